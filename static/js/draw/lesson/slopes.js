import { px } from "../line.js";
import { label, path } from "../svg.js";
import { axesOf, plotOf } from "./plot.js";

/** The gradients of one weight on some batches as bars, the chosen one wide, and a line at that of all samples. */

/** px of a bar: the chosen one, and the others at most. */
const WIDE = 14;
const BAR = 8;

/**
 * @param {{slopes: number[], whole: number, chosen: number}} shown  chosen: from 1
 * @param {number} width  px
 * @param {number} height  px
 */
export function slopesPicture({ slopes, whole, chosen }, width, height) {
  /** @type {[number, number]} */
  const up = [Math.min(0, ...slopes), Math.max(0, ...slopes)];
  /** @type {[number, number]} */
  const across = [0.5, slopes.length + 0.5];
  const plot = plotOf(width, height, across, up);
  const { x, y, box } = plot;
  const bars = slopes.map((slope, k) =>
    path(
      k + 1 === chosen ? "learn-bar learn-bar-chosen" : "learn-bar",
      `M${px(x(k + 1))} ${px(y(0))}V${px(y(slope))}`,
      {
        "stroke-width": k + 1 === chosen ? WIDE : Math.min(BAR, (box.right - box.left) / slopes.length / 2),
      },
    ),
  );
  return [
    axesOf(plot, { across, up, names: ["batch", "gradient"] }),
    ...bars,
    path("learn-whole", `M${px(box.left)} ${px(y(whole))}H${px(box.right)}`),
    label("all samples", box.right, y(whole) - 8, "end", "learn-value learn-halo"),
  ];
}
