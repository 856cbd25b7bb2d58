/** The path walked so far, in the plane of the landscape: what is behind the ball, what lies ahead, and its beads. */

/** @typedef {{a: number, b: number, loss: number}} Stop a place of the plane with its true loss */
/** @typedef {{behind: Stop[], ahead: Stop[], beads: Stop[]}} Walk */

/** More beads than these would be a line again. */
const MOST_BEADS = 40;

/**
 * Cut the path where the ball is.
 *
 * @param {{path_step: ArrayLike<number>, path_a: ArrayLike<number>, path_b: ArrayLike<number>, path_loss: ArrayLike<number>}} answer
 * @param {(Stop & {step: number}) | null} ball
 * @param {number} stepsPerEpoch
 * @returns {Walk}
 */
export function walkOf(answer, ball, stepsPerEpoch) {
  const now = ball ? ball.step : Number.POSITIVE_INFINITY;
  /** @type {Stop[]} */
  const behind = [];
  /** @type {Stop[]} */
  const ahead = [];
  for (let k = 0; k < answer.path_step.length; k += 1) {
    (answer.path_step[k] <= now ? behind : ahead).push(stopAt(answer, k));
  }
  const beads = beadsOf(answer, now, stepsPerEpoch);
  if (ball) {
    behind.push(ball);
    if (ahead.length) ahead.unshift(ball);
  }
  return { behind, ahead, beads };
}

/**
 * @param {Parameters<typeof walkOf>[0]} answer
 * @param {number} k
 * @returns {Stop}
 */
function stopAt({ path_a, path_b, path_loss }, k) {
  return { a: path_a[k], b: path_b[k], loss: path_loss[k] };
}

/**
 * The places where epochs ended, before the ball; every second, third, … one when there are many. None where the path
 * is too coarse to tell.
 * @param {Parameters<typeof walkOf>[0]} answer
 * @param {number} now
 * @param {number} stepsPerEpoch
 * @returns {Stop[]}
 */
function beadsOf(answer, now, stepsPerEpoch) {
  const { path_step: steps } = answer;
  const last = Math.min(now, steps.length ? steps[steps.length - 1] : 0);
  const epochs = Math.floor(last / stepsPerEpoch);
  const stride = Math.max(1, Math.ceil(epochs / MOST_BEADS));
  const beads = [];
  let k = 0;
  for (let epoch = stride; epoch <= epochs; epoch += stride) {
    const step = epoch * stepsPerEpoch;
    while (k + 1 < steps.length && steps[k + 1] < step) k += 1;
    const known = k + 1 < steps.length && steps[k + 1] - steps[k] <= stepsPerEpoch;
    if (step < now && known) beads.push(stopBetween(answer, k, step));
  }
  return beads;
}

/**
 * @param {Parameters<typeof walkOf>[0]} answer
 * @param {number} k the point before
 * @param {number} step
 * @returns {Stop}
 */
function stopBetween(answer, k, step) {
  const { path_step: steps } = answer;
  const t = (step - steps[k]) / (steps[k + 1] - steps[k]);
  const [from, to] = [stopAt(answer, k), stopAt(answer, k + 1)];
  return {
    a: from.a + (to.a - from.a) * t,
    b: from.b + (to.b - from.b) * t,
    loss: from.loss + (to.loss - from.loss) * t,
  };
}
