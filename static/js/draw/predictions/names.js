/** How much of a class's name is written, and where its mark stands on its line. */

/** px of a letter that may be a wide one. */
export const WIDE = 6.8;

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

/**
 * Where a curve is furthest from the others: there its mark is not taken for another's.
 * @param {Float32Array[]} curves
 * @param {number} k
 */
export function loneliest(curves, k) {
  const others = curves.filter((_, other) => other !== k);
  const room = (/** @type {number} */ i) =>
    Math.min(...others.map((values) => Math.abs(values[i] - curves[k][i])));
  return Array.from(curves[k].keys()).reduce((best, i) => (room(i) > room(best) ? i : best), 0);
}
