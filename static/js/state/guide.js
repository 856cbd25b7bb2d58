/** The guide's model: its eight lessons, and what it shows of one. */

/**
 * @typedef {object} Place  in the guide, as its address tells it
 * @property {number} lesson  from 1
 * @property {number} question  the seed of its question
 * @property {number | null} weight  where the ball was put by hand; null for the question's own
 */

/** The lessons by their short names, in the article's order. */
export const LESSONS = [
  "Weights",
  "Forward pass",
  "Loss",
  "Gradient",
  "Learning rate",
  "Update",
  "Again and again",
  "In Keras",
];

/** Which of the server's questions each lesson asks. */
export const QUESTIONS = [
  "best_weight",
  "output",
  "lower_loss",
  "new_weight",
  "best_rate",
  "steps_to_loss",
  "steps_per_epoch",
  "step_size",
];

/** What is asked after a lesson's own question was answered. @type {Record<number, string>} */
export const FURTHER = { 7: "batch_rise" };

/** The lessons that show the article's run; the others show one weight of a line. */
const WHOLE = 7;

/** @param {number} lesson */
export const isWhole = (lesson) => lesson >= WHOLE;

/** The seed whose questions are good ones to begin with: two lines whose losses are near, rates of three kinds, six steps. */
export const FIRST_QUESTION = 2952;

/** @returns {Place} */
export const firstPlace = () => ({ lesson: 1, question: FIRST_QUESTION, weight: null });

/** So many steps make the whole way of the one weight. */
export const STEPS = 30;
export const RATE = 0.5;
/** Where the line stands at 0, which is held. */
export const BIAS = 1;
/** Where the weight may be put by hand. */
export const LOWEST = -2;
export const HIGHEST = 6;
/** Where the weight starts in the first question. */
const FIRST = 4.6;
/** Where it may start in another: on either side of the floor, far enough from it to see a step. */
const STARTS = [-0.6, 5.2, 0.4, 3.8, -1.4, 4.2, -1, 5.6, 0, 3.4, -1.8, 4.8];

/** Where the weight starts. @param {Place} place */
export const startOf = ({ question, weight }) =>
  weight ?? (question === FIRST_QUESTION ? FIRST : STARTS[question % STARTS.length]);

/** One weight of a line, all points in one batch, the intercept held. @param {number} weight */
export const lineConfig = (weight, frozen = ["dense/bias"]) => ({
  dataset: { name: "line" },
  layers: [{ units: 1, activation: "linear" }],
  optimizer: { name: "sgd", learning_rate: RATE },
  loss: "mean_squared_error",
  ...{ metrics: [], batch_size: 100, epochs: STEPS, frozen },
  initial_weights: [[[weight]], [BIAS]],
});

/** The point of the plane of both weights at which the slope is this. @param {number} weight */
export const pointAt = (weight) => ({ a: weight, b: BIAS });

/** @param {number} weight @returns {[number, number]} */
export const pairAt = (weight) => [weight, BIAS];

/** How many of the article's people make one step, the article's own, and others by the seed of the question. */
const BATCH = 10;
const BATCHES = [20, 30, 50, 7, 15, 100, 12];

/** The article's run; in the lesson of batches, questions have other sizes. @param {Place} place */
export const wholeConfig = ({ lesson, question }) =>
  lesson === WHOLE && question !== FIRST_QUESTION
    ? { batch_size: BATCHES[question % BATCHES.length] }
    : { batch_size: BATCH };

/**
 * The one weight: its curve, and its whole way of STEPS steps as the engine walked it.
 * @typedef {object} Line
 * @property {string} run
 * @property {number} start
 * @property {{w: number[], loss: number[]}} curve
 * @property {number[]} value  after each step, from the start on
 * @property {number[]} gradient  at each of these, but for the last
 * @property {number[]} loss  at each of these
 * @property {DataSet} data
 * @property {number} stable  the largest rate at which this weight alone comes to rest
 *
 * The article's run, where it stands.
 * @typedef {object} Whole
 * @property {Run} run
 * @property {RunHistory} history
 * @property {number[]} weights
 * @property {Landscape | null} landscape
 * @property {{before: number | null, rescaled: number | null} | null} seen  one weight's last step, and its gradient as the optimizer made it
 *
 * @typedef {{text: string, right: boolean | null, says: string}} Cell  of the equation, filled in by hand; null for empty
 * @typedef {{at: number, loss: number, values: Float32Array}} Candidate  a weight, its loss, and the line that it makes
 * @typedef {VerdictAnswer & {answer: string | number}} Judged
 *
 * @typedef {object} GuideState
 * @property {Place} place
 * @property {Line | null} line
 * @property {Whole | null} whole
 * @property {number} step  of the run on screen
 * @property {Candidate | null} output  of the ball's weight
 * @property {Candidate | null} next  of the weight after the next step
 * @property {number | null} picked  which of the line's inputs was put in by hand; null for the question's
 * @property {Candidate[]} turned  the lines that were turned by hand, the one on screen last; none: the pair is
 * @property {Candidate[]} pair  the two weights of the question about losses
 * @property {{rate: number, a: number[], loss: number[]} | null} way  with the tried rate
 * @property {{rate: number, loss: number}[]} ends  the loss after STEPS steps, by rate
 * @property {import("../draw/guide/bowls.js").Group[]} kinds  of these ways, by rate
 * @property {{alone: number, both: number} | null} limits  the largest stable rate of the line's weight alone, and of both
 * @property {{inputs: string[], outputs: string[]} | null} names  of what goes into the article's network and comes out
 * @property {string | null} program
 * @property {[number, number][]} article  the published loss and accuracy of each epoch
 * @property {Cell[]} cells  of the equation that is filled in
 * @property {boolean} looked  whether the question was looked for: there may be none
 * @property {QuestionAnswer | null} asked
 * @property {QuestionAnswer | null} further  the question that comes after it, until it is asked
 * @property {Judged | null} judged
 * @property {boolean} done  whether the lesson's deed was done
 * @property {boolean} playing
 * @property {boolean} busy
 * @property {string | null} notice
 * @property {boolean} away  whether the server did not answer
 */

/** So many figures make the equation of a step. */
const CELLS = 4;
/** @type {Cell} */
const EMPTY = { text: "", right: null, says: "" };

/** How many steps the run on screen makes; none before it is here. @param {Pick<GuideState, "place" | "line" | "whole">} state */
export const stepsOf = ({ place: { lesson }, line, whole }) =>
  isWhole(lesson) ? (whole?.run.total_steps ?? 0) : line ? STEPS : 0;

/** Whether no step is left to make. @param {Pick<GuideState, "place" | "line" | "whole" | "step">} state */
export const isOver = (state) => state.step >= stepsOf(state);

/** After which step of the way the loss is under what the question asks for; 0 where it does not ask. @param {Pick<GuideState, "line" | "asked">} state */
export function goalStep({ line, asked }) {
  const goal = asked?.goal ?? null;
  return line && goal !== null
    ? Math.max(
        0,
        line.loss.findIndex((loss) => loss < goal),
      )
    : 0;
}

/** The line, turned to another: each is kept once. @param {Pick<GuideState, "turned">} state @param {Candidate} line */
export const turnedTo = ({ turned }, line) => ({
  turned: [...turned.filter(({ at }) => at !== line.at), line],
});

/** @param {Place} place @returns {GuideState} */
export const initialGuide = (place) => ({
  place,
  ...{
    line: null,
    whole: null,
    step: 0,
    output: null,
    next: null,
    picked: null,
    turned: [],
    pair: [],
    way: null,
    ends: [],
    kinds: [],
    limits: null,
    names: null,
  },
  ...{
    program: null,
    article: [],
    cells: Array(CELLS).fill(EMPTY),
    looked: false,
    asked: null,
    further: null,
    judged: null,
    done: false,
    playing: false,
    busy: false,
    notice: null,
    away: false,
  },
});

/** What programs that drive the page read of the guide's run; all its points are one batch, so a step is an epoch. @param {GuideState} state */
export function told({ place: { lesson }, line, whole, step, away }) {
  const shown = isWhole(lesson) ? whole : line;
  const connection = away ? "lost" : shown ? "open" : "connecting";
  if (isWhole(lesson) && whole) {
    const { id, epoch, status } = whole.run;
    return { connection, run: id, step, epoch, status };
  }
  if (!line || shown !== line) return { connection };
  return { connection, run: line.run, step, epoch: step, status: step === STEPS ? "finished" : "ready" };
}
