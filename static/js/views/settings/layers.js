import { h, setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { icon } from "../../draw/icons.js";
import { valueAt } from "../../draw/paths.js";
import { button, iconButton } from "../buttons.js";
import { Held } from "../held.js";
import { Field, idOf, refuseAll } from "./field.js";
import { optionalChoice } from "./fields.js";
import { inputFor } from "./inputs.js";

/** The settings of a layer that stand in its row; the others are behind it. */
const IN_ROW = 2;

/** @typedef {import("./field.js").On["change"]} Change */

/** One Dense layer: its units and activation in a row, its initializers and penalties behind its name. */
class Layer {
  /** @type {{name: string, held: Held}[]} */
  #row;
  #others;
  #index;

  /**
   * @param {number} index
   * @param {Catalogue} catalogue
   * @param {{change: Change, remove: (index: number) => void}} on
   */
  constructor(index, catalogue, { change, remove }) {
    const settings = catalogue.fields.layer;
    this.#index = index;
    const path = /** @param {string} name */ (name) => `layers.${index}.${name}`;
    this.#row = settings.slice(0, IN_ROW).map((setting) => {
      const own = path(setting.name);
      const make = (/** @type {import("../held.js").Change} */ changed) => inputFor(setting, changed);
      const held = new Held(idOf(own), make, (value, why) => change(own, value, why));
      held.element.setAttribute("aria-label", `${setting.name} of layer ${index + 1}`);
      return { name: setting.name, held };
    });
    this.#others = settings.slice(IN_ROW).map((setting) => {
      const own = path(setting.name);
      if (setting.entries) return optionalChoice(own, setting, catalogue, { change });
      const field = new Field(own, setting, { change });
      return {
        element: field.element,
        show: (/** @type {RunConfig} */ config) => field.show(valueAt(config, own)),
        refuse: (/** @type {Refusals} */ refused) => refuseAll([field], refused),
      };
    });
    this.element = this.#build(() => remove(index));
  }

  /** @param {() => void} remove */
  #build(remove) {
    const number = this.#index + 1;
    const id = `set-layers-${this.#index}-more`;
    const fields = this.#others.map(({ element }) => element);
    const inside = h("div", { class: "layer-more", id, hidden: true }, fields);
    const turn = () => {
      inside.hidden = !inside.hidden;
      name.setAttribute("aria-expanded", String(!inside.hidden));
    };
    const expands = { "aria-expanded": "false", "aria-controls": id };
    const label = `Dense layer ${number}: initializers and penalties`;
    const name = button("Dense", turn, { class: "layer-name", "aria-label": label, ...expands });
    name.append(icon("chevron-down"));
    const removal = iconButton(`Remove layer ${number}`, "x", remove, { class: "layer-remove dim" });
    const controls = this.#row.map(({ held }) => held.element);
    const row = h("div", { class: "layer-row" }, name, controls, removal);
    const refusals = this.#row.map(({ held }) => held.refusal);
    return h("li", { class: "layer" }, row, refusals, inside);
  }

  /** @param {RunConfig} config */
  show(config) {
    for (const { name, held } of this.#row) held.show(valueAt(config, `layers.${this.#index}.${name}`));
    for (const other of this.#others) other.show(config);
  }

  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused) {
    for (const { name, held } of this.#row) held.refuse(refused[`layers.${this.#index}.${name}`]);
    const own = this.#row.map(({ name }) => `layers.${this.#index}.${name}`);
    return [...own, ...this.#others.flatMap((other) => other.refuse(refused))];
  }
}

/** The layers of the network, first to last. */
export class Layers {
  #catalogue;
  #put;
  #list = h("ol", { class: "layers" });
  #weights = h("span", { class: "layer-weights" });
  /** @type {Layer[]} */
  #rows = [];
  /** @type {LayerConfig[]} */
  #layers = [];
  #change;

  /**
   * @param {Catalogue} catalogue
   * @param {(patch: Partial<RunConfig>, touched: Touched) => void} put
   * @param {Change} change
   */
  constructor(catalogue, put, change) {
    this.#catalogue = catalogue;
    this.#put = put;
    this.#change = change;
    const add = button("+ layer", () => this.#add(), { class: "layer-add" });
    this.element = h("div", {}, this.#list, h("div", { class: "field" }, add, this.#weights));
  }

  /** A layer like the last hidden one goes before the last, whose units must fit the targets. */
  #add() {
    const last = this.#layers.length - 1;
    const model = this.#layers[Math.max(0, last - 1)];
    const activation = last > 0 ? model.activation : "relu";
    const layers = [...this.#layers.slice(0, last), { ...model, units: 8, activation }, this.#layers[last]];
    this.#set(layers, (i) => (i < last ? i : i + 1));
  }

  /** @param {number} index */
  #remove(index) {
    const layers = this.#layers.filter((_, i) => i !== index);
    this.#set(layers, (i) => (i === index ? null : i - Number(i > index)));
  }

  /** @param {LayerConfig[]} layers @param {NonNullable<Touched["moved"]>} moved */
  #set(layers, moved) {
    this.#put({ layers, initial_weights: null }, { moved });
  }

  /** @param {Run} run */
  show({ config, parameter_count: parameters }) {
    const { layers } = config;
    this.#layers = layers;
    if (layers.length !== this.#rows.length) this.#rebuild(layers.length);
    for (const row of this.#rows) row.show(config);
    this.#list.classList.toggle("single", layers.length === 1);
    setText(this.#weights, counted(parameters, "weight"));
  }

  /** @param {number} length */
  #rebuild(length) {
    const on = { change: this.#change, remove: /** @param {number} i */ (i) => this.#remove(i) };
    this.#rows = Array.from({ length }, (_, index) => new Layer(index, this.#catalogue, on));
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
  }

  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused) {
    return this.#rows.flatMap((row) => row.refuse(refused));
  }
}
