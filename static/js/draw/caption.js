import { weighedClasses } from "../state/config.js";
import { drops } from "../state/parameters.js";
import { h } from "./dom.js";
import { textOf } from "./words.js";

/**
 * Write a caption of words and values; one that is the same is left alone.
 * @param {Element} element
 * @param {import("./words.js").Part[]} parts
 */
export function setCaption(element, parts) {
  if (element.textContent === textOf(parts)) return;
  element.replaceChildren(
    ...parts.flatMap((part) => (typeof part === "string" ? unbroken(part) : bold(part))),
  );
}

/** A number with its unit, which stay on one line. */
const MEASURE = /([-−]?\d[\d.,]*(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)? (?:%|ms|s|px|kB|MB|GB)(?!\p{L}))/u;

/** A text in whose measures no line ends. @param {string | number} text @returns {(string | HTMLElement)[]} */
const unbroken = (text) =>
  String(text)
    .split(MEASURE)
    .map((part, k) => (k % 2 === 1 ? h("span", { class: "unbroken" }, part) : part))
    .filter((part) => part !== "");

/** @param {import("./words.js").Value} part */
function bold({ value, tones }) {
  const element = h("b", { class: tones && "tones" }, unbroken(value));
  tones?.forEach((tone, end) => {
    element.style.setProperty(`--tone-${end}`, `${100 * tone}%`);
  });
  return element;
}

/** A part of a sentence, as it stands out by what it means. @param {import("./words.js").Part} part */
export function marked(part) {
  if (typeof part === "string") return h("span", {}, unbroken(part));
  const text = unbroken(part.value);
  if (!part.meaning) return h("b", {}, text);
  return part.meaning === "code" ? h("code", {}, text) : h("span", { class: part.meaning }, text);
}

/**
 * A panel's picture and words change together, so that both are of one step: at most this often (ms) while the run moves.
 */
export const PANEL_MS = 50;

/**
 * Do work at most once an interval while something moves, else at once; the last call is never lost.
 * @param {number} interval  ms
 * @returns {(work: () => void, moving?: boolean) => void}
 */
export function createPace(interval) {
  const pace = { last: Number.NEGATIVE_INFINITY, timer: 0, work: () => {} };
  function run() {
    pace.timer = 0;
    pace.last = performance.now();
    pace.work();
  }
  return (work, moving = true) => {
    pace.work = work;
    const wait = moving ? pace.last + interval - performance.now() : 0;
    if (wait <= 0) {
      clearTimeout(pace.timer);
      run();
    } else if (pace.timer === 0) {
      pace.timer = window.setTimeout(run, wait);
    }
  };
}

/**
 * Tell when something has been so for a while, and when it is over.
 * @param {number} patience  ms
 * @param {(isLate: boolean) => void} tell
 * @returns {(isSo: boolean) => void}
 */
export function createPatience(patience, tell) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (isSo) => {
    if (isSo) timer ??= setTimeout(() => tell(true), patience);
    else {
      clearTimeout(timer);
      timer = undefined;
      tell(false);
    }
  };
}

// What captions say of a run whose layers drop inputs in training, or whose classes have weights: whether that is in what
// they tell.

/** Of what is measured outside of training. @param {Parameters<typeof drops>[0]} run */
export const offWords = (run) => (drops(run) ? [" Dropout is off here."] : []);

/** @typedef {{config: Pick<RunConfig, "layers" | "model" | "class_weight">} | null} Trained */

/** Of losses of single samples, which are measured outside of training and count each class alike. @param {Trained} run */
export const plainNotes = (run) =>
  isWeighed(run) ? [` ${drops(run) ? "Dropout and class" : "Class"} weights are off here.`] : offWords(run);

/**
 * Of the losses of a chart: those of training, and of the first weights at step 0; those of what is held out are without.
 * @param {Trained} run
 * @param {number} step
 * @param {boolean} isHeld  whether samples are held out
 */
export function lossNotes(run, step, isHeld) {
  const off = isHeld ? ", and off for what is held out" : "";
  const dropped = step > 0 && drops(run);
  const before = dropped ? [] : offWords(run);
  if (isWeighed(run))
    return [...before, ` ${dropped ? "Dropout and class" : "Class"} weights are on here${off}.`];
  return dropped ? [` Dropout is on here${off}.`] : before;
}

/** @param {Trained} run */
const isWeighed = (run) => run?.config.model === null && weighedClasses(run.config).length > 0;

/** Of the batch of one step. @param {Parameters<typeof drops>[0]} run */
export const stepNote = (run) => (drops(run) ? " · with this step’s dropout" : "");
