// static/js/views/trying/over.js
import { part6 } from "./main.js";
import { part13 as part132 } from "./main.js";
import { part14 as part142 } from "./main.js";
import { part19 as part193 } from "./main.js";
import { part50 as part502 } from "./main.js";
import { part51 as part512 } from "./main.js";
import { part57 } from "./main.js";

// static/js/draw/trying/over.js
import { part13 } from "./main.js";
import { part19 } from "./main.js";
import { part39 } from "./main.js";
import { part50 } from "./main.js";
import { part51 } from "./main.js";
import { part52 } from "./main.js";
import { part60 } from "./main.js";
var { s } = part13;
var { dataText, humanValue } = part19;
var { px } = part39;
var { toneReader } = part50;
var { endLabels, legend } = part51;
var { shortName } = part52;
var { label } = part60;
var endsOf = ({ low, high, values }) => values.length > 0 ? [-0.5, values.length - 0.5] : [low, high];
var SPREAD = 0.7;
var GOLDEN = (Math.sqrt(5) - 1) / 2;
var MOST_MARKS = 300;
function asTwoInputs(data, over) {
  const [xs, ys] = [placesOf(data, over.across), placesOf(data, over.up)];
  const { prediction } = over;
  const stride = Math.max(1, Math.ceil(data.x.length / MOST_MARKS));
  const marked = [...data.x.keys()].filter((i) => i % stride === 0);
  return {
    data: { ...data, x: marked.map((i) => [xs(i), ys(i)]), y: marked.map((i) => data.y[i]) },
    plan: {
      kind: "map",
      ...{ columns: prediction[0].length, rows: prediction.length },
      ...{ x: endsOf(over.across), y: endsOf(over.up), outputs: Math.max(data.classes.length, 1) }
    }
  };
}
function placesOf({ features, x }, { name, values }) {
  if (values.length === 0) {
    const place = features.findIndex((feature) => feature.name === name && !feature.category);
    return (i) => humanValue(features[place], x[i][place]);
  }
  const places = values.map(
    (value3) => features.findIndex(({ category }) => category?.column === name && category.value === value3)
  );
  return (i) => {
    const cell = places.findIndex((place) => humanValue(features[place], x[i][place]) === 1);
    const at = cell < 0 ? (values.length - 1) / 2 : cell;
    return at + SPREAD * (i * GOLDEN % 1 - 0.5);
  };
}
function overTones({ across, up, prediction, prediction_class: winners }, plan, isClasses) {
  const flat = Float32Array.from(prediction.flat());
  const reader = toneReader(plan, flat, winners && Float32Array.from(winners.flat()), isClasses);
  const cell = ({ values }, share) => {
    const last = values.length - 1;
    if (last < 0) return share;
    return last === 0 ? 0 : Math.min(Math.floor(share * values.length), last) / last;
  };
  return (u, v) => reader(cell(across, u), cell(up, v));
}
var MOST_BESIDE = 64;
var besideOver = ({ up }, data) => up.values.length > 0 ? up.values.toReversed().map((value3) => shortName(value3, MOST_BESIDE)) : [dataText(up.high, decimalsOf(data, up)), dataText(up.low, decimalsOf(data, up))];
var decimalsOf = ({ features }, { name }) => features.find((one) => one.name === name)?.decimals ?? 2;
function overLabels(over, data, area, key, width) {
  const { across } = over;
  const [bottom, beside] = [area.top + area.height, besideOver(over, data)];
  const isWords = over.up.values.length > 0;
  const heights = beside.map(
    (_, k) => isWords ? area.top + (k + 0.5) / beside.length * area.height + 4 : k === 0 ? area.top + 9 : bottom
  );
  const text = (value3) => dataText(value3, decimalsOf(data, across));
  const each = area.width / Math.max(across.values.length, 1);
  const below = across.values.length > 0 ? across.values.map(
    (value3, k) => label(shortName(value3, each), area.left + (k + 0.5) * each, bottom + 15, "middle")
  ) : endLabels([text(across.low), text(across.high)], area);
  return [
    s("rect", {
      class: "trying-frame",
      x: px(area.left),
      y: px(area.top),
      width: px(area.width),
      height: px(area.height)
    }),
    ...below,
    ...beside.map((each2, k) => label(each2, area.left - 6, heights[k], "end")),
    ...legend(key, area, bottom, width)
  ];
}

// static/js/views/trying/over.js
import { part67 as part672 } from "./main.js";
import { part80 } from "./main.js";
import { part87 } from "./main.js";
import { part91 } from "./main.js";

// static/js/draw/trying/words.js
import { part9 } from "./main.js";
import { part14 } from "./main.js";
import { part17 } from "./main.js";
import { part19 as part192 } from "./main.js";
import { part47 } from "./main.js";
import { part67 } from "./main.js";
var { allSamples } = part9;
var { count } = part14;
var { truthText } = part17;
var { answerNames, dataText: dataText2, listText, outputText, predictedClass, truthName } = part192;
var { fromLogits } = part47;
var { value, words } = part67;
var reachWords = (data, [low, high], decimals) => `${dataText2(low, decimals)} to ${dataText2(high, decimals)} in ${allSamples(data)}.`;
var othersWords = ({ x, count: all }) => `of ${count(x.length)}${all > x.length ? `, taken evenly from ${count(all)}` : ""}`;
var sampleRefusal = (number2, all) => number2 >= 1 && number2 <= all ? void 0 : `The samples here go from 1 to ${count(all)}. Got ${count(number2)}.`;
function answersOf(run, data, output) {
  if (output.length === 0) return [];
  if (data.task === "regression")
    return output.map((given, k) => ({
      name: data.target?.name || (output.length > 1 ? `answer ${k + 1}` : "answer"),
      text: [outputText(data, given, k), data.target?.unit].filter(Boolean).join(" "),
      ...{ share: null, isTaken: false }
    }));
  const names = answerNames(data);
  const isLogits = fromLogits(run.config.loss);
  const taken = predictedClass(output, isLogits);
  const both = output.length === 1 && !isLogits ? [1 - output[0], output[0]] : output;
  const isOne = both.length === 1;
  return both.map((given, k) => ({
    name: names[isOne ? 1 : k],
    text: outputText(data, given),
    share: given >= 0 && given <= 1 && !isLogits ? given : null,
    isTaken: Number.isFinite(given) && taken === (isOne ? 1 : k)
  }));
}
function takenWords(run, data, output, truth) {
  if (output.length === 0 || output.some((each) => !Number.isFinite(each)))
    return output.length === 0 ? [] : words`The outputs are not finite numbers.`;
  if (data.task === "regression") {
    const answers = answersOf(run, data, output).map(({ text }) => text);
    const is2 = truth === null ? [] : words` The truth is ${value(truthText(data, truth))}.`;
    return words`The network answers ${value(listText(answers))}.${is2}`;
  }
  const taken = answerNames(data)[predictedClass(output, fromLogits(run.config.loss))];
  const is = truth === null ? [] : words` It is ${value(truthName(data, truth))}.`;
  return words`Taken for ${value(taken)}.${is}`;
}

// static/js/views/trying/sample.js
import { part82 } from "./main.js";
import { part90 } from "./main.js";
var { Held } = part82;
var { numberInput } = part90;
function createSampleNumber(id, title, take) {
  const now = { place: -1, all: 0 };
  const held = new Held(
    id,
    (change) => numberInput({ type: "integer", ge: 1 }, change),
    (value3, why = sampleRefusal(Number(value3), now.all)) => {
      held.refuse(why ? { why, value: value3 } : void 0);
      if (!why) take(Number(value3) - 1);
    },
    (number2) => `It is still sample ${number2}.`
  );
  held.element.setAttribute("aria-label", title);
  return {
    elements: [held.element, held.refusal],
    show(place, all) {
      if (place !== now.place) held.refuse(void 0);
      Object.assign(now, { place, all });
      held.show(place + 1);
    }
  };
}

// static/js/views/trying/over.js
var { setCaption } = part6;
var { h, s: s2, setAttributes } = part132;
var { count: count2 } = part142;
var { answerNames: answerNames2 } = part193;
var { mapArea, paintTones, toneBuffer } = part502;
var { classKey, paintMarks } = part512;
var { fitCanvas } = part57;
var { value: value2, words: words2 } = part672;
var { columnsOf, overOf, strideOf } = part80;
var { Panel } = part87;
var { momentOf } = part91;
var OverMap = class extends Panel {
  #tones = h("canvas", { "aria-hidden": "true" });
  #marks = h("canvas", { "aria-hidden": "true" });
  #svg = s2("svg", { role: "img", "aria-label": "Map over two inputs" });
  #buffer = toneBuffer();
  #across = h("select", { class: "select", "aria-label": "From left to right" });
  #up = h("select", { class: "select", "aria-label": "From below upwards" });
  #sample;
  #listed = null;
  constructor(container, actions) {
    super(["run", "data", "theme", "overTwo", "over", "tried"]);
    this.drawing.append(this.#tones, this.#marks, this.#svg);
    const choose = () => actions.setOver({ across: this.#across.value, up: this.#up.value });
    for (const select of [this.#across, this.#up]) select.addEventListener("change", choose);
    const title = "The sample whose other inputs are held";
    this.#sample = createSampleNumber("trying-over", title, actions.setTried);
    const [sample, refusal] = this.#sample.elements;
    const head = h(
      "div",
      { class: "trying-head small" },
      this.#across,
      " by ",
      this.#up,
      " at sample ",
      sample,
      refusal
    );
    container.append(head, this.drawing, this.caption);
  }
  change(state) {
    const over = overOf(state);
    if (!state.data || !over) return;
    const names = columnsOf(state.data).map(({ name }) => name);
    if (state.data !== this.#listed)
      for (const select of [this.#across, this.#up])
        select.replaceChildren(...names.map((name) => h("option", { value: name }, name)));
    this.#listed = state.data;
    for (const [select, other, chosen] of [
      [this.#across, over.up, over.across],
      [this.#up, over.across, over.up]
    ]) {
      select.value = chosen;
      for (const option of select.options) option.disabled = option.value === other;
    }
    this.#sample.show(Math.min(state.tried, state.data.x.length - 1), state.data.x.length);
  }
  paint() {
    const { state, width, height, palette } = this;
    const ready = readyOf(state);
    for (const part of [this.#tones, this.#marks, this.#svg]) part.toggleAttribute("hidden", !ready);
    if (!ready || width === 0) return;
    const placed = placedIn(ready, width, height);
    paintOver(fitCanvas(this.#tones, width, height), ready, placed, palette, this.#buffer);
    markOver(fitCanvas(this.#marks, width, height), placed, palette);
    this.#svg.replaceChildren(...labelsOf(ready, placed, width));
    this.drawing.dataset.step = String(ready.over.step);
  }
  scene() {
    const ready = readyOf(this.state);
    const { run, frame } = this.state ?? {};
    if (!this.state || !ready || !run || !frame) return null;
    const moment = momentOf({ ...this.state, run, frame });
    const { step } = ready.over;
    return {
      part: "predictions",
      moment: step === frame.step ? moment : { ...moment, step, loss: null },
      lines: {
        title: `${ready.over.across.name} by ${ready.over.up.name}`,
        subtitle: `with ${heldText(ready)}`,
        holder: this.drawing,
        elements: (width, height) => labelsOf(ready, placedIn(ready, width, height), width),
        under(context, palette, width, height) {
          const placed = placedIn(ready, width, height);
          paintOver(context, ready, placed, palette, toneBuffer());
          markOver(context, placed, palette);
        }
      }
    };
  }
  tell() {
    const ready = readyOf(this.state);
    if (!ready) return;
    const { over, data } = ready;
    const marks = asTwoInputs(data, over).data.x.length;
    const kept = data.held_out ? "samples that are trained on" : "samples";
    const whole = data.count === 1 ? "the one sample" : `all ${kept}`;
    const which = marks === data.count ? whole : `${count2(marks)} of ${count2(data.count)} ${kept}`;
    setCaption(
      this.caption,
      words2`Tones: its answer at step ${value2(count2(over.step))}, with ${heldText(ready)}. Marks: ${which}.`
    );
    setAttributes(this.#svg, {
      "aria-label": `Map over ${over.across.name} and ${over.up.name}. ${this.caption.textContent}`
    });
  }
};
function heldText({ over, data }) {
  const sample = count2(Math.round(over.sample / strideOf(data)) + 1);
  const others = columnsOf(data).length - 2;
  return `${others === 1 ? "the other input" : `the other ${count2(others)} inputs`} of sample ${sample}`;
}
function placedIn({ data, over }, width, height) {
  const key = classKey(answerNames2(data), width);
  return { two: asTwoInputs(data, over), key, area: mapArea(width, height, besideOver(over, data), key) };
}
var paintOver = (context, { data, over }, { two, area }, palette, buffer) => paintTones(context, area, overTones(over, two.plan, data.task === "classification"), palette, buffer);
var markOver = (context, { two, area }, palette) => paintMarks(context, two.data, two.plan, area, palette);
var labelsOf = ({ data, over }, { area, key }, width) => overLabels(over, data, area, key, width);
function readyOf(state) {
  const { run, data, overTwo: over } = state ?? {};
  const chosen = state && overOf(state);
  const fits2 = run && data && over?.run === run.id && chosen;
  return fits2 && over.across.name === chosen.across && over.up.name === chosen.up ? { data, over } : null;
}
var createOver = (container, actions) => new OverMap(container, actions);

// static/js/views/trying/trying.js
import { part6 as part62 } from "./main.js";
import { part13 as part135 } from "./main.js";
import { part74 } from "./main.js";
import { part80 as part803 } from "./main.js";
import { part81 as part812 } from "./main.js";

// static/js/views/trying/field.js
import { part13 as part133 } from "./main.js";
import { part19 as part194 } from "./main.js";
import { part80 as part802 } from "./main.js";
import { part82 as part822 } from "./main.js";
import { part90 as part902 } from "./main.js";
var { h: h2, setText } = part133;
var { dataText: dataText3 } = part194;
var { MOST_DECIMALS, reachOf } = part802;
var { Held: Held2 } = part822;
var { numberInput: numberInput2 } = part902;
var PARTS = 200;
function createField(column, data, newest, send) {
  const now = { point: null };
  const change = (values) => {
    if (!newest.point) return;
    const point = [...newest.point];
    column.places.forEach((place, k) => {
      point[place] = values[k];
    });
    newest.point = point;
    send(point);
  };
  const field = column.values.length > 0 ? words3(column, data, change) : number(column, data, change);
  return {
    element: h2("div", { class: "trying-field" }, field.elements),
    update({ point }) {
      if (!point || point === now.point) return;
      now.point = point;
      field.show(column.places.map((place) => point[place]));
    }
  };
}
function number({ name, unit, places: [place] }, data, change) {
  const { decimals = 3, fill } = data.features[place];
  const [low, high] = reachOf(data, place);
  const step = 10 ** -decimals;
  const title = unit ? `${name}, ${unit}` : name;
  const fine = Math.max(step, Number(((high - low) / PARTS).toPrecision(1)));
  const slider = h2("input", {
    ...{ type: "range", class: "slider", min: low, max: high, step: fine, "aria-label": title }
  });
  const now = { value: NaN, typed: NaN };
  const typed = new Held2(
    `trying-${place}`,
    (typing) => numberInput2({ type: "number", optional: fill !== null }, typing),
    (value3, why) => {
      typed.refuse(why ? { why, value: value3 } : void 0);
      if (why) return;
      now.typed = value3 ?? fill;
      change([now.typed]);
    },
    (value3) => `The answer is still of ${value3}.`
  );
  typed.element.setAttribute("aria-label", `${title}, as a number`);
  const told = fill === null ? "" : ` An empty cell is ${dataText3(fill, decimals)}.`;
  const from = `${reachWords(data, [low, high], decimals)}${told}`;
  slider.addEventListener("input", () => change([Number(Number(slider.value).toPrecision(12))]));
  const rounded = (value3) => Number(value3.toFixed(Math.min(decimals, MOST_DECIMALS)));
  const label2 = h2("span", { class: "small", title: `${title}: ${from}` }, title);
  return {
    elements: [label2, slider, typed.element, typed.refusal],
    show([value3]) {
      if (value3 !== now.value) typed.refuse(void 0);
      now.value = value3;
      slider.value = String(value3);
      typed.show(value3 === now.typed ? value3 : rounded(value3));
    }
  };
}
function words3({ name, places, values }, data, change) {
  const fills = places.map((place) => data.features[place].fill);
  const canBeEmpty = fills.every((fill) => fill !== null);
  const option = (text, k) => h2("option", { value: k }, text);
  const select = h2("select", { class: "select", "aria-label": name }, values.map(option));
  if (canBeEmpty) select.append(option("empty", values.length));
  const note = h2("span", { class: "trying-filled" });
  select.addEventListener("change", () => {
    const chosen = Number(select.value);
    const filled = chosen === values.length;
    change(places.map((_, k) => filled ? fills[k] ?? 0 : Number(k === chosen)));
  });
  return {
    elements: [h2("span", { class: "small" }, name), select, note],
    show(given) {
      const place = given.indexOf(1);
      select.value = String(place < 0 ? values.length : place);
      setText(note, place < 0 ? "filled as in training" : "");
    }
  };
}

// static/js/views/trying/pad.js
import { part13 as part134 } from "./main.js";
import { part48 } from "./main.js";
import { part57 as part572 } from "./main.js";

// static/js/draw/trying/digit.js
var DOTS = 32;
var BLOCK = 4;
var BLOCKS = DOTS / BLOCK;
var PEN = 2.8;
var LEAST = 0.1;
function framed(strokes) {
  const spots = strokes.flat();
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (DOTS - 2 * PEN) / Math.max(right - left, bottom - top, LEAST);
  const placed = (value3, low, high) => DOTS / 2 + (value3 - (low + high) / 2) * scale;
  return strokes.map(
    (stroke) => stroke.map(({ x, y }) => ({ x: placed(x, left, right), y: placed(y, top, bottom) }))
  );
}
function distance(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}
function blocksOf(strokes) {
  const counts = new Array(BLOCKS * BLOCKS).fill(0);
  if (strokes.length === 0) return counts;
  const lines = framed(strokes).flatMap(
    (stroke) => stroke.map((spot, k) => ({ a: stroke[Math.max(k - 1, 0)], b: spot }))
  );
  for (let row = 0; row < DOTS; row += 1)
    for (let column = 0; column < DOTS; column += 1)
      if (lines.some(({ a, b }) => distance(column + 0.5, row + 0.5, a, b) <= PEN))
        counts[Math.floor(row / BLOCK) * BLOCKS + Math.floor(column / BLOCK)] += 1;
  return counts;
}

// static/js/views/trying/pad.js
import { part61 } from "./main.js";
import { part81 } from "./main.js";
var { h: h3, setAttributes: setAttributes2 } = part134;
var { paletteOf } = part48;
var { fitCanvas: fitCanvas2 } = part572;
var { paintPicture } = part61;
var { button } = part81;
var SIDE = 104;
var SEEN = 64;
var PEN2 = 9;
var STEP = 1 / 16;
var MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
var HELP = "Draw here: hold the pointer down. By keys: arrows move, Space puts the pen down or up, Delete clears.";
function createPad([rows, columns], send) {
  const canvas = h3("canvas", { "aria-hidden": "true" });
  const pad = h3(
    "div",
    { class: "trying-pad", role: "application", tabindex: "0", "aria-label": HELP, title: HELP },
    canvas
  );
  const seen = h3("canvas", { class: "trying-seen", role: "img", "aria-label": "The picture that goes in" });
  const now = {
    strokes: [],
    isDown: false,
    sent: null,
    pen: { x: 0.5, y: 0.5 }
  };
  const draw = () => paintPad(canvas, now.strokes, document.activeElement === pad && !now.isDown ? now.pen : null);
  function changed() {
    draw();
    now.sent = blocksOf(now.strokes);
    send(now.sent);
  }
  const clear = () => {
    now.strokes = [];
    now.isDown = false;
    draw();
  };
  const empty = () => {
    clear();
    changed();
  };
  byPointer(pad, now, changed);
  byKeys(pad, now, { clear: empty, changed, draw });
  const clean = button("Clear", empty, { class: "pill" });
  const beside = h3("div", { class: "trying-beside micro" }, seen, `goes in: ${rows}×${columns}`, clean);
  const element = h3("div", { class: "trying-draw" }, pad, beside);
  return {
    element,
    update({ point, theme }, previous) {
      if (!point || point === previous.point && theme === previous.theme && seen.dataset.painted) return;
      if (point !== now.sent && now.strokes.length > 0 && !now.isDown) clear();
      paintPicture(fitCanvas2(seen, SEEN, SEEN), point, { rows, columns, side: SEEN }, paletteOf(seen));
      seen.dataset.painted = "yes";
      draw();
    }
  };
}
function byPointer(pad, now, changed) {
  const spot = ({ clientX, clientY }) => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  pad.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pad.setPointerCapture(event.pointerId);
    now.isDown = true;
    now.strokes.push([spot(event)]);
    changed();
    event.preventDefault();
    pad.focus();
  });
  pad.addEventListener("pointermove", (event) => {
    if (!now.isDown || !pad.hasPointerCapture(event.pointerId)) return;
    now.strokes.at(-1)?.push(...event.getCoalescedEvents().map(spot), spot(event));
    changed();
  });
  const lift = () => {
    now.isDown = false;
  };
  pad.addEventListener("pointerup", lift);
  pad.addEventListener("pointercancel", lift);
}
function byKeys(pad, now, { clear, changed, draw }) {
  pad.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) {
      const within = (value3) => Math.min(Math.max(value3, 0), 1);
      now.pen = { x: within(now.pen.x + STEP * move[0]), y: within(now.pen.y + STEP * move[1]) };
      if (now.isDown) now.strokes.at(-1)?.push(now.pen);
    } else if (event.key === " ") {
      now.isDown = !now.isDown;
      if (now.isDown) now.strokes.push([now.pen]);
    } else if (event.key === "Delete" || event.key === "Backspace") clear();
    else return;
    setAttributes2(pad, { "data-pen": now.isDown ? "down" : "up" });
    if (now.isDown) changed();
    else draw();
    event.preventDefault();
    event.stopPropagation();
  });
  pad.addEventListener("blur", () => {
    now.isDown = false;
    draw();
  });
}
function paintPad(canvas, strokes, pen) {
  const context = fitCanvas2(canvas, SIDE, SIDE);
  const { ink } = paletteOf(canvas);
  Object.assign(context, {
    lineWidth: PEN2,
    lineCap: "round",
    lineJoin: "round",
    strokeStyle: ink,
    fillStyle: ink
  });
  for (const [first, ...others] of strokes) {
    context.beginPath();
    context.moveTo(SIDE * first.x, SIDE * first.y);
    for (const { x, y } of [first, ...others]) context.lineTo(SIDE * x, SIDE * y);
    context.stroke();
  }
  if (!pen) return;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(SIDE * pen.x, SIDE * pen.y, PEN2 / 2, 0, 2 * Math.PI);
  context.stroke();
}

// static/js/views/trying/trying.js
var { createPatience, setCaption: setCaption2 } = part62;
var { h: h4, setText: setText2 } = part135;
var { fits, seenIn } = part74;
var { columnsOf: columnsOf2, inputsOf } = part803;
var { button: button2 } = part812;
var PATIENCE_MS = 150;
function createTrying(container, actions) {
  const number2 = createSampleNumber("trying-sample", "Sample", take);
  const others = h4("span", { class: "small" });
  const inputs = h4("div", { class: "trying-inputs" });
  const answers = h4("ul", { class: "trying-answers", "aria-label": "What the network answers" });
  const caption = h4("p", { class: "caption", role: "status" });
  const now = { state: null, fields: [] };
  const wait = createPatience(PATIENCE_MS, (isLate) => body.classList.toggle("behind", isLate));
  const newest = { point: null };
  function take(sample) {
    const data = now.state?.data;
    if (!data) return;
    const place = Math.min(sample, data.x.length - 1);
    actions.trySample(place, inputsOf(data, place));
  }
  const another = button2("Next", () => take((now.state?.tried ?? -1) + 1), {
    class: "pill",
    title: "The next sample of the data"
  });
  const [typed, refusal] = number2.elements;
  const label2 = h4("label", { class: "small" }, "Sample ", typed);
  const head = h4("div", { class: "trying-head" }, label2, others, another, refusal);
  const body = h4("div", { class: "trying-body" }, inputs, answers);
  container.append(head, body, caption);
  function build(data) {
    const parts = data.picture ? [createPad(data.picture, actions.sendForward)] : columnsOf2(data).map((column) => createField(column, data, newest, actions.sendForward));
    const elements = parts.map(({ element }) => element);
    inputs.replaceChildren(...elements);
    body.classList.toggle("drawn", data.picture !== null);
    now.fields = parts;
  }
  return {
    update(state, previous) {
      const { run, data } = state;
      const isOther = data !== now.state?.data;
      now.state = state;
      if (!run || !data || data.features.length !== run.features) return;
      if (isOther) build(data);
      if (state.point === null) return take(Math.min(state.tried, data.x.length - 1));
      if (!fits(state.point, data)) return;
      newest.point = state.point;
      for (const field of now.fields) field.update(state, previous);
      const truth = isOwn(state, data) ? data.y[state.tried] : null;
      number2.show(Math.min(state.tried, data.x.length - 1), data.x.length);
      setText2(others, othersWords(data));
      const output = seenIn(state)?.output ?? [];
      wait(output.length === 0);
      if (output.length === 0) return;
      showAnswers(answers, answersOf(run, data, output));
      setCaption2(caption, takenWords(run, data, output, truth));
    }
  };
}
var isOwn = ({ point, tried }, data) => tried < data.x.length && JSON.stringify(point) === JSON.stringify(inputsOf(data, tried));
function showAnswers(list, answers) {
  while (list.children.length > answers.length) list.lastElementChild?.remove();
  while (list.children.length < answers.length)
    list.append(
      h4(
        "li",
        { class: "trying-answer" },
        h4("span"),
        h4("span", { class: "trying-bar", "aria-hidden": "true" }, h4("i")),
        h4("b")
      )
    );
  answers.forEach(({ name, text, share, isTaken }, k) => {
    const row = list.children[k];
    const [told, bar, figure] = [...row.children];
    row.classList.toggle("taken", isTaken);
    setText2(told, name);
    setText2(figure, text);
    bar.hidden = share === null;
    bar.firstElementChild.style.width = `${100 * (share ?? 0)}%`;
  });
}
export {
  createOver,
  createTrying
};
