import { setAttributes } from "../../draw/dom.js";
import { signed } from "../../draw/format.js";
import { label } from "../../draw/svg.js";
import { curvePicture, planOf } from "../../draw/weight/curve-picture.js";
import { historyPicture } from "../../draw/weight/history-picture.js";
import { layerPicture } from "../../draw/weight/layer-picture.js";
import { between, sceneOf } from "../../draw/weight/scene.js";
import { POSITION } from "../../draw/weight/words.js";

/** A curve turns into that of the next step within this time (ms); after a jump it stands at once. */
const MORPH_MS = 240;
const LENT = "The curve on which you feel the slope";

/** @typedef {import("../../draw/weight/scene.js").Scene} Scene */
/** @typedef {import("../../draw/weight/curve-picture.js").Names} Names */
/** @typedef {{look: WeightLook, view: WeightView, names: Names, noisy: boolean}} Subject noisy: the gradient, not the loss */

/** px, and where the curves' names stood. @typedef {{width: number, height: number, held: import("../../draw/weight/curve-picture.js").Held}} Space */

/** The picture of one weight: what is drawn, and on the way to what. */
export class WeightStage {
  #svg;
  /** px */
  width = 0;
  height = 0;
  /** @type {Subject | null} */
  #subject = null;
  /** The scene on screen, and the one that it turns into. */
  #drawn = /** @type {Scene | null} */ (null);
  #next = /** @type {Scene | null} */ (null);
  #held = {
    batch: /** @type {import("../../draw/weight/labels.js").Place | null} */ (null),
    full: /** @type {import("../../draw/weight/labels.js").Place | null} */ (null),
  };
  #turn = 0;
  /** Who draws instead, for a while. @type {((width: number, height: number) => SVGElement[]) | null} */
  #guest = null;

  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    this.#svg = svg;
  }

  /** The curve on screen; null where there is none to draw. */
  get scene() {
    return this.#next;
  }

  /** How the axes are called. @returns {Pick<Names, "parameter" | "quantity">} */
  get names() {
    return this.#subject?.names ?? { parameter: "weight", quantity: "loss" };
  }

  /**
   * Let somebody else draw; null takes the stage back.
   * @param {((width: number, height: number) => SVGElement[]) | null} guest
   */
  lend(guest) {
    this.#guest = guest;
    this.redraw();
  }

  redraw() {
    this.#turnTo(false);
  }

  /** @param {number} width  px @param {number} height  px */
  resize(width, height) {
    Object.assign(this, { width, height });
    this.#held.batch = this.#held.full = null;
    this.#turnTo(false);
  }

  /** @param {Subject} subject @param {boolean} still  draw the end at once */
  show(subject, still) {
    const before = this.#subject;
    const { look } = subject;
    const same = before !== null && before.look.run === look.run && before.look.index === look.index;
    const next = same && Math.abs(look.step - before.look.step) <= 1;
    if (!same) this.#held.batch = this.#held.full = null;
    this.#subject = subject;
    if (before?.look !== look) {
      this.#next = sceneOf(look, same ? (this.#next?.range ?? null) : null);
      this.#svg.dataset.step = String(look.step);
    }
    this.#turnTo(next && !still && subject.view === "curve" && before?.view === "curve");
  }

  /** @param {boolean} slowly */
  #turnTo(slowly) {
    cancelAnimationFrame(this.#turn);
    const from = this.#drawn;
    if (!slowly || from === null || this.#next === null || from === this.#next) return this.#draw(this.#next);
    const start = performance.now();
    const next = this.#next;
    const tick = (/** @type {number} */ time) => {
      const share = Math.min(Math.max((time - start) / MORPH_MS, 0), 1);
      this.#draw(between(from, next, 1 - (1 - share) ** 3));
      if (share < 1) this.#turn = requestAnimationFrame(tick);
    };
    this.#turn = requestAnimationFrame(tick);
  }

  /** @param {Scene | null} scene */
  #draw(scene) {
    this.#drawn = scene;
    const { width, height } = this;
    if (this.#subject === null || width === 0) return;
    const guest = this.#guest?.(width, height);
    this.#svg.replaceChildren(
      ...(guest ?? this.#picture(this.#subject, scene, { width, height, held: this.#held })),
    );
    const says = this.#guest !== null ? LENT : spoken(this.#subject);
    setAttributes(this.#svg, { "aria-label": says });
  }

  /** What is looked at, in another size. @param {number} width  px @param {number} height  px */
  pictureIn(width, height) {
    const frame = { width, height, held: { batch: null, full: null } };
    return this.#subject ? this.#picture(this.#subject, this.#next, frame) : [];
  }

  /** @param {Subject} subject @param {Scene | null} scene @param {Space} frame */
  #picture(subject, scene, frame) {
    const { look, view, names } = subject;
    if (view === "history") return historyPicture(look.history, names.parameter, frame.width, frame.height);
    if (view === "layer") return layerPicture(look, frame.width, frame.height);
    return this.curve(subject, scene, frame);
  }

  /**
   * The curve's picture, which before an audience is another one.
   * @param {Subject} subject
   * @param {Scene | null} scene
   * @param {Space} frame
   * @returns {SVGElement[]}
   */
  curve({ look, names }, scene, { width, height, held }) {
    if (scene === null) {
      const along = names.quantity === "f" ? `Along ${names.parameter} f` : "Along this weight the loss";
      const lines = [`${along} is more than float64 holds, or undefined:`, "there is no curve to draw."];
      return lines.map((line, place) => label(line, width / 2, height / 2 + 16 * place - 8, "middle"));
    }
    return curvePicture(scene, look, planOf(scene, width, height), names, held);
  }
}

/** What a picture shows, in words. @param {Subject} subject */
export function spoken({ look, view, names, noisy }) {
  if (view === "history") return `The way of ${look.label} up to step ${look.step}, and its gradients`;
  if (view === "layer")
    return look.rank.layer === POSITION
      ? "The two coordinates, their gradients and their updates"
      : `The place of ${look.label} among the weights, gradients and updates of its layer`;
  const what = names.quantity === "f" ? "f" : "The loss";
  const which = noisy ? "slope with noise" : "slope";
  const slope = look.gradient === null ? "" : `; its ${which} is ${signed(look.gradient, 3)}`;
  const move = look.update === null ? "" : `, its update was ${signed(look.update, 3)}`;
  return `${what} as ${look.label} alone varies, at ${signed(look.before ?? look.after, 4)}${slope}${move}`;
}
