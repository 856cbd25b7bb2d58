/** A race in words and numbers: captions, labels for screen readers, its table. */

import { count, counted, measured, plain, significant } from "../format.js";
import { heldWords } from "../landscape/words.js";
import { evenly, value, words } from "../words.js";
import { lossUnder, walkedLanes } from "./lanes.js";
import { computedOf, isOver, momentAt, standings } from "./standings.js";

/** @typedef {import("../words.js").Part} Part */
/** @typedef {import("./standings.js").Standing} Standing */

/** What all have in common. @param {RunConfig} base */
export function baseWords({ epochs, batch_size: batch, seed, model, initial_weights: given }) {
  const drawn = given ? "" : ` (seed ${seed})`;
  const shared = model
    ? `Same surface, same start, ${counted(epochs, "step")}.`
    : `Same data, same first weights${drawn}, same batches of up to ${count(batch)}, ${counted(epochs, "epoch")}.`;
  return `${shared} Only the optimizer differs.`;
}

/** The result now, and what it hides. @param {RaceState} state @returns {{sentence: string, note: string}} */
export function headline(state) {
  const { race, order, result, step, notice } = state;
  if (result) return momentAt(result, step);
  if (!race) return { sentence: "Who comes down first?", note: "" };
  const computed = `${count(computedOf(state))} of ${count(order.length)} computed`;
  if (notice) return { sentence: "The race could not be computed.", note: `${computed}. ${notice}` };
  return {
    sentence: "The race is being computed.",
    note: `${computed}. It is replayed at one pace when all are.`,
  };
}

/** What the player says of what it plays. @param {RaceState} state */
export function replayWords(state) {
  const { result, order } = state;
  if (!result) return `${count(computedOf(state))} of ${count(order.length)} computed`;
  const { until, total_steps: total } = result;
  const part = until < total ? ` of the first ${count(until)} of ${counted(total, "step")}` : "";
  return `All computed. Replay${part}, all at one pace`;
}

/** What a screen reader is told when the replay stands. @param {RaceState} state */
export function statusWords(state) {
  if (!state.result || state.playing) return "";
  const { sentence, note } = headline(state);
  return `${isOver(state) ? "The race is over. " : ""}${sentence} ${note}`.trim();
}

/**
 * What the map shows, how far to believe it, and of whom it misleads.
 * @param {RaceState & {landscape: RaceLandscape}} state
 * @returns {Part[]}
 */
export function planeWords(state) {
  const { landscape, result, race } = state;
  // Of two weights, or a surface, all is shown.
  const isWhole = race && race.runs[0].parameter_count <= 2;
  const finish = result?.finish ?? null;
  const chequered = finish === null ? [] : words`Chequered: the finish, ${value(plain(finish))}. `;
  const isCut = !isWhole && landscape.explained_variance;
  const held = isCut ? words`This cut holds ${heldWords(landscape)}. ` : [];
  const over = landscape.over.every > 1 ? words`Its losses are over ${value(evenly(landscape.over))}. ` : [];
  return [...chequered, ...held, ...over, ...(isWhole ? [] : besideWords(state))];
}

/**
 * Of the first whose place on the cut lies on the other side of the finish line than its loss does.
 * @param {RaceState & {landscape: RaceLandscape}} state
 * @returns {Part[]}
 */
function besideWords(state) {
  const { landscape, result } = state;
  const finish = result?.finish ?? null;
  if (finish === null || landscape.over.every > 1) return []; // an entrant's loss is that over all samples
  const all = standings(state);
  for (const { number, ball } of walkedLanes(state)) {
    const entrant = all.find((one) => one.number === number);
    if (!ball || !entrant || typeof entrant.loss !== "number" || entrant.out) continue;
    const onCut = lossUnder(landscape, ball);
    if (entrant.loss < finish !== onCut < finish) {
      const way = entrant.loss < onCut ? "lower" : "higher";
      return words`${entrant.name} runs beside it: its loss is ${way} than it looks.`;
    }
  }
  return [];
}

/** @param {Pick<Standing, "loss" | "out">} standing */
export function lossWords({ loss: height, out }) {
  if (out?.how === "diverged") return "not finite";
  return height === undefined ? "–" : measured(height);
}

/** What a screen reader says of a drawing. @param {string} what @param {Standing[]} all */
export function raceLabel(what, all) {
  const each = all.map((one) => `${one.number}, ${one.name}: ${lossWords(one)}`);
  return each.length > 0 ? `${what}. ${each.join("; ")}.` : `${what}, once the race has begun.`;
}

/**
 * @param {Standing[]} all
 * @param {import("./lanes.js").Lane[]} lanes
 * @param {string} quantity
 * @returns {import("../twin.js").Table}
 */
export function raceTable(all, lanes, quantity) {
  const head = [
    "optimizer",
    "step",
    quantity,
    "arrived at step",
    "back over the line",
    "out",
    "along",
    "across",
  ];
  const rows = all.map((one) => {
    const ball = lanes.find(({ number }) => number === one.number)?.ball;
    return [
      `${one.number} ${one.name}`,
      count(one.step),
      lossWords(one),
      one.arrived === null ? "–" : count(one.arrived),
      one.swings === 0 ? "–" : counted(one.swings, "time"),
      one.out ? `${one.out.how} at ${count(one.out.step)}` : "–",
      significant(ball?.a, 3),
      significant(ball?.b, 3),
    ];
  });
  return { head, rows };
}
