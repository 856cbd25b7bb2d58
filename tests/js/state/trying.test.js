// What there is to choose for a sample of one's own and for a map over two inputs.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  columnsOf,
  inputsOf,
  overOf,
  reachOf,
  strideOf,
  wayOf,
  waysOf,
} from "../../../static/js/state/trying/trying.js";

const word = (value) => ({
  name: `sex=${value}`,
  offset: 0,
  scale: 1,
  unit: "",
  category: { column: "sex", value },
});
const DATA = {
  features: [
    { name: "still", offset: 5, scale: 1, unit: "", category: null, decimals: 0 },
    { name: "mass", offset: 4000, scale: 800, unit: "g", category: null, decimals: 0 },
    word("f"),
    word("m"),
  ],
  x: [
    [0, -0.25, 1, 0],
    [0, 1, 0, 1],
  ],
  count: 4,
};
const RUN = { features: 4 };

test("a column of words is one column of several inputs", () => {
  assert.deepEqual(
    columnsOf(DATA).map(({ name, places, values }) => [name, places, values]),
    [
      ["still", [0], []],
      ["mass", [1], []],
      ["sex", [2, 3], ["f", "m"]],
    ],
  );
});

test("a sample is told in the data's own units, and a column's reach is that of the samples", () => {
  assert.deepEqual(inputsOf(DATA, 0), [5, 3800, 1, 0]);
  assert.deepEqual(reachOf(DATA, 1), [3800, 4800]);
  assert.deepEqual(reachOf(DATA, 0), [4, 6]);
});

test("more than two columns have a map to choose; a run that has none falls back to all samples", () => {
  assert.deepEqual(waysOf({ run: RUN, data: DATA }), ["all", "map", "try"]);
  const two = { features: DATA.features.slice(1), x: [], count: 0 };
  assert.deepEqual(waysOf({ run: { features: 3 }, data: two }), ["all", "try"]);
  assert.deepEqual(waysOf({ run: { features: 3 }, data: DATA }), ["all"], "the data of another run");
  assert.equal(wayOf({ run: { features: 3 }, data: two, predicting: "map" }), "all");
  assert.equal(wayOf({ run: RUN, data: DATA, predicting: "map" }), "map");
});

test("the map is over the inputs that spread most, until two others are chosen", () => {
  const state = { data: DATA, over: null, tried: 1 };
  assert.deepEqual(overOf(state), { across: "mass", up: "still", sample: 2 });
  assert.deepEqual(overOf({ ...state, over: { across: "sex", up: "mass" } }), {
    ...{ across: "sex", up: "mass", sample: 2 },
  });
  assert.deepEqual(overOf({ ...state, over: { across: "age", up: "mass" } }).across, "mass");
  assert.equal(overOf({ ...state, data: null }), null);
  assert.equal(strideOf(DATA), 2);
});
