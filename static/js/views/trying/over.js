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

/** What the network answers over any two of its inputs, with the others held at one sample's. */
class OverMap extends Panel {
  #tones = h("canvas", { "aria-hidden": "true" });
  #marks = h("canvas", { "aria-hidden": "true" });
  #svg = s("svg", { role: "img", "aria-label": "Map over two inputs" });
  #buffer = toneBuffer();
  #across = h("select", { class: "select", "aria-label": "From left to right" });
  #up = h("select", { class: "select", "aria-label": "From below upwards" });
  #sample = h("input", {
    type: "number",
    min: 1,
    step: 1,
    class: "number",
    "aria-label": "The sample whose other inputs are held",
  });
  /** @type {DataSet | null} */
  #listed = null;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super(["run", "data", "theme", "overTwo", "over", "tried"]);
    this.drawing.append(this.#tones, this.#marks, this.#svg);
    const choose = () => actions.setOver({ across: this.#across.value, up: this.#up.value });
    for (const select of [this.#across, this.#up]) select.addEventListener("change", choose);
    this.#sample.addEventListener("change", () => {
      const most = this.state?.data?.x.length ?? 1;
      actions.setTried(Math.min(Math.max(Math.round(this.#sample.valueAsNumber) || 1, 1), most) - 1);
    });
    const head = h(
      "div",
      { class: "trying-head small" },
      this.#across,
      " by ",
      this.#up,
      " at sample ",
      this.#sample,
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
    this.#sample.max = String(state.data.x.length);
    if (document.activeElement !== this.#sample)
      this.#sample.value = String(Math.min(state.tried + 1, state.data.x.length));
  }

  paint() {
    const { state, width, height, palette } = this;
    const ready = readyOf(state);
    for (const part of [this.#tones, this.#marks, this.#svg]) part.toggleAttribute("hidden", !ready);
    if (!ready || width === 0) return;
    const { data, over } = ready;
    const two = asTwoInputs(data, over);
    const key = classKey(answerNames(data), width);
    const area = mapArea(width, height, besideOver(over, data), key);
    const isClasses = data.task === "classification";
    paintTones(
      fitCanvas(this.#tones, width, height),
      area,
      overTones(over, two.plan, isClasses),
      palette,
      this.#buffer,
    );
    paintMarks(fitCanvas(this.#marks, width, height), two.data, two.plan, area, palette);
    this.#svg.replaceChildren(...overLabels(over, data, area, key, width));
    this.drawing.dataset.step = String(over.step);
  }

  tell() {
    const ready = readyOf(this.state);
    if (!ready) return;
    const { over, data } = ready;
    const sample = count(Math.round(over.sample / strideOf(data)) + 1);
    const others = columnsOf(data).length - 2;
    const held = others === 1 ? "the other input" : `the other ${count(others)} inputs`;
    const marks = asTwoInputs(data, over).data.x.length;
    const kept = data.held_out ? "samples that are trained on" : "samples";
    const whole = data.count === 1 ? "the one sample" : `all ${kept}`;
    const which = marks === data.count ? whole : `${count(marks)} of ${count(data.count)} ${kept}`;
    setCaption(
      this.caption,
      words`Tones: its answer at step ${value(count(over.step))}, with ${held} of sample ${value(sample)}. Marks: ${which}.`,
    );
    setAttributes(this.#svg, {
      "aria-label": `Map over ${over.across.name} and ${over.up.name}. ${this.caption.textContent}`,
    });
  }
}

/** The answer that is of the run and of the inputs on screen; one of an earlier step stays until the next is there. @param {State | null} state */
function readyOf(state) {
  const { run, data, overTwo: over } = state ?? {};
  const chosen = state && overOf(state);
  const fits = run && data && over?.run === run.id && chosen;
  return fits && over.across.name === chosen.across && over.up.name === chosen.up ? { data, over } : null;
}

/** @param {HTMLElement} container @param {Actions} actions @returns {View} */
export const createOver = (container, actions) => new OverMap(container, actions);
