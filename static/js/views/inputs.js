import { h } from "../draw/dom.js";
import { plain } from "../draw/format.js";

/**
 * The control of one setting, without its label.
 * @typedef {object} Input
 * @property {HTMLInputElement | HTMLSelectElement} element
 * @property {(value: unknown) => void} show
 * @property {(disabled: boolean) => void} [enable]
 */

/** How a number field writes a number: as a person types it, but 1e-7 for the very small. @param {unknown} value */
const numberText = (value) => (value === null || value === undefined ? "" : String(value));

/**
 * What a person typed: a number, null for nothing, or the words themselves for the server to refuse.
 * @param {string} text
 */
export function typed(text) {
  const trimmed = text.trim().replace("−", "-").replaceAll(",", "");
  if (trimmed === "") return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : text;
}

/**
 * @param {Setting} setting
 * @param {(value: unknown) => void} onChange
 * @returns {Input}
 */
function numberInput({ type, optional }, onChange) {
  const steps = type === "integer";
  const element = h("input", {
    class: "number",
    type: "text",
    inputmode: steps ? "numeric" : "decimal",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: optional ? "none" : null,
    onchange: () => onChange(typed(element.value)),
    onkeydown: /** @param {KeyboardEvent} event */ (event) => {
      const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      const value = typed(element.value);
      if (!steps || way === undefined || typeof value !== "number") return;
      event.preventDefault();
      element.value = String(value + way);
      onChange(value + way);
    },
  });
  return {
    element,
    show: (value) => {
      element.value = numberText(value);
      element.title = typeof value === "number" ? plain(value) : "";
    },
  };
}

/**
 * @param {(value: unknown) => void} onChange
 * @returns {Input}
 */
function switchInput(onChange) {
  const element = h("input", {
    class: "switch",
    type: "checkbox",
    role: "switch",
    onchange: () => onChange(element.checked),
  });
  return { element, show: (value) => Object.assign(element, { checked: value === true }) };
}

/**
 * @param {{name: string, title?: string}[]} options
 * @param {(value: string) => void} onChange
 * @returns {Input}
 */
export function selectInput(options, onChange) {
  const element = h("select", { class: "select", onchange: () => onChange(element.value) });
  element.append(...options.map(({ name, title }) => h("option", { value: name }, title || name)));
  return {
    element,
    show: (value) => {
      element.value = String(value);
      element.title = element.selectedOptions[0]?.textContent ?? ""; // long names are cut short
    },
  };
}

/**
 * The control that suits a setting's declaration.
 * @param {Setting} setting
 * @param {(value: unknown) => void} onChange
 * @returns {Input}
 */
export function inputFor(setting, onChange) {
  if (setting.type === "boolean") return switchInput(onChange);
  const choices = setting.choices ?? [];
  if (choices.length > 0)
    return selectInput(
      choices.map((name) => ({ name: String(name) })),
      onChange,
    );
  return numberInput(setting, onChange);
}

/** Can a person set this in a field? @param {Setting} setting */
export function isSimple({ type, choices }) {
  return ["integer", "number", "boolean"].includes(type) || (choices ?? []).length > 0;
}
