import {
  fill,
  line,
  plate,
  ring,
  stroke,
  write
} from "./shared-words.2.js";
import {
  blend,
  contrast
} from "./shared-palette.js";
import {
  significant,
  weight
} from "./shared-format.js";

// static/js/draw/network/hues.js
var HUES = (
  /** @type {const} */
  {
    weights: ["negative", "positive"],
    gradients: ["gradient", "gradient"],
    updates: ["update", "update"]
  }
);
var nameOf = (value, kind) => HUES[kind][value < 0 ? 0 : 1];
var hueOf = (value, palette, kind = "weights") => value === 0 ? palette.ink3 : palette[nameOf(value, kind)];
var textHueOf = (value, palette, kind = "weights") => value === 0 ? palette.ink2 : palette[`${nameOf(value, kind)}Text`];
var coloursOf = (palette, kind) => [hueOf(-1, palette, kind), hueOf(1, palette, kind), palette.ink3];

// static/js/draw/network/layout.js
var WIDEST = 64;
var TIGHTEST = 8;
var FOLD_SLOTS = 3;
function layoutNetwork(sizes, width, height, { left, right, top, bottom }, tightest = TIGHTEST) {
  const xs = columnPositions(sizes, left, width - right);
  return sizes.map((size, column) => layoutColumn(size, xs[column], top, height - bottom, tightest));
}
function columnPositions(sizes, left, right) {
  const gaps = sizes.slice(1).map((size, column) => (Math.min(size, 40) * Math.min(sizes[column], 40)) ** 0.2);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const xs = [left];
  for (const gap of gaps) {
    xs.push(xs[xs.length - 1] + gap / total * (right - left));
  }
  return xs;
}
function layoutColumn(size, x, top, bottom, tightest) {
  const height = Math.max(bottom - top, 2 * tightest);
  const slots = Math.min(size, Math.floor(height / tightest) + 1);
  const spacing = slots < 2 ? WIDEST : Math.min(WIDEST, height * (1 - 1 / slots ** 1.2) / (slots - 1));
  const start = (top + bottom) / 2 - spacing * (slots - 1) / 2;
  const shown = shownNeurons(size, slots);
  const y = new Float64Array(size).fill(Number.NaN);
  const head = size === slots ? size : shown.length / 2;
  shown.forEach((neuron, place) => {
    y[neuron] = start + spacing * (place < head ? place : place + slots - shown.length);
  });
  const fold = size === slots ? null : { count: size - shown.length, y: (top + bottom) / 2 };
  return { x, size, radius: Math.min(Math.max(spacing * 0.38, 2.5), 8), spacing, shown, y, fold };
}
function placeOf({ x, y, radius, fold, grid }, neuron) {
  if (Number.isNaN(y[neuron]) && fold) return { x, y: fold.y, half: grid ? 0 : radius };
  if (grid) return { x: grid.x[neuron], y: grid.y[neuron], half: grid.side / 2 };
  return { x, y: y[neuron], half: radius };
}
function shownNeurons(size, slots) {
  const all = Array.from({ length: size }, (_, neuron) => neuron);
  if (size === slots) return all;
  const half = Math.max(1, Math.floor((slots - FOLD_SLOTS) / 2));
  return [...all.slice(0, half), ...all.slice(size - half)];
}

// static/js/draw/network/edges.js
var LEVELS = 24;
var MOST_EDGES = 3e3;
function visibleEdges(layers, columns) {
  const count = layers.reduce((sum, _, l) => sum + columns[l].shown.length * columns[l + 1].shown.length, 0);
  const edges = {
    weight: new Int32Array(count),
    layer: new Uint8Array(count),
    y0: new Float32Array(count),
    y1: new Float32Array(count)
  };
  let edge = 0;
  layers.forEach((layer, l) => {
    for (const from of columns[l].shown) {
      for (const to of columns[l + 1].shown) {
        edges.weight[edge] = layer.kernel + from * layer.units + to;
        edges.layer[edge] = l;
        edges.y0[edge] = columns[l].y[from];
        edges.y1[edge] = columns[l + 1].y[to];
        edge += 1;
      }
    }
  });
  return edges;
}
function rank(edges, values, most = MOST_EDGES) {
  const sizes = Float64Array.from(edges.weight, (weight2) => finiteSize(values[weight2]));
  const largest = largestOf(sizes);
  const level = Uint8Array.from(sizes, (size) => levelOf(size, largest));
  const floor = sizes.length > most ? sizes.slice().sort()[sizes.length - most] : 0;
  return { order: byLevel(level, sizes, floor), level, largest };
}
function finiteSize(value) {
  const size = Math.abs(value ?? 0);
  return Number.isFinite(size) ? size : 0;
}
function largestOf(values) {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) largest = Math.max(largest, finiteSize(values[i]));
  return largest;
}
function levelOf(size, largest) {
  return largest > 0 ? Math.min(LEVELS - 1, Math.floor(size / largest * LEVELS)) : 0;
}
function byLevel(level, sizes, floor) {
  const starts = new Int32Array(LEVELS + 1);
  for (let edge = 0; edge < level.length; edge += 1) {
    starts[level[edge] + 1] += sizes[edge] >= floor ? 1 : 0;
  }
  for (let l = 0; l < LEVELS; l += 1) {
    starts[l + 1] += starts[l];
  }
  const order = new Int32Array(starts[LEVELS]);
  for (let edge = 0; edge < level.length; edge += 1) {
    if (sizes[edge] >= floor) {
      order[starts[level[edge]]] = edge;
      starts[level[edge]] += 1;
    }
  }
  return order;
}
function strongest(edges, values, count) {
  const size = (edge) => finiteSize(values[edges.weight[edge]]);
  return Array.from(edges.weight, (_, edge) => edge).sort((a, b) => size(b) - size(a)).slice(0, count);
}
function rise(along) {
  return along < 0.5 ? 2 * along ** 2 : 1 - 2 * (1 - along) ** 2;
}
var rimOf = ({ x, radius, grid }, side) => grid ? x + side * radius : x;
var REACH = 5;
var weightAt = ({ layers, columns, edges, ranking }, x, y) => biasAt(layers, columns, x, y) ?? edgeAt(columns, edges, ranking, x, y);
function biasAt(layers, columns, x, y) {
  for (const [l, layer] of layers.entries()) {
    const column = columns[l + 1];
    const neuron = column.shown.find((n) => isOn(column, n, x, y));
    if (neuron !== void 0) return layer.bias + neuron;
  }
  return null;
}
function isOn(column, neuron, x, y) {
  const place = placeOf(column, neuron);
  const [across, down] = [Math.abs(place.x - x), Math.abs(place.y - y)];
  return (column.grid ? Math.max(across, down) : Math.hypot(across, down)) <= place.half + 1.5;
}
function edgeAt(columns, edges, ranking, x, y) {
  const layer = columns.findIndex(
    (column, c) => c + 1 < columns.length && rimOf(column, 1) <= x && x <= rimOf(columns[c + 1], -1)
  );
  if (layer < 0) return null;
  const start = rimOf(columns[layer], 1);
  const width = rimOf(columns[layer + 1], -1) - start;
  const along = (x - start) / width;
  const risen = rise(along);
  const steepness = 4 * Math.min(along, 1 - along) / width;
  let best = null;
  let nearest = REACH;
  for (let place = ranking.order.length - 1; place >= 0; place -= 1) {
    const edge = ranking.order[place];
    if (edges.layer[edge] !== layer) continue;
    const climb = edges.y1[edge] - edges.y0[edge];
    const distance = Math.abs(edges.y0[edge] + climb * risen - y) / Math.hypot(1, climb * steepness);
    if (distance < nearest) {
      nearest = distance;
      best = edges.weight[edge];
    }
  }
  return best;
}

// static/js/draw/network/lines.js
var NUMBERS = 8;
var DASH = { on: 18, off: 8 };
function trace(context, { x0, y0, x1, y1 }) {
  const [quarter, middle] = [(x1 - x0) / 4, (y0 + y1) / 2];
  context.beginPath();
  context.moveTo(x0, y0);
  context.quadraticCurveTo(x0 + quarter, y0, (x0 + x1) / 2, middle);
  context.quadraticCurveTo(x1 - quarter, y1, x1, y1);
}
function traceDashed(context, line2) {
  const long = Math.hypot(line2.x1 - line2.x0, line2.y1 - line2.y0);
  const count = Math.max(2, Math.round((long + DASH.off) / (DASH.on + DASH.off)));
  const share = DASH.on / (DASH.on + DASH.off);
  const pitch = 1 / (count - 1 + share);
  context.beginPath();
  for (let dash = 0; dash < count; dash += 1) {
    const [from, to] = [dash * pitch, (dash + share) * pitch];
    context.moveTo(...pointAt(line2, from));
    context.lineTo(...pointAt(line2, to));
  }
}
var pointAt = ({ x0, y0, x1, y1 }, along) => [x0 + (x1 - x0) * along, y0 + (y1 - y0) * rise(along)];
function tracePart(context, line2, [from, to], pieces) {
  context.beginPath();
  for (let n = 0; n <= pieces; n += 1) context.lineTo(...pointAt(line2, from + (to - from) * n / pieces));
}
function drawSheet(context, { width, height, ratio, lines, colours }) {
  const { canvas } = context;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  strokeLines(context, lines, colours);
}
function strokeLines(context, lines, colours) {
  for (let at = 0; at < lines.length; at += NUMBERS) {
    const line2 = { x0: lines[at], y0: lines[at + 1], x1: lines[at + 2], y1: lines[at + 3] };
    context.lineWidth = lines[at + 4];
    context.globalAlpha = lines[at + 5];
    context.strokeStyle = colours[lines[at + 6]];
    (lines[at + 7] ? traceDashed : trace)(context, line2);
    context.stroke();
  }
}

// static/js/draw/network/painter.js
var THINNEST = 0.6;
var THICKEST = 3.4;
var OTHERS = 0.25;
var BIAS_FLOOR = 0.05;
var shareOf = (level) => (level + 0.5) / LEVELS;
var widthOf = (level) => THINNEST + (THICKEST - THINNEST) * shareOf(level) ** 2;
var alphaOf = (level, faintest) => faintest + (1 - faintest) * shareOf(level) ** 2;
function lineOf({ columns }, layer, from, to) {
  const [start, end] = [placeOf(columns[layer], from), placeOf(columns[layer + 1], to)];
  return { x0: start.x + start.half, y0: start.y, x1: end.x - end.half, y1: end.y };
}
var heightOf = (column, neuron) => placeOf(column, neuron).y;
var [NEGATIVE, POSITIVE, NOTHING] = [0, 1, 2];
function edgeLines({ columns, edges, ranking, values }, palette, dimmed) {
  const faintest = Number(palette.edgeMinAlpha);
  const dim = dimmed ? OTHERS : 1;
  const strokes = Array.from({ length: LEVELS }, (_, level) => [
    widthOf(level),
    dim * alphaOf(level, faintest)
  ]);
  const lines = new Float32Array(ranking.order.length * NUMBERS);
  let at = 0;
  for (const edge of ranking.order) {
    const layer = edges.layer[edge];
    const value = values[edges.weight[edge]];
    lines[at] = columns[layer].x + columns[layer].radius;
    lines[at + 1] = edges.y0[edge];
    lines[at + 2] = columns[layer + 1].x - columns[layer + 1].radius;
    lines[at + 3] = edges.y1[edge];
    [lines[at + 4], lines[at + 5]] = strokes[ranking.level[edge]];
    lines[at + 6] = value === 0 ? NOTHING : value < 0 ? NEGATIVE : POSITIVE;
    lines[at + 7] = Number(lines[at + 6] === NEGATIVE);
    at += NUMBERS;
  }
  return lines;
}
function paintEdge(context, line2, width, { color, isNegative, casing = null }) {
  if (casing) {
    trace(context, line2);
    stroke(context, [casing, width + 2.5]);
  }
  (isNegative ? traceDashed : trace)(context, line2);
  stroke(context, [color, width]);
}
function paintNeurons(context, { layers, columns, ranking, values, kind }, palette) {
  const biases = layers.map(({ bias, units }) => largestOf(values.subarray(bias, bias + units)));
  const largest = Math.max(...biases, BIAS_FLOOR * ranking.largest);
  columns.forEach((column, c) => {
    for (const neuron of column.shown) {
      const bias = c === 0 ? null : values[layers[c - 1].bias + neuron];
      const share = bias === null ? 0 : (levelOf(Math.abs(bias), largest) + 1) / LEVELS;
      const look = bias === null ? { fill: palette.ink, rim: palette.ink, minus: null } : neuronLook(bias, 0.08 + 0.8 * share, hueOf(bias, palette, kind), palette);
      paintNeuron(context, column, neuron, look);
    }
  });
}
function neuronLook(value, strength, hue, palette) {
  if (value === 0 || !(strength > 0)) return { fill: palette.paper, rim: palette.control, minus: null };
  const fill2 = blend(palette.paper, hue, strength);
  if (value > 0) return { fill: fill2, rim: hue, minus: null };
  const { paper, ink } = palette;
  return { fill: fill2, rim: hue, minus: contrast(fill2, paper) > contrast(fill2, ink) ? paper : ink };
}
function paintNeuron(context, { x, y, radius }, neuron, { fill: color, rim, minus }) {
  ring(context, [x, y[neuron]], radius);
  fill(context, color, [rim, 1.25]);
  if (!minus) return;
  line(context, [x - 0.55 * radius, y[neuron]], [x + 0.55 * radius, y[neuron]]);
  stroke(context, [minus, Math.max(1.25, 0.3 * radius)]);
}
function paintFold(context, { x, fold }, palette) {
  if (!fold) return;
  const text = `+${fold.count}`;
  context.font = `500 11px ${palette.sans}`;
  plate(context, [x, fold.y], context.measureText(text).width + 8, 18, 9);
  fill(context, palette.paper);
  context.textAlign = "center";
  write(context, text, [x, fold.y + 4], palette.ink2);
}
function paintRing(context, column, neuron, palette) {
  if (Number.isNaN(column.y[neuron])) return;
  const { x, y, half } = placeOf(column, neuron);
  if (column.grid) plate(context, [x, y], 2 * half + 3, 2 * half + 3, 1);
  else ring(context, [x, y], half + 2.5);
  stroke(context, [palette.ink, 1.75]);
}
function paintPulse(context, line2, progress, width) {
  const LENGTH = 0.35;
  const tail = Math.max(0, progress * (1 + LENGTH) - LENGTH);
  const head = Math.min(1, progress * (1 + LENGTH));
  tracePart(context, line2, [tail, head], 10);
  context.lineWidth = width;
  context.stroke();
}

// static/js/draw/network/labels.js
var HEADING_GAP = 5;
var LABEL_ROOM = 13;
var TWO_LINES = 32;
var BESIDE = 7;
var ROOM_FOR_ZERO = 5;
var ROOM_FOR_BOTH = 6;
var LEGEND = { width: 104, height: 28, parts: 8 };
function headingsApart(columns, widths) {
  let free = Number.POSITIVE_INFINITY;
  return columns.map((_, c) => c).reverse().filter((c) => {
    const fits = columns[c].x + widths[c] / 2 <= free;
    if (fits) free = columns[c].x - widths[c] / 2 - HEADING_GAP;
    return fits;
  });
}
function paintHeadings(context, columns, headings, palette, width) {
  const sans = `11px ${palette.sans}`;
  const apart = (texts, font) => {
    context.font = font;
    const widths = texts.map((text) => context.measureText(text).width);
    return headingsApart(columns, widths);
  };
  const row = (texts, y, font = sans, color = palette.ink3) => {
    for (const c of apart(texts, font)) centered(context, texts[c], columns[c].x, y, width, font, color);
  };
  const details = headings.map(({ detail }) => detail);
  const parts = [0, 1].map((part) => details.map((detail) => detail.split(" ")[part] ?? ""));
  const lines = apart(details, sans).length === columns.length ? [details] : parts;
  const names = headings.map(({ name }) => name);
  row(names, 11, `11px ${palette.mono}`, palette.ink2);
  lines.forEach((texts, line2) => {
    row(texts, 26 + 14 * line2);
  });
}
function centered(context, text, x, y, width, font, color, rim = null) {
  context.font = font;
  context.textAlign = "left";
  const size = context.measureText(text).width;
  write(context, text, [Math.min(Math.max(x - size / 2, 0), width - size), y], color, rim);
}
function paintInputs(context, column, labels, palette, width) {
  if (column.size === 1) {
    const y = column.y[0] + column.radius;
    centered(context, labels[0].name, column.x, y + 16, width, `11px ${palette.sans}`, palette.ink3);
    centered(context, labels[0].detail, column.x, y + 32, width, `500 13px ${palette.sans}`, palette.ink);
    return;
  }
  if (column.spacing >= LABEL_ROOM) paintBeside(context, column, labels, palette, -1, column.x);
}
function paintOutputs(context, column, labels, palette, width) {
  if (column.spacing < LABEL_ROOM) return;
  context.font = `500 13px ${palette.sans}`;
  const room = width - column.x - column.radius - BESIDE;
  const fits = column.shown.every((neuron) => context.measureText(labels[neuron].detail).width <= room);
  if (fits) {
    paintBeside(context, column, labels, palette, 1, width - column.x);
    return;
  }
  context.textAlign = "right";
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const y = column.y[neuron] - column.radius - BESIDE;
    context.font = `500 13px ${palette.sans}`;
    write(context, detail, [width, y], palette.ink);
    const left = width - context.measureText(`${detail} `).width;
    context.font = `11px ${palette.sans}`;
    if (name) write(context, name, [left, y], palette.ink3);
  }
}
function paintBeside(context, column, labels, palette, side, room) {
  context.textAlign = side < 0 ? "right" : "left";
  const start = column.radius + BESIDE;
  const x = column.x + side * start;
  const split = column.spacing >= TWO_LINES;
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const y = column.y[neuron] + (split && name ? -3 : 4);
    context.font = `500 ${split ? 13 : 11}px ${palette.sans}`;
    write(context, detail, [x, y], palette.ink);
    const beside = split ? 0 : context.measureText(detail).width + 5;
    context.font = `11px ${palette.sans}`;
    if (start + beside + context.measureText(name).width <= room)
      write(context, name, [x + side * beside, y + (split ? 15 : 0)], palette.ink3);
  }
}
var CALLOUT = 10;
var CLEAR = 5;
var FOLD = { across: 18, down: 9 };
var endsOf = (...between) => between.some(({ fold }) => fold) ? FOLD : {
  across: 3,
  down: Math.max(...between.map(({ radius, grid }) => grid ? grid.side / 2 : radius)) + 3
};
function calloutHeight({ x0, y0, x1, y1 }, half, ends) {
  if (ends && x1 - x0 < 2 * (half + ends.across) && Math.abs(y1 - y0) < 2 * (CALLOUT + ends.down))
    return Math.min(y0, y1) - ends.down - CLEAR - CALLOUT;
  return (y0 + y1) / 2;
}
function paintCallout(context, line2, text, color, palette, ends = null) {
  context.font = `500 12px ${palette.sans}`;
  const half = context.measureText(text).width / 2 + 6;
  const [x, y] = [(line2.x0 + line2.x1) / 2, calloutHeight(line2, half, ends)];
  plate(context, [x, y], 2 * half, 2 * CALLOUT, 4);
  fill(context, palette.raised, [palette.ink, 1]);
  context.textAlign = "center";
  write(context, text, [x, y + 4], color);
}
function besideNeuron(column, neuron) {
  const { x: middle, y, half } = placeOf(column, neuron);
  const x = middle - half - 36;
  return { x0: x, y0: y, x1: x, y1: y };
}
function paintLegend(context, { ranking: { largest }, kind }, palette, width, height) {
  if (!(largest > 0 && Number.isFinite(largest))) return;
  const [middle, top] = [width - LEGEND.width / 2, height - LEGEND.height];
  const faintest = Number(palette.edgeMinAlpha);
  for (const sign of [-1, 1]) {
    for (let part = 0; part < LEGEND.parts; part += 1) {
      const share = (part + 1) / LEGEND.parts;
      const pitch = LEGEND.width / 2 / LEGEND.parts;
      context.globalAlpha = alphaOf(share * (LEVELS - 1), faintest);
      const [from, to] = [part, part + (sign < 0 ? 0.6 : 1)].map((place) => middle + sign * place * pitch);
      line(context, [from, top + 4], [to, top + 4]);
      stroke(context, [hueOf(sign, palette, kind), widthOf(share * (LEVELS - 1))]);
    }
  }
  context.globalAlpha = 1;
  const size = legendText(largest);
  if (size.length > ROOM_FOR_BOTH) return paintTick(context, `±${size}`, width, "right", top, palette);
  paintTick(context, `−${size}`, width - LEGEND.width, "left", top, palette);
  if (size.length <= ROOM_FOR_ZERO) paintTick(context, "0", middle, "center", top, palette);
  paintTick(context, `+${size}`, width, "right", top, palette);
}
var legendText = (largest) => significant(largest, 2);
function paintTick(context, text, x, align, top, palette) {
  context.font = `11px ${palette.sans}`;
  context.textAlign = align;
  write(context, text, [x, top + 21], palette.ink3);
}
function edgeText(kind, value) {
  return kind === "weights" ? weight(value) : significant(value, 3);
}

export {
  hueOf,
  textHueOf,
  coloursOf,
  layoutNetwork,
  placeOf,
  visibleEdges,
  rank,
  largestOf,
  levelOf,
  strongest,
  rimOf,
  weightAt,
  trace,
  traceDashed,
  pointAt,
  tracePart,
  drawSheet,
  strokeLines,
  widthOf,
  alphaOf,
  lineOf,
  heightOf,
  edgeLines,
  paintEdge,
  paintNeurons,
  neuronLook,
  paintNeuron,
  paintFold,
  paintRing,
  paintPulse,
  LEGEND,
  paintHeadings,
  centered,
  paintInputs,
  paintOutputs,
  endsOf,
  paintCallout,
  besideNeuron,
  paintLegend,
  edgeText
};
