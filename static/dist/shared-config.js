import {
  ownOf
} from "./shared-placing.js";

// static/js/state/config.js
var BRANCHING = /* @__PURE__ */ new Set(["optimizer", "epochs", "metrics"]);
function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = (
    /** @type {Record<string, unknown>} */
    b
  );
  return left.length === Object.keys(b).length && left.every(([key, value]) => same(value, right[key]));
}
function joined(base, mine, theirs) {
  const [old, one, other] = (
    /** @type {Record<string, unknown>[]} */
    [base, mine, theirs]
  );
  if (same(old, one)) return theirs;
  const isOpen = [old, one, other].every((value) => typeof value === "object" && value !== null);
  const sizes = isOpen && [old, one, other].map((value) => `${value.name} ${Array.isArray(value) && value.length}`);
  if (!sizes || new Set(sizes).size > 1) return mine;
  const parts = Object.keys({ ...other, ...one }).map((key) => [key, joined(old[key], one[key], other[key])]);
  return (
    /** @type {T} */
    Array.isArray(mine) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
  );
}
function changedFields(config, base) {
  const old = (
    /** @type {Record<string, unknown>} */
    /** @type {unknown} */
    base
  );
  return Object.fromEntries(Object.entries(config).filter(([field, value]) => !same(value, old[field])));
}
function brief(chosen, declared) {
  const settings = declared.find(({ name }) => name === chosen.name)?.settings ?? [];
  const isDefault = (
    /** @param {string} name @param {unknown} value */
    (name, value) => settings.some((setting) => setting.name === name && same(setting.default, value))
  );
  const kept = Object.entries(chosen).filter(([name, value]) => name === "name" || !isDefault(name, value));
  return (
    /** @type {Named} */
    Object.fromEntries(kept)
  );
}
function briefConfig(config, catalogue) {
  const changed = changedFields(config, catalogue.default);
  if (changed.optimizer) changed.optimizer = brief(changed.optimizer, catalogue.optimizers);
  if (changed.dataset) changed.dataset = brief(changed.dataset, catalogue.datasets);
  return changed;
}
function merged(base, patch) {
  const changes = Object.entries(patch).map(([field, value]) => {
    const [old, next] = (
      /** @type {(Partial<Named> | undefined)[]} */
      [ownOf(base, field), value]
    );
    const isSameThing = old?.name !== void 0 && (next?.name ?? old.name) === old.name;
    return [field, isSameThing && typeof next === "object" ? { ...old, ...next } : next];
  });
  return { ...base, ...Object.fromEntries(changes) };
}
function kindOfChange(config, next, { step, stepsPerEpoch }) {
  const fields = Object.keys(changedFields(next, config));
  if (fields.length === 0) return "nothing";
  const fits = step > 0 && step < next.epochs * stepsPerEpoch;
  return fits && fields.every((field) => BRANCHING.has(field)) ? "branch" : "run";
}
function changeWords({ step, total_steps: total }) {
  if (step === 0) return "A change makes a new run.";
  return step < total ? "A new learning rate or optimizer goes on from here as a branch." : "This run has ended: a new learning rate or optimizer starts another.";
}
function runAt({ run, lineage }, step) {
  if (!run?.parent) return run;
  const past = lineage.forks.filter((fork) => fork.step < Math.max(step, 1));
  const settings = past.reduce(
    (config, { changes }) => merged(config, { ...changes }),
    /** @type {RunConfig} */
    lineage.config
  );
  return { ...run, config: settings };
}

export {
  same,
  joined,
  changedFields,
  briefConfig,
  merged,
  kindOfChange,
  changeWords,
  runAt
};
