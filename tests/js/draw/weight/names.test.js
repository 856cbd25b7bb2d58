import assert from "node:assert/strict";
import { test } from "node:test";
import { batchSizeAt, namesOf } from "../../../../static/js/draw/weight/names.js";

test("the last batch of an epoch holds what the others left, and the next epoch's first is full again", () => {
  const sizes = [1, 2, 3, 4, 5, 6].map((step) => batchSizeAt(step, 4, 10));
  assert.deepEqual(sizes, [4, 4, 2, 4, 4, 2]);
});

test("samples that fill their batches leave no smaller one", () => {
  assert.deepEqual(
    [1, 2, 3].map((step) => batchSizeAt(step, 5, 10)),
    [5, 5, 5],
  );
});

/** The parts of a state that the names are made of. */
const STATE = {
  run: {
    config: { model: null, dataset: { name: "xor" }, optimizer: { name: "adam" }, batch_size: 4, layers: [] },
  },
  data: { count: 10 },
  catalogue: { optimizers: [{ name: "adam", title: "Adam" }] },
  look: { batch_step: 3, gradient: 0.5, label: "x", curve: { over: { samples: 10, of: 10, every: 1 } } },
};

test("a network's curves are named by the batch that was trained on", () => {
  const { batch, optimizer, quantity } = namesOf(/** @type {any} */ (STATE));
  assert.deepEqual([batch, optimizer, quantity], ["this batch of 2", "Adam", "loss"]);
});

test("the names say in which curve dropout is", () => {
  const layers = [{ type: "dropout", rate: 0.2 }, { type: "dense" }];
  const run = { config: { ...STATE.run.config, layers } };
  const { batch, full } = namesOf(/** @type {any} */ ({ ...STATE, run }));
  assert.deepEqual([batch, full], ["this batch of 2, dropout on", "all 10 samples, off"]);
});

test("a curve over evenly some of the samples is called so", () => {
  const look = { ...STATE.look, curve: { over: { samples: 5000, of: 20000, every: 4 } } };
  assert.equal(namesOf(/** @type {any} */ ({ ...STATE, look })).full, "every 4th of 20,000");
});

test("before a gradient the batch is called the first", () => {
  const names = namesOf(/** @type {any} */ ({ ...STATE, look: { ...STATE.look, gradient: null } }));
  assert.equal(names.batch, "next batch of 2");
});

test("a surface has one height and its own letters", () => {
  const run = { config: { ...STATE.run.config, model: { name: "bowl" } } };
  const names = namesOf(/** @type {any} */ ({ ...STATE, run }));
  assert.deepEqual([names.batch, names.full, names.parameter, names.quantity], ["f(x, y)", "", "x", "f"]);
});
