import assert from "node:assert/strict";
import { test } from "node:test";
import { lossTexts } from "../../../static/js/draw/format.js";
import {
  awaiting,
  isAwaited,
  sentencesOf,
  spokenOf,
  wayOut,
} from "../../../static/js/draw/narration/sentence.js";
import { textOf, value, words } from "../../../static/js/draw/words.js";
import { stack } from "../stack.js";

const WEIGHT = {
  index: 3,
  label: "dense_1/kernel[3, 5]",
  after: 1,
  before: 1.1,
  learning_rate: 0.0001,
  terms: {},
};
const PLAIN = { ...WEIGHT, gradient: 0.021, update: -2.1e-6, rescaled_gradient: 0.021 };
const RESCALED = { ...PLAIN, update: -0.0001, rescaled_gradient: 1 };
const STALL = {
  ...{ cause: "dead", layer: "dense", since: { step: 3, exact: true }, value: 0 },
  ...{ subject: "dense", event: "died at step 3", why: "its 16 relu units give 0 for all 2,100 samples" },
  sentence: "dense died at step 3: its 16 relu units give 0 for all 2,100 samples.",
  advice: "Try a smaller learning rate.",
};
const BLOW_UP = {
  ...{ layer: "dense", since: { step: 2, exact: true }, start: 1.35, grown: 3526 },
  subject: "dense",
  event: "grew first, at step 2: its largest weight went from 1.35 at step 0 to 3,526",
  sentence: "dense grew first, at step 2: its largest weight went from 1.35 at step 0 to 3,526.",
};

const DRAWN = { kernel_initializer: "glorot_uniform", bias_initializer: "zeros", use_bias: true };

/** @param {object} frame @param {object} [rest] */
const state = (frame, rest = {}) =>
  /** @type {State} */ (
    /** @type {unknown} */ ({
      run: { id: "a", config: { optimizer: { name: "sgd" }, model: null } },
      catalogue: { optimizers: [{ name: "sgd", title: "SGD" }], landscapes: [] },
      ...{
        connection: "open",
        diagnosis: null,
        history: { count: 1, loss: Float64Array.of(0.7), epochs: [] },
      },
      frame: { run: "a", status: "ready", step: 7, total_steps: 50, ...frame },
      ...rest,
    })
  );
const fell = { batch: { loss_before: 0.61131, loss_after: 0.61124 } };
const found = (/** @type {object} */ what) => ({
  diagnosis: { run: "a", step: 7, stall: null, blow_up: null, ...what },
});

/** @param {State} of */
const forms = (of) => sentencesOf(of).map(textOf);

test("a step is told in the article's words", () => {
  assert.equal(
    forms(state({ weight: PLAIN, ...fell }))[0],
    "Step 7. dense_1/kernel[3, 5] had gradient +0.0210; times 0.0001 it moved by −2.10×10⁻⁶. " +
      "The loss on this batch fell from 0.6113 to 0.6112.",
  );
});

test("what the optimizer made of the gradient is told", () => {
  const [full, , colon] = forms(state({ weight: RESCALED, ...fell }));
  assert.match(
    full,
    /had gradient \+0\.0210, which SGD made \+1\.00; times 0\.0001 it moved by −0\.000100\./,
  );
  assert.match(colon, /: gradient \+0\.0210, by SGD \+1\.00; × 0\.0001 moved −0\.000100\./);
});

test("in plain words a step is its move and its gradient, and says when one does not go against the other", () => {
  const plain = (/** @type {object} */ weight) =>
    forms(state({ weight: { ...PLAIN, ...weight }, ...fell }, { wording: "plain" }))[0];
  assert.equal(
    plain({}),
    "Step 7. This weight moved by −2.10×10⁻⁶, against its gradient of +0.0210. " +
      "The loss on this batch fell from 0.6113 to 0.6112.",
  );
  assert.equal(
    forms(state({ weight: PLAIN, ...fell }, { wording: "plain" }))[3],
    "Step 7. This weight moved by −2.10×10⁻⁶; gradient +0.0210. Batch loss 0.6113 → 0.6112.",
  );
  assert.match(plain({ update: 2.1e-6 }), /moved by \+2\.10×10⁻⁶, though its gradient was \+0\.0210\./);
  assert.match(plain({ gradient: 0 }), /though its gradient was 0\./);
  const still = { after: 1.1, update: 0, gradient: 0 };
  assert.match(plain(still), /^Step 7\. This weight stayed where it was\. The loss/);
  assert.match(plain({ ...still, learning_rate: 0 }), /stayed where it was: the learning rate is 0\./);
});

test("each form is shorter than the one before, or as short", () => {
  for (const weight of [PLAIN, RESCALED]) {
    const lengths = forms(state({ weight, ...fell })).map(({ length }) => length);
    assert.deepEqual(
      lengths.toSorted((one, other) => other - one),
      lengths,
    );
    assert.ok(lengths[0] > 1.5 * lengths[lengths.length - 1]);
  }
});

test("a weight that stayed is told as such, and so is a loss that rose", () => {
  const [full] = forms(
    state({
      weight: { ...PLAIN, before: 1, gradient: 0, update: 0 },
      batch: { loss_before: 0.5, loss_after: 0.75 },
    }),
  );
  assert.equal(
    full,
    "Step 7. dense_1/kernel[3, 5] had gradient 0 and stayed where it was. " +
      "The loss on this batch rose from 0.5000 to 0.7500.",
  );
});

/** @param {object} weight */
const moved = (weight) => {
  const [full] = forms(state({ weight: { ...PLAIN, ...weight } }));
  return full.replace("Step 7. dense_1/kernel[3, 5] ", "");
};

test("a weight that moves without a gradient names what moved it", () => {
  const still = { gradient: 0, rescaled_gradient: 0.1, update: -1e-5 };
  assert.equal(moved(still), "had gradient 0; SGD’s memory of earlier gradients moved it by −1.00×10⁻⁵.");
  assert.equal(
    moved({ ...still, terms: { decay: -1e-5 } }),
    "had gradient 0; weight decay moved it by −1.00×10⁻⁵.",
  );
  assert.equal(
    moved({ ...still, terms: { decay: -4e-6 } }),
    "had gradient 0; SGD’s memory of earlier gradients, with weight decay, moved it by −1.00×10⁻⁵.",
  );
});

test("an update that leaves the weight the same number is no move", () => {
  const tiny = { before: 1, update: -3.48e-107, rescaled_gradient: 3.48e-103 };
  assert.equal(
    moved({ ...tiny, gradient: 0 }),
    "had gradient 0; SGD’s memory of earlier gradients still pushed it by −3.48×10⁻¹⁰⁷, " +
      "so little that it stayed the same number.",
  );
  assert.equal(
    moved({ ...tiny, gradient: 1e-103 }),
    "had gradient +1.00×10⁻¹⁰³; SGD pushed it by −3.48×10⁻¹⁰⁷, so little that it stayed the same number.",
  );
});

test("a learning rate of 0 is told as the reason why a weight stayed", () => {
  const rate = { before: 1, learning_rate: 0, rescaled_gradient: null, update: 0 };
  assert.equal(moved(rate), "had gradient +0.0210 and stayed: the learning rate is 0.");
});

test("a loss that changes by less than can be told is not said to have stayed", () => {
  const batch = { loss_before: 0.5, loss_after: 0.5 - 1e-12 };
  assert.match(forms(state({ weight: PLAIN, batch }))[0], /loss on this batch hardly changed: 0\.5000\.$/);
  const same = { loss_before: 0.5, loss_after: 0.5 };
  assert.match(forms(state({ weight: PLAIN, batch: same }))[0], /loss on this batch stayed at 0\.5000\.$/);
});

test("losses have as many decimals as show that they differ", () => {
  assert.deepEqual(lossTexts(0.6, 0.5), ["0.6000", "0.5000"]);
  assert.deepEqual(lossTexts(0.612341, 0.612339), ["0.612341", "0.612339"]);
  assert.deepEqual(lossTexts(-0.0010494, -0.00105), ["−0.001049", "−0.001050"]);
  assert.deepEqual(lossTexts(0.5814, 0.58135), ["0.58140", "0.58135"]);
  assert.deepEqual(lossTexts(0.5, 0.5), ["0.5000", "0.5000"]);
  assert.deepEqual(lossTexts(0.5, null), ["0.5000", "overflow"]);
  assert.deepEqual(lossTexts(1.5e-9, 1.25e-9), ["1.5000×10⁻⁹", "1.2500×10⁻⁹"]);
});

test("before the first step the sentence counts what there is", () => {
  const ready = (/** @type {object} */ config, samples = 4, weights = 12) =>
    forms({
      ...state({ step: 0 }),
      run: {
        id: "a",
        parameter_count: weights,
        parameters: stack([1, 4, 1]).slice(0, 2),
        config: { optimizer: { name: "sgd" }, layers: [DRAWN], frozen: [], ...config },
      },
      data: { count: samples },
    })[0];
  assert.equal(
    ready({ batch_size: 2, epochs: 1 }),
    "Ready. Play trains 12 weights on 4 samples, 2 at a time, for 1 epoch. They start at arbitrary values.",
  );
  assert.match(
    ready({ batch_size: 2, epochs: 9, early_stopping: { monitor: "loss" } }),
    /, for at most 9 epochs\./,
  );
  assert.match(
    ready({ batch_size: 32, epochs: 20, frozen: ["dense/bias"] }),
    /Play trains 8 of 12 weights on/,
    "what is frozen is not trained",
  );
  assert.match(ready({ batch_size: 32, epochs: 20 }), /on 4 samples, all at once, for 20 epochs\./);
  assert.match(ready({ batch_size: 1, epochs: 20 }, 1), /on 1 sample, for 20 epochs\./);
  assert.match(
    ready({ batch_size: 1, epochs: 2, initial_weights: [[]] }),
    /They start at the values given\.$/,
  );
  const zeros = { kernel_initializer: "zeros", bias_initializer: "zeros", use_bias: true };
  const ones = { ...zeros, kernel_initializer: "ones" };
  const [all, some] = [
    [zeros, zeros],
    [zeros, DRAWN],
  ];
  assert.match(ready({ batch_size: 1, epochs: 2, layers: all }), /They start at 0\.$/);
  assert.match(ready({ batch_size: 1, epochs: 2, layers: [ones] }), /They start at 0 and 1\.$/);
  assert.match(
    ready({ batch_size: 1, epochs: 2, layers: [{ ...ones, use_bias: false }] }),
    /They start at 1\.$/,
  );
  assert.match(ready({ batch_size: 1, epochs: 2, layers: some }), /They start at arbitrary values\.$/);
});

test("before the first step of a branch its optimizers are told in turn", () => {
  const SURFACE = { name: "saddle", title: "Saddle", start: [1, 2], minima: [] };
  const titles = { sgd: "SGD", adam: "Adam" };
  const optimizers = Object.entries(titles).map(([name, title]) => ({ name, title }));
  const config = { model: { landscape: "saddle" }, optimizer: { name: "sgd" }, epochs: 150 };
  const ready = (/** @type {object} */ rest) =>
    forms({
      ...state({ step: 0, loss: 1 }),
      catalogue: { optimizers, landscapes: [SURFACE] },
      ...{ run: { id: "a", parent: null, config }, lineage: { config, forks: [] } },
      ...rest,
    })[0];
  assert.match(ready({}), /takes 150 steps of SGD down Saddle, from/);
  const run = { id: "b", parent: { id: "a", step: 75 }, config: { ...config, optimizer: { name: "adam" } } };
  const forks = [{ step: 75, changes: { optimizer: { name: "adam" } } }];
  assert.match(
    ready({ run, lineage: { config, forks } }),
    /takes 150 steps of SGD and then Adam down Saddle/,
  );
  const slower = [{ step: 75, changes: { optimizer: { name: "sgd", learning_rate: 0.1 } } }];
  assert.match(ready({ run: { ...run, config }, lineage: { config, forks: slower } }), /steps of SGD down/);
});

test("where a branch was set down no step is told, for none led there", () => {
  const placed = state({ step: 100, gradient: [], weight: { ...WEIGHT, update: null }, batch: null });
  assert.deepEqual(forms(placed), ["Step 100. No step led to this point: the branch begins here."]);
  const stalled = state({ step: 0, gradient: [], weight: null, batch: null }, found({ stall: STALL }));
  assert.equal(
    forms({ ...stalled, diagnosis: found({ stall: { ...STALL, since: { step: 0 } } }).diagnosis })[0].slice(
      0,
      13,
    ),
    "Step 0. dense",
  );
});

test("a stall takes the place of the step, and what may help is said aloud", () => {
  const stalled = state({ weight: PLAIN, ...fell }, found({ stall: STALL }));
  const brief = "dense died at step 3.";
  assert.deepEqual(forms(stalled), [`Step 7. ${STALL.sentence}`, STALL.sentence, `Step 7. ${brief}`, brief]);
  assert.equal(spokenOf(stalled), `Step 7. ${STALL.sentence} ${STALL.advice}`);
});

test("a minimum is no danger", () => {
  const at = { ...STALL, cause: "minimum", layer: "", subject: "The network", event: "reached a minimum" };
  const parts = sentencesOf(state({ weight: PLAIN, ...fell }, found({ stall: at })))[1];
  assert.deepEqual(parts, words`${value("The network reached a minimum")}: ${at.why}.`);
});

test("the way out of a stall is shown, and of a run that diverged or blew up only that of inputs", () => {
  const action = { label: "Scale the inputs", as: "run", from_step: 0, config: {} };
  const unscaled = { advice: "Scale the inputs first.", action };
  const shown = found({ stall: STALL, unscaled });
  assert.equal(wayOut(state({ weight: PLAIN, ...fell }, shown))?.advice, STALL.advice);
  const blown_up = { start_step: 0, start: 1, since: 0 };
  for (const fallen of [state(DIVERGED, shown), state({ blown_up, ...fell }, shown)]) {
    assert.equal(wayOut(fallen), unscaled);
    assert.match(spokenOf(fallen), /Scale the inputs first\.$/);
  }
  assert.equal(wayOut(state(DIVERGED, found({ stall: STALL }))), null);
  assert.equal(wayOut(state({ step: 2 }, found({ stall: STALL }))), null);
  assert.equal(wayOut({ ...state({}, shown), connection: "lost" }), null);
});

test("before it began, and in another run, a stall is not told", () => {
  const before = state({ step: 2, weight: PLAIN, ...fell }, found({ stall: STALL }));
  const elsewhere = state({ weight: PLAIN, ...fell }, found({ stall: STALL, run: "b" }));
  for (const one of [before, elsewhere]) assert.doesNotMatch(forms(one)[0], /died/);
});

test("a run that ends in a stall tells both", () => {
  const [full, short, , shorter] = forms(
    state({ status: "finished", step: 50, loss: 0.7, accuracy: 0.5 }, found({ stall: STALL })),
  );
  assert.equal(
    full,
    `Finished after 50 steps. Over all samples: loss 0.7000, accuracy 0.5000. ${STALL.sentence}`,
  );
  assert.equal(short, `Finished after 50 steps. ${STALL.sentence}`);
  assert.equal(shorter, "Finished after 50 steps. dense died at step 3.");
});

const CAUSE = "the loss is not finite, though every output is";
const DIVERGED = {
  status: "diverged",
  divergence: { step: 88, layer: "dense", what: "loss", cause: CAUSE, smaller_rate: 0.1 },
};

test("a run that diverged says what is not finite, and once it is known how it grew", () => {
  assert.deepEqual(forms(state(DIVERGED)), [`Diverged at step 88: ${CAUSE}.`]);
  const [full, middle, short] = forms(state(DIVERGED, found({ blow_up: BLOW_UP })));
  assert.equal(full, `Diverged at step 88: ${CAUSE}. ${BLOW_UP.sentence}`);
  assert.equal(middle, `Diverged at step 88. ${BLOW_UP.sentence}`);
  assert.equal(short, "Diverged at step 88. dense grew a thousandfold by step 2: weights 1.35 → 3,526.");
});

test("a division by 0 is told as the server tells it, for a smaller rate would not help", () => {
  const cause = "the new weights are not finite, first in layer dense";
  const divergence = /** @type {Divergence} */ ({
    ...{ step: 1, layer: "dense", what: "weights", cause, why: "Adam divided 0 by 0.", smaller_rate: null },
  });
  const [full, ...shorter] = forms(state({ status: "diverged", divergence }));
  assert.equal(full, `Diverged at step 1: ${cause}. Adam divided 0 by 0.`);
  assert.deepEqual(shorter, ["Diverged at step 1. Adam divided 0 by 0."], "no form drops the reason");
});

test("a velocity that goes on at learning rate 0 is no multiple of the rate", () => {
  const rolling = { ...WEIGHT, gradient: 0.021, update: -0.1, learning_rate: 0, rescaled_gradient: null };
  const said = forms(state({ weight: rolling, ...fell }));
  assert.match(said[0], /had gradient \+0\.0210; SGD’s memory of earlier gradients moved it by −0\.100\./);
  assert.doesNotMatch(said.join(), /∞|NaN/);
});

test("a run whose last epoch lay far above its first says so, and one that ended near it does not", () => {
  /** @param {...(number | null)} means  of each epoch */
  const end = (...means) => {
    const epochs = means.map((loss, k) => ({ epoch: k + 1, loss }));
    const history = { count: 50, loss: Float64Array.of(0.01), epochs };
    return forms(state({ status: "finished", step: 50, loss: 0.4, accuracy: null }, { history }))[0];
  };
  const plain = "Finished after 50 steps. Over all samples: loss 0.4000.";
  assert.equal(
    end(0.7, 0.9, 95.7),
    `${plain} In the last epoch the mean loss was 137 times as high as in the first.`,
  );
  assert.match(end(0.7, 2.45), /was 3\.5 times as high/);
  assert.equal(end(0.7, 1.3), plain);
  assert.equal(end(0.7), plain, "not even if the first batch's loss was 0.01");
  assert.equal(end(0, 1), plain);
  assert.equal(end(0.7, null), plain);
  assert.equal(end(), plain);
});

test("the accuracy of a regression is not told", () => {
  const end = { status: "finished", step: 50, loss: 0.7, accuracy: 0 };
  const [told] = forms(state(end, { data: { task: "regression" } }));
  assert.equal(told, "Finished after 50 steps. Over all samples: loss 0.7000.");
});

test("one sample alone is told as one, of either share", () => {
  const end = { status: "finished", step: 50, loss: 0.7, accuracy: null, val_loss: 0.4, val_accuracy: null };
  const told = (/** @type {object} */ data) =>
    forms(state(end, { data: { task: "regression", ...data } }))[0];
  assert.equal(told({ count: 1 }), "Finished after 50 steps. Over the one sample: loss 0.7000.");
  assert.equal(
    told({ count: 1, held_out: { count: 1, missing: [], unseen: [] } }),
    "Finished after 50 steps. Over the one trained on: loss 0.7000. Over the one held out: loss 0.4000.",
  );
});

test("at the end both shares are told, each with its count", () => {
  const end = { status: "finished", step: 50, loss: 0.1, accuracy: 1, val_loss: 0.4, val_accuracy: 0.86 };
  const held_out = { count: 30, missing: [], unseen: [] };
  const told = (rest, data) =>
    forms(state({ ...end, ...rest }, { data: { count: 50, held_out, ...data } }))[0];
  const head = "Finished after 50 steps. Over the 50 trained on: loss 0.1000";
  assert.equal(told(), `${head}, accuracy 1.0000. Over the 30 held out: loss 0.4000, accuracy 0.8600.`);
  assert.equal(told({}, { task: "regression" }), `${head}. Over the 30 held out: loss 0.4000.`);
});

test("a surface that diverged has no layers", () => {
  const config = { optimizer: { name: "sgd" }, model: { landscape: "bowl" } };
  const [only] = forms(state(DIVERGED, { run: { id: "a", config } }));
  assert.equal(only, "Diverged at step 88: f(x, y) is not finite.");
});

test("a lost connection is told before the first frame, too", () => {
  const lost = { ...state({}), connection: "lost" };
  assert.match(forms(lost)[0], /^Connection lost at step \d+; trying again\.$/);
  assert.deepEqual(forms({ ...lost, frame: null }), ["Connection lost; trying again."]);
});

test("a long step is told of while it is awaited, and not where it waits for room or for the server", () => {
  const at = (parts, status = "training") =>
    isAwaited({ frame: { status }, connection: "open", storage: null, ...parts });
  assert.equal(at({}), true);
  assert.equal(at({}, "ready"), false);
  assert.equal(at({ connection: "lost" }), false);
  assert.equal(at({ storage: "There is no room to save in a folder." }), false);
  assert.equal(isAwaited({ frame: null, connection: "open", storage: null }), false);
  assert.deepEqual(awaiting([["Step 5."]]).map(textOf), ["Step 5. The next step is on its way.", "Step 5."]);
});
