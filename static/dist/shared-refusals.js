import {
  Refused,
  readNumber
} from "./shared-errors.js";
import {
  takeTurns
} from "./shared-scenery.js";
import {
  observeSize
} from "./shared-size.js";
import {
  paletteOf
} from "./shared-palette.js";
import {
  ownOf,
  pathOf,
  placed
} from "./shared-placing.js";
import {
  isMoving
} from "./shared-moving.js";
import {
  h,
  setAttributes,
  setText
} from "./shared-dom.js";
import {
  count,
  plain
} from "./shared-format.js";

// static/js/acting/refusals.js
var carried = (refused) => refused;
var cleared = () => ({});
var isOf = (path, whole) => path === whole || path.startsWith(`${whole}.`);
function standing(refused, path) {
  const kept = Object.entries(refused).filter(([one, { value }]) => value !== void 0 && !isOf(one, path));
  return Object.fromEntries(kept);
}
var withMoved = (list, moved) => (refused) => {
  const entries = Object.entries(refused).flatMap(([path, refusal]) => {
    const [head, row, ...rest] = path.split(".");
    const place = head === list && row !== void 0 ? moved(Number(row)) : row;
    return place === null ? [] : [[place === row ? path : [head, place, ...rest].join("."), refusal]];
  });
  return Object.fromEntries(entries);
};
var ownName = (text) => text.replace(/^changes\./, "");
function explained(error, { path, value }) {
  const { fields, message } = error instanceof Refused ? error : { fields: [], message: "The server does not answer; nothing was changed." };
  const notice = fields.length > 0 ? null : message;
  const whys = [...new Set(fields.map(({ message: message2 }) => ownName(message2)))];
  if (path !== void 0 && value !== void 0) {
    return { notice, refused: { [path]: { why: whys.join(" ") || "This was not set.", value } } };
  }
  const entries = fields.map((field) => [ownName(field.path), { why: ownName(field.message) }]);
  return { notice, refused: Object.fromEntries(entries) };
}
var Refusing = class {
  #store;
  /** How often each setting was touched: what the server says of an older value is of no more use. */
  #times = (
    /** @type {Map<string | undefined, number>} */
    /* @__PURE__ */ new Map()
  );
  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }
  /**
   * A setting is touched, which ends what was said of it.
   * @param {Touched} touched
   * @returns {(error: unknown) => Partial<State>} what changes on the page when the attempt fails
   */
  begin(touched) {
    const { path } = touched;
    const time = (this.#times.get(path) ?? 0) + 1;
    this.#times.set(path, time);
    this.#store.set({ refused: standing(this.#store.get().refused, path) });
    return (error) => {
      const { refused, notice } = explained(error, touched);
      const isNewest = this.#times.get(path) === time;
      return isNewest ? { refused: { ...this.#store.get().refused, ...refused }, notice } : { notice };
    };
  }
  /** A value is refused without asking the server. @param {string} path @param {Refusal} refusal */
  refuse(path, refusal) {
    this.begin({ path });
    this.#store.set({ refused: { ...this.#store.get().refused, [path]: refusal } });
  }
};

// static/js/draw/paths.js
var GREEK = /* @__PURE__ */ new Map([
  ["beta", "β"],
  ["rho", "ρ"],
  ["epsilon", "ε"]
]);
var SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
function patchAt(config, path, value) {
  const field = (
    /** @type {keyof RunConfig} */
    pathOf(path)[0]
  );
  return { [field]: placed(config, path, value)[field] };
}
function valueAt(config, path) {
  return path.split(".").reduce(
    ownOf,
    /** @type {unknown} */
    config
  );
}
function titleOf(name) {
  const words = name.split("_").map((word) => GREEK.get(word) ?? word);
  const joined = words.join(" ").replace(/(?<=[βρε]) (\d)/g, (_, digit) => SUBSCRIPTS[digit]);
  const isWord = /^[a-z]/.test(joined);
  return isWord ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}
var lossOf = ({ loss }) => typeof loss === "string" ? { name: loss } : loss;
var outputsOf = (declared) => `${declared?.task} ${declared?.class_names?.length}`;
function withDataset({ datasets, presets }, config, name) {
  const targets = (
    /** @param {string} one */
    (one) => outputsOf(datasets.find((set) => set.name === one))
  );
  const told = (labels) => ({ name, ...labels === "one_hot" && { labels } });
  const patch = { dataset: told(config.dataset.labels), initial_weights: null };
  if (targets(name) === targets(config.dataset.name)) return patch;
  const model = presets.find((preset) => targets(preset.config.dataset.name) === targets(name))?.config;
  if (!model) return patch;
  const { loss, metrics } = model;
  const layers = [...config.layers.slice(0, -1), ...model.layers.slice(-1)];
  return { ...patch, dataset: told(model.dataset.labels), layers, loss, metrics };
}
function withLabels({ losses }, config, patch) {
  const { dataset } = config;
  if (dataset.labels === void 0 || "dataset" in patch || !("loss" in patch || "layers" in patch))
    return patch;
  const next = { ...config, ...patch };
  const takes = losses.find(({ name }) => name === lossOf(next).name)?.takes;
  const labels = takes === "labels" || next.layers.at(-1)?.units === 1 ? "index" : "one_hot";
  return labels === dataset.labels ? patch : { ...patch, dataset: { ...dataset, labels } };
}
function boundsText({ type, gt, ge, lt, le }) {
  const words = (
    /** @type {[string, number | null | undefined][]} */
    [
      ["more than", gt],
      ["at least", ge],
      ["less than", lt],
      ["at most", le]
    ]
  );
  const given = words.filter(([, bound]) => bound !== null && bound !== void 0);
  const text = type === "integer" ? count : plain;
  return given.map(([word, bound]) => `${word} ${text(Number(bound))}`).join(", ");
}

// static/js/views/panel.js
var Drawing = class {
  /** The newest one; null before the first. @type {S | null} */
  state = null;
  /** CSS px; 0 before they are known. */
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
  /** @param {S} state */
  take(state) {
    this.state = state;
  }
  /** What hangs on the size only. */
  resized() {
  }
  /** Draw the state; called before there is a size, too. */
  paint() {
  }
  /** Draw the newest state in another size. */
  redraw() {
    this.paint();
  }
};
var Panel = class extends Drawing {
  caption = h("p", { class: "caption" });
  #shows;
  #together = takeTurns();
  /** @param {readonly (keyof State)[]} shows  parts without which nothing changes here */
  constructor(shows) {
    super();
    this.#shows = shows;
  }
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.state === null;
    this.take(state);
    if (!first && this.#shows.every((part) => state[part] === previous[part])) return;
    this.change(state, previous, first);
    this.#together(() => this.show(), isMoving(state));
  }
  /** Take in what has changed, before it is shown. @param {State} _state @param {State} _previous @param {boolean} _first */
  change(_state, _previous, _first) {
  }
  show() {
    this.paint();
    this.tell();
  }
  /** The words go with the picture: while a run moves, the newest step is not the one that they told. */
  redraw() {
    if (this.state) this.show();
  }
  /** Say in words what the picture shows. */
  tell() {
  }
};

// static/js/views/settings/inputs.js
var numberText = (value) => value === null || value === void 0 ? "" : String(value);
var sayNumber = (value) => typeof value === "number" ? plain(value) : "none";
function numberInput({ type, optional = false, ...bounds }, onChange) {
  const whole = type === "integer";
  const now = { edited: false, shown: (
    /** @type {unknown} */
    null
  ) };
  const show = (value) => {
    now.shown = value;
    if (now.edited) return;
    element.value = numberText(value);
    element.title = typeof value === "number" ? plain(value) : "";
  };
  const take = (value) => {
    now.edited = false;
    show(value);
    onChange(value);
  };
  const element = h("input", {
    ...{ class: "number", type: "text", inputmode: whole ? "numeric" : "decimal" },
    ...{ autocomplete: "off", spellcheck: "false", placeholder: optional ? "none" : null },
    oninput: () => Object.assign(now, { edited: true }),
    onchange: () => {
      const { value, why } = readNumber(element.value, { whole, optional, ...bounds });
      if (why === void 0) return take(value);
      now.edited = false;
      onChange(element.value, why);
    },
    onblur: () => {
      if (!now.edited) return;
      now.edited = false;
      show(now.shown);
    },
    onkeydown: (
      /** @param {KeyboardEvent} event */
      (event) => {
        const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        const { value } = readNumber(element.value, { whole });
        if (!whole || way === void 0 || typeof value !== "number") return;
        event.preventDefault();
        take(value + way);
      }
    )
  });
  return { element, show, say: sayNumber };
}
function switchInput(onChange) {
  const change = () => onChange(element.checked);
  const element = h("input", { class: "switch", type: "checkbox", role: "switch", onchange: change });
  return {
    element,
    show: (value) => Object.assign(element, { checked: value === true }),
    say: (value) => value === true ? "on" : "off"
  };
}
var isComplete = ({ settings = [] }) => !settings.some(({ required }) => required);
function selectInput(options, onChange) {
  const entries = options.map((option) => {
    const { name, title } = option;
    return h("option", { value: name, hidden: !isComplete(option) }, title || name);
  });
  const element = h("select", { class: "select", onchange: () => onChange(element.value) }, entries);
  return {
    element,
    say: (value) => options.find(({ name }) => name === String(value))?.title || String(value),
    show: (value) => {
      element.value = String(value);
      element.title = element.selectedOptions[0]?.textContent ?? "";
    }
  };
}
function inputFor(setting, onChange) {
  if (setting.type === "boolean") return switchInput(onChange);
  const choices = (setting.choices ?? []).map((name) => ({ name: String(name) }));
  return choices.length > 0 ? selectInput(choices, onChange) : numberInput(setting, onChange);
}
function isSimple({ type, choices }) {
  return ["integer", "number", "boolean"].includes(type) || (choices ?? []).length > 0;
}

// static/js/draw/choices.js
function createChoices(label, names, choose) {
  const buttons = names.map((name) => h("button", { type: "button", onclick: () => choose(name) }, name));
  return {
    element: h("div", { class: "choices", role: "group", "aria-label": label }, buttons),
    /** @param {T} chosen */
    show(chosen) {
      buttons.forEach((button, place) => {
        setAttributes(button, { "aria-pressed": String(names[place] === chosen) });
      });
    }
  };
}

// static/js/draw/spread.js
function spread(wanted, top, bottom, apart) {
  const order = wanted.map((_, k) => k).sort((one, other) => wanted[one] - wanted[other]);
  const places = [...wanted];
  let free = top;
  for (const k of order) {
    places[k] = Math.max(places[k], free);
    free = places[k] + apart;
  }
  let limit = bottom;
  for (const k of order.toReversed()) {
    places[k] = Math.min(places[k], limit);
    limit = places[k] - apart;
  }
  return places;
}

// static/js/views/held.js
var runStillUses = (value) => `The run still uses ${value}.`;
var Held = class {
  #input;
  /** The one in use. @type {unknown} */
  #value;
  /** @type {Refusal | undefined} */
  #refused;
  #still;
  /**
   * @param {string} id  given to the control
   * @param {(change: Change) => import("./settings/inputs.js").Input} make
   * @param {Change} change
   * @param {Still} [still]  in words
   */
  constructor(id, make, change, still = runStillUses) {
    this.#input = make((value, why) => {
      this.#refused = void 0;
      this.#tell();
      change(value, why);
    });
    this.#still = still;
    this.element = this.#input.element;
    this.element.id = id;
    this.refusal = h("p", { class: "refusal", role: "alert", id: `${id}-refusal` });
  }
  /** @param {unknown} value */
  show(value) {
    this.#value = value;
    this.draw();
  }
  /** @param {Refusal | undefined} refused */
  refuse(refused) {
    if (refused === this.#refused) return;
    this.#refused = refused;
    this.draw();
  }
  /** Try a value that is not chosen yet. @param {unknown} value */
  attempt(value) {
    this.#input.show(value);
  }
  draw() {
    this.#input.show(this.#refused?.value ?? this.#value);
    this.#tell();
  }
  #tell() {
    const { why = "", value } = this.#refused ?? {};
    const still = value === void 0 ? "" : this.#still(this.#input.say(this.#value), value === this.#value);
    setText(this.refusal, `${why} ${still}`.trim());
    setAttributes(this.element, {
      "aria-invalid": why ? "true" : null,
      "aria-describedby": why ? this.refusal.id : null
    });
  }
};

// static/js/views/rows.js
function createRows(list, create, none) {
  const rows = /* @__PURE__ */ new Map();
  return {
    /** @param {T[]} things @param {More} more  what each row is told besides */
    show(things, ...more) {
      for (const id of rows.keys()) if (!things.some((one) => one.id === id)) rows.delete(id);
      const elements = things.map((thing) => {
        const row = rows.get(thing.id) ?? create(thing);
        rows.set(thing.id, row);
        row.show(thing, ...more);
        return row.element;
      });
      fill(list, elements, none);
    },
    /** @param {string} id */
    at: (id) => rows.get(id)
  };
}
function fill(list, rows, none) {
  const old = [...list.children];
  if (old.length === rows.length && rows.every((row, k) => old[k] === row)) return;
  const focused = (
    /** @type {HTMLElement | null} */
    document.activeElement
  );
  const place = old.findIndex((row) => row.contains(focused));
  list.replaceChildren(...rows);
  if (place < 0) return;
  const heir = rows[Math.min(place, rows.length - 1)]?.querySelector("button") ?? none;
  (list.contains(focused) ? focused : heir)?.focus();
}

export {
  carried,
  cleared,
  standing,
  withMoved,
  Refusing,
  patchAt,
  valueAt,
  titleOf,
  lossOf,
  withDataset,
  withLabels,
  boundsText,
  spread,
  Drawing,
  Panel,
  Held,
  numberInput,
  selectInput,
  inputFor,
  isSimple,
  createRows,
  createChoices
};
