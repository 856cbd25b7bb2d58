/**
 * How the block of the landscape comes onto the screen. The block spans −1…1 along a (x), −DEPTH…DEPTH along b (y),
 * and its surface lies between 0 and HEIGHT (z) above a foot at BASE. One projection serves WebGL (as a matrix) and
 * whatever is drawn over it (as points), so that the two cannot part.
 */

export const DEPTH = 0.78;
export const HEIGHT = 0.82;
export const BASE = -0.14;

/** The eye's distance from the block's middle: far enough that a number at the back is hardly smaller than in front. */
const DISTANCE = 7;
const MIDDLE = (HEIGHT + BASE) / 2;
const NEAR = DISTANCE - 2;
const FAR = DISTANCE + 2;

/** @typedef {{azimuth: number, elevation: number, zoom: number}} Camera angles in radians; zoom 1 fills the picture */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Margins in pixels */
/** @typedef {{x: number, y: number, z: number}} Point */
/** @typedef {{width: number, height: number}} Room in pixels */
/** @typedef {ReturnType<typeof extent>} Box */
/**
 * @typedef {object} Projection
 * @property {(x: number, y: number, z: number) => [number, number]} toScreen pixels from the top left
 * @property {(px: number, py: number, w: number) => Point} toBlock the point at depth w (see near and far) behind a pixel
 * @property {number} near the depths between which the block lies
 * @property {number} far
 * @property {Point} eye
 * @property {Float32Array<ArrayBuffer>} matrix to WebGL's clip space, 4×4, column first
 * @property {number} scale pixels for a length of 1 to the side, at the block's middle
 */

/** A camera turned and its centre and scale not yet chosen. @param {Camera} camera */
function turned({ azimuth, elevation }) {
  const [ca, sa, ce, se] = [Math.cos(azimuth), Math.sin(azimuth), Math.cos(elevation), Math.sin(elevation)];
  return {
    /** @param {number} x @param {number} y @param {number} z  to the right, up, and away from the eye */
    view: (x, y, z) => {
      const forward = x * sa + y * ca;
      const rise = z - MIDDLE;
      return [x * ca - y * sa, rise * ce + forward * se, DISTANCE + forward * ce - rise * se];
    },
    /** @param {number} right @param {number} up @param {number} away @returns {Point} */
    world: (right, up, away) => {
      const deep = away - DISTANCE;
      const forward = deep * ce + up * se;
      return { x: right * ca + forward * sa, y: forward * ca - right * sa, z: up * ce - deep * se + MIDDLE };
    },
  };
}

/** The block's eight corners. */
const CORNERS = [-1, 1].flatMap((x) =>
  [-DEPTH, DEPTH].flatMap((y) => [BASE, HEIGHT].map((z) => /** @type {const} */ ([x, y, z]))),
);

/** The rectangle that the block covers at scale 1 around the middle. @param {Camera} camera */
function extent(camera) {
  const { view } = turned(camera);
  const box = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const corner of CORNERS) {
    const [right, up, away] = view(...corner);
    const k = DISTANCE / away;
    box.left = Math.min(box.left, right * k);
    box.right = Math.max(box.right, right * k);
    box.top = Math.min(box.top, -up * k);
    box.bottom = Math.max(box.bottom, -up * k);
  }
  return box;
}

/**
 * How far the picture may be drawn out to the sides, or up, to fill its room. A block that is drawn out to the sides
 * looks as a flatter one does to an eye that stands lower, however it is turned; it still is one solid block.
 */
const WIDEST = 2.6;
const TALLEST = 0.85;

/** How wide the block is drawn, against its height: as its room is, within bounds. @param {Box} box @param {Room} room */
function stretchOf(box, room) {
  const own = (box.right - box.left) / (box.bottom - box.top);
  return Math.min(WIDEST, Math.max(TALLEST, room.width / room.height / own));
}

/**
 * Look at the block so that it stays within the margins from every side (at zoom 1), in the middle of what they leave.
 *
 * @param {Camera} camera
 * @param {{width: number, height: number, margins: Margins}} picture in pixels
 * @param {Camera} home the view in which the block fills the picture; from elsewhere it is never larger
 * @returns {Projection}
 */
export function project(camera, { width, height, margins }, home) {
  const room = {
    width: Math.max(1, width - margins.left - margins.right),
    height: Math.max(1, height - margins.top - margins.bottom),
  };
  const [box, first] = [extent(camera), extent(home)];
  const stretch = stretchOf(first, room);
  /** @param {Box} box */
  const fit = (box) =>
    Math.min(room.width / stretch / (box.right - box.left), room.height / (box.bottom - box.top));
  const scale = Math.min(fit(first), fit(box)) * camera.zoom;
  const cx = margins.left + room.width / 2 - (scale * stretch * (box.left + box.right)) / 2;
  const cy = margins.top + room.height / 2 - (scale * (box.top + box.bottom)) / 2;
  const { view, world } = turned(camera);
  const focal = scale * DISTANCE;
  const wide = focal * stretch;
  return {
    toScreen: (x, y, z) => {
      const [right, up, away] = view(x, y, z);
      return [cx + (right * wide) / away, cy - (up * focal) / away];
    },
    toBlock: (px, py, w) => world(((px - cx) * w) / wide, ((cy - py) * w) / focal, w),
    near: NEAR,
    far: FAR,
    eye: world(0, 0, 0),
    matrix: matrixOf(view, [wide, focal], [cx, cy], width, height),
    scale: scale * stretch,
  };
}

/**
 * The projection as WebGL takes it, read off at the origin and along each axis: clip coordinates are linear.
 * @param {(x: number, y: number, z: number) => number[]} view
 * @param {[number, number]} focal  pixels to the side and upward
 * @param {[number, number]} middle
 * @param {number} width
 * @param {number} height
 */
function matrixOf(view, [wide, high], [cx, cy], width, height) {
  /** @param {number[]} seen */
  const clip = ([right, up, away]) => [
    ((2 * cx) / width - 1) * away + (2 * wide * right) / width,
    (1 - (2 * cy) / height) * away + (2 * high * up) / height,
    ((FAR + NEAR) * away - 2 * FAR * NEAR) / (FAR - NEAR),
    away,
  ];
  const origin = clip(view(0, 0, 0));
  const axes = [view(1, 0, 0), view(0, 1, 0), view(0, 0, 1)].map((seen) =>
    clip(seen).map((value, k) => value - origin[k]),
  );
  return Float32Array.from([...axes.flat(), ...origin]);
}
