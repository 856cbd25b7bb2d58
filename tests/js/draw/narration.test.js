import assert from "node:assert/strict";
import { test } from "node:test";
import { stepSentences } from "../../../static/js/draw/narration/step-sentence.js";
import { divergedSentences, stallForms } from "../../../static/js/draw/narration/trouble.js";
import { textOf, value, words } from "../../../static/js/draw/words.js";

const WEIGHT = {
  ...{ label: "dense/kernel[0, 0]", before: 1, after: 0.9, gradient: 1, rescaled_gradient: 1 },
  ...{ update: -0.1, learning_rate: 0.1, terms: {} },
};
const told = (weight, batch = null) => stepSentences({ weight, batch }, "SGD", false).map(textOf);
const FELL = { loss_before: 0.5, loss_after: 0.25 };

test("a sentence joins what is put into it, and drops what is nothing", () => {
  assert.deepEqual(words`a ${"b"} ${value("c")}${""}${words` d ${value("e", "code")}`}`, [
    ...["a b ", value("c"), " d ", value("e", "code")],
  ]);
  assert.deepEqual(words``, []);
});

test("a step without a weight tells the batch's loss alone, and without a batch the move alone", () => {
  assert.deepEqual(told(null, FELL), [
    " The loss on this batch fell from 0.5000 to 0.2500.",
    " Batch loss fell from 0.5000 to 0.2500.",
    " Batch loss 0.5000 → 0.2500.",
  ]);
  assert.equal(told(WEIGHT)[0], "dense/kernel[0, 0] had gradient +1.00; times 0.1 it moved by −0.100.");
});

test("a weight that stayed says why: no rate, no update, or too small a one", () => {
  const stays = { ...WEIGHT, after: 1 };
  const start = "dense/kernel[0, 0] had gradient +1.00";
  assert.equal(told({ ...stays, learning_rate: 0 })[0], `${start} and stayed: the learning rate is 0.`);
  assert.equal(told({ ...stays, update: 0 })[0], `${start} and stayed where it was.`);
  assert.match(told(stays)[0], /; SGD pushed it by −0\.100, so little that it stayed the same number\.$/);
});

test("without a gradient it is weight decay that moves, or memory, or both", () => {
  const moved = (terms) => told({ ...WEIGHT, gradient: 0, terms })[0];
  assert.match(moved({ decay: -0.1 }), /gradient 0; weight decay moved it by −0\.100\.$/);
  assert.match(moved({}), /gradient 0; SGD’s memory of earlier gradients moved it/);
  assert.match(moved({ a: 0.1, z: 0 }), /gradient 0; SGD moved it/, "FTRL needs no gradient for that");
  assert.match(moved({ decay: -0.05 }), /SGD’s memory of earlier gradients, with weight decay, moved it/);
});

test("a loss that rose or stayed is told so", () => {
  const loss = (before, after) => told(null, { loss_before: before, loss_after: after })[0];
  assert.match(loss(0.25, 0.5), / rose from 0\.2500 to 0\.5000/);
  assert.match(loss(0.5, null), / rose from 0\.5000 to overflow/);
  assert.match(loss(0.5, 0.5), / stayed at 0\.5000/);
});

test("a stall's layer is written as code, and its reason is left out of the short form", () => {
  const stall = {
    cause: "dead",
    layer: "dense",
    subject: "dense",
    event: "died",
    why: "all its units give 0",
  };
  const [whole, brief] = stallForms(stall);
  assert.deepEqual(brief, [value("dense", "code"), value(" died", "danger"), "."]);
  assert.equal(textOf(whole), "dense died: all its units give 0.");
});

test("a divergence whose rate cannot be blamed tells its cause and why", () => {
  const divergence = {
    step: 3,
    layer: "dense",
    what: "loss",
    smaller_rate: null,
    cause: "Cause",
    why: "Why.",
  };
  const forms = divergedSentences(divergence, null, null, "all samples").map(textOf);
  assert.equal(forms[0], "Diverged at step 3: Cause. Why.");
  assert.deepEqual(forms.slice(1), ["Diverged at step 3. Why."]);
});

test("what grew first is told with the rates that would have been stable, where they are known", () => {
  const divergence = { step: 3, layer: "dense", what: "weights", smaller_rate: 0.01, cause: "c", why: "w" };
  const blowUp = {
    ...{ layer: "dense", subject: "dense", event: "grew first", sentence: "dense grew first." },
    ...{ start: 1, grown: 5000, since: { step: 2 } },
  };
  const stable = { largest_stable_rate: 0.125, since: 2 };
  const [full, ...others] = divergedSentences(divergence, blowUp, stable, "all samples").map(textOf);
  assert.ok(
    full.endsWith("dense grew first. Over all samples, rates up to 0.125 are stable at step 2."),
    full,
  );
  assert.ok(
    others.includes("Diverged at step 3. dense grew a thousandfold by step 2: weights 1.00 → 5,000."),
  );
  const unknown = divergedSentences(divergence, blowUp, null, "").map(textOf);
  assert.ok(
    unknown.includes("Diverged at step 3. The position grew a thousandfold by step 2: 1.00 → 5,000."),
  );
});
