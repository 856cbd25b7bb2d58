/** A line that is turned by hand, with the square of every gap; and its loss, at each weight that it had. */

import { linear, px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { axesOf, HIGH, LOW, scalesOf } from "./curve-picture.js";
import { ACROSS, dotsOf, gapsOf, inputsOf, lineOf, squaresOf } from "./line-picture.js";

/** @typedef {import("../../state/guide.js").Candidate} Candidate */

const GAP = { left: 12, right: 30, top: 12, bottom: 12 };
/** What the lines of all weights reach, so that the scale stays while one is turned. */
const UP = /** @type {[number, number]} */ ([-5.6, 7.6]);

/** Where numbers are, and where the line's end is, which is what turns it. @param {DataSet} data @param {Candidate} now @param {number} width @param {number} height */
export function turningScales(data, now, width, height) {
  const inputs = inputsOf(data);
  const shown = [...inputs.keys()].filter((k) => inputs[k] >= ACROSS[0] && inputs[k] <= ACROSS[1]);
  const x = linear(ACROSS, [GAP.left, width - GAP.right]);
  const y = linear(UP, [height - GAP.bottom, GAP.top]);
  const last = shown[shown.length - 1];
  const end = { input: inputs[last], x: x(inputs[last]), y: y(now.values[last]) };
  const upAt = linear([height - GAP.bottom, GAP.top], UP);
  return { x, y, shown, end, upAt };
}

/** @param {DataSet} data @param {Candidate} now @param {number} width @param {number} height */
export function turningPicture(data, now, width, height) {
  const scales = turningScales(data, now, width, height);
  return [
    path("guide-squares", squaresOf(data, now.values, scales)),
    ...gapsOf(data, now.values, scales),
    dotsOf(data, scales),
    lineOf(data, now.values, scales),
  ];
}

/** @param {Candidate[]} turned  the last is the one on screen @param {number} width @param {number} height */
export function foundPicture(turned, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const now = turned[turned.length - 1];
  return [
    ...axesOf({ box, x, y }, [LOW, 2, HIGH]),
    label("the weight", box.right, box.bottom + 50, "end"),
    path("guide-drop", `M${px(x(now.at))} ${px(y(now.loss))}V${px(box.bottom)}`),
    ...turned.slice(0, -1).map(({ at, loss }) => circle("guide-bead", x(at), y(loss), 5)),
    circle("guide-ball", x(now.at), y(now.loss), 13),
  ];
}
