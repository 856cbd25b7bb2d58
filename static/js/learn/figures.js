/** Every figure of the article: what it asks the server, where the lab shows the same, and its view. */

import { fixed } from "../draw/format.js";
import { CURVE, oneWeightFrom, RAVINE_WALK, RULES, RUNS, START, WALK } from "../state/lesson.js";
import { createLinesFigure, createNeuronFigure, createSumFigure } from "../views/learn/asking.js";
import {
  createChainFigure,
  createRateFigure,
  createRavineFigure,
  createSampleFigure,
  createSlopesFigure,
  rateAt,
} from "../views/learn/sliding.js";
import { createWeightFigure } from "../views/learn/weight.js";
import { labAddress } from "./figure.js";

/** @typedef {import("./scratch.js").Scratch} Scratch */
/** @typedef {{at: number}} At */

const WEIGHT = "dense/kernel[0,0]";
const BIAS = 1;
const RATE = 0.5;

/** The loss over the one weight. @param {Scratch} scratch */
const curveOf = (scratch) =>
  scratch.once("curve", () =>
    scratch.of("floor", async (id) => {
      const { points, span } = CURVE;
      const { curve } = await scratch.asks.weight(id, 0, { step: 0, points, span, trail: 0 });
      return { w: curve.w, loss: curve.full_loss };
    }),
  );

/** A way of the one weight from a start; NaN never stands in it, for it ends before. @param {Scratch} scratch @param {number} start @param {number} rate */
const wayOf = (scratch, start, rate) =>
  scratch.of("floor", async (id) => {
    const optimizer = { name: "sgd", learning_rate: rate };
    const { a, loss } = await scratch.asks.preview(id, { optimizer, start: [start, BIAS] });
    const walked = (/** @type {(number | null)[]} */ values) => values.slice(0, WALK + 1).map(Number);
    return { a: walked(a), loss: walked(loss) };
  });

/** @param {Scratch} scratch @param {number} w */
async function ballAt(scratch, w) {
  const { a, loss } = await wayOf(scratch, w, RATE);
  return { w: a[0], loss: loss[0], next: { w: a[1], loss: loss[1] } };
}

const weight = {
  first: { place: 132 },
  async ask(/** @type {Scratch} */ scratch, /** @type {{place: number}} */ { place }) {
    const curve = await curveOf(scratch);
    return { curve, ball: await ballAt(scratch, curve.w[place]) };
  },
  link: (/** @type {{place: number}} */ { place }) => {
    const w = CURVE.middle + CURVE.span * ((2 * place) / (CURVE.points - 1) - 1);
    return labAddress(oneWeightFrom(Number(w.toFixed(4)), RATE), 1, { weight: WEIGHT, step: 0 });
  },
  create: createWeightFigure,
};

const rate = {
  first: { at: 1.55 },
  async ask(/** @type {Scratch} */ scratch, /** @type {At} */ { at }) {
    const curve = await curveOf(scratch);
    const way = await wayOf(scratch, START, rateAt(at));
    const { largest_stable_rate: most } = await scratch.once("curvature", () =>
      scratch.of("floor", (id) => scratch.asks.curvature(id, 0)),
    );
    return { curve, way, most: most ?? Number.NaN };
  },
  link: (/** @type {At} */ { at }) =>
    labAddress(oneWeightFrom(START, rateAt(at)), 5, { weight: WEIGHT, step: WALK }),
  create: createRateFigure,
};

const slopes = {
  first: { at: 1 },
  async ask(/** @type {Scratch} */ scratch) {
    return scratch.once("slopes", async () => {
      const look = await scratch.of("still", (id) =>
        scratch.asks.weight(id, 0, { step: 20, points: 3, trail: 20 }),
      );
      const whole = await scratch.of("one", (id) =>
        scratch.asks.weight(id, 0, { step: 1, points: 3, trail: 0 }),
      );
      return { slopes: look.history.gradient.slice(1), whole: Number(whole.gradient) };
    });
  },
  link: (/** @type {At} */ { at }) => labAddress(RUNS.still.config, 4, { weight: WEIGHT, step: at }),
  create: createSlopesFigure,
};

const chain = {
  first: { at: 4 },
  async ask(/** @type {Scratch} */ scratch, /** @type {At} */ { at }) {
    const step = await scratch.of("one", (id) => scratch.asks.slopes(id, 1, at - 1));
    const [layer] = step.layers;
    return {
      ...{ weight: START, bias: BIAS, input: layer.inputs?.[0] ?? Number.NaN },
      ...{ out: layer.a?.[0] ?? Number.NaN, target: [step.target].flat()[0] },
      ...{ loss: step.sample_loss.before, error: layer.error?.[0] ?? Number.NaN },
      slope: layer.kernel_gradient?.[0][0] ?? Number.NaN,
    };
  },
  link: (/** @type {At} */ { at }) =>
    labAddress(RUNS.one.config, 4, { weight: WEIGHT, step: 1, view: { slow: `backward.${at - 1}` } }),
  create: createChainFigure,
};

/** The second step from near the lowest point, where samples disagree. */
const NEAR = 2;

const sample = {
  first: { at: 1 },
  async ask(/** @type {Scratch} */ scratch, /** @type {At} */ { at }) {
    const step = await scratch.of("near", (id) => scratch.asks.slopes(id, NEAR, at - 1));
    const [{ kernel_gradient: own, batch_kernel_gradient: all }] = step.layers;
    const { loss_before: before = [], loss_after: after = [] } = step.batch ?? {};
    const mean = step.batch_loss;
    return {
      ...{ before, after, mean },
      sample: { before: before[at - 1], after: after[at - 1], slope: own?.[0][0] ?? Number.NaN },
      batch: { ...mean, slope: all?.[0][0] ?? Number.NaN },
    };
  },
  link: (/** @type {At} */ { at }) =>
    labAddress(RUNS.near.config, 7, { weight: WEIGHT, step: NEAR, view: { slow: `backward.${at - 1}` } }),
  create: createSampleFigure,
};

const ravine = {
  first: { at: 10 },
  async ask(/** @type {Scratch} */ scratch) {
    return scratch.once("ravine", () =>
      scratch.of("ravine", async (id) => {
        const plane = /** @type {const} */ ({ plane: "weights", i: 0, j: 1, size: 65, step: 0 });
        const grid = await scratch.asks.landscape(id, plane);
        const ways = [];
        for (const { name, optimizer } of RULES) {
          const start = /** @type {[number, number]} */ ([grid.path_a[0], grid.path_b[0]]);
          const { a, b, loss } = await scratch.asks.preview(id, { optimizer, start });
          const walked = (/** @type {(number | null)[]} */ values) =>
            values.slice(0, RAVINE_WALK + 1).map(Number);
          ways.push({ name, a: walked(a), b: walked(b), loss: walked(loss) });
        }
        return { grid, ways };
      }),
    );
  },
  link: (/** @type {At} */ { at }) => labAddress(RUNS.ravine.config, 7, { step: at }),
  create: createRavineFigure,
};

/** @typedef {import("../views/learn/asking.js").Choice} Turn */

/**
 * Ask a question of the one weight's run, and judge what was answered.
 * @template Seen
 * @param {string} id  of the question
 * @param {(turn: number) => {step: number, seed: number}} momentOf
 * @param {(scratch: Scratch, run: string, question: QuestionAnswer, moment: {step: number, seed: number}) => Promise<Seen>} see
 */
const asked =
  (id, momentOf, see) =>
  async (/** @type {Scratch} */ scratch, /** @type {Turn} */ { turn, given }) =>
    scratch.of("one", async (run) => {
      const moment = momentOf(turn);
      const question = await scratch.once(
        `${id} ${turn}`,
        async () =>
          /** @type {QuestionAnswer} */ (
            (await scratch.asks.questions(run, moment.step, moment.seed)).find((one) => one.id === id)
          ),
      );
      const verdict = given === null ? null : await scratch.asks.judge(run, id, moment, given);
      const seen = await see(scratch, run, question, moment);
      return { question, judged: verdict && given !== null ? { given, verdict } : null, seen };
    });

const atStart = (/** @type {number} */ turn) => ({ step: 0, seed: turn });
/** Near the lowest loss, where lines on both sides of the dots are asked about. */
const nearFloor = (/** @type {number} */ turn) => ({ step: 4, seed: turn + 2 });
/** The one weight has so many steps to ask about. */
const STEPS = 8;
const walking = (/** @type {number} */ turn) => ({ step: turn % STEPS, seed: 0 });

/** @param {Scratch} scratch @param {string} run */
const samplesOf = (scratch, run) => scratch.once("data", () => scratch.asks.data(run));

const neuron = {
  first: /** @type {Turn} */ ({ turn: 0, given: null }),
  ask: asked("output", atStart, async (scratch, run, { about, digits }) => {
    const { x } = await samplesOf(scratch, run);
    const [into, own, bias] = [x[about.sample][0], START, BIAS].map((one) => fixed(one, digits ?? 3));
    return { x: into, weight: own, bias };
  }),
  link: () => labAddress(RUNS.one.config, 2, { weight: WEIGHT, step: 1, view: { slow: "forward.0" } }),
  create: createNeuronFigure,
};

const lines = {
  first: /** @type {Turn} */ ({ turn: 0, given: null }),
  ask: asked("lower_loss", nearFloor, async (scratch, run) => {
    const { x, y } = await samplesOf(scratch, run);
    return { samples: { x: x.map(([one]) => one), y: y.map((one) => [one].flat()[0]) }, bias: BIAS };
  }),
  link: () => labAddress(RUNS.one.config, 3, { weight: WEIGHT, step: 4 }),
  create: createLinesFigure,
};

const sum = {
  first: /** @type {Turn} */ ({ turn: 0, given: null }),
  ask: asked("new_weight", walking, async (scratch, _, __, { step }) => {
    const [curve, { a, loss }] = [await curveOf(scratch), await wayOf(scratch, START, RATE)];
    const next = { w: a[step + 1], loss: loss[step + 1] };
    return { curve, ball: { w: a[step], loss: loss[step], next } };
  }),
  link: (/** @type {Turn} */ { turn }) =>
    labAddress(RUNS.one.config, 6, { weight: WEIGHT, step: (turn % STEPS) + 1, view: { weight: "sum" } }),
  create: createSumFigure,
};

/** @type {Record<string, Figure<any, any>>} */
export const FIGURES = { weight, neuron, lines, slopes, chain, rate, sum, ravine, sample };
