/** Where the eye stands: turned, nearer or farther, and home again. All pure. */

/** @typedef {import("./projection.js").Camera} Camera */

/** As in the page's picture: the front face along a, the right one along b. */
export const HOME = Object.freeze({ azimuth: -0.42, elevation: 0.46, zoom: 1 });

/** Never quite level with the ground, where the surface is a line; never beyond straight above. */
const LOWEST = 0.12;
const HIGHEST = 1.45;
const NEAREST = 4;
const FARTHEST = 0.6;

/** @param {number} value @param {number} lo @param {number} hi */
const clamp = (value, lo, hi) => Math.min(hi, Math.max(lo, value));

/**
 * Turn around the block.
 * @param {Camera} camera
 * @param {number} around radians; the block follows the hand
 * @param {number} over radians
 * @returns {Camera}
 */
export function turn({ azimuth, elevation, zoom }, around, over) {
  return { azimuth: azimuth + around, elevation: clamp(elevation + over, LOWEST, HIGHEST), zoom };
}

/** Go nearer (factor over 1) or farther. @param {Camera} camera @param {number} factor @returns {Camera} */
export function approach(camera, factor) {
  return { ...camera, zoom: clamp(camera.zoom * factor, FARTHEST, NEAREST) };
}

/**
 * A camera on the shortest way between two.
 * @param {Camera} from
 * @param {Camera} to
 * @param {number} t 0…1
 * @returns {Camera}
 */
export function between(from, to, t) {
  const turns = Math.round((from.azimuth - to.azimuth) / (2 * Math.PI));
  const start = from.azimuth - 2 * Math.PI * turns;
  return {
    azimuth: start + (to.azimuth - start) * t,
    elevation: from.elevation + (to.elevation - from.elevation) * t,
    zoom: from.zoom * (to.zoom / from.zoom) ** t,
  };
}

const KEY_TURN = Math.PI / 24;
const KEY_ZOOM = 1.15;

/** @type {Record<string, (camera: Camera) => Camera>} */
const KEYS = {
  ArrowLeft: (camera) => turn(camera, -KEY_TURN, 0),
  ArrowRight: (camera) => turn(camera, KEY_TURN, 0),
  ArrowUp: (camera) => turn(camera, 0, KEY_TURN),
  ArrowDown: (camera) => turn(camera, 0, -KEY_TURN),
  "+": (camera) => approach(camera, KEY_ZOOM),
  "=": (camera) => approach(camera, KEY_ZOOM),
  "-": (camera) => approach(camera, 1 / KEY_ZOOM),
  "−": (camera) => approach(camera, 1 / KEY_ZOOM),
};

/**
 * The camera after a key; null when the key is not one of the camera's.
 * @param {Camera} camera
 * @param {string} key
 * @returns {Camera | null}
 */
export function keyed(camera, key) {
  return Object.hasOwn(KEYS, key) ? KEYS[key](camera) : null;
}
