import { columnsOf } from "../state/parameters.js";

/** Read what the server answers in JSON, which has no NaN: a number that is not finite comes as null. */

/**
 * Put NaN in the place of each null among numbers.
 * @template T
 * @param {T} value
 * @returns {Decoded<T>}
 */
export function decoded(value) {
  return /** @type {Decoded<T>} */ (plain(value));
}

/** @param {unknown} value @returns {unknown} */
function plain(value) {
  if (Array.isArray(value)) return value.map((item) => (item === null ? Number.NaN : plain(item)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

/** @param {BeforeAfter} pair @returns {Moved} */
const pair = ({ before, after }) => ({ before: before ?? Number.NaN, after: after ?? Number.NaN });

/**
 * Read a step that was asked for with its losses, its way forward and its way back.
 * @param {AnatomyAnswer} answer
 * @param {string} run  the run that was asked
 */
export function decodeStep(answer, run) {
  const losses = { sample_loss: pair(answer.sample_loss), batch_loss: pair(answer.batch_loss) };
  const told = decoded(answer);
  return /** @type {StepLook} */ ({
    ...told,
    run,
    ...losses,
    ...columnsOf(/** @type {any} */ (told.layers)),
  });
}

/**
 * Read the part of a step that belongs to one unit: its batch gradient, and its weights.
 * @param {AnatomyAnswer} answer
 * @param {Pick<UnitLook, "run" | "step" | "layer" | "unit">} asked
 * @returns {UnitLook}
 */
export function decodeUnit(answer, asked) {
  const {
    layers,
    theta_before: before,
    update,
    theta_after: after,
  } = decoded(/** @type {UnitAnswer} */ (answer));
  const [{ batch_kernel_gradient: kernel, batch_bias_gradient: bias }] = layers;
  return { ...asked, gradient: [...kernel.flat(), ...(bias ?? [])], before, update, after };
}

/**
 * Read what the weights at a point would do: the nested lists of its prediction become columns, as in a frame.
 * @param {ProbeAnswer} answer
 * @returns {Probed}
 */
export function decodeProbe({ prediction, ...answer }) {
  const column = (/** @type {(number | null)[][]} */ rows) => Float32Array.from(decoded(rows).flat());
  return {
    ...answer,
    prediction: prediction && {
      kind: prediction.kind,
      values: column(prediction.values),
      classes: prediction.classes && column(prediction.classes),
    },
  };
}
