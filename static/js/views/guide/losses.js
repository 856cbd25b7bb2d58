/** Two lines among the same dots: one dot worked out under each, and the mean of all, once it was guessed. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { workedPicture } from "../../draw/guide/line-picture.js";
import { shareOf } from "../../draw/guide/step-motion.js";
import { countedUp, dotFor, figuresOf, pairSays, workedOut } from "../../draw/guide/worked.js";
import { button } from "../buttons.js";
import { createFigure } from "./figure.js";
import { createMotion } from "./motion.js";
import { createTurning } from "./turning.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../state/guide.js").Line} Line */

const NAMES = ["A", "B"];
/** The squares of all dots come, then their mean counts up; ms. */
const MOTION = 240;
const SQUARES = [0, 160];
const MEAN = [160, 240];

/** A cell of the table, which is turned on a narrow screen. @param {string} role @param {number} row @param {number} column @param {string} name */
function cellAt(role, row, column, name) {
  const cell = h("span", { role, class: `guide-worked-${name}` });
  cell.style.setProperty("--row", String(row + 1));
  cell.style.setProperty("--column", String(column + 1));
  return cell;
}

/** One dot under both lines, a line a row. */
function createTable() {
  const heads = ["", "line", "dot", "gap", "squared", "loss"].map((text, k) => {
    const cell = cellAt("columnheader", 0, k, "head");
    setText(cell, text);
    return cell;
  });
  const rows = NAMES.map((name, row) => {
    const head = cellAt("rowheader", row + 1, 0, "name");
    setText(head, name);
    const numbers = [1, 2, 3, 4].map((column) => cellAt("cell", row + 1, column, "number"));
    for (const number of numbers) number.classList.add("guide-number");
    const mean = cellAt("cell", row + 1, 5, "mean");
    mean.classList.add("guide-number");
    return { numbers, mean, element: h("div", { role: "row" }, head, ...numbers, mean) };
  });
  return {
    rows,
    element: h(
      "div",
      { class: "guide-worked", role: "table", "aria-label": "One dot under both lines" },
      ...[h("div", { role: "row" }, ...heads), ...rows.map(({ element }) => element)],
    ),
    /** @param {number} samples */
    name: (samples) => setText(heads[5], `mean of all ${samples}: loss`),
  };
}

/** One of the two pictures; a press on it chooses it, as its button does. @param {(width: number, height: number) => SVGElement[]} paint @param {string} letter @param {() => void} choose */
function createSide(paint, letter, choose) {
  const figure = createFigure("guide-plot", paint);
  const weight = h("span");
  const name = h(
    "h3",
    { class: "guide-head-word" },
    h("span", { class: "guide-letter" }, letter),
    " ",
    weight,
  );
  const element = h("div", { class: "guide-half", onclick: choose }, name, figure.element);
  return { figure, weight, element };
}

/** @param {import("../../acting/guide/guide.js").Guide} guide */
export function createLosses(guide) {
  const shown = {
    state: /** @type {GuideState | null} */ (null),
    judged: /** @type {GuideState["judged"]} */ (null),
    sample: 0,
  };
  const table = createTable();
  const says = h("p", { class: "guide-said" }, h("b"), " ", h("span"));
  const sides = NAMES.map((letter, k) =>
    createSide(
      (...size) => paint(k, ...size),
      letter,
      () => {
        const choice = shown.state?.asked?.choices?.[k];
        if (choice && !shown.state?.judged) guide.answer(choice.id);
      },
    ),
  );
  const halves = h("div", { class: "guide-pair" }, ...sides.map(({ element }) => element));
  const turn = button("turn a line yourself", () => begin(), { class: "guide-link" });
  const both = h(
    "div",
    { class: "guide-part" },
    ...[halves, table.element, h("div", { class: "guide-said-row" }, says, turn)],
  );
  const turning = createTurning(guide, () => requestAnimationFrame(() => turn.focus()));
  const element = h("div", { class: "guide-part" }, both, turning.element);
  const motion = createMotion(element, repaint, MOTION);

  async function begin() {
    await guide.turning.start();
    requestAnimationFrame(turning.focus);
  }

  /** @param {number} k @param {number} width @param {number} height */
  function paint(k, width, height) {
    const { state, sample } = shown;
    const { line, pair: both } = state ?? {};
    if (!line || !both?.[1]) return [];
    const squares = state?.judged ? shareOf(motion.time(), SQUARES) : 0;
    return workedPicture(line.data, both[k], both, { sample, squares }, width, height);
  }

  function repaint() {
    const { judged, pair: both } = /** @type {GuideState} */ (shown.state);
    const share = shareOf(motion.time(), MEAN);
    for (const [k, { figure }] of sides.entries()) {
      figure.repaint();
      const { mean } = table.rows[k];
      setText(mean, judged && share > 0 ? countedUp(both[k].loss, share) : "");
      setAttributes(mean, { "data-state": judged && share > 0 ? "right" : "empty" });
    }
  }

  return {
    element,
    /** @param {GuideState} state */
    update(state) {
      const { line, judged, asked, pair } = state;
      shown.state = state;
      both.hidden = state.turned.length > 0;
      turning.element.hidden = !both.hidden;
      turning.update(state);
      if (!line || !pair[1]) return;
      shown.sample = dotFor(line.data, pair);
      write(state, line);
      if (judged && judged !== shown.judged && asked) motion.start();
      shown.judged = judged;
      repaint();
    },
  };

  /** @param {GuideState} state @param {Line} line */
  function write({ judged, asked, pair: both }, line) {
    table.name(line.data.x.length);
    for (const [k, { weight, element: half }] of sides.entries()) {
      const { id, value } = asked?.choices?.[k] ?? {};
      setText(weight, `weight ${value ?? ""}`);
      const state = truthOf(judged, id);
      setAttributes(half, { "data-state": state });
      const figures = figuresOf(workedOut(line.data, both[k], shown.sample));
      for (const [n, cell] of table.rows[k].numbers.entries()) setText(cell, figures[n]);
      table.rows[k].mean.classList.toggle("guide-lower", state === "right");
    }
    const words = pairSays(line.data, both, shown.sample, judged !== null);
    for (const [k, part] of [says.children[0], says.children[1]].entries()) setText(part, words[k]);
  }
}

/** @param {GuideState["judged"]} judged @param {string | undefined} id */
function truthOf(judged, id) {
  if (!judged) return null;
  return judged.truth === id ? "right" : judged.answer === id ? "yours" : "other";
}
