/**
 * Where each weight of the flat vector theta stands in the network.
 * theta holds, layer by layer, the kernel (inputs × units, row first) and then, if there is one, the bias (units).
 */

/** @typedef {{name: string, inputs: number, units: number, kernel: number, bias: number | null}} Layer kernel and bias are offsets in theta, null for no bias */
/** @typedef {{layer: number, name: string, role: "kernel" | "bias", from: number | null, to: number}} Edge from is null for a bias */

/**
 * The layers of a network, first to last.
 * @param {Parameter[]} parameters as a run lists them
 * @returns {Layer[]}
 */
export function layersOf(parameters) {
  return parameters
    .filter((parameter) => parameter.role === "kernel")
    .map(({ layer, shape: [inputs, units], start, stop }) => ({
      name: layer,
      inputs,
      units,
      kernel: start,
      bias: parameters.some((one) => one.layer === layer && one.role === "bias") ? stop : null,
    }));
}

/** The weight that stands for a neuron: its bias, or without one the first that leads to it. @param {Layer} layer @param {number} unit */
export const standFor = ({ kernel, bias }, unit) => (bias ?? kernel) + unit;

/**
 * The connection that theta[index] is: its layer, and the neurons at its two ends.
 * @param {Parameter[]} parameters
 * @param {number} index
 * @returns {Edge}
 */
export function edgeOf(parameters, index) {
  const row = parameters.findIndex(({ start, stop }) => start <= index && index < stop);
  if (row < 0) throw new RangeError(`index must be a weight of the network. Got ${index}.`);
  const { layer: name, role, shape, start } = parameters[row];
  const layer = parameters.slice(0, row + 1).filter((one) => one.role === "kernel").length - 1;
  const offset = index - start;
  if (role === "bias") return { layer, name, role, from: null, to: offset };
  return { layer, name, role, from: Math.floor(offset / shape[1]), to: offset % shape[1] };
}

/** Are they the two coordinates of a place on a surface, and no network's? @param {Parameter[]} parameters */
export const isPosition = ([first]) => first?.layer === "position" && first.shape.length === 1;

/**
 * A weight's name as the API writes it, e.g. "dense_1/kernel[3, 5]" or "dense_1/bias[5]".
 * @param {Parameter[]} parameters
 * @param {number} index
 */
export function labelOf(parameters, index) {
  if (isPosition(parameters)) return "xy"[index];
  const { name, role, from, to } = edgeOf(parameters, index);
  return from === null ? `${name}/${role}[${to}]` : `${name}/${role}[${from}, ${to}]`;
}

/** The same as an address holds it. @param {Parameter[]} parameters @param {number} index */
export const compactLabelOf = (parameters, index) => labelOf(parameters, index).replaceAll(" ", "");

/**
 * Whether a weight of a run is frozen: no rule moves it, whatever its gradient is.
 * @param {Pick<Run, "parameters" | "config">} run
 * @param {number} index
 */
export const isFrozen = (run, index) =>
  frozenOf(run).some(({ start, stop }) => start <= index && index < stop);

/** How many of a run's weights are frozen. @param {Pick<Run, "parameters" | "config">} run */
export const countFrozen = (run) => frozenOf(run).reduce((sum, { start, stop }) => sum + stop - start, 0);

/**
 * Numbers of a run's weights, with 0 for those that are frozen.
 * @param {Pick<Run, "parameters" | "config">} run
 * @param {Float32Array} values
 */
export function withoutFrozen(run, values) {
  const free = values.slice();
  for (const { start, stop } of frozenOf(run)) free.fill(0, start, stop);
  return free;
}

/** @param {Pick<Run, "parameters" | "config">} run */
const frozenOf = ({ parameters, config: { frozen } }) =>
  parameters.filter(({ layer, role }) => frozen.includes(`${layer}/${role}`));

/**
 * The first `limit` weights whose label contains the query; spaces and case do not count.
 * @param {Parameter[]} parameters
 * @param {string} query
 * @param {number} limit
 * @returns {{index: number, label: string}[]}
 */
export function findWeights(parameters, query, limit) {
  const wanted = plain(query);
  const found = [];
  for (let index = 0; index < countOf(parameters) && found.length < limit; index += 1) {
    const label = labelOf(parameters, index);
    if (plain(label).includes(wanted)) found.push({ index, label });
  }
  return found;
}

/**
 * The weight that a label or an index names; null if it names none.
 * @param {Parameter[]} parameters
 * @param {string} name  spaces and case do not count
 * @returns {number | null}
 */
export function weightNamed(parameters, name) {
  if (/^\d+$/.test(name)) return Number(name) < countOf(parameters) ? Number(name) : null;
  const found = findWeights(parameters, name, Number.POSITIVE_INFINITY);
  return found.find(({ label }) => plain(label) === plain(name))?.index ?? null;
}

/** @param {Parameter[]} parameters */
const countOf = (parameters) => parameters.at(-1)?.stop ?? 0;

/** @param {string} text */
const plain = (text) => text.toLowerCase().replaceAll(" ", "");

/**
 * The weight that an arrow key reaches from `index`: up and down walk the weights of a layer and go on
 * into the layer before or after; left and right keep the place within the layer and change the layer.
 * @param {Parameter[]} parameters
 * @param {number} index
 * @param {"ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"} key
 */
export function neighbour(parameters, index, key) {
  if (key === "ArrowLeft" || key === "ArrowRight")
    return sideways(parameters, index, key === "ArrowLeft" ? -1 : 1);
  return Math.min(Math.max(index + (key === "ArrowUp" ? -1 : 1), 0), countOf(parameters) - 1);
}

/** @param {Parameter[]} parameters @param {number} index @param {number} direction */
function sideways(parameters, index, direction) {
  const layers = layersOf(parameters);
  const { layer, from, to } = edgeOf(parameters, index);
  const target = layers[layer + direction];
  if (!target) return index;
  if (from === null) return standFor(target, Math.min(to, target.units - 1));
  // The new edge shares a neuron with the old one: the cursor follows a line through the network.
  const row = direction > 0 ? to : Math.min(to, target.inputs - 1);
  const column = Math.min(from, target.units - 1);
  return target.kernel + row * target.units + column;
}

// The kinds of a network's layers. Dense ones have weights and neurons, and a column in the pictures; dropout has
// neither: in a step it silences some of the values before it.

/** @param {LayerConfig} layer @returns {layer is DropoutConfig} */
export const isDropout = (layer) => layer.type === "dropout";

/** The layers that have neurons, first to last. @param {LayerConfig[]} layers */
export const denseOf = (layers) =>
  layers.filter(/** @returns {layer is DenseConfig} */ (layer) => !isDropout(layer));

/** The layer that makes the outputs. @param {LayerConfig[]} layers */
export const headOf = (layers) => denseOf(layers).at(-1);

/** The place among all layers of the one with neurons that is number `dense`. @param {LayerConfig[]} layers @param {number} dense */
export const placeAmong = (layers, dense) =>
  layers.map((_, place) => place).filter((place) => !isDropout(layers[place]))[dense] ?? dense;

/** @typedef {{config: Pick<RunConfig, "layers" | "model">} | null} Layered */

/** Whether a run's network has a dropout layer. @param {Layered} run */
export const hasDropout = (run) =>
  run !== null && run.config.model === null && run.config.layers.some(isDropout);

/** Whether a run drops inputs in training, which a layer of rate 0 does not. @param {Layered} run */
export const drops = (run) =>
  hasDropout(run) && run?.config.layers.some((one) => isDropout(one) && one.rate > 0);

/**
 * The rates of the dropout layers behind each column, the inputs' first.
 * @param {LayerConfig[]} layers
 * @returns {number[][]}
 */
export function ratesBehind(layers) {
  const rates = /** @type {number[][]} */ ([[]]);
  for (const layer of layers) {
    if (isDropout(layer)) rates[rates.length - 1].push(layer.rate);
    else rates.push([]);
  }
  return rates;
}

/** Whether a layer's name is that of a dropout layer, as answers have it. @param {{name: string}} layer */
export const isDropoutName = ({ name }) => /^dropout(_\d+)?$/.test(name);

/**
 * The layers of an answer that have neurons.
 * @template {{name: string}} L
 * @param {L[]} layers
 */
export const withNeurons = (layers) => layers.filter((layer) => !isDropoutName(layer));

/**
 * A step's layers as the pictures have them: those with neurons, and for each column, the inputs' first, which of its
 * values dropout layers behind it silenced; null where there are none. `outputs` are those that the loss is of.
 * @param {StepLayer[]} all
 */
export function columnsOf(all) {
  const layers = withNeurons(all);
  const dropped = /** @type {(boolean[] | null)[]} */ (Array(layers.length + 1).fill(null));
  let column = 0;
  for (const layer of all) {
    if (isDropoutName(layer)) dropped[column] = layer.dropped.map((own, n) => own || !!dropped[column]?.[n]);
    else column += 1;
  }
  const { a, a_after } = all[all.length - 1];
  return { layers, dropped, inputs: all[0].inputs, outputs: { a, a_after } };
}
