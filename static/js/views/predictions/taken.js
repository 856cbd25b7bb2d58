/** The predictions, to be taken along. */

import { answerNames } from "../../draw/human.js";
import { answersOf, backgroundOf, planCurve } from "../../draw/predictions/curve-picture.js";
import { mapArea, paintTones, toneBuffer, toneReader } from "../../draw/predictions/map.js";
import { besideMap, classKey, mapLabels, paintMarks } from "../../draw/predictions/marks.js";
import { confusionPicture, scatterPicture } from "../../draw/predictions/table-picture.js";

/** @typedef {import("./predictions.js").Ready} Ready */
/** @typedef {Pick<import("../takeaway.js").Lines, "subtitle" | "elements" | "under" | "size">} Drawn */

/** px: larger, a table of few classes would have cells of their largest size and room around them. */
const TABLE = { width: 420, height: 330 };

/**
 * What is drawn in a size of its own, and what its marks mean; null where nothing is predicted.
 * @param {Ready} ready
 * @param {import("../../draw/predictions/curve-picture.js").Curve | null} curve
 * @returns {Drawn | null}
 */
export function drawnOf({ data, frame }, curve) {
  const plan = data.prediction;
  if (plan.kind === "map") return mapOf(data, frame, plan);
  if (plan.kind === "curve" && curve)
    return {
      subtitle: "thick: what it answers; the rest: the samples",
      elements(width, height) {
        const placed = planCurve(curve, width, height);
        return [...backgroundOf(placed), ...answersOf(placed)];
      },
    };
  if (plan.kind === "confusion")
    return {
      subtitle: "a row is a true class, a column what it is taken for",
      size: TABLE,
      elements: (width, height) => confusionPicture(frame.prediction, answerNames(data), width, height),
    };
  if (plan.kind === "scatter")
    return {
      subtitle: "on the thin line, it is right",
      elements: (width, height) => scatterPicture(data, plan.truth, frame.prediction, width, height),
    };
  return null;
}

/** @param {DataSet} data @param {Frame} frame @param {MapPlan} plan @returns {Drawn} */
function mapOf(data, frame, plan) {
  const placed = (/** @type {number} */ width, /** @type {number} */ height) => {
    const key = classKey(answerNames(data), width);
    return { key, area: mapArea(width, height, besideMap(data, plan), key) };
  };
  return {
    subtitle: "tones: what it answers there; marks: the samples",
    elements(width, height) {
      const { key, area } = placed(width, height);
      return mapLabels(data, plan, area, key, width);
    },
    under(context, palette, width, height) {
      const { area } = placed(width, height);
      const reader = toneReader(plan, frame.prediction, frame.prediction_class, data.classes.length > 0);
      paintTones(context, area, reader, palette, toneBuffer());
      paintMarks(context, data, plan, area, palette);
    },
  };
}
