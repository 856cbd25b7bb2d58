import {
  LEGEND,
  asTaken,
  centered,
  edgeOf,
  fill,
  headingsOf,
  layersOf,
  line,
  lookedAt,
  ring,
  stroke,
  visibleEdges,
  write
} from "./shared-parameters.js";
import {
  blend,
  rgb
} from "./shared-palette.js";
import {
  value,
  words
} from "./shared-words.js";
import "./shared-ticks.js";
import {
  fitCanvas
} from "./shared-size.js";
import "./shared-line.js";
import {
  h
} from "./shared-dom.js";
import {
  count,
  significant
} from "./shared-format.js";

// static/js/draw/tiles/layout.js
var TOP = 46;
var BOTTOM = LEGEND.height + 8;
var SINGLE = 8;
var IN_A_ROW = [4, 3, 5, 6, 8];
var MANY = 64;
var LEAST = 12;
var MOST = { single: 48, several: 40, input: 40, output: 68 };
var WORDS = { across: 58, down: 34 };
var GAPS = { wide: [64, 52, 42, 34, 26], narrow: [18, 10] };
var FINE = 22;
var RIM = 2;
var FOLD_ROWS = 2;
function planTiles(run, width, height) {
  const layers = layersOf(run.parameters);
  const columns = layoutTiles([run.features, ...layers.map(({ units }) => units)], width, height);
  return { layers, columns, edges: visibleEdges(layers, columns), headings: headingsOf(run, layers) };
}
function layoutTiles(sizes, whole, height) {
  const width = whole - 2 * RIM;
  const free = Math.max(height - TOP - BOTTOM, 4 * LEAST);
  const middle = TOP + free / 2;
  const ends = [endBlock(sizes[0], MOST.input, free), endBlock(sizes[sizes.length - 1], MOST.output, free)];
  const slots = ends.map((block) => Math.max(widthOf(block), WORDS.across));
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
  const plain = { size, across: 1, pitch: Math.min(pitch, most), rows: size };
  return hasWords ? { ...plain, pitch, words: WORDS.down } : plain;
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
function columnOf(block, x, middle) {
  const { size, across, pitch, rows, words: words2 = 0 } = block;
  const isFolded = size > across * rows;
  const count2 = isFolded ? across * (rows - FOLD_ROWS) : size;
  const [left, top] = [x - across * pitch / 2, middle - pitch * rows / 2];
  const [xs, ys, y] = [0, 1, 2].map(() => new Float64Array(size).fill(Number.NaN));
  const shown = Array.from({ length: count2 }, (_, neuron) => neuron);
  for (const neuron of shown) {
    const [row, place] = [Math.floor(neuron / across), neuron % across];
    xs[neuron] = left + (place + 0.5) * pitch;
    ys[neuron] = top + row * pitch + (pitch - words2) / 2;
    y[neuron] = across === 1 ? ys[neuron] : top + (row + (place + 0.5) / across) * pitch;
  }
  const fold = isFolded ? { count: size - count2, y: top + (rows - FOLD_ROWS / 2) * pitch } : null;
  const grid = { side: sideOf(block), x: xs, y: ys };
  return { x, size, radius: widthOf(block) / 2, spacing: words2 ? pitch : 0, shown, y, fold, grid };
}
var sideOf = ({ pitch, words: words2 = 0 }) => pitch - (words2 || (pitch > 20 ? 4 : pitch > 14 ? 2 : 1.5));

// static/js/draw/tiles/tones.js
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
    (sum, layer) => sum + layer.low.reduce((count2, _, unit) => count2 + Number(isStruckOut(layer, unit)), 0),
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
var OTHERS = 0.4;
var CROSSED = 7;
var KEY = { width: 46, height: 6, gap: 44, pieces: 12 };
function createAtlas(tiles, palette, theme, create) {
  const { kind, points, layers } = tiles;
  if (kind === "curve") return { tiles, theme, sheets: [] };
  const sheets = layers.map((layer) => {
    const sheet = create(layer.units * points, points);
    const context = (
      /** @type {OffscreenCanvasRenderingContext2D} */
      sheet.getContext("2d")
    );
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
  const { side, x, y } = (
    /** @type {NonNullable<Column["grid"]>} */
    grid
  );
  return { left: x[neuron] - side / 2, top: y[neuron] - side / 2, side };
}
function spotOn({ x, y }, taken, side) {
  const share = (value2, [low, high]) => (value2 - low) / (high - low);
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
  context.font = `${Math.min(side, 16)}px ${palette.sans}`;
  context.textAlign = "center";
  write(context, sign, [left + side / 2, top + side / 2 + Math.min(side, 16) / 3], palette.ink2);
}
function paintCurve(context, layer, unit, points, { left, top, side }, palette) {
  const ends = endsOf(layer, unit);
  const inset = Math.max(1, side / 16);
  const heightOf = (share) => top + side - inset - share * (side - 2 * inset);
  const spots = Array.from({ length: points }, (_, k) => {
    const share = toneOf(layer.outputs[unit * points + k], ends) / INK;
    return (
      /** @type {const} */
      [left + k / (points - 1) * side, heightOf(share)]
    );
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
  if (column.spacing === 0 || !column.grid) return;
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const [x, y] = [column.grid.x[neuron], column.grid.y[neuron] + column.grid.side / 2];
    const rim = (
      /** @type {const} */
      [palette.paper, 3]
    );
    centered(context, detail, x, y + 15, width, `500 13px ${palette.sans}`, palette.ink, rim);
    if (name) centered(context, name, x, y + 29, width, `12px ${palette.sans}`, palette.ink3, rim);
  }
}
function paintKeys(context, { kind, layers }, { width, height }, palette) {
  if (kind === "curve") return;
  const told = [
    ...layers.some(({ signed }) => !signed) ? [["0", "", "most"]] : [],
    ...layers.some(({ signed }) => signed) ? [["−", "0", "+"]] : []
  ];
  const step = KEY.width + KEY.gap;
  told.forEach((texts, k) => {
    const left = width / 2 - (told.length * step - KEY.gap) / 2 + k * step;
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
      centered(context, text2, at, top + 20, width, `12px ${palette.sans}`, palette.ink3);
    });
  });
}

// static/js/draw/tiles/words.js
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
var LARGE = 160;
var Tiles = class {
  plan = planTiles;
  counts = countTiles;
  #canvas = h("canvas", { class: "network-enlarged", "aria-hidden": "true" });
  /** @type {Atlas | null} */
  #atlas = null;
  /**
   * What paints the neurons of a moment.
   * @param {State & {run: Run}} state
   * @param {Palette} palette
   * @returns {NonNullable<import("../../draw/network/picture.js").Picture["paintTiles"]>}
   */
  painter(state, palette) {
    const atlas = this.#atlasOf(state, palette);
    const stands = standing(state);
    return (context, picture, colours) => paintTiles(context, picture, colours, atlas, stands);
  }
  /** @param {State & {run: Run}} state @param {Palette} palette */
  #atlasOf({ run, tiles, theme }, palette) {
    if (!tiles || tiles.run !== run.id) return null;
    if (this.#atlas?.tiles !== tiles || this.#atlas.theme !== theme)
      this.#atlas = createAtlas(tiles, palette, theme, (width, height) => new OffscreenCanvas(width, height));
    return this.#atlas;
  }
  /**
   * The neuron under the pointer or the focus, enlarged, with its sum; nothing for an edge.
   * @param {State & {run: Run}} state
   * @param {Palette} palette
   * @returns {Node[]}
   */
  enlarged(state, palette) {
    const { run, hovered, tiles } = state;
    const { layer, from, to } = edgeOf(run.parameters, hovered ?? 0);
    const atlas = this.#atlasOf(state, palette);
    if (hovered === null || from !== null || !atlas || !tiles) return [];
    const context = fitCanvas(this.#canvas, LARGE, LARGE);
    paintTile(context, atlas, layer, to, { left: 0, top: 0, side: LARGE }, palette);
    this.#mark(context, state, tiles, palette);
    const facts = tileFacts(tiles, layer, to, sumOf(state, layer, to));
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
  /** Ring the inputs that are looked at. @param {CanvasRenderingContext2D} context @param {State} state @param {NeuronTiles} tiles @param {Palette} palette */
  #mark(context, state, tiles, palette) {
    const { data } = state;
    const inputs = lookedAt(state);
    if (!inputs || !data || tiles.kind === "curve") return;
    const spot = spotOn(
      tiles,
      inputs.map((value2, k) => asTaken(data.features[k], value2)),
      LARGE
    );
    if (!spot) return;
    ring(context, spot, 4.5);
    fill(context, palette.paper, [palette.ink, 2]);
  }
};
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
export {
  Tiles
};
