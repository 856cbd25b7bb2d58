import {
  textOf
} from "./shared-words.js";
import {
  h,
  s,
  setAttributes
} from "./shared-dom.js";
import {
  LARGEST_PLAIN,
  count,
  fixed,
  loss,
  lossTexts,
  percent,
  signed,
  significant
} from "./shared-format.js";

// static/js/draw/frames/phases.js
var PHASES = [
  { title: "Forward", path: "M4 12h15M13 6l6 6-6 6" },
  { title: "Loss", path: "M5 19v-7M12 19V5M19 19v-10" },
  { title: "Backward", path: "M20 12H5M11 6l-6 6 6 6" },
  { title: "Rate", path: "M6.5 6.5l11 11M17.5 6.5l-11 11" },
  { title: "Subtract", path: "M5 12h14" }
];
var [FORWARD, LOSS, BACKWARD, RATE, SUBTRACT] = PHASES.keys();
var MOVES = [1900, 800, 1900, 1400, 2e3];
function phaseIcon(phase) {
  return s(
    "svg",
    { class: "phase-icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    s("path", { d: PHASES[phase].path })
  );
}
var MIDDLE = 20;
var RADIUS = 14.5;
var SMALL = 13;
var [FROM, TO] = [0.38, 0.62];
function onRing(place) {
  const angle = 2 * Math.PI * place / PHASES.length - Math.PI / 2;
  return { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle) };
}
function phaseRing() {
  const pictures = PHASES.map(({ path }, place) => {
    const { x, y } = onRing(place);
    const scale = (SMALL / 24).toFixed(3);
    const moved = `translate(${(x - SMALL / 2).toFixed(2)} ${(y - SMALL / 2).toFixed(2)}) scale(${scale})`;
    return s("path", { d: path, transform: moved, class: `ring-phase ring-${place}` });
  });
  const arcs = PHASES.map((_, place) => {
    const [from, to] = [onRing(place + FROM), onRing(place + TO)];
    return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}A${RADIUS} ${RADIUS} 0 0 1 ${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
  });
  const ring = s("path", { d: arcs.join(""), class: "ring-line" });
  return s("svg", { class: "phase-ring", viewBox: "0 0 40 40", "aria-hidden": "true" }, ring, pictures);
}

// static/js/draw/caption.js
function setCaption(element, parts) {
  if (element.textContent === textOf(parts)) return;
  element.replaceChildren(...parts.map((part) => typeof part === "string" ? part : bold(part)));
}
function bold({ value, tones }) {
  const element = h("b", { class: tones && "tones" }, value);
  tones?.forEach((tone, end) => {
    element.style.setProperty(`--tone-${end}`, `${100 * tone}%`);
  });
  return element;
}
var PANEL_MS = 50;
function createPace(interval) {
  const pace = { last: Number.NEGATIVE_INFINITY, timer: 0, work: () => {
  } };
  function run() {
    pace.timer = 0;
    pace.last = performance.now();
    pace.work();
  }
  return (work, moving = true) => {
    pace.work = work;
    const wait = moving ? pace.last + interval - performance.now() : 0;
    if (wait <= 0) {
      clearTimeout(pace.timer);
      run();
    } else if (pace.timer === 0) {
      pace.timer = window.setTimeout(run, wait);
    }
  };
}
function createPatience(patience, tell) {
  let timer;
  return (isSo) => {
    if (isSo) timer ??= setTimeout(() => tell(true), patience);
    else {
      clearTimeout(timer);
      timer = void 0;
      tell(false);
    }
  };
}

// static/js/draw/twin.js
function createTwin(about, read) {
  const body = h("div", { class: "twin-body floating", tabindex: "0", role: "region" });
  const summary = h("summary", {}, "table");
  const element = h("details", { class: "twin", ontoggle: () => refresh() }, summary, body);
  let told = about;
  function refresh(now = told) {
    told = now;
    setAttributes(summary, { "aria-label": `${now}, as a table` });
    setAttributes(body, { "aria-label": now });
    if (element.open) body.replaceChildren(tableOf(now, read()));
  }
  refresh();
  return { element, refresh };
}
function tableOf(about, { head, rows }) {
  const names = head.map((name) => h("th", { scope: "col" }, name));
  const lines = rows.map((row) => {
    const cells = row.map((cell) => h("td", {}, cell));
    return h("tr", {}, cells);
  });
  const caption = h("caption", { class: "visually-hidden" }, about);
  return h("table", {}, caption, h("thead", {}, h("tr", {}, names)), h("tbody", {}, lines));
}

// static/js/draw/frames/values.js
var DIGITS = 4;
var SLOPE_DIGITS = 3;
var NOT_FINITE = "not finite";
var finite = (write) => (x) => Number.isFinite(x) ? write(x) : NOT_FINITE;
var valueText = finite(
  (x) => Number.isInteger(x) && Math.abs(x) < LARGEST_PLAIN ? count(x) : significant(x, DIGITS)
);
var slopeText = finite((x) => signed(x, SLOPE_DIGITS));
var lossText = finite(loss);
var lossForms = (x) => lossText(x).length > 6 && Number.isFinite(x) ? [lossText(x), significant(x, 2)] : [lossText(x)];
var shortText = (x) => Number.isFinite(x) ? significant(x, 3) : "∞?";
var shortSlope = (x) => Number.isFinite(x) ? signed(x, 2) : "∞?";
function pairText({ before, after }) {
  return [before, after].every(Number.isFinite) ? lossTexts(before, after) : [lossText(before), lossText(after)];
}
var DECIMALS = (
  /** @type {const} */
  [4, 10]
);
function moveText(update) {
  const first = update === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(update))) + 2;
  const decimals = Math.min(Math.max(first, DECIMALS[0]), DECIMALS[1]);
  return finite((x) => Math.abs(x) < LARGEST_PLAIN ? fixed(x, decimals) : significant(x, DIGITS));
}

// static/js/draw/frames/locks.js
function withLimits(look, catalogue) {
  const limits = new Map(catalogue?.activations.map((one) => [one.name, one.saturated_below]));
  const layers = look.layers.map((layer) => ({
    ...layer,
    saturated_below: limits.get(layer.activation) ?? null
  }));
  return { ...look, layers };
}
function lockOf({ slope, saturated_below: limit = null }, unit) {
  if (limit === null) return null;
  if (slope[unit] === 0) return "closed";
  return Math.abs(slope[unit]) < limit ? "saturated" : null;
}
var LEAST = 1e-3;
var shareText = (share) => share < LEAST / 2 ? `less than ${percent(LEAST)}` : `only ${percent(share)}`;
function lockWords(layer, unit) {
  const { activation, z, slope } = layer;
  const lock = lockOf(layer, unit);
  const at = `Locked for this sample: at z = ${valueText(z[unit])} the slope of ${activation} is`;
  if (lock === "closed") return `${at} 0, so no error passes.`;
  return lock ? `${at} ${valueText(slope[unit])}: ${shareText(Math.abs(slope[unit]))} of the error passes.` : "";
}
function countLocks(layers) {
  const locks = layers.flatMap((layer) => layer.slope.map((_, unit) => lockOf(layer, unit)));
  const number = (kind) => locks.filter((lock) => lock === kind).length;
  return { closed: number("closed"), saturated: number("saturated"), all: locks.length };
}

export {
  valueText,
  slopeText,
  lossText,
  lossForms,
  shortText,
  shortSlope,
  pairText,
  moveText,
  withLimits,
  lockOf,
  lockWords,
  countLocks,
  PHASES,
  FORWARD,
  LOSS,
  BACKWARD,
  RATE,
  SUBTRACT,
  MOVES,
  phaseIcon,
  phaseRing,
  setCaption,
  PANEL_MS,
  createPace,
  createPatience,
  createTwin
};
