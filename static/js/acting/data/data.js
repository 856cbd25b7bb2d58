/** What a person can do in the room of data of their own. */

import { csvOf, isEnough, lessonOf, whyNot } from "../../state/data/painting.js";
import { createStore } from "../../state/store.js";
import { attempted } from "../attempt.js";
import { PaintActions } from "./painting.js";
import { TableActions } from "./table.js";

/** What painted points are called, as a table. */
const PAINTED = "painted.csv";

export class DataActions {
  #asks;
  #actions;

  /** @param {Store} page @param {Asks} asks @param {Pick<Actions, "find" | "play" | "setRoom">} actions */
  constructor(page, asks, actions) {
    this.#asks = asks;
    this.#actions = actions;
    this.page = page;
    this.paint = new PaintActions(asks);
    this.table = new TableActions(asks, {
      train: this.#train,
      wanted: () => page.get().wanted,
      found: this.#found,
    });
    /** @type {DataState} */
    const state = { notice: null };
    this.store = createStore(state);
  }

  leave = () => this.#actions.setRoom("lab");

  /** Keep the painted points as a table, and learn from it in the lab. */
  trainPainted = () =>
    this.#attempt(async () => {
      const { painting } = this.paint.store.get();
      if (!isEnough(painting))
        return this.store.set({ notice: whyNot(painting) ?? "Paint some points first." });
      const table = await this.#asks.keepTable(PAINTED, new Blob([csvOf(painting)]));
      const answer = painting.shape === "curve" ? { target: "y", task: "regression" } : { target: "class" };
      const dataset = { name: "table", table: table.id, ...answer };
      await this.#train({ dataset, ...lessonOf(painting) });
    });

  /** The table that a link lacks is here: open the link. @param {string} address */
  #found = (address) => {
    this.page.set({ wanted: null });
    this.#actions.setRoom("lab");
    location.hash = address;
  };

  /** @param {object} config */
  #train = async (config) => {
    const { id } = await this.#asks.create(config);
    await this.#actions.find(id);
    this.#actions.setRoom("lab");
    await this.#actions.play();
  };

  /** @param {() => Promise<void>} act */
  #attempt(act) {
    return attempted(this.store, act);
  }
}
