import assert from "node:assert/strict";
import { test } from "node:test";
import { setCaption } from "../../../static/js/draw/caption.js";

test("a caption is written when it changes, and one that is the same is left alone", () => {
  const written = [];
  const element = {
    textContent: "",
    replaceChildren(...parts) {
      written.push(parts);
      this.textContent = parts.join("");
    },
  };
  for (const words of ["step 1", "step 1", "step 2"]) setCaption(element, [words]);
  assert.deepEqual(written, [["step 1"], ["step 2"]]);
});
