// What the page asks of neurons: tiles, what inputs become, and one neuron under the glass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Asker } from "../../../static/js/asking/asker.js";
import {
  glassQuestion,
  mapQuestion,
  pointsFor,
  sentQuestion,
  tilesQuestion,
} from "../../../static/js/asking/neurons.js";
import { Refused } from "../../../static/js/server/errors.js";
import { canTile, endedPoint, lookedAt, seenIn, shownAs } from "../../../static/js/state/neurons.js";
import { clock, createPage, FRAME, falseServer, RUN, settled } from "../page.js";

const TWO = { ...RUN, features: 2, config: { ...RUN.config } };
const ONE = { ...TWO, features: 1 };
const FEATURES = [
  { name: "x", offset: 0, scale: 1 },
  { name: "y", offset: 10, scale: 2 },
];
const DATA = { features: FEATURES };
const PLAYING = { playing: true, backwards: false, speed: 1 };

/** @param {(asks: Asks) => object} question */
function setUp(context, question, parts = {}) {
  const time = clock(context);
  const store = createPage({ run: TWO, data: DATA, ...parts });
  const server = falseServer();
  new Asker(store, question(server.asks)).look();
  const set = async (patch) => {
    store.set(patch);
    await settled();
  };
  return { ...server, store, time, set };
}

test("two inputs are shown as tiles, one as circles, and more only so", () => {
  assert.deepEqual(
    [TWO, ONE, { ...TWO, features: 4 }].map((run) => shownAs({ run, neurons: null })),
    ["tiles", "circles", "circles"],
  );
  assert.equal(shownAs({ run: ONE, neurons: "tiles" }), "tiles");
  assert.equal(shownAs({ run: { ...TWO, features: 4 }, neurons: "tiles" }), "circles");
  const position = { layer: "position", role: "kernel", shape: [2], start: 0, stop: 2 };
  assert.equal(canTile({ ...TWO, parameters: [position] }), false);
});

test("tiles are asked for of the step on screen, finely at rest", async (context) => {
  const { asked, answer, store, set } = setUp(context, tilesQuestion);
  assert.deepEqual(asked("neurons"), [["r", 5, 41]]);
  await answer("neurons", { run: "r", step: 5 });
  assert.equal(store.get().tiles.step, 5);
  await set({ hovered: 1 });
  assert.equal(asked("neurons").length, 1);
});

test("in play they are coarser, and asked for ten times a second at most", async (context) => {
  const { asked, answer, set, time } = setUp(context, tilesQuestion, { play: PLAYING });
  await answer("neurons", {});
  for (let step = 6; step < 16; step += 1) {
    await set({ frame: { ...FRAME, step } });
    await time.turn(20);
    if (asked("neurons").length === 2) break;
  }
  assert.deepEqual(asked("neurons")[0], ["r", 5, 21]);
  assert.deepEqual(asked("neurons")[1], ["r", 10, 21]);
});

test("circles and slow motion need no tiles", (context) => {
  assert.deepEqual(setUp(context, tilesQuestion, { neurons: "circles" }).asked("neurons"), []);
});

test("a large network is shown with fewer points", () => {
  const run = (units, features = 2) => ({ features, config: { layers: [{ units }] } });
  assert.equal(pointsFor(run(65), false), 41);
  assert.equal(pointsFor(run(1000), false), 12);
  assert.equal(pointsFor(run(50, 1), false), 101);
  assert.equal(pointsFor(run(50, 1), true), 41);
});

test("a point of one's own is sent forward, in the data's own units, step by step", async (context) => {
  const { asked, answer, store, set } = setUp(context, sentQuestion, { point: [0.5, 12] });
  const sent = { run: "r", step: 5, x: [0.5, 12], outputs: [[0.25]] };
  await answer("predict", sent);
  assert.deepEqual(asked("predict"), [["r", 5, [0.5, 12]]]);
  assert.deepEqual(seenIn(store.get()), { input: [0.5, 1], output: [0.25] });
  await set({ frame: { ...FRAME, step: 6 } });
  assert.deepEqual(asked("predict").at(-1), ["r", 6, [0.5, 12]]);
});

test("the sums of the frame's sample are asked for only while a neuron is looked at", async (context) => {
  const sample = { index: 3, input: [0.5, 1], output: [0], label: 0 };
  const { asked, set } = setUp(context, sentQuestion, { frame: { ...FRAME, sample } });
  assert.deepEqual(asked("predict"), []);
  await set({ hovered: 4 });
  assert.deepEqual(asked("predict"), [["r", 5, [0.5, 12]]]);
});

test("what another point became is not told as this one's", () => {
  const state = {
    point: [1, 12],
    data: DATA,
    run: TWO,
    frame: FRAME,
    sent: { run: "r", x: [2, 12], outputs: [[1]] },
  };
  assert.deepEqual(seenIn(state).output, []);
  assert.deepEqual(lookedAt(state), [1, 12]);
});

test("a point of other data is not looked at, until it has ended", () => {
  const sample = { input: [0.5, 1], output: [0.25] };
  const state = { point: [1, 12, 3], data: DATA, run: TWO, frame: { ...FRAME, sample }, sent: null };
  assert.equal(seenIn(state), sample);
  assert.equal(lookedAt(state).length, 2);
});

test("a point that is refused goes back to the samples, and says why", async (context) => {
  const { refuse, store } = setUp(context, sentQuestion, { point: [1e308, 2] });
  await refuse("predict", new Refused(422, { code: "invalid_config", message: "No.", fields: [] }));
  assert.deepEqual([store.get().point, store.get().notice], [null, "No."]);
});

test("a point ends with its data, but not with a branch of the same", () => {
  const state = { run: TWO, point: [1, 2] };
  const branch = { ...TWO, id: "b" };
  const other = { ...TWO, id: "o", config: { ...TWO.config, dataset: { name: "spiral" } } };
  assert.deepEqual(endedPoint({ ...state, run: branch }, state), {});
  assert.deepEqual(endedPoint({ ...state, run: other }, state), { point: null, sent: null });
  assert.deepEqual(endedPoint({ ...state, run: other, point: [3, 4] }, state), {});
});

test("under the glass is the neuron that the chosen weight leads to", async (context) => {
  const { asked, answer, store, set } = setUp(context, glassQuestion, { chosen: 5 });
  assert.deepEqual(asked("neuron"), []);
  await set({ weightView: "neuron" });
  assert.deepEqual(asked("neuron"), [["r", 5, 1, 0]]);
  await answer("neuron", { unit: 0 });
  assert.deepEqual(store.get().glass, { unit: 0 });
});

test("a map is asked for while it is shown, of the inputs and the sample that are chosen", async (context) => {
  const inputs = ["a", "b", "c"].map((name) => ({ name, offset: 0, scale: 1, category: null }));
  const data = {
    features: inputs,
    x: [
      [0, 1, 2],
      [5, 1, 3],
    ],
    count: 2,
  };
  const run = { ...RUN, features: 3 };
  const { asked, answer, set, store } = setUp(context, mapQuestion, { run, data });
  assert.deepEqual(asked("map"), []);
  await set({ predicting: "map", over: { across: "b", up: "c" }, tried: 1 });
  assert.deepEqual(asked("map"), [["r", { step: 5, across: "b", up: "c", sample: 1 }]]);
  await answer("map", { step: 5 });
  assert.equal(store.get().overTwo.step, 5);
  await set({ predicting: "all", frame: { ...FRAME, step: 6 } });
  assert.equal(asked("map").length, 1);
});
