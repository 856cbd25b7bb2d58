/** Where somebody thinks that the weight will be, and where the loss is lowest, on the guide's main figure. */

import { px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { arrow, BESIDE, HIGH, LOW, NARROW, scalesOf } from "./curve-picture.js";

/** @typedef {import("../../state/guide.js").Line} Line */

/** px that the word “you” stands above the guess, and from the ball's middle to that of a word beside it. */
const [YOU, AROUND] = [22, 47];

/**
 * Where somebody thinks that the weight will be: an arrow where only the way was said.
 * @param {Line} line
 * @param {string | number} guess
 * @param {number} step  at which the ball is
 * @param {number} width
 * @param {number} height
 */
export function guessPicture({ value, curve }, guess, step, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const from = x(value[0]);
  if (typeof guess === "string") {
    if (guess === "stay") return [label("you: it stays", from, box.bottom - 34, "middle", "guide-you")];
    const to = Math.min(box.right + 16, Math.max(box.left - 16, from + (guess === "left" ? -84 : 84)));
    return [
      ...arrow("guide-ghost", from, to, box.bottom - 36),
      label("you", (from + to) / 2, box.bottom - 48, "middle", "guide-you"),
    ];
  }
  if (guess < LOW || guess > HIGH) return [];
  const lossAt = (/** @type {number} */ weight) =>
    curve.loss[
      curve.w.reduce((best, w, k) => (Math.abs(w - weight) < Math.abs(curve.w[best] - weight) ? k : best), 0)
    ];
  const [gx, gy] = [x(guess), y(lossAt(guess))];
  return [
    circle("guide-ghost-ball", gx, gy, 12),
    path("guide-drop", `M${px(gx)} ${px(gy)}V${px(box.bottom)}`),
    label(
      "you",
      besideBall(gx, gy - YOU, x(value[step]), y(lossAt(value[step]))),
      gy - YOU,
      "middle",
      "guide-you",
    ),
  ];
}

/**
 * Where the middle of a short word is: beside the ball, not under it.
 * @param {number} at
 * @param {number} height
 * @param {number} ballX
 * @param {number} ballY
 */
export function besideBall(at, height, ballX, ballY) {
  if (Math.abs(at - ballX) >= AROUND || Math.abs(height - ballY) >= AROUND - 12) return at;
  return at <= ballX ? ballX - AROUND : ballX + AROUND;
}

/**
 * Where the loss is lowest, told once it was guessed.
 * @param {Line} line
 * @param {number} at  the weight there
 * @param {number[]} beside  the weights of the ball and of the guess: beside the floor they would lie on its name
 * @param {number} width
 * @param {number} height
 */
export function floorPicture({ curve }, at, beside, width, height) {
  const { x, y } = scalesOf(width, height);
  const low = Math.min(...curve.loss);
  const hasRoom = width > NARROW && beside.every((one) => Math.abs(one - at) > BESIDE);
  return [
    circle("guide-floor", x(at), y(low), 7),
    ...(hasRoom ? [label("lowest loss", x(at), y(low) - 14, "middle")] : []),
  ];
}
