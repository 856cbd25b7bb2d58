import assert from "node:assert/strict";
import { test } from "node:test";
import {
  limitHere,
  limitLine,
  rateCell,
  rateHeight,
  rateLine,
  rateName,
  rateRange,
  rateReadout,
  ratesOf,
} from "../../../../static/js/draw/chart/rate.js";
import { chartTable } from "../../../../static/js/draw/chart/words.js";
import { textOf } from "../../../../static/js/draw/words.js";

const RATES = { steps: [1, 11, 21], rates: [0.1, 0.05, 0.025] };
const FALLING = { name: "cosine_decay", initial_learning_rate: 0.1, decay_steps: 20 };

/** @param {object} optimizer @param {object} [rest] */
const state = (optimizer, rest = {}) =>
  /** @type {State} */ (
    /** @type {unknown} */ ({
      ...{ run: { id: "r", config: { optimizer } }, frame: { step: 5 }, rates: { run: "r", ...RATES } },
      ...{
        curvature: { run: "r", step: 5, over: { samples: 20, of: 20, every: 1 }, largest_stable_rate: 0.12 },
        ...rest,
      },
    })
  );
const SCHEDULED = { name: "sgd", learning_rate: FALLING };

test("the rates are drawn of a run whose schedule changes them, and of no other", () => {
  assert.equal(ratesOf(state(SCHEDULED))?.rates, RATES.rates);
  assert.equal(ratesOf(state({ name: "sgd", learning_rate: 0.1 })), null);
  assert.equal(ratesOf(state(SCHEDULED, { rates: { run: "another", ...RATES } })), null);
});

test("a step's rate stands where its loss does, from 0 up", () => {
  assert.deepEqual(rateLine(RATES, 10), { x: [0.1, 1.1, 2.1], y: RATES.rates });
  assert.deepEqual(
    [rateRange(null, 2)[0], rateRange(null, 2)[1] > 2, rateRange(null, 0)],
    [0, true, [0, 1.15]],
  );
  assert.deepEqual([rateHeight(100), rateHeight(1000)], [52, 72]);
});

test("2/λmax stands beside the rate of plain descent, where it was found at this very step", () => {
  assert.equal(limitHere(state(SCHEDULED)), 0.12);
  assert.equal(limitHere(state({ ...SCHEDULED, momentum: 0.9 })), null);
  assert.equal(limitHere(state({ name: "adam", learning_rate: FALLING })), null);
  assert.equal(limitHere(state(SCHEDULED, { frame: { step: 6 } })), null);
  assert.equal(rateName(0.05, null, false), "learning rate 0.05");
  assert.equal(rateName(0.05, 0.12, true), "rate 0.05 · ○ 2/λmax 0.120");
  assert.deepEqual(limitLine(0.12, 0.5, RATES), { x: [0.5], y: [0.12] });
  assert.deepEqual(limitLine(1, 0.5, RATES), { x: [], y: [] }); // told, not drawn
});

test("the rate under the pointer is that of the step, or of the nearest that is told, which is named", () => {
  assert.equal(textOf(rateReadout(RATES, 11)), " Learning rate 0.05.");
  assert.equal(textOf(rateReadout(RATES, 15)), " Learning rate at step 11 0.05.");
  assert.equal(textOf(rateReadout(RATES, 99)), " Learning rate at step 21 0.025.");
  assert.deepEqual([rateCell(RATES, 21), rateCell(RATES, 3)], ["0.025", "about 0.1"]);
});

test("the table has a column of rates where they change", () => {
  const epochs = [{ epoch: 1, loss: 0.5, accuracy: null, seconds: 1 }];
  const made = /** @type {RunHistory} */ (/** @type {unknown} */ ({ epochs, count: 1, loss: [] }));
  const { head, rows } = chartTable(made, [], false, (epoch) => `${epoch / 10}`);
  assert.deepEqual([head, rows], [["epoch", "loss", "learning rate"], [["1", "0.5000", "0.1"]]]);
});
