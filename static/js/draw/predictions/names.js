/** How much of a class's name is written, and where it stands beside its line. */

/** px of a line of text above and below its baseline. */
const ABOVE = 10;
const BELOW = 3;
/** px between two lines on which a name may stand, and how many are tried. */
const LINE = 12;
const LINES = 6;

/** px of a letter that may be a wide one. */
export const WIDE = 6.6;

/** A name, or as much of it as has room. @param {string} name @param {number} room  px */
export function shortName(name, room) {
  const letters = Math.floor(room / WIDE);
  return name.length <= letters ? name : `${name.slice(0, Math.max(letters - 1, 1))}…`;
}

/**
 * Names, or as much of each as has room and tells them apart: without their common beginning, cut, or numbers.
 * @param {string[]} names  different ones
 * @param {number} room  px for each
 */
export function shortNames(names, room) {
  const shared = names.reduce((start, name) => start.slice(0, sharedLength(start, name)), names[0] ?? "");
  const rests = names.map((name) => name.slice(shared.search(/[^\s_.-]*$/)));
  const cut = (/** @type {string[]} */ whole) => whole.map((name) => shortName(name, room));
  const isTold = (/** @type {string[]} */ way) =>
    new Set(way).size === way.length && way.every(({ length }) => length > 0 && length <= room / WIDE);
  return [names, rests, cut(names), cut(rests)].find(isTold) ?? names.map((_, k) => String(k));
}

/** @param {string} one @param {string} other */
function sharedLength(one, other) {
  const end = [...one].findIndex((letter, k) => letter !== other[k]);
  return end < 0 ? one.length : end;
}

/** @typedef {{x: number, y: number, width: number}} Label  a baseline's start; px */

/**
 * Labels near where they are wanted, but on other lines where one would lie on another, or on more samples.
 * @param {Label[]} wanted
 * @param {Point[]} taken  what should not be covered
 * @param {Pick<import("../svg.js").Box, "top" | "bottom">} box
 * @returns {Label[]}
 */
export function apart(wanted, taken, { top, bottom }) {
  /** @type {Label[]} */
  const placed = [];
  for (const label of wanted) {
    const start = Math.min(Math.max(label.y, top + ABOVE), bottom - BELOW);
    const lines = Array.from({ length: 2 * LINES }, (_, k) => [start + k * LINE, start - k * LINE]).flat();
    const inside = lines.filter((y) => y >= top + ABOVE && y <= bottom - BELOW);
    const covered = inside.map((y) => {
      const under = placed.filter(
        (other) =>
          Math.abs(other.y - y) < LINE &&
          label.x < other.x + other.width + BELOW &&
          other.x < label.x + label.width + BELOW,
      );
      return taken.length * under.length + under.length + countUnder({ ...label, y }, taken);
    });
    placed.push({ ...label, y: inside[covered.indexOf(Math.min(...covered))] ?? start });
  }
  return placed;
}

/**
 * @typedef {{x: number, y: number}} Point  px
 */

/** @param {Label} label @param {Point[]} taken */
function countUnder({ x, y, width }, taken) {
  return taken.filter(
    (point) =>
      point.x > x - BELOW &&
      point.x < x + width + BELOW &&
      point.y > y - ABOVE - BELOW &&
      point.y < y + BELOW + BELOW,
  ).length;
}

/**
 * Where a curve is furthest above the others, or least below them: there its name is not taken for another's.
 * @param {Float32Array[]} curves
 * @param {number} k
 */
export function leadOf(curves, k) {
  const lead = (/** @type {number} */ i) =>
    curves[k][i] -
    Math.max(...curves.map((values, other) => (other === k ? Number.NEGATIVE_INFINITY : values[i])));
  return Array.from(curves[k].keys()).reduce((best, i) => (lead(i) > lead(best) ? i : best), 0);
}
