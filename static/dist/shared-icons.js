import {
  h,
  s,
  setAttributes
} from "./shared-dom.js";

// static/js/draw/icons.js
var SPRITE = new URL("./../vendor/icons.svg", import.meta.url).href;
var SOLID = /* @__PURE__ */ new Map([
  ["reset", "M4 5h2.5v14H4zM20 5v14L8 12z"],
  ["step-back", "M17 5v14L6 12z"],
  ["play", "M7 4v16l13.5-8z"],
  ["play-backwards", "M17 4v16L3.5 12z"],
  ["pause", "M6 5h4v14H6zM14 5h4v14h-4z"],
  ["step", "M7 5v14l11-7z"],
  ["ribbon", "M6 2h12v20l-6-5-6 5z"],
  ["epoch", "M3.5 5v14l8.5-7zM12 5v14l8.5-7z"],
  ["to-the-end", "M17.5 5H20v14h-2.5zM4 5v14l12-7z"]
]);
function icon(name) {
  const shape = SOLID.get(name);
  const picture = shape ? s("path", { d: shape, fill: "currentColor" }) : s("use", { href: `${SPRITE}#${name}` });
  return s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, picture);
}

// static/js/views/buttons.js
var button = (words, act, props = {}) => h("button", { type: "button", onclick: act, ...props }, words);
var iconButton = (name, picture, act, props = {}) => h("button", { type: "button", "aria-label": name, title: name, onclick: act, ...props }, icon(picture));
function turnPlay(play, playing) {
  const name = playing ? "Pause" : "Play";
  if (play.getAttribute("aria-label") === name) return;
  setAttributes(play, { "aria-label": name, title: name });
  play.replaceChildren(icon(name.toLowerCase()));
}

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
  ownOf,
  icon,
  button,
  iconButton,
  turnPlay
};
