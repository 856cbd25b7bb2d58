// What is said of each thing on the page is short, and true of the state in which it stands.
import assert from "node:assert/strict";
import test from "node:test";
import { GLOSSARY } from "../../../../static/js/draw/naming/glossary.js";
import { nowWords } from "../../../../static/js/draw/naming/now.js";
import { THINGS, thingsOf, wordFor } from "../../../../static/js/draw/naming/things.js";

const CONFIG = {
  ...{ optimizer: { name: "sgd", learning_rate: 0.5 }, batch_size: 10, epochs: 2, model: null },
  frozen: /** @type {string[]} */ ([]),
};
const state = (rest = {}, config = {}) => ({
  run: {
    ...{ id: "a", parameter_count: 642, config: { ...CONFIG, ...config } },
    parameters: [
      { layer: "dense", role: "kernel", start: 0, stop: 2 },
      { layer: "dense", role: "bias", start: 2, stop: 3 },
    ],
  },
  lineage: { config: { ...CONFIG, ...config }, forks: [] },
  data: { count: 2103, task: "classes" },
  frame: {
    ...{ step: 7, total_steps: 422, steps_per_epoch: 211, loss: 0.5, accuracy: 0.832, learning_rate: 0.5 },
    batch: { loss_before: 0.61131, loss_after: 0.61124 },
    weight: { index: 1, label: "dense/kernel[0, 1]", gradient: -0.0109, after: 0.4, before: 0.39 },
    ...rest.frame,
  },
});
const SURFACE = { model: { landscape: "ravine", noise: 0 } };

test("each thing has its words, and at most five beside its name", () => {
  for (const here of [state(), state({}, SURFACE)]) {
    for (const { key, says } of thingsOf(here)) {
      assert.ok(GLOSSARY[wordFor(key, here)], key);
      assert.ok(says.split(" ").filter((word) => /\w/.test(word)).length <= 5, says);
    }
  }
  assert.ok(THINGS.length > 20);
});

test("the second sentence has this moment's own figures", () => {
  const now = (key, ...rest) => nowWords(key, state(...rest));
  assert.equal(now("learning rate"), "Here it is 0.5.");
  assert.equal(now("network"), "Here are 642 weights and biases.");
  assert.equal(now("batch"), "Here 10 samples make one step. An epoch’s last step has the 3 left over.");
  assert.equal(now("batch", {}, { batch_size: 5000 }), "Here 2,103 samples make one step.");
  assert.equal(now("epoch"), "Here that takes 211 steps.");
  assert.equal(now("predictions"), "It is right for 83.2 % of all samples.");
  assert.equal(now("gradient"), "Before step 7 it was −0.0109: a slightly larger weight meant a lower loss.");
});

test("what is followed is explained as what it is, and a surface has no weights", () => {
  const bias = state({ frame: { weight: { label: "dense/bias[1]", gradient: 0, after: 1 } } });
  assert.deepEqual([wordFor("weight", state()), wordFor("weight", bias)], ["weight", "bias"]);
  const here = state({}, SURFACE);
  for (const { key } of thingsOf(here)) assert.doesNotMatch(GLOSSARY[wordFor(key, here)], /weight|network/);
});

test("the rule is true of every optimizer, and a log's words name what it has", () => {
  for (const here of [state(), state({}, SURFACE)]) {
    assert.match(GLOSSARY[wordFor("rule", here)], /optimizers rescale the gradient/);
    assert.doesNotMatch(thingsOf(here).find(({ key }) => key === "rule").says, /gradient/);
  }
  assert.doesNotMatch(GLOSSARY[wordFor("log", state({}, SURFACE))], /slope/);
});

test("a weight that is frozen is not told as one that is learned", () => {
  assert.equal(nowWords("weight", state()), "Here dense/kernel[0, 1] is 0.4000.");
  const held = state({}, { frozen: ["dense/kernel"] });
  assert.match(nowWords("weight", held), /is 0\.4000\. It is frozen: no step moves it\.$/);
});

test("a network without biases has none, and one weight is one", () => {
  const here = state();
  const of = (count) =>
    nowWords("network", {
      ...here,
      run: { ...here.run, parameter_count: count, parameters: [{ role: "kernel" }] },
    });
  assert.equal(of(3), "Here are 3 weights, and no bias.");
  assert.equal(of(1), "Here is 1 weight, and no bias.");
});

test("where samples are held out, it is said of which share a figure is", () => {
  const held = { count: 900, missing: [], unseen: [] };
  const now = (key) => {
    const usual = state({ frame: { val_accuracy: 0.5 } });
    return nowWords(key, { ...usual, data: { ...usual.data, held_out: held } });
  };
  assert.match(now("ball"), /^The loss over the 2,103 trained on is /);
  assert.equal(
    now("predictions"),
    "It is right for 83.2 % of the 2,103 trained on, and for 50.0 % of the 900 held out.",
  );
  const logits = { loss: { name: "binary_crossentropy", from_logits: true }, layers: [{ units: 1 }] };
  assert.equal(
    nowWords("predictions", state({}, logits)),
    "It is right for 83.2 % of all samples as Keras counts, which takes a logit above 0.5 for class 1.",
  );
});

test("what is not known yet is not said", () => {
  const first = {
    frame: { step: 0, batch: null, accuracy: null, weight: { label: "w", gradient: null, after: 1 } },
  };
  for (const key of ["gradient", "sentence", "predictions"]) assert.equal(nowWords(key, state(first)), "");
  for (const { key } of THINGS)
    nowWords(key, { run: null, frame: null, data: null, lineage: { config: {}, forks: [] } });
});

test("a loss that is not finite, and a level one, are told as such", () => {
  assert.equal(
    nowWords("ball", state({ frame: { loss: null } })),
    "The loss over all samples is not finite there.",
  );
  const level = { frame: { weight: { label: "w", gradient: 0, after: 1 } } };
  assert.equal(nowWords("gradient", state(level)), "Before step 7 it was 0: the loss was level there.");
  const rising = { frame: { weight: { label: "w", gradient: 0.5, after: 1 } } };
  assert.match(nowWords("gradient", state(rising)), /a slightly larger weight meant a higher loss\.$/);
});

test("a surface has a position and heights, and neither weights nor batches", () => {
  const here = state({}, SURFACE);
  assert.match(nowWords("ball", here), /^f\(x, y\) is/);
  assert.match(nowWords("gradient", here), /a slightly larger number meant a lower f\./);
  assert.match(
    nowWords("gradient", state({}, { model: { landscape: "ravine", noise: 1 } })),
    /noise included/,
  );
  assert.ok(!thingsOf(here).some(({ key }) => ["batch", "epoch", "neuron", "predictions"].includes(key)));
});
