import { headOf } from "../../state/parameters.js";
import { membersOf } from "../chart/shares.js";
import { count, every, loss as lossText, percent } from "../format.js";
import {
  answerNames,
  className,
  dataText,
  humanText,
  humanValue,
  listText,
  outputOf,
  outputText,
  predictedClass,
} from "../human.js";
import { fromLogits } from "../network/words.js";
import { value, words } from "../words.js";
import { crossings, curvesOf } from "./curve.js";
import { TONES_OF } from "./map.js";

/** What the predictions' picture says in words. */

/** @typedef {import("../words.js").Part} Part */

/**
 * One or two sentences under the picture.
 * @param {Run} run
 * @param {DataSet} data
 * @param {Frame} frame
 * @returns {Part[]}
 */
export function predictionCaption(run, data, frame) {
  const told = shownWords(run, data, frame);
  const beyond = data.beyond ?? 0;
  return beyond > 0 ? words`${told} ${outsideWords(beyond)}` : told;
}

/** @param {number} beyond  samples that lie outside the picture */
const outsideWords = (beyond) =>
  `${count(beyond)} of them ${beyond === 1 ? "lies" : "lie"} outside the picture.`;

/** @param {Run} run @param {DataSet} data @param {Frame} frame @returns {Part[]} */
function shownWords(run, data, frame) {
  const plan = data.prediction;
  if (plan.kind === "confusion") return confusionWords(frame.prediction, data);
  if (data.task === "regression") return regressionWords(plan, data, frame);
  const right = rightWords(run, data, frame);
  const names = answerNames(data);
  const lacks = frame.prediction.some(Number.isNaN);
  if (plan.kind === "curve") {
    const curves = curvesOf(frame.prediction, plan);
    const line = lacks ? words`The line is its share of ${names[1]}` : turnWords(plan.x, curves[0], data);
    const what = curves.length === 1 ? line : "A line and a mark for each class";
    return words`${what}${right}${lacks ? ` In a gap ${NO_SHARES}.` : ""}`;
  }
  const winners = frame.prediction_class ?? frame.prediction.map((share) => Number(share > 0.5));
  if (!lacks && winners.every((winner) => winner === winners[0]))
    return words`It predicts ${value(names[winners[0]])} everywhere here${right}`;
  const tones = frame.prediction_class
    ? ["A tone for each class"]
    : words`${{ value: "This grey", tones: TONES_OF.class1 }}: it predicts ${names[1]}`;
  const ink = lacks ? words` ${{ value: "Full ink", tones: TONES_OF.none }}: ${NO_SHARES}.` : [];
  return words`${tones}${right}${ink}`;
}

/**
 * What a point becomes, beside it in the picture; empty while it is on its way.
 * @param {Run} run
 * @param {DataSet} data
 * @param {number[]} output
 */
export function becomesText(run, data, output) {
  if (output.length === 0) return "";
  if (!output.every(Number.isFinite)) return "not finite";
  if (data.task === "regression") return listText(output.map((one, k) => outputText(data, one, k)));
  const isLogits = fromLogits(run.config.loss);
  const taken = predictedClass(output, isLogits);
  return `${className(data, taken)} ${outputText(data, outputOf(output, taken, isLogits))}`;
}

/** Why outputs are no shares: what they would be divided by. */
const NO_SHARES = "its outputs are all 0 or too large to be shares";

/** @param {Run} run @param {DataSet} data @param {Frame} frame @returns {Part[]} */
function rightWords(run, data, { accuracy }) {
  if (accuracy === null) return ["."];
  const whom = membersOf(data, run.config.dataset.name === "drug_trial" ? "people" : undefined);
  return words`: right for ${value(percent(accuracy))} of ${whom}${countedHow(run)}.`;
}

/** How it is counted what is right, where that is not as it is drawn: what is drawn turns where the chances are even, at a logit of 0. @param {Run} run */
export const countedHow = ({ config: { loss, layers } }) =>
  fromLogits(loss) && headOf(layers)?.units === 1
    ? " as Keras counts, which takes a logit above 0.5 for class 1"
    : "";

/**
 * Where the answer changes along the one feature.
 * @param {number[]} x
 * @param {Float32Array} values  of class 1
 * @param {DataSet} data
 * @returns {Part[]}
 */
function turnWords(x, values, data) {
  const [feature] = data.features;
  const classes = answerNames(data);
  const turns = crossings(x, values, 0.5);
  if (turns.length === 0) {
    const answer = Number(values.some((share) => share > 0.5));
    const but = answer === 1 && values.includes(0.5) ? " but where both are even" : "";
    return words`It predicts ${value(classes[answer])} for every ${feature.name} here${but}`;
  }
  if (turns.length > 1) {
    const places = turns.map((turn) => humanText(feature, turn.x)).join(", ");
    return words`Its answer changes at ${value(`${feature.name} ${places}`)}`;
  }
  const [turn] = turns;
  const what = `it predicts ${withArticle(classes[1])}`;
  // An even chance is class 0, so the place itself is not yet class 1.
  if (feature.decimals !== 0)
    return words`${turn.rising ? "Above" : "Below"} ${feature.name} ${value(humanText(feature, turn.x))} ${what}`;
  // Whole units (years): the first one at which the answer is class 1, or the last.
  const years = humanValue(feature, turn.x);
  return turn.rising
    ? words`From ${feature.name} ${value(dataText(Math.floor(years) + 1, 0))} on ${what}`
    : words`Up to ${feature.name} ${value(dataText(Math.ceil(years) - 1, 0))} ${what}`;
}

/** @param {string} name */
function withArticle(name) {
  return /^[a-z]/.test(name) && name.includes(" ") && !/\d$/.test(name) ? `a ${name}` : name;
}

/** @param {DataSet["prediction"]} plan @param {DataSet} data @param {Frame} frame @returns {Part[]} */
function regressionWords({ kind }, data, { loss }) {
  const several = Array.isArray(data.y[0]);
  /** @type {Part[]} */
  const what = {
    curve: [several ? "Each line is one of its answers: loss " : "The line is its answer: loss "],
    map: words`${{ value: "The greyer", tones: TONES_OF.values }}, the larger its ${several ? "first " : ""}answer: loss `,
    scatter: [several ? "On the line its first answer is right: loss " : "On the line it is right: loss "],
    confusion: ["Loss "],
    none: ["Loss "],
  }[kind];
  return loss === null
    ? ["Its answers are so far off that their loss is more than float64 holds."]
    : words`${what}${value(lossText(loss))} over ${membersOf(data, every(data.count, "sample"))}.`;
}

/** @param {Float32Array} counts @param {DataSet} data @returns {Part[]} */
function confusionWords(counts, data) {
  const classes = answerNames(data);
  const size = classes.length;
  const total = counts.reduce((sum, one) => sum + one, 0);
  const right = classes.reduce((sum, _, k) => sum + counts[k * size + k], 0);
  const worst = Array.from(counts, (value, at) => ({ value, row: Math.floor(at / size), column: at % size }))
    .filter(({ row, column }) => row !== column)
    .reduce((most, cell) => (cell.value > most.value ? cell : most), { value: 0, row: 0, column: 0 });
  const equals = counts.filter((value, at) => value === worst.value && at % (size + 1) !== 0).length;
  const among = equals > 1 ? "Among its most frequent mistakes, " : "Most often ";
  const mistake =
    worst.value > 0
      ? ` ${among}it takes ${classes[worst.row]} for ${classes[worst.column]}: ${count(worst.value)}.`
      : "";
  return words`Right for ${value(count(right))} of ${membersOf(data, count(total))}.${mistake}`;
}
