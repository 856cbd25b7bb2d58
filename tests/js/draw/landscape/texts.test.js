import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPath, shadowPath } from "../../../../static/js/draw/landscape/footsteps.js";
import { drawHint } from "../../../../static/js/draw/landscape/hint.js";
import { overlap } from "../../../../static/js/draw/landscape/labels.js";
import { levels } from "../../../../static/js/draw/landscape/loss-scale.js";
import { mapBox, toPixels } from "../../../../static/js/draw/landscape/map/chart.js";
import { paintColours } from "../../../../static/js/draw/landscape/map/colours.js";
import { drawLevels } from "../../../../static/js/draw/landscape/map/levels.js";
import { createMap, drawAxes, roomsOf } from "../../../../static/js/draw/landscape/map/map.js";
import { drawContact } from "../../../../static/js/draw/landscape/surface/ball.js";
import { HOME } from "../../../../static/js/draw/landscape/surface/camera.js";
import { drawOverlay } from "../../../../static/js/draw/landscape/surface/overlay.js";
import { clipped, placeOf } from "../../../../static/js/draw/landscape/surface/place.js";
import { project } from "../../../../static/js/draw/landscape/surface/projection.js";
import { drawScaleBar } from "../../../../static/js/draw/landscape/surface/scale-bar.js";
import { drawTag, endLabel, startLabel, tagOf } from "../../../../static/js/draw/landscape/tag.js";
import { beside, drawText, nearest, textOf } from "../../../../static/js/draw/landscape/text.js";
import { label } from "../../../../static/js/draw/landscape/words.js";
import { drawCrosses, withFreeSides } from "../../../../static/js/draw/surfaces/crosses.js";
import { VIRIDIS, viridisIndex } from "../../../../static/js/draw/viridis.js";
import { PALETTE, recorder } from "../../canvas.js";

const SIZE = 33;
const MARGINS = { left: 40, right: 40, top: 20, bottom: 40 };
const SCALE = { kind: "linear", lo: 0, hi: 1, gamma: 1 };

/** A surface that rises along a, from 0 to 1. */
function slope(changes = {}) {
  const along = Float64Array.from({ length: SIZE * SIZE }, (_, k) => (k % SIZE) / (SIZE - 1));
  return {
    ...{ plane: "p", size: SIZE, u: along, heights: Float32Array.from(along), scale: SCALE },
    ...{ plateau: new Uint8Array(SIZE * SIZE), window: { a: [0, 1], b: [0, 1] } },
    ...changes,
  };
}

/** A drawing with a path from one end to the middle, and the way ahead to the other. */
function scene(changes = {}) {
  const stop = (a, loss = a) => ({ a, b: 0.5, loss });
  const ball = { ...stop(0.5), step: 1200, onPlane: 0.5 };
  const path = {
    ...{ behind: [stop(0.05), stop(0.25), ball], ahead: [ball, stop(0.95)], beads: [stop(0.25)] },
    end: { ...stop(0.95), step: 4200 },
  };
  const { width, height } = { width: 600, height: 400 };
  return {
    ...{ shown: slope(), picture: { quantity: "loss", ball, path }, palette: PALETTE, width, height },
    ...{ small: false, reading: null, probe: null, breath: 1, arrows: false },
    projection: project(HOME, { width, height, margins: MARGINS }, HOME),
    ...changes,
  };
}

function told(paint) {
  const { seen, context } = recorder();
  paint(context);
  return seen;
}

test("a text is as wide as its longest line, and stands beside its pixel with a gap", () => {
  const text = textOf(recorder().context, ["ab", "abcd"], { font: "11px sans", colour: "#000" });
  assert.deepEqual([text.width, text.height, text.align], [24, 26, "center"]);
  assert.deepEqual(beside([100, 50], [1, 0], text, 5), [105, 37]);
  assert.deepEqual(beside([100, 50], [0, -1], text, 5), [88, 19]);
  assert.deepEqual(nearest({ x: 10, y: 10, width: 20, height: 10 }, [0, 15]), [10, 15]);
});

test("a text is written from the side that it is aligned to", () => {
  const at = (align) =>
    told((context) => {
      const text = textOf(context, ["ab"], { font: "11px sans", colour: "#123456", align });
      drawText(context, { ...text, x: 100, y: 50 });
    }).placed[0];
  assert.deepEqual(
    ["left", "center", "right"].map((align) => at(align).x),
    [100, 106, 112],
  );
  assert.equal(at("left").fillStyle, "#123456");
});

test("a hint turns away from what may not be covered, and stays inside", () => {
  const frame = { x: 0, y: 0, width: 300, height: 200 };
  const reading = { a: 1, b: 2, loss: 0.5, error: 0 };
  const [x] = [150, 100];
  const left = (taken) =>
    told((context) => drawHint(context, [x, 100], reading, PALETTE, frame, taken)).placed[0].x;
  assert.ok(left([]) > x);
  assert.ok(left([{ x: 155, y: 0, width: 145, height: 200 }]) < x);
  const seen = told((context) => drawHint(context, [299, 1], reading, PALETTE, frame));
  assert.deepEqual(seen.texts, ["0.5000", "1.0, 2.0"]);
  assert.ok(seen.placed.every((text) => text.x >= 0 && text.x + 6 * text.text.length <= 300 && text.y > 0));
  for (const x of [5, 150, 295])
    for (const y of [5, 100, 195]) {
      const { plates, placed } = told((context) => drawHint(context, [x, y], reading, PALETTE, frame));
      const [card] = plates;
      assert.ok(!overlap(card, { x, y, width: 0, height: 0 }), "the pointer is not under it");
      for (const text of placed)
        assert.ok(text.y - 9 >= card.y && text.y + 3 <= card.y + card.height, "and its texts are in it");
    }
});

test("the tag tells the plane's own loss only of a ball that is off it", () => {
  const lines = (ball) => {
    const drawn = scene();
    drawn.picture.ball = { ...drawn.picture.ball, ...ball };
    return tagOf(recorder().context, drawn, placeOf(drawn.shown, drawn.picture.ball)).lines;
  };
  assert.deepEqual(lines({}), ["loss 0.5000", "step 1,200"]);
  assert.deepEqual(lines({ loss: 0.9 }), ["loss 0.9000", "step 1,200", "on the plane 0.5000"]);
  const lost = { loss: Number.POSITIVE_INFINITY, onPlane: Number.POSITIVE_INFINITY };
  assert.deepEqual(lines(lost), ["loss not finite", "step 1,200"], "as it stands in for 0 by 0 too");
});

test("a ball whose loss is not finite is said to be that, for it may be 0 by 0", () => {
  const { picture } = scene();
  picture.ball = { ...picture.ball, loss: Number.POSITIVE_INFINITY };
  const answer = { ...picture.answer, labels: ["w", "b"] };
  assert.match(label({ ...picture, answer }, false), /; the ball at step 1,200 has loss not finite/);
});

test("the start and the end of the way are named, unless the ball is there", () => {
  const { context } = recorder();
  assert.deepEqual(startLabel(context, scene()).lines, ["start 0.0500"]);
  assert.deepEqual(endLabel(context, scene()).lines, ["step 4,200"]);
  const near = scene();
  near.picture.path.behind = near.picture.path.behind.slice(2);
  near.picture.path.behind.unshift({ a: 0.49, b: 0.5, loss: 0.49 });
  near.picture.path.end = { a: 0.51, b: 0.5, loss: 0.51, step: 1300 };
  assert.equal(startLabel(context, near), null);
  assert.equal(endLabel(context, near), null);
});

test("the start's name hides as few moments of the way as it can", () => {
  const drawn = scene();
  const { places, width, height } = startLabel(recorder().context, drawn);
  const [[left, top]] = places;
  const grid = Array.from({ length: 2500 }, (_, k) => ({
    a: (k % 50) / 50,
    b: Math.floor(k / 50) / 50,
    loss: 0.5,
  }));
  const hidden = grid.filter((stop) => {
    const { x, y, z } = placeOf(drawn.shown, stop);
    const [across, down] = drawn.projection.toScreen(x, y, z);
    return across > left && across < left + width && down > top && down < top + height;
  });
  assert.ok(hidden.length > 0);
  const { behind } = drawn.picture.path;
  drawn.picture.path.behind = [behind[0], ...hidden, ...behind.slice(1)];
  assert.notDeepEqual(startLabel(recorder().context, drawn).places[0], [left, top]);
});

test("the start's name hides none of a way that leaves in long strides", () => {
  const drawn = scene();
  const [start, , ball] = drawn.picture.path.behind;
  // A way that blows up: each stop is far outside, and what is drawn of it lies between two of them.
  for (const [a, b] of [
    [4, 8],
    [-3, 9],
    [5, -6],
    [4, 0.4],
  ]) {
    drawn.picture.path.behind = [
      { ...start, b: 0.5 },
      { a, b, loss: 0.06 },
      { ...ball, a: 1 - a, b: 1 - b },
    ];
    const { places, width, height } = startLabel(recorder().context, drawn);
    const [x, y] = places[0];
    const [from, to] = clipped(drawn.picture.path.behind.map((stop) => placeOf(drawn.shown, stop)))[0].map(
      (point) => drawn.projection.toScreen(point.x, point.y, point.z),
    );
    const hidden = Array.from({ length: 200 }, (_, k) => k / 200).filter((share) => {
      const [px, py] = [0, 1].map((axis) => from[axis] + share * (to[axis] - from[axis]));
      return px > x && px < x + width && py > y && py < y + height;
    });
    assert.deepEqual(hidden, [], `${a}, ${b}`);
  }
});

test("a way that comes in from elsewhere is told from where it comes", () => {
  const drawn = scene();
  drawn.picture.path.behind[0] = { a: -2, b: 0.5, loss: 0.7 };
  assert.deepEqual(startLabel(recorder().context, drawn).lines, ["from 0.700"]);
});

test("what was walked is drawn through and what lies ahead dotted", () => {
  const { strokes, fills } = told((context) => drawPath(context, scene()));
  const dashes = strokes.map(({ dash }) => dash.join());
  assert.equal(dashes[0], "0.1,5");
  assert.equal(dashes.lastIndexOf("0.1,5"), dashes.indexOf("") - 1, "the way ahead lies below");
  assert.deepEqual(
    fills.map(({ fillStyle }) => fillStyle),
    ["#14171b", "#fff"],
  );
});

test("a small drawing has no beads and a thinner line", () => {
  const widths = (small) =>
    told((context) => drawPath(context, scene({ small }))).strokes.map((one) => one.lineWidth);
  assert.ok(Math.max(...widths(true)) < Math.max(...widths(false)));
  assert.equal(told((context) => drawPath(context, scene({ small: true }))).fills.length, 0);
});

test("a shadow is soft: strokes on each other, the widest first", () => {
  const widths = told((context) => shadowPath(context, scene())).strokes.map(({ lineWidth }) => lineWidth);
  assert.deepEqual(widths, [9, 6.5, 4]);
});

test("each bold level is numbered, but nowhere where something lies", () => {
  const { texts } = told((context) => drawLevels(context, scene(), []));
  assert.deepEqual(texts, ["0.4", "0.8"]);
  const everywhere = { x: -1000, y: -1000, width: 3000, height: 3000 };
  assert.deepEqual(told((context) => drawLevels(context, scene(), [everywhere])).texts, []);
  assert.deepEqual(told((context) => drawLevels(context, scene({ small: true }), [])).texts, []);
});

test("the lowest number on the map's left keeps clear of the numbers below", () => {
  const answer = { labels: ["x", "y"], query: { plane: "weights" } };
  const shown = slope({ window: { a: [0, 1], b: [-3, 1] } });
  const { placed } = told((context) => drawAxes(context, scene({ shown, picture: { answer } })));
  const numbers = placed.filter(({ text }) => /\d/.test(text));
  const boxes = numbers.map(({ text, x, y, textAlign }) => {
    const width = 7 * text.length; // as wide as any browser's
    return { x: x - (textAlign === "right" ? width : width / 2), y: y - 6.5, width, height: 13 };
  });
  assert.ok(boxes.length > 8);
  for (const [k, one] of boxes.entries())
    assert.ok(
      boxes.slice(k + 1).every((other) => !overlap(one, other)),
      numbers[k].text,
    );
});

test("a minimum with its value has room that no level's number takes", () => {
  const minima = [{ a: 0.8, b: 0.2, loss: -3.05 }];
  const chart = scene({ picture: { path: { behind: [], ahead: [] }, minima } });
  const [{ x, y, width, height }] = roomsOf(chart, []);
  const [pixel] = [toPixels(chart)(0.8, 0.2)];
  const { placed } = told((context) => drawCrosses(context, [{ pixel, loss: -3.05 }], chart));
  assert.ok(x < pixel[0] && y < pixel[1]);
  assert.ok(x + width >= placed[0].x + 6 * "−3.05".length && y + height >= placed[0].y + 6);
});

test("a minimum's value stands beside the ball and its path, where one of its sides is free", () => {
  const at = /** @type {[number, number]} */ ([100, 100]);
  const below = { x: 90, y: 102, width: 60, height: 8 };
  const right = { x: 108, y: 60, width: 8, height: 60 };
  const written = (/** @type {any[]} */ ...taken) => {
    const minima = withFreeSides([{ pixel: at, loss: -6.55 }], taken);
    const [{ x, y, textAlign }] = told((context) => drawCrosses(context, minima, scene())).placed;
    return [x, y, textAlign];
  };
  assert.deepEqual(written(), [107, 107, "left"]);
  assert.deepEqual(written(below), [107, 93, "left"]);
  assert.deepEqual(written(right), [93, 107, "right"]);
  assert.deepEqual(written(below, right), [93, 93, "right"]);
  const ball = { x: 60, y: 93, width: 100, height: 14 };
  assert.deepEqual(written(ball), [107, 114, "left"], "or farther off");
  assert.deepEqual(written({ x: 0, y: 0, width: 200, height: 200 }), [107, 107, "left"], "none is free");
});

test("the map's values of minima keep off the path", () => {
  const behind = [
    { a: 0.5, b: 0.48, loss: 1 },
    { a: 0.9, b: 0.42, loss: 1 },
  ];
  const minima = [{ a: 0.5, b: 0.5, loss: -6.55 }];
  const chart = scene({ picture: { path: { behind, ahead: [] }, minima, ball: null } });
  const [room] = roomsOf(chart, []);
  assert.ok(room.y < toPixels(chart)(0.5, 0.5)[1] - 8, "it stands above");
});

test("a colour scale has its numbers where two of them have room, if need be without its name", () => {
  const what = { scale: SCALE, quantity: "loss", loss: null };
  const texts = (width) => told((context) => drawScaleBar(context, what, PALETTE, width, 40)).texts;
  assert.deepEqual(texts(200), ["0.4", "0.8", "loss"]);
  assert.deepEqual(texts(60), ["0.0", "0.4"]);
  assert.deepEqual(texts(30), ["loss"]);
});

test("the numbers of a colour scale stand below their ticks, inside the bar, and do not touch", () => {
  const scale = { ...SCALE, lo: 20_000, hi: 160_000 };
  const draw = (context) => drawScaleBar(context, { scale, quantity: "loss", loss: null }, PALETTE, 190, 40);
  const { texts, placed } = told(draw);
  assert.deepEqual(texts.toSorted(), ["100,000", "150,000", "50,000", "loss"]);
  assert.ok(placed.every(({ x }) => x <= 190));
});

test("long numbers near each other make room by standing beside their ticks, to either side", () => {
  for (const [lo, hi] of [
    [7.3e10, 7.312e10],
    [7.3001e10, 7.3131e10],
  ]) {
    const what = { scale: { ...SCALE, lo, hi }, quantity: "loss", loss: null };
    const { texts } = told((context) => drawScaleBar(context, what, PALETTE, 150, 40));
    assert.deepEqual(texts.toSorted(), ["7.305×10¹⁰", "7.31×10¹⁰", "loss"]);
  }
});

test("a level's line goes through the places of its height", () => {
  const drawn = scene();
  const { x, y, width, height } = mapBox(drawn);
  const { points } = told((context) => drawLevels(context, drawn, []));
  const heights = levels(SCALE).flatMap(({ u }) => (u > 0 ? [u] : [])); // at 0 is the edge
  assert.equal(points.length, SIZE * heights.length, "the slope rises along a alone");
  for (const [k, [px, py]] of points.entries()) {
    const across = (px - x) / width;
    assert.ok(Math.abs(across - heights[Math.floor(k / SIZE)]) < 1e-6, `${across}`);
    assert.ok(py >= y - 1e-6 && py <= y + height + 1e-6);
  }
});

test("numbers of levels keep apart", () => {
  const taken = [];
  const shown = slope({ scale: { ...SCALE, hi: 3 }, u: slope().u.map((u) => 3 * u) });
  told((context) => drawLevels(context, scene({ shown }), taken));
  assert.ok(taken.length > 1);
  for (const [k, one] of taken.entries())
    assert.ok(taken.slice(k + 1).every((other) => !overlap(one, other)));
});

/** The colours of a surface on the map, row first from the top. */
function coloursOf(shown, small) {
  const seen = { data: new Uint8ClampedArray(0), side: 0 };
  const canvas = {
    getContext: () => ({
      createImageData: (side) => ({ side, data: new Uint8ClampedArray(4 * side * side) }),
      putImageData: (image) => Object.assign(seen, image),
    }),
  };
  paintColours(canvas, shown, small);
  const pixel = (column, row) => Array.from(seen.data.slice(4 * (row * seen.side + column)).slice(0, 3));
  return { pixel, side: seen.side };
}

test("a band of a large map has the colour of its middle there", () => {
  const { pixel, side } = coloursOf(slope(), false);
  const edges = [0, ...levels(SCALE).map(({ u }) => u), 1];
  for (const [k, edge] of edges.slice(1).entries()) {
    const middle = (edges[k] + edge) / 2;
    const [red, green, blue] = pixel(Math.round(middle * (side - 1)), 0);
    const at = 4 * viridisIndex(middle);
    const off = [red, green, blue].map((part, c) => Math.abs(part - VIRIDIS[at + c]));
    assert.ok(Math.max(...off) < 12, `${middle}: ${off}`);
  }
});

test("the map's colours go from viridis's first to its last, and a large map has bands", () => {
  const { pixel, side } = coloursOf(slope(), true);
  assert.deepEqual(pixel(0, 0), Array.from(VIRIDIS.slice(0, 3)));
  assert.deepEqual(pixel(side - 1, side - 1), Array.from(VIRIDIS.slice(4 * 255, 4 * 255 + 3)));
  const places = Array.from({ length: 256 }, (_, k) => VIRIDIS.slice(4 * k, 4 * k + 3).join());
  const steps = (small) => {
    const drawn = coloursOf(slope(), small);
    const row = Array.from({ length: drawn.side }, (_, k) => places.indexOf(drawn.pixel(k, 0).join()));
    return row.slice(1).map((place, k) => place - row[k]);
  };
  const most = (/** @type {number[]} */ all) => Math.max(...all) / (255 / all.length);
  assert.ok(most(steps(true)) < 1.5, "from one colour to the next");
  assert.ok(most(steps(false)) > 2.5, "with a leap from one band to the next");
});

test("what is not finite is hatched in grey", () => {
  const plateau = new Uint8Array(SIZE * SIZE);
  plateau.fill(1, 0, SIZE);
  const { pixel, side } = coloursOf(slope({ plateau }), true);
  const [r, g, b] = pixel(0, side - 1);
  assert.ok(r === g && g === b);
  const [red, green] = pixel(0, 0);
  assert.notEqual(red, green);
});

test("a minimum has a cross and its value, in a small drawing the cross alone", () => {
  const minima = [{ pixel: [50, 60], loss: 0 }];
  const crosses = (small, some = minima) =>
    told((context) => drawCrosses(context, some, { palette: PALETTE, small }));
  assert.deepEqual(crosses(false).texts, ["0"]);
  assert.deepEqual(crosses(true).texts, []);
  assert.deepEqual(
    crosses(true).strokes.map(({ strokeStyle, parts }) => [strokeStyle, parts]),
    [
      ["rgb(16 18 22 / 0.75)", 2],
      ["#fff", 2],
    ],
  );
  const { points, placed } = crosses(false);
  assert.deepEqual(
    points.map(([x, y]) => [Math.abs(x - 50), Math.abs(y - 60)]),
    new Array(4).fill([4, 4]),
  );
  assert.equal(new Set(points.map(String)).size, 4, "with four arms");
  assert.ok(placed[0].x > 54 && placed[0].y > 60, "the value stands beside it, on the lower right");
});

test("another branch's letter lies on the path of the run on screen, in both drawings", (t) => {
  withCanvas(t);
  /** How many strokes there were before the letter. */
  const before = (paint, behind) => {
    const drawn = scene();
    const others = [{ number: 1, stops: [drawn.picture.ball], here: drawn.picture.ball }];
    Object.assign(drawn.picture, { others, path: { ...drawn.picture.path, behind } });
    drawn.picture.answer = { ...{ plane: "random", labels: [] }, query: { plane: "random" } };
    const { context } = recorder();
    const order = [];
    const heard = (name) => (text) => order.push(text ?? name);
    const told = new Proxy(context, {
      get: (all, name) => (name === "fillText" || name === "stroke" ? heard(name) : all[name]),
    });
    paint(told, drawn);
    assert.ok(order.includes("B"));
    return order.slice(0, order.indexOf("B")).filter((one) => one === "stroke").length;
  };
  for (const paint of [drawOverlay, (context, drawn) => createMap().draw(context, drawn)]) {
    const { behind } = scene().picture.path;
    assert.ok(before(paint, behind) > before(paint, []));
  }
});

test("the ball is drawn over the surface, white where the light falls and ever darker from there", () => {
  const drawn = scene();
  drawn.picture.answer = { ...{ plane: "random", labels: [] }, query: { plane: "random" } };
  const { stops } = told((context) => drawOverlay(context, drawn));
  const shares = stops.map(([share]) => share);
  assert.deepEqual([stops[0], shares.at(-1)], [[0, "#fff"], 1]);
  assert.deepEqual(shares, shares.toSorted());
  const none = { ...drawn, picture: { ...drawn.picture, ball: null } };
  assert.deepEqual(told((context) => drawOverlay(context, none)).stops, []);
});

test("the ball's shadow is of discs that lie around one place", () => {
  const from = { ...scene(), projection: { scale: 100, toScreen: (x, y, z) => [100 * x, 100 * y - z] } };
  from.shown = slope({ u: new Float64Array(SIZE * SIZE), heights: new Float32Array(SIZE * SIZE) });
  const { points, fills } = told((context) => drawContact(context, from, { x: 0, y: 0, z: 0 }));
  const size = points.length / fills.length;
  const middles = fills.map((_, disc) => {
    const ring = points.slice(disc * size, (disc + 1) * size);
    return [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / size);
  });
  for (const middle of middles)
    for (const axis of [0, 1]) assert.ok(Math.abs(middle[axis] - middles[0][axis]) < 1e-6, `${middles}`);
});

test("the line to the tag begins at the ball's rim and ends at the tag", () => {
  const drawn = scene();
  for (const [x, y] of [
    [340, 100],
    [100, 300],
  ]) {
    const tag = { lines: ["loss"], width: 80, height: 40, places: [], anchor: [300, 200], x, y };
    const [start, end] = told((context) => drawTag(context, drawn, /** @type {any} */ (tag))).points;
    const [first, whole] = [start, end].map(([px, py]) => [px - 300, py - 200]);
    assert.ok(Math.abs(Math.hypot(...first) - 11) < 1e-9, "11 px is the ball's radius");
    assert.ok(Math.abs(first[0] * whole[1] - first[1] * whole[0]) < 1e-6, "on one line");
    assert.deepEqual(end, nearest(tag, [300, 200]));
  }
});

test("each line of a text stands inside its box", () => {
  const text = textOf(recorder().context, ["ab", "cd"], { font: "11px sans", colour: "#000" });
  const { placed } = told((context) => drawText(context, { ...text, x: 10, y: 20 }));
  for (const { y } of placed) assert.ok(y - 8 >= 20 && y < 20 + text.height, `${y}`);
});

test("a path of short steps is drawn from step to step, without points between", () => {
  const flat = slope({
    u: new Float64Array(SIZE * SIZE).fill(1),
    heights: new Float32Array(SIZE * SIZE).fill(1),
  });
  const behind = Array.from({ length: 20 }, (_, k) => ({ a: 0.3 + 0.01 * k, b: 0.5, loss: 1 }));
  const path = { behind, ahead: [], beads: [], end: null };
  const drawn = scene({ shown: flat, picture: { quantity: "loss", ball: null, path } });
  const { points } = told((context) => drawPath(context, drawn));
  assert.ok(new Set(points.map(String)).size <= 21, `${points.length}`);
});

test("a level's number stands on its line", () => {
  const u = Float64Array.from(
    { length: SIZE * SIZE },
    (_, k) => ((k % SIZE) + Math.floor(k / SIZE)) / 2 / (SIZE - 1),
  );
  const taken = [];
  const drawn = scene({ shown: slope({ u }) });
  told((context) => drawLevels(context, drawn, taken));
  const [box] = [mapBox(drawn)];
  assert.equal(taken.length, 2);
  for (const angle of told((context) => drawLevels(context, drawn, [])).turns)
    assert.ok(Math.abs(Math.tan(angle) - box.height / box.width) < 0.01, `along it, ${angle}`);
  for (const { x, y, width, height } of taken) {
    const [a, b] = [(x + width / 2 - box.x) / box.width, 1 - (y + height / 2 - box.y) / box.height];
    assert.ok(
      [0.4, 0.8].some((level) => Math.abs((a + b) / 2 - level) < 0.01),
      `${a}, ${b}`,
    );
  }
});

/** A canvas for the colours of a map, while a test lasts. */
function withCanvas(t) {
  const { OffscreenCanvas } = globalThis;
  t.after(() => Object.assign(globalThis, { OffscreenCanvas }));
  const image = (side) => ({ data: new Uint8ClampedArray(4 * side * side) });
  class Canvas {
    getContext = () => ({ createImageData: image, putImageData: () => {} });
  }
  Object.assign(globalThis, { OffscreenCanvas: Canvas });
}

test("a small map has neither beads nor numbers nor names", (t) => {
  withCanvas(t);
  const drawn = (small) => {
    const one = scene({ small });
    one.picture.answer = { ...{ plane: "random", labels: [] }, query: { plane: "random" } };
    const { texts, fills } = told((context) => createMap().draw(context, one));
    return { texts, beads: fills.filter(({ fillStyle }) => fillStyle === "#14171b").length };
  };
  assert.deepEqual(drawn(true), { texts: [], beads: 0 });
  assert.ok(drawn(false).texts.length > 4 && drawn(false).beads === 1);
});
