import { numbersAcross, roomBeside } from "../chart/ticks.js";
import { plain } from "../format.js";
import { dataNumbers, humanText, humanValue } from "../human.js";
import { dots, linear, pathThrough, px, spanOf } from "../line.js";
import { spread } from "../spread.js";
import { circle, clip, label, levelLines, path } from "../svg.js";
import { classNames, NAME_ROOM } from "./class-names.js";
import { crossings, curvesOf } from "./curve.js";
import { classKey, legend, markOf } from "./marks.js";
import { WIDE } from "./names.js";

/**
 * @typedef {{name: string, values: Float32Array}} Ghost
 * @typedef {import("./curve.js").Group} Group
 * @typedef {import("../svg.js").Box} Box
 * @typedef {{
 *   x: number[], prediction: Float32Array, outputs: number, lines: number[], feature: Feature, classes: string[],
 *   groups: Group[], points: {x: number[], y: number[]}, ghosts: Ghost[], ghostsTitle: string,
 *   isSmall?: boolean,
 * }} Curve  isSmall: without a key; groups: samples of classes; points: samples of a regression; ghosts: other answers, named at their ends
 * @typedef {{x: (value: number) => number, y: (value: number) => number}} Scales
 * @typedef {ReturnType<typeof planCurve>} Plan
 */

/** px kept at least for tick labels and for the names of the ghosts. */
const ROOM = { left: 34, right: 38, top: 8, bottom: 20 };
/** px of the largest and the smallest circle, and between two labels. */
const LARGEST_DOT = 3.2;
const SMALLEST_DOT = 1;
const LABEL_GAP = 12;
const KEY_GAP = 4;
const FRAME = "predictions-frame";
/** px between two numbers side by side. */
const APART = 14;
/** px for each number at the side, and how many there are at most. */
const MARK_ROOM = 28;
const MOST_MARKS = 4;
/** The heights that have a number where the curve is the share of a class. */
const SHARES = [0, 0.5, 1].map((value) => ({ value, text: plain(value) }));
/** Classes told apart by dash, where there are more than two; of more than these, by their names and marks. */
const DASHES = ["", "5 3", "1.5 3", "8 3 1.5 3"];

/**
 * What the network answers along one feature, over its data.
 * @param {Curve} curve
 * @param {number} width  px
 * @param {number} height  px
 * @returns {SVGElement[]}
 */
export function curvePicture(curve, width, height) {
  const plan = planCurve(curve, width, height);
  return [...backgroundOf(plan), ...answersOf(plan)];
}

/**
 * How a picture is laid out; as long as `background` is the same, what lies under the answers stays as it is.
 * @param {Curve} curve
 * @param {number} width  px
 * @param {number} height  px
 */
export function planCurve(curve, width, height) {
  const curves = curvesOf(curve.prediction, curve);
  const isClasses = curve.classes.length > 0;
  const values = curves.flatMap((one) => [...one]);
  const levels = isClasses
    ? spanOf([0, 1, ...values], 0)
    : spanOf([...curve.points.y, ...values], 0.06, 1e-6);
  const name = isClasses && curves.length === 1 ? NAME_ROOM : 0;
  const isKeyed = isClasses && curves.length > 1 && !curve.isSmall;
  const key = classKey(isKeyed ? curve.classes : [], width, DASHES);
  const below = ROOM.bottom + name + (isKeyed ? key.below + KEY_GAP : 0);
  const high = height - ROOM.top - name - below;
  const parts = Math.min(Math.max(Math.round(high / MARK_ROOM), 1), MOST_MARKS);
  const isTight = (high * 0.5) / (levels[1] - levels[0]) < LABEL_GAP;
  const marks = isClasses && !isTight ? SHARES : dataNumbers(levels, parts);
  const left = Math.max(ROOM.left, roomBeside(marks.map(({ text }) => text)));
  const beside = Math.max(ROOM.right, roomBeside(curve.ghosts.map(({ name }) => name)));
  const box = { left, right: width - beside, top: ROOM.top + name, bottom: height - below };
  const scales = {
    x: linear([curve.x[0], curve.x[curve.x.length - 1]], [box.left, box.right]),
    y: linear(levels, [box.bottom, box.top]),
  };
  return {
    curve,
    curves,
    box,
    isClasses,
    marks,
    scales,
    width,
    key,
    foot: box.bottom + name,
    background: [width, height, beside, ...levels].join(" "),
  };
}

/**
 * What lies under the answers: levels, samples, and the feature's values.
 * @param {Plan} plan
 * @returns {SVGElement[]}
 */
export function backgroundOf({ curve, box, isClasses, marks, scales, foot, key, width }) {
  const { x: xs, y: ys } = curve.points;
  const samples = () => [path("predictions-samples", dots(xs.map(scales.x), ys.map(scales.y)))];
  return [
    ...levelLines("predictions-grid", marks, scales.y, box, 7),
    ...(isClasses ? sharesOf(curve, scales) : samples()),
    ...featureNumbers(curve, scales.x, box).map(({ words, at, anchor }) =>
      label(words, at, foot + 15, anchor),
    ),
    ...legend(key, { left: box.left, width: box.right - box.left }, box.bottom, width),
  ];
}

/**
 * The answers of now and of before, a plumb line where the answer changes, and the names of the classes.
 * @param {Plan} plan
 * @returns {SVGElement[]}
 */
export function answersOf({ curve, curves, box, isClasses, scales, width }) {
  const turns = isClasses && curves.length === 1 ? crossings(curve.x, curves[0], 0.5) : [];
  const [at, even] = [turns.map(({ x }) => scales.x(x)), scales.y(0.5)];
  return [
    ...ghostsOf(curve, scales, box, width),
    ...at.map((x) => path("predictions-plumb", `M${px(x)} ${px(even)}V${px(box.bottom)}`)),
    ...curves.map((values, k) =>
      path("predictions-curve", pathThrough(curve.x.map(scales.x), Array.from(values, scales.y)), {
        "stroke-dasharray": DASHES[k % DASHES.length],
      }),
    ),
    ...at.map((x) => circle("predictions-crossing", x, even, 3.5)),
    ...classNames(curve, curves, scales, box),
  ];
}

/**
 * A circle for each group: its height is the share of class 1, its area the number of samples. Of several classes each
 * has its mark.
 * @param {Curve} curve
 * @param {Scales} scales
 */
function sharesOf({ groups, lines }, { x, y }) {
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return groups.map(({ x: value, share, count, kind }) => {
    const radius = Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(count / most));
    if (lines.length > 1) return markOf(kind, x(value), y(share), radius);
    return circle("predictions-sample", x(value), y(share), radius);
  });
}

/**
 * Former answers, cut off at the frame, which they do not widen, and their names.
 * @param {Curve} curve
 * @param {Scales} scales
 * @param {Box} box
 * @param {number} width  px
 */
function ghostsOf({ x, outputs, lines, ghosts, ghostsTitle }, scales, box, width) {
  const xs = x.map(scales.x);
  const drawn = ghosts.map(({ name, values }) => ({
    name,
    curves: curvesOf(values, { outputs, lines }).map((curve) => Array.from(curve, scales.y)),
  }));
  // One that leaves the frame is named where it left.
  const ends = drawn
    .filter(({ curves: [ys] }) => ys.some((y) => y >= box.top - 1 && y <= box.bottom + 1))
    .map(({ name, curves: [ys] }) => ({
      name,
      y: Math.min(Math.max(ys[ys.length - 1], box.top), box.bottom),
    }))
    .sort((a, b) => a.y - b.y);
  const top = box.top + (ghostsTitle ? 2 : 1) * LABEL_GAP;
  const wanted = ends.map(({ y }) => y + 4);
  const heights = spread(wanted, top, box.bottom, LABEL_GAP);
  const labels = heights.map((y, place) => label(ends[place].name, box.right + 6, y));
  if (heights.length > 0 && ghostsTitle)
    labels.push(label(ghostsTitle, width, heights[0] - LABEL_GAP - 1, "end"));
  return [
    clip(FRAME, box),
    ...drawn.map(({ curves }) => {
      const d = curves.map((ys) => pathThrough(xs, ys)).join("");
      return path("predictions-ghost", d, { "clip-path": `url(#${FRAME})` });
    }),
    ...labels,
  ];
}

/**
 * The numbers under the picture, as far as they have room beside each other.
 * @param {Pick<Curve, "x" | "feature">} curve
 * @param {(x: number) => number} place
 * @param {{left: number, right: number}} box
 * @returns {{words: string, at: number, anchor: "start" | "middle" | "end"}[]}
 */
export function featureNumbers({ x, feature }, place, { left, right }) {
  const [low, high] = [x[0], x[x.length - 1]];
  const [lowest, last] = [humanText(feature, low), humanText(feature, high)];
  const first = `${feature.name} ${lowest}`;
  const width = (/** @type {string} */ words) => words.length * WIDE;
  if (left + width(first) + APART / 2 > right - width(last) || lowest === last) {
    // Numbers under the very ends take less room between them.
    const end = Math.max(left + width(lowest) / 2, width(first));
    const alone = end + APART / 2 > right - width(last) / 2 || lowest === last;
    if (alone) return [{ words: first, at: left, anchor: "start" }];
    return [
      { words: first, at: end, anchor: "end" },
      { words: last, at: right, anchor: "middle" },
    ];
  }
  const at = (/** @type {number} */ value) => place((value - feature.offset) / feature.scale);
  const between = numbersAcross([humanValue(feature, low), humanValue(feature, high)], 4, at, dataNumbers)
    .map(({ value, text: words }) => ({ words, at: at(value), anchor: /** @type {const} */ ("middle") }))
    .filter(({ at, words }) => at - width(words) / 2 > left + width(first) + APART)
    .filter(({ at, words }) => at + width(words) / 2 < right - width(last) - APART);
  return [{ words: first, at: left, anchor: "start" }, ...between, { words: last, at: right, anchor: "end" }];
}
