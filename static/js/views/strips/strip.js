import { h, s, setAttributes } from "../../draw/dom.js";
import { linear } from "../../draw/line.js";
import { paletteOf } from "../../draw/palette.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { paintStrip } from "../../draw/strips/picture.js";
import { binsIn, reachOf, ticksOf } from "../../draw/strips/scale.js";
import { columnAt, stepAt } from "../../draw/strips/time.js";
import { columnText } from "../../draw/strips/words.js";
import { label, path } from "../../draw/svg.js";

/**
 * @typedef {import("../../draw/strips/scale.js").Kind} Kind
 * @typedef {import("../../draw/strips/time.js").Time} Time
 * @typedef {{layer: LayerStripsAnswer, time: Time, step: number, theme: string}} Shown
 * @typedef {object} Hands  what a strip does
 * @property {(step: number) => void} seek
 * @property {() => void} resized
 * @property {(spot: {layer: LayerStripsAnswer, kind: Kind, column: number, element: HTMLElement} | null) => void} point
 */

const HUES = /** @type {const} */ ({ weights: "ink", gradients: "gradient", updates: "update" });
const TICK = 5;
/** Columns that Page up and down go at once. */
const PAGE = 10;

/** One layer's numbers of one kind over time: a picture, a scale beside it, and a hand on the timeline. */
export class Strip {
  #canvas = h("canvas");
  #axis = s("svg", { class: "strips-axis", "aria-hidden": "true" });
  #kind;
  #hands;
  #size = { width: 0, height: 0 };
  /** @type {Shown | null} */
  #shown = null;
  /** @type {{strip: StripAnswer, time: Time, theme: string} | null} */
  #painted = null;
  /** Whose column is told of: the pointer's, px on the screen, or the timeline's, by the keys. @type {{x: number, y: number} | "keys" | null} */
  #told = null;
  #pictures = h("div", { class: "strips-picture", tabindex: "0", role: "slider" });
  element = h("div", { class: "strips-strip" });

  /** @param {Kind} kind @param {Hands} hands */
  constructor(kind, hands) {
    this.#kind = kind;
    this.#hands = hands;
    this.#pictures.append(this.#canvas);
    this.element.append(this.#axis, this.#pictures);
    this.element.dataset.kind = kind;
    observeSize(this.#pictures, (width, height) => {
      this.#size = { width, height };
      this.#painted = null;
      this.#paint();
      hands.resized();
    });
    const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ act) =>
      this.#pictures.addEventListener(name, act);
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerleave", () => this.#leave());
    on("blur", () => this.#leave());
    on("keydown", (event) => this.#key(event));
  }

  /** The texts beside it, for their room. @returns {string[]} */
  get texts() {
    const reach = this.#shown && reachOf(this.#shown.layer[this.#kind]);
    return reach ? ticksOf(this.#kind, reach).map(({ text }) => text) : [];
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    const { layer, time, step } = shown;
    const column = columnAt(time, step);
    const last = time.steps[time.steps.length - 1];
    setAttributes(this.#pictures, {
      "aria-label": `${layer.layer}, ${this.#kind} over time`,
      "aria-valuemin": 0,
      "aria-valuemax": last,
      "aria-valuenow": Math.min(step, last),
      "aria-valuetext": this.#text(layer, time, column),
    });
    this.#paint();
  }

  /** @param {LayerStripsAnswer} layer @param {Time} time @param {number} column */
  #text(layer, time, column) {
    const bins = binsIn(layer[this.#kind], column, Number.POSITIVE_INFINITY);
    return columnText(layer, this.#kind, column, bins, time.steps[column]);
  }

  #paint() {
    const { width, height } = this.#size;
    if (!this.#shown || width === 0) return;
    const { layer, time, theme } = this.#shown;
    const strip = layer[this.#kind];
    const known = this.#painted;
    if (known?.strip === strip && known.time === time && known.theme === theme) return;
    this.#painted = { strip, time, theme };
    const palette = paletteOf(this.element);
    const context = fitCanvas(this.#canvas, width, height);
    paintStrip(context, { strip, time, hue: palette[HUES[this.#kind]], palette }, width, height);
    this.#scale(strip, height);
  }

  /** @param {StripAnswer} strip @param {number} height */
  #scale(strip, height) {
    const reach = reachOf(strip);
    const y = reach && linear(reach, [height, 0]);
    const marks =
      reach && y
        ? ticksOf(this.#kind, reach).filter(({ value }) => y(value) > 6 && y(value) < height - 2)
        : [];
    const left = this.#axis.clientWidth || 0;
    this.#axis.replaceChildren(
      ...marks.flatMap(({ value, text }) => {
        const at = y ? y(value) : 0;
        return [
          path("strips-line", `M${left - TICK} ${at}H${left}`),
          label(text, left - TICK - 3, at + 4, "end"),
        ];
      }),
    );
  }

  /** @param {{clientX: number}} where */
  #at({ clientX }) {
    const { left, width } = this.#pictures.getBoundingClientRect();
    return (clientX - left) / Math.max(1, width);
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (!this.#shown || event.button !== 0) return;
    this.#pictures.setPointerCapture(event.pointerId);
    this.#hands.seek(stepAt(this.#shown.time, this.#at(event)));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.#shown) return;
    const step = stepAt(this.#shown.time, this.#at(event));
    if (this.#pictures.hasPointerCapture(event.pointerId)) this.#hands.seek(step);
    this.#told = { x: event.clientX, y: event.clientY };
    this.#point(columnAt(this.#shown.time, step));
  }

  #leave() {
    this.#told = null;
    this.#hands.point(null);
  }

  /** Tell of the column that lies under the resting pointer now, wherever columns and strips have gone. */
  follow() {
    if (!this.#shown || this.#told === null) return;
    const { time, step } = this.#shown;
    if (this.#told === "keys") return this.#point(columnAt(time, step));
    const { left, top, width, height } = this.#pictures.getBoundingClientRect();
    const { x, y } = this.#told;
    const isIn = x >= left && x < left + width && y >= top && y < top + height;
    if (!isIn) return this.#leave();
    this.#point(columnAt(time, stepAt(time, this.#at({ clientX: x }))));
  }

  /** @param {number} column */
  #point(column) {
    if (!this.#shown) return;
    this.#hands.point({ layer: this.#shown.layer, kind: this.#kind, column, element: this.#pictures });
  }

  /** Columns by the arrows. @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#shown || event.ctrlKey || event.metaKey || event.altKey) return;
    const { time, step } = this.#shown;
    const [now, last] = [columnAt(time, step), time.steps.length - 1];
    const to = new Map([
      ["ArrowRight", now + 1],
      ["ArrowUp", now + 1],
      ["ArrowLeft", now - (step > time.steps[now] ? 0 : 1)],
      ["ArrowDown", now - (step > time.steps[now] ? 0 : 1)],
      ["PageUp", now + PAGE],
      ["PageDown", now - PAGE],
      ["Home", 0],
      ["End", last],
    ]).get(event.key);
    if (event.key === "Escape") this.#leave();
    if (to === undefined) return;
    event.preventDefault();
    const column = Math.min(Math.max(to, 0), last);
    this.#hands.seek(time.steps[column]);
    this.#told = "keys";
    this.#point(column);
  }
}
