/** The part of the plane that is shown, held still while the ball moves in it. */

/** The ball may go this share of the way to the edge before the window follows. */
const REACH = 0.7;
/** Centres are multiples of this share of the span, so that the numbers at the axes stay round. */
const GRAIN = 1 / 4;

/**
 * Where the window's middle stays or goes: it follows only when the ball nears the edge, or there was no window.
 * @param {number | null} center
 * @param {number} ball
 * @param {number} span from the middle to the edge
 */
export function heldCenter(center, ball, span) {
  if (center !== null && Math.abs(ball - center) <= REACH * span) return center;
  const grain = GRAIN * span;
  return Math.round(ball / grain) * grain;
}

/** Weights beyond this are far away: the server then knows better where to look than a window that followed them. */
export const FAR = 1000;

/**
 * Say whether an answer's window holds the present weights.
 * @param {LandscapeAnswer} answer
 */
export function showsBall({ a, b, path_a, path_b }) {
  return holds(a, path_a) && holds(b, path_b);
}

/** @param {Float32Array} axis @param {Float32Array} path */
function holds(axis, path) {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  const at = path[path.length - 1];
  return first <= at && at <= last;
}
