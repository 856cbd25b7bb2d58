import { createPatience, setCaption } from "../../draw/caption.js";
import { h, setText } from "../../draw/dom.js";
import { answersOf, othersWords, takenWords } from "../../draw/trying/words.js";
import { fits, seenIn } from "../../state/neurons.js";
import { columnsOf, inputsOf } from "../../state/trying/trying.js";
import { button } from "../buttons.js";
import { createField } from "./field.js";
import { createPad } from "./pad.js";
import { createSampleNumber } from "./sample.js";

/** A sample of a person's own: chosen from the data, typed, dragged or drawn, and what the network makes of it. */

/** An answer that is so late is no longer shown beside what it is not of. ms */
const PATIENCE_MS = 150;

/** @param {HTMLElement} container @param {Actions} actions @returns {View} */
export function createTrying(container, actions) {
  const number = createSampleNumber("trying-sample", "Sample", take);
  const others = h("span", { class: "small" });
  const inputs = h("div", { class: "trying-inputs" });
  const answers = h("ul", { class: "trying-answers", "aria-label": "What the network answers" });
  const caption = h("p", { class: "caption", role: "status" });
  const now = { state: /** @type {State | null} */ (null), fields: /** @type {View[]} */ ([]) };
  const wait = createPatience(PATIENCE_MS, (isLate) => body.classList.toggle("behind", isLate));
  const newest = { point: /** @type {number[] | null} */ (null) };

  function take(/** @type {number} */ sample) {
    const data = now.state?.data;
    if (!data) return;
    const place = Math.min(sample, data.x.length - 1);
    actions.trySample(place, inputsOf(data, place));
  }
  const another = button("Next", () => take((now.state?.tried ?? -1) + 1), {
    class: "pill",
    title: "The next sample of the data",
  });
  const [typed, refusal] = number.elements;
  const label = h("label", { class: "small" }, "Sample ", typed);
  const head = h("div", { class: "trying-head" }, label, others, another, refusal);
  const body = h("div", { class: "trying-body" }, inputs, answers);
  container.append(head, body, caption);

  /** Fields for other data. @param {DataSet} data */
  function build(data) {
    const parts = data.picture
      ? [createPad(data.picture, actions.sendForward)]
      : columnsOf(data).map((column) => createField(column, data, newest, actions.sendForward));
    const elements = parts.map(({ element }) => element);
    inputs.replaceChildren(...elements);
    body.classList.toggle("drawn", data.picture !== null);
    now.fields = parts;
  }

  return {
    update(state, previous) {
      const { run, data } = state;
      const isOther = data !== now.state?.data;
      now.state = state;
      if (!run || !data || data.features.length !== run.features) return;
      if (isOther) build(data);
      if (state.point === null) return take(Math.min(state.tried, data.x.length - 1));
      if (!fits(state.point, data)) return; // it is another run's, and about to end
      newest.point = state.point;
      for (const field of now.fields) field.update(state, previous);
      const truth = isOwn(state, data) ? data.y[state.tried] : null;
      number.show(Math.min(state.tried, data.x.length - 1), data.x.length);
      setText(others, othersWords(data));
      const output = seenIn(state)?.output ?? [];
      wait(output.length === 0);
      if (output.length === 0) return; // the last answer stays for a moment, so that nothing flickers
      showAnswers(answers, answersOf(run, data, output));
      setCaption(caption, takenWords(run, data, output, truth));
    },
  };
}

/** Whether what is tried is the chosen sample as the data have it. @param {State} state @param {DataSet} data */
const isOwn = ({ point, tried }, data) =>
  tried < data.x.length && JSON.stringify(point) === JSON.stringify(inputsOf(data, tried));

/** @param {HTMLElement} list @param {import("../../draw/trying/words.js").Answer[]} answers */
function showAnswers(list, answers) {
  while (list.children.length > answers.length) list.lastElementChild?.remove();
  while (list.children.length < answers.length)
    list.append(
      h(
        "li",
        { class: "trying-answer" },
        h("span"),
        h("span", { class: "trying-bar", "aria-hidden": "true" }, h("i")),
        h("b"),
      ),
    );
  answers.forEach(({ name, text, share, isTaken }, k) => {
    const row = /** @type {HTMLElement} */ (list.children[k]);
    const [told, bar, figure] = /** @type {HTMLElement[]} */ ([...row.children]);
    row.classList.toggle("taken", isTaken);
    setText(told, name);
    setText(figure, text);
    bar.hidden = share === null;
    /** @type {HTMLElement} */ (bar.firstElementChild).style.width = `${100 * (share ?? 0)}%`;
  });
}
