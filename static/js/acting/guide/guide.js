/** What a person can do in the guide. Every figure comes of the server; what is here goes on when it is away. */

import { copied } from "../../address/clipboard.js";
import { judgeCell } from "../../draw/guide/cells.js";
import { goalStep, initialGuide, isOver, isWhole, STEPS } from "../../state/guide.js";
import { createStore } from "../../state/store.js";
import { Attempts } from "./attempts.js";
import { Ball } from "./ball.js";
import { wayWith } from "./line.js";
import { Moves } from "./moves.js";
import { askedOf, besideOf, laterOf, lineAt, pictureOf, runOf } from "./preparing.js";
import { Turning } from "./turning.js";

/** @typedef {import("../../state/guide.js").Place} Place */

/** The parts that change with the question, and all that a place needs, in the order in which they are asked for. */
const QUESTION = [askedOf, pictureOf, laterOf];
const NEEDS = [runOf, besideOf, ...QUESTION];
/** ms between two steps of play. */
const PACE = 400;
/** ms until a place that could not be shown is asked for again. */
const RETRY = 3000;

/** @param {Place} one @param {Place} other */
const isSame = (one, other) =>
  one.lesson === other.lesson && one.question === other.question && one.weight === other.weight;

export class Guide {
  #asks;
  #store;
  #told;
  #attempt;
  #ball;
  #moves;
  /** Only the newest request counts. */
  #request = 0;
  /** Whether the place lacks something of the server's. */
  #lacks = true;
  #timer = 0;
  /** The step at which play pauses. */
  #until = STEPS;
  /** Of the rates that were tried, only the newest counts. */
  #tried = 0;

  /** @param {Asks} asks @param {Place} place @param {(place: Place, isNew: boolean) => void} told  of each new place */
  constructor(asks, place, told) {
    this.#told = told;
    this.#store = createStore(initialGuide(place));
    const attempts = new Attempts(asks, this.#store);
    this.#asks = attempts.asks;
    this.#attempt = attempts.make;
    this.#moves = new Moves(this.#asks, this.#store, this.#attempt);
    this.turning = new Turning(this.#asks, this.#store, this.#attempt);
    this.#ball = new Ball(this.#store, (next) => this.#replace(next));
  }

  get store() {
    return this.#store;
  }

  /** Show a place of the guide; whoever comes back to one finds it as it was. @param {Place} place */
  show = async (place) => {
    this.pause();
    if (!this.#lacks && isSame(place, this.#store.get().place)) return;
    const request = ++this.#request;
    this.#tried++;
    const { line, whole, limits, names, program, article, notice, away } = this.#store.get();
    const kept = { line, whole, limits, names, program, article, notice, away };
    this.#store.set({ ...initialGuide(place), ...kept });
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
      this.#store.set({ judged: { ...judged, answer }, picked: null, turned: [] });
      const best = asked.id === "best_rate" && asked.choices?.find(({ id }) => id === judged.truth);
      if (best) await this.tryRate(Number(best.value));
    });

  /** Ask what comes after the lesson's own question. */
  askFurther = () => {
    const { further } = this.#store.get();
    if (further) this.#store.set({ asked: further, further: null, judged: null });
  };

  step = () => this.#moves.steps(1);

  /** Of one weight a step is an epoch: all points are one batch. */
  epoch = () => (this.#isWhole ? this.#moves.train({ epochs: 1 }) : this.#moves.steps(1));

  toEnd = () => (this.#isWhole ? this.#moves.train({}) : this.#moves.arrive(STEPS));

  reset = () => {
    this.pause();
    return this.#moves.to(0);
  };

  stepBack = () => {
    const { step } = this.#store.get();
    return step > 0 ? this.#moves.to(step - 1) : undefined;
  };

  toggle = () => (this.#store.get().playing ? this.pause() : this.play());

  /** Count the steps that the question asks for, one after the other. */
  count = async () => {
    const until = goalStep(this.#store.get());
    if (this.#store.get().step >= until) await this.reset();
    return this.play(until);
  };

  /** @param {unknown} [until]  the step at which it pauses; the last one without it */
  play = async (until) => {
    this.#until = typeof until === "number" ? until : STEPS;
    if (this.#isAtEnd) await this.reset();
    this.#store.set({ playing: true });
    this.#tick();
  };

  pause = () => {
    clearTimeout(this.#timer);
    this.#store.set({ playing: false });
  };

  /** Put the ball somewhere else: the run begins there. @param {number} weight */
  put = (weight) => {
    this.pause();
    return this.#ball.put(weight);
  };

  /** @param {number} by */
  nudge = (by) => {
    this.pause();
    return this.#ball.nudge(by);
  };

  /** Put another of the line's inputs in. @param {number} picked */
  pick = (picked) => this.#store.set({ picked });

  /** Check every cell of the equation, the empty ones too. */
  checkLine = () => {
    const { line, cells } = this.#store.get();
    if (!line) return;
    const empty = { right: false, says: "Every cell needs a figure." };
    this.#store.set({ cells: cells.map((cell) => (cell.right === null ? { ...cell, ...empty } : cell)) });
  };

  /** Fill in a cell of the equation. @param {number} k @param {string} text */
  fill = (k, text) => {
    const { line, cells, step } = this.#store.get();
    if (!line || step > 0 || text === cells[k].text) return;
    this.#store.set({ cells: cells.with(k, judgeCell(line, k, text)) });
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

  /** Put the whole program on the clipboard. @returns {Promise<string>} how it went */
  copyProgram = async () => {
    const { program } = this.#store.get();
    const done = program !== null && (await copied(program));
    return done ? "The whole program is copied." : "The browser did not let it be copied.";
  };

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
    const state = this.#store.get();
    return this.#isWhole ? isOver(state) : state.step >= this.#until;
  }

  /** @param {Place} place */
  async #replace(place) {
    this.#told(place, false);
    const request = ++this.#request;
    await this.#load(request, async () => {
      const line = await lineAt(this.#asks, place, this.#store.get().line);
      this.#lacks = true;
      const { cells } = initialGuide(place);
      this.#store.set({ place, line, step: 0, judged: null, picked: null, turned: [], cells });
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

  async #tick() {
    if (!this.#store.get().playing) return;
    await (this.#isWhole ? this.epoch() : this.step());
    if (this.#isAtEnd || this.#store.get().notice !== null) this.pause();
    if (this.#store.get().playing) this.#timer = window.setTimeout(() => this.#tick(), PACE);
  }
}
