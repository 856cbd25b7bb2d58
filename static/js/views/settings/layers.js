import { h, setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { icon } from "../../draw/icons.js";
import { Held } from "../held.js";
import { Field, idOf } from "./field.js";
import { inputFor } from "./inputs.js";

/** The settings of a layer that stand in its row; the others are behind it. */
const IN_ROW = 2;

/** @typedef {import("./field.js").On["change"]} Change */

/** One Dense layer: its units and activation in a row, its initializers behind its name. */
class Layer {
  /** @type {{name: string, held: Held}[]} */
  #row;
  #fields;
  #index;

  /**
   * @param {number} index
   * @param {Setting[]} settings
   * @param {{change: Change, remove: (index: number) => void}} on
   */
  constructor(index, settings, { change, remove }) {
    this.#index = index;
    const path = /** @param {string} name */ (name) => `layers.${index}.${name}`;
    this.#row = settings.slice(0, IN_ROW).map((setting) => {
      const own = path(setting.name);
      const held = new Held(
        idOf(own),
        (changed) => inputFor(setting, changed),
        (value, why) => change(own, value, why),
      );
      held.element.setAttribute("aria-label", `${setting.name} of layer ${index + 1}`);
      return { name: setting.name, held };
    });
    this.#fields = settings
      .slice(IN_ROW)
      .map((setting) => new Field(path(setting.name), setting, { change }));
    this.element = this.#build(() => remove(index));
  }

  /** @param {() => void} remove */
  #build(remove) {
    const id = `set-layers-${this.#index}-more`;
    const inside = h(
      "div",
      { class: "layer-more", id, hidden: true },
      this.#fields.map(({ element }) => element),
    );
    const name = h(
      "button",
      {
        type: "button",
        class: "layer-name",
        "aria-expanded": "false",
        "aria-controls": id,
        "aria-label": `Dense layer ${this.#index + 1}: initializers`,
        onclick: () => {
          inside.hidden = !inside.hidden;
          name.setAttribute("aria-expanded", String(!inside.hidden));
        },
      },
      "Dense",
      icon("chevron-down"),
    );
    const label = `Remove layer ${this.#index + 1}`;
    const removal = h(
      "button",
      { type: "button", class: "layer-remove", "aria-label": label, title: label, onclick: remove },
      icon("x"),
    );
    const controls = this.#row.map(({ held }) => held.element);
    const refusals = this.#row.map(({ held }) => held.refusal);
    return h(
      "li",
      { class: "layer" },
      h("div", { class: "layer-row" }, name, controls, removal),
      refusals,
      inside,
    );
  }

  /** @param {LayerConfig} layer */
  show(layer) {
    const values = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (layer));
    for (const { name, held } of this.#row) held.show(values[name]);
    for (const field of this.#fields) field.show(values[field.path.split(".")[2]]);
  }

  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused) {
    for (const { name, held } of this.#row) held.refuse(refused[`layers.${this.#index}.${name}`]);
    for (const field of this.#fields) field.refuse(refused[field.path]);
    return [
      ...this.#row.map(({ name }) => `layers.${this.#index}.${name}`),
      ...this.#fields.map(({ path }) => path),
    ];
  }
}

/** The layers of the network, first to last. */
export class Layers {
  #settings;
  #put;
  #list = h("ol", { class: "layers" });
  #weights = h("span", { class: "layer-weights" });
  /** @type {Layer[]} */
  #rows = [];
  /** @type {LayerConfig[]} */
  #layers = [];
  #change;

  /**
   * @param {Setting[]} settings  of a layer
   * @param {(patch: Partial<RunConfig>, touched: Touched) => void} put
   * @param {Change} change
   */
  constructor(settings, put, change) {
    this.#settings = settings;
    this.#put = put;
    this.#change = change;
    const add = h("button", { type: "button", class: "layer-add", onclick: () => this.#add() }, "+ layer");
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
    const moved = (/** @type {number} */ i) => (i === index ? null : i - Number(i > index));
    this.#set(
      this.#layers.filter((_, i) => i !== index),
      moved,
    );
  }

  /** @param {LayerConfig[]} layers @param {NonNullable<Touched["moved"]>} moved */
  #set(layers, moved) {
    this.#put({ layers, initial_weights: null }, { moved });
  }

  /** @param {Run} run */
  show({ config: { layers }, parameter_count: parameters }) {
    this.#layers = layers;
    if (layers.length !== this.#rows.length) this.#rebuild(layers.length);
    layers.forEach((layer, i) => {
      this.#rows[i].show(layer);
    });
    this.#list.classList.toggle("single", layers.length === 1);
    setText(this.#weights, counted(parameters, "weight"));
  }

  /** @param {number} length */
  #rebuild(length) {
    const on = { change: this.#change, remove: /** @param {number} i */ (i) => this.#remove(i) };
    this.#rows = Array.from({ length }, (_, index) => new Layer(index, this.#settings, on));
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
  }

  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused) {
    return this.#rows.flatMap((row) => row.refuse(refused));
  }
}
