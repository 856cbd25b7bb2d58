import {
  Asker,
  createTwin,
  isTextbook,
  line,
  stroke
} from "./shared-surface.js";
import {
  blend,
  counts,
  numbers,
  numbersAcross,
  paletteOf,
  roomBeside
} from "./shared-palette.js";
import {
  isMoving
} from "./shared-moving.js";
import {
  button,
  fitCanvas,
  label,
  linear,
  observeSize,
  path,
  pathThrough,
  px
} from "./shared-icons.js";
import {
  h,
  s,
  setAttributes,
  setText
} from "./shared-errors.js";
import {
  count,
  counted,
  power,
  short,
  significant
} from "./shared-format.js";

// static/js/asking/strips.js
var COARSE = 12;
var FINE = 105;
var STRIPS_MOVING = 400;
var PACE_MOVING = 250;
var SHARE = 5;
var isOpen = ({ room, run }) => room === "layers" && !isTextbook(run);
var nowAndThen = (interval) => ({ last }, present) => {
  if (!isMoving(present) || !last) return 0;
  return last.ended + Math.max(interval, SHARE * (last.ended - last.began));
};
var stripsQuestion = (asks) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, strips, history, frame } = present;
    const most = strips?.run === run.id ? FINE : COARSE;
    return { run: run.id, most, count: history.count, ended: frame.status === "diverged" };
  },
  due: (turn, present) => turn.last?.wanted.most === COARSE ? 0 : nowAndThen(STRIPS_MOVING)(turn, present),
  ask: ({ run, most }) => asks.histograms(run, most),
  show: (strips, { run }) => ({ strips: { ...strips, run } })
});
var paceQuestion = (asks) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, frame } = present;
    return { run: run.id, step: frame.step, ended: frame.status === "diverged" };
  },
  due: nowAndThen(PACE_MOVING),
  ask: ({ run, step }) => asks.update(run, step),
  show: (pace, { run }) => ({ pace: { ...pace, run } })
});

// static/js/draw/strips/scale.js
var KINDS = (
  /** @type {const} */
  ["weights", "gradients", "updates"]
);
var FEWEST = 10;
var TICKS = 3;
var MOST_POWERS = 4;
var LIGHTEST = 0.16;
var TONES = 24;
var binsOf = ({ counts: counts2 }) => counts2.find((row) => row?.length)?.length ?? 0;
function reachOf(strip) {
  const bins = binsOf(strip);
  if (bins === 0) return null;
  const room = Math.max(1, (FEWEST - bins) / 2);
  const { low, width } = strip;
  return [low - room * width, low + (bins + room) * width];
}
function ticksOf(kind, [low, high]) {
  if (kind === "weights") return numbers([low, high], TICKS);
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / MOST_POWERS));
  const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => last - k);
  return whole.filter((_, k) => k % stride === 0).map((value) => ({ value, text: value ? power(value) : "1" }));
}
var tonesOf = (ground, hue) => Array.from({ length: TONES }, (_, k) => blend(ground, hue, LIGHTEST + (1 - LIGHTEST) * k / (TONES - 1)));
var toneAt = (count2, most) => Math.round((TONES - 1) * Math.sqrt(count2 / Math.max(1, most)));
var mostOf = ({ counts: counts2 }) => counts2.reduce((most, row) => (row ?? []).reduce((more, count2) => Math.max(more, count2), most), 0);
function binsIn({ counts: counts2, low, width }, column, most) {
  const row = counts2[column] ?? [];
  const first = row.findIndex((count2) => count2 > 0);
  const last = row.findLastIndex((count2) => count2 > 0);
  if (first < 0) return [];
  const join = Math.max(1, Math.ceil((last - first + 1) / most));
  const bins = [];
  for (let k = first; k <= last; k += join) {
    const count2 = row.slice(k, Math.min(k + join, last + 1)).reduce((sum, each) => sum + each, 0);
    bins.push({ from: low + width * k, to: low + width * (k + join), count: count2 });
  }
  return bins;
}
var valueText = (kind, value) => kind === "weights" ? short(value, 3) : short(10 ** value, 2);
function smoothed(ratios, reach) {
  return ratios.map((own, k) => {
    if (own === null) return Number.NaN;
    const near = ratios.slice(Math.max(0, k - reach), k + reach + 1).filter((one) => one !== null);
    const mean = Math.sqrt(near.reduce((sum, one) => sum + one * one, 0) / near.length);
    return mean > 0 ? mean : Number.NaN;
  });
}

// static/js/draw/strips/time.js
var BEYOND = 0.07;
function timeOf({ steps, diverged_at: end }, perEpoch) {
  const last = steps[steps.length - 1] + 0.5;
  const more = end === null ? 0 : Math.max(1, BEYOND * (last + 0.5));
  return { steps, ends: [-0.5, last + more], cut: end === null ? null : last, perEpoch };
}
var across = ({ ends }, width) => linear(ends, [0, width]);
function columnEnds({ steps, ends, cut }, column) {
  const next = steps[column + 1];
  return [steps[column] - 0.5, next === void 0 ? cut ?? ends[1] : next - 0.5];
}
function columnAt({ steps }, step) {
  const after = steps.findIndex((first) => first > step);
  return Math.max(0, (after < 0 ? steps.length : after) - 1);
}
function stepAt({ steps, ends: [low, high] }, share) {
  const step = Math.round(low + (high - low) * share);
  return Math.min(Math.max(step, 0), steps[steps.length - 1]);
}
var countsEpochs = ({ steps, perEpoch }) => steps[steps.length - 1] >= 2 * perEpoch && perEpoch > 1;

// static/js/draw/strips/words.js
var kindName = (kind) => `${kind[0].toUpperCase()}${kind.slice(1)}`;
var KIND_NOTES = {
  weights: "by value",
  gradients: "by power of ten",
  updates: "by power of ten"
};
function besideBins(kind, { zero, small }, column) {
  if (kind === "weights") return "";
  const none = zero[column] ?? 0;
  const tiny = small[column] ?? 0;
  return [none > 0 && `${count(none)} are exactly 0`, tiny > 0 && `${count(tiny)} are smaller by far`].filter(Boolean).join(", ");
}
var isThere = ({ counts: counts2 }, column) => counts2[column] !== null;
function columnText(layer, kind, column, bins, step) {
  const at = `Step ${count(step)}`;
  if (!isThere(layer[kind], column)) return `${at}: no step led here.`;
  const beside = besideBins(kind, layer[kind], column);
  if (bins.length === 0) return `${at}: ${beside}.`;
  const fullest = bins.reduce((best, bin) => bin.count > best.count ? bin : best);
  const span = `${valueText(kind, bins[0].from)} to ${valueText(kind, bins[bins.length - 1].to)}`;
  const most = `${count(fullest.count)} of ${count(layer.parameter_count)} lie from ${valueText(kind, fullest.from)} to ${valueText(kind, fullest.to)}`;
  return `${at}: from ${span}; ${most}${beside ? `; ${beside}` : ""}.`;
}
var layerNotes = ({ units, parameter_count: weights, moves }) => [
  counted(units, "neuron"),
  counted(weights, "weight"),
  ...moves ? [] : ["frozen"]
];
function stripsTable(layers, column) {
  const head = ["Layer", "Weights from", "to", "Gradients of 0", "Updates of 0", "Update ÷ weight"];
  const rows = layers.map(({ layer, weights, gradients, updates, ratio }) => {
    const { low, width, counts: counts2 } = weights;
    const row = counts2[column] ?? [];
    const [first, last] = [row.findIndex(Boolean), row.findLastIndex(Boolean)];
    const zeros = [gradients, updates].map(({ zero }) => zero[column] ?? "–");
    const ends = [low + width * first, low + width * (last + 1)].map((end) => valueText("weights", end));
    return [layer, ...ends, ...zeros, significant(ratio[column], 2)];
  });
  return { head, rows };
}
function partsOf(parts) {
  const [many, ...rest] = parts.split(" ");
  return Number.isFinite(Number(many.replaceAll(",", ""))) ? [many, rest.join(" ")] : ["", parts];
}

// static/js/views/strips/axis.js
var PARTS = 4;
var HEIGHT = 20;
function createTimeAxis() {
  const columns = KINDS.map((kind) => createColumn(kind));
  const shown = { time: null };
  return {
    elements: columns.map(({ element }) => element),
    /** @param {Time} time @param {number} step */
    show(time, step) {
      const isNew = time !== shown.time;
      shown.time = time;
      for (const column of columns) column.show(time, step, isNew);
    },
    /** @param {string} theme */
    words(theme) {
      const what = shown.time && countsEpochs(shown.time) ? "Epochs" : "Steps";
      const more = theme === "dark" ? "brighter" : "darker";
      return `Each column of a strip is one step: ${more} means more weights have that value. ${what} go to the right.`;
    }
  };
}
function createColumn(kind) {
  const svg = s("svg", { class: "strips-times", "aria-hidden": "true" });
  const now = h("div", { class: "strips-now" });
  const inside = h("div", { class: "strips-foot-inside" }, svg, now);
  const element = h("div", { class: "strips-end", "data-kind": kind }, inside);
  const held = { width: 0, time: (
    /** @type {Time | null} */
    null
  ), step: 0 };
  observeSize(inside, (width) => {
    held.width = width;
    draw();
    move();
  });
  function draw() {
    const { width, time } = held;
    if (!time || width === 0) return;
    const unit = countsEpochs(time) ? time.perEpoch : 1;
    const x = across(time, width);
    const last = time.steps[time.steps.length - 1];
    const marks = numbersAcross([0, last / unit], PARTS, (value) => x(value * unit), counts);
    svg.replaceChildren(
      ...marks.flatMap(({ value, text }) => {
        const at = x(value * unit);
        const end = at > width - 12 ? "end" : at < 8 ? "start" : "middle";
        return [
          path("strips-line", `M${at} 0V4`),
          label(text, end === "end" ? width : Math.max(0, at), HEIGHT - 3, end)
        ];
      })
    );
  }
  function move() {
    const { width, time, step } = held;
    if (time && width > 0)
      now.style.transform = `translateX(${Math.min(across(time, width)(step), width)}px)`;
  }
  return {
    element,
    /** @param {Time} time @param {number} step @param {boolean} isNew */
    show(time, step, isNew) {
      Object.assign(held, { time, step });
      if (isNew) draw();
      move();
    }
  };
}

// static/js/draw/strips/ratio-picture.js
var DASHES = [
  "",
  "8 4",
  "1.5 4.5",
  "10 3 2 3",
  "16 4",
  "4 2",
  "10 3 2 3 2 3",
  "3 7",
  "20 3 4 3",
  "6 2 2 2",
  "1.5 2.5",
  "14 8"
];
var REACH = 4;
var FOOT = 6;
var TOP = 6;
var ROOM = 0.25;
function powersOf({ layers, usual }) {
  const known = layers.flatMap(({ ratio }) => ratio.map((one) => one ?? 0).filter((one) => one > 0));
  const logs = [usual.low, usual.high, ...known].map((one) => Math.log10(one));
  const ends = logs.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [logs[0], logs[0]]
  );
  return [ends[0] - ROOM, ends[1] + ROOM];
}
var LEFT = roomBeside(["10⁻¹⁰⁰"]) - 8;
function ratioPicture(scene, width, height) {
  const { layers, time, usual } = scene;
  const reach = powersOf(scene);
  const scale = across(time, width - LEFT);
  const x = (step) => LEFT + scale(step);
  const y = linear(reach, [height - FOOT, TOP]);
  const [top, bottom] = [y(Math.log10(usual.high)), y(Math.log10(usual.low))];
  const band = { x: px(LEFT), width: px(width - LEFT), y: px(top), height: px(bottom - top) };
  const xs = time.steps.map(x);
  const at = (ratios) => ratios.map((one) => y(Math.log10(one)));
  return [
    s("rect", { class: "strips-band", ...band }),
    ...grid(reach, y, width),
    path("strips-usual", `M${px(LEFT)} ${px(y(Math.log10(usual.ratio)))}H${px(width)}`),
    label("usual", width - 4, top + 14, "end", "strips-word"),
    ...layers.map(
      ({ ratio }) => path("strips-raw", pathThrough(xs, at(ratio.map((one) => one && one > 0 ? one : Number.NaN))))
    ),
    ...layers.map(
      ({ ratio, moves }, k) => moves ? path("strips-ratio", pathThrough(xs, at(smoothed(ratio, REACH))), { "stroke-dasharray": DASHES[k] }) : null
    )
  ].filter((one) => one !== null);
}
function grid([low, high], y, width) {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / 6));
  const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => last - k);
  return whole.filter((_, k) => k % stride === 0).flatMap((value) => [
    path("strips-line", `M${px(LEFT)} ${px(y(value))}H${px(width)}`),
    label(value ? power(value) : "1", LEFT - 8, y(value) + 4, "end")
  ]);
}

// static/js/views/strips/ratios.js
var NOTE = `Thick: ${2 * REACH + 1} columns together. Thin: one step each.`;
function createRatios(seek) {
  const svg = s("svg", { role: "img" });
  const now = h("div", { class: "strips-now" });
  const drawing = h("div", { class: "drawing strips-ratios" }, svg, now);
  const legend = h("tbody");
  const size = { width: 0, height: 0 };
  let shown = null;
  observeSize(drawing, (width, height) => {
    Object.assign(size, { width, height });
    paint();
  });
  function paint() {
    if (!shown || size.width === 0) return;
    const { strips, time, usual } = shown;
    svg.replaceChildren(...ratioPicture({ layers: strips.layers, time, usual }, size.width, size.height));
    setAttributes(svg, { "aria-label": "Update ÷ weight of each layer over time, beside the usual size" });
  }
  const scrub = (event) => {
    const { left, width } = drawing.getBoundingClientRect();
    if (shown) seek(stepAt(shown.time, (event.clientX - left - LEFT) / (width - LEFT)));
  };
  drawing.addEventListener("pointerdown", (event) => {
    drawing.setPointerCapture(event.pointerId);
    scrub(event);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (drawing.hasPointerCapture(event.pointerId)) scrub(event);
  });
  return {
    elements: [
      drawing,
      h("p", { class: "strips-note" }, NOTE),
      h(
        "table",
        { class: "strips-legend" },
        h("caption", { class: "visually-hidden" }, "Update ÷ weight"),
        legend
      )
    ],
    /** @param {NonNullable<typeof shown>} next */
    show(next) {
      if (shown?.strips === next.strips && shown.time === next.time) return;
      shown = next;
      paint();
    },
    /** @param {number} step */
    move(step) {
      if (!shown || size.width === 0) return;
      const at = LEFT + across(shown.time, size.width - LEFT)(step);
      now.style.transform = `translateX(${Math.min(at, size.width)}px)`;
    },
    /** @param {LayerPaceAnswer[]} layers */
    tell: (layers) => legend.replaceChildren(...layers.map(rowOf))
  };
}
function rowOf({ layer, parts, moves }, place2) {
  const dash = s("line", { x1: 0, x2: 34, y1: 6, y2: 6, "stroke-dasharray": DASHES[place2] });
  const sample = s(
    "svg",
    { class: "strips-sample", viewBox: "0 0 34 12", "aria-hidden": "true" },
    moves ? dash : null
  );
  const [many, of] = partsOf(parts);
  return h(
    "tr",
    {},
    h("td", {}, sample),
    h("th", { scope: "row" }, layer),
    h("td", {}, h("b", {}, many), ` ${of}`)
  );
}

// static/js/draw/strips/picture.js
var HATCH = 6;
function paintStrip(context, { strip, time, hue, palette }, width, height) {
  context.fillStyle = palette.raised;
  context.fillRect(0, 0, width, height);
  const reach = reachOf(strip);
  if (reach)
    paintColumns(context, { strip, time, tones: tonesOf(palette.raised, hue) }, reach, width, height);
  if (time.cut !== null) hatch(context, across(time, width)(time.cut), width, height, palette);
}
function paintColumns(context, { strip, time, tones }, reach, width, height) {
  const x = across(time, width);
  const y = linear(reach, [height, 0]);
  const most = mostOf(strip);
  strip.counts.forEach((row, column) => {
    if (!row) return;
    const [left, right] = columnEnds(time, column).map((step) => edge(x(step)));
    row.forEach((count2, bin) => {
      if (count2 === 0) return;
      const [low, high] = [bin, bin + 1].map((place2) => edge(y(strip.low + strip.width * place2)));
      context.fillStyle = tones[toneAt(count2, most)];
      context.fillRect(left, high, Math.max(1, right - left), Math.max(1, low - high));
    });
  });
}
var edge = (place2) => Math.round(2 * place2) / 2;
function hatch(context, left, right, height, palette) {
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, height);
  context.clip();
  context.fillStyle = palette.sunken;
  context.fill();
  for (let at = left - height; at < right; at += HATCH) {
    line(context, [at, height], [at + height, 0]);
    stroke(context, [palette.control, 1]);
  }
  line(context, [left, 0], [left, height]);
  stroke(context, [palette.ink2, 1]);
  context.restore();
}

// static/js/views/strips/strip.js
var HUES = (
  /** @type {const} */
  { weights: "ink", gradients: "gradient", updates: "update" }
);
var TICK = 5;
var PAGE = 10;
var Strip = class {
  #canvas = h("canvas");
  #axis = s("svg", { class: "strips-axis", "aria-hidden": "true" });
  #kind;
  #hands;
  #size = { width: 0, height: 0 };
  /** @type {Shown | null} */
  #shown = null;
  /** @type {{strip: StripAnswer, time: Time, theme: string} | null} */
  #painted = null;
  #pictures = h("div", { class: "strips-picture", tabindex: "0", role: "slider" });
  element = h("div", { class: "strips-strip" });
  /** @param {Kind} kind @param {Hands} hands */
  constructor(kind, hands) {
    this.#kind = kind;
    this.#hands = hands;
    this.#pictures.append(this.#canvas);
    this.element.append(this.#axis, this.#pictures);
    this.element.dataset.kind = kind;
    observeSize(this.#pictures, (width, height) => {
      this.#size = { width, height };
      this.#painted = null;
      this.#paint();
    });
    const on = (name, act) => this.#pictures.addEventListener(name, act);
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerleave", () => hands.point(null));
    on("blur", () => hands.point(null));
    on("keydown", (event) => this.#key(event));
  }
  /** The texts beside it, for their room. @returns {string[]} */
  get texts() {
    const reach = this.#shown && reachOf(this.#shown.layer[this.#kind]);
    return reach ? ticksOf(this.#kind, reach).map(({ text }) => text) : [];
  }
  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    const { layer, time, step } = shown;
    const column = columnAt(time, step);
    const last = time.steps[time.steps.length - 1];
    setAttributes(this.#pictures, {
      "aria-label": `${layer.layer}, ${this.#kind} over time`,
      "aria-valuemin": 0,
      "aria-valuemax": last,
      "aria-valuenow": Math.min(step, last),
      "aria-valuetext": this.#text(layer, time, column)
    });
    this.#paint();
  }
  /** @param {LayerStripsAnswer} layer @param {Time} time @param {number} column */
  #text(layer, time, column) {
    const bins = binsIn(layer[this.#kind], column, Number.POSITIVE_INFINITY);
    return columnText(layer, this.#kind, column, bins, time.steps[column]);
  }
  #paint() {
    const { width, height } = this.#size;
    if (!this.#shown || width === 0) return;
    const { layer, time, theme } = this.#shown;
    const strip = layer[this.#kind];
    const known = this.#painted;
    if (known?.strip === strip && known.time === time && known.theme === theme) return;
    this.#painted = { strip, time, theme };
    const palette = paletteOf(this.element);
    const context = fitCanvas(this.#canvas, width, height);
    paintStrip(context, { strip, time, hue: palette[HUES[this.#kind]], palette }, width, height);
    this.#scale(strip, height);
  }
  /** @param {StripAnswer} strip @param {number} height */
  #scale(strip, height) {
    const reach = reachOf(strip);
    const y = reach && linear(reach, [height, 0]);
    const marks = reach && y ? ticksOf(this.#kind, reach).filter(({ value }) => y(value) > 6 && y(value) < height - 2) : [];
    const left = this.#axis.clientWidth || 0;
    this.#axis.replaceChildren(
      ...marks.flatMap(({ value, text }) => {
        const at = y ? y(value) : 0;
        return [
          path("strips-line", `M${left - TICK} ${at}H${left}`),
          label(text, left - TICK - 3, at + 4, "end")
        ];
      })
    );
  }
  /** @param {PointerEvent} event */
  #at(event) {
    const { left, width } = this.#pictures.getBoundingClientRect();
    return (event.clientX - left) / Math.max(1, width);
  }
  /** @param {PointerEvent} event */
  #press(event) {
    if (!this.#shown || event.button !== 0) return;
    this.#pictures.setPointerCapture(event.pointerId);
    this.#hands.seek(stepAt(this.#shown.time, this.#at(event)));
  }
  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.#shown) return;
    const step = stepAt(this.#shown.time, this.#at(event));
    if (this.#pictures.hasPointerCapture(event.pointerId)) this.#hands.seek(step);
    this.#point(columnAt(this.#shown.time, step));
  }
  /** @param {number} column */
  #point(column) {
    if (!this.#shown) return;
    this.#hands.point({ layer: this.#shown.layer, kind: this.#kind, column, element: this.#pictures });
  }
  /** Columns by the arrows. @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#shown || event.ctrlKey || event.metaKey || event.altKey) return;
    const { time, step } = this.#shown;
    const [now, last] = [columnAt(time, step), time.steps.length - 1];
    const to = (/* @__PURE__ */ new Map([
      ["ArrowRight", now + 1],
      ["ArrowUp", now + 1],
      ["ArrowLeft", now - (step > time.steps[now] ? 0 : 1)],
      ["ArrowDown", now - (step > time.steps[now] ? 0 : 1)],
      ["PageUp", now + PAGE],
      ["PageDown", now - PAGE],
      ["Home", 0],
      ["End", last]
    ])).get(event.key);
    if (event.key === "Escape") this.#hands.point(null);
    if (to === void 0) return;
    event.preventDefault();
    const column = Math.min(Math.max(to, 0), last);
    this.#hands.seek(time.steps[column]);
    this.#point(column);
  }
};

// static/js/views/strips/tag.js
var ROWS = 10;
var GAP = 12;
function createTag(frame) {
  const title = h("p", { class: "strips-tag-title" });
  const rows = h("table", { class: "strips-bars", "aria-hidden": "true" });
  const beside = h("p", { class: "micro" });
  const element = h("div", { class: "strips-tag floating", hidden: true }, title, rows, beside);
  return {
    element,
    /** @param {Spot} spot @param {number} step  of the column */
    show(spot, step) {
      element.hidden = spot === null;
      if (!spot) return;
      const { layer, kind, column } = spot;
      setText(title, `${layer.layer}, ${kind}, step ${count(step)}`);
      const bins = binsIn(layer[kind], column, ROWS).reverse();
      const most = Math.max(1, ...bins.map((bin) => bin.count));
      rows.replaceChildren(...bins.map((bin) => rowOf2(bin, kind, most)));
      rows.dataset.kind = kind;
      const words = isThere(layer[kind], column) ? besideBins(kind, layer[kind], column) : "No step led here.";
      setText(beside, words);
      place(element, spot.element, frame);
    }
  };
}
function rowOf2({ from, to, count: many }, kind, most) {
  const bar = h("i", { class: "strips-bar" });
  bar.style.width = `${100 * many / most}%`;
  const ends = `${valueText(kind, from)} to ${valueText(kind, to)}`;
  return h("tr", {}, h("th", {}, ends), h("td", {}, bar), h("td", { class: "strips-count" }, count(many)));
}
function place(element, strip, frame) {
  const [at, all] = [strip.getBoundingClientRect(), frame.getBoundingClientRect()];
  const { offsetWidth: width, offsetHeight: height } = element;
  const right = at.right + GAP;
  const left = right + width <= all.right ? right : Math.max(all.left + GAP, at.left - width - GAP - 56);
  const top = Math.min(Math.max(at.top, all.top + GAP), all.bottom - height - GAP);
  element.style.left = `${left - all.left + frame.scrollLeft}px`;
  element.style.top = `${Math.max(GAP, top - all.top + frame.scrollTop)}px`;
}

// static/js/views/strips/verdict.js
function createVerdict(mend) {
  const title = h("b");
  const sentence = h("span");
  const words = h("p", { class: "strips-verdict", role: "status" }, title, " ", sentence);
  const shown = { action: null };
  const act = button("", () => shown.action && mend(shown.action), { class: "strips-act" });
  act.hidden = true;
  return {
    elements: [words, act],
    /** What is told of another step than the one on screen offers nothing. @param {PaceAnswer} pace @param {number} step */
    show(pace, step) {
      setText(title, pace.title);
      setText(sentence, pace.sentence);
      shown.action = pace.action;
      act.hidden = pace.action === null;
      act.disabled = pace.step !== step;
      if (pace.action) setText(act, pace.action.label);
    }
  };
}

// static/js/views/strips/strips.js
var SURFACE = "This run is on a textbook surface: a position has no layers.";
var Strips = class {
  #actions;
  #title = h("h2", { id: "layers-title", class: "strips-title", tabindex: "-1" });
  #lead = h("p", { class: "strips-lead" });
  #idle = h("p", { class: "strips-idle" });
  #grid = h("div", { class: "strips-grid" });
  #main = h("div", { class: "strips-main" });
  #side = h("aside", { class: "strips-side", "aria-label": "Update ÷ weight" });
  #tag = createTag(this.#main);
  #ratios;
  #verdict;
  #axis = createTimeAxis();
  #twin = createTwin("The layers", () => this.#table());
  /** @type {{strips: Strip[], names: HTMLElement[], key: string}} */
  #rows = { strips: [], names: [], key: "" };
  /** @type {State | null} */
  #state = null;
  /** @type {{strips: State["strips"], perEpoch: number, time: import("../../draw/strips/time.js").Time} | null} */
  #known = null;
  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#actions = actions;
    this.#ratios = createRatios(actions.seek);
    this.#verdict = createVerdict(actions.mend);
    const back = button("Back to the lab", () => actions.setRoom("lab"), { class: "pill strips-back" });
    this.#main.append(
      h("header", { class: "strips-head" }, this.#title, back),
      this.#lead,
      h("div", { class: "strips-tabs", role: "group", "aria-label": "What the strips show" }, this.#tabs()),
      this.#grid,
      h("div", { class: "strips-foot" }, this.#idle, this.#twin.element),
      this.#tag.element
    );
    const words = "Length of the update, divided by the length of the weights.";
    this.#side.append(
      h("h3", {}, "Update ÷ weight"),
      h("p", { class: "strips-note" }, words),
      ...this.#ratios.elements,
      ...this.#verdict.elements
    );
    container.append(this.#main, this.#side);
    this.#main.dataset.shown = KINDS[0];
  }
  /** On a small screen one kind is shown at a time. */
  #tabs() {
    const tabs = KINDS.map(
      (kind) => button(kindName(kind), () => choose(kind), {
        class: "strips-tab",
        "aria-pressed": String(kind === KINDS[0])
      })
    );
    const choose = (chosen) => {
      this.#main.dataset.shown = chosen;
      tabs.forEach((tab, k) => {
        tab.setAttribute("aria-pressed", String(KINDS[k] === chosen));
      });
    };
    return tabs;
  }
  /** Be where the keyboard is. */
  focus = () => this.#title.focus({ preventScroll: true });
  /** @param {State} state @param {State} previous */
  update(state, previous) {
    if (state.room !== "layers") return;
    this.#state = state;
    const { run, frame, strips, pace } = state;
    const isSurface = isTextbook(run);
    const isHere = !isSurface && strips !== null && strips.run === run?.id && frame?.run === run.id;
    for (const part of [this.#grid, this.#side, this.#lead, this.#twin.element]) part.hidden = !isHere;
    if (!isHere || !run) {
      setText(this.#title, isSurface ? SURFACE : "Counting the weights …");
      this.#idle.replaceChildren();
      return;
    }
    const { steps_per_epoch: perEpoch, step } = (
      /** @type {Frame} */
      frame
    );
    const time = this.#time(strips, perEpoch);
    this.#show(strips, time, step, state.theme);
    const told = pace?.run === run.id ? pace : null;
    if (told) this.#tell(told, step);
    else setText(this.#title, "Layers over time");
    this.#ratios.show({ strips, time, usual: told?.usual ?? USUAL });
    this.#ratios.move(step);
    if (strips !== previous.strips || step !== previous.frame?.step) this.#twin.refresh();
  }
  /** The same object while nothing changed, so that nothing is painted again. @param {NonNullable<State["strips"]>} strips @param {number} perEpoch */
  #time(strips, perEpoch) {
    if (this.#known?.strips !== strips || this.#known.perEpoch !== perEpoch)
      this.#known = { strips, perEpoch, time: timeOf(strips, perEpoch) };
    return this.#known.time;
  }
  /**
   * @param {NonNullable<State["strips"]>} strips
   * @param {import("../../draw/strips/time.js").Time} time
   * @param {number} step
   * @param {string} theme
   */
  #show({ layers }, time, step, theme) {
    const key = layers.map(({ layer }) => layer).join();
    if (key !== this.#rows.key) this.#build(layers, key);
    layers.forEach((layer, row) => {
      KINDS.forEach((_, k) => {
        this.#rows.strips[row * KINDS.length + k].show({ layer, time, step, theme });
      });
      const [name, ...notes] = this.#rows.names[row].children;
      setText(name, layer.layer);
      layerNotes(layer).forEach((note, k) => {
        setText(notes[k], note);
      });
    });
    KINDS.forEach((kind, k) => {
      const own = this.#rows.strips.filter((_, place2) => place2 % KINDS.length === k);
      this.#grid.style.setProperty(
        `--${kind}-axis`,
        `${Math.ceil(roomBeside(own.flatMap(({ texts }) => texts)))}px`
      );
    });
    this.#axis.show(time, step);
    setText(this.#lead, this.#axis.words(theme));
  }
  /** @param {LayerStripsAnswer[]} layers @param {string} key */
  #build(layers, key) {
    const hands = { seek: this.#actions.seek, point: (spot) => this.#point(spot) };
    const strips = layers.flatMap(() => KINDS.map((kind) => new Strip(kind, hands)));
    const names = layers.map(
      (layer) => h("div", { class: "strips-name" }, h("h3", {}), ...layerNotes(layer).map(() => h("p", {})))
    );
    const heads = KINDS.map(
      (kind) => h("p", { class: "strips-kind", "data-kind": kind }, h("b", {}, kindName(kind)), ` ${KIND_NOTES[kind]}`)
    );
    const rows = names.flatMap((name, row) => {
      const own = strips.slice(row * KINDS.length, (row + 1) * KINDS.length).map(({ element }) => element);
      for (const part of [name, ...own]) part.style.setProperty("--row", String(row + 1));
      return [name, ...own];
    });
    this.#grid.replaceChildren(...heads, ...rows, ...this.#axis.elements);
    this.#grid.style.setProperty("--rows", String(layers.length));
    this.#rows = { strips, names, key };
  }
  /** @param {import("./tag.js").Spot} spot */
  #point(spot) {
    this.#tag.show(spot, spot && this.#known ? this.#known.time.steps[spot.column] : 0);
  }
  /** @param {PaceAnswer} pace @param {number} step */
  #tell(pace, step) {
    setText(this.#title, pace.headline);
    this.#verdict.show(pace, step);
    this.#ratios.tell(pace.layers);
    const { sentence = "", idle = 0 } = pace.idle ?? {};
    const [, many = "", rest = sentence] = /^([\d,]+ of [\d,]+)(.*)$/.exec(sentence) ?? [];
    const text = `${many}${rest}`;
    if (this.#idle.dataset.text === text) return;
    this.#idle.dataset.text = text;
    this.#idle.replaceChildren(h("b", {}, many), rest, idle > 0 ? " Counted, not drawn." : "");
  }
  #table() {
    const strips = this.#state?.strips;
    if (!strips || !this.#known) return { head: [], rows: [] };
    return stripsTable(strips.layers, columnAt(this.#known.time, this.#state?.frame?.step ?? 0));
  }
};
var USUAL = { ratio: 1e-3, low: 5e-4, high: 2e-3 };
var createStrips = (container, actions) => new Strips(container, actions);

// static/js/layers.js
function createLayers(container, page, asks, actions) {
  const view = createStrips(container, actions);
  page.subscribe((state, previous) => view.update(state, previous));
  const askers = [new Asker(page, stripsQuestion(asks)), new Asker(page, paceQuestion(asks))];
  for (const asker of askers) asker.look();
  view.update(page.get(), page.get());
  return view;
}
export {
  createLayers
};
