/**
 * A neuron's weighted sum, term by term, its middle folded.
 *
 * @typedef {{from: number, weight: number, input: number}} Term
 * @typedef {Term | {count: number, sum: number}} Part  a term, or how many are folded and what they add up to
 */

/** Terms at the two ends that stay. */
const HEAD = 3;
const TAIL = 2;

/**
 * Fold all terms but the first, the last, and the one that is looked at. Their sum is that of the products in
 * float64, so that the terms on show and it add up to the whole.
 * @param {ArrayLike<number>} weights
 * @param {ArrayLike<number>} inputs
 * @param {number | null} looked  the place of the term that must stay
 * @returns {Part[]}
 */
export function foldedSum(weights, inputs, looked) {
  /** @type {Part[]} */
  const parts = [];
  const count = inputs.length;
  const stays = (/** @type {number} */ n) => n < HEAD || n >= count - TAIL || n === looked;
  for (let from = 0; from < count; from += 1) {
    const alone = stays(from) || (stays(from - 1) && stays(from + 1));
    const term = { from, weight: weights[from], input: inputs[from] };
    if (alone) parts.push(term);
    else addTo(parts, term);
  }
  return parts;
}

/** @param {Part[]} parts @param {Term} term */
function addTo(parts, { weight, input }) {
  const last = parts[parts.length - 1];
  const open = last && "count" in last ? last : { count: 0, sum: 0 };
  if (open.count === 0) parts.push(open);
  open.count += 1;
  open.sum += weight * input;
}
