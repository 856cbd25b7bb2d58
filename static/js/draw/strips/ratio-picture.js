/** Update ÷ weight of each layer over time, on powers of ten, with the usual size as a band. */

import { roomBeside } from "../chart/ticks.js";
import { s } from "../dom.js";
import { power } from "../format.js";
import { linear, pathThrough, px } from "../line.js";
import { label, path } from "../svg.js";
import { smoothed } from "./scale.js";
import { across } from "./time.js";

/** Layers are told apart by their dashes: each has one of its own. */
export const DASHES = [
  "",
  "8 4",
  "1.5 4.5",
  "10 3 2 3",
  "16 4",
  "4 2",
  "10 3 2 3 2 3",
  "3 7",
  "20 3 4 3",
  "6 2 2 2",
  "1.5 2.5",
  "14 8",
];
/** Columns on each side that a thick line takes together. */
export const REACH = 4;
const FOOT = 6;
const TOP = 6;
const ROOM = 0.25;

/**
 * @typedef {object} RatioScene
 * @property {LayerStripsAnswer[]} layers
 * @property {import("./time.js").Time} time
 * @property {PaceAnswer["usual"]} usual
 */

/** The powers of ten that the chart reaches from and to. @param {RatioScene} scene @returns {[number, number]} */
export function powersOf({ layers, usual }) {
  const known = layers.flatMap(({ ratio }) => ratio.map((one) => one ?? 0).filter((one) => one > 0));
  const logs = [usual.low, usual.high, ...known].map((one) => Math.log10(one));
  const ends = logs.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [logs[0], logs[0]],
  );
  return [ends[0] - ROOM, ends[1] + ROOM];
}

/** px on the left of the chart, for its numbers. */
export const LEFT = roomBeside(["10⁻¹⁰⁰"]) - 8;

/** px that the band's name takes between its upper edge and the usual size's own line. */
const NAME = 18;

/** Where the band is named: in it, or above it where the line would strike the name through. @param {number} top @param {number} line  px */
export const nameOfBand = (top, line) => (line - top >= NAME ? top + 14 : top - 5);

/** @param {RatioScene} scene @param {number} width @param {number} height px */
export function ratioPicture(scene, width, height) {
  const { layers, time, usual } = scene;
  const reach = powersOf(scene);
  const scale = across(time, width - LEFT);
  const x = (/** @type {number} */ step) => LEFT + scale(step);
  const y = linear(reach, [height - FOOT, TOP]);
  const [top, line, bottom] = [usual.high, usual.ratio, usual.low].map((one) => y(Math.log10(one)));
  const band = { x: px(LEFT), width: px(width - LEFT), y: px(top), height: px(bottom - top) };
  const xs = time.steps.map(x);
  const at = (/** @type {number[]} */ ratios) => ratios.map((one) => y(Math.log10(one)));
  return [
    s("rect", { class: "strips-band", ...band }),
    ...grid(reach, y, width),
    path("strips-usual", `M${px(LEFT)} ${px(line)}H${px(width)}`),
    label("usual", width - 4, nameOfBand(top, line), "end", "strips-word"),
    ...layers.map(({ ratio }) =>
      path("strips-raw", pathThrough(xs, at(ratio.map((one) => (one && one > 0 ? one : Number.NaN))))),
    ),
    ...layers.map(({ ratio, moves }, k) =>
      moves
        ? path("strips-ratio", pathThrough(xs, at(smoothed(ratio, REACH))), { "stroke-dasharray": DASHES[k] })
        : null,
    ),
  ].filter((one) => one !== null);
}

/** @param {[number, number]} reach @param {(value: number) => number} y @param {number} width */
function grid([low, high], y, width) {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / 6));
  const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => last - k);
  return whole
    .filter((_, k) => k % stride === 0)
    .flatMap((value) => [
      path("strips-line", `M${px(LEFT)} ${px(y(value))}H${px(width)}`),
      label(value ? power(value) : "1", LEFT - 8, y(value) + 4, "end"),
    ]);
}
