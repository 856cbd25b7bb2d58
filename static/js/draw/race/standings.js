/** Who is where in a race. */

/**
 * @typedef {object} Standing
 * @property {number} number  of the entrant, from 1
 * @property {string} id  of the run
 * @property {string} label
 * @property {number} step
 * @property {number | null} loss
 * @property {number | null} accuracy
 * @property {number | null} diverged  the step at which it did
 * @property {boolean} blownUp  whether its loss did while it is finite
 * @property {number | null} arrived  steps to the finish line, as far as can be told
 * @property {boolean} isBefore  whether it was there before that step: what is kept of a step on a surface is f before it
 * @property {boolean} first  whether it was the first there
 */

/**
 * The runs of a race, lowest loss first; those that diverged come last.
 * @param {RaceAnswer} race
 * @param {string[]} order  run ids in the order of the start
 * @returns {Standing[]}
 */
export function standings({ runs, labels, finish }, order) {
  const all = runs.map((run, place) => ({
    number: order.indexOf(run.id) + 1,
    id: run.id,
    label: labels[place],
    step: run.step,
    loss: run.loss,
    accuracy: run.accuracy,
    diverged: run.status === "diverged" ? (run.divergence?.step ?? run.step) : null,
    blownUp: Boolean(run.blown_up),
    arrived: finish?.steps[place] ?? null,
    isBefore: Boolean(run.config.model),
    first: finish?.winner === run.id,
  }));
  return all.sort((one, other) => rank(one) - rank(other) || one.number - other.number);
}

/** @param {Standing} standing */
function rank({ loss, diverged }) {
  return diverged === null && loss !== null ? loss : Number.MAX_VALUE;
}

/** What the runs go down: the loss, or a textbook surface's f. @param {RaceAnswer} race */
export const quantityOf = ({ runs }) => (runs[0]?.config.model ? "f" : "loss");

/** The step of the foremost: the race's clock. @param {RaceAnswer} race */
export function clockOf({ runs }) {
  return Math.max(0, ...runs.map((run) => run.step));
}

/** Whether nobody can go on. @param {RaceAnswer} race */
export function isOver({ runs }) {
  return runs.every(({ status }) => status === "finished" || status === "diverged");
}
