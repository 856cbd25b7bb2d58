import { batchLoss, count, fixed, loss as lossText, measured } from "../format.js";
import { heightWords } from "../surfaces/words.js";
import { value, words } from "../words.js";
import { byHeartSince } from "./held-out.js";
import { oneSided } from "./shares.js";

/** What the loss and accuracy chart says in words and tables. */

/** @typedef {import("../words.js").Part} Part */

/** Metrics that have a place of their own. */
const JUDGED = new Set(["accuracy", "val_accuracy"]);
/** Rows of the text twin. */
const TWIN_ROWS = 60;

/**
 * The last epoch that ended, or how far the first one is.
 * @param {Frame} frame
 * @param {RunHistory} history
 * @param {boolean} isArticle
 * @param {boolean} [hasAccuracy]  whether it means anything
 * @param {import("./shares.js").HeldOut | null} [held]
 * @returns {Part[]}
 */
export function chartCaption(frame, history, isArticle, hasAccuracy = true, held = null) {
  const rings = isArticle ? " Rings: the article." : "";
  const ended = history.epochs.filter(({ epoch }) => epoch * frame.steps_per_epoch <= frame.step);
  const record = ended.at(-1);
  if (record) {
    // Where a class is on one side alone, the two losses are of different things: their parting is not learning by heart.
    const heart = oneSided(held) ? "" : heartWords(ended);
    const others = words`${heldOutWords(record, hasAccuracy)}${heart}`;
    return words`Epoch ${count(record.epoch)}: ${measureWords(record, hasAccuracy)}.${others}${rings}`;
  }
  if (frame.step === 0) {
    const others = heldOutWords(frame, hasAccuracy);
    return words`At the start: ${measureWords(frame, hasAccuracy)}.${others}${rings}`;
  }
  const loss = value(batchLoss(history.loss[frame.step - 1]));
  return words`Step ${count(frame.step)}: batch loss ${loss}.${rings}`;
}

/**
 * @param {{loss: number | null, accuracy: number | null, penalty?: number | null, metrics?: Record<string, number | null>}} measured
 * @param {boolean} hasAccuracy
 * @returns {Part[]}
 */
function measureWords({ loss, accuracy, penalty, metrics = {} }, hasAccuracy) {
  const right = accuracy === null || !hasAccuracy ? "" : words`, accuracy ${value(fixed(accuracy, 4))}`;
  return words`loss ${value(measured(loss))}${penalty ? penaltyWords(penalty) : ""}${right}${metricWords(metrics, "")}`;
}

/**
 * What the samples that are held out say, whose lines are dotted.
 * @param {{val_loss: number | null, val_accuracy: number | null, metrics?: Record<string, number | null>}} measured
 * @param {boolean} hasAccuracy
 */
function heldOutWords({ val_loss: loss, val_accuracy: accuracy, metrics = {} }, hasAccuracy) {
  if ((loss ?? null) === null) return "";
  const right =
    (accuracy ?? null) === null || !hasAccuracy ? "" : words`, accuracy ${value(fixed(accuracy, 4))}`;
  return words` Held out (dotted): loss ${value(measured(loss))}${right}${metricWords(metrics, "val_")}.`;
}

/**
 * The metrics of an epoch that have no curve, by the names that Keras's log gives them.
 * @param {Record<string, number | null>} metrics
 * @param {string} prefix  of those of one share
 */
function metricWords(metrics, prefix) {
  const names = Object.keys(metrics).filter((name) => !JUDGED.has(name) && isOf(name, prefix));
  return names.flatMap((name) => words`, ${name.slice(prefix.length)} ${value(measured(metrics[name]))}`);
}

/** @param {string} name @param {string} prefix */
const isOf = (name, prefix) => (prefix ? name.startsWith(prefix) : !name.startsWith("val_"));

/** @param {EpochAnswer[]} epochs  that have ended */
function heartWords(epochs) {
  const since = byHeartSince(epochs);
  if (since === null) return "";
  return words` It learns by heart since epoch ${value(count(since))}: the held-out loss rises, and the other falls.`;
}

/** Whether samples are held out that were measured. @param {Pick<EpochAnswer, "val_loss">} record */
const isHeldOut = ({ val_loss: loss }) => (loss ?? null) !== null;

/** How much of a loss the weights themselves add. @param {number} penalty */
export const penaltyWords = (penalty) => words`, ${value(measured(penalty))} of it penalty`;

/**
 * The values under the pointer; ○ are the article's, drawn as rings.
 * @param {number} x  in epochs
 * @param {Frame} frame
 * @param {RunHistory} history
 * @param {[number, number][]} article
 * @param {boolean} [hasAccuracy]  whether it means anything
 * @returns {Part[]}
 */
export function readout(x, frame, history, article, hasAccuracy = true) {
  const step = Math.min(Math.max(Math.round(x * frame.steps_per_epoch), 1), frame.total_steps);
  const epoch = Math.ceil(step / frame.steps_per_epoch);
  const record = history.epochs.find((one) => one.epoch === epoch);
  const published = article[epoch - 1];
  /** @type {Part[]} */
  const parts = [];
  if (step <= history.count)
    parts.push(...words`Step ${count(step)}: ${value(batchLoss(history.loss[step - 1]))}. `);
  const pair = record && value(pairText(record.loss, hasAccuracy ? record.accuracy : null));
  if (pair) parts.push(...words`Epoch ${count(epoch)}: ${pair} `);
  if (record && isHeldOut(record)) {
    const held = value(pairText(record.val_loss, hasAccuracy ? record.val_accuracy : null));
    parts.push(...words`held out ${held} `);
  }
  if (published) parts.push(record ? "○ " : `○ epoch ${epoch}: `, pairText(...published));
  return parts.length > 0 ? parts : [`Step ${count(step)} has not been made.`];
}

/**
 * How high the place under the pointer lies on a surface.
 * @param {number} x  in steps
 * @param {import("./columns.js").Line} heights
 * @param {number} last  the run's last step
 * @param {number} made  the furthest step that it has made
 * @returns {Part[]}
 */
export function heightReadout(x, heights, last, made) {
  const step = Math.min(Math.max(Math.round(x), 0), last);
  if (step < heights.x.length) return heightWords({ step, loss: heights.y[step] });
  // What is kept of a step is f before it.
  if (step <= made) return [`f after step ${count(step)} is told when the run stands there.`];
  return [`Step ${count(step)} has not been made.`];
}

/**
 * The heights in numbers, the newest when they are many.
 * @param {import("./columns.js").Line} heights
 * @returns {import("../twin.js").Table}
 */
export function heightTable({ x, y }) {
  const rows = x.map((step, k) => [count(step), lossText(y[k])]);
  return { head: ["step", "f"], rows: rows.slice(-TWIN_ROWS) };
}

/** @param {number | null} loss  null for one that is not finite @param {number | null} accuracy */
function pairText(loss, accuracy) {
  const text = lossText(loss ?? Number.POSITIVE_INFINITY);
  return accuracy === null ? text : `${text} ${fixed(accuracy, 4)}`;
}

/**
 * The epochs in numbers, the newest when they are many.
 * @param {RunHistory} history
 * @param {[number, number][]} article
 * @param {boolean} [hasAccuracy]  whether it means anything
 * @param {((epoch: number) => string) | null} [rateAt]  the learning rate at an epoch's end, where it changes
 * @returns {import("../twin.js").Table}
 */
export function chartTable({ epochs }, article, hasAccuracy = true, rateAt = null) {
  const measured = hasAccuracy && epochs.some(({ accuracy }) => accuracy !== null);
  const names = measured ? ["loss", "accuracy"] : ["loss"];
  const theirs = article.length > 0 ? names.map((name) => `article’s ${name}`) : [];
  const isHeld = epochs.some(isHeldOut);
  const held = isHeld ? names.map((name) => `held-out ${name}`) : [];
  const write = [lossText, (/** @type {number | null} */ share) => fixed(share, 4)];
  const others = Object.keys(epochs.at(-1)?.metrics ?? {}).filter((name) => !JUDGED.has(name));
  const rows = epochs.slice(-TWIN_ROWS).map((one) => {
    const counted = others.map((name) => fixed(one.metrics?.[name] ?? null, 4));
    const values = [
      [one.loss, one.accuracy],
      ...(isHeld ? [[one.val_loss, one.val_accuracy]] : []),
      ...(article.length > 0 ? [article[one.epoch - 1] ?? [null, null]] : []),
    ];
    const measures = values.flatMap((pair) => names.map((_, k) => write[k](pair[k])));
    return [count(one.epoch), ...measures, ...counted, ...(rateAt ? [rateAt(one.epoch)] : [])];
  });
  const rest = [...others.map((name) => name.replaceAll("_", " ")), ...(rateAt ? ["learning rate"] : [])];
  return { head: ["epoch", ...names, ...held, ...theirs, ...rest], rows };
}
