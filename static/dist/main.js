var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// static/js/server/errors.js
var errors_exports = {};
__export(errors_exports, {
  Failure: () => Failure,
  Refused: () => Refused,
  Unanswered: () => Unanswered,
  Unreachable: () => Unreachable,
  saidBy: () => saidBy
});
var Failure = class extends Error {
};
var Refused = class extends Failure {
  constructor(status, { message = "The server refused this.", fields = [] } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
  get isFull() {
    return this.status === 507;
  }
};
var Unreachable = class extends Failure {
};
var Unanswered = class extends Unreachable {
  constructor() {
    super("The server did not answer. When it is back, the page shows what it did.");
  }
};
function saidBy(error) {
  if (error instanceof Failure) return error.message;
  throw error;
}

// static/js/memory.js
var memory_exports = {};
__export(memory_exports, {
  recalled: () => recalled,
  remember: () => remember
});
function recalled(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
function remember(name, value2) {
  try {
    if (value2 === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value2);
  } catch {
  }
}

// static/js/state/parameters.js
var parameters_exports = {};
__export(parameters_exports, {
  columnsOf: () => columnsOf,
  compactLabelOf: () => compactLabelOf,
  countFrozen: () => countFrozen,
  denseOf: () => denseOf,
  drops: () => drops,
  edgeOf: () => edgeOf,
  findWeights: () => findWeights,
  hasDropout: () => hasDropout,
  headOf: () => headOf,
  isDropout: () => isDropout,
  isDropoutName: () => isDropoutName,
  isFrozen: () => isFrozen,
  isPosition: () => isPosition,
  labelOf: () => labelOf,
  layersOf: () => layersOf,
  neighbour: () => neighbour,
  placeAmong: () => placeAmong,
  ratesBehind: () => ratesBehind,
  standFor: () => standFor,
  weightNamed: () => weightNamed,
  withNeurons: () => withNeurons,
  withoutFrozen: () => withoutFrozen
});
function layersOf(parameters) {
  return parameters.filter((parameter) => parameter.role === "kernel").map(({ layer, shape: [inputs, units], start: start2, stop }) => ({
    name: layer,
    inputs,
    units,
    kernel: start2,
    bias: parameters.some((one) => one.layer === layer && one.role === "bias") ? stop : null
  }));
}
var standFor = ({ kernel, bias }, unit) => (bias ?? kernel) + unit;
function edgeOf(parameters, index) {
  const row = parameters.findIndex(({ start: start3, stop }) => start3 <= index && index < stop);
  if (row < 0) throw new RangeError(`index must be a weight of the network. Got ${index}.`);
  const { layer: name, role, shape, start: start2 } = parameters[row];
  const layer = parameters.slice(0, row + 1).filter((one) => one.role === "kernel").length - 1;
  const offset = index - start2;
  if (role === "bias") return { layer, name, role, from: null, to: offset };
  return { layer, name, role, from: Math.floor(offset / shape[1]), to: offset % shape[1] };
}
var isPosition = ([first]) => first?.layer === "position" && first.shape.length === 1;
function labelOf(parameters, index) {
  if (isPosition(parameters)) return "xy"[index];
  const { name, role, from, to } = edgeOf(parameters, index);
  return from === null ? `${name}/${role}[${to}]` : `${name}/${role}[${from}, ${to}]`;
}
var compactLabelOf = (parameters, index) => labelOf(parameters, index).replaceAll(" ", "");
var isFrozen = (run, index) => frozenOf(run).some(({ start: start2, stop }) => start2 <= index && index < stop);
var countFrozen = (run) => frozenOf(run).reduce((sum, { start: start2, stop }) => sum + stop - start2, 0);
function withoutFrozen(run, values) {
  const free = values.slice();
  for (const { start: start2, stop } of frozenOf(run)) free.fill(0, start2, stop);
  return free;
}
var frozenOf = ({ parameters, config: { frozen } }) => parameters.filter(({ layer, role }) => frozen.includes(`${layer}/${role}`));
function findWeights(parameters, query, limit) {
  const wanted = plain(query);
  const found = [];
  for (let index = 0; index < countOf(parameters) && found.length < limit; index += 1) {
    const label3 = labelOf(parameters, index);
    if (plain(label3).includes(wanted)) found.push({ index, label: label3 });
  }
  return found;
}
function weightNamed(parameters, name) {
  if (/^\d+$/.test(name)) return Number(name) < countOf(parameters) ? Number(name) : null;
  const found = findWeights(parameters, name, Number.POSITIVE_INFINITY);
  return found.find(({ label: label3 }) => plain(label3) === plain(name))?.index ?? null;
}
var countOf = (parameters) => parameters.at(-1)?.stop ?? 0;
var plain = (text2) => text2.toLowerCase().replaceAll(" ", "");
function neighbour(parameters, index, key) {
  if (key === "ArrowLeft" || key === "ArrowRight")
    return sideways(parameters, index, key === "ArrowLeft" ? -1 : 1);
  return Math.min(Math.max(index + (key === "ArrowUp" ? -1 : 1), 0), countOf(parameters) - 1);
}
function sideways(parameters, index, direction) {
  const layers = layersOf(parameters);
  const { layer, from, to } = edgeOf(parameters, index);
  const target = layers[layer + direction];
  if (!target) return index;
  if (from === null) return standFor(target, Math.min(to, target.units - 1));
  const row = direction > 0 ? to : Math.min(to, target.inputs - 1);
  const column = Math.min(from, target.units - 1);
  return target.kernel + row * target.units + column;
}
var isDropout = (layer) => layer.type === "dropout";
var denseOf = (layers) => layers.filter((layer) => !isDropout(layer));
var headOf = (layers) => denseOf(layers).at(-1);
var placeAmong = (layers, dense) => layers.map((_, place2) => place2).filter((place2) => !isDropout(layers[place2]))[dense] ?? dense;
var hasDropout = (run) => run !== null && run.config.model === null && run.config.layers.some(isDropout);
var drops = (run) => hasDropout(run) && run?.config.layers.some((one) => isDropout(one) && one.rate > 0);
function ratesBehind(layers) {
  const rates = [[]];
  for (const layer of layers) {
    if (isDropout(layer)) rates[rates.length - 1].push(layer.rate);
    else rates.push([]);
  }
  return rates;
}
var isDropoutName = ({ name }) => /^dropout(_\d+)?$/.test(name);
var withNeurons = (layers) => layers.filter((layer) => !isDropoutName(layer));
function columnsOf(all) {
  const layers = withNeurons(all);
  const dropped = Array(layers.length + 1).fill(null);
  let column = 0;
  for (const layer of all) {
    if (isDropoutName(layer)) dropped[column] = layer.dropped.map((own, n) => own || !!dropped[column]?.[n]);
    else column += 1;
  }
  const { a, a_after } = all[all.length - 1];
  return { layers, dropped, inputs: all[0].inputs, outputs: { a, a_after } };
}

// static/js/state/placing.js
var PROTOTYPES = ["__proto__", "constructor", "prototype"];
var MOST_LEVELS = 8;
var HALF_LETTER = /\p{Surrogate}/u;
function pathOf(name) {
  const path2 = name.split(".");
  const hostile = PROTOTYPES.find((part) => path2.includes(part));
  if (hostile) throw new SyntaxError(`a name must not hold ${hostile}. Got ${name}.`);
  if (path2.length > MOST_LEVELS)
    throw new SyntaxError(`a name must have at most ${MOST_LEVELS} parts. Got ${name}.`);
  return path2;
}
function checkText(text2) {
  if (HALF_LETTER.test(text2)) throw new SyntaxError("every letter must be whole.");
}
function checkValue(name, value2, levels2 = MOST_LEVELS) {
  if (typeof value2 === "string") checkText(value2);
  if (typeof value2 !== "object" || value2 === null) return;
  if (levels2 === 0) throw new SyntaxError(`${name} must have at most ${MOST_LEVELS} levels.`);
  for (const [key, inner2] of Object.entries(value2)) {
    const path2 = Array.isArray(value2) ? name : `${name}.${key}`;
    pathOf(path2).forEach(checkText);
    checkValue(path2, inner2, levels2 - 1);
  }
}
function placed(value2, name, leaf) {
  const path2 = pathOf(name);
  const from = (inner2, depth) => {
    if (depth === path2.length) return leaf;
    const part = path2[depth];
    const isList = Array.isArray(inner2);
    if (typeof (inner2 ?? {}) !== "object" || isList && !(/^\d+$/.test(part) && Object.hasOwn(inner2, part)))
      throw new SyntaxError(`${name} must not go on after ${path2[depth - 1]}.`);
    const next = from(ownOf(inner2, part), depth + 1);
    return isList ? inner2.with(Number(part), next) : { ...inner2, [part]: next };
  };
  return from(value2, 0);
}
var ownOf = (value2, name) => value2 !== null && value2 !== void 0 && Object.hasOwn(value2, name) ? value2[name] : void 0;

// static/js/address/share.js
var LOSS_DIGITS = 17;
var USUAL = { kernel_initializer: "glorot_uniform", bias_initializer: "zeros" };
var USUAL_REST = {
  ...{ type: "dense", use_bias: true },
  ...{ kernel_regularizer: null, bias_regularizer: null }
};
var layersText = (layers) => layers.every(isShort) ? layers.map(layerText).join(",") : JSON.stringify(layers);
function isShort(layer) {
  if (isDropout(layer)) return true;
  const words2 = [layer.units, layer.activation, layer.kernel_initializer, layer.bias_initializer];
  const rest = Object.entries(USUAL_REST);
  return rest.every(([name, usual]) => (ownOf(layer, name) ?? usual) === usual) && words2.every((word) => /^\w+$/.test(String(word)));
}
function layerText(layer) {
  if (isDropout(layer)) return `dropout.${layer.rate}`;
  const { units, activation, kernel_initializer: kernel, bias_initializer: bias } = layer;
  const usual = kernel === USUAL.kernel_initializer && bias === USUAL.bias_initializer;
  return [units, activation, ...usual ? [] : [kernel, bias]].join(".");
}
function layerOf(text2) {
  const rate = /^dropout\.(\d.*)$/.exec(text2)?.[1];
  if (rate !== void 0 && Number.isFinite(Number(rate))) return { type: "dropout", rate: Number(rate) };
  const [units, activation, kernel = USUAL.kernel_initializer, bias = USUAL.bias_initializer, ...more] = text2.split(".");
  if (!/^\d+$/.test(units) || !activation || more.length > 0) {
    throw new SyntaxError(`a layer must read like 16.relu or dropout.0.2. Got ${text2}.`);
  }
  const initializers = { kernel_initializer: kernel, bias_initializer: bias };
  return { units: Number(units), activation, ...initializers, ...USUAL_REST };
}
function layersOf2(text2) {
  if (!text2.startsWith("[")) return text2.split(",").map(layerOf);
  const layers = valueIn("layers", text2);
  if (!Array.isArray(layers) || layers.length === 0 || !layers.every((layer) => isDropout(layer) || Number.isInteger(ownOf(layer, "units"))))
    throw new SyntaxError(`layers must read like 16.relu,2.softmax, or be a list in JSON. Got ${text2}.`);
  const usual = { activation: "linear", ...USUAL, ...USUAL_REST };
  return layers.map((layer) => isDropout(layer) ? layer : { ...usual, ...layer });
}
function jsonOrText(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return text2;
  }
}
function valueIn(name, text2) {
  const value2 = jsonOrText(text2);
  checkValue(name, value2);
  return value2;
}
function leaves(config) {
  return Object.entries(config).flatMap(([name, value2]) => {
    const isPart = typeof value2 === "object" && !Array.isArray(value2) && Object.keys(value2 ?? {}).length > 0;
    if (!isPart) return [[name, value2]];
    return leaves(value2).map(([rest, leaf]) => [`${name}.${rest}`, leaf]);
  });
}
var valueText = (value2) => typeof value2 === "string" && jsonOrText(value2) === value2 ? value2 : JSON.stringify(value2);
var escaped = (text2) => encodeURIComponent(text2).replace(/%(2C|2F|3A|3B|3D|5B|5D)/g, decodeURIComponent);
var guarded = (text2) => text2.replace(/[%;]/g, encodeURIComponent);
function forkText({ step: step2, changes, at }) {
  const pairs = leaves({ ...changes, ...at && { at } });
  return [step2, ...pairs.map(([name, value2]) => `${name}=${guarded(valueText(value2))}`)].join(";");
}
function encodeAddress({
  run,
  step: step2,
  weight: weight2,
  config = {},
  forks = [],
  view = {},
  loss: loss2,
  profile,
  file
}) {
  const { layers, ...rest } = config;
  const pairs = leaves(rest).map(([name, value2]) => [name, valueText(value2)]);
  if (Array.isArray(layers)) pairs.unshift(["layers", layersText(layers)]);
  if (run) pairs.unshift(["run", run]);
  for (const fork of forks) pairs.push(["fork", forkText(fork)]);
  if (step2 !== null && step2 !== void 0) pairs.push(["step", String(step2)]);
  if (weight2) pairs.push(["weight", weight2]);
  for (const [name, value2] of Object.entries(view)) pairs.push([`view.${name}`, value2]);
  if (typeof loss2 === "number") pairs.push(["moment.loss", loss2.toPrecision(LOSS_DIGITS)]);
  if (profile) pairs.push(["moment.profile", profile]);
  if (file) pairs.push(["moment.file", file]);
  return pairs.map(([name, value2]) => `${escaped(name)}=${escaped(value2)}`).join("&");
}
function decodeAddress(hash) {
  const nothing = {
    preset: null,
    run: null,
    step: null,
    weight: null,
    loss: null,
    profile: null,
    file: null
  };
  const address = { ...nothing, config: {}, forks: [], view: {}, problems: [] };
  for (const pair2 of hash.replace(/^#/, "").split("&").filter(Boolean)) {
    try {
      take(address, ...parts(pair2));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      address.problems.push(error.message);
    }
  }
  return address;
}
function take(address, name, value2) {
  pathOf(name);
  if (name === "preset" || name === "weight") address[name] = value2;
  else if (name === "run") address.run = matching(/^\w+$/, value2, "run must be letters and digits");
  else if (name === "step") address.step = stepOf(value2, "step");
  else if (name === "moment.loss") address.loss = lossOf(value2);
  else if (name === "moment.profile") address.profile = value2;
  else if (name === "moment.file") address.file = value2;
  else if (name === "fork") address.forks.push(forkOf(value2));
  else if (name.startsWith("view.")) address.view = { ...address.view, [name.slice("view.".length)]: value2 };
  else if (name === "layers") address.config.layers = layersOf2(value2);
  else if (name.startsWith("layers."))
    throw new SyntaxError(`layers must be given whole, like layers=16.relu,2.softmax. Got ${name}.`);
  else address.config = placed(address.config, name, valueIn(name, value2));
}
function forkOf(text2) {
  const [step2, ...pairs] = text2.split(";");
  const { at = null, ...rest } = pairs.reduce((changes, pair2) => {
    const [name, value2] = parts(pair2);
    return placed(changes, name, valueIn(name, value2));
  }, {});
  return { step: stepOf(step2, "a fork’s step"), changes: rest, at };
}
function parts(pair2) {
  const at = pair2.indexOf("=");
  if (at < 1) throw new SyntaxError(`every part must read like name=value. Got ${pair2}.`);
  checkText(pair2);
  try {
    return [decodeURIComponent(pair2.slice(0, at)), decodeURIComponent(pair2.slice(at + 1))];
  } catch {
    throw new SyntaxError(`every part must be well escaped. Got ${pair2}.`);
  }
}
function matching(pattern, text2, must) {
  if (!pattern.test(text2)) throw new SyntaxError(`${must}. Got ${text2}.`);
  return text2;
}
function lossOf(text2) {
  const loss2 = text2 === "" ? Number.NaN : Number(text2);
  if (!Number.isFinite(loss2)) throw new SyntaxError(`moment.loss must be a number. Got ${text2}.`);
  return loss2;
}
var stepOf = (text2, what) => Number(matching(/^\d{1,15}$/, text2, `${what} must be a whole number`));

// static/js/address/kept.js
var MOST_LETTERS = 200;
var MOST = 100;
var LONGEST_VIEW = 8e3;
var LONGEST_ADDRESS = 4e4;
var KEY = "bookmarks";
function readBookmarks(text2) {
  try {
    const known3 = JSON.parse(text2 ?? "[]");
    const kept = Array.isArray(known3) ? known3.flatMap(checked) : [];
    const ids = kept.map(({ id }) => id);
    return inOrder(kept.filter(({ id }, k) => ids.indexOf(id) === k).slice(0, MOST));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}
var recalledBookmarks = () => readBookmarks(recalled(KEY));
var rememberBookmarks = (kept) => remember(KEY, kept.length > 0 ? JSON.stringify(kept) : null);
function checked(one) {
  const { id, note, address, step: step2 } = one ?? {};
  const isText = (text2, most) => typeof text2 === "string" && text2.length <= most;
  if (!isText(id, MOST_LETTERS) || !isText(note, MOST_LETTERS) || !isText(address, LONGEST_ADDRESS))
    return [];
  const read3 = decodeAddress(address);
  return read3.problems.length === 0 && read3.step !== null && read3.step === step2 ? [{ id, step: step2, note, address }] : [];
}
var inOrder = (bookmarks) => [...bookmarks].sort((one, other) => one.step - other.step);
function placeOf(ours, address) {
  const theirs = decodeAddress(address);
  if (encodeAddress({ config: ours.config }) !== encodeAddress({ config: theirs.config })) return "elsewhere";
  const text2 = (forks) => forks.map((fork) => encodeAddress({ forks: [fork] }));
  const [one, other] = [text2(ours.forks), text2(theirs.forks)];
  const parting = one.findIndex((fork, k) => fork !== other[k]);
  const common = parting < 0 ? one.length : parting;
  const left = [...ours.forks.slice(common), ...theirs.forks.slice(common)].map((fork) => fork.step);
  return (theirs.step ?? 0) <= Math.min(Number.POSITIVE_INFINITY, ...left) ? "here" : "branch";
}
function keptOf({ id, run, step: step2, view, note }) {
  const [known3] = checked({ id, note: "", address: view.address, step: step2 });
  return { id, step: step2, note, run, address: known3?.address ?? encodeAddress({ run, step: step2 }) };
}

// static/js/address/bookmarks.js
var Bookmarks = class {
  #store;
  #address;
  #asks;
  #attempt;
  #known = [];
  #old = [];
  #turn = 0;
  #marks = /* @__PURE__ */ new Map();
  #names = /* @__PURE__ */ new Map();
  constructor(store, address, asks3, attempt) {
    this.#store = store;
    this.#address = address;
    this.#asks = asks3;
    this.#attempt = attempt;
    store.subscribe((state, previous) => {
      if (state.run === previous.run) return;
      this.#show();
      if (previous.run === null) this.#begin();
    });
    window.addEventListener("focus", () => this.#load());
  }
  mostLetters = MOST_LETTERS;
  add = () => {
    const { bookmarks, frame, run } = this.#store.get();
    if (!frame || frame.run !== run?.id) return Promise.resolve();
    const { step: step2 } = frame;
    const old = bookmarks.find((one) => one.place === "here" && one.step === step2);
    if (old) return Promise.resolve(this.#store.set({ marked: old.id }));
    const id = `new ${this.#turn}`;
    this.#know([...this.#known, { id, step: step2, note: "", run: run.id, address: this.#address.moment }]);
    this.#show();
    this.#store.set({ marked: id });
    return this.#attempt({ stays: true }, () => this.#enter(id));
  };
  note = (id, note) => this.#change(id, { note: note.trim() }, (mark2) => this.#asks.note(mark2, note.trim()));
  remove = (id) => this.#change(id, null, this.#asks.unmark);
  leave = () => this.#store.set({ marked: null });
  go = (id) => this.#attempt({}, async () => {
    const bookmark = this.#find(id);
    if (!bookmark) return;
    await this.#address.goTo(bookmark.address, bookmark.place === "here");
    const old = this.#old.find((one) => one.id === id);
    if (old) await this.#move(old, this.#store.get().run?.id ?? null);
  });
  copy = (id) => this.#attempt({ stays: true }, async () => {
    const bookmark = this.#find(id);
    if (bookmark) this.#store.set({ notice: await this.#address.copyOf(bookmark.address) });
  });
  #find(id) {
    return this.#store.get().bookmarks.find((one) => one.id === id);
  }
  async #begin() {
    this.#old = recalledBookmarks();
    for (const one of this.#old) await this.#move(one, decodeAddress(one.address).run);
    await this.#load();
  }
  async #load() {
    const turn2 = this.#turn;
    try {
      const answers2 = await this.#asks.bookmarks();
      if (turn2 !== this.#turn) return this.#load();
      const known3 = answers2.map(keptOf).map((one) => ({ ...one, id: this.#names.get(one.id) ?? one.id }));
      const named2 = new Set(this.#names.values());
      const asked = this.#known.filter(({ id }) => this.#marks.has(id) && !named2.has(id));
      this.#known = [...known3, ...asked];
      this.#show();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  async #move(one, run) {
    if (run === null) return;
    try {
      this.#know([...this.#known, keptOf(await this.#ask({ ...one, run }))]);
      this.#keep(this.#old.filter(({ id }) => id !== one.id));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  #ask({ run = "", step: step2, address, note }) {
    const view = { address: address.length > LONGEST_VIEW ? encodeAddress({ run, step: step2 }) : address };
    return this.#asks.mark({ run, step: step2, view, note });
  }
  async #enter(id) {
    const [one] = this.#known.filter((each) => each.id === id);
    const asked = this.#ask(one).then((answer) => answer.id);
    this.#marks.set(id, asked);
    try {
      const mark2 = await asked;
      this.#names.set(mark2, id);
      this.#know(this.#known.filter((each) => each.id !== mark2));
    } catch (error) {
      this.#marks.delete(id);
      this.#know(this.#known.filter((each) => each.id !== id));
      throw error;
    } finally {
      this.#show();
    }
  }
  #change(id, patch, ask2) {
    const changed2 = (list) => list.flatMap((one) => one.id !== id ? one : patch ? { ...one, ...patch } : []);
    return this.#attempt({ stays: true }, async () => {
      const isOld = this.#old.some((one) => one.id === id);
      if (isOld) return this.#keep(changed2(this.#old));
      await ask2(await this.#marks.get(id) ?? id).catch((error) => {
        if (!(error instanceof Refused && error.status === 404)) throw error;
        patch = null;
      });
      this.#know(changed2(this.#known));
      this.#show();
    });
  }
  #know(known3) {
    this.#known = known3;
    this.#turn += 1;
  }
  #keep(old) {
    this.#old = old;
    rememberBookmarks(old);
    this.#show();
  }
  #show() {
    const { definition } = this.#address;
    const { run } = this.#store.get();
    const all = inOrder([...this.#known, ...this.#old]);
    const bookmarks = all.map(({ run: of, ...one }) => ({
      ...one,
      place: of === run?.id ? "here" : placeOf(definition, one.address)
    }));
    this.#store.set({ bookmarks });
  }
};

// static/js/asking/probing.js
var planeOf = ({ run, landscape: { plane, i, j, seed, samples } }) => [run?.id, plane, i, j, seed, samples].join();
var withProbe = ({ landscape: landscape2 }, probe) => landscape2.probe === probe ? {} : { landscape: { ...landscape2, probe } };
function probed(state, point) {
  const { answer } = state.landscape;
  const probe = point && answer && { ...point, query: answer.query, answer: null, error: null };
  return withProbe(state, probe);
}
var endedProbe = (state, previous) => planeOf(state) === planeOf(previous) ? {} : withProbe(state, null);
function pointOf({ a, b, query: { plane, i, j, seed, samples } }) {
  return { plane, ...plane === "weights" ? { i, j } : { seed }, samples, a, b };
}
var told = ({ probe }, state, found) => state.landscape.probe === probe ? withProbe(state, { ...probe, ...found }) : {};
var probeQuestion = (asks3) => ({
  wanted({ run, landscape: { probe } }) {
    return probe && probe.answer === null && probe.error === null ? { run: run.id, probe } : null;
  },
  covers: (known3, wanted) => known3.probe === wanted.probe,
  // Over all samples, as all else that is told of a step, whatever the landscape is drawn over.
  ask: ({ run, probe }) => asks3.probe(run, { ...probe.query, samples: "all" }, probe),
  show: (answer, wanted, state) => told(wanted, state, { answer }),
  refused: ({ message: error }, wanted, state) => told(wanted, state, { error })
});

// static/js/draw/surfaces/surface.js
var surface_exports = {};
__export(surface_exports, {
  angleOff: () => angleOff,
  distanceTo: () => distanceTo,
  isNoisy: () => isNoisy,
  isTextbook: () => isTextbook,
  nearestMinimum: () => nearestMinimum,
  quantityOf: () => quantityOf,
  startOf: () => startOf,
  surfaceOf: () => surfaceOf
});
var isTextbook = (run) => Boolean(run?.config.model);
function quantityOf(runs) {
  if (!runs.some(isTextbook)) return "loss";
  return runs.every(isTextbook) ? "f" : "loss or f";
}
var isNoisy = (run) => Number(run?.config.model?.noise) > 0;
function surfaceOf(run, catalogue) {
  const name = run?.config.model?.landscape;
  return catalogue?.landscapes.find((surface) => surface.name === name) ?? null;
}
function startOf({ start: start2 }, surface) {
  const [x, y] = start2 ?? surface.start;
  return { x, y };
}
var distanceTo = (minimum, { x, y }) => Math.hypot(minimum.x - x, minimum.y - y);
function nearestMinimum(minima, place2) {
  const all = minima.map((minimum) => ({ minimum, distance: distanceTo(minimum, place2) }));
  const best = all.reduce((nearest4, one) => one.distance < nearest4.distance ? one : nearest4);
  return { ...best, ties: all.filter((one) => one.distance === best.distance).length };
}
function angleOff(gradient, update2) {
  const lengths = Math.hypot(gradient[0], gradient[1]) * Math.hypot(update2[0], update2[1]);
  if (!(lengths > 0) || !Number.isFinite(lengths)) return null;
  const along2 = -(gradient[0] * update2[0] + gradient[1] * update2[1]) / lengths;
  return Math.acos(Math.min(1, Math.max(-1, along2))) * 180 / Math.PI;
}

// static/js/state/config.js
var config_exports = {};
__export(config_exports, {
  briefConfig: () => briefConfig,
  changeWords: () => changeWords,
  changedFields: () => changedFields,
  joined: () => joined,
  kindOfChange: () => kindOfChange,
  merged: () => merged,
  runAt: () => runAt,
  same: () => same,
  weighedClasses: () => weighedClasses
});
var BRANCHING = /* @__PURE__ */ new Set(["optimizer", "epochs", "metrics", "early_stopping"]);
function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = b;
  return left.length === Object.keys(b).length && left.every(([key, value2]) => same(value2, right[key]));
}
function joined(base, mine, theirs) {
  const [old, one, other] = [base, mine, theirs];
  if (same(old, one)) return theirs;
  const isOpen2 = [old, one, other].every((value2) => typeof value2 === "object" && value2 !== null);
  const sizes = isOpen2 && [old, one, other].map((value2) => `${value2.name} ${Array.isArray(value2) && value2.length}`);
  if (!sizes || new Set(sizes).size > 1) return mine;
  const parts2 = Object.keys({ ...other, ...one }).map((key) => [key, joined(old[key], one[key], other[key])]);
  return Array.isArray(mine) ? parts2.map(([, part]) => part) : Object.fromEntries(parts2);
}
function changedFields(config, base) {
  const old = base;
  return Object.fromEntries(Object.entries(config).filter(([field, value2]) => !same(value2, old[field])));
}
function brief(chosen, declared) {
  const settings = declared.find(({ name }) => name === chosen.name)?.settings ?? [];
  const isDefault = (name, value2) => settings.some((setting) => setting.name === name && same(setting.default, value2));
  const kept = Object.entries(chosen).filter(([name, value2]) => name === "name" || !isDefault(name, value2));
  return Object.fromEntries(kept);
}
function briefConfig(config, catalogue) {
  const changed2 = changedFields(config, catalogue.default);
  if (changed2.optimizer) changed2.optimizer = brief(changed2.optimizer, catalogue.optimizers);
  if (changed2.dataset) changed2.dataset = brief(changed2.dataset, catalogue.datasets);
  return changed2;
}
function merged(base, patch) {
  const changes = Object.entries(patch).map(([field, value2]) => {
    const [old, next] = [ownOf(base, field), value2];
    const isSameThing = old?.name !== void 0 && (next?.name ?? old.name) === old.name;
    return [field, isSameThing && typeof next === "object" ? { ...old, ...next } : next];
  });
  return { ...base, ...Object.fromEntries(changes) };
}
function kindOfChange(config, next, { step: step2, stepsPerEpoch }) {
  const fields = Object.keys(changedFields(next, config));
  if (fields.length === 0) return "nothing";
  const fits2 = step2 > 0 && step2 < next.epochs * stepsPerEpoch;
  return fits2 && fields.every((field) => BRANCHING.has(field)) ? "branch" : "run";
}
function changeWords({ step: step2, total_steps: total }) {
  if (step2 === 0) return "A change makes a new run.";
  return step2 < total ? "A new learning rate or optimizer goes on from here as a branch." : "This run has ended: a new learning rate or optimizer starts another.";
}
function runAt({ run, lineage }, step2) {
  if (!run?.parent) return run;
  const past = lineage.forks.filter((fork) => fork.step < Math.max(step2, 1));
  const settings = past.reduce(
    (config, { changes }) => merged(config, { ...changes }),
    lineage.config
  );
  return { ...run, config: settings };
}
var weighedClasses = ({ class_weight: weights }) => Object.entries(weights ?? {}).filter(([, weight2]) => weight2 !== 1);

// static/js/acting/branches.js
var Branches = class {
  #store;
  #attempt;
  #session;
  #asks;
  constructor(store, session, asks3, attempt) {
    this.#store = store;
    this.#session = session;
    this.#asks = asks3;
    this.#attempt = attempt;
  }
  show = (id) => this.#attempt({}, () => this.#show(id));
  rename = (id, name) => this.#attempt({ stays: true }, async () => {
    const run = await this.#asks.rename(id, name.trim() || null);
    const { branches } = this.#store.get();
    const renamed = branches.map((one) => one.id === id ? { ...one, name: run.name } : one);
    this.#store.set({ branches: renamed });
  });
  remove = (id) => this.#attempt({ stays: true }, async () => {
    const { run, branches } = this.#store.get();
    const next = refugeOf(id, branches);
    if (!next) return;
    if (run?.id === id) await this.#show(next.id);
    await this.#asks.remove(id);
    this.#store.set({ branches: this.#store.get().branches.filter((one) => one.id !== id) });
  });
  compare = (compared) => this.#store.set({ compared });
  async #show(id) {
    const { run, frame, branches, compared } = this.#store.get();
    const branch = branches.find((one) => one.id === id);
    const step2 = Math.min(frame?.step ?? 0, branch?.recorded ?? 0);
    await this.#session.find(id, branch?.status === "training" ? null : step2);
    if (id === compared) this.#store.set({ compared: run?.id ?? null });
  }
};
function refugeOf(id, branches) {
  const from = branches.find((one) => one.id === id)?.branches_from;
  return branches.find((one) => one.id === from?.id) ?? branches.find((one) => one.id !== id);
}

// static/js/asking/asker.js
var AGAIN = 1e3;
function presentIn(state) {
  const { run, frame, connection } = state;
  return run && frame?.run === run.id && connection === "open" ? { ...state, run, frame } : null;
}
var equal = (known3, wanted) => JSON.stringify(known3) === JSON.stringify(wanted);
var Asker = class {
  #store;
  #question;
  #report;
  #busy = null;
  #settled = null;
  #last = null;
  #next = { wanted: null, since: 0, earliest: 0 };
  #timer;
  constructor(store, question, report = (error) => reportError(error)) {
    this.#store = store;
    this.#question = question;
    this.#report = report;
    const unsubscribe = store.subscribe(this.look);
    this.stop = () => {
      clearTimeout(this.#timer);
      unsubscribe();
    };
  }
  look = () => {
    clearTimeout(this.#timer);
    const present = presentIn(this.#store.get());
    if (this.#store.get().connection !== "open") this.#busy = null;
    if (!present) return;
    const { wanted: want, overtakes } = this.#question;
    if (this.#busy && overtakes?.(this.#busy.wanted, want(present))) this.#giveUp(this.#busy);
    if (this.#busy) return;
    const wanted = want(present);
    if (wanted === null) this.#settled = this.#next.wanted = null;
    else if (this.#settled === null || !this.#covers(this.#settled, wanted)) this.#askSoon(wanted, present);
  };
  #covers(known3, wanted) {
    return (this.#question.covers ?? equal)(known3, wanted);
  }
  #askSoon(wanted, present) {
    const now = performance.now();
    const { wanted: known3, since } = this.#next;
    const isNew = known3 === null || !equal(known3, wanted);
    this.#next = { ...this.#next, wanted, since: isNew ? now : since };
    const turn2 = { wanted, since: this.#next.since, last: this.#last };
    const due6 = Math.max(this.#question.due?.(turn2, present) ?? now, this.#next.earliest);
    if (due6 > now) this.#timer = setTimeout(this.look, due6 - now);
    else this.#ask(wanted);
  }
  #giveUp({ control }) {
    this.#busy = null;
    control.abort();
  }
  async #ask(wanted) {
    const last = {
      wanted,
      answer: void 0,
      began: performance.now(),
      ended: 0
    };
    const { ask: ask2, answered: answered2, show } = this.#question;
    const mine = { wanted, control: new AbortController() };
    this.#busy = mine;
    try {
      last.answer = await ask2(wanted, mine.control.signal);
      if (this.#busy !== mine) return;
      this.#settled = answered2?.(last.answer, wanted) ?? wanted;
      if (this.#isHere(wanted)) this.#store.set(show(last.answer, wanted, this.#store.get()));
    } catch (error) {
      if (this.#busy !== mine) return;
      this.#fail(error, wanted);
    }
    this.#busy = null;
    this.#last = { ...last, ended: performance.now() };
    this.look();
  }
  #fail(error, wanted) {
    if (error instanceof Unreachable) this.#next.earliest = performance.now() + AGAIN;
    else this.#settled = wanted;
    if (!(error instanceof Failure)) this.#report(error);
    else if (error instanceof Refused && this.#isHere(wanted))
      this.#store.set(this.#question.refused?.(error, wanted, this.#store.get()) ?? {});
  }
  #isHere(wanted) {
    return this.#store.get().run?.id === wanted.run;
  }
};

// static/js/state/moving.js
var moving_exports = {};
__export(moving_exports, {
  isMoving: () => isMoving,
  isNow: () => isNow
});
var isMoving = ({ play, frame }) => play.playing || frame?.status === "training";
var isNow = (look, { frame, chosen }) => look !== null && look.run === frame?.run && look.step === frame.step && look.index === chosen;

// static/js/asking/microscope.js
var INTERVAL_MS = 125;
var REST_MOVING = 2;
var REST = 1;
var POINTS = 201;
var POINTS_MOVING = 101;
var TRAIL = 100;
var trailOf = (view) => view === "history" ? TRAIL : 0;
function wantedLook(present) {
  const { run, frame, chosen, weightView } = present;
  const moving = isMoving(present);
  if (chosen >= run.parameter_count || !moving && frame.look !== null) return null;
  const points = moving ? POINTS_MOVING : POINTS;
  return { run: run.id, chosen, step: frame.step, points, trail: trailOf(weightView) };
}
var answers = (shown, wanted) => isOf(shown, wanted) && shown.step === wanted.step && shown.points >= wanted.points && shown.trail >= wanted.trail;
var isOf = (shown, wanted) => shown.run === wanted.run && shown.chosen === wanted.chosen;
function due({ wanted, last }) {
  if (last === null || !isOf(last.wanted, wanted)) return 0;
  const took = last.ended - last.began;
  const moving = wanted.points === POINTS_MOVING;
  return last.began + (moving ? Math.max(INTERVAL_MS, (1 + REST_MOVING) * took) : (1 + REST) * took);
}
var lookQuestion = (asks3) => ({
  wanted: wantedLook,
  covers: answers,
  due,
  ask: ({ run, chosen, ...query }) => asks3.weight(run, chosen, query),
  // A look that comes late must not replace that of the moment on screen.
  show: (look, _, state) => look.index === state.chosen && (isNow(look, state) || !isNow(state.look, state)) ? { look } : {}
});

// static/js/draw/format.js
var format_exports = {};
__export(format_exports, {
  LARGEST_PLAIN: () => LARGEST_PLAIN,
  axisTexts: () => axisTexts,
  batchLoss: () => batchLoss,
  count: () => count,
  counted: () => counted,
  decimalText: () => decimalText,
  every: () => every,
  fixed: () => fixed,
  grouped: () => grouped,
  isThere: () => isThere,
  loss: () => loss,
  lossTexts: () => lossTexts,
  measured: () => measured,
  percent: () => percent,
  plain: () => plain2,
  power: () => power,
  rateText: () => rateText,
  short: () => short,
  shortGrouped: () => shortGrouped,
  signed: () => signed,
  significant: () => significant,
  weight: () => weight,
  withCommas: () => withCommas
});
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
var NOTHING = "–";
var SMALLEST_PLAIN = 1e-4;
var LARGEST_PLAIN = 1e6;
var FEWEST_DIGITS = 3;
var TINY_LOSS = 1e-3;
var LOSS_DIGITS2 = 5;
var LOSS_DECIMALS = 4;
var ALL_DIGITS = 100;
var FINEST_TIE = 2 ** 45;
var withMinus = (digits) => digits.replace("-", "−");
var withCommas = (digits) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
var grouped = (digits) => withMinus(withCommas(digits));
function halfEven(x, write2, digits) {
  const text2 = write2.call(x, digits);
  if (!Number.isInteger(x * FINEST_TIE)) return text2;
  const [kept, exponent] = text2.split("e");
  const exact = write2.call(x, ALL_DIGITS);
  if (!/[13579]$/.test(kept) || !/^\.?50*(e|$)/.test(exact.slice(kept.length))) return text2;
  return `${exact.slice(0, kept.length)}${exponent === void 0 ? "" : `e${exponent}`}`;
}
var decimalText = (x, decimals) => halfEven(x, Number.prototype.toFixed, Math.min(ALL_DIGITS, decimals));
var exponentText = (x, digits) => halfEven(x, Number.prototype.toExponential, digits - 1);
var isPlain = (size) => size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
function count(n) {
  return grouped(String(Math.round(n)));
}
function counted(n, noun) {
  return `${count(n)} ${n === 1 ? noun : `${noun}${noun.endsWith("s") ? "es" : "s"}`}`;
}
function every(n, noun) {
  if (n === 2) return `both ${noun}s`;
  return n === 1 ? `the one ${noun}` : `all ${counted(n, noun)}`;
}
function power(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}
function absent(x) {
  if (x === null || x === void 0 || Number.isNaN(x)) return NOTHING;
  return x < 0 ? "−∞" : "∞";
}
var isThere = (x) => typeof x === "number" && Number.isFinite(x);
function fixed(x, decimals) {
  if (!isThere(x)) return absent(x);
  const text2 = decimalText(x, decimals);
  if (Math.abs(Number(text2)) >= LARGEST_PLAIN) return significant(x, Math.max(decimals, FEWEST_DIGITS));
  return grouped(Number(text2) === 0 ? text2.replace("-", "") : text2);
}
function significant(x, digits) {
  if (!isThere(x)) return absent(x);
  if (x === 0) return "0";
  const [mantissa, exponent] = exponentText(x, digits).split("e");
  const text2 = decimalText(x, Math.max(0, digits - 1 - Number(exponent)));
  if (isPlain(Math.abs(Number(text2)))) return grouped(text2);
  return `${withMinus(mantissa)}×${power(Number(exponent))}`;
}
function signed(x, digits) {
  const text2 = significant(x, digits);
  return typeof x === "number" && x > 0 ? `+${text2}` : text2;
}
var short = (x, digits) => plain2(Number(exponentText(x, digits)));
var shortGrouped = (x, digits) => withCommas(short(x, digits));
var MOST_AXIS_DIGITS = 8;
var MOST_TELLING_DIGITS = 15;
var MOST_AXIS_DECIMALS = 4;
function axisTexts(numbers2, decimals) {
  const arePlain = numbers2.every((x) => x === 0 || isPlain(Math.abs(x)));
  return numbers2.map((x) => {
    if (x === 0 && !(arePlain && Number(decimals) <= MOST_AXIS_DECIMALS)) return "0";
    if (arePlain && decimals !== null) return fixed(x, decimals);
    const needed = decimals === null ? MOST_AXIS_DIGITS : Math.floor(Math.log10(Math.abs(x))) + 1 + decimals;
    const rounded3 = Number(exponentText(x, Math.min(Math.max(needed, 1), MOST_TELLING_DIGITS)));
    return arePlain ? grouped(String(rounded3)) : withPower(rounded3);
  });
}
function loss(x) {
  return isThere(x) && x !== 0 && Math.abs(x) <= TINY_LOSS ? significant(x, LOSS_DIGITS2) : fixed(x, LOSS_DECIMALS);
}
var FLOAT32 = { digits: 7, from: 1e3 };
var batchLoss = (x) => isThere(x) && Math.abs(x) >= FLOAT32.from && Math.abs(x) < LARGEST_PLAIN ? significant(x, FLOAT32.digits) : loss(x);
var measured = (x) => x === void 0 || isThere(x) ? loss(x) : "not finite";
var TRUE_ENOUGH = 2;
function lossTexts(before, after) {
  const written2 = (write3) => [
    before === null ? "overflow" : write3(before),
    after === null ? "overflow" : write3(after)
  ];
  const finer = [5, 6, 7, 8].map((decimals) => (x) => fixed(x, decimals));
  const apart3 = Math.abs(Number(after) - Number(before));
  const write2 = [loss, ...finer].find((each) => {
    const [from, to] = written2(each);
    const told3 = Math.abs(Number(to.replace("−", "-")) - Number(from.replace("−", "-")));
    return from !== to && !(told3 > TRUE_ENOUGH * apart3);
  });
  return written2(write2 ?? loss);
}
var WEIGHT_DECIMALS = 4;
var WEIGHT_DIGITS = 6;
function weight(x) {
  const before = x ? Math.floor(Math.log10(Math.abs(x))) + 1 : 0;
  return fixed(x, Math.min(WEIGHT_DECIMALS, Math.max(0, WEIGHT_DIGITS - before)));
}
var ROUNDING = 1e-12;
function percent(x) {
  if (!isThere(x)) return NOTHING;
  const share2 = `${fixed(x < 1 - ROUNDING ? Math.min(99.9, 100 * x) : 100 * x, 1)} %`;
  return x > 0 && share2 === "0.0 %" ? "less than 0.1 %" : share2;
}
function plain2(x) {
  if (!isThere(x)) return absent(x);
  return x === 0 || isPlain(Math.abs(x)) ? withMinus(String(x)) : withPower(x);
}
var TYPED = 9;
function rateText(x) {
  const text2 = plain2(x);
  return isThere(x) && text2.length > TYPED ? short(x, 4) : text2;
}
function withPower(x) {
  const [mantissa, exponent] = x.toExponential().split("e");
  return `${mantissa === "1" ? "" : `${withMinus(mantissa)}×`}${power(Number(exponent))}`;
}

// static/js/draw/weight/scene.js
var scene_exports = {};
__export(scene_exports, {
  between: () => between,
  heldRange: () => heldRange,
  lossAt: () => lossAt,
  sceneOf: () => sceneOf
});

// static/js/draw/line.js
var line_exports = {};
__export(line_exports, {
  dots: () => dots,
  hull: () => hull,
  linear: () => linear,
  pathThrough: () => pathThrough,
  px: () => px,
  spanOf: () => spanOf,
  stems: () => stems,
  tracer: () => tracer
});
function linear([low, high], [start2, stop]) {
  const factor = high === low ? 0 : (stop - start2) / (high - low);
  return (value2) => start2 + (value2 - low) * factor;
}
function hull(...lists) {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      const value2 = list[k];
      if (Number.isFinite(value2)) {
        if (value2 < lo) lo = value2;
        if (value2 > hi) hi = value2;
      }
    }
  }
  return lo <= hi ? { lo, hi } : null;
}
function spanOf(values, margin = 0.06, least = 1e-9) {
  const ends3 = hull(values);
  if (!ends3) return [0, 1];
  const { lo: low, hi: high } = ends3;
  const missing = Math.max(0, least - (high - low)) / 2;
  const extra = (high - low) * margin + missing;
  return [low - extra, high + extra];
}
function pathThrough(xs, ys) {
  const steps = [];
  let pen = "M";
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(xs[i]) && Number.isFinite(ys[i])) {
      steps.push(`${pen}${px(xs[i])} ${px(ys[i])}`);
      pen = "L";
    } else {
      pen = "M";
    }
  }
  return steps.join("");
}
var tracer = (x, y) => (places) => {
  const [across, up] = [0, 1].map((k) => places.map((place2) => place2[k]));
  return pathThrough(across.map(x), up.map(y));
};
function stems(xs, ys, base) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(base)}V${px(ys[i])}`);
  }
  return steps.join("");
}
function dots(xs, ys) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(ys[i])}h0`);
  }
  return steps.join("");
}
var FARTHEST = 1e5;
function px(value2) {
  return String(Math.round(Math.min(Math.max(value2, -FARTHEST), FARTHEST) * 100) / 100);
}

// static/js/draw/weight/scene.js
var MARGIN = 0.07;
var LEAST_USE = 0.55;
var LEAST_RANGE = 1e-6;
function sceneOf({ curve, before, after, gradient }, held) {
  const at = before ?? after;
  const known3 = curve.batch_loss.filter(Number.isFinite);
  if (at === null || known3.length < 2) return null;
  const full = curve.full_loss ?? [];
  const loss2 = lossAt(curve.w, curve.batch_loss, at);
  if (!Number.isFinite(loss2)) return null;
  const wanted = spanOf([...known3, ...full], MARGIN, Math.max(LEAST_RANGE, Math.abs(loss2) * LEAST_RANGE));
  const range = heldRange(held, wanted);
  return { w: curve.w, batch: curve.batch_loss, full, at, loss: loss2, slope: gradient ?? 0, range };
}
function heldRange(held, wanted) {
  if (held === null) return wanted;
  const fits2 = held[0] <= wanted[0] && wanted[1] <= held[1];
  const used = (wanted[1] - wanted[0]) / (held[1] - held[0]);
  return fits2 && used >= LEAST_USE ? held : wanted;
}
function lossAt(w, losses, at) {
  const last = w.length - 1;
  const place2 = Math.min(Math.max((at - w[0]) / (w[last] - w[0]) * last, 0), last);
  const nearest4 = Math.round(place2);
  if (Math.abs(place2 - nearest4) < 1e-6) return losses[nearest4];
  const left = Math.floor(place2);
  return losses[left] + (place2 - left) * (losses[left + 1] - losses[left]);
}
function between(from, to, share2) {
  if (share2 >= 1 || !isAlike(from, to)) return to;
  const mix2 = (a, b) => a + share2 * (b - a);
  const mixAll = (a, b) => b.map((value2, i) => mix2(a[i], value2));
  return {
    w: mixAll(from.w, to.w),
    batch: mixAll(from.batch, to.batch),
    full: mixAll(from.full, to.full),
    at: mix2(from.at, to.at),
    loss: mix2(from.loss, to.loss),
    slope: mix2(from.slope, to.slope),
    range: [mix2(from.range[0], to.range[0]), mix2(from.range[1], to.range[1])]
  };
}
var isAlike = (from, to) => from.w.length === to.w.length && from.full.length === to.full.length;

// static/js/draw/weight/feel.js
var NEAR = 0.03;
var BORDER = 0.03;
var lowestOf = (losses) => losses.reduce((best, one, place2) => one < losses[best] || !(losses[best] <= one) ? place2 : best, 0);
function hasFloor({ batch }) {
  const place2 = lowestOf(batch) / (batch.length - 1);
  return place2 > BORDER && place2 < 1 - BORDER;
}
function startDescent({ w, batch, at, loss: loss2 }, slope = null) {
  const low = lowestOf(batch);
  const floor = { w: w[low], loss: batch[low] };
  return { w, losses: batch, dots: [{ w: at, loss: loss2 }], slope, floor, lifted: loss2 <= floor.loss };
}
var standing = ({ dots: dots3 }) => dots3[dots3.length - 1];
var longestStep = ({ w }) => (w[w.length - 1] - w[0]) / 2;
function slopeAt(descent) {
  const { w, losses } = descent;
  if (descent.slope !== null && standing(descent).w === descent.dots[0].w) return descent.slope;
  const apart3 = w[1] - w[0];
  const left = Math.max(standing(descent).w - apart3, w[0]);
  const right = Math.min(standing(descent).w + apart3, w[w.length - 1]);
  return (lossAt(w, losses, right) - lossAt(w, losses, left)) / (right - left);
}
function aimOf(descent, step2) {
  const { w } = descent;
  return Math.min(Math.max(standing(descent).w + step2, w[0]), w[w.length - 1]);
}
function drop(descent, step2) {
  const w = aimOf(descent, step2);
  const dot = { w, loss: lossAt(descent.w, descent.losses, w) };
  const height = descent.dots[0].loss - descent.floor.loss;
  const lifted = descent.lifted || dot.loss - descent.floor.loss <= NEAR * height;
  return { ...descent, dots: [...descent.dots, dot], lifted };
}
function descentWords(descent, quantity2) {
  const taken = descent.dots.length - 1;
  if (descent.lifted) return endWords(descent, quantity2);
  const slope = `slope ${signed(slopeAt(descent), 3)}`;
  if (taken === 0)
    return `In this fog only the ${slope} can be felt. Choose a step, drop a dot, and try to reach the floor.`;
  const [before, now] = descent.dots.slice(-2);
  const change = now.loss - before.loss;
  const size = significant(Math.abs(change), 2);
  const how = change < 0 ? `lower by ${size}` : change > 0 ? `higher by ${size}: too far, or uphill` : "no lower";
  return `Dot ${taken}: ${quantity2} ${loss(now.loss)}, ${how}. The ${slope} is what you feel now.`;
}
function endWords({ dots: [start2, ...dropped], floor }, quantity2) {
  const height = start2.loss - floor.loss;
  const [low, at] = [loss(floor.loss), weight(floor.w)];
  const there = `${quantity2} ${low}`;
  if (height <= 0) return `The fog is gone: you stand at the floor of this curve already, at ${there}.`;
  if (dropped.length === 0) return `The lowest point drawn was at ${at}, ${there}. You dropped no dot.`;
  const best = dropped[lowestOf(dropped.map(({ loss: loss2 }) => loss2))].loss;
  const [tries, mine] = [counted(dropped.length, "dot"), loss(best)];
  if (best - floor.loss <= NEAR * height)
    return `You reached the floor in ${tries}: ${quantity2} ${mine}. The lowest point drawn is ${low}, at ${at}.`;
  return `The lowest point drawn was at ${at}, ${there}. Your lowest of ${tries}: ${mine}.`;
}

// static/js/acting/floors.js
var WIDER = [2, 4, 8, 16, 32];
var WIDER_OF_OTHERS = [4];
var OTHERS = 12;
var WIDEST = 1e3;
var NOTHING2 = { found: null, notice: null };
var lookWithFloor = (store, asks3) => new Promise((found) => {
  const { run, frame, look } = store.get();
  if (!run || !frame || !look) return found(NOTHING2);
  const end = (finding) => {
    asker.stop();
    found(finding);
    return {};
  };
  const asker = new Asker(store, {
    wanted(present) {
      if (present.run.id === run.id) return { run: run.id };
      end(NOTHING2);
      return null;
    },
    ask: () => search(run, frame, look, asks3),
    show: end,
    refused: ({ message: notice }) => end({ found: null, notice })
  });
  asker.look();
});
async function search(run, frame, look, asks3) {
  const { step: step2, label: label3 } = look;
  const ask2 = (index, span) => asks3.weight(run.id, index, { step: step2, points: POINTS, trail: 0, ...span > 0 && { span } });
  const own = await widened(look, WIDER, ask2);
  if (own) return { found: own, notice: null };
  for (const index of othersOf(run, frame, look.index)) {
    const found = await widened(await ask2(index, 0), WIDER_OF_OTHERS, ask2);
    if (found) return { found, notice: `${label3} has no floor near its value, so this is ${found.label}.` };
  }
  const [others, on] = isTextbook(run) ? ["the other", ""] : ["weights of the last layer", " on this batch"];
  const lowest = `their curves${on} are level, or lowest where they end`;
  return { found: null, notice: `No floor was found near ${label3}, nor near ${others}: ${lowest}.` };
}
async function widened(look, factors, ask2) {
  if (isGood(look)) return look;
  const { w } = look.curve;
  const span = (w[w.length - 1] - w[0]) / 2;
  for (const factor of factors) {
    const wide = await ask2(look.index, Math.min(factor * span, WIDEST));
    if (isGood(wide)) return wide;
  }
  return null;
}
function isGood(look) {
  const scene = sceneOf(look, null);
  return scene !== null && hasFloor(scene);
}
function othersOf({ parameters }, { gradient }, chosen) {
  const { layer, stop } = parameters[parameters.length - 1];
  const { start: start2 } = parameters.find((one) => one.layer === layer);
  const steepness = (index) => Math.abs(gradient[index] ?? 0);
  return Array.from({ length: stop - start2 }, (_, k) => stop - 1 - k).filter((index) => index !== chosen).sort((one, other) => steepness(other) - steepness(one)).slice(0, OTHERS);
}

// static/js/acting/often.js
function atMost(most, act) {
  let now = 0;
  return async (given2) => {
    if (now >= most) return;
    now += 1;
    await act(given2).finally(() => {
      now -= 1;
    });
  };
}

// static/js/acting/pace.js
var LONGEST_GAP = 0.25;
var QUICK = 0.2;
var SLOW = 0.5;
var LEAST_CHUNK = 16;
var LARGEST_CHUNK = 1 << 16;
var startPace = (time) => ({ time, owed: 0, chunk: LEAST_CHUNK });
function due2(pace, time, speed, took) {
  if (speed === Infinity) {
    const factor = took < QUICK ? 2 : took > SLOW ? 0.5 : 1;
    const chunk = Math.min(LARGEST_CHUNK, Math.max(LEAST_CHUNK, pace.chunk * factor));
    return { steps: chunk, pace: { time, owed: 0, chunk } };
  }
  const owed = pace.owed + Math.min(time - pace.time, LONGEST_GAP) * speed;
  const steps = Math.floor(owed);
  return { steps, pace: { ...pace, time, owed: owed - steps } };
}
function toWholeEpoch(here, steps, perEpoch, backwards) {
  const way = backwards ? -1 : 1;
  const end = way * Math.floor(way * (here + way * steps) / perEpoch) * perEpoch;
  return way * (end - here) > 0 ? way * (end - here) : steps;
}

// static/js/acting/playing.js
var seconds = () => performance.now() / 1e3;
var Playing = class {
  #store;
  #server;
  #pace = startPace(0);
  #running = false;
  #took = 0;
  #chunk = { asked: false, step: -1, frame: null };
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }
  start({ backwards = false, at = -1 } = {}) {
    this.#set({ playing: true, backwards });
    this.#pace = startPace(seconds());
    this.#chunk = { asked: false, step: at, frame: this.#store.get().frame };
    if (!this.#running) requestAnimationFrame(() => this.#tick());
    this.#running = true;
  }
  stop() {
    this.#set({ playing: false, backwards: false });
  }
  #set(next) {
    const { play } = this.#store.get();
    const same2 = play.playing === next.playing && play.backwards === next.backwards;
    if (!same2) this.#store.set({ play: { ...play, ...next } });
  }
  #tick() {
    const { play, frame, connection } = this.#store.get();
    const drawn = frame !== null && this.#isDrawn(frame);
    const here = this.#chunk.step < 0 ? frame?.step : this.#chunk.step;
    if (drawn && here === frame.step && isAtEnd(frame, play.backwards)) this.stop();
    this.#running = this.#store.get().play.playing;
    if (!this.#running) return;
    requestAnimationFrame(() => this.#tick());
    if (connection !== "open") this.#pace = startPace(seconds());
    else if (drawn) this.#ask(play, here ?? 0, frame.steps_per_epoch);
  }
  #isDrawn(frame) {
    const { asked, step: step2, frame: before } = this.#chunk;
    return !asked && (step2 < 0 || frame.step === step2 || frame !== before);
  }
  #ask({ speed, backwards }, here, perEpoch) {
    const { steps: all, pace } = due2(this.#pace, seconds(), speed, this.#took);
    const steps = toWholeEpoch(here, all, perEpoch, backwards);
    this.#pace = { ...pace, owed: pace.owed + (speed === Infinity ? 0 : all - steps) };
    if (steps === 0) return;
    const chunk = { asked: true, step: -1, frame: null };
    this.#chunk = chunk;
    const command = backwards ? { do: "seek", step: Math.max(0, here - steps) } : { do: "train", steps };
    const { pauses } = this.#server;
    this.#server.command(pauses === null ? command : { ...command, pauses }).then(
      ({ step: step2 }) => this.#answered(chunk, step2),
      (error) => this.#failed(chunk, error)
    );
  }
  #answered(chunk, step2) {
    this.#took = seconds() - this.#pace.time;
    Object.assign(chunk, { asked: false, step: step2, frame: this.#store.get().frame });
  }
  #failed(chunk, error) {
    chunk.asked = false;
    if (!(error instanceof Refused)) return;
    this.stop();
    this.#store.set({ notice: error.message });
  }
};
function isAtEnd({ status, step: step2 }, backwards) {
  return backwards ? step2 === 0 : status === "finished" || status === "diverged";
}

// static/js/acting/refusals.js
var refusals_exports = {};
__export(refusals_exports, {
  Refusing: () => Refusing,
  carried: () => carried,
  cleared: () => cleared,
  explained: () => explained,
  standing: () => standing2,
  withMoved: () => withMoved
});
var carried = (refused2) => refused2;
var cleared = () => ({});
var isOf2 = (path2, whole3) => path2 === whole3 || path2.startsWith(`${whole3}.`);
function standing2(refused2, path2) {
  const kept = Object.entries(refused2).filter(([one, { value: value2 }]) => value2 !== void 0 && !isOf2(one, path2));
  return Object.fromEntries(kept);
}
var withMoved = (list, moved) => (refused2) => {
  const entries = Object.entries(refused2).flatMap(([path2, refusal2]) => {
    const [head, row, ...rest] = path2.split(".");
    const place2 = head === list && row !== void 0 ? moved(Number(row)) : row;
    return place2 === null ? [] : [[place2 === row ? path2 : [head, place2, ...rest].join("."), refusal2]];
  });
  return Object.fromEntries(entries);
};
var ownName = (text2) => text2.replace(/^changes\./, "");
function explained(error, { path: path2, value: value2 }) {
  const { fields, message } = error instanceof Refused ? error : { fields: [], message: "The server does not answer; nothing was changed." };
  const notice = fields.length > 0 ? null : message;
  const whys = [...new Set(fields.map(({ message: message2 }) => ownName(message2)))];
  if (path2 !== void 0 && value2 !== void 0) {
    return { notice, refused: { [path2]: { why: whys.join(" ") || "This was not set.", value: value2 } } };
  }
  const entries = fields.map((field) => [ownName(field.path), { why: ownName(field.message) }]);
  return { notice, refused: Object.fromEntries(entries) };
}
var Refusing = class {
  #store;
  #times = /* @__PURE__ */ new Map();
  constructor(store) {
    this.#store = store;
  }
  begin(touched) {
    const { path: path2 } = touched;
    const time = (this.#times.get(path2) ?? 0) + 1;
    this.#times.set(path2, time);
    this.#store.set({ refused: standing2(this.#store.get().refused, path2) });
    return (error) => {
      const { refused: refused2, notice } = explained(error, touched);
      const isNewest = this.#times.get(path2) === time;
      return isNewest ? { refused: { ...this.#store.get().refused, ...refused2 }, notice } : { notice };
    };
  }
  refuse(path2, refusal2) {
    this.begin({ path: path2 });
    this.#store.set({ refused: { ...this.#store.get().refused, [path2]: refusal2 } });
  }
};

// static/js/acting/seeking.js
var PATIENCE = 80;
var Seeking = class {
  #store;
  #server;
  #sent = { count: 0, time: 0 };
  #next = null;
  #aim = null;
  #timer;
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }
  get aim() {
    return this.#aim ?? this.#store.get().frame?.step ?? 0;
  }
  async to(step2) {
    const { frame } = this.#store.get();
    if (!frame) return;
    const aim2 = Math.min(Math.max(step2, 0), frame.total_steps);
    this.#aim = this.#next = aim2;
    clearTimeout(this.#timer);
    const wait = this.#sent.time + PATIENCE - performance.now();
    if (this.#sent.count === 0 || wait <= 0) await this.#send();
    else this.#timer = setTimeout(() => this.#send(), wait);
  }
  async #send() {
    clearTimeout(this.#timer);
    if (this.#next === null) return;
    const step2 = this.#next;
    this.#next = null;
    this.#sent = { count: this.#sent.count + 1, time: performance.now() };
    try {
      await this.#server.command({ do: "seek", step: step2 });
    } catch (error) {
      if (error instanceof Refused || error instanceof Unanswered) this.#store.set({ notice: error.message });
    }
    this.#sent.count -= 1;
    if (this.#sent.count > 0) return;
    if (this.#next === null) this.#aim = null;
    else await this.#send();
  }
};

// static/js/acting/showing.js
var Showing = class {
  #store;
  #session;
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
  }
  setSpeed = (speed) => this.#store.set({ play: { ...this.#store.get().play, speed } });
  choose = (weight2) => this.#session.choose(weight2);
  pick = (weight2, onNeuron = false) => {
    const { run, weightView } = this.#store.get();
    const hasLayers = run !== null && !isPosition(run.parameters);
    const isNeuron = hasLayers && (onNeuron || edgeOf(run.parameters, weight2).from === null);
    if (isNeuron) this.setWeightView("neuron");
    else if (weightView === "neuron") this.setWeightView("curve");
    this.choose(weight2);
  };
  hover = this.#setterOf("hovered");
  setEdges = this.#setterOf("edges");
  setNeurons = this.#setterOf("neurons");
  sendForward = this.#setterOf("point");
  setPredicting = this.#setterOf("predicting");
  setShare = this.#setterOf("share");
  listWorst = this.#setterOf("worstOpen");
  setOver = this.#setterOf("over");
  setTried = this.#setterOf("tried");
  trySample = (sample2, inputs) => this.#store.set({ tried: sample2, point: inputs });
  setWeightView = this.#setterOf("weightView");
  setStage = this.#setterOf("stage");
  setEvidence = this.#setterOf("evidence");
  setLogScale = this.#setterOf("logScale");
  setLesson = this.#setterOf("lesson");
  setRoom = this.#setterOf("room");
  setTheme = this.#setterOf("theme");
  setWording = this.#setterOf("wording");
  setNarration = this.#setterOf("narration");
  setLandscape = (patch) => this.#store.set({ landscape: { ...this.#store.get().landscape, ...patch } });
  probe = (point) => this.#store.set(probed(this.#store.get(), point));
  preview = (trial) => this.#store.set(trial ? { trial } : { trial, preview: null });
  dismiss = () => this.#store.set({ notice: null });
  #setterOf(part) {
    return (value2) => this.#store.set({ [part]: value2 });
  }
};

// static/js/draw/frames/locks.js
var locks_exports = {};
__export(locks_exports, {
  countLocks: () => countLocks,
  lockOf: () => lockOf,
  lockWords: () => lockWords,
  withLimits: () => withLimits
});

// static/js/draw/frames/values.js
var values_exports = {};
__export(values_exports, {
  NOT_FINITE: () => NOT_FINITE,
  lossForms: () => lossForms,
  lossText: () => lossText,
  moveText: () => moveText,
  pairText: () => pairText,
  shortSlope: () => shortSlope,
  shortText: () => shortText,
  slopeText: () => slopeText,
  valueText: () => valueText2
});
var DIGITS = 4;
var SLOPE_DIGITS = 3;
var NOT_FINITE = "not finite";
var finite = (write2) => (x) => Number.isFinite(x) ? write2(x) : NOT_FINITE;
var valueText2 = finite(
  (x) => Number.isInteger(x) && Math.abs(x) < LARGEST_PLAIN ? count(x) : significant(x, DIGITS)
);
var slopeText = finite((x) => signed(x, SLOPE_DIGITS));
var lossText = finite(loss);
var lossForms = (x) => lossText(x).length > 6 && Number.isFinite(x) ? [lossText(x), significant(x, 2)] : [lossText(x)];
var shortText = (x) => Number.isFinite(x) ? significant(x, 3) : "∞?";
var shortSlope = (x) => Number.isFinite(x) ? signed(x, 2) : "∞?";
function pairText({ before, after }) {
  return [before, after].every(Number.isFinite) ? lossTexts(before, after) : [lossText(before), lossText(after)];
}
var DECIMALS = [4, 10];
function moveText(update2) {
  const first = update2 === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(update2))) + 2;
  const decimals = Math.min(Math.max(first, DECIMALS[0]), DECIMALS[1]);
  return finite((x) => Math.abs(x) < LARGEST_PLAIN ? fixed(x, decimals) : significant(x, DIGITS));
}

// static/js/draw/frames/locks.js
function withLimits(look, catalogue) {
  const limits = new Map(catalogue?.activations.map((one) => [one.name, one.saturated_below]));
  const layers = look.layers.map((layer) => ({
    ...layer,
    saturated_below: limits.get(layer.activation) ?? null
  }));
  return { ...look, layers };
}
function lockOf({ slope, saturated_below: limit = null }, unit) {
  if (limit === null) return null;
  if (slope[unit] === 0) return "closed";
  return Math.abs(slope[unit]) < limit ? "saturated" : null;
}
function shareText(share2) {
  const text2 = percent(share2);
  return text2.startsWith("less") ? text2 : `only ${text2}`;
}
function lockWords(layer, unit) {
  const { activation, z, slope } = layer;
  const lock2 = lockOf(layer, unit);
  const at = `Locked for this sample: at z = ${valueText2(z[unit])} the slope of ${activation} is`;
  if (lock2 === "closed") return `${at} 0, so no error passes.`;
  return lock2 ? `${at} ${valueText2(slope[unit])}: ${shareText(Math.abs(slope[unit]))} of the error passes.` : "";
}
function countLocks(layers) {
  const locks = layers.flatMap((layer) => layer.slope.map((_, unit) => lockOf(layer, unit)));
  const number2 = (kind) => locks.filter((lock2) => lock2 === kind).length;
  return { closed: number2("closed"), saturated: number2("saturated"), all: locks.length };
}

// static/js/acting/slow-motion.js
var STAYS = [5200, 4200, 5200, 4200];
var LAST = STAYS.length;
function slowStep(run, parts2 = {}) {
  const opened = performance.now();
  const nothing = { look: null, frame: null, unit: null, error: null };
  return { run, opened, began: opened, first: false, phase: 0, sample: 0, auto: false, ...nothing, ...parts2 };
}
function wantedStep({ run, frame, slow }) {
  if (!slow || !run || frame?.run !== run.id) return null;
  if (frame.step === 0 || frame.status === "training") return null;
  const last = (frame.batch?.size ?? 1) - 1;
  return { run: run.id, step: frame.step, sample: Math.min(slow.sample, last) };
}
function wantedUnit({ run, slow, hovered, chosen }) {
  if (!run || !slow?.look) return null;
  const { layer, to } = edgeOf(run.parameters, hovered ?? Math.min(chosen, run.parameter_count - 1));
  return { run: run.id, step: slow.look.step, layer, place: placeAmong(run.config.layers, layer), unit: to };
}
function isOver({ frame, slow, play }) {
  if (!slow) return false;
  return play.playing || frame?.run !== slow.run || frame.step === 0 && slow.look !== null;
}
var agree = (one, other) => one !== null && Object.entries(other).every(([name, value2]) => Reflect.get(one, name) === value2);
var SlowMotion = class {
  #store;
  #drive;
  #timer;
  constructor(store, asks3, drive) {
    this.#store = store;
    this.#drive = drive;
    store.subscribe(() => this.#follow());
    new Asker(store, stepQuestion(asks3));
    new Asker(store, unitQuestion(asks3));
  }
  open = (at = {}) => {
    const { run, frame, slow, play } = this.#store.get();
    if (!run || !frame || slow || isTextbook(run)) return;
    if (isMoving({ play, frame })) this.#drive.pause();
    const first = frame.step === 0 && frame.status !== "diverged";
    this.#store.set({ slow: slowStep(run.id, { first, ...at }) });
    if (first) this.#drive.step();
  };
  close = () => this.#store.set({ slow: null, hovered: null });
  toggle = () => this.#store.get().slow ? this.close() : this.open();
  show = (phase) => this.#change({ phase, began: performance.now() });
  next = () => {
    const { slow, frame } = this.#store.get();
    if (!slow) return;
    if (slow.phase < LAST) this.show(slow.phase + 1);
    else if (frame && frame.status !== "finished" && frame.status !== "diverged") {
      this.#change({ phase: 0, auto: false });
      this.#drive.step();
    }
  };
  previous = () => {
    const { slow } = this.#store.get();
    if (slow && slow.phase > 0) this.show(slow.phase - 1);
  };
  replay = () => this.#change({ began: performance.now() });
  toggleAuto = () => {
    const { slow } = this.#store.get();
    if (!slow) return;
    if (!slow.auto && slow.phase === LAST) this.show(0);
    this.#change({ auto: !slow.auto, began: performance.now() });
  };
  choose = (sample2) => this.#change({ sample: sample2 });
  #change(patch) {
    const { slow } = this.#store.get();
    if (slow) this.#store.set({ slow: { ...slow, ...patch } });
  }
  #follow() {
    const state = this.#store.get();
    clearTimeout(this.#timer);
    if (isOver(state)) this.close();
    else if (state.slow) this.#goOn(state.slow);
  }
  #goOn({ auto, phase, began, look }) {
    if (!auto || !look) return;
    const next = phase + 1;
    const turn2 = () => this.#change({ phase: next, began: performance.now(), auto: next < LAST });
    this.#timer = setTimeout(turn2, began + STAYS[phase] - performance.now());
  }
};
var withStep = (slow, patch) => slow ? { slow: { ...slow, ...patch } } : {};
var refused = ({ message: error }, _, { slow }) => withStep(slow, { error });
var stepQuestion = (asks3) => ({
  wanted(state) {
    const step2 = wantedStep(state);
    return step2 && agree(state.slow?.look ?? null, step2) ? null : step2;
  },
  ask: ({ run, step: step2, sample: sample2 }) => asks3.step(run, step2, sample2),
  show(seen, wanted, state) {
    const { slow, frame, catalogue } = state;
    if (!agree(wantedStep(state), wanted)) return {};
    const unit = slow?.look?.step === seen.step ? slow.unit : null;
    const look = withLimits(seen, catalogue);
    return withStep(slow, { look, unit, frame, error: null, began: performance.now() });
  },
  refused
});
function unitQuestion(asks3) {
  const known3 = { units: [] };
  return {
    wanted: wantedUnit,
    async ask(wanted) {
      const { run, step: step2, layer, unit } = wanted;
      const had = known3.units.find((one) => agree(one, { run, step: step2, layer, unit }));
      const found = had ?? { ...await asks3.unit(run, step2, wanted.place, unit), layer };
      const others = known3.units.filter((one) => one !== found && one.run === run && one.step === step2);
      known3.units = [...others, found];
      return found;
    },
    show: (unit, _, { slow }) => slow?.look?.step === unit.step ? withStep(slow, { unit }) : {},
    refused
  };
}

// static/js/state/fit/start.js
var MOST_CELLS = 60;
function startOf2({ run, started }) {
  if (!run) return null;
  const given2 = run.config.initial_weights;
  return given2 ?? (started?.run === run.id ? started.weights : null);
}
var cellsOf = (parameters) => parameters.flatMap(
  ({ layer, role, shape: [rows, columns = null] }, array) => Array.from({ length: rows * (columns ?? 1) }, (_, i) => {
    const place2 = columns === null ? [i] : [Math.floor(i / columns), i % columns];
    return {
      label: `${layer}/${role}[${place2.join(", ")}]`,
      path: ["initial_weights", array, ...place2].join(".")
    };
  })
);

// static/js/acting/start.js
var Starting = class {
  #store;
  #asks;
  #change;
  #attempt;
  constructor(store, asks3, change, attempt) {
    this.#store = store;
    this.#asks = asks3;
    this.#change = change;
    this.#attempt = attempt;
  }
  open = (on) => this.#store.set({ startOpen: on });
  put = (path2, value2) => {
    const weights = startOf2(this.#store.get());
    if (!weights) return;
    const { initial_weights } = placed({ initial_weights: weights }, path2, value2);
    this.#change({ initial_weights }, { path: path2, value: value2 });
  };
  fill = () => this.#attempt({}, async () => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const { weights } = await this.#asks.weights(run.id, frame.step);
    await this.#change({ initial_weights: weights });
  });
  draw = () => this.#change({ initial_weights: null });
};

// static/js/acting/talk.js
var Talking = class {
  #store;
  constructor(store) {
    this.#store = store;
  }
  enter = () => this.#turn(true);
  leave = () => this.#turn(false);
  #turn(on) {
    this.#set({ on });
    this.#store.flush();
  }
  #set(patch) {
    this.#store.set({ talk: { ...this.#store.get().talk, ...patch } });
  }
  commands(others) {
    const all = {
      ...others,
      landscape: () => this.#set({ panel: "landscape" }),
      equation: () => this.#set({ panel: "equation" }),
      both: () => this.#set({ panel: "both" }),
      ground: () => this.#set({ ground: this.#store.get().talk.ground === "dark" ? "light" : "dark" }),
      lab: this.leave
    };
    return Object.fromEntries(
      Object.entries(all).map(([name, act]) => [
        name,
        () => {
          const { used } = this.#store.get().talk;
          this.#store.set({ notice: null });
          if (!used.includes(name)) this.#set({ used: [...used, name] });
          act();
        }
      ])
    );
  }
};

// static/js/acting/actions.js
var LARGEST_SEED = 1e6;
var MOST_STEPS = 8;
var PageActions = class extends Showing {
  #store;
  #session;
  #server;
  #playing;
  #seeking;
  #refusing;
  #endless = false;
  #often = atMost(
    MOST_STEPS,
    (amount) => this.#train(amount)
  );
  #changed = Promise.resolve();
  #copyLink;
  constructor(store, session, address, server) {
    super(store, session);
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#playing = new Playing(store, server);
    this.#seeking = new Seeking(store, server);
    this.#refusing = new Refusing(store);
    this.#copyLink = address.copy;
    this.branches = new Branches(store, session, server.asks, this.#attempt);
    this.bookmarks = new Bookmarks(store, address, server.asks, this.#attempt);
    this.slow = new SlowMotion(store, server.asks, { pause: this.pause, step: this.step });
    this.talk = new Talking(store);
    this.start = new Starting(store, server.asks, this.change, this.#attempt);
  }
  play = async () => {
    const { frame } = this.#store.get();
    const ended2 = frame?.status === "finished" || frame?.status === "diverged";
    if (ended2) await this.#seeking.to(0);
    this.#playing.start(ended2 ? { at: 0 } : {});
  };
  playBackwards = async () => {
    const { frame, history: history2 } = this.#store.get();
    if (frame?.status === "training") this.pause();
    const at = frame?.step === 0 ? history2.count : -1;
    if (at > 0) await this.#seeking.to(at);
    this.#playing.start({ backwards: true, at });
  };
  pause = () => {
    this.#playing.stop();
    this.#command({ do: "pause" });
  };
  step = () => this.#often({ steps: 1 });
  epoch = () => this.#often({ epochs: 1 });
  toEnd = async () => {
    const done = this.#train({});
    this.#endless = true;
    await done;
    this.#endless = false;
  };
  reset = () => this.seek(0);
  stepBack = () => this.seek(this.#seeking.aim - 1);
  seek = (step2) => {
    this.#playing.stop();
    this.#seeking.to(step2);
  };
  newWeights = () => this.change({ seed: Math.floor(Math.random() * LARGEST_SEED) }, { path: "seed" });
  change = (patch, touched = {}) => {
    const seen = this.#store.get().run?.config;
    this.#changed = this.#changed.then(() => seen && this.#change(seen, patch, touched));
    return this.#changed;
  };
  async #change(seen, wanted, touched) {
    const { run, frame, play } = this.#store.get();
    if (!run || !frame) return;
    const next = joined(seen, { ...seen, ...wanted }, run.config);
    const patch = changedFields(next, run.config);
    const moment = { step: frame.step, stepsPerEpoch: frame.steps_per_epoch };
    const kind = kindOfChange(run.config, next, moment);
    if (kind === "nothing") {
      this.#refusing.begin(touched);
      this.#store.set({ notice: null, trial: null, preview: null });
    } else if (kind === "run") {
      const carry = touched.moved ? withMoved("layers", touched.moved) : carried;
      await this.#attempt({ touched }, () => this.#session.create(next, { carry }));
    } else {
      await this.#attempt({ play: play.playing, touched }, () => this.#session.branch(frame.step, patch));
    }
  }
  refuse = (path2, refusal2) => this.#refusing.refuse(path2, refusal2);
  find = (id) => this.#attempt({}, () => this.#session.find(id));
  startAnew = () => this.#attempt({}, () => this.#session.create({}, { carry: cleared }));
  load = async (name) => {
    const preset = this.#store.get().catalogue?.presets.find((one) => one.name === name);
    if (preset) await this.#attempt({}, () => this.#session.create(preset.config, { carry: cleared }));
  };
  retry = async ({ from, rate }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const optimizer = { ...run.config.optimizer, learning_rate: rate };
    const touched = { path: "optimizer.learning_rate", value: rate };
    await this.#attempt(
      { play: true, touched },
      () => frame.step > 0 ? this.#session.branch(from, { optimizer }) : this.#session.create({ ...run.config, optimizer })
    );
  };
  mend = async ({ as, from_step: step2, config }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    await this.#attempt(
      { play: frame.step > 0 },
      () => as === "fork" ? this.#session.branch(step2, config) : this.#session.create(merged(run.config, config))
    );
  };
  setTensorflow = async (on) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const activation = on ? "softmax" : "sigmoid";
    const head = headOf(run.config.layers);
    const layers = run.config.layers.map((layer) => layer === head ? { ...head, activation } : layer);
    const place2 = head ? run.config.layers.indexOf(head) : 0;
    const touched = { path: `layers.${place2}.activation`, value: activation };
    const { step: step2 } = frame;
    await this.#attempt({ touched }, () => this.#session.create({ ...run.config, layers }, { step: step2 }));
  };
  findFloor = async () => {
    const state = this.#store.get();
    if (state.play.playing) this.pause();
    const { found, notice } = await lookWithFloor(this.#store, this.#server.asks);
    if (found && found.index !== state.chosen) this.choose(found.index);
    if (notice) this.#store.set({ notice });
    return found;
  };
  surfaceText = ({ run, query }) => this.#server.asks.landscapeText(run, query);
  trainFromProbe = async () => {
    const { probe } = this.#store.get().landscape;
    if (!probe) return;
    await this.#attempt({ play: true }, () => this.#session.branch(probe.query.step, {}, pointOf(probe)));
  };
  logLink = (run) => this.#server.logLink(run);
  dropStart = (start2) => {
    const { run } = this.#store.get();
    if (isTextbook(run)) return this.change({ start: start2 }, { path: "start" });
    return this.change({ initial_weights: [[[start2[0]]], [start2[1]]] });
  };
  share = async () => this.#store.set({ notice: await this.#copyLink() });
  #train(amount) {
    if (this.#store.get().play.playing || this.#endless) this.pause();
    return this.#command({ do: "train", ...amount });
  }
  async #command(command) {
    if (!this.#store.get().run) return;
    try {
      await this.#server.command(command);
    } catch (error) {
      if (error instanceof Refused || error instanceof Unanswered) this.#store.set({ notice: error.message });
    }
  }
  #attempt = async ({ stays = false, play = false, touched = {} }, act) => {
    const failed = this.#refusing.begin(touched);
    if (!stays) this.pause();
    try {
      await act();
      if (play) this.#playing.start();
    } catch (error) {
      this.#store.set({ ...failed(error), ...!stays && { trial: null, preview: null } });
    }
  };
};

// static/js/state/keys.js
var keys_exports = {};
__export(keys_exports, {
  KEYS: () => KEYS,
  commandIn: () => commandIn,
  keyTable: () => keyTable
});
var PLAYER = {
  toggle: { key: " ", shown: "Space", says: "Play or pause", name: "toggle" },
  step: { key: "ArrowRight", shown: "→", says: "One step", name: "step" },
  stepBack: { key: "ArrowLeft", shown: "←", says: "One step back", name: "stepBack" },
  reset: { key: "Home", shown: "Home", says: "Reset to the first weights", name: "reset" },
  toEnd: { key: "End", shown: "End", says: "Train to the end", name: "toEnd" },
  help: { key: "?", shown: "?", says: "Show these keys", name: "help" }
};
var BACKWARDS = {
  ...{ key: " ", shift: true, shown: "Shift + Space", name: "toggleBackwards" },
  says: "Play backwards or pause"
};
var EPOCH = { key: "e", shown: "E", says: "To the end of the epoch", name: "epoch" };
var { toggle, step, stepBack, reset, toEnd, help } = PLAYER;
var KEYS = {
  guide: [toggle, step, stepBack, EPOCH, reset, toEnd, help],
  lab: [
    ...[toggle, BACKWARDS, step, stepBack, EPOCH, reset, toEnd],
    { key: "m", shown: "M", says: "The last step in slow motion", name: "slowMotion" },
    { key: "b", shown: "B", says: "Bookmark this moment", name: "bookmark" },
    { key: "p", shown: "P", says: "Talk mode", name: "talk" },
    { key: "w", shown: "W", says: "What is this? The name of everything on screen", name: "names" },
    help
  ],
  talk: [
    ...[toggle, BACKWARDS, step, stepBack],
    { key: "ArrowRight", shift: true, shown: "Shift + →", says: EPOCH.says, name: "epoch" },
    { key: "e", shown: "E", says: "One weight’s curve and equation", name: "equation" },
    { key: "l", shown: "L", says: "The landscape", name: "landscape" },
    { key: "b", shown: "B", says: "Both side by side", name: "both" },
    { key: "t", shown: "T", says: "White or dark ground", name: "ground" },
    ...[reset, toEnd, help],
    { key: "Escape", shown: "Esc", says: "Back to the lab", name: "lab" }
  ],
  "slow motion": [
    { key: "ArrowRight", shown: "→", says: "The next frame", name: "next" },
    { key: "ArrowLeft", shown: "←", says: "The frame before", name: "previous" },
    { key: "Escape", shown: "Esc", says: "Close", name: "close" }
  ],
  race: [toggle, step, stepBack, { ...reset, says: "To the start" }, { ...toEnd, says: "To the end" }]
};
function keyTable() {
  const modes = Object.keys(KEYS);
  const all = Object.values(KEYS).flat();
  const rows = [...new Set(all.map(({ shown }) => shown))].map((shown) => ({
    shown,
    says: modes.map((mode) => KEYS[mode].find((one) => one.shown === shown)?.says ?? "")
  }));
  return { modes, rows };
}
function commandIn(keys, { key: raw, shiftKey }) {
  const pressed = raw.length === 1 ? raw.toLowerCase() : raw;
  const meant = keys.filter(({ key }) => key === pressed);
  return meant.find(({ shift = false }) => meant.length === 1 || shift === shiftKey)?.name ?? null;
}

// static/js/acting/keyboard.js
var OWN_KEYS = 'input:not([type="range"]), select, textarea, [contenteditable], [data-keys]';
var SLIDER = 'input[type="range"], [role="slider"]';
var MOVES_SLIDER = /^(Arrow|Page|Home|End)/;
var OWN_SPACE = 'button, a, summary, [role="switch"], [role="button"]';
function commandOf(event, keys) {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target?.closest(OWN_KEYS) || target?.closest("dialog[open]")) return null;
  if (MOVES_SLIDER.test(event.key) && target?.closest(SLIDER)) return null;
  if (event.key === " " && !event.shiftKey && target?.closest(OWN_SPACE)) return null;
  return commandIn(keys, event);
}
function listenToKeys(page2, keysNow, commandsNow) {
  page2.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const name = commandOf(event, keysNow());
    const command = name === null ? void 0 : commandsNow()[name];
    if (!command) return;
    event.preventDefault();
    command();
  });
}
function commandsOf(actions, store) {
  const toggle3 = () => store.get().play.playing ? actions.pause() : actions.play();
  const toggleBackwards = () => store.get().play.playing ? actions.pause() : actions.playBackwards();
  const { step: step2, stepBack: stepBack2, epoch, toEnd: toEnd2, reset: reset2 } = actions;
  const slowMotion = actions.slow.toggle;
  const bookmark = actions.bookmarks.add;
  return { toggle: toggle3, toggleBackwards, step: step2, stepBack: stepBack2, epoch, toEnd: toEnd2, reset: reset2, slowMotion, bookmark };
}

// static/js/address/rebuild.js
var PATIENCE2 = 800;
var lineageOf = (asks3, run) => run.parent ? asks3.lineage(run.id) : { config: run.config, forks: [] };
async function rebuild(asks3, { config, forks }, step2, problems = null, base = null) {
  let run = await created(asks3, config, problems, base);
  for (const { step: from, changes, at } of forks) {
    try {
      await asks3.seek(run.id, from);
      run = await asks3.fork(run.id, from, changes, at ?? void 0);
    } catch (error) {
      if (!problems || !(error instanceof Refused)) throw error;
      problems.push(`The fork at step ${from}: ${error.message}`);
      return run;
    }
  }
  return step2 > 0 ? arrive(asks3, run, step2, problems) : run;
}
async function arrive(asks3, run, step2, problems) {
  if (problems && step2 > run.total_steps) {
    problems.push(`step must be at most ${count(run.total_steps)}, the run’s last. Got ${step2}.`);
    return run;
  }
  try {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE2));
    const arrived = asks3.seek(run.id, step2);
    arrived.catch(() => {
    });
    await Promise.race([arrived, patience]);
  } catch (error) {
    if (!problems || !(error instanceof Refused)) throw error;
    problems.push(error.message);
  }
  return run;
}
async function created(asks3, config, problems, base, told3 = [], first = null) {
  try {
    return await asks3.create(base?.isPreset ? merged(base.config, config) : config);
  } catch (error) {
    if (!problems || !(error instanceof Refused)) throw error;
    const fields = error.fields.map(({ path: path2, message }) => ({
      path: path2,
      message: told3.includes(path2) ? "" : message
    }));
    const rest = fields.reduce((kept, field) => without(kept, field, problems, base), config);
    if (rest === config) throw first ?? error;
    const gone = [...told3, ...fields.map(({ path: path2 }) => path2)];
    return created(asks3, rest, problems, base, gone, first ?? error);
  }
}
function without(config, { path: path2, message }, problems, base) {
  const tell = (why) => why !== "" && problems.push(why.trim());
  const [top, leaf] = path2.split(".");
  const { [top]: part, ...rest } = config;
  if (part === void 0) return config;
  const usual = ownOf(base?.config, top);
  const isSameThing = usual?.name !== void 0 && (part?.name ?? usual.name) === usual.name;
  if (leaf === "name" || ["undefined", "object"].includes(typeof ownOf(part, leaf))) {
    tell(`${message}${insteadText(usual, top, base)}`);
    return rest;
  }
  tell(`${message}${insteadText(isSameThing ? ownOf(usual, leaf) : null, path2, base)}`);
  const { [leaf]: _, ...others } = part;
  return Object.keys(others).length > 0 ? { ...config, [top]: others } : rest;
}
function insteadText(usual, name, base) {
  if (usual === void 0 || usual === null) return "";
  if (typeof usual === "object") return ` Shown with the ${base?.isPreset ? "preset’s" : "usual"} ${name}.`;
  return ` Shown with ${typeof usual === "number" ? plain2(usual) : usual}.`;
}

// static/js/draw/human.js
var human_exports = {};
__export(human_exports, {
  answerNames: () => answerNames,
  className: () => className,
  classOf: () => classOf,
  dataNumbers: () => dataNumbers,
  dataText: () => dataText,
  humanText: () => humanText,
  humanValue: () => humanValue,
  listText: () => listText,
  outputOf: () => outputOf,
  outputText: () => outputText,
  predictedClass: () => predictedClass,
  readable: () => readable,
  targetText: () => targetText,
  targetValue: () => targetValue,
  truthName: () => truthName,
  winner: () => winner
});

// static/js/draw/chart/ticks.js
var ticks_exports = {};
__export(ticks_exports, {
  counts: () => counts,
  countsFrom: () => countsFrom,
  decimalsOf: () => decimalsOf,
  multiples: () => multiples,
  niceStep: () => niceStep,
  numbers: () => numbers,
  numbersAcross: () => numbersAcross,
  roomBeside: () => roomBeside,
  ticks: () => ticks
});
function niceStep(span, parts2) {
  const rough = span / parts2;
  const power2 = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power2;
  return power2 * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}
function multiples(lo, hi, step2) {
  const slack = 1e-6;
  const first = Math.ceil(lo / step2 - slack);
  const last = Math.floor(hi / step2 + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => (first + k) * step2);
}
var FEWEST_PARTS = 3;
function stepFor(lo, hi, parts2) {
  const step2 = niceStep(hi - lo, parts2);
  return multiples(lo, hi, step2).length > 1 ? step2 : niceStep(hi - lo, FEWEST_PARTS);
}
function ticks(lo, hi, parts2) {
  return hi > lo ? multiples(lo, hi, stepFor(lo, hi, parts2)) : [];
}
function decimalsOf(step2) {
  return Math.max(0, -Math.floor(Math.log10(step2) + 1e-9));
}
var LETTER = 7.4;
var BESIDE = 9;
var BETWEEN = 8;
var lettersIn = (text2) => (text2.length + text2.replaceAll(",", "").length) / 2;
var roomBeside = (texts) => BESIDE + LETTER * Math.max(0, ...texts.map(lettersIn));
function numbers([lo, hi], parts2) {
  const step2 = stepFor(lo, hi, parts2);
  const values = multiples(lo, hi, step2);
  const texts = axisTexts(values, decimalsOf(step2));
  return new Set(texts).size === texts.length ? values.map((value2, k) => ({ value: value2, text: texts[k] })) : [];
}
var counts = ([lo, hi], parts2) => ticks(lo, hi, parts2).filter(Number.isInteger).map((value2) => ({ value: value2, text: count(value2) }));
var countsFrom = (words2) => (ends3, parts2) => counts(ends3, parts2).map((tick) => tick.value === 0 ? { value: 0, text: words2 } : tick);
function numbersAcross(ends3, parts2, place2, make = numbers) {
  const made = make(ends3, parts2);
  const areApart = (some) => some.every(({ value: value2, text: text2 }, k) => {
    if (k === 0) return true;
    const before = some[k - 1];
    const letters = lettersIn(text2) + lettersIn(before.text);
    return place2(value2) - place2(before.value) >= LETTER * letters / 2 + BETWEEN;
  });
  if (areApart(made)) return made;
  if (parts2 > FEWEST_PARTS) return numbersAcross(ends3, parts2 / 2, place2, make);
  const two = [made[0], made[made.length - 1]];
  return areApart(two) ? two : [];
}

// static/js/draw/data/table-number.js
var table_number_exports = {};
__export(table_number_exports, {
  answered: () => answered,
  given: () => given,
  quantity: () => quantity
});
var LONGEST_WHOLE = 1e12;
var FIRST_WHOLE = 1e3;
function quantity(x, digits) {
  const size = Math.abs(x);
  const isWhole2 = size < LONGEST_WHOLE && (Number.isInteger(x) || size >= FIRST_WHOLE);
  return isWhole2 ? grouped(decimalText(x, 0)).replace(/^(−?\d),(\d{3})$/, "$1$2") : short(x, digits);
}
var ANSWER_DIGITS = 7;
var isLong = (x) => Math.abs(x) >= LARGEST_PLAIN && Math.abs(x) < LONGEST_WHOLE;
var given = (x) => isLong(x) ? grouped(String(x)) : withCommas(plain2(x));
function answered(x, decimals) {
  const told3 = isThere(x) ? Number(x.toPrecision(ANSWER_DIGITS)) : Number.NaN;
  return isLong(told3) ? grouped(decimalText(told3, 0)) : fixed(x, decimals);
}

// static/js/draw/human.js
function humanValue(feature, x) {
  return feature.offset + feature.scale * x;
}
var PARTS = { input: 50, target: 500 };
var USUAL2 = { input: 2, target: 3 };
var SHARED_DIGITS = 6;
var MOST_DECIMALS = 20;
var TINY_DIGITS = 3;
function readable(data) {
  const features = data.features.map((feature, k) => {
    const values = data.x.map((row) => humanValue(feature, row[k]));
    return { ...feature, decimals: decimalsFor(values, "input") };
  });
  const targets = Array.from(
    { length: [data.y[0]].flat().length },
    (_, k) => data.y.map((y) => targetValue(data, [y].flat()[k]))
  );
  return { ...data, features, decimals: targets.map((values) => decimalsFor(values, "target")) };
}
function decimalsFor(values, kind) {
  const { lo, hi } = hull(values) ?? { lo: 0, hi: 0 };
  const digits = lo === 0 ? 0 : Math.floor(Math.log10(Math.abs(lo))) + 1;
  const told3 = hi > lo ? decimalsOf((hi - lo) / PARTS[kind]) : Math.max(0, SHARED_DIGITS - digits);
  const own = values.reduce((most, value2) => Math.max(most, decimalsIn(value2)), 0);
  return own <= told3 + 2 ? Math.max(own, told3) : told3;
}
var decimalsIn = (value2) => (String(Number(value2.toPrecision(12))).split(".")[1] ?? "").length;
function humanText(feature, x) {
  return dataText(humanValue(feature, x), feature.decimals ?? USUAL2.input);
}
var targetValue = (data, y) => data?.target ? humanValue(data.target, y) : y;
function targetText(data, target, k = 0) {
  return dataText(targetValue(data, target), data.decimals?.[k] ?? USUAL2.target);
}
function outputText(data, output, k = 0) {
  const decimals = (data?.task === "regression" ? data.decimals?.[k] : null) ?? USUAL2.target;
  const told3 = output === null ? null : targetValue(data, output);
  return decimals > MOST_DECIMALS ? significant(told3, TINY_DIGITS) : asRead(answered(told3, decimals));
}
function dataText(value2, decimals) {
  const rounded3 = decimals > MOST_DECIMALS ? value2.toPrecision(TINY_DIGITS) : decimalText(value2, decimals);
  return asRead(given(Number(rounded3)));
}
var dataNumbers = (ends3, parts2) => numbers(ends3, parts2).map(({ value: value2, text: text2 }) => ({ value: value2, text: asRead(text2) }));
var asRead = (text2) => text2.replace(/^(−?\d),(?=\d{3}(\.|$))/, "$1");
function classOf(target) {
  if (!Array.isArray(target)) return target;
  return target.length === 1 ? target[0] : winner(target);
}
var className = ({ classes }, k) => classes[k] ?? `class ${k}`;
function truthName(data, target) {
  const row = [target].flat();
  const shares = row.flatMap((share2, k) => share2 === 0 ? [] : [`${plain2(share2)} ${className(data, k)}`]);
  const isOne = row.length === 1 || shares.length === 1 && row.includes(1);
  return isOne ? className(data, classOf(target)) : shares.join(", ") || "none of them";
}
var MOST_NUMBERS = 4;
var listText = (texts) => [...texts.slice(0, MOST_NUMBERS), ...texts.length > MOST_NUMBERS ? ["…"] : []].join(", ");
function winner(outputs) {
  let best = 0;
  for (let k = 1; k < outputs.length; k += 1) {
    if (outputs[k] > outputs[best]) best = k;
  }
  return best;
}
function answerNames(data) {
  const { classes, prediction } = data;
  if (classes.length === 0) return classes;
  const outputs = "outputs" in prediction ? prediction.outputs : 0;
  const count2 = prediction.kind === "confusion" ? prediction.classes : Math.max(2, outputs);
  return Array.from({ length: Math.max(count2, classes.length) }, (_, k) => className(data, k));
}
function outputOf(outputs, label3, fromLogits2) {
  if (outputs.length > 1) return outputs[label3];
  return label3 === 0 && !fromLogits2 ? 1 - outputs[0] : outputs[0];
}
function predictedClass(outputs, fromLogits2) {
  if (outputs.length > 1) return winner(outputs);
  return outputs[0] > (fromLogits2 ? 0 : 0.5) ? 1 : 0;
}

// static/js/state/choice.js
function strongest(theta, { start: start2, shape: [, columns] }, row) {
  let best = start2 + row * columns;
  for (let i = best; i < start2 + (row + 1) * columns; i++) if (theta[i] > theta[best]) best = i;
  return best;
}
function firstChoice(parameters, theta) {
  const walked = [];
  let row = 0;
  for (const kernel of parameters.filter(({ role }) => role === "kernel")) {
    const index = strongest(theta, kernel, row);
    row = (index - kernel.start) % kernel.shape[1];
    walked.push(index);
  }
  if (walked.length < 2) return [0, Math.min(1, theta.length - 1)];
  const middle = Math.min(1, walked.length - 2);
  return [walked[middle], walked[middle + 1]];
}

// static/js/state/history.js
var emptyHistory = () => ({ count: 0, loss: new Float64Array(0), epochs: [] });
function room(loss2, needed) {
  const whole3 = new Float64Array(loss2.buffer);
  if (needed <= whole3.length) return whole3;
  const larger2 = new Float64Array(Math.max(needed, 2 * whole3.length, 1024));
  larger2.set(loss2);
  return larger2;
}
function withFrame(history2, frame) {
  const { losses, losses_start: start2 } = frame;
  if (losses.length > 0 && start2 > history2.count) {
    throw new RangeError(`losses must go on from ${history2.count}. Got ${start2}.`);
  }
  const last = history2.epochs.at(-1)?.epoch ?? 0;
  const epochs = frame.epochs.filter((record) => record.epoch > last);
  const count2 = Math.max(history2.count, losses.length > 0 ? start2 + losses.length : 0);
  if (count2 === history2.count && epochs.length === 0) return history2;
  const buffer = room(history2.loss, count2);
  const known3 = Math.min(losses.length, Math.max(0, history2.count - start2));
  buffer.set(losses.subarray(known3), history2.count);
  return { count: count2, loss: buffer.subarray(0, count2), epochs: [...history2.epochs, ...epochs] };
}

// static/js/acting/session.js
var whatDecidesData = ({ config: { dataset, loss: loss2, model, validation_split: split }, parameters }) => [
  dataset,
  split,
  loss2,
  model,
  parameters
];
var ASKED = ["chosen", "play", "weightView"];
var NOTHING3 = { weight: null, look: null, trail: 0 };
var watchedIn = ({ chosen, play, weightView }) => ({
  weight: chosen,
  look: play.playing ? null : POINTS,
  trail: trailOf(weightView)
});
var Session = class {
  #store;
  #server;
  #opening = null;
  #request = 0;
  #chosenByHand = false;
  #away = false;
  #watched = NOTHING3;
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
    store.subscribe((state, previous) => {
      if (ASKED.some((part) => state[part] !== previous[part])) this.#watch();
    });
    server.listen({
      onFrame: (frame) => this.#show(frame),
      onConnection: (connection) => {
        store.set({ connection });
        if (connection !== "open") this.#leave();
        if (connection === "open" && this.#opening === null) this.#watch();
      },
      onSeeking: (seeking) => store.set({ seeking }),
      onFamily: () => store.set({ familyNews: store.get().familyNews + 1 }),
      onStorage: (storage) => store.set({ storage }),
      onPaused: (message) => this.#stop(message),
      onRemoved: () => this.#restore(),
      position: () => this.#position()
    });
  }
  async create(config, { step: step2 = 0, carry = carried } = {}) {
    await this.open(() => rebuild(this.#asks, { config, forks: [] }, step2), carry);
  }
  async branch(step2, changes, at) {
    const id = this.#store.get().run?.id ?? "";
    await this.open(() => this.#asks.fork(id, step2, changes, at), carried);
  }
  async find(id, step2 = null) {
    await this.open(() => step2 === null ? this.#asks.read(id) : this.#asks.seek(id, step2));
  }
  get #asks() {
    return this.#server.asks;
  }
  get chosenWeight() {
    return this.#chosenByHand ? this.#store.get().chosen : null;
  }
  choose(weight2) {
    this.#chosenByHand = true;
    this.#store.set({ chosen: weight2 });
    this.#watch();
  }
  #watch() {
    const wanted = watchedIn(this.#store.get());
    if (!same(wanted, this.#watched) && this.#server.watch(wanted)) this.#watched = wanted;
  }
  async open(make, carry = cleared) {
    const request = ++this.#request;
    const run = await make();
    const [data, lineage] = await Promise.all([this.#dataOf(run), lineageOf(this.#asks, run)]);
    if (request !== this.#request) return;
    this.#store.set({ notice: null });
    await new Promise((shown) => {
      this.#opening?.shown();
      this.#opening = { run, data, lineage, carry, shown };
      this.#server.attach(run.id);
    });
  }
  async #dataOf(run) {
    const { run: old, data } = this.#store.get();
    const unchanged = old !== null && same(whatDecidesData(old), whatDecidesData(run));
    return unchanged && data !== null ? data : readable(await this.#asks.data(run.id));
  }
  #position() {
    const { history: history2, run } = this.#store.get();
    const next = this.#opening?.run;
    const keeps = run !== null && (!next || this.#keepsChoice(run, next));
    this.#watched = keeps ? watchedIn(this.#store.get()) : NOTHING3;
    return { have: next ? 0 : history2.count, watch: this.#watched };
  }
  #keepsChoice(run, next) {
    const forked = next.parent !== null;
    return same(run.parameters, next.parameters) && (this.#chosenByHand || forked);
  }
  #leave() {
    this.#away = true;
    this.#store.set({ storage: null });
  }
  #comeBack({ step: step2, recorded }) {
    const { frame, history: history2, play } = this.#store.get();
    if (!frame || play.playing || recorded >= history2.count || step2 === frame.step) return;
    this.#server.command({ do: "seek", step: frame.step }).catch((error) => {
      this.#store.set({ notice: saidBy(error) });
    });
  }
  #show(frame) {
    const opening = this.#opening;
    this.#opening = null;
    if (this.#away && !opening) this.#comeBack(frame);
    this.#away = false;
    const old = opening ? emptyHistory() : this.#store.get().history;
    const first = opening && this.#first(opening, frame);
    const chosen = first?.chosen ?? this.#store.get().chosen;
    const look = frame.look?.index === chosen && { look: frame.look };
    this.#store.set({ frame, seeking: null, history: withFrame(old, frame), ...first, ...look });
    if (opening) this.#watch();
    if (!isMoving(this.#store.get())) this.#store.flush();
    opening?.shown();
  }
  #first({ run, data, lineage, carry }, frame) {
    const { run: old, landscape: landscape2, refused: refused2 } = this.#store.get();
    const fresh = { hovered: null, trial: null, preview: null };
    const changed2 = { run, data, lineage, ...fresh, refused: carry(refused2) };
    if (old !== null && this.#keepsChoice(old, run)) return changed2;
    const [chosen, second] = firstChoice(run.parameters, frame.theta);
    this.#chosenByHand = false;
    const known3 = old !== null && same(old.parameters, run.parameters);
    const plane = run.parameter_count === 2 ? "weights" : "path";
    const fitting = known3 ? {} : { plane, answer: null };
    return { ...changed2, chosen, landscape: { ...landscape2, ...fitting, i: chosen, j: second } };
  }
  #stop(notice) {
    const { play } = this.#store.get();
    if (play.playing) this.#store.set({ play: { ...play, playing: false, backwards: false }, notice });
  }
  async #restore() {
    const { lineage } = this.#opening ?? this.#store.get();
    const step2 = this.#store.get().frame?.step ?? 0;
    try {
      await this.open(() => rebuild(this.#asks, lineage, step2), carried);
      const notice = `The server no longer had this run, so it was made again from its settings, and sent to step ${count(step2)}.`;
      this.#store.set({ notice });
    } catch (error) {
      const gone = "The server no longer has this run, and it could not be made again.";
      this.#store.set({ notice: `${gone} ${saidBy(error)}` });
    }
  }
};

// static/js/address/clipboard.js
var clipboard_exports = {};
__export(clipboard_exports, {
  copied: () => copied,
  copiedLink: () => copiedLink
});
var copied = async (text2) => await navigator.clipboard?.writeText(text2).then(
  () => true,
  () => false
) ?? false;
var copiedLink = (url) => copied(new URL(url, location.href).href);

// static/js/address/opening.js
var LONG = 600;
var AGAIN2 = "The run of this link is being made again.";
var MOST_PROBLEMS = 3;
var LONG_PROBLEM = 400;
function definitionOf({ config, forks }, catalogue) {
  return { config: catalogue ? briefConfig(config, catalogue) : {}, forks };
}
function explained2(problems) {
  const clipped2 = problems.slice(0, MOST_PROBLEMS).map((text2) => text2.length > LONG_PROBLEM ? `${text2.slice(0, LONG_PROBLEM)}…` : text2);
  const more = problems.length - clipped2.length;
  return `Left out of the link: ${clipped2.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`;
}
function goneWords({ config, forks }, base) {
  const gone = "The server no longer has the run of this link";
  return base?.isPreset || encodeAddress({ config, forks }) !== "" ? `${gone}, so it was made again from the link’s settings.` : `${gone}; the link names no other settings, so this is the article’s run.`;
}
async function read(asks3, id) {
  return asks3.read(id).catch((error) => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
}
async function hasTable(asks3, table) {
  try {
    await asks3.table(table);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return false;
    throw error;
  }
}
var Opening = class {
  #store;
  #session;
  #asks;
  constructor(store, session, asks3) {
    this.#asks = asks3;
    this.#store = store;
    this.#session = session;
  }
  async open(address, candidates = []) {
    try {
      const named2 = address.run === null ? null : await read(this.#asks, address.run);
      const run = await this.#first(address, named2, candidates);
      if (run) await this.#show(run, address);
      else await this.#make(address, address.run !== null && named2 === null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      address.problems.push(error.message);
      await this.#session.create({});
    }
  }
  async #first(address, named2, candidates) {
    const described = encodeAddress({ config: address.config, forks: address.forks });
    if (named2 && (described === "" || await this.#describe(named2) === described)) return named2;
    for (const id of candidates) {
      const run = await read(this.#asks, id);
      if (run && await this.#describe(run) === described) return run;
    }
    return null;
  }
  async #describe(run) {
    return encodeAddress(definitionOf(await lineageOf(this.#asks, run), this.#store.get().catalogue));
  }
  async #show(run, { step: step2, problems }) {
    const moves = run.status === "training";
    if (moves && step2 !== null && step2 !== run.step)
      problems.push(`step ${step2}, as the run is training and is shown where it is.`);
    await this.#session.open(
      async () => moves || step2 === null ? run : arrive(this.#asks, run, step2, problems)
    );
  }
  async #make(address, gone) {
    const { config, forks, step: step2, problems } = address;
    await this.#askForTable(address);
    const base = this.#baseOf(address);
    const again = gone || forks.length > 0;
    const timer = setTimeout(() => again && this.#store.set({ notice: AGAIN2 }), LONG);
    try {
      await this.#session.open(() => this.#rebuilt({ config, forks }, step2 ?? 0, problems, base));
    } finally {
      clearTimeout(timer);
    }
    if (this.#store.get().notice === AGAIN2) this.#store.set({ notice: null });
    if (gone) this.#store.set({ notice: goneWords(address, base) });
  }
  async #askForTable(address) {
    const { name, table } = address.config.dataset ?? {};
    if (name !== "table" || typeof table !== "string" || await hasTable(this.#asks, table)) return;
    this.#store.set({ wanted: { table, file: address.file, address: encodeAddress(address) } });
    address.view = { ...address.view, room: "data" };
  }
  async #rebuilt(definition, step2, problems, base) {
    const known3 = problems.length;
    try {
      return await rebuild(this.#asks, definition, step2, problems, base);
    } catch (error) {
      const names = [...Object.keys(definition.config), ...definition.forks.length > 0 ? ["forks"] : []];
      if (!(error instanceof Refused) || names.length === 0) throw error;
      const how = names.length > 1 ? "them" : "it";
      const shown = base?.isPreset ? "the preset" : "the article’s run";
      const all = `all settings (${names.join(", ")}), so ${shown} is shown. With ${how}, ${error.message}`;
      problems.splice(known3, Number.POSITIVE_INFINITY, all);
      return rebuild(this.#asks, { config: {}, forks: [] }, step2, problems, base);
    }
  }
  #baseOf({ preset: name, problems }) {
    const { presets = [], default: usual } = this.#store.get().catalogue ?? {};
    const preset = presets.find((one) => one.name === name);
    if (preset) return { config: preset.config, isPreset: true };
    if (name !== null)
      problems.push(`preset must be one of ${presets.map((one) => one.name).join(", ")}. Got ${name}.`);
    return usual ? { config: usual, isPreset: false } : null;
  }
};

// static/js/address/remade.js
var remade_exports = {};
__export(remade_exports, {
  Remade: () => Remade,
  profileOf: () => profileOf
});

// static/js/draw/narration/remade.js
var FEWEST_DIGITS2 = 4;
var MOST_DIGITS = 17;
function remadeWords(there, here, what) {
  if (there.loss === here.loss) return null;
  const [ours, theirs] = apart(here.loss, there.loss);
  const losses = `the loss here is ${ours} where the ${what}’s was ${theirs}`;
  if (there.profile === null || here.profile === null) return `T${losses.slice(1)}.`;
  if (there.profile !== here.profile) return `Made again on another kind of processor: ${losses}.`;
  const why = `the ${what} may be from another version of Fall Line, NumPy or the system, or was edited`;
  return `Though the kind of processor is the same, ${losses}: ${why}.`;
}
function apart(a, b) {
  for (let digits = FEWEST_DIGITS2; digits < MOST_DIGITS; digits += 1) {
    const texts = [significant(a, digits), significant(b, digits)];
    if (texts[0] !== texts[1]) return texts;
  }
  return [significant(a, MOST_DIGITS), significant(b, MOST_DIGITS)];
}

// static/js/address/remade.js
var profileOf = ({ catalogue }) => catalogue?.numerics.profile ?? null;
var Remade = class {
  #store;
  #awaited = null;
  constructor(store) {
    this.#store = store;
    store.subscribe((state, previous) => {
      if (state.frame !== previous.frame) this.#look(state);
    });
  }
  expect({ step: step2, loss: loss2, profile }, what) {
    const { run } = this.#store.get();
    if (!run || step2 === null || loss2 === null) return;
    this.#awaited = { run: run.id, step: step2, there: { loss: loss2, profile }, what };
    this.#look(this.#store.get());
  }
  expectOf({ id, step: step2, loss: loss2, arithmetic: profile }) {
    const state = this.#store.get();
    if (state.run?.id === id && profile !== profileOf(state)) this.expect({ step: step2, loss: loss2, profile }, "file");
  }
  forget() {
    this.#awaited = null;
  }
  #look(state) {
    const { frame, run } = state;
    if (!this.#awaited || !frame) return;
    const { step: step2, there, what, run: id } = this.#awaited;
    if (run?.id !== id) this.#awaited = null;
    if (frame.run !== id || frame.step !== step2 || frame.loss === null) return;
    this.#awaited = null;
    const words2 = remadeWords(there, { loss: frame.loss, profile: profileOf(state) }, what);
    const { notice } = this.#store.get();
    if (words2) this.#store.set({ notice: notice ? `${notice} ${words2}` : words2 });
  }
};

// static/js/draw/frames/phases.js
var phases_exports = {};
__export(phases_exports, {
  BACKWARD: () => BACKWARD,
  FORWARD: () => FORWARD,
  LOSS: () => LOSS,
  MOVES: () => MOVES,
  PHASES: () => PHASES,
  RATE: () => RATE,
  SUBTRACT: () => SUBTRACT,
  onRing: () => onRing,
  phaseIcon: () => phaseIcon,
  phaseRing: () => phaseRing
});

// static/js/draw/dom.js
var dom_exports = {};
__export(dom_exports, {
  h: () => h,
  s: () => s,
  setAttributes: () => setAttributes,
  setText: () => setText
});
var SVG = "http://www.w3.org/2000/svg";
var PROPERTIES = /* @__PURE__ */ new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);
function setProp(element, name, value2) {
  if (typeof value2 === "function") {
    element.addEventListener(name.slice(2), value2);
  } else if (PROPERTIES.has(name)) {
    Object.assign(element, { [name]: value2 });
  } else if (value2 !== null && value2 !== void 0 && value2 !== false) {
    element.setAttribute(name, value2 === true ? "" : String(value2));
  }
}
function dress(element, props, children) {
  for (const [name, value2] of Object.entries(props)) setProp(element, name, value2);
  for (const child of children.flat()) {
    if (child !== null && child !== void 0 && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}
function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}
function s(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}
function setText(node, text2) {
  const next = String(text2);
  if (node.textContent !== next) node.textContent = next;
}
function setAttributes(element, attributes) {
  for (const [name, value2] of Object.entries(attributes)) {
    if (value2 === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value2)) element.setAttribute(name, String(value2));
  }
}

// static/js/draw/frames/phases.js
var PHASES = [
  { title: "Forward", path: "M4 12h15M13 6l6 6-6 6" },
  { title: "Loss", path: "M5 19v-7M12 19V5M19 19v-10" },
  { title: "Backward", path: "M20 12H5M11 6l-6 6 6 6" },
  { title: "Rate", path: "M6.5 6.5l11 11M17.5 6.5l-11 11" },
  { title: "Subtract", path: "M5 12h14" }
];
var [FORWARD, LOSS, BACKWARD, RATE, SUBTRACT] = PHASES.keys();
var MOVES = [1900, 800, 1900, 1400, 2e3];
function phaseIcon(phase) {
  return s(
    "svg",
    { class: "phase-icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    s("path", { d: PHASES[phase].path })
  );
}
var MIDDLE = 20;
var RADIUS = 14.5;
var SMALL = 13;
var [FROM, TO] = [0.38, 0.62];
function onRing(place2) {
  const angle = 2 * Math.PI * place2 / PHASES.length - Math.PI / 2;
  return { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle) };
}
function phaseRing() {
  const pictures = PHASES.map(({ path: path2 }, place2) => {
    const { x, y } = onRing(place2);
    const scale = (SMALL / 24).toFixed(3);
    const moved = `translate(${(x - SMALL / 2).toFixed(2)} ${(y - SMALL / 2).toFixed(2)}) scale(${scale})`;
    return s("path", { d: path2, transform: moved, class: `ring-phase ring-${place2}` });
  });
  const arcs = PHASES.map((_, place2) => {
    const [from, to] = [onRing(place2 + FROM), onRing(place2 + TO)];
    return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}A${RADIUS} ${RADIUS} 0 0 1 ${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
  });
  const ring2 = s("path", { d: arcs.join(""), class: "ring-line" });
  return s("svg", { class: "phase-ring", viewBox: "0 0 40 40", "aria-hidden": "true" }, ring2, pictures);
}

// static/js/state/neurons.js
var neurons_exports = {};
__export(neurons_exports, {
  asTaken: () => asTaken,
  canTile: () => canTile,
  endedPoint: () => endedPoint,
  fits: () => fits,
  lookedAt: () => lookedAt,
  seenIn: () => seenIn,
  shownAs: () => shownAs,
  usualFor: () => usualFor
});
var MOST_INPUTS = 2;
var canTile = (run) => run !== null && !isPosition(run.parameters) && run.features <= MOST_INPUTS;
function shownAs({ run, neurons }) {
  if (!run || !canTile(run)) return "circles";
  return neurons ?? usualFor(run);
}
var usualFor = (run) => run.features === MOST_INPUTS ? "tiles" : "circles";
var fits = (point, data) => data === null || point.length === data.features.length;
function lookedAt({ point, frame, data }) {
  if (point && fits(point, data)) return point;
  const sample2 = frame?.sample;
  if (!sample2 || !data || data.features.length !== sample2.input.length) return null;
  return sample2.input.map((x, k) => data.features[k].offset + data.features[k].scale * x);
}
var asTaken = ({ offset, scale }, value2) => (value2 - offset) / scale;
function seenIn({ frame, data, point, sent, run }) {
  if (!point || !data || !fits(point, data)) return frame?.sample ?? null;
  const input = point.map((value2, k) => asTaken(data.features[k], value2));
  const isSame = sent?.run === run?.id && JSON.stringify(sent?.x) === JSON.stringify(point);
  return { input, output: isSame && sent ? asGiven(data, sent.outputs[0]) : [] };
}
var asGiven = ({ target }, outputs) => target ? outputs.map((output) => asTaken(target, output)) : outputs;
function endedPoint({ run, point }, previous) {
  if (point === null || point !== previous.point || !run || run === previous.run) return {};
  const isOther = previous.run && !isSameData(run, previous.run);
  return isOther || point.length !== run.features ? { point: null, sent: null } : {};
}
var isSameData = (one, other) => JSON.stringify(one.config.dataset) === JSON.stringify(other.config.dataset);

// static/js/state/race-line.js
var race_line_exports = {};
__export(race_line_exports, {
  USUAL_LINE: () => USUAL_LINE,
  lineText: () => lineText,
  readLine: () => readLine
});
var TEXT = /^(first|stays)(?::(-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?))?$/;
var USUAL_LINE = { finish: null, rule: "first" };
var lineText = ({ finish, rule }) => finish === null ? rule : `${rule}:${finish}`;
function readLine(text2) {
  const [, rule, number2] = TEXT.exec(text2) ?? [];
  const finish = number2 === void 0 ? null : Number(number2);
  if (!rule || finish !== null && !Number.isFinite(finish)) return null;
  return { finish, rule: rule === "stays" ? "stays" : "first" };
}

// static/js/state/talk.js
var PANELS = ["landscape", "equation", "both"];
var NO_TALK = { on: false, panel: PANELS[0], ground: "dark", used: [] };

// static/js/address/view-part.js
function needSamples(name, text2, run) {
  if (run && isPosition(run.parameters))
    throw new SyntaxError(`view.${name} needs a network: a surface has no samples. Got ${text2}.`);
}
var choice = (of, key, values) => ({
  get: (state) => String(of(state)[key]),
  usual: () => String(values[0]),
  read(text2, _, name) {
    const value2 = values.find((one) => String(one) === text2);
    if (value2 !== void 0) return { [key]: value2 };
    throw new SyntaxError(`view.${name} must be one of ${values.join(", ")}. Got ${text2}.`);
  }
});
var number = (key, usual, fits2, bounds) => ({
  get: ({ landscape: landscape2 }) => String(landscape2[key]),
  usual: () => String(usual),
  read: (text2, _, name) => ({ [key]: readNumber(name, text2, fits2, bounds) })
});
function readNumber(name, text2, fits2, bounds) {
  const value2 = text2.trim() === "" ? Number.NaN : Number(text2);
  if (fits2(value2)) return value2;
  throw new SyntaxError(`view.${name} must be ${bounds}. Got ${text2}.`);
}

// static/js/state/share.js
var share_exports = {};
__export(share_exports, {
  heldOutData: () => heldOutData,
  heldOutReady: () => heldOutReady,
  holdsOut: () => holdsOut,
  needsOutcomes: () => needsOutcomes,
  shareOf: () => shareOf
});
var holdsOut = (run) => run !== null && run.config.model === null && run.config.validation_split > 0;
var shareOf = ({ run, share: share2 }) => share2 === "held_out" && holdsOut(run) ? share2 : "trained_on";
var OF_SAMPLES = ["confusion", "scatter"];
var needsOutcomes = (state) => shareOf(state) === "held_out" && OF_SAMPLES.includes(state.data?.prediction.kind ?? "");
function heldOutData() {
  const known3 = {};
  return ({ data, run, heldOut: held }) => {
    if (!data || held?.run !== run?.id || !held) return null;
    if (known3.data !== data || known3.held !== held)
      Object.assign(known3, { data, held, made: within(data, held) });
    return known3.made ?? null;
  };
}
function within(data, held) {
  const ends3 = endsOf(data.prediction);
  const shown = held.x.flatMap(
    (row, i) => ends3.every(([low, high], k) => row[k] >= low && row[k] <= high) ? [i] : []
  );
  const prediction = held.prediction.kind === "scatter" ? held.prediction : data.prediction;
  const [x, y] = [shown.map((i) => held.x[i]), shown.map((i) => held.y[i])];
  const beyond = held.x.length - shown.length;
  return { ...data, prediction, x, y, count: held.count, share: "held_out", beyond };
}
function endsOf(plan) {
  if (plan.kind === "map") return [plan.x, plan.y];
  return plan.kind === "curve" ? [[plan.x[0], plan.x[plan.x.length - 1]]] : [];
}
function heldOutReady(state, data, before) {
  const { run, frame, outcomes, theme } = state;
  const same2 = before?.run.id === run?.id && before?.data === data ? before : null;
  const kept = same2 && { ...same2, theme };
  if (!run || !data || frame?.run !== run.id) return kept;
  if (!needsOutcomes(state)) {
    const fits2 = frame.prediction_kind === data.prediction.kind && frame.prediction.length > 0;
    const { val_loss: loss2, val_accuracy: accuracy } = frame;
    return fits2 ? { run, frame: { ...frame, loss: loss2, accuracy }, data, theme } : kept;
  }
  if (outcomes?.run !== run.id || outcomes.share !== "held_out") return kept;
  const prediction = Float32Array.from(outcomes.predicted ?? outcomes.confusion?.flat() ?? []);
  return { run, frame: { ...frame, step: outcomes.step, loss: outcomes.loss, prediction }, data, theme };
}

// static/js/state/trying/trying.js
var trying_exports = {};
__export(trying_exports, {
  MOST_DECIMALS: () => MOST_DECIMALS2,
  columnsOf: () => columnsOf2,
  inputsOf: () => inputsOf,
  overOf: () => overOf,
  reachOf: () => reachOf,
  strideOf: () => strideOf,
  wayOf: () => wayOf,
  waysOf: () => waysOf
});
function columnsOf2({ features }) {
  const columns = /* @__PURE__ */ new Map();
  features.forEach(({ name, unit, category }, place2) => {
    const of = category?.column ?? name;
    const column = columns.get(of) ?? { name: of, unit, places: [], values: [] };
    column.places.push(place2);
    if (category) column.values.push(category.value);
    columns.set(of, column);
  });
  return [...columns.values()];
}
var MOST_DECIMALS2 = 20;
var inputsOf = ({ features, x }, sample2) => x[sample2].map((value2, k) => {
  const { offset, scale, decimals = MOST_DECIMALS2 } = features[k];
  const own = offset + scale * value2;
  const text2 = own.toFixed(Math.min(decimals + 2, MOST_DECIMALS2));
  return Number(text2);
});
function reachOf({ features, x }, place2) {
  const { offset, scale } = features[place2];
  const values = x.map((row) => offset + scale * row[place2]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? [low, high] : [low - 1, high + 1];
}
function waysOf({ run, data }) {
  if (!run || !data || data.features.length !== run.features || run.features === 0) return ["all"];
  return columnsOf2(data).length > 2 ? ["all", "map", "try"] : ["all", "try"];
}
var wayOf = (state) => waysOf(state).includes(state.predicting) ? state.predicting : "all";
function overOf({ data, over, tried }) {
  if (!data) return null;
  const columns = columnsOf2(data);
  const has = (name) => columns.some((column) => column.name === name);
  const sample2 = Math.min(tried, data.x.length - 1) * strideOf(data);
  if (over && has(over.across) && has(over.up) && over.across !== over.up) return { ...over, sample: sample2 };
  const [across, up] = columns.map(({ name, places }) => ({ name, spread: places.length > 1 ? 0 : spreadOf(data, places[0]) })).toSorted((one, other) => other.spread - one.spread);
  return { across: across.name, up: up.name, sample: sample2 };
}
var strideOf = ({ count: count2, x }) => Math.max(1, Math.ceil(count2 / Math.max(x.length, 1)));
function spreadOf({ x }, place2) {
  const mean2 = x.reduce((sum, row) => sum + row[place2], 0) / x.length;
  return x.reduce((sum, row) => sum + (row[place2] - mean2) ** 2, 0) / x.length;
}

// static/js/address/view-predictions.js
var POINT = {
  get: ({ point }) => point?.join(",") ?? "",
  usual: () => "",
  read(text2, { run }) {
    if (text2 === "") return { point: null };
    const point = text2.split(",").map((each) => each.trim() === "" ? Number.NaN : Number(each));
    const takes = run && !isPosition(run.parameters) ? run.features : 0;
    if (takes > 0 && point.length === takes && point.every(Number.isFinite)) return { point };
    const must = takes > 0 ? `have ${takes} ${takes === 1 ? "number" : "numbers"}` : "be of a network's run";
    throw new SyntaxError(`view.point must ${must}. Got ${text2}.`);
  }
};
var PREDICTIONS = {
  get: wayOf,
  usual: () => "all",
  read(text2, state) {
    const ways = waysOf(state);
    const predicting = ways.find((way) => way === text2);
    if (predicting) return { predicting };
    throw new SyntaxError(`view.predictions must be one of ${ways.join(", ")} for this run. Got ${text2}.`);
  }
};
var OVER = {
  get: (state) => wayOf(state) === "map" && state.over ? JSON.stringify([state.over.across, state.over.up]) : "",
  usual: () => "",
  read(text2, { data }) {
    if (text2 === "") return { over: null };
    const [across, up, ...more] = namesIn(text2);
    if (!across || !up || across === up || more.length > 0)
      throw new SyntaxError(`view.over must name two inputs: ["age","weight"]. Got ${text2}.`);
    const names = data ? columnsOf2(data).map(({ name }) => name) : [];
    if (names.includes(across) && names.includes(up)) return { over: { across, up } };
    const there = names.length > 0 ? `of the data’s: ${names.join(", ")}` : "of a network’s data";
    throw new SyntaxError(`view.over must name two inputs ${there}. Got ${text2}.`);
  }
};
function namesIn(text2) {
  try {
    const names = JSON.parse(text2);
    return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : [];
  } catch {
    return [];
  }
}
var SAMPLE = {
  get: (state) => wayOf(state) === "all" ? "1" : String(state.tried + 1),
  usual: () => "1",
  read(text2, { data, run }) {
    if (text2 !== "1") needSamples("sample", text2, run);
    const most = Math.max(data?.x.length ?? 0, 1);
    if (/^[1-9]\d{0,6}$/.test(text2) && Number(text2) <= most) return { tried: Number(text2) - 1 };
    throw new SyntaxError(`view.sample must be a whole number from 1 to ${count(most)}. Got ${text2}.`);
  }
};
var SHARE = {
  get: shareOf,
  usual: () => "trained_on",
  read(text2, { run }) {
    if (text2 === "trained_on" || text2 === "held_out" && holdsOut(run)) return { share: text2 };
    const shares = holdsOut(run) ? "trained_on or held_out" : "trained_on: the run holds no samples out";
    throw new SyntaxError(`view.share must be ${shares}. Got ${text2}.`);
  }
};

// static/js/address/view-address.js
var SWITCH = [false, true];
var FITTING = "fitting";
var SPAN = {
  get: ({ landscape: landscape2 }) => String(landscape2.span ?? FITTING),
  usual: () => FITTING,
  read(text2) {
    const fits2 = (n) => n > 0 && n <= 1e3;
    return { span: text2 === FITTING ? null : readNumber("span", text2, fits2, "above 0 and at most 1,000") };
  }
};
function axis(name) {
  const label3 = ({ run, landscape: { plane, [name]: index } }) => {
    const count2 = run?.parameter_count ?? 0;
    const isFree = run && plane === "weights" && index < count2 && count2 > 2;
    return isFree ? compactLabelOf(run.parameters, index) : "";
  };
  return {
    get: label3,
    usual: (state) => label3(state) ? null : "",
    read(text2, { run }) {
      const index = text2 === "" ? -1 : weightNamed(run?.parameters ?? [], text2);
      if (index === null) throw new SyntaxError(`view.${name} must be a weight of the run. Got ${text2}.`);
      return index < 0 ? {} : { [name]: index };
    }
  };
}
var FRAMES = PHASES.map(({ title }) => title.toLowerCase());
var SLOW2 = {
  get: ({ slow }) => slow ? `${FRAMES[slow.phase]}.${slow.sample}` : "",
  usual: () => "",
  read(text2, { run, step: step2 }) {
    if (text2 === "") return { slow: null };
    needSamples("slow", text2, run);
    const [name, sample2, ...more] = text2.split(".");
    const phase = FRAMES.indexOf(name);
    if (phase < 0 || !/^\d{1,6}$/.test(sample2) || more.length > 0)
      throw new SyntaxError(
        `view.slow must be one of ${FRAMES.join(", ")}, with a sample: loss.3. Got ${text2}.`
      );
    if (run && Number(sample2) >= run.config.batch_size)
      throw new SyntaxError(
        `view.slow must have a sample of the batch, 0 to ${run.config.batch_size - 1}. Got ${text2}.`
      );
    if (!run || step2 === 0)
      throw new SyntaxError("view.slow needs a step of a network: the first weights have none.");
    return { slow: slowStep(run.id, { phase, sample: Number(sample2) }) };
  }
};
var LESSONS = 8;
var LESSON = {
  get: ({ lesson }) => String(lesson ?? ""),
  usual: () => "",
  read(text2) {
    if (text2 === "") return { lesson: null };
    const fits2 = (n) => Number.isInteger(n) && n >= 1 && n <= LESSONS;
    return { lesson: readNumber("lesson", text2, fits2, `a whole number from 1 to ${LESSONS}`) };
  }
};
var MODES = ["guide", "lab", "talk"];
var MODE = {
  get: ({ talk }) => talk.on ? "talk" : "lab",
  usual: () => "lab",
  read(text2) {
    if (MODES.includes(text2)) return { on: text2 === "talk" };
    throw new SyntaxError(`view.mode must be one of ${MODES.join(", ")}. Got ${text2}.`);
  }
};
var PANEL = {
  ...choice(({ talk }) => talk, "panel", PANELS),
  get: ({ talk }) => talk.on ? talk.panel : PANELS[0]
};
var NEURONS = {
  get: (state) => state.run && canTile(state.run) && shownAs(state) !== usualFor(state.run) ? shownAs(state) : "",
  usual: () => "",
  read(text2, { run }) {
    if (text2 === "") return { neurons: null };
    if (!canTile(run))
      throw new SyntaxError(`view.neurons needs a network of one or two inputs. Got ${text2}.`);
    if (text2 === "circles" || text2 === "tiles") return { neurons: text2 };
    throw new SyntaxError(`view.neurons must be one of circles, tiles. Got ${text2}.`);
  }
};
var RACE = {
  get: ({ raceLine }) => raceLine ? lineText(raceLine) : "",
  usual: () => "",
  read(text2) {
    const raceLine = readLine(text2);
    if (raceLine || text2 === "") return raceLine ? { raceLine } : {};
    throw new SyntaxError(`view.race must be first or stays, with a loss: first:0.3. Got ${text2}.`);
  }
};
var page = (state) => state;
var landscape = (state) => state.landscape;
var TALK = { mode: MODE, panel: PANEL };
var PAGE = {
  room: choice(page, "room", ["lab", "layers", "runs", "data"]),
  slow: SLOW2,
  lesson: LESSON,
  weight: choice(page, "weightView", ["curve", "history", "layer", "sum", "neuron"]),
  neurons: NEURONS,
  point: POINT,
  predictions: PREDICTIONS,
  over: OVER,
  sample: SAMPLE,
  share: SHARE,
  race: RACE,
  edges: choice(page, "edges", ["weights", "gradients", "updates"]),
  log: choice(page, "logScale", SWITCH)
};
var whole = (low, high) => (n) => Number.isInteger(n) && n >= low && n <= high;
var LANDSCAPE = {
  plane: {
    ...choice(landscape, "plane", ["path", "weights", "gradient", "random", "endpoints"]),
    // A run of two parameters opens on the plane of both.
    usual: ({ run }) => run?.parameter_count === 2 ? "weights" : "path"
  },
  i: axis("i"),
  j: axis("j"),
  seed: number("seed", 0, whole(0, Number.MAX_SAFE_INTEGER), "a whole number"),
  span: SPAN,
  size: number("size", 65, whole(2, 257), "a whole number from 2 to 257"),
  samples: choice(landscape, "samples", ["all", "batch"]),
  scale: choice(landscape, "scale", [FITTING, "linear", "log"]),
  shape: choice(landscape, "view", ["surface", "map"]),
  arrows: choice(landscape, "arrows", SWITCH)
};
function viewOf(state) {
  const parts2 = Object.entries({ ...TALK, ...PAGE, ...LANDSCAPE });
  const unusual = parts2.filter(([, part]) => part.get(state) !== part.usual(state));
  return Object.fromEntries(unusual.map(([name, part]) => [name, part.get(state)]));
}
function viewPatch(view, state, step2 = null) {
  const known3 = { ...TALK, ...PAGE, ...LANDSCAPE };
  const strange = Object.keys(view).filter((name) => !Object.hasOwn(known3, name));
  const problems = strange.map((name) => `view.${name} is nothing that a view has.`);
  const isThere3 = step2 !== null && step2 <= (state.run?.total_steps ?? step2);
  const moment = { ...state, step: isThere3 ? step2 : state.frame?.step ?? 0 };
  const read3 = (parts2) => readParts(parts2, view, moment, problems);
  const landscape2 = { ...state.landscape, ...read3(LANDSCAPE) };
  if (view.i && landscape2.i === landscape2.j) {
    problems.push(`view.i and view.j must be two weights. Got ${view.i} twice.`);
    Object.assign(landscape2, { i: state.landscape.i, j: state.landscape.j });
  }
  return { patch: { ...read3(PAGE), landscape: landscape2, talk: { ...state.talk, ...read3(TALK) } }, problems };
}
function readParts(parts2, view, state, problems) {
  const found = Object.entries(parts2).map(([name, part]) => {
    const usual = part.usual(state);
    try {
      if (Object.hasOwn(view, name)) return part.read(view[name], state, name);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push(error.message);
    }
    return usual === null ? {} : part.read(usual, state, name);
  });
  return Object.assign({}, ...found);
}

// static/js/address/moment.js
var LONGEST = 32e3;
var Moment = class {
  #store;
  #session;
  #defined = {
    lineage: null,
    definition: { config: {}, forks: [] },
    isLong: false
  };
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
  }
  get text() {
    return encodeAddress({ ...this.parts, ...this.#standing });
  }
  get definition() {
    return this.#define().definition;
  }
  get isLong() {
    return this.#define().isLong;
  }
  #define() {
    const { lineage, catalogue } = this.#store.get();
    if (lineage === this.#defined.lineage) return this.#defined;
    const definition = definitionOf(lineage, catalogue);
    const isLong2 = encodeAddress(definition).length > LONGEST;
    this.#defined = { lineage, definition: isLong2 ? { config: {}, forks: [] } : definition, isLong: isLong2 };
    return this.#defined;
  }
  get #standing() {
    const state = this.#store.get();
    const { step: step2 = 0, loss: loss2 = null } = state.frame ?? {};
    const isTold = loss2 !== null && !this.#define().isLong;
    return { step: step2, ...isTold && { loss: loss2, profile: profileOf(state) } };
  }
  get parts() {
    const state = this.#store.get();
    const { run, frame, history: walked, chosen } = state;
    if (!run || !frame) return {};
    const { definition, isLong: isLong2 } = this.#define();
    const moved = run.parent !== null || walked.count > 0;
    const named2 = moved || this.#session.chosenWeight !== null;
    return {
      ...definition,
      ...(moved || isLong2) && { run: run.id, ...this.#standing },
      weight: named2 ? compactLabelOf(run.parameters, chosen) : null,
      view: viewOf(state),
      file: state.data?.file
    };
  }
};

// static/js/address/address.js
var SOON = 350;
var LATER = 1e3;
var LAB = "#view.mode=lab";
var SHOWN = [
  "run",
  "raceLine",
  "chosen",
  "frame",
  "data",
  "play",
  "landscape",
  "weightView",
  "edges",
  "neurons",
  "point",
  "predicting",
  "over",
  "tried",
  "logScale",
  "slow",
  "talk",
  "lesson",
  "room"
];
var Address = class {
  #store;
  #session;
  #server;
  #opener;
  #remade;
  #moment;
  #known = "";
  #opened = null;
  #written = Number.NEGATIVE_INFINITY;
  #timer = 0;
  #rests = false;
  constructor(store, session, server) {
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#opener = new Opening(store, session, server.asks);
    this.#remade = new Remade(store);
    this.#moment = new Moment(store, session);
    store.subscribe((state, previous) => {
      if (SHOWN.some((part) => state[part] !== previous[part])) this.#writeSoon(state);
    });
    window.addEventListener("hashchange", () => {
      if (!this.#rests && location.hash !== this.#known) this.#follow();
    });
    window.addEventListener("pagehide", () => this.#write());
  }
  rest = () => {
    this.#rests = true;
  };
  wake = () => {
    this.#rests = false;
    if (location.hash !== this.#known) this.#follow();
  };
  enter = () => {
    this.#rests = false;
    history.pushState(null, "", this.#known || LAB);
    this.#known = location.hash;
    this.#writeSoon(this.#store.get());
  };
  async open() {
    this.#known = location.hash;
    const address = decodeAddress(location.hash);
    await this.#show(address, () => this.#opener.open(address));
  }
  async goTo(text2, here) {
    const address = decodeAddress(text2);
    const { branches } = this.#store.get();
    const candidates = branches.map(({ id }) => id);
    const open2 = () => this.#opener.open(address, candidates);
    const seek = () => this.#server.command({ do: "seek", step: address.step });
    await this.#show(address, here ? seek : open2, "bookmark");
  }
  get moment() {
    return this.#moment.text;
  }
  get definition() {
    return this.#moment.definition;
  }
  async #follow() {
    try {
      await this.open();
    } catch (error) {
      this.#store.set({ notice: `${saidBy(error)} Nothing was changed.` });
    }
  }
  copy = async () => {
    const url = urlOf(encodeAddress(this.#moment.parts));
    const isCopied = await copiedLink(url);
    if (!isCopied) this.#replace(url);
    const done = isCopied ? "The link to this moment is copied." : "The address bar holds the link to this moment.";
    const bound = "The run’s settings are too long for a link: it opens as long as the server has the run.";
    return this.#moment.isLong ? `${done} ${bound}` : done;
  };
  async copyOf(text2) {
    return await copiedLink(urlOf(text2)) ? "The link to this bookmark is copied." : "The browser refuses to copy the link. Go to the bookmark, and the address bar holds it.";
  }
  async #show(address, open2, what = "link") {
    this.#opened = address;
    this.#remade.forget();
    try {
      this.#stop();
      await open2();
      const isWhole2 = address.problems.length === 0;
      if (this.#opened === address) await this.#arrange(address);
      if (this.#opened === address && isWhole2) this.#remade.expect(address, what);
    } finally {
      if (this.#opened === address) this.#opened = null;
    }
    this.#writeSoon(this.#store.get());
  }
  #stop() {
    const { play } = this.#store.get();
    if (play.playing) this.#store.set({ play: { ...play, playing: false, backwards: false } });
  }
  async #arrange({ step: step2, weight: weight2, view, problems }) {
    if (weight2 !== null) {
      const index = weightNamed(this.#store.get().run?.parameters ?? [], weight2);
      if (index === null) problems.push(`This run has no weight ${weight2}.`);
      else this.#session.choose(index);
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    if (step2 !== null || Object.keys(view).length > 0) {
      const read3 = viewPatch(view, this.#store.get(), step2);
      problems.push(...read3.problems);
      this.#store.set(read3.patch);
    }
    if (problems.length > 0) this.#store.set({ notice: explained2(problems) });
  }
  #writeSoon({ play, frame }) {
    if (this.#timer || this.#opened || this.#rests) return;
    const interval = isMoving({ play, frame }) ? LATER : SOON;
    const wait = this.#written + interval - performance.now();
    this.#timer = window.setTimeout(() => this.#write(), Math.max(0, wait));
  }
  #write() {
    this.#timer = 0;
    const { run, frame } = this.#store.get();
    if (this.#opened || this.#rests || !run || frame?.run !== run.id) return;
    if (location.hash !== this.#known) return;
    const url = urlOf(encodeAddress(this.#moment.parts));
    if (url !== this.#known) this.#replace(url);
  }
  #replace(url) {
    history.replaceState(null, "", url);
    this.#known = location.hash;
    this.#written = performance.now();
  }
};
var urlOf = (text2) => text2 ? `#${text2}` : LAB;

// static/js/asking/neurons.js
var POINTS2 = { curve: { rest: 101, moving: 41 }, map: { rest: 41, moving: 21 } };
var MOST_OUTPUTS = 16e4;
var LEAST_POINTS = 5;
var INTERVAL_MS2 = 100;
var REST2 = 2;
function pointsFor(run, moving) {
  const units = denseOf(run.config.layers).reduce((sum, layer) => sum + layer.units, 0);
  const most = run.features === 1 ? MOST_OUTPUTS / units : Math.sqrt(MOST_OUTPUTS / units);
  const { rest, moving: fewer } = POINTS2[run.features === 1 ? "curve" : "map"];
  return Math.max(LEAST_POINTS, Math.min(moving ? fewer : rest, Math.floor(most)));
}
function due3({ last }, present) {
  if (last === null || !isMoving(present)) return 0;
  return last.began + Math.max(INTERVAL_MS2, (1 + REST2) * (last.ended - last.began));
}
var tilesQuestion = (asks3) => ({
  wanted(present) {
    const { run, frame, slow } = present;
    if (shownAs(present) === "circles" || slow) return null;
    return { run: run.id, step: frame.step, points: pointsFor(run, isMoving(present)) };
  },
  covers: (known3, wanted) => known3.run === wanted.run && known3.step === wanted.step && known3.points >= wanted.points,
  due: due3,
  ask: ({ run, step: step2, points }) => asks3.neurons(run, step2, points),
  show: (tiles) => ({ tiles }),
  refused: () => ({ tiles: null })
});
var sentQuestion = (asks3) => ({
  wanted(present) {
    const { run, frame, point, hovered } = present;
    if (point === null && (hovered === null || shownAs(present) === "circles")) return null;
    const x = lookedAt(present);
    return x && { run: run.id, step: frame.step, x };
  },
  due: due3,
  ask: ({ run, step: step2, x }) => asks3.predict(run, step2, x),
  show: (sent) => ({ sent }),
  refused: ({ message }, _, { point }) => ({ sent: null, point: null, ...point && { notice: message } })
});
var mapQuestion = (asks3) => ({
  wanted(present) {
    const over = wayOf(present) === "map" ? overOf(present) : null;
    return over && { run: present.run.id, step: present.frame.step, ...over };
  },
  due: due3,
  ask: ({ run, ...query }) => asks3.map(run, query),
  show: (overTwo) => ({ overTwo }),
  refused: ({ message }) => ({ overTwo: null, notice: message })
});
var glassQuestion = (asks3) => ({
  wanted(present) {
    const { run, frame, chosen, weightView } = present;
    if (weightView !== "neuron" || run.config.model !== null || chosen >= run.parameter_count) return null;
    const { layer, to } = edgeOf(run.parameters, chosen);
    return { run: run.id, step: frame.step, layer: placeAmong(run.config.layers, layer), unit: to };
  },
  due: due3,
  ask: ({ run, step: step2, layer, unit }) => asks3.neuron(run, step2, layer, unit),
  show: (glass) => ({ glass }),
  refused: () => ({ glass: null })
});

// static/js/asking/outcomes.js
var heldOutQuestion = (asks3) => ({
  wanted(present) {
    const { run, heldOut } = present;
    return shareOf(present) === "held_out" && heldOut?.run !== run.id ? { run: run.id } : null;
  },
  ask: ({ run }) => asks3.data(run, "held_out"),
  show: (data, { run }) => ({ heldOut: { ...data, run } })
});
var outcomesQuestion = (asks3) => ({
  wanted(present) {
    const { run, frame, worstOpen } = present;
    const isSeen2 = run.config.model === null && (worstOpen || needsOutcomes(present));
    return isSeen2 ? { run: run.id, step: frame.step, share: shareOf(present) } : null;
  },
  due: due3,
  ask: ({ run, ...query }) => asks3.outcomes(run, query),
  show: (outcomes) => ({ outcomes }),
  refused: ({ message }) => ({ outcomes: null, notice: message })
});

// static/js/state/rate.js
var rate_exports = {};
__export(rate_exports, {
  AHEAD: () => AHEAD,
  firstAhead: () => firstAhead,
  rateSet: () => rateSet,
  scheduleLike: () => scheduleLike,
  scheduleOf: () => scheduleOf,
  withBoundaries: () => withBoundaries
});
var AHEAD = { fewest: 4, coarse: 40, whole: 150 };
var NEURON = 26;
var AT_ONCE = 35e7;
function firstAhead({ run, data }) {
  if (!run) return AHEAD.coarse;
  const batch = Math.min(run.config.batch_size, data?.count ?? Number.POSITIVE_INFINITY);
  const neurons = run.config.layers.reduce((sum, layer) => sum + ("units" in layer ? layer.units : 0), 0);
  const most = Math.floor(AT_ONCE / ((run.parameter_count + NEURON * neurons) * batch));
  return Math.min(Math.max(most, AHEAD.fewest), AHEAD.coarse);
}
var scheduleOf = (optimizer) => {
  const rate = optimizer?.learning_rate;
  return typeof rate === "object" ? rate : null;
};
function rateSet(optimizer) {
  const schedule = scheduleOf(optimizer);
  if (!schedule) return Number(optimizer?.learning_rate);
  const [first] = schedule.values ?? [];
  return Number(schedule.initial_learning_rate ?? first);
}
function scheduleLike(chosen, run) {
  const [rate, steps] = [rateSet(run?.config.optimizer), run?.total_steps ?? 1];
  if (!chosen) return rate;
  const usual = {
    initial_learning_rate: rate,
    decay_steps: steps,
    first_decay_steps: Math.max(1, Math.round(steps / 7)),
    // three falls, each twice as long as the last
    decay_rate: 0.1,
    boundaries: [Math.floor(steps / 2)],
    values: [rate, rate / 10]
  };
  const needed = chosen.settings.filter(({ required }) => required).map(({ name }) => [name, usual[name]]);
  return { name: chosen.name, ...Object.fromEntries(needed) };
}
function withBoundaries(schedule, boundaries) {
  const rates = schedule.values;
  const values = [...boundaries, 0].map((_, k) => rates[Math.min(k, rates.length - 1)]);
  return { ...schedule, boundaries, values };
}

// static/js/asking/questions.js
var CURVATURE_REST = 350;
var DIAGNOSIS_REST = 250;
var DIAGNOSIS_MOVING = 1e3;
var DIAGNOSIS_SHARE = 10;
var FAMILY_REST = 400;
var COMPARISON_REST = 150;
var WHOLE_REST = 200;
var curvatureQuestion = (asks3) => ({
  wanted: (present) => isMoving(present) ? null : { run: present.run.id, step: present.frame.step },
  due: ({ since }) => since + CURVATURE_REST,
  ask: ({ run, step: step2 }) => asks3.curvature(run, step2),
  show: (curvature) => ({ curvature }),
  refused: () => ({ curvature: null })
});
var ratesQuestion = (asks3) => ({
  wanted: ({ run, rates }) => scheduleOf(run.config.optimizer) && rates?.run !== run.id ? { run: run.id } : null,
  ask: ({ run }) => asks3.rates(run),
  show: (answer, { run }) => ({ rates: { ...answer, run } })
});
var diagnosisQuestion = (asks3) => ({
  wanted: ({ run, frame: { step: step2, status } }) => ({ run: run.id, step: step2, diverged: status === "diverged" }),
  due({ since, last }, present) {
    if (!isMoving(present)) return since + DIAGNOSIS_REST;
    const { began, ended: ended2 } = last ?? { began: 0, ended: Number.NEGATIVE_INFINITY };
    return ended2 + Math.max(DIAGNOSIS_MOVING, DIAGNOSIS_SHARE * (ended2 - began));
  },
  ask: ({ run, step: step2 }) => asks3.diagnosis(run, step2),
  show: (diagnosis) => ({ diagnosis }),
  refused: () => ({ diagnosis: null })
});
var startQuestion = (asks3) => ({
  wanted: ({ run, startOpen }) => startOpen && !run.config.initial_weights && run.parameter_count <= MOST_CELLS ? { run: run.id } : null,
  ask: ({ run }) => asks3.weights(run, 0),
  show: (answer, { run }) => ({ started: { ...answer, run } })
});
var previewQuestion = (asks3) => ({
  wanted: ({ run, trial }) => trial && { run: run.id, trial },
  covers: (known3, wanted) => known3.trial === wanted.trial && known3.run === wanted.run,
  // a whole way that is dear would keep a hand waiting that goes on
  due: ({ wanted: { trial }, since }, present) => trial.steps === AHEAD.whole && firstAhead(present) < AHEAD.coarse ? since + WHOLE_REST : 0,
  // nor may one that is under way, when the hand goes on
  overtakes: ({ trial: asked }, wanted) => asked.steps === AHEAD.whole && wanted?.trial !== asked,
  ask: ({ run, trial }, signal) => asks3.preview(run, trial, signal),
  show: (preview, _, { trial }) => trial ? { preview } : {}
});
var familyQuestion = (asks3) => ({
  wanted: ({ run, familyNews: news }) => ({ run: run.id, news }),
  due: ({ wanted, last }) => last?.wanted.run === wanted.run ? last.began + FAMILY_REST : 0,
  ask: ({ run }) => asks3.branches(run),
  show: (branches) => ({ branches })
});
var comparedIn = ({ run, branches, compared }) => branches.find(({ id }) => id === compared && id !== run?.id);
var rivalQuestion = (asks3) => ({
  wanted(present) {
    const other = comparedIn(present);
    return other ? { run: present.run.id, other } : null;
  },
  covers: ({ other: known3 }, { other }) => known3.id === other.id && known3.recorded === other.recorded,
  due: ({ last }) => last ? last.ended + COMPARISON_REST : 0,
  ask: ({ other }) => asks3.history(other.id, other.recorded),
  show: (history2, { other: { id, number: number2, name } }, { compared }) => compared === id ? { rival: { id, number: number2, name, history: history2 } } : {}
});
var comparisonQuestion = (asks3) => ({
  wanted(present) {
    const other = comparedIn(present);
    if (!other) return null;
    const { id, recorded, name } = other;
    return { run: present.run.id, step: present.frame.step, other: id, recorded, name };
  },
  due: ({ last }) => last ? last.ended + COMPARISON_REST : 0,
  ask: ({ run, other, step: step2 }) => asks3.compare(run, other, step2),
  show: (comparison, { other }, { compared }) => compared === other ? { comparison } : {}
});
function endedComparison(state) {
  const { run, branches, compared, rival, comparison } = state;
  if (comparedIn(state)) return {};
  const isGone = compared !== null && branches.some(({ id }) => id === run?.id);
  return {
    ...(rival || comparison) && { rival: null, comparison: null },
    ...isGone && { compared: null }
  };
}

// static/js/draw/landscape/window.js
var AROUND_THE_WALK = /* @__PURE__ */ new Set(["path", "endpoints"]);
var RANDOM = "random direction";
var hasNoDirection = ({ labels }) => labels.every((label3) => label3.endsWith(RANDOM));
var REACH = 0.7;
var GRAIN = 1 / 4;
function heldCenter(center, ball, span) {
  if (center !== null && Math.abs(ball - center) <= REACH * span) return center;
  const grain = GRAIN * span;
  return Math.round(ball / grain) * grain;
}
var FAR = 1e3;
function windowOf({ a, b }) {
  const middle = (axis2) => (axis2[0] + axis2[axis2.length - 1]) / 2;
  return { a: middle(a), b: middle(b), span: (a[a.length - 1] - a[0]) / 2 };
}
function showsBall({ a, b, path_a, path_b }) {
  return holds(a, path_a) && holds(b, path_b);
}
function holds(axis2, path2) {
  const [first, last] = [axis2[0], axis2[axis2.length - 1]];
  const at = path2[path2.length - 1];
  return first <= at && at <= last;
}
var reachOf2 = (answer) => windowOf(answer).span / (answer.query.span ?? 1);
function pathHeld(answer, steps) {
  const { path_a, path_b, ahead_a = [], ahead_b = [], ahead_step } = answer;
  const { a, b } = windowOf(answer);
  const away = [...path_a, ...ahead_a].map((at) => Math.abs(at - a));
  away.push(...[...path_b, ...ahead_b].map((at) => Math.abs(at - b)));
  if (!(Math.max(...away) <= reachOf2(answer))) return null;
  if (!answer.looked_ahead) return "the path so far";
  return ahead_step?.at(-1) === steps ? "the whole path" : null;
}

// static/js/asking/survey.js
var REST3 = 1.5;
var SHORTEST_REST = 0.04;
var STILL_REST = 0.3;
var SLOW_MS = 80;
var COARSEST = 9;
var subject = ({ run, landscape: { plane, i, j, seed, size, span, samples } }) => [run?.id, plane, ...plane === "weights" ? [i, j] : [seed], size, span, samples].join();
var content = (state) => [subject(state), state.rival?.id, state.rival?.history.count].join();
function surveyQuestion(store, asks3) {
  const held = { subject: "", window: null };
  const last = { content: "" };
  const tell = (busy) => store.set(withLandscape(store.get(), { busy }));
  return {
    wanted: (present) => ({ run: present.run.id, content: content(present), step: present.frame.step }),
    due: due4,
    async ask({ run, content: asked }) {
      const state = store.get();
      const slow = setTimeout(tell, asked === last.content ? SLOW_MS : 0, true);
      last.content = asked;
      const query = queryOf(state, held);
      try {
        const answer = await asks3.landscape(run, query, state.rival?.id);
        if (query.fit && hasOtherWeights(state))
          Object.assign(held, { subject: subject(state), window: windowOf(answer) });
        return { answer, isBehind: "center_a" in query && !showsBall(answer) };
      } finally {
        clearTimeout(slow);
        tell(false);
      }
    },
    // A run that moves has gone on: it answers where it is.
    answered: ({ answer, isBehind: isBehind2 }, wanted) => isBehind2 ? wanted : { ...wanted, step: answer.step },
    show: ({ answer }, wanted, state) => content(state) === wanted.content ? withLandscape(state, { answer: withSurfaceOf(state.landscape.answer, answer), error: null }) : {},
    refused: (error, wanted, state) => content(state) === wanted.content ? withLandscape(state, afterRefusal(error)) : {}
  };
}
function due4({ wanted, last }, state) {
  if (last?.wanted.content !== wanted.content) return 0;
  const { seconds: seconds2, looked_ahead: still } = last.answer?.answer ?? { seconds: 0, looked_ahead: false };
  const rest = still && isMoving(state) ? STILL_REST : SHORTEST_REST;
  return last.ended + 1e3 * Math.max(rest, REST3 * seconds2);
}
function queryOf(state, held) {
  const { plane, i, j, seed, size, span, samples } = state.landscape;
  const when2 = isMoving(state) ? {} : { step: state.frame?.step ?? 0 };
  const wide = span === null ? { fit: !AROUND_THE_WALK.has(plane) } : { span };
  const common = { plane, size, ...wide, samples, ...when2 };
  if (isTextbook(state.run)) return { plane: "weights", size, fit: true, ...when2, i: 0, j: 1 };
  if (plane !== "weights") return { ...common, seed };
  hold(held, state);
  if (!held.window) return { ...common, i, j };
  const { a, b, span: reach } = held.window;
  return { plane, size, span: reach, samples, ...when2, i, j, center_a: a, center_b: b };
}
function hold(held, state) {
  const { i, j, span } = state.landscape;
  const before = held.subject === subject(state) ? held.window : null;
  const [a, b] = [state.frame?.theta[i] ?? 0, state.frame?.theta[j] ?? 0];
  const reach = span ?? before?.span;
  const near2 = Math.max(Math.abs(a), Math.abs(b)) <= FAR;
  held.subject = subject(state);
  held.window = near2 && reach !== void 0 ? {
    a: heldCenter(before?.a ?? null, a, reach),
    b: heldCenter(before?.b ?? null, b, reach),
    span: reach
  } : null;
}
var hasOtherWeights = ({ run, landscape: landscape2 }) => landscape2.plane === "weights" && (run?.parameter_count ?? 0) > 2;
function withSurfaceOf(before, answer) {
  const names = ["a", "b", "loss"];
  const same2 = before && names.every((name) => sameValues(before[name], answer[name]));
  return same2 ? { ...answer, a: before.a, b: before.b, loss: before.loss } : answer;
}
var sameValues = (one, other) => one.length === other.length && one.every((value2, k) => value2 === other[k]);
var withLandscape = ({ landscape: landscape2 }, patch) => ({ landscape: { ...landscape2, ...patch } });
function afterRefusal({ message, fields }) {
  const largest = fields.find(({ path: path2 }) => path2 === "size")?.limit ?? 0;
  return largest >= COARSEST ? { size: largest, error: null } : { error: message };
}

// static/js/asking/all.js
function askAsThePageChanges(store, asks3) {
  store.subscribe(
    (state, previous) => store.set({
      ...endedComparison(state),
      ...endedProbe(state, previous),
      ...endedPoint(state, previous)
    })
  );
  new Asker(store, lookQuestion(asks3));
  new Asker(store, surveyQuestion(store, asks3));
  new Asker(store, previewQuestion(asks3));
  new Asker(store, curvatureQuestion(asks3));
  new Asker(store, ratesQuestion(asks3));
  new Asker(store, diagnosisQuestion(asks3));
  new Asker(store, familyQuestion(asks3));
  new Asker(store, rivalQuestion(asks3));
  new Asker(store, comparisonQuestion(asks3));
  new Asker(store, probeQuestion(asks3));
  new Asker(store, tilesQuestion(asks3));
  new Asker(store, sentQuestion(asks3));
  new Asker(store, glassQuestion(asks3));
  new Asker(store, mapQuestion(asks3));
  new Asker(store, startQuestion(asks3));
  new Asker(store, heldOutQuestion(asks3));
  new Asker(store, outcomesQuestion(asks3));
}

// static/js/address/mode.js
var mode_exports = {};
__export(mode_exports, {
  guideAddress: () => guideAddress,
  modeOf: () => modeOf
});

// static/js/state/guide.js
var guide_exports = {};
__export(guide_exports, {
  BIAS: () => BIAS,
  FIRST_QUESTION: () => FIRST_QUESTION,
  FURTHER: () => FURTHER,
  HIGHEST: () => HIGHEST,
  LESSONS: () => LESSONS2,
  LOWEST: () => LOWEST,
  QUESTIONS: () => QUESTIONS,
  RATE: () => RATE2,
  STEPS: () => STEPS,
  firstPlace: () => firstPlace,
  goalStep: () => goalStep,
  initialGuide: () => initialGuide,
  isOver: () => isOver2,
  isWhole: () => isWhole,
  lineConfig: () => lineConfig,
  pairAt: () => pairAt,
  pointAt: () => pointAt,
  startOf: () => startOf3,
  stepsOf: () => stepsOf,
  told: () => told2,
  turnedTo: () => turnedTo,
  wholeConfig: () => wholeConfig
});
var LESSONS2 = [
  "Weights",
  "Forward pass",
  "Loss",
  "Gradient",
  "Learning rate",
  "Update",
  "Again and again",
  "In Keras"
];
var QUESTIONS = [
  "best_weight",
  "output",
  "lower_loss",
  "new_weight",
  "best_rate",
  "steps_to_loss",
  "steps_per_epoch",
  "step_size"
];
var FURTHER = { 7: "batch_rise" };
var WHOLE = 7;
var isWhole = (lesson) => lesson >= WHOLE;
var FIRST_QUESTION = 2952;
var firstPlace = () => ({ lesson: 1, question: FIRST_QUESTION, weight: null });
var STEPS = 30;
var RATE2 = 0.5;
var BIAS = 1;
var LOWEST = -2;
var HIGHEST = 6;
var FIRST = 4.6;
var STARTS = [-0.6, 5.2, 0.4, 3.8, -1.4, 4.2, -1, 5.6, 0, 3.4, -1.8, 4.8];
var startOf3 = ({ question, weight: weight2 }) => weight2 ?? (question === FIRST_QUESTION ? FIRST : STARTS[question % STARTS.length]);
var lineConfig = (weight2, frozen = ["dense/bias"]) => ({
  dataset: { name: "line" },
  layers: [{ units: 1, activation: "linear" }],
  optimizer: { name: "sgd", learning_rate: RATE2 },
  loss: "mean_squared_error",
  ...{ metrics: [], batch_size: 100, epochs: STEPS, frozen },
  initial_weights: [[[weight2]], [BIAS]]
});
var pointAt = (weight2) => ({ a: weight2, b: BIAS });
var pairAt = (weight2) => [weight2, BIAS];
var BATCH = 10;
var BATCHES = [20, 30, 50, 7, 15, 100, 12];
var wholeConfig = ({ lesson, question }) => lesson === WHOLE && question !== FIRST_QUESTION ? { batch_size: BATCHES[question % BATCHES.length] } : { batch_size: BATCH };
var CELLS = 4;
var EMPTY = { text: "", right: null, says: "" };
var stepsOf = ({ place: { lesson }, line: line4, whole: whole3 }) => isWhole(lesson) ? whole3?.run.total_steps ?? 0 : line4 ? STEPS : 0;
var isOver2 = (state) => state.step >= stepsOf(state);
function goalStep({ line: line4, asked }) {
  const goal = asked?.goal ?? null;
  return line4 && goal !== null ? Math.max(
    0,
    line4.loss.findIndex((loss2) => loss2 < goal)
  ) : 0;
}
var turnedTo = ({ turned: turned2 }, line4) => ({
  turned: [...turned2.filter(({ at }) => at !== line4.at), line4]
});
var initialGuide = (place2) => ({
  place: place2,
  ...{
    line: null,
    whole: null,
    step: 0,
    output: null,
    next: null,
    picked: null,
    turned: [],
    pair: [],
    way: null,
    ends: [],
    kinds: [],
    limits: null,
    names: null
  },
  ...{
    program: null,
    article: [],
    cells: Array(CELLS).fill(EMPTY),
    looked: false,
    asked: null,
    further: null,
    judged: null,
    done: false,
    playing: false,
    busy: false,
    notice: null,
    away: false
  }
});
function told2({ place: { lesson }, line: line4, whole: whole3, step: step2, away }) {
  const shown = isWhole(lesson) ? whole3 : line4;
  const connection = away ? "lost" : shown ? "open" : "connecting";
  if (isWhole(lesson) && whole3) {
    const { id, epoch, status } = whole3.run;
    return { connection, run: id, step: step2, epoch, status };
  }
  if (!line4 || shown !== line4) return { connection };
  return { connection, run: line4.run, step: step2, epoch: step2, status: step2 === STEPS ? "finished" : "ready" };
}

// static/js/address/mode.js
var LARGEST_SEED2 = 1e6;
var LARGEST_WEIGHT = 6;
var PARTS2 = /* @__PURE__ */ new Set(["mode", "step", "question", "weight"]);
function whole2(text2, low, high, otherwise) {
  const number2 = /^\d{1,7}$/.test(text2 ?? "") ? Number(text2) : Number.NaN;
  return number2 >= low && number2 <= high ? number2 : otherwise;
}
function weightOf(text2) {
  const isOne = /^-?\d(\.\d)?$/.test(text2 ?? "") && Math.abs(Number(text2)) <= LARGEST_WEIGHT;
  return isOne ? Number(text2) : null;
}
function modeOf(hash, visited) {
  const { view, preset, run, step: step2, weight: weight2, config, forks } = decodeAddress(hash);
  const isMoment = [preset, run, step2, weight2].some((part) => part !== null) || forks.length > 0;
  const isOther = Object.keys(config).length > 0 || Object.keys(view).some((name) => !PARTS2.has(name));
  const isEmpty2 = hash.replace(/^#/, "") === "";
  if (isMoment || isOther || (isEmpty2 ? visited : view.mode !== "guide")) return { mode: "lab" };
  const first = firstPlace();
  const lesson = whole2(view.step, 1, LESSONS2.length, first.lesson);
  const question = whole2(view.question, 0, LARGEST_SEED2, first.question);
  return { mode: "guide", place: { lesson, question, weight: weightOf(view.weight) } };
}
function guideAddress({ lesson, question, weight: weight2 }) {
  const parts2 = [`view.mode=guide`, `view.step=${lesson}`];
  if (question !== FIRST_QUESTION) parts2.push(`view.question=${question}`);
  if (weight2 !== null) parts2.push(`view.weight=${weight2}`);
  return `#${parts2.join("&")}`;
}

// static/js/modes.js
var LAB2 = "#view.mode=lab";
var Modes = class {
  #page;
  #lab = null;
  #guide = null;
  #known = "";
  mode = "lab";
  guide = null;
  constructor(page2) {
    this.#page = page2;
    window.addEventListener("popstate", () => this.#follow());
  }
  open() {
    const visited = this.#page.recalled("visited") !== null;
    this.#page.remember("visited", "yes");
    const opened = modeOf(location.hash, visited);
    const isBare = location.hash === "";
    if (opened.mode === "guide") {
      if (isBare) history.replaceState(null, "", guideAddress(opened.place));
      this.#showGuide(opened.place);
    } else this.#showLab();
    const lesson = Number(this.#page.recalled("guide"));
    if (opened.mode === "guide" || !isBare || !(lesson > 1)) return null;
    this.#page.remember("guide", null);
    return lesson;
  }
  toggle = () => this.mode === "guide" ? this.toLab() : this.toGuide(null);
  toLab = (hash) => {
    if (this.#lab && !hash) {
      this.#turn("lab");
      this.#lab.enter();
      return;
    }
    history.pushState(null, "", hash ?? LAB2);
    this.#showLab();
  };
  toGuide = async (lesson) => {
    const guide = await this.#guide;
    const place2 = guide?.store.get().place ?? firstPlace();
    const next = lesson === null ? place2 : { ...place2, lesson };
    history.pushState(null, "", guideAddress(next));
    this.#showGuide(next);
  };
  #follow() {
    const opened = modeOf(location.hash, true);
    if (opened.mode === "lab") this.#showLab();
    else if (this.mode !== "guide" || location.hash !== this.#known) this.#showGuide(opened.place);
  }
  #showLab() {
    const isBack = this.mode === "guide";
    this.#turn("lab");
    if (!this.#lab) this.#lab = this.#page.openLab();
    else if (isBack) this.#lab.follow();
  }
  async #showGuide(place2) {
    this.#turn("guide");
    this.#known = location.hash;
    this.#page.remember("guide", String(place2.lesson));
    const isNew = this.#guide === null;
    this.#guide ??= this.#page.openGuide(place2, { told: this.#told, openLab: this.#openRun });
    const guide = await this.#guide;
    this.guide = guide;
    if (!isNew && this.mode === "guide") guide.show(place2);
  }
  #openRun = ({ id, step: step2 }) => this.toLab(`#run=${id}&step=${step2}`);
  #told = (place2, isNew) => {
    const url = guideAddress(place2);
    if (isNew) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
    this.#known = location.hash;
    this.#page.remember("guide", String(place2.lesson));
  };
  #turn(mode) {
    if (mode === "guide" && this.mode === "lab") this.#lab?.leave();
    if (mode === "lab") this.guide?.pause();
    this.mode = mode;
    this.#page.show(mode);
  }
};

// static/js/asking/strips.js
var COARSE = 12;
var FINE = 105;
var STRIPS_MOVING = 400;
var PACE_MOVING = 250;
var SHARE2 = 5;
var isOpen = ({ room: room2, run }) => room2 === "layers" && !isTextbook(run);
var nowAndThen = (interval) => ({ last }, present) => {
  if (!isMoving(present) || !last) return 0;
  return last.ended + Math.max(interval, SHARE2 * (last.ended - last.began));
};
var stripsQuestion = (asks3) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, strips, history: history2, frame } = present;
    const most = strips?.run === run.id ? FINE : COARSE;
    return { run: run.id, most, count: history2.count, ended: frame.status === "diverged" };
  },
  due: (turn2, present) => turn2.last?.wanted.most === COARSE ? 0 : nowAndThen(STRIPS_MOVING)(turn2, present),
  ask: ({ run, most }) => asks3.histograms(run, most),
  show: (strips, { run }) => ({ strips: { ...strips, run } })
});
var paceQuestion = (asks3) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, frame } = present;
    return { run: run.id, step: frame.step, ended: frame.status === "diverged" };
  },
  due: nowAndThen(PACE_MOVING),
  ask: ({ run, step: step2 }) => asks3.update(run, step2),
  show: (pace, { run }) => ({ pace: { ...pace, run } })
});

// static/js/acting/layers.js
async function createLayers(container2, page2, asks3, actions) {
  const { createStrips } = await import("./later.js");
  const view = createStrips(container2, actions);
  page2.subscribe((state, previous) => view.update(state, previous));
  new Asker(page2, stripsQuestion(asks3)).look();
  new Asker(page2, paceQuestion(asks3)).look();
  view.update(page2.get(), page2.get());
  return view;
}

// static/js/views/buttons.js
var buttons_exports = {};
__export(buttons_exports, {
  button: () => button,
  iconButton: () => iconButton,
  turnPlay: () => turnPlay
});

// static/js/draw/icons.js
var SPRITE = new URL("./../vendor/icons.svg", import.meta.url).href;
var SOLID = /* @__PURE__ */ new Map([
  ["reset", "M4 5h2.5v14H4zM20 5v14L8 12z"],
  ["step-back", "M17 5v14L6 12z"],
  ["play", "M7 4v16l13.5-8z"],
  ["play-backwards", "M17 4v16L3.5 12z"],
  ["pause", "M6 5h4v14H6zM14 5h4v14h-4z"],
  ["step", "M7 5v14l11-7z"],
  ["ribbon", "M6 2h12v20l-6-5-6 5z"],
  ["epoch", "M3.5 5v14l8.5-7zM12 5v14l8.5-7z"],
  ["talk", "M3 4h18v11.5h-8V19h3v2H8v-2h3v-3.5H3zM5 6v7.5h14V6z"],
  ["to-the-end", "M17.5 5H20v14h-2.5zM4 5v14l12-7z"]
]);
function icon(name) {
  const shape = SOLID.get(name);
  const picture = shape ? s("path", { d: shape, fill: "currentColor" }) : s("use", { href: `${SPRITE}#${name}` });
  return s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, picture);
}

// static/js/views/buttons.js
var button = (words2, act, props = {}) => h("button", { type: "button", onclick: act, ...props }, words2);
var iconButton = (name, picture, act, props = {}) => h("button", { type: "button", "aria-label": name, title: name, onclick: act, ...props }, icon(picture));
function turnPlay(play, playing) {
  const name = playing ? "Pause" : "Play";
  if (play.getAttribute("aria-label") === name) return;
  setAttributes(play, { "aria-label": name, title: name });
  play.replaceChildren(icon(name.toLowerCase()));
}

// static/js/views/naming/term.js
var EVERYTHING = "*";
var asksAll = () => iconButton("What is this?", "help", () => {
}, {
  ...{ class: "quiet", "data-term": EVERYTHING, "aria-haspopup": "dialog" }
});
var term = (key, text2 = key) => h(
  "button",
  { type: "button", class: "naming-term micro", "data-term": key, "aria-haspopup": "dialog" },
  text2
);
var asks = (key, title) => iconButton(`What is this? ${title}`, "info", () => {
}, {
  ...{ class: "naming-asks", title: "What is this?", "data-term": key, "aria-haspopup": "dialog" }
});

// static/js/offers.js
function once(load) {
  const kept = { loaded: null };
  return () => kept.loaded ??= load();
}
function offerRace({ container: container2, actions, store, server }) {
  const loaded = once(
    async () => (await import("./race-room.js")).createRaceRoom(container2("race"), store, server)
  );
  container2("race-open").addEventListener("click", async () => {
    if (store.get().play.playing) actions.pause();
    const line4 = readLine(recalled("race-line") ?? "");
    if (line4 && !store.get().raceLine) store.set({ raceLine: line4 });
    (await loaded()).open();
  });
}
function offerQuiz({ container: container2, actions, store, server }) {
  const loaded = once(
    async () => (await import("./quiz-me.js")).createQuizMe(container2("quiz"), store, server, actions)
  );
  container2("quiz-open").addEventListener("click", async () => (await loaded()).open());
}
function offerNames({ container: container2, page: page2, actions, store }, ways) {
  const loaded = once(
    async () => (await import("./naming.js")).createNames(container2("naming"), page2.body, store, actions, ways)
  );
  const asked = { times: 0 };
  const wanting = () => {
    const mine = ++asked.times;
    return () => mine === asked.times;
  };
  page2.addEventListener("keydown", ({ key }) => key === "Escape" && wanting());
  const ask2 = async (open2) => {
    const isWanted = wanting();
    return open2(await loaded(), isWanted);
  };
  const all = () => ask2((names, isWanted) => names.all(isWanted));
  page2.addEventListener("click", ({ target }) => {
    const about = target instanceof Element ? target.closest("[data-term]") : null;
    if (!about) return;
    const key = about.dataset.term;
    if (key === EVERYTHING) all();
    else ask2((names, isWanted) => names.one(isWanted, String(key), about));
  });
  return all;
}
function offerLayers(parts2) {
  const { container: container2, store, server, actions } = parts2;
  const room2 = container2("layers");
  offerRoom(
    parts2,
    "layers",
    container2("layers-open"),
    room2,
    () => createLayers(room2, store, server.asks, actions)
  );
}
function offerRuns(parts2) {
  const { container: container2, store, server, actions } = parts2;
  const room2 = container2("runs");
  offerRoom(
    parts2,
    "runs",
    container2("runs-open"),
    room2,
    async () => (await import("./shelf-room.js")).createShelfRoom(room2, store, server.asks, actions)
  );
}
function offerData(parts2) {
  const { container: container2, page: page2, store, server, actions } = parts2;
  const room2 = container2("data");
  const loaded = offerRoom(
    parts2,
    "data",
    null,
    room2,
    async () => (await import("./data-room.js")).createDataRoom(room2, store, server.asks, actions)
  );
  const hasFile = ({ dataTransfer }) => page2.body.dataset.mode === "lab" && dataTransfer?.types.includes("Files");
  page2.addEventListener("dragover", (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  page2.addEventListener("drop", async (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    actions.setRoom("data");
    (await loaded()).bring(file);
  });
}
function offerRoom({ page: page2, actions, store }, name, open2, room2, load) {
  const loaded = once(load);
  const left = { opener: open2 };
  async function show(isOpen2, byHand) {
    open2?.setAttribute("aria-pressed", String(isOpen2));
    if (!isOpen2) return byHand && left.opener?.focus();
    const view = await loaded();
    if (byHand) view.focus();
  }
  store.subscribe((state, previous) => {
    if (state.room === previous.room) return;
    page2.body.dataset.room = state.room;
    const [isOpen2, wasOpen] = [state.room === name, previous.room === name];
    const focused = page2.activeElement;
    if (!open2 && isOpen2) left.opener = focused;
    const isHere = room2.contains(focused) || focused === left.opener;
    if (isOpen2 || wasOpen) show(isOpen2, isHere && (isOpen2 || state.room === "lab"));
  });
  open2?.addEventListener("click", () => actions.setRoom(store.get().room === name ? "lab" : name));
  return loaded;
}

// static/js/screen.js
var Screen = class {
  #parts;
  #shown;
  #base = "lab";
  #talk = null;
  #theme;
  #forced;
  #focused = null;
  constructor(parts2, theme, forced, shown) {
    this.#forced = forced;
    this.#parts = parts2;
    this.#theme = theme;
    this.#shown = shown;
  }
  get mode() {
    return this.#base === "lab" && this.#talk !== null ? "talk" : this.#base;
  }
  show(base) {
    this.#base = base;
    this.#draw();
  }
  talk(ground) {
    const wasOn = this.#talk !== null;
    if (!wasOn && ground !== null) this.#focused = document.activeElement;
    this.#talk = ground;
    this.#draw();
    if (ground !== null && !wasOn) this.#parts.talk[0].focus({ preventScroll: true });
    if (ground === null && this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }
  paint(theme) {
    this.#theme = theme;
    this.#draw();
  }
  redraw = () => this.#draw();
  #draw() {
    const { mode } = this;
    document.body.dataset.mode = mode;
    const own = mode === "talk" && this.#talk ? this.#talk : this.#theme;
    document.documentElement.dataset.theme = this.#forced() ?? own;
    for (const [name, elements] of Object.entries(this.#parts))
      for (const element of elements) element.hidden = name !== mode;
    this.#shown(mode);
  }
};
var DARK = matchMedia("(prefers-color-scheme: dark)");
var COMPACT = matchMedia("(max-width: 1439px)");
var PHONE = matchMedia("(max-width: 720px)");
var FORCED = matchMedia("(forced-colors: active)");
var REDUCED = matchMedia("(prefers-reduced-motion: reduce)");
var systemTheme = () => DARK.matches ? "dark" : "light";
var layoutOf = () => PHONE.matches ? "phone" : COMPACT.matches ? "compact" : "wide";
var PACES = ["calm", "each", "off"];
function surroundings() {
  const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  const narration = PACES.find((pace) => pace === recalled("narration")) ?? PACES[0];
  const wording = recalled("wording") === "full" ? "full" : "plain";
  return { theme, reducedMotion: REDUCED.matches, narration, wording, layout: layoutOf() };
}
function followSurroundings(store) {
  REDUCED.addEventListener("change", ({ matches }) => store.set({ reducedMotion: matches }));
  DARK.addEventListener("change", () => store.set({ theme: systemTheme() }));
  for (const query of [COMPACT, PHONE])
    query.addEventListener("change", () => store.set({ layout: layoutOf() }));
}

// static/js/server/json.js
function decoded(value2) {
  return plain3(value2);
}
function plain3(value2) {
  if (Array.isArray(value2)) return value2.map((item) => item === null ? Number.NaN : plain3(item));
  if (typeof value2 !== "object" || value2 === null) return value2;
  return Object.fromEntries(Object.entries(value2).map(([name, part]) => [name, plain3(part)]));
}
var pair = ({ before, after }) => ({ before: before ?? Number.NaN, after: after ?? Number.NaN });
function decodeStep(answer, run) {
  const losses = { sample_loss: pair(answer.sample_loss), batch_loss: pair(answer.batch_loss) };
  const told3 = decoded(answer);
  return {
    ...told3,
    run,
    ...losses,
    ...columnsOf(told3.layers)
  };
}
function decodeUnit(answer, asked) {
  const {
    layers,
    theta_before: before,
    update: update2,
    theta_after: after
  } = decoded(answer);
  const [{ batch_kernel_gradient: kernel, batch_bias_gradient: bias }] = layers;
  return { ...asked, gradient: [...kernel.flat(), ...bias ?? []], before, update: update2, after };
}
function decodeProbe({ prediction, ...answer }) {
  const column = (rows) => Float32Array.from(decoded(rows).flat());
  return {
    ...answer,
    prediction: prediction && {
      kind: prediction.kind,
      values: column(prediction.values),
      classes: prediction.classes && column(prediction.classes)
    }
  };
}

// static/js/server/frame.js
var text = new TextDecoder();
function unpack(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const {
    arrays: listed2,
    beyond_float32: beyond = {},
    ...header
  } = JSON.parse(text.decode(new Uint8Array(buffer, 4, length)));
  const arrays = /* @__PURE__ */ Object.create(null);
  let offset = 4 + length;
  for (const { name, length: count2 } of listed2) {
    const short2 = new Float32Array(buffer, offset, count2);
    arrays[name] = name in beyond ? wider(short2, beyond[name]) : short2;
    offset += 4 * count2;
  }
  return { header, arrays };
}
function wider(short2, numbers2) {
  const wide = Float64Array.from(short2, (number2, k) => numbers2[k] ?? number2);
  return wide;
}
function decodeFrame(buffer) {
  const { header, arrays } = unpack(buffer);
  const { prediction, sample: sample2, look, ...rest } = header;
  const described = { prediction_kind: prediction?.kind ?? "", prediction_shape: prediction?.shape ?? [] };
  const close = look === void 0 ? {} : { look: look && { ...decoded(look), run: rest.run } };
  const absent2 = { prediction: new Float32Array(0) };
  return {
    ...absent2,
    ...rest,
    ...close,
    ...described,
    sample: decoded(sample2),
    ...arrays
  };
}
function decodeLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const others = header.others.map((other, number2) => ({
    ...other,
    ...track((part) => arrays[`other_${number2}_${part}`])
  }));
  return { ...header, ...arrays, others };
}
function decodeNeurons(buffer) {
  const { header, arrays } = unpack(buffer);
  const layers = header.layers.map((layer, n) => ({
    ...layer,
    ...{ low: arrays[`low_${n}`], high: arrays[`high_${n}`], outputs: arrays[`outputs_${n}`] }
  }));
  return { ...header, layers: withNeurons(layers) };
}
function decodeRaceLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const { a, b, loss: loss2 } = arrays;
  const lanes = header.paths.map((lane, number2) => ({
    ...lane,
    ...track((part) => wholePath(arrays, number2, part))
  }));
  return { ...header, a, b, loss: loss2, lanes };
}
var track = (column) => ({ step: column("step"), a: column("a"), b: column("b"), loss: column("loss") });
function wholePath(arrays, number2, part) {
  const [walked, ahead] = ["path", "ahead"].map((stretch2) => arrays[`${stretch2}_${number2}_${part}`] ?? []);
  const whole3 = Float64Array.of(...walked, ...ahead);
  return whole3;
}

// static/js/server/http.js
var QUIETLY = { Prefer: "refusals=quiet" };
var pathOf2 = (id) => `api/runs/${encodeURIComponent(id)}`;
function queried(path2, query) {
  const pairs = Object.entries(query).map(([name, value2]) => [name, String(value2)]);
  return `${path2}?${new URLSearchParams(pairs)}`;
}
var SILENT = 5e3;
var SAYS_SO = 2e4;
var PATIENCE3 = 3e5;
async function ask(method, path2, body, signal, type = "application/json") {
  const content2 = body === void 0 ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) };
  const headers = { ...QUIETLY, ...body !== void 0 && { "Content-Type": type } };
  const most = method === "GET" ? PATIENCE3 : Number.POSITIVE_INFINITY;
  const { status, bytes } = await watched(signal, most, async (until) => {
    const response = await fetch(path2, { method, headers, signal: until, ...content2 });
    const status2 = Number(response.headers.get("X-Status") ?? response.status);
    return { status: status2, bytes: await response.arrayBuffer() };
  }).catch(lost);
  const answer = new Response(bytes);
  if (status < 400) return answer;
  const told3 = await answer.json().catch(() => null);
  throw new Refused(status, told3?.error);
}
async function watched(signal, most, request) {
  const control = new AbortController();
  const end = () => control.abort();
  const began = Date.now();
  const look = async () => {
    if (Date.now() - began >= most || !await isThere2()) end();
    else if (!control.signal.aborted) timer = setTimeout(look, SILENT);
  };
  let timer = setTimeout(look, SILENT);
  signal?.addEventListener("abort", end, { once: true });
  try {
    return await request(control.signal);
  } finally {
    clearTimeout(timer);
    end();
  }
}
async function isThere2() {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), SAYS_SO);
  const answer = await fetch("api/health", { headers: QUIETLY, signal: control.signal }).catch(() => null);
  clearTimeout(timer);
  return answer !== null;
}
function lost(cause) {
  throw new Unreachable("The server does not answer.", { cause });
}
var read2 = async (path2, query, signal) => (await ask("GET", query ? queried(path2, query) : path2, void 0, signal)).json().catch(lost);
var readBytes = async (path2, query) => (await ask("GET", queried(path2, query))).arrayBuffer().catch(lost);
var send = async (path2, body, signal) => (await ask("POST", path2, body, signal)).json().catch(lost);

// static/js/server/keeping.js
var keeping = {
  runs: ({ query, sort, limit, after }) => read2("api/runs", { ...query && { query }, sort, limit, ...after && { after } }),
  copy: (id) => send(`${pathOf2(id)}/copy`, {}),
  restore: (id) => send(`${pathOf2(id)}/restore`, {}),
  health: () => read2("api/health"),
  exportLink: () => "api/export",
  importAll: async (file) => (await ask("POST", "api/import", file)).json().catch(lost),
  bookmarks: async () => (await read2("api/bookmarks")).bookmarks,
  mark: (moment) => send("api/bookmarks", moment),
  note: async (id, text2) => (await ask("PATCH", markOf(id), { note: text2 })).json(),
  unmark: (id) => ask("DELETE", markOf(id)),
  keepTable: async (name, file) => (await ask("POST", queried("api/tables", { name }), file, void 0, "application/octet-stream")).json().catch(lost),
  table: (id) => read2(`api/tables/${encodeURIComponent(id)}`),
  tables: async () => (await read2("api/tables")).tables,
  forgetTable: (id) => ask("DELETE", `api/tables/${encodeURIComponent(id)}`),
  shades: (id, by) => read2(`api/tables/${encodeURIComponent(id)}/columns`, by === null ? {} : { by }),
  outlook: (id) => read2(`${pathOf2(id)}/outlook`)
};
var markOf = (id) => `api/bookmarks/${encodeURIComponent(id)}`;

// static/js/server/asks.js
var MOST_LOSSES = 3e5;
var asks2 = {
  ...keeping,
  catalogue: () => read2("api/catalogue"),
  create: (config) => send("api/runs", config),
  scratch: (config) => send("api/runs?listed=false", config),
  train: async (id, amount) => (await send(`${pathOf2(id)}/train`, amount)).run,
  read: (id, until) => read2(pathOf2(id), void 0, until),
  fork: (id, step2, changes, at) => send(`${pathOf2(id)}/fork`, { step: step2, changes, ...at && { at } }),
  seek: (id, step2) => send(`${pathOf2(id)}/seek`, { step: step2 }),
  data: (id, share2) => read2(`${pathOf2(id)}/data`, share2 && { share: share2 }),
  outcomes: async (id, query) => ({
    ...decoded(await read2(`${pathOf2(id)}/predictions`, query)),
    run: id
  }),
  branches: async (id) => (await read2(`${pathOf2(id)}/branches`)).runs,
  lineage: (id) => read2(`${pathOf2(id)}/lineage`),
  rename: async (id, name) => (await ask("PATCH", pathOf2(id), { name })).json(),
  remove: (id) => ask("DELETE", pathOf2(id)),
  compare: (id, other, step2) => read2(`${pathOf2(id)}/compare`, { with: other, step: step2 }),
  history: async (id, recorded) => {
    const start2 = Math.max(0, recorded - MOST_LOSSES);
    const { loss: known3, epochs } = await read2(`${pathOf2(id)}/history`, { start: start2 });
    const loss2 = new Float64Array(start2 + known3.length).fill(Number.NaN);
    loss2.set(known3, start2);
    return { count: loss2.length, loss: loss2, epochs };
  },
  weight: async (id, index, query) => ({
    ...decoded(await read2(`${pathOf2(id)}/weights/${index}`, query)),
    run: id
  }),
  step: async (id, step2, sample2) => {
    const query = `sample=${sample2}&parts=losses&parts=forward&parts=backward`;
    return decodeStep(await read2(`${pathOf2(id)}/steps/${step2}?${query}`), id);
  },
  unit: async (id, step2, layer, unit) => {
    const query = `layer=${layer}&unit=${unit}&parts=batch_gradient&parts=theta`;
    return decodeUnit(await read2(`${pathOf2(id)}/steps/${step2}?${query}`), { run: id, step: step2, layer, unit });
  },
  neurons: async (id, step2, points) => ({
    ...decodeNeurons(await readBytes(`${pathOf2(id)}/neurons.bin`, { step: step2, points })),
    run: id
  }),
  neuron: async (id, step2, layer, unit) => ({
    ...decoded(await read2(`${pathOf2(id)}/neurons/${layer}/${unit}`, { step: step2 })),
    run: id
  }),
  predict: async (id, step2, x) => {
    const path2 = queried(`${pathOf2(id)}/predict`, { step: step2 });
    const { layers, ...told3 } = decoded(await send(path2, { x: [x], layers: true }));
    return { ...told3, layers: withNeurons(layers), run: id, x };
  },
  map: async (id, query) => ({
    ...decoded(await read2(`${pathOf2(id)}/map`, query)),
    ...{ run: id, asked: { across: query.across, up: query.up } }
  }),
  outputs: async (id, step2, x) => decoded(await send(queried(`${pathOf2(id)}/predict`, { step: step2 }), { x })).outputs,
  landscape: async (id, query, rival) => {
    const asked = { ...query, ...rival && { with: rival } };
    const answer = decodeLandscape(await readBytes(`${pathOf2(id)}/landscape.bin`, asked));
    return { ...answer, run: id, query: { ...query, step: answer.step } };
  },
  landscapeText: async (id, query) => (await ask("GET", queried(`${pathOf2(id)}/landscape`, { ...query, axes: true }))).text(),
  probe: async (id, { size: _, ...plane }, { a, b }) => decodeProbe(await read2(`${pathOf2(id)}/probe`, { ...plane, a, b })),
  preview: async (id, query, signal) => ({
    ...await send(`${pathOf2(id)}/preview`, query, signal),
    ...{ run: id, query }
  }),
  program: async (id) => (await ask("GET", `${pathOf2(id)}/code?as=keras`)).text(),
  weights: (id, step2) => read2(`${pathOf2(id)}/weights`, { step: step2 }),
  curvature: async (id, step2) => ({ ...await read2(`${pathOf2(id)}/curvature`, { step: step2 }), run: id }),
  rates: (id) => read2(`${pathOf2(id)}/learning_rates`),
  diagnosis: async (id, step2) => ({ ...await read2(`${pathOf2(id)}/layers`, { step: step2 }), run: id }),
  histograms: (id, most) => read2(`${pathOf2(id)}/histograms`, { most }),
  update: (id, step2) => read2(`${pathOf2(id)}/update`, { step: step2 }),
  slopes: async (id, step2, sample2) => {
    const parts2 = ["losses", "forward", "backward", "sample_gradient", "batch_gradient"];
    const query = [`sample=${sample2}`, ...parts2.map((part) => `parts=${part}`)].join("&");
    return decoded(await read2(`${pathOf2(id)}/steps/${step2}?${query}`));
  },
  questions: async (id, step2, seed) => (await read2(`${pathOf2(id)}/questions`, { step: step2, seed })).questions,
  judge: (id, question, { step: step2, seed }, answer) => send(queried(`${pathOf2(id)}/questions/${encodeURIComponent(question)}`, { step: step2, seed }), { answer }),
  createRace: (race) => send("api/races", race),
  race: (id) => read2(`api/races/${id}`),
  raceCourse: (id, run) => read2(`api/races/${id}/courses/${run}`),
  raceResult: (id, { finish, rule }) => read2(`api/races/${id}/result`, { ...finish !== null && { finish }, rule }),
  raceLandscape: async (id, size, until) => decodeRaceLandscape(await readBytes(`api/races/${id}/landscape.bin`, { size, until }))
};

// static/js/server/pulse.js
var LOOK = 250;
var QUIET = 1200;
var ANSWER_WITHIN = 2e3;
var LATE = 1e3;
var Pulse = class {
  #ask;
  #lost;
  #heard = 0;
  #asked = null;
  #looked = 0;
  #timer;
  constructor(ask2, lost2) {
    this.#ask = ask2;
    this.#lost = lost2;
  }
  start() {
    this.stop();
    this.heard();
    this.#wait();
  }
  stop() {
    clearTimeout(this.#timer);
  }
  heard() {
    this.#heard = this.#looked = Date.now();
    this.#asked = null;
  }
  #wait() {
    this.#timer = setTimeout(() => this.#look(), LOOK);
  }
  #look() {
    const now = Date.now();
    if (Math.abs(now - this.#looked) > LATE) this.heard();
    this.#looked = now;
    if (this.#asked !== null && now - this.#asked > ANSWER_WITHIN) return this.#lost();
    if (this.#asked === null && now - this.#heard > QUIET) {
      this.#asked = now;
      this.#ask();
    }
    this.#wait();
  }
};

// static/js/server/connection.js
var WAITS = [100, 300, 700, 1500, 3e3];
var PATIENCE4 = 5e3;
var SOON2 = 400;
var Connection = class {
  asks = asks2;
  #socket = null;
  #run = "";
  #attempt = 0;
  #lastId = 0;
  #timer;
  #pulse = new Pulse(
    () => this.#send({ do: "ping" }),
    () => this.#lost("lost")
  );
  #pauses = null;
  #asked = /* @__PURE__ */ new Map();
  #listener = {};
  listen(listener) {
    this.#listener = listener;
  }
  get pauses() {
    return this.#pauses;
  }
  logLink = (run) => `${pathOf2(run)}/log`;
  attach(run) {
    this.#run = run;
    this.#attempt = 1;
    this.#pauses = null;
    this.#leave(new Unreachable("Another run was opened."));
    this.#listener.onConnection("connecting");
    this.#open();
  }
  command(command) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return this.#overHttp(command);
    const id = ++this.#lastId;
    this.#send({ ...command, id });
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }
  acknowledge(frame) {
    this.#send({ do: "ack", frame });
  }
  watch(watched2) {
    return this.#send({ do: "watch", ...watched2 });
  }
  #send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }
  async #overHttp({ do: verb, ...body }) {
    this.#pauses = null;
    try {
      const answer = await send(`${pathOf2(this.#run)}/${verb}`, body);
      return answer.run ?? answer;
    } catch (error) {
      throw error instanceof Unreachable ? new Unanswered() : error;
    }
  }
  #open() {
    const { have, watch } = this.#listener.position();
    const { weight: weight2, ...closely } = watch;
    const known3 = { have, watch: weight2, ...closely, pauses: this.#pauses };
    const told3 = Object.entries(known3).filter(([, value2]) => value2 !== null);
    const url = new URL(queried(`${pathOf2(this.#run)}/live`, Object.fromEntries(told3)), location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => this.#read(data);
    socket.onclose = () => this.#lost();
    socket.onopen = () => {
      clearTimeout(this.#timer);
      this.#pulse.start();
    };
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lost("lost"), PATIENCE4);
  }
  #leave(reason) {
    clearTimeout(this.#timer);
    this.#pulse.stop();
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onmessage = socket.onclose = socket.onopen = null;
      socket.close();
    }
    for (const { reject } of this.#asked.values()) reject(reason);
    this.#asked.clear();
  }
  #read(data) {
    this.#pulse.heard();
    if (data instanceof ArrayBuffer) {
      if (this.#attempt > 0) this.#listener.onConnection("open");
      this.#attempt = 0;
      this.#listener.onFrame(decodeFrame(data));
      return;
    }
    const message = JSON.parse(data);
    if (message.event === "removed") this.#gone(message.message);
    this.#pauses = message.pauses ?? this.#pauses;
    if (message.event === "paused") this.#listener.onPaused(message.message);
    if (message.event === "seeking") this.#listener.onSeeking(message);
    if (message.event === "storage") this.#listener.onStorage(message.message);
    if (message.event === "family") this.#listener.onFamily();
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.error) asked?.reject(new Refused(422, message.error));
    else asked?.resolve(message);
  }
  #gone(message) {
    this.#leave(new Unreachable(message));
    this.#listener.onRemoved(message);
  }
  #lost(as = this.#attempt > WAITS.length ? "lost" : "connecting") {
    this.#leave(new Unanswered());
    this.#listener.onConnection(as);
    this.#retry();
  }
  #retry() {
    const wait = WAITS[Math.min(this.#attempt++, WAITS.length - 1)];
    this.#timer = setTimeout(() => this.#comeBack(), wait);
  }
  async #comeBack() {
    const run = this.#run;
    const soon = AbortSignal.timeout(SOON2);
    const failure = await asks2.read(run, soon).then(
      () => null,
      (error) => error
    );
    if (run !== this.#run) return;
    if (failure === null || soon.aborted) this.#open();
    else if (failure instanceof Refused && failure.status === 404) this.#gone(failure.message);
    else {
      this.#listener.onConnection("lost");
      this.#retry();
    }
  }
};

// static/js/state/state.js
var SPEED = 210;
var LANDSCAPE2 = {
  plane: "path",
  i: 0,
  j: 1,
  seed: 0,
  size: 65,
  span: null,
  samples: "all",
  scale: "fitting",
  arrows: false,
  view: "surface",
  probe: null,
  busy: false,
  answer: null,
  error: null
};
function initialState({ theme, reducedMotion, narration, wording, layout = "wide" }) {
  return {
    catalogue: null,
    run: null,
    lineage: { config: {}, forks: [] },
    frame: null,
    history: emptyHistory(),
    data: null,
    landscape: LANDSCAPE2,
    chosen: 0,
    hovered: null,
    edges: "weights",
    ...{ neurons: null, tiles: null, point: null, sent: null, glass: null },
    ...{ predicting: "all", over: null, tried: 0, overTwo: null },
    ...{ share: "trained_on", heldOut: null, outcomes: null, worstOpen: false },
    look: null,
    weightView: "curve",
    ...{ layout, stage: "network", evidence: "loss" },
    ...{ trial: null, preview: null, curvature: null, rates: null, diagnosis: null, slow: null },
    ...{ room: "lab", strips: null, pace: null, wanted: null },
    play: { playing: false, backwards: false, speed: SPEED },
    seeking: null,
    ...{ branches: [], familyNews: 0, compared: null, comparison: null, rival: null },
    ...{ bookmarks: [], marked: null },
    ...{ startOpen: false, started: null },
    connection: "connecting",
    refused: {},
    ...{ notice: null, storage: null, keeps: null },
    theme,
    reducedMotion,
    narration,
    wording,
    logScale: false,
    talk: NO_TALK,
    lesson: null,
    raceLine: null
  };
}

// static/js/state/store.js
var store_exports = {};
__export(store_exports, {
  createStore: () => createStore,
  when: () => when
});
function createStore(initial, schedule = (draw2) => requestAnimationFrame(draw2)) {
  const now = { state: initial, drawn: initial, scheduled: false };
  const listeners = /* @__PURE__ */ new Set();
  function draw2() {
    if (!now.scheduled) return;
    const previous = now.drawn;
    now.scheduled = false;
    now.drawn = now.state;
    for (const listener of listeners) listener(now.drawn, previous);
  }
  return {
    get: () => now.state,
    set(patch) {
      const names = Object.keys(patch);
      if (names.every((name) => Object.is(now.state[name], patch[name]))) return;
      now.state = { ...now.state, ...patch };
      if (!now.scheduled) {
        now.scheduled = true;
        schedule(draw2);
      }
    },
    flush: draw2,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
function when(store, isTrue) {
  if (isTrue(store.get())) return Promise.resolve(store.get());
  return new Promise((resolve) => {
    const leave = store.subscribe((state) => {
      if (!isTrue(state)) return;
      leave();
      resolve(state);
    });
  });
}

// static/js/talk.js
function createTalk(container2, store, actions, commands) {
  const talk = { view: null, isLoading: false };
  async function load() {
    try {
      const view = (await import("./talk.js")).createTalk(container2, actions, commands);
      talk.view = view;
      view.update(store.get(), store.get());
    } catch (error) {
      reportError(error);
      actions.talk.leave();
      store.set({ notice: "Talk mode could not be loaded. Is the server there?" });
    }
    talk.isLoading = false;
  }
  return {
    update(state, previous) {
      talk.view?.update(state, previous);
      if (talk.view || talk.isLoading) return;
      talk.isLoading = true;
      load();
    }
  };
}

// static/js/draw/caption.js
var caption_exports = {};
__export(caption_exports, {
  PANEL_MS: () => PANEL_MS,
  createPace: () => createPace,
  createPatience: () => createPatience,
  lossNotes: () => lossNotes,
  marked: () => marked,
  offWords: () => offWords,
  plainNotes: () => plainNotes,
  setCaption: () => setCaption,
  stepNote: () => stepNote
});

// static/js/draw/words.js
var words_exports = {};
__export(words_exports, {
  evenly: () => evenly,
  everyOf: () => everyOf,
  textOf: () => textOf,
  value: () => value,
  words: () => words
});
var value = (text2, meaning2) => ({ value: text2, meaning: meaning2 });
function words(texts, ...put) {
  const parts2 = [];
  for (const part of texts.flatMap((text2, k) => [text2, put[k] ?? ""].flat())) {
    const before = parts2.at(-1);
    if (typeof part === "string" && typeof before === "string") parts2[parts2.length - 1] = before + part;
    else if (part !== "") parts2.push(part);
  }
  return parts2;
}
var textOf = (parts2) => parts2.map((part) => typeof part === "string" ? part : part.value).join("");
var ENDINGS = ["th", "st", "nd", "rd"];
var ordinal = (n) => `${count(n)}${Math.floor(n / 10) % 10 !== 1 && ENDINGS[n % 10] || "th"}`;
var evenly = ({ samples, of, every: every2 }, whose = "") => `every ${ordinal(every2)} sample${whose}: ${count(samples)} of ${count(of)}`;
var everyOf = ({ of, every: every2 }) => `every ${ordinal(every2)} of ${count(of)}`;

// static/js/draw/caption.js
function setCaption(element, parts2) {
  if (element.textContent === textOf(parts2)) return;
  element.replaceChildren(
    ...parts2.flatMap((part) => typeof part === "string" ? unbroken(part) : bold(part))
  );
}
var MEASURE = /([-−]?\d[\d.,]*(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)? (?:%|ms|s|px|kB|MB|GB)(?!\p{L}))/u;
var unbroken = (text2) => String(text2).split(MEASURE).map((part, k) => k % 2 === 1 ? h("span", { class: "unbroken" }, part) : part).filter((part) => part !== "");
function bold({ value: value2, tones }) {
  const element = h("b", { class: tones && "tones" }, unbroken(value2));
  tones?.forEach((tone, end) => {
    element.style.setProperty(`--tone-${end}`, `${100 * tone}%`);
  });
  return element;
}
function marked(part) {
  if (typeof part === "string") return h("span", {}, unbroken(part));
  const text2 = unbroken(part.value);
  if (!part.meaning) return h("b", {}, text2);
  return part.meaning === "code" ? h("code", {}, text2) : h("span", { class: part.meaning }, text2);
}
var PANEL_MS = 50;
function createPace(interval) {
  const pace = { last: Number.NEGATIVE_INFINITY, timer: 0, work: () => {
  } };
  function run() {
    pace.timer = 0;
    pace.last = performance.now();
    pace.work();
  }
  return (work, moving = true) => {
    pace.work = work;
    const wait = moving ? pace.last + interval - performance.now() : 0;
    if (wait <= 0) {
      clearTimeout(pace.timer);
      run();
    } else if (pace.timer === 0) {
      pace.timer = window.setTimeout(run, wait);
    }
  };
}
function createPatience(patience, tell) {
  let timer;
  return (isSo) => {
    if (isSo) timer ??= setTimeout(() => tell(true), patience);
    else {
      clearTimeout(timer);
      timer = void 0;
      tell(false);
    }
  };
}
var offWords = (run) => drops(run) ? [" Dropout is off here."] : [];
var plainNotes = (run) => isWeighed(run) ? [` ${drops(run) ? "Dropout and class" : "Class"} weights are off here.`] : offWords(run);
function lossNotes(run, step2, isHeld) {
  const off = isHeld ? ", and off for what is held out" : "";
  const dropped = step2 > 0 && drops(run);
  const before = dropped ? [] : offWords(run);
  if (isWeighed(run))
    return [...before, ` ${dropped ? "Dropout and class" : "Class"} weights are on here${off}.`];
  return dropped ? [` Dropout is on here${off}.`] : before;
}
var isWeighed = (run) => run?.config.model === null && weighedClasses(run.config).length > 0;
var stepNote = (run) => drops(run) ? " · with this step’s dropout" : "";

// static/js/draw/chart/columns.js
function join(lines) {
  const x = [...new Set(lines.flatMap((line4) => line4.x))].sort((a, b) => a - b);
  const place2 = new Map(x.map((value2, i) => [value2, i]));
  const columns = lines.map((line4) => {
    const column = new Array(x.length).fill(null);
    line4.x.forEach((value2, i) => {
      column[place2.get(value2)] = line4.y[i];
    });
    return column;
  });
  return { x, columns };
}
function cut({ x, y }, now) {
  const past = x.findLastIndex((value2) => value2 <= now + 1e-9) + 1;
  const from = past < x.length ? Math.max(0, past - 1) : past;
  return [
    { x: x.slice(0, past), y: y.slice(0, past) },
    { x: x.slice(from), y: y.slice(from) }
  ];
}
function isAlone(column) {
  let found = 0;
  for (let i = 0; i < column.length && found < 2; i += 1) if (Number.isFinite(column[i])) found += 1;
  return found === 1;
}
function epochLine(epochs, name) {
  return { x: epochs.map(({ epoch }) => epoch), y: epochs.map((record) => record[name]) };
}
function heldOutLine(epochs, name) {
  return epochs.some((record) => (record[name] ?? null) !== null) ? epochLine(epochs, name) : { x: [], y: [] };
}
var begun = ({ x, y }) => ({ x: x.map((step2) => step2 - 1), y });
function heightLine(epochs, { step: step2, loss: loss2 }) {
  const { x, y } = begun(epochLine(epochs, "loss"));
  return step2 > (x.at(-1) ?? -1) ? { x: [...x, step2], y: [...y, loss2] } : { x, y };
}
function articleLine(log, column) {
  return { x: log.map((_, i) => i + 1), y: log.map((row) => row[column]) };
}
function stepLine({ steps, losses }, stepsPerEpoch, isLog) {
  const drawn = (loss2) => Number.isFinite(loss2) && (!isLog || loss2 > 0) ? loss2 : null;
  return { x: steps.map((step2) => step2 / stepsPerEpoch), y: losses.map(drawn) };
}
var CLIMB = 3;
function trialLine({ step: step2, loss: loss2 }, stepsPerEpoch, isLog) {
  const top = CLIMB * Math.abs(loss2[0] ?? Number.POSITIVE_INFINITY);
  const out = loss2.findIndex((value2) => value2 === null || value2 > top || isLog && value2 <= 0);
  const shown = out < 0 ? loss2 : loss2.slice(0, out);
  return { x: shown.map((_, k) => (step2 + k) / stepsPerEpoch), y: shown };
}

// static/js/draw/chart/envelope.js
function createEnvelope() {
  const own = {
    bucket: 1,
    read: 0,
    low: new Float64Array(0),
    high: new Float64Array(0)
  };
  function reset2(buckets, bucket) {
    own.bucket = bucket;
    own.read = 0;
    own.low = new Float64Array(buckets).fill(Number.POSITIVE_INFINITY);
    own.high = new Float64Array(buckets).fill(Number.NEGATIVE_INFINITY);
  }
  return {
    read(loss2, count2, total, buckets) {
      const bucket = Math.max(1, Math.ceil(total / buckets));
      const needed = Math.ceil(total / bucket);
      if (bucket !== own.bucket || needed !== own.low.length || count2 < own.read) reset2(needed, bucket);
      for (let i = own.read; i < count2; i += 1) {
        const place2 = Math.floor(i / bucket);
        if (loss2[i] < own.low[place2]) own.low[place2] = loss2[i];
        if (loss2[i] > own.high[place2]) own.high[place2] = loss2[i];
      }
      own.read = count2;
    },
    clear: () => reset2(0, 0),
    points() {
      const points = { steps: [], losses: [] };
      const used = Math.ceil(own.read / own.bucket);
      for (let place2 = 0; place2 < used; place2 += 1) {
        const start2 = place2 * own.bucket + 1;
        points.steps.push(start2);
        points.losses.push(own.low[place2]);
        if (own.bucket > 1) {
          points.steps.push(start2 + own.bucket / 2);
          points.losses.push(own.high[place2]);
        }
      }
      return points;
    }
  };
}

// static/js/draw/chart/ranges.js
var ranges_exports = {};
__export(ranges_exports, {
  SAME: () => SAME,
  accuracyRange: () => accuracyRange,
  logTicks: () => logTicks,
  lossRange: () => lossRange,
  takesLog: () => takesLog
});
var MARGIN2 = 0.06;
var SAME = 1e-6;
var MANY_POWERS = 4;
var FEWEST_TICKS = 3;
var CHANCE = 0.5;
function lossRange(isLog) {
  return (low, high) => {
    if (low === null || high === null) return isLog ? [0.1, 1] : [0, 1];
    const isOne = high - low <= SAME * Math.abs(high);
    if (isLog)
      return isOne ? [low / 2, high * 2] : [low * (low / high) ** MARGIN2, high * (high / low) ** MARGIN2];
    const extra = (isOne ? Math.abs(high) : high - low) * MARGIN2 || 1;
    return [low < 0 ? low - extra : Math.max(0, low - extra), high + extra];
  };
}
var takesLog = (losses) => losses.length === 0 || losses.every((loss2) => !(loss2 < 0)) && losses.some((loss2) => loss2 > 0);
function accuracyRange(low) {
  return [Math.min(CHANCE, Math.floor((low ?? CHANCE) * 10) / 10), 1];
}
function logTicks(low, high, parts2) {
  const powers = multiples(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)), 1);
  const areMany = powers.length > MANY_POWERS;
  const factors = areMany ? [1] : [1, 2, 5];
  const stride = areMany ? Math.ceil(powers.length / Math.max(2 * parts2, MANY_POWERS)) : 1;
  const found = powers.filter((power2) => power2 % stride === 0).flatMap((power2) => factors.map((factor) => factor * 10 ** power2)).filter((value2) => value2 >= low && value2 <= high);
  return areMany || found.length >= FEWEST_TICKS ? found : ticks(low, high, 4);
}

// static/js/draw/surfaces/stability.js
var OTHER_THAN_PLAIN = ["momentum", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue"];
function stableZone({ run, frame, curvature }) {
  const rate = curvature?.largest_stable_rate;
  if (!run || !rate) return null;
  const { step: step2 } = curvature;
  const isShared = curvature.run === run.parent?.id && step2 <= run.parent.step;
  if (curvature.run !== run.id && !isShared) return null;
  const { optimizer } = run.config;
  const exact = optimizer.name === "sgd" && !OTHER_THAN_PLAIN.some((setting) => optimizer[setting]);
  const now = { from: rate, step: step2 === frame?.step ? null : step2 };
  if (curvature.over.every > 1) return { ...now, exact: false, over: curvature.over };
  return drops(run) ? { ...now, exact: false, drops: true } : { ...now, exact };
}

// static/js/draw/chart/rate.js
var SHARE3 = 0.25;
var [LEAST, MOST2] = [52, 72];
var NEAR2 = 1.5;
var ratesOf = ({ run, rates }) => rates && rates.run === run?.id && scheduleOf(run.config.optimizer) ? rates : null;
var rateHeight = (height) => Math.round(Math.min(MOST2, Math.max(LEAST, SHARE3 * height)));
var rateLine = ({ steps, rates }, perEpoch) => ({
  x: steps.map((step2) => step2 / perEpoch),
  y: rates
});
var rateRange = (_, high) => [0, 1.15 * (high || 1)];
function limitHere(state) {
  const zone = stableZone(state);
  return zone?.exact && zone.step === null ? zone.from : null;
}
var limitLine = (limit, now, { rates }) => limit !== null && limit <= NEAR2 * Math.max(...rates) ? { x: [now], y: [limit] } : { x: [], y: [] };
var rateName = (rate, limit, isDrawn) => limit === null ? `learning rate ${rateText(rate)}` : `rate ${rateText(rate)} · ${isDrawn ? "○ " : ""}2/λmax ${significant(limit, 3)}`;
function nearest(steps, step2) {
  const after = steps.findIndex((one) => one >= step2);
  const k = after < 0 ? steps.length - 1 : after;
  return k > 0 && step2 - steps[k - 1] < steps[k] - step2 ? k - 1 : k;
}
function rateReadout({ steps, rates }, step2) {
  const near2 = nearest(steps, step2);
  const where = steps[near2] === step2 ? "" : `at step ${count(steps[near2])} `;
  return words` Learning rate ${where}${value(rateText(rates[near2]))}.`;
}
function rateCell({ steps, rates }, step2) {
  const near2 = nearest(steps, step2);
  return `${steps[near2] === step2 ? "" : "about "}${rateText(rates[near2])}`;
}

// static/js/draw/branches/letters.js
var LETTERS = 26;
var COLOURS = 5;
function letterOf(number2) {
  const last = String.fromCharCode("A".charCodeAt(0) + number2 % LETTERS);
  return number2 < LETTERS ? last : letterOf(Math.floor(number2 / LETTERS) - 1) + last;
}
var tokenOf = (number2) => `--branch-${number2 % COLOURS}`;
var colourOf = (palette, number2) => palette[`branch${number2 % COLOURS}`];
var isDashed = (number2) => number2 >= COLOURS;

// static/js/draw/chart/rival.js
var BUCKETS = 220;
var coloursOf = (palette, own, rival) => ({
  own: colourOf(palette, own),
  rival: colourOf(palette, rival)
});
function createRivalLines() {
  const envelope = createEnvelope();
  const none = { x: [], y: [] };
  const held = { history: null, total: 0 };
  function read3(rival, { total_steps: total }) {
    if (!rival) return envelope.clear();
    const { loss: loss2, count: count2 } = rival.history;
    if (held.history !== rival.history || held.total !== total) envelope.clear();
    Object.assign(held, { history: rival.history, total });
    envelope.read(loss2, Math.min(count2, total), total, BUCKETS);
  }
  function losses(rival, frame) {
    read3(rival, frame);
    return envelope.points().losses;
  }
  function of(rival, { total_steps: total, steps_per_epoch: perEpoch }, isLog) {
    read3(rival, { total_steps: total });
    if (!rival) return { loss: [none, none], accuracy: [none, none] };
    const { epochs } = rival.history;
    const ended2 = epochs.filter(({ epoch }) => epoch * perEpoch <= total);
    return {
      loss: [stepLine(envelope.points(), perEpoch, isLog), epochLine(ended2, "loss")],
      accuracy: [none, epochLine(ended2, "accuracy")]
    };
  }
  return { losses, of };
}

// static/js/draw/surfaces/words.js
var SEEN_ANGLE = 0.5;
var placeText = ({ x, y }) => `(${fixed(x, 3)}, ${fixed(y, 3)})`;
var placeOf2 = ({ theta }) => ({ x: theta[0], y: theta[1] });
function readyWords(run, frame, surface, optimizer) {
  const steps = counted(run.config.epochs, "step");
  const start2 = value(placeText(startOf(run.config, surface)));
  const way = words`Play takes ${steps} of ${optimizer} down ${surface.title}, from ${start2}`;
  return words`${value("Ready. ")}${way}, where f is ${value(measured(frame.loss))}.`;
}
function finishedWords(frame, { minima }) {
  const { minimum, distance: distance2, ties } = nearestMinimum(minima, placeOf2(frame));
  const end = value(`Finished after ${counted(frame.total_steps, "step")}`);
  const here = words`${value(placeText(placeOf2(frame)))}, where f is ${value(measured(frame.loss))}`;
  const [which, comma] = minima.length > 1 ? [`${ties > 1 ? "a" : "the"} nearest minimum, at`, ","] : ["the minimum at", ""];
  const away = `${comma} is ${significant(distance2, 3)} away.`;
  return words`${end} at ${here}; ${which} ${value(placeText(minimum))}${away}`;
}
function stepWords({ step: step2, gradient, update: update2 }, noisy) {
  if (gradient.length === 0) return ["There is no gradient and no update before the first step."];
  const size = value(significant(Math.hypot(update2[0], update2[1]), 3));
  const angle = angleOff(gradient, update2);
  const length = words`Step ${count(step2)} is ${size} long`;
  if (angle === null) return words`${length}.`;
  const way = noisy ? "straight against its noisy gradient" : "straight downhill";
  return angle < SEEN_ANGLE ? words`${length}, ${way}.` : words`${length}, ${value(`${fixed(angle, 0)}°`)} off ${way}.`;
}
var heightWords = ({ step: step2, loss: height }) => words`${step2 === 0 ? "At the start" : `After step ${count(step2)}`} f is ${value(measured(height))}.`;
function nearestWords(frame, minima) {
  const { minimum, distance: distance2, ties } = nearestMinimum(minima, placeOf2(frame));
  const away = value(significant(distance2, 3));
  return words`${ties > 1 ? "A" : "The"} nearest minimum, at ${value(placeText(minimum))}, is ${away} away.`;
}
function minimaTable(frame, minima) {
  const rows = minima.map((minimum) => [
    placeText(minimum),
    loss(minimum.value),
    significant(distanceTo(minimum, placeOf2(frame)), 3)
  ]);
  return { head: ["minimum", "f there", "distance now"], rows };
}
function previewWords({ query, loss: losses, diverged_at: at }, isSurface) {
  const steps = losses.length - 1;
  const { optimizer, start: start2 } = query;
  const tried = start2 ? words`From ${value(placeText({ x: start2[0], y: start2[1] }))}` : words`At rate ${value(plain2(rateSet(optimizer)))}${momentumWords(optimizer)}`;
  if (at !== null) return words`${tried} it ${value(`diverges at step ${count(at)}`)}.`;
  const [first, last] = [losses[0], losses[steps]];
  const what = isSurface ? "f" : "the loss";
  const when2 = ` in the next ${steps === 1 ? "step" : counted(steps, "step")}.`;
  if (first === last) return words`${tried} ${what} is ${value(measured(last))} as before${when2}`;
  const [from, to] = lossTexts(first, last);
  const verb = last === null || first !== null && last > first ? "climbs" : "falls";
  return words`${tried} ${what} ${verb} from ${value(from)} to ${value(to)}${when2}`;
}
function momentumWords(optimizer) {
  if (typeof optimizer?.beta_1 === "number") return words` and β₁ ${value(plain2(optimizer.beta_1))}`;
  return optimizer?.momentum ? words` and momentum ${value(plain2(Number(optimizer.momentum)))}` : [];
}

// static/js/draw/chart/held-out.js
var LAST2 = 5;
var NOISE = 4;
var MATTERS = 0.25;
var MOST3 = 2e4;
var median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
var mean = (values) => values.reduce((sum, value2) => sum + value2, 0) / values.length;
function byHeartSince(epochs) {
  if (epochs.length <= LAST2 || epochs.length > MOST3) return null;
  const losses = epochs.map(({ loss: loss2 }) => loss2 ?? Number.NaN);
  const held = epochs.map((one) => one.val_loss ?? Number.NaN);
  if (![...losses, ...held].every(Number.isFinite)) return null;
  const lowest = held.reduce((best, value2, k) => value2 < held[best] ? k : best, 0);
  const after = held.slice(lowest + 1);
  if (after.length < LAST2) return null;
  const changes = held.slice(1).map((value2, k) => Math.abs(value2 - held[k]));
  const noise = median(changes);
  const half = Math.floor(after.length / 2);
  const rises = mean(after.slice(-half)) > mean(after.slice(0, half));
  const bar = held[lowest] + Math.max(NOISE * noise, MATTERS * held[lowest]);
  const isAbove = after.slice(-LAST2).every((value2) => value2 > bar);
  const isKnown = losses.slice(-LAST2).every((value2, k) => value2 < Math.min(losses[lowest], held.slice(-LAST2)[k]));
  return rises && isAbove && isKnown ? epochs[lowest].epoch : null;
}

// static/js/draw/chart/shares.js
var shares_exports = {};
__export(shares_exports, {
  allSamples: () => allSamples,
  heldOutOf: () => heldOutOf,
  heldOutWords: () => heldOutWords,
  membersOf: () => membersOf,
  oneSided: () => oneSided,
  samplesWords: () => samplesWords
});
function samplesWords({ count: trained, held_out: held }) {
  return held ? `${count(trained)} of ${counted(trained + held.count, "sample")}` : counted(trained, "sample");
}
function membersOf({ count: members, held_out: held, share: share2 }, whole3 = counted(members, "sample")) {
  if (!held) return whole3;
  return `the ${members === 1 ? "one" : count(members)} ${share2 === "held_out" ? "held out" : "trained on"}`;
}
var heldOutOf = (data) => ({ ...data, count: data.held_out?.count ?? 0, share: "held_out" });
var heldOutWords = ({ count: trained, held_out: held }) => held ? `${count(held.count)} of ${counted(trained + held.count, "sample")} held out` : "";
var allSamples = (data) => data?.held_out ? membersOf(data) : data?.count === 1 ? "the one sample" : "all samples";
var listed = (names) => names.length > 4 ? `${names.slice(0, 3).join(", ")} or ${names.length - 3} more` : [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" or ");
function oneSided(held) {
  if (!held) return "";
  const unseen = held.unseen.length > 0 ? [`Every sample of ${listed(held.unseen)} is held out: none is learned.`] : [];
  const missing = held.missing.length > 0 ? [`No sample of ${listed(held.missing)} is held out: none is tested.`] : [];
  return [...unseen, ...missing].join(" ");
}

// static/js/draw/chart/words.js
var JUDGED = /* @__PURE__ */ new Set(["accuracy", "val_accuracy"]);
var TWIN_ROWS = 60;
function chartCaption(frame, history2, isArticle, hasAccuracy3 = true, held = null) {
  const rings = isArticle ? " Rings: the article." : "";
  const ended2 = history2.epochs.filter(({ epoch }) => epoch * frame.steps_per_epoch <= frame.step);
  const record = ended2.at(-1);
  if (record) {
    const heart = oneSided(held) ? "" : heartWords(ended2);
    const others = words`${heldOutWords2(record, hasAccuracy3)}${heart}`;
    return words`Epoch ${count(record.epoch)}: ${measureWords(record, hasAccuracy3)}.${others}${rings}`;
  }
  if (frame.step === 0) {
    const others = heldOutWords2(frame, hasAccuracy3);
    return words`At the start: ${measureWords(frame, hasAccuracy3)}.${others}${rings}`;
  }
  const loss2 = value(batchLoss(history2.loss[frame.step - 1]));
  return words`Step ${count(frame.step)}: batch loss ${loss2}.${rings}`;
}
function measureWords({ loss: loss2, accuracy, penalty, metrics = {} }, hasAccuracy3) {
  const right = accuracy === null || !hasAccuracy3 ? "" : words`, accuracy ${value(fixed(accuracy, 4))}`;
  return words`loss ${value(measured(loss2))}${penalty ? penaltyWords(penalty) : ""}${right}${metricWords(metrics, "")}`;
}
function heldOutWords2({ val_loss: loss2, val_accuracy: accuracy, metrics = {} }, hasAccuracy3) {
  if ((loss2 ?? null) === null) return "";
  const right = (accuracy ?? null) === null || !hasAccuracy3 ? "" : words`, accuracy ${value(fixed(accuracy, 4))}`;
  return words` Held out (dotted): loss ${value(measured(loss2))}${right}${metricWords(metrics, "val_")}.`;
}
function metricWords(metrics, prefix) {
  const names = Object.keys(metrics).filter((name) => !JUDGED.has(name) && isOf3(name, prefix));
  return names.flatMap((name) => words`, ${name.slice(prefix.length)} ${value(measured(metrics[name]))}`);
}
var isOf3 = (name, prefix) => prefix ? name.startsWith(prefix) : !name.startsWith("val_");
function heartWords(epochs) {
  const since = byHeartSince(epochs);
  if (since === null) return "";
  return words` It learns by heart since epoch ${value(count(since))}: the held-out loss rises, and the other falls.`;
}
var isHeldOut = ({ val_loss: loss2 }) => (loss2 ?? null) !== null;
var penaltyWords = (penalty) => words`, ${value(measured(penalty))} of it penalty`;
function readout(x, frame, history2, article, hasAccuracy3 = true) {
  const step2 = Math.min(Math.max(Math.round(x * frame.steps_per_epoch), 1), frame.total_steps);
  const epoch = Math.ceil(step2 / frame.steps_per_epoch);
  const record = history2.epochs.find((one) => one.epoch === epoch);
  const published = article[epoch - 1];
  const parts2 = [];
  if (step2 <= history2.count)
    parts2.push(...words`Step ${count(step2)}: ${value(batchLoss(history2.loss[step2 - 1]))}. `);
  const pair2 = record && value(pairText2(record.loss, hasAccuracy3 ? record.accuracy : null));
  if (pair2) parts2.push(...words`Epoch ${count(epoch)}: ${pair2} `);
  if (record && isHeldOut(record)) {
    const held = value(pairText2(record.val_loss, hasAccuracy3 ? record.val_accuracy : null));
    parts2.push(...words`held out ${held} `);
  }
  if (published) parts2.push(record ? "○ " : `○ epoch ${epoch}: `, pairText2(...published));
  return parts2.length > 0 ? parts2 : [`Step ${count(step2)} has not been made.`];
}
function heightReadout(x, heights, last, made) {
  const step2 = Math.min(Math.max(Math.round(x), 0), last);
  if (step2 < heights.x.length) return heightWords({ step: step2, loss: heights.y[step2] });
  if (step2 <= made) return [`f after step ${count(step2)} is told when the run stands there.`];
  return [`Step ${count(step2)} has not been made.`];
}
function heightTable({ x, y }) {
  const rows = x.map((step2, k) => [count(step2), loss(y[k])]);
  return { head: ["step", "f"], rows: rows.slice(-TWIN_ROWS) };
}
function pairText2(loss2, accuracy) {
  const text2 = loss(loss2 ?? Number.POSITIVE_INFINITY);
  return accuracy === null ? text2 : `${text2} ${fixed(accuracy, 4)}`;
}
function chartTable({ epochs }, article, hasAccuracy3 = true, rateAt = null) {
  const measured2 = hasAccuracy3 && epochs.some(({ accuracy }) => accuracy !== null);
  const names = measured2 ? ["loss", "accuracy"] : ["loss"];
  const theirs = article.length > 0 ? names.map((name) => `article’s ${name}`) : [];
  const isHeld = epochs.some(isHeldOut);
  const held = isHeld ? names.map((name) => `held-out ${name}`) : [];
  const write2 = [loss, (share2) => fixed(share2, 4)];
  const others = Object.keys(epochs.at(-1)?.metrics ?? {}).filter((name) => !JUDGED.has(name));
  const rows = epochs.slice(-TWIN_ROWS).map((one) => {
    const counted2 = others.map((name) => fixed(one.metrics?.[name] ?? null, 4));
    const values = [
      [one.loss, one.accuracy],
      ...isHeld ? [[one.val_loss, one.val_accuracy]] : [],
      ...article.length > 0 ? [article[one.epoch - 1] ?? [null, null]] : []
    ];
    const measures = values.flatMap((pair2) => names.map((_, k) => write2[k](pair2[k])));
    return [count(one.epoch), ...measures, ...counted2, ...rateAt ? [rateAt(one.epoch)] : []];
  });
  const rest = [...others.map((name) => name.replaceAll("_", " ")), ...rateAt ? ["learning rate"] : []];
  return { head: ["epoch", ...names, ...held, ...theirs, ...rest], rows };
}

// static/js/draw/landscape/loss-scale.js
var loss_scale_exports = {};
__export(loss_scale_exports, {
  NO_LOGARITHM: () => NO_LOGARITHM,
  footOf: () => footOf,
  fromU: () => fromU,
  heightOf: () => heightOf,
  levelRule: () => levelRule,
  levels: () => levels,
  numbered: () => numbered,
  scaleName: () => scaleName,
  shareOf: () => shareOf2,
  steadyScale: () => steadyScale,
  toU: () => toU,
  toneOf: () => toneOf,
  unitOf: () => unitOf
});
var LOG_FROM = 100;
var STEEP = 0.36;
var LINEAR_BELOW = 30;
var LESS_STEEP = 0.42;
var LOW_WAY = 0.2;
var HIGH_WAY = 0.3;
var ROUNDING2 = 1e-11;
var LOG_DEPTH = 1e-9;
var IDLE = { foot: 0.03, top: 0.5 };
var ROOM = { foot: 2e-3, top: 0.08 };
var MIDDLE_COLOUR = 0.42;
var LEAST_GAMMA = 0.35;
var GAMMA_SLACK = 0.15;
var LEVELS = 14;
function toU(kind, loss2) {
  return kind === "linear" ? loss2 : Math.log10(Math.max(loss2, Number.MIN_VALUE));
}
function fromU(kind, u) {
  return kind === "linear" ? u : 10 ** u;
}
var ORDINARY = 1e20;
function unitOf(scale) {
  const { step: step2, every: every2 } = levelRule(scale);
  const base = Math.floor(scale.lo / (step2 * every2 || 1)) * step2 * every2;
  const most = Math.max(Math.abs(scale.lo - base), Math.abs(scale.hi - base));
  return { base, unit: most > 0 && (most > ORDINARY || most < 1 / ORDINARY) ? most : 1 };
}
function shareOf2(scale, loss2) {
  return (toU(scale.kind, loss2) - scale.lo) / (scale.hi - scale.lo);
}
function heightOf(scale, loss2) {
  return Math.min(1, Math.max(0, shareOf2(scale, loss2)));
}
function toneOf(scale, loss2) {
  return heightOf(scale, loss2) ** scale.gamma;
}
function kindFor({ lo, hi, way, upper }, before) {
  if (lo < 0 || hi <= 0) return "linear";
  const log = before === "log";
  const [least, steep, share2] = log ? [LINEAR_BELOW, LESS_STEEP, HIGH_WAY] : [LOG_FROM, STEEP, LOW_WAY];
  const isSteep = upper === void 0 || upper === Number.POSITIVE_INFINITY || upper - lo < steep * (hi - lo);
  const isLow = hi > (log ? 2 : 3) * lo && (way ?? hi) < share2 * (hi - lo);
  return hi > least * lo && isSteep || isLow ? "log" : "linear";
}
var NO_LOGARITHM = " The scale is linear: a logarithm takes only numbers above 0.";
var PIT = 0.1;
var footOf = ({ lo, low }, way) => Math.min(way, Math.max(lo, PIT * low));
function steadyScale(before, losses, chosen = "fitting") {
  const impossible = chosen === "log" && (losses.lo < 0 || losses.hi <= 0);
  const kind = chosen === "fitting" || impossible ? kindFor(losses, before?.kind) : chosen;
  const foot = kind === "log" ? Math.max(losses.foot ?? losses.lo, losses.hi * LOG_DEPTH) : losses.lo;
  const lo = toU(kind, foot);
  const hi = toU(kind, losses.hi);
  const span = Math.max(hi - lo, 1e-6, ROUNDING2 * Math.abs(hi));
  const blank = losses.unknown ?? false;
  const kept = before && before.kind === kind && before.blank === blank ? before : null;
  const keepLo = kept && kept.lo <= lo && lo - kept.lo <= IDLE.foot * span;
  const keepHi = kept && kept.hi >= hi && kept.hi - hi <= IDLE.top * span;
  const scale = {
    kind,
    lo: kept && keepLo ? kept.lo : lo - ROOM.foot * span,
    hi: kept && keepHi ? kept.hi : hi + ROOM.top * span,
    gamma: 1,
    blank
  };
  scale.gamma = gammaFor(scale, losses.median ?? losses.hi, before?.gamma);
  return kept && keepLo && keepHi && kept.gamma === scale.gamma ? kept : scale;
}
function gammaFor(scale, median2, before) {
  const height = Math.min(0.99, Math.max(1e-3, heightOf(scale, median2)));
  const gamma = Math.min(1, Math.max(LEAST_GAMMA, Math.log(MIDDLE_COLOUR) / Math.log(height)));
  return before !== void 0 && Math.abs(gamma - before) < GAMMA_SLACK ? before : gamma;
}
function levelRule({ kind, lo, hi }) {
  if (kind === "log" && decadeLevels({ lo, hi }, true).length > 1) {
    const fine = hi - lo <= SHORT_LOG;
    if (hi - lo <= LEVELS / 2) return { step: 0, every: fine ? FINE2.length : COARSE2.length, fine };
    return { step: niceStep(hi - lo, LEVELS) || 1, every: 1, fine: false };
  }
  const step2 = niceStep(hi - lo, LEVELS);
  const factor = Math.round(step2 / 10 ** Math.floor(Math.log10(step2) + 1e-9));
  return { step: step2, every: factor === 5 ? 2 : 5, fine: false };
}
function levels(scale) {
  const { step: step2, every: every2, fine } = levelRule(scale);
  if (step2 === 0) return decadeLevels(scale, fine);
  return multiples(scale.lo, scale.hi, step2).map((u) => ({
    u,
    loss: fromU(scale.kind, u),
    major: Math.round(u / step2) % every2 === 0
  }));
}
var SHORT_LOG = 1.4;
var COARSE2 = [1, 2, 5];
var FINE2 = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9];
function decadeLevels({ lo, hi }, fine) {
  return multiples(Math.floor(lo), Math.ceil(hi), 1).flatMap((decade) => (fine ? FINE2 : COARSE2).map((factor) => ({ decade, factor }))).map(({ decade, factor }) => ({
    u: decade + Math.log10(factor),
    loss: factor * 10 ** decade,
    major: factor === 1 || fine && COARSE2.includes(factor)
  })).filter(({ u }) => u >= lo && u <= hi);
}
var scaleName = (quantity2, { kind }) => kind === "log" ? `${quantity2}, log` : quantity2;
var MOST_NUMBERS2 = 5;
var STRIDES = [1, 2, 4, 10, 20];
function numbered(scale) {
  if (scale.blank) return [];
  const all = levels(scale);
  const bold2 = all.filter(({ major }) => major);
  const { step: step2, every: every2, fine } = levelRule(scale);
  const unit = (step2 || 1) * (step2 === 0 ? 1 : every2);
  const sparse = STRIDES.map((stride) => bold2.filter(({ u }) => Math.round(u / unit) % stride === 0));
  const few = fine ? bold2 : sparse.find((list) => list.length <= MOST_NUMBERS2) ?? bold2;
  const chosen = few.length > 1 ? few : all.filter((_, k) => all.length < 4 || k % 2 === 0);
  const isRound = step2 === 0 || chosen.every(({ u }) => Number.isInteger(u));
  const decimals = decimalsOf(chosen[1].loss - chosen[0].loss) + (scale.kind === "log" ? 1 : 0);
  const isLog = scale.kind === "log";
  const texts = axisTexts(
    chosen.map(({ loss: loss2 }) => loss2),
    isLog && isRound ? null : decimals
  );
  return chosen.map((level, k) => ({ ...level, text: texts[k] }));
}

// static/js/draw/twin.js
var twin_exports = {};
__export(twin_exports, {
  createTwin: () => createTwin
});
function createTwin(about, read3) {
  const body = h("div", { class: "twin-body floating", tabindex: "0", role: "region" });
  const summary = h("summary", {}, "table");
  const element = h("details", { class: "twin", ontoggle: () => refresh() }, summary, body);
  let told3 = about;
  function refresh(now = told3) {
    told3 = now;
    setAttributes(summary, { "aria-label": `${now}, as a table` });
    setAttributes(body, { "aria-label": now });
    if (element.open) body.replaceChildren(tableOf(now, read3() ?? { head: [], rows: [] }));
  }
  refresh();
  return { element, refresh };
}
function tableOf(about, { head, rows }) {
  const names = head.map((name) => h("th", { scope: "col" }, name));
  const lines = rows.map((row) => {
    const cells = row.map((cell) => h("td", {}, cell));
    return h("tr", {}, cells);
  });
  const caption2 = h("caption", { class: "visually-hidden" }, about);
  return h("table", {}, caption2, h("thead", {}, h("tr", {}, names)), h("tbody", {}, lines));
}

// static/js/state/article.js
var hasSoftmaxHead = (run) => headOf(run?.config.layers ?? [])?.activation === "softmax";
function essence({ model, dataset, layers, optimizer, loss: loss2, ...config }) {
  const dense = denseOf(layers);
  const activations = dense.map(
    ({ activation }, l) => l === dense.length - 1 && activation === "softmax" ? "sigmoid" : activation
  );
  const units = dense.map((layer) => layer.units);
  const penalties = dense.map(({ kernel_regularizer: kernel, bias_regularizer: bias }) => [kernel, bias]);
  const parts2 = [dense.map(({ use_bias: has }) => has), layers.map(isDropout)];
  const { batch_size, epochs, shuffle, frozen, validation_split, class_weight } = config;
  const training = { optimizer, loss: loss2, batch_size, epochs, shuffle, frozen, validation_split, class_weight };
  return { model, data: dataset.name, units, activations, penalties, parts: parts2, ...training };
}
function articleLog(run, catalogue) {
  if (!run || !catalogue) return [];
  return same(essence(run.config), essence(catalogue.default)) ? catalogue.article.log : [];
}

// static/js/state/fit/stopping.js
var PATIENCE5 = 5;
function measuresOf({ metrics, model, validation_split: split }) {
  const own = ["loss", ...model ? [] : metrics];
  return [...own, ...split && !model ? own.map((name) => `val_${name}`) : []];
}
function stoppingOf(settings, run) {
  const usual = Object.fromEntries(settings.map(({ name, default: value2 }) => [name, value2]));
  const names = run ? measuresOf(run.config) : [];
  return { ...usual, monitor: names.includes("val_loss") ? "val_loss" : "loss", patience: PATIENCE5 };
}
function stopMarks(stopped) {
  if (!stopped) return [];
  const best = stopped.best_epoch === null ? [] : [{ x: stopped.best_epoch, name: "best" }];
  return [...best, ...stopped.early ? [{ x: stopped.epoch, name: "stop" }] : []];
}
function bestElsewhere(frame) {
  const best = frame?.stopped?.best_step ?? null;
  return frame && best !== null && best !== frame.step && frame.status !== "training" ? best : null;
}

// static/js/state/layout.js
function hasAccuracy({ run, data }) {
  if (!data) return run !== null && run.accuracy !== null;
  return data.task === "classification" && Boolean(run?.config.metrics.includes("accuracy"));
}
var evidenceOf = (state) => state.evidence === "accuracy" && !hasAccuracy(state) ? "loss" : state.evidence;
function curvesOf(state) {
  if (state.layout !== "compact") return hasAccuracy(state) ? ["loss", "accuracy"] : ["loss"];
  return [evidenceOf(state) === "accuracy" ? "accuracy" : "loss"];
}

// static/js/views/panel.js
var panel_exports = {};
__export(panel_exports, {
  Drawing: () => Drawing,
  Panel: () => Panel
});

// static/js/draw/palette.js
var palette_exports = {};
__export(palette_exports, {
  blend: () => blend,
  contrast: () => contrast,
  paletteOf: () => paletteOf,
  rgb: () => rgb
});
var TOKENS = {
  paper: "--paper",
  raised: "--raised",
  sunken: "--sunken",
  hairline: "--hairline",
  rule: "--rule",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  control: "--control",
  positive: "--positive",
  negative: "--negative",
  gradient: "--gradient",
  update: "--update",
  positiveText: "--positive-text",
  negativeText: "--negative-text",
  gradientText: "--gradient-text",
  updateText: "--update-text",
  edgeMinAlpha: "--edge-min-alpha",
  onInk: "--on-ink",
  branch0: "--branch-0",
  branch1: "--branch-1",
  branch2: "--branch-2",
  branch3: "--branch-3",
  branch4: "--branch-4",
  entrant1: "--entrant-1",
  entrant2: "--entrant-2",
  entrant3: "--entrant-3",
  entrant4: "--entrant-4",
  entrant5: "--entrant-5",
  entrant6: "--entrant-6",
  sans: "--sans",
  mono: "--mono"
};
var known = { theme: "", palette: null };
function paletteOf(element) {
  const at = element.isConnected ? element : element.ownerDocument.documentElement;
  const theme = at.closest("[data-theme]")?.getAttribute("data-theme");
  if (known.theme !== theme || !known.palette) {
    const style = getComputedStyle(at);
    const tokens = Object.entries(TOKENS).map(([name, token]) => [
      name,
      style.getPropertyValue(token).trim()
    ]);
    Object.assign(known, { theme, palette: Object.fromEntries(tokens) });
  }
  return known.palette;
}
function rgb(hex) {
  return [1, 3, 5].map((start2) => Number.parseInt(hex.slice(start2, start2 + 2), 16));
}
function blend(from, to, share2) {
  const end = rgb(to);
  const mixed = rgb(from).map((part, channel) => Math.round(part + (end[channel] - part) * share2));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
function luminance(hex) {
  const [r, g, b] = rgb(hex).map((part) => {
    const share2 = part / 255;
    return share2 <= 0.04045 ? share2 / 12.92 : ((share2 + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// static/js/draw/size.js
var size_exports = {};
__export(size_exports, {
  fitCanvas: () => fitCanvas,
  observeSize: () => observeSize
});
function observeSize(element, resized) {
  new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width > 0 && height > 0) resized(width, height);
  }).observe(element);
}
function fitCanvas(canvas, width, height, magnified2 = 1) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.setTransform(ratio * magnified2, 0, 0, ratio * magnified2, 0, 0);
  return context;
}

// static/js/views/turns.js
var LATE_MS = 30;
function createTurns() {
  const waiting = /* @__PURE__ */ new Set();
  function serve(taker, time) {
    waiting.delete(taker);
    taker.last = time;
    taker.work();
  }
  function next() {
    const time = performance.now();
    for (const taker of due5(waiting, time)) {
      try {
        serve(taker, time);
      } catch (error) {
        reportError(error);
      }
    }
    if (waiting.size > 0) requestAnimationFrame(next);
  }
  return (every2 = PANEL_MS) => {
    const taker = { every: every2, last: 0, work: () => {
    } };
    return (work, moving) => {
      taker.work = work;
      if (!moving) return serve(taker, performance.now());
      if (waiting.size === 0) requestAnimationFrame(next);
      waiting.add(taker);
    };
  };
}
function due5(waiting, time) {
  const since = ({ every: every2, last }) => time - last - every2;
  const ready2 = [...waiting].filter((taker) => since(taker) >= 0);
  const [first, ...others] = ready2.sort((one, other) => since(other) - since(one));
  return first ? [first, ...others.filter((taker) => since(taker) >= LATE_MS)] : [];
}
var takeTurns = createTurns();

// static/js/views/panel.js
var Drawing = class {
  state = null;
  width = 0;
  height = 0;
  drawing = h("div", { class: "drawing" });
  constructor() {
    observeSize(this.drawing, (width, height) => {
      Object.assign(this, { width, height });
      this.resized();
      this.redraw();
    });
  }
  get palette() {
    return paletteOf(this.drawing);
  }
  take(state) {
    this.state = state;
  }
  resized() {
  }
  paint() {
  }
  redraw() {
    this.paint();
  }
};
var Panel = class extends Drawing {
  caption = h("p", { class: "caption" });
  #shows;
  #together = takeTurns();
  constructor(shows) {
    super();
    this.#shows = shows;
  }
  update(state, previous) {
    const first = this.state === null;
    this.take(state);
    if (!first && this.#shows.every((part) => state[part] === previous[part])) return;
    this.change(state, previous, first);
    this.#together(() => this.show(), isMoving(state));
  }
  change(_state, _previous, _first) {
  }
  show() {
    this.paint();
    this.tell();
  }
  redraw() {
    if (this.state) this.show();
  }
  tell() {
  }
};

// static/js/views/takeaway.js
var takeaway_exports = {};
__export(takeaway_exports, {
  createLaterMenu: () => createLaterMenu,
  createTakeaway: () => createTakeaway,
  momentOf: () => momentOf
});

// static/js/views/menu.js
function createMenu(name, picture, kind, inside2) {
  const summary = h("summary", { class: "quiet", "aria-label": name, title: name }, icon(picture));
  const menu = h("details", { class: kind }, summary, inside2);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    summary.focus();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  return menu;
}

// static/js/views/takeaway.js
var momentOf = ({ run, frame }) => ({
  ...{ run: run.id, name: run.name, step: frame.step, total: frame.total_steps },
  ...{ quantity: quantityOf([run]), loss: frame.loss ?? null }
});
function createLaterMenu(name, kind, inside2, fill3) {
  const menu = createMenu(name, "download", kind, inside2);
  const known3 = { isFilled: false };
  menu.addEventListener("toggle", async () => {
    if (!menu.open || known3.isFilled) return;
    known3.isFilled = true;
    fill3(await import("./later.js"), () => {
      menu.open = false;
    });
  });
  return menu;
}
function createTakeaway(name, sceneOf4) {
  const inside2 = h("div", { class: "takeaway-menu floating" });
  return createLaterMenu(
    name,
    "takeaway",
    inside2,
    ({ fillTakeaway }, close) => fillTakeaway(inside2, sceneOf4, close)
  );
}

// static/js/views/chart/legend.js
function createChartLegend() {
  const element = h("ul", { class: "chart-legend micro", "aria-label": "Branches compared", hidden: true });
  const items = [createItem(), createItem()];
  element.append(...items.map((item) => item.element));
  return {
    element,
    update({ rival, branches, run }) {
      const own = branches.find(({ id }) => id === run?.id);
      element.hidden = !rival || !own;
      if (!rival || !own) return;
      items[0].show(own);
      items[1].show(rival);
    }
  };
}
function createItem() {
  const line4 = h("span", { class: "chart-sample", "aria-hidden": "true" });
  const letter = h("span", { class: "branch-letter" });
  const name = h("span", { class: "chart-name" });
  const element = h("li", {}, line4, letter, name);
  return {
    element,
    show(branch) {
      element.style.setProperty("--colour", `var(${tokenOf(branch.number)})`);
      setText(letter, letterOf(branch.number));
      setText(name, branch.name);
    }
  };
}

// static/js/draw/chart/uplot.js
import uPlot from "../vendor/uplot.js";

// static/js/draw/canvas.js
var canvas_exports = {};
__export(canvas_exports, {
  fill: () => fill,
  line: () => line,
  plate: () => plate,
  ring: () => ring,
  stroke: () => stroke,
  trace: () => trace,
  typeface: () => typeface,
  write: () => write
});
function stroke(context, ...strokes) {
  for (const [color, width] of strokes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}
function fill(context, color, ...edges) {
  context.fillStyle = color;
  context.fill();
  stroke(context, ...edges);
}
function ring(context, [x, y], radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
function plate(context, [x, y], width, height, corner) {
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, corner);
}
function trace(context, spots) {
  spots.forEach(([x, y], k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
function line(context, ...spots) {
  context.beginPath();
  trace(context, spots);
}
var SMALLEST = 12;
var typeface = (family, size = SMALLEST, weight2 = 400) => `${weight2} ${Math.max(size, SMALLEST)}px ${family}`;
function write(context, text2, [x, y], color, rim = null) {
  if (rim) {
    [context.strokeStyle, context.lineWidth] = rim;
    context.lineJoin = "round";
    context.strokeText(text2, x, y);
  }
  context.fillStyle = color;
  context.fillText(text2, x, y);
}

// static/js/draw/chart/dashes.js
var dashes_exports = {};
__export(dashes_exports, {
  HELD_OUT_DASH: () => HELD_OUT_DASH
});
var HELD_OUT_DASH = [2, 3];

// static/js/draw/chart/uplot.js
var AXIS_WIDTH = 36;
var CHARACTER = 6.6;
var AXIS_HEIGHT = 20;
var NUMBER_WIDTH = 44;
var NUMBER_HEIGHT = 48;
var FONT = 12;
var GROUP = "loss and accuracy";
var FAINT = 0.75;
var AHEAD2 = 0.5;
var DOT = { faint: 3, bold: 5 };
var RIVAL_DASH = [6, 4];
var TRIAL_DASH = [4, 3];
var CURSOR = { y: false, points: { show: false }, drag: { x: false }, sync: { key: GROUP } };
function createPane(container2, style, palette, width, height, hover) {
  const own = { content: { x: [], columns: [], epochs: 1, now: 0 } };
  const options = {
    ...{ width, height, legend: { show: false } },
    padding: [style.padding, () => besideEnd(own.content.epochs), style.hasAxis ? 0 : 6, 0],
    cursor: CURSOR,
    scales: {
      x: { time: false, range: () => [0, own.content.epochs] },
      y: { distr: style.isLog ? 3 : 1, range: (_, low, high) => style.range(low, high) }
    },
    axes: [xAxis(style, palette), yAxis(style, palette)],
    series: [{}, ...linesOf(palette, style.colours, style.dash)],
    hooks: {
      draw: [(plot2) => paintOver(plot2, { ...style, ...named(own.content) }, palette, own.content)],
      setCursor: [
        ({ cursor, posToVal }) => hover(cursor.left !== void 0 && cursor.left >= 0 ? posToVal(cursor.left, "x") : null)
      ]
    }
  };
  const plot = new uPlot(options, [[], [], [], [], [], [], [], [], [], [], []], container2);
  return {
    show(content2) {
      own.content = content2;
      plot.setData([content2.x, ...content2.columns]);
      plot.redraw(false, true);
    },
    resize: (newWidth, newHeight) => plot.setSize({ width: newWidth, height: newHeight }),
    remove: () => plot.destroy()
  };
}
var named = ({ name }) => name ? { name } : {};
var besideEnd = (epochs) => Math.max(12, CHARACTER * count(epochs).length / 2 + 3);
function linesOf(palette, { own, rival } = { own: palette.ink, rival: palette.ink }, dash = TRIAL_DASH) {
  const dot = (size, fill3) => ({
    ...{ show: ({ data }, k) => isAlone(data[k]), size, width: 0 },
    fill: fill3
  });
  const faint = { stroke: palette.ink3, width: 1, spanGaps: true, points: dot(DOT.faint, palette.ink3) };
  const bold2 = { stroke: own, width: 2, spanGaps: true, points: dot(DOT.bold, own) };
  return [
    { ...faint, alpha: FAINT },
    { ...faint, alpha: FAINT * AHEAD2 },
    bold2,
    { ...bold2, alpha: AHEAD2 },
    {
      stroke: palette.ink3,
      paths: () => null,
      points: { show: true, size: 5, width: 1, stroke: palette.ink3, fill: palette.paper }
    },
    { ...faint, width: 1.5, dash },
    { ...faint, stroke: rival, alpha: FAINT / 2, points: dot(DOT.faint, rival) },
    { ...bold2, stroke: rival, dash: RIVAL_DASH, points: dot(DOT.bold, rival) },
    { ...bold2, dash: HELD_OUT_DASH },
    { ...bold2, dash: HELD_OUT_DASH, alpha: AHEAD2 }
  ];
}
function xAxis({ hasAxis, unit = "epoch" }, palette) {
  return {
    show: hasAxis,
    ...{ size: AXIS_HEIGHT, gap: 5, stroke: palette.ink3, font: typeface(palette.sans, FONT) },
    ...{ grid: { show: false }, ticks: { show: false } },
    space: (_, __, ___, end) => Math.max(NUMBER_WIDTH, CHARACTER * (count(end).length + 2)),
    values: (_, places) => places.map((place2) => place2 === 0 ? unit : Number.isInteger(place2) ? count(place2) : "")
  };
}
var isEmpty = ([, ...columns]) => columns.every((column) => column.every((value2) => value2 === null));
function yAxis({ name, isLog, beside: beside2 = {} }, palette) {
  return {
    size: (_, texts) => {
      beside2[name] = Math.max(AXIS_WIDTH, ...(texts ?? []).map(({ length }) => 12 + CHARACTER * length));
      return Math.max(...Object.values(beside2));
    },
    ...{ gap: 6, stroke: palette.ink3, font: typeface(palette.sans, FONT) },
    // uPlot gives an axis numbers only where it finds one of these wide enough; which numbers is told by `splits`.
    incrs: [Number.MAX_VALUE],
    splits: ({ data, height }, _, low, high) => isEmpty(data) ? [] : (isLog ? logTicks : ticks)(low, high, height / NUMBER_HEIGHT),
    filter: (_, splits) => splits,
    grid: { stroke: palette.hairline, width: 1 },
    ticks: { show: false },
    values: (_, places) => axisTexts(places, isLog || places.length < 2 ? null : decimalsOf(places[1] - places[0]))
  };
}
function paintOver(plot, { name, corner }, palette, { now, marks = [] }) {
  const { ctx: context, bbox, valToPos } = plot;
  const ratio = window.devicePixelRatio || 1;
  const x = Math.round(valToPos(now, "x", true)) + 0.5;
  context.save();
  line(context, [x, bbox.top], [x, bbox.top + bbox.height]);
  stroke(context, [palette.rule, ratio]);
  paintMarks(plot, palette, marks, corner === "bottom");
  context.font = typeface(palette.sans, FONT * ratio);
  context.textAlign = "right";
  const heights = { top: bbox.top + 12 * ratio, bottom: bbox.top + bbox.height - 5 * ratio };
  const right = bbox.left + bbox.width - 2 * ratio;
  const left = right - context.measureText(name).width;
  const [here, there] = corner === "top" ? [heights.top, heights.bottom] : [heights.bottom, heights.top];
  const covers = (height) => runsBy(plot, left, height, FONT * ratio);
  const inside2 = covers(here) && !covers(there) ? there : here;
  const y = corner === "above" ? bbox.top - 6 * ratio : inside2;
  write(context, name, [right, y], palette.ink2, [palette.paper, 3 * ratio]);
  context.restore();
}
function paintMarks({ ctx: context, bbox, valToPos }, palette, marks, isQuiet) {
  const ratio = window.devicePixelRatio || 1;
  const [bottom, middle] = [bbox.top + bbox.height, bbox.left + bbox.width / 2];
  context.font = typeface(palette.sans, FONT * ratio);
  for (const [place2, { x, name }] of marks.entries()) {
    const at = Math.round(valToPos(x, "x", true)) + 0.5;
    line(context, [at, bbox.top], [at, bottom]);
    context.setLineDash([4 * ratio, 3 * ratio]);
    stroke(context, [palette.ink2, ratio]);
    context.setLineDash([]);
    if (isQuiet) continue;
    context.textAlign = at > middle ? "right" : "left";
    const height = bottom - (5 + place2 * (FONT + 2)) * ratio;
    const beside2 = at + (at > middle ? -4 : 4) * ratio;
    write(context, name, [beside2, height], palette.ink2, [palette.paper, 3 * ratio]);
  }
}
function runsBy({ data: [xs, ...columns], posToVal }, left, y, near2) {
  const from = posToVal(left, "x", true);
  const [low, high] = [y + near2, y - near2].map((place2) => posToVal(place2, "y", true));
  const isNear = (value2) => value2 > low && value2 < high;
  return columns.some((column) => xs.some((x, k) => x >= from && isNear(column[k] ?? Number.NaN)));
}

// static/js/views/chart/panes.js
var LOSS_SHARE = 0.62;
var LOSS2 = { name: "loss", corner: "top", padding: 6, hasAxis: false };
var ACCURACY = {
  ...{ name: "accuracy", corner: "bottom", padding: 12, isLog: false, hasAxis: true },
  range: accuracyRange
};
var RATE3 = {
  ...{ name: "learning rate", corner: "above", padding: 20, isLog: false, hasAxis: false },
  dash: [2, 3],
  // the steps to come
  range: rateRange
};
var Panes = class {
  #container;
  #hover;
  #panes = [];
  #curves = [];
  #key = "";
  constructor(container2, hover) {
    this.#container = container2;
    this.#hover = hover;
  }
  of(curve) {
    return this.#panes[this.#curves.indexOf(curve)];
  }
  resize(width, height) {
    const heights = heightsOf(height, this.#curves);
    this.#panes.forEach((pane, place2) => {
      pane.resize(width, heights[place2]);
    });
  }
  renew(state, isLog, room2) {
    const { theme, run, rival, branches } = state;
    const curves2 = [...curvesOf(state), ...ratesOf(state) ? ["rate"] : []];
    const unit = isTextbook(run) ? "step" : "epoch";
    const own = branches.find(({ id }) => id === run?.id)?.number ?? 0;
    const key = [theme, isLog, curves2, unit, rival ? [own, rival.number] : ""].join(" ");
    if (key === this.#key) return;
    this.#key = key;
    for (const pane of this.#panes) pane.remove();
    const { palette, width, height } = room2;
    const colours = rival ? coloursOf(palette, own, rival.number) : void 0;
    const shared = { colours, beside: {} };
    const isAlone2 = !curves2.includes("accuracy");
    const alone = isAlone2 && { hasAxis: true, unit, name: unit === "step" ? "f" : "loss" };
    const loss2 = { ...LOSS2, isLog, range: lossRange(isLog), ...alone };
    const styles = curves2.map((curve) => ({ loss: loss2, accuracy: ACCURACY, rate: RATE3 })[curve]);
    this.#curves = curves2;
    const heights = heightsOf(height, curves2);
    this.#panes = styles.map(
      (style, k) => createPane(this.#container, { ...style, ...shared }, palette, width, heights[k], this.#hover)
    );
  }
};
function heightsOf(height, curves2) {
  const rate = curves2.includes("rate") ? rateHeight(height) : 0;
  const [above, count2] = [height - rate, curves2.length - (rate ? 1 : 0)];
  const loss2 = count2 === 1 ? above : Math.round(above * LOSS_SHARE);
  return count2 === 1 ? [above, rate] : [loss2, above - loss2, rate];
}

// static/js/views/chart/chart.js
var BUCKETS2 = 220;
var NONE = { x: [], y: [] };
var Chart = class extends Panel {
  #what = h("span", {}, "Loss");
  #more = h("span", { class: "visually-hidden" });
  #heading = h("h2", { id: "chart-title" }, this.#what, this.#more);
  #frame = h("div", { class: "chart-panes", role: "img", "aria-label": "Loss and accuracy" });
  #legend = createChartLegend();
  #log;
  #twin = createTwin("Loss and accuracy by epoch", () => this.state && this.#table(this.state));
  #hover = null;
  #isLog = false;
  #panes = new Panes(this.#frame, (x) => {
    this.#hover = x;
    this.tell();
  });
  #article = [];
  #run = "";
  #envelope = createEnvelope();
  #rival = createRivalLines();
  constructor(container2, actions) {
    super([
      "run",
      "frame",
      "history",
      "data",
      "catalogue",
      "theme",
      "logScale",
      "preview",
      "rival",
      "branches",
      "rates",
      "curvature",
      "layout",
      "evidence"
    ]);
    const turn2 = () => actions.setLogScale(!this.state?.logScale);
    this.#log = button("log", turn2, { "aria-pressed": "false", title: "Logarithmic scale" });
    this.drawing.append(this.#frame);
    this.caption.append("The curves begin with the first step.");
    const takeaway = createTakeaway("Save the chart", () => this.#scene());
    const choices = h("div", { class: "choices" }, this.#log, this.#twin.element, takeaway);
    const head = h("header", {}, this.#heading, asks("chart", "Loss"), choices);
    container2.append(head, this.#legend.element, this.drawing, this.caption);
  }
  resized() {
    this.#panes.resize(this.width, this.height);
  }
  change(state, previous, first) {
    if (first || state.run !== previous.run || state.catalogue !== previous.catalogue) {
      this.#article = articleLog(state.run, state.catalogue);
    }
    this.#legend.update(state);
    setAttributes(this.#log, { "aria-pressed": String(state.logScale) });
  }
  paint() {
    const { state } = this;
    if (!state?.run || !state.frame || state.frame.run !== state.run.id || this.width === 0) return;
    if (this.#run !== state.run.id) {
      this.#run = state.run.id;
      this.#envelope.clear();
    }
    const { history: history2, frame, rival } = state;
    this.#envelope.read(history2.loss, history2.count, frame.total_steps, BUCKETS2);
    const losses = () => [...this.#envelope.points().losses, ...this.#rival.losses(rival, frame)];
    this.#isLog = state.logScale && takesLog(losses());
    this.#panes.renew(state, this.#isLog, this);
    this.#drawLines(state, frame);
    this.#frame.dataset.step = String(frame.step);
  }
  #drawLines({ run, history: history2, preview, rival: other }, frame) {
    const isLog = this.#isLog;
    const isSurface = isTextbook(run);
    const { steps_per_epoch: perEpoch, total_steps: total } = frame;
    const now = frame.step / perEpoch;
    const axis2 = { epochs: total / perEpoch, now, marks: stopMarks(frame.stopped) };
    const steps = isSurface ? NONE : stepLine(this.#envelope.points(), perEpoch, isLog);
    const losses = isSurface ? heightLine(history2.epochs, frame) : epochLine(history2.epochs, "loss");
    const trial = preview ? trialLine(preview, perEpoch, isLog) : NONE;
    const [loss2, accuracy] = ["loss", "accuracy"].map((name) => this.#panes.of(name));
    const rival = this.#rival.of(other, frame, isLog);
    const rivals = isSurface ? rival.loss.map(begun) : rival.loss;
    const own = [...cut(steps, now), ...cut(losses, now), articleLine(this.#article, 0)];
    const held = isSurface ? NONE : heldOutLine(history2.epochs, "val_loss");
    loss2?.show({ ...axis2, ...join([...own, trial, ...rivals, ...cut(held, now)]) });
    const shares = [...cut(epochLine(history2.epochs, "accuracy"), now), articleLine(this.#article, 1)];
    const right = cut(heldOutLine(history2.epochs, "val_accuracy"), now);
    accuracy?.show({ ...axis2, ...join([NONE, NONE, ...shares, NONE, ...rival.accuracy, ...right]) });
    this.#drawRate(axis2, frame);
  }
  #drawRate(axis2, { steps_per_epoch: perEpoch, learning_rate: rate }) {
    const { state } = this;
    const rates = state && ratesOf(state);
    const pane = this.#panes.of("rate");
    if (!rates || !pane) return;
    const limit = limitHere(state);
    const [walked, ahead] = cut(rateLine(rates, perEpoch), axis2.now);
    const rings = limitLine(limit, axis2.now, rates);
    pane.show({
      ...axis2,
      name: rateName(rate, limit, rings.x.length > 0),
      ...join([NONE, NONE, walked, NONE, rings, ahead, NONE, NONE, NONE, NONE])
    });
  }
  #scene() {
    const { state } = this;
    if (!state?.run || !state.frame) return null;
    const { run, frame, history: history2 } = state;
    const [isSurface, perEpoch] = [isTextbook(run), frame.steps_per_epoch];
    const curves2 = {
      steps: isSurface ? NONE : stepLine(this.#envelope.points(), perEpoch, this.#isLog),
      loss: isSurface ? heightLine(history2.epochs, frame) : epochLine(history2.epochs, "loss"),
      accuracy: hasAccuracy(state) ? epochLine(history2.epochs, "accuracy") : null,
      article: articleLine(this.#article, 0),
      articleAccuracy: articleLine(this.#article, 1),
      heldOut: heldOutLine(history2.epochs, "val_loss"),
      heldOutAccuracy: heldOutLine(history2.epochs, "val_accuracy"),
      ...{ end: frame.total_steps / perEpoch, now: frame.step / perEpoch, isLog: this.#isLog },
      ...isSurface ? { unit: "steps", quantity: "f(x, y)" } : { unit: "epochs", quantity: "Loss" }
    };
    return { part: "chart", curves: curves2, moment: momentOf({ ...state, run, frame }) };
  }
  #table(state) {
    const { run, frame, history: history2 } = state;
    if (frame && isTextbook(run)) return heightTable(heightLine(history2.epochs, frame));
    const [rates, perEpoch] = [ratesOf(state), frame?.steps_per_epoch ?? 1];
    const rateAt = rates && ((epoch) => rateCell(rates, epoch * perEpoch));
    return chartTable(history2, this.#article, hasAccuracy(state), rateAt);
  }
  #rateAt(x) {
    const { state } = this;
    const rates = state && ratesOf(state);
    if (!rates || !state.frame) return [];
    const { steps_per_epoch: perEpoch, total_steps: total } = state.frame;
    return rateReadout(rates, Math.min(Math.max(Math.round(x * perEpoch), 1), total));
  }
  tell() {
    const { state, caption: caption2 } = this;
    if (!state?.frame) return;
    const { frame, history: history2, run, data, logScale } = state;
    const hover = this.#hover;
    const isSurface = isTextbook(run);
    const isJudged = hasAccuracy(state);
    setText(this.#what, isSurface ? "f(x, y)" : "Loss");
    setText(this.#more, !isSurface && isJudged ? " and accuracy" : "");
    caption2.classList.toggle("micro", hover !== null);
    if (hover === null) {
      const told3 = () => chartCaption(frame, history2, this.#article.length > 0, isJudged, data?.held_out);
      const words2 = isSurface ? heightWords(frame) : told3();
      const notes = lossNotes(run, frame.step, Boolean(data?.held_out));
      setCaption(caption2, [...words2, ...notes, ...logScale && !this.#isLog ? [NO_LOGARITHM] : []]);
    } else {
      const words2 = isSurface ? heightReadout(hover, heightLine(history2.epochs, frame), frame.total_steps, history2.count) : readout(hover, frame, history2, this.#article, isJudged);
      setCaption(caption2, [...words2, ...this.#rateAt(hover)]);
    }
    caption2.dataset.step = String(frame.step);
    const [title, unit] = [this.#heading.textContent, isSurface ? "step" : "epoch"];
    setAttributes(this.#frame, { "aria-label": `${title} over the ${unit}s. ${caption2.textContent}` });
    this.#twin.refresh(`${title} by ${unit}`);
  }
};
var createChart = (container2, actions) => new Chart(container2, actions);

// static/js/draw/chart/log-rows.js
var MOST_ROWS = 300;
function logRows(frame, history2, epochs, article, isHeld = false) {
  const here = Math.floor(frame.step / frame.steps_per_epoch);
  const ended2 = new Map(history2.epochs.map((record) => [record.epoch, record]));
  const last = article.length > 0 ? epochs : Math.max(Math.min(here + 1, epochs), history2.epochs.length);
  const first = Math.max(1, Math.min(here + 2, last) - MOST_ROWS + 1);
  const count2 = Math.min(last - first + 1, MOST_ROWS);
  const rowAt = (epoch) => rowOf(epoch, here, frame, history2, ended2, article, isHeld);
  return Array.from({ length: count2 }, (_, i) => rowAt(first + i));
}
function rowOf(epoch, here, frame, history2, ended2, article, isHeld) {
  const published = article[epoch - 1];
  const theirs = published ? [loss(published[0]), fixed(published[1], 4)] : [];
  const record = ended2.get(epoch);
  if (epoch === here + 1 && frame.step % frame.steps_per_epoch > 0) {
    return { epoch, state: "partial", cells: [batchLoss(runningLoss(frame, history2)), "", ...theirs] };
  }
  if (!record) return { epoch, state: "empty", cells: ["", "", ...theirs] };
  const state = epoch > here ? "ahead" : epoch === here ? "now" : "done";
  const told3 = isHeld ? briefly : loss;
  const own = [told3(record.loss), ...shareCells(record.accuracy)];
  const held = isHeld ? [told3(record.val_loss), ...shareCells(record.val_accuracy)] : [];
  return {
    epoch,
    state,
    cells: isHeld ? [...own, ...held] : [...own, ...own.length < 2 ? [""] : [], ...theirs]
  };
}
var ROOM2 = 7;
function briefly(loss2) {
  const text2 = loss(loss2);
  return text2.length > ROOM2 && loss2 !== null ? significant(loss2, 1) : text2;
}
var shareCells = (share2) => share2 === null ? [] : [fixed(share2, 4)];
function runningLoss({ step: step2, steps_per_epoch: epoch }, { loss: loss2, count: known3 }) {
  const start2 = step2 - step2 % epoch;
  const batches = loss2.subarray(start2, Math.min(step2, known3));
  return batches.length > 0 ? batches.reduce((sum, value2) => sum + value2, 0) / batches.length : null;
}
function logCaption({ step: step2, steps_per_epoch: epoch }, epochs) {
  if (step2 === 0) return "A line for each epoch.";
  const within3 = step2 % epoch;
  const ended2 = Math.floor(step2 / epoch);
  if (within3 > 0) return `Epoch ${count(ended2 + 1)}: ${count(within3)} of ${count(epoch)}`;
  return `${ended2 === epochs && epochs > 1 ? "All" : `${count(ended2)} of`} ${counted(epochs, "epoch")}`;
}

// static/js/views/chart/log.js
var LINES_MS = 100;
var SHOWN2 = ["run", "frame", "history", "data", "catalogue"];
var Log = class {
  #actions;
  #heading = h("h2", { id: "log-title" }, "Keras log");
  #tensorflow;
  #note = h("p", { class: "log-note floating small", id: "log-note", role: "tooltip" });
  #thead = h("thead");
  #tbody = h("tbody");
  #table = h("table", { "aria-labelledby": "log-title" }, this.#thead, this.#tbody);
  #scroller = h("div", { class: "log-lines", tabindex: "0", role: "region", "aria-labelledby": "log-title" });
  #caption = h("p", { class: "caption" }, "A line for each epoch.");
  #link = h("a", { class: "log-link dim", hidden: true, target: "_blank" });
  #pace = createPace(LINES_MS);
  #state = null;
  #article = [];
  #about = "";
  #columns = 2;
  #present;
  constructor(container2, actions) {
    this.#actions = actions;
    const props = { "aria-pressed": "false", "aria-describedby": "log-note", hidden: true };
    const toggle3 = () => actions.setTensorflow(!hasSoftmaxHead(this.#state?.run ?? null));
    this.#tensorflow = button("as TensorFlow", toggle3, props);
    this.#scroller.append(this.#table);
    const choices = h("div", { class: "choices" }, this.#tensorflow, this.#note);
    const foot = h("div", { class: "foot" }, this.#caption, this.#link);
    container2.append(h("header", {}, this.#heading, asks("log", "Log"), choices), this.#scroller, foot);
    observeSize(container2, () => this.#fit());
  }
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (!first && SHOWN2.every((part) => state[part] === previous[part])) return;
    this.#article = articleLog(state.run, state.catalogue);
    const about = [state.run?.id, hasAccuracy2(state), this.#article.length, state.catalogue !== null].join(
      " "
    );
    if (about !== this.#about) {
      this.#about = about;
      this.#head(state);
      queueMicrotask(() => this.#fit());
    }
    setAttributes(this.#tensorflow, { "aria-pressed": String(hasSoftmaxHead(state.run)) });
    this.#pace(() => this.#write(), isMoving(state));
  }
  #widen(epochs) {
    this.#table.style.setProperty("--log-digits", `${String(epochs).length}`);
  }
  #head(state) {
    const { run, catalogue } = state;
    const isArticle = this.#article.length > 0;
    const isSurface = isTextbook(run);
    this.#present = void 0;
    this.#tensorflow.hidden = !isArticle;
    this.#link.hidden = !run;
    if (run) this.#link.href = this.#actions.logLink(run.id);
    this.#tbody.replaceChildren();
    setText(this.#note, catalogue?.article.note ?? "");
    setText(this.#heading, isSurface ? "Step log" : "Keras log");
    setText(this.#link, isSurface ? "as Keras prints it" : "plain text");
    const names = isSurface ? ["f before it"] : hasAccuracy2(state) ? ["loss", "acc"] : ["loss"];
    const isBeside = isArticle || isHeldOut2(state);
    this.#table.classList.toggle("log-beside", isBeside);
    const columns = isBeside ? [...names, ...names] : names;
    this.#columns = columns.length;
    this.#table.dataset.columns = isBeside && !isArticle ? `held-${columns.length}` : "";
    const epoch = h("span", { class: isBeside ? "visually-hidden" : "" }, isSurface ? "step" : "epoch");
    const titles = [epoch, ...columns].map((name) => h("th", { scope: "col" }, name));
    const sides = isArticle ? ["this run", "the article"] : ["trained on", "held out"];
    const owners = sides.map((name) => h("th", { scope: "colgroup", colspan: names.length }, name));
    this.#thead.replaceChildren(h("tr", {}, titles));
    if (isBeside) this.#thead.prepend(h("tr", {}, h("td"), owners));
  }
  #write() {
    const { run, frame, history: history2 } = this.#state ?? {};
    if (!run || !frame || !history2 || frame.run !== run.id) return;
    const { children } = this.#tbody;
    const width = this.#columns;
    const isHeld = isHeldOut2(this.#state);
    const epochs = Math.round(frame.total_steps / frame.steps_per_epoch);
    this.#widen(epochs);
    const rows = logRows(frame, history2, epochs, this.#article, isHeld);
    while (children.length > rows.length) this.#tbody.lastElementChild?.remove();
    while (children.length < rows.length) this.#tbody.append(line2(width));
    rows.forEach(({ epoch, state: kind, cells }, place2) => {
      const row = children[place2];
      setAttributes(row, { class: `log-${kind}` });
      setText(row.children[0], epoch);
      for (let k = 0; k < width; k += 1) setText(row.children[k + 1], cells[k] ?? "");
    });
    setText(this.#caption, captionOf(run, frame));
    const present = rows.findIndex(({ state: kind }) => kind === "partial" || kind === "now");
    if (rows[present]?.epoch !== this.#present)
      queueMicrotask(() => follow(this.#scroller, children[present]));
    this.#present = rows[present]?.epoch;
  }
  #fit() {
    const { style, clientHeight } = this.#scroller;
    const left = Number.parseFloat(style.marginBottom) || 0;
    const room2 = clientHeight + left - this.#thead.offsetHeight;
    style.marginBottom = `${room2 % Number.parseFloat(getComputedStyle(this.#table).lineHeight)}px`;
    follow(this.#scroller, this.#tbody.querySelector(".log-now, .log-partial"));
  }
};
var hasAccuracy2 = (state) => state?.run?.config.metrics.includes("accuracy") ?? true;
var isHeldOut2 = (state) => !isTextbook(state?.run ?? null) && (state?.run?.config.validation_split ?? 0) > 0;
function captionOf(run, frame) {
  const { epochs } = run.config;
  if (!isTextbook(run)) return logCaption(frame, epochs);
  return frame.step === 0 ? "A line for each step." : `${count(frame.step)} of ${counted(epochs, "step")}`;
}
function line2(width) {
  const cells = Array.from({ length: width }, () => h("td"));
  return h("tr", {}, h("th", { scope: "row" }), cells);
}
function follow(scroller, present) {
  if (scroller.matches(":hover, :focus")) return;
  const end = present instanceof HTMLElement ? present.offsetTop + present.offsetHeight : 0;
  scroller.scrollTop = end - scroller.clientHeight;
}
var createLog = (container2, actions) => new Log(container2, actions);

// static/js/views/either.js
var either = (network, surface) => oneOf(({ run }) => isTextbook(run) ? 1 : 0, [network, surface]);
var oneOf = (choose, creates) => (container2, actions) => {
  const parts2 = creates.map((create) => partOf(create, container2, actions));
  let present = parts2[0];
  return {
    places: () => present.view.places?.() ?? {},
    update(state) {
      present = parts2[choose(state)];
      if (present.elements[0].parentElement !== container2) {
        const held = container2.contains(document.activeElement);
        for (const element of parts2.flatMap(({ elements }) => elements)) element.remove();
        container2.append(...present.elements);
        if (held) container2.querySelector("[data-entry]")?.focus();
      }
      const { view, seen } = present;
      present.seen = state;
      view.update(state, seen ?? state);
    }
  };
};
function caughtUp(view, state) {
  const seen = { state };
  return {
    update(next) {
      const before = seen.state;
      seen.state = next;
      view.update(next, before);
    }
  };
}
function partOf(create, container2, actions) {
  const before = new Set(container2.children);
  const view = create(container2, actions);
  const elements = [...container2.children].filter((element) => !before.has(element));
  for (const element of elements) element.remove();
  return { view, elements, seen: null };
}

// static/js/views/tabs.js
var KEYS2 = {
  ArrowLeft: (place2, last) => place2 > 0 ? place2 - 1 : last,
  ArrowRight: (place2, last) => place2 < last ? place2 + 1 : 0,
  Home: () => 0,
  End: (_, last) => last
};
function createTabs(container2, tabs, choose) {
  const names = Object.keys(tabs);
  const buttons = names.map((name) => {
    const props = { type: "button", class: "tab underlined", role: "tab", "aria-controls": tabs[name] };
    return h("button", { ...props, onclick: () => choose(name) });
  });
  container2.setAttribute("role", "tablist");
  container2.append(...buttons);
  container2.addEventListener("keydown", (event) => {
    const shown = buttons.filter(({ hidden: hidden2 }) => !hidden2);
    const place2 = shown.indexOf(event.target);
    if (place2 < 0 || !(event.key in KEYS2)) return;
    const next = shown[KEYS2[event.key](place2, shown.length - 1)];
    choose(names[buttons.indexOf(next)]);
    next.focus();
    event.preventDefault();
  });
  return {
    show(chosen, titled) {
      buttons.forEach((button2, place2) => {
        const isChosen = names[place2] === chosen;
        const title = titled(names[place2]);
        button2.hidden = title === null;
        setText(button2, title ?? "");
        setAttributes(button2, { "aria-selected": String(isChosen), tabindex: isChosen ? 0 : -1 });
      });
    },
    focus: (name) => buttons[names.indexOf(name)].focus()
  };
}

// static/js/views/evidence.js
var CONTROLS = { loss: "chart", accuracy: "chart", log: "log" };
var TITLES = { loss: "Loss", accuracy: "Accuracy", log: "Keras log" };
var OF_SURFACE = { loss: "f(x, y)", log: "Step log" };
var SHOWN3 = ["layout", "evidence", "run", "data"];
function createEvidence(container2, actions) {
  const tabs = createTabs(container2, CONTROLS, actions.setEvidence);
  return {
    update(state, previous) {
      if (state !== previous && SHOWN3.every((part) => state[part] === previous[part])) return;
      const chosen = evidenceOf(state);
      const surface = isTextbook(state.run) ? OF_SURFACE : {};
      tabs.show(
        chosen,
        (name) => name === "accuracy" && !hasAccuracy(state) ? null : { ...TITLES, ...surface }[name]
      );
      container2.parentElement.dataset.evidence = chosen;
    }
  };
}

// static/js/views/keys.js
var classOf2 = (mode) => `keys-${mode.replace(" ", "-")}`;
function createKeysDialog(container2, { modes, rows }) {
  const dialog = container2;
  const heads = modes.map((mode) => h("th", { class: classOf2(mode), scope: "col" }, mode));
  const lines = rows.map(({ shown, says }) => {
    const classes = ["keys-row", ...modes.filter((_, place2) => says[place2]).map(classOf2)];
    const cells = says.map((text2, place2) => h("td", { class: classOf2(modes[place2]) }, text2));
    return h("tr", { class: classes.join(" ") }, h("th", { scope: "row" }, h("kbd", {}, shown)), cells);
  });
  dialog.append(
    h("h2", { id: "keys-title" }, "Keys"),
    h("table", {}, h("thead", {}, h("tr", {}, h("td"), heads)), h("tbody", {}, lines)),
    h("form", { method: "dialog" }, h("button", { class: "pill" }, "Close"))
  );
  return { show: () => dialog.showModal() };
}

// static/js/draw/choices.js
var choices_exports = {};
__export(choices_exports, {
  createChoices: () => createChoices
});
function createChoices(label3, names, choose) {
  const buttons = names.map((name) => h("button", { type: "button", onclick: () => choose(name) }, name));
  return {
    element: h("div", { class: "choices", role: "group", "aria-label": label3 }, buttons),
    only(offered) {
      buttons.forEach((button2, place2) => {
        button2.hidden = !offered.includes(names[place2]);
      });
    },
    show(chosen) {
      buttons.forEach((button2, place2) => {
        setAttributes(button2, { "aria-pressed": String(names[place2] === chosen) });
      });
    }
  };
}

// static/js/draw/landscape/subject.js
var subject_exports = {};
__export(subject_exports, {
  pictureFor: () => pictureFor
});

// static/js/draw/landscape/reading.js
var reading_exports = {};
__export(reading_exports, {
  known: () => known2,
  lossAt: () => lossAt2,
  reading: () => reading,
  readingAt: () => readingAt,
  readingText: () => readingText
});

// static/js/draw/landscape/field.js
var field_exports = {};
__export(field_exports, {
  enlarged: () => enlarged,
  mix: () => mix,
  resample: () => resample,
  sample: () => sample,
  share: () => share,
  spreadOf: () => spreadOf2,
  straightness: () => straightness
});
function sample(values, size, x, y, rows = size) {
  const [i, s2] = cellOf(x, size);
  const [j, t] = cellOf(y, rows);
  const k = j * size + i;
  const near2 = mix(values[k], values[k + 1], s2);
  return mix(near2, mix(values[k + size], values[k + size + 1], s2), t);
}
function straightness(values, size, x, y) {
  const [i, s2] = cellOf(x, size);
  const [j, t] = cellOf(y, size);
  const bend = (at, place2, step2) => {
    const k = at + (Math.min(Math.max(place2, 1), size - 2) - place2) * step2;
    return Math.abs(values[k - step2] - 2 * values[k] + values[k + step2]);
  };
  let [alongA, alongB] = [0, 0];
  for (const [column, row] of [
    [i, j],
    [i + 1, j],
    [i, j + 1],
    [i + 1, j + 1]
  ]) {
    const at = row * size + column;
    alongA = Math.max(alongA, bend(at, column, 1));
    alongB = Math.max(alongB, bend(at, row, size));
  }
  return (s2 * (1 - s2) * alongA + t * (1 - t) * alongB) / 2;
}
function cellOf(x, size) {
  const at = Math.min(Math.max(x, 0), 1) * (size - 1);
  const cell = Math.min(Math.floor(at), size - 2);
  return [cell, at - cell];
}
function mix(from, to, t) {
  if (t <= 0) return from;
  return t >= 1 ? to : from + (to - from) * t;
}
function resample(values, size, newSize) {
  if (size === newSize) return values;
  const last = newSize - 1;
  return Float64Array.from(
    { length: newSize * newSize },
    (_, k) => sample(values, size, k % newSize / last, Math.floor(k / newSize) / last)
  );
}
function enlarged(values, size, factor) {
  const side = (size - 1) * factor + 1;
  const wide = new Float32Array(size * side);
  stretch(values, wide, size, factor, { lines: size, line: [size, side], step: 1 });
  const fine = new Float32Array(side * side);
  stretch(wide, fine, size, factor, { lines: side, line: [1, 1], step: side });
  return fine;
}
function stretch(from, to, size, factor, { lines, line: line4, step: step2 }) {
  for (let n = 0; n < lines; n += 1) {
    const [source, target] = [n * line4[0], n * line4[1]];
    for (let k = 0; k < size - 1; k += 1) {
      const start2 = from[source + k * step2];
      const rise2 = (from[source + (k + 1) * step2] - start2) / factor;
      for (let m = 0; m < factor; m += 1) to[target + (k * factor + m) * step2] = start2 + rise2 * m;
    }
    to[target + (size - 1) * factor * step2] = from[source + (size - 1) * step2];
  }
}
var ASKED2 = 700;
function spreadOf2(values) {
  const stride = Math.ceil(values.length / ASKED2);
  const asked = values.filter((_, k) => k % stride === 0).sort();
  const at = (t) => asked[Math.floor((asked.length - 1) * t)];
  return { low: at(0.01), median: at(0.5), upper: at(0.9) };
}
function share([lo, hi], value2) {
  return (value2 - lo) / (hi - lo);
}

// static/js/draw/landscape/words.js
var words_exports2 = {};
__export(words_exports2, {
  axisNames: () => axisNames,
  caption: () => caption,
  distanceText: () => distanceText,
  heldWords: () => heldWords,
  label: () => label,
  surfaceTable: () => surfaceTable
});
var axisNames = ({ labels: [a, b], query }) => query.plane === "random" ? ["random direction 1", "random direction 2"] : [a, b];
function caption(picture, parameterCount, moving = false) {
  const told3 = parameterCount === 2 ? wholeWords(picture) : planeCaption(picture, parameterCount, moving);
  return picture.lacksLogarithm ? [...told3, NO_LOGARITHM] : told3;
}
function planeCaption({ answer, age }, parameterCount, moving) {
  const plane = planeWords(answer, parameterCount);
  const isDated = answer.looked_ahead && (moving || age !== 0);
  const whose = isDated ? words`At step ${value(count(answer.step))} the` : "The";
  const lie = age > 0 ? "lay" : "lie";
  const distance2 = distanceText(answer.distance, answer);
  const [onPlane, inTruth] = [answer.on_plane_loss, answer.true_loss].map((loss2) => measured(loss2));
  const rest = [...overWords(answer), ...elsewhereWords(answer, age), ...plateauWords(answer)];
  const truth = value(inTruth);
  if (distance2 === "0" && onPlane === inTruth)
    return words`${plane} ${whose} weights ${lie} on it: loss ${truth}${rest}`;
  const [off, there] = [words`${lie} ${value(distance2)} off it`, value(onPlane)];
  return words`${plane} ${whose} weights ${off}: loss ${there} on the plane, ${truth} in truth${rest}`;
}
var ROUNDING3 = 1e-12;
function distanceText(distance2, { a, b }, digits = 2) {
  const span = Math.max(a[a.length - 1] - a[0], b[b.length - 1] - b[0]);
  return significant(Number(distance2) < ROUNDING3 * span ? 0 : distance2, digits);
}
function overWords({ query, over }) {
  const isBatch = query.samples === "batch";
  if (over.every > 1) return words`, over ${value(evenly(over, isBatch ? " of the batch" : ""))}.`;
  return isBatch ? words`, over the batch’s ${value(count(over.samples))}.` : ["."];
}
var elsewhereWords = (answer, age) => showsBall(answer) ? [] : [` They ${age > 0 ? "were" : "are"} outside of this window.`];
var LARGEST = "1.8×10³⁰⁸";
var plateauWords = ({ loss: losses }) => losses.every(Number.isFinite) ? [] : words` Hatched: above ${value(LARGEST)} or undefined, drawn as a plateau.`;
function wholeWords({ answer, quantity: quantity2 }) {
  const height = words`${quantity2 === "f" ? "f" : "the loss"} is ${value(measured(answer.true_loss))}`;
  const rest = [...overWords(answer), ...outsideWords(answer, quantity2), ...plateauWords(answer)];
  return words`The whole landscape, not a cut through it. At step ${value(count(answer.step))} ${height}${rest}`;
}
function outsideWords(answer, quantity2) {
  if (showsBall(answer)) return [];
  const [what, are] = quantity2 === "f" ? [" The position", "is"] : [" The weights", "are"];
  if (answer.query.plane !== "weights") return [`${what} ${are} outside.`];
  const at = [answer.path_a, answer.path_b].map((path2) => path2[path2.length - 1]);
  if (!at.every(Number.isFinite)) return [`${what} ${are} far outside.`];
  return words`${what}, ${value(at.map((x) => significant(x, 3)).join(" and "))}, ${are} outside.`;
}
function planeWords(answer, parameterCount) {
  if (hasNoDirection(answer)) return [`${shapelessWords(answer)}, so any two directions.`];
  const plane = answer.query.plane;
  const others = parameterCount - 2;
  if (plane === "weights") {
    const rest = words`the other ${value(count(others))} ${others === 1 ? "is" : "are"} as at step ${value(count(answer.step))}`;
    return words`This picture shows 2 of ${value(count(parameterCount))} weights; ${rest}.`;
  }
  return words`This picture shows 2 of ${value(count(parameterCount))} directions${directionWords(answer)}.`;
}
function directionWords(answer) {
  const { query, looked_ahead: still } = answer;
  const at = value(count(answer.step));
  const [first, second] = answer.labels.map((label3) => label3.replace(RANDOM, "a random direction"));
  if (query.plane === "path") return pathWords(answer);
  if (query.plane === "random") return words`, both random, from step ${at}`;
  if (query.plane === "endpoints") {
    const farthest = second.replace("greatest deviation", "what lies farthest off their line");
    return still ? [`: from the first to the last weights, and ${farthest}`] : words`: from the first weights to those of step ${at}`;
  }
  return words`: ${first.startsWith("a ") ? first : "the gradient"} and ${second}, at step ${at}`;
}
function heldWords({ explained_variance: shares, explained_states: states }) {
  const share2 = value(percent(shares ? shares[0] + shares[1] : 0));
  return words`${share2} of ${value(count(states ?? 0))} states’ variance`;
}
function pathWords(answer) {
  const { looked_ahead: still, step: step2 } = answer;
  const way = still ? [] : words` up to step ${value(count(step2))}`;
  return words`: ${heldWords(answer)}${way}`;
}
var HARDLY = 1;
function shapelessWords({ query, step: step2, path_a: a, path_b: b, distance: distance2 }) {
  if (query.plane === "gradient") return "Every slope is 0";
  if (step2 === 0) return "No path yet";
  const moved = Math.hypot(
    a[a.length - 1] - a[0],
    b[b.length - 1] - b[0],
    distance2 ?? Number.POSITIVE_INFINITY
  );
  if (moved === 0) return "The weights have not moved";
  return moved < HARDLY ? "The weights have hardly moved" : "The path goes too far at once";
}
function label({ answer, ball, quantity: quantity2, path: { end } }, turns) {
  const [a, b] = answer.labels;
  const what = `${turns ? "Surface" : "Map"} of ${quantity2 === "f" ? "f" : "the loss"} at step ${count(answer.step)}, its axes ${a} and ${b}`;
  const where = ball ? `; the ball at step ${count(ball.step)} has ${quantity2} ${measured(ball.loss)}` : "";
  const ahead = end ? `; dotted, its way ahead to step ${count(end.step)} and ${quantity2} ${loss(end.loss)}` : "";
  return `${what}${where}${ahead}.${turns ? " Arrow keys turn it, plus and minus zoom, 0 comes home." : ""}`;
}
var TABLE = 5;
function surfaceTable({ answer, window: window2 }) {
  const shares = Array.from({ length: TABLE }, (_, k) => k / (TABLE - 1));
  const place2 = ([lo, hi], t) => significant(lo + (hi - lo) * t, 3);
  const size = answer.a.length;
  return {
    head: [`${answer.labels[1]} \\ ${answer.labels[0]}`, ...shares.map((t) => place2(window2.a, t))],
    rows: shares.toReversed().map((y) => [place2(window2.b, y), ...shares.map((x) => loss(sample(answer.loss, size, x, y)))])
  };
}

// static/js/draw/landscape/reading.js
var MOST_DIGITS2 = 3;
var ROUNDING4 = 2 ** -24;
function readingAt({ answer, window: window2 }, { a, b }) {
  const [x, y] = [share(window2.a, a), share(window2.b, b)];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const size = answer.a.length;
  const loss2 = sample(answer.loss, size, x, y);
  return { a, b, loss: loss2, error: straightness(answer.loss, size, x, y) + ROUNDING4 * Math.abs(loss2) };
}
var lossAt2 = (surface, a, b) => readingAt(surface, { a, b })?.loss ?? null;
function known2(reading2, probe, surface) {
  if (!reading2 || !probe?.answer || probe.query !== surface?.answer.query) return reading2;
  if (probe.a !== reading2.a || probe.b !== reading2.b) return reading2;
  if (probe.query.samples === "batch" || surface.answer.over.every > 1) return reading2;
  return { ...reading2, loss: probe.answer.loss ?? Number.POSITIVE_INFINITY, error: 0 };
}
function readingText({ loss: loss2, error }) {
  if (error === 0 || !Number.isFinite(loss2)) return loss(loss2);
  const digits = Math.floor(Math.log10(Math.abs(loss2))) - Math.ceil(Math.log10(error)) + 1;
  if (digits >= 1) return `about ${significant(loss2, Math.min(digits, MOST_DIGITS2))}`;
  return `about ${significant(loss2, 1)} ± ${significant(error, 1)}`;
}
function reading({ answer, quantity: quantity2 }, point) {
  const [a, b] = axisNames(answer);
  const [atA, atB, loss2] = [significant(point.a, 3), significant(point.b, 3), readingText(point)].map(
    (text2) => value(text2)
  );
  return words`${a} at ${atA}, ${b} at ${atB}: ${quantity2} ${loss2}`;
}

// static/js/draw/surfaces/picture.js
var BEYOND = 40;
function adorned(picture, { run, catalogue, preview }) {
  const surface = surfaceOf(run, catalogue);
  const minima = (surface?.minima ?? []).map(({ x, y, value: value2 }) => ({ a: x, b: y, loss: value2 }));
  const quantity2 = surface ? "f" : "loss";
  const tried = preview && preview.run === picture.answer.run ? withTrial(picture, preview) : picture;
  return { ...tried, minima, quantity: quantity2 };
}
function withTrial(picture, preview) {
  if (preview.query.on) return withWayAhead(picture, preview, preview.query.on);
  const stops = trialStops(preview, picture);
  const [first] = stops;
  if (!first) return picture;
  const onPlane = lossAt2(picture, first.a, first.b) ?? first.loss;
  const behind = preview.query.start ? stops : [...picture.path.behind, ...stops.slice(1)];
  const ball = { ...first, onPlane, step: preview.step };
  return { ...picture, ball, path: { behind, ahead: [], beads: [], end: null } };
}
function planeOf2({ plane, i, j, seed }) {
  if (plane === "weights") return { plane, i, j };
  return plane === "random" ? { plane, seed } : { plane };
}
function withWayAhead(picture, preview, on) {
  if (JSON.stringify(planeOf2(picture.answer.query)) !== JSON.stringify(on)) return picture;
  const losses = between2(preview.loss);
  const { a: across, b: up } = picture.window;
  const ahead = losses.map((loss2, k) => ({ a: near(preview.a[k], across), b: near(preview.b[k], up), loss: loss2 }));
  return { ...picture, path: { ...picture.path, ahead, end: null } };
}
function between2(losses) {
  const known3 = losses.flatMap((loss2, k) => loss2 === null ? [] : [k]);
  return losses.map((loss2, k) => {
    if (loss2 !== null) return loss2;
    const after = known3.find((place2) => place2 > k);
    const before = known3.findLast((place2) => place2 < k);
    if (after === void 0 || before === void 0) return Number.POSITIVE_INFINITY;
    const [from, to] = [Number(losses[before]), Number(losses[after])];
    return from + (to - from) * (k - before) / (after - before);
  });
}
function trialStops({ a, b, loss: loss2 }, { answer, window: window2 }) {
  const [first, second] = answer.query.i === 1 ? [b, a] : [a, b];
  return loss2.map((height, k) => ({
    a: near(first[k], window2.a),
    b: near(second[k], window2.b),
    loss: height ?? Number.POSITIVE_INFINITY
  }));
}
function near(value2, [low, high]) {
  const room2 = BEYOND * (high - low);
  return Math.min(high + room2, Math.max(low - room2, value2 ?? high + room2));
}
function beginningOf({ answer: { path_step, path_a, path_b, path_loss } }) {
  return path_step[0] === 0 ? { a: path_a[0], b: path_b[0], loss: path_loss[0] } : null;
}

// static/js/draw/landscape/surface/place.js
var place_exports = {};
__export(place_exports, {
  CEILING: () => CEILING,
  between: () => between3,
  clipped: () => clipped,
  clippedFlat: () => clippedFlat,
  onBlock: () => onBlock,
  placeOf: () => placeOf3,
  planeAt: () => planeAt
});

// static/js/draw/landscape/surface/projection.js
var projection_exports = {};
__export(projection_exports, {
  BASE: () => BASE,
  DEPTH: () => DEPTH,
  HEIGHT: () => HEIGHT,
  project: () => project
});
var DEPTH = 0.78;
var HEIGHT = 0.82;
var BASE = -0.14;
var DISTANCE = 7;
var MIDDLE2 = (HEIGHT + BASE) / 2;
var NEAR3 = DISTANCE - 2;
var FAR2 = DISTANCE + 2;
function turned({ azimuth, elevation }) {
  const [ca, sa, ce, se] = [Math.cos(azimuth), Math.sin(azimuth), Math.cos(elevation), Math.sin(elevation)];
  return {
    view: (x, y, z) => {
      const forward = x * sa + y * ca;
      const rise2 = z - MIDDLE2;
      return [x * ca - y * sa, rise2 * ce + forward * se, DISTANCE + forward * ce - rise2 * se];
    },
    world: (right, up, away) => {
      const deep = away - DISTANCE;
      const forward = deep * ce + up * se;
      return { x: right * ca + forward * sa, y: forward * ca - right * sa, z: up * ce - deep * se + MIDDLE2 };
    }
  };
}
var CORNERS = [-1, 1].flatMap(
  (x) => [-DEPTH, DEPTH].flatMap((y) => [BASE, HEIGHT].map((z) => [x, y, z]))
);
function extent(camera) {
  const { view } = turned(camera);
  const box = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const corner of CORNERS) {
    const [right, up, away] = view(...corner);
    const k = DISTANCE / away;
    box.left = Math.min(box.left, right * k);
    box.right = Math.max(box.right, right * k);
    box.top = Math.min(box.top, -up * k);
    box.bottom = Math.max(box.bottom, -up * k);
  }
  return box;
}
var WIDEST2 = 2.6;
var TALLEST = 0.85;
function stretchOf(box, room2) {
  const own = (box.right - box.left) / (box.bottom - box.top);
  return Math.min(WIDEST2, Math.max(TALLEST, room2.width / room2.height / own));
}
function project(camera, { width, height, margins }, home) {
  const room2 = {
    width: Math.max(1, width - margins.left - margins.right),
    height: Math.max(1, height - margins.top - margins.bottom)
  };
  const [box, first] = [extent(camera), extent(home)];
  const stretch2 = stretchOf(first, room2);
  const fit = (box2) => Math.min(room2.width / stretch2 / (box2.right - box2.left), room2.height / (box2.bottom - box2.top));
  const scale = Math.min(fit(first), fit(box)) * camera.zoom;
  const cx = margins.left + room2.width / 2 - scale * stretch2 * (box.left + box.right) / 2;
  const cy = margins.top + room2.height / 2 - scale * (box.top + box.bottom) / 2;
  const { view, world } = turned(camera);
  const focal = scale * DISTANCE;
  const wide = focal * stretch2;
  return {
    toScreen: (x, y, z) => {
      const [right, up, away] = view(x, y, z);
      return [cx + right * wide / away, cy - up * focal / away];
    },
    toBlock: (px2, py, w) => world((px2 - cx) * w / wide, (cy - py) * w / focal, w),
    near: NEAR3,
    far: FAR2,
    eye: world(0, 0, 0),
    matrix: matrixOf(view, [wide, focal], [cx, cy], width, height),
    scale: scale * stretch2
  };
}
function matrixOf(view, [wide, high], [cx, cy], width, height) {
  const clip2 = ([right, up, away]) => [
    (2 * cx / width - 1) * away + 2 * wide * right / width,
    (1 - 2 * cy / height) * away + 2 * high * up / height,
    ((FAR2 + NEAR3) * away - 2 * FAR2 * NEAR3) / (FAR2 - NEAR3),
    away
  ];
  const origin = clip2(view(0, 0, 0));
  const axes3 = [view(1, 0, 0), view(0, 1, 0), view(0, 0, 1)].map(
    (seen) => clip2(seen).map((value2, k) => value2 - origin[k])
  );
  return Float32Array.from([...axes3.flat(), ...origin]);
}

// static/js/draw/landscape/surface/place.js
var CEILING = 1.3 * HEIGHT;
var HIGHEST2 = 1e4;
var REACH2 = 1e9;
var flatPlace = (window2, a, b) => ({
  x: 2 * share(window2.a, a) - 1,
  y: DEPTH * (2 * share(window2.b, b) - 1)
});
function placeOf3({ window: window2, scale }, { a, b, loss: loss2 }) {
  return { ...flatPlace(window2, a, b), z: HEIGHT * Math.min(HIGHEST2, Math.max(0, shareOf2(scale, loss2))) };
}
function planeAt({ window: { a, b } }, { x, y }) {
  return {
    a: a[0] + (x + 1) / 2 * (a[1] - a[0]),
    b: b[0] + (y / DEPTH + 1) / 2 * (b[1] - b[0])
  };
}
function onBlock({ x, y, z }) {
  return Math.abs(x) <= 1 && Math.abs(y) <= DEPTH && z <= CEILING;
}
function clippedFlat({ window: window2 }, stops) {
  const flat = stops.map(({ a, b }) => ({ ...flatPlace(window2, a, b), z: 0 }));
  return clipped(flat).map((piece) => piece.map((point) => planeAt({ window: window2 }, point)));
}
function clipped(points) {
  const pieces = [];
  let open2 = false;
  for (let k = 1; k < points.length; k += 1) {
    const ends3 = withinReach(points[k - 1], points[k]);
    const span = ends3 && inner(...ends3);
    if (!ends3 || !span) {
      open2 = false;
      continue;
    }
    const [start2, end] = span.map((t) => between3(...ends3, t));
    if (open2 && span[0] === 0) pieces[pieces.length - 1].push(end);
    else pieces.push([start2, end]);
    open2 = span[1] === 1;
  }
  return pieces;
}
function withinReach(from, to) {
  const [here, there] = [from, to].map(({ x, y, z }) => Math.max(Math.abs(x), Math.abs(y), Math.abs(z)));
  if (here <= REACH2 && there <= (here <= 1 ? Number.MAX_VALUE : REACH2)) return [from, to];
  if (Number.isFinite(here) && there <= 1) return [between3(to, from, REACH2 / here), to];
  return null;
}
function inner(from, to) {
  let [start2, end] = [0, 1];
  const sides = [
    [from.x - to.x, from.x + 1],
    [to.x - from.x, 1 - from.x],
    [from.y - to.y, from.y + DEPTH],
    [to.y - from.y, DEPTH - from.y],
    [from.z - to.z, from.z - BASE],
    [to.z - from.z, CEILING - from.z]
  ];
  for (const [outward, room2] of sides) {
    if (outward === 0 && room2 < 0) return null;
    if (outward < 0) start2 = Math.max(start2, room2 / outward);
    if (outward > 0) end = Math.min(end, room2 / outward);
  }
  return start2 < end ? [start2, end] : null;
}
function between3(from, to, t) {
  if (t <= 0) return from;
  if (t >= 1) return to;
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    z: from.z + (to.z - from.z) * t
  };
}

// static/js/draw/landscape/surface/relief.js
var relief_exports = {};
__export(relief_exports, {
  heightAt: () => heightAt,
  hidden: () => hidden,
  hit: () => hit
});
var STEPS2 = 160;
var HALVINGS = 12;
var SIGHT_STEPS = 24;
var CLEARANCE = 0.02;
function heightAt({ heights, size }, x, y) {
  return HEIGHT * sample(heights, size, (x + 1) / 2, (y / DEPTH + 1) / 2);
}
var inside = ({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= DEPTH;
function hit(relief, projection, px2, py) {
  const { near: near2, far, toBlock } = projection;
  const below = (w) => {
    const point = toBlock(px2, py, w);
    return inside(point) && point.z <= heightAt(relief, point.x, point.y);
  };
  let before = near2;
  for (let n = 1; n <= STEPS2; n += 1) {
    const w = near2 + (far - near2) * n / STEPS2;
    if (below(w)) {
      const point = toBlock(px2, py, halved(below, before, w));
      return heightAt(relief, point.x, point.y) - point.z < CLEARANCE ? point : null;
    }
    before = w;
  }
  return null;
}
function halved(below, above, under) {
  let [lo, hi] = [above, under];
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (lo + hi) / 2;
    if (below(middle)) hi = middle;
    else lo = middle;
  }
  return hi;
}
function hidden(relief, { eye }, { x, y, z }) {
  const reach = 2.4 / Math.hypot(eye.x - x, eye.y - y, eye.z - z);
  for (let n = 1; n <= SIGHT_STEPS; n += 1) {
    const t = reach * n / SIGHT_STEPS;
    const at = { x: x + (eye.x - x) * t, y: y + (eye.y - y) * t, z: z + (eye.z - z) * t };
    if (!inside(at) || at.z > HEIGHT) return false;
    if (at.z + CLEARANCE < heightAt(relief, at.x, at.y)) return true;
  }
  return false;
}

// static/js/draw/landscape/footsteps.js
var CASING = "rgb(16 18 22 / 0.85)";
var SHADOW = "rgb(0 0 0 / 0.13)";
var SOFT = [9, 6.5, 4];
var CAST = { x: 0.018, y: -0.016 };
var BEHIND = 0.28;
var piecesOf = ({ shown }, stops) => clipped(stops.map((stop) => placeOf3(shown, stop)));
var pixelOf = ({ projection }, { x, y, z }) => projection.toScreen(x, y, z);
function shadowPath(context, scene) {
  const { picture, small, shown } = scene;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.beginPath();
  for (const piece of piecesOf(scene, picture.path.behind)) {
    const cast = piece.map(({ x, y }) => ({ x: x + CAST.x, y: y + CAST.y }));
    trace(
      context,
      cast.map(({ x, y }) => pixelOf(scene, { x, y, z: heightAt(shown, x, y) }))
    );
  }
  for (const width of SOFT) stroke(context, [SHADOW, small ? width / 2 : width]);
  context.restore();
}
function drawPath(context, scene) {
  const { picture, small, shown, projection } = scene;
  const { behind, ahead, beads } = picture.path;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.setLineDash([0.1, 5]);
  strokeSeen(context, scene, ahead, ["rgb(255 255 255 / 0.85)", 1.9]);
  context.setLineDash([]);
  drawLine(context, scene, behind, { core: "#fff", casing: CASING });
  if (small) return context.restore();
  for (const point of beads.map((bead) => placeOf3(shown, bead)).filter(onBlock)) {
    context.globalAlpha = hidden(shown, projection, point) ? BEHIND : 1;
    ring(context, pixelOf(scene, point), 2.8);
    fill(context, "#14171b", ["#fff", 1.3]);
  }
  context.globalAlpha = 1;
  const start2 = behind.length > 1 ? placeOf3(shown, behind[0]) : null;
  if (start2 && onBlock(start2)) {
    ring(context, pixelOf(scene, start2), 3.6);
    fill(context, "#fff", ["#14171b", 1.2]);
  }
  context.restore();
}
function drawLine(context, scene, stops, { core, casing }) {
  context.lineCap = context.lineJoin = "round";
  const [inner2, outer] = scene.small ? [1.6, 3] : [2.8, 5];
  strokeSeen(context, scene, stops, [casing, outer], [core, inner2]);
}
function strokeSeen(context, scene, stops, ...strokes) {
  for (const run of piecesOf(scene, stops).flatMap((piece) => byVisibility(scene, piece))) {
    context.globalAlpha = run.hidden ? BEHIND : 1;
    line(context, ...run.points.map((point) => pixelOf(scene, point)));
    stroke(context, ...strokes);
  }
  context.globalAlpha = 1;
}
function byVisibility({ shown, projection }, piece) {
  const runs = [];
  for (const point of closer(piece)) {
    const behind = hidden(shown, projection, point);
    const last = runs[runs.length - 1];
    last?.points.push(point);
    if (!last || last.hidden !== behind) runs.push({ points: [point], hidden: behind });
  }
  return runs;
}
var APART = 0.06;
function closer(piece) {
  const points = [piece[0]];
  for (let k = 1; k < piece.length; k += 1) {
    const [from, to] = [piece[k - 1], piece[k]];
    const parts2 = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z) / APART));
    for (let n = 1; n <= parts2; n += 1) points.push(between3(from, to, n / parts2));
  }
  return points;
}

// static/js/draw/landscape/map/chart.js
var chart_exports = {};
__export(chart_exports, {
  TICK_ROOM: () => TICK_ROOM,
  mapBox: () => mapBox,
  planeUnder: () => planeUnder,
  squaresAlong: () => squaresAlong,
  toPixels: () => toPixels,
  traceStops: () => traceStops
});
var MARGINS = { left: 58, right: 12, top: 6, bottom: 40 };
var NAME_ROOM = 16;
var TICK_ROOM = { a: 62, b: 48 };
var SQUARE = 8;
var MOST_COLUMNS = 2 ** 20;
var boxes = /* @__PURE__ */ new WeakMap();
function mapBox(chart) {
  const box = boxes.get(chart) ?? boxIn(chart);
  boxes.set(chart, box);
  return box;
}
function boxIn({ width, height, small, isBare, shown }) {
  if (small || isBare) return { x: 0, y: 0, width, height };
  const { top, bottom } = MARGINS;
  const texts = (axis2, span) => numbers(shown.window[axis2], span / TICK_ROOM[axis2]).map(({ text: text2 }) => text2);
  const left = Math.max(MARGINS.left, NAME_ROOM + roomBeside(texts("b", height - top - bottom)));
  const right = Math.max(MARGINS.right, roomBeside(texts("a", width - left)) / 2 - 4);
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}
function toPixels(chart) {
  const box = mapBox(chart);
  const { a, b } = chart.shown.window;
  return (atA, atB) => [
    box.x + share(a, atA) * box.width,
    box.y + (1 - share(b, atB)) * box.height
  ];
}
function planeUnder(chart, px2, py) {
  const box = mapBox(chart);
  const [x, y] = [(px2 - box.x) / box.width, 1 - (py - box.y) / box.height];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const { a, b } = chart.shown.window;
  return { a: a[0] + x * (a[1] - a[0]), b: b[0] + y * (b[1] - b[0]) };
}
function squaresAlong(chart, ways) {
  const at = toPixels(chart);
  const found = /* @__PURE__ */ new Map();
  for (const piece of ways.flatMap((stops) => clippedFlat(chart.shown, stops))) {
    const pixels = piece.map(({ a, b }) => at(a, b));
    for (let k = 1; k < pixels.length; k += 1) {
      const [[x, y], [toX, toY]] = [pixels[k - 1], pixels[k]];
      const parts2 = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / SQUARE));
      for (let part = 0; part <= parts2; part += 1) {
        const column = Math.floor((x + (toX - x) * part / parts2) / SQUARE);
        const row = Math.floor((y + (toY - y) * part / parts2) / SQUARE);
        const place2 = row * MOST_COLUMNS + column;
        if (!found.has(place2))
          found.set(place2, { x: column * SQUARE, y: row * SQUARE, width: SQUARE, height: SQUARE });
      }
    }
  }
  return [...found.values()];
}
function traceStops(context, chart, stops) {
  const at = toPixels(chart);
  context.beginPath();
  for (const piece of clippedFlat(chart.shown, stops)) {
    trace(
      context,
      piece.map(({ a, b }) => at(a, b))
    );
  }
}

// static/js/draw/landscape/path.js
var path_exports = {};
__export(path_exports, {
  dividedPath: () => dividedPath,
  stopAt: () => stopAt,
  stopAtStep: () => stopAtStep,
  wholePath: () => wholePath2
});
var MOST_BEADS = 40;
function wholePath2(answer) {
  const { path_step: step2, path_a: a, path_b: b, path_loss: loss2 } = answer;
  const { ahead_step, ahead_a, ahead_b, ahead_loss } = answer;
  if (!ahead_step || !ahead_a || !ahead_b || !ahead_loss) return { step: step2, a, b, loss: loss2 };
  return {
    step: [...step2, ...ahead_step.subarray(1)],
    a: [...a, ...ahead_a.subarray(1)],
    b: [...b, ...ahead_b.subarray(1)],
    loss: [...loss2, ...ahead_loss.subarray(1)]
  };
}
function stopAtStep(path2, step2) {
  const last = path2.step.length - 1;
  if (last < 0 || step2 < path2.step[0] || step2 > path2.step[last]) return null;
  let k = 0;
  while (k < last && path2.step[k + 1] <= step2) k += 1;
  return k === last || path2.step[k] === step2 ? stopAt(path2, k) : stopBetween(path2, k, step2);
}
function dividedPath(path2, ball, stepsPerEpoch) {
  const now = ball ? ball.step : Number.POSITIVE_INFINITY;
  const behind = [];
  const ahead = [];
  const last = path2.step.length - 1;
  for (let k = 0; k <= last; k += 1) (path2.step[k] <= now ? behind : ahead).push(stopAt(path2, k));
  const beads = beadsOf(path2, now, stepsPerEpoch);
  const end = ahead.length ? { ...stopAt(path2, last), step: path2.step[last] } : null;
  if (ball) {
    behind.push(ball);
    if (ahead.length) ahead.unshift(ball);
  }
  return { behind, ahead, beads, end };
}
function stopAt({ a, b, loss: loss2 }, k) {
  return { a: a[k], b: b[k], loss: loss2[k] };
}
function beadsOf(path2, now, stepsPerEpoch) {
  const { step: steps } = path2;
  const last = Math.min(now, steps.length ? steps[steps.length - 1] : 0);
  const epochs = Math.floor(last / stepsPerEpoch);
  const stride = Math.max(1, Math.ceil(epochs / MOST_BEADS));
  const beads = [];
  let k = 0;
  for (let epoch = stride; epoch <= epochs; epoch += stride) {
    const step2 = epoch * stepsPerEpoch;
    while (steps[k + 1] < step2) k += 1;
    const known3 = steps[k + 1] - steps[k] <= stepsPerEpoch;
    if (step2 < now && known3) beads.push(stopBetween(path2, k, step2));
  }
  return beads;
}
function stopBetween(path2, k, step2) {
  const { step: steps } = path2;
  const t = (step2 - steps[k]) / (steps[k + 1] - steps[k]);
  const [from, to] = [stopAt(path2, k), stopAt(path2, k + 1)];
  return {
    a: from.a + (to.a - from.a) * t,
    b: from.b + (to.b - from.b) * t,
    loss: from.loss + (to.loss - from.loss) * t
  };
}

// static/js/draw/landscape/others.js
var CASING2 = "#fff";
var DASH = [7, 5];
var DISC = 8;
function othersOf2({ others }, { frame, branches }) {
  return others.flatMap((other) => {
    const branch = branches.find(({ id }) => id === other.id);
    if (!branch) return [];
    const stops = Array.from(other.a, (a, k) => ({ a, b: other.b[k], loss: other.loss[k] }));
    const here = stopAtStep(other, frame?.step ?? 0) ?? stops[stops.length - 1];
    return [{ number: branch.number, stops, here }];
  });
}
function othersWords(answer, branches, parameterCount) {
  if (parameterCount === 2) return "";
  const found = answer.others.flatMap(({ id, distance: distance2 }) => {
    const branch = branches.find((one) => one.id === id);
    return branch ? [` ${letterOf(branch.number)}’s path ends ${distanceText(distance2, answer)} off it.`] : [];
  });
  return found.join("");
}
function drawOthers(context, scene) {
  for (const { number: number2, stops } of scene.picture.others ?? []) {
    context.setLineDash(isDashed(number2) ? DASH : []);
    drawLine(context, scene, stops, { core: colourOf(scene.palette, number2), casing: CASING2 });
    context.setLineDash([]);
  }
}
function drawLetters(context, { picture, palette }, pixelOf3) {
  for (const { number: number2, here } of picture.others ?? []) {
    const pixel = pixelOf3(here);
    if (pixel) drawLetter(context, pixel, number2, palette);
  }
}
function drawOthersFlat(context, chart) {
  const { palette, small } = chart;
  context.lineCap = context.lineJoin = "round";
  for (const { number: number2, stops } of chart.picture.others ?? []) {
    traceStops(context, chart, stops);
    stroke(context, [CASING2, small ? 3.4 : 5]);
    context.setLineDash(isDashed(number2) ? DASH : []);
    stroke(context, [colourOf(palette, number2), small ? 1.8 : 2.6]);
    context.setLineDash([]);
  }
}
function drawLetter(context, [x, y], number2, palette) {
  ring(context, [x, y], DISC);
  fill(context, colourOf(palette, number2), [CASING2, 1.5]);
  context.font = typeface(palette.sans, 12, 600);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, letterOf(number2), [x, y + 0.5], palette.onInk);
}

// static/js/draw/landscape/picture.js
var picture_exports = {};
__export(picture_exports, {
  onSurface: () => onSurface,
  pictureOf: () => pictureOf
});
function pictureOf(answer, frame, before, kind = "fitting") {
  const plane = planeName(answer);
  const path2 = wholePath2(answer);
  const ball = ballOf(answer, path2, frame);
  const same2 = before && before.plane === plane ? before : null;
  const bounds = before?.answer === answer ? before.bounds : boundsOf(answer, path2);
  const scale = steadyScale(same2?.scale, withBall(bounds, ball, windowOf2(answer)), kind);
  return {
    plane,
    answer,
    bounds,
    scale,
    lacksLogarithm: kind === "log" && scale.kind !== "log",
    window: windowOf2(answer),
    path: dividedPath(path2, ball, frame ? frame.steps_per_epoch : Number.POSITIVE_INFINITY),
    ball,
    quantity: "loss",
    age: frame && frame.run === answer.run ? frame.step - answer.step : 0
  };
}
var WALK_ROOM = 0.5;
function boundsOf(answer, path2) {
  const walked = hull(path2.loss);
  const top = walked?.hi || 1;
  const surface = hull(answer.loss) ?? { lo: top / 2, hi: top, unknown: walked === null };
  const room2 = WALK_ROOM * (surface.hi - surface.lo);
  const { lo, hi } = walked ?? surface;
  const [low, high] = [Math.max(lo, surface.lo - room2), Math.min(hi, surface.hi + room2)];
  const all = hull([surface.lo, surface.hi, low, high]) ?? surface;
  const { low: lowest, ...spread3 } = spreadOf2(answer.loss);
  const foot = footOf({ lo: surface.lo, low: lowest }, low);
  return { ...surface, ...all, foot, ...spread3, way: answer.looked_ahead ? high - low : void 0 };
}
var BALL_ROOM = 10;
function withBall(bounds, ball, window2) {
  const { lo, hi, foot } = bounds;
  const inside2 = ball && holds2(window2.a, ball.a) && holds2(window2.b, ball.b);
  if (!inside2 || !(ball.loss <= Math.max(hi, 0) * BALL_ROOM)) return bounds;
  return { ...bounds, ...hull([lo, hi, ball.loss]), foot: Math.min(foot, ball.loss) };
}
var holds2 = ([low, high], value2) => low <= value2 && value2 <= high;
function planeName({ run, query }) {
  const { plane, i, j, seed, samples } = query;
  return [run, plane, i, j, seed, samples].join(" ");
}
function windowOf2({ a, b }) {
  return { a: [a[0], a[a.length - 1]], b: [b[0], b[b.length - 1]] };
}
function ballOf(answer, path2, frame) {
  const { i, j, samples } = answer.query;
  const newer = frame && frame.run === answer.run && frame.loss !== null && frame.step !== answer.step;
  if (newer && samples !== "batch" && answer.over.every === 1) {
    const { theta, step: step2 } = frame;
    const loss3 = frame.loss;
    if (i !== void 0 && j !== void 0) return onSurface(answer, theta[i], theta[j], loss3, step2);
    const near2 = answer.looked_ahead ? stopAtStep(path2, step2) : null;
    if (near2) return onSurface(answer, near2.a, near2.b, loss3, step2);
  }
  const last = answer.path_a.length - 1;
  if (last < 0) return null;
  const loss2 = answer.true_loss ?? Number.POSITIVE_INFINITY;
  const onPlane = answer.on_plane_loss ?? Number.POSITIVE_INFINITY;
  return { a: answer.path_a[last], b: answer.path_b[last], loss: loss2, onPlane, step: answer.step };
}
function onSurface(answer, a, b, loss2, step2) {
  const window2 = windowOf2(answer);
  const onPlane = sample(answer.loss, answer.a.length, share(window2.a, a), share(window2.b, b));
  return { a, b, loss: loss2, step: step2, onPlane };
}

// static/js/draw/landscape/subject.js
function pictureFor(answer, state, before) {
  const picture = pictureOf(answer, state.frame, before, state.landscape.scale);
  const parameterCount = state.run?.parameter_count;
  return { ...adorned(picture, state), others: othersOf2(answer, state), parameterCount };
}

// static/js/draw/surfaces/pixels.js
function placeUnder({ shown, chart, projection }, px2, py) {
  if (chart) return planeUnder(chart, px2, py);
  const point = shown && projection && hit(shown, projection, px2, py);
  return shown && point ? planeAt(shown, point) : null;
}
function pixelOf2({ picture, shown, chart, projection }, { a, b }) {
  const loss2 = picture && lossAt2(picture, a, b);
  if (!shown || loss2 === null) return null;
  if (chart) return toPixels(chart)(a, b);
  if (!projection) return null;
  const point = placeOf3(shown, { a, b, loss: loss2 });
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}

// static/js/views/naming/targets.js
var targets_exports = {};
__export(targets_exports, {
  onScreen: () => onScreen,
  targetOf: () => targetOf
});
function onScreen(picture, places) {
  const { left, top } = picture.getBoundingClientRect();
  const known3 = Object.entries(places).flatMap(
    ([name, at]) => at ? [[name, { x: left + at.x, y: top + at.y }]] : []
  );
  return Object.fromEntries(known3);
}
var ALONG = 0.25;
var BENEATH = 3;
var isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
function onCurve(path2) {
  const matrix = path2.getScreenCTM();
  const length = path2.getTotalLength();
  if (!matrix || length === 0) return null;
  const { x, y } = path2.getPointAtLength(ALONG * length).matrixTransform(matrix);
  return { x, y };
}
function pointOf2(element) {
  if (element instanceof SVGGeometryElement && element.localName === "path") return onCurve(element);
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const x = (left + right) / 2;
  return element.textContent ? { x, y: bottom + BENEATH } : { x, y: (top + bottom) / 2 };
}
function targetOf(at, page2, places) {
  const element = at.startsWith("@") ? void 0 : [...page2.querySelectorAll(at)].find(isSeen);
  const dot = element ? pointOf2(element) : places[at.slice(1)];
  if (!dot || dot.x < 0 || dot.y < 0 || dot.x > innerWidth || dot.y > innerHeight) return null;
  const isWords = element instanceof HTMLElement && element.textContent !== "";
  return { dot, about: isWords ? element.getBoundingClientRect() : null };
}

// static/js/views/opener.js
var isShown = (button2) => button2.offsetParent !== null;
function opens(button2, part, turned2 = () => {
}) {
  const now = { open: false };
  setAttributes(button2, { "aria-expanded": "false", "aria-controls": part.id });
  function turn2(open2) {
    if (open2 === now.open) return;
    now.open = open2;
    setAttributes(button2, { "aria-expanded": String(open2) });
    part.classList.toggle("opened", open2);
    turned2(open2 && isShown(button2));
  }
  const holds3 = (target) => target instanceof Node && (part.contains(target) || button2.contains(target));
  button2.addEventListener("click", () => turn2(!now.open));
  part.addEventListener("focusin", () => turn2(true));
  part.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !holds3(relatedTarget)) turn2(false);
  });
  for (const element of [button2, part])
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !now.open || !isShown(button2) || event.defaultPrevented) return;
      button2.focus();
      turn2(false);
      event.stopPropagation();
    });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!holds3(target)) turn2(false);
  });
  return { turn: turn2 };
}

// static/js/draw/weight/names.js
var names_exports = {};
__export(names_exports, {
  batchSizeAt: () => batchSizeAt,
  namesOf: () => namesOf,
  rateOf: () => rateOf,
  ruleIn: () => ruleIn,
  ruleOf: () => ruleOf
});
function namesOf(state) {
  const { data, catalogue, look } = state;
  const config = runAt(state, look?.step ?? 0)?.config;
  const samples = data?.count ?? 0;
  const over = look?.curve.over;
  const whole3 = config?.dataset.name === "drug_trial" ? `all ${count(samples)} people` : every(samples, "sample");
  const members = data ? membersOf(data, whole3) : whole3;
  const all = over && over.every > 1 ? everyOf(over) : members;
  const size = count(
    look && config && data ? batchSizeAt(look.batch_step, config.batch_size, data.count) : 0
  );
  const name = config?.optimizer.name ?? "";
  const [on, off] = config && drops({ config }) ? [", dropout on", ", off"] : ["", ""];
  return {
    batch: config?.model ? "f(x, y)" : `${look?.gradient === null ? "next" : "this"} batch of ${size}${on}`,
    full: config?.model ? "" : `${all}${off}`,
    // a surface has one height, with or without noise in its gradients
    optimizer: declaredAs(catalogue, name)?.title ?? name,
    ...config?.model && look ? { parameter: look.label, quantity: "f" } : { parameter: "weight", quantity: "loss" }
  };
}
function batchSizeAt(step2, size, samples) {
  const inside2 = (step2 - 1) % Math.ceil(samples / size);
  return Math.min(size, samples - inside2 * size);
}
var ruleOf = (state) => declaredAs(state.catalogue, runAt(state, state.look?.step ?? 0)?.config.optimizer.name ?? "")?.formula ?? "";
var rateOf = (state, { learning_rate: rate }) => rate ?? rateSet(runAt(state, 0)?.config.optimizer);
function ruleIn(state, move) {
  const run = runAt(state, 0);
  const own = run?.config.optimizer;
  const more = ["clipnorm", "global_clipnorm", "clipvalue", "weight_decay"].some((name) => own?.[name]);
  return {
    rate: rateOf(state, move),
    isPlain: own?.name === "sgd" && !more && !(own.nesterov && own.momentum),
    stays: run !== null && isFrozen(run, move.index)
  };
}
function declaredAs(catalogue, name) {
  return catalogue?.optimizers.find((optimizer) => optimizer.name === name);
}

// static/js/views/landscape/controls.js
var SIZES = [33, 65, 129];
var SCALES = ["fitting", "linear", "log"];
var SAMPLES = ["all", "batch"];
var FITTING2 = 0;
var WHOLE2 = 1;
var DIGITS2 = 2;
var SPANS = [FITTING2, 0.1, 0.25, 0.5, 1, 2, 4, 8];
var OFFERED = 50;
function fieldOf(name, control) {
  control.id = `landscape-${name.toLowerCase()}`;
  return h("div", { class: "landscape-field" }, h("label", { for: control.id }, name), control);
}
function createMenu2(name, values, change) {
  const now = { values, offered: [] };
  const choose = () => change(now.offered[select.selectedIndex]);
  const select = h("select", { class: "select", onchange: choose });
  return {
    element: fieldOf(name, select),
    show(chosen, write2) {
      const isNew = !now.values.includes(chosen);
      if (isNew) now.values = [...now.values, chosen].sort((one, other) => Number(one) - Number(other));
      const offered = now.values.filter((value2) => write2(value2) !== "");
      if (offered.join() !== now.offered.join())
        select.replaceChildren(...offered.map((value2) => h("option", { value: value2 })));
      now.offered = offered;
      offered.forEach((value2, place2) => {
        setText(select.options[place2], write2(value2));
      });
      select.value = String(chosen);
    }
  };
}
function createWeightField(name, id, change) {
  const now = { parameters: [], index: 0, other: -1 };
  const offers = h("datalist", { id });
  const refusal2 = h("p", { class: "landscape-refusal", role: "alert", id: `${id}-refusal` });
  const refuse = (why) => {
    setText(refusal2, why);
    const [invalid, described] = why ? ["true", refusal2.id] : [null, null];
    setAttributes(input, { "aria-invalid": invalid, "aria-describedby": described });
  };
  const offer2 = () => {
    const found = findWeights(now.parameters, input.value, OFFERED);
    offers.replaceChildren(...found.map(({ label: label3 }) => h("option", { value: label3 })));
    return found;
  };
  const input = h("input", {
    ...{ class: "mono", list: id, autocomplete: "off", spellcheck: "false" },
    // All weights are on offer again as soon as one is to be replaced.
    onfocus: () => input.select(),
    oninput: offer2,
    onchange: () => {
      const found = offer2();
      const only = found.length === 1 ? found[0] : null;
      const exact = found.find(({ label: label3 }) => label3 === input.value) ?? only;
      const taken = exact?.index === now.other;
      refuse(!exact ? "No single weight has this name." : taken ? "This is the other weight." : "");
      if (exact && !taken) change(exact.index);
    }
  });
  return {
    element: h("div", {}, fieldOf(name, input), refusal2, offers),
    show(parameters, index, other) {
      const same2 = now.parameters === parameters && now.index === index;
      Object.assign(now, { parameters, index, other });
      if (same2) return;
      input.value = labelOf(parameters, index);
      refuse("");
    }
  };
}
var halfWidth = (span) => `± ${withCommas(plain2(span))}`;
var rounded = (span) => halfWidth(Number(span.toPrecision(DIGITS2)));
var asFits = (span) => span > 0 ? `as fits: ${rounded(span)}` : "as fits";
var multipleOn = (answer, steps) => (span) => {
  if (span === FITTING2) return "";
  if (answer && hasNoDirection(answer)) return halfWidth(span);
  const held = answer ? pathHeld(answer, steps) : "the path";
  if (held) return span === WHOLE2 ? held : `${plain2(span)} × the path`;
  const reach = answer ? reachOf2(answer) : Number.NaN;
  return span === WHOLE2 ? asFits(reach) : rounded(span * reach);
};
var lengthOf = (run, frame) => frame?.divergence ? frame.divergence.step - 1 : frame?.total_steps ?? run?.total_steps ?? 0;
var widthOn = (answer) => (span) => span === FITTING2 ? asFits(answer ? windowOf(answer).span : Number.NaN) : halfWidth(span);
var ARROWS = "Arrows point downhill: differences between neighbours of this grid.";
function createControls(actions) {
  const set = actions.setLandscape;
  const first = createWeightField("One", "landscape-one-offers", (i) => set({ i }));
  const second = createWeightField("Other", "landscape-other-offers", (j) => set({ j }));
  const seed = h("output", {});
  const another = button("another one", () => set({ seed: Number(seed.value) + 1 }));
  const drawn = h("div", { class: "landscape-field" }, h("span", {}, "Seed ", seed), another);
  const size = createMenu2("Points", SIZES, (value2) => set({ size: value2 }));
  const now = { usual: FITTING2 };
  const span = createMenu2("Span", SPANS, (value2) => set({ span: value2 === now.usual ? null : value2 }));
  const samples = createMenu2("Samples", SAMPLES, (value2) => set({ samples: value2 }));
  const scale = createMenu2("Scale", SCALES, (value2) => set({ scale: value2 }));
  const hint = h("p", { class: "micro landscape-hint" }, "or choose edges in the network");
  const note = h("p", { class: "micro landscape-hint" }, ARROWS);
  const menus = [samples, size, span, scale].map(({ element }) => element);
  const props = {
    class: "landscape-controls shaded",
    id: "landscape-controls",
    role: "group",
    "aria-label": "What the landscape shows"
  };
  return {
    element: h("div", props, first.element, second.element, hint, drawn, menus, note),
    update({ run, landscape: landscape2, data, frame }, fitting) {
      const weights = landscape2.plane === "weights";
      const pointing = landscape2.arrows && landscape2.view === "map";
      for (const part of [first.element, second.element]) part.hidden = !weights;
      hint.hidden = !weights || pointing;
      note.hidden = !pointing;
      drawn.hidden = landscape2.plane !== "random";
      seed.value = String(landscape2.seed);
      size.show(landscape2.size, (value2) => `${value2} × ${value2}`);
      const walked = AROUND_THE_WALK.has(landscape2.plane);
      now.usual = walked ? WHOLE2 : FITTING2;
      const answer = landscape2.answer?.query.plane === landscape2.plane ? landscape2.answer : null;
      const write2 = walked ? multipleOn(answer, lengthOf(run, frame)) : widthOn(answer);
      span.show(landscape2.span ?? now.usual, write2);
      scale.show(landscape2.scale, (kind) => kind === "fitting" ? `as fits: ${fitting}` : kind);
      if (!run) return;
      const all = data?.count ?? 0;
      const batch = batchSizeAt(Math.max(1, frame?.step ?? 1), run.config.batch_size, all);
      const those = all > 2 ? `all ${count(all)}` : every(all, "sample");
      const whole3 = data?.held_out ? `${count(all)} trained on` : those;
      const over = answer?.query.samples === "all" ? answer.over : void 0;
      const seen = over && over.every > 1 ? everyOf(over) : whole3;
      const texts = { all: seen, batch: `this batch’s ${count(batch)}` };
      samples.show(landscape2.samples, (which) => texts[which]);
      const [i, j] = [landscape2.i, landscape2.j].map((index) => Math.min(index, run.parameter_count - 1));
      first.show(run.parameters, i, j);
      second.show(run.parameters, j, i);
    }
  };
}

// static/js/views/landscape/hands.js
var hands_exports = {};
__export(hands_exports, {
  readByHand: () => readByHand,
  turnByHand: () => turnByHand,
  turnByKeys: () => turnByKeys
});

// static/js/draw/landscape/surface/camera.js
var camera_exports = {};
__export(camera_exports, {
  HOME: () => HOME,
  approach: () => approach,
  between: () => between4,
  keyed: () => keyed,
  turn: () => turn
});
var HOME = Object.freeze({ azimuth: -0.42, elevation: 0.46, zoom: 1 });
var LOWEST2 = 0.12;
var HIGHEST3 = 1.45;
var NEAREST = 4;
var FARTHEST2 = 0.6;
var clamp = (value2, lo, hi) => Math.min(hi, Math.max(lo, value2));
function turn({ azimuth, elevation, zoom }, around2, over) {
  return { azimuth: azimuth + around2, elevation: clamp(elevation + over, LOWEST2, HIGHEST3), zoom };
}
function approach(camera, factor) {
  return { ...camera, zoom: clamp(camera.zoom * factor, FARTHEST2, NEAREST) };
}
function between4(from, to, t) {
  const turns = Math.round((from.azimuth - to.azimuth) / (2 * Math.PI));
  const start2 = from.azimuth - 2 * Math.PI * turns;
  return {
    azimuth: start2 + (to.azimuth - start2) * t,
    elevation: from.elevation + (to.elevation - from.elevation) * t,
    zoom: from.zoom * (to.zoom / from.zoom) ** t
  };
}
var KEY_TURN = Math.PI / 24;
var KEY_ZOOM = 1.15;
var KEYS3 = {
  ArrowLeft: (camera) => turn(camera, -KEY_TURN, 0),
  ArrowRight: (camera) => turn(camera, KEY_TURN, 0),
  ArrowUp: (camera) => turn(camera, 0, KEY_TURN),
  ArrowDown: (camera) => turn(camera, 0, -KEY_TURN),
  "+": (camera) => approach(camera, KEY_ZOOM),
  "=": (camera) => approach(camera, KEY_ZOOM),
  "-": (camera) => approach(camera, 1 / KEY_ZOOM),
  "−": (camera) => approach(camera, 1 / KEY_ZOOM)
};
function keyed(camera, key) {
  return Object.hasOwn(KEYS3, key) ? KEYS3[key](camera) : null;
}

// static/js/views/landscape/hands.js
var TURN = 8e-3;
var WHEEL = 15e-4;
function turnByHand(pane, stage) {
  const down = /* @__PURE__ */ new Map();
  const held = { pressed: false };
  pane.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held.pressed = true;
    down.set(event.pointerId, event);
    pane.setPointerCapture(event.pointerId);
  });
  pane.addEventListener("mousedown", (event) => event.preventDefault());
  pane.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    if (down.size === 1) drag(stage, before, event);
    else pinch(stage, [...down.values()], before, event);
    down.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    pane.addEventListener(end, (event) => down.delete(event.pointerId));
  }
  pane.addEventListener("pointerleave", () => Object.assign(held, { pressed: false }));
  pane.addEventListener("dblclick", () => stage.goHome());
  pane.addEventListener(
    "wheel",
    (event) => {
      if (!held.pressed && !event.ctrlKey) return;
      event.preventDefault();
      stage.look(approach(stage.camera, Math.exp(-event.deltaY * WHEEL)));
    },
    { passive: false }
  );
}
function drag(stage, before, after) {
  const over = after.pointerType === "touch" ? 0 : after.clientY - before.clientY;
  stage.look(turn(stage.camera, (after.clientX - before.clientX) * TURN, over * TURN));
}
function pinch(stage, fingers, before, after) {
  const other = fingers.find(({ pointerId }) => pointerId !== after.pointerId);
  if (!other) return;
  const apart3 = ({ clientX, clientY }) => Math.max(1, Math.hypot(clientX - other.clientX, clientY - other.clientY));
  stage.look(approach(stage.camera, apart3(after) / apart3(before)));
}
function turnByKeys(pane, stage) {
  pane.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyed(stage.camera, event.key);
    if (next) stage.look(next);
    else if (event.key === "Home" || event.key === "0") stage.goHome();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
var CLICK = 4;
function readByHand(pane, on, stage, ask2) {
  const press5 = { x: 0, y: 0 };
  const point = ({ x, y }) => {
    const { left, top } = pane.getBoundingClientRect();
    stage.point({ on, x: x - left, y: y - top });
  };
  pane.addEventListener("pointerdown", ({ x, y }) => Object.assign(press5, { x, y }));
  pane.addEventListener("click", (event) => {
    const still = Math.hypot(event.x - press5.x, event.y - press5.y) <= CLICK;
    if (!still) return;
    point(event);
    const reading2 = stage.read();
    if (reading2) ask2(reading2);
  });
  pane.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point(event);
  });
  pane.addEventListener("pointerleave", () => stage.point(null));
}

// static/js/draw/predictions/curve.js
var MOST_GROUPS = 100;
function curvesOf2(prediction, { outputs, lines }) {
  return lines.map((k) => prediction.filter((_, place2) => place2 % outputs === k));
}
function crossings(x, values, level) {
  const found = [];
  for (let i = 1; i < x.length; i += 1) {
    const [before, after] = [values[i - 1] - level, values[i] - level];
    if (before > 0 !== after > 0) {
      const share2 = before / (before - after);
      const at = x[i - 1] + share2 * (x[i] - x[i - 1]);
      if (found.at(-1)?.x === at) found.pop();
      else found.push({ x: at, rising: after > 0 });
    }
  }
  return found;
}
function groupsOf(x, labels, kinds = [1]) {
  const distinct = new Set(x).size;
  const { lo: low, hi: high } = hull(x) ?? { lo: 0, hi: 0 };
  const width = distinct > MOST_GROUPS ? (high - low) / MOST_GROUPS : 0;
  const keyOf = (value2) => width > 0 ? low + (Math.min(Math.floor((value2 - low) / width), MOST_GROUPS - 1) + 0.5) * width : value2;
  const groups = /* @__PURE__ */ new Map();
  x.forEach((value2, i) => {
    const key = keyOf(value2);
    const group = groups.get(key);
    if (group) group.push(labels[i]);
    else groups.set(key, [labels[i]]);
  });
  return [...groups].sort(([a], [b]) => a - b).flatMap(([place2, members]) => sharesIn(place2, members, kinds));
}
function sharesIn(x, labels, kinds) {
  const count2 = labels.length;
  return kinds.map((kind) => ({ x, share: labels.filter((label3) => label3 === kind).length / count2, count: count2, kind })).filter(({ share: share2 }) => share2 > 0 || kinds.length === 1);
}
function groupsIn(data) {
  if (data === null || data.prediction.kind !== "curve" || data.task !== "classification") return [];
  const { lines } = data.prediction;
  return groupsOf(
    data.x.map(([x]) => x),
    data.y.map(classOf),
    lines.length > 1 ? lines : [1]
  );
}
function pointsIn(data) {
  const rows = data.y.map((y) => [y].flat().map((one) => targetValue(data, one)));
  return { x: rows.flatMap((row, i) => row.map(() => data.x[i][0])), y: rows.flat() };
}
function createGhosts() {
  const ghosts = { run: "", byEpoch: /* @__PURE__ */ new Map() };
  return {
    remember({ run, step: step2, steps_per_epoch: epoch, prediction }) {
      if (run !== ghosts.run) {
        ghosts.run = run;
        ghosts.byEpoch.clear();
      }
      if (step2 % epoch === 0) ghosts.byEpoch.set(step2 / epoch, { step: step2, values: prediction.slice() });
    },
    before(step2, epoch) {
      const past = [...ghosts.byEpoch.values()].filter((ghost) => step2 - ghost.step >= epoch / 2).sort((a, b) => a.step - b.step);
      const places = new Set([0, 1 / 3, 2 / 3].map((share2) => Math.round(share2 * past.length)));
      return [...places].filter((place2) => place2 < past.length).map((place2) => past[place2]);
    }
  };
}

// static/js/draw/spread.js
var spread_exports = {};
__export(spread_exports, {
  spread: () => spread
});
function spread(wanted, top, bottom, apart3) {
  const order = wanted.map((_, k) => k).sort((one, other) => wanted[one] - wanted[other]);
  const places = [...wanted];
  let free = top;
  for (const k of order) {
    places[k] = Math.max(places[k], free);
    free = places[k] + apart3;
  }
  let limit = bottom;
  for (const k of order.toReversed()) {
    places[k] = Math.min(places[k], limit);
    limit = places[k] - apart3;
  }
  return places;
}

// static/js/draw/svg.js
var svg_exports = {};
__export(svg_exports, {
  circle: () => circle,
  clip: () => clip,
  label: () => label2,
  levelLines: () => levelLines,
  path: () => path
});
var label2 = (text2, x, y, anchor = "start", className2) => s("text", { class: className2, x: px(x), y: px(y), "text-anchor": anchor }, text2);
var path = (className2, d, more) => s("path", { class: className2, d, ...more });
var circle = (className2, x, y, radius) => s("circle", { class: className2, cx: px(x), cy: px(y), r: px(radius) });
var clip = (id, { left, right, top, bottom }) => s(
  "clipPath",
  { id },
  s("rect", { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) })
);
var levelLines = (className2, marks, y, { left, right }, gap) => marks.flatMap(({ value: value2, text: text2 }) => [
  path(className2, `M${px(left)} ${px(y(value2))}H${px(right)}`),
  ...text2 ? [label2(text2, left - gap, y(value2) + 4, "end")] : []
]);

// static/js/draw/predictions/marks.js
var marks_exports = {};
__export(marks_exports, {
  besideMap: () => besideMap,
  classKey: () => classKey,
  endLabels: () => endLabels,
  isFilled: () => isFilled,
  legend: () => legend,
  mapLabels: () => mapLabels,
  markOf: () => markOf2,
  paintMarks: () => paintMarks2,
  traceMark: () => traceMark
});

// static/js/draw/predictions/names.js
var names_exports2 = {};
__export(names_exports2, {
  WIDE: () => WIDE,
  loneliest: () => loneliest,
  shortName: () => shortName,
  shortNames: () => shortNames
});
var WIDE = 6.8;
function shortName(name, room2) {
  const letters = Math.floor(room2 / WIDE);
  return name.length <= letters ? name : `${name.slice(0, Math.max(letters - 1, 1))}…`;
}
function shortNames(names, room2) {
  const shared = names.reduce((start2, name) => start2.slice(0, sharedLength(start2, name)), names[0] ?? "");
  const rests = names.map((name) => name.slice(shared.search(/[^\s_.-]*$/)));
  const cut2 = (whole3) => whole3.map((name) => shortName(name, room2));
  const isTold = (way) => new Set(way).size === way.length && way.every(({ length }) => length > 0 && length <= room2 / WIDE);
  return [names, rests, cut2(names), cut2(rests)].find(isTold) ?? names.map((_, k) => String(k));
}
function sharedLength(one, other) {
  const end = [...one].findIndex((letter, k) => letter !== other[k]);
  return end < 0 ? one.length : end;
}
function loneliest(curves2, k) {
  const others = curves2.filter((_, other) => other !== k);
  const room2 = (i) => Math.min(...others.map((values) => Math.abs(values[i] - curves2[k][i])));
  return Array.from(curves2[k].keys()).reduce((best, i) => room2(i) > room2(best) ? i : best, 0);
}

// static/js/draw/predictions/marks.js
var RADIUS2 = 2.6;
var MANY = 400;
function paintMarks2(context, data, plan, area, palette) {
  const radius = data.x.length > MANY ? RADIUS2 * 0.7 : RADIUS2;
  const fill3 = fillOf(data, palette);
  context.lineWidth = 1;
  data.x.forEach(([a, b], i) => {
    const x = area.left + (a - plan.x[0]) / (plan.x[1] - plan.x[0]) * area.width;
    const y = area.top + (1 - (b - plan.y[0]) / (plan.y[1] - plan.y[0])) * area.height;
    const kind = data.task === "classification" ? classOf(data.y[i]) : 0;
    traceMark(context, kind, x, y, radius);
    context.fillStyle = fill3(i);
    context.strokeStyle = data.task === "classification" && isFilled(kind) ? palette.paper : palette.ink;
    context.fill();
    context.stroke();
  });
}
function fillOf({ y, task }, palette) {
  if (task === "classification") return (i) => isFilled(classOf(y[i])) ? palette.ink : palette.paper;
  const values = y.map((value2) => Array.isArray(value2) ? value2[0] : value2);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (i) => blend(palette.paper, palette.ink, (values[i] - low) / (high - low || 1));
}
var UP = -Math.PI / 2;
var MARKS = [
  { corners: 0, turn: UP, filled: false },
  { corners: 0, turn: UP, filled: true },
  { corners: 3, turn: UP, filled: false },
  { corners: 4, turn: Math.PI / 4, filled: false },
  { corners: 4, turn: UP, filled: false },
  { corners: 3, turn: UP, filled: true },
  { corners: 4, turn: Math.PI / 4, filled: true },
  { corners: 4, turn: UP, filled: true },
  { corners: 3, turn: -UP, filled: false },
  { corners: 3, turn: -UP, filled: true }
];
var isFilled = (kind) => MARKS[kind % MARKS.length].filled;
function traceMark(context, kind, x, y, radius) {
  context.beginPath();
  const corners = cornersOf(kind, x, y, radius);
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [cornerX, cornerY] of corners) context.lineTo(cornerX, cornerY);
  context.closePath();
}
function markOf2(kind, x, y, radius = 3.2) {
  const className2 = isFilled(kind) ? "predictions-mark filled" : "predictions-mark";
  const corners = cornersOf(kind, x, y, radius);
  if (corners.length === 0) return circle(className2, x, y, radius);
  return s("polygon", {
    class: className2,
    points: corners.map((corner) => corner.map(px).join(",")).join(" ")
  });
}
function cornersOf(kind, x, y, radius) {
  const { corners, turn: turn2 } = MARKS[kind % MARKS.length];
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn2 + 2 * Math.PI * corner / corners;
    return [x + 1.3 * radius * Math.cos(angle), y + 1.3 * radius * Math.sin(angle)];
  });
}
var BESIDE_MARK = 19;
var PIECE = 14;
var KEY_LINE = 12;
var KEY_ROWS = 3;
var FIGURE = 7.2;
var APART2 = 4;
function endLabels([low, high], { left, top, width, height }) {
  const y = top + height + 15;
  const isNarrow = FIGURE * (low.length + high.length) + 2 * APART2 > width;
  const middle = left + width / 2;
  return isNarrow ? [label2(low, middle - APART2, y, "end"), label2(high, middle + APART2, y)] : [label2(low, left, y), label2(high, left + width, y, "end")];
}
function classKey(classes, width, dashes = []) {
  const kinds = Math.min(classes.length, MARKS.length);
  const piece = dashes.length > 0 ? PIECE : 0;
  const names = shortNames(classes, width / Math.max(Math.ceil(kinds / KEY_ROWS), 1) - BESIDE_MARK - piece);
  const words2 = MARKS.map((_, k) => names.filter((_2, other) => other % MARKS.length === k).join("/"));
  const pitch = BESIDE_MARK + piece + WIDE * Math.max(...words2.map(({ length }) => length));
  const columns = Math.max(1, Math.min(kinds, Math.floor(width / pitch)));
  const below = KEY_LINE * Math.ceil(kinds / columns);
  return { words: words2.slice(0, kinds), dashes, piece, pitch, columns, below };
}
function legend({ words: words2, dashes, piece, pitch, columns }, area, bottom, width) {
  const apart3 = Math.max(pitch, area.width / columns);
  const left = Math.max(0, Math.min(area.left, width - apart3 * columns));
  return words2.flatMap((name, k) => {
    const x = left + k % columns * apart3 + 4;
    const y = bottom + 33 + KEY_LINE * Math.floor(k / columns);
    const dash = { "stroke-dasharray": dashes[k % dashes.length] };
    const line4 = path("predictions-curve", `M${px(x - 4)} ${px(y - 4)}h${piece + 8}`, dash);
    return [
      ...piece > 0 ? [line4] : [],
      markOf2(k, x + piece / 2, y - 4),
      label2(name, x + piece + 8, y, "start", "predictions-name")
    ];
  });
}
var MOST_BESIDE = 60;
var besideMap = ({ features: [, up] }, { y }) => [
  humanText(up, y[1]),
  shortName(up.name, MOST_BESIDE),
  humanText(up, y[0])
];
function mapLabels(data, plan, area, key, width) {
  const [across] = data.features;
  const [top, name, foot] = besideMap(data, plan);
  const bottom = area.top + area.height;
  const middle = area.left + area.width / 2;
  return [
    label2(shortName(across.name, area.width / 2), middle, bottom + 15, "middle"),
    ...endLabels([humanText(across, plan.x[0]), humanText(across, plan.x[1])], area),
    label2(top, area.left - 6, area.top + 9, "end"),
    label2(name, area.left - 6, area.top + area.height / 2 + 4, "end"),
    label2(foot, area.left - 6, bottom, "end"),
    ...legend(key, area, bottom, width)
  ];
}

// static/js/draw/predictions/class-names.js
var OVER2 = 6;
var UNDER = 14;
var BESIDE2 = 36;
var NAME_ROOM2 = 13;
var NAME = "predictions-name";
function classNames({ classes, lines, x }, curves2, scales, box) {
  if (classes.length === 0) return [];
  if (curves2.length === 1) {
    const names = shortNames(classes, box.right - box.left + BESIDE2);
    return [box.bottom + UNDER, box.top - OVER2].map((y, k) => label2(names[k], box.left, y, "start", NAME));
  }
  return curves2.map((values, k) => {
    const at = loneliest(curves2, k);
    return markOf2(lines[k], scales.x(x[at]), scales.y(values[at]));
  });
}

// static/js/draw/predictions/curve-picture.js
var ROOM3 = { left: 34, right: 38, top: 8, bottom: 20 };
var LARGEST_DOT = 3.2;
var SMALLEST_DOT = 1;
var LABEL_GAP = 12;
var KEY_GAP = 4;
var FRAME = "predictions-frame";
var APART3 = 14;
var MARK_ROOM = 28;
var MOST_MARKS = 4;
var SHARES = [0, 0.5, 1].map((value2) => ({ value: value2, text: plain2(value2) }));
var DASHES = ["", "5 3", "1.5 3", "8 3 1.5 3"];
function curvePicture(curve, width, height) {
  const plan = planCurve(curve, width, height);
  return [...backgroundOf(plan), ...answersOf(plan)];
}
function planCurve(curve, width, height) {
  const curves2 = curvesOf2(curve.prediction, curve);
  const isClasses = curve.classes.length > 0;
  const values = curves2.flatMap((one) => [...one]);
  const levels2 = isClasses ? spanOf([0, 1, ...values], 0) : spanOf([...curve.points.y, ...values], 0.06, 1e-6);
  const name = isClasses && curves2.length === 1 ? NAME_ROOM2 : 0;
  const isKeyed = isClasses && curves2.length > 1 && !curve.isSmall;
  const key = classKey(isKeyed ? curve.classes : [], width, DASHES);
  const below = ROOM3.bottom + name + (isKeyed ? key.below + KEY_GAP : 0);
  const high = height - ROOM3.top - name - below;
  const parts2 = Math.min(Math.max(Math.round(high / MARK_ROOM), 1), MOST_MARKS);
  const isTight = high * 0.5 / (levels2[1] - levels2[0]) < LABEL_GAP;
  const marks = isClasses && !isTight ? SHARES : dataNumbers(levels2, parts2);
  const left = Math.max(ROOM3.left, roomBeside(marks.map(({ text: text2 }) => text2)));
  const beside2 = Math.max(ROOM3.right, roomBeside(curve.ghosts.map(({ name: name2 }) => name2)));
  const box = { left, right: width - beside2, top: ROOM3.top + name, bottom: height - below };
  const scales = {
    x: linear([curve.x[0], curve.x[curve.x.length - 1]], [box.left, box.right]),
    y: linear(levels2, [box.bottom, box.top])
  };
  return {
    curve,
    curves: curves2,
    box,
    isClasses,
    marks,
    scales,
    width,
    key,
    foot: box.bottom + name,
    background: [width, height, beside2, ...levels2].join(" ")
  };
}
function backgroundOf({ curve, box, isClasses, marks, scales, foot, key, width }) {
  const { x: xs, y: ys } = curve.points;
  const samples = () => [path("predictions-samples", dots(xs.map(scales.x), ys.map(scales.y)))];
  return [
    ...levelLines("predictions-grid", marks, scales.y, box, 7),
    ...isClasses ? sharesOf(curve, scales) : samples(),
    ...featureNumbers(curve, scales.x, box).map(
      ({ words: words2, at, anchor }) => label2(words2, at, foot + 15, anchor)
    ),
    ...legend(key, { left: box.left, width: box.right - box.left }, box.bottom, width)
  ];
}
function answersOf({ curve, curves: curves2, box, isClasses, scales, width }) {
  const turns = isClasses && curves2.length === 1 ? crossings(curve.x, curves2[0], 0.5) : [];
  const [at, even] = [turns.map(({ x }) => scales.x(x)), scales.y(0.5)];
  return [
    ...ghostsOf(curve, scales, box, width),
    ...at.map((x) => path("predictions-plumb", `M${px(x)} ${px(even)}V${px(box.bottom)}`)),
    ...curves2.map(
      (values, k) => path("predictions-curve", pathThrough(curve.x.map(scales.x), Array.from(values, scales.y)), {
        "stroke-dasharray": DASHES[k % DASHES.length]
      })
    ),
    ...at.map((x) => circle("predictions-crossing", x, even, 3.5)),
    ...classNames(curve, curves2, scales, box)
  ];
}
function sharesOf({ groups, lines }, { x, y }) {
  const most = Math.max(1, ...groups.map(({ count: count2 }) => count2));
  return groups.map(({ x: value2, share: share2, count: count2, kind }) => {
    const radius = Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(count2 / most));
    if (lines.length > 1) return markOf2(kind, x(value2), y(share2), radius);
    return circle("predictions-sample", x(value2), y(share2), radius);
  });
}
function ghostsOf({ x, outputs, lines, ghosts, ghostsTitle }, scales, box, width) {
  const xs = x.map(scales.x);
  const drawn = ghosts.map(({ name, values }) => ({
    name,
    curves: curvesOf2(values, { outputs, lines }).map((curve) => Array.from(curve, scales.y))
  }));
  const ends3 = drawn.filter(({ curves: [ys] }) => ys.some((y) => y >= box.top - 1 && y <= box.bottom + 1)).map(({ name, curves: [ys] }) => ({
    name,
    y: Math.min(Math.max(ys[ys.length - 1], box.top), box.bottom)
  })).sort((a, b) => a.y - b.y);
  const top = box.top + (ghostsTitle ? 2 : 1) * LABEL_GAP;
  const wanted = ends3.map(({ y }) => y + 4);
  const heights = spread(wanted, top, box.bottom, LABEL_GAP);
  const labels = heights.map((y, place2) => label2(ends3[place2].name, box.right + 6, y));
  if (heights.length > 0 && ghostsTitle)
    labels.push(label2(ghostsTitle, width, heights[0] - LABEL_GAP - 1, "end"));
  return [
    clip(FRAME, box),
    ...drawn.map(({ curves: curves2 }) => {
      const d = curves2.map((ys) => pathThrough(xs, ys)).join("");
      return path("predictions-ghost", d, { "clip-path": `url(#${FRAME})` });
    }),
    ...labels
  ];
}
function featureNumbers({ x, feature }, place2, { left, right }) {
  const [low, high] = [x[0], x[x.length - 1]];
  const [lowest, last] = [humanText(feature, low), humanText(feature, high)];
  const first = `${feature.name} ${lowest}`;
  const width = (words2) => words2.length * WIDE;
  if (left + width(first) + APART3 / 2 > right - width(last) || lowest === last) {
    const end = Math.max(left + width(lowest) / 2, width(first));
    const alone = end + APART3 / 2 > right - width(last) / 2 || lowest === last;
    if (alone) return [{ words: first, at: left, anchor: "start" }];
    return [
      { words: first, at: end, anchor: "end" },
      { words: last, at: right, anchor: "middle" }
    ];
  }
  const at = (value2) => place2((value2 - feature.offset) / feature.scale);
  const between5 = numbersAcross([humanValue(feature, low), humanValue(feature, high)], 4, at, dataNumbers).map(({ value: value2, text: words2 }) => ({ words: words2, at: at(value2), anchor: "middle" })).filter(({ at: at2, words: words2 }) => at2 - width(words2) / 2 > left + width(first) + APART3).filter(({ at: at2, words: words2 }) => at2 + width(words2) / 2 < right - width(last) - APART3);
  return [{ words: first, at: left, anchor: "start" }, ...between5, { words: last, at: right, anchor: "end" }];
}

// static/js/draw/predictions/map.js
var map_exports = {};
__export(map_exports, {
  TONES_OF: () => TONES_OF,
  classTone: () => classTone,
  mapArea: () => mapArea,
  paintTones: () => paintTones,
  toneBuffer: () => toneBuffer,
  toneOf: () => toneOf2,
  toneReader: () => toneReader
});
var ROOM4 = { left: 36, right: 0, top: 4, bottom: 28 };
var TONES = 120;
var PAPER = { unsure: 0.17, sure: 0.02 };
var GREY = { unsure: 0.3, sure: 0.52 };
var LARGEST2 = 0.55;
var TONES_OF = { class1: [GREY.unsure, GREY.sure], values: [0, LARGEST2], none: [1, 1] };
function mapArea(width, height, beside2, { below }) {
  const bottom = ROOM4.bottom + below;
  const room2 = Math.max(ROOM4.left, roomBeside(beside2));
  const size = Math.max(Math.min(width - room2 - ROOM4.right, height - ROOM4.top - bottom), 40);
  const left = room2 + (width - room2 - ROOM4.right - size) / 2;
  const top = ROOM4.top + (height - ROOM4.top - bottom - size) / 2;
  return { left, top, width: size, height: size };
}
function toneOf2(probability) {
  const sureness = Math.min(Math.abs(probability - 0.5) * 2, 1);
  const { unsure, sure } = probability > 0.5 ? GREY : PAPER;
  return unsure + sureness * (sure - unsure);
}
function classTone(k, share2, classes) {
  const base = 0.03 + 0.5 * k / Math.max(classes - 1, 1);
  return base + 0.08 * (1 - Math.min(Math.max(share2, 0), 1));
}
function toneReader({ columns, rows, outputs }, prediction, winners, isClasses) {
  const told3 = (tone) => Number.isNaN(tone) ? TONES_OF.none[0] : tone;
  if (winners) {
    return (u, v) => {
      const at = Math.round(v * (rows - 1)) * columns + Math.round(u * (columns - 1));
      return told3(classTone(winners[at], prediction[at], outputs));
    };
  }
  if (isClasses) return (u, v) => told3(toneOf2(sample(prediction, columns, u, v, rows)));
  const { lo: low, hi: high } = hull(prediction) ?? { lo: 0, hi: 0 };
  return (u, v) => LARGEST2 * (sample(prediction, columns, u, v, rows) - low) / (high - low || 1);
}
function paintTones(context, area, tone, palette, buffer) {
  const small = buffer.getContext("2d");
  const image = small.createImageData(TONES, TONES);
  const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)];
  for (let row = 0; row < TONES; row += 1) {
    for (let column = 0; column < TONES; column += 1) {
      const share2 = tone(column / (TONES - 1), 1 - row / (TONES - 1));
      const at = 4 * (row * TONES + column);
      for (let channel = 0; channel < 3; channel += 1) {
        image.data[at + channel] = paper[channel] + (ink[channel] - paper[channel]) * share2;
      }
      image.data[at + 3] = 255;
    }
  }
  small.putImageData(image, 0, 0);
  context.drawImage(buffer, area.left, area.top, area.width, area.height);
}
function toneBuffer() {
  return new OffscreenCanvas(TONES, TONES);
}

// static/js/draw/predictions/table-picture.js
var NAME2 = "predictions-name";
var FIGURE2 = 7.2;
var NAMES_ABOVE = 30;
var LARGEST_CELL = 56;
var COUNT_ROOM = 20;
var ROOM5 = { left: 40, right: 6, top: 20, bottom: 34 };
function confusionPicture(counts2, classes, width, height) {
  const size = classes.length;
  const left = Math.min(Math.max(...classes.map(({ length }) => length)) * WIDE + 8, width * 0.4);
  const cell = Math.min((width - left) / size, (height - NAMES_ABOVE - 18) / size, LARGEST_CELL);
  const [beside2, above] = [left - 8, cell - 4].map((room2) => shortNames(classes, room2));
  const top = NAMES_ABOVE + (height - NAMES_ABOVE - 18 - cell * size) / 2;
  return [
    label2("taken for", left, top - 18),
    ...classes.flatMap((_, k) => [
      label2(beside2[k], left - 8, top + (k + 0.5) * cell + 4, "end", NAME2),
      label2(above[k], left + (k + 0.5) * cell, top - 5, "middle", NAME2)
    ]),
    ...classes.flatMap(
      (_, row) => cellsOf2(counts2.subarray(row * size, (row + 1) * size), left, top + row * cell, cell)
    )
  ];
}
function matrixPicture(counts2, { left, top, size }) {
  const classes = Math.round(Math.sqrt(counts2.length));
  const cell = size / classes;
  return Array.from({ length: classes }).flatMap(
    (_, row) => cellsOf2(counts2.subarray(row * classes, (row + 1) * classes), left, top + row * cell, cell)
  );
}
function cellsOf2(row, left, top, cell) {
  const total = row.reduce((sum, value2) => sum + value2, 0) || 1;
  const cells = Array.from(row, (value2, k) => {
    const share2 = value2 / total;
    const x = left + k * cell;
    const tone = s("rect", {
      ...{ class: "predictions-cell", x: px(x + 1), y: px(top + 1) },
      ...{ width: px(cell - 2), height: px(cell - 2), "fill-opacity": px(0.05 + 0.85 * share2) }
    });
    const className2 = share2 > 0.45 ? "predictions-count inside" : "predictions-count";
    const text2 = label2(count(value2), x + cell / 2, top + cell / 2 + 5, "middle", className2);
    return { tone, text: text2 };
  });
  return [...cells.map(({ tone }) => tone), ...cell >= COUNT_ROOM ? cells.map(({ text: text2 }) => text2) : []];
}
function scatterPicture(data, truth, predicted, width, height, others = null) {
  const own = (all) => Array.from(all, (one) => targetValue(data, one));
  return scatterOf(
    { truth: own(truth), predicted: own(predicted), others: others && own(others) },
    width,
    height
  );
}
function scatterOf({ truth, predicted, others }, width, height) {
  const span = spanOf([...truth, ...predicted, ...others ?? []]);
  const marks = dataNumbers(span, 4);
  const left = Math.max(ROOM5.left, roomBeside(marks.map(({ text: text2 }) => text2)));
  const box = { left, right: width - ROOM5.right, top: ROOM5.top, bottom: height - ROOM5.bottom };
  const x = linear(span, [box.left, box.right]);
  const y = linear(span, [box.bottom, box.top]);
  return [
    ...levelLines("predictions-grid", marks, y, box, 7),
    ...numbersAcross(span, 4, x, dataNumbers).map(
      ({ value: value2, text: text2 }) => label2(text2, Math.min(x(value2), width - FIGURE2 * text2.length / 2), box.bottom + 15, "middle")
    ),
    path("predictions-ghost", pathThrough(span.map(x), span.map(y))),
    ...others ? [path("predictions-samples others", dots(truth.map(x), others.map(y)))] : [],
    path("predictions-samples", dots(truth.map(x), predicted.map(y))),
    label2("predicted", 0, 11, "start", NAME2),
    label2("true", box.right, box.bottom + 29, "end", NAME2)
  ];
}

// static/js/draw/predictions/words.js
var words_exports4 = {};
__export(words_exports4, {
  becomesText: () => becomesText,
  countedHow: () => countedHow,
  predictionCaption: () => predictionCaption
});

// static/js/draw/network/words.js
var words_exports3 = {};
__export(words_exports3, {
  fromLogits: () => fromLogits,
  networkCaption: () => networkCaption,
  networkTable: () => networkTable,
  pointWords: () => pointWords,
  tilesCaption: () => tilesCaption,
  weightFacts: () => weightFacts,
  weightSentence: () => weightSentence
});

// static/js/draw/frames/samples.js
var samples_exports = {};
__export(samples_exports, {
  inputsText: () => inputsText,
  sampleText: () => sampleText,
  truthText: () => truthText
});
var MOST_INPUTS2 = 2;
function inputsText({ features, x }, index) {
  if (features.length > MOST_INPUTS2 || !x[index]) return `sample #${count(index + 1)}`;
  return features.map((feature, k) => `${feature.name} ${humanText(feature, x[index][k])}`).join(", ");
}
function truthText(data, target) {
  if (data.task === "classification") return truthName(data, target);
  return listText([target].flat().map((value2, k) => targetText(data, value2, k)));
}
function sampleText(data, indices, place2) {
  const index = indices[place2];
  return `${count(place2 + 1)} of ${count(indices.length)}: ${inputsText(data, index)}, ${truthText(data, data.y[index])}`;
}

// static/js/draw/network/words.js
var TWIN_ROWS2 = 20;
function weightFacts(frame, index) {
  const own = frame.theta[index];
  const facts = [{ name: "weight", text: weight(own), meaning: own < 0 ? "negative" : "positive" }];
  if (frame.gradient.length > 0) {
    facts.push({ name: "gradient", text: signed(frame.gradient[index], 3), meaning: "gradient" });
    facts.push({ name: "last update", text: signed(frame.update[index], 3), meaning: "update" });
  }
  return facts;
}
function weightSentence(parameters, frame, index) {
  const facts = weightFacts(frame, index).map(({ name, text: text2 }) => `${name} ${text2}`);
  return `${labelOf(parameters, index)}: ${facts.join(", ")}`;
}
function networkCaption(run, data, frame, kind, drawn) {
  if (kind !== "weights" && frame.gradient.length === 0) {
    return [`There are no ${kind} before the first step.`];
  }
  const kernels = run.parameters.filter(({ role }) => role === "kernel");
  const edges = kernels.reduce((sum, { start: start2, stop }) => sum + stop - start2, 0);
  if (drawn < edges)
    return words`Drawn: ${value(count(drawn))} of ${counted(edges, "connection")}. Hover one, or search below.`;
  return data && frame.sample ? sampleWords(run, data, frame.sample) : [`${counted(run.parameter_count, "weight")}.`];
}
function tilesCaption(run, data, seen, { drawn, of, struck, older }) {
  const who = !data || !seen ? [] : seen.label === void 0 ? pointWords(run, data, seen) : sampleWords(run, data, seen);
  const step2 = older === null ? [] : words`Neurons of step ${value(count(older))}. `;
  if (seen && seen.label === void 0) return words`${step2}${who}`;
  const edges = drawn < of && older === null ? words` ${count(drawn)} of ${counted(of, "connection")}.` : [];
  const where = run.features === 1 ? "for no input here" : "nowhere on this square";
  return words`${step2}${who}${edges}${struck > 0 ? ` Struck out (${count(struck)}): fires ${where}.` : ""}`;
}
function pointWords(run, data, { input, output }) {
  const point = listText(input.map((x, k) => humanText(data.features[k], x)));
  const who = data.picture ? ["Your picture"] : words`Your point (${value(point)})`;
  if (output.length === 0) return words`${who} goes forward.`;
  if (data.task === "regression")
    return words`${who} gives ${value(listText(output.map((one, k) => outputText(data, one, k))))}.`;
  if (!output.every(Number.isFinite)) return words`${who} gives no finite output.`;
  return words`${who} is taken for ${value(className(data, predictedClass(output, fromLogits(run.config.loss))))}.`;
}
function sampleWords(run, data, sample2) {
  const who = subject2(data, sample2);
  const truth = truthText(data, sample2.label ?? []);
  if (data.task === "regression") {
    const answer = listText(sample2.output.map((one, k) => outputText(data, one, k)));
    return words`${who} gives ${value(answer)}; the truth is ${value(truth || "–")}.`;
  }
  const taken = className(data, predictedClass(sample2.output, fromLogits(run.config.loss)));
  const verdict = taken === truth ? ", and rightly." : `; in truth ${truth}.`;
  return words`${who} is taken for ${value(taken)}${verdict}`;
}
function subject2({ features }, sample2) {
  if (features.length > 2) return [`Sample ${count(sample2.index + 1)}`];
  const values = features.map((feature, k) => `${feature.name} ${humanText(feature, sample2.input[k])}`);
  return words`A sample of ${value(values.join(", "))}`;
}
function fromLogits(loss2) {
  return typeof loss2 === "object" && loss2.from_logits === true;
}
function networkTable(run, frame, chosen) {
  const { layer, to } = edgeOf(run.parameters, chosen);
  const { inputs, units, kernel, bias } = layersOf(run.parameters)[layer];
  const edges = Array.from({ length: inputs }, (_, from) => kernel + from * units + to);
  const rows = [...edges, ...bias === null ? [] : [bias + to]].sort((a, b) => Math.abs(frame.theta[b]) - Math.abs(frame.theta[a])).slice(0, TWIN_ROWS2).map((index) => [
    labelOf(run.parameters, index),
    weight(frame.theta[index]),
    significant(frame.gradient[index], 3),
    significant(frame.update[index], 3)
  ]);
  return { head: ["weight of the chosen neuron", "value", "gradient", "last update"], rows };
}

// static/js/draw/predictions/words.js
function predictionCaption(run, data, frame) {
  const told3 = shownWords(run, data, frame);
  const beyond = data.beyond ?? 0;
  return beyond > 0 ? words`${told3} ${outsideWords2(beyond)}` : told3;
}
var outsideWords2 = (beyond) => `${count(beyond)} of them ${beyond === 1 ? "lies" : "lie"} outside the picture.`;
function shownWords(run, data, frame) {
  const plan = data.prediction;
  if (plan.kind === "confusion") return confusionWords(frame.prediction, data);
  if (data.task === "regression") return regressionWords(plan, data, frame);
  const right = rightWords(run, data, frame);
  const names = answerNames(data);
  const lacks = frame.prediction.some(Number.isNaN);
  if (plan.kind === "curve") {
    const curves2 = curvesOf2(frame.prediction, plan);
    const line4 = lacks ? words`The line is its share of ${names[1]}` : turnWords(plan.x, curves2[0], data);
    const what = curves2.length === 1 ? line4 : "A line and a mark for each class";
    return words`${what}${right}${lacks ? ` In a gap ${NO_SHARES}.` : ""}`;
  }
  const winners = frame.prediction_class ?? frame.prediction.map((share2) => Number(share2 > 0.5));
  if (!lacks && winners.every((winner2) => winner2 === winners[0]))
    return words`It predicts ${value(names[winners[0]])} everywhere here${right}`;
  const tones = frame.prediction_class ? ["A tone for each class"] : words`${{ value: "This grey", tones: TONES_OF.class1 }}: it predicts ${names[1]}`;
  const ink = lacks ? words` ${{ value: "Full ink", tones: TONES_OF.none }}: ${NO_SHARES}.` : [];
  return words`${tones}${right}${ink}`;
}
function becomesText(run, data, output) {
  if (output.length === 0) return "";
  if (!output.every(Number.isFinite)) return "not finite";
  if (data.task === "regression") return listText(output.map((one, k) => outputText(data, one, k)));
  const isLogits = fromLogits(run.config.loss);
  const taken = predictedClass(output, isLogits);
  return `${className(data, taken)} ${outputText(data, outputOf(output, taken, isLogits))}`;
}
var NO_SHARES = "its outputs are all 0 or too large to be shares";
function rightWords(run, data, { accuracy }) {
  if (accuracy === null) return ["."];
  const whom = membersOf(data, run.config.dataset.name === "drug_trial" ? "people" : void 0);
  return words`: right for ${value(percent(accuracy))} of ${whom}${countedHow(run)}.`;
}
var countedHow = ({ config: { loss: loss2, layers } }) => fromLogits(loss2) && headOf(layers)?.units === 1 ? " as Keras counts, which takes a logit above 0.5 for class 1" : "";
function turnWords(x, values, data) {
  const [feature] = data.features;
  const classes = answerNames(data);
  const turns = crossings(x, values, 0.5);
  if (turns.length === 0) {
    const answer = Number(values.some((share2) => share2 > 0.5));
    const but = answer === 1 && values.includes(0.5) ? " but where both are even" : "";
    return words`It predicts ${value(classes[answer])} for every ${feature.name} here${but}`;
  }
  if (turns.length > 1) {
    const places = turns.map((turn3) => humanText(feature, turn3.x)).join(", ");
    return words`Its answer changes at ${value(`${feature.name} ${places}`)}`;
  }
  const [turn2] = turns;
  const what = `it predicts ${withArticle(classes[1])}`;
  if (feature.decimals !== 0)
    return words`${turn2.rising ? "Above" : "Below"} ${feature.name} ${value(humanText(feature, turn2.x))} ${what}`;
  const years = humanValue(feature, turn2.x);
  return turn2.rising ? words`From ${feature.name} ${value(dataText(Math.floor(years) + 1, 0))} on ${what}` : words`Up to ${feature.name} ${value(dataText(Math.ceil(years) - 1, 0))} ${what}`;
}
function withArticle(name) {
  return /^[a-z]/.test(name) && name.includes(" ") && !/\d$/.test(name) ? `a ${name}` : name;
}
function regressionWords({ kind }, data, { loss: loss2 }) {
  const several = Array.isArray(data.y[0]);
  const what = {
    curve: [several ? "Each line is one of its answers: loss " : "The line is its answer: loss "],
    map: words`${{ value: "The greyer", tones: TONES_OF.values }}, the larger its ${several ? "first " : ""}answer: loss `,
    scatter: [several ? "On the line its first answer is right: loss " : "On the line it is right: loss "],
    confusion: ["Loss "],
    none: ["Loss "]
  }[kind];
  return loss2 === null ? ["Its answers are so far off that their loss is more than float64 holds."] : words`${what}${value(loss(loss2))} over ${membersOf(data, every(data.count, "sample"))}.`;
}
function confusionWords(counts2, data) {
  const classes = answerNames(data);
  const size = classes.length;
  const total = counts2.reduce((sum, one) => sum + one, 0);
  const right = classes.reduce((sum, _, k) => sum + counts2[k * size + k], 0);
  const worst = Array.from(counts2, (value2, at) => ({ value: value2, row: Math.floor(at / size), column: at % size })).filter(({ row, column }) => row !== column).reduce((most, cell) => cell.value > most.value ? cell : most, { value: 0, row: 0, column: 0 });
  const equals = counts2.filter((value2, at) => value2 === worst.value && at % (size + 1) !== 0).length;
  const among = equals > 1 ? "Among its most frequent mistakes, " : "Most often ";
  const mistake = worst.value > 0 ? ` ${among}it takes ${classes[worst.row]} for ${classes[worst.column]}: ${count(worst.value)}.` : "";
  return words`Right for ${value(count(right))} of ${membersOf(data, count(total))}.${mistake}`;
}

// static/js/draw/predictions/comparison.js
var GAP = 12;
var NAMES = 16;
function comparedIn2({ run, data, frame, theme, landscape: { probe } }) {
  const there = probe?.answer;
  if (!run || !data || !frame || !there?.prediction) return null;
  const fits2 = frame.run === run.id && there.prediction.kind === data.prediction.kind;
  return fits2 && there.prediction.values.length > 0 ? { run, data, frame, there: { ...there, prediction: there.prediction }, theme } : null;
}
function createComparison() {
  const tones = h("canvas", { "aria-hidden": "true" });
  const svg = s("svg", { role: "img", "aria-label": "Predictions there and now" });
  const element = h("div", { class: "predictions-comparison", hidden: true }, tones, svg);
  const shown = { compared: null, width: 0, height: 0 };
  const groups = createGroups();
  const buffer = toneBuffer();
  function paint2() {
    const { compared, width, height } = shown;
    if (!compared || width === 0) return;
    const isMap = compared.data.prediction.kind === "map";
    tones.hidden = !isMap;
    if (isMap) paintMaps(fitCanvas(tones, width, height), element, compared, buffer, width, height);
    svg.replaceChildren(...pictureOf2(compared, groups(compared.data), width, height));
    setAttributes(svg, { "aria-label": comparisonWords(compared) });
  }
  observeSize(element, (width, height) => {
    Object.assign(shown, { width, height });
    paint2();
  });
  return {
    element,
    show(compared) {
      element.hidden = compared === null;
      shown.compared = compared;
      paint2();
    }
  };
}
function createGroups() {
  const kept = {
    data: null,
    groups: []
  };
  return (data) => {
    if (kept.data !== data) Object.assign(kept, { data, groups: groupsIn(data) });
    return kept.groups;
  };
}
function pictureOf2({ data, frame, there }, groups, width, height) {
  const plan = data.prediction;
  const [values, now] = [there.prediction.values, frame.prediction];
  if (plan.kind === "scatter") return scatterPicture(data, plan.truth, values, width, height, now);
  if (plan.kind === "curve") {
    const curve = {
      ...{ x: plan.x, outputs: plan.outputs, lines: plan.lines, prediction: values, groups },
      ...{ feature: data.features[0], classes: answerNames(data), ghostsTitle: "", isSmall: true },
      points: pointsIn(data),
      ghosts: now.length > 0 ? [{ name: "now", values: now }] : []
    };
    return curvePicture(curve, width, height);
  }
  const squares = sideBySide(width, height);
  const names = ["there", "now"].map((name, k) => s("text", { x: squares[k].left, y: NAMES - 5 }, name));
  if (plan.kind !== "confusion") return names;
  const both = [values, now].flatMap((counts2, k) => matrixPicture(counts2, squares[k]));
  return [...names, ...both];
}
function sideBySide(width, height) {
  const size = Math.max(Math.min((width - GAP) / 2, height - NAMES), 1);
  return [0, size + GAP].map((left) => ({ left, top: NAMES, size }));
}
function paintMaps(context, element, { data, frame, there }, buffer, width, height) {
  const plan = data.prediction;
  if (plan.kind !== "map") return;
  const palette = paletteOf(element);
  const both = [
    [there.prediction.values, there.prediction.classes],
    [frame.prediction, frame.prediction_class]
  ];
  sideBySide(width, height).forEach(({ left, top, size }, k) => {
    const [values, classes] = both[k];
    if (values.length === 0) return;
    const reader = toneReader(plan, values, classes, data.classes.length > 0);
    paintTones(context, { left, top, width: size, height: size }, reader, palette, buffer);
  });
}
function comparisonWords({ run, data, frame, there }) {
  const { loss: loss2, accuracy, prediction } = there;
  const { values, classes } = prediction;
  const other = { ...frame, loss: loss2, accuracy, prediction: values, prediction_class: classes ?? void 0 };
  const [words2, now] = [other, frame].map(
    (one) => one.prediction.length === 0 ? "not measured." : textOf(predictionCaption(run, data, one))
  );
  return `Predictions there: ${words2} Now: ${now}`;
}

// static/js/views/landscape/probe.js
function pointWords2({ distance: distance2, samples }, query, isPart = false) {
  const over = query.samples === "batch" || isPart ? ` Measured over ${every(samples, "sample")}.` : "";
  return `${significant(distance2, 3)} from step ${count(query.step)}’s weights.${over}`;
}
function createProbe(actions) {
  const cells = { lossHere: h("td"), lossNow: h("td"), rightHere: h("td"), rightNow: h("td") };
  const line4 = h("p", { class: "micro", role: "status" });
  const comparison = createComparison();
  const accuracy = h("tr", {}, h("th", { scope: "row" }, "accuracy"), cells.rightHere, cells.rightNow);
  const heads = ["there", "now"].map((name) => h("th", { scope: "col" }, name));
  const close = iconButton("Close", "x", () => actions.probe(null), { title: null });
  const train = button("Train from here", actions.trainFromProbe, { class: "pill" });
  const element = h("section", { class: "landscape-probe", "aria-label": "What if" }, [
    ...[h("h3", {}, "What if"), close],
    h("table", {}, [
      h("tr", {}, h("td"), heads),
      h("tr", {}, h("th", { scope: "row" }, "loss"), cells.lossHere, cells.lossNow),
      accuracy
    ]),
    ...[comparison.element, line4, train]
  ]);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    actions.probe(null);
    event.stopPropagation();
  });
  const together = createPace(PANEL_MS);
  function show(state, { answer, error, query }) {
    const { frame, landscape: landscape2 } = state;
    const isPart = (landscape2.answer?.over.every ?? 1) > 1;
    comparison.show(comparedIn2(state));
    accuracy.hidden = frame?.accuracy === null || state.data?.task === "regression";
    setText(cells.lossHere, answer ? measured(answer.loss) : "…");
    setText(cells.rightHere, answer ? percent(answer.accuracy) : "…");
    setText(cells.lossNow, measured(frame?.loss));
    setText(cells.rightNow, percent(frame?.accuracy));
    line4.classList.toggle("danger", Boolean(error));
    setText(line4, error ?? (answer ? pointWords2(answer, query, isPart) : ""));
    train.disabled = answer === null;
  }
  return {
    element,
    update(state) {
      const { probe } = state.landscape;
      element.hidden = probe === null;
      if (probe) together(() => show(state, probe), isMoving(state));
    }
  };
}

// static/js/draw/landscape/rate-zones.js
var CRAWL = 0.1;
function unknownWhy(state) {
  const { run, data, curvature, frame } = state;
  if (!run || !frame) return "";
  const { optimizer, batch_size: batch } = run.config;
  if (optimizer.name !== "sgd")
    return "No rate is marked: this rule scales each weight’s gradient by itself.";
  if (optimizer.momentum) return "No rate is marked: the limits known are those of descent without momentum.";
  if (isTextbook(run) ? (run.config.model?.noise ?? 0) > 0 : batch < (data?.count ?? 0)) {
    const seen = isTextbook(run) ? "a noisy slope" : `${count(batch)} of ${count(data?.count ?? 0)} samples`;
    return `No rate is marked: each step sees ${seen}, and the limits known are those of all.`;
  }
  if (drops(run))
    return "No rate is marked: each step drops something, and the limits known are without that.";
  const zone = stableZone(state);
  if (zone?.over) return `No rate is marked: the curvature is that of ${evenly(zone.over)}.`;
  if (zone?.exact) return curvature?.step === frame.step ? "" : "The limits here are being measured.";
  return curvature ? "No rate is marked: here the loss bends down in every direction, or another setting counts." : "";
}
function rateMarks(state) {
  const zone = stableZone(state);
  if (unknownWhy(state) !== "" || !zone?.exact || zone.step !== null) return [];
  const straight = zone.from / 2;
  return [
    { at: CRAWL * straight, text: "straight" },
    { at: straight, text: "zig-zags" },
    { at: zone.from, text: "explodes" }
  ];
}
function rateWords(rate, marks) {
  if (marks.length === 0) return "";
  const [crawl, straight, stable] = marks.map(({ at }) => at);
  const [half, most] = [straight, stable].map((at) => short(at, 3));
  if (rate >= stable) return `explodes: above 2/λ = ${most}, where the loss bends most each step climbs`;
  if (rate > straight)
    return `zig-zags: above 1/λ = ${half}, where the loss bends most each step jumps over the floor`;
  if (rate >= crawl) return `goes straight: not above 1/λ = ${half}, it nowhere jumps over the floor`;
  return `crawls: below a tenth of 1/λ = ${half}`;
}

// static/js/draw/scale.js
var STEPS_A_SECOND = [
  1,
  2,
  3,
  4,
  6,
  10,
  15,
  20,
  30,
  50,
  70,
  100,
  150,
  210,
  300,
  500,
  700,
  1e3,
  1500,
  2100,
  3e3,
  5e3
];
var SPEEDS = [...STEPS_A_SECOND, Infinity];
function speedPlace(speed) {
  if (speed === Infinity) return SPEEDS.length - 1;
  const distance2 = (stop) => Math.abs(Math.log(stop / speed));
  const finite2 = SPEEDS.slice(0, -1);
  return finite2.reduce((best, stop, i) => distance2(stop) < distance2(SPEEDS[best]) ? i : best, 0);
}
function logRange(low, high, value2) {
  const exponent = value2 > 0 && Number.isFinite(value2) ? Math.log10(value2) : low;
  return { low: Math.min(low, Math.floor(exponent)), high: Math.max(high, Math.ceil(exponent)) };
}
function atExponent(exponent) {
  return Number((10 ** exponent).toPrecision(2));
}
function stepAt(share2, total) {
  return Math.round(Math.min(1, Math.max(0, share2)) * total);
}

// static/js/views/landscape/rates.js
var MOST_WEIGHTS = 5e3;
var LOG = { low: -6, high: 1 };
var LARGEST_SHARE = 0.99;
var MOMENTA = { momentum: "Momentum", beta_1: "β₁" };
function createSlider(name, id, step2, input) {
  const value2 = h("output", { for: id });
  const slider = h("input", { id, type: "range", class: "slider", step: step2, oninput: input });
  const marks = h("div", { class: "landscape-rate-marks", "aria-hidden": "true" });
  const label3 = h("label", { for: id }, name);
  const element = h(
    "div",
    { class: "landscape-rate" },
    label3,
    h("div", { class: "landscape-rate-track" }, slider, marks),
    value2
  );
  const share2 = (place2) => 100 * (place2 - Number(slider.min)) / (Number(slider.max) - Number(slider.min));
  return {
    ...{ element, slider, label: label3 },
    show(place2, shown, { low, high }) {
      setAttributes(slider, { min: low, max: high, "aria-valuetext": plain2(shown) });
      if (Number(slider.value) !== place2) slider.value = String(place2);
      slider.style.setProperty("--filled", `${share2(Number(slider.value))}%`);
      setText(value2, plain2(shown));
    },
    mark(all) {
      const inside2 = all.filter(({ place: place2 }) => share2(place2) >= 0 && share2(place2) <= 100);
      marks.replaceChildren(
        ...inside2.map(({ place: place2, text: text2 }) => {
          const mark2 = h("span", { title: text2 });
          mark2.style.left = `${share2(place2)}%`;
          return mark2;
        })
      );
    }
  };
}
function createRates(actions) {
  const held = {
    ...{ state: null, tried: null },
    ...{ isOpen: false, step: -1, marks: "" }
  };
  const rate = createSlider("Rate", "landscape-rate", 0.05, () => attempt());
  const momentum = createSlider("Momentum", "landscape-momentum", 0.01, () => attempt());
  const go = button("", () => take2(), { class: "pill landscape-rate-go" });
  const back = button("Put back", () => end(), { class: "quiet landscape-rate-back" });
  const words2 = h("p", { class: "landscape-rate-words" });
  const props = { class: "landscape-rates", role: "group", "aria-label": "Rate and momentum tried" };
  const element = h("div", props, [rate.element, momentum.element, go, back, words2]);
  const opener = button("rate", () => open2(!held.isOpen), { "aria-expanded": "false" });
  function open2(isOpen2) {
    held.isOpen = isOpen2;
    setAttributes(opener, { "aria-expanded": String(isOpen2), "aria-pressed": String(isOpen2) });
    if (isOpen2 && held.state) draw2(held.state);
    else end();
  }
  function read3(optimizer) {
    const name = momentumOf(optimizer);
    const share2 = name ? { [name]: Number(Number(momentum.slider.value).toFixed(2)) } : {};
    return { ...optimizer, learning_rate: atExponent(Number(rate.slider.value)), ...share2 };
  }
  function attempt() {
    const { state } = held;
    if (!state?.run || !state.landscape.answer) return;
    const now = state.run.config.optimizer;
    held.tried = { ...read3(now), ...moved(rate.slider) ? {} : { learning_rate: now.learning_rate } };
    held.step = state.frame?.step ?? 0;
    ask2(firstAhead(state));
    draw2(state);
  }
  function ask2(steps) {
    const query = held.state?.landscape.answer?.query;
    if (held.tried && query) actions.preview({ optimizer: held.tried, on: planeOf2(query), steps });
  }
  const moved = (slider) => Number(slider.value) !== Number(slider.dataset.own);
  function end() {
    held.tried = null;
    actions.preview(null);
    if (held.state) draw2(held.state);
  }
  function take2() {
    const { tried } = held;
    if (!tried) return;
    held.tried = null;
    actions.change({ optimizer: tried }, { path: "optimizer", value: tried });
  }
  function draw2(state) {
    const { run } = state;
    opener.hidden = !run || run.parameter_count > MOST_WEIGHTS;
    element.hidden = opener.hidden || !held.isOpen;
    if (!run || element.hidden) return;
    const own = run.config.optimizer;
    const shown = held.tried ?? own;
    const value2 = rateSet(shown);
    const ends3 = logRange(LOG.low, LOG.high, rateSet(own));
    const placeOf5 = (one) => Math.max(Math.log10(one), ends3.low);
    rate.show(held.tried ? Number(rate.slider.value) : placeOf5(value2), value2, ends3);
    if (!held.tried) rate.slider.dataset.own = rate.slider.value;
    const name = momentumOf(own);
    momentum.element.hidden = name === null;
    if (name) {
      const share2 = Number(shown[name]);
      momentum.show(share2, share2, { low: 0, high: Math.max(LARGEST_SHARE, Number(own[name])) });
      setText(momentum.label, MOMENTA[name]);
    }
    const marks = rateMarks(state);
    const key = JSON.stringify([marks, ends3]);
    if (key !== held.marks) rate.mark(marks.map(({ at, text: text2 }) => ({ place: Math.log10(at), text: text2 })));
    held.marks = key;
    const isTried = held.tried !== null;
    go.hidden = back.hidden = !isTried;
    setText(go, `Go on with ${plain2(value2)}`);
    const known3 = rateWords(value2, marks);
    words2.classList.toggle("tried", isTried);
    setText(words2, known3 ? `${plain2(value2)} ${known3}.` : unknownWhy(state));
  }
  function update2(state, previous) {
    held.state = state;
    if (held.tried) {
      if (state.run !== previous.run || (state.frame?.step ?? 0) !== held.step) return end();
      if (!state.trial)
        held.tried = null;
      else if (isOnOther(state)) ask2(firstAhead(state));
      else if (isCoarse(state, previous)) ask2(AHEAD.whole);
    }
    draw2(state);
  }
  return { element, opener, update: update2 };
}
var isCoarse = ({ preview, trial }, previous) => preview !== null && preview !== previous.preview && preview.query === trial && preview.query.steps !== AHEAD.whole;
function isOnOther({ trial, landscape: { answer } }) {
  return Boolean(answer && trial?.on && !samePlane(trial.on, planeOf2(answer.query)));
}
var samePlane = (one, other) => JSON.stringify(one) === JSON.stringify(other);
function momentumOf(optimizer) {
  if (typeof optimizer.momentum === "number" && optimizer.name === "sgd") return "momentum";
  return typeof optimizer.beta_1 === "number" ? "beta_1" : null;
}

// static/js/views/landscape/save.js
function createSaveMenu(stage, actions, words2) {
  const inside2 = h("div", { class: "takeaway-menu floating" });
  return createLaterMenu(
    "Save the landscape",
    "takeaway",
    inside2,
    ({ fillSaveMenu }, close) => fillSaveMenu(inside2, { stage, actions, words: words2, close })
  );
}

// static/js/views/landscape/scenery.js
var scenery_exports = {};
__export(scenery_exports, {
  Scenery: () => Scenery,
  openSurface: () => openSurface
});
var ABSENT = "This browser has no WebGL 2, so the map stands for the surface.";
var LOST = "The graphics card has gone away, so the map stands for the surface.";
var FINEST = 2;
var COARSE3 = 0.5;
var Sheet = class {
  canvas;
  surface = null;
  #drawn = null;
  constructor(canvas) {
    this.canvas = canvas;
  }
  resize(width, height, ratio) {
    this.#drawn = null;
    this.surface?.resize(width, height, ratio);
  }
  draw(shown, projection, palette) {
    const view = projection.matrix.join();
    const drawn = this.#drawn;
    if (drawn?.shown === shown && drawn.palette === palette && drawn.view === view) return;
    if (drawn?.shown !== shown) this.surface?.load(shown);
    this.surface?.recolour(palette);
    this.surface?.render(projection);
    this.#drawn = { shown, palette, view };
  }
};
var Scenery = class {
  #sharp;
  #coarse = new Sheet(h("canvas", { hidden: true }));
  #isOpening = false;
  #size = { width: 1, height: 1 };
  #lines;
  constructor(canvas, lines = 0) {
    this.#sharp = new Sheet(canvas);
    this.#lines = lines;
  }
  use(surface) {
    this.#sharp.surface = surface;
    this.resize(this.#size.width, this.#size.height);
  }
  get isSoftware() {
    return this.#sharp.surface?.isSoftware ?? false;
  }
  resize(width, height, ratio = Math.min(FINEST, window.devicePixelRatio || 1)) {
    this.#size = { width, height };
    this.#sharp.resize(width, height, ratio);
    this.#coarse.resize(width, height, COARSE3 * ratio);
  }
  draw(shown, projection, palette, isCoarse3 = false) {
    if (!this.#sharp.surface) return false;
    if (isCoarse3) this.#open();
    const coarse = isCoarse3 && this.#coarse.surface !== null;
    (coarse ? this.#coarse : this.#sharp).draw(shown, projection, palette);
    this.#sharp.canvas.hidden = coarse;
    this.#coarse.canvas.hidden = !coarse;
    return true;
  }
  #open() {
    if (this.#isOpening) return;
    this.#isOpening = true;
    this.#sharp.canvas.after(this.#coarse.canvas);
    const ready2 = (surface) => {
      this.#coarse.surface = surface;
      this.resize(this.#size.width, this.#size.height);
    };
    openSurface(this.#coarse.canvas, ready2, { antialias: false, every: 2, lines: this.#lines });
  }
  async copy(ratio, ...what) {
    const { width, height } = this.#size;
    this.resize(width, height, ratio);
    const copied2 = this.draw(...what) ? createImageBitmap(this.#sharp.canvas) : null;
    this.resize(width, height);
    this.draw(...what);
    return copied2;
  }
};
async function openSurface(canvas, ready2, { antialias = true, every: every2 = 1, lines = 0 } = {}) {
  const context = canvas.getContext("webgl2", { antialias, alpha: true });
  if (!context) {
    ready2(null, ABSENT);
    return;
  }
  const { createSurface: createSurface2 } = await import("./surface.js");
  const surface = createSurface2(canvas, context, every2, lines);
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    ready2(null, LOST);
  });
  canvas.addEventListener("webglcontextrestored", () => ready2(surface, null));
  ready2(surface, null);
}

// static/js/views/landscape/stage.js
var stage_exports = {};
__export(stage_exports, {
  Stage: () => Stage
});

// static/js/draw/landscape/map/map.js
var map_exports2 = {};
__export(map_exports2, {
  createMap: () => createMap,
  drawAxes: () => drawAxes,
  roomsOf: () => roomsOf
});

// static/js/draw/landscape/labels.js
var labels_exports = {};
__export(labels_exports, {
  boxAround: () => boxAround,
  overlap: () => overlap,
  placeLabels: () => placeLabels,
  within: () => within2,
  withoutLone: () => withoutLone
});
var boxAround = ([x, y], half) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });
function overlap(one, other, gap = 0) {
  return one.x < other.x + other.width + gap && other.x < one.x + one.width + gap && one.y < other.y + other.height + gap && other.y < one.y + one.height + gap;
}
function within2(box, frame) {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}
function broughtIn(box, frame) {
  const x = Math.max(frame.x, Math.min(box.x, frame.x + frame.width - box.width));
  const y = Math.max(frame.y, Math.min(box.y, frame.y + frame.height - box.height));
  return { ...box, x, y };
}
var withoutLone = (placed2) => placed2.filter(({ axis: axis2 }) => !axis2 || placed2.filter((other) => other.axis === axis2).length > 1);
function placeLabels(labels, frame, taken = []) {
  const gap = 2;
  const boxes2 = [...taken];
  const placed2 = [];
  for (const label3 of labels) {
    const free = label3.places.map(([x2, y2]) => ({ x: x2, y: y2, width: label3.width, height: label3.height })).find((box2) => within2(box2, frame) && boxes2.every((other) => !overlap(box2, other, gap)));
    const [x, y] = label3.places[0];
    const box = free ?? (label3.required ? broughtIn({ x, y, width: label3.width, height: label3.height }, frame) : null);
    if (box) {
      boxes2.push(box);
      placed2.push({ ...label3, x: box.x, y: box.y });
    }
  }
  return placed2;
}

// static/js/draw/surfaces/crosses.js
var ARM = 4;
var GAP2 = 7;
var LETTER2 = 7;
var SIDES = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
  [1, 2],
  [1, -2],
  [-1, -2],
  [-1, 2]
];
var lossText2 = (loss2) => significant(loss2, 3);
function valueBox({ pixel: [x, y], loss: loss2, side: [right, down] = SIDES[0] }) {
  const width = LETTER2 * lossText2(loss2).length;
  return { x: right > 0 ? x + GAP2 : x - GAP2 - width, y: y + down * GAP2 - LETTER2, width, height: 2 * LETTER2 };
}
function crossBox(minimum) {
  const [[x, y], box] = [minimum.pixel, valueBox(minimum)];
  const [left, top] = [Math.min(x - ARM, box.x), Math.min(y - ARM, box.y)];
  const [right, bottom] = [Math.max(x + ARM, box.x + box.width), Math.max(y + ARM, box.y + box.height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
var withFreeSides = (minima, taken) => minima.map((minimum) => {
  const isFree = (side) => !taken.some((box) => overlap(box, valueBox({ ...minimum, side })));
  return { ...minimum, side: SIDES.find(isFree) ?? SIDES[0] };
});
function drawCrosses(context, minima, { palette, small }) {
  if (minima.length === 0) return;
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  context.font = typeface(palette.sans, 12, 500);
  context.textBaseline = "middle";
  for (const { pixel, loss: loss2, side: [right, down] = SIDES[0] } of minima) {
    const [x, y] = pixel;
    const arm = small ? ARM - 1 : ARM;
    line(context, [x - arm, y - arm], [x + arm, y + arm]);
    trace(context, [
      [x + arm, y - arm],
      [x - arm, y + arm]
    ]);
    stroke(context, ["rgb(16 18 22 / 0.75)", 4], ["#fff", 1.8]);
    context.textAlign = right > 0 ? "left" : "right";
    const at = [x + right * GAP2, y + down * GAP2];
    if (!small) write(context, lossText2(loss2), at, "#fff", ["rgb(16 18 22 / 0.6)", 3]);
  }
  context.restore();
}

// static/js/draw/landscape/text.js
var LINE = 13;
var WIDTHS = /* @__PURE__ */ new Map();
var MOST_WIDTHS = 400;
function widthOf(context, font, line4) {
  const key = `${font} ${line4}`;
  const known3 = WIDTHS.get(key);
  if (known3 !== void 0) return known3;
  if (WIDTHS.size >= MOST_WIDTHS) WIDTHS.clear();
  context.font = font;
  const { width } = context.measureText(line4);
  WIDTHS.set(key, width);
  return width;
}
function textOf2(context, lines, { font, colour, align = "center", halo }) {
  const width = Math.max(...lines.map((line4) => widthOf(context, font, line4)));
  const size = { width: Math.ceil(width), height: LINE * lines.length };
  return { lines, font, colour, align, halo, ...size, places: [] };
}
function beside([x, y], [dx, dy], { width, height }, gap) {
  const half = (Math.abs(dx) * width + Math.abs(dy) * height) / 2;
  return [x + dx * (gap + half) - width / 2, y + dy * (gap + half) - height / 2];
}
function drawText(context, { lines, font, colour, align, halo, x, y, width }) {
  const left = align === "left" ? x : align === "right" ? x + width : x + width / 2;
  context.font = font;
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  lines.forEach((line4, k) => {
    const base = y + LINE * (k + 1) - 3;
    write(context, line4, [left, base], colour, halo ? [halo, 3] : null);
  });
}
function nearest2({ x, y, width, height }, [px2, py]) {
  return [Math.min(Math.max(px2, x), x + width), Math.min(Math.max(py, y), y + height)];
}
function drawBox(context, palette, { x, y, width, height }) {
  context.save();
  context.shadowColor = "rgb(0 0 0 / 0.2)";
  context.shadowBlur = 8;
  context.shadowOffsetY = 2;
  plate(context, [x + width / 2, y + height / 2], width, height, 5);
  fill(context, palette.raised);
  context.restore();
  stroke(context, [palette.hairline, 1]);
}

// static/js/draw/landscape/hint.js
var PADDING = { x: 7, y: 4 };
var AWAY = 12;
function drawHint(context, [x, y], reading2, palette, frame, taken = []) {
  const style = { align: "left" };
  const head = textOf2(context, [readingText(reading2)], {
    ...style,
    font: typeface(palette.sans, 12, 600),
    colour: palette.ink
  });
  const place2 = `${significant(reading2.a, 2)}, ${significant(reading2.b, 2)}`;
  const foot = textOf2(context, [place2], { ...style, font: typeface(palette.sans), colour: palette.ink2 });
  const width = Math.max(head.width, foot.width) + 2 * PADDING.x;
  const height = head.height + foot.height + 2 * PADDING.y;
  const [left, right, above, below] = [x - AWAY - width, x + AWAY, y - AWAY - height, y + AWAY];
  const places = [
    [right, above],
    [left, above],
    [right, below],
    [left, below]
  ];
  const [box] = placeLabels([{ width, height, places, required: true }], frame, taken);
  drawBox(context, palette, box);
  drawText(context, { ...head, x: box.x + PADDING.x, y: box.y + PADDING.y });
  drawText(context, { ...foot, x: box.x + PADDING.x, y: box.y + PADDING.y + head.height });
}

// static/js/draw/viridis.js
var viridis_exports = {};
__export(viridis_exports, {
  VIRIDIS: () => VIRIDIS,
  viridis: () => viridis,
  viridisIndex: () => viridisIndex
});
var HEX = [
  "44015444025645045745055946075a46085c460a5d460b5e470d60470e61471063471164471365481467481668481769",
  "48186a481a6c481b6d481c6e481d6f481f70482071482173482374482475482576482677482878482979472a7a472c7a",
  "472d7b472e7c472f7d46307e46327e46337f463480453581453781453882443983443a83443b84433d84433e85423f85",
  "4240864241864142874144874045884046883f47883f48893e49893e4a893e4c8a3d4d8a3d4e8a3c4f8a3c508b3b518b",
  "3b528b3a538b3a548c39558c39568c38588c38598c375a8c375b8d365c8d365d8d355e8d355f8d34608d34618d33628d",
  "33638d32648e32658e31668e31678e31688e30698e306a8e2f6b8e2f6c8e2e6d8e2e6e8e2e6f8e2d708e2d718e2c718e",
  "2c728e2c738e2b748e2b758e2a768e2a778e2a788e29798e297a8e297b8e287c8e287d8e277e8e277f8e27808e26818e",
  "26828e26828e25838e25848e25858e24868e24878e23888e23898e238a8d228b8d228c8d228d8d218e8d218f8d21908d",
  "21918c20928c20928c20938c1f948c1f958b1f968b1f978b1f988b1f998a1f9a8a1e9b8a1e9c891e9d891f9e891f9f88",
  "1fa0881fa1881fa1871fa28720a38620a48621a58521a68522a78522a88423a98324aa8325ab8225ac8226ad8127ad81",
  "28ae8029af7f2ab07f2cb17e2db27d2eb37c2fb47c31b57b32b67a34b67935b77937b87838b9773aba763bbb753dbc74",
  "3fbc7340bd7242be7144bf7046c06f48c16e4ac16d4cc26c4ec36b50c46a52c56954c56856c66758c7655ac8645cc863",
  "5ec96260ca6063cb5f65cb5e67cc5c69cd5b6ccd5a6ece5870cf5773d05675d05477d1537ad1517cd2507fd34e81d34d",
  "84d44b86d54989d5488bd6468ed64590d74393d74195d84098d83e9bd93c9dd93ba0da39a2da37a5db36a8db34aadc32",
  "addc30b0dd2fb2dd2db5de2bb8de29bade28bddf26c0df25c2df23c5e021c8e020cae11fcde11dd0e11cd2e21bd5e21a",
  "d8e219dae319dde318dfe318e2e418e5e419e7e419eae51aece51befe51cf1e51df4e61ef6e620f8e621fbe723fde725"
].join("");
var VIRIDIS = Uint8Array.from(
  { length: 256 * 4 },
  (_, k) => k % 4 === 3 ? 255 : Number.parseInt(HEX.substr(6 * (k >> 2) + 2 * (k % 4), 2), 16)
);
function viridisIndex(t) {
  return Math.round(255 * Math.min(1, Math.max(0, t)));
}
function viridis(t) {
  const k = 6 * viridisIndex(t);
  return `#${HEX.slice(k, k + 6)}`;
}

// static/js/draw/landscape/map/colours.js
var FINE3 = { small: 2, large: 3 };
var WITHIN_BAND = 0.45;
function paintColours(canvas, shown, small) {
  const { size, heights, plateau } = shown;
  const side = (size - 1) * (small ? FINE3.small : FINE3.large) + 1;
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d");
  const image = context.createImageData(side, side);
  const colours = new Uint32Array(VIRIDIS.buffer);
  const pixels = new Uint32Array(image.data.buffer);
  const tone = tonesOf(shown, small ? 1 : WITHIN_BAND);
  const fine = enlarged(heights, size, (side - 1) / (size - 1));
  for (let row = 0; row < side; row += 1) {
    const from = (side - 1 - row) * side;
    for (let column = 0; column < side; column += 1) {
      pixels[row * side + column] = colours[tone[fine[from + column] * FINENESS + 0.5 | 0]];
    }
  }
  if (plateau.includes(1)) hatch(pixels, side, shown);
  context.putImageData(image, 0, 0);
}
var FINENESS = 512;
function tonesOf({ scale }, within3) {
  const edges = [0, ...levels(scale).map(({ loss: loss2 }) => toneOf(scale, loss2)), 1];
  let k = 0;
  return Uint8Array.from({ length: FINENESS + 1 }, (_, n) => {
    const t = (n / FINENESS) ** scale.gamma;
    while (k < edges.length - 2 && t >= edges[k + 1]) k += 1;
    const middle = (edges[k] + edges[k + 1]) / 2;
    return viridisIndex(middle + (t - middle) * within3);
  });
}
function hatch(pixels, side, { size, plateau }) {
  const [dark, light] = [4285229931, 4287927444];
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (sample(plateau, size, column / (side - 1), 1 - row / (side - 1)) > 0.01) {
        pixels[row * side + column] = (column + row) % 8 < 4 ? dark : light;
      }
    }
  }
}

// static/js/draw/landscape/map/downhill.js
var APART4 = 30;
var EASE = 0.35;
var SHORTEST = 4;
var HEAD = 3.4;
function downhill({ loss: loss2, a, b }, columns, rows) {
  const size = a.length;
  const [[a0, a1], [b0, b1]] = [ends(a), ends(b)];
  const cell = 1 / (size - 1);
  const arrows = [];
  for (let k = 0; k < columns * rows; k += 1) {
    const x = (k % columns + 0.5) / columns;
    const y = (Math.floor(k / columns) + 0.5) / rows;
    const at = (u, v) => sample(loss2, size, u, v);
    const da = -(at(x + cell, y) - at(x - cell, y)) / (2 * cell * (a1 - a0));
    const db = -(at(x, y + cell) - at(x, y - cell)) / (2 * cell * (b1 - b0));
    const steepness = Math.hypot(da, db);
    if (!Number.isFinite(steepness) || steepness === 0) continue;
    arrows.push({ a: a0 + x * (a1 - a0), b: b0 + y * (b1 - b0), da, db, steepness });
  }
  const greatest = Math.max(...arrows.map(({ steepness }) => steepness));
  return arrows.map((arrow3) => ({ ...arrow3, steepness: arrow3.steepness / greatest }));
}
var ends = (values) => [values[0], values[values.length - 1]];
function drawDownhill(context, chart) {
  const box = mapBox(chart);
  const { a, b } = chart.shown.window;
  const at = toPixels(chart);
  const arrows = downhill(
    chart.picture.answer,
    Math.floor(box.width / APART4),
    Math.floor(box.height / APART4)
  );
  context.beginPath();
  for (const { a: atA, b: atB, da, db, steepness } of arrows) {
    const [dx, dy] = [
      (share(a, atA + da) - share(a, atA)) * box.width,
      (share(b, atB) - share(b, atB + db)) * box.height
    ];
    const length = SHORTEST + (APART4 * 0.8 - SHORTEST) * steepness ** EASE;
    traceArrow(context, at(atA, atB), Math.atan2(dy, dx), length);
  }
  context.lineCap = context.lineJoin = "round";
  stroke(context, ["rgb(16 18 22 / 0.45)", 3], ["rgb(255 255 255 / 0.9)", 1.2]);
}
function traceArrow(context, [x, y], angle, length) {
  const [dx, dy] = [Math.cos(angle) * length / 2, Math.sin(angle) * length / 2];
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
  for (const side of [-1, 1]) {
    const back = angle + Math.PI + side * 0.5;
    context.moveTo(x + dx, y + dy);
    context.lineTo(x + dx + HEAD * Math.cos(back), y + dy + HEAD * Math.sin(back));
  }
}

// static/js/draw/landscape/map/contours.js
var contours_exports = {};
__export(contours_exports, {
  contours: () => contours
});
var LINES = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  []
];
function contours(values, size, levels2) {
  const next = new Int32Array(4 * size * size).fill(-1);
  return levels2.map((level) => {
    const crossed = linkSides(next, values, size, level);
    const lines = [];
    for (const ends3 of [1, 2]) {
      for (const side of crossed) {
        const links = Number(next[2 * side] >= 0) + Number(next[2 * side + 1] >= 0);
        if (links === ends3) lines.push(follow2(next, side, values, size, level));
      }
    }
    return lines;
  });
}
function linkSides(next, values, size, level) {
  const crossed = [];
  for (let j = 0; j < size - 1; j += 1) {
    for (let i = 0; i < size - 1; i += 1) {
      const k = j * size + i;
      let above = values[k] >= level ? 1 : 0;
      if (values[k + 1] >= level) above += 2;
      if (values[k + size + 1] >= level) above += 4;
      if (values[k + size] >= level) above += 8;
      if (above === 0 || above === 15) continue;
      const middle = (values[k] + values[k + 1] + values[k + size] + values[k + size + 1]) / 4;
      const turns = (above === 5 || above === 10) && middle >= level;
      const lines = LINES[turns ? 15 - above : above];
      const sides = [2 * k, 2 * (k + 1) + 1, 2 * (k + size), 2 * k + 1];
      for (let n = 0; n < lines.length; n += 2) {
        link(next, crossed, sides[lines[n]], sides[lines[n + 1]]);
        link(next, crossed, sides[lines[n + 1]], sides[lines[n]]);
      }
    }
  }
  return crossed;
}
function link(next, crossed, from, to) {
  const first = next[2 * from] < 0;
  next[2 * from + (first ? 0 : 1)] = to;
  if (first) crossed.push(from);
}
function follow2(next, start2, values, size, level) {
  const line4 = [];
  let side = start2;
  for (; ; ) {
    line4.push(...crossing(values, size, side, level));
    const slot = next[2 * side] >= 0 ? 2 * side : 2 * side + 1;
    const onward = next[slot];
    if (onward < 0) break;
    next[slot] = -1;
    if (next[2 * onward] === side) next[2 * onward] = -1;
    else next[2 * onward + 1] = -1;
    side = onward;
  }
  return Float32Array.from(line4);
}
function crossing(values, size, side, level) {
  const k = side >> 1;
  const alongB = side & 1;
  const from = values[k];
  const t = (level - from) / (values[k + (alongB ? size : 1)] - from);
  const i = k % size;
  const j = (k - i) / size;
  return alongB ? [i, j + t] : [i + t, j];
}

// static/js/draw/landscape/map/levels.js
function drawLevels(context, chart, taken) {
  const { shown, small } = chart;
  const box = mapBox(chart);
  const last = shown.size - 1;
  const pixel = (x, y) => [box.x + x / last * box.width, box.y + (1 - y / last) * box.height];
  const texts = new Map(numbered(shown.scale).map(({ u, text: text2 }) => [u, text2]));
  const all = levels(shown.scale);
  const heights = all.map(({ u }) => u);
  const traced = TRACED.get(shown) ?? contours(shown.u, shown.size, heights);
  TRACED.set(shown, traced);
  for (const [k, { u, major }] of all.entries()) {
    const lines = traced[k];
    strokeLines(context, lines, pixel, major, small);
    const text2 = texts.get(u);
    if (!small && text2) for (const line4 of lines) numberLine(context, line4, pixel, text2, taken, chart);
  }
}
var TRACED = /* @__PURE__ */ new WeakMap();
function strokeLines(context, lines, pixel, major, small) {
  context.beginPath();
  for (const line4 of lines) {
    const points = Array.from({ length: line4.length / 2 }, (_, k) => pixel(line4[2 * k], line4[2 * k + 1]));
    trace(context, points);
  }
  context.lineJoin = "round";
  const width = (major ? 1.1 : 0.8) * (small ? 0.8 : 1);
  stroke(context, [major ? "rgb(255 255 255 / 0.62)" : "rgb(255 255 255 / 0.28)", width]);
}
var SHORTEST2 = 12;
function numberLine(context, line4, pixel, text2, taken, chart) {
  const points = line4.length / 2;
  if (points < SHORTEST2) return;
  context.font = typeface(chart.palette.sans);
  const half = context.measureText(text2).width / 2 + 3;
  const frame = mapBox(chart);
  for (const t of [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9]) {
    const k = Math.min(points - 4, Math.max(3, Math.floor(t * points)));
    const [x, y] = pixel(line4[2 * k], line4[2 * k + 1]);
    const box = boxAround([x, y], half);
    const across = x > frame.x + 24 && x < frame.x + frame.width - 24;
    const inFrame = across && y > frame.y + 12 && y < frame.y + frame.height - 12;
    if (!inFrame || taken.some((other) => overlap(box, other, 4))) continue;
    taken.push(box);
    const [before, after] = [k - 3, k + 3].map((n) => pixel(line4[2 * n], line4[2 * n + 1]));
    return writeAlong(context, text2, before, [x, y], after);
  }
}
function writeAlong(context, text2, before, at, after) {
  const angle = Math.atan2(after[1] - before[1], after[0] - before[0]);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  context.save();
  context.translate(...at);
  context.rotate(upright);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, text2, [0, 0], "#fff", ["rgb(16 18 22 / 0.55)", 3]);
  context.restore();
}

// static/js/draw/landscape/map/map.js
var CASING3 = "rgb(16 18 22 / 0.85)";
var DARK2 = "#14171b";
function createMap() {
  const canvas = new OffscreenCanvas(1, 1);
  const kept = { shown: null, banded: false };
  return {
    draw(context, chart, ways = []) {
      const { width, height, shown, small } = chart;
      if (kept.shown !== shown || kept.banded === small) paintColours(canvas, shown, small);
      Object.assign(kept, { shown, banded: !small });
      const box = mapBox(chart);
      context.clearRect(0, 0, width, height);
      context.save();
      context.beginPath();
      context.rect(box.x, box.y, box.width, box.height);
      context.clip();
      context.drawImage(canvas, box.x, box.y, box.width, box.height);
      drawLevels(context, chart, small ? [] : roomsOf(chart, ways));
      if (chart.arrows && !small) drawDownhill(context, chart);
      drawCrosses(context, minimaOf(chart), chart);
      drawOthersFlat(context, chart);
      drawPath2(context, chart);
      if (!small) drawLetters(context, chart, ({ a, b }) => toPixels(chart)(a, b));
      drawMarks(context, chart);
      context.restore();
      if (small || chart.isBare) return;
      drawAxes(context, chart);
      const { reading: reading2, palette } = chart;
      if (reading2) drawHint(context, toPixels(chart)(reading2.a, reading2.b), reading2, palette, box);
    }
  };
}
var BALL_ROOM2 = 8;
function minimaOf(chart) {
  const { minima = [], path: path2, ball } = chart.picture;
  const at = toPixels(chart);
  const room2 = ball ? [boxAround(at(ball.a, ball.b), BALL_ROOM2)] : [];
  const found = minima.map(({ a, b, loss: loss2 }) => ({ pixel: at(a, b), loss: loss2 }));
  return withFreeSides(found, [...room2, ...squaresAlong(chart, [path2.behind, path2.ahead])]);
}
function roomsOf(chart, ways) {
  const { path: path2, ball, others = [] } = chart.picture;
  const balls = ball ? [boxAround(toPixels(chart)(ball.a, ball.b), 14)] : [];
  const all = [path2.behind, path2.ahead, ...others.map(({ stops }) => stops), ...ways];
  return [...balls, ...minimaOf(chart).map(crossBox), ...squaresAlong(chart, all)];
}
function drawPath2(context, chart) {
  const { behind, ahead, beads } = chart.picture.path;
  const { small } = chart;
  const at = toPixels(chart);
  context.lineCap = context.lineJoin = "round";
  traceStops(context, chart, ahead);
  context.setLineDash([0.1, 4.5]);
  stroke(context, ["rgb(255 255 255 / 0.8)", 1.6]);
  context.setLineDash([]);
  traceStops(context, chart, behind);
  stroke(context, [CASING3, small ? 3.6 : 5], ["#fff", small ? 2 : 2.8]);
  if (small) return;
  for (const { a, b } of beads) {
    ring(context, at(a, b), 2.6);
    fill(context, DARK2, ["#fff", 1.3]);
  }
  if (behind.length < 2) return;
  ring(context, at(behind[0].a, behind[0].b), 3.4);
  fill(context, "#fff", [DARK2, 1.2]);
}
function drawMarks(context, chart) {
  const { picture, reading: reading2, small, breath } = chart;
  const at = toPixels(chart);
  const { ball } = picture;
  if (ball) {
    ring(context, at(ball.a, ball.b), (small ? 4.5 : 7) * breath);
    fill(context, "#fff", [DARK2, small ? 1.3 : 1.6]);
  }
  if (chart.probe) {
    ring(context, at(chart.probe.a, chart.probe.b), 7);
    stroke(context, [CASING3, 4], ["#fff", 2]);
  }
  if (!reading2) return;
  const box = mapBox(chart);
  const [x, y] = at(reading2.a, reading2.b);
  line(context, [box.x, y], [box.x + box.width, y]);
  trace(context, [
    [x, box.y],
    [x, box.y + box.height]
  ]);
  stroke(context, ["rgb(16 18 22 / 0.6)", 2.6], ["rgb(255 255 255 / 0.9)", 1]);
}
function drawAxes(context, chart) {
  const { palette, shown, picture } = chart;
  const box = mapBox(chart);
  const at = toPixels(chart);
  const bottom = box.y + box.height;
  context.font = typeface(palette.sans);
  context.textBaseline = "middle";
  context.textAlign = "center";
  const across = (value2) => at(value2, shown.window.b[0])[0];
  for (const { value: value2, text: text2 } of numbersAcross(shown.window.a, box.width / TICK_ROOM.a, across)) {
    write(context, text2, [across(value2), bottom + 14], palette.ink3);
  }
  context.textAlign = "right";
  for (const { value: value2, text: text2 } of numbers(shown.window.b, box.height / TICK_ROOM.b)) {
    write(context, text2, [box.x - 7, at(shown.window.a[0], value2)[1]], palette.ink3);
  }
  const [a, b] = axisNames(picture.answer);
  context.textAlign = "center";
  context.font = nameFont(a, palette);
  write(context, a, [box.x + box.width / 2, bottom + 31], palette.ink2);
  context.save();
  context.translate(9, box.y + box.height / 2);
  context.rotate(-Math.PI / 2);
  context.font = nameFont(b, palette);
  write(context, b, [0, 0], palette.ink2);
  context.restore();
}
function nameFont(label3, palette) {
  return label3.includes("/") ? typeface(palette.mono) : typeface(palette.sans);
}

// static/js/draw/landscape/surface/morph.js
var morph_exports = {};
__export(morph_exports, {
  blend: () => blend2,
  createMorph: () => createMorph,
  decelerate: () => decelerate,
  stillOf: () => stillOf
});
function stillOf({ plane, answer, scale, window: window2 }) {
  const u = new Float64Array(answer.loss.length);
  const plateau = new Uint8Array(answer.loss.length);
  for (let k = 0; k < u.length; k += 1) {
    const loss2 = answer.loss[k];
    plateau[k] = Number.isFinite(loss2) ? 0 : 1;
    u[k] = plateau[k] ? scale.hi : toU(scale.kind, loss2);
  }
  return { plane, size: answer.a.length, u, plateau, scale, window: window2 };
}
function inTermsOf(surface, target) {
  const { kind } = target.scale;
  const { kind: old, lo, hi, gamma } = surface.scale;
  const convert = (u2) => kind === old ? u2 : toU(kind, Math.max(fromU(old, u2), 1e-12));
  const u = kind === old ? surface.u : surface.u.map(convert);
  return {
    ...target,
    u: resample(u, surface.size, target.size),
    scale: { ...target.scale, lo: convert(lo), hi: convert(hi), gamma },
    window: surface.plane === target.plane ? surface.window : target.window
  };
}
function blend2(from, to, t) {
  const mixed = (one, other) => [mix(one[0], other[0], t), mix(one[1], other[1], t)];
  const [lo, hi] = mixed([from.scale.lo, from.scale.hi], [to.scale.lo, to.scale.hi]);
  const u = new Float64Array(to.u.length);
  const heights = new Float32Array(to.u.length);
  for (let k = 0; k < u.length; k += 1) {
    u[k] = from.u[k] + (to.u[k] - from.u[k]) * t;
    heights[k] = Math.min(1, Math.max(0, (u[k] - lo) / (hi - lo)));
  }
  return {
    ...to,
    u,
    heights,
    scale: { ...to.scale, lo, hi, gamma: mix(from.scale.gamma, to.scale.gamma, t) },
    window: { a: mixed(from.window.a, to.window.a), b: mixed(from.window.b, to.window.b) }
  };
}
var decelerate = (t) => 1 - (1 - t) ** 3;
function createMorph() {
  const now = { from: null, to: null, start: 0, duration: 0, shown: null };
  function at(time) {
    const { from, to, start: start2, duration } = now;
    if (!from || !to) return now.shown;
    const t = duration > 0 ? Math.min(1, (time - start2) / duration) : 1;
    now.shown = blend2(from, to, decelerate(Math.max(0, t)));
    if (t >= 1) now.from = null;
    return now.shown;
  }
  return {
    at,
    moving: () => now.from !== null,
    toward(target, time, duration) {
      const shown = at(time);
      now.from = shown ? inTermsOf(shown, target) : target;
      now.to = target;
      now.start = time;
      now.duration = shown ? duration : 0;
    }
  };
}

// static/js/draw/landscape/surface/overlay.js
var overlay_exports = {};
__export(overlay_exports, {
  drawBlock: () => drawBlock,
  drawOverlay: () => drawOverlay,
  placeTag: () => placeTag
});

// static/js/draw/landscape/surface/ball.js
var RADIUS3 = { small: 5, narrow: 9, wide: 11 };
var NARROW = 480;
var RISE = 0.72;
var BEHIND2 = 0.6;
var TOUCHING = 3;
var SOFT2 = [1.6, 1.48, 1.36, 1.24, 1.12, 1, 0.88, 0.76, 0.64];
function radiusOf({ small, width, breath }) {
  return breath * (small ? RADIUS3.small : width < NARROW ? RADIUS3.narrow : RADIUS3.wide);
}
function middleOf(scene, { x, y, z }) {
  const [px2, py] = scene.projection.toScreen(x, y, z);
  return [px2, py - radiusOf(scene) * RISE];
}
function gapOf({ shown, projection }, { x, y, z }) {
  const [, ball] = projection.toScreen(x, y, z);
  const [, ground] = projection.toScreen(x, y, heightAt(shown, x, y));
  return Math.abs(ball - ground) < TOUCHING ? 0 : ground - ball;
}
function drawContact(context, scene, point) {
  const { projection, shown } = scene;
  const radius = radiusOf(scene) / projection.scale;
  const strength = gapOf(scene, point) === 0 ? 0.07 : 0.04;
  context.fillStyle = `rgb(0 0 0 / ${strength})`;
  for (const size of SOFT2) {
    context.beginPath();
    for (let k = 0; k < 24; k += 1) {
      const angle = k / 24 * 2 * Math.PI;
      const x = clamp2(point.x + radius * (0.3 + size * Math.cos(angle)), 1);
      const y = clamp2(point.y + radius * (size * Math.sin(angle) - 0.1), DEPTH);
      context.lineTo(...projection.toScreen(x, y, heightAt(shown, x, y)));
    }
    context.fill();
  }
}
var clamp2 = (value2, limit) => Math.min(limit, Math.max(-limit, value2));
function drawStem(context, scene, point) {
  if (gapOf(scene, point) === 0) return;
  const { projection, shown } = scene;
  const ground = projection.toScreen(point.x, point.y, heightAt(shown, point.x, point.y));
  for (const [colour, width] of [
    ["rgb(16 18 22 / 0.8)", 3],
    ["#fff", 1.2]
  ]) {
    line(context, ground, projection.toScreen(point.x, point.y, point.z));
    stroke(context, [colour, width]);
    context.beginPath();
    context.ellipse(ground[0], ground[1], 4.5, 2.6, 0, 0, 2 * Math.PI);
    context.stroke();
  }
}
function drawBall(context, scene, point) {
  const [x, y] = middleOf(scene, point);
  const radius = radiusOf(scene);
  const [brightX, brightY] = [x - 0.35 * radius, y - 0.42 * radius];
  const shade = context.createRadialGradient(brightX, brightY, 0.1 * radius, x, y, radius);
  shade.addColorStop(0, "#fff");
  shade.addColorStop(0.42, "#f3f1ec");
  shade.addColorStop(0.8, "#bdb9b0");
  shade.addColorStop(1, "#827f78");
  context.globalAlpha = hidden(scene.shown, scene.projection, point) ? BEHIND2 : 1;
  ring(context, [x, y], radius);
  fill(context, shade, ["rgb(16 18 22 / 0.7)", 1]);
  context.globalAlpha = 1;
}

// static/js/draw/landscape/tag.js
var PADDING2 = 8;
var LINE2 = 14;
var WAYS = [
  [40, -58],
  [-40, -58],
  [52, -8],
  [-52, -8],
  [40, 40],
  [-40, 40]
];
var NARROW_WAY = [22, -40];
function tagOf(context, scene, point) {
  const ball = scene.picture.ball;
  const [height, beneath] = [measured(ball.loss), measured(ball.onPlane)];
  const lines = [`${scene.picture.quantity} ${height}`, `step ${count(ball.step)}`];
  if (gapOf(scene, point) !== 0 && height !== beneath) lines.push(`on the plane ${beneath}`);
  const first = textOf2(context, lines.slice(0, 1), { font: headFont(scene), colour: "" });
  const rest = textOf2(context, lines.slice(1), { font: restFont(scene), colour: "" });
  const width = Math.max(first.width, rest.width) + 2 * PADDING2;
  const tall = LINE2 * lines.length + 9;
  const anchor = middleOf(scene, point);
  return {
    ...{ lines, width, height: tall, anchor },
    places: placesAround(anchor, width, tall, scene.width < 480),
    ball: ballBox(scene, point)
  };
}
var ballBox = (scene, point) => boxAround(middleOf(scene, point), radiusOf(scene) + 3);
var headFont = ({ palette }) => typeface(palette.sans, 12, 600);
var restFont = ({ palette }) => typeface(palette.sans);
function placesAround([x, y], width, height, narrow) {
  const ways = narrow ? [NARROW_WAY, [-NARROW_WAY[0], NARROW_WAY[1]], ...WAYS] : WAYS;
  return ways.map(([dx, dy]) => [x + dx - (dx < 0 ? width : 0), y + dy - height / 2]);
}
function drawTag(context, scene, box) {
  const { palette } = scene;
  const [x, y] = box.anchor;
  const end = nearest2(box, box.anchor);
  const length = Math.hypot(end[0] - x, end[1] - y) || 1;
  const r = radiusOf(scene);
  line(context, [x + (end[0] - x) * r / length, y + (end[1] - y) * r / length], end);
  stroke(context, [palette.ink, 1]);
  drawBox(context, palette, box);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  box.lines.forEach((words2, k) => {
    context.font = k === 0 ? headFont(scene) : restFont(scene);
    write(context, words2, [box.x + PADDING2, box.y + 15 + LINE2 * k], k === 0 ? palette.ink : palette.ink2);
  });
}
var NEAR4 = { start: 34, end: 60 };
function labelAt(context, scene, point, words2, near2, below) {
  const { picture, shown, projection, palette } = scene;
  if (!picture.ball) return null;
  const [x, y] = projection.toScreen(point.x, point.y, point.z);
  const ball = placeOf3(shown, picture.ball);
  const [bx, by] = projection.toScreen(ball.x, ball.y, ball.z);
  if (Math.hypot(bx - x, by - y) < near2) return null;
  const colours = hit(shown, projection, x, y + below) ? { colour: "#fff", halo: "rgb(16 18 22 / 0.8)" } : { colour: palette.ink, halo: palette.paper };
  return { x, y, text: textOf2(context, [words2], { font: typeface(palette.sans, 12, 500), ...colours }) };
}
var LINE_HALF = 3;
var START_GAP = 16;
var GRAIN2 = 5;
function pixelsAlong(places, projection) {
  return clipped(places).flatMap(
    (piece) => piece.slice(1).flatMap((end, k) => {
      const [from, to] = [piece[k], end].map(({ x, y, z }) => projection.toScreen(x, y, z));
      const parts2 = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / GRAIN2));
      return Array.from({ length: parts2 }, (_, part) => {
        const share2 = (part + 0.5) / parts2;
        return [
          from[0] + (to[0] - from[0]) * share2,
          from[1] + (to[1] - from[1]) * share2
        ];
      });
    })
  );
}
function startLabel(context, scene) {
  const { behind } = scene.picture.path;
  const places = behind.map((stop) => placeOf3(scene.shown, stop));
  const start2 = clipped(places)[0]?.[0];
  if (!start2) return null;
  const [word, arrow3] = start2 === places[0] ? ["start", ""] : ["from", start2.z < CEILING - 1e-6 ? "" : " ↑"];
  const words2 = `${word} ${significant(behind[0].loss, 3)}${arrow3}`;
  const label3 = labelAt(context, scene, start2, words2, NEAR4.start, -16);
  if (!label3) return null;
  const { x, y, text: text2 } = label3;
  const half = text2.width / 2;
  const dots3 = pixelsAlong(places, scene.projection);
  const hides = ([left, top]) => dots3.filter((dot) => overlap(boxAround(dot, LINE_HALF), { ...text2, x: left, y: top })).length;
  text2.places = [
    [x - half, y - 26],
    [x + 8, y - 26],
    [x - text2.width - 8, y - 26],
    [x - half, y + 8],
    [x - text2.width - START_GAP, y - 7],
    [x + START_GAP, y - 7],
    [x - half, y + START_GAP],
    [x - half, y - START_GAP - 13]
  ];
  text2.places.sort((one, other) => hides(one) - hides(other));
  return text2;
}
function endLabel(context, scene) {
  const { end } = scene.picture.path;
  const point = end && placeOf3(scene.shown, end);
  if (!point || !onBlock(point)) return null;
  const label3 = labelAt(context, scene, point, `step ${count(end.step)}`, NEAR4.end, 14);
  if (!label3) return null;
  const { x, y, text: text2 } = label3;
  const half = text2.width / 2;
  text2.places = [
    [x + 2 - half / 4, y + 8],
    [x + 8, y - 6],
    [x - half, y + 8],
    [x - half, y - 22],
    [x - text2.width - 8, y - 6]
  ];
  return text2;
}

// static/js/draw/landscape/surface/axes.js
var TICKS = 5;
var TICK = 5;
var MARGINS2 = { left: 44, right: 58, top: 6, bottom: 28 };
var NARROW_MARGINS = { left: 40, right: 56, top: 6, bottom: 28 };
var NARROW2 = 480;
var WIDEST3 = 90;
function marginsOf(width, scale) {
  const margins = width < NARROW2 ? NARROW_MARGINS : MARGINS2;
  const texts = scale ? numbered(scale).map(({ text: text2 }) => text2) : [];
  const room2 = Math.min(roomBeside(texts), WIDEST3);
  return { ...margins, left: Math.max(margins.left, room2), right: Math.max(margins.right, room2) };
}
function facing({ eye }) {
  return { x: eye.x < 0 ? -1 : 1, y: eye.y > 0 ? 1 : -1 };
}
function footAxis(projection, axis2) {
  const side = facing(projection);
  return (t) => {
    const at = (far) => axis2 === "a" ? projection.toScreen(2 * t - 1, side.y * DEPTH * far, BASE) : projection.toScreen(side.x * far, DEPTH * (2 * t - 1), BASE);
    const [pixel, beyond] = [at(1), at(1.15)];
    const [across, down] = [beyond[0] - pixel[0], beyond[1] - pixel[1]];
    const length = Math.hypot(across, down) || 1;
    return { pixel, out: [across / length, down / length] };
  };
}
function footTicks(axis2, ends3) {
  return numbers(ends3, TICKS).map(({ value: value2, text: text2 }) => ({ ...axis2(share(ends3, value2)), text: text2 }));
}
function lossAxis(projection, { scale }) {
  const side = facing(projection);
  const [x, y] = [-side.x, side.y * DEPTH];
  const at = (z) => projection.toScreen(x, y, z);
  const [middle] = projection.toScreen(0, 0, 0);
  const out = [at(0)[0] < middle ? -1 : 1, 0];
  const ticks2 = numbered(scale).map(({ u, text: text2 }) => ({
    pixel: at(HEIGHT * (u - scale.lo) / (scale.hi - scale.lo)),
    out,
    text: text2
  }));
  return { ticks: ticks2, top: at(HEIGHT), foot: at(BASE), out };
}
function layAxes(context, projection, shown, labels, quantity2, palette) {
  const a = footAxis(projection, "a");
  const b = footAxis(projection, "b");
  const loss2 = lossAxis(projection, shown);
  const feet = { a: footTicks(a, shown.window.a), b: footTicks(b, shown.window.b) };
  const all = { loss: loss2.ticks, ...feet };
  const ticks2 = Object.entries(all).flatMap(([axis2, some]) => some.map((tick) => ({ ...tick, axis: axis2 })));
  const style = { font: typeface(palette.sans), colour: palette.ink3 };
  const numbers2 = ticks2.map(({ pixel, out, text: text2, axis: axis2 }) => {
    const made = textOf2(context, [text2], style);
    return { ...made, axis: axis2, places: [beside(pixel, out, made, TICK + 3)] };
  });
  const title = textOf2(context, [scaleName(quantity2, shown.scale)], {
    font: typeface(palette.sans),
    colour: palette.ink2
  });
  const [x, y] = loss2.top;
  title.places = [[loss2.out[0] < 0 ? x - title.width + 12 : x - 12, y - title.height - 4]];
  return {
    lines: [[loss2.top, loss2.foot], ...ticks2.map(tickLine)],
    names: [title, ...[a, b].map((axis2, k) => nameOf(context, axis2, labels[k], k === 0, palette))],
    numbers: numbers2
  };
}
function tickLine({ pixel: [x, y], out: [dx, dy] }) {
  return [
    [x, y],
    [x + dx * TICK, y + dy * TICK]
  ];
}
function nameOf(context, axis2, label3, wide, palette) {
  const isCode = label3.includes("/");
  const lines = wide ? [label3] : splitLabel(label3);
  const font = isCode ? typeface(palette.mono) : typeface(palette.sans);
  const text2 = { ...textOf2(context, lines, { font, colour: palette.ink2 }), required: true };
  const shares = [0.3, 0.5, 0.2, 0.7];
  text2.places = shares.flatMap((t) => {
    const { pixel, out } = axis2(t);
    return [28, 36].map((gap) => beside(pixel, out, text2, gap));
  });
  return text2;
}
var SHORT = 10;
function splitLabel(label3) {
  if (label3.length <= SHORT) return [label3];
  const end = label3.search(/[/ ]/) + 1;
  return end > 0 ? [label3.slice(0, end).trim(), label3.slice(end)] : [label3];
}

// static/js/draw/landscape/surface/overlay.js
function drawOverlay(context, scene) {
  const { width, height, small, isWordless = false, shown, picture } = scene;
  context.clearRect(0, 0, width, height);
  drawBlock(context, scene);
  const mark2 = picture.ball && placeOf3(shown, picture.ball);
  const ball = mark2 && onBlock(mark2) ? mark2 : null;
  shadowPath(context, scene);
  const crosses = withFreeSides(crossesOf(scene), stepBoxes(scene));
  drawCrosses(context, crosses, scene);
  if (ball) drawContact(context, scene, ball);
  drawOthers(context, scene);
  drawPath(context, scene);
  if (!small) drawLetters(context, scene, (stop) => seenAt(scene, stop));
  for (const stop of [scene.reading, scene.probe]) {
    if (stop) drawRing(context, scene, placeOf3(shown, stop), stop === scene.probe);
  }
  if (ball) {
    drawStem(context, scene, ball);
    drawBall(context, scene, ball);
  }
  if (!small && !isWordless) drawTexts(context, scene, ball, crosses.map(crossBox));
}
function seenAt({ shown, projection }, stop) {
  const point = placeOf3(shown, stop);
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}
var HIDING = 0.1;
function crossesOf({ picture, shown, projection }) {
  const points = (picture.minima ?? []).map(({ a, b, loss: loss2 }) => ({
    ...placeOf3(shown, { a, b, loss: lossAt2(picture, a, b) ?? loss2 }),
    loss: loss2
  }));
  return points.filter(onBlock).map((point) => ({ ...point, pixel: projection.toScreen(point.x, point.y, point.z) })).filter(({ x, y, pixel }) => {
    const seen = hit(shown, projection, ...pixel);
    return seen !== null && Math.hypot(seen.x - x, seen.y - y) < HIDING;
  });
}
function drawBlock(context, { shown, projection, palette, small }) {
  const side = facing(projection);
  const ends3 = Array.from({ length: shown.size }, (_, k) => 2 * k / (shown.size - 1) - 1);
  const pixel = (x, y) => projection.toScreen(x, y, heightAt(shown, x, y));
  const [front, right] = [
    ends3.map((t) => pixel(t, side.y * DEPTH)),
    ends3.map((t) => pixel(side.x, t * DEPTH))
  ];
  context.beginPath();
  trace(context, front);
  trace(context, right);
  context.globalAlpha = 0.55;
  context.lineJoin = "round";
  stroke(context, [palette.ink, small ? 0.8 : 1.2]);
  context.globalAlpha = 1;
}
function drawRing(context, { projection }, { x, y, z }, isProbe) {
  const [px2, py] = projection.toScreen(x, y, z);
  context.beginPath();
  context.ellipse(px2, py, 6, 3.6, 0, 0, 2 * Math.PI);
  if (isProbe) context.moveTo(px2 + 1, py);
  if (isProbe) context.ellipse(px2, py, 1, 0.6, 0, 0, 2 * Math.PI);
  stroke(context, ["rgb(16 18 22 / 0.8)", 3.5], ["#fff", 1.6]);
}
function drawTexts(context, scene, ball, crosses) {
  const { width, height } = scene;
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  if (scene.isBare) return drawEnds(context, scene, frame, ball ? [ballBox(scene, ball)] : []);
  const { projection, shown, picture, palette } = scene;
  const [a, b] = axisNames(picture.answer);
  const axes3 = layAxes(context, projection, shown, [a, b], picture.quantity, palette);
  context.beginPath();
  for (const ends3 of axes3.lines) trace(context, ends3);
  stroke(context, [palette.rule, 1]);
  const tag = ball && tagOf(context, scene, ball);
  const names = withoutLone(placeLabels([...axes3.names, ...axes3.numbers], frame));
  for (const text2 of names) drawText(context, text2);
  const placed2 = tag && placeTag(tag, frame, names, stepBoxes(scene), crosses);
  drawEnds(context, scene, frame, tag && placed2 ? [...names, placed2, tag.ball] : names);
  if (placed2) drawTag(context, scene, placed2);
  if (!scene.reading) return;
  const { x, y, z } = placeOf3(shown, scene.reading);
  drawHint(context, projection.toScreen(x, y, z), scene.reading, palette, frame, placed2 ? [placed2] : []);
}
function drawEnds(context, scene, frame, taken) {
  const ends3 = [startLabel(context, scene), endLabel(context, scene)].filter((text2) => text2 !== null);
  for (const text2 of placeLabels(ends3, frame, taken)) drawText(context, text2);
}
function placeTag(tag, frame, names, steps, minima = []) {
  const taken = [...names, ...minima];
  const start2 = [...taken, ...steps.slice(0, 1)];
  const at = (places, some, required = false) => placeLabels([{ ...tag, places, required }], frame, some)[0];
  const beside2 = at(tag.places, [...taken, ...steps]) ?? at(tag.places, start2);
  return beside2 ?? at(placesIn(frame, tag), [...start2, tag.ball]) ?? at(tag.places, [], true);
}
var GRAIN3 = 8;
function placesIn(frame, { anchor: [x, y], width, height }) {
  const away = ([left, top]) => Math.hypot(left + width / 2 - x, top + height / 2 - y);
  const [columns, rows] = [(frame.width - width) / GRAIN3, (frame.height - height) / GRAIN3];
  return Array.from(
    { length: Math.max(0, Math.floor(columns)) },
    (_, column) => Array.from({ length: Math.max(0, Math.floor(rows)) }, (_2, row) => {
      return [frame.x + column * GRAIN3, frame.y + row * GRAIN3];
    })
  ).flat().sort((one, other) => away(one) - away(other));
}
var STEP_ROOM = 3;
var START_ROOM = 14;
function stepBoxes({ shown, picture, projection }) {
  return [...picture.path.behind, ...picture.path.ahead].map((stop, k) => {
    const { x, y, z } = placeOf3(shown, stop);
    return boxAround(projection.toScreen(x, y, z), k === 0 ? START_ROOM : STEP_ROOM);
  });
}

// static/js/draw/landscape/surface/patience.js
var SLOW3 = 60;
var LEARN = 0.2;
var FORGET = 0.93;
function createPatience2() {
  const now = { lag: 0, last: 0 };
  return {
    lost: () => now.lag > SLOW3,
    picture(time, moving) {
      if (now.last > 0) now.lag += LEARN * (Math.min(4 * SLOW3, time - now.last) - now.lag);
      now.last = moving ? time : 0;
    },
    surface() {
      now.lag *= FORGET;
    }
  };
}

// static/js/draw/landscape/surface/scale-bar.js
var scale_bar_exports = {};
__export(scale_bar_exports, {
  drawScaleBar: () => drawScaleBar
});
var BAR = { top: 9, height: 7 };
var NUMBERS = 29;
var STOPS = 32;
var BETWEEN2 = 6;
function drawScaleBar(context, { scale, quantity: quantity2, loss: loss2 }, palette, width, height) {
  context.clearRect(0, 0, width, height);
  const colours = context.createLinearGradient(0, 0, width, 0);
  for (let k = 0; k <= STOPS; k += 1) colours.addColorStop(k / STOPS, viridis(k / STOPS));
  context.fillStyle = colours;
  context.fillRect(0, BAR.top, width, BAR.height);
  drawNumbers(context, scale, scaleName(quantity2, scale), palette, width);
  if (loss2 === null) return;
  const at = Math.min(width - 4, Math.max(4, toneOf(scale, loss2) * width));
  line(context, [at - 4, 1.5], [at + 4, 1.5], [at, 8]);
  fill(context, palette.ink);
}
function drawNumbers(context, scale, name, palette, width) {
  context.font = typeface(palette.sans);
  Object.assign(context, { textBaseline: "alphabetic", textAlign: "center", fillStyle: palette.ink3 });
  const marks = numbered(scale).map(({ loss: loss2, text: text2 }) => ({
    ...{ text: text2, x: toneOf(scale, loss2) * width, half: context.measureText(text2).width / 2 }
  }));
  for (const { x } of marks) context.fillRect(Math.round(x) - 0.5, BAR.top + BAR.height, 1, 3);
  const beside2 = written(marks, context.measureText(name).width + BETWEEN2, width);
  const numbers2 = beside2.length > 1 ? beside2 : written(marks, 0, width);
  if (numbers2.length > 1) for (const { text: text2, x } of numbers2) context.fillText(text2, x, NUMBERS);
  context.textAlign = "left";
  if (numbers2 === beside2 || numbers2.length < 2) context.fillText(name, 0, NUMBERS);
}
function written(marks, from, to) {
  const mirrored = marks.map((mark2) => ({ ...mark2, x: -mark2.x })).reverse();
  const fromLeft = fitted(marks, from, to);
  const fromRight = fitted(mirrored, -to, -from).map((mark2) => ({ ...mark2, x: -mark2.x }));
  return fromRight.length > fromLeft.length ? fromRight : fromLeft;
}
function fitted(marks, from, to) {
  let free = from;
  return marks.flatMap(({ text: text2, x: tick, half }) => {
    const x = Math.min(Math.max(tick, free + half), to - half);
    if (x - half < free || Math.abs(x - tick) > half) return [];
    free = x + half + BETWEEN2;
    return [{ text: text2, x, half }];
  });
}

// static/js/draw/landscape/surface/thrift.js
var thrift_exports = {};
__export(thrift_exports, {
  APART_MS: () => APART_MS,
  isCoarse: () => isCoarse2,
  isSoftware: () => isSoftware,
  rendererOf: () => rendererOf
});
var SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
var NAMELESS = "WebKit WebGL";
var APART_MS = 90;
var isSoftware = (renderer) => SOFTWARE.test(renderer);
function rendererOf(context) {
  const name = String(context.getParameter(context.RENDERER));
  const told3 = name === NAMELESS ? context.getExtension("WEBGL_debug_renderer_info") : null;
  return told3 ? String(context.getParameter(told3.UNMASKED_RENDERER_WEBGL)) : name;
}
var isCoarse2 = ({ isSlow, going, moving }) => isSlow && (going || moving);

// static/js/views/landscape/eye.js
var WAY_HOME = 420;
function createEye() {
  const now = { camera: HOME, homing: null };
  return {
    camera: () => now.camera,
    moving: () => now.homing !== null,
    look(camera) {
      Object.assign(now, { camera, homing: null });
    },
    goHome(time) {
      now.homing = { from: now.camera, start: time };
    },
    advance(time) {
      if (!now.homing) return;
      const t = Math.min(1, Math.max(0, (time - now.homing.start) / WAY_HOME));
      now.camera = between4(now.homing.from, HOME, decelerate(t));
      if (t >= 1) now.homing = null;
    }
  };
}

// static/js/views/landscape/sight.js
var INSET_MARGINS = { left: 6, right: 6, top: 6, bottom: 6 };
var BREATH = 900;
var DEEP = 0.22;
var Sight = class {
  sheets = {};
  morph = createMorph();
  picture = null;
  eye = createEye();
  pointer = null;
  reading = null;
  view = "surface";
  marks = { probe: null, arrows: false };
  opened = Number.NEGATIVE_INFINITY;
  constructor(root, form) {
    this.root = root;
    this.form = form;
  }
  read(shown = this.#now()) {
    const { on, x = 0, y = 0 } = this.pointer ?? {};
    const chart = on === "map" ? this.chart(shown) : null;
    const at = chart ? planeUnder(chart, x, y) : on === "overlay" && this.#underSurface(shown, x, y);
    this.reading = at && this.picture ? readingAt(this.picture, at) : null;
    return this.reading;
  }
  get onScreen() {
    const shown = this.#now();
    const chart = this.view === "map" ? this.chart(shown) : null;
    return { picture: this.picture, shown, chart, projection: this.projection() };
  }
  #now() {
    return this.morph.at(performance.now());
  }
  #underSurface(shown, px2, py) {
    const projection = this.projection();
    const point = shown && projection && hit(shown, projection, px2, py);
    return shown && point ? planeAt(shown, point) : null;
  }
  projection() {
    const sheet = this.sheets.overlay;
    if (!sheet) return null;
    const own = this.form?.margins ?? marginsOf(sheet.width, this.picture?.scale ?? null);
    const margins = this.view === "surface" ? own : INSET_MARGINS;
    return project(this.eye.camera(), { ...sheet, margins }, HOME);
  }
  subject(shown, picture) {
    const marks = { reading: this.known(), probe: this.#probe(), breath: this.breath() };
    const { isBare, isWordless } = this.form ?? {};
    return { shown, picture, palette: paletteOf(this.root), isBare, isWordless, ...marks };
  }
  chart(shown) {
    if (!this.sheets.map || !shown || !this.picture) return null;
    const { width, height } = this.sheets.map;
    const { arrows } = this.marks;
    return { ...this.subject(shown, this.picture), width, height, small: this.view !== "map", arrows };
  }
  known() {
    return known2(this.reading, this.marks.probe, this.picture);
  }
  #probe() {
    const { probe } = this.marks;
    const loss2 = probe && this.picture ? lossAt2(this.picture, probe.a, probe.b) : null;
    return probe && loss2 !== null ? { ...probe, loss: loss2 } : null;
  }
  breath() {
    const t = (performance.now() - this.opened) / BREATH;
    return t >= 0 && t < 1 ? 1 + DEEP * Math.sin(Math.PI * t) : 1;
  }
};

// static/js/views/landscape/stage.js
var MORPH = 420;
var INSET_PACE = 100;
var Stage = class extends Sight {
  #map = createMap();
  #scenery;
  #still = false;
  #going = false;
  #scheduled = false;
  #turn = takeTurns(APART_MS);
  #arrived = Number.NEGATIVE_INFINITY;
  #insetDrawn = Number.NEGATIVE_INFINITY;
  #patience = createPatience2();
  constructor(root, canvases, form = null) {
    super(root, form);
    this.#scenery = new Scenery(canvases.scenery, form?.lines);
    for (const [name, canvas] of Object.entries(canvases)) {
      const holder = canvas.parentElement;
      const layer = name;
      observeSize(holder, (width, height) => this.#resize(layer, canvas, width, height));
    }
  }
  useSurface(surface) {
    this.#scenery.use(surface);
    this.request();
  }
  show(picture, still) {
    const now = performance.now();
    const { picture: before, morph } = this;
    this.#still = still;
    if (before?.answer.loss !== picture.answer.loss || before.scale !== picture.scale) {
      const pace = 1.5 * (now - this.#arrived);
      const atOnce = still || this.#patience.lost() && !this.#isTakingTurns();
      morph.toward(stillOf(picture), now, atOnce ? 0 : Math.min(MORPH, pace));
      this.#arrived = now;
      this.#patience.surface();
    }
    if (before === null && !still) this.opened = now;
    this.picture = picture;
    this.request();
  }
  go(going) {
    if (going === this.#going) return;
    this.#going = going;
    this.request();
  }
  arrange(view, marks) {
    if (view !== this.view) this.pointer = null;
    Object.assign(this, { view, marks });
    this.request();
  }
  get camera() {
    return this.eye.camera();
  }
  look(camera) {
    this.eye.look(camera);
    this.request();
  }
  goHome() {
    if (this.#still) this.look(HOME);
    else this.eye.goHome(performance.now());
    this.request();
  }
  point(pointer) {
    this.pointer = pointer;
    this.request();
  }
  drawn = (_picture, _reading) => {
  };
  request() {
    if (this.#isTakingTurns()) return this.#turn(() => this.#draw(performance.now()), true);
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame((time) => {
      this.#scheduled = false;
      this.#draw(time);
    });
  }
  #isSlow() {
    return this.#scenery.isSoftware || this.#patience.lost();
  }
  #isTakingTurns() {
    return this.#going && this.view === "surface" && this.#isSlow();
  }
  #resize(name, canvas, width, height) {
    const unit = this.form?.unit() ?? 1;
    if (name === "scenery") this.#scenery.resize(width, height);
    else {
      const context = fitCanvas(canvas, width, height, unit);
      this.sheets[name] = { context, width: width / unit, height: height / unit };
    }
    this.request();
  }
  async shoot(ratio, palette = paletteOf(this.root)) {
    const { morph, picture, view, sheets, marks } = this;
    const shown = morph.at(Number.POSITIVE_INFINITY);
    const projection = this.projection();
    const sheet = view === "map" ? sheets.map : sheets.overlay;
    if (!shown || !picture || !sheet) return null;
    const { width, height } = sheet;
    const shot = { view, picture, shown, palette, width, height, arrows: marks.arrows };
    if (view === "map") return { ...shot, projection, scenery: null };
    if (!projection) return null;
    return { ...shot, projection, scenery: await this.#scenery.copy(ratio, shown, projection, palette) };
  }
  #draw(time) {
    const { morph, eye, picture, view, sheets } = this;
    const shown = morph.at(time);
    if (!shown || !picture) return;
    eye.advance(time);
    this.read(shown);
    const moving = morph.moving() || eye.moving() || this.breath() !== 1;
    const coarse = isCoarse2({ isSlow: this.#isSlow(), going: this.#going, moving });
    const both = !(moving || coarse) || time - this.#insetDrawn >= INSET_PACE;
    if (both) this.#insetDrawn = time;
    if (both || view === "surface") this.#drawSurface(shown, picture, coarse);
    const chart = both || view === "map" ? this.chart(shown) : null;
    if (chart && sheets.map) this.#map.draw(sheets.map.context, chart);
    const { bar } = sheets;
    const loss2 = this.known()?.loss ?? picture.ball?.loss ?? null;
    const scale = { scale: shown.scale, quantity: picture.quantity, loss: loss2 };
    if (bar) drawScaleBar(bar.context, scale, paletteOf(this.root), bar.width, bar.height);
    this.drawn(picture, this.reading);
    this.#patience.picture(time, moving && !this.#isTakingTurns());
    if (moving) this.request();
    else Object.assign(this.root.dataset, { step: String(picture.answer.step), large: view });
  }
  #drawSurface(shown, picture, coarse) {
    const sheet = this.sheets.overlay;
    const projection = this.projection();
    const palette = paletteOf(this.root);
    if (!sheet || !projection || !this.#scenery.draw(shown, projection, palette, coarse)) return;
    const { width, height } = sheet;
    const small = this.view !== "surface";
    drawOverlay(sheet.context, { ...this.subject(shown, picture), projection, width, height, small });
  }
};

// static/js/views/landscape/start.js
var CLICK2 = 4;
var FINE4 = 4e-3;
var COARSE4 = 0.02;
var PATIENCE6 = 600;
var ARROWS2 = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
var rounded2 = (value2) => Number(value2.toPrecision(4));
var StartHandle = class {
  #actions;
  #stage;
  #drawing;
  #moved = null;
  #pressed = { x: 0, y: 0 };
  #timer = 0;
  #state = null;
  #element = h("button", {
    ...{ type: "button", class: "landscape-start", hidden: true, "data-keys": "", "data-drag": "" },
    onpointerdown: (event) => this.#grasp(event),
    onpointermove: (event) => this.#drag(event),
    onpointerup: () => this.#drop(),
    onpointercancel: () => this.#cancel(),
    onkeydown: (event) => this.#key(event),
    onclick: (event) => event.stopPropagation()
  });
  constructor(drawing, stage, actions) {
    this.#actions = actions;
    this.#stage = stage;
    this.#drawing = drawing;
    drawing.append(this.#element);
    this.#drawing.addEventListener("pointerdown", ({ x, y }) => Object.assign(this.#pressed, { x, y }), true);
    this.#drawing.addEventListener("click", (event) => this.#click(event), true);
  }
  update(state) {
    if (state.run !== this.#state?.run) this.#moved = null;
    this.#state = state;
    const { run, landscape: landscape2 } = state;
    const movable = run?.parameter_count === 2 && landscape2.plane === "weights";
    this.#drawing.classList.toggle("dropping", isTextbook(run));
    if (!movable) this.#element.hidden = true;
    else this.place();
  }
  place() {
    const { run, landscape: landscape2 } = this.#state ?? {};
    if (run?.parameter_count !== 2 || landscape2?.plane !== "weights") return;
    const start2 = this.#moved ?? this.#start();
    const pixel = start2 && pixelOf2(this.#stage.onScreen, start2);
    this.#element.hidden = !pixel && this.#moved === null;
    if (!pixel || !start2) return;
    this.#element.style.translate = `${pixel[0].toFixed(1)}px ${pixel[1].toFixed(1)}px`;
    const text2 = `Start at ${significant(start2.a, 3)}, ${significant(start2.b, 3)}.`;
    setAttributes(this.#element, { "aria-label": `${text2} Drag it, or move it with the arrow keys.` });
  }
  #start() {
    const { picture } = this.#stage.onScreen;
    return picture && picture.answer.run === this.#state?.run?.id ? beginningOf(picture) : null;
  }
  #grasp(event) {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#element.setPointerCapture(event.pointerId);
  }
  #drag(event) {
    event.stopPropagation();
    if (!this.#element.hasPointerCapture(event.pointerId)) return;
    const place2 = this.#under(event);
    if (place2) this.#try(place2);
  }
  #under({ clientX, clientY }) {
    const { left, top } = this.#drawing.getBoundingClientRect();
    return placeUnder(this.#stage.onScreen, clientX - left, clientY - top);
  }
  #try({ a, b }) {
    this.#moved = { a: rounded2(a), b: rounded2(b) };
    this.place();
    this.#actions.preview({ start: this.#parameters(this.#moved) });
  }
  #parameters({ a, b }) {
    return this.#stage.onScreen.picture?.answer.query.i === 1 ? [b, a] : [a, b];
  }
  #drop() {
    clearTimeout(this.#timer);
    if (this.#moved) this.#actions.dropStart(this.#parameters(this.#moved));
  }
  #cancel() {
    this.#moved = null;
    this.#actions.preview(null);
    this.place();
  }
  #key(event) {
    const way = ARROWS2[event.key];
    const window2 = this.#stage.onScreen.picture?.window;
    const from = this.#moved ?? this.#start();
    if (!way || !window2 || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const share2 = event.shiftKey ? FINE4 : COARSE4;
    const { a, b } = window2;
    this.#try({ a: from.a + way[0] * share2 * (a[1] - a[0]), b: from.b + way[1] * share2 * (b[1] - b[0]) });
    clearTimeout(this.#timer);
    this.#timer = globalThis.setTimeout(() => this.#drop(), PATIENCE6);
  }
  #click(event) {
    const { x, y } = this.#pressed;
    const far = Math.hypot(event.clientX - x, event.clientY - y) > CLICK2;
    if (far || !isTextbook(this.#state?.run) || this.#element.contains(event.target))
      return;
    const place2 = this.#under(event);
    if (!place2) return;
    event.stopPropagation();
    this.#try(place2);
    this.#drop();
  }
};

// static/js/views/landscape/words.js
var WORDS_MS = 100;
var LABEL_MS = 3e3;
var MEASURED = "The landscape is being measured at every point of its plane.";
var Words = class {
  #state;
  #large;
  drawn = null;
  why = null;
  #reading = null;
  line = h("p", { class: "caption" }, MEASURED);
  twin = createTwin("The landscape in numbers", () => this.drawn && surfaceTable(this.drawn));
  #words = createPace(WORDS_MS);
  #spoken = createPace(LABEL_MS);
  constructor(state, large) {
    this.#state = state;
    this.#large = large;
  }
  tell(picture, found) {
    const isRead = Boolean(found ?? this.#reading);
    this.#reading = found;
    if (picture === this.drawn) {
      if (isRead) this.renew();
      return;
    }
    const state = this.#state();
    const isSame = this.drawn?.answer.run === picture.answer.run;
    this.drawn = picture;
    this.#words(() => this.#write(), isSame && state !== null && isMoving(state));
    this.#spoken(() => this.#writeLabel(), isSame);
  }
  renew = () => this.#words(() => this.#write());
  #write() {
    const state = this.#state();
    const error = state?.landscape.error;
    this.line.classList.toggle("danger", Boolean(error));
    if (error) setCaption(this.line, [error]);
    else if (this.drawn && state) this.#writeLine(this.drawn, state);
  }
  #writeLine(picture, state) {
    const { landscape: landscape2, preview, branches } = state;
    const { parameterCount = 0, quantity: quantity2 } = picture;
    const read3 = known2(this.#reading, landscape2.probe, picture);
    if (preview) setCaption(this.line, previewWords(preview, quantity2 === "f"));
    else if (read3) setCaption(this.line, reading(picture, read3));
    else {
      const words2 = caption(picture, parameterCount, isMoving(state));
      const rest = [...offWords(state.run), othersWords(picture.answer, branches, parameterCount)];
      setCaption(this.line, [this.why ? `${this.why} ` : "", ...words2, ...rest]);
    }
    this.twin.refresh(`${quantity2 === "f" ? "f" : "The loss"} over the plane`);
  }
  #writeLabel() {
    const large = this.#large();
    if (!this.drawn) return;
    setAttributes(large, { "aria-label": label(this.drawn, large.matches(".landscape-surface")) });
  }
};

// static/js/views/landscape/landscape.js
var PLANES = {
  path: "path",
  "two weights": "weights",
  gradient: "gradient",
  random: "random",
  "end points": "endpoints"
};
var NAMES2 = Object.keys(PLANES);
var VIEWS = ["surface", "map"];
var WORDED = ["error", "probe"];
var RATED = ["run", "frame", "curvature", "trial", "preview", "landscape", "data"];
var LandscapeView = class {
  #actions;
  #state = null;
  #picture = null;
  #canvases = { scenery: h("canvas"), overlay: h("canvas"), map: h("canvas"), bar: h("canvas") };
  #surface = h("div", { class: "landscape-pane landscape-surface" }, [
    this.#canvases.scenery,
    this.#canvases.overlay
  ]);
  #map = h("div", { class: "landscape-pane landscape-map" }, this.#canvases.map);
  #large = h("div", { class: "drawing" }, this.#surface);
  #swap;
  #arrows;
  #planes;
  #planesBox = h("div", { class: "landscape-planes" });
  #views;
  #choices = h("div", { class: "landscape-choices" });
  #bar = h("div", { class: "landscape-bar", "aria-hidden": "true" }, this.#canvases.bar);
  #progress = h("span", { class: "landscape-progress", "aria-hidden": "true" });
  #words = new Words(
    () => this.#state,
    () => this.#map.parentElement === this.#large ? this.#map : this.#surface
  );
  #controls;
  #probe;
  #rates;
  #stage;
  #start;
  constructor(container2, actions) {
    this.#actions = actions;
    const set = actions.setLandscape;
    this.#planes = createChoices("Plane", NAMES2, (name) => set({ plane: PLANES[name] }));
    this.#views = createChoices("Drawing", VIEWS, (view) => set({ view }));
    this.#arrows = button("arrows", () => set({ arrows: !this.#state?.landscape.arrows }));
    const swap = () => set({ view: this.#state?.landscape.view === "map" ? "surface" : "map" });
    this.#swap = h("button", { type: "button", class: "landscape-inset", onclick: swap }, this.#map);
    this.#controls = createControls(actions);
    this.#probe = createProbe(actions);
    this.#rates = createRates(actions);
    this.#stage = new Stage(container2, this.#canvases);
    this.#start = new StartHandle(this.#large, this.#stage, actions);
    this.#stage.drawn = (picture, found) => {
      this.#start.place();
      this.#stepAside();
      this.#words.tell(picture, found);
    };
    this.#lay(container2);
    this.#listen();
    openSurface(this.#canvases.scenery, (surface, why) => {
      this.#stage.useSurface(surface);
      this.#words.why = why;
      if (this.#state) this.#arrange(this.#state);
    });
  }
  #lay(container2) {
    const save = createSaveMenu(this.#stage, this.#actions, () => this.#toTake());
    const pointing = h("div", { class: "choices" }, this.#arrows);
    const opener = button("view", () => {
    }, { class: "landscape-view pill" });
    opener.append(icon("chevron-down"));
    opens(opener, this.#controls.element);
    this.#choices.append(pointing, this.#views.element, this.#words.twin.element, save, opener);
    this.#planesBox.append(this.#planes.element);
    const side = [this.#probe.element, this.#swap, this.#bar, this.#controls.element];
    container2.append(
      h(
        "header",
        {},
        h("h2", {}, "Loss landscape", this.#progress),
        asks("landscape", "Loss landscape"),
        this.#planesBox,
        this.#choices
      ),
      h("div", { class: "landscape-body" }, this.#large, h("div", { class: "landscape-side" }, side)),
      this.#rates.element,
      h("div", { class: "foot" }, this.#words.line, h("div", { class: "choices" }, this.#rates.opener))
    );
  }
  #placePlanes(layout) {
    const held = this.#planesBox.contains(document.activeElement) ? document.activeElement : null;
    if (layout === "wide") this.#choices.before(this.#planesBox);
    else this.#controls.element.prepend(this.#planesBox);
    if (held instanceof HTMLElement) held.focus();
  }
  #listen() {
    const ask2 = ({ a, b }) => this.#actions.probe({ a, b });
    turnByHand(this.#surface, this.#stage);
    turnByKeys(this.#surface, this.#stage);
    readByHand(this.#surface, "overlay", this.#stage, ask2);
    readByHand(this.#map, "map", this.#stage, ask2);
  }
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (first || state.theme !== previous.theme) this.#stage.request();
    this.#stage.go(isMoving(state));
    const { answer, scale } = state.landscape;
    const same2 = answer === previous.landscape.answer && scale === previous.landscape.scale;
    const tried = state.preview === previous.preview && state.run === previous.run;
    const changed2 = first || !same2 || !tried || state.frame !== previous.frame;
    const isOurs = answer?.run === state.run?.id;
    if (answer && isOurs && changed2) this.#picture = pictureFor(answer, state, this.#picture);
    this.#start.update(state);
    if (first || state.layout !== previous.layout) this.#placePlanes(state.layout);
    if (first || RATED.some((part) => state[part] !== previous[part])) this.#rates.update(state, previous);
    if (first || state.landscape !== previous.landscape || state.run !== previous.run) this.#arrange(state);
    followChoice(this.#actions, state, previous);
    if (WORDED.some((part) => state.landscape[part] !== previous.landscape[part])) this.#words.renew();
    if (!this.#picture || !changed2) return;
    this.#probe.update(state);
    this.#stage.show(this.#picture, state.reducedMotion);
  }
  #arrange(state) {
    const { landscape: landscape2 } = state;
    const view = this.#words.why ? "map" : landscape2.view;
    const isMap = view === "map";
    this.#planes.show(NAMES2.find((name) => PLANES[name] === landscape2.plane) ?? "path");
    this.#views.show(view);
    this.#arrows.hidden = !isMap;
    setAttributes(this.#arrows, { "aria-pressed": String(landscape2.arrows) });
    this.#controls.update(state, this.#picture?.scale.kind ?? "linear");
    this.#probe.update(state);
    this.#progress.classList.toggle("busy", landscape2.busy);
    this.#progress.style.setProperty("--took", `${Math.max(0.3, 1.5 * (landscape2.answer?.seconds ?? 0))}s`);
    this.#bar.hidden = landscape2.probe !== null;
    this.#swap.hidden = Boolean(this.#words.why) || this.#bar.hidden;
    setAttributes(this.#swap, { "aria-label": `Show the ${isMap ? "surface" : "map"} large` });
    const [large, small] = isMap ? [this.#map, this.#surface] : [this.#surface, this.#map];
    if (large.parentElement !== this.#large) {
      this.#large.append(large);
      this.#swap.append(small);
    }
    if (!large.hasAttribute("aria-label")) large.setAttribute("aria-label", "Loss landscape");
    setAttributes(large, {
      role: "img",
      tabindex: isMap ? null : "0",
      "data-keys": "",
      "data-drag": isMap ? null : ""
    });
    const none = { role: null, tabindex: null, "data-keys": null, "data-drag": null, "aria-label": null };
    setAttributes(small, none);
    this.#stage.arrange(view, landscape2);
  }
  places() {
    const { behind } = this.#words.drawn?.path ?? { behind: [] };
    const at = (place2) => {
      const pixel = place2 && pixelOf2(this.#stage.onScreen, place2);
      return pixel ? { x: pixel[0], y: pixel[1] } : void 0;
    };
    return onScreen(this.#large, {
      ball: at(this.#words.drawn?.ball),
      walked: at(behind[Math.floor(behind.length / 2)])
    });
  }
  #stepAside() {
    const probe = this.#state?.landscape.probe;
    const pixel = probe && pixelOf2(this.#stage.onScreen, probe);
    if (pixel) this.#probe.element.classList.toggle("aside", 2 * pixel[0] < this.#large.clientWidth);
  }
  #toTake() {
    const { run, frame } = this.#state ?? {};
    const stepsPerEpoch = frame?.steps_per_epoch ?? Number.POSITIVE_INFINITY;
    const moment = run && frame && this.#state ? momentOf({ ...this.#state, run, frame }) : null;
    return { caption: this.#words.line.textContent ?? "", stepsPerEpoch, moment };
  }
};
function followChoice(actions, { chosen, run, landscape: landscape2 }, previous) {
  if (isTextbook(run)) return;
  if (chosen === previous.chosen || run !== previous.run || landscape2.plane !== "weights") return;
  if (chosen !== landscape2.i) actions.setLandscape({ i: chosen, j: previous.chosen });
}
var createLandscape = (container2, actions) => new LandscapeView(container2, actions);

// static/js/views/lesson.js
function createLesson(container2, actions) {
  const link2 = h("a");
  container2.append(
    link2,
    button("Close", () => actions.setLesson(null))
  );
  return {
    update({ lesson }) {
      container2.hidden = lesson === null;
      if (lesson === null) return;
      setText(link2, `Step ${lesson} · back to the lesson`);
      setAttributes(link2, { href: `learn#step-${lesson}` });
    }
  };
}

// static/js/draw/narration/blow-up.js
var brief2 = (height) => significant(height ?? Number.POSITIVE_INFINITY, 3);
var headOf2 = ({ step: step2, total_steps: total }) => value(step2 === total ? `All ${count(total)} steps. ` : `Step ${count(step2)}. `);
var stableWords = (rate, step2, over) => words`${over ? `Over ${over}, rates` : "Rates"} up to ${value(shortGrouped(rate, 3))} are stable at step ${step2}.`;
function blownUpSentences(frame, blownUp, told3, over) {
  const onSurface2 = over === "";
  const [head, since] = [headOf2(frame), count(blownUp.since)];
  const blew = value(onSurface2 ? "f blew up" : "The loss blew up", "danger");
  const [start2, height] = [value(measured(blownUp.start)), value(measured(frame.loss))];
  const core = words`${blew}: ${start2} at step ${count(blownUp.start_step)}, ${height} now`;
  const full = words`${head}${core}${over && `, over ${over}`}.`;
  const forms = [full, words`${head}${core}.`, words`${core}.`];
  if (!told3) return forms;
  const rate = told3.largest_stable_rate;
  const whole3 = words`${full} ${told3.advice}`;
  if (rate === null) return [whole3, ...forms];
  const grown = words`${value(brief2(blownUp.start))} → ${value(brief2(frame.loss))}`;
  const limits = words`${blew}: ${grown}. ${stableWords(rate, since, over)}`;
  return [whole3, [head, ...limits], limits, ...forms];
}
var SAFE = 0.5;
function retryOf({ config }, { blown_up: blownUp, step: step2, learning_rate: now }, told3) {
  const tenth = told3?.tenth ?? (now ?? rateSet(config.optimizer)) / 10;
  const stable = told3?.largest_stable_rate ?? Number.POSITIVE_INFINITY;
  const from = blownUp?.since ?? step2;
  if (tenth < stable)
    return { from, rate: Number(tenth.toPrecision(12)), label: "Go on with a tenth of the rate" };
  const rate = Number((SAFE * stable).toPrecision(1));
  return { from, rate, label: `Go on with rate ${short(rate, 1)}` };
}

// static/js/draw/narration/sentence.js
var sentence_exports = {};
__export(sentence_exports, {
  awaiting: () => awaiting,
  blowUpOf: () => blowUpOf,
  isAwaited: () => isAwaited,
  sentencesOf: () => sentencesOf,
  spokenOf: () => spokenOf,
  wayOut: () => wayOut
});

// static/js/draw/weight/words.js
var words_exports5 = {};
__export(words_exports5, {
  POSITION: () => POSITION,
  changeText: () => changeText,
  decimalsNeeded: () => decimalsNeeded,
  historyWords: () => historyWords,
  inLetters: () => inLetters,
  isRescaled: () => isRescaled,
  layerWords: () => layerWords,
  raised: () => raised,
  slopeText: () => slopeText2,
  termsText: () => termsText,
  updateFigures: () => updateFigures,
  whyWords: () => whyWords
});
var POSITION = "position";
var FEWEST_DECIMALS = 4;
var MOST_DECIMALS3 = 8;
var DIGITS3 = 3;
var SAME2 = 1e-9;
function isRescaled({ gradient, rescaled_gradient: made }) {
  if (gradient === null || made === null) return false;
  return Math.abs(made - gradient) > SAME2 * Math.max(Math.abs(made), Math.abs(gradient));
}
function decimalsNeeded({ update: update2 }) {
  const first = update2 ? Math.ceil(-Math.log10(Math.abs(update2))) : 0;
  if (first > MOST_DECIMALS3) return FEWEST_DECIMALS;
  return Math.min(Math.max(first + 1, FEWEST_DECIMALS), MOST_DECIMALS3);
}
function updateFigures(weight2, { rate, isPlain: isPlain2, stays }, decimals, parameter = "weight", hasRoom = true) {
  const { before, gradient, rescaled_gradient: made, update: update2, after } = weight2;
  const done = before !== null;
  const rescaled2 = done ? isRescaled(weight2) || rate === 0 && Boolean(update2) : !isPlain2;
  const factor = stays ? 0 : rescaled2 ? made : gradient;
  const [old, now] = [before, after].map((weight3) => weightText(weight3, decimals));
  const unseen = update2 && old === now && hasRoom ? `, by ${signed(update2, DIGITS3)}` : "";
  return [
    {
      text: done ? old : now,
      name: done ? `old ${parameter}` : parameter,
      meaning: ""
    },
    { text: rateText(rate), name: "learning rate", meaning: "" },
    {
      text: factor === null ? "?" : significant(factor, 3),
      name: stays ? "frozen weight" : rescaled2 ? "rescaled gradient" : "gradient",
      meaning: stays ? "" : "gradient"
    },
    { text: done || stays ? now : "?", name: `new ${parameter}${unseen}`, meaning: "update" }
  ];
}
var weightText = (weight2, decimals) => weight2 !== null && Math.abs(weight2) < LARGEST_PLAIN ? fixed(weight2, decimals) : significant(weight2, DIGITS3);
function termsText(terms) {
  return Object.entries(terms ?? {}).map(([name, term2]) => `${termName(name)} ${name === "direction" ? wayOf2(term2) : termValue(term2)}`).join(" · ");
}
var wayOf2 = (term2) => term2 ? term2 > 0 ? "up" : "down" : "none";
function termName(name) {
  return name.replace(/_hat$/, "̂").replace(/^(.*)_norm$/, "‖$1‖").replace(/^(.*)_rms$/, "RMS($1)").replace(/^(.*)_mean$/, "mean($1)").replaceAll("_", " ");
}
function termValue(term2) {
  if (term2 === null || Number.isNaN(term2)) return significant(null, 3);
  return Number.isInteger(term2) && Math.abs(term2) < LARGEST_PLAIN ? plain2(term2) : significant(term2, DIGITS3);
}
function whyWords({ why, run, curve, after, step: step2, rank: rank2 }, frame, rate, stays = false) {
  if (why !== null) return why;
  const isLast = frame?.run === run && frame.divergence?.step === step2 + 1;
  if (isLast || !Number.isFinite(lossAt(curve.w, curve.batch_loss, Number(after))))
    return "No step can follow: its numbers would not be finite.";
  const still = rate === 0 ? "the learning rate is 0: nothing moves" : stays && "it is frozen: no step moves it";
  const move = still ? `but ${still}` : "and the optimizer’s rule says what step comes of it";
  const [what, whom] = rank2.layer === POSITION ? ["step", "coordinate"] : ["batch", "weight"];
  return `The next ${what} will give this ${whom} its own gradient, ${move}.`;
}
function slopeText2(look, noisy = false) {
  const { gradient, numeric_gradient: numeric } = look;
  if (gradient === null) return "";
  const what = noisy ? "slope with noise" : "slope";
  const isLost = numeric === 0 && look.numeric_error !== null && look.numeric_error >= Math.abs(gradient);
  if (numeric === null || isLost)
    return `${what} ${signed(gradient, DIGITS3)} · no difference can be measured`;
  const check = `by differences${noisy ? ", without noise," : ""} ${signed(numeric, DIGITS3)}`;
  return `${what} ${signed(gradient, DIGITS3)} · ${check}${noisy ? "" : agreementText(look)}`;
}
function agreementText({ gradient, numeric_gradient: numeric, numeric_error: error, agreement }) {
  if (agreement === null) return "";
  if (agreement >= 1) return ` (agree to ${counted(Math.floor(agreement), "digit")})`;
  const apart3 = Math.abs(Number(gradient) - Number(numeric));
  return error !== null && apart3 <= error ? " (as near as differences can tell)" : " (they differ)";
}
function changeText(look) {
  const { predicted_change: predicted, actual_change: actual, step_change: step2, change_error: error } = look;
  if (step2 === null) return "";
  const alone = changed(actual, actual === predicted ? 0 : error);
  const all = changed(step2.actual, step2.actual === step2.predicted ? 0 : error);
  const [line4, lines] = [predicted, step2.predicted].map((change) => changed(change, 0));
  const isPlace = look.rank.layer === POSITION;
  const [what, one, each] = isPlace ? ["f", "this coordinate", "both"] : ["loss", "this weight", "all weights"];
  const isOdd = [actual, predicted, step2.actual, step2.predicted].includes(null);
  const why = isOdd ? ". Not finite: more than float64 holds, or undefined." : "";
  return `${what}: ${one} ${alone} (predicted ${line4}) · ${each} ${all} (${lines})${why}`;
}
function changed(change, error) {
  if (change === null) return "not finite";
  const digits = error ? Math.min(DIGITS3, Math.floor(Math.log10(Math.abs(change) / error))) : DIGITS3;
  return digits < 1 ? "too small to measure" : signed(change, digits);
}
function historyWords({ history: { step: step2, value: weights, gradient }, step: now }) {
  const [start2, end] = [weights[0], weights[weights.length - 1]];
  if (now === 0) return words`It starts at ${value(fixed(end, FEWEST_DECIMALS))}; its way will show here.`;
  const [first, last] = [start2, end].map((one) => fixed(one, decimalsNeeded({ update: end - start2 })));
  const unseen = first === last ? words`, by ${value(signed(end - start2, DIGITS3))}` : "";
  const way = start2 === end ? words`After ${counted(now, "step")} it is where it began, at ${value(last)}.` : words`By step ${count(now)} it went from ${value(first)} to ${value(last)}${unseen}.`;
  const known3 = gradient.map((one) => Number.isFinite(one) ? Math.abs(one) : -1);
  const steepest = known3.indexOf(Math.max(...known3));
  if ((known3[steepest] ?? -1) < 0) return way;
  if (known3[steepest] === 0) return [...way, " Every gradient that is kept is 0."];
  const kept = known3.filter((one) => one >= 0).length;
  const some = kept === 1 ? "The one gradient kept" : `Of the ${count(kept)} gradients kept, the steepest`;
  const which = kept === now ? "The steepest gradient" : some;
  return words`${way} ${which} was ${value(signed(gradient[steepest], DIGITS3))}, in step ${count(step2[steepest])}.`;
}
function layerWords({ rank: rank2 }) {
  const { layer, count: all, weights, gradients, updates, ratio, layer_ratio: whole3 } = rank2;
  const moved = gradients && updates;
  const [are, is, before] = moved ? ["were", "was", " before the step"] : ["are", "is", ""];
  if (layer === POSITION) return [`The two coordinates${before}, their gradients and updates side by side.`];
  const verb = weights.place > 2 ? are : is;
  const own = words`Of the ${counted(all, "weight")} of ${layer}, ${larger(weights)} ${verb} larger in size${before}`;
  if (!moved) return words`${own}.`;
  const others = words`${larger(gradients)} had a gradient and ${larger(updates)} an update larger in size`;
  const shares = words`${value(significant(ratio, 2))}; over the layer ${value(significant(whole3, 2))}`;
  return words`${own}, ${others}. Update ÷ weight: ${shares} (about 0.001 is usual).`;
}
var larger = ({ place: place2 }) => value(place2 === 1 ? "none" : count(place2 - 1));
function raised(text2) {
  const raise = (digits) => power(Number(digits)).slice(2);
  return text2.replace(/\^t\b/g, "ᵗ").replace(/\^(\d+)/g, (_, digits) => raise(digits));
}
var inLetters = (letters, { label: label3, rank: rank2 }) => raised(rank2.layer === POSITION ? letters.replace(/\bw\b/g, label3) : letters);

// static/js/draw/narration/step-sentence.js
var DIGITS4 = 3;
function stepSentences({ weight: weight2, batch }, optimizer, onSurface2) {
  const losses = lossForms2(batch, onSurface2);
  if (!weight2 || weight2.update === null) return losses;
  if (weight2.after === weight2.before) return losses.map((form) => [...stayed(weight2, optimizer), ...form]);
  const [long, middle, short2] = losses;
  const { full, colon, brief: brief3, least } = movesOf(weight2, optimizer);
  return [
    [...full, ...long],
    [...full, ...middle],
    [...colon, ...middle],
    [...colon, ...short2],
    [...brief3, ...short2],
    [...least, ...short2]
  ];
}
function plainSentences({ weight: weight2, batch }, onSurface2) {
  const [long, middle, short2] = lossForms2(batch, onSurface2);
  if (!weight2 || weight2.update === null) return [long, middle, short2];
  const what = onSurface2 ? value(weight2.label, "code") : "This weight";
  const { slope, move } = namesOf2(weight2);
  if (weight2.after === weight2.before) {
    const why = weight2.learning_rate === 0 ? ": the learning rate is 0" : "";
    const stayed2 = words`${what} stayed where it was${why}.`;
    return [long, middle, short2].map((form) => [...stayed2, ...form]);
  }
  const moved = words`${what} moved by ${move}`;
  const full = words`${moved}, ${againstWords(weight2)} ${slope}.`;
  return [
    [...full, ...long],
    [...full, ...middle],
    [...full, ...short2],
    [...words`${moved}; gradient ${slope}.`, ...short2],
    [...moved, ".", ...short2]
  ];
}
var againstWords = ({ gradient, update: update2 }) => gradient * update2 < 0 ? "against its gradient of" : "though its gradient was";
var namesOf2 = ({ label: label3, gradient, update: update2 }) => ({
  name: value(label3, "code"),
  slope: value(signed(gradient, DIGITS4), "gradient"),
  move: value(signed(update2, DIGITS4), "update")
});
function stayed(weight2, optimizer) {
  const { name, slope, move } = namesOf2(weight2);
  const head = words`${name} had gradient ${slope}`;
  if (weight2.learning_rate === 0) return words`${head} and stayed: the learning rate is 0.`;
  if (weight2.update === 0) return words`${head} and stayed where it was.`;
  const small = words`by ${move}, so little that it stayed the same number.`;
  return weight2.gradient === 0 ? words`${head}; ${mover(weight2, optimizer)} still pushed it ${small}` : words`${head}; ${optimizer} pushed it ${small}`;
}
function mover({ terms, update: update2 }, optimizer) {
  const memory = "z" in terms ? optimizer : `${optimizer}’s memory of earlier gradients`;
  if (!terms.decay) return memory;
  return terms.decay === update2 ? "weight decay" : `${memory}, with weight decay,`;
}
function movesOf(weight2, optimizer) {
  if (weight2.gradient === 0 || weight2.learning_rate === 0) return unasked(weight2, optimizer);
  return isRescaled(weight2) ? rescaled(weight2, optimizer) : plainMoves(weight2);
}
function unasked(weight2, optimizer) {
  const { name, slope, move } = namesOf2(weight2);
  const why = words`gradient ${slope}; ${mover(weight2, optimizer)} moved it by ${move}.`;
  const colon = words`${name}: ${why}`;
  return { full: words`${name} had ${why}`, colon, brief: colon, least: leastMove(weight2) };
}
function plainMoves(weight2) {
  const { name, slope, move } = namesOf2(weight2);
  const rate = rateText(weight2.learning_rate);
  const colon = words`${name}: gradient ${slope}, times ${rate} moved it by ${move}.`;
  const full = words`${name} had gradient ${slope}; times ${rate} it moved by ${move}.`;
  return { full, colon, brief: leastMove(weight2), least: leastMove(weight2) };
}
function rescaled(weight2, optimizer) {
  const { name, slope, move } = namesOf2(weight2);
  const rate = rateText(weight2.learning_rate);
  const made = value(signed(weight2.rescaled_gradient, DIGITS4), "gradient");
  return {
    full: words`${name} had gradient ${slope}, which ${optimizer} made ${made}; times ${rate} it moved by ${move}.`,
    colon: words`${name}: gradient ${slope}, by ${optimizer} ${made}; × ${rate} moved ${move}.`,
    brief: words`${name}: gradient ${slope}; ${optimizer} moved it by ${move}.`,
    least: leastMove(weight2)
  };
}
function leastMove(weight2) {
  const { name, slope, move } = namesOf2(weight2);
  return words`${name}: gradient ${slope}, moved ${move}.`;
}
function lossForms2(batch, onSurface2) {
  if (!batch) return [[], [], []];
  const names = onSurface2 ? ["f(x, y)", "f(x, y)", "f"] : ["The loss on this batch", "Batch loss", "Batch loss"];
  const [before, after] = lossTexts(batch.loss_before, batch.loss_after);
  if (before === after) {
    const stayed2 = batch.loss_before === batch.loss_after ? "stayed at" : "hardly changed:";
    return names.map((what) => words` ${what} ${stayed2} ${value(after)}.`);
  }
  const went = Number(batch.loss_after ?? Number.POSITIVE_INFINITY) < Number(batch.loss_before) ? "fell" : "rose";
  return names.map(
    (what, form) => form < 2 ? words` ${what} ${went} from ${value(before)} to ${value(after)}.` : words` ${what} ${value(before)} → ${value(after)}.`
  );
}

// static/js/draw/narration/trouble.js
var AT_REST = "minimum";
function stallForms({ cause, layer, subject: subject3, event, why }) {
  const meaning2 = cause === AT_REST ? void 0 : "danger";
  const head = subject3 === layer ? [value(subject3, "code"), value(` ${event}`, meaning2)] : [value(`${subject3} ${event}`, meaning2)];
  return [words`${head}: ${why}.`, words`${head}.`];
}
function divergedSentences(divergence, blowUp, told3, over) {
  const onSurface2 = over === "";
  const { step: step2, what, cause, why } = divergence;
  const diverged = `Diverged at step ${count(step2)}`;
  const [head, stop] = [value(`${diverged}: `, "danger"), value(`${diverged}. `, "danger")];
  const subject3 = { loss: "f(x, y)", gradient: "the gradient", weights: "the new position" }[what];
  const plainly = onSurface2 ? words`${head}${subject3} is not finite.` : words`${head}${cause}.`;
  if (divergence.smaller_rate === null) return [words`${head}${cause}. ${why}`, words`${stop}${why}`];
  if (!blowUp) return [plainly];
  const limit = limitWords(told3, over);
  return [
    words`${plainly} ${blowUpWords(blowUp)}${limit}`,
    words`${stop}${blowUpWords(blowUp)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface2)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface2)}`,
    plainly
  ];
}
function limitWords(told3, over) {
  if (!told3 || told3.largest_stable_rate === null) return [];
  return [" ", ...stableWords(told3.largest_stable_rate, count(told3.since), over)];
}
var blowUpWords = ({ layer, subject: subject3, event, sentence }) => subject3 === layer ? words`${value(subject3, "code")} ${event}.` : [sentence];
function shortBlowUp({ layer, start: start2, grown, since }, onSurface2) {
  const [from, to] = [significant(start2, 3), significant(grown, 3)];
  const fold = start2 !== 0 ? " a thousandfold" : "";
  const way = ` grew${fold} by step ${count(since.step)}: ${onSurface2 ? "" : "weights "}${from} → ${to}.`;
  return onSurface2 ? [`The position${way}`] : [value(layer, "code"), way];
}

// static/js/draw/narration/sentence.js
function optimizerTitle(state, step2 = state.frame?.step ?? 0) {
  const name = runAt(state, step2)?.config.optimizer.name;
  return state.catalogue?.optimizers.find((one) => one.name === name)?.title ?? "The optimizer";
}
function ready(state) {
  const { run, frame, catalogue, lineage } = state;
  const surface = surfaceOf(run, catalogue);
  if (!surface || !run || !frame) return untrained(state);
  const titles = [0, ...lineage.forks.map(({ step: step2 }) => step2 + 1)].map((step2) => optimizerTitle(state, step2));
  const changes = titles.filter((title, place2) => title !== titles[place2 - 1]);
  return readyWords(run, frame, surface, changes.join(" and then "));
}
function untrained({ run, data }) {
  const { config, parameter_count: all } = run;
  const frozen = countFrozen(run);
  const samples = data?.count ?? 0;
  const size = config.batch_size;
  const each = `${size === 1 ? "one" : count(size)} at a time`;
  const pace = samples === 1 ? "" : `, ${size >= samples ? "all at once" : each}`;
  const drawn = config.initial_weights ? "the values given" : drawnValues(config.layers);
  const weights = `${frozen > 0 ? `${count(all - frozen)} of ` : ""}${counted(all, "weight")}`;
  const what = `Play trains ${weights} on ${counted(samples, "sample")}${pace}`;
  const long = `${config.early_stopping ? "at most " : ""}${counted(config.epochs, "epoch")}`;
  return words`${value("Ready. ")}${what}, for ${long}. They start at ${drawn}.`;
}
var CONSTANT = { zeros: "0", ones: "1" };
function drawnValues(layers) {
  const names = denseOf(layers).flatMap(
    ({ kernel_initializer: kernel, bias_initializer: bias, use_bias: has }) => has ? [kernel, bias] : [kernel]
  );
  const values = new Set(names.map((name) => CONSTANT[name]));
  if (values.has(void 0)) return "arbitrary values";
  return [...values].sort().join(" and ");
}
var FAR_ABOVE = 2;
function finished(frame, { data, history: { epochs } }) {
  const { total_steps: total, loss: final, accuracy, penalty, stopped, step: step2 } = frame;
  const means = accuracy !== null && data?.task !== "regression";
  const right = means ? words`, accuracy ${value(loss(accuracy))}` : "";
  if (stopped?.early) return stoppedWords(stopped, step2);
  const head = value(`Finished after ${counted(total, "step")}. `);
  const times = Number(epochs.at(-1)?.loss) / Number(epochs[0]?.loss);
  const grown = Number.isFinite(times) && times >= FAR_ABOVE;
  const above = ` In the last epoch the mean loss was ${significant(times, 2)} times as high as in the first.`;
  const own = penalty ? penaltyWords(penalty) : "";
  const heldRight = means && frame.val_accuracy !== null ? words`, accuracy ${value(loss(frame.val_accuracy))}` : "";
  const held = data?.held_out ? words` Over ${membersOf(heldOutOf(data))}: loss ${value(measured(frame.val_loss))}${heldRight}.` : "";
  return words`${head}Over ${allSamples(data)}: loss ${value(measured(final))}${own}${right}.${held}${grown ? above : ""}`;
}
function stoppedWords({ epoch, best_epoch: best, best_step: back, reason }, step2) {
  const end = value(`Stopped after epoch ${count(epoch)}`);
  const where = step2 === back && best !== epoch ? `, and shown here at the best, epoch ${count(best ?? 0)}` : "";
  return words`${end}${where}: ${reason}`;
}
function stallOf({ diagnosis, run, frame }) {
  const stall = diagnosis?.run === run?.id ? diagnosis?.stall : null;
  return stall && frame && frame.step >= stall.since.step ? stall : null;
}
function blowUpOf({ diagnosis, run, frame }) {
  const found = diagnosis?.run === run?.id ? diagnosis?.loss_blow_up : null;
  return found && found.since === frame?.blown_up?.since ? found : null;
}
var stalledForms = (head, stall) => stallForms(stall).flatMap((form) => [[head, ...form], form]);
function ended(state, run, frame) {
  const surface = surfaceOf(run, state.catalogue);
  const end = surface ? finishedWords(frame, surface) : finished(frame, state);
  const stall = stallOf(state);
  if (!stall) return [end];
  const head = value(`Finished after ${counted(frame.total_steps, "step")}. `);
  const forms = stalledForms(head, stall);
  return [words`${end} ${forms[1]}`, ...forms];
}
var isAwaited = ({ frame, connection, storage }) => frame?.status === "training" && connection === "open" && storage === null;
var awaiting = (forms) => [
  ...forms.map((form) => [...form, " The next step is on its way."]),
  ...forms
];
function sentencesOf(state) {
  const { run, frame, connection } = state;
  if (connection === "lost") {
    const at = frame ? ` at step ${count(frame.step)}` : "";
    return [words`${value("Connection lost", "danger")}${at}; trying again.`];
  }
  if (!run || !frame) return [["Opening a run…"]];
  const over = isTextbook(run) ? "" : allSamples(state.data);
  if (frame.status === "diverged" && frame.divergence) {
    const blowUp = state.diagnosis?.run === run.id ? state.diagnosis.blow_up : null;
    return divergedSentences(frame.divergence, blowUp, blowUpOf(state), over);
  }
  if (frame.blown_up) return blownUpSentences(frame, frame.blown_up, blowUpOf(state), over);
  if (frame.step === 0 && !stallOf(state)) return [ready(state)];
  if (frame.status === "finished") return ended(state, run, frame);
  const head = value(`Step ${count(frame.step)}. `);
  const stall = stallOf(state);
  if (stall) return stalledForms(head, stall);
  if (frame.gradient?.length === 0) return [[head, "No step led to this point: the branch begins here."]];
  const forms = state.wording === "plain" ? plainSentences(frame, isTextbook(run)) : stepSentences(frame, optimizerTitle(state), isTextbook(run));
  return [...forms.map((form) => [head, ...form]), forms[forms.length - 1]];
}
function wayOut(state) {
  const { frame, run, connection, diagnosis } = state;
  if (connection === "lost") return null;
  if (frame?.status !== "diverged" && !frame?.blown_up) return stallOf(state);
  return diagnosis?.run === run?.id ? diagnosis?.unscaled ?? null : null;
}
function spokenOf(state) {
  const { advice = "" } = wayOut(state) ?? {};
  return [textOf(sentencesOf(state)[0]), advice].filter(Boolean).join(" ");
}

// static/js/draw/room.js
var room_exports = {};
__export(room_exports, {
  createRoom: () => createRoom
});
var shapeOf = (text2) => JSON.stringify(text2).replace(/\d/g, "0");
function createRoom() {
  const known3 = /* @__PURE__ */ new Map();
  return {
    known: (text2) => known3.get(shapeOf(text2)),
    know: (text2, found) => known3.set(shapeOf(text2), found),
    clear: () => known3.clear()
  };
}

// static/js/views/narration/narration.js
var SHOWN_EVERY = 100;
var SAID_EVERY = { each: 2e3, calm: 5e3 };
var SETTLING = 1e3;
var LONG_STEP = 2e3;
var MOST_LINES = 3;
var NOTICE_STAYS = 1e4;
function createNotice(actions) {
  const text2 = h("span", { role: "status" });
  const close = iconButton("Dismiss", "x", actions.dismiss, { class: "dim", title: null });
  const runs = button("Runs", () => actions.setRoom("runs"), { class: "pill notice-way" });
  const element = h("div", { class: "notice floating", hidden: true }, text2, close);
  const timer = { id: 0 };
  function leave() {
    if (element.matches(":hover, :focus-within")) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    else actions.dismiss();
  }
  return {
    element,
    show({ notice, storage, room: room2 }) {
      const lasting = room2 === "runs" ? null : storage;
      clearTimeout(timer.id);
      element.hidden = notice === null && lasting === null;
      element.lastChild?.replaceWith(notice === null ? runs : close);
      setText(text2, notice ?? lasting ?? "");
      if (notice !== null) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    }
  };
}
function createWay(actions) {
  const element = h("button", { type: "button", class: "pill narration-way", hidden: true });
  const showBest = ({ stopped }, step2) => {
    const label3 = `Go to the best, epoch ${count(stopped?.best_epoch ?? 0)}`;
    element.onclick = () => actions.seek(step2);
    setText(element, label3);
    setAttributes(element, { title: label3, "aria-label": label3 });
  };
  return {
    element,
    show(state, remedy) {
      const { run, frame, connection } = state;
      const ended2 = frame?.status === "diverged" && frame.divergence?.smaller_rate !== null;
      const retries = (ended2 || frame?.blown_up) && connection !== "lost";
      const best = bestElsewhere(frame);
      element.hidden = !remedy && !retries && best === null;
      if (!run || !frame) return;
      if (!remedy && !retries && best !== null) return showBest(frame, best);
      const retry = retryOf(run, frame, blowUpOf(state));
      const title = remedy ? titleOf(remedy) : `${retry.label}, from step ${count(retry.from)}`;
      element.onclick = remedy ? () => actions.mend(remedy) : () => actions.retry(retry);
      setText(element, remedy?.label ?? retry.label);
      setAttributes(element, { title, "aria-label": title });
    }
  };
}
var titleOf = ({ label: label3, as, from_step: step2 }) => `${label3}, ${as === "fork" ? `as a branch from step ${count(step2)}` : "in a new run"}`;
var NOTED = ["notice", "storage", "room"];
var TOLD = [
  "frame",
  "connection",
  "run",
  "data",
  "diagnosis",
  "narration",
  "wording",
  "play"
];
var Narration = class {
  #sentence = h("p", { class: "sentence" });
  #advice = h("p", { class: "narration-advice small", hidden: true });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #way;
  #notice;
  #show = createPace(SHOWN_EVERY);
  #say = { each: createPace(SAID_EVERY.each), calm: createPace(SAID_EVERY.calm) };
  #fitting = createFitting();
  #wait = createPatience(LONG_STEP, (isLate) => this.#turnLate(isLate));
  #late = false;
  #width = 0;
  #played = Number.NEGATIVE_INFINITY;
  #state = null;
  constructor(container2, actions) {
    this.#way = createWay(actions);
    this.#notice = createNotice(actions);
    const help2 = h("div", { class: "narration-help" }, this.#advice, this.#way.element);
    container2.append(this.#sentence, help2, this.#notice.element, this.#said);
    observeSize(container2, (width) => {
      this.#width = width;
      setText(this.#sentence, "");
      this.#fitting = createFitting();
      if (this.#state) this.#write();
    });
  }
  update(state, previous) {
    this.#state = state;
    if (state.frame !== previous.frame) this.#wait(false);
    this.#wait(isAwaited(state));
    if (state === previous || NOTED.some((part) => state[part] !== previous[part])) this.#notice.show(state);
    if (state !== previous && TOLD.every((part) => state[part] === previous[part])) return;
    if (state.play.playing) this.#show(() => this.#write());
    else this.#write();
    this.#speak(state, previous);
  }
  #speak({ narration, play, frame, diagnosis }, previous) {
    const say = () => setText(this.#said, this.#state ? spokenOf(this.#state) : "");
    if (narration === "off") return setText(this.#said, "");
    const rests = frame?.status === "ready" ? !play.playing : frame?.status !== "training";
    const blewUp = Boolean(frame?.blown_up) !== Boolean(previous.frame?.blown_up) && !play.playing;
    const ended2 = frame?.status !== previous.frame?.status && rests || blewUp;
    const found = troubleIn(diagnosis) !== troubleIn(previous.diagnosis) && !play.playing;
    if (play.playing) this.#played = performance.now();
    const stopped = !play.playing && performance.now() - this.#played < SETTLING && frame?.status !== "training";
    const byHand = narration === "each" && !play.playing;
    if (ended2 || stopped || found || byHand) say();
    else this.#say[narration](() => this.#state?.narration === narration && say());
  }
  #turnLate(isLate) {
    if (isLate === this.#late) return;
    this.#late = isLate;
    this.#write();
  }
  #write() {
    const state = this.#state;
    const way = wayOut(state);
    this.#way.show(state, way?.action ?? null);
    this.#advice.hidden = way === null;
    setText(this.#advice, way?.advice ?? "");
    const forms = this.#late ? awaiting(sentencesOf(state)) : sentencesOf(state);
    this.#fitting(this.#sentence, forms, `${this.#width} ${this.#late} ${subjectOf(state)}`);
    const whole3 = this.#sentence.textContent === textOf(forms[0]);
    setAttributes(this.#sentence, { title: whole3 ? null : spokenOf(state) });
  }
};
var troubleIn = (diagnosis) => [diagnosis?.stall?.sentence, diagnosis?.blow_up?.sentence, diagnosis?.loss_blow_up?.since].join();
var subjectOf = ({ run, frame, diagnosis, wording }) => [
  wording,
  ...[run?.id, frame?.weight?.index, frame?.status, frame?.step === 0],
  ...[diagnosis?.stall?.sentence, frame?.blown_up?.since, diagnosis?.loss_blow_up?.since]
].join();
var WRAPPED = "narration-wrapped";
function createFitting() {
  const now = { subject: "", form: 0 };
  const room2 = createRoom();
  return (element, forms, subject3) => {
    if (subject3 !== now.subject) {
      Object.assign(now, { subject: subject3, form: 0 });
      room2.clear();
    }
    now.form = Math.min(now.form, forms.length - 1);
    const form = forms[now.form];
    if (textOf(form) === element.textContent) return;
    element.classList.remove(WRAPPED);
    if (room2.known(form)) return element.replaceChildren(...form.map(marked));
    const lines = forms.slice(now.form).map((form2) => h("span", {}, ...form2.map(marked)));
    element.replaceChildren(...lines.flatMap((line4) => [line4, h("br")]));
    const { whiteSpace, lineHeight } = getComputedStyle(element);
    const across = element.getBoundingClientRect().width;
    const most = MOST_LINES * Number.parseFloat(lineHeight) + 1;
    const fitting = lines.findIndex((line4) => {
      const { width, height } = line4.getBoundingClientRect();
      return whiteSpace === "nowrap" ? width <= across : height <= most;
    });
    const chosen = fitting < 0 ? lines.length - 1 : fitting;
    now.form += chosen;
    if (fitting >= 0) room2.know(forms[now.form], true);
    element.classList.toggle(WRAPPED, fitting < 0);
    element.replaceChildren(...lines[chosen].childNodes);
  };
}
var createNarration = (container2, actions) => new Narration(container2, actions);

// static/js/draw/network/layout.js
var WIDEST4 = 64;
var TIGHTEST = 8;
var FOLD_SLOTS = 3;
function layoutNetwork(sizes, width, height, { left, right, top, bottom }, tightest = TIGHTEST) {
  const xs = columnPositions(sizes, left, width - right);
  return sizes.map((size, column) => layoutColumn(size, xs[column], top, height - bottom, tightest));
}
function columnPositions(sizes, left, right) {
  const gaps = sizes.slice(1).map((size, column) => (Math.min(size, 40) * Math.min(sizes[column], 40)) ** 0.2);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const xs = [left];
  for (const gap of gaps) {
    xs.push(xs[xs.length - 1] + gap / total * (right - left));
  }
  return xs;
}
function layoutColumn(size, x, top, bottom, tightest) {
  const height = Math.max(bottom - top, 2 * tightest);
  const slots = Math.min(size, Math.floor(height / tightest) + 1);
  const spacing = slots < 2 ? WIDEST4 : Math.min(WIDEST4, height * (1 - 1 / slots ** 1.2) / (slots - 1));
  const start2 = (top + bottom) / 2 - spacing * (slots - 1) / 2;
  const shown = shownNeurons(size, slots);
  const y = new Float64Array(size).fill(Number.NaN);
  const head = size === slots ? size : shown.length / 2;
  shown.forEach((neuron, place2) => {
    y[neuron] = start2 + spacing * (place2 < head ? place2 : place2 + slots - shown.length);
  });
  const fold = size === slots ? null : { count: size - shown.length, y: (top + bottom) / 2 };
  return { x, size, radius: Math.min(Math.max(spacing * 0.38, 2.5), 8), spacing, shown, y, fold };
}
function placeOf4({ x, y, radius, fold, grid }, neuron) {
  if (Number.isNaN(y[neuron]) && fold) return { x, y: fold.y, half: grid ? 0 : radius };
  if (grid) return { x: grid.x[neuron], y: grid.y[neuron], half: grid.side / 2 };
  return { x, y: y[neuron], half: radius };
}
function shownNeurons(size, slots) {
  const all = Array.from({ length: size }, (_, neuron) => neuron);
  if (size === slots) return all;
  const half = Math.max(1, Math.floor((slots - FOLD_SLOTS) / 2));
  return [...all.slice(0, half), ...all.slice(size - half)];
}

// static/js/draw/network/edges.js
var LEVELS2 = 24;
var MOST_EDGES = 3e3;
function visibleEdges(layers, columns) {
  const count2 = layers.reduce((sum, _, l) => sum + columns[l].shown.length * columns[l + 1].shown.length, 0);
  const edges = {
    weight: new Int32Array(count2),
    layer: new Uint8Array(count2),
    y0: new Float32Array(count2),
    y1: new Float32Array(count2)
  };
  let edge = 0;
  layers.forEach((layer, l) => {
    for (const from of columns[l].shown) {
      for (const to of columns[l + 1].shown) {
        edges.weight[edge] = layer.kernel + from * layer.units + to;
        edges.layer[edge] = l;
        edges.y0[edge] = columns[l].y[from];
        edges.y1[edge] = columns[l + 1].y[to];
        edge += 1;
      }
    }
  });
  return edges;
}
function rank(edges, values, most = MOST_EDGES) {
  const sizes = Float64Array.from(edges.weight, (weight2) => finiteSize(values[weight2]));
  const largest = largestOf(sizes);
  const level = Uint8Array.from(sizes, (size) => levelOf(size, largest));
  const floor = sizes.length > most ? sizes.slice().sort()[sizes.length - most] : 0;
  return { order: byLevel(level, sizes, floor), level, largest };
}
function finiteSize(value2) {
  const size = Math.abs(value2 ?? 0);
  return Number.isFinite(size) ? size : 0;
}
function largestOf(values) {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) largest = Math.max(largest, finiteSize(values[i]));
  return largest;
}
function levelOf(size, largest) {
  return largest > 0 ? Math.min(LEVELS2 - 1, Math.floor(size / largest * LEVELS2)) : 0;
}
function byLevel(level, sizes, floor) {
  const starts = new Int32Array(LEVELS2 + 1);
  for (let edge = 0; edge < level.length; edge += 1) {
    starts[level[edge] + 1] += sizes[edge] >= floor ? 1 : 0;
  }
  for (let l = 0; l < LEVELS2; l += 1) {
    starts[l + 1] += starts[l];
  }
  const order = new Int32Array(starts[LEVELS2]);
  for (let edge = 0; edge < level.length; edge += 1) {
    if (sizes[edge] >= floor) {
      order[starts[level[edge]]] = edge;
      starts[level[edge]] += 1;
    }
  }
  return order;
}
function strongest2(edges, values, count2) {
  const size = (edge) => finiteSize(values[edges.weight[edge]]);
  return Array.from(edges.weight, (_, edge) => edge).sort((a, b) => size(b) - size(a)).slice(0, count2);
}
function rise(along2) {
  return along2 < 0.5 ? 2 * along2 ** 2 : 1 - 2 * (1 - along2) ** 2;
}
var rimOf = ({ x, radius, grid }, side) => grid ? x + side * radius : x;
var REACH3 = 5;
var weightAt = ({ layers, columns, edges, ranking }, x, y) => neuronAt(layers, columns, x, y) ?? edgeAt(columns, edges, ranking, x, y);
var isOnNeuron = ({ layers, columns }, x, y) => neuronAt(layers, columns, x, y) !== null;
function neuronAt(layers, columns, x, y) {
  for (const [l, layer] of layers.entries()) {
    const column = columns[l + 1];
    const neuron = column.shown.find((n) => isOn(column, n, x, y));
    if (neuron !== void 0) return standFor(layer, neuron);
  }
  return null;
}
function isOn(column, neuron, x, y) {
  const place2 = placeOf4(column, neuron);
  const [across, down] = [Math.abs(place2.x - x), Math.abs(place2.y - y)];
  return (column.grid ? Math.max(across, down) : Math.hypot(across, down)) <= place2.half + 1.5;
}
function edgeAt(columns, edges, ranking, x, y) {
  const layer = columns.findIndex(
    (column, c) => c + 1 < columns.length && rimOf(column, 1) <= x && x <= rimOf(columns[c + 1], -1)
  );
  if (layer < 0) return null;
  const start2 = rimOf(columns[layer], 1);
  const width = rimOf(columns[layer + 1], -1) - start2;
  const along2 = (x - start2) / width;
  const risen = rise(along2);
  const steepness = 4 * Math.min(along2, 1 - along2) / width;
  let best = null;
  let nearest4 = REACH3;
  for (let place2 = ranking.order.length - 1; place2 >= 0; place2 -= 1) {
    const edge = ranking.order[place2];
    if (edges.layer[edge] !== layer) continue;
    const climb = edges.y1[edge] - edges.y0[edge];
    const distance2 = Math.abs(edges.y0[edge] + climb * risen - y) / Math.hypot(1, climb * steepness);
    if (distance2 < nearest4) {
      nearest4 = distance2;
      best = edges.weight[edge];
    }
  }
  return best;
}

// static/js/draw/network/cursor.js
var ARROWS3 = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
var byArrow = (key, index, { run }) => ARROWS3.includes(key) ? neighbour(run.parameters, index, key) : null;
function createCursor(name, actions, shown, reach = byArrow) {
  const cursor = h("div", {
    ...{ class: "network-cursor", role: "slider", tabindex: "0", "aria-label": name },
    ...{ "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0, "aria-orientation": "vertical" },
    onpointermove: (event) => actions.hover(weightUnder(event, shown)),
    onpointerleave: () => actions.hover(null),
    onclick: (event) => {
      const weight2 = weightUnder(event, shown);
      if (weight2 !== null) actions.pick(weight2, isOverNeuron(event, shown));
    },
    onfocus: () => {
      const { state } = shown;
      if (state?.frame && cursor.matches(":focus-visible"))
        actions.hover(shown.startAt?.(state) ?? state.chosen);
    },
    onblur: () => actions.hover(null),
    onkeydown: (event) => press(event, actions, shown, reach)
  });
  return cursor;
}
function weightUnder(event, { picture }) {
  if (!picture) return null;
  return weightAt(picture.scene, event.offsetX, event.offsetY);
}
var isOverNeuron = ({ offsetX, offsetY }, { picture }) => picture !== null && isOnNeuron(picture.scene, offsetX, offsetY);
function press(event, actions, { state }, reach) {
  if (!state?.run || event.ctrlKey || event.metaKey || event.altKey) return;
  const weight2 = state.hovered ?? state.chosen;
  const next = reach(event.key, weight2, { ...state, run: state.run });
  if (next !== null) actions.hover(next);
  else if (event.key === "Enter") actions.pick(weight2);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// static/js/draw/network/hues.js
var hues_exports = {};
__export(hues_exports, {
  coloursOf: () => coloursOf2,
  hueOf: () => hueOf,
  textHueOf: () => textHueOf
});
var HUES = {
  weights: ["negative", "positive"],
  gradients: ["gradient", "gradient"],
  updates: ["update", "update"]
};
var nameOf2 = (value2, kind) => HUES[kind][value2 < 0 ? 0 : 1];
var hueOf = (value2, palette, kind = "weights") => value2 === 0 ? palette.ink3 : palette[nameOf2(value2, kind)];
var textHueOf = (value2, palette, kind = "weights") => value2 === 0 ? palette.ink2 : palette[`${nameOf2(value2, kind)}Text`];
var coloursOf2 = (palette, kind) => [hueOf(-1, palette, kind), hueOf(1, palette, kind), palette.ink3];

// static/js/draw/network/painter.js
var painter_exports = {};
__export(painter_exports, {
  alphaOf: () => alphaOf,
  edgeLines: () => edgeLines,
  foldWidth: () => foldWidth,
  heightOf: () => heightOf2,
  lineOf: () => lineOf,
  neuronLook: () => neuronLook,
  paintDropped: () => paintDropped,
  paintEdge: () => paintEdge,
  paintFold: () => paintFold,
  paintNeuron: () => paintNeuron,
  paintNeurons: () => paintNeurons,
  paintPulse: () => paintPulse,
  paintRing: () => paintRing,
  paintSieve: () => paintSieve,
  widthOf: () => widthOf2
});

// static/js/draw/network/lines.js
var lines_exports = {};
__export(lines_exports, {
  NUMBERS: () => NUMBERS2,
  drawSheet: () => drawSheet,
  pointAt: () => pointAt2,
  strokeLines: () => strokeLines2,
  trace: () => trace2,
  traceDashed: () => traceDashed,
  tracePart: () => tracePart
});
var NUMBERS2 = 8;
var DASH2 = { on: 18, off: 8 };
function trace2(context, { x0, y0, x1, y1 }) {
  const [quarter, middle] = [(x1 - x0) / 4, (y0 + y1) / 2];
  context.beginPath();
  context.moveTo(x0, y0);
  context.quadraticCurveTo(x0 + quarter, y0, (x0 + x1) / 2, middle);
  context.quadraticCurveTo(x1 - quarter, y1, x1, y1);
}
function traceDashed(context, line4) {
  const long = Math.hypot(line4.x1 - line4.x0, line4.y1 - line4.y0);
  const count2 = Math.max(2, Math.round((long + DASH2.off) / (DASH2.on + DASH2.off)));
  const share2 = DASH2.on / (DASH2.on + DASH2.off);
  const pitch = 1 / (count2 - 1 + share2);
  context.beginPath();
  for (let dash = 0; dash < count2; dash += 1) {
    const [from, to] = [dash * pitch, (dash + share2) * pitch];
    context.moveTo(...pointAt2(line4, from));
    context.lineTo(...pointAt2(line4, to));
  }
}
var pointAt2 = ({ x0, y0, x1, y1 }, along2) => [x0 + (x1 - x0) * along2, y0 + (y1 - y0) * rise(along2)];
function tracePart(context, line4, [from, to], pieces) {
  context.beginPath();
  for (let n = 0; n <= pieces; n += 1) context.lineTo(...pointAt2(line4, from + (to - from) * n / pieces));
}
function drawSheet(context, { width, height, ratio, lines, colours }) {
  const { canvas } = context;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  strokeLines2(context, lines, colours);
}
function strokeLines2(context, lines, colours) {
  for (let at = 0; at < lines.length; at += NUMBERS2) {
    const line4 = { x0: lines[at], y0: lines[at + 1], x1: lines[at + 2], y1: lines[at + 3] };
    context.lineWidth = lines[at + 4];
    context.globalAlpha = lines[at + 5];
    context.strokeStyle = colours[lines[at + 6]];
    (lines[at + 7] ? traceDashed : trace2)(context, line4);
    context.stroke();
  }
}

// static/js/draw/network/painter.js
var THINNEST = 0.6;
var THICKEST = 3.4;
var SIEVE = 5;
var OTHERS2 = 0.25;
var BIAS_FLOOR = 0.05;
var shareOf3 = (level) => (level + 0.5) / LEVELS2;
var widthOf2 = (level) => THINNEST + (THICKEST - THINNEST) * shareOf3(level) ** 2;
var alphaOf = (level, faintest) => faintest + (1 - faintest) * shareOf3(level) ** 2;
function lineOf({ columns }, layer, from, to) {
  const [start2, end] = [placeOf4(columns[layer], from), placeOf4(columns[layer + 1], to)];
  return { x0: start2.x + start2.half, y0: start2.y, x1: end.x - end.half, y1: end.y };
}
var heightOf2 = (column, neuron) => placeOf4(column, neuron).y;
var [NEGATIVE, POSITIVE, NOTHING4] = [0, 1, 2];
function edgeLines({ columns, edges, ranking, values }, palette, dimmed) {
  const faintest = Number(palette.edgeMinAlpha);
  const dim = dimmed ? OTHERS2 : 1;
  const strokes = Array.from({ length: LEVELS2 }, (_, level) => [
    widthOf2(level),
    dim * alphaOf(level, faintest)
  ]);
  const lines = new Float32Array(ranking.order.length * NUMBERS2);
  let at = 0;
  for (const edge of ranking.order) {
    const layer = edges.layer[edge];
    const value2 = values[edges.weight[edge]];
    lines[at] = columns[layer].x + columns[layer].radius;
    lines[at + 1] = edges.y0[edge];
    lines[at + 2] = columns[layer + 1].x - columns[layer + 1].radius;
    lines[at + 3] = edges.y1[edge];
    [lines[at + 4], lines[at + 5]] = strokes[ranking.level[edge]];
    lines[at + 6] = value2 === 0 ? NOTHING4 : value2 < 0 ? NEGATIVE : POSITIVE;
    lines[at + 7] = Number(lines[at + 6] === NEGATIVE);
    at += NUMBERS2;
  }
  return lines;
}
function paintEdge(context, line4, width, { color, isNegative, casing = null }) {
  if (casing) {
    trace2(context, line4);
    stroke(context, [casing, width + 2.5]);
  }
  (isNegative ? traceDashed : trace2)(context, line4);
  stroke(context, [color, width]);
}
function paintNeurons(context, { layers, columns, ranking, values, kind }, palette) {
  const biases = layers.map(
    ({ bias, units }) => bias === null ? 0 : largestOf(values.subarray(bias, bias + units))
  );
  const largest = Math.max(...biases, BIAS_FLOOR * ranking.largest);
  columns.forEach((column, c) => {
    for (const neuron of column.shown) {
      const start2 = c === 0 ? null : layers[c - 1].bias;
      const bias = start2 === null ? null : values[start2 + neuron];
      const share2 = bias === null ? 0 : (levelOf(Math.abs(bias), largest) + 1) / LEVELS2;
      const look = bias === null ? { fill: c === 0 ? palette.ink : palette.paper, rim: palette.ink, minus: null } : neuronLook(bias, 0.08 + 0.8 * share2, hueOf(bias, palette, kind), palette);
      paintNeuron(context, column, neuron, look);
    }
  });
}
function neuronLook(value2, strength, hue, palette) {
  if (value2 === 0 || !(strength > 0)) return { fill: palette.paper, rim: palette.control, minus: null };
  const fill3 = blend(palette.paper, hue, strength);
  if (value2 > 0) return { fill: fill3, rim: hue, minus: null };
  const { paper, ink } = palette;
  return { fill: fill3, rim: hue, minus: contrast(fill3, paper) > contrast(fill3, ink) ? paper : ink };
}
function paintNeuron(context, { x, y, radius }, neuron, { fill: color, rim, minus }) {
  ring(context, [x, y[neuron]], radius);
  fill(context, color, [rim, 1.25]);
  if (!minus) return;
  line(context, [x - 0.55 * radius, y[neuron]], [x + 0.55 * radius, y[neuron]]);
  stroke(context, [minus, Math.max(1.25, 0.3 * radius)]);
}
var foldWords = ({ count: count2 }) => `+${count2}`;
var foldWidth = (context, fold) => context.measureText(foldWords(fold)).width + 8;
function paintFold(context, { x, fold }, palette) {
  if (!fold) return;
  context.font = typeface(palette.sans, 12, 500);
  plate(context, [x, fold.y], foldWidth(context, fold), 18, 9);
  fill(context, palette.paper);
  context.textAlign = "center";
  write(context, foldWords(fold), [x, fold.y + 4], palette.ink2);
}
function paintSieve(context, column, palette) {
  const [first, last] = [column.shown[0], column.shown[column.shown.length - 1]].map(
    (n) => placeOf4(column, n)
  );
  const x = column.x + column.radius + SIEVE;
  context.setLineDash([3, 3]);
  line(context, [x, first.y - first.half - 4], [x, last.y + last.half + 4]);
  stroke(context, [palette.control, 1.5]);
  context.setLineDash([]);
}
function paintDropped(context, column, dropped, palette) {
  for (const neuron of column.shown.filter((n) => dropped[n])) {
    const { x, y, half } = placeOf4(column, neuron);
    const reach = half + 2;
    for (const color of [palette.paper, palette.ink]) {
      for (const way of [-1, 1]) {
        line(context, [x - reach, y - way * reach], [x + reach, y + way * reach]);
        stroke(context, [color, color === palette.paper ? 4 : 1.75]);
      }
    }
  }
}
function paintRing(context, column, neuron, palette) {
  if (Number.isNaN(column.y[neuron])) return;
  const { x, y, half } = placeOf4(column, neuron);
  if (column.grid) plate(context, [x, y], 2 * half + 3, 2 * half + 3, 1);
  else ring(context, [x, y], half + 2.5);
  stroke(context, [palette.ink, 1.75]);
}
function paintPulse(context, line4, progress, width) {
  const LENGTH = 0.35;
  const tail = Math.max(0, progress * (1 + LENGTH) - LENGTH);
  const head = Math.min(1, progress * (1 + LENGTH));
  tracePart(context, line4, [tail, head], 10);
  context.lineWidth = width;
  context.stroke();
}

// static/js/draw/network/picture.js
var picture_exports2 = {};
__export(picture_exports2, {
  anchorOf: () => anchorOf,
  paintNetwork: () => paintNetwork,
  paintOver: () => paintOver2,
  placesIn: () => placesIn2,
  pulsing: () => pulsing
});

// static/js/draw/network/callout.js
var CALLOUT = 10;
var CLEAR = 5;
var FOLD = { across: 18, down: 9 };
var endsOf2 = (...between5) => between5.some(({ fold }) => fold) ? FOLD : {
  across: 3,
  down: Math.max(...between5.map(({ radius, grid }) => grid ? grid.side / 2 : radius)) + 3
};
function calloutHeight({ x0, y0, x1, y1 }, half, ends3) {
  if (ends3 && x1 - x0 < 2 * (half + ends3.across) && Math.abs(y1 - y0) < 2 * (CALLOUT + ends3.down))
    return Math.min(y0, y1) - ends3.down - CLEAR - CALLOUT;
  return (y0 + y1) / 2;
}
function paintCallout(context, line4, text2, color, palette, ends3 = null, top = 0) {
  context.font = typeface(palette.sans, 12, 500);
  const half = context.measureText(text2).width / 2 + 6;
  const [x, y] = [(line4.x0 + line4.x1) / 2, calloutHeight(line4, half, ends3)];
  if (y - CALLOUT < top) return;
  plate(context, [x, y], 2 * half, 2 * CALLOUT, 4);
  fill(context, palette.raised, [palette.ink, 1]);
  context.textAlign = "center";
  write(context, text2, [x, y + 4], color);
}
function besideNeuron(column, neuron) {
  const { x: middle, y, half } = placeOf4(column, neuron);
  const x = middle - half - 36;
  return { x0: x, y0: y, x1: x, y1: y };
}
function edgeText(kind, value2) {
  return kind === "weights" ? weight(value2) : significant(value2, 3);
}

// static/js/draw/network/labels.js
var labels_exports2 = {};
__export(labels_exports2, {
  LEGEND: () => LEGEND,
  ROOM_FOR_BOTH: () => ROOM_FOR_BOTH,
  centered: () => centered,
  headingsApart: () => headingsApart,
  headingsHeight: () => headingsHeight,
  legendText: () => legendText,
  paintHeadings: () => paintHeadings,
  paintInputs: () => paintInputs,
  paintLegend: () => paintLegend,
  paintOutputs: () => paintOutputs
});
var HEADING_GAP = 5;
var LABEL_ROOM = 13;
var TWO_LINES = 32;
var BESIDE3 = 7;
var ROOM_FOR_BOTH = 5;
var LEGEND = { width: 104, height: 28, parts: 8 };
function headingsApart(columns, widths) {
  let free = Number.POSITIVE_INFINITY;
  return columns.map((_, c) => c).reverse().filter((c) => {
    const fits2 = columns[c].x + widths[c] / 2 <= free;
    if (fits2) free = columns[c].x - widths[c] / 2 - HEADING_GAP;
    return fits2;
  });
}
function paintHeadings(context, columns, headings, palette, width) {
  const row = (texts, y, font = typeface(palette.sans), color = palette.ink3) => {
    for (const c of apart2(context, columns, texts, font))
      centered(context, texts[c], columns[c].x, y, width, font, color);
  };
  const [names, mono] = [headings.map(({ name }) => name), typeface(palette.mono)];
  row(names, 11, mono, palette.ink2);
  for (const [k, line4] of detailLines(context, columns, headings, palette).entries()) row(line4, 26 + 14 * k);
}
function apart2(context, columns, texts, font) {
  context.font = font;
  const widths = texts.map((text2) => context.measureText(text2).width);
  return headingsApart(columns, widths);
}
function detailLines(context, columns, headings, palette) {
  const details = headings.map(({ detail }) => detail);
  const parts2 = [0, 1].map((part) => details.map((detail) => detail.split(" ")[part] ?? ""));
  const hasRoom = apart2(context, columns, details, typeface(palette.sans)).length === columns.length;
  const drops2 = headings.map(({ drop: drop2 }) => drop2 ?? "");
  return [...hasRoom ? [details] : parts2, ...drops2.some(Boolean) ? [drops2] : []];
}
var headingsHeight = (context, columns, headings, palette) => 17 + 14 * detailLines(context, columns, headings, palette).length;
function centered(context, text2, x, y, width, font, color, rim = null) {
  context.font = font;
  context.textAlign = "left";
  const size = context.measureText(text2).width;
  write(context, text2, [Math.min(Math.max(x - size / 2, 0), width - size), y], color, rim);
}
function paintInputs(context, column, labels, palette, width) {
  if (column.size === 1) {
    const y = column.y[0] + column.radius;
    centered(context, labels[0].name, column.x, y + 16, width, typeface(palette.sans), palette.ink3);
    centered(
      context,
      labels[0].detail,
      column.x,
      y + 32,
      width,
      typeface(palette.sans, 13, 500),
      palette.ink
    );
    return;
  }
  if (column.spacing >= LABEL_ROOM) paintBeside(context, column, labels, palette, -1, column.x);
}
function paintOutputs(context, column, labels, palette, width) {
  if (column.spacing < LABEL_ROOM) return;
  context.font = typeface(palette.sans, 13, 500);
  const room2 = width - column.x - column.radius - BESIDE3;
  const fits2 = column.shown.every((neuron) => context.measureText(labels[neuron].detail).width <= room2);
  if (fits2) {
    paintBeside(context, column, labels, palette, 1, width - column.x);
    return;
  }
  context.textAlign = "right";
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const y = column.y[neuron] - column.radius - BESIDE3;
    context.font = typeface(palette.sans, 13, 500);
    write(context, detail, [width, y], palette.ink);
    const left = width - context.measureText(`${detail} `).width;
    context.font = typeface(palette.sans);
    if (name) write(context, name, [left, y], palette.ink3);
  }
}
function paintBeside(context, column, labels, palette, side, room2) {
  context.textAlign = side < 0 ? "right" : "left";
  const start2 = column.radius + BESIDE3;
  const x = column.x + side * start2;
  const split = column.spacing >= TWO_LINES;
  for (const neuron of column.shown) {
    const { name, detail } = labels[neuron];
    const y = column.y[neuron] + (split && name ? -3 : 4);
    context.font = typeface(palette.sans, split ? 13 : 12, 500);
    write(context, detail, [x, y], palette.ink);
    const beside2 = split ? 0 : context.measureText(detail).width + 5;
    context.font = typeface(palette.sans);
    if (start2 + beside2 + context.measureText(name).width <= room2)
      write(context, name, [x + side * beside2, y + (split ? 15 : 0)], palette.ink3);
  }
}
function paintLegend(context, { ranking: { largest }, kind }, palette, width, height) {
  if (!(largest > 0 && Number.isFinite(largest))) return;
  const [middle, top] = [width - LEGEND.width / 2, height - LEGEND.height];
  const faintest = Number(palette.edgeMinAlpha);
  for (const sign of [-1, 1]) {
    for (let part = 0; part < LEGEND.parts; part += 1) {
      const share2 = (part + 1) / LEGEND.parts;
      const pitch = LEGEND.width / 2 / LEGEND.parts;
      context.globalAlpha = alphaOf(share2 * (LEVELS2 - 1), faintest);
      const [from, to] = [part, part + (sign < 0 ? 0.6 : 1)].map((place2) => middle + sign * place2 * pitch);
      line(context, [from, top + 4], [to, top + 4]);
      stroke(context, [hueOf(sign, palette, kind), widthOf2(share2 * (LEVELS2 - 1))]);
    }
  }
  context.globalAlpha = 1;
  const size = legendText(largest);
  if (size.length > ROOM_FOR_BOTH) return paintTick(context, `±${size}`, width, "right", top, palette);
  paintTick(context, `−${size}`, width - LEGEND.width, "left", top, palette);
  paintTick(context, "0", middle, "center", top, palette);
  paintTick(context, `+${size}`, width, "right", top, palette);
}
var legendText = (largest) => significant(largest, 2);
function paintTick(context, text2, x, align, top, palette) {
  context.font = typeface(palette.sans);
  context.textAlign = align;
  write(context, text2, [x, top + 21], palette.ink3);
}

// static/js/draw/network/picture.js
var PULSES = 20;
function paintNetwork(context, picture, palette) {
  context.clearRect(0, 0, picture.width, picture.height);
  paintOver2(context, picture, palette);
}
function paintOver2(context, picture, palette) {
  const { scene, hovered, width, height } = picture;
  const { columns } = scene;
  context.lineCap = "butt";
  paintPulses(context, picture, palette);
  if (hovered !== null && hovered !== picture.chosen) paintWeight(context, picture, hovered, palette, false);
  if (picture.paintTiles) picture.paintTiles(context, picture, palette);
  else paintNeurons(context, scene, palette);
  paintWeight(context, picture, picture.chosen, palette, true);
  for (const column of columns) paintFold(context, column, palette);
  for (const column of columns) if (column.isDropped) paintSieve(context, column, palette);
  paintHeadings(context, columns, picture.headings, palette, width);
  if (!picture.paintTiles) {
    paintInputs(context, columns[0], picture.inputs, palette, width);
    paintOutputs(context, columns[columns.length - 1], picture.outputs, palette, width);
  }
  paintLegend(context, scene, palette, width, height);
}
function paintWeight(context, { scene, parameters, hovered }, index, palette, chosen) {
  const { columns, ranking, values, kind } = scene;
  const value2 = values[index];
  const { layer, from, to } = edgeOf(parameters, index);
  const line4 = from === null ? besideNeuron(columns[layer + 1], to) : lineOf(scene, layer, from, to);
  if (from !== null) {
    const width = Math.max(widthOf2(levelOf(Math.abs(value2), ranking.largest || 1)), 1.5);
    const casing = chosen ? palette.ink : null;
    paintEdge(context, line4, width, { color: hueOf(value2, palette, kind), isNegative: value2 < 0, casing });
    paintRing(context, columns[layer], from, palette);
  }
  paintRing(context, columns[layer + 1], to, palette);
  if (chosen && hovered === null && ranking.largest > 0) {
    const color = textHueOf(value2, palette, kind);
    const [at, ends3] = calloutOf(columns[layer], columns[layer + 1], line4, from === null);
    paintCallout(context, at, edgeText(kind, value2), color, palette, ends3);
  }
}
function calloutOf(start2, end, line4, isBias2) {
  if (isBias2 || !start2.grid) return [line4, isBias2 ? null : endsOf2(start2, end)];
  const x = (rimOf(start2, 1) + rimOf(end, -1)) / 2;
  const [, y] = pointAt2(line4, (x - line4.x0) / (line4.x1 - line4.x0 || 1));
  return [{ x0: x, x1: x, y0: y, y1: y }, null];
}
function paintPulses(context, { scene, pulse }, palette) {
  if (!pulse) return;
  const { columns, edges, ranking } = scene;
  context.strokeStyle = palette.update;
  context.lineCap = "round";
  for (const edge of pulse.edges) {
    const layer = edges.layer[edge];
    const line4 = {
      x0: rimOf(columns[layer], 1),
      y0: edges.y0[edge],
      x1: rimOf(columns[layer + 1], -1),
      y1: edges.y1[edge]
    };
    paintPulse(context, line4, pulse.progress, Math.max(2, widthOf2(ranking.level[edge]) + 0.5));
  }
}
function pulsing(edges, update2) {
  return strongest2(edges, update2, PULSES);
}
function anchorOf({ scene, parameters }, index) {
  const { layer, from, to } = edgeOf(parameters, index);
  const column = scene.columns[layer + 1];
  if (from === null) return placeOf4(column, to);
  const { x0, y0, x1, y1 } = lineOf(scene, layer, from, to);
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, half: 0 };
}
function placesIn2(picture) {
  const { columns } = picture.scene;
  const first = ({ x, y, shown }) => ({ x, y: y[shown[0]] });
  return {
    neuron: columns.length > 2 ? first(columns[1]) : void 0,
    output: first(columns[columns.length - 1]),
    weight: anchorOf(picture, picture.chosen)
  };
}

// static/js/draw/network/scene.js
var scene_exports2 = {};
__export(scene_exports2, {
  LINE: () => LINE3,
  edgeValues: () => edgeValues,
  inputLabels: () => inputLabels,
  outputLabels: () => outputLabels,
  planNetwork: () => planNetwork,
  planOf: () => planOf
});
var TOP = 46;
var BOTTOM = 12;
var LINE3 = 14;
var LETTER3 = 5.7;
var GAP3 = 20;
var CHOICES = { width: 84, height: 22 };
var NUMBER = { across: 52, up: 6 };
function planNetwork(run, data, width, height, tightest, mark2 = "") {
  const layers = layersOf(run.parameters);
  const sizes = [run.features, ...layers.map((layer) => layer.units)];
  const outputs = sizes[sizes.length - 1];
  const insets = {
    left: run.features === 1 ? GAP3 : roomFor(featuresOf(run, data).map(({ name }) => `${name} 0.00`)),
    right: roomFor(outputNames(data, outputs).map((name) => mark2 + name)),
    top: TOP + (hasDropout(run) ? LINE3 : 0),
    bottom: BOTTOM
  };
  const free = layoutNetwork(sizes, width, height, insets, tightest);
  const beside2 = tightest === void 0 ? { across: 0, up: 0 } : NUMBER;
  const foot = ({ y, shown, radius }, up = 0) => y[shown[shown.length - 1]] + Math.max(radius, up);
  const hasChoices = tightest === void 0 && canTile(run);
  const meetsCorner = free.some(
    (column) => column.x + column.radius + beside2.across > width - LEGEND.width && foot(column, beside2.up) > height - LEGEND.height || hasChoices && column.x - column.radius < CHOICES.width && foot(column) > height - CHOICES.height
  );
  const columns = meetsCorner ? layoutNetwork(sizes, width, height, { ...insets, bottom: LEGEND.height + BOTTOM }, tightest) : free;
  return planOf(run, layers, columns);
}
function planOf(run, layers, placed2) {
  const rates = ratesBehind(run.config.layers);
  const columns = placed2.map((one, c) => rates[c]?.length ? { ...one, isDropped: true } : one);
  return { layers, columns, edges: visibleEdges(layers, columns), headings: headingsOf(run, layers) };
}
function roomFor(texts) {
  const letters = Math.max(...texts.map((text2) => text2.length));
  return Math.min(Math.max(letters * LETTER3, 38), 96) + GAP3;
}
function headingsOf(run, layers) {
  const input = { name: "input", detail: run.features > 1 ? String(run.features) : "" };
  const [dense, rates] = [denseOf(run.config.layers), ratesBehind(run.config.layers)];
  const all = [
    input,
    ...layers.map(({ name, units }, l) => ({ name, detail: `${units} ${dense[l].activation}` }))
  ];
  return all.map(({ name, detail }, column) => {
    const drop2 = rates[column].map((rate) => `dropout ${plain2(rate)}`).join(", ");
    return drop2 ? { name, detail, drop: drop2 } : { name, detail };
  });
}
function featuresOf(run, data) {
  if (data && data.features.length === run.features) return data.features;
  const unknown = { offset: 0, scale: 1, unit: "", category: null, fill: null };
  return Array.from({ length: run.features }, (_, k) => ({ name: `input ${k}`, ...unknown }));
}
function outputNames(data, outputs) {
  const names = data ? answerNames(data) : [];
  if (outputs === 1 && names.length === 2) return [names[1]];
  return Array.from({ length: outputs }, (_, k) => names[k] ?? "");
}
function inputLabels(run, data, sample2) {
  return featuresOf(run, data).map((feature, k) => ({
    name: feature.name,
    detail: sample2 && k < sample2.input.length ? humanText(feature, sample2.input[k]) : ""
  }));
}
function outputLabels(data, sample2, outputs) {
  return outputNames(data, outputs).map((name, k) => ({
    name,
    detail: sample2 ? outputText(data, sample2.output[k], k) : ""
  }));
}
function edgeValues(frame, kind) {
  const values = { weights: frame.theta, gradients: frame.gradient, updates: frame.update }[kind];
  return values.length > 0 ? values : new Float32Array(frame.theta.length);
}

// static/js/views/slow-motion/opener.js
function createOpener(actions) {
  const element = h(
    "button",
    {
      ...{
        type: "button",
        class: "frames-opener quiet",
        "data-entry": true,
        onclick: () => actions.slow.open()
      },
      title: "The last step in five frames (M)"
    },
    phaseRing(),
    "Slow motion"
  );
  return {
    element,
    update(state) {
      element.classList.toggle("turning", isMoving(state));
    }
  };
}

// static/js/views/network/lines.js
function createLines(canvas) {
  const ratio = () => window.devicePixelRatio || 1;
  if (!canvas.transferControlToOffscreen) {
    const context = canvas.getContext("2d");
    return (sheet) => drawSheet(context, { ...sheet, ratio: ratio() });
  }
  const worker = new Worker(new URL("./lines-worker.js", import.meta.url), { type: "module" });
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ canvas: offscreen }, [offscreen]);
  return (sheet) => worker.postMessage({ sheet: { ...sheet, ratio: ratio() } }, [sheet.lines.buffer]);
}

// static/js/views/network/pulse.js
var STEP_MS = 240;
var FASTEST = 4;
function createPulse(repaint) {
  const now = { pulse: null };
  function animate() {
    requestAnimationFrame(() => {
      if (now.pulse && repaint()) animate();
    });
  }
  return {
    follow({ frame, play, reducedMotion }, previous, edges) {
      if (!frame || !edges || frame === previous.frame || reducedMotion) return;
      const isSlow = !play.playing || play.speed <= FASTEST;
      const isNext = frame.run === previous.frame?.run && frame.step === previous.frame.step + 1;
      const isSeen2 = isSlow && isNext;
      now.pulse = isSeen2 ? { edges: pulsing(edges, frame.update), start: performance.now() } : null;
      if (isSeen2) animate();
    },
    progress() {
      if (!now.pulse) return null;
      const { edges, start: start2 } = now.pulse;
      const progress = (performance.now() - start2) / STEP_MS;
      if (progress >= 1) now.pulse = null;
      return progress < 1 ? { edges, progress: 1 - (1 - progress) ** 2 } : null;
    }
  };
}

// static/js/views/network/tag.js
var LEAST_TOP = -40;
function showTag(tag, { run, frame, picture, weight: weight2, large }, { width, height }) {
  tag.hidden = weight2 === null;
  if (weight2 === null) return;
  tag.replaceChildren(
    h("div", { class: "mono" }, labelOf(run.parameters, weight2)),
    ...large,
    ...weightFacts(frame, weight2).map(
      ({ name, text: text2, meaning: meaning2 }) => h("div", {}, `${name} `, h("b", { class: meaning2 }, text2))
    )
  );
  const { x, y, half } = anchorOf(picture, weight2);
  const aside = 14 + half;
  const left = x + aside + tag.offsetWidth > width ? x - aside - tag.offsetWidth : x + aside;
  const top = Math.max(Math.min(y - tag.offsetHeight / 2, height - tag.offsetHeight), LEAST_TOP);
  tag.style.translate = `${Math.round(Math.max(left, 0))}px ${Math.round(top)}px`;
}

// static/js/views/network/network.js
var KINDS = ["weights", "gradients", "updates"];
var MOST_BETWEEN_TILES = 400;
var SHOWS = [
  "run",
  "frame",
  "data",
  "chosen",
  "hovered",
  "edges",
  "theme",
  "neurons",
  "tiles",
  "point",
  "sent"
];
var NEURONS2 = ["circles", "tiles"];
var Network = class extends Panel {
  #canvas = h("canvas", { role: "img", "aria-label": "The network" });
  #tag = h("div", { class: "network-tag floating small", hidden: true, "aria-hidden": "true" });
  #cursor;
  #choices;
  #opener;
  #neurons;
  #back;
  #tiles = null;
  #loading = null;
  #lines;
  #twin = createTwin("The weights of the chosen neuron", () => {
    const { run, frame, chosen } = this.state ?? { run: null, frame: null, chosen: 0 };
    return run && frame && networkTable(run, frame, chosen);
  });
  #context = null;
  #plan = null;
  picture = null;
  #pulse = createPulse(() => {
    if (!this.picture || !this.#context) return false;
    paintNetwork(this.#context, { ...this.picture, pulse: this.#pulse.progress() }, this.palette);
    return true;
  });
  constructor(container2, actions) {
    super(SHOWS);
    this.#choices = createChoices("Edges show", KINDS, actions.setEdges);
    this.#opener = createOpener(actions);
    this.#neurons = createChoices("Neurons as", NEURONS2, actions.setNeurons);
    this.#neurons.element.classList.add("network-neurons");
    this.#back = button("Back to the samples", () => actions.sendForward(null), {
      class: "pill network-back",
      hidden: true
    });
    this.#cursor = createCursor("Weight", actions, this);
    const lines = h("canvas", { "aria-hidden": "true" });
    this.#lines = createLines(lines);
    this.caption.append("The network appears with its first weights.");
    this.drawing.append(lines, this.#canvas, this.#cursor, this.#tag, this.#neurons.element);
    const title = [h("h2", { id: "network-title" }, "Network"), asks("network", "Network")];
    const takeaway = createTakeaway("Save the network", () => this.#scene());
    const head = h("header", {}, title, this.#opener.element, this.#choices.element, takeaway);
    const foot = h("div", { class: "foot" }, this.caption, this.#back, this.#twin.element);
    container2.append(head, this.drawing, foot);
  }
  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
    this.#plan = null;
  }
  update(state, previous) {
    this.#opener.update(state);
    super.update(state, previous);
  }
  change(state, previous) {
    const kind = shownAs(state);
    const isOther = state.run?.id !== previous.run?.id || state.data !== previous.data;
    if (isOther || kind !== shownAs(previous)) this.#plan = null;
    if (kind === "tiles") this.#loading ??= this.#load();
    this.#choices.show(state.edges);
    this.#neurons.show(kind);
    this.#neurons.element.hidden = !canTile(state.run);
    this.#back.hidden = state.point === null;
    this.caption.classList.toggle("network-tiled", kind === "tiles");
    this.#pulse.follow(state, previous, this.#plan?.edges);
  }
  async #load() {
    const { Tiles } = await import("./neurons.js");
    this.#tiles = new Tiles();
    this.#plan = null;
    this.redraw();
  }
  startAt = (state) => {
    if (!state.run || shownAs(state) === "circles") return state.chosen;
    const { layer, to } = edgeOf(state.run.parameters, Math.min(state.chosen, state.run.parameter_count - 1));
    return standFor(layersOf(state.run.parameters)[layer], to);
  };
  #tiling = (state) => shownAs(state) === "tiles" ? this.#tiles : null;
  paint() {
    const { state, width, height, palette } = this;
    if (!state?.run || !state.frame || !this.#context) return;
    if (shownAs(state) === "tiles" && !this.#tiles) return;
    this.picture = this.#pictureOf(state.run, state.frame, state);
    const { scene, hovered } = this.picture;
    const lines = edgeLines(scene, palette, hovered !== null);
    this.#lines({ width, height, lines, colours: coloursOf2(palette, scene.kind) });
    paintNetwork(this.#context, this.picture, palette);
    this.#canvas.dataset.step = String(state.frame.step);
  }
  #pictureOf(run, frame, state) {
    const { width, height } = this;
    const { data, edges: kind, chosen, hovered } = state;
    const tiles = this.#tiling(state);
    this.#plan ??= tiles ? tiles.plan(run, width, height) : planNetwork(run, data, width, height);
    const { layers, columns, edges, headings } = this.#plan;
    const values = edgeValues(frame, kind);
    const seen = seenIn(state);
    return {
      scene: {
        layers,
        columns,
        edges,
        values,
        ranking: rank(edges, values, tiles ? MOST_BETWEEN_TILES : void 0),
        kind
      },
      parameters: run.parameters,
      chosen: Math.min(chosen, run.parameter_count - 1),
      inputs: inputLabels(run, data, seen),
      outputs: outputLabels(data, seen, columns[columns.length - 1].size),
      paintTiles: tiles?.painter({ ...state, run }, this.palette) ?? null,
      pulse: this.#pulse.progress(),
      ...{ hovered, headings, width, height }
    };
  }
  #scene() {
    const { state, picture } = this;
    if (!state?.run || !state.frame || !picture) return null;
    return { part: "network", picture, moment: momentOf({ ...state, run: state.run, frame: state.frame }) };
  }
  places() {
    return this.picture ? onScreen(this.drawing, placesIn2(this.picture)) : {};
  }
  tell() {
    const { state, picture, caption: caption2 } = this;
    if (!state?.run || !state.frame || !picture) return;
    const { run, frame, edges, hovered, chosen } = state;
    const large = hovered === null ? [] : this.#tiling(state)?.enlarged({ ...state, run }, this.palette) ?? [];
    showTag(this.#tag, { run, frame, picture, weight: hovered, large }, this);
    const sizes = [run.features, ...denseOf(run.config.layers).map(({ units }) => units)].join(", ");
    setCaption(caption2, [...this.#captionOf(run, frame, state, picture.scene), ...offWords(run)]);
    caption2.dataset.step = String(frame.step);
    const shown = this.#tiling(state) ? `${sizes} neurons, each with where it fires` : `${sizes} neurons`;
    setAttributes(this.#canvas, {
      "aria-label": `The network: ${shown}; its edges show ${edges}, dashed below zero`,
      "data-neurons": shownAs(state),
      "data-tiles": state.tiles?.run === run.id ? state.tiles.step : null
    });
    setAttributes(this.#cursor, {
      "aria-valuemax": run.parameter_count - 1,
      "aria-valuenow": hovered ?? chosen,
      "aria-valuetext": [
        weightSentence(run.parameters, frame, hovered ?? chosen),
        ...this.#tiling(state)?.said({ ...state, run }) ?? []
      ].join(". ")
    });
    this.#twin.refresh();
  }
  #captionOf(run, frame, state, { ranking, edges }) {
    const tiles = this.#tiling(state);
    const [drawn, of] = [ranking.order.length, edges.weight.length];
    const isTold = state.edges === "weights" || frame.gradient.length > 0;
    const seen = seenIn(state);
    if (!isTold || !tiles && !state.point)
      return networkCaption(run, state.data, frame, state.edges, drawn);
    const told3 = state.tiles?.run === run.id && tiles ? state.tiles : null;
    const struck = told3 && tiles ? tiles.counts(told3).struck : 0;
    const older = [state.point && state.sent, told3].find(
      (one) => one && one.run === run.id && one.step !== frame.step
    );
    return tilesCaption(run, state.data, seen, { drawn, of, struck, older: older ? older.step : null });
  }
};
var createNetwork = (container2, actions) => new Network(container2, actions);

// static/js/draw/surfaces/lens.js
var REACH4 = 0.86;
var RINGS = [1 / 3, 2 / 3, 1];
var HEAD2 = 9;
var RIM = 30;
function lensRadius(arrows) {
  const longest = Math.max(0, ...arrows.map(({ x, y }) => Math.hypot(x, y)).filter(Number.isFinite));
  if (longest < Number.MIN_VALUE * 1e20) return 0;
  const wanted = longest / REACH4;
  const power2 = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 3, 5, 10].find((one) => one * power2 >= wanted) ?? 10;
  return Number((factor * power2).toPrecision(1));
}
function lensPicture({ plain: slope, update: update2, optimizer }, width, height) {
  const reach = lensRadius([slope, update2]);
  const radius = Math.max(10, Math.min(width, height) / 2 - RIM);
  const center = { x: width / 2, y: height / 2 };
  const { x, y } = center;
  const axes3 = `M${px(x - radius)} ${px(y)}h${px(2 * radius)}M${px(x)} ${px(y - radius)}v${px(2 * radius)}`;
  const background = [
    ...RINGS.map((share2) => circle("position-ring", x, y, radius * share2)),
    path("position-axis", axes3),
    label2("x", x + radius + 8, y + 4),
    label2("y", x, y - radius - 8, "middle")
  ];
  const dot = circle("position-place", x, y, 5);
  if (reach === 0) return [...background, dot];
  const tip = (move) => ({
    x: x + move.x / reach * radius,
    y: y - move.y / reach * radius
  });
  return [
    ...background,
    label2(`ring: ${plain2(reach)}`, x + radius * Math.SQRT1_2 + 6, y + radius * Math.SQRT1_2 + 12),
    ...arrow("gradient", center, tip(slope)),
    ...arrow("update", center, tip(update2)),
    dot,
    ...legend2(optimizer, height)
  ];
}
function legend2(optimizer, height) {
  const entry = (meaning2, words2, y) => [
    path(`position-shaft ${meaning2}`, `M4 ${px(y - 4)}h14`),
    label2(words2, 28, y, "start", meaning2)
  ];
  return [
    ...entry("gradient", "−η·g, the plain step", height - 20),
    ...entry("update", `${optimizer}’s step`, height - 5)
  ];
}
function arrow(meaning2, from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 1)) return [];
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const head = Math.min(HEAD2, length);
  const neck = { x: to.x - x * head, y: to.y - y * head };
  const side = (way) => `${px(neck.x - way * y * head * 0.45)} ${px(neck.y + way * x * head * 0.45)}`;
  return [
    path(`position-shaft ${meaning2}`, `M${px(from.x)} ${px(from.y)}L${px(neck.x)} ${px(neck.y)}`),
    path(`position-head ${meaning2}`, `M${px(to.x)} ${px(to.y)}L${side(1)}L${side(-1)}Z`)
  ];
}

// static/js/views/network/position.js
var COLUMNS = ["", "position", "gradient", "update"];
var Position = class extends Panel {
  #svg = s("svg", { role: "img", "aria-label": "The position under a lens" });
  #rows;
  #height = h("td", { class: "figure" }, "–");
  #formula = h("p", { class: "position-formula mono micro" });
  constructor(container2, actions) {
    super(["run", "frame", "chosen", "catalogue"]);
    this.#rows = ["x", "y"].map((name, index) => createRow(name, () => actions.choose(index)));
    this.drawing.classList.add("position-lens");
    this.drawing.append(this.#svg);
    container2.append(
      h(
        "header",
        {},
        h("h2", { id: "network-title" }, "Position"),
        asks("position", "Position"),
        this.#formula,
        createTakeaway("Save the position", () => this.#scene())
      ),
      h("div", { class: "position" }, this.drawing, this.#table()),
      h("div", { class: "foot" }, this.caption)
    );
  }
  #table() {
    const heads = COLUMNS.map((name) => h("th", { scope: "col", class: "micro" }, name));
    const rows = this.#rows.map(({ element }) => element);
    return h("table", { class: "position-figures" }, [
      h("caption", { class: "visually-hidden" }, "The position, its gradient and its last update"),
      h("thead", {}, h("tr", {}, heads)),
      h("tbody", {}, rows, h("tr", {}, h("th", { scope: "row" }, "f(x, y)"), this.#height))
    ]);
  }
  paint() {
    const { state, width, height } = this;
    if (!state?.run || !state.frame || width === 0) return;
    this.#svg.replaceChildren(...lensPicture(this.#lens(state, state.frame), width, height));
    this.#svg.dataset.step = String(state.frame.step);
  }
  #scene() {
    const { state, drawing } = this;
    if (!state?.run || !state.frame) return null;
    const { run, frame } = state;
    const elements = (width, height) => lensPicture(this.#lens(state, frame), width, height);
    const lines = { title: "Position", subtitle: "its last step under a lens", holder: drawing, elements };
    return { part: "position", lines, moment: momentOf({ ...state, run, frame }) };
  }
  #lens(state, { gradient, update: update2, step: step2, weight: weight2 }) {
    const { optimizer } = runAt(state, step2).config;
    const rate = weight2?.learning_rate ?? rateSet(optimizer);
    const vector = (values, factor) => ({
      x: factor * (values[0] ?? 0),
      y: factor * (values[1] ?? 0)
    });
    const title = state.catalogue?.optimizers.find(({ name }) => name === optimizer.name)?.title;
    return { plain: vector(gradient, -rate), update: vector(update2, 1), optimizer: title ?? optimizer.name };
  }
  tell() {
    const { state, caption: caption2 } = this;
    if (!state?.run || !state.frame) return;
    const { frame, chosen, run, catalogue } = state;
    const moved = frame.gradient.length > 0;
    this.#rows.forEach((row, k) => {
      const step2 = [frame.gradient, frame.update].map((values) => moved ? signed(values[k], 3) : "–");
      row.show([weight(frame.theta[k]), ...step2], chosen === k);
    });
    setText(this.#height, measured(frame.loss));
    setText(this.#formula, surfaceOf(run, catalogue)?.formula ?? "");
    setCaption(caption2, stepWords(frame, isNoisy(run)));
    caption2.dataset.step = String(frame.step);
    setAttributes(this.#svg, { "aria-label": `The last step under a lens. ${caption2.textContent}` });
  }
};
function createRow(name, choose) {
  const chooser = button(name, choose, { class: "position-name", "aria-pressed": "false" });
  const cells = ["", "gradient", "update"].map((meaning2) => h("td", { class: `figure ${meaning2}` }, "–"));
  return {
    element: h("tr", {}, h("th", { scope: "row" }, chooser), cells),
    show(texts, chosen) {
      texts.forEach((text2, k) => {
        setText(cells[k], text2);
      });
      setAttributes(chooser, { "aria-pressed": String(chosen) });
    }
  };
}
var createPosition = (container2, actions) => new Position(container2, actions);

// static/js/views/transport.js
var transport_exports = {};
__export(transport_exports, {
  createSpeed: () => createSpeed
});
var speedText = (speed) => speed === Infinity ? "as fast as it goes" : `${counted(speed, "step")} a second`;
function createSpeed(name, setSpeed) {
  const words2 = h("span", { class: "micro" });
  const slider = h("input", {
    ...{ type: "range", class: "slider", min: 0, max: SPEEDS.length - 1, step: 1, "aria-label": name },
    oninput: () => setSpeed(SPEEDS[Number(slider.value)])
  });
  return {
    element: h("div", { class: "speed" }, words2, slider),
    show(speed) {
      const place2 = speedPlace(speed);
      slider.value = String(place2);
      slider.style.setProperty("--filled", `${100 * place2 / (SPEEDS.length - 1)}%`);
      setAttributes(slider, { "aria-valuetext": speedText(speed) });
      setText(words2, speedText(speed));
    }
  };
}

// static/js/views/rows.js
var rows_exports = {};
__export(rows_exports, {
  createRows: () => createRows
});
function createRows(list, create, none) {
  const rows = /* @__PURE__ */ new Map();
  return {
    show(things, ...more) {
      for (const id of rows.keys()) if (!things.some((one) => one.id === id)) rows.delete(id);
      const elements = things.map((thing) => {
        const row = rows.get(thing.id) ?? create(thing);
        rows.set(thing.id, row);
        row.show(thing, ...more);
        return row.element;
      });
      fill2(list, elements, none);
    },
    at: (id) => rows.get(id)
  };
}
function fill2(list, rows, none) {
  const old = [...list.children];
  if (old.length === rows.length && rows.every((row, k) => old[k] === row)) return;
  const focused = document.activeElement;
  const place2 = old.findIndex((row) => row.contains(focused));
  list.replaceChildren(...rows);
  if (place2 < 0) return;
  const heir = rows[Math.min(place2, rows.length - 1)]?.querySelector("button") ?? none;
  (list.contains(focused) ? focused : heir)?.focus();
}

// static/js/views/player/inline-edit.js
var inline_edit_exports = {};
__export(inline_edit_exports, {
  createBin: () => createBin,
  createPencil: () => createPencil
});
function createPencil(text2, most, keep, done = () => {
}) {
  const field = h("input", { class: "inline-field", maxlength: most, autocomplete: "off", hidden: true });
  const pencil = iconButton("", "pencil", edit, { class: "inline-tool quiet" });
  const held = { value: "" };
  function edit() {
    field.value = held.value;
    field.hidden = false;
    text2.hidden = true;
    field.focus();
    field.select();
  }
  function end(kept) {
    if (field.hidden) return;
    if (kept && field.value.trim() !== held.value) keep(field.value);
    field.hidden = true;
    text2.hidden = false;
    done();
  }
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    end(event.key === "Enter");
    pencil.focus();
  });
  field.addEventListener("blur", () => end(true));
  return {
    field,
    button: pencil,
    edit,
    show(value2, names) {
      held.value = value2;
      setAttributes(pencil, { "aria-label": names.pencil, title: names.pencil });
      setAttributes(field, { "aria-label": names.field, placeholder: names.hint });
    }
  };
}
function createBin(remove) {
  const words2 = h("span");
  const yes = button("Delete", remove, { class: "pill" });
  const no = button("Keep", () => ask2(false), { class: "pill" });
  const question = h("p", { class: "inline-question", role: "group", hidden: true }, words2, yes, no);
  const bin = iconButton("", "trash", () => ask2(true), { class: "inline-tool quiet" });
  function ask2(asking) {
    question.hidden = !asking;
    (asking ? no : bin).focus();
  }
  question.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    ask2(false);
  });
  return {
    question,
    button: bin,
    show(name, asked, offered = true) {
      bin.hidden = !offered;
      if (!offered) question.hidden = true;
      setText(words2, asked);
      setAttributes(bin, { "aria-label": name, title: name });
    }
  };
}

// static/js/views/player/bookmark-list.js
var EMPTY2 = "None yet. B, or the ribbon in the player, marks the moment on screen, to come back to it with a note.";
var PLACES = { here: "", branch: "on another branch", elsewhere: "of another run" };
function createBookmarkList(actions) {
  const list = h("ol", { class: "bookmark-list", "aria-label": "Bookmarks" });
  const none = h("p", { class: "caption", tabindex: "-1" }, EMPTY2);
  const rows = createRows(list, ({ id }) => createRow2(id, actions), none);
  const held = { marked: null };
  return {
    elements: [none, list],
    update({ bookmarks, marked: marked2 }) {
      none.hidden = bookmarks.length > 0;
      list.hidden = bookmarks.length === 0;
      rows.show(bookmarks);
      if (marked2 !== held.marked && marked2 !== null) rows.at(marked2)?.edit();
      held.marked = marked2;
    }
  };
}
function createRow2(id, { bookmarks }) {
  const go = button("", () => bookmarks.go(id), { class: "bookmark-step" });
  const note = h("span", { class: "bookmark-note" });
  const place2 = h("span", { class: "micro branch-where" });
  const keep = (text2) => bookmarks.note(id, text2);
  const pencil = createPencil(note, bookmarks.mostLetters, keep, bookmarks.leave);
  const bin = createBin(() => bookmarks.remove(id));
  const copy = iconButton("Copy the link", "link", () => bookmarks.copy(id), { class: "inline-tool quiet" });
  const line4 = h("div", { class: "bookmark-row" }, [
    ...[go, h("div", { class: "branch-title" }, note, pencil.field, place2)],
    h("div", { class: "branch-tools" }, copy, pencil.button, bin.button)
  ]);
  return {
    element: h("li", {}, line4, bin.question),
    edit: pencil.edit,
    show(bookmark) {
      const at = `step ${count(bookmark.step)}`;
      setText(go, at);
      setText(note, bookmark.note);
      setText(place2, PLACES[bookmark.place]);
      place2.hidden = bookmark.place === "here";
      setAttributes(go, { "aria-label": `Go to ${at}`, title: `Go to ${at}` });
      setAttributes(copy, { "aria-label": `Copy the link to ${at}` });
      const hint = "What is to be seen here?";
      pencil.show(bookmark.note, { pencil: `Edit the note at ${at}`, field: `Note at ${at}`, hint });
      bin.show(`Delete the bookmark at ${at}`, `Delete the bookmark at ${at}?`);
    }
  };
}

// static/js/draw/branches/present.js
function presentBranches({ branches, frame, history: history2 }) {
  if (!frame) return branches;
  const { run, step: step2, status, loss: loss2, accuracy, blown_up } = frame;
  return branches.map((branch) => {
    if (branch.id !== run) return branch;
    const recorded = Math.max(branch.recorded, history2.count);
    return { ...branch, step: step2, status, loss: loss2, accuracy, blown_up, recorded };
  });
}

// static/js/views/player/branch-list.js
var MOST_LETTERS2 = 80;
var ALONE = "Change the learning rate or the optimizer in mid-run: a branch grows.";
function createBranchList(actions) {
  const list = h("ol", { class: "branch-list" });
  const alone = h("p", { class: "caption" }, ALONE);
  const rows = createRows(list, ({ id }) => createRow3(id, actions));
  return {
    elements: [alone, list],
    update(state) {
      const branches = presentBranches(state);
      alone.hidden = branches.length > 1;
      rows.show(branches, branches, state);
    }
  };
}
function createRow3(id, actions) {
  const letter = h("span", { class: "branch-letter", "aria-hidden": "true" });
  const name = button("", () => actions.branches.show(id), { class: "branch-name" });
  const where = h("span", { class: "micro branch-where" });
  const isCompared = () => compare.getAttribute("aria-pressed") === "true";
  const turn2 = () => actions.branches.compare(isCompared() ? null : id);
  const compare = button("compare", turn2, { class: "pill branch-compare" });
  const naming = createPencil(name, MOST_LETTERS2, (text2) => actions.branches.rename(id, text2));
  const deleting = createBin(() => actions.branches.remove(id));
  const line4 = h("div", { class: "branch-row" }, [
    ...[letter, h("div", { class: "branch-title" }, name, naming.field, where)],
    h("div", { class: "branch-tools" }, compare, naming.button, deleting.button)
  ]);
  return {
    element: h("li", {}, line4, deleting.question),
    show(branch, all, { run, compared }) {
      const shown = id === run?.id;
      const label3 = letterOf(branch.number);
      line4.style.setProperty("--colour", `var(${tokenOf(branch.number)})`);
      line4.classList.toggle("dashed", isDashed(branch.number));
      setText(letter, label3);
      setText(name, branch.name);
      setText(where, whereWords(branch, all, isTextbook(run) ? "f" : "loss"));
      setAttributes(name, {
        "aria-current": shown ? "true" : null,
        "aria-label": `${label3} ${branch.name}`
      });
      compare.hidden = shown || all.length < 2;
      setAttributes(compare, {
        "aria-pressed": String(id === compared),
        "aria-label": `Compare with ${label3}`
      });
      const names = { pencil: `Rename ${label3}`, field: `Name of ${label3}`, hint: branch.name };
      naming.show(branch.name, names);
      deleting.show(`Delete ${label3}`, deletionWords(branch, all, shown), all.length > 1);
    }
  };
}
function whereWords(branch, all, quantity2) {
  const { branches_from: place2, recorded, loss: height, step: step2, blown_up: blownUp } = branch;
  const origin = all.find(({ id }) => id === place2?.id);
  const from = origin ? `from ${letterOf(origin.number)} at ${count(place2?.step ?? 0)}, ` : "";
  const blew = blownUp ? "blew up: " : "";
  return `${from}to step ${count(recorded)} · ${blew}${quantity2} ${measured(height)} at ${count(step2)}`;
}
function deletionWords({ id, number: number2, branches_from: place2 }, all, shown) {
  const children = all.filter((one) => one.branches_from?.id === id);
  const next = all.find((one) => one.id === place2?.id) ?? all.find((one) => one.id !== id);
  const letters = children.map((one) => letterOf(one.number)).join(" and ");
  const kept = children.length > 0 ? ` ${letters} ${children.length > 1 ? "keep their" : "keeps its"} whole past.` : "";
  const leaves2 = shown && next ? ` The page goes to ${letterOf(next.number)}.` : "";
  return `Delete ${letterOf(number2)} for good?${kept}${leaves2}`;
}

// static/js/draw/branches/comparison.js
var comparison_exports = {};
__export(comparison_exports, {
  comparisonTable: () => comparisonTable,
  settingText: () => settingText,
  sharedWords: () => sharedWords
});
function comparisonTable({ step: step2, runs, differences }, isSurface) {
  const settings = differences.map(({ path: path2, values }) => ({
    name: path2,
    values: values.map(settingText),
    figure: false
  }));
  const figure2 = (name, text2) => ({ name, values: runs.map(text2), figure: true });
  const told3 = (row) => row.values.every((text2) => text2 === "–") ? [] : [row];
  const what = isSurface ? "f" : "loss";
  return {
    head: runs.map(({ number: number2, name }) => `${letterOf(number2)} ${name}`),
    rows: [
      ...settings,
      figure2(`${what} at step ${count(step2)}`, ({ at }) => measured(at?.loss)),
      ...told3(figure2(`accuracy at step ${count(step2)}`, ({ at }) => loss(at?.accuracy))),
      figure2("furthest step", ({ last }) => count(last.step)),
      figure2(`${what} there`, ({ last }) => measured(last.loss)),
      ...told3(figure2("accuracy there", ({ last }) => loss(last.accuracy))),
      isSurface ? figure2("lowest f", lowestText) : figure2("lowest mean loss", bestText)
    ]
  };
}
var bestText = ({ best }) => best ? `${loss(best.loss)} in epoch ${count(best.epoch)}` : "–";
function lowestText({ best, last }) {
  const before = best && { step: best.epoch - 1, loss: best.loss };
  const lowest = before && !(Number(last.loss ?? Infinity) < Number(before.loss)) ? before : last;
  return `${measured(lowest.loss)} at step ${count(lowest.step)}`;
}
function settingText(value2) {
  if (value2 === null) return "–";
  if (typeof value2 === "number") return plain2(value2);
  if (typeof value2 === "boolean") return value2 ? "on" : "off";
  if (Array.isArray(value2)) return value2.map(String).join(", ") || "none";
  return typeof value2 === "string" ? value2 : JSON.stringify(value2);
}
function sharedWords({ shared, runs }) {
  const [one, other] = runs.map(({ number: number2 }) => letterOf(number2));
  return shared === null ? `${one} and ${other} have no common past.` : `${one} and ${other} made the same steps up to step ${count(shared)}.`;
}

// static/js/views/player/comparison.js
function createComparison2() {
  const shared = h("p", { class: "caption" });
  const table = h("table", { class: "comparison" });
  const props = { class: "comparison-part", "aria-label": "What differs", hidden: true };
  const element = h("section", props, shared, table);
  return {
    element,
    update({ comparison, run }) {
      element.hidden = comparison === null;
      if (!comparison) return;
      shared.textContent = sharedWords(comparison);
      table.replaceChildren(...rowsOf(comparison, isTextbook(run)));
    }
  };
}
function rowsOf(comparison, isSurface) {
  const { head, rows } = comparisonTable(comparison, isSurface);
  const columns = head.map((name, k) => {
    const cell = h("th", { scope: "col" }, h("span", {}, name));
    cell.style.setProperty("--colour", `var(${tokenOf(comparison.runs[k].number)})`);
    return cell;
  });
  const body = rows.map(({ name, values, figure: figure2 }) => {
    const cells = values.map((value2) => h("td", {}, value2));
    const title = h("th", { scope: "row", class: figure2 ? null : "mono" }, name);
    return h("tr", {}, title, cells);
  });
  return [h("thead", {}, h("tr", {}, h("td"), columns)), h("tbody", {}, body)];
}

// static/js/views/player/moments.js
var NAME3 = "Branches and bookmarks";
var SHOWN4 = ["branches", "run", "compared", "comparison", "bookmarks", "marked"];
function createMoments(actions) {
  const branches = createBranchList(actions);
  const comparison = createComparison2();
  const bookmarks = createBookmarkList(actions);
  const close = iconButton("Close", "x", () => turn2(false), { class: "inline-tool quiet", title: null });
  const panel = h("dialog", { class: "moments-panel", id: "moments", "aria-label": NAME3 }, [
    h("header", {}, h("h2", {}, "Branches"), close),
    ...[...branches.elements, comparison.element],
    h("section", { class: "bookmarks-part" }, h("h2", {}, "Bookmarks"), ...bookmarks.elements)
  ]);
  const mark2 = iconButton("Bookmark this moment", "bookmark", actions.bookmarks.add, { class: "quiet" });
  const props = { class: "quiet", "aria-controls": "moments", "aria-expanded": "false" };
  const button2 = iconButton(NAME3, "branch", () => turn2(!panel.open), props);
  const shown = { state: null };
  function turn2(open2) {
    if (open2 && shown.state) branches.update(shown.state);
    if (open2) panel.show();
    else panel.close();
    setAttributes(button2, { "aria-expanded": String(open2) });
    if (!open2) button2.focus();
  }
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn2(false);
  });
  return {
    elements: [h("div", { class: "moments" }, mark2, button2), panel],
    update(state, previous) {
      shown.state = state;
      if (panel.open && state.frame !== previous.frame) branches.update(state);
      if (state !== previous && SHOWN4.every((part) => state[part] === previous[part])) return;
      if (state.marked !== null && !panel.open) turn2(true);
      const many = state.branches.length > 1;
      setAttributes(button2, { "data-count": many ? state.branches.length : null });
      for (const part of [branches, comparison, bookmarks]) part.update(state);
    }
  };
}

// static/js/draw/branches/lanes.js
var LATE2 = 0.5;
function lanesOf(branches, shown) {
  const total = branches.find(({ id }) => id === shown)?.total_steps ?? 1;
  const share2 = (step2) => Math.min(1, step2 / total);
  return branches.map((branch, row) => {
    const place2 = branch.branches_from;
    const from = share2(place2?.step ?? 0);
    const above = branches.findIndex(({ id }) => id === place2?.id);
    return {
      id: branch.id,
      number: branch.number,
      letter: letterOf(branch.number),
      name: branch.name,
      from,
      to: Math.max(from, share2(branch.recorded)),
      end: share2(branch.total_steps),
      rise: above < 0 ? 0 : row - above,
      late: from > LATE2,
      shown: branch.id === shown,
      says: laneWords(branch, branches)
    };
  });
}
function laneWords({ number: number2, name, branches_from: place2, recorded }, branches) {
  const origin = branches.find(({ id }) => id === place2?.id);
  const from = origin ? `, from ${letterOf(origin.number)} at step ${count(place2?.step ?? 0)}` : "";
  return `${letterOf(number2)} ${name}${from}, to step ${count(recorded)}`;
}

// static/js/views/player/lanes.js
function createLanes(actions) {
  const now = h("div", { class: "lanes-now", "aria-hidden": "true" });
  const list = h("ol", { class: "lanes", "aria-label": "Branches", hidden: true });
  const element = h("div", { class: "lanes-frame", hidden: true }, list, now);
  const rows = createRows(list, ({ id }) => createLane(id, actions));
  const reach = () => list.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest" });
  observeSize(list, reach);
  function show(state) {
    const { branches, run } = state;
    const many = branches.length > 1 && run !== null;
    element.hidden = list.hidden = !many;
    const lanes = many ? lanesOf(presentBranches(state), run.id) : [];
    rows.show(lanes);
    reach();
  }
  function grow(state) {
    const lane = lanesOf(presentBranches(state), state.run?.id ?? "").find(({ shown }) => shown);
    if (lane) rows.at(lane.id)?.show(lane);
  }
  return {
    element,
    update(state, previous) {
      const { branches, run, frame } = state;
      if (branches !== previous.branches || run !== previous.run || state === previous) show(state);
      else if (state.history !== previous.history && branches.length > 1) grow(state);
      if (frame) now.style.setProperty("--now", String(frame.step / frame.total_steps));
    }
  };
}
function createLane(id, actions) {
  const letter = h("span", { class: "branch-letter" });
  const name = h("span", { class: "lane-name" });
  const label3 = h("span", { class: "lane-label" }, letter, " ", name);
  const parts2 = ["lane-stem", "lane-end", "lane-line"].map((kind) => h("span", { class: kind }));
  const press5 = () => actions.branches.show(id);
  const button2 = h("button", { type: "button", class: "lane", onclick: press5 }, parts2, label3);
  return {
    element: h("li", {}, button2),
    show(lane) {
      const { style, classList } = button2;
      style.setProperty("--colour", `var(${tokenOf(lane.number)})`);
      for (const place2 of ["from", "to", "end", "rise"]) {
        style.setProperty(`--${place2}`, String(lane[place2]));
      }
      classList.toggle("dashed", isDashed(lane.number));
      classList.toggle("late", lane.late);
      setText(letter, lane.letter);
      setText(name, lane.name);
      setAttributes(button2, {
        "aria-label": lane.says,
        "aria-current": lane.shown ? "true" : null,
        title: lane.shown ? null : `Go to ${lane.letter}`
      });
    }
  };
}

// static/js/views/player/marks.js
function createMarks(actions) {
  const name = "Bookmarks on the timeline";
  const element = h("ol", { class: "timeline-marks", "aria-label": name, hidden: true });
  return {
    element,
    update({ bookmarks, run, frame }, previous) {
      const total = frame?.total_steps ?? run?.total_steps ?? 1;
      const isSame = bookmarks === previous.bookmarks && run === previous.run;
      if (isSame && frame?.total_steps === previous.frame?.total_steps) return;
      const here = bookmarks.filter((one) => one.place === "here");
      element.hidden = here.length === 0;
      element.replaceChildren(...here.map((one) => createMark(one, total, actions)));
    }
  };
}
function createMark({ id, step: step2, note }, total, { bookmarks }) {
  const words2 = `Bookmark at step ${count(step2)}${note && `: ${note}`}`;
  const mark2 = iconButton(words2, "ribbon", () => bookmarks.go(id), { class: "timeline-mark" });
  mark2.style.setProperty("--at", String(Math.min(1, step2 / total)));
  return h("li", {}, mark2);
}

// static/js/views/player/seek-progress.js
function createSeekProgress() {
  const words2 = h("span", { class: "micro" });
  const bar = h("span", { class: "seek-bar" });
  const element = h(
    "div",
    { class: "seek-progress", role: "progressbar", "aria-valuemin": "0", hidden: true },
    words2,
    bar
  );
  return {
    element,
    update({ seeking, frame }) {
      element.hidden = seeking === null;
      if (!seeking || !frame) return;
      const { step: step2, done, total } = seeking;
      element.style.setProperty("--at", String(step2 / frame.total_steps));
      bar.style.setProperty("--done", String(done / total));
      setText(words2, `to step ${count(step2)}`);
      setAttributes(element, {
        "aria-label": `Going to step ${count(step2)}`,
        "aria-valuemax": total,
        "aria-valuenow": done,
        "aria-valuetext": `${count(done)} of ${counted(total, "step")} replayed`
      });
    }
  };
}

// static/js/draw/chart/track.js
var MOST_READ = 24;
var REACH5 = 14;
var SAME3 = 1e-12;
var DECADES = 100;
function meanOf(loss2, start2, stop) {
  const stride = Math.max(1, Math.floor((stop - start2) / MOST_READ));
  let sum = 0;
  let count2 = 0;
  for (let k = start2; k < stop; k += stride) {
    if (Number.isFinite(loss2[k])) {
      sum += loss2[k];
      count2 += 1;
    }
  }
  return sum / count2;
}
function smoothed(values) {
  return values.map((_, i) => {
    const reach = Math.min(REACH5, i, values.length - 1 - i);
    const near2 = values.slice(i - reach, i + reach + 1);
    return near2.reduce((sum, value2) => sum + value2, 0) / near2.length;
  });
}
function trackLosses({ count: count2, loss: loss2 }, total, columns) {
  const walked = Math.min(columns, Math.ceil(count2 / total * columns));
  const means = [];
  for (let i = 0; i < walked; i++) {
    const start2 = Math.min(count2 - 1, Math.floor(i / columns * total));
    const stop = Math.min(count2, Math.max(start2 + 1, Math.floor((i + 1) / columns * total)));
    const mean2 = meanOf(loss2, start2, stop);
    means.push(Number.isNaN(mean2) ? means.at(-1) ?? 0 : mean2);
  }
  return smoothed(means);
}
function lossShares(losses) {
  return losses.map(lossScale(losses));
}
function lossScale(losses) {
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  const isLog = least > 0 && most > DECADES * least;
  const scaled = (loss2) => isLog ? Math.log10(Math.max(loss2, least)) : loss2;
  const [low, high] = [scaled(least), scaled(most)];
  const isOne = !(most - least > SAME3 * Math.abs(most));
  return (loss2) => isOne ? 0.5 : Math.min(1, Math.max(0, (scaled(loss2) - low) / (high - low)));
}
function epochStride(epochs, width, room2 = Math.max(24, 13 * String(epochs).length)) {
  const least = epochs * room2 / width;
  for (let power2 = 1; ; power2 *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power2 >= least) return factor * power2;
  }
}

// static/js/views/player/timeline.js
var TOP2 = 0.96;
var FOOT = 0.28;
var DARKEST = 0.08;
var BRIGHTEST = 0.8;
function paintTrack(context, { width, height }, losses) {
  context.clearRect(0, 0, width, height);
  lossShares(losses).forEach((share2, x) => {
    const top = height * (1 - FOOT - (TOP2 - FOOT) * share2);
    context.fillStyle = viridis(DARKEST + (BRIGHTEST - DARKEST) * share2);
    context.fillRect(x, top, 1.5, height - top);
  });
}
function paintRival(context, { height }, shares, colour) {
  context.beginPath();
  shares.forEach((share2, x) => {
    context.lineTo(x, height * (1 - FOOT - (TOP2 - FOOT) * share2));
  });
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}
var Timeline = class extends Drawing {
  #canvas = h("canvas", { class: "track-walked" });
  #epochs = h("div", { class: "track-epochs", "aria-hidden": "true" });
  #ahead = h("div", { class: "track-ahead" });
  #handle = h("div", { class: "track-handle" });
  #end = h("div", { class: "track-end", hidden: true });
  #actions;
  constructor(actions) {
    super();
    this.#actions = actions;
    this.drawing.className = "track";
    this.drawing.append(this.#canvas, this.#ahead, this.#end, this.#handle);
    const props = {
      ...{ class: "timeline", role: "slider", tabindex: "0", "aria-label": "Timeline", "aria-valuemin": "0" },
      ...{ onkeydown: this.#key, onpointerdown: this.#grasp, onpointermove: this.#drag }
    };
    this.element = h("div", props, this.drawing, this.#epochs);
  }
  update(state, previous) {
    this.take(state);
    if (!state.frame) return;
    const painted = ["history", "run", "rival", "theme"];
    if (painted.some((part) => state[part] !== previous[part])) this.paint();
    if (state.run !== previous.run) this.#mark();
    if (state.frame !== previous.frame) this.#move(state.frame);
  }
  paint() {
    const { width, height, state } = this;
    if (!state?.frame || width === 0) return;
    const context = fitCanvas(this.#canvas, width, height);
    const { history: history2, frame, rival } = state;
    const columns = Math.floor(width);
    const losses = trackLosses(history2, frame.total_steps, columns);
    paintTrack(context, this, losses);
    if (!rival || losses.length === 0) return;
    const other = trackLosses(rival.history, frame.total_steps, columns).map(lossScale(losses));
    paintRival(context, this, other, colourOf(this.palette, rival.number));
  }
  resized() {
    this.#mark();
  }
  #mark() {
    const { frame } = this.state ?? {};
    if (!frame || this.width === 0) return;
    const epochs = Math.ceil(frame.total_steps / frame.steps_per_epoch);
    const stride = epochStride(epochs, this.width);
    const marks = [];
    for (let epoch = stride; epoch <= epochs; epoch += stride) {
      const mark2 = h("span", { "data-epoch": epoch }, count(epoch));
      mark2.style.left = `${100 * (epoch - 1) / epochs}%`;
      mark2.style.width = `${100 / epochs}%`;
      marks.push(mark2);
    }
    this.#epochs.replaceChildren(...marks);
    this.#present(frame.epoch);
  }
  #move(frame) {
    const { step: step2, epoch, total_steps: total, status } = frame;
    for (const mark2 of [this.#handle, this.#ahead, this.#end]) mark2.style.left = `${100 * step2 / total}%`;
    this.#end.hidden = status !== "diverged";
    this.#present(epoch);
    setAttributes(this.element, {
      "aria-valuemax": total,
      "aria-valuenow": step2,
      "aria-valuetext": placeText2(frame, isTextbook(this.state?.run))
    });
  }
  #present(epoch) {
    for (const mark2 of this.#epochs.children) {
      mark2.classList.toggle("track-present", mark2.getAttribute("data-epoch") === String(epoch));
    }
  }
  #grasp = (event) => {
    if (event.button !== 0) return;
    this.element.setPointerCapture(event.pointerId);
    this.#seek(event);
  };
  #drag = (event) => {
    if (this.element.hasPointerCapture(event.pointerId)) this.#seek(event);
  };
  #seek({ clientX }) {
    const total = this.state?.frame?.total_steps ?? 0;
    const { left, width } = this.element.getBoundingClientRect();
    this.#actions.seek(stepAt((clientX - left) / width, total));
  }
  #key = (event) => {
    const frame = this.state?.frame;
    const step2 = frame ? stepFor2(event.key, frame) : null;
    if (step2 === null) return;
    event.preventDefault();
    this.#actions.seek(step2);
  };
};
var placeText2 = ({ step: step2, epoch, total_steps: total }, isSurface) => `step ${count(step2)} of ${count(total)}${isSurface ? "" : `, epoch ${count(epoch)}`}`;
function stepFor2(key, { step: step2, total_steps: total, steps_per_epoch: epoch }) {
  const places = {
    ...{ ArrowRight: step2 + 1, ArrowUp: step2 + 1, ArrowLeft: step2 - 1, ArrowDown: step2 - 1 },
    ...{ Home: 0, End: total, PageUp: step2 + epoch, PageDown: step2 - epoch }
  };
  return places[key] ?? null;
}
var createTimeline = (actions) => new Timeline(actions);

// static/js/views/player/time.js
function createTime(actions) {
  const timeline = createTimeline(actions);
  const progress = createSeekProgress();
  const lanes = createLanes(actions);
  const marks = createMarks(actions);
  return {
    element: h(
      "div",
      { class: "time" },
      lanes.element,
      h("div", { class: "time-run" }, timeline.element, marks.element, progress.element)
    ),
    update(state, previous) {
      timeline.update(state, previous);
      lanes.update(state, previous);
      marks.update(state, previous);
      if (state.seeking !== previous.seeking) progress.update(state);
    }
  };
}

// static/js/views/player/player.js
var LASTING = 250;
var FIGURE3 = 13;
var DIGIT = 8;
var ROOM6 = 14;
function createCounter(name) {
  const value2 = h("span", { class: "figure" });
  const of = h("span", { class: "counter-of" });
  const label3 = term(name, name);
  label3.classList.add("counter-name");
  const element = h("div", { class: "counter" }, h("span", {}, value2, of), label3);
  return {
    element,
    show(now, all) {
      setText(value2, count(now));
      setText(of, ` / ${count(all)}`);
      element.style.minWidth = `${count(all).length * (FIGURE3 + DIGIT) + ROOM6}px`;
    },
    rename(text2, longest = "") {
      setText(label3, text2);
      setAttributes(label3, { "data-longest": longest });
    }
  };
}
var EXTRA = { class: "quiet player-extra" };
var MORE = { class: "player-more quiet", "aria-expanded": "false", "aria-controls": "player" };
var Player = class {
  #actions;
  #play;
  #backwards;
  #buttons;
  #time;
  #moments;
  #speed;
  #step = createCounter("step");
  #epoch = createCounter("epoch");
  #batch = createCounter("batch");
  #short = h("div", { class: "player-count" });
  #trainingSince = Infinity;
  #pausable = false;
  constructor(container2, actions) {
    this.#actions = actions;
    const { reset: reset2, stepBack: stepBack2, step: step2, epoch, toEnd: toEnd2, newWeights, play, pause } = actions;
    const playOrPause = () => this.#pausable ? pause() : play();
    this.#play = this.#button("Play", "play", playOrPause, { class: "transport-play primary" });
    const backwards = { class: "transport-backwards quiet player-extra" };
    this.#backwards = this.#button("Play backwards", "play-backwards", () => this.#turn(), backwards);
    this.#buttons = [
      this.#button("Reset", "reset", reset2),
      this.#backwards,
      this.#button("Step back", "step-back", stepBack2),
      this.#play,
      this.#button("Step", "step", step2),
      this.#button("Epoch", "epoch", epoch),
      this.#button("To the end", "to-the-end", toEnd2, EXTRA),
      this.#button("New weights", "dice", newWeights, EXTRA)
    ];
    this.#time = createTime(actions);
    this.#moments = createMoments(actions);
    this.#speed = createSpeed("Speed", actions.setSpeed);
    for (const part of [this.#speed.element, this.#moments.elements[0]]) part.classList.add("player-extra");
    const turn2 = () => {
      const isOpen2 = container2.classList.toggle("opened");
      setAttributes(more, { "aria-expanded": String(isOpen2) });
    };
    const more = iconButton("More controls", "chevron-down", turn2, MORE);
    container2.append(
      h("div", { class: "transport", role: "group", "aria-label": "Transport" }, this.#buttons),
      this.#speed.element,
      this.#time.element,
      ...this.#moments.elements,
      h("div", { class: "counters" }, this.#step.element, this.#epoch.element, this.#batch.element),
      this.#short,
      more
    );
  }
  #button(name, picture, act, props = { class: "quiet" }) {
    const press5 = () => {
      if (this.#play.getAttribute("aria-disabled") !== "true") act();
    };
    return iconButton(name, picture, press5, props);
  }
  #turn() {
    if (this.#backwards.getAttribute("aria-pressed") === "true") this.#actions.pause();
    else this.#actions.playBackwards();
  }
  update(state, previous) {
    this.#time.update(state, previous);
    this.#moments.update(state, previous);
    this.#showPlay(state);
    if (state.play.speed !== previous.play.speed || state === previous) this.#speed.show(state.play.speed);
    if (state.connection !== previous.connection || state === previous)
      this.#dim(state.connection === "lost");
    if (state.frame && state.frame !== previous.frame) this.#count(state.frame, state);
  }
  #showPlay({ play, frame }) {
    setAttributes(this.#backwards, { "aria-pressed": String(play.playing && play.backwards) });
    const training = frame?.status === "training";
    if (!training || play.playing) this.#trainingSince = Infinity;
    else if (this.#trainingSince === Infinity) this.#trainingSince = performance.now();
    const pausable = play.playing || performance.now() - this.#trainingSince > LASTING;
    this.#pausable = pausable;
    turnPlay(this.#play, pausable);
  }
  #dim(lost2) {
    for (const button2 of this.#buttons) setAttributes(button2, { "aria-disabled": lost2 ? "true" : null });
  }
  #count(frame, { run, data }) {
    const { step: step2, epoch, total_steps: total, steps_per_epoch: perEpoch } = frame;
    const epochs = Math.ceil(total / perEpoch);
    this.#step.show(step2, total);
    this.#epoch.show(epoch, epochs);
    this.#batch.show(step2 === 0 ? 0 : (step2 - 1) % perEpoch + 1, perEpoch);
    const size = batchSizeAt(Math.max(1, step2), run?.config.batch_size ?? 1, data?.count ?? 1);
    this.#batch.rename(`batch of ${frame.batch?.size ?? size}`);
    const samples = (seen) => `step · ${counted(seen, "sample")}`;
    if (isTextbook(run)) this.#step.rename("step");
    else this.#step.rename(samples(frame.samples_seen), samples(epochs * (data?.count ?? 0)));
    this.#short.replaceChildren(
      h("span", {}, h("b", { class: "figure" }, count(step2)), ` / ${count(total)}`),
      h("span", { class: "micro" }, isTextbook(run) ? "steps" : `epoch ${count(epoch)} of ${count(epochs)}`)
    );
  }
};
var createPlayer = (container2, actions) => new Player(container2, actions);

// static/js/draw/surfaces/approach.js
var END = 12;
var APART5 = 64;
var ROOM7 = { left: 52, right: 8, top: 10, bottom: 20 };
var DECADES2 = 16;
function approachOf({ step: step2, a, b }, minima) {
  const steps = Array.from(step2);
  return { steps, distances: steps.map((_, k) => nearestMinimum(minima, { x: a[k], y: b[k] }).distance) };
}
function decadesOf(distances) {
  const finite2 = distances.filter((distance2) => distance2 > 0 && Number.isFinite(distance2));
  if (finite2.length === 0) return [-1, 1];
  const high = Math.ceil(Math.log10(Math.max(...finite2)));
  const [low, first] = [Math.min(...finite2), finite2[0]].map((distance2) => Math.floor(Math.log10(distance2)));
  return [Math.min(Math.max(low, Math.min(first, high - DECADES2)), high - 1), high];
}
function approachPicture({ steps, distances }, { step: step2, total }, width, height) {
  const [low, high] = decadesOf(distances);
  const x = linear([0, total], [ROOM7.left, width - ROOM7.right]);
  const foot = distances.includes(0) ? low - 0.5 : low;
  const y = linear([foot, high], [height - ROOM7.bottom, ROOM7.top]);
  const heights = distances.map((distance2) => y(Math.max(foot, Math.log10(distance2))));
  const exponents = ticks(low, high, Math.min(4, high - low)).filter(Number.isInteger);
  const powers = exponents.map((exponent) => 10 ** exponent);
  const texts = axisTexts(powers, null);
  const levels2 = exponents.map((value2, k) => ({ value: value2, text: texts[k] }));
  if (foot < low) levels2.unshift({ value: foot, text: "0" });
  const parts2 = Math.max(1, Math.round((width - ROOM7.left) / APART5));
  const last = steps.findLastIndex((one) => one <= step2);
  return [
    ...levelLines("predictions-grid", levels2, y, { left: ROOM7.left, right: width - ROOM7.right }, 6),
    ...numbersAcross([0, total], parts2, x, countsFrom("step")).map(({ value: value2, text: text2 }) => {
      const anchor = x(value2) > width - END ? "end" : "middle";
      return label2(text2, Math.min(x(value2), width), height - 4, anchor);
    }),
    path("predictions-ghost", pathThrough(steps.map(x), heights)),
    path("predictions-curve", pathThrough(steps.slice(0, last + 1).map(x), heights.slice(0, last + 1))),
    ...last >= 0 ? [circle("predictions-mark filled", x(steps[last]), heights[last], 3.5)] : []
  ];
}

// static/js/views/predictions/minima.js
var NAME4 = "Distance to the nearest minimum by step";
var Minima = class extends Panel {
  #svg = s("svg", { role: "img", "aria-label": NAME4 });
  #twin = createTwin("Minima", () => {
    const ready2 = readyOf(this.state);
    return ready2 && minimaTable(ready2.frame, ready2.minima);
  });
  constructor(container2) {
    super(["frame", "landscape"]);
    this.drawing.append(this.#svg);
    const head = h(
      "header",
      {},
      h("h2", { id: "predictions-title" }, "Nearest minimum"),
      asks("minimum", "Nearest minimum"),
      this.#twin.element,
      createTakeaway("Save the distances", () => this.#scene())
    );
    container2.append(head, this.drawing, this.caption);
  }
  paint() {
    const { width, height } = this;
    const ready2 = readyOf(this.state);
    if (!ready2 || width === 0) return;
    this.#svg.dataset.step = String(ready2.frame.step);
    this.#svg.replaceChildren(...pictureOf3(ready2, width, height));
  }
  #scene() {
    const { state, drawing } = this;
    const ready2 = readyOf(state);
    if (!state?.run || !ready2) return null;
    const elements = (width, height) => pictureOf3(ready2, width, height);
    const lines = { title: "Nearest minimum", subtitle: "distance by step", holder: drawing, elements };
    return { part: "minimum", lines, moment: momentOf({ ...state, run: state.run, frame: ready2.frame }) };
  }
  tell() {
    const { caption: caption2 } = this;
    const ready2 = readyOf(this.state);
    if (!ready2) return;
    setCaption(caption2, nearestWords(ready2.frame, ready2.minima));
    caption2.dataset.step = String(ready2.frame.step);
    setAttributes(this.#svg, { "aria-label": `${NAME4}. ${caption2.textContent}` });
    this.#twin.refresh();
  }
};
function readyOf(state) {
  const surface = state && surfaceOf(state.run, state.catalogue);
  if (!surface || !state?.frame || state.frame.run !== state.run?.id) return null;
  const { answer } = state.landscape;
  return { frame: state.frame, minima: surface.minima, answer: answer?.run === state.run.id ? answer : null };
}
function pictureOf3({ frame, answer, minima }, width, height) {
  const { step: step2, total_steps: total } = frame;
  return approachPicture(approachOf(wayTo(frame, answer), minima), { step: step2, total }, width, height);
}
function wayTo({ step: step2, theta }, answer) {
  const here = { step: [step2], a: [theta[0]], b: [theta[1]] };
  if (answer?.plane !== "weights") return here;
  const walked = { step: answer.path_step, a: answer.path_a, b: answer.path_b };
  if (step2 <= walked.step[walked.step.length - 1]) return walked;
  return {
    step: [...walked.step, ...here.step],
    a: [...walked.a, ...here.a],
    b: [...walked.b, ...here.b]
  };
}
var createMinima = (container2) => new Minima(container2);

// static/js/draw/predictions/table.js
var TWIN_ROWS3 = 12;
function predictionTable(data, frame) {
  const plan = data.prediction;
  if (plan.kind === "confusion") {
    const row = (k) => [
      ...frame.prediction.subarray(k * plan.classes, (k + 1) * plan.classes)
    ];
    const names = answerNames(data);
    return {
      head: ["true \\ taken for", ...names],
      rows: names.map((name, k) => [name, ...row(k).map(count)])
    };
  }
  if (plan.kind === "scatter") {
    const rows = plan.truth.slice(0, TWIN_ROWS3).map((truth, i) => [targetText(data, truth), outputText(data, frame.prediction[i])]);
    return { head: ["true", "predicted"], rows };
  }
  if (plan.kind === "none") return { head: [], rows: [] };
  return plan.kind === "curve" ? curveTable(plan, data, frame) : mapTable(plan, data, frame);
}
function curveTable(plan, data, frame) {
  const { x, outputs, lines } = plan;
  const [feature] = data.features;
  const places = spread2(x.length, TWIN_ROWS3);
  const names = lines.map((k) => answerName(data, outputs, k));
  const curves2 = curvesOf2(frame.prediction, plan);
  return {
    head: [feature.name, ...names],
    rows: places.map((i) => [
      humanText(feature, x[i]),
      ...curves2.map((values, line4) => outputText(data, values[i], lines[line4]))
    ])
  };
}
function answerName(data, outputs, k) {
  if (data.task === "classification") return answerNames(data)[outputs === 1 ? 1 : k];
  return outputs === 1 ? "answer" : `answer ${k + 1}`;
}
function mapTable({ columns, rows, x, y }, data, frame) {
  const [across, up] = data.features;
  const names = answerNames(data);
  const winner2 = (at) => frame.prediction_class ? `${names[frame.prediction_class[at]]} ` : "";
  const [us, vs] = [spread2(columns, 5), spread2(rows, 5)];
  const place2 = ([low, high], share2) => low + share2 * (high - low);
  return {
    head: [`${up.name} \\ ${across.name}`, ...us.map((u) => humanText(across, place2(x, u / (columns - 1))))],
    rows: vs.toReversed().map((v) => [
      humanText(up, place2(y, v / (rows - 1))),
      ...us.map((u) => {
        const at = v * columns + u;
        return `${winner2(at)}${outputText(data, frame.prediction[at])}`;
      })
    ])
  };
}
function spread2(length, most) {
  const parts2 = Math.min(most, length) - 1;
  return Array.from({ length: parts2 + 1 }, (_, i) => Math.round(i * (length - 1) / Math.max(parts2, 1)));
}

// static/js/draw/predictions/worst.js
var worst_exports = {};
__export(worst_exports, {
  answerText: () => answerText,
  pixelsOf: () => pixelsOf,
  truthText: () => truthText2,
  worstWords: () => worstWords
});
function worstWords(data, { share: share2, step: step2 }, run) {
  const members = membersOf(share2 === "held_out" ? heldOutOf(data) : data);
  return words`The largest losses of ${members}, at step ${value(count(step2))}. Choose one: it goes forward.${plainNotes(run)}`;
}
var truthText2 = (data, { target }) => data.task === "classification" ? truthName(data, target) : listText([target].flat().map((one, k) => targetText(data, one, k)));
function answerText(data, { output, taken_for: taken }, isLogits) {
  if (!output.every(Number.isFinite)) return "not finite";
  if (taken === null) return listText(output.map((one, k) => outputText(data, one, k)));
  return `${className(data, taken)} (${outputText(data, outputOf(output, taken, isLogits))})`;
}
function pixelsOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return Uint8ClampedArray.from(
    values.flatMap((value2) => {
      const ink = 255 - 255 * (value2 - low) / (high - low || 1);
      return [ink, ink, ink, 255];
    })
  );
}

// static/js/views/predictions/pick.js
var STEP = { plain: 1 / 50, large: 1 / 10 };
var MOVES2 = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
var MOST_DECIMALS4 = 20;
function pointAt3(shares, { ends: ends3, data }) {
  return ends3.map(([low, high], k) => {
    const { offset, scale, decimals = 2 } = data.features[k];
    const share2 = Math.min(Math.max(shares[k], 0), 1);
    const value2 = offset + scale * (low + share2 * (high - low));
    return decimals > MOST_DECIMALS4 ? value2 : Number(value2.toFixed(decimals));
  });
}
var sharesOf2 = (point, { ends: ends3, data }) => ends3.map(([low, high], k) => (asTaken(data.features[k], point[k]) - low) / (high - low));
function createPick(actions) {
  const mark2 = h("div", { class: "predictions-point", hidden: true });
  const words2 = h("span", { class: "predictions-becomes small" });
  const now = { shown: null };
  const element = h(
    "div",
    {
      ...{ class: "predictions-pick", role: "slider", tabindex: "0", hidden: true },
      ...{ "aria-label": "Send a point forward", "aria-valuemin": 0, "aria-valuemax": 100 },
      title: "Click: send this point forward through the network",
      onclick: (event) => now.shown && actions.sendForward(clicked(event, now.shown)),
      onkeydown: (event) => now.shown && press2(event, now.shown, actions)
    },
    mark2
  );
  mark2.append(words2);
  return {
    element,
    show(shown) {
      now.shown = shown;
      element.hidden = shown === null;
      if (shown) place(element, mark2, words2, shown);
    }
  };
}
function place(element, mark2, words2, shown) {
  const { area, point, text: text2, data, ends: ends3 } = shown;
  for (const side of ["left", "top", "width", "height"])
    element.style[side] = `${area[side]}px`;
  const shares = point ? sharesOf2(point, shown) : [];
  mark2.hidden = point === null || !shares.every((share2) => share2 >= 0 && share2 <= 1);
  mark2.classList.toggle("across", ends3.length === 1);
  mark2.classList.toggle("left", area.left + shares[0] * area.width > shown.width / 2);
  mark2.style.left = `${100 * shares[0]}%`;
  mark2.style.top = ends3.length === 1 ? "0" : `${100 * (1 - shares[1])}%`;
  if (words2.textContent !== text2) words2.textContent = text2;
  const told3 = point?.map(
    (value2, k) => `${data.features[k].name} ${humanText(data.features[k], asTaken(data.features[k], value2))}`
  );
  setAttributes(element, {
    "aria-valuenow": point ? Math.round(100 * Math.min(Math.max(shares[0], 0), 1)) : 50,
    "aria-valuetext": told3 ? `${told3.join(", ")}: ${text2}` : "no point: the samples of the batch go forward"
  });
}
function clicked({ offsetX, offsetY, target, currentTarget }, shown) {
  const { area, ends: ends3 } = shown;
  const from = target !== currentTarget && target instanceof HTMLElement ? target : null;
  const [left, top] = from ? [from.offsetLeft, from.offsetTop] : [0, 0];
  return pointAt3(
    [(left + offsetX) / area.width, 1 - (top + offsetY) / area.height].slice(0, ends3.length),
    shown
  );
}
function press2(event, shown, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = MOVES2[event.key];
  if (move) {
    const step2 = event.shiftKey ? STEP.large : STEP.plain;
    const shares = shown.point ? sharesOf2(shown.point, shown) : shown.ends.map(() => 0.5);
    const next = shown.point ? shares.map((share2, k) => share2 + step2 * move[k]) : shares;
    actions.sendForward(pointAt3(next, shown));
  } else if (event.key === "Escape" && shown.point) actions.sendForward(null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// static/js/views/predictions/shares.js
var NAMES3 = { trained_on: "trained on", held_out: "held out" };
function createShares(actions) {
  const choices = createChoices(
    "Samples",
    Object.values(NAMES3),
    (name) => actions.setShare(name === NAMES3.held_out ? "held_out" : "trained_on")
  );
  const worst = button("worst", () => actions.listWorst(!now.state?.worstOpen), {
    ...{ class: "predictions-worst-button dim", "aria-expanded": "false" },
    title: "The samples with the largest losses"
  });
  const list = h("div", { class: "predictions-worst", hidden: true });
  const now = { state: null, view: null };
  async function load(state) {
    const { createWorst } = await import("./worst.js");
    now.view ??= caughtUp(createWorst(list, actions), state);
    if (now.state) now.view.update(now.state, now.state);
  }
  return {
    element: h("div", { class: "predictions-shares" }, choices.element, worst),
    list,
    show(state) {
      const previous = now.state ?? state;
      now.state = state;
      const offered = holdsOut(state.run);
      choices.element.parentElement?.toggleAttribute("hidden", !offered);
      choices.show(NAMES3[shareOf(state)]);
      list.hidden = !offered || !state.worstOpen;
      setAttributes(worst, { "aria-expanded": String(!list.hidden) });
      if (list.hidden) return;
      if (now.view) now.view.update(state, previous);
      else load(state);
    }
  };
}

// static/js/views/predictions/taken.js
var TABLE2 = { width: 420, height: 330 };
function drawnOf({ data, frame }, curve) {
  const plan = data.prediction;
  if (plan.kind === "map") return mapOf(data, frame, plan);
  if (plan.kind === "curve" && curve)
    return {
      subtitle: "thick: what it answers; the rest: the samples",
      elements(width, height) {
        const placed2 = planCurve(curve, width, height);
        return [...backgroundOf(placed2), ...answersOf(placed2)];
      }
    };
  if (plan.kind === "confusion")
    return {
      subtitle: "a row is a true class, a column what it is taken for",
      size: TABLE2,
      elements: (width, height) => confusionPicture(frame.prediction, answerNames(data), width, height)
    };
  if (plan.kind === "scatter")
    return {
      subtitle: "on the thin line, it is right",
      elements: (width, height) => scatterPicture(data, plan.truth, frame.prediction, width, height)
    };
  return null;
}
function mapOf(data, frame, plan) {
  const placed2 = (width, height) => {
    const key = classKey(answerNames(data), width);
    return { key, area: mapArea(width, height, besideMap(data, plan), key) };
  };
  return {
    subtitle: "tones: what it answers there; marks: the samples",
    elements(width, height) {
      const { key, area } = placed2(width, height);
      return mapLabels(data, plan, area, key, width);
    },
    under(context, palette, width, height) {
      const { area } = placed2(width, height);
      const reader = toneReader(plan, frame.prediction, frame.prediction_class, data.classes.length > 0);
      paintTones(context, area, reader, palette, toneBuffer());
      paintMarks2(context, data, plan, area, palette);
    }
  };
}

// static/js/views/predictions/predictions.js
var NAMES4 = {
  curve: "What the network predicts along its one input, over the data",
  map: "What the network predicts over its two inputs, with the data",
  confusion: "True classes against predicted ones",
  scatter: "Predicted values against true ones",
  none: "Nothing to predict"
};
var Predictions = class extends Panel {
  #tones = h("canvas", { "aria-hidden": "true" });
  #marks = h("canvas", { "aria-hidden": "true" });
  #svg = s("svg", { role: "img", "aria-label": "Predictions" });
  #background = s("g");
  #answers = s("g");
  #twin = createTwin(
    "Predictions",
    () => this.#ready && predictionTable(this.#ready.data, this.#ready.frame)
  );
  #ghosts = createGhosts();
  #buffer = toneBuffer();
  #groups = [];
  #marked = "";
  #ready = null;
  #pick;
  #shares;
  #memory = heldOutData();
  constructor(container2, actions, elsewhere) {
    super(["run", "frame", "data", "theme", "point", "sent", "share", "heldOut", "outcomes", "worstOpen"]);
    this.#shares = createShares(actions);
    this.#pick = createPick(actions);
    this.caption.append("Predictions appear with the run.");
    this.drawing.append(this.#tones, this.#marks, this.#svg, this.#pick.element);
    const head = h(
      "header",
      {},
      h("h2", { id: "predictions-title" }, "Predictions"),
      asks("predictions", "Predictions"),
      this.#twin.element,
      createTakeaway(
        "Save the predictions",
        () => (elsewhere() ? elsewhere()?.scene() : this.#scene()) ?? null
      )
    );
    container2.append(head, this.drawing, this.#shares.list, this.#shares.element, this.caption);
  }
  resized() {
    this.#marked = "";
  }
  change(state, previous, first) {
    const before = this.#ready;
    this.#ready = this.#readyOf(state);
    const isOther = first || this.#ready?.data !== before?.data;
    if (isOther || state.theme !== previous.theme) this.#marked = "";
    if (isOther) this.#groups = groupsIn(this.#ready?.data ?? null);
    this.#shares.show(state);
    this.drawing.hidden = state.worstOpen && !this.#shares.list.hidden;
    if (this.#ready && this.#ready.frame !== previous.frame) this.#ghosts.remember(this.#ready.frame);
  }
  #readyOf(state) {
    if (shareOf(state) === "trained_on") return readyOf2(state, this.#ready?.data.share ? null : this.#ready);
    return heldOutReady(state, this.#memory(state), this.#ready);
  }
  paint() {
    const ready2 = this.#ready;
    if (!ready2 || this.width === 0) return;
    const { kind } = ready2.data.prediction;
    Object.assign(this.drawing.dataset, { step: String(ready2.frame.step), kind });
    this.#tones.hidden = this.#marks.hidden = kind !== "map";
    if (kind === "map") this.#paintMap(ready2);
    else if (kind === "curve") this.#paintCurve(ready2);
    else this.#showTable(ready2);
  }
  #showTable(ready2) {
    this.#pick.show(null);
    this.#svg.replaceChildren(...this.#table(ready2));
  }
  #offer({ data, run }, area, ends3) {
    const { state } = this;
    const point = state?.point?.length === ends3.length ? state.point : null;
    const text2 = state && point ? becomesText(run, data, seenIn(state)?.output ?? []) : "";
    this.#pick.show({ area, ends: ends3, data, point, text: text2, width: this.width });
  }
  #table({ frame, data }) {
    const { width, height } = this;
    const plan = data.prediction;
    if (plan.kind === "confusion")
      return confusionPicture(frame.prediction, answerNames(data), width, height);
    return plan.kind === "scatter" ? scatterPicture(data, plan.truth, frame.prediction, width, height) : [];
  }
  #paintCurve(ready2) {
    const curve = this.#curveOf(ready2);
    if (!curve) return;
    const plan = planCurve(curve, this.width, this.height);
    if (this.#mark(`${ready2.frame.run} ${plan.background}`)) {
      this.#background.replaceChildren(...backgroundOf(plan));
      this.#svg.replaceChildren(this.#background, this.#answers);
    }
    this.#answers.replaceChildren(...answersOf(plan));
    const { left, right, top, bottom } = plan.box;
    const area = { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
    this.#offer(ready2, area, [[curve.x[0], curve.x[curve.x.length - 1]]]);
  }
  #curveOf({ frame, data }) {
    const plan = data.prediction;
    if (plan.kind !== "curve") return null;
    const { x, outputs, lines } = plan;
    const ghosts = this.#ghosts.before(frame.step, frame.steps_per_epoch);
    const own = (all) => data.target ? all.map((y) => targetValue(data, y)) : all;
    return {
      ...{ x, outputs, lines, groups: this.#groups, points: pointsIn(data) },
      prediction: own(frame.prediction),
      ...{ feature: data.features[0], classes: answerNames(data), ghostsTitle: "epoch" },
      ghosts: ghosts.map(({ step: step2, values }) => ({
        name: count(step2 / frame.steps_per_epoch),
        values: own(values)
      }))
    };
  }
  #scene() {
    const { state } = this;
    const ready2 = this.#ready;
    const drawn = ready2 && drawnOf(ready2, this.#curveOf(ready2));
    if (!state || !ready2 || !drawn) return null;
    const title = ready2.data.share ? "Predictions of what is held out" : "Predictions";
    const lines = { title, holder: this.drawing, ...drawn };
    return { part: "predictions", lines, moment: momentOf({ ...state, run: ready2.run, frame: ready2.frame }) };
  }
  #paintMap(ready2) {
    const { frame, data, theme } = ready2;
    const { width, height, palette } = this;
    const plan = data.prediction;
    if (plan.kind !== "map") return;
    const legend3 = classKey(answerNames(data), width);
    const area = mapArea(width, height, besideMap(data, plan), legend3);
    const reader = toneReader(plan, frame.prediction, frame.prediction_class, data.classes.length > 0);
    this.#offer(ready2, area, [plan.x, plan.y]);
    paintTones(fitCanvas(this.#tones, width, height), area, reader, palette, this.#buffer);
    if (!this.#mark(`${frame.run} ${theme}`)) return;
    paintMarks2(fitCanvas(this.#marks, width, height), data, plan, area, palette);
    this.#svg.replaceChildren(...mapLabels(data, plan, area, legend3, width));
  }
  #mark(key) {
    const isOther = key !== this.#marked;
    this.#marked = key;
    return isOther;
  }
  tell() {
    const { caption: caption2, state } = this;
    const ready2 = this.#ready;
    if (!ready2) return;
    if (this.drawing.hidden) return this.#tellWorst();
    const isOld = ready2.frame.step !== state?.frame?.step;
    const step2 = isOld ? ["At step ", { value: count(ready2.frame.step) }, ". "] : [];
    const words2 = predictionCaption(ready2.run, ready2.data, ready2.frame);
    setCaption(caption2, [...step2, ...words2, ...offWords(ready2.run)]);
    caption2.dataset.step = String(ready2.frame.step);
    const name = NAMES4[ready2.data.prediction.kind];
    setAttributes(this.#svg, { "aria-label": `${name}. ${caption2.textContent}` });
    this.#twin.refresh();
  }
  #tellWorst() {
    const { state, caption: caption2 } = this;
    if (state?.data && state.outcomes) setCaption(caption2, worstWords(state.data, state.outcomes, state.run));
  }
};
function readyOf2({ run, frame, data, theme }, before) {
  if (!run || !data || frame?.run !== run.id) return null;
  const fits2 = frame.prediction_kind === data.prediction.kind;
  if (fits2 && frame.prediction.length > 0) return { run, frame, data, theme };
  return before?.run.id === run.id && before.data === data ? { ...before, theme } : null;
}
var createPredictions = (container2, actions, elsewhere) => new Predictions(container2, actions, elsewhere);

// static/js/views/predictions/ways.js
var WAYS2 = ["all", "map", "try"];
var hasLeft = ({ point, run, data }, previous) => point === null && previous.point !== null && run === previous.run && data === previous.data;
function createWays(container2, actions) {
  const usual = createPredictions(container2, actions, () => now.way === "map" ? now.map : null);
  const choices = createChoices("Predictions of", WAYS2, actions.setPredicting);
  const rooms = {
    map: h("div", { class: "trying", hidden: true }),
    try: h("div", { class: "trying", hidden: true })
  };
  container2.querySelector("header h2")?.after(choices.element);
  container2.classList.add("trying-panel");
  container2.append(rooms.map, rooms.try);
  const now = {
    way: "all",
    seen: null,
    views: {},
    map: null,
    state: null
  };
  async function load(state) {
    const { createOver, createTrying } = await import("./trying.js");
    now.map ??= createOver(rooms.map, actions);
    now.views.map ??= caughtUp(now.map, state);
    now.views.try ??= caughtUp(createTrying(rooms.try, actions), state);
    if (now.state) now.views[now.way]?.update(now.state, now.state);
  }
  return {
    update(state, previous) {
      const way = wayOf(state);
      now.state = state;
      const ways = waysOf(state);
      choices.only(way === "all" ? ways.slice(1) : ways);
      choices.show(way);
      container2.dataset.way = way;
      if (way === "try" && hasLeft(state, previous)) return actions.setPredicting("all");
      if (way !== "try" && now.way === "try" && state.point) actions.sendForward(null);
      now.way = way;
      rooms.map.hidden = way !== "map";
      rooms.try.hidden = way !== "try";
      if (way === "all") {
        usual.update(state, now.seen ?? previous);
        now.seen = state;
        return;
      }
      if (now.views[way]) now.views[way].update(state, previous);
      else load(state);
    }
  };
}

// static/js/draw/paths.js
var paths_exports = {};
__export(paths_exports, {
  boundsText: () => boundsText,
  lossOf: () => lossOf2,
  patchAt: () => patchAt,
  titleOf: () => titleOf2,
  valueAt: () => valueAt,
  withDataset: () => withDataset,
  withLabels: () => withLabels
});
var GREEK = /* @__PURE__ */ new Map([
  ["beta", "β"],
  ["rho", "ρ"],
  ["epsilon", "ε"]
]);
var SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
function patchAt(config, path2, value2) {
  const field = pathOf(path2)[0];
  return { [field]: placed(config, path2, value2)[field] };
}
function valueAt(config, path2) {
  return path2.split(".").reduce(ownOf, config);
}
function titleOf2(name) {
  const words2 = name.split("_").map((word) => GREEK.get(word) ?? word);
  const joined2 = words2.join(" ").replace(/(?<=[βρε]) (\d)/g, (_, digit) => SUBSCRIPTS[digit]);
  const isWord = /^[a-z]/.test(joined2);
  return isWord ? joined2.charAt(0).toUpperCase() + joined2.slice(1) : joined2;
}
var lossOf2 = ({ loss: loss2 }) => typeof loss2 === "string" ? { name: loss2 } : loss2;
var outputsOf = (declared) => `${declared?.task} ${declared?.class_names?.length}`;
function withDataset({ datasets, presets }, config, name) {
  const targets = (one) => outputsOf(datasets.find((set) => set.name === one));
  const told3 = (labels) => ({ name, ...labels === "one_hot" && { labels } });
  const patch = { dataset: told3(config.dataset.labels), initial_weights: null };
  if (targets(name) === targets(config.dataset.name)) return patch;
  const model = presets.find((preset) => targets(preset.config.dataset.name) === targets(name))?.config;
  if (!model) return patch;
  const { loss: loss2, metrics } = model;
  const head = headOf(config.layers);
  const layers = config.layers.map((layer) => layer === head ? headOf(model.layers) ?? layer : layer);
  return { ...patch, dataset: told3(model.dataset.labels), layers, loss: loss2, metrics };
}
function withLabels({ losses }, config, patch) {
  const { dataset } = config;
  if (dataset.labels === void 0 || "dataset" in patch || !("loss" in patch || "layers" in patch))
    return patch;
  const next = { ...config, ...patch };
  const takes = losses.find(({ name }) => name === lossOf2(next).name)?.takes;
  const labels = takes === "labels" || headOf(next.layers)?.units === 1 ? "index" : "one_hot";
  return labels === dataset.labels ? patch : { ...patch, dataset: { ...dataset, labels } };
}
function boundsText({ type, gt, ge, lt, le }) {
  const words2 = [
    ["more than", gt],
    ["at least", ge],
    ["less than", lt],
    ["at most", le]
  ];
  const given2 = words2.filter(([, bound]) => bound !== null && bound !== void 0);
  const text2 = type === "integer" ? count : plain2;
  return given2.map(([word, bound]) => `${word} ${text2(Number(bound))}`).join(", ");
}

// static/js/views/held.js
var held_exports = {};
__export(held_exports, {
  Held: () => Held
});
var runStillUses = (value2) => `The run still uses ${value2}.`;
var Held = class {
  #input;
  #value;
  #refused;
  #still;
  constructor(id, make, change, still = runStillUses) {
    this.#input = make((value2, why) => {
      this.#refused = void 0;
      this.#tell();
      change(value2, why);
    });
    this.#still = still;
    this.element = this.#input.element;
    this.element.id = id;
    this.refusal = h("p", { class: "refusal", role: "alert", id: `${id}-refusal` });
  }
  show(value2) {
    this.#value = value2;
    this.draw();
  }
  refuse(refused2) {
    if (refused2 === this.#refused) return;
    this.#refused = refused2;
    this.draw();
  }
  attempt(value2) {
    this.#input.show(value2);
  }
  draw() {
    this.#input.show(this.#refused?.value ?? this.#value);
    this.#tell();
  }
  #tell() {
    const { why = "", value: value2 } = this.#refused ?? {};
    const still = value2 === void 0 ? "" : this.#still(this.#input.say(this.#value), value2 === this.#value);
    setText(this.refusal, `${why} ${still}`.trim());
    setAttributes(this.element, {
      "aria-invalid": why ? "true" : null,
      "aria-describedby": why ? this.refusal.id : null
    });
  }
};

// static/js/views/settings/help.js
function createHelp(about, id) {
  const text2 = h("div", { class: "help-text small", id, hidden: true });
  const turn2 = () => {
    text2.hidden = !text2.hidden;
    setAttributes(button2, { "aria-expanded": String(!text2.hidden) });
  };
  const props = { class: "help-button", title: null, "aria-expanded": "false", "aria-controls": id };
  const button2 = iconButton(`About ${about}`, "info", turn2, props);
  return {
    button: button2,
    text: text2,
    explain({ help: help2, formula, source, bounds }) {
      text2.replaceChildren(
        h("p", {}, help2),
        ...formula ? [h("p", { class: "help-formula" }, formula)] : [],
        ...bounds ? [h("p", { class: "help-source" }, `It must be ${bounds}.`)] : [],
        ...source ? [h("p", { class: "help-source" }, source)] : []
      );
    }
  };
}

// static/js/views/settings/inputs.js
var inputs_exports = {};
__export(inputs_exports, {
  NUMBERS: () => NUMBERS3,
  inputFor: () => inputFor,
  isSimple: () => isSimple,
  numberInput: () => numberInput,
  selectInput: () => selectInput
});

// static/js/draw/read-number.js
var read_number_exports = {};
__export(read_number_exports, {
  readNumber: () => readNumber2,
  readNumbers: () => readNumbers
});
var MARKS2 = [
  [",", "[.]"],
  ["[.]", ","],
  ["[ ']", "[.,]"]
];
var STYLES = MARKS2.map(
  ([group, decimal]) => new RegExp(`^(\\d*|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:${decimal}(\\d*))?$`)
);
var OWN = { whole: /^[1-9]\d{0,2}(,\d{3})+$/, fraction: /^\d*[.]\d*$/ };
var NUMBER2 = /^([+-]?)(\d[\d., ']*|[.,]\d+)(?:e([+-]?\d+))?$/i;
var POWER = /^([+-]?)(?:(\d[\d., ']*|[.,]\d+)[×x*·])?10(?:\^|\*\*)([+-]?\d+)$/i;
var RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
var LONGEST2 = 40;
function spelled(text2) {
  const flat = text2.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised2) => {
    const digits = [...raised2].map((sign) => RAISED.includes(sign) ? RAISED.indexOf(sign) : sign);
    return `^${digits.join("").replace("⁻", "-").replace("⁺", "+")}`;
  });
  const marked2 = flat.replaceAll("−", "-").replaceAll("’", "'").replace(/[\u00a0\u2007\u2009\u202f]/g, " ");
  return marked2.replace(/ *([×x*·]) */i, "$1");
}
function decimalsOf2(marked2, whole3) {
  const styles = OWN[whole3 ? "whole" : "fraction"].test(marked2) ? STYLES.slice(0, 1) : STYLES;
  const found = styles.flatMap((style) => {
    const [match, units, rest = ""] = style.exec(marked2) ?? [];
    return match === void 0 ? [] : [`${units.replace(/\D/g, "") || "0"}.${rest || "0"}`];
  });
  return [...new Set(found)];
}
function readings(text2, whole3) {
  const written2 = spelled(text2);
  const [match, sign, marked2 = "1", exponent = "0"] = NUMBER2.exec(written2) ?? POWER.exec(written2) ?? [];
  if (match === void 0) return [];
  return decimalsOf2(marked2, whole3).map((decimal) => {
    const value2 = Number(`${sign}${decimal}e${exponent}`) + 0;
    return { value: value2, lost: value2 === 0 && /[1-9]/.test(decimal) };
  });
}
var either2 = (values) => values.map(plain2).join(" or ");
function refusal(text2, found, whole3, bounds) {
  const kind = whole3 ? "a whole number" : "a number";
  if (found.length === 0)
    return `Enter ${kind} in digits, like ${whole3 ? "20" : "0.01 or 1e-4"}. Got ${text2}.`;
  if (found.some(({ lost: lost2 }) => lost2)) return `${text2} is too close to 0 to be told from it: write 0.`;
  const values = found.map(({ value: value2 }) => value2).sort((one, other) => one - other);
  const largest = whole3 ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  if (values.some((value2) => value2 > largest)) return `${text2} is too large: ${boundText(whole3, bounds)}.`;
  if (values.some((value2) => value2 < -largest))
    return `${text2} is too far below 0: ${leastText(whole3, bounds)}.`;
  const fitting = whole3 ? values.filter(Number.isInteger) : values;
  if (fitting.length > 1) return `${text2} can be ${either2(fitting)}: write ${either2(fitting)}.`;
  return fitting.length === 1 ? null : `Enter ${kind}. Got ${text2}${meaning(text2, values)}.`;
}
var boundary = (whole3, n) => whole3 ? `${n < 0 ? "−" : ""}${count(Math.abs(n))}` : plain2(n);
function boundText(whole3, { le, lt }) {
  if (typeof lt === "number") return `a number here is less than ${boundary(whole3, lt)}`;
  const most = whole3 ? boundary(whole3, Number.MAX_SAFE_INTEGER) : "1.797×10³⁰⁸";
  return `the largest number here is ${typeof le === "number" ? boundary(whole3, le) : most}`;
}
function leastText(whole3, { ge, gt }) {
  if (typeof gt === "number") return `a number here is more than ${boundary(whole3, gt)}`;
  const least = whole3 ? boundary(whole3, -Number.MAX_SAFE_INTEGER) : "−1.797×10³⁰⁸";
  return `the smallest number here is ${typeof ge === "number" ? boundary(whole3, ge) : least}`;
}
var meaning = (text2, values) => text2 === either2(values) ? "" : `, which is ${either2(values)}`;
function readNumber2(text2, { whole: whole3 = false, optional = false, ...bounds } = {}) {
  const trimmed = text2.trim();
  if (trimmed === "") return optional ? { value: null } : { why: "Enter a number." };
  const found = readings(trimmed, whole3);
  const short2 = trimmed.length > LONGEST2 ? `${trimmed.slice(0, LONGEST2)}…` : trimmed;
  const why = refusal(short2, found, whole3, bounds);
  if (why !== null) return { why };
  const taken = found.find(({ value: value2 }) => !whole3 || Number.isInteger(value2));
  return { value: taken.value };
}
function readNumbers(text2) {
  const trimmed = text2.trim();
  if (/^[^\s;]*\d,\d[^\s;]*$/.test(trimmed))
    return { why: `${trimmed.slice(0, LONGEST2)} can be one number or several: write a space between two.` };
  const answers2 = trimmed.split(/\s*;\s*|,?\s+/).map((one) => readNumber2(one));
  const why = answers2.find((answer) => answer.why !== void 0)?.why;
  return why === void 0 ? { value: answers2.map(({ value: value2 }) => Number(value2)) } : { why };
}

// static/js/views/settings/inputs.js
var NUMBERS3 = "numbers";
var numberText = (value2) => value2 === null || value2 === void 0 ? "" : String(value2);
var sayNumber = (value2) => typeof value2 === "number" ? plain2(value2) : "none";
function typedInput(attributes, { read: read3, write: write2, say, spell = () => "" }, onChange) {
  const now = { edited: false, shown: null };
  const show = (value2) => {
    now.shown = value2;
    if (now.edited) return;
    element.value = write2(value2);
    element.title = spell(value2);
  };
  const take2 = (value2) => {
    now.edited = false;
    show(value2);
    onChange(value2);
  };
  const element = h("input", {
    ...{ class: "number", type: "text", autocomplete: "off", spellcheck: "false", ...attributes },
    oninput: () => Object.assign(now, { edited: true }),
    onchange: () => {
      const { value: value2, why } = read3(element.value);
      if (why === void 0) return take2(value2);
      now.edited = false;
      onChange(element.value, why);
    },
    onblur: () => {
      if (!now.edited) return;
      now.edited = false;
      show(now.shown);
    }
  });
  return { element, show, say, take: take2 };
}
function numberInput({ type, optional = false, ...bounds }, onChange) {
  const whole3 = type === "integer";
  const input = typedInput(
    { inputmode: whole3 ? "numeric" : "decimal", placeholder: optional ? "none" : null },
    {
      read: (text2) => readNumber2(text2, { whole: whole3, optional, ...bounds }),
      write: numberText,
      say: sayNumber,
      spell: (value2) => typeof value2 === "number" ? plain2(value2) : ""
    },
    onChange
  );
  input.element.addEventListener("keydown", (event) => {
    const { key } = event;
    const way = { ArrowUp: 1, ArrowDown: -1 }[key];
    const { value: value2 } = readNumber2(input.element.value, { whole: whole3 });
    if (!whole3 || way === void 0 || typeof value2 !== "number") return;
    event.preventDefault();
    input.take(value2 + way);
  });
  return input;
}
function numbersInput(onChange) {
  const listed2 = (value2) => Array.isArray(value2) ? value2 : [value2];
  return typedInput(
    { class: "number settings-numbers", inputmode: "text" },
    {
      read: readNumbers,
      write: (value2) => listed2(value2).map(numberText).join(", "),
      say: (value2) => listed2(value2).map(sayNumber).join(", ")
    },
    onChange
  );
}
function switchInput(onChange) {
  const change = () => onChange(element.checked);
  const element = h("input", { class: "switch", type: "checkbox", role: "switch", onchange: change });
  return {
    element,
    show: (value2) => Object.assign(element, { checked: value2 === true }),
    say: (value2) => value2 === true ? "on" : "off"
  };
}
var isComplete = ({ settings = [] }) => !settings.some(({ required }) => required);
var TASKS = [
  ["classification", "Classes to tell apart"],
  ["regression", "Values to predict"],
  [null, "Your own"]
];
function grouped2(options, entries) {
  if (options.every(({ task }) => task === void 0)) return entries;
  const of = (task) => entries.filter((_, k) => options[k].task === task);
  return TASKS.map(([task, label3]) => h("optgroup", { label: label3 }, of(task)));
}
function selectInput(options, onChange) {
  const entries = options.map((option) => {
    const { name, title } = option;
    return h("option", { value: name, hidden: !isComplete(option) }, title || name);
  });
  const element = h(
    "select",
    { class: "select", onchange: () => onChange(element.value) },
    grouped2(options, entries)
  );
  return {
    element,
    say: (value2) => options.find(({ name }) => name === String(value2))?.title || String(value2),
    show: (value2) => {
      element.value = String(value2);
      element.title = element.selectedOptions[0]?.textContent ?? "";
    }
  };
}
function inputFor(setting, onChange) {
  if (setting.type === "boolean") return switchInput(onChange);
  if (setting.type === NUMBERS3) return numbersInput(onChange);
  const choices = (setting.choices ?? []).map((name) => ({ name: String(name) }));
  return choices.length > 0 ? selectInput(choices, onChange) : numberInput(setting, onChange);
}
function isSimple({ type, choices }) {
  return ["integer", "number", "boolean", NUMBERS3].includes(type) || (choices ?? []).length > 0;
}

// static/js/views/settings/slider.js
var LOG2 = { low: -6, high: 1 };
var FINENESS2 = 20;
var PARTS3 = 100;
var THUMB = 14;
var LARGEST_SHARE2 = 0.99;
var LOGARITHMIC = {
  ...{ step: 1 / FINENESS2, name: "logarithmic", placeOf: Math.log10, valueAt: atExponent },
  reach: (value2) => logRange(LOG2.low, LOG2.high, value2)
};
var SHARE4 = {
  ...{ step: 1 / PARTS3, name: "slider", placeOf: (value2) => value2 },
  valueAt: (place2) => Number(place2.toFixed(2)),
  reach: (value2) => ({ low: 0, high: Math.max(LARGEST_SHARE2, value2) })
};
var SPLIT = { ...SHARE4, step: 0.05, reach: (value2) => ({ low: 0, high: Math.max(0.5, value2) }) };
var SHARES2 = { momentum: SHARE4, validation_split: SPLIT };
function sliderFor({ type, log, advanced, name }, title, on) {
  if (type !== "number" || advanced) return null;
  if (log) return createSlider2(title, LOGARITHMIC, on);
  const scale = SHARES2[name];
  return scale ? createSlider2(title, scale, on) : null;
}
function createSlider2(title, scale, on) {
  const now = { place: 0, zone: null };
  const value2 = () => scale.valueAt(Number(slider.value));
  const slider = h("input", {
    ...{ type: "range", class: "slider", step: scale.step, "aria-label": `${title}, ${scale.name}` },
    oninput: () => {
      fill3(slider);
      on.input(value2());
    },
    onchange: () => on.change(value2()),
    onpointerup: () => Number(slider.value) === now.place && on.leave()
  });
  const fill3 = ({ min, max }, stands = value2()) => {
    const share2 = (Number(slider.value) - Number(min)) / (Number(max) - Number(min));
    slider.style.setProperty("--filled", `${100 * share2}%`);
    setAttributes(slider, { "aria-valuetext": plain2(stands) });
  };
  const ticks2 = h("div", { class: "settings-ticks micro", "aria-hidden": "true" });
  const zone = createZone();
  return {
    element: h("div", { class: "settings-slider" }, zone.band, slider, ticks2, zone.words),
    show(shown) {
      const { low, high } = scale.reach(shown);
      setAttributes(slider, { min: low, max: high });
      slider.value = String(Math.max(scale.placeOf(shown), low));
      now.place = Number(slider.value);
      fill3(slider, shown);
      ticks2.replaceChildren(...scale === LOGARITHMIC ? tickMarks(low, high) : []);
      zone.show(now.zone, scale, { low, high });
    },
    mark(marked2) {
      now.zone = marked2;
      zone.show(marked2, scale, { low: Number(slider.min), high: Number(slider.max) });
    }
  };
}
function createZone() {
  const band = h("div", { class: "settings-zone", hidden: true, "aria-hidden": "true" });
  const words2 = h("p", { class: "settings-zone-words micro", hidden: true });
  return {
    band,
    words: words2,
    show(zone, scale, { low, high }) {
      const share2 = zone ? (scale.placeOf(zone.from) - low) / (high - low) : 1;
      band.hidden = zone === null || !(share2 < 1);
      words2.hidden = zone === null;
      if (!zone) return;
      band.style.left = `calc(${THUMB / 2}px + (100% - ${THUMB}px) * ${Math.max(0, share2).toFixed(4)})`;
      for (const part of [band, words2]) part.classList.toggle("faint", !zone.exact);
      setText(words2, zoneWords(zone));
    }
  };
}
function zoneWords({ from, exact, step: step2, drops: drops2 = false, over }) {
  const rate = shortGrouped(from, 3);
  const at = step2 === null ? "" : ` at step ${count(step2)}`;
  const whose = drops2 ? "Plain SGD without dropout" : "Plain SGD";
  return `${exact ? "Unstable above 2/λmax =" : `${whose}: unstable above`} ${rate}${at}${over ? `, over ${evenly(over)}` : ""}`;
}
function tickMarks(low, high) {
  const stride = Math.ceil((high - low) / 4);
  const marks = [];
  for (let exponent = low; exponent <= high; exponent += stride) {
    const mark2 = h("span", {}, short(10 ** exponent, 1));
    mark2.style.left = `${100 * (exponent - low) / (high - low)}%`;
    marks.push(mark2);
  }
  return marks;
}

// static/js/views/settings/field.js
var SHORT2 = 2;
var LONG2 = 21;
var idOf = (path2) => `set-${path2.replaceAll(".", "-")}`;
function around(held, title, below) {
  const { id } = held.element;
  const label3 = h("label", { for: id }, title);
  const help2 = createHelp(title, `${id}-help`);
  const name = h("span", { class: "field-name" }, label3, help2.button);
  const row = h("div", { class: `field${title.length > LONG2 ? " settings-long" : ""}` }, name, held.element);
  const element = h("div", { class: "setting" }, row, held.refusal, below, help2.text);
  return { element, label: label3, explain: help2.explain };
}
var isOf4 = (own, path2) => path2 === own || path2.startsWith(own) && /^[.]\d+$/.test(path2.slice(own.length));
function refuseAll(fields, refused2) {
  const places = fields.map((field) => {
    const own = Object.keys(refused2).filter((path2) => isOf4(field.path, path2));
    field.refuse(own.length > 0 ? refused2[own[0]] : void 0);
    return [field.path, ...own];
  });
  return places.flat();
}
var Field = class {
  #held;
  #slider;
  #setting;
  #parts;
  #told = null;
  path;
  constructor(path2, setting, on) {
    const title = titleOf2(setting.name);
    const change = ((value2, why) => on.change(path2, value2, why));
    this.path = path2;
    this.#setting = setting;
    this.isShort = title.length <= SHORT2;
    this.#held = new Held(idOf(path2), (changed2) => inputFor(setting, changed2), change);
    this.#slider = sliderFor(setting, title, {
      input: (value2) => {
        this.#held.attempt(value2);
        on.attempt?.(path2, value2);
      },
      change,
      leave: () => {
        this.#held.draw();
        on.attempt?.(path2, null);
      }
    });
    this.#parts = around(this.#held, title, this.#slider?.element);
    this.element = this.#parts.element;
    this.call(null);
  }
  call(words2) {
    const { title, help: help2 } = words2 ?? { title: titleOf2(this.#setting.name), help: this.#setting.help };
    setText(this.#parts.label, title);
    this.#parts.explain({ help: help2, bounds: boundsText(this.#setting) });
  }
  show(value2) {
    const isSchedule = typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
    this.element.hidden = isSchedule;
    if (this.element.hidden) return;
    this.#held.show(value2);
    if (typeof value2 === "number") this.#slider?.show(value2);
  }
  tell(words2) {
    this.#told ??= this.element.appendChild(h("p", { class: "settings-told small" }));
    setText(this.#told, words2);
    this.#told.hidden = words2 === "";
  }
  mark(zone) {
    this.#slider?.mark(zone);
  }
  refuse(refused2) {
    this.#held.refuse(refused2);
  }
};

// static/js/views/settings/in-short.js
var LONGEST3 = { layers: 34, fit: 30 };
var titleIn = (declared, name) => declared.find((one) => one.name === name)?.title ?? name;
function layersInShort(layers) {
  const all = layers.map(
    (layer) => isDropout(layer) ? `dropout ${plain2(layer.rate)}` : `${layer.units} ${layer.activation}`
  ).join(" · ");
  return all.length > LONGEST3.layers ? counted(layers.length, "layer") : all;
}
function fitInShort({ model, batch_size: size, epochs }) {
  const length = counted(epochs, model ? "step" : "epoch");
  const all = `batches of ${count(size)}, ${length}`;
  return model || all.length > LONGEST3.fit ? length : all;
}
function programInShort(config, catalogue, data) {
  const { dataset, model, optimizer } = config;
  const size = data && data.prediction.kind !== "none" ? `, ${count(data.count)}` : "";
  const schedule = scheduleOf(optimizer);
  const falls = schedule ? `, ${titleIn(catalogue.schedules, schedule.name).toLowerCase()}` : "";
  const rate = `${plain2(rateSet(optimizer))}${falls}`;
  return {
    surface: model ? titleIn(catalogue.landscapes, model.landscape) : "",
    data: `${titleIn(catalogue.datasets, dataset.name)}${size}`,
    layers: layersInShort(config.layers),
    compile: `${titleIn(catalogue.optimizers, optimizer.name)}, rate ${rate}`,
    fit: fitInShort(config)
  };
}

// static/js/views/settings/about.js
function createAbout() {
  const [source, help2] = [h("p", { class: "caption" }), h("p", { class: "caption" })];
  const summary = h("summary", { class: "dim" }, "the published numbers");
  const more = h("details", { class: "settings-more" }, summary, help2);
  const element = h("div", { class: "settings-about", hidden: true }, source, more);
  return {
    element,
    show(preset) {
      element.hidden = !preset?.source;
      setText(source, preset?.source ?? "");
      setText(help2, preset?.help ?? "");
    }
  };
}

// static/js/views/settings/advice.js
function createAdvice(change) {
  const props = { class: "settings-advice caption", role: "note", hidden: true };
  const [advice, sided] = [h("p", props), h("p", props)];
  const mix2 = button("Mix the samples", () => change("dataset.order", "mixed"), {
    class: "pill",
    hidden: true
  });
  return {
    elements: [advice, sided, mix2],
    show(data, config) {
      const words2 = oneSided(data.held_out);
      advice.hidden = data.advice.length === 0;
      sided.hidden = !words2;
      mix2.hidden = !words2 || config?.dataset.order === "mixed";
      setText(advice, data.advice.join(" "));
      setText(sided, words2);
    }
  };
}

// static/js/views/settings/class-weight.js
var MOST4 = 12;
var PATH = "class_weight";
var WEIGHT = { type: "number", optional: true, ge: 0, gt: null, le: null, lt: null };
function createClassWeight(change) {
  const list = h("div", { class: "settings-choice" });
  const element = h(
    "details",
    { class: "settings-more", hidden: true },
    h("summary", { class: "dim" }, "more: class weights"),
    list
  );
  let fields = [];
  let shown = "";
  let weights = {};
  function rebuild2(classes) {
    fields = classes.map((_, label3) => {
      const path2 = `${PATH}.${label3}`;
      return new Held(
        idOf(path2),
        (changed2) => numberInput(WEIGHT, changed2),
        (value2, why) => {
          if (why !== void 0) return change(path2, value2, why);
          const { [label3]: _before, ...others } = weights;
          const all = value2 === null || value2 === 1 ? others : { ...others, [label3]: Number(value2) };
          change(PATH, Object.keys(all).length > 0 ? all : null);
        }
      );
    });
    const rows = classes.map((name, label3) => {
      const { element: row, explain } = around(fields[label3], name);
      explain({
        help: "What the loss of this class’s samples is multiplied by in training; 1 where nothing stands.",
        bounds: "at least 0"
      });
      return row;
    });
    list.replaceChildren(...rows);
  }
  return {
    element,
    show(config, classes) {
      weights = config.class_weight ?? {};
      element.hidden = classes.length < 2 || classes.length > MOST4;
      const key = classes.join("\n");
      if (key !== shown) rebuild2(classes);
      shown = key;
      for (const [label3, field] of fields.entries()) field.show(weights[label3] ?? null);
    },
    refuse(refused2) {
      const paths = fields.map((_, label3) => `${PATH}.${label3}`);
      for (const [k, field] of fields.entries()) field.refuse(refused2[paths[k]]);
      return element.hidden ? [] : paths;
    }
  };
}

// static/js/views/settings/fields.js
function createFields(prefix, settings, on) {
  const make = (setting) => new Field(`${prefix}${setting.name}`, setting, on);
  const simple = settings.filter(isSimple);
  const usual = simple.filter(({ advanced: advanced2 }) => !advanced2).map(make);
  const advanced = simple.filter((setting) => setting.advanced).map(make);
  const elements = usual.map(({ element }) => element);
  for (const [i, { isShort: isShort2, element }] of usual.entries()) {
    element.classList.toggle(
      "settings-half",
      isShort2 && Boolean(usual[i - 1]?.isShort || usual[i + 1]?.isShort)
    );
  }
  if (advanced.length > 0) {
    const inside2 = advanced.map(({ element }) => element);
    elements.push(h("details", { class: "settings-more" }, h("summary", { class: "dim" }, "more"), inside2));
  }
  return { fields: [...usual, ...advanced], elements };
}
var NOTHING5 = "";
var Choice = class {
  #path;
  #declared;
  #on;
  #held;
  #explain;
  #settings = h("div", { class: "settings-choice" });
  #chosen = "";
  #fields = [];
  constructor(path2, title, declared, on) {
    this.#path = path2;
    this.#declared = declared;
    this.#on = on;
    const touched = `${path2}.name`;
    this.#held = new Held(
      `${idOf(path2)}-name`,
      (change) => selectInput(declared, change),
      (value2) => on.choose(String(value2), { path: touched, value: value2 })
    );
    const { element, explain } = around(this.#held, title);
    this.#explain = explain;
    this.element = h("div", { class: "choice" }, element, this.#settings);
  }
  show(config) {
    const found = this.#path === "loss" ? lossOf2(config) : valueAt(config, this.#path);
    const named2 = typeof found === "object" && found !== null ? found : { name: NOTHING5 };
    const declared = this.#declared.find(({ name }) => name === named2.name);
    this.#held.show(named2.name);
    if (!declared) return;
    if (named2.name !== this.#chosen) this.#rebuild(declared);
    for (const field of this.#fields) {
      const name = field.path.slice(this.#path.length + 1);
      const byDefault = declared.settings.find((setting) => setting.name === name)?.default;
      field.show(name in named2 ? named2[name] : byDefault);
    }
  }
  mark(name, zone) {
    this.#fields.find(({ path: path2 }) => path2 === `${this.#path}.${name}`)?.mark(zone);
  }
  #rebuild(declared) {
    this.#chosen = declared.name;
    this.#explain(declared);
    const { fields, elements } = createFields(`${this.#path}.`, declared.settings, this.#on);
    this.#fields = fields;
    this.#settings.replaceChildren(...elements);
  }
  refuse(refused2) {
    const own = [this.#path, `${this.#path}.name`];
    this.#held.refuse(own.map((path2) => refused2[path2]).find(Boolean));
    return [...own, ...refuseAll(this.#fields, refused2)];
  }
};
var typeOf = ({ type }) => type === "array" ? NUMBERS3 : type;
function optionalChoice(path2, setting, catalogue, { fill: fill3, ...on }) {
  const none = { name: NOTHING5, title: "none", help: setting.help, formula: "", source: "", settings: [] };
  const entries = catalogue[setting.entries];
  const open2 = entries.map((one) => ({
    ...one,
    settings: one.settings.map((each) => ({ ...each, required: false, type: typeOf(each) }))
  }));
  const choose = (name) => {
    const chosen = entries.find((one) => one.name === name) ?? null;
    on.change(path2, fill3 ? fill3(chosen) : chosen && { name });
  };
  return new Choice(path2, titleOf2(setting.name), [none, ...open2], { ...on, choose });
}

// static/js/views/settings/layers.js
var IN_ROW = 2;
var USUAL_RATE = 0.2;
function heldIn(index, setting, change) {
  const path2 = `layers.${index}.${setting.name}`;
  const make = (changed2) => inputFor(setting, changed2);
  const held = new Held(idOf(path2), make, (value2, why) => change(path2, value2, why));
  held.element.setAttribute("aria-label", `${setting.name} of layer ${index + 1}`);
  return { name: setting.name, held };
}
var removalOf = (index, remove) => iconButton(`Remove layer ${index + 1}`, "x", () => remove(index), { class: "layer-remove dim" });
var DropoutRow = class {
  #rate;
  #path;
  constructor(index, { layers }, { change, remove }) {
    const { settings } = layers.find(({ name: name2 }) => name2 === "dropout");
    const { held } = heldIn(index, settings[0], change);
    const name = h("span", { class: "layer-name" }, "Dropout");
    const row = h("div", { class: "layer-row" }, name, held.element, removalOf(index, remove));
    this.#rate = held;
    this.#path = `layers.${index}.rate`;
    this.element = h("li", { class: "layer layer-dropout" }, row, held.refusal);
  }
  show = (config) => this.#rate.show(valueAt(config, this.#path));
  refuse(refused2) {
    this.#rate.refuse(refused2[this.#path]);
    return [this.#path];
  }
};
var DenseRow = class {
  #row;
  #others;
  #index;
  constructor(index, catalogue, { change, remove }) {
    const settings = catalogue.fields.layer;
    this.#index = index;
    const path2 = (name) => `layers.${index}.${name}`;
    this.#row = settings.slice(0, IN_ROW).map((setting) => heldIn(index, setting, change));
    this.#others = settings.slice(IN_ROW).map((setting) => {
      const own = path2(setting.name);
      if (setting.entries) return optionalChoice(own, setting, catalogue, { change });
      const field = new Field(own, setting, { change });
      return {
        element: field.element,
        show: (config) => field.show(valueAt(config, own)),
        refuse: (refused2) => refuseAll([field], refused2)
      };
    });
    this.element = this.#build(remove);
  }
  #build(remove) {
    const number2 = this.#index + 1;
    const id = `set-layers-${this.#index}-more`;
    const fields = this.#others.map(({ element }) => element);
    const inside2 = h("div", { class: "layer-more", id, hidden: true }, fields);
    const turn2 = () => {
      inside2.hidden = !inside2.hidden;
      name.setAttribute("aria-expanded", String(!inside2.hidden));
    };
    const expands = { "aria-expanded": "false", "aria-controls": id };
    const label3 = `Dense layer ${number2}: bias, initializers and penalties`;
    const name = button("Dense", turn2, { class: "layer-name", "aria-label": label3, ...expands });
    name.append(icon("chevron-down"));
    const removal = removalOf(this.#index, remove);
    const controls = this.#row.map(({ held }) => held.element);
    const row = h("div", { class: "layer-row" }, name, controls, removal);
    const refusals = this.#row.map(({ held }) => held.refusal);
    return h("li", { class: "layer" }, row, refusals, inside2);
  }
  show(config) {
    for (const { name, held } of this.#row) held.show(valueAt(config, `layers.${this.#index}.${name}`));
    for (const other of this.#others) other.show(config);
  }
  refuse(refused2) {
    for (const { name, held } of this.#row) held.refuse(refused2[`layers.${this.#index}.${name}`]);
    const own = this.#row.map(({ name }) => `layers.${this.#index}.${name}`);
    return [...own, ...this.#others.flatMap((other) => other.refuse(refused2))];
  }
};
var Layers = class {
  #catalogue;
  #put;
  #list = h("ol", { class: "layers" });
  #weights = h("span", { class: "layer-weights" });
  #rows = [];
  #kinds = "";
  #layers = [];
  #change;
  constructor(catalogue, put, change) {
    this.#catalogue = catalogue;
    this.#put = put;
    this.#change = change;
    const add = button("+ layer", () => this.#add(), { class: "layer-add" });
    const label3 = "Add a dropout layer";
    const drop2 = button("+ dropout", () => this.#drop(), { class: "layer-add", "aria-label": label3 });
    this.element = h("div", {}, this.#list, h("div", { class: "field" }, add, drop2, this.#weights));
  }
  #add() {
    const dense = denseOf(this.#layers);
    const [head, hidden2] = [dense[dense.length - 1], dense[dense.length - 2]];
    const model = { ...hidden2 ?? head, units: 8, activation: hidden2?.activation ?? "relu" };
    this.#insert(this.#layers.indexOf(head), model);
  }
  #drop() {
    const layers = this.#layers;
    const places = layers.map((_, at) => at).filter((at) => !isDropout(layers[at]));
    const free = places.reverse().find((at) => at > 0 && !isDropout(layers[at - 1]));
    this.#insert(free ?? 0, { type: "dropout", rate: USUAL_RATE });
  }
  #insert(place2, layer) {
    const layers = [...this.#layers.slice(0, place2), layer, ...this.#layers.slice(place2)];
    this.#set(layers, (i) => i < place2 ? i : i + 1, layer);
  }
  #remove(index) {
    const layers = this.#layers.filter((_, i) => i !== index);
    this.#set(layers, (i) => i === index ? null : i - Number(i > index), this.#layers[index]);
  }
  #set(layers, moved, one) {
    this.#put({ layers, ...isDropout(one) ? {} : { initial_weights: null } }, { moved });
  }
  show({ config, parameter_count: parameters }) {
    const { layers } = config;
    this.#layers = layers;
    const kinds = layers.map(({ type }) => type).join();
    if (kinds !== this.#kinds) this.#rebuild(layers);
    this.#kinds = kinds;
    for (const row of this.#rows) row.show(config);
    this.#list.classList.toggle("single", denseOf(layers).length === 1);
    setText(this.#weights, counted(parameters, "weight"));
  }
  #rebuild(layers) {
    const on = { change: this.#change, remove: (i) => this.#remove(i) };
    this.#rows = layers.map(
      (layer, index) => isDropout(layer) ? new DropoutRow(index, this.#catalogue, on) : new DenseRow(index, this.#catalogue, on)
    );
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
  }
  refuse(refused2) {
    return this.#rows.flatMap((row) => row.refuse(refused2));
  }
};

// static/js/views/settings/metrics.js
function createMetrics({ metrics: all }, change) {
  let chosen = [];
  const refusal2 = h("p", { class: "refusal", role: "alert" });
  const rows = all.map((metric) => {
    const turn2 = (on) => {
      const names = all.map(({ name }) => name);
      const next = names.filter((name) => name === metric.name ? on : chosen.includes(name));
      change("metrics", next);
    };
    const held = new Held(
      `set-metrics-${metric.name}`,
      (changed2) => inputFor({ type: "boolean" }, changed2),
      turn2
    );
    const { element, explain } = around(held, metric.title);
    explain(metric);
    return { name: metric.name, held, element };
  });
  const inside2 = [...rows.map(({ element }) => element), refusal2];
  const summary = h("summary", { class: "dim" }, "more: metrics");
  return {
    element: h("details", { class: "settings-more" }, summary, inside2),
    show({ config: { metrics } }) {
      chosen = metrics;
      for (const { name, held } of rows) held.show(metrics.includes(name));
    },
    refuse(refused2) {
      setText(refusal2, refused2.metrics?.why ?? "");
      for (const { name, held } of rows) held.show(chosen.includes(name));
      return ["metrics"];
    }
  };
}

// static/js/views/settings/part.js
function createPart({ name, title, shown = title, opened }, aside, ...children) {
  const value2 = h("span", { class: "settings-value" });
  const button2 = h(
    "button",
    { type: "button", class: "settings-opener" },
    h("span", { class: "mono" }, shown),
    value2,
    icon("chevron-down")
  );
  const head = h("div", { class: "settings-head" }, h("h3", {}, title), aside);
  const props = { class: "settings-group", role: "group", "aria-label": title, id: `settings-${name}` };
  const group = h("div", props, head, ...children);
  opens(button2, group, (open2) => open2 && opened?.(group));
  return {
    element: h("div", { class: "settings-part" }, button2, group),
    tell: (text2) => setText(value2, text2)
  };
}

// static/js/views/settings/schedule.js
var RATE4 = "optimizer.learning_rate";
var BOUNDARIES = `${RATE4}.boundaries`;
var HELP = "How the learning rate changes from step to step; none: it stays.";
function createSchedule(catalogue, told3, run) {
  const fill3 = (chosen) => scheduleLike(chosen, run());
  const setting = { name: "schedule", help: HELP, entries: "schedules" };
  const change = (path2, value2, why) => {
    const schedule = scheduleOf(run()?.config.optimizer);
    if (why !== void 0 || path2 !== BOUNDARIES || !schedule) return told3(path2, value2, why);
    return told3(RATE4, withBoundaries(schedule, value2));
  };
  const choice2 = optionalChoice(RATE4, setting, catalogue, { change, fill: fill3 });
  const words2 = h("summary", { class: "dim" }, "rate over time");
  const element = h("details", { class: "settings-more" }, words2, choice2.element);
  return {
    element,
    show: (config) => {
      choice2.show(config);
      if (scheduleOf(config.optimizer)) element.open = true;
    },
    refuse: (refused2) => choice2.refuse(refused2)
  };
}

// static/js/views/settings/start.js
function createCell({ label: label3, path: path2 }, actions) {
  const held = new Held(
    idOf(path2),
    (changed2) => numberInput({ type: "number" }, changed2),
    (value2, why) => {
      if (why === void 0) actions.start.put(path2, Number(value2));
      else actions.refuse(path2, { why: `${label3}: ${why}`, value: value2 });
    }
  );
  const name = h("label", { for: idOf(path2), class: "mono" }, label3);
  const row = h("div", { class: "field" }, name, held.element);
  return { path: path2, held, element: h("div", { class: "setting" }, row, held.refusal) };
}
function wordsOf({ config, parameter_count: weights }, step2) {
  const from = config.initial_weights ? "This run starts from weights that were given." : "The initializers draw the weights that this run starts with, by its seed.";
  const size = weights > MOST_CELLS ? ` ${count(weights)} are too many for a table, which has at most ${MOST_CELLS}; a program may send them.` : ` A number that you change makes a new run${step2 > 0 ? ", from its first step on" : ""}.`;
  return from + size;
}
function createStart(actions) {
  const words2 = h("p", { class: "caption" });
  const table = h("div", { class: "settings-start" });
  const fill3 = button("fill with the weights of now", () => actions.start.fill());
  const draw2 = button("back to the initializer", () => actions.start.draw());
  const inside2 = [words2, table, h("div", { class: "settings-start-ways" }, fill3, draw2)];
  const element = h(
    "details",
    { class: "settings-more", ontoggle: () => actions.start.open(element.open) },
    h("summary", { class: "dim" }, "more: initial weights"),
    inside2
  );
  let cells = [];
  let shown = [];
  let known3 = null;
  const rebuild2 = (parameters) => {
    if (JSON.stringify(parameters) === JSON.stringify(known3)) return;
    known3 = parameters;
    const total = parameters.at(-1)?.stop ?? 0;
    cells = total > MOST_CELLS ? [] : cellsOf(parameters).map((cell) => createCell(cell, actions));
    table.replaceChildren(...cells.map((cell) => cell.element));
  };
  return {
    element,
    show(state) {
      const { run, frame, refused: refused2, started, startOpen } = state;
      const of = [run, frame?.step === 0, refused2, started, startOpen];
      if (of.every((part, i) => part === shown[i])) return;
      shown = of;
      element.hidden = !run || isPosition(run.parameters);
      if (!run || element.hidden || !startOpen) return;
      rebuild2(run.parameters);
      setText(words2, wordsOf(run, frame?.step ?? 0));
      const isSmall = cells.length > 0;
      fill3.hidden = !isSmall || frame?.step === 0;
      draw2.hidden = !run.config.initial_weights;
      const weights = startOf2(state);
      table.hidden = !isSmall || !weights;
      for (const { path: path2, held } of cells) {
        held.show(weights ? valueAt({ initial_weights: weights }, path2) : null);
        held.refuse(refused2[path2]);
      }
    },
    paths: () => cells.map(({ path: path2 }) => path2)
  };
}

// static/js/views/settings/stopping.js
var PATH2 = "early_stopping";
function createStopping({ fields }, change, run) {
  const settings = fields.early_stopping;
  const place2 = h("div", { class: "settings-choice" });
  const held = new Held(
    `set-${PATH2}`,
    (changed2) => inputFor({ type: "boolean" }, changed2),
    (on) => change(PATH2, on ? stoppingOf(settings, run()) : null)
  );
  const { element: row, explain } = around(held, "Stop early");
  explain({
    help: "The run ends by itself when what is watched gets no better, as Keras’s EarlyStopping does."
  });
  const words2 = h("summary", { class: "dim" }, "more: early stopping");
  const element = h("details", { class: "settings-more" }, words2, row, place2);
  let inside2 = [];
  let known3 = "";
  const rebuild2 = (names) => {
    if (String(names) === known3) return;
    known3 = String(names);
    const named2 = settings.map(
      (setting) => setting.name === "monitor" ? { ...setting, choices: names } : setting
    );
    const made = createFields(`${PATH2}.`, named2, { change });
    inside2 = made.fields;
    place2.replaceChildren(...made.elements);
  };
  return {
    element,
    show({ config }) {
      const stopping = config.early_stopping;
      held.show(stopping !== null);
      place2.hidden = stopping === null;
      rebuild2(measuresOf(config));
      if (stopping) for (const field of inside2) field.show(stopping[field.path.slice(PATH2.length + 1)]);
    },
    refuse(refused2) {
      held.refuse(refused2[PATH2]);
      return [PATH2, ...refuseAll(inside2, refused2)];
    }
  };
}

// static/js/views/settings/surface-fields.js
var START = "Where the run begins; click the map, or drag the start on it.";
var coordinate = (name) => ({ name, type: "number", default: null, help: START });
var SurfaceFields = class {
  #surfaces;
  #held;
  #explain;
  #start;
  #others;
  #place = [0, 0];
  constructor({ landscapes, fields }, { choose, start: start2, change }) {
    this.#surfaces = landscapes;
    this.#held = new Held(
      "set-model-landscape",
      (changed2) => selectInput(landscapes, changed2),
      (value2) => choose(String(value2), { path: "model.landscape", value: value2 })
    );
    const move = (path2, value2, why) => {
      if (why !== void 0) return change(path2, value2, why);
      const place2 = this.#place.slice();
      place2[Number(path2.split(".")[1])] = value2;
      return start2(place2, { path: path2, value: value2 });
    };
    this.#start = ["x", "y"].map(
      (name, k) => new Field(`start.${k}`, coordinate(`start ${name}`), { change: move })
    );
    const others = fields.model.filter(({ name }) => name !== "landscape");
    this.#others = others.map((setting) => new Field(`model.${setting.name}`, setting, { change }));
    const { element, explain } = around(this.#held, "Surface");
    this.#explain = explain;
    const elements = [...this.#start, ...this.#others].map((field) => field.element);
    this.element = h("div", { class: "choice" }, element, elements);
  }
  show({ model, start: start2 }) {
    const surface = this.#surfaces.find(({ name }) => name === model?.landscape);
    if (!surface || !model) return;
    this.#held.show(surface.name);
    this.#explain(surface);
    this.#place = start2 ?? surface.start;
    this.#start.forEach((field, k) => {
      field.show(this.#place[k]);
    });
    for (const field of this.#others) field.show(valueAt({ model }, field.path));
  }
  refuse(refused2) {
    const own = ["model", "model.landscape"];
    this.#held.refuse(own.map((path2) => refused2[path2]).find(Boolean));
    return [...own, ...refuseAll([...this.#start, ...this.#others], refused2)];
  }
};

// static/js/draw/thumbnail.js
var BINS = 28;
var MOST_DOTS = 400;
function toShare(values) {
  const { lo, hi } = hull(values) ?? { lo: 0, hi: 1 };
  return linear(hi > lo ? [lo, hi] : [lo - 0.5, hi + 0.5], [0, 1]);
}
function histogram({ x, y, classes }) {
  const share2 = toShare(x.map(([value2]) => value2));
  const counts2 = classes.map(() => new Array(BINS).fill(0));
  x.forEach(([value2], i) => {
    const bin = Math.min(BINS - 1, Math.floor(share2(value2) * BINS));
    counts2[classOf(y[i])][bin] += 1;
  });
  const most = Math.max(...counts2.flat());
  return counts2.map((row) => row.map((n) => n / most));
}
var TELLING = 3;
function isTelling(x, k) {
  const found = /* @__PURE__ */ new Set();
  return x.some((row) => found.add(row[k]).size >= TELLING);
}
function axesOf({ x }) {
  const all = x[0].map((_, k) => k);
  return all.length > 2 ? all.filter((k) => isTelling(x, k)).slice(0, 2) : all;
}
function dots2({ task, x, y }) {
  const labels = task === "classification" ? y.map(classOf) : y.map(() => 0);
  const values = task === "classification" ? labels : y.map((value2) => [value2].flat()[0]);
  const [across, second] = axesOf({ x });
  if (across === void 0) return [];
  const up = second === void 0 ? values : x.map((row) => row[second]);
  const [acrossShare, upShare] = [toShare(x.map((row) => row[across])), toShare(up)];
  const stride = Math.max(1, Math.ceil(x.length / MOST_DOTS));
  const found = [];
  for (let i = 0; i < x.length; i += stride) {
    found.push({ x: acrossShare(x[i][across]), y: upShare(up[i]), kind: labels[i] });
  }
  return found;
}
function kindOf({ x, classes }) {
  return x[0].length === 1 && classes.length === 2 ? "histogram" : "dots";
}

// static/js/draw/trying/picture.js
var picture_exports3 = {};
__export(picture_exports3, {
  paintPicture: () => paintPicture
});
var MOST5 = 16;
function paintPicture(context, numbers2, { rows, columns, side }, palette) {
  const cell = side / Math.max(rows, columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const share2 = Math.min(Math.max(numbers2[row * columns + column] / MOST5, 0), 1);
      context.fillStyle = blend(palette.paper, palette.ink, share2);
      context.fillRect(column * cell, row * cell, cell + 0.5, cell + 0.5);
    }
}

// static/js/views/settings/thumbnail.js
var RADIUS4 = 1.7;
var MARGIN3 = 3;
var GAP4 = 1;
function paint(canvas, size, data) {
  const context = fitCanvas(canvas, size.width, size.height);
  const palette = paletteOf(canvas);
  if (data.picture) paintPictures(context, palette, size, data);
  else if (kindOf(data) === "histogram") paintHistogram(context, palette, size, histogram(data));
  else paintDots(context, palette, size, dots2(data), data.classes.length > 0);
}
var PICTURE = 18;
function paintPictures(context, palette, { width, height }, { picture, x, features }) {
  const [across, down] = [Math.floor(width / PICTURE), Math.floor(height / PICTURE)];
  const [rows, columns] = picture ?? [1, 1];
  const shape = { rows, columns, side: PICTURE - 2 };
  x.slice(0, across * down).forEach((row, i) => {
    context.save();
    context.translate(i % across * PICTURE, Math.floor(i / across) * PICTURE);
    paintPicture(
      context,
      row.map((value2, k) => humanValue(features[k], value2)),
      shape,
      palette
    );
    context.restore();
  });
}
function paintHistogram(context, palette, { width, height }, shares) {
  const [middle, pitch] = [height / 2, width / shares[0].length];
  shares.forEach((row, kind) => {
    context.fillStyle = kind === 1 ? palette.ink : palette.control;
    row.forEach((share2, bin) => {
      const length = share2 * (middle - 1);
      context.fillRect(bin * pitch, kind === 1 ? middle - length : middle + 1, pitch - GAP4, length);
    });
  });
}
function paintDots(context, palette, { width, height }, all, isClasses) {
  context.lineWidth = 0.75;
  context.strokeStyle = palette.ink;
  for (const { x, y, ...dot } of all) {
    const kind = isClasses ? dot.kind : 1;
    const spot = [MARGIN3 + x * (width - 2 * MARGIN3), height - MARGIN3 - y * (height - 2 * MARGIN3)];
    context.fillStyle = isFilled(kind) ? palette.ink : palette.paper;
    traceMark(context, kind, spot[0], spot[1], RADIUS4);
    context.fill();
    context.stroke();
  }
}
function ends2({ features, x, picture }) {
  const [across] = axesOf({ x });
  if (picture || across === void 0) return ["", ""];
  const feature = features[across];
  const values = x.map((row) => row[across]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [humanText(feature, low), `${humanText(feature, high)} ${feature.unit || feature.name}`];
}
function createThumbnail() {
  const canvas = h("canvas", { role: "img" });
  const low = h("span");
  const high = h("span");
  const drawing = h("div", { class: "thumbnail-drawing" }, canvas);
  const now = { data: null, size: { width: 0, height: 0 } };
  const draw2 = () => now.data && now.size.width > 0 && paint(canvas, now.size, now.data);
  observeSize(drawing, (width, height) => {
    now.size = { width, height };
    draw2();
  });
  const element = h(
    "div",
    { class: "thumbnail" },
    drawing,
    h("div", { class: "thumbnail-ends micro" }, low, high)
  );
  return {
    element,
    show(data) {
      now.data = data;
      element.hidden = !data.picture && axesOf(data).length === 0;
      drawing.classList.toggle("plane", data.features.length > 1);
      const kinds = data.classes.length > 0 ? ` in ${counted(data.classes.length, "class")}` : "";
      const by = data.features.map(({ name }) => name).join(", ");
      canvas.setAttribute("aria-label", `${counted(data.count, "sample")}${kinds}, by ${by}`);
      const [from, to] = ends2(data);
      setText(low, from);
      setText(high, to);
      draw2();
    }
  };
}

// static/js/views/settings/parts.js
var MODELS = ["network", "surface"];
var NAMED = {
  preset: { title: "Ready-made runs", shown: "preset" },
  surface: { title: "f(x, y)" },
  data: { title: "data" },
  layers: { title: "Sequential([…])", shown: "Sequential" },
  compile: { title: "compile(…)", shown: "compile" },
  fit: { title: "fit(…)", shown: "fit" }
};
var OWN2 = { name: "", title: "Your own run" };
function createParts(container2, catalogue, actions, now) {
  const fields = createFieldsOf(catalogue, actions, now);
  return { ...fields, rows: laid(container2, fields) };
}
function createFieldsOf(catalogue, actions, now) {
  const { presets, datasets, optimizers, losses, fields } = catalogue;
  const { put, change, attempt } = createAsking(catalogue, actions, now);
  const chooseData = (name, touched) => {
    const run = now();
    if (run) actions.change(withDataset(catalogue, run.config, name), touched);
  };
  const choice2 = (field, title, declared) => {
    const choose = (name, touched) => put({ [field]: { name } }, touched);
    return new Choice(field, title, declared, { choose, attempt, change });
  };
  return {
    preset: selectInput([...presets, OWN2], actions.load),
    model: createChoices("Model", MODELS, (model) => actions.load(firstOf(presets, model))),
    surface: createSurface(catalogue, actions, now, change),
    size: h("span", { class: "settings-size" }),
    thumbnail: createThumbnail(),
    advice: createAdvice(change),
    classWeight: createClassWeight(change),
    dataset: new Choice("dataset", "Data set", datasets, { choose: chooseData, change }),
    own: button("Your own data…", () => actions.setRoom("data"), { class: "settings-own dim" }),
    about: createAbout(),
    layers: new Layers(catalogue, put, change),
    start: createStart(actions),
    optimizer: choice2("optimizer", "Optimizer", optimizers),
    schedule: createSchedule(catalogue, change, now),
    loss: choice2("loss", "Loss", losses),
    metrics: createMetrics(catalogue, change),
    fit: createFields("", fields.run, { change }),
    stopping: createStopping(catalogue, change, now),
    refusal: h("p", { class: "refusal", role: "alert" }),
    note: h("p", { class: "settings-note caption" })
  };
}
function createAsking(catalogue, actions, now) {
  const put = (patch, touched) => {
    const run = now();
    if (run) actions.change(withLabels(catalogue, run.config, patch), touched);
  };
  return {
    put,
    change: ((path2, value2, why) => {
      const run = now();
      if (!run) return;
      if (why === void 0) put(patchOf(run.config, path2, value2), { path: path2, value: value2 });
      else actions.refuse(path2, { why, value: value2 });
    }),
    attempt(path2, value2) {
      const run = now();
      if (run?.parameter_count !== 2) return;
      const optimizer = value2 === null ? null : patchAt(run.config, path2, value2).optimizer;
      actions.preview(optimizer ? { optimizer } : null);
    }
  };
}
function patchOf(config, path2, value2) {
  const whole3 = typeof config.loss === "string" ? { ...config, loss: { name: config.loss } } : config;
  const resets = /\.(units|use_bias)$/.test(path2) ? { initial_weights: null } : {};
  return { ...patchAt(whole3, path2, value2), ...resets };
}
function createSurface(catalogue, actions, now, change) {
  const noise = () => now()?.config.model?.noise ?? 0;
  return new SurfaceFields(catalogue, {
    choose: (landscape2, touched) => actions.change({ model: { landscape: landscape2, noise: noise() }, start: null }, touched),
    start: (start2, touched) => actions.change({ start: start2 }, touched),
    change
  });
}
function firstOf(presets, model) {
  return presets.find(({ config }) => Boolean(config.model) === (model === "surface"))?.name ?? "";
}
function laid(container2, parts2) {
  const { preset, model, surface, dataset, layers, fit } = parts2;
  preset.element.classList.add("preset");
  preset.element.setAttribute("aria-label", "Preset");
  const opened = (group) => group.append(parts2.note);
  const part = (name, aside, ...children) => createPart({ name, ...NAMED[name], opened }, aside, ...children);
  const compiled = [parts2.optimizer, parts2.schedule, parts2.loss, parts2.metrics];
  const about = [preset.element, parts2.about.element, model.element, parts2.refusal];
  const data = [dataset.element, parts2.own, parts2.thumbnail.element, ...parts2.advice.elements];
  const fitted2 = [...fit.elements, parts2.classWeight.element, parts2.stopping.element];
  const rows = {
    preset: part("preset", null, ...about),
    surface: part("surface", null, surface.element),
    data: part("data", parts2.size, ...data),
    layers: part("layers", null, layers.element, parts2.start.element),
    compile: part("compile", null, ...compiled.map(({ element }) => element)),
    fit: part("fit", null, ...fitted2)
  };
  const lines = Object.values(rows).map(({ element }) => element);
  container2.replaceChildren(
    h("h2", { class: "visually-hidden" }, "Settings"),
    h("div", { class: "settings-line" }, lines),
    parts2.note
  );
  return rows;
}

// static/js/views/settings/settings.js
var SPLIT2 = "validation_split";
var OF_SAMPLES2 = /* @__PURE__ */ new Set(["batch_size", "shuffle", SPLIT2]);
var STEPS3 = { title: "Steps", help: "How many updates to make: on a surface, an epoch is one step." };
var EPOCHS = "epochs";
var sameText = (a, b) => JSON.stringify(a) === JSON.stringify(b);
var Settings = class {
  #container;
  #actions;
  #run = null;
  #parts = null;
  #classes = [];
  constructor(container2, actions) {
    this.#container = container2;
    this.#actions = actions;
  }
  update(state, previous) {
    const { catalogue, run, frame, data, refused: refused2 } = state;
    if (!catalogue) return;
    const fresh = this.#parts === null;
    this.#parts ??= createParts(this.#container, catalogue, this.#actions, () => this.#run);
    if (state.layout !== previous.layout) this.#container.append(this.#parts.note);
    if (run && (fresh || run !== previous.run)) this.#show(run, catalogue);
    if (data && (fresh || data !== previous.data || state.theme !== previous.theme)) this.#showData(data);
    const moved = fresh || run !== previous.run || frame?.step !== previous.frame?.step;
    if (moved || state.curvature !== previous.curvature) {
      this.#parts.optimizer.mark("learning_rate", stableZone(state));
    }
    if (run && (fresh || run !== previous.run || data !== previous.data)) this.#tell(run, catalogue, data);
    if (frame && moved) setText(this.#parts.note, changeWords(frame));
    this.#parts.start.show(state);
    if (refused2 !== previous.refused || run !== previous.run) this.#refuse(refused2);
  }
  #tell({ config }, catalogue, data) {
    const { rows } = this.#parts;
    for (const [name, words2] of Object.entries(programInShort(config, catalogue, data)))
      rows[name].tell(words2);
  }
  #show(run, { presets }) {
    const parts2 = this.#parts;
    const { config } = run;
    this.#run = run;
    const preset = presets.find((one) => sameText(one.config, config));
    parts2.preset.show(preset?.name ?? OWN2.name);
    parts2.about.show(preset);
    for (const part of [parts2.surface, parts2.dataset, parts2.optimizer, parts2.schedule, parts2.loss])
      part.show(config);
    parts2.metrics.element.hidden = isTextbook(run);
    for (const part of [parts2.layers, parts2.metrics, parts2.stopping]) part.show(run);
    for (const field of parts2.fit.fields) field.show(valueAt(config, field.path));
    parts2.classWeight.show(config, isTextbook(run) ? [] : this.#classes);
    this.#showKind(isTextbook(run));
  }
  #showKind(isSurface) {
    const { model, surface, dataset, layers, loss: loss2, fit } = this.#parts;
    model.show(isSurface ? "surface" : "network");
    for (const part of [dataset, layers]) hideGroup(part.element, isSurface);
    hideGroup(surface.element, !isSurface);
    loss2.element.hidden = isSurface;
    for (const field of fit.fields) {
      if (OF_SAMPLES2.has(field.path)) field.element.hidden = isSurface;
      if (field.path === EPOCHS) field.call(isSurface ? STEPS3 : null);
    }
  }
  #showData(data) {
    this.#classes = data.classes;
    if (data.prediction.kind === "none") return;
    const parts2 = this.#parts;
    const kinds = data.classes.length > 0 ? `, ${counted(data.classes.length, "class")}` : "";
    const file = data.file ? `${data.file}: ` : "";
    setText(parts2.size, `${file}${samplesWords(data)}${kinds}`);
    parts2.thumbnail.show(data);
    parts2.fit.fields.find(({ path: path2 }) => path2 === SPLIT2)?.tell(heldOutWords(data));
    const { config = null } = this.#run ?? {};
    parts2.advice.show(data, config);
    if (config) parts2.classWeight.show(config, data.classes);
  }
  #refuse(refused2) {
    if (!this.#parts) return;
    const { surface, dataset, layers, schedule, optimizer, loss: loss2, metrics, stopping } = this.#parts;
    const { classWeight, fit, start: start2, refusal: refusal2 } = this.#parts;
    const choices = [surface, dataset, layers, schedule, optimizer, loss2, metrics, stopping, classWeight];
    const placed2 = choices.flatMap((part) => part.refuse(refused2));
    const known3 = /* @__PURE__ */ new Set([...placed2, ...refuseAll(fit.fields, refused2), ...start2.paths()]);
    const others = Object.entries(refused2).filter(([path2, by]) => by.value === void 0 && !known3.has(path2));
    setText(refusal2, others.map(([, { why }]) => why).join(" "));
  }
};
function hideGroup(element, hidden2) {
  const around2 = element.closest(".settings-part");
  if (around2) around2.hidden = hidden2;
}
var createSettings = (container2, actions) => new Settings(container2, actions);

// static/js/draw/frames/bars.js
var SIZE = { width: 440, height: 40, foot: 5 };
var MOST_BARS = 110;
var WHOLE3 = { share: 1, start: 0, light: "" };
var HALF_BEFORE = { share: 0.5, start: 0, light: " light" };
var HALF_AFTER = { share: 0.5, start: 0.5, light: "" };
function grouped3(losses, most = MOST_BARS) {
  const size = Math.ceil(losses.length / most);
  const means = [];
  for (let start2 = 0; start2 < losses.length; start2 += size) {
    const group = losses.slice(start2, start2 + size);
    means.push(group.reduce((sum, loss2) => sum + loss2, 0) / group.length);
  }
  return { size, means };
}
function lossBars({ batch, batch_loss: mean2, sample_loss: own, sample: sample2 }, both) {
  const before = grouped3(batch.loss_before);
  const after = grouped3(batch.loss_after);
  const finite2 = [...before.means, ...both ? after.means : []].filter(Number.isFinite);
  const scale = (SIZE.height - SIZE.foot) / (Math.max(...finite2, 0) || 1);
  const chosen = Math.floor(sample2 / before.size);
  const told3 = `${counted(batch.indices.length, "loss")}; this sample’s is ${lossText(own.before)}, their mean ${lossText(mean2.before)}`;
  const rule = SIZE.height - SIZE.foot - mean2.before * scale;
  return s(
    "svg",
    { class: "frames-bars", viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "img", "aria-label": told3 },
    barsOf(before.means, chosen, scale, both ? HALF_BEFORE : WHOLE3),
    both ? barsOf(after.means, chosen, scale, HALF_AFTER) : [],
    s("path", { class: "frames-pointer", d: pointerAt((chosen + 0.5) * slotOf(before.means)) }),
    Number.isFinite(rule) && s("path", { class: "frames-mean", d: `M0 ${rule.toFixed(1)}H${SIZE.width}` })
  );
}
var slotOf = (losses) => Math.min(SIZE.width / losses.length, 44);
var pointerAt = (x) => `M${x.toFixed(2)} ${SIZE.height - SIZE.foot + 1}l4 4h-8z`;
function barsOf(losses, chosen, scale, { share: share2, start: start2, light }) {
  const slot = slotOf(losses);
  const gap = Math.min(slot * 0.2, 4);
  return losses.map((loss2, place2) => {
    const finite2 = Number.isFinite(loss2);
    const height = finite2 ? Math.max(loss2 * scale, 1) : SIZE.height - SIZE.foot;
    const mine = place2 === chosen ? " mine" : "";
    return s("rect", {
      class: `frames-bar${light}${mine}${finite2 ? "" : " danger"}`,
      x: (slot * (place2 + start2)).toFixed(2),
      y: (SIZE.height - SIZE.foot - height).toFixed(2),
      width: Math.max((slot - gap) * share2, 0.5).toFixed(2),
      height: height.toFixed(2)
    });
  });
}

// static/js/draw/frames/sum.js
var HEAD3 = 3;
var TAIL = 2;
function foldedSum(weights, inputs, looked) {
  const parts2 = [];
  const count2 = inputs.length;
  const stays = (n) => n < HEAD3 || n >= count2 - TAIL || n === looked;
  for (let from = 0; from < count2; from += 1) {
    const alone = stays(from) || stays(from - 1) && stays(from + 1);
    const term2 = { from, weight: weights[from], input: inputs[from] };
    if (alone) parts2.push(term2);
    else addTo(parts2, term2);
  }
  return parts2;
}
function addTo(parts2, { weight: weight2, input }) {
  const last = parts2[parts2.length - 1];
  const open2 = last && "count" in last ? last : { count: 0, sum: 0 };
  if (open2.count === 0) parts2.push(open2);
  open2.count += 1;
  open2.sum += weight2 * input;
}

// static/js/draw/frames/scene.js
function sampleGradients(told3, layers) {
  const { kernel: start2, bias: rest, inputs: many, units: width } = layers[layers.length - 1];
  const gradients = new Float64Array(rest === null ? start2 + many * width : rest + width);
  layers.forEach(({ units, kernel, bias }, l) => {
    const { inputs, error } = told3[l];
    inputs.forEach((input, from) => {
      for (let to = 0; to < units; to += 1) gradients[kernel + from * units + to] = input * error[to];
    });
    if (bias !== null) gradients.set(error, bias);
  });
  return gradients;
}
function phaseValues(phase, look, frame, layers) {
  if (phase <= LOSS) return frame.theta.map((weight2, i) => weight2 - frame.update[i]);
  if (phase === BACKWARD) return sampleGradients(look.layers, layers);
  return phase === RATE ? frame.gradient : frame.theta;
}
var kindOf2 = (phase) => phase === BACKWARD || phase === RATE ? "gradients" : "weights";
function sceneOf2({ layers, columns, edges }, values, kind) {
  return { layers, columns, edges, values, kind, ranking: rank(edges, values) };
}
function largestAt(values) {
  let at = null;
  let size = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (Math.abs(values[i]) > size && Number.isFinite(values[i])) {
      at = i;
      size = Math.abs(values[i]);
    }
  }
  return at;
}
function reveal(progress, place2, count2) {
  return Math.min(Math.max(progress * count2 - place2, 0), 1);
}

// static/js/draw/frames/words.js
var MOST_OUTPUTS2 = 2;
var MOST_LAYERS = 4;
var phaseWords = (phase, told3) => [forwardWords, lossWords, backwardWords, rateWords2, subtractWords][phase](told3);
function forwardWords({ look, run, data }) {
  const sample2 = `Sample ${count(look.sample + 1)} of ${count(look.batch_size)}`;
  const [inputs, answer] = [value(inputsText(data, look.index)), value(answerText2(look, data))];
  const way = words`${sample2}, ${inputs}, goes forward through ${layersText2(look.layers)}`;
  return words`${way}: the network answers ${answer}.${droppedWords(look, run)}`;
}
var countSilent = ({ dropped }) => dropped.flatMap((column) => column ?? []).filter(Boolean).length;
function droppedWords({ dropped }, { config: { layers } }) {
  const rates = ratesBehind(layers).map((behind) => Math.max(0, ...behind));
  const all = dropped.flatMap((column, k) => rates[k] > 0 ? column ?? [] : []).length;
  if (!dropped.some((column) => column)) return "";
  const silent = countSilent({ dropped });
  if (silent === 0) return " Dropout silences nothing here.";
  if (silent === all) return ` Dropout silences ${every(all, "value")} (crossed out).`;
  return ` Dropout silences ${count(silent)} of ${counted(all, "value")} (crossed out) and enlarges the others.`;
}
function layersText2(layers) {
  const sizes = layers.map(({ units }) => count(units));
  if (sizes.length > MOST_LAYERS) return counted(sizes.length, "layer");
  const all = sizes.length === 1 ? sizes[0] : `${sizes.slice(0, -1).join(", ")} and ${sizes.at(-1)}`;
  return all === "1" ? "1 neuron" : `${all} neurons`;
}
function answerText2(look, data) {
  const { a } = look.outputs;
  const named2 = (k) => `${valueText2(a[k])} for ${data.task === "classification" ? className(data, k) : `answer ${k + 1}`}`;
  if (a.length === 1) return valueText2(a[0]);
  if (a.length <= MOST_OUTPUTS2) return a.map((_, k) => named2(k)).join(", ");
  return named2(data.task === "classification" ? winner(a) : largestAt(a) ?? 0);
}
function lossWords({ look, data }) {
  const { sample_loss: sample2, batch_loss: batch, batch_size: size } = look;
  const mean2 = value(lossText(batch.before));
  const rest = size === 2 ? "sample of the batch" : `samples of the batch (${count(size)} in all)`;
  const others = words`; with the other ${rest} the mean is ${mean2}.`;
  const { offset, scale } = data.target ?? { offset: 0, scale: 1 };
  const met = offset === 0 && scale === 1 ? "" : `, scaled ${valueText2(Number(look.target))}`;
  const [truth, loss2] = [value(truthText(data, look.target) + met), value(lossText(sample2.before))];
  const whole3 = size > 1 ? others : ", and the batch has no other.";
  return words`The truth is ${truth}, so this sample’s loss is ${loss2}${whole3}`;
}
function shareText2({ sample_loss: sample2, batch_loss: batch, batch_size: size }) {
  const share2 = sample2.before / (batch.before * size);
  return Number.isFinite(share2) ? percent(share2) : "";
}
var apartWords = ({ loss: { letters } }) => letters.endsWith("penalty") ? " without the penalty" : "";
function backwardWords({ look, run, gradients }) {
  const at = largestAt(gradients);
  const own = apartWords(look);
  if (at === null) return [`No error goes back: every gradient of this sample${own} is 0.`];
  const gradient = words`${value(slopeText(gradients[at]))} at ${labelOf(run.parameters, at)}`;
  const silent = countSilent(look);
  const passes = silent > 0 ? ` Nothing goes back through what dropout silences (${count(silent)}).` : "";
  return words`Going back, this sample’s largest gradient${own} is ${gradient}${lockedWords(look.layers)}${passes}`;
}
function lockedWords(layers) {
  const { closed, saturated, all } = countLocks(layers);
  const passing = (n) => n === 1 ? "passes" : "pass";
  const [most, share2] = closed > 0 ? [closed, "no error"] : [saturated, "next to no error"];
  if (most === 0) return ["; no neuron is locked for this sample."];
  const others = closed > 0 && saturated > 0 ? `, and ${count(saturated)} next to none` : "";
  const whose = ` of ${counted(all, "neuron")} ${passing(most)} ${share2}`;
  return words`; for this sample ${value(count(most))}${whose}${others}.`;
}
function rateWords2({ look, run, optimizer, frame }) {
  const mean2 = look.batch_size === 1 ? "The gradient" : "The batch’s mean gradient";
  const through = `${mean2} goes through ${ruleText(look, run, optimizer)}`;
  if (!frame.gradient.every(Number.isFinite)) return [`${through}; the largest are beyond 10³⁸.`];
  const at = largestAt(withoutFrozen(run, frame.gradient));
  const free = countFrozen(run) > 0 ? " that is not frozen" : "";
  if (at === null) return [`${mean2} is 0 for every weight${free}.`];
  const [gradient, update2] = [frame.gradient, frame.update].map((values) => value(slopeText(values[at])));
  const where = labelOf(run.parameters, at);
  return words`${through}: the largest${free}, ${gradient} at ${where}, becomes the update ${update2}.`;
}
function ruleText({ learning_rate: rate }, { config: { optimizer: settings } }, optimizer) {
  const clipped2 = ["clipnorm", "global_clipnorm", "clipvalue"].some((name) => settings[name]);
  const before = clipped2 ? "clipping and " : "";
  const after = settings.weight_decay ? " with weight decay" : "";
  const isPlain2 = settings.name === "sgd" && !settings.momentum;
  return `${before}${isPlain2 ? `× ${rateText(rate)}` : `${optimizer} at rate ${rateText(rate)}`}${after}`;
}
function subtractWords({ look }) {
  const way = (pair2) => {
    const [before, after] = pairText(pair2);
    return words`from ${value(before)} to ${value(after)}`;
  };
  const rule = "Each weight becomes its old value minus its product, which is to add the update.";
  const losses = words`${way(look.sample_loss)}, the batch’s mean ${way(look.batch_loss)}`;
  return words`${rule} The loss of the same sample goes ${losses}.`;
}
function lookedText(phase, { look, run }, index, unit) {
  const { layer, name, from, to } = edgeOf(run.parameters, index);
  const { z, a, inputs, error } = look.layers[layer];
  if (phase <= LOSS) return `${name}[${to}]: z ${valueText2(z[to])}, a ${valueText2(a[to])}`;
  const label3 = labelOf(run.parameters, index);
  if (phase === BACKWARD) {
    const gradient = error[to] * (from === null ? 1 : inputs[from]);
    return `${label3}: this sample’s gradient${apartWords(look)} ${slopeText(gradient)}. ${lockWords(look.layers[layer], to)}`.trim();
  }
  if (!unit) return label3;
  const place2 = from ?? unit.update.length - 1;
  const update2 = `update ${slopeText(unit.update[place2])}`;
  if (phase === RATE) return `${label3}: gradient ${slopeText(unit.gradient[place2])}, ${update2}`;
  return `${label3}: ${update2}, new weight ${valueText2(unit.after[place2])}`;
}

// static/js/draw/frames/board.js
var MOST_LETTERS3 = 27;
var boardOf = (phase, worked) => [forwardBoard, lossBoard, backwardBoard, rateBoard, subtractBoard][phase](worked);
var figure = (key, text2, name, look) => ({ key, text: text2, name, ...look });
function figuresRow(figures) {
  const parts2 = figures.map(({ key, text: text2, name, meaning: meaning2 = "", sign }) => {
    const written2 = h("span", { class: `figure ${meaning2}`, "data-figure": key }, text2);
    const before = sign ? h("span", { class: "figure sign" }, sign) : null;
    return [before, h("div", {}, written2, h("span", { class: "micro" }, name))];
  });
  const letters = figures.map(({ text: text2, meaning: meaning2 }) => meaning2 === "words" ? 0 : text2.length);
  const isLong2 = letters.reduce((sum, one) => sum + one, 0) > MOST_LETTERS3;
  return h("div", { class: `frames-figures${isLong2 ? " long" : ""}` }, parts2.flat());
}
var line3 = (...children) => h("p", { class: "frames-line" }, children);
var lock = () => s(
  "svg",
  { class: "frames-lock", viewBox: "0 0 12 14", "aria-hidden": "true" },
  s("path", { d: "M3 6V4a3 3 0 0 1 6 0v2", fill: "none", stroke: "currentColor", "stroke-width": "1.5" }),
  s("rect", { x: "1", y: "6", width: "10", height: "7", rx: "1", fill: "currentColor" })
);
var neuronOf = ({ looked: { name, to } }) => `${name}[${to}]`;
var sumText = (terms) => terms === 1 ? "z, one product alone" : `z, the sum of ${count(terms)}`;
function forwardBoard(worked) {
  const { look, unit, looked, activation } = worked;
  const layer = look.layers[looked.layer];
  const { to } = looked;
  return [
    h("p", { class: "frames-sum" }, h("code", {}, neuronOf(worked)), " z =", ...termsOf(worked)),
    figuresRow([
      figure("z", valueText2(layer.z[to]), sumText(unit.before.length)),
      figure("f", layer.activation, activation, { sign: "→", meaning: "words" }),
      figure("a", valueText2(layer.a[to]), "a, the neuron’s value", { sign: "→" })
    ])
  ];
}
function termsOf({ look, unit, looked }) {
  const { inputs } = look.layers[looked.layer];
  const parts2 = foldedSum(unit.before, inputs, looked.from);
  const terms = parts2.flatMap((part, place2) => [
    " ",
    // a space within a term that does not break ends no line in Firefox
    "count" in part ? h("span", { class: "frames-fold" }, `+ ${count(part.count)} more, together ${valueText2(part.sum)}`) : termOf(part, place2 === 0, part.from === looked.from)
  ]);
  if (unit.before.length === inputs.length) return terms;
  const last = `+ b ${bracketed(unit.before[unit.before.length - 1])}`;
  return [...terms, " ", h("span", { class: `frames-term${looked.from === null ? " looked" : ""}` }, last)];
}
function termOf({ weight: weight2, input }, first, looked) {
  const meaning2 = weight2 < 0 ? "negative" : "positive";
  const figure2 = h("b", { class: meaning2 }, first ? valueText2(weight2) : bracketed(weight2));
  const product = ` × ${bracketed(input)}`;
  return h("span", { class: `frames-term${looked ? " looked" : ""}` }, first ? "" : "+ ", figure2, product);
}
var bracketed = (x) => x < 0 ? `(${valueText2(x)})` : valueText2(x);
function lossBoard({ look }) {
  const { sample_loss: sample2, batch_loss: batch, batch_size: size, loss: loss2 } = look;
  const share2 = shareText2(look);
  const part = size === 1 ? lossText(sample2.before) : valueText2(sample2.before / size);
  return [
    line3(h("span", { class: "frames-letters" }, raised(loss2.letters)), ` = ${loss2.text}`),
    figuresRow([
      figure("loss", lossText(sample2.before), "this sample’s loss"),
      figure("size", count(size), size === 1 ? "sample" : "samples", { sign: "÷" }),
      figure("part", part, `${share2 ? `${share2} ` : ""}of the mean`, {
        sign: "="
      }),
      figure("mean", lossText(batch.before), "the batch’s loss", { sign: "of" })
    ]),
    lossBars(look, false)
  ];
}
function backwardBoard(worked) {
  const { look, unit, looked, label: label3 } = worked;
  const layer = look.layers[looked.layer];
  const error = layer.error[looked.to];
  const input = looked.from === null ? 1 : layer.inputs[looked.from];
  const mean2 = unit.gradient[looked.from ?? unit.gradient.length - 1];
  const locked = lockWords(layer, looked.to);
  const apart3 = apartWords(look);
  const origin = looked.layer === 0 ? "the input it came from" : "the activation it came from";
  const source = looked.from === null ? "a bias adds itself" : origin;
  return [
    figuresRow([
      figure("error", slopeText(error), `error at ${neuronOf(worked)}`, { meaning: "gradient" }),
      figure("input", valueText2(input), source, { sign: "×" }),
      figure("gradient", slopeText(error * input), `this sample’s gradient${apart3}`, {
        sign: "=",
        meaning: "gradient"
      })
    ]),
    line3(
      h("code", {}, label3),
      `: the batch’s mean of ${count(look.batch_size)}${apart3.replace("out", "")} is `,
      h("b", { class: "gradient", "data-figure": "mean" }, slopeText(mean2)),
      arrivalText(layer, looked.to)
    ),
    ...locked ? [h("p", { class: "frames-line frames-locked" }, lock(), locked)] : []
  ];
}
function arrivalText({ arriving, slope, error, activation }, unit) {
  const product = arriving[unit] * slope[unit];
  if (Math.abs(product - error[unit]) > 1e-9 * Math.abs(error[unit])) return ".";
  return `; the error is ${slopeText(arriving[unit])} arriving × ${valueText2(slope[unit])}, the slope of ${activation}.`;
}
var STAYS2 = "w ← w";
function rateBoard({ look, unit, looked, label: label3, way, isPlain: isPlain2, isFrozen: isFrozen2, filled }) {
  const place2 = looked.from ?? unit.gradient.length - 1;
  const update2 = unit.update[place2];
  const mean2 = slopeText(unit.gradient[place2]);
  const [rule, name] = isFrozen2 ? ["frozen", "no rule moves it"] : [way, "the optimizer’s rule"];
  const becomes = isPlain2 && !isFrozen2 ? [
    figure("rate", rateText(look.learning_rate), "learning rate", { sign: "×" }),
    figure("product", slopeText(-update2), "product, −update", { sign: "=", meaning: "update" })
  ] : [
    figure("rate", rule, name, { sign: "→", meaning: "words" }),
    figure("update", slopeText(update2), "update, to add", { sign: "→", meaning: "update" })
  ];
  const known3 = filled.map(({ letters: letters2 }) => letters2).join("; ");
  const letters = known3 || (isFrozen2 ? STAYS2 : look.formula);
  return [
    figuresRow([
      figure("mean", mean2, `mean gradient of ${count(look.batch_size)}`, { meaning: "gradient" }),
      ...becomes
    ]),
    h("p", { class: "frames-filled" }, h("code", {}, label3), ": ", raised(letters)),
    ...filled.map(({ text: text2 }) => h("p", { class: "frames-filled" }, raised(text2)))
  ];
}
function subtractBoard({ look, unit, looked, label: label3 }) {
  const place2 = looked.from ?? unit.before.length - 1;
  const update2 = unit.update[place2];
  const text2 = moveText(update2);
  const product = text2(-update2);
  const [sample2, batch] = [pairText(look.sample_loss), pairText(look.batch_loss)];
  return [
    figuresRow([
      figure("old", text2(unit.before[place2]), `old ${label3}`),
      figure("product", update2 > 0 ? `(${product})` : product, "product, −update", {
        sign: "−",
        meaning: "update"
      }),
      figure("new", text2(unit.after[place2]), "new", { sign: "=" })
    ]),
    line3(
      "Loss of this sample ",
      ...beforeAfter(sample2, "sample"),
      "; of the batch ",
      ...beforeAfter(batch, "batch"),
      ". Faint bars: before; full: after."
    ),
    lossBars(look, true)
  ];
}
var beforeAfter = ([before, after], key) => [
  h("b", { "data-figure": `${key}-before` }, before),
  " → ",
  h("b", { "data-figure": `${key}-after` }, after)
];

// static/js/draw/frames/strokes.js
var GLYPHS = 18;
var ALONG2 = [0.5, 0.38, 0.62];
function edgeLine({ columns, edges }, edge) {
  const layer = edges.layer[edge];
  const [start2, end] = [columns[layer], columns[layer + 1]];
  return {
    ...{ x0: start2.x + start2.radius, y0: edges.y0[edge] },
    ...{ x1: end.x - end.radius, y1: edges.y1[edge] }
  };
}
function paintStrokes(context, scene, strokeOf) {
  for (const edge of scene.ranking.order) {
    const { width, alpha, color } = strokeOf(edge, scene.edges.layer[edge]);
    if (alpha <= 0) continue;
    context.globalAlpha = alpha;
    (scene.values[scene.edges.weight[edge]] < 0 ? traceDashed : trace2)(context, edgeLine(scene, edge));
    stroke(context, [color, width]);
  }
  context.globalAlpha = 1;
}
function paintSigns(context, scene, palette, color) {
  const { ranking, edges, values } = scene;
  if (ranking.largest === 0) return;
  ranking.order.slice(-GLYPHS).forEach((edge, place2) => {
    const [x, y] = pointAt2(edgeLine(scene, edge), ALONG2[place2 % ALONG2.length]);
    context.font = typeface(palette.sans, 13, 600);
    haloed(context, values[edges.weight[edge]] < 0 ? "−" : "+", x, y + 4.5, "center", color, palette);
  });
}
var SHORT_DASH = [7, 4];
function paintPart(context, edge, part, { color, isNegative }) {
  tracePart(context, edge, part, 12);
  context.setLineDash(isNegative ? SHORT_DASH : []);
  stroke(context, [color, 3]);
  context.setLineDash([]);
}
function haloed(context, text2, x, y, align, color, palette) {
  context.textAlign = align;
  write(context, text2, [x, y], color, [palette.paper, 3.5]);
}
var BADGE = { line: 14, beside: 14, above: 8 };
var badgeWidth = (context, lines) => Math.max(...lines.map((text2) => context.measureText(text2).width)) + BADGE.beside;
var badgeHeight = (lines) => BADGE.line * lines + BADGE.above;
function paintBadge(context, lines, left, right, y, palette) {
  context.font = typeface(palette.sans, 12, 500);
  const width = badgeWidth(context, lines);
  const height = badgeHeight(lines.length);
  const x = Math.min(left, right - width - 1);
  plate(context, [x + width / 2, y], width, height, 5);
  fill(context, palette.raised, [palette.control, 1]);
  context.textAlign = "left";
  const first = y + (BADGE.above - height) / 2 + 11;
  lines.forEach((text2, k) => {
    write(context, text2, [x + BADGE.beside / 2, first + BADGE.line * k], palette.ink);
  });
}

// static/js/draw/frames/neurons.js
var GAP5 = 4;
var NUMBER_ROOM = 48;
var LINE_ROOM = 10.5;
var FOLD_ROOM = 14;
var LOCK = { width: 7, height: 5.5, gap: 4 };
function paintFilled(context, column, values, filled, hue, palette) {
  const largest = largestOf(values) || 1;
  for (const neuron of column.shown) {
    const share2 = Number.isFinite(values[neuron]) ? Math.abs(values[neuron]) / largest : 1;
    const strength = values[neuron] === 0 ? 0 : filled * (0.12 + 0.82 * share2);
    paintNeuron(context, column, neuron, neuronLook(values[neuron], strength, hue(values[neuron]), palette));
  }
}
var valueHue = (palette) => (value2) => hueOf(value2, palette);
function paintNumbers(context, columns, place2, textOf3, { alpha, color }, palette) {
  const column = columns[place2];
  const next = columns[place2 + 1];
  if (alpha <= 0 || column.spacing < LINE_ROOM || next && next.x - column.x < NUMBER_ROOM) return;
  context.globalAlpha = alpha;
  context.font = typeface(palette.sans);
  const x = column.x + column.radius + GAP5;
  const fold = next?.fold ? { y: next.fold.y, left: next.x - foldWidth(context, next.fold) / 2 } : null;
  for (const neuron of column.shown) {
    const [text2, y] = [textOf3(neuron), column.y[neuron]];
    const isNear = fold && Math.abs(fold.y - y) < FOLD_ROOM;
    if (!text2 || isNear && x + context.measureText(text2).width > fold.left) continue;
    context.fillStyle = palette.paper;
    context.fillRect(x - GAP5 + 1, y - 3, GAP5, 6);
    haloed(context, text2, x, y + 4, "left", color, palette);
  }
  context.globalAlpha = 1;
}
function paintLocks(context, column, layer, palette) {
  for (const neuron of column.shown) {
    const lock2 = lockOf(layer, neuron);
    if (lock2)
      paintLock(context, column.x - column.radius - LOCK.gap - LOCK.width, column.y[neuron], lock2, palette);
  }
}
function paintLock(context, x, y, lock2, palette) {
  const { width, height } = LOCK;
  context.beginPath();
  context.roundRect(x - 1.5, y - 6, width + 3, 11.5, 3);
  fill(context, palette.paper);
  context.beginPath();
  context.arc(x + width / 2, y - 1, 2.2, Math.PI, 0);
  context.moveTo(x, y - 1);
  context.rect(x, y - 1, width, height);
  context.fillStyle = palette.ink2;
  if (lock2 === "closed") context.fillRect(x, y - 1, width, height);
  stroke(context, [palette.ink2, 1.2]);
}
function paintGhosts(context, column, alpha, palette) {
  if (alpha <= 0) return;
  context.globalAlpha = alpha;
  context.setLineDash([2.5, 2]);
  for (const neuron of column.shown) {
    ring(context, [column.x, heightOf2(column, neuron)], column.radius + 2);
    stroke(context, [palette.update, 1.25]);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

// static/js/draw/frames/marks.js
var BELOW = 52;
function valuesOf({ look }, place2) {
  if (place2 === 0) return look.inputs;
  return place2 === look.layers.length ? look.outputs.a : look.layers[place2 - 1].a;
}
function weightOf2({ scene, looked: { layer, from, to } }) {
  const { kernel, bias, units } = scene.layers[layer];
  return from === null ? (bias ?? kernel) + to : kernel + from * units + to;
}
function paintValues(context, picture, come, palette) {
  const { columns } = picture.scene;
  for (let place2 = 0; place2 < columns.length - 1; place2 += 1) {
    const values = valuesOf(picture, place2);
    const look = { alpha: come(place2), color: palette.ink };
    paintNumbers(context, columns, place2, (n) => shortText(values[n]), look, palette);
  }
}
function paintRings(context, { scene: { columns }, looked: { layer, from, to } }, palette) {
  if (from !== null) paintRing(context, columns[layer], from, palette);
  paintRing(context, columns[layer + 1], to, palette);
}
function paintChosen(context, picture, palette) {
  const { scene, looked } = picture;
  if (looked.from !== null) {
    const line4 = lineOf(scene, looked.layer, looked.from, looked.to);
    const value2 = scene.values[weightOf2(picture)];
    const look = { color: hueOf(value2, palette, scene.kind), isNegative: value2 < 0, casing: palette.ink };
    paintEdge(context, line4, 2.5, look);
  }
  paintRings(context, picture, palette);
}
var VALUE = 17;
var BESIDE_LEGEND = 12;
function besideOutputs(context, { scene: { columns }, headings, width, height }, lines, palette) {
  const { y, shown, radius } = columns[columns.length - 1];
  const [top, bottom] = [y[shown[0]] - radius, y[shown[shown.length - 1]] + radius];
  const right = width;
  if (bottom + BELOW < height - LEGEND.height - 22)
    return { at: "below", end: bottom, middle: bottom + BELOW, right };
  const half = badgeHeight(lines) / 2;
  const highest = headingsHeight(context, columns, headings, palette) + half;
  if (highest + half < y[shown[0]] - Math.max(radius, VALUE))
    return { at: "above", end: top, middle: Math.max(top - BELOW, highest), right };
  return {
    at: "foot",
    end: top,
    middle: height - badgeHeight(1) / 2 - 1,
    right: width - LEGEND.width - BESIDE_LEGEND
  };
}
function numbersEnd(context, picture, palette) {
  const place2 = picture.scene.columns.length - 2;
  const { x, radius, shown } = picture.scene.columns[place2];
  const values = [valuesOf(picture, place2), picture.look.layers[place2 - 1]?.a_after ?? []];
  const numbers2 = values.flatMap((some) => shown.filter((n) => n in some).map((n) => shortText(some[n])));
  context.font = typeface(palette.sans);
  return x + radius + 4 + Math.max(...numbers2.map((text2) => context.measureText(text2).width));
}
function paintLoss(context, picture, values, alpha, palette) {
  const { scene, width } = picture;
  const { x } = scene.columns[scene.columns.length - 1];
  const { at, end, middle, right } = besideOutputs(context, picture, 2, palette);
  const isFoot = at === "foot";
  const free = isFoot ? right : width - numbersEnd(context, picture, palette);
  context.font = typeface(palette.sans, 12, 500);
  const texts = values.flatMap((value2) => [[`loss ${value2}`], ...isFoot ? [] : [["loss", value2]]]);
  const text2 = texts.find((lines) => badgeWidth(context, lines) < free) ?? texts[texts.length - 1];
  context.globalAlpha = alpha;
  if (!isFoot) {
    line(context, [x, end], [x, middle]);
    stroke(context, [palette.control, 1.25]);
  }
  paintBadge(context, text2, x - 14, right, middle, palette);
  context.globalAlpha = 1;
}

// static/js/draw/frames/backward.js
function paintBackward(context, picture, palette) {
  const { scene, progress, look, looked } = picture;
  const { columns, ranking, layers } = scene;
  const come = (layer) => reveal(progress, layers.length - 1 - layer, layers.length);
  paintStrokes(context, scene, (edge, layer) => ({
    width: widthOf2(ranking.level[edge]),
    alpha: come(layer) * alphaOf(ranking.level[edge], Number(palette.edgeMinAlpha)),
    color: hueOf(scene.values[scene.edges.weight[edge]], palette, scene.kind)
  }));
  paintFilled(context, columns[0], valuesOf(picture, 0), 1, valueHue(palette), palette);
  look.layers.forEach((layer, l) => {
    paintFilled(context, columns[l + 1], layer.error, come(l), () => palette.gradient, palette);
    paintLocks(context, columns[l + 1], layer, palette);
  });
  if (progress === 1) paintSigns(context, scene, palette, palette.gradientText);
  paintSplit(context, picture, palette);
  const color = palette.gradientText;
  for (const [l, { error }] of look.layers.entries()) {
    const isSource = (n) => l + 1 === looked.layer && n === looked.from;
    const text2 = (n) => isSource(n) ? "" : shortSlope(error[n]);
    if (l + 1 < look.layers.length)
      paintNumbers(context, columns, l + 1, text2, { alpha: come(l), color }, palette);
  }
  const source = (n) => n === looked.from ? shortText(look.layers[looked.layer].inputs[n]) : "";
  paintNumbers(context, columns, looked.layer, source, { alpha: 1, color: palette.ink }, palette);
  paintLoss(context, picture, lossForms(look.sample_loss.before), 1, palette);
  paintLegend(context, scene, palette, picture.width, picture.height);
}
function paintSplit(context, picture, palette) {
  const { scene, looked, look } = picture;
  paintRings(context, picture, palette);
  if (looked.from === null) return;
  const line4 = lineOf(scene, looked.layer, looked.from, looked.to);
  const { inputs, error } = look.layers[looked.layer];
  const parts2 = [
    [[0, 0.46], inputs[looked.from], hueOf(inputs[looked.from], palette)],
    [[0.54, 1], error[looked.to], palette.gradient]
  ];
  for (const [part, value2, color] of parts2)
    paintPart(context, line4, [...part], { color, isNegative: value2 < 0 });
  context.font = typeface(palette.sans, 14, 600);
  const [x, y] = [(line4.x0 + line4.x1) / 2, (line4.y0 + line4.y1) / 2];
  haloed(context, "×", x, y + 5, "center", palette.ink, palette);
}

// static/js/draw/frames/change.js
var SHRUNK = 0.55;
function paintRate(context, picture, palette) {
  const { scene, updates, progress, width, height, rule } = picture;
  const { columns, ranking, layers } = scene;
  const mixed = progress * progress * (3 - 2 * progress);
  const mix2 = (from, to) => from + (to - from) * mixed;
  const faintest = Number(palette.edgeMinAlpha);
  const now = mixed < 0.5 ? scene : updates;
  const hue = () => blend(palette.gradient, palette.update, mixed);
  paintStrokes(context, now, (edge) => {
    const [before, after] = [ranking.level[edge], updates.ranking.level[edge]];
    return {
      width: mix2(widthOf2(before), SHRUNK * widthOf2(after)),
      alpha: mix2(alphaOf(before, faintest), alphaOf(after, faintest)),
      color: now.values[now.edges.weight[edge]] === 0 ? palette.ink3 : hue()
    };
  });
  paintFilled(context, columns[0], valuesOf(picture, 0), 1, () => palette.control, palette);
  layers.forEach(({ bias, units }, l) => {
    const own = bias === null ? new Float64Array(units) : now.values.subarray(bias, bias + units);
    paintFilled(context, columns[l + 1], own, 1, hue, palette);
  });
  if (progress === 1) paintSigns(context, updates, palette, palette.updateText);
  paintChosen(context, { ...picture, scene: now }, palette);
  const { at, middle, right } = besideOutputs(context, picture, 1, palette);
  const y = at === "below" ? height - LEGEND.height - 18 : middle;
  paintBadge(context, [rule], right, right, y, palette);
  paintLegend(context, now, palette, width, height);
}
function paintSubtract(context, picture, palette) {
  const { scene, updates, progress, look, width, height, looked } = picture;
  const { columns, ranking, values, edges } = scene;
  const faintest = Number(palette.edgeMinAlpha);
  paintStrokes(context, scene, (edge) => ({
    width: widthOf2(ranking.level[edge]),
    alpha: alphaOf(ranking.level[edge], faintest),
    color: hueOf(values[edges.weight[edge]], palette)
  }));
  const again = (place2) => reveal(2 * progress - 1, place2, columns.length);
  if (progress < 0.5) paintMoves(context, updates, 2 * progress, palette);
  columns.forEach((column, place2) => {
    paintFilled(context, column, valuesOf(picture, place2), 1, valueHue(palette), palette);
    if (place2 > 0) paintGhosts(context, column, again(place2), palette);
  });
  paintChosen(context, picture, palette);
  paintAgain(context, picture, again, palette);
  if (looked.from !== null && picture.after !== null) {
    const line4 = lineOf(scene, looked.layer, looked.from, looked.to);
    const ends3 = endsOf2(columns[looked.layer], columns[looked.layer + 1]);
    const color = textHueOf(picture.after, palette);
    const top = headingsHeight(context, columns, picture.headings, palette);
    paintCallout(context, line4, valueText2(picture.after), color, palette, ends3, top);
  }
  const { sample_loss: loss2 } = look;
  const [before, after] = pairText(loss2);
  const done = [`${before} → ${after}`, after, ...lossForms(loss2.after)];
  paintLoss(context, picture, progress === 1 ? done : [before, ...lossForms(loss2.before)], 1, palette);
  paintLegend(context, scene, palette, width, height);
}
function paintMoves(context, updates, progress, palette) {
  context.strokeStyle = palette.update;
  context.lineCap = "round";
  for (const edge of pulsing(updates.edges, updates.values)) {
    paintPulse(context, edgeLine(updates, edge), progress, 3);
  }
  context.lineCap = "butt";
}
function paintAgain(context, { scene: { columns }, look }, again, palette) {
  for (let place2 = 1; place2 < columns.length - 1; place2 += 1) {
    const { a, a_after: after } = look.layers[place2 - 1];
    const here = again(place2) > 0;
    const color = here ? palette.updateText : palette.ink;
    const text2 = (n) => shortText(here ? after[n] : a[n]);
    paintNumbers(context, columns, place2, text2, { alpha: 1, color }, palette);
  }
}

// static/js/draw/frames/forward.js
var FAINT2 = 0.3;
function paintForward(context, picture, palette) {
  const { scene, progress, width, height } = picture;
  const { columns, ranking, values, edges } = scene;
  paintStrokes(context, scene, (edge) => ({
    width: widthOf2(ranking.level[edge]),
    alpha: FAINT2 * alphaOf(ranking.level[edge], Number(palette.edgeMinAlpha)),
    color: hueOf(values[edges.weight[edge]], palette)
  }));
  paintIncoming(context, picture, palette);
  const come = (place2) => reveal(progress, place2, columns.length);
  columns.forEach((column, place2) => {
    paintFilled(context, column, valuesOf(picture, place2), come(place2), valueHue(palette), palette);
  });
  paintValues(context, picture, come, palette);
  paintRings(context, picture, palette);
  paintLegend(context, scene, palette, width, height);
}
function paintLossOf(context, picture, palette) {
  paintForward(context, { ...picture, progress: 1 }, palette);
  paintLoss(context, picture, lossForms(picture.look.sample_loss.before), picture.progress, palette);
}
function paintIncoming(context, { scene, looked: { layer, to } }, palette) {
  const { kernel, units } = scene.layers[layer];
  const weights = scene.columns[layer].shown.map((from) => ({
    from,
    weight: scene.values[kernel + from * units + to]
  }));
  const largest = Math.max(...weights.map(({ weight: weight2 }) => Math.abs(weight2))) || 1;
  for (const { from, weight: weight2 } of weights) {
    const width = 0.75 + 2.25 * Math.abs(weight2) / largest;
    const look = { color: hueOf(weight2, palette), isNegative: weight2 < 0 };
    paintEdge(context, lineOf(scene, layer, from, to), width, look);
  }
}

// static/js/draw/frames/picture.js
var PAINTERS = [paintForward, paintLossOf, paintBackward, paintRate, paintSubtract];
function paintStep(context, picture, palette) {
  const { phase, progress, width, height } = picture;
  const { columns } = picture.scene;
  context.clearRect(0, 0, width, height);
  context.lineCap = "butt";
  PAINTERS[phase](context, picture, palette);
  columns.forEach((column, c) => {
    const dropped = picture.look.dropped[c];
    if (dropped) paintDropped(context, column, dropped, palette);
    paintFold(context, column, palette);
  });
  paintHeadings(context, columns, picture.headings, palette, width);
  paintInputs(context, columns[0], picture.inputs, palette, width);
  if (phase > FORWARD || progress === 1)
    paintOutputs(context, columns[columns.length - 1], picture.outputs, palette, width);
}

// static/js/draw/frames/table.js
var ROWS = 500;
function phaseTable(phase, look, unit, data) {
  return phase === LOSS ? lossTable(look, data) : weightTable(phase, look, unit);
}
function lossTable({ batch }, data) {
  const rows = batch.indices.slice(0, ROWS).map((index, place2) => [
    count(place2 + 1),
    inputsText(data, index),
    truthText(data, data.y[index]),
    lossText(batch.loss_before[place2]),
    lossText(batch.loss_after[place2])
  ]);
  return { head: ["sample", "inputs", "truth", "loss", "after the step"], rows };
}
function weightTable(phase, { layers, loss: loss2 }, { layer, unit, ...weights }) {
  const { name, inputs, error } = layers[layer];
  const rows = weights.before.map((before, from) => {
    const isBias2 = from === inputs.length;
    const input = isBias2 ? 1 : inputs[from];
    const label3 = isBias2 ? `${name}/bias[${unit}]` : `${name}/kernel[${from}, ${unit}]`;
    const forward = [valueText2(before), valueText2(input), valueText2(before * input)];
    const move = [slopeText(weights.update[from]), valueText2(weights.after[from])];
    const back = [slopeText(error[unit] * input), slopeText(weights.gradient[from])];
    return [label3, ...phase === FORWARD ? forward : [...back, valueText2(before), ...move]];
  });
  const moved = [`this sample’s gradient${apartWords({ loss: loss2 })}`, "the batch’s", "old", "update", "new"];
  return { head: ["weight", ...phase === FORWARD ? ["w", "a", "w × a"] : moved], rows };
}

// static/js/views/slow-motion/controls.js
function createStepper(slow) {
  const buttons = PHASES.map(({ title }, phase) => {
    const props = { type: "button", class: "frames-phase", onclick: () => slow.show(phase) };
    return h("button", props, phaseIcon(phase), h("span", {}, title));
  });
  const items = buttons.map((each) => h("li", {}, each));
  const shown = { phase: 0 };
  return {
    element: h("ol", { class: "frames-stepper", "aria-label": "Frames" }, items),
    show(phase) {
      if (phase !== shown.phase && buttons[shown.phase].matches(":focus")) buttons[phase].focus();
      shown.phase = phase;
      buttons.forEach((each, place2) => {
        setAttributes(each, { "aria-current": place2 === phase ? "step" : null });
      });
    },
    focus: (phase) => buttons[phase].focus()
  };
}
function createSamples(slow) {
  const shown = { run: "", step: 0 };
  const select = h("select", {
    ...{ class: "select frames-sample", "aria-label": "Sample of the batch" },
    onchange: () => slow.choose(Number(select.value))
  });
  return {
    element: select,
    show({ run, step: step2, batch, sample: sample2 }, data) {
      if (run !== shown.run || step2 !== shown.step) {
        const texts = batch.indices.map((_, place2) => sampleText(data, batch.indices, place2));
        select.replaceChildren(...texts.map((text2, value2) => h("option", { value: value2 }, text2)));
        Object.assign(shown, { run, step: step2 });
      }
      select.value = String(sample2);
    }
  };
}
function createControls2(slow) {
  const previous = iconButton("Previous", "step-back", slow.previous, { class: "frames-button quiet" });
  const replay = iconButton("Replay", "rotate-ccw", slow.replay, { class: "frames-button quiet" });
  const auto = iconButton("Auto", "play", slow.toggleAuto, { class: "frames-button quiet" });
  const next = button("Next", slow.next, { class: "pill primary frames-next" });
  const samples = createSamples(slow);
  return {
    element: h("div", { class: "frames-controls" }, previous, next, replay, auto, samples.element),
    show({ phase, auto: goes, look }, { status }, data) {
      const ended2 = phase === SUBTRACT && (status === "finished" || status === "diverged");
      setText(next, phase === SUBTRACT ? "Next step" : "Next");
      setAttributes(next, { "aria-disabled": ended2 ? "true" : null });
      setAttributes(previous, { "aria-disabled": phase === 0 ? "true" : null });
      if (auto.getAttribute("aria-pressed") !== String(goes)) {
        setAttributes(auto, { "aria-pressed": String(goes) });
        auto.replaceChildren(icon(goes ? "pause" : "play"));
      }
      if (look) samples.show(look, data);
    }
  };
}

// static/js/views/slow-motion/cursor.js
var KEYS4 = { ArrowUp: "ArrowUp", ArrowDown: "ArrowDown", PageUp: "ArrowLeft", PageDown: "ArrowRight" };
function nextNeuron(parameters, index, direction) {
  const { layer, to } = edgeOf(parameters, index);
  const layers = layersOf(parameters);
  const place2 = to + direction;
  if (place2 >= 0 && place2 < layers[layer].units) return standFor(layers[layer], place2);
  const other = layers[layer + direction];
  if (!other) return standFor(layers[layer], to);
  return standFor(other, direction > 0 ? 0 : other.units - 1);
}
function reached(phase, parameters, index, key) {
  const isLine = key === "ArrowUp" || key === "ArrowDown";
  if (phase <= LOSS && isLine) return nextNeuron(parameters, index, key === "ArrowUp" ? -1 : 1);
  return key in KEYS4 ? neighbour(parameters, index, KEYS4[key]) : null;
}

// static/js/views/slow-motion/told.js
var TIGHTEST2 = 11;
var TRUE_MARK = "✓ ";
var ANSWER_ROOM = 22;
function completeOf(state) {
  const { slow, run, data } = state ?? { slow: null, run: null, data: null };
  if (!state || !slow?.look || !slow.frame || !run || !data || run.id !== slow.run) return null;
  const { look, frame } = slow;
  return { look, frame, run: runAt({ ...state, run }, look.step), data, slow, state };
}
var indexOf = ({ hovered, chosen }, run) => Math.min(hovered ?? chosen, run.parameter_count - 1);
function optimizerTitle2({ catalogue }, run) {
  const { name } = run.config.optimizer;
  return catalogue?.optimizers.find((one) => one.name === name)?.title ?? name;
}
var UPDATES = -1;
function sceneIn(kept, { look, frame, run, data }, phase) {
  if (!kept.plan || kept.look !== look) kept.scenes.clear();
  const room2 = data.classes.length > 0 ? 0 : ANSWER_ROOM;
  kept.plan ??= planNetwork(run, data, kept.width - room2, kept.height, TIGHTEST2, TRUE_MARK);
  kept.look = look;
  const known3 = kept.scenes.get(phase);
  if (known3) return known3;
  const made = phase === UPDATES ? sceneOf2(kept.plan, frame.update, "updates") : sceneOf2(kept.plan, phaseValues(phase, look, frame, kept.plan.layers), kindOf2(phase));
  kept.scenes.set(phase, made);
  return made;
}
function pictureOf4(kept, progress) {
  const complete = completeOf(kept.state);
  if (!complete || kept.width === 0) return null;
  const { look, run, data, slow, state } = complete;
  const scene = sceneIn(kept, complete, slow.phase);
  const sample2 = sampleOf(look, slow.phase === SUBTRACT && progress === 1);
  return {
    ...{ phase: slow.phase, progress, scene, look, width: kept.width, height: kept.height },
    updates: sceneIn(kept, complete, UPDATES),
    looked: edgeOf(run.parameters, indexOf(state, run)),
    headings: kept.plan.headings,
    inputs: inputLabels(run, data, sample2),
    outputs: outputsOf2(look, data, sample2),
    rule: ruleText(look, run, optimizerTitle2(state, run)),
    after: afterOf(complete)
  };
}
function afterOf({ run, state }) {
  const looked = edgeOf(run.parameters, indexOf(state, run));
  const after = unitOf2(state, looked)?.after;
  return after ? after[looked.from ?? after.length - 1] : null;
}
function unitOf2({ slow }, looked) {
  const unit = slow?.unit ?? null;
  if (!unit || unit.step !== slow?.look?.step) return null;
  return unit.layer === looked.layer && unit.unit === looked.to ? unit : null;
}
function sampleOf({ index, target, inputs, outputs: { a, a_after: after } }, again) {
  return { index, input: inputs, output: again ? after : a, label: target };
}
function outputsOf2({ target }, data, sample2) {
  const { output } = sample2;
  const truth = data.task === "classification" && output.length > 1 ? classOf(target) : null;
  return outputLabels(data, sample2, output.length).map(({ name }, k) => ({
    name: k === truth ? TRUE_MARK + name : name,
    detail: valueText2(output[k])
  }));
}
function toldOf(kept) {
  const complete = completeOf(kept.state);
  if (!complete || kept.width === 0) return null;
  const { look, frame, run, data, state } = complete;
  const gradients = sceneIn(kept, complete, BACKWARD).values;
  const optimizer = optimizerTitle2(state, run);
  const index = indexOf(state, run);
  const unit = unitOf2(state, edgeOf(run.parameters, index));
  return { look, frame, run, data, optimizer, gradients, index, unit };
}
function workedOf({ state }, { look, run, index, optimizer, unit }) {
  if (!state || !unit) return null;
  const looked = edgeOf(run.parameters, index);
  const { activation } = look.layers[looked.layer];
  const declared = state.catalogue?.activations.find(({ name }) => name === activation);
  const way = ruleText(look, run, optimizer);
  return {
    ...{ look, unit, looked, label: labelOf(run.parameters, index), activation: declared?.formula ?? "" },
    ...{ way, isPlain: way === `× ${rateText(look.learning_rate)}` },
    // neither clipped nor with weight decay
    ...{ isFrozen: isFrozen(run, index), filled: filledOf(state.look, look, index) }
  };
}
function filledOf(weight2, { run, step: step2 }, index) {
  if (weight2?.run !== run || weight2.step !== step2 || weight2.index !== index) return [];
  return weight2.filled?.lines ?? [];
}

// static/js/views/slow-motion/slow-motion.js
var SHOWN5 = ["slow", "hovered", "chosen", "theme", "look", "reducedMotion", "frame"];
var WAITING = "The step’s numbers are on their way.";
var NOTHING6 = "There is no step to show here.";
var FIRST2 = "At the first weights there is no step to show, so the first one was done.";
var SlowMotion2 = class extends Drawing {
  #title = h("h2", { id: "network-title" }, "Slow motion");
  #note = h("p", { class: "frames-note small", role: "status", hidden: true });
  #canvas = h("canvas", { role: "img", "aria-label": "The step on the network" });
  #board = h("div", {
    class: "frames-board small shaded",
    tabindex: "0",
    role: "region",
    "aria-label": "Arithmetic"
  });
  #caption = h("p", { class: "caption", "aria-live": "polite" }, WAITING);
  #twin = createTwin("The numbers of this frame", () => {
    const { slow, data } = this.state ?? { slow: null, data: null };
    if (!slow?.look || !slow.unit || !data) return null;
    return phaseTable(slow.phase, slow.look, slow.unit, data);
  });
  #root = h("div", { class: "frames", role: "group", "aria-label": "Slow motion", tabindex: "-1" });
  #stepper;
  #controls;
  #cursor;
  #context = null;
  #opened = 0;
  #moving = false;
  plan = null;
  look = null;
  scenes = /* @__PURE__ */ new Map();
  picture = null;
  constructor(container2, actions) {
    super();
    const { slow } = actions;
    const close = iconButton("Close slow motion", "x", slow.close, {
      class: "frames-button quiet",
      title: null
    });
    this.#stepper = createStepper(slow);
    this.#controls = createControls2(slow);
    this.#cursor = createCursor(
      "Neuron or weight",
      actions,
      this,
      (key, index, { slow: now, run }) => now ? reached(now.phase, run.parameters, index, key) : null
    );
    this.drawing.append(this.#canvas, this.#cursor);
    this.#root.addEventListener("keydown", (event) => press3(event, slow, this.state));
    this.#root.append(h("header", {}, this.#title, close), this.#stepper.element, this.#controls.element);
    const foot = h("div", { class: "foot" }, this.#caption, this.#twin.element);
    this.#root.append(this.#note, this.drawing, this.#board, foot);
    container2.append(this.#root);
  }
  update(state, previous) {
    const first = this.state === null;
    this.take(state);
    if (!state.slow || !first && SHOWN5.every((part) => state[part] === previous[part])) return;
    if (state.slow.opened !== this.#opened) this.#stepper.focus(state.slow.phase);
    this.#opened = state.slow.opened;
    this.paint();
    this.#tell(state, state.slow);
    this.#animate();
  }
  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
    this.plan = null;
  }
  paint() {
    const { state } = this;
    if (!state?.slow || !this.#context) return;
    this.picture = pictureOf4(this, progressOf(state, state.slow));
    if (!this.picture) return;
    paintStep(this.#context, this.picture, this.palette);
    setAttributes(this.#root, { "data-motion": this.picture.progress === 1 ? "done" : "on" });
    setAttributes(this.#canvas, { "aria-label": `${PHASES[state.slow.phase].title}, on the network` });
  }
  #animate() {
    if (this.#moving || !this.picture || this.picture.progress === 1) return;
    this.#moving = true;
    requestAnimationFrame(() => {
      this.#moving = false;
      this.paint();
      this.#animate();
    });
  }
  #tell({ frame, data }, slow) {
    const note = this.#note;
    const failed = slow.error !== null || frame?.status === "diverged";
    const end = frame?.divergence;
    const why = end && `Step ${count(end.step)}: ${end.cause}.`;
    const notes = [slow.first && FIRST2, slow.error, why].filter(Boolean).join(" ");
    this.#stepper.show(slow.phase);
    setText(note, notes);
    note.hidden = notes === "";
    note.classList.toggle("danger", failed);
    if (frame && data) this.#controls.show(slow, frame, data);
    if (!slow.look) return setCaption(this.#caption, [failed ? NOTHING6 : WAITING]);
    const { step: step2, sample: sample2 } = slow.look;
    setText(this.#title, `Step ${count(step2)} in slow motion`);
    setAttributes(this.#root, { "data-step": step2, "data-sample": sample2, "data-phase": slow.phase });
    this.#writeWords(slow.phase);
  }
  #writeWords(phase) {
    const told3 = toldOf(this);
    if (!told3) return;
    const { index } = told3;
    setCaption(this.#caption, phaseWords(phase, told3));
    setAttributes(this.#cursor, {
      "aria-valuemax": told3.run.parameter_count - 1,
      "aria-valuenow": index,
      "aria-valuetext": lookedText(phase, told3, index, told3.unit)
    });
    const worked = workedOf(this, told3);
    if (!worked) return;
    this.#board.replaceChildren(...boardOf(phase, worked));
    setAttributes(this.#root, { "data-weight": index, "data-told": phase });
    this.#twin.refresh();
  }
};
function press3(event, slow, state) {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("select")) return;
  const { next, previous, close } = slow;
  const commands = { next, previous, close };
  const act = commands[commandIn(KEYS["slow motion"], event) ?? ""];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat || event.key !== "ArrowRight" || state?.slow?.phase !== SUBTRACT) act();
}
function progressOf({ reducedMotion }, slow) {
  return reducedMotion ? 1 : Math.min((performance.now() - slow.began) / MOVES[slow.phase], 1);
}
var createSlowMotion = (container2, actions) => new SlowMotion2(container2, actions);

// static/js/views/swipe.js
var SLOP = 8;
var EDGE = 24;
var FAR3 = 0.3;
var FAST = 0.4;
var OWN3 = "input, select, [data-drag]";
function isTaken({ target, clientX }) {
  const own = target instanceof Element ? target.closest(OWN3) : null;
  if (!own) return false;
  const { left, right } = own.getBoundingClientRect();
  return !own.matches(".landscape-surface") || Math.min(clientX - left, right - clientX) > EDGE;
}
function listenToSwipes(area, { canStart, canGo, go }) {
  const now = { swipe: null };
  function start2(event) {
    now.swipe = null;
    if (event.pointerType !== "touch" || !event.isPrimary || !canStart(event) || isTaken(event)) return;
    const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
    now.swipe = { id, x, y, time, dx: 0, isSwipe: false };
    const onSurface2 = event.target instanceof Element && event.target.closest("[data-drag]");
    if (onSurface2) event.stopPropagation();
  }
  function move({ pointerId, clientX, clientY }) {
    const { swipe } = now;
    if (swipe?.id !== pointerId) return;
    swipe.dx = clientX - swipe.x;
    const [across, along2] = [Math.abs(swipe.dx), Math.abs(clientY - swipe.y)];
    if (!swipe.isSwipe) {
      if (along2 > SLOP && along2 >= across) now.swipe = null;
      if (across <= SLOP || along2 >= across) return;
      swipe.isSwipe = true;
      area.setPointerCapture(pointerId);
      area.classList.add("swiping");
    }
    const way = swipe.dx < 0 ? 1 : -1;
    area.style.setProperty("--drag", `${canGo(way) ? swipe.dx : swipe.dx / 4}px`);
  }
  function end({ pointerId, type, timeStamp }) {
    const { swipe } = now;
    if (swipe?.id !== pointerId) return;
    now.swipe = null;
    area.classList.remove("swiping");
    area.style.removeProperty("--drag");
    if (!swipe.isSwipe || type === "pointercancel") return;
    const way = swipe.dx < 0 ? 1 : -1;
    const length = Math.abs(swipe.dx);
    const isMeant = length > FAR3 * area.clientWidth || length / (timeStamp - swipe.time) > FAST;
    if (isMeant && canGo(way)) go(way);
  }
  area.addEventListener("pointerdown", start2, { capture: true });
  area.addEventListener("pointermove", move);
  area.addEventListener("pointerup", end);
  area.addEventListener("pointercancel", end);
}

// static/js/views/stage.js
var TABS = { network: "network", landscape: "landscape", weight: "weight" };
var NAMES5 = Object.keys(TABS);
var TITLES2 = { network: "Network", landscape: "Landscape", weight: "One weight" };
var OF_SURFACE2 = { network: "Position", landscape: "Landscape", weight: "One coordinate" };
function createStage(container2, actions) {
  const tabs = createTabs(container2, TABS, actions.setStage);
  const dots3 = h(
    "span",
    { class: "stage-dots", "aria-hidden": "true" },
    NAMES5.map(() => h("i"))
  );
  container2.after(dots3);
  const lab = container2.parentElement;
  const panels = NAMES5.map((name) => lab.querySelector(`#${name}`));
  const now = {
    stage: "network",
    layout: null,
    run: null,
    held: null
  };
  lab.addEventListener("focusin", ({ target }) => Object.assign(now, { held: target }));
  lab.addEventListener("focusout", ({ target }) => {
    if (target instanceof Element && target.checkVisibility({ visibilityProperty: true })) now.held = null;
  });
  const next = (way) => NAMES5[NAMES5.indexOf(now.stage) + way];
  listenToSwipes(lab, {
    canStart: ({ target }) => now.layout === "phone" && target instanceof Node && [container2, ...panels].some((one) => one.contains(target)),
    canGo: (way) => next(way) !== void 0,
    go: (way) => actions.setStage(next(way))
  });
  function keepFocus(stage, isPhone) {
    const active = document.activeElement;
    const held = active === document.body ? now.held : active;
    const present = panels.find(({ id }) => id === stage);
    if (!isPhone && container2.contains(held)) present?.focus({ preventScroll: true });
    if (isPhone && panels.some((panel) => panel === held || panel !== present && panel.contains(held)))
      tabs.focus(stage);
  }
  return {
    update({ stage, layout, slow, run }, previous) {
      if (slow && !previous.slow && stage !== "network") return actions.setStage("network");
      if (stage === now.stage && layout === now.layout && run === now.run) return;
      Object.assign(now, { stage, layout, run });
      const titles = isTextbook(run) ? OF_SURFACE2 : TITLES2;
      tabs.show(stage, (name) => titles[name]);
      keepFocus(stage, layout === "phone");
      lab.dataset.stage = stage;
      lab.style.setProperty("--stage", String(NAMES5.indexOf(stage)));
      const role = layout === "phone" ? "tabpanel" : null;
      for (const panel of panels) setAttributes(panel, { role, tabindex: -1 });
    }
  };
}

// static/js/views/narration/menu.js
var PACES2 = [
  ["each", "each step; in play every 2 s"],
  ["calm", "at most every 5 s"],
  ["off", "nothing"]
];
var WORDINGS = [
  ["plain", "plain: the move, and its gradient"],
  ["full", "full: with the optimizer and the rate"]
];
function radios(name, entries, choose) {
  const inputs = entries.map(
    ([value2]) => h("input", { type: "radio", name, value: value2, onchange: () => choose(value2) })
  );
  return {
    labels: entries.map(([, text2], place2) => h("label", {}, inputs[place2], text2)),
    show(value2) {
      for (const input of inputs) input.checked = input.value === value2;
    }
  };
}
function createNarrationMenu(actions) {
  const wording = radios("wording", WORDINGS, actions.setWording);
  const pace = radios("narration", PACES2, actions.setNarration);
  const inside2 = h("div", { class: "floating" }, [
    h("fieldset", {}, h("legend", {}, "The sentence"), wording.labels),
    h("fieldset", {}, [
      h("legend", {}, "Narration"),
      h("p", { class: "micro" }, "What a screen reader is told of a run that moves:"),
      ...pace.labels
    ])
  ]);
  return {
    element: createMenu("Narration", "narration", "narration-menu", inside2),
    show(state) {
      wording.show(state.wording);
      pace.show(state.narration);
    }
  };
}

// static/js/views/tools.js
function createTools(container2, actions) {
  const shown = { theme: "" };
  const toggle3 = () => actions.setTheme(shown.theme === "dark" ? "light" : "dark");
  const copies = { class: "quiet", title: "Copy a link to this moment" };
  const share2 = iconButton("Share this moment", "share", actions.share, copies);
  const theme = iconButton("Dark theme", "contrast", toggle3, { class: "quiet", title: null });
  const audience = { class: "quiet talk-open", title: "Talk mode: before an audience (P)" };
  const talk = iconButton("Talk", "talk", actions.talk.enter, audience);
  const narration = createNarrationMenu(actions);
  const links = [
    h("a", { class: "quiet", href: "learn" }, "Learn"),
    h("a", { class: "quiet", href: "docs" }, "API")
  ];
  const list = container2.querySelector(".tools-list");
  container2.prepend(asksAll());
  list.append(talk, share2, narration.element, theme, ...links);
  const menu = opens(container2.querySelector(".tools-open"), list);
  list.addEventListener("click", ({ target }) => {
    const leads = target instanceof Element && target.closest("button:not([aria-pressed])");
    if (leads) menu.turn(false);
  });
  const why = "Nothing is kept when the server ends: it was started with --data :memory:";
  const what = h("span", { class: "shelf-unkept-what" }, "Runs are ");
  const unkept = h("span", { class: "shelf-unkept micro", title: why, hidden: true }, what, "not kept");
  const runs = list.querySelector(".shelf-open");
  runs.after(unkept);
  return {
    update(state) {
      narration.show(state);
      const isUnkept = state.keeps === "memory";
      unkept.hidden = !isUnkept;
      setAttributes(runs, { "data-keeps": state.keeps, title: isUnkept ? why : null });
      if (state.theme === shown.theme) return;
      shown.theme = state.theme;
      setAttributes(theme, { "aria-pressed": String(state.theme === "dark"), title: "Light or dark" });
    }
  };
}

// static/js/draw/weight/picker.js
var LISTED = 60;
function createWeightPicker(now, choose) {
  const picker = { ...build(), found: [], active: 0 };
  const { element, button: button2, search: search2, list } = picker;
  const show = (open2) => toggle2(picker, open2, now());
  const pick = (place2) => {
    if (picker.found[place2]) choose(picker.found[place2].index);
    show(false);
    button2.focus();
  };
  button2.addEventListener("click", () => show(button2.getAttribute("aria-expanded") !== "true"));
  search2.addEventListener("input", () => refill(picker, now()));
  element.addEventListener("keydown", (event) => press4(event, picker, show, pick));
  element.addEventListener("focusout", (event) => {
    if (!element.contains(event.relatedTarget)) show(false);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) pick([...list.children].indexOf(option));
  });
  return {
    element,
    update({ run, chosen }) {
      button2.disabled = run === null;
      setText(
        button2,
        run ? labelOf(run.parameters, Math.min(chosen, run.parameter_count - 1)) : "no weight yet"
      );
    }
  };
}
function build() {
  const button2 = h("button", {
    ...{ type: "button", class: "weight-choice mono", "aria-haspopup": "listbox", "aria-expanded": "false" },
    title: "Choose a weight"
  });
  const list = h("ul", { id: "weight-list", role: "listbox", "aria-label": "Weights" });
  const search2 = h("input", {
    ...{
      type: "search",
      role: "combobox",
      "aria-label": "Search the weights",
      placeholder: "dense_1/kernel[3, 5]"
    },
    ...{ "aria-controls": "weight-list", "aria-expanded": "true", autocomplete: "off", spellcheck: "false" }
  });
  const note = h("p", { class: "micro" });
  const panel = h("div", { class: "weight-panel floating", hidden: true }, search2, list, note);
  const element = h("div", { class: "weight-picker" }, button2, panel);
  return { element, button: button2, search: search2, list, note, panel };
}
function toggle2(picker, open2, weights) {
  if (picker.panel.hidden === !open2) return;
  picker.panel.hidden = !open2;
  setAttributes(picker.button, { "aria-expanded": String(open2) });
  if (!open2) return;
  picker.search.value = "";
  refill(picker, weights);
  picker.search.focus();
}
function refill(picker, { run, frame, chosen }) {
  const parameters = run?.parameters ?? [];
  picker.found = findWeights(parameters, picker.search.value, LISTED);
  picker.active = Math.max(
    0,
    picker.found.findIndex(({ index }) => index === chosen)
  );
  picker.list.replaceChildren(
    ...picker.found.map(
      ({ index, label: label3 }, place2) => h(
        "li",
        { id: `weight-option-${place2}`, role: "option", "aria-selected": String(index === chosen) },
        h("span", { class: "mono" }, label3),
        h("span", {}, weight(frame?.theta[index]))
      )
    )
  );
  setText(picker.note, noteText(picker.found.length));
  mark(picker);
}
function noteText(found) {
  if (found === 0) return "No weight has this name.";
  return found < LISTED ? "" : `The first ${LISTED} that fit. Type to find others.`;
}
function mark({ list, search: search2, active }) {
  [...list.children].forEach((option2, place2) => {
    option2.classList.toggle("weight-active", place2 === active);
  });
  const option = list.children[active];
  setAttributes(search2, { "aria-activedescendant": option ? option.id : null });
  option?.scrollIntoView({ block: "nearest" });
}
function press4(event, picker, show, pick) {
  if (!picker.panel.hidden) event.stopPropagation();
  if (event.key === "Escape" && !picker.panel.hidden) {
    show(false);
    picker.button.focus();
  } else if (event.target !== picker.search) {
    return;
  } else if (event.key === "Enter") {
    pick(picker.active);
    event.preventDefault();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = picker.active + (event.key === "ArrowDown" ? 1 : -1);
    picker.active = Math.min(Math.max(next, 0), picker.found.length - 1);
    mark(picker);
    event.preventDefault();
  }
}

// static/js/draw/weight/sum.js
function sumLines(look, rule) {
  const lines = linesOf2(look, rule);
  const terms = termsText(look.terms);
  return [
    h(
      "ol",
      {},
      lines.map(
        ({ letters, text: text2 }) => h(
          "li",
          {},
          h("span", { class: "weight-letters" }, inLetters(letters, look)),
          text2 && h("span", {}, raised(text2))
        )
      )
    ),
    h("p", { class: "micro" }, terms || (look.filled ? "" : "The numbers come with the next step."))
  ];
}
var PITCH = 46;
var NUMBERS4 = 19;
function sumPicture(look, rule) {
  const lines = linesOf2(look, rule);
  const elements = lines.flatMap(({ letters, text: text2 }, k) => [
    label2(inLetters(letters, look), 0, 14 + PITCH * k),
    ...text2 ? [label2(raised(text2), 0, 14 + NUMBERS4 + PITCH * k, "start", "weight-past")] : []
  ]);
  return { elements, height: PITCH * lines.length };
}
var linesOf2 = (look, rule) => look.filled?.lines ?? rule.split("; ").map((letters) => ({ letters, text: "" }));

// static/js/views/weight/equation.js
var SIZES2 = ["", "long", "longest"];
var SIGNS = ["−", "×", "="];
var Equation = class {
  element = h("div", { class: "weight-equation" });
  #figures = Array.from({ length: 4 }, () => ({
    value: h("span", { class: "figure" }, "–"),
    name: term("weight", "")
  }));
  #key = "";
  #decimals = 0;
  #room = createRoom();
  constructor() {
    this.#figures.forEach(({ value: value2, name }, place2) => {
      if (place2 > 0) this.element.append(h("span", { class: "figure sign" }, SIGNS[place2 - 1]));
      this.element.append(h("div", {}, value2, name));
    });
    observeSize(this.element, () => {
      this.#room.clear();
      requestAnimationFrame(() => this.#fit());
    });
  }
  show(state, run, weight2) {
    const key = `${run.id} ${weight2.index}`;
    this.#decimals = Math.max(decimalsNeeded(weight2), key === this.#key ? this.#decimals : 0);
    this.#key = key;
    const name = isTextbook(run) ? weight2.label : "weight";
    const hasRoom = state.layout !== "compact";
    const texts = updateFigures(weight2, ruleIn(state, weight2), this.#decimals, name, hasRoom);
    texts.forEach(({ text: text2, name: what, meaning: meaning2 }, place2) => {
      const figure2 = this.#figures[place2];
      setText(figure2.value, text2);
      setText(figure2.name, what);
      setAttributes(figure2.name, { "data-term": termOf2(what) });
      figure2.value.className = `figure ${meaning2}`;
    });
    this.#fit();
  }
  #fit() {
    const { element } = this;
    const known3 = this.#room.known(element.textContent);
    if (known3 !== void 0) {
      element.className = known3;
      return;
    }
    for (const size of SIZES2) {
      element.className = `weight-equation ${size}`.trimEnd();
      if (element.scrollWidth <= element.clientWidth) break;
    }
    this.#room.know(element.textContent, element.className);
  }
};
function termOf2(what) {
  if (/gradient|rate$/.test(what)) return what;
  return what.includes("weight") ? "weight" : "position";
}

// static/js/draw/weight/labels.js
var GAP6 = 4;
var HEIGHT2 = 11;
var ENOUGH = 3;
var ON_NAME = -0.5;
var AMPLE = 16;
var SHARES3 = Array.from({ length: 11 }, (_, k) => k / 10);
var BESIDE4 = SHARES3.flatMap((at) => [
  { at, above: true },
  { at, above: false }
]);
var ANYWHERE = SHARES3.flatMap((at) => Array.from({ length: 21 }, (_, k) => ({ at, down: k / 20 })));
var CLOSE = 4;
var MOST_BETWEEN = 100;
function along(points) {
  return points.flatMap((point, k) => {
    const next = points[k + 1] ?? point;
    const [across, down] = [next.x - point.x, next.y - point.y];
    const parts2 = Math.min(Math.ceil(Math.hypot(across, down) / CLOSE) || 1, MOST_BETWEEN);
    return Array.from({ length: parts2 }, (_, part) => ({
      x: point.x + across * part / parts2,
      y: point.y + down * part / parts2
    }));
  });
}
function placeLabel(curve, obstacles, width, area, held, name = null) {
  const all = [...curve, ...obstacles];
  const rated = (place2) => {
    const box = boxAt(curve, place2, width, area);
    const apart3 = (one) => Math.max(one.left - box.right, box.left - one.right, one.top - box.bottom, box.top - one.bottom) >= 0;
    return { ...place2, ...box, room: name && !apart3(name) ? ON_NAME : roomOf(box, all, area) };
  };
  const kept = held && rated(held);
  if (kept && kept.room >= ENOUGH) return kept;
  const beside2 = BESIDE4.map(rated).reduce((best, one) => one.room > best.room ? one : best);
  if (beside2.room >= ENOUGH || curve.length === 0) return beside2;
  const free = ANYWHERE.map(rated).filter(({ room: room2 }) => room2 >= ENOUGH).map((place2) => ({ place: place2, own: nearest3(place2, curve), other: nearest3(place2, obstacles) })).filter(({ own, other }) => own <= other).sort((one, other) => one.own - other.own);
  return free[0]?.place ?? beside2;
}
function boxAt(curve, { at, above, down }, width, area) {
  const left = area.left + at * Math.max(0, area.right - area.left - width);
  const right = left + width;
  if (down !== void 0) {
    const top = area.top + down * Math.max(0, area.bottom - area.top - HEIGHT2);
    return { left, right, top, bottom: top + HEIGHT2 };
  }
  const ys = curve.filter(({ x, y }) => x >= left && x <= right && Number.isFinite(y)).map(({ y }) => y);
  if (ys.length === 0) ys.push((area.top + area.bottom) / 2);
  const edge = above ? Math.min(...ys) - GAP6 : Math.max(...ys) + GAP6;
  return above ? { left, right, top: edge - HEIGHT2, bottom: edge } : { left, right, top: edge, bottom: edge + HEIGHT2 };
}
function roomOf(box, points, area) {
  if (!(box.top >= area.top && box.bottom <= area.bottom)) return -1;
  return Math.min(AMPLE, nearest3(box, points));
}
var nearest3 = (box, points) => points.reduce(
  (least, point) => Number.isFinite(point.y) ? Math.min(least, distance(box, point)) : least,
  Number.POSITIVE_INFINITY
);
function distance({ left, right, top, bottom }, { x, y }) {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down);
}

// static/js/draw/weight/lens.js
var ACROSS = 0.62;
var DOWN = 0.4;
var SEEN = 0.2;
var DIGITS5 = 2;
function lensOf(look, unit, radius) {
  const { update: update2, plain_update: plain4, gradient, actual_change: change } = look;
  if (update2 === null || plain4 === null || gradient === null) return null;
  const [own, other] = [Math.abs(update2), Math.abs(plain4)];
  const longest = own > 0 && own < SEEN * other ? own : Math.max(own, other);
  const steep = (look.rank.layer === POSITION ? look.numeric_gradient : null) ?? gradient;
  const line4 = steep * update2;
  const rise2 = change === null || Math.abs(change - line4) <= Number(look.change_error) ? line4 : change;
  const across = ACROSS * radius / (longest * unit.x);
  const down = rise2 === 0 ? across : DOWN * radius / (Math.abs(rise2) * unit.y);
  const factor = Number(Math.min(across, down).toPrecision(DIGITS5));
  if (!(longest > 0 && factor > 0 && Number.isFinite(factor))) return null;
  return magnified({ update: update2, plain: plain4, gradient, rise: rise2, steep }, unit, factor);
}
function magnified({ update: update2, plain: plain4, gradient, rise: rise2, steep = gradient }, unit, factor) {
  const move = update2 * unit.x * factor;
  const fall = -rise2 * unit.y * factor;
  const [slope, own] = [gradient, steep].map((one) => -one * unit.y / unit.x);
  const bend = move !== 0 ? (fall - own * move) / move ** 2 : 0;
  const curve = (right) => own * right + bend * right ** 2;
  return { factor, move, plain: plain4 * unit.x * factor, fall, curve, slope };
}

// static/js/draw/weight/moves.js
var LEAST_DROP = 16;
var NEXT = 13;
var LETTER4 = 8;
var BESIDE5 = 5;
var HEAD4 = 5;
function movesPicture({ move, plain: plain4, fall }, from, room2, optimizer, lowest = Number.POSITIVE_INFINITY) {
  const below = from.y + Math.max(fall, LEAST_DROP) + NEXT <= lowest;
  const level = from.y + (below ? Math.max(fall, LEAST_DROP) : Math.min(fall, -LEAST_DROP));
  const bottom = optimizer === null ? level : level + (below ? NEXT : -NEXT);
  const name = optimizer !== null && LETTER4 * optimizer.length <= room2(level, -move) - BESIDE5 ? optimizer : "step";
  const named2 = (text2, meaning2, y = level, length = move) => {
    const [aside, anchor] = (length || move) > 0 ? [-BESIDE5, "end"] : [BESIDE5, "start"];
    const name2 = label2(text2, from.x + aside, y + 4, anchor, meaning2);
    return [...arrow2(meaning2, from.x, y, length, room2(y, length)), name2];
  };
  return [
    path("weight-level", `M${px(from.x)} ${px(from.y)}V${px(bottom + (below ? 4 : -4))}`),
    path("weight-level", `M${px(from.x + move)} ${px(from.y + fall)}V${px(level)}`),
    ...named2(name, "update"),
    ...optimizer === null ? [] : named2("plain", "gradient", bottom, plain4),
    circle("weight-new", from.x + move, from.y + fall, 4)
  ];
}
function arrow2(meaning2, x, y, length, reach) {
  const way = Math.sign(length) * Math.min(Math.abs(length), reach);
  if (Math.abs(way) < HEAD4 + 2) return [path(`weight-dot ${meaning2}`, `M${px(x)} ${px(y)}h${px(way)}`)];
  const back = -Math.sign(way) * HEAD4;
  const head = `l${px(back)} -3.5v7Z`;
  const further = Math.abs(length) > reach ? `m${px(back)} 0${head}` : "";
  return [
    path(`weight-arrow ${meaning2}`, `M${px(x)} ${px(y)}h${px(way + back)}`),
    path(`weight-head ${meaning2}`, `M${px(x + way)} ${px(y)}${head}${further}`)
  ];
}

// static/js/draw/weight/lens-picture.js
var CHARACTER2 = 7;
var ABOVE = 9;
var RIM2 = 2;
var BELOW2 = 5;
var RAISED2 = 0.26;
var FACTOR = 0.6;
var POINTS3 = 121;
var HERE = 4.5;
var halfAt = ({ radius }, down) => Math.sqrt(Math.max(0, (radius - RIM2) ** 2 - down ** 2));
function underLens(lens, circle2, optimizer) {
  const { x, radius } = circle2;
  const up = RAISED2 * radius;
  const y = circle2.y - up;
  const half = Math.min(radius, 1.6 * radius / Math.hypot(1, lens.slope));
  const across = Array.from({ length: POINTS3 }, (_, k) => (2 * k / (POINTS3 - 1) - 1) * half);
  const inside2 = (line4) => across.map((right) => Math.hypot(right, line4(right) - up) < radius - 1 ? y + line4(right) : Number.NaN);
  const xs = across.map((right) => x + right);
  const room2 = (level) => halfAt(circle2, level + BELOW2 - circle2.y);
  return [
    path(
      "weight-tangent wide",
      pathThrough(
        xs,
        inside2((right) => lens.slope * right)
      )
    ),
    path("weight-batch", pathThrough(xs, inside2(lens.curve))),
    ...movesPicture(lens, { x, y }, room2, optimizer),
    circle("weight-here", x, y, HERE),
    ...factorLabel(lens, circle2)
  ];
}
function factorLabel({ factor, slope }, circle2) {
  const isCount = Number.isInteger(factor) && factor < LARGEST_PLAIN;
  const text2 = `× ${isCount ? count(factor) : plain2(factor)}`;
  const half = CHARACTER2 * text2.length / 2;
  const highest = Math.sqrt(Math.max(0, (circle2.radius - RIM2) ** 2 - half ** 2));
  const up = Math.min(FACTOR * circle2.radius, highest - ABOVE);
  if (up < RAISED2 * circle2.radius + HERE + 1) return [];
  const aside = Math.min(0.3 * circle2.radius, halfAt(circle2, up + ABOVE) - half);
  return [label2(text2, circle2.x + (slope > 0 ? 1 : -1) * Math.max(0, aside), circle2.y - up, "middle")];
}
function lensWords(look, lens, { x, y }) {
  const words2 = look.gradient === null ? ["There is no step", "to show yet."] : lens === null || look.update === 0 ? look.gradient === 0 ? ["The slope is 0:", "nothing pulled."] : ["Nothing moved", "that a lens shows."] : ["A step so large", "needs no lens."];
  return words2.map((line4, place2) => label2(line4, x, y - 4 + 16 * place2, "middle"));
}

// static/js/draw/weight/curve-picture.js
var TICK_ROOM2 = 18;
var LARGEST_RADIUS = 66;
var BUTTON_ROOM = 30;
var CHARACTER3 = 6.7;
var NAME_ROOM3 = 14;
var TANGENT = 0.17;
var LENS_NEEDS = 300;
var WEDGE = 9;
var LEAST_FACTOR = 1.5;
function planOf2(scene, width, height, withLens = width >= LENS_NEEDS) {
  const levels2 = numbers(scene.range, 4);
  const radius = Math.min(LARGEST_RADIUS, (height - BUTTON_ROOM) / 2, width * 0.16);
  const room2 = Math.max(32, roomBeside(levels2.map(({ text: text2 }) => text2)));
  const area = {
    left: room2,
    right: withLens ? width - 2 * radius - 32 : width - 8,
    top: 6,
    bottom: height - TICK_ROOM2
  };
  const ends3 = [scene.w[0], scene.w[scene.w.length - 1]];
  const circle2 = { x: width - radius - 1, y: radius + 1, radius };
  const [x, y] = [linear(ends3, [area.left, area.right]), linear(scene.range, [area.bottom, area.top])];
  const unit = {
    x: (area.right - area.left) / (ends3[1] - ends3[0]),
    y: (area.bottom - area.top) / (scene.range[1] - scene.range[0])
  };
  return { area, circle: circle2, levels: levels2, ends: ends3, x, y, unit, withLens };
}
function curvePicture2(scene, look, plan, names, held) {
  const here = { x: plan.x(scene.at), y: plan.y(scene.loss) };
  const optimizer = isRescaled(look) ? names.optimizer : null;
  const lens = lensOf(look, plan.unit, plan.circle.radius);
  const magnifies = lens !== null && lens.factor >= LEAST_FACTOR;
  const closer2 = magnifies ? underLens(lens, plan.circle, optimizer) : lensWords(look, lens, plan.circle);
  const done = look.gradient !== null;
  const step2 = lens && !magnifies ? trueScale(look, plan, here, optimizer) : [];
  const words2 = step2.filter(({ tagName }) => tagName === "text");
  return [
    ...magnifies && plan.withLens ? [coneTo(here, plan.circle)] : [],
    ...axes(plan, names),
    ...curves(scene, plan),
    path("weight-drop", `M${px(here.x)} ${px(here.y)}V${px(plan.area.bottom)}`),
    ...done ? [tangent(scene, plan)] : [],
    ...curveNames(scene, plan, names, held, words2.flatMap(textPoints)),
    ...step2,
    circle("weight-here", here.x, here.y, 4.5),
    ...magnifies && !plan.withLens ? wedge(look, here.x, plan) : [],
    ...plan.withLens ? [circle("weight-lens", plan.circle.x, plan.circle.y, plan.circle.radius), ...closer2] : []
  ];
}
function wedge({ update: update2 }, x, { area: { bottom } }) {
  if (!update2) return [];
  const way = Math.sign(update2) * WEDGE;
  return [
    path(
      "weight-wedge",
      `M${px(x)} ${px(bottom - WEDGE)}l${px(way)} ${px(WEDGE / 2)}L${px(x)} ${px(bottom)}Z`
    )
  ];
}
function coneTo(point, { x, y, radius }) {
  return path("weight-cone", `M${px(point.x)} ${px(point.y)}L${px(x)} ${px(y - radius)}V${px(y + radius)}Z`);
}
function axes({ area, levels: levels2, ends: ends3, x, y }, { parameter, quantity: quantity2 }) {
  const end = area.right - CHARACTER3 * parameter.length - 6;
  const hasRoom = (at, { length }) => at - CHARACTER3 * length / 2 >= area.left && at + CHARACTER3 * length / 2 <= end;
  const isClear = (value2) => y(value2) > area.top + NAME_ROOM3;
  const told3 = levels2.map(({ value: value2, text: text2 }) => ({ value: value2, text: isClear(value2) ? text2 : "" }));
  const free = (end - area.left) / (area.right - area.left);
  const across = [ends3[0], ends3[0] + free * (ends3[1] - ends3[0])];
  return [
    ...levelLines("weight-grid", told3, y, area, 8),
    label2(quantity2, area.left - 8, area.top + 5, "end"),
    ...numbersAcross(across, 4, x).filter(({ value: value2, text: text2 }) => hasRoom(x(value2), text2)).map(({ value: value2, text: text2 }) => label2(text2, x(value2), area.bottom + 14, "middle")),
    label2(parameter, area.right, area.bottom + 14, "end")
  ];
}
function curves({ w, batch, full }, { x, y }) {
  const xs = w.map(x);
  return [
    path("weight-full", pathThrough(xs.slice(0, full.length), full.map(y))),
    path("weight-batch", pathThrough(xs, batch.map(y)))
  ];
}
function tangent(scene, plan) {
  const ends3 = tangentEnds(scene, plan);
  return path(
    "weight-tangent",
    pathThrough(
      ends3.map(({ x }) => x),
      ends3.map(({ y }) => y)
    )
  );
}
function tangentEnds({ at, loss: loss2, slope }, { x, y, unit, area }) {
  const [cx, cy] = [x(at), y(loss2)];
  const steep = -slope * unit.y / unit.x;
  if (!Number.isFinite(steep)) return [];
  const long = TANGENT * (area.right - area.left) / Math.hypot(1, steep);
  const room2 = (way) => {
    const end = steep * way > 0 ? area.bottom : area.top;
    const down = steep === 0 ? long : Math.max(0, (end - cy) / (steep * way));
    const across = way > 0 ? area.right - cx : cx - area.left;
    return way * Math.min(long, down, across);
  };
  return [room2(-1), room2(1)].map((way) => ({ x: cx + way, y: cy + steep * way }));
}
function curveNames(scene, plan, names, held, others) {
  const { x, y, area, withLens } = plan;
  const points = (losses) => along(losses.map((loss2, i) => ({ x: x(scene.w[i]), y: y(loss2) })));
  const [batch, full] = [points(scene.batch), points(scene.full)];
  const here = { x: x(scene.at), y: y(scene.loss) };
  const drop2 = along([here, { x: here.x, y: area.bottom }]);
  const beside2 = [-10, 10].map((away) => ({ x: here.x, y: here.y + away }));
  const near2 = [...beside2, ...drop2, ...along(tangentEnds(scene, plan)), ...others];
  const right = area.right + (withLens ? 14 : 4);
  const inside2 = { ...area, left: area.left + 4, right, top: 0, bottom: area.bottom };
  const [own, width] = [names.batch, names.full].map(({ length }) => CHARACTER3 * length);
  if (Math.max(own, width) > inside2.right - inside2.left) return [];
  const first = placeLabel(batch, [...full, ...near2], own, inside2, held.batch);
  held.batch = first;
  const texts = [nameAt(names.batch, first, "weight-batch-name")];
  if (full.length === 0 || !names.full) return texts;
  const second = placeLabel(full, [...batch, ...near2, ...boxPoints(first)], width, inside2, held.full, first);
  held.full = second;
  return second.room > 0 ? [...texts, nameAt(names.full, second)] : texts;
}
function textPoints(text2) {
  const [x, y] = ["x", "y"].map((name) => Number(text2.getAttribute(name)));
  const width = CHARACTER3 * (text2.textContent ?? "").length;
  const left = text2.getAttribute("text-anchor") === "end" ? x - width : x;
  return boxPoints({ left, right: left + width, top: y - 9, bottom: y + 2 });
}
function boxPoints({ left, right, top, bottom }) {
  return [left, (3 * left + right) / 4, (left + right) / 2, (left + 3 * right) / 4, right].flatMap((x) => [
    { x, y: top },
    { x, y: bottom }
  ]);
}
function nameAt(text2, { left, right, bottom }, meaning2) {
  return label2(text2, (left + right) / 2, bottom - 1, "middle", meaning2);
}
function trueScale(look, { unit, area }, here, optimizer) {
  const { update: update2, plain_update: without2, gradient, actual_change: change } = look;
  if (update2 === null || without2 === null || gradient === null) return [];
  const rise2 = change ?? gradient * update2;
  const step2 = magnified({ update: update2, plain: without2, gradient, rise: rise2 }, unit, 1);
  const room2 = (_, way) => Math.max(0, (way > 0 ? area.right - here.x : here.x - area.left) - 2);
  return movesPicture(step2, here, room2, optimizer, area.bottom);
}

// static/js/draw/weight/feel-picture.js
var CLEARING = 30;
var RIM3 = 3;
function feelPicture(descent, step2, plan, names) {
  const { x, y } = plan;
  const here = standing(descent);
  const slope = slopeAt(descent);
  return [
    ...axes(plan, names),
    path("weight-batch", pathThrough(descent.w.map(x), descent.losses.map(y))),
    ...descent.lifted ? [] : fog(descent, plan),
    tangent({ at: here.w, loss: here.loss, slope }, plan),
    ...descent.lifted ? floorMark(descent, plan) : aim(descent, step2, slope, plan),
    ...descent.dots.slice(0, -1).map((dot) => circle("weight-past", x(dot.w), y(dot.loss), 3)),
    circle("weight-here", x(here.w), y(here.loss), 4.5),
    label2(loss(here.loss), x(here.w), Math.max(y(here.loss) - 10, 10), "middle", "weight-batch-name")
  ];
}
function fog({ dots: dots3 }, { x, y, area }) {
  const size = {
    ...{ x: px(area.left - RIM3), y: 0 },
    ...{ width: px(area.right - area.left + 2 * RIM3), height: px(area.bottom + RIM3) }
  };
  const clearings = dots3.map(
    (dot) => s("circle", { cx: px(x(dot.w)), cy: px(y(dot.loss)), r: CLEARING, fill: "url(#weight-clearing)" })
  );
  const stops = [
    s("stop", { offset: "0.35", "stop-color": "black" }),
    s("stop", { offset: "1", "stop-color": "black", "stop-opacity": "0" })
  ];
  return [
    s(
      "defs",
      {},
      s("radialGradient", { id: "weight-clearing" }, stops),
      s("mask", { id: "weight-fog" }, s("rect", { ...size, fill: "white" }), clearings)
    ),
    s("rect", { class: "weight-fog", ...size, mask: "url(#weight-fog)" })
  ];
}
function aim(descent, step2, slope, { x, y, area }) {
  const here = standing(descent);
  const w = aimOf(descent, step2);
  const height = Math.min(Math.max(y(here.loss + slope * (w - here.w)), area.top), area.bottom);
  return [
    path("weight-drop", `M${px(x(w))} ${px(area.top)}V${px(area.bottom)}`),
    path("weight-arrow update", `M${px(x(here.w))} ${px(area.bottom)}H${px(x(w))}`),
    circle("weight-aim", x(w), height, 4.5)
  ];
}
function floorMark({ floor }, { x, y, area }) {
  return [
    path("weight-drop", `M${px(x(floor.w))} ${px(y(floor.loss))}V${px(area.bottom)}`),
    circle("weight-new", x(floor.w), y(floor.loss), 3.5)
  ];
}

// static/js/views/weight/feel.js
var STOPS2 = 100;
var SOURCE = "Heights, and slopes after the first, are read from the server’s curve, on straight lines between its points.";
var Feeling = class {
  #stage;
  #ended;
  #step = h("output", { class: "figure update" }, "0");
  #place = h("span", { class: "micro" }, "");
  #slider = h("input", {
    ...{ type: "range", class: "slider", min: -STOPS2, max: STOPS2, step: 1, value: "0" },
    ...{ "aria-label": "Your step", oninput: () => this.#draw() }
  });
  #dropper = button("Drop a dot", () => this.#drop(), { class: "pill" });
  #lifter = button("Lift the fog", () => this.#lift(), { class: "pill" });
  #words = h("p", { class: "weight-told small", role: "status" });
  #source = h("p", { class: "micro" });
  #now = null;
  constructor(stage, ended2) {
    this.#stage = stage;
    this.#ended = ended2;
    const aim2 = h("div", {}, this.#step, this.#place);
    const steering = h("div", { class: "weight-steering" }, aim2, this.#slider, this.#dropper, this.#lifter);
    const props = { class: "weight-feel", hidden: true, role: "group", "aria-label": "Feel the slope" };
    this.element = h("div", props, steering, this.#words, this.#source);
    this.element.addEventListener("keydown", (event) => this.#press(event));
  }
  get isOn() {
    return this.#now !== null;
  }
  fits({ run, chosen, weightView }) {
    const look = this.#now?.look;
    return !look || look.run === run?.id && look.index === chosen && weightView === "curve";
  }
  begin(look) {
    const scene = sceneOf(look, null);
    if (scene === null) return;
    const descent = startDescent(scene, look.gradient === null ? null : look.numeric_gradient);
    this.#now = { look, scene, descent };
    setText(this.#source, `The curve at step ${count(look.step)}. ${SOURCE}`);
    this.#slider.value = "0";
    this.element.hidden = false;
    this.#stage.lend((width, height) => this.#picture(width, height));
    this.#draw();
    this.#slider.focus();
  }
  leave() {
    if (this.#now === null) return;
    this.#now = null;
    this.element.hidden = true;
    this.#stage.lend(null);
    this.#ended();
  }
  aimAt(right) {
    if (this.#now === null) return;
    const { descent } = this.#now;
    const { area } = planOf2(this.#now.scene, this.#stage.width, this.#stage.height, false);
    const share2 = (right - area.left) / (area.right - area.left);
    const w = descent.w[0] + share2 * 2 * longestStep(descent);
    this.#slider.value = String(Math.round((w - standing(descent).w) / longestStep(descent) * STOPS2));
    this.#draw();
  }
  #aimed(descent) {
    return Number(this.#slider.value) / STOPS2 * longestStep(descent);
  }
  #drop() {
    if (this.#now === null || this.#now.descent.lifted) return;
    this.#now.descent = drop(this.#now.descent, this.#aimed(this.#now.descent));
    this.#draw();
  }
  #lift() {
    if (this.#now === null) return;
    if (this.#now.descent.lifted) return this.leave();
    this.#now.descent = { ...this.#now.descent, lifted: true };
    this.#draw();
  }
  #press(event) {
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && event.target === this.#slider) this.#drop();
    else return;
    event.preventDefault();
  }
  #draw() {
    if (this.#now === null) return;
    const { descent } = this.#now;
    const { quantity: quantity2 } = this.#stage.names;
    const aim2 = aimOf(descent, this.#aimed(descent));
    const by = aim2 - standing(descent).w;
    const said = standing(descent).loss + slopeAt(descent) * by;
    setText(this.#step, signed(by, 2));
    setText(this.#place, `to ${weight(aim2)}`);
    setAttributes(this.#slider, {
      "aria-valuetext": `${signed(by, 2)}, to ${weight(aim2)}; the slope says ${quantity2} ${loss(said)}`
    });
    setText(this.#words, descentWords(descent, quantity2));
    this.#slider.disabled = this.#dropper.disabled = descent.lifted;
    if (descent.lifted) this.#lifter.focus();
    setText(this.#lifter, descent.lifted ? "Leave" : "Lift the fog");
    this.#stage.redraw();
  }
  #picture(width, height) {
    if (this.#now === null) return [];
    const { scene, descent } = this.#now;
    return feelPicture(descent, this.#aimed(descent), planOf2(scene, width, height, false), this.#stage.names);
  }
};

// static/js/views/weight/stage.js
var stage_exports2 = {};
__export(stage_exports2, {
  WeightStage: () => WeightStage,
  spoken: () => spoken
});

// static/js/draw/weight/history-picture.js
var CHARACTER4 = 7;
var TICK_ROOM3 = 18;
var WAY = 0.62;
var FEWEST_STEPS = 10;
var UNKNOWN = "not kept";
var FEW = 40;
function scalesOf({ step: step2, value: value2, gradient }, width, height) {
  const bottom = height - TICK_ROOM3;
  const present = Math.abs(value2[value2.length - 1]);
  const range = spanOf(value2, 0.1, Math.max(1e-4, present * 1e-3));
  const levels2 = numbers(range, 3);
  const left = Math.max(36, roomBeside(levels2.map(({ text: text2 }) => text2)));
  const box = { left, right: width - 8, top: 6, middle: 6 + WAY * (bottom - 6), bottom };
  const low = 6 + (WAY + 0.08) * (bottom - 6);
  const span = [0, Math.max(step2[step2.length - 1], FEWEST_STEPS)];
  const steepest = gradient.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0);
  const slopes = [-(steepest || 1), steepest || 1];
  return {
    ...{ box, span, levels: levels2, steepest, low },
    x: linear(span, [box.left, box.right]),
    y: linear(range, [box.middle, box.top + 12]),
    // below the parameter's name
    slope: linear(slopes, [bottom, low])
  };
}
function stretchesOf({ step: step2, gradient }) {
  const found = { known: [], unknown: [] };
  step2.forEach((end, at) => {
    if (at === 0) return;
    const isKnown = Number.isFinite(gradient[at]);
    const begin = isKnown && !Number.isFinite(gradient[at - 1]) ? end - 1 : step2[at - 1];
    if (begin > step2[at - 1]) extend(found.unknown, step2[at - 1], begin);
    extend(isKnown ? found.known : found.unknown, begin, end);
  });
  return found;
}
function extend(stretches, begin, end) {
  const last = stretches[stretches.length - 1];
  if (last?.[1] === begin) last[1] = end;
  else stretches.push([begin, end]);
}
function backgroundOf2(history2, { x, slope, box }) {
  const { known: known3, unknown } = stretchesOf(history2);
  const line4 = known3.map(([begin, end]) => `M${px(x(begin))} ${px(slope(0))}H${px(x(end))}`).join("");
  const roomy = unknown.filter(([begin, end]) => x(end) - x(begin) > CHARACTER4 * UNKNOWN.length);
  const words2 = roomy.map(([begin, end]) => label2(UNKNOWN, x((begin + end) / 2), slope(0) + 4, "middle"));
  const zero = known3.length > 0 ? [label2("0", box.left - 8, slope(0) + 4, "end")] : [];
  return [path("weight-grid", line4), ...zero, ...words2];
}
function historyPicture(history2, name, width, height) {
  const scales = scalesOf(history2, width, height);
  const { x, y, slope } = scales;
  const { step: step2, value: value2, gradient } = history2;
  const [xs, ys, last] = [step2.map(x), value2.map(y), step2.length - 1];
  return [
    ...axes2(scales, name),
    ...backgroundOf2(history2, scales),
    path("weight-slopes", stems(xs, gradient.map(slope), slope(0))),
    path("weight-way", pathThrough(xs, ys)),
    path("weight-beads", step2.length <= FEW ? dots(xs, ys) : ""),
    circle("weight-here", xs[last], ys[last], 4.5)
  ];
}
function axes2({ box, span, levels: levels2, steepest, low, x, y }, name) {
  const steps = numbersAcross(span, 5, x, countsFrom("step 0")).filter(
    ({ value: value2 }) => x(value2) < box.right - 8
  );
  const slopes = steepest > 0 ? `gradient, up to ${significant(steepest, 2)}` : "gradient";
  return [
    ...levelLines("weight-grid", levels2, y, box, 8),
    label2(name, box.left + 6, box.top + 8, "start"),
    label2(slopes, box.left + 6, low - 4, "start", "gradient"),
    // above the highest
    ...steps.map(({ value: value2, text: text2 }) => label2(text2, x(value2), box.bottom + 14, "middle"))
  ];
}

// static/js/draw/weight/layer-picture.js
var GAP7 = 22;
var HEAD5 = 34;
var LINE4 = 14;
var FOOT2 = 20;
var BAR_GAP = 1;
var CHARACTER5 = 6.7;
var LEAST2 = 1;
var KINDS2 = [
  { kind: "weights", meaning: "" },
  { kind: "gradients", meaning: "gradient" },
  { kind: "updates", meaning: "update" }
];
function layerPicture(look, width, height) {
  const each = (width - 2 * GAP7) / KINDS2.length;
  const values = { weights: look.before ?? look.after, gradients: look.gradient, updates: look.update };
  const hasRoom = (texts) => CHARACTER5 * (texts.join("").length + 1) <= each;
  const counted2 = KINDS2.map(({ kind }) => ({ name: kindName(kind, look), of: look.rank[kind] }));
  const more = counted2.every(({ name, of }) => hasRoom([name, of ? highestText(of) : ""])) ? 0 : LINE4;
  const below = counted2.every(({ of }) => !of || hasRoom(endTexts(of.edges, each))) ? 0 : LINE4;
  return KINDS2.flatMap(({ kind, meaning: meaning2 }, place2) => {
    const left = place2 * (each + GAP7);
    const area = { left, right: left + each, top: HEAD5 + more, bottom: height - FOOT2 - below };
    const histogram2 = look.rank[kind];
    return [
      label2(kindName(kind, look), left, 10, "start", meaning2),
      ...histogram2 ? bars(histogram2, values[kind], area, meaning2, { head: 10 + more, foot: 14 + below }) : nothingYet(area)
    ];
  });
}
var kindName = (kind, { rank: { layer }, before }) => kind === "weights" ? `${before === null ? "" : "old "}${layer === POSITION ? "x and y" : kind}` : kind;
var highestText = ({ counts: counts2 }) => `up to ${count(Math.max(...counts2))}`;
var nothingYet = ({ left, right, top, bottom }) => [
  path("weight-grid", `M${px(left)} ${px(bottom)}H${px(right)}`),
  label2("after the next step", (left + right) / 2, (top + bottom) / 2, "middle")
];
function bars(histogram2, value2, { left, right, top, bottom }, meaning2, line4) {
  const { edges, counts: counts2, bin } = histogram2;
  const most = Math.max(...counts2);
  const wide = (right - left) / counts2.length;
  const bar = (place2) => {
    const tall = counts2[place2] > 0 ? Math.max(LEAST2, counts2[place2] / most * (bottom - top)) : 0;
    const x = left + place2 * wide;
    return `M${px(x)} ${px(bottom)}V${px(bottom - tall)}H${px(x + wide - BAR_GAP)}V${px(bottom)}Z`;
  };
  const here = left + (bin + 0.5) * wide;
  const tip = bottom - Math.max(LEAST2, counts2[bin] / most * (bottom - top)) - 3;
  const [low, high] = endTexts(edges, right - left);
  return [
    path("weight-grid", `M${px(left)} ${px(bottom)}H${px(right)}`),
    ...zeroLine(edges, [low, high], { left, right, top, bottom }),
    path(`weight-bars ${meaning2}`, counts2.map((_, place2) => place2 === bin ? "" : bar(place2)).join("")),
    path(`weight-bar ${meaning2}`, bar(bin)),
    path(`weight-mark ${meaning2}`, `M${px(here)} ${px(tip)}l-3.5 -5h7Z`),
    path("weight-grid", `M${px(here)} ${px(Math.max(tip - 7, top - 5))}V${px(top - 5)}`),
    label2(significant(value2, 3), ...textPlace(here, top - 9, left, right), meaning2),
    label2(low, left, bottom + 14, "start"),
    label2(high, right - BAR_GAP, bottom + line4.foot, "end"),
    label2(highestText(histogram2), right - BAR_GAP, line4.head, "end")
  ];
}
function zeroLine(edges, ends3, { left, right, top, bottom }) {
  const [low, high] = [edges[0], edges[edges.length - 1]];
  if (!(low < 0 && high > 0)) return [];
  const x = left + (right - left) * -low / (high - low);
  const [before, after] = ends3.map((text2) => CHARACTER5 * (text2.length + 2));
  const hasRoom = x - left > before && right - x > after;
  return [
    path("weight-zero", `M${px(x)} ${px(top)}V${px(bottom + 4)}`),
    ...hasRoom ? [label2("0", x, bottom + 14, "middle")] : []
  ];
}
function endTexts(edges, width) {
  const ends3 = [edges[0], edges[edges.length - 1]];
  const texts = ends3.map((end) => significant(end, 2));
  return CHARACTER5 * texts.join("").length < width - GAP7 ? texts : ends3.map((end) => significant(end, 1));
}
function textPlace(x, y, left, right) {
  if (x - left < 30) return [left, y, "start"];
  return right - x < 30 ? [right, y, "end"] : [x, y, "middle"];
}

// static/js/views/weight/stage.js
var MORPH_MS = 240;
var LENT = "The curve on which you feel the slope";
var WeightStage = class {
  #svg;
  width = 0;
  height = 0;
  #subject = null;
  #drawn = null;
  #next = null;
  #held = {
    batch: null,
    full: null
  };
  #turn = 0;
  #guest = null;
  constructor(svg) {
    this.#svg = svg;
  }
  get scene() {
    return this.#next;
  }
  get names() {
    return this.#subject?.names ?? { parameter: "weight", quantity: "loss" };
  }
  lend(guest) {
    this.#guest = guest;
    this.redraw();
  }
  redraw() {
    this.#turnTo(false);
  }
  resize(width, height) {
    Object.assign(this, { width, height });
    this.#held.batch = this.#held.full = null;
    this.#turnTo(false);
  }
  show(subject3, still) {
    const before = this.#subject;
    const { look } = subject3;
    const same2 = before !== null && before.look.run === look.run && before.look.index === look.index;
    const next = same2 && Math.abs(look.step - before.look.step) <= 1;
    if (!same2) this.#held.batch = this.#held.full = null;
    this.#subject = subject3;
    if (before?.look !== look) {
      this.#next = sceneOf(look, same2 ? this.#next?.range ?? null : null);
      this.#svg.dataset.step = String(look.step);
    }
    this.#turnTo(next && !still && subject3.view === "curve" && before?.view === "curve");
  }
  #turnTo(slowly) {
    cancelAnimationFrame(this.#turn);
    const from = this.#drawn;
    if (!slowly || from === null || this.#next === null || from === this.#next) return this.#draw(this.#next);
    const start2 = performance.now();
    const next = this.#next;
    const tick = (time) => {
      const share2 = Math.min(Math.max((time - start2) / MORPH_MS, 0), 1);
      this.#draw(between(from, next, 1 - (1 - share2) ** 3));
      if (share2 < 1) this.#turn = requestAnimationFrame(tick);
    };
    this.#turn = requestAnimationFrame(tick);
  }
  #draw(scene) {
    this.#drawn = scene;
    const { width, height } = this;
    if (this.#subject === null || width === 0) return;
    const guest = this.#guest?.(width, height);
    this.#svg.replaceChildren(
      ...guest ?? this.#picture(this.#subject, scene, { width, height, held: this.#held })
    );
    const says = this.#guest !== null ? LENT : spoken(this.#subject);
    setAttributes(this.#svg, { "aria-label": says });
  }
  pictureIn(width, height) {
    const frame = { width, height, held: { batch: null, full: null } };
    return this.#subject ? this.#picture(this.#subject, this.#next, frame) : [];
  }
  #picture(subject3, scene, frame) {
    const { look, view, names } = subject3;
    if (view === "history") return historyPicture(look.history, names.parameter, frame.width, frame.height);
    if (view === "layer") return layerPicture(look, frame.width, frame.height);
    return this.curve(subject3, scene, frame);
  }
  curve({ look, names }, scene, { width, height, held }) {
    if (scene === null) {
      const along2 = names.quantity === "f" ? `Along ${names.parameter} f` : "Along this weight the loss";
      const lines = [`${along2} is more than float64 holds, or undefined:`, "there is no curve to draw."];
      return lines.map((line4, place2) => label2(line4, width / 2, height / 2 + 16 * place2 - 8, "middle"));
    }
    return curvePicture2(scene, look, planOf2(scene, width, height), names, held);
  }
};
function spoken({ look, view, names, noisy }) {
  if (view === "history") return `The way of ${look.label} up to step ${look.step}, and its gradients`;
  if (view === "layer")
    return look.rank.layer === POSITION ? "The two coordinates, their gradients and their updates" : `The place of ${look.label} among the weights, gradients and updates of its layer`;
  const what = names.quantity === "f" ? "f" : "The loss";
  const which = noisy ? "slope with noise" : "slope";
  const slope = look.gradient === null ? "" : `; its ${which} is ${signed(look.gradient, 3)}`;
  const move = look.update === null ? "" : `, its update was ${signed(look.update, 3)}`;
  return `${what} as ${look.label} alone varies, at ${signed(look.before ?? look.after, 4)}${slope}${move}`;
}

// static/js/views/weight/taken.js
var SUM_WIDTH = 640;
function ruleText2(state, look) {
  const [old, rate, gradient, now] = updateFigures(look, ruleIn(state, look), decimalsNeeded(look));
  const figures = `${old.text} − ${rate.text} × ${gradient.text} = ${now.text}`;
  return `${look.label}: ${look.before === null ? old.text : figures}`;
}
function sceneOf3(state, { holder, title, stage, glass }) {
  const { run, frame, look, weightView: view } = state;
  if (!run || !frame || look?.run !== run.id) return null;
  const step2 = glass ? glass.step : look.step;
  if (step2 === null) return null;
  const moment = momentOf({ ...state, run, frame });
  const sum = view === "sum" ? sumPicture(look, ruleOf(state)) : null;
  const elements = (width, height) => sum?.elements ?? glass?.pictureIn(width, height) ?? stage.pictureIn(width, height);
  const subtitle = glass ? look.label : ruleText2(state, look);
  const size = sum ? { width: SUM_WIDTH, height: sum.height } : void 0;
  return {
    part: "weight",
    moment: step2 === frame.step ? moment : { ...moment, step: step2, loss: null },
    lines: { title, subtitle, holder, elements, size }
  };
}

// static/js/views/weight/weight.js
var PATIENCE_MS = 150;
var WAITING2 = "The picture is on its way.";
var VIEWS2 = ["curve", "history", "layer", "sum", "neuron"];
var SUM = { class: "weight-sum shaded", tabindex: "0", role: "region", "aria-label": "Rule in numbers" };
var TOLD2 = ["run", "frame", "chosen", "look", "weightView", "catalogue", "play", "glass", "layout"];
var DRAWN = ["look", "weightView", "data"];
var Weight = class {
  #state = null;
  #container;
  #title = h("h2", { id: "weight-title" }, "One weight");
  #svg = s("svg", { role: "img", "aria-label": "The loss as one weight varies" });
  #sum = h("div", SUM);
  #feel = button("Feel the slope", () => this.#begin(), { class: "pill weight-fogged", hidden: true });
  #equation = new Equation();
  #words = h("p", { class: "caption" }, "A weight’s curve appears here once it is measured.");
  #checks = [0, 1].map(() => h("p", { class: "weight-check micro" }));
  #lines = h("div", { class: "weight-lines" }, this.#words, this.#checks);
  #told = h("div", { class: "weight-last" }, this.#equation.element, this.#lines);
  #stage = new WeightStage(this.#svg);
  #feeling = new Feeling(this.#stage, () => this.#lend(false));
  #picker;
  #views;
  #findFloor;
  #actions;
  #drawing;
  #glass = null;
  #loading = null;
  #size = { width: 0, height: 0 };
  #wait = createPatience(PATIENCE_MS, (isLate) => this.#turnLate(isLate));
  #late = false;
  constructor(container2, actions) {
    this.#container = container2;
    this.#findFloor = actions.findFloor;
    this.#actions = actions;
    const none = { run: null, frame: null, chosen: 0 };
    this.#picker = createWeightPicker(() => this.#state ?? none, actions.choose);
    this.#views = createChoices("Picture of the weight", VIEWS2, actions.setWeightView);
    const drawing = h("div", { class: "drawing" }, this.#svg, this.#sum, this.#feel);
    this.#drawing = drawing;
    const head = h(
      "header",
      {},
      this.#title,
      asks("one weight", "One weight"),
      this.#views.element,
      this.#picker.element,
      createTakeaway("Save the weight’s picture", () => this.#scene())
    );
    container2.append(head, drawing, this.#told, this.#feeling.element);
    this.#takeAim();
    observeSize(drawing, (width, height) => {
      this.#size = { width, height };
      this.#stage.resize(width, height);
      this.#glass?.resize(width, height);
    });
  }
  #scene() {
    const view = this.#state?.weightView;
    const [stage, glass] = [this.#stage, view === "neuron" ? this.#glass : null];
    const shown = { holder: this.#drawing, title: this.#title.textContent ?? "", stage, glass };
    return this.#state && sceneOf3(this.#state, shown);
  }
  #takeAim() {
    for (const kind of ["pointerdown", "pointermove"]) {
      this.#svg.addEventListener(kind, ({ buttons, clientX }) => {
        if (buttons > 0) this.#feeling.aimAt(clientX - this.#svg.getBoundingClientRect().left);
      });
    }
  }
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (!first && TOLD2.every((part) => state[part] === previous[part])) return;
    if (!this.#feeling.fits(state)) this.#feeling.leave();
    this.#wait(!isMoving(state) && isBehind(state));
    this.#picker.update(state);
    this.#views.show(state.weightView);
    this.#offerNeuron(state);
    if (first || DRAWN.some((part) => state[part] !== previous[part])) this.#draw(state);
    this.#feel.hidden = this.#feeling.isOn || state.weightView !== "curve" || this.#stage.scene === null;
    this.#tell();
  }
  #offerNeuron(state) {
    const { run, weightView, chosen } = state;
    const isOn2 = weightView === "neuron";
    const isNeuron = run?.config.model === null && isBias(run, chosen);
    const tab = this.#views.element.lastElementChild;
    tab.hidden = !isOn2 && !isNeuron;
    this.#told.hidden = isOn2 || this.#feeling.isOn;
    if (isOn2) this.#loading ??= this.#load();
    this.#glass?.show(state, isOn2);
  }
  async #load() {
    const { NeuronGlass } = await import("./neurons.js");
    this.#glass = new NeuronGlass(this.#actions);
    this.#drawing.append(this.#glass.picture);
    this.#told.after(this.#glass.told);
    if (this.#state) this.#glass.show(this.#state, this.#state.weightView === "neuron");
    this.#glass.resize(this.#size.width, this.#size.height);
  }
  #turnLate(isLate) {
    if (isLate === this.#late) return;
    this.#late = isLate;
    this.#container.classList.toggle("behind", isLate);
    this.#tell();
  }
  async #begin() {
    this.#feel.disabled = true;
    const look = await this.#findFloor();
    this.#feel.disabled = false;
    if (look && this.#state?.weightView === "curve") this.#feeling.begin(look);
    this.#lend(this.#feeling.isOn);
  }
  #lend(on) {
    this.#told.hidden = this.#feel.hidden = on;
    this.#svg.toggleAttribute("data-drag", on);
    this.#container.dataset.view = on ? "feel" : "curve";
    if (!on) this.#feel.focus();
  }
  #draw(state) {
    const { look, run, weightView: view, reducedMotion, play } = state;
    this.#container.dataset.view = this.#feeling.isOn ? "feel" : view;
    this.#sum.hidden = view !== "sum";
    this.#svg.toggleAttribute("hidden", view === "sum" || view === "neuron");
    if (!look || !run || view === "neuron") return;
    if (view === "sum") this.#sum.replaceChildren(...sumLines(look, ruleOf(state)));
    const subject3 = { look, view, names: namesOf(state), noisy: isNoisy(run) };
    this.#stage.show(subject3, reducedMotion || play.playing);
  }
  #tell() {
    const state = this.#state;
    if (!state?.run) return;
    const { frame, look, run } = state;
    const isAlone2 = look === null || this.#late;
    const weight2 = isAlone2 ? frame?.weight : look;
    if (weight2) this.#equation.show(state, run, weight2);
    this.#equation.element.dataset.step = String((isAlone2 ? frame : look)?.step);
    if (look) this.#writeWords(state, look);
    else setCaption(this.#words, [WAITING2]);
  }
  #writeWords(state, look) {
    const { weightView: view, run, frame } = state;
    setText(this.#title, isTextbook(run) ? "One coordinate" : view === "neuron" ? "Neuron" : "One weight");
    const step2 = isMoving(state) && look.gradient !== null ? `Step ${count(look.step)}: ` : "";
    const why = () => whyWords(look, frame, rateOf(state, look), run !== null && isFrozen(run, look.index));
    const told3 = { history: historyWords(look), layer: [step2, ...layerWords(look)] };
    setCaption(this.#words, view === "history" || view === "layer" ? told3[view] : [why()]);
    this.#words.dataset.step = String(look.step);
    const slope = slopeText2(look, isNoisy(run));
    const lines = view === "curve" || view === "sum" ? [slope && step2 + slope + stepNote(run), changeText(look)] : ["", ""];
    this.#checks.forEach((check, place2) => {
      setText(check, lines[place2]);
    });
  }
};
var isBias = ({ parameters }, weight2) => parameters.some(({ role, start: start2, stop }) => role === "bias" && start2 <= weight2 && weight2 < stop);
var isBehind = (state) => state.look !== null && state.frame !== null && !isNow(state.look, state);
var createWeight = (container2, actions) => new Weight(container2, actions);

// static/js/main.js
var networkView = ({ run, slow }) => isTextbook(run) ? 1 : slow ? 2 : 0;
var VIEWS3 = {
  tools: createTools,
  stage: createStage,
  evidence: createEvidence,
  lesson: createLesson,
  settings: createSettings,
  network: oneOf(networkView, [createNetwork, createPosition, createSlowMotion]),
  landscape: createLandscape,
  weight: createWeight,
  predictions: either(createWays, createMinima),
  chart: createChart,
  log: createLog,
  player: createPlayer,
  narration: createNarration
  // last, for it asks whether its words have room: a layout of all that was written
};
function container(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page must have an element #${id}.`);
  return element;
}
function showTheme(screen, theme) {
  screen.paint(theme);
  remember("theme", theme === systemTheme() ? null : theme);
}
function showData({ frame, connection, run }) {
  const data = document.body.dataset;
  if (data.mode === "guide") return;
  data.model = isTextbook(run) ? "surface" : "network";
  data.connection = connection;
  if (!frame) return;
  Object.assign(data, { run: frame.run, step: frame.step, epoch: frame.epoch, status: frame.status });
}
function draw(store, server, actions, screen, talk) {
  const views = Object.entries(VIEWS3).map(([id, create]) => create(container(id), actions));
  for (const view of views) view.update(store.get(), store.get());
  const places = () => Object.assign({}, ...views.map((view) => view.places?.() ?? {}));
  const [lab, audience] = [views, [talk]].map((shown) => shown.map((view) => caughtUp(view, store.get())));
  store.subscribe((state, previous) => {
    if (state.theme !== previous.theme) showTheme(screen, state.theme);
    if (groundOf(state) !== groundOf(previous)) screen.talk(groundOf(state));
    if (state.wording !== previous.wording) remember("wording", state.wording);
    if (state.narration !== previous.narration) remember("narration", state.narration);
    if (state.raceLine && state.raceLine !== previous.raceLine)
      remember("race-line", lineText(state.raceLine));
    for (const view of state.talk.on ? audience : lab) update(view, state, previous);
    showData(state);
    if (state.frame && state.frame !== previous.frame) server.acknowledge(state.frame.frame);
  });
  return places;
}
var groundOf = ({ talk }) => talk.on ? talk.ground : null;
function update(view, state, previous) {
  try {
    view.update(state, previous);
  } catch (error) {
    reportError(error);
  }
}
function goTo(part) {
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
function offerWays() {
  container("skip").addEventListener("click", () => goTo(document.querySelector(".transport-play")));
  for (const way of document.querySelectorAll("[data-part]")) {
    const part = container(String(way.dataset.part));
    part.tabIndex = -1;
    way.addEventListener("click", () => goTo(part));
  }
}
function openLab(server, keys, tells, { help: help2, guide, screen }) {
  const store = createStore(initialState(surroundings()));
  const session = new Session(store, server);
  const address = new Address(store, session, server);
  const actions = new PageActions(store, session, address, server);
  const player = commandsOf(actions, store);
  const away = () => {
    actions.talk.leave();
    guide(null);
  };
  const talk = actions.talk.commands({ ...player, help: help2, guide: away });
  const places = draw(store, server, actions, screen, createTalk(container("talk"), store, actions, talk));
  askAsThePageChanges(store, server.asks);
  followSurroundings(store);
  const parts2 = { container, page: document, actions, store, server };
  const names = offerNames(parts2, { places, learn: guide });
  keys.set("lab", { ...player, names, talk: actions.talk.enter });
  keys.set("talk", talk);
  if (decodeAddress(location.hash).view.mode === "talk") actions.talk.enter();
  for (const mode of ["lab", "talk"]) tells.set(mode, () => showData(store.get()));
  offerRace(parts2);
  offerQuiz(parts2);
  offerLayers(parts2);
  offerRuns(parts2);
  offerData(parts2);
  offerWays();
  open(store, address, server);
  const leave = () => {
    if (store.get().play.playing) actions.pause();
    address.rest();
  };
  return { leave, enter: address.enter, follow: address.wake };
}
async function open(store, address, server) {
  try {
    store.set({ catalogue: await server.asks.catalogue() });
    await address.open();
    store.set({ keeps: (await server.asks.health()).data.kind });
  } catch (error) {
    const said = `${saidBy(error)} Reload the page to try again.`;
    store.set(error instanceof Refused && error.isFull ? { storage: said } : { notice: said });
  }
}
function offer(lesson, modes) {
  const element = container("guide-offer");
  element.hidden = false;
  const close = () => Object.assign(element, { hidden: true });
  const goOn = () => modes.toGuide(lesson).then(close);
  element.append(button(`Go on with step ${lesson}`, goOn), button("Not now", close, { class: "dim" }));
}
function start() {
  const server = new Connection();
  const keys = /* @__PURE__ */ new Map();
  const tells = /* @__PURE__ */ new Map();
  const toggle3 = container("guide-mode");
  const parts2 = {
    guide: [container("guide")],
    lab: ["skip", "lab", "layers", "runs", "data", "player", "narration", "tools"].map(container),
    talk: [container("talk")]
  };
  const forced = () => FORCED.matches ? systemTheme() : null;
  const screen = new Screen(parts2, surroundings().theme, forced, (mode) => {
    toggle3.textContent = mode === "guide" ? "Full lab" : "Guide";
    tells.get(mode)?.();
  });
  const help2 = createKeysDialog(container("keys"), keyTable()).show;
  const ways = { help: help2, screen, guide: (lesson2) => modes.toGuide(lesson2) };
  const modes = new Modes({
    ...{ recalled, remember, openLab: () => openLab(server, keys, tells, ways) },
    show(mode) {
      container("guide-offer").hidden = true;
      screen.show(mode);
    },
    async openGuide(place2, ways2) {
      const { openGuide, tell } = await import("./guide.js");
      const guide = openGuide(container("guide"), server.asks, place2, ways2);
      keys.set("guide", guide.commands);
      tells.set("guide", () => tell(guide));
      return guide;
    }
  });
  toggle3.addEventListener("click", modes.toggle);
  DARK.addEventListener("change", () => showTheme(screen, systemTheme()));
  FORCED.addEventListener("change", screen.redraw);
  listenToKeys(
    document,
    () => KEYS[screen.mode],
    () => ({ help: help2, ...keys.get(screen.mode) })
  );
  const lesson = modes.open();
  if (lesson !== null) offer(lesson, modes);
}
start();
export {
  refusals_exports as part0,
  clipboard_exports as part1,
  ticks_exports as part10,
  choices_exports as part11,
  table_number_exports as part12,
  dom_exports as part13,
  format_exports as part14,
  locks_exports as part15,
  phases_exports as part16,
  samples_exports as part17,
  values_exports as part18,
  human_exports as part19,
  mode_exports as part2,
  field_exports as part20,
  labels_exports as part21,
  loss_scale_exports as part22,
  chart_exports as part23,
  contours_exports as part24,
  map_exports2 as part25,
  path_exports as part26,
  picture_exports as part27,
  reading_exports as part28,
  subject_exports as part29,
  remade_exports as part3,
  camera_exports as part30,
  morph_exports as part31,
  overlay_exports as part32,
  place_exports as part33,
  projection_exports as part34,
  relief_exports as part35,
  scale_bar_exports as part36,
  thrift_exports as part37,
  words_exports2 as part38,
  line_exports as part39,
  comparison_exports as part4,
  sentence_exports as part40,
  hues_exports as part41,
  labels_exports2 as part42,
  lines_exports as part43,
  painter_exports as part44,
  picture_exports2 as part45,
  scene_exports2 as part46,
  words_exports3 as part47,
  palette_exports as part48,
  paths_exports as part49,
  canvas_exports as part5,
  map_exports as part50,
  marks_exports as part51,
  names_exports2 as part52,
  words_exports4 as part53,
  worst_exports as part54,
  read_number_exports as part55,
  room_exports as part56,
  size_exports as part57,
  spread_exports as part58,
  surface_exports as part59,
  caption_exports as part6,
  svg_exports as part60,
  picture_exports3 as part61,
  twin_exports as part62,
  viridis_exports as part63,
  names_exports as part64,
  scene_exports as part65,
  words_exports5 as part66,
  words_exports as part67,
  memory_exports as part68,
  errors_exports as part69,
  dashes_exports as part7,
  config_exports as part70,
  guide_exports as part71,
  keys_exports as part72,
  moving_exports as part73,
  neurons_exports as part74,
  parameters_exports as part75,
  race_line_exports as part76,
  rate_exports as part77,
  share_exports as part78,
  store_exports as part79,
  ranges_exports as part8,
  trying_exports as part80,
  buttons_exports as part81,
  held_exports as part82,
  hands_exports as part83,
  scenery_exports as part84,
  stage_exports as part85,
  targets_exports as part86,
  panel_exports as part87,
  inline_edit_exports as part88,
  rows_exports as part89,
  shares_exports as part9,
  inputs_exports as part90,
  takeaway_exports as part91,
  transport_exports as part92,
  stage_exports2 as part93
};
