import { paintHeadings, paintInputs, paintOutputs } from "../network/labels.js";
import { paintDropped, paintFold } from "../network/painter.js";
import { paintBackward } from "./backward.js";
import { paintRate, paintSubtract } from "./change.js";
import { paintForward, paintLossOf } from "./forward.js";
import { FORWARD } from "./phases.js";

/**
 * The five pictures of a step, on the network itself.
 *
 * @typedef {import("../network/painter.js").Scene} Scene
 * @typedef {import("../network/labels.js").Label} Label
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{
 *   phase: number, progress: number, scene: Scene, updates: Scene, look: StepLook,
 *   looked: import("../../state/parameters.js").Edge, headings: Label[], inputs: Label[], outputs: Label[], rule: string,
 *   after: number | null, width: number, height: number,
 * }} StepPicture  progress is 0 … 1; looked is the weight under the pointer or the focus, or the chosen one; after is its
 *   new value, once that is known
 */

const PAINTERS = [paintForward, paintLossOf, paintBackward, paintRate, paintSubtract];

/**
 * Draw one phase as far as it has come.
 * @param {CanvasRenderingContext2D} context
 * @param {StepPicture} picture
 * @param {Palette} palette
 */
export function paintStep(context, picture, palette) {
  const { phase, progress, width, height } = picture;
  const { columns } = picture.scene;
  context.clearRect(0, 0, width, height);
  context.lineCap = "butt";
  PAINTERS[phase](context, picture, palette);
  columns.forEach((column, c) => {
    const dropped = picture.look.dropped[c];
    if (dropped) paintDropped(context, column, dropped, palette);
    paintFold(context, column, palette);
  });
  paintHeadings(context, columns, picture.headings, palette, width);
  paintInputs(context, columns[0], picture.inputs, palette, width);
  if (phase > FORWARD || progress === 1)
    paintOutputs(context, columns[columns.length - 1], picture.outputs, palette, width);
}
