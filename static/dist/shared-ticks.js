import {
  axisTexts,
  count
} from "./shared-format.js";

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
var LETTER = 6.8;
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

// static/js/draw/landscape/loss-scale.js
var LOG_FROM = 100;
var STEEP = 0.36;
var LINEAR_BELOW = 30;
var LESS_STEEP = 0.42;
var LOW_WAY = 0.2;
var HIGH_WAY = 0.3;
var ROUNDING = 1e-11;
var LOG_DEPTH = 1e-9;
var IDLE = { foot: 0.03, top: 0.5 };
var ROOM = { foot: 2e-3, top: 0.08 };
var MIDDLE_COLOUR = 0.42;
var LEAST_GAMMA = 0.35;
var GAMMA_SLACK = 0.15;
var LEVELS = 14;
function toU(kind, loss) {
  return kind === "linear" ? loss : Math.log10(Math.max(loss, Number.MIN_VALUE));
}
function fromU(kind, u) {
  return kind === "linear" ? u : 10 ** u;
}
var ORDINARY = 1e20;
function unitOf(scale) {
  const { step, every } = levelRule(scale);
  const base = Math.floor(scale.lo / (step * every || 1)) * step * every;
  const most = Math.max(Math.abs(scale.lo - base), Math.abs(scale.hi - base));
  return { base, unit: most > 0 && (most > ORDINARY || most < 1 / ORDINARY) ? most : 1 };
}
function shareOf(scale, loss) {
  return (toU(scale.kind, loss) - scale.lo) / (scale.hi - scale.lo);
}
function heightOf(scale, loss) {
  return Math.min(1, Math.max(0, shareOf(scale, loss)));
}
function toneOf(scale, loss) {
  return heightOf(scale, loss) ** scale.gamma;
}
function kindFor({ lo, hi, way, upper }, before) {
  if (lo < 0 || hi <= 0) return "linear";
  const log = before === "log";
  const [least, steep, share] = log ? [LINEAR_BELOW, LESS_STEEP, HIGH_WAY] : [LOG_FROM, STEEP, LOW_WAY];
  const isSteep = upper === void 0 || upper === Number.POSITIVE_INFINITY || upper - lo < steep * (hi - lo);
  const isLow = hi > (log ? 2 : 3) * lo && (way ?? hi) < share * (hi - lo);
  return hi > least * lo && isSteep || isLow ? "log" : "linear";
}
var NO_LOGARITHM = " The scale is linear: a logarithm takes only numbers above 0.";
var PIT = 0.1;
var footOf = ({ lo, low }, way) => Math.min(way, Math.max(lo, PIT * low));
function steadyScale(before, losses, chosen = "fitting") {
  const impossible = chosen === "log" && (losses.lo < 0 || losses.hi <= 0);
  const kind = chosen === "fitting" || impossible ? kindFor(losses, before?.kind) : chosen;
  const foot = kind === "log" ? Math.max(losses.foot ?? losses.lo, losses.hi * LOG_DEPTH) : losses.lo;
  const lo = toU(kind, foot);
  const hi = toU(kind, losses.hi);
  const span = Math.max(hi - lo, 1e-6, ROUNDING * Math.abs(hi));
  const blank = losses.unknown ?? false;
  const kept = before && before.kind === kind && before.blank === blank ? before : null;
  const keepLo = kept && kept.lo <= lo && lo - kept.lo <= IDLE.foot * span;
  const keepHi = kept && kept.hi >= hi && kept.hi - hi <= IDLE.top * span;
  const scale = {
    kind,
    lo: kept && keepLo ? kept.lo : lo - ROOM.foot * span,
    hi: kept && keepHi ? kept.hi : hi + ROOM.top * span,
    gamma: 1,
    blank
  };
  scale.gamma = gammaFor(scale, losses.median ?? losses.hi, before?.gamma);
  return kept && keepLo && keepHi && kept.gamma === scale.gamma ? kept : scale;
}
function gammaFor(scale, median, before) {
  const height = Math.min(0.99, Math.max(1e-3, heightOf(scale, median)));
  const gamma = Math.min(1, Math.max(LEAST_GAMMA, Math.log(MIDDLE_COLOUR) / Math.log(height)));
  return before !== void 0 && Math.abs(gamma - before) < GAMMA_SLACK ? before : gamma;
}
function levelRule({ kind, lo, hi }) {
  if (kind === "log" && decadeLevels({ lo, hi }, true).length > 1) {
    const fine = hi - lo <= SHORT_LOG;
    if (hi - lo <= LEVELS / 2) return { step: 0, every: fine ? FINE.length : COARSE.length, fine };
    return { step: niceStep(hi - lo, LEVELS) || 1, every: 1, fine: false };
  }
  const step = niceStep(hi - lo, LEVELS);
  const factor = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9));
  return { step, every: factor === 5 ? 2 : 5, fine: false };
}
function levels(scale) {
  const { step, every, fine } = levelRule(scale);
  if (step === 0) return decadeLevels(scale, fine);
  return multiples(scale.lo, scale.hi, step).map((u) => ({
    u,
    loss: fromU(scale.kind, u),
    major: Math.round(u / step) % every === 0
  }));
}
var SHORT_LOG = 1.4;
var COARSE = [1, 2, 5];
var FINE = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9];
function decadeLevels({ lo, hi }, fine) {
  return multiples(Math.floor(lo), Math.ceil(hi), 1).flatMap((decade) => (fine ? FINE : COARSE).map((factor) => ({ decade, factor }))).map(({ decade, factor }) => ({
    u: decade + Math.log10(factor),
    loss: factor * 10 ** decade,
    major: factor === 1 || fine && COARSE.includes(factor)
  })).filter(({ u }) => u >= lo && u <= hi);
}
var scaleName = (quantity, { kind }) => kind === "log" ? `${quantity}, log` : quantity;
var MOST_NUMBERS = 5;
var STRIDES = [1, 2, 4, 10, 20];
function numbered(scale) {
  if (scale.blank) return [];
  const all = levels(scale);
  const bold = all.filter(({ major }) => major);
  const { step, every, fine } = levelRule(scale);
  const unit = (step || 1) * (step === 0 ? 1 : every);
  const sparse = STRIDES.map((stride) => bold.filter(({ u }) => Math.round(u / unit) % stride === 0));
  const few = fine ? bold : sparse.find((list) => list.length <= MOST_NUMBERS) ?? bold;
  const chosen = few.length > 1 ? few : all.filter((_, k) => all.length < 4 || k % 2 === 0);
  const isRound = step === 0 || chosen.every(({ u }) => Number.isInteger(u));
  const decimals = decimalsOf(chosen[1].loss - chosen[0].loss) + (scale.kind === "log" ? 1 : 0);
  const isLog = scale.kind === "log";
  const texts = axisTexts(
    chosen.map(({ loss }) => loss),
    isLog && isRound ? null : decimals
  );
  return chosen.map((level, k) => ({ ...level, text: texts[k] }));
}

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

// static/js/draw/landscape/surface/projection.js
var DEPTH = 0.78;
var HEIGHT = 0.82;
var BASE = -0.14;
var DISTANCE = 7;
var MIDDLE = (HEIGHT + BASE) / 2;
var NEAR = DISTANCE - 2;
var FAR = DISTANCE + 2;
function turned({ azimuth, elevation }) {
  const [ca, sa, ce, se] = [Math.cos(azimuth), Math.sin(azimuth), Math.cos(elevation), Math.sin(elevation)];
  return {
    /** @param {number} x @param {number} y @param {number} z  to the right, up, and away from the eye */
    view: (x, y, z) => {
      const forward = x * sa + y * ca;
      const rise = z - MIDDLE;
      return [x * ca - y * sa, rise * ce + forward * se, DISTANCE + forward * ce - rise * se];
    },
    /** @param {number} right @param {number} up @param {number} away @returns {Point} */
    world: (right, up, away) => {
      const deep = away - DISTANCE;
      const forward = deep * ce + up * se;
      return { x: right * ca + forward * sa, y: forward * ca - right * sa, z: up * ce - deep * se + MIDDLE };
    }
  };
}
var CORNERS = [-1, 1].flatMap(
  (x) => [-DEPTH, DEPTH].flatMap((y) => [BASE, HEIGHT].map((z) => (
    /** @type {const} */
    [x, y, z]
  )))
);
function extent(camera) {
  const { view } = turned(camera);
  const box = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const corner of CORNERS) {
    const [right, up, away] = view(...corner);
    const k = DISTANCE / away;
    box.left = Math.min(box.left, right * k);
    box.right = Math.max(box.right, right * k);
    box.top = Math.min(box.top, -up * k);
    box.bottom = Math.max(box.bottom, -up * k);
  }
  return box;
}
function project(camera, { width, height, margins }, home) {
  const room = {
    width: Math.max(1, width - margins.left - margins.right),
    height: Math.max(1, height - margins.top - margins.bottom)
  };
  const fit = (box2) => Math.min(room.width / (box2.right - box2.left), room.height / (box2.bottom - box2.top));
  const box = extent(camera);
  const scale = Math.min(fit(extent(home)), fit(box)) * camera.zoom;
  const cx = margins.left + room.width / 2 - scale * (box.left + box.right) / 2;
  const cy = margins.top + room.height / 2 - scale * (box.top + box.bottom) / 2;
  const { view, world } = turned(camera);
  const focal = scale * DISTANCE;
  return {
    toScreen: (x, y, z) => {
      const [right, up, away] = view(x, y, z);
      return [cx + right * focal / away, cy - up * focal / away];
    },
    toBlock: (px, py, w) => world((px - cx) * w / focal, (cy - py) * w / focal, w),
    near: NEAR,
    far: FAR,
    eye: world(0, 0, 0),
    matrix: matrixOf(view, focal, cx, cy, width, height),
    scale
  };
}
function matrixOf(view, focal, cx, cy, width, height) {
  const clip = ([right, up, away]) => [
    (2 * cx / width - 1) * away + 2 * focal * right / width,
    (1 - 2 * cy / height) * away + 2 * focal * up / height,
    ((FAR + NEAR) * away - 2 * FAR * NEAR) / (FAR - NEAR),
    away
  ];
  const origin = clip(view(0, 0, 0));
  const axes = [view(1, 0, 0), view(0, 1, 0), view(0, 0, 1)].map(
    (seen) => clip(seen).map((value, k) => value - origin[k])
  );
  return Float32Array.from([...axes.flat(), ...origin]);
}

export {
  multiples,
  ticks,
  decimalsOf,
  roomBeside,
  numbers,
  counts,
  countsFrom,
  numbersAcross,
  toU,
  fromU,
  unitOf,
  shareOf,
  toneOf,
  NO_LOGARITHM,
  footOf,
  steadyScale,
  levelRule,
  levels,
  scaleName,
  numbered,
  paletteOf,
  rgb,
  blend,
  contrast,
  DEPTH,
  HEIGHT,
  BASE,
  project
};
