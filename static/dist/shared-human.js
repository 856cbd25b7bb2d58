import {
  LEGEND,
  layoutNetwork,
  visibleEdges
} from "./shared-hues.js";
import {
  isPosition,
  layersOf
} from "./shared-parameters.js";
import {
  hull
} from "./shared-size.js";
import {
  decimalsOf,
  numbers
} from "./shared-palette.js";
import {
  s
} from "./shared-dom.js";
import {
  LARGEST_PLAIN,
  count,
  decimalText,
  fixed,
  loss,
  lossTexts,
  percent,
  plain,
  signed,
  significant,
  withCommas
} from "./shared-format.js";

// static/js/draw/human.js
function humanValue(feature, x) {
  return feature.offset + feature.scale * x;
}
var PARTS = { input: 50, target: 500 };
var USUAL = { input: 2, target: 3 };
var SHARED_DIGITS = 6;
var MOST_DECIMALS = 20;
var TINY_DIGITS = 3;
function readable(data) {
  const features = data.features.map((feature, k) => {
    const values = data.x.map((row) => humanValue(feature, row[k]));
    return { ...feature, decimals: decimalsFor(values, "input") };
  });
  const targets = Array.from(
    { length: [data.y[0]].flat().length },
    (_, k) => data.y.map((y) => [y].flat()[k])
  );
  return { ...data, features, decimals: targets.map((values) => decimalsFor(values, "target")) };
}
function decimalsFor(values, kind) {
  const { lo, hi } = hull(values) ?? { lo: 0, hi: 0 };
  const digits = lo === 0 ? 0 : Math.floor(Math.log10(Math.abs(lo))) + 1;
  const told = hi > lo ? decimalsOf((hi - lo) / PARTS[kind]) : Math.max(0, SHARED_DIGITS - digits);
  const own = values.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
  return own <= told + 2 ? Math.max(own, told) : told;
}
var decimalsIn = (value) => (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;
function humanText(feature, x) {
  return dataText(humanValue(feature, x), feature.decimals ?? USUAL.input);
}
function targetText({ decimals }, target, k = 0) {
  return dataText(target, decimals?.[k] ?? USUAL.target);
}
function outputText(data, output, k = 0) {
  const decimals = (data?.task === "regression" ? data.decimals?.[k] : null) ?? USUAL.target;
  return decimals > MOST_DECIMALS ? significant(output, TINY_DIGITS) : asRead(fixed(output, decimals));
}
function dataText(value, decimals) {
  const rounded = decimals > MOST_DECIMALS ? value.toPrecision(TINY_DIGITS) : decimalText(value, decimals);
  return asRead(withCommas(plain(Number(rounded))));
}
var dataNumbers = (ends, parts) => numbers(ends, parts).map(({ value, text }) => ({ value, text: asRead(text) }));
var asRead = (text) => text.replace(/^(−?\d),/, "$1");
function classOf(target) {
  if (!Array.isArray(target)) return target;
  return target.length === 1 ? target[0] : winner(target);
}
var className = ({ classes }, k) => classes[k] ?? `class ${k}`;
function truthName(data, target) {
  const row = [target].flat();
  const shares = row.flatMap((share, k) => share === 0 ? [] : [`${plain(share)} ${className(data, k)}`]);
  const isOne = row.length === 1 || shares.length === 1 && row.includes(1);
  return isOne ? className(data, classOf(target)) : shares.join(", ") || "none of them";
}
var MOST_NUMBERS = 4;
var listText = (texts) => [...texts.slice(0, MOST_NUMBERS), ...texts.length > MOST_NUMBERS ? ["…"] : []].join(", ");
function winner(outputs) {
  let best = 0;
  for (let k = 1; k < outputs.length; k += 1) {
    if (outputs[k] > outputs[best]) best = k;
  }
  return best;
}
function answerNames(data) {
  const { classes, prediction } = data;
  if (classes.length === 0) return classes;
  const outputs = "outputs" in prediction ? prediction.outputs : 0;
  const count2 = prediction.kind === "confusion" ? prediction.classes : Math.max(2, outputs);
  return Array.from({ length: Math.max(count2, classes.length) }, (_, k) => className(data, k));
}
function predictedClass(outputs, fromLogits) {
  if (outputs.length > 1) return winner(outputs);
  return outputs[0] > (fromLogits ? 0 : 0.5) ? 1 : 0;
}

// static/js/draw/frames/phases.js
var PHASES = [
  { title: "Forward", path: "M4 12h15M13 6l6 6-6 6" },
  { title: "Loss", path: "M5 19v-7M12 19V5M19 19v-10" },
  { title: "Backward", path: "M20 12H5M11 6l-6 6 6 6" },
  { title: "Rate", path: "M6.5 6.5l11 11M17.5 6.5l-11 11" },
  { title: "Subtract", path: "M5 12h14" }
];
var [FORWARD, LOSS, BACKWARD, RATE, SUBTRACT] = PHASES.keys();
var MOVES = [1900, 800, 1900, 1400, 2e3];
function phaseIcon(phase) {
  return s(
    "svg",
    { class: "phase-icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    s("path", { d: PHASES[phase].path })
  );
}
var MIDDLE = 20;
var RADIUS = 14.5;
var SMALL = 13;
var [FROM, TO] = [0.38, 0.62];
function onRing(place) {
  const angle = 2 * Math.PI * place / PHASES.length - Math.PI / 2;
  return { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle) };
}
function phaseRing() {
  const pictures = PHASES.map(({ path }, place) => {
    const { x, y } = onRing(place);
    const scale = (SMALL / 24).toFixed(3);
    const moved = `translate(${(x - SMALL / 2).toFixed(2)} ${(y - SMALL / 2).toFixed(2)}) scale(${scale})`;
    return s("path", { d: path, transform: moved, class: `ring-phase ring-${place}` });
  });
  const arcs = PHASES.map((_, place) => {
    const [from, to] = [onRing(place + FROM), onRing(place + TO)];
    return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}A${RADIUS} ${RADIUS} 0 0 1 ${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
  });
  const ring = s("path", { d: arcs.join(""), class: "ring-line" });
  return s("svg", { class: "phase-ring", viewBox: "0 0 40 40", "aria-hidden": "true" }, ring, pictures);
}

// static/js/state/neurons.js
var MOST_INPUTS = 2;
var canTile = (run) => run !== null && !isPosition(run.parameters) && run.features <= MOST_INPUTS;
function shownAs({ run, neurons }) {
  if (!run || !canTile(run)) return "circles";
  return neurons ?? usualFor(run);
}
var usualFor = (run) => run.features === MOST_INPUTS ? "tiles" : "circles";
function lookedAt({ point, frame, data }) {
  if (point) return point;
  const sample = frame?.sample;
  if (!sample || !data || data.features.length !== sample.input.length) return null;
  return sample.input.map((x, k) => data.features[k].offset + data.features[k].scale * x);
}
var asTaken = ({ offset, scale }, value) => (value - offset) / scale;
function seenIn({ frame, data, point, sent, run }) {
  if (!point || !data) return frame?.sample ?? null;
  const input = point.map((value, k) => asTaken(data.features[k], value));
  const isSame = sent?.run === run?.id && JSON.stringify(sent?.x) === JSON.stringify(point);
  return { input, output: isSame && sent ? sent.outputs[0] : [] };
}
function endedPoint({ run, point }, previous) {
  if (point === null || point !== previous.point || !run || run === previous.run) return {};
  const isOther = previous.run && !isSameData(run, previous.run);
  return isOther || point.length !== run.features ? { point: null, sent: null } : {};
}
var isSameData = (one, other) => JSON.stringify(one.config.dataset) === JSON.stringify(other.config.dataset);

// static/js/draw/network/scene.js
var TOP = 46;
var BOTTOM = 12;
var LETTER = 5.7;
var GAP = 20;
var NUMBER = { across: 52, up: 6 };
function planNetwork(run, data, width, height, tightest, mark = "") {
  const layers = layersOf(run.parameters);
  const sizes = [run.features, ...layers.map((layer) => layer.units)];
  const outputs = sizes[sizes.length - 1];
  const insets = {
    left: run.features === 1 ? GAP : roomFor(featuresOf(run, data).map(({ name }) => `${name} 0.00`)),
    right: roomFor(outputNames(data, outputs).map((name) => mark + name)),
    top: TOP,
    bottom: BOTTOM
  };
  const free = layoutNetwork(sizes, width, height, insets, tightest);
  const beside = tightest === void 0 ? { across: 0, up: 0 } : NUMBER;
  const meetsLegend = free.some(
    ({ x, y, shown, radius }) => x + radius + beside.across > width - LEGEND.width && y[shown[shown.length - 1]] + Math.max(radius, beside.up) > height - LEGEND.height
  );
  const columns = meetsLegend ? layoutNetwork(sizes, width, height, { ...insets, bottom: LEGEND.height + BOTTOM }, tightest) : free;
  return { layers, columns, edges: visibleEdges(layers, columns), headings: headingsOf(run, layers) };
}
function roomFor(texts) {
  const letters = Math.max(...texts.map((text) => text.length));
  return Math.min(Math.max(letters * LETTER, 38), 96) + GAP;
}
function headingsOf(run, layers) {
  const input = { name: "input", detail: run.features > 1 ? String(run.features) : "" };
  return [
    input,
    ...layers.map(({ name, units }, l) => ({ name, detail: `${units} ${run.config.layers[l].activation}` }))
  ];
}
function featuresOf(run, data) {
  if (data && data.features.length === run.features) return data.features;
  const unknown = { offset: 0, scale: 1, unit: "" };
  return Array.from({ length: run.features }, (_, k) => ({ name: `input ${k}`, ...unknown }));
}
function outputNames(data, outputs) {
  const names = data ? answerNames(data) : [];
  if (outputs === 1 && names.length === 2) return [names[1]];
  return Array.from({ length: outputs }, (_, k) => names[k] ?? "");
}
function inputLabels(run, data, sample) {
  return featuresOf(run, data).map((feature, k) => ({
    name: feature.name,
    detail: sample && k < sample.input.length ? humanText(feature, sample.input[k]) : ""
  }));
}
function outputLabels(data, sample, outputs) {
  return outputNames(data, outputs).map((name, k) => ({
    name,
    detail: sample ? outputText(data, sample.output[k], k) : ""
  }));
}
function edgeValues(frame, kind) {
  const values = { weights: frame.theta, gradients: frame.gradient, updates: frame.update }[kind];
  return values.length > 0 ? values : new Float32Array(frame.theta.length);
}

// static/js/draw/frames/values.js
var DIGITS = 4;
var SLOPE_DIGITS = 3;
var NOT_FINITE = "not finite";
var finite = (write) => (x) => Number.isFinite(x) ? write(x) : NOT_FINITE;
var valueText = finite(
  (x) => Number.isInteger(x) && Math.abs(x) < LARGEST_PLAIN ? count(x) : significant(x, DIGITS)
);
var slopeText = finite((x) => signed(x, SLOPE_DIGITS));
var lossText = finite(loss);
var lossForms = (x) => lossText(x).length > 6 && Number.isFinite(x) ? [lossText(x), significant(x, 2)] : [lossText(x)];
var shortText = (x) => Number.isFinite(x) ? significant(x, 3) : "∞?";
var shortSlope = (x) => Number.isFinite(x) ? signed(x, 2) : "∞?";
function pairText({ before, after }) {
  return [before, after].every(Number.isFinite) ? lossTexts(before, after) : [lossText(before), lossText(after)];
}
var DECIMALS = (
  /** @type {const} */
  [4, 10]
);
function moveText(update) {
  const first = update === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(update))) + 2;
  const decimals = Math.min(Math.max(first, DECIMALS[0]), DECIMALS[1]);
  return finite((x) => Math.abs(x) < LARGEST_PLAIN ? fixed(x, decimals) : significant(x, DIGITS));
}

// static/js/draw/frames/locks.js
function withLimits(look, catalogue) {
  const limits = new Map(catalogue?.activations.map((one) => [one.name, one.saturated_below]));
  const layers = look.layers.map((layer) => ({
    ...layer,
    saturated_below: limits.get(layer.activation) ?? null
  }));
  return { ...look, layers };
}
function lockOf({ slope, saturated_below: limit = null }, unit) {
  if (limit === null) return null;
  if (slope[unit] === 0) return "closed";
  return Math.abs(slope[unit]) < limit ? "saturated" : null;
}
var LEAST = 1e-3;
var shareText = (share) => share < LEAST / 2 ? `less than ${percent(LEAST)}` : `only ${percent(share)}`;
function lockWords(layer, unit) {
  const { activation, z, slope } = layer;
  const lock = lockOf(layer, unit);
  const at = `Locked for this sample: at z = ${valueText(z[unit])} the slope of ${activation} is`;
  if (lock === "closed") return `${at} 0, so no error passes.`;
  return lock ? `${at} ${valueText(slope[unit])}: ${shareText(Math.abs(slope[unit]))} of the error passes.` : "";
}
function countLocks(layers) {
  const locks = layers.flatMap((layer) => layer.slope.map((_, unit) => lockOf(layer, unit)));
  const number = (kind) => locks.filter((lock) => lock === kind).length;
  return { closed: number("closed"), saturated: number("saturated"), all: locks.length };
}

export {
  valueText,
  slopeText,
  lossText,
  lossForms,
  shortText,
  shortSlope,
  pairText,
  moveText,
  withLimits,
  lockOf,
  lockWords,
  countLocks,
  humanValue,
  readable,
  humanText,
  targetText,
  outputText,
  dataText,
  dataNumbers,
  classOf,
  className,
  truthName,
  listText,
  answerNames,
  predictedClass,
  PHASES,
  FORWARD,
  LOSS,
  BACKWARD,
  RATE,
  SUBTRACT,
  MOVES,
  phaseIcon,
  phaseRing,
  canTile,
  shownAs,
  usualFor,
  lookedAt,
  asTaken,
  seenIn,
  endedPoint,
  planNetwork,
  headingsOf,
  inputLabels,
  outputLabels,
  edgeValues
};
