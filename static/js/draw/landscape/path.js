/** The path of a run in the plane of the landscape: what is behind the ball, what lies ahead, and its beads. */

/** @typedef {{a: number, b: number, loss: number}} Stop a place of the plane with its true loss */
/** @typedef {{step: ArrayLike<number>, a: ArrayLike<number>, b: ArrayLike<number>, loss: ArrayLike<number>}} Path */
/** @typedef {{behind: Stop[], ahead: Stop[], beads: Stop[], end: (Stop & {step: number}) | null}} DividedPath end of what lies ahead */

/** More beads than these would be a line again. */
const MOST_BEADS = 40;

/**
 * All that is known of a run's path: walked, and ahead where the server has looked.
 * @param {Landscape} answer
 * @returns {Path}
 */
export function wholePath(answer) {
  const { path_step: step, path_a: a, path_b: b, path_loss: loss } = answer;
  const { ahead_step, ahead_a, ahead_b, ahead_loss } = answer;
  if (!ahead_step || !ahead_a || !ahead_b || !ahead_loss) return { step, a, b, loss };
  // What lies ahead begins with the present step, where the path ends.
  return {
    step: [...step, ...ahead_step.subarray(1)],
    a: [...a, ...ahead_a.subarray(1)],
    b: [...b, ...ahead_b.subarray(1)],
    loss: [...loss, ...ahead_loss.subarray(1)],
  };
}

/**
 * Where a path is at a step, between the points that are known of it; null beyond them.
 * @param {Path} path
 * @param {number} step
 * @returns {Stop | null}
 */
export function stopAtStep(path, step) {
  const last = path.step.length - 1;
  if (last < 0 || step < path.step[0] || step > path.step[last]) return null;
  let k = 0;
  while (k < last && path.step[k + 1] <= step) k += 1;
  return k === last || path.step[k] === step ? stopAt(path, k) : stopBetween(path, k, step);
}

/**
 * Cut a path where the ball is.
 *
 * @param {Path} path
 * @param {(Stop & {step: number}) | null} ball
 * @param {number} stepsPerEpoch
 * @returns {DividedPath}
 */
export function dividedPath(path, ball, stepsPerEpoch) {
  const now = ball ? ball.step : Number.POSITIVE_INFINITY;
  /** @type {Stop[]} */
  const behind = [];
  /** @type {Stop[]} */
  const ahead = [];
  const last = path.step.length - 1;
  for (let k = 0; k <= last; k += 1) (path.step[k] <= now ? behind : ahead).push(stopAt(path, k));
  const beads = beadsOf(path, now, stepsPerEpoch);
  const end = ahead.length ? { ...stopAt(path, last), step: path.step[last] } : null;
  if (ball) {
    behind.push(ball);
    if (ahead.length) ahead.unshift(ball);
  }
  return { behind, ahead, beads, end };
}

/** @param {Path} path @param {number} k @returns {Stop} */
export function stopAt({ a, b, loss }, k) {
  return { a: a[k], b: b[k], loss: loss[k] };
}

/**
 * The places where epochs ended, before the ball; every second, third, … one when there are many. None where the path
 * is too coarse to tell.
 * @param {Path} path
 * @param {number} now
 * @param {number} stepsPerEpoch
 * @returns {Stop[]}
 */
function beadsOf(path, now, stepsPerEpoch) {
  const { step: steps } = path;
  const last = Math.min(now, steps.length ? steps[steps.length - 1] : 0);
  const epochs = Math.floor(last / stepsPerEpoch);
  const stride = Math.max(1, Math.ceil(epochs / MOST_BEADS));
  const beads = [];
  let k = 0;
  for (let epoch = stride; epoch <= epochs; epoch += stride) {
    const step = epoch * stepsPerEpoch;
    while (steps[k + 1] < step) k += 1;
    const known = steps[k + 1] - steps[k] <= stepsPerEpoch;
    if (step < now && known) beads.push(stopBetween(path, k, step));
  }
  return beads;
}

/** @param {Path} path @param {number} k the point before @param {number} step @returns {Stop} */
function stopBetween(path, k, step) {
  const { step: steps } = path;
  const t = (step - steps[k]) / (steps[k + 1] - steps[k]);
  const [from, to] = [stopAt(path, k), stopAt(path, k + 1)];
  return {
    a: from.a + (to.a - from.a) * t,
    b: from.b + (to.b - from.b) * t,
    loss: from.loss + (to.loss - from.loss) * t,
  };
}
