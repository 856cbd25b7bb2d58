import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { counts, numbers, numbersAcross } from "../../../static/js/draw/chart/ticks.js";
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
  assert.equal(format.weight(-15183.1025), "−15,183.10");
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
  assert.equal(format.percent(1 - 2 ** -52), "100.0 %", "what rounding left of all");
});

test("a number at an axis is short", () => {
  assert.equal(format.axisText(0.25, 2), "0.25");
  assert.equal(format.axisText(0.0001, null), "0.0001");
  assert.equal(format.axisText(4.8e15, null), "4.8×10¹⁵");
  assert.equal(format.axisText(1e15, 1), "10¹⁵");
  assert.equal(format.axisText(-2_500_000, 0), "−2.5×10⁶");
  assert.equal(format.axisText(250_000, 0), "250,000");
  assert.equal(format.axisText(0.00001, 5), "10⁻⁵");
  assert.equal(format.axisText(0, 5), "0");
});

test("a large number at an axis has the digits that tell it from its neighbour", () => {
  assert.equal(format.axisText(5_641_230, 0), "5.64123×10⁶");
  assert.equal(format.axisText(5_641_235.5, 1), "5.6412355×10⁶");
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
    ["0"],
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
