import { count } from "../format.js";
import { FORWARD, LOSS } from "./phases.js";
import { inputsText, truthText } from "./samples.js";
import { lossText, slopeText, valueText } from "./values.js";
import { apartWords } from "./words.js";

/** The numbers of a phase as a table: the losses of the batch, or the weights of the neuron that is looked at. */

/** Samples in the table at most. */
const ROWS = 500;

/**
 * @param {number} phase
 * @param {StepLook} look
 * @param {UnitLook} unit
 * @param {DataSet} data
 * @returns {import("../twin.js").Table}
 */
export function phaseTable(phase, look, unit, data) {
  return phase === LOSS ? lossTable(look, data) : weightTable(phase, look, unit);
}

/** @param {StepLook} look @param {DataSet} data */
function lossTable({ batch }, data) {
  const rows = batch.indices
    .slice(0, ROWS)
    .map((index, place) => [
      count(place + 1),
      inputsText(data, index),
      truthText(data, data.y[index]),
      lossText(batch.loss_before[place]),
      lossText(batch.loss_after[place]),
    ]);
  return { head: ["sample", "inputs", "truth", "loss", "after the step"], rows };
}

/** @param {number} phase @param {StepLook} look @param {UnitLook} unit */
function weightTable(phase, { layers, loss }, { layer, unit, ...weights }) {
  const { name, inputs, error } = layers[layer];
  const rows = weights.before.map((before, from) => {
    const isBias = from === inputs.length;
    const input = isBias ? 1 : inputs[from];
    const label = isBias ? `${name}/bias[${unit}]` : `${name}/kernel[${from}, ${unit}]`;
    const forward = [valueText(before), valueText(input), valueText(before * input)];
    const move = [slopeText(weights.update[from]), valueText(weights.after[from])];
    const back = [slopeText(error[unit] * input), slopeText(weights.gradient[from])];
    return [label, ...(phase === FORWARD ? forward : [...back, valueText(before), ...move])];
  });
  const moved = [`this sample’s gradient${apartWords({ loss })}`, "the batch’s", "old", "update", "new"];
  return { head: ["weight", ...(phase === FORWARD ? ["w", "a", "w × a"] : moved)], rows };
}
