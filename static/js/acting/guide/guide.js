/** What a person can do in the guide. Every figure comes of the server; what is here goes on when it is away. */

import { Refused, saidBy, Unreachable } from "../../server/errors.js";
import { initialGuide, isWhole, STEPS, startOf } from "../../state/guide.js";
import { createStore } from "../../state/store.js";
import { candidate, wayWith } from "./line.js";
import { askedOf, besideOf, laterOf, lineAt, pictureOf, runOf } from "./preparing.js";
import { look } from "./whole.js";

/** @typedef {import("../../state/guide.js").Place} Place */

/** The parts that change with the question, and all that a place needs, in the order in which they are asked for. */
const QUESTION = [askedOf, pictureOf, laterOf];
const NEEDS = [runOf, besideOf, ...QUESTION];
/** ms between two steps of play. */
const PACE = 400;
/** ms until a place that could not be shown is asked for again. */
const RETRY = 3000;
const AWAY = "The server does not answer. What is already here goes on.";

export class Guide {
  #asks;
  #store;
  #told;
  /** Only the newest request counts. */
  #request = 0;
  /** Whether the place lacks something of the server's. */
  #lacks = false;
  #timer = 0;
  /** Of the rates that were tried, only the newest counts. */
  #tried = 0;
  /** The ball's place that waits until the one before it was walked. @type {number | null} */
  #wanted = null;
  #walking = false;
  /** The last move of the run that was asked for. @type {Promise<void>} */
  #moved = Promise.resolve();
  /** Where the ball is being walked from. @type {number | null} */
  #aim = null;

  /** @param {Asks} asks @param {Place} place @param {(place: Place, isNew: boolean) => void} told  of each new place */
  constructor(asks, place, told) {
    this.#asks = asks;
    this.#told = told;
    this.#store = createStore(initialGuide(place));
  }

  get store() {
    return this.#store;
  }

  /** Show a place of the guide. @param {Place} place */
  show = async (place) => {
    this.pause();
    const request = ++this.#request;
    this.#tried++;
    const { line, whole, limits, program, article, notice, away } = this.#store.get();
    this.#store.set({ ...initialGuide(place), line, whole, limits, program, article, notice, away });
    this.#lacks = true;
    await this.#load(request);
  };

  /** @param {number} lesson */
  go = (lesson) => {
    const place = { ...this.#store.get().place, lesson };
    this.#told(place, true);
    return this.show(place);
  };

  /** Ask the same with fresh numbers. */
  more = () => {
    const { place } = this.#store.get();
    const next = { ...place, question: place.question + 1, weight: null };
    this.#told(next, true);
    return this.show(next);
  };

  /** @param {string | number} answer */
  answer = (answer) =>
    this.#attempt(async () => {
      const { asked, place, judged: before } = this.#store.get();
      const run = this.#run;
      if (!asked || !run || before) return;
      const judged = await this.#asks.judge(run, asked.id, { step: 0, seed: place.question }, answer);
      this.#store.set({ judged: { ...judged, answer } });
      const best = asked.id === "best_rate" && asked.choices?.find(({ id }) => id === judged.truth);
      if (best) await this.tryRate(Number(best.value));
    });

  step = () => this.#move(1);

  /** Of one weight a step is an epoch: all points are one batch. */
  epoch = () => (this.#isWhole ? this.#train({ epochs: 1 }) : this.#move(1));

  toEnd = () => (this.#isWhole ? this.#train({}) : this.#arrive(STEPS));

  reset = () => {
    this.pause();
    return this.#isWhole ? this.#seekWhole(0) : this.#arrive(0);
  };

  stepBack = () => {
    const { step } = this.#store.get();
    if (step === 0) return undefined;
    return this.#isWhole ? this.#seekWhole(step - 1) : this.#arrive(step - 1);
  };

  toggle = () => (this.#store.get().playing ? this.pause() : this.play());

  play = async () => {
    if (this.#isAtEnd) await this.reset();
    this.#store.set({ playing: true });
    this.#tick();
  };

  pause = () => {
    clearTimeout(this.#timer);
    this.#store.set({ playing: false });
  };

  /** Put the ball somewhere else: the run begins there. @param {number} weight */
  put = async (weight) => {
    const at = Math.round(10 * Math.min(6, Math.max(-2, weight))) / 10;
    this.pause();
    this.#wanted = at;
    if (this.#walking) return;
    this.#walking = true;
    while (this.#wanted !== null) {
      const next = this.#wanted;
      this.#aim = next;
      this.#wanted = null;
      const place = { ...this.#store.get().place, weight: next };
      if (startOf(this.#store.get().place) === next && this.#store.get().step === 0) continue;
      this.#told(place, false);
      await this.#replace(place);
    }
    this.#walking = false;
    this.#aim = null;
  };

  /** Push the ball, from where it is on its way to. @param {number} by */
  nudge = (by) => {
    const { line, step } = this.#store.get();
    return line ? this.put((this.#wanted ?? this.#aim ?? line.value[step]) + by) : undefined;
  };

  /** Try another rate: all steps of the way with it. @param {number} rate */
  tryRate = (rate) =>
    this.#attempt(async () => {
      const { line } = this.#store.get();
      const tried = ++this.#tried;
      if (!line) return;
      const way = await wayWith(this.#asks, line, rate);
      if (tried === this.#tried) this.#store.set({ way, done: true });
    });

  /** What the keys do. */
  get commands() {
    const { toggle, step, stepBack, epoch, toEnd, reset } = this;
    return { toggle, step, stepBack, epoch, toEnd, reset };
  }

  get #isWhole() {
    return isWhole(this.#store.get().place.lesson);
  }

  /** The run on screen. */
  get #run() {
    const { line, whole } = this.#store.get();
    return this.#isWhole ? whole?.run.id : line?.run;
  }

  get #isAtEnd() {
    const { step, whole } = this.#store.get();
    return step >= (this.#isWhole ? (whole?.run.total_steps ?? 0) : STEPS);
  }

  /** @param {Place} place */
  async #replace(place) {
    const request = ++this.#request;
    await this.#load(request, async () => {
      const line = await lineAt(this.#asks, place, this.#store.get().line);
      this.#lacks = true;
      this.#store.set({ place, line, step: 0, judged: null });
      await this.#fill(request, QUESTION);
    });
  }

  /** Load the place; what the server, being away, did not give is asked for until it is back. @param {number} request */
  async #load(request, act = () => this.#fill(request)) {
    await this.#attempt(act);
    if (!this.#lacks || request !== this.#request || !this.#store.get().away) return;
    setTimeout(() => request === this.#request && this.#load(request), RETRY);
  }

  /** Ask for each of these parts, and show it. @param {number} request */
  async #fill(request, parts = NEEDS) {
    for (const part of parts) {
      const found = await part(this.#asks, this.#store.get());
      if (request !== this.#request) return;
      this.#store.set(found);
    }
    this.#lacks = false;
  }

  /** @param {number} steps */
  #move(steps) {
    if (this.#isWhole) return this.#train({ steps });
    return this.#arrive(Math.min(STEPS, this.#store.get().step + steps));
  }

  /** The weight's whole way is here; the server's run follows, to the newest step alone. @param {number} step */
  #arrive(step) {
    if (!this.#store.get().line) return undefined;
    this.#store.set({ step, done: this.#store.get().done || step > 0 });
    return this.#afterwards(async () => {
      const { line, step: now, place } = this.#store.get();
      if (!line || now !== step) return;
      await this.#asks.seek(line.run, step);
      const hasLine = place.lesson !== 3 && place.lesson !== 5;
      const output = hasLine ? await candidate(this.#asks, line.run, line.value[step]) : null;
      if (output && this.#store.get().step === step) this.#store.set({ output });
    });
  }

  /** @param {{steps?: number, epochs?: number}} amount */
  #train(amount) {
    return this.#afresh((id) => this.#asks.train(id, amount));
  }

  /** @param {number} step */
  #seekWhole(step) {
    return this.#afresh((id) => this.#asks.seek(id, step));
  }

  /** Move the article's run, and look where it is then. @param {(id: string) => Promise<Run>} act */
  #afresh(act) {
    return this.#afterwards(async () => {
      const { whole, place } = this.#store.get();
      if (!whole || !isWhole(place.lesson)) return;
      this.#store.set({ busy: true });
      const run = await act(whole.run.id);
      this.#store.set({ whole: await look(this.#asks, run, place.lesson), step: run.step });
    });
  }

  /** Move the run after every move that was asked for before. @param {() => Promise<void>} move */
  #afterwards(move) {
    this.#moved = this.#moved.then(async () => {
      await this.#attempt(move);
      this.#store.set({ busy: false });
    });
    return this.#moved;
  }

  async #tick() {
    if (!this.#store.get().playing) return;
    await (this.#isWhole ? this.epoch() : this.step());
    if (this.#isAtEnd || this.#store.get().notice !== null) this.pause();
    if (this.#store.get().playing) this.#timer = window.setTimeout(() => this.#tick(), PACE);
  }

  /** The server no longer has the run: make it again, and show the same place. */
  #again() {
    this.#store.set({ line: null, whole: null });
    return this.show(this.#store.get().place);
  }

  /** Do what may fail, and say so if it does. @param {() => Promise<void>} act */
  async #attempt(act) {
    try {
      await act();
      this.#store.set({ notice: null, away: false });
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return this.#again();
      const away = error instanceof Unreachable;
      this.#store.set({ notice: away ? AWAY : saidBy(error), away });
    }
  }
}
