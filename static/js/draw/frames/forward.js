import { hueOf } from "../network/hues.js";
import { paintLegend } from "../network/labels.js";
import { alphaOf, lineOf, paintEdge, widthOf } from "../network/painter.js";
import { paintLoss, paintRings, paintValues, valuesOf } from "./marks.js";
import { paintFilled, valueHue } from "./neurons.js";
import { reveal } from "./scene.js";
import { paintStrokes } from "./strokes.js";
import { lossForms } from "./values.js";

/**
 * @typedef {import("./picture.js").StepPicture} StepPicture
 * @typedef {import("../palette.js").Palette} Palette
 */

/** What stays of the weights while values are what counts. */
const FAINT = 0.3;

/**
 * ① Values fill the neurons, layer by layer.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintForward(context, picture, palette) {
  const { scene, progress, width, height } = picture;
  const { columns, ranking, values, edges } = scene;
  paintStrokes(context, scene, (edge) => ({
    width: widthOf(ranking.level[edge]),
    alpha: FAINT * alphaOf(ranking.level[edge], Number(palette.edgeMinAlpha)),
    color: hueOf(values[edges.weight[edge]], palette),
  }));
  paintIncoming(context, picture, palette);
  const come = (/** @type {number} */ place) => reveal(progress, place, columns.length);
  columns.forEach((column, place) => {
    paintFilled(context, column, valuesOf(picture, place), come(place), valueHue(palette), palette);
  });
  paintValues(context, picture, come, palette);
  paintRings(context, picture, palette);
  paintLegend(context, scene, palette, width, height);
}

/**
 * ② The outputs give the loss.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintLossOf(context, picture, palette) {
  paintForward(context, { ...picture, progress: 1 }, palette);
  paintLoss(context, picture, lossForms(picture.look.sample_loss.before), picture.progress, palette);
}

/**
 * The edges that add up to the neuron that is looked at, at full strength.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
function paintIncoming(context, { scene, looked: { layer, to } }, palette) {
  const { kernel, units } = scene.layers[layer];
  const weights = scene.columns[layer].shown.map((from) => ({
    from,
    weight: scene.values[kernel + from * units + to],
  }));
  const largest = Math.max(...weights.map(({ weight }) => Math.abs(weight))) || 1;
  for (const { from, weight } of weights) {
    const width = 0.75 + (2.25 * Math.abs(weight)) / largest;
    const look = { color: hueOf(weight, palette), isNegative: weight < 0 };
    paintEdge(context, lineOf(scene, layer, from, to), width, look);
  }
}
