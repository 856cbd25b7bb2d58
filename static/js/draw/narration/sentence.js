/** What just happened, in one sentence or two: the page's headline, and what a screen reader is told. */

import { runAt } from "../../state/config.js";
import { countFrozen, denseOf } from "../../state/parameters.js";
import { allSamples, heldOutOf, membersOf } from "../chart/shares.js";
import { penaltyWords } from "../chart/words.js";
import { count, counted, loss, measured, significant } from "../format.js";
import { isTextbook, surfaceOf } from "../surfaces/surface.js";
import { finishedWords, readyWords } from "../surfaces/words.js";
import { textOf, value, words } from "../words.js";
import { blownUpSentences } from "./blow-up.js";
import { plainSentences, stepSentences } from "./step-sentence.js";
import { divergedSentences, stallForms } from "./trouble.js";

/** @typedef {import("../words.js").Part} Part */

/** @param {State} state @param {number} [step] */
function optimizerTitle(state, step = state.frame?.step ?? 0) {
  const name = runAt(state, step)?.config.optimizer.name;
  return state.catalogue?.optimizers.find((one) => one.name === name)?.title ?? "The optimizer";
}

/** @param {State} state @returns {Part[]} */
function ready(state) {
  const { run, frame, catalogue, lineage } = state;
  const surface = surfaceOf(run, catalogue);
  if (!surface || !run || !frame) return untrained(state);
  const titles = [0, ...lineage.forks.map(({ step }) => step + 1)].map((step) => optimizerTitle(state, step));
  const changes = titles.filter((title, place) => title !== titles[place - 1]);
  return readyWords(run, frame, surface, changes.join(" and then "));
}

/** @param {State} state @returns {Part[]} */
function untrained({ run, data }) {
  const { config, parameter_count: all } = /** @type {Run} */ (run);
  const frozen = countFrozen(/** @type {Run} */ (run));
  const samples = data?.count ?? 0;
  const size = config.batch_size;
  const each = `${size === 1 ? "one" : count(size)} at a time`;
  const pace = samples === 1 ? "" : `, ${size >= samples ? "all at once" : each}`;
  const drawn = config.initial_weights ? "the values given" : drawnValues(config.layers);
  const weights = `${frozen > 0 ? `${count(all - frozen)} of ` : ""}${counted(all, "weight")}`;
  const what = `Play trains ${weights} on ${counted(samples, "sample")}${pace}`;
  const long = `${config.early_stopping ? "at most " : ""}${counted(config.epochs, "epoch")}`;
  return words`${value("Ready. ")}${what}, for ${long}. They start at ${drawn}.`;
}

/** Initializers that give each weight the same value. @type {Record<string, string | undefined>} */
const CONSTANT = { zeros: "0", ones: "1" };

/** How the first weights are found, as far as one word tells. @param {LayerConfig[]} layers */
function drawnValues(layers) {
  const names = denseOf(layers).flatMap(
    ({ kernel_initializer: kernel, bias_initializer: bias, use_bias: has }) =>
      has ? [kernel, bias] : [kernel],
  );
  const values = new Set(names.map((name) => CONSTANT[name]));
  if (values.has(undefined)) return "arbitrary values";
  return [...values].sort().join(" and ");
}

/** An epoch's mean loss that is so many times the first one's is no noise of the batches. */
const FAR_ABOVE = 2;

/** @param {Frame} frame @param {Pick<State, "data" | "history">} state @returns {Part[]} */
function finished(frame, { data, history: { epochs } }) {
  const { total_steps: total, loss: final, accuracy, penalty, stopped, step } = frame;
  const means = accuracy !== null && data?.task !== "regression";
  const right = means ? words`, accuracy ${value(loss(accuracy))}` : "";
  if (stopped?.early) return stoppedWords(stopped, step);
  const head = value(`Finished after ${counted(total, "step")}. `);
  // Over the same samples, unlike a single batch's loss and that over all.
  const times = Number(epochs.at(-1)?.loss) / Number(epochs[0]?.loss);
  const grown = Number.isFinite(times) && times >= FAR_ABOVE;
  const above = ` In the last epoch the mean loss was ${significant(times, 2)} times as high as in the first.`;
  const own = penalty ? penaltyWords(penalty) : "";
  const heldRight =
    means && frame.val_accuracy !== null ? words`, accuracy ${value(loss(frame.val_accuracy))}` : "";
  const held = data?.held_out
    ? words` Over ${membersOf(heldOutOf(data))}: loss ${value(measured(frame.val_loss))}${heldRight}.`
    : "";
  return words`${head}Over ${allSamples(data)}: loss ${value(measured(final))}${own}${right}.${held}${grown ? above : ""}`;
}

/** How the run stopped by itself, and whether it went back. @param {NonNullable<Frame["stopped"]>} stopped @param {number} step */
function stoppedWords({ epoch, best_epoch: best, best_step: back, reason }, step) {
  const end = value(`Stopped after epoch ${count(epoch)}`);
  const where =
    step === back && best !== epoch ? `, and shown here at the best, epoch ${count(best ?? 0)}` : "";
  return words`${end}${where}: ${reason}`;
}

/** What keeps the run from learning, as far as it is known. @param {State} state */
function stallOf({ diagnosis, run, frame }) {
  const stall = diagnosis?.run === run?.id ? diagnosis?.stall : null;
  return stall && frame && frame.step >= stall.since.step ? stall : null;
}

/**
 * What the server found of a loss that blew up; of an earlier step too, for from where to go on stays.
 * @param {State} state
 */
export function blowUpOf({ diagnosis, run, frame }) {
  const found = diagnosis?.run === run?.id ? diagnosis?.loss_blow_up : null;
  return found && found.since === frame?.blown_up?.since ? found : null;
}

/** @param {Part} head @param {StallAnswer} stall @returns {Part[][]} */
const stalledForms = (head, stall) => stallForms(stall).flatMap((form) => [[head, ...form], form]);

/** @param {State} state @param {Run} run @param {Frame} frame @returns {Part[][]} */
function ended(state, run, frame) {
  const surface = surfaceOf(run, state.catalogue);
  const end = surface ? finishedWords(frame, surface) : finished(frame, state);
  const stall = stallOf(state);
  if (!stall) return [end];
  const head = value(`Finished after ${counted(frame.total_steps, "step")}. `);
  const forms = stalledForms(head, stall);
  return [words`${end} ${forms[1]}`, ...forms];
}

/** Whether a step is awaited, which no frame has told of yet; without room to save it may wait for ever. @param {State} state */
export const isAwaited = ({ frame, connection, storage }) =>
  frame?.status === "training" && connection === "open" && storage === null;

/** Say after a sentence that the next step takes a while, where that has room. @param {Part[][]} forms @returns {Part[][]} */
export const awaiting = (forms) => [
  ...forms.map((form) => [...form, " The next step is on its way."]),
  ...forms,
];

/**
 * The sentence in words: its fullest form first, which is said, then shorter ones for where it has little room.
 * @param {State} state
 * @returns {Part[][]}
 */
export function sentencesOf(state) {
  const { run, frame, connection } = state;
  if (connection === "lost") {
    const at = frame ? ` at step ${count(frame.step)}` : "";
    return [words`${value("Connection lost", "danger")}${at}; trying again.`];
  }
  if (!run || !frame) return [["Opening a run…"]];
  const over = isTextbook(run) ? "" : allSamples(state.data);
  if (frame.status === "diverged" && frame.divergence) {
    const blowUp = state.diagnosis?.run === run.id ? state.diagnosis.blow_up : null;
    return divergedSentences(frame.divergence, blowUp, blowUpOf(state), over);
  }
  if (frame.blown_up) return blownUpSentences(frame, frame.blown_up, blowUpOf(state), over);
  if (frame.step === 0 && !stallOf(state)) return [ready(state)];
  if (frame.status === "finished") return ended(state, run, frame);
  const head = value(`Step ${count(frame.step)}. `);
  const stall = stallOf(state);
  if (stall) return stalledForms(head, stall);
  if (frame.gradient?.length === 0) return [[head, "No step led to this point: the branch begins here."]];
  const forms =
    state.wording === "plain"
      ? plainSentences(frame, isTextbook(run))
      : stepSentences(frame, optimizerTitle(state), isTextbook(run));
  return [...forms.map((form) => [head, ...form]), forms[forms.length - 1]];
}

/**
 * What may help in what the sentence tells, in words and as a button has it; null where nothing is wrong.
 * @param {State} state
 * @returns {WayOutAnswer | StallAnswer | null}
 */
export function wayOut(state) {
  const { frame, run, connection, diagnosis } = state;
  if (connection === "lost") return null;
  if (frame?.status !== "diverged" && !frame?.blown_up) return stallOf(state);
  return diagnosis?.run === run?.id ? (diagnosis?.unscaled ?? null) : null;
}

/**
 * What a screen reader is told: the fullest form, and what may help where something is wrong.
 * @param {State} state
 */
export function spokenOf(state) {
  const { advice = "" } = wayOut(state) ?? {};
  return [textOf(sentencesOf(state)[0]), advice].filter(Boolean).join(" ");
}
