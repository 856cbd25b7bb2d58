import { h, setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { icon } from "../../draw/icons.js";
import { valueAt } from "../../draw/paths.js";
import { denseOf, isDropout } from "../../state/parameters.js";
import { button, iconButton } from "../buttons.js";
import { Held } from "../held.js";
import { Field, idOf, refuseAll } from "./field.js";
import { optionalChoice } from "./fields.js";
import { inputFor } from "./inputs.js";

/** The settings of a layer that stand in its row; the others are behind it. */
const IN_ROW = 2;

/** The rate of a new dropout layer. */
const USUAL_RATE = 0.2;

/** @typedef {import("./field.js").On["change"]} Change */

/**
 * A control of a layer's row.
 * @param {number} index
 * @param {Setting} setting
 * @param {Change} change
 */
function heldIn(index, setting, change) {
  const path = `layers.${index}.${setting.name}`;
  const make = (/** @type {import("../held.js").Change} */ changed) => inputFor(setting, changed);
  const held = new Held(idOf(path), make, (value, why) => change(path, value, why));
  held.element.setAttribute("aria-label", `${setting.name} of layer ${index + 1}`);
  return { name: setting.name, held };
}

/** @param {number} index @param {(index: number) => void} remove */
const removalOf = (index, remove) =>
  iconButton(`Remove layer ${index + 1}`, "x", () => remove(index), { class: "layer-remove dim" });

/** A dropout layer: its rate. */
class DropoutRow {
  #rate;
  #path;

  /** @param {number} index @param {Catalogue} catalogue @param {{change: Change, remove: (index: number) => void}} on */
  constructor(index, { layers }, { change, remove }) {
    const { settings } = /** @type {Declared} */ (layers.find(({ name }) => name === "dropout"));
    const { held } = heldIn(index, settings[0], change);
    const name = h("span", { class: "layer-name" }, "Dropout");
    const row = h("div", { class: "layer-row" }, name, held.element, removalOf(index, remove));
    this.#rate = held;
    this.#path = `layers.${index}.rate`;
    this.element = h("li", { class: "layer layer-dropout" }, row, held.refusal);
  }

  /** @param {RunConfig} config */
  show = (config) => this.#rate.show(valueAt(config, this.#path));

  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused) {
    this.#rate.refuse(refused[this.#path]);
    return [this.#path];
  }
}

/** One Dense layer: its units and activation in a row; its bias, initializers and penalties behind its name. */
class DenseRow {
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
    this.#row = settings.slice(0, IN_ROW).map((setting) => heldIn(index, setting, change));
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
    this.element = this.#build(remove);
  }

  /** @param {(index: number) => void} remove */
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
    const label = `Dense layer ${number}: bias, initializers and penalties`;
    const name = button("Dense", turn, { class: "layer-name", "aria-label": label, ...expands });
    name.append(icon("chevron-down"));
    const removal = removalOf(this.#index, remove);
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
  /** @type {(DenseRow | DropoutRow)[]} */
  #rows = [];
  #kinds = "";
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
    const label = "Add a dropout layer";
    const drop = button("+ dropout", () => this.#drop(), { class: "layer-add", "aria-label": label });
    this.element = h("div", {}, this.#list, h("div", { class: "field" }, add, drop, this.#weights));
  }

  /** A layer like the last hidden one goes before the last, whose units must fit the targets. */
  #add() {
    const dense = denseOf(this.#layers);
    const [head, hidden] = [dense[dense.length - 1], dense[dense.length - 2]];
    const model = { ...(hidden ?? head), units: 8, activation: hidden?.activation ?? "relu" };
    this.#insert(this.#layers.indexOf(head), model);
  }

  /** Dropout goes behind the last hidden layer that has none; before all layers where each has. */
  #drop() {
    const layers = this.#layers;
    const places = layers.map((_, at) => at).filter((at) => !isDropout(layers[at]));
    const free = places.reverse().find((at) => at > 0 && !isDropout(layers[at - 1]));
    this.#insert(free ?? 0, { type: "dropout", rate: USUAL_RATE });
  }

  /** @param {number} place @param {LayerConfig} layer */
  #insert(place, layer) {
    const layers = [...this.#layers.slice(0, place), layer, ...this.#layers.slice(place)];
    this.#set(layers, (i) => (i < place ? i : i + 1), layer);
  }

  /** @param {number} index */
  #remove(index) {
    const layers = this.#layers.filter((_, i) => i !== index);
    this.#set(layers, (i) => (i === index ? null : i - Number(i > index)), this.#layers[index]);
  }

  /**
   * Dropout has no weights: with it or without it the run starts from the same.
   * @param {LayerConfig[]} layers
   * @param {NonNullable<Touched["moved"]>} moved
   * @param {LayerConfig} one  that comes or goes
   */
  #set(layers, moved, one) {
    this.#put({ layers, ...(isDropout(one) ? {} : { initial_weights: null }) }, { moved });
  }

  /** @param {Run} run */
  show({ config, parameter_count: parameters }) {
    const { layers } = config;
    this.#layers = layers;
    const kinds = layers.map(({ type }) => type).join();
    if (kinds !== this.#kinds) this.#rebuild(layers);
    this.#kinds = kinds;
    for (const row of this.#rows) row.show(config);
    this.#list.classList.toggle("single", denseOf(layers).length === 1);
    setText(this.#weights, counted(parameters, "weight"));
  }

  /** @param {LayerConfig[]} layers */
  #rebuild(layers) {
    const on = { change: this.#change, remove: /** @param {number} i */ (i) => this.#remove(i) };
    this.#rows = layers.map((layer, index) =>
      isDropout(layer)
        ? new DropoutRow(index, this.#catalogue, on)
        : new DenseRow(index, this.#catalogue, on),
    );
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
  }

  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused) {
    return this.#rows.flatMap((row) => row.refuse(refused));
  }
}
