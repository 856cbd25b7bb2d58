/**
 * A context that the page's painters draw on as on a canvas, and that writes an SVG which stands by itself: colours and
 * fonts in full, nothing that a style sheet would have to tell.
 */

import { px } from "../line.js";
import { plainColour } from "./colour.js";
import { SvgPath } from "./svg-path.js";

/** How far below a line's place its letters stand, as a share of their size. */
const BASELINES = new Map([
  ["middle", 0.35],
  ["top", 0.8],
  ["hanging", 0.8],
  ["bottom", -0.2],
]);
const ANCHORS = new Map([
  ["center", "middle"],
  ["right", "end"],
  ["end", "end"],
]);
const FONT = /^(?:italic )?(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/;
const FRESH = {
  ...{ fillStyle: "#000000", strokeStyle: "#000000", lineWidth: 1, lineCap: "butt", lineJoin: "miter" },
  ...{ globalAlpha: 1, font: "10px sans-serif", textAlign: "start", textBaseline: "alphabetic" },
  ...{ dash: "", transform: /** @type {string[]} */ ([]), clipped: "" },
};
const ENTITIES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
});

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

/** @param {Record<string, string | number | null>} attributes */
const written = (attributes) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

/**
 * @typedef {object} Helps  what a browser does
 * @property {(font: string, text: string) => number} measure  px
 * @property {(image: CanvasImageSource, part: number[]) => string} dataOf  an image as a data: address; part: left, top,
 *   width and height of what is wanted of it, all of it where that is empty
 */

/** What is left out (shadows) makes a picture plainer, not another one. */
export class SvgContext extends SvgPath {
  #helps;
  #parts = /** @type {string[]} */ ([]);
  #definitions = /** @type {string[]} */ ([]);
  #kept = /** @type {(typeof FRESH)[]} */ ([]);
  #own = { ...FRESH };

  /** @param {number} width  px @param {number} height @param {Helps} helps */
  constructor(width, height, helps) {
    super();
    this.width = width;
    this.height = height;
    this.#helps = helps;
    for (const name of Object.keys(FRESH).slice(0, 9))
      Object.defineProperty(this, name, {
        get: () => this.#own[/** @type {keyof typeof FRESH} */ (name)],
        set: (value) => Object.assign(this.#own, { [name]: value }),
      });
  }

  /** The whole picture. @param {string} title  what it is, in words */
  text(title) {
    const [width, height] = [px(this.width), px(this.height)];
    const head = {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
    };
    const definitions = this.#definitions.length > 0 ? `<defs>${this.#definitions.join("")}</defs>\n` : "";
    return `<svg${written(head)}>\n<title>${escaped(title)}</title>\n${definitions}${this.#parts.join("\n")}\n</svg>\n`;
  }

  save() {
    this.#kept.push({ ...this.#own });
  }

  restore() {
    this.#own = this.#kept.pop() ?? this.#own;
  }

  /** @param {number} x @param {number} y */
  translate(x, y) {
    this.#own.transform = [...this.#own.transform, `translate(${px(x)} ${px(y)})`];
  }

  /** @param {number} angle  radians */
  rotate(angle) {
    this.#own.transform = [...this.#own.transform, `rotate(${px((angle * 180) / Math.PI)})`];
  }

  /** @param {number[]} dash  px */
  setLineDash(dash) {
    this.#own.dash = dash.map(px).join(" ");
  }

  clip() {
    const id = `clip-${this.#definitions.length + 1}`;
    const path = `<path${written({ d: this.d, transform: this.#own.transform.join(" ") })}/>`;
    const within = this.#own.clipped ? ` clip-path="${this.#own.clipped}"` : "";
    this.#definitions.push(`<clipPath id="${id}"${within}>${path}</clipPath>`);
    this.#own.clipped = `url(#${id})`;
  }

  fill() {
    this.#shape("path", { d: this.d, ...this.#filled() });
  }

  stroke() {
    this.#shape("path", { d: this.d, fill: "none", ...this.#stroked(), "stroke-dasharray": this.#own.dash });
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.#shape("rect", { x: px(x), y: px(y), width: px(width), height: px(height), ...this.#filled() });
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  strokeRect(x, y, width, height) {
    const place = { x: px(x), y: px(y), width: px(width), height: px(height), fill: "none" };
    this.#shape("rect", { ...place, ...this.#stroked(), "stroke-dasharray": this.#own.dash });
  }

  /** A sheet is empty where nothing was drawn. */
  clearRect() {}

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    this.#write(text, x, y, this.#filled());
  }

  /** @param {string} text @param {number} x @param {number} y */
  strokeText(text, x, y) {
    this.#write(text, x, y, { fill: "none", ...this.#stroked() });
  }

  /** @param {string} text */
  measureText(text) {
    return { width: this.#helps.measure(this.#own.font, text) };
  }

  /** @param {CanvasImageSource} image @param {number[]} told  the part of it, or nothing; then where it goes: x, y, width, height */
  drawImage(image, ...told) {
    const [x, y, width, height] = told.slice(-4).map(px);
    const place = { x, y, width, height, preserveAspectRatio: "none" };
    this.#shape("image", { ...place, href: this.#helps.dataOf(image, told.slice(0, -4)) });
  }

  /** @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 */
  createLinearGradient(x0, y0, x1, y1) {
    return this.#gradient("linearGradient", { x1: px(x0), y1: px(y0), x2: px(x1), y2: px(y1) });
  }

  /** @param {number} fx @param {number} fy @param {number} fr @param {number} cx @param {number} cy @param {number} r */
  createRadialGradient(fx, fy, fr, cx, cy, r) {
    const [focus, whole] = [
      { fx: px(fx), fy: px(fy), fr: px(fr) },
      { cx: px(cx), cy: px(cy), r: px(r) },
    ];
    return this.#gradient("radialGradient", { ...whole, ...focus });
  }

  /** @param {string} kind @param {Record<string, string>} place  in px */
  #gradient(kind, place) {
    const id = `gradient-${this.#definitions.length + 1}`;
    const at = this.#definitions.push("") - 1;
    const units = written({ id, gradientUnits: "userSpaceOnUse", ...place });
    const stops = /** @type {string[]} */ ([]);
    return {
      url: `url(#${id})`,
      addColorStop: (/** @type {number} */ offset, /** @type {string} */ text) => {
        const { colour, opacity } = plainColour(text);
        const look = { offset, "stop-color": colour, "stop-opacity": opacity < 1 ? opacity : null };
        stops.push(`<stop${written(look)}/>`);
        this.#definitions[at] = `<${kind}${units}>${stops.join("")}</${kind}>`;
      },
    };
  }

  /** @param {string} name @param {Record<string, string | number | null>} attributes @param {string} [inside] */
  #shape(name, attributes, inside) {
    const { transform, clipped, globalAlpha } = this.#own;
    const opacity = globalAlpha < 1 ? globalAlpha : null;
    const moved = `${written({ ...attributes, transform: transform.join(" "), opacity })}`;
    const tag = inside === undefined ? `<${name}${moved}/>` : `<${name}${moved}>${inside}</${name}>`;
    this.#parts.push(clipped ? `<g clip-path="${clipped}">${tag}</g>` : tag);
  }

  /** @returns {Record<string, string | number | null>} */
  #filled() {
    const style = /** @type {string | {url: string}} */ (this.#own.fillStyle);
    if (typeof style !== "string") return { fill: style.url };
    const { colour, opacity } = plainColour(style);
    return { fill: colour, "fill-opacity": opacity < 1 ? opacity : null };
  }

  /** @returns {Record<string, string | number | null>} */
  #stroked() {
    const { strokeStyle, lineWidth, lineCap, lineJoin } = this.#own;
    const { colour, opacity } = plainColour(strokeStyle);
    return {
      ...{ stroke: colour, "stroke-opacity": opacity < 1 ? opacity : null, "stroke-width": px(lineWidth) },
      "stroke-linecap": lineCap === "butt" ? null : lineCap,
      "stroke-linejoin": lineJoin === "miter" ? null : lineJoin,
    };
  }

  /** @param {string} text @param {number} x @param {number} y @param {Record<string, string | number | null>} look */
  #write(text, x, y, look) {
    const { font, textAlign, textBaseline } = this.#own;
    const [, weight = null, size = "10", family = "sans-serif"] = FONT.exec(font.replace(/\s+/g, " ")) ?? [];
    const down = (BASELINES.get(textBaseline) ?? 0) * Number(size);
    const place = { x: px(x), y: px(y + down), "text-anchor": ANCHORS.get(textAlign) ?? null };
    const type = { "font-size": size, "font-weight": weight, "font-family": family };
    this.#shape("text", { ...place, ...type, ...look }, escaped(text));
  }
}
