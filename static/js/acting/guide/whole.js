/** What the guide shows of the article's run, all of its weights at once. */

const POINTS = 49;
/** The lesson that shows the landscape. */
const SEEN = 7;

/**
 * @param {Asks} asks
 * @param {Run} run
 * @param {number} lesson
 * @returns {Promise<import("../../state/guide.js").Whole>}
 */
export async function look(asks, run, lesson) {
  const query = /** @type {const} */ ({ plane: "path", size: POINTS, samples: "all", step: run.step });
  const [history, { weights }, landscape] = await Promise.all([
    asks.history(run.id, 0),
    asks.weights(run.id, run.step),
    lesson === SEEN ? asks.landscape(run.id, query) : null,
  ]);
  return { run, history, weights: /** @type {number[][]} */ (weights).flat(Infinity).map(Number), landscape };
}
