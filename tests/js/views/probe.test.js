// The card of a point of the landscape.
import assert from "node:assert/strict";
import test from "node:test";
import { pointWords } from "../../../static/js/views/landscape/probe.js";

test("the card of a batch's landscape says that it is measured over all samples", () => {
  const words = (samples) => pointWords({ distance: 3.214, samples: 400 }, { step: 1000, samples });
  assert.equal(words("all"), "3.21 from step 1,000’s weights.");
  const told = "3.21 from step 1,000’s weights. Measured over all 400 samples.";
  assert.equal(words("batch"), told);
  assert.equal(pointWords({ distance: 3.214, samples: 400 }, { step: 1000, samples: "all" }, true), told);
});
