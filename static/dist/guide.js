import {
  BIAS,
  LESSONS,
  QUESTIONS,
  RATE,
  STEPS,
  guideAddress,
  initialGuide,
  isWhole,
  lineConfig,
  pairAt,
  pointAt,
  startOf,
  told,
  wholeConfig
} from "./shared-guide.js";
import {
  button,
  circle,
  dots,
  fitCanvas,
  iconButton,
  label,
  levelLines,
  linear,
  observeSize,
  path,
  pathThrough,
  px,
  spanOf,
  stems,
  turnPlay
} from "./shared-icons.js";
import {
  VIRIDIS,
  viridis,
  viridisIndex
} from "./shared-viridis.js";
import {
  Refused,
  Unreachable,
  createStore,
  h,
  readNumber,
  s,
  saidBy,
  setAttributes,
  setText
} from "./shared-errors.js";
import {
  count,
  fixed,
  percent,
  plain,
  significant
} from "./shared-format.js";

// static/js/draw/guide/rate-strip.js
var LARGEST_RATE = 4;
var TOP = 30;
var HIGH = 30;
var TICKS = [0, 0.05, 0.5, 1, 2, 4];
var APART = 64;
var LETTER = 9;
var rateAt = (share) => Number((LARGEST_RATE * share * share).toPrecision(3));
var placeOf = (rate) => Math.min(1, Math.sqrt(Math.max(0, rate) / LARGEST_RATE));
function stripPicture(ends, start, marks, width, height) {
  const lowest = Math.log(Math.min(...ends.map(({ loss }) => loss)));
  const share = (loss) => (Math.log(loss) - lowest) / (Math.log(start) - lowest || 1);
  const wide = width / Math.max(1, ends.length - 1);
  const cells = ends.map(({ rate, loss }) => {
    const [left, right] = [placeOf(rate) * width - wide / 2, placeOf(rate) * width + wide / 2];
    const x = Math.max(0, left);
    const box = { x: px(x), y: TOP, width: px(Math.min(width, right + 1) - x), height: HIGH };
    return loss < start || rate === 0 ? s("rect", { ...box, fill: viridis(share(loss)) }) : s("rect", { ...box, class: "guide-climbs" });
  });
  const taken = marks.map(({ rate }) => placeOf(rate) * width);
  const words = marks.filter(({ kind }) => kind === "limit").map((mark) => roomOf(mark, width));
  const isFree = (x) => taken.every((at) => Math.abs(at - x) > APART / 2) && words.every(({ from, to }) => x < from || x > to);
  const free = TICKS.filter((rate) => isFree(placeOf(rate) * width));
  const ticks = free.map((rate, k) => {
    const side = k === 0 ? "start" : rate === LARGEST_RATE ? "end" : "middle";
    return label(String(rate), placeOf(rate) * width, height - 6, side);
  });
  return [...cells, ...ticks, ...marks.flatMap((mark) => markPicture(mark, width, height))];
}
function roomOf({ rate, text }, width) {
  const x = placeOf(rate) * width;
  const long = LETTER * text.length;
  const half = Math.max(60, long / 2);
  const side = x > width - half ? "end" : x < half ? "start" : "middle";
  const from = side === "start" ? x : side === "end" ? x - long : x - long / 2;
  return { side, from, to: from + long };
}
function markPicture({ rate, text, kind }, width, height) {
  const x = placeOf(rate) * width;
  const isLimit = kind === "limit";
  const { side } = roomOf({ rate, text }, width);
  return [
    path(`guide-mark guide-mark-${kind}`, `M${px(x)} ${TOP - 6}V${TOP + HIGH + 6}`),
    label(text, x, isLimit ? height - 6 : TOP - 12, side, `guide-mark-word guide-mark-${kind}`)
  ];
}

// static/js/acting/guide/line.js
var LOW = -2;
var HIGH2 = 6;
var POINTS = 241;
var TRIED = 60;
async function walkLine(asks, start) {
  const { id } = await asks.scratch(lineConfig(start));
  const last = await asks.train(id, { steps: STEPS });
  const span = Math.max(start - LOW, HIGH2 - start);
  await asks.seek(id, 0);
  const [look2, walked, { loss }, data, { largest_stable_rate: stable }] = await Promise.all([
    asks.weight(id, 0, { step: 0, points: POINTS, span, trail: 0 }),
    asks.weight(id, 0, { step: STEPS, points: 3, trail: STEPS }),
    asks.history(id, STEPS),
    asks.data(id),
    asks.curvature(id, 0)
  ]);
  const { w, full_loss: heights } = look2.curve;
  const seen = w.map((_, k) => k).filter((k) => w[k] >= LOW - 1e-9 && w[k] <= HIGH2 + 1e-9);
  const curve = { w: seen.map((k) => w[k]), loss: seen.map((k) => (heights ?? look2.curve.batch_loss)[k]) };
  const { value, gradient } = walked.history;
  return {
    ...{ run: id, start, curve, value, gradient: gradient.slice(1), data, stable: stable ?? Number.NaN },
    loss: [...loss, last.loss ?? Number.NaN]
  };
}
async function candidate(asks, run, at) {
  const plane = (
    /** @type {const} */
    { plane: "weights", i: 0, j: 1, step: 0, size: 2 }
  );
  const { loss, prediction } = await asks.probe(run, plane, pointAt(at));
  return { at, loss: loss ?? Number.NaN, values: prediction?.values ?? new Float32Array() };
}
async function wayWith(asks, { run, start }, rate) {
  const optimizer = { name: "sgd", learning_rate: rate };
  const { a, loss } = await asks.preview(run, { optimizer, start: pairAt(start), steps: STEPS });
  return { rate, a: a.map(Number), loss: loss.map(Number) };
}
async function endsOf(asks, line) {
  const ends = [];
  for (let k = 0; k <= TRIED; k++) {
    const { rate, loss } = await wayWith(asks, line, rateAt(k / TRIED));
    ends.push({ rate, loss: loss.length > STEPS ? loss[STEPS] : Number.POSITIVE_INFINITY });
  }
  return ends;
}
async function limitsOf(asks, start) {
  const [alone, both] = await Promise.all(
    [["dense/bias"], []].map(async (frozen) => {
      const { id } = await asks.scratch(lineConfig(start, frozen));
      const { largest_stable_rate: rate } = await asks.curvature(id, 0);
      await asks.remove(id);
      return rate ?? Number.NaN;
    })
  );
  return { alone, both };
}
var OWN_RATE = RATE;

// static/js/acting/guide/whole.js
var POINTS2 = 49;
var LANDSCAPE = 7;
var ARITHMETIC = 8;
var middle = ({ parameters }) => parameters.filter(({ role }) => role === "kernel")[1].start;
async function lastMove(asks, run) {
  if (run.step === 0) return null;
  const { before, rescaled_gradient: rescaled } = await asks.weight(run.id, middle(run), {
    ...{ step: run.step, points: 3, trail: 0 }
  });
  return { before, rescaled };
}
async function look(asks, run, lesson) {
  const query = (
    /** @type {const} */
    { plane: "path", size: POINTS2, samples: "all", step: run.step }
  );
  const [history, { weights }, landscape, seen] = await Promise.all([
    asks.history(run.id, 0),
    asks.weights(run.id, run.step),
    lesson === LANDSCAPE ? asks.landscape(run.id, query) : null,
    lesson === ARITHMETIC ? lastMove(asks, run) : null
  ]);
  return { run, history, landscape, seen, weights: (
    /** @type {any[]} */
    weights.flat(3).map(Number)
  ) };
}

// static/js/acting/guide/preparing.js
var LOSSES = 3;
var RATES = 5;
var LAST = QUESTIONS.length;
var drop = (asks, run) => asks.remove(run).catch(() => {
});
async function lineAt(asks, place, old) {
  const start = startOf(place);
  if (old?.start === start) {
    await asks.seek(old.run, 0);
    return old;
  }
  const line = await walkLine(asks, start);
  if (old) drop(asks, old.run);
  return line;
}
async function wholeAt(asks, place, old) {
  const config = wholeConfig(place);
  if (old?.run.config.batch_size === config.batch_size)
    return look(asks, await asks.read(old.run.id), place.lesson);
  const whole = await look(asks, await asks.scratch(config), place.lesson);
  if (old) drop(asks, old.run.id);
  return whole;
}
async function runOf(asks, { place, line, whole: old }) {
  if (!isWhole(place.lesson)) return { line: await lineAt(asks, place, line), step: 0 };
  const whole = await wholeAt(asks, place, old);
  return { whole, step: whole.run.step };
}
async function besideOf(asks, { place, whole, limits }) {
  if (!whole || !isWhole(place.lesson)) return {};
  if (place.lesson !== LAST) return { limits: limits ?? await limitsOf(asks, startOf(place)) };
  const [program, { article }] = await Promise.all([asks.program(whole.run.id), asks.catalogue()]);
  return { program, article: article.log };
}
async function askedOf(asks, { place: { lesson, question }, line, whole }) {
  const run = isWhole(lesson) ? whole?.run.id : line?.run;
  if (run === void 0) return {};
  const questions = await asks.questions(run, 0, question);
  return { asked: questions.find(({ id }) => id === QUESTIONS[lesson - 1]) ?? null };
}
async function pictureOf(asks, { place: { lesson }, line, asked, step }) {
  if (!line || isWhole(lesson)) return {};
  if (lesson === RATES) return { way: await wayWith(asks, line, OWN_RATE) };
  if (lesson !== LOSSES) return { output: await candidate(asks, line.run, line.value[step]) };
  const values = (asked?.choices ?? []).map(({ value }) => Number(value));
  return { pair: await Promise.all(values.map((value) => candidate(asks, line.run, value))) };
}
async function laterOf(asks, { place: { lesson }, line }) {
  return line && lesson === RATES ? { ends: await endsOf(asks, line) } : {};
}

// static/js/acting/guide/guide.js
var QUESTION = [askedOf, pictureOf, laterOf];
var NEEDS = [runOf, besideOf, ...QUESTION];
var PACE = 400;
var RETRY = 3e3;
var AWAY = "The server does not answer. What is already here goes on.";
var Guide = class {
  #asks;
  #store;
  #told;
  /** Only the newest request counts. */
  #request = 0;
  /** Whether the place lacks something of the server's. */
  #lacks = false;
  #timer = 0;
  /** Of the rates that were tried, only the newest counts. */
  #tried = 0;
  /** The ball's place that waits until the one before it was walked. @type {number | null} */
  #wanted = null;
  #walking = false;
  /** The last move of the run that was asked for. @type {Promise<void>} */
  #moved = Promise.resolve();
  /** Where the ball is being walked from. @type {number | null} */
  #aim = null;
  /** @param {Asks} asks @param {Place} place @param {(place: Place, isNew: boolean) => void} told  of each new place */
  constructor(asks, place, told2) {
    this.#asks = asks;
    this.#told = told2;
    this.#store = createStore(initialGuide(place));
  }
  get store() {
    return this.#store;
  }
  /** Show a place of the guide. @param {Place} place */
  show = async (place) => {
    this.pause();
    const request = ++this.#request;
    this.#tried++;
    const { line, whole, limits, program, article, notice, away } = this.#store.get();
    this.#store.set({ ...initialGuide(place), line, whole, limits, program, article, notice, away });
    this.#lacks = true;
    await this.#load(request);
  };
  /** @param {number} lesson */
  go = (lesson) => {
    const place = { ...this.#store.get().place, lesson };
    this.#told(place, true);
    return this.show(place);
  };
  /** Ask the same with fresh numbers. */
  more = () => {
    const { place } = this.#store.get();
    const next = { ...place, question: place.question + 1, weight: null };
    this.#told(next, true);
    return this.show(next);
  };
  /** @param {string | number} answer */
  answer = (answer) => this.#attempt(async () => {
    const { asked, place, judged: before } = this.#store.get();
    const run = this.#run;
    if (!asked || !run || before) return;
    const judged = await this.#asks.judge(run, asked.id, { step: 0, seed: place.question }, answer);
    this.#store.set({ judged: { ...judged, answer } });
    const best = asked.id === "best_rate" && asked.choices?.find(({ id }) => id === judged.truth);
    if (best) await this.tryRate(Number(best.value));
  });
  step = () => this.#move(1);
  /** Of one weight a step is an epoch: all points are one batch. */
  epoch = () => this.#isWhole ? this.#train({ epochs: 1 }) : this.#move(1);
  toEnd = () => this.#isWhole ? this.#train({}) : this.#arrive(STEPS);
  reset = () => {
    this.pause();
    return this.#isWhole ? this.#seekWhole(0) : this.#arrive(0);
  };
  stepBack = () => {
    const { step } = this.#store.get();
    if (step === 0) return void 0;
    return this.#isWhole ? this.#seekWhole(step - 1) : this.#arrive(step - 1);
  };
  toggle = () => this.#store.get().playing ? this.pause() : this.play();
  play = async () => {
    if (this.#isAtEnd) await this.reset();
    this.#store.set({ playing: true });
    this.#tick();
  };
  pause = () => {
    clearTimeout(this.#timer);
    this.#store.set({ playing: false });
  };
  /** Put the ball somewhere else: the run begins there. @param {number} weight */
  put = async (weight) => {
    const at = Math.round(10 * Math.min(6, Math.max(-2, weight))) / 10;
    this.pause();
    this.#wanted = at;
    if (this.#walking) return;
    this.#walking = true;
    while (this.#wanted !== null) {
      const next = this.#wanted;
      this.#aim = next;
      this.#wanted = null;
      const place = { ...this.#store.get().place, weight: next };
      if (startOf(this.#store.get().place) === next && this.#store.get().step === 0) continue;
      this.#told(place, false);
      await this.#replace(place);
    }
    this.#walking = false;
    this.#aim = null;
  };
  /** Push the ball, from where it is on its way to. @param {number} by */
  nudge = (by) => {
    const { line, step } = this.#store.get();
    return line ? this.put((this.#wanted ?? this.#aim ?? line.value[step]) + by) : void 0;
  };
  /** Try another rate: all steps of the way with it. @param {number} rate */
  tryRate = (rate) => this.#attempt(async () => {
    const { line } = this.#store.get();
    const tried = ++this.#tried;
    if (!line) return;
    const way = await wayWith(this.#asks, line, rate);
    if (tried === this.#tried) this.#store.set({ way, done: true });
  });
  /** What the keys do. */
  get commands() {
    const { toggle, step, stepBack, epoch, toEnd, reset } = this;
    return { toggle, step, stepBack, epoch, toEnd, reset };
  }
  get #isWhole() {
    return isWhole(this.#store.get().place.lesson);
  }
  /** The run on screen. */
  get #run() {
    const { line, whole } = this.#store.get();
    return this.#isWhole ? whole?.run.id : line?.run;
  }
  get #isAtEnd() {
    const { step, whole } = this.#store.get();
    return step >= (this.#isWhole ? whole?.run.total_steps ?? 0 : STEPS);
  }
  /** @param {Place} place */
  async #replace(place) {
    const request = ++this.#request;
    await this.#load(request, async () => {
      const line = await lineAt(this.#asks, place, this.#store.get().line);
      this.#lacks = true;
      this.#store.set({ place, line, step: 0, judged: null });
      await this.#fill(request, QUESTION);
    });
  }
  /** Load the place; what the server, being away, did not give is asked for until it is back. @param {number} request */
  async #load(request, act = () => this.#fill(request)) {
    await this.#attempt(act);
    if (!this.#lacks || request !== this.#request || !this.#store.get().away) return;
    setTimeout(() => request === this.#request && this.#load(request), RETRY);
  }
  /** Ask for each of these parts, and show it. @param {number} request */
  async #fill(request, parts = NEEDS) {
    for (const part of parts) {
      const found = await part(this.#asks, this.#store.get());
      if (request !== this.#request) return;
      this.#store.set(found);
    }
    this.#lacks = false;
  }
  /** @param {number} steps */
  #move(steps) {
    if (this.#isWhole) return this.#train({ steps });
    return this.#arrive(Math.min(STEPS, this.#store.get().step + steps));
  }
  /** The weight's whole way is here; the server's run follows, to the newest step alone. @param {number} step */
  #arrive(step) {
    if (!this.#store.get().line) return void 0;
    this.#store.set({ step, done: this.#store.get().done || step > 0 });
    return this.#afterwards(async () => {
      const { line, step: now, place } = this.#store.get();
      if (!line || now !== step) return;
      await this.#asks.seek(line.run, step);
      const hasLine = place.lesson !== 3 && place.lesson !== 5;
      const output = hasLine ? await candidate(this.#asks, line.run, line.value[step]) : null;
      if (output && this.#store.get().step === step) this.#store.set({ output });
    });
  }
  /** @param {{steps?: number, epochs?: number}} amount */
  #train(amount) {
    return this.#afresh((id) => this.#asks.train(id, amount));
  }
  /** @param {number} step */
  #seekWhole(step) {
    return this.#afresh((id) => this.#asks.seek(id, step));
  }
  /** Move the article's run, and look where it is then. @param {(id: string) => Promise<Run>} act */
  #afresh(act) {
    return this.#afterwards(async () => {
      const { whole, place } = this.#store.get();
      if (!whole || !isWhole(place.lesson)) return;
      this.#store.set({ busy: true });
      const run = await act(whole.run.id);
      this.#store.set({ whole: await look(this.#asks, run, place.lesson), step: run.step });
    });
  }
  /** Move the run after every move that was asked for before. @param {() => Promise<void>} move */
  #afterwards(move) {
    this.#moved = this.#moved.then(async () => {
      await this.#attempt(move);
      this.#store.set({ busy: false });
    });
    return this.#moved;
  }
  async #tick() {
    if (!this.#store.get().playing) return;
    await (this.#isWhole ? this.epoch() : this.step());
    if (this.#isAtEnd || this.#store.get().notice !== null) this.pause();
    if (this.#store.get().playing) this.#timer = window.setTimeout(() => this.#tick(), PACE);
  }
  /** The server no longer has the run: make it again, and show the same place. */
  #again() {
    this.#store.set({ line: null, whole: null });
    return this.show(this.#store.get().place);
  }
  /** Do what may fail, and say so if it does. @param {() => Promise<void>} act */
  async #attempt(act) {
    try {
      await act();
      this.#store.set({ notice: null, away: false });
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return this.#again();
      const away = error instanceof Unreachable;
      this.#store.set({ notice: away ? AWAY : saidBy(error), away });
    }
  }
};

// static/js/draw/guide/words.js
var WORDS = [
  {
    title: "To learn is to change a number.",
    lead: "A *weight* starts at an arbitrary value. Each *step* moves it *downhill*, to a lower *loss*.",
    aside: "The weight is how steep the line is. The loss is how far the dots are from it."
  },
  {
    title: "Multiply, add, pass on.",
    lead: "A *neuron* takes what goes in, times its *weight*, plus its *bias*. That is a *forward pass*.",
    aside: "Many neurons in layers do the same, one layer after the other."
  },
  {
    title: "How wrong are we?",
    lead: "Each dot has a *gap* to the line. Square every gap, take the *mean*: the *loss*.",
    aside: "Squares make wide gaps count more."
  },
  {
    title: "Which way, and how far?",
    lead: "*Backpropagation* gives the *gradient*: how steep the *loss* is here. It points uphill.",
    aside: "The step goes the other way, so the gradient is subtracted."
  },
  {
    title: "How big should a step be?",
    lead: "The *gradient* is multiplied by the *learning rate*. Too small crawls, too large explodes.",
    aside: "Usual rates are 0.01 to 0.0001. This curve bears more."
  },
  {
    title: "One line does it all.",
    lead: "The product is subtracted from the *weight*. New = old − *learning rate* × *gradient*.",
    aside: "Near the floor the gradient is small, so the steps shrink by themselves."
  },
  {
    title: "The same step, for 642 weights at once.",
    lead: "Every *weight* has its own *gradient*. A *batch* makes a step; all people once are an *epoch*."
  },
  {
    title: "The same, in Keras.",
    lead: "*Sequential*, *compile*, *fit*: you know what they do. Point at a word of the program."
  }
];
var two = (x) => fixed(x, 2);
function moved(loss, step) {
  if (step === 0) return "";
  const [before, after] = [loss[step - 1], loss[step]];
  const way = after < before ? "fell" : after > before ? "rose" : "stayed";
  const digits = Math.abs(after) < 0.1 ? 4 : 2;
  return way === "stayed" ? `Loss stayed at ${fixed(after, digits)}.` : `Loss ${way} from ${fixed(before, digits)} to ${fixed(after, digits)}.`;
}
function kindOf(a, loss, steps) {
  const last = loss[loss.length - 1];
  if (loss.length <= steps || !(last < loss[0])) return { kind: "explodes", says: "Each step climbs out." };
  if ((a[2] - a[1]) * (a[1] - a[0]) < 0) return { kind: "zig-zags", says: "Each step jumps over the floor." };
  const [left, all] = [Math.abs(a[a.length - 1] - a[a.length - 2]), Math.abs(a[1] - a[0])];
  return all > 0 && left > 0.03 * all ? { kind: "crawls", says: "It is still on its way." } : { kind: "good", says: "Straight to the floor." };
}

// static/js/draw/guide/curve-picture.js
var LOW2 = -2;
var HIGH3 = 6;
var TOP2 = 6.2;
var MARKS = [0, 2, 4, 6];
var GAP = { left: 36, right: 26, top: 40, bottom: 62 };
var TANGENT = 92;
var NARROW = 500;
var BESIDE = 1.4;
var LOWEST = 60;
var AWAY2 = 30;
var ABOVE = 84;
var BEHIND = 48;
var HEAD = 12;
function scalesOf(width, height) {
  const box = { left: GAP.left, right: width - GAP.right, top: GAP.top, bottom: height - GAP.bottom };
  const x = linear([LOW2, HIGH3], [box.left, box.right]);
  const y = linear([0, TOP2], [box.bottom, box.top]);
  return { box, x, y };
}
function curveGround({ w, loss }, at, width, height) {
  const { box, x, y } = scalesOf(width, height);
  const marks = MARKS.map((value) => ({ value, text: String(value) }));
  const across = [LOW2, 0, 2, 4, HIGH3].map(
    (value) => label(String(value).replace("-", "−"), x(value), box.bottom + 26, "middle")
  );
  const low = loss.indexOf(Math.min(...loss));
  return [
    ...levelLines("guide-rule", marks, y, box, 10),
    ...across,
    label("loss", box.left, box.top - 20),
    label("the weight", box.right, box.bottom + 50, "end"),
    path("guide-curve", pathThrough(w.map(x), loss.map(y))),
    ...width > NARROW && Math.abs(at - w[low]) > BESIDE ? [label("lowest loss", x(w[low]), y(loss[low]) - 14, "middle")] : []
  ];
}
function wayPicture(a, loss, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const inside = (k) => a[k] >= LOW2 - 1 && a[k] <= HIGH3 + 1 && y(loss[k]) > box.top - 60;
  const seen = a.map((_, k) => k).filter((k) => inside(k) || k > 0 && inside(k - 1));
  const xs = seen.map((k) => x(a[k]));
  const ys = seen.map((k) => y(loss[k]));
  return [path("guide-way", pathThrough(xs, ys)), ...xs.map((at, k) => circle("guide-bead", at, ys[k], 6))];
}
function arrow(className, from, to, y) {
  const way = Math.sign(to - from);
  const end = to - way * HEAD;
  if (Math.abs(to - from) < HEAD) return [];
  const head = `M${px(to)} ${px(y)}L${px(end)} ${px(y - 8)}V${px(y + 8)}Z`;
  return [
    path(`${className} guide-shaft`, `M${px(from)} ${px(y)}H${px(end)}`),
    path(`${className} guide-head`, head)
  ];
}
function tangent(at, loss, slope, { x, y }) {
  const [across, up] = [x(at + 1) - x(at), y(loss + slope) - y(loss)];
  const length = Math.hypot(across, up);
  const [dx, dy] = [TANGENT * across / length, TANGENT * up / length];
  return path(
    "guide-tangent",
    `M${px(x(at) - dx)} ${px(y(loss) - dy)}L${px(x(at) + dx)} ${px(y(loss) + dy)}`
  );
}
function stepPicture({ value, gradient, loss }, step, { shows, words }, width, height) {
  const scales = scalesOf(width, height);
  const { x, y, box } = scales;
  const [at, next] = [value[step], value[step + 1]];
  const here = y(loss[step]);
  const parts = [
    path("guide-drop", `M${px(x(at))} ${px(here)}V${px(box.bottom)}`),
    ...step < gradient.length ? [tangent(at, loss[step], gradient[step], scales)] : []
  ];
  if (words) parts.push(...figures(loss[step], gradient[step], x(at), here, box));
  if (!shows || next === void 0) return parts;
  const below = box.bottom - 12;
  const far = Math.abs(x(next) - x(at)) > 70;
  return [
    ...parts,
    path("guide-drop guide-next", `M${px(x(next))} ${px(y(loss[step + 1]))}V${px(box.bottom)}`),
    ...arrow("guide-step", x(at), x(next), below),
    circle("guide-hollow", x(next), y(loss[step + 1]), 12),
    ...far ? [label("one step", (x(at) + x(next)) / 2, below - 14, "middle", "guide-step-word")] : []
  ];
}
function figures(loss, gradient, x, y, { left, right, top, bottom }) {
  const middle2 = (left + right) / 2;
  const isInside = right - left < NARROW || y > bottom - LOWEST;
  const side = isInside ? "middle" : x > middle2 ? "end" : "start";
  const at = isInside ? middle2 : x + (x > middle2 ? -AWAY2 : AWAY2);
  const high = Math.max(y - (isInside ? ABOVE : BEHIND), top + 14);
  const parts = [label(`loss ${two(loss)}`, at, high, side, "guide-figure")];
  if (gradient === void 0) return parts;
  return [...parts, label(`gradient ${two(gradient)}`, at, high + 28, side, "guide-slope-word")];
}
function guessPicture({ value, curve }, guess, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const from = x(value[0]);
  if (typeof guess === "string") {
    if (guess === "stay") return [label("you: it stays", from, box.bottom - 34, "middle", "guide-you")];
    const to = Math.min(box.right + 16, Math.max(box.left - 16, from + (guess === "left" ? -84 : 84)));
    return [
      ...arrow("guide-ghost", from, to, box.bottom - 36),
      label("you", (from + to) / 2, box.bottom - 48, "middle", "guide-you")
    ];
  }
  if (guess < LOW2 || guess > HIGH3) return [];
  const near = curve.w.reduce(
    (best, w, k) => Math.abs(w - guess) < Math.abs(curve.w[best] - guess) ? k : best,
    0
  );
  const [gx, gy] = [x(guess), y(curve.loss[near])];
  return [
    circle("guide-ghost-ball", gx, gy, 12),
    path("guide-drop", `M${px(gx)} ${px(gy)}V${px(box.bottom)}`),
    label("you", gx, gy - 22, "middle", "guide-you")
  ];
}
var ballPicture = () => [
  circle("guide-touch", 0, 0, 26),
  circle("guide-ball", 0, 0, 16),
  s("path", { class: "guide-pull", d: "M-22 -7l-7 7l7 7M22 -7l7 7l-7 7" })
];

// static/js/views/guide/equation.js
function createRow(parts) {
  const figures2 = [];
  const groups = [];
  let sign = "";
  for (const part of parts) {
    if (typeof part === "string") {
      sign = part;
      continue;
    }
    const figure = h("span", { class: `guide-number ${part.meaning ?? ""}` });
    figures2.push(figure);
    const cell = h("span", { class: "guide-cell" }, figure, h("span", { class: "guide-name" }, part.name));
    groups.push(h("span", { class: "guide-group" }, sign && h("span", { class: "guide-sign" }, sign), cell));
    sign = "";
  }
  const element = h("div", { class: "guide-equation", role: "group" }, ...groups);
  return {
    element,
    /** @param {string[]} texts  of the figures @param {string} [says]  the row, read aloud */
    show(texts, says) {
      for (const [k, figure] of figures2.entries()) setText(figure, texts[k]);
      if (says) setAttributes(element, { role: "math", "aria-label": says });
    }
  };
}
function createEquation() {
  const slope = { name: "gradient", meaning: "gradient" };
  const result = { name: "new weight", meaning: "update" };
  const row = createRow([{ name: "old weight" }, "−", { name: "learning rate" }, "×", slope, "=", result]);
  return {
    element: row.element,
    /** @param {import("../../state/guide.js").Line} line @param {number} step @param {boolean} told  whether the result is */
    show({ value, gradient }, step, told2) {
      const at = Math.min(step, gradient.length - 1);
      const next = told2 ? two(value[at + 1]) : "?";
      const texts = [two(value[at]), String(RATE), two(gradient[at]), next];
      row.show(texts, `${texts[0]} minus ${texts[1]} times ${texts[2]} is ${told2 ? next : "what?"}`);
    }
  };
}

// static/js/views/guide/figure.js
function createFigure(className, paint, { label: label2, above = [] } = {}) {
  const size = { width: 0, height: 0 };
  const layer = s("g", { "aria-hidden": "true" });
  const role = label2 ? { role: above.length > 0 ? "group" : "img", "aria-label": label2 } : { "aria-hidden": "true" };
  const svg = s("svg", { class: "guide-svg", ...role }, layer, ...above);
  const element = h("div", { class: className }, svg);
  const repaint = () => {
    if (size.width > 0) layer.replaceChildren(...paint(size.width, size.height));
  };
  observeSize(element, (width, height) => {
    Object.assign(size, { width, height });
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}` });
    repaint();
  });
  return {
    element,
    size,
    repaint,
    /** @param {string} text */
    name: (text) => setAttributes(svg, { "aria-label": text })
  };
}

// static/js/draw/guide/line-picture.js
var GAP2 = { left: 40, right: 16, top: 40, bottom: 56 };
var SMALL = { left: 8, right: 8, top: 12, bottom: 12 };
var ACROSS = (
  /** @type {[number, number]} */
  [-1.05, 1.05]
);
var WORDS2 = 120;
var LEVELS = [-2, 0, 2, 4].map((value) => ({ value, text: String(value).replace("-", "−") }));
var inputsOf = ({ prediction }) => prediction.kind === "curve" ? prediction.x : [];
function scalesOf2(data, lines, width, height, gap) {
  const xs = inputsOf(data);
  const shown = xs.map((_, k) => k).filter((k) => xs[k] >= ACROSS[0] && xs[k] <= ACROSS[1]);
  const heights = [...data.y.map(Number), ...lines.flatMap((values) => shown.map((k) => values[k]))];
  const x = linear(ACROSS, [gap.left, width - gap.right]);
  const y = linear(spanOf(heights, 0.05), [height - gap.bottom, gap.top]);
  return { x, y, shown, bottom: height - gap.bottom };
}
function lineOf(data, values, { x, y, shown }) {
  const xs = inputsOf(data);
  const ends = [shown[0], shown[shown.length - 1]];
  return path(
    "guide-line",
    pathThrough(
      ends.map((k) => x(xs[k])),
      ends.map((k) => y(values[k]))
    )
  );
}
function outputAt(data, values, sample) {
  return values[inputsOf(data).indexOf(data.x[sample][0])];
}
var dotsOf = ({ x: xs, y: ys }, { x, y }) => path(
  "guide-dots",
  dots(
    xs.map(([one]) => x(one)),
    ys.map((one) => y(Number(one)))
  )
);
function gapsOf(data, values, { x, y }) {
  return data.x.map(
    ([one], k) => path("guide-gap", stems([x(one)], [y(Number(data.y[k]))], y(outputAt(data, values, k))))
  );
}
function linePicture(data, now, all, width, height) {
  const lines = all.map(({ values }) => values);
  const scales = scalesOf2(data, lines, width, height, SMALL);
  return [...gapsOf(data, now.values, scales), dotsOf(data, scales), lineOf(data, now.values, scales)];
}
function forwardPicture(data, now, { sample, guess, answered }, bias, width, height) {
  const scales = scalesOf2(data, [now.values], width, height, GAP2);
  const { x, y, bottom } = scales;
  const at = data.x[sample][0];
  const out = outputAt(data, now.values, sample);
  const px0 = x(at);
  const base = [
    ...levelLines("guide-rule", LEVELS, y, { left: GAP2.left, right: width - GAP2.right }, 10),
    ...[-1, 0, 1].map((one) => label(String(one).replace("-", "−"), x(one), bottom + 26, "middle")),
    label("what comes out", GAP2.left, GAP2.top - 18),
    label("what goes in, x", width - GAP2.right, bottom + 50, "end"),
    dotsOf(data, scales),
    lineOf(data, now.values, scales),
    path("guide-drop", `M${px(px0)} ${px(y(0))}V${px(bottom + 6)}`)
  ];
  const ghost = guess === null ? [] : ghostOf(guess, px0, y, width);
  if (!answered) return [...base, ...ghost, circle("guide-asked", px0, y(0), 9)];
  const side = px0 > width / 2 ? "end" : "start";
  const away = side === "end" ? -26 : 26;
  const right = px0 + WORDS2 < width;
  const beside = right ? 18 : -18;
  return [
    ...base,
    path("guide-bias", `M${px(px0)} ${px(y(0))}V${px(y(bias))}`),
    path("guide-product", `M${px(px0)} ${px(y(bias))}V${px(y(out))}`),
    path("guide-drop", `M${px(GAP2.left)} ${px(y(out))}H${px(px0)}`),
    ...ghost,
    circle("guide-ball", px0, y(out), 14),
    label(`out ${two(out)}`, px0 + away, y(out) - 12, side, "guide-figure"),
    label(
      "weight × x",
      px0 + beside,
      (y(bias) + y(out)) / 2 + 6,
      right ? "start" : "end",
      "guide-product-word"
    ),
    label("bias", px0 + beside, (y(0) + y(bias)) / 2 + 6, right ? "start" : "end")
  ];
}
function ghostOf(guess, at, y, width) {
  const height = y(guess);
  if (height < 0 || height > y(0) * 3) return [];
  return [
    path("guide-ghost-line", `M${px(GAP2.left)} ${px(height)}H${px(width - GAP2.right)}`),
    circle("guide-ghost-ball", at, height, 12),
    label("you", GAP2.left + 8, height - 8, "start", "guide-you")
  ];
}

// static/js/views/guide/small-line.js
function createSmallLine() {
  const shown = { state: (
    /** @type {import("../../state/guide.js").GuideState | null} */
    null
  ) };
  const figure = createFigure("guide-small", (width, height) => {
    const { line, output } = shown.state ?? {};
    return line && output ? linePicture(line.data, output, [output], width, height) : [];
  });
  return {
    element: figure.element,
    /** @param {import("../../state/guide.js").GuideState} state */
    update(state) {
      shown.state = state;
      figure.repaint();
    }
  };
}

// static/js/views/guide/curve.js
var FINE = 0.1;
var COARSE = 1;
var KEYS = {
  ArrowLeft: -FINE,
  ArrowDown: -FINE,
  ArrowRight: FINE,
  ArrowUp: FINE,
  PageUp: COARSE,
  PageDown: -COARSE
};
var isTold = ({ place, judged, done, step }) => place.lesson === 6 || judged !== null || done || step > 0;
function letDrag(ball, guide, size) {
  const held = { is: false };
  const place = (event) => {
    const { left } = (
      /** @type {SVGSVGElement} */
      ball.ownerSVGElement.getBoundingClientRect()
    );
    const { box } = scalesOf(size().width, size().height);
    return LOW2 + (event.clientX - left - box.left) / (box.right - box.left) * (HIGH3 - LOW2);
  };
  ball.addEventListener("pointerdown", (event) => {
    held.is = true;
    ball.setPointerCapture(event.pointerId);
  });
  ball.addEventListener("pointermove", (event) => held.is && guide.put(place(event)));
  for (const end of ["pointerup", "pointercancel"])
    ball.addEventListener(end, () => Object.assign(held, { is: false }));
  ball.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    if (event.key === "Enter") guide.step();
    if (by === void 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    guide.nudge(event.shiftKey ? Math.sign(by) * COARSE : by);
  });
}
function ballSays({ line, step }) {
  if (!line) return "";
  const slope = line.gradient[step];
  const way = slope > 0 ? "uphill to the right" : "uphill to the left";
  const told2 = slope === void 0 ? "" : `, gradient ${two(slope)}, ${way}`;
  return `weight ${two(line.value[step])}, loss ${two(line.loss[step])}${told2}`;
}
function createCurve(guide) {
  const ball = s(
    "g",
    {
      ...{ class: "guide-handle", role: "slider", tabindex: "0", "aria-label": "The ball: the weight" },
      ...{ "aria-valuemin": LOW2, "aria-valuemax": HIGH3, "aria-valuenow": LOW2 }
    },
    ...ballPicture()
  );
  const shown = { state: (
    /** @type {GuideState | null} */
    null
  ) };
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    ...{ label: "The loss over the weight", above: [ball] }
  });
  const small = createSmallLine();
  const equation = createEquation();
  const said = h("p", { class: "guide-said", role: "status" });
  letDrag(ball, guide, () => figure.size);
  function paint(width, height) {
    const { state } = shown;
    const line = state?.line;
    if (!state || !line) return [];
    const { step, judged, place } = state;
    const { x, y } = scalesOf(width, height);
    setAttributes(ball, { transform: `translate(${x(line.value[step])} ${y(line.loss[step])})` });
    const guess = judged && (place.lesson === 4 || step === 0) ? guessPicture(line, judged.answer, width, height) : [];
    return [
      ...curveGround(line.curve, line.value[step], width, height),
      ...step > 0 ? wayPicture(line.value.slice(0, step + 1), line.loss.slice(0, step + 1), width, height) : [],
      ...stepPicture(line, step, { shows: isTold(state), words: true }, width, height),
      ...guess
    ];
  }
  return {
    element: h(
      "div",
      { class: "guide-part" },
      h("div", { class: "guide-over" }, figure.element, small.element),
      equation.element,
      said
    ),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      const { line, step } = state;
      ball.toggleAttribute("hidden", !line);
      if (!line) return;
      setAttributes(ball, {
        "aria-valuenow": two(line.value[step]).replace("−", "-"),
        "aria-valuetext": ballSays(state)
      });
      figure.repaint();
      small.update(state);
      equation.show(line, step, isTold(state));
      setText(said, moved(line.loss, step));
    }
  };
}

// static/js/views/guide/forward.js
var DIGITS = 3;
function createForward() {
  const shown = { state: (
    /** @type {GuideState | null} */
    null
  ) };
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    label: "One forward pass"
  });
  const weight = { name: "weight", meaning: "positive" };
  const row = createRow([
    { name: "what goes in" },
    "×",
    weight,
    "+",
    { name: "bias" },
    "=",
    { name: "what comes out" }
  ]);
  function paint(width, height) {
    const { line, output, asked, judged, step } = shown.state ?? {};
    if (!line || !output) return [];
    const answered = judged !== null || step !== 0;
    const guess = judged && step === 0 && !judged.correct ? Number(judged.answer) : null;
    const of = { sample: asked?.about.sample ?? 0, guess, answered };
    return forwardPicture(line.data, output, of, BIAS, width, height);
  }
  return {
    element: h("div", { class: "guide-part" }, figure.element, row.element),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      figure.repaint();
      const { line, output, asked, judged, step } = state;
      if (!line || !output) return;
      const sample = asked?.about.sample ?? 0;
      const out = judged || step > 0 ? fixed(outputAt(line.data, output.values, sample), DIGITS) : "?";
      const [x, w, b] = [line.data.x[sample][0], output.at, BIAS].map((one) => fixed(one, DIGITS));
      row.show([x, w, b, out], `${x} times ${w} plus ${b} is ${out === "?" ? "what?" : out}`);
    }
  };
}

// static/js/draw/guide/program.js
var WORDS3 = [
  [/^learning_rate=[\w.+-]+/, "rate"],
  [/^batch_size=\d+/, "batch"],
  [/^epochs=\d+/, "epochs"],
  [/^shuffle=\w+/, "order"],
  [/^loss="\w+"/, "loss"],
  [/^metrics=\[[^\]]*\]/, "metrics"],
  [/^Dense\(.*\)(?=,$)/m, "layers"],
  [/^(?:Adam|SGD)(?=\()/, "optimizer"],
  [/^Sequential(?=\()/, "model"],
  [/^compile(?=\()/, "compile"],
  [/^fit(?=\()/, "fit"]
];
var SAYS = {
  layers: "A layer: how many neurons, and what each makes of its sum.",
  rate: "Each gradient is multiplied by this. It sets how far a step goes.",
  optimizer: "Adam rescales each gradient. Then the learning rate sets the step.",
  loss: "How wrong an answer is, as one number.",
  metrics: "What is printed beside the loss: the share of right answers.",
  batch: "So many people make one step.",
  epochs: "So often is every person used.",
  order: "Other people in each batch, in every epoch.",
  model: "Layers, one after the other: the forward pass.",
  compile: "How it shall learn: loss, gradient, learning rate.",
  fit: "The steps, again and again."
};
function core(program) {
  const at = program.indexOf("model = Sequential");
  return program.slice(Math.max(0, at)).replace(/, verbose=\d/, "").trimEnd();
}
function pieces(program) {
  const found = [];
  let plain2 = "";
  let rest = program;
  while (rest !== "") {
    const isWord = !/\w$/.test(plain2);
    const [match, sets] = isWord && WORDS3.map(([is, what]) => (
      /** @type {const} */
      [is.exec(rest)?.[0], what]
    )).find(
      ([text2]) => text2
    ) || [null, null];
    const text = match ?? rest[0];
    if (match) {
      if (plain2) found.push({ text: plain2, sets: null });
      plain2 = "";
      found.push({ text, sets });
    } else plain2 += text;
    rest = rest.slice(text.length);
  }
  return plain2 ? [...found, { text: plain2, sets: null }] : found;
}

// static/js/views/guide/keras.js
var SHOWN = [1, 5, 10, 20];
function createProgram(light) {
  const code = h("code", {});
  const shown = {
    program: (
      /** @type {string | null} */
      null
    ),
    words: (
      /** @type {{sets: Sets, element: HTMLElement}[]} */
      []
    )
  };
  return {
    element: h("pre", { class: "guide-program", "aria-label": "The program in Keras" }, code),
    /** @param {string | null} program */
    show(program) {
      if (program === shown.program || program === null) return;
      shown.program = program;
      shown.words = [];
      code.replaceChildren(
        ...pieces(core(program)).map(({ text, sets }) => {
          if (sets === null) return document.createTextNode(text);
          const on = () => light(sets);
          const listeners = { onpointerenter: on, onfocus: on, onclick: on };
          const element = h(
            "button",
            { type: "button", class: `guide-token guide-token-${sets}`, ...listeners },
            text
          );
          shown.words.push({ sets, element });
          return element;
        })
      );
    },
    /** @param {Sets | null} lit */
    light(lit) {
      for (const { sets, element } of shown.words)
        setAttributes(element, { "data-lit": sets === lit ? "true" : null });
    }
  };
}
var COLUMNS = ["epochs", "loss", "loss", "metrics", "metrics"];
function createLog() {
  const cells = SHOWN.map(
    (epoch) => [String(epoch), "", "", "", ""].map(
      (text, k) => h(k === 0 ? "th" : "td", k === 0 ? { scope: "row" } : {}, text)
    )
  );
  const heads = ["epoch", "loss", "article", "right", "article"].map(
    (text) => h("th", { scope: "col" }, text)
  );
  const body = cells.map((row) => h("tr", {}, ...row));
  return {
    element: h(
      "table",
      { class: "guide-log" },
      h("thead", {}, h("tr", {}, ...heads)),
      h("tbody", {}, ...body)
    ),
    /** @param {Sets | null} sets */
    light(sets) {
      for (const [k, head] of heads.entries())
        setAttributes(head, { "data-lit": COLUMNS[k] === sets ? "true" : null });
    },
    /** @param {EpochAnswer[]} epochs @param {[number, number][]} article */
    show(epochs, article) {
      for (const [k, epoch] of SHOWN.entries()) {
        const ours = epochs.find((one) => one.epoch === epoch);
        const theirs = article[epoch - 1];
        const texts = [
          fixed(ours?.loss, 4),
          fixed(theirs?.[0], 4),
          percent(ours?.accuracy),
          percent(theirs?.[1])
        ];
        for (const [c, text] of texts.entries()) setText(cells[k][c + 1], text);
      }
    }
  };
}
function createKeras() {
  const says = h("p", { class: "guide-kind", role: "status" });
  const row = createRow([
    { name: "old weight" },
    "−",
    { name: "learning rate" },
    "×",
    { name: "gradient, rescaled", meaning: "gradient" }
  ]);
  const note = h(
    "p",
    { class: "guide-name" },
    "Other first weights and another sample order: the ways differ, the ends are alike."
  );
  const log = createLog();
  const program = createProgram((sets) => {
    program.light(sets);
    setText(says, sets ? SAYS[sets] : "");
    log.light(sets);
    setAttributes(row.element, { "data-lit": sets === "rate" ? "true" : null });
  });
  return {
    element: h(
      "div",
      { class: "guide-part guide-keras" },
      program.element,
      h("div", { class: "guide-half" }, row.element, says, log.element, note)
    ),
    /** @param {GuideState} state */
    update({ program: text, whole, article }) {
      program.show(text);
      log.show(whole?.history.epochs ?? [], article);
      const rate = String(whole?.run.config.optimizer.learning_rate ?? "");
      const seen = whole?.seen;
      row.show([fixed(seen?.before, 3), rate, fixed(seen?.rescaled, 2)]);
    }
  };
}

// static/js/views/guide/losses.js
var PAIR = [0, 1];
function createLosses() {
  const shown = { state: (
    /** @type {GuideState | null} */
    null
  ) };
  const sides = PAIR.map((k) => {
    const figure = createFigure("guide-plot", (width, height) => {
      const { line, pair } = shown.state ?? {};
      return line && pair?.[k] ? linePicture(line.data, pair[k], pair, width, height) : [];
    });
    const name = h("h3", { class: "guide-head-word" });
    const loss = h("span", { class: "guide-number" });
    const says = h("span", { class: "guide-name" }, "loss: the mean of all squared gaps");
    const cell = h("span", { class: "guide-cell" }, loss, says);
    return { figure, name, loss, element: h("div", { class: "guide-half" }, name, figure.element, cell) };
  });
  return {
    element: h("div", { class: "guide-part guide-pair" }, ...sides.map(({ element }) => element)),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      const choices = state.asked?.choices ?? [];
      for (const [k, { figure, name, loss, element }] of sides.entries()) {
        const candidate2 = state.pair[k];
        setText(name, choices[k] ? `${choices[k].text.replace(":", ": weight")}` : "");
        setText(loss, state.judged && candidate2 ? fixed(candidate2.loss, 4) : "?");
        const id = choices[k]?.id;
        const { answer, truth } = state.judged ?? {};
        setAttributes(element, {
          "data-state": !state.judged ? null : truth === id ? "right" : answer === id ? "yours" : "other"
        });
        figure.repaint();
      }
    }
  };
}

// static/js/views/guide/progress.js
function createProgress(addressOf) {
  const links = LESSONS.map(
    (name, k) => h(
      "a",
      { class: "guide-stop", href: addressOf(k + 1) },
      h("span", { class: "guide-dot" }),
      h("span", { class: "guide-stop-name" }, `${k + 1} ${name}`)
    )
  );
  return {
    element: h("nav", { class: "guide-progress", "aria-label": "Lessons" }, ...links),
    /** @param {number} lesson */
    show(lesson) {
      for (const [k, link] of links.entries()) {
        const state = k + 1 < lesson ? "walked" : k + 1 === lesson ? "here" : "ahead";
        setAttributes(link, {
          ...{
            href: addressOf(k + 1),
            "data-state": state,
            "aria-current": state === "here" ? "step" : null
          }
        });
      }
    }
  };
}

// static/js/views/guide/question.js
var numberText = (x, { digits }) => digits === 0 ? count(x) : fixed(x, digits ?? 4);
function createChoices(choices, choose) {
  const parts = choices.map(({ id, text }) => {
    const note = h("span", { class: "guide-note" });
    const element = button("", () => choose(id), { class: "guide-choice" });
    element.append(h("span", {}, text), note);
    return { id, note, element };
  });
  return {
    element: h("div", { class: "guide-choices" }, ...parts.map(({ element }) => element)),
    /** @param {import("../../state/guide.js").Judged | null} judged */
    show(judged) {
      for (const { id, note, element } of parts) {
        const [yours, right] = [judged?.answer === id, judged?.truth === id];
        const state = judged ? right ? "right" : yours ? "yours" : "other" : null;
        setAttributes(element, { "data-state": state, "aria-disabled": judged ? "true" : null });
        setText(note, yours && right ? "✓ you" : yours ? "you" : right ? "so it is" : "");
      }
    }
  };
}
function createField(asked, answer) {
  const field = h("input", {
    ...{
      class: "guide-field",
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": "Your answer"
    }
  });
  const check = h("button", { class: "guide-button", type: "submit" }, "Check");
  const problem = h("span", { class: "guide-problem", role: "alert" });
  const submit = (event) => {
    event.preventDefault();
    const { value = null, why = "" } = readNumber(field.value, { whole: asked.digits === 0 });
    setAttributes(field, { "aria-invalid": why ? "true" : null });
    setText(problem, why);
    if (value !== null) answer(value);
  };
  const unit = asked.unit ? h("span", { class: "guide-unit" }, asked.unit) : null;
  return {
    element: h("form", { class: "guide-form", onsubmit: submit }, field, unit, check, problem),
    /** @param {import("../../state/guide.js").Judged | null} judged @param {boolean} isDark */
    show(judged, isDark) {
      field.readOnly = judged !== null;
      setAttributes(field, { "data-state": judged ? judged.correct ? "right" : "yours" : null });
      check.hidden = judged !== null;
      check.classList.toggle("guide-dark", isDark);
    }
  };
}
function verdictOf({ correct, truth, why, hint }, asked) {
  const figure = typeof truth === "number" ? numberText(truth, asked) : "";
  const truly = correct || why.includes(figure) ? "" : ` It is ${figure}.`;
  return [h("b", {}, correct ? "Yes." : hint ?? "Not so."), ` ${why}${truly}`];
}
var OF_THE_START = /* @__PURE__ */ new Set(["direction", "output", "new_weight", "best_rate", "steps_to_loss"]);
function questionText(asked, step) {
  if (!asked) return "";
  return step > 0 && OF_THE_START.has(asked.id) ? `At step 0: ${asked.text}` : asked.text;
}
function createQuestion(guide) {
  const text = h("p", { class: "guide-question" });
  const holder = h("div", { class: "guide-answers" });
  const verdict = h("p", { class: "guide-verdict", role: "status" });
  const more = button("one more like this", guide.more, { class: "guide-link" });
  const shown = {
    asked: (
      /** @type {QuestionAnswer | null} */
      null
    ),
    judged: (
      /** @type {GuideState["judged"]} */
      null
    ),
    answers: (
      /** @type {ReturnType<typeof createChoices> | ReturnType<typeof createField> | null} */
      null
    )
  };
  return {
    element: h("section", { class: "guide-quiz", "aria-label": "Question" }, text, holder, more),
    verdict,
    /** @param {GuideState} state @param {boolean} isDark  whether checking is the deed */
    update({ asked, judged, step }, isDark) {
      setText(text, questionText(asked, step));
      if (asked !== shown.asked) {
        shown.asked = asked;
        const { choices } = asked ?? {};
        shown.answers = asked && (choices ? createChoices(choices, guide.answer) : createField(asked, guide.answer));
        holder.replaceChildren(...shown.answers ? [shown.answers.element] : []);
      }
      shown.answers?.show(judged, isDark);
      more.hidden = asked === null;
      if (judged === shown.judged) return;
      shown.judged = judged;
      verdict.replaceChildren(...judged && asked ? verdictOf(judged, asked) : []);
    }
  };
}

// static/js/views/guide/rate.js
var NOTCHES = 200;
function marksOf({ asked, judged, line }) {
  const marks = line ? [{ rate: line.stable, text: `explodes above ${fixed(line.stable, 2)}`, kind: "limit" }] : [];
  const rateOf = (id) => asked?.choices?.find((one) => one.id === id)?.value;
  const [yours, right] = [rateOf(judged?.answer), rateOf(judged?.truth)];
  if (typeof right === "number") marks.push({ rate: right, text: "lowest", kind: "right" });
  if (typeof yours === "number" && yours !== right) marks.push({ rate: yours, text: "you", kind: "you" });
  return marks;
}
function createRate(guide) {
  const shown = { state: (
    /** @type {GuideState | null} */
    null
  ) };
  const figure = createFigure(
    "guide-plot",
    (width, height) => {
      const { line, way } = shown.state ?? {};
      if (!line) return [];
      return [
        ...curveGround(line.curve, line.curve.w[0], width, height),
        ...way ? wayPicture(way.a, way.loss, width, height) : []
      ];
    },
    { label: "The way down the curve with the tried learning rate" }
  );
  const strip = createFigure(
    "guide-strip",
    (width, height) => shown.state?.line ? stripPicture(shown.state.ends, shown.state.line.loss[0], marksOf(shown.state), width, height) : []
  );
  const row = createRow([{ name: "learning rate" }, { name: `loss after ${STEPS} steps` }]);
  const kind = h("p", { class: "guide-kind", role: "status" });
  const slider = h("input", {
    ...{ class: "guide-slider", type: "range", min: 0, max: NOTCHES, step: 1, "aria-label": "Learning rate" },
    oninput: () => guide.tryRate(rateAt(Number(slider.value) / NOTCHES))
  });
  row.element.append(kind);
  strip.element.append(slider);
  return {
    element: h("div", { class: "guide-part" }, figure.element, row.element, strip.element),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      figure.repaint();
      strip.repaint();
      const { way } = state;
      if (!way) return;
      const last = way.loss.length > STEPS ? significant(way.loss[STEPS], 3) : "blew up";
      const { kind: name, says } = kindOf(way.a, way.loss, STEPS);
      const place = String(Math.round(NOTCHES * placeOf(Math.min(way.rate, LARGEST_RATE))));
      if (slider.value !== place && document.activeElement !== slider) slider.value = place;
      row.show([plain(way.rate), last]);
      setText(kind, `${name[0].toUpperCase()}${name.slice(1)}. ${says}`);
      setAttributes(slider, { "aria-valuetext": `${plain(way.rate)}: ${name}` });
    }
  };
}

// static/js/draw/guide/glossary.js
var GLOSSARY = {
  weight: "A number that the network learns. It says how much an input counts.",
  bias: "A number that a neuron adds to its sum.",
  step: "One update of the weights, from one batch.",
  loss: "One number for how wrong the network is. Lower is better.",
  downhill: "To where the loss is lower.",
  neuron: "It adds up what goes in, times weights, and passes the sum on.",
  "forward pass": "From what goes in to what comes out, layer by layer.",
  gap: "What the line says, less what is true.",
  mean: "The sum of all, divided by how many there are.",
  backpropagation: "It goes back through the layers and finds every gradient.",
  gradient: "How fast the loss grows when the weight grows.",
  "learning rate": "The number that a gradient is multiplied by, to make a step.",
  batch: "The samples that make one step together.",
  epoch: "Every sample was used once.",
  SGD: "Stochastic gradient descent: a step from one batch at a time.",
  Adam: "It gives each weight a step of its own size, from its earlier gradients.",
  Keras: "A library in which networks are written in Python.",
  Sequential: "Layers, one after the other.",
  compile: "Says how the network shall learn.",
  fit: "Trains it on the data."
};

// static/js/views/guide/terms.js
function explained(term) {
  const says = GLOSSARY[term] ?? GLOSSARY[term.toLowerCase()];
  const tip = h(
    "span",
    { class: "guide-tip", role: "tooltip", id: `guide-term-${term.replace(/\W/g, "-")}` },
    says
  );
  const word = h(
    "button",
    {
      ...{ type: "button", class: "guide-term-word", "aria-describedby": tip.id },
      onclick: () => word.focus(),
      // Safari does not focus what is tapped
      onkeydown: (event) => event.key === "Escape" && word.blur()
    },
    term
  );
  return h("span", { class: "guide-term" }, word, tip);
}
var withTerms = (text) => text.split("*").map((part, k) => k % 2 === 1 ? explained(part) : part);

// static/js/views/guide/transport.js
function standing({ place, line, whole, step }) {
  if (!isWhole(place.lesson)) return line ? `step ${step} · loss ${fixed(line.loss[step], 4)}` : "";
  if (!whole) return "";
  const { total_steps: total, loss } = whole.run;
  return `step ${count(step)} of ${count(total)} · loss ${fixed(loss, 4)}`;
}
var Transport = class {
  #step;
  #play;
  #note = h("span", { class: "guide-note", id: "guide-epoch-note" });
  #stands = h("span", { class: "guide-stands" });
  /** @param {import("../../acting/guide/guide.js").Guide} guide */
  constructor({ reset, step, epoch, toggle }) {
    this.#step = button("Step", step, { class: "guide-tool" });
    this.#play = iconButton("Play", "play", toggle, { class: "guide-tool" });
    this.element = h(
      "div",
      { class: "guide-transport", role: "group", "aria-label": "Transport" },
      iconButton("Reset", "reset", reset, { class: "guide-tool" }),
      this.#step,
      button("Epoch", epoch, { class: "guide-tool", "aria-describedby": this.#note.id }),
      ...[this.#play, this.#note, this.#stands]
    );
  }
  /** @param {GuideState} state @param {boolean} hasStep  whether the lesson has the button as its deed */
  update(state, hasStep) {
    this.#step.hidden = hasStep;
    turnPlay(this.#play, state.playing);
    setText(this.#note, isWhole(state.place.lesson) ? "" : "All dots are one batch: an epoch is one step.");
    setText(this.#stands, standing(state));
    setAttributes(this.element, { "aria-busy": state.busy ? "true" : null });
  }
};

// static/js/draw/guide/whole-picture.js
var RADIUS = 5;
var EDGE = 40;
var WIDTHS = [0.4, 1, 1.8, 3];
function column(count2, x, height) {
  const room = (height - 2 * RADIUS) / Math.max(1, count2);
  const gap = Math.min(room, 60);
  return Array.from({ length: count2 }, (_, k) => ({ x, y: height / 2 + (k - (count2 - 1) / 2) * gap }));
}
function networkPicture({ parameters }, weights, width, height) {
  const kernels = parameters.filter(({ role }) => role === "kernel");
  const sizes = [kernels[0].shape[0], ...kernels.map(({ shape }) => shape[1])];
  const x = linear([0, sizes.length - 1], [EDGE, width - EDGE]);
  const layers = sizes.map((size, l) => column(size, x(l), height));
  const largest = Math.max(...weights.map(Math.abs));
  const drawn = /* @__PURE__ */ new Map();
  for (const [l, { start, shape }] of kernels.entries()) {
    for (let k = 0; k < shape[0] * shape[1]; k++) {
      const weight = weights[start + k];
      const [from, to] = [layers[l][Math.floor(k / shape[1])], layers[l + 1][k % shape[1]]];
      const size = Math.min(WIDTHS.length - 1, Math.floor(WIDTHS.length * Math.abs(weight) / largest));
      const key = `${weight < 0 ? "negative" : "positive"} ${size}`;
      const line = `M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}`;
      drawn.set(key, [...drawn.get(key) ?? [], line]);
    }
  }
  const lines = [...drawn].sort(([a], [b]) => Number(a.at(-1)) - Number(b.at(-1)));
  return [
    ...lines.map(([key, all]) => {
      const [sign, size] = key.split(" ");
      return path(`guide-edge guide-edge-${sign}`, all.join(""), { "stroke-width": WIDTHS[Number(size)] });
    }),
    ...layers.flat().map(({ x: at, y }) => circle("guide-bead", at, y, RADIUS))
  ];
}
function colours({ loss }) {
  const logs = loss.map((one) => Math.log(one));
  const finite = logs.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const bytes = new Uint8ClampedArray(4 * loss.length);
  for (const [k, one] of logs.entries()) {
    const from = 4 * viridisIndex(Number.isFinite(one) ? (one - low) / (high - low || 1) : 1);
    bytes.set(VIRIDIS.subarray(from, from + 4), 4 * k);
  }
  return bytes;
}
function descentPicture(landscape, width, height) {
  const { a, b, path_a: pa, path_b: pb, ahead_a: fa, ahead_b: fb } = landscape;
  const x = linear([a[0], a[a.length - 1]], [0, width]);
  const y = linear([b[0], b[b.length - 1]], [height, 0]);
  const through = (as, bs) => pathThrough(Array.from(as, x), Array.from(bs, y));
  const last = pa.length - 1;
  return [
    ...fa && fb ? [path("guide-ahead-way", through(fa, fb))] : [],
    path("guide-walked-way", through(pa, pb)),
    circle("guide-ball", x(pa[last]), y(pb[last]), 11)
  ];
}
var GAP3 = { left: 44, right: 8, top: 26, bottom: 50 };
var HIGH4 = 0.9;
var MOST = 500;
function lossPicture({ run, history: { count: count2, loss, epochs } }, width, height) {
  const all = run.total_steps / run.steps_per_epoch;
  const box = { left: GAP3.left, right: width - GAP3.right, top: GAP3.top, bottom: height - GAP3.bottom };
  const x = linear([0, all], [box.left, box.right]);
  const y = linear([0, HIGH4], [box.bottom, box.top]);
  const every = Math.max(1, Math.ceil(count2 / MOST));
  const steps = Array.from({ length: Math.ceil(count2 / every) }, (_, k) => k * every);
  const marks = [0, 0.2, 0.4, 0.6, 0.8].map((value) => ({ value, text: String(value) }));
  const means = epochs.map((one) => [x(one.epoch - 0.5), y(Number(one.loss))]);
  const ends = [0, all / 2, all].map((one) => label(String(one), x(one), box.bottom + 24, "middle"));
  return [
    ...levelLines("guide-rule", marks, y, box, 8),
    ...ends,
    label("loss", box.left, box.top - 10),
    label("epoch", box.right, box.bottom + 46, "end"),
    path(
      "guide-batches",
      pathThrough(
        steps.map((k) => x((k + 1) / run.steps_per_epoch)),
        steps.map((k) => y(Math.min(HIGH4, loss[k])))
      )
    ),
    path(
      "guide-curve",
      pathThrough(
        means.map(([at]) => at),
        means.map(([, at]) => at)
      )
    ),
    ...means.slice(-1).map(([mx, my]) => circle("guide-bead", mx, my, 6))
  ];
}

// static/js/views/guide/whole.js
function captioned({ element, repaint }) {
  const number = h("span", { class: "guide-number guide-key" });
  const words = h("span", { class: "guide-name" });
  return {
    element: h("div", { class: "guide-third" }, element, h("p", {}, number, " ", words)),
    repaint,
    /** @param {string} figure @param {string} text */
    show(figure, text) {
      setText(number, figure);
      setText(words, text);
      repaint();
    }
  };
}
function paintGround(canvas, landscape, width, height) {
  const { a, b } = landscape;
  const tile = new OffscreenCanvas(a.length, b.length);
  const bytes = colours(landscape);
  tile.getContext("2d").putImageData(
    new ImageData(bytes, a.length, b.length),
    ...[0, 0]
  );
  const context = fitCanvas(canvas, width, height);
  context.imageSmoothingQuality = "high";
  context.setTransform(canvas.width / a.length, 0, 0, -canvas.height / b.length, 0, canvas.height);
  context.drawImage(tile, 0, 0);
}
function createWhole() {
  const shown = { whole: (
    /** @type {GuideState["whole"]} */
    null
  ), ground: (
    /** @type {unknown} */
    null
  ) };
  const canvas = h("canvas", { class: "guide-ground" });
  const figure = (paint, label2) => createFigure("guide-plot", (width, height) => shown.whole ? paint(shown.whole, width, height) : [], {
    label: label2
  });
  const descent = figure(({ landscape }, width, height) => {
    if (!landscape) return [];
    if (shown.ground !== landscape) paintGround(canvas, landscape, width, height);
    return descentPicture(landscape, width, height);
  }, "The loss from above, with the way of the weights");
  descent.element.prepend(canvas);
  const parts = {
    network: captioned(
      figure(
        ({ run, weights }, ...size) => networkPicture(run, weights, ...size),
        "Every weight of the network"
      )
    ),
    descent: captioned(descent),
    loss: captioned(figure(lossPicture, "The loss over the epochs"))
  };
  const limits = h("p", { class: "guide-said" });
  return {
    element: h(
      "div",
      { class: "guide-part" },
      h("div", { class: "guide-thirds" }, parts.network.element, parts.descent.element, parts.loss.element),
      limits
    ),
    /** @param {GuideState} state */
    update({ whole, step, limits: known }) {
      shown.whole = whole;
      if (!whole) return;
      const { run } = whole;
      const epochs = run.total_steps / run.steps_per_epoch;
      parts.network.show(count(run.parameter_count), "weights, changed in each step");
      parts.descent.show(fixed(run.loss, 4), "loss; dark is low");
      parts.loss.show(
        count(Math.floor(step / run.steps_per_epoch)),
        `of ${count(epochs)} epochs; grey: one batch`
      );
      const [alone, both] = known ? [fixed(known.alone, 2), fixed(known.both, 2)] : ["", ""];
      setText(
        limits,
        known ? `Earlier, one weight alone stayed stable up to a rate of ${alone}. With its bias free too, only up to ${both}.` : ""
      );
    }
  };
}

// static/js/views/guide/guide.js
var FIGURES = [
  ...[createCurve, createForward, createLosses, createCurve, createRate, createCurve],
  ...[createWhole, createKeras]
];
var STEPS_IT = /* @__PURE__ */ new Set([1, 6]);
var LAST2 = LESSONS.length;
function darkOf({ place: { lesson }, done, judged, asked, whole, step }) {
  if (STEPS_IT.has(lesson)) return done ? "next" : "step";
  if (lesson === LAST2) return whole && step >= whole.run.total_steps ? "lab" : "train";
  if (judged || !asked) return "next";
  return asked.choices ? null : "check";
}
var Deeds = class {
  #buttons;
  #ahead = h("span", { class: "guide-ahead" });
  /** @param {Guide} guide @param {Ways} ways */
  constructor(guide, { openLab }) {
    const { store } = guide;
    const plain2 = { class: "guide-button" };
    const open = () => {
      const { whole } = store.get();
      if (whole) openLab(whole.run);
    };
    this.#buttons = {
      step: button("Step", guide.step, plain2),
      train: button("Train all 20 epochs", guide.toEnd, plain2),
      next: button("Next", () => guide.go(store.get().place.lesson + 1), plain2),
      lab: button("Open it in the lab", open, plain2)
    };
    const { lab, ...others } = this.#buttons;
    this.element = h("div", { class: "guide-deeds" }, ...Object.values(others), this.#ahead, lab);
  }
  /** @param {GuideState} state @param {string | null} dark */
  update({ place: { lesson } }, dark) {
    const isLast = lesson === LAST2;
    const { step, train, lab, next } = this.#buttons;
    step.hidden = !STEPS_IT.has(lesson);
    train.hidden = !isLast || dark === "lab";
    lab.hidden = !isWhole(lesson) || isLast && dark !== "lab";
    next.hidden = this.#ahead.hidden = isLast;
    setText(this.#ahead, LESSONS[lesson] ?? "");
    for (const [name, one] of Object.entries(this.#buttons))
      one.classList.toggle("guide-dark", name === dark);
  }
};
var GuidePage = class {
  #container;
  #guide;
  #kicker = h("p", { class: "guide-kicker" });
  #title = h("h2", { class: "guide-title", tabindex: "-1" });
  #lead = h("p", { class: "guide-lead" });
  #aside = h("p", { class: "guide-aside" });
  #notice = h("p", { class: "guide-notice", role: "alert" });
  #stage = h("div", { class: "guide-stage" });
  #question;
  #deeds;
  #transport;
  #progress;
  #lesson = 0;
  /** @type {Part | null} */
  #figure = null;
  /** @param {HTMLElement} container @param {Guide} guide @param {Ways} ways */
  constructor(container, guide, ways) {
    this.#container = container;
    this.#guide = guide;
    this.#question = createQuestion(guide);
    this.#deeds = new Deeds(guide, ways);
    this.#transport = new Transport(guide);
    this.#progress = createProgress(ways.addressOf);
    const words = [this.#kicker, this.#title, this.#lead, this.#question.element, this.#deeds.element];
    container.replaceChildren(
      h(
        "div",
        { class: "guide-page" },
        h("div", { class: "guide-words" }, ...words, this.#notice, this.#aside),
        h("div", { class: "guide-side" }, this.#stage, this.#question.verdict),
        h("div", { class: "guide-foot" }, this.#transport.element, this.#progress.element)
      )
    );
  }
  /** @param {GuideState} state */
  update(state) {
    const { lesson } = state.place;
    if (lesson !== this.#lesson) this.#turn(lesson);
    const dark = darkOf(state);
    this.#question.update(state, dark === "check");
    this.#figure?.update(state);
    this.#transport.update(state, STEPS_IT.has(lesson));
    this.#progress.show(lesson);
    this.#deeds.update(state, dark);
    setText(this.#notice, state.notice ?? "");
    const run = isWhole(lesson) ? state.whole?.run.id : state.line?.run;
    setAttributes(this.#container, {
      ...{ "data-lesson": lesson, "data-run": run ?? null, "data-step": run ? state.step : null },
      "data-asked": state.asked ? state.place.question : null
    });
  }
  /** @param {number} lesson */
  #turn(lesson) {
    const isFirst = this.#lesson === 0;
    this.#lesson = lesson;
    const { title, lead, aside } = WORDS[lesson - 1];
    setText(this.#kicker, `Step ${lesson} of ${LESSONS.length} · ${LESSONS[lesson - 1]}`);
    setText(this.#title, title);
    this.#lead.replaceChildren(...withTerms(lead));
    setText(this.#aside, aside ?? "");
    this.#figure = FIGURES[lesson - 1](this.#guide);
    this.#stage.replaceChildren(this.#figure.element);
    if (!isFirst) this.#title.focus({ preventScroll: true });
    if (!isFirst) this.#container.scrollIntoView();
  }
};

// static/js/guide.js
function tell({ store }) {
  const { dataset } = document.body;
  if (dataset.mode === "guide") Object.assign(dataset, { model: "network", ...told(store.get()) });
}
function openGuide(container, asks, place, { told: announce, openLab }) {
  const guide = new Guide(asks, place, announce);
  const addressOf = (lesson) => guideAddress({ ...guide.store.get().place, lesson });
  const view = new GuidePage(container, guide, { addressOf, openLab });
  guide.store.subscribe((state) => {
    view.update(state);
    tell(guide);
  });
  view.update(guide.store.get());
  guide.show(place);
  return guide;
}
export {
  openGuide,
  tell
};
