/** A textbook surface f(x, y), which a run descends on in place of a network. */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{minimum: MinimumAnswer, distance: number, ties: number}} Nearest  ties: how many are as near */

/** Is it a position on a surface that learns, and no network? @param {Run | null | undefined} run */
export const isTextbook = (run) => Boolean(run?.config.model);

/** What runs go down: f on a surface, a network its loss. @param {Run[]} runs @returns {"f" | "loss" | "loss or f"} */
export function quantityOf(runs) {
  if (!runs.some(isTextbook)) return "loss";
  return runs.every(isTextbook) ? "f" : "loss or f";
}

/** Is its gradient noisy, while f is not? @param {Run | null | undefined} run */
export const isNoisy = (run) => Number(run?.config.model?.noise) > 0;

/**
 * The surface that a run descends on; null for a network.
 * @param {Run | null} run
 * @param {Catalogue | null} catalogue
 * @returns {Surface | null}
 */
export function surfaceOf(run, catalogue) {
  const name = run?.config.model?.landscape;
  return catalogue?.landscapes.find((surface) => surface.name === name) ?? null;
}

/** Where a run on a surface begins. @param {RunConfig} config @param {Surface} surface @returns {Point} */
export function startOf({ start }, surface) {
  const [x, y] = start ?? surface.start;
  return { x, y };
}

/** How far a minimum is from a place. @param {MinimumAnswer} minimum @param {Point} place */
export const distanceTo = (minimum, { x, y }) => Math.hypot(minimum.x - x, minimum.y - y);

/**
 * The minimum that is nearest to a place, or the first of those that are equally near.
 * @param {MinimumAnswer[]} minima  at least one
 * @param {Point} place
 * @returns {Nearest}
 */
export function nearestMinimum(minima, place) {
  const all = minima.map((minimum) => ({ minimum, distance: distanceTo(minimum, place) }));
  const best = all.reduce((nearest, one) => (one.distance < nearest.distance ? one : nearest));
  return { ...best, ties: all.filter((one) => one.distance === best.distance).length };
}

/**
 * The angle between straight downhill and the way a step went.
 * @param {ArrayLike<number>} gradient  of two
 * @param {ArrayLike<number>} update  of two
 * @returns {number | null} degrees, 0…180; null where one of them is nothing
 */
export function angleOff(gradient, update) {
  const lengths = Math.hypot(gradient[0], gradient[1]) * Math.hypot(update[0], update[1]);
  if (!(lengths > 0) || !Number.isFinite(lengths)) return null;
  const along = -(gradient[0] * update[0] + gradient[1] * update[1]) / lengths;
  return (Math.acos(Math.min(1, Math.max(-1, along))) * 180) / Math.PI;
}
