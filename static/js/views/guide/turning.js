/** A line that is turned by its end, and its loss beside it: each weight that it had leaves a dot. */

import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { fixed } from "../../draw/format.js";
import { foundPicture, turningPicture, turningScales } from "../../draw/guide/turning-picture.js";
import { lossWords, turningSays, two } from "../../draw/guide/words.js";
import { circle } from "../../draw/svg.js";
import { BIAS, HIGHEST, LOWEST } from "../../state/guide.js";
import { button } from "../buttons.js";
import { letDrag } from "./drag.js";
import { createRow } from "./equation.js";
import { createFigure } from "./figure.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

/** What a small step of the arrow keys does to the weight. */
const FINE = 0.1;

/** @param {string} name @param {HTMLElement} figure */
const half = (name, figure) =>
  h("div", { class: "guide-half" }, h("h3", { class: "guide-head-word" }, name), figure);

/** The line's end, which turns it. */
function createEnd() {
  return s(
    "g",
    {
      ...{
        class: "guide-handle guide-turns",
        role: "slider",
        tabindex: "0",
        "aria-label": "The line: its weight",
      },
      ...{ "aria-valuemin": LOWEST, "aria-valuemax": HIGHEST, "aria-valuenow": LOWEST },
      "aria-orientation": "vertical",
    },
    ...[circle("guide-touch", 0, 0, 26), circle("guide-ball", 0, 0, 12)],
    s("path", { class: "guide-pull", d: "M-6 -18l6 -6l6 6M-6 18l6 6l6 -6" }),
  );
}

/** @param {import("../../acting/guide/guide.js").Guide} guide @param {() => void} left  told when the two lines are back */
export function createTurning(guide, left) {
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const end = createEnd();
  const lineFigure = createFigure("guide-plot", (...size) => paintLine(...size), {
    ...{ label: "A line among the dots, with the square of each gap", above: [end] },
  });
  const lossFigure = createFigure(
    "guide-plot",
    (...size) => (shown.state?.turned.length ? foundPicture(shown.state.turned, ...size) : []),
    { label: "The loss at each weight that the line had" },
  );
  const row = createRow([{ name: "weight" }, { name: "mean of all squared gaps: the loss" }]);
  const says = h("p", { class: "guide-said", role: "status" });
  const back = button("back to A and B", () => leave(), { class: "guide-link" });

  letDrag(end, {
    drag: (_, at) => {
      const { line, turned } = shown.state ?? {};
      const now = turned?.at(-1);
      if (!line || !now) return;
      const { upAt, end: tip } = turningScales(line.data, now, lineFigure.size.width, lineFigure.size.height);
      guide.turning.to((upAt(at) - BIAS) / tip.input);
    },
    nudge: (steps) => guide.turning.by(steps * FINE),
  });

  function leave() {
    guide.turning.stop();
    left();
  }

  /** @param {number} width @param {number} height */
  function paintLine(width, height) {
    const { line, turned } = shown.state ?? {};
    const now = turned?.at(-1);
    if (!line || !now) return [];
    const tip = turningScales(line.data, now, width, height).end;
    setAttributes(end, { transform: `translate(${tip.x} ${tip.y})` });
    return turningPicture(line.data, now, width, height);
  }

  const halves = [half("the line", lineFigure.element), half("its loss", lossFigure.element)];
  return {
    element: h(
      "div",
      { class: "guide-part", hidden: true },
      h("div", { class: "guide-pair guide-pair-turned" }, ...halves),
      row.element,
      h("div", { class: "guide-said-row" }, says, back),
    ),
    focus: () => end.focus(),
    /** @param {GuideState} state */
    update(state) {
      if (shown.state?.turned === state.turned && shown.state.line === state.line) return;
      shown.state = state;
      const now = state.turned.at(-1);
      if (!now) return;
      lineFigure.repaint();
      lossFigure.repaint();
      row.show([two(now.at), fixed(now.loss, 4)]);
      setText(says, turningSays(state.turned));
      setAttributes(end, {
        "aria-valuenow": now.at.toFixed(2),
        "aria-valuetext": `weight ${two(now.at)}, loss ${lossWords(now.loss)}`,
      });
    },
  };
}
