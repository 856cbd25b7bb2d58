// The timeline, for who does not see it.
import assert from "node:assert/strict";
import test from "node:test";
import { placeText } from "../../../static/js/views/player/timeline.js";

test("a place on the timeline is told by step and epoch, and on a surface by step alone", () => {
  const frame = { step: 1060, total_steps: 1500, epoch: 22 };
  assert.equal(placeText(frame, false), "step 1,060 of 1,500, epoch 22");
  assert.equal(placeText(frame, true), "step 1,060 of 1,500");
});
