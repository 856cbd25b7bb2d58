import { h, setAttributes, setText } from "../../draw/dom.js";
import { drawCurves, rangeOf, thinned, upTo } from "../../draw/race/curves.js";
import { standings } from "../../draw/race/standings.js";
import { raceLabel } from "../../draw/race/words.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { RaceChart } from "./chart.js";

/** @typedef {import("../../draw/race/curves.js").Points} Points */

/** The losses of all runs over their steps. */
class RaceCurves extends RaceChart {
  title = h("h3", {}, "Loss");
  /** What is drawn of whole courses, thinned once. */
  #kept = {
    courses: /** @type {RaceState["courses"] | null} */ (null),
    ...{ until: 0, width: 0, range: rangeOf([]), points: /** @type {Map<string, Points>} */ (new Map()) },
  };

  constructor() {
    super("race-curves", raceLabel("Curves over the steps", []));
  }

  paint() {
    const { width, height, state } = this;
    const { race, result } = state ?? {};
    setText(this.title, race && quantityOf(race.runs) === "f" ? "f(x, y)" : "Loss");
    if (!state || !race || !result || width === 0) return this.svg.replaceChildren();
    const { points, range } = this.#thin(state, result.until);
    const curves = state.order.flatMap((id, place) => {
      const known = points.get(id);
      return known ? [{ number: place + 1, ...upTo(known, state.step) }] : [];
    });
    const quantity = quantityOf(race.runs);
    const name = raceLabel(`Curves of the ${quantity} over the steps`, standings(state));
    setAttributes(this.svg, { viewBox: `0 0 ${width} ${height}`, "aria-label": name });
    const frame = { width, height, total: result.until, quantity, finish: result.finish, ...range };
    this.svg.replaceChildren(...drawCurves(curves, frame));
  }

  /** @param {RaceState} state @param {number} until */
  #thin({ courses, order }, until) {
    const { width } = this;
    const kept = this.#kept;
    if (kept.courses === courses && kept.until === until && kept.width === width) return kept;
    const known = order.flatMap((id) => (courses[id] ? [{ id, course: courses[id] }] : []));
    const points = new Map(known.map(({ id, course }) => [id, thinned(course, until, width / 2)]));
    const range = rangeOf([...points.values()].map(({ y }) => y));
    this.#kept = { courses, until, width, range, points };
    return this.#kept;
  }
}

export const createRaceCurves = () => new RaceCurves();
