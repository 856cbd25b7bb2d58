/** Place texts so that none lies on another. */

/** @typedef {{x: number, y: number, width: number, height: number}} Box pixels, from the top left */

/** The square around a pixel. @param {readonly [number, number]} pixel @param {number} half  of its side @returns {Box} */
export const boxAround = ([x, y], half) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });

/**
 * Whether two boxes overlap.
 * @param {Box} one
 * @param {Box} other
 * @param {number} [gap] pixels to keep between them
 */
export function overlap(one, other, gap = 0) {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

/** Whether a box lies wholly in another. @param {Box} box @param {Box} frame */
export function within(box, frame) {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** A box moved by as little as brings it into a frame. @param {Box} box @param {Box} frame @returns {Box} */
function broughtIn(box, frame) {
  const x = Math.max(frame.x, Math.min(box.x, frame.x + frame.width - box.width));
  const y = Math.max(frame.y, Math.min(box.y, frame.y + frame.height - box.height));
  return { ...box, x, y };
}

/**
 * What is placed of the numbers of some axes: one that is left alone on its axis tells nothing, and goes.
 * @template {{axis?: string}} L
 * @param {L[]} placed
 */
export const withoutLone = (placed) =>
  placed.filter(({ axis }) => !axis || placed.filter((other) => other.axis === axis).length > 1);

/**
 * Give each label the first of its places that is free and in the frame, earlier labels first. One that finds none
 * is left out, unless it is required: then it takes its first place, moved into the frame.
 *
 * @template {{width: number, height: number, places: [number, number][], required?: boolean}} L
 * @param {L[]} labels places are of the top left corner
 * @param {Box} frame
 * @param {Box[]} [taken] what else may not be covered
 * @returns {(L & Box)[]}
 */
export function placeLabels(labels, frame, taken = []) {
  const gap = 2;
  const boxes = [...taken];
  const placed = [];
  for (const label of labels) {
    const free = label.places
      .map(([x, y]) => ({ x, y, width: label.width, height: label.height }))
      .find((box) => within(box, frame) && boxes.every((other) => !overlap(box, other, gap)));
    const [x, y] = label.places[0];
    const box =
      free ?? (label.required ? broughtIn({ x, y, width: label.width, height: label.height }, frame) : null);
    if (box) {
      boxes.push(box);
      placed.push({ ...label, x: box.x, y: box.y });
    }
  }
  return placed;
}
