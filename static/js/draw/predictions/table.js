import { count } from "../format.js";
import { answerNames, humanText, outputText, targetText } from "../human.js";
import { curvesOf } from "./curve.js";

/** Rows of the text twin. */
const TWIN_ROWS = 12;

/**
 * The picture in numbers.
 * @param {DataSet} data
 * @param {Frame} frame
 * @returns {import("../twin.js").Table}
 */
export function predictionTable(data, frame) {
  const plan = data.prediction;
  if (plan.kind === "confusion") {
    const row = (/** @type {number} */ k) => [
      ...frame.prediction.subarray(k * plan.classes, (k + 1) * plan.classes),
    ];
    const names = answerNames(data);
    return {
      head: ["true \\ taken for", ...names],
      rows: names.map((name, k) => [name, ...row(k).map(count)]),
    };
  }
  if (plan.kind === "scatter") {
    const rows = plan.truth
      .slice(0, TWIN_ROWS)
      .map((truth, i) => [targetText(data, truth), outputText(data, frame.prediction[i])]);
    return { head: ["true", "predicted"], rows };
  }
  if (plan.kind === "none") return { head: [], rows: [] };
  return plan.kind === "curve" ? curveTable(plan, data, frame) : mapTable(plan, data, frame);
}

/** @param {CurvePlan} plan @param {DataSet} data @param {Frame} frame */
function curveTable(plan, data, frame) {
  const { x, outputs, lines } = plan;
  const [feature] = data.features;
  const places = spread(x.length, TWIN_ROWS);
  const names = lines.map((k) => answerName(data, outputs, k));
  const curves = curvesOf(frame.prediction, plan);
  return {
    head: [feature.name, ...names],
    rows: places.map((i) => [
      humanText(feature, x[i]),
      ...curves.map((values, line) => outputText(data, values[i], lines[line])),
    ]),
  };
}

/**
 * What output k of so many says; one output of a classification speaks for class 1.
 * @param {DataSet} data
 * @param {number} outputs
 * @param {number} k
 */
function answerName(data, outputs, k) {
  if (data.task === "classification") return answerNames(data)[outputs === 1 ? 1 : k];
  return outputs === 1 ? "answer" : `answer ${k + 1}`;
}

/** @param {MapPlan} plan @param {DataSet} data @param {Frame} frame */
function mapTable({ columns, rows, x, y }, data, frame) {
  const [across, up] = data.features;
  const names = answerNames(data);
  const winner = (/** @type {number} */ at) =>
    frame.prediction_class ? `${names[frame.prediction_class[at]]} ` : "";
  const [us, vs] = [spread(columns, 5), spread(rows, 5)];
  const place = (/** @type {[number, number]} */ [low, high], /** @type {number} */ share) =>
    low + share * (high - low);
  return {
    head: [`${up.name} \\ ${across.name}`, ...us.map((u) => humanText(across, place(x, u / (columns - 1))))],
    rows: vs.toReversed().map((v) => [
      humanText(up, place(y, v / (rows - 1))),
      ...us.map((u) => {
        const at = v * columns + u;
        return `${winner(at)}${outputText(data, frame.prediction[at])}`;
      }),
    ]),
  };
}

/** Places from first to last, evenly apart. @param {number} length @param {number} most */
function spread(length, most) {
  const parts = Math.min(most, length) - 1;
  return Array.from({ length: parts + 1 }, (_, i) => Math.round((i * (length - 1)) / Math.max(parts, 1)));
}
