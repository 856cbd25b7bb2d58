/** What the guide asks of the server about one weight of a line. */

import { groupsOf } from "../../draw/guide/bowls.js";
import { rateAt } from "../../draw/guide/rate-strip.js";
import {
  HIGHEST as HIGH,
  LOWEST as LOW,
  lineConfig,
  pairAt,
  pointAt,
  RATE,
  STEPS,
} from "../../state/guide.js";

/** @typedef {import("../../state/guide.js").Line} Line */

/** Of the curve. */
const POINTS = 241;
/** So many rates are tried over the scale. */
const TRIED = 60;

/**
 * Make the run, walk all its steps once, and take it back to the start.
 * @param {Asks} asks
 * @param {number} start
 * @returns {Promise<Line>}
 */
export async function walkLine(asks, start) {
  const { id } = await asks.scratch(lineConfig(start));
  const last = await asks.train(id, { steps: STEPS });
  const span = Math.max(start - LOW, HIGH - start);
  await asks.seek(id, 0);
  const [look, walked, { loss }, data, { largest_stable_rate: stable }] = await Promise.all([
    asks.weight(id, 0, { step: 0, points: POINTS, span, trail: 0 }),
    asks.weight(id, 0, { step: STEPS, points: 3, trail: STEPS }),
    asks.history(id, STEPS),
    asks.data(id),
    asks.curvature(id, 0),
  ]);
  const { w, full_loss: heights } = look.curve;
  const seen = w.map((_, k) => k).filter((k) => w[k] >= LOW - 1e-9 && w[k] <= HIGH + 1e-9);
  const curve = { w: seen.map((k) => w[k]), loss: seen.map((k) => (heights ?? look.curve.batch_loss)[k]) };
  const { value, gradient } = walked.history;
  return {
    ...{ run: id, start, curve, value, gradient: gradient.slice(1), data, stable: stable ?? Number.NaN },
    loss: [...loss, last.loss ?? Number.NaN],
  };
}

/** What a weight makes of every input, and its loss. @param {Asks} asks @param {string} run @param {number} at */
export async function candidate(asks, run, at) {
  const plane = /** @type {const} */ ({ plane: "weights", i: 0, j: 1, step: 0, size: 2 });
  const { loss, prediction } = await asks.probe(run, plane, pointAt(at));
  return { at, loss: loss ?? Number.NaN, values: prediction?.values ?? new Float32Array() };
}

/** What the ball's weight makes of every input, and what the next one will. @param {Asks} asks @param {Line} line @param {number} step */
export async function outputsAt(asks, { run, value }, step) {
  const [output, next = null] = await Promise.all(
    value.slice(step, step + 2).map((weight) => candidate(asks, run, weight)),
  );
  return { output, next };
}

/** The way with another rate. @param {Asks} asks @param {Line} line @param {number} rate */
export async function wayWith(asks, { run, start }, rate) {
  const optimizer = { name: "sgd", learning_rate: rate };
  const { a, loss } = await asks.preview(run, { optimizer, start: pairAt(start), steps: STEPS });
  return { rate, a: a.map(Number), loss: loss.map(Number) };
}

/** The ways with many rates: where they end, and how they go. @param {Asks} asks @param {Line} line */
export async function endsOf(asks, line) {
  const ways = [];
  for (let k = 0; k <= TRIED; k++) ways.push(await wayWith(asks, line, rateAt(k / TRIED)));
  const ends = ways.map(({ rate, loss }) => ({
    rate,
    loss: loss.length > STEPS ? loss[STEPS] : Number.POSITIVE_INFINITY,
  }));
  return { ends, kinds: groupsOf(ways, STEPS, line.stable) };
}

/**
 * The largest stable rates of one weight alone, and with its bias free: of runs of their own, which are not kept.
 * @param {Asks} asks
 * @param {number} start
 */
export async function limitsOf(asks, start) {
  const [alone, both] = await Promise.all(
    [["dense/bias"], []].map(async (frozen) => {
      const { id } = await asks.scratch(lineConfig(start, frozen));
      const { largest_stable_rate: rate } = await asks.curvature(id, 0);
      await asks.remove(id);
      return rate ?? Number.NaN;
    }),
  );
  return { alone, both };
}

/** The rate of the run itself. */
export const OWN_RATE = RATE;
