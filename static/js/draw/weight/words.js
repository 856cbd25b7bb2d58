import {
  count,
  counted,
  fixed,
  LARGEST_PLAIN,
  plain,
  power,
  rateText,
  signed,
  significant,
} from "../format.js";
import { value, words } from "../words.js";
import { lossAt } from "./scene.js";

/** The update of one weight in figures and words. */

/** How the server calls what a textbook surface has in place of layers. */
export const POSITION = "position";

/** @typedef {{text: string, name: string, meaning: string}} Figure */
/**
 * @typedef {Pick<WeightLook,
 *   "index" | "label" | "before" | "gradient" | "rescaled_gradient" | "update" | "after" | "learning_rate">} Move
 */

/** Decimals of a weight: as many as its update needs to be seen. */
const FEWEST_DECIMALS = 4;
const MOST_DECIMALS = 8;
/** Digits of a slope, and of a change of the loss. */
const DIGITS = 3;
/** A rescaled gradient within this share of the gradient is the gradient. */
const SAME = 1e-9;

/**
 * Whether the optimizer did more than subtract learning rate × gradient.
 * @param {Pick<Move, "gradient" | "rescaled_gradient">} weight  rescaled: null at a learning rate of 0
 */
export function isRescaled({ gradient, rescaled_gradient: made }) {
  if (gradient === null || made === null) return false;
  return Math.abs(made - gradient) > SAME * Math.max(Math.abs(made), Math.abs(gradient));
}

/** Decimals that make old and new weight differ; where too many would be needed, few do. @param {Pick<Move, "update">} weight */
export function decimalsNeeded({ update }) {
  const first = update ? Math.ceil(-Math.log10(Math.abs(update))) : 0;
  if (first > MOST_DECIMALS) return FEWEST_DECIMALS;
  return Math.min(Math.max(first + 1, FEWEST_DECIMALS), MOST_DECIMALS);
}

/**
 * old weight − learning rate × gradient = new weight; before the first step what is not known yet is "?".
 * @param {Move} weight
 * @param {ReturnType<typeof import("./names.js").ruleIn>} rule
 * @param {number} decimals  of the weights
 * @param {string} [parameter]  what moves, when it is no weight
 * @param {boolean} [hasRoom]  to say by how much a weight moved where its decimals do not show it
 * @returns {Figure[]}
 */
export function updateFigures(
  weight,
  { rate, isPlain, stays },
  decimals,
  parameter = "weight",
  hasRoom = true,
) {
  const { before, gradient, rescaled_gradient: made, update, after } = weight;
  const done = before !== null;
  // What an old velocity adds at rate 0 is no multiple of the rate.
  const rescaled = done ? isRescaled(weight) || (rate === 0 && Boolean(update)) : !isPlain;
  const factor = stays ? 0 : rescaled ? made : gradient;
  const [old, now] = [before, after].map((weight) => weightText(weight, decimals));
  const unseen = update && old === now && hasRoom ? `, by ${signed(update, DIGITS)}` : "";
  return [
    {
      text: done ? old : now,
      name: done ? `old ${parameter}` : parameter,
      meaning: "",
    },
    { text: rateText(rate), name: "learning rate", meaning: "" },
    {
      text: factor === null ? "?" : significant(factor, 3),
      name: stays ? "frozen weight" : rescaled ? "rescaled gradient" : "gradient",
      meaning: stays ? "" : "gradient",
    },
    { text: done || stays ? now : "?", name: `new ${parameter}${unseen}`, meaning: "update" },
  ];
}

/** @param {number | null} weight @param {number} decimals */
const weightText = (weight, decimals) =>
  weight !== null && Math.abs(weight) < LARGEST_PLAIN ? fixed(weight, decimals) : significant(weight, DIGITS);

/**
 * The numbers of an update rule's terms: m̂ 0.0169 · effective rate 24.8.
 * @param {Record<string, number | null> | null} terms
 */
export function termsText(terms) {
  return Object.entries(terms ?? {})
    .map(([name, term]) => `${termName(name)} ${name === "direction" ? wayOf(term) : termValue(term)}`)
    .join(" · ");
}

/** Which way an update went, in words: a rule subtracts its sign. @param {number | null} term */
const wayOf = (term) => (term ? (term > 0 ? "up" : "down") : "none");

/** m_hat is m with a hat, w_norm the length of all w of its kernel or bias. @param {string} name */
function termName(name) {
  return name
    .replace(/_hat$/, "\u0302")
    .replace(/^(.*)_norm$/, "‖$1‖")
    .replace(/^(.*)_rms$/, "RMS($1)")
    .replace(/^(.*)_mean$/, "mean($1)")
    .replaceAll("_", " ");
}

/** @param {number | null} term */
function termValue(term) {
  if (term === null || Number.isNaN(term)) return significant(null, 3);
  return Number.isInteger(term) && Math.abs(term) < LARGEST_PLAIN ? plain(term) : significant(term, DIGITS);
}

/**
 * Why the weight moved so; before the first step, whether it will.
 * @param {WeightLook} look
 * @param {Pick<Frame, "run" | "divergence"> | null} frame
 * @param {number} rate  of the step to come
 * @param {boolean} [stays]  whether it is frozen
 */
export function whyWords({ why, run, curve, after, step, rank }, frame, rate, stays = false) {
  if (why !== null) return why;
  const isLast = frame?.run === run && frame.divergence?.step === step + 1;
  if (isLast || !Number.isFinite(lossAt(curve.w, curve.batch_loss, Number(after))))
    return "No step can follow: its numbers would not be finite.";
  const still =
    rate === 0 ? "the learning rate is 0: nothing moves" : stays && "it is frozen: no step moves it";
  const move = still ? `but ${still}` : "and the optimizer’s rule says what step comes of it"; // none, of 0
  const [what, whom] = rank.layer === POSITION ? ["step", "coordinate"] : ["batch", "weight"];
  return `The next ${what} will give this ${whom} its own gradient, ${move}.`; // a surface's may be noisy: no slope
}

/**
 * The gradient beside the slope that the loss itself has.
 * @param {WeightLook} look
 * @param {boolean} [noisy]  the gradient has noise that the loss has not
 */
export function slopeText(look, noisy = false) {
  const { gradient, numeric_gradient: numeric } = look;
  if (gradient === null) return "";
  const what = noisy ? "slope with noise" : "slope";
  const isLost = numeric === 0 && look.numeric_error !== null && look.numeric_error >= Math.abs(gradient);
  if (numeric === null || isLost)
    return `${what} ${signed(gradient, DIGITS)} · no difference can be measured`;
  const check = `by differences${noisy ? ", without noise," : ""} ${signed(numeric, DIGITS)}`;
  return `${what} ${signed(gradient, DIGITS)} · ${check}${noisy ? "" : agreementText(look)}`;
}

/** @param {WeightLook} look */
function agreementText({ gradient, numeric_gradient: numeric, numeric_error: error, agreement }) {
  if (agreement === null) return "";
  if (agreement >= 1) return ` (agree to ${counted(Math.floor(agreement), "digit")})`;
  const apart = Math.abs(Number(gradient) - Number(numeric));
  return error !== null && apart <= error ? " (as near as differences can tell)" : " (they differ)";
}

/**
 * What the slope says that a move does to the batch's loss, and what it really does.
 * @param {WeightLook} look
 */
export function changeText(look) {
  const { predicted_change: predicted, actual_change: actual, step_change: step, change_error: error } = look;
  if (step === null) return "";
  const alone = changed(actual, actual === predicted ? 0 : error);
  const all = changed(step.actual, step.actual === step.predicted ? 0 : error);
  const [line, lines] = [predicted, step.predicted].map((change) => changed(change, 0));
  const isPlace = look.rank.layer === POSITION;
  const [what, one, each] = isPlace
    ? ["f", "this coordinate", "both"]
    : ["loss", "this weight", "all weights"];
  const isOdd = [actual, predicted, step.actual, step.predicted].includes(null);
  const why = isOdd ? ". Not finite: more than float64 holds, or undefined." : "";
  return `${what}: ${one} ${alone} (predicted ${line}) · ${each} ${all} (${lines})${why}`;
}

/** @param {number | null} change  null for one that is not finite @param {number | null} error  its own, by rounding */
function changed(change, error) {
  if (change === null) return "not finite";
  const digits = error ? Math.min(DIGITS, Math.floor(Math.log10(Math.abs(change) / error))) : DIGITS;
  return digits < 1 ? "too small to measure" : signed(change, digits);
}

/** Where a weight has been. @param {WeightLook} look @returns {import("../words.js").Part[]} */
export function historyWords({ history: { step, value: weights, gradient }, step: now }) {
  const [start, end] = [weights[0], weights[weights.length - 1]];
  if (now === 0) return words`It starts at ${value(fixed(end, FEWEST_DECIMALS))}; its way will show here.`;
  const [first, last] = [start, end].map((one) => fixed(one, decimalsNeeded({ update: end - start })));
  const unseen = first === last ? words`, by ${value(signed(end - start, DIGITS))}` : "";
  const way =
    start === end
      ? words`After ${counted(now, "step")} it is where it began, at ${value(last)}.`
      : words`By step ${count(now)} it went from ${value(first)} to ${value(last)}${unseen}.`;
  const known = gradient.map((one) => (Number.isFinite(one) ? Math.abs(one) : -1));
  const steepest = known.indexOf(Math.max(...known));
  if ((known[steepest] ?? -1) < 0) return way;
  if (known[steepest] === 0) return [...way, " Every gradient that is kept is 0."];
  const kept = known.filter((one) => one >= 0).length;
  const some = kept === 1 ? "The one gradient kept" : `Of the ${count(kept)} gradients kept, the steepest`;
  const which = kept === now ? "The steepest gradient" : some;
  return words`${way} ${which} was ${value(signed(gradient[steepest], DIGITS))}, in step ${count(step[steepest])}.`;
}

/** Where a weight stands in its layer. @param {WeightLook} look @returns {import("../words.js").Part[]} */
export function layerWords({ rank }) {
  const { layer, count: all, weights, gradients, updates, ratio, layer_ratio: whole } = rank;
  const moved = gradients && updates;
  const [are, is, before] = moved ? ["were", "was", " before the step"] : ["are", "is", ""];
  if (layer === POSITION) return [`The two coordinates${before}, their gradients and updates side by side.`];
  const verb = weights.place > 2 ? are : is;
  const own = words`Of the ${counted(all, "weight")} of ${layer}, ${larger(weights)} ${verb} larger in size${before}`;
  if (!moved) return words`${own}.`;
  const others = words`${larger(gradients)} had a gradient and ${larger(updates)} an update larger in size`;
  const shares = words`${value(significant(ratio, 2))}; over the layer ${value(significant(whole, 2))}`;
  return words`${own}, ${others}. Update ÷ weight: ${shares} (about 0.001 is usual).`;
}

/** How many are larger than one at such a place. @param {{place: number}} rank */
const larger = ({ place }) => value(place === 1 ? "none" : count(place - 1));

/** A line of arithmetic with its powers raised: 0.9^1941 becomes 0.9¹⁹⁴¹. @param {string} text */
export function raised(text) {
  const raise = (/** @type {string} */ digits) => power(Number(digits)).slice(2);
  return text.replace(/\^t\b/g, "ᵗ").replace(/\^(\d+)/g, (_, digits) => raise(digits));
}

/**
 * A line of the optimizer's rule; on a textbook surface what moves is no weight w, but x or y.
 * @param {string} letters
 * @param {Pick<WeightLook, "label" | "rank">} look
 */
export const inLetters = (letters, { label, rank }) =>
  raised(rank.layer === POSITION ? letters.replace(/\bw\b/g, label) : letters);
