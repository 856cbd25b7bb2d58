import assert from "node:assert/strict";
import { test } from "node:test";
import { SlowMotion } from "../../../static/js/acting/slow-motion.js";
import { askAsThePageChanges } from "../../../static/js/asking/all.js";
import { Refused } from "../../../static/js/server/errors.js";
import { clock, createPage, FRAME, falseServer, settled } from "../page.js";

/** A page that asks by itself, with whatever it shows. */
async function setUp(context, parts = {}) {
  const time = clock(context);
  const store = createPage(parts);
  const server = falseServer();
  askAsThePageChanges(store, server.asks);
  const set = async (/** @type {object} */ patch) => {
    store.set(patch);
    await settled();
  };
  await set({ familyNews: 1 });
  const move = (/** @type {number} */ step, frame = {}) => set({ frame: { ...FRAME, step, ...frame } });
  return { ...server, store, time, set, move };
}

/** A surface as the server gives it, around the weights. */
const surface = (parts = {}) => ({
  ...{
    run: "r",
    step: 5,
    a: Float32Array.of(-1, 1),
    b: Float32Array.of(-1, 1),
    loss: Float32Array.of(1, 2, 3, 4),
  },
  ...{ seconds: 0.1, looked_ahead: false, query: { plane: "path", size: 2 }, path: [], ...parts },
});

test("curvature and diagnosis are asked of a run at rest, and of the moment where it rests", async (context) => {
  const { asked, time, move, answer, store } = await setUp(context);
  await time.turn(200);
  await move(6);
  await time.turn(350);
  assert.deepEqual([asked("curvature"), asked("diagnosis")], [[["r", 6]], [["r", 6]]]);
  await answer("curvature", { lambda_max: 2 });
  assert.equal(store.get().curvature.lambda_max, 2);
});

test("the learning rates are asked once, of a run whose schedule changes them", async (context) => {
  const { asked, answer, store, set } = await setUp(context);
  assert.equal(asked("rates").length, 0);
  const { run } = store.get();
  const optimizer = { name: "sgd", learning_rate: { name: "cosine_decay" } };
  await set({ run: { ...run, config: { ...run.config, optimizer } } });
  assert.deepEqual(asked("rates"), [["r"]]);
  await answer("rates", { steps: [1], rates: [0.1] });
  assert.deepEqual(store.get().rates, { run: "r", steps: [1], rates: [0.1] });
  await set({ frame: { ...FRAME, step: 6 } });
  assert.equal(asked("rates").length, 1);
});

test("in play curvature is not asked, and what is wrong is, a tenth of the time at most", async (context) => {
  const { asked, time, move, answer } = await setUp(context, { play: { playing: true, speed: 1 } });
  await time.turn(300);
  await answer("diagnosis", {});
  for (let step = 6; step < 36; step += 1) {
    await move(step);
    await time.turn(100);
  }
  await time.turn(400);
  assert.deepEqual(
    [asked("curvature"), asked("diagnosis")],
    [
      [],
      [
        ["r", 5],
        ["r", 35],
      ],
    ],
  );
});

test("a trial is asked of as it is dragged, and its answer dropped once it is let go", async (context) => {
  const { asked, answer, store, set } = await setUp(context);
  const [first, second] = [{ start: [0, 1] }, { start: [0, 1] }];
  await set({ trial: first });
  await answer("preview", { a: [0] });
  assert.deepEqual(store.get().preview, { a: [0] });
  store.set({ trial: null, preview: null });
  await set({ trial: second });
  assert.equal(asked("preview").length, 2);
  await set({ trial: null });
  await answer("preview", { a: [1] });
  assert.equal(store.get().preview, null);
});

test("branches that bring news are listed now and then", async (context) => {
  const { asked, answer, store, set, time } = await setUp(context);
  await answer("branches", [{ id: "r" }]);
  assert.deepEqual(store.get().branches, [{ id: "r" }]);
  await set({ familyNews: 2 });
  await time.turn(399);
  assert.equal(asked("branches").length, 1);
  await time.turn(1);
  assert.equal(asked("branches").length, 2);
});

const OTHER = { id: "o", number: 1, name: "sgd", recorded: 100 };

test("the compared branch's losses are asked once for each length, and what differs at each step", async (context) => {
  const { asked, answer, store, set, move, time } = await setUp(context);
  await set({ branches: [{ id: "r" }, OTHER], compared: "o" });
  await answer("history", { count: 100 });
  await answer("compare", { shared: 3 });
  assert.deepEqual(store.get().rival, { id: "o", number: 1, name: "sgd", history: { count: 100 } });
  assert.deepEqual(store.get().comparison, { shared: 3 });
  await move(6);
  await time.turn(150);
  assert.deepEqual(
    [asked("history").length, asked("compare")],
    [
      1,
      [
        ["r", "o", 5],
        ["r", "o", 6],
      ],
    ],
  );
});

test("a comparison ends with the branch that it is with", async (context) => {
  const { set, store } = await setUp(context, { rival: OTHER, comparison: {}, compared: "o" });
  await set({ branches: [{ id: "r" }] });
  const { rival, comparison, compared } = store.get();
  assert.deepEqual([rival, comparison, compared], [null, null, null]);
});

test("a point is asked about until its plane is left", async (context) => {
  const { asked, answer, store, set } = await setUp(context);
  const { landscape } = store.get();
  const probe = { a: 1, b: 2, query: { plane: "path" }, answer: null, error: null };
  await set({ landscape: { ...landscape, probe } });
  assert.deepEqual(asked("probe"), [["r", { plane: "path", samples: "all" }, probe]]);
  await answer("probe", { loss: 0.25 });
  assert.equal(store.get().landscape.probe.answer.loss, 0.25);
  await set({ landscape: { ...store.get().landscape, plane: "random" } });
  assert.equal(store.get().landscape.probe, null);
});

test("a point of a batch's landscape is asked about over all samples, as what it is compared with", async (context) => {
  const { asked, answer, store, set } = await setUp(context);
  const probe = { a: 1, b: 2, query: { plane: "path", samples: "batch" }, answer: null, error: null };
  await set({ landscape: { ...store.get().landscape, probe } });
  assert.deepEqual(asked("probe"), [["r", { plane: "path", samples: "all" }, probe]]);
  await answer("probe", { loss: 0.25 });
  assert.equal(store.get().landscape.probe.query, probe.query, "and stays a point of that landscape");
});

test("what is refused at a point is told in its card", async (context) => {
  const { refuse, store, set } = await setUp(context);
  const probe = { a: 1, b: 2, query: {}, answer: null, error: null };
  await set({ landscape: { ...store.get().landscape, probe } });
  await refuse("probe", new Refused(422, { message: "Too far." }));
  assert.equal(store.get().landscape.probe.error, "Too far.");
});

test("a surface that is too dear is asked for as fine as the server allows", async (context) => {
  const { asked, refuse, store, time } = await setUp(context);
  await refuse(
    "landscape",
    new Refused(422, { message: "No.", fields: [{ path: "size", message: "No.", limit: 23 }] }),
  );
  await time.turn(0);
  const sizes = asked("landscape").map(([, { size }]) => size);
  assert.deepEqual([sizes, store.get().landscape.size, store.get().landscape.error], [[65, 23], 23, null]);
  await refuse(
    "landscape",
    new Refused(422, { message: "No.", fields: [{ path: "size", message: "No.", limit: 3 }] }),
  );
  assert.equal(store.get().landscape.error, "No.");
});

test("of another plane the late answer is dropped, and that plane is asked for at once", async (context) => {
  const { asked, answer, store, set } = await setUp(context);
  await set({ landscape: { ...store.get().landscape, plane: "random" } });
  await answer("landscape", surface());
  assert.equal(store.get().landscape.answer, null);
  assert.deepEqual(
    asked("landscape").map(([, { plane }]) => plane),
    ["path", "random"],
  );
});

test("a surface is told to be under way only while it is, and rests after it by its own cost", async (context) => {
  const { asked, answer, store, move, time } = await setUp(context);
  await time.turn(0);
  assert.equal(store.get().landscape.busy, true);
  await answer("landscape", surface());
  assert.equal(store.get().landscape.busy, false);
  await move(6);
  await time.turn(149);
  assert.equal(asked("landscape").length, 1);
  await time.turn(1);
  assert.equal(asked("landscape").length, 2);
  await answer("landscape", surface({ step: 6 }));
  await time.turn(100);
  assert.equal(store.get().landscape.busy, false);
});

test("a late look does not replace that of the moment on screen", async (context) => {
  const { answer, store, move } = await setUp(context, { play: { playing: true, speed: 1 } });
  const look = { run: "r", index: 0, step: 6 };
  await move(6);
  store.set({ look });
  await answer("weight", { run: "r", index: 0, step: 5 });
  assert.equal(store.get().look, look);
});

test("in slow motion a neuron that was shown is not asked for again", async (context) => {
  clock(context);
  const store = createPage();
  const { asks, asked, answer } = falseServer();
  const slow = new SlowMotion(store, asks, { pause() {}, async step() {} });
  slow.open();
  await settled();
  await answer("step", { run: "r", step: 5, sample: 0, layers: [] });
  for (const [hovered, isNew] of [
    [0, true],
    [1, true],
    [0, false],
  ]) {
    store.set({ hovered });
    await settled();
    if (isNew) await answer("unit", { run: "r", step: 5, layer: 0, unit: hovered });
  }
  assert.deepEqual(
    asked("unit").map(([, , , unit]) => unit),
    [0, 1],
  );
  assert.equal(store.get().slow.unit.unit, 0);
});

test("a whole way ahead waits for a hand at rest where it is dear, and its first steps never do", async (context) => {
  const { asked, answer, time, set, store } = await setUp(context);
  const { run } = store.get();
  const dear = { ...run, parameter_count: 4900, config: { ...run.config, batch_size: 2100 } };
  await set({ run: dear, data: { ...store.get().data, features: [], count: 2100 } });
  const drag = (/** @type {number} */ steps) => set({ trial: { optimizer: { name: "sgd" }, steps } });
  const walked = () => asked("preview").map(([, { steps }]) => steps);
  await drag(6);
  await answer("preview", { a: [] });
  await drag(150);
  await time.turn(150);
  await drag(6);
  await answer("preview", { a: [] });
  assert.deepEqual(walked(), [6, 6]);
  await drag(150);
  await time.turn(200);
  assert.deepEqual(walked(), [6, 6, 150]);
});

test("a whole way ahead that is under way is given up as soon as the hand goes on, or lets go", async (context) => {
  const { asked, answer, set, store } = await setUp(context);
  const signalOf = (/** @type {number} */ place) => asked("preview")[place][2];
  const drag = (/** @type {number} */ steps) => set({ trial: { optimizer: { name: "sgd" }, steps } });
  await drag(40);
  await drag(40);
  assert.ok(!signalOf(0).aborted, "what comes first is short, and waited for");
  await answer("preview", { a: [] });
  await answer("preview", { a: [] });
  await drag(150);
  await drag(40);
  assert.deepEqual(
    asked("preview").map(([, { steps }, { aborted }]) => [steps, aborted]),
    [
      [40, false],
      [40, false],
      [150, true],
      [40, false],
    ],
  );
  await answer("preview", { a: "late" });
  assert.deepEqual(store.get().preview, { a: [] }, "an answer that comes all the same is not shown");
  await answer("preview", { a: "newest" });
  assert.deepEqual(store.get().preview, { a: "newest" });
  await drag(150);
  await set({ trial: null });
  assert.ok(signalOf(4).aborted);
});
