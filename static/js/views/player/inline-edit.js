/** Small tools in a row of a list: a pencil that turns a text into a field, and a bin that asks first. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { button, iconButton } from "../buttons.js";

/**
 * A pencil that turns a text into a field: Enter keeps what was typed, Escape does not.
 * @param {HTMLElement} text  what stands there otherwise
 * @param {number} most  letters
 * @param {(text: string) => void} keep
 * @param {() => void} [done]  kept or not
 */
export function createPencil(text, most, keep, done = () => {}) {
  const field = h("input", { class: "inline-field", maxlength: most, autocomplete: "off", hidden: true });
  const pencil = iconButton("", "pencil", edit, { class: "inline-tool quiet" });
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

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault(); // or the pencil, which has the focus then, takes the key too
    end(event.key === "Enter");
    pencil.focus();
  });
  field.addEventListener("blur", () => end(true));
  return {
    field,
    button: pencil,
    edit,
    /** @param {string} value @param {{pencil: string, field: string, hint: string}} names */
    show(value, names) {
      held.value = value;
      setAttributes(pencil, { "aria-label": names.pencil, title: names.pencil });
      setAttributes(field, { "aria-label": names.field, placeholder: names.hint });
    },
  };
}

/** A bin that asks first. @param {() => void} remove */
export function createBin(remove) {
  const words = h("span");
  const yes = button("Delete", remove, { class: "pill" });
  const no = button("Keep", () => ask(false), { class: "pill" });
  const question = h("p", { class: "inline-question", role: "group", hidden: true }, words, yes, no);
  const bin = iconButton("", "trash", () => ask(true), { class: "inline-tool quiet" });

  /** @param {boolean} asking */
  function ask(asking) {
    question.hidden = !asking;
    (asking ? no : bin).focus();
  }

  question.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    ask(false);
  });
  return {
    question,
    button: bin,
    /** @param {string} name @param {string} asked @param {boolean} [offered] */
    show(name, asked, offered = true) {
      bin.hidden = !offered;
      if (!offered) question.hidden = true;
      setText(words, asked);
      setAttributes(bin, { "aria-label": name, title: name });
    },
  };
}
