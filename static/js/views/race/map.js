import { setCaption } from "../../draw/caption.js";
import { h, setAttributes } from "../../draw/dom.js";
import { planeUnder } from "../../draw/landscape/map/chart.js";
import { createMap } from "../../draw/landscape/map/map.js";
import { reading, readingAt } from "../../draw/landscape/reading.js";
import { drawLanes } from "../../draw/race/lane-picture.js";
import { backgroundOf, walkedLanes } from "../../draw/race/lanes.js";
import { quantityOf, standings } from "../../draw/race/standings.js";
import { planeWords, raceLabel } from "../../draw/race/words.js";
import { fitCanvas } from "../../draw/size.js";
import { Drawing } from "../panel.js";

/** @typedef {import("../../draw/landscape/map/chart.js").Chart} Chart */

const PARTS = /** @type {const} */ (["a", "b", "loss"]);
const BEFORE = "The map appears when the race begins.";

/** All ways of a race on one surface, from above. @extends {Drawing<RaceState>} */
class RaceMap extends Drawing {
  #canvas = h("canvas");
  #caption = h("p", { class: "caption" }, BEFORE);
  #progress = h("div", { class: "landscape-progress", "aria-hidden": "true" });
  #map = createMap();
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  /** That of the background. @type {RaceLandscape | null} */
  #landscape = null;
  /** @type {import("../../draw/landscape/surface/morph.js").Shown | null} */
  #background = null;
  /** What is under the pointer. @type {import("../../draw/landscape/reading.js").Reading | null} */
  #reading = null;
  elements = [this.#progress, this.drawing, this.#caption];

  constructor() {
    super();
    setAttributes(this.drawing, {
      class: "drawing race-map",
      role: "img",
      "aria-label": raceLabel("Map", []),
    });
    this.drawing.append(this.#canvas);
    this.drawing.addEventListener("pointermove", ({ clientX, clientY }) => {
      const { left, top } = this.drawing.getBoundingClientRect();
      this.#reading = this.#readAt(clientX - left, clientY - top);
      this.paint();
    });
    this.drawing.addEventListener("pointerleave", () => {
      this.#reading = null;
      this.paint();
    });
  }

  /** @param {RaceState} state @param {RaceState} _ */
  update(state, _) {
    this.take(state);
    this.#progress.classList.toggle("busy", state.lookingAhead);
    this.paint();
  }

  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
  }

  paint() {
    const context = this.#context;
    const { landscape, race, order } = this.state ?? {};
    if (!context) return;
    if (!landscape || !race || !order) {
      context.clearRect(0, 0, this.width, this.height);
      setCaption(this.#caption, [race ? "The plane of all paths is being computed." : BEFORE]);
      return;
    }
    const chart = this.#chartOf(landscape, this.#backgroundOf(landscape));
    const lanes = walkedLanes(landscape, race, order);
    const ways = lanes.map(({ stops }) => stops);
    this.#map.draw(context, chart, ways);
    drawLanes(context, chart, lanes);
    const plane = planeWords(landscape, this.state?.lookingAhead ?? false);
    setCaption(this.#caption, this.#reading ? reading(chart.picture, this.#reading) : plane);
    const name = raceLabel(`Map of the ${quantityOf(race)} with all paths`, standings(race, order));
    setAttributes(this.drawing, { "aria-label": name });
  }

  /** The background, kept while the surface is the same, so that it is painted once. @param {RaceLandscape} landscape */
  #backgroundOf(landscape) {
    const old = this.#landscape;
    const same = old && PARTS.every((part) => sameValues(old[part], landscape[part]));
    this.#landscape = landscape;
    if (!same || !this.#background) this.#background = backgroundOf(landscape);
    return this.#background;
  }

  /**
   * The map's chart, with a picture that has no path of its own.
   * @param {RaceLandscape} landscape
   * @param {import("../../draw/landscape/surface/morph.js").Shown} shown
   * @returns {Chart}
   */
  #chartOf(landscape, shown) {
    const { width, height, palette } = this;
    /** @type {Chart["picture"]} */
    const picture = {
      answer: { ...landscape, query: { plane: "path" } },
      path: { behind: [], ahead: [], beads: [], end: null },
      ball: null,
      ...{ window: shown.window, scale: shown.scale },
      quantity: this.state?.race ? quantityOf(this.state.race) : "loss",
    };
    const plain = { small: false, breath: 1, probe: null, arrows: false };
    return { ...plain, shown, picture, palette, width, height, reading: this.#reading };
  }

  /** @param {number} x @param {number} y */
  #readAt(x, y) {
    if (!this.#background || !this.#landscape) return null;
    const chart = this.#chartOf(this.#landscape, this.#background);
    const at = planeUnder(chart, x, y);
    return at && readingAt(chart.picture, at);
  }
}

/** @param {Float32Array} one @param {Float32Array} other */
const sameValues = (one, other) =>
  one === other || (one.length === other.length && one.every((value, k) => value === other[k]));

export const createRaceMap = () => new RaceMap();
