import { drops } from "../../state/parameters.js";

/** Where plain gradient descent stops being stable. */

/** Settings by which SGD is no plain gradient descent. */
const OTHER_THAN_PLAIN = ["momentum", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue"];

/**
 * The learning rates that are too large for plain gradient descent, where the run stands or its parent stood: from
 * 2/λmax on it climbs out along the direction that bends most. Of other rules, of the loss without dropout, and over evenly some samples that says how sharp the place is, no more.
 * @param {Pick<State, "run" | "frame" | "curvature">} state
 * @returns {{from: number, exact: boolean, drops?: boolean, over?: OverAnswer, step: number | null} | null} step is told where the run has moved since
 */
export function stableZone({ run, frame, curvature }) {
  const rate = curvature?.largest_stable_rate;
  if (!run || !rate) return null;
  const { step } = curvature;
  const isShared = curvature.run === run.parent?.id && step <= run.parent.step;
  if (curvature.run !== run.id && !isShared) return null;
  const { optimizer } = run.config;
  const exact = optimizer.name === "sgd" && !OTHER_THAN_PLAIN.some((setting) => optimizer[setting]);
  const now = { from: rate, step: step === frame?.step ? null : step };
  if (curvature.over.every > 1) return { ...now, exact: false, over: curvature.over };
  return drops(run) ? { ...now, exact: false, drops: true } : { ...now, exact };
}
