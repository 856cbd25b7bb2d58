import {
  checkText,
  checkValue,
  pathOf,
  placed
} from "./shared-icons.js";

// static/js/state/guide.js
var LESSONS = [
  "Weights",
  "Forward pass",
  "Loss",
  "Gradient",
  "Learning rate",
  "Update",
  "Again and again",
  "In Keras"
];
var QUESTIONS = [
  "direction",
  "output",
  "lower_loss",
  "new_weight",
  "best_rate",
  "steps_to_loss",
  "steps_per_epoch",
  "step_size"
];
var WHOLE = 7;
var isWhole = (lesson) => lesson >= WHOLE;
var FIRST_QUESTION = 61;
var firstPlace = () => ({ lesson: 1, question: FIRST_QUESTION, weight: null });
var STEPS = 30;
var RATE = 0.5;
var BIAS = 1;
var FIRST = 4.6;
var STARTS = [-0.6, 5.2, 0.4, 3.8, -1.4, 4.2, -1, 5.6, 0, 3.4, -1.8, 4.8];
var startOf = ({ question, weight }) => weight ?? (question === FIRST_QUESTION ? FIRST : STARTS[question % STARTS.length]);
var lineConfig = (weight, frozen = ["dense/bias"]) => ({
  dataset: { name: "line" },
  layers: [{ units: 1, activation: "linear" }],
  optimizer: { name: "sgd", learning_rate: RATE },
  loss: "mean_squared_error",
  ...{ metrics: [], batch_size: 100, epochs: STEPS, frozen },
  initial_weights: [[[weight]], [BIAS]]
});
var pointAt = (weight) => ({ a: weight, b: BIAS });
var pairAt = (weight) => [weight, BIAS];
var BATCH = 10;
var BATCHES = [20, 30, 50, 7, 15, 100, 12];
var wholeConfig = ({ lesson, question }) => lesson === WHOLE && question !== FIRST_QUESTION ? { batch_size: BATCHES[question % BATCHES.length] } : { batch_size: BATCH };
var initialGuide = (place) => ({
  place,
  ...{ line: null, whole: null, step: 0, output: null, pair: [], way: null, ends: [], limits: null },
  ...{
    program: null,
    article: [],
    asked: null,
    judged: null,
    done: false,
    playing: false,
    busy: false,
    notice: null,
    away: false
  }
});
function told({ place: { lesson }, line, whole: whole2, step, away }) {
  const shown = isWhole(lesson) ? whole2 : line;
  const connection = away ? "lost" : shown ? "open" : "connecting";
  if (isWhole(lesson) && whole2) {
    const { id, epoch, status } = whole2.run;
    return { connection, run: id, step, epoch, status };
  }
  if (!line || shown !== line) return { connection };
  return { connection, run: line.run, step, epoch: step, status: step === STEPS ? "finished" : "ready" };
}

// static/js/address/share.js
var LOSS_DIGITS = 17;
var USUAL = { kernel_initializer: "glorot_uniform", bias_initializer: "zeros" };
function layerText({ units, activation, kernel_initializer: kernel, bias_initializer: bias }) {
  const usual = kernel === USUAL.kernel_initializer && bias === USUAL.bias_initializer;
  return [units, activation, ...usual ? [] : [kernel, bias]].join(".");
}
function layerOf(text) {
  const [units, activation, kernel = USUAL.kernel_initializer, bias = USUAL.bias_initializer, ...more] = text.split(".");
  if (!/^\d+$/.test(units) || !activation || more.length > 0) {
    throw new SyntaxError(`a layer must read like 16.relu. Got ${text}.`);
  }
  return { units: Number(units), activation, kernel_initializer: kernel, bias_initializer: bias };
}
function jsonOrText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function valueIn(name, text) {
  const value = jsonOrText(text);
  checkValue(name, value);
  return value;
}
function leaves(config) {
  return Object.entries(config).flatMap(([name, value]) => {
    const isPart = typeof value === "object" && !Array.isArray(value) && Object.keys(value ?? {}).length > 0;
    if (!isPart) return [[name, value]];
    return leaves(value).map(([rest, leaf]) => (
      /** @type {[string, unknown]} */
      [`${name}.${rest}`, leaf]
    ));
  });
}
var valueText = (value) => typeof value === "string" && jsonOrText(value) === value ? value : JSON.stringify(value);
var escaped = (text) => encodeURIComponent(text).replace(/%(2C|2F|3A|3B|3D|5B|5D)/g, decodeURIComponent);
var guarded = (text) => text.replace(/[%;]/g, encodeURIComponent);
function forkText({ step, changes, at }) {
  const pairs = leaves({ ...changes, ...at && { at } });
  return [step, ...pairs.map(([name, value]) => `${name}=${guarded(valueText(value))}`)].join(";");
}
function encodeAddress({ run, step, weight, config = {}, forks = [], view = {}, loss, profile }) {
  const { layers, ...rest } = config;
  const pairs = leaves(rest).map(([name, value]) => [name, valueText(value)]);
  if (Array.isArray(layers)) pairs.unshift(["layers", layers.map(layerText).join(",")]);
  if (run) pairs.unshift(["run", run]);
  for (const fork of forks) pairs.push(["fork", forkText(fork)]);
  if (step !== null && step !== void 0) pairs.push(["step", String(step)]);
  if (weight) pairs.push(["weight", weight]);
  for (const [name, value] of Object.entries(view)) pairs.push([`view.${name}`, value]);
  if (typeof loss === "number") pairs.push(["moment.loss", loss.toPrecision(LOSS_DIGITS)]);
  if (profile) pairs.push(["moment.profile", profile]);
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&");
}
function decodeAddress(hash) {
  const nothing = { preset: null, run: null, step: null, weight: null, loss: null, profile: null };
  const address = { ...nothing, config: {}, forks: [], view: {}, problems: [] };
  for (const pair of hash.replace(/^#/, "").split("&").filter(Boolean)) {
    try {
      take(address, ...parts(pair));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      address.problems.push(error.message);
    }
  }
  return address;
}
function take(address, name, value) {
  pathOf(name);
  if (name === "preset" || name === "weight") address[name] = value;
  else if (name === "run") address.run = matching(/^\w+$/, value, "run must be letters and digits");
  else if (name === "step") address.step = stepOf(value, "step");
  else if (name === "moment.loss") address.loss = lossOf(value);
  else if (name === "moment.profile") address.profile = value;
  else if (name === "fork") address.forks.push(forkOf(value));
  else if (name.startsWith("view.")) address.view = { ...address.view, [name.slice("view.".length)]: value };
  else if (name === "layers") address.config.layers = value.split(",").map(layerOf);
  else if (name.startsWith("layers."))
    throw new SyntaxError(`layers must be given whole, like layers=16.relu,2.softmax. Got ${name}.`);
  else address.config = placed(address.config, name, valueIn(name, value));
}
function forkOf(text) {
  const [step, ...pairs] = text.split(";");
  const { at = null, ...rest } = pairs.reduce((changes, pair) => {
    const [name, value] = parts(pair);
    return placed(changes, name, valueIn(name, value));
  }, {});
  return { step: stepOf(step, "a fork’s step"), changes: rest, at };
}
function parts(pair) {
  const at = pair.indexOf("=");
  if (at < 1) throw new SyntaxError(`every part must read like name=value. Got ${pair}.`);
  checkText(pair);
  try {
    return [decodeURIComponent(pair.slice(0, at)), decodeURIComponent(pair.slice(at + 1))];
  } catch {
    throw new SyntaxError(`every part must be well escaped. Got ${pair}.`);
  }
}
function matching(pattern, text, must) {
  if (!pattern.test(text)) throw new SyntaxError(`${must}. Got ${text}.`);
  return text;
}
function lossOf(text) {
  const loss = text === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(loss)) throw new SyntaxError(`moment.loss must be a number. Got ${text}.`);
  return loss;
}
var stepOf = (text, what) => Number(matching(/^\d{1,15}$/, text, `${what} must be a whole number`));

// static/js/address/mode.js
var LARGEST_SEED = 1e6;
var LARGEST_WEIGHT = 6;
var PARTS = /* @__PURE__ */ new Set(["mode", "step", "question", "weight"]);
function whole(text, low, high, otherwise) {
  const number = /^\d{1,7}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return number >= low && number <= high ? number : otherwise;
}
function weightOf(text) {
  const isOne = /^-?\d(\.\d)?$/.test(text ?? "") && Math.abs(Number(text)) <= LARGEST_WEIGHT;
  return isOne ? Number(text) : null;
}
function modeOf(hash, visited) {
  const { view, preset, run, step, weight, config, forks } = decodeAddress(hash);
  const isMoment = [preset, run, step, weight].some((part) => part !== null) || forks.length > 0;
  const isOther = Object.keys(config).length > 0 || Object.keys(view).some((name) => !PARTS.has(name));
  const isEmpty = hash.replace(/^#/, "") === "";
  if (isMoment || isOther || (isEmpty ? visited : view.mode !== "guide")) return { mode: "lab" };
  const first = firstPlace();
  const lesson = whole(view.step, 1, LESSONS.length, first.lesson);
  const question = whole(view.question, 0, LARGEST_SEED, first.question);
  return { mode: "guide", place: { lesson, question, weight: weightOf(view.weight) } };
}
function guideAddress({ lesson, question, weight }) {
  const parts2 = [`view.mode=guide`, `view.step=${lesson}`];
  if (question !== FIRST_QUESTION) parts2.push(`view.question=${question}`);
  if (weight !== null) parts2.push(`view.weight=${weight}`);
  return `#${parts2.join("&")}`;
}

export {
  encodeAddress,
  decodeAddress,
  LESSONS,
  QUESTIONS,
  isWhole,
  firstPlace,
  STEPS,
  RATE,
  BIAS,
  startOf,
  lineConfig,
  pointAt,
  pairAt,
  wholeConfig,
  initialGuide,
  told,
  modeOf,
  guideAddress
};
