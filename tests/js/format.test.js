import assert from "node:assert/strict";
import { test } from "node:test";
import * as format from "../../static/js/draw/format.js";
import { numbers } from "../../static/js/draw/ticks.js";

test("thousands have commas", () => {
  assert.equal(format.count(4200), "4,200");
  assert.equal(format.count(1234567), "1,234,567");
  assert.equal(format.count(999), "999");
});

test("a negative number has a minus, not a hyphen", () => {
  assert.equal(format.weight(-0.25464), "−0.2546");
});

test("decimals have no commas", () => {
  assert.equal(format.fixed(1234.56789, 5), "1,234.56789");
});

test("a rounded nothing has no sign", () => {
  assert.equal(format.weight(-0.00001), "0.0000");
});

test("a positive number may carry its sign", () => {
  assert.equal(format.signed(0.0779, 3), "+0.0779");
  assert.equal(format.signed(-0.0000818, 3), "−0.0000818");
  assert.equal(format.signed(0, 3), "0");
});

test("a very small number is written with a power of ten", () => {
  assert.equal(format.significant(1.25e-9, 3), "1.25×10⁻⁹");
});

test("a very large number is written with a power of ten", () => {
  assert.equal(format.loss(3.2e12), "3.200×10¹²");
});

test("a very large number without decimals keeps three digits", () => {
  assert.equal(format.fixed(-2.5e30, 0), "−2.50×10³⁰");
});

test("what is not there is a dash", () => {
  assert.equal(format.loss(null), "–");
  assert.equal(format.percent(undefined), "–");
});

test("infinity is written as such", () => {
  assert.equal(format.loss(Infinity), "∞");
});

test("a share is a percentage", () => {
  assert.equal(format.percent(0.868), "86.8 %");
});

test("a setting is as short as it can be", () => {
  assert.equal(format.plain(0.0001), "0.0001");
  assert.equal(format.plain(1e-7), "10⁻⁷");
  assert.equal(format.plain(2.5e-7), "2.5×10⁻⁷");
  assert.equal(format.plain(20), "20");
});

test("a number at an axis is short", () => {
  assert.equal(format.axisText(0.25, 2), "0.25");
  assert.equal(format.axisText(0.0001, null), "0.0001");
  assert.equal(format.axisText(4.8e15, null), "4.8×10¹⁵");
  assert.equal(format.axisText(1e15, 1), "10¹⁵");
  assert.equal(format.axisText(-250_000, 0), "−2.5×10⁵");
  assert.equal(format.axisText(20_000, 0), "20,000");
});

test("a large number at an axis has the digits that tell it from its neighbour", () => {
  assert.equal(format.axisText(564_123, 0), "5.64123×10⁵");
  assert.equal(format.axisText(564_123.5, 1), "5.641235×10⁵");
});

test("an axis whose texts can't tell its numbers apart has none", () => {
  assert.deepEqual(numbers([1e30, 1e30 + 2e15], 4), []);
  assert.deepEqual(numbers([0, 1], 2), [
    { value: 0, text: "0.0" },
    { value: 0.5, text: "0.5" },
    { value: 1, text: "1.0" },
  ]);
});
