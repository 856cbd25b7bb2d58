import { h } from "../../draw/dom.js";
import { valueAt } from "../../draw/paths.js";
import { Held } from "../held.js";
import { around, Field, refuseAll } from "./field.js";
import { selectInput } from "./inputs.js";

/** @typedef {import("./field.js").On["change"]} Change */

const START = "Where the run begins; click the map, or drag the start on it.";

/** @param {string} name @returns {Setting} */
const coordinate = (name) => ({ name, type: "number", default: null, help: START });

/** Which textbook surface, where on it, and how noisy its gradient is. */
export class SurfaceFields {
  #surfaces;
  #held;
  #explain;
  #start;
  #others;
  /** @type {[number, number]} */
  #place = [0, 0];

  /**
   * @param {Catalogue} catalogue
   * @param {{choose: (name: string, touched: Touched) => void, start: (start: [number, number], touched: Touched) => void, change: Change}} on
   */
  constructor({ landscapes, fields }, { choose, start, change }) {
    this.#surfaces = landscapes;
    this.#held = new Held(
      "set-model-landscape",
      (changed) => selectInput(landscapes, changed),
      (value) => choose(String(value), { path: "model.landscape", value }),
    );
    const move = /** @type {Change} */ (path, value, why) => {
      if (why !== undefined) return change(path, value, why);
      const place = /** @type {[number, number]} */ (this.#place.slice());
      place[Number(path.split(".")[1])] = /** @type {number} */ (value);
      return start(place, { path, value });
    };
    this.#start = ["x", "y"].map(
      (name, k) => new Field(`start.${k}`, coordinate(`start ${name}`), { change: move }),
    );
    const others = fields.model.filter(({ name }) => name !== "landscape");
    this.#others = others.map((setting) => new Field(`model.${setting.name}`, setting, { change }));
    const { element, explain } = around(this.#held, "Surface");
    this.#explain = explain;
    const elements = [...this.#start, ...this.#others].map((field) => field.element);
    this.element = h("div", { class: "choice" }, element, elements);
  }

  /** @param {RunConfig} config */
  show({ model, start }) {
    const surface = this.#surfaces.find(({ name }) => name === model?.landscape);
    if (!surface || !model) return;
    this.#held.show(surface.name);
    this.#explain(surface);
    this.#place = start ?? surface.start;
    this.#start.forEach((field, k) => {
      field.show(this.#place[k]);
    });
    for (const field of this.#others) field.show(valueAt({ model }, field.path));
  }

  /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
  refuse(refused) {
    const own = ["model", "model.landscape"];
    this.#held.refuse(own.map((path) => refused[path]).find(Boolean));
    return [...own, ...refuseAll([...this.#start, ...this.#others], refused)];
  }
}
