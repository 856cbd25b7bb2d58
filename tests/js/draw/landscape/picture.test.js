import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap } from "../../../../static/js/draw/landscape/labels.js";
import { numbered } from "../../../../static/js/draw/landscape/loss-scale.js";
import { dividedPath, stopAtStep, wholePath } from "../../../../static/js/draw/landscape/path.js";
import { pictureOf } from "../../../../static/js/draw/landscape/picture.js";
import {
  known,
  lossAt,
  reading,
  readingAt,
  readingText,
} from "../../../../static/js/draw/landscape/reading.js";
import { blend, createMorph, stillOf } from "../../../../static/js/draw/landscape/surface/morph.js";
import { placeTag } from "../../../../static/js/draw/landscape/surface/overlay.js";
import { caption, surfaceTable } from "../../../../static/js/draw/landscape/words.js";

/** @param {number[]} values */
const floats = (...values) => Float32Array.from(values);

/** @param {object} [changes] @returns {any} the answer for a plane of weights 3 and 5 at step 20, rising along a */
function answer(changes = {}) {
  return {
    run: "r",
    query: { plane: "weights", i: 3, j: 5, size: 3, span: 1, step: 20 },
    plane: "weights",
    step: 20,
    over: { samples: 2100, of: 2100, every: 1 },
    labels: ["dense/kernel[0, 3]", "dense/bias[1]"],
    true_loss: 0.5,
    on_plane_loss: 0.51,
    distance: 0.0571,
    a: floats(-1, 0, 1),
    b: floats(1, 2, 3),
    loss: floats(0.4, 0.5, 0.6, 0.4, 0.5, 0.6, 0.4, 0.5, 0.6),
    path_step: floats(0, 8, 16, 20),
    path_a: floats(-0.8, -0.4, -0.1, 0),
    path_b: floats(1.2, 1.6, 1.9, 2),
    path_loss: floats(0.69, 0.62, 0.53, 0.5),
    ...changes,
  };
}

/** @param {object} [changes] @returns {any} */
function frame(changes = {}) {
  const theta = new Float32Array(8);
  theta[3] = 0.25;
  theta[5] = 2.5;
  return { run: "r", step: 24, loss: 0.47, steps_per_epoch: 10, theta, ...changes };
}

/** @param {import("../../../../static/js/draw/words.js").Part[]} parts */
const text = (parts) => parts.map((part) => (typeof part === "string" ? part : part.value)).join("");

test("the ball lies at the two weights' values in the newest frame, with its true loss", () => {
  const { ball } = pictureOf(answer(), frame(), null);
  assert.deepEqual([ball?.a, ball?.b, ball?.loss, ball?.step], [0.25, 2.5, 0.47, 24]);
});

test("the surface's loss beneath the ball is told apart from its own", () => {
  const { ball } = pictureOf(answer(), frame(), null);
  assert.ok(Math.abs((ball?.onPlane ?? 0) - 0.525) < 1e-6);
});

test("at the step of the surface the server's own numbers are the ball's", () => {
  const { ball } = pictureOf(answer(), frame({ step: 20 }), null);
  assert.deepEqual([ball?.a, ball?.b, ball?.loss, ball?.onPlane], [0, 2, 0.5, 0.51]);
});

/** @param {object} [changes] @returns {any} the plane of the whole path, looked ahead to step 40 */
function pathAnswer(changes = {}) {
  return answer({
    query: { plane: "path", samples: "all", size: 3, span: 1, step: 20 },
    looked_ahead: true,
    explained_variance: [0.97, 0.0261],
    explained_states: 101,
    ahead_step: floats(20, 30, 40),
    ahead_a: floats(0, 0.4, 0.8),
    ahead_b: floats(2, 2.2, 2.6),
    ahead_loss: floats(0.5, 0.45, 0.43),
    ...changes,
  });
}

test("on a way that is known the ball goes on between its points, at the frame's own loss", () => {
  const { ball } = pictureOf(pathAnswer(), frame({ step: 25 }), null);
  assert.deepEqual([ball?.a.toFixed(3), ball?.b.toFixed(3)], ["0.200", "2.100"]);
  assert.deepEqual([ball?.loss, ball?.step], [0.47, 25]);
});

test("over the batch the ball waits for the server, for a frame's loss is that over all samples", () => {
  const batch = pathAnswer({ query: { plane: "path", samples: "batch", size: 3, span: 1, step: 20 } });
  assert.equal(pictureOf(batch, frame({ step: 25 }), null).ball?.step, 20);
});

test("what lies ahead runs from the ball to the run's last step", () => {
  const { path } = pictureOf(pathAnswer(), frame({ step: 20 }), null);
  assert.equal(path.ahead.length, 3);
  assert.deepEqual([path.end?.step, path.end?.a.toFixed(1)], [40, "0.8"]);
});

test("a way that is walked to its end has nothing ahead", () => {
  const { path } = pictureOf(pathAnswer(), frame({ step: 40 }), null);
  assert.deepEqual([path.ahead, path.end], [[], null]);
});

test("a step beyond what is known of a way has no place on it", () => {
  const way = wholePath(pathAnswer());
  assert.equal(stopAtStep(way, 41), null);
  assert.equal(stopAtStep(way, 40)?.loss.toFixed(2), "0.43");
});

test("the caption of the path's plane tells its share of the variance", () => {
  const words = text(caption(pictureOf(pathAnswer(), null, null), 642));
  assert.match(
    words,
    /^This picture shows 2 of 642 directions: 99\.6 % of 101 states’ variance\. The weights lie 0\.057 off it: loss/,
  );
});

test("weights on the plane are told to lie on it, and their loss once", () => {
  const on = (/** @type {object} */ more) =>
    text(caption(pictureOf(pathAnswer({ distance: 0, ...more }), null, null), 642));
  assert.match(on({ on_plane_loss: 0.5, true_loss: 0.5 }), /The weights lie on it: loss 0\.5000\.$/);
  assert.match(
    on({ on_plane_loss: 0.51, true_loss: 0.5 }),
    /lie 0 off it: loss 0\.5100 on the plane, 0\.5000 in truth/,
  );
});

test("on a plane that holds still the caption tells of which step the ball's numbers are", () => {
  const words = text(caption(pictureOf(pathAnswer(), frame(), null), 642));
  assert.match(words, /variance\. At step 20 the weights lay 0\.057 off it: loss/);
});

test("a plane that is not all of the path never says so", () => {
  const words = text(caption(pictureOf(pathAnswer({ explained_variance: [0.9, 0.0999] }), null, null), 642));
  assert.match(words, /: 99\.9 %/);
});

test("a distance that is rounding alone is none", () => {
  const near = (/** @type {number} */ distance) =>
    text(caption(pictureOf(answer({ distance }), null, null), 8)).match(/lie (.*) off it/)?.[1];
  assert.deepEqual([near(1e-17), near(1e-9), near(0)], ["0", "1.0×10⁻⁹", "0"]);
});

test("with two weights each plane is the whole landscape, and nothing is off it", () => {
  for (const plane of ["path", "random", "endpoints", "gradient", "weights"]) {
    const query = { plane, seed: 0, samples: "all", size: 3, span: 1, step: 20 };
    const words = text(caption(pictureOf(pathAnswer({ query, distance: 1e-17 }), null, null), 2));
    assert.match(words, /^The whole landscape, not a cut through it\. At step 20 the loss is \S+\.$/);
  }
});

test("the plane of the gradient names its other direction", () => {
  const query = { plane: "gradient", samples: "all", size: 3, span: 1, step: 20 };
  const words = (other) =>
    text(caption(pictureOf(pathAnswer({ query, labels: ["along the gradient", other] }), null, null), 642));
  assert.match(words("random direction"), /directions: the gradient and a random direction, at step 20\./);
  assert.match(
    words("what the optimizer adds"),
    /directions: the gradient and what the optimizer adds, at step 20\./,
  );
});

const NEITHER = ["random direction", "another random direction"];

test("the caption calls the axis of no slope, or of no deviation, a random direction", () => {
  const words = (/** @type {string} */ plane, /** @type {string[]} */ ...labels) => {
    const query = { plane, samples: "all", size: 3, span: 1, step: 20 };
    return text(caption(pictureOf(pathAnswer({ query, labels }), null, null), 642));
  };
  assert.match(words("gradient", ...NEITHER), /^Every slope is 0, so any two directions\./);
  assert.match(
    words("gradient", "random direction", "what the optimizer adds"),
    /directions: a random direction and what the optimizer adds, at step 20\./,
  );
  assert.match(
    words("endpoints", "from first to last weights", "random direction"),
    /directions: from the first to the last weights, and a random direction\./,
  );
});

test("a path without directions says whether it went too far, or nowhere", () => {
  const words = (/** @type {object} */ way) => {
    const answer = {
      labels: NEITHER,
      explained_variance: [0, 0],
      path_a: floats(0, 0),
      path_b: floats(0, 0),
      distance: 0,
      ...way,
    };
    return text(caption(pictureOf(pathAnswer(answer), null, null), 642));
  };
  assert.match(words({}), /^The weights have not moved, so any two directions\./);
  assert.match(words({ distance: 1e-12 }), /^The weights have hardly moved, so any two directions\./);
  assert.match(words({ path_a: floats(0, 5e9) }), /^The path goes too far at once, so any two directions\./);
  assert.match(words({ path_a: floats(0, Number.POSITIVE_INFINITY) }), /^The path goes too far at once/);
  assert.match(words({ step: 0 }), /^No path yet, so any two directions\./);
});

test("end points that are one do not give a plane its directions", () => {
  const words = (/** @type {object} */ way) => {
    const query = { plane: "endpoints", samples: "all", size: 3, span: 1, step: 20 };
    return text(caption(pictureOf(pathAnswer({ query, distance: 0, ...way }), null, null), 642));
  };
  const still = { labels: NEITHER, path_a: floats(0, 0), path_b: floats(0, 0) };
  assert.match(words(still), /^The weights have not moved, so any two directions\. The weights lie/);
  assert.match(words({ ...still, step: 0 }), /^No path yet, so any two directions\./);
  const labels = ["from first to last weights", "greatest deviation"];
  assert.match(
    words({ labels }),
    /: from the first to the last weights, and what lies farthest off their line\./,
  );
});

test("the caption says that the plane is that of the path so far", () => {
  const soFar = pathAnswer({ looked_ahead: false, ahead_step: undefined });
  const words = text(caption(pictureOf(soFar, frame(), null), 642));
  assert.match(words, /directions: 99\.6 % of 101 states’ variance up to step 20\. The weights lay/);
});

const SOME = { samples: 260, of: 20000, every: 77 };

test("losses over evenly some of the samples are told as such", () => {
  const words = text(caption(pictureOf(answer({ over: SOME }), null, null), 642));
  assert.match(words, /0\.5000 in truth, over every 77th sample: 260 of 20,000\.$/);
  const query = { ...answer().query, samples: "batch" };
  const over = { samples: 171, of: 512, every: 3 };
  const batch = text(caption(pictureOf(answer({ query, over }), null, null), 642));
  assert.match(batch, /over every 3rd sample of the batch: 171 of 512\.$/);
});

test("over some of the samples the ball waits for its loss over these", () => {
  const { ball } = pictureOf(answer({ over: SOME }), frame({ step: 21 }), null);
  assert.deepEqual([ball.step, ball.loss], [20, 0.5]);
});

test("losses over the batch alone are told as such", () => {
  const batch = pathAnswer({
    over: { samples: 10, of: 10, every: 1 },
    query: { plane: "path", samples: "batch", size: 3, span: 1, step: 20 },
  });
  assert.match(text(caption(pictureOf(batch, null, null), 642)), /in truth, over the batch’s 10\.$/);
});

test("on a random plane the ball waits for the server to project it", () => {
  const random = answer({ query: { plane: "random", seed: 0, size: 3, span: 1, step: 20 } });
  assert.equal(pictureOf(random, frame(), null).ball?.step, 20);
});

test("another run's frame does not move the ball", () => {
  assert.equal(pictureOf(answer(), frame({ run: "other" }), null).ball?.step, 20);
});

test("the path ends at the ball and has a bead an epoch", () => {
  const { path } = pictureOf(answer(), frame(), null);
  assert.equal(path.behind.at(-1)?.loss, 0.47);
  assert.equal(path.beads.length, 2);
  assert.ok(Math.abs(path.beads[0].a - -0.325) < 1e-6);
});

test("steps that lie after the ball's are the path ahead", () => {
  const ball = { a: -0.4, b: 1.6, loss: 0.62, step: 8 };
  const { behind, ahead } = dividedPath(wholePath(answer()), ball, 10);
  assert.deepEqual(
    behind.map(({ loss }) => loss.toFixed(2)),
    ["0.69", "0.62", "0.62"],
  );
  assert.equal(ahead.length, 3);
});

test("a path too coarse to tell where epochs ended has no beads", () => {
  assert.equal(dividedPath(wholePath(answer()), null, 3).beads.length, 0);
});

test("many epochs have no more beads than can be told apart", () => {
  const count = 1001;
  const steps = Float32Array.from({ length: count }, (_, k) => k);
  const long = { step: steps, a: steps, b: steps, loss: steps };
  const { beads } = dividedPath(long, null, 5);
  assert.ok(beads.length > 20 && beads.length <= 40);
});

test("a path far above the surface does not flatten it", () => {
  const steep = answer({ path_loss: floats(9, 5, 1, 0.5) });
  const { scale } = pictureOf(steep, frame(), null);
  assert.equal(scale.kind, "linear");
  assert.ok(scale.hi < 0.8);
});

test("a surface without a finite loss still has a scale, and is all plateau", () => {
  const { POSITIVE_INFINITY: infinity } = Number;
  const lost = answer({
    loss: new Float32Array(9).fill(infinity),
    path_loss: floats(infinity),
    true_loss: null,
  });
  const still = stillOf(pictureOf(lost, null, null));
  assert.ok(still.scale.hi > still.scale.lo);
  assert.ok(still.plateau.every((mark) => mark === 1));
  assert.ok(still.u.every(Number.isFinite));
});

test("a morph starts at the old surface and ends at the new one", () => {
  const before = pictureOf(answer(), frame(), null);
  const after = pictureOf(answer({ step: 30, loss: new Float32Array(9).fill(0.45) }), frame(), before);
  const morph = createMorph();
  morph.toward(stillOf(before), 0, 420);
  morph.at(0);
  morph.toward(stillOf(after), 1000, 420);
  assert.ok(Math.abs((morph.at(1000)?.u[2] ?? 0) - 0.6) < 1e-6);
  assert.ok(morph.moving());
  assert.ok(Math.abs((morph.at(1420)?.u[2] ?? 0) - 0.45) < 1e-6);
  assert.ok(!morph.moving());
});

test("a surface that has come to rest is the same object until the next", () => {
  const morph = createMorph();
  morph.toward(stillOf(pictureOf(answer(), frame(), null)), 0, 0);
  morph.at(0);
  assert.equal(morph.at(10), morph.at(500));
});

test("a morph from a linear to a logarithmic scale keeps the losses", () => {
  const linear = stillOf(pictureOf(answer(), null, null));
  const wide = answer({ loss: floats(0.001, 0.5, 60, 0.4, 0.5, 0.6, 0.4, 0.5, 0.6) });
  const morph = createMorph();
  morph.toward(linear, 0, 0);
  morph.at(0);
  const log = stillOf(pictureOf(wide, null, null));
  assert.equal(log.scale.kind, "log");
  morph.toward(log, 0, 420);
  assert.ok(Math.abs(10 ** (morph.at(0)?.u[2] ?? 0) - 0.6) < 1e-6);
});

test("a morph between two grids takes the new one's size", () => {
  const small = stillOf(pictureOf(answer(), null, null));
  const fine = { ...small, size: 5, u: new Float32Array(25).fill(0.5), plateau: new Uint8Array(25) };
  const morph = createMorph();
  morph.toward(small, 0, 0);
  morph.at(0);
  morph.toward(fine, 0, 420);
  assert.equal(morph.at(0)?.u.length, 25);
});

test("a blended surface's heights are shares of the blended scale", () => {
  const still = stillOf(pictureOf(answer(), null, null));
  const { heights, u, scale } = blend(still, still, 0.5);
  assert.ok(Math.abs(heights[1] - (u[1] - scale.lo) / (scale.hi - scale.lo)) < 1e-6);
});

test("the caption tells the server's numbers, and how old they are", () => {
  const words = text(caption(pictureOf(answer(), frame(), null), 642));
  assert.equal(
    words,
    "This picture shows 2 of 642 weights; the other 640 are as at step 20. " +
      "The weights lay 0.057 off it: loss 0.5100 on the plane, 0.5000 in truth.",
  );
});

test("a surface of another run is not told to be old", () => {
  assert.equal(pictureOf(answer(), frame({ run: "other", step: 900 }), null).age, 0);
});

test("a network of two weights is told to have no other ones", () => {
  const words = text(caption(pictureOf(answer(), null, null), 2));
  assert.equal(words, "The whole landscape, not a cut through it. At step 20 the loss is 0.5000.");
});

test("weights outside of the window are told where they are, if float32 holds it", () => {
  const far = { path_a: floats(0, 5000), path_b: floats(2, -3e6) };
  assert.match(
    text(caption(pictureOf(answer(far), null, null), 2)),
    /The weights, 5,000 and −3.00×10⁶, are outside\./,
  );
  const endless = { path_a: floats(0, 1e157), path_b: floats(2, 2) };
  assert.match(text(caption(pictureOf(answer(endless), null, null), 2)), /The weights are far outside\./);
  const surface = { ...pictureOf(answer(far), null, null), quantity: "f" };
  assert.match(text(caption(surface, 2)), /The position, 5,000 and −3.00×10⁶, is outside\./);
});

test("the caption of any plane says that the ball is outside of the window", () => {
  const words = (changes, shown = null) => text(caption(pictureOf(pathAnswer(changes), shown, null), 642));
  assert.doesNotMatch(words({}), /outside/);
  const far = { path_a: floats(0, 5), path_b: floats(2, 2) };
  assert.match(words(far), /in truth\. They are outside of this window\.$/);
  assert.match(words(far, frame()), /in truth\. They were outside of this window\.$/);
});

test("a loss that is not finite is infinite in the caption", () => {
  const words = text(caption(pictureOf(answer({ true_loss: null, on_plane_loss: null }), null, null), 642));
  assert.match(words, /loss not finite on the plane, not finite in truth/);
});

test("the pointer reads the loss and both coordinates", () => {
  const picture = pictureOf(answer(), null, null);
  assert.equal(lossAt(picture, 2, 2), null);
  assert.ok(Math.abs((lossAt(picture, 0.5, 2.2) ?? 0) - 0.55) < 1e-6);
  assert.equal(
    text(reading(picture, { a: 0.5, b: 2.2, loss: 0.55, error: 0 })),
    "dense/kernel[0, 3] at 0.500, dense/bias[1] at 2.20: loss 0.5500",
  );
});

test("a loss between the surface's points has no more digits than hold there", () => {
  const side = Array.from({ length: 9 }, (_, k) => (k - 4) / 2);
  const bowl = side.flatMap((y) => side.map((x) => 5 + 20 * x * x + y));
  const grid = { size: 9, plane: "weights", samples: "all", span: 2, step: 20, i: 0, j: 1 };
  const [a, b] = [floats(...side), floats(...side)];
  const picture = pictureOf(answer({ a, b, loss: floats(...bowl), query: grid }), null, null);
  const said = [0.05, 0.25, 0.5, 1.7].map((x) => {
    const found = readingAt(picture, { a: x, b: 0.3 });
    assert.ok(found && Math.abs(found.loss - (5 + 20 * x * x + 0.3)) <= found.error * (1 + 1e-6));
    return readingText(found);
  });
  assert.deepEqual(said, ["about 6", "about 8 ± 1", "about 10.3", "about 64"]); // 5.35, 6.55, 10.3 and 63.1
  assert.equal(readingAt(picture, { a: 2.1, b: 0 }), null);
  assert.equal(readingText({ loss: 12.5019, error: 0.0004 }), "about 12.5");
  assert.equal(readingText({ loss: 12.5019, error: 0.4 }), "about 13");
  assert.equal(readingText({ loss: 0.31, error: 1.2 }), "about 0.3 ± 1");
  assert.equal(readingText({ loss: Number.POSITIVE_INFINITY, error: Number.NaN }), "∞");
});

test("once the server has told the loss of the very point, that is what is read there", () => {
  const picture = pictureOf(answer(), null, null);
  const there = { a: 0.5, b: 2.2, query: picture.answer.query, error: null };
  const point = /** @type {any} */ ({ ...there, answer: { loss: 0.1693 } });
  const found = { a: 0.5, b: 2.2, loss: 0.1702, error: 0.001 };
  const read = (/** @type {any} */ probe) => readingText(known(found, probe, picture) ?? found);
  assert.equal(read(point), "0.1693");
  for (const other of [null, { ...point, a: 0.6 }, { ...point, answer: null }, { ...point, query: {} }])
    assert.equal(read(other), "about 0.170");
});

test("what the server told over all samples is not read on the landscape of a batch", () => {
  const picture = pictureOf(answer({ query: { ...answer().query, samples: "batch" } }), null, null);
  const there = { a: 0.5, b: 2.2, query: picture.answer.query, error: null };
  const found = { a: 0.5, b: 2.2, loss: 0.1702, error: 0.001 };
  assert.equal(known(found, /** @type {any} */ ({ ...there, answer: { loss: 0.2 } }), picture), found);
});

test("the table has the largest b on top, as the map", () => {
  const { head, rows } = surfaceTable(pictureOf(answer(), null, null));
  assert.equal(head.length, 6);
  assert.equal(rows[0][0], "3.00");
  assert.deepEqual(rows[4].slice(0, 2), ["1.00", "0.4000"]);
});

test("losses beyond float32 have heights of their own, on a grid of either size", () => {
  const [a, b] = [floats(0, 1, 2), floats(0, 1, 2)];
  const steep = Float64Array.from({ length: 9 }, (_, k) => 1e121 * (1 + k));
  const still = stillOf(pictureOf(answer({ a, b, loss: steep }), null, null, "linear"));
  const { heights } = blend(still, still, 1);
  assert.ok(heights.every((height, k) => k === 0 || height > heights[k - 1]));
  const morph = createMorph();
  morph.toward({ ...still, size: 2, u: still.u.slice(0, 4), plateau: new Uint8Array(4) }, 0, 420);
  morph.toward(still, 1000, 420);
  assert.ok(morph.at(1000).u.every(Number.isFinite));
});

test("losses beyond what can be drawn are told to be a plateau", () => {
  const beyond = answer({ loss: Float32Array.of(0.4, 0.5, Number.POSITIVE_INFINITY, 1, 1, 1, 1, 1, 1) });
  assert.match(
    text(caption(pictureOf(beyond, null, null), 642)),
    / Hatched: above 1\.8×10³⁰⁸ or undefined, drawn as a plateau\.$/,
  );
});

test("where no loss is finite the scale is about the way's own", () => {
  const none = answer({ loss: new Float32Array(9).fill(Number.POSITIVE_INFINITY) });
  const { scale } = pictureOf(none, null, null);
  assert.equal(scale.kind, "linear");
  assert.ok(scale.hi / scale.lo > 1.5);
});

test("a logarithmic scale that was chosen and cannot be is told, with the reason", () => {
  const below = answer({ loss: floats(-0.4, 0.5, 0.6, -0.4, 0.5, 0.6, -0.4, 0.5, 0.6) });
  const reason = /\. The scale is linear: a logarithm takes only numbers above 0\.$/;
  for (const weights of [2, 642]) {
    assert.match(text(caption(pictureOf(below, null, null, "log"), weights)), reason);
    assert.doesNotMatch(text(caption(pictureOf(below, null, null), weights)), reason);
    assert.doesNotMatch(text(caption(pictureOf(answer(), null, null, "log"), weights)), reason);
  }
});

const BALL_BOX = { x: 84, y: 16, width: 20, height: 20 };

test("the ball's tag covers a path that fills the picture rather than its start", () => {
  const places = /** @type {[number, number][]} */ ([
    [40, 10],
    [10, 10],
    [100, 100],
  ]);
  const tag = /** @type {import("../../static/js/draw/landscape/tag.js").Tag} */ (
    /** @type {unknown} */ ({ lines: [], width: 60, height: 30, places, anchor: [94, 26], ball: BALL_BOX })
  );
  const frame = { x: 0, y: 0, width: 200, height: 200 };
  const start = { x: 80, y: 12, width: 28, height: 28 };
  const along = [20, 50, 120].map((x) => ({ x, y: x, width: 6, height: 6 }));
  const pixel = (/** @type {typeof along} */ steps) => {
    const { x, y } = placeTag(tag, frame, [], steps);
    return [x, y];
  };
  assert.deepEqual(pixel([start]), [10, 10]);
  assert.deepEqual(pixel([start, along[0]]), [100, 100]);
  assert.deepEqual(pixel([start, ...along]), [10, 10]);
  const minimum = { x: 80, y: 105, width: 26, height: 18 };
  const beside = placeTag(tag, frame, [], [start, along[0]], [minimum]);
  assert.deepEqual([beside.x, beside.y], [10, 10], "a minimum is worth more than the path");
  const minima = places.map(([x, y]) => ({ x: x + 20, y: y + 12, width: 26, height: 18 }));
  const elsewhere = placeTag(tag, frame, [], [start], minima);
  assert.ok(
    [start, BALL_BOX, ...minima].every((box) => !overlap(elsewhere, box)),
    "with minima in all places beside the ball it goes elsewhere",
  );
  const names = [{ x: 0, y: 0, width: 200, height: 200 }];
  assert.deepEqual(
    [placeTag(tag, frame, names, [start, ...along])].map(({ x, y }) => [x, y]),
    [[40, 10]],
  );
});

test("where no loss is finite, the scale has no numbers", () => {
  const beyond = Float32Array.from({ length: 9 }, () => Number.POSITIVE_INFINITY);
  const way = { path_loss: floats(...Array(4).fill(Number.POSITIVE_INFINITY)), true_loss: null };
  const blank = pictureOf(answer({ loss: beyond, ...way }), null, null);
  assert.deepEqual(numbered(blank.scale), []);
  const still = stillOf(blank);
  assert.deepEqual(numbered(blend(stillOf(pictureOf(answer(), null, null)), still, 0.5).scale), []);
  assert.ok(numbered(pictureOf(answer(), null, blank).scale).length > 1);
  assert.ok(
    numbered(pictureOf(answer({ loss: beyond }), null, blank).scale).length > 1,
    "the way has losses",
  );
});

test("a ball outside of the window does not stretch the scale of what is in it", () => {
  const at = (a, b, loss = 4) => {
    const theta = new Float32Array(8);
    theta.set([a], 3);
    theta.set([b], 5);
    return pictureOf(answer(), frame({ theta, loss }), null).scale.hi;
  };
  assert.ok(at(0, 2) >= Math.log10(4), "inside it does");
  assert.ok(at(0, 2, 8) < 1, "unless it is more than ten times as high as the surface, which goes to 0.6");
  for (const [a, b] of [
    [-9, 2],
    [9, 2],
    [0, -9],
    [0, 9],
  ])
    assert.ok(at(a, b) < 1, `at ${a}, ${b}`);
});

test("a bead in a path's last stretch lies on it", () => {
  const path = { step: [0, 10, 12], a: [0, 0, 2], b: [0, 0, 0], loss: [3, 2, 1] };
  assert.deepEqual(dividedPath(path, null, 11).beads, [{ a: 1, b: 0, loss: 1.5 }]);
});

test("the window's own edges are read, and nothing beyond", () => {
  const { a, b, loss } = answer();
  const surface = /** @type {any} */ ({ answer: { a, b, loss }, window: { a: [-1, 1], b: [1, 3] } });
  const read = (x, y) => readingAt(surface, { a: x, b: y })?.loss.toFixed(2);
  assert.deepEqual([read(-1, 1), read(1, 1), read(-1, 3), read(1, 3)], ["0.40", "0.60", "0.40", "0.60"]);
  for (const [x, y] of [
    [-1.01, 2],
    [1.01, 2],
    [0, 0.99],
    [0, 3.01],
  ])
    assert.equal(read(x, y), undefined);
});
