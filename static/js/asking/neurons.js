/** Ask what neurons do: where each fires, what the inputs that are looked at become, and one in a step. */

import { isMoving } from "../state/moving.js";
import { lookedAt, shownAs } from "../state/neurons.js";
import { denseOf, edgeOf, placeAmong } from "../state/parameters.js";
import { overOf, wayOf } from "../state/trying/trying.js";

/**
 * @template {{run: string}} W
 * @template A
 * @typedef {import("./asker.js").Question<W, A>} Question
 */

/** Points along each input: at rest, and while they are soon replaced. */
const POINTS = { curve: { rest: 101, moving: 41 }, map: { rest: 41, moving: 21 } };
/** Outputs in one answer at most, and points along each input at least. */
const MOST_OUTPUTS = 160_000;
const LEAST_POINTS = 5;
/** While the run moves: at most ten a second, and never so often that training would feel it. */
const INTERVAL_MS = 100;
const REST = 2;

/** @typedef {{run: string, step: number, points: number}} WantedTiles */

/**
 * How finely the neurons of a run are shown.
 * @param {Run} run
 * @param {boolean} moving
 */
export function pointsFor(run, moving) {
  const units = denseOf(run.config.layers).reduce((sum, layer) => sum + layer.units, 0);
  const most = run.features === 1 ? MOST_OUTPUTS / units : Math.sqrt(MOST_OUTPUTS / units);
  const { rest, moving: fewer } = POINTS[run.features === 1 ? "curve" : "map"];
  return Math.max(LEAST_POINTS, Math.min(moving ? fewer : rest, Math.floor(most)));
}

/** @param {{last: {began: number, ended: number} | null}} turn @param {import("./asker.js").Present} present */
export function due({ last }, present) {
  if (last === null || !isMoving(present)) return 0;
  return last.began + Math.max(INTERVAL_MS, (1 + REST) * (last.ended - last.began));
}

/** @param {Asks} asks @returns {Question<WantedTiles, NeuronTiles>} */
export const tilesQuestion = (asks) => ({
  wanted(present) {
    const { run, frame, slow } = present;
    if (shownAs(present) === "circles" || slow) return null;
    return { run: run.id, step: frame.step, points: pointsFor(run, isMoving(present)) };
  },
  covers: (known, wanted) =>
    known.run === wanted.run && known.step === wanted.step && known.points >= wanted.points,
  due,
  ask: ({ run, step, points }) => asks.neurons(run, step, points),
  show: (tiles) => ({ tiles }),
  refused: () => ({ tiles: null }),
});

/** @typedef {{run: string, step: number, x: number[]}} WantedSent */

/**
 * What a person's own point becomes; the sums of the frame's sample are asked for only while a neuron is looked at.
 * @param {Asks} asks
 * @returns {Question<WantedSent, Sent>}
 */
export const sentQuestion = (asks) => ({
  wanted(present) {
    const { run, frame, point, hovered } = present;
    if (point === null && (hovered === null || shownAs(present) === "circles")) return null;
    const x = lookedAt(present);
    return x && { run: run.id, step: frame.step, x };
  },
  due,
  ask: ({ run, step, x }) => asks.predict(run, step, x),
  show: (sent) => ({ sent }),
  refused: ({ message }, _, { point }) => ({ sent: null, point: null, ...(point && { notice: message }) }),
});

/** @typedef {{run: string, step: number} & import("../state/trying/trying.js").Over} WantedMap */

/** The map over two chosen inputs, while it is shown. @param {Asks} asks @returns {Question<WantedMap, OverTwo>} */
export const mapQuestion = (asks) => ({
  wanted(present) {
    const over = wayOf(present) === "map" ? overOf(present) : null;
    return over && { run: present.run.id, step: present.frame.step, ...over };
  },
  due,
  ask: ({ run, ...query }) => asks.map(run, query),
  show: (overTwo) => ({ overTwo }),
  refused: ({ message }) => ({ overTwo: null, notice: message }),
});

/** @typedef {{run: string, step: number, layer: number, unit: number}} WantedNeuron */

/** The neuron that the chosen weight leads to, while it is looked at. @param {Asks} asks @returns {Question<WantedNeuron, NeuronLook>} */
export const glassQuestion = (asks) => ({
  wanted(present) {
    const { run, frame, chosen, weightView } = present;
    if (weightView !== "neuron" || run.config.model !== null || chosen >= run.parameter_count) return null;
    const { layer, to } = edgeOf(run.parameters, chosen);
    return { run: run.id, step: frame.step, layer: placeAmong(run.config.layers, layer), unit: to };
  },
  due,
  ask: ({ run, step, layer, unit }) => asks.neuron(run, step, layer, unit),
  show: (glass) => ({ glass }),
  refused: () => ({ glass: null }),
});
