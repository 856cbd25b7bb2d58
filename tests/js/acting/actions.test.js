import assert from "node:assert/strict";
import { test } from "node:test";
import { PageActions } from "../../../static/js/acting/actions.js";
import { Session } from "../../../static/js/acting/session.js";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { clock, createPage, FRAME, falseServer, RUN, settled } from "../page.js";

/** A page whose every action can be asked for. */
function setUp(context, parts = {}) {
  const time = clock(context);
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
  };
  globalThis.window = new EventTarget();
  context.after(() => {
    for (const name of ["localStorage", "window"]) Reflect.deleteProperty(globalThis, name);
  });
  const store = createPage(parts);
  const { server, ...rest } = falseServer();
  const address = { copy: async () => "copied", moment: "step=5", definition: { config: {}, forks: [] } };
  const actions = new PageActions(store, new Session(store, server), address, server);
  return { time, store, actions, server, ...rest, sent: () => rest.asked("command").flat() };
}

test("step and epoch train, reset and back seek", async (context) => {
  const { actions, sent, answer } = setUp(context);
  actions.step();
  actions.epoch();
  actions.stepBack();
  await settled();
  for (let k = 0; k < 3; k += 1) await answer("command", { step: 4 });
  actions.reset();
  assert.deepEqual(sent(), [
    { do: "train", steps: 1 },
    { do: "train", epochs: 1 },
    { do: "seek", step: 4 },
    { do: "seek", step: 0 },
  ]);
});

test("a key that is held asks for no more steps than there is time for", async (context) => {
  const { actions, sent, answer } = setUp(context);
  for (let k = 0; k < 40; k += 1) (k % 2 ? actions.step : actions.epoch)();
  assert.equal(sent().length, 8);
  await answer("command", { step: 6 });
  actions.step();
  actions.step();
  assert.equal(sent().length, 9);
  actions.toEnd();
  assert.deepEqual(sent().slice(-2), [{ do: "train", steps: 1 }, { do: "train" }]);
});

test("before a run is open nothing is asked of the server", async (context) => {
  const { actions, sent } = setUp(context, { run: null, frame: null });
  for (const act of ["step", "epoch", "toEnd", "pause", "reset", "stepBack"]) actions[act]();
  await settled();
  assert.deepEqual(sent(), []);
});

test("what is asked on the way to the end does not wait for it", async (context) => {
  const { actions, sent } = setUp(context);
  actions.toEnd();
  actions.step();
  assert.deepEqual(sent(), [{ do: "train" }, { do: "pause" }, { do: "train", steps: 1 }]);
});

test("play of a run that has ended begins at its first weights", async (context) => {
  const { actions, sent, answer, store } = setUp(context, { frame: { ...FRAME, status: "finished" } });
  actions.play();
  await answer("command", { step: 0 });
  assert.deepEqual([sent(), store.get().play.playing], [[{ do: "seek", step: 0 }], true]);
});

test("a setting of the optimizer branches, one of the network makes a new run, and none does nothing", async (context) => {
  const { actions, asked, refuse } = setUp(context);
  const optimizer = { name: "sgd", learning_rate: 0.2 };
  actions.change({ optimizer });
  await settled();
  assert.deepEqual(asked("fork"), [["r", 5, { optimizer }, undefined]]);
  await refuse("fork", new Unreachable());
  actions.change({ epochs: 20 });
  actions.change({ layers: [{ units: 3 }] });
  await settled();
  assert.deepEqual(asked("create"), [[{ ...RUN.config, layers: [{ units: 3 }] }]]);
});

test("of two settings that are changed within one round trip none is lost", async (context) => {
  const { actions, asked, answer, server } = setUp(context);
  const set = (setting) => actions.change({ dataset: { ...RUN.config.dataset, ...setting } });
  set({ seed: 3 });
  set({ noise: 0.5 });
  await settled();
  assert.equal(asked("create").length, 1);
  const [first] = asked("create")[0];
  await answer("create", { ...RUN, id: "new", config: first });
  await answer("data", { features: [], x: [], y: [] });
  server.listener.onFrame({ ...FRAME, run: "new" });
  await settled();
  assert.deepEqual(asked("create")[1][0].dataset, { ...RUN.config.dataset, seed: 3, noise: 0.5 });
});

test("what is refused stands at its setting, and the run on screen stays", async (context) => {
  const { actions, store, refuse } = setUp(context);
  actions.change({ epochs: -1 }, { path: "epochs", value: -1 });
  await settled();
  await refuse(
    "create",
    new Refused(422, { fields: [{ path: "epochs", message: "epochs must be at least 1." }] }),
  );
  assert.deepEqual(store.get().refused, { epochs: { why: "epochs must be at least 1.", value: -1 } });
  assert.equal(store.get().run, RUN);
});

test("a refused command is told, a lost one is not", async (context) => {
  const { actions, store, refuse } = setUp(context);
  actions.step();
  await refuse("command", new Unreachable("The server does not answer."));
  assert.equal(store.get().notice, null);
  actions.step();
  await refuse("command", new Refused(429, { message: "Too many train." }));
  assert.equal(store.get().notice, "Too many train.");
});

test("a way out forks from its step, or makes another run with its settings", async (context) => {
  const { actions, asked } = setUp(context);
  actions.mend({ as: "fork", from_step: 3, config: { epochs: 30 } });
  actions.mend({ as: "run", from_step: 0, config: { optimizer: { learning_rate: 0.01 } } });
  await settled();
  assert.deepEqual(asked("fork"), [["r", 3, { epochs: 30 }, undefined]]);
  assert.deepEqual(asked("create")[0][0].optimizer, { name: "sgd", learning_rate: 0.01 });
});

test("a smaller rate goes on from its step, and at the first weights begins anew", async (context) => {
  const { actions, asked, store } = setUp(context);
  actions.retry({ from: 2, rate: 0.01 });
  store.set({ frame: { ...FRAME, step: 0 } });
  actions.retry({ from: 0, rate: 0.01 });
  await settled();
  const optimizer = { name: "sgd", learning_rate: 0.01 };
  assert.deepEqual(asked("fork"), [["r", 2, { optimizer }, undefined]]);
  assert.deepEqual(asked("create"), [[{ ...RUN.config, optimizer }]]);
});

test("training goes on from a point as its plane names it", async (context) => {
  const { actions, asked, store } = setUp(context);
  const query = { plane: "weights", i: 1, j: 2, samples: "all", step: 3 };
  const { landscape } = store.get();
  store.set({ landscape: { ...landscape, answer: { run: "r", query } } });
  actions.probe({ a: 0.5, b: 0.25 });
  actions.trainFromProbe();
  await settled();
  const at = { plane: "weights", i: 1, j: 2, samples: "all", a: 0.5, b: 0.25 };
  assert.deepEqual(asked("fork"), [["r", 3, {}, at]]);
});

test("a deleted branch is gone from the list, and a page that shows it goes elsewhere first", async (context) => {
  const branches = [{ id: "r" }, { id: "o", recorded: 9, branches_from: { id: "r", step: 2 } }];
  const { actions, store, asked, answer } = setUp(context, { branches });
  actions.branches.remove("o");
  await answer("remove", null);
  assert.deepEqual(store.get().branches, [{ id: "r" }]);
  store.set({ branches });
  actions.branches.remove("r");
  await settled();
  assert.deepEqual([asked("seek"), asked("remove")], [[["o", 5]], [["o"]]]);
});

/** A look at a curve that ends where it is lowest, or that has a floor. */
const lookAt = (index, hasFloor) => ({
  ...{ run: "r", index, label: `weight ${index}`, step: 5, before: 0, after: 0, gradient: -1 },
  curve: { w: [-2, -1, 0, 1, 2], batch_loss: hasFloor ? [4, 2, 1, 0, 1] : [5, 4, 3, 2, 1], full_loss: null },
});

test("a floor is looked for as wide as it takes, and an answer lost on the way asked for again", async (context) => {
  const { actions, store, asked, answer, refuse, time } = setUp(context, { look: lookAt(0, false) });
  const search = actions.findFloor();
  await answer("weight", lookAt(0, false));
  await refuse("weight", new Unreachable("The server does not answer."));
  await time.turn(1000);
  await answer("weight", lookAt(0, true));
  assert.equal((await search).index, 0);
  assert.deepEqual(
    asked("weight").map(([, , { span }]) => span),
    [4, 8, 4],
  );
  assert.equal(store.get().notice, null);
});

test("a search for a floor ends with another run", async (context) => {
  const { actions, store, answer } = setUp(context, { look: lookAt(0, false) });
  const search = actions.findFloor();
  await settled();
  store.set({ run: { ...RUN, id: "b" }, frame: { ...FRAME, run: "b" } });
  await settled();
  await answer("weight", lookAt(0, true));
  assert.deepEqual([await search, store.get().chosen], [null, 0]);
});
