import { h } from "../../draw/dom.js";
import { plain } from "../../draw/format.js";
import { readNumber, readNumbers } from "../../draw/read-number.js";

/** @typedef {import("../held.js").Change} Change */

/**
 * The control of one setting, without its label.
 * @typedef {object} Input
 * @property {HTMLInputElement | HTMLSelectElement} element
 * @property {(value: unknown) => void} show
 * @property {(value: unknown) => string} say  how a value is called in a sentence
 */

/** The type of a setting that is a list of numbers, typed in one field. */
export const NUMBERS = "numbers";

/** How a number field writes a number: as a person types it, but 1e-7 for the very small. @param {unknown} value */
const numberText = (value) => (value === null || value === undefined ? "" : String(value));

/** What a person reads of a number. @param {unknown} value */
const sayNumber = (value) => (typeof value === "number" ? plain(value) : "none");

/**
 * A field for what is typed. What is half typed in it stays, whatever it is told to show meanwhile.
 * @param {Record<string, unknown>} attributes
 * @param {{
 *   read: (text: string) => {value?: unknown, why?: string}, write: (value: unknown) => string,
 *   say: (value: unknown) => string, spell?: (value: unknown) => string,
 * }} kind  spell: in its title
 * @param {Change} onChange
 * @returns {Input & {take: (value: unknown) => void}}
 */
function typedInput(attributes, { read, write, say, spell = () => "" }, onChange) {
  const now = { edited: false, shown: /** @type {unknown} */ (null) };
  /** @param {unknown} value */
  const show = (value) => {
    now.shown = value;
    if (now.edited) return;
    element.value = write(value);
    element.title = spell(value);
  };
  /** @param {unknown} value */
  const take = (value) => {
    now.edited = false;
    show(value);
    onChange(value);
  };
  const element = h("input", {
    ...{ class: "number", type: "text", autocomplete: "off", spellcheck: "false", ...attributes },
    oninput: () => Object.assign(now, { edited: true }),
    onchange: () => {
      const { value, why } = read(element.value);
      if (why === undefined) return take(value);
      now.edited = false;
      onChange(element.value, why);
    },
    onblur: () => {
      if (!now.edited) return; // no change came: what was typed is what had stood there
      now.edited = false;
      show(now.shown);
    },
  });
  return { element, show, say, take };
}

/**
 * A field for a number.
 * @param {Pick<Setting, "type" | "optional" | "ge" | "gt" | "le" | "lt">} setting
 * @param {Change} onChange
 * @returns {Input}
 */
export function numberInput({ type, optional = false, ...bounds }, onChange) {
  const whole = type === "integer";
  const input = typedInput(
    { inputmode: whole ? "numeric" : "decimal", placeholder: optional ? "none" : null },
    {
      read: (text) => readNumber(text, { whole, optional, ...bounds }),
      write: numberText,
      say: sayNumber,
      spell: (value) => (typeof value === "number" ? plain(value) : ""),
    },
    onChange,
  );
  input.element.addEventListener("keydown", (event) => {
    const { key } = /** @type {KeyboardEvent} */ (event);
    const way = { ArrowUp: 1, ArrowDown: -1 }[key];
    const { value } = readNumber(input.element.value, { whole });
    if (!whole || way === undefined || typeof value !== "number") return;
    event.preventDefault();
    input.take(value + way);
  });
  return input;
}

/** A field for some numbers, one after the other. @param {Change} onChange @returns {Input} */
function numbersInput(onChange) {
  const listed = (/** @type {unknown} */ value) => (Array.isArray(value) ? value : [value]);
  return typedInput(
    { class: "number settings-numbers", inputmode: "text" },
    {
      read: readNumbers,
      write: (value) => listed(value).map(numberText).join(", "),
      say: (value) => listed(value).map(sayNumber).join(", "),
    },
    onChange,
  );
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

/** What data teach, by the task that the catalogue names. @type {[string | null, string][]} */
const TASKS = [
  ["classification", "Classes to tell apart"],
  ["regression", "Values to predict"],
  [null, "Your own"],
];

/**
 * @typedef {object} Option
 * @property {string} name
 * @property {string} [title]
 * @property {Setting[]} [settings]
 * @property {string | null} [task]  of data
 */

/** Data stand under what they teach. @param {Option[]} options @param {HTMLOptionElement[]} entries */
function grouped(options, entries) {
  if (options.every(({ task }) => task === undefined)) return entries;
  const of = (/** @type {string | null} */ task) => entries.filter((_, k) => options[k].task === task);
  return TASKS.map(([task, label]) => h("optgroup", { label }, of(task)));
}

/**
 * What cannot be chosen is shown by its name where it is what there is.
 * @param {Option[]} options
 * @param {(value: string) => void} onChange
 * @returns {Input}
 */
export function selectInput(options, onChange) {
  const entries = options.map((option) => {
    const { name, title } = option;
    return h("option", { value: name, hidden: !isComplete(option) }, title || name);
  });
  const element = h(
    "select",
    { class: "select", onchange: () => onChange(element.value) },
    grouped(options, entries),
  );
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
  if (setting.type === NUMBERS) return numbersInput(onChange);
  const choices = (setting.choices ?? []).map((name) => ({ name: String(name) }));
  return choices.length > 0 ? selectInput(choices, onChange) : numberInput(setting, onChange);
}

/** Can a person set this in a field? @param {Setting} setting */
export function isSimple({ type, choices }) {
  return ["integer", "number", "boolean", NUMBERS].includes(type) || (choices ?? []).length > 0;
}
