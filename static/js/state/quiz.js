/** Which eight questions a seed asks, and where; and what a link tells of a result. */

export const QUESTIONS = 8;

/**
 * What each kind of question asks, in words, the step of the article that tells it, and the runs that it is asked of:
 * those where its own figures and the article's are enough to answer it.
 */
const KINDS = {
  direction: { title: "which way a weight moves", lesson: 4, runs: ["one", "near", "ravine", "article"] },
  new_weight: { title: "the weight after a step", lesson: 6, runs: ["one", "near", "ravine"] },
  output: { title: "what comes out of a neuron", lesson: 2, runs: ["one", "near", "article"] },
  lower_loss: { title: "the lower of two losses", lesson: 3, runs: ["one", "near", "ravine"] },
  best_rate: { title: "the best learning rate", lesson: 5, runs: ["one"] },
  steps_per_epoch: { title: "the steps of an epoch", lesson: 7, runs: ["near", "article"] },
  step_size: { title: "what sets the step size", lesson: 5, runs: ["one", "article"] },
  largest_move: { title: "which weight moves most", lesson: 6, runs: ["article"] },
};

/** Steps of each run after which there may be a question. */
const STEPS = /** @type {Record<string, number>} */ ({ one: 5, near: 8, ravine: 8, article: 30 });

/** So many places are tried for a question that can't be asked everywhere. */
const PLACES = 4;

/** What a kind of question asks, and which step of the article tells it. @param {string} kind */
export const kindOf = (kind) => KINDS[/** @type {keyof typeof KINDS} */ (kind)];

/**
 * Random numbers from 0 to 1, the same for the same seed (mulberry32 by Tommy Ettinger, public domain).
 * @param {number} seed
 */
export function randomOf(seed) {
  const state = { a: seed >>> 0 };
  return () => {
    state.a = (state.a + 0x6d2b79f5) >>> 0;
    let t = state.a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The eight of a seed, all of different kinds, each with places to ask it at: the first one where it is asked counts.
 * @param {number} seed
 * @returns {{kind: string, places: QuizPlace[]}[]}
 */
export function planOf(seed) {
  const random = randomOf(seed);
  const pick = (/** @type {number} */ count) => Math.floor(random() * count);
  const kinds = Object.entries(KINDS);
  for (let k = kinds.length - 1; k > 0; k -= 1) {
    const other = pick(k + 1);
    [kinds[k], kinds[other]] = [kinds[other], kinds[k]];
  }
  return kinds.slice(0, QUESTIONS).map(([kind, { runs }]) => ({
    kind,
    places: Array.from({ length: PLACES }, () => {
      const run = runs[pick(runs.length)];
      return { run, step: pick(STEPS[run]), seed: pick(1000) };
    }),
  }));
}

/** Seeds are whole numbers below this, so that a link stays short. */
export const SEEDS = 1000;

/**
 * Read a link to the quiz or its result: `#quiz.seed=3&quiz.result=10110111`.
 * @param {string} hash
 * @returns {{seed: number, results: boolean[] | null} | null}  null for a link to something else, or to no quiz
 */
export function readQuizLink(hash) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const [seed, result] = [query.get("quiz.seed"), query.get("quiz.result")];
  if (seed === null || !/^\d{1,3}$/.test(seed)) return null;
  const isWhole = result !== null && new RegExp(`^[01]{${QUESTIONS}}$`).test(result);
  return { seed: Number(seed), results: isWhole ? [...result].map((mark) => mark === "1") : null };
}

/** @param {number} seed @param {boolean[]} results  empty, or all of them */
export function quizLink(seed, results) {
  const result = results.length === QUESTIONS ? `&quiz.result=${results.map(Number).join("")}` : "";
  return `#quiz.seed=${seed}${result}`;
}
