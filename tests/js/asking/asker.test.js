import assert from "node:assert/strict";
import { test } from "node:test";
import { AGAIN, Asker } from "../../../static/js/asking/asker.js";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { clock, createPage, FRAME, falseServer, RUN, settled } from "../page.js";

const REST = 50;
const LOST = new Unreachable("The server does not answer.");

/** An asker of how it stands at the step on screen, the server's side of it, and what it reports. */
function setUp(context, question = {}) {
  const time = clock(context);
  const store = createPage();
  const { asks, asked, answer, refuse } = falseServer();
  const reported = [];
  const declared = {
    wanted: ({ run, frame }) => (frame.status === "training" ? null : { run: run.id, step: frame.step }),
    ask: ({ step }) => asks.sight(step),
    show: (notice) => ({ notice }),
    refused: ({ message }) => ({ notice: message }),
    ...question,
  };
  const asker = new Asker(store, declared, (error) => reported.push(error));
  const at = async (step, parts = {}) => {
    store.set({ frame: { ...FRAME, step, ...parts } });
    await settled();
  };
  asker.look();
  const steps = () => asked("sight").flat();
  const saw = () => store.get().notice;
  return {
    time,
    store,
    reported,
    at,
    steps,
    saw,
    answer: (v) => answer("sight", v),
    refuse: (e) => refuse("sight", e),
  };
}

test("what is wanted is asked once, and its answer shown", async (context) => {
  const { steps, saw, answer, at } = setUp(context);
  await answer("seen 5");
  assert.equal(saw(), "seen 5");
  await at(5);
  assert.deepEqual(steps(), [5]);
});

test("of what is wanted while an answer is on its way, only the newest is asked", async (context) => {
  const { steps, answer, at } = setUp(context);
  for (const step of [6, 7, 8]) await at(step);
  assert.deepEqual(steps(), [5]);
  await answer("seen 5");
  assert.deepEqual(steps(), [5, 8]);
});

test("an answer that was lost is asked for again, after a while", async (context) => {
  const { steps, saw, answer, refuse, time } = setUp(context);
  await refuse(LOST);
  assert.deepEqual(steps(), [5]);
  await time.turn(AGAIN);
  assert.deepEqual(steps(), [5, 5]);
  await answer("seen at last");
  assert.equal(saw(), "seen at last");
});

test("an answer that was lost with the connection is asked for again when that is back", async (context) => {
  const { steps, refuse, store, time } = setUp(context);
  await refuse(LOST);
  store.set({ connection: "lost" });
  await time.turn(10 * AGAIN);
  assert.deepEqual(steps(), [5]);
  store.set({ connection: "open" });
  await settled();
  assert.deepEqual(steps(), [5, 5]);
});

test("a question that hangs when the connection is lost is asked again, and its late answer dropped", async (context) => {
  const { steps, saw, answer, store } = setUp(context);
  store.set({ connection: "lost" });
  await settled();
  store.set({ connection: "open" });
  await settled();
  assert.deepEqual(steps(), [5, 5]);
  await answer("late");
  assert.equal(saw(), null);
  await answer("seen");
  assert.equal(saw(), "seen");
});

test("what is refused is told and not asked again, and what comes next is", async (context) => {
  const { steps, saw, refuse, at, time } = setUp(context);
  await refuse(new Refused(422, { message: "Too dear." }));
  await time.turn(10 * AGAIN);
  assert.equal(saw(), "Too dear.");
  assert.deepEqual(steps(), [5]);
  await at(6);
  assert.deepEqual(steps(), [5, 6]);
});

for (const [what, question] of Object.entries({
  "an answer that cannot be read": {},
  "an answer that cannot be shown": {
    show(answer) {
      throw answer;
    },
  },
})) {
  test(`${what} is reported, and the next question asked`, async (context) => {
    const { steps, answer, refuse, at, reported, time } = setUp(context, question);
    const odd = new TypeError("x is undefined");
    await (question.show ? answer(odd) : refuse(odd));
    await time.turn(10 * AGAIN);
    assert.deepEqual([reported, steps()], [[odd], [5]]);
    await at(6);
    assert.deepEqual(steps(), [5, 6]);
  });
}

test("an error before the question is put leaves the asker alive, too", async (context) => {
  const { at, reported } = setUp(context, {
    ask() {
      throw new TypeError("odd");
    },
  });
  await at(6);
  assert.equal(reported.length, 2);
});

test("an answer that comes when another run is on screen is dropped", async (context) => {
  const { saw, store, answer } = setUp(context);
  store.set({ run: { ...RUN, id: "other" } });
  await answer("seen of r");
  assert.equal(saw(), null);
});

test("nothing is asked before a run's first frame, and without a connection", async (context) => {
  const { steps, store, at } = setUp(context, {
    wanted: ({ frame }) => (frame.step > 5 && { run: "r", step: frame.step }) || null,
  });
  for (const parts of [
    { connection: "connecting" },
    { run: null, connection: "open" },
    { run: { ...RUN, id: "b" } },
  ]) {
    store.set(parts);
    await at(6);
  }
  assert.deepEqual(steps(), []);
  store.set({ run: RUN });
  await settled();
  assert.deepEqual(steps(), [6]);
});

test("what is not wanted for a while is asked anew", async (context) => {
  const { steps, answer, at } = setUp(context);
  await answer("seen");
  await at(5, { status: "training" });
  await at(5);
  assert.deepEqual(steps(), [5, 5]);
});

test("what must rest is asked when it has been wanted for so long, and what replaces it begins anew", async (context) => {
  const { steps, at, time } = setUp(context, { due: ({ since }) => since + REST });
  await time.turn(REST - 1);
  await at(6);
  await time.turn(1);
  assert.deepEqual(steps(), []);
  await time.turn(REST - 1);
  assert.deepEqual(steps(), [6]);
});

test("a question learns how long the last answer took", async (context) => {
  const { steps, answer, at, time } = setUp(context, {
    due: ({ last }) => (last ? last.ended + 2 * (last.ended - last.began) : 0),
  });
  await time.turn(30);
  await answer("seen");
  await at(6);
  await time.turn(59);
  assert.deepEqual(steps(), [5]);
  await time.turn(1);
  assert.deepEqual(steps(), [5, 6]);
});
