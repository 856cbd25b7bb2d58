/**
 * One step as it happens: the tangent, the gradient's figure, which shrinks through the rate and becomes the step's
 * arrow, and the ball, which rolls.
 */

import { RATE } from "../../state/guide.js";
import { s } from "../dom.js";
import { px } from "../line.js";
import { label, path } from "../svg.js";
import { arrow, scalesOf, tangent } from "./curve-picture.js";
import { slopeWords } from "./words.js";

/** @typedef {import("../../state/guide.js").Line} Line */

/** ms in all, and of each part. */
export const LASTING = 240;
const TANGENT = [0, 60];
const FIGURE = [40, 120];
const SHRINKS = [100, 180];
const ROLLS = [160, 240];

/** How far a part of a motion has come, 0…1. @param {number} time ms since it began @param {number[]} span ms */
export const shareOf = (time, [from, to]) => Math.min(1, Math.max(0, (time - from) / (to - from)));

/** The loss on the curve at a weight, between the engine's points. @param {Line["curve"]} curve @param {number} at */
function lossAt({ w, loss }, at) {
  const k = Math.max(
    1,
    Math.min(
      w.length - 1,
      w.findIndex((one) => one >= at),
    ),
  );
  const share = (at - w[k - 1]) / (w[k] - w[k - 1]);
  return loss[k - 1] + share * (loss[k] - loss[k - 1]);
}

/** Where the ball is while it rolls to a step; at the end, where the engine has it. @param {Line} line @param {number} step @param {number} time  ms */
export function rolling({ curve, value, loss }, step, time) {
  const share = shareOf(time, ROLLS);
  if (step === 0 || share === 1) return { weight: value[step], loss: loss[step] };
  const weight = value[step - 1] + share * (value[step] - value[step - 1]);
  return share === 0 ? { weight, loss: loss[step - 1] } : { weight, loss: lossAt(curve, weight) };
}

/**
 * What is drawn of the way to a step, besides the ball, while it is being walked.
 * @param {Line} line
 * @param {number} step  that is walked to
 * @param {number} time  ms
 * @param {number} width
 * @param {number} height
 */
export function stepMotion(line, step, time, width, height) {
  const scales = scalesOf(width, height);
  const { x, y, box } = scales;
  const [old, slope] = [line.value[step - 1], line.gradient[step - 1]];
  const shrunk = shareOf(time, SHRINKS);
  const long = slope * (shrunk * RATE + 1 - shrunk) * shareOf(time, FIGURE);
  const foot = box.bottom - 12;
  const isRight = x(old) > (box.left + box.right) / 2;
  const figure = label(
    `gradient ${slopeWords(slope)}`,
    x(old) + (isRight ? -30 : 30),
    y(line.loss[step - 1]) - 20,
    isRight ? "end" : "start",
    "guide-slope-word",
  );
  return [
    path("guide-drop", `M${px(x(old))} ${px(y(line.loss[step - 1]))}V${px(box.bottom)}`),
    tangent(old, line.loss[step - 1], slope, scales, shareOf(time, TANGENT)),
    s("g", { opacity: shareOf(time, FIGURE) }, figure),
    ...arrow(shrunk < 0.5 ? "guide-grade" : "guide-step", x(old), x(old - long), foot),
  ];
}
