/**
 * Which run is on screen: made, branched, found again after the server forgot it.
 *
 * A run's parts (its parameters, data, history and first frame) go to the store together, so that no picture mixes
 * two runs.
 *
 * @typedef {(refused: Refusals) => Refusals} Carry  what becomes of the refusals with another run
 * @typedef {{run: Run, data: DataSet, lineage: Lineage, carry: Carry, shown: (value?: unknown) => void}} Opening
 */

import { lineageOf, rebuild } from "../address/rebuild.js";
import { POINTS, trailOf } from "../asking/microscope.js";
import { count } from "../draw/format.js";
import { readable } from "../draw/human.js";
import { saidBy } from "../server/errors.js";
import { firstChoice } from "../state/choice.js";
import { same } from "../state/config.js";
import { emptyHistory, withFrame } from "../state/history.js";
import { isMoving } from "../state/moving.js";
import { carried, cleared } from "./refusals.js";

/** Runs that agree in these have the same data. @param {Run} run */
const whatDecidesData = ({ config: { dataset, loss, model, validation_split: split }, parameters }) => [
  dataset,
  split,
  loss,
  model,
  parameters,
];

/** What decides how much is asked for of the chosen weight. */
const ASKED = /** @type {const} */ (["chosen", "play", "weightView"]);
/** @type {Watched} */
const NOTHING = { weight: null, look: null, trail: 0 };

/**
 * What the frames shall tell of the chosen weight: in play, looks are too dear for every one.
 * @param {State} state
 * @returns {Watched}
 */
const watchedIn = ({ chosen, play, weightView }) => ({
  weight: chosen,
  look: play.playing ? null : POINTS,
  trail: trailOf(weightView),
});

export class Session {
  #store;
  #server;
  /** The run that is being opened, until its first frame. @type {Opening | null} */
  #opening = null;
  /** Only the newest request counts. */
  #request = 0;
  #chosenByHand = false;
  /** Whether there was no connection since the last frame. */
  #away = false;
  /** What the server was told to send of a weight. */
  #watched = NOTHING;

  /** @param {Store} store @param {Server} server */
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
    store.subscribe((state, previous) => {
      if (ASKED.some((part) => state[part] !== previous[part])) this.#watch();
    });
    server.listen({
      onFrame: (frame) => this.#show(frame),
      onConnection: (connection) => {
        store.set({ connection });
        if (connection !== "open") this.#leave();
        if (connection === "open" && this.#opening === null) this.#watch(); // it may have changed meanwhile
      },
      onSeeking: (seeking) => store.set({ seeking }),
      onFamily: () => store.set({ familyNews: store.get().familyNews + 1 }),
      onStorage: (storage) => store.set({ storage }),
      onPaused: (message) => this.#stop(message),
      onRemoved: () => this.#restore(),
      position: () => this.#position(),
    });
  }

  /**
   * Make a run and show it.
   * @param {object} config  a partial RunConfig
   * @param {{step?: number, carry?: Carry}} [how]  the moment to show first
   */
  async create(config, { step = 0, carry = carried } = {}) {
    await this.open(() => rebuild(this.#asks, { config, forks: [] }, step), carry);
  }

  /**
   * Go on from a step with other settings.
   * @param {number} step
   * @param {object} changes
   * @param {object} [at]  the point of a plane from which to go on
   */
  async branch(step, changes, at) {
    const id = this.#store.get().run?.id ?? "";
    await this.open(() => this.#asks.fork(id, step, changes, at), carried);
  }

  /**
   * Show a run that the server has.
   * @param {string} id
   * @param {number | null} [step]  the moment to show first; without it, where it stands
   */
  async find(id, step = null) {
    await this.open(() => (step === null ? this.#asks.read(id) : this.#asks.seek(id, step)));
  }

  get #asks() {
    return this.#server.asks;
  }

  /** The weight that was chosen by hand or by a link; null while the page chose it. */
  get chosenWeight() {
    return this.#chosenByHand ? this.#store.get().chosen : null;
  }

  /** @param {number} weight */
  choose(weight) {
    this.#chosenByHand = true;
    this.#store.set({ chosen: weight });
    this.#watch();
  }

  #watch() {
    const wanted = watchedIn(this.#store.get());
    if (!same(wanted, this.#watched) && this.#server.watch(wanted)) this.#watched = wanted;
  }

  /**
   * Wait until the first picture of the run that `make` gives, or until a newer request took its place.
   * @param {() => Promise<Run>} make
   * @param {Carry} [carry]
   */
  async open(make, carry = cleared) {
    const request = ++this.#request;
    const run = await make();
    const [data, lineage] = await Promise.all([this.#dataOf(run), lineageOf(this.#asks, run)]);
    if (request !== this.#request) return;
    this.#store.set({ notice: null });
    await new Promise((shown) => {
      this.#opening?.shown();
      this.#opening = { run, data, lineage, carry, shown };
      this.#server.attach(run.id);
    });
  }

  /** @param {Run} run @returns {Promise<DataSet>} the present one if it must be the same */
  async #dataOf(run) {
    const { run: old, data } = this.#store.get();
    const unchanged = old !== null && same(whatDecidesData(old), whatDecidesData(run));
    return unchanged && data !== null ? data : readable(await this.#asks.data(run.id));
  }

  /** @returns {{have: number, watch: Watched}} */
  #position() {
    const { history, run } = this.#store.get();
    const next = this.#opening?.run;
    const keeps = run !== null && (!next || this.#keepsChoice(run, next));
    this.#watched = keeps ? watchedIn(this.#store.get()) : NOTHING;
    return { have: next ? 0 : history.count, watch: this.#watched };
  }

  /** @param {Run} run @param {Run} next */
  #keepsChoice(run, next) {
    const forked = next.parent !== null;
    return same(run.parameters, next.parameters) && (this.#chosenByHand || forked);
  }

  /** Whether the server saves is told anew by each connection. */
  #leave() {
    this.#away = true;
    this.#store.set({ storage: null });
  }

  /**
   * A server that was started again has the run as far as it was saved; the page goes back to the moment that it
   * showed. Play goes on from where the run stands by itself.
   * @param {Frame} frame  the first one since the connection was lost
   */
  #comeBack({ step, recorded }) {
    const { frame, history, play } = this.#store.get();
    if (!frame || play.playing || recorded >= history.count || step === frame.step) return;
    this.#server.command({ do: "seek", step: frame.step }).catch((error) => {
      this.#store.set({ notice: saidBy(error) });
    });
  }

  /** @param {Frame} frame */
  #show(frame) {
    const opening = this.#opening;
    this.#opening = null;
    if (this.#away && !opening) this.#comeBack(frame);
    this.#away = false;
    const old = opening ? emptyHistory() : this.#store.get().history;
    const first = opening && this.#first(opening, frame);
    const chosen = first?.chosen ?? this.#store.get().chosen;
    const look = frame.look?.index === chosen && { look: frame.look };
    this.#store.set({ frame, seeking: null, history: withFrame(old, frame), ...first, ...look });
    if (opening) this.#watch();
    if (!isMoving(this.#store.get())) this.#store.flush(); // it was asked for: the next picture shows it
    opening?.shown();
  }

  /**
   * What changes with another run.
   * @param {Opening} opening
   * @param {Frame} frame
   * @returns {Partial<State>}
   */
  #first({ run, data, lineage, carry }, frame) {
    const { run: old, landscape, refused } = this.#store.get();
    const fresh = { hovered: null, trial: null, preview: null };
    const changed = { run, data, lineage, ...fresh, refused: carry(refused) };
    if (old !== null && this.#keepsChoice(old, run)) return changed;
    const [chosen, second] = firstChoice(run.parameters, frame.theta);
    this.#chosenByHand = false;
    const known = old !== null && same(old.parameters, run.parameters);
    const plane = run.parameter_count === 2 ? "weights" : "path";
    const fitting = known ? {} : { plane: /** @type {LandscapeState["plane"]} */ (plane), answer: null };
    return { ...changed, chosen, landscape: { ...landscape, ...fitting, i: chosen, j: second } };
  }

  /** Somebody else stopped the run: it plays no further here. @param {string} notice */
  #stop(notice) {
    const { play } = this.#store.get();
    if (play.playing) this.#store.set({ play: { ...play, playing: false, backwards: false }, notice });
  }

  /** The run has left the server: make it again, branch by branch, and go to the same step. */
  async #restore() {
    const { lineage } = this.#opening ?? this.#store.get();
    const step = this.#store.get().frame?.step ?? 0;
    try {
      await this.open(() => rebuild(this.#asks, lineage, step), carried);
      const notice = `The server no longer had this run, so it was made again from its settings, and sent to step ${count(step)}.`;
      this.#store.set({ notice });
    } catch (error) {
      const gone = "The server no longer has this run, and it could not be made again.";
      this.#store.set({ notice: `${gone} ${saidBy(error)}` });
    }
  }
}
