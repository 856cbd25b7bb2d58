/** What talk mode says: the loss, one sentence below it, where the run stands, and what its one weight did. */

import { heldOutOf, membersOf } from "../chart/shares.js";
import { batchLoss, count, loss, measured, signed } from "../format.js";
import { sentencesOf } from "../narration/sentence.js";
import { isTextbook } from "../surfaces/surface.js";
import { words } from "../words.js";

/** @typedef {import("../words.js").Part} Part */

const DIGITS = 3;

/** The headline. @param {Pick<State, "run" | "frame">} state */
export function headOf({ run, frame }) {
  if (!run || !frame) return "Opening a run…";
  return `${isTextbook(run) ? "f" : "Loss"} ${measured(frame.loss)}`;
}

/**
 * The loss over all samples at step 0, as the landscape's path has it; null where it is not known.
 * @param {Pick<State, "run" | "landscape">} state
 */
export function startLossOf({ run, landscape: { answer } }) {
  const isOurs = answer?.run === run?.id && answer?.query.samples !== "batch" && answer?.path_step[0] === 0;
  const start = isOurs ? answer?.path_loss[0] : null;
  return Number.isFinite(start) ? Number(start) : null;
}

/** Whether there is trouble that the lab's own sentence tells. @param {State} state */
function isTrouble({ connection, run, frame, diagnosis }) {
  const stall = diagnosis?.run === run?.id ? diagnosis?.stall : null;
  const isStalled = stall && frame && frame.step >= stall.since.step;
  return connection === "lost" || frame?.status === "diverged" || Boolean(frame?.blown_up) || isStalled;
}

/**
 * The sentence below the headline.
 * @param {State} state
 * @returns {Part[]}
 */
export function saidOf(state) {
  const { run, frame, data } = state;
  if (isTrouble(state)) return sentencesOf(state).at(-1) ?? [];
  if (!run || !frame) return [];
  if (frame.step === 0) return ["Before the first step."];
  const start = startLossOf(state);
  const was = start === null ? "" : `It was ${batchLoss(start)} at the start.`;
  if (frame.status !== "finished")
    return [was || `After ${count(frame.step)} of ${count(frame.total_steps)} steps.`];
  const isRight = frame.accuracy !== null && data?.task !== "regression";
  return words`Finished${isRight ? `, accuracy ${accuracyWords(frame, data)}` : ""}. ${was}`;
}

/** Of either share, where samples are held out. @param {Frame} frame @param {DataSet | null} data */
function accuracyWords({ accuracy, val_accuracy: held }, data) {
  if (!data?.held_out || held === null) return loss(accuracy);
  return `${loss(accuracy)} over ${membersOf(data)}, ${loss(held)} over ${membersOf(heldOutOf(data))}`;
}

/** Where the run stands. @param {Pick<State, "frame" | "seeking">} state */
export function placeWords({ frame, seeking }) {
  if (seeking) return `On the way to step ${count(seeking.step)}`;
  return frame ? `Step ${count(frame.step)} of ${count(frame.total_steps)}` : "";
}

/** Whether one batch is all that there is to learn from. @param {Pick<State, "run" | "data">} state */
const isWhole = ({ run, data }) =>
  Number(run?.config.batch_size) >= (data?.count ?? Number.POSITIVE_INFINITY);

/** What the height of one weight's curve is called. @param {Pick<State, "run" | "data">} state */
export const heightName = (state) => (isTextbook(state.run) ? "f" : isWhole(state) ? "loss" : "batch loss");

/**
 * What a weight's step, of all weights together, did to what its curve shows; trouble, where there is.
 * @param {WeightLook} look
 * @param {State} state
 * @returns {Part[]}
 */
export function moveWords(look, state) {
  if (isTrouble(state)) return saidOf(state);
  const { step, step_change: change, change_error: error } = look;
  if (change === null) return ["Before the first step."];
  const name = heightName(state);
  const what = name === "f" ? name : `the ${name}`;
  if (change.actual === null) return [`After step ${count(step)} ${what} is not finite.`];
  const isSeen = change.actual === 0 || Math.abs(change.actual) > Number(error);
  const by = isSeen ? signed(change.actual, DIGITS) : "too little to measure";
  return [`Step ${count(step)} changed ${what} by ${by}.`];
}
