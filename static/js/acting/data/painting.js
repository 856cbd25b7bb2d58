/** What a person can do with points of their own. A network may learn from them on the way, in runs that are not kept. */

import { recalled, remember } from "../../memory.js";
import { saidBy } from "../../server/errors.js";
import {
  changed,
  draftText,
  erased,
  HALF,
  isEnough,
  kindsOf,
  nearest,
  placed,
  readDraft,
  redone,
  scratchConfig,
  undone,
} from "../../state/data/painting.js";
import { createStore } from "../../state/store.js";
import { Newest } from "../newest.js";

/** Where the browser keeps the draft. */
const DRAFT = "painting";
/** ms after the last change until a network learns from it. */
const REST = 250;
/** So often the map is shown on the way. */
const STRETCHES = 5;
/** Points of the map along a side, and of a curve. */
export const SIDE = 31;
export const ALONG = 201;
/** How many points a spray gives at once, and how far they lie from its middle at most. */
const SPRAYED = 3;
const REACH = 0.12;

/** @param {number} k @param {number} all */
const along = (k, all) => HALF * ((2 * k) / (all - 1) - 1);

/** What is asked over the plane, the first input's places fastest, or along x. @param {Painting["shape"]} shape */
export const askedOver = (shape) =>
  shape === "curve"
    ? Array.from({ length: ALONG }, (_, k) => [along(k, ALONG)])
    : Array.from({ length: SIDE * SIDE }, (_, k) => [
        along(k % SIDE, SIDE),
        along(Math.floor(k / SIDE), SIDE),
      ]);

/** @typedef {{x: number, y: number}} Place */

export class PaintActions {
  #asks;
  #timer = 0;
  #training;
  #random;

  /** @param {Pick<Asks, "scratch" | "train" | "outputs">} asks @param {() => number} [random] */
  constructor(asks, random = Math.random) {
    this.#asks = asks;
    this.#random = random;
    /** @type {PaintState} */
    const state = {
      ...{ painting: readDraft(recalled(DRAFT)), kind: 1, tool: "point", live: true },
      ...{ map: null, busy: false, notice: null },
    };
    this.store = createStore(state);
    this.#training = new Newest((/** @type {Painting} */ painting) => this.#learn(painting));
    this.#changedTo(state.painting);
  }

  /** How far the spray and the rubber reach. */
  reach = REACH;

  /** Paint this class. @param {number} kind */
  choose = (kind) => {
    const { tool } = this.store.get();
    this.store.set({ kind, tool: tool === "rubber" ? "point" : tool });
  };

  /** @param {PaintTool} tool */
  take = (tool) => this.store.set({ tool });

  /** @param {Painting["shape"]} shape */
  shape = (shape) => this.#put({ ...this.#painting, shape });

  /** @param {boolean} live */
  setLive = (live) => {
    this.store.set({ live });
    this.#changedTo(this.#painting);
  };

  undo = () => this.#put(undone(this.#painting));
  redo = () => this.#put(redone(this.#painting));

  /** Take all away, which can be taken back. */
  clear = () => {
    if (this.#painting.points.length > 0) this.#put(changed(this.#painting, []));
  };

  /** One point of the chosen class. @param {Place} at */
  add = (at) => {
    const { kind } = this.store.get();
    this.#put(changed(this.#painting, [...this.#painting.points, placed({ ...at, kind })]));
  };

  /** Some points around a place. @param {Place} at @param {boolean} goesOn  with the stroke before */
  spray = (at, goesOn) => {
    const { kind } = this.store.get();
    const more = Array.from({ length: SPRAYED }, () => {
      const [angle, far] = [2 * Math.PI * this.#random(), REACH * Math.sqrt(this.#random())];
      return placed({ x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle), kind });
    });
    this.#put(changed(this.#painting, [...this.#painting.points, ...more], goesOn));
  };

  /** Take away what is around a place. @param {Place} at @param {boolean} [goesOn] @param {number} [reach] */
  erase = (at, goesOn = false, reach = REACH) =>
    this.#put(changed(this.#painting, erased(this.#painting.points, at, reach), goesOn));

  /** The place in the list of the point that is there; -1 for none. @param {Place} at @param {number} reach */
  pointAt = (at, reach) => nearest(this.#painting.points, at, reach);

  /** @param {number} k  its place in the list @param {Place} to @param {boolean} goesOn */
  move = (k, to, goesOn) => {
    const { points } = this.#painting;
    if (!points[k]) return;
    this.#put(changed(this.#painting, points.with(k, placed({ ...points[k], ...to })), goesOn));
  };

  get #painting() {
    return this.store.get().painting;
  }

  /** @param {Painting} painting */
  #put(painting) {
    if (painting === this.#painting) return;
    this.store.set({ painting, notice: null });
    remember(DRAFT, draftText(painting));
    this.#changedTo(painting);
  }

  /** What was learned of other points goes once the new ones are learned from. @param {Painting} painting */
  #changedTo(painting) {
    clearTimeout(this.#timer);
    const { live, map } = this.store.get();
    if (!live || !isEnough(painting) || map?.shape !== painting.shape) this.store.set({ map: null });
    if (!live || !isEnough(painting)) return;
    this.#timer = Number(setTimeout(() => this.#training.to(painting), REST));
  }

  /** Whether these are still what is to be learned from. @param {Painting} painting */
  #isWanted(painting) {
    const { painting: now, live } = this.store.get();
    return live && now.points === painting.points && now.shape === painting.shape;
  }

  /** @param {Painting} painting */
  async #learn(painting) {
    if (!this.#isWanted(painting)) return;
    this.store.set({ busy: true });
    try {
      const { id, config } = await this.#asks.scratch(scratchConfig(painting));
      const stretch = Math.ceil(config.epochs / STRETCHES);
      for (let part = 0; part < STRETCHES && this.#isWanted(painting); part += 1)
        await this.#stretch(id, stretch, painting);
    } catch (error) {
      if (this.#isWanted(painting)) this.store.set({ notice: saidBy(error), map: null });
    }
    this.store.set({ busy: false });
  }

  /** Train for some epochs, and show what came of it. @param {string} id @param {number} epochs @param {Painting} painting */
  async #stretch(id, epochs, painting) {
    const { points, shape } = painting;
    const { step, epoch, accuracy, loss, config } = await this.#asks.train(id, { epochs });
    const rows = await this.#asks.outputs(id, step, askedOver(shape));
    const outputs = rows[0].map((_, k) => Float64Array.from(rows, (row) => row[k]));
    if (!this.#isWanted(painting)) return;
    const map = {
      points,
      shape,
      epoch,
      epochs: config.epochs,
      accuracy,
      loss,
      outputs,
      kinds: kindsOf(points),
    };
    this.store.set({ map, notice: null });
  }
}
