/** What is wrong with a run, in sentences: the server's own, and shorter ones. */

import { count, short, significant } from "../format.js";

/** @typedef {import("./sentence.js").Word} Word */

/** The one cause that is no trouble. */
const AT_REST = "minimum";

/** @param {string} text @returns {Word} */
const plain = (text) => [text, ""];

/**
 * The server's sentence: the layer, since when, and why; and without the reason.
 * @param {Stall} stall
 * @returns {[Word[], Word[]]}
 */
export function stallForms({ cause, layer, subject, event, why }) {
  const meaning = cause === AT_REST ? "value" : "danger";
  /** @type {Word[]} */
  const words =
    subject === layer
      ? [
          [subject, "code"],
          [` ${event}`, meaning],
        ]
      : [[`${subject} ${event}`, meaning]];
  return [
    [...words, plain(`: ${why}.`)],
    [...words, plain(".")],
  ];
}

/**
 * @param {Divergence} divergence
 * @param {BlowUp | null} blowUp
 * @param {LossBlowUp | null} told  which rate would have been stable, where that is known
 * @param {boolean} onSurface
 * @returns {Word[][]}
 */
export function divergedSentences(divergence, blowUp, told, onSurface) {
  const { step, layer, what } = divergence;
  const head = `Diverged at step ${count(step)}`;
  const verb = what === "weights" ? "are" : "is";
  const subject = onSurface
    ? { loss: "f(x, y)", gradient: "the gradient", weights: "the new position" }
    : null;
  const name = subject ? subject[what] : `the ${what}`;
  const isVerb = onSurface ? "is" : verb;
  /** @type {Word[]} */
  const plainly = onSurface
    ? [[`${head}: `, "danger"], plain(`${name} is not finite.`)]
    : [
        [`${head}: `, "danger"],
        plain(`${name} ${isVerb} not finite, first in layer `),
        [layer, "code"],
        plain("."),
      ];
  if (divergence.smaller_rate === null) {
    const { cause, why } = divergence;
    return [
      [[`${head}: `, "danger"], plain(`${cause}. ${why}`)],
      [[`${head}.`, "danger"], plain(` ${why}`)],
      plainly,
    ];
  }
  if (!blowUp) return [plainly];
  const limit = limitWords(told);
  return [
    [...plainly, plain(" "), ...blowUpWords(blowUp), ...limit],
    [[`${head}. `, "danger"], ...blowUpWords(blowUp), ...limit],
    [[`${head}. `, "danger"], ...shortBlowUp(blowUp, onSurface), ...limit],
    [[`${head}. `, "danger"], ...shortBlowUp(blowUp, onSurface)],
    plainly,
  ];
}

/**
 * The rate that it had to stay below, where that is known.
 * @param {LossBlowUp | null} told
 * @returns {Word[]}
 */
function limitWords(told) {
  if (!told || told.largest_stable_rate === null) return [];
  const [rate, step] = [short(told.largest_stable_rate, 3), count(told.since)];
  return [plain(` Rates up to ${rate} are stable at step ${step}.`)];
}

/** @param {BlowUp} blowUp @returns {Word[]} */
const blowUpWords = ({ layer, subject, event, sentence }) =>
  subject === layer ? [[subject, "code"], plain(` ${event}.`)] : [plain(sentence)];

/**
 * @param {BlowUp} blowUp
 * @param {boolean} onSurface
 * @returns {Word[]}
 */
function shortBlowUp({ layer, start, last, since }, onSurface) {
  const [from, to] = [significant(start, 3), significant(last, 3)];
  const way = ` grew first, from step ${count(since.step)} on: ${onSurface ? "" : "weights "}${from} → ${to}.`;
  return onSurface ? [plain(`The position${way}`)] : [[layer, "code"], plain(way)];
}
