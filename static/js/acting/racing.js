/** A race: ordinary runs on the server, walked together at the pace of this page. */

import { valueAt } from "../draw/paths.js";
import { firstEntrants, withOneMore } from "../draw/race/entrants.js";
import { isOver } from "../draw/race/standings.js";
import { Refused, saidBy } from "../server/errors.js";
import { same } from "../state/config.js";
import { createStore } from "../state/store.js";
import { due, startPace } from "./pace.js";
import { standing, withMoved } from "./refusals.js";

/** An epoch of the article's run a second. */
const SPEED = 210;
/** Grid points along each side of the surface; the next one when a surface is too dear. */
const SIZES = [65, 33, 17];
/** ms between two surveys of a race that goes on, and of one whose paths grow while they are looked ahead. */
const SURVEY_MS = { known: 1000, growing: 500 };

/** A race waits so long for the paths to come, in ms: looking ahead is quicker while nothing else trains. */
const PATIENCE_MS = 1500;

const seconds = () => performance.now() / 1000;
const wait = (/** @type {number} */ ms) => new Promise((over) => setTimeout(over, ms));
const nextPicture = () => new Promise((drawn) => requestAnimationFrame(drawn));

/** @param {State} state @returns {RaceState} */
const initialRace = ({ theme }) => ({
  catalogue: null,
  base: null,
  entrants: [],
  race: null,
  order: [],
  landscape: null,
  surveying: false,
  lookingAhead: false,
  playing: false,
  speed: SPEED,
  refused: {},
  notice: null,
  theme,
});

export class Racing {
  #lab;
  #asks;
  store;
  /** Only the newest start or play counts. */
  #turn = 0;
  #surveyed = Number.NEGATIVE_INFINITY;

  /** @param {Store} lab  the page's own state, whose run the race begins from @param {Asks} asks */
  constructor(lab, asks) {
    this.#lab = lab;
    this.#asks = asks;
    this.store = createStore(initialRace(lab.get()));
    lab.subscribe(({ theme }) => this.store.set({ theme }));
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
    const fresh = { ...initialRace(this.#lab.get()), speed: this.store.get().speed };
    const entrants = firstEntrants(run.config.optimizer, catalogue);
    this.store.set({ ...fresh, catalogue, base: run.config, entrants });
    return true;
  }

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

  start = async () => {
    const turn = ++this.#turn;
    const { base, entrants, refused } = this.store.get();
    this.store.set({ refused: unasked(refused, entrants), notice: null, playing: false });
    const race = await this.#asked(this.#asks.createRace({ base, ...variationsOf(entrants) }));
    if (!race || turn !== this.#turn) return;
    this.store.set({ race, order: race.runs.map(({ id }) => id), landscape: null, lookingAhead: true });
    this.#survey(race.id);
    await Promise.race([this.#lookAhead(race.id), wait(PATIENCE_MS)]);
    if (turn === this.#turn) this.play();
  };

  play = () => this.#go(() => this.store.get().speed);

  /** As fast as it goes, and still to be paused. */
  toEnd = () => this.#go(() => Number.POSITIVE_INFINITY);

  pause = () => {
    this.#turn += 1;
    this.store.set({ playing: false });
    const { race, landscape } = this.store.get();
    if (race && landscape && isLate(landscape, race)) this.#survey(race.id);
  };

  step = async () => {
    this.pause();
    await this.#train(1, this.#turn);
  };

  /** @param {number} speed */
  setSpeed = (speed) => this.store.set({ speed });

  /** @param {Named[]} entrants @param {Refusals} refused */
  #enter(entrants, refused) {
    this.store.set({ entrants, refused, notice: null });
  }

  /**
   * Ask for the next chunk once the last is here, so that the browser sets the pace.
   * @param {() => number} speed
   */
  async #go(speed) {
    const { race } = this.store.get();
    if (!race || isOver(race)) return;
    const turn = ++this.#turn;
    this.store.set({ playing: true });
    let [pace, took] = [startPace(seconds()), 0];
    while (turn === this.#turn) {
      await nextPicture();
      const next = due(pace, seconds(), speed(), took);
      pace = next.pace;
      if (next.steps > 0 && turn === this.#turn) await this.#train(next.steps, turn);
      took = seconds() - pace.time;
    }
  }

  /**
   * Train all, and look at them again now and then, and when they stand still.
   * @param {number} steps
   * @param {number} turn
   */
  async #train(steps, turn) {
    const { race: old } = this.store.get();
    if (!old || isOver(old)) return;
    const race = await this.#asked(this.#asks.trainRace(old.id, steps));
    if (this.store.get().race?.id !== old.id) return;
    if (race) this.store.set({ race });
    if (turn === this.#turn && (!race || isOver(race))) this.pause();
    const { playing, lookingAhead } = this.store.get();
    const pace = lookingAhead ? SURVEY_MS.growing : SURVEY_MS.known;
    if (race && (!playing || performance.now() - this.#surveyed > pace)) this.#survey(race.id);
  }

  /** Look at the paths to come, which takes long for large networks; the paths so far are shown meanwhile. @param {string} id */
  async #lookAhead(id) {
    const landscape = await this.#asked(finestLandscape(id, true, this.#asks));
    if (this.store.get().race?.id !== id) return;
    this.store.set({ lookingAhead: false, ...(landscape && { landscape }) });
  }

  /** @param {string} id */
  async #survey(id) {
    const { surveying, lookingAhead: soFar } = this.store.get();
    if (surveying) return;
    this.store.set({ surveying: true });
    const landscape = await this.#asked(finestLandscape(id, !soFar, this.#asks));
    this.#surveyed = performance.now();
    this.store.set({ surveying: false });
    const { race, playing, lookingAhead } = this.store.get();
    if (!race || race.id !== id) return;
    const isOutdone = soFar && !lookingAhead; // by one that knows the paths to come
    if (landscape && !isOutdone) this.store.set({ landscape });
    if (landscape && !playing && isLate(landscape, race)) this.#survey(id);
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

/** A setting of an entrant's optimizer is called by its own name. @param {string} path */
const nameOf = (path) => path.split(".optimizer.")[1] ?? path;

/** @param {Named[]} entrants */
const variationsOf = (entrants) => ({ variations: entrants.map((optimizer) => ({ optimizer })) });

/**
 * What was refused of no value that an entrant has: the server never heard of it.
 * @param {Refusals} refused
 * @param {Named[]} entrants
 * @returns {Refusals}
 */
function unasked(refused, entrants) {
  const kept = Object.entries(standing(refused));
  return Object.fromEntries(
    kept.filter(([path, { value }]) => value !== valueAt(variationsOf(entrants), path)),
  );
}

/** Whether runs have gone on since the survey. @param {RaceLandscape} landscape @param {RaceAnswer} race */
function isLate({ lanes }, { runs }) {
  return lanes.some(({ run, present }) => runs.some(({ id, step }) => id === run && step !== present));
}

/**
 * @param {string} id
 * @param {boolean} ahead  with the paths to come
 * @param {Asks} asks
 * @returns {Promise<RaceLandscape>} as fine as the server allows
 */
async function finestLandscape(id, ahead, asks) {
  for (const size of SIZES.slice(0, -1)) {
    try {
      return await asks.raceLandscape(id, size, ahead);
    } catch (error) {
      if (!(error instanceof Refused) || !error.fields.some(({ path }) => path === "size")) throw error;
    }
  }
  return asks.raceLandscape(id, SIZES[SIZES.length - 1], ahead);
}
