// The kinds of learning rates, in bowls over their scale.
import assert from "node:assert/strict";
import test from "node:test";
import { groupsOf } from "../../../../static/js/draw/guide/bowls.js";
import { rateAt } from "../../../../static/js/draw/guide/rate-strip.js";

const STEPS = 30;
const CURVATURE = 0.75;
const STABLE = 2 / CURVATURE;
const parabola = (w) => (CURVATURE / 2) * (w - 2) ** 2;

/** The way down a parabola, as the server walks it: where it climbs too far, it ends. */
function wayWith(rate) {
  const a = [4.6];
  while (a.length <= STEPS && Math.abs(a.at(-1)) < 1e6) a.push(a.at(-1) - rate * CURVATURE * (a.at(-1) - 2));
  return { rate, a, loss: a.map(parabola) };
}

const groups = groupsOf(
  Array.from({ length: 61 }, (_, k) => wayWith(rateAt(k / 60))),
  STEPS,
  STABLE,
);

test("neighbouring rates of one kind make a bowl, and climbing out begins at the stable rate", () => {
  assert.deepEqual(
    groups.map(({ kind }) => kind),
    ["crawls", "good", "zig-zags", "explodes"],
  );
  assert.deepEqual([groups[0].from, groups[3].from, groups[3].to], [0, STABLE, 4]);
  for (const [k, { from, to, way }] of groups.entries()) {
    if (k > 0) assert.equal(from, groups[k - 1].to);
    assert.ok(way.rate > from && way.rate < to);
  }
  assert.ok(Math.abs(groups[2].from - 1 / CURVATURE) < 0.05);
});
