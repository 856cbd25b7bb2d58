// What the shelf says of its runs, and the small line of their losses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { coursesOf, unlikeWords } from "../../../../static/js/draw/shelf/courses.js";
import { SPARK, sparkOf, sparkWords } from "../../../../static/js/draw/shelf/spark.js";
import {
  accuracyOf,
  againstWords,
  dataWords,
  differWords,
  keptWords,
  optimizerWords,
  sizeWords,
  standWords,
  takesWords,
  whenWords,
} from "../../../../static/js/draw/shelf/words.js";
import { quantityOf } from "../../../../static/js/draw/surfaces/surface.js";
import { HEALTH, listed } from "../../shelf.js";

const CATALOGUE = {
  datasets: [{ name: "line", title: "Straight line" }],
  landscapes: [{ name: "ravine", title: "Ravine" }],
  optimizers: [{ name: "sgd", title: "SGD", settings: [{ name: "momentum", default: 0 }] }],
};

test("a size has a unit that suits it, and a whole one no decimals", () => {
  const told = [0, 300, 17_324, 1.9 * 2 ** 20, 150 * 2 ** 20 + 1, 2 ** 31].map(sizeWords);
  assert.deepEqual(told, ["0 bytes", "300 bytes", "16.9 KiB", "1.9 MiB", "150 MiB", "2 GiB"]);
});

test("how long a step again takes is told with the size, where it is to be noticed", () => {
  const told = (seconds) => takesWords(listed("a", { bytes: 2 ** 21, replay_seconds: seconds }));
  for (const unnoticed of [0, 0.1, null]) assert.equal(told(unnoticed), "2 MiB");
  assert.equal(told(0.12), "2 MiB, replay up to 0.1 s");
  assert.equal(told(9.96), "2 MiB, replay up to 10 s");
  assert.equal(told(59.7), "2 MiB, replay up to 1.0 min");
  assert.equal(told(90), "2 MiB, replay up to 1.5 min");
  assert.equal(told(7000), "2 MiB, replay up to 1.9 h");
});

test("when a run began is told by the day", () => {
  const now = new Date(2026, 10, 30, 12, 0);
  const at = (...parts) => whenWords(new Date(...parts).getTime() / 1000, now);
  assert.equal(at(2026, 10, 30, 9, 5), "today, 9:05");
  assert.equal(at(2026, 10, 29, 23, 59), "yesterday, 23:59");
  assert.equal(at(2026, 10, 29, 0, 0), "yesterday, 0:00");
  assert.equal(at(2026, 10, 28, 23, 59), "28 Nov");
  assert.equal(at(2025, 2, 3), "3 Mar 2025");
  assert.equal(at(2026, 11, 1, 9, 5), "1 Dec"); // by a clock that is ahead
});

test("a day is the calendar's, where the clocks change too", (t) => {
  const zone = process.env.TZ;
  t.after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  process.env.TZ = "Europe/Berlin";
  const told = (now, ...parts) => whenWords(new Date(...parts).getTime() / 1000, now);
  // 29 March 2026 has 23 hours, 25 October 25.
  assert.equal(told(new Date(2026, 2, 30, 8), 2026, 2, 28, 23, 30), "28 Mar");
  assert.equal(told(new Date(2026, 9, 26, 8), 2026, 9, 25, 0, 30), "yesterday, 0:30");
});

test("a run is told by its data, its optimizer and where it stands", () => {
  const optimizer = { name: "sgd", learning_rate: 0.05, momentum: 0.9 };
  const run = listed("a", {}, { optimizer });
  assert.equal(dataWords(run, CATALOGUE), "Straight line, 7 weights");
  assert.deepEqual(optimizerWords(run, CATALOGUE), ["SGD", "rate 0.05, momentum 0.9"]);
  assert.deepEqual(optimizerWords(listed("a"), CATALOGUE), ["SGD", "rate 0.1"]);
  const decays = { name: "exponential_decay", initial_learning_rate: 0.1, decay_steps: 9, decay_rate: 0.5 };
  const scheduled = listed("a", {}, { optimizer: { name: "sgd", learning_rate: decays } });
  assert.deepEqual(optimizerWords(scheduled, CATALOGUE), ["SGD", "rate 0.1 at first"]);
  assert.equal(
    dataWords(listed("a", {}, { model: { landscape: "ravine" } }), CATALOGUE),
    "Ravine, a surface",
  );
  assert.equal(dataWords(listed("a", {}, { dataset: { name: "inline" } }), null), "Own samples, 7 weights");
});

test("where a run stands: diverged, blown up, training, on its way, at its end", () => {
  const at = (parts) => standWords(listed("a", parts));
  assert.equal(at({ divergence: { step: 1200 } }), "diverged at step 1,200");
  assert.equal(at({ blown_up: {} }), "blew up");
  assert.equal(at({ status: "training" }), "training, step 5");
  assert.equal(at({}), "5 of 1,000 steps");
  assert.equal(at({ status: "finished" }), "back at step 5"); // it restored its best weights
  assert.equal(at({ step: 1000 }), "1,000 steps");
  assert.equal(at({ step: 1000, accuracy: 0.93 }), "93.0 % right");
});

test("the accuracy of a network of numbers means nothing, and is not told", () => {
  const last = (activation, loss) =>
    accuracyOf(listed("a", { accuracy: 0 }, { loss, layers: [{ units: 1, activation }] }));
  assert.equal(last("linear", "mean_squared_error"), null);
  assert.equal(last("sigmoid", "mean_squared_error"), 0);
  assert.equal(last("linear", { name: "binary_crossentropy", from_logits: true }), 0);
  const line = { layers: [{ units: 1, activation: "linear" }] };
  assert.equal(standWords(listed("a", { step: 1000, accuracy: 0 }, line)), "1,000 steps");
});

test("differences are named as a person names them, and many are counted", () => {
  const named = (...paths) =>
    differWords(
      paths.map((path) => ({ path, values: [] })),
      true,
    );
  assert.equal(
    named("optimizer.name", "optimizer.learning_rate"),
    "They differ in optimizer and learning rate.",
  );
  assert.equal(named("dataset.name", "seed"), "They differ in data and seed.");
  assert.equal(named("a", "b", "c", "d", "e", "f"), "They differ in a, b, c, d and 2 further settings.");
  assert.equal(named(), "The settings are the same.");
  assert.equal(differWords([], false), "No setting that is listed differs.");
});

test("losses are held against each other only where they are of one kind and of the same data", () => {
  const [one, other] = [listed("a", { loss: 0.25 }), listed("b")];
  assert.equal(againstWords([one, other]), "Loss 0.2500 against 0.5000.");
  const strange = [{ loss: "huber" }, { dataset: { name: "sine" } }, { model: { landscape: "ravine" } }];
  for (const settings of strange) assert.equal(againstWords([one, listed("c", {}, settings)]), "");
  assert.match(unlikeWords([one, listed("c", {}, { loss: "huber" })]), /different kinds/);
  const bowl = listed("e", {}, { model: { landscape: "bowl" } });
  assert.match(unlikeWords([one, bowl, other]), /^They are not all on one surface:/, "networks are on none");
  assert.equal(unlikeWords([one, other]), "");
  assert.match(unlikeWords([one, listed("d", {}, { validation_split: 0.3 })]), /learn from different data/);
});

test("losses that weigh the classes or the weights differently are not held against each other", () => {
  const one = listed("a");
  const [weighed, alike] = [5, 1].map((weight) => listed("b", {}, { class_weight: { 1: weight } }));
  assert.match(unlikeWords([one, weighed]), /weigh the classes differently/);
  assert.equal(unlikeWords([one, alike]), "");
  const [first, ...rest] = one.config.layers;
  const penalised = (l2) =>
    listed("c", {}, { layers: [{ ...first, kernel_regularizer: { name: "l2", l2 } }, ...rest] });
  assert.match(unlikeWords([one, penalised(0.1)]), /different penalties/);
  assert.equal(unlikeWords([one, penalised(0)]), "");
  assert.equal(againstWords([one, weighed]), "");
});

test("runs on a surface go down f, which is no loss", () => {
  const [one, other] = ["a", "b"].map((id) => listed(id, {}, { model: { landscape: "ravine" } }));
  assert.equal(quantityOf([one, other]), "f");
  assert.equal(againstWords([one, other]), "f 0.5000 against 0.5000.");
  const history = { count: 2, loss: Float64Array.from([2, 1]), epochs: [] };
  assert.equal(coursesOf([one, other], [history, history]).quantity, "f before each step");
  const mixed = [one, listed("c")];
  assert.equal(quantityOf(mixed), "loss or f");
  assert.equal(quantityOf([]), "loss");
  const told = coursesOf(mixed, [history, history]).quantity;
  assert.equal(told, "loss of each batch, or f before each step");
});

test("what is kept is told with what may be kept, or that nothing is", () => {
  const told = (parts) => keptWords({ total: 9, query: "", health: HEALTH, ...parts });
  assert.equal(told({}), "9 runs, 1 KiB of 2 GiB on this machine");
  assert.equal(told({ query: " x ", total: 1 }), "1 run found, 1 KiB of 2 GiB on this machine");
  assert.equal(told({ health: null }), "9 runs");
  const memory = { data: { kind: "memory", bytes: 5, keep: 10 } };
  assert.equal(told({ health: memory }), "9 runs, in memory alone: nothing is kept when the server ends");
});

test("a small line falls from its first loss to its last, and grows on a scale of its own", () => {
  const { line, end } = sparkOf([1, 0.5, 0.25]);
  assert.match(line, /^M4 4L/);
  assert.deepEqual(end, { x: SPARK.width - 8, y: SPARK.height - SPARK.margin });
  assert.deepEqual(sparkOf([1, 1e61]).end?.y, SPARK.margin);
  const [, middle] = sparkOf([1, 100, 10_000]).line.match(/L\S+ (\S+)L/) ?? [];
  assert.equal(Number(middle), SPARK.height / 2); // logarithmic
});

test("a loss that is not finite is at the top, a flat line in the middle, and without losses there is none", () => {
  assert.equal(sparkOf([1, 2, null]).end?.y, SPARK.margin);
  assert.equal(sparkOf([0.5, 0.5]).end?.y, SPARK.height / 2);
  assert.equal(sparkOf([0.7685810300990458, 0.7685810300990461]).end?.y, SPARK.height / 2); // rounding is no rise
  assert.deepEqual(sparkOf([]), { line: "", end: null });
  assert.deepEqual(sparkOf([null]), { line: "", end: null });
  assert.equal(sparkWords([], String), "No step yet.");
  assert.equal(sparkWords([3, 2, 1], String), "Mean loss along the way: from 3 to 1.");
  assert.equal(sparkWords([3, 1], String, "f"), "f along the way: from 3 to 1.");
});

test("side by side all runs have epochs, or all have batches", () => {
  const history = (loss, epochs) => ({ count: loss.length, loss: Float64Array.from(loss), epochs });
  const epochs = [1, 2].map((epoch) => ({ epoch, loss: epoch / 10 }));
  const runs = [listed("a"), listed("b")];
  const whole = coursesOf(runs, [history([], epochs), history([], epochs)]);
  assert.deepEqual(whole.courses[1], { step: [10, 20], loss: [0.1, 0.2] });
  const mixed = coursesOf(runs, [history([3, 2], epochs), history([Number.NaN, 5], [])]);
  assert.equal(mixed.quantity, "loss of each batch");
  assert.deepEqual(mixed.courses, [
    { step: [1, 2], loss: [3, 2] },
    { step: [2], loss: [5] },
  ]);
});
