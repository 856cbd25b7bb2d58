import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped } from "../../../../static/js/draw/frames/bars.js";
import { boardOf } from "../../../../static/js/draw/frames/board.js";
import { countLocks, lockOf, lockWords, withLimits } from "../../../../static/js/draw/frames/locks.js";
import { BACKWARD, FORWARD, LOSS, onRing, RATE, SUBTRACT } from "../../../../static/js/draw/frames/phases.js";
import { inputsText, sampleText, truthText } from "../../../../static/js/draw/frames/samples.js";
import { largestAt, phaseValues, reveal, sampleGradients } from "../../../../static/js/draw/frames/scene.js";
import { foldedSum } from "../../../../static/js/draw/frames/sum.js";
import { phaseTable } from "../../../../static/js/draw/frames/table.js";
import {
  lossForms,
  lossText,
  moveText,
  pairText,
  valueText,
} from "../../../../static/js/draw/frames/values.js";
import { lookedText, phaseWords, ruleText, shareText } from "../../../../static/js/draw/frames/words.js";
import { classOf } from "../../../../static/js/draw/human.js";
import { textOf as said } from "../../../../static/js/draw/words.js";
import { decodeStep, decodeUnit } from "../../../../static/js/server/json.js";
import { columnsOf, layersOf } from "../../../../static/js/state/parameters.js";
import { elements } from "../../elements.js";
import { stack } from "../../stack.js";

const PARAMETERS = stack([1, 2, 1]);
/** relu is off in the second neuron. */
const HIDDEN = {
  ...{ name: "dense", activation: "relu", units: 2, inputs: [0.5], z: [1, -0.5], a: [1, 0] },
  ...{
    z_after: [1.1, -0.5],
    a_after: [1.1, 0],
    arriving: [0.25, -0.75],
    slope: [1, 0],
    error: [0.25, 0],
    saturated_below: 0.001,
  },
};
const OUTPUT = {
  ...{ name: "dense_1", activation: "sigmoid", units: 1, inputs: [1, 0], z: [0.5], a: [0.6225] },
  ...{
    z_after: [0.4],
    a_after: [0.5987],
    arriving: [1.2],
    slope: [0.235],
    error: [0.282],
    saturated_below: 0.001,
  },
};
const LOOK = {
  loss: { letters: "L = e²", text: "0.25", arithmetic: "0.25" },
  ...{
    run: "r",
    step: 3,
    sample: 1,
    index: 7,
    target: 1,
    batch_size: 4,
    learning_rate: 0.01,
    formula: "w ← w − η·g",
  },
  sample_loss: { before: 0.4741, after: 0.4521 },
  batch_loss: { before: 0.5, after: 0.49 },
  batch: {
    indices: [2, 7, 1, 0],
    loss_before: [0.5, 0.4741, 0.5, 0.5259],
    loss_after: [0.5, 0.4521, 0.5, 0.5],
  },
  ...columnsOf([HIDDEN, OUTPUT]),
};
const UNIT = {
  ...{ run: "r", step: 3, layer: 1, unit: 0 },
  ...{
    gradient: [0.2, 0, 0.3],
    before: [0.5, -1, 0.1],
    update: [-0.002, 0, -0.003],
    after: [0.498, -1, 0.097],
  },
};
const DATA = {
  ...{
    task: "classification",
    classes: ["no", "yes"],
    features: [{ name: "age", offset: 13, scale: 87, decimals: 0 }],
  },
  ...{ x: Array.from({ length: 8 }, () => [0.5]), y: [0, 0, 0, 1, 0, 0, 0, 1] },
};
const RUN = {
  parameters: PARAMETERS,
  parameter_count: 7,
  config: { optimizer: { name: "sgd", momentum: 0 }, frozen: [], layers: [] },
};
const FRAME = {
  theta: Float32Array.of(0.5, -1, 0, 0, 0.498, -1, 0.097),
  gradient: Float32Array.of(0.01, 0, 0.02, 0, 0.2, 0, 0.3),
  update: Float32Array.of(-0.0001, 0, -0.0002, 0, -0.002, 0, -0.003),
};
const GRADIENTS = sampleGradients(LOOK.layers, layersOf(PARAMETERS));
const TOLD = { look: LOOK, run: RUN, data: DATA, optimizer: "SGD", gradients: GRADIENTS, frame: FRAME };

const words = (phase, changes = {}) => said(phaseWords(phase, { ...TOLD, ...changes }));

test("a short sum is told whole", () => {
  assert.deepEqual(foldedSum([1, -2], [0.5, 0.25], null), [
    { from: 0, weight: 1, input: 0.5 },
    { from: 1, weight: -2, input: 0.25 },
  ]);
});

test("a long sum is folded in the middle, and nothing of it is lost", () => {
  const weights = Array.from({ length: 16 }, (_, n) => n - 8);
  const inputs = weights.map((_, n) => 1 / (n + 1));
  const parts = foldedSum(weights, inputs, null);
  assert.deepEqual(
    parts.map((part) => part.count ?? part.from),
    [0, 1, 2, 11, 14, 15],
  );
  const whole = weights.reduce((sum, weight, n) => sum + weight * inputs[n], 0);
  const told = parts.reduce((sum, part) => sum + (part.sum ?? part.weight * part.input), 0);
  assert.ok(Math.abs(told - whole) < 1e-12);
});

test("the term that is looked at stays, and splits the fold", () => {
  const ones = new Array(16).fill(1);
  const parts = foldedSum(ones, ones, 8);
  assert.deepEqual(
    parts.map((part) => (part.count ? `${part.count} more` : part.from)),
    [0, 1, 2, "5 more", 8, "5 more", 14, 15],
  );
});

test("a fold of one term is no fold", () => {
  assert.ok(foldedSum(new Array(6).fill(1), new Array(6).fill(1), null).every((part) => "from" in part));
});

test("a neuron whose slope is 0 is closed, one under the engine's threshold is saturated", () => {
  const slope = [0, 0.0009, -0.0009, 0.001, 1];
  const locks = (/** @type {number | null} */ limit) =>
    slope.map((_, unit) => lockOf({ slope, saturated_below: limit }, unit));
  assert.deepEqual(locks(0.001), ["closed", "saturated", "saturated", null, null]);
  assert.deepEqual(locks(null), [null, null, null, null, null], "an output of softmax has all sums to thank");
});

test("a step gets the catalogue's word on which slopes are saturated", () => {
  const activations = [
    { name: "relu", saturated_below: 0.001 },
    { name: "softmax", saturated_below: null },
  ];
  const layers = [
    { ...HIDDEN, saturated_below: undefined },
    { ...OUTPUT, activation: "softmax" },
  ];
  const { layers: told } = withLimits({ ...LOOK, layers }, { activations });
  assert.deepEqual(
    told.map(({ saturated_below: limit }) => limit),
    [0.001, null],
  );
});

test("a lock says why", () => {
  assert.equal(
    lockWords(HIDDEN, 1),
    "Locked for this sample: at z = −0.5000 the slope of relu is 0, so no error passes.",
  );
  const flat = { ...OUTPUT, z: [7], slope: [0.00091] };
  assert.equal(
    lockWords(flat, 0),
    "Locked for this sample: at z = 7 the slope of sigmoid is 0.0009100: only 0.1 % of the error passes.",
  );
  assert.match(lockWords({ ...flat, slope: [-1e-13] }, 0), /: less than 0\.1 % of the error passes\.$/);
  assert.equal(lockWords(HIDDEN, 0), "");
});

test("locks are counted by their kind", () => {
  assert.deepEqual(countLocks([HIDDEN, OUTPUT]), { closed: 1, saturated: 0, all: 3 });
});

test("the sample's gradients are what came in times the error, in the order of theta", () => {
  assert.deepEqual([...GRADIENTS], [0.125, 0, 0.25, 0, 0.282, 0, 0.282]);
});

test("each phase shows its own values on the edges", () => {
  const layers = layersOf(PARAMETERS);
  const values = (phase) => phaseValues(phase, LOOK, FRAME, layers);
  assert.ok(Math.abs(values(FORWARD)[4] - 0.5) < 1e-6);
  assert.deepEqual([...values(BACKWARD)], [...GRADIENTS]);
  assert.equal(values(RATE), FRAME.gradient);
  assert.equal(values(SUBTRACT), FRAME.theta);
});

test("the largest by size is found; without any there is none", () => {
  assert.equal(largestAt([0.1, -3, Number.NaN, 2]), 1);
  assert.equal(largestAt([0, 0]), null);
});

test("layers come one after the other", () => {
  assert.deepEqual(
    [0, 1, 2].map((place) => reveal(0.5, place, 3)),
    [1, 0.5, 0],
  );
  assert.deepEqual(
    [0, 1, 2].map((place) => reveal(1, place, 3)),
    [1, 1, 1],
  );
});

test("samples are named by what a person knows of them", () => {
  assert.equal(sampleText(DATA, [2, 7], 1), "2 of 2: age 56, yes");
  const many = { ...DATA, features: [{}, {}, {}] };
  assert.equal(inputsText(many, 7), "sample #8");
  assert.equal(truthText({ ...DATA, classes: [], task: "regression" }, [0.25, -1]), "0.25, −1");
  const three = { ...DATA, classes: ["a", "b"], task: "classification" };
  assert.equal(truthText(three, [0, 1, 0]), "b");
  assert.equal(truthText(three, [0.5, 0, 0.5]), "0.5 a, 0.5 class 2");
  assert.equal(truthText(three, [1, 1, 0]), "1 a, 1 b");
  assert.equal(truthText(three, [0, 0, 0]), "none of them");
  assert.deepEqual([classOf(1), classOf([1]), classOf([0, 0, 1])], [1, 1, 2]);
});

test("numbers that are not finite say so", () => {
  assert.equal(valueText(Number.NaN), "not finite");
  assert.equal(lossText(Number.POSITIVE_INFINITY), "not finite");
  assert.deepEqual(lossForms(Number.POSITIVE_INFINITY), ["not finite"]);
  assert.deepEqual(pairText({ before: 0.5, after: Number.NaN }), ["0.5000", "not finite"]);
});

test("losses have as many digits as tell them apart", () => {
  assert.deepEqual(pairText({ before: 0.30701, after: 0.30702 }), ["0.30701", "0.30702"]);
  assert.deepEqual(pairText({ before: 0.5, after: 0.5 }), ["0.5000", "0.5000"]);
});

test("the numbers of a move have the decimals that show it", () => {
  const text = moveText(-0.0000811);
  assert.deepEqual([text(0.2913817), text(0.0000811)], ["0.2913817", "0.0000811"]);
  assert.equal(moveText(0)(0.25), "0.2500");
  assert.equal(moveText(1e150)(7e151), "7.000×10¹⁵¹");
});

test("each phase is one sentence of its own numbers", () => {
  assert.equal(
    words(FORWARD),
    "Sample 2 of 4, age 56, goes forward through 2 and 1 neurons: the network answers 0.6225.",
  );
  assert.equal(
    words(LOSS),
    "The truth is yes, so this sample’s loss is 0.4741; with the other samples of the batch (4 in all) the mean is 0.5000.",
  );
  const target = { name: "price", unit: "", offset: 100, scale: 50 };
  const prices = { ...DATA, task: "regression", target, decimals: [0] };
  assert.match(
    words(LOSS, { data: prices, look: { ...LOOK, target: -0.5 } }),
    /^The truth is 75, scaled −0\.5000?, so /,
  );
  const batchOf = (size) => words(LOSS, { look: { ...LOOK, batch_size: size } });
  assert.match(batchOf(2), /; with the other sample of the batch the mean is/);
  assert.match(batchOf(1), /0\.4741, and the batch has no other\.$/);
  assert.equal(
    words(BACKWARD),
    "Going back, this sample’s largest gradient is +0.282 at dense_1/kernel[0, 0]; for this sample 1 of 3 neurons passes no error.",
  );
  assert.equal(
    words(RATE),
    "The batch’s mean gradient goes through × 0.01: the largest, +0.300 at dense_1/bias[0], becomes the update −0.00300.",
  );
  assert.equal(
    words(SUBTRACT),
    "Each weight becomes its old value minus its product, which is to add the update. The loss of the same sample goes from 0.4741 to 0.4521, the batch’s mean from 0.5000 to 0.4900.",
  );
});

test("an error that does not go back is said", () => {
  const gradients = new Float64Array(7);
  assert.equal(words(BACKWARD, { gradients }), "No error goes back: every gradient of this sample is 0.");
});

test("the slope of a penalty is no part of the gradients that the errors make", (t) => {
  elements(t);
  const look = { ...LOOK, loss: { ...LOOK.loss, letters: "L = e² + penalty" } };
  assert.match(
    words(BACKWARD, { look }),
    /^Going back, this sample’s largest gradient without the penalty is/,
  );
  const none = words(BACKWARD, { look, gradients: new Float64Array(7) });
  assert.equal(none, "No error goes back: every gradient of this sample without the penalty is 0.");
  assert.match(
    lookedText(BACKWARD, { ...TOLD, look }, 1, null),
    /this sample’s gradient without the penalty 0\./,
  );
  const looked = { layer: 1, to: 0, from: 0, name: "dense_1" };
  const told = { look, unit: UNIT, looked, label: "w", way: "", isPlain: false, filled: [] };
  const board = JSON.stringify(boardOf(BACKWARD, told).map(({ children }) => children));
  assert.match(board, /this sample’s gradient without the penalty.*mean of 4 with the penalty is/);
});

test("of outputs that are no shares the answer is the largest, not the largest in size", () => {
  const outputs = { ...LOOK.outputs, a: [-0.9, -0.4, -0.8] };
  const data = /** @type {any} */ ({ ...DATA, classes: ["a", "b", "c"], task: "classification" });
  assert.match(words(FORWARD, { look: { ...LOOK, outputs }, data }), /the network answers −0\.4000 for b\.$/);
  const few = { ...LOOK, outputs: { ...LOOK.outputs, a: [0.25, 0.75] } };
  const values = /** @type {any} */ ({ ...DATA, task: "regression" });
  assert.match(words(FORWARD, { look: few, data: values }), /0\.2500 for answer 1, 0\.7500 for answer 2\.$/);
});

test("gradients beyond the picture's 32 bits are not taken for none", () => {
  const frame = { ...FRAME, gradient: new Float32Array(7).fill(1e200) };
  assert.match(words(RATE, { frame }), /the largest are beyond 10³⁸/);
});

test("what is frozen goes through no rule", (t) => {
  elements(t);
  const frozen = (/** @type {string[]} */ ...names) => ({ ...RUN, config: { ...RUN.config, frozen: names } });
  assert.equal(
    words(RATE, { run: frozen("dense_1/bias") }),
    "The batch’s mean gradient goes through × 0.01: the largest that is not frozen, +0.200 at dense_1/kernel[0, 0], becomes the update −0.00200.",
  );
  assert.equal(
    words(RATE, { run: frozen("dense/kernel", "dense/bias", "dense_1/kernel", "dense_1/bias") }),
    "The batch’s mean gradient is 0 for every weight that is not frozen.",
  );
  const looked = { layer: 1, to: 0, from: 0, name: "dense_1" };
  const told = { look: LOOK, unit: { ...UNIT, update: [0, 0, 0] }, looked, label: "w", filled: [] };
  const board = JSON.stringify(
    boardOf(RATE, { ...told, way: "× 0.01", isPlain: true, isFrozen: true }).map(({ children }) => children),
  );
  assert.match(board, /frozen.*no rule moves it.*update, to add.*w ← w"/);
  assert.doesNotMatch(board, /learning rate|η/, "0.2 × 0.01 is not 0");
});

test("an optimizer that is not plain is called by its name", () => {
  const rule = (optimizer, title) => ruleText(LOOK, { config: { optimizer } }, title);
  assert.equal(rule({ name: "sgd", momentum: 0 }, "SGD"), "× 0.01");
  assert.equal(rule({ name: "sgd", momentum: 0.9 }, "SGD"), "SGD at rate 0.01");
  assert.equal(
    rule({ name: "adam", clipnorm: 1, weight_decay: 0.1 }, "Adam"),
    "clipping and Adam at rate 0.01 with weight decay",
  );
});

test("a sample's share is of the sum of all", () => {
  assert.equal(shareText(LOOK), "23.7 %");
  assert.equal(shareText({ ...LOOK, batch_loss: { before: 0, after: 0 } }), "");
});

test("the weight that is looked at is told in each phase", () => {
  assert.equal(lookedText(FORWARD, TOLD, 0, null), "dense[0]: z 1, a 1");
  assert.match(
    lookedText(BACKWARD, TOLD, 1, null),
    /^dense\/kernel\[0, 1\]: this sample’s gradient 0\. Locked/,
  );
  assert.equal(lookedText(RATE, TOLD, 4, UNIT), "dense_1/kernel[0, 0]: gradient +0.200, update −0.00200");
  assert.equal(lookedText(SUBTRACT, TOLD, 6, UNIT), "dense_1/bias[0]: update −0.00300, new weight 0.09700");
  assert.equal(lookedText(RATE, TOLD, 4, null), "dense_1/kernel[0, 0]");
});

test("the rule of the weight is the one that its settings make, and its formula until that is known", (t) => {
  elements(t);
  const looked = { layer: 1, to: 0, from: 0, name: "dense_1" };
  const told = { look: LOOK, unit: UNIT, looked, label: "w", way: "", isPlain: false };
  const letters = "w ← w + μ·velocity − η·g";
  const ruleOf = (filled) => JSON.stringify(boardOf(RATE, { ...told, filled })[1].children);
  assert.match(ruleOf([{ letters, text: "1 = 1" }]), /μ·velocity/);
  assert.match(ruleOf([]), /w ← w − η·g/);
});

test("a batch of one has one loss, in one spelling", (t) => {
  elements(t);
  const one = { before: 0.00021582, after: 0.00021573 };
  const look = {
    ...LOOK,
    batch_size: 1,
    sample_loss: one,
    batch_loss: one,
    loss: { letters: "L", text: "1" },
  };
  const [, figures] = boardOf(LOSS, {
    look: { ...look, batch: { indices: [7], loss_before: [0.00021582], loss_after: [0.00021573] } },
  });
  const told = JSON.stringify(figures.children).match(/0\.0002\d+/g);
  assert.deepEqual(told, ["0.00021582", "0.00021582", "0.00021582"]);
});

test("a sample's part of the mean is its loss, divided by how many there are", (t) => {
  elements(t);
  const [, figures] = boardOf(LOSS, { look: LOOK });
  assert.match(JSON.stringify(figures.children), /"0\.4741".*"4".*"0\.1185".*"0\.5000"/);
});

test("long figures stand smaller than short ones", (t) => {
  elements(t);
  const looked = { layer: 1, to: 0, from: 0, name: "dense_1" };
  const row = (before, update) => {
    const unit = {
      ...UNIT,
      before: [before, -1, 0.1],
      update: [update, 0, 0],
      after: [before + update, -1, 0.1],
    };
    const [figures] = boardOf(SUBTRACT, { look: LOOK, unit, looked, label: "w", filled: [] });
    return figures.attributes.class;
  };
  assert.equal(row(0.5, -0.002), "frames-figures");
  assert.equal(row(0.123456789, -1.23e-9), "frames-figures long");
});

test("a sum's weights have the hue of their sign", (t) => {
  elements(t);
  const looked = { layer: 1, to: 0, from: 0, name: "dense_1" };
  const hues = (before) => {
    const worked = { look: LOOK, unit: { ...UNIT, before }, looked, activation: "f(z)" };
    const [sum] = boardOf(FORWARD, worked);
    const parts = sum.children.flatMap(({ children }) => children ?? []).filter(({ children }) => children);
    return parts.map(({ attributes, children }) => [children.join(""), attributes.class]);
  };
  assert.deepEqual(hues([0.5, -1, 0.1]), [
    ["0.5000", "positive"],
    ["(−1)", "negative"],
  ]);
});

test("a sum's lines end between its terms: what does not break neither begins nor ends with a space", (t) => {
  elements(t);
  const looked = { layer: 1, to: 0, from: 0, name: "dense_1" };
  const worked = { look: LOOK, unit: { ...UNIT, before: [0.5, -1, 0.1] }, looked, activation: "f(z)" };
  const { children } = boardOf(FORWARD, worked)[0];
  const words = children.map((one) => one.children?.flatMap((part) => part.children ?? part).join("") ?? one);
  assert.deepEqual(words, ["dense_1[0]", " z =", " ", "0.5000 × 1", " ", "+ (−1) × 0", " ", "+ b 0.1000"]);
});

test("many losses are told in groups, each by its mean", () => {
  assert.deepEqual(grouped([1, 3, 5, 7, 9], 3), { size: 2, means: [2, 6, 9] });
  assert.deepEqual(grouped([1, 3], 3), { size: 1, means: [1, 3] });
});

test("the table has the losses of the batch, or the weights of a neuron", () => {
  const losses = phaseTable(LOSS, LOOK, UNIT, DATA);
  assert.deepEqual(losses.rows[1], ["2", "age 56", "yes", "0.4741", "0.4521"]);
  const forward = phaseTable(FORWARD, LOOK, UNIT, DATA);
  assert.deepEqual(forward.rows[0], ["dense_1/kernel[0, 0]", "0.5000", "1", "0.5000"]);
  assert.equal(forward.rows[2][0], "dense_1/bias[0]");
  const moved = phaseTable(SUBTRACT, LOOK, UNIT, DATA);
  assert.equal(moved.head.length, moved.rows[0].length);
});

test("the ring's pictures stand apart, the first at the top", () => {
  assert.ok(Math.abs(onRing(0).x - 20) < 1e-9 && onRing(0).y < 10);
  const { x, y } = onRing(1);
  assert.ok(Math.hypot(x - onRing(0).x, y - onRing(0).y) > 12);
});

test("what is not finite comes as null and is not taken for 0", () => {
  const answer = {
    ...LOOK,
    layers: [{ ...HIDDEN, a_after: [null, 0] }],
    batch_loss: { before: 1, after: null },
  };
  const look = decodeStep(answer, "r");
  assert.ok(Number.isNaN(look.layers[0].a_after[0]) && Number.isNaN(look.batch_loss.after));
});

test("a unit's numbers have its bias last", () => {
  const layers = [{ batch_kernel_gradient: [[1], [2]], batch_bias_gradient: [3] }];
  const answer = { layers, theta_before: [4, 5, 6], update: [null, 0, 1], theta_after: [7, 8, 9] };
  const unit = decodeUnit(answer, { run: "r", step: 1, layer: 0, unit: 2 });
  assert.deepEqual(unit.gradient, [1, 2, 3]);
  assert.ok(Number.isNaN(unit.update[0]));
  assert.equal(unit.unit, 2);
});

test("a long loss has a short form for a picture without room for it", () => {
  assert.deepEqual(lossForms(6.6332e-5), ["6.6332×10⁻⁵", "6.6×10⁻⁵"]);
  assert.deepEqual(lossForms(0.0877), ["0.0877"]);
});

test("what dropout silences is counted, over all columns of the sample", () => {
  const look = { ...LOOK, dropped: [[false], [true, false], null] };
  const told = (dropped, first = 0.5) => {
    const layers = [{ rate: first }, {}, { rate: 0.5 }].map((one) => ({
      ...one,
      type: "rate" in one ? "dropout" : "dense",
    }));
    const run = { ...RUN, config: { ...RUN.config, layers } };
    return words(FORWARD, { run, look: { ...LOOK, dropped } });
  };
  assert.match(
    told(look.dropped),
    / Dropout silences 1 of 3 values \(crossed out\) and enlarges the others\.$/,
  );
  assert.match(told(look.dropped, 0), /silences 1 of 2 values \(/, "a rate of 0 enlarges none");
  assert.match(told([[true], [true, true], null]), /silences all 3 values \(crossed out\)\.$/);
  const none = { ...LOOK, dropped: [[false], null, null] };
  assert.match(told(none.dropped), /silences nothing here\.$/);
  assert.doesNotMatch(words(FORWARD), /Dropout/);
  assert.ok(words(BACKWARD, { look }).endsWith(" Nothing goes back through what dropout silences (1)."));
  for (const one of [none, LOOK]) assert.doesNotMatch(words(BACKWARD, { look: one }), /dropout/);
});

test("the sum of a neuron without a bias ends with its last weight", (t) => {
  elements(t);
  const looked = { layer: 1, name: "dense_1", role: "kernel", from: 0, to: 0 };
  const saidOf = (before, row = 0) => {
    const worked = { look: LOOK, unit: { ...UNIT, before }, looked, activation: "f(z)" };
    const parts = (one) => (typeof one === "string" ? [one] : (one.children ?? []).flatMap(parts));
    return parts(boardOf(FORWARD, worked)[row]).join("");
  };
  assert.match(saidOf([0.5, -1, 0.1]), / \+ b 0\.1/);
  assert.doesNotMatch(saidOf([0.5, -1]), / b /);
  assert.match(saidOf([0.5, -1], 1), /z, the sum of 2/);
  assert.match(saidOf([0.5], 1), /z, one product alone/);
});
