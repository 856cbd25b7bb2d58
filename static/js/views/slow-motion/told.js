/** What slow motion shows, put together from the page's state: pictures, words and arithmetic are of one step. */

import { rateText } from "../../draw/format.js";
import { BACKWARD, SUBTRACT } from "../../draw/frames/phases.js";
import { kindOf, phaseValues, sceneOf } from "../../draw/frames/scene.js";
import { valueText } from "../../draw/frames/values.js";
import { ruleText } from "../../draw/frames/words.js";
import { classOf } from "../../draw/human.js";
import { inputLabels, outputLabels, planNetwork } from "../../draw/network/scene.js";
import { runAt } from "../../state/config.js";
import { edgeOf, isFrozen, labelOf } from "../../state/parameters.js";

/** px between two neurons: numbers stand beside them. */
const TIGHTEST = 11;
/** What stands before the name of the true class. */
const TRUE_MARK = "✓ ";
/** px that an answer without a class's name needs more: it has four digits here. */
const ANSWER_ROOM = 22;

/**
 * @typedef {import("../../draw/network/painter.js").Scene} Scene
 * @typedef {import("../../draw/frames/words.js").Told} Told
 * @typedef {{
 *   state: State | null, width: number, height: number, plan: import("../../draw/network/scene.js").Plan | null,
 *   look: StepLook | null, scenes: Map<number, Scene>,
 * }} Kept  the scenes by phase are of this plan and look
 * @typedef {{
 *   look: StepLook, frame: Frame, run: Run, data: DataSet, slow: SlowStep, state: State,
 * }} Complete
 */

/**
 * Everything that a picture needs; null until it is there.
 * @param {State | null} state
 * @returns {Complete | null}
 */
function completeOf(state) {
  const { slow, run, data } = state ?? { slow: null, run: null, data: null };
  if (!state || !slow?.look || !slow.frame || !run || !data || run.id !== slow.run) return null;
  const { look, frame } = slow;
  return { look, frame, run: runAt({ ...state, run }, look.step), data, slow, state };
}

/** The weight that is looked at. @param {State} state @param {Run} run */
const indexOf = ({ hovered, chosen }, run) => Math.min(hovered ?? chosen, run.parameter_count - 1);

/** @param {State} state @param {Run} run */
function optimizerTitle({ catalogue }, run) {
  const { name } = run.config.optimizer;
  return catalogue?.optimizers.find((one) => one.name === name)?.title ?? name;
}

/** Where the scene of the updates is kept, beside those of the phases. */
const UPDATES = -1;

/**
 * The scene of a phase, or of the updates, made once for a step and a size of the picture.
 * @param {Kept} kept
 * @param {Complete} complete
 * @param {number} phase
 */
function sceneIn(kept, { look, frame, run, data }, phase) {
  if (!kept.plan || kept.look !== look) kept.scenes.clear();
  const room = data.classes.length > 0 ? 0 : ANSWER_ROOM;
  kept.plan ??= planNetwork(run, data, kept.width - room, kept.height, TIGHTEST, TRUE_MARK);
  kept.look = look;
  const known = kept.scenes.get(phase);
  if (known) return known;
  const made =
    phase === UPDATES
      ? sceneOf(kept.plan, frame.update, "updates")
      : sceneOf(kept.plan, phaseValues(phase, look, frame, kept.plan.layers), kindOf(phase));
  kept.scenes.set(phase, made);
  return made;
}

/**
 * @param {Kept} kept
 * @param {number} progress  0 … 1
 * @returns {import("../../draw/frames/picture.js").StepPicture | null}
 */
export function pictureOf(kept, progress) {
  const complete = completeOf(kept.state);
  if (!complete || kept.width === 0) return null;
  const { look, run, data, slow, state } = complete;
  const scene = sceneIn(kept, complete, slow.phase);
  const sample = sampleOf(look, slow.phase === SUBTRACT && progress === 1);
  return {
    ...{ phase: slow.phase, progress, scene, look, width: kept.width, height: kept.height },
    updates: sceneIn(kept, complete, UPDATES),
    looked: edgeOf(run.parameters, indexOf(state, run)),
    headings: /** @type {NonNullable<Kept["plan"]>} */ (kept.plan).headings,
    inputs: inputLabels(run, data, sample),
    outputs: outputsOf(look, data, sample),
    rule: ruleText(look, run, optimizerTitle(state, run)),
    after: afterOf(complete),
  };
}

/** The looked-at weight's new value. @param {Complete} complete */
function afterOf({ run, state }) {
  const looked = edgeOf(run.parameters, indexOf(state, run));
  const after = unitOf(state, looked)?.after;
  return after ? after[looked.from ?? after.length - 1] : null;
}

/**
 * The numbers of the neuron that is looked at; null until they are there.
 * @param {State} state
 * @param {import("../../state/parameters.js").Edge} looked
 */
function unitOf({ slow }, looked) {
  const unit = slow?.unit ?? null;
  if (!unit || unit.step !== slow?.look?.step) return null;
  return unit.layer === looked.layer && unit.unit === looked.to ? unit : null;
}

/**
 * The sample as the network's own labels take it.
 * @param {StepLook} look
 * @param {boolean} again  whether it has gone forward again, after the step
 */
function sampleOf({ index, target, inputs, outputs: { a, a_after: after } }, again) {
  return { index, input: inputs, output: again ? after : a, label: target };
}

/**
 * The outputs with their classes, the true one marked.
 * @param {StepLook} look
 * @param {DataSet} data
 * @param {Sample} sample
 */
function outputsOf({ target }, data, sample) {
  const { output } = sample;
  const truth = data.task === "classification" && output.length > 1 ? classOf(target) : null;
  return outputLabels(data, sample, output.length).map(({ name }, k) => ({
    name: k === truth ? TRUE_MARK + name : name,
    detail: valueText(output[k]),
  }));
}

/**
 * What the words of a phase are made from.
 * @param {Kept} kept
 * @returns {(Told & {index: number, unit: UnitLook | null}) | null}
 */
export function toldOf(kept) {
  const complete = completeOf(kept.state);
  if (!complete || kept.width === 0) return null;
  const { look, frame, run, data, state } = complete;
  const gradients = sceneIn(kept, complete, BACKWARD).values;
  const optimizer = optimizerTitle(state, run);
  const index = indexOf(state, run);
  const unit = unitOf(state, edgeOf(run.parameters, index));
  return { look, frame, run, data, optimizer, gradients, index, unit };
}

/**
 * The arithmetic of the weight that is looked at; null until its neuron's numbers are there.
 * @param {Kept} kept
 * @param {NonNullable<ReturnType<typeof toldOf>>} told
 * @returns {import("../../draw/frames/board.js").Worked | null}
 */
export function workedOf({ state }, { look, run, index, optimizer, unit }) {
  if (!state || !unit) return null;
  const looked = edgeOf(run.parameters, index);
  const { activation } = look.layers[looked.layer];
  const declared = state.catalogue?.activations.find(({ name }) => name === activation);
  const way = ruleText(look, run, optimizer);
  return {
    ...{ look, unit, looked, label: labelOf(run.parameters, index), activation: declared?.formula ?? "" },
    ...{ way, isPlain: way === `× ${rateText(look.learning_rate)}` }, // neither clipped nor with weight decay
    ...{ isFrozen: isFrozen(run, index), filled: filledOf(state.look, look, index) },
  };
}

/**
 * The rule's lines in numbers, which are known for the chosen weight.
 * @param {WeightLook | null} weight
 * @param {StepLook} look
 * @param {number} index
 */
function filledOf(weight, { run, step }, index) {
  if (weight?.run !== run || weight.step !== step || weight.index !== index) return [];
  return weight.filled?.lines ?? [];
}
