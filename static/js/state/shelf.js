import { isDropout } from "./parameters.js";
/** What the shelf of runs is made of: its lines, and what can be done with those that are chosen. */

/** Runs side by side: as many as a race has hues and dashes for. */
export const MOST_COMPARED = 6;

/**
 * One line of the shelf: a run, with others that belong to it; or one that was deleted.
 * @typedef {{id: string, run: ListedRun, more: ListedRun[], isOpen: boolean, inside: boolean, untrained: boolean}} RunLine
 * @typedef {{id: string, removed: RemovedRun}} RemovedLine
 * @typedef {RunLine | RemovedLine} Line
 */

/** The line of runs that made no step: each change of a setting before the first step makes one. */
const UNTRAINED = "untrained";

/** A run that nobody named is called by its optimizer. @param {ListedRun} run @param {string | null} here */
const isUntrained = (run, here) =>
  run.step === 0 &&
  run.sparkline.length === 0 &&
  run.parent === null &&
  run.id !== here &&
  run.name.startsWith(`${run.config.optimizer.name} `);

/**
 * The runs of one origin are one line, where the first of them stands, and so are those that made no step.
 * @param {Pick<ShelfState, "runs" | "removed" | "opened" | "here">} state
 * @returns {Line[]}
 */
export function linesOf({ runs, removed, opened, here }) {
  /** @type {Map<string, ListedRun[]>} */
  const groups = new Map();
  for (const run of runs) {
    const key = isUntrained(run, here) ? UNTRAINED : run.family;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  const lines = [...groups].flatMap(([key, group]) => linesOfGroup(key, group, opened.includes(key)));
  return removed.reduce(withRemoved, lines);
}

/** @param {string} key @param {ListedRun[]} group @param {boolean} isOpen @returns {RunLine[]} */
function linesOfGroup(key, [run, ...more], isOpen) {
  const untrained = key === UNTRAINED;
  const line = { id: run.id, run, more, isOpen, inside: false, untrained };
  const inside = isOpen
    ? more.map((one) => ({ id: one.id, run: one, more: [], isOpen: false, inside: true, untrained }))
    : [];
  return [line, ...inside];
}

/** The key by which a line is opened. @param {RunLine} line */
export const keyOf = ({ run, untrained }) => (untrained ? UNTRAINED : run.family);

/** Where it stood; at the top if what stood above it has gone. @param {Line[]} lines @param {RemovedRun} removed @returns {Line[]} */
function withRemoved(lines, removed) {
  const { after, run } = removed;
  const has = (/** @type {Line} */ line) =>
    line.id === after || ("more" in line && !line.isOpen && line.more.some(({ id }) => id === after));
  return lines.toSpliced(lines.findLastIndex(has) + 1, 0, { id: `removed ${run.id}`, removed });
}

/** The runs that are chosen, in their order. @param {Pick<ShelfState, "runs" | "chosen">} state */
export const chosenRuns = ({ runs, chosen }) =>
  chosen.flatMap((id) => runs.find((run) => run.id === id) ?? []);

/** What was left out of a listed run: samples of a caller's own, and the first weights. @param {Run} run */
const isWhole = ({ config }) =>
  config.dataset.name !== "inline" || /** @type {any} */ (config.dataset).x !== undefined;

/** Whether two runs are known to have the same of everything but what differs. @param {Run[]} runs */
export const areWhole = (runs) => runs.every(isWhole);

/**
 * The settings in which runs differ, by their paths, with each run's value. Of two optimizers or data sets the settings
 * of their own are left out.
 * @param {Run[]} runs
 * @returns {{path: string, values: unknown[]}[]}
 */
export function differencesOf(runs) {
  const flat = runs.map(({ config }) => new Map(leavesOf("", meantIn(config))));
  const paths = [...new Set(flat.flatMap((one) => [...one.keys()]))];
  const found = paths
    .map((path) => ({ path, values: flat.map((one) => one.get(path)) }))
    .filter(({ values }) => new Set(values.map((value) => JSON.stringify(value ?? null))).size > 1);
  const named = found.map(({ path }) => path).filter((path) => path.endsWith(".name"));
  const others = named.map((path) => path.replace(/name$/, ""));
  const isOwn = (/** @type {string} */ path) => others.some((start) => path.startsWith(start));
  return found.filter(({ path }) => named.includes(path) || path === RATE || !isOwn(path));
}

/** What a textbook surface is made of; all else of its configuration means nothing there. */
const OF_SURFACE = ["model", "start", "optimizer", "epochs", "early_stopping", "seed"];

/** The settings that mean something for a run. @param {RunConfig} config */
const meantIn = (config) =>
  Object.fromEntries(
    Object.entries(config).filter(([name]) =>
      config.model ? OF_SURFACE.includes(name) : name !== "model" && name !== "start",
    ),
  );

/** All optimizers have one. */
const RATE = "optimizer.learning_rate";

/** @param {string} path @param {unknown} value @returns {[string, unknown][]} */
function leavesOf(path, value) {
  const isPart = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isPart) return [[path, path === "layers" ? layersText(value) : value]];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(path ? `${path}.${name}` : name, part));
}

/** @param {any} layers */
const layersText = (layers) =>
  layers
    .map((/** @type {LayerConfig} */ one) =>
      isDropout(one) ? `dropout ${one.rate}` : `${one.units} ${one.activation}`,
    )
    .join(" · ");
