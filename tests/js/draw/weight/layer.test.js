import assert from "node:assert/strict";
import { test } from "node:test";
import { layerPicture } from "../../../../static/js/draw/weight/layer-picture.js";
import { elements } from "../../elements.js";

const histogram = (low, high, counts, bin) => ({ edges: [low, high], counts, bin });
const LOOK = {
  ...{ before: 0.25, after: 0.2, gradient: 0.01, update: -0.05 },
  rank: {
    weights: histogram(-1, 1, [1, 0, 4, 2], 2),
    gradients: histogram(0, 0.02, [3, 1], 1),
    updates: histogram(-0.1, -0.01, [2, 2], 0),
  },
};
const texts = (picture) => picture.flatMap(({ children }) => children).map(String);
const ofClass = (picture, name) => picture.filter(({ attributes }) => attributes.class?.startsWith(name));

test("each of three histograms tells the weight's value, its ends and its highest bar", (t) => {
  elements(t);
  const words = texts(layerPicture(LOOK, 600, 200));
  for (const word of [
    "old weights",
    "0.250",
    "−1.0",
    "1.0",
    "up to 4",
    "gradients",
    "0.0100",
    "updates",
    "−0.0500",
  ])
    assert.ok(words.includes(word), word);
});

test("only where both signs are is there a line at 0", (t) => {
  elements(t);
  const zeros = ofClass(layerPicture(LOOK, 600, 200), "weight-zero");
  assert.equal(zeros.length, 1);
  // In the middle of the first of three, from −1 to 1.
  assert.match(zeros[0].attributes.d, /^M92\.67 /);
  const rank = { ...LOOK.rank, weights: histogram(-3, 1, [1, 0, 4, 2], 2) };
  const [line] = ofClass(layerPicture({ ...LOOK, rank }, 600, 200), "weight-zero");
  assert.match(line.attributes.d, /^M139 /, "at three quarters of the way from −3 to 1");
});

test("before the first step gradients and updates are yet to come", (t) => {
  elements(t);
  const rank = { ...LOOK.rank, gradients: null, updates: null };
  const words = texts(layerPicture({ ...LOOK, before: null, gradient: null, update: null, rank }, 600, 200));
  assert.equal(words.filter((word) => word === "after the next step").length, 2);
  assert.ok(words.includes("0.200"), "the weight as it is");
});

test("a bar that counts anything is seen, and the weight's own stands apart", (t) => {
  elements(t);
  const rank = { ...LOOK.rank, weights: histogram(-1, 1, [1, 0, 4000, 2], 2) };
  const picture = layerPicture({ ...LOOK, rank }, 600, 200);
  const [others] = ofClass(picture, "weight-bars");
  const heights = others.attributes.d.match(/V([\d.]+)H/g).map((part) => 180 - Number(part.slice(1, -1)));
  assert.deepEqual(heights, [1, 0, 1]);
  assert.equal(ofClass(picture, "weight-bar ").length, 3);
});

test("the mark stands just over the weight's own bar", (t) => {
  elements(t);
  const picture = layerPicture(LOOK, 600, 200);
  const top = (name) => Number(ofClass(picture, name)[0].attributes.d.match(/^M[\d.]+ [\d.]+V([\d.]+)/)?.[1]);
  const tip = Number(ofClass(picture, "weight-mark ")[0].attributes.d.match(/^M[\d.]+ ([\d.]+)/)?.[1]);
  const above = top("weight-bar ") - tip;
  assert.ok(above > 0 && above < 8, `${above} px`);
});

test("bars stand beside each other without touching", (t) => {
  elements(t);
  const rank = { ...LOOK.rank, weights: histogram(-1, 1, [1, 3, 4, 2], 3) };
  const [bars] = ofClass(layerPicture({ ...LOOK, rank }, 600, 200), "weight-bars");
  const sides = [...bars.attributes.d.matchAll(/M([\d.]+) [^H]*H([\d.]+)/g)].map(([, from, to]) =>
    [from, to].map(Number),
  );
  assert.equal(sides.length, 3);
  for (const [k, [from, to]] of sides.entries())
    assert.ok(from < to && (k === 2 || to < sides[k + 1][0]), `${sides}`);
});

test("a name and the count of the highest bar stand below each other where both have no room on a line", (t) => {
  elements(t);
  const at = (/** @type {number} */ width, look = LOOK) => {
    const picture = layerPicture(look, width, 200);
    const of = (/** @type {string} */ word) => picture.find(({ children }) => children?.[0] === word);
    const ends = look === LOOK ? [] : ["−4×10⁻¹³", "4×10⁻¹³"];
    return ["old weights", "up to 4", ...ends].map((word) => Number(of(word).attributes.y));
  };
  assert.deepEqual(at(600), [10, 10]);
  assert.deepEqual(at(320), [10, 24]);
  const gradients = histogram(-4.1e-13, 4.1e-13, [3, 1], 1);
  assert.deepEqual(at(320, { ...LOOK, rank: { ...LOOK.rank, gradients } }), [10, 24, 180, 194]);
});

test("a histogram's highest end is told below its last bar", (t) => {
  elements(t);
  const [end] = layerPicture(LOOK, 600, 200).filter(({ children }) => children[0] === "1.0");
  assert.equal(end.attributes.x, "184.33");
});
