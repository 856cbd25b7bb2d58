import assert from "node:assert/strict";
import { test } from "node:test";
import { rateText } from "../../../static/js/draw/format.js";
import {
  firstAhead,
  rateSet,
  scheduleLike,
  scheduleOf,
  withBoundaries,
} from "../../../static/js/state/rate.js";

const FALLING = { name: "cosine_decay", initial_learning_rate: 0.2, decay_steps: 100 };
const PIECES = { name: "piecewise_constant_decay", boundaries: [5], values: [0.3, 0.1] };

test("a rate is the number that was set, or that of a schedule's first step", () => {
  const rates = [0.5, FALLING, PIECES].map((learning_rate) => rateSet({ name: "sgd", learning_rate }));
  assert.deepEqual(rates, [0.5, 0.2, 0.3]);
  assert.equal(scheduleOf({ name: "sgd", learning_rate: 0.5 }), null);
  assert.equal(scheduleOf({ name: "sgd", learning_rate: FALLING }), FALLING);
});

test("a schedule that is chosen starts from the rate that was set, and takes the run's steps", () => {
  const run = /** @type {Run} */ (
    /** @type {unknown} */ ({ total_steps: 70, config: { optimizer: { name: "sgd", learning_rate: 0.5 } } })
  );
  const needs = (/** @type {string} */ name, /** @type {string[]} */ ...names) =>
    /** @type {Declared} */ (
      /** @type {unknown} */ ({ name, settings: names.map((one) => ({ name: one, required: true })) })
    );
  const cosine = needs("cosine_decay", "initial_learning_rate", "decay_steps");
  assert.deepEqual(scheduleLike(cosine, run), {
    name: "cosine_decay",
    initial_learning_rate: 0.5,
    decay_steps: 70,
  });
  const pieces = needs("piecewise_constant_decay", "boundaries", "values");
  assert.deepEqual(scheduleLike(pieces, run), { name: pieces.name, boundaries: [35], values: [0.5, 0.05] });
  assert.equal(scheduleLike(null, run), 0.5);
});

test("a rate that a schedule made is told in four digits, and one that was typed in full", () => {
  assert.deepEqual([0.0001, 0.125, 0.04281596297313014, 1e-7].map(rateText), [
    "0.0001",
    "0.125",
    "0.04282",
    "10⁻⁷",
  ]);
});

test("with other boundaries a schedule in pieces has as many rates as it needs", () => {
  const pieces = { name: "piecewise_constant_decay", boundaries: [35], values: [0.5, 0.05] };
  assert.deepEqual(withBoundaries(pieces, [10, 20, 30]).values, [0.5, 0.05, 0.05, 0.05]);
  assert.deepEqual(withBoundaries({ ...pieces, boundaries: [1, 2], values: [3, 2, 1] }, [7]), {
    ...pieces,
    boundaries: [7],
    values: [3, 2],
  });
});

test("of a way ahead so many steps come first as take a moment, by the weights, neurons and samples", () => {
  const first = (
    /** @type {number[]} */ [parameter_count, units],
    /** @type {number} */ batch_size,
    count = 2100,
  ) =>
    firstAhead(
      /** @type {any} */ ({
        run: { parameter_count, config: { batch_size, layers: [{ units }] } },
        data: { count },
      }),
    );
  const [line, deep, wide] = [
    [2, 1],
    [4826, 136],
    [2002, 502],
  ];
  assert.deepEqual([first(line, 10), first(deep, 10), first(deep, 100)], [40, 40, 40]);
  assert.deepEqual([first(deep, 2100), first(wide, 2100), first(deep, 10_000, 10_000)], [19, 11, 4]);
  assert.equal(first(deep, 10_000, 20), 40, "a batch has no more samples than there are");
});

test("of a way ahead as many steps come first as the server takes little time for, a neuron as dear as 26 weights", () => {
  const run = { parameter_count: 2, config: { batch_size: 600_000, layers: [{ units: 1 }, { rate: 0.5 }] } };
  const state = /** @type {State} */ (/** @type {unknown} */ ({ run, data: null }));
  assert.equal(firstAhead(state), Math.floor(350e6 / (28 * 600_000)));
});
