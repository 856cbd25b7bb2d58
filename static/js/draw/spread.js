/**
 * Move labels apart, in their order, and keep them between top and bottom.
 * @param {number[]} wanted  places in px
 * @param {number} top
 * @param {number} bottom
 * @param {number} apart
 * @returns {number[]}
 */
export function spread(wanted, top, bottom, apart) {
  const order = wanted.map((_, k) => k).sort((one, other) => wanted[one] - wanted[other]);
  const places = [...wanted];
  let free = top;
  for (const k of order) {
    places[k] = Math.max(places[k], free);
    free = places[k] + apart;
  }
  let limit = bottom;
  for (const k of order.toReversed()) {
    places[k] = Math.min(places[k], limit);
    limit = places[k] - apart;
  }
  return places;
}
