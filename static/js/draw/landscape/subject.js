/** What the page's landscape shows: its surface and path, with what a textbook surface and other branches add. */

import { adorned } from "../surfaces/picture.js";
import { othersOf } from "./others.js";
import { pictureOf } from "./picture.js";

/** @typedef {import("./picture.js").Picture} Picture */

/** @param {Landscape} answer @param {State} state @param {Picture | null} before @returns {Picture} */
export function pictureFor(answer, state, before) {
  const picture = pictureOf(answer, state.frame, before, state.landscape.scale);
  const parameterCount = state.run?.parameter_count;
  return { ...adorned(picture, state), others: othersOf(answer, state), parameterCount };
}
