import {
  h,
  s,
  setAttributes
} from "./shared-errors.js";

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

// static/js/draw/size.js
function observeSize(element, resized) {
  new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width > 0 && height > 0) resized(width, height);
  }).observe(element);
}
function fitCanvas(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

// static/js/state/placing.js
var PROTOTYPES = ["__proto__", "constructor", "prototype"];
var MOST_LEVELS = 8;
var HALF_LETTER = /\p{Surrogate}/u;
function pathOf(name) {
  const path2 = name.split(".");
  const hostile = PROTOTYPES.find((part) => path2.includes(part));
  if (hostile) throw new SyntaxError(`a name must not hold ${hostile}. Got ${name}.`);
  if (path2.length > MOST_LEVELS)
    throw new SyntaxError(`a name must have at most ${MOST_LEVELS} parts. Got ${name}.`);
  return path2;
}
function checkText(text) {
  if (HALF_LETTER.test(text)) throw new SyntaxError("every letter must be whole.");
}
function checkValue(name, value, levels = MOST_LEVELS) {
  if (typeof value === "string") checkText(value);
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) throw new SyntaxError(`${name} must have at most ${MOST_LEVELS} levels.`);
  for (const [key, inner] of Object.entries(value)) {
    const path2 = Array.isArray(value) ? name : `${name}.${key}`;
    pathOf(path2).forEach(checkText);
    checkValue(path2, inner, levels - 1);
  }
}
function placed(value, name, leaf) {
  const path2 = pathOf(name);
  const from = (inner, depth) => {
    if (depth === path2.length) return leaf;
    const part = path2[depth];
    const isList = Array.isArray(inner);
    if (typeof (inner ?? {}) !== "object" || isList && !(/^\d+$/.test(part) && Object.hasOwn(inner, part)))
      throw new SyntaxError(`${name} must not go on after ${path2[depth - 1]}.`);
    const next = from(ownOf(inner, part), depth + 1);
    return isList ? inner.with(Number(part), next) : { ...inner, [part]: next };
  };
  return from(value, 0);
}
var ownOf = (value, name) => value !== null && value !== void 0 && Object.hasOwn(value, name) ? value[name] : void 0;

// static/js/draw/line.js
function linear([low, high], [start, stop]) {
  const factor = high === low ? 0 : (stop - start) / (high - low);
  return (value) => start + (value - low) * factor;
}
function hull(...lists) {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      const value = list[k];
      if (Number.isFinite(value)) {
        if (value < lo) lo = value;
        if (value > hi) hi = value;
      }
    }
  }
  return lo <= hi ? { lo, hi } : null;
}
function spanOf(values, margin = 0.06, least = 1e-9) {
  const ends = hull(values);
  if (!ends) return [0, 1];
  const { lo: low, hi: high } = ends;
  const missing = Math.max(0, least - (high - low)) / 2;
  const extra = (high - low) * margin + missing;
  return [low - extra, high + extra];
}
function pathThrough(xs, ys) {
  const steps = [];
  let pen = "M";
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(xs[i]) && Number.isFinite(ys[i])) {
      steps.push(`${pen}${px(xs[i])} ${px(ys[i])}`);
      pen = "L";
    } else {
      pen = "M";
    }
  }
  return steps.join("");
}
function stems(xs, ys, base) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(base)}V${px(ys[i])}`);
  }
  return steps.join("");
}
function dots(xs, ys) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(ys[i])}h0`);
  }
  return steps.join("");
}
var FARTHEST = 1e5;
function px(value) {
  return String(Math.round(Math.min(Math.max(value, -FARTHEST), FARTHEST) * 100) / 100);
}

// static/js/draw/svg.js
var label = (text, x, y, anchor = "start", className) => s("text", { class: className, x: px(x), y: px(y), "text-anchor": anchor }, text);
var path = (className, d, more) => s("path", { class: className, d, ...more });
var circle = (className, x, y, radius) => s("circle", { class: className, cx: px(x), cy: px(y), r: px(radius) });
var clip = (id, { left, right, top, bottom }) => s(
  "clipPath",
  { id },
  s("rect", { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) })
);
var levelLines = (className, marks, y, { left, right }, gap) => marks.flatMap(({ value, text }) => [
  path(className, `M${px(left)} ${px(y(value))}H${px(right)}`),
  ...text ? [label(text, left - gap, y(value) + 4, "end")] : []
]);

export {
  pathOf,
  checkText,
  checkValue,
  placed,
  ownOf,
  linear,
  hull,
  spanOf,
  pathThrough,
  stems,
  dots,
  px,
  icon,
  button,
  iconButton,
  turnPlay,
  observeSize,
  fitCanvas,
  label,
  path,
  circle,
  clip,
  levelLines
};
