/** What a person can do; views, keys and links all come here. */

import { Bookmarks } from "./bookmarks.js";
import { Branches } from "./branches.js";
import { kindOfChange } from "./config.js";
import { isTextbook } from "./draw/textbook/surface.js";
import { Playing } from "./playing.js";
import { Probing } from "./probing.js";
import { Seeking } from "./seeking.js";
import { SlowMotion } from "./slow-motion.js";
import { api, Refused } from "./transport.js";

/**
 * @typedef {import("./session.js").Store} Store
 * @typedef {import("./session.js").Session} Session
 */

const LARGEST_SEED = 1_000_000;

/** @implements {Actions} */
export class PageActions {
  #store;
  #session;
  #playing;
  #probing;
  #seeking;
  /** Whether a command to train to the end is under way: what is asked next must not wait for it. */
  #endless = false;
  #copyLink;

  /**
   * @param {Store} store
   * @param {Session} session
   * @param {import("./address.js").Address} address
   */
  constructor(store, session, address) {
    this.#store = store;
    this.#session = session;
    this.#playing = new Playing(store, session);
    this.#probing = new Probing(store, session);
    this.#seeking = new Seeking(store, session);
    this.#copyLink = address.copy;
    const attempts = {
      go: (/** @type {() => Promise<void>} */ act) => this.#make(act),
      ask: (/** @type {() => Promise<void>} */ act) => this.#try(act),
    };
    this.branches = new Branches(store, session, attempts);
    this.bookmarks = new Bookmarks(store, address, attempts);
    this.slow = new SlowMotion(store, { pause: this.pause, step: this.step });
  }

  play = async () => {
    const { frame } = this.#store.get();
    const ended = frame?.status === "finished" || frame?.status === "diverged";
    if (ended) await this.#seeking.to(0);
    this.#playing.start(ended ? { at: 0 } : {});
  };

  /** From the first weights on, from as far as the run has gone. */
  playBackwards = async () => {
    const { frame, history } = this.#store.get();
    if (frame?.status === "training") this.pause();
    const at = frame?.step === 0 ? history.count : -1;
    if (at > 0) await this.#seeking.to(at);
    this.#playing.start({ backwards: true, at });
  };

  pause = () => {
    this.#playing.stop();
    this.#command({ do: "pause" });
  };

  step = () => this.#train({ steps: 1 });
  epoch = () => this.#train({ epochs: 1 });

  toEnd = async () => {
    const done = this.#train({});
    this.#endless = true;
    await done;
    this.#endless = false;
  };

  reset = () => this.seek(0);

  stepBack = () => this.seek(this.#seeking.aim - 1);

  /** @param {number} step */
  seek = (step) => {
    this.#playing.stop();
    this.#seeking.to(step);
  };

  newWeights = () => this.change({ seed: Math.floor(Math.random() * LARGEST_SEED) });

  /** @param {number} speed */
  setSpeed = (speed) => this.#store.set({ play: { ...this.#store.get().play, speed } });

  /** @param {Partial<RunConfig>} patch */
  change = async (patch) => {
    const { run, frame, play } = this.#store.get();
    if (!run || !frame) return;
    const next = { ...run.config, ...patch };
    const moment = { step: frame.step, stepsPerEpoch: frame.steps_per_epoch };
    const kind = kindOfChange(run.config, next, moment);
    if (kind === "nothing") this.#store.set({ refused: {}, notice: null, trial: null, preview: null });
    if (kind === "run") await this.#make(() => this.#session.create(next));
    if (kind === "branch") await this.#make(() => this.#session.branch(frame.step, patch), play.playing);
  };

  /** @param {string} name */
  load = async (name) => {
    const preset = this.#store.get().catalogue?.presets.find((one) => one.name === name);
    if (preset) await this.#make(() => this.#session.create(preset.config));
  };

  /** From the last good step; before the first one there is nothing to branch from. */
  retryWithTenth = async () => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const rate = Number(run.config.optimizer.learning_rate);
    const optimizer = { ...run.config.optimizer, learning_rate: Number((rate / 10).toPrecision(12)) };
    const make = () =>
      frame.step > 0
        ? this.#session.branch(frame.step, { optimizer })
        : this.#session.create({ ...run.config, optimizer });
    await this.#make(make, true);
  };

  /** @param {boolean} on  a softmax on the last layer, as TensorFlow in effect trains the article's model */
  setTensorflow = async (on) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const layers = [...run.config.layers];
    layers.push({ .../** @type {LayerConfig} */ (layers.pop()), activation: on ? "softmax" : "sigmoid" });
    await this.#make(() => this.#session.create({ ...run.config, layers }, frame.step));
  };

  /** @param {number} weight */
  choose = (weight) => this.#session.choose(weight);

  /** @param {number | null} hovered */
  hover = (hovered) => this.#store.set({ hovered });

  /** @param {EdgeKind} edges */
  setEdges = (edges) => this.#store.set({ edges });

  /** @param {WeightView} weightView */
  setWeightView = (weightView) => this.#store.set({ weightView });

  /** @param {Partial<LandscapeState>} patch */
  setLandscape = (patch) => this.#store.set({ landscape: { ...this.#store.get().landscape, ...patch } });

  /** @param {LandscapeAnswer} answer */
  surfaceText = ({ run, query }) => api.landscapeText(run, query);

  /** @param {{a: number, b: number} | null} point */
  probe = (point) => this.#probing.ask(point);

  trainFromProbe = () => this.#make(() => this.#probing.branch(), true);

  /** @param {boolean} logScale */
  setLogScale = (logScale) => this.#store.set({ logScale });

  /** @param {PreviewQuery | null} trial */
  preview = (trial) => this.#store.set(trial ? { trial } : { trial, preview: null });

  /** @param {[number, number]} start */
  dropStart = (start) => {
    const { run } = this.#store.get();
    // A line has its slope as a kernel of one, and its intercept as a bias.
    if (isTextbook(run)) return this.change({ start });
    return this.change({ initial_weights: [[[start[0]]], [start[1]]] });
  };

  /** @param {"light" | "dark"} theme */
  setTheme = (theme) => this.#store.set({ theme });

  /** @param {NarrationPace} narration */
  setNarration = (narration) => this.#store.set({ narration });

  dismiss = () => this.#store.set({ notice: null });

  share = async () => this.#store.set({ notice: await this.#copyLink() });

  /** @param {{steps?: number, epochs?: number}} amount */
  #train(amount) {
    if (this.#store.get().play.playing || this.#endless) this.pause();
    return this.#command({ do: "train", ...amount });
  }

  /**
   * Tell the server; a lost connection shows itself elsewhere.
   * @param {import("./transport.js").Command} command
   */
  async #command(command) {
    try {
      await this.#session.live.command(command);
    } catch (error) {
      if (error instanceof Refused) this.#store.set({ notice: error.message });
    }
  }

  /** @param {() => Promise<unknown>} act */
  async #try(act) {
    try {
      await act();
    } catch (error) {
      this.#store.set(explained(error));
    }
  }

  /**
   * Go to another run, or say why not; the run on screen stays then.
   * @param {() => Promise<void>} open
   * @param {boolean} [play]  whether it goes on playing there
   */
  async #make(open, play = false) {
    this.pause();
    try {
      await open();
      if (play) this.#playing.start();
    } catch (error) {
      this.#store.set({ ...explained(error), trial: null, preview: null });
    }
  }
}

/**
 * @param {unknown} error
 * @returns {Pick<State, "refused" | "notice">}
 */
function explained(error) {
  if (!(error instanceof Refused))
    return { refused: {}, notice: "The server does not answer; nothing was changed." };
  const fields = error.fields.map(({ path, message }) => [path.replace(/^changes\./, ""), message]);
  return { refused: Object.fromEntries(fields), notice: fields.length > 0 ? null : error.message };
}
