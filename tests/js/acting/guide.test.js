// What the guide asks of the server, and what goes on without it.
import assert from "node:assert/strict";
import test from "node:test";
import { Guide } from "../../../static/js/acting/guide/guide.js";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { firstPlace, isOver, STEPS } from "../../../static/js/state/guide.js";
import { settled } from "../page.js";

const values = Array.from({ length: STEPS + 1 }, (_, k) => 2 + 2.6 * 0.6 ** k);
const ASKED = {
  id: "best_weight",
  text: "Where should the ball be?",
  kind: "number",
  choices: null,
  about: {},
};

/** A server that answers at once what it would; `away` makes it silent, `gone` forget its runs. */
function aServer() {
  const calls = [];
  const state = { away: false, gone: false, runs: 0, step: 0 };
  const run = { config: { batch_size: 10 }, step: 0, total_steps: 4200 };
  const answers = {
    scratch: () => ({ ...run, id: `r${++state.runs}` }),
    train: (id) => ({ ...run, id, loss: 0.1, step: ++state.step }),
    seek: (id, step) => ({ ...run, id, step }),
    read: (id) => ({ ...run, id }),
    weights: () => ({ weights: [[[1]]] }),
    landscape: () => ({}),
    history: () => ({ loss: new Float64Array(STEPS).fill(1) }),
    data: () => ({ x: [], y: [], prediction: { kind: "none" }, features: [], classes: [] }),
    curvature: () => ({ largest_stable_rate: 2.65 }),
    weight: () => ({
      curve: { w: [-2, 2, 6], full_loss: [6, 0, 6], batch_loss: [6, 0, 6] },
      history: { value: values, gradient: [Number.NaN, ...values.slice(1).map((w) => w - 2)] },
    }),
    probe: () => ({ loss: 1, prediction: { values: Float32Array.of(1) } }),
    questions: () =>
      ["best_weight", "new_weight", "steps_per_epoch", "batch_rise"].map((id) => ({ ...ASKED, id })),
    judge: () => ({ correct: true, truth: 1.99, why: "Because.", hint: null }),
    remove: () => ({}),
    preview: () => ({ a: values, loss: values }),
  };
  const asks = new Proxy(
    {},
    {
      get:
        (_, name) =>
        async (...words) => {
          calls.push([name, ...words]);
          state.before?.();
          await state.until;
          if (state.away) throw new Unreachable("The server does not answer.");
          if (state.gone && words[0] === "r1") throw new Refused(404, { message: "There is no run r1." });
          return answers[name](...words);
        },
    },
  );
  const names = (name) => calls.filter(([one]) => one === name).map(([, ...words]) => words);
  return { asks, state, asked: names };
}

async function opened() {
  globalThis.requestAnimationFrame = (draw) => queueMicrotask(draw);
  globalThis.window = globalThis;
  const server = aServer();
  const told = [];
  const guide = new Guide(server.asks, firstPlace(), (place, isNew) => told.push({ ...place, isNew }));
  await guide.show(firstPlace());
  return { ...server, guide, told, get: () => guide.store.get() };
}

test("the guide makes one scratch run, walks it once, and stands at its start", async () => {
  const { asked, get } = await opened();
  assert.equal(asked("scratch").length, 1);
  assert.deepEqual(asked("train"), [["r1", { steps: STEPS }]]);
  assert.deepEqual(asked("seek"), [["r1", 0]]);
  assert.deepEqual([get().step, get().line.value[0], get().asked.id], [0, 4.6, "best_weight"]);
});

test("a step is the server's, too", async () => {
  const { guide, asked, get } = await opened();
  await guide.step();
  assert.deepEqual([get().step, asked("seek").at(-1)], [1, ["r1", 1]]);
  await guide.reset();
  assert.deepEqual([get().step, asked("seek").at(-1)], [0, ["r1", 0]]);
});

test("Reset does not do the lesson's deed, and does not undo it", async () => {
  const { guide, get } = await opened();
  await guide.reset();
  assert.deepEqual([get().step, get().done], [0, false]);
  await guide.step();
  await guide.reset();
  assert.deepEqual([get().step, get().done], [0, true]);
});

test("other lessons of the same weight use the same run", async () => {
  const { guide, asked, told } = await opened();
  await guide.go(2);
  await guide.go(6);
  assert.equal(asked("scratch").length, 1);
  assert.deepEqual(
    told.map(({ lesson, isNew }) => [lesson, isNew]),
    [
      [2, true],
      [6, true],
    ],
  );
});

test("one more question starts elsewhere, and the run before it is removed", async () => {
  const { guide, asked, told, get } = await opened();
  await guide.more();
  assert.deepEqual([told[0].question, told[0].isNew], [firstPlace().question + 1, true]);
  assert.deepEqual(asked("remove"), [["r1"]]);
  assert.equal(get().line.run, "r2");
  assert.notEqual(get().line.start, 4.6);
});

test("a ball that is pushed faster than the server walks ends where it was pushed to, with one run left", async () => {
  const { guide, asked, told, get } = await opened();
  guide.nudge(-0.1);
  guide.nudge(-0.1);
  guide.nudge(-0.1);
  for (let turn = 0; turn < 12; turn++) await settled();
  assert.equal(get().line.start, 4.3);
  assert.deepEqual([told.at(-1).weight, told.at(-1).isNew], [4.3, false]);
  assert.equal(asked("scratch").length - asked("remove").length, 1);
});

test("an answer is judged by the server at the question's own step and seed", async () => {
  const { guide, asked, get } = await opened();
  await guide.step();
  await guide.answer(2);
  assert.deepEqual(asked("judge"), [["r1", "best_weight", { step: 0, seed: firstPlace().question }, 2]]);
  assert.deepEqual([get().judged.answer, get().judged.correct], [2, true]);
});

test("the question that comes after a lesson's own is asked once, and judged as itself", async () => {
  const { guide, asked, get } = await opened();
  assert.equal(get().further, null);
  await guide.go(7);
  assert.deepEqual([get().asked.id, get().further.id], ["steps_per_epoch", "batch_rise"]);
  await guide.answer(210);
  guide.askFurther();
  assert.deepEqual([get().asked.id, get().further, get().judged], ["batch_rise", null, null]);
  await guide.answer("samples");
  guide.askFurther();
  assert.deepEqual([get().judged.answer, asked("judge").at(-1)[1]], ["samples", "batch_rise"]);
});

test("what was put in by hand gives way to the question's own where it is answered, and with a new line", async () => {
  const { guide, get } = await opened();
  guide.pick(3);
  assert.equal(get().picked, 3);
  await guide.answer(2);
  assert.equal(get().picked, null);
  guide.pick(4);
  await guide.put(1.5);
  assert.equal(get().picked, null);
});

test("a line is turned to the newest weight, and one that it had is not asked for again", async () => {
  const { guide, asked, get } = await opened();
  await guide.go(3);
  const before = asked("probe").length;
  guide.turning.start();
  for (const weight of [4, 3, 2.04, 9]) guide.turning.to(weight);
  for (let turn = 0; turn < 12; turn++) await settled();
  assert.deepEqual(
    get().turned.map(({ at }) => at),
    [4.6, 6],
  );
  await guide.turning.by(-1.4);
  assert.equal(get().turned.at(-1).at, 4.6);
  assert.equal(asked("probe").length - before, 2);
  await guide.step();
  assert.equal(get().turned.at(-1).at, get().line.value[1]);
  guide.turning.stop();
  assert.deepEqual(get().turned, []);
});

test("without the server, what is here goes on, with a sentence; with it, the sentence leaves", async () => {
  const { guide, state, get } = await opened();
  state.away = true;
  await guide.step();
  assert.deepEqual(
    [get().step, get().notice],
    [1, "The server does not answer. What is already here goes on."],
  );
  state.away = false;
  await guide.step();
  assert.deepEqual([get().step, get().notice], [2, null]);
});

test("a lesson that was opened without the server is asked for until the server is back", async (t) => {
  const { guide, state, get } = await opened();
  t.mock.timers.enable({ apis: ["setTimeout"] });
  state.away = true;
  await guide.go(4);
  assert.deepEqual([get().asked, get().output, get().away], [null, null, true]);
  await guide.step();
  t.mock.timers.tick(3000);
  await settled();
  assert.deepEqual([get().step, get().asked, get().away], [1, null, true]); // what is here goes on
  state.away = false;
  t.mock.timers.tick(3000);
  for (let turn = 0; turn < 4; turn++) await settled();
  assert.deepEqual([get().step, get().asked.id, get().output.at, get().notice], [0, "new_weight", 4.6, null]);
});

test("a run that the server forgot is made again where it stood, and what was asked is done", async () => {
  const { guide, state, asked, get } = await opened();
  await guide.step();
  await guide.step();
  state.gone = true;
  await guide.step();
  assert.equal(asked("scratch").length, 2);
  assert.deepEqual(asked("scratch")[1], asked("scratch")[0]);
  assert.deepEqual([get().line.run, get().step, get().notice], ["r2", 3, null]);
  assert.deepEqual(asked("seek").at(-1), ["r2", 3]);
});

test("an answer that comes when the server has dropped the run is judged all the same", async () => {
  const { guide, state, asked, get } = await opened();
  await guide.step();
  state.gone = true;
  await guide.answer(2);
  assert.deepEqual([get().judged.answer, get().judged.correct, get().step], [2, true, 1]);
  assert.deepEqual(
    asked("judge").map(([run]) => run),
    ["r1", "r2"],
  );
  await guide.go(7);
  const { id } = get().whole.run;
  assert.equal(get().notice, null);
  assert.equal(id, "r3");
});

test("whoever comes back to a place finds it as it was", async () => {
  const { guide, asked, get } = await opened();
  await guide.answer(2);
  const before = asked("questions").length;
  await guide.show(firstPlace());
  assert.deepEqual([get().judged.answer, asked("questions").length], [2, before]);
  await guide.go(2);
  await guide.go(1);
  assert.equal(get().judged, null);
});

test("a server that keeps silent for three seconds is told of, and what came of it in the end, too", async (t) => {
  const { guide, state, get } = await opened();
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const silence = {};
  state.until = new Promise((end) => Object.assign(silence, { end }));
  const answering = guide.answer(2);
  t.mock.timers.tick(2999);
  assert.equal(get().notice, null);
  t.mock.timers.tick(1);
  assert.equal(get().notice, "The server has not answered for 3 seconds. What is already here goes on.");
  silence.end();
  await answering;
  assert.deepEqual([get().notice, get().judged.answer], [null, 2]);
});

test("a server that answers each of many questions is not silent, however long all of them take", async (t) => {
  const { guide, state, get, asked } = await opened();
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const notices = [];
  state.before = () => {
    t.mock.timers.tick(100);
    notices.push(get().notice);
  };
  await guide.go(5);
  assert.ok(asked("preview").length > 40);
  assert.deepEqual([...new Set(notices)], [null]);
});

test("figures are filled into the equation, and only at its own step", async () => {
  const { guide, get } = await opened();
  await guide.go(6);
  guide.fill(0, "4,6");
  guide.fill(2, "-1.56");
  guide.checkLine();
  assert.deepEqual(
    get().cells.map(({ right }) => right),
    [true, false, false, false],
  );
  assert.equal(get().cells[2].says, "Right size, wrong sign.");
  await guide.step();
  guide.fill(0, "1");
  assert.equal(get().cells[0].text, "4,6");
  guide.put(1.5);
  for (let turn = 0; turn < 12; turn++) await settled();
  assert.ok(get().cells.every(({ right }) => right === null));
});

test("moves that are asked for together follow one another, and the server ends at the newest step", async () => {
  const { guide, asked, get } = await opened();
  await Promise.all([guide.step(), guide.step(), guide.step()]);
  assert.deepEqual([get().step, asked("seek").at(-1)], [3, ["r1", 3]]);
  await guide.go(7);
  await Promise.all([guide.step(), guide.step(), guide.reset()]);
  assert.deepEqual(asked("train").slice(1), [
    ["r2", { steps: 1 }],
    ["r2", { steps: 1 }],
  ]);
  assert.deepEqual([asked("seek").at(-1), get().step], [["r2", 0], 0]);
});

test("after its last step a run has none left, and nothing more is asked for", async () => {
  const { guide, asked, get } = await opened();
  await guide.toEnd();
  const before = asked("seek").length;
  await guide.step();
  await guide.epoch();
  assert.deepEqual([get().step, asked("seek").length, isOver(get())], [STEPS, before, true]);
  await guide.stepBack();
  assert.equal(isOver(get()), false);
  await guide.go(7);
  assert.equal(isOver(get()), false);
  await guide.toEnd();
  guide.store.set({ step: 4200 });
  const trained = asked("train").length;
  await Promise.all([guide.step(), guide.epoch()]);
  assert.equal(asked("train").length, trained);
});
