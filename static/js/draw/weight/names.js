import { count, every } from "../format.js";

/**
 * How the curves and the optimizer are called.
 * @param {State} state
 */
export function namesOf({ run, data, catalogue, look }) {
  const config = run?.config;
  const samples = data?.count ?? 0;
  const all =
    config?.dataset.name === "drug_trial" ? `all ${count(samples)} people` : every(samples, "sample");
  const size = count(
    look && config && data ? batchSizeAt(look.batch_step, config.batch_size, data.count) : 0,
  );
  const name = config?.optimizer.name ?? "";
  return {
    batch: config?.model
      ? "f(x, y)"
      : look?.gradient === null
        ? `first batch of ${size}`
        : `this batch of ${size}`,
    full: config?.model ? "" : all, // a surface has one height, with or without noise in its gradients
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
export const ruleOf = ({ catalogue, run }) =>
  declaredAs(catalogue, run?.config.optimizer.name ?? "")?.formula ?? "";

/**
 * @param {Catalogue | null} catalogue
 * @param {string} name
 */
function declaredAs(catalogue, name) {
  return catalogue?.optimizers.find((optimizer) => optimizer.name === name);
}
