import { h, setText } from "../../draw/dom.js";
import { dataText } from "../../draw/human.js";
import { reachWords } from "../../draw/trying/words.js";
import { MOST_DECIMALS, reachOf } from "../../state/trying/trying.js";
import { Held } from "../held.js";
import { numberInput } from "../settings/inputs.js";

/** One column of a sample: a slider and a number, or a choice of words. */

/** Parts of a slider's way, unless the numbers have fewer. */
const PARTS = 200;

/**
 * @param {import("../../state/trying/trying.js").Column} column
 * @param {DataSet} data
 * @param {{point: number[] | null}} newest  what was sent last, drawn or not: the fields share it
 * @param {(point: number[]) => void} send
 * @returns {View & {element: HTMLElement}}
 */
export function createField(column, data, newest, send) {
  const now = { point: /** @type {number[] | null} */ (null) };
  const change = (/** @type {number[]} */ values) => {
    if (!newest.point) return;
    const point = [...newest.point];
    column.places.forEach((place, k) => {
      point[place] = values[k];
    });
    newest.point = point;
    send(point);
  };
  const field = column.values.length > 0 ? words(column, data, change) : number(column, data, change);
  return {
    element: h("div", { class: "trying-field" }, field.elements),
    update({ point }) {
      if (!point || point === now.point) return;
      now.point = point;
      field.show(column.places.map((place) => point[place]));
    },
  };
}

/** @typedef {{elements: HTMLElement[], show: (values: number[]) => void}} Inputs */

/**
 * An empty number is filled as in training, where training filled cells.
 * @param {import("../../state/trying/trying.js").Column} column
 * @param {DataSet} data
 * @param {(values: number[]) => void} change
 * @returns {Inputs}
 */
function number({ name, unit, places: [place] }, data, change) {
  const { decimals = 3, fill } = data.features[place];
  const [low, high] = reachOf(data, place);
  const step = 10 ** -decimals;
  const title = unit ? `${name}, ${unit}` : name;
  const fine = Math.max(step, Number(((high - low) / PARTS).toPrecision(1)));
  const slider = h("input", {
    ...{ type: "range", class: "slider", min: low, max: high, step: fine, "aria-label": title },
  });
  const now = { value: NaN, typed: NaN }; // what is in use, and what was typed, which is shown as it was
  const typed = new Held(
    `trying-${place}`,
    (typing) => numberInput({ type: "number", optional: fill !== null }, typing),
    (value, why) => {
      typed.refuse(why ? { why, value } : undefined);
      if (why) return;
      now.typed = /** @type {number} */ (value ?? fill);
      change([now.typed]);
    },
    (value) => `The answer is still of ${value}.`,
  );
  typed.element.setAttribute("aria-label", `${title}, as a number`);
  const told = fill === null ? "" : ` An empty cell is ${dataText(fill, decimals)}.`;
  const from = `${reachWords(data, [low, high], decimals)}${told}`;
  slider.addEventListener("input", () => change([Number(Number(slider.value).toPrecision(12))]));
  const rounded = (/** @type {number} */ value) => Number(value.toFixed(Math.min(decimals, MOST_DECIMALS)));
  const label = h("span", { class: "small", title: `${title}: ${from}` }, title);
  return {
    elements: [label, slider, typed.element, typed.refusal],
    show([value]) {
      if (value !== now.value) typed.refuse(undefined);
      now.value = value;
      slider.value = String(value);
      typed.show(value === now.typed ? value : rounded(value));
    },
  };
}

/**
 * @param {import("../../state/trying/trying.js").Column} column
 * @param {DataSet} data
 * @param {(values: number[]) => void} change
 * @returns {Inputs}
 */
function words({ name, places, values }, data, change) {
  const fills = places.map((place) => data.features[place].fill);
  const canBeEmpty = fills.every((fill) => fill !== null);
  const option = (/** @type {string} */ text, /** @type {number} */ k) => h("option", { value: k }, text);
  const select = h("select", { class: "select", "aria-label": name }, values.map(option));
  if (canBeEmpty) select.append(option("empty", values.length));
  const note = h("span", { class: "trying-filled" });
  select.addEventListener("change", () => {
    const chosen = Number(select.value);
    const filled = chosen === values.length;
    change(places.map((_, k) => (filled ? (fills[k] ?? 0) : Number(k === chosen))));
  });
  return {
    elements: [h("span", { class: "small" }, name), select, note],
    show(given) {
      const place = given.indexOf(1);
      select.value = String(place < 0 ? values.length : place);
      setText(note, place < 0 ? "filled as in training" : "");
    },
  };
}
