// Names beside what they name: never on each other, on a dot, or out of the screen.
import assert from "node:assert/strict";
import test from "node:test";
import { crosses, endOf, placeCard, placePlates } from "../../../../static/js/draw/naming/placing.js";

const SCREEN = { width: 1280, height: 720 };
const plateAt = (x, y) => ({ dot: { x, y }, width: 170, height: 50 });
const meets = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Dots that lie as a seed has it. */
function dotsOf(seed, count) {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: count }, () => plateAt(next() * SCREEN.width, next() * SCREEN.height));
}

test("plates lie on the screen, and on no other plate, dot or line", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const plates = dotsOf(seed, 24);
    const boxes = placePlates(plates, SCREEN);
    assert.ok(boxes.filter(Boolean).length >= 20, `seed ${seed}`);
    boxes.forEach((box, k) => {
      if (!box) return;
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720);
      for (const { dot } of plates) assert.ok(!meets(box, { ...dot, width: 0, height: 0 }));
      boxes.forEach((other, l) => {
        if (!other || l === k) return;
        assert.ok(!meets(box, other));
        assert.ok(!crosses(plates[l].dot, endOf(other, plates[l].dot), box));
      });
    });
  }
});

test("a plate without room has no place, and none stands where something else does", () => {
  const crowd = Array.from({ length: 6 }, () => plateAt(100, 100));
  assert.deepEqual(placePlates(crowd, { width: 200, height: 200 }).slice(3), [null, null, null]);
  const taken = { x: 0, y: 0, width: 1280, height: 720 };
  assert.deepEqual(placePlates([plateAt(300, 300)], SCREEN, [taken]), [null]);
});

test("a card stands beside what it explains, inside the screen, and clear of other things", () => {
  const card = { width: 320, height: 150 };
  for (const about of [plateAt(5, 5), plateAt(1275, 5), plateAt(640, 715), plateAt(640, 360)]) {
    const box = { x: about.dot.x, y: about.dot.y, width: 2, height: 2 };
    const at = { ...placeCard(box, card, SCREEN), ...card };
    assert.ok(at.x >= 0 && at.y >= 0 && at.x + at.width <= 1280 && at.y + at.height <= 720);
    assert.ok(!meets(at, box));
  }
  const about = { x: 600, y: 300, width: 100, height: 40 };
  const other = { x: 560, y: 350, width: 400, height: 200 };
  assert.ok(!meets({ ...placeCard(about, card, SCREEN, [other]), ...card }, other));
});
