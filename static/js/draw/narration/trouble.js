/** What is wrong with a run, in sentences: the server's own, and shorter ones. */

import { count, significant } from "../format.js";
import { value, words } from "../words.js";
import { stableWords } from "./blow-up.js";

/** @typedef {import("../words.js").Part} Part */

/** The one cause that is no trouble. */
const AT_REST = "minimum";

/**
 * The server's sentence: the layer, since when, and why; and without the reason.
 * @param {StallAnswer} stall
 * @returns {[Part[], Part[]]}
 */
export function stallForms({ cause, layer, subject, event, why }) {
  const meaning = cause === AT_REST ? undefined : "danger";
  const head =
    subject === layer
      ? [value(subject, "code"), value(` ${event}`, meaning)]
      : [value(`${subject} ${event}`, meaning)];
  return [words`${head}: ${why}.`, words`${head}.`];
}

/**
 * @param {DivergenceAnswer} divergence
 * @param {BlowUpAnswer | null} blowUp
 * @param {LossBlowUpAnswer | null} told  which rate would have been stable, where that is known
 * @param {string} over  which samples the loss is over; empty on a surface
 * @returns {Part[][]}
 */
export function divergedSentences(divergence, blowUp, told, over) {
  const onSurface = over === "";
  const { step, what, cause, why } = divergence;
  const diverged = `Diverged at step ${count(step)}`;
  const [head, stop] = [value(`${diverged}: `, "danger"), value(`${diverged}. `, "danger")];
  const subject = { loss: "f(x, y)", gradient: "the gradient", weights: "the new position" }[what];
  const plainly = onSurface ? words`${head}${subject} is not finite.` : words`${head}${cause}.`;
  // No button tells what would help: the reason does.
  if (divergence.smaller_rate === null) return [words`${head}${cause}. ${why}`, words`${stop}${why}`];
  if (!blowUp) return [plainly];
  const limit = limitWords(told, over);
  return [
    words`${plainly} ${blowUpWords(blowUp)}${limit}`,
    words`${stop}${blowUpWords(blowUp)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface)}`,
    plainly,
  ];
}

/**
 * The rate that it had to stay below, where that is known.
 * @param {LossBlowUpAnswer | null} told
 * @param {string} over
 * @returns {Part[]}
 */
function limitWords(told, over) {
  if (!told || told.largest_stable_rate === null) return [];
  return [" ", ...stableWords(told.largest_stable_rate, count(told.since), over)];
}

/** @param {BlowUpAnswer} blowUp @returns {Part[]} */
const blowUpWords = ({ layer, subject, event, sentence }) =>
  subject === layer ? words`${value(subject, "code")} ${event}.` : [sentence];

/** @param {BlowUpAnswer} blowUp @param {boolean} onSurface @returns {Part[]} */
function shortBlowUp({ layer, start, grown, since }, onSurface) {
  const [from, to] = [significant(start, 3), significant(grown, 3)];
  const fold = start !== 0 ? " a thousandfold" : "";
  const way = ` grew${fold} by step ${count(since.step)}: ${onSurface ? "" : "weights "}${from} → ${to}.`;
  return onSurface ? [`The position${way}`] : [value(layer, "code"), way];
}
