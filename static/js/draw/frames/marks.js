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

/** px above an output's middle that its value takes. */
const VALUE = 17;
/** px between a badge at the foot and the legend. */
const BESIDE_LEGEND = 12;

/**
 * Where there is room for a badge of so many lines: below the outputs and their names, else between them and the
 * headings, else, for one line, at the picture's foot, left of the legend. `end` is where the outputs end beside it.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {number} lines
 * @param {Palette} palette
 * @returns {{at: "below" | "above" | "foot", end: number, middle: number, right: number}}  px
 */
export function besideOutputs(context, { scene: { columns }, headings, width, height }, lines, palette) {
  const { y, shown, radius } = columns[columns.length - 1];
  const [top, bottom] = [y[shown[0]] - radius, y[shown[shown.length - 1]] + radius];
  const right = width;
  if (bottom + BELOW < height - LEGEND.height - 22)
    return { at: "below", end: bottom, middle: bottom + BELOW, right };
  const half = badgeHeight(lines) / 2;
  const highest = headingsHeight(context, columns, headings, palette) + half;
  if (highest + half < y[shown[0]] - Math.max(radius, VALUE))
    return { at: "above", end: top, middle: Math.max(top - BELOW, highest), right };
  return {
    at: "foot",
    end: top,
    middle: height - badgeHeight(1) / 2 - 1,
    right: width - LEGEND.width - BESIDE_LEGEND,
  };
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
  const { at, end, middle, right } = besideOutputs(context, picture, 2, palette);
  const isFoot = at === "foot";
  const free = isFoot ? right : width - numbersEnd(context, picture, palette);
  context.font = typeface(palette.sans, 12, 500);
  const texts = values.flatMap((value) => [[`loss ${value}`], ...(isFoot ? [] : [["loss", value]])]);
  const text = texts.find((lines) => badgeWidth(context, lines) < free) ?? texts[texts.length - 1];
  context.globalAlpha = alpha;
  if (!isFoot) {
    line(context, [x, end], [x, middle]);
    stroke(context, [palette.control, 1.25]);
  }
  paintBadge(context, text, x - 14, right, middle, palette);
  context.globalAlpha = 1;
}
