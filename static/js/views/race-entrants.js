import { h, setAttributes, setText } from "../draw/dom.js";
import { FEWEST, kindOf, kindsOf, MOST } from "../draw/race/entrants.js";
import { baseWords } from "../draw/race/words.js";
import { refusalFor } from "./field.js";
import { selectInput, typed } from "./inputs.js";

/** @typedef {ReturnType<typeof createRow>} Row */

/**
 * Who races: an optimizer and its rate each.
 * @param {RaceActions} actions
 */
export function createEntrants(actions) {
  const list = h("ol", { class: "race-rows" });
  const common = h("p", { class: "caption" });
  const add = h("button", { type: "button", class: "pill", onclick: actions.addEntrant }, "Add one");
  const start = h("button", { type: "submit", class: "race-start" }, "Start");
  const refusal = h("p", { class: "refusal", role: "alert" });
  const heads = h(
    "div",
    { class: "race-heads micro", "aria-hidden": "true" },
    h("span", {}, "optimizer"),
    h("span", {}, "learning rate"),
  );
  const form = h(
    "form",
    { class: "race-setup" },
    heads,
    list,
    refusal,
    h("div", { class: "race-begin" }, add, start),
    common,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    actions.start();
  });
  /** @type {Row[]} */
  const rows = [];

  /** @param {RaceState} state */
  function update({ catalogue, base, entrants, refused, notice, race }) {
    if (!catalogue || !base) return;
    while (rows.length < entrants.length) rows.push(createRow(rows.length, catalogue, actions));
    list.replaceChildren(...rows.slice(0, entrants.length).map(({ element }) => element));
    entrants.forEach((optimizer, place) => {
      rows[place].show(optimizer, entrants.length, refusalOf(refused, place));
    });
    setAttributes(add, { disabled: entrants.length < MOST ? null : "" });
    setText(start, race ? "Start again" : "Start");
    setText(common, baseWords(base));
    setText(refusal, [notice, ...othersOf(refused)].filter(Boolean).join(" "));
  }
  return { element: form, update, start };
}

/** @param {Record<string, string>} refused @param {number} place */
function refusalOf(refused, place) {
  const path = Object.keys(refused).find((one) => one.startsWith(`variations.${place}.`));
  return path === undefined ? undefined : refused[path].replace(/^variations\.\d+\.optimizer\./, "");
}

/** What is refused of no single entrant. @param {Record<string, string>} refused */
function othersOf(refused) {
  const paths = Object.keys(refused).filter((path) => !/^variations\.\d+\./.test(path));
  return paths.map((path) => refused[path]);
}

/**
 * @param {number} place  from 0
 * @param {Catalogue} catalogue
 * @param {RaceActions} actions
 */
function createRow(place, catalogue, actions) {
  const number = place + 1;
  const kinds = kindsOf(catalogue);
  const shown = { optimizer: /** @type {Named} */ ({ name: "" }) };
  const kind = selectInput(kinds, (name) => {
    const chosen = kinds.find((one) => one.name === name);
    if (chosen) actions.setEntrant(place, chosen.optimizer);
  });
  const rate = h("input", { class: "number", type: "text", inputmode: "decimal", autocomplete: "off" });
  rate.addEventListener("change", () =>
    actions.setEntrant(place, { ...shown.optimizer, learning_rate: typed(rate.value) }),
  );
  const remove = h("button", { type: "button", class: "race-remove", "aria-label": `Remove ${number}` }, "×");
  remove.addEventListener("click", () => actions.removeEntrant(place));
  kind.element.setAttribute("aria-label", `Optimizer ${number}`);
  rate.setAttribute("aria-label", `Learning rate ${number}`);
  const refusal = refusalFor(rate, `race-rate-${number}`);
  const digit = h("span", { class: "race-number", "aria-hidden": "true" }, number);
  const line = h("div", { class: "race-row" }, digit, kind.element, rate, remove);
  return {
    element: h("li", {}, line, refusal.element),
    /** @param {Named} optimizer @param {number} all @param {string | undefined} why */
    show(optimizer, all, why) {
      shown.optimizer = optimizer;
      kind.show(kindOf(optimizer));
      rate.value = String(optimizer.learning_rate ?? "");
      remove.disabled = all <= FEWEST;
      refusal.show(why);
    },
  };
}
