import { heldOutWords, samplesWords } from "../../draw/chart/shares.js";
import { setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { valueAt } from "../../draw/paths.js";
import { stableZone } from "../../draw/surfaces/stability.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { changeWords } from "../../state/config.js";
import { refuseAll } from "./field.js";
import { programInShort } from "./in-short.js";
import { createParts, OWN } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */

const SPLIT = "validation_split";
/** Settings of a fit that a surface has no use for: it has no samples. */
const OF_SAMPLES = new Set(["batch_size", "shuffle", SPLIT]);
const STEPS = { title: "Steps", help: "How many updates to make: on a surface, an epoch is one step." };
const EPOCHS = "epochs";

/** @param {unknown} a @param {unknown} b */
const sameText = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The settings, in the order of the Keras program; all of them come from the catalogue. */
class Settings {
  #container;
  #actions;
  /** @type {Run | null} */
  #run = null;
  /** @type {Parts | null} */
  #parts = null;
  /** Of the data on screen. @type {string[]} */
  #classes = [];

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#container = container;
    this.#actions = actions;
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const { catalogue, run, frame, data, refused } = state;
    if (!catalogue) return;
    const fresh = this.#parts === null;
    this.#parts ??= createParts(this.#container, catalogue, this.#actions, () => this.#run);
    if (state.layout !== previous.layout) this.#container.append(this.#parts.note); // it may be in a part
    if (run && (fresh || run !== previous.run)) this.#show(run, catalogue);
    if (data && (fresh || data !== previous.data || state.theme !== previous.theme)) this.#showData(data);
    const moved = fresh || run !== previous.run || frame?.step !== previous.frame?.step;
    if (moved || state.curvature !== previous.curvature) {
      this.#parts.optimizer.mark("learning_rate", stableZone(state));
    }
    if (run && (fresh || run !== previous.run || data !== previous.data)) this.#tell(run, catalogue, data);
    if (frame && moved) setText(this.#parts.note, changeWords(frame));
    this.#parts.start.show(state);
    if (refused !== previous.refused || run !== previous.run) this.#refuse(refused);
  }

  /** @param {Run} run @param {Catalogue} catalogue @param {DataSet | null} data */
  #tell({ config }, catalogue, data) {
    const { rows } = /** @type {Parts} */ (this.#parts);
    for (const [name, words] of Object.entries(programInShort(config, catalogue, data)))
      rows[name].tell(words);
  }

  /** @param {Run} run @param {Catalogue} catalogue */
  #show(run, { presets }) {
    const parts = /** @type {Parts} */ (this.#parts);
    const { config } = run;
    this.#run = run;
    const preset = presets.find((one) => sameText(one.config, config));
    parts.preset.show(preset?.name ?? OWN.name);
    parts.about.show(preset);
    for (const part of [parts.surface, parts.dataset, parts.optimizer, parts.schedule, parts.loss])
      part.show(config);
    parts.metrics.element.hidden = isTextbook(run);
    for (const part of [parts.layers, parts.metrics, parts.stopping]) part.show(run);
    for (const field of parts.fit.fields) field.show(valueAt(config, field.path));
    parts.classWeight.show(config, isTextbook(run) ? [] : this.#classes);
    this.#showKind(isTextbook(run));
  }

  /** A surface has no data, no layers and no loss to choose; after its fields are shown. @param {boolean} isSurface */
  #showKind(isSurface) {
    const { model, surface, dataset, layers, loss, fit } = /** @type {Parts} */ (this.#parts);
    model.show(isSurface ? "surface" : "network");
    for (const part of [dataset, layers]) hideGroup(part.element, isSurface);
    hideGroup(surface.element, !isSurface);
    loss.element.hidden = isSurface;
    for (const field of fit.fields) {
      if (OF_SAMPLES.has(field.path)) field.element.hidden = isSurface;
      if (field.path === EPOCHS) field.call(isSurface ? STEPS : null);
    }
  }

  /** @param {DataSet} data */
  #showData(data) {
    this.#classes = data.classes;
    if (data.prediction.kind === "none") return;
    const parts = /** @type {Parts} */ (this.#parts);
    const kinds = data.classes.length > 0 ? `, ${counted(data.classes.length, "class")}` : "";
    const file = data.file ? `${data.file}: ` : "";
    setText(parts.size, `${file}${samplesWords(data)}${kinds}`);
    parts.thumbnail.show(data);
    parts.fit.fields.find(({ path }) => path === SPLIT)?.tell(heldOutWords(data));
    const { config = null } = this.#run ?? {};
    parts.advice.show(data, config);
    if (config) parts.classWeight.show(config, data.classes);
  }

  /** What has no control of its own is told at the top. @param {Refusals} refused */
  #refuse(refused) {
    if (!this.#parts) return;
    const { surface, dataset, layers, schedule, optimizer, loss, metrics, stopping } = this.#parts;
    const { classWeight, fit, start, refusal } = this.#parts;
    const choices = [surface, dataset, layers, schedule, optimizer, loss, metrics, stopping, classWeight];
    const placed = choices.flatMap((part) => part.refuse(refused));
    const known = new Set([...placed, ...refuseAll(fit.fields, refused), ...start.paths()]);
    const others = Object.entries(refused).filter(([path, by]) => by.value === undefined && !known.has(path));
    setText(refusal, others.map(([, { why }]) => why).join(" "));
  }
}

/** @param {HTMLElement} element  in a group of the column @param {boolean} hidden */
function hideGroup(element, hidden) {
  const around = /** @type {HTMLElement | null} */ (element.closest(".settings-part"));
  if (around) around.hidden = hidden;
}

/** @type {import("../either.js").Create} */
export const createSettings = (container, actions) => new Settings(container, actions);
