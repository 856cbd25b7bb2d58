// Of which samples the predictions are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Asker } from "../../../static/js/asking/asker.js";
import { heldOutQuestion, outcomesQuestion } from "../../../static/js/asking/outcomes.js";
import { predictionCaption } from "../../../static/js/draw/predictions/words.js";
import { answerText, pixelsOf, truthText, worstWords } from "../../../static/js/draw/predictions/worst.js";
import { heldOutData, heldOutReady, shareOf } from "../../../static/js/state/share.js";
import { clock, createPage, FRAME, falseServer, RUN, settled } from "../page.js";
import { said } from "../samples.js";

const SPLIT = { ...RUN, config: { ...RUN.config, validation_split: 0.4 } };
const HELD = { count: 4, missing: [], unseen: [] };
const MAP = { kind: "map", columns: 2, rows: 1, x: [0, 1], y: [0, 1], outputs: 1 };
const DATA = {
  ...{ task: "classification", features: [], classes: ["no", "yes"], count: 6, held_out: HELD },
  ...{ x: [[0, 0]], y: [0], prediction: MAP },
};
const OTHERS = {
  run: "r",
  count: 4,
  x: [
    [0.5, 0.5],
    [3, 0.5],
    [0.1, 0.9],
  ],
  y: [1, 0, 1],
  prediction: MAP,
};
const MATRIX = { kind: "confusion", classes: 2 };

/** @param {object} parts */
const page = (parts) => ({
  run: SPLIT,
  frame: FRAME,
  data: DATA,
  share: "held_out",
  heldOut: OTHERS,
  ...parts,
});

test("without samples held out all are trained on, whatever was chosen", () => {
  assert.equal(shareOf(page({})), "held_out");
  assert.equal(shareOf(page({ run: RUN })), "trained_on");
  const surface = { ...SPLIT, config: { ...SPLIT.config, model: { landscape: "bowl" } } };
  assert.equal(shareOf(page({ run: surface })), "trained_on");
});

test("on a map stand the marks of what is held out, with its accuracy, and what lies beyond is counted", () => {
  const made = heldOutData();
  const frame = {
    ...FRAME,
    prediction_kind: "map",
    prediction: Float32Array.of(0, 1),
    accuracy: 1,
    val_accuracy: 0.5,
  };
  const state = page({ frame });
  const data = made(state);
  assert.equal(made(state), data, "made once");
  assert.deepEqual(
    [data.x, data.y, data.beyond],
    [
      [
        [0.5, 0.5],
        [0.1, 0.9],
      ],
      [1, 1],
      1,
    ],
  );
  const ready = heldOutReady(state, data, null);
  const caption = said(predictionCaption(SPLIT, data, ready.frame));
  assert.equal(
    caption,
    "This grey: it predicts yes: right for 50.0 % of the 4 held out. 1 of them lies outside the picture.",
  );
  assert.equal(made(page({ heldOut: { ...OTHERS, run: "before" } })), null, "another run's are none of it");
});

test("a confusion matrix of what is held out is the server's, of the step that it was asked of", () => {
  const outcomes = {
    run: "r",
    share: "held_out",
    step: 3,
    loss: 0.25,
    confusion: [
      [2, 1],
      [0, 1],
    ],
    predicted: null,
  };
  const state = page({ data: { ...DATA, prediction: MATRIX }, outcomes });
  const data = heldOutData()(state);
  const { frame } = heldOutReady(state, data, null);
  assert.deepEqual([frame.step, [...frame.prediction]], [3, [2, 1, 0, 1]]);
  assert.match(
    said(predictionCaption(SPLIT, data, frame)),
    /^Right for 3 of the 4 held out[.] Most often it takes no for yes: 1[.]$/,
  );
  assert.equal(heldOutReady({ ...state, outcomes: { ...outcomes, share: "trained_on" } }, data, null), null);
});

test("samples and outcomes are asked for only while they are looked at", async (context) => {
  clock(context);
  const store = createPage({ run: SPLIT, data: { ...DATA, prediction: MATRIX } });
  const { asks, asked, answer } = falseServer();
  for (const question of [heldOutQuestion(asks), outcomesQuestion(asks)]) new Asker(store, question).look();
  assert.deepEqual([asked("data"), asked("outcomes")], [[], []]);
  store.set({ share: "held_out" });
  await settled();
  await answer("data", OTHERS);
  assert.deepEqual(
    [asked("data"), asked("outcomes")],
    [[["r", "held_out"]], [["r", { step: 5, share: "held_out" }]]],
  );
  assert.equal(store.get().heldOut.run, "r");
  await answer("outcomes", { run: "r", share: "held_out", step: 5 });
  store.set({ share: "trained_on", worstOpen: true });
  await settled();
  await answer("outcomes", { run: "r", share: "trained_on", step: 5 });
  assert.deepEqual(asked("outcomes")[1], ["r", { step: 5, share: "trained_on" }]);
});

test("a sample that is far off has its truth, and the answer with its share or in the target's unit", () => {
  assert.equal(truthText(DATA, { target: 1 }), "yes");
  assert.equal(answerText(DATA, { output: [0.004], taken_for: 0 }, false), "no (0.996)");
  assert.equal(answerText(DATA, { output: [-2.5], taken_for: 0 }, true), "no (−2.500)");
  assert.equal(answerText(DATA, { output: [Number.NaN], taken_for: 0 }, false), "not finite");
  const metres = { task: "regression", target: { offset: 100, scale: 10 }, decimals: [1], classes: [] };
  assert.equal(truthText(metres, { target: 0.5 }), "105");
  assert.equal(answerText(metres, { output: [1], taken_for: null }, false), "110.0");
  assert.equal(
    said(worstWords(DATA, { share: "held_out", step: 5 }, null)),
    "The largest losses of the 4 held out, at step 5. Choose one: it goes forward.",
  );
  assert.match(said(worstWords(DATA, { share: "trained_on", step: 5 }, null)), /of the 6 trained on/);
  const layers = [{ type: "dropout", rate: 0.5 }];
  for (const [config, says] of [
    [{ layers: [], class_weight: { 1: 5 } }, "Class weights are off here."],
    [{ layers, class_weight: null }, "Dropout is off here."],
    [{ layers, class_weight: { 1: 5 } }, "Dropout and class weights are off here."],
  ]) {
    const run = { config: { ...config, model: null } };
    assert.ok(said(worstWords(DATA, { share: "held_out", step: 5 }, run)).endsWith(`forward. ${says}`));
  }
  assert.deepEqual([...pixelsOf([0, 16])], [255, 255, 255, 255, 0, 0, 0, 255]);
});
