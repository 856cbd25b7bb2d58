/**
 * What a hue means: a weight's or a value's is that of its sign, a gradient's is purple, an update's is green.
 * No sign rests on a hue: what is below zero is dashed as a line, and carries a − as a neuron.
 */

/** @typedef {import("../palette.js").Palette} Palette */

const HUES = /** @type {const} */ ({
  weights: ["negative", "positive"],
  gradients: ["gradient", "gradient"],
  updates: ["update", "update"],
});

/** @param {number} value @param {EdgeKind} kind  of a value that is not 0 */
const nameOf = (value, kind) => HUES[kind][value < 0 ? 0 : 1];

/**
 * The hue of a line or of a fill; 0 has none.
 * @param {number} value
 * @param {Palette} palette
 * @param {EdgeKind} [kind]
 */
export const hueOf = (value, palette, kind = "weights") =>
  value === 0 ? palette.ink3 : palette[nameOf(value, kind)];

/** The hue of a text. @param {number} value @param {Palette} palette @param {EdgeKind} [kind] */
export const textHueOf = (value, palette, kind = "weights") =>
  value === 0 ? palette.ink2 : palette[`${nameOf(value, kind)}Text`];

/** What an edge's colour may be: below zero, above it, and 0. @param {Palette} palette @param {EdgeKind} kind */
export const coloursOf = (palette, kind) => [hueOf(-1, palette, kind), hueOf(1, palette, kind), palette.ink3];
