/** A race in words and numbers: captions, labels for screen readers, its table. */

import { count, counted, loss, measured, percent, significant } from "../format.js";
import { distanceText } from "../landscape/words.js";
import { value, words } from "../words.js";

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

/**
 * How far to believe the map.
 * @param {RaceLandscape} landscape
 * @param {boolean} [lookingAhead]  whether the paths to come are not known yet
 * @returns {Part[]}
 */
export function planeWords(landscape, lookingAhead = false) {
  const { explained_variance: shares, lanes, samples } = landscape;
  const distances = lanes.map(({ distance }) => distance).filter((distance) => distance !== null);
  const step = value(count(Math.max(0, ...lanes.map(({ present }) => present))));
  const share = shares && value(percent(shares[0] + shares[1]));
  const held = share
    ? words`This plane holds ${share} of the variance of all paths${lookingAhead ? " so far" : ""}. `
    : "";
  const off = value(distanceText(Math.max(0, ...distances), landscape, 3));
  const over = samples > 1 ? `; its losses are over all ${count(samples)} samples.` : ".";
  const later = lookingAhead ? " The paths to come are being computed." : "";
  return words`${held}At step ${step} the runs are up to ${off} off it${over}${later}`;
}

/** Who was first, as the server tells it. @param {RaceAnswer} race */
export function finishWords({ finish, runs }) {
  if (finish) return finish.sentence;
  const first = runs[0]?.config.model ? "a step has been taken" : "an epoch has ended";
  return `The finish line is drawn when ${first}.`;
}

/** @param {Standing} standing */
export function lossWords({ loss: height, diverged, blownUp }) {
  if (diverged !== null) return `diverged at ${count(diverged)}`;
  return blownUp ? `blew up: ${measured(height)}` : measured(height);
}

/** @param {Standing} standing */
export function arrivalWords({ arrived, isBefore }) {
  if (arrived === null) return "–";
  return isBefore ? `before ${count(arrived)}` : count(arrived);
}

/** What a screen reader says of a drawing. @param {string} what @param {Standing[]} ranked */
export function raceLabel(what, ranked) {
  const each = ranked.map((one) => `${one.number}, ${one.label}: ${lossWords(one)}`);
  return each.length > 0 ? `${what}. ${each.join("; ")}.` : `${what}, once the race has begun.`;
}

/**
 * @param {Standing[]} ranked
 * @param {import("./lanes.js").Lane[]} lanes
 * @param {string} quantity
 * @returns {import("../twin.js").Table}
 */
export function raceTable(ranked, lanes, quantity) {
  const head = ["optimizer", "step", quantity, "accuracy", "finish line at step", "along", "across"];
  const rows = ranked.map((one) => {
    const ball = lanes.find(({ number }) => number === one.number)?.ball;
    return [
      `${one.number} ${one.label}`,
      count(one.step),
      lossWords(one),
      loss(one.accuracy),
      arrivalWords(one),
      significant(ball?.a, 3),
      significant(ball?.b, 3),
    ];
  });
  return { head, rows };
}
