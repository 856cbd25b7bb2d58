import {
  Newest
} from "./shared-newest.js";
import {
  attempted
} from "./shared-attempt.js";

// static/js/views/data/data.js
import { part13 as part138 } from "./main.js";
import { part81 as part817 } from "./main.js";

// static/js/views/data/bring.js
import { part13 as part132 } from "./main.js";
import { part81 as part812 } from "./main.js";

// static/js/state/data/table.js
var isUsable = ({ kind }) => kind === "number" || kind === "category";
function suggested(table, suggestion) {
  const { target, inputs, scaling, target_scaling, missing } = suggestion.dataset;
  const roles = table.columns.map((column) => {
    if (column.name === target) return "answer";
    const isInput = inputs ? inputs.includes(column.name) : isUsable(column) && !column.left_out;
    return isInput ? "input" : "skip";
  });
  return {
    ...{ suggestion, roles, scaling, target_scaling, missing },
    split: suggestion.validation_split
  };
}
var withRole = (choices, k, role) => ({ ...choices, roles: choices.roles.with(k, role) });
function configOf({ columns }, { suggestion, roles, scaling, target_scaling, missing, split }) {
  const inputs = columns.filter((_, k) => roles[k] === "input").map(({ name }) => name);
  const dataset = { ...suggestion.dataset, inputs, scaling, target_scaling, missing };
  return { ...suggestion, dataset, validation_split: split };
}
var MOST_INPUTS = 64;
function whyNotLearned({ columns }, { roles, missing }) {
  const inputs = columns.filter((_, k) => roles[k] === "input");
  if (inputs.length === 0) return "Choose at least one column as an input.";
  const wide = inputs.map(({ name, kind, distinct }) => ({ name, many: kind === "category" ? distinct : 1 }));
  const many = wide.reduce((sum, one) => sum + one.many, 0);
  const widest = wide.reduce((most, one) => one.many > most.many ? one : most);
  if (many > MOST_INPUTS)
    return `A network takes at most ${MOST_INPUTS} inputs, and these columns make ${many}: “${widest.name}” alone makes ${widest.many}. Skip it, or others.`;
  const empty = emptyCells({ columns: columns.filter((_, k) => roles[k] !== "skip") });
  const fill = emptyCells({ columns: inputs }) > 0 ? ", or fill the inputs" : "";
  if (missing === "refuse" && empty > 0)
    return `${empty === 1 ? "1 cell is" : `${empty} cells are`} empty in what is used: leave such rows out${fill}.`;
  return null;
}
var emptyCells = ({ columns }) => columns.reduce((sum, { missing }) => sum + missing, 0);

// static/js/draw/data/table-words.js
import { part75 } from "./main.js";
import { part14 as part142 } from "./main.js";

// static/js/state/data/painting.js
var HALF = 1;
var CLASSES = ["A", "B", "C", "D", "E"];
var MOST_POINTS = 2e3;
var MOST_BACK = 200;
var DECIMALS = 3;
var BATCH = 16;
var UPDATES = 2500;
var EPOCHS = { fewest: 20, most: 500 };
var BLANK = { shape: "classes", points: [], past: [], future: [] };
var inPlane = (place) => Number(Math.min(HALF, Math.max(-HALF, place)).toFixed(DECIMALS));
var placed = ({ x, y, kind }) => ({ x: inPlane(x), y: inPlane(y), kind });
function changed(painting, points, goesOn = false) {
  if (points === painting.points) return painting;
  const past = goesOn ? painting.past : [...painting.past, painting.points].slice(-MOST_BACK);
  return { ...painting, points: points.slice(0, MOST_POINTS), past, future: [] };
}
function undone(painting) {
  const before = painting.past.at(-1);
  if (!before) return painting;
  const [past, future] = [painting.past.slice(0, -1), [...painting.future, painting.points]];
  return { ...painting, points: before, past, future };
}
function redone(painting) {
  const after = painting.future.at(-1);
  if (!after) return painting;
  const [past, future] = [[...painting.past, painting.points], painting.future.slice(0, -1)];
  return { ...painting, points: after, past, future };
}
var apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
function erased(points, at, reach) {
  const left = points.filter((point) => apart(point, at) > reach);
  return left.length === points.length ? points : left;
}
function nearest(points, at, reach) {
  const far = points.map((point) => apart(point, at));
  const least = Math.min(...far);
  return least <= reach ? far.indexOf(least) : -1;
}
var kindsOf = (points) => [...new Set(points.map(({ kind }) => kind))].sort((a, b) => a - b);
function whyNot({ shape, points }) {
  if (points.length === 0) return null;
  if (shape === "curve") return points.length < 2 ? "A curve needs two points or more." : null;
  return kindsOf(points).length < 2 ? "Paint a second class too: with one there is nothing to tell apart." : null;
}
var isEnough = (painting) => painting.points.length > 0 && whyNot(painting) === null;
function lessonOf({ shape, points }) {
  const classes = kindsOf(points).length;
  const [units, activation, loss2] = shape === "curve" ? [1, "linear", "mean_squared_error"] : classes === 2 ? [1, "sigmoid", "binary_crossentropy"] : [classes, "softmax", "sparse_categorical_crossentropy"];
  const epochs = Math.ceil(UPDATES * BATCH / points.length);
  return {
    layers: [
      { units: 8, activation: "tanh" },
      { units: 8, activation: "tanh" },
      { units, activation }
    ],
    optimizer: { name: "adam", learning_rate: 0.02 },
    ...{ loss: loss2, metrics: shape === "curve" ? [] : ["accuracy"], batch_size: BATCH },
    epochs: Math.min(EPOCHS.most, Math.max(EPOCHS.fewest, epochs))
  };
}
function scratchConfig(painting) {
  const { shape, points } = painting;
  const kinds = kindsOf(points);
  const x = points.map((point) => shape === "curve" ? [point.x] : [point.x, point.y]);
  const y = points.map((point) => shape === "curve" ? point.y : kinds.indexOf(point.kind));
  return { dataset: { name: "inline", x, y }, ...lessonOf(painting) };
}
function csvOf({ shape, points }) {
  const isCurve = shape === "curve";
  const rows = points.map(({ x, y, kind }) => isCurve ? `${x},${y}` : `${x},${y},${CLASSES[kind]}`);
  return `${[isCurve ? "x,y" : "x,y,class", ...rows].join("\n")}
`;
}
var draftText = ({ shape, points }) => JSON.stringify({ shape, points: points.map(({ x, y, kind }) => [x, y, kind]) });
var isWithin = (value, low, high) => typeof value === "number" && value >= low && value <= high;
var isPoint = (row) => Array.isArray(row) && [row[0], row[1]].every((place) => isWithin(place, -HALF, HALF)) && Number.isInteger(row[2]) && isWithin(row[2], 0, CLASSES.length - 1);
function readDraft(text) {
  try {
    const { shape, points } = JSON.parse(text ?? "{}");
    const known = shape === "classes" || shape === "curve";
    if (!known || !Array.isArray(points) || points.length > MOST_POINTS || !points.every(isPoint))
      return BLANK;
    return { ...BLANK, shape, points: points.map(([x, y, kind]) => placed({ x, y, kind })) };
  } catch {
    return BLANK;
  }
}

// static/js/draw/data/paint-words.js
import { part14 } from "./main.js";
var { counted, fixed, loss } = part14;
var wholePercent = (share) => share === 0 || share === 1 ? `${100 * share} %` : `${Math.min(99, Math.max(1, Math.round(100 * share)))} %`;
function paintSentence({ painting, map, busy, live }) {
  const { points } = painting;
  if (points.length === 0) return "No points yet.";
  const many = `${counted(points.length, "point")}`;
  const why = whyNot(painting);
  if (why) return `${many}. ${why}`;
  if (map && map.points === points && map.shape === painting.shape) {
    const well = map.accuracy === null ? `mean squared error ${loss(map.loss)}` : `${wholePercent(map.accuracy)} right`;
    return `${many} · ${well}`;
  }
  return live && busy ? `${many} · training …` : many;
}
var placeText = ({ x, y }) => `x ${fixed(x, 2)}, y ${fixed(y, 2)}`;
function placeSentence(at, { shape, points }, k) {
  const what = k < 0 ? "nothing here" : shape === "curve" ? "a point" : `a point of ${CLASSES[points[k].kind]}`;
  return `${placeText(at)}: ${what}. ${counted(points.length, "point")}.`;
}
function pictureName({ shape, points }) {
  if (points.length === 0) return "The plane to paint in, empty";
  if (shape === "curve") return `The plane to paint in: ${counted(points.length, "point")} of a curve`;
  const by = kindsOf(points).map(
    (kind) => `${points.filter((point) => point.kind === kind).length} of ${CLASSES[kind]}`
  );
  return `The plane to paint in: ${by.join(", ")}`;
}

// static/js/draw/data/table-words.js
import { part12 } from "./main.js";
var { isDropout } = part75;
var { count, counted: counted2, plain } = part142;
var { quantity } = part12;
var NAMED = 4;
var LETTERS = 24;
var LISTED = 8;
var DIGITS = 4;
var shortened = (text, most = LETTERS) => text.length > most ? `${text.slice(0, most - 1)}…` : text;
var DELIMITERS = { ",": "commas", ";": "semicolons", "	": "tabs", "|": "bars" };
function tableSentence(table) {
  const { rows, columns, header, delimiter, decimal } = table;
  const empty = emptyCells(table);
  const cells = empty === 0 ? "no empty cells" : counted2(empty, "empty cell");
  const names = header ? " The first row holds the names." : "";
  const marks = decimal === "," ? " A comma is the decimal mark." : "";
  const by = delimiter === "," ? "" : ` Cells are parted by ${DELIMITERS[delimiter]}.`;
  return `${counted2(rows, "row")}, ${counted2(columns.length, "column")}, ${cells}.${names}${by}${marks}`;
}
function kindWords({ kind, distinct, unit, note }) {
  const what = {
    number: unit ? `numbers, ${unit}` : "numbers",
    category: counted2(distinct, "kind"),
    text: "text",
    constant: distinct === 0 ? note : "one value only"
  }[kind];
  return note && kind !== "constant" ? `${what}: ${note}` : what;
}
var valueText = (value) => typeof value === "number" ? plain(value) : shortened(value);
function valuesWords({ kind, min, max, values, distinct }) {
  if (kind === "number" && min !== null && max !== null)
    return `${quantity(min, DIGITS)} to ${quantity(max, DIGITS)}`;
  if (kind === "text") return `${count(distinct)} different ones`;
  const told = values.slice(0, NAMED).map(({ value, count: n }) => `${valueText(value)} ${count(n)}`);
  const more = distinct - told.length;
  return [...told, ...more > 0 ? [`${count(more)} more`] : []].join(" · ");
}
function entryWords({ kind, distinct }, role, { scaling, target_scaling, suggestion }) {
  if (role === "skip")
    return kind === "text" ? "text cannot go in" : kind === "constant" ? "tells nothing" : "left out";
  if (role === "answer") {
    const isValue = suggestion.dataset.task === "regression";
    return isValue ? `one output${target_scaling === "none" ? "" : `, ${SCALINGS[target_scaling]}`}` : distinct === 2 ? "one output: how likely" : "one output each";
  }
  return kind === "category" ? `${counted2(distinct, "column")}, 0/1` : SCALINGS[scaling];
}
var SCALINGS = { none: "as they are", min_max: "from 0 to 1", standard: "mean 0, spread 1" };
var TARGET_SCALINGS = { ...SCALINGS, none: "as it is" };
var MISSINGS = { drop: "leave them out", mean: "fill inputs with the mean", refuse: "allow none" };
function inputsText(features, { columns }, { roles }) {
  const names = columns.filter((_, k) => roles[k] === "input").map(({ name, kind }) => {
    const many = features.filter((feature) => feature.startsWith(`${name}=`)).length;
    return kind === "category" ? `${shortened(name)} (${many})` : shortened(name);
  });
  const named = names.slice(0, LISTED).join(", ");
  return names.length > LISTED ? `${named}, and ${count(names.length - LISTED)} columns more` : named;
}
var layersText = (layers) => layers.map((layer) => isDropout(layer) ? `dropout ${layer.rate}` : `${layer.units} ${layer.activation}`).join(", then ");
function outputText(outputs, { columns }, { suggestion: { dataset } }) {
  if (outputs > 1) return "outputs: how likely each kind is.";
  const answer = columns.find(({ name }) => name === dataset.target);
  if (dataset.task === "regression" || answer?.values.length !== 2)
    return `output: ${shortened(dataset.target)}.`;
  const [, second] = answer.values.map(({ value }) => value).toSorted((a, b) => a < b ? -1 : 1);
  return `output: how likely “${valueText(second)}” is.`;
}
function outlookRows({ training, held_out, features, outputs, weights }, table, choices) {
  const test = held_out > 0 ? `${count(held_out)} more to test with.` : "None to test with.";
  const left = table.rows - training - held_out;
  const without = left > 0 ? ` ${counted2(left, "row")} left out.` : "";
  return [
    [count(training), `${training === 1 ? "row" : "rows"} to learn from. ${test}${without}`],
    [
      count(features.length),
      `${features.length === 1 ? "input" : "inputs"}: ${inputsText(features, table, choices)}.`
    ],
    [count(outputs), outputText(outputs, table, choices)],
    [count(weights), `weights: ${layersText(choices.suggestion.layers)}.`]
  ];
}
function baselineSentence({ always, held_out }) {
  if (!always) return "";
  const where = held_out > 0 ? "of the rows to test with" : "of the rows";
  const said = shortened(always.says);
  if (always.right === 1)
    return `Always saying “${said}” would be right for all ${where}: nothing can do better.`;
  if (always.right !== null)
    return `Always saying “${said}” would be right for ${wholePercent(always.right).replace(" ", " ")} ${where}. Can it do better?`;
  return `Always saying ${said} would be off by ${quantity(Number(always.off_by), DIGITS)} on average, over ${held_out > 0 ? "the rows to test with" : "all rows"}. Can it do better?`;
}
var emptySentence = ({ columns }, { roles }) => {
  const empty = emptyCells({ columns: columns.filter((_, k) => roles[k] !== "skip") });
  return empty === 0 ? "none" : `${counted2(empty, "empty cell")} in what is used`;
};

// static/js/views/data/kept.js
import { part13 } from "./main.js";
import { part14 as part143 } from "./main.js";
import { part81 } from "./main.js";
var { h } = part13;
var { counted: counted3 } = part143;
var { button } = part81;
var LONGEST = 40;
function createKept(actions) {
  const list = h("ul", { class: "data-kept-list" });
  const title = h("h3", { id: "data-kept-title", class: "data-heading" }, "Or take one that is here");
  const element = h(
    "div",
    { class: "data-kept", role: "group", "aria-labelledby": "data-kept-title", hidden: true },
    title,
    list
  );
  const now = { tables: null };
  function rowOf(table) {
    const name = table.name || "A table";
    const size = `${counted3(table.rows, "row")}, ${counted3(table.columns.length, "column")}`;
    const take = button(shortened(name, LONGEST), () => actions.open(table), { class: "data-link" });
    const away = button("Delete", () => actions.forget(table), {
      class: "data-link",
      "aria-label": `Delete ${name}, ${size}`
    });
    return h("li", {}, take, h("span", { class: "data-aside" }, size), away);
  }
  return {
    element,
    show(tables) {
      element.hidden = !tables || tables.length === 0;
      if (tables === now.tables) return;
      now.tables = tables;
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(...(tables ?? []).map(rowOf));
      if (!hadFocus || element.hidden) return;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
  };
}

// static/js/views/data/bring.js
var { h: h2, setText } = part132;
var { button: button2 } = part812;
var ACCEPTED = ".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values";
var LIMITS = "CSV or TSV, with commas, semicolons, tabs or bars: up to 8 MiB, 20,000 rows and 64 columns.";
function createFile(actions) {
  const file = h2("input", { type: "file", class: "data-file", id: "data-file", accept: ACCEPTED });
  file.addEventListener("change", () => {
    const [one] = file.files ?? [];
    file.value = "";
    if (one) actions.bring(one);
  });
  return h2("label", { class: "pill data-pill data-choose", for: "data-file" }, "Choose a file…", file);
}
var wantedText = (wanted) => wanted ? `The link that you opened learns from ${wanted.file ? `“${wanted.file}”` : `the table ${wanted.table}`}, which this server does not have. Bring that file: it is taken only if it is the same.` : "";
function createBring(actions) {
  const named = { class: "data-paste", rows: "6", spellcheck: "false", "aria-label": "Paste a table" };
  const text = h2("textarea", { id: "data-paste", ...named });
  const lacked = h2("p", { class: "data-wanted", role: "status", hidden: true });
  const kept = createKept(actions);
  const element = h2(
    "section",
    { class: "data-bring", "aria-labelledby": "data-bring-title" },
    h2("h3", { id: "data-bring-title", class: "data-heading" }, "Bring a table"),
    lacked,
    h2(
      "div",
      { class: "data-drop" },
      h2("p", {}, "Drop a file anywhere on this page, or"),
      createFile(actions)
    ),
    h2("p", { class: "data-note" }, LIMITS),
    h2("h3", { class: "data-heading" }, "Or paste one"),
    text,
    button2("Read what is pasted", () => actions.paste(text.value), { class: "pill data-pill" }),
    kept.element
  );
  return {
    element,
    update(wanted, tables) {
      kept.show(wanted ? null : tables);
      lacked.hidden = wanted === null;
      setText(lacked, wantedText(wanted));
    }
  };
}

// static/js/views/data/paint.js
import { part11 } from "./main.js";

// static/js/draw/data/plane.js
import { part5 } from "./main.js";
import { part20 } from "./main.js";
import { part50 } from "./main.js";
import { part51 } from "./main.js";
var { line, ring, stroke } = part5;
var { sample } = part20;
var { classTone, paintTones, toneOf } = part50;
var { isFilled, traceMark } = part51;
var RADIUS = 4.5;
var SMALL = 3.2;
var MANY = 300;
var ARM = 9;
var DASHES = [4, 4];
var spotOf = ({ x, y }, size) => [
  (x + HALF) / (2 * HALF) * size,
  (HALF - y) / (2 * HALF) * size
];
var placeOf = (left, top, size) => ({
  x: (2 * left / size - 1) * HALF,
  y: (1 - 2 * top / size) * HALF
});
function toneIn({ outputs, kinds }) {
  const side = Math.round(Math.sqrt(outputs[0].length));
  if (outputs.length === 1) {
    const turned = isFilled(kinds[0]) && !isFilled(kinds[1]);
    return (u, v) => {
      const share = sample(outputs[0], side, u, v);
      return toneOf(turned ? 1 - share : share);
    };
  }
  return (u, v) => {
    const shares = outputs.map((output) => sample(output, side, u, v));
    const most = Math.max(...shares);
    return classTone(shares.indexOf(most), most, outputs.length);
  };
}
function paintPlane(context, size, { painting, map }, hand, palette, buffer) {
  const area = { left: 0, top: 0, width: size, height: size };
  context.clearRect(0, 0, size, size);
  if (map?.shape === "classes") paintTones(context, area, toneIn(map), palette, buffer);
  paintAxes(context, size, palette);
  if (map?.shape === "curve") paintCurve(context, size, map.outputs[0], palette);
  paintPoints(context, size, painting, palette);
  paintHand(context, size, painting, hand, palette);
}
function paintAxes(context, size, palette) {
  context.globalAlpha = 0.5;
  line(context, [size / 2, 0], [size / 2, size]);
  stroke(context, [palette.rule, 1]);
  line(context, [0, size / 2], [size, size / 2]);
  stroke(context, [palette.rule, 1]);
  context.globalAlpha = 1;
}
function paintCurve(context, size, outputs, palette) {
  const all = outputs.length - 1;
  const spots = [...outputs].map((y, k) => spotOf({ x: HALF * (2 * k / all - 1), y }, size));
  line(context, ...spots.filter((spot) => spot.every(Number.isFinite)));
  stroke(context, [palette.paper, 5], [palette.ink, 2]);
}
function paintPoints(context, size, { shape, points }, palette) {
  const radius = points.length > MANY ? SMALL : RADIUS;
  context.lineWidth = 1.25;
  for (const point of points) {
    const kind = shape === "curve" ? 0 : point.kind;
    traceMark(context, kind, ...spotOf(point, size), radius);
    context.fillStyle = isFilled(kind) ? palette.ink : palette.paper;
    context.strokeStyle = isFilled(kind) ? palette.paper : palette.ink;
    context.fill();
    context.stroke();
  }
}
function paintHand(context, size, { points }, { at, reach, cross, held }, palette) {
  if (!at) return;
  const [x, y] = spotOf(at, size);
  context.setLineDash(DASHES);
  if (reach > 0) {
    ring(context, [x, y], reach / (2 * HALF) * size);
    stroke(context, [palette.ink, 1.25]);
  }
  context.setLineDash([]);
  if (points[held]) {
    ring(context, spotOf(points[held], size), 2 * RADIUS);
    stroke(context, [palette.paper, 4], [palette.ink, 1.5]);
  }
  if (!cross) return;
  for (const way of [
    [1, 0],
    [0, 1]
  ]) {
    line(context, [x - ARM * way[0], y - ARM * way[1]], [x + ARM * way[0], y + ARM * way[1]]);
    stroke(context, [palette.paper, 4], [palette.ink, 1.5]);
  }
}

// static/js/views/data/paint.js
import { part13 as part133 } from "./main.js";
import { part48 } from "./main.js";
import { part50 as part502 } from "./main.js";
import { part51 as part512 } from "./main.js";
import { part57 } from "./main.js";
import { part81 as part813 } from "./main.js";

// static/js/views/data/hand.js
var GRIP = 11;
var STRIDE = 0.05;
var FAR = 0.2;
var NEAR = 0.06;
var SPRAY_EVERY = 0.04;
var ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1]
};
var within = (place) => Math.min(HALF, Math.max(-HALF, place));
var Hand = class {
  #canvas;
  #actions;
  #changed;
  #say;
  #down = false;
  #changedOnce = false;
  #last = { x: 0, y: 0 };
  #pointer = null;
  #cursor = { x: 0, y: 0 };
  #cross = false;
  #held = -1;
  constructor(canvas, actions, changed2, say) {
    this.#canvas = canvas;
    this.#actions = actions;
    this.#changed = changed2;
    this.#say = say;
    const on = (name, act) => canvas.addEventListener(name, act);
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    for (const name of ["pointerup", "pointercancel"]) on(name, () => this.#release());
    on("pointerleave", () => this.#leave());
    on("keydown", (event) => this.#key(event));
    on("blur", () => this.#rest());
  }
  at(tool, reach) {
    const at = this.#cross ? this.#cursor : this.#pointer;
    return { at, reach: tool === "point" ? 0 : reach, cross: this.#cross, held: this.#held };
  }
  #placeOf({ clientX, clientY }) {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const { x, y } = placeOf(clientX - left, clientY - top, width);
    return { x: within(x), y: within(y) };
  }
  get #tool() {
    return this.#actions.store.get().tool;
  }
  #press(event) {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    const at = this.#placeOf(event);
    this.#down = true;
    this.#changedOnce = false;
    this.#cross = false;
    this.#pointer = at;
    this.#last = at;
    if (this.#tool !== "point") return this.#stroke(at);
    const grip = 2 * HALF * GRIP / this.#canvas.clientWidth;
    this.#held = this.#actions.pointAt(at, grip);
    if (this.#held < 0) this.#actions.add(at);
    this.#changed();
  }
  #move(event) {
    const at = this.#placeOf(event);
    this.#pointer = at;
    this.#cross = false;
    if (this.#down && this.#held >= 0) {
      this.#actions.move(this.#held, at, this.#changedOnce);
      this.#changedOnce = true;
    } else if (this.#down && this.#tool !== "point") {
      const far = Math.hypot(at.x - this.#last.x, at.y - this.#last.y);
      if (far >= SPRAY_EVERY) this.#stroke(at);
    }
    this.#changed();
  }
  #stroke(at) {
    const before = this.#actions.store.get().painting;
    if (this.#tool === "spray") this.#actions.spray(at, this.#changedOnce);
    else this.#actions.erase(at, this.#changedOnce);
    this.#changedOnce ||= this.#actions.store.get().painting !== before;
    this.#last = at;
    this.#changed();
  }
  #release() {
    this.#down = false;
    this.#held = -1;
    this.#changed();
  }
  #leave() {
    if (this.#down) return;
    this.#pointer = null;
    this.#changed();
  }
  #rest() {
    this.#cross = false;
    this.#held = -1;
    this.#changed();
  }
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actOf(event);
    if (!act) return;
    event.preventDefault();
    this.#cross = true;
    act();
    const { painting } = this.#actions.store.get();
    this.#say(placeSentence(this.#cursor, painting, this.#actions.pointAt(this.#cursor, NEAR)));
    this.#changed();
  }
  #actOf({ key, shiftKey }) {
    if (key in ARROWS) return () => this.#go(ARROWS[key], shiftKey ? FAR : STRIDE);
    if (key === "Enter" || key === " ") return () => this.#use();
    if (key === "Delete" || key === "Backspace") return () => this.#actions.erase(this.#cursor, false, NEAR);
    if (key.toLowerCase() === "m") return () => this.#grip();
    const kind = Number(key) - 1;
    return CLASSES[kind] ? () => this.#actions.choose(kind) : null;
  }
  #go([across, up], far) {
    const { x, y } = this.#cursor;
    this.#cursor = { x: within(x + across * far), y: within(y + up * far) };
    if (this.#held >= 0) this.#actions.move(this.#held, this.#cursor, false);
  }
  #use() {
    if (this.#tool === "spray") this.#actions.spray(this.#cursor, false);
    else if (this.#tool === "rubber") this.#actions.erase(this.#cursor);
    else this.#actions.add(this.#cursor);
  }
  #grip() {
    this.#held = this.#held >= 0 ? -1 : this.#actions.pointAt(this.#cursor, NEAR);
  }
};

// static/js/views/data/paint.js
var { createChoices } = part11;
var { h: h3, s, setAttributes, setText: setText2 } = part133;
var { paletteOf } = part48;
var { toneBuffer } = part502;
var { markOf } = part512;
var { fitCanvas, observeSize } = part57;
var { button: button3 } = part813;
var SHAPES = ["classes", "curve"];
var TOOLS = ["point", "spray", "rubber"];
var KEYS = "Arrow keys move the cross, with Shift farther. Enter paints there, Delete takes the point there away, M takes hold of it or lets it go, 1 to 5 choose a class. Ctrl+Z takes back.";
var Paint = class {
  #actions;
  #canvas = h3("canvas", {
    ...{ class: "data-plane", tabindex: "0", role: "application", "data-keys": true },
    ...{ "aria-describedby": "data-paint-keys" }
  });
  #said = h3("p", { class: "visually-hidden", role: "status" });
  #sentence = h3("p", { class: "data-paint-sentence" });
  #notice = h3("p", { class: "refusal", role: "alert" });
  #buffer = toneBuffer();
  #size = 0;
  #hand;
  #shapes;
  #tools;
  #kinds;
  #kindGroup;
  #live;
  #ways;
  constructor(actions, train) {
    this.#actions = actions;
    this.#hand = new Hand(
      this.#canvas,
      actions,
      () => this.#draw(),
      (text) => setText2(this.#said, text)
    );
    this.#shapes = createChoices("What is painted", SHAPES, actions.shape);
    this.#tools = createChoices("Tool", TOOLS, actions.take);
    this.#kinds = CLASSES.map((name, kind) => kindButton(name, kind, actions.choose));
    this.#kindGroup = h3("div", { class: "data-kinds", role: "group", "aria-label": "Class" }, this.#kinds);
    this.#live = h3("input", { type: "checkbox", class: "switch", role: "switch", id: "data-live" });
    this.#live.addEventListener("change", () => actions.setLive(this.#live.checked));
    this.#ways = {
      undo: button3("Undo", actions.undo, { class: "data-link" }),
      redo: button3("Redo", actions.redo, { class: "data-link" }),
      clear: button3("Clear", actions.clear, { class: "data-link" })
    };
    const box = h3("div", { class: "data-plane-box" }, this.#canvas);
    observeSize(box, (width) => this.#resize(width));
    this.element = h3(
      "section",
      { class: "data-paint", "aria-labelledby": "data-paint-title", onkeydown: this.#turn },
      h3(
        "header",
        { class: "data-tools" },
        h3("h3", { id: "data-paint-title", class: "data-heading" }, "Paint your own points"),
        h3("label", { class: "data-live", for: "data-live" }, this.#live, "Train as I paint")
      ),
      h3("div", { class: "data-tools" }, this.#shapes.element, this.#tools.element),
      this.#kindGroup,
      box,
      h3("div", { class: "data-under" }, this.#sentence, Object.values(this.#ways)),
      this.#notice,
      button3("Train on these points", train, { class: "data-go" }),
      h3("p", { id: "data-paint-keys", class: "data-note" }, KEYS),
      this.#said
    );
  }
  #turn = (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || !["z", "y"].includes(key)) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.#actions.redo();
    else this.#actions.undo();
  };
  #resize(width) {
    this.#size = Math.floor(width);
    this.#draw();
  }
  #draw() {
    if (this.#size === 0) return;
    const state = this.#actions.store.get();
    const context = fitCanvas(this.#canvas, this.#size, this.#size);
    const hand = this.#hand.at(state.tool, this.#actions.reach);
    paintPlane(context, this.#size, state, hand, paletteOf(this.#canvas), this.#buffer);
  }
  update(state) {
    const { painting, tool, kind, live, notice, map } = state;
    this.#shapes.show(painting.shape);
    this.#tools.show(tool);
    this.#kindGroup.hidden = painting.shape === "curve";
    this.#kinds.forEach((one, k) => {
      setAttributes(one, { "aria-pressed": String(k === kind && tool !== "rubber") });
    });
    this.#live.checked = live;
    const { undo, redo, clear } = this.#ways;
    turn(undo, painting.past.length > 0);
    turn(redo, painting.future.length > 0);
    turn(clear, painting.points.length > 0);
    setText2(this.#sentence, paintSentence(state));
    setText2(this.#notice, notice ?? "");
    setAttributes(this.#canvas, { "aria-label": pictureName(painting) });
    const learned = map?.points === painting.points && map.epoch >= map.epochs;
    this.element.dataset.learned = String(learned);
    this.#draw();
  }
};
var turn = (button8, can) => setAttributes(button8, { "aria-disabled": can ? null : "true" });
function kindButton(name, kind, choose) {
  const mark = s(
    "svg",
    { class: "data-mark", viewBox: "-7 -7 14 14", "aria-hidden": "true" },
    markOf(kind, 0, 0, 4.5)
  );
  const one = h3(
    "button",
    { type: "button", class: "data-kind underlined", "aria-label": `Class ${name}` },
    mark,
    name
  );
  one.addEventListener("click", () => choose(kind));
  return one;
}
var createPaint = (actions, train) => new Paint(actions, train);

// static/js/views/data/table.js
import { part11 as part112 } from "./main.js";
import { part13 as part137 } from "./main.js";
import { part81 as part816 } from "./main.js";

// static/js/draw/data/shades.js
import { part13 as part134 } from "./main.js";
var { s: s2 } = part134;
var WIDTH = 190;
var HEIGHT = 36;
var GAP = 1;
var sumOf = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
function bars(counts) {
  const bins = counts[0]?.length ?? 0;
  const totals = Array.from({ length: bins }, (_, bin) => sumOf(counts.map((row) => row[bin])));
  const most = Math.max(...totals, 1);
  const pitch = WIDTH / Math.max(bins, 1);
  return totals.flatMap((_, bin) => {
    let foot = HEIGHT;
    return counts.flatMap((row, group) => {
      const height = row[bin] / most * HEIGHT;
      foot -= height;
      const piece = { x: bin * pitch, y: foot, width: Math.max(pitch - GAP, 1), height, group };
      return height > 0 ? [piece] : [];
    });
  });
}
function blocks(counts) {
  const values = counts[0]?.length ?? 0;
  const all = Math.max(sumOf(counts.flat()), 1);
  const room = WIDTH - 2 * GAP * Math.max(values - 1, 0);
  let x = 0;
  return Array.from({ length: values }, (_, value) => value).flatMap((value) => {
    const pieces = counts.flatMap((row, group) => {
      const width = row[value] / all * room;
      const piece = { x, y: 5, width, height: HEIGHT - 10, group };
      x += width;
      return width > 0 ? [piece] : [];
    });
    x += 2 * GAP;
    return pieces;
  });
}
function shadePicture({ kind, counts }, name) {
  const pieces = kind === "number" ? bars(counts) : blocks(counts);
  return s2(
    "svg",
    { class: "data-shades", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": name },
    pieces.map(({ group, ...box }) => s2("rect", { class: `data-shade-${group}`, ...rounded(box) }))
  );
}
var rounded = (box) => Object.fromEntries(Object.entries(box).map(([side, px]) => [side, px.toFixed(2)]));
var swatch = (group) => s2(
  "svg",
  { class: "data-swatch", viewBox: "0 0 10 10", "aria-hidden": "true" },
  s2("rect", { class: `data-shade-${group}`, width: 10, height: 10 })
);

// static/js/views/data/columns.js
import { part13 as part135 } from "./main.js";
import { part14 as part144 } from "./main.js";
import { part81 as part814 } from "./main.js";
var { h: h4, setAttributes: setAttributes2, setText: setText3 } = part135;
var { count: count2 } = part144;
var { button: button4 } = part814;
var HEADS = ["column", "what is in it", "values", "empty", "use it as", "how it goes in"];
var ROLES = ["answer", "input", "skip"];
var LONGEST2 = 40;
function createColumns(actions) {
  const body = h4("tbody");
  const element = h4(
    "table",
    { class: "data-columns" },
    h4(
      "thead",
      {},
      h4(
        "tr",
        {},
        HEADS.map((head) => h4("th", { scope: "col" }, head))
      )
    ),
    body
  );
  const now = {
    table: null,
    rows: []
  };
  return {
    element,
    show(state) {
      const { table } = state;
      if (!table) return;
      if (table !== now.table) {
        now.table = table;
        now.rows = table.columns.map((column, k) => createRow(column, k, actions));
        body.replaceChildren(...now.rows.map((row) => row.element));
      }
      for (const row of now.rows) row.show(state);
    }
  };
}
function createRow(column, k, actions) {
  const picture = h4("td", { class: "data-picture" });
  const values = h4("td", { class: "data-values" });
  const entry = h4("td", { class: "data-entry" });
  const roles = ROLES.map(
    (role) => button4(role, () => actions.use(k, role), { class: "data-role underlined" })
  );
  const cells = [picture, values, emptyCell(column), roleCell(column, roles), entry];
  const element = h4("tr", { class: "data-row" }, nameCell(column), cells);
  const now = { shades: null };
  function showShades(shades) {
    now.shades = shades;
    const shade = shades?.columns[k];
    const by = shades ? `${column.name}, shaded by ${shades.by}` : column.name;
    const isAnswer = shades?.by === column.name;
    picture.replaceChildren(...shade && shade.counts.length > 0 ? [shadePicture(shade, by)] : []);
    values.replaceChildren(...shades && isAnswer ? legend(shades) : [valuesWords(column)]);
  }
  return {
    element,
    show({ choices: chosen, shades }) {
      const role = chosen?.roles[k] ?? "skip";
      element.classList.toggle("answer", role === "answer");
      for (const [place, one] of ROLES.entries())
        setAttributes2(roles[place], { "aria-pressed": String(one === role) });
      if (chosen) setText3(entry, entryWords(column, role, chosen));
      if (shades !== now.shades) showShades(shades);
    }
  };
}
var nameCell = (column) => h4(
  "th",
  { scope: "row" },
  h4("span", { class: "data-name", title: column.name }, shortened(column.name, LONGEST2)),
  h4("span", { class: "data-kind-of" }, kindWords(column))
);
var emptyCell = ({ missing }) => h4(
  "td",
  { class: missing > 0 ? "data-empty danger" : "data-empty" },
  missing > 0 ? count2(missing) : "none",
  h4("span", { class: "data-empty-word" }, " empty")
);
var roleCell = (column, roles) => h4(
  "td",
  {},
  isUsable(column) ? h4("div", { class: "data-roles", role: "group", "aria-label": `Use ${column.name} as` }, roles) : "cannot be used"
);
var legend = ({ groups }) => groups.map(
  ({ name, rows }, group) => h4("span", { class: "data-group" }, swatch(group), `${shortened(name)} ${count2(rows)}`)
);

// static/js/views/data/outlook.js
import { part13 as part136 } from "./main.js";
import { part81 as part815 } from "./main.js";
var { h: h5, setAttributes: setAttributes3, setText: setText4 } = part136;
var { button: button5 } = part815;
function createOutlook(actions) {
  const rows = h5("dl", { class: "data-outlook-rows" });
  const baseline = h5("p", { class: "data-baseline" });
  const refusal = h5("p", { class: "refusal", role: "alert" });
  const go = button5("Train on this", actions.train, { class: "data-go" });
  const now = { outlook: null };
  return {
    element: h5(
      "aside",
      { class: "data-outlook", "aria-labelledby": "data-outlook-title" },
      h5("h3", { id: "data-outlook-title", class: "data-title" }, "What will happen"),
      rows,
      baseline,
      refusal,
      go,
      h5("p", { class: "data-note" }, "The table goes to this Fall Line server, and nowhere else.")
    ),
    show({ outlook, table, choices, refusal: why }) {
      setText4(refusal, why ?? "");
      setAttributes3(go, { "aria-disabled": why ? "true" : null });
      rows.hidden = baseline.hidden = outlook === null;
      if (!outlook || !table || !choices || outlook === now.outlook) return;
      now.outlook = outlook;
      const told = outlookRows(outlook, table, choices);
      rows.replaceChildren(...told.flatMap(([figure, words]) => [h5("dt", {}, figure), h5("dd", {}, words)]));
      setText4(baseline, baselineSentence(outlook));
    }
  };
}

// static/js/views/data/table.js
var { createChoices: createChoices2 } = part112;
var { h: h6, setAttributes: setAttributes4, setText: setText5 } = part137;
var { button: button6 } = part816;
var LONGEST3 = 60;
var HALF2 = 50;
var STEP = 5;
function settingChoice(label, words, choose) {
  const names = Object.keys(words);
  const of = (word) => names.find((name) => words[name] === word) ?? names[0];
  const choices = createChoices2(
    label,
    Object.values(words),
    (word) => choose(of(word))
  );
  return {
    element: choices.element,
    show: (name) => choices.show(words[name])
  };
}
var TableView = class {
  #title = h6("h3", { class: "data-title data-file-name", tabindex: "-1" });
  #sentence = h6("p", { class: "data-found" });
  #notes = h6("ul", { class: "data-notes" });
  #first = h6("div", { class: "data-first", tabindex: "0", role: "region", "aria-label": "First rows" });
  #empty = h6("span", { class: "data-aside" });
  #held = h6("span", { class: "data-aside" });
  #slider = h6("input", { type: "range", class: "slider", id: "data-split", min: "0", max: HALF2, step: STEP });
  #target;
  #missing;
  #scaling;
  #targetScaling;
  #columns;
  #outlook;
  #table = null;
  constructor(actions) {
    this.#columns = createColumns(actions);
    this.#outlook = createOutlook(actions);
    this.#missing = settingChoice("Rows with an empty cell", MISSINGS, (missing) => actions.set({ missing }));
    this.#scaling = settingChoice("Numbers go in", SCALINGS, (scaling) => actions.set({ scaling }));
    this.#targetScaling = settingChoice(
      "The answer is learned",
      TARGET_SCALINGS,
      (target_scaling) => actions.set({ target_scaling })
    );
    this.#slider.addEventListener("input", () => actions.set({ split: Number(this.#slider.value) / 100 }));
    this.#target = option("The answer is learned", null, this.#targetScaling.element);
    const another = button6("another file", actions.leave, { class: "data-link" });
    const options = h6(
      "div",
      { class: "data-options" },
      option("Rows with an empty cell", this.#empty, this.#missing.element),
      h6(
        "div",
        { class: "data-option" },
        h6("label", { for: "data-split" }, h6("b", {}, "Held out, to test with"), this.#held),
        this.#slider
      ),
      option("Numbers go in", null, this.#scaling.element),
      this.#target
    );
    const main = h6(
      "div",
      { class: "data-main" },
      h6("header", { class: "data-table-head" }, this.#title, this.#sentence, another),
      this.#notes,
      this.#columns.element,
      options,
      h6(
        "h3",
        { class: "data-heading" },
        "First rows",
        h6("span", { class: "data-aside" }, "as they are in the file")
      ),
      this.#first
    );
    this.element = h6("div", { class: "data-table", hidden: true }, main, this.#outlook.element);
  }
  update(state) {
    const { table, choices } = state;
    this.element.hidden = table === null;
    if (table && table !== this.#table) this.#showTable(table);
    this.#table = table;
    if (!table || !choices) return;
    this.#columns.show(state);
    setText5(this.#empty, emptySentence(table, choices));
    this.#outlook.show(state);
    this.#missing.show(choices.missing);
    this.#scaling.show(choices.scaling);
    this.#targetScaling.show(choices.target_scaling);
    this.#target.hidden = choices.suggestion.dataset.task !== "regression";
    const percent = Math.round(100 * choices.split);
    this.#slider.value = String(percent);
    this.#slider.style.setProperty("--filled", `${100 * percent / HALF2}%`);
    setText5(this.#held, percent === 0 ? "none" : `${percent} %`);
    setAttributes4(this.#slider, { "aria-valuetext": percent === 0 ? "none" : `${percent} percent` });
  }
  #showTable(table) {
    setText5(this.#title, shortened(table.name || "A table", LONGEST3));
    setText5(this.#sentence, tableSentence(table));
    this.#notes.replaceChildren(...table.notes.map((note) => h6("li", {}, note)));
    this.#notes.hidden = table.notes.length === 0;
    this.#first.replaceChildren(firstRows(table));
    this.#title.focus({ preventScroll: true });
  }
};
var option = (title, aside, control) => h6("div", { class: "data-option" }, h6("p", {}, h6("b", {}, title), aside), control);
function firstRows({ columns, preview }) {
  const heads = ["row", ...columns.map(({ name }) => shortened(name))];
  return h6(
    "table",
    {},
    h6(
      "thead",
      {},
      h6(
        "tr",
        {},
        heads.map((head) => h6("th", { scope: "col" }, head))
      )
    ),
    h6(
      "tbody",
      {},
      preview.slice(0, 8).map(
        (row, k) => h6(
          "tr",
          {},
          h6("th", { scope: "row" }, k + 1),
          row.map(
            (cell) => cell === "" ? h6("td", { class: "danger" }, "empty") : h6("td", {}, shortened(cell))
          )
        )
      )
    )
  );
}
var createTable = (actions) => new TableView(actions);

// static/js/views/data/data.js
var { h: h7, setText: setText6 } = part138;
var { button: button7 } = part817;
var DataRoomView = class {
  #actions;
  #title = h7("h2", { id: "data-title", class: "data-title", tabindex: "-1" }, "New data");
  #notice = h7("p", { class: "refusal", role: "alert" });
  #bring;
  #paint;
  #table;
  #start;
  constructor(container, actions) {
    this.#actions = actions;
    this.#bring = createBring(actions.table);
    this.#paint = createPaint(actions.paint, actions.trainPainted);
    this.#table = createTable(actions.table);
    this.#start = h7("div", { class: "data-start" }, this.#bring.element, this.#paint.element);
    const back = button7("Back to the lab", actions.leave, { class: "pill data-pill" });
    container.append(
      h7("header", { class: "data-head" }, this.#title, back),
      this.#notice,
      this.#start,
      this.#table.element
    );
  }
  focus = () => this.#title.focus({ preventScroll: true });
  update = () => {
    const table = this.#actions.table.store.get();
    setText6(
      this.#notice,
      this.#actions.store.get().notice ?? table.notice ?? (table.busy ? "Reading …" : "")
    );
    this.#start.hidden = table.table !== null;
    this.#title.classList.toggle("small", table.table !== null);
    this.#bring.update(this.#actions.page.get().wanted, table.kept);
    this.#table.update(table);
  };
  paint = () => this.#paint.update(this.#actions.paint.store.get());
};
var createData = (container, actions) => new DataRoomView(container, actions);

// static/js/acting/data/data.js
import { part79 as part793 } from "./main.js";

// static/js/acting/data/painting.js
import { part68 } from "./main.js";
import { part69 } from "./main.js";
import { part79 } from "./main.js";
var { recalled, remember } = part68;
var { saidBy } = part69;
var { createStore } = part79;
var DRAFT = "painting";
var REST = 250;
var STRETCHES = 5;
var SIDE = 31;
var ALONG = 201;
var SPRAYED = 3;
var REACH = 0.12;
var along = (k, all) => HALF * (2 * k / (all - 1) - 1);
var askedOver = (shape) => shape === "curve" ? Array.from({ length: ALONG }, (_, k) => [along(k, ALONG)]) : Array.from({ length: SIDE * SIDE }, (_, k) => [
  along(k % SIDE, SIDE),
  along(Math.floor(k / SIDE), SIDE)
]);
var PaintActions = class {
  #asks;
  #timer = 0;
  #training;
  #random;
  constructor(asks, random = Math.random) {
    this.#asks = asks;
    this.#random = random;
    const state = {
      ...{ painting: readDraft(recalled(DRAFT)), kind: 1, tool: "point", live: true },
      ...{ map: null, busy: false, notice: null }
    };
    this.store = createStore(state);
    this.#training = new Newest((painting) => this.#learn(painting));
    this.#changedTo(state.painting);
  }
  reach = REACH;
  choose = (kind) => {
    const { tool } = this.store.get();
    this.store.set({ kind, tool: tool === "rubber" ? "point" : tool });
  };
  take = (tool) => this.store.set({ tool });
  shape = (shape) => this.#put({ ...this.#painting, shape });
  setLive = (live) => {
    this.store.set({ live });
    this.#changedTo(this.#painting);
  };
  undo = () => this.#put(undone(this.#painting));
  redo = () => this.#put(redone(this.#painting));
  clear = () => {
    if (this.#painting.points.length > 0) this.#put(changed(this.#painting, []));
  };
  add = (at) => {
    const { kind } = this.store.get();
    this.#put(changed(this.#painting, [...this.#painting.points, placed({ ...at, kind })]));
  };
  spray = (at, goesOn) => {
    const { kind } = this.store.get();
    const more = Array.from({ length: SPRAYED }, () => {
      const [angle, far] = [2 * Math.PI * this.#random(), REACH * Math.sqrt(this.#random())];
      return placed({ x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle), kind });
    });
    this.#put(changed(this.#painting, [...this.#painting.points, ...more], goesOn));
  };
  erase = (at, goesOn = false, reach = REACH) => this.#put(changed(this.#painting, erased(this.#painting.points, at, reach), goesOn));
  pointAt = (at, reach) => nearest(this.#painting.points, at, reach);
  move = (k, to, goesOn) => {
    const { points } = this.#painting;
    if (!points[k]) return;
    this.#put(changed(this.#painting, points.with(k, placed({ ...points[k], ...to })), goesOn));
  };
  get #painting() {
    return this.store.get().painting;
  }
  #put(painting) {
    if (painting === this.#painting) return;
    this.store.set({ painting, notice: null });
    remember(DRAFT, draftText(painting));
    this.#changedTo(painting);
  }
  #changedTo(painting) {
    clearTimeout(this.#timer);
    const { live, map } = this.store.get();
    if (!live || !isEnough(painting) || map?.shape !== painting.shape) this.store.set({ map: null });
    if (!live || !isEnough(painting)) return;
    this.#timer = Number(setTimeout(() => this.#training.to(painting), REST));
  }
  #isWanted(painting) {
    const { painting: now, live } = this.store.get();
    return live && now.points === painting.points && now.shape === painting.shape;
  }
  async #learn(painting) {
    if (!this.#isWanted(painting)) return;
    this.store.set({ busy: true });
    try {
      const { id, config } = await this.#asks.scratch(scratchConfig(painting));
      const stretch = Math.ceil(config.epochs / STRETCHES);
      for (let part = 0; part < STRETCHES && this.#isWanted(painting); part += 1)
        await this.#stretch(id, stretch, painting);
    } catch (error) {
      if (this.#isWanted(painting)) this.store.set({ notice: saidBy(error), map: null });
    }
    this.store.set({ busy: false });
  }
  async #stretch(id, epochs, painting) {
    const { points, shape } = painting;
    const { step, epoch, accuracy, loss: loss2, config } = await this.#asks.train(id, { epochs });
    const rows = await this.#asks.outputs(id, step, askedOver(shape));
    const outputs = rows[0].map((_, k) => Float64Array.from(rows, (row) => row[k]));
    if (!this.#isWanted(painting)) return;
    const map = {
      points,
      shape,
      epoch,
      epochs: config.epochs,
      accuracy,
      loss: loss2,
      outputs,
      kinds: kindsOf(points)
    };
    this.store.set({ map, notice: null });
  }
};

// static/js/acting/data/table.js
import { part69 as part692 } from "./main.js";
import { part79 as part792 } from "./main.js";
var { saidBy: saidBy2 } = part692;
var { createStore: createStore2 } = part792;
var PASTED = "pasted.csv";
var MOST_BYTES = 8 * 2 ** 20;
async function idOf(file) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
var otherText = (name, table) => `“${name}” is another file than the link’s table, ${table}: their bytes differ.`;
var TableActions = class {
  #asks;
  #ways;
  #reading;
  #request = 0;
  constructor(asks, ways) {
    this.#asks = asks;
    this.#ways = ways;
    const state = {
      table: null,
      choices: null,
      shades: null,
      outlook: null,
      kept: null,
      refusal: null,
      busy: false,
      notice: null
    };
    this.store = createStore2(state);
    this.#reading = new Newest((choices) => this.#read(choices));
  }
  bring = (file) => {
    if (file.size > MOST_BYTES) {
      const mebibytes = Math.ceil(10 * file.size / 2 ** 20) / 10;
      return this.#refuse(`A table may have up to 8 MiB. “${file.name}” has ${mebibytes}.`);
    }
    return this.#keep(file.name, file);
  };
  paste = (text) => text.trim() === "" ? this.#refuse(
    "Paste a table first: a row in each line, its cells parted by commas, semicolons or tabs."
  ) : this.#keep(PASTED, new Blob([text]));
  leave = () => {
    this.#request += 1;
    this.store.set({ table: null, choices: null, shades: null, outlook: null, refusal: null, notice: null });
    return this.list();
  };
  list = async () => {
    try {
      this.store.set({ kept: await this.#asks.tables() });
    } catch (error) {
      this.store.set({ notice: saidBy2(error) });
    }
  };
  open = (table) => {
    this.#request += 1;
    this.store.set({ table, shades: null });
    return this.#answerWith(table, null);
  };
  forget = (table) => this.#attempt(async () => {
    await this.#asks.forgetTable(table.id);
    this.store.set({ kept: await this.#asks.tables() });
  });
  use = (k, role) => {
    const { table, choices } = this.store.get();
    if (!table || !choices || choices.roles[k] === role) return;
    if (role === "answer") return this.#answerWith(table, table.columns[k].name);
    if (choices.roles[k] === "answer")
      return this.#refuse("One column must be the answer: choose another one as the answer first.");
    this.#choose(withRole(choices, k, role));
  };
  set = (patch) => {
    const { choices } = this.store.get();
    if (choices) this.#choose({ ...choices, ...patch });
  };
  train = async () => {
    const { table, choices } = this.store.get();
    if (!table || !choices) return;
    await this.#attempt(() => this.#ways.train(configOf(table, choices)));
  };
  #keep(name, file) {
    const request = ++this.#request;
    return this.#attempt(async () => {
      const wanted = this.#ways.wanted();
      const id = wanted && await idOf(file);
      if (wanted && id !== null && id !== wanted.table) return this.#refuse(otherText(name, wanted.table));
      const table = await this.#asks.keepTable(name, file);
      if (wanted && table.id === wanted.table) return this.#ways.found(wanted.address);
      if (wanted) return this.#refuse(otherText(name, wanted.table));
      if (request !== this.#request) return;
      this.store.set({ table, shades: null });
      await this.#answerWith(table, null);
    });
  }
  #answerWith(table, target) {
    return this.#attempt(async () => {
      const shades = await this.#asks.shades(table.id, target);
      if (this.store.get().table !== table) return;
      this.store.set({ shades });
      this.#choose(suggested(table, shades.suggestion));
    });
  }
  #choose(choices) {
    const { table } = this.store.get();
    const refusal = table && whyNotLearned(table, choices);
    this.store.set({ choices, notice: null, ...refusal && { outlook: null, refusal } });
    if (!refusal) this.#reading.to(choices);
  }
  async #read(choices) {
    const { table } = this.store.get();
    if (!table) return;
    try {
      const { id } = await this.#asks.scratch(configOf(table, choices));
      const outlook = await this.#asks.outlook(id);
      if (this.store.get().choices === choices) this.store.set({ outlook, refusal: null });
    } catch (error) {
      if (this.store.get().choices === choices) this.store.set({ outlook: null, refusal: saidBy2(error) });
    }
  }
  #refuse(notice) {
    this.store.set({ notice });
  }
  async #attempt(act) {
    this.store.set({ busy: true });
    await attempted(this.store, act);
    this.store.set({ busy: false });
  }
};

// static/js/acting/data/data.js
var { createStore: createStore3 } = part793;
var PAINTED = "painted.csv";
var DataActions = class {
  #asks;
  #actions;
  constructor(page, asks, actions) {
    this.#asks = asks;
    this.#actions = actions;
    this.page = page;
    this.paint = new PaintActions(asks);
    this.table = new TableActions(asks, {
      train: this.#train,
      wanted: () => page.get().wanted,
      found: this.#found
    });
    const state = { notice: null };
    this.store = createStore3(state);
  }
  leave = () => this.#actions.setRoom("lab");
  trainPainted = () => this.#attempt(async () => {
    const { painting } = this.paint.store.get();
    if (!isEnough(painting))
      return this.store.set({ notice: whyNot(painting) ?? "Paint some points first." });
    const table = await this.#asks.keepTable(PAINTED, new Blob([csvOf(painting)]));
    const answer = painting.shape === "curve" ? { target: "y", task: "regression" } : { target: "class" };
    const dataset = { name: "table", table: table.id, ...answer };
    await this.#train({ dataset, ...lessonOf(painting) });
  });
  #found = (address) => {
    this.page.set({ wanted: null });
    this.#actions.setRoom("lab");
    location.hash = address;
  };
  #train = async (config) => {
    const { id } = await this.#asks.create(config);
    await this.#actions.find(id);
    this.#actions.setRoom("lab");
    await this.#actions.play();
  };
  #attempt(act) {
    return attempted(this.store, act);
  }
};

// static/js/acting/data/data-room.js
function createDataRoom(container, page, asks, actions) {
  const data = new DataActions(page, asks, actions);
  const view = createData(container, data);
  for (const store of [data.store, data.table.store]) store.subscribe(view.update);
  data.paint.store.subscribe(view.paint);
  page.subscribe((state, previous) => {
    if (state.theme !== previous.theme) view.paint();
    if (state.wanted !== previous.wanted) view.update();
    if (state.room !== previous.room && state.room === "data") data.table.list();
  });
  view.update();
  view.paint();
  data.table.list();
  return { focus: view.focus, bring: data.table.bring };
}
export {
  createDataRoom
};
