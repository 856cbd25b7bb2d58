/** Small tools in a row of a list: a pencil that turns a text into a field, and a bin that asks first. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { icon } from "../../draw/icons.js";

/**
 * A pencil that turns a text into a field: Enter keeps what was typed, Escape does not.
 * @param {HTMLElement} text  what stands there otherwise
 * @param {number} most  letters
 * @param {(text: string) => void} keep
 * @param {() => void} [done]  kept or not
 */
export function createPencil(text, most, keep, done = () => {}) {
  const field = h("input", { class: "inline-field", maxlength: most, autocomplete: "off", hidden: true });
  const button = h("button", { type: "button", class: "inline-tool" }, icon("pencil"));
  const held = { value: "" };

  function edit() {
    field.value = held.value;
    field.hidden = false;
    text.hidden = true;
    field.focus();
    field.select();
  }

  /** @param {boolean} kept */
  function end(kept) {
    if (field.hidden) return;
    if (kept && field.value.trim() !== held.value) keep(field.value);
    field.hidden = true;
    text.hidden = false;
    done();
  }

  button.addEventListener("click", edit);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault(); // or the pencil, which has the focus then, takes the key too
    end(event.key === "Enter");
    button.focus();
  });
  field.addEventListener("blur", () => end(true));
  return {
    field,
    button,
    edit,
    /**
     * @param {string} value
     * @param {{pencil: string, field: string, hint: string}} names
     */
    show(value, names) {
      held.value = value;
      setAttributes(button, { "aria-label": names.pencil, title: names.pencil });
      setAttributes(field, { "aria-label": names.field, placeholder: names.hint });
    },
  };
}

/**
 * A bin that asks first.
 * @param {() => void} remove
 */
export function createBin(remove) {
  const words = h("span");
  const yes = h("button", { type: "button", class: "pill", onclick: remove }, "Delete");
  const no = h("button", { type: "button", class: "pill", onclick: () => ask(false) }, "Keep");
  const question = h("p", { class: "inline-question", role: "group", hidden: true }, words, yes, no);
  const button = h(
    "button",
    { type: "button", class: "inline-tool", onclick: () => ask(true) },
    icon("trash"),
  );

  /** @param {boolean} asking */
  function ask(asking) {
    question.hidden = !asking;
    (asking ? no : button).focus();
  }

  question.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    ask(false);
  });
  return {
    question,
    button,
    /** @param {string} name @param {string} asked @param {boolean} [offered] */
    show(name, asked, offered = true) {
      button.hidden = !offered;
      if (!offered) question.hidden = true;
      setText(words, asked);
      setAttributes(button, { "aria-label": name, title: name });
    },
  };
}
