import { h, setText } from "../../draw/dom.js";
import { dataText } from "../../draw/human.js";
import { readNumber } from "../../draw/read-number.js";
import { reachWords } from "../../draw/trying/words.js";
import { reachOf } from "../../state/trying/trying.js";

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
  const step = 10 ** -Math.min(decimals, 12);
  const title = unit ? `${name}, ${unit}` : name;
  const fine = Math.max(step, Number(((high - low) / PARTS).toPrecision(1)));
  const slider = h("input", {
    ...{ type: "range", class: "slider", min: low, max: high, step: fine, "aria-label": title },
  });
  const typed = h("input", {
    ...{ type: "text", inputmode: "decimal", autocomplete: "off", class: "number" },
    "aria-label": `${title}, as a number`,
  });
  const now = { value: low };
  const told = fill === null ? "" : ` An empty cell is ${dataText(fill, decimals)}.`;
  const from = `${reachWords(data, [low, high], decimals)}${told}`;
  slider.addEventListener("input", () => change([Number(Number(slider.value).toFixed(12))]));
  const rounded = (/** @type {number} */ value) => String(Number(value.toFixed(Math.min(decimals, 12))));
  typed.addEventListener("input", () => {
    typed.setCustomValidity("");
    typed.ariaInvalid = "false";
  });
  typed.addEventListener("change", () => {
    const { value, why } = readNumber(typed.value, { optional: true });
    typed.setCustomValidity(why ?? "");
    typed.ariaInvalid = String(why !== undefined);
    if (why !== undefined) {
      typed.reportValidity();
      return;
    }
    const taken = value ?? fill;
    typed.value = String(taken ?? rounded(now.value));
    if (taken !== null) change([taken]);
  });
  return {
    elements: [h("span", { class: "small", title: `${title}: ${from}` }, title), slider, typed],
    show([value]) {
      now.value = value;
      slider.value = String(value);
      const isTyped = document.activeElement === typed || !typed.validity.valid;
      if (!isTyped || typed.value === "") typed.value = rounded(value);
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
