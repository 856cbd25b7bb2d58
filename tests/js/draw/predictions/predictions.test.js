import assert from "node:assert/strict";
import { test } from "node:test";
import {
  humanText,
  outputText,
  predictedClass,
  readable,
  targetText,
} from "../../../../static/js/draw/human.js";
import { createGhosts, crossings, curvesOf, groupsOf } from "../../../../static/js/draw/predictions/curve.js";
import {
  answersOf,
  backgroundOf,
  featureNumbers,
  planCurve,
} from "../../../../static/js/draw/predictions/curve-picture.js";
import { toneOf, toneReader } from "../../../../static/js/draw/predictions/map.js";
import { shortName, shortNames, WIDE } from "../../../../static/js/draw/predictions/names.js";
import { predictionTable } from "../../../../static/js/draw/predictions/table.js";
import { predictionCaption } from "../../../../static/js/draw/predictions/words.js";
import { elements } from "../../elements.js";
import { AGE, data, frame, run, said } from "../../samples.js";

test("the curve of two outputs is the share of class 1", () => {
  assert.deepEqual(
    [...curvesOf(Float32Array.from([0.75, 0.25, 0.5, 0.5]), { outputs: 2, lines: [1] })[0]],
    [0.25, 0.5],
  );
});

test("several classes have a curve each", () => {
  assert.equal(curvesOf(new Float32Array(9), { outputs: 3, lines: [0, 1, 2] }).length, 3);
});

test("a crossing is found between two points, with its direction", () => {
  assert.deepEqual(crossings([0, 1, 2], Float32Array.from([0.25, 0.75, 0]), 0.5), [
    { x: 0.5, rising: true },
    { x: 1 + 1 / 3, rising: false },
  ]);
});

test("samples of one input are one group with its share of class 1", () => {
  assert.deepEqual(groupsOf([2, 1, 2, 2], [1, 0, 0, 1]), [
    { x: 1, share: 0, count: 1, kind: 1 },
    { x: 2, share: 2 / 3, count: 3, kind: 1 },
  ]);
});

test("of several classes each has its own share of the samples of an input, where it has any", () => {
  assert.deepEqual(groupsOf([1, 1, 1, 2], [0, 2, 2, 1], [0, 1, 2]), [
    { x: 1, share: 1 / 3, count: 3, kind: 0 },
    { x: 1, share: 2 / 3, count: 3, kind: 2 },
    { x: 2, share: 1, count: 1, kind: 1 },
  ]);
});

test("names that are cut keep what tells them apart", () => {
  const classes = ["class 0", "class 1", "class 10"];
  assert.deepEqual(shortNames(classes, 60), classes);
  assert.deepEqual(shortNames(classes, 40), ["0", "1", "10"]);
  assert.deepEqual(shortNames(classes, 3), ["0", "1", "2"]);
  assert.deepEqual(shortNames(["setosa", "versicolor", "virginica"], 30), ["set…", "ver…", "vir…"]);
  assert.deepEqual(shortNames(["setosa", "versicolor", "virginica"], 15), ["0", "1", "2"]);
});

test("many distinct inputs are put together", () => {
  const x = Array.from({ length: 1000 }, (_, i) => i / 999);
  const groups = groupsOf(
    x,
    x.map(() => 1),
  );
  assert.equal(groups.length, 100);
  assert.equal(
    groups.reduce((sum, { count }) => sum + count, 0),
    1000,
  );
});

test("the caption names the first year at which the answer is class 1", () => {
  const words = said(
    predictionCaption(run, data({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] }), frame([0, 1])),
  );
  assert.equal(words, "From age 57 on it predicts a side effect: right for 86.8 % of people."); // 13 + 87/2 = 56.5
});

test("the caption says which share it counts, wherever samples are held out", () => {
  const held_out = { count: 900, missing: [], unseen: [] };
  const told = (/** @type {any} */ plan, /** @type {any} */ rest, prediction = [0, 1]) =>
    said(predictionCaption(run, data(plan, { held_out, ...rest }), frame(prediction)));
  const curve = { kind: "curve", x: [0, 1], outputs: 1, lines: [0] };
  assert.match(told(curve, {}), /: right for 86\.8 % of the 2,100 trained on\.$/);
  assert.match(told(curve, { share: "held_out", count: 900 }), /: right for 86\.8 % of the 900 held out\.$/);
  const matrix = { kind: "confusion", classes: 2 };
  assert.match(told(matrix, { count: 6 }, [3, 1, 0, 2]), /^Right for 5 of the 6 trained on\. Most often/);
  const values = { task: "regression", classes: [], y: [1, 2], share: "held_out", count: 900 };
  assert.equal(told(curve, values), "The line is its answer: loss 0.2500 over the 900 held out.");
});

test("where a logit is counted by Keras's own threshold, the caption says by which", () => {
  const loss = { name: "binary_crossentropy", from_logits: true };
  const words = (/** @type {number} */ units) => {
    const config = { dataset: { name: "inline" }, loss, layers: [{ units }] };
    const of = /** @type {Run} */ (/** @type {unknown} */ ({ config }));
    return said(
      predictionCaption(of, data({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] }), frame([0, 1])),
    );
  };
  assert.match(
    words(1),
    /: right for 86\.8 % of 2,100 samples as Keras counts, .* logit above 0\.5 for class 1\.$/,
  );
  assert.match(words(2), /: right for 86\.8 % of 2,100 samples\.$/);
});

test("an even chance is not yet class 1", () => {
  const words = said(
    predictionCaption(run, data({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] }), frame([0.5, 1])),
  );
  assert.match(words, /^From age 14 on/);
});

test("in whole units a falling answer is told up to the last at which it holds", () => {
  const words = (values, x) =>
    said(predictionCaption(run, data({ kind: "curve", x, outputs: 1, lines: [0] }), frame(values)));
  assert.match(words([1, 0], [0, 0.5]), /^Up to age 34 it predicts a side effect:/); // even at 34.75
  assert.match(words([1, 0], [0, 6 / 87]), /^Up to age 15 it predicts a side effect:/); // even at 16, which is not
});

test("between whole numbers the place itself is not yet class 1", () => {
  const feature = { name: "x1", offset: 0, scale: 10, unit: "", decimals: 2 };
  const own = { features: [feature], classes: ["class 0", "class 1"] };
  const plan = /** @type {PredictionPlan} */ ({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] });
  const words = (/** @type {number[]} */ values) =>
    said(predictionCaption(run, data(plan, own), frame(values)));
  assert.match(words([0, 1]), /^Above x1 5 it predicts class 1:/);
  assert.match(words([1, 0]), /^Below x1 5 it predicts class 1:/);
});

test("an answer that is even in one place is told there, and not as changing twice", () => {
  const feature = { name: "x1", offset: 0, scale: 1, unit: "", decimals: 2 };
  const own = { features: [feature], classes: ["class 0", "class 1"] };
  const plan = /** @type {PredictionPlan} */ ({ kind: "curve", x: [-1, 0, 1], outputs: 1, lines: [0] });
  const words = (/** @type {number[]} */ values) =>
    said(predictionCaption(run, data(plan, own), frame(values)));
  assert.match(words([0.75, 0.5, 0.75]), /^It predicts class 1 for every x1 here but where both are even:/);
  assert.match(words([0.25, 0.5, 0.25]), /^It predicts class 0 for every x1 here:/);
});

test("the caption says so when the answer never changes", () => {
  const words = said(
    predictionCaption(run, data({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] }), frame([0.1, 0.4])),
  );
  assert.match(words, /^It predicts no side effect for every age here: right for/);
});

const ONE_CLASS = { classes: ["class 0"], features: [{ ...AGE, name: "x1" }] };

test("a class that no sample is of still has a name where it is predicted", () => {
  const curve = /** @type {PredictionPlan} */ ({ kind: "curve", x: [0, 1], outputs: 2, lines: [1] });
  const answers = frame([0.2, 0.8, 0.3, 0.7]);
  const words = said(predictionCaption(run, data(curve, ONE_CLASS), answers));
  assert.match(words, /^It predicts class 1 for every x1 here/);
  assert.deepEqual(predictionTable(data(curve, ONE_CLASS), answers).head, ["x1", "class 1"]);
  const matrix = /** @type {PredictionPlan} */ ({ kind: "confusion", classes: 2 });
  const counts = frame([3, 4, 0, 0]);
  const told = said(predictionCaption(run, data(matrix, ONE_CLASS), counts));
  assert.equal(told, "Right for 3 of 7. Most often it takes class 0 for class 1: 4.");
  assert.equal(predictionTable(data(matrix, ONE_CLASS), counts).rows.length, 2);
});

test("the confusion caption counts what is right and names the most frequent mistake", () => {
  const classes = ["a", "b"];
  const words = said(
    predictionCaption(run, data({ kind: "confusion", classes: 2 }, { classes }), frame([5, 1, 3, 7])),
  );
  assert.equal(words, "Right for 12 of 16. Most often it takes b for a: 3.");
});

test("the confusion table has a row for each true class", () => {
  const table = predictionTable(
    data({ kind: "confusion", classes: 2 }, { classes: ["a", "b"] }),
    frame([5, 1, 3, 7]),
  );
  assert.deepEqual(table.rows, [
    ["a", "5", "1"],
    ["b", "3", "7"],
  ]);
});

test("the curve's table gives the ends in human units", () => {
  const { rows } = predictionTable(
    data({ kind: "curve", x: [0, 1], outputs: 1, lines: [0] }),
    frame([0.1, 0.9]),
  );
  assert.deepEqual(rows, [
    ["13", "0.100"],
    ["100", "0.900"],
  ]);
});

test("a map's table has its highest row on top", () => {
  const plan = /** @type {PredictionPlan} */ ({
    kind: "map",
    columns: 2,
    rows: 2,
    x: [0, 1],
    y: [0, 1],
    outputs: 1,
  });
  const unit = { name: "x", offset: 0, scale: 1, unit: "" };
  const { rows } = predictionTable(data(plan, { features: [unit, unit] }), frame([0.1, 0.2, 0.3, 0.4]));
  assert.deepEqual(rows, [
    ["1", "0.300", "0.400"],
    ["0", "0.100", "0.200"],
  ]);
});

/** @param {number[][]} x @param {(number | number[])[]} y */
const read = (x, y) =>
  readable(
    data(/** @type {PredictionPlan} */ ({ kind: "none" }), {
      ...{ task: "regression", x, y },
      features: x[0].map((_, k) => ({ name: `x${k}`, offset: 0, scale: 1, unit: "" })),
    }),
  );

/** @param {DataSet} made @param {number} k */
const inputTexts = (made, k) => made.x.map((row) => humanText(made.features[k], row[k]));

test("a number that all samples share has six digits, before and after the point", () => {
  const shared = (value) => inputTexts(read([[value], [value]], [1, 2]), 0)[0];
  assert.deepEqual([1234.56789, 0.123456789, 0].map(shared), ["1234.57", "0.123457", "0"]);
});

test("a person's own few decimals are told, also of inputs that are scaled", () => {
  const own = [6.5, 8, 152, 170];
  const made = read(
    own.map((one) => [one]),
    own,
  );
  assert.deepEqual(inputTexts(made, 0), ["6.5", "8", "152", "170"]);
  assert.equal(targetText(made, 6.5), "6.5");
  const scaled = readable({
    ...made,
    x: own.map((one) => [(one - 84.125) / 76.5432]),
    features: [{ ...made.features[0], offset: 84.125, scale: 76.5432 }],
  });
  assert.deepEqual(inputTexts(scaled, 0), ["6.5", "8", "152", "170"]);
  assert.deepEqual(inputTexts(read([[6.54321], [170.12345]], [1, 2]), 0), ["7", "170"]);
});

test("inputs and targets are written as the data has them: small ones differ, years have no comma", () => {
  const rows = [1, 2, 3, 4].map((k) => [k / 1000, 1980 + 10 * k, k - 1, 0.5]);
  const made = read(rows, [100_000, 250_000, 1_250_000, 2_000_000]);
  assert.deepEqual(inputTexts(made, 0), ["0.001", "0.002", "0.003", "0.004"]);
  assert.deepEqual(inputTexts(made, 1), ["1990", "2000", "2010", "2020"]);
  assert.deepEqual(inputTexts(made, 2), ["0", "1", "2", "3"]);
  assert.deepEqual(inputTexts(made, 3), ["0.5", "0.5", "0.5", "0.5"]);
  assert.equal(targetText(made, 250_000), "250,000");
  assert.equal(targetText(made, 100_000.5), "100,000", "a tie goes to the even digit, as everywhere");
  assert.equal(outputText(made, 249_871.6), "249,872");
  assert.equal(targetText(made, 1_250_000), "1,250,000", "in full, as its table has it");
  assert.equal(outputText(made, 1_234_567.8), "1,234,568");
  assert.equal(outputText(made, -35_123_456_789), "−35,123,460,000", "an answer has seven digits");
  assert.equal(outputText(made, 3.53e15), "3.53×10¹⁵");
  assert.equal(outputText(read([[0], [1]], [0.001, 0.002]), 0.0012345), "0.001234");
});

test("each target of a sample, and each output, has the decimals that its own values need", () => {
  const made = read(
    [[0], [1]],
    [
      [-0.5, 0],
      [0.5, 1000],
    ],
  );
  assert.equal(targetText(made, -0.25, 0), "−0.25");
  assert.equal(targetText(made, 999.6, 1), "1000");
  assert.equal(outputText(made, 0.24951, 0), "0.250");
  assert.equal(outputText(made, 999.6, 1), "1000");
});

test("inputs and targets smaller than any decimals tell have a power of ten", () => {
  const made = read([[0], [1e-300], [2.5e-300]], [-1e-200, 0, 1e-200]);
  assert.deepEqual(inputTexts(made, 0), ["0", "10⁻³⁰⁰", "2.5×10⁻³⁰⁰"]);
  assert.equal(targetText(made, -1e-200), "−1×10⁻²⁰⁰");
  assert.equal(outputText(made, 0.5), "0.500");
  assert.equal(humanText({ name: "x", offset: 0, scale: 1, unit: "", decimals: 2 }, 1e300), "10³⁰⁰");
});

test("the numbers under small inputs and years are plain and differ", () => {
  const texts = (/** @type {number[]} */ ...x) => {
    const { features } = read(
      x.map((one) => [one]),
      x.map((_, k) => k),
    );
    const place = (/** @type {number} */ one) => (300 * (one - x[0])) / (x[x.length - 1] - x[0]);
    return featureNumbers({ x, feature: features[0] }, place, { left: 0, right: 300 }).map(
      ({ words }) => words,
    );
  };
  assert.deepEqual(texts(0.001, 0.0025, 0.004), ["x0 0.001", "0.002", "0.003", "0.004"]);
  assert.deepEqual(texts(1990, 2005, 2020), ["x0 1990", "2000", "2010", "2020"]);
  assert.deepEqual(texts(0, 15_000, 30_000), ["x0 0", "10,000", "20,000", "30,000"], "which are no years");
});

test("former answers are cut off at the frame of the picture, which they do not widen", (t) => {
  elements(t);
  const curve = /** @type {any} */ ({
    ...{ x: [0, 1], prediction: Float32Array.of(0, 1), outputs: 1, lines: [0], classes: [], groups: [] },
    ...{
      points: { x: [0], y: [0] },
      ghosts: [{ name: "1", values: Float32Array.of(-9, 9) }],
      ghostsTitle: "",
    },
    feature: { name: "x", offset: 0, scale: 1 },
  });
  const plan = planCurve(curve, 200, 200);
  const { left, right, top, bottom } = plan.box;
  const made = /** @type {any[]} */ (answersOf(plan));
  const ghost = made.find(({ attributes }) => attributes.class === "predictions-ghost");
  const frame = made.find(({ attributes }) => `url(#${attributes.id})` === ghost.attributes["clip-path"]);
  const { x, y, width, height } = frame.children[0].attributes;
  assert.deepEqual([x, y, width, height].map(Number), [left, top, right - left, bottom - top]);
});

test("shares of a class have their numbers where these have room, and else round ones of the scale", () => {
  const [classes, feature] = [["no", "yes"], { name: "x", unit: "", offset: 0, scale: 1 }];
  const numbers = (/** @type {number} */ top) => {
    const curve = /** @type {any} */ ({
      ...{
        x: [0, 0.5, 1],
        prediction: Float32Array.of(-1, 0, top),
        outputs: 1,
        lines: [0],
        classes,
        feature,
      },
      ...{ groups: [], points: { x: [], y: [] }, ghosts: [], ghostsTitle: "" },
    });
    return planCurve(curve, 200, 200).marks.map(({ text }) => text);
  };
  assert.deepEqual(numbers(2), ["0", "0.5", "1"]);
  assert.deepEqual(numbers(17), ["0", "5", "10", "15"]);
});

test("two classes are named over and under the frame, where no curve is, and whole at the smallest size", (t) => {
  elements(t);
  const classes = ["no side effect", "side effect"];
  const feature = { name: "age", unit: "years", offset: 13, scale: 87 };
  const curve = /** @type {any} */ ({
    ...{ x: [0, 0.5, 1], prediction: Float32Array.of(0, 0.5, 1), outputs: 1, lines: [1], classes, feature },
    ...{ groups: [], points: { x: [], y: [] }, ghosts: [], ghostsTitle: "" },
  });
  const plan = planCurve(curve, 160, 180);
  const made = /** @type {any[]} */ (answersOf(plan)).filter(({ children }) => classes.includes(children[0]));
  const [[under, none], [over, some]] = made.map(({ attributes: { y }, children }) => [
    Number(y),
    children[0],
  ]);
  assert.deepEqual([none, some], classes);
  assert.ok(over + 3 < plan.box.top && over - 9 > 0, `${over} over ${plan.box.top}`);
  assert.ok(
    under - 9 > plan.box.bottom && under + 3 < plan.foot + 15 - 8,
    `${under} under ${plan.box.bottom}`,
  );
});

test("of three classes each is named whole under the numbers, by its own dash and mark, within the picture", (t) => {
  elements(t);
  const classes = ["no side effect", "side effect", "class 2"];
  const feature = { name: "age", unit: "years", offset: 13, scale: 87 };
  const curve = /** @type {any} */ ({
    ...{ x: [0, 1], prediction: Float32Array.of(0.1, 0.3, 0.6, 0.2, 0.5, 0.3), outputs: 3, lines: [0, 1, 2] },
    ...{ classes, feature, groups: [], points: { x: [], y: [] }, ghosts: [], ghostsTitle: "" },
  });
  for (const width of [160, 195]) {
    const plan = planCurve(curve, width, 180);
    const made = /** @type {any[]} */ (backgroundOf(plan));
    const names = made.filter(({ attributes }) => attributes.class === "predictions-name");
    assert.deepEqual(
      names.flatMap(({ children }) => children),
      classes,
    );
    for (const { attributes, children } of names) {
      assert.ok(Number(attributes.y) - 9 > plan.foot + 15 && Number(attributes.y) + 3 <= 180, attributes.y);
      assert.ok(Number(attributes.x) + 6.6 * children[0].length <= width, children[0]);
    }
    const dashes = ({ attributes }) => attributes["stroke-dasharray"];
    const pieces = made.filter(({ attributes }) => attributes.class === "predictions-curve").map(dashes);
    const lines = answersOf(plan).filter(({ attributes }) => attributes.class === "predictions-curve");
    assert.deepEqual(pieces, lines.map(dashes));
    assert.equal(new Set(pieces).size, 3);
  }
});

test("of several answers each has its former lines", (t) => {
  elements(t);
  const curve = /** @type {any} */ ({
    ...{ x: [0, 1], prediction: Float32Array.of(0, 1, 1, 0), outputs: 2, lines: [0, 1], groups: [] },
    ...{ points: { x: [0], y: [0] }, ghostsTitle: "", classes: [] },
    ghosts: [{ name: "1", values: Float32Array.of(0.2, 0.8, 0.6, 0.4) }],
    feature: { name: "x", offset: 0, scale: 1 },
  });
  const made = /** @type {any[]} */ (answersOf(planCurve(curve, 200, 200)));
  const ghost = made.find(({ attributes }) => attributes.class === "predictions-ghost");
  assert.equal(ghost.attributes.d.split("M").length - 1, 2);
});

test("in a narrow picture the numbers stand under the very ends", () => {
  const curve = { x: [-0.99, 0.99], feature: { name: "x", unit: "", offset: 0, scale: 1 } };
  assert.deepEqual(
    featureNumbers(curve, (one) => 64 + 30 * one, { left: 34, right: 94 }),
    [
      { words: "x −0.99", at: 51, anchor: "end" },
      { words: "0.99", at: 94, anchor: "middle" },
    ],
  );
});

test("the last number is left out where it would run into the first", () => {
  const curve = { x: [-0.99, 0.99], feature: { name: "x", unit: "", offset: 0, scale: 1 } };
  const words = (/** @type {number} */ right) =>
    featureNumbers(curve, (one) => right * (one + 1), { left: 0, right }).map((one) => one.words);
  assert.deepEqual(words(60), ["x −0.99"]);
  assert.deepEqual(words(80), ["x −0.99", "0.99"]);
});

test("numbers of wide letters have room beside each other, or the last is left out", () => {
  const curve = { x: [-3e12, 2e12], feature: { name: "x1", unit: "", offset: 0, scale: 1 } };
  const words = (/** @type {number} */ right) =>
    featureNumbers(curve, (one) => one, { left: 57, right }).map((one) => one.words);
  assert.deepEqual(words(161), ["x1 −3×10¹²", "2×10¹²"]);
  assert.deepEqual(words(90), ["x1 −3×10¹²"]);
});

test("a name that is cut takes no more room than there is", () => {
  for (const letters of [2, 3, 5]) assert.equal(shortName("abcdef", WIDE * letters + 0.1).length, letters);
});

test("former answers are named one below the other, their title over them and inside the picture", (t) => {
  elements(t);
  const curve = /** @type {any} */ ({
    ...{ x: [0, 1], prediction: Float32Array.of(0, 1), outputs: 1, lines: [0], classes: [], groups: [] },
    ...{ points: { x: [0], y: [0] }, ghostsTitle: "epoch", feature: { name: "x", offset: 0, scale: 1 } },
    ghosts: ["1", "2"].map((name, k) => ({ name, values: Float32Array.of(0, 1 - k / 1000) })),
  });
  for (const ghosts of [curve.ghosts, curve.ghosts.slice(0, 1)]) {
    const made = /** @type {any[]} */ (answersOf(planCurve({ ...curve, ghosts }, 200, 200)));
    const height = (word) => Number(made.find(({ children }) => children[0] === word).attributes.y);
    const heights = ["epoch", ...ghosts.map(({ name }) => name)].map(height);
    assert.ok(heights[0] >= 10, `${heights[0]}`);
    for (const [k, y] of heights.slice(1).entries()) assert.ok(y - heights[k] >= 12, `${heights}`);
  }
});

test("the longest name of a former answer has room beside the picture, which is drawn anew for it", (t) => {
  elements(t);
  const curve = /** @type {any} */ ({
    ...{ x: [0, 1], prediction: Float32Array.of(0, 1), outputs: 1, lines: [0], classes: [], groups: [] },
    ...{ points: { x: [0], y: [0] }, ghostsTitle: "epoch", feature: { name: "x", offset: 0, scale: 1 } },
  });
  const planned = ["0", "10,688", "1,000,000"].map((name) => {
    const ghosts = ["0", name].map((one) => ({ name: one, values: Float32Array.of(0, 1) }));
    const plan = planCurve({ ...curve, ghosts }, 200, 200);
    const made = /** @type {any[]} */ (answersOf(plan)).filter(({ children }) => children.includes(name));
    const [digits, commas] = [/\d/g, /,/g].map((kind) => name.match(kind)?.length ?? 0);
    assert.ok(Number(made[0].attributes.x) + 7 * digits + 3.5 * commas <= 200, name);
    return plan;
  });
  assert.equal(planned[0].box.right, 162, "short names take no more");
  assert.notEqual(planned[1].background, planned[2].background);
});

test("a curve that touches a level in one point does not pass it, one that lies on it does", () => {
  const at = (/** @type {number[]} */ ...values) =>
    crossings([0, 1, 2, 3], Float32Array.from(values), 0.5).map(({ x }) => x);
  assert.deepEqual(at(0.75, 0.5, 0.75, 0.75), []);
  assert.deepEqual(at(0.75, 0.5, 0.5, 0.75), [1, 2]);
  assert.deepEqual(at(0.75, 0.5, 0.25, 0.75), [1, 2.5]);
});

test("a former answer that leaves the frame is named where it left, one outside of it is not", (t) => {
  elements(t);
  const curve = {
    ...{ outputs: 1, lines: [0], x: Float32Array.of(0, 1), prediction: Float32Array.of(0, 1), classes: [] },
    ...{ groups: [], points: { x: [0, 1], y: [0, 1] }, feature: { name: "x", offset: 0, scale: 1 } },
    ghostsTitle: "",
    ghosts: [
      { name: "leaves", values: Float32Array.of(0, 9) },
      { name: "outside", values: Float32Array.of(8, 9) },
    ],
  };
  const made = /** @type {any[]} */ (answersOf(planCurve(/** @type {any} */ (curve), 200, 200)));
  const names = made.flatMap(({ children }) => children);
  assert.ok(names.includes("leaves") && !names.includes("outside"), names.join());
});

test("ghosts are the start and the very ends of epochs, and no moment near one", () => {
  const ghosts = createGhosts();
  for (const step of [0, 95, 99, 104, 200, 203, 300])
    ghosts.remember(frame([step], { run: "a", step, steps_per_epoch: 100 }));
  assert.deepEqual(
    ghosts.before(300, 100).map(({ step }) => step),
    [0, 200],
  );
});

test("a present moment is no ghost", () => {
  const ghosts = createGhosts();
  ghosts.remember(frame([0], { run: "a", step: 0, steps_per_epoch: 100 }));
  assert.deepEqual(ghosts.before(0, 100), []);
});

test("an input is read in a person's units", () => {
  assert.equal(humanText(AGE, 58 / 87), "71");
});

test("one output speaks for class 1, as a probability or as a logit", () => {
  assert.deepEqual([predictedClass([0.4], false), predictedClass([0.4], true)], [0, 1]);
});

test("of equal outputs the first wins", () => {
  assert.equal(predictedClass([0.5, 0.5], false), 0);
});

test("where one class is predicted all over the map, the caption says which, and shows no tone", () => {
  const plan = /** @type {PredictionPlan} */ ({
    ...{ kind: "map", x: [0, 1], y: [0, 1], columns: 2, rows: 2, outputs: 3 },
  });
  const told = (/** @type {number[]} */ shares, /** @type {Partial<Frame>} */ rest = {}) =>
    said(predictionCaption(run, data(plan), frame(shares, rest)));
  assert.match(told([0.1, 0.2, 0.5, 0]), /^It predicts no side effect everywhere here: right for/);
  assert.match(told([0.6, 0.7, 0.8, 1]), /^It predicts side effect everywhere here: right for/);
  const winners = { prediction_class: Float32Array.of(2, 2, 2, 2) };
  assert.match(told([0.6, 0.7, 0.8, 1], winners), /^It predicts class 2 everywhere here: right for/);
  assert.match(told([0.6, 0.7, 0.8, 0.5]), /^This grey: it predicts side effect:/);
});

test("where outputs are no shares, 0 of 0, the map is of full ink, and the caption says so", () => {
  const plan = { columns: 2, rows: 2, x: [0, 1], y: [0, 1] };
  const why = "Full ink: its outputs are all 0 or too large to be shares.";
  const shares = [Number.NaN, 0.7, 0.8, 0.9];
  const two = /** @type {any} */ ({ kind: "map", ...plan, outputs: 2 });
  const words = said(predictionCaption(run, data(two), frame(shares)));
  assert.equal(words, `This grey: it predicts side effect: right for 86.8 % of people. ${why}`);
  const winners = Float32Array.of(0, 1, 1, 1);
  const three = said(
    predictionCaption(run, data({ ...two, outputs: 3 }), frame(shares, { prediction_class: winners })),
  );
  assert.equal(three, `A tone for each class: right for 86.8 % of people. ${why}`);
  for (const which of [null, winners]) {
    const tone = toneReader(two, Float32Array.from(shares), which, true);
    assert.equal(tone(0, 0), 1);
    assert.ok(tone(1, 1) < 0.7);
  }
  const line = /** @type {any} */ ({ kind: "curve", x: [0, 0.5, 1], outputs: 1, lines: [0] });
  assert.equal(
    said(predictionCaption(run, data(line), frame([Number.NaN, 0.7, 0.4]))),
    "The line is its share of side effect: right for 86.8 % of people. In a gap its outputs are all 0 or too large to be shares.",
  );
});

test("a map's caption shows the tones that it speaks of, which are the same way round in either theme", () => {
  const plan = { columns: 2, rows: 2, outputs: 1 };
  const map = /** @type {PredictionPlan} */ ({ kind: "map", x: [0, 1], y: [0, 1], ...plan });
  const classes = predictionCaption(run, data(map), frame([0.1, 0.2, 0.3, 0.9]));
  assert.deepEqual(classes[0], { value: "This grey", tones: [0.3, toneOf(1)] });
  assert.ok(Math.abs(toneOf(0.5 + 1e-9) - 0.3) < 1e-6);
  assert.equal(said(classes), "This grey: it predicts side effect: right for 86.8 % of people.");
  const values = { task: /** @type {const} */ ("regression"), classes: [], y: [1, 2] };
  const answers = predictionCaption(run, data(map, values), frame([0, 1, 2, 3]));
  const tone = toneReader(/** @type {any} */ (plan), Float32Array.from([0, 1, 2, 3]), null, false);
  assert.deepEqual(answers[0], { value: "The greyer", tones: [tone(0, 0), tone(1, 1)] });
  assert.equal(said(answers), "The greyer, the larger its answer: loss 0.2500 over all 2,100 samples.");
});

test("the names of two classes take room over and under the frame, those of several in the key of a large picture", () => {
  const tall = (outputs, classes, isSmall = false) => {
    const curve = /** @type {any} */ ({
      ...{ x: [0, 1], prediction: new Float32Array(2 * outputs), outputs, classes, groups: [] },
      ...{ lines: Array.from({ length: outputs }, (_, k) => k), points: { x: [0], y: [0] } },
      ...{ ghosts: [], ghostsTitle: "", isSmall, feature: { name: "x", offset: 0, scale: 1 } },
    });
    const { box } = planCurve(curve, 300, 200);
    return box.bottom - box.top;
  };
  const names = ["a", "b", "c"];
  const [values, two, three] = [tall(1, []), tall(1, ["no", "yes"]), tall(3, names)];
  assert.ok(three < values && two < values, `${values}, ${two}, ${three}`);
  assert.equal(tall(3, names, true), values);
});
