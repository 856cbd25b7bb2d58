/** How the network's neurons are shown, and what is asked of them. */

import { isPosition } from "./parameters.js";

/** @typedef {"circles" | "tiles"} NeuronKind */

/** Inputs of a run whose neurons can be shown over them. */
const MOST_INPUTS = 2;

/** Whether a run's neurons can be shown as tiles. @param {Run | null} run */
export const canTile = (run) => run !== null && !isPosition(run.parameters) && run.features <= MOST_INPUTS;

/**
 * How the neurons are shown: as was chosen, or as suits the run. Over two inputs a neuron is a map that nothing else
 * tells; over one its circle leaves the edges more room.
 * @param {Pick<State, "run" | "neurons">} state
 * @returns {NeuronKind}
 */
export function shownAs({ run, neurons }) {
  if (!run || !canTile(run)) return "circles";
  return neurons ?? usualFor(run);
}

/** @param {Run} run @returns {NeuronKind} */
export const usualFor = (run) => (run.features === MOST_INPUTS ? "tiles" : "circles");

/** Whether a point may be one of these data: that of another run's is there until that is noticed. @param {number[]} point @param {DataSet | null} data */
export const fits = (point, data) => data === null || point.length === data.features.length;

/** The inputs that are looked at, in the data's own units: those of a person's point, or of the frame's sample. @param {Pick<State, "point" | "frame" | "data">} state @returns {number[] | null} */
export function lookedAt({ point, frame, data }) {
  if (point && fits(point, data)) return point;
  const sample = frame?.sample;
  if (!sample || !data || data.features.length !== sample.input.length) return null;
  return sample.input.map((x, k) => data.features[k].offset + data.features[k].scale * x);
}

/** A number of the data as the network takes it. @param {Feature} feature @param {number} value */
export const asTaken = ({ offset, scale }, value) => (value - offset) / scale;

/**
 * The inputs that go forward, and what they become: a person's own, or the frame's sample.
 * @param {State} state
 */
export function seenIn({ frame, data, point, sent, run }) {
  if (!point || !data || !fits(point, data)) return frame?.sample ?? null;
  const input = point.map((value, k) => asTaken(data.features[k], value));
  const isSame = sent?.run === run?.id && JSON.stringify(sent?.x) === JSON.stringify(point);
  return { input, output: isSame && sent ? asGiven(data, sent.outputs[0]) : [] };
}

/** A regression's outputs come in its target's own units. @param {DataSet} data @param {number[]} outputs */
const asGiven = ({ target }, outputs) =>
  target ? outputs.map((output) => asTaken(target, output)) : outputs;

/**
 * A point of a person's own ends with the data that it is a point of.
 * @param {State} state
 * @param {State} previous
 * @returns {Partial<State>}
 */
export function endedPoint({ run, point }, previous) {
  if (point === null || point !== previous.point || !run || run === previous.run) return {};
  const isOther = previous.run && !isSameData(run, previous.run);
  return isOther || point.length !== run.features ? { point: null, sent: null } : {};
}

/** @param {Run} one @param {Run} other */
const isSameData = (one, other) =>
  JSON.stringify(one.config.dataset) === JSON.stringify(other.config.dataset);
