// A neuron under the glass: its picture and its words.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  nearestTo,
  neuronPicture,
  planGlass,
  stretchesOf,
} from "../../../../static/js/draw/weight/neuron-picture.js";
import { batchText, neuronTable, sampleWords } from "../../../../static/js/draw/weight/neuron-words.js";
import { textOf } from "../../../../static/js/draw/words.js";
import { elements } from "../../elements.js";

const Z = [-4, -2, 0, 2, 4];
/** A relu for three samples. */
const LOOK = {
  ...{
    run: "r",
    step: 7,
    batch_step: 7,
    layer: 0,
    unit: 4,
    name: "dense",
    activation: "relu",
    largest_slope: 1,
  },
  ...{
    indices: [9, 3, 5],
    z: [2, -1, 0.5],
    a: [2, 0, 0.5],
    slope: [1, 0, 1],
    arriving: [0.1, 3, -2],
    error: [0.1, 0, -2],
  },
  curve: { z: Z, f: Z.map((z) => Math.max(z, 0)), slope: Z.map((z) => Number(z > 0)) },
};
const glass = (parts = {}, sample = 0, limit = 0.001) => ({ look: { ...LOOK, ...parts }, sample, limit });

test("a sample's sum, output, slope and error are told, and where no error passes", () => {
  assert.equal(
    textOf(sampleWords(glass())),
    "Sample 1 of 3: the sum 2 becomes 2. Back: +0.100 × slope 1 = error +0.100.",
  );
  assert.equal(
    textOf(sampleWords(glass({}, 1))),
    "Sample 2 of 3: the sum −1 becomes 0. Locked for this sample: at z = −1 the slope of relu is 0, so no error passes.",
  );
});

test("a low picture of a neuron numbers fewer heights, none on another", () => {
  for (const height of [60, 68, 90, 150, 300]) {
    const { levels, y, steps, slope, middle, low } = planGlass(/** @type {any} */ (LOOK), 340, height);
    assert.ok(low - middle >= 16, `${height}: the two curves' numbers`);
    assert.ok(slope(steps[0].value) - slope(steps[1].value) >= 14, `${height}: the slope's numbers`);
    const places = levels.map(({ value }) => y(value));
    assert.ok(places.length > 0);
    assert.ok(
      places.every((place, k) => k === 0 || places[k - 1] - place >= 14),
      `${height}: ${places}`,
    );
  }
});

test("the batch is counted by the engine's own limit, and a dead neuron is called so", () => {
  assert.equal(batchText(glass()), "In step 7, before its update: no error passes for 1 of 3 samples.");
  const all = { slope: [1, 1, 1] };
  assert.equal(batchText(glass(all)), "In step 7, before its update: error passes for all of 3 samples.");
  const near = batchText(glass({ slope: [0.0009, 0, 0.001] }));
  assert.equal(near, "In step 7, before its update: no error passes for 1, next to none for 1 of 3 samples.");
  const saturated = batchText(glass({ slope: [0.0009, 1, 1] }));
  assert.equal(saturated, "In step 7, before its update: next to no error passes for 1 of 3 samples.");
  // Dropout silences the neuron for the first, and for the third it is locked besides.
  const dropped = batchText(glass({ slope: [1, 1, 0], arriving: [0, 3, 0] }));
  assert.equal(
    dropped,
    "In step 7, before its update: no error passes for 1, no error arrives for 1 of 3 samples.",
  );
  assert.match(
    batchText(glass({ largest_slope: 0 })),
    /Dead at step 7: its slope is 0 on every sample of the data\.$/,
  );
  const held = { count: 50, held_out: { count: 9, missing: [], unseen: [] } };
  assert.match(batchText(glass({ largest_slope: 0 }), held), /its slope is 0 on the 50 trained on\.$/);
  assert.match(batchText(glass({ step: 0, batch_step: 1 })), /^In the step to come: /);
});

test("a softmax is said to have no curve of one sum", () => {
  const look = { activation: "softmax", curve: null, largest_slope: null };
  assert.match(
    batchText(glass(look, 0, null)),
    /softmax has no curve of one sum: each output depends on all sums/,
  );
  assert.match(
    textOf(sampleWords(glass(look, 0, null))),
    /The error \+0\.100 depends on all sums of its layer\.$/,
  );
});

test("the stretches where no error passes, or next to none, are those of the curve", () => {
  assert.deepEqual(stretchesOf(LOOK.curve, 0.001), [{ from: -4, to: 0, kind: "closed" }]);
  const squashed = { z: [0, 1, 2, 3], f: [0, 0, 0, 0], slope: [0.0005, 0.5, 0, 0] };
  assert.deepEqual(stretchesOf(squashed, 0.001), [
    { from: 0, to: 0, kind: "saturated" },
    { from: 2, to: 3, kind: "closed" },
  ]);
});

test("each sample is a dot on the curve and on its slope, and the nearest is aimed at", (t) => {
  elements(t);
  const plan = planGlass(LOOK, 440, 160);
  const drawn = neuronPicture(glass(), plan);
  const named = (name) => drawn.filter(({ attributes }) => attributes.class === name);
  assert.equal(named("weight-sample").length, 4);
  assert.equal(named("weight-sample looked").length, 2);
  assert.equal(named("weight-locked").length, 1);
  assert.equal(named("weight-touch").length, 1);
  assert.equal(nearestTo(LOOK, plan, plan.x(-0.9)), 1);
});

test("sums that are not finite have no dots, and a picture all the same", (t) => {
  elements(t);
  const look = { ...LOOK, z: [Number.NaN, 1, 2], a: [Number.NaN, 1, 2], curve: null };
  const drawn = neuronPicture({ look, sample: 0, limit: null }, planGlass(look, 440, 160));
  assert.equal(drawn.filter(({ attributes }) => attributes.class === "weight-sample").length, 4);
});

test("the table has every sample of the batch", () => {
  assert.deepEqual(neuronTable(LOOK).rows[1], ["3", "−1", "0", "0", "0"]);
});
