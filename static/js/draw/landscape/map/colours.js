/** The map's colours, and the marks where a loss is not finite. */

import { VIRIDIS, viridisIndex } from "../../viridis.js";
import { enlarged, sample } from "../field.js";
import { levels, toneOf } from "../loss-scale.js";

/** @typedef {import("../surface/morph.js").Shown} Shown */

/** Colours between the grid's points are of losses between them: so many for one. */
const FINE = { small: 2, large: 3 };
/** How far the colour within a band may leave the band's own. */
const WITHIN_BAND = 0.45;

/**
 * Paint the surface seen from above, one pixel for a fraction of a grid cell; the map stretches it.
 * @param {OffscreenCanvas} canvas
 * @param {Shown} shown
 * @param {boolean} small
 */
export function paintColours(canvas, shown, small) {
  const { size, heights, plateau } = shown;
  const side = (size - 1) * (small ? FINE.small : FINE.large) + 1;
  canvas.width = canvas.height = side;
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(side, side);
  const colours = new Uint32Array(VIRIDIS.buffer);
  const pixels = new Uint32Array(image.data.buffer);
  const tone = tonesOf(shown, small ? 1 : WITHIN_BAND);
  const fine = enlarged(heights, size, (side - 1) / (size - 1));
  for (let row = 0; row < side; row += 1) {
    const from = (side - 1 - row) * side;
    for (let column = 0; column < side; column += 1) {
      pixels[row * side + column] = colours[tone[(fine[from + column] * FINENESS + 0.5) | 0]];
    }
  }
  if (plateau.includes(1)) hatch(pixels, side, shown);
  context.putImageData(image, 0, 0);
}

/** Heights that are told apart for their colour. */
const FINENESS = 512;

/**
 * The number of the colour for each height: between two levels it is near that of their middle, so that each band reads
 * as one.
 * @param {Shown} shown
 * @param {number} within  how far the colour may leave the band's own: 0 not at all, 1 as if there were no bands
 */
function tonesOf({ scale }, within) {
  const edges = [0, ...levels(scale).map(({ loss }) => toneOf(scale, loss)), 1];
  let k = 0;
  return Uint8Array.from({ length: FINENESS + 1 }, (_, n) => {
    const t = (n / FINENESS) ** scale.gamma;
    while (k < edges.length - 2 && t >= edges[k + 1]) k += 1;
    const middle = (edges[k] + edges[k + 1]) / 2;
    return viridisIndex(middle + (t - middle) * within);
  });
}

/**
 * Mark where the loss is not finite.
 * @param {Uint32Array} pixels
 * @param {number} side
 * @param {Shown} shown
 */
function hatch(pixels, side, { size, plateau }) {
  const [dark, light] = [0xff6b6b6b, 0xff949494];
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (sample(plateau, size, column / (side - 1), 1 - row / (side - 1)) > 0.01) {
        pixels[row * side + column] = (column + row) % 8 < 4 ? dark : light;
      }
    }
  }
}
