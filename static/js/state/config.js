/** What differs between configurations, and what a change of one asks of the server. */

import { ownOf } from "./placing.js";

/** A change of these alone goes on from the present step, as a branch of the run. */
const BRANCHING = new Set(["optimizer", "epochs", "metrics", "early_stopping"]);

/** Are two JSON values equal? @param {unknown} a @param {unknown} b @returns {boolean} */
export function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = /** @type {Record<string, unknown>} */ (b);
  return left.length === Object.keys(b).length && left.every(([key, value]) => same(value, right[key]));
}

/**
 * A value with two changes of it in one: `mine` where both changed the same thing, or its name.
 * @template T
 * @param {T} base
 * @param {T} mine
 * @param {T} theirs
 * @returns {T}
 */
export function joined(base, mine, theirs) {
  const [old, one, other] = /** @type {Record<string, unknown>[]} */ ([base, mine, theirs]);
  if (same(old, one)) return theirs;
  const isOpen = [old, one, other].every((value) => typeof value === "object" && value !== null);
  const sizes =
    isOpen && [old, one, other].map((value) => `${value.name} ${Array.isArray(value) && value.length}`);
  if (!sizes || new Set(sizes).size > 1) return mine;
  const parts = Object.keys({ ...other, ...one }).map((key) => [key, joined(old[key], one[key], other[key])]);
  return /** @type {T} */ (Array.isArray(mine) ? parts.map(([, part]) => part) : Object.fromEntries(parts));
}

/**
 * The fields in which `config` differs from `base`.
 * @param {RunConfig} config
 * @param {RunConfig} base
 * @returns {Partial<RunConfig>}
 */
export function changedFields(config, base) {
  const old = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (base));
  return Object.fromEntries(Object.entries(config).filter(([field, value]) => !same(value, old[field])));
}

/**
 * A named thing without the settings that have their declared defaults.
 * @param {Named} chosen
 * @param {Declared[]} declared
 * @returns {Named}
 */
function brief(chosen, declared) {
  const settings = declared.find(({ name }) => name === chosen.name)?.settings ?? [];
  const isDefault = /** @param {string} name @param {unknown} value */ (name, value) =>
    settings.some((setting) => setting.name === name && same(setting.default, value));
  const kept = Object.entries(chosen).filter(([name, value]) => name === "name" || !isDefault(name, value));
  return /** @type {Named} */ (Object.fromEntries(kept));
}

/**
 * The smallest partial configuration that the server completes to `config`.
 *
 * A named part (the optimizer, the data set) stands whole or not at all, less its declared defaults: its defaults
 * are its own, not those of the default run.
 * @param {RunConfig} config
 * @param {Catalogue} catalogue
 * @returns {Partial<RunConfig>}
 */
export function briefConfig(config, catalogue) {
  const changed = changedFields(config, catalogue.default);
  if (changed.optimizer) changed.optimizer = brief(changed.optimizer, catalogue.optimizers);
  if (changed.dataset) changed.dataset = brief(changed.dataset, catalogue.datasets);
  return changed;
}

/**
 * A configuration with the named settings changed; another optimizer, say, brings its own defaults.
 * @template {object} C
 * @param {C} base
 * @param {Record<string, unknown>} patch  a partial RunConfig
 * @returns {C}
 */
export function merged(base, patch) {
  const changes = Object.entries(patch).map(([field, value]) => {
    const [old, next] = /** @type {(Partial<Named> | undefined)[]} */ ([ownOf(base, field), value]);
    const isSameThing = old?.name !== undefined && (next?.name ?? old.name) === old.name;
    return [field, isSameThing && typeof next === "object" ? { ...old, ...next } : next];
  });
  return { ...base, ...Object.fromEntries(changes) };
}

/**
 * Does going from `config` to `next` at `step` make a branch, a new run, or nothing?
 * @param {RunConfig} config
 * @param {RunConfig} next
 * @param {{step: number, stepsPerEpoch: number}} moment
 * @returns {"nothing" | "branch" | "run"}
 */
export function kindOfChange(config, next, { step, stepsPerEpoch }) {
  const fields = Object.keys(changedFields(next, config));
  if (fields.length === 0) return "nothing";
  const fits = step > 0 && step < next.epochs * stepsPerEpoch;
  return fits && fields.every((field) => BRANCHING.has(field)) ? "branch" : "run";
}

/** What the settings' commonest changes make of a run at such a step. @param {{step: number, total_steps: number}} moment */
export function changeWords({ step, total_steps: total }) {
  if (step === 0) return "A change makes a new run.";
  return step < total
    ? "A new learning rate or optimizer goes on from here as a branch."
    : "This run has ended: a new learning rate or optimizer starts another.";
}

/**
 * The run as it was set when a step was made, or will be: the first steps of a branch are its ancestors'.
 * @template {Run | null} T
 * @param {{run: T, lineage: Lineage}} state
 * @param {number} step  0 for the first to come
 * @returns {T}
 */
export function runAt({ run, lineage }, step) {
  if (!run?.parent) return run;
  const past = lineage.forks.filter((fork) => fork.step < Math.max(step, 1));
  const settings = past.reduce(
    (config, { changes }) => merged(config, { ...changes }),
    /** @type {RunConfig} */ (lineage.config),
  );
  return { ...run, config: settings };
}

/** The classes that count other than once, with their weights. @param {Pick<RunConfig, "class_weight">} config */
export const weighedClasses = ({ class_weight: weights }) =>
  Object.entries(weights ?? {}).filter(([, weight]) => weight !== 1);
