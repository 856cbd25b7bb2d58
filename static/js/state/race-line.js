/** The finish line of races as a text, for the address and the browser's memory: "first:0.3", or "stays" at the usual loss. */

const TEXT = /^(first|stays)(?::(-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?))?$/;

/** @type {RaceLine} */
export const USUAL_LINE = { finish: null, rule: "first" };

/** @param {RaceLine} line */
export const lineText = ({ finish, rule }) => (finish === null ? rule : `${rule}:${finish}`);

/** @param {string} text @returns {RaceLine | null} null where it is none */
export function readLine(text) {
  const [, rule, number] = TEXT.exec(text) ?? [];
  const finish = number === undefined ? null : Number(number);
  if (!rule || (finish !== null && !Number.isFinite(finish))) return null;
  return { finish, rule: rule === "stays" ? "stays" : "first" };
}
