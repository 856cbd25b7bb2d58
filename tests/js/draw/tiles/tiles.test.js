// Neurons as tiles: where they stand, what a tone says, and what is told of one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rank, weightAt } from "../../../../static/js/draw/network/edges.js";
import { placeOf } from "../../../../static/js/draw/network/layout.js";
import { lineOf } from "../../../../static/js/draw/network/painter.js";
import { layoutTiles, planTiles } from "../../../../static/js/draw/tiles/layout.js";
import { createAtlas, paintTile, paintTiles, spotOn } from "../../../../static/js/draw/tiles/picture.js";
import { countTiles, endsOf, INK, toneOf, writeTones } from "../../../../static/js/draw/tiles/tones.js";
import { tileFacts } from "../../../../static/js/draw/tiles/words.js";
import { textOf } from "../../../../static/js/draw/words.js";
import { PALETTE, recorder } from "../../canvas.js";
import { stack } from "../../stack.js";

const SPIRAL = [2, 32, 32, 1];
const SIZES = { desk: [460, 340], low: [420, 210], phone: [358, 340], tablet: [560, 380] };

/** A layer's outputs as the server gives them. */
function layer(signed, rows, name = "dense") {
  const units = rows.map((row) => Float32Array.from(row));
  return {
    ...{ name, activation: signed ? "tanh" : "relu", signed, units: rows.length },
    low: Float32Array.from(units, (row) => (row.every(Number.isFinite) ? Math.min(...row) : Number.NaN)),
    high: Float32Array.from(units, (row) => (row.every(Number.isFinite) ? Math.max(...row) : Number.NaN)),
    outputs: Float32Array.from(rows.flat()),
  };
}

/** Two relu units over a square of 2 × 2, of which one fires nowhere, and a tanh. */
const MAP = {
  ...{ run: "r", step: 3, kind: "map", points: 2, x: [-1, 1], y: [0, 4], first: 0 },
  layers: [
    layer(false, [
      [0, 1, 2, 4],
      [0, 0, 0, 0],
    ]),
    layer(true, [[-0.5, 0, 0.25, 0.5]], "dense_1"),
  ],
};

for (const [name, [width, height]] of Object.entries(SIZES)) {
  test(`all tiles of the spiral's network are in the picture, and none on another: ${name}`, () => {
    const columns = layoutTiles(SPIRAL, width, height);
    const boxes = columns.flatMap((column) => column.shown.map((neuron) => placeOf(column, neuron)));
    assert.equal(boxes.length, 67);
    for (const { x, y, half } of boxes) {
      assert.ok(x - half >= 0 && x + half <= width, `${x} ± ${half} of ${width}`);
      assert.ok(y - half >= 44 && y + half <= height - 24, `${y} ± ${half} of ${height}`);
    }
    boxes.forEach((one, k) => {
      for (const other of boxes.slice(k + 1)) {
        const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
        assert.ok(apart >= one.half + other.half, `${k}`);
      }
    });
    assert.ok(columns[1].grid.side >= 14, `${columns[1].grid.side} px`);
  });
}

test("a layer's tiles stand row by row in the engine's order, four to a row", () => {
  const [, { grid }] = layoutTiles(SPIRAL, ...SIZES.desk);
  assert.ok(grid.x[0] < grid.x[1] && grid.x[2] < grid.x[3]);
  assert.equal(grid.x[4], grid.x[0]);
  assert.deepEqual(
    [0, 1, 2, 3].map((unit) => grid.y[unit]),
    Array(4).fill(grid.y[0]),
  );
  assert.ok(grid.y[4] > grid.y[3]);
});

test("few neurons stand one to a row, and the tiles of many are small", () => {
  const [, few] = layoutTiles([2, 8, 1], ...SIZES.desk);
  assert.equal(new Set(few.grid.x).size, 1);
  const [, many] = layoutTiles([2, 200, 1], ...SIZES.desk);
  assert.ok(many.grid.side > 9 && many.grid.side <= 12);
  assert.equal(many.fold, null);
});

test("of many outputs each has its number beside it, and of few also its name below", () => {
  const at = (outputs) => layoutTiles([2, 8, outputs], ...SIZES.desk)[2];
  assert.deepEqual(
    [1, 2, 7, 20].map((outputs) => at(outputs).grid.words),
    ["below", "below", "beside", undefined],
  );
  const { grid } = at(7);
  assert.ok(grid.x[0] + grid.side / 2 + 40 <= 460);
});

test("of more than there is room for, the first are drawn, and the others are counted", () => {
  const [, wide] = layoutTiles([2, 512, 60, 1], ...SIZES.phone);
  assert.equal(wide.shown.length + wide.fold.count, 512);
  assert.ok(wide.shown.length > 40);
  assert.deepEqual(wide.shown.slice(0, 3), [0, 1, 2]);
  assert.equal(placeOf(wide, 511).y, wide.fold.y);
});

test("a tile under the pointer is its neuron's bias, and edges are hit between the blocks only", () => {
  const run = { parameters: stack(SPIRAL), features: 2, config: { layers: [{}, {}, {}] } };
  const { layers, columns, edges } = planTiles(run, ...SIZES.desk);
  const values = new Float32Array(1185).fill(1);
  const scene = { layers, columns, edges, ranking: rank(edges, values, 400) };
  assert.equal(scene.ranking.order.length >= 400, true);
  const { x, y } = placeOf(columns[2], 17);
  assert.equal(weightAt(scene, x, y), layers[1].bias + 17);
  const line = lineOf({ columns }, 1, 3, 17);
  assert.equal(line.x1, x - columns[2].grid.side / 2);
  assert.equal(line.y0, placeOf(columns[1], 3).y);
});

test("of a layer that never goes below 0, paper is 0 and ink a neuron's own largest output", () => {
  const ends = endsOf(MAP.layers[0], 0);
  assert.deepEqual(ends, { paper: 0, ink: 4 });
  assert.deepEqual(
    [0, 2, 4].map((output) => toneOf(output, ends)),
    [0, INK / 2, INK],
  );
});

test("of one that may, grey is 0, and both ends are as far from it", () => {
  const ends = endsOf(MAP.layers[1], 0);
  assert.deepEqual(ends, { paper: -0.5, ink: 0.5 });
  assert.equal(toneOf(0, ends), INK / 2);
});

test("the picture's first row is the highest y", () => {
  const pixels = new Uint8ClampedArray(4 * 2 * 2 * 2);
  writeTones(pixels, MAP.layers[0], 2, { paper: "#ffffff", ink: "#000000" });
  const tones = Array.from({ length: 8 }, (_, at) => pixels[4 * at]);
  const dark = Math.round(255 * (1 - INK));
  // Unit 0 has 0 and 1 below, 2 and 4 above; unit 1 is paper everywhere.
  assert.ok(Math.abs(tones[1] - dark) <= 1 && tones[0] > tones[1]);
  assert.deepEqual([tones[4], tones[2], tones[3], tones[6], tones[7]], Array(5).fill(255));
  assert.ok(tones[5] < 255 && tones[5] > tones[0]);
});

test("what fires nowhere is counted, struck out, and told as nowhere on this square", () => {
  assert.deepEqual(countTiles(MAP), { signed: 1, struck: 1 });
  const { context, seen } = recorder();
  const atlas = createAtlas(MAP, PALETTE, "light", () => ({ getContext: () => context }));
  paintTile(context, atlas, 0, 1, { left: 10, top: 20, side: 30 }, PALETTE);
  assert.deepEqual(seen.points, [
    [10, 50],
    [40, 20],
  ]);
  assert.equal(seen.images.length, 0);
  const facts = tileFacts(MAP, 0, 1, null).map(textOf);
  assert.deepEqual(facts, ["fires nowhere on this square: 0 at all 4 points"]);
});

test("the facts of a tile are its range, what its tones are, and its sum", () => {
  const facts = tileFacts(MAP, 0, 0, { who: "this sample", z: -0.25, a: 0 }).map(textOf);
  assert.deepEqual(facts, [
    "gives 0 to 4.00 on this square",
    "ink is 4.00, paper 0",
    "this sample: sum −0.250, output 0",
  ]);
  assert.equal(textOf(tileFacts(MAP, 1, 0, null)[1]), "ink is +0.500, grey 0, paper −0.500");
});

test("outputs that are not finite have no range, and their tile says so", () => {
  const odd = { ...MAP, layers: [layer(false, [[0, 1, Number.POSITIVE_INFINITY, 2]])] };
  assert.deepEqual(tileFacts(odd, 0, 0, null).map(textOf), ["not finite at some of these inputs"]);
  const { context, seen } = recorder();
  paintTile(context, { tiles: odd, sheets: [null] }, 0, 0, { left: 0, top: 0, side: 20 }, PALETTE);
  assert.deepEqual(seen.texts, ["∞"]);
});

test("over one input a tile is the neuron's curve", () => {
  const curve = { ...MAP, kind: "curve", y: null, points: 3, layers: [layer(false, [[0, 1, 2]])] };
  const { context, seen } = recorder();
  paintTile(context, createAtlas(curve, PALETTE, "light"), 0, 0, { left: 0, top: 0, side: 32 }, PALETTE);
  assert.deepEqual(seen.points.slice(-3), [
    [0, 30],
    [16, 16],
    [32, 2],
  ]);
});

test("what is looked at lies on a tile where its inputs are, and beyond the square nowhere", () => {
  assert.deepEqual(spotOn(MAP, [0, 1], 100), [50, 75]);
  assert.equal(spotOn(MAP, [0, 5], 100), null);
});

test("while one is looked at the other tiles are at 40 %", () => {
  const run = { parameters: stack([2, 2, 1]), features: 2, config: { layers: [{}, {}] } };
  const { columns } = planTiles(run, 460, 340);
  const { context, seen } = recorder();
  const atlas = createAtlas(MAP, PALETTE, "light", () => ({ getContext: () => context }));
  const alphas = [];
  const spy = new Proxy(context, {
    set: (target, name, value) => {
      if (name === "globalAlpha") alphas.push(value);
      return Reflect.set(target, name, value);
    },
  });
  const words = [
    { name: "x", detail: "1" },
    { name: "y", detail: "2" },
  ];
  const picture = { scene: { columns }, inputs: words, outputs: words.slice(1), width: 460, height: 340 };
  paintTiles(spy, picture, PALETTE, atlas, (column, neuron) => column === 1 && neuron === 0);
  assert.deepEqual(alphas, [0.4, 0.4, 1, 0.4, 0.4, 1]);
  assert.deepEqual(seen.texts.slice(0, 6), ["1", "x", "2", "y", "2", "y"]);
});

test("the keys of the tones leave the key of the edges its room on a phone", () => {
  const run = { parameters: stack([2, 2, 1]), features: 2, config: { layers: [{}, {}] } };
  const words = [1, 2].map(() => ({ name: "", detail: "" }));
  const ends = (width) => {
    const scene = { columns: planTiles(run, width, 340).columns };
    const { context, seen } = recorder();
    const atlas = createAtlas(MAP, PALETTE, "light", () => ({ getContext: () => context }));
    paintTiles(
      context,
      { scene, inputs: words, outputs: words.slice(1), width, height: 340 },
      PALETTE,
      atlas,
      () => true,
    );
    return seen.placed.slice(-6).map(({ x }) => x);
  };
  assert.deepEqual([ends(358)[0], ends(358)[5]], [95, 231]); // the other begins at 254
  assert.deepEqual([ends(460)[0], ends(460)[5]], [159, 295]);
});

test("headings take a line more only where dropout has a word in it", () => {
  const run = { parameters: stack(SPIRAL), features: 2, config: { layers: [{}, {}, {}] } };
  assert.deepEqual(planTiles(run, ...SIZES.desk).columns, layoutTiles(SPIRAL, ...SIZES.desk));
});
