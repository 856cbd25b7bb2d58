import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeAddress, encodeAddress } from "../../../static/js/address/share.js";

const layer = {
  type: "dense",
  units: 16,
  activation: "relu",
  use_bias: true,
  kernel_initializer: "glorot_uniform",
  bias_initializer: "zeros",
  kernel_regularizer: null,
  bias_regularizer: null,
};

/** @param {Record<string, unknown>} config */
const roundTrip = (config) => structuredClone({ ...decodeAddress(`#${encodeAddress({ config })}`).config });

test("the default run has an empty address", () => {
  assert.equal(encodeAddress({}), "");
  assert.deepEqual({ ...decodeAddress("").config }, {});
});

test("a link names the file of a run's table, and reads it as it is", () => {
  const config = { dataset: { name: "table", table: "6e88363fe101a1da" } };
  const link = encodeAddress({ config, file: "häuser & co;1.csv" });
  assert.match(link, /&moment\.file=h%C3%A4user%20%26%20co;1\.csv$/);
  assert.equal(decodeAddress(link).file, "häuser & co;1.csv");
  assert.equal(decodeAddress("epochs=5").file, null);
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
  "names of what is frozen": { frozen: ["dense/bias", "dense_1/kernel"] },
  "a loss with its settings": { loss: { name: "huber", delta: 2 } },
  layers: { layers: [layer, { ...layer, bias_initializer: "ones" }] },
  "layers without a bias": { layers: [{ ...layer, use_bias: false }, layer] },
  "layers with dropout": {
    layers: [{ type: "dropout", rate: 0.25 }, layer, { type: "dropout", rate: 0.5 }, layer],
  },
  "dropout beside what is JSON": {
    layers: [{ ...layer, use_bias: false }, { type: "dropout", rate: 0 }, layer],
  },
  "layers with a penalty": { layers: [layer, { ...layer, kernel_regularizer: { name: "l2", l2: 0.01 } }] },
  "letters that an address reserves": { dataset: { name: "a&b=c#d%" } },
})) {
  test(`${what} come back as they went`, () => assert.deepEqual(roundTrip(config), config));
}

test("dropout reads as its rate", () => {
  const config = { layers: [layer, { type: "dropout", rate: 0.2 }, { ...layer, units: 2 }] };
  assert.equal(encodeAddress({ config }), "layers=16.relu,dropout.0.2,2.relu");
});

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

for (const [bad, says] of Object.entries({
  nonsense: "every part must read like name=value. Got nonsense.",
  "layers=sixteen.relu": "a layer must read like 16.relu or dropout.0.2. Got sixteen.relu.",
  "layers=[16]": "layers must read like 16.relu,2.softmax, or be a list in JSON. Got [16].",
  "layers=dropout": "a layer must read like 16.relu or dropout.0.2. Got dropout.",
  "layers=[": "layers must read like 16.relu,2.softmax, or be a list in JSON. Got [.",
  "layers=16": "a layer must read like 16.relu or dropout.0.2. Got 16.",
  "epochs.x=1": "epochs.x must not go on after epochs.",
  "moment.loss=": "moment.loss must be a number. Got .",
  "moment.loss=0,3": "moment.loss must be a number. Got 0,3.",
  "step=-1": "step must be a whole number. Got -1.",
  "run=../x": "run must be letters and digits. Got ../x.",
  "fork=x;epochs=3": "a fork’s step must be a whole number. Got x.",
  "a=%E0%A4%A": "every part must be well escaped. Got a=%E0%A4%A.",
})) {
  test(`${bad} is left out and told, and the rest is read`, () => {
    const { config, step, problems } = decodeAddress(`#epochs=5&${bad}&seed=3`);
    assert.deepEqual({ ...config }, { epochs: 5, seed: 3 });
    assert.equal(step, null);
    assert.deepEqual(problems, [says]);
  });
}

test("forks come back as they went", () => {
  const forks = [
    { step: 210, changes: { optimizer: { learning_rate: 0.01 } }, at: null },
    { step: 400, changes: { loss: { name: "a;b=c&d%25" }, metrics: [] }, at: null },
    { step: 500, changes: {}, at: { plane: "random", i: 0, j: 1, seed: 3, a: 0.1, b: -1e-9 } },
  ];
  const text = encodeAddress({ forks });
  assert.deepEqual(structuredClone(JSON.parse(JSON.stringify(decodeAddress(text).forks))), forks);
  assert.ok(text.startsWith("fork=210;optimizer.learning_rate=0.01&fork=400;"));
});

test("what an address reads it writes again", () => {
  const text =
    "run=ab&layers=16.relu,2.softmax&optimizer.name=sgd&epochs=5&fork=7;epochs=9&step=3&weight=dense/bias[0]&view.plane=random&view.span=0.5";
  assert.equal(encodeAddress(decodeAddress(text)), text);
});

for (const loss of [0.1, 0.30000000000000004, 1.337e61, 5e-324, 0]) {
  test(`a loss of ${loss} comes back to its last bit`, () => {
    const text = encodeAddress({ step: 7, loss, profile: "openblas-haswell-avx2" });
    assert.match(
      text,
      /^step=7&moment\.loss=[\d.]{1,20}(e[\d%B+-]+)?&moment\.profile=openblas-haswell-avx2$/,
    );
    assert.equal(decodeAddress(text).loss, loss);
    assert.equal(decodeAddress(text).profile, "openblas-haswell-avx2");
  });
}

test("a loss has 17 digits", () => {
  assert.equal(encodeAddress({ loss: 0.2911 }), "moment.loss=0.29110000000000003");
});

test("a hostile name changes no object's prototype", () => {
  decodeAddress("#__proto__.polluted=1&constructor.prototype.polluted=1");
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});
