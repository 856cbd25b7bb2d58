import {
  besideNeuron,
  edgeText,
  endsOf,
  hueOf,
  levelOf,
  lineOf,
  paintCallout,
  paintEdge,
  paintFold,
  paintHeadings,
  paintInputs,
  paintLegend,
  paintNeurons,
  paintOutputs,
  paintPulse,
  paintRing,
  placeOf,
  pointAt,
  rimOf,
  strongest,
  textHueOf,
  widthOf
} from "./shared-hues.js";
import {
  edgeOf
} from "./shared-parameters.js";

// static/js/draw/network/picture.js
var PULSES = 20;
function paintNetwork(context, picture, palette) {
  context.clearRect(0, 0, picture.width, picture.height);
  paintOver(context, picture, palette);
}
function paintOver(context, picture, palette) {
  const { scene, hovered, width, height } = picture;
  const { columns } = scene;
  context.lineCap = "butt";
  paintPulses(context, picture, palette);
  if (hovered !== null && hovered !== picture.chosen) paintWeight(context, picture, hovered, palette, false);
  if (picture.paintTiles) picture.paintTiles(context, picture, palette);
  else paintNeurons(context, scene, palette);
  paintWeight(context, picture, picture.chosen, palette, true);
  for (const column of columns) paintFold(context, column, palette);
  paintHeadings(context, columns, picture.headings, palette, width);
  if (!picture.paintTiles) {
    paintInputs(context, columns[0], picture.inputs, palette, width);
    paintOutputs(context, columns[columns.length - 1], picture.outputs, palette, width);
  }
  paintLegend(context, scene, palette, width, height);
}
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
function calloutOf(start, end, line, isBias) {
  if (isBias || !start.grid) return [line, isBias ? null : endsOf(start, end)];
  const x = (rimOf(start, 1) + rimOf(end, -1)) / 2;
  const [, y] = pointAt(line, (x - line.x0) / (line.x1 - line.x0 || 1));
  return [{ x0: x, x1: x, y0: y, y1: y }, null];
}
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
      y1: edges.y1[edge]
    };
    paintPulse(context, line, pulse.progress, Math.max(2, widthOf(ranking.level[edge]) + 0.5));
  }
}
function pulsing(edges, update) {
  return strongest(edges, update, PULSES);
}
function anchorOf({ scene, parameters }, index) {
  const { layer, from, to } = edgeOf(parameters, index);
  const column = scene.columns[layer + 1];
  if (from === null) return placeOf(column, to);
  const { x0, y0, x1, y1 } = lineOf(scene, layer, from, to);
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, half: 0 };
}
function placesIn(picture) {
  const { columns } = picture.scene;
  const first = ({ x, y, shown }) => ({ x, y: y[shown[0]] });
  return {
    neuron: columns.length > 2 ? first(columns[1]) : void 0,
    output: first(columns[columns.length - 1]),
    weight: anchorOf(picture, picture.chosen)
  };
}

export {
  paintNetwork,
  paintOver,
  pulsing,
  anchorOf,
  placesIn
};
