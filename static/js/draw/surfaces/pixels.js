/** Between the plane of the landscape and the large drawing of it, be it the map or the surface. */

import { planeUnder, toPixels } from "../landscape/map/chart.js";
import { lossAt } from "../landscape/reading.js";
import { onBlock, placeOf, planeAt } from "../landscape/surface/place.js";
import { hit } from "../landscape/surface/relief.js";

/** @typedef {import("../../views/landscape/stage.js").Stage["onScreen"]} OnScreen */
/** @typedef {{a: number, b: number}} Place */

/**
 * The place of the plane under a point of the drawing; null beside it.
 * @param {OnScreen} onScreen
 * @param {number} px
 * @param {number} py
 * @returns {Place | null}
 */
export function placeUnder({ shown, chart, projection }, px, py) {
  if (chart) return planeUnder(chart, px, py);
  const point = shown && projection && hit(shown, projection, px, py);
  return shown && point ? planeAt(shown, point) : null;
}

/**
 * Where a place of the plane stands in the drawing; null when it is not in it.
 * @param {OnScreen} onScreen
 * @param {Place} place
 * @returns {[number, number] | null}
 */
export function pixelOf({ picture, shown, chart, projection }, { a, b }) {
  const loss = picture && lossAt(picture, a, b);
  if (!shown || loss === null) return null;
  if (chart) return toPixels(chart)(a, b);
  if (!projection) return null;
  const point = placeOf(shown, { a, b, loss });
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}
