import { h } from "../../draw/dom.js";
import { ballOn, curveLine, curvePlot } from "../../draw/lesson/curve.js";
import { linesPicture } from "../../draw/lesson/lines.js";
import { neuronPicture } from "../../draw/lesson/neuron.js";
import { createQuestion, truthText } from "../quiz/question.js";
import { createFrame, LOW } from "./frame.js";

/** The figures that ask: a question of the server's, beside a picture of what it is about. */

/** @typedef {{turn: number, given: string | number | null}} Choice */
/** @template Seen @typedef {{question: QuestionAnswer, judged: Judged | null, seen: Seen}} Answer */

/**
 * @template Seen
 * @param {string} name  of the picture
 * @param {(answer: Answer<Seen>, width: number, height: number) => Element[]} draw
 * @param {typeof LOW} [shape]
 * @returns {(container: HTMLElement, actions: FigureActions<Choice>) => FigureView<Choice, Answer<Seen>>}
 */
const asking = (name, draw, shape) => (container, actions) => {
  const frame = createFrame(container, name, actions, shape);
  const place = h("div", { class: "quiz" });
  frame.controls.append(place);
  const question = createQuestion(place, { answer: (given) => actions.choose({ given }) });
  const turn = { now: 0 };
  const shown = { answer: /** @type {Answer<any> | null} */ (null) };
  const another = () => actions.choose({ turn: turn.now + 1, given: null });
  const next = h("button", { type: "button", class: "quiz-quiet", onclick: another }, "Another like this");
  frame.controls.append(next);
  return {
    update(state) {
      const { answer, choice } = state;
      turn.now = choice.turn;
      next.hidden = !answer?.judged;
      frame.tell(state, []);
      if (!answer) return;
      question.update({ ...answer, problem: null });
      frame.paint((width, height) => draw(answer, width, height));
      keepFocus(shown.answer, answer);
      shown.answer = answer;
    },
  };

  /** What held the focus is disabled or gone: a verdict leads on to another question, and that to its answer. @param {Answer<any> | null} before @param {Answer<any>} now */
  function keepFocus(before, now) {
    if (!before) return;
    if (now.question !== before.question) question.focus();
    else if (now.judged && !before.judged) next.focus();
  }
};

/** @typedef {{x: string, weight: string, bias: string}} Neuron */

export const createNeuronFigure = asking(
  "A neuron: what goes in, times its weight, plus its bias",
  (/** @type {Answer<Neuron>} */ { question, judged, seen }, width, height) => {
    const out = judged ? truthText(question, judged.verdict.truth) : "?";
    return neuronPicture({ ...seen, out }, width, height);
  },
  LOW,
);

/** @typedef {{samples: {x: number[], y: number[]}, bias: number}} Lines */

export const createLinesFigure = asking(
  "The samples as dots, and two lines through them",
  (/** @type {Answer<Lines>} */ { question, seen }, width, height) => {
    const lines = (question.choices ?? []).map(({ id, value }) => ({
      name: id.toUpperCase(),
      weight: value ?? 0,
      bias: seen.bias,
    }));
    return linesPicture(seen.samples, lines, width, height);
  },
);

/** @typedef {{curve: import("../../draw/lesson/curve.js").Curve, ball: {w: number, loss: number, next: {w: number, loss: number}}}} Sum */

export const createSumFigure = asking(
  "The weight before the step on the curve of the loss, and after it once you have answered",
  (/** @type {Answer<Sum>} */ { judged, seen }, width, height) => {
    const plot = curvePlot(seen.curve, width, height);
    const ball = judged ? seen.ball : { ...seen.ball, next: null };
    return [...curveLine(plot, seen.curve), ...ballOn(plot, ball)];
  },
);
