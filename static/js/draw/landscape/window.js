/** The part of the plane that is shown, held still while the ball moves in it. */

/** @typedef {{a: number, b: number, span: number}} Window its middle, and how far it reaches from there */

/** Planes whose window is laid around the run's own path: their span is a multiple of that. */
export const AROUND_THE_WALK = new Set(["path", "endpoints"]);

/** What an axis is called that is drawn at random, because the run gives the plane no direction for it. */
export const RANDOM = "random direction";

/** Say whether the run gives a plane no direction at all. @param {Pick<Landscape, "labels">} answer */
export const hasNoDirection = ({ labels }) => labels.every((label) => label.endsWith(RANDOM));

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

/** The window that an answer shows. @param {Pick<Landscape, "a" | "b">} answer @returns {Window} */
export function windowOf({ a, b }) {
  const middle = (/** @type {Float32Array} */ axis) => (axis[0] + axis[axis.length - 1]) / 2;
  return { a: middle(a), b: middle(b), span: (a[a.length - 1] - a[0]) / 2 };
}

/** Say whether an answer's window holds the present weights. @param {Landscape} answer */
export function showsBall({ a, b, path_a, path_b }) {
  return holds(a, path_a) && holds(b, path_b);
}

/** @param {Float32Array} axis @param {Float32Array} path */
function holds(axis, path) {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  const at = path[path.length - 1];
  return first <= at && at <= last;
}

/** Half the width that a window laid around the path has by itself. @param {Landscape} answer */
export const reachOf = (answer) => windowOf(answer).span / (answer.query.span ?? 1);

/**
 * The part of a run's path that a window laid around it is made to hold, or null where the path leaves that window.
 * @param {Landscape} answer  on such a plane
 * @param {number} steps  of the whole run
 * @returns {"the whole path" | "the path so far" | null}
 */
export function pathHeld(answer, steps) {
  const { path_a, path_b, ahead_a = [], ahead_b = [], ahead_step } = answer;
  const { a, b } = windowOf(answer);
  const away = [...path_a, ...ahead_a].map((at) => Math.abs(at - a));
  away.push(...[...path_b, ...ahead_b].map((at) => Math.abs(at - b)));
  if (!(Math.max(...away) <= reachOf(answer))) return null;
  if (!answer.looked_ahead) return "the path so far";
  return ahead_step?.at(-1) === steps ? "the whole path" : null;
}
