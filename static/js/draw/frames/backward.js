import { typeface } from "../canvas.js";
import { hueOf } from "../network/hues.js";
import { paintLegend } from "../network/labels.js";
import { alphaOf, lineOf, widthOf } from "../network/painter.js";
import { paintLoss, paintRings, valuesOf } from "./marks.js";
import { paintFilled, paintLocks, paintNumbers, valueHue } from "./neurons.js";
import { reveal } from "./scene.js";
import { haloed, paintPart, paintSigns, paintStrokes } from "./strokes.js";
import { lossForms, shortSlope, shortText } from "./values.js";

/**
 * @typedef {import("./picture.js").StepPicture} StepPicture
 * @typedef {import("../palette.js").Palette} Palette
 */

/**
 * ③ The error goes back, and gives each edge its gradient.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintBackward(context, picture, palette) {
  const { scene, progress, look, looked } = picture;
  const { columns, ranking, layers } = scene;
  const come = (/** @type {number} */ layer) => reveal(progress, layers.length - 1 - layer, layers.length);
  paintStrokes(context, scene, (edge, layer) => ({
    width: widthOf(ranking.level[edge]),
    alpha: come(layer) * alphaOf(ranking.level[edge], Number(palette.edgeMinAlpha)),
    color: hueOf(scene.values[scene.edges.weight[edge]], palette, scene.kind),
  }));
  paintFilled(context, columns[0], valuesOf(picture, 0), 1, valueHue(palette), palette);
  look.layers.forEach((layer, l) => {
    paintFilled(context, columns[l + 1], layer.error, come(l), () => palette.gradient, palette);
    paintLocks(context, columns[l + 1], layer, palette);
  });
  if (progress === 1) paintSigns(context, scene, palette, palette.gradientText);
  paintSplit(context, picture, palette);
  const color = palette.gradientText;
  for (const [l, { error }] of look.layers.entries()) {
    const isSource = (/** @type {number} */ n) => l + 1 === looked.layer && n === looked.from;
    const text = (/** @type {number} */ n) => (isSource(n) ? "" : shortSlope(error[n]));
    if (l + 1 < look.layers.length)
      paintNumbers(context, columns, l + 1, text, { alpha: come(l), color }, palette);
  }
  // Where all others show their errors, the source of the looked-at edge shows its activation.
  const source = (/** @type {number} */ n) =>
    n === looked.from ? shortText(look.layers[looked.layer].inputs[n]) : "";
  paintNumbers(context, columns, looked.layer, source, { alpha: 1, color: palette.ink }, palette);
  paintLoss(context, picture, lossForms(look.sample_loss.before), 1, palette);
  paintLegend(context, scene, palette, picture.width, picture.height);
}

/**
 * The edge that is looked at in its two parts: what came along it, and the error that it met.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
function paintSplit(context, picture, palette) {
  const { scene, looked, look } = picture;
  paintRings(context, picture, palette);
  if (looked.from === null) return;
  const line = lineOf(scene, looked.layer, looked.from, looked.to);
  const { inputs, error } = look.layers[looked.layer];
  const parts = /** @type {const} */ ([
    [[0, 0.46], inputs[looked.from], hueOf(inputs[looked.from], palette)],
    [[0.54, 1], error[looked.to], palette.gradient],
  ]);
  for (const [part, value, color] of parts)
    paintPart(context, line, [...part], { color, isNegative: value < 0 });
  context.font = typeface(palette.sans, 14, 600);
  const [x, y] = [(line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2];
  haloed(context, "×", x, y + 5, "center", palette.ink, palette);
}
