import { h } from "../../draw/dom.js";
import { Held } from "../held.js";
import { around, idOf } from "./field.js";
import { numberInput } from "./inputs.js";

/** More classes than these have no fields: a program can weigh them. */
const MOST = 12;
const PATH = "class_weight";
const WEIGHT = { type: "number", optional: true, ge: 0, gt: null, le: null, lt: null };

/**
 * What the loss of each class is multiplied by: a field for each, behind a quiet word.
 * @param {(path: string, value: unknown, why?: string) => void} change
 */
export function createClassWeight(change) {
  const list = h("div", { class: "settings-choice" });
  const element = h(
    "details",
    { class: "settings-more", hidden: true },
    h("summary", { class: "dim" }, "more: class weights"),
    list,
  );
  /** @type {Held[]} */
  let fields = [];
  let shown = "";
  /** @type {Record<string, number>} */
  let weights = {};

  /** @param {string[]} classes */
  function rebuild(classes) {
    fields = classes.map((_, label) => {
      const path = `${PATH}.${label}`;
      return new Held(
        idOf(path),
        (changed) => numberInput(WEIGHT, changed),
        (value, why) => {
          if (why !== undefined) return change(path, value, why);
          const { [label]: _before, ...others } = weights;
          const all = value === null || value === 1 ? others : { ...others, [label]: Number(value) };
          change(PATH, Object.keys(all).length > 0 ? all : null);
        },
      );
    });
    const rows = classes.map((name, label) => {
      const { element: row, explain } = around(fields[label], name);
      explain({
        help: "What the loss of this class’s samples is multiplied by in training; 1 where nothing stands.",
        bounds: "at least 0",
      });
      return row;
    });
    list.replaceChildren(...rows);
  }

  return {
    element,
    /** @param {RunConfig} config @param {string[]} classes */
    show(config, classes) {
      weights = config.class_weight ?? {};
      element.hidden = classes.length < 2 || classes.length > MOST;
      const key = classes.join("\n");
      if (key !== shown) rebuild(classes);
      shown = key;
      for (const [label, field] of fields.entries()) field.show(weights[label] ?? null);
    },
    /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
    refuse(refused) {
      const paths = fields.map((_, label) => `${PATH}.${label}`);
      for (const [k, field] of fields.entries()) field.refuse(refused[paths[k]]);
      return element.hidden ? [] : paths;
    },
  };
}
