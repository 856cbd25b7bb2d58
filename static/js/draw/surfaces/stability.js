/** Where plain gradient descent stops being stable. */

/**
 * The learning rates that are too large for plain gradient descent, where the run stands or its parent stood: from
 * 2/λmax on it climbs out along the direction that bends most. Of other rules that says how sharp the place is, no more.
 * @param {Run | null} run
 * @param {Curvature | null} curvature
 * @returns {{from: number, exact: boolean} | null}
 */
export function stableZone(run, curvature) {
  const rate = curvature?.largest_stable_rate;
  if (!run || !rate || ![run.id, run.parent?.id].includes(curvature.run)) return null;
  const { name, momentum } = run.config.optimizer;
  return { from: rate, exact: name === "sgd" && !momentum };
}
