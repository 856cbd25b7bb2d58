/** The quiz at the article's end: eight questions of the server's, one at a time, and their result in the address. */

import { copiedLink } from "../address/clipboard.js";
import { momentText } from "../draw/lesson/words.js";
import { saidBy } from "../server/errors.js";
import { planOf, QUESTIONS, quizLink, readQuizLink, SEEDS } from "../state/quiz.js";
import { createStore } from "../state/store.js";
import { createQuiz } from "../views/quiz/quiz.js";

export class Quiz {
  #scratch;
  #store;
  /** Where the question on screen was asked. @type {QuizPlace} */
  #place = { run: "", step: 0, seed: 0 };

  /** @param {HTMLElement} container @param {import("./scratch.js").Scratch} scratch */
  constructor(container, scratch) {
    this.#scratch = scratch;
    this.#store = createStore(this.#opening());
    const view = createQuiz(container, this);
    this.#store.subscribe(view.update);
    view.update(this.#store.get());
    window.addEventListener(
      "hashchange",
      () => readQuizLink(location.hash) && this.#store.set(this.#opening()),
    );
  }

  begin = () => this.#start(this.#store.get().seed);
  repeat = () => this.#start(this.#store.get().seed);
  another = () => this.#start((this.#store.get().seed + 1) % SEEDS);

  next = () => {
    const { results } = this.#store.get();
    if (results.length < QUESTIONS) {
      this.#ask();
      return;
    }
    this.#write();
    this.#store.set({ phase: "ended", asked: null, moment: "" });
  };

  /** @param {string | number} given */
  answer = async (given) => {
    const { asked, results } = this.#store.get();
    if (!asked || asked.judged) return;
    const { run, step, seed } = this.#place;
    try {
      const { question } = asked;
      const verdict = await this.#scratch.of(run, (id) =>
        this.#scratch.asks.judge(id, question.id, { step, seed }, given),
      );
      if (this.#store.get().asked !== asked) return;
      this.#store.set({
        asked: { question, judged: { given, verdict }, problem: null },
        results: [...results, verdict.correct],
      });
    } catch (error) {
      this.#store.set({ asked: { ...asked, problem: saidBy(error) } });
    }
  };

  copy = async () => {
    const { seed, results } = this.#store.get();
    this.#write();
    const done = await copiedLink(quizLink(seed, results));
    return done ? "The link is copied." : "The address bar holds the link.";
  };

  /** @returns {QuizState} */
  #opening() {
    const link = readQuizLink(location.hash);
    const seed = link?.seed ?? Math.floor(Math.random() * SEEDS);
    const results = link?.results ?? [];
    const phase = results.length > 0 ? "ended" : "start";
    return { ...fresh(seed), results, phase, linked: results.length > 0 };
  }

  /** @param {number} seed */
  #start(seed) {
    this.#store.set({ ...fresh(seed), phase: "asking" });
    this.#write();
    return this.#ask();
  }

  async #ask() {
    const { seed, results } = this.#store.get();
    const { kind, places } = planOf(seed)[results.length];
    this.#store.set({ asked: null, moment: "", problem: null });
    try {
      const { place, question } = await this.#find(kind, places);
      const moment = await this.#momentOf(place);
      this.#place = place;
      this.#store.set({ asked: { question, judged: null, problem: null }, moment });
    } catch (error) {
      this.#store.set({ problem: saidBy(error) });
    }
  }

  /** The first place where a question of the kind is asked; or another question there. @param {string} kind @param {QuizPlace[]} places */
  async #find(kind, places) {
    const listed = [];
    for (const place of places) {
      const { run, step, seed } = place;
      const questions = await this.#scratch.of(run, (id) => this.#scratch.asks.questions(id, step, seed));
      const question = questions.find(({ id }) => id === kind);
      if (question) return { place, question };
      listed.push({ place, question: questions[0] });
    }
    return listed[0];
  }

  /** Which run and step a place is, in words. @param {QuizPlace} place */
  async #momentOf({ run, step }) {
    const scratch = this.#scratch;
    const [catalogue, { config }] = await Promise.all([
      scratch.once("catalogue", scratch.asks.catalogue),
      scratch.once(`run ${run}`, () => scratch.of(run, (id) => scratch.asks.read(id))),
    ]);
    return momentText(config, step, catalogue);
  }

  #write() {
    const { seed, results } = this.#store.get();
    history.replaceState(history.state, "", quizLink(seed, results));
  }
}

/** @param {number} seed @returns {QuizState} */
const fresh = (seed) => ({
  seed,
  results: [],
  asked: null,
  moment: "",
  kinds: planOf(seed).map(({ kind }) => kind),
  phase: "start",
  linked: false,
  problem: null,
});
