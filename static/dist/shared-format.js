// static/js/draw/format.js
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
var NOTHING = "–";
var SMALLEST_PLAIN = 1e-4;
var LARGEST_PLAIN = 1e6;
var FEWEST_DIGITS = 3;
var TINY_LOSS = 1e-3;
var LOSS_DIGITS = 5;
var LOSS_DECIMALS = 4;
var ALL_DIGITS = 100;
var FINEST_TIE = 2 ** 45;
var withMinus = (digits) => digits.replace("-", "−");
var withCommas = (digits) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
var grouped = (digits) => withMinus(withCommas(digits));
function halfEven(x, write, digits) {
  const text = write.call(x, digits);
  if (!Number.isInteger(x * FINEST_TIE)) return text;
  const [kept, exponent] = text.split("e");
  const exact = write.call(x, ALL_DIGITS);
  if (!/[13579]$/.test(kept) || !/^\.?50*(e|$)/.test(exact.slice(kept.length))) return text;
  return `${exact.slice(0, kept.length)}${exponent === void 0 ? "" : `e${exponent}`}`;
}
var decimalText = (x, decimals) => halfEven(x, Number.prototype.toFixed, Math.min(ALL_DIGITS, decimals));
var exponentText = (x, digits) => halfEven(x, Number.prototype.toExponential, digits - 1);
var isPlain = (size) => size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
function count(n) {
  return grouped(String(Math.round(n)));
}
function counted(n, noun) {
  return `${count(n)} ${n === 1 ? noun : `${noun}${noun.endsWith("s") ? "es" : "s"}`}`;
}
function every(n, noun) {
  return n === 1 ? `the one ${noun}` : `all ${counted(n, noun)}`;
}
function power(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}
function absent(x) {
  if (x === null || x === void 0 || Number.isNaN(x)) return NOTHING;
  return x < 0 ? "−∞" : "∞";
}
var isThere = (x) => typeof x === "number" && Number.isFinite(x);
function fixed(x, decimals) {
  if (!isThere(x)) return absent(x);
  const text = decimalText(x, decimals);
  if (Math.abs(Number(text)) >= LARGEST_PLAIN) return significant(x, Math.max(decimals, FEWEST_DIGITS));
  return grouped(Number(text) === 0 ? text.replace("-", "") : text);
}
function significant(x, digits) {
  if (!isThere(x)) return absent(x);
  if (x === 0) return "0";
  const [mantissa, exponent] = exponentText(x, digits).split("e");
  const text = decimalText(x, Math.max(0, digits - 1 - Number(exponent)));
  if (isPlain(Math.abs(Number(text)))) return grouped(text);
  return `${withMinus(mantissa)}×${power(Number(exponent))}`;
}
function signed(x, digits) {
  const text = significant(x, digits);
  return typeof x === "number" && x > 0 ? `+${text}` : text;
}
function short(x, digits) {
  return plain(Number(exponentText(x, digits)));
}
var shortGrouped = (x, digits) => withCommas(short(x, digits));
var MOST_AXIS_DIGITS = 8;
var MOST_TELLING_DIGITS = 15;
var MOST_AXIS_DECIMALS = 4;
function axisTexts(numbers, decimals) {
  const arePlain = numbers.every((x) => x === 0 || isPlain(Math.abs(x)));
  return numbers.map((x) => {
    if (x === 0 && !(arePlain && Number(decimals) <= MOST_AXIS_DECIMALS)) return "0";
    if (arePlain && decimals !== null) return fixed(x, decimals);
    const needed = decimals === null ? MOST_AXIS_DIGITS : Math.floor(Math.log10(Math.abs(x))) + 1 + decimals;
    const rounded = Number(exponentText(x, Math.min(Math.max(needed, 1), MOST_TELLING_DIGITS)));
    return arePlain ? grouped(String(rounded)) : withPower(rounded);
  });
}
function loss(x) {
  return isThere(x) && x !== 0 && Math.abs(x) <= TINY_LOSS ? significant(x, LOSS_DIGITS) : fixed(x, LOSS_DECIMALS);
}
var FLOAT32 = { digits: 7, from: 1e3 };
var batchLoss = (x) => isThere(x) && Math.abs(x) >= FLOAT32.from && Math.abs(x) < LARGEST_PLAIN ? significant(x, FLOAT32.digits) : loss(x);
var measured = (x) => x === null ? "not finite" : loss(x);
var TRUE_ENOUGH = 2;
function lossTexts(before, after) {
  const written = (write2) => [
    before === null ? "overflow" : write2(before),
    after === null ? "overflow" : write2(after)
  ];
  const finer = [5, 6, 7, 8].map((decimals) => (x) => fixed(x, decimals));
  const apart = Math.abs(Number(after) - Number(before));
  const write = [loss, ...finer].find((each) => {
    const [from, to] = written(each);
    const told = Math.abs(Number(to.replace("−", "-")) - Number(from.replace("−", "-")));
    return from !== to && !(told > TRUE_ENOUGH * apart);
  });
  return written(write ?? loss);
}
var WEIGHT_DECIMALS = 4;
var WEIGHT_DIGITS = 6;
function weight(x) {
  const before = x ? Math.floor(Math.log10(Math.abs(x))) + 1 : 0;
  return fixed(x, Math.min(WEIGHT_DECIMALS, Math.max(0, WEIGHT_DIGITS - before)));
}
var ROUNDING = 1e-12;
function percent(x) {
  if (!isThere(x)) return NOTHING;
  return `${fixed(x < 1 - ROUNDING ? Math.min(99.9, 100 * x) : 100 * x, 1)} %`;
}
function plain(x) {
  if (!isThere(x)) return absent(x);
  return x === 0 || isPlain(Math.abs(x)) ? withMinus(String(x)) : withPower(x);
}
function withPower(x) {
  const [mantissa, exponent] = x.toExponential().split("e");
  return `${mantissa === "1" ? "" : `${withMinus(mantissa)}×`}${power(Number(exponent))}`;
}

export {
  LARGEST_PLAIN,
  withCommas,
  decimalText,
  count,
  counted,
  every,
  power,
  fixed,
  significant,
  signed,
  short,
  shortGrouped,
  axisTexts,
  loss,
  batchLoss,
  measured,
  lossTexts,
  weight,
  percent,
  plain
};
