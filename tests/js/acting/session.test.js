import assert from "node:assert/strict";
import { test } from "node:test";
import { Session } from "../../../static/js/acting/session.js";
import { Refused } from "../../../static/js/server/errors.js";
import { clock, createPage, FRAME, falseServer, RUN, settled } from "../page.js";

const DATA = { features: [], x: [], y: [] };
const frameOf = (run, parts = {}) => ({ ...FRAME, run, step: 0, ...parts });

/** A page without a run, and a session. */
function setUp(context, parts = { run: null, frame: null }) {
  const time = clock(context);
  const store = createPage(parts);
  const { server, ...rest } = falseServer();
  const session = new Session(store, server);
  const show = async (frame) => {
    server.listener.onFrame(frame);
    await settled();
  };
  return { time, store, session, show, server, ...rest };
}

test("a run comes on screen whole, with its data and first frame", async (context) => {
  const { store, session, show, answer, asked } = setUp(context);
  const opened = session.create({ epochs: 3 });
  await settled();
  assert.deepEqual(asked("create"), [[{ epochs: 3 }]]);
  await answer("create", { ...RUN, id: "new" });
  assert.equal(store.get().run, null);
  await answer("data", DATA);
  assert.deepEqual([asked("attach"), store.get().run], [[["new"]], null]);
  await show(frameOf("new"));
  await opened;
  const { run, frame, data } = store.get();
  assert.deepEqual([run.id, frame.run, data !== null], ["new", "new", true]);
});

test("of two runs that are opened only the newer comes on screen", async (context) => {
  const { session, answer, asked } = setUp(context);
  session.find("first");
  session.find("second");
  await settled();
  await answer("read", { ...RUN, id: "first" });
  await answer("read", { ...RUN, id: "second" });
  await answer("data", DATA);
  await answer("data", DATA);
  assert.deepEqual(asked("attach"), [["second"]]);
});

test("a fork keeps the weight that was looked at; a new run chooses its own", async (context) => {
  const { session, store, show, answer } = setUp(context, { chosen: 4, data: DATA });
  const theta = Float32Array.of(0, 1, 0, 0, 0, 0, 0);
  session.branch(5, { epochs: 30 });
  await answer("fork", { ...RUN, id: "fork", parent: { id: "r", step: 5 } });
  await answer("lineage", { config: {}, forks: [] });
  await show(frameOf("fork", { theta }));
  assert.equal(store.get().chosen, 4);
  session.create({});
  await answer("create", { ...RUN, id: "new" });
  await show(frameOf("new", { theta }));
  assert.equal(store.get().chosen, 1);
});

test("another share that is held out has other data", async (context) => {
  const { session, answer, show, asked } = setUp(context, { data: DATA });
  session.create({});
  await answer("create", { ...RUN, id: "same" });
  await show(frameOf("same"));
  assert.deepEqual(asked("data"), []);
  session.create({ validation_split: 0.2 });
  await answer("create", { ...RUN, id: "split", config: { ...RUN.config, validation_split: 0.2 } });
  assert.deepEqual(asked("data"), [["split"]]);
});

test("a run that left the server is made again, and sent to the same step", async (context) => {
  const { server, store, session, show, answer, asked, time } = setUp(context, {
    run: null,
    frame: null,
    data: DATA,
  });
  session.create({ epochs: 20 });
  await answer("create", RUN);
  await answer("data", DATA);
  await show({ ...FRAME, step: 7 });
  server.listener.onRemoved("gone");
  await settled();
  assert.deepEqual(asked("create")[1], [RUN.config]);
  await answer("create", { ...RUN, id: "again" });
  assert.deepEqual(asked("seek"), [["again", 7]]);
  await answer("seek", {});
  await time.turn(0);
  await show(frameOf("again", { step: 7 }));
  assert.match(store.get().notice, /made again from its settings, and sent to step 7\.$/);
});

test("a run that cannot be made again is told, in the server's words", async (context) => {
  const { server, store, refuse } = setUp(context, {});
  server.listener.onRemoved("gone");
  await settled();
  await refuse("create", new Refused(429, { message: "Too many runs." }));
  assert.match(store.get().notice, /could not be made again\. Too many runs\.$/);
});

test("another's pause ends play and says why, and changes nothing at rest", async (context) => {
  const { server, store } = setUp(context, {});
  server.listener.onPaused("Paused: elsewhere.");
  assert.equal(store.get().notice, null);
  store.set({ play: { playing: true, backwards: true, speed: 8 } });
  server.listener.onPaused("Paused: elsewhere.");
  assert.deepEqual(store.get().play, { playing: false, backwards: false, speed: 8 });
  assert.equal(store.get().notice, "Paused: elsewhere.");
});

test("the server is told of another weight, and in play that looks are too dear", async (context) => {
  const { server, session, store } = setUp(context, {});
  const told = [];
  server.watch = (watched) => told.push(watched) > 0;
  session.choose(3);
  store.set({ play: { playing: true, backwards: false, speed: 1 } });
  await settled();
  assert.deepEqual(told, [
    { weight: 3, look: 201, trail: 0 },
    { weight: 3, look: null, trail: 0 },
  ]);
});

test("after a lost connection only the losses that are missing are asked for", (context) => {
  const { server } = setUp(context, { history: { count: 42, loss: new Float64Array(42), epochs: [] } });
  assert.equal(server.listener.position().have, 42);
});

/** A page at step 7 of 9, whose connection is lost and comes back. */
async function cameBack(context, frame, parts = {}) {
  const all = setUp(context, { data: DATA, ...parts });
  const { server, store, show } = all;
  const losses = Float32Array.from({ length: 9 }, () => 1);
  await show({ ...FRAME, step: 7, losses, losses_start: 0, recorded: 9 });
  server.listener.onConnection("lost");
  server.listener.onConnection("open");
  await show({ ...FRAME, losses_start: 9, ...frame });
  return { ...all, state: store.get };
}

test("after a server that has less of the run was started, the page goes back to its moment, once", async (context) => {
  const { asked, show } = await cameBack(context, { step: 4, recorded: 4 });
  assert.deepEqual(asked("command"), [[{ do: "seek", step: 7 }]]);
  await show({ ...FRAME, step: 5, losses_start: 9, recorded: 5 });
  assert.equal(asked("command").length, 1);
});

test("what somebody else did while the connection was away stays", async (context) => {
  const { asked } = await cameBack(context, { step: 2, recorded: 9 });
  assert.deepEqual(asked("command"), []);
});

test("play goes on from where the run stands, by itself", async (context) => {
  const play = { playing: true, backwards: false, speed: 10 };
  const { asked } = await cameBack(context, { step: 4, recorded: 4 }, { play });
  assert.deepEqual(asked("command"), []);
});

test("why nothing can be saved is told until it can be, or until the connection is lost", (context) => {
  const { server, store } = setUp(context);
  server.listener.onStorage("The disk is full.");
  assert.equal(store.get().storage, "The disk is full.");
  server.listener.onStorage(null);
  assert.equal(store.get().storage, null);
  server.listener.onStorage("The disk is full.");
  server.listener.onConnection("lost");
  assert.equal(store.get().storage, null);
});
