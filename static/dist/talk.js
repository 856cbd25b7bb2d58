// static/js/views/talk/talk.js
import { part6 } from "./main.js";
import { part13 as part136 } from "./main.js";
import { part40 as part402 } from "./main.js";
import { part57 } from "./main.js";
import { part59 as part593 } from "./main.js";

// static/js/draw/talk/size.js
var HEIGHT = 720;
var WIDTH = 900;
var LEAST = 0.6;
var unitOf = (width, height) => Math.max(LEAST, Math.min(height / HEIGHT, width / WIDTH));
var MAGNIFIED = 2.9;
var AUDIENCE = { isBare: true, margins: { left: 12, right: 12, top: 5, bottom: 3 }, lines: 1 / 230 };

// static/js/draw/talk/words.js
import { part9 } from "./main.js";
import { part14 } from "./main.js";
import { part40 } from "./main.js";
import { part59 } from "./main.js";
import { part67 } from "./main.js";
var { heldOutOf, membersOf } = part9;
var { batchLoss, count, loss, measured, signed } = part14;
var { sentencesOf } = part40;
var { isTextbook } = part59;
var { words } = part67;
var DIGITS = 3;
function headOf({ run, frame }) {
  if (!run || !frame) return "Opening a run…";
  return `${isTextbook(run) ? "f" : "Loss"} ${measured(frame.loss)}`;
}
function startLossOf({ run, landscape: { answer } }) {
  const isOurs = answer?.run === run?.id && answer?.query.samples !== "batch" && answer?.path_step[0] === 0;
  const start = isOurs ? answer?.path_loss[0] : null;
  return Number.isFinite(start) ? Number(start) : null;
}
function isTrouble({ connection, run, frame, diagnosis }) {
  const stall = diagnosis?.run === run?.id ? diagnosis?.stall : null;
  const isStalled = stall && frame && frame.step >= stall.since.step;
  return connection === "lost" || frame?.status === "diverged" || Boolean(frame?.blown_up) || isStalled;
}
function saidOf(state) {
  const { run, frame, data } = state;
  if (isTrouble(state)) return sentencesOf(state).at(-1) ?? [];
  if (!run || !frame) return [];
  if (frame.step === 0) return ["Before the first step."];
  const start = startLossOf(state);
  const was = start === null ? "" : `It was ${batchLoss(start)} at the start.`;
  if (frame.status !== "finished")
    return [was || `After ${count(frame.step)} of ${count(frame.total_steps)} steps.`];
  const isRight = frame.accuracy !== null && data?.task !== "regression";
  return words`Finished${isRight ? `, accuracy ${accuracyWords(frame, data)}` : ""}. ${was}`;
}
function accuracyWords({ accuracy, val_accuracy: held }, data) {
  if (!data?.held_out || held === null) return loss(accuracy);
  return `${loss(accuracy)} over ${membersOf(data)}, ${loss(held)} over ${membersOf(heldOutOf(data))}`;
}
function placeWords({ frame, seeking }) {
  if (seeking) return `On the way to step ${count(seeking.step)}`;
  return frame ? `Step ${count(frame.step)} of ${count(frame.total_steps)}` : "";
}
var isWhole = ({ run, data }) => Number(run?.config.batch_size) >= (data?.count ?? Number.POSITIVE_INFINITY);
var heightName = (state) => isTextbook(state.run) ? "f" : isWhole(state) ? "loss" : "batch loss";
function moveWords(look, state) {
  if (isTrouble(state)) return saidOf(state);
  const { step: step2, step_change: change, change_error: error } = look;
  if (change === null) return ["Before the first step."];
  const name = heightName(state);
  const what = name === "f" ? name : `the ${name}`;
  if (change.actual === null) return [`After step ${count(step2)} ${what} is not finite.`];
  const isSeen = change.actual === 0 || Math.abs(change.actual) > Number(error);
  const by = isSeen ? signed(change.actual, DIGITS) : "too little to measure";
  return [`Step ${count(step2)} changed ${what} by ${by}.`];
}

// static/js/views/talk/talk.js
import { part64 as part642 } from "./main.js";
import { part67 as part672 } from "./main.js";
import { part73 as part732 } from "./main.js";
import { part75 } from "./main.js";

// static/js/views/talk/buttons.js
import { part13 } from "./main.js";
import { part72 } from "./main.js";
import { part81 } from "./main.js";
var { h, setAttributes, setText } = part13;
var { KEYS } = part72;
var { button, iconButton } = part81;
var SHOWN = [
  ["toggle", "Play", "play"],
  ["step", "Step", "step"],
  ["equation", "Equation", "equation"],
  ["landscape", "Landscape", "landscape"],
  ["help", "Keys", "keys"],
  ["lab", "Full lab", "lab"]
];
var OTHERS = [
  ["reset", "Reset", "reset"],
  ["stepBack", "Step back", "step-back"],
  ["epoch", "Epoch", "epoch"],
  ["toEnd", "To the end", "to-the-end"]
];
var pressed = (act) => (event) => {
  if (event.detail > 0) event.currentTarget.blur();
  act();
};
function createButtons(commands) {
  const keys = SHOWN.map(([name, says, word]) => {
    const { key = "", shown = "" } = KEYS.talk.find((one) => one.name === name) ?? {};
    const cap = shown.length === 1 ? shown : shown.toLowerCase();
    const props = { type: "button", class: `talk-key talk-key-${name}`, "data-cap": cap };
    const told = { "aria-label": says, "aria-keyshortcuts": key === " " ? "Space" : key };
    return h("button", { ...props, ...told, onclick: pressed(commands[name]) }, word);
  });
  const others = OTHERS.map(
    ([name, says, picture]) => iconButton(says, picture, pressed(commands[name]), { class: "talk-other" })
  );
  const guide = button("Guide", pressed(commands.guide), { class: "talk-other" });
  const transport = { class: "talk-others", role: "group", "aria-label": "Transport" };
  return {
    keys: h("div", { class: "talk-keys", role: "group", "aria-label": "Keys" }, keys),
    others: h("div", transport, others, guide),
    update({ talk: { panel, used }, play, frame }) {
      const isMoving3 = play.playing || frame?.status === "training";
      setAttributes(keys[0], { "aria-label": isMoving3 ? "Pause" : "Play" });
      setText(keys[0], isMoving3 ? "pause" : "play");
      for (const [place, [name]] of SHOWN.entries()) {
        keys[place].hidden = name === panel;
        keys[place].classList.toggle("used", used.includes(name));
      }
    }
  };
}

// static/js/views/talk/curve.js
import { part13 as part132 } from "./main.js";
import { part14 as part143 } from "./main.js";
import { part60 as part602 } from "./main.js";

// static/js/draw/talk/curve-picture.js
import { part14 as part142 } from "./main.js";
import { part21 } from "./main.js";
import { part39 } from "./main.js";
import { part60 } from "./main.js";
import { part65 } from "./main.js";

// static/js/draw/talk/places.js
var AMPLE = 14;
var OUTSIDE = 4;
var RISE = 0.78;
var FALL = 0.22;
var LETTER = 0.58;
var widthOf = (text, size) => LETTER * size * text.length;
function wordBox({ x, y, anchor }, text, size) {
  const width = widthOf(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - RISE * size, width, height: (RISE + FALL) * size };
}
function away({ x, y, width, height }, point) {
  return Math.hypot(
    Math.max(x - point.x, 0, point.x - x - width),
    Math.max(y - point.y, 0, point.y - y - height)
  );
}
var beyond = (box, frame) => Math.max(0, frame.x - box.x, box.x + box.width - frame.x - frame.width) + Math.max(0, frame.y - box.y, box.y + box.height - frame.y - frame.height);
function placeWord(places, text, size, taken, frame) {
  const rated = places.map((place) => {
    const box = wordBox(place, text, size);
    const room = Math.min(AMPLE, ...taken.map((point) => away(box, point))) - OUTSIDE * beyond(box, frame);
    return { place, box, room };
  });
  return rated.find(({ room }) => room >= AMPLE) ?? rated.reduce((best, one) => one.room > best.room ? one : best);
}
function pointsIn({ x, y, width, height }) {
  const [columns, rows] = [Math.ceil(width / 20), Math.ceil(height / 20)];
  return Array.from(
    { length: columns + 1 },
    (_, k) => Array.from({ length: rows + 1 }, (_2, n) => ({
      x: x + k / columns * width,
      y: y + n / rows * height
    }))
  ).flat();
}

// static/js/draw/talk/curve-picture.js
var { signed: signed2 } = part142;
var { boxAround } = part21;
var { linear, pathThrough, px } = part39;
var { circle, label, path } = part60;
var { lossAt } = part65;
var GAP = { side: 56, top: 30, bottom: 12 };
var LANE = 84;
var BELOW = 16;
var BALL = 22;
var TANGENT = 150;
var LARGE = { size: 46, class: "talk-height" };
var NARROW = { size: 34, class: "talk-height talk-narrow", below: 760 };
var TIGHT = { size: 24, class: "talk-height talk-tight" };
var WORD = 30;
var CLOSE = 12;
var ARROW = { head: 34, half: 18, least: 44 };
var ENLARGED = 64;
var DIGITS2 = 3;
function planOf(scene, width, height) {
  const [left, right] = [GAP.side, width - GAP.side];
  const foot = height - GAP.bottom;
  const area = { left, right, top: GAP.top, bottom: foot - LANE };
  const x = linear([scene.w[0], scene.w[scene.w.length - 1]], [left, right]);
  const y = linear(scene.range, [area.bottom, area.top]);
  const unit = {
    x: (right - left) / (scene.w[scene.w.length - 1] - scene.w[0]),
    y: (area.bottom - area.top) / (scene.range[1] - scene.range[0])
  };
  const frame = { x: left - 30, y: 4, width: right - left + 60, height: area.bottom + BELOW - 4 };
  return { area, foot, frame, unit, x, y, here: { x: x(scene.at), y: y(scene.loss) } };
}
function curvePicture(scene, look, height, width, tall) {
  const plan = planOf(scene, width, tall);
  const { area, foot, x, y, here } = plan;
  const line = scene.w.map((w, k) => ({ x: x(w), y: y(scene.batch[k]) })).filter((one) => Number.isFinite(one.y));
  const ends = look.gradient === null ? [] : tangentEnds(scene, plan);
  const taken = [...along(line), ...along(ends), ...pointsIn(boxAround([here.x, here.y], BALL + 4))];
  const places = heightPlaces(scene, look, plan);
  const tries = [...width < NARROW.below ? [] : [LARGE], NARROW, TIGHT].map((form) => ({
    ...placeWord(places, height, form.size, taken, plan.frame),
    form
  }));
  const told = tries.find(({ room }) => room > 0) ?? tries[tries.length - 1];
  return [
    path("talk-axis", `M${px(area.left)} ${px(foot)}H${px(area.right)}`),
    path("talk-line", pathThrough(scene.w.map(x), scene.batch.map(y))),
    ...slope(scene, ends, [...taken, ...pointsIn(told.box)], plan),
    ...look.gradient === null ? [] : step(scene, look, plan),
    circle("talk-ball", here.x, here.y, BALL),
    wordAt(told.place, height, told.form.class)
  ];
}
function riseOf({ w, batch, at, slope: slope2 }, { gradient }) {
  const near = w[1] - w[0];
  return gradient === null ? lossAt(w, batch, at + near) - lossAt(w, batch, at - near) : slope2;
}
var wordAt = ({ x, y, anchor }, text, className) => label(text, x, y, anchor, className);
function tangentEnds({ slope: rise }, { unit, here }) {
  const steep = -rise * unit.y / unit.x;
  if (!Number.isFinite(steep)) return [];
  const dx = (rise < 0 ? -1 : 1) * TANGENT / Math.hypot(1, steep);
  const dy = dx * steep;
  return [
    { x: here.x - dx, y: here.y - dy },
    { x: here.x + dx, y: here.y + dy }
  ];
}
var along = (line) => line.flatMap((one, k) => {
  const last = line[Math.max(0, k - 1)];
  const count2 = Math.max(1, Math.ceil(Math.hypot(one.x - last.x, one.y - last.y) / CLOSE));
  return Array.from({ length: count2 }, (_, n) => ({
    x: one.x + n / count2 * (last.x - one.x),
    y: one.y + n / count2 * (last.y - one.y)
  }));
});
function slope(scene, ends, taken, { here, frame }) {
  if (ends.length === 0) return [];
  const [low, high] = ends;
  const way = scene.slope < 0 ? -1 : 1;
  const [inner, outer] = way > 0 ? ["start", "end"] : ["end", "start"];
  const places = [
    ...[54, 74, 100].map((down) => ({ x: here.x + way * 44, y: here.y + down, anchor: inner })),
    { x: high.x + way * 24, y: high.y + 12, anchor: inner },
    { x: high.x + way * 24, y: high.y + 50, anchor: inner },
    { x: high.x, y: high.y - 26, anchor: "middle" },
    { x: low.x - way * 24, y: low.y + 12, anchor: outer },
    { x: low.x - way * 10, y: low.y - 40, anchor: outer },
    { x: low.x, y: low.y + 44, anchor: outer },
    { x: low.x + way * 40, y: low.y + 50, anchor: outer },
    ...[60, 100, 140].map((up) => ({ x: high.x, y: high.y - up, anchor: inner })),
    ...[50, 80].map((down) => ({ x: low.x - way * 60, y: low.y - down, anchor: outer }))
  ];
  const { place, room } = placeWord(places, "gradient", WORD, taken, frame);
  const d = `M${px(low.x)} ${px(low.y)}L${px(high.x)} ${px(high.y)}`;
  return [path("talk-slope", d), ...room > 0 ? [wordAt(place, "gradient", "talk-slope-word")] : []];
}
function heightPlaces(scene, look, { here: { x, y }, frame }) {
  const way = riseOf(scene, look) < 0 ? 1 : -1;
  const [near, far] = way > 0 ? ["start", "end"] : ["end", "start"];
  const middle = "middle";
  return [
    ...[34, 60, 90].map((up) => ({ x: x + way * 44, y: y - up, anchor: near })),
    ...[62, 100, 150, 200].map((up) => ({ x, y: y - up, anchor: middle })),
    ...[80, 110, 150].map((down) => ({ x: x - way * 10, y: y + down, anchor: far })),
    ...[34, 70, 110].map((up) => ({ x: x - way * 44, y: y - up, anchor: far })),
    ...everywhere(frame).sort((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y))
  ];
}
function everywhere({ x, y, width, height }) {
  const lines = Array.from({ length: Math.floor(height / 12) }, (_, k) => y + 12 * (k + 1));
  return lines.flatMap((line) => [
    { x: x + 4, y: line, anchor: "start" },
    { x: x + width / 2, y: line, anchor: "middle" },
    { x: x + width - 4, y: line, anchor: "end" }
  ]);
}
function step(scene, { update, after }, { x, here, area, foot, y }) {
  if (!update || after === null) return [];
  const way = Math.sign(update);
  const level = foot - LANE / 2 + 4;
  const to = x(after);
  const isSeen = Math.abs(to - here.x) >= ARROW.least;
  const edge = way > 0 ? area.right : area.left;
  const isBeyond = isSeen && way * (to - edge) > 0;
  const end = isBeyond ? edge : isSeen ? to : here.x + way * ENLARGED;
  const height = lossAt(scene.w, scene.batch, after);
  const isOnCurve = isSeen && !isBeyond && Number.isFinite(height);
  const size = `step ${signed2(update, DIGITS2)}`;
  const text = isSeen && !isBeyond ? "step" : size;
  const [behind, wide] = [way > 0 ? here.x - 20 : area.right + GAP.side - here.x - 20, widthOf(text, WORD)];
  const ahead = way > 0 ? area.right + GAP.side - end - 16 : end - 16;
  const isBehind = wide <= behind || wide > ahead;
  const isTight = wide > Math.max(behind, ahead);
  const word = isBehind ? here.x - way * 20 : end + way * 16;
  const anchor = isBehind === way > 0 ? "end" : "start";
  const small = label("drawn larger", word, level + 24, anchor, "talk-small-word");
  return [
    ...arrow(here.x, end, level, way, isBeyond),
    ...isOnCurve ? [circle("talk-ring", to, y(height), BALL - 3)] : [],
    label(
      text,
      word,
      isSeen ? level + 10 : level - 10,
      anchor,
      `talk-step-word${isTight ? " talk-tight" : ""}`
    ),
    ...isSeen ? [] : [small]
  ];
}
function arrow(from, to, y, way, isTwice) {
  const { head, half } = ARROW;
  const back = to - way * head;
  const tips = (isTwice ? [to, back] : [to]).map(
    (tip) => `M${px(tip)} ${px(y)}l${px(-way * head)} ${-half}v${2 * half}Z`
  );
  return [path("talk-shaft", `M${px(from)} ${px(y)}H${px(back)}`), path("talk-tip", tips.join(""))];
}

// static/js/views/talk/curve.js
import { part93 } from "./main.js";
var { setAttributes: setAttributes2 } = part132;
var { batchLoss: batchLoss2, loss: loss2 } = part143;
var { label: label2 } = part602;
var { WeightStage } = part93;
var alone = (look) => ({ ...look, curve: { ...look.curve, full_loss: null } });
var TalkCurve = class extends WeightStage {
  #svg;
  #look = { whole: null, alone: null };
  heightName = "loss";
  constructor(svg) {
    super(svg);
    this.#svg = svg;
  }
  fit(width, height, unit) {
    setAttributes2(this.#svg, { viewBox: `0 0 ${width / unit} ${height / unit}` });
    this.resize(width / unit, height / unit);
  }
  show(subject, still) {
    const { look } = subject;
    if (look !== this.#look.whole) this.#look = { whole: look, alone: alone(look) };
    super.show({ ...subject, look: this.#look.alone }, still);
  }
  curve({ look }, scene, { width, height }) {
    if (scene === null) {
      const lines = ["There is no curve to draw:", "along this weight the loss is not finite."];
      return lines.map((line, k) => label2(line, width / 2, height / 2 + 40 * k, "middle", "talk-small-word"));
    }
    const write2 = this.heightName === "f" ? loss2 : batchLoss2;
    return curvePicture(scene, look, `${this.heightName} ${write2(scene.loss)}`, width, height);
  }
};

// static/js/views/talk/equation.js
import { part13 as part133 } from "./main.js";
import { part56 } from "./main.js";
import { part59 as part592 } from "./main.js";
import { part64 } from "./main.js";
import { part66 } from "./main.js";
var { h: h2, setAttributes: setAttributes3, setText: setText2 } = part133;
var { createRoom } = part56;
var { isTextbook: isTextbook2 } = part592;
var { ruleIn } = part64;
var { decimalsNeeded, updateFigures } = part66;
var SIGNS = ["−", "×", "="];
var SIZES = Array.from({ length: 38 }, (_, k) => (100 - 2 * k) / 100);
var SMALL = 0.5;
var FORMS = [
  ...SIZES.filter((share) => share >= SMALL).map((share) => ({ share, wraps: false })),
  ...SIZES.map((share) => ({ share, wraps: true }))
];
var TalkEquation = class {
  #figures = Array.from({ length: 4 }, () => ({
    value: h2("span", { class: "talk-figure" }),
    name: h2("span", { class: "talk-name" })
  }));
  element;
  #key = "";
  #decimals = 0;
  #room = createRoom();
  constructor() {
    const parts = this.#figures.map(({ value, name }, place) => {
      const sign = place > 0 && h2("span", { class: "talk-sign" }, SIGNS[place - 1]);
      return h2("span", { class: "talk-term" }, sign, h2("span", { class: "talk-cell" }, value, name));
    });
    this.element = h2("div", { class: "talk-equation", role: "math" }, parts);
  }
  resized() {
    this.#room.clear();
    this.#fit();
  }
  show(state, run, weight) {
    const key = `${run.id} ${weight.index}`;
    this.#decimals = Math.max(decimalsNeeded(weight), key === this.#key ? this.#decimals : 0);
    this.#key = key;
    const parameter = isTextbook2(run) ? weight.label : "weight";
    const figures = updateFigures(weight, ruleIn(state, weight), this.#decimals, parameter);
    figures.forEach(({ text, name, meaning }, place) => {
      const figure = this.#figures[place];
      setText2(figure.value, text);
      setText2(figure.name, name);
      figure.value.className = `talk-figure ${meaning}`.trimEnd();
    });
    const says = figures.map(
      ({ text, name }, place) => `${place ? `${SIGNS[place - 1]} ` : ""}${name} ${text}`
    );
    setAttributes3(this.element, { "aria-label": says.join(" ") });
    this.#fit();
  }
  #fit() {
    const { element } = this;
    const text = element.textContent;
    const known = this.#room.known(text);
    if (known) return this.#take(known);
    if (element.clientWidth === 0) return;
    const found = FORMS.find((form) => {
      this.#take(form);
      return element.scrollWidth <= element.clientWidth;
    });
    this.#room.know(text, found ?? FORMS[FORMS.length - 1]);
  }
  #take({ share, wraps }) {
    this.element.style.setProperty("--fit", String(share));
    this.element.classList.toggle("wrapped", wraps);
  }
};

// static/js/views/talk/landscape.js
import { part13 as part134 } from "./main.js";
import { part29 } from "./main.js";
import { part38 } from "./main.js";
import { part73 } from "./main.js";
import { part84 } from "./main.js";
import { part85 } from "./main.js";
var { h: h3, setAttributes: setAttributes4, setText: setText3 } = part134;
var { pictureFor } = part29;
var { label: label3 } = part38;
var { isMoving } = part73;
var { openSurface } = part84;
var { Stage } = part85;
var MEASURED = "The landscape is being measured.";
var TalkLandscape = class {
  #canvases = { scenery: h3("canvas"), overlay: h3("canvas"), map: h3("canvas") };
  #surface = h3("div", { class: "talk-pane" }, this.#canvases.scenery, this.#canvases.overlay);
  #map = h3("div", { class: "talk-pane" }, this.#canvases.map);
  #note = h3("p", { class: "talk-note" }, MEASURED);
  element = h3("div", { class: "talk-landscape" }, this.#surface, this.#map, this.#note);
  #stage;
  #isFlat = false;
  #state = null;
  #picture = null;
  constructor(unit) {
    this.#stage = new Stage(this.element, this.#canvases, { ...AUDIENCE, unit: () => MAGNIFIED * unit() });
    openSurface(
      this.#canvases.scenery,
      (surface) => {
        this.#stage.useSurface(surface);
        this.#isFlat = surface === null;
        this.#arrange();
      },
      { lines: AUDIENCE.lines }
    );
  }
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (first || state.talk.ground !== previous.talk.ground) this.#stage.request();
    this.#stage.go(isMoving(state));
    const { landscape, run } = state;
    if (first || landscape !== previous.landscape || run !== previous.run) this.#arrange();
    const same = landscape === previous.landscape && state.frame === previous.frame && run === previous.run;
    if (!landscape.answer || landscape.answer.run !== run?.id || !first && same) return;
    this.#picture = pictureFor(landscape.answer, state, this.#picture);
    this.#stage.show(this.#picture, state.reducedMotion);
    this.#say();
  }
  #arrange() {
    const { landscape, run } = this.#state ?? {};
    if (!landscape) return;
    const view = this.#isFlat ? "map" : landscape.view;
    const isThere = this.#picture !== null || landscape.answer?.run === run?.id;
    this.#surface.hidden = view === "map";
    this.#map.hidden = view !== "map";
    this.element.classList.toggle("flat", view === "map");
    this.#note.hidden = isThere && landscape.error === null;
    setText3(this.#note, landscape.error ?? MEASURED);
    this.#stage.arrange(view, { probe: null, arrows: landscape.arrows });
    this.#say();
  }
  #say() {
    const isMap = this.#surface.hidden;
    const says = this.#picture ? label3(this.#picture, !isMap) : "Loss landscape";
    setAttributes4(isMap ? this.#map : this.#surface, { role: "img", "aria-label": says });
  }
};

// static/js/views/talk/pointer.js
import { part13 as part135 } from "./main.js";
var { h: h4 } = part135;
var RESTS = 2e3;
function createPointer(container) {
  const light = h4("div", { class: "talk-light", hidden: true });
  const timer = { id: 0 };
  function follow({ clientX, clientY }) {
    light.style.setProperty("--x", `${clientX}px`);
    light.style.setProperty("--y", `${clientY}px`);
    container.classList.remove("talk-resting");
    clearTimeout(timer.id);
    timer.id = window.setTimeout(() => container.classList.add("talk-resting"), RESTS);
  }
  container.addEventListener("pointermove", follow);
  container.addEventListener("pointerdown", (event) => {
    const target = event.target;
    if (event.button !== 0 || target.closest("button")) return;
    container.setPointerCapture(event.pointerId);
    follow(event);
    light.hidden = false;
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
    container.addEventListener(end, () => Object.assign(light, { hidden: true }));
  return light;
}

// static/js/views/talk/talk.js
var { createPace, marked } = part6;
var { h: h5, s, setAttributes: setAttributes5, setText: setText4 } = part136;
var { spokenOf } = part402;
var { observeSize } = part57;
var { isNoisy } = part593;
var { namesOf } = part642;
var { textOf } = part672;
var { isMoving: isMoving2, isNow } = part732;
var { labelOf } = part75;
var SAID_EVERY = { each: 2e3, calm: 5e3 };
var NOTICE_STAYS = 1e4;
var SHOWN2 = [
  ...["run", "frame", "data", "look", "chosen", "connection", "diagnosis", "landscape"],
  ...["seeking", "play", "talk", "notice", "storage", "catalogue"]
];
var Talk = class {
  #container;
  #actions;
  #unit = 1;
  #title = h5("h1", { class: "talk-title" });
  #said = h5("p", { class: "talk-said" });
  #svg = s("svg", { role: "img" });
  #curve = new TalkCurve(this.#svg);
  #equation = new TalkEquation();
  #walked = h5("div", { class: "talk-walked" });
  #knob = h5("div", { class: "talk-knob" });
  #place = h5("p", { class: "talk-place" });
  #label = h5("h2", { class: "talk-label" });
  #move = h5("p", { class: "talk-said" });
  #notice = h5("p", { class: "talk-notice", role: "status" });
  #spoken = h5("p", { class: "visually-hidden", role: "status" });
  #say = { each: createPace(SAID_EVERY.each), calm: createPace(SAID_EVERY.calm) };
  #buttons;
  #landscape;
  #seen = null;
  #timer = 0;
  constructor(container, actions, commands) {
    this.#container = container;
    this.#actions = actions;
    observeSize(container, () => this.#measure());
    const told = h5("div", { class: "talk-loss" }, this.#title, this.#said);
    this.#landscape = new TalkLandscape(() => this.#unit);
    this.#buttons = createButtons(commands);
    const curve = h5("div", { class: "talk-curve" }, this.#svg);
    observeSize(curve, (width, height) => this.#curve.fit(width, height, this.#unit));
    const track = h5("div", { class: "talk-track", "aria-hidden": "true" }, this.#walked, this.#knob);
    container.append(
      h5("header", { class: "talk-head" }, [
        told,
        h5("div", { class: "talk-weight" }, this.#label, this.#move)
      ]),
      h5("div", { class: "talk-pictures" }, this.#landscape.element, curve),
      this.#equation.element,
      this.#notice,
      track,
      h5("footer", { class: "talk-foot" }, [
        h5("div", { class: "talk-where" }, this.#place, this.#buttons.others),
        this.#buttons.keys
      ]),
      this.#spoken,
      createPointer(container)
    );
    this.#measure();
  }
  #measure() {
    const { clientWidth, clientHeight } = this.#container;
    this.#unit = unitOf(clientWidth, clientHeight);
    this.#container.style.setProperty("--u", `${this.#unit}px`);
    this.#equation.resized();
  }
  update(state, previous) {
    if (state !== previous && SHOWN2.every((part) => state[part] === previous[part])) return;
    const { panel } = state.talk;
    setAttributes5(this.#container, { "data-panel": panel });
    this.#buttons.update(state);
    this.#tell(state);
    if (panel !== "equation") this.#showLandscape(state);
    if (panel !== "landscape") this.#showWeight(state);
    const told = ({ notice, storage }) => notice ?? storage;
    if (told(state) !== told(previous) || state === previous) this.#note(state);
    this.#speak(state);
  }
  #showLandscape(state) {
    this.#landscape.update(state, this.#seen ?? state);
    this.#seen = state;
  }
  #tell(state) {
    setText4(this.#title, headOf(state));
    write(this.#said, saidOf(state));
    setText4(this.#place, placeWords(state));
    const { frame } = state;
    const share = frame ? `${100 * frame.step / frame.total_steps}%` : "0%";
    this.#walked.style.width = share;
    this.#knob.style.left = share;
  }
  #showWeight(state) {
    const { run, frame, look, chosen, reducedMotion, play } = state;
    if (!run || !frame) return;
    const isOurs = look?.run === run.id && look.index === chosen;
    const isUsed = isOurs && (isMoving2(state) || isNow(look, state));
    const weight = isUsed ? look : frame.weight;
    if (weight) this.#equation.show(state, run, weight);
    setText4(this.#label, labelOf(run.parameters, chosen));
    write(this.#move, isOurs ? moveWords(look, state) : []);
    if (!isOurs) return;
    this.#curve.heightName = heightName(state);
    const subject = {
      look,
      view: "curve",
      names: namesOf(state),
      noisy: isNoisy(run)
    };
    this.#curve.show(subject, reducedMotion || play.playing);
  }
  #note({ notice, storage }) {
    clearTimeout(this.#timer);
    setText4(this.#notice, notice ?? storage ?? "");
    if (notice !== null) this.#timer = window.setTimeout(this.#actions.dismiss, NOTICE_STAYS);
  }
  #speak(state) {
    if (state.narration === "off") return setText4(this.#spoken, "");
    this.#say[state.narration](() => setText4(this.#spoken, spokenOf(state)), isMoving2(state));
  }
};
function write(element, sentence) {
  if (textOf(sentence) !== element.textContent) element.replaceChildren(...sentence.map(marked));
}
var createTalk = (container, actions, commands) => new Talk(container, actions, commands);
export {
  createTalk
};
