/** A bookmark as it is kept: read from what an older page wrote, and from what the server tells. */

import { recalled, remember } from "../memory.js";
import { decodeAddress, encodeAddress } from "./share.js";

/** @typedef {Omit<Bookmark, "place"> & {run?: string}} Kept  with the run of one that the server keeps */

/** Letters in a note. */
export const MOST_LETTERS = 200;
/** Bookmarks that an older page kept in a browser. */
const MOST = 100;
/** Letters in an address, as the server keeps them; without its settings any is shorter. */
export const LONGEST_VIEW = 8_000;
/** Letters in an address, more than any that the page writes. */
const LONGEST_ADDRESS = 40_000;
const KEY = "bookmarks";

/**
 * What was kept, less what is not as it should be: anything may have written there.
 * @param {string | null} text
 * @returns {Kept[]} by step
 */
export function readBookmarks(text) {
  try {
    const known = JSON.parse(text ?? "[]");
    const kept = Array.isArray(known) ? known.flatMap(checked) : [];
    const ids = kept.map(({ id }) => id);
    return inOrder(kept.filter(({ id }, k) => ids.indexOf(id) === k).slice(0, MOST));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}

/** @returns {Kept[]} what an older page kept in this browser */
export const recalledBookmarks = () => readBookmarks(recalled(KEY));

/** @param {Kept[]} kept */
export const rememberBookmarks = (kept) => remember(KEY, kept.length > 0 ? JSON.stringify(kept) : null);

/** @param {any} one @returns {Kept[]} itself, or nothing */
function checked(one) {
  const { id, note, address, step } = one ?? {};
  const isText = (/** @type {unknown} */ text, /** @type {number} */ most) =>
    typeof text === "string" && text.length <= most;
  if (!isText(id, MOST_LETTERS) || !isText(note, MOST_LETTERS) || !isText(address, LONGEST_ADDRESS))
    return [];
  const read = decodeAddress(address);
  return read.problems.length === 0 && read.step !== null && read.step === step
    ? [{ id, step, note, address }]
    : [];
}

/** @template {{step: number}} T @param {T[]} bookmarks @returns {T[]} */
export const inOrder = (bookmarks) => [...bookmarks].sort((one, other) => one.step - other.step);

/**
 * Where a moment is, seen from a run: one of its own, one of another branch, or one of another origin.
 * @param {import("./opening.js").Definition} ours  what makes the run
 * @param {string} address  of the moment
 * @returns {Bookmark["place"]}
 */
export function placeOf(ours, address) {
  const theirs = decodeAddress(address);
  if (encodeAddress({ config: ours.config }) !== encodeAddress({ config: theirs.config })) return "elsewhere";
  const text = (/** @type {Lineage["forks"]} */ forks) =>
    forks.map((fork) => encodeAddress({ forks: [fork] }));
  const [one, other] = [text(ours.forks), text(theirs.forks)];
  const parting = one.findIndex((fork, k) => fork !== other[k]);
  const common = parting < 0 ? one.length : parting;
  const left = [...ours.forks.slice(common), ...theirs.forks.slice(common)].map((fork) => fork.step);
  return (theirs.step ?? 0) <= Math.min(Number.POSITIVE_INFINITY, ...left) ? "here" : "branch";
}

/** A bookmark as the server tells it; another program's has no address of ours. @param {BookmarkAnswer} answer @returns {Kept} */
export function keptOf({ id, run, step, view, note }) {
  const [known] = checked({ id, note: "", address: view.address, step });
  return { id, step, note, run, address: known?.address ?? encodeAddress({ run, step }) };
}
