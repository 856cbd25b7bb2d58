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
