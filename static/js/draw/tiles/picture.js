import { fill, line, stroke, typeface, write } from "../canvas.js";
import { centered, LEGEND } from "../network/labels.js";
import { blend } from "../palette.js";
import { endsOf, hasEnds, INK, isStruckOut, toneOf, writeTones } from "./tones.js";

/** Tiles of neurons: of two inputs a map of where each fires, of one its curve. */

/**
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {import("../network/layout.js").Column} Column
 * @typedef {import("../network/picture.js").Picture} Picture
 * @typedef {CanvasRenderingContext2D} Context
 * @typedef {{tiles: NeuronTiles, theme: string, sheets: OffscreenCanvas[]}} Atlas  a sheet for each layer: its maps side by side
 * @typedef {{left: number, top: number, side: number}} Place  px
 */

/** What stays of the other tiles while one is looked at. */
const OTHERS = 0.4;
/** px of a tile from which a struck-out one has a line across. */
const CROSSED = 7;
/** px of the keys' bars, and between them. */
const KEY = { width: 46, height: 6, gap: 44, beside: 20, pieces: 12 };

/**
 * Paint what neurons give into sheets; of one input there are none.
 * @param {NeuronTiles} tiles
 * @param {Palette} palette
 * @param {string} theme
 * @param {(width: number, height: number) => OffscreenCanvas} create
 * @returns {Atlas}
 */
export function createAtlas(tiles, palette, theme, create) {
  const { kind, points, layers } = tiles;
  if (kind === "curve") return { tiles, theme, sheets: [] };
  const sheets = layers.map((layer) => {
    const sheet = create(layer.units * points, points);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (sheet.getContext("2d"));
    const image = context.createImageData(layer.units * points, points);
    writeTones(image.data, layer, points, palette);
    context.putImageData(image, 0, 0);
    return sheet;
  });
  return { tiles, theme, sheets };
}

/**
 * Draw all neurons as tiles, with what is written under inputs and outputs.
 * @param {Context} context
 * @param {Picture} picture
 * @param {Palette} palette
 * @param {Atlas | null} atlas  null before the first answer
 * @param {(column: number, neuron: number) => boolean} stands  whether a neuron stands out, while one is looked at
 */
export function paintTiles(context, picture, palette, atlas, stands) {
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

/** @param {Column} column @param {number} neuron @returns {Place} */
function placeIn({ grid }, neuron) {
  const { side, x, y } = /** @type {NonNullable<Column["grid"]>} */ (grid);
  return { left: x[neuron] - side / 2, top: y[neuron] - side / 2, side };
}

/**
 * Where inputs lie on a tile, px; null where that is beyond it.
 * @param {NeuronTiles} tiles
 * @param {number[]} taken  as the network takes them
 * @param {number} side  px
 * @returns {[number, number] | null}
 */
export function spotOn({ x, y }, taken, side) {
  const share = (/** @type {number} */ value, /** @type {number[]} */ [low, high]) =>
    (value - low) / (high - low);
  const [across, up] = [share(taken[0], x), y ? share(taken[1], y) : 0.5];
  const isOn = [across, up].every((each) => each >= 0 && each <= 1);
  return isOn ? [across * side, (1 - up) * side] : null;
}

/**
 * Draw what one neuron gives.
 * @param {Context} context
 * @param {Atlas} atlas
 * @param {number} layer
 * @param {number} unit
 * @param {Place} place
 * @param {Palette} palette
 */
export function paintTile(context, { tiles, sheets }, layer, unit, place, palette) {
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

/** @param {Context} context @param {Place} place @param {Palette} palette */
function paintStruck(context, { left, top, side }, palette) {
  context.fillStyle = palette.sunken;
  context.fillRect(left, top, side, side);
  if (side < CROSSED) return;
  line(context, [left, top + side], [left + side, top]);
  stroke(context, [palette.control, 1]);
}

/** @param {Context} context @param {string} sign @param {Place} place @param {Palette} palette */
function paintSign(context, sign, { left, top, side }, palette) {
  context.font = typeface(palette.sans, Math.min(side, 16));
  context.textAlign = "center";
  write(context, sign, [left + side / 2, top + side / 2 + Math.min(side, 16) / 3], palette.ink2);
}

/**
 * The curve of a neuron over one input, with what is between it and 0.
 * @param {Context} context
 * @param {TiledLayer} layer
 * @param {number} unit
 * @param {number} points
 * @param {Place} place
 * @param {Palette} palette
 */
function paintCurve(context, layer, unit, points, { left, top, side }, palette) {
  const ends = endsOf(layer, unit);
  const inset = Math.max(1, side / 16);
  const heightOf = (/** @type {number} */ share) => top + side - inset - share * (side - 2 * inset);
  const spots = Array.from({ length: points }, (_, k) => {
    const share = toneOf(layer.outputs[unit * points + k], ends) / INK;
    return /** @type {const} */ ([left + (k / (points - 1)) * side, heightOf(share)]);
  });
  const zero = heightOf(layer.signed ? 0.5 : 0);
  line(context, [left, zero], ...spots, [left + side, zero]);
  fill(context, palette.hairline);
  line(context, ...spots);
  stroke(context, [palette.ink, side > 60 ? 2 : 1.25]);
}

/** An input is itself: its lowest value is paper, its highest ink. @param {Context} context @param {Place} place @param {number} neuron @param {Palette} palette */
function paintInput(context, { left, top, side }, neuron, palette) {
  const to = neuron === 0 ? [left + side, top] : [left, top];
  const from = neuron === 0 ? [left, top] : [left, top + side];
  const tones = context.createLinearGradient(from[0], from[1], to[0], to[1]);
  tones.addColorStop(0, palette.paper);
  tones.addColorStop(1, shaded(palette, INK));
  context.fillStyle = tones;
  context.fillRect(left, top, side, side);
}

/** @param {Palette} palette @param {number} share */
const shaded = ({ paper, ink }, share) => blend(paper, ink, share);

/** @param {Context} context @param {Place} place @param {Palette} palette */
function paintFrame(context, { left, top, side }, palette) {
  context.strokeStyle = palette.control;
  context.lineWidth = side < 16 ? 0.5 : 1;
  context.strokeRect(left, top, side, side);
}

/**
 * Write names and values under a column's tiles, where there is room for them.
 * @param {Context} context
 * @param {Column} column
 * @param {import("../network/labels.js").Label[]} labels
 * @param {Palette} palette
 * @param {number} width
 */
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
    const rim = /** @type {const} */ ([palette.paper, 3]);
    centered(context, detail, x, y + 15, width, typeface(palette.sans, 13, 500), palette.ink, rim);
    if (name) centered(context, name, x, y + 29, width, typeface(palette.sans), palette.ink3, rim);
  }
}

/**
 * The keys of the tones, left of the key of the edges.
 * @param {Context} context
 * @param {NeuronTiles} tiles
 * @param {{width: number, height: number}} size
 * @param {Palette} palette
 */
function paintKeys(context, { kind, layers }, { width, height }, palette) {
  if (kind === "curve") return;
  const told = [
    ...(layers.some(({ signed }) => !signed) ? [["0", "", "most"]] : []),
    ...(layers.some(({ signed }) => signed) ? [["−", "0", "+"]] : []),
  ];
  const step = KEY.width + KEY.gap;
  const total = told.length * step - KEY.gap;
  const first = Math.min((width - total) / 2, width - LEGEND.width - KEY.beside - total);
  told.forEach((texts, k) => {
    const left = first + k * step;
    const top = height - 28;
    for (let piece = 0; piece < KEY.pieces; piece += 1) {
      context.fillStyle = shaded(palette, (INK * piece) / (KEY.pieces - 1));
      context.fillRect(
        left + (piece * KEY.width) / KEY.pieces,
        top,
        KEY.width / KEY.pieces + 0.5,
        KEY.height,
      );
    }
    context.strokeStyle = palette.control;
    context.lineWidth = 1;
    context.strokeRect(left, top, KEY.width, KEY.height);
    texts.forEach((text, end) => {
      const at = left + (end * KEY.width) / 2;
      centered(context, text, at, top + 20, width, typeface(palette.sans), palette.ink3);
    });
  });
}
