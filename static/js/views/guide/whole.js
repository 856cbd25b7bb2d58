/** All weights at once: the network, its descent, and its loss, in one figure of each. */

import { h, setText } from "../../draw/dom.js";
import { count, fixed } from "../../draw/format.js";
import { lossPicture, namedPicture } from "../../draw/guide/whole-picture.js";
import { createDescent } from "./descent.js";
import { createFigure } from "./figure.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

/** A figure over its key number and a few words. @param {HTMLElement} figure */
function captioned(figure) {
  const number = h("span", { class: "guide-number guide-key" });
  const words = h("span", { class: "guide-name" });
  const more = h("p", { class: "guide-name" });
  return {
    element: h("div", { class: "guide-third" }, figure, h("div", {}, h("p", {}, number, " ", words), more)),
    /** @param {string} figure @param {string} text */
    show(figure, text) {
      setText(number, figure);
      setText(words, text);
    },
    /** @param {string} rest */
    tell: (rest) => setText(more, rest),
  };
}

/** How many of the run's parameters are biases, as the page counts them. @param {Run} run */
const biasesOf = ({ parameters }) =>
  parameters
    .filter(({ role }) => role === "bias")
    .reduce((all, { shape }) => all + shape.reduce((sum, one) => sum * one, 1), 0);

export function createWhole() {
  const shown = {
    whole: /** @type {GuideState["whole"]} */ (null),
    names: /** @type {GuideState["names"]} */ (null),
  };
  /** @param {(whole: NonNullable<GuideState["whole"]>, width: number, height: number) => SVGElement[]} paint @param {string} label */
  const figure = (paint, label) =>
    createFigure("guide-plot", (width, height) => (shown.whole ? paint(shown.whole, width, height) : []), {
      label,
    });
  const network = figure(
    (whole, ...size) => namedPicture(whole, shown.names, ...size),
    "The network: a line for each weight but the biases. Blue is above zero, orange below.",
  );
  const descent = createDescent((says) => parts.descent.tell(says));
  const loss = figure(lossPicture, "The loss over the epochs");
  const parts = {
    network: captioned(network.element),
    descent: captioned(descent.element),
    loss: captioned(loss.element),
  };
  parts.network.tell("blue: above zero, orange: below");
  parts.loss.tell("thick: mean of an epoch, thin: one batch");
  const limits = h("p", { class: "guide-said" });
  const thirds = Object.values(parts).map(({ element }) => element);
  return {
    element: h("div", { class: "guide-part" }, h("div", { class: "guide-thirds" }, ...thirds), limits),
    /** @param {GuideState} state */
    update({ whole, step, names, limits: known }) {
      if (!whole) return;
      if (whole !== shown.whole || names !== shown.names) {
        Object.assign(shown, { whole, names });
        network.repaint();
        loss.repaint();
        descent.update(whole);
      }
      const { run } = whole;
      const [epochs, epoch] = [run.total_steps, step].map((one) => Math.floor(one / run.steps_per_epoch));
      parts.network.show(count(run.parameter_count), `weights, ${count(biasesOf(run))} of them biases`);
      parts.descent.show(fixed(run.loss, 4), "loss over all people");
      parts.loss.show(count(epoch), `of ${count(epochs)} epochs`);
      setText(limits, known ? stabilityOf(known) : "");
    },
  };
}

/** @param {NonNullable<GuideState["limits"]>} limits */
const stabilityOf = ({ alone, both }) =>
  `Earlier, one weight alone stayed stable up to a rate of ${fixed(alone, 2)}. With its bias free too, only up to ${fixed(both, 2)}.`;
