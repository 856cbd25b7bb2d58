import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, wantedLook } from "../../../../static/js/asking/microscope.js";
import { axes, curvePicture, planOf } from "../../../../static/js/draw/weight/curve-picture.js";
import { historyPicture, scalesOf, stretchesOf } from "../../../../static/js/draw/weight/history-picture.js";
import { along, placeLabel } from "../../../../static/js/draw/weight/labels.js";
import { layerPicture } from "../../../../static/js/draw/weight/layer-picture.js";
import { lensOf, magnified } from "../../../../static/js/draw/weight/lens.js";
import { lensWords, underLens } from "../../../../static/js/draw/weight/lens-picture.js";
import { ruleIn } from "../../../../static/js/draw/weight/names.js";
import { between, heldRange, lossAt, sceneOf } from "../../../../static/js/draw/weight/scene.js";
import {
  changeText,
  decimalsNeeded,
  historyWords,
  inLetters,
  isRescaled,
  layerWords,
  raised,
  slopeText,
  termsText,
  updateFigures,
  whyWords,
} from "../../../../static/js/draw/weight/words.js";
import { textOf as said } from "../../../../static/js/draw/words.js";
import { decoded } from "../../../../static/js/server/json.js";
import { elements } from "../../elements.js";

/** @param {Partial<WeightMove>} move  @returns {WatchedWeight} */
const moved = (move) => ({
  ...{ index: 3, label: "dense/kernel[0, 3]", after: 0.9, before: 1, gradient: 10, update: -0.1 },
  ...{ learning_rate: 0.01, rescaled_gradient: 10, terms: {}, why: "", formula: "" },
  ...move,
});

/** @type {WatchedWeight} */
const untouched = {
  ...{ index: 3, label: "dense/kernel[0, 3]", after: 1, before: null, gradient: null, update: null },
  ...{ learning_rate: null, rescaled_gradient: null, terms: null, why: null, formula: null },
};

/** A parabola with its floor at 1, seen from 0. @param {Partial<WeightLook>} [parts]  @returns {WeightLook} */
const look = (parts = {}) =>
  /** @type {WeightLook} */ ({
    ...{ run: "a", index: 0, label: "dense/kernel[0, 0]", step: 9, batch_step: 9, before: 0, after: 0.2 },
    ...{
      gradient: -2,
      numeric_gradient: -2,
      agreement: 11.7,
      learning_rate: 0.1,
      plain_update: 0.2,
      update: 0.2,
    },
    ...{
      predicted_change: -0.4,
      actual_change: -0.36,
      step_change: { predicted: -1, actual: -0.5 },
      terms: {},
    },
    curve: { w: [-1, 0, 1, 2, 3], batch_loss: [4, 1, 0, 1, 4], full_loss: null },
    rank: { layer: "dense", count: 22, weights: { place: 3 }, gradients: null, updates: null },
    history: { step: [0, 9], value: [0.5, 0.2], gradient: [Number.NaN, -2] },
    ...parts,
  });

const PLAIN = { rate: 0.01, isPlain: true, stays: false };

test("plain SGD shows its gradient", () => {
  const figures = updateFigures(moved({}), PLAIN, 4);
  assert.deepEqual(
    figures.map(({ text }) => text),
    ["1.0000", "0.01", "10.0", "0.9000"],
  );
  assert.equal(figures[2].name, "gradient");
});

test("an update that is not the plain one shows what the rate was multiplied with", () => {
  const figures = updateFigures(moved({ update: -0.005, rescaled_gradient: 0.5, after: 0.995 }), PLAIN, 4);
  assert.deepEqual([figures[2].text, figures[2].name], ["0.500", "rescaled gradient"]);
});

test("rounding does not make a plain step a rescaled one", () => {
  assert.equal(isRescaled(moved({ rescaled_gradient: 10 * (1 + 1e-12) })), false);
});

test("before the first step the rate is known and the gradient is not", () => {
  const texts = updateFigures(untouched, { ...PLAIN, rate: 0.0001 }, 4).map(({ text }) => text);
  assert.deepEqual(texts, ["1.0000", "0.0001", "?", "?"]);
});

test("before the first step a rule that is not plain is not said to take the gradient as it is", () => {
  const { name, text } = updateFigures(untouched, { ...PLAIN, isPlain: false }, 4)[2];
  assert.deepEqual([name, text], ["rescaled gradient", "?"]);
});

/** @param {object} optimizer @param {string[]} [frozen] */
const ruled = (optimizer, frozen = []) => {
  const parameters = [{ layer: "dense", role: "kernel", start: 0, stop: 4 }];
  const run = { id: "a", parameters, config: { frozen, optimizer: { learning_rate: 0.5, ...optimizer } } };
  return ruleIn({ run, lineage: null }, untouched);
};

test("the first step of a rule is plain where it takes learning rate × gradient, and no more", () => {
  const rules = [
    [{ name: "sgd", momentum: 0, nesterov: true }, true],
    [{ name: "sgd", momentum: 0.9, nesterov: false }, true], // it has no velocity yet
    [{ name: "sgd", momentum: 0.9, nesterov: true }, false],
    [{ name: "sgd", weight_decay: 0.1 }, false],
    [{ name: "sgd", clipvalue: 1 }, false],
    [{ name: "adam" }, false],
  ];
  for (const [optimizer, isPlain] of rules)
    assert.deepEqual(ruled(optimizer), { rate: 0.5, isPlain, stays: false }, JSON.stringify(optimizer));
});

test("a frozen weight is said to be frozen, before its first step and after", () => {
  const rule = ruled({ name: "adam" }, ["dense/kernel"]);
  const still = moved({ after: 1, gradient: -1.94, rescaled_gradient: 0, update: 0 });
  for (const move of [untouched, still]) {
    const figures = updateFigures(move, rule, 4);
    assert.deepEqual(
      figures.map(({ text }) => text),
      ["1.0000", "0.5", "0", "1.0000"],
    );
    assert.equal(figures[2].name, "frozen weight");
  }
});

test("a weight has decimals enough to see its update", () => {
  assert.equal(decimalsNeeded(moved({ update: -0.0000818 })), 6);
  assert.equal(decimalsNeeded(moved({ update: 0.5 })), 4);
});

test("a move too small for the digits is told in words", () => {
  const [old, , , now] = updateFigures(moved({ update: -3e-12, after: 1 - 3e-12 }), PLAIN, 8);
  assert.equal(old.text, now.text);
  assert.equal(now.name, "new weight, by \u22123.00×10⁻¹²");
  const cramped = updateFigures(moved({ update: -3e-12, after: 1 - 3e-12 }), PLAIN, 8, "weight", false);
  assert.equal(cramped[3].name, "new weight", "where it would lie under a button");
  assert.equal(updateFigures(moved({}), PLAIN, 4)[3].name, "new weight");
});

test("differences that see nothing of a slope do not confirm it", () => {
  const blind = { gradient: 6.34e86, numeric_gradient: 0, numeric_error: 1e90, agreement: 0 };
  assert.equal(slopeText(look(blind)), "slope +6.34×10⁸⁶ · no difference can be measured");
});

test("terms are named as in the formula", () => {
  assert.equal(termsText({ m_hat: 0.01694, effective_rate: 0.5 }), "m\u0302 0.0169 · effective rate 0.500");
  assert.equal(
    termsText({ w_norm: 1.857, d_rms: 0.25, row_mean: 2 }),
    "‖w‖ 1.86 · RMS(d) 0.250 · mean(row) 2",
  );
  assert.equal(termsText({ velocity: -5.11154035608915e37 }), "velocity −5.11×10³⁷");
  assert.equal(termsText({ velocity: 1e6 }), "velocity 1.00×10⁶");
});

test("which way an update went is a word, for the sign in its rule is the other one", () => {
  const told = [1, -1, 0].map((direction) => termsText({ direction }));
  assert.deepEqual(told, ["direction up", "direction down", "direction none"]);
});

const unit = { x: 100, y: 50 };

test("the lens shows update and plain step at one scale", () => {
  const lens = lensOf(look({ update: 0.1, plain_update: 0.2 }), unit, 60);
  assert.ok(lens);
  assert.ok(Math.abs(lens.move / lens.plain - 0.5) < 1e-12);
});

test("a step that a far larger plain one would hide has the lens for itself", () => {
  const lens = lensOf(look({ update: 1e-4, plain_update: 4, gradient: -1, actual_change: -1e-4 }), unit, 60);
  assert.ok(lens && Math.abs(lens.move - 0.62 * 60) < 1);
  assert.ok(Math.abs(lens.curve(lens.move) - lens.fall) < 1e-9);
});

test("the rounding of a loss is no bend under the lens", () => {
  const curve = { w: [0, 1], batch_loss: [3, 3.5], full_loss: null };
  const step = { update: -1e-16, gradient: 1, actual_change: 8.9e-16, plain_update: -1e-16 };
  const tiny = look({ curve, ...step, change_error: 4e-15 });
  const lens = lensOf(tiny, unit, 60);
  assert.ok(lens && lens.move < 0);
  assert.equal(lens.curve(lens.move), lens.slope * lens.move);
});

test("under the lens a surface's curve has its own slope, and the tangent that of the noise", () => {
  const step = { update: 0.1, plain_update: 0.1, gradient: -1, numeric_gradient: 3, actual_change: 0.3 };
  const lens = lensOf(
    look({ ...step, change_error: 0, rank: { ...look().rank, layer: "position" } }),
    unit,
    60,
  );
  assert.ok(lens);
  assert.equal(lens.slope, unit.y / unit.x);
  const [half, whole] = [0.5, 1].map((part) => lens.curve(part * lens.move));
  assert.ok(Math.abs(whole - 2 * half) < 1e-9, "it is straight");
  assert.ok(Math.abs(whole - (-3 * unit.y * lens.move) / unit.x) < 1e-9);
});

test("the lens draws with the factor that is written in it", () => {
  const lens = lensOf(look(), unit, 60);
  assert.ok(lens);
  assert.equal(lens.move, 0.2 * unit.x * lens.factor);
  assert.equal(lens.factor, Number(lens.factor.toPrecision(2)));
});

test("both axes are magnified alike: the tangent has the slope that it has beside the lens", () => {
  assert.equal(lensOf(look(), unit, 60)?.slope, (2 * unit.y) / unit.x);
});

test("the curve in the lens goes through both ends of the step", () => {
  const lens = lensOf(look(), unit, 60);
  assert.ok(lens);
  assert.equal(lens.curve(0), 0);
  assert.ok(Math.abs(lens.curve(lens.move) - 0.36 * unit.y * lens.factor) < 1e-9);
});

test("a step fits in the lens, however steep it is", () => {
  for (const steep of [0, 1, 1e3, 1e9]) {
    const lens = lensOf(look({ gradient: -steep, actual_change: -0.2 * steep }), unit, 60);
    assert.ok(lens && Math.hypot(lens.move, lens.fall) < 60);
  }
});

test("a weight that nothing moved has no lens", () => {
  assert.equal(lensOf(look({ update: 0, plain_update: 0 }), unit, 60), null);
  assert.equal(lensOf(look({ update: null, plain_update: null, gradient: null }), unit, 60), null);
});

test("a step whose loss is beyond float64 is drawn along its tangent", () => {
  const lens = lensOf(look({ actual_change: null }), unit, 60);
  assert.ok(lens && Math.abs(lens.fall - 0.4 * unit.y * lens.factor) < 1e-9);
});

test("the scene stands at the weight before the step, with the loss answered there", () => {
  const scene = sceneOf(look(), null);
  assert.deepEqual([scene?.at, scene?.loss, scene?.slope], [0, 1, -2]);
});

test("before any step the scene stands at the weight as it is", () => {
  assert.equal(sceneOf(look({ before: null, gradient: null, after: 1 }), null)?.at, 1);
});

test("a loss beyond float64 everywhere has no scene", () => {
  const batch_loss = Array(5).fill(Number.NaN);
  assert.equal(sceneOf(look({ curve: { w: [0, 1, 2, 3, 4], batch_loss, full_loss: null } }), null), null);
});

test("a loss beyond float64 at the weight itself has no scene, whatever lies beside it", () => {
  const batch_loss = [3, 2, Number.NaN, 4, 5];
  const curve = { w: [-2, -1, 0, 1, 2], batch_loss, full_loss: null };
  assert.equal(sceneOf(look({ curve }), null), null);
});

test("between two answered points the loss is read from a straight line", () => {
  assert.equal(lossAt([0, 1, 2], [0, 4, 6], 1.5), 5);
  assert.equal(lossAt([0, 1, 2], [0, 4, 6], 9), 6);
});

test("an answered point is read as it was answered, whatever its neighbour is", () => {
  assert.equal(lossAt([0, 1, 2], [0.1, 0.3, Number.NaN], 1), 0.3);
});

test("a range is held while the losses fit in it and fill it", () => {
  assert.deepEqual(heldRange([0, 1], [0.1, 0.9]), [0, 1]);
  assert.deepEqual(heldRange([0, 1], [0.1, 1.1]), [0.1, 1.1]);
  assert.deepEqual(heldRange([0, 1], [0.4, 0.6]), [0.4, 0.6]);
});

test("a scene half way is in the middle of both", () => {
  const [from, to] = [sceneOf(look(), null), sceneOf(look({ before: 1 }), null)];
  assert.ok(from && to);
  const half = between(from, to, 0.5);
  assert.deepEqual([half.at, half.loss], [0.5, 0.5]);
  const ranges = between({ ...from, range: [0, 2] }, { ...to, range: [2, 6] }, 0.5);
  assert.deepEqual(ranges.range, [1, 4]);
  assert.equal(between(from, to, 1), to);
});

test("a curve's name stands where no curve is", () => {
  const area = { left: 0, right: 200, top: 0, bottom: 100 };
  const line = (/** @type {number} */ y) => Array.from({ length: 101 }, (_, k) => ({ x: 2 * k, y }));
  const { top, bottom } = placeLabel(line(50), line(40), 60, area, null);
  assert.ok(top > 50 && bottom <= 100);
});

test("a curve's name stands on a curve rather than on another curve's name", () => {
  const area = { left: 0, right: 60, top: 0, bottom: 60 };
  const line = (/** @type {number} */ y) => Array.from({ length: 31 }, (_, k) => ({ x: 2 * k, y }));
  const [low, high] = [line(38), line(36)];
  const first = placeLabel(high, low, 50, area, null);
  const corners = [first.left, first.right].flatMap((x) => [first.top, first.bottom].map((y) => ({ x, y })));
  const second = placeLabel(low, [...high, ...line(45), ...corners], 50, area, null, first);
  const apart = Math.max(first.top - second.bottom, second.top - first.bottom);
  assert.ok(apart >= 0, `${apart}`);
});

/** Whether a line's points, close to each other, go through a box. */
const crosses = (points, { left, right, top, bottom }) =>
  along(points).some(({ x, y }) => x > left && x < right && y > top && y < bottom);

test("a steep curve's name stands off every line, as near to its own as to another's", () => {
  const area = { left: 0, right: 200, top: 0, bottom: 100 };
  const parabola = (/** @type {number} */ lift) =>
    Array.from({ length: 41 }, (_, k) => ({ x: 5 * k, y: 95 - lift - 0.25 * (k - 20) ** 2 }));
  const [own, other] = [parabola(8), parabola(0)];
  const box = placeLabel(along(own), along(other), 105, area, null);
  assert.ok(!crosses(own, box) && !crosses(other, box), JSON.stringify(box));
  assert.ok(box.room > 0);
});

test("where no place is free, a name says that it has no room", () => {
  const area = { left: 0, right: 100, top: 0, bottom: 60 };
  const lines = Array.from({ length: 12 }, (_, k) => ({ x: 50, y: 5 * k }));
  const across = (/** @type {number} */ y) => along([0, 100].map((x) => ({ x, y })));
  const { room } = placeLabel(along(lines), [8, 20, 32, 44, 56].flatMap(across), 90, area, null);
  assert.ok(room <= 0, `${room}`);
});

test("no part of a straight line slips between its ends", () => {
  const points = along([
    { x: 0, y: 0 },
    { x: 0, y: 40 },
  ]);
  assert.ok(points.length >= 10 && points.every(({ y }, k) => k === 0 || y - points[k - 1].y <= 4));
  assert.deepEqual(points.at(-1), { x: 0, y: 40 });
});

test("the name of a curve that has no point beside it stands at half the height", () => {
  const area = { left: 0, right: 200, top: 20, bottom: 120 };
  const { top, bottom } = placeLabel([{ x: -50, y: 0 }], [], 60, area, null);
  assert.ok(top >= area.top && bottom <= area.bottom && Math.abs((top + bottom) / 2 - 70) < 20, `${top}`);
});

test("a name stays where it was while it has room", () => {
  const area = { left: 0, right: 200, top: 0, bottom: 100 };
  const line = Array.from({ length: 101 }, (_, k) => ({ x: 2 * k, y: 50 }));
  const held = { at: 0.7, above: false };
  const { at, above } = placeLabel(line, [], 60, area, held);
  assert.deepEqual({ at, above }, held);
});

test("the slope is told beside the one by differences", () => {
  assert.equal(slopeText(look()), "slope −2.00 · by differences −2.00 (agree to 11 digits)");
  assert.equal(slopeText(look({ gradient: null })), "");
});

test("slopes that disagree are not said to agree, nor those that noise parts to differ", () => {
  assert.match(slopeText(look({ agreement: 1.4 })), /\(agree to 1 digit\)$/);
  const apart = { numeric_gradient: -1, agreement: 0.3, numeric_error: 1e-9 };
  assert.match(slopeText(look(apart)), /\(they differ\)$/);
  const small = { gradient: 0, numeric_gradient: 1e-12, agreement: 0, numeric_error: 1e-9 };
  assert.match(slopeText(look(small)), /\(as near as differences can tell\)$/);
  assert.equal(slopeText(look(apart), true), "slope with noise −2.00 · by differences, without noise, −1.00");
});

test("a change of the loss is told beside its prediction", () => {
  assert.equal(
    changeText(look({ actual_change: 3.6e-7 })),
    "loss: this weight +3.60×10⁻⁷ (predicted −0.400) · all weights −0.500 (−1.00)",
  );
});

test("of a change no more digits are told than rounding leaves, and none where it leaves none", () => {
  const told = (/** @type {number} */ change_error) =>
    changeText(look({ actual_change: -3.456e-7, change_error }));
  assert.match(told(0), /this weight −3\.46×10⁻⁷ \(predicted −0\.400\) · all weights −0\.500 /);
  assert.match(told(3e-10), /this weight −3\.46×10⁻⁷ /);
  assert.match(told(3e-9), /this weight −3\.5×10⁻⁷ /);
  assert.match(told(3e-8), /this weight −3×10⁻⁷ /);
  assert.match(told(1e-7), /this weight too small to measure \(predicted −0\.400\) · all weights −0\.500 /);
  assert.match(
    changeText(look({ actual_change: 0, change_error: 1e-9 })),
    /this weight too small to measure/,
  );
  const still = { actual_change: 0, predicted_change: 0, step_change: { predicted: 0, actual: 0 } };
  assert.equal(
    changeText(look({ ...still, change_error: 1e-9 })),
    "loss: this weight 0 (predicted 0) · all weights 0 (0)",
    "nothing moved",
  );
});

test("a change that is not finite is told so, and what that may be", () => {
  assert.equal(
    changeText(look({ actual_change: null })),
    "loss: this weight not finite (predicted −0.400) · all weights −0.500 (−1.00). Not finite: more than float64 holds, or undefined.",
  );
});

test("a way that is too short for the digits shown is told by its length", () => {
  const kept = { step: [0, 9], value: [0.84529934, 0.845299344], gradient: [Number.NaN, -2] };
  assert.match(
    said(historyWords(look({ history: kept }))),
    /^By step 9 it went from 0\.8453 to 0\.8453, by \+4\.00×10⁻⁹\. /,
  );
});

test("the history is told with its steepest gradient, though some were not kept", () => {
  const words = said(historyWords(look()));
  assert.match(
    words,
    /^By step 9 it went from 0\.5000 to 0\.2000\. The one gradient kept was −2\.00, in step 9\.$/,
  );
  const kept = { step: [0, 5, 8, 9], value: [1, 2, 3, 4], gradient: [Number.NaN, Number.NaN, 1, -2] };
  assert.match(
    said(historyWords(look({ history: kept }))),
    /Of the 2 gradients kept, the steepest was −2\.00, /,
  );
});

test("the ground of gradient 0 is drawn where gradients are kept alone", () => {
  const none = Number.NaN;
  assert.deepEqual(stretchesOf({ step: [0, 10, 20, 51, 52, 53], gradient: [none, none, none, 0, 1, 2] }), {
    known: [[50, 53]],
    unknown: [[0, 50]],
  });
  assert.deepEqual(stretchesOf({ step: [0, 1, 2, 4], gradient: [none, 1, 2, none] }), {
    known: [[0, 2]],
    unknown: [[2, 4]],
  });
});

test("a place in the layer is told by how many are larger, so that equal ones are none", () => {
  assert.match(said(layerWords(look())), /^Of the 22 weights of dense, 2 are larger in size\.$/);
  const rank = {
    ...look().rank,
    gradients: { place: 1 },
    updates: { place: 2 },
    ratio: 0.00123,
    layer_ratio: 0.00456,
  };
  assert.equal(
    said(layerWords(look({ rank }))),
    "Of the 22 weights of dense, 2 were larger in size before the step, none had a gradient and 1 an update larger in size. " +
      "Update ÷ weight: 0.0012; over the layer 0.0046 (about 0.001 is usual).",
  );
});

test("powers are raised", () => {
  assert.equal(raised("1 − 0.9^1941; g^2; β₁^t"), "1 − 0.9¹⁹⁴¹; g²; β₁ᵗ");
});

test("a way of one moment has a scale", () => {
  const scales = scalesOf({ step: [0], value: [0.5], gradient: [Number.NaN] }, 460, 170);
  assert.ok(Number.isFinite(scales.y(0.5)) && Number.isFinite(scales.slope(0)));
});

test("a number that JSON could not hold is NaN in a look", () => {
  const history = { step: [0], value: [1], gradient: [null] };
  const curve = { w: [0, 1], batch_loss: [1, null], full_loss: null };
  const look = decoded({ curve, history, learning_rate: null });
  assert.deepEqual(look.curve, { ...curve, batch_loss: [1, Number.NaN] });
  assert.deepEqual(look.history.gradient, [Number.NaN]);
  assert.equal(look.learning_rate, null);
});

const REST = { run: "a", step: 7, status: "ready" };
/** Whose look would have held it up. */
const DEAR = { ...REST, look: null };

/** @param {Record<string, unknown>} [parts]  @returns {State} */
const state = (parts) =>
  /** @type {State} */ (
    /** @type {unknown} */ ({
      ...{ run: { id: "a", parameter_count: 4 }, frame: REST, weightView: "curve" },
      ...{ chosen: 1, play: { playing: false }, connection: "open" },
      ...parts,
    })
  );

test("at rest the look comes with the frame, and nothing is asked for", () => {
  assert.equal(wantedLook(state()), null);
  assert.equal(wantedLook(state({ frame: { ...REST, look: { step: 7 } } })), null);
});

test("a look that is too dear for a frame is asked for", () => {
  const wanted = { run: "a", chosen: 1, step: 7, points: 201, trail: 0 };
  assert.deepEqual(wantedLook(state({ frame: DEAR })), wanted);
});

test("while the run moves fewer points are enough, and they are asked for", () => {
  const wanted = { run: "a", chosen: 1, step: 7, points: 101, trail: 0 };
  assert.deepEqual(wantedLook(state({ play: { playing: true } })), wanted);
  assert.deepEqual(wantedLook(state({ frame: { ...REST, status: "training" } })), wanted);
});

test("only the history shows each of the last steps", () => {
  const moving = { play: { playing: true } };
  assert.equal(wantedLook(state({ ...moving, weightView: "history" }))?.trail, 100);
  for (const weightView of ["curve", "layer", "sum"]) {
    assert.equal(wantedLook(state({ ...moving, weightView }))?.trail, 0);
  }
});

test("nothing is looked at while the run has no such weight", () => {
  assert.equal(wantedLook(state({ chosen: 4, frame: DEAR })), null);
});

test("a look with more than is wanted is an answer, one with less is not", () => {
  const wanted = { run: "a", chosen: 1, step: 7, points: 101, trail: 50 };
  assert.equal(answers({ ...wanted, points: 201, trail: 100 }, wanted), true);
  assert.equal(answers(wanted, { ...wanted, points: 201 }), false);
  assert.equal(answers(wanted, { ...wanted, trail: 51 }), false);
  assert.equal(answers({ ...wanted, step: 6 }, wanted), false);
  assert.equal(answers({ ...wanted, chosen: 2 }, wanted), false);
});

/** px that a name takes as it is drawn. @type {Record<string, number>} */
const NAMES = { plain: 27, step: 24, Adam: 32, Nadam: 40, RMSprop: 54, Adadelta: 49 };

test("what is written under the lens stays inside it, and each name beside its own arrow", (t) => {
  elements(t);
  for (const radius of [41, 56, 66])
    for (const optimizer of ["Adam", "Nadam", "RMSprop", "Adadelta"])
      for (const [update, plain, gradient, rise] of [
        [-0.62, -0.3, 0.3, -0.2],
        [0.62, -3, -0.1, 0.3],
        [-0.62, 0.4, 0.6, -0.4],
        [0.1, 0, -0.1, 0.4],
      ])
        for (const factor of [1.4e7, 3000]) {
          const step = { update, plain, gradient, rise };
          const lens = magnified(step, { x: radius / factor, y: radius / factor }, factor);
          const drawn = underLens(lens, { x: 0, y: 0, radius }, optimizer);
          const texts = drawn.filter(({ children }) => children.length > 0);
          for (const [meaning, length] of Object.entries({ update, gradient: plain || update })) {
            const { attributes } = /** @type {any} */ (texts.find((one) => one.attributes.class === meaning));
            assert.equal(attributes["text-anchor"], length > 0 ? "end" : "start", `${meaning} by ${length}`);
          }
          for (const { attributes, children } of texts) {
            const width = NAMES[children[0]] ?? 6.4 * children[0].length;
            const left = attributes.x - width * { start: 0, middle: 0.5, end: 1 }[attributes["text-anchor"]];
            for (const x of [left, left + width])
              for (const y of [attributes.y - 8, Number(attributes.y) + 2])
                assert.ok(Math.hypot(x, y) <= radius, `${children[0]} in a lens of ${radius}: ${x}, ${y}`);
          }
        }
});

test("before the first step it is told what the step will do, and no step is promised that cannot be made", () => {
  const first = look({ why: null, gradient: null, before: null, step: 0 });
  const frame = /** @type {any} */ ({ run: "a", divergence: null });
  assert.match(whyWords(first, frame, 0.1), /^The next batch will give this weight its own gradient/);
  assert.match(
    whyWords(look({ ...first, rank: { ...first.rank, layer: "position" } }), frame, 0.1),
    /^The next step will give this coordinate its own gradient, and/,
  );
  const none = "No step can follow: its numbers would not be finite.";
  const w = first.curve.w;
  const beyond = { w, batch_loss: w.map(() => Number.POSITIVE_INFINITY), full_loss: null };
  assert.equal(whyWords({ ...first, curve: beyond }, frame, 0.1), none);
  assert.equal(whyWords(first, { ...frame, divergence: { step: 1 } }, 0.1), none);
  assert.match(whyWords(first, { ...frame, divergence: { step: 31 } }, 0.1), /^The next batch will/);
  const nothing = /own gradient, but the learning rate is 0: nothing moves\.$/;
  assert.match(whyWords(first, frame, 0), nothing);
});

test("before the first step no step is promised of a gradient that may be 0, nor of a weight that is frozen", () => {
  const first = look({ why: null, gradient: null, before: null, step: 0 });
  const frame = /** @type {any} */ ({ run: "a", divergence: null });
  assert.match(whyWords(first, frame, 0.1), /, and the optimizer’s rule says what step comes of it\.$/);
  assert.match(whyWords(first, frame, 0.1, true), /own gradient, but it is frozen: no step moves it\.$/);
  assert.match(whyWords(first, frame, 0, true), /the learning rate is 0: nothing moves\.$/);
});

test("on a textbook surface the rule moves a coordinate, and the bars are of coordinates", (t) => {
  elements(t);
  const x = look({ label: "x", rank: { ...look().rank, layer: "position" } });
  assert.equal(inLetters("w ← w − η·g/(√v + ε)", x), "x ← x − η·g/(√v + ε)");
  assert.equal(inLetters("w ← w − 0.9^t·η", look()), "w ← w − 0.9ᵗ·η");
  const texts = (/** @type {WeightLook} */ one) =>
    layerPicture(one, 300, 100).map((part) => /** @type {any} */ (part).children.join());
  const all = { edges: [0, 1], counts: [2], bin: 0, place: 1 };
  const ranked = (/** @type {string} */ layer) => look({ rank: { ...look().rank, layer, weights: all } });
  assert.ok(texts(ranked("position")).includes("old x and y"), "what is drawn is before the step");
  assert.ok(texts(ranked("dense")).includes("old weights"));
  assert.ok(texts({ ...ranked("dense"), before: null }).includes("weights"), "and before the first one now");
});

test("a weight's history has room for its numbers, and does not magnify rounding", () => {
  const value = [1000, 1000.0001];
  const { box, levels, y } = scalesOf({ step: [0, 1], value, gradient: [Number.NaN, 0.1] }, 460, 170);
  for (const { text } of levels) assert.ok(box.left - 8 >= 6 * text.length, text);
  assert.ok(Math.abs(y(value[0]) - y(value[1])) < 1);
});

test("a steep tangent goes from rim to rim of the lens", (t) => {
  elements(t);
  const lens = magnified({ update: -0.62, plain: -0.3, gradient: 0.3, rise: -0.2 }, { x: 60, y: 60 }, 60);
  const [tangent] = underLens({ ...lens, slope: 100 }, { x: 0, y: 0, radius: 60 }, null);
  const heights = [...tangent.getAttribute("d").matchAll(/ (-?[\d.]+)/g)].map((part) => Number(part[1]));
  assert.ok(Math.min(...heights) < -50 && Math.max(...heights) > 50, `${heights}`);
});

test("a factor that is too long to stand above the point under the lens is left out", (t) => {
  elements(t);
  const written = (/** @type {number} */ factor, /** @type {number} */ radius) => {
    const step = { update: 0.62, plain: 0.62, gradient: -0.3, rise: -0.2 };
    const lens = magnified(step, { x: radius / factor, y: radius / factor }, factor);
    return underLens(lens, { x: 0, y: 0, radius }, null).filter(({ children }) =>
      `${children[0]}`.startsWith("×"),
    );
  };
  assert.equal(written(2.5e43, 40).length, 0);
  for (const [factor, radius] of [
    [2.5e43, 63],
    [690, 40],
  ]) {
    const [label] = written(factor, radius);
    assert.ok(Number(label.attributes.y) < -0.26 * radius - 4.5, "it stands above the point");
  }
});

test("under the lens the curve of a weight that stood still is straight", () => {
  const still = magnified({ update: 0, plain: 0, gradient: 0.5, rise: 0 }, { x: 60, y: 60 }, 10);
  assert.equal(still.curve(20), -10);
});

test("the gradients' name in a weight's history stands above the longest of them", (t) => {
  elements(t);
  const history = { step: [0, 1, 2], value: [1, 0.9, 0.8], gradient: [Number.NaN, 3.3, 0.1] };
  const named = historyPicture(history, "w", 300, 150).find(
    ({ children }) => children[0] === "gradient, up to 3.3",
  );
  const descender = 3;
  assert.ok(Number(named?.attributes.y) + descender <= scalesOf(history, 300, 150).low);
});

test("the steps under a weight's history stand apart, its first word among them", (t) => {
  elements(t);
  for (const last of [12, 999, 20_000, 150_000, 999_999])
    for (const width of [240, 300, 420, 620]) {
      const history = { step: [0, last], value: [1, 0.8], gradient: [Number.NaN, 0.1] };
      const { bottom } = scalesOf(history, width, 150).box;
      const below = historyPicture(history, "w", width, 150).filter(
        ({ attributes }) => Number(attributes.y) > bottom,
      );
      const ends = below.map(({ children: [text], attributes: { x, "text-anchor": anchor } }) => {
        assert.equal(anchor, "middle");
        const half = (6.4 * String(text).length) / 2;
        return [Number(x) - half, Number(x) + half];
      });
      assert.equal(below[0].children[0], "step 0");
      assert.ok(ends[0][0] >= 0);
      ends.slice(1).forEach(([left], k) => {
        assert.ok(left - ends[k][1] >= 6, `${last} on ${width} px: ${left - ends[k][1]} px apart`);
      });
    }
});

test("a parameter's name in a weight's history stands above its way", (t) => {
  elements(t);
  const history = { step: [0, 1, 2], value: [0.8, 0.9, 1], gradient: [Number.NaN, 3.3, 0.1] };
  const named = historyPicture(history, "w", 300, 150).find(({ children }) => children[0] === "w");
  assert.ok(Number(named?.attributes.y) < scalesOf(history, 300, 150).y(1));
});

test("a curve that was too dear to be known has no name", (t) => {
  elements(t);
  const names = {
    batch: "this batch",
    full: "all samples",
    optimizer: "Adam",
    parameter: "w",
    quantity: "loss",
  };
  const namesOn = (full) => {
    const scene = { ...sceneOf(look(), null), full };
    const drawn = curvePicture(scene, look({ update: 0 }), planOf(scene, 600, 200), names, {
      batch: null,
      full: null,
    });
    return drawn
      .flatMap(({ children }) => children)
      .filter((text) => text === names.batch || text === names.full);
  };
  assert.deepEqual(namesOn(look().curve.batch_loss), [names.batch, names.full]);
  assert.deepEqual(namesOn([]), [names.batch]);
});

test("one unit of weight and of loss takes what the scales say", () => {
  const plan = planOf(/** @type {any} */ (sceneOf(look(), null)), 600, 200);
  assert.ok(Math.abs(plan.x(1) - plan.x(0) - plan.unit.x) < 1e-9);
  assert.ok(Math.abs(plan.y(0) - plan.y(1) - plan.unit.y) < 1e-9);
});

test("a number for which the axis' name leaves no room has no part in how the others are spelled", (t) => {
  elements(t);
  const scene = /** @type {any} */ ({ ...sceneOf(look(), null), w: [-180_000, 1_020_000], range: [0, 1] });
  const drawn = axes(planOf(scene, 445, 170), { parameter: "weight", quantity: "loss" });
  const texts = drawn.map(({ children }) => [...children].join(""));
  assert.deepEqual(texts.slice(-3), ["0", "500,000", "weight"]);
});

test("a lens with nothing under it says why, in two lines about its middle", (t) => {
  elements(t);
  const circle = { x: 0, y: 100, radius: 60 };
  const words = (parts) => lensWords(look(parts), lensOf(look(parts), { x: 1, y: 1 }, 60), circle);
  const texts = (parts) =>
    words(parts)
      .map(({ children }) => children.join(" "))
      .join(" ");
  assert.equal(texts({ gradient: null, update: null }), "There is no step to show yet.");
  assert.equal(texts({ gradient: 0, update: 0, plain_update: 0 }), "The slope is 0: nothing pulled.");
  assert.equal(texts({ update: 0, plain_update: 0 }), "Nothing moved that a lens shows.");
  assert.equal(texts({}), "A step so large needs no lens.");
  const [first, second] = words({}).map(({ attributes }) => Number(attributes.y));
  assert.ok(first < 100 && second > 100);
});

test("numbers of many digits have room beside the curve and the history", () => {
  const range = /** @type {[number, number]} */ ([2_317_001.5, 2_317_001.9]);
  const plan = planOf(/** @type {any} */ ({ range, w: [0, 1] }), 900, 200);
  const scales = scalesOf({ step: [0, 1], value: range, gradient: [Number.NaN, 0.1] }, 900, 170);
  const rooms = { curve: [plan.levels, plan.area.left], history: [scales.levels, scales.box.left] };
  for (const [name, [levels, left]] of Object.entries(rooms)) {
    const letters = Math.max(.../** @type {{text: string}[]} */ (levels).map(({ text }) => text.length));
    assert.ok(letters > 8, `${name}: ${letters}`);
    // As wide as a letter is in the browser whose letters are widest, and 8 px away from the picture.
    assert.ok(Number(left) >= 6.8 * letters + 8, `${name}: ${left} px for ${letters} letters`);
  }
});
