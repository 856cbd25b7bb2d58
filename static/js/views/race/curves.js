import { h, s, setAttributes } from "../../draw/dom.js";
import { drawCurves, rangeOf } from "../../draw/race/curves.js";
import { walkedLanes } from "../../draw/race/lanes.js";
import { standings } from "../../draw/race/standings.js";
import { raceLabel } from "../../draw/race/words.js";
import { observeSize } from "../../draw/size.js";

/** The losses of all runs over their steps. */
export function createRaceCurves() {
  const svg = s("svg", { role: "img", "aria-label": raceLabel("Losses over the steps", []) });
  const drawing = h("div", { class: "drawing race-curves" }, svg);
  const held = { width: 0, height: 0, state: /** @type {RaceState | null} */ (null) };
  const redraw = () => draw(svg, held);
  observeSize(drawing, (width, height) => {
    Object.assign(held, { width, height });
    redraw();
  });
  return {
    element: drawing,
    /** @param {RaceState} state */
    update(state) {
      held.state = state;
      redraw();
    },
  };
}

/**
 * @param {SVGElement} svg
 * @param {{width: number, height: number, state: RaceState | null}} held
 */
function draw(svg, { width, height, state }) {
  const { race, landscape, order } = state ?? {};
  if (!race || !landscape || !order || width === 0) {
    svg.replaceChildren();
    return;
  }
  const ranked = standings(race, order);
  const frame = {
    width,
    height,
    total: race.runs[0].total_steps,
    ...rangeOf(landscape.lanes.map(({ loss }) => loss)),
  };
  const curves = landscape.lanes.map((lane) => curveOf(lane, race, landscape, order));
  setAttributes(svg, {
    viewBox: `0 0 ${width} ${height}`,
    "aria-label": raceLabel("Losses over the steps", ranked),
  });
  svg.replaceChildren(...drawCurves(curves, frame));
}

/**
 * A run's losses so far; the last one is its present.
 * @param {RaceLane} lane
 * @param {RaceAnswer} race
 * @param {RaceLandscape} landscape
 * @param {string[]} order
 */
function curveOf(lane, race, landscape, order) {
  const place = race.runs.findIndex(({ id }) => id === lane.run);
  const run = race.runs[place];
  const [{ number, stops }] = walkedLanes({ ...landscape, lanes: [lane] }, race, order);
  const now = run?.step ?? lane.present;
  const before = Array.from(lane.step).filter((step) => step < now);
  const losses = stops.slice(0, before.length).map(({ loss }) => loss);
  const last = run?.loss ?? losses[losses.length - 1];
  return { number, label: race.labels[place] ?? "", x: [...before, now], y: [...losses, last] };
}
