import { h, setAttributes, setText } from "../../draw/dom.js";
import { computingBars, drawLaps, lapWords, replayBars } from "../../draw/race/laps.js";
import { isOver, ranked, standings } from "../../draw/race/standings.js";
import { raceLabel } from "../../draw/race/words.js";
import { RaceChart } from "./chart.js";

/** How far each is, lap by lap. */
class RaceLaps extends RaceChart {
  #laps = h("span", { class: "race-aside" });
  title = h("h3", {}, "Laps ", this.#laps);

  constructor() {
    super("race-laps", raceLabel("Laps", []));
  }

  paint() {
    const { width, height, state } = this;
    const run = state?.race?.runs[0];
    if (!state || !run || width === 0) return this.svg.replaceChildren();
    const { result, step } = state;
    const lap = run.steps_per_epoch;
    const bars = result ? replayBars(ranked(standings(state)), step, isOver(state)) : computingBars(state);
    const total = result ? result.until : run.total_steps;
    const frame = { width, height, total, lap, step: result && step };
    setText(this.#laps, lapWords(lap));
    const said = bars.map(
      ({ number, said: parts }) => `${number}: ${parts.map(({ text }) => text).join(", ")}`,
    );
    setAttributes(this.svg, {
      viewBox: `0 0 ${width} ${height}`,
      "aria-label": `Laps. ${said.join("; ")}.`,
    });
    this.svg.replaceChildren(...drawLaps(bars, frame));
  }
}

export const createRaceLaps = () => new RaceLaps();
