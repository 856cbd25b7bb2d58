import assert from "node:assert/strict";
import { test } from "node:test";
import { axesOf, dots, histogram, kindOf } from "../../../static/js/draw/thumbnail.js";

/**
 * @param {number[][]} x
 * @param {(number | number[])[]} y
 * @param {string[]} classes
 */
const samples = (x, y, classes) =>
  /** @type {DataSet} */ (
    /** @type {unknown} */ ({ x, y, classes, task: classes.length > 0 ? "classification" : "regression" })
  );

test("one feature and two classes make a histogram, of which the fullest bin is one", () => {
  const data = samples([[0], [0], [1]], [0, 0, 1], ["no", "yes"]);
  assert.equal(kindOf(data), "histogram");
  const [no, yes] = histogram(data);
  assert.equal(no[0], 1);
  assert.equal(yes.at(-1), 0.5);
});

test("one-hot rows and columns make the picture that labels make", () => {
  const x = [[0], [0], [1]];
  const labelled = samples(x, [0, 0, 1], ["no", "yes"]);
  for (const y of [
    [[0], [0], [1]],
    [
      [1, 0],
      [1, 0],
      [0, 1],
    ],
  ]) {
    const data = samples(x, y, ["no", "yes"]);
    assert.equal(kindOf(data), "histogram");
    assert.deepEqual(histogram(data), histogram(labelled));
  }
});

test("a class that nobody has leaves its row empty, and three classes are dots at their places", () => {
  const data = samples(
    [[0], [1]],
    [
      [0, 1, 0],
      [0, 0, 1],
    ],
    ["class 0", "class 1", "class 2"],
  );
  assert.deepEqual(
    dots(data).map(({ y, kind }) => [y, kind]),
    [
      [0, 1],
      [1, 2],
    ],
  );
});

test("two features make dots in their own places", () => {
  const data = samples(
    [
      [0, 10],
      [4, 20],
    ],
    [0, 1],
    ["a", "b"],
  );
  assert.equal(kindOf(data), "dots");
  assert.deepEqual(dots(data), [
    { x: 0, y: 0, kind: 0 },
    { x: 1, y: 1, kind: 1 },
  ]);
});

test("a regression's dots stand at their values", () => {
  assert.deepEqual(
    dots(samples([[0], [1]], [5, -5], [])).map(({ y }) => y),
    [1, 0],
  );
});

test("a feature that never changes stands in the middle", () => {
  assert.equal(
    dots(
      samples(
        [
          [3, 0],
          [3, 1],
        ],
        [0, 1],
        ["a", "b"],
      ),
    )[0].x,
    0.5,
  );
});

test("many samples give a few hundred dots", () => {
  const x = Array.from({ length: 20000 }, (_, i) => [i, i]);
  assert.ok(dots(samples(x, new Array(20000).fill(0), ["a"])).length <= 400);
});

test("of many features those are drawn that are not 0 and 1 alone, and none where all are", () => {
  const rows = [
    [0, 1, 38.1, 190],
    [1, 0, 40.2, 191],
    [1, 0, 44.7, 210],
  ];
  assert.deepEqual(axesOf({ x: rows }), [2, 3]);
  assert.deepEqual(axesOf({ x: rows.map((row) => row.slice(0, 3)) }), [2]);
  const flags = { task: "classification", x: rows.map(([a, b]) => [a, b, a]), y: [0, 1, 1] };
  assert.deepEqual(axesOf(flags), []);
  assert.deepEqual(dots(flags), []);
  assert.deepEqual(axesOf({ x: rows.map((row) => row.slice(0, 2)) }), [0, 1]);
  const one = { task: "classification", x: rows.map((row) => row.slice(0, 3)), y: [0, 1, 1] };
  assert.deepEqual(
    dots(one).map(({ y }) => y),
    [0, 1, 1],
  );
});
