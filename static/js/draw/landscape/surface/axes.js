/** The block's axes: at the foot of the two faces towards the eye, and up the edge at their far end. */

import { typeface } from "../../canvas.js";
import { numbers, roomBeside } from "../../chart/ticks.js";
import { share } from "../field.js";
import { numbered, scaleName } from "../loss-scale.js";
import { beside, textOf } from "../text.js";
import { BASE, DEPTH, HEIGHT } from "./projection.js";

/** @typedef {import("./morph.js").Shown} Shown */
/** @typedef {import("./projection.js").Projection} Projection */
/** @typedef {import("../text.js").Pixel} Pixel */
/** @typedef {import("../text.js").Text} Text */
/** @typedef {import("../../palette.js").Palette} Palette */
/** @typedef {{lines: [Pixel, Pixel][], names: Text[], numbers: Text[]}} Axes */
/** @typedef {{pixel: Pixel, out: Pixel, text: string}} Tick */

const TICKS = 5;
const TICK = 5;

/** Around the block, for numbers and names, at least, and what numbers may take at most; px. */
const MARGINS = { left: 44, right: 58, top: 6, bottom: 28 };
const NARROW_MARGINS = { left: 40, right: 56, top: 6, bottom: 28 };
const NARROW = 480;
const WIDEST = 90;

/**
 * Room around the block, on both sides enough for the loss's numbers.
 * @param {number} width  px
 * @param {import("../loss-scale.js").LossScale | null} scale
 */
export function marginsOf(width, scale) {
  const margins = width < NARROW ? NARROW_MARGINS : MARGINS;
  const texts = scale ? numbered(scale).map(({ text }) => text) : [];
  const room = Math.min(roomBeside(texts), WIDEST);
  return { ...margins, left: Math.max(margins.left, room), right: Math.max(margins.right, room) };
}

/** Which of the block's sides the eye sees: −1 or 1 along a, and along b. @param {Projection} projection */
export function facing({ eye }) {
  return { x: eye.x < 0 ? -1 : 1, y: eye.y > 0 ? 1 : -1 };
}

/**
 * A function from a share of an axis to its pixel and the direction away from the block.
 * @param {Projection} projection
 * @param {"a" | "b"} axis
 * @returns {(t: number) => {pixel: Pixel, out: Pixel}}
 */
function footAxis(projection, axis) {
  const side = facing(projection);
  return (t) => {
    const at = (/** @type {number} */ far) =>
      axis === "a"
        ? projection.toScreen(2 * t - 1, side.y * DEPTH * far, BASE)
        : projection.toScreen(side.x * far, DEPTH * (2 * t - 1), BASE);
    const [pixel, beyond] = [at(1), at(1.15)];
    const [across, down] = [beyond[0] - pixel[0], beyond[1] - pixel[1]];
    const length = Math.hypot(across, down) || 1;
    return { pixel, out: [across / length, down / length] };
  };
}

/**
 * @param {(t: number) => {pixel: Pixel, out: Pixel}} axis
 * @param {readonly [number, number]} ends
 * @returns {Tick[]}
 */
function footTicks(axis, ends) {
  return numbers(ends, TICKS).map(({ value, text }) => ({ ...axis(share(ends, value)), text }));
}

/**
 * @param {Projection} projection
 * @param {Shown} shown
 * @returns {{ticks: Tick[], top: Pixel, foot: Pixel, out: Pixel}}
 */
function lossAxis(projection, { scale }) {
  const side = facing(projection);
  const [x, y] = [-side.x, side.y * DEPTH];
  const at = (/** @type {number} */ z) => projection.toScreen(x, y, z);
  const [middle] = projection.toScreen(0, 0, 0);
  /** @type {Pixel} */
  const out = [at(0)[0] < middle ? -1 : 1, 0];
  const ticks = numbered(scale).map(({ u, text }) => ({
    pixel: at((HEIGHT * (u - scale.lo)) / (scale.hi - scale.lo)),
    out,
    text,
  }));
  return { ticks, top: at(HEIGHT), foot: at(BASE), out };
}

/**
 * Lay out the axes; the texts are still to be placed.
 *
 * @param {CanvasRenderingContext2D} context for measuring
 * @param {Projection} projection
 * @param {Shown} shown
 * @param {[string, string]} labels
 * @param {string} quantity
 * @param {Palette} palette
 * @returns {Axes}
 */
export function layAxes(context, projection, shown, labels, quantity, palette) {
  const a = footAxis(projection, "a");
  const b = footAxis(projection, "b");
  const loss = lossAxis(projection, shown);
  const feet = { a: footTicks(a, shown.window.a), b: footTicks(b, shown.window.b) };
  const all = { loss: loss.ticks, ...feet };
  const ticks = Object.entries(all).flatMap(([axis, some]) => some.map((tick) => ({ ...tick, axis })));
  const style = { font: typeface(palette.sans), colour: palette.ink3 };
  const numbers = ticks.map(({ pixel, out, text, axis }) => {
    const made = textOf(context, [text], style);
    return { ...made, axis, places: [beside(pixel, out, made, TICK + 3)] };
  });
  const title = textOf(context, [scaleName(quantity, shown.scale)], {
    font: typeface(palette.sans),
    colour: palette.ink2,
  });
  const [x, y] = loss.top;
  title.places = [[loss.out[0] < 0 ? x - title.width + 12 : x - 12, y - title.height - 4]];
  return {
    lines: [[loss.top, loss.foot], ...ticks.map(tickLine)],
    names: [title, ...[a, b].map((axis, k) => nameOf(context, axis, labels[k], k === 0, palette))],
    numbers,
  };
}

/** @param {Tick} tick @returns {[Pixel, Pixel]} */
function tickLine({ pixel: [x, y], out: [dx, dy] }) {
  return [
    [x, y],
    [x + dx * TICK, y + dy * TICK],
  ];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {(t: number) => {pixel: Pixel, out: Pixel}} axis
 * @param {string} label
 * @param {boolean} wide room for the whole label in one line
 * @param {Palette} palette
 * @returns {Text & {required: boolean}}
 */
function nameOf(context, axis, label, wide, palette) {
  const isCode = label.includes("/");
  const lines = wide ? [label] : splitLabel(label);
  const font = isCode ? typeface(palette.mono) : typeface(palette.sans);
  const text = { ...textOf(context, lines, { font, colour: palette.ink2 }), required: true };
  const shares = [0.3, 0.5, 0.2, 0.7];
  text.places = shares.flatMap((t) => {
    const { pixel, out } = axis(t);
    return [28, 36].map((gap) => beside(pixel, out, text, gap));
  });
  return text;
}

/** So many characters stay in one line. */
const SHORT = 10;

/** In two lines: "dense_1/" and "kernel[3, 5]", "random" and "direction 1". @param {string} label */
function splitLabel(label) {
  if (label.length <= SHORT) return [label];
  const end = label.search(/[/ ]/) + 1;
  return end > 0 ? [label.slice(0, end).trim(), label.slice(end)] : [label];
}
