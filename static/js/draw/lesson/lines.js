import { hull, px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { axesOf, plotOf } from "./plot.js";

/** The samples as dots, and a line through them for each weight that the one neuron may have. */

/** px between the names of lines that end at almost the same height: the upper one goes up, the lower one down. */
const NAME = 10;
/** Weights that are nearer than this are that near. */
const NEAR = 0.5;

/** @param {{weight: number}[]} lines @param {number} k */
function apart(lines, k) {
  const others = lines.filter((_, other) => other !== k).map(({ weight }) => lines[k].weight - weight);
  const near = others.find((gap) => Math.abs(gap) < NEAR);
  return near === undefined ? 0 : near > 0 ? -NAME : NAME;
}

/**
 * @param {{x: number[], y: number[]}} samples
 * @param {{name: string, weight: number, bias: number}[]} lines
 * @param {number} width  px
 * @param {number} height  px
 */
export function linesPicture({ x: xs, y: ys }, lines, width, height) {
  const ends = lines.flatMap(({ weight, bias }) => [bias - weight, bias + weight]);
  const { lo, hi } = hull(ys, ends) ?? { lo: 0, hi: 1 };
  /** @type {[number, number]} */
  const across = [-1, 1.14];
  const plot = plotOf(width, height, across, [lo, hi]);
  const { x, y } = plot;
  return [
    axesOf(plot, { across: [-1, 1], up: [lo, hi], names: ["what goes in", "what comes out"] }),
    ...xs.map((at, k) => circle("learn-dot", x(at), y(ys[k]), 3)),
    ...lines.flatMap(({ name, weight, bias }, k) => [
      path("learn-line", `M${px(x(-1))} ${px(y(bias - weight))}L${px(x(1))} ${px(y(bias + weight))}`, {
        "stroke-dasharray": k === 0 ? "none" : "9 5",
      }),
      label(name, x(1) + 6, y(bias + weight) + 5 + apart(lines, k), "start", "learn-value"),
    ]),
  ];
}
