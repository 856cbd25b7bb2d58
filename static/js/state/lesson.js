/** The runs that the article's figures and its quiz ask about. They are few, for the server keeps eight of them. */

const LAYER = {
  units: 1,
  activation: "linear",
  kernel_initializer: "glorot_uniform",
  bias_initializer: "zeros",
};

/** One weight alone learns a line: all else stays. @param {number} weight @param {object} [more] */
const oneWeight = (weight, more) => ({
  dataset: { name: "line" },
  layers: [LAYER],
  loss: "mean_squared_error",
  optimizer: { name: "sgd", learning_rate: 0.5 },
  metrics: [],
  batch_size: 100,
  epochs: 30,
  initial_weights: [[[weight]], [1]],
  frozen: ["dense/bias"],
  ...more,
});

/** Where the weight of the first figures starts. */
export const START = 4.6;
/** The middle of the curve, and how far it reaches on each side. */
export const CURVE = { middle: 2, span: 4, points: 161 };

const STILL = { name: "sgd", learning_rate: 0 };

/** @type {Record<string, {config: object, steps: number}>}  `steps` are made before anything is asked */
export const RUNS = {
  floor: { config: oneWeight(CURVE.middle), steps: 0 },
  one: { config: oneWeight(START), steps: 10 },
  /** Its rate is 0, so each of its 20 batches meets the same weight. */
  still: { config: oneWeight(START, { batch_size: 5, epochs: 1, optimizer: STILL }), steps: 20 },
  near: { config: oneWeight(2.1, { batch_size: 10, epochs: 1 }), steps: 10 },
  ravine: {
    config: {
      model: { landscape: "ravine", noise: 0 },
      optimizer: { name: "sgd", learning_rate: 0.09 },
      epochs: 60,
    },
    steps: 10,
  },
  article: { config: {}, steps: 30 },
};

/** The configuration of the one weight, started elsewhere or with another rate. @param {number} weight @param {number} rate */
export const oneWeightFrom = (weight, rate) =>
  oneWeight(weight, { optimizer: { name: "sgd", learning_rate: rate } });

/** Three rules for the ravine, with rates that suit each. */
export const RULES = [
  { name: "plain", optimizer: { name: "sgd", learning_rate: 0.09 } },
  { name: "momentum", optimizer: { name: "sgd", learning_rate: 0.05, momentum: 0.8 } },
  { name: "Adam", optimizer: { name: "adam", learning_rate: 0.5 } },
];

/** Steps of the way that is drawn at once, and of that in the ravine. */
export const WALK = 30;
export const RAVINE_WALK = 60;
