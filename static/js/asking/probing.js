/** What if the weights were elsewhere: ask about a point of the landscape, and go on from it. */

/** @typedef {{run: string, probe: Probe}} Wanted */

/** What a point is a point of: on another plane, or in another run, it is none. @param {State} state */
const planeOf = ({ run, landscape: { plane, i, j, seed, samples } }) =>
  [run?.id, plane, i, j, seed, samples].join();

/** @param {State} state @param {Probe | null} probe @returns {Partial<State>} */
const withProbe = ({ landscape }, probe) =>
  landscape.probe === probe ? {} : { landscape: { ...landscape, probe } };

/**
 * Ask about a point of the landscape on screen.
 * @param {State} state
 * @param {{a: number, b: number} | null} point  null puts the question away
 */
export function probed(state, point) {
  const { answer } = state.landscape;
  const probe = point && answer && { ...point, query: answer.query, answer: null, error: null };
  return withProbe(state, probe);
}

/** A question on a plane that is left is over. @param {State} state @param {State} previous */
export const endedProbe = (state, previous) =>
  planeOf(state) === planeOf(previous) ? {} : withProbe(state, null);

/** The point as a fork is told of it. @param {Probe} probe */
export function pointOf({ a, b, query: { plane, i, j, seed, samples } }) {
  return { plane, ...(plane === "weights" ? { i, j } : { seed }), samples, a, b };
}

/** @param {Wanted} wanted @param {State} state @param {Partial<Probe>} found @returns {Partial<State>} */
const told = ({ probe }, state, found) =>
  state.landscape.probe === probe ? withProbe(state, { ...probe, ...found }) : {};

/** @param {Asks} asks @returns {import("./asker.js").Question<Wanted, Probed>} */
export const probeQuestion = (asks) => ({
  wanted({ run, landscape: { probe } }) {
    return probe && probe.answer === null && probe.error === null ? { run: run.id, probe } : null;
  },
  covers: (known, wanted) => known.probe === wanted.probe,
  // Over all samples, as all else that is told of a step, whatever the landscape is drawn over.
  ask: ({ run, probe }) => asks.probe(run, { ...probe.query, samples: "all" }, probe),
  show: (answer, wanted, state) => told(wanted, state, { answer }),
  refused: ({ message: error }, wanted, state) => told(wanted, state, { error }),
});
