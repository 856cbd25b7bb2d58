/** Buttons: of words, and of a picture that has a name. */

import { h, setAttributes } from "../draw/dom.js";
import { icon } from "../draw/icons.js";

/** @typedef {import("../draw/dom.js").Props} Props */

/** @param {string} words @param {(event: MouseEvent) => void} act @param {Props} [props]  further ones */
export const button = (words, act, props = {}) =>
  h("button", { type: "button", onclick: act, ...props }, words);

/**
 * A button that is a picture: its name is read aloud, and shown where the pointer rests on it.
 * @param {string} name
 * @param {string} picture
 * @param {(event: MouseEvent) => void} act
 * @param {Props} [props]  further ones
 */
export const iconButton = (name, picture, act, props = {}) =>
  h("button", { type: "button", "aria-label": name, title: name, onclick: act, ...props }, icon(picture));

/** Play becomes Pause, and back. @param {HTMLButtonElement} play @param {boolean} playing */
export function turnPlay(play, playing) {
  const name = playing ? "Pause" : "Play";
  if (play.getAttribute("aria-label") === name) return;
  setAttributes(play, { "aria-label": name, title: name });
  play.replaceChildren(icon(name.toLowerCase()));
}
