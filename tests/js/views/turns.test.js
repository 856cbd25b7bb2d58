// Whose picture is drawn in which frame while a run moves.
import assert from "node:assert/strict";
import test from "node:test";
import { createTurns, due } from "../../../static/js/views/turns.js";
import { clock } from "../page.js";

/** Pictures that write down what they drew: one for each name. */
function pictures(context, names) {
  const time = clock(context);
  const takeTurns = createTurns();
  const drawn = [];
  const takers = Object.fromEntries(names.map((name) => [name, takeTurns()]));
  const draw = (name, step, moving = true) => takers[name](() => drawn.push(`${name} ${step}`), moving);
  return { time, draw, drawn: () => drawn.splice(0) };
}

const NAMES = ["network", "chart", "predictions"];

test("in quick frames one picture is drawn in each, in turn, and each ten times a second at least", async (context) => {
  const { time, draw, drawn } = pictures(context, NAMES);
  const counts = Object.fromEntries(NAMES.map((name) => [name, 0]));
  for (let step = 0; step < 60; step += 1) {
    for (const name of NAMES) draw(name, step);
    await time.picture(1000 / 60);
    const now = drawn();
    if (step > 5) assert.ok(now.length <= 1, `${now} in one frame`);
    for (const one of now) counts[one.split(" ")[0]] += 1;
  }
  for (const name of NAMES) assert.ok(counts[name] >= 10, `${name}: ${counts[name]}`);
});

test("in slow frames no picture waits for another", async (context) => {
  const { time, draw, drawn } = pictures(context, NAMES);
  for (let step = 0; step < 4; step += 1) {
    for (const name of NAMES) draw(name, step);
    await time.picture(100);
    assert.equal(drawn().length, 3);
  }
});

test("at rest every picture is drawn at once, and what waited is not drawn after it", async (context) => {
  const { time, draw, drawn } = pictures(context, NAMES);
  for (const name of NAMES) draw(name, 1);
  for (const name of NAMES) draw(name, 2, false);
  assert.deepEqual(drawn(), ["network 2", "chart 2", "predictions 2"]);
  await time.picture(100);
  assert.deepEqual(drawn(), []);
});

test("a picture that cannot be drawn is told of, and the others go on", async (context) => {
  const told = [];
  Object.assign(globalThis, { reportError: (error) => told.push(error.message) });
  context.after(() => Reflect.deleteProperty(globalThis, "reportError"));
  const time = clock(context);
  const takeTurns = createTurns();
  const [broken, sound] = [takeTurns(), takeTurns()];
  const drawn = [];
  broken(() => {
    throw new Error("no colour");
  }, true);
  sound(() => drawn.push("sound"), true);
  await time.picture(200);
  await time.picture(200);
  assert.deepEqual([told, drawn], [["no colour"], ["sound"]]);
});

test("the last picture is never lost", async (context) => {
  const { time, draw, drawn } = pictures(context, ["chart"]);
  draw("chart", 1, false);
  drawn();
  draw("chart", 2);
  draw("chart", 3);
  await time.picture(16);
  assert.deepEqual(drawn(), [], "it is too early");
  await time.picture(40);
  assert.deepEqual(drawn(), ["chart 3"]);
});

test("the one whose time came first is first", () => {
  const taker = (last, every = 50) => ({ last, every, work: () => {} });
  const [rare, old, fresh] = [taker(900, 90), taker(910), taker(980)];
  assert.deepEqual(due([fresh, rare, old], 995), [old]);
  assert.deepEqual(due([fresh, rare, old], 1020), [old, rare]);
});
