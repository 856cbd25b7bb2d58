/** Play, forwards or backwards: ask for the next chunk once the last is drawn, so that the browser sets the pace. */

import { Refused } from "../server/errors.js";
import { due, startPace, toWholeEpoch } from "./pace.js";

const seconds = () => performance.now() / 1000;

export class Playing {
  #store;
  #server;
  #pace = startPace(0);
  #running = false;
  /** Seconds that the last answer took. */
  #took = 0;
  /** The chunk on its way: the frame when its answer came, and the step that it reached. */
  #chunk = { asked: false, step: -1, frame: /** @type {Frame | null} */ (null) };

  /** @param {Store} store @param {Pick<Server, "command" | "pauses">} server */
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }

  /** Start, turn around, or go on after another run came on screen; `at` is a step that is on its way to the screen. */
  start({ backwards = false, at = -1 } = {}) {
    this.#set({ playing: true, backwards });
    this.#pace = startPace(seconds());
    this.#chunk = { asked: false, step: at, frame: this.#store.get().frame };
    if (!this.#running) requestAnimationFrame(() => this.#tick());
    this.#running = true;
  }

  stop() {
    this.#set({ playing: false, backwards: false });
  }

  /** @param {{playing: boolean, backwards: boolean}} next */
  #set(next) {
    const { play } = this.#store.get();
    const same = play.playing === next.playing && play.backwards === next.backwards;
    if (!same) this.#store.set({ play: { ...play, ...next } });
  }

  #tick() {
    const { play, frame, connection } = this.#store.get();
    const drawn = frame !== null && this.#isDrawn(frame);
    // The step that the last answer told; a frame of the one before it may still come in between.
    const here = this.#chunk.step < 0 ? frame?.step : this.#chunk.step;
    if (drawn && here === frame.step && isAtEnd(frame, play.backwards)) this.stop();
    this.#running = this.#store.get().play.playing;
    if (!this.#running) return;
    requestAnimationFrame(() => this.#tick());
    if (connection !== "open") this.#pace = startPace(seconds());
    else if (drawn) this.#ask(play, here ?? 0, frame.steps_per_epoch);
  }

  /** @param {Frame} frame */
  #isDrawn(frame) {
    const { asked, step, frame: before } = this.#chunk;
    return !asked && (step < 0 || frame.step === step || frame !== before);
  }

  /** @param {State["play"]} play @param {number} here  the step to go on from @param {number} perEpoch */
  #ask({ speed, backwards }, here, perEpoch) {
    const { steps: all, pace } = due(this.#pace, seconds(), speed, this.#took);
    const steps = toWholeEpoch(here, all, perEpoch, backwards);
    this.#pace = { ...pace, owed: pace.owed + (speed === Infinity ? 0 : all - steps) };
    if (steps === 0) return;
    const chunk = { asked: true, step: -1, frame: null };
    this.#chunk = chunk;
    const command = backwards ? { do: "seek", step: Math.max(0, here - steps) } : { do: "train", steps };
    const { pauses } = this.#server; // somebody else's pause that is on its way here ends what is on its way there
    this.#server.command(pauses === null ? command : { ...command, pauses }).then(
      ({ step }) => this.#answered(chunk, step),
      (error) => this.#failed(chunk, error),
    );
  }

  /** @param {{asked: boolean, step: number, frame: Frame | null}} chunk @param {number} step */
  #answered(chunk, step) {
    this.#took = seconds() - this.#pace.time;
    Object.assign(chunk, { asked: false, step, frame: this.#store.get().frame });
  }

  /**
   * A lost connection lets play go on when it is back; a refusal ends it.
   * @param {{asked: boolean}} chunk
   * @param {Error} error
   */
  #failed(chunk, error) {
    chunk.asked = false;
    if (!(error instanceof Refused)) return;
    this.stop();
    this.#store.set({ notice: error.message });
  }
}

/** @param {Frame} frame @param {boolean} backwards */
function isAtEnd({ status, step }, backwards) {
  return backwards ? step === 0 : status === "finished" || status === "diverged";
}
