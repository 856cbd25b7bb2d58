import { h, setText } from "../draw/dom.js";
import { counted } from "../draw/format.js";
import { humanText } from "../draw/human.js";
import { fitCanvas, observeSize } from "../draw/size.js";
import { dots, histogram, kindOf } from "../draw/thumbnail.js";

const RADIUS = 1.4;
const MARGIN = 2;
const GAP = 1;

/** Classes differ by tone, not by hue. @param {Element} element @param {number} kind */
function tone(element, kind) {
  const token = ["--control", "--ink", "--rule"][kind % 3];
  return getComputedStyle(element).getPropertyValue(token);
}

/** @typedef {{width: number, height: number}} Size */

/** @param {HTMLCanvasElement} canvas @param {Size} size @param {DataSet} data */
function paint(canvas, size, data) {
  const context = fitCanvas(canvas, size.width, size.height);
  if (kindOf(data) === "histogram") paintHistogram(context, canvas, size, histogram(data));
  else paintDots(context, canvas, size, dots(data));
}

/** The second class stands up from the middle, the first one hangs down.
 * @param {CanvasRenderingContext2D} context @param {Element} element @param {Size} size @param {number[][]} shares */
function paintHistogram(context, element, { width, height }, shares) {
  const [middle, pitch] = [height / 2, width / shares[0].length];
  shares.forEach((row, kind) => {
    context.fillStyle = tone(element, kind);
    row.forEach((share, bin) => {
      const length = share * (middle - 1);
      context.fillRect(bin * pitch, kind === 1 ? middle - length : middle + 1, pitch - GAP, length);
    });
  });
}

/** @param {CanvasRenderingContext2D} context @param {Element} element @param {Size} size
 * @param {import("../draw/thumbnail.js").Dot[]} all */
function paintDots(context, element, { width, height }, all) {
  const tones = [0, 1, 2].map((kind) => tone(element, kind));
  for (const { x, y, kind } of all) {
    context.fillStyle = tones[kind % 3];
    context.beginPath();
    context.arc(MARGIN + x * (width - 2 * MARGIN), height - MARGIN - y * (height - 2 * MARGIN), RADIUS, 0, 7);
    context.fill();
  }
}

/** @param {DataSet} data @returns {[string, string]} the ends of the axis across */
function ends({ features: [feature], x }) {
  const values = x.map(([value]) => value);
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
  return {
    element: h(
      "div",
      { class: "thumbnail" },
      drawing,
      h("div", { class: "thumbnail-ends micro" }, low, high),
    ),
    /** @param {DataSet} data */
    show(data) {
      now.data = data;
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
