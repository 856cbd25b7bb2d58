/** What a person can do; views, keys and links all come here. */

import { Bookmarks } from "../address/bookmarks.js";
import { pointOf, probed } from "../asking/probing.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { Refused } from "../server/errors.js";
import { kindOfChange, merged } from "../state/config.js";
import { Branches } from "./branches.js";
import { lookWithFloor } from "./floors.js";
import { Playing } from "./playing.js";
import { carried, cleared, Refusing, withMoved } from "./refusals.js";
import { Seeking } from "./seeking.js";
import { SlowMotion } from "./slow-motion.js";

/**
 * @typedef {import("./session.js").Store} Store
 * @typedef {import("./session.js").Session} Session
 */

const LARGEST_SEED = 1_000_000;

export class PageActions {
  #store;
  #session;
  #server;
  #playing;
  #seeking;
  #refusing;
  /** Whether a command to train to the end is under way: what is asked next must not wait for it. */
  #endless = false;
  #copyLink;

  /**
   * @param {Store} store
   * @param {Session} session
   * @param {import("../address/address.js").Address} address
   * @param {import("../server/connection.js").Server} server
   */
  constructor(store, session, address, server) {
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#playing = new Playing(store, server);
    this.#seeking = new Seeking(store, server);
    this.#refusing = new Refusing(store);
    this.#copyLink = address.copy;
    const attempts = {
      go: (/** @type {() => Promise<void>} */ act) => this.#make(act),
      ask: (/** @type {() => Promise<void>} */ act) => this.#try(act),
    };
    this.branches = new Branches(store, session, server.asks, attempts);
    this.bookmarks = new Bookmarks(store, address, attempts);
    this.slow = new SlowMotion(store, server.asks, { pause: this.pause, step: this.step });
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

  newWeights = () => this.change({ seed: Math.floor(Math.random() * LARGEST_SEED) }, { path: "seed" });

  /** @param {number} speed */
  setSpeed = (speed) => this.#store.set({ play: { ...this.#store.get().play, speed } });

  /** @param {Partial<RunConfig>} patch @param {Touched} [touched] */
  change = async (patch, touched = {}) => {
    const { run, frame, play } = this.#store.get();
    if (!run || !frame) return;
    const next = { ...run.config, ...patch };
    const moment = { step: frame.step, stepsPerEpoch: frame.steps_per_epoch };
    const kind = kindOfChange(run.config, next, moment);
    if (kind === "nothing") {
      this.#refusing.begin(touched);
      this.#store.set({ notice: null, trial: null, preview: null });
    } else if (kind === "run") {
      const carry = touched.moved ? withMoved("layers", touched.moved) : carried;
      await this.#make(() => this.#session.create(next, { carry }), { touched });
    } else {
      await this.#make(() => this.#session.branch(frame.step, patch), { play: play.playing, touched });
    }
  };

  /** A value cannot be, and the run stays as it is. @param {string} path @param {Refusal} refusal */
  refuse = (path, refusal) => this.#refusing.refuse(path, refusal);

  /** @param {string} name */
  load = async (name) => {
    const preset = this.#store.get().catalogue?.presets.find((one) => one.name === name);
    if (preset) await this.#make(() => this.#session.create(preset.config, { carry: cleared }));
  };

  /** Before the first step there is nothing to branch from. @param {{from: number, rate: number}} retry */
  retry = async ({ from, rate }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const optimizer = { ...run.config.optimizer, learning_rate: rate };
    const make = () =>
      frame.step > 0
        ? this.#session.branch(from, { optimizer })
        : this.#session.create({ ...run.config, optimizer });
    const touched = { path: "optimizer.learning_rate", value: optimizer.learning_rate };
    await this.#make(make, { play: true, touched });
  };

  /** Take a way out that the server found; what had begun to train goes on there. @param {ActionAnswer} remedy */
  mend = async ({ as, from_step: step, config }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const make = () =>
      as === "fork" ? this.#session.branch(step, config) : this.#session.create(merged(run.config, config));
    await this.#make(make, { play: frame.step > 0 });
  };

  /** @param {boolean} on  a softmax on the last layer, as TensorFlow in effect trains the article's model */
  setTensorflow = async (on) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const activation = on ? "softmax" : "sigmoid";
    const layers = [...run.config.layers];
    layers.push({ .../** @type {LayerConfig} */ (layers.pop()), activation });
    const touched = { path: `layers.${layers.length - 1}.activation`, value: activation };
    const { step } = frame;
    await this.#make(() => this.#session.create({ ...run.config, layers }, { step }), { touched });
  };

  /** @param {number} weight */
  choose = (weight) => this.#session.choose(weight);

  /** @param {number | null} hovered */
  hover = (hovered) => this.#store.set({ hovered });

  /** @param {EdgeKind} edges */
  setEdges = (edges) => this.#store.set({ edges });

  /** @param {WeightView} weightView */
  setWeightView = (weightView) => this.#store.set({ weightView });

  /** Find a curve with a floor to be reached; it may be another weight's. */
  findFloor = async () => {
    const state = this.#store.get();
    if (state.play.playing) this.pause();
    const { found, notice } = await lookWithFloor(this.#store, this.#server.asks);
    if (found && found.index !== state.chosen) this.choose(found.index);
    if (notice) this.#store.set({ notice });
    return found;
  };

  /** @param {Partial<LandscapeState>} patch */
  setLandscape = (patch) => this.#store.set({ landscape: { ...this.#store.get().landscape, ...patch } });

  /** A landscape as REST tells it in JSON, with the plane's own vectors. @param {Landscape} answer */
  surfaceText = ({ run, query }) => this.#server.asks.landscapeText(run, query);

  /** Ask what would be at a point of the landscape. @param {{a: number, b: number} | null} point  null ends that */
  probe = (point) => this.#store.set(probed(this.#store.get(), point));

  /** Go on from the point that was asked about, in a run of its own. */
  trainFromProbe = async () => {
    const { probe } = this.#store.get().landscape;
    if (!probe) return;
    await this.#make(() => this.#session.branch(probe.query.step, {}, pointOf(probe)), { play: true });
  };

  /** Where a run's log can be read as text. @param {string} run */
  logLink = (run) => this.#server.logLink(run);

  /** @param {boolean} logScale */
  setLogScale = (logScale) => this.#store.set({ logScale });

  /** Try another optimizer or start while it is dragged. @param {PreviewQuery | null} trial  null ends that */
  preview = (trial) => this.#store.set(trial ? { trial } : { trial, preview: null });

  /** Begin anew from other values of a run's two parameters. @param {[number, number]} start */
  dropStart = (start) => {
    const { run } = this.#store.get();
    // A line has its slope as a kernel of one, and its intercept as a bias.
    if (isTextbook(run)) return this.change({ start }, { path: "start" });
    return this.change({ initial_weights: [[[start[0]]], [start[1]]] });
  };

  /** @param {"light" | "dark"} theme */
  setTheme = (theme) => this.#store.set({ theme });

  /** @param {NarrationPace} narration */
  setNarration = (narration) => this.#store.set({ narration });

  /** Put the notice away. */
  dismiss = () => this.#store.set({ notice: null });

  share = async () => this.#store.set({ notice: await this.#copyLink() });

  /** @param {{steps?: number, epochs?: number}} amount */
  #train(amount) {
    if (this.#store.get().play.playing || this.#endless) this.pause();
    return this.#command({ do: "train", ...amount });
  }

  /**
   * Tell the server; a lost connection shows itself elsewhere.
   * @param {import("../server/connection.js").Command} command
   */
  async #command(command) {
    try {
      await this.#server.command(command);
    } catch (error) {
      if (error instanceof Refused) this.#store.set({ notice: error.message });
    }
  }

  /** @param {() => Promise<unknown>} act */
  async #try(act) {
    const failed = this.#refusing.begin({});
    try {
      await act();
    } catch (error) {
      this.#store.set(failed(error));
    }
  }

  /**
   * Go to another run, or say why not; the run on screen stays then.
   * @param {() => Promise<void>} open
   * @param {{play?: boolean, touched?: Touched}} [how]  whether it goes on playing there
   */
  async #make(open, { play = false, touched = {} } = {}) {
    const failed = this.#refusing.begin(touched);
    this.pause();
    try {
      await open();
      if (play) this.#playing.start();
    } catch (error) {
      this.#store.set({ ...failed(error), trial: null, preview: null });
    }
  }
}
