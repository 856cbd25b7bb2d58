/** The network's neurons as tiles, loaded when they are first wanted; and the one that is looked at, enlarged. */

import { fill, ring } from "../../draw/canvas.js";
import { h } from "../../draw/dom.js";
import { fitCanvas } from "../../draw/size.js";
import { planTiles } from "../../draw/tiles/layout.js";
import { createAtlas, paintTile, paintTiles, spotOn } from "../../draw/tiles/picture.js";
import { countTiles } from "../../draw/tiles/tones.js";
import { tileFacts } from "../../draw/tiles/words.js";
import { textOf } from "../../draw/words.js";
import { asTaken, lookedAt } from "../../state/neurons.js";
import { edgeOf } from "../../state/parameters.js";

/** @typedef {import("../../draw/palette.js").Palette} Palette */
/** @typedef {import("../../draw/tiles/picture.js").Atlas} Atlas */

/** px of the enlarged tile. */
const LARGE = 160;

export class Tiles {
  plan = planTiles;
  counts = countTiles;
  #canvas = h("canvas", { class: "network-enlarged", "aria-hidden": "true" });
  /** @type {Atlas | null} */
  #atlas = null;

  /**
   * What paints the neurons of a moment.
   * @param {State & {run: Run}} state
   * @param {Palette} palette
   * @returns {NonNullable<import("../../draw/network/picture.js").Picture["paintTiles"]>}
   */
  painter(state, palette) {
    const atlas = this.#atlasOf(state, palette);
    const stands = standing(state);
    return (context, picture, colours) => {
      // Taken along on the other ground, its tones are that ground's.
      const own = atlas && colours !== palette ? atlasIn(atlas, colours) : atlas;
      paintTiles(context, picture, colours, own, stands);
    };
  }

  /** @param {State & {run: Run}} state @param {Palette} palette */
  #atlasOf({ run, tiles, theme }, palette) {
    if (!tiles || tiles.run !== run.id) return null;
    if (this.#atlas?.tiles !== tiles || this.#atlas.theme !== theme)
      this.#atlas = createAtlas(tiles, palette, theme, create);
    return this.#atlas;
  }

  /**
   * The neuron under the pointer or the focus, enlarged, with its sum; nothing for an edge.
   * @param {State & {run: Run}} state
   * @param {Palette} palette
   * @returns {Node[]}
   */
  enlarged(state, palette) {
    const { run, hovered, tiles } = state;
    const { layer, from, to } = edgeOf(run.parameters, hovered ?? 0);
    const atlas = this.#atlasOf(state, palette);
    if (hovered === null || from !== null || !atlas || !tiles) return [];
    const context = fitCanvas(this.#canvas, LARGE, LARGE);
    paintTile(context, atlas, layer, to, { left: 0, top: 0, side: LARGE }, palette);
    this.#mark(context, state, tiles, palette);
    const facts = this.#facts(state, tiles);
    return [
      this.#canvas,
      ...facts.map((parts) =>
        h(
          "div",
          {},
          parts.map((part) => (typeof part === "string" ? part : h("b", {}, part.value))),
        ),
      ),
    ];
  }

  /** @param {State & {run: Run}} state @param {NeuronTiles} tiles */
  #facts(state, tiles) {
    const { layer, to } = edgeOf(state.run.parameters, state.hovered ?? 0);
    return tileFacts(tiles, layer, to, sumOf(state, layer, to));
  }

  /** What is enlarged, in words. @param {State & {run: Run}} state */
  said(state) {
    const { run, hovered, tiles } = state;
    const isNeuron = hovered !== null && edgeOf(run.parameters, hovered).from === null;
    return isNeuron && tiles?.run === run.id ? this.#facts(state, tiles).map(textOf) : [];
  }

  /** Ring the inputs that are looked at. @param {CanvasRenderingContext2D} context @param {State} state @param {NeuronTiles} tiles @param {Palette} palette */
  #mark(context, state, tiles, palette) {
    const { data } = state;
    const inputs = lookedAt(state);
    if (!inputs || !data || tiles.kind === "curve") return;
    const spot = spotOn(
      tiles,
      inputs.map((value, k) => asTaken(data.features[k], value)),
      LARGE,
    );
    if (!spot) return;
    ring(context, spot, 4.5);
    fill(context, palette.paper, [palette.ink, 2]);
  }
}

const create = (/** @type {number} */ width, /** @type {number} */ height) =>
  new OffscreenCanvas(width, height);

/** The same neurons in other colours. @param {Atlas} atlas @param {Palette} colours */
const atlasIn = ({ tiles, theme }, colours) => createAtlas(tiles, colours, theme, create);

/**
 * The sum and the output of a neuron for what is looked at; null while they are on their way.
 * @param {State} state
 * @param {number} layer
 * @param {number} unit
 */
function sumOf(state, layer, unit) {
  const { sent, run, point } = state;
  const own = sent && sent.run === run?.id && sent.step === state.frame?.step ? sent.layers[layer] : null;
  const isSame = own && JSON.stringify(sent?.x) === JSON.stringify(lookedAt(state));
  if (!own || !isSame) return null;
  return { who: point ? "your point" : "this sample", z: own.z[0][unit], a: own.a[0][unit] };
}

/** Which tiles stand out: all, or the ends of what is looked at. @param {State & {run: Run}} state */
function standing({ run, hovered }) {
  if (hovered === null) return () => true;
  const { layer, from, to } = edgeOf(run.parameters, hovered);
  return (/** @type {number} */ column, /** @type {number} */ neuron) =>
    (column === layer + 1 && neuron === to) || (column === layer && neuron === from);
}
