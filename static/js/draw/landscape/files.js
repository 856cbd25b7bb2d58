/** A surface as text, and what its files are called. */

/**
 * One line for each point of the grid: a, b and the loss there, empty where it is not finite.
 * @param {{a: number[], b: number[], loss: (number | null)[][]}} answer as REST gives it, one row for each b
 */
export function csvOf({ a, b, loss }) {
  const lines = loss.flatMap((row, j) => row.map((value, i) => `${a[i]},${b[j]},${value ?? ""}`));
  return `a,b,loss\n${lines.join("\n")}\n`;
}

/** "fall-line-path-run-3f2a-step-1941.png" @param {{plane: string, run: string, step: number}} answer @param {string} extension */
export const fileName = ({ plane, run, step }, extension) =>
  `fall-line-${plane}-run-${run}-step-${step}.${extension}`;
