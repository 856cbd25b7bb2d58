/** Take the landscape along: what the menu offers is loaded when it is first opened. */

import { h } from "../../draw/dom.js";
import { createMenu } from "../menu.js";

/** @typedef {import("./stage.js").Stage} Stage */
/** @typedef {{caption: string, stepsPerEpoch: number, moment: import("../../draw/pictures/sheet.js").Moment | null}} Words */

/** A menu behind an icon. @param {Stage} stage @param {Actions} actions @param {() => Words} words */
export function createSaveMenu(stage, actions, words) {
  const inside = h("div", { class: "landscape-menu floating" });
  const element = createMenu("Save the landscape", "download", "landscape-save", inside);
  const known = { isFilled: false };
  const close = () => {
    element.open = false;
  };
  element.addEventListener("toggle", async () => {
    if (!element.open || known.isFilled) return;
    known.isFilled = true;
    const { fillSaveMenu } = await import("../later.js");
    fillSaveMenu(inside, { stage, actions, words, close });
  });
  return element;
}
