/**
 * Keep the look at the chosen weight up to date. At rest it comes with the frame. While the run moves, and where it is
 * too dear for a frame, it is asked for here: one request at a time, and never so often that training would feel it.
 */

import { isMoving, isNow } from "../state/moving.js";

/** While the run moves: at most eight looks a second. */
const INTERVAL_MS = 125;
/** The server rests so many times as long as a look took: while the run moves, and while a person does. */
const REST_MOVING = 2;
const REST = 1;
/** Points of a curve at rest, and while it is soon replaced. */
export const POINTS = 201;
const POINTS_MOVING = 101;
/** The last steps that a history shows each of. */
const TRAIL = 100;

/** @typedef {{run: string, chosen: number, step: number, points: number, trail: number}} Wanted */

/** How many of the last steps a picture shows each of. @param {WeightView} view */
export const trailOf = (view) => (view === "history" ? TRAIL : 0);

/**
 * What is to be asked for; null while it comes by itself.
 * @param {import("./asker.js").Present} present
 * @returns {Wanted | null}
 */
export function wantedLook(present) {
  const { run, frame, chosen, weightView } = present;
  const moving = isMoving(present);
  if (chosen >= run.parameter_count || (!moving && frame.look !== null)) return null;
  const points = moving ? POINTS_MOVING : POINTS;
  return { run: run.id, chosen, step: frame.step, points, trail: trailOf(weightView) };
}

/**
 * Whether what was looked at answers what is wanted; more than wanted does no harm.
 * @param {Wanted} shown
 * @param {Wanted} wanted
 */
export const answers = (shown, wanted) =>
  isOf(shown, wanted) &&
  shown.step === wanted.step &&
  shown.points >= wanted.points &&
  shown.trail >= wanted.trail;

/** Whether both are of the same weight. @param {Wanted} shown @param {Wanted} wanted */
const isOf = (shown, wanted) => shown.run === wanted.run && shown.chosen === wanted.chosen;

/** @param {import("./asker.js").Turn<Wanted, WeightLook>} turn */
function due({ wanted, last }) {
  if (last === null || !isOf(last.wanted, wanted)) return 0;
  const took = last.ended - last.began;
  const moving = wanted.points === POINTS_MOVING;
  return last.began + (moving ? Math.max(INTERVAL_MS, (1 + REST_MOVING) * took) : (1 + REST) * took);
}

/** @param {Asks} asks @returns {import("./asker.js").Question<Wanted, WeightLook>} */
export const lookQuestion = (asks) => ({
  wanted: wantedLook,
  covers: answers,
  due,
  ask: ({ run, chosen, ...query }) => asks.weight(run, chosen, query),
  // A look that comes late must not replace that of the moment on screen.
  show: (look, _, state) =>
    look.index === state.chosen && (isNow(look, state) || !isNow(state.look, state)) ? { look } : {},
});
