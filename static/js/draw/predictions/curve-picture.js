import { numbersAcross, roomBeside } from "../chart/ticks.js";
import { s } from "../dom.js";
import { plain } from "../format.js";
import { dataNumbers, humanText, humanValue } from "../human.js";
import { dots, linear, pathThrough, px, spanOf } from "../line.js";
import { spread } from "../spread.js";
import { classNames, NAME_ROOM } from "./class-names.js";
import { crossings, curvesOf } from "./curve.js";
import { markOf } from "./marks.js";

/**
 * @typedef {{name: string, values: Float32Array}} Ghost
 * @typedef {import("./curve.js").Group} Group
 * @typedef {import("./names.js").Box} Box
 * @typedef {{
 *   x: number[], prediction: Float32Array, outputs: number, lines: number[], feature: Feature, classes: string[],
 *   groups: Group[], points: {x: number[], y: number[]}, ghosts: Ghost[], ghostsTitle: string,
 * }} Curve  groups: samples of classes; points: samples of a regression; ghosts: other answers, named at their ends
 * @typedef {{x: (value: number) => number, y: (value: number) => number}} Scales
 * @typedef {ReturnType<typeof planCurve>} Plan
 */

/** px kept for tick labels and for the names of the ghosts. */
const ROOM = { left: 34, right: 38, top: 8, bottom: 20 };
/** px of the largest and the smallest circle, and between two labels. */
const LARGEST_DOT = 3.2;
const SMALLEST_DOT = 1;
const LABEL_GAP = 12;
const FRAME = "predictions-frame";
/** px of a letter, and between two numbers side by side. */
const LETTER = 6;
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
  return [...groundOf(plan), ...answersOf(plan)];
}

/**
 * How a picture is laid out; as long as `ground` is the same, what lies under the answers stays as it is.
 * @param {Curve} curve
 * @param {number} width  px
 * @param {number} height  px
 */
export function planCurve(curve, width, height) {
  const curves = curvesOf(curve.prediction, curve);
  const isClasses = curve.classes.length > 0;
  const levels = isClasses ? shareSpan(curves) : valueSpan(curve, curves);
  const name = isClasses && curves.length === 1 ? NAME_ROOM : 0;
  const high = height - ROOM.top - ROOM.bottom - 2 * name;
  const parts = Math.min(Math.max(Math.round(high / MARK_ROOM), 1), MOST_MARKS);
  const marks = isClasses ? SHARES : dataNumbers(levels, parts);
  const left = Math.max(ROOM.left, roomBeside(marks.map(({ text }) => text)));
  const box = { left, right: width - ROOM.right, top: ROOM.top + name, bottom: height - ROOM.bottom - name };
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
    foot: box.bottom + name,
    ground: [width, height, ...levels].join(" "),
  };
}

/**
 * What lies under the answers: levels, samples, and the feature's values.
 * @param {Plan} plan
 * @returns {SVGElement[]}
 */
export function groundOf({ curve, box, isClasses, marks, scales, foot }) {
  return [
    ...levelLines(marks, scales, box),
    ...(isClasses ? sharesOf(curve, scales) : [samplesOf(curve.points, scales)]),
    ...featureTicks(curve, scales, { ...box, bottom: foot }),
  ];
}

/**
 * The answers of now and of before, and the names of the classes.
 * @param {Plan} plan
 * @returns {SVGElement[]}
 */
export function answersOf({ curve, curves, box, isClasses, scales }) {
  return [
    ...ghostsOf(curve, scales, box),
    ...(isClasses && curves.length === 1 ? crossingOf(curve, curves[0], scales, box) : []),
    ...curves.map((values, k) =>
      s("path", {
        class: "predictions-curve",
        "stroke-dasharray": DASHES[k % DASHES.length],
        d: pathThrough(curve.x.map(scales.x), Array.from(values, scales.y)),
      }),
    ),
    ...(isClasses && curves.length === 1 ? marksOf(curve, curves[0], scales) : []),
    ...classNames(curve, curves, scales, box),
  ];
}

/**
 * @param {Curve} curve
 * @param {Float32Array[]} curves
 */
function valueSpan({ points }, curves) {
  return spanOf([...points.y, ...curves.flatMap((values) => [...values])], 0.06, 1e-6);
}

/**
 * @param {Float32Array[]} curves
 * @returns {[number, number]}
 */
function shareSpan(curves) {
  const [low, high] = spanOf([0, 1, ...curves.flatMap((values) => [...values])], 0);
  return [low, high];
}

/**
 * @param {{value: number, text: string}[]} marks
 * @param {Scales} scales
 * @param {Box} box
 */
function levelLines(marks, { y }, box) {
  return marks.flatMap(({ value, text: words }) => [
    s("path", { class: "predictions-grid", d: `M${box.left} ${px(y(value))}H${px(box.right)}` }),
    text(words, box.left - 7, y(value) + 4, "end"),
  ]);
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {"start" | "middle" | "end"} anchor
 */
function text(words, x, y, anchor) {
  return s("text", { x: px(x), y: px(y), "text-anchor": anchor }, words);
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
    return s("circle", {
      class: "predictions-sample",
      cx: px(x(value)),
      cy: px(y(share)),
      r: px(radius),
    });
  });
}

/**
 * @param {{x: number[], y: number[]}} points
 * @param {Scales} scales
 */
function samplesOf(points, { x, y }) {
  return s("path", { class: "predictions-samples", d: dots(points.x.map(x), points.y.map(y)) });
}

/**
 * @param {Curve} curve
 * @param {Scales} scales
 * @param {Box} box
 */
function ghostsOf({ x, outputs, lines, ghosts, ghostsTitle }, scales, box) {
  const xs = x.map(scales.x);
  const drawn = ghosts.flatMap(({ name, values }) =>
    curvesOf(values, { outputs, lines })
      .slice(0, 1)
      .map((curve) => ({ name, ys: Array.from(curve, scales.y) })),
  );
  const ends = drawn
    .map(({ name, ys }) => ({ name, y: ys[ys.length - 1] }))
    .filter(({ y }) => y >= box.top - 1 && y <= box.bottom + 1)
    .sort((a, b) => a.y - b.y);
  const top = box.top + (ghostsTitle ? 2 : 1) * LABEL_GAP;
  const wanted = ends.map(({ y }) => y + 4);
  const heights = spread(wanted, top, box.bottom, LABEL_GAP);
  const labels = heights.map((y, place) => text(ends[place].name, box.right + 6, y, "start"));
  if (heights.length > 0 && ghostsTitle)
    labels.push(text(ghostsTitle, box.right + ROOM.right, heights[0] - LABEL_GAP - 1, "end"));
  return [
    frameOf(box),
    ...drawn.map(({ ys }) =>
      s("path", { class: "predictions-ghost", "clip-path": `url(#${FRAME})`, d: pathThrough(xs, ys) }),
    ),
    ...labels,
  ];
}

/**
 * What former answers are cut off at: they do not widen the frame.
 * @param {Box} box
 */
function frameOf({ left, right, top, bottom }) {
  const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  return s("clipPath", { id: FRAME }, [s("rect", { x: left, y: top, width, height })]);
}

/**
 * A plumb line where the answer changes.
 * @param {Curve} curve
 * @param {Float32Array} values
 * @param {Scales} scales
 * @param {Box} box
 */
function crossingOf({ x }, values, scales, box) {
  return crossings(x, values, 0.5).map((crossing) =>
    s("path", {
      class: "predictions-plumb",
      d: `M${px(scales.x(crossing.x))} ${px(scales.y(0.5))}V${px(box.bottom)}`,
    }),
  );
}

/**
 * @param {Curve} curve
 * @param {Float32Array} values
 * @param {Scales} scales
 */
function marksOf({ x }, values, scales) {
  return crossings(x, values, 0.5).map((crossing) =>
    s("circle", {
      class: "predictions-crossing",
      cx: px(scales.x(crossing.x)),
      cy: px(scales.y(0.5)),
      r: 3.5,
    }),
  );
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
  const width = (/** @type {string} */ words) => words.length * LETTER;
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

/**
 * @param {Curve} curve
 * @param {Scales} scales
 * @param {Box} box
 */
function featureTicks(curve, scales, box) {
  return featureNumbers(curve, scales.x, box).map(({ words, at, anchor }) =>
    text(words, at, box.bottom + 15, anchor),
  );
}
