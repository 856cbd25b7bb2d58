import {
  axisTexts,
  count
} from "./shared-format.js";

// static/js/draw/palette.js
var TOKENS = {
  paper: "--paper",
  raised: "--raised",
  sunken: "--sunken",
  hairline: "--hairline",
  rule: "--rule",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  control: "--control",
  positive: "--positive",
  negative: "--negative",
  gradient: "--gradient",
  update: "--update",
  positiveText: "--positive-text",
  negativeText: "--negative-text",
  gradientText: "--gradient-text",
  updateText: "--update-text",
  edgeMinAlpha: "--edge-min-alpha",
  onInk: "--on-ink",
  branch0: "--branch-0",
  branch1: "--branch-1",
  branch2: "--branch-2",
  branch3: "--branch-3",
  branch4: "--branch-4",
  entrant1: "--entrant-1",
  entrant2: "--entrant-2",
  entrant3: "--entrant-3",
  entrant4: "--entrant-4",
  entrant5: "--entrant-5",
  entrant6: "--entrant-6",
  sans: "--sans",
  mono: "--mono"
};
var known = { theme: "", palette: null };
function paletteOf(element) {
  const theme = element.closest("[data-theme]")?.getAttribute("data-theme");
  if (known.theme !== theme || !known.palette) {
    const style = getComputedStyle(element);
    const tokens = Object.entries(TOKENS).map(([name, token]) => [
      name,
      style.getPropertyValue(token).trim()
    ]);
    Object.assign(known, { theme, palette: Object.fromEntries(tokens) });
  }
  return (
    /** @type {Palette} */
    known.palette
  );
}
function rgb(hex) {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
function blend(from, to, share) {
  const end = rgb(to);
  const mixed = rgb(from).map((part, channel) => Math.round(part + (end[channel] - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
function luminance(hex) {
  const [r, g, b] = rgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// static/js/draw/chart/ticks.js
function niceStep(span, parts) {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}
function multiples(lo, hi, step) {
  const slack = 1e-6;
  const first = Math.ceil(lo / step - slack);
  const last = Math.floor(hi / step + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => (first + k) * step);
}
var FEWEST_PARTS = 3;
function stepFor(lo, hi, parts) {
  const step = niceStep(hi - lo, parts);
  return multiples(lo, hi, step).length > 1 ? step : niceStep(hi - lo, FEWEST_PARTS);
}
function ticks(lo, hi, parts) {
  return hi > lo ? multiples(lo, hi, stepFor(lo, hi, parts)) : [];
}
function decimalsOf(step) {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}
var LETTER = 7.4;
var BESIDE = 9;
var BETWEEN = 8;
var lettersIn = (text) => (text.length + text.replaceAll(",", "").length) / 2;
var roomBeside = (texts) => BESIDE + LETTER * Math.max(0, ...texts.map(lettersIn));
function numbers([lo, hi], parts) {
  const step = stepFor(lo, hi, parts);
  const values = multiples(lo, hi, step);
  const texts = axisTexts(values, decimalsOf(step));
  return new Set(texts).size === texts.length ? values.map((value, k) => ({ value, text: texts[k] })) : [];
}
var counts = ([lo, hi], parts) => ticks(lo, hi, parts).filter(Number.isInteger).map((value) => ({ value, text: count(value) }));
var countsFrom = (words) => (ends, parts) => counts(ends, parts).map((tick) => tick.value === 0 ? { value: 0, text: words } : tick);
function numbersAcross(ends, parts, place, make = numbers) {
  const made = make(ends, parts);
  const areApart = (some) => some.every(({ value, text }, k) => {
    if (k === 0) return true;
    const before = some[k - 1];
    const letters = lettersIn(text) + lettersIn(before.text);
    return place(value) - place(before.value) >= LETTER * letters / 2 + BETWEEN;
  });
  if (areApart(made)) return made;
  if (parts > FEWEST_PARTS) return numbersAcross(ends, parts / 2, place, make);
  const two = [made[0], made[made.length - 1]];
  return areApart(two) ? two : [];
}

export {
  niceStep,
  multiples,
  ticks,
  decimalsOf,
  roomBeside,
  numbers,
  counts,
  countsFrom,
  numbersAcross,
  paletteOf,
  rgb,
  blend,
  contrast
};
