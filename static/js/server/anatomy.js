/** Read what the server tells of one step: JSON has no NaN, so a number that is not finite comes as null. */

const COLUMNS = /** @type {const} */ ([
  ...["inputs", "z", "a", "z_after", "a_after"],
  ...["arriving", "slope", "error"],
]);

/** @param {number | null} value */
const number = (value) => value ?? Number.NaN;

/** @param {(number | null)[]} values */
const numbers = (values) => values.map(number);

/** @param {{before: number | null, after: number | null}} pair */
const pair = ({ before, after }) => ({ before: number(before), after: number(after) });

/**
 * Read a step that was asked for with its losses, its way forward and its way back.
 * @param {any} answer
 * @param {string} run  the run that was asked
 * @returns {StepLook}
 */
export function decodeStep(answer, run) {
  const { batch, layers, sample_loss: sample, batch_loss: whole } = answer;
  return {
    ...answer,
    run,
    sample_loss: pair(sample),
    batch_loss: pair(whole),
    batch: {
      indices: batch.indices,
      loss_before: numbers(batch.loss_before),
      loss_after: numbers(batch.loss_after),
    },
    layers: layers.map((/** @type {any} */ layer) => ({
      ...layer,
      ...Object.fromEntries(COLUMNS.map((name) => [name, numbers(layer[name])])),
    })),
  };
}

/**
 * Read the part of a step that belongs to one unit: its batch gradient, and its weights.
 * @param {any} answer
 * @param {Pick<UnitLook, "run" | "step" | "layer" | "unit">} asked
 * @returns {UnitLook}
 */
export function decodeUnit({ layers: [layer], theta_before: before, update, theta_after: after }, asked) {
  const { batch_kernel_gradient: kernel, batch_bias_gradient: bias } = layer;
  return {
    ...asked,
    gradient: numbers([...kernel.map((/** @type {(number | null)[]} */ row) => row[0]), bias[0]]),
    before: numbers(before),
    update: numbers(update),
    after: numbers(after),
  };
}
