import { offWords, setCaption } from "../../draw/caption.js";
import { createChoices } from "../../draw/choices.js";
import { h, setAttributes } from "../../draw/dom.js";
import { createCursor } from "../../draw/network/cursor.js";
import { rank } from "../../draw/network/edges.js";
import { coloursOf } from "../../draw/network/hues.js";
import { edgeLines } from "../../draw/network/painter.js";
import { paintNetwork, placesIn } from "../../draw/network/picture.js";
import { edgeValues, inputLabels, outputLabels, planNetwork } from "../../draw/network/scene.js";
import { networkCaption, networkTable, tilesCaption, weightSentence } from "../../draw/network/words.js";
import { fitCanvas } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { canTile, seenIn, shownAs } from "../../state/neurons.js";
import { denseOf, edgeOf, layersOf, standFor } from "../../state/parameters.js";
import { button } from "../buttons.js";
import { onScreen } from "../naming/targets.js";
import { asks } from "../naming/term.js";
import { Panel } from "../panel.js";
import { createOpener } from "../slow-motion/opener.js";
import { createTakeaway, momentOf } from "../takeaway.js";
import { createLines } from "./lines.js";
import { createPulse } from "./pulse.js";
import { showTag } from "./tag.js";

/** @type {readonly EdgeKind[]} */
const KINDS = ["weights", "gradients", "updates"];
/** Edges between tiles, the strongest: more would be a blob where there is little room. */
const MOST_BETWEEN_TILES = 400;

/** @type {readonly (keyof State)[]} */
const SHOWS = [
  "run",
  "frame",
  "data",
  "chosen",
  "hovered",
  "edges",
  "theme",
  "neurons",
  "tiles",
  "point",
  "sent",
];
/** @type {readonly import("../../state/neurons.js").NeuronKind[]} */
const NEURONS = ["circles", "tiles"];

/** The network: every layer, neuron and weight of the run, as they are at this step. */
class Network extends Panel {
  #canvas = h("canvas", { role: "img", "aria-label": "The network" });
  #tag = h("div", { class: "network-tag floating small", hidden: true, "aria-hidden": "true" });
  #cursor;
  #choices;
  #opener;
  #neurons;
  #back;
  /** Loaded when they are first wanted. @type {import("./tiles.js").Tiles | null} */
  #tiles = null;
  /** @type {Promise<void> | null} */
  #loading = null;
  #lines;
  #twin = createTwin("The weights of the chosen neuron", () => {
    const { run, frame, chosen } = this.state ?? { run: null, frame: null, chosen: 0 };
    return run && frame && networkTable(run, frame, chosen);
  });
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  /** @type {import("../../draw/network/scene.js").Plan | null} */
  #plan = null;
  /** What is drawn. @type {import("../../draw/network/picture.js").Picture | null} */
  picture = null;
  #pulse = createPulse(() => {
    if (!this.picture || !this.#context) return false;
    paintNetwork(this.#context, { ...this.picture, pulse: this.#pulse.progress() }, this.palette);
    return true;
  });

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super(SHOWS);
    this.#choices = createChoices("Edges show", KINDS, actions.setEdges);
    this.#opener = createOpener(actions);
    this.#neurons = createChoices("Neurons as", NEURONS, actions.setNeurons);
    this.#neurons.element.classList.add("network-neurons");
    this.#back = button("Back to the samples", () => actions.sendForward(null), {
      class: "pill network-back",
      hidden: true,
    });
    this.#cursor = createCursor("Weight", actions, this);
    const lines = h("canvas", { "aria-hidden": "true" });
    this.#lines = createLines(lines);
    this.caption.append("The network appears with its first weights.");
    this.drawing.append(lines, this.#canvas, this.#cursor, this.#tag, this.#neurons.element);
    const title = [h("h2", { id: "network-title" }, "Network"), asks("network", "Network")];
    const takeaway = createTakeaway("Save the network", () => this.#scene());
    const head = h("header", {}, title, this.#opener.element, this.#choices.element, takeaway);
    const foot = h("div", { class: "foot" }, this.caption, this.#back, this.#twin.element);
    container.append(head, this.drawing, foot);
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
    const kind = shownAs(state);
    const isOther = state.run?.id !== previous.run?.id || state.data !== previous.data;
    if (isOther || kind !== shownAs(previous)) this.#plan = null;
    if (kind === "tiles") this.#loading ??= this.#load();
    this.#choices.show(state.edges);
    this.#neurons.show(kind);
    this.#neurons.element.hidden = !canTile(state.run);
    this.#back.hidden = state.point === null;
    this.caption.classList.toggle("network-tiled", kind === "tiles"); // else it would move the drawing in play
    this.#pulse.follow(state, previous, this.#plan?.edges);
  }

  async #load() {
    const { Tiles } = await import("../neurons.js");
    this.#tiles = new Tiles();
    this.#plan = null;
    this.redraw();
  }

  /** The keys begin at a neuron where neurons are what is looked at. @param {State} state */
  startAt = (state) => {
    if (!state.run || shownAs(state) === "circles") return state.chosen;
    const { layer, to } = edgeOf(state.run.parameters, Math.min(state.chosen, state.run.parameter_count - 1));
    return standFor(layersOf(state.run.parameters)[layer], to);
  };

  /** What draws tiles, where they are wanted. @param {State} state */
  #tiling = (state) => (shownAs(state) === "tiles" ? this.#tiles : null);

  paint() {
    const { state, width, height, palette } = this;
    if (!state?.run || !state.frame || !this.#context) return;
    if (shownAs(state) === "tiles" && !this.#tiles) return; // it paints once they are loaded
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
  #pictureOf(run, frame, state) {
    const { width, height } = this;
    const { data, edges: kind, chosen, hovered } = state;
    const tiles = this.#tiling(state);
    this.#plan ??= tiles ? tiles.plan(run, width, height) : planNetwork(run, data, width, height);
    const { layers, columns, edges, headings } = this.#plan;
    const values = edgeValues(frame, kind);
    const seen = seenIn(state);
    return {
      scene: {
        layers,
        columns,
        edges,
        values,
        ranking: rank(edges, values, tiles ? MOST_BETWEEN_TILES : undefined),
        kind,
      },
      parameters: run.parameters,
      chosen: Math.min(chosen, run.parameter_count - 1),
      inputs: inputLabels(run, data, seen),
      outputs: outputLabels(data, seen, columns[columns.length - 1].size),
      paintTiles: tiles?.painter({ ...state, run }, this.palette) ?? null,
      pulse: this.#pulse.progress(),
      ...{ hovered, headings, width, height },
    };
  }

  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state, picture } = this;
    if (!state?.run || !state.frame || !picture) return null;
    return { part: "network", picture, moment: momentOf({ ...state, run: state.run, frame: state.frame }) };
  }

  places() {
    return this.picture ? onScreen(this.drawing, placesIn(this.picture)) : {};
  }

  tell() {
    const { state, picture, caption } = this;
    if (!state?.run || !state.frame || !picture) return;
    const { run, frame, edges, hovered, chosen } = state;
    const large =
      hovered === null ? [] : (this.#tiling(state)?.enlarged({ ...state, run }, this.palette) ?? []);
    showTag(this.#tag, { run, frame, picture, weight: hovered, large }, this);
    const sizes = [run.features, ...denseOf(run.config.layers).map(({ units }) => units)].join(", ");
    setCaption(caption, [...this.#captionOf(run, frame, state, picture.scene), ...offWords(run)]);
    caption.dataset.step = String(frame.step);
    const shown = this.#tiling(state) ? `${sizes} neurons, each with where it fires` : `${sizes} neurons`;
    setAttributes(this.#canvas, {
      "aria-label": `The network: ${shown}; its edges show ${edges}, dashed below zero`,
      "data-neurons": shownAs(state),
      "data-tiles": state.tiles?.run === run.id ? state.tiles.step : null,
    });
    setAttributes(this.#cursor, {
      "aria-valuemax": run.parameter_count - 1,
      "aria-valuenow": hovered ?? chosen,
      "aria-valuetext": [
        weightSentence(run.parameters, frame, hovered ?? chosen),
        ...(this.#tiling(state)?.said({ ...state, run }) ?? []),
      ].join(". "),
    });
    this.#twin.refresh();
  }

  /** @param {Run} run @param {Frame} frame @param {State} state @param {import("../../draw/network/painter.js").Scene} scene */
  #captionOf(run, frame, state, { ranking, edges }) {
    const tiles = this.#tiling(state);
    const [drawn, of] = [ranking.order.length, edges.weight.length];
    const isTold = state.edges === "weights" || frame.gradient.length > 0;
    const seen = seenIn(state);
    if (!isTold || (!tiles && !state.point))
      return networkCaption(run, state.data, frame, state.edges, drawn);
    const told = state.tiles?.run === run.id && tiles ? state.tiles : null;
    const struck = told && tiles ? tiles.counts(told).struck : 0;
    const older = [state.point && state.sent, told].find(
      (one) => one && one.run === run.id && one.step !== frame.step,
    );
    return tilesCaption(run, state.data, seen, { drawn, of, struck, older: older ? older.step : null });
  }
}

/** @type {import("../either.js").Create} */
export const createNetwork = (container, actions) => new Network(container, actions);
