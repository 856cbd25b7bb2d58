/** Ask about the step after the one on screen: the server asks, and judges. */

import { saidBy } from "../server/errors.js";
import { createStore } from "../state/store.js";

/** What is asked first, where it can be: what a network shows. */
const ORDER = ["largest_move", "sample_loss", "direction", "new_weight", "lower_loss", "best_rate"];

/** @typedef {{asked: Asked | null, step: number, problem: string | null, isNext: boolean}} QuizMeState */

export class QuizMe {
  #asks;
  #run = "";
  #step = 0;
  /** Of the questions that wait, and of the one on screen. */
  #seed = 0;
  #asked = 0;
  /** What is still to be asked with this seed. @type {QuestionAnswer[]} */
  #waiting = [];

  /** @param {Asks} asks */
  constructor(asks) {
    this.#asks = asks;
    this.store = createStore(
      /** @type {QuizMeState} */ ({ asked: null, step: 0, problem: null, isNext: false }),
    );
  }

  /** Ask about a moment. @param {string} run @param {number} step @param {boolean} isLast  whether no step follows it */
  begin(run, step, isLast) {
    const isSame = run === this.#run && step === this.#step;
    this.#run = run;
    this.#step = step;
    this.#seed = isSame ? this.#seed + 1 : 0;
    this.#waiting = [];
    this.store.set({ asked: null, step, problem: null, isNext: !isLast });
    return this.next();
  }

  next = async () => {
    const [run, step] = [this.#run, this.#step];
    this.store.set({ asked: null, problem: null });
    try {
      if (this.#waiting.length === 0) {
        const listed = await this.#asks.questions(run, step, this.#seed);
        if (run !== this.#run || step !== this.#step) return;
        this.#waiting = sorted(listed);
      }
      const [question, ...rest] = this.#waiting;
      const asked = question && { question, judged: null, problem: null };
      this.#waiting = rest;
      if (!question)
        this.store.set({ problem: "Nothing can be asked here: take another step, or go back one." });
      else this.store.set({ asked });
      this.#asked = this.#seed;
      if (rest.length === 0) this.#seed += 1;
    } catch (error) {
      this.store.set({ problem: saidBy(error) });
    }
  };

  /** @param {string | number} given */
  answer = async (given) => {
    const { asked } = this.store.get();
    if (!asked || asked.judged) return;
    try {
      const moment = { step: this.#step, seed: this.#asked };
      const verdict = await this.#asks.judge(this.#run, asked.question.id, moment, given);
      if (this.store.get().asked === asked)
        this.store.set({ asked: { ...asked, judged: { given, verdict }, problem: null } });
    } catch (error) {
      this.store.set({ asked: { ...asked, problem: saidBy(error) } });
    }
  };
}

/** @param {QuestionAnswer[]} questions */
function sorted(questions) {
  const rank = (/** @type {QuestionAnswer} */ { id }) =>
    (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1);
  return questions.toSorted((one, other) => rank(one) - rank(other));
}
