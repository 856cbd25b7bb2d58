/** The landscape's large drawing on a sheet of its own, with its title, colours and caption: to be taken along. */

import { typeface, write } from "../canvas.js";
import { h } from "../dom.js";
import { createMap } from "./map/map.js";
import { drawOverlay } from "./surface/overlay.js";
import { drawScaleBar } from "./surface/scale-bar.js";
import { axisNames } from "./words.js";

/** @typedef {import("./picture.js").Picture} Picture */
/**
 * @typedef {object} Shot the large drawing as it stands on the page
 * @property {"surface" | "map"} view
 * @property {Picture} picture
 * @property {import("./surface/morph.js").Shown} shown
 * @property {import("../palette.js").Palette} palette
 * @property {number} width CSS px
 * @property {number} height
 * @property {boolean} arrows
 * @property {import("./surface/projection.js").Projection | null} projection  none is needed for the map
 * @property {CanvasImageSource | null} scenery what WebGL draws, for the surface
 */

const PAD = 20;
const HEAD = 34;
const FOOT = 36;
const LINE = 17;
const LINES = 2; // of a caption that there is room for at least
const BAR = { width: 184, height: 34 };

/**
 * A canvas in device pixels, whose unit is a CSS px.
 * @param {number} width
 * @param {number} height
 * @param {number} ratio
 */
function sheetOf(width, height, ratio) {
  const canvas = h("canvas");
  // Films want even numbers of pixels.
  canvas.width = 2 * Math.ceil((width * ratio) / 2);
  canvas.height = 2 * Math.ceil((height * ratio) / 2);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(ratio, ratio);
  return { canvas, context, width, height };
}

/** @param {Shot} shot @param {number} ratio device px for a CSS px @param {string} [longest]  the caption that there is room for */
export function createPortrait(shot, ratio, longest = "") {
  const { width, height, palette } = shot;
  const size = portraitSize(shot, longest);
  const sheet = sheetOf(size.width, size.height, ratio);
  const layer = sheetOf(width, height, ratio);
  const bar = sheetOf(BAR.width, BAR.height, ratio);
  const map = createMap();
  return {
    canvas: sheet.canvas,
    /** @param {Picture} picture @param {string} caption @param {string} [mark]  what it is of, beneath */
    draw(picture, caption, mark = "") {
      const { context } = sheet;
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, sheet.width, sheet.height);
      if (shot.scenery) context.drawImage(shot.scenery, PAD, HEAD, width, height);
      drawLayer(layer.context, shot, picture, map);
      context.drawImage(layer.canvas, PAD, HEAD, width, height);
      drawScaleBar(bar.context, scaleOf(shot, picture), palette, bar.width, bar.height);
      context.drawImage(bar.canvas, sheet.width - PAD - bar.width, 4, bar.width, bar.height);
      writeWords(context, shot, picture, { caption, mark }, size);
    },
  };
}

/** px of the whole sheet. @param {Shot} shot @param {string} caption */
export function portraitSize({ width, height, palette }, caption) {
  const context = /** @type {CanvasRenderingContext2D} */ (h("canvas").getContext("2d"));
  context.font = typeface(palette.sans);
  const lines = Math.max(LINES, captionLines(context, caption, width).length);
  return { width: width + 2 * PAD, height: HEAD + height + LINE * lines + FOOT };
}

/**
 * The same on a context that keeps what lies beneath, such as one that writes an SVG.
 * @param {CanvasRenderingContext2D} context
 * @param {Shot} shot
 * @param {{caption: string, mark: string}} words
 */
export function drawPortrait(context, shot, words) {
  const { width, height, palette, picture, scenery } = shot;
  const size = portraitSize(shot, words.caption);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, size.width, size.height);
  if (scenery) context.drawImage(scenery, PAD, HEAD, width, height);
  context.save();
  context.translate(PAD, HEAD);
  drawLayer(context, shot, picture, createMap());
  context.restore();
  context.save();
  context.translate(size.width - PAD - BAR.width, 4);
  drawScaleBar(context, scaleOf(shot, picture), palette, BAR.width, BAR.height);
  context.restore();
  writeWords(context, shot, picture, words, size);
}

/** @param {Shot} shot @param {Picture} picture */
const scaleOf = (shot, picture) => ({
  ...picture,
  scale: shot.shown.scale,
  loss: picture.ball?.loss ?? null,
});

/** @param {CanvasRenderingContext2D} context @param {Shot} shot @param {Picture} picture @param {ReturnType<typeof createMap>} map */
function drawLayer(context, shot, picture, map) {
  const { shown, projection, arrows, palette, width, height } = shot;
  const still = { small: false, reading: null, probe: null, breath: 1 };
  const drawing = { shown, picture, palette, width, height, ...still };
  if (shot.view === "map") map.draw(context, { ...drawing, arrows });
  else if (projection) drawOverlay(context, { ...drawing, projection });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Shot} shot
 * @param {Picture} picture
 * @param {{caption: string, mark: string}} words
 * @param {{width: number, height: number}} sheet
 */
function writeWords(context, shot, picture, { caption, mark }, { width, height }) {
  const { palette } = shot;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.font = typeface(palette.sans, 13, 600);
  write(context, "Loss landscape", [PAD, 22], palette.ink);
  const beside = PAD + context.measureText("Loss landscape").width + 10;
  const [a, b] = axisNames(picture.answer);
  context.font = typeface(palette.sans);
  if (!a.includes("/")) write(context, `${a}, ${b}`, [beside, 22], palette.ink3);
  captionLines(context, caption, shot.width).forEach((line, k) => {
    write(context, line, [PAD, HEAD + shot.height + LINE * (k + 1) + 8], palette.ink2);
  });
  write(context, mark, [PAD, height - 9], palette.ink3);
  const free = width - 3 * PAD - context.measureText(mark).width;
  context.textAlign = "right";
  if (free > context.measureText("Fall Line").width)
    write(context, "Fall Line", [width - PAD, height - 9], palette.ink3);
}

/** @param {CanvasRenderingContext2D} context  with the caption's typeface @param {string} caption @param {number} width */
const captionLines = (context, caption, width) =>
  wrapped(caption, width, (text) => context.measureText(text).width);

/**
 * Break a text into lines that are no wider than allowed.
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 * @returns {string[]}
 */
export function wrapped(text, width, measure) {
  const [first = "", ...words] = text.split(" ");
  const lines = [first];
  for (const word of words) {
    const longer = `${lines[lines.length - 1]} ${word}`;
    if (measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
