import { fill, line, plate, stroke, typeface, write } from "../canvas.js";
import { significant, weight } from "../format.js";
import { LEVELS } from "./edges.js";
import { hueOf } from "./hues.js";
import { placeOf } from "./layout.js";
import { alphaOf, widthOf } from "./painter.js";

/**
 * @typedef {import("./layout.js").Column} Column
 * @typedef {import("./painter.js").Line} Line
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{name: string, detail: string, drop?: string}} Label  drop: the dropout behind a column
 * @typedef {{across: number, down: number}} Ends  px to each side of an edge's ends that a callout must not hide
 */

/** px between two headings at least. */
const HEADING_GAP = 5;
/** px between neurons below which their values are left to the tag, and below which they stand on one line. */
const LABEL_ROOM = 13;
const TWO_LINES = 32;
/** px between a neuron and what is written beside it. */
const BESIDE = 7;
/** Letters of the largest value above which both ends, and the zero between, cannot stand beside each other. */
export const ROOM_FOR_BOTH = 5;
/** px of the legend, and the parts of each of its halves. */
export const LEGEND = { width: 104, height: 28, parts: 8 };

/**
 * Which of some texts stand over their columns: from the last one on, each that does not touch the one before.
 * @param {Pick<Column, "x">[]} columns
 * @param {number[]} widths  px of the columns' texts
 * @returns {number[]} places of columns
 */
export function headingsApart(columns, widths) {
  let free = Number.POSITIVE_INFINITY;
  return columns
    .map((_, c) => c)
    .reverse()
    .filter((c) => {
      const fits = columns[c].x + widths[c] / 2 <= free;
      if (fits) free = columns[c].x - widths[c] / 2 - HEADING_GAP;
      return fits;
    });
}

/**
 * Write each layer's name, the input's first, and its units and activation below, in two lines where one has no room.
 * @param {CanvasRenderingContext2D} context @param {Column[]} columns @param {Label[]} headings @param {Palette} palette
 * @param {number} width  px
 */
export function paintHeadings(context, columns, headings, palette, width) {
  /** @param {string[]} texts @param {number} y */
  const row = (texts, y, font = typeface(palette.sans), color = palette.ink3) => {
    for (const c of apart(context, columns, texts, font))
      centered(context, texts[c], columns[c].x, y, width, font, color);
  };
  const [names, mono] = [headings.map(({ name }) => name), typeface(palette.mono)];
  row(names, 11, mono, palette.ink2);
  for (const [k, line] of detailLines(context, columns, headings, palette).entries()) row(line, 26 + 14 * k);
}

/** Which of some texts above the columns have room. @param {CanvasRenderingContext2D} context @param {Column[]} columns @param {string[]} texts @param {string} font */
function apart(context, columns, texts, font) {
  context.font = font;
  const widths = texts.map((text) => context.measureText(text).width);
  return headingsApart(columns, widths);
}

/** What stands below the names, line by line. @param {CanvasRenderingContext2D} context @param {Column[]} columns @param {Label[]} headings @param {Palette} palette */
function detailLines(context, columns, headings, palette) {
  const details = headings.map(({ detail }) => detail);
  const parts = [0, 1].map((part) => details.map((detail) => detail.split(" ")[part] ?? ""));
  const hasRoom = apart(context, columns, details, typeface(palette.sans)).length === columns.length;
  const drops = headings.map(({ drop }) => drop ?? "");
  return [...(hasRoom ? [details] : parts), ...(drops.some(Boolean) ? [drops] : [])];
}

/** px that the headings take above a picture. @param {CanvasRenderingContext2D} context @param {Column[]} columns @param {Label[]} headings @param {Palette} palette */
export const headingsHeight = (context, columns, headings, palette) =>
  17 + 14 * detailLines(context, columns, headings, palette).length;

/**
 * Write a text around a place, but within the picture.
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {string} font
 * @param {string} color
 * @param {import("../canvas.js").Stroke | null} [rim]
 */
export function centered(context, text, x, y, width, font, color, rim = null) {
  context.font = font;
  context.textAlign = "left";
  const size = context.measureText(text).width;
  write(context, text, [Math.min(Math.max(x - size / 2, 0), width - size), y], color, rim);
}

/**
 * Write the sample's values beside the inputs: below a single one, else to the left.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Label[]} labels  name and value of each input
 * @param {Palette} palette
 * @param {number} width
 */
export function paintInputs(context, column, labels, palette, width) {
  if (column.size === 1) {
    const y = column.y[0] + column.radius;
    centered(context, labels[0].name, column.x, y + 16, width, typeface(palette.sans), palette.ink3);
    centered(
      context,
      labels[0].detail,
      column.x,
      y + 32,
      width,
      typeface(palette.sans, 13, 500),
      palette.ink,
    );
    return;
  }
  if (column.spacing >= LABEL_ROOM) paintBeside(context, column, labels, palette, -1, column.x);
}

/**
 * Write what the network answers beside the output neurons; what is too long for that above them.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Label[]} labels  class name (or none) and value of each output
 * @param {Palette} palette
 * @param {number} width
 */
export function paintOutputs(context, column, labels, palette, width) {
  if (column.spacing < LABEL_ROOM) return;
  context.font = typeface(palette.sans, 13, 500);
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
    context.font = typeface(palette.sans, 13, 500);
    write(context, detail, [width, y], palette.ink);
    const left = width - context.measureText(`${detail} `).width;
    context.font = typeface(palette.sans);
    if (name) write(context, name, [left, y], palette.ink3);
  }
}

/**
 * Write values and names beside neurons; a name that has no room is left to the tag.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Label[]} labels
 * @param {Palette} palette
 * @param {-1 | 1} side
 * @param {number} room  px from the neurons to the picture's edge
 */
function paintBeside(context, column, labels, palette, side, room) {
  context.textAlign = side < 0 ? "right" : "left";
  const start = column.radius + BESIDE;
  const x = column.x + side * start;
  const split = column.spacing >= TWO_LINES;
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const y = column.y[neuron] + (split && name ? -3 : 4);
    context.font = typeface(palette.sans, split ? 13 : 12, 500);
    write(context, detail, [x, y], palette.ink);
    const beside = split ? 0 : context.measureText(detail).width + 5;
    context.font = typeface(palette.sans);
    if (start + beside + context.measureText(name).width <= room)
      write(context, name, [x + side * beside, y + (split ? 15 : 0)], palette.ink3);
  }
}

/** px: half of a callout's height, and from it to what it must not hide. */
const CALLOUT = 10;
const CLEAR = 5;

/** px of a fold's count to each side of its place. */
const FOLD = { across: 18, down: 9 };

/**
 * What an edge between two columns ends at, in px to each side: ringed neurons, or the count of those not drawn.
 * @param {Column[]} between
 */
export const endsOf = (...between) =>
  between.some(({ fold }) => fold)
    ? FOLD
    : {
        across: 3,
        down: Math.max(...between.map(({ radius, grid }) => (grid ? grid.side / 2 : radius))) + 3,
      };

/**
 * The height of a callout: the middle of its edge, or over it where it would hide what the edge ends at.
 * @param {Line} line
 * @param {number} half  px of its width
 * @param {Ends | null} ends
 */
export function calloutHeight({ x0, y0, x1, y1 }, half, ends) {
  if (ends && x1 - x0 < 2 * (half + ends.across) && Math.abs(y1 - y0) < 2 * (CALLOUT + ends.down))
    return Math.min(y0, y1) - ends.down - CLEAR - CALLOUT;
  return (y0 + y1) / 2;
}

/**
 * Write the chosen edge's value on it, unless it would lie on the headings, as over the highest edge of a narrow picture.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {string} text
 * @param {string} color
 * @param {Palette} palette
 * @param {Ends | null} [ends]
 * @param {number} [top]  px that the headings take
 */
export function paintCallout(context, line, text, color, palette, ends = null, top = 0) {
  context.font = typeface(palette.sans, 12, 500);
  const half = context.measureText(text).width / 2 + 6;
  const [x, y] = [(line.x0 + line.x1) / 2, calloutHeight(line, half, ends)];
  if (y - CALLOUT < top) return;
  plate(context, [x, y], 2 * half, 2 * CALLOUT, 4);
  fill(context, palette.raised, [palette.ink, 1]);
  context.textAlign = "center";
  write(context, text, [x, y + 4], color);
}

/**
 * The callout of a bias stands beside its neuron.
 * @param {Column} column
 * @param {number} neuron
 * @returns {Line}
 */
export function besideNeuron(column, neuron) {
  const { x: middle, y, half } = placeOf(column, neuron);
  const x = middle - half - 36;
  return { x0: x, y0: y, x1: x, y1: y };
}

/**
 * Draw the scale of widths and hues in the lower right corner: −largest, dashed, to +largest, drawn through.
 * @param {CanvasRenderingContext2D} context
 * @param {Pick<import("./painter.js").Scene, "ranking" | "kind">} scene
 * @param {Palette} palette
 * @param {number} width
 * @param {number} height
 */
export function paintLegend(context, { ranking: { largest }, kind }, palette, width, height) {
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
  paintTick(context, "0", middle, "center", top, palette);
  paintTick(context, `+${size}`, width, "right", top, palette);
}

/** @param {number} largest */
export const legendText = (largest) => significant(largest, 2);

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} x
 * @param {CanvasTextAlign} align
 * @param {number} top
 * @param {Palette} palette
 */
function paintTick(context, text, x, align, top, palette) {
  context.font = typeface(palette.sans);
  context.textAlign = align;
  write(context, text, [x, top + 21], palette.ink3);
}

/**
 * A value of the chosen kind, as the callout and the tag write it.
 * @param {EdgeKind} kind
 * @param {number | undefined} value
 */
export function edgeText(kind, value) {
  return kind === "weights" ? weight(value) : significant(value, 3);
}
