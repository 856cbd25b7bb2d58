/** The shelf: all runs that the server has, found, sorted, chosen, copied, compared, deleted and taken back. */

import { Remade } from "../address/remade.js";
import { counted } from "../draw/format.js";
import { Refused, saidBy } from "../server/errors.js";
import { isMoving } from "../state/moving.js";
import { chosenRuns, MOST_COMPARED } from "../state/shelf.js";
import { createStore } from "../state/store.js";
import { attempted } from "./attempt.js";

/** Runs that are asked for at once. */
export const PAGE = 50;
/** Runs that are asked for anew together, at most; those below are asked for as they come into view. */
const MOST_AGAIN = 200;
/** Typing rests so long before it is searched for; ms. */
const TYPING = 200;
/** As long as the server gives a deleted run back; ms. */
const UNDO = 10 * 60_000;

/** @param {State} page @returns {ShelfState} */
const initialShelf = ({ run, catalogue, theme, storage }) => ({
  ...{ query: "", sort: "newest", runs: [], next: null, total: 0, answered: false, busy: false },
  ...{ opened: [], chosen: [], removed: [], compared: null, health: null, notice: null },
  ...{ here: run?.id ?? null, catalogue, theme, storage },
});

/** A file of something else is told as such: what it lacks as an export says little. @param {unknown} error @returns {never} */
function foreign(error) {
  if (!(error instanceof Refused) || error.status !== 422) throw error;
  const message = `The file is no export of Fall Line, or a damaged one: not all of it was taken in. ${error.message}`;
  throw new Refused(error.status, { message, fields: error.fields });
}

export class Shelf {
  #asks;
  #actions;
  #remade;
  store;
  /** Only the newest question for a list counts. */
  #turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  /** @param {Store} page @param {Asks} asks @param {Actions} actions */
  constructor(page, asks, actions) {
    this.#asks = asks;
    this.#actions = actions;
    this.#remade = new Remade(page);
    this.store = createStore(initialShelf(page.get()));
    page.subscribe((state, previous) => this.#follow(state, previous));
  }

  /** Ask for the runs anew, as many as are there. */
  load = () => this.#list(Math.min(MOST_AGAIN, Math.max(PAGE, this.store.get().runs.length)), null);

  /** The next runs. */
  more = () => {
    const { next, busy } = this.store.get();
    return next === null || busy ? Promise.resolve() : this.#list(PAGE, next);
  };

  /** @param {string} query  words that are searched for */
  find = (query) => {
    this.store.set({ query });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#anew(), TYPING);
  };

  /** @param {ShelfState["sort"]} sort */
  sortBy = (sort) => {
    this.store.set({ sort });
    return this.#anew();
  };

  /** Show the further runs of a line, or hide them. @param {string} key */
  turn = (key) => this.store.set({ opened: toggled(this.store.get().opened, key) });

  /** Choose runs, or choose them no more if the first of them is chosen. @param {readonly string[]} ids */
  choose = (ids) => {
    const { chosen } = this.store.get();
    const others = chosen.filter((id) => !ids.includes(id));
    this.store.set({ chosen: chosen.includes(ids[0]) ? others : [...others, ...ids] });
  };

  /** Choose all runs that are listed, or none. @param {boolean} all */
  chooseAll = (all) => this.store.set({ chosen: all ? this.store.get().runs.map(({ id }) => id) : [] });

  /** Show a run in the lab. @param {string} id */
  open = async (id) => {
    const kept = this.store.get().runs.find((one) => one.id === id);
    this.#actions.setRoom("lab");
    await this.#actions.find(id);
    if (kept) this.#remade.expectOf(kept);
  };

  /** @param {string} id @param {string} name  empty for the automatic one */
  rename = (id, name) =>
    this.#attempt(async () => {
      const run = await this.#asks.rename(id, name.trim() || null);
      this.store.set({
        runs: this.store.get().runs.map((one) => (one.id === id ? { ...one, ...run } : one)),
      });
    });

  /** @param {string} id */
  duplicate = (id) =>
    this.#attempt(async () => {
      const copy = await this.#asks.copy(id);
      this.store.set({ notice: `“${copy.name}” is a copy of its own.` });
      await this.load();
    });

  /** Delete runs; what is on screen is left first. @param {readonly string[]} ids */
  remove = (ids) =>
    this.#attempt(async () => {
      const { here, runs } = this.store.get();
      if (here !== null && ids.includes(here)) await this.#leave(runs, ids);
      for (const id of ids) {
        await this.#asks.remove(id);
        this.#gone(id);
      }
      await this.#readHealth();
    });

  /** Take a deleted run back. @param {string} id */
  restore = (id) =>
    this.#attempt(async () => {
      try {
        await this.#asks.restore(id);
      } finally {
        this.#forget(id);
      }
      await this.load();
    });

  /** Show the chosen runs side by side. */
  compare = () =>
    this.#attempt(async () => {
      const listed = chosenRuns(this.store.get()).slice(0, MOST_COMPARED);
      this.store.set({ compared: { runs: listed, histories: null } });
      const runs = await Promise.all(listed.map(({ id }) => this.#asks.read(id)));
      const histories = await Promise.all(runs.map(({ id, step }) => this.#asks.history(id, step)));
      if (this.store.get().compared) this.store.set({ compared: { runs, histories } });
    });

  /** Back to the list. */
  endComparison = () => this.store.set({ compared: null });

  /** Show one of the runs side by side in the lab, and compare it with another branch of its. @param {string} id @param {string} other */
  compareInLab = async (id, other) => {
    await this.open(id);
    this.#actions.branches.compare(other);
  };

  /** Where all that is kept can be had as one file. */
  exportLink = () => this.#asks.exportLink();

  /** Take in what another server kept. @param {Blob} file */
  importAll = (file) =>
    this.#attempt(async () => {
      const { runs, skipped } = await this.#asks.importAll(file).catch(foreign);
      const more =
        skipped > 0
          ? ` ${counted(skipped, "run")} of it ${skipped === 1 ? "was" : "were"} here already.`
          : "";
      this.store.set({ notice: `${counted(runs, "run")} came from the file.${more}` });
      await this.load();
    });

  /** @param {State} state @param {State} previous */
  #follow(state, previous) {
    const { run, catalogue, theme, storage, room } = state;
    this.store.set({ here: run?.id ?? null, catalogue, theme, storage });
    if (room !== "runs") return;
    const rests = !isMoving(state) && state.frame !== previous.frame;
    if (previous.room !== "runs" || rests || state.storage !== previous.storage) this.load();
  }

  /** From the first run on, for another query. */
  #anew() {
    this.store.set({ answered: false });
    return this.#list(PAGE, null);
  }

  /** @param {number} limit @param {string | null} after */
  async #list(limit, after) {
    const turn = ++this.#turn;
    const { query, sort } = this.store.get();
    this.store.set({ busy: true });
    try {
      const asked = this.#asks.runs({ query: query.trim(), sort, limit, after });
      const [page] = await Promise.all([asked, after === null ? this.#readHealth() : null]);
      if (turn === this.#turn) this.#show(page, after !== null);
    } catch (error) {
      if (turn === this.#turn) this.store.set({ busy: false, notice: saidBy(error) });
    }
  }

  /** @param {RunsAnswer} page @param {boolean} further */
  #show({ runs: found, next, total }, further) {
    const known = further ? this.store.get().runs : [];
    const ids = new Set(known.map(({ id }) => id));
    const runs = [...known, ...found.filter(({ id }) => !ids.has(id))];
    const chosen = this.store.get().chosen.filter((id) => runs.some((run) => run.id === id));
    this.store.set({ runs, next, total, chosen, answered: true, busy: false });
  }

  async #readHealth() {
    this.store.set({ health: await this.#asks.health() });
  }

  /** Show another run in the lab, for the one on screen is to go. @param {ListedRun[]} runs @param {readonly string[]} ids */
  async #leave(runs, ids) {
    const next = runs.find(({ id }) => !ids.includes(id));
    if (next) await this.#actions.find(next.id);
    else await this.#actions.startAnew();
    const name = next ? `“${next.name}”` : "the article’s run";
    this.store.set({ notice: `The lab shows ${name} now.` });
  }

  /** A run is deleted: its line says so. @param {string} id */
  #gone(id) {
    const { runs, chosen, removed, total, next } = this.store.get();
    const place = runs.findIndex((run) => run.id === id);
    const [run] = runs.slice(place, place + 1);
    const after = runs[place - 1]?.id ?? null;
    const rest = runs.filter((one) => one.id !== id);
    this.store.set({
      runs: rest,
      next: next === id ? (rest.at(-1)?.id ?? null) : next,
      chosen: chosen.filter((one) => one !== id),
      removed: run ? [...removed, { run, after, until: Date.now() + UNDO }] : removed,
      total: Math.max(0, total - 1),
    });
    setTimeout(() => this.#forget(id), UNDO);
  }

  /** It can be had back no more, or is there again. @param {string} id */
  #forget(id) {
    this.store.set({ removed: this.store.get().removed.filter(({ run }) => run.id !== id) });
  }

  /** @param {() => Promise<void>} act */
  #attempt(act) {
    return attempted(this.store, act);
  }
}

/** @param {readonly string[]} list @param {string} one */
const toggled = (list, one) => (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]);
