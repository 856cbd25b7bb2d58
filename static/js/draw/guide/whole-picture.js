/** The article's run in three pictures: all its weights, its loss seen from above, and its loss over the epochs. */

import { linear, pathThrough, px, tracer } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";
import { VIRIDIS, viridisIndex } from "../viridis.js";

/** px */
const RADIUS = { least: 4.5, most: 9 };
const EDGE = 24;
/** Strokes of four widths are told apart; a path for each and each sign. */
const WIDTHS = [0.4, 1, 1.8, 3];

/** The places of a layer's neurons. @param {number} count @param {number} x @param {number} height */
function column(count, x, height) {
  const room = (height - 2 * RADIUS.least) / Math.max(1, count);
  const gap = Math.min(room, 72);
  const radius = Math.min(RADIUS.most, Math.max(RADIUS.least, gap / 4));
  return Array.from({ length: count }, (_, k) => ({
    x,
    y: height / 2 + (k - (count - 1) / 2) * gap,
    radius,
  }));
}

/** The run's layers of weights. @param {Run} run */
const kernelsOf = ({ parameters }) => parameters.filter(({ role }) => role === "kernel");

/** The places of the inputs and of each layer's neurons. @param {Run} run @param {number} width @param {number} height */
export function placesOf(run, width, height) {
  const kernels = kernelsOf(run);
  const sizes = [kernels[0].shape[0], ...kernels.map(({ shape }) => shape[1])];
  const x = linear([0, sizes.length - 1], [EDGE, width - EDGE]);
  return sizes.map((size, l) => column(size, x(l), height));
}

/**
 * Every weight as a line, blue above zero and orange below; biases have none.
 * @param {Run} run
 * @param {number[]} weights
 * @param {number} width
 * @param {number} height
 */
export function networkPicture(run, weights, width, height) {
  const kernels = kernelsOf(run);
  const layers = placesOf(run, width, height);
  const largest = Math.max(...weights.map(Math.abs));
  /** @type {Map<string, string[]>} */
  const drawn = new Map();
  for (const [l, { start, shape }] of kernels.entries()) {
    for (let k = 0; k < shape[0] * shape[1]; k++) {
      const weight = weights[start + k];
      const [from, to] = [layers[l][Math.floor(k / shape[1])], layers[l + 1][k % shape[1]]];
      const size = Math.min(WIDTHS.length - 1, Math.floor((WIDTHS.length * Math.abs(weight)) / largest));
      const key = `${weight < 0 ? "negative" : "positive"} ${size}`;
      const middle = px((from.x + to.x) / 2);
      const line = `M${px(from.x)} ${px(from.y)}C${middle} ${px(from.y)} ${middle} ${px(to.y)} ${px(to.x)} ${px(to.y)}`;
      drawn.set(key, [...(drawn.get(key) ?? []), line]);
    }
  }
  const lines = [...drawn].sort(([a], [b]) => Number(a.at(-1)) - Number(b.at(-1)));
  return [
    ...lines.map(([key, all]) => {
      const [sign, size] = key.split(" ");
      return path(`guide-edge guide-edge-${sign}`, all.join(""), { "stroke-width": WIDTHS[Number(size)] });
    }),
    ...layers.flat().map(({ x: at, y, radius }) => circle("guide-bead", at, y, radius)),
  ];
}

/** What the names of outputs take beside the network, px. */
const NAMES = 72;
/** Below this there is no room for them, px. */
const LEAST = 260;
const LINE = 19;

/** The network and what it is for: what goes in stands below its neuron, what comes out beside it, its last word in a line of its own.
 * @param {import("../../state/guide.js").Whole} whole
 * @param {{inputs: string[], outputs: string[]} | null} names
 * @param {number} width
 * @param {number} height
 */
export function namedPicture({ run, weights }, names, width, height) {
  if (!names || width < LEAST) return networkPicture(run, weights, width, height);
  const room = width - NAMES;
  const layers = placesOf(run, room, height);
  const outputs = layers[layers.length - 1];
  return [
    ...networkPicture(run, weights, room, height),
    ...names.inputs.map((name, k) => label(name, 2, layers[0][k].y + layers[0][k].radius + LINE)),
    ...names.outputs.flatMap((name, k) => {
      const { x, y, radius } = outputs[k];
      const words = name.split(" ");
      const lines = [words.slice(0, -1).join(" "), words[words.length - 1]].filter((line) => line !== "");
      return lines.map((line, n) => label(line, x + radius + 7, y + 5 + (n - (lines.length - 1) / 2) * LINE));
    }),
  ];
}

/** The colours of a landscape, a byte for each channel. @param {Landscape} landscape */
export function colours({ loss }) {
  const logs = loss.map((one) => Math.log(one));
  const finite = logs.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const bytes = new Uint8ClampedArray(4 * loss.length);
  for (const [k, one] of logs.entries()) {
    const from = 4 * viridisIndex(Number.isFinite(one) ? (one - low) / (high - low || 1) : 1);
    bytes.set(VIRIDIS.subarray(from, from + 4), 4 * k);
  }
  return bytes;
}

/** The way walked and the way ahead, on the landscape. @param {Landscape} landscape @param {number} width @param {number} height */
export function descentPicture(landscape, width, height) {
  const { a, b, path_a: pa, path_b: pb, ahead_a: fa, ahead_b: fb } = landscape;
  const x = linear([a[0], a[a.length - 1]], [0, width]);
  const y = linear([b[0], b[b.length - 1]], [height, 0]);
  const through = (/** @type {Float32Array} */ as, /** @type {Float32Array} */ bs) =>
    pathThrough(Array.from(as, x), Array.from(bs, y));
  const last = pa.length - 1;
  return [
    ...(fa && fb ? [path("guide-ahead-way", through(fa, fb))] : []),
    path("guide-walked-way", through(pa, pb)),
    circle("guide-ball", x(pa[last]), y(pb[last]), 11),
  ];
}

const GAP = { left: 44, right: 12, top: 26, bottom: 50 };
/** The loss that the picture reaches up to: single batches may lie above it. */
const HIGH = 0.9;
/** A line has no more points than can be seen. */
const MOST = 500;

/**
 * The loss of some batches, and the mean of each epoch, by the epochs that they took.
 * @param {import("../../state/guide.js").Whole} whole
 */
export function lossesOf({ run, history: { count, loss, epochs } }) {
  const every = Math.max(1, Math.ceil(count / MOST));
  const steps = Array.from({ length: Math.ceil(count / every) }, (_, k) => k * every);
  const pair = (/** @type {number} */ epoch, /** @type {number} */ one) =>
    /** @type {[number, number]} */ ([epoch, one]);
  return {
    high: HIGH,
    means: epochs.map((one) => pair(one.epoch - 0.5, Number(one.loss))),
    batches: steps.map((k) => pair((k + 1) / run.steps_per_epoch, Math.min(HIGH, loss[k]))),
  };
}

/** The loss over all samples on the way that is to come, by the epochs that it takes. @param {import("../../state/guide.js").Whole} whole @returns {[number, number][]} */
function aheadOf({ run, landscape }) {
  const { ahead_step: steps = [], ahead_loss: loss = [] } = landscape ?? {};
  if (run.step >= run.total_steps || run.loss === null || steps.length === 0) return [];
  const ahead = Array.from(
    steps,
    (step, k) => /** @type {[number, number]} */ ([step / run.steps_per_epoch, loss[k]]),
  );
  return [[run.step / run.steps_per_epoch, run.loss], ...ahead];
}

/**
 * The loss of each batch, its mean over each epoch, and the way to come.
 * @param {import("../../state/guide.js").Whole} whole
 * @param {number} width
 * @param {number} height
 */
export function lossPicture(whole, width, height) {
  const { run } = whole;
  const all = run.total_steps / run.steps_per_epoch;
  const box = { left: GAP.left, right: width - GAP.right, top: GAP.top, bottom: height - GAP.bottom };
  const x = linear([0, all], [box.left, box.right]);
  const y = linear([0, HIGH], [box.bottom, box.top]);
  const marks = [0, 0.2, 0.4, 0.6, 0.8].map((value) => ({ value, text: String(value) }));
  const { means, batches } = lossesOf(whole);
  const trace = tracer(x, y);
  const ahead = aheadOf(whole);
  const ends = [0, all / 2, all].map((one) => label(String(one), x(one), box.bottom + 24, "middle"));
  return [
    ...levelLines("guide-rule", marks, y, box, 8),
    ...ends,
    label("loss", box.left, box.top - 10),
    label("epoch", box.right, box.bottom + 46, "end"),
    path("guide-batches", trace(batches)),
    ...(ahead.length > 0
      ? [
          path("guide-to-come", trace(ahead)),
          label("to come", x(all), y(ahead[ahead.length - 1][1]) - 12, "end"),
        ]
      : []),
    path("guide-curve", trace(means)),
    ...means.slice(-1).map(([epoch, loss]) => circle("guide-bead", x(epoch), y(loss), 6)),
  ];
}
