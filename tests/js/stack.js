// Networks for tests.

/**
 * The rows of a Dense stack of these sizes.
 * @param {number[]} sizes  inputs first
 * @returns {Parameter[]}
 */
export function stack(sizes) {
  const rows = [];
  let start = 0;
  for (let l = 1; l < sizes.length; l += 1) {
    const layer = l === 1 ? "dense" : `dense_${l - 1}`;
    const bias = start + sizes[l - 1] * sizes[l];
    rows.push({ layer, role: "kernel", shape: [sizes[l - 1], sizes[l]], start, stop: bias });
    start = bias + sizes[l];
    rows.push({ layer, role: "bias", shape: [sizes[l]], start: bias, stop: start });
  }
  return /** @type {Parameter[]} */ (rows);
}
