import { countFrozen, edgeOf, labelOf, ratesBehind, withoutFrozen } from "../../state/parameters.js";
import { count, counted, every, percent, rateText } from "../format.js";
import { className, winner } from "../human.js";
import { value, words } from "../words.js";
import { countLocks, lockWords } from "./locks.js";
import { BACKWARD, LOSS, RATE } from "./phases.js";
import { inputsText, truthText } from "./samples.js";
import { largestAt } from "./scene.js";
import { lossText, pairText, slopeText, valueText } from "./values.js";

/**
 * What each phase says in one sentence, from its own numbers.
 *
 * @typedef {import("../words.js").Part} Part
 * @typedef {{
 *   look: StepLook, run: Run, data: DataSet, optimizer: string, gradients: ArrayLike<number>, frame: Frame,
 * }} Told  gradients are the sample's own, one for each weight
 */

/** Outputs that are all told; of more, the class's that it is taken for, or the largest in size. */
const MOST_OUTPUTS = 2;
/** Layers whose sizes are all told. */
const MOST_LAYERS = 4;

/** @param {number} phase @param {Told} told @returns {Part[]} */
export const phaseWords = (phase, told) =>
  [forwardWords, lossWords, backwardWords, rateWords, subtractWords][phase](told);

/** @param {Told} told @returns {Part[]} */
function forwardWords({ look, run, data }) {
  const sample = `Sample ${count(look.sample + 1)} of ${count(look.batch_size)}`;
  const [inputs, answer] = [value(inputsText(data, look.index)), value(answerText(look, data))];
  const way = words`${sample}, ${inputs}, goes forward through ${layersText(look.layers)}`;
  return words`${way}: the network answers ${answer}.${droppedWords(look, run)}`;
}

/** How many values dropout silences of the sample. @param {Pick<StepLook, "dropped">} look */
const countSilent = ({ dropped }) => dropped.flatMap((column) => column ?? []).filter(Boolean).length;

/** What dropout silences of the sample; nothing without such a layer. @param {Pick<StepLook, "dropped">} look @param {Run} run */
function droppedWords({ dropped }, { config: { layers } }) {
  // A layer of rate 0 silences none, and enlarges none.
  const rates = ratesBehind(layers).map((behind) => Math.max(0, ...behind));
  const all = dropped.flatMap((column, k) => (rates[k] > 0 ? (column ?? []) : [])).length;
  if (!dropped.some((column) => column)) return "";
  const silent = countSilent({ dropped });
  if (silent === 0) return " Dropout silences nothing here.";
  if (silent === all) return ` Dropout silences ${every(all, "value")} (crossed out).`;
  return ` Dropout silences ${count(silent)} of ${counted(all, "value")} (crossed out) and enlarges the others.`;
}

/** @param {StepLayer[]} layers */
function layersText(layers) {
  const sizes = layers.map(({ units }) => count(units));
  if (sizes.length > MOST_LAYERS) return counted(sizes.length, "layer");
  const all = sizes.length === 1 ? sizes[0] : `${sizes.slice(0, -1).join(", ")} and ${sizes.at(-1)}`;
  return all === "1" ? "1 neuron" : `${all} neurons`;
}

/** @param {StepLook} look @param {DataSet} data */
function answerText(look, data) {
  const { a } = look.outputs;
  const named = (/** @type {number} */ k) =>
    `${valueText(a[k])} for ${data.task === "classification" ? className(data, k) : `answer ${k + 1}`}`;
  if (a.length === 1) return valueText(a[0]);
  if (a.length <= MOST_OUTPUTS) return a.map((_, k) => named(k)).join(", ");
  return named(data.task === "classification" ? winner(a) : (largestAt(a) ?? 0));
}

/** @param {Told} told @returns {Part[]} */
function lossWords({ look, data }) {
  const { sample_loss: sample, batch_loss: batch, batch_size: size } = look;
  const mean = value(lossText(batch.before));
  const rest = size === 2 ? "sample of the batch" : `samples of the batch (${count(size)} in all)`;
  const others = words`; with the other ${rest} the mean is ${mean}.`;
  // A loss is of the numbers that the network meets.
  const { offset, scale } = data.target ?? { offset: 0, scale: 1 };
  const met = offset === 0 && scale === 1 ? "" : `, scaled ${valueText(Number(look.target))}`;
  const [truth, loss] = [value(truthText(data, look.target) + met), value(lossText(sample.before))];
  const whole = size > 1 ? others : ", and the batch has no other.";
  return words`The truth is ${truth}, so this sample’s loss is ${loss}${whole}`;
}

/**
 * What share of the batch's loss is this sample's; empty where there is none to share.
 * @param {StepLook} look
 */
export function shareText({ sample_loss: sample, batch_loss: batch, batch_size: size }) {
  const share = sample.before / (batch.before * size);
  return Number.isFinite(share) ? percent(share) : "";
}

/** What a sample's gradients are without: the slope of what the weights themselves add to its loss. @param {Pick<StepLook, "loss">} look */
export const apartWords = ({ loss: { letters } }) =>
  letters.endsWith("penalty") ? " without the penalty" : "";

/** @param {Told} told @returns {Part[]} */
function backwardWords({ look, run, gradients }) {
  const at = largestAt(gradients);
  const own = apartWords(look);
  if (at === null) return [`No error goes back: every gradient of this sample${own} is 0.`];
  const gradient = words`${value(slopeText(gradients[at]))} at ${labelOf(run.parameters, at)}`;
  const silent = countSilent(look);
  const passes = silent > 0 ? ` Nothing goes back through what dropout silences (${count(silent)}).` : "";
  return words`Going back, this sample’s largest gradient${own} is ${gradient}${lockedWords(look.layers)}${passes}`;
}

/** @param {StepLayer[]} layers @returns {Part[]} */
function lockedWords(layers) {
  const { closed, saturated, all } = countLocks(layers);
  const passing = (/** @type {number} */ n) => (n === 1 ? "passes" : "pass");
  const [most, share] = closed > 0 ? [closed, "no error"] : [saturated, "next to no error"];
  if (most === 0) return ["; no neuron is locked for this sample."];
  const others = closed > 0 && saturated > 0 ? `, and ${count(saturated)} next to none` : "";
  const whose = ` of ${counted(all, "neuron")} ${passing(most)} ${share}`;
  return words`; for this sample ${value(count(most))}${whose}${others}.`;
}

/** @param {Told} told @returns {Part[]} */
function rateWords({ look, run, optimizer, frame }) {
  const mean = look.batch_size === 1 ? "The gradient" : "The batch’s mean gradient";
  const through = `${mean} goes through ${ruleText(look, run, optimizer)}`;
  // The picture has 32 bits for a number, the engine 64.
  if (!frame.gradient.every(Number.isFinite)) return [`${through}; the largest are beyond 10³⁸.`];
  const at = largestAt(withoutFrozen(run, frame.gradient));
  const free = countFrozen(run) > 0 ? " that is not frozen" : "";
  if (at === null) return [`${mean} is 0 for every weight${free}.`];
  const [gradient, update] = [frame.gradient, frame.update].map((values) => value(slopeText(values[at])));
  const where = labelOf(run.parameters, at);
  return words`${through}: the largest${free}, ${gradient} at ${where}, becomes the update ${update}.`;
}

/**
 * What stands between gradient and update.
 * @param {Pick<StepLook, "learning_rate">} look
 * @param {Run} run
 * @param {string} optimizer  its title
 */
export function ruleText({ learning_rate: rate }, { config: { optimizer: settings } }, optimizer) {
  const clipped = ["clipnorm", "global_clipnorm", "clipvalue"].some((name) => settings[name]);
  const before = clipped ? "clipping and " : "";
  const after = settings.weight_decay ? " with weight decay" : "";
  const isPlain = settings.name === "sgd" && !settings.momentum;
  return `${before}${isPlain ? `× ${rateText(rate)}` : `${optimizer} at rate ${rateText(rate)}`}${after}`;
}

/** @param {Told} told @returns {Part[]} */
function subtractWords({ look }) {
  const way = (/** @type {Moved} */ pair) => {
    const [before, after] = pairText(pair);
    return words`from ${value(before)} to ${value(after)}`;
  };
  const rule = "Each weight becomes its old value minus its product, which is to add the update.";
  const losses = words`${way(look.sample_loss)}, the batch’s mean ${way(look.batch_loss)}`;
  return words`${rule} The loss of the same sample goes ${losses}.`;
}

/**
 * The weight or neuron that is looked at, in one sentence; of a weight only the name until its numbers are there.
 * @param {number} phase
 * @param {Pick<Told, "look" | "run">} told
 * @param {number} index
 * @param {UnitLook | null} unit  its neuron's weights
 */
export function lookedText(phase, { look, run }, index, unit) {
  const { layer, name, from, to } = edgeOf(run.parameters, index);
  const { z, a, inputs, error } = look.layers[layer];
  if (phase <= LOSS) return `${name}[${to}]: z ${valueText(z[to])}, a ${valueText(a[to])}`;
  const label = labelOf(run.parameters, index);
  if (phase === BACKWARD) {
    const gradient = error[to] * (from === null ? 1 : inputs[from]);
    return `${label}: this sample’s gradient${apartWords(look)} ${slopeText(gradient)}. ${lockWords(look.layers[layer], to)}`.trim();
  }
  if (!unit) return label;
  const place = from ?? unit.update.length - 1;
  const update = `update ${slopeText(unit.update[place])}`;
  if (phase === RATE) return `${label}: gradient ${slopeText(unit.gradient[place])}, ${update}`;
  return `${label}: ${update}, new weight ${valueText(unit.after[place])}`;
}
