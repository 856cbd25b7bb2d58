/**
 * The kinds of a network's layers. Dense ones have weights and neurons, and a column in the pictures; dropout has
 * neither: in a step it silences some of the neurons before it.
 */

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

/** Whether a run drops inputs in training. @param {{config: Pick<RunConfig, "layers" | "model">} | null} run */
export const drops = (run) => run !== null && run.config.model === null && run.config.layers.some(isDropout);

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
