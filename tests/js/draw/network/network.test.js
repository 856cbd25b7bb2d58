import assert from "node:assert/strict";
import { test } from "node:test";
import {
  besideNeuron,
  calloutHeight,
  endsOf,
  paintCallout,
} from "../../../../static/js/draw/network/callout.js";
import {
  LEVELS,
  rank,
  rise,
  strongest,
  visibleEdges,
  weightAt,
} from "../../../../static/js/draw/network/edges.js";
import { coloursOf, hueOf } from "../../../../static/js/draw/network/hues.js";
import {
  headingsApart,
  headingsHeight,
  LEGEND,
  paintLegend,
  paintOutputs,
} from "../../../../static/js/draw/network/labels.js";
import { layoutNetwork, placeOf } from "../../../../static/js/draw/network/layout.js";
import { drawSheet, NUMBERS, traceDashed } from "../../../../static/js/draw/network/lines.js";
import { edgeLines, paintEdge, paintNeurons } from "../../../../static/js/draw/network/painter.js";
import { paintNetwork } from "../../../../static/js/draw/network/picture.js";
import { inputLabels, outputLabels, planNetwork } from "../../../../static/js/draw/network/scene.js";
import { layersOf } from "../../../../static/js/state/parameters.js";
import { recorder } from "../../canvas.js";
import { stack } from "../../stack.js";

const INSETS = { left: 20, right: 100, top: 46, bottom: 12 };
const SIZES = [1, 16, 32, 2];
const layers = layersOf(stack(SIZES));
const columns = layoutNetwork(SIZES, 460, 346, INSETS);
const edges = visibleEdges(layers, columns);

/** @param {(index: number) => number} value */
const theta = (value) => Float32Array.from({ length: 642 }, (_, index) => value(index));

test("the article's network shows every neuron and every weight of its kernels", () => {
  assert.deepEqual(
    columns.map(({ shown, fold }) => [shown.length, fold]),
    SIZES.map((size) => [size, null]),
  );
  assert.equal(edges.weight.length, 16 + 512 + 64);
});

test("all neurons stand inside the drawing", () => {
  for (const { y } of columns) assert.ok(y.every((height) => height >= 46 && height <= 334));
});

test("columns go from the left inset to the right one", () => {
  assert.equal(columns[0].x, 20);
  assert.ok(Math.abs(columns[3].x - 360) < 1e-9);
});

test("columns with more edges between them are further apart", () => {
  assert.ok(columns[2].x - columns[1].x > columns[3].x - columns[2].x);
});

test("a wide layer is folded in the middle and tells how many it hides", () => {
  const [, wide] = layoutNetwork([2, 512, 2], 460, 346, INSETS);
  assert.equal(wide.shown.length + (wide.fold?.count ?? 0), 512);
  assert.equal(wide.shown[0], 0);
  assert.equal(wide.shown.at(-1), 511);
  assert.ok(Number.isNaN(wide.y[256]));
});

test("the neurons of a folded layer do not touch", () => {
  const [, { shown, y }] = layoutNetwork([2, 512, 2], 460, 346, INSETS);
  const heights = shown.map((neuron) => y[neuron]);
  assert.ok(heights.every((height, place) => place === 0 || height - heights[place - 1] > 7));
});

test("faint edges are drawn before strong ones", () => {
  const values = theta((index) => Math.sin(index));
  const { order, level } = rank(edges, values);
  const levels = [...order].map((edge) => level[edge]);
  assert.deepEqual(
    levels,
    levels.toSorted((a, b) => a - b),
  );
});

test("the largest value has the highest level, whatever its sign", () => {
  const { level, largest } = rank(
    edges,
    theta((index) => (index === 40 ? -3 : 0.1)),
  );
  assert.equal(largest, 3);
  assert.equal(level[edges.weight.indexOf(40)], LEVELS - 1);
});

test("of too many edges the strongest are drawn", () => {
  const { order } = rank(
    edges,
    theta((index) => index / 642),
    10,
  );
  assert.deepEqual(
    [...order].map((edge) => edges.weight[edge]),
    [598, 599, 600, 601, 602, 603, 604, 605, 606, 607].map((n) => n + 32),
  );
});

test("a value that is not finite counts as none", () => {
  assert.equal(
    rank(
      edges,
      theta((index) => (index === 40 ? Number.NaN : 0.5)),
    ).largest,
    0.5,
  );
});

test("the strongest edges come largest first", () => {
  const found = strongest(
    edges,
    theta((index) => (index === 3 ? -9 : index === 40 ? 5 : 0)),
    2,
  );
  assert.deepEqual(
    found.map((edge) => edges.weight[edge]),
    [3, 40],
  );
});

test("an edge starts and ends at its neurons, and is half way up in its middle", () => {
  assert.deepEqual([rise(0), rise(0.5), rise(1)], [0, 0.5, 1]);
});

test("an edge leaves its neurons horizontally, and has no corner in its middle", () => {
  const slope = (/** @type {number} */ along) => (rise(along + 1e-6) - rise(along - 1e-6)) / 2e-6;
  assert.ok(Math.abs(slope(1e-6)) < 1e-4 && Math.abs(slope(1 - 1e-6)) < 1e-4);
  assert.ok(Math.abs(slope(0.5 - 1e-5) - slope(0.5 + 1e-5)) < 1e-3);
});

test("a point on an edge finds it", () => {
  const ranking = rank(
    edges,
    theta(() => 1),
  );
  const edge = edges.weight.indexOf(7);
  const x = columns[0].x + 0.8 * (columns[1].x - columns[0].x);
  const y = edges.y0[edge] + (edges.y1[edge] - edges.y0[edge]) * rise(0.8);
  assert.equal(weightAt({ layers, columns, edges, ranking }, x, y), 7);
});

const even = rank(
  edges,
  theta(() => 1),
);

test("a point on a neuron finds its bias", () => {
  const { x, y } = columns[3];
  assert.equal(weightAt({ layers, columns, edges, ranking: even }, x, y[1]), 641);
});

test("a point beside everything finds nothing", () => {
  assert.equal(weightAt({ layers, columns, edges, ranking: even }, 440, 60), null);
});

/** @type {import("../../../../static/js/draw/palette.js").Palette} */
const palette = /** @type {any} */ ({
  ...{ negative: "n", positive: "p", gradient: "g", update: "u", ink3: "i", edgeMinAlpha: "0.1" },
  ...{ paper: "#ffffff", ink: "#000000" },
});

/** @param {Float32Array} values @param {boolean} [dimmed] @param {EdgeKind} [kind] */
function linesOf(values, dimmed = false, kind = "weights") {
  const scene = { layers, columns, edges, values, kind, ranking: rank(edges, values) };
  const lines = edgeLines(scene, palette, dimmed);
  return Array.from({ length: lines.length / NUMBERS }, (_, at) => {
    const [x0, y0, x1, y1, width, opacity, colour, dashed] = lines.subarray(at * NUMBERS, (at + 1) * NUMBERS);
    return { x0, y0, x1, y1, width, opacity, colour: coloursOf(palette, kind)[colour], dashed };
  });
}

test("what is below zero is dashed, and only weights have hues for their signs", () => {
  const values = theta((index) => Math.cos(index));
  for (const [kind, hues] of /** @type {[EdgeKind, string[]][]} */ ([
    ["weights", ["n1", "p0"]],
    ["gradients", ["g0", "g1"]],
    ["updates", ["u0", "u1"]],
  ])) {
    const seen = new Set(linesOf(values, false, kind).map(({ colour, dashed }) => colour + dashed));
    assert.deepEqual([...seen].sort(), hues);
  }
});

/** What a path is told: where each part of it begins and ends. @param {(context: any) => void} draw */
function pathOf(draw) {
  /** @type {number[][]} */
  const points = [];
  const say = (/** @type {number[]} */ ...point) => points.push(point);
  draw({ beginPath() {}, moveTo: say, lineTo: say });
  return points;
}

test("dashes begin and end where their edge does, lie on it, and are about as long everywhere", () => {
  const line = { x0: 10, y0: 20, x1: 130, y1: 120 };
  const points = pathOf((context) => traceDashed(context, line));
  assert.deepEqual(
    [points[0], points.at(-1)?.map(Math.round)],
    [
      [10, 20],
      [130, 120],
    ],
  );
  for (const [x, y] of points) assert.ok(Math.abs(y - (20 + 100 * rise((x - 10) / 120))) < 1e-9);
  assert.equal(points.length, 2 * 6);
  assert.ok(pathOf((context) => traceDashed(context, { ...line, x1: 20, y1: 20 })).length >= 4);
});

test("a neuron below zero carries a minus, whatever its hue", () => {
  const values = theta((index) => (index === layers[0].bias ? -1 : index === layers[0].bias + 1 ? 1 : 0));
  /** @type {number[]} */
  const bars = [];
  const context = new Proxy(/** @type {any} */ ({}), {
    get:
      (_, name) =>
      (/** @type {number[]} */ ...at) =>
        name === "lineTo" && bars.push(at[1]),
    set: () => true,
  });
  for (const kind of /** @type {EdgeKind[]} */ (["weights", "gradients", "updates"])) {
    const hues = {
      ...palette,
      negative: "#ff0000",
      positive: "#0000ff",
      gradient: "#ff00ff",
      update: "#00ff00",
    };
    paintNeurons(context, { layers, columns, edges, values, kind, ranking: rank(edges, values) }, hues);
  }
  assert.deepEqual(bars, new Array(3).fill(columns[1].y[0]));
});

test("an edge's line runs from rim to rim, its hue is the sign, its width and opacity are the size", () => {
  const values = theta((index) => (index === layers[0].kernel + 3 ? -2 : index === layers[0].kernel ? 1 : 0));
  const lines = linesOf(values);
  assert.equal(lines.length, 592);
  const [largest, next] = [lines[591], lines[590]];
  assert.equal(largest.colour, "n");
  assert.equal(next.colour, "p");
  assert.ok(largest.width > next.width && largest.opacity > next.opacity);
  assert.ok(next.width > lines[0].width && next.opacity > lines[0].opacity);
  assert.equal(lines[0].colour, "i", "0 has no sign");
  const near = (/** @type {number} */ a, /** @type {number} */ b) => assert.ok(Math.abs(a - b) < 1e-3);
  near(largest.x0, columns[0].x + columns[0].radius);
  near(largest.x1, columns[1].x - columns[1].radius);
  near(largest.y0, columns[0].y[0]);
  near(largest.y1, columns[1].y[3]);
});

test("while one edge is looked at the others are fainter", () => {
  const values = theta((index) => index);
  const [whole, dimmed] = [linesOf(values), linesOf(values, true)];
  whole.forEach((line, place) => {
    assert.ok(Math.abs(dimmed[place].opacity - line.opacity / 4) < 1e-6);
  });
});

test("where all values are 0 no edge has a sign", () => {
  assert.ok(linesOf(theta(() => 0)).every(({ colour }) => colour === "i"));
});

test("the hue of 0 is that of no sign", () => {
  for (const kind of /** @type {EdgeKind[]} */ (["weights", "gradients", "updates"]))
    assert.equal(hueOf(0, palette, kind), "i");
});

test("an answer too wide to stand beside its neuron keeps its class's name", () => {
  const [column] = layoutNetwork([2], 460, 346, INSETS);
  /** @type {string[]} */
  const texts = [];
  const context = /** @type {any} */ ({
    measureText: (/** @type {string} */ text) => ({ width: 8 * text.length }),
    fillText: (/** @type {string} */ text) => texts.push(text),
  });
  const labels = [
    { name: "class 0", detail: "−0.257" },
    { name: "class 1", detail: "1.901" },
  ];
  for (const room of [20, 80]) {
    texts.length = 0;
    paintOutputs(context, column, labels, palette, column.x + column.radius + room);
    assert.deepEqual(texts.toSorted(), ["1.901", "class 0", "class 1", "−0.257"]);
  }
});

test("a value without a name stands in the middle of its neuron, whatever room there is", () => {
  for (const count of [2, 10]) {
    const [column] = layoutNetwork([count], 460, 300, INSETS);
    const { context, seen } = recorder();
    const labels = Array.from({ length: count }, () => ({ name: "", detail: "0.183" }));
    paintOutputs(/** @type {any} */ (context), column, labels, palette, column.x + column.radius + 100);
    const values = seen.placed.filter(({ text }) => text === "0.183");
    assert.deepEqual(
      values.map(({ y }) => y),
      column.shown.map((neuron) => column.y[neuron] + 4),
    );
  }
});

test("the chosen edge is cased in ink, another is not", () => {
  const widths = (casing) => {
    const { context, seen } = recorder();
    const line = { x0: 0, y0: 0, x1: 9, y1: 9 };
    paintEdge(/** @type {any} */ (context), line, 2, { color: "#00f", isNegative: false, casing });
    return seen.strokes.map(({ strokeStyle, lineWidth }) => [strokeStyle, lineWidth > 2]);
  };
  assert.deepEqual(widths("#000"), [
    ["#000", true],
    ["#00f", false],
  ]);
  assert.deepEqual(widths(null), [["#00f", false]]);
});

test("no output lies on the legend, however low the picture is", () => {
  const run = {
    parameters: stack([1, 8, 6]),
    features: 1,
    parameter_count: 70,
    config: { layers: [{}, {}] },
  };
  for (let height = 120; height < 400; height += 20) {
    const outputs = planNetwork(/** @type {any} */ (run), null, 300, height).columns[2];
    const last = outputs.y[outputs.shown[outputs.shown.length - 1]] + outputs.radius;
    assert.ok(
      outputs.x + outputs.radius <= 300 - LEGEND.width || last <= height - LEGEND.height,
      `${height}`,
    );
  }
});

test("no neuron lies on the choice of circles or tiles, however narrow the picture is", () => {
  const run = { parameters: stack([1, 16, 32, 2]), features: 1, config: { layers: [{}, {}, {}] } };
  for (let width = 260; width < 520; width += 20) {
    const { columns: placed } = planNetwork(/** @type {any} */ (run), null, width, 340);
    for (const { x, y, shown, radius } of placed) {
      const foot = y[shown[shown.length - 1]] + radius;
      assert.ok(x - radius >= 80 || foot <= 340 - 20, `${width}: ${x}, ${foot}`);
    }
  }
});

test("no number beside a hidden neuron lies on the legend, where numbers stand beside neurons", () => {
  const run = { parameters: stack([2, 32, 32, 1]), features: 2, config: { layers: [{}, {}, {}] } };
  const [width, height] = [420, 285];
  const hidden = planNetwork(/** @type {any} */ (run), null, width, height, 11).columns[2];
  const { x, y, shown, radius } = hidden;
  assert.ok(x + radius < width - LEGEND.width && x + radius + 52 > width - LEGEND.width, `${x}`);
  assert.ok(y[shown[shown.length - 1]] + 6 <= height - LEGEND.height);
});

test("inputs that nothing is known of are told as they are", () => {
  const run = /** @type {any} */ ({ features: 2 });
  assert.deepEqual(inputLabels(run, null, /** @type {any} */ ({ input: [0.5, -3] })), [
    { name: "input 0", detail: "0.5" },
    { name: "input 1", detail: "−3" },
  ]);
});

test("a class's name stands beside its value whole, or not at all", () => {
  const [column] = layoutNetwork([10], 460, 300, INSETS);
  const labels = Array.from({ length: 10 }, (_, k) => ({ name: `class ${k}`, detail: "0.183" }));
  const texts = (/** @type {number} */ room) => {
    const { context, seen } = recorder();
    paintOutputs(/** @type {any} */ (context), column, labels, palette, column.x + column.radius + room);
    return seen.texts;
  };
  assert.ok(column.spacing < 32 && column.spacing >= 13, "on one line");
  assert.deepEqual(texts(60), Array(10).fill("0.183"));
  assert.equal(texts(100).length, 20);
});

test("a sheet is drawn line by line on a canvas of its size", () => {
  /** @type {object[]} */
  const strokes = [];
  const canvas = { width: 0, height: 0 };
  const context = {
    canvas,
    ...{ lineWidth: 0, globalAlpha: 0, strokeStyle: "" },
    ...{ setTransform() {}, beginPath() {}, quadraticCurveTo() {} },
    ...{ at: [0, 0], cleared: [0] },
    /** @param {number[]} box */
    clearRect(...box) {
      context.cleared = box;
    },
    /** @param {number[]} at */
    moveTo(...at) {
      context.at = at;
    },
    stroke() {
      const { lineWidth, globalAlpha, strokeStyle, at } = context;
      strokes.push({ lineWidth, globalAlpha, strokeStyle, at });
    },
  };
  const lines = Float32Array.of(1, 2, 3, 4, 1.5, 0.5, 1, 0, 5, 6, 7, 8, 0.5, 0.25, 0, 0);
  drawSheet(/** @type {any} */ (context), {
    width: 10,
    height: 20,
    ratio: 2,
    lines,
    colours: ["red", "blue"],
  });
  assert.deepEqual([canvas.width, canvas.height], [20, 40]);
  assert.deepEqual(context.cleared, [0, 0, 10, 20]);
  assert.deepEqual(strokes, [
    { lineWidth: 1.5, globalAlpha: 0.5, strokeStyle: "blue", at: [1, 2] },
    { lineWidth: 0.5, globalAlpha: 0.25, strokeStyle: "red", at: [5, 6] },
  ]);
});

test("of edges that lie on each other the pointer hits the one that is drawn on top", () => {
  const stacked = layersOf(stack([1, 3]));
  const places = layoutNetwork([1, 3], 460, 346, INSETS);
  const all = visibleEdges(stacked, places);
  const [from, to] = places;
  for (const top of [0, 1, 2]) {
    const ranking = rank(
      all,
      Float32Array.from([0, 1, 2, 3, 4, 5], (index) => (index === top ? 2 : 0.5)),
    );
    assert.equal(weightAt({ layers: stacked, columns: places, edges: all, ranking }, from.x, from.y[0]), top);
    // Where they have parted, the nearest one is hit, however faint it is.
    [0, 1, 2].forEach((unit) => {
      const middle = (from.y[0] + to.y[unit]) / 2;
      assert.equal(
        weightAt({ layers: stacked, columns: places, edges: all, ranking }, (from.x + to.x) / 2, middle),
        all.weight[unit],
      );
    });
  }
});

test("the pointer hits a level edge up to 5 px away, and none of another layer", () => {
  const sizes = [1, 1, 1];
  const chain = layersOf(stack(sizes));
  const places = layoutNetwork(sizes, 460, 346, INSETS);
  const all = visibleEdges(chain, places);
  const ranking = rank(all, new Float32Array([1, 0, 1, 0]));
  const y = places[0].y[0];
  places.slice(1).forEach((place, layer) => {
    const x = (places[layer].x + place.x) / 2;
    assert.equal(
      weightAt({ layers: chain, columns: places, edges: all, ranking }, x, y + 4.9),
      chain[layer].kernel,
    );
    assert.equal(
      weightAt({ layers: chain, columns: places, edges: all, ranking }, x, y - 4.9),
      chain[layer].kernel,
    );
    assert.equal(weightAt({ layers: chain, columns: places, edges: all, ranking }, x, y + 5.1), null);
  });
  assert.equal(weightAt({ layers: chain, columns: places, edges: all, ranking }, places[0].x - 20, y), null);
  assert.equal(weightAt({ layers: chain, columns: places, edges: all, ranking }, places[2].x + 60, y), null);
});

test("headings that would touch are fewer, the output's among them", () => {
  const ten = Array.from({ length: 11 }, (_, c) => ({ x: 20 + 40 * c }));
  const all = ten.map((_, c) => c).reverse();
  const wide = new Array(11).fill(46);
  assert.deepEqual(headingsApart(ten, new Array(11).fill(24)), all);
  assert.deepEqual(headingsApart(ten, wide), [10, 8, 6, 4, 2, 0]);
  assert.deepEqual(headingsApart(ten, new Array(11).fill(1000)), [10]);
  assert.deepEqual(headingsApart(ten, [...new Array(10).fill(24), 60]), [10, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
});

test("the chosen weight's value hides neither of its neurons, however near they are", () => {
  const ends = { across: 3, down: 11 };
  const height = (/** @type {number} */ x1, /** @type {number} */ y1) =>
    calloutHeight({ x0: 100, y0: 200, x1, y1 }, 27, ends);
  assert.equal(height(260, 200), 200, "in its middle where that is free");
  assert.ok(height(125, 200) + 10 < 200 - 11, "over two neurons side by side");
  assert.ok(height(125, 210) + 10 < 200 - 11);
  assert.equal(height(125, 260), 230, "between two that are far apart in height");
  const wide = 2 * (27 + ends.across);
  assert.ok(height(100 + wide - 1, 200) < 200, "between two that it would touch");
  assert.equal(height(100 + wide + 1, 200), 200, "and no farther apart than that");
});

test("the chosen weight's value is left out where it would lie on the headings", () => {
  const shown = (/** @type {number} */ top) => {
    const { context, seen } = recorder();
    const edge = { x0: 100, y0: 60, x1: 125, y1: 60 };
    const palette = /** @type {any} */ ({ sans: "sans", raised: "#fff", ink: "#000" });
    paintCallout(/** @type {any} */ (context), edge, "0.4978", "#000", palette, { across: 3, down: 11 }, top);
    return seen.texts;
  };
  assert.deepEqual(shown(24), ["0.4978"]);
  assert.deepEqual(shown(25), []);
});

test("the count of neurons that are not drawn stands over the chosen weight's edge", () => {
  const sizes = [1, 512, 1];
  const wide = layersOf(stack(sizes));
  const places = layoutNetwork(sizes, 460, 346, INSETS);
  const between = visibleEdges(wide, places);
  const values = new Float32Array(1537).fill(0.5);
  /** @type {any[][]} */
  const calls = [];
  const context = new Proxy(/** @type {any} */ ({}), {
    get:
      (_, name) =>
      (/** @type {any[]} */ ...at) => {
        calls.push([name, ...at]);
        return { width: 6 * String(at[0]).length };
      },
    set: () => true,
  });
  const labels = sizes.map(() => ({ name: "a", detail: "1 linear" }));
  const scene = {
    layers: wide,
    columns: places,
    edges: between,
    values,
    kind: /** @type {const} */ ("weights"),
  };
  const hues = Object.fromEntries(
    ["negative", "positive", "positiveText", "ink", "ink2", "ink3", "paper", "raised", "control"].map(
      (name) => [name, "#404040"],
    ),
  );
  const picture = /** @type {any} */ ({
    ...{
      scene: { ...scene, ranking: rank(between, values) },
      parameters: stack(sizes),
      chosen: 256,
      hovered: null,
    },
    ...{ headings: labels, inputs: labels, outputs: labels, width: 460, height: 346, pulse: null },
  });
  paintNetwork(context, picture, /** @type {any} */ ({ ...palette, ...hues }));
  const [{ x, radius }, { fold }] = places;
  const edge = calls.findLastIndex(([name, at]) => name === "moveTo" && at === x + radius);
  const count = calls.findLastIndex(([name, text]) => name === "fillText" && text === `+${fold?.count}`);
  assert.ok(edge >= 0 && count > edge, `${count} after ${edge}`);
});

test("each output has its class's name beside it, one that no sample is of too", () => {
  const names = (data, outputs) => outputLabels(data, null, outputs).map(({ name }) => name);
  const classes = ["no", "yes"];
  assert.deepEqual(names({ classes, prediction: { kind: "curve", outputs: 3 } }, 3), [
    "no",
    "yes",
    "class 2",
  ]);
  assert.deepEqual(names({ classes, prediction: { kind: "confusion", classes: 2 } }, 1), ["yes"]);
  assert.deepEqual(names({ classes: [], prediction: { kind: "pairs" } }, 2), ["", ""]);
  assert.deepEqual(names(null, 2), ["", ""]);
});

test("the legend's ends are written inside the picture, below its own ends", () => {
  const { context, seen } = recorder();
  const scene = /** @type {any} */ ({ ranking: { largest: 0.5 }, kind: "weights" });
  paintLegend(/** @type {any} */ (context), scene, palette, 300, 200);
  const ends = seen.placed.map(({ text, x, textAlign }) => [text, x, textAlign]);
  assert.deepEqual(ends[0], ["−0.50", 300 - LEGEND.width, "left"]);
  assert.deepEqual(ends.at(-1), ["+0.50", 300, "right"]);
  for (const [x] of seen.points) assert.ok(x >= 300 - LEGEND.width && x <= 300);
});

test("a callout stands in the middle of its edge, framed by a line of one px", () => {
  const { context, seen } = recorder();
  const palette = /** @type {any} */ ({ sans: "sans", raised: "#fff", ink: "#000" });
  paintCallout(/** @type {any} */ (context), { x0: 100, y0: 60, x1: 300, y1: 80 }, "0.5", "#000", palette);
  assert.deepEqual(
    seen.placed.map(({ x, y }) => [x, y]),
    [[200, 74]],
  );
  assert.equal(seen.strokes[0].lineWidth, 1);
});

test("a bias has its callout left of its neuron, and an edge ends at its neurons' rims", () => {
  const column = columns[1];
  const { x, y, half } = placeOf(column, 0);
  const at = x - half - 36;
  assert.deepEqual(besideNeuron(column, 0), { x0: at, y0: y, x1: at, y1: y });
  const plain = /** @type {any} */ ({ radius: 5, fold: null });
  assert.deepEqual(endsOf(plain, { ...plain, grid: { side: 24 } }), { across: 3, down: 15 });
});

test("what stands below the layers' names takes one line where that has room, and else two", () => {
  const { context } = recorder();
  const headings = SIZES.map(() => ({ name: "dense", detail: "16 relu" }));
  const heights = [460, 120].map((width) =>
    headingsHeight(
      /** @type {any} */ (context),
      layoutNetwork(SIZES, width, 346, { ...INSETS, right: 20 }),
      /** @type {any} */ (headings),
      /** @type {any} */ ({ sans: "sans" }),
    ),
  );
  assert.deepEqual(heights, [31, 45]);
});
