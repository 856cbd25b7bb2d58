// static/js/draw/viridis.js
var HEX = [
  "44015444025645045745055946075a46085c460a5d460b5e470d60470e61471063471164471365481467481668481769",
  "48186a481a6c481b6d481c6e481d6f481f70482071482173482374482475482576482677482878482979472a7a472c7a",
  "472d7b472e7c472f7d46307e46327e46337f463480453581453781453882443983443a83443b84433d84433e85423f85",
  "4240864241864142874144874045884046883f47883f48893e49893e4a893e4c8a3d4d8a3d4e8a3c4f8a3c508b3b518b",
  "3b528b3a538b3a548c39558c39568c38588c38598c375a8c375b8d365c8d365d8d355e8d355f8d34608d34618d33628d",
  "33638d32648e32658e31668e31678e31688e30698e306a8e2f6b8e2f6c8e2e6d8e2e6e8e2e6f8e2d708e2d718e2c718e",
  "2c728e2c738e2b748e2b758e2a768e2a778e2a788e29798e297a8e297b8e287c8e287d8e277e8e277f8e27808e26818e",
  "26828e26828e25838e25848e25858e24868e24878e23888e23898e238a8d228b8d228c8d228d8d218e8d218f8d21908d",
  "21918c20928c20928c20938c1f948c1f958b1f968b1f978b1f988b1f998a1f9a8a1e9b8a1e9c891e9d891f9e891f9f88",
  "1fa0881fa1881fa1871fa28720a38620a48621a58521a68522a78522a88423a98324aa8325ab8225ac8226ad8127ad81",
  "28ae8029af7f2ab07f2cb17e2db27d2eb37c2fb47c31b57b32b67a34b67935b77937b87838b9773aba763bbb753dbc74",
  "3fbc7340bd7242be7144bf7046c06f48c16e4ac16d4cc26c4ec36b50c46a52c56954c56856c66758c7655ac8645cc863",
  "5ec96260ca6063cb5f65cb5e67cc5c69cd5b6ccd5a6ece5870cf5773d05675d05477d1537ad1517cd2507fd34e81d34d",
  "84d44b86d54989d5488bd6468ed64590d74393d74195d84098d83e9bd93c9dd93ba0da39a2da37a5db36a8db34aadc32",
  "addc30b0dd2fb2dd2db5de2bb8de29bade28bddf26c0df25c2df23c5e021c8e020cae11fcde11dd0e11cd2e21bd5e21a",
  "d8e219dae319dde318dfe318e2e418e5e419e7e419eae51aece51befe51cf1e51df4e61ef6e620f8e621fbe723fde725"
].join("");
var VIRIDIS = Uint8Array.from(
  { length: 256 * 4 },
  (_, k) => k % 4 === 3 ? 255 : Number.parseInt(HEX.substr(6 * (k >> 2) + 2 * (k % 4), 2), 16)
);
function viridisIndex(t) {
  return Math.round(255 * Math.min(1, Math.max(0, t)));
}
function viridis(t) {
  const k = 6 * viridisIndex(t);
  return `#${HEX.slice(k, k + 6)}`;
}

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
  plain,
  VIRIDIS,
  viridisIndex,
  viridis
};
