/** What the guide shows of the article's run, all of its weights at once. */

/** Along each side of the landscape. */
const POINTS = 49;
/** The lessons that show the landscape, and one weight's arithmetic. */
const LANDSCAPE = 7;
const ARITHMETIC = 8;

/** A weight in the middle of the network. @param {Run} run */
const middle = ({ parameters }) => parameters.filter(({ role }) => role === "kernel")[1].start;

/** One weight's last step; before the first, its start alone. @param {Asks} asks @param {Run} run */
async function lastMove(asks, run) {
  const look = await asks.weight(run.id, middle(run), { step: run.step, points: 3, trail: 0 });
  const { before, after, rescaled_gradient: rescaled } = look;
  return { before: run.step === 0 ? after : before, rescaled };
}

/**
 * @param {Asks} asks
 * @param {Run} run
 * @param {number} lesson
 * @returns {Promise<import("../../state/guide.js").Whole>}
 */
export async function look(asks, run, lesson) {
  const query = /** @type {const} */ ({ plane: "path", size: POINTS, samples: "all", step: run.step });
  const [history, { weights }, landscape, seen] = await Promise.all([
    asks.history(run.id, 0),
    asks.weights(run.id, run.step),
    lesson === LANDSCAPE ? asks.landscape(run.id, query) : null,
    lesson === ARITHMETIC ? lastMove(asks, run) : null,
  ]);
  return { run, history, landscape, seen, weights: /** @type {any[]} */ (weights).flat(3).map(Number) };
}
