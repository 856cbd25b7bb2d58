import assert from "node:assert/strict";
import { test } from "node:test";
import { planOf } from "../../../../static/js/draw/weight/curve-picture.js";
import {
  aimOf,
  drop,
  hasFloor,
  slopeAt,
  standing,
  startDescent,
  descentWords as wordsOf,
} from "../../../../static/js/draw/weight/feel.js";
import { feelPicture } from "../../../../static/js/draw/weight/feel-picture.js";
import { elements } from "../../elements.js";

const descentWords = (/** @type {any} */ descent) => wordsOf(descent, "loss");
const w = Array.from({ length: 201 }, (_, k) => (k - 100) / 50);

/** A parabola with its floor at 1, between −2 and 2. @param {number} at */
const scene = (at) => ({
  ...{ w, batch: w.map((x) => (x - 1) ** 2), full: [], at, loss: (at - 1) ** 2, slope: 0 },
  range: /** @type {[number, number]} */ ([0, 9]),
});
/** @param {number} at */
const parabola = (at) => startDescent(scene(at));

test("the slope under one's feet is that of the curve", () => {
  assert.ok(Math.abs(slopeAt(parabola(0)) + 2) < 1e-9);
});

test("where one stands first the slope is the one that the server told", () => {
  const told = startDescent({ ...scene(0), slope: 0 }, -2.25);
  assert.equal(slopeAt(told), -2.25);
  assert.match(descentWords(told), /the slope −2\.25 can be felt/);
  assert.notEqual(slopeAt(drop(told, 0.5)), -2.25);
});

test("a dot shows the loss of the answered curve", () => {
  assert.deepEqual(standing(drop(parabola(0), 0.5)), { w: 0.5, loss: 0.25 });
});

test("the ends of the curve hold a step back", () => {
  assert.equal(aimOf(parabola(0), 9), 2);
  assert.equal(standing(drop(parabola(0), -9)).w, -2);
});

test("the fog lifts at the floor, and not before", () => {
  const half = drop(parabola(0), 0.5);
  assert.equal(half.lifted, false);
  assert.equal(drop(half, 0.5).lifted, true);
});

test("the fog hides where the floor is, in words too", () => {
  assert.doesNotMatch(descentWords(drop(parabola(0), 0.5)), /floor/);
});

test("each dot is told with how much lower or higher it is", () => {
  assert.match(descentWords(drop(parabola(0), 0.5)), /^Dot 1: loss 0\.2500, lower by 0\.75\./);
  assert.match(
    descentWords(drop(parabola(0), -1)),
    /^Dot 1: loss 4\.0000, higher by 3\.0: too far, or uphill\./,
  );
});

test("at the floor it is told in how many dots", () => {
  assert.match(descentWords(drop(parabola(0), 1)), /^You reached the floor in 1 dot: loss 0\.0000\./);
});

test("when the fog is lifted early, floor and lowest dot are told", () => {
  const words = descentWords({ ...drop(parabola(0), 0.5), lifted: true });
  assert.equal(words, "The lowest point drawn was at 1.0000, loss 0.0000. Your lowest of 1 dot: 0.2500.");
});

test("where one stood first is no dot", () => {
  const lifted = (/** @type {any} */ descent) => descentWords({ ...descent, lifted: true });
  assert.equal(lifted(parabola(0)), "The lowest point drawn was at 1.0000, loss 0.0000. You dropped no dot.");
  const uphill = drop(parabola(0), -0.5);
  assert.equal(
    lifted(uphill),
    "The lowest point drawn was at 1.0000, loss 0.0000. Your lowest of 1 dot: 2.2500.",
  );
  assert.match(lifted(drop(uphill, 1)), /Your lowest of 2 dots: 0\.2500\.$/);
});

test("on a surface what is felt is f", () => {
  const half = drop(parabola(0), 0.5);
  const said = [half, { ...half, lifted: true }, drop(half, 0.5), parabola(1)].map((one) =>
    wordsOf(one, "f"),
  );
  assert.deepEqual(said, [
    "Dot 1: f 0.2500, lower by 0.75. The slope −1.00 is what you feel now.",
    "The lowest point drawn was at 1.0000, f 0.0000. Your lowest of 1 dot: 0.2500.",
    "You reached the floor in 2 dots: f 0.0000. The lowest point drawn is 0.0000, at 1.0000.",
    "The fog is gone: you stand at the floor of this curve already, at f 0.0000.",
  ]);
});

test("a level curve has no fog to descent in", () => {
  const level = startDescent({ w, batch: w.map(() => 1), full: [], at: 0, loss: 1, slope: 0, range: [0, 2] });
  assert.equal(level.lifted, true);
  assert.match(descentWords(level), /already/);
});

test("a loss beyond float64 is no floor", () => {
  const batch = w.map((x) => (x < 0 ? Number.NaN : (x - 1) ** 2));
  assert.equal(startDescent({ w, batch, full: [], at: 0, loss: 1, slope: 0, range: [0, 2] }).floor.w, 1);
});

test("a floor is where a curve rises on both sides, and not where it ends or is level", () => {
  const inside = (/** @type {(x: number) => number} */ f) => hasFloor({ batch: w.map(f) });
  assert.equal(
    inside((x) => (x - 1) ** 2),
    true,
  );
  assert.equal(
    inside((x) => (x - 1.95) ** 2),
    false,
  );
  assert.equal(inside(Math.exp), false);
  assert.equal(
    inside(() => 0.7),
    false,
  );
});

test("the fog lies over all of the curve's place", (t) => {
  elements(t);
  const plan = planOf(scene(0), 600, 200);
  const drawn = feelPicture(parabola(0), 0.1, plan, { parameter: "w", quantity: "loss" });
  const fog = drawn.find(({ attributes }) => attributes.class === "weight-fog")?.attributes;
  assert.ok(Number(fog.x) < plan.area.left && Number(fog.x) + Number(fog.width) > plan.area.right);
  assert.ok(Number(fog.y) <= plan.area.top && Number(fog.y) + Number(fog.height) > plan.area.bottom);
});

test("of points that are equally low the first is the floor", () => {
  const level = { ...scene(0), w: [0, 1, 2, 3], batch: [3, 1, 1, 3] };
  assert.equal(startDescent(level).floor.w, 1);
});

test("a loss of millionths and a weight of thousandths are told with their digits, not as 0", () => {
  const small = {
    ...scene(0),
    w: w.map((x) => x / 1000),
    batch: scene(0).batch.map((y) => y * 1e-6),
    loss: 1e-6,
  };
  const dropped = drop(startDescent(small), 0.0005);
  assert.match(descentWords(dropped), /^Dot 1: loss 2\.5\d*×10⁻⁷, /);
  assert.match(
    descentWords({ ...dropped, lifted: true }),
    /^The lowest point drawn was at 0\.0010, .* Your lowest of 1 dot: 2\.5\d*×10⁻⁷\.$/,
  );
});
