import { edgeOf } from "../../state/parameters.js";
import { besideNeuron, edgeText, endsOf, paintCallout } from "./callout.js";
import { levelOf, rimOf, strongest } from "./edges.js";
import { hueOf, textHueOf } from "./hues.js";
import { paintHeadings, paintInputs, paintLegend, paintOutputs } from "./labels.js";
import { placeOf } from "./layout.js";
import { pointAt } from "./lines.js";
import {
  lineOf,
  paintEdge,
  paintFold,
  paintNeurons,
  paintPulse,
  paintRing,
  paintSieve,
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
 *   paintTiles?: ((context: CanvasRenderingContext2D, picture: Picture, palette: Palette) => void) | null,
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
  if (picture.paintTiles) picture.paintTiles(context, picture, palette);
  else paintNeurons(context, scene, palette);
  paintWeight(context, picture, picture.chosen, palette, true);
  for (const column of columns) paintFold(context, column, palette);
  for (const column of columns) if (column.isDropped) paintSieve(context, column, palette);
  paintHeadings(context, columns, picture.headings, palette, width);
  if (!picture.paintTiles) {
    paintInputs(context, columns[0], picture.inputs, palette, width);
    paintOutputs(context, columns[columns.length - 1], picture.outputs, palette, width);
  }
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
    const color = textHueOf(value, palette, kind);
    const [at, ends] = calloutOf(columns[layer], columns[layer + 1], line, from === null);
    paintCallout(context, at, edgeText(kind, value), color, palette, ends);
  }
}

/**
 * Where the chosen weight's value stands: on its edge, of tiles between the blocks; a bias's beside its neuron.
 * @param {import("./layout.js").Column} start
 * @param {import("./layout.js").Column} end
 * @param {import("./painter.js").Line} line
 * @param {boolean} isBias
 * @returns {[import("./painter.js").Line, import("./callout.js").Ends | null]}
 */
function calloutOf(start, end, line, isBias) {
  if (isBias || !start.grid) return [line, isBias ? null : endsOf(start, end)];
  const x = (rimOf(start, 1) + rimOf(end, -1)) / 2;
  const [, y] = pointAt(line, (x - line.x0) / (line.x1 - line.x0 || 1));
  return [{ x0: x, x1: x, y0: y, y1: y }, null];
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
      x0: rimOf(columns[layer], 1),
      y0: edges.y0[edge],
      x1: rimOf(columns[layer + 1], -1),
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
  if (from === null) return placeOf(column, to);
  const { x0, y0, x1, y1 } = lineOf(scene, layer, from, to);
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, half: 0 };
}

/**
 * Where a neuron, the followed weight and an output are; px.
 * @param {Picture} picture
 * @returns {Record<string, {x: number, y: number} | undefined>}
 */
export function placesIn(picture) {
  const { columns } = picture.scene;
  const first = (/** @type {import("./layout.js").Column} */ { x, y, shown }) => ({ x, y: y[shown[0]] });
  return {
    neuron: columns.length > 2 ? first(columns[1]) : undefined,
    output: first(columns[columns.length - 1]),
    weight: anchorOf(picture, picture.chosen),
  };
}
