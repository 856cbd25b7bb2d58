/** A place for a curve's name beside it, where it hides nothing. */

/**
 * @typedef {{x: number, y: number}} Point
 * @typedef {import("../svg.js").Box} Area
 * @typedef {{at: number, above: boolean}} Place  share of the way from left to right, and the side of the curve
 */

const GAP = 4; // px
const HEIGHT = 11; // px
/** A place is kept while nothing comes nearer to it than this (px). */
const ENOUGH = 3;
/** A curve may rather go through a name than another name stand on it. */
const ON_NAME = -0.5;
/** More room than this (px) is no better. */
const AMPLE = 16;
const PLACES = Array.from({ length: 11 }, (_, k) => k / 10).flatMap((at) => [
  { at, above: true },
  { at, above: false },
]);

/**
 * The place with the most room; the held one while it has enough.
 * @param {Point[]} curve  that is named
 * @param {Point[]} obstacles  points of what must stay visible
 * @param {number} width  px of the name
 * @param {Area} area  that the name must stay in
 * @param {Place | null} held
 * @param {Area | null} [name]  another name, which it must not lie on
 * @returns {Place & Area}
 */
export function placeLabel(curve, obstacles, width, area, held, name = null) {
  const all = [...curve, ...obstacles];
  const rated = (/** @type {Place} */ place) => {
    const box = boxAt(curve, place, width, area);
    const apart = (/** @type {Area} */ one) =>
      Math.max(one.left - box.right, box.left - one.right, one.top - box.bottom, box.top - one.bottom) >= 0;
    return { place: { ...place, ...box }, room: name && !apart(name) ? ON_NAME : roomOf(box, all, area) };
  };
  const kept = held && rated(held);
  if (kept && kept.room >= ENOUGH) return kept.place;
  return PLACES.map(rated).reduce((best, one) => (one.room > best.room ? one : best)).place;
}

/** @param {Point[]} curve @param {Place} place @param {number} width @param {Area} area @returns {Area} */
function boxAt(curve, { at, above }, width, area) {
  const left = area.left + at * Math.max(0, area.right - area.left - width);
  const right = left + width;
  const ys = curve.filter(({ x, y }) => x >= left && x <= right && Number.isFinite(y)).map(({ y }) => y);
  if (ys.length === 0) ys.push((area.top + area.bottom) / 2); // too steep to have a point beside the name
  const edge = above ? Math.min(...ys) - GAP : Math.max(...ys) + GAP;
  return above
    ? { left, right, top: edge - HEIGHT, bottom: edge }
    : { left, right, top: edge, bottom: edge + HEIGHT };
}

/**
 * How far the nearest point is; less than 0 where the box leaves the area.
 * @param {Area} box
 * @param {Point[]} points
 * @param {Area} area
 */
function roomOf(box, points, area) {
  if (!(box.top >= area.top && box.bottom <= area.bottom)) return -1;
  const near = points.filter(({ y }) => Number.isFinite(y)).map((point) => distance(box, point));
  return Math.min(AMPLE, ...near);
}

/** @param {Area} box @param {Point} point */
function distance({ left, right, top, bottom }, { x, y }) {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down);
}
