/**
 * A run in the address: `#optimizer.name=sgd&optimizer.learning_rate=0.1&layers=16.relu,2.softmax&epochs=5`.
 *
 * The names are those of a RunConfig; what is not named has its default. A layer is units, activation and, if they
 * are not the usual ones, kernel and bias initializer, with dots between. `run` names a run that the server still
 * has, `step` a moment of it, `weight` one of its weights by label or index.
 */

const USUAL = { kernel_initializer: "glorot_uniform", bias_initializer: "zeros" };

/**
 * @typedef {object} Address
 * @property {string | null} preset
 * @property {string | null} run
 * @property {number | null} step
 * @property {string | null} weight  label or index
 * @property {Record<string, unknown>} config  a partial RunConfig
 */

/** @param {LayerConfig} layer */
function layerText({ units, activation, kernel_initializer: kernel, bias_initializer: bias }) {
  const usual = kernel === USUAL.kernel_initializer && bias === USUAL.bias_initializer;
  return [units, activation, ...(usual ? [] : [kernel, bias])].join(".");
}

/**
 * @param {string} text
 * @returns {LayerConfig}
 */
function layerOf(text) {
  const [units, activation, kernel = USUAL.kernel_initializer, bias = USUAL.bias_initializer, ...more] =
    text.split(".");
  if (!/^\d+$/.test(units) || !activation || more.length > 0) {
    throw new SyntaxError(`a layer must read like 16.relu. Got ${text}.`);
  }
  return { units: Number(units), activation, kernel_initializer: kernel, bias_initializer: bias };
}

/**
 * @param {string} text
 * @returns {unknown} its JSON value, or else the text itself
 */
function jsonOrText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * @param {Record<string, unknown>} config
 * @returns {[string, unknown][]} the leaves with their dotted names
 */
function leaves(config) {
  return Object.entries(config).flatMap(([name, value]) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [[name, value]];
    const inner = leaves(/** @type {Record<string, unknown>} */ (value));
    return inner.map(([rest, leaf]) => /** @type {[string, unknown]} */ ([`${name}.${rest}`, leaf]));
  });
}

/** @param {string} text  keeps readable what an address may hold as it is */
const escaped = (text) => encodeURIComponent(text).replace(/%(2C|2F|5B|5D|3A)/g, decodeURIComponent);

/**
 * @param {Partial<Address>} address
 * @returns {string} without the number sign; empty for the default run
 */
export function encodeAddress({ run = null, step = null, weight = null, config = {} }) {
  const { layers, ...rest } = config;
  const pairs = leaves(rest).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  if (Array.isArray(layers)) pairs.unshift(["layers", layers.map(layerText).join(",")]);
  if (run !== null) pairs.unshift(["run", run]);
  if (step !== null) pairs.push(["step", String(step)]);
  if (weight !== null) pairs.push(["weight", weight]);
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&");
}

/**
 * Put a value at a dotted name.
 * @param {Record<string, any>} config
 * @param {string} name
 * @param {unknown} value
 */
function place(config, name, value) {
  const path = name.split(".");
  const last = /** @type {string} */ (path.pop());
  let inner = config;
  for (const part of path) {
    inner[part] ??= Object.create(null);
    inner = inner[part];
    if (typeof inner !== "object" || inner === null)
      throw new SyntaxError(`${name} must not go on after ${part}.`);
  }
  inner[last] = value;
}

/**
 * Read an address. Throws SyntaxError or URIError if it is not one.
 * @param {string} hash  with or without its number sign
 * @returns {Address}
 */
export function decodeAddress(hash) {
  /** @type {Address} */
  const address = { preset: null, run: null, step: null, weight: null, config: Object.create(null) };
  for (const pair of hash.replace(/^#/, "").split("&").filter(Boolean)) {
    const [name, value] = parts(pair);
    if (name === "run" || name === "preset" || name === "weight") address[name] = value;
    else if (name === "step") address.step = stepOf(value);
    else if (name === "layers") address.config.layers = value.split(",").map(layerOf);
    else place(address.config, name, jsonOrText(value));
  }
  return address;
}

/** @param {string} pair */
function parts(pair) {
  const at = pair.indexOf("=");
  if (at < 1) throw new SyntaxError(`every part must read like name=value. Got ${pair}.`);
  return [pair.slice(0, at), pair.slice(at + 1)].map(decodeURIComponent);
}

/** @param {string} text */
function stepOf(text) {
  if (!/^\d{1,8}$/.test(text)) throw new SyntaxError(`step must be a whole number. Got ${text}.`);
  return Number(text);
}
