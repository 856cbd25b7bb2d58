import { s, setAttributes } from "../../draw/dom.js";
import { drawCurves, rangeOf } from "../../draw/race/curves.js";
import { walkedLanes } from "../../draw/race/lanes.js";
import { quantityOf, standings } from "../../draw/race/standings.js";
import { raceLabel } from "../../draw/race/words.js";
import { Drawing } from "../panel.js";

/** The losses of all runs over their steps. @extends {Drawing<RaceState>} */
class RaceCurves extends Drawing {
  #svg = s("svg", { role: "img", "aria-label": raceLabel("Curves over the steps", []) });

  constructor() {
    super();
    this.drawing.classList.add("race-curves");
    this.drawing.append(this.#svg);
  }

  /** @param {RaceState} state @param {RaceState} _ */
  update(state, _) {
    this.take(state);
    this.paint();
  }

  paint() {
    const { width, height } = this;
    const { race, landscape, order } = this.state ?? {};
    if (!race || !landscape || !order || width === 0) return this.#svg.replaceChildren();
    const range = rangeOf(landscape.lanes.map(({ loss }) => loss));
    const curves = landscape.lanes.map((lane) => curveOf(lane, race, landscape, order));
    const quantity = quantityOf(race);
    const name = raceLabel(`Curves of the ${quantity} over the steps`, standings(race, order));
    setAttributes(this.#svg, { viewBox: `0 0 ${width} ${height}`, "aria-label": name });
    const total = race.runs[0].total_steps;
    this.#svg.replaceChildren(...drawCurves(curves, { width, height, total, quantity, ...range }));
  }
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

export const createRaceCurves = () => new RaceCurves();
