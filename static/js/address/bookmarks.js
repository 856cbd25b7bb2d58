/**
 * Bookmarks: moments with a note, kept by the server with their runs.
 *
 * A moment's address says how it is looked at and tells the loss there, and its link makes the run again elsewhere. An
 * older page kept bookmarks in the browser: they move to the server, those whose run it no longer has as soon as somebody
 * goes there, for that makes the run again.
 */

import { Failure, Refused } from "../server/errors.js";
import {
  inOrder,
  keptOf,
  LONGEST_VIEW,
  MOST_LETTERS,
  placeOf,
  recalledBookmarks,
  rememberBookmarks,
} from "./kept.js";
import { decodeAddress, encodeAddress } from "./share.js";

/**
 * @typedef {import("./address.js").Address} Address
 * @typedef {import("./kept.js").Kept} Kept
 */

export class Bookmarks {
  #store;
  #address;
  #asks;
  #attempt;
  /** Those of the server. @type {Kept[]} */
  #known = [];
  /** Those of an older page that have not moved. @type {Kept[]} */
  #old = [];
  /** What was done here since the page was opened. */
  #turn = 0;
  /** The server's names of those that were marked here, by the page's, and the other way round. @type {Map<string, Promise<string>>} */
  #marks = new Map();
  /** @type {Map<string, string>} */
  #names = new Map();

  /** @param {Store} store @param {Address} address @param {Asks} asks @param {Attempt} attempt */
  constructor(store, address, asks, attempt) {
    this.#store = store;
    this.#address = address;
    this.#asks = asks;
    this.#attempt = attempt;
    store.subscribe((state, previous) => {
      if (state.run === previous.run) return;
      this.#show();
      if (previous.run === null) this.#begin();
    });
    window.addEventListener("focus", () => this.#load()); // another page may have changed them
  }

  mostLetters = MOST_LETTERS;

  /** Mark the present moment; one that is marked already has its note written anew. */
  add = () => {
    const { bookmarks, frame, run } = this.#store.get();
    if (!frame || frame.run !== run?.id) return Promise.resolve();
    const { step } = frame;
    const old = bookmarks.find((one) => one.place === "here" && one.step === step);
    if (old) return Promise.resolve(this.#store.set({ marked: old.id }));
    // Its note can be typed at once: it has a name of the page's own until the server gives it one, and then, too.
    const id = `new ${this.#turn}`;
    this.#know([...this.#known, { id, step, note: "", run: run.id, address: this.#address.moment }]);
    this.#show();
    this.#store.set({ marked: id });
    return this.#attempt({ stays: true }, () => this.#enter(id));
  };

  /** @param {string} id @param {string} note */
  note = (id, note) => this.#change(id, { note: note.trim() }, (mark) => this.#asks.note(mark, note.trim()));

  /** @param {string} id */
  remove = (id) => this.#change(id, null, this.#asks.unmark);

  /** The note of the chosen bookmark is written. */
  leave = () => this.#store.set({ marked: null });

  /**
   * Go to a marked moment; if it is of another run, to that one, which is made again if the server has it no more.
   * @param {string} id
   */
  go = (id) =>
    this.#attempt({}, async () => {
      const bookmark = this.#find(id);
      if (!bookmark) return;
      await this.#address.goTo(bookmark.address, bookmark.place === "here");
      const old = this.#old.find((one) => one.id === id);
      if (old) await this.#move(old, this.#store.get().run?.id ?? null);
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

  /** What was kept in this browser moves, once; then all are read. */
  async #begin() {
    this.#old = recalledBookmarks();
    for (const one of this.#old) await this.#move(one, decodeAddress(one.address).run);
    await this.#load();
  }

  /** A silent server is told of elsewhere, and is asked again with the next focus. @returns {Promise<void>} */
  async #load() {
    const turn = this.#turn;
    try {
      const answers = await this.#asks.bookmarks();
      if (turn !== this.#turn) return this.#load(); // it may be older than what was done here meanwhile
      const known = answers.map(keptOf).map((one) => ({ ...one, id: this.#names.get(one.id) ?? one.id }));
      const named = new Set(this.#names.values());
      const asked = this.#known.filter(({ id }) => this.#marks.has(id) && !named.has(id));
      this.#known = [...known, ...asked];
      this.#show();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }

  /** Give an older bookmark to the server, if that has its run. @param {Kept} one @param {string | null} run */
  async #move(one, run) {
    if (run === null) return;
    try {
      this.#know([...this.#known, keptOf(await this.#ask({ ...one, run }))]);
      this.#keep(this.#old.filter(({ id }) => id !== one.id));
    } catch (error) {
      if (!(error instanceof Failure)) throw error; // it stays in this browser
    }
  }

  /** @param {Kept} one */
  #ask({ run = "", step, address, note }) {
    const view = { address: address.length > LONGEST_VIEW ? encodeAddress({ run, step }) : address };
    return this.#asks.mark({ run, step, view, note });
  }

  /** Give one that is shown to the server; what that refuses is shown no longer. @param {string} id */
  async #enter(id) {
    const [one] = this.#known.filter((each) => each.id === id);
    const asked = this.#ask(one).then((answer) => answer.id);
    this.#marks.set(id, asked);
    try {
      const mark = await asked;
      this.#names.set(mark, id);
      this.#know(this.#known.filter((each) => each.id !== mark)); // a list may have had it before
    } catch (error) {
      this.#marks.delete(id);
      this.#know(this.#known.filter((each) => each.id !== id));
      throw error;
    } finally {
      this.#show();
    }
  }

  /**
   * @param {string} id
   * @param {Partial<Kept> | null} patch  null removes it
   * @param {(mark: string) => Promise<unknown>} ask  does so on the server
   */
  #change(id, patch, ask) {
    const changed = (/** @type {Kept[]} */ list) =>
      list.flatMap((one) => (one.id !== id ? one : patch ? { ...one, ...patch } : []));
    return this.#attempt({ stays: true }, async () => {
      const isOld = this.#old.some((one) => one.id === id);
      if (isOld) return this.#keep(changed(this.#old));
      // One that somebody else removed is gone, too.
      await ask((await this.#marks.get(id)) ?? id).catch((error) => {
        if (!(error instanceof Refused && error.status === 404)) throw error;
        patch = null;
      });
      this.#know(changed(this.#known));
      this.#show();
    });
  }

  /** @param {Kept[]} known  after something was done here */
  #know(known) {
    this.#known = known;
    this.#turn += 1;
  }

  /** @param {Kept[]} old  what stays in this browser */
  #keep(old) {
    this.#old = old;
    rememberBookmarks(old);
    this.#show();
  }

  #show() {
    const { definition } = this.#address;
    const { run } = this.#store.get();
    const all = inOrder([...this.#known, ...this.#old]);
    const bookmarks = all.map(({ run: of, ...one }) => ({
      ...one,
      place: of === run?.id ? /** @type {const} */ ("here") : placeOf(definition, one.address),
    }));
    this.#store.set({ bookmarks });
  }
}
