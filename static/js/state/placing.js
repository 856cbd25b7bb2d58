/** Values at dotted names: "optimizer.learning_rate". A link may bring any name, so none of them reaches a prototype. */

/** What JavaScript calls the ways to an object's prototype. No setting has such a name. */
const PROTOTYPES = ["__proto__", "constructor", "prototype"];
/** Parts of a name, and levels of a value; no setting has more than four. */
const MOST_LEVELS = 8;
/** Half of a pair of UTF-16 code units, which no address can hold. */
const HALF_LETTER = /\p{Surrogate}/u;

/**
 * The parts of a dotted name.
 * @param {string} name
 * @returns {string[]}
 * @throws {SyntaxError} if it could lead to a prototype, or is too long
 */
export function pathOf(name) {
  const path = name.split(".");
  const hostile = PROTOTYPES.find((part) => path.includes(part));
  if (hostile) throw new SyntaxError(`a name must not hold ${hostile}. Got ${name}.`);
  if (path.length > MOST_LEVELS)
    throw new SyntaxError(`a name must have at most ${MOST_LEVELS} parts. Got ${name}.`);
  return path;
}

/** @param {string} text @throws {SyntaxError} if it holds half a letter */
export function checkText(text) {
  if (HALF_LETTER.test(text)) throw new SyntaxError("every letter must be whole.");
}

/**
 * Check the texts and names within a JSON value, and that it is no deeper than a setting's.
 * @param {string} name  of the value
 * @param {unknown} value
 * @param {number} [levels]
 * @throws {SyntaxError}
 */
export function checkValue(name, value, levels = MOST_LEVELS) {
  if (typeof value === "string") checkText(value);
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) throw new SyntaxError(`${name} must have at most ${MOST_LEVELS} levels.`);
  for (const [key, inner] of Object.entries(value)) {
    const path = Array.isArray(value) ? name : `${name}.${key}`;
    pathOf(path).forEach(checkText);
    checkValue(path, inner, levels - 1);
  }
}

/**
 * A copy of a value with another one at a dotted name.
 * @template T
 * @param {T} value
 * @param {string} name
 * @param {unknown} leaf
 * @returns {T}
 * @throws {SyntaxError} if the name goes on after a number, a text, or a place that a list has not
 */
export function placed(value, name, leaf) {
  const path = pathOf(name);
  /** @param {any} inner @param {number} depth @returns {any} */
  const from = (inner, depth) => {
    if (depth === path.length) return leaf;
    const part = path[depth];
    const isList = Array.isArray(inner);
    if (typeof (inner ?? {}) !== "object" || (isList && !(/^\d+$/.test(part) && Object.hasOwn(inner, part))))
      throw new SyntaxError(`${name} must not go on after ${path[depth - 1]}.`);
    const next = from(ownOf(inner, part), depth + 1);
    // A literal defines a property of this very object, whatever its name is; an assignment might not.
    return isList ? inner.with(Number(part), next) : { ...inner, [part]: next };
  };
  return from(value, 0);
}

/**
 * What a value has of its own by a name; undefined where there is nothing.
 * @param {any} value
 * @param {string} name
 * @returns {any}
 */
export const ownOf = (value, name) =>
  value !== null && value !== undefined && Object.hasOwn(value, name) ? value[name] : undefined;
