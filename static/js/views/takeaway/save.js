/** Give a picture to whoever looks at it: as PNG in twice its size, or as an SVG that opens alone. */

import { h } from "../../draw/dom.js";
import { drawSheet, momentLine, pictureName, sheetSize } from "../../draw/pictures/sheet.js";
import { SvgContext } from "../../draw/pictures/svg-context.js";

/** @typedef {import("../../draw/palette.js").Palette} Palette */
/** @typedef {import("../../draw/pictures/sheet.js").Picture} Picture */
/** @typedef {import("../../draw/pictures/sheet.js").Moment} Moment */

const RATIO = 2;
/** A file's address is kept until the browser has surely begun to write it; ms. */
const KEPT = 60_000;

/** @param {Blob} blob @param {string} name */
export function give(blob, name) {
  const href = URL.createObjectURL(blob);
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
export const pngOf = (canvas) =>
  new Promise((resolve, reject) => {
    const take = (/** @type {Blob | null} */ blob) =>
      blob ? resolve(blob) : reject(new Error("The picture is too large."));
    canvas.toBlob(take, "image/png");
  });

/** A canvas whose unit is a CSS px. @param {number} width @param {number} height @param {number} ratio */
function canvasOf(width, height, ratio) {
  const canvas = h("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(ratio, ratio);
  return { canvas, context };
}

/** A context that writes an SVG. @param {number} width @param {number} height */
export function svgOf(width, height) {
  const { context } = canvasOf(1, 1, 1);
  return new SvgContext(width, height, {
    measure(font, text) {
      context.font = font;
      return context.measureText(text).width;
    },
    dataOf(image, part) {
      const { width, height } = /** @type {HTMLCanvasElement} */ (image);
      const [left, top, across, down] = part.length > 0 ? part : [0, 0, width, height];
      const copy = canvasOf(across, down, 1);
      copy.context.drawImage(image, left, top, across, down, 0, 0, across, down);
      return copy.canvas.toDataURL("image/png");
    },
  });
}

/**
 * @param {"png" | "svg"} kind
 * @param {{part: string, picture: Picture, moment: Moment, palette: Palette}} what
 */
export async function savePicture(kind, { part, picture, moment, palette }) {
  const { width, height } = sheetSize(picture);
  const name = pictureName(part, moment, kind);
  if (kind === "png") {
    const { canvas, context } = canvasOf(width, height, RATIO);
    drawSheet(context, picture, moment, palette);
    give(await pngOf(canvas), name);
    return;
  }
  const svg = svgOf(width, height);
  drawSheet(/** @type {any} */ (svg), picture, moment, palette);
  give(svgBlob(svg, `${picture.title}. ${momentLine(moment)}.`), name);
}

/** @param {SvgContext} svg @param {string} title */
export const svgBlob = (svg, title) => new Blob([svg.text(title)], { type: "image/svg+xml" });
