/** One neuron: what goes in, times its weight, plus its bias, is what comes out. */

import { px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { arrow } from "./curve-picture.js";

/** px */
const RADIUS = 31;
const MIDDLE = 33;
/** The bias stands below. */
const STEM = 12;
const WORD = 20;

/**
 * @param {{x: string, weight: string, bias: string, out: string, isNegative: boolean}} figures  isNegative: the weight
 * @param {number} width  px
 */
export function neuronPicture({ x, weight, bias, out, isNegative }, width) {
  const [from, sum, to] = [RADIUS + 2, width / 2, width - RADIUS - 2];
  const below = MIDDLE + RADIUS + WORD;
  const foot = MIDDLE + RADIUS + STEM;
  const middle = (from + sum) / 2;
  return [
    path(
      isNegative ? "guide-product guide-product-negative" : "guide-product",
      `M${px(from)} ${MIDDLE}H${px(sum)}`,
    ),
    path("guide-bias", `M${px(sum)} ${MIDDLE}V${foot}`),
    ...arrow("guide-passes", sum + RADIUS, to - RADIUS - 2, MIDDLE),
    ...[from, sum, to].map((at) => circle("guide-bead", at, MIDDLE, RADIUS)),
    label(x, from, MIDDLE + 6, "middle", "guide-in-neuron"),
    label("+", sum, MIDDLE + 7, "middle", "guide-in-neuron"),
    label(out, to, MIDDLE + 6, "middle", "guide-in-neuron"),
    label(
      `× ${weight}`,
      middle,
      MIDDLE - 14,
      "middle",
      isNegative ? "guide-minus-word" : "guide-product-word",
    ),
    label("in", from, below, "middle"),
    label(`bias ${bias}`, sum, foot + 18, "middle"),
    label("out", to, below, "middle"),
  ];
}
