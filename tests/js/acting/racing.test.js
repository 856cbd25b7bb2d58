import assert from "node:assert/strict";
import { test } from "node:test";
import { raceOf, variationsOf } from "../../../static/js/acting/race/asking.js";
import { Racing } from "../../../static/js/acting/race/racing.js";
import { paceOf } from "../../../static/js/draw/race/standings.js";
import { Refused } from "../../../static/js/server/errors.js";
import { clock, createPage, falseServer, settled } from "../page.js";

const CATALOGUE = {
  optimizers: ["adam", "sgd", "rmsprop"].map((name) => ({
    ...{ name, title: name },
    settings: [{ name: "learning_rate", default: 0.01 }],
  })),
};

const race = (steps = [0, 0]) => ({
  id: "R",
  runs: ["a", "b"].map((id, place) => ({ id, step: steps[place], status: "ready" })),
});
const course = (run) => ({ run, every: 1, step: [0], loss: [1], out: null });
const result = (until, finish = 0.3) => ({ finish, until, entrants: [], moments: [], total_steps: 4200 });
const surface = { lanes: [] };
const tooFine = new Refused(422, { message: "Too dear.", fields: [{ path: "size", message: "Too dear." }] });

/** A race that is ready to start. @param {Record<string, unknown>} [parts]  of the page */
function setUp(context, parts = {}) {
  const time = clock(context);
  const server = falseServer();
  const page = createPage({ catalogue: CATALOGUE, reducedMotion: false, ...parts });
  const racing = new Racing(page, server.asks);
  racing.prepare();
  return { time, racing, page, state: () => racing.store.get(), ...server };
}

/** A race whose runs are computed. */
async function computed(context, parts = {}) {
  const all = setUp(context, parts);
  all.racing.start();
  await all.answer("createRace", race());
  for (const id of ["a", "b"]) {
    await all.answer("train", { id });
    await all.answer("raceCourse", course(id));
    await all.answer("race", race([4200, 4200]));
  }
  return all;
}

/** A race that plays, to step 1,200. */
async function started(context, parts = {}) {
  const all = await computed(context, parts);
  await all.answer("raceResult", result(1200));
  await all.answer("raceLandscape", surface);
  return all;
}

test("a race is computed first, one run after the other, and told how far", async (context) => {
  const { racing, state, time, asked, answer } = setUp(context);
  racing.start();
  await answer("createRace", race());
  assert.deepEqual([asked("train"), state().editing], [[["a", {}]], false]);
  await time.turn(200);
  await answer("race", race([700, 0]));
  assert.equal(state().race.runs[0].step, 700);
  await answer("train", { id: "a" });
  assert.deepEqual(asked("raceCourse"), [["R", "a"]]);
  await answer("raceCourse", course("a"));
  await answer("race", race([4200, 0]));
  assert.deepEqual(Object.keys(state().courses), ["a"]);
  assert.deepEqual(asked("train")[1], ["b", {}]);
  assert.equal(asked("raceResult").length, 0, "nothing is judged before all are computed");
});

test("then it is judged, mapped as far as it is shown, and played in twelve seconds", async (context) => {
  const { state, time, asked } = await started(context);
  assert.deepEqual(asked("raceResult"), [["R", { finish: null, rule: "first" }]]);
  assert.deepEqual(asked("raceLandscape"), [["R", 65, 1200]]);
  assert.equal(state().playing, true);
  await time.picture(100);
  assert.equal(Math.round(state().step), 10);
  for (let k = 0; k < 60; k += 1) await time.picture(200);
  assert.deepEqual([state().step, state().playing], [1200, false]);
});

test("the replay goes as fast as it is set to, as the player does, and the next race at its own pace", async (context) => {
  const { racing, state, time, answer } = await started(context);
  racing.setSpeed(30);
  await time.picture(100);
  assert.equal(Math.round(state().step), 3);
  racing.setSpeed(Number.POSITIVE_INFINITY);
  await time.picture(100);
  assert.deepEqual([state().step, state().playing], [1200, false]);
  racing.setSpeed(2);
  racing.start();
  await answer("createRace", race());
  assert.equal(state().speed, null);
});

test("a replay of few steps shows one a second at least", () => {
  assert.deepEqual(
    [paceOf(5, null), paceOf(1200, null), paceOf(4200, null), paceOf(4200, 10)],
    [1, 100, 350, 10],
  );
});

test("where motion is to be reduced the race is shown as it ended", async (context) => {
  const { state } = await started(context, { reducedMotion: true });
  assert.deepEqual([state().step, state().playing], [1200, false]);
});

test("play begins again at the start once the race is over", async (context) => {
  const { racing, state } = await started(context);
  racing.toEnd();
  assert.deepEqual([state().step, state().playing], [1200, false]);
  racing.play();
  assert.deepEqual([state().step, state().playing], [0, true]);
});

test("a pause holds, and a step goes to the next whole one", async (context) => {
  const { racing, state, time } = await started(context);
  await time.picture(25);
  racing.pause();
  await time.picture(100);
  assert.deepEqual([Math.round(10 * state().step), state().playing], [25, false]);
  racing.step();
  assert.equal(Math.round(state().step), 3);
  racing.stepBack();
  racing.stepBack();
  assert.equal(state().step, 1);
  racing.seek(9999);
  assert.equal(state().step, 1200);
  racing.seek(-4);
  assert.equal(state().step, 0);
});

test("of the lines that come while one is judged the newest is asked for, and all pages keep it", async (context) => {
  const { racing, page, state, asked, answer } = await started(context);
  for (const finish of [0.4, 0.35, 0.31]) {
    racing.setLine({ finish });
    await settled();
  }
  assert.deepEqual(page.get().raceLine, { finish: 0.31, rule: "first" });
  assert.equal(asked("raceResult").length, 2);
  await answer("raceResult", result(1200, 0.4));
  assert.deepEqual(asked("raceResult")[2], ["R", { finish: 0.31, rule: "first" }]);
  await answer("raceResult", result(800, 0.31));
  assert.deepEqual([state().result.finish, state().line.finish], [0.31, 0.31]);
  assert.deepEqual(asked("raceLandscape")[1], ["R", 65, 800], "the map goes as far as the race is shown");
});

test("who saw the end sees the end at another line, too", async (context) => {
  const { racing, state, answer } = await started(context);
  racing.toEnd();
  racing.setLine({ rule: "stays" });
  await settled();
  await answer("raceResult", result(3000));
  assert.equal(state().step, 3000);
});

test("a line that was chosen before is that of the next race", async (context) => {
  const line = { finish: 0.5, rule: "stays" };
  const { asked } = await computed(context, { raceLine: line });
  assert.deepEqual(asked("raceResult"), [["R", line]]);
});

test("a map that is too dear is asked for coarser", async (context) => {
  const { asked, refuse, answer, state } = await computed(context);
  await answer("raceResult", result(1200));
  for (let k = 0; k < 2; k += 1) await refuse("raceLandscape", tooFine);
  await answer("raceLandscape", surface);
  assert.deepEqual(
    asked("raceLandscape").map(([, size]) => size),
    [65, 33, 17],
  );
  assert.deepEqual(state().landscape, surface);
});

test("a run that may not train stops the race, and says so", async (context) => {
  const { racing, state, asked, answer, refuse } = setUp(context);
  racing.start();
  await answer("createRace", race());
  await refuse("train", new Refused(429, { message: "At most 16 runs train at once.", fields: [] }));
  await answer("train", { id: "b" });
  await answer("raceCourse", course("b"));
  await answer("race", race());
  assert.equal(state().notice, "At most 16 runs train at once.");
  assert.deepEqual([state().result, asked("raceResult").length], [null, 0]);
});

test("nothing plays or is sought before there is a result", async (context) => {
  const { racing, state } = setUp(context);
  racing.play();
  racing.seek(4);
  racing.pause();
  assert.deepEqual([state().step, state().playing], [0, false]);
});

test("what is refused of a rate is told by the setting's own name, and stands until that is changed", async (context) => {
  const { racing, state, refuse } = setUp(context);
  racing.setRate(1, -1);
  racing.start();
  await settled();
  const path = "variations.1.optimizer.learning_rate";
  await refuse(
    "createRace",
    new Refused(422, { fields: [{ path, message: `${path} must be at least 0. Got -1.` }] }),
  );
  assert.deepEqual(state().refused, {
    [path]: { why: "learning_rate must be at least 0. Got -1.", value: -1 },
  });
  racing.removeEntrant(0);
  assert.deepEqual(Object.keys(state().refused), ["variations.0.optimizer.learning_rate"]);
  racing.setRate(0, 0.5);
  assert.deepEqual(state().refused, {});
});

test("the same run is raced again where it was left, another one from anew", async (context) => {
  const { racing, state } = await started(context);
  racing.prepare();
  assert.equal(state().race.id, "R");
});

test("a race of a run that stops early is asked for without: all go to their last epoch", () => {
  const base = { early_stopping: { monitor: "loss" }, epochs: 3 };
  const entrants = [{ name: "sgd" }];
  const asked = raceOf(base, entrants);
  assert.deepEqual(asked, { base: { early_stopping: null, epochs: 3 }, ...variationsOf(entrants) });
  assert.equal(raceOf({ early_stopping: null }, entrants).base.early_stopping, null);
});
