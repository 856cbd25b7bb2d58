/** Who can race, and who does at first. */

import { rateSet } from "../../state/rate.js";

/** How many may race. */
export const FEWEST = 2;
export const MOST = 6;
/** The usual momentum of those who race SGD with and without it. */
const MOMENTUM = 0.9;
const WITH_MOMENTUM = "sgd+momentum";
/** Who races at first beside the present optimizer. */
const USUAL = ["sgd", WITH_MOMENTUM, "rmsprop", "adam"];

/** @typedef {{name: string, title: string, optimizer: Named}} Kind */

/**
 * What can be chosen: every optimizer with its own defaults, and SGD with momentum besides.
 * @param {Pick<Catalogue, "optimizers">} catalogue
 * @returns {Kind[]}
 */
export function kindsOf({ optimizers }) {
  return optimizers.flatMap(({ name, title, settings }) => {
    const defaults = Object.fromEntries(settings.map((setting) => [setting.name, setting.default]));
    const plain = { name, title, optimizer: { ...defaults, name } };
    if (name !== "sgd") return [plain];
    const optimizer = { ...plain.optimizer, momentum: MOMENTUM };
    return [plain, { name: WITH_MOMENTUM, title: `${title} + momentum`, optimizer }];
  });
}

/** The name of the kind that an optimizer is of. @param {Named} optimizer */
export function kindOf({ name, momentum }) {
  return name === "sgd" && typeof momentum === "number" && momentum > 0 ? WITH_MOMENTUM : name;
}

/** @param {Named} one @param {Named} other */
const isLike = (one, other) => kindOf(one) === kindOf(other) && one.learning_rate === other.learning_rate;

/**
 * The present optimizer, then the usual ones that differ from it in kind or rate.
 * @param {Named} present
 * @param {Pick<Catalogue, "optimizers">} catalogue
 * @returns {Named[]}
 */
export function firstEntrants(present, catalogue) {
  const kinds = kindsOf(catalogue);
  const usual = USUAL.flatMap((name) => kinds.find((kind) => kind.name === name)?.optimizer ?? []);
  return [present, ...usual.filter((optimizer) => !isLike(optimizer, present))];
}

/**
 * One more: the first kind that does not race yet, or else the last entrant at a tenth of its rate.
 * @param {Named[]} entrants
 * @param {Pick<Catalogue, "optimizers">} catalogue
 * @returns {Named[]}
 */
export function withOneMore(entrants, catalogue) {
  if (entrants.length >= MOST) return entrants;
  const racing = new Set(entrants.map(kindOf));
  const fresh = kindsOf(catalogue).find(({ name }) => !racing.has(name));
  const last = entrants[entrants.length - 1];
  const slower = { ...last, learning_rate: rateSet(last) / 10 };
  return [...entrants, fresh?.optimizer ?? slower];
}
