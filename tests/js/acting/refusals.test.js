import assert from "node:assert/strict";
import { test } from "node:test";
import { explained, Refusing, standing, withMoved } from "../../../static/js/acting/refusals.js";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { createStore } from "../../../static/js/state/store.js";

const RATE = { why: "Enter a number.", value: "" };
const UNITS = { why: "Enter a whole number. Got 12,5, which is 12.5.", value: "12,5" };
const GENERAL = { why: "layers must not be empty. Got []." };

/** The server’s refusal of some settings. @param {...[string, string]} fields */
const refusal = (...fields) =>
  new Refused(422, {
    message: "3 settings are wrong.",
    fields: fields.map(([path, message]) => ({ path, message })),
  });

test("what is refused stands while another setting is changed", () => {
  assert.deepEqual(standing({ "optimizer.learning_rate": RATE }, "epochs"), {
    "optimizer.learning_rate": RATE,
  });
  assert.deepEqual(standing({ "start.1": RATE }, "start.10"), { "start.1": RATE });
});

test("what is refused is over when its setting is changed, alone or with others", () => {
  assert.deepEqual(standing({ "start.0": RATE, "start.1": RATE }, "start.0"), { "start.1": RATE });
  assert.deepEqual(standing({ "start.0": RATE, "start.1": RATE }, "start"), {});
});

test("what is refused of no field was of the last attempt only", () => {
  assert.deepEqual(standing({ layers: GENERAL, epochs: RATE }), { epochs: RATE });
});

test("what is refused of a layer goes where the layer goes", () => {
  const refused = { "layers.0.units": UNITS, "layers.1.units": RATE, "layers.2.units": UNITS, epochs: RATE };
  const removed = withMoved("layers", (i) => (i === 1 ? null : i - Number(i > 1)))(refused);
  assert.deepEqual(removed, { "layers.0.units": UNITS, "layers.1.units": UNITS, epochs: RATE });
  const added = withMoved("layers", (i) => (i < 2 ? i : i + 1))(refused);
  assert.deepEqual(Object.keys(added), ["layers.0.units", "layers.1.units", "layers.3.units", "epochs"]);
});

test("the server’s reasons stand at the setting that was touched, with its value", () => {
  const error = refusal(["changes.loss", "changes.loss must fit."], ["changes.layers.2", "loss must fit."]);
  const touched = { path: "loss.name", value: "mean_squared_error" };
  const refused = { "loss.name": { why: "loss must fit.", value: "mean_squared_error" } };
  assert.deepEqual(explained(error, touched), { notice: null, refused });
});

test("the server’s reasons stand where it saw them if no field was touched", () => {
  const error = refusal(["changes.layers.1.units", "units must fit."]);
  assert.deepEqual(explained(error, {}), {
    notice: null,
    refused: { "layers.1.units": { why: "units must fit." } },
  });
});

test("a value that could not be asked for was not set", () => {
  const { refused, notice } = explained(new Unreachable("The server does not answer."), {
    path: "epochs",
    value: 21,
  });
  assert.deepEqual(refused, { epochs: { why: "This was not set.", value: 21 } });
  assert.equal(notice, "The server does not answer; nothing was changed.");
});

/** @param {Record<string, object>} refused */
function setUp(refused = {}) {
  const store = createStore({ refused, notice: null }, () => {});
  return { store, refusing: new Refusing(store), refused: () => store.get().refused };
}

test("a refusal joins those that stand", () => {
  const { store, refusing, refused } = setUp({ epochs: RATE });
  const failed = refusing.begin({ path: "batch_size", value: 0 });
  store.set(failed(refusal(["batch_size", "batch_size must be at least 1. Got 0."])));
  assert.deepEqual(refused(), {
    epochs: RATE,
    batch_size: { why: "batch_size must be at least 1. Got 0.", value: 0 },
  });
});

test("what the server says of an older value of the same field is of no use", () => {
  const { store, refusing, refused } = setUp();
  const failed = refusing.begin({ path: "batch_size", value: 0 });
  refusing.begin({ path: "batch_size", value: 20 });
  store.set(failed(refusal(["batch_size", "batch_size must be at least 1. Got 0."])));
  assert.deepEqual(refused(), {});
});

test("a value that the page refuses takes the place of what the server will say of the one before", () => {
  const { store, refusing, refused } = setUp({ layers: GENERAL });
  const failed = refusing.begin({ path: "epochs", value: 0 });
  refusing.refuse("epochs", RATE);
  store.set(failed(refusal(["epochs", "epochs must be at least 1. Got 0."])));
  assert.deepEqual(refused(), { epochs: RATE });
});
