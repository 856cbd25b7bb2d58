import { findWeights, labelOf } from "../../state/parameters.js";
import { h, setAttributes, setText } from "../dom.js";
import { weight as weightText } from "../format.js";

/** A button that names the chosen weight and opens a list of all of them, with a search. */

/** @typedef {{run: Run | null, frame: Frame | null, chosen: number}} Weights */
/** @typedef {{index: number, label: string}} Found */
/** @typedef {ReturnType<typeof build> & {found: Found[], active: number}} Picker */

/** Entries of the list; more are reached by typing. */
const LISTED = 60;

/**
 * @param {() => Weights} now  read when the list opens or is searched
 * @param {(weight: number) => void} choose
 */
export function createWeightPicker(now, choose) {
  /** @type {Picker} */
  const picker = { ...build(), found: [], active: 0 };
  const { element, button, search, list } = picker;
  const show = (/** @type {boolean} */ open) => toggle(picker, open, now());
  const pick = (/** @type {number} */ place) => {
    if (picker.found[place]) choose(picker.found[place].index);
    show(false);
    button.focus();
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  search.addEventListener("input", () => refill(picker, now()));
  element.addEventListener("keydown", (event) => press(event, picker, show, pick));
  element.addEventListener("focusout", (event) => {
    if (!element.contains(/** @type {Node | null} */ (event.relatedTarget))) show(false);
  });
  // A press would move the focus to nowhere and close the list before the click comes.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = /** @type {Element} */ (event.target).closest("li");
    if (option) pick([...list.children].indexOf(option));
  });
  return {
    element,
    /** @param {Weights} weights */
    update({ run, chosen }) {
      button.disabled = run === null;
      setText(
        button,
        run ? labelOf(run.parameters, Math.min(chosen, run.parameter_count - 1)) : "no weight yet",
      );
    },
  };
}

function build() {
  const button = h("button", {
    ...{ type: "button", class: "weight-choice mono", "aria-haspopup": "listbox", "aria-expanded": "false" },
    title: "Choose a weight",
  });
  const list = h("ul", { id: "weight-list", role: "listbox", "aria-label": "Weights" });
  const search = h("input", {
    ...{
      type: "search",
      role: "combobox",
      "aria-label": "Search the weights",
      placeholder: "dense_1/kernel[3, 5]",
    },
    ...{ "aria-controls": "weight-list", "aria-expanded": "true", autocomplete: "off", spellcheck: "false" },
  });
  const note = h("p", { class: "micro" });
  const panel = h("div", { class: "weight-panel floating", hidden: true }, search, list, note);
  const element = h("div", { class: "weight-picker" }, button, panel);
  return { element, button, search, list, note, panel };
}

/** @param {Picker} picker @param {boolean} open @param {Weights} weights */
function toggle(picker, open, weights) {
  if (picker.panel.hidden === !open) return;
  picker.panel.hidden = !open;
  setAttributes(picker.button, { "aria-expanded": String(open) });
  if (!open) return;
  picker.search.value = "";
  refill(picker, weights);
  picker.search.focus();
}

/** @param {Picker} picker @param {Weights} weights */
function refill(picker, { run, frame, chosen }) {
  const parameters = run?.parameters ?? [];
  picker.found = findWeights(parameters, picker.search.value, LISTED);
  picker.active = Math.max(
    0,
    picker.found.findIndex(({ index }) => index === chosen),
  );
  picker.list.replaceChildren(
    ...picker.found.map(({ index, label }, place) =>
      h(
        "li",
        { id: `weight-option-${place}`, role: "option", "aria-selected": String(index === chosen) },
        h("span", { class: "mono" }, label),
        h("span", {}, weightText(frame?.theta[index])),
      ),
    ),
  );
  setText(picker.note, noteText(picker.found.length));
  mark(picker);
}

/** @param {number} found */
function noteText(found) {
  if (found === 0) return "No weight has this name.";
  return found < LISTED ? "" : `The first ${LISTED} that fit. Type to find others.`;
}

/** @param {Picker} picker */
function mark({ list, search, active }) {
  [...list.children].forEach((option, place) => {
    option.classList.toggle("weight-active", place === active);
  });
  const option = list.children[active];
  setAttributes(search, { "aria-activedescendant": option ? option.id : null });
  option?.scrollIntoView({ block: "nearest" });
}

/**
 * @param {KeyboardEvent} event
 * @param {Picker} picker
 * @param {(open: boolean) => void} show
 * @param {(place: number) => void} pick
 */
function press(event, picker, show, pick) {
  // The same keys drive the player everywhere else.
  if (!picker.panel.hidden) event.stopPropagation();
  if (event.key === "Escape" && !picker.panel.hidden) {
    show(false);
    picker.button.focus();
  } else if (event.target !== picker.search) {
    return;
  } else if (event.key === "Enter") {
    pick(picker.active);
    event.preventDefault(); // or the button, focused again, would take the key for a click
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = picker.active + (event.key === "ArrowDown" ? 1 : -1);
    picker.active = Math.min(Math.max(next, 0), picker.found.length - 1);
    mark(picker);
    event.preventDefault();
  }
}
