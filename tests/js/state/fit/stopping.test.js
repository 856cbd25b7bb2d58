import assert from "node:assert/strict";
import { test } from "node:test";
import { chartTable } from "../../../../static/js/draw/chart/words.js";
import { sentencesOf } from "../../../../static/js/draw/narration/sentence.js";
import { textOf } from "../../../../static/js/draw/words.js";
import {
  bestElsewhere,
  measuresOf,
  stopMarks,
  stoppingOf,
} from "../../../../static/js/state/fit/stopping.js";
import { createPage, FRAME, RUN } from "../../page.js";

const STOPPED = {
  ...{ epoch: 9, step: 90, early: true, monitor: "val_loss", best: 0.5, best_epoch: 6, best_step: 60 },
  ...{
    restores: false,
    reason: "val_loss has not fallen below its lowest, 0.5000 in epoch 6, for 3 epochs.",
  },
};
const SETTINGS = [
  { name: "monitor", default: "val_loss" },
  { name: "patience", default: 0 },
];
const at = (step) => ({ ...FRAME, status: "finished", step, stopped: STOPPED });
const told = (step) => textOf(sentencesOf(createPage({ frame: at(step) }).get())[0]);

test("what a run measures can be watched, and what it holds out beside it", () => {
  const config = { metrics: ["auc"], model: null, validation_split: 0 };
  assert.deepEqual(measuresOf(config), ["loss", "auc"]);
  assert.deepEqual(measuresOf({ ...config, validation_split: 0.2 }), ["loss", "auc", "val_loss", "val_auc"]);
  assert.deepEqual(measuresOf({ ...config, validation_split: 0.2, model: {} }), ["loss"]);
});

test("early stopping begins with what the run has", () => {
  const run = (split) => ({ config: { ...RUN.config, validation_split: split } });
  assert.deepEqual(stoppingOf(SETTINGS, run(0.2)), { monitor: "val_loss", patience: 5 });
  assert.deepEqual(stoppingOf(SETTINGS, run(0)), { monitor: "loss", patience: 5 });
});

test("the chart marks the best epoch, and the last of a run that stopped by itself", () => {
  const [best, stop] = [
    { x: 6, name: "best" },
    { x: 9, name: "stop" },
  ];
  assert.deepEqual(stopMarks(STOPPED), [best, stop]);
  assert.deepEqual(stopMarks({ ...STOPPED, early: false }), [best]);
  assert.deepEqual(stopMarks(null), []);
});

test("the best is offered where the run has ended and stands elsewhere", () => {
  assert.equal(bestElsewhere(at(90)), 60);
  assert.equal(bestElsewhere(at(60)), null);
  assert.equal(bestElsewhere({ ...at(30), status: "training" }), null);
  assert.equal(bestElsewhere({ ...at(90), stopped: { ...STOPPED, best_step: null } }), null);
});

test("the headline says why a run stopped, and that it went back", () => {
  assert.equal(told(90), `Stopped after epoch 9: ${STOPPED.reason}`);
  assert.equal(told(60), `Stopped after epoch 9, and shown here at the best, epoch 6: ${STOPPED.reason}`);
});

test("other metrics stand in the chart’s table", () => {
  const epoch = {
    epoch: 1,
    loss: 0.5,
    accuracy: 0.75,
    metrics: { accuracy: 0.75, mean_absolute_error: 0.25 },
  };
  const { head, rows } = chartTable({ epochs: [epoch] }, []);
  assert.deepEqual(head, ["epoch", "loss", "accuracy", "mean absolute error"]);
  assert.deepEqual(rows, [["1", "0.5000", "0.7500", "0.2500"]]);
});
