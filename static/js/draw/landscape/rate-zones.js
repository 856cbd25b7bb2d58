/** Which learning rates crawl, go straight, zig-zag and explode, where that is known: of plain descent on all samples. */

import { drops } from "../../state/parameters.js";
import { count, short } from "../format.js";
import { stableZone } from "../surfaces/stability.js";
import { isTextbook } from "../surfaces/surface.js";
import { evenly } from "../words.js";

/** Of the step to the floor of the direction that bends most, a rate under this share of 1/λ goes less than a tenth. */
const CRAWL = 0.1;

/** @typedef {{at: number, text: string}} Mark  a learning rate, and what begins there */

/** Why no rate is marked; "" where they are known. @param {State} state */
export function unknownWhy(state) {
  const { run, data, curvature, frame } = state;
  if (!run || !frame) return "";
  const { optimizer, batch_size: batch } = run.config;
  if (optimizer.name !== "sgd")
    return "No rate is marked: this rule scales each weight’s gradient by itself.";
  if (optimizer.momentum) return "No rate is marked: the limits known are those of descent without momentum.";
  if (isTextbook(run) ? (run.config.model?.noise ?? 0) > 0 : batch < (data?.count ?? 0)) {
    const seen = isTextbook(run) ? "a noisy slope" : `${count(batch)} of ${count(data?.count ?? 0)} samples`;
    return `No rate is marked: each step sees ${seen}, and the limits known are those of all.`;
  }
  if (drops(run))
    return "No rate is marked: each step drops something, and the limits known are without that.";
  const zone = stableZone(state);
  if (zone?.over) return `No rate is marked: the curvature is that of ${evenly(zone.over)}.`;
  if (zone?.exact) return curvature?.step === frame.step ? "" : "The limits here are being measured.";
  return curvature
    ? "No rate is marked: here the loss bends down in every direction, or another setting counts."
    : "";
}

/** Where the rates' kinds begin, from the lowest on; none where they are not known. @param {State} state @returns {Mark[]} */
export function rateMarks(state) {
  const zone = stableZone(state);
  if (unknownWhy(state) !== "" || !zone?.exact || zone.step !== null) return [];
  const straight = zone.from / 2;
  return [
    { at: CRAWL * straight, text: "straight" },
    { at: straight, text: "zig-zags" },
    { at: zone.from, text: "explodes" },
  ];
}

/** What a rate does in the direction that bends most. @param {number} rate @param {Mark[]} marks */
export function rateWords(rate, marks) {
  if (marks.length === 0) return "";
  const [crawl, straight, stable] = marks.map(({ at }) => at);
  const [half, most] = [straight, stable].map((at) => short(at, 3));
  if (rate >= stable) return `explodes: above 2/λ = ${most}, where the loss bends most each step climbs`;
  if (rate > straight)
    return `zig-zags: above 1/λ = ${half}, where the loss bends most each step jumps over the floor`;
  if (rate >= crawl) return `goes straight: not above 1/λ = ${half}, it nowhere jumps over the floor`;
  return `crawls: below a tenth of 1/λ = ${half}`;
}
