import { setCaption } from "../../draw/caption.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { answerNames } from "../../draw/human.js";
import { mapArea, paintTones, toneBuffer } from "../../draw/predictions/map.js";
import { classKey, paintMarks } from "../../draw/predictions/marks.js";
import { fitCanvas } from "../../draw/size.js";
import { asTwoInputs, besideOver, overLabels, overTones } from "../../draw/trying/over.js";
import { value, words } from "../../draw/words.js";
import { columnsOf, overOf, strideOf } from "../../state/trying/trying.js";
import { Panel } from "../panel.js";
import { momentOf } from "../takeaway.js";
import { createSampleNumber } from "./sample.js";

/** What the network answers over any two of its inputs, with the others held at one sample's. */
export class OverMap extends Panel {
  #tones = h("canvas", { "aria-hidden": "true" });
  #marks = h("canvas", { "aria-hidden": "true" });
  #svg = s("svg", { role: "img", "aria-label": "Map over two inputs" });
  #buffer = toneBuffer();
  #across = h("select", { class: "select", "aria-label": "From left to right" });
  #up = h("select", { class: "select", "aria-label": "From below upwards" });
  #sample;
  /** @type {DataSet | null} */
  #listed = null;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super(["run", "data", "theme", "overTwo", "over", "tried"]);
    this.drawing.append(this.#tones, this.#marks, this.#svg);
    const choose = () => actions.setOver({ across: this.#across.value, up: this.#up.value });
    for (const select of [this.#across, this.#up]) select.addEventListener("change", choose);
    const title = "The sample whose other inputs are held";
    this.#sample = createSampleNumber("trying-over", title, actions.setTried);
    const [sample, refusal] = this.#sample.elements;
    const head = h(
      "div",
      { class: "trying-head small" },
      this.#across,
      " by ",
      this.#up,
      " at sample ",
      sample,
      refusal,
    );
    container.append(head, this.drawing, this.caption);
  }

  /** @param {State} state */
  change(state) {
    const over = overOf(state);
    if (!state.data || !over) return;
    const names = columnsOf(state.data).map(({ name }) => name);
    if (state.data !== this.#listed)
      for (const select of [this.#across, this.#up])
        select.replaceChildren(...names.map((name) => h("option", { value: name }, name)));
    this.#listed = state.data;
    for (const [select, other, chosen] of /** @type {const} */ ([
      [this.#across, over.up, over.across],
      [this.#up, over.across, over.up],
    ])) {
      select.value = chosen;
      for (const option of select.options) option.disabled = option.value === other;
    }
    this.#sample.show(Math.min(state.tried, state.data.x.length - 1), state.data.x.length);
  }

  paint() {
    const { state, width, height, palette } = this;
    const ready = readyOf(state);
    for (const part of [this.#tones, this.#marks, this.#svg]) part.toggleAttribute("hidden", !ready);
    if (!ready || width === 0) return;
    const placed = placedIn(ready, width, height);
    paintOver(fitCanvas(this.#tones, width, height), ready, placed, palette, this.#buffer);
    markOver(fitCanvas(this.#marks, width, height), placed, palette);
    this.#svg.replaceChildren(...labelsOf(ready, placed, width));
    this.drawing.dataset.step = String(ready.over.step);
  }

  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  scene() {
    const ready = readyOf(this.state);
    const { run, frame } = this.state ?? {};
    if (!this.state || !ready || !run || !frame) return null;
    const moment = momentOf({ ...this.state, run, frame });
    const { step } = ready.over;
    return {
      part: "predictions",
      moment: step === frame.step ? moment : { ...moment, step, loss: null },
      lines: {
        title: `${ready.over.across.name} by ${ready.over.up.name}`,
        subtitle: `with ${heldText(ready)}`,
        holder: this.drawing,
        elements: (width, height) => labelsOf(ready, placedIn(ready, width, height), width),
        under(context, palette, width, height) {
          const placed = placedIn(ready, width, height);
          paintOver(context, ready, placed, palette, toneBuffer());
          markOver(context, placed, palette);
        },
      },
    };
  }

  tell() {
    const ready = readyOf(this.state);
    if (!ready) return;
    const { over, data } = ready;
    const marks = asTwoInputs(data, over).data.x.length;
    const kept = data.held_out ? "samples that are trained on" : "samples";
    const whole = data.count === 1 ? "the one sample" : `all ${kept}`;
    const which = marks === data.count ? whole : `${count(marks)} of ${count(data.count)} ${kept}`;
    setCaption(
      this.caption,
      words`Tones: its answer at step ${value(count(over.step))}, with ${heldText(ready)}. Marks: ${which}.`,
    );
    setAttributes(this.#svg, {
      "aria-label": `Map over ${over.across.name} and ${over.up.name}. ${this.caption.textContent}`,
    });
  }
}

/** @typedef {NonNullable<ReturnType<typeof readyOf>>} Ready */
/** @typedef {ReturnType<typeof placedIn>} Placed */

/** Which inputs are held, and at which sample's. @param {Ready} ready */
function heldText({ over, data }) {
  const sample = count(Math.round(over.sample / strideOf(data)) + 1);
  const others = columnsOf(data).length - 2;
  return `${others === 1 ? "the other input" : `the other ${count(others)} inputs`} of sample ${sample}`;
}

/** @param {Ready} ready @param {number} width  px @param {number} height */
function placedIn({ data, over }, width, height) {
  const key = classKey(answerNames(data), width);
  return { two: asTwoInputs(data, over), key, area: mapArea(width, height, besideOver(over, data), key) };
}

/** @param {CanvasRenderingContext2D} context @param {Ready} ready @param {Placed} placed @param {import("../../draw/palette.js").Palette} palette @param {OffscreenCanvas} buffer */
const paintOver = (context, { data, over }, { two, area }, palette, buffer) =>
  paintTones(context, area, overTones(over, two.plan, data.task === "classification"), palette, buffer);

/** @param {CanvasRenderingContext2D} context @param {Placed} placed @param {import("../../draw/palette.js").Palette} palette */
const markOver = (context, { two, area }, palette) => paintMarks(context, two.data, two.plan, area, palette);

/** @param {Ready} ready @param {Placed} placed @param {number} width  px */
const labelsOf = ({ data, over }, { area, key }, width) => overLabels(over, data, area, key, width);

/** The answer that is of the run and of the inputs on screen; one of an earlier step stays until the next is there. @param {State | null} state */
function readyOf(state) {
  const { run, data, overTwo: over } = state ?? {};
  const chosen = state && overOf(state);
  const fits = run && data && over?.run === run.id && chosen;
  return fits && over.across.name === chosen.across && over.up.name === chosen.up ? { data, over } : null;
}

/** @param {HTMLElement} container @param {Actions} actions */
export const createOver = (container, actions) => new OverMap(container, actions);
