/** The kinds of parts of an address's view: one of some values, or a number. */

import { isPosition } from "../state/parameters.js";

/**
 * @typedef {State & {step: number}} StateAtStep  with the step that is, or soon will be, on screen
 * @typedef {object} Part  of the page, of the landscape or of talk mode
 * @property {(state: State) => string} get
 * @property {(state: State) => string | null} usual  how the page opens; null where that hangs on the run
 * @property {(text: string, state: StateAtStep, name: string) => object} read  the state's part, or a part of that; throws SyntaxError
 */

/** Throw SyntaxError where a part is of samples, which a surface has none of. @param {string} name @param {string} text @param {Run | null} run */
export function needSamples(name, text, run) {
  if (run && isPosition(run.parameters))
    throw new SyntaxError(`view.${name} needs a network: a surface has no samples. Got ${text}.`);
}

/**
 * One of some values, the usual one first.
 * @template {object} Of
 * @param {(state: State) => Of} of
 * @param {keyof Of} key
 * @param {readonly (string | boolean)[]} values
 * @returns {Part}
 */
export const choice = (of, key, values) => ({
  get: (state) => String(of(state)[key]),
  usual: () => String(values[0]),
  read(text, _, name) {
    const value = values.find((one) => String(one) === text);
    if (value !== undefined) return { [key]: value };
    throw new SyntaxError(`view.${name} must be one of ${values.join(", ")}. Got ${text}.`);
  },
});

/**
 * A number of the landscape's.
 * @param {"seed" | "size"} key
 * @param {number} usual
 * @param {(value: number) => boolean} fits
 * @param {string} bounds
 * @returns {Part}
 */
export const number = (key, usual, fits, bounds) => ({
  get: ({ landscape }) => String(landscape[key]),
  usual: () => String(usual),
  read: (text, _, name) => ({ [key]: readNumber(name, text, fits, bounds) }),
});

/**
 * @param {string} name
 * @param {string} text
 * @param {(value: number) => boolean} fits
 * @param {string} bounds
 */
export function readNumber(name, text, fits, bounds) {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (fits(value)) return value;
  throw new SyntaxError(`view.${name} must be ${bounds}. Got ${text}.`);
}
