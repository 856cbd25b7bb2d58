import { h, setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { humanText, humanValue } from "../../draw/human.js";
import { paletteOf } from "../../draw/palette.js";
import { isFilled, traceMark } from "../../draw/predictions/marks.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { axesOf, dots, histogram, kindOf } from "../../draw/thumbnail.js";
import { paintPicture } from "../../draw/trying/picture.js";

const RADIUS = 1.7;
const MARGIN = 3;
const GAP = 1;

/** Classes differ by side, tone and shape, not by hue. */
/** @typedef {import("../../draw/palette.js").Palette} Palette */
/** @typedef {{width: number, height: number}} Size */

/** @param {HTMLCanvasElement} canvas @param {Size} size @param {DataSet} data */
function paint(canvas, size, data) {
  const context = fitCanvas(canvas, size.width, size.height);
  const palette = paletteOf(canvas);
  if (data.picture) paintPictures(context, palette, size, data);
  else if (kindOf(data) === "histogram") paintHistogram(context, palette, size, histogram(data));
  else paintDots(context, palette, size, dots(data), data.classes.length > 0);
}

/** px of a sample that is a picture. */
const PICTURE = 18;

/** The first samples, as many as there is room for.
 * @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Size} size @param {DataSet} data */
function paintPictures(context, palette, { width, height }, { picture, x, features }) {
  const [across, down] = [Math.floor(width / PICTURE), Math.floor(height / PICTURE)];
  const [rows, columns] = picture ?? [1, 1];
  const shape = { rows, columns, side: PICTURE - 2 };
  x.slice(0, across * down).forEach((row, i) => {
    context.save();
    context.translate((i % across) * PICTURE, Math.floor(i / across) * PICTURE);
    paintPicture(
      context,
      row.map((value, k) => humanValue(features[k], value)),
      shape,
      palette,
    );
    context.restore();
  });
}

/** The second class stands up from the middle, the first one hangs down.
 * @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Size} size @param {number[][]} shares */
function paintHistogram(context, palette, { width, height }, shares) {
  const [middle, pitch] = [height / 2, width / shares[0].length];
  shares.forEach((row, kind) => {
    context.fillStyle = kind === 1 ? palette.ink : palette.control;
    row.forEach((share, bin) => {
      const length = share * (middle - 1);
      context.fillRect(bin * pitch, kind === 1 ? middle - length : middle + 1, pitch - GAP, length);
    });
  });
}

/** @param {CanvasRenderingContext2D} context @param {Palette} palette @param {Size} size
 * @param {import("../../draw/thumbnail.js").Dot[]} all @param {boolean} isClasses */
function paintDots(context, palette, { width, height }, all, isClasses) {
  context.lineWidth = 0.75;
  context.strokeStyle = palette.ink;
  for (const { x, y, ...dot } of all) {
    const kind = isClasses ? dot.kind : 1;
    const spot = [MARGIN + x * (width - 2 * MARGIN), height - MARGIN - y * (height - 2 * MARGIN)];
    context.fillStyle = isFilled(kind) ? palette.ink : palette.paper;
    traceMark(context, kind, spot[0], spot[1], RADIUS);
    context.fill();
    context.stroke();
  }
}

/** @param {DataSet} data @returns {[string, string]} the ends of the axis across */
function ends({ features, x, picture }) {
  const [across] = axesOf({ x });
  if (picture || across === undefined) return ["", ""];
  const feature = features[across];
  const values = x.map((row) => row[across]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [humanText(feature, low), `${humanText(feature, high)} ${feature.unit || feature.name}`];
}

/** The samples as a small picture, with the ends of their first feature. */
export function createThumbnail() {
  const canvas = h("canvas", { role: "img" });
  const low = h("span");
  const high = h("span");
  const drawing = h("div", { class: "thumbnail-drawing" }, canvas);
  const now = { data: /** @type {DataSet | null} */ (null), size: { width: 0, height: 0 } };
  const draw = () => now.data && now.size.width > 0 && paint(canvas, now.size, now.data);
  observeSize(drawing, (width, height) => {
    now.size = { width, height };
    draw();
  });
  const element = h(
    "div",
    { class: "thumbnail" },
    drawing,
    h("div", { class: "thumbnail-ends micro" }, low, high),
  );
  return {
    element,
    /** @param {DataSet} data */
    show(data) {
      now.data = data;
      element.hidden = !data.picture && axesOf(data).length === 0;
      drawing.classList.toggle("plane", data.features.length > 1);
      const kinds = data.classes.length > 0 ? ` in ${counted(data.classes.length, "class")}` : "";
      const by = data.features.map(({ name }) => name).join(", ");
      canvas.setAttribute("aria-label", `${counted(data.count, "sample")}${kinds}, by ${by}`);
      const [from, to] = ends(data);
      setText(low, from);
      setText(high, to);
      draw();
    },
  };
}
