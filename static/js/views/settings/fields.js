import { h } from "../../draw/dom.js";
import { lossOf, titleOf, valueAt } from "../../draw/paths.js";
import { Held } from "../held.js";
import { around, Field, idOf, refuseAll } from "./field.js";
import { isSimple, NUMBERS, selectInput } from "./inputs.js";

/** @typedef {import("./field.js").On} On */

/**
 * The fields of some settings: the usual ones, and behind a quiet word the others.
 * @param {string} prefix  of their paths
 * @param {Setting[]} settings
 * @param {On} on
 */
export function createFields(prefix, settings, on) {
  const make = /** @param {Setting} setting */ (setting) =>
    new Field(`${prefix}${setting.name}`, setting, on);
  const simple = settings.filter(isSimple);
  const usual = simple.filter(({ advanced }) => !advanced).map(make);
  const advanced = simple.filter((setting) => setting.advanced).map(make);
  const elements = /** @type {HTMLElement[]} */ (usual.map(({ element }) => element));
  for (const [i, { isShort, element }] of usual.entries()) {
    element.classList.toggle(
      "settings-half",
      isShort && Boolean(usual[i - 1]?.isShort || usual[i + 1]?.isShort),
    );
  }
  if (advanced.length > 0) {
    const inside = advanced.map(({ element }) => element);
    elements.push(h("details", { class: "settings-more" }, h("summary", { class: "dim" }, "more"), inside));
  }
  return { fields: [...usual, ...advanced], elements };
}

/** What stands for nothing chosen, where that can be. */
const NOTHING = "";

/** A choice among declared things (data sets, optimizers, losses, penalties), with the settings of the chosen one. */
export class Choice {
  #path;
  #declared;
  #on;
  #held;
  #explain;
  #settings = h("div", { class: "settings-choice" });
  #chosen = "";
  /** @type {Field[]} */
  #fields = [];

  /**
   * @param {string} path
   * @param {string} title
   * @param {Declared[]} declared
   * @param {On & {choose: (name: string, touched: Touched) => void}} on
   */
  constructor(path, title, declared, on) {
    this.#path = path;
    this.#declared = declared;
    this.#on = on;
    const touched = `${path}.name`;
    this.#held = new Held(
      `${idOf(path)}-name`,
      (change) => selectInput(declared, change),
      (value) => on.choose(String(value), { path: touched, value }),
    );
    const { element, explain } = around(this.#held, title);
    this.#explain = explain;
    this.element = h("div", { class: "choice" }, element, this.#settings);
  }

  /** @param {RunConfig} config */
  show(config) {
    const found = this.#path === "loss" ? lossOf(config) : valueAt(config, this.#path);
    const named = typeof found === "object" && found !== null ? found : { name: NOTHING };
    const declared = this.#declared.find(({ name }) => name === named.name);
    this.#held.show(named.name);
    if (!declared) return;
    if (named.name !== this.#chosen) this.#rebuild(declared);
    for (const field of this.#fields) {
      const name = field.path.slice(this.#path.length + 1);
      const byDefault = declared.settings.find((setting) => setting.name === name)?.default;
      field.show(name in named ? named[name] : byDefault);
    }
  }

  /**
   * Show from which value on a setting is too large.
   * @param {string} name
   * @param {import("./slider.js").Zone | null} zone
   */
  mark(name, zone) {
    this.#fields.find(({ path }) => path === `${this.#path}.${name}`)?.mark(zone);
  }

  /** @param {Declared} declared */
  #rebuild(declared) {
    this.#chosen = declared.name;
    this.#explain(declared);
    const { fields, elements } = createFields(`${this.#path}.`, declared.settings, this.#on);
    this.#fields = fields;
    this.#settings.replaceChildren(...elements);
  }

  /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
  refuse(refused) {
    const own = [this.#path, `${this.#path}.name`];
    this.#held.refuse(own.map((path) => refused[path]).find(Boolean));
    return [...own, ...refuseAll(this.#fields, refused)];
  }
}

/** A list that one of these asks for is one of numbers. @param {Setting} setting */
const typeOf = ({ type }) => (type === "array" ? NUMBERS : type);

/**
 * A choice of one of the catalogue's things, or of none of them.
 * @param {string} path
 * @param {Pick<Setting, "name" | "help" | "entries">} setting
 * @param {Catalogue} catalogue
 * @param {On & {fill?: (chosen: Declared | null) => unknown}} on  fill: what is put in place of what was there
 */
export function optionalChoice(path, setting, catalogue, { fill, ...on }) {
  const none = { name: NOTHING, title: "none", help: setting.help, formula: "", source: "", settings: [] };
  const entries = catalogue[/** @type {"regularizers" | "schedules"} */ (setting.entries)];
  // What must be given is filled in, so all of them may be chosen.
  const open = entries.map((one) => ({
    ...one,
    settings: one.settings.map((each) => ({ ...each, required: false, type: typeOf(each) })),
  }));
  const choose = (/** @type {string} */ name) => {
    const chosen = entries.find((one) => one.name === name) ?? null;
    on.change(path, fill ? fill(chosen) : chosen && { name });
  };
  return new Choice(path, titleOf(setting.name), [none, ...open], { ...on, choose });
}
