/** What the surface says of a place between its own points, and how far to believe that. */

import { loss as lossText, significant } from "../format.js";
import { value, words } from "../words.js";
import { sample, share, straightness } from "./field.js";
import { axisNames } from "./words.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {Pick<Picture, "window"> & {answer: Plane}} Surface */
/** @typedef {import("./path.js").Stop & {error: number}} Reading error: how far off the loss may be; 0 where it is known */

/** A loss that is read has no more digits than these. */
const MOST_DIGITS = 3;
/** 32 bits hold a loss to this share. */
const ROUNDING = 2 ** -24;

/**
 * The loss between the surface's points, by straight lines; null outside of the window.
 * @param {Surface} surface
 * @param {{a: number, b: number}} place
 * @returns {Reading | null}
 */
export function readingAt({ answer, window }, { a, b }) {
  const [x, y] = [share(window.a, a), share(window.b, b)];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const size = answer.a.length;
  const loss = sample(answer.loss, size, x, y);
  return { a, b, loss, error: straightness(answer.loss, size, x, y) + ROUNDING * Math.abs(loss) };
}

/** The same loss alone. @param {Surface} surface @param {number} a @param {number} b */
export const lossAt = (surface, a, b) => readingAt(surface, { a, b })?.loss ?? null;

/**
 * The reading with the loss that the server gave for that place of the same surface, once it has: it is over all
 * samples, as the surface must be.
 * @param {Reading | null} reading
 * @param {Probe | null} probe
 * @param {Surface | null} surface
 * @returns {Reading | null}
 */
export function known(reading, probe, surface) {
  if (!reading || !probe?.answer || probe.query !== surface?.answer.query) return reading;
  if (probe.a !== reading.a || probe.b !== reading.b) return reading;
  if (probe.query.samples === "batch" || surface.answer.over.every > 1) return reading;
  return { ...reading, loss: probe.answer.loss ?? Number.POSITIVE_INFINITY, error: 0 };
}

/**
 * A loss with the digits that hold: "about 12.5", and 0.1693 where it is known.
 * @param {Pick<Reading, "loss" | "error">} reading
 */
export function readingText({ loss, error }) {
  if (error === 0 || !Number.isFinite(loss)) return lossText(loss);
  const digits = Math.floor(Math.log10(Math.abs(loss))) - Math.ceil(Math.log10(error)) + 1;
  if (digits >= 1) return `about ${significant(loss, Math.min(digits, MOST_DIGITS))}`;
  return `about ${significant(loss, 1)} ± ${significant(error, 1)}`;
}

/** What the pointer reads, in words. @param {Surface & Pick<Picture, "quantity">} picture @param {Reading} point */
export function reading({ answer, quantity }, point) {
  const [a, b] = axisNames(answer);
  const [atA, atB, loss] = [significant(point.a, 3), significant(point.b, 3), readingText(point)].map(
    (text) => value(text),
  );
  return words`${a} at ${atA}, ${b} at ${atB}: ${quantity} ${loss}`;
}
