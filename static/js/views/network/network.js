import { setCaption } from "../../draw/caption.js";
import { createChoices } from "../../draw/choices.js";
import { h, setAttributes } from "../../draw/dom.js";
import { createCursor } from "../../draw/network/cursor.js";
import { rank } from "../../draw/network/edges.js";
import { coloursOf } from "../../draw/network/hues.js";
import { edgeLines } from "../../draw/network/painter.js";
import { anchorOf, paintNetwork, pulsing } from "../../draw/network/picture.js";
import { edgeValues, inputLabels, outputLabels, planNetwork } from "../../draw/network/scene.js";
import { networkCaption, networkTable, weightFacts, weightSentence } from "../../draw/network/words.js";
import { fitCanvas } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { labelOf } from "../../state/parameters.js";
import { Panel } from "../panel.js";
import { createOpener } from "../slow-motion/opener.js";
import { createTakeaway, momentOf } from "../takeaway.js";
import { createLines } from "./lines.js";

/** @type {readonly EdgeKind[]} */
const KINDS = ["weights", "gradients", "updates"];
/** ms of a step's motion, and the steps a second above which only its end is drawn. */
const STEP_MS = 240;
const FASTEST_PULSE = 4;

/** The network: every layer, neuron and weight of the run, as they are at this step. */
class Network extends Panel {
  #canvas = h("canvas", { role: "img", "aria-label": "The network" });
  #tag = h("div", { class: "network-tag floating small", hidden: true, "aria-hidden": "true" });
  #cursor;
  #choices;
  #opener;
  #lines;
  #twin = createTwin("The weights of the chosen neuron", () => {
    const { run, frame, chosen } = this.state ?? { run: null, frame: null, chosen: 0 };
    return run && frame ? networkTable(run, frame, chosen) : { head: [], rows: [] };
  });
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  /** @type {import("../../draw/network/scene.js").Plan | null} */
  #plan = null;
  /** What is drawn. @type {import("../../draw/network/picture.js").Picture | null} */
  picture = null;
  /** @type {{edges: number[], start: number} | null} */
  #pulse = null;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super(["run", "frame", "data", "chosen", "hovered", "edges", "theme"]);
    this.#choices = createChoices("Edges show", KINDS, actions.setEdges);
    this.#opener = createOpener(actions);
    this.#cursor = createCursor("Weight", actions, this);
    const lines = h("canvas", { "aria-hidden": "true" });
    this.#lines = createLines(lines);
    this.caption.append("The network appears with its first weights.");
    this.drawing.append(lines, this.#canvas, this.#cursor, this.#tag);
    container.append(
      h(
        "header",
        {},
        h("h2", { id: "network-title" }, "Network"),
        this.#opener.element,
        this.#choices.element,
        createTakeaway("Save the network", () => this.#scene()),
      ),
      this.drawing,
      h("div", { class: "foot" }, this.caption, this.#twin.element),
    );
  }

  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
    this.#plan = null;
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#opener.update(state);
    super.update(state, previous);
  }

  /** @param {State} state @param {State} previous */
  change(state, previous) {
    if (state.run?.id !== previous.run?.id || state.data !== previous.data) this.#plan = null;
    this.#choices.show(state.edges);
    this.#startPulse(state, previous);
  }

  paint() {
    const { state, width, height, palette } = this;
    if (!state?.run || !state.frame || !this.#context) return;
    this.picture = this.#pictureOf(state.run, state.frame, state);
    const { scene, hovered } = this.picture;
    const lines = edgeLines(scene, palette, hovered !== null);
    this.#lines({ width, height, lines, colours: coloursOf(palette, scene.kind) });
    paintNetwork(this.#context, this.picture, palette);
    this.#canvas.dataset.step = String(state.frame.step);
  }

  /**
   * @param {Run} run
   * @param {Frame} frame
   * @param {State} state
   * @returns {import("../../draw/network/picture.js").Picture}
   */
  #pictureOf(run, frame, { data, edges: kind, chosen, hovered }) {
    const { width, height } = this;
    this.#plan ??= planNetwork(run, data, width, height);
    const { layers, columns, edges, headings } = this.#plan;
    const values = edgeValues(frame, kind);
    return {
      scene: { layers, columns, edges, values, ranking: rank(edges, values), kind },
      parameters: run.parameters,
      chosen: Math.min(chosen, run.parameter_count - 1),
      inputs: inputLabels(run, data, frame.sample),
      outputs: outputLabels(data, frame.sample, columns[columns.length - 1].size),
      pulse: this.#pulseNow(),
      ...{ hovered, headings, width, height },
    };
  }

  /**
   * A step that has just been done, slowly enough to be seen, runs along the edges that it moved most.
   * @param {State} state
   * @param {State} previous
   */
  #startPulse({ frame, play, reducedMotion }, previous) {
    if (!frame || !this.#plan || frame === previous.frame || reducedMotion) return;
    const slow = !play.playing || play.speed <= FASTEST_PULSE;
    const next = frame.run === previous.frame?.run && frame.step === previous.frame.step + 1;
    const isSeen = slow && next;
    this.#pulse = isSeen
      ? { edges: pulsing(this.#plan.edges, frame.update), start: performance.now() }
      : null;
    if (isSeen) this.#animate();
  }

  /** Paint again until the pulse is over. */
  #animate() {
    requestAnimationFrame(() => {
      if (!this.#pulse || !this.picture || !this.#context) return;
      paintNetwork(this.#context, { ...this.picture, pulse: this.#pulseNow() }, this.palette);
      this.#animate();
    });
  }

  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state, picture } = this;
    if (!state?.run || !state.frame || !picture) return null;
    return { part: "network", picture, moment: momentOf({ ...state, run: state.run, frame: state.frame }) };
  }

  #pulseNow() {
    if (!this.#pulse) return null;
    const { edges, start } = this.#pulse;
    const progress = (performance.now() - start) / STEP_MS;
    if (progress >= 1) this.#pulse = null;
    return progress < 1 ? { edges, progress: 1 - (1 - progress) ** 2 } : null;
  }

  tell() {
    const { state, picture, caption } = this;
    if (!state?.run || !state.frame || !picture) return;
    const { run, frame, data, edges, hovered, chosen } = state;
    this.#showTag(run, frame, picture);
    const sizes = [run.features, ...run.config.layers.map(({ units }) => units)].join(", ");
    setCaption(caption, networkCaption(run, data, frame, edges, picture.scene.ranking.order.length));
    caption.dataset.step = String(frame.step);
    setAttributes(this.#canvas, {
      "aria-label": `The network: ${sizes} neurons; its edges show ${edges}, dashed below zero`,
    });
    setAttributes(this.#cursor, {
      "aria-valuemax": run.parameter_count - 1,
      "aria-valuenow": hovered ?? chosen,
      "aria-valuetext": weightSentence(run.parameters, frame, hovered ?? chosen),
    });
    this.#twin.refresh();
  }

  /**
   * The numbers of the weight under the pointer or the focus, beside it.
   * @param {Run} run
   * @param {Frame} frame
   * @param {import("../../draw/network/picture.js").Picture} picture
   */
  #showTag(run, frame, picture) {
    const tag = this.#tag;
    const weight = this.state?.hovered ?? null;
    tag.hidden = weight === null;
    if (weight === null) return;
    tag.replaceChildren(
      h("div", { class: "mono" }, labelOf(run.parameters, weight)),
      ...weightFacts(frame, weight).map(({ name, text, meaning }) =>
        h("div", {}, `${name} `, h("b", { class: meaning }, text)),
      ),
    );
    const { x, y } = anchorOf(picture, weight);
    const left = x + 14 + tag.offsetWidth > this.width ? x - 14 - tag.offsetWidth : x + 14;
    const top = Math.min(Math.max(y - tag.offsetHeight / 2, 0), this.height - tag.offsetHeight);
    tag.style.translate = `${Math.round(Math.max(left, 0))}px ${Math.round(top)}px`;
  }
}

/** @type {import("../either.js").Create} */
export const createNetwork = (container, actions) => new Network(container, actions);
