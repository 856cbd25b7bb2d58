/** How many steps are due: play's arithmetic, apart from clocks and sockets. */

/** A page that was hidden or slow does not catch up on more than this. */
const LONGEST_GAP = 0.25;
/** As fast as it goes: a chunk should take about this long, so that some thirty pictures a second are drawn. */
const CHUNK_SECONDS = 0.03;
const LARGEST_CHUNK = 1 << 16;

/**
 * @typedef {object} Pace
 * @property {number} time  when it was last asked, in seconds
 * @property {number} owed  steps that are due, whole and broken ones
 * @property {number} chunk  the size of a chunk at full speed
 */

/**
 * @param {number} time  in seconds
 * @returns {Pace}
 */
export const startPace = (time) => ({ time, owed: 0, chunk: 16 });

/**
 * The steps that are due now, and the pace afterwards.
 * @param {Pace} pace
 * @param {number} time  in seconds
 * @param {number} speed  steps a second; Infinity is as fast as it goes
 * @returns {{steps: number, pace: Pace}}
 */
export function due(pace, time, speed) {
  const elapsed = time - pace.time;
  if (speed === Infinity) {
    const factor = elapsed < CHUNK_SECONDS ? 2 : elapsed > 2 * CHUNK_SECONDS ? 0.5 : 1;
    const chunk = Math.min(LARGEST_CHUNK, Math.max(1, Math.round(pace.chunk * factor)));
    return { steps: chunk, pace: { time, owed: 0, chunk } };
  }
  const owed = pace.owed + Math.min(elapsed, LONGEST_GAP) * speed;
  const steps = Math.floor(owed);
  return { steps, pace: { ...pace, time, owed: owed - steps } };
}
