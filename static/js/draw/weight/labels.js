/** A place for a curve's name beside it, where it hides nothing. */

/**
 * @typedef {{x: number, y: number}} Point
 * @typedef {import("../svg.js").Box} Area
 * @typedef {{at: number, above?: boolean, down?: number}} Place  share of the way from left to right, and the side of the
 *   curve, or else the share of the way down
 */

const GAP = 4; // px
const HEIGHT = 11; // px
/** A place is kept while nothing comes nearer to it than this (px). */
const ENOUGH = 3;
/** A curve may rather go through a name than another name stand on it. */
const ON_NAME = -0.5;
/** More room than this (px) is no better. */
const AMPLE = 16;
const SHARES = Array.from({ length: 11 }, (_, k) => k / 10);
const BESIDE = SHARES.flatMap((at) => [
  { at, above: true },
  { at, above: false },
]);
/** Anywhere, where no place beside the curve is free. */
const ANYWHERE = SHARES.flatMap((at) => Array.from({ length: 21 }, (_, k) => ({ at, down: k / 20 })));
/** px between two points of a line at most, so that none of it slips through a name. */
const CLOSE = 4;
const MOST_BETWEEN = 100;

/**
 * A curve's points with those on its straight lines, close to each other.
 * @param {Point[]} points
 */
export function along(points) {
  return points.flatMap((point, k) => {
    const next = points[k + 1] ?? point;
    const [across, down] = [next.x - point.x, next.y - point.y];
    const parts = Math.min(Math.ceil(Math.hypot(across, down) / CLOSE) || 1, MOST_BETWEEN);
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + (across * part) / parts,
      y: point.y + (down * part) / parts,
    }));
  });
}

/**
 * The place beside a curve with the most room; the held one while it has enough. Where all of them have too little, the
 * free place nearest to the curve, unless something else is nearer to it.
 * @param {Point[]} curve  that is named, its points close to each other
 * @param {Point[]} obstacles  points of what must stay visible
 * @param {number} width  px of the name
 * @param {Area} area  that the name must stay in
 * @param {Place | null} held
 * @param {Area | null} [name]  another name, which it must not lie on
 * @returns {Place & Area & {room: number}}  room to what is nearest, px: none where something lies under it
 */
export function placeLabel(curve, obstacles, width, area, held, name = null) {
  const all = [...curve, ...obstacles];
  const rated = (/** @type {Place} */ place) => {
    const box = boxAt(curve, place, width, area);
    const apart = (/** @type {Area} */ one) =>
      Math.max(one.left - box.right, box.left - one.right, one.top - box.bottom, box.top - one.bottom) >= 0;
    return { ...place, ...box, room: name && !apart(name) ? ON_NAME : roomOf(box, all, area) };
  };
  const kept = held && rated(held);
  if (kept && kept.room >= ENOUGH) return kept;
  const beside = BESIDE.map(rated).reduce((best, one) => (one.room > best.room ? one : best));
  if (beside.room >= ENOUGH || curve.length === 0) return beside;
  const free = ANYWHERE.map(rated)
    .filter(({ room }) => room >= ENOUGH)
    .map((place) => ({ place, own: nearest(place, curve), other: nearest(place, obstacles) }))
    .filter(({ own, other }) => own <= other)
    .sort((one, other) => one.own - other.own);
  return free[0]?.place ?? beside;
}

/** @param {Point[]} curve @param {Place} place @param {number} width @param {Area} area @returns {Area} */
function boxAt(curve, { at, above, down }, width, area) {
  const left = area.left + at * Math.max(0, area.right - area.left - width);
  const right = left + width;
  if (down !== undefined) {
    const top = area.top + down * Math.max(0, area.bottom - area.top - HEIGHT);
    return { left, right, top, bottom: top + HEIGHT };
  }
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
  return Math.min(AMPLE, nearest(box, points));
}

/** px from a box to the nearest point. @param {Area} box @param {Point[]} points */
const nearest = (box, points) =>
  points.reduce(
    (least, point) => (Number.isFinite(point.y) ? Math.min(least, distance(box, point)) : least),
    Number.POSITIVE_INFINITY,
  );

/** @param {Area} box @param {Point} point */
function distance({ left, right, top, bottom }, { x, y }) {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down);
}
