import {
  attempted
} from "./shared-attempt.js";
import {
  drawCurves,
  hueClass,
  rangeOf,
  thinned
} from "./shared-strokes.js";

// static/js/acting/shelf.js
import { part3 } from "./main.js";
import { part14 } from "./main.js";
import { part69 } from "./main.js";
import { part73 } from "./main.js";

// static/js/state/shelf.js
import { part75 } from "./main.js";
var { isDropout } = part75;
var MOST_COMPARED = 6;
var UNTRAINED = "untrained";
var isUntrained = (run, here) => run.step === 0 && run.sparkline.length === 0 && run.parent === null && run.id !== here && run.name.startsWith(`${run.config.optimizer.name} `);
function linesOf({ runs, removed, opened, here }) {
  const groups = /* @__PURE__ */ new Map();
  for (const run of runs) {
    const key = isUntrained(run, here) ? UNTRAINED : run.family;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  const lines = [...groups].flatMap(([key, group]) => linesOfGroup(key, group, opened.includes(key)));
  return removed.reduce(withRemoved, lines);
}
function linesOfGroup(key, [run, ...more], isOpen) {
  const untrained = key === UNTRAINED;
  const line = { id: run.id, run, more, isOpen, inside: false, untrained };
  const inside = isOpen ? more.map((one) => ({ id: one.id, run: one, more: [], isOpen: false, inside: true, untrained })) : [];
  return [line, ...inside];
}
var keyOf = ({ run, untrained }) => untrained ? UNTRAINED : run.family;
function withRemoved(lines, removed) {
  const { after, run } = removed;
  const has = (line) => line.id === after || "more" in line && !line.isOpen && line.more.some(({ id }) => id === after);
  return lines.toSpliced(lines.findLastIndex(has) + 1, 0, { id: `removed ${run.id}`, removed });
}
var chosenRuns = ({ runs, chosen }) => chosen.flatMap((id) => runs.find((run) => run.id === id) ?? []);
var isWhole = ({ config }) => config.dataset.name !== "inline" || config.dataset.x !== void 0;
var areWhole = (runs) => runs.every(isWhole);
function differencesOf(runs) {
  const flat = runs.map(({ config }) => new Map(leavesOf("", meantIn(config))));
  const paths = [...new Set(flat.flatMap((one) => [...one.keys()]))];
  const found = paths.map((path) => ({ path, values: flat.map((one) => one.get(path)) })).filter(({ values }) => new Set(values.map((value) => JSON.stringify(value ?? null))).size > 1);
  const named = found.map(({ path }) => path).filter((path) => path.endsWith(".name"));
  const others = named.map((path) => path.replace(/name$/, ""));
  const isOwn = (path) => others.some((start) => path.startsWith(start));
  return found.filter(({ path }) => named.includes(path) || path === RATE || !isOwn(path));
}
var OF_SURFACE = ["model", "start", "optimizer", "epochs", "early_stopping", "seed"];
var meantIn = (config) => Object.fromEntries(
  Object.entries(config).filter(
    ([name]) => config.model ? OF_SURFACE.includes(name) : name !== "model" && name !== "start"
  )
);
var RATE = "optimizer.learning_rate";
function leavesOf(path, value) {
  const isPart = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isPart) return [[path, path === "layers" ? layersText(value) : value]];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(path ? `${path}.${name}` : name, part));
}
var layersText = (layers) => layers.map(
  (one) => isDropout(one) ? `dropout ${one.rate}` : `${one.units} ${one.activation}`
).join(" · ");

// static/js/acting/shelf.js
import { part79 } from "./main.js";
var { Remade } = part3;
var { counted } = part14;
var { Refused, saidBy } = part69;
var { isMoving } = part73;
var { createStore } = part79;
var PAGE = 50;
var MOST_AGAIN = 200;
var TYPING = 200;
var UNDO = 10 * 6e4;
var initialShelf = ({ run, catalogue, theme, storage }) => ({
  ...{ query: "", sort: "newest", runs: [], next: null, total: 0, answered: false, busy: false },
  ...{ opened: [], chosen: [], removed: [], compared: null, health: null, notice: null },
  ...{ here: run?.id ?? null, catalogue, theme, storage }
});
function foreign(error) {
  if (!(error instanceof Refused) || error.status !== 422) throw error;
  const message = `The file is no export of Fall Line, or a damaged one: not all of it was taken in. ${error.message}`;
  throw new Refused(error.status, { message, fields: error.fields });
}
var Shelf = class {
  #asks;
  #actions;
  #remade;
  store;
  #turn = 0;
  #typing;
  constructor(page, asks, actions) {
    this.#asks = asks;
    this.#actions = actions;
    this.#remade = new Remade(page);
    this.store = createStore(initialShelf(page.get()));
    page.subscribe((state, previous) => this.#follow(state, previous));
  }
  load = () => this.#list(Math.min(MOST_AGAIN, Math.max(PAGE, this.store.get().runs.length)), null);
  more = () => {
    const { next, busy } = this.store.get();
    return next === null || busy ? Promise.resolve() : this.#list(PAGE, next);
  };
  find = (query) => {
    this.store.set({ query });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#anew(), TYPING);
  };
  sortBy = (sort) => {
    this.store.set({ sort });
    return this.#anew();
  };
  turn = (key) => this.store.set({ opened: toggled(this.store.get().opened, key) });
  choose = (ids) => {
    const { chosen } = this.store.get();
    const others = chosen.filter((id) => !ids.includes(id));
    this.store.set({ chosen: chosen.includes(ids[0]) ? others : [...others, ...ids] });
  };
  chooseAll = (all) => this.store.set({ chosen: all ? this.store.get().runs.map(({ id }) => id) : [] });
  open = async (id) => {
    const kept = this.store.get().runs.find((one) => one.id === id);
    this.#actions.setRoom("lab");
    await this.#actions.find(id);
    if (kept) this.#remade.expectOf(kept);
  };
  rename = (id, name) => this.#attempt(async () => {
    const run = await this.#asks.rename(id, name.trim() || null);
    this.store.set({
      runs: this.store.get().runs.map((one) => one.id === id ? { ...one, ...run } : one)
    });
  });
  duplicate = (id) => this.#attempt(async () => {
    const copy = await this.#asks.copy(id);
    this.store.set({ notice: `“${copy.name}” is a copy of its own.` });
    await this.load();
  });
  remove = (ids) => this.#attempt(async () => {
    const { here, runs } = this.store.get();
    if (here !== null && ids.includes(here)) await this.#leave(runs, ids);
    for (const id of ids) {
      await this.#asks.remove(id);
      this.#gone(id);
    }
    await this.#readHealth();
  });
  restore = (id) => this.#attempt(async () => {
    try {
      await this.#asks.restore(id);
    } finally {
      this.#forget(id);
    }
    await this.load();
  });
  compare = () => this.#attempt(async () => {
    const listed2 = chosenRuns(this.store.get()).slice(0, MOST_COMPARED);
    this.store.set({ compared: { runs: listed2, histories: null } });
    const runs = await Promise.all(listed2.map(({ id }) => this.#asks.read(id)));
    const histories = await Promise.all(runs.map(({ id, step }) => this.#asks.history(id, step)));
    if (this.store.get().compared) this.store.set({ compared: { runs, histories } });
  });
  endComparison = () => this.store.set({ compared: null });
  compareInLab = async (id, other) => {
    await this.open(id);
    this.#actions.branches.compare(other);
  };
  exportLink = () => this.#asks.exportLink();
  importAll = (file) => this.#attempt(async () => {
    const { runs, skipped } = await this.#asks.importAll(file).catch(foreign);
    const more = skipped > 0 ? ` ${counted(skipped, "run")} of it ${skipped === 1 ? "was" : "were"} here already.` : "";
    this.store.set({ notice: `${counted(runs, "run")} came from the file.${more}` });
    await this.load();
  });
  #follow(state, previous) {
    const { run, catalogue, theme, storage, room } = state;
    this.store.set({ here: run?.id ?? null, catalogue, theme, storage });
    if (room !== "runs") return;
    const rests = !isMoving(state) && state.frame !== previous.frame;
    if (previous.room !== "runs" || rests || state.storage !== previous.storage) this.load();
  }
  #anew() {
    this.store.set({ answered: false });
    return this.#list(PAGE, null);
  }
  async #list(limit, after) {
    const turn = ++this.#turn;
    const { query, sort } = this.store.get();
    this.store.set({ busy: true });
    try {
      const asked = this.#asks.runs({ query: query.trim(), sort, limit, after });
      const [page] = await Promise.all([asked, after === null ? this.#readHealth() : null]);
      if (turn === this.#turn) this.#show(page, after !== null);
    } catch (error) {
      if (turn === this.#turn) this.store.set({ busy: false, notice: saidBy(error) });
    }
  }
  #show({ runs: found, next, total }, further) {
    const known = further ? this.store.get().runs : [];
    const ids = new Set(known.map(({ id }) => id));
    const runs = [...known, ...found.filter(({ id }) => !ids.has(id))];
    const chosen = this.store.get().chosen.filter((id) => runs.some((run) => run.id === id));
    this.store.set({ runs, next, total, chosen, answered: true, busy: false });
  }
  async #readHealth() {
    this.store.set({ health: await this.#asks.health() });
  }
  async #leave(runs, ids) {
    const next = runs.find(({ id }) => !ids.includes(id));
    if (next) await this.#actions.find(next.id);
    else await this.#actions.startAnew();
    const name = next ? `“${next.name}”` : "the article’s run";
    this.store.set({ notice: `The lab shows ${name} now.` });
  }
  #gone(id) {
    const { runs, chosen, removed, total, next } = this.store.get();
    const place = runs.findIndex((run2) => run2.id === id);
    const [run] = runs.slice(place, place + 1);
    const after = runs[place - 1]?.id ?? null;
    const rest = runs.filter((one) => one.id !== id);
    this.store.set({
      runs: rest,
      next: next === id ? rest.at(-1)?.id ?? null : next,
      chosen: chosen.filter((one) => one !== id),
      removed: run ? [...removed, { run, after, until: Date.now() + UNDO }] : removed,
      total: Math.max(0, total - 1)
    });
    setTimeout(() => this.#forget(id), UNDO);
  }
  #forget(id) {
    this.store.set({ removed: this.store.get().removed.filter(({ run }) => run.id !== id) });
  }
  #attempt(act) {
    return attempted(this.store, act);
  }
};
var toggled = (list, one) => list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

// static/js/views/shelf/shelf.js
import { part13 as part135 } from "./main.js";

// static/js/draw/shelf/words.js
import { part75 as part753 } from "./main.js";
import { part77 } from "./main.js";
import { part4 } from "./main.js";
import { part14 as part142 } from "./main.js";
import { part59 as part592 } from "./main.js";

// static/js/draw/shelf/courses.js
import { part70 } from "./main.js";
import { part75 as part752 } from "./main.js";
import { part59 } from "./main.js";
var { weighedClasses } = part70;
var { denseOf } = part752;
var { quantityOf } = part59;
function coursesOf(runs, histories) {
  const byEpoch = histories.every(({ epochs }) => epochs.length > 1);
  const ofLosses = byEpoch ? "mean loss of each epoch" : "loss of each batch";
  const ofF = "f before each step";
  const quantity = { f: ofF, loss: ofLosses, "loss or f": `${ofLosses}, or ${ofF}` }[quantityOf(runs)];
  const courses = histories.map(
    (history, k) => byEpoch ? epochsOf(history, runs[k].steps_per_epoch) : batchesOf(history)
  );
  return { courses, quantity };
}
var epochsOf = ({ epochs }, perEpoch) => ({
  step: epochs.map(({ epoch }) => epoch * perEpoch),
  loss: epochs.map(({ loss }) => loss)
});
function batchesOf({ loss }) {
  const first = loss.findIndex((one) => !Number.isNaN(one));
  const known = first < 0 ? [] : [...loss.subarray(first)];
  return { step: known.map((_, k) => first + k + 1), loss: known };
}
var adds = (penalty) => Object.values(penalty ?? {}).some((part) => typeof part === "number" && part !== 0);
function penalties({ layers }) {
  const all = denseOf(layers ?? []).flatMap(({ kernel_regularizer: kernel, bias_regularizer: bias }) => [
    ...adds(kernel) ? [JSON.stringify(["kernel", kernel])] : [],
    ...adds(bias) ? [JSON.stringify(["bias", bias])] : []
  ]);
  return [...new Set(all)].sort();
}
function unlikeWords(runs) {
  const kinds = (of) => new Set(runs.map((run) => JSON.stringify(of(run)))).size;
  if (kinds(({ config }) => config.model?.landscape ?? null) > 1)
    return "They are not all on one surface: which is lower says nothing.";
  if (kinds(({ config }) => config.loss) > 1)
    return "Their losses are of different kinds: which is lower says nothing.";
  if (kinds(({ config }) => [config.dataset, config.validation_split]) > 1)
    return "They learn from different data: which loss is lower says little.";
  if (kinds(({ config }) => weighedClasses(config)) > 1)
    return "Their losses weigh the classes differently: which is lower says nothing.";
  if (kinds(({ config }) => penalties(config)) > 1)
    return "Their losses hold different penalties: which is lower says little.";
  return "";
}

// static/js/draw/shelf/words.js
var { denseOf: denseOf2 } = part753;
var { rateSet, scheduleOf } = part77;
var { settingText } = part4;
var { count, counted: counted2, fixed, measured, percent, plain } = part142;
var { quantityOf: quantityOf2 } = part592;
var titleIn = (declared, name) => declared?.find((one) => one.name === name)?.title ?? name;
function dataWords({ config, parameter_count: weights }, catalogue) {
  if (config.model) return `${titleIn(catalogue?.landscapes, config.model.landscape)}, a surface`;
  const data = config.dataset.name === "inline" ? "Own samples" : titleIn(catalogue?.datasets, config.dataset.name);
  return `${data}, ${counted2(weights, "weight")}`;
}
function optimizerWords({ config: { optimizer } }, catalogue) {
  const declared = catalogue?.optimizers.find(({ name: name2 }) => name2 === optimizer.name);
  const { name, learning_rate: _, ...others } = optimizer;
  const unusual = Object.entries(others).filter(
    ([key, value]) => declared?.settings.find((one) => one.name === key)?.default !== value
  );
  const rest = unusual.map(([key, value]) => `${key.replaceAll("_", " ")} ${settingText(value)}`);
  return [declared?.title ?? name, [rateWords(optimizer), ...rest].join(", ")];
}
var rateWords = (optimizer) => `rate ${plain(rateSet(optimizer))}${scheduleOf(optimizer) ? " at first" : ""}`;
function accuracyOf({ accuracy, config: { loss, layers } }) {
  const name = typeof loss === "string" ? loss : loss?.name;
  const last = denseOf2(layers ?? []).at(-1);
  const isOfNumbers = last?.activation === "linear" && !String(name).includes("crossentropy");
  return isOfNumbers ? null : accuracy;
}
function standWords(run) {
  const { status, divergence, blown_up: blownUp, step, total_steps: total } = run;
  if (divergence) return `diverged at step ${count(divergence.step)}`;
  if (blownUp) return "blew up";
  if (status === "training") return `training, step ${count(step)}`;
  if (step < total && status === "finished") return `back at step ${count(step)}`;
  if (step < total) return `${count(step)} of ${counted2(total, "step")}`;
  const accuracy = accuracyOf(run);
  return accuracy === null ? counted2(total, "step") : `${percent(accuracy)} right`;
}
var hasFailed = ({ divergence, blown_up: blownUp }) => divergence !== null || blownUp !== null;
var lossWords = ({ loss }) => measured(loss);
var UNITS = [
  ["GiB", 2 ** 30],
  ["MiB", 2 ** 20],
  ["KiB", 2 ** 10]
];
function sizeWords(bytes) {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least / 2) ?? ["bytes", 1];
  if (size === 1) return `${count(bytes)} bytes`;
  const decimals = bytes / size >= 100 || bytes % size === 0 ? 0 : 1;
  return `${fixed(bytes / size, decimals)} ${unit}`;
}
var NOTICED = 0.1;
function takesWords({ bytes, replay_seconds: seconds }) {
  const size = sizeWords(bytes);
  return seconds !== null && seconds > NOTICED ? `${size}, replay up to ${durationWords(seconds)}` : size;
}
var TIMES = [
  ["h", 3600],
  ["min", 60],
  ["s", 1]
];
function durationWords(seconds) {
  const [unit, long] = TIMES.find(([, long2]) => seconds >= 0.99 * long2) ?? TIMES[2];
  const many = seconds / long;
  return `${fixed(many, many < 9.95 ? 1 : 0)} ${unit}`;
}
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var two = (n) => String(n).padStart(2, "0");
function whenWords(seconds, now) {
  const at = new Date(1e3 * seconds);
  const [before, midnight, next] = [-1, 0, 1].map(
    (days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  );
  const time = `${at.getHours()}:${two(at.getMinutes())}`;
  if (at >= midnight && at < next) return `today, ${time}`;
  if (at >= before && at < midnight) return `yesterday, ${time}`;
  const day = `${at.getDate()} ${MONTHS[at.getMonth()]}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}
function settingName(path) {
  const [part, ...rest] = path.split(".");
  if (part === "dataset" && rest[0] === "name") return "data";
  if (rest.length === 0 || rest[0] === "name") return part.replaceAll("_", " ");
  return rest.join(" ").replaceAll("_", " ");
}
function listed(names) {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}
var MOST_NAMED = 4;
function differWords(differences, whole) {
  const names = [...new Set(differences.map(({ path }) => settingName(path)))];
  if (names.length === 0) return whole ? "The settings are the same." : "No setting that is listed differs.";
  const some = names.slice(0, MOST_NAMED);
  const more = names.length - some.length;
  return `They differ in ${more > 0 ? `${some.join(", ")} and ${counted2(more, "further setting")}` : listed(some)}.`;
}
function againstWords(runs) {
  const [one, other] = runs;
  return runs.length === 2 && unlikeWords(runs) === "" ? `${quantityOf2(runs) === "f" ? "f" : "Loss"} ${lossWords(one)} against ${lossWords(other)}.` : "";
}
function keptWords({ total, query, health }) {
  const runs = query.trim() ? `${counted2(total, "run")} found` : counted2(total, "run");
  if (!health) return runs;
  const { kind, bytes, keep } = health.data;
  if (kind === "memory") return `${runs}, in memory alone: nothing is kept when the server ends`;
  return `${runs}, ${sizeWords(bytes)} of ${sizeWords(keep)} on this machine`;
}
var roomWords = ({ keep }) => `Where ${sizeWords(keep)} would be exceeded, states along the way go first, of the oldest runs without a name, down to the first and the last. Every step can still be made again, bit for bit: that takes as long as its training did. Nothing else goes unless you delete it.`;

// static/js/views/shelf/shelf.js
import { part59 as part595 } from "./main.js";
import { part81 as part815 } from "./main.js";
import { part89 } from "./main.js";

// static/js/views/shelf/compare.js
import { part4 as part42 } from "./main.js";
import { part13 } from "./main.js";
import { part14 as part143 } from "./main.js";
import { part59 as part593 } from "./main.js";
import { part81 } from "./main.js";
import { part87 } from "./main.js";
var { settingText: settingText2 } = part42;
var { h, s, setAttributes } = part13;
var { count: count2, counted: counted3, measured: measured2, percent: percent2 } = part143;
var { quantityOf: quantityOf3 } = part593;
var { button } = part81;
var { Drawing } = part87;
var Curves = class extends Drawing {
  #svg = s("svg", { role: "img" });
  constructor() {
    super();
    this.drawing.classList.add("shelf-curves");
    this.drawing.append(this.#svg);
  }
  paint() {
    const { width, height, state } = this;
    const { runs = [], histories = null } = state?.compared ?? {};
    if (!histories || width === 0 || height === 0) return this.#svg.replaceChildren();
    const { courses, quantity } = coursesOf(runs, histories);
    const total = Math.max(1, ...courses.map(({ step }) => step.at(-1) ?? 0));
    const curves = courses.map((course, k) => ({ number: k + 1, ...thinned(course, total, width / 2) }));
    const frame = { width, height, total, quantity, finish: null, ...rangeOf(curves.map(({ y }) => y)) };
    const ends = runs.map((run, k) => `${k + 1} ${run.name}: ${measured2(run.loss)}`);
    setAttributes(this.#svg, {
      viewBox: `0 0 ${width} ${height}`,
      "aria-label": `${quantity} over the steps; ${quantityOf3(runs)} now: ${ends.join("; ")}`
    });
    this.#svg.replaceChildren(...drawCurves(curves, frame));
  }
};
function createComparison(actions) {
  const title = h("h2", { class: "shelf-heading", tabindex: "-1" });
  const back = button("Back to all runs", actions.endComparison, { class: "pill shelf-pill" });
  const lab = button("Compare in the lab", () => inLab(), { class: "pill shelf-pill" });
  const words = h("p", { class: "shelf-lead" });
  const curves = new Curves();
  const table = h("table", { class: "shelf-figures-table" });
  const element = h("section", { class: "shelf-compare", "aria-label": "Runs side by side", hidden: true }, [
    h("header", { class: "shelf-head" }, title, h("div", { class: "shelf-acts" }, lab, back)),
    words,
    curves.drawing,
    h("div", { class: "shelf-scroll", tabindex: "0", role: "group", "aria-label": "What differs" }, table)
  ]);
  const held = { compared: null };
  const inLab = () => {
    const [one, other] = held.compared?.runs ?? [];
    if (other) actions.compareInLab(one.id, other.id);
  };
  return {
    element,
    update(state) {
      const { compared } = state;
      element.hidden = compared === null;
      curves.take(state);
      if (!compared) held.compared = null;
      if (!compared || compared === held.compared) return curves.paint();
      const isNew = held.compared === null;
      held.compared = compared;
      const { runs, histories } = compared;
      title.textContent = `${counted3(runs.length, "run")} side by side`;
      words.textContent = histories ? sideBySideWords(runs) : "Their curves are being read …";
      lab.hidden = runs.length !== 2 || new Set(runs.map(({ family }) => family)).size > 1;
      table.replaceChildren(...tableOf(runs, state.catalogue));
      curves.paint();
      if (isNew) title.focus({ preventScroll: true });
    }
  };
}
var sideBySideWords = (runs) => `${differWords(differencesOf(runs), areWhole(runs))} ${unlikeWords(runs)}`.trim();
function tableOf(runs, catalogue) {
  const heads = runs.map(
    ({ name }, k) => h("th", { scope: "col" }, h("span", { class: `shelf-number ${hueClass(k + 1)}` }, k + 1), ` ${name}`)
  );
  const figures = [
    { name: `${quantityOf3(runs)} now`, values: runs.map(({ loss }) => measured2(loss)) },
    { name: "accuracy now", values: runs.map((run) => percent2(accuracyOf(run))) },
    {
      name: "steps",
      values: runs.map(({ step, total_steps: total }) => `${count2(step)} of ${count2(total)}`)
    },
    ...runs.some(hasFailed) ? [{ name: "how it went", values: runs.map(standWords) }] : []
  ];
  const differences = differencesOf(runs);
  const told = differences.some(({ path }) => path === "optimizer.name");
  const rest = differences.filter(({ path }) => !told || !path.startsWith("optimizer.learning_rate"));
  const settings = rest.map(({ path, values }) => ({
    name: path.replace(/\.name$/, ""),
    values: path === "optimizer.name" ? runs.map((run) => optimizerWords(run, catalogue).join(", ")) : values.map((value) => value === void 0 ? "–" : settingText2(value))
  }));
  const rows = [...figures, ...settings].map(
    ({ name, values }) => h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      values.map((value) => h("td", {}, value))
    )
  );
  return [h("thead", {}, h("tr", {}, h("td"), heads)), h("tbody", {}, rows)];
}

// static/js/views/shelf/foot.js
import { part13 as part132 } from "./main.js";
import { part14 as part144 } from "./main.js";
import { part81 as part812 } from "./main.js";
var { h: h2, setAttributes: setAttributes2, setText } = part132;
var { counted: counted4 } = part144;
var { button: button2 } = part812;
function createFoot(actions) {
  const number = h2("b", {});
  const words = h2("span", {});
  const none = button2("Choose none", () => actions.chooseAll(false), { class: "shelf-link" });
  const remove = button2("", () => actions.remove(actions.store.get().chosen), { class: "shelf-link" });
  const compare = button2("", actions.compare, { class: "shelf-primary primary" });
  const element = h2(
    "div",
    { class: "shelf-foot", role: "region", "aria-label": "Chosen runs", hidden: true },
    [
      h2("p", { class: "shelf-differ", role: "status" }, number, " ", words),
      h2("div", { class: "shelf-acts" }, none, remove, compare)
    ]
  );
  return {
    element,
    update(state) {
      const runs = chosenRuns(state);
      element.hidden = runs.length === 0;
      if (runs.length === 0) return;
      setText(number, `${runs.length} chosen.`);
      setText(words, footWords(runs));
      setText(remove, `Delete ${runs.length}`);
      setAttributes2(remove, { "aria-label": `Delete ${counted4(runs.length, "run")}` });
      const fits = runs.length >= 2 && runs.length <= MOST_COMPARED;
      compare.disabled = !fits;
      setText(compare, fits ? `Compare these ${COUNTS[runs.length - 2]}` : "Compare");
    }
  };
}
var COUNTS = ["two", "three", "four", "five", "six"];
function footWords(runs) {
  if (runs.length === 1) return "Choose two to six to compare them.";
  if (runs.length > MOST_COMPARED) return `At most ${MOST_COMPARED} are compared.`;
  return `${differWords(differencesOf(runs), areWhole(runs))} ${againstWords(runs)}`.trim();
}

// static/js/views/shelf/keeping.js
import { part13 as part133 } from "./main.js";
import { part81 as part813 } from "./main.js";
var { h: h3, setAttributes: setAttributes3, setText: setText2 } = part133;
var { button: button3 } = part813;
function createKeeping(actions) {
  const words = h3("p", { class: "shelf-note" });
  const meter = h3("meter", { class: "shelf-meter", min: 0, "aria-label": "Kept, of what may be kept" });
  const figures = h3("p", { class: "shelf-figures" });
  const largest = button3("Largest first", () => actions.sortBy("size"), { class: "pill shelf-pill" });
  const panel = h3("section", { class: "shelf-room", "aria-label": "Free space", hidden: true }, [
    h3("div", { class: "shelf-gauge" }, figures, meter),
    words,
    largest
  ]);
  const turn = () => {
    panel.hidden = !panel.hidden;
    setAttributes3(toggle, { "aria-expanded": String(!panel.hidden) });
  };
  const toggle = button3("Free space", turn, { class: "shelf-link", "aria-expanded": "false" });
  const props = { type: "file", accept: ".json,application/json", hidden: true, tabindex: -1 };
  const file = h3("input", { ...props, "aria-label": "A file of runs" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) actions.importAll(chosen);
    file.value = "";
  });
  const out = h3("a", { class: "shelf-link", href: actions.exportLink(), download: "" }, "Export all");
  const into = button3("Import", () => file.click(), { class: "shelf-link" });
  return {
    ways: [toggle, out, into, file],
    panel,
    update({ health }) {
      toggle.hidden = health === null || health.data.kind === "memory";
      if (!health) return;
      const { data } = health;
      setText2(words, roomWords(data));
      setText2(figures, `${sizeWords(data.bytes)} of ${sizeWords(data.keep)}`);
      meter.max = data.keep;
      meter.value = data.bytes;
    }
  };
}

// static/js/views/shelf/row.js
import { part13 as part134 } from "./main.js";
import { part14 as part145 } from "./main.js";

// static/js/draw/shelf/spark.js
import { part8 } from "./main.js";
import { part39 } from "./main.js";
var { SAME } = part8;
var { hull, linear, pathThrough, px } = part39;
var SPARK = { width: 140, height: 32, margin: 4 };
var LOG_FROM = 10;
function sparkOf(losses) {
  const { width, height, margin } = SPARK;
  const ends = hull(losses.map((loss) => loss ?? Number.NaN));
  if (!ends) return { line: "", end: null };
  const isLog = ends.lo > 0 && ends.hi > LOG_FROM * ends.lo;
  const u = isLog ? Math.log10 : (loss) => loss;
  const flat = ends.hi - ends.lo <= SAME * Math.abs(ends.hi);
  const inU = linear([u(ends.lo), u(ends.hi)], [height - margin, margin]);
  const x = linear([0, Math.max(1, losses.length - 1)], [margin, width - 2 * margin]);
  const xs = losses.map((_, k) => x(k));
  const ys = losses.map((loss) => loss === null ? margin : flat ? height / 2 : inU(u(loss)));
  const end = { x: Number(px(xs[xs.length - 1])), y: Number(px(ys[ys.length - 1])) };
  return { line: pathThrough(xs, ys), end };
}
function sparkWords(losses, write, quantity = "loss") {
  if (losses.length === 0) return "No step yet.";
  return `${quantity === "f" ? "f" : "Mean loss"} along the way: from ${write(losses[0])} to ${write(losses[losses.length - 1])}.`;
}

// static/js/views/shelf/row.js
import { part59 as part594 } from "./main.js";
import { part81 as part814 } from "./main.js";
import { part88 } from "./main.js";
var { h: h4, s: s2, setAttributes: setAttributes4, setText: setText3 } = part134;
var { count: count3, counted: counted5, measured: measured3 } = part145;
var { quantityOf: quantityOf4 } = part594;
var { button: button4 } = part814;
var { createPencil } = part88;
var MOST_LETTERS = 80;
var cell = (className, ...children) => h4("div", { class: `shelf-cell ${className}`, role: "cell" }, ...children);
var createRow = (line, actions) => "removed" in line ? createRemovedRow(line.removed, actions) : new RunRow(line.run.id, actions);
function createRemovedRow({ run }, actions) {
  const name = `“${run.name}”`;
  const undo = button4("Undo", () => actions.restore(run.id), {
    class: "shelf-undo",
    "aria-label": `Undo: take ${name} back`
  });
  const words = cell(
    "shelf-gone",
    h4("span", {}, `Deleted ${name}.`),
    undo,
    h4("span", { class: "shelf-note" }, "within ten minutes")
  );
  return { element: h4("div", { class: "shelf-row shelf-removed", role: "row" }, words), show() {
  } };
}
function createSpark() {
  const line = s2("path", { class: "shelf-line" });
  const end = s2("circle", { class: "shelf-end", r: 3 });
  const props = { class: "shelf-spark", role: "img", viewBox: `0 0 ${SPARK.width} ${SPARK.height}` };
  const element = s2("svg", props, line, end);
  return {
    element,
    show(run) {
      const { sparkline } = run;
      const { line: d, end: at } = sparkOf(sparkline);
      setAttributes4(line, { d });
      setAttributes4(end, at ? { cx: at.x, cy: at.y, visibility: null } : { visibility: "hidden" });
      setAttributes4(element, { "aria-label": sparkWords(sparkline, measured3, quantityOf4([run])) });
    }
  };
}
function createTools(id, actions, rename) {
  const isOpen = () => more.getAttribute("aria-expanded") === "true";
  const turn = () => setAttributes4(more, { "aria-expanded": String(!isOpen()) });
  const close = () => {
    turn();
    more.focus();
  };
  const tool = (name, act) => {
    const press = () => {
      if (isOpen()) close();
      act();
    };
    return button4(name, press, { class: "shelf-tool" });
  };
  const tools = [
    tool("Open", () => actions.open(id)),
    tool("Rename", rename),
    tool("Duplicate", () => actions.duplicate(id)),
    tool("Delete", () => actions.remove([id]))
  ];
  const open = () => {
    turn();
    if (isOpen()) tools[0].focus();
  };
  const more = button4("···", open, { class: "shelf-dots quiet", "aria-expanded": "false" });
  const element = cell("shelf-does", h4("div", { class: "shelf-tools" }, tools), more);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    event.stopPropagation();
    close();
  });
  return {
    element,
    name(name) {
      setAttributes4(more, { "aria-label": `What to do with ${name}` });
      for (const one of Object.values(tools))
        setAttributes4(one, { "aria-label": `${one.textContent} ${name}` });
    }
  };
}
var RunRow = class {
  #id;
  #choose;
  #name;
  #pencil;
  #further;
  #tools;
  #spark = createSpark();
  #here = h4("span", { class: "shelf-here" }, "on screen");
  #data = h4("span", {});
  #texts = [0, 1, 2].map(() => [h4("div", { class: "shelf-main-text" }), h4("div", { class: "shelf-note" })]);
  #held = {
    key: null,
    ids: [],
    run: null,
    catalogue: null
  };
  constructor(id, actions) {
    const held = this.#held;
    const turn = () => held.key !== null && actions.turn(held.key);
    this.#id = id;
    this.#choose = h4("input", {
      ...{ type: "checkbox", class: "shelf-choose" },
      onchange: () => actions.choose(held.ids)
    });
    this.#name = button4("", () => actions.open(id), { class: "shelf-name", title: "Open it in the lab" });
    this.#pencil = createPencil(this.#name, MOST_LETTERS, (text) => actions.rename(id, text));
    this.#pencil.field.classList.add("shelf-field");
    this.#pencil.field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" || key === "Escape") this.#name.focus();
    });
    this.#further = button4("", turn, { class: "shelf-further" });
    this.#tools = createTools(id, actions, this.#pencil.edit);
    this.element = h4("div", { class: "shelf-row", role: "row" }, this.#cells());
  }
  #cells() {
    const [loss, optimizer, when] = this.#texts;
    const title = h4("div", { class: "shelf-title" }, this.#name, this.#pencil.field, this.#here);
    return [
      cell("shelf-box", this.#choose),
      cell("shelf-who", title, h4("div", { class: "shelf-note shelf-about" }, this.#data, this.#further)),
      cell("shelf-way", this.#spark.element),
      cell("shelf-loss", ...loss),
      cell("shelf-optimizer", ...optimizer),
      cell("shelf-when", ...when),
      this.#tools.element
    ];
  }
  #tell(run, catalogue) {
    const { name } = run;
    setText3(this.#name, name);
    setText3(this.#data, dataWords(run, catalogue));
    this.#spark.show(run);
    const written = [
      [lossWords(run), standWords(run)],
      optimizerWords(run, catalogue),
      [whenWords(run.created, /* @__PURE__ */ new Date()), takesWords(run)]
    ];
    for (const [k, pair] of written.entries())
      for (const [part, text] of pair.entries()) setText3(this.#texts[k][part], text);
    this.element.classList.toggle("failed", hasFailed(run));
    this.#tools.name(name);
    this.#pencil.show(name, { pencil: `Rename ${name}`, field: `Name of ${name}`, hint: name });
  }
  show(line, { chosen, here, catalogue }) {
    if ("removed" in line) return;
    const { run, more, isOpen, inside, untrained } = line;
    if (run !== this.#held.run || catalogue !== this.#held.catalogue) this.#tell(run, catalogue);
    const fold = untrained && !isOpen ? more : [];
    const ids = [run, ...fold].map((one) => one.id);
    Object.assign(this.#held, { run, catalogue, ids, key: keyOf(line) });
    const isChosen = chosen.includes(this.#id);
    if (this.#choose.checked !== isChosen) this.#choose.checked = isChosen;
    const what = ids.length > 1 ? counted5(ids.length, "run") : run.name;
    setAttributes4(this.#choose, { "aria-label": `Choose ${what}` });
    this.element.classList.toggle("chosen", isChosen);
    this.element.classList.toggle("inside", inside);
    this.#here.hidden = this.#id !== here;
    this.#further.hidden = more.length === 0;
    const [text, called] = furtherWords(line);
    setText3(this.#further, text);
    setAttributes4(this.#further, { "aria-expanded": String(isOpen), "aria-label": called });
  }
};
function furtherWords({ run, more, isOpen, untrained }) {
  const [one, several] = untrained ? ["run", "runs"] : ["branch", "branches"];
  const what = `${more.length === 1 ? one : several}${untrained ? " without a step" : ""}`;
  const many = `${count3(more.length)} ${what}`;
  return [`${isOpen ? "−" : "+"} ${many}`, `${isOpen ? "Hide" : "Show"} ${many} beside ${run.name}`];
}

// static/js/views/shelf/shelf.js
var { h: h5, setAttributes: setAttributes5, setText: setText4 } = part135;
var { quantityOf: quantityOf5 } = part595;
var { button: button5 } = part815;
var { createRows } = part89;
var SORTS = ["newest", "loss", "name", "size"];
var headsOf = (quantity) => ["name", `${quantity} along the way`, `${quantity} now`, "optimizer", "when"];
var COLUMN = { class: "shelf-cell", role: "columnheader" };
var LONGEST_QUERY = 200;
var ShelfView = class {
  #actions;
  #title = h5("h2", { id: "runs-title", class: "shelf-heading", tabindex: "-1" }, "Runs");
  #kept = h5("p", { class: "shelf-kept" });
  #trouble = h5("p", { class: "shelf-trouble", role: "status", hidden: true });
  #notice = h5("p", { class: "shelf-notice", role: "status", hidden: true });
  #none = h5("p", { class: "shelf-none", tabindex: "-1", hidden: true });
  #list = h5("div", { class: "shelf-rows", role: "rowgroup" });
  #all = h5("input", { type: "checkbox", class: "shelf-choose", "aria-label": "Choose all that are listed" });
  #more = button5("Show more", () => this.#actions.more(), { class: "pill shelf-pill shelf-more" });
  #main;
  #heads = headsOf("loss").map((name) => h5("div", COLUMN, name));
  #sorts;
  #rows;
  #foot;
  #keeping;
  #comparison;
  constructor(container, actions, leave) {
    this.#actions = actions;
    this.#sorts = SORTS.map(
      (sort) => button5(sort, () => actions.sortBy(sort), { class: "shelf-sort underlined" })
    );
    this.#rows = createRows(
      this.#list,
      (line) => createRow(line, actions),
      this.#none
    );
    this.#foot = createFoot(actions);
    this.#keeping = createKeeping(actions);
    this.#comparison = createComparison(actions);
    this.#all.addEventListener("change", () => actions.chooseAll(this.#all.checked));
    const back = button5("Back to the lab", leave, { class: "pill shelf-pill" });
    this.#main = h5("div", { class: "shelf-main" }, [
      h5("header", { class: "shelf-head" }, this.#title, this.#kept, this.#search(), back),
      h5("div", { class: "shelf-bar" }, [
        h5("div", { class: "shelf-ways" }, this.#keeping.ways),
        h5(
          "div",
          { class: "shelf-sorts", role: "group", "aria-label": "Sorted by" },
          h5("span", { class: "shelf-note" }, "sorted by"),
          this.#sorts
        )
      ]),
      this.#trouble,
      this.#notice,
      this.#keeping.panel,
      this.#table(),
      this.#none,
      this.#more
    ]);
    container.append(this.#main, this.#comparison.element, this.#foot.element);
    this.#seeMore();
  }
  #search() {
    const field = h5("input", {
      ...{
        type: "search",
        class: "shelf-search",
        maxlength: LONGEST_QUERY,
        autocomplete: "off",
        spellcheck: "false"
      },
      ...{ placeholder: "Search names, data, optimizers", "aria-label": "Search runs" }
    });
    field.addEventListener("input", () => this.#actions.find(field.value));
    return field;
  }
  #table() {
    const head = h5("div", { class: "shelf-row shelf-columns", role: "row" }, [
      h5("div", COLUMN, this.#all),
      ...this.#heads,
      h5("div", COLUMN, h5("span", { class: "visually-hidden" }, "what to do"))
    ]);
    return h5(
      "div",
      { class: "shelf-table", role: "table", "aria-label": "Runs" },
      h5("div", { role: "rowgroup" }, head),
      this.#list
    );
  }
  #seeMore() {
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.#actions.more(), {
      rootMargin: "300px"
    }).observe(this.#more);
  }
  focus = () => this.#title.focus({ preventScroll: true });
  update(state, previous) {
    this.#main.hidden = state.compared !== null;
    this.#comparison.update(state);
    this.#foot.update(state.compared ? { ...state, chosen: [] } : state);
    this.#keeping.update(state);
    this.#tell(state);
    if (previous.compared && !state.compared) this.focus();
    this.#rows.show(linesOf(state), state);
    const quantity = quantityOf5(state.runs);
    for (const [k, name] of headsOf(quantity).entries()) setText4(this.#heads[k], name);
    for (const [k, sort] of SORTS.entries()) {
      setText4(this.#sorts[k], sort === "loss" ? quantity : sort);
      setAttributes5(this.#sorts[k], { "aria-pressed": String(sort === state.sort) });
    }
    this.#more.hidden = state.next === null;
    const many = state.chosen.length;
    this.#all.checked = many > 0 && many === state.runs.length;
    this.#all.indeterminate = many > 0 && many < state.runs.length;
  }
  #tell(state) {
    const { storage: trouble, notice, runs, removed, answered, query } = state;
    if (answered) setText4(this.#kept, keptWords(state));
    this.#trouble.hidden = trouble === null;
    setText4(this.#trouble, trouble ?? "");
    this.#notice.hidden = notice === null;
    setText4(this.#notice, notice ?? "");
    const isEmpty = answered && runs.length === 0 && removed.length === 0;
    this.#none.hidden = !isEmpty;
    setText4(
      this.#none,
      query.trim() ? `No run has “${query.trim()}” in its name, data, optimizer or loss.` : "No runs yet. Each run of the lab is kept here."
    );
    setAttributes5(this.#list, { "aria-busy": String(!answered) });
  }
};
var createShelf = (container, actions, leave) => new ShelfView(container, actions, leave);

// static/js/shelf-room.js
function createShelfRoom(container, page, asks, actions) {
  const shelf = new Shelf(page, asks, actions);
  const view = createShelf(container, shelf, () => actions.setRoom("lab"));
  shelf.store.subscribe((state, previous) => view.update(state, previous));
  view.update(shelf.store.get(), shelf.store.get());
  shelf.load();
  return view;
}
export {
  createShelfRoom
};
