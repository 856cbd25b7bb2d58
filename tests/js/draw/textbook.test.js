import assert from "node:assert/strict";
import { test } from "node:test";
import { trialLine } from "../../../static/js/draw/chart/columns.js";
import { measured } from "../../../static/js/draw/format.js";
import { approachOf, approachPicture, decadesOf } from "../../../static/js/draw/surfaces/approach.js";
import { lensPicture, lensRadius } from "../../../static/js/draw/surfaces/lens.js";
import { trialStops } from "../../../static/js/draw/surfaces/picture.js";
import { stableZone } from "../../../static/js/draw/surfaces/stability.js";
import { angleOff, isNoisy, nearestMinimum } from "../../../static/js/draw/surfaces/surface.js";
import {
  finishedWords,
  heightWords,
  nearestWords,
  previewWords,
  stepWords,
} from "../../../static/js/draw/surfaces/words.js";
import { labelOf } from "../../../static/js/state/parameters.js";
import { zoneWords } from "../../../static/js/views/settings/slider.js";
import { elements } from "../elements.js";

const MINIMA = [
  { x: 3, y: 2, value: 0 },
  { x: -1, y: 0, value: 0 },
];
const PREVIEW = { query: { optimizer: { name: "sgd", learning_rate: 0.2 } }, diverged_at: null };

const text = (parts) => parts.map((part) => (typeof part === "string" ? part : part.value)).join("");
const runWith = (optimizer, parent = null) => ({
  id: "run",
  parent,
  config: { optimizer, model: null, layers: [] },
});
const ALL = { samples: 2100, of: 2100, every: 1 };
const curvatureOf = (run) => ({ run, step: 0, over: ALL, largest_stable_rate: 0.1 });

test("the nearest minimum is the one at the least distance", () => {
  const { minimum, distance } = nearestMinimum(MINIMA, { x: 0, y: 0 });
  assert.equal(minimum, MINIMA[1]);
  assert.equal(distance, 1);
});

test("of minima that are equally near none is called the nearest", () => {
  const minima = [0, 2].map((x) => ({ x, y: 0, value: 0 }));
  const told = (/** @type {number} */ x) => {
    const frame = /** @type {Frame} */ ({ theta: Float32Array.of(x, 1), loss: 1, total_steps: 9, step: 9 });
    const surface = /** @type {Surface} */ ({ minima });
    return [finishedWords(frame, surface), nearestWords(frame, minima)].map(text);
  };
  const [end, now] = told(1);
  assert.match(end, /f is 1\.0000; a nearest minimum, at \(0\.000, 0\.000\), is 1\.41 away\.$/);
  assert.match(now, /^A nearest minimum, at \(0\.000, 0\.000\), is 1\.41 away\.$/);
  assert.match(told(0.5)[0], /; the nearest minimum, at \(0\.000, 0\.000\),/);
  assert.match(told(0.5)[1], /^The nearest minimum,/);
});

test("a step against the gradient is straight downhill", () => {
  assert.equal(angleOff([3, 4], [-0.3, -0.4]), 0);
});

test("a step along a level line is a right angle off", () => {
  assert.ok(Math.abs(angleOff([1, 0], [0, 2]) - 90) < 1e-12);
});

test("only a model with noise has a noisy gradient, and a network has none", () => {
  const configured = (model) => ({ config: { model } });
  assert.deepEqual(
    [configured({ noise: 0.1 }), configured({ noise: 0 }), configured(null), null].map(isNoisy),
    [...[true, false, false, false]],
  );
});

test("a step of nothing has no angle", () => {
  assert.equal(angleOff([1, 0], [0, 0]), null);
});

test("the lens is the next round number in which the longer arrow has room", () => {
  assert.equal(
    lensRadius([
      { x: 0.2, y: 0 },
      { x: 0, y: 0.1 },
    ]),
    0.3,
  );
});

test("a lens without arrows has no scale", () => {
  assert.equal(lensRadius([{ x: 0, y: 0 }]), 0);
});

test("the approach is the distance to the nearest minimum, step by step", () => {
  const { distances } = approachOf({ step: [0, 1], a: [-1, 3], b: [2, 3] }, MINIMA);
  assert.deepEqual(distances, [2, 1]);
});

test("distances that end in nothing are drawn over sixteen powers of ten", () => {
  assert.deepEqual(decadesOf([9, 1e-30, 0]), [-15, 1]);
});

test("distances that grow are drawn from the start's on", () => {
  assert.deepEqual(decadesOf([4.5, 1e20, 2.7e143]), [0, 144]);
});

test("a trial on swapped axes has its second parameter across", () => {
  const preview = { a: [1], b: [2], loss: [5] };
  const picture = { answer: { query: { i: 1, j: 0 } }, window: { a: [0, 4], b: [0, 4] } };
  assert.deepEqual(trialStops(preview, picture), [{ a: 2, b: 1, loss: 5 }]);
});

test("a trial that leaves for infinity stays within what a canvas can draw", () => {
  const preview = { a: [1e300], b: [null], loss: [null] };
  const picture = { answer: { query: { i: 0, j: 1 } }, window: { a: [0, 1], b: [0, 1] } };
  assert.deepEqual(trialStops(preview, picture), [{ a: 41, b: 41, loss: Number.POSITIVE_INFINITY }]);
});

test("a trial in the chart begins at its step and ends where it climbs too high", () => {
  const line = trialLine({ step: 10, loss: [1, 2, 9, 1] }, 5, false);
  assert.deepEqual(line, { x: [2, 2.2], y: [1, 2] });
});

test("a trial that ends lower falls", () => {
  const words = text(previewWords({ ...PREVIEW, loss: [24, 3, 1] }, true));
  assert.equal(words, "At rate 0.2 f falls from 24.0000 to 1.0000 in the next 2 steps.");
});

test("a trial that diverges says at which step", () => {
  const words = text(previewWords({ ...PREVIEW, loss: [24], diverged_at: 37 }, true));
  assert.equal(words, "At rate 0.2 it diverges at step 37.");
});

test("momentum that leads elsewhere is told in degrees", () => {
  const words = text(stepWords({ step: 4, gradient: [1, 0], update: [0, -2] }, false));
  assert.equal(words, "Step 4 is 2.00 long, 90° off straight downhill.");
});

test("against a noisy gradient a step goes straight, and not straight downhill", () => {
  const frame = { step: 4, gradient: [1, 0], update: [-2, 0] };
  assert.equal(text(stepWords(frame, false)), "Step 4 is 2.00 long, straight downhill.");
  assert.equal(text(stepWords(frame, true)), "Step 4 is 2.00 long, straight against its noisy gradient.");
  const aside = text(stepWords({ ...frame, update: [0, -2] }, true));
  assert.equal(aside, "Step 4 is 2.00 long, 90° off straight against its noisy gradient.");
});

test("a trial of one step is told as one, and one that ends where it began as that", () => {
  assert.match(
    text(previewWords({ ...PREVIEW, loss: [24, 3] }, true)),
    /from 24\.0000 to 3\.0000 in the next step\.$/,
  );
  assert.match(
    text(previewWords({ ...PREVIEW, loss: [24, 3, 24] }, true)),
    /f is 24\.0000 as before in the next 2 steps\.$/,
  );
});

/** Where plain gradient descent on a run stops being stable, when the run stands at a step. */
const zoneOf = (run, curvature, step = curvature.step) => stableZone({ run, curvature, frame: { step } });
const PLAIN = { name: "sgd", momentum: 0 };

test("the largest stable rate is exact for plain gradient descent", () => {
  assert.deepEqual(zoneOf(runWith(PLAIN), curvatureOf("run")), { from: 0.1, exact: true, step: null });
});

test("over evenly some of the samples the largest stable rate is not exact, and says which", () => {
  const over = { samples: 2858, of: 20000, every: 7 };
  const zone = zoneOf(runWith(PLAIN), { ...curvatureOf("run"), over });
  assert.deepEqual(zone, { from: 0.1, exact: false, over, step: null });
  const told = "Plain SGD: unstable above 0.1, over every 7th sample: 2,858 of 20,000";
  assert.equal(zoneWords(zone), told);
});

test("with momentum the largest stable rate is that of another rule", () => {
  assert.equal(zoneOf(runWith({ name: "sgd", momentum: 0.9 }), curvatureOf("run")).exact, false);
});

test("with dropout the largest stable rate is that of the loss without it", () => {
  const run = runWith(PLAIN);
  const layers = [{ type: "dropout", rate: 0.5 }];
  const zone = zoneOf({ ...run, config: { ...run.config, layers } }, curvatureOf("run"));
  assert.deepEqual(zone, { from: 0.1, exact: false, drops: true, step: null });
  assert.equal(zoneWords(zone), "Plain SGD without dropout: unstable above 0.1");
});

test("a largest stable rate of another step than the run's says of which", () => {
  const curvature = curvatureOf("run");
  assert.equal(zoneOf(runWith(PLAIN), curvature, curvature.step + 1).step, curvature.step);
  assert.equal(
    zoneWords({ from: 0.1, exact: true, step: 4200 }),
    "Unstable above 2/λmax = 0.1 at step 4,200",
  );
});

test("a branch has the curvature of the run that it left until its own is known", () => {
  const { step } = curvatureOf("old");
  const branch = runWith(PLAIN, { id: "old", step });
  assert.notEqual(zoneOf(branch, curvatureOf("old")), null);
  assert.equal(zoneOf(branch, curvatureOf("another")), null);
  assert.equal(zoneOf(runWith(PLAIN, { id: "old", step: step - 1 }), curvatureOf("old")), null);
});

test("the zone of another rule is told as plain gradient descent's", () => {
  assert.equal(zoneWords({ from: 0.1, exact: true, step: null }), "Unstable above 2/λmax = 0.1");
  assert.equal(zoneWords({ from: 0.1, exact: false, step: null }), "Plain SGD: unstable above 0.1");
  assert.equal(zoneWords({ from: 638123, exact: false, step: null }), "Plain SGD: unstable above 638,000");
});

test("the parameters of a position are x and y", () => {
  const position = [{ layer: "position", role: "kernel", shape: [2], start: 0, stop: 2 }];
  assert.deepEqual([labelOf(position, 0), labelOf(position, 1)], ["x", "y"]);
});

test("f that is beyond float64 is told as infinite, as everywhere", () => {
  const frame = /** @type {Frame} */ ({ step: 5, loss: null });
  const words = heightWords(frame).map((part) => (typeof part === "string" ? part : part.value));
  assert.equal(words.join(""), "After step 5 f is not finite.");
  assert.deepEqual([measured(null), measured(undefined), measured(0.25)], ["not finite", "–", "0.2500"]);
});

test("a trial that leaves is drawn as far beyond a small window as beyond a large one", () => {
  const preview = { a: [1e300], b: [-1e300], loss: [1] };
  const [small, large] = [1e-3, 10].map((width) => {
    const ends = [0, width];
    const [{ a, b }] = trialStops(preview, {
      answer: { query: { i: 0, j: 1 } },
      window: { a: ends, b: ends },
    });
    return [a / width, b / width].map(Math.round);
  });
  assert.deepEqual(small, large);
});

test("an arrow under the lens ends in a head that points its way", (t) => {
  elements(t);
  const scene = { plain: { x: 0.3, y: -0.4 }, update: { x: -0.4, y: -0.3 }, optimizer: "Adam" };
  const drawn = lensPicture(scene, 200, 200);
  const d = (meaning, part) =>
    drawn.find(({ attributes }) => attributes.class === `position-${part} ${meaning}`).attributes.d;
  const numbers = (text) => text.match(/-?[\d.]+/g).map(Number);
  for (const [meaning, { x, y }] of /** @type {const} */ ([
    ["gradient", scene.plain],
    ["update", scene.update],
  ])) {
    const [fromX, fromY, neckX, neckY] = numbers(d(meaning, "shaft"));
    const [tipX, tipY, ...sides] = numbers(d(meaning, "head"));
    assert.deepEqual([fromX, fromY], [100, 100]);
    const head = Math.hypot(tipX - neckX, tipY - neckY);
    assert.ok(head < 10 && Math.hypot((tipX - neckX) / head - 2 * x, (tipY - neckY) / head + 2 * y) < 0.01);
    for (const k of [0, 2])
      assert.ok(Math.abs(Math.hypot(sides[k] - neckX, sides[k + 1] - neckY) - 0.45 * head) < 0.02);
  }
});

test("the lens's axes cross in its middle, reach its rim and have their names outside", (t) => {
  elements(t);
  const drawn = lensPicture({ plain: { x: 0, y: 0 }, update: { x: 0, y: 0 }, optimizer: "Adam" }, 200, 200);
  const radius = Math.max(
    ...drawn.flatMap(({ attributes }) => (attributes.class === "position-ring" ? [attributes.r] : [])),
  );
  const axes = drawn.find(({ attributes }) => attributes.class === "position-axis").attributes.d;
  assert.equal(axes, `M${100 - radius} 100h${2 * radius}M100 ${100 - radius}v${2 * radius}`);
  const names = drawn.filter(({ children }) => children.length > 0);
  for (const {
    attributes: { x, y },
  } of names)
    assert.ok(Math.hypot(x - 100, y - 100) > radius);
});

test("the approach goes from the levels' left end to their right one", (t) => {
  elements(t);
  const drawn = approachPicture(
    { steps: [0, 5, 10], distances: [10, 1, 0.1] },
    { step: 10, total: 10 },
    300,
    200,
  );
  const d = (name) => drawn.find(({ attributes }) => attributes.class === name).attributes.d;
  const [left, right] = d("predictions-grid")
    .match(/^M([\d.]+) [\d.]+H([\d.]+)$/)
    .slice(1)
    .map(Number);
  const xs = [...d("predictions-curve").matchAll(/[ML]([\d.]+) /g)].map((found) => Number(found[1]));
  assert.deepEqual([xs[0], xs.at(-1)], [left, right]);
  assert.ok(right < 300);
});

test("a distance of 0 lies below all powers of ten, on a level of its own", (t) => {
  elements(t);
  const drawn = approachPicture({ steps: [0, 1], distances: [2.5, 0] }, { step: 1, total: 20 }, 300, 200);
  const texts = drawn.flatMap(({ attributes, children }) =>
    children.length > 0 ? [[String(children), Number(attributes.y)]] : [],
  );
  const at = (/** @type {string} */ text) => texts.find(([one]) => one === text)[1];
  assert.ok(at("0") > at("1") + 10, `${texts}`);
  const mark = drawn.find(({ attributes }) => attributes.class === "predictions-mark filled");
  assert.ok(Math.abs(Number(mark.attributes.cy) - at("0")) < 6);
});

test("one distance alone has a decade to stand in", () => {
  assert.deepEqual(decadesOf([1]), [-1, 0]);
  assert.deepEqual(decadesOf([5]), [0, 1]);
});
