import { colourOf } from "../../draw/branches/letters.js";
import { epochStride, lossScale, lossShares, trackLosses } from "../../draw/chart/track.js";
import { h, setAttributes } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { paletteOf } from "../../draw/palette.js";
import { stepAt } from "../../draw/scale.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { viridis } from "../../draw/viridis.js";

/** Where the highest and the lowest loss stand, as shares of the track's height. */
const TOP = 0.96;
const FOOT = 0.28;
/** The part of the colours that shows on light and on dark paper. */
const DARKEST = 0.08;
const BRIGHTEST = 0.8;
/** How many steps an arrow goes. */
const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

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
 */
class Timeline {
  #canvas = h("canvas", { class: "track-walked" });
  #epochs = h("div", { class: "track-epochs", "aria-hidden": "true" });
  #ahead = h("div", { class: "track-ahead" });
  #handle = h("div", { class: "track-handle" });
  #end = h("div", { class: "track-end", hidden: true });
  #size = { width: 0, height: 0 };
  /** @type {State | null} */
  #state = null;
  #actions;

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    const track = h("div", { class: "track" }, this.#canvas, this.#ahead, this.#end, this.#handle);
    this.element = h(
      "div",
      {
        class: "timeline",
        role: "slider",
        tabindex: "0",
        "aria-label": "Timeline",
        "aria-valuemin": "0",
        onkeydown: this.#key,
        onpointerdown: this.#grasp,
        onpointermove: this.#drag,
      },
      track,
      this.#epochs,
    );
    observeSize(track, (width, height) => {
      this.#size = { width, height };
      this.#paint();
      this.#mark();
    });
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#state = state;
    if (!state.frame) return;
    const painted = /** @type {const} */ (["history", "run", "rival", "theme"]);
    if (painted.some((part) => state[part] !== previous[part])) this.#paint();
    if (state.run !== previous.run) this.#mark();
    if (state.frame !== previous.frame) this.#move(state.frame);
  }

  #paint() {
    const { width, height } = this.#size;
    if (!this.#state?.frame || width === 0) return;
    const context = fitCanvas(this.#canvas, width, height);
    const { history, frame } = this.#state;
    const columns = Math.floor(width);
    const losses = trackLosses(history, frame.total_steps, columns);
    paintTrack(context, this.#size, losses);
    const { rival } = this.#state;
    if (!rival || losses.length === 0) return;
    const other = trackLosses(rival.history, frame.total_steps, columns).map(lossScale(losses));
    paintRival(context, this.#size, other, colourOf(paletteOf(this.element), rival.number));
  }

  #mark() {
    const { frame } = this.#state ?? {};
    if (!frame || this.#size.width === 0) return;
    const epochs = Math.ceil(frame.total_steps / frame.steps_per_epoch);
    const stride = epochStride(epochs, this.#size.width);
    const marks = [];
    for (let epoch = stride; epoch <= epochs; epoch += stride) {
      const mark = h("span", { "data-epoch": epoch }, epoch);
      mark.style.left = `${(100 * (epoch - 1)) / epochs}%`;
      mark.style.width = `${100 / epochs}%`;
      marks.push(mark);
    }
    this.#epochs.replaceChildren(...marks);
    this.#present(frame.epoch);
  }

  /** @param {Frame} frame */
  #move({ step, epoch, total_steps: total, status }) {
    this.#handle.style.left = `${(100 * step) / total}%`;
    this.#ahead.style.left = `${(100 * step) / total}%`;
    this.#end.hidden = status !== "diverged";
    this.#end.style.left = `${(100 * step) / total}%`;
    this.#present(epoch);
    setAttributes(this.element, {
      "aria-valuemax": total,
      "aria-valuenow": step,
      "aria-valuetext": `step ${count(step)} of ${count(total)}, epoch ${epoch}`,
    });
  }

  /** @param {number} epoch */
  #present(epoch) {
    for (const mark of this.#epochs.children) {
      mark.classList.toggle("track-present", mark.getAttribute("data-epoch") === String(epoch));
    }
  }

  /** @param {PointerEvent} event */
  #grasp = (event) => {
    if (event.button !== 0) return;
    this.element.setPointerCapture(event.pointerId);
    this.#seek(event);
  };

  /** @param {PointerEvent} event */
  #drag = (event) => {
    if (this.element.hasPointerCapture(event.pointerId)) this.#seek(event);
  };

  /** @param {PointerEvent} event */
  #seek({ clientX }) {
    const total = this.#state?.frame?.total_steps ?? 0;
    const { left, width } = this.element.getBoundingClientRect();
    this.#actions.seek(stepAt((clientX - left) / width, total));
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const frame = this.#state?.frame;
    if (!frame) return;
    const step = stepFor(event.key, frame);
    if (step === null) return;
    event.preventDefault();
    this.#actions.seek(step);
  };
}

/**
 * @param {string} key
 * @param {Frame} frame
 * @returns {number | null} where a key of the slider leads
 */
function stepFor(key, { step, total_steps: total, steps_per_epoch: epoch }) {
  /** @type {Record<string, number>} */
  const places = { Home: 0, End: total, PageUp: step + epoch, PageDown: step - epoch };
  /** @type {Record<string, number>} */
  const moves = KEYS;
  return places[key] ?? (key in moves ? step + moves[key] : null);
}

/** @param {Actions} actions */
export const createTimeline = (actions) => new Timeline(actions);
