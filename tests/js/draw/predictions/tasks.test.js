import assert from "node:assert/strict";
import { test } from "node:test";
import { classNames } from "../../../../static/js/draw/predictions/class-names.js";
import { groupsIn, pointsIn } from "../../../../static/js/draw/predictions/curve.js";
import { toneReader } from "../../../../static/js/draw/predictions/map.js";
import { loneliest } from "../../../../static/js/draw/predictions/names.js";
import { predictionTable } from "../../../../static/js/draw/predictions/table.js";
import { predictionCaption } from "../../../../static/js/draw/predictions/words.js";
import { elements } from "../../elements.js";
import { data, frame, run, said } from "../../samples.js";

test("answers are named by what they say: a class, or one of several values", () => {
  const plan = /** @type {PredictionPlan} */ ({ kind: "curve", x: [0, 1], outputs: 2, lines: [0, 1] });
  const values = frame([0.1, 0.9, 0.2, 0.8]);
  const rows = { y: [[0.5, 1.5]] };
  const regression = data(plan, { task: "regression", classes: [], ...rows });
  assert.deepEqual(predictionTable(regression, values).head, ["age", "answer 1", "answer 2"]);
  assert.match(said(predictionCaption(run, regression, values)), /^Each line is one of its answers: loss/);
  assert.deepEqual(predictionTable(data(plan), values).head, ["age", "no side effect", "side effect"]);
  const one = data(/** @type {PredictionPlan} */ ({ ...plan, outputs: 1, lines: [0] }));
  assert.deepEqual(predictionTable(one, frame([0.1, 0.9])).head, ["age", "side effect"]);
});

test("a class that nobody has is called by its number", () => {
  const three = data({ kind: "confusion", classes: 3 });
  const table = predictionTable(three, frame([5, 1, 0, 3, 7, 2, 0, 0, 0]));
  assert.deepEqual(table.head, ["true \\ taken for", "no side effect", "side effect", "class 2"]);
  assert.equal(table.rows.length, 3);
  const words = said(predictionCaption(run, three, frame([5, 1, 0, 3, 7, 2, 0, 0, 0])));
  assert.match(words, /^Right for 12 of 18/);
});

test("a map with a likeliest class at each place names it", () => {
  const plan = /** @type {PredictionPlan} */ ({
    ...{ kind: "map", columns: 2, rows: 2, x: [0, 1], y: [0, 1], outputs: 2 },
  });
  const unit = { name: "x", offset: 0, scale: 1, unit: "" };
  const both = data(plan, { features: [unit, unit] });
  const winners = frame([0.1, 0.2, 0.3, 0.4], { prediction_class: Float32Array.from([0, 1, 0, 1]) });
  assert.deepEqual(predictionTable(both, winners).rows[1], [
    "0",
    "no side effect 0.100",
    "side effect 0.200",
  ]);
  assert.match(said(predictionCaption(run, both, winners)), /^A tone for each class/);
  const read = toneReader(/** @type {any} */ (plan), winners.prediction, winners.prediction_class, true);
  assert.ok(read(1, 0) > read(0, 0));
});

test("a regression's samples are a point for each of their values", () => {
  const several = /** @type {DataSet} */ (
    /** @type {unknown} */ ({
      x: [[1], [2]],
      y: [
        [3, 4],
        [5, 6],
      ],
    })
  );
  assert.deepEqual(pointsIn(several), { x: [1, 1, 2, 2], y: [3, 4, 5, 6] });
});

test("one-hot rows and columns have groups as labels do", () => {
  const plan = /** @type {PredictionPlan} */ ({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] });
  const samples = { x: [[0], [1], [1]] };
  const groups = [
    [0, 1, 1],
    [[0], [1], [1]],
    [
      [1, 0],
      [0, 1],
      [0, 1],
    ],
  ].map((y) => groupsIn(data(plan, { ...samples, y })));
  assert.deepEqual(groups[0], [
    { x: 0, share: 0, count: 1, kind: 1 },
    { x: 1, share: 1, count: 2, kind: 1 },
  ]);
  assert.deepEqual(groups[1], groups[0]);
  assert.deepEqual(groups[2], groups[0]);
});

test("behind several lines each class has its own share, so that a network that is right lies on it", () => {
  const plan = /** @type {PredictionPlan} */ ({ kind: "curve", x: [0, 1, 2], outputs: 3, lines: [0, 1, 2] });
  const groups = groupsIn(data(plan, { x: [[0], [1], [2]], y: [0, 1, 2] }));
  assert.deepEqual(
    groups.map(({ x, share, kind }) => [x, share, kind]),
    [0, 1, 2].map((k) => [k, 1, k]),
  );
});

test("a line's mark stands where the line is furthest from the others, above or below", () => {
  const curves = [
    [0.9, 0.5, 0.1],
    [0.1, 0.5, 0.9],
    [0.2, 0.2, 0.2],
  ].map((values) => Float32Array.from(values));
  assert.deepEqual(
    [0, 1, 2].map((k) => loneliest(curves, k)),
    [0, 2, 1],
  );
});

test("a class's mark stands on its line", (t) => {
  elements(t);
  const box = { left: 0, right: 300, top: 0, bottom: 100 };
  const scales = { x: (x) => 300 * x, y: (y) => 100 - 100 * y };
  const curves = [
    [0.6, 0.1, 0.1],
    [0.1, 0.5, 0.1],
    [0.1, 0.1, 0.4],
  ].map((values) => Float32Array.from(values));
  const curve = /** @type {any} */ ({
    classes: ["a", "b", "c"],
    lines: [0, 1, 2],
    x: [0, 0.5, 1],
    groups: [],
  });
  const [circle, filled, triangle] = classNames(curve, curves, scales, box).map(
    ({ attributes }) => attributes,
  );
  assert.deepEqual([circle.cx, circle.cy], ["0", "40"]);
  assert.deepEqual([filled.cx, filled.cy, filled.class], ["150", "50", "predictions-mark filled"]);
  assert.ok(triangle.points.startsWith("300,"), triangle.points);
});
