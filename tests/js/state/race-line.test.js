// The finish line of races as a text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineText, readLine } from "../../../static/js/state/race-line.js";

test("a line is read as it was written", () => {
  for (const line of [
    { finish: 0.3, rule: "first" },
    { finish: -6.5, rule: "stays" },
    { finish: 1e-7, rule: "first" },
    { finish: null, rule: "stays" },
  ])
    assert.deepEqual(readLine(lineText(line)), line);
});

test("what is no line is none", () => {
  for (const text of ["", "0.3", "last:0.3", "first:", "first:NaN", "first:1e999", "first:0.3:4", "first: 1"])
    assert.equal(readLine(text), null);
});
