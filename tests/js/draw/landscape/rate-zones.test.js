// Which learning rates crawl, go straight, zig-zag and explode, where that is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rateMarks, rateWords, unknownWhy } from "../../../../static/js/draw/landscape/rate-zones.js";
import { adorned, planeOf } from "../../../../static/js/draw/surfaces/picture.js";

const state = (optimizer = {}, more = {}) => ({
  run: {
    id: "r",
    config: {
      optimizer: { name: "sgd", learning_rate: 0.1, ...optimizer },
      batch_size: 100,
      model: null,
      layers: [],
    },
  },
  frame: { step: 5 },
  data: { count: 100 },
  curvature: {
    run: "r",
    step: 5,
    over: { samples: 20, of: 20, every: 1 },
    lambda_max: 4,
    largest_stable_rate: 0.5,
  },
  ...more,
});

const DROPPING = { ...state().run.config, layers: [{ type: "dropout", rate: 0.5 }] };

test("of plain descent on all samples the kinds of rates begin at a tenth of 1/λ, at 1/λ and at 2/λ", () => {
  const marks = rateMarks(state());
  assert.deepEqual(
    marks.map(({ at }) => at),
    [0.025, 0.25, 0.5],
  );
  const kinds = [0.02, 0.025, 0.25, 0.26, 0.5].map((rate) => rateWords(rate, marks).split(":")[0]);
  assert.deepEqual(kinds, ["crawls", "goes straight", "goes straight", "zig-zags", "explodes"]);
});

test("nothing is claimed where it is not known, and why is said", () => {
  for (const [other, why] of [
    [state({ name: "adam" }), /scales each weight/],
    [state({ momentum: 0.9 }), /without momentum/],
    [state({}, { data: { count: 2100 } }), /each step sees 100 of 2,100 samples/],
    [state({}, { frame: { step: 6 } }), /being measured/],
    [state({ clipnorm: 1 }), /another setting counts/],
    [state({}, { run: { id: "r", config: DROPPING } }), /each step drops something/],
  ]) {
    assert.deepEqual(rateMarks(other), []);
    assert.match(unknownWhy(other), why);
  }
  assert.equal(rateWords(1, []), "");
  assert.equal(unknownWhy(state()), "");
});

test("a way that is tried lies ahead on its own plane only, with straight lines between its measures", () => {
  const answer = { run: "r", query: { plane: "random", seed: 3, size: 65 }, a: [], b: [], loss: [] };
  const picture = {
    answer,
    window: { a: [0, 1], b: [0, 1] },
    path: { behind: [], ahead: [1], beads: [], end: 1 },
  };
  const preview = {
    ...{ run: "r", query: { on: { plane: "random", seed: 3 } }, a: [0, 0.5, 0.9], b: [0, 0.1, 0.2] },
    ...{ loss: [1, null, 0.5], diverged_at: null },
  };
  const seen = { run: { id: "r", config: {} }, catalogue: null, preview };
  assert.deepEqual(
    adorned(picture, seen).path.ahead.map(({ loss }) => loss),
    [1, 0.75, 0.5],
  );
  const other = { ...preview, query: { on: { plane: "path" } } };
  assert.deepEqual(adorned(picture, { ...seen, preview: other }).path.ahead, [1]);
  assert.deepEqual(planeOf({ plane: "weights", i: 1, j: 2, size: 9 }), { plane: "weights", i: 1, j: 2 });
});
