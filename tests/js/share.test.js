import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeAddress, encodeAddress } from "../../static/js/share.js";

const layer = {
  units: 16,
  activation: "relu",
  kernel_initializer: "glorot_uniform",
  bias_initializer: "zeros",
};

/** @param {Record<string, unknown>} config */
const roundTrip = (config) => structuredClone({ ...decodeAddress(`#${encodeAddress({ config })}`).config });

test("the default run has an empty address", () => {
  assert.equal(encodeAddress({}), "");
  assert.deepEqual({ ...decodeAddress("").config }, {});
});

test("a changed optimizer and epochs can be read by a person", () => {
  const config = { optimizer: { name: "sgd", learning_rate: 0.1 }, epochs: 5 };
  assert.equal(encodeAddress({ config }), "optimizer.name=sgd&optimizer.learning_rate=0.1&epochs=5");
});

test("layers name their initializers only if they are not the usual ones", () => {
  const config = { layers: [layer, { ...layer, units: 2, kernel_initializer: "he_normal" }] };
  assert.equal(encodeAddress({ config }), "layers=16.relu,2.relu.he_normal.zeros");
});

for (const [what, config] of Object.entries({
  "numbers, booleans and null": { epochs: 5, shuffle: false, initial_weights: null },
  "a very small number": { optimizer: { name: "adam", learning_rate: 1e-7 } },
  "the caller's own samples": { dataset: { name: "inline", x: [[0, 1]], y: [1] } },
  "a loss with its settings": { loss: { name: "huber", delta: 2 } },
  layers: { layers: [layer, { ...layer, bias_initializer: "ones" }] },
  "letters that an address reserves": { dataset: { name: "a&b=c#d%" } },
})) {
  test(`${what} come back as they went`, () => assert.deepEqual(roundTrip(config), config));
}

test("an address may start from a preset", () => {
  const { preset, config } = decodeAddress("#preset=line&epochs=3");
  assert.equal(preset, "line");
  assert.deepEqual({ ...config }, { epochs: 3 });
});

test("an address may name a run and a moment of it", () => {
  const address = decodeAddress(encodeAddress({ run: "ab12", step: 1941 }));
  assert.equal(address.run, "ab12");
  assert.equal(address.step, 1941);
});

test("an address may name a weight, and reads as its label", () => {
  const address = encodeAddress({ weight: "dense_1/kernel[3,5]" });
  assert.equal(address, "weight=dense_1/kernel[3,5]");
  assert.equal(decodeAddress(address).weight, "dense_1/kernel[3,5]");
});

for (const bad of [
  "nonsense",
  "layers=sixteen.relu",
  "layers=16",
  "epochs=5&epochs.x=1",
  "step=-1",
  "a=%E0%A4%A",
]) {
  test(`${bad} is refused`, () => assert.throws(() => decodeAddress(`#${bad}`), /must|malformed/i));
}

test("a hostile name changes no object's prototype", () => {
  decodeAddress("#__proto__.polluted=1&constructor.prototype.polluted=1");
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});
