// static/js/views/predictions/worst.js
import { part13 } from "./main.js";
import { part14 } from "./main.js";
import { part47 } from "./main.js";
import { part54 } from "./main.js";
import { part67 } from "./main.js";
import { part78 } from "./main.js";
import { part80 } from "./main.js";
var { h } = part13;
var { count, measured } = part14;
var { fromLogits } = part47;
var { answerText, pixelsOf, truthText, worstWords } = part54;
var { textOf } = part67;
var { shareOf } = part78;
var { inputsOf } = part80;
var PIXEL = 3;
function createWorst(container, actions) {
  const head = ["sample", "truth", "answer", "loss"].map((name) => h("th", { scope: "col" }, name));
  const body = h("tbody");
  const about = h("caption", { class: "visually-hidden" });
  container.append(h("table", {}, about, h("thead", {}, h("tr", {}, head)), body));
  const now = { outcomes: null };
  return {
    update(state) {
      const { outcomes, data, run } = state;
      if (!outcomes || !data || outcomes.run !== run?.id || outcomes.share !== shareOf(state)) return;
      if (outcomes === now.outcomes) return;
      now.outcomes = outcomes;
      about.textContent = textOf(worstWords(data, outcomes, run));
      body.replaceChildren(
        ...outcomes.worst.map((bad) => rowOf(bad, data, fromLogits(run.config.loss), actions))
      );
    }
  };
}
function rowOf(bad, data, isLogits, actions) {
  const name = count(bad.index + 1);
  const choose = h(
    "button",
    {
      type: "button",
      title: "Send it forward through the network",
      "aria-label": `Send sample ${name} forward`,
      onclick: () => actions.sendForward(inputsOf({ ...data, x: [bad.input] }, 0))
    },
    data.picture ? [pictureOf(bad.input, data.picture), name] : name
  );
  const cells = [truthText(data, bad), answerText(data, bad, isLogits), measured(bad.loss)];
  return h("tr", {}, h("th", { scope: "row" }, choose), ...cells.map((text) => h("td", {}, text)));
}
function pictureOf(values, [rows, columns]) {
  const canvas = h("canvas", {
    class: "predictions-digit",
    width: columns,
    height: rows,
    "aria-hidden": "true"
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
export {
  createWorst
};
