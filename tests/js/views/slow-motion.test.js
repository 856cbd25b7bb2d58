// What slow motion says of the step from gradient to update.
import assert from "node:assert/strict";
import test from "node:test";
import { workedOf } from "../../../static/js/views/slow-motion/told.js";
import { RUN } from "../page.js";

const LINEAR = { activation: "linear" };
const LOOK = { run: "r", learning_rate: 0.05, layers: [LINEAR, LINEAR] };

/** @param {object} settings @param {string[]} frozen */
function worked(settings, frozen = []) {
  const optimizer = { name: "sgd", learning_rate: 0.05, momentum: 0, ...settings };
  const run = { ...RUN, config: { ...RUN.config, optimizer, frozen } };
  const state = { catalogue: null, look: null };
  return workedOf({ state }, { look: LOOK, run, index: 0, optimizer: "SGD", unit: {} });
}

test("gradient × rate is told as the update only where nothing else is done", () => {
  assert.equal(worked({}).isPlain, true);
  for (const more of [
    { momentum: 0.9 },
    { clipnorm: 1 },
    { global_clipnorm: 0.5 },
    { clipvalue: 0.2 },
    { weight_decay: 0.5 },
    { name: "adam" },
  ])
    assert.equal(worked(more).isPlain, false, JSON.stringify(more));
});

test("a weight that is frozen is told apart", () => {
  const { layer, role } = RUN.parameters[0];
  assert.equal(worked({}, [`${layer}/${role}`]).isFrozen, true);
  assert.equal(worked({}, [`${layer}/bias`]).isFrozen, false);
});
