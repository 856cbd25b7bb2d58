import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, plain, short, shortGrouped } from "../../draw/format.js";
import { atExponent, logRange } from "../../draw/scale.js";
import { evenly } from "../../draw/words.js";

/** The exponents of ten that a logarithmic slider reaches, unless its value lies beyond. */
const LOG = { low: -6, high: 1 };
/** Steps of a slider in a power of ten, and from 0 to 1. */
const FINENESS = 20;
const PARTS = 100;
/** px: the handle, whose middle does not reach the track’s ends. */
const THUMB = 14;
/** The largest value of a share on its slider, unless its value lies beyond: at 1 nothing would ever fade. */
const LARGEST_SHARE = 0.99;

/**
 * From which value on a setting is too large; exact when that holds of the very rule that is set.
 * @typedef {{from: number, exact: boolean, step: number | null, drops?: boolean, over?: OverAnswer}} Zone
 *   drops: it holds without dropout; over: and over evenly some of the samples
 * @typedef {{input: (value: number) => void, change: (value: number) => void, leave: () => void}} On
 * @typedef {ReturnType<typeof createSlider>} Slider
 */

/**
 * Between values and places on the track.
 * @typedef {object} Scale
 * @property {number} step
 * @property {string} name
 * @property {(value: number) => {low: number, high: number}} reach  of the track, when this is the value
 * @property {(value: number) => number} placeOf
 * @property {(place: number) => number} valueAt
 */

/** @type {Scale} */
const LOGARITHMIC = {
  ...{ step: 1 / FINENESS, name: "logarithmic", placeOf: Math.log10, valueAt: atExponent },
  reach: (value) => logRange(LOG.low, LOG.high, value),
};
/** @type {Scale} */
const SHARE = {
  ...{ step: 1 / PARTS, name: "slider", placeOf: (value) => value },
  valueAt: (place) => Number(place.toFixed(2)),
  reach: (value) => ({ low: 0, high: Math.max(LARGEST_SHARE, value) }),
};

/** Half of the samples is the most that its slider holds out, unless more are; any other share is typed. @type {Scale} */
export const SPLIT = { ...SHARE, step: 0.05, reach: (value) => ({ low: 0, high: Math.max(0.5, value) }) };

/** Shares that have a slider. @type {Record<string, Scale | undefined>} */
const SHARES = { momentum: SHARE, validation_split: SPLIT };

/**
 * The slider that suits a setting; null for what is better typed.
 * @param {Setting} setting
 * @param {string} title
 * @param {On} on
 */
export function sliderFor({ type, log, advanced, name }, title, on) {
  if (type !== "number" || advanced) return null;
  if (log) return createSlider(title, LOGARITHMIC, on);
  const scale = SHARES[name];
  return scale ? createSlider(title, scale, on) : null;
}

/** A slider; letting go of it makes the change. @param {string} title @param {Scale} scale @param {On} on */
function createSlider(title, scale, on) {
  const now = { place: 0, zone: /** @type {Zone | null} */ (null) };
  const value = () => scale.valueAt(Number(slider.value));
  const slider = h("input", {
    ...{ type: "range", class: "slider", step: scale.step, "aria-label": `${title}, ${scale.name}` },
    oninput: () => {
      fill(slider);
      on.input(value());
    },
    onchange: () => on.change(value()),
    onpointerup: () => Number(slider.value) === now.place && on.leave(),
  });
  const fill = (/** @type {HTMLInputElement} */ { min, max }, stands = value()) => {
    const share = (Number(slider.value) - Number(min)) / (Number(max) - Number(min));
    slider.style.setProperty("--filled", `${100 * share}%`);
    setAttributes(slider, { "aria-valuetext": plain(stands) });
  };
  const ticks = h("div", { class: "settings-ticks micro", "aria-hidden": "true" });
  const zone = createZone();
  return {
    element: h("div", { class: "settings-slider" }, zone.band, slider, ticks, zone.words),
    /** @param {number} shown */
    show(shown) {
      const { low, high } = scale.reach(shown);
      setAttributes(slider, { min: low, max: high });
      slider.value = String(Math.max(scale.placeOf(shown), low)); // 0 has no logarithm: it stands at the end
      now.place = Number(slider.value);
      fill(slider, shown);
      ticks.replaceChildren(...(scale === LOGARITHMIC ? tickMarks(low, high) : []));
      zone.show(now.zone, scale, { low, high });
    },
    /** @param {Zone | null} marked */
    mark(marked) {
      now.zone = marked;
      zone.show(marked, scale, { low: Number(slider.min), high: Number(slider.max) });
    },
  };
}

/** The part of a track that is too large, and its words. */
function createZone() {
  const band = h("div", { class: "settings-zone", hidden: true, "aria-hidden": "true" });
  const words = h("p", { class: "settings-zone-words micro", hidden: true });
  return {
    band,
    words,
    /** @param {Zone | null} zone @param {Scale} scale @param {{low: number, high: number}} track */
    show(zone, scale, { low, high }) {
      const share = zone ? (scale.placeOf(zone.from) - low) / (high - low) : 1;
      band.hidden = zone === null || !(share < 1);
      words.hidden = zone === null;
      if (!zone) return;
      band.style.left = `calc(${THUMB / 2}px + (100% - ${THUMB}px) * ${Math.max(0, share).toFixed(4)})`;
      for (const part of [band, words]) part.classList.toggle("faint", !zone.exact);
      setText(words, zoneWords(zone));
    },
  };
}

/** @param {Zone} zone */
export function zoneWords({ from, exact, step, drops = false, over }) {
  const rate = shortGrouped(from, 3);
  const at = step === null ? "" : ` at step ${count(step)}`;
  const whose = drops ? "Plain SGD without dropout" : "Plain SGD";
  return `${exact ? "Unstable above 2/λmax =" : `${whose}: unstable above`} ${rate}${at}${over ? `, over ${evenly(over)}` : ""}`;
}

/** @param {number} low @param {number} high */
function tickMarks(low, high) {
  const stride = Math.ceil((high - low) / 4);
  const marks = [];
  for (let exponent = low; exponent <= high; exponent += stride) {
    const mark = h("span", {}, short(10 ** exponent, 1));
    mark.style.left = `${(100 * (exponent - low)) / (high - low)}%`;
    marks.push(mark);
  }
  return marks;
}
