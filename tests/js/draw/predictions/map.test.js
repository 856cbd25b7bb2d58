import assert from "node:assert/strict";
import { test } from "node:test";
import {
  classTone,
  mapArea,
  paintTones,
  toneOf,
  toneReader,
} from "../../../../static/js/draw/predictions/map.js";
import {
  classKey,
  endLabels,
  mapLabels,
  paintMarks,
  traceMark,
} from "../../../../static/js/draw/predictions/marks.js";
import {
  confusionPicture,
  matrixPicture,
  scatterPicture,
} from "../../../../static/js/draw/predictions/table-picture.js";
import { PALETTE, recorder } from "../../canvas.js";
import { elements } from "../../elements.js";

test("a map is straight between its grid points", () => {
  const plan = { ...{ kind: "map", columns: 2, rows: 3, outputs: 1 }, x: [0, 1], y: [0, 1] };
  const tone = toneReader(plan, Float32Array.from([0, 1, 2, 3, 4, 5]), null, false);
  assert.ok(Math.abs(tone(0.5, 0.75) / tone(1, 1) - 3.5 / 5) < 1e-12);
});

test("a tone steps up where the answer changes", () => {
  assert.ok(toneOf(0.501) - toneOf(0.499) > 0.1);
  assert.ok(toneOf(1) > toneOf(0.6) && toneOf(0) < toneOf(0.4));
  const [unsure, half, sure] = [0.5 + 1e-9, 0.75, 1].map(toneOf);
  assert.ok(Math.abs(half - (unsure + sure) / 2) < 1e-6, "and changes evenly up to where it is sure");
});

test("a map's tones are painted from the top down, each pixel opaque", () => {
  const { seen, context } = recorder();
  const painted = { width: 0, data: new Uint8ClampedArray(0) };
  const small = {
    createImageData: (width, height) => ({ width, data: new Uint8ClampedArray(4 * width * height) }),
    putImageData: (image) => Object.assign(painted, image),
  };
  const area = { left: 0, top: 0, width: 50, height: 50 };
  paintTones(context, area, (u, v) => (u + 2 * v) / 3, PALETTE, { getContext: () => small });
  const { width, data } = painted;
  const pixel = (column, row) => [...data.slice(4 * (row * width + column), 4 * (row * width + column + 1))];
  assert.deepEqual(pixel(0, width - 1), [255, 255, 255, 255]);
  assert.deepEqual(pixel(width - 1, 0), [0, 0, 0, 255]);
  assert.deepEqual(pixel(0, 0), [85, 85, 85, 255]);
  assert.deepEqual(pixel(width - 1, width - 1), [170, 170, 170, 255]);
  assert.ok(data.every((part, k) => k % 4 < 3 || part === 255));
  assert.deepEqual(seen.texts, []);
});

test("a map stands in the middle of the room that its numbers leave", () => {
  const [narrow, wide] = [500, 600].map((width) => mapArea(width, 228, [], { below: 0 }));
  assert.equal(narrow.width, wide.width, "that is high enough");
  assert.equal(wide.left - narrow.left, 50);
  assert.ok(narrow.top >= 0 && narrow.top + narrow.height < 228 - 12, "with numbers below");
});

test("a sample stands on the map where its two features are", () => {
  const { seen, context } = recorder();
  const samples = {
    x: [
      [10, 100],
      [30, 300],
    ],
    y: [0, 0],
    task: "classification",
  };
  const plan = /** @type {any} */ ({ x: [10, 30], y: [100, 300] });
  paintMarks(
    context,
    /** @type {any} */ (samples),
    plan,
    { left: 5, top: 7, width: 50, height: 60 },
    PALETTE,
  );
  assert.deepEqual(
    seen.arcs.map(([x, y]) => [x, y]),
    [
      [5, 67],
      [55, 7],
    ],
  );
});

test("a matrix of many classes stays inside the picture", (t) => {
  elements(t);
  const classes = Array.from({ length: 10 }, (_, k) => `class ${k}`);
  for (const [width, height] of [
    [300, 200],
    [200, 300],
  ])
    for (const { attributes } of confusionPicture(new Float32Array(100), classes, width, height)) {
      if (attributes.class !== "predictions-cell") continue;
      assert.ok(Number(attributes.x) + Number(attributes.width) <= width);
      assert.ok(Number(attributes.y) + Number(attributes.height) <= height);
    }
});

test("samples of a regression are the darker the larger their value", () => {
  const { seen, context } = recorder();
  const samples = {
    x: [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    y: [10, 20, 30],
    task: "regression",
  };
  const plan = /** @type {any} */ ({ x: [0, 1], y: [0, 1] });
  paintMarks(context, /** @type {any} */ (samples), plan, { left: 0, top: 0, width: 9, height: 9 }, PALETTE);
  assert.deepEqual(
    seen.fills.map(({ fillStyle }) => fillStyle),
    ["#ffffff", "#808080", "#000000"],
  );
});

test("the lines of a map's key stand below each other, in the room that it takes", (t) => {
  elements(t);
  const area = { left: 30, top: 0, width: 100, height: 100 };
  const two = { x: [0, 1], y: [0, 1] };
  const feature = { name: "x", offset: 0, scale: 1, unit: "" };
  const heights = (width) => {
    const key = classKey(["aaaa", "bbbb", "cccc"], width);
    const drawn = mapLabels(
      /** @type {any} */ ({ features: [feature, feature] }),
      /** @type {any} */ (two),
      area,
      key,
      width,
    );
    return drawn
      .filter(({ attributes }) => attributes.class === "predictions-name")
      .map(({ attributes }) => Number(attributes.y));
  };
  const [one, each] = [heights(500), heights(10)];
  assert.equal(new Set(one).size, 1);
  assert.deepEqual([each[1] - each[0], each[2] - each[1]], [12, 12]);
  assert.ok(each[0] > 100);
});

test("the ends of a map's side stand at its corners, or beside its middle where they would meet", (t) => {
  elements(t);
  const ends = (/** @type {number} */ width) =>
    endLabels(["−0.14", "2.74"], { left: 30, top: 0, width, height: 50 }).map(({ attributes }) => [
      Number(attributes.x),
      attributes["text-anchor"],
      Number(attributes.y),
    ]);
  assert.deepEqual(ends(80), [
    [30, "start", 65],
    [110, "end", 65],
  ]);
  assert.deepEqual(ends(40), [
    [46, "end", 65],
    [54, "start", 65],
  ]);
});

test("a count stands in the middle of its cell", (t) => {
  elements(t);
  const drawn = matrixPicture(Float32Array.of(1, 2, 3, 4), { left: 10, top: 20, size: 80 });
  const of = (/** @type {string} */ kind) =>
    drawn.map(({ attributes }) => attributes).filter((each) => each.class.startsWith(kind));
  const counts = of("predictions-count");
  for (const [k, cell] of of("predictions-cell").entries()) {
    const count = counts[k];
    assert.equal(Number(count.x), Number(cell.x) + Number(cell.width) / 2);
    assert.ok(Math.abs(Number(count.y) - 5 - Number(cell.y) - Number(cell.height) / 2) < 1e-9);
  }
});

test("a class of circles is marked by whole ones", () => {
  const { seen, context } = recorder();
  traceMark(context, 0, 5, 6, 2);
  assert.deepEqual(seen.arcs, [[5, 6, 2, 0, 2 * Math.PI]]);
});

test("each mark of a map's key has its own line where the picture is no wider than a name", () => {
  const [{ columns, below }, wide] = [classKey(["aaaa", "bbbb"], 10), classKey(["aaaa", "bbbb"], 500)];
  assert.deepEqual([columns, wide.columns], [1, 2]);
  assert.equal(below, 2 * wide.below);
});

test("a matrix stands no lower than the middle, for its names are above it", (t) => {
  elements(t);
  const drawn = confusionPicture(Float32Array.of(1, 0, 0, 1), ["no", "yes"], 300, 400);
  const [title] = drawn.filter(({ children }) => children.includes("taken for"));
  const cells = drawn.filter(({ attributes }) => attributes.class === "predictions-cell");
  const bottom = Math.max(...cells.map(({ attributes: { y, height } }) => Number(y) + Number(height)));
  const [above, beneath] = [Number(title.attributes.y) - 12, 400 - bottom];
  assert.ok(above <= beneath && beneath - above < 30, `${above} above, ${beneath} beneath`);
});

test("each of several classes has its own tone however sure it is", () => {
  assert.deepEqual([classTone(0, 1, 2), classTone(1, 1, 2)], [classTone(0, 1, 5), classTone(4, 1, 5)]);
  assert.equal(classTone(1, 5, 3), classTone(1, 1, 3), "and no output makes it another's");
  const tones = [0, 1, 2].flatMap((k) => [classTone(k, 1, 3), classTone(k, 0.34, 3)]);
  assert.deepEqual(
    tones,
    tones.toSorted((a, b) => a - b),
  );
});

test("the axes' names of predicted against true values lie off every dot", (t) => {
  elements(t);
  const parts = scatterPicture({ target: null }, [-3, 1, 4], Float32Array.of(180000, -0.5, 2), 195, 250);
  const texts = parts.filter(({ attributes }) => attributes.y !== undefined);
  const [named] = texts.filter(({ children }) => children.includes("predicted"));
  const path = parts.find(({ attributes }) => attributes.class === "predictions-samples").attributes.d;
  const heights = [...path.matchAll(/M[\d.]+[ ,]([\d.]+)/g)].map(([, y]) => Number(y));
  assert.equal(heights.length, 3);
  const descender = 3;
  assert.ok(Math.min(...heights) - 2 > Number(named.attributes.y) + descender, "also off the highest one");
});

test("no cell's tone is drawn over the count beside it, which may be wider than its own", (t) => {
  elements(t);
  const drawn = matrixPicture(Float32Array.of(178, 0, 1, 181), { left: 0, top: 0, size: 42 });
  const kinds = drawn.map(({ attributes }) => (attributes.class === "predictions-cell" ? "tone" : "count"));
  assert.deepEqual(kinds, ["tone", "tone", "count", "count", "tone", "tone", "count", "count"]);
});

test("below a map stand the ends of its first feature, and between them its name", (t) => {
  elements(t);
  const feature = { name: "x", offset: 0, scale: 1, unit: "" };
  const data = /** @type {any} */ ({ features: [feature, feature], classes: [], task: "regression" });
  const area = { left: 30, top: 0, width: 200, height: 100 };
  const key = classKey([], 300);
  const parts = mapLabels(data, /** @type {any} */ ({ x: [0, 1], y: [2, 3] }), area, key, 300);
  assert.deepEqual(
    parts.slice(0, 3).map(({ children }) => children[0]),
    ["x", "0", "1"],
  );
});
