import assert from "node:assert/strict";
import { test } from "node:test";
import { curvePlot, lossText } from "../../../static/js/draw/lesson/curve.js";
import { plotOf } from "../../../static/js/draw/lesson/plot.js";
import { ravinePicture } from "../../../static/js/draw/lesson/ravine.js";
import { samplesPicture } from "../../../static/js/draw/lesson/samples.js";
import {
  ballWords,
  bracketed,
  chainWords,
  kindOfWay,
  momentText,
  rateWords,
  ravineWords,
  sampleWords,
  slopesWords,
} from "../../../static/js/draw/lesson/words.js";
import { textOf } from "../../../static/js/draw/words.js";
import { rateAt } from "../../../static/js/views/learn/sliding.js";
import { elements } from "../elements.js";

/** Plain descent on 0.375 · w² from 4, as the one weight goes. */
function way(rate, steps = 30) {
  const a = [4];
  for (let k = 0; k < steps; k += 1) a.push(a[k] - rate * 0.75 * a[k]);
  return { a, loss: a.map((w) => 0.375 * w * w) };
}

test("a plane has its axes' ends at its edges, upwards", () => {
  const { x, y, box } = plotOf(600, 400, [-2, 6], [0, 5]);
  assert.deepEqual([x(-2), x(6), y(0), y(5)], [box.left, box.right, box.bottom, box.top]);
  assert.ok(box.right < 600 && box.bottom < 400);
});

test("a curve's plane reaches from its first weight to its last, and from 0 to its highest loss", () => {
  const { across, up } = curvePlot({ w: [-2, 2, 6], loss: [6, 0.01, 5] }, 600, 400);
  assert.deepEqual(
    [across, up],
    [
      [-2, 6],
      [0, 6],
    ],
  );
});

for (const [rate, kind] of [
  [0, "stays"],
  [0.02, "crawls"],
  [0.5, "straight"],
  [2.4, "jumps"],
  [3, "climbs"],
]) {
  test(`a rate of ${rate} ${kind}`, () => assert.equal(kindOfWay(way(rate), 0), kind));
}

test("a way that ends before its 30 steps says how many it has", () => {
  const text = textOf(rateWords(3, way(3, 12), 0, 2.65));
  assert.match(text, /^Rate 3\.00: after 12 steps the loss is /);
  assert.match(text, /Each step climbs: the rate is too large\. Above 2\.65 no rate works here\.$/);
});

test("the slider's place is the square root of the rate", () => {
  assert.deepEqual([rateAt(0.1), rateAt(1), rateAt(2)], [0.01, 1, 4]);
});

test("a small loss keeps two digits, and a large one two decimals", () => {
  assert.deepEqual([2.5731, 0.00945, 0].map(lossText), ["2.57", "0.0095", "0"]);
});

test("the ball says where it is, and where one step leads", () => {
  const ball = { w: 4.6, loss: 2.573, next: { w: 3.617, loss: 1.005 } };
  assert.equal(textOf(ballWords(ball)), "Weight 4.60, loss 2.57. One step leads to 3.62, loss 1.00.");
});

test("the batches say the chosen one's gradient, the range and all samples'", () => {
  assert.equal(
    textOf(slopesWords(2, [1, -0.5, 2], 0.8333)),
    "Batch 2: gradient −0.500. They run from −0.500 to 2.00. All samples together: 0.8333.",
  );
});

test("a factor below 0 has brackets", () => {
  assert.deepEqual([bracketed(-4.36), bracketed(4.36)], ["(−4.36)", "4.36"]);
  assert.equal(
    textOf(chainWords(4, { input: -0.8184, error: -4.3588, slope: 3.5676 })),
    "Sample 4: −0.818 × (−4.36) = 3.57, its gradient.",
  );
});

const batch = { before: 2, after: 1, slope: 3 };

for (const [sample, says] of [
  [{ before: 1, after: 2, slope: -1 }, "They point opposite ways, and the step follows the batch."],
  [{ before: 1, after: 2, slope: 1 }, "They point the same way, but the step goes past its lowest point."],
  [{ before: 2, after: 1, slope: 1 }, "They point the same way, so the step helps it."],
]) {
  test(`a sample from ${sample.before} to ${sample.after} with gradient ${sample.slope} is told why`, () => {
    const text = textOf(sampleWords(3, sample, batch));
    assert.ok(
      text.startsWith(`The mean falls. The loss of sample 3 ${sample.after > 1 ? "rises" : "falls"}. `),
      text,
    );
    assert.ok(text.endsWith(says), text);
  });
}

test("the ravine says each way's height", () => {
  const walkers = [
    { name: "plain", height: 1.674 },
    { name: "Adam", height: 7.349 },
  ];
  assert.equal(textOf(ravineWords(10, walkers)), "Height after 10 steps: 1 plain 1.67, 2 Adam 7.35.");
});

const wordsOf = (/** @type {any} */ child) => String(child?.data ?? child ?? "");

test("where the ways in the ravine end together, their numbers stand apart, and each has its name", (t) => {
  elements(t);
  const grid = { a: [-4, 0, 4], b: [-4, 0, 4], loss: [9, 8, 9, 1, 0, 1, 9, 8, 9] };
  const ways = ["plain", "momentum", "Adam"].map((name) => ({ name, a: [-4, 0], b: [2, 0.01] }));
  for (const [width, height] of [
    [640, 400],
    [358, 264],
    [288, 264],
  ]) {
    const drawn = ravinePicture(grid, ways, 1, width, height);
    const discs = drawn.filter((one) => one.getAttribute("class") === "learn-number");
    const places = discs.map((one) => Number(one.getAttribute("cy"))).sort((one, other) => one - other);
    assert.ok(places[1] - places[0] >= 22 && places[2] - places[1] >= 22, places.join(" "));
    const texts = drawn.filter(({ children }) => /^\d /.test(wordsOf(children[0])));
    assert.deepEqual(
      texts.map(({ children }) => wordsOf(children[0])),
      ["1 plain", "2 momentum", "3 Adam"],
    );
    assert.ok(Number(texts[0].getAttribute("x")) > 20, `key at ${width} px`);
  }
});

test("the chosen sample has a ring around its number, below the plane", (t) => {
  elements(t);
  const batch = { before: [1, 2, 3], after: [0.5, 2.5, 2], mean: { before: 2, after: 1.7 } };
  const drawn = samplesPicture({ ...batch, chosen: 1 }, 600, 400);
  const [ring, number] = drawn.slice(-2);
  assert.equal(ring.getAttribute("cx"), number.getAttribute("x"));
  assert.equal(wordsOf(number.children[0]), "2");
  assert.ok(Number(ring.getAttribute("cy")) - 12 > plotOf(600, 400, [0, 1], [0, 1]).box.bottom);
});

const TITLES = {
  landscapes: [{ name: "ravine", title: "Ravine" }],
  datasets: [{ name: "line", title: "Straight line" }],
  optimizers: [{ name: "sgd", title: "SGD" }],
};
const LINE = {
  ...{ dataset: { name: "line" }, layers: [{ units: 1 }], frozen: ["dense/bias"], batch_size: 10 },
  ...{ optimizer: { name: "sgd", learning_rate: 0.09 }, model: null },
};
for (const [config, step, text] of [
  [
    { ...LINE, model: { landscape: "ravine" } },
    3,
    "The run: Ravine, a height over x and y, SGD, learning rate 0.09. After step 3.",
  ],
  [
    LINE,
    0,
    "The run: Straight line, 1 neuron, dense/bias held still, batches of up to 10, SGD, learning rate 0.09. Before the first step.",
  ],
  [
    { ...LINE, layers: [{ units: 16 }, { units: 2 }], frozen: [] },
    7,
    "The run: Straight line, layers of 16, 2 neurons, batches of up to 10, SGD, learning rate 0.09. After step 7.",
  ],
])
  test(`a question says what it is about: ${text}`, () => {
    assert.equal(momentText(config, step, TITLES), text);
  });
