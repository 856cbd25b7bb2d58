// static/js/state/placing.js
var PROTOTYPES = ["__proto__", "constructor", "prototype"];
var MOST_LEVELS = 8;
var HALF_LETTER = /\p{Surrogate}/u;
function pathOf(name) {
  const path = name.split(".");
  const hostile = PROTOTYPES.find((part) => path.includes(part));
  if (hostile) throw new SyntaxError(`a name must not hold ${hostile}. Got ${name}.`);
  if (path.length > MOST_LEVELS)
    throw new SyntaxError(`a name must have at most ${MOST_LEVELS} parts. Got ${name}.`);
  return path;
}
function checkText(text) {
  if (HALF_LETTER.test(text)) throw new SyntaxError("every letter must be whole.");
}
function checkValue(name, value, levels = MOST_LEVELS) {
  if (typeof value === "string") checkText(value);
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) throw new SyntaxError(`${name} must have at most ${MOST_LEVELS} levels.`);
  for (const [key, inner] of Object.entries(value)) {
    const path = Array.isArray(value) ? name : `${name}.${key}`;
    pathOf(path).forEach(checkText);
    checkValue(path, inner, levels - 1);
  }
}
function placed(value, name, leaf) {
  const path = pathOf(name);
  const from = (inner, depth) => {
    if (depth === path.length) return leaf;
    const part = path[depth];
    const isList = Array.isArray(inner);
    if (typeof (inner ?? {}) !== "object" || isList && !(/^\d+$/.test(part) && Object.hasOwn(inner, part)))
      throw new SyntaxError(`${name} must not go on after ${path[depth - 1]}.`);
    const next = from(ownOf(inner, part), depth + 1);
    return isList ? inner.with(Number(part), next) : { ...inner, [part]: next };
  };
  return from(value, 0);
}
var ownOf = (value, name) => value !== null && value !== void 0 && Object.hasOwn(value, name) ? value[name] : void 0;

export {
  pathOf,
  checkText,
  checkValue,
  placed,
  ownOf
};
