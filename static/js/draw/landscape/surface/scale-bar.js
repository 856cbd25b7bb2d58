/** The colour scale with its numbers, and a mark at the ball's loss. */

import { fill, line, typeface } from "../../canvas.js";
import { viridis } from "../../viridis.js";
import { numbered, scaleName, toneOf } from "../loss-scale.js";

/** @typedef {import("../loss-scale.js").LossScale} LossScale */
/** @typedef {import("../../palette.js").Palette} Palette */

const BAR = { top: 9, height: 7 };
const NUMBERS = 29;
const STOPS = 32;
const BETWEEN = 6;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{scale: LossScale, quantity: string, loss: number | null}} what the loss is the ball's
 * @param {Palette} palette
 * @param {number} width CSS px
 * @param {number} height
 */
export function drawScaleBar(context, { scale, quantity, loss }, palette, width, height) {
  context.clearRect(0, 0, width, height);
  const colours = context.createLinearGradient(0, 0, width, 0);
  for (let k = 0; k <= STOPS; k += 1) colours.addColorStop(k / STOPS, viridis(k / STOPS));
  context.fillStyle = colours;
  context.fillRect(0, BAR.top, width, BAR.height);
  drawNumbers(context, scale, scaleName(quantity, scale), palette, width);
  if (loss === null) return;
  const at = Math.min(width - 4, Math.max(4, toneOf(scale, loss) * width));
  line(context, [at - 4, 1.5], [at + 4, 1.5], [at, 8]);
  fill(context, palette.ink);
}

/**
 * A scale of two numbers is worth more than its name, which the surface's axis says too.
 * @param {CanvasRenderingContext2D} context
 * @param {LossScale} scale
 * @param {string} name
 * @param {Palette} palette
 * @param {number} width
 */
function drawNumbers(context, scale, name, palette, width) {
  context.font = typeface(palette.sans);
  Object.assign(context, { textBaseline: "alphabetic", textAlign: "center", fillStyle: palette.ink3 });
  const marks = numbered(scale).map(({ loss, text }) => ({
    ...{ text, x: toneOf(scale, loss) * width, half: context.measureText(text).width / 2 },
  }));
  for (const { x } of marks) context.fillRect(Math.round(x) - 0.5, BAR.top + BAR.height, 1, 3);
  const beside = written(marks, context.measureText(name).width + BETWEEN, width);
  const numbers = beside.length > 1 ? beside : written(marks, 0, width);
  if (numbers.length > 1) for (const { text, x } of numbers) context.fillText(text, x, NUMBERS);
  context.textAlign = "left";
  if (numbers === beside || numbers.length < 2) context.fillText(name, 0, NUMBERS);
}

/**
 * The numbers between two places, from the side from which more have room.
 * @param {{text: string, x: number, half: number}[]} marks
 * @param {number} from  px
 * @param {number} to
 */
function written(marks, from, to) {
  const mirrored = marks.map((mark) => ({ ...mark, x: -mark.x })).reverse();
  const fromLeft = fitted(marks, from, to);
  const fromRight = fitted(mirrored, -to, -from).map((mark) => ({ ...mark, x: -mark.x }));
  return fromRight.length > fromLeft.length ? fromRight : fromLeft;
}

/**
 * Those numbers that have room side by side: each may stand beside its tick, as long as it stands below it.
 * @param {{text: string, x: number, half: number}[]} marks  in order, px; half a text's width
 * @param {number} from
 * @param {number} to
 */
function fitted(marks, from, to) {
  let free = from;
  return marks.flatMap(({ text, x: tick, half }) => {
    const x = Math.min(Math.max(tick, free + half), to - half);
    if (x - half < free || Math.abs(x - tick) > half) return [];
    free = x + half + BETWEEN;
    return [{ text, x, half }];
  });
}
