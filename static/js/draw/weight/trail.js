/**
 * The way that the weights have gone, as far as this page has seen it: theta and gradient of the frames
 * that came, by step. Bounded: when it is full, every second moment is forgotten.
 */

/**
 * @typedef {{step: number, theta: Float32Array, gradient: Float32Array}} Moment
 * @typedef {{steps: number[], values: number[], gradients: number[]}} Series
 */

/** Numbers kept at most (16 MB), and moments kept at most and at least. */
const MOST_NUMBERS = 4e6;
const MOST_MOMENTS = 1000;
const FEWEST_MOMENTS = 20;

/** Make an empty trail. */
export function createTrail() {
  const trail = { run: "", moments: /** @type {Moment[]} */ ([]) };
  return {
    /**
     * Remember a frame; the steps before a fork belong to the fork too, those of another run are forgotten.
     * @param {Run} run
     * @param {Frame} frame
     */
    remember(run, frame) {
      if (run.id !== frame.run) return;
      if (run.id !== trail.run) {
        const shared = run.parent && run.parent.id === trail.run ? run.parent.step : -1;
        trail.moments = trail.moments.filter(({ step }) => step <= shared);
        trail.run = run.id;
      }
      insert(trail.moments, momentOf(frame));
      const most = Math.floor(MOST_NUMBERS / (2 * Math.max(frame.theta.length, 1)));
      if (trail.moments.length > Math.min(Math.max(most, FEWEST_MOMENTS), MOST_MOMENTS)) {
        const last = trail.moments.length - 1;
        trail.moments = trail.moments.filter((_, place) => place % 2 === 0 || place === last);
      }
    },
    /**
     * One weight along the way, in the order of the steps.
     * @param {number} weight
     * @returns {Series} without the moments at which it was beyond float32; gradients are NaN where there was none
     */
    series(weight) {
      const moments = trail.moments.filter(({ theta }) => Number.isFinite(theta[weight]));
      return {
        steps: moments.map(({ step }) => step),
        values: moments.map(({ theta }) => theta[weight]),
        gradients: moments.map(({ gradient }) => finite(gradient[weight])),
      };
    },
  };
}

/** @param {number | undefined} value */
const finite = (value) => (Number.isFinite(value) ? Number(value) : Number.NaN);

/**
 * Copies, for a frame's arrays are views that hold on to all of its bytes.
 * @param {Frame} frame
 * @returns {Moment}
 */
function momentOf({ step, theta, gradient }) {
  return { step, theta: theta.slice(), gradient: gradient.slice() };
}

/**
 * @param {Moment[]} moments  in order of their steps
 * @param {Moment} moment
 */
function insert(moments, moment) {
  const place = moments.findLastIndex(({ step }) => step < moment.step) + 1;
  moments.splice(place, moments[place]?.step === moment.step ? 1 : 0, moment);
}
