import assert from "node:assert/strict";
import { test } from "node:test";
import { Racing } from "../../../static/js/acting/racing.js";
import { Refused } from "../../../static/js/server/errors.js";
import { clock, createPage, falseServer, settled } from "../page.js";

const CATALOGUE = {
  optimizers: ["adam", "sgd", "rmsprop"].map((name) => ({
    ...{ name, title: name },
    settings: [{ name: "learning_rate", default: 0.01 }],
  })),
};

const race = (step, status = "training") => ({
  id: "R",
  runs: ["a", "b"].map((id) => ({ id, step, status })),
});
const surface = (present) => ({ lanes: ["a", "b"].map((run) => ({ run, present })) });
const tooFine = new Refused(422, { message: "Too dear.", fields: [{ path: "size", message: "Too dear." }] });

/** A race that is ready to start. */
function setUp(context) {
  const time = clock(context);
  const server = falseServer();
  const racing = new Racing(createPage({ catalogue: CATALOGUE }), server.asks);
  racing.prepare();
  return { time, racing, state: () => racing.store.get(), ...server };
}

/** A race whose map of the paths so far has come, and before the one of the paths to come. */
async function mapped(context) {
  const all = setUp(context);
  all.racing.start();
  await all.answer("createRace", race(0));
  await all.answer("raceLandscape", surface(0));
  return all;
}

/** A race under way, whose map has come. */
async function started(context) {
  const all = await mapped(context);
  await all.answer("raceLandscape", surface(0));
  return all;
}

test("a race shows the paths so far at once, and those to come when they are known", async (context) => {
  const { state, time, asked, answer } = await mapped(context);
  const ahead = () => asked("raceLandscape").map(([, , isAhead]) => isAhead);
  assert.deepEqual(ahead(), [false, true]);
  assert.deepEqual([state().landscape, state().lookingAhead], [surface(0), true]);
  await time.turn(1500);
  await time.picture(400);
  await answer("trainRace", race(84));
  assert.deepEqual(ahead(), [false, true, false], "the paths grow");
  const whole = { ...surface(0), whole: true };
  await answer("raceLandscape", whole);
  assert.deepEqual([state().landscape, state().lookingAhead], [whole, false]);
  await answer("raceLandscape", surface(84));
  assert.deepEqual(state().landscape, whole, "the paths so far are outdone");
});

test("a race plays once its map has come, at the pace that was set", async (context) => {
  const { state, time, asked, answer } = await started(context);
  assert.equal(state().playing, true);
  await time.picture(100);
  assert.deepEqual(asked("trainRace"), [["R", 21]]);
  await answer("trainRace", race(21));
  assert.equal(state().race.runs[0].step, 21);
});

test("a race does not wait for a map that is slow", async (context) => {
  const { racing, state, time, answer } = setUp(context);
  racing.start();
  await answer("createRace", race(0));
  await answer("raceLandscape", surface(0));
  await time.turn(1499);
  assert.equal(state().playing, false);
  await time.turn(1);
  assert.equal(state().playing, true);
});

test("a race that is paused before its map has come does not play", async (context) => {
  const { racing, state, answer } = setUp(context);
  racing.start();
  await answer("createRace", race(0));
  racing.pause();
  await answer("raceLandscape", surface(0));
  await answer("raceLandscape", surface(0));
  assert.equal(state().playing, false);
});

test("a map that is too dear is asked for coarser", async (context) => {
  const { racing, asked, refuse, answer, state } = setUp(context);
  racing.start();
  await answer("createRace", race(0));
  for (let k = 0; k < 4; k += 1) await refuse("raceLandscape", tooFine);
  await answer("raceLandscape", surface(0));
  for (const ahead of [false, true]) {
    const sizes = asked("raceLandscape").flatMap(([, size, isAhead]) => (isAhead === ahead ? [size] : []));
    assert.deepEqual(sizes, [65, 33, 17]);
  }
  assert.deepEqual(state().landscape, surface(0));
});

test("the last runs to arrive end play, and are looked at once more where they stand", async (context) => {
  const { state, time, asked, answer } = await started(context);
  await time.picture(100);
  await answer("trainRace", race(100, "finished"));
  assert.deepEqual([state().playing, asked("raceLandscape").length], [false, 3]);
});

test("a race that is paused between two trainings is looked at where it stands", async (context) => {
  const { racing, state, time, asked, answer } = await started(context);
  await time.picture(100);
  await answer("trainRace", race(21));
  assert.equal(asked("raceLandscape").length, 2, "the survey of a second ago is new enough in play");
  racing.pause();
  assert.equal(asked("raceLandscape").length, 3);
  await answer("raceLandscape", surface(21));
  assert.deepEqual(state().landscape, surface(21));
  racing.pause();
  assert.equal(asked("raceLandscape").length, 3, "it is known already");
});

test("a pause holds while an answer is on its way", async (context) => {
  const { racing, state, time, asked, answer } = await started(context);
  await time.picture(100);
  racing.pause();
  await answer("trainRace", race(21));
  await time.picture(100);
  assert.deepEqual([state().playing, asked("trainRace").length], [false, 1]);
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
