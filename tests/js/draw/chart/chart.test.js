import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, heightLine, isAlone, join, stepLine } from "../../../../static/js/draw/chart/columns.js";
import { createEnvelope } from "../../../../static/js/draw/chart/envelope.js";
import { logCaption, logRows, runningLoss } from "../../../../static/js/draw/chart/log-rows.js";
import { accuracyRange, logTicks, lossRange, takesLog } from "../../../../static/js/draw/chart/ranges.js";
import { besideEnd, CURSOR, linesOf, runsBy, xAxis, yAxis } from "../../../../static/js/draw/chart/uplot.js";
import {
  chartCaption,
  chartTable,
  heightReadout,
  heightTable,
  readout,
} from "../../../../static/js/draw/chart/words.js";
import { textOf as said } from "../../../../static/js/draw/words.js";
import { articleLog } from "../../../../static/js/state/article.js";
import { PALETTE } from "../../canvas.js";

/** @type {[number, number][]} */
const LOG = [
  [0.64, 0.5576],
  [0.6061, 0.631],
];

/** @param {number} step @param {Partial<Frame>} [rest] */
const frame = (step, rest = {}) =>
  /** @type {Frame} */ (/** @type {unknown} */ ({ step, steps_per_epoch: 3, total_steps: 9, ...rest }));

/** @param {number[]} losses @param {EpochRecord[]} [epochs] @returns {RunHistory} */
const history = (losses, epochs = []) => ({ count: losses.length, loss: Float32Array.from(losses), epochs });

/** @param {number} epoch @returns {EpochRecord} */
const record = (epoch) => ({ epoch, loss: epoch / 10, accuracy: 0.9, seconds: 0 });

const palette = /** @type {import("../../../../static/js/draw/palette.js").Palette} */ (PALETTE);

test("losses of every size have numbers beside them", () => {
  for (const isLog of [false, true]) {
    const axis = /** @type {any} */ (yAxis({ name: "loss", isLog }, palette));
    // uPlot looks for a step that is wide enough, and below 5 for one that its table holds, or leaves the axis bare.
    for (const step of [axis.incrs].flat()) assert.ok(step > 1e40);
    for (let power = -30; power <= 30; power += 1) {
      const [low, high] = lossRange(isLog)(1.1 * 10 ** power, 2.3 * 10 ** power);
      const texts = axis.values(
        null,
        axis.filter(null, axis.splits({ data: [[0], [low]], height: 220 }, 1, low, high)),
      );
      assert.ok(texts.length >= 2 && texts.length <= 8, `${texts} of ${power}`);
      assert.equal(new Set(texts).size, texts.length);
    }
  }
});

test("the numbers of a linear axis have the same decimals", () => {
  const axis = /** @type {any} */ (yAxis({ name: "loss", isLog: false }, palette));
  assert.deepEqual(axis.values(null, [13.8, 14, 14.2]), ["13.8", "14.0", "14.2"]);
  assert.deepEqual(axis.values(null, [0, 0.05, 0.1]), ["0.00", "0.05", "0.10"]);
});

test("the last number below has room for its half", () => {
  assert.deepEqual([20, 1000, 100_000].map(besideEnd).map(Math.round), [12, 20, 26]);
});

test("an axis beside which nothing is drawn has no numbers", () => {
  for (const isLog of [false, true]) {
    const axis = /** @type {any} */ (yAxis({ name: "loss", isLog }, palette));
    const [low, high] = lossRange(isLog)(null, null);
    assert.deepEqual(
      axis.splits(
        {
          data: [
            [0, 1],
            [null, null],
            [null, null],
          ],
          height: 220,
        },
        1,
        low,
        high,
      ),
      [],
    );
    assert.deepEqual(axis.splits({ data: [[], []], height: 220 }, 1, low, high), []);
    const some = axis.splits(
      {
        data: [
          [0, 1],
          [null, null],
          [null, 0.5],
        ],
        height: 220,
      },
      1,
      low,
      high,
    );
    assert.ok(some.length > 1);
  }
});

test("a pointer that is dragged over the chart selects nothing", () => {
  const { drag } = { ...CURSOR };
  assert.deepEqual(drag, { x: false }, "uPlot selects along x where it is not told so, and never along y");
});

test("below stand whole epochs, and at 0 what they are", () => {
  const axis = /** @type {any} */ (xAxis({ hasAxis: true }, palette));
  assert.deepEqual(axis.values(null, [0, 0.5, 1, 1000]), ["epoch", "", "1", "1,000"]);
});

test("the numbers of panes one over the other take the room of the widest", () => {
  const beside = {};
  const [loss, accuracy] = ["loss", "accuracy"].map(
    (name) => /** @type {any} */ (yAxis({ name, isLog: false, beside }, palette)),
  );
  assert.ok(accuracy.size(null, ["0.5", "1"]) < loss.size(null, ["0.00012345"]));
  assert.equal(accuracy.size(null, ["0.5", "1"]), loss.size(null, ["0.00012345"]));
  assert.equal(loss.size(null, ["1"]), accuracy.size(null, null), "and no more once it is short again");
});

test("few steps are drawn one by one", () => {
  const envelope = createEnvelope();
  envelope.read(Float32Array.from([3, 1, 2]), 3, 10, 200);
  assert.deepEqual(envelope.points(), { steps: [1, 2, 3], losses: [3, 1, 2] });
});

test("many steps keep the low and the high of each bucket", () => {
  const envelope = createEnvelope();
  envelope.read(Float32Array.from([3, 1, 2, 8]), 4, 4, 2);
  assert.deepEqual(envelope.points(), { steps: [1, 2, 3, 4], losses: [1, 3, 2, 8] });
});

test("an envelope read in two parts is the same as in one", () => {
  const losses = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i * i));
  const [parts, whole] = [createEnvelope(), createEnvelope()];
  for (const count of [137, 512, 1000]) parts.read(losses, count, 2000, 50);
  whole.read(losses, 1000, 2000, 50);
  assert.deepEqual(parts.points(), whole.points());
});

test("a shorter history starts anew", () => {
  const envelope = createEnvelope();
  envelope.read(Float32Array.from([3, 1, 2]), 3, 10, 200);
  envelope.read(Float32Array.from([7]), 1, 10, 200);
  assert.deepEqual(envelope.points().losses, [7]);
});

test("100,000 steps become some hundred points", () => {
  const envelope = createEnvelope();
  envelope.read(new Float32Array(100_000), 100_000, 100_000, 220);
  assert.ok(envelope.points().steps.length <= 440);
});

test("lines with their own places share one axis", () => {
  const { x, columns } = join([
    { x: [1, 3], y: [10, 30] },
    { x: [2, 3], y: [5, 6] },
  ]);
  assert.deepEqual(x, [1, 2, 3]);
  assert.deepEqual(columns, [
    [10, null, 30],
    [null, 5, 6],
  ]);
});

test("a line is cut where the run stands, and both parts meet there", () => {
  assert.deepEqual(
    cut({ x: [1, 2, 3], y: [1, 2, 3] }, 2).map(({ x }) => x),
    [
      [1, 2],
      [2, 3],
    ],
  );
});

test("a line of a single point is shown as a dot, and nothing lies ahead of the last one", () => {
  const palette = /** @type {import("../../../../static/js/draw/palette.js").Palette} */ ({
    ink: "#000",
    ink3: "#777",
  });
  const own = [
    { x: [0.2, 0.4, 1], y: [3, 2, 1] },
    { x: [1], y: [2] },
  ].flatMap((line) => cut(line, 1));
  const data = [[0.2, 0.4, 1], ...join([...own, { x: [], y: [] }]).columns];
  const plot = /** @type {any} */ ({ data });
  const shows = [1, 2, 3, 4].map((k) => /** @type {any} */ (linesOf(palette)[k - 1].points).show(plot, k));
  assert.deepEqual(shows, [false, false, true, false]);
  assert.deepEqual(
    [isAlone([null, 1, undefined]), isAlone([1, 2]), isAlone([null, Number.NaN])],
    [true, false, false],
  );
});

test("a loss of zero has no place on a logarithmic scale", () => {
  assert.deepEqual(stepLine({ steps: [1, 2], losses: [0, 1] }, 2, true), { x: [0.5, 1], y: [null, 1] });
});

test("the loss pane never shows less than nothing", () => {
  assert.equal(lossRange(false)(0.01, 2)[0], 0);
});

test("a surface below zero is in its pane, and takes no logarithm", () => {
  const [low, high] = lossRange(false)(-6.5, -0.5);
  assert.ok(low < -6.5 && high < 0);
  assert.equal(takesLog([2, -6.5]), false);
  assert.equal(takesLog([0, 0]), false);
  assert.equal(takesLog([2, 0]), true);
  assert.equal(takesLog([]), true);
});

test("a loss in 32 bits and the same in 64 are one, with round numbers around it", () => {
  const [low, high] = lossRange(false)(24.2, Math.fround(24.2));
  assert.ok(low < 23 && high > 25);
  assert.ok(lossRange(true)(24.2, Math.fround(24.2))[1] > 48);
  assert.deepEqual(lossRange(false)(0, 0), [0, 1]);
});

test("an empty pane has a range", () => {
  assert.deepEqual(
    [lossRange(true)(null, null), accuracyRange(null)],
    [
      [0.1, 1],
      [0.5, 1],
    ],
  );
});

test("an accuracy below chance is still shown", () => {
  assert.deepEqual(accuracyRange(0.34), [0.3, 1]);
});

test("a logarithmic axis counts in 1, 2 and 5", () => {
  assert.deepEqual(
    logTicks(0.04, 1.1).map((tick) => Number(tick.toPrecision(6))),
    [0.05, 0.1, 0.2, 0.5, 1],
  );
});

test("a logarithmic axis over less than a power of ten counts evenly", () => {
  assert.deepEqual(
    logTicks(0.26, 0.72).map((tick) => Number(tick.toPrecision(6))),
    [0.3, 0.4, 0.5, 0.6, 0.7],
  );
});

test("the readout gives the step's loss, its epoch and the article's", () => {
  const words = said(readout(1, frame(3), history([0.7, 0.6, 0.5], [record(1)]), LOG));
  assert.equal(words, "Step 3: 0.5000. Epoch 1: 0.1000 0.9000 ○ 0.6400 0.5576");
});

test("the table sets the article's epochs beside the run's", () => {
  const { head, rows } = chartTable(history([], [record(1)]), LOG);
  assert.equal(head.length, 5);
  assert.deepEqual(rows, [["1", "0.1000", "0.9000", "0.6400", "0.5576"]]);
});

test("the table of a regression has no accuracy", () => {
  const { head, rows } = chartTable(history([], [{ ...record(1), accuracy: null }]), []);
  assert.deepEqual([head, rows], [["epoch", "loss"], [["1", "0.1000"]]]);
});

test("the table tells a tiny loss as the caption does, and not as none", () => {
  const tiny = { ...record(1), loss: 1.25e-20, accuracy: 1 };
  assert.deepEqual(chartTable(history([], [tiny]), []).rows, [["1", "1.2500×10⁻²⁰", "1.0000"]]);
});

test("a step that was not made is told as such, whether it will be or not", () => {
  assert.equal(said(readout(3, frame(1), history([0.7]), [])), "Step 9 has not been made.");
});

const CONFIG = /** @type {RunConfig} */ ({
  dataset: { name: "drug_trial", seed: 0 },
  layers: [
    { units: 2, activation: "sigmoid", kernel_initializer: "glorot_uniform", bias_initializer: "zeros" },
  ],
  optimizer: { name: "adam", learning_rate: 0.0001 },
  loss: "sparse_categorical_crossentropy",
  ...{ metrics: ["accuracy"], batch_size: 10, epochs: 20, shuffle: true, seed: 0, initial_weights: null },
});
const catalogue = /** @type {Catalogue} */ (
  /** @type {unknown} */ ({ default: CONFIG, article: { log: LOG, note: "" } })
);
/** @param {Partial<RunConfig>} changes */
const runWith = (changes) =>
  /** @type {Run} */ (/** @type {unknown} */ ({ config: { ...CONFIG, ...changes } }));

test("the article's log stands beside its run with any seed", () => {
  assert.equal(articleLog(runWith({ seed: 7 }), catalogue), LOG);
});

test("the softmax head is the article's run too", () => {
  assert.equal(
    articleLog(runWith({ layers: [{ ...CONFIG.layers[0], activation: "softmax" }] }), catalogue),
    LOG,
  );
});

test("another learning rate is not the article's run", () => {
  assert.deepEqual(articleLog(runWith({ optimizer: { name: "adam", learning_rate: 0.001 } }), catalogue), []);
});

test("a surface is not the article's run", () => {
  assert.deepEqual(articleLog(runWith({ model: { landscape: "ravine" } }), catalogue), []);
});

test("the log has a line for each of the article's epochs before the first step", () => {
  const rows = logRows(frame(0), history([]), 2, LOG);
  assert.deepEqual(rows, [
    { epoch: 1, state: "empty", cells: ["", "", "0.6400", "0.5576"] },
    { epoch: 2, state: "empty", cells: ["", "", "0.6061", "0.6310"] },
  ]);
});

test("the epoch under way shows its running loss in grey", () => {
  const [, row] = logRows(frame(5), history([1, 1, 1, 0.4, 0.2], [record(1)]), 2, LOG);
  assert.deepEqual(row, { epoch: 2, state: "partial", cells: ["0.3000", "", "0.6061", "0.6310"] });
});

test("a large loss of a batch has no digit that float32 does not tell", () => {
  const losses = history([90_884.220876]); // 90,884.21875 in float32
  assert.equal(said(chartCaption(frame(1), losses, false)), "Step 1: batch loss 90,884.22.");
  assert.match(said(readout(0, frame(1), losses, [])), /^Step 1: 90,884\.22\. /);
  assert.deepEqual(logRows(frame(1), losses, 3, [])[0].cells, ["90,884.22", ""]);
  assert.equal(said(chartCaption(frame(1), history([1.5e7]), false)), "Step 1: batch loss 1.500×10⁷.");
});

test("a penalty on weights is told as a part of the loss, and 0 is not", () => {
  const start = (/** @type {number} */ penalty) => frame(0, { loss: 0.75, accuracy: null, penalty });
  assert.equal(
    said(chartCaption(start(0.25), history([]), false)),
    "At the start: loss 0.7500, 0.2500 of it penalty.",
  );
  assert.equal(said(chartCaption(start(0), history([]), false)), "At the start: loss 0.7500.");
});

test("the epoch that has just ended is the present line", () => {
  const [row] = logRows(frame(3), history([1, 1, 1], [record(1)]), 3, []);
  assert.deepEqual(row, { epoch: 1, state: "now", cells: ["0.1000", "0.9000"] });
});

test("after going back, the lines ahead are known to be ahead", () => {
  const rows = logRows(frame(3), history([1, 1, 1, 1, 1, 1], [record(1), record(2)]), 3, []);
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["now", "ahead"],
  );
});

test("a log of a million epochs stays short and holds the present", () => {
  const epochs = Array.from({ length: 5000 }, (_, i) => record(i + 1));
  const rows = logRows(frame(15_000), history([], epochs), 1_000_000, []);
  assert.ok(rows.length <= 300);
  assert.ok(rows.some(({ epoch, state }) => epoch === 5000 && state === "now"));
});

test("the running loss is the mean of this epoch's batches", () => {
  assert.ok(Math.abs((runningLoss(frame(5), history([9, 9, 9, 2, 4])) ?? 0) - 3) < 1e-9);
});

test("the log's caption tells how far the epoch is", () => {
  assert.equal(logCaption(frame(5), 3), "Epoch 2: 2 of 3");
  assert.equal(logCaption(frame(9), 3), "All 3 epochs");
  assert.equal(logCaption(frame(6), 2), "All 2 epochs");
  assert.equal(logCaption(frame(3), 1), "1 of 1 epoch");
});

/** Ravine's first places: each epoch is a step, and its loss that of the place before it. */
const RAVINE = [record(1), record(2)].map((one, k) => ({ ...one, loss: [50, 32][k] }));

test("on a surface the curve goes from the start to the present place", () => {
  const { x, y } = heightLine(RAVINE, { step: 2, loss: 21 });
  assert.deepEqual(
    [x, y],
    [
      [0, 1, 2],
      [50, 32, 21],
    ],
  );
  assert.deepEqual(heightLine([], { step: 0, loss: 50 }), { x: [0], y: [50] });
});

test("back on a surface the curve is of the places whose heights are known", () => {
  assert.deepEqual(heightLine(RAVINE, { step: 1, loss: 32 }), { x: [0, 1], y: [50, 32] });
});

test("on a surface the readout tells f after the step, as the caption does", () => {
  const heights = heightLine(RAVINE, { step: 2, loss: 21 });
  assert.equal(said(heightReadout(0.2, heights, 9, 3)), "At the start f is 50.0000.");
  assert.equal(said(heightReadout(1.1, heights, 9, 3)), "After step 1 f is 32.0000.");
  assert.equal(said(heightReadout(2, heights, 9, 3)), "After step 2 f is 21.0000.");
  assert.equal(said(heightReadout(3, heights, 9, 2)), "Step 3 has not been made.");
  const made = heightReadout(3, heights, 9, 3);
  assert.equal(said(made), "f after step 3 is told when the run stands there.", "a run that went back");
  assert.deepEqual(heightTable(heights).rows[1], ["1", "32.0000"]);
  assert.deepEqual(heightTable({ x: [1], y: [1.8785e-6] }).rows, [["1", "1.8785×10⁻⁶"]]);
});

test("powers of ten are as many as have room", () => {
  const counts = [2, 5, 10, 20].map((parts) => logTicks(1e-20, 1, parts).length);
  assert.ok(counts[0] <= 6 && counts[2] >= 10 && counts[3] === 21, `${counts}`);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  );
});

test("a name's place is taken where a curve's point is, not before it and not where there is none", () => {
  const plot = /** @type {any} */ ({
    data: [
      [1, 5, 9],
      [0.9, null, 0.5],
    ],
    posToVal: (/** @type {number} */ place, /** @type {string} */ scale) =>
      scale === "x" ? place / 10 : 1 - place / 100,
  });
  assert.equal(runsBy(plot, 60, 50, 11), true); // the point (9, 0.5) is at 90, 50
  assert.equal(runsBy(plot, 60, 10, 11), false); // (1, 0.9) lies before 60
  assert.equal(runsBy(plot, 0, 10, 11), true);
});
