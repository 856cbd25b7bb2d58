/** What the page asks of all that the server keeps. Each call throws Refused or Unreachable. */

import { pathOf, read, send } from "./http.js";

export const keeping = {
  /** @param {RunsQuery & {limit: number, after: string | null}} query @returns {Promise<RunsAnswer>} */
  runs: ({ query, sort, limit, after }) =>
    read("api/runs", { ...(query && { query }), sort, limit, ...(after && { after }) }),
  /** @param {string} id @returns {Promise<Run>} */
  copy: (id) => send(`${pathOf(id)}/copy`, {}),
  /** @param {string} id @returns {Promise<Run>} */
  restore: (id) => send(`${pathOf(id)}/restore`, {}),
  /** @returns {Promise<HealthAnswer>} */
  health: () => read("api/health"),
};
