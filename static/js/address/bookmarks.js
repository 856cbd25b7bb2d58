/**
 * Bookmarks: moments with a note, kept in this browser.
 *
 * A moment's address makes its run again, and tells the loss there. So a bookmark is an address and a note, and outlives
 * the server's runs.
 */

import { decodeAddress, encodeAddress } from "./share.js";

/**
 * @typedef {import("./address.js").Address} Address
 * @typedef {Omit<Bookmark, "place">} Kept
 */

/** Letters in a note. */
export const MOST_LETTERS = 200;
/** Bookmarks in a browser. */
const MOST = 100;
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
const inOrder = (bookmarks) => [...bookmarks].sort((one, other) => one.step - other.step);

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

export class Bookmarks {
  #store;
  #address;
  #attempt;
  /** What this browser refused to keep, which then lasts as long as the page. @type {Kept[] | null} */
  #unkept = null;

  /** @param {Store} store @param {Address} address @param {Attempt} attempt */
  constructor(store, address, attempt) {
    this.#store = store;
    this.#address = address;
    this.#attempt = attempt;
    store.subscribe((state, previous) => {
      if (state.run !== previous.run) this.#show(this.#read());
    });
    window.addEventListener("storage", ({ key }) => {
      if (key === KEY || key === null) this.#show(this.#read());
    });
  }

  mostLetters = MOST_LETTERS;

  /** Mark the present moment; one that is marked already has its note written anew. */
  add = () => {
    const { bookmarks, frame, run } = this.#store.get();
    if (!frame || frame.run !== run?.id) return;
    const { step } = frame;
    const old = bookmarks.find((one) => one.place === "here" && one.step === step);
    if (!old && bookmarks.length >= MOST) {
      this.#store.set({
        notice: `There are ${MOST} bookmarks, the most that are kept. Delete one to make room.`,
      });
      return;
    }
    const id = old?.id ?? `${Date.now()}-${step}`;
    if (!old) this.#change((kept) => [...kept, { id, step, note: "", address: this.#address.moment }]);
    this.#store.set({ marked: id });
  };

  /** @param {string} id @param {string} note */
  note = (id, note) => {
    const text = note.trim().slice(0, MOST_LETTERS);
    this.#change((kept) => kept.map((one) => (one.id === id ? { ...one, note: text } : one)));
  };

  /** @param {string} id */
  remove = (id) => this.#change((kept) => kept.filter((one) => one.id !== id));

  /** The note of the chosen bookmark is written. */
  leave = () => this.#store.set({ marked: null });

  /**
   * Go to a marked moment; if it is of another run, to that one, which is made again if the server has it no more.
   * @param {string} id
   */
  go = (id) =>
    this.#attempt({}, async () => {
      const bookmark = this.#find(id);
      if (bookmark) await this.#address.goTo(bookmark.address, bookmark.place === "here");
    });

  /** Put a link to it on the clipboard. @param {string} id */
  copy = (id) =>
    this.#attempt({ stays: true }, async () => {
      const bookmark = this.#find(id);
      if (bookmark) this.#store.set({ notice: await this.#address.copyOf(bookmark.address) });
    });

  /** @param {string} id */
  #find(id) {
    return this.#store.get().bookmarks.find((one) => one.id === id);
  }

  /** @param {(kept: Kept[]) => Kept[]} change */
  #change(change) {
    const kept = inOrder(change(this.#read()));
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
      this.#unkept = null;
    } catch {
      this.#unkept = kept;
      this.#store.set({ notice: "This browser refuses to keep bookmarks; they last as long as this page." });
    }
    this.#show(kept);
  }

  /** @returns {Kept[]} */
  #read() {
    if (this.#unkept) return this.#unkept;
    try {
      return readBookmarks(localStorage.getItem(KEY));
    } catch {
      return []; // storage is forbidden
    }
  }

  /** @param {Kept[]} kept */
  #show(kept) {
    const { definition } = this.#address;
    const bookmarks = kept.map((one) => ({ ...one, place: placeOf(definition, one.address) }));
    this.#store.set({ bookmarks });
  }
}
