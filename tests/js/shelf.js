// Runs as the server lists them.
import { RUN } from "./page.js";

/** @param {string} id @param {Record<string, unknown>} [parts] @param {Record<string, unknown>} [settings] */
export const listed = (id, parts = {}, settings = {}) => ({
  ...{ ...RUN, id, name: `run ${id}`, family: `of ${id}`, sparkline: [1, 0.5], status: "ready", step: 5 },
  ...{
    loss: 0.5,
    accuracy: null,
    divergence: null,
    blown_up: null,
    bytes: 1000,
    created: 0,
    replay_seconds: 0.01,
  },
  ...{ steps_per_epoch: 10, config: { ...RUN.config, ...settings } },
  ...parts,
});

export const HEALTH = {
  status: "ok",
  message: "The server answers in time.",
  data: { kind: "file", bytes: 1024, keep: 2 ** 31 },
};
