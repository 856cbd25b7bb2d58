/** A lens over the floor of the curve: the last steps, which are too small to see, and the loss that they were to reach. */

import { s } from "../dom.js";
import { fixed } from "../format.js";
import { px, tracer } from "../line.js";
import { circle, label, path } from "../svg.js";
import { scalesOf } from "./curve-picture.js";

/** @typedef {import("../../state/guide.js").Line} Line */

/** So many steps before the last are seen. */
const BEFORE = 2;
/** It shows no less than this of the weight. */
const SMALLEST = 0.02;
/** Where the lens hangs, in the picture's own measures, and how large it is at most, px. */
const AT = { weight: 1.6, loss: 4.1 };
const RADIUS = 118;
/** Below this its steps have no words, px. */
const NARROW = 84;

/** The curve where the engine knows it: at its own points and at those of the way. @param {Line} line @returns {[number, number][]} */
const pointsOf = ({ curve, value, loss }) =>
  [
    ...curve.w.map((w, k) => /** @type {[number, number]} */ ([w, curve.loss[k]])),
    ...value.map((w, k) => /** @type {[number, number]} */ ([w, loss[k]])),
  ].sort(([one], [other]) => one - other);

/** @param {number} width @param {number} height */
function lensBox(width, height) {
  const { x, y, box } = scalesOf(width, height);
  const radius = Math.min(RADIUS, 0.17 * (box.right - box.left), 0.34 * (box.bottom - box.top));
  return { cx: x(AT.weight), cy: y(AT.loss), radius };
}

/**
 * Where numbers are in the lens, which holds the last steps and the floor.
 * @param {Line} line
 * @param {number} first  the earliest step that is seen
 * @param {ReturnType<typeof lensBox>} box
 */
function scalesIn(line, first, { cx, cy, radius }) {
  const points = pointsOf(line);
  const [floor, bottom] = points.reduce((low, one) => (one[1] < low[1] ? one : low));
  const reach = line.value[first] - floor;
  const across = (0.85 * radius) / Math.max(SMALLEST, Math.abs(reach));
  const up = (1.05 * radius) / Math.max(SMALLEST ** 2, line.loss[first] - bottom);
  const side = Math.sign(reach) || 1;
  const x = (/** @type {number} */ w) => cx + (w - floor) * across - 0.3 * radius * side;
  const y = (/** @type {number} */ loss) => cy + 0.5 * radius - (loss - bottom) * up;
  return { points, floor, bottom, side, x, y, trace: tracer(x, y) };
}

/**
 * @param {Line} line
 * @param {number} step  the last that is shown
 * @param {number} goal  the loss that was to be reached
 * @param {number} width
 * @param {number} height
 */
export function lensPicture(line, step, goal, width, height) {
  const { x, y } = scalesOf(width, height);
  const box = lensBox(width, height);
  const { cx, cy, radius } = box;
  const first = Math.max(0, step - BEFORE);
  const inside = scalesIn(line, first, box);
  const steps = Array.from({ length: step - first + 1 }, (_, k) => first + k);
  const way = steps.map((k) => /** @type {[number, number]} */ ([line.value[k], line.loss[k]]));
  const foot = `L${px(cx - 0.7 * radius)} ${px(cy + 0.7 * radius)}H${px(cx + 0.7 * radius)}Z`;
  const beads = way.slice(0, -1).map(([w, loss]) => circle("guide-bead", inside.x(w), inside.y(loss), 7));
  const [w, loss] = way[way.length - 1];
  return [
    path("guide-cone", `M${px(x(inside.floor))} ${px(y(inside.bottom))}${foot}`),
    circle("guide-lens", cx, cy, radius),
    s("clipPath", { id: "guide-lens" }, s("circle", { cx: px(cx), cy: px(cy), r: px(radius - 2) })),
    s(
      "g",
      { "clip-path": "url(#guide-lens)" },
      path("guide-curve", inside.trace(inside.points)),
      path("guide-way", inside.trace(way)),
      path("guide-goal", `M${px(cx - radius)} ${px(inside.y(goal))}H${px(cx + radius)}`),
      ...beads,
      circle("guide-ball", inside.x(w), inside.y(loss), 12),
    ),
    ...(radius > NARROW ? wordsOf(steps, way, inside, box) : []),
    label(`goal: under ${goal}`, cx, cy + radius + 24, "middle", "guide-goal-word"),
  ];
}

/**
 * @param {number[]} steps
 * @param {[number, number][]} way
 * @param {ReturnType<typeof scalesIn>} inside
 * @param {ReturnType<typeof lensBox>} box
 */
function wordsOf(steps, way, { x, y, side }, { cx, cy, radius }) {
  const beside = cx + radius + 22;
  const last = steps[steps.length - 1];
  const names = steps.slice(0, -1).map((step, k) => {
    const [at, high] = [x(way[k][0]) - side * 16, y(way[k][1]) + 2];
    return label(k === 0 ? `step ${step}` : String(step), at, high, side > 0 ? "end" : "start");
  });
  return [
    ...names,
    label(`loss ${fixed(way[way.length - 1][1], 4)}`, beside, cy - 22, "start", "guide-figure"),
    label(`after ${last} ${last === 1 ? "step" : "steps"}`, beside, cy + 4),
  ];
}
