import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver, SlowMotion, wantedStep, wantedUnit } from "../../../static/js/acting/slow-motion.js";
import { createStore } from "../../../static/js/state/store.js";
import { nextNeuron, reached } from "../../../static/js/views/slow-motion/cursor.js";
import { stack } from "../stack.js";

const PARAMETERS = stack([1, 2, 3]);
const DENSE = { type: "dense" };
const LAYERS = [DENSE, { type: "dropout", rate: 0.2 }, DENSE];
const RUN = { id: "r", parameters: PARAMETERS, parameter_count: 13, config: { model: null, layers: LAYERS } };
const SLOW = { run: "r", phase: 0, sample: 4, auto: false, look: null, unit: null };
const frameAt = (step, changes) => ({ run: "r", step, status: "ready", batch: { size: 10 }, ...changes });
const state = (changes = {}) => ({
  ...{ run: RUN, frame: frameAt(5), slow: SLOW, connection: "open", hovered: null, chosen: 0 },
  ...{ play: { playing: false } },
  ...changes,
});

/** A page whose server is away, so that nothing is asked. */
function setUp(changes = {}) {
  const done = [];
  const store = createStore(state({ slow: null, connection: "lost", ...changes }), (draw) => draw());
  const slow = new SlowMotion(
    store,
    {},
    {
      pause: () => done.push("pause"),
      step: async () => done.push("step"),
    },
  );
  return { store, slow, done, now: () => store.get().slow };
}

test("the step on screen is wanted", () => {
  assert.deepEqual(wantedStep(state()), { run: "r", step: 5, sample: 4 });
});

test("a smaller batch gives its last sample", () => {
  assert.equal(wantedStep(state({ frame: frameAt(5, { batch: { size: 2 } }) })).sample, 1);
});

test("nothing is wanted before the first step, of a run that moves or has gone", () => {
  assert.equal(wantedStep(state({ frame: frameAt(0) })), null);
  assert.equal(wantedStep(state({ frame: frameAt(5, { run: "old" }) })), null);
  assert.equal(wantedStep(state({ slow: null })), null);
  assert.equal(wantedStep(state({ frame: frameAt(5, { status: "training" }) })), null);
});

test("the neuron of the weight under the pointer is wanted, else of the chosen one", () => {
  const slow = { ...SLOW, look: { step: 5 } };
  assert.deepEqual(wantedUnit(state({ slow, chosen: 5 })), {
    run: "r",
    step: 5,
    layer: 1,
    place: 2,
    unit: 1,
  });
  assert.deepEqual(wantedUnit(state({ slow, chosen: 5, hovered: 2 })), {
    run: "r",
    step: 5,
    layer: 0,
    place: 0,
    unit: 0,
  });
  assert.equal(wantedUnit(state()), null);
});

test("it is over with play, with another run, and back at the first weights", () => {
  const slow = { ...SLOW, look: { step: 5 } };
  assert.equal(isOver(state({ slow })), false);
  assert.equal(isOver(state({ slow, play: { playing: true } })), true);
  assert.equal(isOver(state({ slow, frame: frameAt(5, { run: "b" }) })), true);
  assert.equal(isOver(state({ slow, frame: frameAt(0) })), true);
  assert.equal(isOver(state({ frame: frameAt(0) })), false); // the first step is on its way
});

test("opening shows the first phase of the last step", () => {
  const { slow, done, now } = setUp();
  slow.open();
  assert.deepEqual(done, []);
  assert.equal(now().phase, 0);
  assert.equal(now().first, false);
});

test("opening pauses a run that moves", () => {
  for (const moving of [{ play: { playing: true } }, { frame: frameAt(5, { status: "training" }) }]) {
    const { slow, done } = setUp(moving);
    slow.open();
    assert.deepEqual(done, ["pause"]);
  }
});

test("at the first weights, opening does the first step", () => {
  const { slow, done, now } = setUp({ frame: frameAt(0) });
  slow.open();
  assert.deepEqual(done, ["step"]);
  assert.equal(now().first, true);
});

test("a surface has no slow motion", () => {
  const { slow, now } = setUp({ run: { ...RUN, config: { model: { landscape: "bowl" } } } });
  slow.open();
  assert.equal(now(), null);
});

test("previous and next turn the frames and stop at the first", () => {
  const { slow, now } = setUp();
  slow.open();
  slow.previous();
  assert.equal(now().phase, 0);
  slow.next();
  slow.next();
  assert.equal(now().phase, 2);
  slow.previous();
  assert.equal(now().phase, 1);
});

test("after the last frame comes the next step, from its first frame", () => {
  const { slow, done, now } = setUp();
  slow.open();
  slow.show(4);
  slow.next();
  assert.equal(now().phase, 0);
  assert.deepEqual(done, ["step"]);
});

test("after the last step of a run there is no next one", () => {
  for (const status of ["finished", "diverged"]) {
    const { slow, done, now } = setUp({ frame: frameAt(5, { status }) });
    slow.open();
    slow.show(4);
    slow.next();
    assert.equal(now().phase, 4);
    assert.deepEqual(done, []);
  }
});

test("replay begins the same frame anew", () => {
  const { slow, now } = setUp();
  slow.open();
  slow.show(2);
  const { began } = now();
  slow.replay();
  assert.equal(now().phase, 2);
  assert.ok(now().began >= began);
});

test("auto goes on from where it is, and from the last frame starts anew", () => {
  const { slow, now } = setUp();
  slow.open();
  slow.show(4);
  slow.toggleAuto();
  assert.deepEqual([now().auto, now().phase], [true, 0]);
  slow.toggleAuto();
  assert.equal(now().auto, false);
});

test("auto turns to the next frame when its time has come", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { slow, store, now } = setUp();
  slow.open();
  store.set({ slow: { ...now(), look: { step: 5 } } });
  slow.toggleAuto();
  context.mock.timers.tick(5300);
  assert.equal(now().phase, 1);
  for (let turn = 0; turn < 3; turn += 1) context.mock.timers.tick(5300);
  assert.deepEqual([now().phase, now().auto], [4, false]);
});

test("play puts it away", () => {
  const { slow, store, now } = setUp();
  slow.open();
  store.set({ play: { playing: true } });
  assert.equal(now(), null);
});

test("the same key opens and closes", () => {
  const { slow, now } = setUp();
  slow.toggle();
  assert.notEqual(now(), null);
  slow.toggle();
  assert.equal(now(), null);
});

test("up and down walk the neurons through all layers", () => {
  // biases: dense 2, 3; dense_1 10, 11, 12
  assert.equal(nextNeuron(PARAMETERS, 2, 1), 3);
  assert.equal(nextNeuron(PARAMETERS, 3, 1), 10);
  assert.equal(nextNeuron(PARAMETERS, 10, -1), 3);
  assert.equal(nextNeuron(PARAMETERS, 2, -1), 2);
  assert.equal(nextNeuron(PARAMETERS, 12, 1), 12);
});

test("while values are shown keys walk neurons, and weights after that", () => {
  assert.equal(reached(0, PARAMETERS, 4, "ArrowDown"), 11);
  assert.equal(reached(2, PARAMETERS, 4, "ArrowDown"), 5);
  assert.equal(reached(2, PARAMETERS, 0, "PageDown"), 4);
});
