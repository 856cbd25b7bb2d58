import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap, placeLabels, within, withoutLone } from "../../../../static/js/draw/landscape/labels.js";
import {
  mapBox,
  planeUnder,
  squaresAlong,
  toPixels,
} from "../../../../static/js/draw/landscape/map/chart.js";
import { facing, layAxes, marginsOf } from "../../../../static/js/draw/landscape/surface/axes.js";
import { approach, between, HOME, keyed, turn } from "../../../../static/js/draw/landscape/surface/camera.js";
import {
  CEILING,
  clipped,
  onBlock,
  placeOf,
  planeAt,
} from "../../../../static/js/draw/landscape/surface/place.js";
import { BASE, DEPTH, HEIGHT, project } from "../../../../static/js/draw/landscape/surface/projection.js";
import { heightAt, hidden, hit } from "../../../../static/js/draw/landscape/surface/relief.js";
import { PALETTE, recorder } from "../../canvas.js";

const MARGINS = { left: 40, right: 60, top: 20, bottom: 40 };
const PICTURE = { width: 480, height: 340, margins: MARGINS };
const CORNERS = [-1, 1].flatMap((x) => [-DEPTH, DEPTH].flatMap((y) => [BASE, HEIGHT].map((z) => [x, y, z])));

/** @param {number} size @param {(x: number, y: number) => number} height of 0…1 */
function relief(size, height) {
  const at = (/** @type {number} */ k) => k / (size - 1);
  return {
    size,
    heights: Float32Array.from({ length: size * size }, (_, k) =>
      height(at(k % size), at(Math.floor(k / size))),
    ),
  };
}

test("the block stays within its margins from every side", () => {
  for (let azimuth = -3; azimuth <= 3; azimuth += 0.5) {
    for (const elevation of [0.12, 0.5, 1.4]) {
      const { toScreen } = project({ azimuth, elevation, zoom: 1 }, PICTURE, HOME);
      for (const [x, y, z] of CORNERS) {
        const [px, py] = toScreen(x, y, z);
        assert.ok(
          px >= 39.9 && px <= 420.1 && py >= 19.9 && py <= 300.1,
          `${azimuth} ${elevation}: ${px}, ${py}`,
        );
      }
    }
  }
});

/** The pixels that the block covers. @param {any} projection */
function covered({ toScreen }) {
  const [xs, ys] = [0, 1].map((k) => CORNERS.map(([x, y, z]) => toScreen(x, y, z)[k]));
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}

/** The drawing at 1280×720, and with one weight's history or its neuron open (tests/browser/layouts). */
const [LAPTOP, LAPTOP_HISTORY] = [
  [634, 246],
  [634, 174],
];

test("the block fills its room in both directions, unless that is far wider or higher than it", () => {
  for (const [width, height] of [LAPTOP, LAPTOP_HISTORY, [480, 330], [358, 310]]) {
    const margins = marginsOf(width, null);
    const [across, down] = covered(project(HOME, { width, height, margins }, HOME));
    assert.ok(across > 0.85 * (width - margins.left - margins.right), `${across} of ${width}`);
    assert.ok(down > 0.8 * (height - margins.top - margins.bottom), `${down} of ${height}`);
    if (width === LAPTOP[0]) assert.ok(across > 480, `${across} px of a surface on a laptop`);
  }
  const [across, down] = covered(
    project(HOME, { width: 2000, height: 200, margins: marginsOf(2000, null) }, HOME),
  );
  assert.ok(across / down < 3.8, `${across} × ${down}`);
});

test("WebGL's matrix and the points of the overlay agree", () => {
  const { toScreen, matrix } = project({ azimuth: 0.7, elevation: 0.6, zoom: 1.3 }, PICTURE, HOME);
  for (const [x, y, z] of CORNERS) {
    const clip = [0, 1, 2, 3].map(
      (row) => matrix[row] * x + matrix[4 + row] * y + matrix[8 + row] * z + matrix[12 + row],
    );
    const [px, py] = toScreen(x, y, z);
    assert.ok(Math.abs(((clip[0] / clip[3] + 1) / 2) * 480 - px) < 1e-3);
    assert.ok(Math.abs(((1 - clip[1] / clip[3]) / 2) * 340 - py) < 1e-3);
    assert.ok(Math.abs(clip[2] / clip[3]) < 1, "within the depths that WebGL keeps");
  }
});

test("a pixel meets the surface where that point is drawn", () => {
  const hill = relief(33, (x, y) => 0.3 + 0.4 * x * y);
  const projection = project(HOME, PICTURE, HOME);
  for (const [x, y] of [
    [0.2, 0.1],
    [-0.7, -0.5],
    [0.9, 0.6],
  ]) {
    const [px, py] = projection.toScreen(x, y, heightAt(hill, x, y));
    const found = hit(hill, projection, px, py);
    assert.ok(found && Math.hypot(found.x - x, found.y - y) < 0.01, `${x}, ${y}`);
  }
});

test("a pixel beside the block meets nothing", () => {
  assert.equal(
    hit(
      relief(9, () => 0.5),
      project(HOME, PICTURE, HOME),
      2,
      2,
    ),
    null,
  );
});

test("a hill hides what stands behind it, and nothing else", () => {
  const ridge = relief(65, (_, y) => Math.max(0, 1 - 12 * Math.abs(y - 0.4)));
  const projection = project({ azimuth: 0, elevation: 0.2, zoom: 1 }, PICTURE, HOME);
  assert.ok(hidden(ridge, projection, { x: 0, y: 0.05, z: 0.02 }));
  assert.ok(!hidden(ridge, projection, { x: 0, y: -0.6, z: 0.02 }));
  assert.ok(!hidden(ridge, projection, { x: 0, y: 0.05, z: 0.9 }));
});

test("a place of the plane and its point on the block are each other's inverse", () => {
  const ground = {
    window: { a: /** @type {const} */ ([-2, 4]), b: /** @type {const} */ ([1, 3]) },
    scale: { kind: /** @type {const} */ ("linear"), lo: 0, hi: 2, gamma: 1 },
  };
  const point = placeOf(ground, { a: 1.3, b: 1.7, loss: 0.5 });
  const { a, b } = planeAt(ground, point);
  assert.ok(Math.abs(a - 1.3) < 1e-12 && Math.abs(b - 1.7) < 1e-12);
  assert.ok(Math.abs(point.z - HEIGHT / 4) < 1e-12);
});

test("a path is cut at the block's sides and goes on where it comes back", () => {
  const pieces = clipped([
    { x: -2, y: 0, z: 0 },
    { x: 0, y: 0, z: 1 },
    { x: 0, y: 2, z: 1 },
    { x: 0.5, y: 0, z: 1 },
  ]);
  assert.equal(pieces.length, 2);
  assert.deepEqual(pieces[0][0], { x: -1, y: 0, z: 0.5 });
  assert.ok(Math.abs((pieces[0].at(-1)?.y ?? 0) - DEPTH) < 1e-12);
  assert.ok(Math.abs(pieces[1][0].y - DEPTH) < 1e-12);
});

test("a path that comes from far above is cut at the ceiling, also where its loss is not finite", () => {
  const ground = {
    window: { a: /** @type {const} */ ([0, 1]), b: /** @type {const} */ ([0, 1]) },
    scale: { kind: /** @type {const} */ ("linear"), lo: 0, hi: 1, gamma: 1 },
  };
  const stops = [Number.POSITIVE_INFINITY, 0.5].map((loss) => placeOf(ground, { a: 0.5, b: 0.5, loss }));
  const [[top, foot]] = clipped(stops);
  assert.ok(Math.abs(top.z - CEILING) < 1e-9);
  assert.ok(Math.abs(foot.z - HEIGHT / 2) < 1e-9);
});

test("the camera stays above the ground and within its distances", () => {
  assert.ok(turn(HOME, 0, -9).elevation > 0);
  assert.ok(turn(HOME, 0, 9).elevation < Math.PI / 2);
  assert.ok(approach(HOME, 1e9).zoom < 10);
  assert.ok(approach(HOME, 1e-9).zoom > 0.1);
});

test("the camera comes home the short way round", () => {
  const far = turn(HOME, 2 * Math.PI - 0.2, 0);
  assert.ok(Math.abs(between(far, HOME, 0.5).azimuth - (HOME.azimuth - 0.1)) < 1e-9);
  assert.ok(Math.abs(between(far, HOME, 1).azimuth - HOME.azimuth) < 1e-9);
});

test("only the camera's own keys move it", () => {
  for (const [key, around, over] of /** @type {[string, number, number][]} */ ([
    ["ArrowLeft", -1, 0],
    ["ArrowRight", 1, 0],
    ["ArrowUp", 0, 1],
    ["ArrowDown", 0, -1],
  ])) {
    const { azimuth, elevation, zoom } = keyed(HOME, key);
    assert.deepEqual(
      [Math.sign(azimuth - HOME.azimuth), Math.sign(elevation - HOME.elevation)],
      [around, over],
    );
    assert.equal(zoom, HOME.zoom);
  }
  assert.deepEqual(keyed(HOME, "−"), keyed(HOME, "-"));
  assert.deepEqual(keyed(HOME, "="), keyed(HOME, "+"));
  assert.ok(keyed(HOME, "-").zoom < HOME.zoom && keyed(HOME, "+").zoom > HOME.zoom);
  assert.notDeepEqual(keyed(HOME, "ArrowLeft"), HOME);
  assert.ok((keyed(HOME, "+")?.zoom ?? 0) > 1);
  assert.equal(keyed(HOME, "e"), null);
  assert.equal(keyed(HOME, "toString"), null);
});

test("labels never lie on each other", () => {
  const label = (/** @type {number} */ x) => ({
    width: 30,
    height: 12,
    places: /** @type {[number, number][]} */ ([
      [x, 0],
      [x, 20],
    ]),
  });
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const placed = placeLabels([label(0), label(10), label(20), label(60)], frame);
  assert.equal(placed.length, 3);
  placed.forEach((one, k) => {
    for (const other of placed.slice(k + 1)) assert.ok(!overlap(one, other));
  });
});

test("a required label is drawn within the frame though its places are not", () => {
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const [placed] = placeLabels([{ width: 40, height: 12, places: [[90, 95]], required: true }], frame);
  assert.ok(within(placed, frame));
});

const FLAT = /** @type {any} */ ({
  ...{ width: 400, height: 300, small: false },
  shown: { window: { a: [0, 1], b: [0, 1] } },
});

test("the map leaves its axis' name beside the longest of its numbers", () => {
  const tiny = { ...FLAT, shown: { window: { a: [0, 1], b: [-0.0004, 0.0004] } } };
  assert.equal(mapBox(FLAT).x, 58);
  assert.ok(mapBox(tiny).x > 70);
  assert.equal(mapBox(tiny).x + mapBox(tiny).width, mapBox(FLAT).x + mapBox(FLAT).width);
});

test("the map leaves half of the longest of its numbers on the right, where one may stand at the edge", () => {
  const huge = { ...FLAT, shown: { window: { a: [-2e14, 2e14], b: [0, 1] } } };
  const { x, width } = mapBox(huge);
  assert.ok(FLAT.width - x - width >= 3.4 * "2×10¹⁴".length, `${FLAT.width - x - width} px`);
  assert.ok(FLAT.width - mapBox(FLAT).x - mapBox(FLAT).width < 15);
});

test("squares along a way hold all of it, however far apart its steps are", () => {
  const way = [
    { a: 0.1, b: 0.1 },
    { a: 0.9, b: 0.6 },
    { a: 0.9, b: 0.9 },
  ];
  const squares = squaresAlong(FLAT, [way]);
  const at = toPixels(FLAT);
  for (let part = 0; part <= 100; part += 1) {
    const [x, y] = at(0.1 + (0.8 * part) / 100, 0.1 + (0.5 * part) / 100);
    const pixel = { x, y, width: 0, height: 0 };
    assert.ok(squares.some((square) => overlap(square, pixel, 4)));
  }
  assert.equal(squaresAlong(FLAT, [way, way]).length, squares.length);
  assert.deepEqual(squaresAlong(FLAT, [[]]), []);
});

test("the loss axis has room for its numbers, however long they are", () => {
  const scale = (/** @type {number} */ lo, /** @type {number} */ hi) =>
    /** @type {const} */ ({ kind: "linear", lo, hi, gamma: 1 });
  assert.equal(marginsOf(520, scale(0, 2)).left, marginsOf(520, null).left);
  const { left, right } = marginsOf(520, scale(0.6931466, 0.6931534));
  assert.ok(left > 8 * 6.4 && right >= left, `${left} ${right}`);
});

test("a number that is left alone on its axis goes, and what is no number stays", () => {
  const placed = [{ name: "x" }, { axis: "a", at: 1 }, { axis: "b", at: 2 }, { axis: "a", at: 3 }];
  assert.deepEqual(
    withoutLone(placed).map(({ at }) => at),
    [undefined, 1, 3],
  );
});

test("the axes stand at the two sides that the eye sees, however little it is turned to them", () => {
  for (const x of [-0.1, 0.1])
    for (const y of [-0.1, 0.1])
      assert.deepEqual(facing(/** @type {any} */ ({ eye: { x, y } })), { x: Math.sign(x), y: Math.sign(y) });
});

test("a way to what is all but infinitely far leaves the block where its line does", () => {
  for (const far of [1e10, 1e300]) {
    const [[start, end]] = clipped([
      { x: 0, y: 0, z: 0.5 },
      { x: far, y: 0, z: 0.5 },
    ]);
    assert.deepEqual([start.x, end.x, end.y, end.z], [0, 1, 0, 0.5]);
  }
});

test("under a pixel of the map lies a place of the plane, and none beside it", () => {
  const chart = /** @type {any} */ ({
    width: 400,
    height: 300,
    small: false,
    shown: { window: { a: [0, 2], b: [1, 5] } },
  });
  const { x, y, width, height } = mapBox(chart);
  assert.deepEqual(planeUnder(chart, x + width / 4, y + height / 4), { a: 0.5, b: 4 });
  for (const [px, py] of [
    [x - 1, y + 9],
    [x + width + 1, y + 9],
    [x + 9, y - 1],
    [x + 9, y + height + 1],
  ])
    assert.equal(planeUnder(chart, px, py), null);
});

test("all that is seen is seen from the eye", () => {
  const { toBlock, eye } = project({ azimuth: 0.7, elevation: 0.6, zoom: 1.3 }, PICTURE, HOME);
  for (const [px, py] of [
    [0, 0],
    [480, 0],
    [100, 300],
  ])
    for (const axis of /** @type {const} */ (["x", "y", "z"]))
      assert.ok(Math.abs(toBlock(px, py, 0)[axis] - eye[axis]) < 1e-9);
});

test("the loss's marks point away from the block, from wherever it is seen", () => {
  const { context } = recorder();
  const scale = { kind: /** @type {const} */ ("linear"), lo: 0, hi: 1, gamma: 1 };
  const shown = /** @type {any} */ ({ scale, window: { a: [0, 1], b: [0, 1] } });
  for (let azimuth = -3; azimuth <= 3; azimuth += 0.5) {
    const projection = project({ azimuth, elevation: 0.46, zoom: 1 }, PICTURE, HOME);
    const [middle] = projection.toScreen(0, 0, 0);
    const { lines } = layAxes(/** @type {any} */ (context), projection, shown, ["a", "b"], "loss", PALETTE);
    const marks = lines.filter(([[x, y], [toX, toY]]) => y === toY && Math.abs(toX - x) < 10);
    assert.ok(marks.length > 1);
    for (const [[x], [toX]] of marks) assert.equal(Math.sign(toX - x), Math.sign(x - middle), `${azimuth}`);
  }
});

test("the block ends where its sides and the ceiling are", () => {
  const corner = { x: 1, y: DEPTH, z: CEILING };
  assert.ok(onBlock(corner) && onBlock({ x: -1, y: -DEPTH, z: BASE }));
  for (const axis of /** @type {const} */ (["x", "y", "z"]))
    assert.ok(!onBlock({ ...corner, [axis]: corner[axis] + 1e-9 }));
});

test("a box lies in one of its own size, and not where it is moved", () => {
  const frame = { x: 1, y: 2, width: 3, height: 4 };
  assert.ok(within(frame, frame));
  for (const moved of [{ x: 0.9 }, { x: 1.1 }, { y: 1.9 }, { y: 2.1 }])
    assert.ok(!within({ ...frame, ...moved }, frame));
});

test("a map that is small or bare takes all of its picture", () => {
  const chart = /** @type {any} */ ({ width: 80, height: 60, small: true });
  assert.deepEqual(mapBox(chart), { x: 0, y: 0, width: 80, height: 60 });
  assert.deepEqual(mapBox({ ...chart, small: false, isBare: true }), { x: 0, y: 0, width: 80, height: 60 });
});
