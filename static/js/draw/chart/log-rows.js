import { batchLoss, count, counted, fixed, loss as lossText, significant } from "../format.js";

/** The lines of the Keras log: this run's, beside the article's where the run is the article's. */

/**
 * @typedef {{epoch: number, state: "done" | "now" | "partial" | "ahead" | "empty", cells: string[]}} Row
 */

/** Rows at most; what came before is in the plain text. */
export const MOST_ROWS = 300;

/**
 * The rows in order: epochs that have ended, the one that is under way, and those to come.
 * @param {Frame} frame
 * @param {RunHistory} history
 * @param {number} epochs  of the whole run
 * @param {[number, number][]} article
 * @param {boolean} [isHeld]  whether samples are held out, which have columns of their own
 * @returns {Row[]}
 */
export function logRows(frame, history, epochs, article, isHeld = false) {
  const here = Math.floor(frame.step / frame.steps_per_epoch);
  const ended = new Map(history.epochs.map((record) => [record.epoch, record]));
  const last = article.length > 0 ? epochs : Math.max(Math.min(here + 1, epochs), history.epochs.length);
  const first = Math.max(1, Math.min(here + 2, last) - MOST_ROWS + 1);
  const count = Math.min(last - first + 1, MOST_ROWS);
  const rowAt = (/** @type {number} */ epoch) => rowOf(epoch, here, frame, history, ended, article, isHeld);
  return Array.from({ length: count }, (_, i) => rowAt(first + i));
}

/**
 * @param {number} epoch
 * @param {number} here  epochs that have ended at the present step
 * @param {Frame} frame
 * @param {RunHistory} history
 * @param {Map<number, EpochAnswer>} ended
 * @param {[number, number][]} article
 * @param {boolean} isHeld
 * @returns {Row}
 */
function rowOf(epoch, here, frame, history, ended, article, isHeld) {
  const published = article[epoch - 1];
  const theirs = published ? [lossText(published[0]), fixed(published[1], 4)] : [];
  const record = ended.get(epoch);
  if (epoch === here + 1 && frame.step % frame.steps_per_epoch > 0) {
    return { epoch, state: "partial", cells: [batchLoss(runningLoss(frame, history)), "", ...theirs] };
  }
  if (!record) return { epoch, state: "empty", cells: ["", "", ...theirs] };
  const state = epoch > here ? "ahead" : epoch === here ? "now" : "done";
  const told = isHeld ? briefly : lossText;
  const own = [told(record.loss), ...shareCells(record.accuracy)];
  const held = isHeld ? [told(record.val_loss), ...shareCells(record.val_accuracy)] : [];
  return {
    epoch,
    state,
    cells: isHeld ? [...own, ...held] : [...own, ...(own.length < 2 ? [""] : []), ...theirs],
  };
}

/** Letters that a loss may have where four columns stand side by side. */
const ROOM = 7;

/** A loss in one digit where more have no room: the plain text has them all. @param {number | null} loss */
function briefly(loss) {
  const text = lossText(loss);
  return text.length > ROOM && loss !== null ? significant(loss, 1) : text;
}

/** @param {number | null} share */
const shareCells = (share) => (share === null ? [] : [fixed(share, 4)]);

/**
 * The mean loss of the epoch's batches so far, as Keras's progress line has it.
 * @param {Frame} frame
 * @param {RunHistory} history
 */
export function runningLoss({ step, steps_per_epoch: epoch }, { loss, count: known }) {
  const start = step - (step % epoch);
  const batches = loss.subarray(start, Math.min(step, known));
  return batches.length > 0 ? batches.reduce((sum, value) => sum + value, 0) / batches.length : null;
}

/** One line under the log. @param {Frame} frame @param {number} epochs */
export function logCaption({ step, steps_per_epoch: epoch }, epochs) {
  if (step === 0) return "A line for each epoch.";
  const within = step % epoch;
  const ended = Math.floor(step / epoch);
  if (within > 0) return `Epoch ${count(ended + 1)}: ${count(within)} of ${count(epoch)}`;
  return `${ended === epochs && epochs > 1 ? "All" : `${count(ended)} of`} ${counted(epochs, "epoch")}`;
}
