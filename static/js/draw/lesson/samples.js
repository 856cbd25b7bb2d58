import { px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { axesOf, plotOf } from "./plot.js";

/** The loss of each sample of a batch before a step and after it, and their mean. The chosen sample's number has a ring. */

/**
 * @param {{before: number[], after: number[], mean: {before: number, after: number}, chosen: number}} batch  chosen: from 0
 * @param {number} width  px
 * @param {number} height  px
 */
export function samplesPicture({ before, after, mean, chosen }, width, height) {
  const count = before.length;
  /** @type {[number, number]} */
  const up = [0, Math.max(...before, ...after)];
  /** @type {[number, number]} */
  const across = [0.5, count + 2.4];
  const plot = plotOf(width, height, across, up);
  const { x, y, box } = plot;
  const pairs = before.map((from, k) => ({
    at: x(k + 1),
    from: y(from),
    to: y(after[k]),
    rises: after[k] > from,
  }));
  return [
    axesOf(plot, { across: [0.5, count + 0.5], up, names: ["sample, and the mean", "loss"] }),
    ...pairs.flatMap(({ at, from, to, rises }) => moved(at, from, to, rises)),
    ...moved(x(count + 1.8), y(mean.before), y(mean.after), mean.after > mean.before),
    label("mean", x(count + 1.8), box.bottom + 24, "middle", "learn-value"),
    circle("learn-number", x(chosen + 1), box.bottom + 18.5, 12),
    label(String(chosen + 1), x(chosen + 1), box.bottom + 24, "middle", "learn-value"),
  ];
}

/** From a hollow dot to a full one; what rises has a triangle. @param {number} at @param {number} from @param {number} to @param {boolean} rises */
const moved = (at, from, to, rises) => [
  path("learn-drop-solid", `M${px(at)} ${px(from)}V${px(to)}`),
  circle("learn-hollow", at, from, 5),
  rises ? path("learn-rise", `M${px(at)} ${px(to - 9)}l7 12h-14z`) : circle("learn-fall", at, to, 6),
];
