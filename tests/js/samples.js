/** What the predictions' pictures and words are given, short. */

export const AGE = { name: "age", offset: 13, scale: 87, unit: "years", decimals: 0 };

export { textOf as said } from "../../static/js/draw/words.js";

export const run = /** @type {Run} */ (
  /** @type {unknown} */ ({ config: { dataset: { name: "drug_trial" } } })
);

/** @param {number[]} prediction @param {Partial<Frame>} [rest] */
export const frame = (prediction, rest = {}) =>
  /** @type {Frame} */ (
    /** @type {unknown} */ ({
      prediction: Float32Array.from(prediction),
      accuracy: 0.868,
      loss: 0.25,
      ...rest,
    })
  );

/** @param {PredictionPlan} prediction @param {Partial<DataSet>} [rest] */
export const data = (prediction, rest = {}) =>
  /** @type {DataSet} */ (
    /** @type {unknown} */ ({
      ...{ task: "classification", features: [AGE], classes: ["no side effect", "side effect"], count: 2100 },
      prediction,
      ...rest,
    })
  );
