import { colourOf } from "../../draw/branches/letters.js";
import { epochStride, lossScale, lossShares, trackLosses } from "../../draw/chart/track.js";
import { h, setAttributes } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { stepAt } from "../../draw/scale.js";
import { fitCanvas } from "../../draw/size.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { viridis } from "../../draw/viridis.js";
import { Drawing } from "../panel.js";

/** Where the highest and the lowest loss stand, as shares of the track's height. */
const TOP = 0.96;
const FOOT = 0.28;
/** The part of the colours that shows on light and on dark paper. */
const DARKEST = 0.08;
const BRIGHTEST = 0.8;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {number[]} losses  one a column
 */
function paintTrack(context, { width, height }, losses) {
  context.clearRect(0, 0, width, height);
  lossShares(losses).forEach((share, x) => {
    const top = height * (1 - FOOT - (TOP - FOOT) * share);
    context.fillStyle = viridis(DARKEST + (BRIGHTEST - DARKEST) * share);
    context.fillRect(x, top, 1.5, height - top);
  });
}

/**
 * The loss of another branch, as a line.
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {number[]} shares  one a column
 * @param {string} colour
 */
function paintRival(context, { height }, shares, colour) {
  context.beginPath();
  shares.forEach((share, x) => {
    context.lineTo(x, height * (1 - FOOT - (TOP - FOOT) * share));
  });
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

/**
 * The run from its first to its last step: the loss is the track, epochs are marked, a handle shows the moment.
 * @extends {Drawing<State>}
 */
class Timeline extends Drawing {
  #canvas = h("canvas", { class: "track-walked" });
  #epochs = h("div", { class: "track-epochs", "aria-hidden": "true" });
  #ahead = h("div", { class: "track-ahead" });
  #handle = h("div", { class: "track-handle" });
  #end = h("div", { class: "track-end", hidden: true });
  #actions;

  /** @param {Actions} actions */
  constructor(actions) {
    super();
    this.#actions = actions;
    this.drawing.className = "track";
    this.drawing.append(this.#canvas, this.#ahead, this.#end, this.#handle);
    const props = {
      ...{ class: "timeline", role: "slider", tabindex: "0", "aria-label": "Timeline", "aria-valuemin": "0" },
      ...{ onkeydown: this.#key, onpointerdown: this.#grasp, onpointermove: this.#drag },
    };
    this.element = h("div", props, this.drawing, this.#epochs);
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.take(state);
    if (!state.frame) return;
    const painted = /** @type {const} */ (["history", "run", "rival", "theme"]);
    if (painted.some((part) => state[part] !== previous[part])) this.paint();
    if (state.run !== previous.run) this.#mark();
    if (state.frame !== previous.frame) this.#move(state.frame);
  }

  paint() {
    const { width, height, state } = this;
    if (!state?.frame || width === 0) return;
    const context = fitCanvas(this.#canvas, width, height);
    const { history, frame, rival } = state;
    const columns = Math.floor(width);
    const losses = trackLosses(history, frame.total_steps, columns);
    paintTrack(context, this, losses);
    if (!rival || losses.length === 0) return;
    const other = trackLosses(rival.history, frame.total_steps, columns).map(lossScale(losses));
    paintRival(context, this, other, colourOf(this.palette, rival.number));
  }

  resized() {
    this.#mark();
  }

  #mark() {
    const { frame } = this.state ?? {};
    if (!frame || this.width === 0) return;
    const epochs = Math.ceil(frame.total_steps / frame.steps_per_epoch);
    const stride = epochStride(epochs, this.width);
    const marks = [];
    for (let epoch = stride; epoch <= epochs; epoch += stride) {
      const mark = h("span", { "data-epoch": epoch }, count(epoch));
      mark.style.left = `${(100 * (epoch - 1)) / epochs}%`;
      mark.style.width = `${100 / epochs}%`;
      marks.push(mark);
    }
    this.#epochs.replaceChildren(...marks);
    this.#present(frame.epoch);
  }

  /** @param {Frame} frame */
  #move(frame) {
    const { step, epoch, total_steps: total, status } = frame;
    for (const mark of [this.#handle, this.#ahead, this.#end]) mark.style.left = `${(100 * step) / total}%`;
    this.#end.hidden = status !== "diverged";
    this.#present(epoch);
    setAttributes(this.element, {
      "aria-valuemax": total,
      "aria-valuenow": step,
      "aria-valuetext": placeText(frame, isTextbook(this.state?.run)),
    });
  }

  /** @param {number} epoch */
  #present(epoch) {
    for (const mark of this.#epochs.children) {
      mark.classList.toggle("track-present", mark.getAttribute("data-epoch") === String(epoch));
    }
  }

  #grasp = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    this.element.setPointerCapture(event.pointerId);
    this.#seek(event);
  };

  #drag = (/** @type {PointerEvent} */ event) => {
    if (this.element.hasPointerCapture(event.pointerId)) this.#seek(event);
  };

  /** @param {PointerEvent} event */
  #seek({ clientX }) {
    const total = this.state?.frame?.total_steps ?? 0;
    const { left, width } = this.element.getBoundingClientRect();
    this.#actions.seek(stepAt((clientX - left) / width, total));
  }

  #key = (/** @type {KeyboardEvent} */ event) => {
    const frame = this.state?.frame;
    const step = frame ? stepFor(event.key, frame) : null;
    if (step === null) return;
    event.preventDefault();
    this.#actions.seek(step);
  };
}

/** Where the handle stands. @param {Frame} frame @param {boolean} isSurface  which knows no epochs */
export const placeText = ({ step, epoch, total_steps: total }, isSurface) =>
  `step ${count(step)} of ${count(total)}${isSurface ? "" : `, epoch ${count(epoch)}`}`;

/** @param {string} key @param {Frame} frame @returns {number | null} where a key of the slider leads */
function stepFor(key, { step, total_steps: total, steps_per_epoch: epoch }) {
  /** @type {Record<string, number>} */
  const places = {
    ...{ ArrowRight: step + 1, ArrowUp: step + 1, ArrowLeft: step - 1, ArrowDown: step - 1 },
    ...{ Home: 0, End: total, PageUp: step + epoch, PageDown: step - epoch },
  };
  return places[key] ?? null;
}

/** @param {Actions} actions */
export const createTimeline = (actions) => new Timeline(actions);
