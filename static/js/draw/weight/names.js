import { runAt } from "../../state/config.js";
import { drops, isFrozen } from "../../state/parameters.js";
import { rateSet } from "../../state/rate.js";
import { membersOf } from "../chart/shares.js";
import { count, every } from "../format.js";
import { everyOf } from "../words.js";

/** How the curves and the optimizer are called, and whether dropout is in them. @param {State} state */
export function namesOf(state) {
  const { data, catalogue, look } = state;
  const config = runAt(state, look?.step ?? 0)?.config;
  const samples = data?.count ?? 0;
  const over = look?.curve.over;
  const whole =
    config?.dataset.name === "drug_trial" ? `all ${count(samples)} people` : every(samples, "sample");
  const members = data ? membersOf(data, whole) : whole;
  const all = over && over.every > 1 ? everyOf(over) : members;
  const size = count(
    look && config && data ? batchSizeAt(look.batch_step, config.batch_size, data.count) : 0,
  );
  const name = config?.optimizer.name ?? "";
  const [on, off] = config && drops({ config }) ? [", dropout on", ", off"] : ["", ""];
  return {
    batch: config?.model ? "f(x, y)" : `${look?.gradient === null ? "next" : "this"} batch of ${size}${on}`,
    full: config?.model ? "" : `${all}${off}`, // a surface has one height, with or without noise in its gradients
    optimizer: declaredAs(catalogue, name)?.title ?? name,
    ...(config?.model && look
      ? { parameter: look.label, quantity: "f" }
      : { parameter: "weight", quantity: "loss" }),
  };
}

/**
 * How many samples a step's batch has: the last one of an epoch may be smaller.
 * @param {number} step
 * @param {number} size
 * @param {number} samples
 */
export function batchSizeAt(step, size, samples) {
  const inside = (step - 1) % Math.ceil(samples / size);
  return Math.min(size, samples - inside * size);
}

/** @param {State} state */
export const ruleOf = (state) =>
  declaredAs(state.catalogue, runAt(state, state.look?.step ?? 0)?.config.optimizer.name ?? "")?.formula ??
  "";

/**
 * The learning rate of a move; before the first step that of the step to come.
 * @param {State} state
 * @param {{learning_rate: number | null}} move
 */
export const rateOf = (state, { learning_rate: rate }) => rate ?? rateSet(runAt(state, 0)?.config.optimizer);

/**
 * What a move's rule goes by: its rate, whether that multiplies the first gradient as it is, and whether it moves nothing.
 * @param {State} state
 * @param {{learning_rate: number | null, index: number}} move
 */
export function ruleIn(state, move) {
  const run = runAt(state, 0);
  const own = run?.config.optimizer;
  const more = ["clipnorm", "global_clipnorm", "clipvalue", "weight_decay"].some((name) => own?.[name]);
  return {
    rate: rateOf(state, move),
    isPlain: own?.name === "sgd" && !more && !(own.nesterov && own.momentum),
    stays: run !== null && isFrozen(run, move.index),
  };
}

/** @param {Catalogue | null} catalogue @param {string} name */
function declaredAs(catalogue, name) {
  return catalogue?.optimizers.find((optimizer) => optimizer.name === name);
}
