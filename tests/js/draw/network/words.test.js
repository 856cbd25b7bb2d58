import assert from "node:assert/strict";
import { test } from "node:test";
import {
  fromLogits,
  networkCaption,
  networkTable,
  tilesCaption,
  weightFacts,
  weightSentence,
} from "../../../../static/js/draw/network/words.js";
import { textOf } from "../../../../static/js/draw/words.js";
import { stack } from "../../stack.js";

const PARAMETERS = stack([2, 2, 1]);
const RUN = { parameters: PARAMETERS, parameter_count: 9, config: { loss: "binary_crossentropy" } };
const FRAME = {
  theta: Float32Array.of(0.1, -0.4, 0.3, 0.2, 0, 0, 0.5, -0.6, 0),
  gradient: Float32Array.of(0.01, -0.02, 0.03, 0, 0, 0, 0, 0, 0),
  update: Float32Array.of(-0.001, 0.002, 0, 0, 0, 0, 0, 0, 0),
  sample: { index: 4, input: [1, 2], output: [0.9], label: 1 },
};
const FEATURES = ["x", "y"].map((name) => ({ name, offset: 0, scale: 1, unit: "", decimals: 1 }));
const DATA = { task: "classification", classes: ["no", "yes"], features: FEATURES, decimals: [2] };
const BEFORE = { ...FRAME, gradient: new Float32Array(0), update: new Float32Array(0) };

const caption = (data, frame = FRAME, kind = "weights", drawn = 6) =>
  textOf(networkCaption(RUN, data, frame, kind, drawn));

test("a weight has a gradient and an update as soon as a step was made", () => {
  assert.deepEqual(weightFacts(BEFORE, 1), [{ name: "weight", text: "−0.4000", meaning: "negative" }]);
  assert.deepEqual(
    weightFacts(FRAME, 0).map(({ text, meaning }) => [text, meaning]),
    [
      ["0.1000", "positive"],
      ["+0.0100", "gradient"],
      ["−0.00100", "update"],
    ],
  );
  assert.equal(weightSentence(PARAMETERS, BEFORE, 1), "dense/kernel[0, 1]: weight −0.4000");
});

test("the caption says whether the sample is taken for what it is", () => {
  assert.equal(caption(DATA), "A sample of x 1, y 2 is taken for yes, and rightly.");
  const wrong = { ...FRAME, sample: { ...FRAME.sample, label: 0 } };
  assert.equal(caption(DATA, wrong), "A sample of x 1, y 2 is taken for yes; in truth no.");
});

test("a sample of more than two features is told by its number, a value by itself", () => {
  const data = { ...DATA, task: "regression", features: [...FEATURES, FEATURES[0]] };
  assert.equal(caption(data), "Sample 5 gives 0.90; the truth is 1.");
});

test("the caption counts what is drawn, and says what is not there before the first step", () => {
  assert.equal(caption(DATA, FRAME, "weights", 4), "Drawn: 4 of 6 connections. Hover one, or search below.");
  assert.match(caption(DATA, BEFORE, "gradients"), /^There are no gradients before the first step/);
  assert.equal(caption(null), "9 weights.");
});

test("the table has the weights of the chosen one's neuron, the largest first, its bias among them", () => {
  assert.deepEqual(
    networkTable(RUN, FRAME, 1).rows.map(([label, value]) => [label, value]),
    [
      ["dense/kernel[0, 1]", "−0.4000"],
      ["dense/kernel[1, 1]", "0.2000"],
      ["dense/bias[1]", "0.0000"],
    ],
  );
});

test("a loss takes logits where its settings say so", () => {
  assert.ok(!fromLogits("binary_crossentropy"));
  assert.ok(!fromLogits({ name: "binary_crossentropy", from_logits: false }));
  assert.ok(fromLogits({ name: "binary_crossentropy", from_logits: true }));
});

const TILED = { ...RUN, features: 2 };
const tiled = (seen, counts = {}) =>
  textOf(tilesCaption(TILED, DATA, seen, { drawn: 400, of: 1120, struck: 0, older: null, ...counts }));

test("of tiles the sample, the edges that are drawn and what is struck out are told", () => {
  assert.equal(
    tiled(FRAME.sample, { struck: 3 }),
    "A sample of x 1, y 2 is taken for yes, and rightly. 400 of 1,120 connections. Struck out (3): fires nowhere on this square.",
  );
  assert.equal(
    tiled(FRAME.sample, { drawn: 6, of: 6 }),
    "A sample of x 1, y 2 is taken for yes, and rightly.",
  );
});

test("neurons of another step than the frame's say of which", () => {
  assert.match(
    tiled(FRAME.sample, { older: 1200 }),
    /^Neurons of step 1,200\. A sample of x 1, y 2 .* rightly\.$/,
  );
});

test("a point of one's own is told as one, without a truth", () => {
  assert.equal(tiled({ input: [0.5, -1], output: [0.3] }), "Your point (0.5, −1) is taken for no.");
  assert.equal(tiled({ input: [0.5, -1], output: [] }), "Your point (0.5, −1) goes forward.");
  assert.equal(tiled({ input: [0, 0], output: [Number.NaN] }), "Your point (0, 0) gives no finite output.");
});
