/** What a panel's menu offers, loaded when it is first opened. */

import { h, setText } from "../../draw/dom.js";
import { chartPicture } from "../../draw/pictures/chart.js";
import { networkPicture } from "../../draw/pictures/network.js";
import { button } from "../buttons.js";
import { createGrounds, paletteOn, readOn } from "./grounds.js";
import { savePicture } from "./save.js";
import { linesPicture } from "./shapes.js";

/** @typedef {import("../takeaway.js").Scene} Scene */

const KINDS = /** @type {const} */ (["png", "svg"]);
const NOTES = { png: "twice its size", svg: "sharp at any size" };

/** @param {Scene} scene @param {import("./grounds.js").Ground} ground */
function pictureOf(scene, ground) {
  if (scene.part === "network") return networkPicture(scene.picture);
  if (scene.part === "chart") return chartPicture(scene.curves);
  return readOn(scene.lines.holder, ground, () => linesPicture(scene.lines));
}

/**
 * @param {HTMLElement} inside  the menu's floor
 * @param {() => Scene | null} sceneOf
 * @param {() => void} close
 */
export function fillTakeaway(inside, sceneOf, close) {
  const theme = inside.closest("[data-theme]")?.getAttribute("data-theme") ?? "light";
  const grounds = createGrounds(theme);
  const said = h("p", { class: "micro", role: "status" });
  /** @param {"png" | "svg"} kind */
  async function save(kind) {
    const scene = sceneOf();
    if (!scene) return setText(said, "There is nothing to draw yet.");
    try {
      const palette = paletteOn(inside, grounds.ground);
      const picture = pictureOf(scene, grounds.ground);
      await savePicture(kind, { part: scene.part, moment: scene.moment, picture, palette });
      setText(said, "");
      close();
    } catch (error) {
      setText(said, error instanceof Error ? error.message : "This could not be saved.");
    }
  }
  const items = KINDS.map((kind) => {
    const item = button("Picture", () => save(kind), { class: "takeaway-item" });
    item.append(h("span", {}, `${kind.toUpperCase()}, ${NOTES[kind]}`));
    return item;
  });
  inside.replaceChildren(...items, grounds.element, said);
}
