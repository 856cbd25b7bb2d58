import { line, stroke, typeface } from "../canvas.js";
import { hueOf } from "../network/hues.js";
import { headingsHeight, LEGEND } from "../network/labels.js";
import { lineOf, paintEdge, paintRing } from "../network/painter.js";
import { paintNumbers } from "./neurons.js";
import { badgeHeight, badgeWidth, paintBadge } from "./strokes.js";
import { shortText } from "./values.js";

/**
 * What the pictures of a step share: values, the weight that is looked at, and the loss behind the outputs.
 *
 * @typedef {import("./picture.js").StepPicture} StepPicture
 * @typedef {import("../palette.js").Palette} Palette
 */

/** px between the outputs and the loss. */
const BELOW = 52;

/**
 * What the neurons of a column hold before the step.
 * @param {StepPicture} picture
 * @param {number} place  of the column
 */
export function valuesOf({ look }, place) {
  if (place === 0) return look.inputs;
  return place === look.layers.length ? look.outputs.a : look.layers[place - 1].a;
}

/** The looked-at weight's index into theta. @param {StepPicture} picture */
export function weightOf({ scene, looked: { layer, from, to } }) {
  const { kernel, bias, units } = scene.layers[layer];
  return from === null ? (bias ?? kernel) + to : kernel + from * units + to;
}

/**
 * The numbers of all hidden neurons; the outputs' stand with their names.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {(place: number) => number} come
 * @param {Palette} palette
 */
export function paintValues(context, picture, come, palette) {
  const { columns } = picture.scene;
  for (let place = 0; place < columns.length - 1; place += 1) {
    const values = valuesOf(picture, place);
    const look = { alpha: come(place), color: palette.ink };
    paintNumbers(context, columns, place, (n) => shortText(values[n]), look, palette);
  }
}

/**
 * Ring the neurons at the two ends of the weight that is looked at.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintRings(context, { scene: { columns }, looked: { layer, from, to } }, palette) {
  if (from !== null) paintRing(context, columns[layer], from, palette);
  paintRing(context, columns[layer + 1], to, palette);
}

/**
 * Draw the edge that is looked at above the others, cased in ink.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintChosen(context, picture, palette) {
  const { scene, looked } = picture;
  if (looked.from !== null) {
    const line = lineOf(scene, looked.layer, looked.from, looked.to);
    const value = scene.values[weightOf(picture)];
    const look = { color: hueOf(value, palette, scene.kind), isNegative: value < 0, casing: palette.ink };
    paintEdge(context, line, 2.5, look);
  }
  paintRings(context, picture, palette);
}

/**
 * Where there is room for a label: below the outputs and their names, and else above them.
 * @param {StepPicture} picture
 */
export function besideOutputs({ scene: { columns }, height }) {
  const { y, shown, radius } = columns[columns.length - 1];
  const [top, bottom] = [y[shown[0]] - radius, y[shown[shown.length - 1]] + radius];
  const isBelow = bottom + BELOW < height - LEGEND.height - 22;
  const [end, middle] = isBelow ? [bottom, bottom + BELOW] : [top, top - BELOW];
  return { isBelow, end, middle };
}

/**
 * Where the numbers of the column before the outputs end, before the step and after it; px.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
function numbersEnd(context, picture, palette) {
  const place = picture.scene.columns.length - 2;
  const { x, radius, shown } = picture.scene.columns[place];
  const values = [valuesOf(picture, place), picture.look.layers[place - 1]?.a_after ?? []];
  const numbers = values.flatMap((some) => shown.filter((n) => n in some).map((n) => shortText(some[n])));
  context.font = typeface(palette.sans);
  return x + radius + 4 + Math.max(...numbers.map((text) => context.measureText(text).width));
}

/**
 * The loss, below the outputs that it is made of; above them where there is no room.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {string[]} values  as it is written where it covers no number, and else
 * @param {number} alpha
 * @param {Palette} palette
 */
export function paintLoss(context, picture, values, alpha, palette) {
  const { scene, width } = picture;
  const { x } = scene.columns[scene.columns.length - 1];
  const { end, middle } = besideOutputs(picture);
  context.globalAlpha = alpha;
  line(context, [x, end], [x, middle]);
  stroke(context, [palette.control, 1.25]);
  const free = width - numbersEnd(context, picture, palette);
  context.font = typeface(palette.sans, 12, 500);
  const texts = values.flatMap((value) => [[`loss ${value}`], ["loss", value]]);
  const text = texts.find((lines) => badgeWidth(context, lines) < free) ?? texts[texts.length - 1];
  const headings = headingsHeight(context, scene.columns, picture.headings, palette);
  context.font = typeface(palette.sans, 12, 500);
  const y = Math.max(middle, headings + badgeHeight(text.length) / 2);
  paintBadge(context, text, x - 14, width, y, palette);
  context.globalAlpha = 1;
}
