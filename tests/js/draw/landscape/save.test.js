import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, fileName } from "../../../../static/js/draw/landscape/files.js";
import { downhill, drawDownhill } from "../../../../static/js/draw/landscape/map/downhill.js";
import { createPortrait, wrapped } from "../../../../static/js/draw/landscape/portrait.js";
import { filmKind, filmOf } from "../../../../static/js/draw/landscape/surface/film.js";
import { PALETTE, recorder } from "../../canvas.js";

/** @param {number[]} values */
const floats = (...values) => Float32Array.from(values);

/** A plane that rises by 2 for each a and by 1 for each b, over a window of 2 × 4. */
const slope = { a: floats(0, 1, 2), b: floats(0, 2, 4), loss: floats(0, 2, 4, 2, 4, 6, 4, 6, 8) };

test("an arrow is minus the slope, in the plane's own coordinates", () => {
  const [arrow] = downhill(slope, 1, 1);
  assert.deepEqual([arrow.a, arrow.b], [1, 2]);
  assert.ok(Math.abs(arrow.da - -2) < 1e-9 && Math.abs(arrow.db - -1) < 1e-9);
});

test("arrows tell their steepness as a share of the steepest", () => {
  const steeper = { ...slope, loss: floats(0, 2, 8, 0, 2, 8, 0, 2, 8) };
  const steepness = downhill(steeper, 2, 1).map((arrow) => arrow.steepness);
  assert.equal(Math.max(...steepness), 1);
  assert.ok(Math.min(...steepness) < 1);
});

test("there is no arrow where the surface is flat or not finite", () => {
  const flat = new Float32Array(9);
  assert.equal(downhill({ ...slope, loss: flat }, 3, 3).length, 0);
  assert.equal(downhill({ ...slope, loss: flat.map(() => Number.POSITIVE_INFINITY) }, 3, 3).length, 0);
});

test("a surface in CSV has a line for each point, and nothing where the loss is not finite", () => {
  const loss = [
    [0.5, null],
    [0.25, 1e-12],
  ];
  const text = csvOf({ a: [-1, 1], b: [0, 2], loss });
  assert.equal(text, "a,b,loss\n-1,0,0.5\n1,0,\n-1,2,0.25\n1,2,1e-12\n");
});

test("a file is called by its plane and step", () => {
  assert.equal(
    fileName({ plane: "path", run: "3f2a", step: 1941 }, "png"),
    "fall-line-path-run-3f2a-step-1941.png",
  );
});

/** @type {any} a picture of a way of three known points, the last one ahead */
const picture = {
  answer: {
    ...slope,
    ...{ path_step: floats(0, 10), path_a: floats(0, 1), path_b: floats(0, 2), path_loss: floats(0.5, 0.25) },
    ...{ ahead_step: floats(10, 20), ahead_a: floats(1, 2) },
    ...{ ahead_b: floats(2, 4), ahead_loss: floats(0.25, 0.125) },
  },
  window: { a: [0, 2], b: [0, 4] },
};

test("a film has a picture for each known point, with the engine's own loss and step", () => {
  const film = filmOf(picture, 10);
  assert.equal(film.count, 3);
  const balls = [0, 1, 2].map((k) => film.at(k).ball);
  assert.deepEqual(
    balls.map((ball) => [ball?.step, ball?.loss]),
    [
      [0, 0.5],
      [10, 0.25],
      [20, 0.125],
    ],
  );
  assert.equal(film.at(1).path.ahead.length, 2);
  assert.equal(film.at(1).age, 0, "each is told as of its own step");
});

test("a film is MP4 where that can be written, else WebM, else nothing", () => {
  assert.equal(filmKind(() => true)?.extension, "mp4");
  assert.equal(filmKind((kind) => kind.includes("webm"))?.extension, "webm");
  assert.equal(
    filmKind(() => false),
    null,
  );
});

test("a caption breaks between words where its line is full", () => {
  assert.deepEqual(
    wrapped("one two three", 7, (text) => text.length),
    ["one two", "three"],
  );
});

/** A canvas of each kind for as long as a test runs; what is drawn on those that are made. @param {import("node:test").TestContext} t */
function sheetsOf(t) {
  const { document, OffscreenCanvas } = globalThis;
  t.after(() => Object.assign(globalThis, { document, OffscreenCanvas }));
  const sheets = [];
  const createElement = () => {
    const { seen, context } = recorder();
    const canvas = { getContext: () => context };
    sheets.push({ seen, canvas });
    return canvas;
  };
  Object.assign(globalThis, { document: { createElement }, OffscreenCanvas: class {} });
  return sheets;
}

const shown = { scale: { kind: "linear", lo: 0, hi: 1, gamma: 1 } };
const drawing = { view: "surface", projection: null, scenery: null, width: 600, height: 400 };
const shot = { ...drawing, shown, palette: PALETTE };
const answer = { plane: "random", labels: [], query: { plane: "random" } };
const drawn = /** @type {any} */ ({ answer, ball: null, quantity: "loss" });

test("the scale's colours stand over the right end of a saved picture", (t) => {
  const sheets = sheetsOf(t);
  const caption = new Array(20).fill("abcd").join(" ");
  const portrait = createPortrait(/** @type {any} */ (shot), 1);
  const [, { seen }, picture, bar] = sheets;
  portrait.draw(drawn, caption);
  assert.ok(seen.texts.includes(caption), "and a caption as wide as the picture stands on one line");
  const rightOf = ({ canvas }) => {
    const [, x, , width] = seen.images.find(([image]) => image === canvas);
    return x + width;
  };
  assert.equal(rightOf(bar), rightOf(picture));
});

test("a caption of many lines stands above what the picture is of, and the sheet ends below that", (t) => {
  const sheets = sheetsOf(t);
  for (const lines of [1, 2, 3, 5]) {
    const caption = new Array(20 * lines).fill("abcd").join(" ");
    const portrait = createPortrait(/** @type {any} */ (shot), 1, caption);
    portrait.draw(drawn, caption, "sgd at step 3");
    const { placed } = sheets.find(({ canvas }) => canvas === portrait.canvas).seen;
    const [mark] = placed.filter(({ text }) => text === "sgd at step 3");
    const written = placed.filter(({ text }) => text.startsWith("abcd"));
    assert.equal(written.length, lines);
    assert.ok(mark.y - written[lines - 1].y >= 15, `${lines} lines`);
    assert.ok(portrait.canvas.height > mark.y);
  }
});

test("an arrow's head points back on both sides of its shaft, which points down", () => {
  const { seen, context } = recorder();
  const shown = { window: { a: [0, 2], b: [0, 4] } };
  const chart = { width: 300, height: 300, small: true, shown, picture: { answer: slope } };
  drawDownhill(/** @type {any} */ (context), /** @type {any} */ (chart));
  assert.equal(seen.points.length, 600, "ten by ten arrows of three lines");
  const [tail, tip, , one, , other] = seen.points;
  const [shaft, left, right] = [tail, one, other].map((point) => [point[0] - tip[0], point[1] - tip[1]]);
  assert.ok(shaft[0] > 0 && shaft[1] < 0, "from the upper right");
  const along = ([x, y]) => (x * shaft[0] + y * shaft[1]) / Math.hypot(...shaft) / Math.hypot(x, y);
  assert.ok(along(left) > 0.8 && Math.abs(along(left) - along(right)) < 1e-9);
  const across = ([x, y]) => Math.sign(x * shaft[1] - y * shaft[0]);
  assert.equal(across(left), -across(right));
});
