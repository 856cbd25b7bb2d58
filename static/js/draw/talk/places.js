/** A place for a word beside a curve, where it covers nothing. */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {import("../landscape/labels.js").Box} Box */
/** @typedef {{x: number, y: number, anchor: "start" | "middle" | "end"}} Place  of a word's base line */

/** From a word to what is near it, at least. */
const AMPLE = 14;
/** To reach out of its frame is so many times as bad for a word as to come near to something. */
const OUTSIDE = 4;
/** Of a word's size: its rise above the base line, and its fall below. */
const RISE = 0.78;
const FALL = 0.22;
/** A letter's width, about. */
const LETTER = 0.58;

/** How wide a word is, about. @param {string} text @param {number} size  of its letters */
export const widthOf = (text, size) => LETTER * size * text.length;

/** @param {Place} place @param {string} text @param {number} size @returns {Box} */
export function wordBox({ x, y, anchor }, text, size) {
  const width = widthOf(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - RISE * size, width, height: (RISE + FALL) * size };
}

/** How far a box is from a point. @param {Box} box @param {Point} point */
function away({ x, y, width, height }, point) {
  return Math.hypot(
    Math.max(x - point.x, 0, point.x - x - width),
    Math.max(y - point.y, 0, point.y - y - height),
  );
}

/** How far a box reaches out of a frame. @param {Box} box @param {Box} frame */
const beyond = (box, frame) =>
  Math.max(0, frame.x - box.x, box.x + box.width - frame.x - frame.width) +
  Math.max(0, frame.y - box.y, box.y + box.height - frame.y - frame.height);

/**
 * The first of some places that has ample room, or else the one with the most.
 * @param {Place[]} places  the best one first
 * @param {string} text
 * @param {number} size  of its letters
 * @param {Point[]} taken  points of what must stay visible
 * @param {Box} frame  that it must stay in
 */
export function placeWord(places, text, size, taken, frame) {
  const rated = places.map((place) => {
    const box = wordBox(place, text, size);
    const room = Math.min(AMPLE, ...taken.map((point) => away(box, point))) - OUTSIDE * beyond(box, frame);
    return { place, box, room };
  });
  return (
    rated.find(({ room }) => room >= AMPLE) ??
    rated.reduce((best, one) => (one.room > best.room ? one : best))
  );
}

/** Points all over a box, close enough that no word slips between them. @param {Box} box @returns {Point[]} */
export function pointsIn({ x, y, width, height }) {
  const [columns, rows] = [Math.ceil(width / 20), Math.ceil(height / 20)];
  return Array.from({ length: columns + 1 }, (_, k) =>
    Array.from({ length: rows + 1 }, (_, n) => ({
      x: x + (k / columns) * width,
      y: y + (n / rows) * height,
    })),
  ).flat();
}
