/** Where the landscape's eye stands now: moved by hand, and on its way home. */

import { between, HOME } from "../../draw/landscape/surface/camera.js";
import { decelerate } from "../../draw/landscape/surface/morph.js";

/** @typedef {import("../../draw/landscape/surface/camera.js").Camera} Camera */

/** ms */
const WAY_HOME = 420;

export function createEye() {
  /** @type {{camera: Camera, homing: {from: Camera, start: number} | null}} */
  const now = { camera: HOME, homing: null };
  return {
    camera: () => now.camera,
    moving: () => now.homing !== null,

    /** @param {Camera} camera */
    look(camera) {
      Object.assign(now, { camera, homing: null });
    },

    /** Turn back to where the camera stood at first. @param {number} time ms */
    goHome(time) {
      now.homing = { from: now.camera, start: time };
    },

    /** Go on with the way home. @param {number} time ms */
    advance(time) {
      if (!now.homing) return;
      const t = Math.min(1, Math.max(0, (time - now.homing.start) / WAY_HOME));
      now.camera = between(now.homing.from, HOME, decelerate(t));
      if (t >= 1) now.homing = null;
    },
  };
}
