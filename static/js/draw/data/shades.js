/** Small pictures of columns, shaded by the answer: bars over a column's numbers, or a block for each value. */

import { s } from "../dom.js";

export const WIDTH = 190;
export const HEIGHT = 36;
/** px between two bars, and between two blocks. */
const GAP = 1;

/** @typedef {{x: number, y: number, width: number, height: number, group: number}} Piece  px, from the upper left */

/** @param {number[]} numbers */
const sumOf = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

/** Bars of a column's numbers, the answer's groups one upon the other. @param {number[][]} counts  a row a group @returns {Piece[]} */
export function bars(counts) {
  const bins = counts[0]?.length ?? 0;
  const totals = Array.from({ length: bins }, (_, bin) => sumOf(counts.map((row) => row[bin])));
  const most = Math.max(...totals, 1);
  const pitch = WIDTH / Math.max(bins, 1);
  return totals.flatMap((_, bin) => {
    let foot = HEIGHT;
    return counts.flatMap((row, group) => {
      const height = (row[bin] / most) * HEIGHT;
      foot -= height;
      const piece = { x: bin * pitch, y: foot, width: Math.max(pitch - GAP, 1), height, group };
      return height > 0 ? [piece] : [];
    });
  });
}

/** Blocks of a column's values, each as wide as often it stands, parted by the answer's groups. @param {number[][]} counts  a row a group, a column a value @returns {Piece[]} */
export function blocks(counts) {
  const values = counts[0]?.length ?? 0;
  const all = Math.max(sumOf(counts.flat()), 1);
  const room = WIDTH - 2 * GAP * Math.max(values - 1, 0);
  let x = 0;
  return Array.from({ length: values }, (_, value) => value).flatMap((value) => {
    const pieces = counts.flatMap((row, group) => {
      const width = (row[value] / all) * room;
      const piece = { x, y: 5, width, height: HEIGHT - 10, group };
      x += width;
      return width > 0 ? [piece] : [];
    });
    x += 2 * GAP;
    return pieces;
  });
}

/**
 * @param {ShadeAnswer} shade
 * @param {string} name  of the picture, for who does not see it
 */
export function shadePicture({ kind, counts }, name) {
  const pieces = kind === "number" ? bars(counts) : blocks(counts);
  return s(
    "svg",
    { class: "data-shades", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": name },
    pieces.map(({ group, ...box }) => s("rect", { class: `data-shade-${group}`, ...rounded(box) })),
  );
}

/** @param {Record<string, number>} box */
const rounded = (box) => Object.fromEntries(Object.entries(box).map(([side, px]) => [side, px.toFixed(2)]));

/** The sign of a group. @param {number} group */
export const swatch = (group) =>
  s(
    "svg",
    { class: "data-swatch", viewBox: "0 0 10 10", "aria-hidden": "true" },
    s("rect", { class: `data-shade-${group}`, width: 10, height: 10 }),
  );
