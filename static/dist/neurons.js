// static/js/views/network/tiles.js
import { part5 as part52 } from "./main.js";
import { part13 } from "./main.js";
import { part57 } from "./main.js";

// static/js/draw/tiles/layout.js
import { part75 } from "./main.js";
import { part42 } from "./main.js";
import { part46 } from "./main.js";
var { hasDropout, layersOf } = part75;
var { LEGEND } = part42;
var { LINE, planOf } = part46;
var TOP = 46;
var BOTTOM = LEGEND.height + 8;
var SINGLE = 8;
var IN_A_ROW = [4, 3, 5, 6, 8];
var MANY = 64;
var LEAST = 12;
var MOST = { single: 48, several: 40, input: 40, output: 68 };
var WORDS = { across: 58, down: 34, beside: 42 };
var GAPS = { wide: [64, 52, 42, 34, 26], narrow: [18, 10] };
var FINE = 22;
var RIM = 2;
var FOLD_ROWS = 2;
function planTiles(run, width, height) {
  const layers = layersOf(run.parameters);
  const columns = layoutTiles(
    [run.features, ...layers.map(({ units }) => units)],
    width,
    height,
    hasDropout(run) ? LINE : 0
  );
  return planOf(run, layers, columns);
}
function layoutTiles(sizes, whole, height, more = 0) {
  const width = whole - 2 * RIM;
  const top = TOP + more;
  const free = Math.max(height - top - BOTTOM, 4 * LEAST);
  const middle = top + free / 2;
  const ends = [endBlock(sizes[0], MOST.input, free), endBlock(sizes[sizes.length - 1], MOST.output, free)];
  const slots = ends.map((block) => Math.max(widthOf(block) + (block.beside ?? 0), WORDS.across));
  const hidden = hiddenBlocks(sizes.slice(1, -1), free, width - slots[0] - slots[1]);
  const widths = [slots[0], ...hidden.map(widthOf), slots[1]];
  const taken = widths.reduce((sum, own) => sum + own, 0);
  const gap = Math.max((width - taken) / (sizes.length - 1), 0);
  const middles = widths.map(
    (own, k) => widths.slice(0, k).reduce((sum, each) => sum + each + gap, RIM + own / 2)
  );
  return [ends[0], ...hidden, ends[1]].map((block, k) => columnOf(block, middles[k], middle));
}
var widthOf = (block) => (block.across - 1) * block.pitch + sideOf(block);
function endBlock(size, most, free) {
  if (size > SINGLE) return blockOf(size, IN_A_ROW[0], free, MOST.several);
  const pitch = Math.min(free / size, most + WORDS.down);
  const hasWords = pitch - WORDS.down >= LEAST;
  const beside = pitch >= LEAST ? WORDS.beside : 0;
  const plain = { size, across: 1, pitch: Math.min(pitch, most, MOST.single), rows: size, beside };
  return hasWords ? { ...plain, pitch, words: WORDS.down, beside: 0 } : plain;
}
function blockOf(size, across, free, most) {
  const fits = Math.max(across, Math.ceil(size / Math.floor(free / LEAST)));
  return {
    size,
    across: fits,
    pitch: Math.min(free / Math.ceil(size / fits), most),
    rows: Math.ceil(size / fits)
  };
}
function hiddenBlocks(sizes, free, room) {
  const tries = [GAPS.wide, GAPS.narrow].flatMap(
    (gaps) => IN_A_ROW.flatMap(
      (inRow) => gaps.map((gap) => fitted(sizes, free, room - gap * (sizes.length + 1), inRow))
    )
  );
  if (sizes.length === 0) return [];
  const worst = (blocks) => Math.min(...blocks.map(({ pitch, size }) => size > MANY ? FINE : pitch));
  const fine = tries.findIndex((blocks) => worst(blocks) >= FINE);
  if (fine < 0) return tries.reduce((best, one) => worst(one) > worst(best) ? one : best);
  return tries[fine];
}
var isSingle = (size, free) => size <= SINGLE && (size <= 2 || free / size >= FINE);
function fitted(sizes, free, room, inRow) {
  const rows = Math.floor(free / LEAST);
  const single = (size) => isSingle(size, free) ? 1 : inRow;
  const few = sizes.filter((size) => size <= MANY).reduce((sum, size) => sum + single(size), 0);
  const large = sizes.filter((size) => size > MANY).map((size) => Math.ceil(size / rows));
  const wanted = large.reduce((sum, across) => sum + across, 0);
  const share = Math.min(1, Math.max(room / LEAST - few, large.length) / (wanted || 1));
  const left = room - LEAST * large.reduce((sum, across) => sum + Math.max(1, Math.floor(across * share)), 0);
  return sizes.map((size) => {
    if (size > MANY) {
      const across = Math.max(1, Math.floor(Math.ceil(size / rows) * share));
      return { size, across, pitch: LEAST, rows: Math.min(rows, Math.ceil(size / across)) };
    }
    const block = blockOf(size, single(size), free, isSingle(size, free) ? MOST.single : MOST.several);
    return { ...block, pitch: Math.max(Math.min(block.pitch, left / Math.max(few, 1)), 4) };
  });
}
function columnOf(block, slot, middle) {
  const { size, across, pitch, rows, words: words3 = 0, beside = 0 } = block;
  const x = slot - beside / 2;
  const isFolded = size > across * rows;
  const count3 = isFolded ? across * (rows - FOLD_ROWS) : size;
  const [left, top] = [x - across * pitch / 2, middle - pitch * rows / 2];
  const [xs, ys, y] = [0, 1, 2].map(() => new Float64Array(size).fill(Number.NaN));
  const shown = Array.from({ length: count3 }, (_, neuron) => neuron);
  for (const neuron of shown) {
    const [row, place2] = [Math.floor(neuron / across), neuron % across];
    xs[neuron] = left + (place2 + 0.5) * pitch;
    ys[neuron] = top + row * pitch + (pitch - words3) / 2;
    y[neuron] = across === 1 ? ys[neuron] : top + (row + (place2 + 0.5) / across) * pitch;
  }
  const fold = isFolded ? { count: size - count3, y: top + (rows - FOLD_ROWS / 2) * pitch } : null;
  const place = words3 ? "below" : beside ? "beside" : void 0;
  const grid = { side: sideOf(block), x: xs, y: ys, words: place };
  return { x, size, radius: widthOf(block) / 2, spacing: pitch, shown, y, fold, grid };
}
var sideOf = ({ pitch, words: words3 = 0 }) => pitch - (words3 || (pitch > 20 ? 4 : pitch > 14 ? 2 : 1.5));

// static/js/draw/tiles/picture.js
import { part5 } from "./main.js";
import { part42 as part422 } from "./main.js";
import { part48 as part482 } from "./main.js";

// static/js/draw/tiles/tones.js
import { part48 } from "./main.js";
var { rgb } = part48;
var INK = 0.9;
function endsOf({ signed, low, high }, unit) {
  const size = Math.max(Math.abs(low[unit]), Math.abs(high[unit]));
  return { paper: signed ? -size : 0, ink: size };
}
var isStruckOut = ({ low, high }, unit) => low[unit] === 0 && high[unit] === 0;
var hasEnds = ({ low }, unit) => !Number.isNaN(low[unit]);
var toneOf = (output, { paper, ink }) => ink > paper ? INK * (output - paper) / (ink - paper) : 0;
function countTiles({ layers }) {
  const struck = layers.reduce(
    (sum, layer) => sum + layer.low.reduce((count3, _, unit) => count3 + Number(isStruckOut(layer, unit)), 0),
    0
  );
  return { signed: layers.filter(({ signed }) => signed).length, struck };
}
function writeTones(pixels, layer, points, palette) {
  const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)];
  const mixed = Array.from(
    { length: 256 },
    (_, tone) => paper.map((part, channel) => part + (ink[channel] - part) * tone / 255)
  );
  const width = layer.units * points;
  for (let unit = 0; unit < layer.units; unit += 1) {
    const { paper: zero, ink: full } = endsOf(layer, unit);
    const scale = full > zero ? 255 * INK / (full - zero) : 0;
    for (let row = 0; row < points; row += 1) {
      let at = 4 * ((points - 1 - row) * width + unit * points);
      const first = (unit * points + row) * points;
      for (let column = 0; column < points; column += 1) {
        const tone = mixed[Math.max(0, Math.min(255, (layer.outputs[first + column] - zero) * scale)) | 0];
        pixels[at] = tone[0];
        pixels[at + 1] = tone[1];
        pixels[at + 2] = tone[2];
        pixels[at + 3] = 255;
        at += 4;
      }
    }
  }
}

// static/js/draw/tiles/picture.js
var { fill, line, stroke, typeface, write } = part5;
var { centered, LEGEND: LEGEND2 } = part422;
var { blend } = part482;
var OTHERS = 0.4;
var CROSSED = 7;
var KEY = { width: 46, height: 6, gap: 44, beside: 20, pieces: 12 };
function createAtlas(tiles, palette, theme, create2) {
  const { kind, points, layers } = tiles;
  if (kind === "curve") return { tiles, theme, sheets: [] };
  const sheets = layers.map((layer) => {
    const sheet = create2(layer.units * points, points);
    const context = sheet.getContext("2d");
    const image = context.createImageData(layer.units * points, points);
    writeTones(image.data, layer, points, palette);
    context.putImageData(image, 0, 0);
    return sheet;
  });
  return { tiles, theme, sheets };
}
function paintTiles(context, picture, palette, atlas, stands) {
  const { columns } = picture.scene;
  columns.forEach((column, c) => {
    for (const neuron of column.shown) {
      context.globalAlpha = stands(c, neuron) ? 1 : OTHERS;
      const place = placeIn(column, neuron);
      if (c === 0) paintInput(context, place, neuron, palette);
      else if (atlas) paintTile(context, atlas, c - 1, neuron, place, palette);
      paintFrame(context, place, palette);
    }
  });
  context.globalAlpha = 1;
  paintWords(context, columns[0], picture.inputs, palette, picture.width);
  paintWords(context, columns[columns.length - 1], picture.outputs, palette, picture.width);
  if (atlas) paintKeys(context, atlas.tiles, picture, palette);
}
function placeIn({ grid }, neuron) {
  const { side, x, y } = grid;
  return { left: x[neuron] - side / 2, top: y[neuron] - side / 2, side };
}
function spotOn({ x, y }, taken, side) {
  const share = (value3, [low, high]) => (value3 - low) / (high - low);
  const [across, up] = [share(taken[0], x), y ? share(taken[1], y) : 0.5];
  const isOn = [across, up].every((each) => each >= 0 && each <= 1);
  return isOn ? [across * side, (1 - up) * side] : null;
}
function paintTile(context, { tiles, sheets }, layer, unit, place, palette) {
  const { left, top, side } = place;
  const own = tiles.layers[layer - tiles.first];
  if (!own || unit >= own.units) return;
  context.fillStyle = palette.paper;
  context.fillRect(left, top, side, side);
  if (!hasEnds(own, unit)) return paintSign(context, "∞", place, palette);
  if (isStruckOut(own, unit)) return paintStruck(context, place, palette);
  if (tiles.kind === "curve") return paintCurve(context, own, unit, tiles.points, place, palette);
  const { points } = tiles;
  context.imageSmoothingEnabled = true;
  context.drawImage(sheets[layer - tiles.first], unit * points, 0, points, points, left, top, side, side);
}
function paintStruck(context, { left, top, side }, palette) {
  context.fillStyle = palette.sunken;
  context.fillRect(left, top, side, side);
  if (side < CROSSED) return;
  line(context, [left, top + side], [left + side, top]);
  stroke(context, [palette.control, 1]);
}
function paintSign(context, sign, { left, top, side }, palette) {
  context.font = typeface(palette.sans, Math.min(side, 16));
  context.textAlign = "center";
  write(context, sign, [left + side / 2, top + side / 2 + Math.min(side, 16) / 3], palette.ink2);
}
function paintCurve(context, layer, unit, points, { left, top, side }, palette) {
  const ends = endsOf(layer, unit);
  const inset = Math.max(1, side / 16);
  const heightOf = (share) => top + side - inset - share * (side - 2 * inset);
  const spots = Array.from({ length: points }, (_, k) => {
    const share = toneOf(layer.outputs[unit * points + k], ends) / INK;
    return [left + k / (points - 1) * side, heightOf(share)];
  });
  const zero = heightOf(layer.signed ? 0.5 : 0);
  line(context, [left, zero], ...spots, [left + side, zero]);
  fill(context, palette.hairline);
  line(context, ...spots);
  stroke(context, [palette.ink, side > 60 ? 2 : 1.25]);
}
function paintInput(context, { left, top, side }, neuron, palette) {
  const to = neuron === 0 ? [left + side, top] : [left, top];
  const from = neuron === 0 ? [left, top] : [left, top + side];
  const tones = context.createLinearGradient(from[0], from[1], to[0], to[1]);
  tones.addColorStop(0, palette.paper);
  tones.addColorStop(1, shaded(palette, INK));
  context.fillStyle = tones;
  context.fillRect(left, top, side, side);
}
var shaded = ({ paper, ink }, share) => blend(paper, ink, share);
function paintFrame(context, { left, top, side }, palette) {
  context.strokeStyle = palette.control;
  context.lineWidth = side < 16 ? 0.5 : 1;
  context.strokeRect(left, top, side, side);
}
function paintWords(context, column, labels, palette, width) {
  if (!column.grid?.words) return;
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const [x, y] = [column.grid.x[neuron], column.grid.y[neuron] + column.grid.side / 2];
    if (column.grid.words === "beside") {
      const left = column.grid.x[neuron] + column.grid.side / 2 + 6;
      context.font = typeface(palette.sans, 12, 500);
      context.textAlign = "left";
      write(context, detail, [left, column.grid.y[neuron] + 4], palette.ink);
      continue;
    }
    const rim = [palette.paper, 3];
    centered(context, detail, x, y + 15, width, typeface(palette.sans, 13, 500), palette.ink, rim);
    if (name) centered(context, name, x, y + 29, width, typeface(palette.sans), palette.ink3, rim);
  }
}
function paintKeys(context, { kind, layers }, { width, height }, palette) {
  if (kind === "curve") return;
  const told = [
    ...layers.some(({ signed }) => !signed) ? [["0", "", "most"]] : [],
    ...layers.some(({ signed }) => signed) ? [["−", "0", "+"]] : []
  ];
  const step = KEY.width + KEY.gap;
  const total = told.length * step - KEY.gap;
  const first = Math.min((width - total) / 2, width - LEGEND2.width - KEY.beside - total);
  told.forEach((texts, k) => {
    const left = first + k * step;
    const top = height - 28;
    for (let piece = 0; piece < KEY.pieces; piece += 1) {
      context.fillStyle = shaded(palette, INK * piece / (KEY.pieces - 1));
      context.fillRect(
        left + piece * KEY.width / KEY.pieces,
        top,
        KEY.width / KEY.pieces + 0.5,
        KEY.height
      );
    }
    context.strokeStyle = palette.control;
    context.lineWidth = 1;
    context.strokeRect(left, top, KEY.width, KEY.height);
    texts.forEach((text2, end) => {
      const at = left + end * KEY.width / 2;
      centered(context, text2, at, top + 20, width, typeface(palette.sans), palette.ink3);
    });
  });
}

// static/js/draw/tiles/words.js
import { part14 } from "./main.js";
import { part67 } from "./main.js";
var { count, significant } = part14;
var { value, words } = part67;
var text = (number) => significant(number, 3);
function tileFacts(tiles, layer, unit, sum) {
  const own = tiles.layers[layer - tiles.first];
  const told = sum ? [words`${sum.who}: sum ${value(text(sum.z))}, output ${value(text(sum.a))}`] : [];
  return own && unit < own.units ? [...rangeWords(tiles, own, unit), ...told] : told;
}
function rangeWords({ kind, points }, own, unit) {
  const [where, all] = kind === "map" ? ["on this square", points ** 2] : ["for the inputs here", points];
  if (!hasEnds(own, unit)) return [["not finite at some of these inputs"]];
  if (isStruckOut(own, unit)) return [[`fires nowhere ${where}: 0 at all ${count(all)} points`]];
  const range = words`gives ${value(text(own.low[unit]))} to ${value(text(own.high[unit]))} ${where}`;
  if (kind === "curve") return [range];
  const size = text(endsOf(own, unit).ink);
  return [range, [own.signed ? `ink is +${size}, grey 0, paper −${size}` : `ink is ${size}, paper 0`]];
}

// static/js/views/network/tiles.js
import { part67 as part672 } from "./main.js";
import { part74 } from "./main.js";
import { part75 as part752 } from "./main.js";
var { fill: fill2, ring } = part52;
var { h } = part13;
var { fitCanvas } = part57;
var { textOf } = part672;
var { asTaken, lookedAt } = part74;
var { edgeOf } = part752;
var LARGE = 160;
var Tiles = class {
  plan = planTiles;
  counts = countTiles;
  #canvas = h("canvas", { class: "network-enlarged", "aria-hidden": "true" });
  #atlas = null;
  painter(state, palette) {
    const atlas = this.#atlasOf(state, palette);
    const stands = standing(state);
    return (context, picture, colours) => {
      const own = atlas && colours !== palette ? atlasIn(atlas, colours) : atlas;
      paintTiles(context, picture, colours, own, stands);
    };
  }
  #atlasOf({ run, tiles, theme }, palette) {
    if (!tiles || tiles.run !== run.id) return null;
    if (this.#atlas?.tiles !== tiles || this.#atlas.theme !== theme)
      this.#atlas = createAtlas(tiles, palette, theme, create);
    return this.#atlas;
  }
  enlarged(state, palette) {
    const { run, hovered, tiles } = state;
    const { layer, from, to } = edgeOf(run.parameters, hovered ?? 0);
    const atlas = this.#atlasOf(state, palette);
    if (hovered === null || from !== null || !atlas || !tiles) return [];
    const context = fitCanvas(this.#canvas, LARGE, LARGE);
    paintTile(context, atlas, layer, to, { left: 0, top: 0, side: LARGE }, palette);
    this.#mark(context, state, tiles, palette);
    const facts = this.#facts(state, tiles);
    return [
      this.#canvas,
      ...facts.map(
        (parts) => h(
          "div",
          {},
          parts.map((part) => typeof part === "string" ? part : h("b", {}, part.value))
        )
      )
    ];
  }
  #facts(state, tiles) {
    const { layer, to } = edgeOf(state.run.parameters, state.hovered ?? 0);
    return tileFacts(tiles, layer, to, sumOf(state, layer, to));
  }
  said(state) {
    const { run, hovered, tiles } = state;
    const isNeuron = hovered !== null && edgeOf(run.parameters, hovered).from === null;
    return isNeuron && tiles?.run === run.id ? this.#facts(state, tiles).map(textOf) : [];
  }
  #mark(context, state, tiles, palette) {
    const { data } = state;
    const inputs = lookedAt(state);
    if (!inputs || !data || tiles.kind === "curve") return;
    const spot = spotOn(
      tiles,
      inputs.map((value3, k) => asTaken(data.features[k], value3)),
      LARGE
    );
    if (!spot) return;
    ring(context, spot, 4.5);
    fill2(context, palette.paper, [palette.ink, 2]);
  }
};
var create = (width, height) => new OffscreenCanvas(width, height);
var atlasIn = ({ tiles, theme }, colours) => createAtlas(tiles, colours, theme, create);
function sumOf(state, layer, unit) {
  const { sent, run, point } = state;
  const own = sent && sent.run === run?.id && sent.step === state.frame?.step ? sent.layers[layer] : null;
  const isSame = own && JSON.stringify(sent?.x) === JSON.stringify(lookedAt(state));
  if (!own || !isSame) return null;
  return { who: point ? "your point" : "this sample", z: own.z[0][unit], a: own.a[0][unit] };
}
function standing({ run, hovered }) {
  if (hovered === null) return () => true;
  const { layer, from, to } = edgeOf(run.parameters, hovered);
  return (column, neuron) => column === layer + 1 && neuron === to || column === layer && neuron === from;
}

// static/js/views/weight/neuron.js
import { part6 } from "./main.js";
import { part13 as part133 } from "./main.js";
import { part16 } from "./main.js";
import { part62 } from "./main.js";

// static/js/draw/weight/neuron-picture.js
import { part10 } from "./main.js";
import { part13 as part132 } from "./main.js";
import { part39 } from "./main.js";
import { part60 } from "./main.js";
var { numbers, numbersAcross, roomBeside } = part10;
var { s } = part132;
var { linear, pathThrough, px, spanOf } = part39;
var { circle, label, levelLines, path } = part60;
var TICK_ROOM = 18;
var RIGHT = 64;
var LEVEL_ROOM = 14;
var UPPER = 0.62;
var BETWEEN = 0.17;
var LEAST2 = { between: 16, lower: 24 };
var TANGENT = 0.14;
var RADIUS = { other: 3, looked: 5 };
function planGlass({ curve, z, a, slope }, width, height) {
  const bottom = height - TICK_ROOM;
  const ends = curve ? [curve.z[0], curve.z[curve.z.length - 1]] : spanOf(z.filter(Number.isFinite), 0.08, 1e-6);
  const finite = (all) => all.filter(Number.isFinite);
  const outputs = spanOf(finite([0, ...curve?.f ?? [], ...a]), 0.06, 1e-6);
  const slopes = spanOf(finite([0, ...curve?.slope ?? [], ...slope]), 0.08, 1e-6);
  const levels = numbers(outputs, 3);
  const steps = numbers(slopes, 1);
  const left = Math.max(30, roomBeside([...levels, ...steps].map(({ text: text2 }) => text2)));
  const box = { left, right: Math.max(width - RIGHT, left + 40), top: 6, bottom };
  const tall = bottom - box.top;
  const low = bottom - Math.max((1 - UPPER - BETWEEN) * tall, LEAST2.lower);
  const middle = low - Math.max(BETWEEN * tall, LEAST2.between);
  const y = linear(outputs, [middle, box.top]);
  const apart = levels.length > 1 ? Math.abs(y(levels[1].value) - y(levels[0].value)) : LEVEL_ROOM;
  const stride = Math.ceil(LEVEL_ROOM / apart);
  return {
    ...{ box, middle, low, steps, ends },
    levels: levels.filter((_, k) => k % stride === 0),
    x: linear(ends, [box.left, box.right]),
    y,
    slope: linear(slopes, [bottom, low])
  };
}
function neuronPicture({ look, sample, limit }, plan) {
  const { box, levels, steps, ends, x, y, slope, low } = plan;
  const { curve } = look;
  const [f, rise] = curve ? [curve.f, curve.slope] : [[], []];
  const at = (curve?.z ?? []).map(x);
  return [
    ...limit === null ? [] : lockedParts(look, limit, plan),
    ...levelLines("weight-grid", levels, y, box, 8),
    ...levelLines("weight-grid", steps, slope, box, 8),
    ...numbersAcross(ends, 4, x).map(({ value: value3, text: text2 }) => label(text2, x(value3), box.bottom + 14, "middle")),
    label("sum z", box.right + 8, box.bottom + 14),
    label(curve ? "f(z)" : "output", box.right + 8, box.top + 10, "start", "weight-batch-name"),
    label(curve ? "f′(z)" : "slope", box.right + 8, low + 8),
    ...curve ? [path("weight-batch", pathThrough(at, f.map(y)))] : [],
    ...curve ? [path("weight-full", pathThrough(at, rise.map(slope)))] : [],
    path("weight-drop", drop(look, sample, plan)),
    ...curve ? [tangent(look, sample, plan)] : [],
    ...look.z.flatMap((_, k) => k === sample ? [] : dotsOf(look, k, plan)),
    ...dotsOf(look, sample, plan, true)
  ];
}
function dotsOf({ z, a, slope }, k, plan, isLooked = false) {
  if (![z[k], a[k]].every(Number.isFinite)) return [];
  const radius = isLooked ? RADIUS.looked : RADIUS.other;
  const name = isLooked ? "weight-sample looked" : "weight-sample";
  const at = [circle(name, plan.x(z[k]), plan.y(a[k]), radius)];
  return Number.isFinite(slope[k]) ? [...at, circle(name, plan.x(z[k]), plan.slope(slope[k]), radius * 0.8)] : at;
}
var drop = ({ z, a }, k, { x, y, box }) => [z[k], a[k]].every(Number.isFinite) ? `M${px(x(z[k]))} ${px(y(a[k]))}V${px(box.bottom)}` : "";
function tangent({ z, a, slope }, k, { x, y, box, ends }) {
  if (![z[k], a[k], slope[k]].every(Number.isFinite)) return path("weight-touch", "");
  const reach = TANGENT * (ends[1] - ends[0]);
  const [from, to] = [-reach, reach].map((step) => Math.min(Math.max(z[k] + step, ends[0]), ends[1]));
  const height = (at) => Math.min(Math.max(y(a[k] + slope[k] * (at - z[k])), box.top - 4), box.bottom);
  return path("weight-touch", `M${px(x(from))} ${px(height(from))}L${px(x(to))} ${px(height(to))}`);
}
function lockedParts({ curve }, limit, { x, box }) {
  return stretchesOf(curve, limit).flatMap(({ from, to, kind }) => {
    const [left, right] = [x(from), x(to)];
    const words3 = kind === "closed" ? "no error passes" : "saturated";
    const hasRoom = right - left > 6.6 * words3.length;
    return [
      s("rect", {
        class: "weight-locked",
        x: px(left),
        y: box.top,
        width: px(Math.max(right - left, 1)),
        height: box.bottom - box.top
      }),
      ...hasRoom ? [label(words3, (left + right) / 2, box.top + 10, "middle")] : []
    ];
  });
}
function stretchesOf(curve, limit) {
  const found = [];
  curve?.z.forEach((z, k) => {
    const size = Math.abs(curve.slope[k]);
    if (!(size < limit)) return;
    const kind = size === 0 ? "closed" : "saturated";
    const last = found.at(-1);
    if (last && last.kind === kind && last.to === curve.z[k - 1]) last.to = z;
    else found.push({ from: z, to: z, kind });
  });
  return found;
}
function nearestTo({ z }, { x }, left) {
  const far = z.map((each) => Number.isFinite(each) ? Math.abs(x(each) - left) : Number.POSITIVE_INFINITY);
  return far.indexOf(Math.min(...far));
}

// static/js/draw/weight/neuron-words.js
import { part9 } from "./main.js";
import { part14 as part142 } from "./main.js";
import { part15 } from "./main.js";
import { part18 } from "./main.js";
import { part67 as part673 } from "./main.js";
var { allSamples } = part9;
var { count: count2, counted } = part142;
var { lockOf, lockWords } = part15;
var { slopeText, valueText } = part18;
var { value: value2, words: words2 } = part673;
var nameOf = ({ name, unit }) => `${name}[${unit}]`;
function sampleWords({ look, sample, limit }) {
  const { z, a, slope, activation, indices } = look;
  const which = `Sample ${count2(sample + 1)} of ${count2(indices.length)}`;
  const does = words2`${which}: the sum ${value2(valueText(z[sample]))} becomes ${value2(valueText(a[sample]))}`;
  const locked = lockWords({ activation, z, slope, saturated_below: limit }, sample);
  if (locked) return words2`${does}. ${locked}`;
  const [arriving, error] = [look.arriving, look.error].map((all) => slopeText(all[sample]));
  if (limit === null) return words2`${does}. The error ${value2(error)} depends on all sums of its layer.`;
  return words2`${does}. Back: ${arriving} × slope ${value2(valueText(slope[sample]))} = error ${value2(error)}.`;
}
function batchText({ look, limit }, data = null) {
  const { activation, slope, arriving, largest_slope: largest, step, batch_step: batch } = look;
  const when = step === batch ? `In step ${count2(step)}, before its update` : "In the step to come";
  if (limit === null)
    return `${when}. ${activation} has no curve of one sum: each output depends on all sums of its layer.`;
  const fates = slope.map((_, k) => {
    const lock = lockOf({ slope, saturated_below: limit }, k);
    return arriving[k] === 0 && lock !== "closed" ? "cut off" : lock;
  });
  const number = (fate) => fates.filter((one) => one === fate).length;
  const [closed, saturated, cut] = [number("closed"), number("saturated"), number("cut off")];
  const told = [
    ...closed ? [`no error passes for ${count2(closed)}`] : [],
    ...saturated ? [`next to ${closed ? "none" : "no error passes"} for ${count2(saturated)}`] : [],
    ...cut ? [`no error arrives for ${count2(cut)}`] : []
  ];
  const members = data?.held_out ? allSamples(data) : "every sample of the data";
  const dead = largest === 0 ? ` Dead at step ${count2(step)}: its slope is 0 on ${members}.` : "";
  const all = told.length > 0 ? told.join(", ") : "error passes for all";
  return `${when}: ${all} of ${counted(slope.length, "sample")}.${dead}`;
}
function neuronTable({ indices, z, a, slope, error }) {
  const rows = indices.map((index, k) => [
    count2(index),
    ...[z[k], a[k], slope[k]].map(valueText),
    slopeText(error[k])
  ]);
  return { head: ["sample", "sum z", "output a", "slope", "error"], rows };
}

// static/js/views/weight/neuron.js
import { part81 } from "./main.js";
var { setCaption } = part6;
var { h: h2, s: s2, setAttributes, setText } = part133;
var { BACKWARD, FORWARD } = part16;
var { createTwin } = part62;
var { button } = part81;
var WAITING = "The neuron’s numbers are on their way.";
var NONE = "A neuron of a network appears here.";
var MOVES = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
var NeuronGlass = class {
  #svg = s2("svg", { "aria-hidden": "true" });
  #catch;
  #words = h2("p", { class: "caption" }, WAITING);
  #batch = h2("p", { class: "small" });
  #twin = createTwin("The samples of the batch at this neuron", () => this.#look && neuronTable(this.#look));
  #links;
  told;
  picture;
  #look = null;
  #state = null;
  #chosen = null;
  #size = { width: 0, height: 0 };
  #plan = null;
  constructor(actions) {
    this.#catch = h2("div", {
      ...{ class: "weight-glass", role: "slider", tabindex: "0", "aria-label": "Sample of the batch" },
      ...{ "aria-valuemin": 1, "aria-valuemax": 1, "aria-valuenow": 1 },
      onclick: (event) => this.#aim(event.offsetX),
      onkeydown: (event) => this.#press(event)
    });
    const way = (text2, phase) => button(text2, () => actions.slow.open({ phase, sample: this.#sample }), { class: "pill" });
    this.#links = h2("div", { class: "weight-ways" }, [
      way("How its sum is made", FORWARD),
      way("What error comes back", BACKWARD),
      this.#twin.element
    ]);
    this.picture = h2("div", { class: "weight-neuron", hidden: true }, this.#svg, this.#catch);
    this.told = h2(
      "div",
      { class: "weight-neuron-told", hidden: true },
      this.#words,
      this.#batch,
      this.#links
    );
  }
  get #sample() {
    const indices = this.#look?.indices ?? [];
    const shown = indices.indexOf(this.#state?.frame?.sample?.index ?? -1);
    return Math.min(this.#chosen ?? Math.max(shown, 0), Math.max(indices.length - 1, 0));
  }
  resize(width, height) {
    this.#size = { width, height };
    this.#draw();
  }
  show(state, isOn) {
    this.picture.hidden = this.told.hidden = !isOn;
    this.#state = state;
    if (!isOn) return;
    const { glass, run } = state;
    this.#look = glass && glass.run === run?.id ? glass : null;
    this.#draw();
  }
  #draw() {
    const { width, height } = this.#size;
    const [look, state] = [this.#look, this.#state];
    if (!look || !state || width === 0 || this.picture.hidden) {
      if (!this.picture.hidden) setCaption(this.#words, [state?.run?.config.model ? NONE : WAITING]);
      return;
    }
    const glass = this.#glassOf(look);
    this.#plan = planGlass(look, width, height);
    this.#svg.replaceChildren(...neuronPicture(glass, this.#plan));
    const [told, batch] = [sampleWords(glass), batchText(glass, state.data)];
    setCaption(this.#words, [{ value: nameOf(look), meaning: "code" }, ". ", ...told]);
    setText(this.#batch, batch);
    this.#words.dataset.step = String(look.step);
    setAttributes(this.#catch, {
      "aria-valuemax": look.indices.length,
      "aria-valuenow": glass.sample + 1,
      "aria-valuetext": this.#words.textContent
    });
    this.#twin.refresh();
  }
  #glassOf(look) {
    const limits = this.#state?.catalogue?.activations.find(({ name }) => name === look.activation);
    return { look, sample: this.#sample, limit: look.curve ? limits?.saturated_below ?? null : null };
  }
  pictureIn(width, height) {
    const look = this.#look;
    return look && neuronPicture(this.#glassOf(look), planGlass(look, width, height));
  }
  get step() {
    return this.#look?.step ?? null;
  }
  #aim(left) {
    if (!this.#look || !this.#plan) return;
    this.#chosen = nearestTo(this.#look, this.#plan, left);
    this.#draw();
  }
  #press(event) {
    const look = this.#look;
    const move = MOVES[event.key];
    if (!look || !move || event.ctrlKey || event.metaKey || event.altKey) return;
    const order = look.z.map((_, k) => k).sort((one, other) => look.z[one] - look.z[other] || one - other);
    const place = Math.min(Math.max(order.indexOf(this.#sample) + move, 0), order.length - 1);
    this.#chosen = order[place];
    this.#draw();
    event.preventDefault();
    event.stopPropagation();
  }
};
export {
  NeuronGlass,
  Tiles
};
