/** How many steps are due: play's arithmetic, apart from clocks and sockets. */

/** A page that was hidden or slow does not catch up on more than this. */
const LONGEST_GAP = 0.25;
/** As fast as it goes: chunks grow while their answers come sooner than this, and shrink when they take far longer. */
const QUICK = 0.2;
const SLOW = 0.5;
/** Below the least, a page that draws slowly would hold back the training. */
const LEAST_CHUNK = 16;
const LARGEST_CHUNK = 1 << 16;

/**
 * @typedef {object} Pace
 * @property {number} time  when it was last asked, in seconds
 * @property {number} owed  steps that are due, whole and broken ones
 * @property {number} chunk  the size of a chunk at full speed
 */

/** @param {number} time  in seconds @returns {Pace} */
export const startPace = (time) => ({ time, owed: 0, chunk: LEAST_CHUNK });

/**
 * The steps that are due now, and the pace afterwards.
 * @param {Pace} pace
 * @param {number} time  in seconds
 * @param {number} speed  steps a second; Infinity is as fast as it goes
 * @param {number} took  seconds that the last chunk's answer took
 * @returns {{steps: number, pace: Pace}}
 */
export function due(pace, time, speed, took) {
  if (speed === Infinity) {
    const factor = took < QUICK ? 2 : took > SLOW ? 0.5 : 1;
    const chunk = Math.min(LARGEST_CHUNK, Math.max(LEAST_CHUNK, pace.chunk * factor));
    return { steps: chunk, pace: { time, owed: 0, chunk } };
  }
  const owed = pace.owed + Math.min(time - pace.time, LONGEST_GAP) * speed;
  const steps = Math.floor(owed);
  return { steps, pace: { ...pace, time, owed: owed - steps } };
}

/**
 * Of the steps that are due, those up to the last end of an epoch among them, so that a picture shows the run just there.
 * @param {number} here
 * @param {number} steps
 * @param {number} perEpoch
 * @param {boolean} backwards
 */
export function toWholeEpoch(here, steps, perEpoch, backwards) {
  const way = backwards ? -1 : 1;
  const end = way * Math.floor((way * (here + way * steps)) / perEpoch) * perEpoch;
  return way * (end - here) > 0 ? way * (end - here) : steps;
}
