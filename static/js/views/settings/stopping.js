import { h } from "../../draw/dom.js";
import { measuresOf, stoppingOf } from "../../state/fit/stopping.js";
import { Held } from "../held.js";
import { around, refuseAll } from "./field.js";
import { createFields } from "./fields.js";
import { inputFor } from "./inputs.js";

const PATH = "early_stopping";

/**
 * Whether a run ends by itself, and when, behind a quiet word.
 * @param {Catalogue} catalogue
 * @param {import("./field.js").On["change"]} change
 * @param {() => Run | null} run  the one that is set
 */
export function createStopping({ fields }, change, run) {
  const settings = fields.early_stopping;
  const place = h("div", { class: "settings-choice" });
  const held = new Held(
    `set-${PATH}`,
    (changed) => inputFor(/** @type {Setting} */ ({ type: "boolean" }), changed),
    (on) => change(PATH, on ? stoppingOf(settings, run()) : null),
  );
  const { element: row, explain } = around(held, "Stop early");
  explain({
    help: "The run ends by itself when what is watched gets no better, as Keras’s EarlyStopping does.",
  });
  const words = h("summary", { class: "dim" }, "more: early stopping");
  const element = h("details", { class: "settings-more" }, words, row, place);
  /** @type {ReturnType<typeof createFields>["fields"]} */
  let inside = [];
  let known = "";

  /** @param {string[]} names  that the run measures */
  const rebuild = (names) => {
    if (String(names) === known) return;
    known = String(names);
    const named = settings.map((setting) =>
      setting.name === "monitor" ? { ...setting, choices: names } : setting,
    );
    const made = createFields(`${PATH}.`, named, { change });
    inside = made.fields;
    place.replaceChildren(...made.elements);
  };

  return {
    element,
    /** @param {Run} run */
    show({ config }) {
      const stopping = config.early_stopping;
      held.show(stopping !== null);
      place.hidden = stopping === null;
      rebuild(measuresOf(config));
      if (stopping) for (const field of inside) field.show(stopping[field.path.slice(PATH.length + 1)]);
    },
    /** @param {Refusals} refused */
    refuse(refused) {
      held.refuse(refused[PATH]);
      return [PATH, ...refuseAll(inside, refused)];
    },
  };
}
