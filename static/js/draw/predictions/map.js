import { roomBeside } from "../chart/ticks.js";
import { sample } from "../landscape/field.js";
import { hull } from "../line.js";
import { rgb } from "../palette.js";

/** Two features: the plane of all inputs, with a tone for what the network answers there, and the samples. */

/**
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{left: number, top: number, width: number, height: number}} Area
 */

/** px kept for tick labels, above the key. */
const ROOM = { left: 36, right: 0, top: 4, bottom: 28 };
/** Pixels of the tone's picture on each side; the browser smooths it over the area. */
const TONES = 120;
/** Tones as shares of ink in paper, the surer the network the clearer: class 0 is paper, class 1 grey in either theme. */
const PAPER = { unsure: 0.17, sure: 0.02 };
const GREY = { unsure: 0.3, sure: 0.52 };
/** The share of ink of the largest value. */
const LARGEST = 0.55;

/**
 * The tones that a caption shows: of class 1, of values from the least to the largest, and of no shares at all.
 * @type {Record<"class1" | "values" | "none", [number, number]>}
 */
export const TONES_OF = { class1: [GREY.unsure, GREY.sure], values: [0, LARGEST], none: [1, 1] };

/**
 * The square area of the map within a drawing.
 * @param {number} width  px
 * @param {number} height  px
 * @param {string[]} beside  what stands on its left
 * @param {{below: number}} key  px that it takes
 * @returns {Area}
 */
export function mapArea(width, height, beside, { below }) {
  const bottom = ROOM.bottom + below;
  const room = Math.max(ROOM.left, roomBeside(beside));
  const size = Math.max(Math.min(width - room - ROOM.right, height - ROOM.top - bottom), 40);
  const left = room + (width - room - ROOM.right - size) / 2;
  const top = ROOM.top + (height - ROOM.top - bottom - size) / 2;
  return { left, top, width: size, height: size };
}

/**
 * The tone, as a share of ink, of a probability of class 1: a step at one half makes the boundary.
 * @param {number} probability
 */
export function toneOf(probability) {
  const sureness = Math.min(Math.abs(probability - 0.5) * 2, 1);
  const { unsure, sure } = probability > 0.5 ? GREY : PAPER;
  return unsure + sureness * (sure - unsure);
}

/**
 * The tone of the winner of several classes.
 * @param {number} k  the winner
 * @param {number} share  its share, 1/classes … 1
 * @param {number} classes
 */
export function classTone(k, share, classes) {
  const base = 0.03 + (0.5 * k) / Math.max(classes - 1, 1);
  return base + 0.08 * (1 - Math.min(Math.max(share, 0), 1));
}

/**
 * What the tone is at a place of the map.
 * @param {MapPlan} plan
 * @param {Float32Array} prediction
 * @param {Float32Array | null | undefined} winners  the winning class of each grid point, where one share does not tell it
 * @param {boolean} isClasses
 * @returns {(u: number, v: number) => number} u to the right and v upwards, 0 … 1
 */
export function toneReader({ columns, rows, outputs }, prediction, winners, isClasses) {
  const told = (/** @type {number} */ tone) => (Number.isNaN(tone) ? TONES_OF.none[0] : tone);
  if (winners) {
    return (u, v) => {
      const at = Math.round(v * (rows - 1)) * columns + Math.round(u * (columns - 1));
      return told(classTone(winners[at], prediction[at], outputs));
    };
  }
  if (isClasses) return (u, v) => told(toneOf(sample(prediction, columns, u, v, rows)));
  const { lo: low, hi: high } = hull(prediction) ?? { lo: 0, hi: 0 };
  return (u, v) => (LARGEST * (sample(prediction, columns, u, v, rows) - low)) / (high - low || 1);
}

/**
 * Fill the area with tones.
 * @param {CanvasRenderingContext2D} context
 * @param {Area} area
 * @param {(u: number, v: number) => number} tone
 * @param {Palette} palette
 * @param {OffscreenCanvas} buffer  TONES × TONES
 */
export function paintTones(context, area, tone, palette, buffer) {
  const small = /** @type {OffscreenCanvasRenderingContext2D} */ (buffer.getContext("2d"));
  const image = small.createImageData(TONES, TONES);
  const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)];
  for (let row = 0; row < TONES; row += 1) {
    for (let column = 0; column < TONES; column += 1) {
      const share = tone(column / (TONES - 1), 1 - row / (TONES - 1));
      const at = 4 * (row * TONES + column);
      for (let channel = 0; channel < 3; channel += 1) {
        image.data[at + channel] = paper[channel] + (ink[channel] - paper[channel]) * share;
      }
      image.data[at + 3] = 255;
    }
  }
  small.putImageData(image, 0, 0);
  context.drawImage(buffer, area.left, area.top, area.width, area.height);
}

/** A picture of tones, to be made once. */
export function toneBuffer() {
  return new OffscreenCanvas(TONES, TONES);
}
