import assert from "node:assert/strict";
import { test } from "node:test";
import {
  comparedIn,
  comparisonWords,
  createComparison,
} from "../../../../static/js/draw/predictions/comparison.js";
import { decodeProbe } from "../../../../static/js/server/json.js";
import { elements } from "../../elements.js";

const AGE = { name: "age", offset: 13, scale: 87, unit: "years", decimals: 0 };
const data = {
  ...{ task: "classification", features: [AGE], classes: ["no side effect", "side effect"], count: 2100 },
  prediction: { kind: "curve", x: [0, 1], outputs: 2, lines: [1] },
};
const prediction = {
  kind: "curve",
  values: [
    [1, 0],
    [0.25, 0.75],
  ],
  classes: null,
};

/** @param {object} rest of the frame */
const state = (rest) =>
  /** @type {State} */ (
    /** @type {unknown} */ ({
      run: { id: "a", config: { dataset: { name: "drug_trial" } } },
      ...{ data, theme: "light" },
      frame: { run: "a", accuracy: 0.5, prediction: Float32Array.of(1, 0, 1, 0), ...rest },
      landscape: { probe: { answer: decodeProbe({ loss: 0.3, accuracy: 0.9, prediction }) } },
    })
  );

test("a probe's rows become one column, and what is not finite NaN", () => {
  const { values } = /** @type {Predicted} */ (decodeProbe({ prediction }).prediction);
  assert.deepEqual([...values], [1, 0, 0.25, 0.75]);
  const gap = decodeProbe({ prediction: { ...prediction, values: [[null]] } }).prediction;
  assert.deepEqual([.../** @type {Predicted} */ (gap).values], [Number.NaN]);
  assert.equal(decodeProbe({ prediction: null }).prediction, null);
});

test("both answers are told, the one there first", () => {
  const compared = comparedIn(state({}));
  assert.ok(compared);
  assert.equal(
    comparisonWords(compared),
    "Predictions there: From age 72 on it predicts a side effect: right for 90.0 % of people. " +
      "Now: It predicts no side effect for every age here: right for 50.0 % of people.",
  );
});

test("of several classes each answer is told by its own winners", () => {
  const plan = { kind: "map", columns: 2, rows: 1, outputs: 3, x: [0, 1], y: [0, 1] };
  const [run, classes] = [{ config: { dataset: { name: "spiral" } } }, ["0", "1", "2"]];
  const two = { task: "classification", features: [AGE, AGE], classes, count: 9, prediction: plan };
  const shares = { kind: "map", values: Float32Array.of(0.5, 0.6) };
  const words = comparisonWords({
    ...{ run, data: two, theme: "light" },
    frame: { accuracy: 0.5, prediction: shares.values, prediction_class: Float32Array.of(0, 0) },
    there: { loss: 1, accuracy: 0.9, prediction: { ...shares, classes: Float32Array.of(1, 2) } },
  });
  assert.equal(
    words,
    "Predictions there: A tone for each class: right for 90.0 % of 9 samples. " +
      "Now: It predicts 0 everywhere here: right for 50.0 % of 9 samples.",
  );
});

test("a present answer that is not measured is told as such", () => {
  const compared = comparedIn(state({ prediction: new Float32Array(0) }));
  assert.match(
    comparisonWords(/** @type {NonNullable<typeof compared>} */ (compared)),
    /Now: not measured.$/,
  );
});

test("answers of two runs are not compared", () => {
  assert.equal(comparedIn(state({ run: "b" })), null);
});

test("nothing is compared while anything of it is missing", () => {
  for (const missing of ["run", "data", "frame"])
    assert.equal(comparedIn({ ...state({}), [missing]: null }), null);
  assert.equal(comparedIn({ ...state({}), landscape: { ...state({}).landscape, probe: null } }), null);
});

test("a single answer is compared, none is not", () => {
  const probe = (values) => ({ answer: { prediction: { kind: "curve", values } } });
  const compared = (values) =>
    comparedIn({ ...state({}), landscape: { ...state({}).landscape, probe: probe(values) } });
  assert.ok(compared(Float32Array.of(0.5)));
  assert.equal(compared(new Float32Array(0)), null);
});

test("the comparison is hidden until there is one", (t) => {
  elements(t);
  const { OffscreenCanvas, ResizeObserver } = globalThis;
  t.after(() => Object.assign(globalThis, { OffscreenCanvas, ResizeObserver }));
  Object.assign(globalThis, {
    OffscreenCanvas: class {},
    ResizeObserver: class {
      observe() {}
    },
  });
  const { element, show } = createComparison();
  assert.equal(element.hidden, true);
  show(comparedIn(state({})));
  assert.equal(element.hidden, false);
  show(null);
  assert.equal(element.hidden, true);
});
