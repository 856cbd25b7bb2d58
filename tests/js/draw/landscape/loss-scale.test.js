import assert from "node:assert/strict";
import { test } from "node:test";
import { spreadOf } from "../../../../static/js/draw/landscape/field.js";
import {
  footOf,
  fromU,
  heightOf,
  levelRule,
  levels,
  numbered,
  steadyScale,
  toU,
  unitOf,
} from "../../../../static/js/draw/landscape/loss-scale.js";

test("losses within two decades stand on a linear scale", () => {
  assert.equal(steadyScale(null, { lo: 0.3, hi: 0.9 }).kind, "linear");
});

test("losses over more than two decades stand on a logarithmic scale", () => {
  assert.equal(steadyScale(null, { lo: 0.01, hi: 5 }).kind, "log");
});

test("a surface of a few per cent stands on a linear scale, however little the way takes of it", () => {
  assert.equal(steadyScale(null, { lo: 1.16, hi: 1.25, way: 0 }).kind, "linear");
  assert.equal(steadyScale(null, { lo: 1.2, hi: 1.2, way: 0 }, "fitting").kind, "linear");
  assert.equal(steadyScale(null, { lo: 1, hi: 40, way: 0.1, upper: 30 }).kind, "log");
});

test("a scale does not waver between linear and logarithmic at the border", () => {
  const log = steadyScale(null, { lo: 0.01, hi: 1.1 });
  assert.equal(steadyScale(log, { lo: 0.01, hi: 0.9 }).kind, "log");
});

test("a scale that still fits is kept as it is", () => {
  const scale = steadyScale(null, { lo: 0.3, hi: 0.9 });
  assert.equal(steadyScale(scale, { lo: 0.31, hi: 0.85 }), scale);
});

test("only the end that the losses pass moves", () => {
  const scale = steadyScale(null, { lo: 0.3, hi: 0.9 });
  const next = steadyScale(scale, { lo: 0.1, hi: 0.9 });
  assert.equal(next.hi, scale.hi);
  assert.ok(next.lo < 0.1);
});

test("a scale closes in when the losses use little of it", () => {
  const scale = steadyScale(null, { lo: 0.1, hi: 1 });
  assert.ok(steadyScale(scale, { lo: 0.1, hi: 0.3 }).hi < 0.5);
});

test("a flat surface has a scale with some height", () => {
  const scale = steadyScale(null, { lo: 0.5, hi: 0.5 });
  assert.ok(scale.hi > scale.lo);
});

test("a loss of zero has a place on a logarithmic scale", () => {
  const scale = steadyScale(null, { lo: 0, hi: 10 });
  assert.equal(scale.kind, "log");
  assert.equal(heightOf(scale, 0), 0);
});

test("an infinite loss stands at the top", () => {
  assert.equal(heightOf({ kind: "linear", lo: 0, hi: 1 }, Number.POSITIVE_INFINITY), 1);
});

test("u and the loss are each other's inverse", () => {
  for (const kind of /** @type {const} */ (["linear", "log"])) {
    assert.ok(Math.abs(fromU(kind, toU(kind, 0.4878)) - 0.4878) < 1e-12);
  }
});

test("linear levels lie at round losses, with round bold ones", () => {
  const found = levels({ kind: "linear", lo: 0.27, hi: 0.93 });
  assert.ok(found.every(({ loss }) => Math.abs(loss / 0.05 - Math.round(loss / 0.05)) < 1e-9));
  assert.deepEqual(
    found.filter(({ major }) => major).map(({ loss }) => loss.toFixed(1)),
    ["0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9"],
  );
});

test("logarithmic levels lie at 1, 2 and 5 with bold powers of ten", () => {
  const found = levels({ kind: "log", lo: -1, hi: 1 });
  assert.deepEqual(
    found.map(({ loss }) => Number(loss.toPrecision(3))),
    [0.1, 0.2, 0.5, 1, 2, 5, 10],
  );
  assert.deepEqual(
    found.filter(({ major }) => major).map(({ u }) => u),
    [-1, 0, 1],
  );
});

test("a scale of many decades has no more lines than can be told apart", () => {
  const scale = /** @type {const} */ ({ kind: "log", lo: -9, hi: 30 });
  assert.ok(levelRule(scale).step > 0);
  assert.ok(levels(scale).length <= 20);
});

test("every scale has at least two numbers", () => {
  for (const [lo, hi] of [
    [0.3, 0.9],
    [0.48, 0.49],
    [0, 13],
    [0.001, 0.0011],
  ]) {
    assert.ok(numbered({ kind: "linear", lo, hi }).length >= 2, `${lo} to ${hi}`);
  }
});

test("the numbers of a scale have the fewest digits that tell them apart, and one spelling", () => {
  const texts = (kind, lo, hi) => numbered({ kind, lo, hi }).map(({ text }) => text);
  assert.deepEqual(texts("log", -3.2, 5.1), ["0.01", "1", "100", "10,000"]);
  assert.deepEqual(texts("log", -7.1, 0.9), ["10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"]);
  assert.deepEqual(texts("linear", 0, 15), ["0", "5", "10", "15"]);
  assert.deepEqual(texts("linear", 0, 1), ["0.0", "0.4", "0.8"]);
});

test("every logarithmic scale has at least two numbers that are told apart, a flat surface's too", () => {
  for (const loss of [3e-9, 0.25, 1, 7.7103, 4.56e122]) {
    for (const factor of [1, 1 + 1e-6, 1.001, 1.02, 1.1, 1.2, 1.3, 1.6, 2, 3, 9]) {
      const texts = numbered(steadyScale(null, { lo: loss, hi: loss * factor }, "log")).map(
        ({ text }) => text,
      );
      assert.ok(new Set(texts).size >= 2, `${loss} × ${factor}: ${texts}`);
      assert.equal(new Set(texts).size, texts.length, `${loss} × ${factor}: ${texts}`);
    }
  }
});

test("a steep corner over a flat way makes the scale logarithmic, and a chosen kind stays", () => {
  const losses = { lo: 0.28, hi: 2.9, way: 0.38 };
  assert.equal(steadyScale(null, losses).kind, "log");
  assert.equal(steadyScale(null, losses, "linear").kind, "linear");
  assert.equal(steadyScale(null, { lo: 0.3, hi: 0.8, way: 0.3 }, "log").kind, "log");
});

test("losses below zero have no logarithm, though it be chosen", () => {
  assert.equal(steadyScale(null, { lo: -1, hi: 1 }, "log").kind, "linear");
});

test("a short logarithmic scale has fine lines at round losses, with 1, 2 and 5 bold", () => {
  const scale = steadyScale(null, { lo: 0.28, hi: 2.9 }, "log");
  const bold = levels(scale).filter(({ major }) => major);
  assert.ok(levels(scale).length >= 12);
  assert.deepEqual(
    bold.map(({ loss }) => loss),
    [0.5, 1, 2],
  );
});

/** @param {(x: number, y: number) => number} f @returns {Float32Array} over a square from −1 to 1 */
const surfaceOf = (f) =>
  Float32Array.from({ length: 65 * 65 }, (_, k) => f((k % 65) / 32 - 1, Math.floor(k / 65) / 32 - 1));

/** @param {Float32Array} losses */
function scaleOf(losses) {
  const [lo, hi] = [Math.min(...losses), Math.max(...losses)];
  const { low, ...spread } = spreadOf(losses);
  return steadyScale(null, { lo, hi, foot: footOf({ lo, low }, hi), ...spread });
}

test("a bowl stands on a linear scale, however narrow, turned and off the middle it is", () => {
  for (const narrow of [1, 0.05, 1e-6]) {
    for (const turned of [0, Math.PI / 4, 1.1]) {
      for (const off of [0, 0.3, 0.8]) {
        const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
        const losses = surfaceOf((x, y) => {
          const [u, v] = [cos * (x - off) + sin * (y - off), cos * (y - off) - sin * (x - off)];
          return u * u + narrow * v * v;
        });
        assert.equal(scaleOf(losses).kind, "linear", `${narrow} ${turned} ${off}`);
      }
    }
  }
});

test("a bent valley between walls that take all of the height stands on a logarithmic scale", () => {
  const banana = surfaceOf((x, y) => (1 - 2 * x) ** 2 + 100 * (1 + 2 * y - 4 * x * x) ** 2);
  assert.equal(scaleOf(banana).kind, "log");
});

test("a minimum of zero does not press the rest of a logarithmic scale into a sheet", () => {
  const banana = surfaceOf((x, y) => (1 - 2 * x) ** 2 + 100 * (1 + 2 * y - 4 * x * x) ** 2);
  assert.equal(Math.min(...banana), 0);
  const { lo, hi } = scaleOf(banana);
  assert.ok(hi - lo < 6, `${hi - lo} decades`);
});

test("a logarithmic scale goes down to the lowest loss of the way", () => {
  assert.equal(footOf({ lo: 0, low: 0.5 }, 0.003), 0.003);
});

test("a graphics card gets heights that 32 bits hold, and those of ordinary losses as they are", () => {
  for (const size of [1e-300, 1e-30, 1e30, 1e122, 1e307]) {
    const scale = steadyScale(null, { lo: 0, hi: size }, "linear");
    const { unit } = unitOf(scale);
    const [lo, hi, middle] = [scale.lo, scale.hi, size / 2].map((u) => Math.fround(u / unit));
    assert.ok(Math.abs((middle - lo) / (hi - lo) - heightOf(scale, size / 2)) < 1e-6, `${size}`);
    assert.ok(Math.abs(hi) <= 1);
  }
  for (const hi of [5, 0]) assert.equal(unitOf(steadyScale(null, { lo: 0, hi }, "linear")).unit, 1);
});

test("losses that differ little beside their size take the whole height, in 32 bits and in words", () => {
  for (const [lo, hi] of [
    [9.186665218758563e18, 9.186666457558506e18],
    [9.186665836004958e18, 9.186665839073291e18],
    [0.25, 0.25001],
  ]) {
    const scale = steadyScale(null, { lo, hi });
    assert.ok(heightOf(scale, lo) < 0.01 && heightOf(scale, hi) > 0.9);
    const { base, unit } = unitOf(scale);
    const [foot, top] = [scale.lo, scale.hi].map((u) => Math.fround((u - base) / unit));
    for (const share of [0.1, 0.5, 0.9]) {
      const loss = lo + share * (hi - lo);
      const height = (Math.fround((loss - base) / unit) - foot) / (top - foot);
      assert.ok(Math.abs(height - heightOf(scale, loss)) < 1e-5, `${lo} ${share}`);
    }
    const { step, every } = levelRule(scale);
    assert.equal(Math.round(base / step) % every, 0);
    const texts = numbered(scale).map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length, texts.join(" "));
    assert.ok(texts.length > 1);
  }
});

test("losses that differ by rounding alone lie level", () => {
  const scale = steadyScale(null, { lo: 9e18, hi: 9e18 + 4096 });
  assert.ok(heightOf(scale, 9e18 + 4096) - heightOf(scale, 9e18) < 1e-3);
});

test("two round losses are enough to tell a logarithmic scale by", () => {
  const scale = /** @type {any} */ ({ kind: "log", lo: -0.01, hi: 0.1, gamma: 1 });
  assert.deepEqual(
    levels(scale).map(({ loss }) => loss),
    [1, 1.25],
  );
});
