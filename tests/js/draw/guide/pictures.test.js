// The guide's pictures: words on the surface, the worked dot, and a step on its way.
import assert from "node:assert/strict";
import test from "node:test";
import { besideBall } from "../../../../static/js/draw/guide/guess-picture.js";
import { platesOf } from "../../../../static/js/draw/guide/plates.js";
import { rolling, shareOf } from "../../../../static/js/draw/guide/step-motion.js";
import { countedUp, dotFor, pairSays, workedOut } from "../../../../static/js/draw/guide/worked.js";
import { overlap, within } from "../../../../static/js/draw/landscape/labels.js";

const SHOWN = {
  window: { a: [-1, 1], b: [-1, 1] },
  scale: { kind: "linear", lo: 0, hi: 1, gamma: 1 },
};
const EYE = { toScreen: (x, y) => [200 + 180 * x, 150 + 100 * y] };
const SIZE = { width: 400, height: 300 };
const stop = (a, b, loss, step = 0) => ({ a, b, loss, step });
const picture = (ball, start, end) => ({
  ball,
  path: { behind: [start, ball], ahead: [ball, end], beads: [], end },
});

test("the words of start, ball and end lie in the picture, and none on another", () => {
  for (const at of [-0.5, 0, 0.2]) {
    const plates = platesOf(
      picture(stop(at, 0, 0.427), stop(-0.9, 0.2, 0.68), stop(0.9, -0.3, 0.3)),
      SHOWN,
      EYE,
      SIZE,
    );
    assert.deepEqual(
      plates.map(({ text }) => text),
      ["loss 0.427", "start 0.68", "end 0.30"],
    );
    for (const plate of plates) assert.ok(within(plate, { x: 0, y: 0, ...SIZE }));
    for (const [k, one] of plates.entries())
      for (const other of plates.slice(k + 1)) assert.ok(!overlap(one, other));
  }
});

test("a start or an end beside the ball has no words of its own, and a ball off the block has none at all", () => {
  const [first, ...rest] = platesOf(
    picture(stop(0, 0, 0.5), stop(0, 0, 0.5), stop(0.01, 0, 0.49)),
    SHOWN,
    EYE,
    SIZE,
  );
  assert.deepEqual([first.name, rest], ["ball", []]);
  assert.deepEqual(
    platesOf(picture(stop(3, 0, 0.5), stop(0, 0, 0.5), stop(1, 0, 0.4)), SHOWN, EYE, SIZE),
    [],
  );
});

test("the word of a guess stands beside the ball where it would lie under it", () => {
  assert.equal(besideBall(168, 356, 184, 375), 184 - 47);
  assert.equal(besideBall(200, 356, 184, 375), 184 + 47);
  assert.equal(besideBall(168, 356, 230, 375), 168); // far enough aside
  assert.equal(besideBall(168, 300, 184, 375), 168); // far enough above
});

/** Dots on y = 2x + 1 and the two lines of weight 0.7 and 3.2, as the server gives them. */
const xs = [-0.9, -0.4, 0.2, 0.5, 0.9];
const DATA = {
  x: xs.map((x) => [x]),
  y: xs.map((x) => 2 * x + 1 + (x === 0.5 ? -0.1 : 0)),
  prediction: { kind: "curve", x: xs },
};
const lineOf = (weight, loss) => ({ at: weight, loss, values: xs.map((x) => weight * x + 1) });

test("a dot is worked out, one that would choose the other line if there is one", () => {
  const pair = [lineOf(0.5, 0.64), lineOf(3.2, 0.56)];
  const { line, dot, gap, squared } = workedOut(DATA, pair[1], 3);
  assert.deepEqual(
    [line, dot, gap, squared].map((one) => one.toFixed(2)),
    ["2.60", "1.90", "0.70", "0.49"],
  );
  const sample = dotFor(DATA, pair);
  assert.equal(sample, 3);
  assert.deepEqual(pairSays(DATA, pair, sample, false), [
    "",
    "This dot alone would choose A. Do the other 4 agree?",
  ]);
  assert.deepEqual(pairSays(DATA, pair, sample, true), [
    "B is lower.",
    "This dot alone would choose A: one dot is not the loss.",
  ]);
  assert.equal(countedUp(0.56, 0.5), "0.2800");
});

test("the ball rolls along the curve, and ends where the engine has it", () => {
  const w = Array.from({ length: 81 }, (_, k) => k / 10 - 2);
  const line = { curve: { w, loss: w.map((one) => (one - 2) ** 2) }, value: [4, 3], loss: [4, 1] };
  assert.deepEqual(rolling(line, 1, 0), { weight: 4, loss: 4 });
  const half = rolling(line, 1, 200);
  assert.ok(Math.abs(half.weight - 3.5) < 1e-9 && Math.abs(half.loss - 2.25) < 1e-9);
  assert.deepEqual(rolling(line, 1, 240), { weight: 3, loss: 1 });
  assert.deepEqual([shareOf(30, [40, 80]), shareOf(60, [40, 80]), shareOf(90, [40, 80])], [0, 0.5, 1]);
});
