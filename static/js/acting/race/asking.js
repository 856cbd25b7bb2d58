/** How a race is asked for, and what is told of a refusal. */

import { valueAt } from "../../draw/paths.js";
import { Refused } from "../../server/errors.js";
import { standing } from "../refusals.js";

/** Grid points along each side of the surface; the next one when a surface is too dear. */
const SIZES = [65, 33, 17];

/** A setting of an entrant's optimizer is called by its own name. @param {string} path */
export const nameOf = (path) => path.split(".optimizer.")[1] ?? path;

/** @param {Named[]} entrants */
export const variationsOf = (entrants) => ({ variations: entrants.map((optimizer) => ({ optimizer })) });

/**
 * A race as it is asked for: all its runs go to their last epoch.
 * @param {RunConfig | null} base
 * @param {Named[]} entrants
 */
export const raceOf = (base, entrants) => ({
  base: base?.early_stopping ? { ...base, early_stopping: null } : base,
  ...variationsOf(entrants),
});

/**
 * What was refused of no value that an entrant has: the server never heard of it.
 * @param {Refusals} refused
 * @param {Named[]} entrants
 * @returns {Refusals}
 */
export function unasked(refused, entrants) {
  const kept = Object.entries(standing(refused));
  return Object.fromEntries(
    kept.filter(([path, { value }]) => value !== valueAt(variationsOf(entrants), path)),
  );
}

/**
 * @param {string} id
 * @param {number} until  the step to which the ways lead
 * @param {Asks} asks
 * @returns {Promise<RaceLandscape>} as fine as the server allows
 */
export async function finestLandscape(id, until, asks) {
  for (const size of SIZES.slice(0, -1)) {
    try {
      return await asks.raceLandscape(id, size, until);
    } catch (error) {
      if (!(error instanceof Refused) || !error.fields.some(({ path }) => path === "size")) throw error;
    }
  }
  return asks.raceLandscape(id, SIZES[SIZES.length - 1], until);
}
