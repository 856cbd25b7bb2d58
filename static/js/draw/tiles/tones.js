import { rgb } from "../palette.js";

/**
 * What a tone says of a neuron's output. Of a layer that never goes below 0, paper is 0 and ink the neuron's largest output
 * on the square; of one that may, grey is 0, and ink and paper are as far from it as its largest size.
 */

/** The share of ink of the largest output: the tile's frame stays darker. */
export const INK = 0.9;

/**
 * The number at paper, and how much one more is in shares of ink.
 * @param {TiledLayer} layer
 * @param {number} unit
 * @returns {{paper: number, ink: number}} the outputs at both ends
 */
export function endsOf({ signed, low, high }, unit) {
  const size = Math.max(Math.abs(low[unit]), Math.abs(high[unit]));
  return { paper: signed ? -size : 0, ink: size };
}

/** Whether a neuron gives exactly 0 at every point that is shown. @param {TiledLayer} layer @param {number} unit */
export const isStruckOut = ({ low, high }, unit) => low[unit] === 0 && high[unit] === 0;

/** Whether all that it gives is finite. @param {TiledLayer} layer @param {number} unit */
export const hasEnds = ({ low }, unit) => !Number.isNaN(low[unit]);

/**
 * The tone of an output, as a share of ink.
 * @param {number} output
 * @param {{paper: number, ink: number}} ends
 */
export const toneOf = (output, { paper, ink }) =>
  ink > paper ? (INK * (output - paper)) / (ink - paper) : 0;

/** How many layers' outputs may be below 0, and neurons that are struck out. @param {NeuronTiles} tiles */
export function countTiles({ layers }) {
  const struck = layers.reduce(
    (sum, layer) => sum + layer.low.reduce((count, _, unit) => count + Number(isStruckOut(layer, unit)), 0),
    0,
  );
  return { signed: layers.filter(({ signed }) => signed).length, struck };
}

/**
 * Write the tones of a layer's neurons as pixels, one map beside the other; the first row of a picture is the highest y.
 * @param {Uint8ClampedArray} pixels  RGBA, units · points × points
 * @param {TiledLayer} layer
 * @param {number} points
 * @param {{paper: string, ink: string}} palette
 */
export function writeTones(pixels, layer, points, palette) {
  const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)];
  const mixed = Array.from({ length: 256 }, (_, tone) =>
    paper.map((part, channel) => part + ((ink[channel] - part) * tone) / 255),
  );
  const width = layer.units * points;
  for (let unit = 0; unit < layer.units; unit += 1) {
    const { paper: zero, ink: full } = endsOf(layer, unit);
    const scale = full > zero ? (255 * INK) / (full - zero) : 0;
    for (let row = 0; row < points; row += 1) {
      let at = 4 * ((points - 1 - row) * width + unit * points);
      const first = (unit * points + row) * points;
      for (let column = 0; column < points; column += 1) {
        const tone = mixed[Math.max(0, Math.min(255, (layer.outputs[first + column] - zero) * scale)) | 0];
        pixels[at] = tone[0];
        pixels[at + 1] = tone[1];
        pixels[at + 2] = tone[2];
        pixels[at + 3] = 255;
        at += 4;
      }
    }
  }
}
