import assert from "node:assert/strict";
import { test } from "node:test";
import { contours } from "../../../../static/js/draw/landscape/map/contours.js";

/** @param {Float32Array} values @param {number} size @param {number} level */
const contour = (values, size, level) => contours(values, size, [level])[0];

/** @param {number} size @param {(x: number, y: number) => number} f of −1…1 */
function grid(size, f) {
  const at = (/** @type {number} */ k) => (2 * k) / (size - 1) - 1;
  return Float32Array.from({ length: size * size }, (_, k) => f(at(k % size), at(Math.floor(k / size))));
}

test("a level that the surface does not reach has no line", () => {
  assert.deepEqual(
    contour(
      grid(9, (x, y) => x * x + y * y),
      9,
      5,
    ),
    [],
  );
});

test("a plane's level is one straight line from edge to edge", () => {
  const [line, ...others] = contour(
    grid(9, (x) => x),
    9,
    0.1,
  );
  assert.equal(others.length, 0);
  assert.equal(line.length, 2 * 9);
  for (let k = 0; k < line.length; k += 2) assert.ok(Math.abs(line[k] - 4.4) < 1e-5);
});

test("a bowl's level is one closed line at its radius", () => {
  const size = 65;
  const lines = contour(
    grid(size, (x, y) => x * x + y * y),
    size,
    0.25,
  );
  assert.equal(lines.length, 1);
  const [line] = lines;
  assert.deepEqual([...line.slice(0, 2)], [...line.slice(-2)]);
  for (let k = 0; k < line.length; k += 2) {
    const radius = Math.hypot(line[k] - 32, line[k + 1] - 32) / 32;
    assert.ok(Math.abs(radius - 0.5) < 1e-3, `${radius}`);
  }
});

test("a saddle's level is two lines that do not meet", () => {
  const lines = contour(
    grid(17, (x, y) => x * y),
    17,
    0.01,
  );
  assert.equal(lines.length, 2);
});

test("two valleys have a line each", () => {
  const lines = contour(
    grid(33, (x) => Math.abs(Math.abs(x) - 0.5)),
    33,
    0.2,
  );
  assert.equal(lines.length, 4);
});

test("every crossed side is passed once", () => {
  const values = grid(33, (x, y) => Math.sin(5 * x) * Math.cos(4 * y));
  const seen = new Set();
  for (const line of contour(values, 33, 0.3)) {
    const closed = line[0] === line[line.length - 2] && line[1] === line[line.length - 1];
    for (let k = 0; k < line.length - (closed ? 2 : 0); k += 2) {
      const key = `${line[k]},${line[k + 1]}`;
      assert.ok(!seen.has(key), key);
      seen.add(key);
    }
  }
  assert.ok(seen.size > 100);
});

test("levels that are traced together are the same as each by itself", () => {
  const values = grid(17, (x, y) => Math.sin(4 * x) + Math.cos(3 * y));
  const levels = [-1, -0.2, 0.4, 1.1];
  assert.deepEqual(
    contours(values, 17, levels),
    levels.map((level) => contour(values, 17, level)),
  );
});

test("at a saddle the lines part the corners that lie on the other side than its middle", () => {
  for (const high of [
    [0, 3],
    [1, 2],
  ])
    for (const level of [0.4, 0.6]) {
      const values = Float32Array.from({ length: 4 }, (_, k) => Number(high.includes(k)));
      const apart = [0, 1, 2, 3].filter((k) => values[k] > level !== 0.5 >= level);
      const corners = contour(values, 2, level).map((line) => {
        assert.equal(line.length, 4);
        const [x, y] = [(line[0] + line[2]) / 2, (line[1] + line[3]) / 2];
        return Math.round(x) + 2 * Math.round(y);
      });
      assert.deepEqual(corners.sort(), apart, `${high} over ${level}`);
    }
});
