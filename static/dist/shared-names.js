import {
  runAt
} from "./shared-config.js";
import {
  count,
  every
} from "./shared-format.js";

// static/js/draw/weight/names.js
function namesOf(state) {
  const { data, catalogue, look } = state;
  const config = runAt(state, look?.step ?? 0)?.config;
  const samples = data?.count ?? 0;
  const all = config?.dataset.name === "drug_trial" ? `all ${count(samples)} people` : every(samples, "sample");
  const size = count(
    look && config && data ? batchSizeAt(look.batch_step, config.batch_size, data.count) : 0
  );
  const name = config?.optimizer.name ?? "";
  return {
    batch: config?.model ? "f(x, y)" : `${look?.gradient === null ? "next" : "this"} batch of ${size}`,
    full: config?.model ? "" : all,
    // a surface has one height, with or without noise in its gradients
    optimizer: declaredAs(catalogue, name)?.title ?? name,
    ...config?.model && look ? { parameter: look.label, quantity: "f" } : { parameter: "weight", quantity: "loss" }
  };
}
function batchSizeAt(step, size, samples) {
  const inside = (step - 1) % Math.ceil(samples / size);
  return Math.min(size, samples - inside * size);
}
var ruleOf = (state) => declaredAs(state.catalogue, runAt(state, state.look?.step ?? 0)?.config.optimizer.name ?? "")?.formula ?? "";
var rateOf = (state, { learning_rate: rate }) => rate ?? Number(runAt(state, 0)?.config.optimizer.learning_rate);
function declaredAs(catalogue, name) {
  return catalogue?.optimizers.find((optimizer) => optimizer.name === name);
}

export {
  namesOf,
  batchSizeAt,
  ruleOf,
  rateOf
};
