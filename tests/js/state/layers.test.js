import assert from "node:assert/strict";
import { test } from "node:test";
import {
  columnsOf,
  denseOf,
  drops,
  hasDropout,
  headOf,
  placeAmong,
  ratesBehind,
  withNeurons,
} from "../../../static/js/state/parameters.js";

const dense = (units) => ({ type: "dense", units });
const drop = (rate) => ({ type: "dropout", rate });
const LAYERS = [drop(0.1), dense(4), drop(0.2), drop(0.3), dense(2), drop(0.5)];
const namesOf = (layers) => layers.map(({ name }) => name);

test("neurons are those of the layers that are no dropout", () => {
  const units = denseOf(LAYERS).map((layer) => layer.units);
  assert.deepEqual(units, [4, 2]);
  assert.equal(headOf(LAYERS)?.units, 2);
  assert.equal(placeAmong(LAYERS, 0), 1);
  assert.equal(placeAmong(LAYERS, 1), 4);
});

test("each column has the rates behind it", () => {
  assert.deepEqual(ratesBehind(LAYERS), [[0.1], [0.2, 0.3], [0.5]]);
});

test("a surface drops nothing, whatever layers it is sent with", () => {
  assert.equal(drops({ config: { model: null, layers: LAYERS } }), true);
  assert.equal(drops({ config: { model: null, layers: [dense(1)] } }), false);
  assert.equal(drops({ config: { model: { landscape: "bowl" }, layers: LAYERS } }), false);
  assert.equal(drops(null), false);
  const still = { config: { model: null, layers: [drop(0), dense(1)] } };
  assert.deepEqual([drops(still), hasDropout(still)], [false, true], "a rate of 0");
});

test("a step's columns know what each dropout layer silences, of two in a row either", () => {
  const all = [
    { name: "dropout", inputs: [1, 2], a: [0, 4], a_after: [0, 4], dropped: [true, false] },
    { name: "dense", inputs: [0, 4], a: [5, 6], a_after: [7, 8] },
    { name: "dropout_1", inputs: [5, 6], a: [5, 0], a_after: [7, 0], dropped: [false, true] },
    { name: "dropout_2", inputs: [5, 0], a: [0, 0], a_after: [0, 0], dropped: [true, false] },
  ];
  const { layers, dropped, inputs, outputs } = columnsOf(all);
  assert.deepEqual(namesOf(layers), ["dense"]);
  assert.deepEqual(dropped[0], [true, false]);
  assert.deepEqual(dropped[1], [true, true]);
  assert.deepEqual(inputs, [1, 2]);
  assert.deepEqual(outputs, { a: [0, 0], a_after: [0, 0] });
  assert.deepEqual(columnsOf([all[1]]).dropped, [null, null]);
});

test("a layer is known by its name", () => {
  const layers = ["dense", "dropout", "dropout_12", "dense_1"].map((name) => ({ name }));
  assert.deepEqual(namesOf(withNeurons(layers)), ["dense", "dense_1"]);
});
