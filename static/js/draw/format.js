/** Numbers as the page writes them: U+2212 for minus, thousands with commas, a steady count of digits. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NOTHING = "–";
/** Outside of these a number is written with a power of ten. */
const SMALLEST_PLAIN = 1e-7;
const LARGEST_PLAIN = 1e6;
/** Of a number with a power of ten. */
const FEWEST_DIGITS = 3;

/** @param {string} digits */
const withMinus = (digits) => digits.replace("-", "−");

/** @param {string} digits  a plain decimal number */
const withCommas = (digits) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");

/**
 * Write a whole number: 4,200.
 * @param {number} n
 */
export function count(n) {
  return withMinus(withCommas(String(Math.round(n))));
}

/**
 * Write a power of ten: 10⁻⁴.
 * @param {number} exponent
 */
export function power(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

/**
 * Write a number with so many decimals: −0.2546.
 * @param {number | null | undefined} x  null for a number that is not there
 * @param {number} decimals
 */
export function fixed(x, decimals) {
  if (x === null || x === undefined || Number.isNaN(x)) return NOTHING;
  if (!Number.isFinite(x)) return x < 0 ? "−∞" : "∞";
  if (Math.abs(x) >= LARGEST_PLAIN) return significant(x, Math.max(decimals, FEWEST_DIGITS));
  const digits = x.toFixed(decimals);
  return withMinus(withCommas(Number(digits) === 0 ? digits.replace("-", "") : digits));
}

/**
 * Write a number with so many significant digits: −0.0000818, 1.25×10⁻⁹.
 * @param {number | null | undefined} x
 * @param {number} digits
 */
export function significant(x, digits) {
  if (x === null || x === undefined || Number.isNaN(x)) return NOTHING;
  if (!Number.isFinite(x)) return x < 0 ? "−∞" : "∞";
  if (x === 0) return "0";
  const size = Math.abs(x);
  if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) return scientific(x, digits);
  const exponent = Number(x.toExponential(digits - 1).split("e")[1]);
  const decimals = Math.max(0, digits - 1 - exponent);
  return withMinus(withCommas(x.toFixed(decimals)));
}

/**
 * Write a number with so many significant digits and a power of ten: 7.04×10⁻⁷.
 * @param {number} x  finite
 * @param {number} digits
 */
export function scientific(x, digits) {
  const [mantissa, exponent] = x.toExponential(digits - 1).split("e");
  return `${withMinus(mantissa)}×${power(Number(exponent))}`;
}

/**
 * Write a number with its sign and so many significant digits: +0.0779, −0.0000818.
 * @param {number | null | undefined} x
 * @param {number} digits
 */
export function signed(x, digits) {
  const text = significant(x, digits);
  return typeof x === "number" && x > 0 ? `+${text}` : text;
}

/** Numbers from here on stand at an axis with a power of ten. */
const LARGEST_AT_AXIS = 1e5;
const AXIS_DIGITS = 3;
const MOST_AXIS_DIGITS = 8;

/**
 * Write a number at an axis: 0.25, 4.8×10¹⁵.
 * @param {number} x
 * @param {number | null} decimals  null for as many as it has
 */
export function axisText(x, decimals) {
  const large = Math.abs(x) >= LARGEST_AT_AXIS;
  if (!large && decimals !== null) return fixed(x, decimals);
  const needed =
    large && decimals !== null ? Math.floor(Math.log10(Math.abs(x))) + 1 + decimals : AXIS_DIGITS;
  const short = Number(x.toPrecision(Math.min(needed, MOST_AXIS_DIGITS)));
  if (!large) return plain(short);
  const [mantissa, exponent] = short.toExponential().split("e");
  return mantissa === "1" ? power(Number(exponent)) : `${withMinus(mantissa)}×${power(Number(exponent))}`;
}

/**
 * Write a loss or an accuracy as Keras prints it: 0.6400.
 * @param {number | null | undefined} x
 */
export function loss(x) {
  return fixed(x, 4);
}

/**
 * Write a weight: −0.2546.
 * @param {number | null | undefined} x
 */
export function weight(x) {
  return fixed(x, 4);
}

/**
 * Write a share of one as a percentage: 86.8 %.
 * @param {number | null | undefined} x
 */
export function percent(x) {
  return x === null || x === undefined ? NOTHING : `${fixed(100 * x, 1)} %`;
}

/**
 * Write a setting's value as short as it can be and still be the same number: 0.0001, 1e-7 as 10⁻⁷.
 * @param {number} x
 */
export function plain(x) {
  const size = Math.abs(x);
  if (x === 0 || (size >= 1e-5 && size < LARGEST_PLAIN)) return withMinus(String(x));
  const [mantissa, exponent] = x.toExponential().split("e");
  const factor = mantissa === "1" ? "" : `${withMinus(mantissa)}×`;
  return `${factor}${power(Number(exponent))}`;
}
