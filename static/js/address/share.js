/**
 * A moment in the address: `#run=4f2a…&optimizer.learning_rate=0.01&epochs=5&fork=210;epochs=9&step=400&view.plane=random`.
 *
 * The names are those of a RunConfig; what is not named has its default. A layer is units, activation and, if they
 * are not the usual ones, kernel and bias initializer, with dots between, a dropout layer `dropout.0.2`; layers with more than that are JSON. Each `fork` is a step and what was changed
 * there, with semicolons between. `run` names the run if the server still has it, `step` its moment, `weight` one of
 * its weights by label or index, and `view.…` what is shown of it. `moment.loss` and `moment.profile` are the full-data
 * loss at the step and the arithmetic that it was computed with.
 */

import { isDropout } from "../state/parameters.js";
import { checkText, checkValue, ownOf, pathOf, placed } from "../state/placing.js";

/** So many tell any two numbers apart. */
const LOSS_DIGITS = 17;
const USUAL = { kernel_initializer: "glorot_uniform", bias_initializer: "zeros" };
/** What a layer has besides; one that has another of it is written whole, as JSON. */
const USUAL_REST = {
  ...{ type: /** @type {const} */ ("dense"), use_bias: true },
  ...{ kernel_regularizer: null, bias_regularizer: null },
};

/**
 * @typedef {Lineage["forks"][number]} Fork
 * @typedef {object} Address
 * @property {string | null} preset
 * @property {string | null} run
 * @property {number | null} step
 * @property {string | null} weight  label or index
 * @property {Record<string, unknown>} config  a partial RunConfig
 * @property {Fork[]} forks
 * @property {Record<string, string>} view
 * @property {number | null} loss  the full-data loss at the step, where the link was made
 * @property {string | null} profile  of the arithmetic there
 * @property {string | null} file  the name of the file that the run's table came by
 * @property {string[]} problems  a sentence for each part that cannot be read, and is ignored
 */

/** @param {LayerConfig[]} layers */
const layersText = (layers) =>
  layers.every(isShort) ? layers.map(layerText).join(",") : JSON.stringify(layers);

/** Is a layer no more than its units, activation and initializers? @param {LayerConfig} layer */
function isShort(layer) {
  if (isDropout(layer)) return true;
  const words = [layer.units, layer.activation, layer.kernel_initializer, layer.bias_initializer];
  const rest = Object.entries(USUAL_REST);
  return (
    rest.every(([name, usual]) => (ownOf(layer, name) ?? usual) === usual) &&
    words.every((word) => /^\w+$/.test(String(word)))
  );
}

/** @param {LayerConfig} layer */
function layerText(layer) {
  if (isDropout(layer)) return `dropout.${layer.rate}`;
  const { units, activation, kernel_initializer: kernel, bias_initializer: bias } = layer;
  const usual = kernel === USUAL.kernel_initializer && bias === USUAL.bias_initializer;
  return [units, activation, ...(usual ? [] : [kernel, bias])].join(".");
}

/** @param {string} text @returns {LayerConfig} */
function layerOf(text) {
  const rate = /^dropout\.(\d.*)$/.exec(text)?.[1];
  if (rate !== undefined && Number.isFinite(Number(rate))) return { type: "dropout", rate: Number(rate) };
  const [units, activation, kernel = USUAL.kernel_initializer, bias = USUAL.bias_initializer, ...more] =
    text.split(".");
  if (!/^\d+$/.test(units) || !activation || more.length > 0) {
    throw new SyntaxError(`a layer must read like 16.relu or dropout.0.2. Got ${text}.`);
  }
  const initializers = { kernel_initializer: kernel, bias_initializer: bias };
  return { units: Number(units), activation, ...initializers, ...USUAL_REST };
}

/** @param {string} text @returns {LayerConfig[]} */
function layersOf(text) {
  if (!text.startsWith("[")) return text.split(",").map(layerOf);
  const layers = valueIn("layers", text);
  if (
    !Array.isArray(layers) ||
    layers.length === 0 ||
    !layers.every((layer) => isDropout(layer) || Number.isInteger(ownOf(layer, "units")))
  )
    throw new SyntaxError(`layers must read like 16.relu,2.softmax, or be a list in JSON. Got ${text}.`);
  const usual = { activation: "linear", ...USUAL, ...USUAL_REST };
  return layers.map((layer) => (isDropout(layer) ? layer : { ...usual, ...layer }));
}

/** @param {string} text @returns {unknown} its JSON value, or else the text itself */
function jsonOrText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @param {string} name  of a setting @param {string} text @returns {unknown} */
function valueIn(name, text) {
  const value = jsonOrText(text);
  checkValue(name, value);
  return value;
}

/** @param {object} config @returns {[string, unknown][]} the leaves with their dotted names */
function leaves(config) {
  return Object.entries(config).flatMap(([name, value]) => {
    const isPart = typeof value === "object" && !Array.isArray(value) && Object.keys(value ?? {}).length > 0;
    if (!isPart) return [[name, value]];
    return leaves(value).map(([rest, leaf]) => /** @type {[string, unknown]} */ ([`${name}.${rest}`, leaf]));
  });
}

/** @param {unknown} value  a text that would read as something else, "5" say, keeps its quotes */
const valueText = (value) =>
  typeof value === "string" && jsonOrText(value) === value ? value : JSON.stringify(value);

/** @param {string} text  keeps readable what an address may hold as it is */
const escaped = (text) => encodeURIComponent(text).replace(/%(2C|2F|3A|3B|3D|5B|5D)/g, decodeURIComponent);

/** @param {string} text  of a value between semicolons */
const guarded = (text) => text.replace(/[%;]/g, encodeURIComponent);

/** @param {Fork} fork */
function forkText({ step, changes, at }) {
  const pairs = leaves({ ...changes, ...(at && { at }) });
  return [step, ...pairs.map(([name, value]) => `${name}=${guarded(valueText(value))}`)].join(";");
}

/**
 * @param {Partial<Omit<Address, "problems" | "preset">>} address
 * @returns {string} without the number sign; empty for the default run
 */
export function encodeAddress({
  run,
  step,
  weight,
  config = {},
  forks = [],
  view = {},
  loss,
  profile,
  file,
}) {
  const { layers, ...rest } = config;
  /** @type {[string, string][]} */
  const pairs = leaves(rest).map(([name, value]) => [name, valueText(value)]);
  if (Array.isArray(layers)) pairs.unshift(["layers", layersText(layers)]);
  if (run) pairs.unshift(["run", run]);
  for (const fork of forks) pairs.push(["fork", forkText(fork)]);
  if (step !== null && step !== undefined) pairs.push(["step", String(step)]);
  if (weight) pairs.push(["weight", weight]);
  for (const [name, value] of Object.entries(view)) pairs.push([`view.${name}`, value]);
  if (typeof loss === "number") pairs.push(["moment.loss", loss.toPrecision(LOSS_DIGITS)]);
  if (profile) pairs.push(["moment.profile", profile]);
  if (file) pairs.push(["moment.file", file]);
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&");
}

/**
 * Read an address; what cannot be read is left out, and told.
 * @param {string} hash  with or without its number sign
 * @returns {Address}
 */
export function decodeAddress(hash) {
  const nothing = {
    preset: null,
    run: null,
    step: null,
    weight: null,
    loss: null,
    profile: null,
    file: null,
  };
  /** @type {Address} */
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

/** @param {Address} address @param {string} name @param {string} value */
function take(address, name, value) {
  pathOf(name);
  if (name === "preset" || name === "weight") address[name] = value;
  else if (name === "run") address.run = matching(/^\w+$/, value, "run must be letters and digits");
  else if (name === "step") address.step = stepOf(value, "step");
  else if (name === "moment.loss") address.loss = lossOf(value);
  else if (name === "moment.profile") address.profile = value;
  else if (name === "moment.file") address.file = value;
  else if (name === "fork") address.forks.push(forkOf(value));
  else if (name.startsWith("view.")) address.view = { ...address.view, [name.slice("view.".length)]: value };
  else if (name === "layers") address.config.layers = layersOf(value);
  else if (name.startsWith("layers."))
    throw new SyntaxError(`layers must be given whole, like layers=16.relu,2.softmax. Got ${name}.`);
  else address.config = placed(address.config, name, valueIn(name, value));
}

/** @param {string} text @returns {Fork} */
function forkOf(text) {
  const [step, ...pairs] = text.split(";");
  const { at = null, ...rest } = pairs.reduce((/** @type {Record<string, any>} */ changes, pair) => {
    const [name, value] = parts(pair);
    return placed(changes, name, valueIn(name, value));
  }, {});
  return { step: stepOf(step, "a fork’s step"), changes: rest, at };
}

/** @param {string} pair @returns {[string, string]} */
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

/** @param {RegExp} pattern @param {string} text @param {string} must  what holds of a text that matches */
function matching(pattern, text, must) {
  if (!pattern.test(text)) throw new SyntaxError(`${must}. Got ${text}.`);
  return text;
}

/** @param {string} text */
function lossOf(text) {
  const loss = text === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(loss)) throw new SyntaxError(`moment.loss must be a number. Got ${text}.`);
  return loss;
}

/** @param {string} text @param {string} what */
const stepOf = (text, what) => Number(matching(/^\d{1,15}$/, text, `${what} must be a whole number`));
