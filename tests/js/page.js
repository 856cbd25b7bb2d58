// What the page's brain is tested with: a store, a server whose answers are given by hand, and a clock turned by hand.
import { initialState } from "../../static/js/state/state.js";
import { createStore } from "../../static/js/state/store.js";
import { stack } from "./stack.js";

export const RUN = {
  ...{ id: "r", parameters: stack([1, 2, 1]), parameter_count: 7, parent: null, status: "ready", step: 5 },
  ...{ total_steps: 1000 },
  config: {
    ...{ dataset: { name: "line" }, layers: [{ units: 2 }, { units: 1 }], loss: "mean_squared_error" },
    ...{ optimizer: { name: "sgd", learning_rate: 0.1 }, metrics: [], batch_size: 10, epochs: 20 },
    ...{ shuffle: true, seed: 0, initial_weights: null, model: null, start: null },
  },
};

export const FRAME = {
  ...{ run: "r", frame: 1, step: 5, epoch: 1, status: "ready", total_steps: 1000, steps_per_epoch: 10 },
  ...{ theta: new Float32Array(7), look: null, loss: 0.5, epochs: [], losses: new Float32Array(0) },
  ...{ losses_start: 0, gradient: new Float32Array(7), batch: { size: 10 } },
};

/** Let everything run that waits for nothing but promises. */
export async function settled() {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

/** A page that shows a run at rest. @param {Record<string, unknown>} [parts] */
export const createPage = (parts = {}) =>
  createStore(
    {
      ...initialState({ theme: "light", reducedMotion: true, narration: "calm" }),
      ...{ run: RUN, frame: FRAME, connection: "open", ...parts },
    },
    (draw) => queueMicrotask(draw),
  );

/** A server that writes down what it is asked and told; each is answered when the test says so. */
export function falseServer() {
  const asked = [];
  const put = (name, ...words) =>
    new Promise((give, refuse) => asked.push({ name, words, give, refuse, open: true }));
  const asks = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...words) =>
          put(name, ...words),
    },
  );
  const server = {
    asks,
    command: (command) => put("command", command),
    listen: (listener) => Object.assign(server, { listener }),
    attach: (run) => asked.push({ name: "attach", words: [run] }),
    watch: () => true,
    acknowledge: () => {},
    logLink: (run) => `log of ${run}`,
  };
  /** The oldest of these that is not answered. */
  const take = (name) => {
    const found = asked.find((one) => one.open && one.name === name);
    if (!found) throw new Error(`${name} must be asked. Asked were ${asked.map((one) => one.name)}.`);
    found.open = false;
    return found;
  };
  return {
    server,
    asks,
    /** What was asked by this name: the words of each. */
    asked: (name) => asked.filter((one) => one.name === name).map(({ words }) => words),
    async answer(name, value) {
      take(name).give(value);
      await settled();
    },
    async refuse(name, error) {
      take(name).refuse(error);
      await settled();
    },
  };
}

/** Time that stands still until it is turned. @param {import("node:test").TestContext} context */
export function clock(context) {
  const time = { now: 1000 };
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.mock.method(performance, "now", () => time.now);
  const pictures = [];
  globalThis.requestAnimationFrame = (draw) => pictures.push(draw);
  context.after(() => delete globalThis.requestAnimationFrame);
  return {
    /** @param {number} ms */
    async turn(ms) {
      time.now += ms;
      context.mock.timers.tick(ms);
      await settled();
    },
    /** Draw the next picture, so many ms later. @param {number} [ms] */
    async picture(ms = 16) {
      time.now += ms;
      for (const draw of pictures.splice(0)) draw();
      await settled();
    },
  };
}
