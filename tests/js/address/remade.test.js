import assert from "node:assert/strict";
import { test } from "node:test";
import { Remade } from "../../../static/js/address/remade.js";
import { remadeWords } from "../../../static/js/draw/narration/remade.js";
import { createStore } from "../../../static/js/state/store.js";

const HERE = { loss: 0.30219, profile: "openblas-haswell-avx2" };
const THERE = { loss: 0.2911, profile: "openblas-skylakex-avx512" };

test("another loss by another kind of processor is told, with both", () => {
  assert.equal(
    remadeWords(THERE, HERE, "link"),
    "Made again on another kind of processor: the loss here is 0.3022 where the link’s was 0.2911.",
  );
});

test("another loss by the same kind of processor is not blamed on it", () => {
  assert.equal(
    remadeWords({ ...HERE, loss: 0.2911 }, HERE, "bookmark"),
    "Though the kind of processor is the same, the loss here is 0.3022 where the bookmark’s was 0.2911: " +
      "the bookmark may be from another version of Fall Line, NumPy or the system, or was edited.",
  );
});

test("where the kind of processor is not told, the losses are", () => {
  const words = remadeWords({ ...THERE, profile: null }, HERE, "link");
  assert.equal(words, "The loss here is 0.3022 where the link’s was 0.2911.");
});

test("the same loss is not told of, whoever computed it", () => {
  assert.equal(remadeWords({ ...THERE, loss: HERE.loss }, HERE, "link"), null);
});

for (const [a, b, words] of /** @type {[number, number, string][]} */ ([
  [0.5, 0.5000001, "is 0.5000000 where the link’s was 0.5000001."],
  [0.1, 0.1 + 2 ** -56, "is 0.10000000000000001 where the link’s was 0.10000000000000002."],
  [1.5e61, 1.6e61, "is 1.500×10⁶¹ where the link’s was 1.600×10⁶¹."],
])) {
  test(`${a} and ${b} are told apart with as few digits as that takes`, () =>
    assert.ok(remadeWords({ ...THERE, loss: b }, { ...HERE, loss: a }, "link")?.endsWith(words)));
}

/** @param {Partial<Frame>} frame @param {string} [run] */
const state = (frame, run = "ab") =>
  /** @type {State} */ (
    /** @type {unknown} */ ({
      run: { id: run },
      frame: { run, ...frame },
      catalogue: { numerics: { profile: HERE.profile } },
      notice: null,
    })
  );
const LINK = /** @type {import("../../../static/js/address/share.js").Address} */ (
  /** @type {unknown} */ ({ step: 7, ...THERE })
);

test("the moment of a link is compared once, when it is on screen", () => {
  const store = createStore(state({ step: 0, loss: 0.7 }), () => {});
  const remade = new Remade(store);
  remade.expect(LINK, "link");
  store.set({ notice: "Made anew." });
  store.flush();
  assert.equal(store.get().notice, "Made anew.");
  store.set(state({ step: 7, loss: null }));
  store.flush();
  assert.equal(store.get().notice, null);
  store.set({ ...state({ step: 7, loss: HERE.loss }), notice: "Made anew." });
  store.flush();
  assert.match(
    store.get().notice ?? "",
    /^Made anew\. Made again on another kind of processor: the loss here is 0\.3022/,
  );
  store.set({ ...state({ step: 7, loss: HERE.loss }) });
  store.flush();
  assert.equal(store.get().notice, null);
});

test("another run, or another link, is not held against the first one’s loss", () => {
  const store = createStore(state({ step: 0, loss: 0.7 }), () => {});
  const remade = new Remade(store);
  remade.expect(LINK, "link");
  store.set(state({ step: 1, loss: 0.5 }, "cd"));
  store.flush();
  store.set(state({ step: 7, loss: HERE.loss }));
  store.flush();
  assert.equal(store.get().notice, null);
  remade.expect({ ...LINK, step: 9 }, "link");
  remade.forget();
  store.set(state({ step: 9, loss: HERE.loss }));
  store.flush();
  assert.equal(store.get().notice, null);
});

for (const [what, kept, words] of /** @type {[string, object, RegExp | null][]} */ ([
  ["another kind of processor", {}, /the loss here is 0\.3022 where the file’s was 0\.2911\.$/],
  ["this one", { arithmetic: HERE.profile }, null],
  ["another one, of another run", { id: "cd" }, null],
  ["another one, whose loss the file has not", { loss: null }, null],
])) {
  test(`a run of the shelf that ${what} made is told of where it differs`, () => {
    const store = createStore(state({ step: 7, loss: HERE.loss }), () => {});
    const listed = { id: "ab", step: 7, loss: THERE.loss, arithmetic: THERE.profile, ...kept };
    new Remade(store).expectOf(/** @type {ListedRun} */ (listed));
    if (words) assert.match(store.get().notice ?? "", words);
    else assert.equal(store.get().notice, null);
  });
}
