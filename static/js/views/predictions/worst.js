/** The samples of a share that are furthest off, each with its truth, the answer and its loss. */

import { h } from "../../draw/dom.js";
import { count, measured } from "../../draw/format.js";
import { fromLogits } from "../../draw/network/words.js";
import { answerText, pixelsOf, truthText, worstWords } from "../../draw/predictions/worst.js";
import { textOf } from "../../draw/words.js";
import { shareOf } from "../../state/share.js";
import { inputsOf } from "../../state/trying/trying.js";

/** CSS px of a picture's pixel. */
const PIXEL = 3;

/** @type {import("../either.js").Create} */
export function createWorst(container, actions) {
  const head = ["sample", "truth", "answer", "loss"].map((name) => h("th", { scope: "col" }, name));
  const body = h("tbody");
  const about = h("caption", { class: "visually-hidden" });
  container.append(h("table", {}, about, h("thead", {}, h("tr", {}, head)), body));
  const now = { outcomes: /** @type {Outcomes | null} */ (null) };
  return {
    update(state) {
      const { outcomes, data, run } = state;
      if (!outcomes || !data || outcomes.run !== run?.id || outcomes.share !== shareOf(state)) return;
      if (outcomes === now.outcomes) return;
      now.outcomes = outcomes;
      about.textContent = textOf(worstWords(data, outcomes, run));
      body.replaceChildren(
        ...outcomes.worst.map((bad) => rowOf(bad, data, fromLogits(run.config.loss), actions)),
      );
    },
  };
}

/** @param {Outcomes["worst"][number]} bad @param {DataSet} data @param {boolean} isLogits @param {Actions} actions */
function rowOf(bad, data, isLogits, actions) {
  const name = count(bad.index + 1);
  const choose = h(
    "button",
    {
      type: "button",
      title: "Send it forward through the network",
      "aria-label": `Send sample ${name} forward`,
      onclick: () => actions.sendForward(inputsOf({ ...data, x: [bad.input] }, 0)),
    },
    data.picture ? [pictureOf(bad.input, data.picture), name] : name,
  );
  const cells = [truthText(data, bad), answerText(data, bad, isLogits), measured(bad.loss)];
  return h("tr", {}, h("th", { scope: "row" }, choose), ...cells.map((text) => h("td", {}, text)));
}

/** @param {number[]} values @param {[number, number]} size  rows and columns */
function pictureOf(values, [rows, columns]) {
  const canvas = h("canvas", {
    class: "predictions-digit",
    width: columns,
    height: rows,
    "aria-hidden": "true",
  });
  Object.assign(canvas.style, { width: `${PIXEL * columns}px`, height: `${PIXEL * rows}px` });
  const context = canvas.getContext("2d");
  const image = context?.createImageData(columns, rows);
  if (context && image) {
    image.data.set(pixelsOf(values));
    context.putImageData(image, 0, 0);
  }
  return canvas;
}
