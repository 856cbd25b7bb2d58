import { counts, numbersAcross } from "../../draw/chart/ticks.js";
import { h, s } from "../../draw/dom.js";
import { observeSize } from "../../draw/size.js";
import { KINDS } from "../../draw/strips/scale.js";
import { across, countsEpochs } from "../../draw/strips/time.js";
import { label, path } from "../../draw/svg.js";

const PARTS = 4;
const HEIGHT = 20;

/** @typedef {import("../../draw/strips/time.js").Time} Time */

/** The numbers of epochs or steps beneath the strips, and the timeline's line through each column of them. */
export function createTimeAxis() {
  const columns = KINDS.map((kind) => createColumn(kind));
  /** @type {{time: Time | null}} */
  const shown = { time: null };
  return {
    elements: columns.map(({ element }) => element),
    /** @param {Time} time @param {number} step */
    show(time, step) {
      const isNew = time !== shown.time;
      shown.time = time;
      for (const column of columns) column.show(time, step, isNew);
    },
    /** @param {string} theme */
    words(theme) {
      const what = shown.time && countsEpochs(shown.time) ? "Epochs" : "Steps";
      const more = theme === "dark" ? "brighter" : "darker";
      return `Each column of a strip is one step: ${more} means more weights have that value. ${what} go to the right.`;
    },
  };
}

/** @param {import("../../draw/strips/scale.js").Kind} kind */
function createColumn(kind) {
  const svg = s("svg", { class: "strips-times", "aria-hidden": "true" });
  const now = h("div", { class: "strips-now" });
  const inside = h("div", { class: "strips-foot-inside" }, svg, now);
  const element = h("div", { class: "strips-end", "data-kind": kind }, inside);
  const held = { width: 0, time: /** @type {Time | null} */ (null), step: 0 };
  observeSize(inside, (width) => {
    held.width = width;
    draw();
    move();
  });
  function draw() {
    const { width, time } = held;
    if (!time || width === 0) return;
    const unit = countsEpochs(time) ? time.perEpoch : 1;
    const x = across(time, width);
    const last = time.steps[time.steps.length - 1];
    const marks = numbersAcross([0, last / unit], PARTS, (value) => x(value * unit), counts);
    svg.replaceChildren(
      ...marks.flatMap(({ value, text }) => {
        const at = x(value * unit);
        const end = at > width - 12 ? "end" : at < 8 ? "start" : "middle";
        return [
          path("strips-line", `M${at} 0V4`),
          label(text, end === "end" ? width : Math.max(0, at), HEIGHT - 3, end),
        ];
      }),
    );
  }
  function move() {
    const { width, time, step } = held;
    if (time && width > 0)
      now.style.transform = `translateX(${Math.min(across(time, width)(step), width)}px)`;
  }
  return {
    element,
    /** @param {Time} time @param {number} step @param {boolean} isNew */
    show(time, step, isNew) {
      Object.assign(held, { time, step });
      if (isNew) draw();
      move();
    },
  };
}
