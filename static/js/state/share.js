/** Of which samples the predictions are: those trained on, or those held out. */

/** @typedef {{run: Run, frame: Frame, data: DataSet, theme: string}} Ready */

/** Whether a run holds samples out. @param {Run | null} run */
export const holdsOut = (run) => run !== null && run.config.model === null && run.config.validation_split > 0;

/** The share that is shown: where none are held out, all are trained on. @param {Pick<State, "run" | "share">} state @returns {Share} */
export const shareOf = ({ run, share }) => (share === "held_out" && holdsOut(run) ? share : "trained_on");

/** Kinds of predictions that are of the samples, and not over all inputs. */
const OF_SAMPLES = ["confusion", "scatter"];

/** Whether the picture of a share needs what its samples come out as. @param {Pick<State, "data" | "run" | "share">} state */
export const needsOutcomes = (state) =>
  shareOf(state) === "held_out" && OF_SAMPLES.includes(state.data?.prediction.kind ?? "");

/**
 * The samples that are held out, in place of those trained on, made once for each pair of both.
 * @returns {(state: Pick<State, "data" | "run" | "heldOut">) => DataSet | null} null while they are on their way
 */
export function heldOutData() {
  const known = /** @type {{data?: DataSet, held?: DataSet, made?: DataSet}} */ ({});
  return ({ data, run, heldOut: held }) => {
    if (!data || held?.run !== run?.id || !held) return null;
    if (known.data !== data || known.held !== held)
      Object.assign(known, { data, held, made: within(data, held) });
    return known.made ?? null;
  };
}

/** Samples lie in the picture where the network is asked: as far as those that it is trained on. @param {DataSet} data @param {DataSet} held @returns {DataSet} */
function within(data, held) {
  const ends = endsOf(data.prediction);
  const shown = held.x.flatMap((row, i) =>
    ends.every(([low, high], k) => row[k] >= low && row[k] <= high) ? [i] : [],
  );
  const prediction = held.prediction.kind === "scatter" ? held.prediction : data.prediction;
  const [x, y] = [shown.map((i) => held.x[i]), shown.map((i) => held.y[i])];
  const beyond = held.x.length - shown.length;
  return /** @type {DataSet} */ ({ ...data, prediction, x, y, count: held.count, share: "held_out", beyond });
}

/** From where to where inputs are shown. @param {DataSet["prediction"]} plan @returns {[number, number][]} */
function endsOf(plan) {
  if (plan.kind === "map") return [plan.x, plan.y];
  return plan.kind === "curve" ? [[plan.x[0], plan.x[plan.x.length - 1]]] : [];
}

/**
 * What is shown of the samples that are held out: the same picture with their marks, loss and accuracy, or what they
 * come out as, which may be of an earlier step while the run moves.
 * @param {State} state
 * @param {DataSet | null} data  theirs
 * @param {Ready | null} before
 * @returns {Ready | null}
 */
export function heldOutReady(state, data, before) {
  const { run, frame, outcomes, theme } = state;
  const same = before?.run.id === run?.id && before?.data === data ? before : null;
  const kept = same && { ...same, theme };
  if (!run || !data || frame?.run !== run.id) return kept;
  if (!needsOutcomes(state)) {
    const fits = frame.prediction_kind === data.prediction.kind && frame.prediction.length > 0;
    const { val_loss: loss, val_accuracy: accuracy } = frame;
    return fits ? { run, frame: { ...frame, loss, accuracy }, data, theme } : kept;
  }
  if (outcomes?.run !== run.id || outcomes.share !== "held_out") return kept;
  const prediction = Float32Array.from(outcomes.predicted ?? outcomes.confusion?.flat() ?? []);
  return { run, frame: { ...frame, step: outcomes.step, loss: outcomes.loss, prediction }, data, theme };
}
