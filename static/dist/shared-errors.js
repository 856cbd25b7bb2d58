import {
  plain
} from "./shared-format.js";

// static/js/server/errors.js
var Failure = class extends Error {
};
var Refused = class extends Failure {
  /** @param {number} status @param {{code?: string, message?: string, fields?: Field[]}} error */
  constructor(status, { message = "The server refused this.", fields = [] } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
};
var Unreachable = class extends Failure {
};
var Unanswered = class extends Unreachable {
  constructor() {
    super("The server did not answer. When it is back, the page shows what it did.");
  }
};
function saidBy(error) {
  if (error instanceof Failure) return error.message;
  throw error;
}

// static/js/state/store.js
function createStore(initial, schedule = (draw) => requestAnimationFrame(draw)) {
  const now = { state: initial, drawn: initial, scheduled: false };
  const listeners = /* @__PURE__ */ new Set();
  function draw() {
    if (!now.scheduled) return;
    const previous = now.drawn;
    now.scheduled = false;
    now.drawn = now.state;
    for (const listener of listeners) listener(now.drawn, previous);
  }
  return {
    /** The newest state, drawn or not. */
    get: () => now.state,
    /** Replace the named parts; parts that are the same objects change nothing. @param {Partial<S>} patch */
    set(patch) {
      const names = (
        /** @type {(keyof S)[]} */
        Object.keys(patch)
      );
      if (names.every((name) => Object.is(now.state[name], patch[name]))) return;
      now.state = { ...now.state, ...patch };
      if (!now.scheduled) {
        now.scheduled = true;
        schedule(draw);
      }
    },
    /** Draw at once what waits for the next picture. */
    flush: draw,
    /** Hear of changes; returns what ends that. @param {(state: S, previous: S) => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}

// static/js/draw/dom.js
var SVG = "http://www.w3.org/2000/svg";
var PROPERTIES = /* @__PURE__ */ new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);
function setProp(element, name, value) {
  if (typeof value === "function") {
    element.addEventListener(name.slice(2), value);
  } else if (PROPERTIES.has(name)) {
    Object.assign(element, { [name]: value });
  } else if (value !== null && value !== void 0 && value !== false) {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}
function dress(element, props, children) {
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  for (const child of children.flat()) {
    if (child !== null && child !== void 0 && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}
function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}
function s(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}
function setText(node, text) {
  const next = String(text);
  if (node.textContent !== next) node.textContent = next;
}
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

// static/js/draw/read-number.js
var MARKS = [
  [",", "[.]"],
  ["[.]", ","],
  ["[ ']", "[.,]"]
];
var STYLES = MARKS.map(
  ([group, decimal]) => new RegExp(`^(\\d*|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:${decimal}(\\d*))?$`)
);
var OWN = { whole: /^[1-9]\d{0,2}(,\d{3})+$/, fraction: /^\d*[.]\d*$/ };
var NUMBER = /^([+-]?)(\d[\d., ']*|[.,]\d+)(?:e([+-]?\d+))?$/i;
var POWER = /^([+-]?)(?:(\d[\d., ']*|[.,]\d+)[×x*·])?10(?:\^|\*\*)([+-]?\d+)$/i;
var RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
var LONGEST = 40;
function spelled(text) {
  const flat = text.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => {
    const digits = [...raised].map((sign) => RAISED.includes(sign) ? RAISED.indexOf(sign) : sign);
    return `^${digits.join("").replace("⁻", "-").replace("⁺", "+")}`;
  });
  const marked = flat.replaceAll("−", "-").replaceAll("’", "'").replace(/[\u00a0\u2007\u2009\u202f]/g, " ");
  return marked.replace(/ *([×x*·]) */i, "$1");
}
function decimalsOf(marked, whole) {
  const styles = OWN[whole ? "whole" : "fraction"].test(marked) ? STYLES.slice(0, 1) : STYLES;
  const found = styles.flatMap((style) => {
    const [match, units, rest = ""] = style.exec(marked) ?? [];
    return match === void 0 ? [] : [`${units.replace(/\D/g, "") || "0"}.${rest || "0"}`];
  });
  return [...new Set(found)];
}
function readings(text, whole) {
  const written = spelled(text);
  const [match, sign, marked = "1", exponent = "0"] = NUMBER.exec(written) ?? POWER.exec(written) ?? [];
  if (match === void 0) return [];
  return decimalsOf(marked, whole).map((decimal) => {
    const value = Number(`${sign}${decimal}e${exponent}`) + 0;
    return { value, lost: value === 0 && /[1-9]/.test(decimal) };
  });
}
var either = (values) => values.map(plain).join(" or ");
function refusal(text, found, whole, bounds) {
  const kind = whole ? "a whole number" : "a number";
  if (found.length === 0)
    return `Enter ${kind} in digits, like ${whole ? "20" : "0.01 or 1e-4"}. Got ${text}.`;
  if (found.some(({ lost }) => lost)) return `${text} is too close to 0 to be told from it: write 0.`;
  const values = found.map(({ value }) => value).sort((one, other) => one - other);
  const largest = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  if (values.some((value) => value > largest)) return `${text} is too large: ${boundText(whole, bounds)}.`;
  if (values.some((value) => value < -largest))
    return `${text} is too far below 0: ${leastText(whole, bounds)}.`;
  const fitting = whole ? values.filter(Number.isInteger) : values;
  if (fitting.length > 1) return `${text} can be ${either(fitting)}: write ${either(fitting)}.`;
  return fitting.length === 1 ? null : `Enter ${kind}. Got ${text}${meaning(text, values)}.`;
}
function boundText(whole, { le, lt }) {
  if (typeof lt === "number") return `a number here is less than ${plain(lt)}`;
  const most = whole ? String(Number.MAX_SAFE_INTEGER) : "1.797×10³⁰⁸";
  return `the largest number here is ${typeof le === "number" ? plain(le) : most}`;
}
function leastText(whole, { ge, gt }) {
  if (typeof gt === "number") return `a number here is more than ${plain(gt)}`;
  const least = whole ? `−${Number.MAX_SAFE_INTEGER}` : "−1.797×10³⁰⁸";
  return `the smallest number here is ${typeof ge === "number" ? plain(ge) : least}`;
}
var meaning = (text, values) => text === either(values) ? "" : `, which is ${either(values)}`;
function readNumber(text, { whole = false, optional = false, ...bounds } = {}) {
  const trimmed = text.trim();
  if (trimmed === "") return optional ? { value: null } : { why: "Enter a number." };
  const found = readings(trimmed, whole);
  const short = trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST)}…` : trimmed;
  const why = refusal(short, found, whole, bounds);
  if (why !== null) return { why };
  const taken = found.find(({ value }) => !whole || Number.isInteger(value));
  return { value: (
    /** @type {{value: number}} */
    taken.value
  ) };
}

export {
  Failure,
  Refused,
  Unreachable,
  Unanswered,
  saidBy,
  h,
  s,
  setText,
  setAttributes,
  createStore,
  readNumber
};
