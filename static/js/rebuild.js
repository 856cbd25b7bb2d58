/** Make a run again from its lineage: the origin, each fork in turn, and the way to a step. */

import { count } from "./draw/format.js";
import { familyApi } from "./family-api.js";
import { api, Refused } from "./transport.js";

/** The way to the last step is shown as it is gone, if it takes longer than this; ms. */
const PATIENCE = 800;

/** Hears why a part of a lineage cannot be, when that part is to be left out. @typedef {(why: string) => void} Refusal */

/**
 * How a run came to be.
 * @param {Run} run
 * @returns {Promise<Lineage> | Lineage}
 */
export const lineageOf = (run) =>
  run.parent ? familyApi.lineage(run.id) : { config: run.config, forks: [] };

/**
 * @param {Lineage} lineage
 * @param {number} step
 * @param {Refusal | null} [refused]  without it, a part that cannot be is thrown
 * @returns {Promise<Run>}
 */
export async function rebuild({ config, forks }, step, refused = null) {
  let run = await created(config, refused);
  for (const { step: from, changes, at } of forks) {
    try {
      await api.seek(run.id, from);
      run = await api.fork(run.id, from, changes, at ?? undefined);
    } catch (error) {
      if (!refused || !(error instanceof Refused)) throw error;
      refused(`The fork at step ${from}: ${error.message}`);
      return run;
    }
  }
  return step > 0 ? arrive(run, step, refused) : run;
}

/**
 * Go to a step of a run; a long way there is not waited for.
 * @param {Run} run
 * @param {number} step
 * @param {Refusal | null} refused
 * @returns {Promise<Run>}
 */
export async function arrive(run, step, refused) {
  if (refused && step > run.total_steps) {
    refused(`step must be at most ${count(run.total_steps)}, the run’s last. Got ${step}.`);
    return run;
  }
  try {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const arrived = api.seek(run.id, step);
    arrived.catch(() => {}); // a run that is deleted on the way says so on its socket
    await Promise.race([arrived, patience]);
  } catch (error) {
    if (!refused || !(error instanceof Refused)) throw error;
    refused(error.message);
  }
  return run;
}

/**
 * Create a run, if need be without the settings that are refused.
 * @param {object} config
 * @param {Refusal | null} refused
 * @returns {Promise<Run>}
 */
async function created(config, refused) {
  try {
    return await api.create(config);
  } catch (error) {
    const rest = refused && error instanceof Refused ? without(config, error, refused) : null;
    if (rest === null) throw error;
    return created(rest, refused);
  }
}

/**
 * @param {object} config
 * @param {Refused} error
 * @param {Refusal} refused
 * @returns {object | null} what is left; null if nothing of it was to blame
 */
function without(config, error, refused) {
  const blamed = new Set(error.fields.map(({ path }) => path.split(".")[0]));
  const kept = Object.entries(config).filter(([name]) => !blamed.has(name));
  if (kept.length === Object.keys(config).length) return null;
  for (const { message } of error.fields) refused(message);
  return Object.fromEntries(kept);
}
