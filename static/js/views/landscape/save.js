/** Take the landscape along: what the menu offers is loaded when it is first opened. */

import { h } from "../../draw/dom.js";
import { createLaterMenu } from "../takeaway.js";

/** @typedef {import("./stage.js").Stage} Stage */
/** @typedef {{caption: string, stepsPerEpoch: number, moment: import("../../draw/pictures/sheet.js").Moment | null}} Words */

/** A menu behind an icon. @param {Stage} stage @param {Actions} actions @param {() => Words} words */
export function createSaveMenu(stage, actions, words) {
  const inside = h("div", { class: "takeaway-menu floating" });
  return createLaterMenu("Save the landscape", "takeaway", inside, ({ fillSaveMenu }, close) =>
    fillSaveMenu(inside, { stage, actions, words, close }),
  );
}
