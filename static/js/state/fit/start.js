/** The weights that a run starts with. */

/** A table of more weights than this is no help. */
export const MOST_CELLS = 60;

/** @typedef {WeightsAnswer["weights"]} Weights  as Keras's get_weights() gives them */

/**
 * Those that the run on screen starts with: given, or drawn and then asked for; null until they are known.
 * @param {Pick<State, "run" | "started">} state
 * @returns {Weights | null}
 */
export function startOf({ run, started }) {
  if (!run) return null;
  const given = /** @type {Weights | null} */ (run.config.initial_weights);
  return given ?? (started?.run === run.id ? started.weights : null);
}

/**
 * Each weight with its name and its path in a configuration, in the order of theta.
 * @param {Parameter[]} parameters
 * @returns {{label: string, path: string}[]}
 */
export const cellsOf = (parameters) =>
  parameters.flatMap(({ layer, role, shape: [rows, columns = null] }, array) =>
    Array.from({ length: rows * (columns ?? 1) }, (_, i) => {
      const place = columns === null ? [i] : [Math.floor(i / columns), i % columns];
      return {
        label: `${layer}/${role}[${place.join(", ")}]`,
        path: ["initial_weights", array, ...place].join("."),
      };
    }),
  );
