// One weight's curve in talk mode: what the lab's turns from step to step, drawn for a room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TalkCurve } from "../../../static/js/views/talk/curve.js";
import { WeightStage } from "../../../static/js/views/weight/stage.js";
import { elements } from "../elements.js";

const LOOK = {
  ...{ run: "r", index: 0, step: 3, label: "w", batch_step: 3, before: 1, after: 0.9, gradient: 2 },
  ...{
    update: -0.1,
    plain_update: -0.1,
    rescaled_gradient: 2,
    numeric_gradient: 2,
    rank: { layer: "dense" },
  },
  curve: { w: [0, 1, 2], batch_loss: [0, 1, 4], full_loss: [1, 2, 5] },
};
const NAMES = { batch: "this batch", full: "all", optimizer: "SGD", parameter: "weight", quantity: "loss" };

/** The classes of what a stage draws. */
function drawnBy(t, Stage) {
  elements(t);
  const frames = globalThis.cancelAnimationFrame;
  t.after(() => Object.assign(globalThis, { cancelAnimationFrame: frames }));
  Object.assign(globalThis, { cancelAnimationFrame: () => {} });
  const svg = /** @type {any} */ (document.createElement("svg"));
  svg.dataset = {};
  const stage = new Stage(svg);
  stage.resize(600, 300);
  stage.show(/** @type {any} */ ({ look: LOOK, view: "curve", names: NAMES, noisy: false }), true);
  return svg.children.map(({ attributes }) => attributes.class ?? "");
}

test("before an audience the curve is the room's, and in the lab the lab's", (t) => {
  const [talk, lab] = [TalkCurve, WeightStage].map((Stage) => drawnBy(t, Stage));
  assert.ok(talk.length > 0 && talk.every((name) => !name.startsWith("weight-")), `${talk}`);
  assert.ok(lab.includes("weight-batch") && !lab.some((name) => name.startsWith("talk-")), `${lab}`);
});
