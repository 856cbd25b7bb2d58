/**
 * Numbers as the page writes them: plain digits from 10⁻⁴ to 10⁶, powers of ten beyond; U+2212 for minus, thousands
 * with commas. The server's side is app/engine/spelling.py; tests/spelling.json has cases that both are held to.
 */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NOTHING = "–";
/** What would be written as less than the one, or as no less than the other, gets a power of ten. */
const SMALLEST_PLAIN = 1e-4;
export const LARGEST_PLAIN = 1e6;
/** Of a number with a power of ten. */
const FEWEST_DIGITS = 3;
/** Up to this a loss has the digits that Keras prints with an exponent, above it decimals. */
const TINY_LOSS = 1e-3;
const LOSS_DIGITS = 5;
const LOSS_DECIMALS = 4;
/** So many digits hold any number that lies halfway between two short ones; such a number is a multiple of 2⁻⁴⁵. */
const ALL_DIGITS = 100;
const FINEST_TIE = 2 ** 45;

/** @param {string} digits */
const withMinus = (digits) => digits.replace("-", "−");

/** @param {string} digits  a plain decimal number */
export const withCommas = (digits) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");

/** @param {string} digits */
export const grouped = (digits) => withMinus(withCommas(digits));

/**
 * Round halfway cases to the even digit, as Python and Keras do; JavaScript rounds them away from zero.
 * @param {number} x
 * @param {(digits: number) => string} write  x with so many digits, which may be all of them
 * @param {number} digits
 */
function halfEven(x, write, digits) {
  const text = write.call(x, digits);
  if (!Number.isInteger(x * FINEST_TIE)) return text;
  const [kept, exponent] = text.split("e");
  const exact = write.call(x, ALL_DIGITS);
  if (!/[13579]$/.test(kept) || !/^\.?50*(e|$)/.test(exact.slice(kept.length))) return text;
  return `${exact.slice(0, kept.length)}${exponent === undefined ? "" : `e${exponent}`}`;
}

/** Round to so many decimals. @param {number} x @param {number} decimals */
export const decimalText = (x, decimals) =>
  halfEven(x, Number.prototype.toFixed, Math.min(ALL_DIGITS, decimals));

/** @param {number} x @param {number} digits */
const exponentText = (x, digits) => halfEven(x, Number.prototype.toExponential, digits - 1);

/** @param {number} size  as it is written */
const isPlain = (size) => size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;

/** Write a whole number: 4,200. @param {number} n */
export function count(n) {
  return grouped(String(Math.round(n)));
}

/** Write a number of things: 1 sample, 4,200 samples. @param {number} n @param {string} noun */
export function counted(n, noun) {
  return `${count(n)} ${n === 1 ? noun : `${noun}${noun.endsWith("s") ? "es" : "s"}`}`;
}

/** Write a whole set of things: the one sample, both samples, all 4,200 samples. @param {number} n @param {string} noun */
export function every(n, noun) {
  if (n === 2) return `both ${noun}s`;
  return n === 1 ? `the one ${noun}` : `all ${counted(n, noun)}`;
}

/** Write a power of ten: 10⁻⁴. @param {number} exponent */
export function power(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

/** What is not a number that can be written. @param {number | null | undefined} x */
function absent(x) {
  if (x === null || x === undefined || Number.isNaN(x)) return NOTHING;
  return x < 0 ? "−∞" : "∞";
}

/** @param {number | null | undefined} x @returns {x is number} */
export const isThere = (x) => typeof x === "number" && Number.isFinite(x);

/**
 * Write a number with so many decimals, −0.2546; a huge one with as many digits and a power of ten.
 * @param {number | null | undefined} x  null for a number that is not there
 * @param {number} decimals
 */
export function fixed(x, decimals) {
  if (!isThere(x)) return absent(x);
  const text = decimalText(x, decimals);
  if (Math.abs(Number(text)) >= LARGEST_PLAIN) return significant(x, Math.max(decimals, FEWEST_DIGITS));
  return grouped(Number(text) === 0 ? text.replace("-", "") : text);
}

/**
 * Write a measured number with so many significant digits: −0.00123, 1.25×10⁻⁹, 12,346.
 * @param {number | null | undefined} x
 * @param {number} digits
 */
export function significant(x, digits) {
  if (!isThere(x)) return absent(x);
  if (x === 0) return "0";
  const [mantissa, exponent] = exponentText(x, digits).split("e");
  const text = decimalText(x, Math.max(0, digits - 1 - Number(exponent)));
  if (isPlain(Math.abs(Number(text)))) return grouped(text);
  return `${withMinus(mantissa)}×${power(Number(exponent))}`;
}

/**
 * Write a number with its sign and so many significant digits: +0.0779, −0.000818.
 * @param {number | null | undefined} x
 * @param {number} digits
 */
export function signed(x, digits) {
  const text = significant(x, digits);
  return typeof x === "number" && x > 0 ? `+${text}` : text;
}

/** Write a number as short as it can be with at most so many digits: 0.25, 4.8×10¹⁵. @param {number} x @param {number} digits */
export const short = (x, digits) => plain(Number(exponentText(x, digits)));

/** The same in a sentence, with thousands marks: 638,000. @param {number} x @param {number} digits */
export const shortGrouped = (x, digits) => withCommas(short(x, digits));

const MOST_AXIS_DIGITS = 8;
/** Where decimals tell neighbours apart there may be as many as float64 tells. */
const MOST_TELLING_DIGITS = 15;
/** With more decimals the 0 of an axis is bare. */
const MOST_AXIS_DECIMALS = 4;

/**
 * Write the numbers of one axis in one spelling: all in plain digits, or all but 0 with powers of ten.
 * @param {number[]} numbers
 * @param {number | null} decimals  null for as many as each has
 * @returns {string[]}  0.25, 0.50; 10⁻⁶, 10⁻³, 10⁰
 */
export function axisTexts(numbers, decimals) {
  const arePlain = numbers.every((x) => x === 0 || isPlain(Math.abs(x)));
  return numbers.map((x) => {
    if (x === 0 && !(arePlain && Number(decimals) <= MOST_AXIS_DECIMALS)) return "0";
    if (arePlain && decimals !== null) return fixed(x, decimals);
    const needed = decimals === null ? MOST_AXIS_DIGITS : Math.floor(Math.log10(Math.abs(x))) + 1 + decimals;
    const rounded = Number(exponentText(x, Math.min(Math.max(needed, 1), MOST_TELLING_DIGITS)));
    return arePlain ? grouped(String(rounded)) : withPower(rounded);
  });
}

/**
 * Write a loss or an accuracy with the digits that Keras prints: 0.6562, 0.00023457.
 * @param {number | null | undefined} x
 */
export function loss(x) {
  return isThere(x) && x !== 0 && Math.abs(x) <= TINY_LOSS
    ? significant(x, LOSS_DIGITS)
    : fixed(x, LOSS_DECIMALS);
}

/** What float32 tells: of a number from the first bound on, more decimals than a loss has would not be true. */
const FLOAT32 = { digits: 7, from: 1000 };

/**
 * Write the loss of a batch, which comes as float32, with no digit that it does not tell: 0.6562, 90,884.22.
 * @param {number | null | undefined} x
 */
export const batchLoss = (x) =>
  isThere(x) && Math.abs(x) >= FLOAT32.from && Math.abs(x) < LARGEST_PLAIN
    ? significant(x, FLOAT32.digits)
    : loss(x);

/**
 * Write a loss that was measured, and that the server tells as null where it is not finite: more than float64 holds, or 0 by 0.
 * @param {number | null | undefined} x
 */
export const measured = (x) => (x === undefined || isThere(x) ? loss(x) : "not finite");

/** A change is shown truly where its two numbers differ by no more than so many times as much. */
const TRUE_ENOUGH = 2;

/**
 * Write a loss before and after, with as many decimals as show that it changed, and by how much about.
 * @param {number | null} before  null for one that is not finite
 * @param {number | null} after
 * @returns {[string, string]}
 */
export function lossTexts(before, after) {
  /** @returns {[string, string]} */
  const written = (/** @type {(x: number) => string} */ write) => [
    before === null ? "overflow" : write(before),
    after === null ? "overflow" : write(after),
  ];
  const finer = [5, 6, 7, 8].map((decimals) => (/** @type {number} */ x) => fixed(x, decimals));
  const apart = Math.abs(Number(after) - Number(before));
  const write = [loss, ...finer].find((each) => {
    const [from, to] = written(each);
    const told = Math.abs(Number(to.replace("−", "-")) - Number(from.replace("−", "-")));
    return from !== to && !(told > TRUE_ENOUGH * apart);
  });
  return written(write ?? loss);
}

/** Decimals of a weight, and the digits of which a frame's 32 bits hold the last one truly. */
const WEIGHT_DECIMALS = 4;
const WEIGHT_DIGITS = 6;

/** Write a weight of a frame: −0.2546, −15,183.1. @param {number | null | undefined} x */
export function weight(x) {
  const before = x ? Math.floor(Math.log10(Math.abs(x))) + 1 : 0;
  return fixed(x, Math.min(WEIGHT_DECIMALS, Math.max(0, WEIGHT_DIGITS - before)));
}

/** What is missing of a whole by less than this is rounding. */
const ROUNDING = 1e-12;

/**
 * Write a share of one as a percentage, 86.8 %; what is less than all is never rounded up to it, nor what is more than
 * nothing down.
 * @param {number | null | undefined} x
 */
export function percent(x) {
  if (!isThere(x)) return NOTHING;
  const share = `${fixed(x < 1 - ROUNDING ? Math.min(99.9, 100 * x) : 100 * x, 1)} %`;
  return x > 0 && share === "0.0 %" ? "less than 0.1 %" : share;
}

/**
 * Write a setting's value as short as it can be and still be the same number, as it can be typed: 0.0001, 2.5×10⁻⁷, 20000.
 * @param {number} x
 */
export function plain(x) {
  if (!isThere(x)) return absent(x);
  return x === 0 || isPlain(Math.abs(x)) ? withMinus(String(x)) : withPower(x);
}

/** A rate of more letters than these is one that a schedule made, which no person typed. */
const TYPED = 9;

/** A learning rate: in full as it was typed, or four digits of one that a schedule made. @param {number} x */
export function rateText(x) {
  const text = plain(x);
  return isThere(x) && text.length > TYPED ? short(x, 4) : text;
}

/** @param {number} x */
function withPower(x) {
  const [mantissa, exponent] = x.toExponential().split("e");
  return `${mantissa === "1" ? "" : `${withMinus(mantissa)}×`}${power(Number(exponent))}`;
}
