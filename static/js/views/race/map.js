import { setCaption } from "../../draw/caption.js";
import { h, setAttributes } from "../../draw/dom.js";
import { planeUnder } from "../../draw/landscape/map/chart.js";
import { createMap } from "../../draw/landscape/map/map.js";
import { reading, readingAt } from "../../draw/landscape/reading.js";
import { paletteOf } from "../../draw/palette.js";
import { drawLanes } from "../../draw/race/lane-picture.js";
import { groundOf, walkedLanes } from "../../draw/race/lanes.js";
import { standings } from "../../draw/race/standings.js";
import { planeWords, raceLabel } from "../../draw/race/words.js";
import { fitCanvas, observeSize } from "../../draw/size.js";

/** @typedef {import("../../draw/landscape/map/chart.js").Chart} Chart */
/**
 * What the map holds between two pictures.
 * @typedef {object} Held
 * @property {RaceState | null} state
 * @property {RaceLandscape | null} landscape  that of the ground
 * @property {import("../../draw/landscape/surface/morph.js").Shown | null} ground
 * @property {import("../../draw/palette.js").Palette | null} palette
 * @property {CanvasRenderingContext2D | null} context
 * @property {number} width
 * @property {number} height
 * @property {import("../../draw/landscape/reading.js").Reading | null} reading
 */

/** All ways of a race on one surface, from above. */
export function createRaceMap() {
  const canvas = h("canvas");
  const drawing = h(
    "div",
    { class: "drawing race-map", role: "img", "aria-label": raceLabel("Map", []) },
    canvas,
  );
  const caption = h("p", { class: "caption" }, "The map appears when the race begins.");
  const progress = h("div", { class: "landscape-progress", "aria-hidden": "true" });
  const map = createMap();
  /** @type {Held} */
  const held = {
    ...{ state: null, landscape: null, ground: null, palette: null, context: null },
    ...{ width: 0, height: 0, reading: null },
  };
  const redraw = () => draw(held, map, drawing, caption);
  observeSize(drawing, (width, height) => {
    Object.assign(held, { width, height, context: fitCanvas(canvas, width, height) });
    redraw();
  });
  drawing.addEventListener("pointermove", (event) => {
    const box = drawing.getBoundingClientRect();
    held.reading = readAt(held, event.clientX - box.left, event.clientY - box.top);
    redraw();
  });
  drawing.addEventListener("pointerleave", () => {
    held.reading = null;
    redraw();
  });
  return {
    elements: [progress, drawing, caption],
    /** @param {RaceState} state @param {RaceState} previous */
    update(state, previous) {
      if (state.theme !== previous.theme) held.palette = null;
      held.state = state;
      progress.classList.toggle("busy", state.surveying && !state.landscape);
      redraw();
    },
  };
}

/**
 * @param {Held} held
 * @param {ReturnType<typeof createMap>} map
 * @param {HTMLElement} drawing
 * @param {HTMLElement} caption
 */
function draw(held, map, drawing, caption) {
  const { state, context, width, height } = held;
  const { landscape, race, order } = state ?? {};
  if (!context) return;
  if (!landscape || !race || !order) {
    context.clearRect(0, 0, width, height);
    setCaption(caption, [
      race ? "The plane of all paths is being computed." : "The map appears when the race begins.",
    ]);
    return;
  }
  held.palette ??= paletteOf(drawing);
  hold(held, landscape);
  const chart = chartOf(held, landscape);
  const lanes = walkedLanes(landscape, race, order);
  const ways = lanes.map(({ stops }) => stops);
  map.draw(context, chart, ways);
  drawLanes(context, chart, lanes);
  setCaption(caption, held.reading ? reading(chart.picture, held.reading) : planeWords(landscape));
  setAttributes(drawing, {
    "aria-label": raceLabel("Map of the loss with all paths", standings(race, order)),
  });
}

/**
 * Keep the ground while the surface is the same, so that it is painted once.
 * @param {Held} held
 * @param {RaceLandscape} landscape
 */
function hold(held, landscape) {
  const { landscape: old } = held;
  if (old === landscape) return;
  const same = old && ["a", "b", "loss"].every((part) => sameValues(old, landscape, part));
  if (!same) held.ground = groundOf(landscape);
  held.landscape = landscape;
}

/** @param {any} one @param {any} other @param {string} part */
function sameValues(one, other, part) {
  const [before, after] = [one[part], other[part]];
  return (
    before.length === after.length &&
    before.every((/** @type {number} */ value, /** @type {number} */ k) => value === after[k])
  );
}

/**
 * The map's chart, with a picture that has no walk of its own.
 * @param {Held} held
 * @param {RaceLandscape} landscape
 * @returns {Chart}
 */
function chartOf({ ground, palette, width, height, reading: found }, landscape) {
  const shown = /** @type {NonNullable<Held["ground"]>} */ (ground);
  const answer = { ...landscape, query: { plane: "path" } };
  const walk = { behind: [], ahead: [], beads: [] };
  const picture = /** @type {any} */ ({ answer, walk, ball: null, window: shown.window, scale: shown.scale });
  const colours = /** @type {NonNullable<Held["palette"]>} */ (palette);
  const plain = { small: false, breath: 1, probe: null, arrows: false };
  return { ...plain, shown, picture, palette: colours, width, height, reading: found };
}

/** @param {Held} held @param {number} x @param {number} y */
function readAt(held, x, y) {
  if (!held.ground || !held.landscape || !held.palette) return null;
  const chart = chartOf(held, held.landscape);
  const at = planeUnder(chart, x, y);
  return at && readingAt(chart.picture, at);
}
