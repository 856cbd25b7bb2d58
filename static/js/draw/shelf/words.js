/** What the shelf says of its runs. */

import { denseOf } from "../../state/parameters.js";
import { rateSet, scheduleOf } from "../../state/rate.js";
import { settingText } from "../branches/comparison.js";
import { count, counted, fixed, measured, percent, plain } from "../format.js";
import { quantityOf } from "../surfaces/surface.js";
import { unlikeWords } from "./courses.js";

/** @param {{name: string, title: string}[] | undefined} declared @param {string} name */
const titleIn = (declared, name) => declared?.find((one) => one.name === name)?.title ?? name;

/** @param {Run} run @param {Catalogue | null} catalogue */
export function dataWords({ config, parameter_count: weights }, catalogue) {
  if (config.model) return `${titleIn(catalogue?.landscapes, config.model.landscape)}, a surface`;
  const data =
    config.dataset.name === "inline" ? "Own samples" : titleIn(catalogue?.datasets, config.dataset.name);
  return `${data}, ${counted(weights, "weight")}`;
}

/** The optimizer's name, and those of its settings that are not as usual. @param {Run} run @param {Catalogue | null} catalogue @returns {[string, string]} */
export function optimizerWords({ config: { optimizer } }, catalogue) {
  const declared = catalogue?.optimizers.find(({ name }) => name === optimizer.name);
  const { name, learning_rate: _, ...others } = optimizer;
  const unusual = Object.entries(others).filter(
    ([key, value]) => declared?.settings.find((one) => one.name === key)?.default !== value,
  );
  const rest = unusual.map(([key, value]) => `${key.replaceAll("_", " ")} ${settingText(value)}`);
  return [declared?.title ?? name, [rateWords(optimizer), ...rest].join(", ")];
}

/** A learning rate; where a schedule changes it, that of the first step. @param {Named} optimizer */
const rateWords = (optimizer) =>
  `rate ${plain(rateSet(optimizer))}${scheduleOf(optimizer) ? " at first" : ""}`;

/** The accuracy where it means something: a network of numbers is told by its loss and its last layer. @param {Run} run */
export function accuracyOf({ accuracy, config: { loss, layers } }) {
  const name = typeof loss === "string" ? loss : loss?.name;
  const last = denseOf(layers ?? []).at(-1);
  const isOfNumbers = last?.activation === "linear" && !String(name).includes("crossentropy");
  return isOfNumbers ? null : accuracy;
}

/** What stands below the loss. @param {Run} run @returns {string} */
export function standWords(run) {
  const { status, divergence, blown_up: blownUp, step, total_steps: total } = run;
  if (divergence) return `diverged at step ${count(divergence.step)}`;
  if (blownUp) return "blew up";
  if (status === "training") return `training, step ${count(step)}`;
  if (step < total && status === "finished") return `back at step ${count(step)}`;
  if (step < total) return `${count(step)} of ${counted(total, "step")}`;
  const accuracy = accuracyOf(run);
  return accuracy === null ? counted(total, "step") : `${percent(accuracy)} right`;
}

/** @param {Run} run */
export const hasFailed = ({ divergence, blown_up: blownUp }) => divergence !== null || blownUp !== null;

/** @param {Run} run */
export const lossWords = ({ loss }) => measured(loss);

const UNITS = /** @type {const} */ ([
  ["GiB", 2 ** 30],
  ["MiB", 2 ** 20],
  ["KiB", 2 ** 10],
]);

/** Write a size: 12.3 MiB, 2 GiB. @param {number} bytes */
export function sizeWords(bytes) {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least / 2) ?? ["bytes", 1];
  if (size === 1) return `${count(bytes)} bytes`;
  const decimals = bytes / size >= 100 || bytes % size === 0 ? 0 : 1;
  return `${fixed(bytes / size, decimals)} ${unit}`;
}

/** A replay that nobody notices is not told, s. */
const NOTICED = 0.1;

/** What a run takes, and how long a step again takes where that is to be noticed. @param {ListedRun} run */
export function takesWords({ bytes, replay_seconds: seconds }) {
  const size = sizeWords(bytes);
  return seconds !== null && seconds > NOTICED ? `${size}, replay up to ${durationWords(seconds)}` : size;
}

const TIMES = /** @type {const} */ ([
  ["h", 3600],
  ["min", 60],
  ["s", 1],
]);

/** Write a time: 0.4 s, 1.5 min. @param {number} seconds */
function durationWords(seconds) {
  const [unit, long] = TIMES.find(([, long]) => seconds >= 0.99 * long) ?? TIMES[2];
  const many = seconds / long;
  return `${fixed(many, many < 9.95 ? 1 : 0)} ${unit}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");

/**
 * When something was: today, 14:02; yesterday, 9:10; 26 Nov; 3 Mar 2025.
 * @param {number} seconds  since 1970
 * @param {Date} now
 */
export function whenWords(seconds, now) {
  const at = new Date(1000 * seconds);
  // By the calendar: a day has 23 or 25 hours where the clocks change, and another machine's clock may be ahead.
  const [before, midnight, next] = [-1, 0, 1].map(
    (days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days),
  );
  const time = `${at.getHours()}:${two(at.getMinutes())}`;
  if (at >= midnight && at < next) return `today, ${time}`;
  if (at >= before && at < midnight) return `yesterday, ${time}`;
  const day = `${at.getDate()} ${MONTHS[at.getMonth()]}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}

/** What setting a path is, to a person. @param {string} path */
function settingName(path) {
  const [part, ...rest] = path.split(".");
  if (part === "dataset" && rest[0] === "name") return "data";
  if (rest.length === 0 || rest[0] === "name") return part.replaceAll("_", " ");
  return rest.join(" ").replaceAll("_", " ");
}

/** @param {string[]} names */
function listed(names) {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}

/** More settings than these are counted. */
const MOST_NAMED = 4;

/**
 * In what the chosen runs differ. Listed runs have no samples of a person's own: then sameness cannot be told.
 * @param {{path: string, values: unknown[]}[]} differences
 * @param {boolean} whole  whether nothing was left out
 */
export function differWords(differences, whole) {
  const names = [...new Set(differences.map(({ path }) => settingName(path)))];
  if (names.length === 0) return whole ? "The settings are the same." : "No setting that is listed differs.";
  const some = names.slice(0, MOST_NAMED);
  const more = names.length - some.length;
  return `They differ in ${more > 0 ? `${some.join(", ")} and ${counted(more, "further setting")}` : listed(some)}.`;
}

/** The losses of two, where they are of one kind. @param {Run[]} runs */
export function againstWords(runs) {
  const [one, other] = runs;
  return runs.length === 2 && unlikeWords(runs) === ""
    ? `${quantityOf(runs) === "f" ? "f" : "Loss"} ${lossWords(one)} against ${lossWords(other)}.`
    : "";
}

/** How many runs there are, and what they take. @param {{total: number, query: string, health: HealthAnswer | null}} state */
export function keptWords({ total, query, health }) {
  const runs = query.trim() ? `${counted(total, "run")} found` : counted(total, "run");
  if (!health) return runs;
  const { kind, bytes, keep } = health.data;
  if (kind === "memory") return `${runs}, in memory alone: nothing is kept when the server ends`;
  return `${runs}, ${sizeWords(bytes)} of ${sizeWords(keep)} on this machine`;
}

/** What happens where there is no room. @param {HealthAnswer["data"]} data */
export const roomWords = ({ keep }) =>
  `Where ${sizeWords(keep)} would be exceeded, states along the way go first, of the oldest runs without a name, down to the first and the last. Every step can still be made again, bit for bit: that takes as long as its training did. Nothing else goes unless you delete it.`;
