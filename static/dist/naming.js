import {
  GLOSSARY
} from "./shared-glossary.js";

// static/js/naming.js
import { part73 } from "./main.js";
import { part79 } from "./main.js";

// static/js/views/naming/naming.js
import { part13 as part132 } from "./main.js";

// static/js/draw/naming/placing.js
import { part21 } from "./main.js";
var { boxAround, overlap, within } = part21;
var RIM = 8;
var GAP = 6;
var DOT = 8;
var NEAR = 18;
var FAR = 230;
var PACE = 12;
var WAYS = 24;
var endOf = (box, dot) => ({
  x: Math.min(Math.max(dot.x, box.x), box.x + box.width),
  y: Math.min(Math.max(dot.y, box.y), box.y + box.height)
});
function crosses(from, to, box) {
  const steps = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  for (let k = 0; k <= steps; k += 1) {
    const x = from.x + (to.x - from.x) * k / steps;
    const y = from.y + (to.y - from.y) * k / steps;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}
function* boxesAround({ dot, width, height }) {
  for (let far = NEAR; far <= FAR; far += PACE) {
    for (let way = 0; way < WAYS; way += 1) {
      const turn = 2 * Math.PI * way / WAYS - Math.PI / 2;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const reach = Math.min(
        width / 2 / Math.max(Math.abs(cos), 1e-9),
        height / 2 / Math.max(Math.abs(sin), 1e-9)
      );
      const x = dot.x + (far + reach) * cos - width / 2;
      const y = dot.y + (far + reach) * sin - height / 2;
      yield { x: Math.round(x), y: Math.round(y), width, height };
    }
  }
}
function placePlates(plates, screen2, taken = []) {
  const dots = plates.map(({ dot: { x, y } }) => boxAround([x, y], DOT));
  const frame = { x: RIM, y: RIM, width: screen2.width - 2 * RIM, height: screen2.height - 2 * RIM };
  const placed = [];
  const isFree = (box, { about }) => within(box, frame) && !dots.some((dot) => overlap(box, dot, 0)) && !(about && overlap(box, about, 0)) && !taken.some((other) => overlap(box, other, GAP)) && !placed.some((other) => overlap(box, other.box, GAP));
  const isClear = (box, { dot }, k) => {
    const end = endOf(box, dot);
    return placed.every((one) => !crosses(dot, end, one.box) && !crosses(one.dot, endOf(one.box, one.dot), box)) && dots.every((other, l) => l === k || !crosses(dot, end, other));
  };
  return plates.map((plate, k) => {
    for (const box of boxesAround(plate)) {
      if (!isFree(box, plate) || !isClear(box, plate, k)) continue;
      placed.push({ box, dot: plate.dot });
      return box;
    }
    return null;
  });
}
var middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
var TRIED = 24;
function placeCard(about, { width, height }, screen2, others = []) {
  const [across, down] = [screen2.width - width - 2 * RIM, screen2.height - height - 2 * RIM];
  const shares = Array.from({ length: TRIED }, (_, k) => k / (TRIED - 1));
  const xs = [about.x, ...shares.map((share) => RIM + share * across)];
  const ys = [
    about.y + about.height + NEAR,
    about.y - height - NEAR,
    ...shares.map((share) => RIM + share * down)
  ];
  const centre = middle(about);
  let best = { x: RIM, y: RIM, cost: Number.POSITIVE_INFINITY };
  for (const x of xs.filter((at) => at >= RIM && at <= RIM + across)) {
    for (const y of ys.filter((at) => at >= RIM && at <= RIM + down)) {
      const box = { x, y, width, height };
      const far = Math.hypot(middle(box).x - centre.x, middle(box).y - centre.y);
      const over = others.filter((other) => overlap(box, other, GAP)).length + (overlap(box, about, GAP) ? 99 : 0);
      const cost = far + 400 * over;
      if (cost < best.cost) best = { x, y, cost };
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y) };
}

// static/js/draw/naming/things.js
import { part59 } from "./main.js";
var { isTextbook } = part59;
var THINGS = [
  { key: "sentence", name: "The sentence", says: "what just happened", at: ".sentence" },
  { key: "data", name: "Data", says: "what it learns from", at: "#settings .thumbnail", on: "network" },
  {
    key: "settings",
    name: "Settings",
    says: "same order as the program",
    at: "#settings .layer-row",
    on: "network",
    lesson: 8
  },
  {
    key: "learning rate",
    name: "Learning rate",
    says: "how big a step is",
    at: "#settings .settings-slider .slider",
    lesson: 5
  },
  {
    key: "network",
    name: "Network",
    says: "each line is one weight",
    at: "#network-title",
    on: "network",
    lesson: 7
  },
  { key: "neuron", name: "Neuron", says: "adds up what comes in", at: "@neuron", on: "network", lesson: 2 },
  {
    key: "weight",
    name: "The weight you follow",
    says: "click another to follow it",
    at: "@weight",
    on: "network",
    lesson: 1
  },
  {
    key: "output",
    name: "Output",
    says: "the answer for this sample",
    at: "@output",
    on: "network",
    lesson: 2
  },
  { key: "position", name: "The position", says: "where the run is", at: "#network .drawing", on: "surface" },
  {
    key: "landscape",
    name: "Loss landscape",
    says: "height is the loss",
    at: "#landscape h2",
    on: "network"
  },
  { key: "surface", name: "The surface", says: "height is f(x, y)", at: "#landscape h2", on: "surface" },
  { key: "ball", name: "The ball", says: "all weights, now", at: "@ball", on: "network", lesson: 7 },
  { key: "ball", name: "The ball", says: "the position, now", at: "@ball", on: "surface" },
  { key: "way walked", name: "Way walked", says: "from the start to here", at: "@walked" },
  { key: "other view", name: "The other view", says: "the same way", at: ".landscape-inset" },
  {
    key: "curve",
    name: "Curve",
    says: "the loss as it varies",
    at: "#weight:not([data-view='neuron']) .weight-batch",
    on: "network",
    lesson: 1
  },
  {
    key: "activation",
    name: "Activation",
    says: "what its sum becomes",
    at: "#weight[data-view='neuron'] .weight-batch",
    on: "network"
  },
  {
    key: "gradient",
    name: "Gradient",
    says: "the slope at this weight",
    at: "#weight .weight-tangent",
    on: "network",
    lesson: 4
  },
  { key: "magnifier", name: "Magnifier", says: "the last step, larger", at: "#weight .weight-lens" },
  {
    key: "rule",
    name: "The rule",
    says: "how old becomes new",
    at: ".weight-equation .update",
    lesson: 6
  },
  {
    key: "predictions",
    name: "Predictions",
    says: "what it answers now",
    at: "#predictions-title",
    on: "network"
  },
  {
    key: "chart",
    name: "Loss by epoch",
    says: "lower is better",
    at: "#evidence .tab, #chart-title",
    on: "network",
    lesson: 3
  },
  { key: "chart", name: "Height", says: "f at each step", at: "#evidence .tab, #chart-title", on: "surface" },
  { key: "log", name: "Log", says: "as Keras prints it", at: "#log-title", on: "network", lesson: 8 },
  {
    key: "minimum",
    name: "Nearest minimum",
    says: "how far it still is",
    at: "#predictions-title",
    on: "surface"
  },
  { key: "play", name: "Play", says: "or the space bar", at: ".transport-play" },
  { key: "timeline", name: "Timeline", says: "drag: back to any step", at: ".track-handle" },
  { key: "step", name: "Step", says: "one update", at: ".counters > :nth-child(1)", lesson: 6 },
  {
    key: "epoch",
    name: "Epoch",
    says: "all samples once",
    at: ".counters > :nth-child(2)",
    on: "network",
    lesson: 7
  },
  {
    key: "batch",
    name: "Batch",
    says: "these make one step",
    at: ".counters > :nth-child(3)",
    on: "network",
    lesson: 7
  }
];
var thingsOf = ({ run }) => {
  const here = isTextbook(run) ? "surface" : "network";
  return THINGS.filter(({ on }) => on === void 0 || on === here);
};
var ON_SURFACE = {
  landscape: "surface",
  "one weight": "coordinate",
  weight: "position",
  gradient: "slope",
  rule: "new place",
  step: "move",
  log: "step log",
  chart: "height",
  loss: "height",
  ball: "place",
  "way walked": "way of places"
};
function wordFor(key, { run, frame }) {
  if (isTextbook(run)) return ON_SURFACE[key] ?? key;
  return key === "weight" && frame?.weight?.label.includes("/bias[") ? "bias" : key;
}

// static/js/views/naming/naming.js
import { part81 as part812 } from "./main.js";

// static/js/views/naming/card.js
import { part13 } from "./main.js";

// static/js/draw/naming/now.js
import { part75 } from "./main.js";
import { part9 } from "./main.js";
import { part14 } from "./main.js";
import { part53 } from "./main.js";
import { part59 as part592 } from "./main.js";
import { part64 } from "./main.js";
var { isFrozen } = part75;
var { allSamples, heldOutOf, membersOf } = part9;
var {
  batchLoss,
  count,
  counted,
  measured,
  percent,
  rateText,
  signed,
  weight: weightText
} = part14;
var { countedHow } = part53;
var { isNoisy, isTextbook: isTextbook2 } = part592;
var { batchSizeAt } = part64;
var rateNow = (state) => state.frame?.learning_rate;
function batchNow({ run, data }) {
  if (!run || !data) return null;
  const size = Math.min(run.config.batch_size, data.count);
  const last = batchSizeAt(Math.ceil(data.count / size), size, data.count);
  const rest = last === size ? "" : ` An epoch’s last step has the ${count(last)} left over.`;
  return `Here ${counted(size, "sample")} ${size === 1 ? "makes" : "make"} one step.${rest}`;
}
function networkNow({ run }) {
  if (!run) return null;
  const isBiased = run.parameters.some(({ role }) => role === "bias");
  const all = run.parameter_count;
  if (isBiased) return `Here are ${count(all)} weights and biases.`;
  return `Here ${all === 1 ? "is" : "are"} ${counted(all, "weight")}, and no bias.`;
}
function weightNow({ run, frame }) {
  const weight = frame?.weight;
  if (!run || !weight) return null;
  const stays = isFrozen(run, weight.index) ? " It is frozen: no step moves it." : "";
  return `Here ${weight.label} is ${weightText(weight.after)}.${stays}`;
}
function gradientNow({ run, frame }) {
  const slope = frame?.weight?.gradient;
  if (!frame || slope === null || slope === void 0) return null;
  const before = `Before step ${count(frame.step)} it was ${signed(slope, 3)}`;
  if (isTextbook2(run) && isNoisy(run)) return `${before}, noise included.`;
  const [what, height] = isTextbook2(run) ? ["number", "f"] : ["weight", "loss"];
  if (slope === 0) return `${before}: ${isTextbook2(run) ? "f" : "the loss"} was level there.`;
  return `${before}: a slightly larger ${what} meant a ${slope > 0 ? "higher" : "lower"} ${height}.`;
}
function landscapeNow({ run }) {
  if (!run) return null;
  const all = run.parameter_count;
  return all > 2 ? `This picture shows 2 of ${count(all)} directions.` : "There are no more directions than these.";
}
var ballNow = ({ run, frame, data }) => frame && `${isTextbook2(run) ? "f(x, y)" : `The loss over ${allSamples(data)}`} is ${measured(frame.loss)} there${penaltyNow(frame)}.`;
var penaltyNow = ({ penalty }) => penalty ? `, ${measured(penalty)} of it the penalty on weights` : "";
var heldOutNow = ({ val_accuracy: right }, data) => data?.held_out && right !== null ? `, and for ${percent(right)} of ${membersOf(heldOutOf(data))}` : "";
var predictionsNow = ({ run, frame, data }) => run && frame && frame.accuracy !== null && data?.task !== "regression" ? `It is right for ${percent(frame.accuracy)} of ${allSamples(data)}${heldOutNow(frame, data)}${countedHow(run)}.` : null;
function sentenceNow({ run, frame }) {
  const batch = frame?.batch;
  if (!frame || !batch || batch.loss_after === null) return null;
  return `Step ${count(frame.step)} took ${isTextbook2(run) ? "f(x, y)" : "the batch’s loss"} from ${batchLoss(batch.loss_before)} to ${batchLoss(batch.loss_after)}.`;
}
var NOW = {
  sentence: sentenceNow,
  data: ({ data }) => data && `Here ${data.count === 1 ? "is 1 sample" : `are ${count(data.count)} samples`}.`,
  "learning rate": (state) => {
    const rate = rateNow(state);
    return typeof rate === "number" ? `Here it is ${rateText(rate)}.` : null;
  },
  network: networkNow,
  weight: weightNow,
  landscape: landscapeNow,
  ball: ballNow,
  loss: ballNow,
  gradient: gradientNow,
  batch: batchNow,
  epoch: ({ frame }) => frame && `Here that takes ${counted(frame.steps_per_epoch, "step")}.`,
  step: ({ frame }) => frame && `The run is at step ${count(frame.step)} of ${count(frame.total_steps)}.`,
  predictions: predictionsNow
};
var nowWords = (key, state) => NOW[key]?.(state) ?? "";

// static/js/views/naming/card.js
import { part81 } from "./main.js";
var { h } = part13;
var { button } = part81;
function nameOf(key, state) {
  const word = wordFor(key, state);
  return thingsOf(state).find((one) => one.key === key)?.name ?? word.charAt(0).toUpperCase() + word.slice(1);
}
function createCard(key, state, { learn, all }) {
  const lesson = thingsOf(state).find((one) => one.key === key)?.lesson;
  return h("div", { class: "naming-card", role: "group", "aria-labelledby": "naming-card-name" }, [
    h("h3", { id: "naming-card-name" }, nameOf(key, state)),
    h("p", { class: "naming-words" }, `${GLOSSARY[wordFor(key, state)]} ${nowWords(key, state)}`.trim()),
    h("div", { class: "naming-ways" }, [
      lesson !== void 0 && button(`See it move: step ${lesson}`, () => learn(lesson), { class: "naming-way" }),
      all && button("Name everything here", all, { class: "naming-way" })
    ])
  ]);
}

// static/js/views/naming/naming.js
import { part86 } from "./main.js";
var { h: h2, s } = part132;
var { button: button2 } = part812;
var { targetOf } = part86;
var NARROW = 720;
var ROW = 30;
var LIST_WIDTH = 210;
var screen = () => ({ width: innerWidth, height: innerHeight });
function boxOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
var circleAt = ({ x, y }, radius) => s("circle", { cx: x, cy: y, r: radius });
var lineTo = (from, to) => s("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
var put = (element, { x, y }) => Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
var Naming = class {
  #dialog;
  #page;
  #ways;
  #lines = s("svg", { class: "naming-lines", "aria-hidden": "true" });
  #list = h2("div", { class: "naming-list", role: "group", "aria-label": "More names" });
  #close = button2("What is this?", () => this.#dialog.close(), {
    class: "naming-close",
    "aria-label": "What is this? esc: close"
  });
  #next = button2("Next", () => this.#turn(), { class: "naming-next" });
  #card = null;
  #named = [];
  #at = -1;
  #state = null;
  constructor(container, page, ways) {
    this.#dialog = container;
    this.#page = page;
    this.#ways = ways;
    this.#close.append(h2("kbd", {}, "esc"));
    this.#dialog.addEventListener("close", () => {
      this.#named = [];
      ways.closed();
    });
    this.#dialog.addEventListener("pointerdown", ({ target }) => {
      if (target === this.#dialog || target === this.#lines) this.#dialog.close();
    });
    window.addEventListener("resize", () => {
      if (this.#dialog.open) this.#dialog.close();
    });
  }
  one(key, state, about) {
    this.#state = state;
    const all = () => this.all(state);
    this.#show("one");
    const card = createCard(key, state, { learn: this.#learn, all });
    this.#dialog.append(card);
    put(card, placeCard(boxOf(about), boxOf(card), screen()));
    this.#focus(card);
  }
  all(state) {
    this.#state = state;
    const places = this.#ways.places();
    const seen = thingsOf(state).flatMap((thing) => {
      const target = targetOf(thing.at, this.#page, places);
      return target ? [{ thing, ...target }] : [];
    });
    const kind = innerWidth < NARROW ? "narrow" : "all";
    this.#show(kind);
    this.#named = seen.map((target) => ({ ...target, plate: this.#plateOf(target.thing), box: null }));
    this.#dialog.append(
      this.#lines,
      ...kind === "all" ? this.#named.map(({ plate }) => plate) : [],
      this.#list,
      this.#next,
      this.#close
    );
    this.#at = -1;
    if (kind === "narrow") this.#turn();
    else this.#place();
  }
  #show(kind) {
    this.#dialog.replaceChildren();
    this.#list.replaceChildren();
    this.#card = null;
    this.#dialog.dataset.shows = kind;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#next.hidden = kind !== "narrow";
    this.#list.hidden = true;
  }
  #learn = (lesson) => {
    this.#dialog.close();
    this.#ways.learn(lesson);
  };
  #plateOf(thing) {
    const plate = h2(
      "button",
      {
        type: "button",
        class: "naming-plate",
        onclick: () => plate.focus(),
        onfocus: () => this.#choose(thing)
      },
      h2("b", {}, thing.name),
      h2("span", {}, thing.says)
    );
    return plate;
  }
  #place() {
    const close = boxOf(this.#close);
    const plates = this.#named.map(({ dot, about, plate }) => ({ ...boxOf(plate), dot, about }));
    let boxes = placePlates(plates, screen(), [close]);
    const left = boxes.filter((box) => box === null).length;
    if (left > 0) {
      const height = ROW * (left + 1);
      const corner = {
        x: innerWidth - LIST_WIDTH - 12,
        y: innerHeight - height - 12,
        width: LIST_WIDTH,
        height
      };
      boxes = placePlates(plates, screen(), [close, corner]);
    }
    this.#named.forEach((named, k) => {
      named.box = boxes[k];
      if (boxes[k]) put(named.plate, boxes[k]);
    });
    const without = this.#named.filter(({ box }) => box === null);
    this.#list.hidden = without.length === 0;
    this.#list.append(...without.map(({ plate }) => plate));
    this.#draw();
  }
  #draw() {
    const rest = this.#named.filter(({ box }) => box === null);
    const marks = this.#named.flatMap(
      (named) => {
        const { dot, box } = named;
        if (box) return [lineTo(dot, endOf(box, dot)), circleAt(dot, 4)];
        const number = String(rest.indexOf(named) + 1);
        named.plate.dataset.number = number;
        return [circleAt(dot, 9), s("text", { x: dot.x, y: dot.y + 4 }, number)];
      }
    );
    this.#lines.replaceChildren(...marks);
  }
  #choose(thing) {
    const chosen = this.#named.find((one) => one.thing === thing);
    if (!chosen || !this.#state) return;
    for (const { plate } of this.#named) plate.classList.toggle("chosen", plate === chosen.plate);
    const card = this.#tell(thing, this.#state);
    (chosen.box ? chosen.plate : this.#list).after(card);
    const others = this.#named.flatMap(({ box }) => box && box !== chosen.box ? [box] : []);
    const about = boxOf(chosen.plate);
    put(card, placeCard(about, boxOf(card), screen(), [...others, boxOf(this.#close)]));
  }
  #turn() {
    if (!this.#state || this.#named.length === 0) return;
    this.#at = (this.#at + 1) % this.#named.length;
    const { thing, dot } = this.#named[this.#at];
    const card = this.#tell(thing, this.#state);
    this.#next.before(card);
    this.#lines.replaceChildren(circleAt(dot, 7));
    card.classList.toggle("high", dot.y > innerHeight / 2);
    this.#focus(card);
  }
  #tell(thing, state) {
    this.#card?.remove();
    this.#card = createCard(thing.key, state, { learn: this.#learn });
    return this.#card;
  }
  #focus(card) {
    card.setAttribute("tabindex", "-1");
    card.focus();
  }
};
var createNaming = (...parts) => new Naming(...parts);

// static/js/naming.js
var { isMoving } = part73;
var { when } = part79;
function createNames(container, page, store, actions, ways) {
  const played = { forth: false, back: false };
  function closed() {
    if (played.forth) actions.play();
    if (played.back) actions.playBackwards();
    Object.assign(played, { forth: false, back: false });
  }
  async function halted() {
    const { play } = store.get();
    if (play.playing) {
      Object.assign(played, { forth: !play.backwards, back: play.backwards });
      actions.pause();
    }
    await when(store, (state) => !isMoving(state));
    await drawn();
    return store.get();
  }
  const view = createNaming(container, page, { ...ways, closed });
  async function open(isWanted, show) {
    const state = await halted();
    if (isWanted()) show(state);
    else closed();
  }
  return {
    one: (isWanted, key, about) => open(isWanted, (state) => view.one(key, state, about)),
    all: (isWanted) => open(isWanted, (state) => view.all(state))
  };
}
var drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
export {
  createNames
};
