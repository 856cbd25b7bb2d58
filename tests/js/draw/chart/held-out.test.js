import assert from "node:assert/strict";
import { test } from "node:test";
import { byHeartSince } from "../../../../static/js/draw/chart/held-out.js";
import { logRows } from "../../../../static/js/draw/chart/log-rows.js";
import {
  heldOutOf,
  heldOutWords,
  membersOf,
  oneSided,
  samplesWords,
} from "../../../../static/js/draw/chart/shares.js";
import { chartCaption, chartTable, readout } from "../../../../static/js/draw/chart/words.js";

/** @param {(k: number) => number} loss @param {(k: number) => number | null} held @param {number} [count] */
const epochs = (loss, held, count = 60) =>
  Array.from({ length: count }, (_, k) => ({ epoch: k + 1, loss: loss(k), val_loss: held(k) }));

/** A number from 0 to 1 that hangs on a seed and a place alone. @param {number} seed @param {number} k */
function random(seed, k) {
  const value = Math.sin(seed * 127.1 + k * 311.7) * 43_758.5453;
  return value - Math.floor(value);
}

test("it learns by heart since the epoch with the lowest held-out loss", () => {
  const found = byHeartSince(
    epochs(
      (k) => 1 / (k + 1),
      (k) => 0.3 + (k - 30) ** 2 / 1_000,
    ),
  );
  assert.equal(found, 31);
});

test("a rise is told with the noise of small samples on it, too", () => {
  const held = (/** @type {number} */ k) => 0.3 + Math.abs(k - 20) / 40 + 0.02 * random(1, k);
  const found = byHeartSince(epochs((k) => 1 / (k + 1), held));
  assert.ok(found !== null && Math.abs(found - 21) <= 2, String(found));
});

test("a rise of less than a quarter is too small to be told, however steady: a cure may leave it", () => {
  const rising = (/** @type {number} */ by) => (/** @type {number} */ k) =>
    0.26 * (1 + (by * Math.max(0, k - 30)) / 25) + 0.002 * Math.max(0, 30 - k);
  const told = (/** @type {number} */ by) => byHeartSince(epochs((k) => 1 / (k + 1), rising(by)));
  assert.equal(told(0.2), null);
  assert.equal(told(0.3), 31);
});

test("what is trained on is known better than what is held out, or nothing is learned by heart", () => {
  const told = (/** @type {number} */ floor) =>
    byHeartSince(
      epochs(
        (k) => floor + 1 / (k + 1),
        (k) => 0.3 + Math.abs(k - 5) / 50,
      ),
    );
  assert.deepEqual([told(0), told(1.5)], [6, null]);
});

test("both losses that fall are no learning by heart", () => {
  assert.equal(
    byHeartSince(
      epochs(
        (k) => 1 / (k + 1),
        (k) => 1.1 / (k + 1),
      ),
    ),
    null,
  );
});

test("both losses that rise are none either: that is a rate which is too large", () => {
  assert.equal(
    byHeartSince(
      epochs(
        (k) => 1 + k,
        (k) => 1 + k,
      ),
    ),
    null,
  );
});

test("a held-out loss that stays where it is, with noise, is none in 98 of 100 runs", () => {
  let told = 0;
  for (let seed = 0; seed < 300; seed += 1)
    told += Number(
      byHeartSince(
        epochs(
          (k) => 1 / (k + 1),
          (k) => 0.5 + 0.1 * random(seed, k),
        ),
      ) !== null,
    );
  assert.ok(told <= 6, `${told} of 300`);
});

test("one that falls and flattens with noise is none in 98 of 100 runs", () => {
  let told = 0;
  const held = (/** @type {number} */ seed) => (/** @type {number} */ k) =>
    0.5 + 1 / (k + 1) + 0.1 * random(seed, k);
  for (let seed = 0; seed < 300; seed += 1)
    told += Number(byHeartSince(epochs((k) => 1 / (k + 1), held(seed))) !== null);
  assert.ok(told <= 6, `${told} of 300`);
});

test("a few epochs, none, and losses that are not finite tell nothing", () => {
  assert.equal(byHeartSince([]), null);
  assert.equal(
    byHeartSince(
      epochs(
        (k) => 1 / (k + 1),
        (k) => k,
        5,
      ),
    ),
    null,
  );
  assert.equal(
    byHeartSince(
      epochs(
        (k) => 1 / (k + 1),
        (k) => (k === 40 ? null : k),
      ),
    ),
    null,
  );
});

const FRAME = /** @type {any} */ ({ step: 20, steps_per_epoch: 10, total_steps: 40 });
/** @param {number} epoch */
const record = (epoch) => ({ epoch, loss: 0.5 / epoch, accuracy: 0.75, val_loss: 0.7, val_accuracy: 0.6 });
const HISTORY = /** @type {any} */ ({ epochs: [1, 2].map(record), loss: new Float32Array(20), count: 20 });
/** @param {import("../../../../static/js/draw/words.js").Part[]} parts */
const plain = (parts) => parts.map((part) => (typeof part === "string" ? part : part.value)).join("");

test("caption, table and log tell what is held out beside the rest", () => {
  const words = plain(chartCaption(FRAME, HISTORY, false));
  assert.match(
    words,
    /Epoch 2: loss 0\.2500, accuracy 0\.7500\. Held out \(dotted\): loss 0\.7000, accuracy 0\.6000\./,
  );
  const { head, rows } = chartTable(HISTORY, []);
  assert.deepEqual(head, ["epoch", "loss", "accuracy", "held-out loss", "held-out accuracy"]);
  assert.deepEqual(rows[1], ["2", "0.2500", "0.7500", "0.7000", "0.6000"]);
  const [first] = logRows(FRAME, HISTORY, 4, [], true);
  assert.deepEqual(first.cells, ["0.5000", "0.7500", "0.7000", "0.6000"]);
  assert.deepEqual(logRows(FRAME, HISTORY, 4, [])[0].cells, ["0.5000", "0.7500"]);
  assert.match(plain(readout(2, FRAME, HISTORY, [])), /held out 0\.7000 0\.6000/);
});

test("four columns stand side by side: of a loss too long for its own there is one digit", () => {
  const tiny = /** @type {any} */ ({
    ...HISTORY,
    epochs: [{ ...record(1), loss: 0.0001958, val_loss: 31_234.5678 }],
  });
  assert.deepEqual(logRows(FRAME, tiny, 4, [], true)[0].cells.slice(0, 3), ["0.0002", "0.7500", "31,235"]);
});

test("a share is named wherever some are held out", () => {
  const held = { count: 1050, missing: [], unseen: [] };
  const data = { count: 50, held_out: held };
  assert.equal(membersOf(data), "the 50 trained on");
  assert.equal(membersOf(heldOutOf(data), "people"), "the 1,050 held out");
  assert.equal(membersOf({ count: 50, held_out: null }), "50 samples");
  assert.equal(membersOf({ count: 50, held_out: null }, "people"), "people");
  assert.equal(heldOutWords(data), "1,050 of 1,100 samples held out");
  assert.equal(heldOutWords({ count: 50, held_out: null }), "");
});

test("the settings count both shares, and name the classes that one of them lacks", () => {
  const held = { count: 45, missing: ["setosa"], unseen: ["virginica", "versicolor"] };
  assert.equal(samplesWords({ count: 105, held_out: held }), "105 of 150 samples");
  assert.equal(samplesWords({ count: 105, held_out: null }), "105 samples");
  assert.equal(
    oneSided(held),
    "Every sample of virginica or versicolor is held out: none is learned. No sample of setosa is held out: none is tested.",
  );
  assert.equal(oneSided({ count: 3, missing: [], unseen: [] }), "");
  assert.equal(oneSided(null), "");
});

test("where a class is on one side alone, the losses part without learning by heart", () => {
  const run = epochs(
    (k) => 1 / (k + 1),
    (k) => 0.3 + k / 10,
  ).map((one) => ({ ...one, accuracy: null, val_accuracy: null, metrics: {} }));
  const frame = /** @type {any} */ ({ step: 60, steps_per_epoch: 1, total_steps: 60 });
  const history = /** @type {any} */ ({ epochs: run, loss: new Float32Array(60), count: 60 });
  const told = (/** @type {string[]} */ unseen, /** @type {string[]} */ missing) =>
    plain(chartCaption(frame, history, false, true, { count: 9, missing, unseen }));
  assert.match(told([], []), /It learns by heart since epoch 1:/);
  assert.doesNotMatch(told(["virginica"], []), /by heart/);
  assert.doesNotMatch(told([], ["setosa"]), /by heart/);
});

test("metrics without a curve are told by Keras's names, each beside its share", () => {
  const metrics = { accuracy: 0.5, val_accuracy: 0.4, precision: 0.9912, val_precision: 0.75, auc: 1 };
  const one = { ...record(2), metrics };
  const history = /** @type {any} */ ({ epochs: [record(1), one], loss: new Float32Array(20), count: 20 });
  assert.equal(
    plain(chartCaption(FRAME, history, false)),
    "Epoch 2: loss 0.2500, accuracy 0.7500, precision 0.9912, auc 1.0000. " +
      "Held out (dotted): loss 0.7000, accuracy 0.6000, precision 0.7500.",
  );
});
