/** The loss along the timeline: one number for each column of its track, smoothed enough to be a line. */

/** No column reads more steps than this, so that a run of a million costs what a short one does. */
const MOST_READ = 24;
/** Columns on each side that a column is averaged with: about half an epoch of the article's run. */
const REACH = 14;
/** Losses nearer together than this share are one: what lies between them is their mean's rounding. */
const SAME = 1e-12;
/** Losses that span more than this are drawn logarithmically. */
const DECADES = 100;

/**
 * @param {Float64Array} loss  by step
 * @param {number} start
 * @param {number} stop
 * @returns {number} the mean of some of the finite losses from start to stop; NaN if there are none
 */
function meanOf(loss, start, stop) {
  const stride = Math.max(1, Math.floor((stop - start) / MOST_READ));
  let sum = 0;
  let count = 0;
  for (let k = start; k < stop; k += stride) {
    if (Number.isFinite(loss[k])) {
      sum += loss[k];
      count += 1;
    }
  }
  return sum / count;
}

/**
 * @param {number[]} values
 * @returns {number[]} each averaged with its neighbours, alike on both sides so that the ends do not bend
 */
function smoothed(values) {
  return values.map((_, i) => {
    const reach = Math.min(REACH, i, values.length - 1 - i);
    const near = values.slice(i - reach, i + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

/**
 * The mean loss under each column that has been walked.
 * @param {{count: number, loss: Float64Array}} history
 * @param {number} total  steps over the whole width
 * @param {number} columns
 * @returns {number[]} at most `columns` numbers, from the left
 */
export function trackLosses({ count, loss }, total, columns) {
  const walked = Math.min(columns, Math.ceil((count / total) * columns));
  /** @type {number[]} */
  const means = [];
  for (let i = 0; i < walked; i++) {
    const start = Math.min(count - 1, Math.floor((i / columns) * total));
    const stop = Math.min(count, Math.max(start + 1, Math.floor(((i + 1) / columns) * total)));
    const mean = meanOf(loss, start, stop);
    means.push(Number.isNaN(mean) ? (means.at(-1) ?? 0) : mean);
  }
  return smoothed(means);
}

/**
 * Each loss as a share of the span of all, of its logarithm where they span more than two decades.
 * @param {number[]} losses
 * @returns {number[]} 0…1
 */
export function lossShares(losses) {
  return losses.map(lossScale(losses));
}

/**
 * The scale of those shares, for other losses too; what is off it stands at its end.
 * @param {number[]} losses
 * @returns {(loss: number) => number} 0…1
 */
export function lossScale(losses) {
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  const isLog = least > 0 && most > DECADES * least;
  const scaled = (/** @type {number} */ loss) => (isLog ? Math.log10(Math.max(loss, least)) : loss);
  const [low, high] = [scaled(least), scaled(most)];
  const isOne = !(most - least > SAME * Math.abs(most));
  return (loss) => (isOne ? 0.5 : Math.min(1, Math.max(0, (scaled(loss) - low) / (high - low))));
}

/**
 * Which epochs' numbers have room: every one, or every 2nd, 5th, 10th, …
 * @param {number} epochs
 * @param {number} width  px
 * @param {number} [room]  px that a number needs: the last one is half its width nearer to the one before
 */
export function epochStride(epochs, width, room = Math.max(24, 13 * String(epochs).length)) {
  const least = (epochs * room) / width;
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
  }
}
