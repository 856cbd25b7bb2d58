import {
  Newest
} from "./shared-newest.js";
import {
  dashOf,
  drawCurves,
  drawDisc,
  hueClass,
  hueOf,
  rangeOf,
  thinned,
  upTo,
  wideDashOf
} from "./shared-strokes.js";

// static/js/acting/race/racing.js
import { part49 as part492 } from "./main.js";

// static/js/draw/race/entrants.js
import { part77 } from "./main.js";
var { rateSet } = part77;
var FEWEST = 2;
var MOST = 6;
var MOMENTUM = 0.9;
var WITH_MOMENTUM = "sgd+momentum";
var USUAL = ["sgd", WITH_MOMENTUM, "rmsprop", "adam"];
function kindsOf({ optimizers }) {
  return optimizers.flatMap(({ name, title, settings }) => {
    const defaults = Object.fromEntries(settings.map((setting) => [setting.name, setting.default]));
    const plain3 = { name, title, optimizer: { ...defaults, name } };
    if (name !== "sgd") return [plain3];
    const optimizer = { ...plain3.optimizer, momentum: MOMENTUM };
    return [plain3, { name: WITH_MOMENTUM, title: `${title} + momentum`, optimizer }];
  });
}
function kindOf({ name, momentum }) {
  return name === "sgd" && typeof momentum === "number" && momentum > 0 ? WITH_MOMENTUM : name;
}
var isLike = (one, other) => kindOf(one) === kindOf(other) && one.learning_rate === other.learning_rate;
function firstEntrants(present, catalogue) {
  const kinds = kindsOf(catalogue);
  const usual = USUAL.flatMap((name) => kinds.find((kind) => kind.name === name)?.optimizer ?? []);
  return [present, ...usual.filter((optimizer) => !isLike(optimizer, present))];
}
function withOneMore(entrants, catalogue) {
  if (entrants.length >= MOST) return entrants;
  const racing = new Set(entrants.map(kindOf));
  const fresh = kindsOf(catalogue).find(({ name }) => !racing.has(name));
  const last = entrants[entrants.length - 1];
  const slower = { ...last, learning_rate: rateSet(last) / 10 };
  return [...entrants, fresh?.optimizer ?? slower];
}

// static/js/draw/race/standings.js
var momentAt = ({ moments }, step) => moments.findLast((moment) => moment.step <= step) ?? moments[0];
function placeAt({ step: steps, every }, step) {
  const last = steps.length - 1;
  const place = Math.min(last, Math.floor(step / every));
  return step >= steps[last] ? last : place;
}
function standings({ race, order, courses, result, step }) {
  if (!race) return [];
  return order.flatMap((id, place) => {
    const among = race.runs.findIndex((run) => run.id === id);
    const label2 = race.labels[among];
    const judged = result?.entrants.find(({ run }) => run === id);
    if (label2 === void 0) return [];
    const own = { number: place + 1, id, ...namesOf(label2, race.names[among]) };
    const course = courses[id];
    return [
      {
        ...own,
        ...course && result ? measureAt(course, step) : UNKNOWN,
        ...judgementAt(judged, result, step)
      }
    ];
  });
}
var UNKNOWN = { step: 0, loss: void 0 };
function measureAt(course, step) {
  const place = placeAt(course, step);
  return { step: course.step[place], loss: course.loss[place] };
}
function judgementAt(judged, result, step) {
  const crossed = judged?.crossings.filter((crossing) => crossing <= step).length ?? 0;
  const arrived = judged?.arrived ?? null;
  const out = judged?.out ?? null;
  const back = judged?.crossings.filter((crossing, k) => k % 2 === 1 && crossing <= step) ?? [];
  return {
    arrived: arrived !== null && arrived <= step ? arrived : null,
    isFirst: Boolean(judged && result && momentAt(result, step).winner.includes(judged.run)),
    isUnder: crossed % 2 === 1,
    swings: back.length,
    swingsSince: back.filter((crossing) => crossing > (arrived ?? 0)).length,
    out: out && out.step <= step ? out : null
  };
}
function namesOf(label2, short2) {
  const [, ...settings] = label2.split(", ");
  const rest = settings.filter((setting) => setting !== "μ = 0");
  const detail = rest.join(", ").replace("η = ", "rate ").replace("μ = ", "momentum ");
  return { name: short2, title: short2.split(/ (?:at|from) rate /)[0], detail };
}
var ranked = (all) => all.toSorted(
  (one, other) => rank(one) - rank(other) || height(one) - height(other) || one.number - other.number
);
var rank = ({ arrived, out }) => arrived ?? (out ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);
var height = ({ loss, arrived }) => arrived === null ? loss ?? Number.MAX_VALUE : 0;
var computedOf = ({ courses, order }) => order.filter((id) => courses[id]).length;
var isOver = ({ result, step }) => result !== null && step >= result.until;
var REPLAY_SECONDS = 12;
var paceOf = (until, speed) => speed ?? Math.max(1, Math.round(until / REPLAY_SECONDS));

// static/js/acting/race/racing.js
import { part69 as part692 } from "./main.js";
import { part70 } from "./main.js";
import { part76 } from "./main.js";
import { part79 } from "./main.js";
import { part0 as part02 } from "./main.js";

// static/js/acting/race/asking.js
import { part49 } from "./main.js";
import { part69 } from "./main.js";
import { part0 } from "./main.js";
var { valueAt } = part49;
var { Refused } = part69;
var { standing } = part0;
var SIZES = [65, 33, 17];
var nameOf = (path2) => path2.split(".optimizer.")[1] ?? path2;
var variationsOf = (entrants) => ({ variations: entrants.map((optimizer) => ({ optimizer })) });
var raceOf = (base, entrants) => ({
  base: base?.early_stopping ? { ...base, early_stopping: null } : base,
  ...variationsOf(entrants)
});
function unasked(refused, entrants) {
  const kept = Object.entries(standing(refused));
  return Object.fromEntries(
    kept.filter(([path2, { value: value2 }]) => value2 !== valueAt(variationsOf(entrants), path2))
  );
}
async function finestLandscape(id, until, asks) {
  for (const size of SIZES.slice(0, -1)) {
    try {
      return await asks.raceLandscape(id, size, until);
    } catch (error) {
      if (!(error instanceof Refused) || !error.fields.some(({ path: path2 }) => path2 === "size")) throw error;
    }
  }
  return asks.raceLandscape(id, SIZES[SIZES.length - 1], until);
}

// static/js/acting/race/racing.js
var { valueAt: valueAt2 } = part492;
var { Refused: Refused2, saidBy } = part692;
var { same } = part70;
var { USUAL_LINE } = part76;
var { createStore } = part79;
var { standing: standing2, withMoved } = part02;
var PROGRESS_MS = 200;
var LONGEST_GAP = 0.25;
var seconds = () => performance.now() / 1e3;
var wait = (ms) => new Promise((over) => setTimeout(over, ms));
var nextPicture = () => new Promise((drawn) => requestAnimationFrame(drawn));
var initialRace = ({ theme, raceLine }) => ({
  ...{ catalogue: null, base: null, entrants: [], editing: true },
  ...{ race: null, order: [], courses: {}, result: null, landscape: null },
  ...{ line: raceLine ?? USUAL_LINE, step: 0, playing: false, speed: null, refused: {}, notice: null, theme }
});
var Racing = class {
  #lab;
  #asks;
  store;
  #turn = 0;
  #judging = new Newest((line3) => this.#judged(line3));
  constructor(lab, asks) {
    this.#lab = lab;
    this.#asks = asks;
    this.store = createStore(initialRace(lab.get()));
    lab.subscribe(({ theme, raceLine }) => {
      const { line: line3 } = this.store.get();
      this.store.set({ theme });
      if (raceLine && !same(raceLine, line3)) this.#draw(raceLine);
    });
  }
  prepare() {
    const { run, catalogue } = this.#lab.get();
    if (!run || !catalogue) return false;
    const { base } = this.store.get();
    if (base && same({ ...base, optimizer: null }, { ...run.config, optimizer: null })) return true;
    this.#turn += 1;
    const entrants = firstEntrants(run.config.optimizer, catalogue);
    this.store.set({ ...initialRace(this.#lab.get()), catalogue, base: run.config, entrants });
    return true;
  }
  edit = (editing) => this.store.set({ editing });
  setEntrant = (place, optimizer) => {
    const { entrants, refused } = this.store.get();
    const kept = { ...standing2(refused, `variations.${place}`), ...unasked(refused, entrants) };
    this.#enter(entrants.with(place, optimizer), kept);
  };
  setRate = (place, rate, why) => {
    const { entrants, refused } = this.store.get();
    const path2 = `variations.${place}.optimizer.learning_rate`;
    const kept = standing2(refused, path2);
    if (why) this.store.set({ refused: { ...kept, [path2]: { why, value: rate } } });
    else this.#enter(entrants.with(place, { ...entrants[place], learning_rate: rate }), kept);
  };
  addEntrant = () => {
    const { entrants, catalogue, refused } = this.store.get();
    if (catalogue) this.#enter(withOneMore(entrants, catalogue), standing2(refused));
  };
  removeEntrant = (place) => {
    const { entrants, refused } = this.store.get();
    const moved = (i) => i === place ? null : i - Number(i > place);
    this.#enter(entrants.toSpliced(place, 1), withMoved("variations", moved)(standing2(refused)));
  };
  start = async () => {
    const turn2 = ++this.#turn;
    const { base, entrants, refused } = this.store.get();
    this.store.set({ refused: unasked(refused, entrants), notice: null, playing: false });
    const race = await this.#asked(this.#asks.createRace(raceOf(base, entrants)));
    if (!race || turn2 !== this.#turn) return;
    const order = race.runs.map(({ id }) => id);
    const none = { courses: {}, result: null, landscape: null, step: 0, speed: null };
    this.store.set({ race, order, editing: false, ...none });
    for (const id of order) {
      if (turn2 === this.#turn) await this.#compute(race.id, id, turn2);
    }
    if (turn2 !== this.#turn || Object.keys(this.store.get().courses).length < order.length) return;
    await this.#judging.to(this.store.get().line);
    if (turn2 !== this.#turn || !this.store.get().result) return;
    if (this.#lab.get().reducedMotion)
      this.toEnd();
    else this.play();
  };
  play = async () => {
    const { result, step } = this.store.get();
    if (!result) return;
    const turn2 = ++this.#turn;
    this.store.set({ playing: true, ...step >= result.until && { step: 0 } });
    let last = seconds();
    while (turn2 === this.#turn) {
      await nextPicture();
      const now = seconds();
      if (turn2 === this.#turn) this.#advance(Math.min(now - last, LONGEST_GAP));
      last = now;
    }
  };
  pause = () => {
    if (!this.store.get().result) return;
    this.#turn += 1;
    this.store.set({ playing: false });
  };
  seek = (step) => {
    const { result } = this.store.get();
    if (!result) return;
    this.pause();
    this.store.set({ step: Math.min(result.until, Math.max(0, step)) });
  };
  setSpeed = (speed) => this.store.set({ speed });
  step = () => this.seek(Math.floor(this.store.get().step) + 1);
  stepBack = () => this.seek(Math.ceil(this.store.get().step) - 1);
  toEnd = () => this.seek(this.store.get().result?.until ?? 0);
  toStart = () => this.seek(0);
  setLine = (change) => this.#lab.set({ raceLine: { ...this.store.get().line, ...change } });
  #draw(line3) {
    this.store.set({ line: line3 });
    if (this.store.get().result || this.#judging.aim) this.#judging.to(line3);
  }
  #enter(entrants, refused) {
    this.store.set({ entrants, refused, notice: null });
  }
  async #compute(race, id, turn2) {
    const isHere = () => turn2 === this.#turn;
    const under = /* @__PURE__ */ new Set([id]);
    const training = this.#asked(this.#asks.train(id, {})).finally(() => under.delete(id));
    this.#watch(race, () => under.size > 0 && isHere());
    if (!await training || !isHere()) return;
    const course = await this.#asked(this.#asks.raceCourse(race, id));
    if (!course || !isHere()) return;
    const now = await this.#asked(this.#asks.race(race));
    if (!isHere()) return;
    this.store.set({ courses: { ...this.store.get().courses, [id]: course }, ...now && { race: now } });
  }
  async #watch(id, goesOn) {
    await wait(PROGRESS_MS);
    while (goesOn()) {
      const race = await this.#asked(this.#asks.race(id));
      if (race && goesOn()) this.store.set({ race });
      await wait(PROGRESS_MS);
    }
  }
  #advance(time) {
    const { result, step, speed } = this.store.get();
    if (!result) return;
    const next = Math.min(result.until, step + time * paceOf(result.until, speed));
    this.store.set({ step: next });
    if (next >= result.until) this.pause();
  }
  async #judged(line3) {
    const { race, result: before } = this.store.get();
    if (!race) return;
    const result = await this.#asked(this.#asks.raceResult(race.id, line3));
    if (!result || this.store.get().race?.id !== race.id) return;
    const { step } = this.store.get();
    const ended = before !== null && step >= before.until;
    this.store.set({ result, step: ended ? result.until : Math.min(step, result.until) });
    if (before?.until !== result.until) await this.#survey(race.id, result.until);
  }
  async #survey(id, until) {
    const landscape = await this.#asked(finestLandscape(id, until, this.#asks));
    if (landscape && this.store.get().race?.id === id) this.store.set({ landscape });
  }
  async #asked(answer) {
    try {
      return await answer;
    } catch (error) {
      const fields = error instanceof Refused2 ? error.fields : [];
      const { refused, entrants } = this.store.get();
      const fresh = fields.map(({ path: path2, message }) => {
        const why = message.replace(path2, nameOf(path2));
        return [path2, { why, value: valueAt2(variationsOf(entrants), path2) }];
      });
      const notice = fields.length > 0 ? null : saidBy(error);
      this.store.set({ refused: { ...refused, ...Object.fromEntries(fresh) }, notice });
      return null;
    }
  }
};

// static/js/views/race/race.js
import { part6 as part62 } from "./main.js";
import { part13 as part1312 } from "./main.js";

// static/js/draw/race/lanes.js
import { part20 } from "./main.js";
import { part22 } from "./main.js";
import { part26 } from "./main.js";
import { part31 } from "./main.js";
import { part39 } from "./main.js";
var { sample, share, spreadOf } = part20;
var { footOf, steadyScale } = part22;
var { stopAt, stopAtStep } = part26;
var { blend, stillOf } = part31;
var { hull } = part39;
function walkedLane(lane, number, step, crossings = []) {
  const walked = lane.step.findLastIndex((one) => one <= step) + 1;
  const stops = Array.from({ length: walked }, (_, k) => stopAt(lane, k));
  const between = lane.step[walked - 1] < step ? stopAtStep(lane, step) : null;
  if (between) stops.push(between);
  const crossed = crossings.filter((one) => one <= step && one > 0).map((one) => stopAtStep(lane, one));
  const ball = stops[stops.length - 1] ?? null;
  return { number, stops, ball, crossings: crossed.filter((stop) => stop !== null) };
}
function walkedLanes({ landscape, order, step, result }) {
  return landscape.lanes.map((lane) => {
    const judged = result?.entrants.find(({ run }) => run === lane.run);
    return walkedLane(lane, order.indexOf(lane.run) + 1, step, judged?.crossings);
  });
}
function lossUnder({ a, b, loss }, at) {
  const ends = (axis) => [axis[0], axis[axis.length - 1]];
  return sample(loss, a.length, share(ends(a), at.a), share(ends(b), at.b));
}
function backgroundOf({ a, b, loss, lanes }) {
  const surface = hull(loss) ?? { lo: 0.5, hi: 1, unknown: true };
  const walked = hull(...lanes.map((lane) => lane.loss));
  const way = walked ? Math.min(walked.hi, surface.hi) - Math.max(walked.lo, surface.lo) : void 0;
  const { low, ...spread } = spreadOf(loss);
  const foot = footOf({ lo: surface.lo, low }, walked?.lo ?? surface.hi);
  const scale = steadyScale(null, { ...surface, foot, ...spread, way });
  const ends = (axis) => [axis[0], axis[axis.length - 1]];
  const still = stillOf({ plane: "race", answer: { a, loss }, scale, window: { a: ends(a), b: ends(b) } });
  return blend(still, still, 1);
}

// static/js/draw/race/words.js
import { part14 } from "./main.js";
import { part38 } from "./main.js";
import { part67 } from "./main.js";
var { count, counted, measured, plain, significant } = part14;
var { heldWords } = part38;
var { evenly, value, words } = part67;
function baseWords({ epochs, batch_size: batch, seed, model, initial_weights: given }) {
  const drawn = given ? "" : ` (seed ${seed})`;
  const shared = model ? `Same surface, same start, ${counted(epochs, "step")}.` : `Same data, same first weights${drawn}, same batches of up to ${count(batch)}, ${counted(epochs, "epoch")}.`;
  return `${shared} Only the optimizer differs.`;
}
function headline(state) {
  const { race, order, result, step, notice } = state;
  if (result) return momentAt(result, step);
  if (!race) return { sentence: "Who comes down first?", note: "" };
  const computed = `${count(computedOf(state))} of ${count(order.length)} computed`;
  if (notice) return { sentence: "The race could not be computed.", note: `${computed}. ${notice}` };
  return {
    sentence: "The race is being computed.",
    note: `${computed}. It is replayed at one pace when all are.`
  };
}
function replayWords(state) {
  const { result, order } = state;
  if (!result) return `${count(computedOf(state))} of ${count(order.length)} computed`;
  const { until, total_steps: total } = result;
  const part = until < total ? ` of the first ${count(until)} of ${counted(total, "step")}` : "";
  return `All computed. Replay${part}, all at one pace`;
}
function statusWords(state) {
  if (!state.result || state.playing) return "";
  const { sentence, note } = headline(state);
  return `${isOver(state) ? "The race is over. " : ""}${sentence} ${note}`.trim();
}
function planeWords(state) {
  const { landscape, result, race } = state;
  const isWhole = race && race.runs[0].parameter_count <= 2;
  const finish = result?.finish ?? null;
  const chequered = finish === null ? [] : words`Chequered: the finish, ${value(plain(finish))}. `;
  const isCut = !isWhole && landscape.explained_variance;
  const held = isCut ? words`This cut holds ${heldWords(landscape)}. ` : [];
  const over = landscape.over.every > 1 ? words`Its losses are over ${value(evenly(landscape.over))}. ` : [];
  return [...chequered, ...held, ...over, ...isWhole ? [] : besideWords(state)];
}
function besideWords(state) {
  const { landscape, result } = state;
  const finish = result?.finish ?? null;
  if (finish === null || landscape.over.every > 1) return [];
  const all = standings(state);
  for (const { number, ball } of walkedLanes(state)) {
    const entrant = all.find((one) => one.number === number);
    if (!ball || !entrant || typeof entrant.loss !== "number" || entrant.out) continue;
    const onCut = lossUnder(landscape, ball);
    if (entrant.loss < finish !== onCut < finish) {
      const way = entrant.loss < onCut ? "lower" : "higher";
      return words`${entrant.name} runs beside it: its loss is ${way} than it looks.`;
    }
  }
  return [];
}
function lossWords({ loss: height2, out }) {
  if (out?.how === "diverged") return "not finite";
  return height2 === void 0 ? "–" : measured(height2);
}
function raceLabel(what, all) {
  const each = all.map((one) => `${one.number}, ${one.name}: ${lossWords(one)}`);
  return each.length > 0 ? `${what}. ${each.join("; ")}.` : `${what}, once the race has begun.`;
}
function raceTable(all, lanes, quantity) {
  const head = [
    "optimizer",
    "step",
    quantity,
    "arrived at step",
    "back over the line",
    "out",
    "along",
    "across"
  ];
  const rows = all.map((one) => {
    const ball = lanes.find(({ number }) => number === one.number)?.ball;
    return [
      `${one.number} ${one.name}`,
      count(one.step),
      lossWords(one),
      one.arrived === null ? "–" : count(one.arrived),
      one.swings === 0 ? "–" : counted(one.swings, "time"),
      one.out ? `${one.out.how} at ${count(one.out.step)}` : "–",
      significant(ball?.a, 3),
      significant(ball?.b, 3)
    ];
  });
  return { head, rows };
}

// static/js/views/race/race.js
import { part59 as part596 } from "./main.js";
import { part62 as part622 } from "./main.js";
import { part72 } from "./main.js";
import { part81 as part815 } from "./main.js";

// static/js/views/race/curves.js
import { part13 as part132 } from "./main.js";
import { part59 } from "./main.js";

// static/js/views/race/chart.js
import { part13 } from "./main.js";
import { part87 } from "./main.js";
var { s } = part13;
var { Drawing } = part87;
var RaceChart = class extends Drawing {
  svg;
  constructor(kind, name) {
    super();
    this.svg = s("svg", { role: "img", "aria-label": name });
    this.drawing.classList.add(kind);
    this.drawing.append(this.svg);
  }
  update(state) {
    this.take(state);
    this.paint();
  }
};

// static/js/views/race/curves.js
var { h, setAttributes, setText } = part132;
var { quantityOf } = part59;
var RaceCurves = class extends RaceChart {
  title = h("h3", {}, "Loss");
  #kept = {
    courses: null,
    ...{ until: 0, width: 0, range: rangeOf([]), points: /* @__PURE__ */ new Map() }
  };
  constructor() {
    super("race-curves", raceLabel("Curves over the steps", []));
  }
  paint() {
    const { width, height: height2, state } = this;
    const { race, result } = state ?? {};
    setText(this.title, race && quantityOf(race.runs) === "f" ? "f(x, y)" : "Loss");
    if (!state || !race || !result || width === 0) return this.svg.replaceChildren();
    const { points, range } = this.#thin(state, result.until);
    const curves = state.order.flatMap((id, place) => {
      const known = points.get(id);
      return known ? [{ number: place + 1, ...upTo(known, state.step) }] : [];
    });
    const quantity = quantityOf(race.runs);
    const name = raceLabel(`Curves of the ${quantity} over the steps`, standings(state));
    setAttributes(this.svg, { viewBox: `0 0 ${width} ${height2}`, "aria-label": name });
    const frame = { width, height: height2, total: result.until, quantity, finish: result.finish, ...range };
    this.svg.replaceChildren(...drawCurves(curves, frame));
  }
  #thin({ courses, order }, until) {
    const { width } = this;
    const kept = this.#kept;
    if (kept.courses === courses && kept.until === until && kept.width === width) return kept;
    const known = order.flatMap((id) => courses[id] ? [{ id, course: courses[id] }] : []);
    const points = new Map(known.map(({ id, course }) => [id, thinned(course, until, width / 2)]));
    const range = rangeOf([...points.values()].map(({ y }) => y));
    this.#kept = { courses, until, width, range, points };
    return this.#kept;
  }
};
var createRaceCurves = () => new RaceCurves();

// static/js/views/race/entrants.js
import { part13 as part133 } from "./main.js";
import { part77 as part772 } from "./main.js";
import { part81 } from "./main.js";
import { part82 } from "./main.js";
import { part90 } from "./main.js";
var { h: h2, setText: setText2 } = part133;
var { rateSet: rateSet2 } = part772;
var { button } = part81;
var { Held } = part82;
var { numberInput, selectInput } = part90;
function createEntrants(actions) {
  const list = h2("ol", { class: "race-rows" });
  const back = button("Back to the race", () => actions.edit(false), { class: "race-link" });
  const add = button("Add one", actions.addEntrant, { class: "pill" });
  const start = h2("button", { type: "submit", class: "race-start primary" }, "Start");
  const refusal = h2("p", { class: "refusal", role: "alert" });
  const whole = h2("p", { class: "caption", hidden: true }, "Nobody stops early: all go to the last epoch.");
  const heads = ["optimizer", "learning rate"].map((name) => h2("span", {}, name));
  const form = h2("form", { class: "race-setup" }, [
    h2("div", { class: "race-heads micro", "aria-hidden": "true" }, heads),
    ...[list, whole, refusal, h2("div", { class: "race-begin" }, add, start), back]
  ]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    actions.start();
  });
  const rows = [];
  function update({ catalogue, base, entrants, refused, notice, race, editing }) {
    form.hidden = !editing;
    back.hidden = race === null;
    if (!catalogue || !base) return;
    while (rows.length < entrants.length) rows.push(createRow(rows.length, catalogue, actions));
    rows.forEach(({ element }, place) => {
      if (place >= entrants.length) element.remove();
      else if (element.parentNode !== list) list.append(element);
    });
    entrants.forEach((optimizer, place) => {
      rows[place].show(optimizer, entrants.length, refusalOf(refused, place));
    });
    add.disabled = entrants.length >= MOST;
    setText2(start, race ? "Start again" : "Start");
    whole.hidden = !base.early_stopping;
    setText2(refusal, [notice, ...othersOf(refused)].filter(Boolean).join(" "));
  }
  return { element: form, update, start };
}
function refusalOf(refused, place) {
  const own = `variations.${place}.`;
  const rate = refused[`${own}optimizer.learning_rate`];
  const other = Object.keys(refused).find((path2) => path2.startsWith(own));
  return rate ?? (other && { why: refused[other].why });
}
function othersOf(refused) {
  const others = Object.entries(refused).filter(([path2]) => !/^variations\.\d+\./.test(path2));
  return others.map(([, { why }]) => why);
}
function createRow(place, catalogue, actions) {
  const number = place + 1;
  const kinds = kindsOf(catalogue);
  const kind = selectInput(kinds, (name) => {
    const chosen = kinds.find((one) => one.name === name);
    if (chosen) actions.setEntrant(place, chosen.optimizer);
  });
  const rate = new Held(
    `race-rate-${number}`,
    (change) => numberInput({ type: "number" }, change),
    (value2, why) => actions.setRate(place, value2, why),
    (value2, isRefused) => isRefused ? "" : `Number ${number} still has ${value2}.`
  );
  const removal = { class: "race-remove dim", "aria-label": `Remove ${number}` };
  const remove = button("×", () => actions.removeEntrant(place), removal);
  kind.element.setAttribute("aria-label", `Optimizer ${number}`);
  rate.element.setAttribute("aria-label", `Learning rate ${number}`);
  const digit = h2("span", { class: `race-number ${hueClass(number)}`, "aria-hidden": "true" }, number);
  const line3 = h2("div", { class: "race-row" }, digit, kind.element, rate.element, remove);
  return {
    element: h2("li", {}, line3, rate.refusal),
    show(optimizer, all, refused) {
      kind.show(kindOf(optimizer));
      remove.disabled = all <= FEWEST;
      rate.show(rateSet2(optimizer));
      rate.refuse(refused);
    }
  };
}

// static/js/views/race/field.js
import { part13 as part134 } from "./main.js";
import { part14 as part142 } from "./main.js";
import { part59 as part592 } from "./main.js";
import { part81 as part812 } from "./main.js";
import { part89 } from "./main.js";
var { h: h3, s: s2, setText: setText3 } = part134;
var { count: count2 } = part142;
var { quantityOf: quantityOf2 } = part592;
var { button: button2 } = part812;
var { createRows } = part89;
function createField(actions) {
  const list = h3("ol", { class: "race-field" });
  const change = button2("Change who races", () => actions.edit(true), { class: "race-link" });
  const element = h3("div", {}, list, change);
  const rows = createRows(list, createRow2);
  return {
    element,
    update(state) {
      element.hidden = state.editing || !state.race;
      const { race } = state;
      if (!race) return;
      const quantity = quantityOf2(race.runs);
      rows.show(standings(state).map((one) => ({ ...one, what: whatOf(one, state, quantity) })));
    }
  };
}
function whatOf({ id, out }, { result, courses }, quantity) {
  if (out) return `${out.how} at ${count2(out.step)}`;
  if (result) return `${quantity} now`;
  return courses[id] ? "computed" : "not yet computed";
}
function createRow2({ number, id, name }) {
  const dashes = dashOf(number).join(" ") || null;
  const line3 = s2("line", { x1: 0, x2: 44, y1: 5, y2: 5, "stroke-dasharray": dashes });
  const sample2 = s2(
    "svg",
    { class: `race-sample ${hueClass(number)}`, viewBox: "0 0 44 10", "aria-hidden": "true" },
    line3
  );
  const digit = h3("span", { class: `race-number ${hueClass(number)}` }, number);
  const [title, detail] = [h3("b", {}, name), h3("span", {})];
  const [value2, what] = [h3("span", { class: "race-loss" }), h3("span", {})];
  const link = h3("a", { href: `#run=${id}`, "aria-label": `Open ${number}, ${name}, in the lab` }, "open");
  const who = h3("div", { class: "race-who" }, title, h3("div", { class: "race-detail" }, detail, link));
  const now = h3("div", { class: "race-now" }, value2, what);
  return {
    element: h3("li", { "data-run": id }, digit, sample2, who, now),
    show(standing3) {
      setText3(title, standing3.title);
      setText3(detail, standing3.detail);
      setText3(value2, lossWords(standing3));
      setText3(what, standing3.what);
      what.classList.toggle("danger", standing3.out !== null);
    }
  };
}

// static/js/views/race/finish.js
import { part11 } from "./main.js";
import { part13 as part135 } from "./main.js";
import { part14 as part143 } from "./main.js";

// static/js/draw/race/line-track.js
var LOG_FROM = 50;
var DIGITS = 2;
function lineTrack({ lowest, highest }) {
  const [low, high] = [lowest ?? 0, highest ?? 1];
  return { low, high: high > low ? high : low + 1, isLog: low > 0 && high > LOG_FROM * low };
}
function lineAt({ low, high, isLog }, share2) {
  const loss = isLog ? low * (high / low) ** share2 : low + (high - low) * share2;
  const span = isLog ? Math.abs(loss) : high - low;
  const decimals = DIGITS - 1 - Math.floor(Math.log10(span));
  const unit = 10 ** -decimals;
  return Number((Math.round(loss / unit) * unit).toPrecision(12));
}
function placeOfLine({ low, high, isLog }, loss) {
  const share2 = isLog ? Math.log(Math.max(loss, low) / low) / Math.log(high / low) : (loss - low) / (high - low);
  return Math.min(1, Math.max(0, share2));
}

// static/js/views/race/finish.js
import { part59 as part593 } from "./main.js";
import { part81 as part813 } from "./main.js";
var { createChoices } = part11;
var { h: h4, setAttributes: setAttributes2, setText: setText4 } = part135;
var { count: count3, plain: plain2, short } = part143;
var { quantityOf: quantityOf3 } = part593;
var { button: button3 } = part813;
var RULES = { "first under": "first", "stays under": "stays" };
var NAMES = Object.keys(RULES);
function createFinish(actions) {
  const held = { result: null, dragged: false };
  const name = h4("label", { for: "race-line" });
  const value2 = h4("output", { class: "race-line-value figure", for: "race-line" });
  const slider = h4("input", {
    ...{ id: "race-line", type: "range", class: "slider", min: 0, max: 1, step: 1e-3 },
    oninput: () => move(),
    onchange: () => Object.assign(held, { dragged: false })
  });
  const [low, high] = [h4("span", {}), h4("span", {})];
  const choices = createChoices("What counts", NAMES, (name2) => actions.setLine({ rule: RULES[name2] }));
  const kept = h4("p", { class: "race-kept" });
  const usual = button3("", () => actions.setLine({ finish: held.result?.usual ?? null }), {
    class: "race-link"
  });
  const element = h4("section", { class: "race-finish", "aria-label": "Finish line" }, [
    h4("h3", {}, "Finish line"),
    h4("div", { class: "race-line-row" }, name, value2),
    slider,
    h4("div", { class: "race-line-ends", "aria-hidden": "true" }, low, high),
    choices.element,
    ...[kept, usual]
  ]);
  function move() {
    if (!held.result) return;
    held.dragged = true;
    const finish = lineAt(lineTrack(held.result), Number(slider.value));
    show(finish, held.result);
    actions.setLine({ finish });
  }
  function show(finish, result) {
    const track = lineTrack(result);
    const place = placeOfLine(track, finish);
    if (!held.dragged) slider.value = String(place);
    slider.style.setProperty("--filled", `${100 * Number(slider.value)}%`);
    setAttributes2(slider, { "aria-valuetext": plain2(finish) });
    setText4(value2, plain2(finish));
    setText4(low, short(track.low, 2));
    setText4(high, short(track.high, 2));
  }
  function update({ race, result, line: line3, editing }) {
    held.result = result;
    element.hidden = result === null || editing;
    if (!race || !result) return;
    setText4(name, quantityOf3(race.runs) === "loss" ? "a loss of" : "f at");
    show(line3.finish ?? result.usual ?? 0, result);
    choices.show(NAMES.find((name2) => RULES[name2] === line3.rule) ?? NAMES[0]);
    const often = result.every > 1 ? ` The loss is measured every ${count3(result.every)} steps.` : "";
    const isKept = line3.finish !== null;
    setText4(
      kept,
      `${isKept ? "Kept for every race, until you move it." : "Chosen so that all who learn come under it."}${often}`
    );
    usual.hidden = !isKept || result.usual === line3.finish;
    setText4(usual, `Take ${plain2(result.usual ?? 0)}, which all who learn reach`);
  }
  return { element, update };
}

// static/js/draw/race/finish-line.js
import { part5 } from "./main.js";
import { part22 as part222 } from "./main.js";
import { part24 } from "./main.js";
var { line, stroke } = part5;
var { toU } = part222;
var { contours } = part24;
var WIDTH = 5;
var CHECKS = [3.5, 3.5];
var DARK = "#14171b";
function levelOf({ u, size, scale, window: { a, b } }, loss) {
  const level = toU(scale.kind, loss);
  if (!Number.isFinite(level)) return [];
  const [lines] = contours(u, size, [level]);
  const place = ([low, high], at) => low + (high - low) * at / (size - 1);
  return lines.map(
    (points) => Array.from({ length: points.length / 2 }, (_, k) => ({
      ...{ a: place(a, points[2 * k]), b: place(b, points[2 * k + 1]), loss }
    }))
  );
}
function drawChequered(context, pixels) {
  context.lineCap = "butt";
  context.lineJoin = "round";
  line(context, ...pixels);
  stroke(context, [DARK, WIDTH + 1.6], ["#fff", WIDTH]);
  context.setLineDash(CHECKS);
  stroke(context, [DARK, WIDTH]);
  context.setLineDash([]);
}

// static/js/views/race/ground.js
function createGround() {
  const kept = {
    landscape: null,
    shown: null,
    line: null,
    scene: null,
    of: null
  };
  function shownOf(landscape) {
    if (kept.landscape !== landscape || !kept.shown) kept.shown = backgroundOf(landscape);
    kept.landscape = landscape;
    return kept.shown;
  }
  function lineOf(shown, finish) {
    if (finish === null) return [];
    if (kept.line?.shown !== shown || kept.line.finish !== finish)
      kept.line = { shown, finish, stops: levelOf(shown, finish) };
    return kept.line.stops;
  }
  return {
    sceneOf(state) {
      const { race, landscape, result } = state;
      if (!race || !landscape || !result) return null;
      if (kept.scene && kept.of === state) return kept.scene;
      const shown = shownOf(landscape);
      const mapped = { ...state, landscape };
      const scene = {
        state: mapped,
        race,
        shown,
        lanes: walkedLanes(mapped),
        finish: lineOf(shown, result.finish)
      };
      Object.assign(kept, { scene, of: state });
      return scene;
    }
  };
}

// static/js/views/race/headline.js
import { part13 as part136 } from "./main.js";
var { h: h5, setText: setText5 } = part136;
function createHeadline() {
  const sentence = h5("p", { class: "race-sentence" });
  const note = h5("p", { class: "race-note" });
  return {
    element: h5("div", { class: "race-headline" }, sentence, note),
    update(state) {
      const told = headline(state);
      setText5(sentence, told.sentence);
      setText5(note, told.note);
    }
  };
}

// static/js/views/race/laps.js
import { part13 as part138 } from "./main.js";

// static/js/draw/race/laps.js
import { part13 as part137 } from "./main.js";
import { part14 as part144 } from "./main.js";
import { part39 as part392 } from "./main.js";
import { part60 } from "./main.js";
var { s: s3 } = part137;
var { count: count4, counted: counted2 } = part144;
var { linear, px } = part392;
var { label, path } = part60;
var MARGINS = { left: 12, right: 48, top: 24, bottom: 10 };
var THICK = 9;
var DISC = 9.5;
var ROW = { least: 30, most: 48 };
var LAP_ROOM = 76;
var LETTER = 6.9;
var FLAG = { width: 9, height: 18, pole: 3 };
var SWINGS = [
  "",
  "then back over the line once",
  "then back over it twice",
  "then over the line again and again"
];
function computingBars({ race, order, courses }) {
  return order.flatMap((id, place) => {
    const run = race?.runs.find((one) => one.id === id);
    if (!run) return [];
    const done = Boolean(courses[id]);
    const end = done ? run.divergence?.step ?? run.total_steps : run.step;
    const text = done ? "computed" : end > 0 ? `${count4(end)} of ${counted2(run.total_steps, "step")}` : "waits";
    return [{ number: place + 1, end, state: done ? "computed" : "computing", said: [{ text }] }];
  });
}
var replayBars = (ranked2, step, isOver2) => ranked2.map((one) => {
  const { number, arrived, out, swingsSince, isUnder } = one;
  if (arrived !== null) {
    const back = swingsSince > 0 ? [{ text: SWINGS[Math.min(swingsSince, 3)] }] : [];
    const gone = out ? [{ text: `${out.how} at step ${count4(out.step)}`, isDanger: true }] : [];
    const said = [{ text: counted2(arrived, "step"), isMain: true }, ...back, ...gone];
    return { number, end: arrived, state: "arrived", said };
  }
  if (out) {
    const text = `${out.how} at step ${count4(out.step)}`;
    return { number, end: out.step, state: "out", said: [{ text, isDanger: true }] };
  }
  const where = isUnder ? ", under, but not for good" : isOver2 ? "" : ", racing";
  return { number, end: step, state: "racing", said: [{ text: lossWords(one) + where }] };
});
function drawLaps(bars, frame) {
  const { width, height: height2, total, step } = frame;
  const { left, right, top, bottom } = MARGINS;
  const x = linear([0, Math.max(1, total)], [left, width - right]);
  const row = Math.min(ROW.most, Math.max(ROW.least, (height2 - top - bottom) / Math.max(1, bars.length)));
  const foot = top + row * bars.length;
  const cursor = step === null ? [] : [path("race-cursor", `M${px(x(step))} ${px(top)}V${px(foot)}`)];
  return [
    s3("defs", {}, hatching()),
    ...drawGrid(frame, x, top, foot),
    ...cursor,
    ...bars.flatMap((bar, place) => drawBar(bar, x, top + row * (place + 0.5), frame))
  ];
}
var hatching = () => s3(
  "pattern",
  { id: "race-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  path("race-hatch-line", "M0 0V6")
);
function drawGrid({ width, total, lap }, x, top, foot) {
  const laps = Math.floor(total / lap);
  const room = Math.max(1, Math.floor((width - MARGINS.left - MARGINS.right) / LAP_ROOM));
  const stride = Math.max(1, Math.ceil(laps / room));
  const marks = Array.from({ length: Math.floor(laps / stride) }, (_, k) => (k + 1) * stride);
  const name = (n) => lap === 1 ? `step ${count4(n)}` : `lap ${count4(n)}`;
  const named = [{ at: 0, text: "start" }, ...marks.map((n) => ({ at: n * lap, text: name(n) }))];
  return named.flatMap(({ at, text }) => {
    const isLast = x(at) > width - 60;
    return [
      path("race-grid", `M${px(x(at))} ${px(top - 6)}V${px(foot)}`),
      label(text, x(at) + (isLast ? 4 : 0), top - 11, at === 0 ? "start" : isLast ? "end" : "middle")
    ];
  });
}
function drawBar({ number, end, state, said }, x, y, { width }) {
  const from = x(0);
  const at = Math.max(from, x(end));
  const along = `M${px(from)} ${px(y)}H${px(at)}`;
  const isComputing = state === "computing" || state === "computed";
  const dash = wideDashOf(number, 1.6).join(" ") || null;
  const bar = isComputing ? s3("rect", {
    class: "race-hatched",
    x: px(from),
    y: px(y - THICK / 2),
    width: px(at - from),
    height: THICK
  }) : path(`race-bar ${hueClass(number)}`, along, { "stroke-dasharray": dash });
  const flag = state === "arrived" ? drawFlag(at, y) : [];
  const stop = state === "out" ? drawCross(at, y) : [];
  const past = flag.length + stop.length > 0 ? FLAG.width + 5 : 0;
  const disc = at + past + (state === "out" ? 6 : state === "arrived" ? DISC : 0);
  return [
    path("race-track-line", `M${px(from)} ${px(y)}H${px(width - MARGINS.right)}`),
    bar,
    ...flag,
    ...stop,
    ...drawDisc(number, disc, y, DISC),
    ...drawWords(said, disc, y, width, at - from)
  ];
}
function drawWords(said, disc, y, width, before) {
  const room = width - 4 - disc - DISC - 8;
  const kept = said.filter(
    (_, k) => k === 0 || said[k].isDanger || length(said.slice(0, k + 1)) < Math.max(room, before)
  );
  const needed = length(kept);
  const isBehind = needed < room;
  const spans = kept.map(({ text, isDanger, isMain }, k) => {
    const props = {
      class: isDanger ? "race-said danger" : isMain ? "race-said main" : "race-said",
      dx: k === 0 ? 0 : 10
    };
    return s3("tspan", props, text);
  });
  const place = isBehind ? { x: px(disc + DISC + 8), y: px(y + 4.5), "text-anchor": "start" } : { x: px(disc - DISC - 4), y: px(y - THICK / 2 - 4), "text-anchor": "end" };
  return [s3("text", { class: "race-words", ...place }, spans)];
}
var length = (said) => said.reduce((sum, { text }) => sum + LETTER * text.length + 10, 0);
function drawFlag(x, y) {
  const [columns, rows] = [2, 4];
  const [wide, high] = [FLAG.width / columns, FLAG.height / rows];
  const checks = Array.from({ length: columns * rows }, (_, k) => [k % columns, Math.floor(k / columns)]);
  const dark = checks.filter(([column, row]) => (column + row) % 2 === 0);
  const top = y - FLAG.height / 2;
  const boxes = dark.map(
    ([column, row]) => `M${px(x + 2 + column * wide)} ${px(top + row * high)}h${wide}v${high}h${-wide}z`
  );
  const ground = `M${px(x + 2)} ${px(top)}h${FLAG.width}v${FLAG.height}h${-FLAG.width}z`;
  return [
    s3(
      "g",
      { class: "race-flag" },
      path("race-flag-ground", ground),
      path("race-flag-checks", boxes.join(""))
    )
  ];
}
var drawCross = (x, y) => [
  path("race-cross", `M${px(x)} ${px(y - 9)}v18`),
  path("race-cross", `M${px(x + 3)} ${px(y - 4)}l8 8m0 -8l-8 8`)
];
var lapWords = (lap) => lap === 1 ? "one lap is one step" : `one lap is one epoch, ${counted2(lap, "step")}`;

// static/js/views/race/laps.js
var { h: h6, setAttributes: setAttributes3, setText: setText6 } = part138;
var RaceLaps = class extends RaceChart {
  #laps = h6("span", { class: "race-aside" });
  title = h6("h3", {}, "Laps ", this.#laps);
  constructor() {
    super("race-laps", raceLabel("Laps", []));
  }
  paint() {
    const { width, height: height2, state } = this;
    const run = state?.race?.runs[0];
    if (!state || !run || width === 0) return this.svg.replaceChildren();
    const { result, step } = state;
    const lap = run.steps_per_epoch;
    const bars = result ? replayBars(ranked(standings(state)), step, isOver(state)) : computingBars(state);
    const total = result ? result.until : run.total_steps;
    const frame = { width, height: height2, total, lap, step: result && step };
    setText6(this.#laps, lapWords(lap));
    const said = bars.map(
      ({ number, said: parts }) => `${number}: ${parts.map(({ text }) => text).join(", ")}`
    );
    setAttributes3(this.svg, {
      viewBox: `0 0 ${width} ${height2}`,
      "aria-label": `Laps. ${said.join("; ")}.`
    });
    this.svg.replaceChildren(...drawLaps(bars, frame));
  }
};
var createRaceLaps = () => new RaceLaps();

// static/js/views/race/map.js
import { part6 } from "./main.js";
import { part13 as part139 } from "./main.js";
import { part23 as part232 } from "./main.js";
import { part25 } from "./main.js";
import { part28 } from "./main.js";

// static/js/draw/race/lane-picture.js
import { part5 as part52 } from "./main.js";
import { part23 } from "./main.js";
import { part33 } from "./main.js";
import { part35 } from "./main.js";
var { fill, line: line2, ring, stroke: stroke2, typeface, write } = part52;
var { mapBox, toPixels, traceStops } = part23;
var { clipped, onBlock, placeOf } = part33;
var { hidden } = part35;
var BALL = 9.5;
var START = 4.5;
var WAY = 2.6;
var CASING = 6;
var SQUARE = 7;
var APART = 11;
var BEHIND = 0.3;
function drawOnMap(context, chart, { lanes, finish }) {
  const box = mapBox(chart);
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  const at = toPixels(chart);
  for (const stops of finish)
    drawChequered(
      context,
      stops.map(({ a, b }) => at(a, b))
    );
  drawWays(context, lanes, {
    palette: chart.palette,
    trace: (stops) => traceStops(context, chart, stops),
    at: ({ a, b }) => at(a, b)
  });
  context.restore();
}
function drawOnSurface(context, { shown, projection, palette }, { lanes, finish }) {
  const pixel = ({ x, y, z }) => projection.toScreen(x, y, z);
  for (const stops of finish) {
    for (const piece of clipped(stops.map((stop) => placeOf(shown, stop)))) {
      context.globalAlpha = hidden(shown, projection, piece[piece.length >> 1]) ? BEHIND : 1;
      drawChequered(context, piece.map(pixel));
    }
  }
  context.globalAlpha = 1;
  drawWays(context, lanes, {
    palette,
    trace: (stops) => {
      context.beginPath();
      for (const piece of clipped(stops.map((stop) => placeOf(shown, stop)))) {
        piece.forEach((point, k) => {
          if (k === 0) context.moveTo(...pixel(point));
          else context.lineTo(...pixel(point));
        });
      }
    },
    at: (stop) => {
      const place = placeOf(shown, stop);
      return onBlock(place) ? pixel(place) : null;
    }
  });
}
function drawWays(context, lanes, { palette, trace, at }) {
  context.lineJoin = "round";
  for (const { stops } of lanes) {
    context.lineCap = "round";
    trace(stops);
    stroke2(context, [palette.paper, CASING]);
  }
  context.lineCap = "butt";
  for (const { stops, number } of lanes) {
    context.setLineDash(dashOf(number));
    trace(stops);
    stroke2(context, [hueOf(palette, number), WAY]);
    context.setLineDash([]);
  }
  for (const lane of lanes) drawCrossings(context, lane, palette, at);
  const start = lanes[0]?.stops[0];
  const from = start && at(start);
  if (from) {
    ring(context, from, START);
    fill(context, palette.paper, [palette.ink, 1.8]);
  }
  for (const { ball, number } of lanes.toReversed()) {
    const spot = ball && at(ball);
    if (spot) drawBall(context, spot, number, palette);
  }
}
function drawCrossings(context, { crossings, number }, palette, at) {
  const drawn = [];
  for (const stop of crossings) {
    const spot = at(stop);
    if (!spot || drawn.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < APART)) continue;
    drawn.push(spot);
    const [left, top] = [spot[0] - SQUARE / 2, spot[1] - SQUARE / 2];
    const corners = [
      [left, top],
      [left + SQUARE, top],
      [left + SQUARE, top + SQUARE],
      [left, top + SQUARE]
    ];
    line2(context, ...corners);
    context.closePath();
    fill(context, palette.paper, [hueOf(palette, number), 1.8]);
  }
}
function drawBall(context, spot, number, palette) {
  ring(context, spot, BALL);
  fill(context, hueOf(palette, number), [palette.paper, 2]);
  context.font = typeface(palette.sans, 12, 600);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, String(number), [spot[0], spot[1] + 0.5], palette.onInk);
}

// static/js/views/race/map.js
import { part57 } from "./main.js";
import { part59 as part594 } from "./main.js";
import { part87 as part872 } from "./main.js";
var { setCaption } = part6;
var { h: h7, setAttributes: setAttributes4 } = part139;
var { planeUnder } = part232;
var { createMap } = part25;
var { reading, readingAt } = part28;
var { fitCanvas } = part57;
var { quantityOf: quantityOf4 } = part594;
var { Drawing: Drawing2 } = part872;
var BEFORE = "The map appears when all are computed.";
var RaceMap = class extends Drawing2 {
  #canvas = h7("canvas");
  #map = createMap();
  #ground;
  #context = null;
  #reading = null;
  caption = h7("p", { class: "caption" }, BEFORE);
  constructor(ground) {
    super();
    this.#ground = ground;
    const attributes = { class: "drawing race-map", role: "img", "aria-label": raceLabel("Map", []) };
    setAttributes4(this.drawing, attributes);
    this.drawing.append(this.#canvas);
    this.drawing.addEventListener("pointermove", ({ clientX, clientY }) => {
      const { left, top } = this.drawing.getBoundingClientRect();
      this.#readAt(clientX - left, clientY - top);
      this.paint();
    });
    this.drawing.addEventListener("pointerleave", () => {
      this.#reading = null;
      this.paint();
    });
  }
  update(state) {
    this.take(state);
    this.paint();
  }
  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
  }
  paint() {
    const context = this.#context;
    if (!context) return;
    const scene = this.state && this.#ground.sceneOf(this.state);
    if (!scene) {
      context.clearRect(0, 0, this.width, this.height);
      setCaption(this.caption, [BEFORE]);
      return;
    }
    const chart = this.#chartOf(scene);
    this.#map.draw(
      context,
      chart,
      scene.lanes.map(({ stops }) => stops)
    );
    drawOnMap(context, chart, scene);
    setCaption(this.caption, this.#reading ? reading(chart.picture, this.#reading) : planeWords(scene.state));
    const quantity = quantityOf4(scene.race.runs);
    const name = raceLabel(`Map of the ${quantity} with all paths`, standings(scene.state));
    setAttributes4(this.drawing, { "aria-label": name });
  }
  #chartOf({ shown, state, race }) {
    const { width, height: height2, palette } = this;
    const picture = {
      answer: { ...state.landscape, query: { plane: "path" } },
      path: { behind: [], ahead: [], beads: [], end: null },
      ball: null,
      ...{ window: shown.window, scale: shown.scale, quantity: quantityOf4(race.runs) }
    };
    const plain3 = { small: false, breath: 1, probe: null, arrows: false };
    return { ...plain3, shown, picture, palette, width, height: height2, reading: this.#reading };
  }
  #readAt(x, y) {
    const scene = this.state && this.#ground.sceneOf(this.state);
    const chart = scene && this.#chartOf(scene);
    const at = chart && planeUnder(chart, x, y);
    this.#reading = at ? readingAt(chart.picture, at) : null;
  }
};
var createRaceMap = (ground) => new RaceMap(ground);

// static/js/views/race/player.js
import { part13 as part1310 } from "./main.js";
import { part14 as part145 } from "./main.js";
import { part81 as part814 } from "./main.js";
import { part92 } from "./main.js";
var { h: h8, setAttributes: setAttributes5, setText: setText7 } = part1310;
var { count: count5, counted: counted3 } = part145;
var { iconButton, turnPlay } = part814;
var { createSpeed } = part92;
function createRacePlayer(actions) {
  const shown = { playing: false };
  const turn2 = () => shown.playing ? actions.pause() : actions.play();
  const play = iconButton("Play", "play", turn2, { class: "transport-play primary" });
  const buttons = [
    play,
    iconButton("Step", "step", actions.step, { class: "quiet" }),
    iconButton("To the end", "to-the-end", actions.toEnd, { class: "quiet" })
  ];
  const words2 = h8("p", { class: "race-replay" });
  const slider = h8("input", {
    ...{ type: "range", class: "slider race-scrub", min: 0, step: 1, "aria-label": "Step of the replay" },
    oninput: () => actions.seek(Number(slider.value))
  });
  const speed = createSpeed("Speed of the replay", actions.setSpeed);
  const [step, of] = [h8("span", { class: "figure" }), h8("span", { class: "race-of" })];
  const status = h8("p", { class: "visually-hidden", role: "status" });
  const element = h8(
    "div",
    { class: "race-player" },
    h8("div", { class: "transport", role: "group", "aria-label": "Race" }, buttons),
    ...[speed.element, words2, slider, h8("div", { class: "race-clock" }, step, of), status]
  );
  function update(state) {
    const { race, result, playing } = state;
    element.hidden = race === null;
    if (!race) return;
    const [now, total] = [Math.floor(state.step), result?.until ?? 1];
    setText7(words2, replayWords(state));
    speed.show(paceOf(total, state.speed));
    speed.element.hidden = result === null;
    setText7(step, result ? count5(now) : "–");
    setText7(of, result ? ` of ${counted3(total, "step")}` : "");
    setAttributes5(slider, { max: total, "aria-valuetext": `step ${count5(now)}` });
    slider.value = String(now);
    slider.disabled = result === null;
    slider.style.setProperty("--filled", `${100 * state.step / total}%`);
    setText7(status, statusWords(state));
    for (const one of buttons) setAttributes5(one, { "aria-disabled": result ? null : "true" });
    shown.playing = playing;
    turnPlay(play, playing);
  }
  return { element, update, play };
}

// static/js/views/race/surface.js
import { part13 as part1311 } from "./main.js";
import { part30 } from "./main.js";
import { part32 } from "./main.js";
import { part34 } from "./main.js";
import { part57 as part572 } from "./main.js";
import { part59 as part595 } from "./main.js";
import { part84 } from "./main.js";
import { part87 as part873 } from "./main.js";
var { h: h9, setAttributes: setAttributes6, setText: setText8 } = part1311;
var { HOME, keyed, turn } = part30;
var { drawBlock } = part32;
var { project } = part34;
var { fitCanvas: fitCanvas2 } = part572;
var { quantityOf: quantityOf5 } = part595;
var { openSurface, Scenery } = part84;
var { Drawing: Drawing3 } = part873;
var MARGINS2 = { left: 10, right: 10, top: 8, bottom: 8 };
var TURN = 8e-3;
var RaceSurface = class extends Drawing3 {
  #canvases = { scenery: h9("canvas"), overlay: h9("canvas") };
  #scenery = new Scenery(this.#canvases.scenery);
  #ground;
  #camera = HOME;
  #isOpening = false;
  #context = null;
  caption = h9("p", { class: "caption" });
  constructor(ground) {
    super();
    this.#ground = ground;
    const attributes = { class: "drawing race-surface", role: "img", tabindex: "0" };
    setAttributes6(this.drawing, { ...attributes, "aria-label": raceLabel("Surface", []) });
    this.drawing.append(this.#canvases.scenery, this.#canvases.overlay);
    this.#listen();
  }
  #listen() {
    const { drawing } = this;
    drawing.addEventListener("pointerdown", ({ pointerId }) => drawing.setPointerCapture(pointerId));
    drawing.addEventListener("pointermove", ({ pointerId, movementX, movementY, pointerType }) => {
      if (!drawing.hasPointerCapture(pointerId)) return;
      const over = pointerType === "touch" ? 0 : movementY;
      this.#look(turn(this.#camera, movementX * TURN, over * TURN));
    });
    drawing.addEventListener("dblclick", () => this.#look(HOME));
    drawing.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = event.key === "Home" ? HOME : keyed(this.#camera, event.key);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      this.#look(next);
    });
  }
  #look(camera) {
    this.#camera = camera;
    this.paint();
  }
  update(state) {
    this.take(state);
    if (state.race && !this.#isOpening) this.#open();
    this.paint();
  }
  #open() {
    this.#isOpening = true;
    openSurface(this.#canvases.scenery, (surface, why) => {
      this.#scenery.use(surface);
      setText8(this.caption, why ?? "");
      this.drawing.hidden = surface === null;
      this.paint();
    });
  }
  resized() {
    this.#scenery.resize(this.width, this.height);
    this.#context = fitCanvas2(this.#canvases.overlay, this.width, this.height);
  }
  paint() {
    const { width, height: height2, palette } = this;
    const context = this.#context;
    if (!context) return;
    const scene = this.state && this.#ground.sceneOf(this.state);
    context.clearRect(0, 0, width, height2);
    this.#canvases.scenery.hidden = !scene;
    if (!scene) return;
    const projection = project(this.#camera, { width, height: height2, margins: MARGINS2 }, HOME);
    const { shown } = scene;
    if (!this.#scenery.draw(shown, projection, palette)) return;
    drawBlock(context, { projection, shown, palette, small: false });
    drawOnSurface(context, { shown, projection, palette }, scene);
    const name = `Surface of the ${quantityOf5(scene.race.runs)} with all paths; the arrow keys turn it`;
    setAttributes6(this.drawing, { "aria-label": raceLabel(name, standings(scene.state)) });
  }
};
var createRaceSurface = (ground) => new RaceSurface(ground);

// static/js/views/race/race.js
var { createPace, PANEL_MS } = part62;
var { h: h10, setText: setText9 } = part1312;
var { quantityOf: quantityOf6 } = part596;
var { createTwin } = part622;
var { commandIn, KEYS } = part72;
var { button: button4 } = part815;
var OWN_KEYS = 'input:not([type="range"]), select';
var SLIDER = 'input[type="range"]';
var OWN_SPACE = "button, a, summary";
function createRace(container, actions) {
  const dialog = container;
  const held = { state: null, drawn: null };
  const together = createPace(PANEL_MS / 2);
  const parts = build(actions);
  const twin = createTwin("The race", () => tableOf(held.state));
  const base = h10("p", { class: "race-base" });
  lay(dialog, parts, base, twin.element);
  dialog.addEventListener("close", actions.pause);
  dialog.addEventListener("keydown", (event) => listen(event, actions, held.state));
  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[href^='#run=']")) dialog.close();
  });
  return {
    show: () => dialog.showModal(),
    update(state, previous) {
      held.state = state;
      held.drawn ??= previous;
      together(() => draw(held.state), state.playing);
    }
  };
  function draw(state) {
    const previous = held.drawn ?? state;
    held.drawn = state;
    dialog.classList.toggle("race-on", state.race !== null);
    if (state.base) setText9(base, baseWords(state.base));
    for (const part of Object.values(parts)) part.update(state);
    twin.refresh();
    if (state.race && state.race.id !== previous.race?.id) parts.player.play.focus();
    Object.assign(dialog.dataset, { step: String(Math.floor(state.step)), state: stateOf(state) });
  }
}
function stateOf(state) {
  if (!state.race) return "ready";
  if (!state.result || !state.landscape) return "computing";
  return isOver(state) ? "ended" : "replay";
}
function build(actions) {
  const ground = createGround();
  return {
    headline: createHeadline(),
    entrants: createEntrants(actions),
    field: createField(actions),
    finish: createFinish(actions),
    map: createRaceMap(ground),
    surface: createRaceSurface(ground),
    laps: createRaceLaps(),
    curves: createRaceCurves(),
    player: createRacePlayer(actions)
  };
}
function lay(dialog, parts, base, table) {
  const { headline: headline2, entrants, field, finish, map, surface, laps, curves, player } = parts;
  const close = button4("Close", () => dialog.close(), { class: "pill" });
  const part = (kind, name, ...inside) => h10("section", { class: `race-part race-part-${kind}`, "aria-label": name }, ...inside);
  const title = (words2, aside = "") => h10("h3", {}, `${words2} `, h10("span", { class: "race-aside" }, aside));
  dialog.append(
    h10("header", { class: "race-head" }, h10("h2", { id: "race-title" }, "Race"), base, close),
    headline2.element,
    h10("div", { class: "race-body" }, [
      part("side", "Who races", title("Who races"), entrants.element, field.element, finish.element),
      part("map", "From above", title("From above", "dark is low"), map.drawing, map.caption),
      part("surface", "On the surface", title("On the surface"), surface.drawing, surface.caption),
      part("laps", "Laps", laps.title, laps.drawing),
      part("loss", "Courses", h10("header", {}, curves.title, table), curves.drawing)
    ]),
    player.element
  );
}
function tableOf(state) {
  if (!state?.race) return null;
  const { race, landscape } = state;
  const lanes = landscape ? walkedLanes({ ...state, landscape }) : [];
  return raceTable(standings(state), lanes, quantityOf6(race.runs));
}
function listen(event, actions, state) {
  const target = event.target instanceof Element ? event.target : null;
  const taken = target?.closest(`${OWN_KEYS}, ${event.key === " " ? OWN_SPACE : SLIDER}`);
  if (!state?.race || taken || event.ctrlKey || event.metaKey || event.altKey) return;
  const { step, stepBack, toStart, toEnd } = actions;
  const commands = {
    ...{ toggle: state.playing ? actions.pause : actions.play, step, stepBack },
    ...{ reset: toStart, toEnd }
  };
  const command = commands[commandIn(KEYS.race, event) ?? ""];
  if (!command) return;
  event.preventDefault();
  command();
}

// static/js/race-room.js
function createRaceRoom(container, page, server) {
  const racing = new Racing(page, server.asks);
  const dialog = createRace(container, racing);
  racing.store.subscribe(dialog.update);
  return {
    open() {
      if (racing.prepare()) dialog.show();
    }
  };
}
export {
  createRaceRoom
};
