/** Which weights the page looks at before anybody has chosen. */

/**
 * @param {Float32Array} theta
 * @param {Parameter} kernel
 * @param {number} row  the unit that the weights come from
 * @returns {number} the index of the largest of them: with inputs from 0 to 1 its unit is the one that is surely awake
 */
function strongest(theta, { start, shape: [, columns] }, row) {
  let best = start + row * columns;
  for (let i = best; i < start + (row + 1) * columns; i++) if (theta[i] > theta[best]) best = i;
  return best;
}

/**
 * Follow the strongest weights from the first input on: `[chosen, next]`, a weight in the middle and the one after.
 * A single layer gives its first two weights, which for a line are its slope and its intercept.
 * @param {Parameter[]} parameters
 * @param {Float32Array} theta
 * @returns {[number, number]}
 */
export function firstChoice(parameters, theta) {
  const walked = [];
  let row = 0;
  for (const kernel of parameters.filter(({ role }) => role === "kernel")) {
    const index = strongest(theta, kernel, row);
    row = (index - kernel.start) % kernel.shape[1];
    walked.push(index);
  }
  if (walked.length < 2) return [0, Math.min(1, theta.length - 1)];
  const middle = Math.min(1, walked.length - 2);
  return [walked[middle], walked[middle + 1]];
}
