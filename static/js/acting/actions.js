/** What a person can do; views, keys and links all come here. */

import { Bookmarks } from "../address/bookmarks.js";
import { pointOf } from "../asking/probing.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { Refused, Unanswered } from "../server/errors.js";
import { changedFields, joined, kindOfChange, merged } from "../state/config.js";
import { headOf } from "../state/parameters.js";
import { Branches } from "./branches.js";
import { lookWithFloor } from "./floors.js";
import { atMost } from "./often.js";
import { Playing } from "./playing.js";
import { carried, cleared, Refusing, withMoved } from "./refusals.js";
import { Seeking } from "./seeking.js";
import { Showing } from "./showing.js";
import { SlowMotion } from "./slow-motion.js";
import { Starting } from "./start.js";
import { Talking } from "./talk.js";

const LARGEST_SEED = 1_000_000;

/** Steps that are under way together at most: fewer than the server takes of one viewer. */
const MOST_STEPS = 8;

export class PageActions extends Showing {
  #store;
  #session;
  #server;
  #playing;
  #seeking;
  #refusing;
  /** Whether a command to train to the end is under way: what is asked next must not wait for it. */
  #endless = false;
  /** Of a key that is held, as many steps or epochs as there is time for. */
  #often = atMost(MOST_STEPS, (/** @type {{steps?: number, epochs?: number}} */ amount) =>
    this.#train(amount),
  );
  /** The last change of a setting. @type {Promise<void>} */
  #changed = Promise.resolve();
  #copyLink;

  /**
   * @param {Store} store
   * @param {Session} session
   * @param {import("../address/address.js").Address} address
   * @param {Server} server
   */
  constructor(store, session, address, server) {
    super(store, session);
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#playing = new Playing(store, server);
    this.#seeking = new Seeking(store, server);
    this.#refusing = new Refusing(store);
    this.#copyLink = address.copy;
    this.branches = new Branches(store, session, server.asks, this.#attempt);
    this.bookmarks = new Bookmarks(store, address, server.asks, this.#attempt);
    this.slow = new SlowMotion(store, server.asks, { pause: this.pause, step: this.step });
    this.talk = new Talking(store);
    this.start = new Starting(store, server.asks, this.change, this.#attempt);
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

  step = () => this.#often({ steps: 1 });
  epoch = () => this.#often({ epochs: 1 });

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

  /** A change waits for the one before, and goes on from what came of it. @param {Partial<RunConfig>} patch @param {Touched} [touched] */
  change = (patch, touched = {}) => {
    const seen = this.#store.get().run?.config;
    this.#changed = this.#changed.then(() => seen && this.#change(seen, patch, touched));
    return this.#changed;
  };

  /** @param {RunConfig} seen  by whoever made the patch @param {Partial<RunConfig>} wanted @param {Touched} touched */
  async #change(seen, wanted, touched) {
    const { run, frame, play } = this.#store.get();
    if (!run || !frame) return;
    const next = joined(seen, { ...seen, ...wanted }, run.config);
    const patch = changedFields(next, run.config);
    const moment = { step: frame.step, stepsPerEpoch: frame.steps_per_epoch };
    const kind = kindOfChange(run.config, next, moment);
    if (kind === "nothing") {
      this.#refusing.begin(touched);
      this.#store.set({ notice: null, trial: null, preview: null });
    } else if (kind === "run") {
      const carry = touched.moved ? withMoved("layers", touched.moved) : carried;
      await this.#attempt({ touched }, () => this.#session.create(next, { carry }));
    } else {
      await this.#attempt({ play: play.playing, touched }, () => this.#session.branch(frame.step, patch));
    }
  }

  /** A value cannot be, and the run stays as it is. @param {string} path @param {Refusal} refusal */
  refuse = (path, refusal) => this.#refusing.refuse(path, refusal);

  /** Show a run that the server has, where it stands. @param {string} id */
  find = (id) => this.#attempt({}, () => this.#session.find(id));

  /** Begin anew with the article's run. */
  startAnew = () => this.#attempt({}, () => this.#session.create({}, { carry: cleared }));

  /** @param {string} name */
  load = async (name) => {
    const preset = this.#store.get().catalogue?.presets.find((one) => one.name === name);
    if (preset) await this.#attempt({}, () => this.#session.create(preset.config, { carry: cleared }));
  };

  /** Before the first step there is nothing to branch from. @param {{from: number, rate: number}} retry */
  retry = async ({ from, rate }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const optimizer = { ...run.config.optimizer, learning_rate: rate };
    const touched = { path: "optimizer.learning_rate", value: rate };
    await this.#attempt({ play: true, touched }, () =>
      frame.step > 0
        ? this.#session.branch(from, { optimizer })
        : this.#session.create({ ...run.config, optimizer }),
    );
  };

  /** Take a way out that the server found; what had begun to train goes on there. @param {ActionAnswer} remedy */
  mend = async ({ as, from_step: step, config }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    await this.#attempt({ play: frame.step > 0 }, () =>
      as === "fork" ? this.#session.branch(step, config) : this.#session.create(merged(run.config, config)),
    );
  };

  /** @param {boolean} on  a softmax on the last layer, as TensorFlow in effect trains the article's model */
  setTensorflow = async (on) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const activation = on ? "softmax" : "sigmoid";
    const head = headOf(run.config.layers);
    const layers = run.config.layers.map((layer) => (layer === head ? { ...head, activation } : layer));
    const place = head ? run.config.layers.indexOf(head) : 0;
    const touched = { path: `layers.${place}.activation`, value: activation };
    const { step } = frame;
    await this.#attempt({ touched }, () => this.#session.create({ ...run.config, layers }, { step }));
  };

  /** Find a curve with a floor to be reached; it may be another weight's. */
  findFloor = async () => {
    const state = this.#store.get();
    if (state.play.playing) this.pause();
    const { found, notice } = await lookWithFloor(this.#store, this.#server.asks);
    if (found && found.index !== state.chosen) this.choose(found.index);
    if (notice) this.#store.set({ notice });
    return found;
  };

  /** A landscape as REST tells it in JSON, with the plane's own vectors. @param {Landscape} answer */
  surfaceText = ({ run, query }) => this.#server.asks.landscapeText(run, query);

  /** Go on from the point that was asked about, in a run of its own. */
  trainFromProbe = async () => {
    const { probe } = this.#store.get().landscape;
    if (!probe) return;
    await this.#attempt({ play: true }, () => this.#session.branch(probe.query.step, {}, pointOf(probe)));
  };

  /** Where a run's log can be read as text. @param {string} run */
  logLink = (run) => this.#server.logLink(run);

  /** Begin anew from other values of a run's two parameters. @param {[number, number]} start */
  dropStart = (start) => {
    const { run } = this.#store.get();
    // A line has its slope as a kernel of one, and its intercept as a bias.
    if (isTextbook(run)) return this.change({ start }, { path: "start" });
    return this.change({ initial_weights: [[[start[0]]], [start[1]]] });
  };

  share = async () => this.#store.set({ notice: await this.#copyLink() });

  /** @param {{steps?: number, epochs?: number}} amount */
  #train(amount) {
    if (this.#store.get().play.playing || this.#endless) this.pause();
    return this.#command({ do: "train", ...amount });
  }

  /**
   * Tell the server, and tell of what was refused or not answered.
   * @param {import("../server/connection.js").Command} command
   */
  async #command(command) {
    if (!this.#store.get().run) return; // nothing is open yet
    try {
      await this.#server.command(command);
    } catch (error) {
      if (error instanceof Refused || error instanceof Unanswered) this.#store.set({ notice: error.message });
    }
  }

  /** Go to another run or, if it `stays`, ask for something else. @type {Attempt} */
  #attempt = async ({ stays = false, play = false, touched = {} }, act) => {
    const failed = this.#refusing.begin(touched);
    if (!stays) this.pause();
    try {
      await act();
      if (play) this.#playing.start();
    } catch (error) {
      this.#store.set({ ...failed(error), ...(!stays && { trial: null, preview: null }) });
    }
  };
}
