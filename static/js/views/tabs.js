/** Tabs: views in one place, of which one is on screen. The arrow keys, Home and End go from one to the next. */

import { h, setAttributes, setText } from "../draw/dom.js";

/** @type {Record<string, (place: number, last: number) => number>} */
const KEYS = {
  ArrowLeft: (place, last) => (place > 0 ? place - 1 : last),
  ArrowRight: (place, last) => (place < last ? place + 1 : 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * @template {string} T
 * @param {HTMLElement} container  becomes the list of tabs
 * @param {Record<T, string>} tabs  the id of the view that each controls, by its name
 * @param {(name: T) => void} choose
 */
export function createTabs(container, tabs, choose) {
  const names = /** @type {T[]} */ (Object.keys(tabs));
  const buttons = names.map((name) => {
    const props = { type: "button", class: "tab underlined", role: "tab", "aria-controls": tabs[name] };
    return h("button", { ...props, onclick: () => choose(name) });
  });
  container.setAttribute("role", "tablist");
  container.append(...buttons);
  container.addEventListener("keydown", (event) => {
    const shown = buttons.filter(({ hidden }) => !hidden);
    const place = shown.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    if (place < 0 || !(event.key in KEYS)) return;
    const next = shown[KEYS[event.key](place, shown.length - 1)];
    choose(names[buttons.indexOf(next)]);
    next.focus();
    event.preventDefault();
  });
  return {
    /** @param {T} chosen @param {(name: T) => string | null} titled  null where there is no such view now */
    show(chosen, titled) {
      buttons.forEach((button, place) => {
        const isChosen = names[place] === chosen;
        const title = titled(names[place]);
        button.hidden = title === null;
        setText(button, title ?? "");
        setAttributes(button, { "aria-selected": String(isChosen), tabindex: isChosen ? 0 : -1 });
      });
    },
    /** @param {T} name */
    focus: (name) => buttons[names.indexOf(name)].focus(),
  };
}
