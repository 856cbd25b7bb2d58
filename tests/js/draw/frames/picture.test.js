import assert from "node:assert/strict";
import { test } from "node:test";
import { lossBars } from "../../../../static/js/draw/frames/bars.js";
import { BACKWARD, FORWARD, LOSS, RATE, SUBTRACT } from "../../../../static/js/draw/frames/phases.js";
import { paintStep } from "../../../../static/js/draw/frames/picture.js";
import { kindOf, phaseValues, sampleGradients, sceneOf } from "../../../../static/js/draw/frames/scene.js";
import { planNetwork } from "../../../../static/js/draw/network/scene.js";
import { columnsOf, edgeOf, layersOf } from "../../../../static/js/state/parameters.js";
import { PALETTE, recorder } from "../../canvas.js";
import { elements } from "../../elements.js";
import { stack } from "../../stack.js";

const PARAMETERS = stack([1, 3, 2, 2]);
const RUN = {
  ...{ parameters: PARAMETERS, features: 1, parameter_count: 20 },
  config: { layers: [{ activation: "relu" }, { activation: "relu" }, { activation: "sigmoid" }] },
};
const NAMED = {
  prediction: { kind: "confusion", classes: 2 },
  classes: ["setosa", "versicolor"],
  features: [],
};
const layer = (inputs, a, error, after, changes = {}) => ({
  ...{
    activation: "relu",
    inputs,
    a,
    z: a,
    error,
    a_after: after,
    z_after: after,
    slope: a.map(Number),
    saturated_below: 0.001,
    arriving: error,
  },
  ...changes,
});
const LOOK = {
  sample_loss: { before: 0.5, after: 0.25 },
  ...columnsOf([
    layer([0.5], [0.111, 0, 0.333], [0.011, 0, -0.033], [0.112, 0, 0.334]),
    layer([0.111, 0, 0.333], [0.444, 0.555], [0.044, -0.055], [0.445, 0.556]),
    layer([0.444, 0.555], [0.6, 0.7], [0.1, -0.2], [0.61, 0.71]),
  ]),
};
const FRAME = {
  theta: Float32Array.from({ length: 20 }, (_, i) => Math.sin(i + 1)),
  gradient: Float32Array.from({ length: 20 }, (_, i) => Math.cos(i) / 10),
  update: Float32Array.from({ length: 20 }, (_, i) => -Math.cos(i) / 1000),
};
/** Edges of the picture, which are stroked first. */
const EDGES = 13;
const label = (name, detail = "") => ({ name, detail });

/** Paint a phase; give what was told. dense_1/kernel[2, 1] is looked at. */
function painted(phase, progress = 1, { tightest, height = 400, run = RUN, look = LOOK } = {}) {
  const plan = planNetwork(run, null, 500, height, tightest);
  const { seen, context } = recorder();
  const picture = {
    ...{ phase, progress, look, width: 500, height, rule: "Adam at rate 0.01", after: 0.4321 },
    scene: sceneOf(plan, phaseValues(phase, look, FRAME, plan.layers), kindOf(phase)),
    updates: sceneOf(plan, FRAME.update, "updates"),
    looked: edgeOf(run.parameters, 11),
    headings: plan.headings,
    inputs: [label("age", "56")],
    outputs: [label("no", "0.6000"), label("✓ yes", "0.7000")],
  };
  paintStep(context, picture, PALETTE);
  return seen;
}

/** Which of the wanted texts are there. */
const found = ({ texts }, wanted) => wanted.filter((text) => texts.includes(text));

test("forward writes the value of each hidden neuron beside it", () => {
  const wanted = ["0.500", "0.111", "0", "0.333", "0.444", "0.555"];
  assert.deepEqual(found(painted(FORWARD), wanted), wanted);
});

test("forward fills the layers one after the other, the answer last", () => {
  const early = painted(FORWARD, 0.5);
  assert.deepEqual(found(early, ["0.111", "0.444", "0.6000"]), ["0.111"]);
});

test("a neuron that dropout silences is crossed out, in each phase", () => {
  const dropped = [null, [false, true, false], null, null];
  for (const phase of [FORWARD, BACKWARD]) {
    const more = painted(phase, 1, { look: { ...LOOK, dropped } }).strokes.length;
    assert.equal(more - painted(phase).strokes.length, 4); // two lines, with a halo each
  }
});

test("the loss stands behind the outputs", () => {
  assert.deepEqual(found(painted(LOSS), ["loss 0.5000", "✓ yes"]), ["loss 0.5000", "✓ yes"]);
});

test("backward writes errors with their signs, and the activation where the looked-at edge begins", () => {
  const seen = painted(BACKWARD);
  const wanted = ["+0.011", "0", "+0.044", "−0.055", "0.333", "×"];
  assert.deepEqual(found(seen, wanted), wanted);
  assert.ok(!seen.texts.includes("−0.033")); // the source of the looked-at edge
});

test("backward goes from the last layer to the first", () => {
  const early = painted(BACKWARD, 0.5);
  assert.deepEqual(found(early, ["+0.044", "+0.011"]), ["+0.044"]);
});

/** The hues of the edges that are drawn through, and of those in dashes. */
const hues = ({ strokes }) =>
  [false, true].map((dashed) => [
    ...new Set(
      strokes
        .slice(0, EDGES)
        .filter(({ parts }) => parts > 1 === dashed)
        .map(({ strokeStyle }) => strokeStyle),
    ),
  ]);

test("weights have their sign in hue and dashes", () => {
  for (const phase of [FORWARD, LOSS, SUBTRACT])
    assert.deepEqual(hues(painted(phase)), [[PALETTE.positive], [PALETTE.negative]]);
});

test("gradients are purple, updates are green, with their sign in dashes and glyph", () => {
  for (const [phase, progress, hue] of [
    [BACKWARD, 1, PALETTE.gradient],
    [RATE, 0, PALETTE.gradient],
    [RATE, 1, PALETTE.update],
  ])
    assert.deepEqual(
      hues(painted(phase, progress)).map((some) => some.filter((one) => one !== PALETTE.ink3)),
      [[hue], [hue]],
    );
  for (const phase of [BACKWARD, RATE]) assert.deepEqual(found(painted(phase), ["+", "−"]), ["+", "−"]);
});

test("an edge whose gradient is 0 has no hue", () => {
  const [grey, purple] = [PALETTE.ink3, PALETTE.gradient].map(
    (hue) =>
      painted(BACKWARD)
        .strokes.slice(0, EDGES)
        .filter(({ strokeStyle }) => strokeStyle === hue).length,
  );
  const zeros = sampleGradients(LOOK.layers, layersOf(RUN.parameters));
  const edges = planNetwork(RUN, null, 500, 400).edges.weight;
  assert.equal(grey, Array.from(edges).filter((weight) => zeros[weight] === 0).length);
  assert.ok(grey > 0);
  assert.equal(grey + purple, EDGES);
});

test("an update of the other sign than its gradient is drawn so", () => {
  const dashes = (progress) =>
    painted(RATE, progress)
      .strokes.slice(0, EDGES)
      .map(({ parts }) => parts > 1);
  const count = (flags) => flags.filter(Boolean).length;
  assert.equal(count(dashes(0)) + count(dashes(1)), EDGES); // FRAME's updates are the gradients, turned round
});

test("a closed neuron has a lock", () => {
  const all = painted(BACKWARD).boxes;
  const awake = LOOK.layers.map((one) => ({ ...one, slope: one.slope.map(() => 1) }));
  assert.equal(all - painted(BACKWARD, 1, { look: { ...LOOK, layers: awake } }).boxes, 1);
});

test("gradients shrink to updates through the rule, which is named", () => {
  const [before, after] = [painted(RATE, 0), painted(RATE, 1)];
  assert.ok(after.texts.includes("Adam at rate 0.01"));
  const widest = ({ strokes }) => Math.max(...strokes.slice(0, EDGES).map(({ lineWidth }) => lineWidth));
  assert.ok(widest(after) < 0.6 * widest(before));
  assert.ok(after.strokes.slice(0, EDGES).every(({ strokeStyle }) => strokeStyle === PALETTE.update));
});

test("the rule's name stands clear of the outputs' names, however low the picture is", () => {
  for (const height of [400, 220, 180, 150]) {
    const { placed } = painted(RATE, 1, { height });
    const at = (text) => placed.find((one) => one.text === text).y;
    for (const text of ["0.6000", "no", "0.7000", "✓ yes"])
      assert.ok(Math.abs(at(text) - at("Adam at rate 0.01")) > 20, `${text} at ${height}`);
  }
});

test("the marked name of the true class has room", () => {
  const [plain, marked] = ["", "✓ "].map((mark) => planNetwork(RUN, NAMED, 500, 400, 11, mark).columns[3].x);
  assert.ok(plain - marked >= 11);
});

test("after subtracting, the sample goes forward again and its loss is told", () => {
  const before = painted(SUBTRACT, 0);
  assert.deepEqual(found(before, ["0.111", "loss 0.5000", "0.112"]), ["0.111", "loss 0.5000"]);
  const after = painted(SUBTRACT, 1);
  assert.deepEqual(found(after, ["0.112", "0.445", "0.4321"]), ["0.112", "0.445", "0.4321"]);
  assert.ok(after.texts.some((text) => text.startsWith("loss") && text.endsWith("0.2500")));
});

test("a column that is folded says how many neurons it hides", () => {
  const many = new Array(30).fill(0.25);
  const run = {
    ...{ parameters: stack([1, 30, 2]), features: 1, parameter_count: 122 },
    config: { layers: [{ activation: "relu" }, { activation: "sigmoid" }] },
  };
  const look = {
    ...LOOK,
    ...columnsOf([layer([0.5], many, many, many), layer(many, [0.6, 0.7], [0.1, 0.2], [0.6, 0.7])]),
  };
  const { texts } = painted(FORWARD, 1, { tightest: 20, run, look });
  const shown = texts.filter((text) => text === "0.250").length;
  assert.ok(shown > 4 && texts.includes(`+${30 - shown}`));
});

for (const both of [false, true])
  test(`the chosen sample's bar is as high as its loss${both ? " before and after" : ""}`, (t) => {
    elements(t);
    const losses = { indices: [0, 1, 2], loss_before: [4, 1, 2], loss_after: [4, 1, 2] };
    const [own, mean] = [1, 7 / 3].map((loss) => ({ before: loss, after: loss }));
    const { children } = lossBars({ batch: losses, batch_loss: mean, sample_loss: own, sample: 1 }, both);
    const bars = children.filter(({ attributes }) => attributes.class.startsWith("frames-bar"));
    const boxes = bars.map(({ attributes: { y, height } }) => [Number(y), Number(height)]);
    assert.equal(bars.filter(({ attributes }) => attributes.class.includes("mine")).length, both ? 2 : 1);
    for (const [k, [y, height]] of boxes.entries()) {
      assert.equal(y + height, 35, "it stands on the base line");
      assert.ok(Math.abs(height / losses.loss_before[k % 3] - 35 / 4) < 0.01);
    }
  });
