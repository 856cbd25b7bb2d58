/** The path as a row of pictures: one for each known point of the path, so that every number in them is the engine's. */

import { dividedPath, wholePath } from "../path.js";
import { onSurface } from "../picture.js";

/** @typedef {import("../picture.js").Picture} Picture */

/** ms */
const A_POINT = 70;
const SHORTEST = 3000;
const LONGEST = 9000;

/** @param {Picture} picture @param {number} stepsPerEpoch */
export function filmOf(picture, stepsPerEpoch) {
  const { answer } = picture;
  const path = wholePath(answer);
  const count = path.step.length;
  return {
    count,
    duration: Math.min(LONGEST, Math.max(SHORTEST, A_POINT * count)),

    /** @param {number} k which point @returns {Picture} */
    at(k) {
      const ball = onSurface(answer, path.a[k], path.b[k], path.loss[k], path.step[k]);
      return { ...picture, ball, age: 0, path: dividedPath(path, ball, stepsPerEpoch) };
    },
  };
}

/** What a browser may be able to write, the most widely played first. */
const KINDS = ["video/mp4;codecs=avc1.42E01F", "video/mp4", "video/webm;codecs=vp9", "video/webm"];

/**
 * The first kind of film that can be written here; null when none can.
 * @param {(kind: string) => boolean} supported
 */
export function filmKind(supported) {
  const kind = KINDS.find(supported);
  return kind ? { kind, extension: kind.startsWith("video/mp4") ? "mp4" : "webm" } : null;
}
