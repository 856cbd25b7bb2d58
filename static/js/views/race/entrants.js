import { h, setText } from "../../draw/dom.js";
import { FEWEST, kindOf, kindsOf, MOST } from "../../draw/race/entrants.js";
import { hueClass } from "../../draw/race/strokes.js";
import { rateSet } from "../../state/rate.js";
import { button } from "../buttons.js";
import { Held } from "../held.js";
import { numberInput, selectInput } from "../settings/inputs.js";

/** @typedef {ReturnType<typeof createRow>} Row */

/** Who races: an optimizer and its rate each. @param {RaceActions} actions */
export function createEntrants(actions) {
  const list = h("ol", { class: "race-rows" });
  const back = button("Back to the race", () => actions.edit(false), { class: "race-link" });
  const add = button("Add one", actions.addEntrant, { class: "pill" });
  const start = h("button", { type: "submit", class: "race-start primary" }, "Start");
  const refusal = h("p", { class: "refusal", role: "alert" });
  const whole = h("p", { class: "caption", hidden: true }, "Nobody stops early: all go to the last epoch.");
  const heads = ["optimizer", "learning rate"].map((name) => h("span", {}, name));
  const form = h("form", { class: "race-setup" }, [
    h("div", { class: "race-heads micro", "aria-hidden": "true" }, heads),
    ...[list, whole, refusal, h("div", { class: "race-begin" }, add, start), back],
  ]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    actions.start();
  });
  /** @type {Row[]} */
  const rows = [];

  /** @param {RaceState} state */
  function update({ catalogue, base, entrants, refused, notice, race, editing }) {
    form.hidden = !editing;
    back.hidden = race === null;
    if (!catalogue || !base) return;
    while (rows.length < entrants.length) rows.push(createRow(rows.length, catalogue, actions));
    rows.forEach(({ element }, place) => {
      if (place >= entrants.length) element.remove();
      else if (element.parentNode !== list) list.append(element); // what is put where it is loses the focus
    });
    entrants.forEach((optimizer, place) => {
      rows[place].show(optimizer, entrants.length, refusalOf(refused, place));
    });
    add.disabled = entrants.length >= MOST;
    setText(start, race ? "Start again" : "Start");
    whole.hidden = !base.early_stopping;
    setText(refusal, [notice, ...othersOf(refused)].filter(Boolean).join(" "));
  }
  return { element: form, update, start };
}

/** What is refused of an entrant; only its rate has a field. @param {Refusals} refused @param {number} place */
function refusalOf(refused, place) {
  const own = `variations.${place}.`;
  const rate = refused[`${own}optimizer.learning_rate`];
  const other = Object.keys(refused).find((path) => path.startsWith(own));
  return rate ?? (other && { why: refused[other].why });
}

/** What is refused of no single entrant. @param {Refusals} refused */
function othersOf(refused) {
  const others = Object.entries(refused).filter(([path]) => !/^variations\.\d+\./.test(path));
  return others.map(([, { why }]) => why);
}

/** @param {number} place  from 0 @param {Catalogue} catalogue @param {RaceActions} actions */
function createRow(place, catalogue, actions) {
  const number = place + 1;
  const kinds = kindsOf(catalogue);
  const kind = selectInput(kinds, (name) => {
    const chosen = kinds.find((one) => one.name === name);
    if (chosen) actions.setEntrant(place, chosen.optimizer);
  });
  const rate = new Held(
    `race-rate-${number}`,
    (change) => numberInput({ type: "number" }, change),
    (value, why) => actions.setRate(place, value, why),
    (value, isRefused) => (isRefused ? "" : `Number ${number} still has ${value}.`),
  );
  const removal = { class: "race-remove dim", "aria-label": `Remove ${number}` };
  const remove = button("×", () => actions.removeEntrant(place), removal);
  kind.element.setAttribute("aria-label", `Optimizer ${number}`);
  rate.element.setAttribute("aria-label", `Learning rate ${number}`);
  const digit = h("span", { class: `race-number ${hueClass(number)}`, "aria-hidden": "true" }, number);
  const line = h("div", { class: "race-row" }, digit, kind.element, rate.element, remove);
  return {
    element: h("li", {}, line, rate.refusal),
    /** @param {Named} optimizer @param {number} all @param {Refusal | undefined} refused */
    show(optimizer, all, refused) {
      kind.show(kindOf(optimizer));
      remove.disabled = all <= FEWEST;
      rate.show(rateSet(optimizer));
      rate.refuse(refused);
    },
  };
}
