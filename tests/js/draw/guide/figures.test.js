// The guide's figures: which marks and words each has, and where, in numbers worked by hand.
import assert from "node:assert/strict";
import test from "node:test";
import {
  curveGround,
  firstSteps,
  scalesOf,
  stepPicture,
  wayPicture,
} from "../../../../static/js/draw/guide/curve-picture.js";
import { floorPicture, guessPicture } from "../../../../static/js/draw/guide/guess-picture.js";
import { curvePicture, layersPicture } from "../../../../static/js/draw/guide/keras-picture.js";
import { lensPicture } from "../../../../static/js/draw/guide/lens.js";
import { forwardPicture, nearest, workedPicture } from "../../../../static/js/draw/guide/line-picture.js";
import { neuronPicture } from "../../../../static/js/draw/guide/neuron-picture.js";
import { placeOf, rateAt, stripPicture } from "../../../../static/js/draw/guide/rate-strip.js";
import { stepMotion } from "../../../../static/js/draw/guide/step-motion.js";
import {
  foundPicture,
  turningPicture,
  turningScales,
} from "../../../../static/js/draw/guide/turning-picture.js";
import * as whole from "../../../../static/js/draw/guide/whole-picture.js";
import { elements } from "../../elements.js";

/** Every element of a picture, those in groups too. */
const all = (parts) => parts.flatMap((part) => [part, ...all(part.children.filter((one) => one.children))]);
const texts = (parts) =>
  all(parts).flatMap(({ children }) => children.filter((one) => typeof one === "string"));
const named = (parts, name) =>
  all(parts)
    .map(({ attributes }) => attributes)
    .filter((one) => (one.class ?? "").split(" ").includes(name));
const wordAt = (parts, text) => parts.find(({ children }) => children[0] === text)?.attributes;

/** px; across, a weight of 1 takes 76, and the axis is at 338. */
const [WIDTH, HEIGHT] = [670, 400];
const w = Array.from({ length: 81 }, (_, k) => k / 10 - 2);
/** The loss (w − 2)², two steps from 4. */
const LINE = {
  curve: { w, loss: w.map((one) => (one - 2) ** 2) },
  value: [4, 3, 2.5],
  gradient: [2, 1],
  loss: [4, 1, 0.25],
};
const HOW = { shows: true, picks: true, isExact: false, hint: "drag the ball" };
const xs = [-0.9, -0.4, 0.2, 0.5, 0.9];
const DATA = {
  x: xs.map((x) => [x]),
  y: xs.map((x) => 2 * x + 1),
  prediction: { kind: "curve", x: [-1.4, ...xs] },
};
const lineOf = (weight) => ({
  at: weight,
  loss: weight ** 2,
  values: [-1.4, ...xs].map((x) => weight * x + 1),
});

test("the step to come is an arrow from the ball to where it will be, named where there is room", (t) => {
  elements(t);
  const { x, box } = scalesOf(WIDTH, HEIGHT);
  assert.deepEqual([x(4), x(3), box.bottom], [492, 416, 338]);
  const parts = stepPicture(LINE, 0, HOW, WIDTH, HEIGHT);
  assert.deepEqual(
    named(parts, "guide-step").map(({ d }) => d),
    ["M492 326H428", "M416 326L428 318V334Z"],
  );
  assert.deepEqual(named(parts, "guide-hollow")[0].cx, "416");
  assert.deepEqual(texts(parts), ["loss 4.00", "gradient 2.00", "drag the ball", "weight 4.00"]); // on the ring, and the weight is behind
  assert.ok(!texts(stepPicture(LINE, 1, HOW, WIDTH, HEIGHT)).includes("one step")); // 38 px
  assert.deepEqual(named(stepPicture(LINE, 0, { ...HOW, shows: false }, WIDTH, HEIGHT), "guide-step"), []);
});

test("a step is named over its arrow, and behind the ball where the ring would be under its name", (t) => {
  elements(t);
  const at = (line) => wordAt(stepPicture(line, 0, { ...HOW, picks: false }, WIDTH, HEIGHT), "one step");
  const place = (word) => word && [word.x, word.y, word["text-anchor"]];
  assert.deepEqual(place(at(LINE)), ["502", "332", "start"]); // the ring from 404 to 428 and to 302, the words from 411 and 299
  assert.deepEqual(place(at({ ...LINE, value: [0, 1, 1.5] })), ["178", "332", "end"]); // the other way
  assert.deepEqual(place(at({ ...LINE, loss: [4, 2, 0.25] })), ["454", "312", "middle"]); // a ring above the words
  assert.deepEqual(place(at({ ...LINE, value: [4, 2.5, 2] })), ["435", "312", "middle"]); // a wide step
  assert.equal(at({ ...LINE, value: [5.5, 4.5, 4] }), undefined); // no room behind the ball
});

test("after the last step there is neither a slope nor an arrow, and a weight without room stands below the axis", (t) => {
  elements(t);
  const last = stepPicture(LINE, 2, { ...HOW, hint: "" }, WIDTH, HEIGHT);
  assert.deepEqual(texts(last), ["loss 0.25", "weight 2.50"]);
  assert.deepEqual(named(last, "guide-tangent"), []);
  const right = { ...LINE, value: [5.5, 3, 2.5] };
  assert.equal(wordAt(stepPicture(right, 0, HOW, WIDTH, HEIGHT), "weight 5.50").y, "388");
  assert.ok(!texts(curveGround(LINE.curve, 5.5, WIDTH, HEIGHT, { picks: true })).includes("the weight"));
  assert.equal(wordAt(stepPicture(LINE, 0, HOW, WIDTH, HEIGHT), "weight 4.00").y, "324");
});

test("a guess is an arrow, a ball on the curve, or nothing where it lies beside the picture", (t) => {
  elements(t);
  const { y } = scalesOf(WIDTH, HEIGHT);
  const left = guessPicture(LINE, "left", 0, WIDTH, HEIGHT);
  assert.deepEqual(named(left, "guide-ghost")[0].d, "M492 302H420");
  assert.deepEqual(named(guessPicture(LINE, "right", 0, WIDTH, HEIGHT), "guide-ghost")[0].d, "M492 302H564");
  assert.equal(wordAt(guessPicture(LINE, "stay", 0, WIDTH, HEIGHT), "you: it stays").y, "304");
  const ball = named(guessPicture(LINE, 1, 0, WIDTH, HEIGHT), "guide-ghost-ball")[0];
  assert.deepEqual([ball.cx, ball.cy], ["264", String(Number(y(1).toFixed(2)))]);
  assert.deepEqual(guessPicture(LINE, 6.1, 0, WIDTH, HEIGHT), []);
  assert.equal(named(guessPicture(LINE, -2, 0, WIDTH, HEIGHT), "guide-ghost-ball")[0].cx, "36");
});

test("the word over a guess is 22 px above it, and beside the ball where it would lie on it", (t) => {
  elements(t);
  const { y } = scalesOf(WIDTH, HEIGHT);
  const you = (/** @type {number} */ guess) => wordAt(guessPicture(LINE, guess, 0, WIDTH, HEIGHT), "you");
  assert.deepEqual([you(1).x, you(1).y], ["264", String(Number((y(1) - 22).toFixed(2)))]);
  assert.equal(you(3.9).x, String(492 - 47));
});

test("the curve stands over numbers of the weight, and rules of the loss under its name", (t) => {
  elements(t);
  const ground = curveGround(LINE.curve, 4, WIDTH, HEIGHT);
  assert.deepEqual(texts(ground).slice(0, 9), ["0", "2", "4", "6", "−2", "0", "2", "4", "6"]);
  assert.equal(wordAt(ground, "loss").y, "20");
});

test("the floor is named once, and by no ball or guess that stands beside it", (t) => {
  elements(t);
  const isNamed = (parts) => texts(parts).includes("lowest loss");
  assert.ok(isNamed(curveGround(LINE.curve, 4, WIDTH, HEIGHT)));
  assert.ok(!isNamed(curveGround(LINE.curve, 3, WIDTH, HEIGHT)));
  assert.ok(!isNamed(curveGround(LINE.curve, 4, WIDTH, HEIGHT, { named: false })));
  assert.ok(!isNamed(curveGround(LINE.curve, 4, 480, HEIGHT)));
  assert.ok(isNamed(floorPicture(LINE, 2, [4, 0], WIDTH, HEIGHT)));
  assert.ok(!isNamed(floorPicture(LINE, 2, [4, 1], WIDTH, HEIGHT)));
});

test("of a way there are beads as far as the picture reaches, and the first steps have their losses", (t) => {
  elements(t);
  assert.equal(named(wayPicture([4, 3, 2.5], [4, 1, 0.25], WIDTH, HEIGHT), "guide-bead").length, 3);
  assert.equal(named(wayPicture([4, -9, -90], [4, 121, 9e3], WIDTH, HEIGHT), "guide-bead").length, 2);
  assert.deepEqual(texts(firstSteps(LINE, 2, WIDTH, HEIGHT)), ["start: 4.00", "step 1: 1.00"]);
  const near = { ...LINE, value: [4, 3.9], loss: [4, 3.61] };
  assert.deepEqual(texts(firstSteps(near, 2, WIDTH, HEIGHT)), ["start: 4.00"]);
  assert.deepEqual(firstSteps(LINE, 2, 480, HEIGHT), []);
});

test("in a step the gradient's arrow shrinks through the rate to the step's", (t) => {
  elements(t);
  const arrowAt = (time) => all(stepMotion(LINE, 1, time, WIDTH, HEIGHT)).map(({ attributes: { d } }) => d);
  assert.ok(arrowAt(110).some((d) => d?.startsWith("M492 326H379"))); // 1.64 of the gradient, 2
  assert.ok(arrowAt(240).includes("M492 326H428")); // 0.5 × 2: to 416
  assert.equal(named(stepMotion(LINE, 1, 240, WIDTH, HEIGHT), "guide-grade").length, 0);
});

test("a lens holds the last three moments, and counts their steps", (t) => {
  elements(t);
  const parts = lensPicture(LINE, 2, 0.3, 900, 420);
  assert.equal(named(parts, "guide-bead").length, 2);
  assert.deepEqual(texts(parts), ["step 0", "1", "loss 0.2500", "after 2 steps", "goal: under 0.3"]);
  assert.ok(texts(lensPicture(LINE, 1, 0.3, 900, 420)).includes("after 1 step"));
  assert.deepEqual(texts(lensPicture(LINE, 2, 0.3, 400, 420)), ["goal: under 0.3"]);
});

test("a rate's place and the rate at a place are each other's, and rates that climb out are hatched", (t) => {
  elements(t);
  for (const rate of [0, 0.05, 0.5, 2, 4]) assert.equal(rateAt(placeOf(rate)), rate);
  const ends = [0, 0.25, 1, 4].map((rate, k) => ({ rate, loss: [2, 0.5, 0.25, 90][k] }));
  const parts = stripPicture(ends, 2, [{ rate: 1, text: "2 / bend", kind: "limit" }], 600, 90);
  const cells = all(parts).filter(({ attributes }) => attributes.height === "30");
  assert.deepEqual(
    cells.map(({ attributes }) => attributes.class ?? "coloured"),
    ["coloured", "coloured", "coloured", "guide-climbs"],
  );
  assert.equal(wordAt(parts, "2 / bend")["text-anchor"], "middle");
  assert.ok(!texts(parts).includes("1")); // the mark has its place
  assert.equal(wordAt(parts, "4")["text-anchor"], "end");
  const limit = { rate: 2.65, text: "explodes above 2.65", kind: "limit" }; // half its word is 85.5 px, and half of a 2 is 4.5
  for (const [width, isThere] of [
    [600, false],
    [830, false],
    [850, true],
  ])
    assert.equal(texts(stripPicture(ends, 2, [limit], width, 90)).includes("2"), isThere, `${width}`);
  const word = { rate: 1, text: "2 / bend", kind: "limit" }; // half its word is 36 px, and half of 0.5 is 13.5
  for (const [width, isThere] of [
    [330, false],
    [345, true],
  ])
    assert.equal(texts(stripPicture(ends, 2, [word], width, 90)).includes("0.5"), isThere, `${width}`);
});

test("a forward pass is told once it was answered: bias, product, and what comes out", (t) => {
  elements(t);
  const of = { input: 5, asked: 5, guess: 0.5, isTold: false, time: 240 };
  const asked = forwardPicture(DATA, lineOf(2), of, 1, 700, 400);
  assert.ok(!texts(asked).some((text) => text.startsWith("out")));
  assert.deepEqual(texts(asked).slice(-1), ["you"]);
  const told = forwardPicture(DATA, lineOf(2), { ...of, isTold: true }, 1, 700, 400);
  assert.deepEqual(texts(told).slice(-4), ["you", "out 2.80", "weight × x", "bias"]);
  assert.equal(named(told, "guide-product-negative").length, 0);
  assert.equal(
    named(forwardPicture(DATA, lineOf(-2), { ...of, isTold: true }, 1, 700, 400), "guide-product-negative")
      .length,
    1,
  );
  assert.deepEqual(texts(forwardPicture(DATA, lineOf(2), { ...of, isTold: true }, 1, 400, 400)).slice(-1), [
    "out 2.80",
  ]);
  assert.equal(nearest(DATA, -3), 1); // −1.4 is not in the picture
  assert.equal(nearest(DATA, 0.4), 4);
});

test("a dot's gap is told on the side of its line, and the other squares come with the losses", (t) => {
  elements(t);
  const both = [lineOf(3), lineOf(1)];
  const above = workedPicture(DATA, both[0], both, { sample: 4, squares: 0 }, 500, 400);
  const below = workedPicture(DATA, both[1], both, { sample: 4, squares: 0.5 }, 500, 400);
  assert.deepEqual([texts(above).at(-1), texts(below).at(-1)], ["gap 0.90", "gap −0.90"]);
  assert.deepEqual(
    [named(above, "guide-squares").length, named(below, "guide-squares")[0].opacity],
    [0, "0.5"],
  );
});

test("a line is turned at its end, and leaves its losses behind", (t) => {
  elements(t);
  const { end, upAt } = turningScales(DATA, lineOf(2), 300, 200);
  assert.equal(end.input, 0.9);
  assert.ok(Math.abs(upAt(end.y) - 2.8) < 1e-9);
  assert.equal(named(turningPicture(DATA, lineOf(2), 300, 200), "guide-gap").length, 5);
  const found = foundPicture([lineOf(1), lineOf(2)], WIDTH, HEIGHT);
  assert.deepEqual([named(found, "guide-bead")[0].cx, named(found, "guide-ball")[0].cx], ["264", "340"]);
});

test("a neuron's product and its word are of the weight's sign", (t) => {
  elements(t);
  const figures = { x: "0.5", weight: "−2.00", bias: "1.00", out: "0.00", isNegative: true };
  const parts = neuronPicture(figures, 300);
  assert.deepEqual(texts(parts), ["0.5", "+", "0.00", "× −2.00", "in", "bias 1.00", "out"]);
  assert.equal(named(parts, "guide-product-negative").length, 1);
});

const RUN = {
  parameters: [
    { role: "kernel", shape: [1, 2], start: 0 },
    { role: "bias", shape: [2], start: 2 },
    { role: "kernel", shape: [2, 2], start: 4 },
    { role: "bias", shape: [2], start: 8 },
  ],
  ...{ steps_per_epoch: 2, total_steps: 8, step: 4, loss: 0.5 },
};
const WHOLE = {
  run: RUN,
  weights: [1, -1, 0, 0, 0.2, -0.3, 0.6, 0.9, 0, 0],
  history: {
    count: 4,
    loss: [0.95, 0.8, 0.7, 0.6],
    epochs: [
      { epoch: 1, loss: 0.85 },
      { epoch: 2, loss: 0.65 },
    ],
  },
  landscape: { ahead_step: [6, 8], ahead_loss: [0.4, 0.3] },
};

test("each weight of the network is a line of its sign, as wide as it is large, and each neuron a bead", (t) => {
  elements(t);
  const parts = whole.networkPicture(RUN, WHOLE.weights, 300, 200);
  assert.equal(named(parts, "guide-bead").length, 5);
  const edges = named(parts, "guide-edge").map((one) => [
    ...[one.class.includes("negative"), one["stroke-width"], one.d.split("M").length - 1],
  ]);
  assert.deepEqual(edges, [
    [false, "0.4", 1],
    [true, "1", 1],
    [false, "1.8", 1],
    [false, "3", 2],
    [true, "3", 1],
  ]);
  const names = { inputs: ["age"], outputs: ["no side effect", "side effect"] };
  assert.deepEqual(texts(whole.namedPicture(WHOLE, names, 300, 200)), [
    "age",
    "no side",
    "effect",
    "side",
    "effect",
  ]);
  assert.deepEqual(texts(whole.namedPicture(WHOLE, names, 250, 200)), []);
});

test("a word of the program lights the layer that it makes, all layers, or a curve", (t) => {
  elements(t);
  const bands = (lit) => named(layersPicture(WHOLE, lit, 300, 200), "guide-band").length;
  assert.deepEqual(
    [bands(null), bands({ sets: "layers", layer: 1 }), bands({ sets: "model" }), bands({ sets: "rate" })],
    [0, 1, 2, 0],
  );
  const lit = (sets) =>
    named(curvePicture(WHOLE, sets && { sets }, 300, 200), "guide-lit").map((one) => one.class.split(" ")[0]);
  assert.deepEqual([lit(null), lit("batch"), lit("loss")], [[], ["guide-batches"], ["guide-curve"]]);
  assert.equal(
    named(curvePicture(WHOLE, { sets: "epochs" }, 300, 200), "guide-epochs")[0].d.split("M").length - 1,
    5,
  );
});

test("a landscape without a finite point has the last colour there, and a flat one the first", () => {
  const bytes = whole.colours({ loss: [1, Number.POSITIVE_INFINITY, 2] });
  assert.deepEqual([...bytes.slice(4, 8)], [...bytes.slice(8, 12)]);
  assert.notDeepEqual([...bytes.slice(0, 4)], [...bytes.slice(8, 12)]);
  assert.deepEqual([...whole.colours({ loss: [2, 2] })], [...bytes.slice(0, 4), ...bytes.slice(0, 4)]);
});

test("the losses reach as high as the picture, the means stand in the middle of their epochs, and the way to come ends it", (t) => {
  elements(t);
  assert.deepEqual(whole.lossesOf(WHOLE).batches, [
    [0.5, 0.9],
    [1, 0.8],
    [1.5, 0.7],
    [2, 0.6],
  ]);
  assert.deepEqual(whole.lossesOf(WHOLE).means, [
    [0.5, 0.85],
    [1.5, 0.65],
  ]);
  const long = { ...WHOLE.history, count: 1001, loss: Array.from({ length: 1001 }, () => 0.5) };
  assert.equal(whole.lossesOf({ ...WHOLE, history: long }).batches.length, 334);
  assert.ok(texts(whole.lossPicture(WHOLE, 300, 200)).includes("to come"));
  assert.ok(!texts(whole.lossPicture({ ...WHOLE, run: { ...RUN, step: 8 } }, 300, 200)).includes("to come"));
  const plane = { a: [-1, 1], b: [-1, 1], path_a: [0, 1], path_b: [0, 1], ahead_a: null, ahead_b: null };
  const descent = whole.descentPicture(plane, 200, 100);
  assert.deepEqual([named(descent, "guide-ball")[0].cx, named(descent, "guide-ball")[0].cy], ["200", "0"]);
  assert.equal(named(descent, "guide-ahead-way").length, 0);
});
