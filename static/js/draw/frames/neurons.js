import { fill, ring, stroke, typeface } from "../canvas.js";
import { largestOf } from "../network/edges.js";
import { hueOf } from "../network/hues.js";
import { foldWidth, heightOf, neuronLook, paintNeuron } from "../network/painter.js";
import { lockOf } from "./locks.js";
import { haloed } from "./strokes.js";

/**
 * Neurons of a step, with their numbers beside them and their locks before them.
 *
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {import("../network/layout.js").Column} Column
 */

/** px from a neuron's rim to its number. */
const GAP = 4;
/** px between columns, and between neurons, below which numbers are left to the board. */
const NUMBER_ROOM = 48;
const LINE_ROOM = 10.5;
/** px between the middles of a number and of a fold's count, below which they are in one line. */
const FOLD_ROOM = 14;
/** px of a lock. */
const LOCK = { width: 7, height: 5.5, gap: 4 };

/**
 * Draw a layer's neurons filled with their values, against the largest of the layer.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {ArrayLike<number>} values
 * @param {number} filled  0 … 1: how far they are
 * @param {(value: number) => string} hue  what they are filled with
 * @param {Palette} palette
 */
export function paintFilled(context, column, values, filled, hue, palette) {
  const largest = largestOf(values) || 1;
  for (const neuron of column.shown) {
    const share = Number.isFinite(values[neuron]) ? Math.abs(values[neuron]) / largest : 1;
    const strength = values[neuron] === 0 ? 0 : filled * (0.12 + 0.82 * share);
    paintNeuron(context, column, neuron, neuronLook(values[neuron], strength, hue(values[neuron]), palette));
  }
}

/** The hue of a value is that of its sign. @param {Palette} palette @returns {(value: number) => string} */
export const valueHue = (palette) => (value) => hueOf(value, palette);

/**
 * Write a number beside each neuron, where there is room before the next column and what is folded there. No line
 * leads from the neuron to its number: it would look like a minus.
 * @param {CanvasRenderingContext2D} context
 * @param {Column[]} columns
 * @param {number} place  of the column
 * @param {(neuron: number) => string} textOf
 * @param {{alpha: number, color: string}} look
 * @param {Palette} palette
 */
export function paintNumbers(context, columns, place, textOf, { alpha, color }, palette) {
  const column = columns[place];
  const next = columns[place + 1];
  if (alpha <= 0 || column.spacing < LINE_ROOM || (next && next.x - column.x < NUMBER_ROOM)) return;
  context.globalAlpha = alpha;
  context.font = typeface(palette.sans);
  const x = column.x + column.radius + GAP;
  const fold = next?.fold ? { y: next.fold.y, left: next.x - foldWidth(context, next.fold) / 2 } : null;
  for (const neuron of column.shown) {
    const [text, y] = [textOf(neuron), column.y[neuron]];
    const isNear = fold && Math.abs(fold.y - y) < FOLD_ROOM;
    if (!text || (isNear && x + context.measureText(text).width > fold.left)) continue;
    context.fillStyle = palette.paper;
    context.fillRect(x - GAP + 1, y - 3, GAP, 6);
    haloed(context, text, x, y + 4, "left", color, palette);
  }
  context.globalAlpha = 1;
}

/**
 * Draw a lock before each neuron that lets no error, or next to none, through.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {StepLayer} layer
 * @param {Palette} palette
 */
export function paintLocks(context, column, layer, palette) {
  for (const neuron of column.shown) {
    const lock = lockOf(layer, neuron);
    if (lock)
      paintLock(context, column.x - column.radius - LOCK.gap - LOCK.width, column.y[neuron], lock, palette);
  }
}

/**
 * A filled lock for a closed neuron; an empty one for a saturated one.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x  its left edge
 * @param {number} y  its middle
 * @param {import("./locks.js").Lock} lock
 * @param {Palette} palette
 */
function paintLock(context, x, y, lock, palette) {
  const { width, height } = LOCK;
  context.beginPath();
  context.roundRect(x - 1.5, y - 6, width + 3, 11.5, 3);
  fill(context, palette.paper);
  context.beginPath();
  context.arc(x + width / 2, y - 1, 2.2, Math.PI, 0);
  context.moveTo(x, y - 1);
  context.rect(x, y - 1, width, height);
  context.fillStyle = palette.ink2;
  if (lock === "closed") context.fillRect(x, y - 1, width, height);
  stroke(context, [palette.ink2, 1.2]);
}

/**
 * A dashed ring around each neuron: the forward pass again, after the step.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} alpha
 * @param {Palette} palette
 */
export function paintGhosts(context, column, alpha, palette) {
  if (alpha <= 0) return;
  context.globalAlpha = alpha;
  context.setLineDash([2.5, 2]);
  for (const neuron of column.shown) {
    ring(context, [column.x, heightOf(column, neuron)], column.radius + 2);
    stroke(context, [palette.update, 1.25]);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}
