import assert from "node:assert/strict";
import { test } from "node:test";
import {
  briefConfig,
  changedFields,
  changeWords,
  joined,
  kindOfChange,
  merged,
  same,
} from "../../../static/js/state/config.js";

const layer = {
  units: 2,
  activation: "sigmoid",
  kernel_initializer: "glorot_uniform",
  bias_initializer: "zeros",
};

/** @type {RunConfig} */
const base = {
  dataset: { name: "drug_trial", seed: 0 },
  layers: [layer],
  optimizer: { name: "adam", learning_rate: 0.0001, beta_1: 0.9 },
  loss: "sparse_categorical_crossentropy",
  metrics: ["accuracy"],
  batch_size: 10,
  epochs: 20,
  shuffle: true,
  seed: 0,
  initial_weights: null,
};

/**
 * @param {string} name
 * @param {Record<string, number>} defaults
 */
const declared = (name, defaults) => ({
  name,
  settings: Object.entries(defaults).map(([setting, value]) => ({ name: setting, default: value })),
});

const catalogue = /** @type {Catalogue} */ (
  /** @type {unknown} */ ({
    default: base,
    optimizers: [
      declared("adam", { learning_rate: 0.001, beta_1: 0.9 }),
      declared("sgd", { learning_rate: 0.01 }),
    ],
    datasets: [declared("drug_trial", { seed: 0 })],
  })
);

const moment = { step: 100, stepsPerEpoch: 210 };

test("the order of keys makes no difference", () => {
  assert.ok(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }));
  assert.ok(!same({ a: 1 }, { a: 1, b: undefined }));
});

test("only the fields that differ are named", () => {
  assert.deepEqual(changedFields({ ...base, epochs: 5 }, base), { epochs: 5 });
});

test("an optimizer keeps a setting that differs from its own declared default", () => {
  const config = { ...base, optimizer: { ...base.optimizer, beta_1: 0.8 } };
  assert.deepEqual(briefConfig(config, catalogue), {
    optimizer: { name: "adam", learning_rate: 0.0001, beta_1: 0.8 },
  });
});

test("another optimizer with its own defaults needs its name alone", () => {
  const config = { ...base, optimizer: { name: "sgd", learning_rate: 0.01 } };
  assert.deepEqual(briefConfig(config, catalogue), { optimizer: { name: "sgd" } });
});

test("a new learning rate in mid-run makes a branch", () => {
  const next = { ...base, optimizer: { ...base.optimizer, learning_rate: 0.01 } };
  assert.equal(kindOfChange(base, next, moment), "branch");
});

test("a new learning rate before the first step makes a new run", () => {
  const next = { ...base, optimizer: { ...base.optimizer, learning_rate: 0.01 } };
  assert.equal(kindOfChange(base, next, { ...moment, step: 0 }), "run");
});

test("another model makes a new run", () => {
  assert.equal(kindOfChange(base, { ...base, layers: [layer, layer] }, moment), "run");
});

test("a new learning rate after the last step makes a new run", () => {
  const next = { ...base, optimizer: { ...base.optimizer, learning_rate: 0.01 } };
  assert.equal(kindOfChange(base, next, { ...moment, step: 4200 }), "run");
});

test("more epochs after the last step make a branch", () => {
  assert.equal(kindOfChange(base, { ...base, epochs: 30 }, { ...moment, step: 4200 }), "branch");
});

test("fewer epochs than are walked make a new run", () => {
  assert.equal(kindOfChange(base, { ...base, epochs: 1 }, { ...moment, step: 300 }), "run");
});

test("the same configuration asks for nothing", () => {
  assert.equal(kindOfChange(base, structuredClone(base), moment), "nothing");
});

test("what a change of the optimizer makes is told as it is: at the start, in mid-run, at the end", () => {
  const next = { ...base, optimizer: { name: "sgd" } };
  /** @type {[number, "branch" | "run", RegExp][]} */
  const cases = [
    [0, "run", /makes a new run/],
    [1, "branch", /goes on from here as a branch/],
    [4199, "branch", /goes on from here as a branch/],
    [4200, "run", /has ended: .* starts another/],
  ];
  for (const [step, kind, told] of cases) {
    assert.equal(kindOfChange(base, next, { step, stepsPerEpoch: 210 }), kind);
    assert.match(changeWords({ step, total_steps: 4200 }), told);
  }
});

test("a setting of the same optimizer leaves its others as they were", () => {
  assert.deepEqual(merged(base, { optimizer: { learning_rate: 1 } }).optimizer, {
    name: "adam",
    learning_rate: 1,
    beta_1: 0.9,
  });
});

test("another optimizer takes nothing from the one before", () => {
  const optimizer = { name: "sgd" };
  assert.deepEqual(merged(base, { optimizer }).optimizer, optimizer);
});

test("plain fields are replaced", () => {
  assert.equal(merged(base, { epochs: 5 }).epochs, 5);
});

test("two changes of one value are joined; the later one stands where both changed the same", () => {
  const base = { optimizer: { name: "sgd", rate: 1, momentum: 0 }, layers: [{ units: 2 }, { units: 1 }] };
  const mine = {
    ...base,
    optimizer: { name: "sgd", rate: 2, momentum: 0 },
    layers: [{ units: 3 }, { units: 1 }],
  };
  const theirs = { optimizer: { name: "sgd", rate: 5, momentum: 1 }, layers: [{ units: 2 }, { units: 4 }] };
  assert.deepEqual(joined(base, mine, theirs), {
    optimizer: { name: "sgd", rate: 2, momentum: 1 },
    layers: [{ units: 3 }, { units: 4 }],
  });
  const other = { ...base, optimizer: { name: "adam", beta: 0.9 } };
  assert.deepEqual(joined(base, other, theirs).optimizer, other.optimizer);
  assert.deepEqual(joined(base, mine, other).optimizer, mine.optimizer);
  assert.deepEqual(joined(base.layers, [...base.layers, { units: 9 }], theirs.layers).length, 3);
});
