import { setCaption } from "../../draw/caption.js";
import { h, setAttributes } from "../../draw/dom.js";
import { planeUnder } from "../../draw/landscape/map/chart.js";
import { createMap } from "../../draw/landscape/map/map.js";
import { reading, readingAt } from "../../draw/landscape/reading.js";
import { drawOnMap } from "../../draw/race/lane-picture.js";
import { standings } from "../../draw/race/standings.js";
import { planeWords, raceLabel } from "../../draw/race/words.js";
import { fitCanvas } from "../../draw/size.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { Drawing } from "../panel.js";

/** @typedef {import("../../draw/landscape/map/chart.js").Chart} Chart */
/** @typedef {import("./ground.js").Scene} Scene */

const BEFORE = "The map appears when all are computed.";

/** All ways of a race on one surface, from above. @extends {Drawing<RaceState>} */
class RaceMap extends Drawing {
  #canvas = h("canvas");
  #map = createMap();
  #ground;
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  /** What is under the pointer. @type {import("../../draw/landscape/reading.js").Reading | null} */
  #reading = null;
  caption = h("p", { class: "caption" }, BEFORE);

  /** @param {import("./ground.js").Ground} ground  that the map shares with the surface */
  constructor(ground) {
    super();
    this.#ground = ground;
    const attributes = { class: "drawing race-map", role: "img", "aria-label": raceLabel("Map", []) };
    setAttributes(this.drawing, attributes);
    this.drawing.append(this.#canvas);
    this.drawing.addEventListener("pointermove", ({ clientX, clientY }) => {
      const { left, top } = this.drawing.getBoundingClientRect();
      this.#readAt(clientX - left, clientY - top);
      this.paint();
    });
    this.drawing.addEventListener("pointerleave", () => {
      this.#reading = null;
      this.paint();
    });
  }

  /** @param {RaceState} state */
  update(state) {
    this.take(state);
    this.paint();
  }

  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
  }

  paint() {
    const context = this.#context;
    if (!context) return;
    const scene = this.state && this.#ground.sceneOf(this.state);
    if (!scene) {
      context.clearRect(0, 0, this.width, this.height);
      setCaption(this.caption, [BEFORE]);
      return;
    }
    const chart = this.#chartOf(scene);
    this.#map.draw(
      context,
      chart,
      scene.lanes.map(({ stops }) => stops),
    );
    drawOnMap(context, chart, scene);
    setCaption(this.caption, this.#reading ? reading(chart.picture, this.#reading) : planeWords(scene.state));
    const quantity = quantityOf(scene.race.runs);
    const name = raceLabel(`Map of the ${quantity} with all paths`, standings(scene.state));
    setAttributes(this.drawing, { "aria-label": name });
  }

  /** The map's chart, with a picture that has no path of its own. @param {Scene} scene @returns {Chart} */
  #chartOf({ shown, state, race }) {
    const { width, height, palette } = this;
    /** @type {Chart["picture"]} */
    const picture = {
      answer: { ...state.landscape, query: { plane: "path" } },
      path: { behind: [], ahead: [], beads: [], end: null },
      ball: null,
      ...{ window: shown.window, scale: shown.scale, quantity: quantityOf(race.runs) },
    };
    const plain = { small: false, breath: 1, probe: null, arrows: false };
    return { ...plain, shown, picture, palette, width, height, reading: this.#reading };
  }

  /** @param {number} x @param {number} y */
  #readAt(x, y) {
    const scene = this.state && this.#ground.sceneOf(this.state);
    const chart = scene && this.#chartOf(scene);
    const at = chart && planeUnder(chart, x, y);
    this.#reading = at ? readingAt(chart.picture, at) : null;
  }
}

/** @param {import("./ground.js").Ground} ground */
export const createRaceMap = (ground) => new RaceMap(ground);
