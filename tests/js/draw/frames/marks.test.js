import assert from "node:assert/strict";
import { test } from "node:test";
import {
  besideOutputs,
  paintChosen,
  paintLoss,
  paintValues,
  weightOf,
} from "../../../../static/js/draw/frames/marks.js";
import { paintFilled, paintLocks, paintNumbers } from "../../../../static/js/draw/frames/neurons.js";
import { BACKWARD, FORWARD, LOSS, RATE, SUBTRACT } from "../../../../static/js/draw/frames/phases.js";
import { paintStep } from "../../../../static/js/draw/frames/picture.js";
import { sceneOf } from "../../../../static/js/draw/frames/scene.js";
import {
  badgeHeight,
  edgeLine,
  paintBadge,
  paintPart,
  paintSigns,
} from "../../../../static/js/draw/frames/strokes.js";
import { headingsHeight, LEGEND } from "../../../../static/js/draw/network/labels.js";
import { planNetwork } from "../../../../static/js/draw/network/scene.js";
import { columnsOf, edgeOf } from "../../../../static/js/state/parameters.js";
import { PALETTE, recorder } from "../../canvas.js";
import { stack } from "../../stack.js";

const PARAMETERS = stack([2, 3, 1]);
const RUN = {
  ...{ parameters: PARAMETERS, features: 2, parameter_count: 13 },
  config: { layers: [{ activation: "relu" }, { activation: "sigmoid" }] },
};
const VALUES = Float32Array.from({ length: 13 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i + 1));
const layer = (inputs, a, changes = {}) => ({
  ...{
    activation: "relu",
    inputs,
    a,
    z: a,
    a_after: a,
    error: a,
    arriving: a,
    slope: a,
    saturated_below: 0.01,
  },
  ...changes,
});
const LOOK = {
  sample_loss: { before: 0.5, after: 0.25 },
  ...columnsOf([layer([1, 2], [0.5, 0, 0.001]), layer([0.5, 0, 0.001], [0.7])]),
};

/** A picture of a step whose looked-at weight is at an index. */
function pictureOf(index, { phase = FORWARD, height = 400, width = 500 } = {}) {
  const plan = planNetwork(RUN, null, width, height);
  return {
    ...{ phase, progress: 1, look: LOOK, width, height, rule: "Adam at rate 0.01", after: 1.5 },
    scene: sceneOf(plan, VALUES, "weights"),
    updates: sceneOf(plan, VALUES, "updates"),
    looked: edgeOf(PARAMETERS, index),
    headings: plan.headings,
    inputs: [0, 1].map((k) => ({ name: `input ${k}`, detail: "0" })),
    outputs: [{ name: "", detail: "0.7" }],
  };
}

/** What a painter tells the canvas. */
function told(paint) {
  const { seen, context } = recorder();
  paint(context);
  return seen;
}

test("the edge of an update is green, and grey where its weight does not move", () => {
  const colours = (update) => {
    const updates = { ...sceneOf(planNetwork(RUN, null, 500, 400), VALUES.slice(), "updates") };
    updates.values[3] = update;
    const seen = told((context) => paintChosen(context, { ...pictureOf(3), scene: updates }, PALETTE));
    return seen.strokes.map(({ strokeStyle }) => strokeStyle);
  };
  assert.ok(colours(0.5).includes(PALETTE.update));
  assert.ok(!colours(0).includes(PALETTE.update));
  assert.ok(colours(0).includes(PALETTE.ink3));
});

test("the weight that is looked at is found again, be it of a kernel or a bias", () => {
  for (const index of [0, 5, 6, 8, 11, 12]) assert.equal(weightOf(pictureOf(index)), index);
});

test("a label stands below the outputs where there is room, else above, and else beside the legend", () => {
  const placeAt = (height) => {
    const { context } = recorder();
    return besideOutputs(context, pictureOf(0, { height }), 1, PALETTE);
  };
  const [roomy, tight, low] = [400, 170, 110].map(placeAt);
  assert.ok(roomy.at === "below" && roomy.middle > roomy.end);
  assert.ok(tight.at === "above" && tight.middle < tight.end);
  assert.deepEqual([low.at, low.right], ["foot", 500 - LEGEND.width - 12]);
});

test("the loss is written in full where that has room, and else short", () => {
  const loss = (width) =>
    told((context) => paintLoss(context, pictureOf(0, { width }), ["0.5000 → 0.2500", "0.2500"], 1, PALETTE));
  assert.deepEqual(loss(340).texts, ["loss 0.2500"]);
  const wide = { ...pictureOf(0), width: 900 };
  const full = told((context) => paintLoss(context, wide, ["0.5000 → 0.2500", "0.2500"], 1, PALETTE));
  assert.deepEqual(full.texts, ["loss 0.5000 → 0.2500"]);
});

test("a long loss never goes back over the numbers of the column before, but stands short and in two lines", () => {
  const forms = ["1.349971×10¹¹ → 1.349968×10¹¹", "1.349968×10¹¹", "1.3×10¹¹"];
  for (const [width, expected] of [
    [400, ["loss 1.349968×10¹¹"]],
    [360, ["loss", "1.349968×10¹¹"]],
    [270, ["loss", "1.3×10¹¹"]],
  ]) {
    const picture = pictureOf(0, { width });
    const { texts, placed } = told((context) => paintLoss(context, picture, forms, 1, PALETTE));
    assert.deepEqual(texts, expected);
    const { x, radius } = picture.scene.columns.at(-2);
    const widestNumber = 5 * 6;
    assert.ok(placed.every((text) => text.x - 7 > x + radius + 4 + widestNumber));
  }
});

test("no badge lies on the headings or on an output, however low the picture is", () => {
  const run = { ...RUN, parameters: stack([4, 16, 3]), features: 4, parameter_count: 131 };
  for (let height = 110; height < 400; height += 10)
    for (const lines of [1, 2]) {
      const { columns, headings } = planNetwork(run, null, 358, height);
      const { context } = recorder();
      const picture = { scene: { columns }, headings, width: 358, height };
      const { at, middle } = besideOutputs(context, picture, lines, PALETTE);
      const half = badgeHeight(at === "foot" ? 1 : lines) / 2;
      const [top, bottom] = [middle - half, middle + half];
      const { y, shown, radius } = columns[2];
      assert.ok(top >= headingsHeight(context, columns, headings, PALETTE), `${height}: ${top}`);
      assert.ok(bottom < y[shown[0]] - 16 || top > y[shown[2]] + radius, `${height}: ${top}`);
      assert.ok(bottom < height);
    }
});

test("the loss and the rule at the foot stand left of the legend, without a line", () => {
  for (const phase of [LOSS, RATE, SUBTRACT]) {
    const { plates } = told((context) => paintStep(context, pictureOf(0, { phase, height: 110 }), PALETTE));
    const { x, width, y, height } = plates.at(-1);
    assert.ok(x + width <= 500 - LEGEND.width, `${phase}`);
    assert.ok(y + height <= 110 && y > 110 - LEGEND.height, `${phase}`);
  }
});

test("values come column by column, and those of the outputs stand with their names", () => {
  const seen = told((context) => paintValues(context, pictureOf(0), (place) => Number(place < 1), PALETTE));
  assert.deepEqual(seen.texts, ["1.00", "2.00"]);
});

test("numbers are left out where the next column is too near", () => {
  const { columns } = pictureOf(0).scene;
  const near = [columns[0], { ...columns[1], x: columns[0].x + 40 }];
  const look = { alpha: 1, color: "#123456" };
  const numbers = (some) => told((context) => paintNumbers(context, some, 0, (n) => `n${n}`, look, PALETTE));
  assert.deepEqual(numbers(columns).texts, ["n0", "n1"]);
  assert.equal(numbers(columns).placed[0].fillStyle, "#123456");
  assert.deepEqual(numbers(near).texts, []);
});

test("a number is not joined to its neuron by a line, and left out where it would lie on a folded column's count", () => {
  const [column, next] = pictureOf(0).scene.columns;
  const look = { alpha: 1, color: "#123456" };
  const numbers = (fold) =>
    told((context) =>
      paintNumbers(
        context,
        [column, { ...next, x: column.x + 100, fold }],
        0,
        (n) => `number ${n} is long`,
        look,
        PALETTE,
      ),
    );
  const { rects, placed } = numbers(null);
  assert.equal(placed.length, 2);
  for (const [k, { x, width }] of rects.entries()) {
    assert.ok(
      x <= column.x + column.radius + 1 && x + width > placed[k].x,
      "paper from the rim to the number",
    );
  }
  const fold = { count: 4, y: column.y[0] };
  assert.deepEqual(numbers(fold).texts, ["number 1 is long"]);
});

test("neurons are filled against the largest of their layer, 0 not at all", () => {
  const column = pictureOf(0).scene.columns[1];
  const { fills } = told((context) => paintFilled(context, column, [4, 0, 2], 1, () => "#000000", PALETTE));
  const [strong, empty, weak] = fills.map(({ fillStyle }) => fillStyle);
  assert.equal(empty, PALETTE.paper);
  assert.ok(strong < weak, `${strong} is darker than ${weak}`);
});

test("a neuron that is closed or saturated for the sample has a lock, an open one has none", () => {
  const column = pictureOf(0).scene.columns[1];
  assert.equal(told((context) => paintLocks(context, column, LOOK.layers[0], PALETTE)).strokes.length, 2);
  const open = { ...LOOK.layers[0], saturated_below: null };
  assert.equal(told((context) => paintLocks(context, column, open, PALETTE)).strokes.length, 0);
  const { rects, arcs } = told((context) => paintLocks(context, column, LOOK.layers[0], PALETTE));
  for (const [k, { x, y, width }] of rects.entries()) {
    assert.ok(x + width < column.x - column.radius, "before its neuron");
    const [middle, foot, , from, to] = arcs[k];
    assert.deepEqual([middle, foot, from, to], [x + width / 2, y, Math.PI, 0], "with half a ring on it");
  }
});

test("signs stand on the edges, in the middle or beside it", () => {
  const { scene } = pictureOf(0);
  const seen = told((context) => paintSigns(context, scene, PALETTE, "#7000ee"));
  const signs = Array.from(scene.ranking.order, (edge) => (VALUES[scene.edges.weight[edge]] < 0 ? "−" : "+"));
  assert.deepEqual(seen.texts, signs);
  const { x0, x1 } = edgeLine(scene, scene.ranking.order[0]);
  assert.equal(seen.placed[0].x, (x0 + x1) / 2);
});

test("a part of an edge is dashed if its value is below zero", () => {
  const dashes = (isNegative) => {
    const { scene } = pictureOf(0);
    const look = { color: "#123456", isNegative };
    return told((context) => paintPart(context, edgeLine(scene, 0), [0, 0.5], look)).strokes[0].dash;
  };
  assert.deepEqual([dashes(false), dashes(true)], [[], [7, 4]]);
});

test("a badge is moved inside", () => {
  const left = (right) =>
    told((context) => paintBadge(context, ["text"], 90, right, 50, PALETTE)).placed[0].x;
  assert.equal(left(500), 97);
  assert.equal(left(100), 100 - 1 - (4 * 6 + 14) + 7);
});

test("each phase has its own mark: the edge's two parts, the rule, the new weight", () => {
  const texts = (phase) => told((context) => paintStep(context, pictureOf(0, { phase }), PALETTE)).texts;
  const marks = ["×", "Adam at rate 0.01", "1.500"];
  for (const [phase, mark] of [
    [FORWARD, []],
    [BACKWARD, ["×"]],
    [RATE, ["Adam at rate 0.01"]],
    [SUBTRACT, ["1.500"]],
  ])
    assert.deepEqual(
      marks.filter((text) => texts(phase).includes(text)),
      mark,
    );
});

test("the rule is named inside the picture, however high that is", () => {
  for (const height of [170, 250, 400]) {
    const { placed } = told((context) => paintStep(context, pictureOf(0, { phase: RATE, height }), PALETTE));
    const rule = placed.find(({ text }) => text === "Adam at rate 0.01");
    assert.ok(rule.y > 8 && rule.y < height, `${rule.y} of ${height}`);
  }
});

test("backward multiplies in the middle of the edge that is looked at", () => {
  const picture = pictureOf(0, { phase: BACKWARD });
  const [from, to] = picture.scene.columns;
  const { placed } = told((context) => paintStep(context, picture, PALETTE));
  const sign = placed.find(({ text }) => text === "×");
  assert.ok(Math.abs(sign.x - (from.x + to.x) / 2) < 3, `${sign.x}`);
  assert.ok(placed.every(({ globalAlpha }) => globalAlpha <= 1));
});

test("forward draws the edges to the neuron that is looked at above the others", () => {
  const edges = (index) => {
    const { strokes } = told((context) => paintStep(context, pictureOf(index), PALETTE));
    const all = pictureOf(index).scene.edges.weight.length;
    return strokes
      .slice(all, all + 3)
      .filter(({ globalAlpha, lineWidth }) => globalAlpha === 1 && lineWidth > 1.5);
  };
  // kernel[0, 2] and kernel[1, 2] are 3 and −6 of the layer dense.
  const [one, other] = edges(2);
  assert.deepEqual([one.strokeStyle, other.strokeStyle], [PALETTE.positive, PALETTE.negative]);
  assert.deepEqual([one.lineWidth, other.lineWidth], [0.75 + 2.25 / 2, 3]);
});

test("the rule stands over the legend where there is room below the outputs", () => {
  const { plates } = told((context) => paintStep(context, pictureOf(0, { phase: RATE }), PALETTE));
  const { y, height } = plates.at(-1);
  assert.ok(y + height <= 400 - LEGEND.height, `${y} + ${height}`);
});

test("the loss takes the room of two lines, and no more", () => {
  const at = (height, lines) => besideOutputs(recorder().context, pictureOf(0, { height }), lines, PALETTE);
  const tight = Array.from({ length: 300 }, (_, k) => 60 + k).find(
    (height) => at(height, 2).at === "above" && at(height, 3).at === "foot",
  );
  assert.ok(tight);
  const { plates } = told((context) =>
    paintLoss(context, pictureOf(0, { height: tight }), ["0.5"], 1, PALETTE),
  );
  const { y, height } = plates[0];
  assert.equal(y + height / 2, at(tight, 2).middle);
});
