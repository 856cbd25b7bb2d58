import { hueOf, textHueOf } from "../network/hues.js";
import { endsOf, headingsHeight, LEGEND, paintCallout, paintLegend } from "../network/labels.js";
import { alphaOf, lineOf, paintPulse, widthOf } from "../network/painter.js";
import { pulsing } from "../network/picture.js";
import { blend } from "../palette.js";
import { besideOutputs, paintChosen, paintLoss, valuesOf } from "./marks.js";
import { paintFilled, paintGhosts, paintNumbers, valueHue } from "./neurons.js";
import { reveal } from "./scene.js";
import { edgeLine, paintBadge, paintSigns, paintStrokes } from "./strokes.js";
import { lossForms, pairText, shortText, valueText } from "./values.js";

/**
 * @typedef {import("./picture.js").StepPicture} StepPicture
 * @typedef {import("../palette.js").Palette} Palette
 */

/** How much thinner the largest update is drawn than the largest gradient. */
const SHRUNK = 0.55;

/**
 * ④ The batch's gradients go through the optimizer's rule and become updates.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintRate(context, picture, palette) {
  const { scene, updates, progress, width, height, rule } = picture;
  const { columns, ranking, layers } = scene;
  const mixed = progress * progress * (3 - 2 * progress);
  const mix = (/** @type {number} */ from, /** @type {number} */ to) => from + (to - from) * mixed;
  const faintest = Number(palette.edgeMinAlpha);
  const now = mixed < 0.5 ? scene : updates;
  const hue = () => blend(palette.gradient, palette.update, mixed);
  paintStrokes(context, now, (edge) => {
    const [before, after] = [ranking.level[edge], updates.ranking.level[edge]];
    return {
      width: mix(widthOf(before), SHRUNK * widthOf(after)),
      alpha: mix(alphaOf(before, faintest), alphaOf(after, faintest)),
      color: now.values[now.edges.weight[edge]] === 0 ? palette.ink3 : hue(),
    };
  });
  paintFilled(context, columns[0], valuesOf(picture, 0), 1, () => palette.control, palette);
  layers.forEach(({ bias, units }, l) => {
    const own = bias === null ? new Float64Array(units) : now.values.subarray(bias, bias + units);
    paintFilled(context, columns[l + 1], own, 1, hue, palette);
  });
  if (progress === 1) paintSigns(context, updates, palette, palette.updateText);
  paintChosen(context, { ...picture, scene: now }, palette);
  const { at, middle, right } = besideOutputs(context, picture, 1, palette);
  const y = at === "below" ? height - LEGEND.height - 18 : middle;
  paintBadge(context, [rule], right, right, y, palette);
  paintLegend(context, now, palette, width, height);
}

/**
 * ⑤ Each weight takes its update; the same sample goes forward again, as a ghost.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintSubtract(context, picture, palette) {
  const { scene, updates, progress, look, width, height, looked } = picture;
  const { columns, ranking, values, edges } = scene;
  const faintest = Number(palette.edgeMinAlpha);
  paintStrokes(context, scene, (edge) => ({
    width: widthOf(ranking.level[edge]),
    alpha: alphaOf(ranking.level[edge], faintest),
    color: hueOf(values[edges.weight[edge]], palette),
  }));
  const again = (/** @type {number} */ place) => reveal(2 * progress - 1, place, columns.length);
  if (progress < 0.5) paintMoves(context, updates, 2 * progress, palette);
  columns.forEach((column, place) => {
    paintFilled(context, column, valuesOf(picture, place), 1, valueHue(palette), palette);
    if (place > 0) paintGhosts(context, column, again(place), palette);
  });
  paintChosen(context, picture, palette);
  paintAgain(context, picture, again, palette);
  if (looked.from !== null && picture.after !== null) {
    const line = lineOf(scene, looked.layer, looked.from, looked.to);
    const ends = endsOf(columns[looked.layer], columns[looked.layer + 1]);
    const color = textHueOf(picture.after, palette);
    const top = headingsHeight(context, columns, picture.headings, palette);
    paintCallout(context, line, valueText(picture.after), color, palette, ends, top);
  }
  const { sample_loss: loss } = look;
  const [before, after] = pairText(loss);
  const done = [`${before} → ${after}`, after, ...lossForms(loss.after)];
  paintLoss(context, picture, progress === 1 ? done : [before, ...lossForms(loss.before)], 1, palette);
  paintLegend(context, scene, palette, width, height);
}

/**
 * The largest updates run along their edges.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./picture.js").Scene} updates
 * @param {number} progress  0 … 1
 * @param {Palette} palette
 */
function paintMoves(context, updates, progress, palette) {
  context.strokeStyle = palette.update;
  context.lineCap = "round";
  for (const edge of pulsing(updates.edges, updates.values)) {
    paintPulse(context, edgeLine(updates, edge), progress, 3);
  }
  context.lineCap = "butt";
}

/**
 * What the hidden neurons hold after the step, as far as the sample has come again.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {(place: number) => number} again
 * @param {Palette} palette
 */
function paintAgain(context, { scene: { columns }, look }, again, palette) {
  for (let place = 1; place < columns.length - 1; place += 1) {
    const { a, a_after: after } = look.layers[place - 1];
    const here = again(place) > 0;
    const color = here ? palette.updateText : palette.ink;
    const text = (/** @type {number} */ n) => shortText(here ? after[n] : a[n]);
    paintNumbers(context, columns, place, text, { alpha: 1, color }, palette);
  }
}
