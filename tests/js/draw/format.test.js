import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { counts, numbers, numbersAcross, ticks } from "../../../static/js/draw/chart/ticks.js";
import * as format from "../../../static/js/draw/format.js";

/** @type {Record<string, any[][]>} */
const TABLE = JSON.parse(readFileSync(new URL("../../spelling.json", import.meta.url), "utf8"));
const NOT_FINITE = ["Infinity", "-Infinity", "NaN"];

test("the page spells each case of the table as the server does", () => {
  for (const [name, cases] of Object.entries(TABLE)) {
    for (const [value, ...others] of cases) {
      const text = others.pop();
      const given = NOT_FINITE.includes(value) ? Number(value) : value;
      assert.equal(/** @type {any} */ (format)[name](given, ...others), text, `${name} ${value}`);
    }
  }
});

test("thousands have commas", () => {
  assert.equal(format.count(4200), "4,200");
  assert.equal(format.count(1234567), "1,234,567");
  assert.equal(format.count(999), "999");
});

test("a negative number has a minus, not a hyphen", () => {
  assert.equal(format.weight(-0.25464), "−0.2546");
  assert.equal(format.weight(-15183.1025), "−15,183.1");
  assert.equal(format.weight(1e15), "1.00×10¹⁵");
});

test("a positive number may carry its sign", () => {
  assert.equal(format.signed(0.0779, 3), "+0.0779");
  assert.equal(format.signed(-0.0000818, 3), "−8.18×10⁻⁵");
  assert.equal(format.signed(0, 3), "0");
});

test("what is not there is a dash", () => {
  assert.equal(format.loss(null), "–");
  assert.equal(format.percent(undefined), "–");
});

test("a share is a percentage", () => {
  assert.equal(format.percent(0.868), "86.8 %");
  assert.equal(format.percent(1), "100.0 %");
  assert.equal(format.percent(0.9999), "99.9 %", "one of 10,000 is wrong");
  assert.equal(format.percent(0.0001), "less than 0.1 %", "one of 10,000 is right");
  assert.equal(format.percent(0), "0.0 %");
  assert.equal(format.percent(1 - 2 ** -52), "100.0 %", "what rounding left of all");
});

test("the numbers of an axis are short", () => {
  const texts = format.axisTexts;
  assert.deepEqual(texts([0, 0.25, 0.5], 2), ["0.00", "0.25", "0.50"]);
  assert.deepEqual(texts([-250_000, 0, 250_000], 0), ["−250,000", "0", "250,000"]);
  assert.deepEqual(texts([0, 2.5e-5, 5e-5], 6), ["0", "2.5×10⁻⁵", "5×10⁻⁵"]);
  assert.deepEqual(texts([0.01, 1, 100, 10_000], null), ["0.01", "1", "100", "10,000"]);
});

test("the numbers of one axis have one spelling", () => {
  const texts = format.axisTexts;
  assert.deepEqual(texts([1e-6, 1e-4, 0.01, 1], null), ["10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"]);
  assert.deepEqual(texts([0, 5e5, 1e6, 1.5e6], 0), ["0", "5×10⁵", "10⁶", "1.5×10⁶"]);
  assert.deepEqual(texts([-1e-4, -5e-5, 0], 5), ["−1×10⁻⁴", "−5×10⁻⁵", "0"]);
});

test("a large number at an axis has the digits that tell it from its neighbour", () => {
  assert.deepEqual(format.axisTexts([5_641_230, 5_641_240], 0), ["5.64123×10⁶", "5.64124×10⁶"]);
  assert.deepEqual(format.axisTexts([5_641_235.5], 1), ["5.6412355×10⁶"]);
});

test("an axis has two numbers at least, however small it is", () => {
  for (const [low, high] of [
    [0.1, 0.9],
    [0, 160],
    [-3, 1999],
    [0.7, 1.3],
  ])
    for (const parts of [0.3, 1, 2]) {
      assert.ok(numbers([low, high], parts).length > 1);
      assert.ok(ticks(low, high, parts).length > 1);
    }
});

test("numbers along an axis that would touch are fewer", () => {
  const ends = /** @type {[number, number]} */ ([-7.2e-6, 6.8e-6]);
  const place = (/** @type {number} */ value) => ((value - ends[0]) / (ends[1] - ends[0])) * 350;
  assert.equal(numbers(ends, 350 / 62).length, 7);
  assert.deepEqual(
    numbersAcross(ends, 350 / 62, place).map(({ text }) => text),
    ["−5×10⁻⁶", "0", "5×10⁻⁶"],
  );
  assert.deepEqual(
    numbersAcross(ends, 350 / 62, (value) => place(value) / 10).map(({ text }) => text),
    [],
  );
  const short = numbersAcross([0, 1200], 2, (value) => value / 15, numbers).map(({ text }) => text);
  assert.deepEqual(short, ["0", "1,000"]);
  const beside = numbersAcross([1e5, 2e5], 1, (value) => (60 * value) / 1e5, numbers);
  assert.deepEqual(
    beside.map(({ text }) => text),
    ["100,000", "200,000"],
    "a comma is no whole letter",
  );
  const steps = numbersAcross([0, 1e6], 10, (step) => step / 5000, counts).map(({ text }) => text);
  assert.deepEqual(steps, ["0", "500,000", "1,000,000"]);
  assert.deepEqual(
    counts([0, 3], 5).map(({ text }) => text),
    ["0", "1", "2", "3"],
  );
});

test("an axis whose texts can't tell its numbers apart has none", () => {
  assert.deepEqual(numbers([1e30, 1e30 + 2e15], 4), []);
  assert.deepEqual(numbers([0, 1], 2), [
    { value: 0, text: "0.0" },
    { value: 0.5, text: "0.5" },
    { value: 1, text: "1.0" },
  ]);
});
