import { h, s } from "../dom.js";
import { count, rateText } from "../format.js";
import { raised } from "../weight/words.js";
import { lossBars } from "./bars.js";
import { lockWords } from "./locks.js";
import { foldedSum } from "./sum.js";
import { lossText, moveText, pairText, slopeText, valueText } from "./values.js";
import { apartWords, shareText } from "./words.js";

/**
 * The arithmetic of a phase for the neuron or weight that is looked at, as text that can be read and checked.
 *
 * @typedef {import("../../state/parameters.js").Edge} Edge
 * @typedef {{
 *   look: StepLook, unit: UnitLook, looked: Edge, label: string, activation: string, way: string, isPlain: boolean,
 *   isFrozen: boolean, filled: {letters: string, text: string}[],
 * }} Worked  label is the weight's, activation the formula of its neuron's f, way the optimizer's rule in short,
 *   filled the lines of that rule, as its settings make it, with their numbers where they are known
 * @typedef {{key: string, text: string, name: string, meaning?: string, sign?: string}} Figure
 */

/** Figures with more letters than this stand smaller, so that they fit on one line. */
const MOST_LETTERS = 27;

/** @param {number} phase @param {Worked} worked @returns {Node[]} */
export const boardOf = (phase, worked) =>
  [forwardBoard, lossBoard, backwardBoard, rateBoard, subtractBoard][phase](worked);

/**
 * A figure with its name below; what it means is its colour, or words, and a sign may stand before it.
 * @param {string} key
 * @param {string} text
 * @param {string} name
 * @param {{meaning?: string, sign?: string}} [look]
 * @returns {Figure}
 */
const figure = (key, text, name, look) => ({ key, text, name, ...look });

/** @param {Figure[]} figures */
function figuresRow(figures) {
  const parts = figures.map(({ key, text, name, meaning = "", sign }) => {
    const written = h("span", { class: `figure ${meaning}`, "data-figure": key }, text);
    const before = sign ? h("span", { class: "figure sign" }, sign) : null;
    return [before, h("div", {}, written, h("span", { class: "micro" }, name))];
  });
  const letters = figures.map(({ text, meaning }) => (meaning === "words" ? 0 : text.length));
  const isLong = letters.reduce((sum, one) => sum + one, 0) > MOST_LETTERS;
  return h("div", { class: `frames-figures${isLong ? " long" : ""}` }, parts.flat());
}

/** @param {(Node | string)[]} children */
const line = (...children) => h("p", { class: "frames-line" }, children);

/** A closed lock. */
const lock = () =>
  s(
    "svg",
    { class: "frames-lock", viewBox: "0 0 12 14", "aria-hidden": "true" },
    s("path", { d: "M3 6V4a3 3 0 0 1 6 0v2", fill: "none", stroke: "currentColor", "stroke-width": "1.5" }),
    s("rect", { x: "1", y: "6", width: "10", height: "7", rx: "1", fill: "currentColor" }),
  );

/** The layer of the neuron, and its place there. @param {Worked} worked */
const neuronOf = ({ looked: { name, to } }) => `${name}[${to}]`;

/** What z is, of so many terms. @param {number} terms */
const sumText = (terms) => (terms === 1 ? "z, one product alone" : `z, the sum of ${count(terms)}`);

/** @param {Worked} worked */
function forwardBoard(worked) {
  const { look, unit, looked, activation } = worked;
  const layer = look.layers[looked.layer];
  const { to } = looked;
  return [
    h("p", { class: "frames-sum" }, h("code", {}, neuronOf(worked)), " z =", ...termsOf(worked)),
    figuresRow([
      figure("z", valueText(layer.z[to]), sumText(unit.before.length)),
      figure("f", layer.activation, activation, { sign: "→", meaning: "words" }),
      figure("a", valueText(layer.a[to]), "a, the neuron’s value", { sign: "→" }),
    ]),
  ];
}

/** @param {Worked} worked @returns {(Node | string)[]} */
function termsOf({ look, unit, looked }) {
  const { inputs } = look.layers[looked.layer];
  const parts = foldedSum(unit.before, inputs, looked.from);
  const terms = parts.flatMap((part, place) => [
    " ", // a space within a term that does not break ends no line in Firefox
    "count" in part
      ? h("span", { class: "frames-fold" }, `+ ${count(part.count)} more, together ${valueText(part.sum)}`)
      : termOf(part, place === 0, part.from === looked.from),
  ]);
  if (unit.before.length === inputs.length) return terms;
  const last = `+ b ${bracketed(unit.before[unit.before.length - 1])}`;
  return [...terms, " ", h("span", { class: `frames-term${looked.from === null ? " looked" : ""}` }, last)];
}

/** @param {import("./sum.js").Term} term @param {boolean} first @param {boolean} looked */
function termOf({ weight, input }, first, looked) {
  const meaning = weight < 0 ? "negative" : "positive";
  const figure = h("b", { class: meaning }, first ? valueText(weight) : bracketed(weight));
  const product = ` × ${bracketed(input)}`;
  return h("span", { class: `frames-term${looked ? " looked" : ""}` }, first ? "" : "+ ", figure, product);
}

/** @param {number} x */
const bracketed = (x) => (x < 0 ? `(${valueText(x)})` : valueText(x));

/** @param {Worked} worked */
function lossBoard({ look }) {
  const { sample_loss: sample, batch_loss: batch, batch_size: size, loss } = look;
  const share = shareText(look);
  const part = size === 1 ? lossText(sample.before) : valueText(sample.before / size);
  return [
    line(h("span", { class: "frames-letters" }, raised(loss.letters)), ` = ${loss.text}`),
    figuresRow([
      figure("loss", lossText(sample.before), "this sample’s loss"),
      figure("size", count(size), size === 1 ? "sample" : "samples", { sign: "÷" }),
      figure("part", part, `${share ? `${share} ` : ""}of the mean`, {
        sign: "=",
      }),
      figure("mean", lossText(batch.before), "the batch’s loss", { sign: "of" }),
    ]),
    lossBars(look, false),
  ];
}

/** @param {Worked} worked */
function backwardBoard(worked) {
  const { look, unit, looked, label } = worked;
  const layer = look.layers[looked.layer];
  const error = layer.error[looked.to];
  const input = looked.from === null ? 1 : layer.inputs[looked.from];
  const mean = unit.gradient[looked.from ?? unit.gradient.length - 1];
  const locked = lockWords(layer, looked.to);
  const apart = apartWords(look);
  const origin = looked.layer === 0 ? "the input it came from" : "the activation it came from";
  const source = looked.from === null ? "a bias adds itself" : origin;
  return [
    figuresRow([
      figure("error", slopeText(error), `error at ${neuronOf(worked)}`, { meaning: "gradient" }),
      figure("input", valueText(input), source, { sign: "×" }),
      figure("gradient", slopeText(error * input), `this sample’s gradient${apart}`, {
        sign: "=",
        meaning: "gradient",
      }),
    ]),
    line(
      h("code", {}, label),
      `: the batch’s mean of ${count(look.batch_size)}${apart.replace("out", "")} is `,
      h("b", { class: "gradient", "data-figure": "mean" }, slopeText(mean)),
      arrivalText(layer, looked.to),
    ),
    ...(locked ? [h("p", { class: "frames-line frames-locked" }, lock(), locked)] : []),
  ];
}

/**
 * How the error came through the activation; for one that looks at the whole layer it is no product.
 * @param {StepLayer} layer
 * @param {number} unit
 */
function arrivalText({ arriving, slope, error, activation }, unit) {
  const product = arriving[unit] * slope[unit];
  if (Math.abs(product - error[unit]) > 1e-9 * Math.abs(error[unit])) return ".";
  return `; the error is ${slopeText(arriving[unit])} arriving × ${valueText(slope[unit])}, the slope of ${activation}.`;
}

/** The rule of a weight that no rule moves. */
const STAYS = "w ← w";

/** @param {Worked} worked */
function rateBoard({ look, unit, looked, label, way, isPlain, isFrozen, filled }) {
  const place = looked.from ?? unit.gradient.length - 1;
  const update = unit.update[place];
  const mean = slopeText(unit.gradient[place]);
  const [rule, name] = isFrozen ? ["frozen", "no rule moves it"] : [way, "the optimizer’s rule"];
  const becomes =
    isPlain && !isFrozen
      ? [
          figure("rate", rateText(look.learning_rate), "learning rate", { sign: "×" }),
          figure("product", slopeText(-update), "product, −update", { sign: "=", meaning: "update" }),
        ]
      : [
          figure("rate", rule, name, { sign: "→", meaning: "words" }),
          figure("update", slopeText(update), "update, to add", { sign: "→", meaning: "update" }),
        ];
  const known = filled.map(({ letters }) => letters).join("; ");
  const letters = known || (isFrozen ? STAYS : look.formula);
  return [
    figuresRow([
      figure("mean", mean, `mean gradient of ${count(look.batch_size)}`, { meaning: "gradient" }),
      ...becomes,
    ]),
    h("p", { class: "frames-filled" }, h("code", {}, label), ": ", raised(letters)),
    ...filled.map(({ text }) => h("p", { class: "frames-filled" }, raised(text))),
  ];
}

/** @param {Worked} worked */
function subtractBoard({ look, unit, looked, label }) {
  const place = looked.from ?? unit.before.length - 1;
  const update = unit.update[place];
  const text = moveText(update);
  const product = text(-update);
  const [sample, batch] = [pairText(look.sample_loss), pairText(look.batch_loss)];
  return [
    figuresRow([
      figure("old", text(unit.before[place]), `old ${label}`),
      figure("product", update > 0 ? `(${product})` : product, "product, −update", {
        sign: "−",
        meaning: "update",
      }),
      figure("new", text(unit.after[place]), "new", { sign: "=" }),
    ]),
    line(
      "Loss of this sample ",
      ...beforeAfter(sample, "sample"),
      "; of the batch ",
      ...beforeAfter(batch, "batch"),
      ". Faint bars: before; full: after.",
    ),
    lossBars(look, true),
  ];
}

/** @param {[string, string]} texts @param {string} key */
const beforeAfter = ([before, after], key) => [
  h("b", { "data-figure": `${key}-before` }, before),
  " → ",
  h("b", { "data-figure": `${key}-after` }, after),
];
