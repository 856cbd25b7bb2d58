/**
 * Which of the page's two modes an address asks for: the guide, with its lesson, or the full lab.
 *
 * `#view.mode=guide&view.step=4&view.question=62&view.weight=3.1`: the lesson, the seed of its question, and where the
 * ball was put by hand. An address that names anything of a run is a moment, and opens the lab.
 */

import { FIRST_QUESTION, firstPlace, LESSONS } from "../state/guide.js";
import { decodeAddress } from "./share.js";

/**
 * @typedef {import("../state/guide.js").Place} Place
 * @typedef {{mode: "guide", place: Place} | {mode: "lab"}} Opened
 */

const LARGEST_SEED = 1_000_000;
const LARGEST_WEIGHT = 6;

/** The parts of a guide's address beside its mode. */
const PARTS = new Set(["mode", "step", "question", "weight"]);

/** @param {string | undefined} text @param {number} low @param {number} high @param {number} otherwise */
function whole(text, low, high, otherwise) {
  const number = /^\d{1,7}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return number >= low && number <= high ? number : otherwise;
}

/** A weight with at most one decimal; null for anything else. @param {string | undefined} text */
function weightOf(text) {
  const isOne = /^-?\d(\.\d)?$/.test(text ?? "") && Math.abs(Number(text)) <= LARGEST_WEIGHT;
  return isOne ? Number(text) : null;
}

/**
 * Read an address. A first visit without one opens the guide, a later one the lab; what a guide's address says that
 * cannot be is as usual.
 * @param {string} hash
 * @param {boolean} visited  whether somebody was here before
 * @returns {Opened}
 */
export function modeOf(hash, visited) {
  const { view, preset, run, step, weight, config, forks } = decodeAddress(hash);
  const isMoment = [preset, run, step, weight].some((part) => part !== null) || forks.length > 0;
  const isOther = Object.keys(config).length > 0 || Object.keys(view).some((name) => !PARTS.has(name));
  const isEmpty = hash.replace(/^#/, "") === "";
  if (isMoment || isOther || (isEmpty ? visited : view.mode !== "guide")) return { mode: "lab" };
  const first = firstPlace();
  const lesson = whole(view.step, 1, LESSONS.length, first.lesson);
  const question = whole(view.question, 0, LARGEST_SEED, first.question);
  return { mode: "guide", place: { lesson, question, weight: weightOf(view.weight) } };
}

/** The address of a place in the guide. @param {Place} place */
export function guideAddress({ lesson, question, weight }) {
  const parts = [`view.mode=guide`, `view.step=${lesson}`];
  if (question !== FIRST_QUESTION) parts.push(`view.question=${question}`);
  if (weight !== null) parts.push(`view.weight=${weight}`);
  return `#${parts.join("&")}`;
}
