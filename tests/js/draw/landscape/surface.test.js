import assert from "node:assert/strict";
import { test } from "node:test";
import { surfaceGeometry, wallGeometry } from "../../../../static/js/draw/landscape/surface/surface.js";

const SIZE = 5;

/** The corners of each triangle, in what an attribute tells of them. */
function triangles(geometry, names) {
  const parts = names.map((name) => geometry.getAttribute(name));
  const corner = (k) => parts.flatMap((part) => [part.getX(k), part.getY(k)]);
  const index = [...geometry.index.array];
  return Array.from({ length: index.length / 3 }, (_, k) => index.slice(3 * k, 3 * k + 3).map(corner));
}

/** Twice the area of a triangle by two of its coordinates. */
const double = ([p, q, r], i, j) => Math.abs((q[i] - p[i]) * (r[j] - p[j]) - (r[i] - p[i]) * (q[j] - p[j]));

test("the surface is of two triangles for each of its cells", () => {
  const all = triangles(surfaceGeometry(SIZE), ["cell"]);
  assert.equal(all.length, 2 * (SIZE - 1) ** 2);
  for (const corners of all) assert.equal(double(corners, 0, 1), 1);
  const cells = all.map((corners) =>
    [0, 1].map((i) => Math.min(...corners.map((corner) => corner[i]))).join(),
  );
  assert.equal(new Set(cells).size, (SIZE - 1) ** 2);
});

test("a coarse surface is of every second point where that reaches both ends, else of all", () => {
  const corners = triangles(surfaceGeometry(SIZE, 2), ["cell"]);
  assert.equal(corners.length, 2 * ((SIZE - 1) / 2) ** 2);
  for (const triangle of corners) assert.equal(double(triangle, 0, 1), 4);
  const along = new Set(corners.flat().map(([i]) => i));
  assert.deepEqual([...along].sort(), [0, 2, SIZE - 1]);
  assert.equal(triangles(surfaceGeometry(SIZE + 1, 2), ["cell"]).length, 2 * SIZE ** 2);
});

test("the block's four faces go from the surface down to the foot, each along its own edge", () => {
  const all = triangles(wallGeometry(SIZE), ["cell", "wall"]);
  assert.equal(all.length, 4 * 2 * (SIZE - 1));
  const places = all.map((corners) => {
    const still = [0, 1].filter((i) => new Set(corners.map((corner) => corner[i])).size === 1);
    assert.equal(still.length, 1, "in one face");
    assert.ok([0, SIZE - 1].includes(corners[0][still[0]]), "which is at an edge");
    assert.equal(double(corners, 1 - still[0], 2), 1, "between two neighbours");
    const along = Math.min(...corners.map((corner) => corner[1 - still[0]]));
    return [still[0], corners[0][still[0]], along].join();
  });
  assert.equal(new Set(places).size, 4 * (SIZE - 1));
});
