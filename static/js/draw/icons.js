import { s } from "./dom.js";

const SPRITE = new URL("../../vendor/icons.svg", import.meta.url).href;

/**
 * A picture from the sprite, in the colour of the text around it. It says nothing: its button has a name.
 * @param {string} name
 */
export function icon(name) {
  return s(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true" },
    s("use", { href: `${SPRITE}#${name}` }),
  );
}
