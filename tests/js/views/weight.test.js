// The picture of one weight, for who does not see it.
import assert from "node:assert/strict";
import test from "node:test";
import { spoken } from "../../../static/js/views/weight/stage.js";

const MOVE = {
  label: "x",
  step: 1,
  gradient: -0.8129,
  update: 0.0081,
  before: 0,
  rank: { layer: "position" },
};
/** @param {object} changes */
const said = (changes) =>
  spoken({ look: MOVE, view: "curve", names: { parameter: "x", quantity: "f" }, noisy: false, ...changes });

test("on a surface the picture is told as one of f, and a gradient with noise as such", () => {
  assert.equal(said({}), "f as x alone varies, at 0; its slope is −0.813, its update was +0.00810");
  assert.match(said({ noisy: true }), /; its slope with noise is −0\.813,/);
  assert.equal(said({ view: "layer" }), "The two coordinates, their gradients and their updates");
});

test("of a network the picture is told as one of the loss, and of a layer", () => {
  const look = { ...MOVE, label: "w", rank: { layer: "hidden" } };
  const network = { look, names: { parameter: "weight", quantity: "loss" } };
  assert.match(said(network), /^The loss as w alone varies, at 0; its slope is −0\.813/);
  assert.match(said({ ...network, view: "layer" }), /^The place of w among the weights/);
});
