import assert from "node:assert/strict";
import { test } from "node:test";
import { Playing } from "../../../static/js/acting/playing.js";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { clock, createPage, FRAME, falseServer, settled } from "../page.js";

/** A page that plays at ten steps a tenth of a second. */
async function setUp(context, { backwards = false, frame = {} } = {}) {
  const time = clock(context);
  const store = createPage({
    frame: { ...FRAME, ...frame },
    play: { playing: false, backwards: false, speed: 100 },
  });
  const { server, asked, answer, refuse } = falseServer();
  Object.assign(server, { pauses: null });
  const playing = new Playing(store, server);
  playing.start({ backwards });
  const draw = async (step, status = "ready") => {
    store.set({ frame: { ...FRAME, step, status } });
    await settled();
  };
  const sent = () => asked("command").flat();
  return {
    time,
    store,
    playing,
    server,
    draw,
    sent,
    answer: (step) => answer("command", { step }),
    refuse: (e) => refuse("command", e),
  };
}

test("the next steps are asked for when the last are drawn, and not before", async (context) => {
  const { time, draw, sent, answer } = await setUp(context);
  await time.picture(50);
  await time.picture(50);
  await answer(10);
  await time.picture(50);
  assert.deepEqual(sent(), [{ do: "train", steps: 5 }]);
  await draw(10);
  await time.picture(0);
  assert.equal(sent().length, 2);
});

test("backwards it seeks, and stops at the first weights", async (context) => {
  const { time, draw, sent, answer, store } = await setUp(context, { backwards: true });
  await time.picture(70);
  assert.deepEqual(sent(), [{ do: "seek", step: 0 }]);
  await answer(0);
  await draw(0);
  await time.picture();
  assert.equal(store.get().play.playing, false);
});

test("it stops where the run ends", async (context) => {
  const { time, draw, store, sent } = await setUp(context);
  await draw(1000, "finished");
  await time.picture(50);
  assert.deepEqual([store.get().play.playing, sent()], [false, []]);
});

test("a refusal ends play and is told; a lost answer is asked for again", async (context) => {
  const { time, store, refuse, sent } = await setUp(context);
  await time.picture(50);
  await refuse(new Unreachable("The server does not answer."));
  await time.picture(50);
  assert.deepEqual([store.get().play.playing, sent().length], [true, 2]);
  await refuse(new Refused(429, { message: "Too many train." }));
  assert.deepEqual([store.get().play.playing, store.get().notice], [false, "Too many train."]);
});

test("what went by without a connection is not made up for", async (context) => {
  const { time, store, sent } = await setUp(context);
  store.set({ connection: "lost" });
  await time.picture(5000);
  store.set({ connection: "open" });
  await time.picture(25);
  assert.deepEqual(sent(), [{ do: "train", steps: 2 }]);
});

test("what is asked for names the pauses that are known, so that it is not done after another", async (context) => {
  const { time, server, sent, draw, answer } = await setUp(context);
  await time.picture(50);
  await time.picture(50);
  server.pauses = 2;
  await answer(10);
  await draw(10);
  await time.picture(50);
  const [first, second] = sent();
  assert.deepEqual([first.pauses, second.pauses], [undefined, 2]);
});
