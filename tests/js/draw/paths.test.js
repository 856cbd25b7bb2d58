import assert from "node:assert/strict";
import { test } from "node:test";
import {
  boundsText,
  patchAt,
  titleOf,
  valueAt,
  withDataset,
  withLabels,
} from "../../../static/js/draw/paths.js";

const layer = {
  units: 2,
  activation: "sigmoid",
  kernel_initializer: "glorot_uniform",
  bias_initializer: "zeros",
};
const config = /** @type {RunConfig} */ (
  /** @type {unknown} */ ({
    dataset: { name: "circle" },
    layers: [{ ...layer, units: 8 }, layer],
    loss: "sparse_categorical_crossentropy",
    epochs: 20,
  })
);
const head = { ...layer, units: 1, activation: "linear" };
const catalogue = /** @type {Catalogue} */ (
  /** @type {unknown} */ ({
    datasets: [
      { name: "circle", task: "classification", class_names: ["a", "b"] },
      { name: "xor", task: "classification", class_names: ["a", "b"] },
      { name: "line", task: "regression", class_names: [] },
      { name: "sine", task: "regression", class_names: [] },
    ],
    presets: [
      { config: { dataset: { name: "line" }, layers: [head], loss: "mean_squared_error", metrics: [] } },
    ],
    losses: [
      { name: "sparse_categorical_crossentropy", takes: "labels" },
      { name: "binary_crossentropy", takes: "shares" },
      { name: "mean_squared_error", takes: "values" },
    ],
  })
);

test("a change deep inside names its whole field and leaves the old one as it was", () => {
  assert.deepEqual(patchAt(config, "layers.0.units", 4), { layers: [{ ...layer, units: 4 }, layer] });
  assert.equal(config.layers[0].units, 8);
});

test("a change at the top names that field", () => {
  assert.deepEqual(patchAt(config, "epochs", 5), { epochs: 5 });
});

test("a path leads to its value, or to nothing", () => {
  assert.equal(valueAt(config, "layers.1.activation"), "sigmoid");
  assert.equal(valueAt(config, "layers.7.units"), undefined);
});

test("names are written as a person reads them", () => {
  assert.deepEqual(["learning_rate", "beta_1", "epsilon", "seed"].map(titleOf), [
    "Learning rate",
    "β₁",
    "ε",
    "Seed",
  ]);
});

test("a data set with the same targets changes nothing else", () => {
  assert.deepEqual(withDataset(catalogue, config, "xor"), {
    dataset: { name: "xor" },
    initial_weights: null,
  });
});

test("a data set with other targets brings a last layer and a loss that fit, and keeps the hidden layers", () => {
  const patch = withDataset(catalogue, config, "sine");
  assert.deepEqual(patch.layers, [config.layers[0], head]);
  assert.equal(patch.loss, "mean_squared_error");
  assert.deepEqual(patch.metrics, []);
});

test("a data set with the same targets tells its classes in the same way", () => {
  const hot = { ...config, dataset: { name: "circle", labels: "one_hot" }, loss: "mean_squared_error" };
  assert.deepEqual(withDataset(catalogue, hot, "xor").dataset, { name: "xor", labels: "one_hot" });
  assert.deepEqual(withDataset(catalogue, hot, "line").dataset, { name: "line" });
});

test("a loss, and the units of the last layer, change how classes are told", () => {
  /** @param {string} labels @param {Partial<RunConfig>} patch */
  const told = (labels, patch) =>
    withLabels(catalogue, { ...config, dataset: { name: "circle", labels } }, patch).dataset?.labels;
  assert.equal(told("index", { loss: { name: "mean_squared_error" } }), "one_hot");
  assert.equal(told("one_hot", { loss: { name: "sparse_categorical_crossentropy" } }), "index");
  assert.equal(told("index", { layers: [head], loss: "binary_crossentropy" }), undefined);
  assert.equal(told("one_hot", { layers: [head], loss: "binary_crossentropy" }), "index");
});

test("nothing is told of classes where a change leaves them as they are, or sets them itself", () => {
  const circle = { ...config, dataset: { name: "circle", labels: "index" } };
  const line = { ...config, dataset: { name: "line" } };
  const [epochs, own] = [{ epochs: 3 }, { dataset: { name: "circle", labels: "one_hot" } }];
  assert.equal(withLabels(catalogue, circle, epochs), epochs);
  assert.equal(withLabels(catalogue, circle, own), own);
  const loss = { loss: { name: "mean_squared_error" } };
  assert.equal(withLabels(catalogue, line, loss), loss);
});

test("bounds are told in words", () => {
  const setting = /** @type {Setting} */ ({ ge: 0, lt: 1, gt: null, le: null });
  assert.equal(boundsText(setting), "at least 0, less than 1");
  assert.equal(boundsText({ ...setting, type: "integer", lt: null, le: 1e5 }), "at least 0, at most 100,000");
  assert.equal(boundsText({ ...setting, lt: null, le: 1e5 }), "at least 0, at most 100000");
});
