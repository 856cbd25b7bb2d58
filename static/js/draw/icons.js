import { s } from "./dom.js";

const SPRITE = new URL("../../vendor/icons.svg", import.meta.url).href;

/** The player's pictures are solid shapes on a grid of 24: triangles and bars; and talk mode's, a screen. */
const SOLID = new Map([
  ["reset", "M4 5h2.5v14H4zM20 5v14L8 12z"],
  ["step-back", "M17 5v14L6 12z"],
  ["play", "M7 4v16l13.5-8z"],
  ["play-backwards", "M17 4v16L3.5 12z"],
  ["pause", "M6 5h4v14H6zM14 5h4v14h-4z"],
  ["step", "M7 5v14l11-7z"],
  ["ribbon", "M6 2h12v20l-6-5-6 5z"],
  ["epoch", "M3.5 5v14l8.5-7zM12 5v14l8.5-7z"],
  ["talk", "M3 4h18v11.5h-8V19h3v2H8v-2h3v-3.5H3zM5 6v7.5h14V6z"],
  ["to-the-end", "M17.5 5H20v14h-2.5zM4 5v14l12-7z"],
]);

/**
 * A picture in the colour of the text around it. It says nothing: its button has a name.
 * @param {string} name  of a solid shape, or of a picture in the sprite
 */
export function icon(name) {
  const shape = SOLID.get(name);
  const picture = shape
    ? s("path", { d: shape, fill: "currentColor" })
    : s("use", { href: `${SPRITE}#${name}` });
  return s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, picture);
}
