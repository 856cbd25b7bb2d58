import { classOf, targetValue } from "../human.js";
import { hull } from "../line.js";

/** One feature: what the network answers along it, and what the data says there. */

/**
 * @typedef {{x: number, share: number, count: number, kind: number}} Group  count samples with (about) one input, and
 *   the share of them that is of class `kind`
 */
/** @typedef {{step: number, values: Float32Array}} Ghost */

/** More distinct inputs than this are put together in as many bins. */
const MOST_GROUPS = 100;

/**
 * The columns of a prediction that are drawn, as the plan names them.
 * @param {Float32Array} prediction  points × outputs, row first
 * @param {{outputs: number, lines: number[]}} plan
 */
export function curvesOf(prediction, { outputs, lines }) {
  return lines.map((k) => prediction.filter((_, place) => place % outputs === k));
}

/**
 * Where a curve passes a level, by straight lines between its points; where it touches it in one point it does not.
 * @param {number[]} x  ascending
 * @param {Float32Array} values
 * @param {number} level
 * @returns {{x: number, rising: boolean}[]}
 */
export function crossings(x, values, level) {
  const found = /** @type {{x: number, rising: boolean}[]} */ ([]);
  for (let i = 1; i < x.length; i += 1) {
    const [before, after] = [values[i - 1] - level, values[i] - level];
    if (before > 0 !== after > 0) {
      const share = before / (before - after);
      const at = x[i - 1] + share * (x[i] - x[i - 1]);
      if (found.at(-1)?.x === at) found.pop();
      else found.push({ x: at, rising: after > 0 });
    }
  }
  return found;
}

/**
 * The samples by their one input: how many, and which share of them is of a class.
 * @param {number[]} x
 * @param {number[]} labels
 * @param {number[]} [kinds]  the classes; of several only those that there are at an input
 * @returns {Group[]}
 */
export function groupsOf(x, labels, kinds = [1]) {
  const distinct = new Set(x).size;
  const { lo: low, hi: high } = hull(x) ?? { lo: 0, hi: 0 };
  const width = distinct > MOST_GROUPS ? (high - low) / MOST_GROUPS : 0;
  const keyOf = (/** @type {number} */ value) =>
    width > 0 ? low + (Math.min(Math.floor((value - low) / width), MOST_GROUPS - 1) + 0.5) * width : value;
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  x.forEach((value, i) => {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(labels[i]);
    else groups.set(key, [labels[i]]);
  });
  return [...groups].sort(([a], [b]) => a - b).flatMap(([place, members]) => sharesIn(place, members, kinds));
}

/**
 * @param {number} x
 * @param {number[]} labels  of the samples there
 * @param {number[]} kinds
 * @returns {Group[]}
 */
function sharesIn(x, labels, kinds) {
  const count = labels.length;
  return kinds
    .map((kind) => ({ x, share: labels.filter((label) => label === kind).length / count, count, kind }))
    .filter(({ share }) => share > 0 || kinds.length === 1);
}

/**
 * The groups that stand behind a curve of shares: the samples of a classification with one feature, and else none.
 * @param {DataSet | null} data
 */
export function groupsIn(data) {
  if (data === null || data.prediction.kind !== "curve" || data.task !== "classification") return [];
  const { lines } = data.prediction;
  return groupsOf(
    data.x.map(([x]) => x),
    data.y.map(classOf),
    lines.length > 1 ? lines : [1],
  );
}

/**
 * The samples of a regression with one feature: a point for each of their values.
 * @param {DataSet} data
 * @returns {{x: number[], y: number[]}}
 */
export function pointsIn(data) {
  const rows = data.y.map((y) => [y].flat().map((one) => targetValue(data, one)));
  return { x: rows.flatMap((row, i) => row.map(() => data.x[i][0])), y: rows.flat() };
}

/** What the network answered at the start and at former ends of epochs, as far as they were on screen. */
export function createGhosts() {
  const ghosts = { run: "", byEpoch: /** @type {Map<number, Ghost>} */ (new Map()) };
  return {
    /** @param {Frame} frame */
    remember({ run, step, steps_per_epoch: epoch, prediction }) {
      if (run !== ghosts.run) {
        ghosts.run = run;
        ghosts.byEpoch.clear();
      }
      if (step % epoch === 0) ghosts.byEpoch.set(step / epoch, { step, values: prediction.slice() });
    },
    /**
     * Three former moments, evenly apart, from the first on.
     * @param {number} step  the present one
     * @param {number} epoch  steps of an epoch
     * @returns {Ghost[]}
     */
    before(step, epoch) {
      const past = [...ghosts.byEpoch.values()]
        .filter((ghost) => step - ghost.step >= epoch / 2)
        .sort((a, b) => a.step - b.step);
      const places = new Set([0, 1 / 3, 2 / 3].map((share) => Math.round(share * past.length)));
      return [...places].filter((place) => place < past.length).map((place) => past[place]);
    },
  };
}
