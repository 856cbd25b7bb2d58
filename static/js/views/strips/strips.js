import { roomBeside } from "../../draw/chart/ticks.js";
import { h, setText } from "../../draw/dom.js";
import { KINDS } from "../../draw/strips/scale.js";
import { columnAt, timeOf } from "../../draw/strips/time.js";
import { KIND_NOTES, kindName, layerNotes, stripsTable } from "../../draw/strips/words.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { createTwin } from "../../draw/twin.js";
import { button } from "../buttons.js";
import { createTimeAxis } from "./axis.js";
import { createRatios } from "./ratios.js";
import { Strip } from "./strip.js";
import { createTag } from "./tag.js";
import { createVerdict } from "./verdict.js";

const SURFACE = "This run is on a textbook surface: a position has no layers.";

/** The room of the layers: histograms of each over time, and how large a step is beside the weights. */
class Strips {
  #actions;
  #title = h("h2", { id: "layers-title", class: "strips-title", tabindex: "-1" });
  #lead = h("p", { class: "strips-lead" });
  #idle = h("p", { class: "strips-idle" });
  #grid = h("div", { class: "strips-grid" });
  #main = h("div", { class: "strips-main" });
  #side = h("aside", { class: "strips-side", "aria-label": "Update ÷ weight" });
  #tag = createTag(this.#main);
  #ratios;
  #verdict;
  #axis = createTimeAxis();
  #twin = createTwin("The layers", () => this.#table());
  /** @type {{strips: Strip[], names: HTMLElement[], key: string}} */
  #rows = { strips: [], names: [], key: "" };
  /** What the tag tells of. @type {HTMLElement | null} */
  #pointed = null;
  /** @type {State | null} */
  #state = null;
  /** @type {{strips: State["strips"], perEpoch: number, time: import("../../draw/strips/time.js").Time} | null} */
  #known = null;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#actions = actions;
    this.#ratios = createRatios(actions.seek);
    this.#verdict = createVerdict(actions.mend);
    const back = button("Back to the lab", () => actions.setRoom("lab"), { class: "pill strips-back" });
    this.#main.append(
      h("header", { class: "strips-head" }, this.#title, back),
      this.#lead,
      h("div", { class: "strips-tabs", role: "group", "aria-label": "What the strips show" }, this.#tabs()),
      this.#grid,
      h("div", { class: "strips-foot" }, this.#idle, this.#twin.element),
      this.#tag.element,
    );
    const words = "Length of the update, divided by the length of the weights.";
    this.#side.append(
      h("h3", {}, "Update ÷ weight"),
      h("p", { class: "strips-note" }, words),
      ...this.#ratios.elements,
      ...this.#verdict.elements,
    );
    container.append(this.#main, this.#side);
    this.#main.dataset.shown = KINDS[0];
  }

  /** On a small screen one kind is shown at a time. */
  #tabs() {
    const tabs = KINDS.map((kind) =>
      button(kindName(kind), () => choose(kind), {
        class: "strips-tab",
        "aria-pressed": String(kind === KINDS[0]),
      }),
    );
    const choose = (/** @type {string} */ chosen) => {
      this.#main.dataset.shown = chosen;
      tabs.forEach((tab, k) => {
        tab.setAttribute("aria-pressed", String(KINDS[k] === chosen));
      });
    };
    return tabs;
  }

  /** Be where the keyboard is. */
  focus = () => this.#title.focus({ preventScroll: true });

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    if (state.room !== "layers") return;
    this.#state = state;
    const { run, frame, strips, pace } = state;
    const isSurface = isTextbook(run);
    const isHere = !isSurface && strips !== null && strips.run === run?.id && frame?.run === run.id;
    for (const part of [this.#grid, this.#side, this.#lead, this.#twin.element]) part.hidden = !isHere;
    if (!isHere || !run) {
      setText(this.#title, isSurface ? SURFACE : "Counting the weights …");
      this.#idle.replaceChildren();
      return;
    }
    const { steps_per_epoch: perEpoch, step } = /** @type {Frame} */ (frame);
    const time = this.#time(strips, perEpoch);
    this.#show(strips, time, step, state.theme);
    const told = pace?.run === run.id ? pace : null;
    if (told) this.#tell(told, step);
    else setText(this.#title, "Layers over time");
    this.#ratios.show({ strips, time, usual: told?.usual ?? USUAL });
    this.#ratios.move(step);
    this.#follow();
    if (strips !== previous.strips || step !== previous.frame?.step) this.#twin.refresh();
  }

  /** The same object while nothing changed, so that nothing is painted again. @param {NonNullable<State["strips"]>} strips @param {number} perEpoch */
  #time(strips, perEpoch) {
    if (this.#known?.strips !== strips || this.#known.perEpoch !== perEpoch)
      this.#known = { strips, perEpoch, time: timeOf(strips, perEpoch) };
    return this.#known.time;
  }

  /**
   * @param {NonNullable<State["strips"]>} strips
   * @param {import("../../draw/strips/time.js").Time} time
   * @param {number} step
   * @param {string} theme
   */
  #show({ layers }, time, step, theme) {
    const key = layers.map(({ layer }) => layer).join();
    if (key !== this.#rows.key) this.#build(layers, key);
    layers.forEach((layer, row) => {
      KINDS.forEach((_, k) => {
        this.#rows.strips[row * KINDS.length + k].show({ layer, time, step, theme });
      });
      const [name, ...notes] = this.#rows.names[row].children;
      setText(name, layer.layer);
      layerNotes(layer).forEach((note, k) => {
        setText(notes[k], note);
      });
    });
    KINDS.forEach((kind, k) => {
      const own = this.#rows.strips.filter((_, place) => place % KINDS.length === k);
      this.#grid.style.setProperty(
        `--${kind}-axis`,
        `${Math.ceil(roomBeside(own.flatMap(({ texts }) => texts)))}px`,
      );
    });
    this.#axis.show(time, step);
    setText(this.#lead, this.#axis.words(theme));
  }

  /** @param {LayerStripsAnswer[]} layers @param {string} key */
  #build(layers, key) {
    const point = (/** @type {import("./tag.js").Spot} */ spot) => this.#point(spot);
    const hands = { seek: this.#actions.seek, point, resized: () => this.#follow() };
    const strips = layers.flatMap(() => KINDS.map((kind) => new Strip(kind, hands)));
    const names = layers.map((layer) =>
      h("div", { class: "strips-name" }, h("h3", {}), ...layerNotes(layer).map(() => h("p", {}))),
    );
    const heads = KINDS.map((kind) =>
      h("p", { class: "strips-kind", "data-kind": kind }, h("b", {}, kindName(kind)), ` ${KIND_NOTES[kind]}`),
    );
    const rows = names.flatMap((name, row) => {
      const own = strips.slice(row * KINDS.length, (row + 1) * KINDS.length).map(({ element }) => element);
      for (const part of [name, ...own]) part.style.setProperty("--row", String(row + 1));
      return [name, ...own];
    });
    this.#grid.replaceChildren(...heads, ...rows, ...this.#axis.elements);
    this.#grid.style.setProperty("--rows", String(layers.length));
    this.#rows = { strips, names, key };
  }

  /** The tag stays with what it tells of, whatever moved. */
  #follow() {
    this.#rows.strips.find(({ element }) => element.contains(this.#pointed))?.follow();
  }

  /** @param {import("./tag.js").Spot} spot */
  #point(spot) {
    this.#pointed = spot?.element ?? null;
    this.#tag.show(spot, spot && this.#known ? this.#known.time.steps[spot.column] : 0);
  }

  /** @param {PaceAnswer} pace @param {number} step */
  #tell(pace, step) {
    setText(this.#title, pace.headline);
    this.#verdict.show(pace, step);
    this.#ratios.tell(pace.layers);
    const { sentence = "", idle = 0 } = pace.idle ?? {};
    const [, many = "", rest = sentence] = /^([\d,]+ of [\d,]+)(.*)$/.exec(sentence) ?? [];
    const text = `${many}${rest}`;
    if (this.#idle.dataset.text === text) return;
    this.#idle.dataset.text = text;
    this.#idle.replaceChildren(h("b", {}, many), rest, idle > 0 ? " Counted, not drawn." : "");
  }

  #table() {
    const strips = this.#state?.strips;
    if (!strips || !this.#known) return null;
    return stripsTable(strips.layers, columnAt(this.#known.time, this.#state?.frame?.step ?? 0));
  }
}

/** What is drawn as usual until the server tells it: a run has its strips before its first step is judged. */
const USUAL = { ratio: 1e-3, low: 5e-4, high: 2e-3 };

/** @param {HTMLElement} container @param {Actions} actions */
export const createStrips = (container, actions) => new Strips(container, actions);
