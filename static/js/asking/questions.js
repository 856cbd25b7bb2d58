/** The short questions: how sharply the loss bends, what is wrong, where a trial leads, what other branches do. */

import { MOST_CELLS } from "../state/fit/start.js";
import { isMoving } from "../state/moving.js";
import { AHEAD, firstAhead, scheduleOf } from "../state/rate.js";

/** @typedef {{run: string, step: number}} AtStep */

/**
 * @template {{run: string}} W
 * @template A
 * @typedef {import("./asker.js").Question<W, A>} Question
 */

/** A run that stands still for so long is at rest; ms. */
const CURVATURE_REST = 350;
const DIAGNOSIS_REST = 250;
/** While it moves, what is wrong is asked so often, and never oftener than takes a tenth of the server's time; ms. */
const DIAGNOSIS_MOVING = 1000;
const DIAGNOSIS_SHARE = 10;
/** Branches that train are listed no more often, and compared no more often, than this; ms. */
const FAMILY_REST = 400;
const COMPARISON_REST = 150;
/** A hand that drags a rate has come to rest; ms. */
const WHOLE_REST = 200;

/** At rest only, for it costs gradients over all samples. @param {Asks} asks @returns {Question<AtStep, Curvature>} */
export const curvatureQuestion = (asks) => ({
  wanted: (present) => (isMoving(present) ? null : { run: present.run.id, step: present.frame.step }),
  due: ({ since }) => since + CURVATURE_REST,
  ask: ({ run, step }) => asks.curvature(run, step),
  show: (curvature) => ({ curvature }),
  refused: () => ({ curvature: null }),
});

/** Once, of a run whose learning rate a schedule changes. @param {Asks} asks @returns {Question<{run: string}, RatesAnswer>} */
export const ratesQuestion = (asks) => ({
  wanted: ({ run, rates }) =>
    scheduleOf(run.config.optimizer) && rates?.run !== run.id ? { run: run.id } : null,
  ask: ({ run }) => asks.rates(run),
  show: (answer, { run }) => ({ rates: { ...answer, run } }),
});

/** At rest, and now and then while the run moves. @param {Asks} asks @returns {Question<AtStep & {diverged: boolean}, Diagnosis>} */
export const diagnosisQuestion = (asks) => ({
  wanted: ({ run, frame: { step, status } }) => ({ run: run.id, step, diverged: status === "diverged" }),
  due({ since, last }, present) {
    if (!isMoving(present)) return since + DIAGNOSIS_REST;
    const { began, ended } = last ?? { began: 0, ended: Number.NEGATIVE_INFINITY };
    return ended + Math.max(DIAGNOSIS_MOVING, DIAGNOSIS_SHARE * (ended - began));
  },
  ask: ({ run, step }) => asks.diagnosis(run, step),
  show: (diagnosis) => ({ diagnosis }),
  refused: () => ({ diagnosis: null }),
});

/** The weights that the initializers drew, while their table is open. @param {Asks} asks @returns {Question<{run: string}, WeightsAnswer>} */
export const startQuestion = (asks) => ({
  wanted: ({ run, startOpen }) =>
    startOpen && !run.config.initial_weights && run.parameter_count <= MOST_CELLS ? { run: run.id } : null,
  ask: ({ run }) => asks.weights(run, 0),
  show: (answer, { run }) => ({ started: { ...answer, run } }),
});

/**
 * While a trial is dragged; what cannot be tried is refused, with words, once it is let go.
 * @param {Asks} asks
 * @returns {Question<{run: string, trial: PreviewQuery}, Preview>}
 */
export const previewQuestion = (asks) => ({
  wanted: ({ run, trial }) => trial && { run: run.id, trial },
  covers: (known, wanted) => known.trial === wanted.trial && known.run === wanted.run,
  // a whole way that is dear would keep a hand waiting that goes on
  due: ({ wanted: { trial }, since }, present) =>
    trial.steps === AHEAD.whole && firstAhead(present) < AHEAD.coarse ? since + WHOLE_REST : 0,
  // nor may one that is under way, when the hand goes on
  overtakes: ({ trial: asked }, wanted) => asked.steps === AHEAD.whole && wanted?.trial !== asked,
  ask: ({ run, trial }, signal) => asks.preview(run, trial, signal),
  show: (preview, _, { trial }) => (trial ? { preview } : {}),
});

/** The branches of the run's origin. @param {Asks} asks @returns {Question<{run: string, news: number}, Branch[]>} */
export const familyQuestion = (asks) => ({
  wanted: ({ run, familyNews: news }) => ({ run: run.id, news }),
  due: ({ wanted, last }) => (last?.wanted.run === wanted.run ? last.began + FAMILY_REST : 0),
  ask: ({ run }) => asks.branches(run),
  show: (branches) => ({ branches }),
});

/** The branch that the run on screen is compared with. @param {Pick<State, "run" | "branches" | "compared">} state */
export const comparedIn = ({ run, branches, compared }) =>
  branches.find(({ id }) => id === compared && id !== run?.id);

/** All losses of the compared branch. @param {Asks} asks @returns {Question<{run: string, other: Branch}, RunHistory>} */
export const rivalQuestion = (asks) => ({
  wanted(present) {
    const other = comparedIn(present);
    return other ? { run: present.run.id, other } : null;
  },
  covers: ({ other: known }, { other }) => known.id === other.id && known.recorded === other.recorded,
  due: ({ last }) => (last ? last.ended + COMPARISON_REST : 0),
  ask: ({ other }) => asks.history(other.id, other.recorded),
  show: (history, { other: { id, number, name } }, { compared }) =>
    compared === id ? { rival: { id, number, name, history } } : {},
});

/**
 * What differs between the two at the step on screen.
 * @param {Asks} asks
 * @returns {Question<AtStep & {other: string, recorded: number, name: string}, ComparisonAnswer>}
 */
export const comparisonQuestion = (asks) => ({
  wanted(present) {
    const other = comparedIn(present);
    if (!other) return null;
    const { id, recorded, name } = other;
    return { run: present.run.id, step: present.frame.step, other: id, recorded, name };
  },
  due: ({ last }) => (last ? last.ended + COMPARISON_REST : 0),
  ask: ({ run, other, step }) => asks.compare(run, other, step),
  show: (comparison, { other }, { compared }) => (compared === other ? { comparison } : {}),
});

/**
 * End a comparison with a branch that is gone, or that came on screen itself.
 * @param {State} state
 * @returns {Partial<State>}
 */
export function endedComparison(state) {
  const { run, branches, compared, rival, comparison } = state;
  if (comparedIn(state)) return {};
  const isGone = compared !== null && branches.some(({ id }) => id === run?.id);
  return {
    ...((rival || comparison) && { rival: null, comparison: null }),
    ...(isGone && { compared: null }),
  };
}
