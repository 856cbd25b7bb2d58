/** One weight, to be taken along: what is on screen, with its rule in numbers. */

import { ruleIn, ruleOf } from "../../draw/weight/names.js";
import { sumPicture } from "../../draw/weight/sum.js";
import { decimalsNeeded, updateFigures } from "../../draw/weight/words.js";
import { momentOf } from "../takeaway.js";

/** px that the rule's longest line needs. */
const SUM_WIDTH = 640;

/**
 * @typedef {object} Shown
 * @property {Element} holder
 * @property {string} title
 * @property {import("./stage.js").WeightStage} stage
 * @property {import("./neuron.js").NeuronGlass | null} glass
 */

/**
 * The rule's numbers in a line; the weight alone before its first step.
 * @param {State} state
 * @param {WeightLook} look
 */
function ruleText(state, look) {
  const [old, rate, gradient, now] = updateFigures(look, ruleIn(state, look), decimalsNeeded(look));
  const figures = `${old.text} − ${rate.text} × ${gradient.text} = ${now.text}`;
  return `${look.label}: ${look.before === null ? old.text : figures}`;
}

/**
 * @param {State} state
 * @param {Shown} shown
 * @returns {import("../takeaway.js").Scene | null}
 */
export function sceneOf(state, { holder, title, stage, glass }) {
  const { run, frame, look, weightView: view } = state;
  if (!run || !frame || look?.run !== run.id) return null;
  const step = glass ? glass.step : look.step;
  if (step === null) return null;
  const moment = momentOf({ ...state, run, frame });
  const sum = view === "sum" ? sumPicture(look, ruleOf(state)) : null;
  const elements = (/** @type {number} */ width, /** @type {number} */ height) =>
    sum?.elements ?? glass?.pictureIn(width, height) ?? stage.pictureIn(width, height);
  const subtitle = glass ? look.label : ruleText(state, look);
  const size = sum ? { width: SUM_WIDTH, height: sum.height } : undefined;
  return {
    part: "weight",
    moment: step === frame.step ? moment : { ...moment, step, loss: null },
    lines: { title, subtitle, holder, elements, size },
  };
}
