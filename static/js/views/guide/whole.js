/** All weights at once: the network, its descent, and its loss, in one figure of each. */

import { h, setText } from "../../draw/dom.js";
import { count, fixed } from "../../draw/format.js";
import { colours, descentPicture, lossPicture, networkPicture } from "../../draw/guide/whole-picture.js";
import { fitCanvas } from "../../draw/size.js";
import { createFigure } from "./figure.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

/** A figure over its key number and a few words. @param {ReturnType<typeof createFigure>} figure */
function captioned({ element, repaint }) {
  const number = h("span", { class: "guide-number guide-key" });
  const words = h("span", { class: "guide-name" });
  return {
    element: h("div", { class: "guide-third" }, element, h("p", {}, number, " ", words)),
    repaint,
    /** @param {string} figure @param {string} text */
    show(figure, text) {
      setText(number, figure);
      setText(words, text);
      repaint();
    },
  };
}

/** @param {HTMLCanvasElement} canvas @param {Landscape} landscape @param {number} width @param {number} height */
function paintGround(canvas, landscape, width, height) {
  const { a, b } = landscape;
  const tile = new OffscreenCanvas(a.length, b.length);
  const bytes = colours(landscape);
  /** @type {OffscreenCanvasRenderingContext2D} */ (tile.getContext("2d")).putImageData(
    new ImageData(bytes, a.length, b.length),
    ...[0, 0],
  );
  const context = fitCanvas(canvas, width, height);
  context.imageSmoothingQuality = "high";
  context.setTransform(canvas.width / a.length, 0, 0, -canvas.height / b.length, 0, canvas.height); // b grows upwards
  context.drawImage(tile, 0, 0);
}

export function createWhole() {
  const shown = { whole: /** @type {GuideState["whole"]} */ (null), ground: /** @type {unknown} */ (null) };
  const canvas = h("canvas", { class: "guide-ground" });
  /** @param {(whole: NonNullable<GuideState["whole"]>, width: number, height: number) => SVGElement[]} paint @param {string} label */
  const figure = (paint, label) =>
    createFigure("guide-plot", (width, height) => (shown.whole ? paint(shown.whole, width, height) : []), {
      label,
    });
  const descent = figure(({ landscape }, width, height) => {
    if (!landscape) return [];
    if (shown.ground !== landscape) paintGround(canvas, landscape, width, height);
    return descentPicture(landscape, width, height);
  }, "The loss from above, with the way of the weights");
  descent.element.prepend(canvas);
  const parts = {
    network: captioned(
      figure(
        ({ run, weights }, ...size) => networkPicture(run, weights, ...size),
        "The network: a line for each weight but the biases",
      ),
    ),
    descent: captioned(descent),
    loss: captioned(figure(lossPicture, "The loss over the epochs")),
  };
  const limits = h("p", { class: "guide-said" });
  return {
    element: h(
      "div",
      { class: "guide-part" },
      h("div", { class: "guide-thirds" }, parts.network.element, parts.descent.element, parts.loss.element),
      limits,
    ),
    /** @param {GuideState} state */
    update({ whole, step, limits: known }) {
      shown.whole = whole;
      if (!whole) return;
      const { run } = whole;
      const epochs = run.total_steps / run.steps_per_epoch;
      parts.network.show(count(run.parameter_count), "weights in all: the lines, and the biases");
      parts.descent.show(fixed(run.loss, 4), "loss; dark is low");
      parts.loss.show(
        count(Math.floor(step / run.steps_per_epoch)),
        `of ${count(epochs)} epochs; grey: one batch`,
      );
      const [alone, both] = known ? [fixed(known.alone, 2), fixed(known.both, 2)] : ["", ""];
      setText(
        limits,
        known
          ? `Earlier, one weight alone stayed stable up to a rate of ${alone}. With its bias free too, only up to ${both}.`
          : "",
      );
    },
  };
}
