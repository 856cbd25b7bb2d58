/** What the page asks of all that the server keeps. Each call throws Refused or Unreachable. */

import { ask, lost, pathOf, queried, read, send } from "./http.js";

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
  /** Where all that is kept can be had as one file. */
  exportLink: () => "api/export",
  /** @param {Blob} file  another server's @returns {Promise<ImportAnswer>} */
  importAll: async (file) => (await ask("POST", "api/import", file)).json().catch(lost),
  /** Those of all runs, newest first. @returns {Promise<BookmarkAnswer[]>} */
  bookmarks: async () => (await read("api/bookmarks")).bookmarks,
  /** @param {{run: string, step: number, view: object, note: string}} moment @returns {Promise<BookmarkAnswer>} */
  mark: (moment) => send("api/bookmarks", moment),
  /** @param {string} id @param {string} text @returns {Promise<BookmarkAnswer>} */
  note: async (id, text) => (await ask("PATCH", markOf(id), { note: text })).json(),
  /** @param {string} id @returns {Promise<unknown>} */
  unmark: (id) => ask("DELETE", markOf(id)),
  /** @param {string} name @param {Blob} file @returns {Promise<TableAnswer>} */
  keepTable: async (name, file) =>
    (await ask("POST", queried("api/tables", { name }), file, undefined, "application/octet-stream"))
      .json()
      .catch(lost),
  /** @param {string} id @returns {Promise<TableAnswer>} */
  table: (id) => read(`api/tables/${encodeURIComponent(id)}`),
  /** All that are kept, the newest first. @returns {Promise<TableAnswer[]>} */
  tables: async () => (await read("api/tables")).tables,
  /** @param {string} id @returns {Promise<unknown>} */
  forgetTable: (id) => ask("DELETE", `api/tables/${encodeURIComponent(id)}`),
  /** What stands in its columns, by one of them. @param {string} id @param {string | null} by  null for the likeliest answer @returns {Promise<ShadesAnswer>} */
  shades: (id, by) => read(`api/tables/${encodeURIComponent(id)}/columns`, by === null ? {} : { by }),
  /** What will happen to a run. @param {string} id @returns {Promise<OutlookAnswer>} */
  outlook: (id) => read(`${pathOf(id)}/outlook`),
};

/** @param {string} id  of a bookmark */
const markOf = (id) => `api/bookmarks/${encodeURIComponent(id)}`;
