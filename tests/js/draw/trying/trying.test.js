// A digit that is drawn, what becomes of a sample, and the map over two chosen inputs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../../../static/js/draw/trying/digit.js";
import { asTwoInputs, besideOver, overTones } from "../../../../static/js/draw/trying/over.js";
import {
  answersOf,
  othersWords,
  reachWords,
  sampleRefusal,
  takenWords,
} from "../../../../static/js/draw/trying/words.js";

const spots = (...pairs) => pairs.map(([x, y]) => ({ x, y }));
const SEVEN = [spots([0.28, 0.15], [0.72, 0.15], [0.42, 0.88])];
const rowsOf = (numbers) => Array.from({ length: 8 }, (_, row) => numbers.slice(8 * row, 8 * row + 8));

test("a drawn digit fills the frame from top to bottom, in its middle, whatever its place and size", () => {
  const numbers = blocksOf(SEVEN);
  assert.equal(numbers.length, 64);
  assert.ok(numbers.every((each) => Number.isInteger(each) && each >= 0 && each <= 16));
  const rows = rowsOf(numbers);
  assert.ok(
    rows.every((row) => row.some((each) => each > 4)),
    "ink in each row",
  );
  assert.ok(
    rows.every((row) => row[0] === 0),
    "none at the left edge",
  );
  const small = SEVEN.map((stroke) => stroke.map(({ x, y }) => ({ x: 0.6 + x / 3, y: y / 3 })));
  assert.deepEqual(blocksOf(small), numbers);
});

test("a block that is all ink is 16, an empty pad is 64 zeros, and a dot stays a dot", () => {
  assert.equal(Math.max(...blocksOf(SEVEN)), 16);
  assert.deepEqual(blocksOf([]), new Array(64).fill(0));
  const dot = blocksOf([spots([0.9, 0.1])]);
  assert.ok(dot.filter((each) => each > 0).length <= 4);
});

const LOSS = { name: "sparse_categorical_crossentropy", from_logits: false };
const run = (loss = LOSS) => ({ config: { loss } });
const CLASSES = {
  task: "classification",
  classes: ["no", "yes"],
  prediction: { kind: "confusion", classes: 2 },
};

test("each class has its share, and one output speaks for both", () => {
  assert.deepEqual(
    answersOf(run(), CLASSES, [0.25, 0.75]).map(({ name, share, isTaken }) => [name, share, isTaken]),
    [
      ["no", 0.25, false],
      ["yes", 0.75, true],
    ],
  );
  assert.deepEqual(
    answersOf(run(), CLASSES, [0.25]).map(({ name, share, isTaken }) => [name, share, isTaken]),
    [
      ["no", 0.75, true],
      ["yes", 0.25, false],
    ],
  );
  const logits = answersOf(run({ ...LOSS, from_logits: true }), CLASSES, [2]);
  assert.deepEqual([logits[0].name, logits[0].share, logits[0].isTaken], ["yes", null, true]);
});

const text = (parts) => parts.map((part) => part.value ?? part).join("");

test("a sample is taken for a class, and what it is stands beside where that is known", () => {
  assert.equal(text(takenWords(run(), CLASSES, [0.2, 0.8], 0)), "Taken for yes. It is no.");
  assert.equal(text(takenWords(run(), CLASSES, [0.2, 0.8], null)), "Taken for yes.");
  assert.equal(text(takenWords(run(), CLASSES, [Number.NaN, 0.8], 0)), "The outputs are not finite numbers.");
});

test("a regression answers in its target's own unit", () => {
  const target = { name: "price", offset: 100, scale: 50, unit: "k€" };
  const data = { task: "regression", classes: [], decimals: [1], target, prediction: { kind: "scatter" } };
  assert.equal(answersOf(run(), data, [0.5])[0].text, "125.0 k€");
  assert.equal(text(takenWords(run(), data, [0.5], -1)), "The network answers 125.0 k€. The truth is 50.");
});

test("a network of two outputs answers both, and the truth is spelled as elsewhere", () => {
  const two = {
    task: "regression",
    classes: [],
    decimals: [4, 4],
    target: null,
    prediction: { kind: "scatter" },
  };
  const words = text(takenWords(run(), /** @type {*} */ (two), [0.0638, 0.9405], [0.01, 0.99]));
  assert.equal(words, "The network answers 0.0638, 0.9405. The truth is 0.01, 0.99.");
});

test("an input's reach is that of the samples trained on, where others are held out", () => {
  const data = /** @type {*} */ ({ count: 9, held_out: { count: 3 } });
  assert.equal(reachWords(data, [1, 4], 0), "1 to 4 in the 9 trained on.");
  assert.equal(reachWords({ ...data, held_out: null }, [1, 4.5], 1), "1 to 4.5 in all samples.");
});

const feature = (name, category = null) => ({ name, offset: 10, scale: 2, unit: "", category, fill: null });
const word = (value) => ({ ...feature(`sex=${value}`, { column: "sex", value }), offset: 0, scale: 1 });
const BIRDS = {
  ...CLASSES,
  features: [feature("mass"), word("f"), word("m")],
  x: [
    [1, 1, 0],
    [2, 0, 1],
  ],
  y: [0, 1],
};
const OVER = {
  across: { name: "mass", unit: "g", low: 8, high: 16, values: [] },
  up: { name: "sex", unit: "", low: 0, high: 1, values: ["f", "m"] },
  prediction: [
    [0.1, 0.4],
    [0.6, 0.9],
  ],
  prediction_class: null,
};

test("samples lie at their own values, and within their word's band", () => {
  const { data, plan } = asTwoInputs(BIRDS, OVER);
  assert.deepEqual([plan.x, plan.y, plan.columns, plan.rows], [[8, 16], [-0.5, 1.5], 2, 2]);
  assert.deepEqual(
    data.x.map(([mass]) => mass),
    [12, 14],
  );
  assert.deepEqual(
    data.x.map(([, sex]) => Math.round(sex) + 0),
    [0, 1],
  );
  assert.deepEqual(besideOver(OVER, BIRDS), ["m", "f"]);
});

test("words have bands of one tone, numbers go over into each other", () => {
  const { plan } = asTwoInputs(BIRDS, OVER);
  const tone = overTones(OVER, plan, true);
  assert.equal(tone(0, 0.1), tone(0, 0.4));
  assert.notEqual(tone(0, 0.4), tone(0, 0.6));
  assert.notEqual(tone(0.1, 0.1), tone(0.4, 0.1));
});

test("of many samples it is said how many there are to choose from, and of how many", () => {
  const x = Array.from({ length: 5000 }, () => [1]);
  assert.equal(othersWords({ x, count: 5000 }), "of 5,000");
  assert.equal(othersWords({ x, count: 20000 }), "of 5,000, taken evenly from 20,000");
});

test("a sample that is not there is refused, with the numbers that are", () => {
  assert.equal(sampleRefusal(1, 333), undefined);
  assert.equal(sampleRefusal(333, 333), undefined);
  assert.equal(sampleRefusal(0, 333), "The samples here go from 1 to 333. Got 0.");
  assert.equal(sampleRefusal(5001, 5000), "The samples here go from 1 to 5,000. Got 5,001.");
});
