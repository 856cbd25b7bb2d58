// Histograms over time as they are drawn: where columns lie, how values are told, and what is painted.
import assert from "node:assert/strict";
import test from "node:test";
import { paintStrip } from "../../../../static/js/draw/strips/picture.js";
import { nameOfBand, powersOf } from "../../../../static/js/draw/strips/ratio-picture.js";
import {
  binsIn,
  mostOf,
  reachOf,
  smoothed,
  ticksOf,
  toneAt,
  tonesOf,
  valueText,
} from "../../../../static/js/draw/strips/scale.js";
import {
  across,
  columnAt,
  columnEnds,
  countsEpochs,
  stepAt,
  timeOf,
} from "../../../../static/js/draw/strips/time.js";
import { besideBins, columnText, partsOf, stripsTable } from "../../../../static/js/draw/strips/words.js";

const strip = (counts, more = {}) => ({
  low: -1,
  width: 0.25,
  counts,
  zero: counts.map((row) => row && 0),
  small: counts.map((row) => row && 0),
  ...more,
});
const LAYER = {
  layer: "dense",
  units: 2,
  parameter_count: 6,
  moves: true,
  ratio: [null, 0.001],
  weights: strip([
    [2, 0, 4],
    [0, 6, 0],
  ]),
  gradients: strip([null, [1, 0, 3]], { zero: [null, 2], small: [null, 0] }),
  updates: strip([null, [0, 0, 0]], { zero: [null, 6], small: [null, 0] }),
};

test("each step has its place, and a column reaches to the next one's", () => {
  const time = timeOf({ steps: [0, 1, 43, 85], diverged_at: null }, 42);
  assert.deepEqual(time.ends, [-0.5, 85.5]);
  assert.deepEqual(columnEnds(time, 1), [0.5, 42.5]);
  assert.deepEqual(columnEnds(time, 3), [84.5, 85.5]);
  assert.deepEqual(
    [0, 1, 42, 43, 84, 85, 999].map((step) => columnAt(time, step)),
    [0, 1, 1, 2, 2, 3, 3],
  );
  assert.equal(across(time, 86)(42.5), 43);
  assert.equal(countsEpochs(time), true);
});

test("a place on the strips is a step that was made", () => {
  const time = timeOf({ steps: [0, 1, 2, 3], diverged_at: null }, 10);
  assert.deepEqual(
    [-1, 0, 0.5, 0.9, 5].map((share) => stepAt(time, share)),
    [0, 0, 2, 3, 3],
  );
  assert.equal(countsEpochs(time), false);
});

test("after the last finite column there is a part that has none", () => {
  const time = timeOf({ steps: [0, 1, 2], diverged_at: 3 }, 10);
  assert.equal(time.cut, 2.5);
  assert.ok(time.ends[1] > time.cut);
  assert.deepEqual(columnEnds(time, 2), [1.5, 2.5]);
  assert.equal(stepAt(time, 1), 2);
});

test("values have round numbers beside them, and sizes powers of ten", () => {
  assert.deepEqual(
    ticksOf("weights", [-0.7, 0.7]).map(({ text }) => text),
    ["−0.5", "0.0", "0.5"],
  );
  assert.deepEqual(
    ticksOf("gradients", [-4.3, 0.2]).map(({ text }) => text),
    ["1", "10⁻²", "10⁻⁴"],
  );
  assert.deepEqual(
    [valueText("gradients", -3), valueText("gradients", -2.75), valueText("weights", 0.125)],
    ["0.001", "0.0018", "0.125"],
  );
});

test("a strip of one bin is drawn with room around it, and one of none not at all", () => {
  const [low, high] = reachOf(strip([[3]]));
  assert.ok(high - low >= 10 * 0.25);
  assert.equal(reachOf(strip([null, []])), null);
});

test("few are seen beside many, and none has no tone", () => {
  const tones = tonesOf("#ffffff", "#000000");
  assert.equal(tones[toneAt(100, 100)], "#000000");
  assert.notEqual(tones[toneAt(1, 1000)], "#ffffff");
  assert.equal(mostOf(LAYER.weights), 6);
});

test("bins are joined without losing a count, and empty ends are left out", () => {
  const long = strip([Array.from({ length: 40 }, (_, k) => (k < 5 || k > 35 ? 0 : k))]);
  const joined = binsIn(long, 0, 10);
  assert.ok(joined.length <= 10);
  assert.equal(
    joined.reduce((sum, { count }) => sum + count, 0),
    31 * 20,
  );
  assert.equal(joined[0].from, -1 + 5 * 0.25);
  assert.deepEqual(binsIn(strip([null]), 0, 10), []);
  assert.equal(binsIn(long, 0, Number.POSITIVE_INFINITY).length, 31);
});

test("a smoothed ratio is a mean, with gaps where there is none", () => {
  const [gap, one, two] = smoothed([null, 3, 4], 1);
  assert.ok(Number.isNaN(gap));
  assert.deepEqual([one, two], [3.5, 3.5]);
  assert.ok(Number.isNaN(smoothed([0, 0], 4)[0]));
});

test("the chart of ratios always holds the usual band", () => {
  const usual = { ratio: 1e-3, low: 5e-4, high: 2e-3 };
  const time = timeOf({ steps: [0, 1], diverged_at: null }, 1);
  const [low, high] = powersOf({ layers: [LAYER], time, usual });
  assert.ok(low < Math.log10(5e-4) && high > Math.log10(2e-3));
});

test("columns are told in words, with what has no bin", () => {
  const all = (kind, column) => binsIn(LAYER[kind], column, Number.POSITIVE_INFINITY);
  assert.equal(
    columnText(LAYER, "gradients", 1, all("gradients", 1), 7),
    "Step 7: between 0.1 and 0.56; 3 of 6 between 0.32 and 0.56; 2 are exactly 0.",
  );
  assert.equal(columnText(LAYER, "gradients", 0, [], 0), "Step 0: no step led here.");
  assert.equal(columnText(LAYER, "updates", 1, [], 7), "Step 7: 6 are exactly 0.");
  assert.equal(besideBins("weights", LAYER.weights, 0), "");
  const one = { zero: [1], small: [1] };
  assert.equal(besideBins("updates", { ...LAYER.updates, ...one }, 0), "1 is exactly 0, 1 is smaller by far");
  const zeros = columnText(LAYER, "weights", 0, [{ from: 0, to: 9.33e-302, count: 6 }], 7);
  assert.equal(zeros, "Step 7: all 6 are 0.");
  assert.doesNotMatch(columnText(LAYER, "weights", 0, all("weights", 0), 7), /are 0/);
});

test("weights that are all exactly 0 lie at 0 of a plain axis", () => {
  const weights = { low: 0, width: 2 ** -1000, counts: [[6], [6]], zero: [0, 0], small: [0, 0] };
  assert.deepEqual(reachOf(weights), [-1, 1]);
  const [[, from, to]] = stripsTable([{ ...LAYER, weights }], 1).rows;
  assert.deepEqual([from, to], ["0", "0"]);
  assert.equal(
    columnText({ ...LAYER, weights }, "weights", 0, binsIn(weights, 0, 9), 7),
    "Step 7: all 6 are 0.",
  );
});

test("the table tells the weights' ends, the zeros and the ratio", () => {
  // The ends of bins are no one's least and greatest weight: all lie between them.
  assert.deepEqual(stripsTable([LAYER], 1).head.slice(1, 3), ["Weights between", "and"]);
  assert.deepEqual(stripsTable([LAYER], 1).rows, [["dense", "−0.75", "−0.5", 2, 6, "0.0010"]]);
  assert.deepEqual(partsOf("1.6 in 10,000"), ["1.6", "in 10,000"]);
  assert.deepEqual(partsOf("nothing"), ["", "nothing"]);
});

test("each filled bin is one box, and what is not finite is hatched", () => {
  const calls = [];
  const context = new Proxy(
    {},
    {
      get: (kept, name) => kept[name] ?? ((...args) => calls.push([name, ...args])),
      set: (kept, name, value) => Reflect.set(kept, name, value),
    },
  );
  const palette = { raised: "#ffffff", sunken: "#eeeeee", control: "#888888", ink2: "#444444" };
  const paint = (end) => {
    calls.length = 0;
    const time = timeOf({ steps: [0, 1], diverged_at: end }, 1);
    paintStrip(context, { strip: LAYER.weights, time, hue: "#000000", palette }, 100, 50);
    return calls.filter(([name]) => name === "fillRect").length;
  };
  assert.equal(paint(null), 1 + 3);
  assert.ok(!calls.some(([name]) => name === "clip"));
  assert.equal(paint(2), 1 + 3);
  assert.ok(calls.some(([name]) => name === "clip"));
});

test("no line strikes through the name of the usual size", () => {
  for (const line of [104, 110, 118, 150]) {
    const base = nameOfBand(100, line);
    assert.ok(line > base + 3 || line < base - 10, `${line} and ${base}`);
  }
});
