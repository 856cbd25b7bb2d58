import assert from "node:assert/strict";
import { test } from "node:test";
import { cutAt, lensOf, placesOf, scalesOf } from "../../static/js/draw/weight/geometry.js";
import { createTrail } from "../../static/js/draw/weight/trail.js";
import { decimalsNeeded, isRescaled, termsText, updateFigures } from "../../static/js/draw/weight/words.js";

/** @param {Partial<WeightMove>} move  @returns {WatchedWeight} */
const moved = (move) => ({
  ...{ index: 3, label: "dense/kernel[0, 3]", after: 0.9, before: 1, gradient: 10, update: -0.1 },
  ...{ learning_rate: 0.01, terms: {}, why: "", formula: "" },
  ...move,
});

/** @type {WatchedWeight} */
const untouched = {
  ...{ index: 3, label: "dense/kernel[0, 3]", after: 1, before: null, gradient: null, update: null },
  ...{ learning_rate: null, terms: null, why: null, formula: null },
};

/** @param {string} run @param {number} step @param {number[]} theta @param {number[]} gradient */
const frame = (run, step, theta, gradient) =>
  /** @type {Frame} */ (
    /** @type {unknown} */ ({
      run,
      step,
      theta: Float32Array.from(theta),
      gradient: Float32Array.from(gradient),
    })
  );

/** @param {string} id @param {{id: string, step: number} | null} parent */
const run = (id, parent = null) => /** @type {Run} */ (/** @type {unknown} */ ({ id, parent }));

test("plain SGD shows its gradient", () => {
  const figures = updateFigures(moved({}), 0.01, 4);
  assert.deepEqual(
    figures.map(({ text }) => text),
    ["1.0000", "0.01", "10.0", "0.9000"],
  );
  assert.equal(figures[2].name, "gradient");
});

test("an update that is not the plain one shows what the rate was multiplied with", () => {
  const figures = updateFigures(moved({ update: -0.005, after: 0.995 }), 0.01, 4);
  assert.deepEqual([figures[2].text, figures[2].name], ["0.500", "rescaled gradient"]);
});

test("rounding does not make a plain step a rescaled one", () => {
  assert.equal(isRescaled(moved({ update: -0.1 * (1 + 1e-12) })), false);
});

test("before the first step the rate is known and the gradient is not", () => {
  const texts = updateFigures(untouched, 0.0001, 4).map(({ text }) => text);
  assert.deepEqual(texts, ["1.0000", "0.0001", "?", "?"]);
});

test("a weight has decimals enough to see its update", () => {
  assert.equal(decimalsNeeded(moved({ update: -0.0000818 })), 6);
  assert.equal(decimalsNeeded(moved({ update: 0.5 })), 4);
});

test("terms are named as in the formula", () => {
  assert.equal(termsText({ m_hat: 0.01694, effective_rate: 0.5 }), "m\u0302 0.0169 · effective rate 0.500");
});

test("the lens shows update and plain step at one scale", () => {
  const circle = { x: 0, y: 100, radius: 50 };
  const lens = lensOf(moved({ update: -0.05, gradient: 10 }), circle, 100);
  assert.ok(lens);
  assert.ok(Math.abs((lens.after - lens.old) / (lens.plain - lens.old) - 0.5) < 1e-12);
});

test("the lens says how much larger it draws than the way beside it", () => {
  const lens = lensOf(moved({ update: -0.1 }), { x: 0, y: 100, radius: 50 }, 100);
  assert.ok(Math.abs((lens?.factor ?? 0) - (0.78 * 50) / 0.1 / 100) < 1e-9);
});

test("a weight that rises goes up in the lens", () => {
  const lens = lensOf(moved({ update: 0.1, gradient: -10 }), { x: 0, y: 100, radius: 50 }, 100);
  assert.ok(lens && lens.after < lens.old);
});

test("a weight that nothing moved has no lens", () => {
  assert.equal(lensOf(moved({ update: 0, gradient: 0 }), { x: 0, y: 0, radius: 50 }, 1), null);
  assert.equal(lensOf(untouched, { x: 0, y: 0, radius: 50 }, 1), null);
});

test("the way and the lens stand beside each other", () => {
  const { box, lens } = placesOf(460, 170);
  assert.ok(box.right < lens.x - lens.radius);
});

test("a single moment has a scale", () => {
  const scales = scalesOf({ steps: [0], values: [0.5], gradients: [Number.NaN] }, placesOf(460, 170).box);
  assert.ok(Number.isFinite(scales.y(0.5)) && Number.isFinite(scales.slope(0)));
});

test("a way is cut at the present step, which both parts hold", () => {
  const [past, ahead] = cutAt({ steps: [0, 5, 9], values: [1, 2, 3], gradients: [4, 5, 6] }, 5);
  assert.deepEqual(
    [past.steps, ahead.steps],
    [
      [0, 5],
      [5, 9],
    ],
  );
});

test("the trail keeps moments in the order of their steps", () => {
  const trail = createTrail();
  for (const step of [0, 9, 4]) trail.remember(run("a"), frame("a", step, [step], [1]));
  assert.deepEqual(trail.series(0).values, [0, 4, 9]);
});

test("a step that is seen again replaces what was seen of it", () => {
  const trail = createTrail();
  for (const value of [1, 2]) trail.remember(run("a"), frame("a", 5, [value], [1]));
  assert.deepEqual(trail.series(0).values, [2]);
});

test("a branch keeps the steps before it", () => {
  const trail = createTrail();
  for (const step of [0, 5, 9]) trail.remember(run("a"), frame("a", step, [step], []));
  trail.remember(run("b", { id: "a", step: 5 }), frame("b", 6, [60], []));
  assert.deepEqual(trail.series(0).values, [0, 5, 60]);
});

test("another run starts anew", () => {
  const trail = createTrail();
  trail.remember(run("a"), frame("a", 0, [1], []));
  trail.remember(run("b"), frame("b", 0, [2], []));
  assert.deepEqual(trail.series(0).values, [2]);
});

test("a frame of the run before is not mixed in", () => {
  const trail = createTrail();
  trail.remember(run("b"), frame("a", 7, [1], []));
  assert.deepEqual(trail.series(0).steps, []);
});

test("a long trail forgets every second moment but not the last", () => {
  const trail = createTrail();
  for (let step = 0; step <= 1000; step += 1) trail.remember(run("a"), frame("a", step, [step], []));
  const { steps } = trail.series(0);
  assert.ok(steps.length < 600);
  assert.equal(steps.at(-1), 1000);
});
