/**
 * What just happened, in one sentence or two: the page's headline.
 *
 * @typedef {"" | "value" | "code" | "gradient" | "update" | "danger"} Meaning
 * @typedef {[string, Meaning]} Word  a text and what it means
 */

import { count, loss, signed } from "./format.js";
import { isTextbook, surfaceOf } from "./textbook/surface.js";
import { finishedWords, readyWords } from "./textbook/words.js";

/** @param {string} text @returns {Word} */
const plain = (text) => [text, ""];
/** @param {string} text @returns {Word} */
const value = (text) => [text, "value"];

/** @param {State} state */
function optimizerTitle({ catalogue, run }) {
  const name = run?.config.optimizer.name;
  return catalogue?.optimizers.find((one) => one.name === name)?.title ?? "The optimizer";
}

/** @param {State} state @returns {Word[]} */
function ready(state) {
  const { run, frame, catalogue } = state;
  const surface = surfaceOf(run, catalogue);
  return surface && run && frame ? readyWords(run, frame, surface, optimizerTitle(state)) : untrained(state);
}

/** @param {State} state @returns {Word[]} */
function untrained({ run, data }) {
  const { batch_size: size, epochs } = /** @type {Run} */ (run).config;
  const weights = count(run?.parameter_count ?? 0);
  return [
    value("Ready. "),
    plain(`Play trains ${weights} weights on ${count(data?.count ?? 0)} samples, `),
    plain(`${size === 1 ? "one" : count(size)} at a time, for ${count(epochs)} `),
    plain(`${epochs === 1 ? "epoch" : "epochs"}. They start at arbitrary values.`),
  ];
}

/** @param {Frame} frame @param {Run} run @returns {Word[]} */
function batchWords({ batch }, run) {
  if (!batch) return [];
  const before = loss(batch.loss_before);
  const after = loss(batch.loss_after);
  const what = isTextbook(run) ? " f(x, y)" : " This batch’s loss";
  if (before === after) return [plain(`${what} stayed at `), value(after), plain(".")];
  const moved = Number(batch.loss_after) < Number(batch.loss_before) ? "fell" : "rose";
  return [plain(`${what} ${moved} from `), value(before), plain(" to "), value(after), plain(".")];
}

/** @param {WatchedWeight | null} weight @param {string} optimizer @returns {Word[]} */
function weightWords(weight, optimizer) {
  if (!weight || weight.update === null) return [];
  /** @type {Word[]} */
  const moved =
    weight.update === 0
      ? [plain(" left it where it was.")]
      : [plain(" moved it by "), [signed(weight.update, 3), "update"], plain(".")];
  return [
    [weight.label, "code"],
    plain(" had gradient "),
    [signed(weight.gradient, 3), "gradient"],
    plain(`; ${optimizer}`),
    ...moved,
  ];
}

/** @param {Frame} frame @returns {Word[]} */
function finished({ total_steps: total, loss: final, accuracy }) {
  /** @type {Word[]} */
  const right = accuracy === null ? [] : [plain(", accuracy "), value(loss(accuracy))];
  return [
    value(`Finished after ${count(total)} steps. `),
    plain("Over all samples: loss "),
    value(loss(final)),
    ...right,
    plain("."),
  ];
}

/** @param {Divergence} divergence @returns {Word[]} */
function diverged({ step, layer, what }) {
  const verb = what === "weights" ? "are" : "is";
  return [
    [`Diverged at step ${count(step)}: `, "danger"],
    [`the ${what} ${verb} not a finite number, first in layer `, "danger"],
    [layer, "code"],
    plain("."),
  ];
}

/**
 * @param {State} state
 * @returns {Word[]}
 */
export function sentenceOf(state) {
  const { run, frame, connection } = state;
  if (!run || !frame) return [plain("Opening a run…")];
  if (connection === "lost")
    return [["Connection lost", "danger"], plain(` at step ${count(frame.step)}; trying again.`)];
  if (frame.status === "diverged" && frame.divergence) return diverged(frame.divergence);
  if (frame.step === 0) return ready(state);
  const surface = surfaceOf(run, state.catalogue);
  if (frame.status === "finished") return surface ? finishedWords(frame, surface) : finished(frame);
  const head = value(`Step ${count(frame.step)}. `);
  return [head, ...weightWords(frame.weight, optimizerTitle(state)), ...batchWords(frame, run)];
}
