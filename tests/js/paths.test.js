import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsText, patchAt, titleOf, valueAt, withDataset } from "../../static/js/draw/paths.js";

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
    presets: [{ config: { dataset: { name: "line" }, layers: [head], loss: "mean_squared_error" } }],
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
});

test("bounds are told in words", () => {
  const setting = /** @type {Setting} */ ({ ge: 0, lt: 1, gt: null, le: null });
  assert.equal(boundsText(setting), "at least 0, less than 1");
});
