import assert from "node:assert/strict";
import { test } from "node:test";
import {
  edgeOf,
  findWeights,
  labelOf,
  layersOf,
  neighbour,
  standFor,
  weightNamed,
} from "../../../static/js/state/parameters.js";
import { stack } from "../stack.js";

const article = stack([1, 16, 32, 2]);

test("a layer knows where its kernel and its bias begin", () => {
  assert.deepEqual(layersOf(article)[1], { name: "dense_1", inputs: 16, units: 32, kernel: 32, bias: 544 });
});

test("a weight of a kernel is labelled by its row and its column", () => {
  assert.equal(labelOf(article, 32 + 6 * 32 + 26), "dense_1/kernel[6, 26]");
});

test("a bias is labelled by its unit", () => {
  assert.equal(labelOf(article, 641), "dense_2/bias[1]");
});

test("an index outside of theta is refused by name", () => {
  assert.throws(() => edgeOf(article, 642), /index must be a weight of the network. Got 642./);
});

test("a search finds weights whatever its spaces and case", () => {
  assert.deepEqual(findWeights(article, "DENSE_1/kernel[6,26]", 5), [
    { index: 32 + 6 * 32 + 26, label: "dense_1/kernel[6, 26]" },
  ]);
});

test("a search ends at its limit", () => {
  assert.equal(findWeights(article, "", 7).length, 7);
});

test("down walks a layer's weights and on into what follows", () => {
  assert.equal(neighbour(article, 15, "ArrowDown"), 16);
});

test("the walk stops at the last weight", () => {
  assert.equal(neighbour(article, 641, "ArrowDown"), 641);
});

test("right follows the edge's line into the next layer", () => {
  const next = neighbour(article, 5, "ArrowRight"); // dense/kernel[0, 5] ends at unit 5
  assert.equal(labelOf(article, next), "dense_1/kernel[5, 0]");
});

test("left of the first layer is where one was", () => {
  assert.equal(neighbour(article, 5, "ArrowLeft"), 5);
});

test("sideways from a bias leads to the bias beside it", () => {
  const bias = layersOf(article)[1].bias + 31;
  assert.equal(labelOf(article, neighbour(article, bias, "ArrowRight")), "dense_2/bias[1]");
});

test("a weight is named by its label, whatever its spaces, or by its index", () => {
  assert.equal(weightNamed(article, "dense_1/kernel[6,26]"), 32 + 6 * 32 + 26);
  assert.equal(weightNamed(article, "641"), 641);
});

test("a name of no weight or of many names none", () => {
  for (const name of ["642", "dense_9/bias[0]", "dense_1/kernel", ""])
    assert.equal(weightNamed(article, name), null);
});

/** Two inputs, two neurons without a bias, one with. */
const BARE = [
  { layer: "dense", role: "kernel", shape: [2, 2], start: 0, stop: 4 },
  { layer: "dense_1", role: "kernel", shape: [2, 1], start: 4, stop: 6 },
  { layer: "dense_1", role: "bias", shape: [1], start: 6, stop: 7 },
];

test("a layer without a bias is a kernel alone, and the next one keeps its place", () => {
  assert.deepEqual(
    layersOf(BARE).map(({ kernel, bias }) => [kernel, bias]),
    [
      [0, null],
      [4, 6],
    ],
  );
  assert.deepEqual(edgeOf(BARE, 5), { layer: 1, name: "dense_1", role: "kernel", from: 1, to: 0 });
  assert.equal(labelOf(BARE, 6), "dense_1/bias[0]");
});

test("without a bias the first weight that leads to a neuron stands for it", () => {
  const [bare, own] = layersOf(BARE);
  assert.equal(labelOf(BARE, standFor(bare, 1)), "dense/kernel[0, 1]");
  assert.equal(labelOf(BARE, standFor(own, 0)), "dense_1/bias[0]");
  assert.equal(labelOf(BARE, neighbour(BARE, 6, "ArrowLeft")), "dense/kernel[0, 0]");
});
