/** The branches of a run as lanes over its timeline: where each leaves which, and how far it has gone. */

import { count } from "../format.js";
import { letterOf } from "./letters.js";

/** A lane that begins farther right than this has its name on its left, where there is more room. */
const LATE = 0.5;

/**
 * @typedef {object} Lane  places are shares of the timeline's width
 * @property {string} id
 * @property {number} number
 * @property {string} letter
 * @property {string} name
 * @property {number} from  where it leaves another
 * @property {number} to  how far it has gone
 * @property {number} end
 * @property {number} rise  how many lanes above is the one that it leaves; 0 for none
 * @property {boolean} late  whether there is no room for its name on its right
 * @property {boolean} shown
 * @property {string} says
 */

/**
 * @param {Branch[]} branches
 * @param {string} shown  the id of the run on screen
 * @returns {Lane[]} one below the other
 */
export function lanesOf(branches, shown) {
  const total = branches.find(({ id }) => id === shown)?.total_steps ?? 1;
  const share = (/** @type {number} */ step) => Math.min(1, step / total);
  return branches.map((branch, row) => {
    const place = branch.branches_from;
    const from = share(place?.step ?? 0);
    const above = branches.findIndex(({ id }) => id === place?.id);
    return {
      id: branch.id,
      number: branch.number,
      letter: letterOf(branch.number),
      name: branch.name,
      from,
      to: Math.max(from, share(branch.recorded)),
      end: share(branch.total_steps),
      rise: above < 0 ? 0 : row - above,
      late: from > LATE,
      shown: branch.id === shown,
      says: laneWords(branch, branches),
    };
  });
}

/** @param {Branch} branch @param {Branch[]} branches */
function laneWords({ number, name, branches_from: place, recorded }, branches) {
  const origin = branches.find(({ id }) => id === place?.id);
  const from = origin ? `, from ${letterOf(origin.number)} at step ${count(place?.step ?? 0)}` : "";
  return `${letterOf(number)} ${name}${from}, to step ${count(recorded)}`;
}
