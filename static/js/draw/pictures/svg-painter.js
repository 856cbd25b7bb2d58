/** A picture of lines and words drawn once more, on any context: with the look that the page's sheets gave its parts. */

import { typeface } from "../canvas.js";

/**
 * @typedef {object} Look  in the words of CSS, as a browser works them out
 * @property {string} fill
 * @property {string} stroke
 * @property {string} strokeWidth
 * @property {string} strokeDasharray
 * @property {string} strokeLinecap
 * @property {string} strokeLinejoin
 * @property {string} strokeOpacity
 * @property {string} fillOpacity
 * @property {string} opacity
 * @property {string} fontSize
 * @property {string} fontWeight
 * @property {string} fontFamily
 * @property {string} textAnchor
 * @property {string} paintOrder
 */
/**
 * @typedef {object} Shape  a part of the picture; a group has others
 * @property {string} tag
 * @property {(name: string) => string} attribute  empty where there is none
 * @property {string} text
 * @property {Look} look
 * @property {Shape[]} shapes
 */
/** @typedef {CanvasRenderingContext2D} Context */

const ALIGN = /** @type {Record<string, CanvasTextAlign>} */ ({
  start: "left",
  middle: "center",
  end: "right",
});
const PARTS = /([MLHVZmlhvz])([^MLHVZmlhvz]*)/g;
const NUMBERS = /-?\d*\.?\d+/g;
/** Numbers that each letter takes at a time. */
const TAKES = { M: 2, L: 2, H: 1, V: 1, Z: 0 };

/**
 * The places that a path goes through, from its `d`: straight lines only.
 * @param {string} d
 * @returns {{move: boolean, close: boolean, x: number, y: number}[]}
 */
export function placesIn(d) {
  const places = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of d.matchAll(PARTS)) {
    const kind = /** @type {keyof typeof TAKES} */ (letter.toUpperCase());
    const told = (rest.match(NUMBERS) ?? []).map(Number);
    const [fromX, fromY] = letter === kind ? [0, 0] : [1, 1];
    for (let at = 0; at === 0 || at < told.length; at += TAKES[kind] || 1) {
      if (kind === "Z") [x, y] = [startX, startY];
      if (kind !== "V" && kind !== "Z") x = fromX * x + told[at];
      if (kind === "V") y = fromY * y + told[at];
      if (kind === "M" || kind === "L") y = fromY * y + told[at + 1];
      const move = kind === "M" && at === 0;
      if (move) [startX, startY] = [x, y];
      places.push({ move, close: kind === "Z", x, y });
    }
  }
  return places;
}

/** @type {Record<string, (context: Context, number: (name: string) => number, shape: Shape) => void>} */
const TRACES = {
  path: (context, _, { attribute }) => {
    for (const { move, close, x, y } of placesIn(attribute("d"))) {
      if (close) context.closePath();
      else if (move) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  },
  circle: (context, number) => {
    context.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
    context.closePath();
  },
  rect: (context, number) => context.rect(number("x"), number("y"), number("width"), number("height")),
  polygon: (context, _, { attribute }) => {
    const numbers = (attribute("points").match(NUMBERS) ?? []).map(Number);
    for (let k = 0; k + 1 < numbers.length; k += 2) context.lineTo(numbers[k], numbers[k + 1]);
    context.closePath();
  },
};

/** @param {Context} context @param {Shape} shape */
function trace(context, shape) {
  context.beginPath();
  TRACES[shape.tag](context, (name) => Number(shape.attribute(name)), shape);
}

const isDrawn = (/** @type {string} */ colour) => colour.startsWith("rgb") || colour.startsWith("#");

/** @param {Context} context @param {Look} look */
function takeLook(context, { fill, stroke, ...look }) {
  const [width, dash] = [Number.parseFloat(look.strokeWidth), look.strokeDasharray.match(NUMBERS) ?? []];
  Object.assign(context, {
    ...(isDrawn(fill) ? { fillStyle: fill } : {}),
    ...(isDrawn(stroke) ? { strokeStyle: stroke } : {}),
    ...{ lineWidth: width, lineCap: look.strokeLinecap, lineJoin: look.strokeLinejoin },
    textAlign: ALIGN[look.textAnchor] ?? "left",
    font: typeface(look.fontFamily, Number.parseFloat(look.fontSize), Number(look.fontWeight)),
  });
  context.setLineDash(dash.map(Number));
}

/** @param {Context} context @param {Shape} shape */
function paintShape(context, shape) {
  const { look, tag, text } = shape;
  const [x, y] = ["x", "y"].map((name) => Number(shape.attribute(name)));
  const whole = context.globalAlpha * Number(look.opacity);
  takeLook(context, look);
  const draws = {
    fill: () => (tag === "text" ? context.fillText(text, x, y) : context.fill()),
    stroke: () => (tag === "text" ? context.strokeText(text, x, y) : context.stroke()),
  };
  if (tag !== "text") trace(context, shape);
  const order = look.paintOrder.startsWith("stroke") ? ["stroke", "fill"] : ["fill", "stroke"];
  for (const part of /** @type {("fill" | "stroke")[]} */ (order)) {
    if (!isDrawn(look[part]) || (part === "stroke" && !(context.lineWidth > 0))) continue;
    context.globalAlpha = whole * Number(part === "fill" ? look.fillOpacity : look.strokeOpacity);
    draws[part]();
  }
}

/**
 * @param {Context} context
 * @param {Shape[]} shapes  groups, paths of straight lines, circles, rectangles, polygons and texts
 */
export function paintShapes(context, shapes) {
  const frames = new Map(
    shapes.filter(({ tag }) => tag === "clipPath").map((one) => [one.attribute("id"), one.shapes[0]]),
  );
  for (const shape of shapes) {
    const frame = frames.get(/url\("?#([^")]+)"?\)/.exec(shape.attribute("clip-path"))?.[1] ?? "");
    context.save();
    if (frame) {
      trace(context, frame);
      context.clip();
    }
    if (shape.tag === "g") paintShapes(context, shape.shapes);
    else if (shape.tag === "text" || shape.tag in TRACES) paintShape(context, shape);
    context.restore();
  }
}
