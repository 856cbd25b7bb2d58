/** Make a run again from its lineage: the origin, each fork in turn, and the way to a step. */

import { count, plain } from "../draw/format.js";
import { Refused } from "../server/errors.js";
import { merged } from "../state/config.js";
import { ownOf } from "../state/placing.js";

/** The way to the last step is shown as it is gone, if it takes longer than this; ms. */
const PATIENCE = 800;

/**
 * What settings are changes of: a preset, or what a run is by default.
 * @typedef {{config: RunConfig, isPreset: boolean}} Base
 */

/** How a run came to be. @param {Asks} asks @param {Run} run @returns {Promise<Lineage> | Lineage} */
export const lineageOf = (asks, run) =>
  run.parent ? asks.lineage(run.id) : { config: run.config, forks: [] };

/**
 * @param {Asks} asks
 * @param {Lineage} lineage
 * @param {number} step
 * @param {string[] | null} [problems]  takes why a part was left out; without it, what cannot be is thrown
 * @param {Base | null} [base]  what the lineage's first configuration changes, and falls back to
 * @returns {Promise<Run>}
 */
export async function rebuild(asks, { config, forks }, step, problems = null, base = null) {
  let run = await created(asks, config, problems, base);
  for (const { step: from, changes, at } of forks) {
    try {
      await asks.seek(run.id, from);
      run = await asks.fork(run.id, from, changes, at ?? undefined);
    } catch (error) {
      if (!problems || !(error instanceof Refused)) throw error;
      problems.push(`The fork at step ${from}: ${error.message}`);
      return run;
    }
  }
  return step > 0 ? arrive(asks, run, step, problems) : run;
}

/**
 * Go to a step of a run; a long way there is not waited for.
 * @param {Asks} asks
 * @param {Run} run
 * @param {number} step
 * @param {string[] | null} problems
 * @returns {Promise<Run>}
 */
export async function arrive(asks, run, step, problems) {
  if (problems && step > run.total_steps) {
    problems.push(`step must be at most ${count(run.total_steps)}, the run’s last. Got ${step}.`);
    return run;
  }
  try {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const arrived = asks.seek(run.id, step);
    arrived.catch(() => {}); // a run that is deleted on the way says so on its socket
    await Promise.race([arrived, patience]);
  } catch (error) {
    if (!problems || !(error instanceof Refused)) throw error;
    problems.push(error.message);
  }
  return run;
}

/**
 * Create a run, if need be without the settings that are refused.
 * @param {Asks} asks
 * @param {Record<string, any>} config
 * @param {string[] | null} problems
 * @param {Base | null} base
 * @param {string[]} [told]  paths of what is left out already
 * @param {Refused | null} [first]  why that was
 * @returns {Promise<Run>}
 */
async function created(asks, config, problems, base, told = [], first = null) {
  try {
    return await asks.create(base?.isPreset ? merged(base.config, config) : config);
  } catch (error) {
    if (!problems || !(error instanceof Refused)) throw error;
    // That a setting is missing is no news where it was left out.
    const fields = error.fields.map(({ path, message }) => ({
      path,
      message: told.includes(path) ? "" : message,
    }));
    const rest = fields.reduce((kept, field) => without(kept, field, problems, base), config);
    if (rest === config) throw first ?? error;
    const gone = [...told, ...fields.map(({ path }) => path)];
    return created(asks, rest, problems, base, gone, first ?? error);
  }
}

/**
 * A configuration without what is to blame in it: a setting of a part, or else the whole part. The very same if
 * nothing of it is.
 * @param {Record<string, any>} config
 * @param {Field} field
 * @param {string[]} problems
 * @param {Base | null} base
 */
function without(config, { path, message }, problems, base) {
  const tell = (/** @type {string} */ why) => why !== "" && problems.push(why.trim());
  const [top, leaf] = path.split(".");
  const { [top]: part, ...rest } = config;
  if (part === undefined) return config;
  const usual = ownOf(base?.config, top);
  const isSameThing = usual?.name !== undefined && (part?.name ?? usual.name) === usual.name;
  if (leaf === "name" || ["undefined", "object"].includes(typeof ownOf(part, leaf))) {
    tell(`${message}${insteadText(usual, top, base)}`);
    return rest;
  }
  tell(`${message}${insteadText(isSameThing ? ownOf(usual, leaf) : null, path, base)}`);
  const { [leaf]: _, ...others } = part;
  return Object.keys(others).length > 0 ? { ...config, [top]: others } : rest;
}

/**
 * What stands where something was left out; nothing where there is nothing.
 * @param {unknown} usual
 * @param {string} name
 * @param {Base | null} base
 */
function insteadText(usual, name, base) {
  if (usual === undefined || usual === null) return "";
  if (typeof usual === "object") return ` Shown with the ${base?.isPreset ? "preset’s" : "usual"} ${name}.`;
  return ` Shown with ${typeof usual === "number" ? plain(usual) : usual}.`;
}
