import {
  BACKWARD,
  FORWARD,
  LOSS,
  MOVES,
  PHASES,
  RATE,
  SUBTRACT,
  answerNames,
  asTaken,
  canTile,
  className,
  classOf,
  countLocks,
  dataNumbers,
  dataText,
  edgeValues,
  endedPoint,
  humanText,
  humanValue,
  inputLabels,
  listText,
  lockOf,
  lockWords,
  lookedAt,
  lossForms,
  lossText,
  moveText,
  outputLabels,
  outputText,
  pairText,
  phaseIcon,
  phaseRing,
  planNetwork,
  predictedClass,
  readable,
  seenIn,
  shortSlope,
  shortText,
  shownAs,
  slopeText,
  targetText,
  truthName,
  usualFor,
  valueText,
  withLimits
} from "./shared-human.js";
import {
  readByHand,
  turnByHand,
  turnByKeys
} from "./shared-hands.js";
import {
  decodeAddress,
  encodeAddress,
  firstPlace,
  guideAddress,
  modeOf
} from "./shared-share.js";
import {
  anchorOf,
  paintNetwork,
  placesIn,
  pulsing
} from "./shared-picture.js";
import {
  LEGEND,
  alphaOf,
  coloursOf,
  drawSheet,
  edgeLines,
  endsOf,
  heightOf,
  hueOf,
  largestOf,
  lineOf,
  neuronLook,
  paintCallout,
  paintEdge,
  paintFold,
  paintHeadings,
  paintInputs,
  paintLegend,
  paintNeuron,
  paintOutputs,
  paintPulse,
  paintRing,
  pointAt,
  rank,
  textHueOf,
  trace,
  traceDashed,
  tracePart,
  weightAt,
  widthOf
} from "./shared-hues.js";
import {
  Drawing,
  Held,
  Panel,
  Refusing,
  boundsText,
  carried,
  cleared,
  createChoices,
  createRows,
  inputFor,
  isSimple,
  lossOf,
  patchAt,
  selectInput,
  spread,
  titleOf,
  valueAt,
  withDataset,
  withLabels,
  withMoved
} from "./shared-refusals.js";
import {
  accuracyRange,
  logTicks,
  lossRange,
  takesLog
} from "./shared-ranges.js";
import {
  createTwin
} from "./shared-twin.js";
import {
  Failure,
  Refused,
  Unanswered,
  Unreachable,
  saidBy
} from "./shared-errors.js";
import {
  onScreen
} from "./shared-targets.js";
import {
  createStore
} from "./shared-store.js";
import {
  WeightStage,
  axes,
  beginningOf,
  blowUpOf,
  changeText,
  createRoom,
  decimalsNeeded,
  heightWords,
  historyWords,
  inLetters,
  layerWords,
  lossAt,
  minimaTable,
  nearestWords,
  pictureFor,
  planOf,
  planeOf,
  previewWords,
  raised,
  retryOf,
  sceneOf,
  sentencesOf,
  slopeText as slopeText2,
  spokenOf,
  stepWords,
  tangent,
  termsText,
  updateFigures,
  wayOut,
  whyWords
} from "./shared-words.js";
import {
  Stage
} from "./shared-patience.js";
import {
  compactLabelOf,
  countFrozen,
  edgeOf,
  findWeights,
  isFrozen,
  isPosition,
  labelOf,
  layersOf,
  neighbour,
  weightNamed,
  withoutFrozen
} from "./shared-parameters.js";
import "./shared-picture.2.js";
import "./shared-thrift.js";
import {
  KEYS,
  commandIn,
  keyTable
} from "./shared-keys.js";
import {
  openSurface
} from "./shared-scenery.js";
import {
  PANEL_MS,
  createPace,
  createPatience,
  marked,
  setCaption
} from "./shared-caption.js";
import {
  AROUND_THE_WALK,
  FAR,
  caption,
  colourOf,
  hasNoDirection,
  heldCenter,
  hit,
  isDashed,
  known,
  label,
  letterOf,
  lossAt as lossAt2,
  onBlock,
  othersWords,
  pathHeld,
  placeOf,
  planeAt,
  planeUnder,
  reachOf,
  reading,
  sample,
  showsBall,
  surfaceTable,
  toPixels,
  tokenOf,
  windowOf
} from "./shared-path.js";
import {
  fill,
  line,
  plate,
  ring,
  stroke,
  textOf,
  value,
  words,
  write
} from "./shared-words.2.js";
import {
  circle,
  clip,
  label as label2,
  levelLines,
  path
} from "./shared-svg.js";
import {
  dots,
  fitCanvas,
  hull,
  linear,
  observeSize,
  pathThrough,
  px,
  spanOf
} from "./shared-size.js";
import {
  NO_LOGARITHM
} from "./shared-loss-scale.js";
import {
  blend,
  countsFrom,
  decimalsOf,
  numbersAcross,
  paletteOf,
  rgb,
  roomBeside,
  ticks
} from "./shared-palette.js";
import {
  viridis
} from "./shared-viridis.js";
import {
  batchSizeAt,
  namesOf,
  rateOf,
  ruleOf
} from "./shared-names.js";
import {
  isNoisy,
  isTextbook,
  nearestMinimum,
  surfaceOf
} from "./shared-surface.js";
import {
  briefConfig,
  changeWords,
  changedFields,
  joined,
  kindOfChange,
  merged,
  runAt,
  same
} from "./shared-config.js";
import {
  ownOf
} from "./shared-placing.js";
import {
  button,
  icon,
  iconButton,
  turnPlay
} from "./shared-icons.js";
import {
  isMoving,
  isNow
} from "./shared-moving.js";
import {
  h,
  s,
  setAttributes,
  setText
} from "./shared-dom.js";
import {
  axisTexts,
  batchLoss,
  count,
  counted,
  every,
  fixed,
  loss,
  measured,
  percent,
  plain,
  short,
  shortGrouped,
  signed,
  significant,
  weight,
  withCommas
} from "./shared-format.js";

// static/js/address/bookmarks.js
var MOST_LETTERS = 200;
var MOST = 100;
var LONGEST_ADDRESS = 4e4;
var KEY = "bookmarks";
function readBookmarks(text2) {
  try {
    const known2 = JSON.parse(text2 ?? "[]");
    const kept = Array.isArray(known2) ? known2.flatMap(checked) : [];
    const ids = kept.map(({ id }) => id);
    return inOrder(kept.filter(({ id }, k) => ids.indexOf(id) === k).slice(0, MOST));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}
function checked(one) {
  const { id, note, address, step } = one ?? {};
  const isText = (text2, most) => typeof text2 === "string" && text2.length <= most;
  if (!isText(id, MOST_LETTERS) || !isText(note, MOST_LETTERS) || !isText(address, LONGEST_ADDRESS))
    return [];
  const read3 = decodeAddress(address);
  return read3.problems.length === 0 && read3.step !== null && read3.step === step ? [{ id, step, note, address }] : [];
}
var inOrder = (bookmarks) => [...bookmarks].sort((one, other) => one.step - other.step);
function placeOf2(ours, address) {
  const theirs = decodeAddress(address);
  if (encodeAddress({ config: ours.config }) !== encodeAddress({ config: theirs.config })) return "elsewhere";
  const text2 = (forks) => forks.map((fork) => encodeAddress({ forks: [fork] }));
  const [one, other] = [text2(ours.forks), text2(theirs.forks)];
  const parting = one.findIndex((fork, k) => fork !== other[k]);
  const common = parting < 0 ? one.length : parting;
  const left = [...ours.forks.slice(common), ...theirs.forks.slice(common)].map((fork) => fork.step);
  return (theirs.step ?? 0) <= Math.min(Number.POSITIVE_INFINITY, ...left) ? "here" : "branch";
}
var Bookmarks = class {
  #store;
  #address;
  #attempt;
  /** What this browser refused to keep, which then lasts as long as the page. @type {Kept[] | null} */
  #unkept = null;
  /** @param {Store} store @param {Address} address @param {Attempt} attempt */
  constructor(store, address, attempt) {
    this.#store = store;
    this.#address = address;
    this.#attempt = attempt;
    store.subscribe((state, previous) => {
      if (state.run !== previous.run) this.#show(this.#read());
    });
    window.addEventListener("storage", ({ key }) => {
      if (key === KEY || key === null) this.#show(this.#read());
    });
  }
  mostLetters = MOST_LETTERS;
  /** Mark the present moment; one that is marked already has its note written anew. */
  add = () => {
    const { bookmarks, frame, run } = this.#store.get();
    if (!frame || frame.run !== run?.id) return;
    const { step } = frame;
    const old = bookmarks.find((one) => one.place === "here" && one.step === step);
    if (!old && bookmarks.length >= MOST) {
      this.#store.set({
        notice: `There are ${MOST} bookmarks, the most that are kept. Delete one to make room.`
      });
      return;
    }
    const id = old?.id ?? `${Date.now()}-${step}`;
    if (!old) this.#change((kept) => [...kept, { id, step, note: "", address: this.#address.moment }]);
    this.#store.set({ marked: id });
  };
  /** @param {string} id @param {string} note */
  note = (id, note) => {
    const text2 = note.trim().slice(0, MOST_LETTERS);
    this.#change((kept) => kept.map((one) => one.id === id ? { ...one, note: text2 } : one));
  };
  /** @param {string} id */
  remove = (id) => this.#change((kept) => kept.filter((one) => one.id !== id));
  /** The note of the chosen bookmark is written. */
  leave = () => this.#store.set({ marked: null });
  /**
   * Go to a marked moment; if it is of another run, to that one, which is made again if the server has it no more.
   * @param {string} id
   */
  go = (id) => this.#attempt({}, async () => {
    const bookmark = this.#find(id);
    if (bookmark) await this.#address.goTo(bookmark.address, bookmark.place === "here");
  });
  /** Put a link to it on the clipboard. @param {string} id */
  copy = (id) => this.#attempt({ stays: true }, async () => {
    const bookmark = this.#find(id);
    if (bookmark) this.#store.set({ notice: await this.#address.copyOf(bookmark.address) });
  });
  /** @param {string} id */
  #find(id) {
    return this.#store.get().bookmarks.find((one) => one.id === id);
  }
  /** @param {(kept: Kept[]) => Kept[]} change */
  #change(change) {
    const kept = inOrder(change(this.#read()));
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
      this.#unkept = null;
    } catch {
      this.#unkept = kept;
      this.#store.set({ notice: "This browser refuses to keep bookmarks; they last as long as this page." });
    }
    this.#show(kept);
  }
  /** @returns {Kept[]} */
  #read() {
    if (this.#unkept) return this.#unkept;
    try {
      return readBookmarks(localStorage.getItem(KEY));
    } catch {
      return [];
    }
  }
  /** @param {Kept[]} kept */
  #show(kept) {
    const { definition } = this.#address;
    const bookmarks = kept.map((one) => ({ ...one, place: placeOf2(definition, one.address) }));
    this.#store.set({ bookmarks });
  }
};

// static/js/asking/probing.js
var planeOf2 = ({ run, landscape: { plane, i, j, seed, samples } }) => [run?.id, plane, i, j, seed, samples].join();
var withProbe = ({ landscape: landscape2 }, probe) => landscape2.probe === probe ? {} : { landscape: { ...landscape2, probe } };
function probed(state, point) {
  const { answer } = state.landscape;
  const probe = point && answer && { ...point, query: answer.query, answer: null, error: null };
  return withProbe(state, probe);
}
var endedProbe = (state, previous) => planeOf2(state) === planeOf2(previous) ? {} : withProbe(state, null);
function pointOf({ a, b, query: { plane, i, j, seed, samples } }) {
  return { plane, ...plane === "weights" ? { i, j } : { seed }, samples, a, b };
}
var told = ({ probe }, state, found) => state.landscape.probe === probe ? withProbe(state, { ...probe, ...found }) : {};
var probeQuestion = (asks3) => ({
  wanted({ run, landscape: { probe } }) {
    return probe && probe.answer === null && probe.error === null ? { run: run.id, probe } : null;
  },
  covers: (known2, wanted) => known2.probe === wanted.probe,
  // Over all samples, as all else that is told of a step, whatever the landscape is drawn over.
  ask: ({ run, probe }) => asks3.probe(run, { ...probe.query, samples: "all" }, probe),
  show: (answer, wanted, state) => told(wanted, state, { answer }),
  refused: ({ message: error }, wanted, state) => told(wanted, state, { error })
});

// static/js/acting/branches.js
var Branches = class {
  #store;
  #attempt;
  #session;
  #asks;
  /** @param {Store} store @param {Session} session @param {Asks} asks @param {Attempt} attempt */
  constructor(store, session, asks3, attempt) {
    this.#store = store;
    this.#session = session;
    this.#asks = asks3;
    this.#attempt = attempt;
  }
  /** @param {string} id */
  show = (id) => this.#attempt({}, () => this.#show(id));
  /** @param {string} id @param {string} name  empty for the automatic one */
  rename = (id, name) => this.#attempt({ stays: true }, async () => {
    const run = await this.#asks.rename(id, name.trim() || null);
    const { branches } = this.#store.get();
    const renamed = branches.map((one) => one.id === id ? { ...one, name: run.name } : one);
    this.#store.set({ branches: renamed });
  });
  /** Delete a branch; the page goes elsewhere first if it shows that one. @param {string} id */
  remove = (id) => this.#attempt({ stays: true }, async () => {
    const { run, branches } = this.#store.get();
    const next = refugeOf(id, branches);
    if (!next) return;
    if (run?.id === id) await this.#show(next.id);
    await this.#asks.remove(id);
    this.#store.set({ branches: this.#store.get().branches.filter((one) => one.id !== id) });
  });
  /** @param {string | null} compared  null ends the comparison */
  compare = (compared) => this.#store.set({ compared });
  /** Go to another branch, at the same step if it has been there. @param {string} id */
  async #show(id) {
    const { run, frame, branches, compared } = this.#store.get();
    const branch = branches.find((one) => one.id === id);
    const step = Math.min(frame?.step ?? 0, branch?.recorded ?? 0);
    await this.#session.find(id, branch?.status === "training" ? null : step);
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
var equal = (known2, wanted) => JSON.stringify(known2) === JSON.stringify(wanted);
var Asker = class {
  #store;
  #question;
  #report;
  #busy = false;
  /** What is answered, or will not be. @type {W | null} */
  #settled = null;
  /** @type {Turn<W, A>["last"]} */
  #last = null;
  /** What is wanted, since when, and not before when; ms. */
  #next = { wanted: (
    /** @type {W | null} */
    null
  ), since: 0, earliest: 0 };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @param {Store} store @param {Question<W, A>} question @param {(error: unknown) => void} [report] */
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
  /** See what is wanted, and ask for it when it is due. */
  look = () => {
    clearTimeout(this.#timer);
    const present = presentIn(this.#store.get());
    if (this.#busy || !present) return;
    const wanted = this.#question.wanted(present);
    if (wanted === null) this.#settled = this.#next.wanted = null;
    else if (this.#settled === null || !this.#covers(this.#settled, wanted)) this.#askSoon(wanted, present);
  };
  /** @param {W} known @param {W} wanted */
  #covers(known2, wanted) {
    return (this.#question.covers ?? equal)(known2, wanted);
  }
  /** @param {W} wanted @param {Present} present */
  #askSoon(wanted, present) {
    const now = performance.now();
    const { wanted: known2, since } = this.#next;
    const isNew = known2 === null || !equal(known2, wanted);
    this.#next = { ...this.#next, wanted, since: isNew ? now : since };
    const turn = { wanted, since: this.#next.since, last: this.#last };
    const due5 = Math.max(this.#question.due?.(turn, present) ?? now, this.#next.earliest);
    if (due5 > now) this.#timer = setTimeout(this.look, due5 - now);
    else this.#ask(wanted);
  }
  /** @param {W} wanted */
  async #ask(wanted) {
    const last = {
      wanted,
      answer: (
        /** @type {A | undefined} */
        void 0
      ),
      began: performance.now(),
      ended: 0
    };
    const { ask: ask2, answered, show } = this.#question;
    this.#busy = true;
    try {
      last.answer = await ask2(wanted);
      this.#settled = answered?.(last.answer, wanted) ?? wanted;
      if (this.#isHere(wanted)) this.#store.set(show(last.answer, wanted, this.#store.get()));
    } catch (error) {
      this.#fail(error, wanted);
    } finally {
      this.#busy = false;
      this.#last = { ...last, ended: performance.now() };
    }
    this.look();
  }
  /** @param {unknown} error @param {W} wanted */
  #fail(error, wanted) {
    if (error instanceof Unreachable) this.#next.earliest = performance.now() + AGAIN;
    else this.#settled = wanted;
    if (!(error instanceof Failure)) this.#report(error);
    else if (error instanceof Refused && this.#isHere(wanted))
      this.#store.set(this.#question.refused?.(error, wanted, this.#store.get()) ?? {});
  }
  /** @param {W} wanted */
  #isHere(wanted) {
    return this.#store.get().run?.id === wanted.run;
  }
};

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
  const apart2 = w[1] - w[0];
  const left = Math.max(standing(descent).w - apart2, w[0]);
  const right = Math.min(standing(descent).w + apart2, w[w.length - 1]);
  return (lossAt(w, losses, right) - lossAt(w, losses, left)) / (right - left);
}
function aimOf(descent, step) {
  const { w } = descent;
  return Math.min(Math.max(standing(descent).w + step, w[0]), w[w.length - 1]);
}
function drop(descent, step) {
  const w = aimOf(descent, step);
  const dot = { w, loss: lossAt(descent.w, descent.losses, w) };
  const height = descent.dots[0].loss - descent.floor.loss;
  const lifted = descent.lifted || dot.loss - descent.floor.loss <= NEAR * height;
  return { ...descent, dots: [...descent.dots, dot], lifted };
}
function descentWords(descent, quantity) {
  const taken = descent.dots.length - 1;
  if (descent.lifted) return endWords(descent, quantity);
  const slope = `slope ${signed(slopeAt(descent), 3)}`;
  if (taken === 0)
    return `In this fog only the ${slope} can be felt. Choose a step, drop a dot, and try to reach the floor.`;
  const [before, now] = descent.dots.slice(-2);
  const change = now.loss - before.loss;
  const size = significant(Math.abs(change), 2);
  const how = change < 0 ? `lower by ${size}` : change > 0 ? `higher by ${size}: too far, or uphill` : "no lower";
  return `Dot ${taken}: ${quantity} ${loss(now.loss)}, ${how}. The ${slope} is what you feel now.`;
}
function endWords({ dots: [start2, ...dropped], floor }, quantity) {
  const height = start2.loss - floor.loss;
  const [low, at] = [loss(floor.loss), weight(floor.w)];
  const there = `${quantity} ${low}`;
  if (height <= 0) return `The fog is gone: you stand at the floor of this curve already, at ${there}.`;
  if (dropped.length === 0) return `The lowest point drawn was at ${at}, ${there}. You dropped no dot.`;
  const best = dropped[lowestOf(dropped.map(({ loss: loss2 }) => loss2))].loss;
  const [tries, mine] = [counted(dropped.length, "dot"), loss(best)];
  if (best - floor.loss <= NEAR * height)
    return `You reached the floor in ${tries}: ${quantity} ${mine}. The lowest point drawn is ${low}, at ${at}.`;
  return `The lowest point drawn was at ${at}, ${there}. Your lowest of ${tries}: ${mine}.`;
}

// static/js/acting/floors.js
var WIDER = [2, 4, 8, 16, 32];
var WIDER_OF_OTHERS = [4];
var OTHERS = 12;
var WIDEST = 1e3;
var NOTHING = { found: null, notice: null };
var lookWithFloor = (store, asks3) => new Promise((found) => {
  const { run, frame, look } = store.get();
  if (!run || !frame || !look) return found(NOTHING);
  const end = (finding) => {
    asker.stop();
    found(finding);
    return {};
  };
  const asker = new Asker(store, {
    wanted(present) {
      if (present.run.id === run.id) return { run: run.id };
      end(NOTHING);
      return null;
    },
    ask: () => search(run, frame, look, asks3),
    show: end,
    refused: ({ message: notice }) => end({ found: null, notice })
  });
  asker.look();
});
async function search(run, frame, look, asks3) {
  const { step, label: label3 } = look;
  const ask2 = (index, span) => asks3.weight(run.id, index, { step, points: POINTS, trail: 0, ...span > 0 && { span } });
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
  const { start: start2 } = (
    /** @type {Parameter} */
    parameters.find((one) => one.layer === layer)
  );
  const steepness = (index) => Math.abs(gradient[index] ?? 0);
  return Array.from({ length: stop - start2 }, (_, k) => stop - 1 - k).filter((index) => index !== chosen).sort((one, other) => steepness(other) - steepness(one)).slice(0, OTHERS);
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
  /** Seconds that the last answer took. */
  #took = 0;
  /** The chunk on its way: the frame when its answer came, and the step that it reached. */
  #chunk = { asked: false, step: -1, frame: (
    /** @type {Frame | null} */
    null
  ) };
  /** @param {Store} store @param {Pick<Server, "command" | "pauses">} server */
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }
  /** Start, turn around, or go on after another run came on screen; `at` is a step that is on its way to the screen. */
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
  /** @param {{playing: boolean, backwards: boolean}} next */
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
  /** @param {Frame} frame */
  #isDrawn(frame) {
    const { asked, step, frame: before } = this.#chunk;
    return !asked && (step < 0 || frame.step === step || frame !== before);
  }
  /** @param {State["play"]} play @param {number} here  the step to go on from @param {number} perEpoch */
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
      ({ step }) => this.#answered(chunk, step),
      (error) => this.#failed(chunk, error)
    );
  }
  /** @param {{asked: boolean, step: number, frame: Frame | null}} chunk @param {number} step */
  #answered(chunk, step) {
    this.#took = seconds() - this.#pace.time;
    Object.assign(chunk, { asked: false, step, frame: this.#store.get().frame });
  }
  /**
   * A lost connection lets play go on when it is back; a refusal ends it.
   * @param {{asked: boolean}} chunk
   * @param {Error} error
   */
  #failed(chunk, error) {
    chunk.asked = false;
    if (!(error instanceof Refused)) return;
    this.stop();
    this.#store.set({ notice: error.message });
  }
};
function isAtEnd({ status, step }, backwards) {
  return backwards ? step === 0 : status === "finished" || status === "diverged";
}

// static/js/acting/seeking.js
var PATIENCE = 80;
var Seeking = class {
  #store;
  #server;
  /** Seeks that are not answered yet, and when the newest was sent. */
  #sent = { count: 0, time: 0 };
  #next = (
    /** @type {number | null} */
    null
  );
  #aim = (
    /** @type {number | null} */
    null
  );
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @param {Store} store @param {Pick<Server, "command">} server */
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }
  /** Where the run goes, or stands. */
  get aim() {
    return this.#aim ?? this.#store.get().frame?.step ?? 0;
  }
  /** @param {number} step  one that the run has not is brought within it */
  async to(step) {
    const { frame } = this.#store.get();
    if (!frame) return;
    const aim2 = Math.min(Math.max(step, 0), frame.total_steps);
    this.#aim = this.#next = aim2;
    clearTimeout(this.#timer);
    const wait = this.#sent.time + PATIENCE - performance.now();
    if (this.#sent.count === 0 || wait <= 0) await this.#send();
    else this.#timer = setTimeout(() => this.#send(), wait);
  }
  async #send() {
    clearTimeout(this.#timer);
    if (this.#next === null) return;
    const step = this.#next;
    this.#next = null;
    this.#sent = { count: this.#sent.count + 1, time: performance.now() };
    try {
      await this.#server.command({ do: "seek", step });
    } catch (error) {
      if (error instanceof Refused || error instanceof Unanswered) this.#store.set({ notice: error.message });
    }
    this.#sent.count -= 1;
    if (this.#sent.count > 0) return;
    if (this.#next === null) this.#aim = null;
    else await this.#send();
  }
};

// static/js/acting/slow-motion.js
var STAYS = [5200, 4200, 5200, 4200];
var LAST = STAYS.length;
function slowStep(run, parts = {}) {
  const opened = performance.now();
  const nothing = { look: null, frame: null, unit: null, error: null };
  return { run, opened, began: opened, first: false, phase: 0, sample: 0, auto: false, ...nothing, ...parts };
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
  return { run: run.id, step: slow.look.step, layer, unit: to };
}
function isOver({ frame, slow, play }) {
  if (!slow) return false;
  return play.playing || frame?.run !== slow.run || frame.step === 0 && slow.look !== null;
}
var agree = (one, other) => one !== null && Object.entries(other).every(([name, value2]) => Reflect.get(one, name) === value2);
var SlowMotion = class {
  #store;
  #drive;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @param {Store} store @param {Asks} asks @param {Drive} drive  the player's pause and step */
  constructor(store, asks3, drive) {
    this.#store = store;
    this.#drive = drive;
    store.subscribe(() => this.#follow());
    new Asker(store, stepQuestion(asks3));
    new Asker(store, unitQuestion(asks3));
  }
  /**
   * At the first weights there is no step to show, so the first one is done.
   * @param {{phase?: number, sample?: number}} [at]  the frame and the sample of the batch that it opens at
   */
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
  /** @param {number} phase */
  show = (phase) => this.#change({ phase, began: performance.now() });
  /** The next phase; after the last, the next step. */
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
  /** From the last phase it starts anew. */
  toggleAuto = () => {
    const { slow } = this.#store.get();
    if (!slow) return;
    if (!slow.auto && slow.phase === LAST) this.show(0);
    this.#change({ auto: !slow.auto, began: performance.now() });
  };
  /** @param {number} sample */
  choose = (sample2) => this.#change({ sample: sample2 });
  /** @param {Partial<SlowStep>} patch */
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
  /** @param {SlowStep} slow */
  #goOn({ auto, phase, began, look }) {
    if (!auto || !look) return;
    const next = phase + 1;
    const turn = () => this.#change({ phase: next, began: performance.now(), auto: next < LAST });
    this.#timer = setTimeout(turn, began + STAYS[phase] - performance.now());
  }
};
var withStep = (slow, patch) => slow ? { slow: { ...slow, ...patch } } : {};
var refused = ({ message: error }, _, { slow }) => withStep(slow, { error });
var stepQuestion = (asks3) => ({
  wanted(state) {
    const step = wantedStep(state);
    return step && agree(state.slow?.look ?? null, step) ? null : step;
  },
  ask: ({ run, step, sample: sample2 }) => asks3.step(run, step, sample2),
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
  const known2 = { units: (
    /** @type {UnitLook[]} */
    []
  ) };
  return {
    wanted: wantedUnit,
    async ask(wanted) {
      const { run, step, layer, unit } = wanted;
      const had = known2.units.find((one) => agree(one, wanted));
      const found = had ?? await asks3.unit(run, step, layer, unit);
      const others = known2.units.filter((one) => one !== found && one.run === run && one.step === step);
      known2.units = [...others, found];
      return found;
    },
    show: (unit, _, { slow }) => slow?.look?.step === unit.step ? withStep(slow, { unit }) : {},
    refused
  };
}

// static/js/acting/talk.js
var Talking = class {
  #store;
  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }
  enter = () => this.#set({ on: true });
  leave = () => this.#set({ on: false });
  /** @param {Partial<TalkState>} patch */
  #set(patch) {
    this.#store.set({ talk: { ...this.#store.get().talk, ...patch } });
  }
  /**
   * All that its keys and its buttons do: each marks its key as known, and puts a notice away.
   * @param {Commands} others  the player's, and the ways to the other modes
   * @returns {Commands}
   */
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
var PageActions = class {
  #store;
  #session;
  #server;
  #playing;
  #seeking;
  #refusing;
  /** Whether a command to train to the end is under way: what is asked next must not wait for it. */
  #endless = false;
  /** The last change of a setting. @type {Promise<void>} */
  #changed = Promise.resolve();
  #copyLink;
  /**
   * @param {Store} store
   * @param {Session} session
   * @param {import("../address/address.js").Address} address
   * @param {Server} server
   */
  constructor(store, session, address, server) {
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#playing = new Playing(store, server);
    this.#seeking = new Seeking(store, server);
    this.#refusing = new Refusing(store);
    this.#copyLink = address.copy;
    this.branches = new Branches(store, session, server.asks, this.#attempt);
    this.bookmarks = new Bookmarks(store, address, this.#attempt);
    this.slow = new SlowMotion(store, server.asks, { pause: this.pause, step: this.step });
    this.talk = new Talking(store);
  }
  play = async () => {
    const { frame } = this.#store.get();
    const ended = frame?.status === "finished" || frame?.status === "diverged";
    if (ended) await this.#seeking.to(0);
    this.#playing.start(ended ? { at: 0 } : {});
  };
  /** From the first weights on, from as far as the run has gone. */
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
  step = () => this.#train({ steps: 1 });
  epoch = () => this.#train({ epochs: 1 });
  toEnd = async () => {
    const done = this.#train({});
    this.#endless = true;
    await done;
    this.#endless = false;
  };
  reset = () => this.seek(0);
  stepBack = () => this.seek(this.#seeking.aim - 1);
  /** @param {number} step */
  seek = (step) => {
    this.#playing.stop();
    this.#seeking.to(step);
  };
  newWeights = () => this.change({ seed: Math.floor(Math.random() * LARGEST_SEED) }, { path: "seed" });
  /** @param {number} speed */
  setSpeed = (speed) => this.#store.set({ play: { ...this.#store.get().play, speed } });
  /** A change waits for the one before, and goes on from what came of it. @param {Partial<RunConfig>} patch @param {Touched} [touched] */
  change = (patch, touched = {}) => {
    const seen = this.#store.get().run?.config;
    this.#changed = this.#changed.then(() => seen && this.#change(seen, patch, touched));
    return this.#changed;
  };
  /** @param {RunConfig} seen  by whoever made the patch @param {Partial<RunConfig>} wanted @param {Touched} touched */
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
  /** A value cannot be, and the run stays as it is. @param {string} path @param {Refusal} refusal */
  refuse = (path2, refusal) => this.#refusing.refuse(path2, refusal);
  /** @param {string} name */
  load = async (name) => {
    const preset = this.#store.get().catalogue?.presets.find((one) => one.name === name);
    if (preset) await this.#attempt({}, () => this.#session.create(preset.config, { carry: cleared }));
  };
  /** Before the first step there is nothing to branch from. @param {{from: number, rate: number}} retry */
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
  /** Take a way out that the server found; what had begun to train goes on there. @param {ActionAnswer} remedy */
  mend = async ({ as, from_step: step, config }) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    await this.#attempt(
      { play: frame.step > 0 },
      () => as === "fork" ? this.#session.branch(step, config) : this.#session.create(merged(run.config, config))
    );
  };
  /** @param {boolean} on  a softmax on the last layer, as TensorFlow in effect trains the article's model */
  setTensorflow = async (on) => {
    const { run, frame } = this.#store.get();
    if (!run || !frame) return;
    const activation = on ? "softmax" : "sigmoid";
    const layers = [...run.config.layers];
    layers.push({ .../** @type {LayerConfig} */
    layers.pop(), activation });
    const touched = { path: `layers.${layers.length - 1}.activation`, value: activation };
    const { step } = frame;
    await this.#attempt({ touched }, () => this.#session.create({ ...run.config, layers }, { step }));
  };
  /** @param {number} weight */
  choose = (weight2) => this.#session.choose(weight2);
  /** Choose what is under the pointer: a neuron, told by its bias, goes under the glass. @param {number} weight */
  pick = (weight2) => {
    const { run, weightView } = this.#store.get();
    const isNeuron = run !== null && !isPosition(run.parameters) && edgeOf(run.parameters, weight2).from === null;
    if (isNeuron) this.setWeightView("neuron");
    else if (weightView === "neuron") this.setWeightView("curve");
    this.choose(weight2);
  };
  hover = this.#setterOf("hovered");
  setEdges = this.#setterOf("edges");
  setNeurons = this.#setterOf("neurons");
  /** Send inputs of a person's own forward, in the data's own units; null goes back to the samples. */
  sendForward = this.#setterOf("point");
  setWeightView = this.#setterOf("weightView");
  setStage = this.#setterOf("stage");
  setEvidence = this.#setterOf("evidence");
  setLogScale = this.#setterOf("logScale");
  setLesson = this.#setterOf("lesson");
  setRoom = this.#setterOf("room");
  setTheme = this.#setterOf("theme");
  setWording = this.#setterOf("wording");
  setNarration = this.#setterOf("narration");
  /** Find a curve with a floor to be reached; it may be another weight's. */
  findFloor = async () => {
    const state = this.#store.get();
    if (state.play.playing) this.pause();
    const { found, notice } = await lookWithFloor(this.#store, this.#server.asks);
    if (found && found.index !== state.chosen) this.choose(found.index);
    if (notice) this.#store.set({ notice });
    return found;
  };
  /** @param {Partial<LandscapeState>} patch */
  setLandscape = (patch) => this.#store.set({ landscape: { ...this.#store.get().landscape, ...patch } });
  /** A landscape as REST tells it in JSON, with the plane's own vectors. @param {Landscape} answer */
  surfaceText = ({ run, query }) => this.#server.asks.landscapeText(run, query);
  /** Ask what would be at a point of the landscape. @param {{a: number, b: number} | null} point  null ends that */
  probe = (point) => this.#store.set(probed(this.#store.get(), point));
  /** Go on from the point that was asked about, in a run of its own. */
  trainFromProbe = async () => {
    const { probe } = this.#store.get().landscape;
    if (!probe) return;
    await this.#attempt({ play: true }, () => this.#session.branch(probe.query.step, {}, pointOf(probe)));
  };
  /** Where a run's log can be read as text. @param {string} run */
  logLink = (run) => this.#server.logLink(run);
  /** Try another optimizer or start while it is dragged. @param {PreviewQuery | null} trial  null ends that */
  preview = (trial) => this.#store.set(trial ? { trial } : { trial, preview: null });
  /** Begin anew from other values of a run's two parameters. @param {[number, number]} start */
  dropStart = (start2) => {
    const { run } = this.#store.get();
    if (isTextbook(run)) return this.change({ start: start2 }, { path: "start" });
    return this.change({ initial_weights: [[[start2[0]]], [start2[1]]] });
  };
  /** Put the notice away. */
  dismiss = () => this.#store.set({ notice: null });
  share = async () => this.#store.set({ notice: await this.#copyLink() });
  /** @template {keyof State} Part @param {Part} part @returns {(value: State[Part]) => void} */
  #setterOf(part) {
    return (value2) => this.#store.set(
      /** @type {Partial<State>} */
      { [part]: value2 }
    );
  }
  /** @param {{steps?: number, epochs?: number}} amount */
  #train(amount) {
    if (this.#store.get().play.playing || this.#endless) this.pause();
    return this.#command({ do: "train", ...amount });
  }
  /**
   * Tell the server, and tell of what was refused or not answered.
   * @param {import("../server/connection.js").Command} command
   */
  async #command(command) {
    if (!this.#store.get().run) return;
    try {
      await this.#server.command(command);
    } catch (error) {
      if (error instanceof Refused || error instanceof Unanswered) this.#store.set({ notice: error.message });
    }
  }
  /** Go to another run or, if it `stays`, ask for something else. @type {Attempt} */
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

// static/js/address/rebuild.js
var PATIENCE2 = 800;
var lineageOf = (asks3, run) => run.parent ? asks3.lineage(run.id) : { config: run.config, forks: [] };
async function rebuild(asks3, { config, forks }, step, problems = null, base = null) {
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
  return step > 0 ? arrive(asks3, run, step, problems) : run;
}
async function arrive(asks3, run, step, problems) {
  if (problems && step > run.total_steps) {
    problems.push(`step must be at most ${count(run.total_steps)}, the run’s last. Got ${step}.`);
    return run;
  }
  try {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE2));
    const arrived = asks3.seek(run.id, step);
    arrived.catch(() => {
    });
    await Promise.race([arrived, patience]);
  } catch (error) {
    if (!problems || !(error instanceof Refused)) throw error;
    problems.push(error.message);
  }
  return run;
}
async function created(asks3, config, problems, base, told2 = [], first = null) {
  try {
    return await asks3.create(base?.isPreset ? merged(base.config, config) : config);
  } catch (error) {
    if (!problems || !(error instanceof Refused)) throw error;
    const fields = error.fields.map(({ path: path2, message }) => ({
      path: path2,
      message: told2.includes(path2) ? "" : message
    }));
    const rest = fields.reduce((kept, field) => without(kept, field, problems, base), config);
    if (rest === config) throw first ?? error;
    const gone = [...told2, ...fields.map(({ path: path2 }) => path2)];
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
  return ` Shown with ${typeof usual === "number" ? plain(usual) : usual}.`;
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
  const whole2 = new Float64Array(loss2.buffer);
  if (needed <= whole2.length) return whole2;
  const larger = new Float64Array(Math.max(needed, 2 * whole2.length, 1024));
  larger.set(loss2);
  return larger;
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
  const known2 = Math.min(losses.length, Math.max(0, history2.count - start2));
  buffer.set(losses.subarray(known2), history2.count);
  return { count: count2, loss: buffer.subarray(0, count2), epochs: [...history2.epochs, ...epochs] };
}

// static/js/acting/session.js
var whatDecidesData = ({ config: { dataset, loss: loss2, model }, parameters }) => [
  dataset,
  loss2,
  model,
  parameters
];
var ASKED = (
  /** @type {const} */
  ["chosen", "play", "weightView"]
);
var NOTHING2 = { weight: null, look: null, trail: 0 };
var watchedIn = ({ chosen, play, weightView }) => ({
  weight: chosen,
  look: play.playing ? null : POINTS,
  trail: trailOf(weightView)
});
var Session = class {
  #store;
  #server;
  /** The run that is being opened, until its first frame. @type {Opening | null} */
  #opening = null;
  /** Only the newest request counts. */
  #request = 0;
  #chosenByHand = false;
  /** What the server was told to send of a weight. */
  #watched = NOTHING2;
  /** @param {Store} store @param {Server} server */
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
        if (connection === "open" && this.#opening === null) this.#watch();
      },
      onSeeking: (seeking) => store.set({ seeking }),
      onFamily: () => store.set({ familyNews: store.get().familyNews + 1 }),
      onPaused: (message) => this.#stop(message),
      onRemoved: () => this.#restore(),
      position: () => this.#position()
    });
  }
  /**
   * Make a run and show it.
   * @param {object} config  a partial RunConfig
   * @param {{step?: number, carry?: Carry}} [how]  the moment to show first
   */
  async create(config, { step = 0, carry = carried } = {}) {
    await this.open(() => rebuild(this.#asks, { config, forks: [] }, step), carry);
  }
  /**
   * Go on from a step with other settings.
   * @param {number} step
   * @param {object} changes
   * @param {object} [at]  the point of a plane from which to go on
   */
  async branch(step, changes, at) {
    const id = this.#store.get().run?.id ?? "";
    await this.open(() => this.#asks.fork(id, step, changes, at), carried);
  }
  /**
   * Show a run that the server has.
   * @param {string} id
   * @param {number | null} [step]  the moment to show first; without it, where it stands
   */
  async find(id, step = null) {
    await this.open(() => step === null ? this.#asks.read(id) : this.#asks.seek(id, step));
  }
  get #asks() {
    return this.#server.asks;
  }
  /** The weight that was chosen by hand or by a link; null while the page chose it. */
  get chosenWeight() {
    return this.#chosenByHand ? this.#store.get().chosen : null;
  }
  /** @param {number} weight */
  choose(weight2) {
    this.#chosenByHand = true;
    this.#store.set({ chosen: weight2 });
    this.#watch();
  }
  #watch() {
    const wanted = watchedIn(this.#store.get());
    if (!same(wanted, this.#watched) && this.#server.watch(wanted)) this.#watched = wanted;
  }
  /**
   * Wait until the first picture of the run that `make` gives, or until a newer request took its place.
   * @param {() => Promise<Run>} make
   * @param {Carry} [carry]
   */
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
  /** @param {Run} run @returns {Promise<DataSet>} the present one if it must be the same */
  async #dataOf(run) {
    const { run: old, data } = this.#store.get();
    const unchanged = old !== null && same(whatDecidesData(old), whatDecidesData(run));
    return unchanged && data !== null ? data : readable(await this.#asks.data(run.id));
  }
  /** @returns {{have: number, watch: Watched}} */
  #position() {
    const { history: history2, run } = this.#store.get();
    const next = this.#opening?.run;
    const keeps = run !== null && (!next || this.#keepsChoice(run, next));
    this.#watched = keeps ? watchedIn(this.#store.get()) : NOTHING2;
    return { have: next ? 0 : history2.count, watch: this.#watched };
  }
  /** @param {Run} run @param {Run} next */
  #keepsChoice(run, next) {
    const forked = next.parent !== null;
    return same(run.parameters, next.parameters) && (this.#chosenByHand || forked);
  }
  /** @param {Frame} frame */
  #show(frame) {
    const opening = this.#opening;
    this.#opening = null;
    const old = opening ? emptyHistory() : this.#store.get().history;
    const first = opening && this.#first(opening, frame);
    const chosen = first?.chosen ?? this.#store.get().chosen;
    const look = frame.look?.index === chosen && { look: frame.look };
    this.#store.set({ frame, seeking: null, history: withFrame(old, frame), ...first, ...look });
    if (opening) this.#watch();
    if (!isMoving(this.#store.get())) this.#store.flush();
    opening?.shown();
  }
  /**
   * What changes with another run.
   * @param {Opening} opening
   * @param {Frame} frame
   * @returns {Partial<State>}
   */
  #first({ run, data, lineage, carry }, frame) {
    const { run: old, landscape: landscape2, refused: refused2 } = this.#store.get();
    const fresh = { hovered: null, trial: null, preview: null };
    const changed = { run, data, lineage, ...fresh, refused: carry(refused2) };
    if (old !== null && this.#keepsChoice(old, run)) return changed;
    const [chosen, second] = firstChoice(run.parameters, frame.theta);
    this.#chosenByHand = false;
    const known2 = old !== null && same(old.parameters, run.parameters);
    const plane = run.parameter_count === 2 ? "weights" : "path";
    const fitting = known2 ? {} : { plane: (
      /** @type {LandscapeState["plane"]} */
      plane
    ), answer: null };
    return { ...changed, chosen, landscape: { ...landscape2, ...fitting, i: chosen, j: second } };
  }
  /** Somebody else stopped the run: it plays no further here. @param {string} notice */
  #stop(notice) {
    const { play } = this.#store.get();
    if (play.playing) this.#store.set({ play: { ...play, playing: false, backwards: false }, notice });
  }
  /** The run has left the server: make it again, branch by branch, and go to the same step. */
  async #restore() {
    const { lineage } = this.#opening ?? this.#store.get();
    const step = this.#store.get().frame?.step ?? 0;
    try {
      await this.open(() => rebuild(this.#asks, lineage, step), carried);
      const notice = `The server no longer had this run, so it was made again from its settings, and sent to step ${count(step)}.`;
      this.#store.set({ notice });
    } catch (error) {
      const gone = "The server no longer has this run, and it could not be made again.";
      this.#store.set({ notice: `${gone} ${saidBy(error)}` });
    }
  }
};

// static/js/address/opening.js
var LONG = 600;
var AGAIN2 = "The run of this link is being made again.";
var MOST_PROBLEMS = 3;
var LONG_PROBLEM = 400;
function definitionOf({ config, forks }, catalogue) {
  return { config: catalogue ? briefConfig(
    /** @type {RunConfig} */
    config,
    catalogue
  ) : {}, forks };
}
function explained(problems) {
  const clipped = problems.slice(0, MOST_PROBLEMS).map((text2) => text2.length > LONG_PROBLEM ? `${text2.slice(0, LONG_PROBLEM)}…` : text2);
  const more = problems.length - clipped.length;
  return `Left out of the link: ${clipped.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`;
}
function goneWords({ config, forks }) {
  const gone = "The server no longer has the run of this link";
  return encodeAddress({ config, forks }) !== "" ? `${gone}, so it was made again from the link’s settings.` : `${gone}; the link names no other settings, so this is the article’s run.`;
}
async function read(asks3, id) {
  return asks3.read(id).catch((error) => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
}
var Opening = class {
  #store;
  #session;
  #asks;
  /** @param {Store} store @param {Session} session @param {Asks} asks */
  constructor(store, session, asks3) {
    this.#asks = asks3;
    this.#store = store;
    this.#session = session;
  }
  /**
   * Show the run of an address, at its step; parts that cannot be are left out, and join its problems.
   * @param {Address} address
   * @param {string[]} [candidates]  runs that may be what it describes, if the one that it names is gone
   */
  async open(address, candidates = []) {
    try {
      const named = address.run === null ? null : await read(this.#asks, address.run);
      const run = await this.#first(address, named, candidates);
      if (run) await this.#show(run, address);
      else await this.#make(address, address.run !== null && named === null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      address.problems.push(error.message);
      await this.#session.create({});
    }
  }
  /**
   * The first run that is what an address describes.
   * @param {Address} address
   * @param {Run | null} named
   * @param {string[]} candidates
   * @returns {Promise<Run | null>}
   */
  async #first(address, named, candidates) {
    const described = encodeAddress({ config: address.config, forks: address.forks });
    if (named && (described === "" || await this.#describe(named) === described)) return named;
    for (const id of candidates) {
      const run = await read(this.#asks, id);
      if (run && await this.#describe(run) === described) return run;
    }
    return null;
  }
  /** What makes a run, as an address tells it. @param {Run} run */
  async #describe(run) {
    return encodeAddress(definitionOf(await lineageOf(this.#asks, run), this.#store.get().catalogue));
  }
  /** @param {Run} run @param {Address} address */
  async #show(run, { step, problems }) {
    const moves = run.status === "training";
    if (moves && step !== null && step !== run.step)
      problems.push(`step ${step}, as the run is training and is shown where it is.`);
    await this.#session.open(
      async () => moves || step === null ? run : arrive(this.#asks, run, step, problems)
    );
  }
  /** @param {Address} address @param {boolean} gone  whether it names a run that the server no longer has */
  async #make(address, gone) {
    const { config, forks, step, problems } = address;
    const base = this.#baseOf(address);
    const again = gone || forks.length > 0;
    const timer = setTimeout(() => again && this.#store.set({ notice: AGAIN2 }), LONG);
    try {
      await this.#session.open(() => this.#rebuilt({ config, forks }, step ?? 0, problems, base));
    } finally {
      clearTimeout(timer);
    }
    if (this.#store.get().notice === AGAIN2) this.#store.set({ notice: null });
    if (gone) this.#store.set({ notice: goneWords(address) });
  }
  /**
   * Make a run from its settings; if they cannot be together, its base without them.
   * @param {Definition} definition
   * @param {number} step
   * @param {string[]} problems
   * @param {Base | null} base
   * @returns {Promise<Run>}
   */
  async #rebuilt(definition, step, problems, base) {
    const known2 = problems.length;
    try {
      return await rebuild(this.#asks, definition, step, problems, base);
    } catch (error) {
      const names = [...Object.keys(definition.config), ...definition.forks.length > 0 ? ["forks"] : []];
      if (!(error instanceof Refused) || names.length === 0) throw error;
      const how = names.length > 1 ? "them" : "it";
      const shown = base?.isPreset ? "the preset" : "the article’s run";
      const all = `all settings (${names.join(", ")}), so ${shown} is shown. With ${how}, ${error.message}`;
      problems.splice(known2, Number.POSITIVE_INFINITY, all);
      return rebuild(this.#asks, { config: {}, forks: [] }, step, problems, base);
    }
  }
  /** What the settings of an address are changes of. @param {Address} address @returns {Base | null} */
  #baseOf({ preset: name, problems }) {
    const { presets = [], default: usual } = this.#store.get().catalogue ?? {};
    const preset = presets.find((one) => one.name === name);
    if (preset) return { config: preset.config, isPreset: true };
    if (name !== null)
      problems.push(`preset must be one of ${presets.map((one) => one.name).join(", ")}. Got ${name}.`);
    return usual ? { config: usual, isPreset: false } : null;
  }
};

// static/js/draw/narration/remade.js
var FEWEST_DIGITS = 4;
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
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits += 1) {
    const texts = [significant(a, digits), significant(b, digits)];
    if (texts[0] !== texts[1]) return texts;
  }
  return [significant(a, MOST_DIGITS), significant(b, MOST_DIGITS)];
}

// static/js/address/remade.js
var profileOf = ({ catalogue }) => catalogue?.numerics.profile ?? null;
var Remade = class {
  #store;
  /** @type {Awaited | null} */
  #awaited = null;
  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe((state, previous) => {
      if (state.frame !== previous.frame) this.#look(state);
    });
  }
  /**
   * @param {import("./share.js").Address} address  whose run is on screen, and soon its step
   * @param {string} what  the address is of
   */
  expect({ step, loss: loss2, profile }, what) {
    const { run } = this.#store.get();
    if (!run || step === null || loss2 === null) return;
    this.#awaited = { run: run.id, step, there: { loss: loss2, profile }, what };
    this.#look(this.#store.get());
  }
  forget() {
    this.#awaited = null;
  }
  /** @param {State} state */
  #look(state) {
    const { frame, run } = state;
    if (!this.#awaited || !frame) return;
    const { step, there, what, run: id } = this.#awaited;
    if (run?.id !== id) this.#awaited = null;
    if (frame.run !== id || frame.step !== step || frame.loss === null) return;
    this.#awaited = null;
    const words2 = remadeWords(there, { loss: frame.loss, profile: profileOf(state) }, what);
    const { notice } = this.#store.get();
    if (words2) this.#store.set({ notice: notice ? `${notice} ${words2}` : words2 });
  }
};

// static/js/state/race-line.js
var TEXT = /^(first|stays)(?::(-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?))?$/;
var lineText = ({ finish, rule }) => finish === null ? rule : `${rule}:${finish}`;
function readLine(text2) {
  const [, rule, number2] = TEXT.exec(text2) ?? [];
  const finish = number2 === void 0 ? null : Number(number2);
  if (!rule || finish !== null && !Number.isFinite(finish)) return null;
  return { finish, rule: rule === "stays" ? "stays" : "first" };
}

// static/js/state/talk.js
var PANELS = (
  /** @type {const} */
  ["landscape", "equation", "both"]
);
var NO_TALK = { on: false, panel: PANELS[0], ground: "dark", used: [] };

// static/js/address/view-address.js
var SWITCH = [false, true];
var choice = (of, key, values) => ({
  get: (state) => String(of(state)[key]),
  usual: () => String(values[0]),
  read(text2, _, name) {
    const value2 = values.find((one) => String(one) === text2);
    if (value2 !== void 0) return { [key]: value2 };
    throw new SyntaxError(`view.${name} must be one of ${values.join(", ")}. Got ${text2}.`);
  }
});
var number = (key, usual, fits, bounds) => ({
  get: ({ landscape: landscape2 }) => String(landscape2[key]),
  usual: () => String(usual),
  read: (text2, _, name) => ({ [key]: readNumber(name, text2, fits, bounds) })
});
function readNumber(name, text2, fits, bounds) {
  const value2 = text2.trim() === "" ? Number.NaN : Number(text2);
  if (fits(value2)) return value2;
  throw new SyntaxError(`view.${name} must be ${bounds}. Got ${text2}.`);
}
var FITTING = "fitting";
var SPAN = {
  get: ({ landscape: landscape2 }) => String(landscape2.span ?? FITTING),
  usual: () => FITTING,
  read(text2) {
    const fits = (n) => n > 0 && n <= 1e3;
    return { span: text2 === FITTING ? null : readNumber("span", text2, fits, "above 0 and at most 1,000") };
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
  read(text2, { run, step }) {
    if (text2 === "") return { slow: null };
    const [name, sample2, ...more] = text2.split(".");
    const phase = FRAMES.indexOf(name);
    if (phase < 0 || !/^\d{1,6}$/.test(sample2) || more.length > 0)
      throw new SyntaxError(
        `view.slow must be one of ${FRAMES.join(", ")}, with a sample: loss.3. Got ${text2}.`
      );
    if (!run || isTextbook(run) || step === 0)
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
    const fits = (n) => Number.isInteger(n) && n >= 1 && n <= LESSONS;
    return { lesson: readNumber("lesson", text2, fits, `a whole number from 1 to ${LESSONS}`) };
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
  read(text2) {
    if (text2 === "") return { neurons: null };
    if (text2 === "circles" || text2 === "tiles") return { neurons: text2 };
    throw new SyntaxError(`view.neurons must be one of circles, tiles. Got ${text2}.`);
  }
};
var POINT = {
  get: ({ point }) => point?.join(",") ?? "",
  usual: () => "",
  read(text2, { run }) {
    if (text2 === "") return { point: null };
    const point = text2.split(",").map((each) => each.trim() === "" ? Number.NaN : Number(each));
    if (run && canTile(run) && point.length === run.features && point.every(Number.isFinite))
      return { point };
    const inputs = run && canTile(run) ? `${run.features} ${run.features === 1 ? "number" : "numbers"}` : "a run of one or two inputs";
    throw new SyntaxError(`view.point must have ${inputs}. Got ${text2}.`);
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
  room: choice(page, "room", ["lab", "layers"]),
  slow: SLOW2,
  lesson: LESSON,
  weight: choice(page, "weightView", ["curve", "history", "layer", "sum", "neuron"]),
  neurons: NEURONS,
  point: POINT,
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
  const parts = Object.entries({ ...TALK, ...PAGE, ...LANDSCAPE });
  const unusual = parts.filter(([, part]) => part.get(state) !== part.usual(state));
  return Object.fromEntries(unusual.map(([name, part]) => [name, part.get(state)]));
}
function viewPatch(view, state, step = null) {
  const known2 = { ...TALK, ...PAGE, ...LANDSCAPE };
  const strange = Object.keys(view).filter((name) => !Object.hasOwn(known2, name));
  const problems = strange.map((name) => `view.${name} is nothing that a view has.`);
  const moment = { ...state, step: step ?? state.frame?.step ?? 0 };
  const read3 = (parts) => readParts(parts, view, moment, problems);
  const landscape2 = { ...state.landscape, ...read3(LANDSCAPE) };
  return { patch: { ...read3(PAGE), landscape: landscape2, talk: { ...state.talk, ...read3(TALK) } }, problems };
}
function readParts(parts, view, state, problems) {
  const found = Object.entries(parts).map(([name, part]) => {
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

// static/js/address/address.js
var SOON = 350;
var LATER = 1e3;
var LONGEST = 32e3;
var LAB = "#view.mode=lab";
var SHOWN = [
  "run",
  "raceLine",
  "chosen",
  "frame",
  "play",
  "landscape",
  "weightView",
  "edges",
  "neurons",
  "point",
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
  /** What the address said when this page wrote or read it last. */
  #known = "";
  /** The address that is being opened; until it is, it stays. @type {import("./share.js").Address | null} */
  #opened = null;
  /** When the address was written last, and the timer of the next time (ms). */
  #written = Number.NEGATIVE_INFINITY;
  #timer = 0;
  /** Whether the page shows something else, whose address it is. */
  #rests = false;
  /** What makes the run on screen, and the lineage that this was read from. */
  #defined = {
    lineage: (
      /** @type {Lineage | null} */
      null
    ),
    definition: (
      /** @type {import("./opening.js").Definition} */
      { config: {}, forks: [] }
    ),
    isLong: false
  };
  /** @param {Store} store @param {Session} session @param {Server} server */
  constructor(store, session, server) {
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#opener = new Opening(store, session, server.asks);
    this.#remade = new Remade(store);
    store.subscribe((state, previous) => {
      if (SHOWN.some((part) => state[part] !== previous[part])) this.#writeSoon(state);
    });
    window.addEventListener("hashchange", () => {
      if (!this.#rests && location.hash !== this.#known) this.#follow();
    });
  }
  /** Leave the page's address to somebody else. */
  rest = () => {
    this.#rests = true;
  };
  /** Be on screen again, with what the page's address names. */
  wake = () => {
    this.#rests = false;
    if (location.hash !== this.#known) this.#follow();
  };
  /** Be on screen again, and in the address, too. */
  enter = () => {
    this.#rests = false;
    history.pushState(null, "", this.#known || LAB);
    this.#known = location.hash;
    this.#writeSoon(this.#store.get());
  };
  /** Show the moment that the page's address names; if parts of it cannot be, say which, and show the rest. */
  async open() {
    this.#known = location.hash;
    const address = decodeAddress(location.hash);
    await this.#show(address, () => this.#opener.open(address));
  }
  /**
   * Go to a bookmarked moment of this run or of another one.
   * @param {string} text  as `moment` tells it
   * @param {boolean} here  whether it is one of the run on screen
   */
  async goTo(text2, here) {
    const address = decodeAddress(text2);
    const { branches } = this.#store.get();
    const candidates = branches.map(({ id }) => id);
    const open2 = () => this.#opener.open(address, candidates);
    const seek = () => this.#server.command({ do: "seek", step: address.step });
    await this.#show(address, here ? seek : open2, "bookmark");
  }
  /** The moment on screen, with its step. */
  get moment() {
    return encodeAddress({ ...this.#parts, ...this.#standing });
  }
  /** What makes the run on screen, as far as an address tells it. */
  get definition() {
    return this.#define().definition;
  }
  /** Open an address that was typed over the present one. */
  async #follow() {
    try {
      await this.open();
    } catch (error) {
      this.#store.set({ notice: `${saidBy(error)} Nothing was changed.` });
    }
  }
  /** Put a link to this moment on the clipboard. @returns {Promise<string>} how it went */
  copy = async () => {
    const url = urlOf(encodeAddress(this.#parts));
    const copied = await write2(url);
    if (!copied) this.#replace(url);
    const done = copied ? "The link to this moment is copied." : "The address bar holds the link to this moment.";
    const bound = "The run’s settings are too long for a link: it opens as long as the server has the run.";
    return this.#defined.isLong ? `${done} ${bound}` : done;
  };
  /**
   * Put a link to another moment on the clipboard.
   * @param {string} text  as `moment` tells it
   * @returns {Promise<string>} how it went
   */
  async copyOf(text2) {
    return await write2(urlOf(text2)) ? "The link to this bookmark is copied." : "The browser refuses to copy the link. Go to the bookmark, and the address bar holds it.";
  }
  /**
   * @param {import("./share.js").Address} address
   * @param {() => Promise<unknown>} open  shows its run at its step
   * @param {string} [what]  the address is of
   */
  async #show(address, open2, what = "link") {
    this.#opened = address;
    this.#remade.forget();
    try {
      this.#stop();
      await open2();
      const isWhole = address.problems.length === 0;
      if (this.#opened === address) await this.#arrange(address);
      if (this.#opened === address && isWhole) this.#remade.expect(address, what);
    } finally {
      if (this.#opened === address) this.#opened = null;
    }
    this.#writeSoon(this.#store.get());
  }
  /** A moment stands still. */
  #stop() {
    const { play } = this.#store.get();
    if (play.playing) this.#store.set({ play: { ...play, playing: false, backwards: false } });
  }
  /**
   * Show the weight and the view of an address, and tell what is wrong in it.
   * @param {import("./share.js").Address} address
   */
  async #arrange({ step, weight: weight2, view, problems }) {
    if (weight2 !== null) {
      const index = weightNamed(this.#store.get().run?.parameters ?? [], weight2);
      if (index === null) problems.push(`This run has no weight ${weight2}.`);
      else this.#session.choose(index);
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    if (step !== null || Object.keys(view).length > 0) {
      const read3 = viewPatch(view, this.#store.get(), step);
      problems.push(...read3.problems);
      this.#store.set(read3.patch);
    }
    if (problems.length > 0) this.#store.set({ notice: explained(problems) });
  }
  /** @param {State} state */
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
    const url = urlOf(encodeAddress(this.#parts));
    if (url !== this.#known) this.#replace(url);
  }
  /** @param {string} url */
  #replace(url) {
    history.replaceState(null, "", url);
    this.#known = location.hash;
    this.#written = performance.now();
  }
  /** What makes the run on screen: its origin's configuration without defaults, and each fork. */
  #define() {
    const { lineage, catalogue } = this.#store.get();
    if (lineage === this.#defined.lineage) return this.#defined;
    const definition = definitionOf(lineage, catalogue);
    const isLong = encodeAddress(definition).length > LONGEST;
    this.#defined = { lineage, definition: isLong ? { config: {}, forks: [] } : definition, isLong };
    return this.#defined;
  }
  /** The step on screen and, of a run that can be made again, what is to be found there then. */
  get #standing() {
    const state = this.#store.get();
    const { step = 0, loss: loss2 = null } = state.frame ?? {};
    const isTold = loss2 !== null && !this.#define().isLong;
    return { step, ...isTold && { loss: loss2, profile: profileOf(state) } };
  }
  /** What tells the moment on screen; a run that has not moved is told by its settings alone. */
  get #parts() {
    const state = this.#store.get();
    const { run, frame, history: walked, chosen } = state;
    if (!run || !frame) return {};
    const { definition, isLong } = this.#define();
    const moved = run.parent !== null || walked.count > 0;
    const named = moved || this.#session.chosenWeight !== null;
    return {
      ...definition,
      ...(moved || isLong) && { run: run.id, ...this.#standing },
      weight: named ? compactLabelOf(run.parameters, chosen) : null,
      view: viewOf(state)
    };
  }
};
var urlOf = (text2) => text2 ? `#${text2}` : LAB;
async function write2(url) {
  const link = new URL(url, location.href).href;
  const written = navigator.clipboard?.writeText(link).then(
    () => true,
    () => false
  );
  return await written ?? false;
}

// static/js/asking/neurons.js
var POINTS2 = { curve: { rest: 101, moving: 41 }, map: { rest: 41, moving: 21 } };
var MOST_OUTPUTS = 16e4;
var LEAST_POINTS = 5;
var INTERVAL_MS2 = 100;
var REST2 = 2;
function pointsFor(run, moving) {
  const units = run.config.layers.reduce((sum, layer) => sum + layer.units, 0);
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
  covers: (known2, wanted) => known2.run === wanted.run && known2.step === wanted.step && known2.points >= wanted.points,
  due: due3,
  ask: ({ run, step, points }) => asks3.neurons(run, step, points),
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
  ask: ({ run, step, x }) => asks3.predict(run, step, x),
  show: (sent) => ({ sent }),
  refused: ({ message }, _, { point }) => ({ sent: null, point: null, ...point && { notice: message } })
});
var glassQuestion = (asks3) => ({
  wanted(present) {
    const { run, frame, chosen, weightView } = present;
    if (weightView !== "neuron" || run.config.model !== null || chosen >= run.parameter_count) return null;
    const { layer, to } = edgeOf(run.parameters, chosen);
    return { run: run.id, step: frame.step, layer, unit: to };
  },
  due: due3,
  ask: ({ run, step, layer, unit }) => asks3.neuron(run, step, layer, unit),
  show: (glass) => ({ glass }),
  refused: () => ({ glass: null })
});

// static/js/asking/questions.js
var CURVATURE_REST = 350;
var DIAGNOSIS_REST = 250;
var DIAGNOSIS_MOVING = 1e3;
var DIAGNOSIS_SHARE = 10;
var FAMILY_REST = 400;
var COMPARISON_REST = 150;
var curvatureQuestion = (asks3) => ({
  wanted: (present) => isMoving(present) ? null : { run: present.run.id, step: present.frame.step },
  due: ({ since }) => since + CURVATURE_REST,
  ask: ({ run, step }) => asks3.curvature(run, step),
  show: (curvature) => ({ curvature }),
  refused: () => ({ curvature: null })
});
var diagnosisQuestion = (asks3) => ({
  wanted: ({ run, frame: { step, status } }) => ({ run: run.id, step, diverged: status === "diverged" }),
  due({ since, last }, present) {
    if (!isMoving(present)) return since + DIAGNOSIS_REST;
    const { began, ended } = last ?? { began: 0, ended: Number.NEGATIVE_INFINITY };
    return ended + Math.max(DIAGNOSIS_MOVING, DIAGNOSIS_SHARE * (ended - began));
  },
  ask: ({ run, step }) => asks3.diagnosis(run, step),
  show: (diagnosis) => ({ diagnosis }),
  refused: () => ({ diagnosis: null })
});
var previewQuestion = (asks3) => ({
  wanted: ({ run, trial }) => trial && { run: run.id, trial },
  covers: (known2, wanted) => known2.trial === wanted.trial && known2.run === wanted.run,
  ask: ({ run, trial }) => asks3.preview(run, trial),
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
  covers: ({ other: known2 }, { other }) => known2.id === other.id && known2.recorded === other.recorded,
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
  ask: ({ run, other, step }) => asks3.compare(run, other, step),
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
  const when = isMoving(state) ? {} : { step: state.frame?.step ?? 0 };
  const wide = span === null ? { fit: !AROUND_THE_WALK.has(plane) } : { span };
  const common = { plane, size, ...wide, samples, ...when };
  if (isTextbook(state.run)) return { plane: "weights", size, fit: true, ...when, i: 0, j: 1 };
  if (plane !== "weights") return { ...common, seed };
  hold(held, state);
  if (!held.window) return { ...common, i, j };
  const { a, b, span: reach } = held.window;
  return { plane, size, span: reach, samples, ...when, i, j, center_a: a, center_b: b };
}
function hold(held, state) {
  const { i, j, span } = state.landscape;
  const before = held.subject === subject(state) ? held.window : null;
  const [a, b] = [state.frame?.theta[i] ?? 0, state.frame?.theta[j] ?? 0];
  const reach = span ?? before?.span;
  const near = Math.max(Math.abs(a), Math.abs(b)) <= FAR;
  held.subject = subject(state);
  held.window = near && reach !== void 0 ? {
    a: heldCenter(before?.a ?? null, a, reach),
    b: heldCenter(before?.b ?? null, b, reach),
    span: reach
  } : null;
}
var hasOtherWeights = ({ run, landscape: landscape2 }) => landscape2.plane === "weights" && (run?.parameter_count ?? 0) > 2;
function withSurfaceOf(before, answer) {
  const names = (
    /** @type {const} */
    ["a", "b", "loss"]
  );
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
  new Asker(store, diagnosisQuestion(asks3));
  new Asker(store, familyQuestion(asks3));
  new Asker(store, rivalQuestion(asks3));
  new Asker(store, comparisonQuestion(asks3));
  new Asker(store, probeQuestion(asks3));
  new Asker(store, tilesQuestion(asks3));
  new Asker(store, sentQuestion(asks3));
  new Asker(store, glassQuestion(asks3));
}

// static/js/memory.js
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

// static/js/modes.js
var LAB2 = "#view.mode=lab";
var Modes = class {
  #page;
  /** @type {Lab | null} */
  #lab = null;
  /** @type {Promise<Guide> | null} */
  #guide = null;
  /** What the address said when the guide wrote or read it last. */
  #known = "";
  /** @type {"guide" | "lab"} */
  mode = "lab";
  /** The guide, when it is on screen. @type {Guide | null} */
  guide = null;
  /** @param {Page} page */
  constructor(page2) {
    this.#page = page2;
    window.addEventListener("popstate", () => this.#follow());
  }
  /** Show what the address asks for. @returns {number | null} the lesson to go on with, where that is to be offered */
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
  /** Change to the other mode. */
  toggle = () => this.mode === "guide" ? this.toLab() : this.toGuide(null);
  /** @param {string} [hash]  of a moment; the lab's own without it */
  toLab = (hash) => {
    if (this.#lab && !hash) {
      this.#turn("lab");
      this.#lab.enter();
      return;
    }
    history.pushState(null, "", hash ?? LAB2);
    this.#showLab();
  };
  /** @param {number | null} lesson  null for where the guide was */
  toGuide = async (lesson) => {
    const guide = await this.#guide;
    const place2 = guide?.store.get().place ?? firstPlace();
    const next = lesson === null ? place2 : { ...place2, lesson };
    history.pushState(null, "", guideAddress(next));
    this.#showGuide(next);
  };
  /** Somebody went back or forth, or typed an address. */
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
  /** @param {Place} place */
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
  /** A run of the guide's, where it stands. @param {Run} run */
  #openRun = ({ id, step }) => this.toLab(`#run=${id}&step=${step}`);
  /** @param {Place} place @param {boolean} isNew  whether Back shall lead to the one before */
  #told = (place2, isNew) => {
    const url = guideAddress(place2);
    if (isNew) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
    this.#known = location.hash;
    this.#page.remember("guide", String(place2.lesson));
  };
  /** @param {"guide" | "lab"} mode */
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
var SHARE = 5;
var isOpen = ({ room: room2, run }) => room2 === "layers" && !isTextbook(run);
var nowAndThen = (interval) => ({ last }, present) => {
  if (!isMoving(present) || !last) return 0;
  return last.ended + Math.max(interval, SHARE * (last.ended - last.began));
};
var stripsQuestion = (asks3) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, strips, history: history2, frame } = present;
    const most = strips?.run === run.id ? FINE : COARSE;
    return { run: run.id, most, count: history2.count, ended: frame.status === "diverged" };
  },
  due: (turn, present) => turn.last?.wanted.most === COARSE ? 0 : nowAndThen(STRIPS_MOVING)(turn, present),
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
  ask: ({ run, step }) => asks3.update(run, step),
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

// static/js/views/naming/term.js
var EVERYTHING = "*";
var asksAll = () => iconButton("What is this?", "help", () => {
}, {
  ...{ class: "quiet", "data-term": EVERYTHING, "aria-haspopup": "dialog" }
});
var term = (key, text2 = key) => h("button", { type: "button", class: "naming-term", "data-term": key, "aria-haspopup": "dialog" }, text2);
var asks = (key, title) => iconButton(`What is this? ${title}`, "info", () => {
}, {
  ...{ class: "naming-asks", title: "What is this?", "data-term": key, "aria-haspopup": "dialog" }
});

// static/js/offers.js
function once(load) {
  const kept = { loaded: (
    /** @type {Promise<T> | null} */
    null
  ) };
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
  const all = async () => (await loaded()).all();
  page2.addEventListener("click", async ({ target }) => {
    const about = target instanceof Element ? target.closest("[data-term]") : null;
    if (!about) return;
    const key = (
      /** @type {HTMLElement} */
      about.dataset.term
    );
    if (key === EVERYTHING) all();
    else (await loaded()).one(String(key), about);
  });
  return all;
}
function offerLayers({ container: container2, page: page2, actions, store, server }) {
  const [room2, open2] = ["layers", "layers-open"].map(container2);
  const loaded = once(() => createLayers(room2, store, server.asks, actions));
  async function show(isOpen2, byHand) {
    page2.body.dataset.room = isOpen2 ? "layers" : "lab";
    open2.setAttribute("aria-pressed", String(isOpen2));
    if (!isOpen2) return byHand && open2.focus();
    const view = await loaded();
    if (byHand) view.focus();
  }
  store.subscribe((state, previous) => {
    if (state.room !== previous.room)
      show(state.room === "layers", room2.contains(page2.activeElement) || page2.activeElement === open2);
  });
  open2.addEventListener("click", () => actions.setRoom(store.get().room === "lab" ? "layers" : "lab"));
}

// static/js/screen.js
var Screen = class {
  #parts;
  #shown;
  #base = (
    /** @type {"guide" | "lab"} */
    "lab"
  );
  /** Its ground, while the lab is in talk mode. @type {Theme | null} */
  #talk = null;
  #theme;
  #forced;
  /** Where the focus was before talk mode. @type {Element | null} */
  #focused = null;
  /**
   * @param {Record<Mode, HTMLElement[]>} parts  what there is of each mode only
   * @param {Theme} theme
   * @param {() => Theme | null} forced  the theme nearest to the system's colours, where it forces them
   * @param {(mode: Mode) => void} shown  told of each mode, and of each theme
   */
  constructor(parts, theme, forced, shown) {
    this.#forced = forced;
    this.#parts = parts;
    this.#theme = theme;
    this.#shown = shown;
  }
  /** @returns {Mode} */
  get mode() {
    return this.#base === "lab" && this.#talk !== null ? "talk" : this.#base;
  }
  /** @param {"guide" | "lab"} base */
  show(base) {
    this.#base = base;
    this.#draw();
  }
  /** The lab's talk mode begins, has another ground, or ends. @param {Theme | null} ground */
  talk(ground) {
    const wasOn = this.#talk !== null;
    if (!wasOn && ground !== null) this.#focused = document.activeElement;
    this.#talk = ground;
    this.#draw();
    if (ground !== null && !wasOn) this.#parts.talk[0].focus({ preventScroll: true });
    if (ground === null && this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }
  /** @param {Theme} theme  of the guide and the lab */
  paint(theme) {
    this.#theme = theme;
    this.#draw();
  }
  /** Show what is on screen anew. */
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

// static/js/server/json.js
function decoded(value2) {
  return (
    /** @type {Decoded<T>} */
    plain2(value2)
  );
}
function plain2(value2) {
  if (Array.isArray(value2)) return value2.map((item) => item === null ? Number.NaN : plain2(item));
  if (typeof value2 !== "object" || value2 === null) return value2;
  return Object.fromEntries(Object.entries(value2).map(([name, part]) => [name, plain2(part)]));
}
var pair = ({ before, after }) => ({ before: before ?? Number.NaN, after: after ?? Number.NaN });
function decodeStep(answer, run) {
  const losses = { sample_loss: pair(answer.sample_loss), batch_loss: pair(answer.batch_loss) };
  return (
    /** @type {StepLook} */
    { ...decoded(answer), run, ...losses }
  );
}
function decodeUnit(answer, asked) {
  const {
    layers,
    theta_before: before,
    update: update2,
    theta_after: after
  } = decoded(
    /** @type {UnitAnswer} */
    answer
  );
  const [{ batch_kernel_gradient: kernel, batch_bias_gradient: bias }] = layers;
  return { ...asked, gradient: [...kernel.flat(), ...bias], before, update: update2, after };
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
    arrays: listed,
    beyond_float32: beyond = {},
    ...header
  } = JSON.parse(text.decode(new Uint8Array(buffer, 4, length)));
  const arrays = /* @__PURE__ */ Object.create(null);
  let offset = 4 + length;
  for (const { name, length: count2 } of listed) {
    const short2 = new Float32Array(buffer, offset, count2);
    arrays[name] = name in beyond ? wider(short2, beyond[name]) : short2;
    offset += 4 * count2;
  }
  return { header, arrays };
}
function wider(short2, numbers) {
  const wide = Float64Array.from(short2, (number2, k) => numbers[k] ?? number2);
  return (
    /** @type {Float32Array<ArrayBuffer>} */
    /** @type {unknown} */
    wide
  );
}
function decodeFrame(buffer) {
  const { header, arrays } = unpack(buffer);
  const { prediction, sample: sample2, look, ...rest } = header;
  const described = { prediction_kind: prediction?.kind ?? "", prediction_shape: prediction?.shape ?? [] };
  const close = look === void 0 ? {} : { look: look && { ...decoded(look), run: rest.run } };
  const absent = { prediction: new Float32Array(0) };
  return (
    /** @type {Frame} */
    {
      ...absent,
      ...rest,
      ...close,
      ...described,
      sample: decoded(sample2),
      ...arrays
    }
  );
}
function decodeLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const others = header.others.map((other, number2) => ({
    ...other,
    ...track((part) => arrays[`other_${number2}_${part}`])
  }));
  return (
    /** @type {Landscape} */
    { ...header, ...arrays, others }
  );
}
function decodeNeurons(buffer) {
  const { header, arrays } = unpack(buffer);
  const layers = header.layers.map((layer, n) => ({
    ...layer,
    ...{ low: arrays[`low_${n}`], high: arrays[`high_${n}`], outputs: arrays[`outputs_${n}`] }
  }));
  return (
    /** @type {NeuronTiles} */
    { ...header, layers }
  );
}
function decodeRaceLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const { a, b, loss: loss2 } = arrays;
  const lanes = header.paths.map((lane, number2) => ({
    ...lane,
    ...track((part) => wholePath(arrays, number2, part))
  }));
  return (
    /** @type {RaceLandscape} */
    { ...header, a, b, loss: loss2, lanes }
  );
}
var track = (column) => ({ step: column("step"), a: column("a"), b: column("b"), loss: column("loss") });
function wholePath(arrays, number2, part) {
  const [walked, ahead] = ["path", "ahead"].map((stretch) => arrays[`${stretch}_${number2}_${part}`] ?? []);
  const whole2 = Float64Array.of(...walked, ...ahead);
  return (
    /** @type {Float32Array<ArrayBuffer>} */
    /** @type {unknown} */
    whole2
  );
}

// static/js/server/http.js
var QUIETLY = { Prefer: "refusals=quiet" };
var pathOf = (id) => `api/runs/${encodeURIComponent(id)}`;
function queried(path2, query) {
  const pairs = Object.entries(query).map(([name, value2]) => [name, String(value2)]);
  return `${path2}?${new URLSearchParams(pairs)}`;
}
async function ask(method, path2, body, signal) {
  const content2 = body === void 0 ? {} : { body: JSON.stringify(body) };
  const headers = { ...QUIETLY, ...body !== void 0 && { "Content-Type": "application/json" } };
  const response = await fetch(path2, { method, headers, signal, ...content2 }).catch(lost);
  const status = Number(response.headers.get("X-Status") ?? response.status);
  if (status >= 400) {
    const answer = await response.json().catch(() => ({}));
    throw new Refused(status, answer.error);
  }
  return response;
}
function lost(cause) {
  throw new Unreachable("The server does not answer.", { cause });
}
var read2 = async (path2, query, signal) => (await ask("GET", query ? queried(path2, query) : path2, void 0, signal)).json().catch(lost);
var readBytes = async (path2, query) => (await ask("GET", queried(path2, query))).arrayBuffer().catch(lost);
var send = async (path2, body) => (await ask("POST", path2, body)).json().catch(lost);

// static/js/server/asks.js
var MOST_LOSSES = 3e5;
var asks2 = {
  /** @returns {Promise<Catalogue>} */
  catalogue: () => read2("api/catalogue"),
  /** @param {object} config  a partial RunConfig @returns {Promise<Run>} */
  create: (config) => send("api/runs", config),
  /** Make a run that is in no list, and that only the newest few of are kept. @param {object} config @returns {Promise<Run>} */
  scratch: (config) => send("api/runs?listed=false", config),
  /** @param {string} id @param {{steps?: number, epochs?: number}} amount @returns {Promise<Run>} */
  train: async (id, amount) => (await send(`${pathOf(id)}/train`, amount)).run,
  /** @param {string} id @param {AbortSignal} [until] @returns {Promise<Run>} */
  read: (id, until) => read2(pathOf(id), void 0, until),
  /**
   * @param {string} id
   * @param {number} step
   * @param {object} changes
   * @param {object} [at]  the point of a plane whose weights it starts from, instead of the step's own
   * @returns {Promise<Run>}
   */
  fork: (id, step, changes, at) => send(`${pathOf(id)}/fork`, { step, changes, ...at && { at } }),
  /** @param {string} id @param {number} step @returns {Promise<Run>} */
  seek: (id, step) => send(`${pathOf(id)}/seek`, { step }),
  /** @param {string} id @returns {Promise<DataSet>} */
  data: (id) => read2(`${pathOf(id)}/data`),
  /** @param {string} id @returns {Promise<Branch[]>} */
  branches: async (id) => (await read2(`${pathOf(id)}/branches`)).runs,
  /** @param {string} id @returns {Promise<Lineage>} */
  lineage: (id) => read2(`${pathOf(id)}/lineage`),
  /** @param {string} id @param {string | null} name  null for the automatic one @returns {Promise<Run>} */
  rename: async (id, name) => (await ask("PATCH", pathOf(id), { name })).json(),
  /** @param {string} id @returns {Promise<unknown>} */
  remove: (id) => ask("DELETE", pathOf(id)),
  /** @param {string} id @param {string} other @param {number} step @returns {Promise<ComparisonAnswer>} */
  compare: (id, other, step) => read2(`${pathOf(id)}/compare`, { with: other, step }),
  /** @param {string} id @param {number} recorded  how many losses it has @returns {Promise<RunHistory>} */
  history: async (id, recorded) => {
    const start2 = Math.max(0, recorded - MOST_LOSSES);
    const { loss: known2, epochs } = await read2(`${pathOf(id)}/history`, { start: start2 });
    const loss2 = new Float64Array(start2 + known2.length).fill(Number.NaN);
    loss2.set(known2, start2);
    return { count: loss2.length, loss: loss2, epochs };
  },
  /** @param {string} id @param {number} index @param {WeightQuery} query @returns {Promise<WeightLook>} */
  weight: async (id, index, query) => ({
    ...decoded(
      /** @type {WeightAnswer} */
      await read2(`${pathOf(id)}/weights/${index}`, query)
    ),
    run: id
  }),
  /** @param {string} id @param {number} step @param {number} sample  of the step's batch @returns {Promise<StepLook>} */
  step: async (id, step, sample2) => {
    const query = `sample=${sample2}&parts=losses&parts=forward&parts=backward`;
    return decodeStep(await read2(`${pathOf(id)}/steps/${step}?${query}`), id);
  },
  /** @param {string} id @param {number} step @param {number} layer @param {number} unit @returns {Promise<UnitLook>} */
  unit: async (id, step, layer, unit) => {
    const query = `layer=${layer}&unit=${unit}&parts=batch_gradient&parts=theta`;
    return decodeUnit(await read2(`${pathOf(id)}/steps/${step}?${query}`), { run: id, step, layer, unit });
  },
  /** Where each neuron fires. @param {string} id @param {number} step @param {number} points @returns {Promise<NeuronTiles>} */
  neurons: async (id, step, points) => ({
    ...decodeNeurons(await readBytes(`${pathOf(id)}/neurons.bin`, { step, points })),
    run: id
  }),
  /** @param {string} id @param {number} step @param {number} layer @param {number} unit @returns {Promise<NeuronLook>} */
  neuron: async (id, step, layer, unit) => ({
    ...decoded(
      /** @type {NeuronAnswer} */
      await read2(`${pathOf(id)}/neurons/${layer}/${unit}`, { step })
    ),
    run: id
  }),
  /** @param {string} id @param {number} step @param {number[]} x  in the data's own units @returns {Promise<Sent>} */
  predict: async (id, step, x) => {
    const path2 = queried(`${pathOf(id)}/predict`, { step });
    return { ...decoded(await send(path2, { x: [x], layers: true })), run: id, x };
  },
  /** @param {string} id @param {LandscapeAsked} query @param {string} [rival]  another branch, to be laid on it @returns {Promise<Landscape>} */
  landscape: async (id, query, rival) => {
    const asked = { ...query, ...rival && { with: rival } };
    const answer = decodeLandscape(await readBytes(`${pathOf(id)}/landscape.bin`, asked));
    return { ...answer, run: id, query: { ...query, step: answer.step } };
  },
  /** @param {string} id @param {LandscapeQuery} query @returns {Promise<string>} JSON, with the plane's own vectors */
  landscapeText: async (id, query) => (await ask("GET", queried(`${pathOf(id)}/landscape`, { ...query, axes: true }))).text(),
  /** @param {string} id @param {LandscapeQuery} query @param {{a: number, b: number}} point @returns {Promise<Probed>} */
  probe: async (id, { size: _, ...plane }, { a, b }) => decodeProbe(await read2(`${pathOf(id)}/probe`, { ...plane, a, b })),
  /** @param {string} id @param {PreviewQuery} query @returns {Promise<Preview>} */
  preview: async (id, query) => ({ ...await send(`${pathOf(id)}/preview`, query), run: id, query }),
  /** The run as a whole program in Keras. @param {string} id @returns {Promise<string>} */
  program: async (id) => (await ask("GET", `${pathOf(id)}/code?as=keras`)).text(),
  /** All weights, as Keras's get_weights() gives them. @param {string} id @param {number} step @returns {Promise<WeightsAnswer>} */
  weights: (id, step) => read2(`${pathOf(id)}/weights`, { step }),
  /** @param {string} id @param {number} step @returns {Promise<Curvature>} */
  curvature: async (id, step) => ({ ...await read2(`${pathOf(id)}/curvature`, { step }), run: id }),
  /** @param {string} id @param {number} step @returns {Promise<Diagnosis>} */
  diagnosis: async (id, step) => ({ ...await read2(`${pathOf(id)}/layers`, { step }), run: id }),
  /** The layers over time. @param {string} id @param {number} most  columns @returns {Promise<StripsAnswer>} */
  histograms: (id, most) => read2(`${pathOf(id)}/histograms`, { most }),
  /** How large a step is beside its weights. @param {string} id @param {number} step @returns {Promise<PaceAnswer>} */
  update: (id, step) => read2(`${pathOf(id)}/update`, { step }),
  /** @param {string} id @param {number} step @param {number} sample @returns {Promise<SampleSlopes>} */
  slopes: async (id, step, sample2) => {
    const parts = ["losses", "forward", "backward", "sample_gradient", "batch_gradient"];
    const query = [`sample=${sample2}`, ...parts.map((part) => `parts=${part}`)].join("&");
    return decoded(await read2(`${pathOf(id)}/steps/${step}?${query}`));
  },
  /** @param {string} id @param {number} step @param {number} seed @returns {Promise<QuestionAnswer[]>} */
  questions: async (id, step, seed) => (await read2(`${pathOf(id)}/questions`, { step, seed })).questions,
  /**
   * @param {string} id
   * @param {string} question
   * @param {{step: number, seed: number}} moment
   * @param {string | number} answer
   * @returns {Promise<VerdictAnswer>}
   */
  judge: (id, question, { step, seed }, answer) => send(queried(`${pathOf(id)}/questions/${encodeURIComponent(question)}`, { step, seed }), { answer }),
  /** @param {object} race  base and variations @returns {Promise<RaceAnswer>} */
  createRace: (race) => send("api/races", race),
  /** @param {string} id @returns {Promise<RaceAnswer>} */
  race: (id) => read2(`api/races/${id}`),
  /** The losses of one of its runs, along its whole way. @param {string} id @param {string} run @returns {Promise<CourseAnswer>} */
  raceCourse: (id, run) => read2(`api/races/${id}/courses/${run}`),
  /** @param {string} id @param {RaceLine} line @returns {Promise<RaceResultAnswer>} */
  raceResult: (id, { finish, rule }) => read2(`api/races/${id}/result`, { ...finish !== null && { finish }, rule }),
  /** @param {string} id @param {number} size @param {number} until  the step to which its ways lead @returns {Promise<RaceLandscape>} */
  raceLandscape: async (id, size, until) => decodeRaceLandscape(await readBytes(`api/races/${id}/landscape.bin`, { size, until }))
};

// static/js/server/pulse.js
var LOOK = 250;
var QUIET = 1200;
var ANSWER_WITHIN = 3e3;
var LATE = 1e3;
var Pulse = class {
  #ask;
  #lost;
  #heard = 0;
  /** When it was asked, if it has not answered. @type {number | null} */
  #asked = null;
  #looked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @param {() => void} ask @param {() => void} lost  it did not answer; the pulse has stopped */
  constructor(ask2, lost2) {
    this.#ask = ask2;
    this.#lost = lost2;
  }
  /** Begin to look, at a connection that has just opened. */
  start() {
    this.stop();
    this.heard();
    this.#wait();
  }
  stop() {
    clearTimeout(this.#timer);
  }
  /** Something came. */
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
var PATIENCE3 = 5e3;
var Connection = class {
  asks = asks2;
  /** @type {WebSocket | null} */
  #socket = null;
  #run = "";
  /** How many attempts to connect there were since the last frame: a socket that opens may still bring none. */
  #attempt = 0;
  #lastId = 0;
  /** Until the next attempt, or until this one is given up. @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #pulse = new Pulse(
    () => this.#send({ do: "ping" }),
    () => this.#lost("lost")
  );
  /** @type {number | null} */
  #pauses = null;
  /** @type {Map<number, {resolve: (reached: Reached) => void, reject: (error: Error) => void}>} */
  #asked = /* @__PURE__ */ new Map();
  #listener = (
    /** @type {Listener} */
    {}
  );
  /** Tell this listener of frames and events. @param {Listener} listener */
  listen(listener) {
    this.#listener = listener;
  }
  /** Pauses of the run that were told; null before any answer. */
  get pauses() {
    return this.#pauses;
  }
  /** Where a run's log can be read as text. @param {string} run */
  logLink = (run) => `${pathOf(run)}/log`;
  /** Leave the present run and watch this one. @param {string} run */
  attach(run) {
    this.#run = run;
    this.#attempt = 1;
    this.#pauses = null;
    this.#leave(new Unreachable("Another run was opened."));
    this.#listener.onConnection("connecting");
    this.#open();
  }
  /**
   * Ask for something; the promise waits until it is done. While the socket is away, plain HTTP does it.
   * @param {Command} command
   * @returns {Promise<Reached>}
   */
  command(command) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return this.#overHttp(command);
    const id = ++this.#lastId;
    this.#send({ ...command, id });
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }
  /** @param {number} frame  the number of a frame that has been drawn */
  acknowledge(frame) {
    this.#send({ do: "ack", frame });
  }
  /** @param {Watched} watched @returns {boolean} whether it could be told */
  watch(watched) {
    return this.#send({ do: "watch", ...watched });
  }
  /** @param {object} message */
  #send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }
  /** @param {Command} command @returns {Promise<Reached>} */
  async #overHttp({ do: verb, ...body }) {
    this.#pauses = null;
    try {
      const answer = await send(`${pathOf(this.#run)}/${verb}`, body);
      return answer.run ?? answer;
    } catch (error) {
      throw error instanceof Unreachable ? new Unanswered() : error;
    }
  }
  #open() {
    const { have, watch } = this.#listener.position();
    const { weight: weight2, ...closely } = watch;
    const known2 = { have, watch: weight2, ...closely, pauses: this.#pauses };
    const told2 = Object.entries(known2).filter(([, value2]) => value2 !== null);
    const url = new URL(queried(`${pathOf(this.#run)}/live`, Object.fromEntries(told2)), location.href);
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
    this.#timer = setTimeout(() => this.#lost("lost"), PATIENCE3);
  }
  /** @param {Error} reason  what those are told who wait for an answer */
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
  /** @param {ArrayBuffer | string} data */
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
    if (message.event === "family") this.#listener.onFamily();
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.error) asked?.reject(new Refused(422, message.error));
    else asked?.resolve(message);
  }
  /** @param {string} message */
  #gone(message) {
    this.#leave(new Unreachable(message));
    this.#listener.onRemoved(message);
  }
  /** @param {State["connection"]} [as] */
  #lost(as = this.#attempt > WAITS.length ? "lost" : "connecting") {
    this.#leave(new Unanswered());
    this.#listener.onConnection(as);
    this.#retry();
  }
  #retry() {
    const wait = WAITS[Math.min(this.#attempt++, WAITS.length - 1)];
    this.#timer = setTimeout(() => this.#comeBack(), wait);
  }
  /** A refused handshake says nothing, so ask over HTTP first what became of the run. */
  async #comeBack() {
    const run = this.#run;
    const failure = await asks2.read(run, AbortSignal.timeout(PATIENCE3)).then(
      () => null,
      (error) => error
    );
    if (run !== this.#run) return;
    if (failure === null) this.#open();
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
    look: null,
    weightView: "curve",
    ...{ layout, stage: "network", evidence: "loss" },
    ...{ trial: null, preview: null, curvature: null, diagnosis: null, slow: null },
    ...{ room: (
      /** @type {const} */
      "lab"
    ), strips: null, pace: null },
    play: { playing: false, backwards: false, speed: SPEED },
    seeking: null,
    ...{ branches: [], familyNews: 0, compared: null, comparison: null, rival: null },
    ...{ bookmarks: [], marked: null },
    connection: "connecting",
    refused: {},
    notice: null,
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

// static/js/talk.js
function createTalk(container2, store, actions, commands) {
  const talk = { view: (
    /** @type {View | null} */
    null
  ), isLoading: false };
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

// static/js/draw/chart/columns.js
function join(lines) {
  const x = [...new Set(lines.flatMap((line4) => line4.x))].sort((a, b) => a - b);
  const place2 = new Map(x.map((value2, i) => [value2, i]));
  const columns = lines.map((line4) => {
    const column = (
      /** @type {(number | null)[]} */
      new Array(x.length).fill(null)
    );
    line4.x.forEach((value2, i) => {
      column[
        /** @type {number} */
        place2.get(value2)
      ] = line4.y[i];
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
var begun = ({ x, y }) => ({ x: x.map((step) => step - 1), y });
function heightLine(epochs, { step, loss: loss2 }) {
  const { x, y } = begun(epochLine(epochs, "loss"));
  return step > (x.at(-1) ?? -1) ? { x: [...x, step], y: [...y, loss2] } : { x, y };
}
function articleLine(log, column) {
  return { x: log.map((_, i) => i + 1), y: log.map((row) => row[column]) };
}
function stepLine({ steps, losses }, stepsPerEpoch, isLog) {
  const drawn = (loss2) => Number.isFinite(loss2) && (!isLog || loss2 > 0) ? loss2 : null;
  return { x: steps.map((step) => step / stepsPerEpoch), y: losses.map(drawn) };
}
var CLIMB = 3;
function trialLine({ step, loss: loss2 }, stepsPerEpoch, isLog) {
  const top = CLIMB * Math.abs(loss2[0] ?? Number.POSITIVE_INFINITY);
  const out = loss2.findIndex((value2) => value2 === null || value2 > top || isLog && value2 <= 0);
  const shown = out < 0 ? loss2 : loss2.slice(0, out);
  return { x: shown.map((_, k) => (step + k) / stepsPerEpoch), y: shown };
}

// static/js/draw/chart/envelope.js
function createEnvelope() {
  const own = {
    bucket: 1,
    read: 0,
    low: new Float64Array(0),
    high: new Float64Array(0)
  };
  function reset(buckets, bucket) {
    own.bucket = bucket;
    own.read = 0;
    own.low = new Float64Array(buckets).fill(Number.POSITIVE_INFINITY);
    own.high = new Float64Array(buckets).fill(Number.NEGATIVE_INFINITY);
  }
  return {
    /**
     * Read on to `count` steps of `total`, in at most so many buckets; another division or a shorter column starts anew.
     * @param {Float64Array} loss
     * @param {number} count
     * @param {number} total
     * @param {number} buckets
     */
    read(loss2, count2, total, buckets) {
      const bucket = Math.max(1, Math.ceil(total / buckets));
      const needed = Math.ceil(total / bucket);
      if (bucket !== own.bucket || needed !== own.low.length || count2 < own.read) reset(needed, bucket);
      for (let i = own.read; i < count2; i += 1) {
        const place2 = Math.floor(i / bucket);
        if (loss2[i] < own.low[place2]) own.low[place2] = loss2[i];
        if (loss2[i] > own.high[place2]) own.high[place2] = loss2[i];
      }
      own.read = count2;
    },
    /** Start anew: the losses are of another run. */
    clear: () => reset(0, 0),
    /**
     * The points of a line through all of it: each bucket's low and high, or its one step.
     * @returns {{steps: number[], losses: number[]}} steps count from 1 and ascend
     */
    points() {
      const points = { steps: (
        /** @type {number[]} */
        []
      ), losses: (
        /** @type {number[]} */
        []
      ) };
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

// static/js/draw/chart/rival.js
var BUCKETS = 220;
var coloursOf2 = (palette, own, rival) => ({
  own: colourOf(palette, own),
  rival: colourOf(palette, rival)
});
function createRivalLines() {
  const envelope = createEnvelope();
  const none = { x: [], y: [] };
  const held = { history: (
    /** @type {RunHistory | null} */
    null
  ), total: 0 };
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
    const ended = epochs.filter(({ epoch }) => epoch * perEpoch <= total);
    return {
      loss: [stepLine(envelope.points(), perEpoch, isLog), epochLine(ended, "loss")],
      accuracy: [none, epochLine(ended, "accuracy")]
    };
  }
  return { losses, of };
}

// static/js/draw/chart/uplot.js
import uPlot from "../vendor/uplot.js";
var AXIS_WIDTH = 36;
var CHARACTER = 6.6;
var AXIS_HEIGHT = 20;
var NUMBER_WIDTH = 44;
var NUMBER_HEIGHT = 48;
var FONT = 12;
var GROUP = "loss and accuracy";
var FAINT = 0.75;
var AHEAD = 0.5;
var DOT = { faint: 3, bold: 5 };
var RIVAL_DASH = [6, 4];
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
    series: [{}, ...linesOf(palette, style.colours)],
    hooks: {
      draw: [(plot2) => paintOver(plot2, style, palette, own.content.now)],
      setCursor: [
        ({ cursor, posToVal }) => hover(cursor.left !== void 0 && cursor.left >= 0 ? posToVal(cursor.left, "x") : null)
      ]
    }
  };
  const plot = new uPlot(options, [[], [], [], [], [], [], [], [], []], container2);
  return {
    /** @param {Content} content */
    show(content2) {
      own.content = content2;
      plot.setData(
        /** @type {uPlot.AlignedData} */
        [content2.x, ...content2.columns]
      );
      plot.redraw(false, true);
    },
    /** @param {number} newWidth @param {number} newHeight  px */
    resize: (newWidth, newHeight) => plot.setSize({ width: newWidth, height: newHeight }),
    remove: () => plot.destroy()
  };
}
var besideEnd = (epochs) => Math.max(12, CHARACTER * count(epochs).length / 2 + 3);
function linesOf(palette, { own, rival } = { own: palette.ink, rival: palette.ink }) {
  const dot = (size, fill2) => ({
    ...{ show: ({ data }, k) => isAlone(data[k]), size, width: 0 },
    fill: fill2
  });
  const faint = { stroke: palette.ink3, width: 1, spanGaps: true, points: dot(DOT.faint, palette.ink3) };
  const bold = { stroke: own, width: 2, spanGaps: true, points: dot(DOT.bold, own) };
  return [
    { ...faint, alpha: FAINT },
    { ...faint, alpha: FAINT * AHEAD },
    bold,
    { ...bold, alpha: AHEAD },
    {
      stroke: palette.ink3,
      paths: () => null,
      points: { show: true, size: 5, width: 1, stroke: palette.ink3, fill: palette.paper }
    },
    { ...faint, width: 1.5, dash: [4, 3] },
    { ...faint, stroke: rival, alpha: FAINT / 2, points: dot(DOT.faint, rival) },
    { ...bold, stroke: rival, dash: RIVAL_DASH, points: dot(DOT.bold, rival) }
  ];
}
function xAxis({ hasAxis, unit = "epoch" }, palette) {
  return {
    show: hasAxis,
    ...{ size: AXIS_HEIGHT, gap: 5, stroke: palette.ink3, font: `${FONT}px ${palette.sans}` },
    ...{ grid: { show: false }, ticks: { show: false } },
    space: (_, __, ___, end) => Math.max(NUMBER_WIDTH, CHARACTER * (count(end).length + 2)),
    values: (_, places) => places.map((place2) => place2 === 0 ? unit : Number.isInteger(place2) ? count(place2) : "")
  };
}
var isEmpty = ([, ...columns]) => (
  /** @type {(number | null)[][]} */
  columns.every((column) => column.every((value2) => value2 === null))
);
function yAxis({ name, isLog, beside = {} }, palette) {
  return {
    size: (_, texts) => {
      beside[name] = Math.max(AXIS_WIDTH, ...(texts ?? []).map(({ length }) => 12 + CHARACTER * length));
      return Math.max(...Object.values(beside));
    },
    ...{ gap: 6, stroke: palette.ink3, font: `${FONT}px ${palette.sans}` },
    // uPlot gives an axis numbers only where it finds one of these wide enough; which numbers is told by `splits`.
    incrs: [Number.MAX_VALUE],
    splits: ({ data, height }, _, low, high) => isEmpty(data) ? [] : (isLog ? logTicks : ticks)(low, high, height / NUMBER_HEIGHT),
    filter: (_, splits) => splits,
    grid: { stroke: palette.hairline, width: 1 },
    ticks: { show: false },
    values: (_, places) => axisTexts(places, isLog || places.length < 2 ? null : decimalsOf(places[1] - places[0]))
  };
}
function paintOver(plot, { name, corner }, palette, now) {
  const { ctx: context, bbox, valToPos } = plot;
  const ratio = window.devicePixelRatio || 1;
  const x = Math.round(valToPos(now, "x", true)) + 0.5;
  context.save();
  line(context, [x, bbox.top], [x, bbox.top + bbox.height]);
  stroke(context, [palette.rule, ratio]);
  context.font = `${FONT * ratio}px ${palette.sans}`;
  context.textAlign = "right";
  const heights = { top: bbox.top + 12 * ratio, bottom: bbox.top + bbox.height - 5 * ratio };
  const right = bbox.left + bbox.width - 2 * ratio;
  const left = right - context.measureText(name).width;
  const [here, there] = corner === "top" ? [heights.top, heights.bottom] : [heights.bottom, heights.top];
  const covers = (height) => runsBy(plot, left, height, FONT * ratio);
  const y = covers(here) && !covers(there) ? there : here;
  write(context, name, [right, y], palette.ink2, [palette.paper, 3 * ratio]);
  context.restore();
}
function runsBy({ data: [xs, ...columns], posToVal }, left, y, near) {
  const from = posToVal(left, "x", true);
  const [low, high] = [y + near, y - near].map((place2) => posToVal(place2, "y", true));
  const isNear = (value2) => value2 > low && value2 < high;
  return columns.some((column) => xs.some((x, k) => x >= from && isNear(column[k] ?? Number.NaN)));
}

// static/js/draw/chart/words.js
var TWIN_ROWS = 60;
function chartCaption(frame, history2, isArticle, hasAccuracy3 = true) {
  const rings = isArticle ? " Rings: the article." : "";
  const record = history2.epochs.findLast(({ epoch }) => epoch * frame.steps_per_epoch <= frame.step);
  if (record) return words`Epoch ${count(record.epoch)}: ${measureWords(record, hasAccuracy3)}.${rings}`;
  if (frame.step === 0) return words`At the start: ${measureWords(frame, hasAccuracy3)}.${rings}`;
  const loss2 = value(batchLoss(history2.loss[frame.step - 1]));
  return words`Step ${count(frame.step)}: batch loss ${loss2}.${rings}`;
}
function measureWords({ loss: loss2, accuracy }, hasAccuracy3) {
  const right = accuracy === null || !hasAccuracy3 ? "" : words`, accuracy ${value(fixed(accuracy, 4))}`;
  return words`loss ${value(measured(loss2))}${right}`;
}
function readout(x, frame, history2, article, hasAccuracy3 = true) {
  const step = Math.min(Math.max(Math.round(x * frame.steps_per_epoch), 1), frame.total_steps);
  const epoch = Math.ceil(step / frame.steps_per_epoch);
  const record = history2.epochs.find((one) => one.epoch === epoch);
  const published = article[epoch - 1];
  const parts = [];
  if (step <= history2.count)
    parts.push(...words`Step ${count(step)}: ${value(batchLoss(history2.loss[step - 1]))}. `);
  const pair2 = record && value(pairText2(record.loss, hasAccuracy3 ? record.accuracy : null));
  if (pair2) parts.push(...words`Epoch ${count(epoch)}: ${pair2} `);
  if (published) parts.push(record ? "○ " : `○ epoch ${epoch}: `, pairText2(...published));
  return parts.length > 0 ? parts : [`Step ${count(step)} has not been made.`];
}
function heightReadout(x, heights, last, made) {
  const step = Math.min(Math.max(Math.round(x), 0), last);
  if (step < heights.x.length) return heightWords({ step, loss: heights.y[step] });
  if (step <= made) return [`f after step ${count(step)} is told when the run stands there.`];
  return [`Step ${count(step)} has not been made.`];
}
function heightTable({ x, y }) {
  const rows = x.map((step, k) => [count(step), loss(y[k])]);
  return { head: ["step", "f"], rows: rows.slice(-TWIN_ROWS) };
}
function pairText2(loss2, accuracy) {
  const text2 = loss(loss2 ?? Number.POSITIVE_INFINITY);
  return accuracy === null ? text2 : `${text2} ${fixed(accuracy, 4)}`;
}
function chartTable({ epochs }, article, hasAccuracy3 = true) {
  const measured2 = hasAccuracy3 && epochs.some(({ accuracy }) => accuracy !== null);
  const names = measured2 ? ["loss", "accuracy"] : ["loss"];
  const theirs = article.length > 0 ? names.map((name) => `article’s ${name}`) : [];
  const write3 = [loss, (share) => fixed(share, 4)];
  const rows = epochs.slice(-TWIN_ROWS).map(({ epoch, loss: loss2, accuracy }) => {
    const values = [[loss2, accuracy], ...article.length > 0 ? [article[epoch - 1] ?? [null, null]] : []];
    return [count(epoch), ...values.flatMap((pair2) => names.map((_, k) => write3[k](pair2[k])))];
  });
  return { head: ["epoch", ...names, ...theirs], rows };
}

// static/js/state/article.js
var hasSoftmaxHead = (run) => run?.config.layers.at(-1)?.activation === "softmax";
function essence({ model, dataset, layers, optimizer, loss: loss2, batch_size, epochs, shuffle, frozen }) {
  const activations = layers.map(
    ({ activation }, l) => l === layers.length - 1 && activation === "softmax" ? "sigmoid" : activation
  );
  const units = layers.map((layer) => layer.units);
  const training = { optimizer, loss: loss2, batch_size, epochs, shuffle, frozen };
  return { model, data: dataset.name, units, activations, ...training };
}
function articleLog(run, catalogue) {
  if (!run || !catalogue) return [];
  return same(essence(run.config), essence(catalogue.default)) ? catalogue.article.log : [];
}

// static/js/state/layout.js
function hasAccuracy({ run, data }) {
  if (!data) return run !== null && run.accuracy !== null;
  return data.task === "classification" && Boolean(run?.config.metrics.length);
}
var evidenceOf = (state) => state.evidence === "accuracy" && !hasAccuracy(state) ? "loss" : state.evidence;
function curvesOf(state) {
  if (state.layout !== "compact") return hasAccuracy(state) ? ["loss", "accuracy"] : ["loss"];
  return [evidenceOf(state) === "accuracy" ? "accuracy" : "loss"];
}

// static/js/views/menu.js
function createMenu(name, picture, kind, inside) {
  const summary = h("summary", { class: "quiet", "aria-label": name, title: name }, icon(picture));
  const menu = h("details", { class: kind }, summary, inside);
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
  ...{ run: run.id, name: run.name, step: frame.step, total: frame.total_steps, loss: frame.loss ?? null }
});
function createTakeaway(name, sceneOf3) {
  const inside = h("div", { class: "takeaway-menu floating" });
  const menu = createMenu(name, "download", "takeaway", inside);
  const known2 = { isFilled: false };
  menu.addEventListener("toggle", async () => {
    if (!menu.open || known2.isFilled) return;
    known2.isFilled = true;
    const { fillTakeaway } = await import("./later.js");
    fillTakeaway(inside, sceneOf3, () => {
      menu.open = false;
    });
  });
  return menu;
}

// static/js/views/chart/legend.js
function createChartLegend() {
  const element = h("ul", { class: "chart-legend micro", "aria-label": "Branches compared", hidden: true });
  const items = [createItem(), createItem()];
  element.append(...items.map((item) => item.element));
  return {
    element,
    /** @param {State} state */
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
  const name = h("span", { class: "lane-name" });
  const element = h("li", {}, line4, letter, name);
  return {
    element,
    /** @param {{number: number, name: string}} branch */
    show(branch) {
      element.style.setProperty("--colour", `var(${tokenOf(branch.number)})`);
      setText(letter, letterOf(branch.number));
      setText(name, branch.name);
    }
  };
}

// static/js/views/chart/chart.js
var LOSS_SHARE = 0.62;
var ACCURACY = {
  ...{ name: "accuracy", corner: "bottom", padding: 12, isLog: false, hasAxis: true },
  range: accuracyRange
};
var BUCKETS2 = 220;
var NONE = { x: [], y: [] };
var Chart = class extends Panel {
  #heading = h("h2", { id: "chart-title" }, "Loss and accuracy");
  #frame = h("div", { class: "chart-panes", role: "img", "aria-label": "Loss and accuracy" });
  #legend = createChartLegend();
  #log;
  #twin = createTwin(
    "Loss and accuracy by epoch",
    () => this.state ? this.#table(this.state) : { head: [], rows: [] }
  );
  /** Where the pointer is, in epochs. @type {number | null} */
  #hover = null;
  /** Whether the scale is logarithmic: as was asked, where that can be. */
  #isLog = false;
  /** @type {import("../../draw/chart/uplot.js").Pane[]} */
  #panes = [];
  /** What each pane draws. @type {string[]} */
  #curves = [];
  /** What the panes hang on. */
  #key = "";
  /** @type {[number, number][]} */
  #article = [];
  #run = "";
  #envelope = createEnvelope();
  #rival = createRivalLines();
  /** @param {HTMLElement} container @param {Actions} actions */
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
      "layout",
      "evidence"
    ]);
    const turn = () => actions.setLogScale(!this.state?.logScale);
    this.#log = button("log", turn, { "aria-pressed": "false", title: "Logarithmic scale" });
    this.drawing.append(this.#frame);
    this.caption.append("The curves begin with the first step.");
    const takeaway = createTakeaway("Save the chart", () => this.#scene());
    const choices = h("div", { class: "choices" }, this.#log, this.#twin.element, takeaway);
    const head = h("header", {}, this.#heading, asks("chart", "Loss"), choices);
    container2.append(head, this.#legend.element, this.drawing, this.caption);
  }
  resized() {
    const heights = heightsOf(this.height, this.#panes.length);
    this.#panes.forEach((pane, place2) => {
      pane.resize(this.width, heights[place2]);
    });
  }
  /** @param {State} state @param {State} previous @param {boolean} first */
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
    this.#renew(state);
    this.#drawLines(state, frame);
    this.#frame.dataset.step = String(frame.step);
  }
  /** @param {State} state @param {Frame} frame */
  #drawLines({ run, history: history2, preview, rival: other }, frame) {
    const isLog = this.#isLog;
    const isSurface = isTextbook(run);
    const { steps_per_epoch: perEpoch, total_steps: total } = frame;
    const now = frame.step / perEpoch;
    const axis2 = { epochs: total / perEpoch, now };
    const steps = isSurface ? NONE : stepLine(this.#envelope.points(), perEpoch, isLog);
    const losses = isSurface ? heightLine(history2.epochs, frame) : epochLine(history2.epochs, "loss");
    const trial = preview ? trialLine(preview, perEpoch, isLog) : NONE;
    const [loss2, accuracy] = ["loss", "accuracy"].map((name) => this.#panes[this.#curves.indexOf(name)]);
    const rival = this.#rival.of(other, frame, isLog);
    const rivals = isSurface ? rival.loss.map(begun) : rival.loss;
    const own = [...cut(steps, now), ...cut(losses, now), articleLine(this.#article, 0)];
    loss2?.show({ ...axis2, ...join([...own, trial, ...rivals]) });
    const shares = [...cut(epochLine(history2.epochs, "accuracy"), now), articleLine(this.#article, 1)];
    accuracy?.show({ ...axis2, ...join([NONE, NONE, ...shares, NONE, ...rival.accuracy]) });
  }
  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state } = this;
    if (!state?.run || !state.frame) return null;
    const { run, frame, history: history2 } = state;
    const [isSurface, perEpoch] = [isTextbook(run), frame.steps_per_epoch];
    const curves = {
      steps: isSurface ? NONE : stepLine(this.#envelope.points(), perEpoch, this.#isLog),
      loss: isSurface ? heightLine(history2.epochs, frame) : epochLine(history2.epochs, "loss"),
      accuracy: hasAccuracy(state) ? epochLine(history2.epochs, "accuracy") : null,
      article: articleLine(this.#article, 0),
      articleAccuracy: articleLine(this.#article, 1),
      ...{ end: frame.total_steps / perEpoch, now: frame.step / perEpoch, isLog: this.#isLog },
      ...isSurface ? { unit: "steps", quantity: "f(x, y)" } : { unit: "epochs", quantity: "Loss" }
    };
    return { part: "chart", curves, moment: momentOf({ ...state, run, frame }) };
  }
  /** Make the panes anew when their colours or kind have changed. @param {State} state */
  #renew(state) {
    const { theme, run, rival, branches } = state;
    const isLog = this.#isLog;
    const curves = curvesOf(state);
    const unit = isTextbook(run) ? "step" : "epoch";
    const own = branches.find(({ id }) => id === run?.id)?.number ?? 0;
    const key = [theme, isLog, curves, unit, rival ? [own, rival.number] : ""].join(" ");
    if (key === this.#key) return;
    this.#key = key;
    for (const pane of this.#panes) pane.remove();
    const colours = rival ? coloursOf2(this.palette, own, rival.number) : void 0;
    const shared = { colours, beside: {} };
    const alone = { ...lossStyle(isLog, true), unit, name: unit === "step" ? "f" : "loss" };
    const loss2 = curves.length > 1 ? lossStyle(isLog, false) : alone;
    const styles = curves.map((curve) => curve === "loss" ? loss2 : ACCURACY);
    this.#curves = curves;
    const heights = heightsOf(this.height, styles.length);
    this.#panes = styles.map(
      (style, place2) => createPane(this.#frame, { ...style, ...shared }, this.palette, this.width, heights[place2], (x) => {
        this.#hover = x;
        this.tell();
      })
    );
  }
  /** @param {State} state */
  #table(state) {
    const { run, frame, history: history2 } = state;
    if (frame && isTextbook(run)) return heightTable(heightLine(history2.epochs, frame));
    return chartTable(history2, this.#article, hasAccuracy(state));
  }
  tell() {
    const { state, caption: caption2 } = this;
    if (!state?.frame) return;
    const { frame, history: history2, run, logScale } = state;
    const hover = this.#hover;
    const isSurface = isTextbook(run);
    const isJudged = hasAccuracy(state);
    const what = isSurface ? "f(x, y)" : isJudged ? "Loss and accuracy" : "Loss";
    setText(this.#heading, what);
    caption2.classList.toggle("micro", hover !== null);
    if (hover === null) {
      const isArticle = this.#article.length > 0;
      const words2 = isSurface ? heightWords(frame) : chartCaption(frame, history2, isArticle, isJudged);
      setCaption(caption2, [...words2, ...logScale && !this.#isLog ? [NO_LOGARITHM] : []]);
    } else if (isSurface) {
      const heights = heightLine(history2.epochs, frame);
      setCaption(caption2, heightReadout(hover, heights, frame.total_steps, history2.count));
    } else setCaption(caption2, readout(hover, frame, history2, this.#article, isJudged));
    caption2.dataset.step = String(frame.step);
    const unit = isSurface ? "step" : "epoch";
    setAttributes(this.#frame, { "aria-label": `${what} over the ${unit}s. ${caption2.textContent}` });
    this.#twin.refresh(`${what} by ${unit}`);
  }
};
function lossStyle(isLog, hasAxis) {
  return { name: "loss", corner: "top", padding: 6, isLog, hasAxis, range: lossRange(isLog) };
}
function heightsOf(height, count2) {
  const loss2 = count2 === 1 ? height : Math.round(height * LOSS_SHARE);
  return [loss2, height - loss2];
}
var createChart = (container2, actions) => new Chart(container2, actions);

// static/js/draw/chart/log-rows.js
var MOST_ROWS = 300;
function logRows(frame, history2, epochs, article) {
  const here = Math.floor(frame.step / frame.steps_per_epoch);
  const ended = new Map(history2.epochs.map((record) => [record.epoch, record]));
  const last = article.length > 0 ? epochs : Math.max(Math.min(here + 1, epochs), history2.epochs.length);
  const first = Math.max(1, Math.min(here + 2, last) - MOST_ROWS + 1);
  const count2 = Math.min(last - first + 1, MOST_ROWS);
  return Array.from({ length: count2 }, (_, i) => rowOf(first + i, here, frame, history2, ended, article));
}
function rowOf(epoch, here, frame, history2, ended, article) {
  const published = article[epoch - 1];
  const theirs = published ? [loss(published[0]), fixed(published[1], 4)] : [];
  const record = ended.get(epoch);
  if (epoch === here + 1 && frame.step % frame.steps_per_epoch > 0) {
    return { epoch, state: "partial", cells: [batchLoss(runningLoss(frame, history2)), "", ...theirs] };
  }
  if (!record) return { epoch, state: "empty", cells: ["", "", ...theirs] };
  const state = epoch > here ? "ahead" : epoch === here ? "now" : "done";
  const accuracy = record.accuracy === null ? "" : fixed(record.accuracy, 4);
  return { epoch, state, cells: [loss(record.loss), accuracy, ...theirs] };
}
function runningLoss({ step, steps_per_epoch: epoch }, { loss: loss2, count: known2 }) {
  const start2 = step - step % epoch;
  const batches = loss2.subarray(start2, Math.min(step, known2));
  return batches.length > 0 ? batches.reduce((sum, value2) => sum + value2, 0) / batches.length : null;
}
function logCaption({ step, steps_per_epoch: epoch }, epochs) {
  if (step === 0) return "A line for each epoch.";
  const within = step % epoch;
  const ended = Math.floor(step / epoch);
  if (within > 0) return `Epoch ${count(ended + 1)}: ${count(within)} of ${count(epoch)}`;
  return `${ended === epochs && epochs > 1 ? "All" : `${count(ended)} of`} ${counted(epochs, "epoch")}`;
}

// static/js/views/chart/log.js
var LINES_MS = 100;
var SHOWN2 = (
  /** @type {const} */
  ["run", "frame", "history", "data", "catalogue"]
);
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
  /** @type {State | null} */
  #state = null;
  /** @type {[number, number][]} */
  #article = [];
  /** What the head hangs on. */
  #about = "";
  #columns = 2;
  /** The epoch of the present line. @type {number | undefined} */
  #present;
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container2, actions) {
    this.#actions = actions;
    const props = { "aria-pressed": "false", "aria-describedby": "log-note", hidden: true };
    const toggle2 = () => actions.setTensorflow(!hasSoftmaxHead(this.#state?.run ?? null));
    this.#tensorflow = button("as TensorFlow", toggle2, props);
    this.#scroller.append(this.#table);
    const choices = h("div", { class: "choices" }, this.#tensorflow, this.#note);
    const foot = h("div", { class: "foot" }, this.#caption, this.#link);
    container2.append(h("header", {}, this.#heading, asks("log", "Log"), choices), this.#scroller, foot);
    observeSize(container2, () => this.#fit());
  }
  /** @param {State} state @param {State} previous */
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
  /** What stands around the lines: it changes with the run only. @param {State} state */
  #head(state) {
    const { run, catalogue } = state;
    const isArticle = this.#article.length > 0;
    const isSurface = isTextbook(run);
    this.#present = void 0;
    this.#tensorflow.hidden = !isArticle;
    this.#link.hidden = !run;
    if (run) this.#link.href = this.#actions.logLink(run.id);
    this.#table.classList.toggle("log-beside", isArticle);
    this.#tbody.replaceChildren();
    setText(this.#note, catalogue?.article.note ?? "");
    setText(this.#heading, isSurface ? "Step log" : "Keras log");
    setText(this.#link, isSurface ? "as Keras prints it" : "plain text");
    const names = isSurface ? ["f before it"] : hasAccuracy2(state) ? ["loss", "acc"] : ["loss"];
    const columns = isArticle ? [...names, ...names] : names;
    this.#columns = columns.length;
    const epoch = h("span", { class: isArticle ? "visually-hidden" : "" }, isSurface ? "step" : "epoch");
    const titles = [epoch, ...columns].map((name) => h("th", { scope: "col" }, name));
    const owners = ["this run", "the article"].map(
      (name) => h("th", { scope: "colgroup", colspan: 2 }, name)
    );
    this.#thead.replaceChildren(h("tr", {}, titles));
    if (isArticle) this.#thead.prepend(h("tr", {}, h("td"), owners));
  }
  #write() {
    const { run, frame, history: history2 } = this.#state ?? {};
    if (!run || !frame || !history2 || frame.run !== run.id) return;
    const { children } = this.#tbody;
    const width = this.#columns;
    const rows = logRows(frame, history2, run.config.epochs, this.#article);
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
  /** Show whole lines only: what is left of the height stands below them. */
  #fit() {
    const { style, clientHeight } = this.#scroller;
    const left = Number.parseFloat(style.marginBottom) || 0;
    const room2 = clientHeight + left - this.#thead.offsetHeight;
    style.marginBottom = `${room2 % Number.parseFloat(getComputedStyle(this.#table).lineHeight)}px`;
    follow(this.#scroller, this.#tbody.querySelector(".log-now, .log-partial"));
  }
};
var hasAccuracy2 = (state) => state?.run?.config.metrics.length !== 0;
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
  const parts = creates.map((create) => partOf(create, container2, actions));
  let present = parts[0];
  return {
    places: () => present.view.places?.() ?? {},
    update(state) {
      present = parts[choose(state)];
      if (present.elements[0].parentElement !== container2) {
        const held = container2.contains(document.activeElement);
        for (const element of parts.flatMap(({ elements }) => elements)) element.remove();
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
  return { view, elements, seen: (
    /** @type {State | null} */
    null
  ) };
}

// static/js/views/tabs.js
var KEYS2 = {
  ArrowLeft: (place2, last) => place2 > 0 ? place2 - 1 : last,
  ArrowRight: (place2, last) => place2 < last ? place2 + 1 : 0,
  Home: () => 0,
  End: (_, last) => last
};
function createTabs(container2, tabs, choose) {
  const names = (
    /** @type {T[]} */
    Object.keys(tabs)
  );
  const buttons = names.map((name) => {
    const props = { type: "button", class: "tab", role: "tab", "aria-controls": tabs[name] };
    return h("button", { ...props, onclick: () => choose(name) });
  });
  container2.setAttribute("role", "tablist");
  container2.append(...buttons);
  container2.addEventListener("keydown", (event) => {
    const shown = buttons.filter(({ hidden }) => !hidden);
    const place2 = shown.indexOf(
      /** @type {HTMLButtonElement} */
      event.target
    );
    if (place2 < 0 || !(event.key in KEYS2)) return;
    const next = shown[KEYS2[event.key](place2, shown.length - 1)];
    choose(names[buttons.indexOf(next)]);
    next.focus();
    event.preventDefault();
  });
  return {
    /** @param {T} chosen @param {(name: T) => string | null} titled  null where there is no such view now */
    show(chosen, titled) {
      buttons.forEach((button2, place2) => {
        const isChosen = names[place2] === chosen;
        const title = titled(names[place2]);
        button2.hidden = title === null;
        setText(button2, title ?? "");
        setAttributes(button2, { "aria-selected": String(isChosen), tabindex: isChosen ? 0 : -1 });
      });
    },
    /** @param {T} name */
    focus: (name) => buttons[names.indexOf(name)].focus()
  };
}

// static/js/views/evidence.js
var CONTROLS = { loss: "chart", accuracy: "chart", log: "log" };
var TITLES = { loss: "Loss", accuracy: "Accuracy", log: "Keras log" };
var OF_SURFACE = { loss: "f(x, y)", log: "Step log" };
var SHOWN3 = (
  /** @type {const} */
  ["layout", "evidence", "run", "data"]
);
function createEvidence(container2, actions) {
  const tabs = createTabs(container2, CONTROLS, actions.setEvidence);
  return {
    /** @param {State} state @param {State} previous */
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
  const dialog = (
    /** @type {HTMLDialogElement} */
    container2
  );
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

// static/js/draw/surfaces/pixels.js
function placeUnder({ shown, chart, projection }, px2, py) {
  if (chart) return planeUnder(chart, px2, py);
  const point = shown && projection && hit(shown, projection, px2, py);
  return shown && point ? planeAt(shown, point) : null;
}
function pixelOf({ picture, shown, chart, projection }, { a, b }) {
  const loss2 = picture && lossAt2(picture, a, b);
  if (!shown || loss2 === null) return null;
  if (chart) return toPixels(chart)(a, b);
  if (!projection) return null;
  const point = placeOf(shown, { a, b, loss: loss2 });
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}

// static/js/views/opener.js
var isShown = (button2) => button2.offsetParent !== null;
function opens(button2, part, turned = () => {
}) {
  const now = { open: false };
  setAttributes(button2, { "aria-expanded": "false", "aria-controls": part.id });
  function turn(open2) {
    if (open2 === now.open) return;
    now.open = open2;
    setAttributes(button2, { "aria-expanded": String(open2) });
    part.classList.toggle("opened", open2);
    turned(open2 && isShown(button2));
  }
  const holds = (target) => target instanceof Node && (part.contains(target) || button2.contains(target));
  button2.addEventListener("click", () => turn(!now.open));
  part.addEventListener("focusin", () => turn(true));
  part.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !holds(relatedTarget)) turn(false);
  });
  for (const element of [button2, part])
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !now.open || !isShown(button2) || event.defaultPrevented) return;
      button2.focus();
      turn(false);
      event.stopPropagation();
    });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!holds(target)) turn(false);
  });
  return { turn };
}

// static/js/views/landscape/controls.js
var SIZES = [33, 65, 129];
var SCALES = (
  /** @type {const} */
  ["fitting", "linear", "log"]
);
var SAMPLES = (
  /** @type {const} */
  ["all", "batch"]
);
var FITTING2 = 0;
var WHOLE = 1;
var DIGITS = 2;
var SPANS = [FITTING2, 0.1, 0.25, 0.5, 1, 2, 4, 8];
var OFFERED = 50;
function fieldOf(name, control) {
  control.id = `landscape-${name.toLowerCase()}`;
  return h("div", { class: "landscape-field" }, h("label", { for: control.id }, name), control);
}
function createMenu2(name, values, change) {
  const now = { values, offered: (
    /** @type {readonly T[]} */
    []
  ) };
  const choose = () => change(now.offered[select.selectedIndex]);
  const select = h("select", { class: "select", onchange: choose });
  return {
    element: fieldOf(name, select),
    /** @param {T} chosen @param {(value: T) => string} write  what each is called now; "" is not offered */
    show(chosen, write3) {
      const isNew = !now.values.includes(chosen);
      if (isNew) now.values = [...now.values, chosen].sort((one, other) => Number(one) - Number(other));
      const offered = now.values.filter((value2) => write3(value2) !== "");
      if (offered.join() !== now.offered.join())
        select.replaceChildren(...offered.map((value2) => h("option", { value: value2 })));
      now.offered = offered;
      offered.forEach((value2, place2) => {
        setText(select.options[place2], write3(value2));
      });
      select.value = String(chosen);
    }
  };
}
function createWeightField(name, id, change) {
  const now = {
    /** @type {Parameter[]} */
    parameters: [],
    index: 0,
    other: -1
  };
  const offers = h("datalist", { id });
  const refusal = h("p", { class: "landscape-refusal", role: "alert", id: `${id}-refusal` });
  const refuse = (why) => {
    setText(refusal, why);
    const [invalid, described] = why ? ["true", refusal.id] : [null, null];
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
    element: h("div", {}, fieldOf(name, input), refusal, offers),
    /** @param {Parameter[]} parameters @param {number} index @param {number} other  that it may not be */
    show(parameters, index, other) {
      const same2 = now.parameters === parameters && now.index === index;
      Object.assign(now, { parameters, index, other });
      if (same2) return;
      input.value = labelOf(parameters, index);
      refuse("");
    }
  };
}
var halfWidth = (span) => `± ${withCommas(plain(span))}`;
var rounded = (span) => halfWidth(Number(span.toPrecision(DIGITS)));
var asFits = (span) => span > 0 ? `as fits: ${rounded(span)}` : "as fits";
var multipleOn = (answer, steps) => (span) => {
  if (span === FITTING2) return "";
  if (answer && hasNoDirection(answer)) return halfWidth(span);
  const held = answer ? pathHeld(answer, steps) : "the path";
  if (held) return span === WHOLE ? held : `${plain(span)} × the path`;
  const reach = answer ? reachOf(answer) : Number.NaN;
  return span === WHOLE ? asFits(reach) : rounded(span * reach);
};
var lengthOf = (run, frame) => frame?.divergence ? frame.divergence.step - 1 : run?.total_steps ?? 0;
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
    /**
     * @param {State} state
     * @param {import("../../draw/landscape/loss-scale.js").ScaleKind} fitting what the scale is when it chooses itself
     */
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
      now.usual = walked ? WHOLE : FITTING2;
      const answer = landscape2.answer?.query.plane === landscape2.plane ? landscape2.answer : null;
      const write3 = walked ? multipleOn(answer, lengthOf(run, frame)) : widthOn(answer);
      span.show(landscape2.span ?? now.usual, write3);
      scale.show(landscape2.scale, (kind) => kind === "fitting" ? `as fits: ${fitting}` : kind);
      if (!run) return;
      const all = data?.count ?? 0;
      const batch = batchSizeAt(Math.max(1, frame?.step ?? 1), run.config.batch_size, all);
      const texts = { all: `all ${count(all)}`, batch: `this batch’s ${count(batch)}` };
      samples.show(landscape2.samples, (which) => texts[which]);
      const [i, j] = [landscape2.i, landscape2.j].map((index) => Math.min(index, run.parameter_count - 1));
      first.show(run.parameters, i, j);
      second.show(run.parameters, j, i);
    }
  };
}

// static/js/draw/predictions/curve.js
var MOST_GROUPS = 100;
function curvesOf2(prediction, { outputs, lines }) {
  return lines.map((k) => prediction.filter((_, place2) => place2 % outputs === k));
}
function crossings(x, values, level) {
  const found = (
    /** @type {{x: number, rising: boolean}[]} */
    []
  );
  for (let i = 1; i < x.length; i += 1) {
    const [before, after] = [values[i - 1] - level, values[i] - level];
    if (before > 0 !== after > 0) {
      const share = before / (before - after);
      const at = x[i - 1] + share * (x[i] - x[i - 1]);
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
  return kinds.map((kind) => ({ x, share: labels.filter((label3) => label3 === kind).length / count2, count: count2, kind })).filter(({ share }) => share > 0 || kinds.length === 1);
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
  const rows = data.y.map((y) => [y].flat());
  return { x: rows.flatMap((row, i) => row.map(() => data.x[i][0])), y: rows.flat() };
}
function createGhosts() {
  const ghosts = { run: "", byEpoch: (
    /** @type {Map<number, Ghost>} */
    /* @__PURE__ */ new Map()
  ) };
  return {
    /** @param {Frame} frame */
    remember({ run, step, steps_per_epoch: epoch, prediction }) {
      if (run !== ghosts.run) {
        ghosts.run = run;
        ghosts.byEpoch.clear();
      }
      if (step % epoch === 0) ghosts.byEpoch.set(step / epoch, { step, values: prediction.slice() });
    },
    /**
     * Three former moments, evenly apart, from the first on.
     * @param {number} step  the present one
     * @param {number} epoch  steps of an epoch
     * @returns {Ghost[]}
     */
    before(step, epoch) {
      const past = [...ghosts.byEpoch.values()].filter((ghost) => step - ghost.step >= epoch / 2).sort((a, b) => a.step - b.step);
      const places = new Set([0, 1 / 3, 2 / 3].map((share) => Math.round(share * past.length)));
      return [...places].filter((place2) => place2 < past.length).map((place2) => past[place2]);
    }
  };
}

// static/js/draw/predictions/names.js
var WIDE = 6.8;
function shortName(name, room2) {
  const letters = Math.floor(room2 / WIDE);
  return name.length <= letters ? name : `${name.slice(0, Math.max(letters - 1, 1))}…`;
}
function shortNames(names, room2) {
  const shared = names.reduce((start2, name) => start2.slice(0, sharedLength(start2, name)), names[0] ?? "");
  const rests = names.map((name) => name.slice(shared.search(/[^\s_.-]*$/)));
  const cut2 = (whole2) => whole2.map((name) => shortName(name, room2));
  const isTold = (way) => new Set(way).size === way.length && way.every(({ length }) => length > 0 && length <= room2 / WIDE);
  return [names, rests, cut2(names), cut2(rests)].find(isTold) ?? names.map((_, k) => String(k));
}
function sharedLength(one, other) {
  const end = [...one].findIndex((letter, k) => letter !== other[k]);
  return end < 0 ? one.length : end;
}
function loneliest(curves, k) {
  const others = curves.filter((_, other) => other !== k);
  const room2 = (i) => Math.min(...others.map((values) => Math.abs(values[i] - curves[k][i])));
  return Array.from(curves[k].keys()).reduce((best, i) => room2(i) > room2(best) ? i : best, 0);
}

// static/js/draw/predictions/marks.js
var RADIUS = 2.6;
var MANY = 400;
function paintMarks(context, data, plan, area, palette) {
  const radius = data.x.length > MANY ? RADIUS * 0.7 : RADIUS;
  const fill2 = fillOf(data, palette);
  context.lineWidth = 1;
  data.x.forEach(([a, b], i) => {
    const x = area.left + (a - plan.x[0]) / (plan.x[1] - plan.x[0]) * area.width;
    const y = area.top + (1 - (b - plan.y[0]) / (plan.y[1] - plan.y[0])) * area.height;
    const kind = data.task === "classification" ? classOf(data.y[i]) : 0;
    traceMark(context, kind, x, y, radius);
    context.fillStyle = fill2(i);
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
function markOf(kind, x, y, radius = 3.2) {
  const className2 = isFilled(kind) ? "predictions-mark filled" : "predictions-mark";
  const corners = cornersOf(kind, x, y, radius);
  if (corners.length === 0) return circle(className2, x, y, radius);
  return s("polygon", {
    class: className2,
    points: corners.map((corner) => corner.map(px).join(",")).join(" ")
  });
}
function cornersOf(kind, x, y, radius) {
  const { corners, turn } = MARKS[kind % MARKS.length];
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + 2 * Math.PI * corner / corners;
    return [x + 1.3 * radius * Math.cos(angle), y + 1.3 * radius * Math.sin(angle)];
  });
}
var BESIDE_MARK = 19;
var PIECE = 14;
var KEY_LINE = 12;
var KEY_ROWS = 3;
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
  const apart2 = Math.max(pitch, area.width / columns);
  const left = Math.max(0, Math.min(area.left, width - apart2 * columns));
  return words2.flatMap((name, k) => {
    const x = left + k % columns * apart2 + 4;
    const y = bottom + 33 + KEY_LINE * Math.floor(k / columns);
    const dash = { "stroke-dasharray": dashes[k % dashes.length] };
    const line4 = path("predictions-curve", `M${px(x - 4)} ${px(y - 4)}h${piece + 8}`, dash);
    return [
      ...piece > 0 ? [line4] : [],
      markOf(k, x + piece / 2, y - 4),
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
    label2(humanText(across, plan.x[0]), area.left, bottom + 15),
    label2(shortName(across.name, area.width / 2), middle, bottom + 15, "middle"),
    label2(humanText(across, plan.x[1]), area.left + area.width, bottom + 15, "end"),
    label2(top, area.left - 6, area.top + 9, "end"),
    label2(name, area.left - 6, area.top + area.height / 2 + 4, "end"),
    label2(foot, area.left - 6, bottom, "end"),
    ...legend(key, area, bottom, width)
  ];
}

// static/js/draw/predictions/class-names.js
var OVER = 6;
var UNDER = 14;
var BESIDE = 36;
var NAME_ROOM = 13;
var NAME = "predictions-name";
function classNames({ classes, lines, x }, curves, scales, box) {
  if (classes.length === 0) return [];
  if (curves.length === 1) {
    const names = shortNames(classes, box.right - box.left + BESIDE);
    return [box.bottom + UNDER, box.top - OVER].map((y, k) => label2(names[k], box.left, y, "start", NAME));
  }
  return curves.map((values, k) => {
    const at = loneliest(curves, k);
    return markOf(lines[k], scales.x(x[at]), scales.y(values[at]));
  });
}

// static/js/draw/predictions/curve-picture.js
var ROOM = { left: 34, right: 38, top: 8, bottom: 20 };
var LARGEST_DOT = 3.2;
var SMALLEST_DOT = 1;
var LABEL_GAP = 12;
var KEY_GAP = 4;
var FRAME = "predictions-frame";
var APART = 14;
var MARK_ROOM = 28;
var MOST_MARKS = 4;
var SHARES = [0, 0.5, 1].map((value2) => ({ value: value2, text: plain(value2) }));
var DASHES = ["", "5 3", "1.5 3", "8 3 1.5 3"];
function curvePicture(curve, width, height) {
  const plan = planCurve(curve, width, height);
  return [...backgroundOf(plan), ...answersOf(plan)];
}
function planCurve(curve, width, height) {
  const curves = curvesOf2(curve.prediction, curve);
  const isClasses = curve.classes.length > 0;
  const values = curves.flatMap((one) => [...one]);
  const levels = isClasses ? spanOf([0, 1, ...values], 0) : spanOf([...curve.points.y, ...values], 0.06, 1e-6);
  const name = isClasses && curves.length === 1 ? NAME_ROOM : 0;
  const isKeyed = isClasses && curves.length > 1 && !curve.isSmall;
  const key = classKey(isKeyed ? curve.classes : [], width, DASHES);
  const below = ROOM.bottom + name + (isKeyed ? key.below + KEY_GAP : 0);
  const high = height - ROOM.top - name - below;
  const parts = Math.min(Math.max(Math.round(high / MARK_ROOM), 1), MOST_MARKS);
  const isTight = high * 0.5 / (levels[1] - levels[0]) < LABEL_GAP;
  const marks = isClasses && !isTight ? SHARES : dataNumbers(levels, parts);
  const left = Math.max(ROOM.left, roomBeside(marks.map(({ text: text2 }) => text2)));
  const beside = Math.max(ROOM.right, roomBeside(curve.ghosts.map(({ name: name2 }) => name2)));
  const box = { left, right: width - beside, top: ROOM.top + name, bottom: height - below };
  const scales = {
    x: linear([curve.x[0], curve.x[curve.x.length - 1]], [box.left, box.right]),
    y: linear(levels, [box.bottom, box.top])
  };
  return {
    curve,
    curves,
    box,
    isClasses,
    marks,
    scales,
    width,
    key,
    foot: box.bottom + name,
    background: [width, height, beside, ...levels].join(" ")
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
function answersOf({ curve, curves, box, isClasses, scales, width }) {
  const turns = isClasses && curves.length === 1 ? crossings(curve.x, curves[0], 0.5) : [];
  const [at, even] = [turns.map(({ x }) => scales.x(x)), scales.y(0.5)];
  return [
    ...ghostsOf(curve, scales, box, width),
    ...at.map((x) => path("predictions-plumb", `M${px(x)} ${px(even)}V${px(box.bottom)}`)),
    ...curves.map(
      (values, k) => path("predictions-curve", pathThrough(curve.x.map(scales.x), Array.from(values, scales.y)), {
        "stroke-dasharray": DASHES[k % DASHES.length]
      })
    ),
    ...at.map((x) => circle("predictions-crossing", x, even, 3.5)),
    ...classNames(curve, curves, scales, box)
  ];
}
function sharesOf({ groups, lines }, { x, y }) {
  const most = Math.max(1, ...groups.map(({ count: count2 }) => count2));
  return groups.map(({ x: value2, share, count: count2, kind }) => {
    const radius = Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(count2 / most));
    if (lines.length > 1) return markOf(kind, x(value2), y(share), radius);
    return circle("predictions-sample", x(value2), y(share), radius);
  });
}
function ghostsOf({ x, outputs, lines, ghosts, ghostsTitle }, scales, box, width) {
  const xs = x.map(scales.x);
  const drawn = ghosts.map(({ name, values }) => ({
    name,
    curves: curvesOf2(values, { outputs, lines }).map((curve) => Array.from(curve, scales.y))
  }));
  const ends2 = drawn.filter(({ curves: [ys] }) => ys.some((y) => y >= box.top - 1 && y <= box.bottom + 1)).map(({ name, curves: [ys] }) => ({
    name,
    y: Math.min(Math.max(ys[ys.length - 1], box.top), box.bottom)
  })).sort((a, b) => a.y - b.y);
  const top = box.top + (ghostsTitle ? 2 : 1) * LABEL_GAP;
  const wanted = ends2.map(({ y }) => y + 4);
  const heights = spread(wanted, top, box.bottom, LABEL_GAP);
  const labels = heights.map((y, place2) => label2(ends2[place2].name, box.right + 6, y));
  if (heights.length > 0 && ghostsTitle)
    labels.push(label2(ghostsTitle, width, heights[0] - LABEL_GAP - 1, "end"));
  return [
    clip(FRAME, box),
    ...drawn.map(({ curves }) => {
      const d = curves.map((ys) => pathThrough(xs, ys)).join("");
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
  if (left + width(first) + APART / 2 > right - width(last) || lowest === last) {
    const end = Math.max(left + width(lowest) / 2, width(first));
    const alone = end + APART / 2 > right - width(last) / 2 || lowest === last;
    if (alone) return [{ words: first, at: left, anchor: "start" }];
    return [
      { words: first, at: end, anchor: "end" },
      { words: last, at: right, anchor: "middle" }
    ];
  }
  const at = (value2) => place2((value2 - feature.offset) / feature.scale);
  const between = numbersAcross([humanValue(feature, low), humanValue(feature, high)], 4, at, dataNumbers).map(({ value: value2, text: words2 }) => ({ words: words2, at: at(value2), anchor: (
    /** @type {const} */
    "middle"
  ) })).filter(({ at: at2, words: words2 }) => at2 - width(words2) / 2 > left + width(first) + APART).filter(({ at: at2, words: words2 }) => at2 + width(words2) / 2 < right - width(last) - APART);
  return [{ words: first, at: left, anchor: "start" }, ...between, { words: last, at: right, anchor: "end" }];
}

// static/js/draw/predictions/map.js
var ROOM2 = { left: 36, right: 0, top: 4, bottom: 28 };
var TONES = 120;
var PAPER = { unsure: 0.17, sure: 0.02 };
var GREY = { unsure: 0.3, sure: 0.52 };
var LARGEST = 0.55;
var TONES_OF = { class1: [GREY.unsure, GREY.sure], values: [0, LARGEST], none: [1, 1] };
function mapArea(width, height, beside, { below }) {
  const bottom = ROOM2.bottom + below;
  const room2 = Math.max(ROOM2.left, roomBeside(beside));
  const size = Math.max(Math.min(width - room2 - ROOM2.right, height - ROOM2.top - bottom), 40);
  const left = room2 + (width - room2 - ROOM2.right - size) / 2;
  const top = ROOM2.top + (height - ROOM2.top - bottom - size) / 2;
  return { left, top, width: size, height: size };
}
function toneOf(probability) {
  const sureness = Math.min(Math.abs(probability - 0.5) * 2, 1);
  const { unsure, sure } = probability > 0.5 ? GREY : PAPER;
  return unsure + sureness * (sure - unsure);
}
function classTone(k, share, classes) {
  const base = 0.03 + 0.5 * k / Math.max(classes - 1, 1);
  return base + 0.08 * (1 - Math.min(Math.max(share, 0), 1));
}
function toneReader({ columns, rows, outputs }, prediction, winners, isClasses) {
  const told2 = (tone) => Number.isNaN(tone) ? TONES_OF.none[0] : tone;
  if (winners) {
    return (u, v) => {
      const at = Math.round(v * (rows - 1)) * columns + Math.round(u * (columns - 1));
      return told2(classTone(winners[at], prediction[at], outputs));
    };
  }
  if (isClasses) return (u, v) => told2(toneOf(sample(prediction, columns, u, v, rows)));
  const { lo: low, hi: high } = hull(prediction) ?? { lo: 0, hi: 0 };
  return (u, v) => LARGEST * (sample(prediction, columns, u, v, rows) - low) / (high - low || 1);
}
function paintTones(context, area, tone, palette, buffer) {
  const small = (
    /** @type {OffscreenCanvasRenderingContext2D} */
    buffer.getContext("2d")
  );
  const image = small.createImageData(TONES, TONES);
  const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)];
  for (let row = 0; row < TONES; row += 1) {
    for (let column = 0; column < TONES; column += 1) {
      const share = tone(column / (TONES - 1), 1 - row / (TONES - 1));
      const at = 4 * (row * TONES + column);
      for (let channel = 0; channel < 3; channel += 1) {
        image.data[at + channel] = paper[channel] + (ink[channel] - paper[channel]) * share;
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
var FIGURE = 7.2;
var NAMES_ABOVE = 30;
var LARGEST_CELL = 56;
var COUNT_ROOM = 20;
var ROOM3 = { left: 40, right: 6, top: 20, bottom: 34 };
function confusionPicture(counts, classes, width, height) {
  const size = classes.length;
  const left = Math.min(Math.max(...classes.map(({ length }) => length)) * WIDE + 8, width * 0.4);
  const cell = Math.min((width - left) / size, (height - NAMES_ABOVE - 18) / size, LARGEST_CELL);
  const [beside, above] = [left - 8, cell - 4].map((room2) => shortNames(classes, room2));
  const top = NAMES_ABOVE + (height - NAMES_ABOVE - 18 - cell * size) / 2;
  return [
    label2("taken for", left, top - 18),
    ...classes.flatMap((_, k) => [
      label2(beside[k], left - 8, top + (k + 0.5) * cell + 4, "end", NAME2),
      label2(above[k], left + (k + 0.5) * cell, top - 5, "middle", NAME2)
    ]),
    ...classes.flatMap(
      (_, row) => cellsOf(counts.subarray(row * size, (row + 1) * size), left, top + row * cell, cell)
    )
  ];
}
function matrixPicture(counts, { left, top, size }) {
  const classes = Math.round(Math.sqrt(counts.length));
  const cell = size / classes;
  return Array.from({ length: classes }).flatMap(
    (_, row) => cellsOf(counts.subarray(row * classes, (row + 1) * classes), left, top + row * cell, cell)
  );
}
function cellsOf(row, left, top, cell) {
  const total = row.reduce((sum, value2) => sum + value2, 0) || 1;
  return Array.from(row).flatMap((value2, k) => {
    const share = value2 / total;
    const x = left + k * cell;
    const tone = s("rect", {
      ...{ class: "predictions-cell", x: px(x + 1), y: px(top + 1) },
      ...{ width: px(cell - 2), height: px(cell - 2), "fill-opacity": px(0.05 + 0.85 * share) }
    });
    const className2 = share > 0.45 ? "predictions-count inside" : "predictions-count";
    const text2 = label2(count(value2), x + cell / 2, top + cell / 2 + 5, "middle", className2);
    return cell >= COUNT_ROOM ? [tone, text2] : [tone];
  });
}
function scatterPicture(truth, predicted, width, height, others = null) {
  const span = spanOf([...truth, ...predicted, ...others ?? []]);
  const marks = dataNumbers(span, 4);
  const left = Math.max(ROOM3.left, roomBeside(marks.map(({ text: text2 }) => text2)));
  const box = { left, right: width - ROOM3.right, top: ROOM3.top, bottom: height - ROOM3.bottom };
  const x = linear(span, [box.left, box.right]);
  const y = linear(span, [box.bottom, box.top]);
  return [
    ...levelLines("predictions-grid", marks, y, box, 7),
    ...numbersAcross(span, 4, x, dataNumbers).map(
      ({ value: value2, text: text2 }) => label2(text2, Math.min(x(value2), width - FIGURE * text2.length / 2), box.bottom + 15, "middle")
    ),
    path("predictions-ghost", pathThrough(span.map(x), span.map(y))),
    ...others ? [path("predictions-samples others", dots(truth.map(x), Array.from(others, y)))] : [],
    path("predictions-samples", dots(truth.map(x), Array.from(predicted, y))),
    label2("predicted", 0, 11, "start", NAME2),
    label2("true", box.right, box.bottom + 29, "end", NAME2)
  ];
}

// static/js/draw/frames/samples.js
var MOST_INPUTS = 2;
function inputsText({ features, x }, index) {
  if (features.length > MOST_INPUTS || !x[index]) return `sample #${index}`;
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
  const who = !data || !seen ? [] : seen.label === void 0 ? pointWords(run, data, seen) : sampleWords(
    run,
    data,
    /** @type {Sample} */
    seen
  );
  const step = older === null ? [] : words`Neurons of step ${value(count(older))}. `;
  if (seen && seen.label === void 0) return words`${step}${who}`;
  const edges = drawn < of && older === null ? words` ${count(drawn)} of ${counted(of, "connection")}.` : [];
  const where = run.features === 1 ? "for no input here" : "nowhere on this square";
  return words`${step}${who}${edges}${struck > 0 ? ` Struck out (${count(struck)}): fires ${where}.` : ""}`;
}
function pointWords(run, data, { input, output }) {
  const who = words`Your point (${value(input.map((x, k) => humanText(data.features[k], x)).join(", "))})`;
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
  if (features.length > 2) return [`Sample ${count(sample2.index)}`];
  const values = features.map((feature, k) => `${feature.name} ${humanText(feature, sample2.input[k])}`);
  return words`A sample of ${value(values.join(", "))}`;
}
function fromLogits(loss2) {
  return typeof loss2 === "object" && loss2.from_logits === true;
}
function networkTable(run, frame, chosen) {
  const { layer, to } = edgeOf(run.parameters, chosen);
  const [kernel, bias] = [run.parameters[2 * layer], run.parameters[2 * layer + 1]];
  const [inputs, units] = kernel.shape;
  const edges = Array.from({ length: inputs }, (_, from) => kernel.start + from * units + to);
  const rows = [...edges, bias.start + to].sort((a, b) => Math.abs(frame.theta[b]) - Math.abs(frame.theta[a])).slice(0, TWIN_ROWS2).map((index) => [
    labelOf(run.parameters, index),
    weight(frame.theta[index]),
    significant(frame.gradient[index], 3),
    significant(frame.update[index], 3)
  ]);
  return { head: ["weight of the chosen neuron", "value", "gradient", "last update"], rows };
}

// static/js/draw/predictions/words.js
var TWIN_ROWS3 = 12;
function predictionCaption(run, data, frame) {
  const plan = data.prediction;
  if (plan.kind === "confusion") return confusionWords(frame.prediction, answerNames(data));
  if (data.task === "regression") return regressionWords(plan, data, frame);
  const right = rightWords(run, data, frame);
  const names = answerNames(data);
  const lacks = frame.prediction.some(Number.isNaN);
  if (plan.kind === "curve") {
    const curves = curvesOf2(frame.prediction, plan);
    const line4 = lacks ? words`The line is its share of ${names[1]}` : turnWords(plan.x, curves[0], data);
    const what = curves.length === 1 ? line4 : "A line and a mark for each class";
    return words`${what}${right}${lacks ? ` In a gap ${NO_SHARES}.` : ""}`;
  }
  const winners = frame.prediction_class ?? frame.prediction.map((share) => Number(share > 0.5));
  if (!lacks && winners.every((winner) => winner === winners[0]))
    return words`It predicts ${value(names[winners[0]])} everywhere here${right}`;
  const tones = frame.prediction_class ? ["A tone for each class"] : words`${{ value: "This grey", tones: TONES_OF.class1 }}: it predicts ${names[1]}`;
  const ink = lacks ? words` ${{ value: "Full ink", tones: TONES_OF.none }}: ${NO_SHARES}.` : [];
  return words`${tones}${right}${ink}`;
}
function becomesText(run, data, output) {
  if (output.length === 0) return "";
  if (!output.every(Number.isFinite)) return "not finite";
  if (data.task === "regression") return listText(output.map((one, k) => outputText(data, one, k)));
  const taken = predictedClass(output, fromLogits(run.config.loss));
  return `${className(data, taken)} ${outputText(data, output[output.length > 1 ? taken : 0])}`;
}
var NO_SHARES = "its outputs are all 0 or too large to be shares";
function rightWords(run, { count: samples }, { accuracy }) {
  if (accuracy === null) return ["."];
  const whom = run.config.dataset.name === "drug_trial" ? "people" : counted(samples, "sample");
  const isLogit = fromLogits(run.config.loss) && run.config.layers.at(-1)?.units === 1;
  const how = isLogit ? " as Keras counts, which takes a logit above 0.5 for class 1." : ".";
  return words`: right for ${value(percent(accuracy))} of ${whom}${how}`;
}
function turnWords(x, values, data) {
  const [feature] = data.features;
  const classes = answerNames(data);
  const turns = crossings(x, values, 0.5);
  if (turns.length === 0) {
    const answer = Number(values.some((share) => share > 0.5));
    const but = answer === 1 && values.includes(0.5) ? " but where both are even" : "";
    return words`It predicts ${value(classes[answer])} for every ${feature.name} here${but}`;
  }
  if (turns.length > 1) {
    const places = turns.map((turn2) => humanText(feature, turn2.x)).join(", ");
    return words`Its answer changes at ${value(`${feature.name} ${places}`)}`;
  }
  const [turn] = turns;
  const what = `it predicts ${withArticle(classes[1])}`;
  if (feature.decimals !== 0)
    return words`${turn.rising ? "Above" : "Below"} ${feature.name} ${value(humanText(feature, turn.x))} ${what}`;
  const years = humanValue(feature, turn.x);
  return turn.rising ? words`From ${feature.name} ${value(dataText(Math.floor(years) + 1, 0))} on ${what}` : words`Up to ${feature.name} ${value(dataText(Math.ceil(years) - 1, 0))} ${what}`;
}
function withArticle(name) {
  return /^[a-z]/.test(name) && name.includes(" ") && !/\d$/.test(name) ? `a ${name}` : name;
}
function regressionWords({ kind }, { count: samples, y }, { loss: loss2 }) {
  const several = Array.isArray(y[0]);
  const what = {
    curve: [several ? "Each line is one of its answers: loss " : "The line is its answer: loss "],
    map: words`${{ value: "The greyer", tones: TONES_OF.values }}, the larger its ${several ? "first " : ""}answer: loss `,
    scatter: [several ? "On the line its first answer is right: loss " : "On the line it is right: loss "],
    confusion: ["Loss "],
    none: ["Loss "]
  }[kind];
  return loss2 === null ? ["Its answers are so far off that their loss is more than float64 holds."] : words`${what}${value(loss(loss2))} over ${every(samples, "sample")}.`;
}
function confusionWords(counts, classes) {
  const size = classes.length;
  const total = counts.reduce((sum, one) => sum + one, 0);
  const right = classes.reduce((sum, _, k) => sum + counts[k * size + k], 0);
  const worst = Array.from(counts, (value2, at) => ({ value: value2, row: Math.floor(at / size), column: at % size })).filter(({ row, column }) => row !== column).reduce((most, cell) => cell.value > most.value ? cell : most, { value: 0, row: 0, column: 0 });
  const equals = counts.filter((value2, at) => value2 === worst.value && at % (size + 1) !== 0).length;
  const among = equals > 1 ? "Among its most frequent mistakes, " : "Most often ";
  const mistake = worst.value > 0 ? ` ${among}it takes ${classes[worst.row]} for ${classes[worst.column]}: ${count(worst.value)}.` : "";
  return words`Right for ${value(count(right))} of ${count(total)}.${mistake}`;
}
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
  const curves = curvesOf2(frame.prediction, plan);
  return {
    head: [feature.name, ...names],
    rows: places.map((i) => [
      humanText(feature, x[i]),
      ...curves.map((values, line4) => outputText(data, values[i], lines[line4]))
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
  const winner = (at) => frame.prediction_class ? `${names[frame.prediction_class[at]]} ` : "";
  const [us, vs] = [spread2(columns, 5), spread2(rows, 5)];
  const place2 = ([low, high], share) => low + share * (high - low);
  return {
    head: [`${up.name} \\ ${across.name}`, ...us.map((u) => humanText(across, place2(x, u / (columns - 1))))],
    rows: vs.toReversed().map((v) => [
      humanText(up, place2(y, v / (rows - 1))),
      ...us.map((u) => {
        const at = v * columns + u;
        return `${winner(at)}${outputText(data, frame.prediction[at])}`;
      })
    ])
  };
}
function spread2(length, most) {
  const parts = Math.min(most, length) - 1;
  return Array.from({ length: parts + 1 }, (_, i) => Math.round(i * (length - 1) / Math.max(parts, 1)));
}

// static/js/draw/predictions/comparison.js
var GAP = 12;
var NAMES = 16;
function comparedIn2({ run, data, frame, theme, landscape: { probe } }) {
  const there = probe?.answer;
  if (!run || !data || !frame || !there?.prediction) return null;
  const fits = frame.run === run.id && there.prediction.kind === data.prediction.kind;
  return fits && there.prediction.values.length > 0 ? { run, data, frame, there: { ...there, prediction: there.prediction }, theme } : null;
}
function createComparison() {
  const tones = h("canvas", { "aria-hidden": "true" });
  const svg = s("svg", { role: "img", "aria-label": "Predictions there and now" });
  const element = h("div", { class: "predictions-comparison", hidden: true }, tones, svg);
  const shown = { compared: (
    /** @type {Compared | null} */
    null
  ), width: 0, height: 0 };
  const groups = createGroups();
  const buffer = toneBuffer();
  function paint2() {
    const { compared, width, height } = shown;
    if (!compared || width === 0) return;
    const isMap = compared.data.prediction.kind === "map";
    tones.hidden = !isMap;
    if (isMap) paintMaps(fitCanvas(tones, width, height), element, compared, buffer, width, height);
    svg.replaceChildren(...pictureOf(compared, groups(compared.data), width, height));
    setAttributes(svg, { "aria-label": comparisonWords(compared) });
  }
  observeSize(element, (width, height) => {
    Object.assign(shown, { width, height });
    paint2();
  });
  return {
    element,
    /** @param {Compared | null} compared */
    show(compared) {
      element.hidden = compared === null;
      shown.compared = compared;
      paint2();
    }
  };
}
function createGroups() {
  const kept = {
    data: (
      /** @type {DataSet | null} */
      null
    ),
    groups: (
      /** @type {import("./curve.js").Group[]} */
      []
    )
  };
  return (data) => {
    if (kept.data !== data) Object.assign(kept, { data, groups: groupsIn(data) });
    return kept.groups;
  };
}
function pictureOf({ data, frame, there }, groups, width, height) {
  const plan = data.prediction;
  const [values, now] = [there.prediction.values, frame.prediction];
  if (plan.kind === "scatter") return scatterPicture(plan.truth, values, width, height, now);
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
  const both = [values, now].flatMap((counts, k) => matrixPicture(counts, squares[k]));
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
    const [values, classes] = (
      /** @type {[Float32Array, Float32Array | null]} */
      both[k]
    );
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
function pointWords2({ distance, samples }, query) {
  const over = query.samples === "batch" ? ` Measured over ${every(samples, "sample")}.` : "";
  return `${significant(distance, 3)} from step ${count(query.step)}’s weights.${over}`;
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
    const { frame } = state;
    comparison.show(comparedIn2(state));
    accuracy.hidden = frame?.accuracy === null || state.data?.task === "regression";
    setText(cells.lossHere, answer ? measured(answer.loss) : "…");
    setText(cells.rightHere, answer ? percent(answer.accuracy) : "…");
    setText(cells.lossNow, measured(frame?.loss));
    setText(cells.rightNow, percent(frame?.accuracy));
    line4.classList.toggle("danger", Boolean(error));
    setText(line4, error ?? (answer ? pointWords2(answer, query) : ""));
    train.disabled = answer === null;
  }
  return {
    element,
    /** @param {State} state */
    update(state) {
      const { probe } = state.landscape;
      element.hidden = probe === null;
      if (probe) together(() => show(state, probe), isMoving(state));
    }
  };
}

// static/js/draw/surfaces/stability.js
var OTHER_THAN_PLAIN = ["momentum", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue"];
function stableZone({ run, frame, curvature }) {
  const rate = curvature?.largest_stable_rate;
  if (!run || !rate) return null;
  const { step } = curvature;
  const isShared = curvature.run === run.parent?.id && step <= run.parent.step;
  if (curvature.run !== run.id && !isShared) return null;
  const { optimizer } = run.config;
  const exact = optimizer.name === "sgd" && !OTHER_THAN_PLAIN.some((setting) => optimizer[setting]);
  return { from: rate, exact, step: step === frame?.step ? null : step };
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
  const zone = stableZone(state);
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
  const distance = (
    /** @param {number} stop */
    (stop) => Math.abs(Math.log(stop / speed))
  );
  const finite = SPEEDS.slice(0, -1);
  return finite.reduce((best, stop, i) => distance(stop) < distance(SPEEDS[best]) ? i : best, 0);
}
function logRange(low, high, value2) {
  const exponent = value2 > 0 && Number.isFinite(value2) ? Math.log10(value2) : low;
  return { low: Math.min(low, Math.floor(exponent)), high: Math.max(high, Math.ceil(exponent)) };
}
function atExponent(exponent) {
  return Number((10 ** exponent).toPrecision(2));
}
function stepAt(share, total) {
  return Math.round(Math.min(1, Math.max(0, share)) * total);
}

// static/js/views/landscape/rates.js
var STEPS = { coarse: 40, whole: 150 };
var MOST_WEIGHTS = 5e3;
var LOG = { low: -6, high: 1 };
var LARGEST_SHARE = 0.99;
var MOMENTA = { momentum: "Momentum", beta_1: "β₁" };
function createSlider(name, id, step, input) {
  const value2 = h("output", { for: id });
  const slider = h("input", { id, type: "range", class: "slider", step, oninput: input });
  const marks = h("div", { class: "landscape-rate-marks", "aria-hidden": "true" });
  const label3 = h("label", { for: id }, name);
  const element = h(
    "div",
    { class: "landscape-rate" },
    label3,
    h("div", { class: "landscape-rate-track" }, slider, marks),
    value2
  );
  const share = (place2) => 100 * (place2 - Number(slider.min)) / (Number(slider.max) - Number(slider.min));
  return {
    ...{ element, slider, label: label3 },
    /** @param {number} place @param {number} shown @param {{low: number, high: number}} ends */
    show(place2, shown, { low, high }) {
      setAttributes(slider, { min: low, max: high, "aria-valuetext": plain(shown) });
      if (Number(slider.value) !== place2) slider.value = String(place2);
      slider.style.setProperty("--filled", `${share(Number(slider.value))}%`);
      setText(value2, plain(shown));
    },
    /** @param {{place: number, text: string}[]} all */
    mark(all) {
      const inside = all.filter(({ place: place2 }) => share(place2) >= 0 && share(place2) <= 100);
      marks.replaceChildren(
        ...inside.map(({ place: place2, text: text2 }) => {
          const mark2 = h("span", { title: text2 });
          mark2.style.left = `${share(place2)}%`;
          return mark2;
        })
      );
    }
  };
}
function createRates(actions) {
  const held = {
    ...{ state: (
      /** @type {State | null} */
      null
    ), tried: (
      /** @type {Named | null} */
      null
    ) },
    ...{ isOpen: false, step: -1, marks: "" }
  };
  const rate = createSlider("Rate", "landscape-rate", 0.05, () => attempt());
  const momentum = createSlider("Momentum", "landscape-momentum", 0.01, () => attempt());
  const go = button("", () => take(), { class: "pill landscape-rate-go" });
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
    const share = name ? { [name]: Number(Number(momentum.slider.value).toFixed(2)) } : {};
    return { ...optimizer, learning_rate: atExponent(Number(rate.slider.value)), ...share };
  }
  function attempt() {
    const { state } = held;
    if (!state?.run || !state.landscape.answer) return;
    const now = state.run.config.optimizer;
    held.tried = { ...read3(now), ...moved(rate.slider) ? {} : { learning_rate: now.learning_rate } };
    held.step = state.frame?.step ?? 0;
    ask2(STEPS.coarse);
    draw2(state);
  }
  function ask2(steps) {
    const query = held.state?.landscape.answer?.query;
    if (held.tried && query) actions.preview({ optimizer: held.tried, on: planeOf(query), steps });
  }
  const moved = (slider) => Number(slider.value) !== Number(slider.dataset.own);
  function end() {
    held.tried = null;
    actions.preview(null);
    if (held.state) draw2(held.state);
  }
  function take() {
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
    const value2 = Number(shown.learning_rate);
    const ends2 = logRange(LOG.low, LOG.high, Number(own.learning_rate));
    const placeOf3 = (one) => Math.max(Math.log10(one), ends2.low);
    rate.show(held.tried ? Number(rate.slider.value) : placeOf3(value2), value2, ends2);
    if (!held.tried) rate.slider.dataset.own = rate.slider.value;
    const name = momentumOf(own);
    momentum.element.hidden = name === null;
    if (name) {
      const share = Number(shown[name]);
      momentum.show(share, share, { low: 0, high: Math.max(LARGEST_SHARE, Number(own[name])) });
      setText(momentum.label, MOMENTA[name]);
    }
    const marks = rateMarks(state);
    const key = JSON.stringify([marks, ends2]);
    if (key !== held.marks) rate.mark(marks.map(({ at, text: text2 }) => ({ place: Math.log10(at), text: text2 })));
    held.marks = key;
    const isTried = held.tried !== null;
    go.hidden = back.hidden = !isTried;
    setText(go, `Go on with ${plain(value2)}`);
    const known2 = rateWords(value2, marks);
    words2.classList.toggle("tried", isTried);
    setText(words2, known2 ? `${plain(value2)} ${known2}.` : unknownWhy(state));
  }
  function update2(state, previous) {
    held.state = state;
    if (held.tried) {
      if (state.run !== previous.run || (state.frame?.step ?? 0) !== held.step) return end();
      if (!state.trial)
        held.tried = null;
      else if (isOnOther(state)) ask2(STEPS.coarse);
      else if (isCoarse(state, previous)) ask2(STEPS.whole);
    }
    draw2(state);
  }
  return { element, opener, update: update2 };
}
var isCoarse = ({ preview, trial }, previous) => preview !== null && preview !== previous.preview && preview.query === trial && preview.query.steps === STEPS.coarse;
function isOnOther({ trial, landscape: { answer } }) {
  return Boolean(answer && trial?.on && !samePlane(trial.on, planeOf(answer.query)));
}
var samePlane = (one, other) => JSON.stringify(one) === JSON.stringify(other);
function momentumOf(optimizer) {
  if (typeof optimizer.momentum === "number" && optimizer.name === "sgd") return "momentum";
  return typeof optimizer.beta_1 === "number" ? "beta_1" : null;
}

// static/js/views/landscape/save.js
function createSaveMenu(stage, actions, words2) {
  const inside = h("div", { class: "landscape-menu floating" });
  const element = createMenu("Save the landscape", "download", "landscape-save", inside);
  const known2 = { isFilled: false };
  const close = () => {
    element.open = false;
  };
  element.addEventListener("toggle", async () => {
    if (!element.open || known2.isFilled) return;
    known2.isFilled = true;
    const { fillSaveMenu } = await import("./later.js");
    fillSaveMenu(inside, { stage, actions, words: words2, close });
  });
  return element;
}

// static/js/views/landscape/start.js
var CLICK = 4;
var FINE2 = 4e-3;
var COARSE2 = 0.02;
var PATIENCE4 = 600;
var ARROWS2 = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
var rounded2 = (value2) => Number(value2.toPrecision(4));
var StartHandle = class {
  #actions;
  #stage;
  #drawing;
  /** Where it is while it is moved; null at rest. @type {Place | null} */
  #moved = null;
  #pressed = { x: 0, y: 0 };
  #timer = 0;
  /** @type {State | null} */
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
  /**
   * @param {HTMLElement} drawing  that holds the large picture
   * @param {Stage} stage
   * @param {Actions} actions
   */
  constructor(drawing, stage, actions) {
    this.#actions = actions;
    this.#stage = stage;
    this.#drawing = drawing;
    drawing.append(this.#element);
    this.#drawing.addEventListener("pointerdown", ({ x, y }) => Object.assign(this.#pressed, { x, y }), true);
    this.#drawing.addEventListener("click", (event) => this.#click(event), true);
  }
  /** @param {State} state */
  update(state) {
    if (state.run !== this.#state?.run) this.#moved = null;
    this.#state = state;
    const { run, landscape: landscape2 } = state;
    const movable = run?.parameter_count === 2 && landscape2.plane === "weights";
    this.#drawing.classList.toggle("dropping", isTextbook(run));
    if (!movable) this.#element.hidden = true;
    else this.place();
  }
  /** Put it where the start is drawn now. */
  place() {
    const { run, landscape: landscape2 } = this.#state ?? {};
    if (run?.parameter_count !== 2 || landscape2?.plane !== "weights") return;
    const start2 = this.#moved ?? this.#start();
    const pixel = start2 && pixelOf(this.#stage.onScreen, start2);
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
  /** @param {PointerEvent} event */
  #grasp(event) {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#element.setPointerCapture(event.pointerId);
  }
  /** @param {PointerEvent} event */
  #drag(event) {
    event.stopPropagation();
    if (!this.#element.hasPointerCapture(event.pointerId)) return;
    const place2 = this.#under(event);
    if (place2) this.#try(place2);
  }
  /** @param {MouseEvent} event @returns {Place | null} */
  #under({ clientX, clientY }) {
    const { left, top } = this.#drawing.getBoundingClientRect();
    return placeUnder(this.#stage.onScreen, clientX - left, clientY - top);
  }
  /** @param {Place} place */
  #try({ a, b }) {
    this.#moved = { a: rounded2(a), b: rounded2(b) };
    this.place();
    this.#actions.preview({ start: this.#parameters(this.#moved) });
  }
  /** The two parameters in their own order. @param {Place} place @returns {[number, number]} */
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
  /** @param {KeyboardEvent} event */
  #key(event) {
    const way = ARROWS2[event.key];
    const window2 = this.#stage.onScreen.picture?.window;
    const from = this.#moved ?? this.#start();
    if (!way || !window2 || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const share = event.shiftKey ? FINE2 : COARSE2;
    const { a, b } = window2;
    this.#try({ a: from.a + way[0] * share * (a[1] - a[0]), b: from.b + way[1] * share * (b[1] - b[0]) });
    clearTimeout(this.#timer);
    this.#timer = globalThis.setTimeout(() => this.#drop(), PATIENCE4);
  }
  /** A click on a textbook surface drops the start there. @param {MouseEvent} event */
  #click(event) {
    const { x, y } = this.#pressed;
    const far = Math.hypot(event.clientX - x, event.clientY - y) > CLICK;
    if (far || !isTextbook(this.#state?.run) || this.#element.contains(
      /** @type {Node} */
      event.target
    ))
      return;
    const place2 = this.#under(event);
    if (!place2) return;
    event.stopPropagation();
    this.#try(place2);
    this.#drop();
  }
};

// static/js/views/landscape/landscape.js
var PLANES = (
  /** @type {const} */
  {
    path: "path",
    "two weights": "weights",
    gradient: "gradient",
    random: "random",
    "end points": "endpoints"
  }
);
var NAMES2 = (
  /** @type {(keyof typeof PLANES)[]} */
  Object.keys(PLANES)
);
var VIEWS = (
  /** @type {const} */
  ["surface", "map"]
);
var WORDS_MS = 100;
var LABEL_MS = 3e3;
var MEASURED = "The landscape is being measured at every point of its plane.";
var WORDED = (
  /** @type {const} */
  ["error", "probe"]
);
var RATED = (
  /** @type {const} */
  ["run", "frame", "curvature", "trial", "preview", "landscape", "data"]
);
var LandscapeView = class {
  #actions;
  /** @type {State | null} */
  #state = null;
  /** The newest. @type {Picture | null} */
  #picture = null;
  /** What the stage has drawn: the words are of this one. @type {Picture | null} */
  #drawn = null;
  /** @type {Reading | null} */
  #reading = null;
  /** Why there is no surface. @type {string | null} */
  #why = null;
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
  #line = h("p", { class: "caption" }, MEASURED);
  #twin = createTwin(
    "The landscape in numbers",
    () => this.#drawn ? surfaceTable(this.#drawn) : { head: [], rows: [] }
  );
  #controls;
  #probe;
  #rates;
  #stage;
  #start;
  #words = createPace(WORDS_MS);
  #spoken = createPace(LABEL_MS);
  /** @param {HTMLElement} container @param {Actions} actions */
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
      const isRead = Boolean(found ?? this.#reading);
      this.#reading = found;
      if (picture !== this.#drawn) this.#tell(picture);
      else if (isRead) this.#words(() => this.#writeWords());
    };
    this.#lay(container2);
    this.#listen();
    openSurface(this.#canvases.scenery, (surface, why) => {
      this.#stage.useSurface(surface);
      this.#why = why;
      if (this.#state) this.#arrange(this.#state);
    });
  }
  /** @param {HTMLElement} container */
  #lay(container2) {
    const save = createSaveMenu(this.#stage, this.#actions, () => this.#toTake());
    const pointing = h("div", { class: "choices" }, this.#arrows);
    const opener = button("view", () => {
    }, { class: "landscape-view pill" });
    opener.append(icon("chevron-down"));
    opens(opener, this.#controls.element);
    this.#choices.append(pointing, this.#views.element, this.#twin.element, save, opener);
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
      h("div", { class: "foot" }, this.#line, h("div", { class: "choices" }, this.#rates.opener))
    );
  }
  /** The planes stand in the header, or with the other controls behind their button. @param {Layout} layout */
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
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (first || state.theme !== previous.theme) this.#stage.request();
    this.#stage.go(isMoving(state));
    const { answer, scale } = state.landscape;
    const same2 = answer === previous.landscape.answer && scale === previous.landscape.scale;
    const tried = state.preview === previous.preview && state.run === previous.run;
    const changed = first || !same2 || !tried || state.frame !== previous.frame;
    const isOurs = answer?.run === state.run?.id;
    if (answer && isOurs && changed) this.#picture = pictureFor(answer, state, this.#picture);
    this.#start.update(state);
    if (first || state.layout !== previous.layout) this.#placePlanes(state.layout);
    if (first || RATED.some((part) => state[part] !== previous[part])) this.#rates.update(state, previous);
    if (first || state.landscape !== previous.landscape || state.run !== previous.run) this.#arrange(state);
    followChoice(this.#actions, state, previous);
    if (WORDED.some((part) => state.landscape[part] !== previous.landscape[part]))
      this.#words(() => this.#writeWords());
    if (!this.#picture || !changed) return;
    this.#probe.update(state);
    this.#stage.show(this.#picture, state.reducedMotion);
  }
  /** Say what is drawn: another run's at once. @param {Picture} picture */
  #tell(picture) {
    const isSame = this.#drawn?.answer.run === picture.answer.run;
    this.#drawn = picture;
    this.#words(() => this.#writeWords(), isSame && this.#state !== null && isMoving(this.#state));
    this.#spoken(() => this.#writeLabel(), isSame);
  }
  /** Show the choices, and the chosen drawing large. @param {State} state */
  #arrange(state) {
    const { landscape: landscape2 } = state;
    const view = this.#why ? "map" : landscape2.view;
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
    this.#swap.hidden = Boolean(this.#why) || this.#bar.hidden;
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
  /** Where the ball is, and the middle of the way behind it. */
  places() {
    const { behind } = this.#drawn?.path ?? { behind: [] };
    const at = (place2) => {
      const pixel = place2 && pixelOf(this.#stage.onScreen, place2);
      return pixel ? { x: pixel[0], y: pixel[1] } : void 0;
    };
    return onScreen(this.#large, {
      ball: at(this.#drawn?.ball),
      walked: at(behind[Math.floor(behind.length / 2)])
    });
  }
  /** Where the card of a point lies on the drawing, it stands on the half that the point is not in. */
  #stepAside() {
    const probe = this.#state?.landscape.probe;
    const pixel = probe && pixelOf(this.#stage.onScreen, probe);
    if (pixel) this.#probe.element.classList.toggle("aside", 2 * pixel[0] < this.#large.clientWidth);
  }
  /** What a picture that is taken along says of itself. */
  #toTake() {
    const { run, frame } = this.#state ?? {};
    const stepsPerEpoch = frame?.steps_per_epoch ?? Number.POSITIVE_INFINITY;
    const moment = run && frame && this.#state ? momentOf({ ...this.#state, run, frame }) : null;
    return { caption: this.#line.textContent ?? "", stepsPerEpoch, moment };
  }
  #writeWords() {
    const error = this.#state?.landscape.error;
    this.#line.classList.toggle("danger", Boolean(error));
    if (error) setCaption(this.#line, [error]);
    else if (this.#drawn && this.#state) this.#writeLine(this.#drawn, this.#state);
  }
  /** @param {Picture} picture @param {State} state */
  #writeLine(picture, state) {
    const { landscape: landscape2, preview, branches } = state;
    const { parameterCount = 0, quantity } = picture;
    const read3 = known(this.#reading, landscape2.probe, picture);
    if (preview) setCaption(this.#line, previewWords(preview, quantity === "f"));
    else if (read3) setCaption(this.#line, reading(picture, read3));
    else {
      const words2 = caption(picture, parameterCount, isMoving(state));
      const why = this.#why ? [`${this.#why} `] : [];
      const others = othersWords(picture.answer, branches, parameterCount);
      setCaption(this.#line, [...why, ...words2, others]);
    }
    this.#twin.refresh(`${quantity === "f" ? "f" : "The loss"} over the plane`);
  }
  #writeLabel() {
    const isMap = this.#map.parentElement === this.#large;
    if (!this.#drawn) return;
    setAttributes(isMap ? this.#map : this.#surface, { "aria-label": label(this.#drawn, !isMap) });
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
  const link = h("a");
  container2.append(
    link,
    button("Close", () => actions.setLesson(null))
  );
  return {
    update({ lesson }) {
      container2.hidden = lesson === null;
      if (lesson === null) return;
      setText(link, `Step ${lesson} · back to the lesson`);
      setAttributes(link, { href: `learn#step-${lesson}` });
    }
  };
}

// static/js/views/narration/narration.js
var SHOWN_EVERY = 100;
var SAID_EVERY = { each: 2e3, calm: 5e3 };
var SETTLING = 1e3;
var MOST_LINES = 3;
var NOTICE_STAYS = 1e4;
function createNotice(actions) {
  const text2 = h("span", { role: "status" });
  const close = iconButton("Dismiss", "x", actions.dismiss, { class: "dim", title: null });
  const element = h("div", { class: "notice floating", hidden: true }, text2, close);
  const timer = { id: 0 };
  function leave() {
    if (element.matches(":hover, :focus-within")) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    else actions.dismiss();
  }
  return {
    element,
    /** @param {string | null} notice */
    show(notice) {
      clearTimeout(timer.id);
      element.hidden = notice === null;
      setText(text2, notice ?? "");
      if (notice !== null) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    }
  };
}
function createWay(actions) {
  const element = h("button", { type: "button", class: "pill", hidden: true });
  return {
    element,
    /** @param {State} state @param {ActionAnswer | null} remedy */
    show(state, remedy) {
      const { run, frame, connection } = state;
      const ended = frame?.status === "diverged" && frame.divergence?.smaller_rate !== null;
      const retries = (ended || frame?.blown_up) && connection !== "lost";
      element.hidden = !remedy && !retries;
      if (!run || !frame) return;
      const retry = retryOf(run, frame, blowUpOf(state));
      const title = remedy ? titleOf2(remedy) : `${retry.label}, from step ${count(retry.from)}`;
      element.onclick = remedy ? () => actions.mend(remedy) : () => actions.retry(retry);
      setText(element, remedy?.label ?? retry.label);
      setAttributes(element, { title, "aria-label": title });
    }
  };
}
var titleOf2 = ({ label: label3, as, from_step: step }) => `${label3}, ${as === "fork" ? `as a branch from step ${count(step)}` : "in a new run"}`;
var TOLD = (
  /** @type {const} */
  [
    "frame",
    "connection",
    "run",
    "data",
    "diagnosis",
    "narration",
    "wording",
    "play"
  ]
);
var Narration = class {
  #sentence = h("p", { class: "sentence" });
  #advice = h("p", { class: "narration-advice small", hidden: true });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #way;
  #notice;
  #show = createPace(SHOWN_EVERY);
  #say = { each: createPace(SAID_EVERY.each), calm: createPace(SAID_EVERY.calm) };
  #fitting = createFitting();
  #width = 0;
  /** When it was last playing (ms). */
  #played = Number.NEGATIVE_INFINITY;
  /** @type {State | null} */
  #state = null;
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container2, actions) {
    this.#way = createWay(actions);
    this.#notice = createNotice(actions);
    const help = h("div", { class: "narration-help" }, this.#advice, this.#way.element);
    container2.append(this.#sentence, help, this.#notice.element, this.#said);
    observeSize(container2, (width) => {
      this.#width = width;
      setText(this.#sentence, "");
      if (this.#state) this.#write();
    });
  }
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#state = state;
    if (state.notice !== previous.notice || state === previous) this.#notice.show(state.notice);
    if (state !== previous && TOLD.every((part) => state[part] === previous[part])) return;
    if (state.play.playing) this.#show(() => this.#write());
    else this.#write();
    this.#speak(state, previous);
  }
  /**
   * Tell a screen reader: at once what ends a run, and each step that is made by hand where that is wanted.
   * @param {State} state
   * @param {State} previous
   */
  #speak({ narration, play, frame, diagnosis }, previous) {
    const say = () => setText(this.#said, this.#state ? spokenOf(this.#state) : "");
    if (narration === "off") return setText(this.#said, "");
    const rests = frame?.status === "ready" ? !play.playing : frame?.status !== "training";
    const blewUp = Boolean(frame?.blown_up) !== Boolean(previous.frame?.blown_up) && !play.playing;
    const ended = frame?.status !== previous.frame?.status && rests || blewUp;
    const found = troubleIn(diagnosis) !== troubleIn(previous.diagnosis) && !play.playing;
    if (play.playing) this.#played = performance.now();
    const stopped = !play.playing && performance.now() - this.#played < SETTLING && frame?.status !== "training";
    const byHand = narration === "each" && !play.playing;
    if (ended || stopped || found || byHand) say();
    else this.#say[narration](() => this.#state?.narration === narration && say());
  }
  #write() {
    const state = (
      /** @type {State} */
      this.#state
    );
    const way = wayOut(state);
    this.#way.show(state, way?.action ?? null);
    this.#advice.hidden = way === null;
    setText(this.#advice, way?.advice ?? "");
    const forms = sentencesOf(state);
    this.#fitting(this.#sentence, forms, `${this.#width} ${subjectOf(state)}`);
    const whole2 = this.#sentence.textContent === textOf(forms[0]);
    setAttributes(this.#sentence, { title: whole2 ? null : spokenOf(state) });
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

// static/js/draw/network/cursor.js
var ARROWS3 = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
var byArrow = (key, index, { run }) => ARROWS3.includes(key) ? neighbour(
  run.parameters,
  index,
  /** @type {Arrow} */
  key
) : null;
function createCursor(name, actions, shown, reach = byArrow) {
  const cursor = h("div", {
    ...{ class: "network-cursor", role: "slider", tabindex: "0", "aria-label": name },
    ...{ "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0, "aria-orientation": "vertical" },
    onpointermove: (event) => actions.hover(weightUnder(event, shown)),
    onpointerleave: () => actions.hover(null),
    onclick: (event) => {
      const weight2 = weightUnder(event, shown);
      if (weight2 !== null) actions.pick(weight2);
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
    /** @param {State} state */
    update(state) {
      element.classList.toggle("turning", isMoving(state));
    }
  };
}

// static/js/views/network/lines.js
function createLines(canvas) {
  const ratio = () => window.devicePixelRatio || 1;
  if (!canvas.transferControlToOffscreen) {
    const context = (
      /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d")
    );
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
  const now = { pulse: (
    /** @type {{edges: number[], start: number} | null} */
    null
  ) };
  function animate() {
    requestAnimationFrame(() => {
      if (now.pulse && repaint()) animate();
    });
  }
  return {
    /** @param {State} state @param {State} previous @param {import("../../draw/network/edges.js").Edges | undefined} edges */
    follow({ frame, play, reducedMotion }, previous, edges) {
      if (!frame || !edges || frame === previous.frame || reducedMotion) return;
      const isSlow = !play.playing || play.speed <= FASTEST;
      const isNext = frame.run === previous.frame?.run && frame.step === previous.frame.step + 1;
      const isSeen = isSlow && isNext;
      now.pulse = isSeen ? { edges: pulsing(edges, frame.update), start: performance.now() } : null;
      if (isSeen) animate();
    },
    /** How far it has come; null without one. */
    progress() {
      if (!now.pulse) return null;
      const { edges, start: start2 } = now.pulse;
      const progress = (performance.now() - start2) / STEP_MS;
      if (progress >= 1) now.pulse = null;
      return progress < 1 ? { edges, progress: 1 - (1 - progress) ** 2 } : null;
    }
  };
}

// static/js/views/network/network.js
var KINDS = ["weights", "gradients", "updates"];
var MOST_BETWEEN_TILES = 400;
var LEAST_TOP = -40;
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
  /** Loaded when they are first wanted. @type {import("./tiles.js").Tiles | null} */
  #tiles = null;
  /** @type {Promise<void> | null} */
  #loading = null;
  #lines;
  #twin = createTwin("The weights of the chosen neuron", () => {
    const { run, frame, chosen } = this.state ?? { run: null, frame: null, chosen: 0 };
    return run && frame ? networkTable(run, frame, chosen) : { head: [], rows: [] };
  });
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  /** @type {import("../../draw/network/scene.js").Plan | null} */
  #plan = null;
  /** What is drawn. @type {import("../../draw/network/picture.js").Picture | null} */
  picture = null;
  #pulse = createPulse(() => {
    if (!this.picture || !this.#context) return false;
    paintNetwork(this.#context, { ...this.picture, pulse: this.#pulse.progress() }, this.palette);
    return true;
  });
  /** @param {HTMLElement} container @param {Actions} actions */
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
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#opener.update(state);
    super.update(state, previous);
  }
  /** @param {State} state @param {State} previous */
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
  /** The keys begin at a neuron where neurons are what is looked at. @param {State} state */
  startAt = (state) => {
    if (!state.run || shownAs(state) === "circles") return state.chosen;
    const { layer, to } = edgeOf(state.run.parameters, Math.min(state.chosen, state.run.parameter_count - 1));
    return layersOf(state.run.parameters)[layer].bias + to;
  };
  /** What draws tiles, where they are wanted. @param {State} state */
  #tiling = (state) => shownAs(state) === "tiles" ? this.#tiles : null;
  paint() {
    const { state, width, height, palette } = this;
    if (!state?.run || !state.frame || !this.#context) return;
    if (shownAs(state) === "tiles" && !this.#tiles) return;
    this.picture = this.#pictureOf(state.run, state.frame, state);
    const { scene, hovered } = this.picture;
    const lines = edgeLines(scene, palette, hovered !== null);
    this.#lines({ width, height, lines, colours: coloursOf(palette, scene.kind) });
    paintNetwork(this.#context, this.picture, palette);
    this.#canvas.dataset.step = String(state.frame.step);
  }
  /**
   * @param {Run} run
   * @param {Frame} frame
   * @param {State} state
   * @returns {import("../../draw/network/picture.js").Picture}
   */
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
  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state, picture } = this;
    if (!state?.run || !state.frame || !picture) return null;
    return { part: "network", picture, moment: momentOf({ ...state, run: state.run, frame: state.frame }) };
  }
  places() {
    return this.picture ? onScreen(this.drawing, placesIn(this.picture)) : {};
  }
  tell() {
    const { state, picture, caption: caption2 } = this;
    if (!state?.run || !state.frame || !picture) return;
    const { run, frame, edges, hovered, chosen } = state;
    this.#showTag(run, frame, picture);
    const sizes = [run.features, ...run.config.layers.map(({ units }) => units)].join(", ");
    setCaption(caption2, this.#captionOf(run, frame, state, picture.scene));
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
  /** @param {Run} run @param {Frame} frame @param {State} state @param {import("../../draw/network/painter.js").Scene} scene */
  #captionOf(run, frame, state, { ranking, edges }) {
    const tiles = this.#tiling(state);
    const [drawn, of] = [ranking.order.length, edges.weight.length];
    const isTold = state.edges === "weights" || frame.gradient.length > 0;
    const seen = seenIn(state);
    if (!isTold || !tiles && !state.point)
      return networkCaption(run, state.data, frame, state.edges, drawn);
    const told2 = state.tiles?.run === run.id && tiles ? state.tiles : null;
    const struck = told2 && tiles ? tiles.counts(told2).struck : 0;
    const older = [state.point && state.sent, told2].find(
      (one) => one && one.run === run.id && one.step !== frame.step
    );
    return tilesCaption(run, state.data, seen, { drawn, of, struck, older: older ? older.step : null });
  }
  /**
   * The numbers of the weight under the pointer or the focus, beside it.
   * @param {Run} run
   * @param {Frame} frame
   * @param {import("../../draw/network/picture.js").Picture} picture
   */
  #showTag(run, frame, picture) {
    const tag = this.#tag;
    const { state } = this;
    const weight2 = state?.hovered ?? null;
    tag.hidden = weight2 === null;
    if (weight2 === null) return;
    const large = (state && this.#tiling(state)?.enlarged({ ...state, run }, this.palette)) ?? [];
    tag.replaceChildren(
      h("div", { class: "mono" }, labelOf(run.parameters, weight2)),
      ...large,
      ...weightFacts(frame, weight2).map(
        ({ name, text: text2, meaning }) => h("div", {}, `${name} `, h("b", { class: meaning }, text2))
      )
    );
    const { x, y, half } = anchorOf(picture, weight2);
    const aside = 14 + half;
    const left = x + aside + tag.offsetWidth > this.width ? x - aside - tag.offsetWidth : x + aside;
    const top = Math.max(Math.min(y - tag.offsetHeight / 2, this.height - tag.offsetHeight), LEAST_TOP);
    tag.style.translate = `${Math.round(Math.max(left, 0))}px ${Math.round(top)}px`;
  }
};
var createNetwork = (container2, actions) => new Network(container2, actions);

// static/js/draw/surfaces/lens.js
var REACH = 0.86;
var RINGS = [1 / 3, 2 / 3, 1];
var HEAD = 9;
var RIM = 30;
function lensRadius(arrows) {
  const longest = Math.max(0, ...arrows.map(({ x, y }) => Math.hypot(x, y)).filter(Number.isFinite));
  if (longest < Number.MIN_VALUE * 1e20) return 0;
  const wanted = longest / REACH;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 3, 5, 10].find((one) => one * power >= wanted) ?? 10;
  return Number((factor * power).toPrecision(1));
}
function lensPicture({ plain: slope, update: update2, optimizer }, width, height) {
  const reach = lensRadius([slope, update2]);
  const radius = Math.max(10, Math.min(width, height) / 2 - RIM);
  const center = { x: width / 2, y: height / 2 };
  const { x, y } = center;
  const axes2 = `M${px(x - radius)} ${px(y)}h${px(2 * radius)}M${px(x)} ${px(y - radius)}v${px(2 * radius)}`;
  const background = [
    ...RINGS.map((share) => circle("position-ring", x, y, radius * share)),
    path("position-axis", axes2),
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
    label2(`ring: ${plain(reach)}`, x + radius * Math.SQRT1_2 + 6, y + radius * Math.SQRT1_2 + 12),
    ...arrow("gradient", center, tip(slope)),
    ...arrow("update", center, tip(update2)),
    dot,
    ...legend2(optimizer, height)
  ];
}
function legend2(optimizer, height) {
  const entry = (meaning, words2, y) => [
    path(`position-shaft ${meaning}`, `M4 ${px(y - 4)}h14`),
    label2(words2, 28, y, "start", meaning)
  ];
  return [
    ...entry("gradient", "−η·g, the plain step", height - 20),
    ...entry("update", `${optimizer}’s step`, height - 5)
  ];
}
function arrow(meaning, from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 1)) return [];
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const head = Math.min(HEAD, length);
  const neck = { x: to.x - x * head, y: to.y - y * head };
  const side = (way) => `${px(neck.x - way * y * head * 0.45)} ${px(neck.y + way * x * head * 0.45)}`;
  return [
    path(`position-shaft ${meaning}`, `M${px(from.x)} ${px(from.y)}L${px(neck.x)} ${px(neck.y)}`),
    path(`position-head ${meaning}`, `M${px(to.x)} ${px(to.y)}L${side(1)}L${side(-1)}Z`)
  ];
}

// static/js/views/network/position.js
var COLUMNS = ["", "position", "gradient", "update"];
var Position = class extends Panel {
  #svg = s("svg", { role: "img", "aria-label": "The position under a lens" });
  #rows;
  #height = h("td", { class: "figure" }, "–");
  #formula = h("p", { class: "position-formula mono micro" });
  /** @param {HTMLElement} container @param {Actions} actions */
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
        this.#formula
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
    const { gradient, update: update2 } = state.frame;
    const { optimizer } = runAt(
      /** @type {State & {run: Run}} */
      state,
      state.frame.step
    ).config;
    const rate = state.frame.weight?.learning_rate ?? Number(optimizer.learning_rate);
    const vector = (values, factor) => ({
      x: factor * (values[0] ?? 0),
      y: factor * (values[1] ?? 0)
    });
    const title = state.catalogue?.optimizers.find(({ name }) => name === optimizer.name)?.title;
    const steps = { plain: vector(gradient, -rate), update: vector(update2, 1) };
    const scene = { ...steps, optimizer: title ?? optimizer.name };
    this.#svg.replaceChildren(...lensPicture(scene, width, height));
    this.#svg.dataset.step = String(state.frame.step);
  }
  tell() {
    const { state, caption: caption2 } = this;
    if (!state?.run || !state.frame) return;
    const { frame, chosen, run, catalogue } = state;
    const moved = frame.gradient.length > 0;
    this.#rows.forEach((row, k) => {
      const step = [frame.gradient, frame.update].map((values) => moved ? signed(values[k], 3) : "–");
      row.show([weight(frame.theta[k]), ...step], chosen === k);
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
  const cells = ["", "gradient", "update"].map((meaning) => h("td", { class: `figure ${meaning}` }, "–"));
  return {
    element: h("tr", {}, h("th", { scope: "row" }, chooser), cells),
    /** @param {string[]} texts @param {boolean} chosen */
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
var speedText = (speed) => speed === Infinity ? "as fast as it goes" : `${counted(speed, "step")} a second`;
function createSpeed(name, setSpeed) {
  const words2 = h("span", { class: "micro" });
  const slider = h("input", {
    ...{ type: "range", class: "slider", min: 0, max: SPEEDS.length - 1, step: 1, "aria-label": name },
    oninput: () => setSpeed(SPEEDS[Number(slider.value)])
  });
  return {
    element: h("div", { class: "speed" }, words2, slider),
    /** @param {number} speed */
    show(speed) {
      const place2 = speedPlace(speed);
      slider.value = String(place2);
      slider.style.setProperty("--filled", `${100 * place2 / (SPEEDS.length - 1)}%`);
      setAttributes(slider, { "aria-valuetext": speedText(speed) });
      setText(words2, speedText(speed));
    }
  };
}

// static/js/views/player/inline-edit.js
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
    /** @param {string} value @param {{pencil: string, field: string, hint: string}} names */
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
    /** @param {string} name @param {string} asked @param {boolean} [offered] */
    show(name, asked, offered = true) {
      bin.hidden = !offered;
      if (!offered) question.hidden = true;
      setText(words2, asked);
      setAttributes(bin, { "aria-label": name, title: name });
    }
  };
}

// static/js/views/player/bookmark-list.js
var EMPTY = "None yet. B, or the ribbon in the player, marks the moment on screen, to come back to it with a note.";
var PLACES = { here: "", branch: "on another branch", elsewhere: "of another run" };
function createBookmarkList(actions) {
  const list = h("ol", { class: "bookmark-list", "aria-label": "Bookmarks" });
  const none = h("p", { class: "caption", tabindex: "-1" }, EMPTY);
  const rows = createRows(list, ({ id }) => createRow2(id, actions), none);
  const held = { marked: (
    /** @type {string | null} */
    null
  ) };
  return {
    elements: [none, list],
    /** @param {State} state */
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
    /** @param {Bookmark} bookmark */
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
  const { run, step, status, loss: loss2, accuracy, blown_up } = frame;
  return branches.map((branch) => {
    if (branch.id !== run) return branch;
    const recorded = Math.max(branch.recorded, history2.count);
    return { ...branch, step, status, loss: loss2, accuracy, blown_up, recorded };
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
    /** @param {State} state */
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
  const turn = () => actions.branches.compare(isCompared() ? null : id);
  const compare = button("compare", turn, { class: "pill branch-compare" });
  const naming = createPencil(name, MOST_LETTERS2, (text2) => actions.branches.rename(id, text2));
  const deleting = createBin(() => actions.branches.remove(id));
  const line4 = h("div", { class: "branch-row" }, [
    ...[letter, h("div", { class: "branch-title" }, name, naming.field, where)],
    h("div", { class: "branch-tools" }, compare, naming.button, deleting.button)
  ]);
  return {
    element: h("li", {}, line4, deleting.question),
    /** @param {Branch} branch @param {Branch[]} all @param {State} state */
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
function whereWords(branch, all, quantity) {
  const { branches_from: place2, recorded, loss: height, step, blown_up: blownUp } = branch;
  const origin = all.find(({ id }) => id === place2?.id);
  const from = origin ? `from ${letterOf(origin.number)} at ${count(place2?.step ?? 0)}, ` : "";
  const blew = blownUp ? "blew up: " : "";
  return `${from}to step ${count(recorded)} · ${blew}${quantity} ${measured(height)} at ${count(step)}`;
}
function deletionWords({ id, number: number2, branches_from: place2 }, all, shown) {
  const children = all.filter((one) => one.branches_from?.id === id);
  const next = all.find((one) => one.id === place2?.id) ?? all.find((one) => one.id !== id);
  const letters = children.map((one) => letterOf(one.number)).join(" and ");
  const kept = children.length > 0 ? ` ${letters} ${children.length > 1 ? "keep their" : "keeps its"} whole past.` : "";
  const leaves = shown && next ? ` The page goes to ${letterOf(next.number)}.` : "";
  return `Delete ${letterOf(number2)} for good?${kept}${leaves}`;
}

// static/js/draw/branches/comparison.js
function comparisonTable({ step, runs, differences }, isSurface) {
  const settings = differences.map(({ path: path2, values }) => ({
    name: path2,
    values: values.map(settingText),
    figure: false
  }));
  const figure2 = (name, text2) => ({ name, values: runs.map(text2), figure: true });
  const told2 = (row) => row.values.every((text2) => text2 === "–") ? [] : [row];
  const what = isSurface ? "f" : "loss";
  return {
    head: runs.map(({ number: number2, name }) => `${letterOf(number2)} ${name}`),
    rows: [
      ...settings,
      figure2(`${what} at step ${count(step)}`, ({ at }) => measured(at?.loss)),
      ...told2(figure2(`accuracy at step ${count(step)}`, ({ at }) => loss(at?.accuracy))),
      figure2("furthest step", ({ last }) => count(last.step)),
      figure2(`${what} there`, ({ last }) => measured(last.loss)),
      ...told2(figure2("accuracy there", ({ last }) => loss(last.accuracy))),
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
  if (typeof value2 === "number") return plain(value2);
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
    /** @param {State} state */
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
  const close = iconButton("Close", "x", () => turn(false), { class: "inline-tool quiet", title: null });
  const panel = h("dialog", { class: "moments-panel", id: "moments", "aria-label": NAME3 }, [
    h("header", {}, h("h2", {}, "Branches"), close),
    ...[...branches.elements, comparison.element],
    h("section", { class: "bookmarks-part" }, h("h2", {}, "Bookmarks"), ...bookmarks.elements)
  ]);
  const mark2 = iconButton("Bookmark this moment", "bookmark", actions.bookmarks.add, { class: "quiet" });
  const props = { class: "quiet", "aria-controls": "moments", "aria-expanded": "false" };
  const button2 = iconButton(NAME3, "branch", () => turn(!panel.open), props);
  const shown = { state: null };
  function turn(open2) {
    if (open2 && shown.state) branches.update(shown.state);
    if (open2) panel.show();
    else panel.close();
    setAttributes(button2, { "aria-expanded": String(open2) });
    if (!open2) button2.focus();
  }
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn(false);
  });
  return {
    elements: [h("div", { class: "moments" }, mark2, button2), panel],
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      shown.state = state;
      if (panel.open && state.frame !== previous.frame) branches.update(state);
      if (state !== previous && SHOWN4.every((part) => state[part] === previous[part])) return;
      if (state.marked !== null && !panel.open) turn(true);
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
  const share = (step) => Math.min(1, step / total);
  return branches.map((branch, row) => {
    const place2 = branch.branches_from;
    const from = share(place2?.step ?? 0);
    const above = branches.findIndex(({ id }) => id === place2?.id);
    return {
      id: branch.id,
      number: branch.number,
      letter: letterOf(branch.number),
      name: branch.name,
      from,
      to: Math.max(from, share(branch.recorded)),
      end: share(branch.total_steps),
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
  function show(state) {
    const { branches, run } = state;
    const many = branches.length > 1 && run !== null;
    element.hidden = list.hidden = !many;
    const lanes = many ? lanesOf(presentBranches(state), run.id) : [];
    rows.show(lanes);
    const lane = lanes.find(({ shown }) => shown);
    if (lane) rows.at(lane.id)?.element.scrollIntoView?.({ block: "nearest" });
  }
  function grow(state) {
    const lane = lanesOf(presentBranches(state), state.run?.id ?? "").find(({ shown }) => shown);
    if (lane) rows.at(lane.id)?.show(lane);
  }
  return {
    element,
    /** @param {State} state @param {State} previous */
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
  const parts = ["lane-stem", "lane-end", "lane-line"].map((kind) => h("span", { class: kind }));
  const press5 = () => actions.branches.show(id);
  const button2 = h("button", { type: "button", class: "lane", onclick: press5 }, parts, label3);
  return {
    element: h("li", {}, button2),
    /** @param {Lane} lane */
    show(lane) {
      const { style, classList } = button2;
      style.setProperty("--colour", `var(${tokenOf(lane.number)})`);
      for (
        const place2 of
        /** @type {const} */
        ["from", "to", "end", "rise"]
      ) {
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
    /** @param {State} state @param {State} previous */
    update({ bookmarks, run }, previous) {
      if (bookmarks === previous.bookmarks && run === previous.run) return;
      const here = bookmarks.filter((one) => one.place === "here");
      element.hidden = here.length === 0;
      element.replaceChildren(...here.map((one) => createMark(one, run?.total_steps ?? 1, actions)));
    }
  };
}
function createMark({ id, step, note }, total, { bookmarks }) {
  const words2 = `Bookmark at step ${count(step)}${note && `: ${note}`}`;
  const mark2 = iconButton(words2, "ribbon", () => bookmarks.go(id), { class: "timeline-mark" });
  mark2.style.setProperty("--at", String(Math.min(1, step / total)));
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
    /** @param {State} state */
    update({ seeking, frame }) {
      element.hidden = seeking === null;
      if (!seeking || !frame) return;
      const { step, done, total } = seeking;
      element.style.setProperty("--at", String(step / frame.total_steps));
      bar.style.setProperty("--done", String(done / total));
      setText(words2, `to step ${count(step)}`);
      setAttributes(element, {
        "aria-label": `Going to step ${count(step)}`,
        "aria-valuemax": total,
        "aria-valuenow": done,
        "aria-valuetext": `${count(done)} of ${counted(total, "step")} replayed`
      });
    }
  };
}

// static/js/draw/chart/track.js
var MOST_READ = 24;
var REACH2 = 14;
var SAME = 1e-12;
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
    const reach = Math.min(REACH2, i, values.length - 1 - i);
    const near = values.slice(i - reach, i + reach + 1);
    return near.reduce((sum, value2) => sum + value2, 0) / near.length;
  });
}
function trackLosses({ count: count2, loss: loss2 }, total, columns) {
  const walked = Math.min(columns, Math.ceil(count2 / total * columns));
  const means = [];
  for (let i = 0; i < walked; i++) {
    const start2 = Math.min(count2 - 1, Math.floor(i / columns * total));
    const stop = Math.min(count2, Math.max(start2 + 1, Math.floor((i + 1) / columns * total)));
    const mean = meanOf(loss2, start2, stop);
    means.push(Number.isNaN(mean) ? means.at(-1) ?? 0 : mean);
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
  const isOne = !(most - least > SAME * Math.abs(most));
  return (loss2) => isOne ? 0.5 : Math.min(1, Math.max(0, (scaled(loss2) - low) / (high - low)));
}
function epochStride(epochs, width, room2 = Math.max(24, 13 * String(epochs).length)) {
  const least = epochs * room2 / width;
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
  }
}

// static/js/views/player/timeline.js
var TOP = 0.96;
var FOOT = 0.28;
var DARKEST = 0.08;
var BRIGHTEST = 0.8;
function paintTrack(context, { width, height }, losses) {
  context.clearRect(0, 0, width, height);
  lossShares(losses).forEach((share, x) => {
    const top = height * (1 - FOOT - (TOP - FOOT) * share);
    context.fillStyle = viridis(DARKEST + (BRIGHTEST - DARKEST) * share);
    context.fillRect(x, top, 1.5, height - top);
  });
}
function paintRival(context, { height }, shares, colour) {
  context.beginPath();
  shares.forEach((share, x) => {
    context.lineTo(x, height * (1 - FOOT - (TOP - FOOT) * share));
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
  /** @param {Actions} actions */
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
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.take(state);
    if (!state.frame) return;
    const painted = (
      /** @type {const} */
      ["history", "run", "rival", "theme"]
    );
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
  /** @param {Frame} frame */
  #move(frame) {
    const { step, epoch, total_steps: total, status } = frame;
    for (const mark2 of [this.#handle, this.#ahead, this.#end]) mark2.style.left = `${100 * step / total}%`;
    this.#end.hidden = status !== "diverged";
    this.#present(epoch);
    setAttributes(this.element, {
      "aria-valuemax": total,
      "aria-valuenow": step,
      "aria-valuetext": placeText(frame, isTextbook(this.state?.run))
    });
  }
  /** @param {number} epoch */
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
  /** @param {PointerEvent} event */
  #seek({ clientX }) {
    const total = this.state?.frame?.total_steps ?? 0;
    const { left, width } = this.element.getBoundingClientRect();
    this.#actions.seek(stepAt((clientX - left) / width, total));
  }
  #key = (event) => {
    const frame = this.state?.frame;
    const step = frame ? stepFor(event.key, frame) : null;
    if (step === null) return;
    event.preventDefault();
    this.#actions.seek(step);
  };
};
var placeText = ({ step, epoch, total_steps: total }, isSurface) => `step ${count(step)} of ${count(total)}${isSurface ? "" : `, epoch ${count(epoch)}`}`;
function stepFor(key, { step, total_steps: total, steps_per_epoch: epoch }) {
  const places = {
    ...{ ArrowRight: step + 1, ArrowUp: step + 1, ArrowLeft: step - 1, ArrowDown: step - 1 },
    ...{ Home: 0, End: total, PageUp: step + epoch, PageDown: step - epoch }
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
    /** @param {State} state @param {State} previous */
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
var FIGURE2 = 13;
var DIGIT = 8;
var ROOM4 = 14;
function createCounter(name) {
  const value2 = h("span", { class: "figure" });
  const of = h("span", { class: "counter-of" });
  const label3 = term(name, name);
  label3.classList.add("counter-name");
  const element = h("div", { class: "counter" }, h("span", {}, value2, of), label3);
  return {
    element,
    /** @param {number} now @param {number} all */
    show(now, all) {
      setText(value2, count(now));
      setText(of, ` / ${count(all)}`);
      element.style.minWidth = `${count(all).length * (FIGURE2 + DIGIT) + ROOM4}px`;
    },
    /** @param {string} text @param {string} [longest]  keeps its room, so that nothing beside it moves */
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
  /** @type {HTMLButtonElement[]} */
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
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container2, actions) {
    this.#actions = actions;
    const { reset, stepBack, step, epoch, toEnd, newWeights, play, pause } = actions;
    const playOrPause = () => this.#pausable ? pause() : play();
    this.#play = this.#button("Play", "play", playOrPause, { class: "transport-play primary" });
    const backwards = { class: "transport-backwards quiet player-extra" };
    this.#backwards = this.#button("Play backwards", "play-backwards", () => this.#turn(), backwards);
    this.#buttons = [
      this.#button("Reset", "reset", reset),
      this.#backwards,
      this.#button("Step back", "step-back", stepBack),
      this.#play,
      this.#button("Step", "step", step),
      this.#button("Epoch", "epoch", epoch),
      this.#button("To the end", "to-the-end", toEnd, EXTRA),
      this.#button("New weights", "dice", newWeights, EXTRA)
    ];
    this.#time = createTime(actions);
    this.#moments = createMoments(actions);
    this.#speed = createSpeed("Speed", actions.setSpeed);
    for (const part of [this.#speed.element, this.#moments.elements[0]]) part.classList.add("player-extra");
    const turn = () => {
      const isOpen2 = container2.classList.toggle("opened");
      setAttributes(more, { "aria-expanded": String(isOpen2) });
    };
    const more = iconButton("More controls", "chevron-down", turn, MORE);
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
  /**
   * A button that does nothing while the connection is lost.
   * @param {string} name
   * @param {string} picture
   * @param {() => void} act
   * @param {import("../buttons.js").Props} [props]
   */
  #button(name, picture, act, props = { class: "quiet" }) {
    const press5 = () => {
      if (this.#play.getAttribute("aria-disabled") !== "true") act();
    };
    return iconButton(name, picture, press5, props);
  }
  /** Backwards, or, if it goes backwards, stop. */
  #turn() {
    if (this.#backwards.getAttribute("aria-pressed") === "true") this.#actions.pause();
    else this.#actions.playBackwards();
  }
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#time.update(state, previous);
    this.#moments.update(state, previous);
    this.#showPlay(state);
    if (state.play.speed !== previous.play.speed || state === previous) this.#speed.show(state.play.speed);
    if (state.connection !== previous.connection || state === previous)
      this.#dim(state.connection === "lost");
    if (state.frame && state.frame !== previous.frame) this.#count(state.frame, state);
  }
  /** One button plays and pauses; a step on its way, as the last of a pause, does not turn it. @param {State} state */
  #showPlay({ play, frame }) {
    setAttributes(this.#backwards, { "aria-pressed": String(play.playing && play.backwards) });
    const training = frame?.status === "training";
    if (!training || play.playing) this.#trainingSince = Infinity;
    else if (this.#trainingSince === Infinity) this.#trainingSince = performance.now();
    const pausable = play.playing || performance.now() - this.#trainingSince > LASTING;
    this.#pausable = pausable;
    turnPlay(this.#play, pausable);
  }
  /** @param {boolean} lost */
  #dim(lost2) {
    for (const button2 of this.#buttons) setAttributes(button2, { "aria-disabled": lost2 ? "true" : null });
  }
  /** @param {Frame} frame @param {State} state */
  #count(frame, { run, data }) {
    const { step, epoch, total_steps: total, steps_per_epoch: perEpoch } = frame;
    const epochs = Math.ceil(total / perEpoch);
    this.#step.show(step, total);
    this.#epoch.show(epoch, epochs);
    this.#batch.show(step === 0 ? 0 : (step - 1) % perEpoch + 1, perEpoch);
    const size = batchSizeAt(Math.max(1, step), run?.config.batch_size ?? 1, data?.count ?? 1);
    this.#batch.rename(`batch of ${frame.batch?.size ?? size}`);
    const samples = (seen) => `step · ${counted(seen, "sample")}`;
    if (isTextbook(run)) this.#step.rename("step");
    else this.#step.rename(samples(frame.samples_seen), samples(epochs * (data?.count ?? 0)));
    this.#short.replaceChildren(
      h("span", {}, h("b", { class: "figure" }, count(step)), ` / ${count(total)}`),
      h("span", { class: "micro" }, isTextbook(run) ? "steps" : `epoch ${count(epoch)} of ${count(epochs)}`)
    );
  }
};
var createPlayer = (container2, actions) => new Player(container2, actions);

// static/js/draw/surfaces/approach.js
var END = 12;
var APART2 = 64;
var ROOM5 = { left: 52, right: 8, top: 10, bottom: 20 };
var DECADES2 = 16;
function approachOf({ step, a, b }, minima) {
  const steps = Array.from(step);
  return { steps, distances: steps.map((_, k) => nearestMinimum(minima, { x: a[k], y: b[k] }).distance) };
}
function decadesOf(distances) {
  const finite = distances.filter((distance) => distance > 0 && Number.isFinite(distance));
  if (finite.length === 0) return [-1, 1];
  const high = Math.ceil(Math.log10(Math.max(...finite)));
  const [low, first] = [Math.min(...finite), finite[0]].map((distance) => Math.floor(Math.log10(distance)));
  return [Math.min(Math.max(low, Math.min(first, high - DECADES2)), high - 1), high];
}
function approachPicture({ steps, distances }, { step, total }, width, height) {
  const [low, high] = decadesOf(distances);
  const x = linear([0, total], [ROOM5.left, width - ROOM5.right]);
  const foot = distances.includes(0) ? low - 0.5 : low;
  const y = linear([foot, high], [height - ROOM5.bottom, ROOM5.top]);
  const heights = distances.map((distance) => y(Math.max(foot, Math.log10(distance))));
  const exponents = ticks(low, high, Math.min(4, high - low)).filter(Number.isInteger);
  const powers = exponents.map((exponent) => 10 ** exponent);
  const texts = axisTexts(powers, null);
  const levels = exponents.map((value2, k) => ({ value: value2, text: texts[k] }));
  if (foot < low) levels.unshift({ value: foot, text: "0" });
  const parts = Math.max(1, Math.round((width - ROOM5.left) / APART2));
  const last = steps.findLastIndex((one) => one <= step);
  return [
    ...levelLines("predictions-grid", levels, y, { left: ROOM5.left, right: width - ROOM5.right }, 6),
    ...numbersAcross([0, total], parts, x, countsFrom("step")).map(({ value: value2, text: text2 }) => {
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
    const ready = readyOf(this.state);
    return ready ? minimaTable(ready.frame, ready.minima) : { head: [], rows: [] };
  });
  /** @param {HTMLElement} container */
  constructor(container2) {
    super(["frame", "landscape"]);
    this.drawing.append(this.#svg);
    const head = h(
      "header",
      {},
      h("h2", { id: "predictions-title" }, "Nearest minimum"),
      asks("minimum", "Nearest minimum"),
      this.#twin.element
    );
    container2.append(head, this.drawing, this.caption);
  }
  paint() {
    const { width, height } = this;
    const ready = readyOf(this.state);
    if (!ready || width === 0) return;
    const { frame, answer, minima } = ready;
    const { step, total_steps: total } = frame;
    this.#svg.dataset.step = String(step);
    const approach = approachOf(wayTo(frame, answer), minima);
    this.#svg.replaceChildren(...approachPicture(approach, { step, total }, width, height));
  }
  tell() {
    const { caption: caption2 } = this;
    const ready = readyOf(this.state);
    if (!ready) return;
    setCaption(caption2, nearestWords(ready.frame, ready.minima));
    caption2.dataset.step = String(ready.frame.step);
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
function wayTo({ step, theta }, answer) {
  const here = { step: [step], a: [theta[0]], b: [theta[1]] };
  if (answer?.plane !== "weights") return here;
  const walked = { step: answer.path_step, a: answer.path_a, b: answer.path_b };
  if (step <= walked.step[walked.step.length - 1]) return walked;
  return {
    step: [...walked.step, ...here.step],
    a: [...walked.a, ...here.a],
    b: [...walked.b, ...here.b]
  };
}
var createMinima = (container2) => new Minima(container2);

// static/js/views/predictions/pick.js
var STEP = { plain: 1 / 50, large: 1 / 10 };
var MOVES2 = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
var MOST_DECIMALS = 20;
function pointAt2(shares, { ends: ends2, data }) {
  return ends2.map(([low, high], k) => {
    const { offset, scale, decimals = 2 } = data.features[k];
    const share = Math.min(Math.max(shares[k], 0), 1);
    const value2 = offset + scale * (low + share * (high - low));
    return decimals > MOST_DECIMALS ? value2 : Number(value2.toFixed(decimals));
  });
}
var sharesOf2 = (point, { ends: ends2, data }) => ends2.map(([low, high], k) => (asTaken(data.features[k], point[k]) - low) / (high - low));
function createPick(actions) {
  const mark2 = h("div", { class: "predictions-point", hidden: true });
  const words2 = h("span", { class: "predictions-becomes small" });
  const now = { shown: (
    /** @type {Shown | null} */
    null
  ) };
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
    /** @param {Shown | null} shown  null where nothing can be sent forward */
    show(shown) {
      now.shown = shown;
      element.hidden = shown === null;
      if (shown) place(element, mark2, words2, shown);
    }
  };
}
function place(element, mark2, words2, shown) {
  const { area, point, text: text2, data, ends: ends2 } = shown;
  for (
    const side of
    /** @type {const} */
    ["left", "top", "width", "height"]
  )
    element.style[side] = `${area[side]}px`;
  const shares = point ? sharesOf2(point, shown) : [];
  mark2.hidden = point === null || !shares.every((share) => share >= 0 && share <= 1);
  mark2.classList.toggle("across", ends2.length === 1);
  mark2.classList.toggle("left", area.left + shares[0] * area.width > shown.width / 2);
  mark2.style.left = `${100 * shares[0]}%`;
  mark2.style.top = ends2.length === 1 ? "0" : `${100 * (1 - shares[1])}%`;
  if (words2.textContent !== text2) words2.textContent = text2;
  const told2 = point?.map(
    (value2, k) => `${data.features[k].name} ${humanText(data.features[k], asTaken(data.features[k], value2))}`
  );
  setAttributes(element, {
    "aria-valuenow": point ? Math.round(100 * Math.min(Math.max(shares[0], 0), 1)) : 50,
    "aria-valuetext": told2 ? `${told2.join(", ")}: ${text2}` : "no point: the samples of the batch go forward"
  });
}
function clicked({ offsetX, offsetY, target, currentTarget }, shown) {
  const { area, ends: ends2 } = shown;
  const from = target !== currentTarget && target instanceof HTMLElement ? target : null;
  const [left, top] = from ? [from.offsetLeft, from.offsetTop] : [0, 0];
  return pointAt2(
    [(left + offsetX) / area.width, 1 - (top + offsetY) / area.height].slice(0, ends2.length),
    shown
  );
}
function press2(event, shown, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = MOVES2[
    /** @type {keyof typeof MOVES} */
    event.key
  ];
  if (move) {
    const step = event.shiftKey ? STEP.large : STEP.plain;
    const shares = shown.point ? sharesOf2(shown.point, shown) : shown.ends.map(() => 0.5);
    const next = shown.point ? shares.map((share, k) => share + step * move[k]) : shares;
    actions.sendForward(pointAt2(next, shown));
  } else if (event.key === "Escape" && shown.point) actions.sendForward(null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// static/js/views/predictions/predictions.js
var NAMES3 = {
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
    () => this.#ready ? predictionTable(this.#ready.data, this.#ready.frame) : { head: [], rows: [] }
  );
  #ghosts = createGhosts();
  #buffer = toneBuffer();
  /** @type {import("../../draw/predictions/curve.js").Group[]} */
  #groups = [];
  /** What the marks, or the curve's background, stand for. */
  #marked = "";
  /** @type {Ready | null} */
  #ready = null;
  #pick;
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container2, actions) {
    super(["run", "frame", "data", "theme", "point", "sent"]);
    this.#pick = createPick(actions);
    this.caption.append("Predictions appear with the run.");
    this.drawing.append(this.#tones, this.#marks, this.#svg, this.#pick.element);
    const head = h(
      "header",
      {},
      h("h2", { id: "predictions-title" }, "Predictions"),
      asks("predictions", "Predictions"),
      this.#twin.element
    );
    container2.append(head, this.drawing, this.caption);
  }
  resized() {
    this.#marked = "";
  }
  /** @param {State} state @param {State} previous @param {boolean} first */
  change(state, previous, first) {
    const isOther = first || state.data !== previous.data;
    if (isOther || state.theme !== previous.theme) this.#marked = "";
    if (isOther) this.#groups = groupsIn(state.data);
    this.#ready = readyOf2(state, this.#ready);
    if (this.#ready && this.#ready.frame !== previous.frame) this.#ghosts.remember(this.#ready.frame);
  }
  paint() {
    const ready = this.#ready;
    if (!ready || this.width === 0) return;
    const { kind } = ready.data.prediction;
    this.drawing.dataset.step = String(ready.frame.step);
    this.#tones.hidden = this.#marks.hidden = kind !== "map";
    if (kind === "map") this.#paintMap(ready);
    else if (kind === "curve") this.#paintCurve(ready);
    else this.#showTable(ready);
  }
  /** @param {Ready} ready */
  #showTable(ready) {
    this.#pick.show(null);
    this.#svg.replaceChildren(...this.#table(ready));
  }
  /**
   * Where a point can be sent forward from, and the one that is.
   * @param {Ready} ready
   * @param {import("./pick.js").Area} area
   * @param {[number, number][]} ends
   */
  #offer({ data, run }, area, ends2) {
    const { state } = this;
    const point = state?.point?.length === ends2.length ? state.point : null;
    const text2 = state && point ? becomesText(run, data, seenIn(state)?.output ?? []) : "";
    this.#pick.show({ area, ends: ends2, data, point, text: text2, width: this.width });
  }
  /** @param {Ready} ready */
  #table({ frame, data }) {
    const { width, height } = this;
    const plan = data.prediction;
    if (plan.kind === "confusion")
      return confusionPicture(frame.prediction, answerNames(data), width, height);
    return plan.kind === "scatter" ? scatterPicture(plan.truth, frame.prediction, width, height) : [];
  }
  /** A circle for each age, and the rest that no step changes, is drawn once. @param {Ready} ready */
  #paintCurve(ready) {
    const curve = this.#curveOf(ready);
    if (!curve) return;
    const plan = planCurve(curve, this.width, this.height);
    if (this.#mark(`${ready.frame.run} ${plan.background}`)) {
      this.#background.replaceChildren(...backgroundOf(plan));
      this.#svg.replaceChildren(this.#background, this.#answers);
    }
    this.#answers.replaceChildren(...answersOf(plan));
    const { left, right, top, bottom } = plan.box;
    const area = { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
    this.#offer(ready, area, [[curve.x[0], curve.x[curve.x.length - 1]]]);
  }
  /** @param {Ready} ready */
  #curveOf({ frame, data }) {
    const plan = data.prediction;
    if (plan.kind !== "curve") return null;
    const { x, outputs, lines } = plan;
    const ghosts = this.#ghosts.before(frame.step, frame.steps_per_epoch);
    return {
      ...{ x, outputs, lines, prediction: frame.prediction, groups: this.#groups, points: pointsIn(data) },
      ...{ feature: data.features[0], classes: answerNames(data), ghostsTitle: "epoch" },
      ghosts: ghosts.map(({ step, values }) => ({ name: count(step / frame.steps_per_epoch), values }))
    };
  }
  /** @param {Ready} ready */
  #paintMap(ready) {
    const { frame, data, theme } = ready;
    const { width, height, palette } = this;
    const plan = data.prediction;
    if (plan.kind !== "map") return;
    const legend3 = classKey(answerNames(data), width);
    const area = mapArea(width, height, besideMap(data, plan), legend3);
    const reader = toneReader(plan, frame.prediction, frame.prediction_class, data.classes.length > 0);
    this.#offer(ready, area, [plan.x, plan.y]);
    paintTones(fitCanvas(this.#tones, width, height), area, reader, palette, this.#buffer);
    if (!this.#mark(`${frame.run} ${theme}`)) return;
    paintMarks(fitCanvas(this.#marks, width, height), data, plan, area, palette);
    this.#svg.replaceChildren(...mapLabels(data, plan, area, legend3, width));
  }
  /** Whether what no step changes is to be drawn anew. @param {string} key */
  #mark(key) {
    const isOther = key !== this.#marked;
    this.#marked = key;
    return isOther;
  }
  tell() {
    const { caption: caption2, state } = this;
    const ready = this.#ready;
    if (!ready) return;
    const isOld = ready.frame.step !== state?.frame?.step;
    const step = isOld ? ["At step ", { value: count(ready.frame.step) }, ". "] : [];
    setCaption(caption2, [...step, ...predictionCaption(ready.run, ready.data, ready.frame)]);
    caption2.dataset.step = String(ready.frame.step);
    setAttributes(this.#svg, {
      "aria-label": `${NAMES3[ready.data.prediction.kind]}. ${caption2.textContent}`
    });
    this.#twin.refresh();
  }
};
function readyOf2({ run, frame, data, theme }, before) {
  if (!run || !data || frame?.run !== run.id) return null;
  const fits = frame.prediction_kind === data.prediction.kind;
  if (fits && frame.prediction.length > 0) return { run, frame, data, theme };
  return before?.run.id === run.id && before.data === data ? { ...before, theme } : null;
}
var createPredictions = (container2, actions) => new Predictions(container2, actions);

// static/js/views/settings/help.js
function createHelp(about, id) {
  const text2 = h("div", { class: "help-text small", id, hidden: true });
  const turn = () => {
    text2.hidden = !text2.hidden;
    setAttributes(button2, { "aria-expanded": String(!text2.hidden) });
  };
  const props = { class: "help-button", title: null, "aria-expanded": "false", "aria-controls": id };
  const button2 = iconButton(`About ${about}`, "info", turn, props);
  return {
    button: button2,
    text: text2,
    /** @param {{help: string, formula?: string, source?: string, bounds?: string}} what */
    explain({ help, formula, source, bounds }) {
      text2.replaceChildren(
        h("p", {}, help),
        ...formula ? [h("p", { class: "help-formula" }, formula)] : [],
        ...bounds ? [h("p", { class: "help-source" }, `It must be ${bounds}.`)] : [],
        ...source ? [h("p", { class: "help-source" }, source)] : []
      );
    }
  };
}

// static/js/views/settings/slider.js
var LOG2 = { low: -6, high: 1 };
var FINENESS = 20;
var PARTS = 100;
var THUMB = 14;
var LARGEST_SHARE2 = 0.99;
var LOGARITHMIC = {
  ...{ step: 1 / FINENESS, name: "logarithmic", placeOf: Math.log10, valueAt: atExponent },
  reach: (value2) => logRange(LOG2.low, LOG2.high, value2)
};
var SHARE2 = {
  ...{ step: 1 / PARTS, name: "slider", placeOf: (value2) => value2 },
  valueAt: (place2) => Number(place2.toFixed(2)),
  reach: (value2) => ({ low: 0, high: Math.max(LARGEST_SHARE2, value2) })
};
function sliderFor({ type, log, advanced, name }, title, on) {
  if (type !== "number" || advanced) return null;
  if (log) return createSlider2(title, LOGARITHMIC, on);
  return name === "momentum" ? createSlider2(title, SHARE2, on) : null;
}
function createSlider2(title, scale, on) {
  const now = { place: 0, zone: (
    /** @type {Zone | null} */
    null
  ) };
  const value2 = () => scale.valueAt(Number(slider.value));
  const slider = h("input", {
    ...{ type: "range", class: "slider", step: scale.step, "aria-label": `${title}, ${scale.name}` },
    oninput: () => {
      fill2(slider);
      on.input(value2());
    },
    onchange: () => on.change(value2()),
    onpointerup: () => Number(slider.value) === now.place && on.leave()
  });
  const fill2 = ({ min, max }, stands = value2()) => {
    const share = (Number(slider.value) - Number(min)) / (Number(max) - Number(min));
    slider.style.setProperty("--filled", `${100 * share}%`);
    setAttributes(slider, { "aria-valuetext": plain(stands) });
  };
  const ticks2 = h("div", { class: "settings-ticks micro", "aria-hidden": "true" });
  const zone = createZone();
  return {
    element: h("div", { class: "settings-slider" }, zone.band, slider, ticks2, zone.words),
    /** @param {number} shown */
    show(shown) {
      const { low, high } = scale.reach(shown);
      setAttributes(slider, { min: low, max: high });
      slider.value = String(Math.max(scale.placeOf(shown), low));
      now.place = Number(slider.value);
      fill2(slider, shown);
      ticks2.replaceChildren(...scale === LOGARITHMIC ? tickMarks(low, high) : []);
      zone.show(now.zone, scale, { low, high });
    },
    /** @param {Zone | null} marked */
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
    /** @param {Zone | null} zone @param {Scale} scale @param {{low: number, high: number}} track */
    show(zone, scale, { low, high }) {
      const share = zone ? (scale.placeOf(zone.from) - low) / (high - low) : 1;
      band.hidden = zone === null || !(share < 1);
      words2.hidden = zone === null;
      if (!zone) return;
      band.style.left = `calc(${THUMB / 2}px + (100% - ${THUMB}px) * ${Math.max(0, share).toFixed(4)})`;
      for (const part of [band, words2]) part.classList.toggle("faint", !zone.exact);
      setText(words2, zoneWords(zone));
    }
  };
}
function zoneWords({ from, exact, step }) {
  const rate = shortGrouped(from, 3);
  const at = step === null ? "" : ` at step ${count(step)}`;
  return `${exact ? "Unstable above 2/λmax =" : "Plain SGD: unstable above"} ${rate}${at}`;
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
var SHORT = 2;
var idOf = (path2) => `set-${path2.replaceAll(".", "-")}`;
function around(held, title, below) {
  const { id } = held.element;
  const label3 = h("label", { for: id }, title);
  const help = createHelp(title, `${id}-help`);
  const name = h("span", { class: "field-name" }, label3, help.button);
  const row = h("div", { class: "field" }, name, held.element);
  const element = h("div", { class: "setting" }, row, held.refusal, below, help.text);
  return { element, label: label3, explain: help.explain };
}
function refuseAll(fields, refused2) {
  for (const field of fields) field.refuse(refused2[field.path]);
  return fields.map(({ path: path2 }) => path2);
}
var Field = class {
  #held;
  #slider;
  #setting;
  #parts;
  path;
  /** @param {string} path @param {Setting} setting @param {On} on */
  constructor(path2, setting, on) {
    const title = titleOf(setting.name);
    const change = (
      /** @type {import("../held.js").Change} */
      ((value2, why) => on.change(path2, value2, why))
    );
    this.path = path2;
    this.#setting = setting;
    this.isShort = title.length <= SHORT;
    this.#held = new Held(idOf(path2), (changed) => inputFor(setting, changed), change);
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
  /**
   * Give it another title and help; null gives it its own back.
   * @param {{title: string, help: string} | null} words
   */
  call(words2) {
    const { title, help } = words2 ?? { title: titleOf(this.#setting.name), help: this.#setting.help };
    setText(this.#parts.label, title);
    this.#parts.explain({ help, bounds: boundsText(this.#setting) });
  }
  /** @param {unknown} value */
  show(value2) {
    this.#held.show(value2);
    if (typeof value2 === "number") this.#slider?.show(value2);
  }
  /** Show from which value on its slider is a red zone. @param {import("./slider.js").Zone | null} zone */
  mark(zone) {
    this.#slider?.mark(zone);
  }
  /** @param {Refusal | undefined} refused */
  refuse(refused2) {
    this.#held.refuse(refused2);
  }
};

// static/js/views/settings/fields.js
function createFields(prefix, settings, on) {
  const make = (
    /** @param {Setting} setting */
    (setting) => new Field(`${prefix}${setting.name}`, setting, on)
  );
  const simple = settings.filter(isSimple);
  const usual = simple.filter(({ advanced: advanced2 }) => !advanced2).map(make);
  const advanced = simple.filter((setting) => setting.advanced).map(make);
  const elements = (
    /** @type {HTMLElement[]} */
    usual.map(({ element }) => element)
  );
  for (const [i, { isShort, element }] of usual.entries()) {
    element.classList.toggle("settings-half", isShort && (usual[i - 1]?.isShort || usual[i + 1]?.isShort));
  }
  if (advanced.length > 0) {
    const inside = advanced.map(({ element }) => element);
    elements.push(h("details", { class: "settings-more" }, h("summary", { class: "dim" }, "more"), inside));
  }
  return { fields: [...usual, ...advanced], elements };
}
var Choice = class {
  #path;
  #declared;
  #on;
  #held;
  #explain;
  #settings = h("div", { class: "settings-choice" });
  #chosen = "";
  /** @type {Field[]} */
  #fields = [];
  /**
   * @param {string} path
   * @param {string} title
   * @param {Declared[]} declared
   * @param {On & {choose: (name: string, touched: Touched) => void}} on
   */
  constructor(path2, title, declared, on) {
    this.#path = path2;
    this.#declared = declared;
    this.#on = on;
    const touched = `${path2}.name`;
    this.#held = new Held(
      `set-${path2}-name`,
      (change) => selectInput(declared, change),
      (value2) => on.choose(String(value2), { path: touched, value: value2 })
    );
    const { element, explain } = around(this.#held, title);
    this.#explain = explain;
    this.element = h("div", { class: "choice" }, element, this.#settings);
  }
  /** @param {RunConfig} config */
  show(config) {
    const named = this.#path === "loss" ? lossOf(config) : valueAt(config, this.#path);
    const declared = this.#declared.find(({ name }) => name === named.name);
    this.#held.show(named.name);
    if (!declared) return;
    if (named.name !== this.#chosen) this.#rebuild(declared);
    for (const field of this.#fields) {
      const name = field.path.slice(this.#path.length + 1);
      const byDefault = declared.settings.find((setting) => setting.name === name)?.default;
      field.show(name in named ? named[name] : byDefault);
    }
  }
  /**
   * Show from which value on a setting is too large.
   * @param {string} name
   * @param {import("./slider.js").Zone | null} zone
   */
  mark(name, zone) {
    this.#fields.find(({ path: path2 }) => path2 === `${this.#path}.${name}`)?.mark(zone);
  }
  /** @param {Declared} declared */
  #rebuild(declared) {
    this.#chosen = declared.name;
    this.#explain(declared);
    const { fields, elements } = createFields(`${this.#path}.`, declared.settings, this.#on);
    this.#fields = fields;
    this.#settings.replaceChildren(...elements);
  }
  /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
  refuse(refused2) {
    const own = [this.#path, `${this.#path}.name`];
    this.#held.refuse(own.map((path2) => refused2[path2]).find(Boolean));
    return [...own, ...refuseAll(this.#fields, refused2)];
  }
};

// static/js/views/settings/in-short.js
var LONGEST2 = { layers: 34, fit: 30 };
var titleIn = (declared, name) => declared.find((one) => one.name === name)?.title ?? name;
function layersInShort(layers) {
  const all = layers.map(({ units, activation }) => `${units} ${activation}`).join(" · ");
  return all.length > LONGEST2.layers ? counted(layers.length, "layer") : all;
}
function fitInShort({ model, batch_size: size, epochs }) {
  const length = counted(epochs, model ? "step" : "epoch");
  const all = `batches of ${count(size)}, ${length}`;
  return model || all.length > LONGEST2.fit ? length : all;
}
function programInShort(config, catalogue, data) {
  const { dataset, model, optimizer } = config;
  const size = data && data.prediction.kind !== "none" ? `, ${count(data.count)}` : "";
  const rate = plain(Number(optimizer.learning_rate));
  return {
    surface: model ? titleIn(catalogue.landscapes, model.landscape) : "",
    data: `${titleIn(catalogue.datasets, dataset.name)}${size}`,
    layers: layersInShort(config.layers),
    compile: `${titleIn(catalogue.optimizers, optimizer.name)}, rate ${rate}`,
    fit: fitInShort(config)
  };
}

// static/js/views/settings/layers.js
var IN_ROW = 2;
var Layer = class {
  /** @type {{name: string, held: Held}[]} */
  #row;
  #fields;
  #index;
  /**
   * @param {number} index
   * @param {Setting[]} settings
   * @param {{change: Change, remove: (index: number) => void}} on
   */
  constructor(index, settings, { change, remove }) {
    this.#index = index;
    const path2 = (
      /** @param {string} name */
      (name) => `layers.${index}.${name}`
    );
    this.#row = settings.slice(0, IN_ROW).map((setting) => {
      const own = path2(setting.name);
      const make = (changed) => inputFor(setting, changed);
      const held = new Held(idOf(own), make, (value2, why) => change(own, value2, why));
      held.element.setAttribute("aria-label", `${setting.name} of layer ${index + 1}`);
      return { name: setting.name, held };
    });
    const others = settings.slice(IN_ROW);
    this.#fields = others.map((setting) => new Field(path2(setting.name), setting, { change }));
    this.element = this.#build(() => remove(index));
  }
  /** @param {() => void} remove */
  #build(remove) {
    const number2 = this.#index + 1;
    const id = `set-layers-${this.#index}-more`;
    const fields = this.#fields.map(({ element }) => element);
    const inside = h("div", { class: "layer-more", id, hidden: true }, fields);
    const turn = () => {
      inside.hidden = !inside.hidden;
      name.setAttribute("aria-expanded", String(!inside.hidden));
    };
    const expands = { "aria-expanded": "false", "aria-controls": id };
    const label3 = `Dense layer ${number2}: initializers`;
    const name = button("Dense", turn, { class: "layer-name", "aria-label": label3, ...expands });
    name.append(icon("chevron-down"));
    const removal = iconButton(`Remove layer ${number2}`, "x", remove, { class: "layer-remove dim" });
    const controls = this.#row.map(({ held }) => held.element);
    const row = h("div", { class: "layer-row" }, name, controls, removal);
    const refusals = this.#row.map(({ held }) => held.refusal);
    return h("li", { class: "layer" }, row, refusals, inside);
  }
  /** @param {LayerConfig} layer */
  show(layer) {
    const values = (
      /** @type {Record<string, unknown>} */
      /** @type {unknown} */
      layer
    );
    for (const { name, held } of this.#row) held.show(values[name]);
    for (const field of this.#fields) field.show(values[field.path.split(".")[2]]);
  }
  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused2) {
    for (const { name, held } of this.#row) held.refuse(refused2[`layers.${this.#index}.${name}`]);
    const own = this.#row.map(({ name }) => `layers.${this.#index}.${name}`);
    return [...own, ...refuseAll(this.#fields, refused2)];
  }
};
var Layers = class {
  #settings;
  #put;
  #list = h("ol", { class: "layers" });
  #weights = h("span", { class: "layer-weights" });
  /** @type {Layer[]} */
  #rows = [];
  /** @type {LayerConfig[]} */
  #layers = [];
  #change;
  /**
   * @param {Setting[]} settings  of a layer
   * @param {(patch: Partial<RunConfig>, touched: Touched) => void} put
   * @param {Change} change
   */
  constructor(settings, put, change) {
    this.#settings = settings;
    this.#put = put;
    this.#change = change;
    const add = button("+ layer", () => this.#add(), { class: "layer-add" });
    this.element = h("div", {}, this.#list, h("div", { class: "field" }, add, this.#weights));
  }
  /** A layer like the last hidden one goes before the last, whose units must fit the targets. */
  #add() {
    const last = this.#layers.length - 1;
    const model = this.#layers[Math.max(0, last - 1)];
    const activation = last > 0 ? model.activation : "relu";
    const layers = [...this.#layers.slice(0, last), { ...model, units: 8, activation }, this.#layers[last]];
    this.#set(layers, (i) => i < last ? i : i + 1);
  }
  /** @param {number} index */
  #remove(index) {
    const layers = this.#layers.filter((_, i) => i !== index);
    this.#set(layers, (i) => i === index ? null : i - Number(i > index));
  }
  /** @param {LayerConfig[]} layers @param {NonNullable<Touched["moved"]>} moved */
  #set(layers, moved) {
    this.#put({ layers, initial_weights: null }, { moved });
  }
  /** @param {Run} run */
  show({ config: { layers }, parameter_count: parameters }) {
    this.#layers = layers;
    if (layers.length !== this.#rows.length) this.#rebuild(layers.length);
    layers.forEach((layer, i) => {
      this.#rows[i].show(layer);
    });
    this.#list.classList.toggle("single", layers.length === 1);
    setText(this.#weights, counted(parameters, "weight"));
  }
  /** @param {number} length */
  #rebuild(length) {
    const on = { change: this.#change, remove: (
      /** @param {number} i */
      (i) => this.#remove(i)
    ) };
    this.#rows = Array.from({ length }, (_, index) => new Layer(index, this.#settings, on));
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
  }
  /** @param {Refusals} refused @returns {string[]} */
  refuse(refused2) {
    return this.#rows.flatMap((row) => row.refuse(refused2));
  }
};

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
    /** @param {string} text */
    tell: (text2) => setText(value2, text2)
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
  /** @type {[number, number]} */
  #place = [0, 0];
  /**
   * @param {Catalogue} catalogue
   * @param {{choose: (name: string, touched: Touched) => void, start: (start: [number, number], touched: Touched) => void, change: Change}} on
   */
  constructor({ landscapes, fields }, { choose, start: start2, change }) {
    this.#surfaces = landscapes;
    this.#held = new Held(
      "set-model-landscape",
      (changed) => selectInput(landscapes, changed),
      (value2) => choose(String(value2), { path: "model.landscape", value: value2 })
    );
    const move = (
      /** @type {Change} */
      (path2, value2, why) => {
        if (why !== void 0) return change(path2, value2, why);
        const place2 = (
          /** @type {[number, number]} */
          this.#place.slice()
        );
        place2[Number(path2.split(".")[1])] = /** @type {number} */
        value2;
        return start2(place2, { path: path2, value: value2 });
      }
    );
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
  /** @param {RunConfig} config */
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
  /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
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
  const share = toShare(x.map(([value2]) => value2));
  const counts = classes.map(() => new Array(BINS).fill(0));
  x.forEach(([value2], i) => {
    const bin = Math.min(BINS - 1, Math.floor(share(value2) * BINS));
    counts[classOf(y[i])][bin] += 1;
  });
  const most = Math.max(...counts.flat());
  return counts.map((row) => row.map((n) => n / most));
}
function dots2({ task, x, y }) {
  const labels = task === "classification" ? y.map(classOf) : y.map(() => 0);
  const values = task === "classification" ? labels : y.map((value2) => [value2].flat()[0]);
  const up = x[0].length > 1 ? x.map((row) => row[1]) : values;
  const [acrossShare, upShare] = [toShare(x.map((row) => row[0])), toShare(up)];
  const stride = Math.max(1, Math.ceil(x.length / MOST_DOTS));
  const found = [];
  for (let i = 0; i < x.length; i += stride) {
    found.push({ x: acrossShare(x[i][0]), y: upShare(up[i]), kind: labels[i] });
  }
  return found;
}
function kindOf({ x, classes }) {
  return x[0].length === 1 && classes.length === 2 ? "histogram" : "dots";
}

// static/js/views/settings/thumbnail.js
var RADIUS2 = 1.7;
var MARGIN = 3;
var GAP2 = 1;
function paint(canvas, size, data) {
  const context = fitCanvas(canvas, size.width, size.height);
  const palette = paletteOf(canvas);
  if (kindOf(data) === "histogram") paintHistogram(context, palette, size, histogram(data));
  else paintDots(context, palette, size, dots2(data), data.classes.length > 0);
}
function paintHistogram(context, palette, { width, height }, shares) {
  const [middle, pitch] = [height / 2, width / shares[0].length];
  shares.forEach((row, kind) => {
    context.fillStyle = kind === 1 ? palette.ink : palette.control;
    row.forEach((share, bin) => {
      const length = share * (middle - 1);
      context.fillRect(bin * pitch, kind === 1 ? middle - length : middle + 1, pitch - GAP2, length);
    });
  });
}
function paintDots(context, palette, { width, height }, all, isClasses) {
  context.lineWidth = 0.75;
  context.strokeStyle = palette.ink;
  for (const { x, y, ...dot } of all) {
    const kind = isClasses ? dot.kind : 1;
    const spot = [MARGIN + x * (width - 2 * MARGIN), height - MARGIN - y * (height - 2 * MARGIN)];
    context.fillStyle = isFilled(kind) ? palette.ink : palette.paper;
    traceMark(context, kind, spot[0], spot[1], RADIUS2);
    context.fill();
    context.stroke();
  }
}
function ends({ features: [feature], x }) {
  const values = x.map(([value2]) => value2);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [humanText(feature, low), `${humanText(feature, high)} ${feature.unit || feature.name}`];
}
function createThumbnail() {
  const canvas = h("canvas", { role: "img" });
  const low = h("span");
  const high = h("span");
  const drawing = h("div", { class: "thumbnail-drawing" }, canvas);
  const now = { data: (
    /** @type {DataSet | null} */
    null
  ), size: { width: 0, height: 0 } };
  const draw2 = () => now.data && now.size.width > 0 && paint(canvas, now.size, now.data);
  observeSize(drawing, (width, height) => {
    now.size = { width, height };
    draw2();
  });
  return {
    element: h(
      "div",
      { class: "thumbnail" },
      drawing,
      h("div", { class: "thumbnail-ends micro" }, low, high)
    ),
    /** @param {DataSet} data */
    show(data) {
      now.data = data;
      drawing.classList.toggle("plane", data.features.length > 1);
      const kinds = data.classes.length > 0 ? ` in ${counted(data.classes.length, "class")}` : "";
      const by = data.features.map(({ name }) => name).join(", ");
      canvas.setAttribute("aria-label", `${counted(data.count, "sample")}${kinds}, by ${by}`);
      const [from, to] = ends(data);
      setText(low, from);
      setText(high, to);
      draw2();
    }
  };
}

// static/js/views/settings/settings.js
var MODELS = (
  /** @type {const} */
  ["network", "surface"]
);
var OF_SAMPLES = /* @__PURE__ */ new Set(["batch_size", "shuffle"]);
var STEPS2 = { title: "Steps", help: "How many updates to make: on a surface, an epoch is one step." };
var EPOCHS = "epochs";
var NAMED = {
  preset: { title: "Ready-made runs", shown: "preset" },
  surface: { title: "f(x, y)" },
  data: { title: "data" },
  layers: { title: "Sequential([…])", shown: "Sequential" },
  compile: { title: "compile(…)", shown: "compile" },
  fit: { title: "fit(…)", shown: "fit" }
};
var OWN = { name: "", title: "Your own run" };
var sameText = (a, b) => JSON.stringify(a) === JSON.stringify(b);
var Settings = class {
  #container;
  #actions;
  /** @type {RunConfig | null} */
  #config = null;
  /** @type {Catalogue | null} */
  #catalogue = null;
  /** @type {Run | null} */
  #run = null;
  /** @type {Parts | null} */
  #parts = null;
  /** The parts as they stand in the column or the line. @type {Record<string, ReturnType<typeof createPart>>} */
  #rows = {};
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container2, actions) {
    this.#container = container2;
    this.#actions = actions;
  }
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const { catalogue, run, frame, data, refused: refused2 } = state;
    if (!catalogue) return;
    const fresh = this.#parts === null;
    this.#parts ??= this.make(catalogue);
    if (state.layout !== previous.layout) this.#container.append(this.#parts.note);
    if (run && (fresh || run !== previous.run)) this.#show(run, catalogue);
    if (data && (fresh || data !== previous.data || state.theme !== previous.theme)) this.#showData(data);
    const moved = fresh || run !== previous.run || frame?.step !== previous.frame?.step;
    if (moved || state.curvature !== previous.curvature) {
      this.#parts.optimizer.mark("learning_rate", stableZone(state));
    }
    if (run && (fresh || run !== previous.run || data !== previous.data)) this.#tell(run, catalogue, data);
    if (frame && moved) setText(this.#parts.note, changeWords(frame));
    if (refused2 !== previous.refused || run !== previous.run) this.#refuse(refused2);
  }
  /** @param {Run} run @param {Catalogue} catalogue @param {DataSet | null} data */
  #tell({ config }, catalogue, data) {
    for (const [name, words2] of Object.entries(programInShort(config, catalogue, data)))
      this.#rows[name].tell(words2);
  }
  /** @param {Catalogue} catalogue */
  make(catalogue) {
    this.#catalogue = catalogue;
    const { presets, datasets, optimizers, losses, fields } = catalogue;
    const load = this.#actions.load;
    const change = (
      /** @type {Change} */
      ((path2, value2, why) => this.#change(path2, value2, why))
    );
    const chooseData = (name, touched) => this.#config && this.#actions.change(withDataset(catalogue, this.#config, name), touched);
    const parts = {
      preset: selectInput([...presets, OWN], (name) => load(name)),
      model: createChoices("Model", MODELS, (model) => load(firstOf(presets, model))),
      surface: this.#surface(catalogue, change),
      size: h("span", { class: "settings-size" }),
      thumbnail: createThumbnail(),
      advice: h("p", { class: "settings-advice caption", role: "note", hidden: true }),
      dataset: new Choice("dataset", "Data set", datasets, { choose: chooseData, change }),
      layers: new Layers(fields.layer, (patch, touched) => this.#put(patch, touched), change),
      optimizer: this.#choice("optimizer", "Optimizer", optimizers, change),
      loss: this.#choice("loss", "Loss", losses, change),
      fit: createFields("", fields.run, { change }),
      refusal: h("p", { class: "refusal", role: "alert" }),
      note: h("p", { class: "settings-note caption" })
    };
    this.#lay(parts);
    return parts;
  }
  /**
   * Another surface has another start, and another window to start in.
   * @param {Catalogue} catalogue
   * @param {Change} change
   */
  #surface(catalogue, change) {
    const noise = () => this.#config?.model?.noise ?? 0;
    return new SurfaceFields(catalogue, {
      choose: (landscape2, touched) => this.#actions.change({ model: { landscape: landscape2, noise: noise() }, start: null }, touched),
      start: (start2, touched) => this.#actions.change({ start: start2 }, touched),
      change
    });
  }
  /**
   * @param {"optimizer" | "loss"} field
   * @param {string} title
   * @param {Declared[]} declared
   * @param {Change} change
   */
  #choice(field, title, declared, change) {
    return new Choice(field, title, declared, {
      choose: (name, touched) => this.#put({ [field]: { name } }, touched),
      attempt: (path2, value2) => this.#attempt(path2, value2),
      change
    });
  }
  /**
   * What a setting of the optimizer would do, where that can be shown: on two parameters.
   * @param {string} path
   * @param {number | null} value  null when it is let go without a change
   */
  #attempt(path2, value2) {
    if (this.#run?.parameter_count !== 2) return;
    const optimizer = value2 === null ? null : patchAt(this.#run.config, path2, value2).optimizer;
    this.#actions.preview(optimizer ? { optimizer } : null);
  }
  /** @param {Parts} parts */
  #lay(parts) {
    const { preset, model, surface, size, thumbnail, advice, dataset, layers, optimizer, loss: loss2, fit: fit2 } = parts;
    preset.element.classList.add("preset");
    preset.element.setAttribute("aria-label", "Preset");
    const opened = (group) => group.append(parts.note);
    const part = (name, aside, ...children) => createPart({ name, ...NAMED[name], opened }, aside, ...children);
    this.#rows = {
      preset: part("preset", null, preset.element, model.element, parts.refusal),
      surface: part("surface", null, surface.element),
      data: part("data", size, dataset.element, thumbnail.element, advice),
      layers: part("layers", null, layers.element),
      compile: part("compile", null, optimizer.element, loss2.element),
      fit: part("fit", null, ...fit2.elements)
    };
    const rows = Object.values(this.#rows).map(({ element }) => element);
    this.#container.replaceChildren(
      h("h2", { class: "visually-hidden" }, "Settings"),
      h("div", { class: "settings-line" }, rows),
      parts.note
    );
  }
  /** @param {Partial<RunConfig>} patch @param {Touched} touched */
  #put(patch, touched) {
    if (!this.#config || !this.#catalogue) return;
    this.#actions.change(withLabels(this.#catalogue, this.#config, patch), touched);
  }
  /** @type {Change} */
  #change(path2, value2, why) {
    if (!this.#config) return;
    if (why === void 0) this.#put(this.#patch(path2, value2), { path: path2, value: value2 });
    else this.#actions.refuse(path2, { why, value: value2 });
  }
  /**
   * A loss whose settings are the usual ones is a plain name, in which nothing can be set.
   * @param {string} path
   * @param {unknown} value
   */
  #patch(path2, value2) {
    const config = (
      /** @type {RunConfig} */
      this.#config
    );
    const whole2 = typeof config.loss === "string" ? { ...config, loss: { name: config.loss } } : config;
    const resets = path2.endsWith(".units") ? { initial_weights: null } : {};
    return { ...patchAt(whole2, path2, value2), ...resets };
  }
  /** @param {Run} run @param {Catalogue} catalogue */
  #show(run, { presets }) {
    const parts = (
      /** @type {Parts} */
      this.#parts
    );
    const config = run.config;
    this.#config = config;
    this.#run = run;
    this.#showKind(isTextbook(run));
    parts.preset.show(presets.find((preset) => sameText(preset.config, config))?.name ?? OWN.name);
    for (const part of [parts.surface, parts.dataset, parts.optimizer, parts.loss]) part.show(config);
    parts.layers.show(run);
    for (const field of parts.fit.fields) field.show(valueAt(config, field.path));
  }
  /** A surface has no data, no layers and no loss to choose. @param {boolean} isSurface */
  #showKind(isSurface) {
    const { model, surface, dataset, layers, loss: loss2, fit: fit2 } = (
      /** @type {Parts} */
      this.#parts
    );
    model.show(isSurface ? "surface" : "network");
    for (const part of [dataset, layers]) hideGroup(part.element, isSurface);
    hideGroup(surface.element, !isSurface);
    loss2.element.hidden = isSurface;
    for (const field of fit2.fields) {
      if (OF_SAMPLES.has(field.path)) field.element.hidden = isSurface;
      if (field.path === EPOCHS) field.call(isSurface ? STEPS2 : null);
    }
  }
  /** @param {DataSet} data */
  #showData(data) {
    if (data.prediction.kind === "none") return;
    const parts = (
      /** @type {Parts} */
      this.#parts
    );
    const kinds = data.classes.length > 0 ? `, ${counted(data.classes.length, "class")}` : "";
    setText(parts.size, `${counted(data.count, "sample")}${kinds}`);
    parts.thumbnail.show(data);
    parts.advice.hidden = data.advice.length === 0;
    setText(parts.advice, data.advice.join(" "));
  }
  /** What has no control of its own is told at the top. @param {Refusals} refused */
  #refuse(refused2) {
    if (!this.#parts) return;
    const { surface, dataset, layers, optimizer, loss: loss2, fit: fit2, refusal } = this.#parts;
    const placed = [surface, dataset, layers, optimizer, loss2].flatMap((part) => part.refuse(refused2));
    const known2 = /* @__PURE__ */ new Set([...placed, ...refuseAll(fit2.fields, refused2)]);
    const others = Object.entries(refused2).filter(([path2, by]) => by.value === void 0 && !known2.has(path2));
    setText(refusal, others.map(([, { why }]) => why).join(" "));
  }
};
function firstOf(presets, model) {
  return presets.find(({ config }) => Boolean(config.model) === (model === "surface"))?.name ?? "";
}
function hideGroup(element, hidden) {
  const around2 = (
    /** @type {HTMLElement | null} */
    element.closest(".settings-part")
  );
  if (around2) around2.hidden = hidden;
}
var createSettings = (container2, actions) => new Settings(container2, actions);

// static/js/draw/frames/bars.js
var SIZE = { width: 440, height: 40, foot: 5 };
var MOST_BARS = 110;
var WHOLE2 = { share: 1, start: 0, light: "" };
var HALF_BEFORE = { share: 0.5, start: 0, light: " light" };
var HALF_AFTER = { share: 0.5, start: 0.5, light: "" };
function grouped(losses, most = MOST_BARS) {
  const size = Math.ceil(losses.length / most);
  const means = [];
  for (let start2 = 0; start2 < losses.length; start2 += size) {
    const group = losses.slice(start2, start2 + size);
    means.push(group.reduce((sum, loss2) => sum + loss2, 0) / group.length);
  }
  return { size, means };
}
function lossBars({ batch, batch_loss: mean, sample_loss: own, sample: sample2 }, both) {
  const before = grouped(batch.loss_before);
  const after = grouped(batch.loss_after);
  const finite = [...before.means, ...both ? after.means : []].filter(Number.isFinite);
  const scale = (SIZE.height - SIZE.foot) / (Math.max(...finite, 0) || 1);
  const chosen = Math.floor(sample2 / before.size);
  const told2 = `${counted(batch.indices.length, "loss")}; this sample’s is ${lossText(own.before)}, their mean ${lossText(mean.before)}`;
  const rule = SIZE.height - SIZE.foot - mean.before * scale;
  return s(
    "svg",
    { class: "frames-bars", viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "img", "aria-label": told2 },
    barsOf(before.means, chosen, scale, both ? HALF_BEFORE : WHOLE2),
    both ? barsOf(after.means, chosen, scale, HALF_AFTER) : [],
    s("path", { class: "frames-pointer", d: pointerAt((chosen + 0.5) * slotOf(before.means)) }),
    Number.isFinite(rule) && s("path", { class: "frames-mean", d: `M0 ${rule.toFixed(1)}H${SIZE.width}` })
  );
}
var slotOf = (losses) => Math.min(SIZE.width / losses.length, 44);
var pointerAt = (x) => `M${x.toFixed(2)} ${SIZE.height - SIZE.foot + 1}l4 4h-8z`;
function barsOf(losses, chosen, scale, { share, start: start2, light }) {
  const slot = slotOf(losses);
  const gap = Math.min(slot * 0.2, 4);
  return losses.map((loss2, place2) => {
    const finite = Number.isFinite(loss2);
    const height = finite ? Math.max(loss2 * scale, 1) : SIZE.height - SIZE.foot;
    const mine = place2 === chosen ? " mine" : "";
    return s("rect", {
      class: `frames-bar${light}${mine}${finite ? "" : " danger"}`,
      x: (slot * (place2 + start2)).toFixed(2),
      y: (SIZE.height - SIZE.foot - height).toFixed(2),
      width: Math.max((slot - gap) * share, 0.5).toFixed(2),
      height: height.toFixed(2)
    });
  });
}

// static/js/draw/frames/sum.js
var HEAD2 = 3;
var TAIL = 2;
function foldedSum(weights, inputs, looked) {
  const parts = [];
  const count2 = inputs.length;
  const stays = (n) => n < HEAD2 || n >= count2 - TAIL || n === looked;
  for (let from = 0; from < count2; from += 1) {
    const alone = stays(from) || stays(from - 1) && stays(from + 1);
    const term2 = { from, weight: weights[from], input: inputs[from] };
    if (alone) parts.push(term2);
    else addTo(parts, term2);
  }
  return parts;
}
function addTo(parts, { weight: weight2, input }) {
  const last = parts[parts.length - 1];
  const open2 = last && "count" in last ? last : { count: 0, sum: 0 };
  if (open2.count === 0) parts.push(open2);
  open2.count += 1;
  open2.sum += weight2 * input;
}

// static/js/draw/frames/scene.js
function sampleGradients(told2, layers) {
  const last = layers[layers.length - 1];
  const gradients = new Float64Array(last.bias + last.units);
  layers.forEach(({ units, kernel, bias }, l) => {
    const { inputs, error } = told2[l];
    inputs.forEach((input, from) => {
      for (let to = 0; to < units; to += 1) gradients[kernel + from * units + to] = input * error[to];
    });
    gradients.set(error, bias);
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
var phaseWords = (phase, told2) => [forwardWords, lossWords, backwardWords, rateWords2, subtractWords][phase](told2);
function forwardWords({ look, data }) {
  const sample2 = `Sample ${count(look.sample + 1)} of ${count(look.batch_size)}`;
  const [inputs, answer] = [value(inputsText(data, look.index)), value(answerText(look, data))];
  return words`${sample2}, ${inputs}, goes forward through ${layersText(look.layers)}: the network answers ${answer}.`;
}
function layersText(layers) {
  const sizes = layers.map(({ units }) => count(units));
  if (sizes.length > MOST_LAYERS) return counted(sizes.length, "layer");
  const all = sizes.length === 1 ? sizes[0] : `${sizes.slice(0, -1).join(", ")} and ${sizes.at(-1)}`;
  return all === "1" ? "1 neuron" : `${all} neurons`;
}
function answerText(look, data) {
  const { a } = look.layers[look.layers.length - 1];
  const named = (k) => `${valueText(a[k])} for ${data.task === "classification" ? className(data, k) : `output ${k}`}`;
  if (a.length === 1) return valueText(a[0]);
  if (a.length <= MOST_OUTPUTS2) return a.map((_, k) => named(k)).join(", ");
  return named(largestAt(a) ?? 0);
}
function lossWords({ look, data }) {
  const { sample_loss: sample2, batch_loss: batch, batch_size: size } = look;
  const mean = value(lossText(batch.before));
  const others = words`; with the other samples of the batch (${count(size)} in all) the mean is ${mean}.`;
  const [truth, loss2] = [value(truthText(data, look.target)), value(lossText(sample2.before))];
  const whole2 = size > 1 ? others : ", and the batch has no other.";
  return words`The truth is ${truth}, so this sample’s loss is ${loss2}${whole2}`;
}
function shareText({ sample_loss: sample2, batch_loss: batch, batch_size: size }) {
  const share = sample2.before / (batch.before * size);
  return Number.isFinite(share) ? percent(share) : "";
}
function backwardWords({ look, run, gradients }) {
  const at = largestAt(gradients);
  if (at === null) return ["No error goes back: every gradient of this sample is 0."];
  const gradient = words`${value(slopeText(gradients[at]))} at ${labelOf(run.parameters, at)}`;
  return words`Going back, this sample’s largest gradient is ${gradient}${lockedWords(look.layers)}`;
}
function lockedWords(layers) {
  const { closed, saturated, all } = countLocks(layers);
  const passing = (n) => n === 1 ? "passes" : "pass";
  const [most, share] = closed > 0 ? [closed, "no error"] : [saturated, "next to no error"];
  if (most === 0) return ["; no neuron is locked for this sample."];
  const others = closed > 0 && saturated > 0 ? `, and ${count(saturated)} next to none` : "";
  const whose = ` of ${counted(all, "neuron")} ${passing(most)} ${share}`;
  return words`; for this sample ${value(count(most))}${whose}${others}.`;
}
function rateWords2({ look, run, optimizer, frame }) {
  const mean = look.batch_size === 1 ? "The gradient" : "The batch’s mean gradient";
  const through = `${mean} goes through ${ruleText(look, run, optimizer)}`;
  if (!frame.gradient.every(Number.isFinite)) return [`${through}; the largest are beyond 10³⁸.`];
  const at = largestAt(withoutFrozen(run, frame.gradient));
  const free = countFrozen(run) > 0 ? " that is not frozen" : "";
  if (at === null) return [`${mean} is 0 for every weight${free}.`];
  const [gradient, update2] = [frame.gradient, frame.update].map((values) => value(slopeText(values[at])));
  const where = labelOf(run.parameters, at);
  return words`${through}: the largest${free}, ${gradient} at ${where}, becomes the update ${update2}.`;
}
function ruleText({ learning_rate: rate }, { config: { optimizer: settings } }, optimizer) {
  const clipped = ["clipnorm", "global_clipnorm", "clipvalue"].some((name) => settings[name]);
  const before = clipped ? "clipping and " : "";
  const after = settings.weight_decay ? " with weight decay" : "";
  const isPlain = settings.name === "sgd" && !settings.momentum;
  return `${before}${isPlain ? `× ${plain(rate)}` : `${optimizer} at rate ${plain(rate)}`}${after}`;
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
  if (phase <= LOSS) return `${name}[${to}]: z ${valueText(z[to])}, a ${valueText(a[to])}`;
  const label3 = labelOf(run.parameters, index);
  if (phase === BACKWARD) {
    const gradient = error[to] * (from === null ? 1 : inputs[from]);
    return `${label3}: this sample’s gradient ${slopeText(gradient)}. ${lockWords(look.layers[layer], to)}`.trim();
  }
  if (!unit) return label3;
  const place2 = from ?? unit.update.length - 1;
  const update2 = `update ${slopeText(unit.update[place2])}`;
  if (phase === RATE) return `${label3}: gradient ${slopeText(unit.gradient[place2])}, ${update2}`;
  return `${label3}: ${update2}, new weight ${valueText(unit.after[place2])}`;
}

// static/js/draw/frames/board.js
var MOST_LETTERS3 = 27;
var boardOf = (phase, worked) => [forwardBoard, lossBoard, backwardBoard, rateBoard, subtractBoard][phase](worked);
var figure = (key, text2, name, look) => ({ key, text: text2, name, ...look });
function figuresRow(figures) {
  const parts = figures.map(({ key, text: text2, name, meaning = "", sign }) => {
    const written = h("span", { class: `figure ${meaning}`, "data-figure": key }, text2);
    const before = sign ? h("span", { class: "figure sign" }, sign) : null;
    return [before, h("div", {}, written, h("span", { class: "micro" }, name))];
  });
  const letters = figures.map(({ text: text2, meaning }) => meaning === "words" ? 0 : text2.length);
  const isLong = letters.reduce((sum, one) => sum + one, 0) > MOST_LETTERS3;
  return h("div", { class: `frames-figures${isLong ? " long" : ""}` }, parts.flat());
}
var line3 = (...children) => h("p", { class: "frames-line" }, children);
var lock = () => s(
  "svg",
  { class: "frames-lock", viewBox: "0 0 12 14", "aria-hidden": "true" },
  s("path", { d: "M3 6V4a3 3 0 0 1 6 0v2", fill: "none", stroke: "currentColor", "stroke-width": "1.5" }),
  s("rect", { x: "1", y: "6", width: "10", height: "7", rx: "1", fill: "currentColor" })
);
var neuronOf = ({ looked: { name, to } }) => `${name}[${to}]`;
function forwardBoard(worked) {
  const { look, unit, looked, activation } = worked;
  const layer = look.layers[looked.layer];
  const { to } = looked;
  return [
    h("p", { class: "frames-sum" }, h("code", {}, neuronOf(worked)), " z = ", ...termsOf(worked)),
    figuresRow([
      figure("z", valueText(layer.z[to]), `z, the sum of ${count(unit.before.length)}`),
      figure("f", layer.activation, activation, { sign: "→", meaning: "words" }),
      figure("a", valueText(layer.a[to]), "a, the neuron’s value", { sign: "→" })
    ])
  ];
}
function termsOf({ look, unit, looked }) {
  const { inputs } = look.layers[looked.layer];
  const parts = foldedSum(unit.before, inputs, looked.from);
  const terms = parts.map(
    (part, place2) => "count" in part ? h("span", { class: "frames-fold" }, ` + ${count(part.count)} more, together ${valueText(part.sum)}`) : termOf(part, place2 === 0, part.from === looked.from)
  );
  const last = ` + b ${bracketed(unit.before[unit.before.length - 1])}`;
  return [...terms, h("span", { class: `frames-term${looked.from === null ? " looked" : ""}` }, last)];
}
function termOf({ weight: weight2, input }, first, looked) {
  const meaning = weight2 < 0 ? "negative" : "positive";
  const figure2 = h("b", { class: meaning }, first ? valueText(weight2) : bracketed(weight2));
  const product = ` × ${bracketed(input)}`;
  return h("span", { class: `frames-term${looked ? " looked" : ""}` }, first ? "" : " + ", figure2, product);
}
var bracketed = (x) => x < 0 ? `(${valueText(x)})` : valueText(x);
function lossBoard({ look }) {
  const { sample_loss: sample2, batch_loss: batch, batch_size: size, loss: loss2 } = look;
  const share = shareText(look);
  return [
    line3(h("span", { class: "frames-letters" }, raised(loss2.letters)), ` = ${loss2.text}`),
    figuresRow([
      figure("loss", lossText(sample2.before), "this sample’s loss"),
      figure("size", count(size), size === 1 ? "sample" : "samples", { sign: "÷" }),
      figure("part", valueText(sample2.before / size), `${share ? `${share} ` : ""}of the mean`, {
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
  const mean = unit.gradient[looked.from ?? unit.gradient.length - 1];
  const locked = lockWords(layer, looked.to);
  const source = looked.from === null ? "a bias adds itself" : "the activation it came from";
  return [
    figuresRow([
      figure("error", slopeText(error), `error at ${neuronOf(worked)}`, { meaning: "gradient" }),
      figure("input", valueText(input), source, { sign: "×" }),
      figure("gradient", slopeText(error * input), "this sample’s gradient", {
        sign: "=",
        meaning: "gradient"
      })
    ]),
    line3(
      h("code", {}, label3),
      `: the batch’s mean of ${count(look.batch_size)} is `,
      h("b", { class: "gradient", "data-figure": "mean" }, slopeText(mean)),
      arrivalText(layer, looked.to)
    ),
    ...locked ? [h("p", { class: "frames-line frames-locked" }, lock(), locked)] : []
  ];
}
function arrivalText({ arriving, slope, error, activation }, unit) {
  const product = arriving[unit] * slope[unit];
  if (Math.abs(product - error[unit]) > 1e-9 * Math.abs(error[unit])) return ".";
  return `; the error is ${slopeText(arriving[unit])} arriving × ${valueText(slope[unit])}, the slope of ${activation}.`;
}
var STAYS2 = "w ← w";
function rateBoard({ look, unit, looked, label: label3, way, isPlain, isFrozen: isFrozen2, filled }) {
  const place2 = looked.from ?? unit.gradient.length - 1;
  const update2 = unit.update[place2];
  const mean = slopeText(unit.gradient[place2]);
  const [rule, name] = isFrozen2 ? ["frozen", "no rule moves it"] : [way, "the optimizer’s rule"];
  const becomes = isPlain && !isFrozen2 ? [
    figure("rate", plain(look.learning_rate), "learning rate", { sign: "×" }),
    figure("product", slopeText(-update2), "product, −update", { sign: "=", meaning: "update" })
  ] : [
    figure("rate", rule, name, { sign: "→", meaning: "words" }),
    figure("update", slopeText(update2), "update, to add", { sign: "→", meaning: "update" })
  ];
  const known2 = filled.map(({ letters: letters2 }) => letters2).join("; ");
  const letters = known2 || (isFrozen2 ? STAYS2 : look.formula);
  return [
    figuresRow([
      figure("mean", mean, `mean gradient of ${count(look.batch_size)}`, { meaning: "gradient" }),
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
var ALONG = [0.5, 0.38, 0.62];
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
    (scene.values[scene.edges.weight[edge]] < 0 ? traceDashed : trace)(context, edgeLine(scene, edge));
    stroke(context, [color, width]);
  }
  context.globalAlpha = 1;
}
function paintSigns(context, scene, palette, color) {
  const { ranking, edges, values } = scene;
  if (ranking.largest === 0) return;
  ranking.order.slice(-GLYPHS).forEach((edge, place2) => {
    const [x, y] = pointAt(edgeLine(scene, edge), ALONG[place2 % ALONG.length]);
    context.font = `600 13px ${palette.sans}`;
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
  context.font = `500 12px ${palette.sans}`;
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
var NUMBER_ROOM = 48;
var LINE_ROOM = 10.5;
var LOCK = { width: 7, height: 5.5, gap: 4 };
function paintFilled(context, column, values, filled, hue, palette) {
  const largest = largestOf(values) || 1;
  for (const neuron of column.shown) {
    const share = Number.isFinite(values[neuron]) ? Math.abs(values[neuron]) / largest : 1;
    const strength = values[neuron] === 0 ? 0 : filled * (0.12 + 0.82 * share);
    paintNeuron(context, column, neuron, neuronLook(values[neuron], strength, hue(values[neuron]), palette));
  }
}
var valueHue = (palette) => (value2) => hueOf(value2, palette);
function paintNumbers(context, columns, place2, textOf2, { alpha, color }, palette) {
  const column = columns[place2];
  const next = columns[place2 + 1];
  if (alpha <= 0 || column.spacing < LINE_ROOM || next && next.x - column.x < NUMBER_ROOM) return;
  context.globalAlpha = alpha;
  context.font = `11px ${palette.sans}`;
  for (const neuron of column.shown) {
    const text2 = textOf2(neuron);
    if (text2)
      haloed(context, text2, column.x + column.radius + 4, column.y[neuron] + 4, "left", color, palette);
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
    ring(context, [column.x, heightOf(column, neuron)], column.radius + 2);
    stroke(context, [palette.update, 1.25]);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

// static/js/draw/frames/marks.js
var BELOW = 52;
var HEADINGS = 31;
var valuesOf = ({ look }, place2) => place2 === 0 ? look.layers[0].inputs : look.layers[place2 - 1].a;
function weightOf({ scene, looked: { layer, from, to } }) {
  const { kernel, bias, units } = scene.layers[layer];
  return from === null ? bias + to : kernel + from * units + to;
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
function paintChosen(context, picture, color, palette) {
  const { scene, looked } = picture;
  if (looked.from !== null) {
    const line4 = lineOf(scene, looked.layer, looked.from, looked.to);
    const value2 = scene.values[weightOf(picture)];
    const look = { color: color ?? hueOf(value2, palette), isNegative: value2 < 0, casing: palette.ink };
    paintEdge(context, line4, 2.5, look);
  }
  paintRings(context, picture, palette);
}
function besideOutputs({ scene: { columns }, height }) {
  const { y, shown, radius } = columns[columns.length - 1];
  const [top, bottom] = [y[shown[0]] - radius, y[shown[shown.length - 1]] + radius];
  const isBelow = bottom + BELOW < height - LEGEND.height - 22;
  const [end, middle] = isBelow ? [bottom, bottom + BELOW] : [top, top - BELOW];
  return { isBelow, end, middle };
}
function numbersEnd(context, picture, palette) {
  const place2 = picture.scene.columns.length - 2;
  const { x, radius, shown } = picture.scene.columns[place2];
  const values = [valuesOf(picture, place2), picture.look.layers[place2 - 1]?.a_after ?? []];
  const numbers = values.flatMap((some) => shown.filter((n) => n in some).map((n) => shortText(some[n])));
  context.font = `11px ${palette.sans}`;
  return x + radius + 4 + Math.max(...numbers.map((text2) => context.measureText(text2).width));
}
function paintLoss(context, picture, values, alpha, palette) {
  const { scene, width } = picture;
  const { x } = scene.columns[scene.columns.length - 1];
  const { end, middle } = besideOutputs(picture);
  context.globalAlpha = alpha;
  line(context, [x, end], [x, middle]);
  stroke(context, [palette.control, 1.25]);
  const free = width - numbersEnd(context, picture, palette);
  context.font = `500 12px ${palette.sans}`;
  const texts = values.flatMap((value2) => [[`loss ${value2}`], ["loss", value2]]);
  const text2 = texts.find((lines) => badgeWidth(context, lines) < free) ?? texts[texts.length - 1];
  const y = Math.max(middle, HEADINGS + badgeHeight(text2.length) / 2);
  paintBadge(context, text2, x - 14, width, y, palette);
  context.globalAlpha = 1;
}

// static/js/draw/frames/backward.js
function paintBackward(context, picture, palette) {
  const { scene, progress, look, looked } = picture;
  const { columns, ranking, layers } = scene;
  const come = (layer) => reveal(progress, layers.length - 1 - layer, layers.length);
  paintStrokes(context, scene, (edge, layer) => ({
    width: widthOf(ranking.level[edge]),
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
  const parts = (
    /** @type {const} */
    [
      [[0, 0.46], inputs[looked.from], hueOf(inputs[looked.from], palette)],
      [[0.54, 1], error[looked.to], palette.gradient]
    ]
  );
  for (const [part, value2, color] of parts)
    paintPart(context, line4, [...part], { color, isNegative: value2 < 0 });
  context.font = `600 14px ${palette.sans}`;
  const [x, y] = [(line4.x0 + line4.x1) / 2, (line4.y0 + line4.y1) / 2];
  haloed(context, "×", x, y + 5, "center", palette.ink, palette);
}

// static/js/draw/frames/change.js
var SHRUNK = 0.55;
function paintRate(context, picture, palette) {
  const { scene, updates, progress, width, height, rule } = picture;
  const { columns, ranking, layers } = scene;
  const mixed = progress * progress * (3 - 2 * progress);
  const mix = (from, to) => from + (to - from) * mixed;
  const faintest = Number(palette.edgeMinAlpha);
  const now = mixed < 0.5 ? scene : updates;
  const hue = () => blend(palette.gradient, palette.update, mixed);
  paintStrokes(context, now, (edge) => {
    const [before, after] = [ranking.level[edge], updates.ranking.level[edge]];
    return {
      width: mix(widthOf(before), SHRUNK * widthOf(after)),
      alpha: mix(alphaOf(before, faintest), alphaOf(after, faintest)),
      color: now.values[now.edges.weight[edge]] === 0 ? palette.ink3 : hue()
    };
  });
  paintFilled(context, columns[0], valuesOf(picture, 0), 1, () => palette.control, palette);
  layers.forEach(({ bias, units }, l) => {
    paintFilled(context, columns[l + 1], now.values.subarray(bias, bias + units), 1, hue, palette);
  });
  if (progress === 1) paintSigns(context, updates, palette, palette.updateText);
  paintChosen(context, { ...picture, scene: now }, hueOf(1, palette, now.kind), palette);
  const { isBelow, middle } = besideOutputs(picture);
  paintBadge(context, [rule], width, width, isBelow ? height - LEGEND.height - 18 : middle, palette);
  paintLegend(context, now, palette, width, height);
}
function paintSubtract(context, picture, palette) {
  const { scene, updates, progress, look, width, height, looked } = picture;
  const { columns, ranking, values, edges } = scene;
  const faintest = Number(palette.edgeMinAlpha);
  paintStrokes(context, scene, (edge) => ({
    width: widthOf(ranking.level[edge]),
    alpha: alphaOf(ranking.level[edge], faintest),
    color: hueOf(values[edges.weight[edge]], palette)
  }));
  const again = (place2) => reveal(2 * progress - 1, place2, columns.length);
  if (progress < 0.5) paintMoves(context, updates, 2 * progress, palette);
  columns.forEach((column, place2) => {
    paintFilled(context, column, valuesOf(picture, place2), 1, valueHue(palette), palette);
    if (place2 > 0) paintGhosts(context, column, again(place2), palette);
  });
  paintChosen(context, picture, null, palette);
  paintAgain(context, picture, again, palette);
  if (looked.from !== null && picture.after !== null) {
    const line4 = lineOf(scene, looked.layer, looked.from, looked.to);
    const ends2 = endsOf(columns[looked.layer], columns[looked.layer + 1]);
    paintCallout(context, line4, valueText(picture.after), textHueOf(picture.after, palette), palette, ends2);
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
    width: widthOf(ranking.level[edge]),
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
  for (const column of columns) paintFold(context, column, palette);
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
function weightTable(phase, { layers }, { layer, unit, ...weights }) {
  const { name, inputs, error } = layers[layer];
  const rows = weights.before.map((before, from) => {
    const isBias2 = from === inputs.length;
    const input = isBias2 ? 1 : inputs[from];
    const label3 = isBias2 ? `${name}/bias[${unit}]` : `${name}/kernel[${from}, ${unit}]`;
    const forward = [valueText(before), valueText(input), valueText(before * input)];
    const move = [slopeText(weights.update[from]), valueText(weights.after[from])];
    const back = [slopeText(error[unit] * input), slopeText(weights.gradient[from])];
    return [label3, ...phase === FORWARD ? forward : [...back, valueText(before), ...move]];
  });
  const moved = ["this sample’s gradient", "the batch’s", "old", "update", "new"];
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
    /** @param {number} phase */
    show(phase) {
      if (phase !== shown.phase && buttons[shown.phase].matches(":focus")) buttons[phase].focus();
      shown.phase = phase;
      buttons.forEach((each, place2) => {
        setAttributes(each, { "aria-current": place2 === phase ? "step" : null });
      });
    },
    /** @param {number} phase */
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
    /** @param {StepLook} look @param {DataSet} data */
    show({ run, step, batch, sample: sample2 }, data) {
      if (run !== shown.run || step !== shown.step) {
        const texts = batch.indices.map((_, place2) => sampleText(data, batch.indices, place2));
        select.replaceChildren(...texts.map((text2, value2) => h("option", { value: value2 }, text2)));
        Object.assign(shown, { run, step });
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
    /** @param {SlowStep} slowStep @param {Frame} frame @param {DataSet} data */
    show({ phase, auto: goes, look }, { status }, data) {
      const ended = phase === SUBTRACT && (status === "finished" || status === "diverged");
      setText(next, phase === SUBTRACT ? "Next step" : "Next");
      setAttributes(next, { "aria-disabled": ended ? "true" : null });
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
var KEYS3 = { ArrowUp: "ArrowUp", ArrowDown: "ArrowDown", PageUp: "ArrowLeft", PageDown: "ArrowRight" };
function nextNeuron(parameters, index, direction) {
  const { layer, to } = edgeOf(parameters, index);
  const layers = layersOf(parameters);
  const place2 = to + direction;
  if (place2 >= 0 && place2 < layers[layer].units) return layers[layer].bias + place2;
  const other = layers[layer + direction];
  if (!other) return layers[layer].bias + to;
  return other.bias + (direction > 0 ? 0 : other.units - 1);
}
function reached(phase, parameters, index, key) {
  const isLine = key === "ArrowUp" || key === "ArrowDown";
  if (phase <= LOSS && isLine) return nextNeuron(parameters, index, key === "ArrowUp" ? -1 : 1);
  return key in KEYS3 ? neighbour(parameters, index, KEYS3[key]) : null;
}

// static/js/views/slow-motion/told.js
var TIGHTEST = 11;
var TRUE_MARK = "✓ ";
var ANSWER_ROOM = 22;
function completeOf(state) {
  const { slow, run, data } = state ?? { slow: null, run: null, data: null };
  if (!state || !slow?.look || !slow.frame || !run || !data || run.id !== slow.run) return null;
  const { look, frame } = slow;
  return { look, frame, run: runAt({ ...state, run }, look.step), data, slow, state };
}
var indexOf = ({ hovered, chosen }, run) => Math.min(hovered ?? chosen, run.parameter_count - 1);
function optimizerTitle({ catalogue }, run) {
  const { name } = run.config.optimizer;
  return catalogue?.optimizers.find((one) => one.name === name)?.title ?? name;
}
var UPDATES = -1;
function sceneIn(kept, { look, frame, run, data }, phase) {
  if (!kept.plan || kept.look !== look) kept.scenes.clear();
  const room2 = data.classes.length > 0 ? 0 : ANSWER_ROOM;
  kept.plan ??= planNetwork(run, data, kept.width - room2, kept.height, TIGHTEST, TRUE_MARK);
  kept.look = look;
  const known2 = kept.scenes.get(phase);
  if (known2) return known2;
  const made = phase === UPDATES ? sceneOf2(kept.plan, frame.update, "updates") : sceneOf2(kept.plan, phaseValues(phase, look, frame, kept.plan.layers), kindOf2(phase));
  kept.scenes.set(phase, made);
  return made;
}
function pictureOf2(kept, progress) {
  const complete = completeOf(kept.state);
  if (!complete || kept.width === 0) return null;
  const { look, run, data, slow, state } = complete;
  const scene = sceneIn(kept, complete, slow.phase);
  const sample2 = sampleOf(look, slow.phase === SUBTRACT && progress === 1);
  return {
    ...{ phase: slow.phase, progress, scene, look, width: kept.width, height: kept.height },
    updates: sceneIn(kept, complete, UPDATES),
    looked: edgeOf(run.parameters, indexOf(state, run)),
    headings: (
      /** @type {NonNullable<Kept["plan"]>} */
      kept.plan.headings
    ),
    inputs: inputLabels(run, data, sample2),
    outputs: outputsOf(look, data, sample2),
    rule: ruleText(look, run, optimizerTitle(state, run)),
    after: afterOf(complete)
  };
}
function afterOf({ run, state }) {
  const looked = edgeOf(run.parameters, indexOf(state, run));
  const after = unitOf(state, looked)?.after;
  return after ? after[looked.from ?? after.length - 1] : null;
}
function unitOf({ slow }, looked) {
  const unit = slow?.unit ?? null;
  if (!unit || unit.step !== slow?.look?.step) return null;
  return unit.layer === looked.layer && unit.unit === looked.to ? unit : null;
}
function sampleOf({ index, target, layers }, again) {
  const { a, a_after: after } = layers[layers.length - 1];
  return { index, input: layers[0].inputs, output: again ? after : a, label: target };
}
function outputsOf({ target }, data, sample2) {
  const { output } = sample2;
  const truth = data.task === "classification" && output.length > 1 ? classOf(target) : null;
  return outputLabels(data, sample2, output.length).map(({ name }, k) => ({
    name: k === truth ? TRUE_MARK + name : name,
    detail: valueText(output[k])
  }));
}
function toldOf(kept) {
  const complete = completeOf(kept.state);
  if (!complete || kept.width === 0) return null;
  const { look, frame, run, data, state } = complete;
  const gradients = sceneIn(kept, complete, BACKWARD).values;
  const optimizer = optimizerTitle(state, run);
  const index = indexOf(state, run);
  const unit = unitOf(state, edgeOf(run.parameters, index));
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
    ...{ way, isPlain: way === `× ${plain(look.learning_rate)}` },
    // neither clipped nor with weight decay
    ...{ isFrozen: isFrozen(run, index), filled: filledOf(state.look, look, index) }
  };
}
function filledOf(weight2, { run, step }, index) {
  if (weight2?.run !== run || weight2.step !== step || weight2.index !== index) return [];
  return weight2.filled?.lines ?? [];
}

// static/js/views/slow-motion/slow-motion.js
var SHOWN5 = (
  /** @type {const} */
  ["slow", "hovered", "chosen", "theme", "look", "reducedMotion", "frame"]
);
var WAITING = "The step’s numbers are on their way.";
var NOTHING3 = "There is no step to show here.";
var FIRST = "At the first weights there is no step to show, so the first one was done.";
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
    if (!slow?.look || !slow.unit || !data) return { head: [], rows: [] };
    return phaseTable(slow.phase, slow.look, slow.unit, data);
  });
  #root = h("div", { class: "frames", role: "group", "aria-label": "Slow motion", tabindex: "-1" });
  #stepper;
  #controls;
  #cursor;
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  #opened = 0;
  #moving = false;
  /** @type {import("./told.js").Kept["plan"]} */
  plan = null;
  /** @type {StepLook | null} */
  look = null;
  /** @type {import("./told.js").Kept["scenes"]} */
  scenes = /* @__PURE__ */ new Map();
  /** What is drawn. @type {import("../../draw/frames/picture.js").StepPicture | null} */
  picture = null;
  /** @param {HTMLElement} container @param {Actions} actions */
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
  /** @param {State} state @param {State} previous */
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
    this.picture = pictureOf2(this, progressOf(state, state.slow));
    if (!this.picture) return;
    paintStep(this.#context, this.picture, this.palette);
    setAttributes(this.#root, { "data-motion": this.picture.progress === 1 ? "done" : "on" });
    setAttributes(this.#canvas, { "aria-label": `${PHASES[state.slow.phase].title}, on the network` });
  }
  /** Paint again until the phase has come to its end. */
  #animate() {
    if (this.#moving || !this.picture || this.picture.progress === 1) return;
    this.#moving = true;
    requestAnimationFrame(() => {
      this.#moving = false;
      this.paint();
      this.#animate();
    });
  }
  /** Say in words and figures what the phase shows. @param {State} state @param {SlowStep} slow */
  #tell({ frame, data }, slow) {
    const note = this.#note;
    const failed = slow.error !== null || frame?.status === "diverged";
    const end = frame?.divergence;
    const why = end && `Step ${count(end.step)}: ${end.cause}.`;
    const notes = [slow.first && FIRST, slow.error, why].filter(Boolean).join(" ");
    this.#stepper.show(slow.phase);
    setText(note, notes);
    note.hidden = notes === "";
    note.classList.toggle("danger", failed);
    if (frame && data) this.#controls.show(slow, frame, data);
    if (!slow.look) return setCaption(this.#caption, [failed ? NOTHING3 : WAITING]);
    const { step, sample: sample2 } = slow.look;
    setText(this.#title, `Step ${count(step)} in slow motion`);
    setAttributes(this.#root, { "data-step": step, "data-sample": sample2, "data-phase": slow.phase });
    this.#writeWords(slow.phase);
  }
  /** @param {number} phase */
  #writeWords(phase) {
    const told2 = toldOf(this);
    if (!told2) return;
    const { index } = told2;
    setCaption(this.#caption, phaseWords(phase, told2));
    setAttributes(this.#cursor, {
      "aria-valuemax": told2.run.parameter_count - 1,
      "aria-valuenow": index,
      "aria-valuetext": lookedText(phase, told2, index, told2.unit)
    });
    const worked = workedOf(this, told2);
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
var FAR2 = 0.3;
var FAST = 0.4;
var OWN2 = "input, select, [data-drag]";
function isTaken({ target, clientX }) {
  const own = target instanceof Element ? target.closest(OWN2) : null;
  if (!own) return false;
  const { left, right } = own.getBoundingClientRect();
  return !own.matches(".landscape-surface") || Math.min(clientX - left, right - clientX) > EDGE;
}
function listenToSwipes(area, { canStart, canGo, go }) {
  const now = { swipe: (
    /** @type {Swipe | null} */
    null
  ) };
  function start2(event) {
    now.swipe = null;
    if (event.pointerType !== "touch" || !event.isPrimary || !canStart(event) || isTaken(event)) return;
    const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
    now.swipe = { id, x, y, time, dx: 0, isSwipe: false };
    const onSurface = event.target instanceof Element && event.target.closest("[data-drag]");
    if (onSurface) event.stopPropagation();
  }
  function move({ pointerId, clientX, clientY }) {
    const { swipe } = now;
    if (swipe?.id !== pointerId) return;
    swipe.dx = clientX - swipe.x;
    const [across, along] = [Math.abs(swipe.dx), Math.abs(clientY - swipe.y)];
    if (!swipe.isSwipe) {
      if (along > SLOP && along >= across) now.swipe = null;
      if (across <= SLOP || along >= across) return;
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
    const isMeant = length > FAR2 * area.clientWidth || length / (timeStamp - swipe.time) > FAST;
    if (isMeant && canGo(way)) go(way);
  }
  area.addEventListener("pointerdown", start2, { capture: true });
  area.addEventListener("pointermove", move);
  area.addEventListener("pointerup", end);
  area.addEventListener("pointercancel", end);
}

// static/js/views/stage.js
var TABS = { network: "network", landscape: "landscape", weight: "weight" };
var NAMES4 = (
  /** @type {StageTab[]} */
  Object.keys(TABS)
);
var TITLES2 = { network: "Network", landscape: "Landscape", weight: "One weight" };
var OF_SURFACE2 = { network: "Position", landscape: "Landscape", weight: "One coordinate" };
function createStage(container2, actions) {
  const tabs = createTabs(
    container2,
    /** @type {Record<StageTab, string>} */
    TABS,
    actions.setStage
  );
  const dots3 = h(
    "span",
    { class: "stage-dots", "aria-hidden": "true" },
    NAMES4.map(() => h("i"))
  );
  container2.after(dots3);
  const lab = (
    /** @type {HTMLElement} */
    container2.parentElement
  );
  const panels = NAMES4.map((name) => (
    /** @type {HTMLElement} */
    lab.querySelector(`#${name}`)
  ));
  const now = {
    stage: (
      /** @type {StageTab} */
      "network"
    ),
    layout: (
      /** @type {Layout | null} */
      null
    ),
    run: (
      /** @type {Run | null} */
      null
    )
  };
  const next = (way) => NAMES4[NAMES4.indexOf(now.stage) + way];
  listenToSwipes(lab, {
    canStart: ({ target }) => now.layout === "phone" && target instanceof Node && [container2, ...panels].some((one) => one.contains(target)),
    canGo: (way) => next(way) !== void 0,
    go: (way) => actions.setStage(next(way))
  });
  function keepFocus(stage, isPhone) {
    const held = document.activeElement;
    const present = panels.find(({ id }) => id === stage);
    if (!isPhone && container2.contains(held)) present?.focus({ preventScroll: true });
    if (isPhone && panels.some((panel) => panel === held || panel !== present && panel.contains(held)))
      tabs.focus(stage);
  }
  return {
    /** @param {State} state @param {State} previous */
    update({ stage, layout, slow, run }, previous) {
      if (slow && !previous.slow && stage !== "network") return actions.setStage("network");
      if (stage === now.stage && layout === now.layout && run === now.run) return;
      Object.assign(now, { stage, layout, run });
      const titles = isTextbook(run) ? OF_SURFACE2 : TITLES2;
      tabs.show(stage, (name) => titles[name]);
      keepFocus(stage, layout === "phone");
      lab.dataset.stage = stage;
      lab.style.setProperty("--stage", String(NAMES4.indexOf(stage)));
      const role = layout === "phone" ? "tabpanel" : null;
      for (const panel of panels) setAttributes(panel, { role, tabindex: -1 });
    }
  };
}

// static/js/views/narration/menu.js
var PACES = [
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
    /** @param {T} value */
    show(value2) {
      for (const input of inputs) input.checked = input.value === value2;
    }
  };
}
function createNarrationMenu(actions) {
  const wording = radios("wording", WORDINGS, actions.setWording);
  const pace = radios("narration", PACES, actions.setNarration);
  const inside = h("div", { class: "floating" }, [
    h("fieldset", {}, h("legend", {}, "The sentence"), wording.labels),
    h("fieldset", {}, [
      h("legend", {}, "Narration"),
      h("p", { class: "micro" }, "What a screen reader is told of a run that moves:"),
      ...pace.labels
    ])
  ]);
  return {
    element: createMenu("Narration", "narration", "narration-menu", inside),
    /** @param {Pick<State, "narration" | "wording">} state */
    show(state) {
      wording.show(state.wording);
      pace.show(state.narration);
    }
  };
}

// static/js/views/tools.js
function createTools(container2, actions) {
  const shown = { theme: "" };
  const toggle2 = () => actions.setTheme(shown.theme === "dark" ? "light" : "dark");
  const copies = { class: "quiet", title: "Copy a link to this moment" };
  const share = iconButton("Share this moment", "share", actions.share, copies);
  const theme = iconButton("Dark theme", "contrast", toggle2, { class: "quiet", title: null });
  const audience = { class: "quiet talk-open", title: "Talk mode: before an audience (P)" };
  const talk = iconButton("Talk", "talk", actions.talk.enter, audience);
  const narration = createNarrationMenu(actions);
  const links = [
    h("a", { class: "quiet", href: "learn" }, "Learn"),
    h("a", { class: "quiet", href: "docs" }, "API")
  ];
  const list = (
    /** @type {HTMLElement} */
    container2.querySelector(".tools-list")
  );
  container2.prepend(asksAll());
  list.append(talk, share, narration.element, theme, ...links);
  const menu = opens(
    /** @type {HTMLButtonElement} */
    container2.querySelector(".tools-open"),
    list
  );
  list.addEventListener("click", ({ target }) => {
    const leads = target instanceof Element && target.closest("button:not([aria-pressed])");
    if (leads) menu.turn(false);
  });
  return {
    update(state) {
      narration.show(state);
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
  const show = (open2) => toggle(picker, open2, now());
  const pick = (place2) => {
    if (picker.found[place2]) choose(picker.found[place2].index);
    show(false);
    button2.focus();
  };
  button2.addEventListener("click", () => show(button2.getAttribute("aria-expanded") !== "true"));
  search2.addEventListener("input", () => refill(picker, now()));
  element.addEventListener("keydown", (event) => press4(event, picker, show, pick));
  element.addEventListener("focusout", (event) => {
    if (!element.contains(
      /** @type {Node | null} */
      event.relatedTarget
    )) show(false);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = (
      /** @type {Element} */
      event.target.closest("li")
    );
    if (option) pick([...list.children].indexOf(option));
  });
  return {
    element,
    /** @param {Weights} weights */
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
function toggle(picker, open2, weights) {
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
  const lines = look.filled?.lines ?? rule.split("; ").map((letters) => ({ letters, text: "" }));
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

// static/js/draw/weight/feel-picture.js
var CLEARING = 30;
var RIM2 = 3;
function feelPicture(descent, step, plan, names) {
  const { x, y } = plan;
  const here = standing(descent);
  const slope = slopeAt(descent);
  return [
    ...axes(plan, names),
    path("weight-batch", pathThrough(descent.w.map(x), descent.losses.map(y))),
    ...descent.lifted ? [] : fog(descent, plan),
    tangent({ at: here.w, loss: here.loss, slope }, plan),
    ...descent.lifted ? floorMark(descent, plan) : aim(descent, step, slope, plan),
    ...descent.dots.slice(0, -1).map((dot) => circle("weight-past", x(dot.w), y(dot.loss), 3)),
    circle("weight-here", x(here.w), y(here.loss), 4.5),
    label2(loss(here.loss), x(here.w), Math.max(y(here.loss) - 10, 10), "middle", "weight-batch-name")
  ];
}
function fog({ dots: dots3 }, { x, y, area }) {
  const size = {
    ...{ x: px(area.left - RIM2), y: 0 },
    ...{ width: px(area.right - area.left + 2 * RIM2), height: px(area.bottom + RIM2) }
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
function aim(descent, step, slope, { x, y, area }) {
  const here = standing(descent);
  const w = aimOf(descent, step);
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
var STOPS = 100;
var SOURCE = "Heights, and slopes after the first, are read from the server’s curve, on straight lines between its points.";
var Feeling = class {
  #stage;
  #ended;
  #step = h("output", { class: "figure update" }, "0");
  #place = h("span", { class: "micro" }, "");
  #slider = h("input", {
    ...{ type: "range", class: "slider", min: -STOPS, max: STOPS, step: 1, value: "0" },
    ...{ "aria-label": "Your step", oninput: () => this.#draw() }
  });
  #dropper = button("Drop a dot", () => this.#drop(), { class: "pill" });
  #lifter = button("Lift the fog", () => this.#lift(), { class: "pill" });
  #words = h("p", { class: "weight-told small", role: "status" });
  #source = h("p", { class: "micro" });
  /** @type {{look: WeightLook, scene: Scene, descent: Descent} | null} */
  #now = null;
  /** @param {WeightStage} stage @param {() => void} ended */
  constructor(stage, ended) {
    this.#stage = stage;
    this.#ended = ended;
    const aim2 = h("div", {}, this.#step, this.#place);
    const steering = h("div", { class: "weight-steering" }, aim2, this.#slider, this.#dropper, this.#lifter);
    const props = { class: "weight-feel", hidden: true, role: "group", "aria-label": "Feel the slope" };
    this.element = h("div", props, steering, this.#words, this.#source);
    this.element.addEventListener("keydown", (event) => this.#press(event));
  }
  get isOn() {
    return this.#now !== null;
  }
  /** Whether it is not on, or of the weight on screen. @param {State} state */
  fits({ run, chosen, weightView }) {
    const look = this.#now?.look;
    return !look || look.run === run?.id && look.index === chosen && weightView === "curve";
  }
  /** Begin on a curve. @param {WeightLook} look */
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
  /** Aim at a place of the picture. @param {number} right  px from its left edge */
  aimAt(right) {
    if (this.#now === null) return;
    const { descent } = this.#now;
    const { area } = planOf(this.#now.scene, this.#stage.width, this.#stage.height, false);
    const share = (right - area.left) / (area.right - area.left);
    const w = descent.w[0] + share * 2 * longestStep(descent);
    this.#slider.value = String(Math.round((w - standing(descent).w) / longestStep(descent) * STOPS));
    this.#draw();
  }
  /** What the slider says. @param {Descent} descent */
  #aimed(descent) {
    return Number(this.#slider.value) / STOPS * longestStep(descent);
  }
  #drop() {
    if (this.#now === null || this.#now.descent.lifted) return;
    this.#now.descent = drop(this.#now.descent, this.#aimed(this.#now.descent));
    this.#draw();
  }
  /** Lift the fog; once it is, leave. */
  #lift() {
    if (this.#now === null) return;
    if (this.#now.descent.lifted) return this.leave();
    this.#now.descent = { ...this.#now.descent, lifted: true };
    this.#draw();
  }
  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && event.target === this.#slider) this.#drop();
    else return;
    event.preventDefault();
  }
  #draw() {
    if (this.#now === null) return;
    const { descent } = this.#now;
    const { quantity } = this.#stage.names;
    const aim2 = aimOf(descent, this.#aimed(descent));
    const by = aim2 - standing(descent).w;
    const said = standing(descent).loss + slopeAt(descent) * by;
    setText(this.#step, signed(by, 2));
    setText(this.#place, `to ${weight(aim2)}`);
    setAttributes(this.#slider, {
      "aria-valuetext": `${signed(by, 2)}, to ${weight(aim2)}; the slope says ${quantity} ${loss(said)}`
    });
    setText(this.#words, descentWords(descent, quantity));
    this.#slider.disabled = this.#dropper.disabled = descent.lifted;
    if (descent.lifted) this.#lifter.focus();
    setText(this.#lifter, descent.lifted ? "Leave" : "Lift the fog");
    this.#stage.redraw();
  }
  /** @param {number} width @param {number} height */
  #picture(width, height) {
    if (this.#now === null) return [];
    const { scene, descent } = this.#now;
    return feelPicture(descent, this.#aimed(descent), planOf(scene, width, height, false), this.#stage.names);
  }
};

// static/js/views/weight/weight.js
var PATIENCE_MS = 150;
var SIZES2 = ["", "long", "longest"];
var SIGNS = ["−", "×", "="];
var VIEWS2 = (
  /** @type {const} */
  ["curve", "history", "layer", "sum", "neuron"]
);
var SUM = { class: "weight-sum shaded", tabindex: "0", role: "region", "aria-label": "Rule in numbers" };
var TOLD2 = ["run", "frame", "chosen", "look", "weightView", "catalogue", "play", "glass"];
var DRAWN = (
  /** @type {const} */
  ["look", "weightView", "data"]
);
var Weight = class {
  /** @type {State | null} */
  #state = null;
  #container;
  #title = h("h2", { id: "weight-title" }, "One weight");
  #svg = s("svg", { role: "img", "aria-label": "The loss as one weight varies" });
  #sum = h("div", SUM);
  #feel = button("Feel the slope", () => this.#begin(), { class: "pill weight-fogged", hidden: true });
  #figures = Array.from({ length: 4 }, () => ({
    value: h("span", { class: "figure" }, "–"),
    name: term("weight", "")
  }));
  #equation = h("div", { class: "weight-equation" });
  #words = h("p", { class: "caption" }, "A weight appears here with the run.");
  #checks = [0, 1].map(() => h("p", { class: "weight-check micro" }));
  #lines = h("div", { class: "weight-lines" }, this.#words, this.#checks);
  #told = h("div", { class: "weight-last" }, this.#equation, this.#lines);
  #stage = new WeightStage(this.#svg);
  #feeling = new Feeling(this.#stage, () => this.#lend(false));
  #picker;
  #views;
  #findFloor;
  #actions;
  #drawing;
  /** Loaded when it is first wanted. @type {import("./neuron.js").NeuronGlass | null} */
  #glass = null;
  /** @type {Promise<void> | null} */
  #loading = null;
  #size = { width: 0, height: 0 };
  #wait = createPatience(PATIENCE_MS, (isLate) => this.#turnLate(isLate));
  #late = false;
  /** What the figures are of, and how many decimals they have. */
  #key = "";
  #decimals = 0;
  /** The class in which figures have room. @type {Room} */
  #room = createRoom();
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container2, actions) {
    this.#container = container2;
    this.#findFloor = actions.findFloor;
    this.#actions = actions;
    const none = { run: null, frame: null, chosen: 0 };
    this.#picker = createWeightPicker(() => this.#state ?? none, actions.choose);
    this.#views = createChoices("Picture of the weight", VIEWS2, actions.setWeightView);
    const drawing = h("div", { class: "drawing" }, this.#svg, this.#sum, this.#feel);
    this.#drawing = drawing;
    this.#figures.forEach(({ value: value2, name }, place2) => {
      if (place2 > 0) this.#equation.append(h("span", { class: "figure sign" }, SIGNS[place2 - 1]));
      this.#equation.append(h("div", {}, value2, name));
    });
    const head = h(
      "header",
      {},
      this.#title,
      asks("one weight", "One weight"),
      this.#views.element,
      this.#picker.element
    );
    container2.append(head, drawing, this.#told, this.#feeling.element);
    this.#takeAim();
    observeSize(drawing, (width, height) => {
      this.#size = { width, height };
      this.#stage.resize(width, height);
      this.#glass?.resize(width, height);
    });
    observeSize(this.#equation, () => {
      this.#room.clear();
      requestAnimationFrame(() => fit(this.#equation, this.#room));
    });
  }
  #takeAim() {
    for (
      const kind of
      /** @type {const} */
      ["pointerdown", "pointermove"]
    ) {
      this.#svg.addEventListener(kind, ({ buttons, clientX }) => {
        if (buttons > 0) this.#feeling.aimAt(clientX - this.#svg.getBoundingClientRect().left);
      });
    }
  }
  /** @param {State} state @param {State} previous */
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
  /** A neuron that is chosen, by its bias, can be looked at. @param {State} state */
  #offerNeuron(state) {
    const { run, weightView, chosen } = state;
    const isOn = weightView === "neuron";
    const isNeuron = run?.config.model === null && isBias(run, chosen);
    const tab = (
      /** @type {HTMLElement} */
      this.#views.element.lastElementChild
    );
    tab.hidden = !isOn && !isNeuron;
    this.#told.hidden = isOn || this.#feeling.isOn;
    if (isOn) this.#loading ??= this.#load();
    this.#glass?.show(state, isOn);
  }
  async #load() {
    const { NeuronGlass } = await import("./neurons.js");
    this.#glass = new NeuronGlass(this.#actions);
    this.#drawing.append(this.#glass.picture);
    this.#told.after(this.#glass.told);
    if (this.#state) this.#glass.show(this.#state, this.#state.weightView === "neuron");
    this.#glass.resize(this.#size.width, this.#size.height);
  }
  /** @param {boolean} isLate */
  #turnLate(isLate) {
    if (isLate === this.#late) return;
    this.#late = isLate;
    this.#container.classList.toggle("behind", isLate);
    this.#tell();
  }
  /** Let the learner take the stage, until they leave. */
  async #begin() {
    this.#feel.disabled = true;
    const look = await this.#findFloor();
    this.#feel.disabled = false;
    if (look && this.#state?.weightView === "curve") this.#feeling.begin(look);
    this.#lend(this.#feeling.isOn);
  }
  /** @param {boolean} on  whether the learner has the stage */
  #lend(on) {
    this.#told.hidden = this.#feel.hidden = on;
    this.#svg.toggleAttribute("data-drag", on);
    this.#container.dataset.view = on ? "feel" : "curve";
    if (!on) this.#feel.focus();
  }
  /** @param {State} state */
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
  /**
   * All of the panel is of one step, that of the close look. While there is none, or it is late, the equation stands
   * alone: the frame has its numbers.
   */
  #tell() {
    const state = this.#state;
    if (!state?.run) return;
    const { frame, look, run } = state;
    const isAlone2 = look === null || this.#late;
    const weight2 = isAlone2 ? frame?.weight : look;
    if (weight2) this.#writeFigures(state, run, weight2);
    this.#equation.dataset.step = String((isAlone2 ? frame : look)?.step);
    if (look) this.#writeWords(state, look);
  }
  /** @param {State} state @param {Run} run @param {import("../../draw/weight/words.js").Move} weight */
  #writeFigures(state, run, weight2) {
    const key = `${run.id} ${weight2.index}`;
    this.#decimals = Math.max(decimalsNeeded(weight2), key === this.#key ? this.#decimals : 0);
    this.#key = key;
    const name = isTextbook(run) ? weight2.label : "weight";
    const texts = updateFigures(weight2, rateOf(state, weight2), this.#decimals, name);
    texts.forEach(({ text: text2, name: what, meaning }, place2) => {
      const figure2 = this.#figures[place2];
      setText(figure2.value, text2);
      setText(figure2.name, what);
      setAttributes(figure2.name, { "data-term": termOf2(what) });
      figure2.value.className = `figure ${meaning}`;
    });
    fit(this.#equation, this.#room);
  }
  /** @param {State} state @param {WeightLook} look */
  #writeWords(state, look) {
    const { weightView: view, run, frame } = state;
    setText(
      this.#title,
      isTextbook(run) ? "One coordinate" : view === "neuron" ? "One neuron" : "One weight"
    );
    const step = isMoving(state) && look.gradient !== null ? `Step ${count(look.step)}: ` : "";
    const told2 = { history: historyWords(look), layer: [step, ...layerWords(look)] };
    setCaption(
      this.#words,
      view === "history" || view === "layer" ? told2[view] : [whyWords(look, frame, rateOf(state, look))]
    );
    this.#words.dataset.step = String(look.step);
    const slope = slopeText2(look, isNoisy(run));
    const lines = view === "curve" || view === "sum" ? [slope && step + slope, changeText(look)] : ["", ""];
    this.#checks.forEach((check, place2) => {
      setText(check, lines[place2]);
    });
  }
};
function termOf2(what) {
  if (/gradient|rate$/.test(what)) return what;
  return what.includes("weight") ? "weight" : "position";
}
var isBias = ({ parameters }, weight2) => parameters.some(({ role, start: start2, stop }) => role === "bias" && start2 <= weight2 && weight2 < stop);
var isBehind = (state) => state.look !== null && state.frame !== null && !isNow(state.look, state);
function fit(equation, room2) {
  const known2 = room2.known(equation.textContent);
  if (known2 !== void 0) {
    equation.className = known2;
    return;
  }
  for (const size of SIZES2) {
    equation.className = `weight-equation ${size}`.trimEnd();
    if (equation.scrollWidth <= equation.clientWidth) break;
  }
  room2.know(equation.textContent, equation.className);
}
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
  predictions: either(createPredictions, createMinima),
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
var DARK = matchMedia("(prefers-color-scheme: dark)");
var COMPACT = matchMedia("(max-width: 1439px)");
var PHONE = matchMedia("(max-width: 720px)");
var FORCED = matchMedia("(forced-colors: active)");
var REDUCED = matchMedia("(prefers-reduced-motion: reduce)");
var systemTheme = () => DARK.matches ? "dark" : "light";
var layoutOf = () => PHONE.matches ? "phone" : COMPACT.matches ? "compact" : "wide";
var PACES2 = (
  /** @type {const} */
  ["calm", "each", "off"]
);
function surroundings() {
  const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  const narration = PACES2.find((pace) => pace === recalled("narration")) ?? PACES2[0];
  const wording = recalled("wording") === "full" ? "full" : "plain";
  return { theme, reducedMotion: REDUCED.matches, narration, wording, layout: layoutOf() };
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
function followSurroundings(store) {
  REDUCED.addEventListener("change", ({ matches }) => store.set({ reducedMotion: matches }));
  DARK.addEventListener("change", () => store.set({ theme: systemTheme() }));
  for (const query of [COMPACT, PHONE])
    query.addEventListener("change", () => store.set({ layout: layoutOf() }));
}
function commandsOf(actions, store) {
  const toggle2 = () => store.get().play.playing ? actions.pause() : actions.play();
  const toggleBackwards = () => store.get().play.playing ? actions.pause() : actions.playBackwards();
  const { step, stepBack, epoch, toEnd, reset } = actions;
  const slowMotion = actions.slow.toggle;
  const bookmark = actions.bookmarks.add;
  return { toggle: toggle2, toggleBackwards, step, stepBack, epoch, toEnd, reset, slowMotion, bookmark };
}
function goTo(part) {
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
function offerWays() {
  container("skip").addEventListener("click", () => goTo(document.querySelector(".transport-play")));
  for (
    const way of
    /** @type {NodeListOf<HTMLElement>} */
    document.querySelectorAll("[data-part]")
  ) {
    const part = container(String(way.dataset.part));
    part.tabIndex = -1;
    way.addEventListener("click", () => goTo(part));
  }
}
function openLab(server, keys, tells, { help, guide, screen }) {
  const store = createStore(initialState(surroundings()));
  const session = new Session(store, server);
  const address = new Address(store, session, server);
  const actions = new PageActions(store, session, address, server);
  const player = commandsOf(actions, store);
  const away = () => {
    actions.talk.leave();
    guide(null);
  };
  const talk = actions.talk.commands({ ...player, help, guide: away });
  const places = draw(store, server, actions, screen, createTalk(container("talk"), store, actions, talk));
  askAsThePageChanges(store, server.asks);
  followSurroundings(store);
  const parts = { container, page: document, actions, store, server };
  const names = offerNames(parts, { places, learn: guide });
  keys.set("lab", { ...player, names, talk: actions.talk.enter });
  keys.set("talk", talk);
  if (decodeAddress(location.hash).view.mode === "talk") actions.talk.enter();
  for (const mode of ["lab", "talk"]) tells.set(mode, () => showData(store.get()));
  offerRace(parts);
  offerQuiz(parts);
  offerLayers(parts);
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
  } catch (error) {
    store.set({ notice: `${saidBy(error)} Reload the page to try again.` });
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
  const toggle2 = (
    /** @type {HTMLButtonElement} */
    container("guide-mode")
  );
  const parts = {
    guide: [container("guide")],
    lab: ["skip", "lab", "layers", "player", "narration", "tools"].map(container),
    talk: [container("talk")]
  };
  const forced = () => FORCED.matches ? systemTheme() : null;
  const screen = new Screen(parts, surroundings().theme, forced, (mode) => {
    toggle2.textContent = mode === "guide" ? "Full lab" : "Guide";
    tells.get(mode)?.();
  });
  const help = createKeysDialog(container("keys"), keyTable()).show;
  const ways = { help, screen, guide: (lesson2) => modes.toGuide(lesson2) };
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
  toggle2.addEventListener("click", modes.toggle);
  DARK.addEventListener("change", () => showTheme(screen, systemTheme()));
  FORCED.addEventListener("change", screen.redraw);
  listenToKeys(
    document,
    () => KEYS[screen.mode],
    () => ({ help, ...keys.get(screen.mode) })
  );
  const lesson = modes.open();
  if (lesson !== null) offer(lesson, modes);
}
start();
