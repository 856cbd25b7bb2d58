import { h } from "../../draw/dom.js";
import { plain } from "../../draw/format.js";
import { readNumber } from "../../draw/read-number.js";

/** @typedef {import("../held.js").Change} Change */

/**
 * The control of one setting, without its label.
 * @typedef {object} Input
 * @property {HTMLInputElement | HTMLSelectElement} element
 * @property {(value: unknown) => void} show
 * @property {(value: unknown) => string} say  how a value is called in a sentence
 */

/** How a number field writes a number: as a person types it, but 1e-7 for the very small. @param {unknown} value */
const numberText = (value) => (value === null || value === undefined ? "" : String(value));

/** What a person reads of a number. @param {unknown} value */
const sayNumber = (value) => (typeof value === "number" ? plain(value) : "none");

/**
 * A field for a number. What is half typed in it stays, whatever it is told to show meanwhile.
 * @param {Pick<Setting, "type" | "optional" | "ge" | "gt" | "le" | "lt">} setting
 * @param {Change} onChange
 * @returns {Input}
 */
export function numberInput({ type, optional = false, ...bounds }, onChange) {
  const whole = type === "integer";
  const now = { edited: false, shown: /** @type {unknown} */ (null) };
  /** @param {unknown} value */
  const show = (value) => {
    now.shown = value;
    if (now.edited) return;
    element.value = numberText(value);
    element.title = typeof value === "number" ? plain(value) : "";
  };
  /** @param {number | null} value */
  const take = (value) => {
    now.edited = false;
    show(value);
    onChange(value);
  };
  const element = h("input", {
    ...{ class: "number", type: "text", inputmode: whole ? "numeric" : "decimal" },
    ...{ autocomplete: "off", spellcheck: "false", placeholder: optional ? "none" : null },
    oninput: () => Object.assign(now, { edited: true }),
    onchange: () => {
      const { value, why } = readNumber(element.value, { whole, optional, ...bounds });
      if (why === undefined) return take(value);
      now.edited = false;
      onChange(element.value, why);
    },
    onblur: () => {
      if (!now.edited) return; // no change came: what was typed is what had stood there
      now.edited = false;
      show(now.shown);
    },
    onkeydown: /** @param {KeyboardEvent} event */ (event) => {
      const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      const { value } = readNumber(element.value, { whole });
      if (!whole || way === undefined || typeof value !== "number") return;
      event.preventDefault();
      take(value + way);
    },
  });
  return { element, show, say: sayNumber };
}

/** @param {Change} onChange @returns {Input} */
function switchInput(onChange) {
  const change = () => onChange(element.checked);
  const element = h("input", { class: "switch", type: "checkbox", role: "switch", onchange: change });
  return {
    element,
    show: (value) => Object.assign(element, { checked: value === true }),
    say: (value) => (value === true ? "on" : "off"),
  };
}

/** Can the page choose this, or must a program give what it needs? @param {{settings?: Setting[]}} declared */
const isComplete = ({ settings = [] }) => !settings.some(({ required }) => required);

/**
 * What cannot be chosen is shown by its name where it is what there is.
 * @param {{name: string, title?: string, settings?: Setting[]}[]} options
 * @param {(value: string) => void} onChange
 * @returns {Input}
 */
export function selectInput(options, onChange) {
  const entries = options.map((option) => {
    const { name, title } = option;
    return h("option", { value: name, hidden: !isComplete(option) }, title || name);
  });
  const element = h("select", { class: "select", onchange: () => onChange(element.value) }, entries);
  return {
    element,
    say: (value) => options.find(({ name }) => name === String(value))?.title || String(value),
    show: (value) => {
      element.value = String(value);
      element.title = element.selectedOptions[0]?.textContent ?? ""; // long names are cut short
    },
  };
}

/**
 * The control that suits a setting's declaration.
 * @param {Setting} setting
 * @param {Change} onChange
 * @returns {Input}
 */
export function inputFor(setting, onChange) {
  if (setting.type === "boolean") return switchInput(onChange);
  const choices = (setting.choices ?? []).map((name) => ({ name: String(name) }));
  return choices.length > 0 ? selectInput(choices, onChange) : numberInput(setting, onChange);
}

/** Can a person set this in a field? @param {Setting} setting */
export function isSimple({ type, choices }) {
  return ["integer", "number", "boolean"].includes(type) || (choices ?? []).length > 0;
}
