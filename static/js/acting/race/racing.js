/** A race: ordinary runs on the server, computed first, judged at a finish line, and then replayed at one pace. */

import { valueAt } from "../../draw/paths.js";
import { firstEntrants, withOneMore } from "../../draw/race/entrants.js";
import { paceOf } from "../../draw/race/standings.js";
import { Refused, saidBy } from "../../server/errors.js";
import { same } from "../../state/config.js";
import { USUAL_LINE } from "../../state/race-line.js";
import { createStore } from "../../state/store.js";
import { Newest } from "../newest.js";
import { standing, withMoved } from "../refusals.js";
import { finestLandscape, nameOf, raceOf, unasked, variationsOf } from "./asking.js";

/** ms between two looks at how far the runs are that are being computed. */
const PROGRESS_MS = 200;
/** A page that was hidden or slow does not catch up on more than this; s. */
const LONGEST_GAP = 0.25;

const seconds = () => performance.now() / 1000;
const wait = (/** @type {number} */ ms) => new Promise((over) => setTimeout(over, ms));
const nextPicture = () => new Promise((drawn) => requestAnimationFrame(drawn));

/** @param {State} state @returns {RaceState} */
const initialRace = ({ theme, raceLine }) => ({
  ...{ catalogue: null, base: null, entrants: [], editing: true },
  ...{ race: null, order: [], courses: {}, result: null, landscape: null },
  ...{ line: raceLine ?? USUAL_LINE, step: 0, playing: false, speed: null, refused: {}, notice: null, theme },
});

export class Racing {
  #lab;
  #asks;
  store;
  /** Only the newest start or play counts. */
  #turn = 0;
  /** Has the race judged at a line; of the lines that come meanwhile, the newest. */
  #judging = new Newest((/** @type {RaceLine} */ line) => this.#judged(line));

  /** @param {Store} lab  the page's own state, whose run the race begins from @param {Asks} asks */
  constructor(lab, asks) {
    this.#lab = lab;
    this.#asks = asks;
    this.store = createStore(initialRace(lab.get()));
    lab.subscribe(({ theme, raceLine }) => {
      const { line } = this.store.get();
      this.store.set({ theme });
      if (raceLine && !same(raceLine, line)) this.#draw(raceLine);
    });
  }

  /**
   * Make ready to race from the run on screen, unless a race of the same is still there.
   * @returns {boolean} whether there is a run to race from
   */
  prepare() {
    const { run, catalogue } = this.#lab.get();
    if (!run || !catalogue) return false;
    const { base } = this.store.get();
    if (base && same({ ...base, optimizer: null }, { ...run.config, optimizer: null })) return true;
    this.#turn += 1;
    const entrants = firstEntrants(run.config.optimizer, catalogue);
    this.store.set({ ...initialRace(this.#lab.get()), catalogue, base: run.config, entrants });
    return true;
  }

  /** Choose anew who races, or show them again. @param {boolean} editing */
  edit = (editing) => this.store.set({ editing });

  /** Change the optimizer of the entrant at a place, from 0. @param {number} place @param {Named} optimizer */
  setEntrant = (place, optimizer) => {
    const { entrants, refused } = this.store.get();
    const kept = { ...standing(refused, `variations.${place}`), ...unasked(refused, entrants) };
    this.#enter(entrants.with(place, optimizer), kept);
  };

  /**
   * Change a learning rate, or say why it cannot be: then the entrant keeps its own.
   * @param {number} place
   * @param {unknown} rate
   * @param {string} [why]
   */
  setRate = (place, rate, why) => {
    const { entrants, refused } = this.store.get();
    const path = `variations.${place}.optimizer.learning_rate`;
    const kept = standing(refused, path);
    if (why) this.store.set({ refused: { ...kept, [path]: { why, value: rate } } });
    else this.#enter(entrants.with(place, { ...entrants[place], learning_rate: rate }), kept);
  };

  addEntrant = () => {
    const { entrants, catalogue, refused } = this.store.get();
    if (catalogue) this.#enter(withOneMore(entrants, catalogue), standing(refused));
  };

  /** @param {number} place */
  removeEntrant = (place) => {
    const { entrants, refused } = this.store.get();
    const moved = (/** @type {number} */ i) => (i === place ? null : i - Number(i > place));
    this.#enter(entrants.toSpliced(place, 1), withMoved("variations", moved)(standing(refused)));
  };

  /** Make the runs, compute one after the other, and play the race. */
  start = async () => {
    const turn = ++this.#turn;
    const { base, entrants, refused } = this.store.get();
    this.store.set({ refused: unasked(refused, entrants), notice: null, playing: false });
    const race = await this.#asked(this.#asks.createRace(raceOf(base, entrants)));
    if (!race || turn !== this.#turn) return;
    const order = race.runs.map(({ id }) => id);
    const none = { courses: {}, result: null, landscape: null, step: 0, speed: null };
    this.store.set({ race, order, editing: false, ...none });
    for (const id of order) {
      if (turn === this.#turn) await this.#compute(race.id, id, turn);
    }
    if (turn !== this.#turn || Object.keys(this.store.get().courses).length < order.length) return;
    await this.#judging.to(this.store.get().line);
    if (turn !== this.#turn || !this.store.get().result) return;
    if (this.#lab.get().reducedMotion)
      this.toEnd(); // nothing is to move by itself
    else this.play();
  };

  /** From the start again where it is over. */
  play = async () => {
    const { result, step } = this.store.get();
    if (!result) return;
    const turn = ++this.#turn;
    this.store.set({ playing: true, ...(step >= result.until && { step: 0 }) });
    let last = seconds();
    while (turn === this.#turn) {
      await nextPicture();
      const now = seconds();
      if (turn === this.#turn) this.#advance(Math.min(now - last, LONGEST_GAP));
      last = now;
    }
  };

  pause = () => {
    if (!this.store.get().result) return; // what is computed goes on: nothing plays yet
    this.#turn += 1;
    this.store.set({ playing: false });
  };

  /** Go to a step of the replay. @param {number} step */
  seek = (step) => {
    const { result } = this.store.get();
    if (!result) return;
    this.pause();
    this.store.set({ step: Math.min(result.until, Math.max(0, step)) });
  };

  /** @param {number} speed  steps a second of the replay; Infinity shows the end */
  setSpeed = (speed) => this.store.set({ speed });

  step = () => this.seek(Math.floor(this.store.get().step) + 1);
  stepBack = () => this.seek(Math.ceil(this.store.get().step) - 1);
  toEnd = () => this.seek(this.store.get().result?.until ?? 0);
  toStart = () => this.seek(0);

  /** Move the finish line, for this race and those to come. @param {Partial<RaceLine>} change */
  setLine = (change) => this.#lab.set({ raceLine: { ...this.store.get().line, ...change } });

  /** @param {RaceLine} line */
  #draw(line) {
    this.store.set({ line });
    if (this.store.get().result || this.#judging.aim) this.#judging.to(line);
  }

  /** @param {Named[]} entrants @param {Refusals} refused */
  #enter(entrants, refused) {
    this.store.set({ entrants, refused, notice: null });
  }

  /** Train one run to its end, saying how far it is, and measure it. @param {string} race @param {string} id @param {number} turn */
  async #compute(race, id, turn) {
    const isHere = () => turn === this.#turn;
    const under = new Set([id]);
    const training = this.#asked(this.#asks.train(id, {})).finally(() => under.delete(id));
    this.#watch(race, () => under.size > 0 && isHere());
    if (!(await training) || !isHere()) return;
    const course = await this.#asked(this.#asks.raceCourse(race, id));
    if (!course || !isHere()) return;
    const now = await this.#asked(this.#asks.race(race));
    if (!isHere()) return;
    this.store.set({ courses: { ...this.store.get().courses, [id]: course }, ...(now && { race: now }) });
  }

  /** @param {string} id @param {() => boolean} goesOn */
  async #watch(id, goesOn) {
    await wait(PROGRESS_MS);
    while (goesOn()) {
      const race = await this.#asked(this.#asks.race(id));
      if (race && goesOn()) this.store.set({ race });
      await wait(PROGRESS_MS);
    }
  }

  /** Go on in the replay by so many seconds. @param {number} time */
  #advance(time) {
    const { result, step, speed } = this.store.get();
    if (!result) return;
    const next = Math.min(result.until, step + time * paceOf(result.until, speed));
    this.store.set({ step: next });
    if (next >= result.until) this.pause();
  }

  /** @param {RaceLine} line */
  async #judged(line) {
    const { race, result: before } = this.store.get();
    if (!race) return;
    const result = await this.#asked(this.#asks.raceResult(race.id, line));
    if (!result || this.store.get().race?.id !== race.id) return;
    const { step } = this.store.get();
    // Who saw the end sees the end, however far the race is shown now.
    const ended = before !== null && step >= before.until;
    this.store.set({ result, step: ended ? result.until : Math.min(step, result.until) });
    if (before?.until !== result.until) await this.#survey(race.id, result.until);
  }

  /** @param {string} id @param {number} until */
  async #survey(id, until) {
    const landscape = await this.#asked(finestLandscape(id, until, this.#asks));
    if (landscape && this.store.get().race?.id === id) this.store.set({ landscape });
  }

  /**
   * What the server answers, or nothing: then why it was refused is on the page.
   * @template T
   * @param {Promise<T>} answer
   * @returns {Promise<T | null>}
   */
  async #asked(answer) {
    try {
      return await answer;
    } catch (error) {
      const fields = error instanceof Refused ? error.fields : [];
      const { refused, entrants } = this.store.get();
      const fresh = fields.map(({ path, message }) => {
        const why = message.replace(path, nameOf(path));
        return [path, { why, value: valueAt(variationsOf(entrants), path) }];
      });
      const notice = fields.length > 0 ? null : saidBy(error);
      this.store.set({ refused: { ...refused, ...Object.fromEntries(fresh) }, notice });
      return null;
    }
  }
}
