import { edgeOf } from "../../state/parameters.js";
import { levelOf, strongest } from "./edges.js";
import { hueOf, textHueOf } from "./hues.js";
import {
  besideNeuron,
  edgeText,
  endsOf,
  paintCallout,
  paintHeadings,
  paintInputs,
  paintLegend,
  paintOutputs,
} from "./labels.js";
import {
  heightOf,
  lineOf,
  paintEdge,
  paintFold,
  paintNeurons,
  paintPulse,
  paintRing,
  widthOf,
} from "./painter.js";

/**
 * @typedef {import("./painter.js").Scene} Scene
 * @typedef {import("./labels.js").Label} Label
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{
 *   scene: Scene, parameters: Parameter[], chosen: number, hovered: number | null,
 *   headings: Label[], inputs: Label[], outputs: Label[], width: number, height: number,
 *   pulse: {edges: number[], progress: number} | null,
 * }} Picture
 */

/** How many edges pulse. */
const PULSES = 20;

/**
 * Draw the whole network but its edges, which lie below.
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 * @param {Palette} palette
 */
export function paintNetwork(context, picture, palette) {
  context.clearRect(0, 0, picture.width, picture.height);
  paintOver(context, picture, palette);
}

/**
 * The same over what is there.
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 * @param {Palette} palette
 */
export function paintOver(context, picture, palette) {
  const { scene, hovered, width, height } = picture;
  const { columns } = scene;
  context.lineCap = "butt";
  paintPulses(context, picture, palette);
  if (hovered !== null && hovered !== picture.chosen) paintWeight(context, picture, hovered, palette, false);
  paintNeurons(context, scene, palette);
  paintWeight(context, picture, picture.chosen, palette, true);
  for (const column of columns) paintFold(context, column, palette);
  paintHeadings(context, columns, picture.headings, palette, width);
  paintInputs(context, columns[0], picture.inputs, palette, width);
  paintOutputs(context, columns[columns.length - 1], picture.outputs, palette, width);
  paintLegend(context, scene, palette, width, height);
}

/**
 * Draw one weight above the others: its edge or its neuron; the chosen one with rings and its value.
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 * @param {number} index
 * @param {Palette} palette
 * @param {boolean} chosen
 */
function paintWeight(context, { scene, parameters, hovered }, index, palette, chosen) {
  const { columns, ranking, values, kind } = scene;
  const value = values[index];
  const { layer, from, to } = edgeOf(parameters, index);
  const line = from === null ? besideNeuron(columns[layer + 1], to) : lineOf(scene, layer, from, to);
  if (from !== null) {
    const width = Math.max(widthOf(levelOf(Math.abs(value), ranking.largest || 1)), 1.5);
    const casing = chosen ? palette.ink : null;
    paintEdge(context, line, width, { color: hueOf(value, palette, kind), isNegative: value < 0, casing });
    paintRing(context, columns[layer], from, palette);
  }
  paintRing(context, columns[layer + 1], to, palette);
  if (chosen && hovered === null && ranking.largest > 0) {
    paintCallout(
      context,
      line,
      edgeText(kind, value),
      textHueOf(value, palette, kind),
      palette,
      from === null ? null : endsOf(columns[layer], columns[layer + 1]),
    );
  }
}

/** @param {CanvasRenderingContext2D} context @param {Picture} picture @param {Palette} palette */
function paintPulses(context, { scene, pulse }, palette) {
  if (!pulse) return;
  const { columns, edges, ranking } = scene;
  context.strokeStyle = palette.update;
  context.lineCap = "round";
  for (const edge of pulse.edges) {
    const layer = edges.layer[edge];
    const line = {
      x0: columns[layer].x,
      y0: edges.y0[edge],
      x1: columns[layer + 1].x,
      y1: edges.y1[edge],
    };
    paintPulse(context, line, pulse.progress, Math.max(2, widthOf(ranking.level[edge]) + 0.5));
  }
}

/** The edges that a step moved most. @param {Scene["edges"]} edges @param {ArrayLike<number>} update */
export function pulsing(edges, update) {
  return strongest(edges, update, PULSES);
}

/**
 * Where a weight's tag stands: at the middle of its edge, or at its neuron.
 * @param {Picture} picture
 * @param {number} index
 */
export function anchorOf({ scene, parameters }, index) {
  const { layer, from, to } = edgeOf(parameters, index);
  const column = scene.columns[layer + 1];
  if (from === null) return { x: column.x, y: heightOf(column, to) };
  const { x0, y0, x1, y1 } = lineOf(scene, layer, from, to);
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}
