/** Where a class's name stands in the picture: near its level, where it covers the fewest samples. */

/** px of a letter, on average, and of a line of text above and below its baseline. */
const LETTER = 5.8;
const ABOVE = 10;
const BELOW = 3;
/** px between two lines on which a name may stand, and how many are tried. */
const LINE = 12;
const LINES = 6;

/** px of a letter that may be a wide one. */
export const WIDE = 6.6;

/**
 * A name, or as much of it as has room.
 * @param {string} name
 * @param {number} room  px
 */
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

/**
 * @param {string} one
 * @param {string} other
 */
function sharedLength(one, other) {
  const end = [...one].findIndex((letter, k) => letter !== other[k]);
  return end < 0 ? one.length : end;
}

/** @typedef {{x: number, y: number, width: number}} Label  a baseline's start; px */

/**
 * Labels near where they are wanted, but on other lines where one would lie on another, or on more samples.
 * @param {Label[]} wanted
 * @param {Point[]} taken  what should not be covered
 * @param {Pick<Box, "top" | "bottom">} box
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
      return taken.length * under.length + under.length + countUnder({ ...label, y }, label.width, taken);
    });
    placed.push({ ...label, y: inside[covered.indexOf(Math.min(...covered))] ?? start });
  }
  return placed;
}

/**
 * @typedef {{x: number, y: number}} Point  px
 * @typedef {{left: number, right: number, top: number, bottom: number}} Box
 * @typedef {{x: number, y: number, anchor: "start" | "end"}} Place  of a baseline's end
 */

/**
 * A place for the name of the class at the top or at the foot; of equally free ones, the nearest to its corner.
 * @param {string} name
 * @param {"top" | "bottom"} level
 * @param {Point[]} taken  what should not be covered
 * @param {Box} box
 * @returns {Place}
 */
export function placeFor(name, level, taken, box) {
  const lines = Array.from({ length: LINES }, (_, line) =>
    level === "top" ? box.top + 13 + line * LINE : box.bottom - 6 - line * LINE,
  );
  /** @type {Place} */
  const left = { x: box.left + 4, y: 0, anchor: "start" };
  /** @type {Place} */
  const right = { x: box.right - 2, y: 0, anchor: "end" };
  const sides = level === "top" ? [left, right] : [right, left];
  const places = lines.flatMap((y) => sides.map((side) => ({ ...side, y })));
  const covered = places.map((place) => countUnder(place, name.length * LETTER, taken));
  return places[covered.indexOf(Math.min(...covered))];
}

/**
 * @param {{x: number, y: number, anchor?: "start" | "end"}} place
 * @param {number} width  px
 * @param {Point[]} taken
 */
function countUnder({ x, y, anchor }, width, taken) {
  const low = anchor === "end" ? x - width : x;
  return taken.filter(
    (point) =>
      point.x > low - BELOW &&
      point.x < low + width + BELOW &&
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
