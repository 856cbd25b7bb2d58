/** A small menu at a panel's title that gives its picture away; what it offers is loaded when it is first opened. */

import { h } from "../draw/dom.js";
import { quantityOf } from "../draw/surfaces/surface.js";
import { createMenu } from "./menu.js";

/**
 * What is to be drawn, and of which moment.
 * @typedef {{moment: import("../draw/pictures/sheet.js").Moment} & (
 *   | {part: "network", picture: import("../draw/network/picture.js").Picture}
 *   | {part: "chart", curves: import("../draw/pictures/chart.js").Curves}
 *   | {part: "predictions" | "weight" | "position" | "minimum", lines: Lines}
 * )} Scene
 */
/**
 * A picture of lines and words, in whatever size.
 * @typedef {object} Lines
 * @property {string} title
 * @property {string} subtitle  what its marks mean, or which numbers it is of
 * @property {{width: number, height: number}} [size]  px that it takes; as large as others where it has none of its own
 * @property {Element} holder  where it lies on the page: the sheets say there how it looks
 * @property {(width: number, height: number) => SVGElement[]} elements
 * @property {(context: CanvasRenderingContext2D, palette: import("../draw/palette.js").Palette,
 *   width: number, height: number) => void} [under]  draws what lies below
 */

/** @param {State & {run: Run, frame: Frame}} state @returns {import("../draw/pictures/sheet.js").Moment} */
export const momentOf = ({ run, frame }) => ({
  ...{ run: run.id, name: run.name, step: frame.step, total: frame.total_steps },
  ...{ quantity: quantityOf([run]), loss: frame.loss ?? null },
});

/**
 * A menu that is filled when it is first opened.
 * @param {string} name
 * @param {string} kind  its class
 * @param {HTMLElement} inside
 * @param {(later: typeof import("./later.js"), close: () => void) => void} fill
 */
export function createLaterMenu(name, kind, inside, fill) {
  const menu = createMenu(name, "download", kind, inside);
  const known = { isFilled: false };
  menu.addEventListener("toggle", async () => {
    if (!menu.open || known.isFilled) return;
    known.isFilled = true;
    fill(await import("./later.js"), () => {
      menu.open = false;
    });
  });
  return menu;
}

/** @param {string} name  what is saved @param {() => Scene | null} sceneOf */
export function createTakeaway(name, sceneOf) {
  const inside = h("div", { class: "takeaway-menu floating" });
  return createLaterMenu(name, "takeaway", inside, ({ fillTakeaway }, close) =>
    fillTakeaway(inside, sceneOf, close),
  );
}
