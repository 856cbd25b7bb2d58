/** What a person can do with a table of their own: bring it, choose what each column is, see what would happen, train. */

import { saidBy } from "../../server/errors.js";
import { configOf, suggested, whyNotLearned, withRole } from "../../state/data/table.js";
import { createStore } from "../../state/store.js";
import { attempted } from "../attempt.js";
import { Newest } from "../newest.js";

/** What a pasted table is called. */
const PASTED = "pasted.csv";
/** As the server allows, bytes. */
export const MOST_BYTES = 8 * 2 ** 20;

/**
 * @typedef {Pick<Asks, "keepTable" | "tables" | "forgetTable" | "shades" | "scratch" | "outlook">} TableAsks
 * @typedef {object} Ways
 * @property {(config: object) => Promise<void>} train  in the lab
 * @property {() => State["wanted"]} wanted  the table that a link lacks
 * @property {(address: string) => void} found  that one is here
 */

/** A file's id, as the server gives it; null where the browser tells none. @param {Blob} file */
async function idOf(file) {
  if (!globalThis.crypto?.subtle) return null; // over plain HTTP from another machine
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} name @param {string} table */
const otherText = (name, table) =>
  `“${name}” is another file than the link’s table, ${table}: their bytes differ.`;

export class TableActions {
  #asks;
  #ways;
  /** What would happen, of the newest choices alone. */
  #reading;
  /** Only the newest file counts. */
  #request = 0;

  /** @param {TableAsks} asks @param {Ways} ways */
  constructor(asks, ways) {
    this.#asks = asks;
    this.#ways = ways;
    /** @type {TableState} */
    const state = {
      table: null,
      choices: null,
      shades: null,
      outlook: null,
      kept: null,
      refusal: null,
      busy: false,
      notice: null,
    };
    this.store = createStore(state);
    this.#reading = new Newest((/** @type {TableChoices} */ choices) => this.#read(choices));
  }

  /** Take a file in. @param {File} file */
  bring = (file) => {
    if (file.size > MOST_BYTES) {
      const mebibytes = Math.ceil((10 * file.size) / 2 ** 20) / 10;
      return this.#refuse(`A table may have up to 8 MiB. “${file.name}” has ${mebibytes}.`);
    }
    return this.#keep(file.name, file);
  };

  /** @param {string} text */
  paste = (text) =>
    text.trim() === ""
      ? this.#refuse(
          "Paste a table first: a row in each line, its cells parted by commas, semicolons or tabs.",
        )
      : this.#keep(PASTED, new Blob([text]));

  /** Have another one. */
  leave = () => {
    this.#request += 1;
    this.store.set({ table: null, choices: null, shades: null, outlook: null, refusal: null, notice: null });
    return this.list();
  };

  /** Ask which tables the server has. */
  list = async () => {
    try {
      this.store.set({ kept: await this.#asks.tables() });
    } catch (error) {
      this.store.set({ notice: saidBy(error) });
    }
  };

  /** Take one that the server has. @param {TableAnswer} table */
  open = (table) => {
    this.#request += 1;
    this.store.set({ table, shades: null });
    return this.#answerWith(table, null);
  };

  /** Have the server delete one, which no run may learn from. @param {TableAnswer} table */
  forget = (table) =>
    this.#attempt(async () => {
      await this.#asks.forgetTable(table.id);
      this.store.set({ kept: await this.#asks.tables() });
    });

  /** Use a column as something else. @param {number} k @param {ColumnRole} role */
  use = (k, role) => {
    const { table, choices } = this.store.get();
    if (!table || !choices || choices.roles[k] === role) return;
    if (role === "answer") return this.#answerWith(table, table.columns[k].name);
    if (choices.roles[k] === "answer")
      return this.#refuse("One column must be the answer: choose another one as the answer first.");
    this.#choose(withRole(choices, k, role));
  };

  /** @param {Partial<Pick<TableChoices, "scaling" | "target_scaling" | "missing" | "split">>} patch */
  set = (patch) => {
    const { choices } = this.store.get();
    if (choices) this.#choose({ ...choices, ...patch });
  };

  /** Learn from it in the lab. */
  train = async () => {
    const { table, choices } = this.store.get();
    if (!table || !choices) return;
    await this.#attempt(() => this.#ways.train(configOf(table, choices)));
  };

  /** @param {string} name @param {Blob} file */
  #keep(name, file) {
    const request = ++this.#request;
    return this.#attempt(async () => {
      const wanted = this.#ways.wanted();
      const id = wanted && (await idOf(file));
      if (wanted && id !== null && id !== wanted.table) return this.#refuse(otherText(name, wanted.table));
      const table = await this.#asks.keepTable(name, file);
      if (wanted && table.id === wanted.table) return this.#ways.found(wanted.address);
      if (wanted) return this.#refuse(otherText(name, wanted.table));
      if (request !== this.#request) return;
      this.store.set({ table, shades: null });
      await this.#answerWith(table, null);
    });
  }

  /** Another answer: its pictures and its suggestion come together. @param {TableAnswer} table @param {string | null} target  null for the likeliest one */
  #answerWith(table, target) {
    return this.#attempt(async () => {
      const shades = await this.#asks.shades(table.id, target);
      if (this.store.get().table !== table) return;
      this.store.set({ shades });
      this.#choose(suggested(table, /** @type {TableSuggestion} */ (shades.suggestion)));
    });
  }

  /** @param {TableChoices} choices */
  #choose(choices) {
    const { table } = this.store.get();
    const refusal = table && whyNotLearned(table, choices);
    this.store.set({ choices, notice: null, ...(refusal && { outlook: null, refusal }) });
    if (!refusal) this.#reading.to(choices);
  }

  /** Ask what would happen. @param {TableChoices} choices */
  async #read(choices) {
    const { table } = this.store.get();
    if (!table) return;
    try {
      const { id } = await this.#asks.scratch(configOf(table, choices));
      const outlook = await this.#asks.outlook(id);
      if (this.store.get().choices === choices) this.store.set({ outlook, refusal: null });
    } catch (error) {
      if (this.store.get().choices === choices) this.store.set({ outlook: null, refusal: saidBy(error) });
    }
  }

  /** @param {string} notice */
  #refuse(notice) {
    this.store.set({ notice });
  }

  /** @param {() => Promise<void>} act */
  async #attempt(act) {
    this.store.set({ busy: true });
    await attempted(this.store, act);
    this.store.set({ busy: false });
  }
}
