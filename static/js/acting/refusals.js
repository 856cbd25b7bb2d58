/** What was refused in the settings: each refusal stands until its own setting is changed. */

import { Refused } from "../server/errors.js";

/** @param {Refusals} refused */
export const carried = (refused) => refused;
/** @returns {Refusals} */
export const cleared = () => ({});

/** @param {string} path @param {string | undefined} whole  a setting, or several with the same beginning */
const isOf = (path, whole) => path === whole || path.startsWith(`${whole}.`);

/**
 * What still stands when a setting is changed. What is said of no value in a field was of the last attempt only.
 * @param {Refusals} refused
 * @param {string} [path]  of the setting
 * @returns {Refusals}
 */
export function standing(refused, path) {
  const kept = Object.entries(refused).filter(([one, { value }]) => value !== undefined && !isOf(one, path));
  return Object.fromEntries(kept);
}

/**
 * What stands in the rows of a list, once they have moved.
 * @param {string} list  its path
 * @param {(row: number) => number | null} moved  null for one that is gone
 * @returns {(refused: Refusals) => Refusals}
 */
export const withMoved = (list, moved) => (refused) => {
  const entries = Object.entries(refused).flatMap(([path, refusal]) => {
    const [head, row, ...rest] = path.split(".");
    const place = head === list && row !== undefined ? moved(Number(row)) : row;
    return place === null ? [] : [[place === row ? path : [head, place, ...rest].join("."), refusal]];
  });
  return Object.fromEntries(entries);
};

/** A setting's own name, where a branch's body has it among the changes. @param {string} text */
const ownName = (text) => text.replace(/^changes\./, "");

/**
 * What an error says of the settings: of the one that was touched, or else wherever the server saw it.
 * @param {unknown} error
 * @param {Touched} touched
 * @returns {Pick<State, "refused" | "notice">}
 */
export function explained(error, { path, value }) {
  const { fields, message } =
    error instanceof Refused
      ? error
      : { fields: [], message: "The server does not answer; nothing was changed." };
  const notice = fields.length > 0 ? null : message;
  const whys = [...new Set(fields.map(({ message }) => ownName(message)))];
  if (path !== undefined && value !== undefined) {
    return { notice, refused: { [path]: { why: whys.join(" ") || "This was not set.", value } } };
  }
  const entries = fields.map((field) => [ownName(field.path), { why: ownName(field.message) }]);
  return { notice, refused: Object.fromEntries(entries) };
}

/** Keeps what was refused in the page's state. */
export class Refusing {
  #store;
  /** How often each setting was touched: what the server says of an older value is of no more use. */
  #times = /** @type {Map<string | undefined, number>} */ (new Map());

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /**
   * A setting is touched, which ends what was said of it.
   * @param {Touched} touched
   * @returns {(error: unknown) => Partial<State>} what changes on the page when the attempt fails
   */
  begin(touched) {
    const { path } = touched;
    const time = (this.#times.get(path) ?? 0) + 1;
    this.#times.set(path, time);
    this.#store.set({ refused: standing(this.#store.get().refused, path) });
    return (error) => {
      const { refused, notice } = explained(error, touched);
      const isNewest = this.#times.get(path) === time;
      return isNewest ? { refused: { ...this.#store.get().refused, ...refused }, notice } : { notice };
    };
  }

  /** A value is refused without asking the server. @param {string} path @param {Refusal} refusal */
  refuse(path, refusal) {
    this.begin({ path });
    this.#store.set({ refused: { ...this.#store.get().refused, [path]: refusal } });
  }
}
