/** The program of the run on screen, in Keras; what each word sets; and the published log beside this run's. */

import { h, setAttributes, setText } from "../../../draw/dom.js";
import { fixed } from "../../../draw/format.js";
import { curvePicture, layersPicture } from "../../../draw/guide/keras-picture.js";
import { CHOICES, SAYS } from "../../../draw/guide/program.js";
import { button } from "../../buttons.js";
import { createRow } from "../equation.js";
import { createFigure } from "../figure.js";
import { createJoin } from "./join.js";
import { createLog } from "./log.js";
import { createProgram } from "./program.js";

/** @typedef {import("../../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../../draw/guide/program.js").Sets} Sets */
/** @typedef {import("../../../draw/guide/program.js").Piece} Piece */

const NOTE = "TensorFlow trained the sigmoids as a softmax: the article’s log is of another function.";
/** The parts of the equation that words set. */
const [RATE, GRADIENT] = [1, 2];

/** What words light: each is seen where the run shows it. @param {() => GuideState["whole"]} whole @param {() => Piece | null} lit */
function createThings(whole, lit) {
  /** @param {typeof layersPicture} paint @param {string} label */
  const figure = (paint, label) =>
    createFigure(
      "guide-mini",
      (...size) =>
        whole() ? paint(/** @type {NonNullable<GuideState["whole"]>} */ (whole()), lit(), ...size) : [],
      { label },
    );
  const row = createRow([
    { name: "old weight" },
    "−",
    { name: "learning rate" },
    "×",
    { name: "gradient, rescaled", meaning: "gradient" },
  ]);
  return {
    ...{ row, log: createLog() },
    network: figure(layersPicture, "The layers of the network"),
    curve: figure(curvePicture, "The loss over the epochs"),
  };
}

/** @param {ReturnType<typeof createThings>} things @returns {Record<Sets, Element>} */
function placesOf({ row, log, network, curve }) {
  const cells = [...row.element.querySelectorAll(".guide-number")];
  return {
    ...{ layers: network.element, model: network.element },
    ...{ rate: cells[RATE], optimizer: cells[GRADIENT], compile: cells[0] },
    ...{ loss: curve.element, batch: curve.element, order: curve.element, fit: curve.element },
    ...{ epochs: log.heads[0], metrics: log.heads[3] },
  };
}

/** @param {import("../../../acting/guide/guide.js").Guide} guide */
export function createKeras(guide) {
  const shown = {
    whole: /** @type {GuideState["whole"]} */ (null),
    judged: /** @type {GuideState["judged"]} */ (null),
    lit: /** @type {Piece | null} */ (null),
  };
  const things = createThings(
    () => shown.whole,
    () => shown.lit,
  );
  const { row, log, network, curve } = things;
  const places = placesOf(things);
  const says = h("p", { class: "guide-kind", role: "status" });
  const program = createProgram((piece, word) => light(piece, word));
  const copy = button("copy the program", async () => setText(says, await guide.copyProgram()), {
    class: "guide-link",
  });
  const mixed = h("a", { class: "guide-link", href: "learn#quiz" }, "eight mixed questions");
  const right = [row.element, says, h("div", { class: "guide-minis" }, network.element, curve.element)];
  const note = h("p", { class: "guide-name" }, NOTE);
  const element = h(
    "div",
    { class: "guide-part guide-keras" },
    h("div", {}, program.element, h("div", { class: "guide-links" }, copy, mixed)),
    h("div", { class: "guide-half" }, ...right, log.element, note),
  );
  const join = createJoin(element);

  /** @param {Piece} piece @param {HTMLElement} word @param {boolean} [isAnswer]  whose verdict says what it sets */
  function light(piece, word, isAnswer = false) {
    const { sets } = piece;
    if (!sets) return;
    shown.lit = piece;
    program.light(piece);
    log.light(sets);
    setText(says, isAnswer ? "" : SAYS[sets]);
    setAttributes(row.element, { "data-lit": ["rate", "optimizer", "compile"].includes(sets) ? sets : null });
    for (const [name, place] of Object.entries(places))
      if (place !== places[sets]) setAttributes(place, { "data-lit": null });
      else if (name === sets) setAttributes(place, { "data-lit": "true" });
    network.repaint();
    curve.repaint();
    join(word, places[sets]);
  }

  /** The word that was answered lights what it sets. @param {GuideState["judged"]} judged */
  function answered(judged) {
    shown.judged = judged;
    const word = judged && program.find(CHOICES[judged.answer]);
    if (word) light(word.piece, word.element, true);
  }

  return {
    element,
    /** @param {GuideState} state */
    update({ program: text, whole, article, judged }) {
      const isNew = whole !== shown.whole;
      shown.whole = whole;
      program.show(text);
      log.show(whole?.history.epochs ?? [], article);
      const rate = String(whole?.run.config.optimizer.learning_rate ?? "");
      const seen = whole?.seen;
      row.show([fixed(seen?.before, 3), rate, fixed(seen?.rescaled, 2)]);
      if (judged !== shown.judged) answered(judged);
      if (!isNew) return;
      network.repaint();
      curve.repaint();
    },
  };
}
