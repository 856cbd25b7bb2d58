import assert from "node:assert/strict";
import { test } from "node:test";
import { Session } from "../../../static/js/acting/session.js";
import { Address } from "../../../static/js/address/address.js";
import { Refused } from "../../../static/js/server/errors.js";
import { clock, createPage, FRAME, falseServer, RUN, settled } from "../page.js";

const CATALOGUE = {
  default: RUN.config,
  presets: [],
  optimizers: [],
  datasets: [],
  numerics: { profile: "p" },
};
const DATA = { features: [], x: [], y: [] };

/** A page whose address bar says this. */
function setUp(context, hash, parts = {}) {
  const time = clock(context);
  const bar = { hash, pathname: "/", href: "http://lab/" };
  const page = Object.assign(new EventTarget(), { setTimeout: (...words) => setTimeout(...words) });
  const history = {
    replaceState(_, __, url) {
      bar.hash = url.startsWith("#") ? url : "";
    },
  };
  Object.assign(globalThis, { window: page, location: bar, history });
  context.after(() => {
    for (const name of ["window", "location", "history"]) Reflect.deleteProperty(globalThis, name);
  });
  const store = createPage({ catalogue: CATALOGUE, data: DATA, ...parts });
  const { server, ...rest } = falseServer();
  const session = new Session(store, server);
  const address = new Address(store, session, server);
  const show = async (frame) => {
    server.listener.onFrame({ ...FRAME, ...frame });
    await settled();
    await time.picture();
  };
  return { time, bar, page, store, session, address, show, ...rest };
}

const NOWHERE = { run: null, frame: null, data: null };

test("an address without a run makes one from its settings, and goes to its step, weight and view", async (context) => {
  const { address, show, answer, asked, store, time } = setUp(
    context,
    "#epochs=3&step=7&weight=dense/kernel[0,1]&view.edges=updates",
    NOWHERE,
  );
  address.open();
  await settled();
  assert.deepEqual(asked("create"), [[{ epochs: 3 }]]);
  await answer("create", { ...RUN, id: "new" });
  assert.deepEqual(asked("seek"), [["new", 7]]);
  await answer("seek", {});
  await time.turn(0);
  await answer("data", DATA);
  await show({ run: "new", step: 7 });
  const { run, chosen, edges, notice } = store.get();
  assert.deepEqual([run.id, chosen, edges, notice], ["new", 1, "updates", null]);
});

test("a run that the server still has is found, not made again", async (context) => {
  const { address, answer, asked } = setUp(context, "#run=abc&step=3", NOWHERE);
  address.open();
  await answer("read", { ...RUN, id: "abc" });
  assert.deepEqual([asked("create"), asked("seek")], [[], [["abc", 3]]]);
});

test("a run that is gone is made again, and that is told", async (context) => {
  const { address, answer, refuse, asked, show, store } = setUp(context, "#run=abc&epochs=3", NOWHERE);
  address.open();
  await settled();
  await refuse("read", new Refused(404, { message: "No run abc." }));
  assert.deepEqual(asked("create"), [[{ epochs: 3 }]]);
  await answer("create", { ...RUN, id: "new" });
  await answer("data", DATA);
  await show({ run: "new", step: 0 });
  assert.match(store.get().notice, /no longer has the run of this link, so it was made again/);
});

test("a preset is a setting of the link, too", async (context) => {
  const { address, answer, refuse, asked, show, store } = setUp(context, "#run=abc&preset=line", {
    ...NOWHERE,
    catalogue: { ...CATALOGUE, presets: [{ name: "line", config: { ...CATALOGUE.default, epochs: 9 } }] },
  });
  address.open();
  await settled();
  await refuse("read", new Refused(404, { message: "No run abc." }));
  assert.equal(asked("create").length, 1);
  await answer("create", { ...RUN, id: "new" });
  await answer("data", DATA);
  await show({ run: "new", step: 0 });
  assert.match(store.get().notice, /so it was made again from the link’s settings/);
});

test("what is wrong in an address is left out and told, and the rest shown", async (context) => {
  const { address, answer, refuse, asked, show, store } = setUp(
    context,
    "#epochs=-1&seed=4&nonsense",
    NOWHERE,
  );
  address.open();
  await settled();
  const message = "epochs must be at least 1. Got -1.";
  await refuse("create", new Refused(422, { message, fields: [{ path: "epochs", message }] }));
  assert.deepEqual(asked("create")[1], [{ seed: 4 }]);
  await answer("create", { ...RUN, id: "new" });
  await answer("data", DATA);
  await show({ run: "new", step: 0 });
  const { notice } = store.get();
  assert.ok(notice.includes(message) && notice.includes("nonsense"), notice);
});

test("a setting that was given and left out is not said to be missing", async (context) => {
  const link = "#dataset.name=inline&dataset.x=[[1],[NaN]]&dataset.y=[1,2]";
  const usual = { ...CATALOGUE, default: { ...RUN.config, dataset: { name: "drug_trial" } } };
  const set = setUp(context, link, { ...NOWHERE, catalogue: usual });
  const { address, answer, refuse, asked, show, store } = set;
  address.open();
  await settled();
  const path = "dataset.x";
  const message = "dataset.x must be a list. Got '[[1],[NaN]]'.";
  await refuse("create", new Refused(422, { message, fields: [{ path, message }] }));
  const missing = "dataset.x must be given.";
  await refuse("create", new Refused(422, { message: missing, fields: [{ path, message: missing }] }));
  assert.deepEqual(asked("create")[2], [{}]);
  await answer("create", { ...RUN, id: "new" });
  await answer("data", DATA);
  await show({ run: "new", step: 0 });
  assert.equal(store.get().notice, `Left out of the link: ${message} Shown with the usual dataset.`);
});

test("the address follows the moment, and is not written too often", async (context) => {
  const { bar, store, time } = setUp(context, "", { history: { count: 9 } });
  const move = async (step, ms) => {
    store.set({ frame: { ...FRAME, step } });
    await settled();
    await time.turn(ms);
    return /step=(\d+)/.exec(bar.hash)?.[1];
  };
  assert.deepEqual([await move(7, 0), await move(8, 349), await move(9, 1)], ["7", "7", "9"]);
  assert.match(bar.hash, /^#run=r&/);
});

test("a page that is left in mid-play leaves its last moment in the address", async (context) => {
  const { bar, page, store, time } = setUp(context, "", { history: { count: 9 } });
  for (const step of [7, 8]) {
    store.set({ frame: { ...FRAME, step } });
    await settled();
    await time.turn(0);
  }
  assert.match(bar.hash, /step=7/);
  page.dispatchEvent(new Event("pagehide"));
  assert.match(bar.hash, /step=8/);
});

test("an address that is typed over is followed, and not written over", async (context) => {
  const { bar, page, store, time, asked } = setUp(context, "", { history: { count: 9 } });
  for (const [step, typed] of [
    [7, ""],
    [9, "#run=xyz"],
  ]) {
    if (typed) bar.hash = typed;
    store.set({ frame: { ...FRAME, step } });
    await settled();
    await time.turn(2000);
  }
  page.dispatchEvent(new Event("hashchange"));
  await settled();
  assert.deepEqual([bar.hash, asked("read")], ["#run=xyz", [["xyz"]]]);
});
