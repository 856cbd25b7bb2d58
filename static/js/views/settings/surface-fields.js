import { h } from "../../draw/dom.js";
import { Held } from "../held.js";
import { Field } from "./field.js";
import { createHelp } from "./help.js";
import { selectInput } from "./inputs.js";

/** @typedef {import("./field.js").On["change"]} Change */

/** @param {string} name @param {string} help @returns {Setting} */
const coordinate = (name, help) => ({ name, type: "number", default: null, help });

/** Which textbook surface, where on it, and how noisy its gradient is. */
export class SurfaceFields {
  #surfaces;
  #held;
  #help = createHelp("Surface", "set-model-help");
  #start;
  #others;

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
      const place = /** @type {[any, any]} */ (this.#place.slice());
      place[Number(path.split(".")[1])] = value;
      return start(place, { path, value });
    };
    this.#start = ["x", "y"].map((name, k) => {
      const setting = coordinate(
        `start ${name}`,
        "Where the run begins; click the map, or drag the start on it.",
      );
      return new Field(`start.${k}`, setting, { change: move });
    });
    const others = fields.model.filter(({ name }) => name !== "landscape");
    this.#others = others.map((setting) => new Field(`model.${setting.name}`, setting, { change }));
    this.element = this.#build();
  }

  /** @type {[number, number]} */
  #place = [0, 0];

  #build() {
    const label = h("label", { for: "set-model-landscape" }, "Surface");
    const name = h("span", { class: "field-name" }, label, this.#help.button);
    const row = h("div", { class: "field" }, name, this.#held.element);
    return h(
      "div",
      { class: "choice" },
      h("div", { class: "setting" }, row, this.#held.refusal, this.#help.text),
      [...this.#start, ...this.#others].map(({ element }) => element),
    );
  }

  /** @param {RunConfig} config */
  show({ model, start }) {
    const surface = this.#surfaces.find(({ name }) => name === model?.landscape);
    if (!surface || !model) return;
    this.#held.show(surface.name);
    this.#help.explain(surface);
    this.#place = start ?? surface.start;
    this.#start.forEach((field, k) => {
      field.show(this.#place[k]);
    });
    for (const field of this.#others) field.show(/** @type {any} */ (model)[field.path.split(".")[1]]);
  }

  /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
  refuse(refused) {
    const own = ["model", "model.landscape"];
    this.#held.refuse(own.map((path) => refused[path]).find(Boolean));
    const fields = [...this.#start, ...this.#others];
    for (const field of fields) field.refuse(refused[field.path]);
    return [...own, ...fields.map(({ path }) => path)];
  }
}
