import {
  Newest
} from "./shared-newest.js";

// static/js/views/data/data.js
import { part8 as part82 } from "./main.js";
import { part66 as part662 } from "./main.js";

// static/js/views/data/paint.js
import { part7 } from "./main.js";

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
import { part9 } from "./main.js";
var { counted, fixed, loss } = part9;
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

// static/js/draw/data/plane.js
import { part3 } from "./main.js";
import { part13 } from "./main.js";
import { part42 } from "./main.js";
import { part43 } from "./main.js";
var { line, ring, stroke } = part3;
var { sample } = part13;
var { classTone, paintTones, toneOf } = part42;
var { isFilled, traceMark } = part43;
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
import { part8 } from "./main.js";
import { part40 } from "./main.js";
import { part42 as part422 } from "./main.js";
import { part43 as part432 } from "./main.js";
import { part46 } from "./main.js";
import { part66 } from "./main.js";

// static/js/views/data/hand.js
var GRIP = 11;
var STRIDE = 0.05;
var FAR = 0.2;
var NEAR = 0.06;
var SPRAY_EVERY = 0.04;
var ARROWS = (
  /** @type {Record<string, [number, number]>} */
  {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1]
  }
);
var within = (place) => Math.min(HALF, Math.max(-HALF, place));
var Hand = class {
  #canvas;
  #actions;
  #changed;
  #say;
  /** Whether the pointer is down, and has changed something in this stroke. */
  #down = false;
  #changedOnce = false;
  /** @type {Place} */
  #last = { x: 0, y: 0 };
  /** The pointer's place; null where it is not over the plane. @type {Place | null} */
  #pointer = null;
  /** The place of the keys, while they are used. */
  #cursor = { x: 0, y: 0 };
  #cross = false;
  #held = -1;
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Painter} actions
   * @param {() => void} changed  told of each move
   * @param {(text: string) => void} say
   */
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
  /** Where it is, and what it holds. @param {PaintTool} tool @param {number} reach @returns {import("../../draw/data/plane.js").Hand} */
  at(tool, reach) {
    const at = this.#cross ? this.#cursor : this.#pointer;
    return { at, reach: tool === "point" ? 0 : reach, cross: this.#cross, held: this.#held };
  }
  /** @param {PointerEvent} event @returns {Place} */
  #placeOf({ clientX, clientY }) {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const { x, y } = placeOf(clientX - left, clientY - top, width);
    return { x: within(x), y: within(y) };
  }
  get #tool() {
    return this.#actions.store.get().tool;
  }
  /** @param {PointerEvent} event */
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
  /** @param {PointerEvent} event */
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
  /** Spray, or rub out. @param {Place} at */
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
  /** @param {KeyboardEvent} event */
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
  /** @param {KeyboardEvent} event @returns {(() => void) | null} */
  #actOf({ key, shiftKey }) {
    if (key in ARROWS) return () => this.#go(ARROWS[key], shiftKey ? FAR : STRIDE);
    if (key === "Enter" || key === " ") return () => this.#use();
    if (key === "Delete" || key === "Backspace") return () => this.#actions.erase(this.#cursor, false, NEAR);
    if (key.toLowerCase() === "m") return () => this.#grip();
    const kind = Number(key) - 1;
    return CLASSES[kind] ? () => this.#actions.choose(kind) : null;
  }
  /** @param {[number, number]} way @param {number} far */
  #go([across, up], far) {
    const { x, y } = this.#cursor;
    this.#cursor = { x: within(x + across * far), y: within(y + up * far) };
    if (this.#held >= 0) this.#actions.move(this.#held, this.#cursor, false);
  }
  /** What the chosen tool does, at the place of the keys. */
  #use() {
    if (this.#tool === "spray") this.#actions.spray(this.#cursor, false);
    else if (this.#tool === "rubber") this.#actions.erase(this.#cursor);
    else this.#actions.add(this.#cursor);
  }
  /** Take hold of the nearest point, or let it go. */
  #grip() {
    this.#held = this.#held >= 0 ? -1 : this.#actions.pointAt(this.#cursor, NEAR);
  }
};

// static/js/views/data/paint.js
var { createChoices } = part7;
var { h, s, setAttributes, setText } = part8;
var { paletteOf } = part40;
var { toneBuffer } = part422;
var { markOf } = part432;
var { fitCanvas, observeSize } = part46;
var { button } = part66;
var SHAPES = (
  /** @type {const} */
  ["classes", "curve"]
);
var TOOLS = (
  /** @type {const} */
  ["point", "spray", "rubber"]
);
var KEYS = "Arrow keys move the cross, with Shift farther. Enter paints there, Delete takes the point there away, M takes hold of it or lets it go, 1 to 5 choose a class. Ctrl+Z takes back.";
var Paint = class {
  #actions;
  #canvas = h("canvas", {
    ...{ class: "data-plane", tabindex: "0", role: "application", "data-keys": true },
    ...{ "aria-describedby": "data-paint-keys" }
  });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #sentence = h("p", { class: "data-paint-sentence" });
  #notice = h("p", { class: "refusal", role: "alert" });
  #buffer = toneBuffer();
  #size = 0;
  #hand;
  #shapes;
  #tools;
  #kinds;
  #kindGroup;
  #live;
  #ways;
  /** @param {Painter} actions @param {() => void} train  keep them, and learn from them in the lab */
  constructor(actions, train) {
    this.#actions = actions;
    this.#hand = new Hand(
      this.#canvas,
      actions,
      () => this.#draw(),
      (text) => setText(this.#said, text)
    );
    this.#shapes = createChoices("What is painted", SHAPES, actions.shape);
    this.#tools = createChoices("Tool", TOOLS, actions.take);
    this.#kinds = CLASSES.map((name, kind) => kindButton(name, kind, actions.choose));
    this.#kindGroup = h("div", { class: "data-kinds", role: "group", "aria-label": "Class" }, this.#kinds);
    this.#live = h("input", { type: "checkbox", class: "switch", role: "switch", id: "data-live" });
    this.#live.addEventListener("change", () => actions.setLive(this.#live.checked));
    this.#ways = {
      undo: button("Undo", actions.undo, { class: "data-link" }),
      redo: button("Redo", actions.redo, { class: "data-link" }),
      clear: button("Clear", actions.clear, { class: "data-link" })
    };
    const box = h("div", { class: "data-plane-box" }, this.#canvas);
    observeSize(box, (width) => this.#resize(width));
    this.element = h(
      "section",
      { class: "data-paint", "aria-labelledby": "data-paint-title", onkeydown: this.#turn },
      h(
        "header",
        { class: "data-tools" },
        h("h3", { id: "data-paint-title", class: "data-heading" }, "Paint your own points"),
        h("label", { class: "data-live", for: "data-live" }, this.#live, "Train as I paint")
      ),
      h("div", { class: "data-tools" }, this.#shapes.element, this.#tools.element),
      this.#kindGroup,
      box,
      h("div", { class: "data-under" }, this.#sentence, Object.values(this.#ways)),
      this.#notice,
      button("Train on these points", train, { class: "data-go" }),
      h("p", { id: "data-paint-keys", class: "data-note" }, KEYS),
      this.#said
    );
  }
  /** Back and forth, wherever the focus is. */
  #turn = (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || !["z", "y"].includes(key)) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.#actions.redo();
    else this.#actions.undo();
  };
  /** @param {number} width */
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
  /** @param {PaintState} state */
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
    setText(this.#sentence, paintSentence(state));
    setText(this.#notice, notice ?? "");
    setAttributes(this.#canvas, { "aria-label": pictureName(painting) });
    const learned = map?.points === painting.points && map.epoch >= map.epochs;
    this.element.dataset.learned = String(learned);
    this.#draw();
  }
};
var turn = (button3, can) => setAttributes(button3, { "aria-disabled": can ? null : "true" });
function kindButton(name, kind, choose) {
  const mark = s(
    "svg",
    { class: "data-mark", viewBox: "-7 -7 14 14", "aria-hidden": "true" },
    markOf(kind, 0, 0, 4.5)
  );
  const one = h("button", { type: "button", class: "data-kind", "aria-label": `Class ${name}` }, mark, name);
  one.addEventListener("click", () => choose(kind));
  return one;
}
var createPaint = (actions, train) => new Paint(actions, train);

// static/js/views/data/data.js
var { h: h2, setText: setText2 } = part82;
var { button: button2 } = part662;
var DataRoomView = class {
  #actions;
  #title = h2("h2", { id: "data-title", class: "data-title", tabindex: "-1" }, "New data");
  #notice = h2("p", { class: "refusal", role: "alert" });
  #paint;
  /** @param {HTMLElement} container @param {DataRoom} actions */
  constructor(container, actions) {
    this.#actions = actions;
    this.#paint = createPaint(actions.paint, actions.trainPainted);
    const back = button2("Back to the lab", actions.leave, { class: "pill data-pill" });
    container.append(
      h2("header", { class: "data-head" }, this.#title, back),
      this.#notice,
      this.#paint.element
    );
  }
  /** Be where the keyboard is. */
  focus = () => this.#title.focus({ preventScroll: true });
  update = () => setText2(this.#notice, this.#actions.store.get().notice ?? "");
  paint = () => this.#paint.update(this.#actions.paint.store.get());
};
var createData = (container, actions) => new DataRoomView(container, actions);

// static/js/acting/data/data.js
import { part57 as part572 } from "./main.js";
import { part65 as part652 } from "./main.js";

// static/js/acting/data/painting.js
import { part56 } from "./main.js";
import { part57 } from "./main.js";
import { part65 } from "./main.js";
var { recalled, remember } = part56;
var { saidBy } = part57;
var { createStore } = part65;
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
  /** @param {Pick<Asks, "scratch" | "train" | "outputs">} asks @param {() => number} [random] */
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
  /** How far the spray and the rubber reach. */
  reach = REACH;
  /** Paint this class. @param {number} kind */
  choose = (kind) => {
    const { tool } = this.store.get();
    this.store.set({ kind, tool: tool === "rubber" ? "point" : tool });
  };
  /** @param {PaintTool} tool */
  take = (tool) => this.store.set({ tool });
  /** @param {Painting["shape"]} shape */
  shape = (shape) => this.#put({ ...this.#painting, shape });
  /** @param {boolean} live */
  setLive = (live) => {
    this.store.set({ live });
    this.#changedTo(this.#painting);
  };
  undo = () => this.#put(undone(this.#painting));
  redo = () => this.#put(redone(this.#painting));
  /** Take all away, which can be taken back. */
  clear = () => {
    if (this.#painting.points.length > 0) this.#put(changed(this.#painting, []));
  };
  /** One point of the chosen class. @param {Place} at */
  add = (at) => {
    const { kind } = this.store.get();
    this.#put(changed(this.#painting, [...this.#painting.points, placed({ ...at, kind })]));
  };
  /** Some points around a place. @param {Place} at @param {boolean} goesOn  with the stroke before */
  spray = (at, goesOn) => {
    const { kind } = this.store.get();
    const more = Array.from({ length: SPRAYED }, () => {
      const [angle, far] = [2 * Math.PI * this.#random(), REACH * Math.sqrt(this.#random())];
      return placed({ x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle), kind });
    });
    this.#put(changed(this.#painting, [...this.#painting.points, ...more], goesOn));
  };
  /** Take away what is around a place. @param {Place} at @param {boolean} [goesOn] @param {number} [reach] */
  erase = (at, goesOn = false, reach = REACH) => this.#put(changed(this.#painting, erased(this.#painting.points, at, reach), goesOn));
  /** The place in the list of the point that is there; -1 for none. @param {Place} at @param {number} reach */
  pointAt = (at, reach) => nearest(this.#painting.points, at, reach);
  /** @param {number} k  its place in the list @param {Place} to @param {boolean} goesOn */
  move = (k, to, goesOn) => {
    const { points } = this.#painting;
    if (!points[k]) return;
    this.#put(changed(this.#painting, points.with(k, placed({ ...points[k], ...to })), goesOn));
  };
  get #painting() {
    return this.store.get().painting;
  }
  /** @param {Painting} painting */
  #put(painting) {
    if (painting === this.#painting) return;
    this.store.set({ painting, notice: null });
    remember(DRAFT, draftText(painting));
    this.#changedTo(painting);
  }
  /** What was learned of other points goes once the new ones are learned from. @param {Painting} painting */
  #changedTo(painting) {
    clearTimeout(this.#timer);
    const { live, map } = this.store.get();
    if (!live || !isEnough(painting) || map?.shape !== painting.shape) this.store.set({ map: null });
    if (!live || !isEnough(painting)) return;
    this.#timer = Number(setTimeout(() => this.#training.to(painting), REST));
  }
  /** Whether these are still what is to be learned from. @param {Painting} painting */
  #isWanted(painting) {
    const { painting: now, live } = this.store.get();
    return live && now.points === painting.points && now.shape === painting.shape;
  }
  /** @param {Painting} painting */
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
  /** Train for some epochs, and show what came of it. @param {string} id @param {number} epochs @param {Painting} painting */
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

// static/js/acting/data/data.js
var { saidBy: saidBy2 } = part572;
var { createStore: createStore2 } = part652;
var DataActions = class {
  #asks;
  #actions;
  /** @param {Store} page @param {Asks} asks @param {Pick<Actions, "find" | "play" | "setRoom">} actions */
  constructor(page, asks, actions) {
    this.#asks = asks;
    this.#actions = actions;
    this.page = page;
    this.paint = new PaintActions(asks);
    const state = { notice: null };
    this.store = createStore2(state);
  }
  leave = () => this.#actions.setRoom("lab");
  /** Learn from the painted points in the lab, in a run that is kept. */
  trainPainted = () => this.#attempt(async () => {
    const { painting } = this.paint.store.get();
    if (isEnough(painting)) await this.#train(scratchConfig(painting));
    else this.store.set({ notice: whyNot(painting) ?? "Paint some points first." });
  });
  /** @param {object} config */
  async #train(config) {
    const { id } = await this.#asks.create(config);
    await this.#actions.find(id);
    this.#actions.setRoom("lab");
    await this.#actions.play();
  }
  /** Do what may fail, and say why if it does. @param {() => Promise<void>} act */
  async #attempt(act) {
    this.store.set({ notice: null });
    try {
      await act();
    } catch (error) {
      this.store.set({ notice: saidBy2(error) });
    }
  }
};

// static/js/acting/data/data-room.js
function createDataRoom(container, page, asks, actions) {
  const data = new DataActions(page, asks, actions);
  const view = createData(container, data);
  data.store.subscribe(view.update);
  data.paint.store.subscribe(view.paint);
  page.subscribe((state, previous) => {
    if (state.theme !== previous.theme) view.paint();
  });
  view.update();
  view.paint();
  return view;
}
export {
  createDataRoom
};
