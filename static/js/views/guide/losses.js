/** Two lines among the same dots, and which is the less wrong. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { fixed } from "../../draw/format.js";
import { linePicture } from "../../draw/guide/line-picture.js";
import { createFigure } from "./figure.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

const PAIR = [0, 1];

export function createLosses() {
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const sides = PAIR.map((k) => {
    const figure = createFigure("guide-plot", (width, height) => {
      const { line, pair } = shown.state ?? {};
      return line && pair?.[k] ? linePicture(line.data, pair[k], pair, width, height) : [];
    });
    const name = h("h3", { class: "guide-head-word" });
    const loss = h("span", { class: "guide-number" });
    const says = h("span", { class: "guide-name" }, "loss: the mean of all squared gaps");
    const cell = h("span", { class: "guide-cell" }, loss, says);
    return { figure, name, loss, element: h("div", { class: "guide-half" }, name, figure.element, cell) };
  });
  return {
    element: h("div", { class: "guide-part guide-pair" }, ...sides.map(({ element }) => element)),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      const choices = state.asked?.choices ?? [];
      for (const [k, { figure, name, loss, element }] of sides.entries()) {
        const candidate = state.pair[k];
        setText(name, choices[k] ? `${choices[k].text.replace(":", ": weight")}` : "");
        setText(loss, state.judged && candidate ? fixed(candidate.loss, 4) : "?");
        const id = choices[k]?.id;
        const { answer, truth } = state.judged ?? {};
        setAttributes(element, {
          "data-state": !state.judged ? null : truth === id ? "right" : answer === id ? "yours" : "other",
        });
        figure.repaint();
      }
    },
  };
}
