/** The calls about runs of one origin. Each throws Refused or Unreachable. */

import { ask, pathOf } from "./transport.js";

/** The newest losses of another branch that are fetched; what lies before has no line. */
const MOST_LOSSES = 300_000;

export const familyApi = {
  /** @param {string} id @returns {Promise<Branch[]>} */
  branches: async (id) => (await (await ask("GET", `${pathOf(id)}/branches`)).json()).runs,

  /** @param {string} id @returns {Promise<Lineage>} */
  lineage: async (id) => (await ask("GET", `${pathOf(id)}/lineage`)).json(),

  /** @param {string} id @param {string | null} name  null for the automatic one @returns {Promise<Run>} */
  rename: async (id, name) => (await ask("PATCH", pathOf(id), { name })).json(),

  /** @param {string} id @returns {Promise<unknown>} */
  remove: (id) => ask("DELETE", pathOf(id)),

  /** @param {string} id @param {string} other @param {number} step @returns {Promise<Comparison>} */
  compare: async (id, other, step) =>
    (await ask("GET", `${pathOf(id)}/compare?with=${encodeURIComponent(other)}&step=${step}`)).json(),

  /** @param {string} id @param {number} recorded  how many losses it has @returns {Promise<RunHistory>} */
  history: async (id, recorded) => {
    const start = Math.max(0, recorded - MOST_LOSSES);
    const { loss: known, epochs } = await (await ask("GET", `${pathOf(id)}/history?start=${start}`)).json();
    const loss = new Float64Array(start + known.length).fill(Number.NaN);
    loss.set(known, start);
    return { count: loss.length, loss, epochs };
  },
};
