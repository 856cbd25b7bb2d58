import { h, setAttributes } from "./dom.js";

/**
 * A quiet choice: words side by side, of which one is underlined.
 * @template {string} T
 * @param {string} label  what is chosen, for a screen reader
 * @param {readonly T[]} names
 * @param {(name: T) => void} choose
 */
export function createChoices(label, names, choose) {
  const buttons = names.map((name) => h("button", { type: "button", onclick: () => choose(name) }, name));
  return {
    element: h("div", { class: "choices", role: "group", "aria-label": label }, buttons),
    /** Offer some of them. @param {readonly T[]} offered */
    only(offered) {
      buttons.forEach((button, place) => {
        button.hidden = !offered.includes(names[place]);
      });
    },
    /** @param {T} chosen */
    show(chosen) {
      buttons.forEach((button, place) => {
        setAttributes(button, { "aria-pressed": String(names[place] === chosen) });
      });
    },
  };
}
