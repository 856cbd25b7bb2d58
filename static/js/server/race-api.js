/** The calls about races. Each throws Refused or Unreachable. */

import { decodeRaceLandscape } from "./frame.js";
import { ask } from "./transport.js";

export const raceApi = {
  /** @param {object} race  base and variations @returns {Promise<RaceAnswer>} */
  create: async (race) => (await ask("POST", "/api/races", race)).json(),

  /** @param {string} id @param {number} steps @returns {Promise<RaceAnswer>} */
  train: async (id, steps) => (await ask("POST", `/api/races/${id}/train`, { steps })).json(),

  /** @param {string} id @param {number} size @returns {Promise<RaceLandscape>} */
  landscape: async (id, size) => {
    const response = await ask("GET", `/api/races/${id}/landscape.bin?size=${size}`);
    return decodeRaceLandscape(await response.arrayBuffer());
  },
};
