import assert from "node:assert/strict";
import { test } from "node:test";
import { numbers } from "../../../static/js/draw/chart/ticks.js";
import { fromU } from "../../../static/js/draw/landscape/loss-scale.js";
import { traceStops } from "../../../static/js/draw/landscape/map/chart.js";
import { pictureOf } from "../../../static/js/draw/landscape/picture.js";
import { clipped } from "../../../static/js/draw/landscape/surface/place.js";
import { BASE } from "../../../static/js/draw/landscape/surface/projection.js";
import { retryOf } from "../../../static/js/draw/narration/blow-up.js";
import { sentencesOf, spokenOf } from "../../../static/js/draw/narration/sentence.js";
import { legendText, ROOM_FOR_BOTH } from "../../../static/js/draw/network/labels.js";
import { planCurve } from "../../../static/js/draw/predictions/curve-picture.js";
import { pixelOf } from "../../../static/js/draw/surfaces/pixels.js";
import { textOf } from "../../../static/js/draw/words.js";

const BLOWN_UP = { start_step: 0, start: 1.27423, since: 0 };
const TOLD = {
  ...BLOWN_UP,
  ...{ loss: 1.337e61, largest_stable_rate: 0.98561, tenth: 0.12, sentence: "" },
  advice: "At step 0 plain gradient descent is stable up to a learning rate of 0.986; this run's is 1.2.",
};
const STALL = {
  ...{ cause: "dead", layer: "dense", since: { step: 3, exact: true }, value: 0 },
  ...{ subject: "dense", event: "died at step 3", why: "why", sentence: "dense died at step 3: why." },
  advice: "Try relu.",
};

/** @param {object} frame @param {object | null} [found] @param {object | null} [model] @returns {State} */
const state = (frame, found = null, model = null) =>
  /** @type {State} */ (
    /** @type {unknown} */ ({
      run: { id: "a", config: { optimizer: { name: "sgd" }, model } },
      catalogue: { optimizers: [{ name: "sgd", title: "SGD" }], landscapes: [] },
      ...{ connection: "open", diagnosis: found && { run: "a", step: 7, blow_up: null, ...found } },
      frame: { run: "a", status: "finished", step: 200, total_steps: 200, loss: 1.337e61, ...frame },
    })
  );
/** @param {State} of */
const forms = (of) => sentencesOf(of).map(textOf);

test("a run that blew up is not told as finished, and its loss beside that at the start", () => {
  const [full, short] = forms(state({ blown_up: BLOWN_UP }));
  assert.equal(full, "All 200 steps. The loss blew up: 1.2742 at step 0, 1.337×10⁶¹ now, over all samples.");
  assert.equal(short, "All 200 steps. The loss blew up: 1.2742 at step 0, 1.337×10⁶¹ now.");
});

test("in mid-run it is told at its step, and on a surface of f", () => {
  const [full] = forms(
    state({ blown_up: BLOWN_UP, step: 120, status: "ready" }, null, { landscape: "bowl" }),
  );
  assert.equal(full, "Step 120. f blew up: 1.2742 at step 0, 1.337×10⁶¹ now.");
});

test("the rate that would be stable is told once it is known, and aloud what may help", () => {
  const of = state({ blown_up: BLOWN_UP }, { loss_blow_up: TOLD, stall: STALL });
  const [full, short] = forms(of);
  assert.ok(full.endsWith(` ${TOLD.advice}`));
  assert.equal(
    short,
    "All 200 steps. The loss blew up: 1.27 → 1.34×10⁶¹. Over all samples, rates up to 0.986 are stable at step 0.",
  );
  assert.equal(spokenOf(of), full);
});

test("what was found of another blow-up is not told of this one", () => {
  const found = { loss_blow_up: { ...TOLD, since: 60 }, stall: null };
  assert.doesNotMatch(forms(state({ blown_up: BLOWN_UP }, found))[0], /stable/);
});

test("a loss beyond what float64 holds is infinite", () => {
  assert.match(forms(state({ blown_up: BLOWN_UP, loss: null }))[0], / 1\.2742 at step 0, not finite now,/);
});

test("a smaller rate goes on from before the loss grew, or else from the last step", () => {
  const frame = /** @type {Frame} */ (/** @type {unknown} */ ({ step: 88, blown_up: null }));
  const run = /** @type {Run} */ (/** @type {unknown} */ ({ config: { optimizer: { learning_rate: 0.3 } } }));
  const tenth = { rate: 0.03, label: "Go on with a tenth of the rate" };
  assert.deepEqual(retryOf(run, frame, null), { from: 88, ...tenth });
  const blown = { ...frame, blown_up: { ...BLOWN_UP, since: 60 } };
  assert.deepEqual(retryOf(run, blown, { ...TOLD, tenth: 0.03, largest_stable_rate: 0.2 }), {
    from: 60,
    ...tenth,
  });
  const far = { ...TOLD, largest_stable_rate: 1.95e-7 };
  assert.deepEqual(retryOf(run, blown, far), { from: 60, rate: 1e-7, label: "Go on with rate 10⁻⁷" });
  const falling = { ...frame, learning_rate: 0.004 }; // by a schedule
  assert.equal(retryOf(run, falling, null).rate, 0.0004);
  assert.equal(retryOf(run, falling, { ...TOLD, tenth: 0.0002 }).rate, 0.0002, "as the advice has it");
});

const NEAR = { x: 0, y: 0, z: 0.5 };

test("a path that leaves for 10³⁰⁰ is drawn to the block's side, and what lies out there is not", () => {
  for (const far of [1e12, 1e30, 1e300, Number.POSITIVE_INFINITY]) {
    const pieces = clipped([NEAR, { ...NEAR, x: far }, { ...NEAR, x: -far }, { x: far, y: -far, z: 1 }]);
    assert.deepEqual(
      pieces.flat().filter(({ x, y, z }) => Math.hypot(x, y, z) > 3),
      [],
      String(far),
    );
    assert.equal(pieces.length, Number.isFinite(far) ? 1 : 0);
    if (pieces.length > 0) assert.ok(Math.abs((pieces[0].at(-1)?.x ?? 0) - 1) < 1e-9);
  }
});

const WINDOW = { a: /** @type {const} */ ([0, 1]), b: /** @type {const} */ ([0, 1]) };

test("a map's canvas is never told of places far beside it", () => {
  /** @type {number[]} */
  const told = [];
  const say = (/** @type {number[]} */ ...pixel) => told.push(...pixel);
  const context = /** @type {CanvasRenderingContext2D} */ (
    /** @type {unknown} */ ({ beginPath() {}, moveTo: say, lineTo: say })
  );
  const chart = /** @type {import("../../../static/js/draw/landscape/map/chart.js").Chart} */ (
    /** @type {unknown} */ ({ width: 100, height: 80, small: true, shown: { window: WINDOW } })
  );
  const at = [0.5, 0.9, 2, -8e30, 4e200, 0.1].map((a, k) => ({ a, b: k % 2 ? 0.2 : 0.7 }));
  traceStops(context, chart, at);
  assert.ok(told.length >= 6);
  for (const px of told) assert.ok(px >= -1e-6 && px <= 100 + 1e-6, String(px));
});

/** @param {object} changes @returns {any} */
const answer = (changes) => ({
  ...{ run: "r", query: { plane: "weights", i: 0, j: 1, samples: "all" }, step: 200, on_plane_loss: 1e61 },
  ...{ a: Float32Array.of(0, 1, 2), b: Float32Array.of(0, 1, 2), true_loss: 1.337e61 },
  loss: Float32Array.of(0.01, 1, 2, 1, 2, 3, 2, 3, 4),
  ...{ path_step: [0, 100, 200], path_a: [0.5, 7e14, 8e29], path_b: [0.5, 3e15, 3e30] },
  path_loss: [1.27, 9e30, 1.3e61],
  ...changes,
});

test("weights that are elsewhere do not make the surface a sheet", () => {
  const { scale } = pictureOf(answer({}), null, null);
  assert.ok(fromU(scale.kind, scale.hi) < 10, JSON.stringify(scale));
});

test("nor does a ball in the window that stands far above", () => {
  const above = answer({ path_a: [0.5, 1, 1], path_b: [0.5, 1, 1] });
  const { scale } = pictureOf(above, null, null);
  assert.ok(fromU(scale.kind, scale.hi) < 10, JSON.stringify(scale));
});

test("the start's handle stands on the block or nowhere, whatever the scale on screen", () => {
  const picture = pictureOf(answer({}), null, null);
  const projection = { toScreen: (/** @type {number[]} */ ...point) => point };
  const onScreen = (/** @type {object} */ scale) =>
    /** @type {any} */ ({ picture, shown: { window: picture.window, scale }, chart: null, projection });
  const start = { a: 0.5, b: 0.5 };
  assert.ok(pixelOf(onScreen(picture.scale), start));
  const [, , z] = /** @type {number[]} */ (
    pixelOf(onScreen({ kind: "log", lo: 54, hi: 62, gamma: 1 }), start)
  );
  assert.ok(z >= BASE);
  assert.equal(pixelOf(onScreen({ kind: "linear", lo: 0, hi: 1e-6, gamma: 1 }), start), null);
});

test("the start's handle needs no projection on the map", () => {
  const picture = pictureOf(answer({}), null, null);
  const shown = { window: picture.window, scale: picture.scale };
  const chart = { shown, picture, width: 470, height: 246, small: false };
  const onScreen = /** @type {any} */ ({ picture, shown, chart, projection: null });
  assert.equal(pixelOf(onScreen, { a: 0.5, b: 0.5 })?.length, 2);
  assert.equal(pixelOf({ ...onScreen, chart: null }, { a: 0.5, b: 0.5 }), null);
});

test("numbers at an axis that no text tells apart stand there once", () => {
  const texts = numbers([1.4e107 * (1 - 1e-9), 1.4e107 * (1 + 1e-9)], 6).map(({ text }) => text);
  assert.equal(new Set(texts).size, texts.length);
  assert.deepEqual(
    numbers([0, 3], 3).map(({ text }) => text),
    ["0", "1", "2", "3"],
  );
});

test("the numbers beside a curve of 10¹¹⁸ have room", () => {
  const curve = /** @type {any} */ ({
    ...{ x: [0, 1], prediction: Float64Array.of(-2e118, 5e118), outputs: 1, lines: [0] },
    ...{
      classes: [],
      groups: [],
      points: { x: [0], y: [0] },
      ghosts: [],
      ghostsTitle: "",
      feature: { name: "x", offset: 0, scale: 1 },
    },
  });
  const { box, marks } = planCurve(curve, 200, 200);
  assert.ok(marks.some(({ text }) => text === "4×10¹¹⁸"));
  assert.ok(box.left >= 55, "−2×10¹¹⁸ is 48 px wide");
});

test("the ends of a long legend stand as one text", () => {
  assert.ok(legendText(1.4e118).length > ROOM_FOR_BOTH);
  assert.ok(legendText(12_346).length > ROOM_FOR_BOTH, "−12,346 and +12,346 are 104 px wide together");
  assert.ok(legendText(0.0065).length > ROOM_FOR_BOTH, "−0.0065 is 52 px wide: twice that is the legend");
  assert.ok(legendText(0.02).length <= ROOM_FOR_BOTH);
});

test("the ends of a legend have two digits, whatever their size", () => {
  assert.deepEqual([1.53e154, 0.00117, 1.53].map(legendText), ["1.5×10¹⁵⁴", "0.0012", "1.5"]);
});
