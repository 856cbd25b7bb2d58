/** Which ground a picture is taken on: light as paper, or dark as a dim hall. */

import { h, setAttributes } from "../../draw/dom.js";
import { paletteOf } from "../../draw/palette.js";
import { button } from "../buttons.js";

/** @typedef {"light" | "dark"} Ground */

/**
 * What is read of the page in either theme, without a picture in between.
 * @template T
 * @param {Element} element
 * @param {Ground} ground
 * @param {() => T} read
 */
export function readOn(element, ground, read) {
  const root = element.closest("[data-theme]");
  if (!(root instanceof HTMLElement) || root.dataset.theme === ground) return read();
  const { theme } = root.dataset;
  root.dataset.theme = ground;
  try {
    return read();
  } finally {
    root.dataset.theme = theme;
  }
}

/** The tokens of either theme. @param {Element} element @param {Ground} ground */
export const paletteOn = (element, ground) => readOn(element, ground, () => paletteOf(element));

/** A choice of two, which begins as the page is. @param {string} theme */
export function createGrounds(theme) {
  const now = { ground: /** @type {Ground} */ (theme === "dark" ? "dark" : "light") };
  const choices = /** @type {const} */ (["light", "dark"]).map((ground) => ({
    ground,
    element: button(ground === "light" ? "Light ground" : "Dark ground", () => choose(ground), {
      class: "takeaway-ground",
    }),
  }));
  function choose(/** @type {Ground} */ chosen) {
    now.ground = chosen;
    for (const { ground, element } of choices)
      setAttributes(element, { "aria-pressed": String(ground === chosen) });
  }
  choose(now.ground);
  const elements = choices.map(({ element }) => element);
  return {
    element: h("div", { class: "takeaway-grounds", role: "group", "aria-label": "Ground" }, elements),
    get ground() {
      return now.ground;
    },
  };
}
