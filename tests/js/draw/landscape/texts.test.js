import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPath, shadowPath } from "../../../../static/js/draw/landscape/footsteps.js";
import { drawHint } from "../../../../static/js/draw/landscape/hint.js";
import { overlap } from "../../../../static/js/draw/landscape/labels.js";
import { toPixels } from "../../../../static/js/draw/landscape/map/chart.js";
import { paintColours } from "../../../../static/js/draw/landscape/map/colours.js";
import { drawLevels } from "../../../../static/js/draw/landscape/map/levels.js";
import { drawAxes, roomsOf } from "../../../../static/js/draw/landscape/map/map.js";
import { HOME } from "../../../../static/js/draw/landscape/surface/camera.js";
import { placeOf } from "../../../../static/js/draw/landscape/surface/place.js";
import { project } from "../../../../static/js/draw/landscape/surface/projection.js";
import { drawScaleBar } from "../../../../static/js/draw/landscape/surface/scale-bar.js";
import { endLabel, startLabel, tagOf } from "../../../../static/js/draw/landscape/tag.js";
import { beside, drawText, nearest, textOf } from "../../../../static/js/draw/landscape/text.js";
import { drawCrosses } from "../../../../static/js/draw/surfaces/crosses.js";
import { VIRIDIS } from "../../../../static/js/draw/viridis.js";
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
});

test("the tag tells the plane's own loss only of a ball that is off it", () => {
  const lines = (ball) => {
    const drawn = scene();
    drawn.picture.ball = { ...drawn.picture.ball, ...ball };
    return tagOf(recorder().context, drawn, placeOf(drawn.shown, drawn.picture.ball)).lines;
  };
  assert.deepEqual(lines({}), ["loss 0.5000", "step 1,200"]);
  assert.deepEqual(lines({ loss: 0.9 }), ["loss 0.9000", "step 1,200", "on the plane 0.5000"]);
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

test("a colour scale has its numbers where two of them have room, and else none", () => {
  const what = { scale: SCALE, quantity: "loss", loss: null };
  const texts = (width) => told((context) => drawScaleBar(context, what, PALETTE, width, 40)).texts;
  assert.deepEqual(texts(200), ["loss", "0.4", "0.8"]);
  assert.deepEqual(texts(60), ["loss"]);
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
  assert.equal(crosses(false, []).strokes.length, 0);
});
