import {
  GLOSSARY
} from "./shared-glossary.js";
import {
  Newest
} from "./shared-newest.js";

// static/js/acting/guide/guide.js
import { part1 } from "./main.js";

// static/js/draw/guide/cells.js
import { part71 as part712 } from "./main.js";
import { part55 } from "./main.js";

// static/js/draw/guide/words.js
import { part71 } from "./main.js";
import { part14 } from "./main.js";
var { RATE } = part71;
var { fixed, lossTexts, significant } = part14;
var WORDS = [
  {
    title: "To learn is to change a number.",
    lead: "A *weight* starts at an arbitrary value. Each *step* moves it *downhill*, to a lower *loss*.",
    aside: "The weight is how steep the line is. The loss is how far the dots are from it."
  },
  {
    title: "Multiply, add, pass on.",
    lead: "A *neuron* takes what goes in, times its *weight*, plus its *bias*. That is a *forward pass*.",
    aside: "Drag the x: every figure follows. Layers of neurons do the same, one after another."
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
    aside: "Fill it in: type a figure, or tap it on the curve. The learning rate stays 0.5."
  },
  {
    title: "The same step, for 642 weights at once.",
    lead: "Every *weight* has its own *gradient*. A *batch* makes a step; all samples once are an *epoch*."
  },
  {
    title: "The same, in Keras.",
    lead: "*Sequential*, *compile*, *fit*: you know what they do. Point at a word of the program."
  }
];
var MEANT = "The *gradient* is the curve’s slope. Times the *learning rate*, it makes the step.";
var COUNTS = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
var enough = (steps) => ({
  title: `${COUNTS[steps] ?? steps} ${steps === 1 ? "step was" : "steps were"} enough.`,
  lead: "The steps shrink by themselves: near the floor the *gradient* is small."
});
var two = (x) => fixed(x, 2);
var SMALL = 0.1;
var lossWords = (loss) => fixed(loss, Math.abs(loss) < SMALL ? 4 : 2);
var MOST_DECIMALS = 5;
var DIGITS = 3;
var EXACT = 4;
function slopeWords(slope, isExact = false) {
  if (isExact) return significant(slope, EXACT);
  return slope !== 0 && Math.abs(slope) < 1 ? significant(slope, DIGITS) : two(slope);
}
function moveTexts(before, slope, after, isExact = false) {
  const move = Math.abs(after - before);
  const needed = move > 0 ? Math.ceil(-Math.log10(move)) + 1 : 2;
  const decimals = Math.min(isExact ? Math.max(needed + 1, 3) : Math.max(needed, 2), MOST_DECIMALS);
  return [fixed(before, decimals), slopeWords(slope, isExact), fixed(after, decimals)];
}
function moved(loss, step) {
  if (step === 0) return "";
  const [before, after] = [loss[step - 1], loss[step]];
  if (before === after) return `Loss stayed at ${lossWords(after)}.`;
  const digits = Math.abs(after) < SMALL ? 4 : 2;
  const coarse = [before, after].map((one) => fixed(one, digits));
  const [from, to] = coarse[0] === coarse[1] ? lossTexts(before, after) : coarse;
  if (from === to) return `Loss hardly changed: ${to}.`;
  return `Loss ${after < before ? "fell" : "rose"} from ${from} to ${to}.`;
}
function moveSum({ value, gradient }) {
  const [old, slope, after] = moveTexts(value[0], gradient[0], value[1]);
  return `${old} − ${RATE} × ${gradient[0] < 0 ? `(${slope})` : slope} = ${after}`;
}
var countedSays = (line, step) => step === 1 ? "This was the only step." : `This was step ${step}. The first was ${moveSum(line)}.`;
function turningSays(turned) {
  if (turned.length < 2) return "Turn the line by its end: drag it, or use the arrow keys.";
  const best = turned.reduce((one, other) => other.loss < one.loss ? other : one);
  return `Your lowest loss so far is ${lossWords(best.loss)}, at weight ${two(best.at)}.`;
}
function kindOf(a, loss, steps) {
  const last = loss[loss.length - 1];
  if (a.every((one) => one === a[0])) return { kind: "stays", says: "No step moves it." };
  if (loss.length <= steps || !(last < loss[0])) return { kind: "explodes", says: "Each step climbs out." };
  if ((a[2] - a[1]) * (a[1] - a[0]) < 0) return { kind: "zig-zags", says: "Each step jumps over the floor." };
  const [left, all] = [Math.abs(a[a.length - 1] - a[a.length - 2]), Math.abs(a[1] - a[0])];
  return all > 0 && left > 0.03 * all ? { kind: "crawls", says: "It is still on its way." } : { kind: "good", says: "Straight to the floor." };
}

// static/js/draw/guide/cells.js
var { RATE: RATE2 } = part712;
var { readNumber } = part55;
var CELLS = ["old weight", "learning rate", "gradient", "new weight"];
var [, , SLOPE, NEW] = CELLS.keys();
var NEAR = [5e-3, 0, 5e-3, 0.01];
var LIKE = 0.01;
var SLACK = 1e-9;
var FOUND = [
  "The old weight stands below the ball.",
  `The learning rate stays ${RATE2}.`,
  "The gradient is how steep the curve is at the ball.",
  "Multiply first, then subtract."
];
var truthsOf = ({ value, gradient }) => [value[0], RATE2, gradient[0], value[1]];
function mistakesOf({ value: [w], gradient: [slope], loss: [loss] }, k) {
  const not = (figure, name) => [figure, `That is the ${name}. ${FOUND[k]}`];
  if (k === NEW)
    return [
      [w + RATE2 * slope, "Right size, wrong way."],
      [w - slope, "You forgot the rate."],
      [RATE2 * slope, "That is the step. Take it off the old weight."]
    ];
  const others = [not(loss, "loss"), not(slope, "gradient"), not(w, "old weight")];
  return k === SLOPE ? [[-slope, "Right size, wrong sign."], ...others] : others;
}
function judgeCell(line, k, text) {
  if (text.trim() === "") return { text: "", right: null, says: "" };
  const { value = null, why = "" } = readNumber(text);
  if (value === null) return { text, right: false, says: why };
  const isNear = (figure, off) => Math.abs(value - figure) <= off + SLACK;
  if (isNear(truthsOf(line)[k], NEAR[k])) return { text, right: true, says: "" };
  const known = mistakesOf(line, k).find(([figure]) => isNear(figure, LIKE));
  return { text, right: false, says: known ? known[1] : FOUND[k] };
}
var isFilled = (cells) => cells.every(({ right }) => right);
var COUNTED = ["None of four.", "One of four.", "Two of four.", "Three of four."];
function cellsSay(line, cells) {
  const wrong = cells.find(({ right }) => right === false);
  if (wrong) return ["Not yet.", wrong.says];
  const done = cells.filter(({ right }) => right).length;
  if (done < cells.length) return [COUNTED[done], FOUND[cells.findIndex(({ right }) => !right)]];
  return ["Yes.", `${moveSum(line)}. That is one step.`];
}
function countsOf(right, seed) {
  const patterns = [
    [1 / 3, 1, 10 / 3],
    [1, 3, 9],
    [1 / 9, 1 / 3, 1]
  ];
  const counts = patterns[seed % patterns.length].map((share) => Math.max(1, Math.round(share * right)));
  return new Set(counts).size === counts.length ? counts : [right, 3 * right, 9 * right];
}

// static/js/acting/guide/guide.js
import { part71 as part718 } from "./main.js";
import { part79 } from "./main.js";

// static/js/acting/guide/attempts.js
import { part69 } from "./main.js";

// static/js/acting/guide/preparing.js
import { part71 as part714 } from "./main.js";

// static/js/draw/guide/bowls.js
import { part39 as part392 } from "./main.js";
import { part60 as part602 } from "./main.js";

// static/js/draw/guide/rate-strip.js
import { part13 } from "./main.js";
import { part39 } from "./main.js";
import { part60 } from "./main.js";
import { part63 } from "./main.js";
var { s } = part13;
var { px } = part39;
var { label, path } = part60;
var { viridis } = part63;
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
  const isFree = (rate) => {
    const [x, half2] = [placeOf(rate) * width, LETTER * String(rate).length / 2];
    const isNamed = words.some(({ from, to }) => x + half2 > from && x - half2 < to);
    return !isNamed && taken.every((at) => Math.abs(at - x) > APART / 2);
  };
  const free = TICKS.filter(isFree);
  const ticks = free.map((rate, k) => {
    const side = k === 0 ? "start" : rate === LARGEST_RATE ? "end" : "middle";
    return label(String(rate), placeOf(rate) * width, height - 6, side);
  });
  return [...cells, ...ticks, ...marks.flatMap((mark) => markPicture(mark, width, height))];
}
function roomOf({ rate, text }, width) {
  const x = placeOf(rate) * width;
  const long = LETTER * text.length;
  const half2 = Math.max(60, long / 2);
  const side = x > width - half2 ? "end" : x < half2 ? "start" : "middle";
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

// static/js/draw/guide/bowls.js
var { linear, pathThrough, px: px2 } = part392;
var { circle, label: label2, path: path2 } = part602;
var WIDE = 92;
var NAME = 18;
var GAP = 6;
var LONGEST = 80;
var OVER = 18;
var TOP2 = 6.2;
function groupsOf(ways, steps, stable) {
  const kinds = ways.map(({ a, loss }) => kindOf(a, loss, steps).kind);
  const spans = [];
  for (const [k, kind] of kinds.entries())
    if (k > 0 && kinds[k - 1] === kind) spans[spans.length - 1][1] = k;
    else if (kind !== "stays") spans.push([k, k]);
  const between2 = (k) => (ways[k - 1].rate + ways[k].rate) / 2;
  const starts = spans.map(
    ([first]) => kinds[first] === "explodes" ? stable : first > 1 ? between2(first) : 0
  );
  return spans.map(([first, last], k) => ({
    kind: kinds[first],
    from: starts[k],
    to: starts[k + 1] ?? ways[last].rate,
    way: ways[kinds[first] === "explodes" ? Math.min(last, first + 1) : first + last >> 1]
  }));
}
function bowlsPicture(groups, curve, now, width, height) {
  return groups.flatMap(({ kind, from, to, way }, k) => {
    const [left, right] = [placeOf(from) * width, placeOf(to) * width];
    const isTight = right - left < LONGEST && k === groups.length - 1;
    const at = k === 0 ? left : left + GAP;
    const name = isTight ? label2(kind, width + OVER, NAME - 4, "end", kind === now ? "guide-kind-now" : "") : label2(kind, at, NAME - 4, "start", kind === now ? "guide-kind-now" : "");
    const box = { left: at, right: Math.min(at + WIDE, right - 2), top: NAME + 4, bottom: height - 6 };
    return [
      ...k === 0 ? [] : [path2("guide-rule", `M${px2(left)} 0V${px2(height)}`)],
      name,
      ...bowlOf(way, curve, box)
    ];
  });
}
function bowlOf({ a, loss }, curve, box) {
  const x = linear([curve.w[0], curve.w[curve.w.length - 1]], [box.left, box.right]);
  const y = linear([0, TOP2], [box.bottom, box.top]);
  const out = loss.findIndex((one) => !(one <= TOP2));
  const inside = out < 0 ? loss.length : out;
  const [xs, ys] = [a.slice(0, inside).map(x), loss.slice(0, inside).map(y)];
  return [
    path2("guide-bowl", pathThrough(curve.w.map(x), curve.loss.map(y))),
    path2("guide-way guide-bowl-way", pathThrough(xs, ys)),
    ...xs.map((at, k) => circle("guide-bowl-dot", at, ys[k], 2.5))
  ];
}

// static/js/acting/guide/line.js
import { part71 as part713 } from "./main.js";
var {
  HIGHEST: HIGH2,
  LOWEST: LOW,
  lineConfig,
  pairAt,
  pointAt,
  RATE: RATE3,
  STEPS
} = part713;
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
  const plane = { plane: "weights", i: 0, j: 1, step: 0, size: 2 };
  const { loss, prediction } = await asks.probe(run, plane, pointAt(at));
  return { at, loss: loss ?? Number.NaN, values: prediction?.values ?? new Float32Array() };
}
async function outputsAt(asks, { run, value }, step) {
  const [output, next = null] = await Promise.all(
    value.slice(step, step + 2).map((weight) => candidate(asks, run, weight))
  );
  return { output, next };
}
async function wayWith(asks, { run, start }, rate) {
  const optimizer = { name: "sgd", learning_rate: rate };
  const { a, loss } = await asks.preview(run, { optimizer, start: pairAt(start), steps: STEPS });
  return { rate, a: a.map(Number), loss: loss.map(Number) };
}
async function endsOf(asks, line) {
  const ways = [];
  for (let k = 0; k <= TRIED; k++) ways.push(await wayWith(asks, line, rateAt(k / TRIED)));
  const ends = ways.map(({ rate, loss }) => ({
    rate,
    loss: loss.length > STEPS ? loss[STEPS] : Number.POSITIVE_INFINITY
  }));
  return { ends, kinds: groupsOf(ways, STEPS, line.stable) };
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
var OWN_RATE = RATE3;

// static/js/acting/guide/whole.js
var POINTS2 = 49;
var LANDSCAPE = 7;
var ARITHMETIC = 8;
var middle = ({ parameters }) => parameters.filter(({ role }) => role === "kernel")[1].start;
async function lastMove(asks, run) {
  const look2 = await asks.weight(run.id, middle(run), { step: run.step, points: 3, trail: 0 });
  const { before, after, rescaled_gradient: rescaled } = look2;
  return { before: run.step === 0 ? after : before, rescaled };
}
async function look(asks, run, lesson) {
  const query = { plane: "path", size: POINTS2, samples: "all", step: run.step };
  const [history, { weights }, landscape, seen] = await Promise.all([
    asks.history(run.id, 0),
    asks.weights(run.id, run.step),
    lesson === LANDSCAPE ? asks.landscape(run.id, query) : null,
    lesson === ARITHMETIC ? lastMove(asks, run) : null
  ]);
  return { run, history, landscape, seen, weights: weights.flat(3).map(Number) };
}

// static/js/acting/guide/preparing.js
var { FURTHER, isWhole, lineConfig: lineConfig2, QUESTIONS, startOf, wholeConfig } = part714;
var LOSSES = 3;
var RATES = 5;
var UPDATE = 6;
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
async function namesOf(asks, { id }) {
  const { features, classes } = await asks.data(id);
  return { inputs: features.map(({ name }) => name), outputs: classes };
}
async function besideOf(asks, { place, whole, limits, names }) {
  if (!whole || !isWhole(place.lesson)) return {};
  if (place.lesson !== LAST) {
    const [known, named] = await Promise.all([
      limits ?? limitsOf(asks, startOf(place)),
      names ?? namesOf(asks, whole.run)
    ]);
    return { limits: known, names: named };
  }
  const [program, { article }] = await Promise.all([asks.program(whole.run.id), asks.catalogue()]);
  return { program, article: article.log };
}
async function askedOf(asks, { place: { lesson, question }, line, whole }) {
  const run = isWhole(lesson) ? whole?.run.id : line?.run;
  if (run === void 0) return {};
  const questions = await asks.questions(run, 0, question);
  const found = (name) => questions.find(({ id }) => id === name) ?? null;
  return { asked: found(QUESTIONS[lesson - 1]), further: found(FURTHER[lesson]), looked: true };
}
async function pictureOf(asks, { place: { lesson }, line, asked, step }) {
  if (!line || isWhole(lesson) || lesson === UPDATE) return {};
  if (lesson === RATES) return { way: await wayWith(asks, line, OWN_RATE) };
  if (lesson !== LOSSES) return outputsAt(asks, line, step);
  const values = (asked?.choices ?? []).map(({ value }) => Number(value));
  return { pair: await Promise.all(values.map((value) => candidate(asks, line.run, value))) };
}
async function laterOf(asks, { place: { lesson }, line }) {
  return line && lesson === RATES ? endsOf(asks, line) : {};
}
async function remade(asks, { place, line, whole, step }) {
  if (isWhole(place.lesson)) {
    if (!whole) return {};
    const { id: id2 } = await asks.scratch({ batch_size: whole.run.config.batch_size });
    return { whole: { ...whole, run: await asks.seek(id2, whole.run.step) } };
  }
  if (!line) return {};
  const { id } = await asks.scratch(lineConfig2(line.start));
  if (step > 0) await asks.seek(id, step);
  return { line: { ...line, run: id } };
}

// static/js/acting/guide/attempts.js
var { Refused, saidBy, Unreachable } = part69;
var AWAY = "The server does not answer. What is already here goes on.";
var SLOW = "The server has not answered for 3 seconds. What is already here goes on.";
var PATIENCE = 3e3;
var isGone = (error) => error instanceof Refused && error.status === 404;
function heardBy(asks, heard) {
  const ask = (asked, name) => async (...given) => {
    const answer = await asked[name](...given);
    heard();
    return answer;
  };
  return new Proxy(asks, { get: ask });
}
var Attempts = class {
  #asks;
  #store;
  #open = 0;
  #slow;
  constructor(asks, store) {
    this.#store = store;
    this.#asks = heardBy(asks, () => this.#listen());
  }
  get asks() {
    return this.#asks;
  }
  make = async (act) => {
    this.#open++;
    this.#listen();
    try {
      await this.#withRun(act);
      this.#store.set({ notice: null, away: false });
    } catch (error) {
      const away = error instanceof Unreachable;
      this.#store.set({ notice: away ? AWAY : saidBy(error), away });
    } finally {
      this.#open--;
      this.#listen();
    }
  };
  #listen() {
    clearTimeout(this.#slow);
    if (this.#store.get().notice === SLOW) this.#store.set({ notice: null });
    if (this.#open > 0) this.#slow = setTimeout(() => this.#store.set({ notice: SLOW }), PATIENCE);
  }
  async #withRun(act) {
    try {
      await act();
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#store.set(await remade(this.#asks, this.#store.get()));
      await act();
    }
  }
};

// static/js/acting/guide/ball.js
import { part71 as part715 } from "./main.js";
var { HIGHEST, LOWEST, startOf: startOf2 } = part715;
var inReach = (weight) => Math.round(10 * Math.min(HIGHEST, Math.max(LOWEST, weight))) / 10;
var Ball = class {
  #store;
  #ways;
  constructor(store, replace) {
    this.#store = store;
    this.#ways = new Newest(async (weight) => {
      const { place, step } = store.get();
      if (startOf2(place) !== weight || step !== 0) await replace({ ...place, weight });
    });
  }
  put = (weight) => this.#ways.to(inReach(weight));
  nudge = (by) => {
    const { line, step } = this.#store.get();
    return line ? this.put((this.#ways.aim ?? line.value[step]) + by) : void 0;
  };
};

// static/js/acting/guide/moves.js
import { part71 as part716 } from "./main.js";
var { isOver, isWhole: isWhole2, STEPS: STEPS2, turnedTo } = part716;
var LINELESS = /* @__PURE__ */ new Set([5, 6]);
var TURNED = 3;
var Moves = class {
  #asks;
  #store;
  #attempt;
  #moved = Promise.resolve();
  constructor(asks, store, attempt) {
    this.#asks = asks;
    this.#store = store;
    this.#attempt = attempt;
  }
  get #isWhole() {
    return isWhole2(this.#store.get().place.lesson);
  }
  steps(steps) {
    if (isOver(this.#store.get())) return void 0;
    return this.#isWhole ? this.train({ steps }) : this.arrive(Math.min(STEPS2, this.#store.get().step + steps));
  }
  to(step) {
    return this.#isWhole ? this.#afresh((id) => this.#asks.seek(id, step)) : this.arrive(step);
  }
  arrive(step) {
    const { line: isThere, done } = this.#store.get();
    if (!isThere) return void 0;
    this.#store.set({ step, done: done || step > 0 });
    return this.#afterwards(async () => {
      const { line, step: now, place } = this.#store.get();
      if (!line || now !== step) return;
      await this.#asks.seek(line.run, step);
      if (LINELESS.has(place.lesson)) return;
      const outputs = await outputsAt(this.#asks, line, step);
      const state = this.#store.get();
      if (state.step !== step || state.place !== place) return;
      this.#store.set(place.lesson === TURNED ? turnedTo(state, outputs.output) : outputs);
    });
  }
  train(amount) {
    return this.#afresh((id) => isOver(this.#store.get()) ? null : this.#asks.train(id, amount));
  }
  #afresh(act) {
    return this.#afterwards(async () => {
      const { whole, place } = this.#store.get();
      if (!whole || !isWhole2(place.lesson)) return;
      const moving = act(whole.run.id);
      if (!moving) return;
      this.#store.set({ busy: true });
      const run = await moving;
      this.#store.set({ whole: await look(this.#asks, run, place.lesson), step: run.step });
    });
  }
  #afterwards(move) {
    this.#moved = this.#moved.then(async () => {
      await this.#attempt(move);
      this.#store.set({ busy: false });
    });
    return this.#moved;
  }
};

// static/js/acting/guide/turning.js
import { part71 as part717 } from "./main.js";
var { turnedTo: turnedTo2 } = part717;
var Turning = class {
  #asks;
  #store;
  #ways;
  constructor(asks, store, attempt) {
    this.#asks = asks;
    this.#store = store;
    this.#ways = new Newest((weight) => attempt(() => this.#ask(weight)));
  }
  start = () => {
    const { line, step } = this.#store.get();
    return line ? this.to(line.value[step]) : void 0;
  };
  stop = () => this.#store.set({ turned: [] });
  to = (weight) => this.#ways.to(inReach(weight));
  by = (by) => {
    const now = this.#ways.aim ?? this.#store.get().turned.at(-1)?.at;
    return now === void 0 ? void 0 : this.to(now + by);
  };
  async #ask(weight) {
    const { line, place, turned } = this.#store.get();
    if (!line) return;
    const found = turned.find(({ at }) => at === weight) ?? await candidate(this.#asks, line.run, weight);
    if (this.#store.get().place === place) this.#store.set(turnedTo2(this.#store.get(), found));
  }
};

// static/js/acting/guide/guide.js
var { copied } = part1;
var { goalStep, initialGuide, isOver: isOver2, isWhole: isWhole3, STEPS: STEPS3 } = part718;
var { createStore } = part79;
var QUESTION = [askedOf, pictureOf, laterOf];
var NEEDS = [runOf, besideOf, ...QUESTION];
var PACE = 400;
var RETRY = 3e3;
var isSame = (one, other) => one.lesson === other.lesson && one.question === other.question && one.weight === other.weight;
var Guide = class {
  #asks;
  #store;
  #told;
  #attempt;
  #ball;
  #moves;
  #request = 0;
  #lacks = true;
  #timer = 0;
  #until = STEPS3;
  #tried = 0;
  constructor(asks, place, told2) {
    this.#told = told2;
    this.#store = createStore(initialGuide(place));
    const attempts = new Attempts(asks, this.#store);
    this.#asks = attempts.asks;
    this.#attempt = attempts.make;
    this.#moves = new Moves(this.#asks, this.#store, this.#attempt);
    this.turning = new Turning(this.#asks, this.#store, this.#attempt);
    this.#ball = new Ball(this.#store, (next) => this.#replace(next));
  }
  get store() {
    return this.#store;
  }
  show = async (place) => {
    this.pause();
    if (!this.#lacks && isSame(place, this.#store.get().place)) return;
    const request = ++this.#request;
    this.#tried++;
    const { line, whole, limits, names, program, article, notice, away } = this.#store.get();
    const kept = { line, whole, limits, names, program, article, notice, away };
    this.#store.set({ ...initialGuide(place), ...kept });
    this.#lacks = true;
    await this.#load(request);
  };
  go = (lesson) => {
    const place = { ...this.#store.get().place, lesson };
    this.#told(place, true);
    return this.show(place);
  };
  more = () => {
    const { place } = this.#store.get();
    const next = { ...place, question: place.question + 1, weight: null };
    this.#told(next, true);
    return this.show(next);
  };
  answer = (answer) => this.#attempt(async () => {
    const { asked, place, judged: before } = this.#store.get();
    const run = this.#run;
    if (!asked || !run || before) return;
    const judged = await this.#asks.judge(run, asked.id, { step: 0, seed: place.question }, answer);
    this.#store.set({ judged: { ...judged, answer }, picked: null, turned: [] });
    const best = asked.id === "best_rate" && asked.choices?.find(({ id }) => id === judged.truth);
    if (best) await this.tryRate(Number(best.value));
  });
  askFurther = () => {
    const { further } = this.#store.get();
    if (further) this.#store.set({ asked: further, further: null, judged: null });
  };
  step = () => this.#moves.steps(1);
  epoch = () => this.#isWhole ? this.#moves.train({ epochs: 1 }) : this.#moves.steps(1);
  toEnd = () => this.#isWhole ? this.#moves.train({}) : this.#moves.arrive(STEPS3);
  reset = () => {
    this.pause();
    return this.#moves.to(0);
  };
  stepBack = () => {
    const { step } = this.#store.get();
    return step > 0 ? this.#moves.to(step - 1) : void 0;
  };
  toggle = () => this.#store.get().playing ? this.pause() : this.play();
  count = async () => {
    const until = goalStep(this.#store.get());
    if (this.#store.get().step >= until) await this.reset();
    return this.play(until);
  };
  play = async (until) => {
    this.#until = typeof until === "number" ? until : STEPS3;
    if (this.#isAtEnd) await this.reset();
    this.#store.set({ playing: true });
    this.#tick();
  };
  pause = () => {
    clearTimeout(this.#timer);
    this.#store.set({ playing: false });
  };
  put = (weight) => {
    this.pause();
    return this.#ball.put(weight);
  };
  nudge = (by) => {
    this.pause();
    return this.#ball.nudge(by);
  };
  pick = (picked) => this.#store.set({ picked });
  checkLine = () => {
    const { line, cells } = this.#store.get();
    if (!line) return;
    const empty = { right: false, says: "Every cell needs a figure." };
    this.#store.set({ cells: cells.map((cell) => cell.right === null ? { ...cell, ...empty } : cell) });
  };
  fill = (k, text) => {
    const { line, cells, step } = this.#store.get();
    if (!line || step > 0 || text === cells[k].text) return;
    this.#store.set({ cells: cells.with(k, judgeCell(line, k, text)) });
  };
  tryRate = (rate) => this.#attempt(async () => {
    const { line } = this.#store.get();
    const tried = ++this.#tried;
    if (!line) return;
    const way = await wayWith(this.#asks, line, rate);
    if (tried === this.#tried) this.#store.set({ way, done: true });
  });
  copyProgram = async () => {
    const { program } = this.#store.get();
    const done = program !== null && await copied(program);
    return done ? "The whole program is copied." : "The browser did not let it be copied.";
  };
  get commands() {
    const { toggle, step, stepBack, epoch, toEnd, reset } = this;
    return { toggle, step, stepBack, epoch, toEnd, reset };
  }
  get #isWhole() {
    return isWhole3(this.#store.get().place.lesson);
  }
  get #run() {
    const { line, whole } = this.#store.get();
    return this.#isWhole ? whole?.run.id : line?.run;
  }
  get #isAtEnd() {
    const state = this.#store.get();
    return this.#isWhole ? isOver2(state) : state.step >= this.#until;
  }
  async #replace(place) {
    this.#told(place, false);
    const request = ++this.#request;
    await this.#load(request, async () => {
      const line = await lineAt(this.#asks, place, this.#store.get().line);
      this.#lacks = true;
      const { cells } = initialGuide(place);
      this.#store.set({ place, line, step: 0, judged: null, picked: null, turned: [], cells });
      await this.#fill(request, QUESTION);
    });
  }
  async #load(request, act = () => this.#fill(request)) {
    await this.#attempt(act);
    if (!this.#lacks || request !== this.#request || !this.#store.get().away) return;
    setTimeout(() => request === this.#request && this.#load(request), RETRY);
  }
  async #fill(request, parts = NEEDS) {
    for (const part of parts) {
      const found = await part(this.#asks, this.#store.get());
      if (request !== this.#request) return;
      this.#store.set(found);
    }
    this.#lacks = false;
  }
  async #tick() {
    if (!this.#store.get().playing) return;
    await (this.#isWhole ? this.epoch() : this.step());
    if (this.#isAtEnd || this.#store.get().notice !== null) this.pause();
    if (this.#store.get().playing) this.#timer = window.setTimeout(() => this.#tick(), PACE);
  }
};

// static/js/guide.js
import { part2 } from "./main.js";
import { part71 as part7120 } from "./main.js";

// static/js/views/guide/guide.js
import { part13 as part1323 } from "./main.js";
import { part71 as part7119 } from "./main.js";
import { part81 as part816 } from "./main.js";

// static/js/views/guide/curve.js
import { part13 as part139 } from "./main.js";

// static/js/draw/guide/curve-picture.js
import { part71 as part719 } from "./main.js";
import { part13 as part132 } from "./main.js";
import { part39 as part393 } from "./main.js";
import { part60 as part603 } from "./main.js";
var { HIGHEST: HIGHEST2, LOWEST: LOWEST2 } = part719;
var { s: s2 } = part132;
var { linear: linear2, pathThrough: pathThrough2, px: px3 } = part393;
var { circle: circle2, label: label3, levelLines, path: path3 } = part603;
var [LOW2, HIGH3] = [LOWEST2, HIGHEST2];
var TOP3 = 6.2;
var GAP2 = { left: 36, right: 26, top: 40, bottom: 62 };
var TANGENT = 92;
var NARROW = 500;
var BESIDE = 1.4;
var FLOOR = 60;
var AWAY2 = 30;
var ABOVE = 84;
var BEHIND = 48;
var HINT = 22;
var HEAD = 12;
var WORDS2 = 112;
var [STEP_WORDS, FAR] = [86, 70];
var [RING, CLEAR] = [12, 22];
function scalesOf(width, height) {
  const box = { left: GAP2.left, right: width - GAP2.right, top: GAP2.top, bottom: height - GAP2.bottom };
  const x = linear2([LOW2, HIGH3], [box.left, box.right]);
  const y = linear2([0, TOP3], [box.bottom, box.top]);
  return { box, x, y };
}
function axesOf({ box, x, y }, weights) {
  const marks = [0, 2, 4, 6].map((value) => ({ value, text: String(value) }));
  const across = weights.map(
    (value) => label3(String(value).replace("-", "−"), x(value), box.bottom + 26, "middle")
  );
  return [...levelLines("guide-rule", marks, y, box, 10), ...across, label3("loss", box.left, box.top - 20)];
}
function curveGround({ w, loss }, at, width, height, { named = true, picks = false } = {}) {
  const { box, x, y } = scalesOf(width, height);
  const low = loss.indexOf(Math.min(...loss));
  return [
    ...axesOf({ box, x, y }, [LOW2, 0, 2, 4, HIGH3]),
    ...picks && isRoomless(at, width) ? [] : [label3("the weight", box.right, box.bottom + 50, "end")],
    path3("guide-curve", pathThrough2(w.map(x), loss.map(y))),
    ...named && width > NARROW && Math.abs(at - w[low]) > BESIDE ? [label3("lowest loss", x(w[low]), y(loss[low]) - 14, "middle")] : []
  ];
}
function wayPicture(a, loss, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const inside = (k) => a[k] >= LOW2 - 1 && a[k] <= HIGH3 + 1 && y(loss[k]) > box.top - 60;
  const seen = a.map((_, k) => k).filter((k) => inside(k) || k > 0 && inside(k - 1));
  const xs = seen.map((k) => x(a[k]));
  const ys = seen.map((k) => y(loss[k]));
  return [path3("guide-way", pathThrough2(xs, ys)), ...xs.map((at, k) => circle2("guide-bead", at, ys[k], 6))];
}
var NAMED = 3;
var CROWDED = 26;
function firstSteps({ value, loss }, step, width, height) {
  const { x, y, box } = scalesOf(width, height);
  if (box.right - box.left < NARROW) return [];
  const isRight = value[0] > value[1];
  const names = value.slice(0, Math.min(NAMED, step)).map((w, k) => ({
    at: x(w) + (isRight ? 20 : -20),
    high: y(loss[k]) + 8,
    text: `${k === 0 ? "start" : `step ${k}`}: ${two(loss[k])}`
  }));
  const apart = names.findIndex(({ high }, k) => k > 0 && high - names[k - 1].high < CROWDED);
  return names.slice(0, apart < 0 ? names.length : apart).map(({ at, high, text }) => label3(text, at, high, isRight ? "start" : "end"));
}
function arrow(className, from, to, y) {
  const way = Math.sign(to - from);
  const end = to - way * HEAD;
  if (Math.abs(to - from) < HEAD) return [];
  const head = `M${px3(to)} ${px3(y)}L${px3(end)} ${px3(y - 8)}V${px3(y + 8)}Z`;
  return [
    path3(`${className} guide-shaft`, `M${px3(from)} ${px3(y)}H${px3(end)}`),
    path3(`${className} guide-head`, head)
  ];
}
function tangent(at, loss, slope, { x, y }, share = 1) {
  const [across, up] = [x(at + 1) - x(at), y(loss + slope) - y(loss)];
  const length = Math.hypot(across, up);
  const [dx, dy] = [share * TANGENT * across / length, share * TANGENT * up / length];
  return path3(
    "guide-tangent",
    `M${px3(x(at) - dx)} ${px3(y(loss) - dy)}L${px3(x(at) + dx)} ${px3(y(loss) + dy)}`
  );
}
var isRoomless = (at, width) => {
  const { x, box } = scalesOf(width, 0);
  return x(at) + WORDS2 > box.right;
};
function stepPicture({ value, gradient, loss }, step, { shows, picks, isExact, hint }, width, height) {
  const scales = scalesOf(width, height);
  const { x, y, box } = scales;
  const [at, next] = [value[step], value[step + 1]];
  const here = y(loss[step]);
  const slope = step < gradient.length ? slopeWords(gradient[step], isExact) : null;
  const parts = [
    path3("guide-drop", `M${px3(x(at))} ${px3(here)}V${px3(box.bottom)}`),
    ...step < gradient.length ? [tangent(at, loss[step], gradient[step], scales)] : []
  ];
  parts.push(...figures(loss[step], slope, hint, [x(at), here], box));
  if (picks) {
    const text = `weight ${two(at)}`;
    parts.push(
      isRoomless(at, width) ? label3(text, Math.min(x(at), box.right - WORDS2 / 2), box.bottom + 50, "middle", "guide-pick") : label3(text, x(at) + 12, box.bottom - 14, "start", "guide-pick")
    );
  }
  if (!shows || next === void 0) return parts;
  const below = box.bottom - 12;
  const ring = y(loss[step + 1]);
  return [
    ...parts,
    path3("guide-drop guide-next", `M${px3(x(next))} ${px3(y(loss[step + 1]))}V${px3(box.bottom)}`),
    ...arrow("guide-step", x(at), x(next), below),
    circle2("guide-hollow", x(next), ring, RING),
    ...stepWords(x(at), [x(next), ring], below, picks, box)
  ];
}
function stepWords(from, [to, ring], below, taken, { left, right }) {
  const way = Math.abs(to - from);
  if (way < FAR) return [];
  const over = below - 14;
  const isOnRing = ring + CLEAR > over - 6 && way / 2 < STEP_WORDS / 2 + RING;
  if (!isOnRing) return [label3("one step", (from + to) / 2, over, "middle", "guide-step-word")];
  const side = Math.sign(from - to);
  const [at, end] = [from + side * 10, from + side * (10 + STEP_WORDS)];
  if (taken || end < left || end > right) return [];
  return [label3("one step", at, below + 6, side > 0 ? "start" : "end", "guide-step-word")];
}
function figures(loss, slope, hint, [x, y], { left, right, top, bottom }) {
  const middle2 = (left + right) / 2;
  const isInside = right - left < NARROW || y > bottom - FLOOR;
  const side = isInside ? "middle" : x > middle2 ? "end" : "start";
  const at = isInside ? middle2 : x + (x > middle2 ? -AWAY2 : AWAY2);
  const high = Math.max(y - (isInside ? ABOVE : BEHIND) - (hint ? HINT : 0), top + 14);
  const parts = [label3(`loss ${lossWords(loss)}`, at, high, side, "guide-figure guide-pick")];
  if (slope === null) return parts;
  return [
    ...parts,
    label3(`gradient ${slope}`, at, high + 28, side, "guide-slope-word guide-pick"),
    ...hint ? [label3(hint, at, high + 28 + HINT, side)] : []
  ];
}
var ballPicture = () => [
  circle2("guide-touch", 0, 0, 26),
  circle2("guide-ball", 0, 0, 16),
  s2("path", { class: "guide-pull", d: "M-22 -7l-7 7l7 7M22 -7l7 7l-7 7" })
];

// static/js/draw/guide/guess-picture.js
import { part39 as part394 } from "./main.js";
import { part60 as part604 } from "./main.js";
var { px: px4 } = part394;
var { circle: circle3, label: label4, path: path4 } = part604;
var [YOU, AROUND] = [22, 47];
function guessPicture({ value, curve }, guess, step, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const from = x(value[0]);
  if (typeof guess === "string") {
    if (guess === "stay") return [label4("you: it stays", from, box.bottom - 34, "middle", "guide-you")];
    const to = Math.min(box.right + 16, Math.max(box.left - 16, from + (guess === "left" ? -84 : 84)));
    return [
      ...arrow("guide-ghost", from, to, box.bottom - 36),
      label4("you", (from + to) / 2, box.bottom - 48, "middle", "guide-you")
    ];
  }
  if (guess < LOW2 || guess > HIGH3) return [];
  const lossAt2 = (weight) => curve.loss[curve.w.reduce((best, w, k) => Math.abs(w - weight) < Math.abs(curve.w[best] - weight) ? k : best, 0)];
  const [gx, gy] = [x(guess), y(lossAt2(guess))];
  return [
    circle3("guide-ghost-ball", gx, gy, 12),
    path4("guide-drop", `M${px4(gx)} ${px4(gy)}V${px4(box.bottom)}`),
    label4(
      "you",
      besideBall(gx, gy - YOU, x(value[step]), y(lossAt2(value[step]))),
      gy - YOU,
      "middle",
      "guide-you"
    )
  ];
}
function besideBall(at, height, ballX, ballY) {
  if (Math.abs(at - ballX) >= AROUND || Math.abs(height - ballY) >= AROUND - 12) return at;
  return at <= ballX ? ballX - AROUND : ballX + AROUND;
}
function floorPicture({ curve }, at, beside, width, height) {
  const { x, y } = scalesOf(width, height);
  const low = Math.min(...curve.loss);
  const hasRoom = width > NARROW && beside.every((one) => Math.abs(one - at) > BESIDE);
  return [
    circle3("guide-floor", x(at), y(low), 7),
    ...hasRoom ? [label4("lowest loss", x(at), y(low) - 14, "middle")] : []
  ];
}

// static/js/draw/guide/lens.js
import { part13 as part133 } from "./main.js";
import { part14 as part142 } from "./main.js";
import { part39 as part395 } from "./main.js";
import { part60 as part605 } from "./main.js";
var { s: s3 } = part133;
var { fixed: fixed2 } = part142;
var { px: px5, tracer } = part395;
var { circle: circle4, label: label5, path: path5 } = part605;
var BEFORE = 2;
var SMALLEST = 0.02;
var AT = { weight: 1.6, loss: 4.1 };
var RADIUS = 118;
var NARROW2 = 84;
var pointsOf = ({ curve, value, loss }) => [
  ...curve.w.map((w, k) => [w, curve.loss[k]]),
  ...value.map((w, k) => [w, loss[k]])
].sort(([one], [other]) => one - other);
function lensBox(width, height) {
  const { x, y, box } = scalesOf(width, height);
  const radius = Math.min(RADIUS, 0.17 * (box.right - box.left), 0.34 * (box.bottom - box.top));
  return { cx: x(AT.weight), cy: y(AT.loss), radius };
}
function scalesIn(line, first, { cx, cy, radius }) {
  const points = pointsOf(line);
  const [floor, bottom] = points.reduce((low, one) => one[1] < low[1] ? one : low);
  const reach = line.value[first] - floor;
  const across = 0.85 * radius / Math.max(SMALLEST, Math.abs(reach));
  const up = 1.05 * radius / Math.max(SMALLEST ** 2, line.loss[first] - bottom);
  const side = Math.sign(reach) || 1;
  const x = (w) => cx + (w - floor) * across - 0.3 * radius * side;
  const y = (loss) => cy + 0.5 * radius - (loss - bottom) * up;
  return { points, floor, bottom, side, x, y, trace: tracer(x, y) };
}
function lensPicture(line, step, goal, width, height) {
  const { x, y } = scalesOf(width, height);
  const box = lensBox(width, height);
  const { cx, cy, radius } = box;
  const first = Math.max(0, step - BEFORE);
  const inside = scalesIn(line, first, box);
  const steps = Array.from({ length: step - first + 1 }, (_, k) => first + k);
  const way = steps.map((k) => [line.value[k], line.loss[k]]);
  const foot = `L${px5(cx - 0.7 * radius)} ${px5(cy + 0.7 * radius)}H${px5(cx + 0.7 * radius)}Z`;
  const beads = way.slice(0, -1).map(([w2, loss2]) => circle4("guide-bead", inside.x(w2), inside.y(loss2), 7));
  const [w, loss] = way[way.length - 1];
  return [
    path5("guide-cone", `M${px5(x(inside.floor))} ${px5(y(inside.bottom))}${foot}`),
    circle4("guide-lens", cx, cy, radius),
    s3("clipPath", { id: "guide-lens" }, s3("circle", { cx: px5(cx), cy: px5(cy), r: px5(radius - 2) })),
    s3(
      "g",
      { "clip-path": "url(#guide-lens)" },
      path5("guide-curve", inside.trace(inside.points)),
      path5("guide-way", inside.trace(way)),
      path5("guide-goal", `M${px5(cx - radius)} ${px5(inside.y(goal))}H${px5(cx + radius)}`),
      ...beads,
      circle4("guide-ball", inside.x(w), inside.y(loss), 12)
    ),
    ...radius > NARROW2 ? wordsOf(steps, way, inside, box) : [],
    label5(`goal: under ${goal}`, cx, cy + radius + 24, "middle", "guide-goal-word")
  ];
}
function wordsOf(steps, way, { x, y, side }, { cx, cy, radius }) {
  const beside = cx + radius + 22;
  const last = steps[steps.length - 1];
  const names = steps.slice(0, -1).map((step, k) => {
    const [at, high] = [x(way[k][0]) - side * 16, y(way[k][1]) + 2];
    return label5(k === 0 ? `step ${step}` : String(step), at, high, side > 0 ? "end" : "start");
  });
  return [
    ...names,
    label5(`loss ${fixed2(way[way.length - 1][1], 4)}`, beside, cy - 22, "start", "guide-figure"),
    label5(`after ${last} ${last === 1 ? "step" : "steps"}`, beside, cy + 4)
  ];
}

// static/js/draw/guide/step-motion.js
import { part71 as part7110 } from "./main.js";
import { part13 as part134 } from "./main.js";
import { part39 as part396 } from "./main.js";
import { part60 as part606 } from "./main.js";
var { RATE: RATE4 } = part7110;
var { s: s4 } = part134;
var { px: px6 } = part396;
var { label: label6, path: path6 } = part606;
var LASTING = 240;
var TANGENT2 = [0, 60];
var FIGURE = [40, 120];
var SHRINKS = [100, 180];
var ROLLS = [160, 240];
var shareOf = (time, [from, to]) => Math.min(1, Math.max(0, (time - from) / (to - from)));
function lossAt({ w, loss }, at) {
  const k = Math.max(
    1,
    Math.min(
      w.length - 1,
      w.findIndex((one) => one >= at)
    )
  );
  const share = (at - w[k - 1]) / (w[k] - w[k - 1]);
  return loss[k - 1] + share * (loss[k] - loss[k - 1]);
}
function rolling({ curve, value, loss }, step, time) {
  const share = shareOf(time, ROLLS);
  if (step === 0 || share === 1) return { weight: value[step], loss: loss[step] };
  const weight = value[step - 1] + share * (value[step] - value[step - 1]);
  return share === 0 ? { weight, loss: loss[step - 1] } : { weight, loss: lossAt(curve, weight) };
}
function stepMotion(line, step, time, width, height) {
  const scales = scalesOf(width, height);
  const { x, y, box } = scales;
  const [old, slope] = [line.value[step - 1], line.gradient[step - 1]];
  const shrunk = shareOf(time, SHRINKS);
  const long = slope * (shrunk * RATE4 + 1 - shrunk) * shareOf(time, FIGURE);
  const foot = box.bottom - 12;
  const isRight = x(old) > (box.left + box.right) / 2;
  const figure = label6(
    `gradient ${slopeWords(slope)}`,
    x(old) + (isRight ? -30 : 30),
    y(line.loss[step - 1]) - 20,
    isRight ? "end" : "start",
    "guide-slope-word"
  );
  return [
    path6("guide-drop", `M${px6(x(old))} ${px6(y(line.loss[step - 1]))}V${px6(box.bottom)}`),
    tangent(old, line.loss[step - 1], slope, scales, shareOf(time, TANGENT2)),
    s4("g", { opacity: shareOf(time, FIGURE) }, figure),
    ...arrow(shrunk < 0.5 ? "guide-grade" : "guide-step", x(old), x(old - long), foot)
  ];
}

// static/js/views/guide/curve.js
import { part71 as part7112 } from "./main.js";

// static/js/views/guide/cells.js
import { part13 as part135 } from "./main.js";
var { h, setAttributes, setText } = part135;
var SIGNS = ["", "−", "×", "="];
var MEANINGS = ["", "", "gradient", "update"];
var MOST_LETTERS = 4;
function createCell(k, fill, enter) {
  const mark = h("span", { class: "guide-tick", "aria-hidden": "true" });
  const field = h("input", {
    ...{ class: `guide-blank ${MEANINGS[k]}`, type: "text", inputmode: "decimal", autocomplete: "off" },
    ...{ "aria-label": CELLS[k], "data-keys": "", onchange: () => fill(field.value) },
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      enter(field.value);
    }
  });
  const fit = () => setAttributes(field, { "data-long": field.value.length > MOST_LETTERS ? "" : null });
  field.addEventListener("input", fit);
  const sign = SIGNS[k] && h("span", { class: "guide-sign" }, SIGNS[k]);
  const cell = h("span", { class: "guide-cell" }, field, h("span", { class: "guide-name" }, CELLS[k], mark));
  return {
    field,
    element: h("span", { class: "guide-group" }, sign, cell),
    show({ text, right }, isDone) {
      const state = right === null ? "empty" : right ? "right" : "wrong";
      if (document.activeElement !== field || right) field.value = text;
      fit();
      field.readOnly = isDone;
      setAttributes(field, { "data-state": state, "aria-invalid": right === false ? "true" : null });
      setText(mark, right ? " ✓" : "");
    }
  };
}
function createCells(guide) {
  const isOpen = (k) => !guide.store.get().cells[k].right;
  const next = () => {
    const focused = parts.findIndex(({ field }) => field === document.activeElement);
    return focused >= 0 && isOpen(focused) ? focused : parts.findIndex((_, k) => isOpen(k));
  };
  const fill = (k, text) => {
    guide.fill(k, text);
    if (!isOpen(k)) parts[next()]?.field.focus();
  };
  const parts = CELLS.map(
    (_, k) => createCell(
      k,
      (text) => guide.fill(k, text),
      (text) => fill(k, text)
    )
  );
  const bold = h("b");
  const rest = h("span");
  const said = h("p", { class: "guide-said", role: "status" }, bold, " ", rest);
  const row = h("div", { class: "guide-equation guide-cells", role: "group", "aria-label": "One step" });
  row.append(...parts.map(({ element }) => element));
  return {
    element: h("div", { class: "guide-filling" }, row, said),
    take(figure) {
      const k = next();
      if (k < 0) return;
      parts[k].field.value = figure;
      fill(k, figure);
    },
    update({ line, cells }) {
      if (!line) return;
      for (const [k, part] of parts.entries()) part.show(cells[k], isFilled(cells));
      const [strong, words] = cellsSay(line, cells);
      setText(bold, strong);
      setText(rest, words);
    }
  };
}

// static/js/views/guide/drag.js
var COARSE = 10;
var KEYS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: COARSE,
  PageDown: -COARSE
};
function letDrag(handle, { drag, nudge, enter }) {
  const held = { is: false };
  handle.addEventListener("pointerdown", (event) => {
    held.is = true;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!held.is) return;
    const { left, top } = handle.ownerSVGElement.getBoundingClientRect();
    drag(event.clientX - left, event.clientY - top);
  });
  for (const end of ["pointerup", "pointercancel"])
    handle.addEventListener(end, () => Object.assign(held, { is: false }));
  handle.addEventListener("keydown", (event) => {
    const steps = KEYS[event.key];
    if (event.key === "Enter") enter?.();
    if (steps === void 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    nudge(event.shiftKey ? Math.sign(steps) * COARSE : steps);
  });
}

// static/js/views/guide/equation.js
import { part13 as part136 } from "./main.js";
import { part71 as part7111 } from "./main.js";
var { h: h2, setAttributes: setAttributes2, setText: setText2 } = part136;
var { RATE: RATE5 } = part7111;
function createRow(parts) {
  const figures2 = [];
  const groups = [];
  let sign = "";
  for (const part of parts) {
    if (typeof part === "string") {
      sign = part;
      continue;
    }
    const figure = h2("span", { class: `guide-number ${part.meaning ?? ""}` });
    figures2.push(figure);
    const cell = h2("span", { class: "guide-cell" }, figure, h2("span", { class: "guide-name" }, part.name));
    groups.push(h2("span", { class: "guide-group" }, sign && h2("span", { class: "guide-sign" }, sign), cell));
    sign = "";
  }
  const element = h2("div", { class: "guide-equation", role: "group" }, ...groups);
  return {
    element,
    show(texts, says) {
      for (const [k, figure] of figures2.entries()) setText2(figure, texts[k]);
      if (says) setAttributes2(element, { role: "math", "aria-label": says });
    },
    mean: (k, meaning) => setAttributes2(figures2[k], { class: `guide-number ${meaning}` })
  };
}
var MOST_LETTERS2 = 15;
function createEquation() {
  const steep = { name: "gradient", meaning: "gradient" };
  const result = { name: "new weight", meaning: "update" };
  const row = createRow([{ name: "old weight" }, "−", { name: "learning rate" }, "×", steep, "=", result]);
  return {
    element: row.element,
    show({ value, gradient }, step, told2, isExact) {
      const at = Math.min(step, gradient.length - 1);
      const [old, slope, after] = moveTexts(value[at], gradient[at], value[at + 1], isExact);
      const next = told2 ? after : "?";
      const texts = [old, String(RATE5), slope, next];
      row.element.classList.toggle("guide-long", texts.join("").length > MOST_LETTERS2);
      row.show(texts, `${texts[0]} minus ${texts[1]} times ${texts[2]} is ${told2 ? next : "what?"}`);
    }
  };
}

// static/js/views/guide/figure.js
import { part13 as part137 } from "./main.js";
import { part57 } from "./main.js";
var { h: h3, s: s5, setAttributes: setAttributes3 } = part137;
var { observeSize } = part57;
function createFigure(className, paint, { label: label12, above = [] } = {}) {
  const size = { width: 0, height: 0 };
  const layer = s5("g", { "aria-hidden": "true" });
  const role = label12 ? { role: above.length > 0 ? "group" : "img", "aria-label": label12 } : { "aria-hidden": "true" };
  const svg = s5("svg", { class: "guide-svg", ...role }, layer, ...above);
  const element = h3("div", { class: className }, svg);
  const repaint = () => {
    if (size.width > 0) layer.replaceChildren(...paint(size.width, size.height));
  };
  observeSize(element, (width, height) => {
    Object.assign(size, { width, height });
    setAttributes3(svg, { viewBox: `0 0 ${width} ${height}` });
    repaint();
  });
  return {
    element,
    size,
    repaint,
    name: (text) => setAttributes3(svg, { "aria-label": text })
  };
}

// static/js/views/guide/motion.js
var REDUCED = matchMedia("(prefers-reduced-motion: reduce)");
var isStill = () => REDUCED.matches;
function createMotion(element, repaint, lasting) {
  const now = { began: Number.NEGATIVE_INFINITY, frame: 0 };
  const say = (motion) => element.setAttribute("data-motion", motion);
  const time = () => Math.min(lasting, performance.now() - now.began);
  const paint = () => {
    const isMoving = time() < lasting;
    repaint();
    if (isMoving) now.frame = requestAnimationFrame(paint);
    else say("done");
  };
  return {
    time,
    start() {
      if (isStill()) return;
      cancelAnimationFrame(now.frame);
      now.began = performance.now();
      say("running");
      now.frame = requestAnimationFrame(paint);
    },
    stop() {
      now.began = Number.NEGATIVE_INFINITY;
    }
  };
}

// static/js/draw/guide/line-picture.js
import { part14 as part143 } from "./main.js";
import { part39 as part397 } from "./main.js";
import { part60 as part607 } from "./main.js";
var { fixed: fixed3 } = part143;
var { dots, linear: linear3, pathThrough: pathThrough3, px: px7, spanOf, stems } = part397;
var { circle: circle5, label: label7, levelLines: levelLines2, path: path7 } = part607;
var GAP3 = { left: 40, right: 16, top: 40, bottom: 56 };
var GAP_WORD = 46;
var WORKED = { left: 12, right: 12, top: 26, bottom: 40 };
var SMALL2 = { left: 8, right: 8, top: 12, bottom: 12 };
var ACROSS = [-1.05, 1.05];
var FORWARD_LASTING = 240;
var LIFTS = [0, 80];
var ADDS = [80, 200];
var ARRIVES = [200, 240];
var WORDS3 = 120;
var INPUT_WORD = 90;
var NARROW3 = 420;
var LEVELS = [-2, 0, 2, 4].map((value) => ({ value, text: String(value).replace("-", "−") }));
var inputsOf = ({ prediction }) => prediction.kind === "curve" ? prediction.x : [];
function scalesOf2(data, lines, width, height, gap) {
  const xs = inputsOf(data);
  const shown2 = xs.map((_, k) => k).filter((k) => xs[k] >= ACROSS[0] && xs[k] <= ACROSS[1]);
  const heights = [...data.y.map(Number), ...lines.flatMap((values) => shown2.map((k) => values[k]))];
  const x = linear3(ACROSS, [gap.left, width - gap.right]);
  const y = linear3(spanOf(heights, 0.05), [height - gap.bottom, gap.top]);
  return { x, y, shown: shown2, bottom: height - gap.bottom };
}
function lineOf(data, values, { x, y, shown: shown2 }, look2 = "guide-line") {
  const xs = inputsOf(data);
  const ends = [shown2[0], shown2[shown2.length - 1]];
  return path7(
    look2,
    pathThrough3(
      ends.map((k) => x(xs[k])),
      ends.map((k) => y(values[k]))
    )
  );
}
function outputAt(data, values, sample) {
  return values[inputsOf(data).indexOf(data.x[sample][0])];
}
var dotsOf = ({ x: xs, y: ys }, { x, y }, look2 = "guide-dots") => path7(
  look2,
  dots(
    xs.map(([one]) => x(one)),
    ys.map((one) => y(Number(one)))
  )
);
function gapsOf(data, values, { x, y }) {
  return data.x.map(
    ([one], k) => path7("guide-gap", stems([x(one)], [y(Number(data.y[k]))], y(outputAt(data, values, k))))
  );
}
function squareOf(data, values, { x, y }, k) {
  const [at, dot, line] = [data.x[k][0], Number(data.y[k]), outputAt(data, values, k)];
  return `M${px7(x(at))} ${px7(y(dot))}h${px7(y(line) - y(dot))}V${px7(y(line))}H${px7(x(at))}Z`;
}
var squaresOf = (data, values, scales) => data.x.map((_, k) => squareOf(data, values, scales, k)).join("");
function linePicture(data, now, all, next, width, height) {
  const lines = all.map(({ values }) => values);
  const scales = scalesOf2(data, lines, width, height, SMALL2);
  return [
    ...gapsOf(data, now.values, scales),
    dotsOf(data, scales),
    ...next ? [lineOf(data, next.values, scales, "guide-next-line")] : [],
    lineOf(data, now.values, scales)
  ];
}
function workedPicture(data, now, all, { sample, squares }, width, height) {
  const lines = all.map(({ values }) => values);
  const scales = scalesOf2(data, lines, width, height, WORKED);
  const { x, y, bottom } = scales;
  const gap = outputAt(data, now.values, sample) - Number(data.y[sample]);
  const [px0, py0] = [x(data.x[sample][0]), y(Number(data.y[sample]))];
  const isHigh = gap > 0;
  const wordAt = Math.min(width - GAP_WORD, Math.max(GAP_WORD, px0 + (isHigh ? GAP_WORD : -GAP_WORD)));
  return [
    ...[-1, 0, 1].map((one) => label7(String(one).replace("-", "−"), x(one), bottom + 26, "middle")),
    ...squares > 0 ? [path7("guide-squares", squaresOf(data, now.values, scales), { opacity: squares })] : [],
    ...gapsOf(data, now.values, scales),
    dotsOf(data, scales),
    path7("guide-square", squareOf(data, now.values, scales, sample)),
    path7("guide-stem", `M${px7(px0)} ${px7(py0)}V${px7(y(outputAt(data, now.values, sample)))}`),
    lineOf(data, now.values, scales),
    circle5("guide-bead guide-worked-dot", px0, py0, 8),
    label7(`gap ${two(gap)}`, wordAt, py0 + (isHigh ? 30 : -18), "middle", "guide-gap-word")
  ];
}
var forwardScales = (data, now, width, height) => scalesOf2(data, [now.values], width, height, GAP3);
function nearest(data, x) {
  const inputs = inputsOf(data);
  const seen = [...inputs.keys()].filter((k) => inputs[k] >= ACROSS[0] && inputs[k] <= ACROSS[1]);
  return seen.reduce((best, k) => Math.abs(inputs[k] - x) < Math.abs(inputs[best] - x) ? k : best);
}
function forwardPicture(data, now, { input, asked, guess, isTold: isTold2, time }, bias, width, height) {
  const scales = forwardScales(data, now, width, height);
  const { x, y, bottom } = scales;
  const inputs = inputsOf(data);
  const px0 = x(inputs[input]);
  const levels = LEVELS.filter(({ value }) => y(value) > GAP3.top && y(value) < bottom);
  const marks = [-1, 0, 1].filter((one) => Math.abs(x(one) - px0) > INPUT_WORD);
  const base = [
    ...levelLines2("guide-rule", levels, y, { left: GAP3.left, right: width - GAP3.right }, 10),
    ...marks.map((one) => label7(String(one).replace("-", "−"), x(one), bottom + 26, "middle")),
    label7(
      `x = ${fixed3(inputs[input], 3)}`,
      Math.min(px0, width - INPUT_WORD / 2),
      bottom + 26,
      "middle",
      "guide-you"
    ),
    label7("what comes out", GAP3.left, GAP3.top - 18),
    label7("what goes in, x", width - GAP3.right, bottom + 50, "end"),
    dotsOf(data, scales, "guide-dots guide-pale"),
    lineOf(data, now.values, scales),
    path7("guide-drop", `M${px7(px0)} ${px7(y(0))}V${px7(bottom + 6)}`),
    ...asked === input ? [] : [circle5("guide-bead", x(inputs[asked]), y(0), 6)]
  ];
  const ghost = guess === null ? [] : ghostOf(guess, px0, y, width);
  if (!isTold2) return [...base, ...ghost];
  return [...base, ...columnOf({ x: px0, out: now.values[input], bias, time }, ghost, y, width)];
}
function columnOf({ x, out, bias, time }, ghost, y, width) {
  const isRight = x > width / 2;
  const isRoom = x + WORDS3 < width;
  const [beside, side] = isRoom ? [x + 18, "start"] : [x - 18, "end"];
  const word = (text, from, to, look2 = "") => label7(text, beside, (y(from) + y(to)) / 2 + 6, side, look2);
  const isNegative = out < bias;
  return [
    path7("guide-bias", `M${px7(x)} ${px7(y(0))}V${px7(y(bias * shareOf(time, LIFTS)))}`),
    path7(
      isNegative ? "guide-product guide-product-negative" : "guide-product",
      `M${px7(x)} ${px7(y(bias))}V${px7(y(bias + (out - bias) * shareOf(time, ADDS)))}`
    ),
    path7("guide-drop", `M${px7(GAP3.left)} ${px7(y(out))}H${px7(x)}`),
    ...ghost,
    circle5("guide-ball", x, y(out), 14 * shareOf(time, ARRIVES)),
    label7(
      `out ${two(out)}`,
      x + (isRight ? -26 : 26),
      y(out) - 12,
      isRight ? "end" : "start",
      "guide-figure"
    ),
    ...width > NARROW3 ? [
      word("weight × x", bias, out, isNegative ? "guide-minus-word" : "guide-product-word"),
      word("bias", 0, bias)
    ] : []
  ];
}
function ghostOf(guess, at, y, width) {
  const height = y(guess);
  if (height < 0 || height > y(0) * 3) return [];
  return [
    path7("guide-ghost-line", `M${px7(GAP3.left)} ${px7(height)}H${px7(width - GAP3.right)}`),
    circle5("guide-ghost-ball", at, height, 12),
    label7("you", GAP3.left + 8, height - 8, "start", "guide-you")
  ];
}

// static/js/views/guide/small-line.js
var LASTING2 = 180;
var TILTS = [100, 180];
function between(from, to, share) {
  if (!from || share === 1) return to;
  return { ...to, values: to.values.map((one, k) => from.values[k] + share * (one - from.values[k])) };
}
function createSmallLine() {
  const shown2 = {
    state: null,
    from: null,
    told: false
  };
  const figure = createFigure("guide-small", (width, height) => {
    const { line, output, next } = shown2.state ?? {};
    if (!line || !output) return [];
    const now = between(shown2.from, output, shareOf(motion.time(), TILTS));
    const to = shown2.told && motion.time() === LASTING2 ? next ?? null : null;
    return linePicture(line.data, now, [output], to, width, height);
  });
  const motion = createMotion(figure.element, figure.repaint, LASTING2);
  return {
    element: figure.element,
    update(state, told2) {
      const before = shown2.state;
      Object.assign(shown2, { state, told: told2 });
      if (before?.output !== state.output) {
        shown2.from = before?.output ?? null;
        if (before?.line === state.line && state.step > 0) motion.start();
        else motion.stop();
      }
      figure.repaint();
    }
  };
}

// static/js/views/guide/terms.js
import { part13 as part138 } from "./main.js";
var { h: h4 } = part138;
function explained(term) {
  const says = GLOSSARY[term] ?? GLOSSARY[term.toLowerCase()];
  const tip = h4(
    "span",
    { class: "guide-tip", role: "tooltip", id: `guide-term-${term.replace(/\W/g, "-")}` },
    says
  );
  const word = h4(
    "button",
    {
      ...{ type: "button", class: "guide-term-word", "aria-describedby": tip.id },
      onclick: () => word.focus(),
      // Safari does not focus what is tapped
      onkeydown: (event) => event.key === "Escape" && word.blur()
    },
    term
  );
  return h4("span", { class: "guide-term" }, word, tip);
}
var withTerms = (text) => text.split("*").map((part, k) => k % 2 === 1 ? explained(part) : part);

// static/js/views/guide/curve.js
var { h: h5, s: s6, setAttributes: setAttributes4, setText: setText3 } = part139;
var { goalStep: goalStep2 } = part7112;
var PLACE = "best_weight";
var DECIMALS = 2;
var FINE = 0.1;
var FIRST = 1;
var GRADIENT = 4;
var UPDATE2 = 6;
var isTold = ({ place, judged, done, step, cells }) => place.lesson === FIRST || done || step > 0 || (place.lesson === UPDATE2 ? isFilled(cells) : judged !== null);
var takesPlace = ({ asked, judged, line }) => asked?.id === PLACE && judged === null && line !== null;
function letAnswer(element, answer) {
  element.addEventListener("click", ({ target, clientX }) => {
    const isHandle = target instanceof Element && target.closest(".guide-handle, button") !== null;
    if (!isHandle) answer(clientX - element.getBoundingClientRect().left);
  });
}
function letPick(element, take) {
  const pickOf = ({ target }) => target instanceof Element && target.classList.contains("guide-pick") ? target : null;
  element.addEventListener("pointerdown", (event) => pickOf(event) && event.preventDefault());
  element.addEventListener("mousedown", (event) => pickOf(event) && event.preventDefault());
  element.addEventListener("click", (event) => {
    const figure = pickOf(event)?.textContent?.split(" ").at(-1);
    if (figure) take(figure);
  });
}
function ballSays({ line, step, place }) {
  if (!line) return "";
  const slope = line.gradient[step];
  const way = slope > 0 ? "uphill to the right" : "uphill to the left";
  const told2 = slope === void 0 ? "" : `, gradient ${slopeWords(slope, place.lesson === GRADIENT)}, ${way}`;
  return `weight ${two(line.value[step])}, loss ${lossWords(line.loss[step])}${told2}`;
}
var walkPicture = (line, step, time, size) => [
  ...curveGround(line.curve, line.curve.w[0], ...size, { named: false }),
  ...wayPicture(line.value.slice(0, step), line.loss.slice(0, step), ...size),
  ...stepMotion(line, step, time, ...size)
];
var isCounted = (state) => state.place.lesson === UPDATE2 && state.judged !== null && state.step > 0 && state.step >= goalStep2(state);
function pictureOf2(state, width, height) {
  const { line, step, judged, place, asked } = state;
  if (!line) return [];
  const isUpdate = place.lesson === UPDATE2;
  const hasLens = isCounted(state);
  const walked = [line.value, line.loss].map((all) => all.slice(0, step + 1));
  const how = {
    shows: isTold(state) && !hasLens,
    picks: isUpdate && step === 0,
    isExact: place.lesson === GRADIENT,
    hint: place.lesson === 1 && step === 0 ? "drag the ball" : ""
  };
  return [
    ...curveGround(line.curve, hasLens ? line.curve.w[0] : line.value[step], width, height, {
      ...{ named: !hasLens && asked?.id !== PLACE, picks: how.picks }
    }),
    ...judged && asked?.id === PLACE ? floorPicture(line, Number(judged.truth), [line.value[step], Number(judged.answer)], width, height) : [],
    ...step > 0 ? wayPicture(walked[0], walked[1], width, height) : [],
    ...hasLens ? [
      ...firstSteps(line, step, width, height),
      ...lensPicture(line, step, asked?.goal ?? 0, width, height)
    ] : stepPicture(line, step, how, width, height),
    ...judged && !isUpdate && (place.lesson === GRADIENT || asked?.id === PLACE || step === 0) ? guessPicture(line, judged.answer, step, width, height) : []
  ];
}
function createBall() {
  const ball = s6(
    "g",
    {
      ...{ class: "guide-handle", role: "slider", tabindex: "0", "aria-label": "The ball: the weight" },
      ...{ "aria-valuemin": LOW2, "aria-valuemax": HIGH3, "aria-valuenow": LOW2 }
    },
    ...ballPicture()
  );
  return {
    ball,
    tell(state) {
      const { line, step } = state;
      ball.toggleAttribute("hidden", !line);
      if (!line) return;
      setAttributes4(ball, {
        "aria-valuenow": two(line.value[step]).replace("−", "-"),
        "aria-valuetext": ballSays(state)
      });
    }
  };
}
function createCurve(guide) {
  const { ball, tell: tell2 } = createBall();
  const shown2 = { state: null };
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    ...{ label: "The loss over the weight", above: [ball] }
  });
  const small = createSmallLine();
  const equation = createEquation();
  const cells = createCells(guide);
  const said = h5("p", { class: "guide-said", role: "status" });
  const meant = h5("p", { class: "guide-meant" }, ...withTerms(MEANT));
  const row = h5("div", { class: "guide-stepping" }, equation.element, meant, said);
  letDrag(ball, {
    drag: (at) => {
      const { box } = scalesOf(figure.size.width, figure.size.height);
      guide.put(LOW2 + (at - box.left) / (box.right - box.left) * (HIGH3 - LOW2));
    },
    nudge: (steps) => guide.nudge(steps * FINE),
    enter: guide.step
  });
  letPick(figure.element, cells.take);
  letAnswer(figure.element, (at) => {
    const { state } = shown2;
    const { box } = scalesOf(figure.size.width, figure.size.height);
    const weight = LOW2 + (at - box.left) / (box.right - box.left) * (HIGH3 - LOW2);
    if (state && takesPlace(state) && weight >= LOW2 && weight <= HIGH3)
      guide.answer(Number(weight.toFixed(DECIMALS)));
  });
  function paint(width, height) {
    const { state } = shown2;
    if (!state?.line) return [];
    const { line, step } = state;
    const { x, y } = scalesOf(width, height);
    const time = motion.time();
    const at = rolling(line, step, time);
    setAttributes4(ball, { transform: `translate(${x(at.weight)} ${y(at.loss)})` });
    return time < LASTING && step > 0 ? walkPicture(line, step, time, [width, height]) : pictureOf2(state, width, height);
  }
  const over = h5("div", { class: "guide-over" }, figure.element, small.element);
  const motion = createMotion(over, () => figure.repaint(), LASTING);
  return {
    element: h5("div", { class: "guide-part" }, over, row, cells.element),
    update(state) {
      const before = shown2.state;
      shown2.state = state;
      const isOneOn = before?.line === state.line && before?.place === state.place && before?.step === state.step - 1;
      if (isOneOn) motion.start();
      else if (before?.step !== state.step || before.line !== state.line) motion.stop();
      tell2(state);
      const { line, step, place } = state;
      if (!line) return;
      const isFilling = place.lesson === UPDATE2 && step === 0;
      cells.element.hidden = !isFilling;
      row.hidden = isFilling;
      small.element.hidden = place.lesson === UPDATE2;
      over.classList.toggle("guide-picking", isFilling);
      over.classList.toggle("guide-placing", takesPlace(state));
      figure.repaint();
      if (isFilling) return cells.update(state);
      meant.hidden = !(place.lesson === FIRST && step === 0);
      small.update(state, isTold(state));
      const counted = isCounted(state);
      equation.show(line, counted ? step - 1 : step, isTold(state), place.lesson === GRADIENT);
      setText3(said, counted ? countedSays(line, step) : moved(line.loss, step));
    }
  };
}

// static/js/views/guide/forward.js
import { part13 as part1310 } from "./main.js";
import { part14 as part144 } from "./main.js";

// static/js/draw/guide/neuron-picture.js
import { part39 as part398 } from "./main.js";
import { part60 as part608 } from "./main.js";
var { px: px8 } = part398;
var { circle: circle6, label: label8, path: path8 } = part608;
var RADIUS2 = 31;
var MIDDLE = 33;
var STEM = 12;
var WORD = 20;
function neuronPicture({ x, weight, bias, out, isNegative }, width) {
  const [from, sum, to] = [RADIUS2 + 2, width / 2, width - RADIUS2 - 2];
  const below = MIDDLE + RADIUS2 + WORD;
  const foot = MIDDLE + RADIUS2 + STEM;
  const middle2 = (from + sum) / 2;
  return [
    path8(
      isNegative ? "guide-product guide-product-negative" : "guide-product",
      `M${px8(from)} ${MIDDLE}H${px8(sum)}`
    ),
    path8("guide-bias", `M${px8(sum)} ${MIDDLE}V${foot}`),
    ...arrow("guide-passes", sum + RADIUS2, to - RADIUS2 - 2, MIDDLE),
    ...[from, sum, to].map((at) => circle6("guide-bead", at, MIDDLE, RADIUS2)),
    label8(x, from, MIDDLE + 6, "middle", "guide-in-neuron"),
    label8("+", sum, MIDDLE + 7, "middle", "guide-in-neuron"),
    label8(out, to, MIDDLE + 6, "middle", "guide-in-neuron"),
    label8(
      `× ${weight}`,
      middle2,
      MIDDLE - 14,
      "middle",
      isNegative ? "guide-minus-word" : "guide-product-word"
    ),
    label8("in", from, below, "middle"),
    label8(`bias ${bias}`, sum, foot + 18, "middle"),
    label8("out", to, below, "middle")
  ];
}

// static/js/views/guide/forward.js
import { part60 as part609 } from "./main.js";
import { part71 as part7113 } from "./main.js";
var { h: h6, s: s7, setAttributes: setAttributes5 } = part1310;
var { fixed: fixed4 } = part144;
var { circle: circle7 } = part609;
var { BIAS } = part7113;
var DIGITS2 = 3;
var FINE2 = 0.05;
function passOf(state) {
  const { line, output, asked, picked, judged, step } = state ?? {};
  if (!line || !output) return null;
  const inputs = inputsOf(line.data);
  const own = inputs.indexOf(line.data.x[asked?.about.sample ?? 0][0]);
  const input = picked ?? own;
  const isTold2 = input !== own || Boolean(judged) || step !== 0;
  const guess = judged && input === own && step === 0 && !judged.correct ? Number(judged.answer) : null;
  const [x, weight, bias, out] = [inputs[input], output.at, BIAS, output.values[input]];
  const texts = [x, weight, bias, out].map((one) => fixed4(one, DIGITS2));
  return { line, output, input, asked: own, isTold: isTold2, guess, texts: isTold2 ? texts : texts.with(3, "?") };
}
function createInput() {
  const handle = s7(
    "g",
    {
      ...{ class: "guide-handle", role: "slider", tabindex: "0", "aria-label": "What goes in, x" },
      ...{ "aria-valuemin": -1, "aria-valuemax": 1, "aria-valuenow": 0 }
    },
    ...[circle7("guide-touch", 0, 0, 26), circle7("guide-asked", 0, 0, 9)],
    s7("path", { class: "guide-pull", d: "M-16 -6l-6 6l6 6M16 -6l6 6l-6 6" })
  );
  return {
    handle,
    tell([x, , , out]) {
      const told2 = out === "?" ? "" : `, ${out} comes out`;
      setAttributes5(handle, {
        "aria-valuenow": x.replace("−", "-"),
        "aria-valuetext": `${x} goes in${told2}`
      });
    }
  };
}
function createNeuron(pass) {
  return createFigure(
    "guide-neuron",
    (width) => {
      const now = pass();
      if (!now) return [];
      const [x, weight, bias, out] = now.texts;
      return neuronPicture({ x, weight, bias, out, isNegative: now.output.at < 0 }, width);
    },
    { label: "The neuron: what goes in, times the weight, plus the bias" }
  );
}
function createForward(guide) {
  const shown2 = { state: null };
  const pass = () => passOf(shown2.state);
  const { handle, tell: tell2 } = createInput();
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    ...{ label: "One forward pass", above: [handle] }
  });
  const neuron = createNeuron(pass);
  const names = [{ name: "what goes in" }, "×", { name: "weight" }, "+", { name: "bias" }, "="];
  const row = createRow([...names, { name: "what comes out" }]);
  const pick = (x) => {
    const now = pass();
    if (now) guide.pick(nearest(now.line.data, x));
  };
  letDrag(handle, {
    drag: (at) => {
      const now = pass();
      if (!now) return;
      const { x } = forwardScales(now.line.data, now.output, figure.size.width, figure.size.height);
      pick(-1 + 2 * (at - x(-1)) / (x(1) - x(-1)));
    },
    nudge: (steps) => {
      const now = pass();
      if (now) pick(inputsOf(now.line.data)[now.input] + steps * FINE2);
    }
  });
  function paint(width, height) {
    const now = pass();
    if (!now) return [];
    const { line, output, input } = now;
    const { x, y } = forwardScales(line.data, output, width, height);
    setAttributes5(handle, { transform: `translate(${x(inputsOf(line.data)[input])} ${y(0)})` });
    return forwardPicture(line.data, output, { ...now, time: motion.time() }, BIAS, width, height);
  }
  const element = h6("div", { class: "guide-part" }, figure.element, row.element);
  const motion = createMotion(element, figure.repaint, FORWARD_LASTING);
  return {
    element,
    beside: neuron.element,
    update(state) {
      const isNew = state.judged !== null && state.judged !== shown2.state?.judged;
      shown2.state = state;
      if (isNew && state.step === 0) motion.start();
      else if (state.picked !== null) motion.stop();
      figure.repaint();
      neuron.repaint();
      const now = pass();
      handle.toggleAttribute("hidden", !now);
      if (!now) return;
      const [x, weight, bias, out] = now.texts;
      tell2(now.texts);
      row.show(now.texts, `${x} times ${weight} plus ${bias} is ${out === "?" ? "what?" : out}`);
      row.mean(1, now.output.at < 0 ? "negative" : "positive");
    }
  };
}

// static/js/views/guide/keras/keras.js
import { part13 as part1314 } from "./main.js";
import { part14 as part146 } from "./main.js";

// static/js/draw/guide/keras-picture.js
import { part39 as part3910 } from "./main.js";
import { part60 as part6011 } from "./main.js";

// static/js/draw/guide/whole-picture.js
import { part39 as part399 } from "./main.js";
import { part60 as part6010 } from "./main.js";
import { part63 as part632 } from "./main.js";
var { linear: linear4, pathThrough: pathThrough4, px: px9, tracer: tracer2 } = part399;
var { circle: circle8, label: label9, levelLines: levelLines3, path: path9 } = part6010;
var { VIRIDIS, viridisIndex } = part632;
var RADIUS3 = { least: 4.5, most: 9 };
var EDGE = 24;
var WIDTHS = [0.4, 1, 1.8, 3];
function column(count4, x, height) {
  const room = (height - 2 * RADIUS3.least) / Math.max(1, count4);
  const gap = Math.min(room, 72);
  const radius = Math.min(RADIUS3.most, Math.max(RADIUS3.least, gap / 4));
  return Array.from({ length: count4 }, (_, k) => ({
    x,
    y: height / 2 + (k - (count4 - 1) / 2) * gap,
    radius
  }));
}
var kernelsOf = ({ parameters }) => parameters.filter(({ role }) => role === "kernel");
function placesOf(run, width, height) {
  const kernels = kernelsOf(run);
  const sizes = [kernels[0].shape[0], ...kernels.map(({ shape }) => shape[1])];
  const x = linear4([0, sizes.length - 1], [EDGE, width - EDGE]);
  return sizes.map((size, l) => column(size, x(l), height));
}
function networkPicture(run, weights, width, height) {
  const kernels = kernelsOf(run);
  const layers = placesOf(run, width, height);
  const largest = Math.max(...weights.map(Math.abs));
  const drawn = /* @__PURE__ */ new Map();
  for (const [l, { start, shape }] of kernels.entries()) {
    for (let k = 0; k < shape[0] * shape[1]; k++) {
      const weight = weights[start + k];
      const [from, to] = [layers[l][Math.floor(k / shape[1])], layers[l + 1][k % shape[1]]];
      const size = Math.min(WIDTHS.length - 1, Math.floor(WIDTHS.length * Math.abs(weight) / largest));
      const key = `${weight < 0 ? "negative" : "positive"} ${size}`;
      const middle2 = px9((from.x + to.x) / 2);
      const line = `M${px9(from.x)} ${px9(from.y)}C${middle2} ${px9(from.y)} ${middle2} ${px9(to.y)} ${px9(to.x)} ${px9(to.y)}`;
      drawn.set(key, [...drawn.get(key) ?? [], line]);
    }
  }
  const lines = [...drawn].sort(([a], [b]) => Number(a.at(-1)) - Number(b.at(-1)));
  return [
    ...lines.map(([key, all]) => {
      const [sign, size] = key.split(" ");
      return path9(`guide-edge guide-edge-${sign}`, all.join(""), { "stroke-width": WIDTHS[Number(size)] });
    }),
    ...layers.flat().map(({ x: at, y, radius }) => circle8("guide-bead", at, y, radius))
  ];
}
var NAMES = 72;
var LEAST = 260;
var LINE = 19;
function namedPicture({ run, weights }, names, width, height) {
  if (!names || width < LEAST) return networkPicture(run, weights, width, height);
  const room = width - NAMES;
  const layers = placesOf(run, room, height);
  const outputs = layers[layers.length - 1];
  return [
    ...networkPicture(run, weights, room, height),
    ...names.inputs.map((name, k) => label9(name, 2, layers[0][k].y + layers[0][k].radius + LINE)),
    ...names.outputs.flatMap((name, k) => {
      const { x, y, radius } = outputs[k];
      const words = name.split(" ");
      const lines = [words.slice(0, -1).join(" "), words[words.length - 1]].filter((line) => line !== "");
      return lines.map((line, n) => label9(line, x + radius + 7, y + 5 + (n - (lines.length - 1) / 2) * LINE));
    })
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
  const x = linear4([a[0], a[a.length - 1]], [0, width]);
  const y = linear4([b[0], b[b.length - 1]], [height, 0]);
  const through = (as, bs) => pathThrough4(Array.from(as, x), Array.from(bs, y));
  const last = pa.length - 1;
  return [
    ...fa && fb ? [path9("guide-ahead-way", through(fa, fb))] : [],
    path9("guide-walked-way", through(pa, pb)),
    circle8("guide-ball", x(pa[last]), y(pb[last]), 11)
  ];
}
var GAP4 = { left: 44, right: 12, top: 26, bottom: 50 };
var HIGH4 = 0.9;
var MOST = 500;
function lossesOf({ run, history: { count: count4, loss, epochs } }) {
  const every = Math.max(1, Math.ceil(count4 / MOST));
  const steps = Array.from({ length: Math.ceil(count4 / every) }, (_, k) => k * every);
  const pair = (epoch, one) => [epoch, one];
  return {
    high: HIGH4,
    means: epochs.map((one) => pair(one.epoch - 0.5, Number(one.loss))),
    batches: steps.map((k) => pair((k + 1) / run.steps_per_epoch, Math.min(HIGH4, loss[k])))
  };
}
function aheadOf({ run, landscape }) {
  const { ahead_step: steps = [], ahead_loss: loss = [] } = landscape ?? {};
  if (run.step >= run.total_steps || run.loss === null || steps.length === 0) return [];
  const ahead = Array.from(
    steps,
    (step, k) => [step / run.steps_per_epoch, loss[k]]
  );
  return [[run.step / run.steps_per_epoch, run.loss], ...ahead];
}
function lossPicture(whole, width, height) {
  const { run } = whole;
  const all = run.total_steps / run.steps_per_epoch;
  const box = { left: GAP4.left, right: width - GAP4.right, top: GAP4.top, bottom: height - GAP4.bottom };
  const x = linear4([0, all], [box.left, box.right]);
  const y = linear4([0, HIGH4], [box.bottom, box.top]);
  const marks = [0, 0.2, 0.4, 0.6, 0.8].map((value) => ({ value, text: String(value) }));
  const { means, batches } = lossesOf(whole);
  const trace = tracer2(x, y);
  const ahead = aheadOf(whole);
  const ends = [0, all / 2, all].map((one) => label9(String(one), x(one), box.bottom + 24, "middle"));
  return [
    ...levelLines3("guide-rule", marks, y, box, 8),
    ...ends,
    label9("loss", box.left, box.top - 10),
    label9("epoch", box.right, box.bottom + 46, "end"),
    path9("guide-batches", trace(batches)),
    ...ahead.length > 0 ? [
      path9("guide-to-come", trace(ahead)),
      label9("to come", x(all), y(ahead[ahead.length - 1][1]) - 12, "end")
    ] : [],
    path9("guide-curve", trace(means)),
    ...means.slice(-1).map(([epoch, loss]) => circle8("guide-bead", x(epoch), y(loss), 6))
  ];
}

// static/js/draw/guide/keras-picture.js
var { linear: linear5, px: px10, tracer: tracer3 } = part3910;
var { circle: circle9, label: label10, path: path10 } = part6011;
var BAND = 26;
var GAP5 = { left: 8, right: 10, top: 26, bottom: 6 };
function layersOf(lit, count4) {
  if (lit?.sets === "model") return Array.from({ length: count4 }, (_, k) => k);
  return lit?.sets === "layers" && lit.layer !== void 0 ? [lit.layer] : [];
}
function layersPicture({ run, weights }, lit, width, height) {
  const columns = placesOf(run, width, height).slice(1);
  const bands = layersOf(lit, columns.length).map((k) => {
    const { x } = columns[k][0];
    return path10(
      "guide-band",
      `M${px10(x - BAND / 2)} 0H${px10(x + BAND / 2)}V${px10(height)}H${px10(x - BAND / 2)}Z`
    );
  });
  return [...bands, ...networkPicture(run, weights, width, height)];
}
function curvePicture(whole, lit, width, height) {
  const box = { left: GAP5.left, right: width - GAP5.right, top: GAP5.top, bottom: height - GAP5.bottom };
  const all = whole.run.total_steps / whole.run.steps_per_epoch;
  const x = linear5([0, all], [box.left, box.right]);
  const { means, batches, high } = lossesOf(whole);
  const y = linear5([0, high], [box.bottom, box.top]);
  const isLit = (...names) => lit !== null && lit.sets !== null && names.includes(lit.sets);
  const trace = tracer3(x, y);
  const ticks = Array.from({ length: all + 1 }, (_, k) => `M${px10(x(k))} ${px10(box.bottom)}v-7`).join("");
  return [
    label10("loss", box.left, box.top - 8),
    path10("guide-rule", `M${px10(box.left)} ${px10(box.bottom)}H${px10(box.right)}`),
    path10(`guide-batches ${isLit("batch", "order") ? "guide-lit" : ""}`, trace(batches)),
    path10(`guide-curve ${isLit("loss", "fit") ? "guide-lit" : ""}`, trace(means)),
    ...isLit("epochs", "fit") ? [path10("guide-epochs", ticks)] : [],
    ...means.slice(-1).map(([epoch, loss]) => circle9("guide-bead", x(epoch), y(loss), 5))
  ];
}

// static/js/draw/guide/program.js
var WORDS4 = [
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
var CHOICES = { layers: "layers", batch_size: "batch", learning_rate: "rate", epochs: "epochs" };
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
    const [match, sets] = isWord && WORDS4.map(([is, what]) => [is.exec(rest)?.[0], what]).find(
      ([text2]) => text2
    ) || [null, null];
    const text = match ?? rest[0];
    if (match) {
      if (plain2) found.push({ text: plain2, sets: null });
      plain2 = "";
      const layers = found.filter((piece) => piece.sets === "layers").length;
      found.push({ text, sets, ...sets === "layers" && { layer: layers } });
    } else plain2 += text;
    rest = rest.slice(text.length);
  }
  return plain2 ? [...found, { text: plain2, sets: null }] : found;
}

// static/js/views/guide/keras/keras.js
import { part81 } from "./main.js";

// static/js/views/guide/keras/join.js
import { part13 as part1311 } from "./main.js";
import { part39 as part3911 } from "./main.js";
import { part57 as part572 } from "./main.js";
var { s: s8, setAttributes: setAttributes6 } = part1311;
var { px: px11 } = part3911;
var { observeSize: observeSize2 } = part572;
var BEND = 8;
var AWAY3 = 6;
var GUTTER = 14;
var EDGE2 = 40;
function createJoin(holder) {
  const line = s8("path", { class: "guide-join-line" });
  const dots2 = [0, 1].map(() => s8("circle", { class: "guide-join-dot", r: 4 }));
  const svg = s8("svg", { class: "guide-join", "aria-hidden": "true" }, line, ...dots2);
  const now = { ends: null };
  holder.append(svg);
  function draw() {
    const { left, top } = holder.getBoundingClientRect();
    const gutter = (holder.children[1]?.getBoundingClientRect().left ?? 0) - GUTTER;
    const [word, thing] = (now.ends ?? []).map((one) => one.getBoundingClientRect());
    const isBeside = word && thing && thing.width > 0 && gutter > word.right + AWAY3 + 2 * BEND;
    svg.toggleAttribute("hidden", !isBeside);
    if (!word || !thing || !isBeside) return;
    const [x1, y1] = [word.right - left + AWAY3, (word.top + word.bottom) / 2 - top];
    const isAtEdge = thing.left - gutter < EDGE2;
    const end = isAtEdge ? [thing.left - left - AWAY3, (thing.top + thing.bottom) / 2 - top] : [(thing.left + thing.right) / 2 - left, thing.top - top - AWAY3];
    const high = isAtEdge ? end[1] : end[1] - AWAY3;
    const down = Math.sign(high - y1) * Math.min(BEND, Math.abs(high - y1) / 2);
    const turn = `H${px11(gutter - left - BEND)}q${BEND} 0 ${BEND} ${px11(down)}V${px11(high - down)}q0 ${px11(down)} ${BEND} ${px11(down)}`;
    setAttributes6(line, { d: `M${px11(x1)} ${px11(y1)}${turn}H${px11(end[0])}V${px11(end[1])}` });
    setAttributes6(dots2[0], { cx: px11(x1), cy: px11(y1) });
    setAttributes6(dots2[1], { cx: px11(end[0]), cy: px11(end[1]) });
  }
  observeSize2(holder, draw);
  return (word, thing) => {
    now.ends = [word, thing];
    draw();
  };
}

// static/js/views/guide/keras/log.js
import { part13 as part1312 } from "./main.js";
import { part14 as part145 } from "./main.js";
var { h: h7, setAttributes: setAttributes7, setText: setText4 } = part1312;
var { fixed: fixed5, percent } = part145;
var SHOWN = [1, 5, 10, 20];
var SAYS2 = "Epoch means: this run beside the article";
var COLUMNS = ["epochs", "loss", "loss", "metrics", "metrics"];
function createLog() {
  const cells = SHOWN.map(
    (epoch) => [String(epoch), "", "", "", ""].map(
      (text, k) => h7(k === 0 ? "th" : "td", k === 0 ? { scope: "row" } : {}, text)
    )
  );
  const heads = ["epoch", "loss", "article", "right", "article"].map(
    (text) => h7("th", { scope: "col" }, text)
  );
  const body = cells.map((row) => h7("tr", {}, ...row));
  return {
    element: h7(
      "table",
      { class: "guide-log" },
      h7("caption", {}, SAYS2),
      h7("thead", {}, h7("tr", {}, ...heads)),
      h7("tbody", {}, ...body)
    ),
    heads,
    light(sets) {
      for (const [k, head] of heads.entries())
        setAttributes7(head, { "data-lit": sets && COLUMNS[k].includes(sets) ? "true" : null });
    },
    show(epochs, article) {
      for (const [k, epoch] of SHOWN.entries()) {
        const ours = epochs.find((one) => one.epoch === epoch);
        const theirs = article[epoch - 1];
        const texts = [
          fixed5(ours?.loss, 4),
          fixed5(theirs?.[0], 4),
          percent(ours?.accuracy),
          percent(theirs?.[1])
        ];
        for (const [c, text] of texts.entries()) setText4(cells[k][c + 1], text);
      }
    }
  };
}

// static/js/views/guide/keras/program.js
import { part13 as part1313 } from "./main.js";
var { h: h8, setAttributes: setAttributes8 } = part1313;
function createProgram(light) {
  const code = h8("code", {});
  const shown2 = {
    program: null,
    words: []
  };
  const wordOf = (piece) => {
    const on = () => light(piece, element);
    const listeners = { onpointerenter: on, onfocus: on, onclick: on };
    const look2 = `guide-token guide-token-${piece.sets}`;
    const element = h8("button", { type: "button", class: look2, ...listeners }, piece.text);
    shown2.words.push({ piece, element });
    return element;
  };
  return {
    element: h8("pre", { class: "guide-program", "aria-label": "The program in Keras" }, code),
    show(program) {
      if (program === shown2.program || program === null) return;
      shown2.program = program;
      shown2.words = [];
      const all = pieces(core(program));
      code.replaceChildren(
        ...all.map((piece) => piece.sets ? wordOf(piece) : document.createTextNode(piece.text))
      );
    },
    find: (sets) => shown2.words.find(({ piece }) => piece.sets === sets),
    light(lit) {
      for (const { piece, element } of shown2.words)
        setAttributes8(element, { "data-lit": piece === lit ? "true" : null });
    }
  };
}

// static/js/views/guide/keras/keras.js
var { h: h9, setAttributes: setAttributes9, setText: setText5 } = part1314;
var { fixed: fixed6 } = part146;
var { button } = part81;
var NOTE = "TensorFlow trained the sigmoids as a softmax: the article’s log is of another function.";
var [RATE6, GRADIENT2] = [1, 2];
function createThings(whole, lit) {
  const figure = (paint, label12) => createFigure(
    "guide-mini",
    (...size) => whole() ? paint(whole(), lit(), ...size) : [],
    { label: label12 }
  );
  const row = createRow([
    { name: "old weight" },
    "−",
    { name: "learning rate" },
    "×",
    { name: "gradient, rescaled", meaning: "gradient" }
  ]);
  return {
    ...{ row, log: createLog() },
    network: figure(layersPicture, "The layers of the network"),
    curve: figure(curvePicture, "The loss over the epochs")
  };
}
function placesOf2({ row, log, network, curve }) {
  const cells = [...row.element.querySelectorAll(".guide-number")];
  return {
    ...{ layers: network.element, model: network.element },
    ...{ rate: cells[RATE6], optimizer: cells[GRADIENT2], compile: cells[0] },
    ...{ loss: curve.element, batch: curve.element, order: curve.element, fit: curve.element },
    ...{ epochs: log.heads[0], metrics: log.heads[3] }
  };
}
function createKeras(guide) {
  const shown2 = {
    whole: null,
    judged: null,
    lit: null
  };
  const things = createThings(
    () => shown2.whole,
    () => shown2.lit
  );
  const { row, log, network, curve } = things;
  const places = placesOf2(things);
  const says = h9("p", { class: "guide-kind", role: "status" });
  const program = createProgram((piece, word) => light(piece, word));
  const copy = button("copy the program", async () => setText5(says, await guide.copyProgram()), {
    class: "guide-link"
  });
  const mixed = h9("a", { class: "guide-link", href: "learn#quiz" }, "eight mixed questions");
  const right = [row.element, says, h9("div", { class: "guide-minis" }, network.element, curve.element)];
  const note = h9("p", { class: "guide-name" }, NOTE);
  const element = h9(
    "div",
    { class: "guide-part guide-keras" },
    h9("div", {}, program.element, h9("div", { class: "guide-links" }, copy, mixed)),
    h9("div", { class: "guide-half" }, ...right, log.element, note)
  );
  const join = createJoin(element);
  function light(piece, word, isAnswer = false) {
    const { sets } = piece;
    if (!sets) return;
    shown2.lit = piece;
    program.light(piece);
    log.light(sets);
    setText5(says, isAnswer ? "" : SAYS[sets]);
    setAttributes9(row.element, { "data-lit": ["rate", "optimizer", "compile"].includes(sets) ? sets : null });
    for (const [name, place] of Object.entries(places))
      if (place !== places[sets]) setAttributes9(place, { "data-lit": null });
      else if (name === sets) setAttributes9(place, { "data-lit": "true" });
    network.repaint();
    curve.repaint();
    join(word, places[sets]);
  }
  function answered(judged) {
    shown2.judged = judged;
    const word = judged && program.find(CHOICES[judged.answer]);
    if (word) light(word.piece, word.element, true);
  }
  return {
    element,
    update({ program: text, whole, article, judged }) {
      const isNew = whole !== shown2.whole;
      shown2.whole = whole;
      program.show(text);
      log.show(whole?.history.epochs ?? [], article);
      const rate = String(whole?.run.config.optimizer.learning_rate ?? "");
      const seen = whole?.seen;
      row.show([fixed6(seen?.before, 3), rate, fixed6(seen?.rescaled, 2)]);
      if (judged !== shown2.judged) answered(judged);
      if (!isNew) return;
      network.repaint();
      curve.repaint();
    }
  };
}

// static/js/views/guide/losses.js
import { part13 as part1316 } from "./main.js";

// static/js/draw/guide/worked.js
import { part14 as part147 } from "./main.js";
var { fixed: fixed7 } = part147;
var SEEN = 0.2;
function workedOut(data, { values }, sample) {
  const [line, dot] = [outputAt(data, values, sample), Number(data.y[sample])];
  return { line, dot, gap: line - dot, squared: (line - dot) ** 2 };
}
var shown = (x) => Number(two(x).replace("−", "-"));
var addsUp = ({ line, dot, gap, squared }) => two(shown(line) - shown(dot)) === two(gap) && two(shown(gap) ** 2) === two(squared);
function dotFor(data, pair) {
  const lower = pair[0].loss < pair[1].loss ? 0 : 1;
  const rated = data.x.map((_, sample) => {
    const both = pair.map((one) => workedOut(data, one, sample));
    const [a, b] = both.map(({ gap }) => Math.abs(gap));
    const disagrees = (a < b ? 0 : 1) !== lower && Math.min(a, b) > SEEN;
    return { sample, size: Math.min(a, b) + 100 * Number(disagrees) + 10 * Number(both.every(addsUp)) };
  });
  return rated.reduce((best, one) => one.size > best.size ? one : best).sample;
}
var figuresOf = ({ line, dot, gap, squared }) => [line, dot, gap, squared].map(two);
var NAMES2 = ["A", "B"];
function pairSays(data, pair, sample, isTold2) {
  const [a, b] = pair.map((one) => workedOut(data, one, sample).squared);
  const [own, all] = [a < b ? 0 : 1, pair[0].loss < pair[1].loss ? 0 : 1];
  if (!isTold2)
    return ["", `This dot alone would choose ${NAMES2[own]}. Do the other ${data.x.length - 1} agree?`];
  const also = own === all ? `So says this dot, too.` : `This dot alone would choose ${NAMES2[own]}: one dot is not the loss.`;
  return [`${NAMES2[all]} is lower.`, also];
}
var countedUp = (loss, share) => fixed7(loss * share, 4);

// static/js/views/guide/losses.js
import { part81 as part813 } from "./main.js";

// static/js/views/guide/turning.js
import { part13 as part1315 } from "./main.js";
import { part14 as part148 } from "./main.js";

// static/js/draw/guide/turning-picture.js
import { part39 as part3912 } from "./main.js";
import { part60 as part6012 } from "./main.js";
var { linear: linear6, px: px12 } = part3912;
var { circle: circle10, label: label11, path: path11 } = part6012;
var GAP6 = { left: 12, right: 30, top: 12, bottom: 12 };
var UP = [-5.6, 7.6];
function turningScales(data, now, width, height) {
  const inputs = inputsOf(data);
  const shown2 = [...inputs.keys()].filter((k) => inputs[k] >= ACROSS[0] && inputs[k] <= ACROSS[1]);
  const x = linear6(ACROSS, [GAP6.left, width - GAP6.right]);
  const y = linear6(UP, [height - GAP6.bottom, GAP6.top]);
  const last = shown2[shown2.length - 1];
  const end = { input: inputs[last], x: x(inputs[last]), y: y(now.values[last]) };
  const upAt = linear6([height - GAP6.bottom, GAP6.top], UP);
  return { x, y, shown: shown2, end, upAt };
}
function turningPicture(data, now, width, height) {
  const scales = turningScales(data, now, width, height);
  return [
    path11("guide-squares", squaresOf(data, now.values, scales)),
    ...gapsOf(data, now.values, scales),
    dotsOf(data, scales),
    lineOf(data, now.values, scales)
  ];
}
function foundPicture(turned, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const now = turned[turned.length - 1];
  return [
    ...axesOf({ box, x, y }, [LOW2, 2, HIGH3]),
    label11("the weight", box.right, box.bottom + 50, "end"),
    path11("guide-drop", `M${px12(x(now.at))} ${px12(y(now.loss))}V${px12(box.bottom)}`),
    ...turned.slice(0, -1).map(({ at, loss }) => circle10("guide-bead", x(at), y(loss), 5)),
    circle10("guide-ball", x(now.at), y(now.loss), 13)
  ];
}

// static/js/views/guide/turning.js
import { part60 as part6013 } from "./main.js";
import { part71 as part7114 } from "./main.js";
import { part81 as part812 } from "./main.js";
var { h: h10, s: s9, setAttributes: setAttributes10, setText: setText6 } = part1315;
var { fixed: fixed8 } = part148;
var { circle: circle11 } = part6013;
var { BIAS: BIAS2, HIGHEST: HIGHEST3, LOWEST: LOWEST3 } = part7114;
var { button: button2 } = part812;
var FINE3 = 0.1;
var half = (name, figure) => h10("div", { class: "guide-half" }, h10("h3", { class: "guide-head-word" }, name), figure);
function createEnd() {
  return s9(
    "g",
    {
      ...{
        class: "guide-handle guide-turns",
        role: "slider",
        tabindex: "0",
        "aria-label": "The line: its weight"
      },
      ...{ "aria-valuemin": LOWEST3, "aria-valuemax": HIGHEST3, "aria-valuenow": LOWEST3 },
      "aria-orientation": "vertical"
    },
    ...[circle11("guide-touch", 0, 0, 26), circle11("guide-ball", 0, 0, 12)],
    s9("path", { class: "guide-pull", d: "M-6 -18l6 -6l6 6M-6 18l6 6l6 -6" })
  );
}
function createTurning(guide, left) {
  const shown2 = { state: null };
  const end = createEnd();
  const lineFigure = createFigure("guide-plot", (...size) => paintLine(...size), {
    ...{ label: "A line among the dots, with the square of each gap", above: [end] }
  });
  const lossFigure = createFigure(
    "guide-plot",
    (...size) => shown2.state?.turned.length ? foundPicture(shown2.state.turned, ...size) : [],
    { label: "The loss at each weight that the line had" }
  );
  const row = createRow([{ name: "weight" }, { name: "mean of all squared gaps: the loss" }]);
  const says = h10("p", { class: "guide-said", role: "status" });
  const back = button2("back to A and B", () => leave(), { class: "guide-link" });
  letDrag(end, {
    drag: (_, at) => {
      const { line, turned } = shown2.state ?? {};
      const now = turned?.at(-1);
      if (!line || !now) return;
      const { upAt, end: tip } = turningScales(line.data, now, lineFigure.size.width, lineFigure.size.height);
      guide.turning.to((upAt(at) - BIAS2) / tip.input);
    },
    nudge: (steps) => guide.turning.by(steps * FINE3)
  });
  function leave() {
    guide.turning.stop();
    left();
  }
  function paintLine(width, height) {
    const { line, turned } = shown2.state ?? {};
    const now = turned?.at(-1);
    if (!line || !now) return [];
    const tip = turningScales(line.data, now, width, height).end;
    setAttributes10(end, { transform: `translate(${tip.x} ${tip.y})` });
    return turningPicture(line.data, now, width, height);
  }
  const halves = [half("the line", lineFigure.element), half("its loss", lossFigure.element)];
  return {
    element: h10(
      "div",
      { class: "guide-part", hidden: true },
      h10("div", { class: "guide-pair guide-pair-turned" }, ...halves),
      row.element,
      h10("div", { class: "guide-said-row" }, says, back)
    ),
    focus: () => end.focus(),
    update(state) {
      if (shown2.state?.turned === state.turned && shown2.state.line === state.line) return;
      shown2.state = state;
      const now = state.turned.at(-1);
      if (!now) return;
      lineFigure.repaint();
      lossFigure.repaint();
      row.show([two(now.at), fixed8(now.loss, 4)]);
      setText6(says, turningSays(state.turned));
      setAttributes10(end, {
        "aria-valuenow": now.at.toFixed(2),
        "aria-valuetext": `weight ${two(now.at)}, loss ${lossWords(now.loss)}`
      });
    }
  };
}

// static/js/views/guide/losses.js
var { h: h11, setAttributes: setAttributes11, setText: setText7 } = part1316;
var { button: button3 } = part813;
var NAMES3 = ["A", "B"];
var MOTION = 240;
var SQUARES = [0, 160];
var MEAN = [160, 240];
function cellAt(role, row, column2, name) {
  const cell = h11("span", { role, class: `guide-worked-${name}` });
  cell.style.setProperty("--row", String(row + 1));
  cell.style.setProperty("--column", String(column2 + 1));
  return cell;
}
function createTable() {
  const heads = ["", "line", "dot", "gap", "squared", "loss"].map((text, k) => {
    const cell = cellAt("columnheader", 0, k, "head");
    setText7(cell, text);
    return cell;
  });
  const rows = NAMES3.map((name, row) => {
    const head = cellAt("rowheader", row + 1, 0, "name");
    setText7(head, name);
    const numbers = [1, 2, 3, 4].map((column2) => cellAt("cell", row + 1, column2, "number"));
    for (const number of numbers) number.classList.add("guide-number");
    const mean = cellAt("cell", row + 1, 5, "mean");
    mean.classList.add("guide-number");
    return { numbers, mean, element: h11("div", { role: "row" }, head, ...numbers, mean) };
  });
  return {
    rows,
    element: h11(
      "div",
      { class: "guide-worked", role: "table", "aria-label": "One dot under both lines" },
      ...[h11("div", { role: "row" }, ...heads), ...rows.map(({ element }) => element)]
    ),
    name: (samples) => setText7(heads[5], `mean of all ${samples}: loss`)
  };
}
function createSide(paint, letter, choose) {
  const figure = createFigure("guide-plot", paint);
  const weight = h11("span");
  const name = h11(
    "h3",
    { class: "guide-head-word" },
    h11("span", { class: "guide-letter" }, letter),
    " ",
    weight
  );
  const element = h11("div", { class: "guide-half", onclick: choose }, name, figure.element);
  return { figure, weight, element };
}
function createLosses(guide) {
  const shown2 = {
    state: null,
    judged: null,
    sample: 0
  };
  const table = createTable();
  const says = h11("p", { class: "guide-said" }, h11("b"), " ", h11("span"));
  const sides = NAMES3.map(
    (letter, k) => createSide(
      (...size) => paint(k, ...size),
      letter,
      () => {
        const choice = shown2.state?.asked?.choices?.[k];
        if (choice && !shown2.state?.judged) guide.answer(choice.id);
      }
    )
  );
  const halves = h11("div", { class: "guide-pair" }, ...sides.map(({ element: element2 }) => element2));
  const turn = button3("turn a line yourself", () => begin(), { class: "guide-link" });
  const both = h11(
    "div",
    { class: "guide-part" },
    ...[halves, table.element, h11("div", { class: "guide-said-row" }, says, turn)]
  );
  const turning = createTurning(guide, () => requestAnimationFrame(() => turn.focus()));
  const element = h11("div", { class: "guide-part" }, both, turning.element);
  const motion = createMotion(element, repaint, MOTION);
  async function begin() {
    await guide.turning.start();
    requestAnimationFrame(turning.focus);
  }
  function paint(k, width, height) {
    const { state, sample } = shown2;
    const { line, pair: both2 } = state ?? {};
    if (!line || !both2?.[1]) return [];
    const squares = state?.judged ? shareOf(motion.time(), SQUARES) : 0;
    return workedPicture(line.data, both2[k], both2, { sample, squares }, width, height);
  }
  function repaint() {
    const { judged, pair: both2 } = shown2.state;
    const share = shareOf(motion.time(), MEAN);
    for (const [k, { figure }] of sides.entries()) {
      figure.repaint();
      const { mean } = table.rows[k];
      setText7(mean, judged && share > 0 ? countedUp(both2[k].loss, share) : "");
      setAttributes11(mean, { "data-state": judged && share > 0 ? "right" : "empty" });
    }
  }
  return {
    element,
    update(state) {
      const { line, judged, asked, pair } = state;
      shown2.state = state;
      both.hidden = state.turned.length > 0;
      turning.element.hidden = !both.hidden;
      turning.update(state);
      if (!line || !pair[1]) return;
      shown2.sample = dotFor(line.data, pair);
      write(state, line);
      if (judged && judged !== shown2.judged && asked) motion.start();
      shown2.judged = judged;
      repaint();
    }
  };
  function write({ judged, asked, pair: both2 }, line) {
    table.name(line.data.x.length);
    for (const [k, { weight, element: half2 }] of sides.entries()) {
      const { id, value } = asked?.choices?.[k] ?? {};
      setText7(weight, `weight ${value ?? ""}`);
      const state = truthOf(judged, id);
      setAttributes11(half2, { "data-state": state });
      const figures2 = figuresOf(workedOut(line.data, both2[k], shown2.sample));
      for (const [n, cell] of table.rows[k].numbers.entries()) setText7(cell, figures2[n]);
      table.rows[k].mean.classList.toggle("guide-lower", state === "right");
    }
    const words = pairSays(line.data, both2, shown2.sample, judged !== null);
    for (const [k, part] of [says.children[0], says.children[1]].entries()) setText7(part, words[k]);
  }
}
function truthOf(judged, id) {
  if (!judged) return null;
  return judged.truth === id ? "right" : judged.answer === id ? "yours" : "other";
}

// static/js/views/guide/progress.js
import { part13 as part1317 } from "./main.js";
import { part71 as part7115 } from "./main.js";
var { h: h12, setAttributes: setAttributes12 } = part1317;
var { LESSONS } = part7115;
function createProgress(addressOf) {
  const links = LESSONS.map(
    (name, k) => h12(
      "a",
      { class: "guide-stop", href: addressOf(k + 1) },
      h12("span", { class: "guide-dot" }),
      h12("span", { class: "guide-stop-name" }, `${k + 1} ${name}`)
    )
  );
  return {
    element: h12("nav", { class: "guide-progress", "aria-label": "Lessons" }, ...links),
    show(lesson) {
      for (const [k, link] of links.entries()) {
        const state = k + 1 < lesson ? "walked" : k + 1 === lesson ? "here" : "ahead";
        setAttributes12(link, {
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
import { part13 as part1318 } from "./main.js";
import { part14 as part149 } from "./main.js";
import { part55 as part552 } from "./main.js";
import { part71 as part7116 } from "./main.js";
import { part81 as part814 } from "./main.js";
var { h: h13, setAttributes: setAttributes13, setText: setText8 } = part1318;
var { count, fixed: fixed9 } = part149;
var { readNumber: readNumber2 } = part552;
var { goalStep: goalStep3 } = part7116;
var { button: button4 } = part814;
var FLAT = 0.05;
var numberText = (x, { digits }) => digits === 0 ? count(x) : fixed9(x, digits ?? 4);
var SHORT = 4;
function createChoices(choices, choose) {
  const isShort = choices.every(({ text }) => text.length < SHORT);
  const parts = choices.map(({ id, text }) => {
    const note = h13("span", { class: "guide-note" });
    const element = button4("", () => choose(id), { class: "guide-choice" });
    element.append(h13("span", {}, text), note);
    return { id, note, element };
  });
  return {
    element: h13(
      "div",
      { class: `guide-choices ${isShort ? "guide-choices-row" : ""}` },
      ...parts.map(({ element }) => element)
    ),
    show(judged) {
      for (const { id, note, element } of parts) {
        const [yours, right] = [String(judged?.answer) === id, String(judged?.truth) === id];
        const state = judged ? right ? "right" : yours ? "yours" : "other" : null;
        setAttributes13(element, { "data-state": state, "aria-disabled": judged ? "true" : null });
        setText8(note, yours && right ? "✓ you" : yours ? "you" : right ? "so it is" : "");
      }
    }
  };
}
var ON_CURVE = "best_weight";
function createField(asked, answer) {
  const field = h13("input", {
    ...{
      class: "guide-field",
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": "Your answer"
    }
  });
  const check = h13("button", { class: "guide-button", type: "submit" }, "Check");
  const problem = h13("span", { class: "guide-problem", role: "alert" });
  const submit = (event) => {
    event.preventDefault();
    const { value = null, why = "" } = readNumber2(field.value, { whole: asked.digits === 0 });
    setAttributes13(field, { "aria-invalid": why ? "true" : null });
    setText8(problem, why);
    if (value !== null) answer(value);
  };
  const hint = asked.id === ON_CURVE ? h13("p", { class: "guide-hint" }, "Tap the curve, or type a weight.") : null;
  const unit = asked.unit ? h13("span", { class: "guide-unit" }, asked.unit) : null;
  return {
    element: h13("form", { class: "guide-form", onsubmit: submit }, hint, field, unit, check, problem),
    show(judged, isDark) {
      field.readOnly = judged !== null;
      if (hint) hint.hidden = judged !== null;
      if (judged && field.value === "") field.value = fixed9(Number(judged.answer), asked.digits ?? 0);
      setAttributes13(field, { "data-state": judged ? judged.correct ? "right" : "yours" : null });
      check.hidden = judged !== null;
      check.classList.toggle("guide-dark", isDark);
    }
  };
}
function verdictOf({ correct, truth, why, hint }, asked) {
  const figure = typeof truth === "number" ? numberText(truth, asked) : "";
  const truly = correct || why.includes(figure) ? "" : ` It is ${figure}.`;
  return [h13("b", {}, correct ? "Yes." : hint ?? "Not so."), ` ${why}${truly}`];
}
var FIXED = "step_size";
var OF_THE_START = /* @__PURE__ */ new Set(["best_weight", "output", "new_weight", "best_rate", "steps_to_loss"]);
function questionText(asked, step) {
  if (!asked) return "";
  return step > 0 && OF_THE_START.has(asked.id) ? `At step 0: ${asked.text}` : asked.text;
}
function noneText({ line, step }) {
  const slope = line?.gradient[step] ?? 0;
  return Math.abs(slope) < FLAT ? `The gradient is ${slopeWords(slope)} here: a step hardly moves the ball. So there is nothing to guess.` : "From here there is no fair question.";
}
function answersTo(asked, state, guide) {
  if (asked.choices) return createChoices(asked.choices, guide.answer);
  const right = goalStep3({ ...state, asked });
  if (right === 0) return createField(asked, guide.answer);
  const counts = countsOf(right, state.place.question).map((one) => ({ id: String(one), text: String(one) }));
  return createChoices(counts, (id) => guide.answer(Number(id)));
}
function createQuestion(guide) {
  const text = h13("p", { class: "guide-question" });
  const holder = h13("div", { class: "guide-answers" });
  const verdict = h13("p", { class: "guide-verdict", role: "status" });
  const more = button4("one more like this", guide.more, { class: "guide-link" });
  const further = button4("Why may the loss of a batch rise?", guide.askFurther, { class: "guide-link" });
  const shown2 = {
    asked: null,
    judged: null,
    answers: null
  };
  return {
    element: h13("section", { class: "guide-quiz", "aria-label": "Question" }, text, holder, more, further),
    verdict,
    update(state, isDark) {
      const { asked, judged, step, looked } = state;
      const isNone = looked && asked === null && state.line !== null;
      setText8(text, isNone ? noneText(state) : questionText(asked, step));
      if (asked !== shown2.asked) {
        shown2.asked = asked;
        shown2.answers = asked && answersTo(asked, state, guide);
        holder.replaceChildren(...shown2.answers ? [shown2.answers.element] : []);
      }
      shown2.answers?.show(judged, isDark);
      setText8(more, isNone ? "move the ball up" : "one more like this");
      verdict.hidden = state.turned.length > 0;
      further.hidden = judged === null || state.further === null;
      more.hidden = asked === null && !isNone || asked?.id === FIXED;
      if (judged === shown2.judged) return;
      shown2.judged = judged;
      verdict.replaceChildren(...judged && asked ? verdictOf(judged, asked) : []);
    }
  };
}

// static/js/views/guide/rate.js
import { part13 as part1319 } from "./main.js";
import { part14 as part1410 } from "./main.js";
import { part60 as part6014 } from "./main.js";
import { part71 as part7117 } from "./main.js";
var { h: h14, setAttributes: setAttributes14, setText: setText9 } = part1319;
var { fixed: fixed10, plain, significant: significant2 } = part1410;
var { circle: circle12 } = part6014;
var { STEPS: STEPS4 } = part7117;
var NOTCHES = 200;
function marksOf({ asked, judged, line }) {
  const marks = line ? [{ rate: line.stable, text: `explodes above ${fixed10(line.stable, 2)}`, kind: "limit" }] : [];
  const rateOf = (id) => asked?.choices?.find((one) => one.id === id)?.value;
  const [yours, right] = [rateOf(judged?.answer), rateOf(judged?.truth)];
  if (typeof right === "number") marks.push({ rate: right, text: "lowest", kind: "right" });
  if (typeof yours === "number" && yours !== right) marks.push({ rate: yours, text: "you", kind: "you" });
  return marks;
}
function runPicture({ value, loss }, step, width, height) {
  const { x, y } = scalesOf(width, height);
  return [circle12("guide-ball", x(value[step]), y(loss[step]), 12)];
}
function createRate(guide) {
  const shown2 = { state: null };
  const figure = createFigure(
    "guide-plot",
    (width, height) => {
      const { line, way, step = 0 } = shown2.state ?? {};
      if (!line) return [];
      return [
        ...curveGround(line.curve, line.curve.w[0], width, height, { named: false }),
        ...way ? wayPicture(way.a, way.loss, width, height) : [],
        ...runPicture(line, step, width, height)
      ];
    },
    { label: "The way down the curve with the tried learning rate" }
  );
  const strip = createFigure(
    "guide-strip",
    (width, height) => shown2.state?.line ? stripPicture(shown2.state.ends, shown2.state.line.loss[0], marksOf(shown2.state), width, height) : []
  );
  const bowls = createFigure("guide-bowls", (width, height) => {
    const { line, kinds = [], way } = shown2.state ?? {};
    const now = way ? kindOf(way.a, way.loss, STEPS4).kind : null;
    return line ? bowlsPicture(kinds, line.curve, now, width, height) : [];
  });
  const row = createRow([{ name: "learning rate" }, { name: `loss after ${STEPS4} steps` }]);
  const kind = h14("p", { class: "guide-kind", role: "status" });
  const slider = h14("input", {
    ...{ class: "guide-slider", type: "range", min: 0, max: NOTCHES, step: 1, "aria-label": "Learning rate" },
    oninput: () => guide.tryRate(rateAt(Number(slider.value) / NOTCHES))
  });
  row.element.append(kind);
  strip.element.append(slider);
  return {
    element: h14("div", { class: "guide-part" }, figure.element, row.element, bowls.element, strip.element),
    update(state) {
      shown2.state = state;
      figure.repaint();
      bowls.repaint();
      strip.repaint();
      const { way } = state;
      if (!way) return;
      const last = way.loss.length > STEPS4 ? significant2(way.loss[STEPS4], 3) : "blew up";
      const { kind: name, says } = kindOf(way.a, way.loss, STEPS4);
      const place = String(Math.round(NOTCHES * placeOf(Math.min(way.rate, LARGEST_RATE))));
      if (slider.value !== place && document.activeElement !== slider) slider.value = place;
      row.show([plain(way.rate), last]);
      setText9(kind, `${name[0].toUpperCase()}${name.slice(1)}. ${says}`);
      setAttributes14(slider, { "aria-valuetext": `${plain(way.rate)}: ${name}` });
    }
  };
}

// static/js/views/guide/transport.js
import { part13 as part1320 } from "./main.js";
import { part14 as part1411 } from "./main.js";
import { part71 as part7118 } from "./main.js";
import { part81 as part815 } from "./main.js";
var { h: h15, setAttributes: setAttributes15, setText: setText10 } = part1320;
var { count: count2, fixed: fixed11 } = part1411;
var { isOver: isOver3, isWhole: isWhole4, RATE: RATE7, STEPS: STEPS5, stepsOf } = part7118;
var { button: button5, iconButton, turnPlay } = part815;
var RATES2 = 5;
function standing({ place, line, whole, step }) {
  if (!isWhole4(place.lesson)) {
    const rate = place.lesson === RATES2 ? `at rate ${RATE7}: ` : "";
    return line ? `${rate}step ${step} of ${STEPS5} · loss ${fixed11(line.loss[step], 4)}` : "";
  }
  if (!whole) return "";
  const { total_steps: total, loss } = whole.run;
  return `step ${count2(step)} of ${count2(total)} · loss ${fixed11(loss, 4)}`;
}
function noteOf(state) {
  const total = stepsOf(state);
  if (total > 0 && isOver3(state)) return `Finished: ${standing(state)}. Reset goes back to the start.`;
  return isWhole4(state.place.lesson) ? "" : "All dots are one batch: an epoch is one step.";
}
var Transport = class {
  #step;
  #epoch;
  #play;
  #note = h15("span", { class: "guide-note", id: "guide-epoch-note" });
  #stands = h15("span", { class: "guide-stands" });
  constructor({ reset, step, epoch, toggle }) {
    this.#step = button5("Step", step, { class: "guide-tool" });
    this.#epoch = button5("Epoch", epoch, { class: "guide-tool", "aria-describedby": this.#note.id });
    this.#play = iconButton("Play", "play", toggle, { class: "guide-tool" });
    this.element = h15(
      "div",
      { class: "guide-transport", role: "group", "aria-label": "Transport" },
      iconButton("Reset", "reset", reset, { class: "guide-tool" }),
      this.#step,
      ...[this.#epoch, this.#play, this.#note, this.#stands]
    );
  }
  update(state, hasStep) {
    this.#step.hidden = hasStep;
    turnPlay(this.#play, state.playing);
    setText10(this.#note, noteOf(state));
    for (const one of [this.#step, this.#epoch])
      setAttributes15(one, { "aria-disabled": isOver3(state) ? "true" : null });
    setText10(this.#stands, isOver3(state) && stepsOf(state) > 0 ? "" : standing(state));
    setAttributes15(this.element, { "aria-busy": state.busy ? "true" : null });
  }
};

// static/js/views/guide/whole.js
import { part13 as part1322 } from "./main.js";
import { part14 as part1412 } from "./main.js";

// static/js/views/guide/descent.js
import { part13 as part1321 } from "./main.js";
import { part57 as part573 } from "./main.js";
var { h: h16 } = part1321;
var { fitCanvas } = part573;
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
function createFlat(whole) {
  const ground = h16("canvas", { class: "guide-ground" });
  const figure = createFigure(
    "guide-flat",
    (width, height) => {
      const landscape = whole()?.landscape;
      if (!landscape) return [];
      paintGround(ground, landscape, width, height);
      return descentPicture(landscape, width, height);
    },
    { label: "The loss from above, with the way of the weights" }
  );
  figure.element.prepend(ground);
  figure.element.hidden = true;
  return figure;
}
var SAYS3 = { relief: "height is the loss: purple is low", flat: "seen from above: dark is low" };
function createDescent(tell2) {
  const now = { whole: null, relief: null };
  const flat = createFlat(() => now.whole);
  const element = h16("div", { class: "guide-plot" }, flat.element);
  const show = () => {
    const { whole, relief } = now;
    if (!whole?.landscape) return;
    relief?.show(whole.landscape, whole.run.steps_per_epoch, isStill());
    if (!flat.element.hidden) flat.repaint();
  };
  import("./relief.js").then(({ createRelief }) => {
    now.relief = createRelief(element, (isThere) => {
      flat.element.hidden = isThere;
      tell2(isThere ? SAYS3.relief : SAYS3.flat);
      show();
    });
    show();
  });
  return {
    element,
    update(whole) {
      now.whole = whole;
      show();
    }
  };
}

// static/js/views/guide/whole.js
var { h: h17, setText: setText11 } = part1322;
var { count: count3, fixed: fixed12 } = part1412;
function captioned(figure) {
  const number = h17("span", { class: "guide-number guide-key" });
  const words = h17("span", { class: "guide-name" });
  const more = h17("p", { class: "guide-name" });
  return {
    element: h17("div", { class: "guide-third" }, figure, h17("div", {}, h17("p", {}, number, " ", words), more)),
    show(figure2, text) {
      setText11(number, figure2);
      setText11(words, text);
    },
    tell: (rest) => setText11(more, rest)
  };
}
var biasesOf = ({ parameters }) => parameters.filter(({ role }) => role === "bias").reduce((all, { shape }) => all + shape.reduce((sum, one) => sum * one, 1), 0);
function createWhole() {
  const shown2 = {
    whole: null,
    names: null
  };
  const figure = (paint, label12) => createFigure("guide-plot", (width, height) => shown2.whole ? paint(shown2.whole, width, height) : [], {
    label: label12
  });
  const network = figure(
    (whole, ...size) => namedPicture(whole, shown2.names, ...size),
    "The network: a line for each weight but the biases. Blue is above zero, orange below."
  );
  const descent = createDescent((says) => parts.descent.tell(says));
  const loss = figure(lossPicture, "The loss over the epochs");
  const parts = {
    network: captioned(network.element),
    descent: captioned(descent.element),
    loss: captioned(loss.element)
  };
  parts.network.tell("blue: above zero, orange: below");
  parts.loss.tell("thick: mean of an epoch, thin: one batch");
  const limits = h17("p", { class: "guide-said" });
  const thirds = Object.values(parts).map(({ element }) => element);
  return {
    element: h17("div", { class: "guide-part" }, h17("div", { class: "guide-thirds" }, ...thirds), limits),
    update({ whole, step, names, limits: known }) {
      if (!whole) return;
      if (whole !== shown2.whole || names !== shown2.names) {
        Object.assign(shown2, { whole, names });
        network.repaint();
        loss.repaint();
        descent.update(whole);
      }
      const { run } = whole;
      const [epochs, epoch] = [run.total_steps, step].map((one) => Math.floor(one / run.steps_per_epoch));
      parts.network.show(count3(run.parameter_count), `weights, ${count3(biasesOf(run))} of them biases`);
      parts.descent.show(fixed12(run.loss, 4), "loss over all people");
      parts.loss.show(count3(epoch), `of ${count3(epochs)} epochs`);
      setText11(limits, known ? stabilityOf(known) : "");
    }
  };
}
var stabilityOf = ({ alone, both }) => `Earlier, one weight alone stayed stable up to a rate of ${fixed12(alone, 2)}. With its bias free too, only up to ${fixed12(both, 2)}.`;

// static/js/views/guide/guide.js
var { h: h18, setAttributes: setAttributes16, setText: setText12 } = part1323;
var { goalStep: goalStep4, isOver: isOver4, isWhole: isWhole5, LESSONS: LESSONS2 } = part7119;
var { button: button6 } = part816;
var FIGURES = [
  ...[createCurve, createForward, createLosses, createCurve, createRate, createCurve],
  ...[createWhole, createKeras]
];
var UPDATE3 = 6;
var STEPS_IT = /* @__PURE__ */ new Set([1, UPDATE3]);
var LAST2 = LESSONS2.length;
function darkOf(state) {
  const { done, judged, asked, whole, step } = state;
  const { lesson } = state.place;
  if (lesson === UPDATE3) return judged && step >= goalStep4(state) ? "next" : "step";
  if (STEPS_IT.has(lesson)) return done ? "next" : "step";
  if (lesson === LAST2) return whole && step >= whole.run.total_steps ? "lab" : "train";
  if (judged || !asked) return "next";
  return asked.choices ? null : "check";
}
var Deeds = class {
  #buttons;
  #ahead = h18("span", { class: "guide-ahead" });
  constructor(guide, { openLab }) {
    const { store } = guide;
    const plain2 = { class: "guide-button" };
    const open = () => {
      const { whole } = store.get();
      if (whole) openLab(whole.run);
    };
    this.#buttons = {
      step: button6("Step", guide.step, plain2),
      line: button6("Check", guide.checkLine, plain2),
      count: button6("Count the steps", guide.count, plain2),
      train: button6("Train all 20 epochs", guide.toEnd, plain2),
      next: button6("Next", () => guide.go(store.get().place.lesson + 1), plain2),
      lab: button6("Open it in the lab", open, plain2)
    };
    const { lab, ...others } = this.#buttons;
    this.element = h18("div", { class: "guide-deeds" }, ...Object.values(others), this.#ahead, lab);
  }
  update(state, dark) {
    const { lesson } = state.place;
    const isLast = lesson === LAST2;
    const { step, line, count: count4, train, lab, next } = this.#buttons;
    line.hidden = lesson !== UPDATE3 || state.step > 0 || isFilled(state.cells);
    count4.hidden = lesson !== UPDATE3 || !state.judged || dark === "next";
    step.hidden = !STEPS_IT.has(lesson);
    setAttributes16(step, { "aria-disabled": isOver4(state) ? "true" : null });
    train.hidden = !isLast || dark === "lab";
    lab.hidden = !isWhole5(lesson) || isLast && dark !== "lab";
    next.hidden = this.#ahead.hidden = isLast;
    setText12(this.#ahead, LESSONS2[lesson] ?? "");
    for (const [name, one] of Object.entries(this.#buttons))
      one.classList.toggle("guide-dark", name === dark);
  }
};
var GuidePage = class {
  #container;
  #guide;
  #kicker = h18("p", { class: "guide-kicker" });
  #title = h18("h2", { class: "guide-title", tabindex: "-1" });
  #lead = h18("p", { class: "guide-lead" });
  #aside = h18("p", { class: "guide-aside" });
  #notice = h18("p", { class: "guide-notice", role: "alert" });
  #stage = h18("div", { class: "guide-stage" });
  #beside = h18("div", { class: "guide-beside" });
  #question;
  #deeds;
  #transport;
  #progress;
  #lesson = 0;
  #figure = null;
  #figures = /* @__PURE__ */ new Map();
  constructor(container, guide, ways) {
    this.#container = container;
    this.#guide = guide;
    this.#question = createQuestion(guide);
    this.#deeds = new Deeds(guide, ways);
    this.#transport = new Transport(guide);
    this.#progress = createProgress(ways.addressOf);
    const head = [this.#kicker, this.#title, this.#lead, this.#beside];
    const words = [...head, this.#question.element, this.#deeds.element];
    container.replaceChildren(
      h18(
        "div",
        { class: "guide-page" },
        h18("div", { class: "guide-words" }, ...words, this.#notice, this.#aside),
        h18("div", { class: "guide-side" }, this.#stage, this.#question.verdict),
        h18("div", { class: "guide-foot" }, this.#transport.element, this.#progress.element)
      )
    );
  }
  update(state) {
    const { lesson } = state.place;
    if (lesson !== this.#lesson) this.#turn(lesson);
    this.#write(state);
    const dark = darkOf(state);
    this.#question.update(state, dark === "check");
    this.#figure?.update(state);
    this.#transport.update(state, STEPS_IT.has(lesson));
    this.#progress.show(lesson);
    this.#deeds.update(state, dark);
    setText12(this.#notice, state.notice ?? "");
    const run = isWhole5(lesson) ? state.whole?.run.id : state.line?.run;
    setAttributes16(this.#container, {
      ...{ "data-lesson": lesson, "data-run": run ?? null, "data-step": run ? state.step : null },
      "data-asked": state.asked ? state.place.question : null
    });
  }
  #write(state) {
    const { place, judged, step } = state;
    const goal = place.lesson === UPDATE3 && judged ? goalStep4(state) : 0;
    const words = goal > 0 && step >= goal ? enough(goal) : WORDS[place.lesson - 1];
    const { title, lead, aside = "" } = words;
    this.#aside.hidden = place.lesson === UPDATE3 && step > 0;
    if (title === this.#title.textContent) return;
    setText12(this.#title, title);
    this.#lead.replaceChildren(...withTerms(lead));
    setText12(this.#aside, aside);
  }
  #turn(lesson) {
    const isFirst = this.#lesson === 0;
    this.#lesson = lesson;
    setText12(this.#kicker, `Step ${lesson} of ${LESSONS2.length} · ${LESSONS2[lesson - 1]}`);
    this.#figure = this.#figures.get(lesson) ?? FIGURES[lesson - 1](this.#guide);
    this.#figures.set(lesson, this.#figure);
    this.#stage.replaceChildren(this.#figure.element);
    this.#beside.replaceChildren(...this.#figure.beside ? [this.#figure.beside] : []);
    if (!isFirst) this.#title.focus({ preventScroll: true });
    if (!isFirst) this.#container.scrollIntoView();
  }
};

// static/js/guide.js
var { guideAddress } = part2;
var { told } = part7120;
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
