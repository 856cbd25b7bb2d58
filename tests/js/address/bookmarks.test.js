import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_LETTERS, placeOf, readBookmarks } from "../../../static/js/address/bookmarks.js";
import { decodeAddress } from "../../../static/js/address/share.js";

const GOOD = { id: "1-7", step: 7, note: "here <b>it</b> turns", address: "run=ab&epochs=3&step=7" };

test("what was kept comes back by step", () => {
  const early = { ...GOOD, id: "2-3", step: 3, address: "step=3" };
  assert.deepEqual(readBookmarks(JSON.stringify([GOOD, early])), [early, GOOD]);
});

for (const nothing of [null, "", "{", "null", "7", '"text"', "{}", "[null, 1, [], {}]"]) {
  test(`${nothing} is no bookmark`, () => assert.deepEqual(readBookmarks(nothing), []));
}

for (const [name, wrong] of Object.entries({
  "an id that is no text": { id: 5 },
  "a note that is no text": { note: { toString: "x" } },
  "a long note": { note: "x".repeat(MOST_LETTERS + 1) },
  "no address": { address: undefined },
  "an address that cannot be read": { address: "step=7&nonsense" },
  "a long address": { address: `step=7&dataset.x=${"1".repeat(50_000)}` },
  "another step than its address": { step: 8 },
  "no step": { step: undefined },
  "a step that is no number": { step: "7" },
})) {
  test(`a bookmark with ${name} is dropped, and the others stay`, () => {
    const other = { ...GOOD, id: "other" };
    assert.deepEqual(readBookmarks(JSON.stringify([{ ...GOOD, ...wrong }, other])), [other]);
  });
}

test("of two with one id the first stays, and unknown parts go", () => {
  assert.deepEqual(readBookmarks(JSON.stringify([{ ...GOOD, colour: "red" }, GOOD])), [GOOD]);
});

test("no more than a hundred are read", () => {
  const many = Array.from({ length: 150 }, (_, k) => ({ ...GOOD, id: String(k) }));
  assert.equal(readBookmarks(JSON.stringify(many)).length, 100);
});

const PLACES = [
  ["", "step=5", "here"],
  ["epochs=3", "epochs=3&step=5", "here"],
  ["epochs=3", "step=5", "elsewhere"],
  ["epochs=3", "epochs=4&step=5", "elsewhere"],
  ["fork=4;epochs=9", "step=4", "here"],
  ["fork=4;epochs=9", "step=5", "branch"],
  ["", "fork=4;epochs=9&step=3", "here"],
  ["", "fork=4;epochs=9&step=5", "branch"],
  ["fork=4;epochs=9&fork=8;epochs=7", "fork=4;epochs=9&step=8", "here"],
  ["fork=4;epochs=9&fork=8;epochs=7", "fork=4;epochs=9&fork=6;epochs=7&step=7", "branch"],
  ["fork=4;epochs=9", "fork=4;epochs=9&step=900", "here"],
];
for (const [run, moment, place] of PLACES) {
  test(`seen from “${run}”, “${moment}” is ${place}`, () =>
    assert.equal(placeOf(decodeAddress(run), moment), place));
}
