import {
  Refused,
  denseOf,
  isDropout,
  saidBy
} from "./learn-shared-parameters.js";

// static/js/state/placing.js
var ownOf = (value2, name) => value2 !== null && value2 !== void 0 && Object.hasOwn(value2, name) ? value2[name] : void 0;

// static/js/address/share.js
var LOSS_DIGITS = 17;
var USUAL = { kernel_initializer: "glorot_uniform", bias_initializer: "zeros" };
var USUAL_REST = {
  ...{ type: "dense", use_bias: true },
  ...{ kernel_regularizer: null, bias_regularizer: null }
};
var layersText = (layers) => layers.every(isShort) ? layers.map(layerText).join(",") : JSON.stringify(layers);
function isShort(layer) {
  if (isDropout(layer)) return true;
  const words2 = [layer.units, layer.activation, layer.kernel_initializer, layer.bias_initializer];
  const rest = Object.entries(USUAL_REST);
  return rest.every(([name, usual]) => (ownOf(layer, name) ?? usual) === usual) && words2.every((word) => /^\w+$/.test(String(word)));
}
function layerText(layer) {
  if (isDropout(layer)) return `dropout.${layer.rate}`;
  const { units, activation, kernel_initializer: kernel, bias_initializer: bias } = layer;
  const usual = kernel === USUAL.kernel_initializer && bias === USUAL.bias_initializer;
  return [units, activation, ...usual ? [] : [kernel, bias]].join(".");
}
function jsonOrText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function leaves(config) {
  return Object.entries(config).flatMap(([name, value2]) => {
    const isPart = typeof value2 === "object" && !Array.isArray(value2) && Object.keys(value2 ?? {}).length > 0;
    if (!isPart) return [[name, value2]];
    return leaves(value2).map(([rest, leaf]) => [`${name}.${rest}`, leaf]);
  });
}
var valueText = (value2) => typeof value2 === "string" && jsonOrText(value2) === value2 ? value2 : JSON.stringify(value2);
var escaped = (text) => encodeURIComponent(text).replace(/%(2C|2F|3A|3B|3D|5B|5D)/g, decodeURIComponent);
var guarded = (text) => text.replace(/[%;]/g, encodeURIComponent);
function forkText({ step, changes, at }) {
  const pairs = leaves({ ...changes, ...at && { at } });
  return [step, ...pairs.map(([name, value2]) => `${name}=${guarded(valueText(value2))}`)].join(";");
}
function encodeAddress({
  run,
  step,
  weight: weight2,
  config = {},
  forks = [],
  view = {},
  loss,
  profile,
  file
}) {
  const { layers, ...rest } = config;
  const pairs = leaves(rest).map(([name, value2]) => [name, valueText(value2)]);
  if (Array.isArray(layers)) pairs.unshift(["layers", layersText(layers)]);
  if (run) pairs.unshift(["run", run]);
  for (const fork of forks) pairs.push(["fork", forkText(fork)]);
  if (step !== null && step !== void 0) pairs.push(["step", String(step)]);
  if (weight2) pairs.push(["weight", weight2]);
  for (const [name, value2] of Object.entries(view)) pairs.push([`view.${name}`, value2]);
  if (typeof loss === "number") pairs.push(["moment.loss", loss.toPrecision(LOSS_DIGITS)]);
  if (profile) pairs.push(["moment.profile", profile]);
  if (file) pairs.push(["moment.file", file]);
  return pairs.map(([name, value2]) => `${escaped(name)}=${escaped(value2)}`).join("&");
}

// static/js/state/store.js
function createStore(initial, schedule = (draw) => requestAnimationFrame(draw)) {
  const now = { state: initial, drawn: initial, scheduled: false };
  const listeners = /* @__PURE__ */ new Set();
  function draw() {
    if (!now.scheduled) return;
    const previous = now.drawn;
    now.scheduled = false;
    now.drawn = now.state;
    for (const listener of listeners) listener(now.drawn, previous);
  }
  return {
    get: () => now.state,
    set(patch) {
      const names = Object.keys(patch);
      if (names.every((name) => Object.is(now.state[name], patch[name]))) return;
      now.state = { ...now.state, ...patch };
      if (!now.scheduled) {
        now.scheduled = true;
        schedule(draw);
      }
    },
    flush: draw,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}

// static/js/learn/figure.js
function runFigure(figure, container, scratch) {
  const { first, link: link2 } = figure;
  const initial = { choice: first, answer: null, problem: null, href: link2(first) };
  const store = createStore(initial);
  const asking2 = { busy: false, settled: null };
  async function ask() {
    const { choice } = store.get();
    if (asking2.busy || asking2.settled === choice) return;
    asking2.busy = true;
    asking2.settled = choice;
    try {
      const answer = { ...await figure.ask(scratch, choice), of: choice };
      store.set({ answer, problem: null, href: link2(choice) });
    } catch (error) {
      store.set({ problem: saidBy(error) });
    } finally {
      asking2.busy = false;
    }
    await ask();
  }
  const view = figure.create(container, {
    choose(patch) {
      store.set({ choice: { ...store.get().choice, ...patch } });
      ask();
    },
    again() {
      asking2.settled = null;
      ask();
    }
  });
  store.subscribe(view.update);
  view.update(initial);
  return ask();
}
var labAddress = (config, lesson, { view, ...more } = {}) => encodeAddress({ config, ...more, view: { ...view, lesson: String(lesson) } });

// static/js/draw/format.js
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
var NOTHING = "–";
var SMALLEST_PLAIN = 1e-4;
var LARGEST_PLAIN = 1e6;
var FEWEST_DIGITS = 3;
var ALL_DIGITS = 100;
var FINEST_TIE = 2 ** 45;
var withMinus = (digits) => digits.replace("-", "−");
var withCommas = (digits) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
var grouped = (digits) => withMinus(withCommas(digits));
function halfEven(x, write, digits) {
  const text = write.call(x, digits);
  if (!Number.isInteger(x * FINEST_TIE)) return text;
  const [kept, exponent] = text.split("e");
  const exact = write.call(x, ALL_DIGITS);
  if (!/[13579]$/.test(kept) || !/^\.?50*(e|$)/.test(exact.slice(kept.length))) return text;
  return `${exact.slice(0, kept.length)}${exponent === void 0 ? "" : `e${exponent}`}`;
}
var decimalText = (x, decimals) => halfEven(x, Number.prototype.toFixed, Math.min(ALL_DIGITS, decimals));
var exponentText = (x, digits) => halfEven(x, Number.prototype.toExponential, digits - 1);
var isPlain = (size) => size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
function count(n) {
  return grouped(String(Math.round(n)));
}
function counted(n, noun) {
  return `${count(n)} ${n === 1 ? noun : `${noun}${noun.endsWith("s") ? "es" : "s"}`}`;
}
function power(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}
function absent(x) {
  if (x === null || x === void 0 || Number.isNaN(x)) return NOTHING;
  return x < 0 ? "−∞" : "∞";
}
var isThere = (x) => typeof x === "number" && Number.isFinite(x);
function fixed(x, decimals) {
  if (!isThere(x)) return absent(x);
  const text = decimalText(x, decimals);
  if (Math.abs(Number(text)) >= LARGEST_PLAIN) return significant(x, Math.max(decimals, FEWEST_DIGITS));
  return grouped(Number(text) === 0 ? text.replace("-", "") : text);
}
function significant(x, digits) {
  if (!isThere(x)) return absent(x);
  if (x === 0) return "0";
  const [mantissa, exponent] = exponentText(x, digits).split("e");
  const text = decimalText(x, Math.max(0, digits - 1 - Number(exponent)));
  if (isPlain(Math.abs(Number(text)))) return grouped(text);
  return `${withMinus(mantissa)}×${power(Number(exponent))}`;
}
function signed(x, digits) {
  const text = significant(x, digits);
  return typeof x === "number" && x > 0 ? `+${text}` : text;
}
var MOST_AXIS_DIGITS = 8;
var MOST_TELLING_DIGITS = 15;
var MOST_AXIS_DECIMALS = 4;
function axisTexts(numbers2, decimals) {
  const arePlain = numbers2.every((x) => x === 0 || isPlain(Math.abs(x)));
  return numbers2.map((x) => {
    if (x === 0 && !(arePlain && Number(decimals) <= MOST_AXIS_DECIMALS)) return "0";
    if (arePlain && decimals !== null) return fixed(x, decimals);
    const needed = decimals === null ? MOST_AXIS_DIGITS : Math.floor(Math.log10(Math.abs(x))) + 1 + decimals;
    const rounded = Number(exponentText(x, Math.min(Math.max(needed, 1), MOST_TELLING_DIGITS)));
    return arePlain ? grouped(String(rounded)) : withPower(rounded);
  });
}
function plain(x) {
  if (!isThere(x)) return absent(x);
  return x === 0 || isPlain(Math.abs(x)) ? withMinus(String(x)) : withPower(x);
}
function withPower(x) {
  const [mantissa, exponent] = x.toExponential().split("e");
  return `${mantissa === "1" ? "" : `${withMinus(mantissa)}×`}${power(Number(exponent))}`;
}

// static/js/state/lesson.js
var LAYER = {
  units: 1,
  activation: "linear",
  kernel_initializer: "glorot_uniform",
  bias_initializer: "zeros"
};
var oneWeight = (weight2, more) => ({
  dataset: { name: "line" },
  layers: [LAYER],
  loss: "mean_squared_error",
  optimizer: { name: "sgd", learning_rate: 0.5 },
  metrics: [],
  batch_size: 100,
  epochs: 30,
  initial_weights: [[[weight2]], [1]],
  frozen: ["dense/bias"],
  ...more
});
var START = 4.6;
var CURVE = { middle: 2, span: 4, points: 161 };
var STILL = { name: "sgd", learning_rate: 0 };
var RUNS = {
  floor: { config: oneWeight(CURVE.middle), steps: 0 },
  one: { config: oneWeight(START), steps: 10 },
  still: { config: oneWeight(START, { batch_size: 5, epochs: 1, optimizer: STILL }), steps: 20 },
  near: { config: oneWeight(2.1, { batch_size: 10, epochs: 1 }), steps: 10 },
  ravine: {
    config: {
      model: { landscape: "ravine", noise: 0 },
      optimizer: { name: "sgd", learning_rate: 0.09 },
      epochs: 60
    },
    steps: 10
  },
  article: { config: {}, steps: 30 }
};
var oneWeightFrom = (weight2, rate2) => oneWeight(weight2, { optimizer: { name: "sgd", learning_rate: rate2 } });
var RULES = [
  { name: "plain", optimizer: { name: "sgd", learning_rate: 0.09 } },
  { name: "momentum", optimizer: { name: "sgd", learning_rate: 0.05, momentum: 0.8 } },
  { name: "Adam", optimizer: { name: "adam", learning_rate: 0.5 } }
];
var WALK = 30;
var RAVINE_WALK = 60;

// static/js/draw/dom.js
var SVG = "http://www.w3.org/2000/svg";
var PROPERTIES = /* @__PURE__ */ new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);
function setProp(element, name, value2) {
  if (typeof value2 === "function") {
    element.addEventListener(name.slice(2), value2);
  } else if (PROPERTIES.has(name)) {
    Object.assign(element, { [name]: value2 });
  } else if (value2 !== null && value2 !== void 0 && value2 !== false) {
    element.setAttribute(name, value2 === true ? "" : String(value2));
  }
}
function dress(element, props, children) {
  for (const [name, value2] of Object.entries(props)) setProp(element, name, value2);
  for (const child of children.flat()) {
    if (child !== null && child !== void 0 && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}
function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}
function s(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}
function setText(node, text) {
  const next = String(text);
  if (node.textContent !== next) node.textContent = next;
}
function setAttributes(element, attributes) {
  for (const [name, value2] of Object.entries(attributes)) {
    if (value2 === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value2)) element.setAttribute(name, String(value2));
  }
}

// static/js/draw/line.js
function linear([low, high], [start, stop]) {
  const factor = high === low ? 0 : (stop - start) / (high - low);
  return (value2) => start + (value2 - low) * factor;
}
function hull(...lists) {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      const value2 = list[k];
      if (Number.isFinite(value2)) {
        if (value2 < lo) lo = value2;
        if (value2 > hi) hi = value2;
      }
    }
  }
  return lo <= hi ? { lo, hi } : null;
}
function pathThrough(xs, ys) {
  const steps = [];
  let pen = "M";
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(xs[i]) && Number.isFinite(ys[i])) {
      steps.push(`${pen}${px(xs[i])} ${px(ys[i])}`);
      pen = "L";
    } else {
      pen = "M";
    }
  }
  return steps.join("");
}
var FARTHEST = 1e5;
function px(value2) {
  return String(Math.round(Math.min(Math.max(value2, -FARTHEST), FARTHEST) * 100) / 100);
}

// static/js/draw/svg.js
var label = (text, x, y, anchor = "start", className) => s("text", { class: className, x: px(x), y: px(y), "text-anchor": anchor }, text);
var path = (className, d, more) => s("path", { class: className, d, ...more });
var circle = (className, x, y, radius) => s("circle", { class: className, cx: px(x), cy: px(y), r: px(radius) });
var clip = (id, { left, right, top, bottom }) => s(
  "clipPath",
  { id },
  s("rect", { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) })
);

// static/js/draw/chart/ticks.js
function niceStep(span, parts) {
  const rough = span / parts;
  const power2 = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power2;
  return power2 * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}
function multiples(lo, hi, step) {
  const slack = 1e-6;
  const first = Math.ceil(lo / step - slack);
  const last = Math.floor(hi / step + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => (first + k) * step);
}
var FEWEST_PARTS = 3;
function stepFor(lo, hi, parts) {
  const step = niceStep(hi - lo, parts);
  return multiples(lo, hi, step).length > 1 ? step : niceStep(hi - lo, FEWEST_PARTS);
}
function decimalsOf(step) {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}
function numbers([lo, hi], parts) {
  const step = stepFor(lo, hi, parts);
  const values = multiples(lo, hi, step);
  const texts = axisTexts(values, decimalsOf(step));
  return new Set(texts).size === texts.length ? values.map((value2, k) => ({ value: value2, text: texts[k] })) : [];
}

// static/js/draw/lesson/plot.js
var ROOM = { top: 34, bottom: 58, left: 46, right: 14 };
var BELOW = 24;
function plotOf(width, height, across, up) {
  const box = { left: ROOM.left, right: width - ROOM.right, top: ROOM.top, bottom: height - ROOM.bottom };
  return { x: linear(across, [box.left, box.right]), y: linear(up, [box.bottom, box.top]), box };
}
function axesOf({ x, y, box }, { across, up, names }) {
  const levels = numbers(up, 4).flatMap(({ value: value2, text }) => [
    path("learn-level", `M${px(box.left)} ${px(y(value2))}H${px(box.right)}`),
    label(text, box.left - 10, y(value2) + 5, "end", "learn-tick")
  ]);
  const places = numbers(across, 4).map(
    ({ value: value2, text }) => label(text, x(value2), box.bottom + BELOW, "middle", "learn-tick")
  );
  return s(
    "g",
    {},
    levels,
    places,
    label(names[1], 2, 17, "start", "learn-axis"),
    label(names[0], box.right, box.bottom + 2 * BELOW, "end", "learn-axis")
  );
}
var HEAD = 9;
function arrow(className, from, to, y) {
  const back = Math.abs(to - from) < HEAD ? to - from : Math.sign(to - from) * HEAD;
  const shaft = path(className, `M${px(from)} ${px(y)}H${px(to - back)}`);
  const wing = Math.abs(back) * 0.7;
  const head = `M${px(to)} ${px(y)}l${px(-back)} ${px(-wing)}v${px(2 * wing)}z`;
  return s("g", {}, shaft, path(`${className}-head`, head));
}

// static/js/draw/lesson/curve.js
var weightText = (w) => fixed(w, 2);
var lossText = (loss) => Math.abs(loss) < 0.1 ? significant(loss, 2) : fixed(loss, 2);
function curvePlot({ w, loss }, width, height) {
  const across = [w[0], w[w.length - 1]];
  const up = [0, hull(loss)?.hi ?? 1];
  return { ...plotOf(width, height, across, up), across, up };
}
function curveLine(plot, { w, loss }) {
  const names = ["the weight", "loss"];
  return [
    axesOf(plot, { ...plot, names }),
    path("learn-curve", pathThrough(w.map(plot.x), loss.map(plot.y)))
  ];
}
var BESIDE = 20;
function wordsAt({ x, y, box }, text, w, loss) {
  const isLeft = x(w) > (box.left + box.right) / 2;
  const at = x(w) + (isLeft ? -BESIDE : BESIDE);
  return label(text, at, Math.max(box.top + 4, y(loss) - BESIDE), isLeft ? "end" : "start", "learn-value");
}
function ballOn(plot, { w, loss, next }) {
  const { x, y, box } = plot;
  const drop = (at, top) => path("learn-drop", `M${px(x(at))} ${px(y(top))}V${px(box.bottom)}`);
  const base = box.bottom - 12;
  const step = next && [
    drop(next.w, next.loss),
    arrow("learn-step", x(w), x(next.w), base),
    circle("learn-next", x(next.w), y(next.loss), 10)
  ];
  return [
    drop(w, loss),
    ...step ?? [],
    circle("learn-ball", x(w), y(loss), 13),
    wordsAt(plot, `loss ${lossText(loss)}`, w, loss)
  ];
}
function wayOn(plot, { a, loss }, id) {
  const { x, y, box } = plot;
  const [xs, ys] = [a.map(x), loss.map(y)];
  const beads = xs.map((at, k) => circle(k === 0 ? "learn-ball" : "learn-bead", at, ys[k], k === 0 ? 11 : 5));
  const isBesideStart = x(a[0]) > (box.left + box.right) / 2;
  return [
    clip(id, {
      ...box,
      top: box.top - 14,
      bottom: box.bottom + 12,
      left: box.left - 12,
      right: box.right + 12
    }),
    s("g", { "clip-path": `url(#${id})` }, path("learn-way", pathThrough(xs, ys)), beads.reverse()),
    label(
      "start",
      xs[0] + (isBesideStart ? 18 : -18),
      ys[0] + 5,
      isBesideStart ? "start" : "end",
      "learn-value"
    )
  ];
}

// static/js/draw/lesson/lines.js
var NAME = 10;
var NEAR = 0.5;
function apart(lines2, k) {
  const others = lines2.filter((_, other) => other !== k).map(({ weight: weight2 }) => lines2[k].weight - weight2);
  const near = others.find((gap) => Math.abs(gap) < NEAR);
  return near === void 0 ? 0 : near > 0 ? -NAME : NAME;
}
function linesPicture({ x: xs, y: ys }, lines2, width, height) {
  const ends = lines2.flatMap(({ weight: weight2, bias }) => [bias - weight2, bias + weight2]);
  const { lo, hi } = hull(ys, ends) ?? { lo: 0, hi: 1 };
  const across = [-1, 1.14];
  const plot = plotOf(width, height, across, [lo, hi]);
  const { x, y } = plot;
  return [
    axesOf(plot, { across: [-1, 1], up: [lo, hi], names: ["what goes in", "what comes out"] }),
    ...xs.map((at, k) => circle("learn-dot", x(at), y(ys[k]), 3)),
    ...lines2.flatMap(({ name, weight: weight2, bias }, k) => [
      path("learn-line", `M${px(x(-1))} ${px(y(bias - weight2))}L${px(x(1))} ${px(y(bias + weight2))}`, {
        "stroke-dasharray": k === 0 ? "none" : "9 5"
      }),
      label(name, x(1) + 6, y(bias + weight2) + 5 + apart(lines2, k), "start", "learn-value")
    ])
  ];
}

// static/js/draw/lesson/neuron.js
var RADIUS = 40;
function neuronPicture({ x, weight: weight2, bias, out }, width, height) {
  const y = height / 2 + 14;
  const places = [RADIUS + 4, width / 2, width - RADIUS - 4];
  const nodes = [
    { text: x, name: "in" },
    { text: "+", name: `bias ${bias}` },
    { text: out, name: "out" }
  ];
  const middle = (places[0] + places[1]) / 2;
  return [
    arrow("learn-ahead", places[0] + RADIUS, places[1] - RADIUS, y),
    arrow("learn-ahead", places[1] + RADIUS, places[2] - RADIUS, y),
    label(`× ${weight2}`, middle, y - 52, "middle", "learn-value positive"),
    label("the weight", middle, y - 74, "middle", "learn-axis"),
    ...nodes.flatMap(({ text, name }, k) => [
      circle("learn-node", places[k], y, RADIUS),
      label(text, places[k], y + 6, "middle", "learn-value"),
      label(name, places[k], y + RADIUS + 24, "middle", "learn-axis")
    ])
  ];
}

// static/js/draw/read-number.js
var MARKS = [
  [",", "[.]"],
  ["[.]", ","],
  ["[ ']", "[.,]"]
];
var STYLES = MARKS.map(
  ([group, decimal]) => new RegExp(`^(\\d*|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:${decimal}(\\d*))?$`)
);
var OWN = { whole: /^[1-9]\d{0,2}(,\d{3})+$/, fraction: /^\d*[.]\d*$/ };
var NUMBER = /^([+-]?)(\d[\d., ']*|[.,]\d+)(?:e([+-]?\d+))?$/i;
var POWER = /^([+-]?)(?:(\d[\d., ']*|[.,]\d+)[×x*·])?10(?:\^|\*\*)([+-]?\d+)$/i;
var RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
var LONGEST = 40;
function spelled(text) {
  const flat = text.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => {
    const digits = [...raised].map((sign) => RAISED.includes(sign) ? RAISED.indexOf(sign) : sign);
    return `^${digits.join("").replace("⁻", "-").replace("⁺", "+")}`;
  });
  const marked2 = flat.replaceAll("−", "-").replaceAll("’", "'").replace(/[\u00a0\u2007\u2009\u202f]/g, " ");
  return marked2.replace(/ *([×x*·]) */i, "$1");
}
function decimalsOf2(marked2, whole) {
  const styles = OWN[whole ? "whole" : "fraction"].test(marked2) ? STYLES.slice(0, 1) : STYLES;
  const found = styles.flatMap((style) => {
    const [match, units, rest = ""] = style.exec(marked2) ?? [];
    return match === void 0 ? [] : [`${units.replace(/\D/g, "") || "0"}.${rest || "0"}`];
  });
  return [...new Set(found)];
}
function readings(text, whole) {
  const written = spelled(text);
  const [match, sign, marked2 = "1", exponent = "0"] = NUMBER.exec(written) ?? POWER.exec(written) ?? [];
  if (match === void 0) return [];
  return decimalsOf2(marked2, whole).map((decimal) => {
    const value2 = Number(`${sign}${decimal}e${exponent}`) + 0;
    return { value: value2, lost: value2 === 0 && /[1-9]/.test(decimal) };
  });
}
var either = (values) => values.map(plain).join(" or ");
function refusal(text, found, whole, bounds) {
  const kind = whole ? "a whole number" : "a number";
  if (found.length === 0)
    return `Enter ${kind} in digits, like ${whole ? "20" : "0.01 or 1e-4"}. Got ${text}.`;
  if (found.some(({ lost }) => lost)) return `${text} is too close to 0 to be told from it: write 0.`;
  const values = found.map(({ value: value2 }) => value2).sort((one, other) => one - other);
  const largest = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  if (values.some((value2) => value2 > largest)) return `${text} is too large: ${boundText(whole, bounds)}.`;
  if (values.some((value2) => value2 < -largest))
    return `${text} is too far below 0: ${leastText(whole, bounds)}.`;
  const fitting = whole ? values.filter(Number.isInteger) : values;
  if (fitting.length > 1) return `${text} can be ${either(fitting)}: write ${either(fitting)}.`;
  return fitting.length === 1 ? null : `Enter ${kind}. Got ${text}${meaning(text, values)}.`;
}
var boundary = (whole, n) => whole ? `${n < 0 ? "−" : ""}${count(Math.abs(n))}` : plain(n);
function boundText(whole, { le, lt }) {
  if (typeof lt === "number") return `a number here is less than ${boundary(whole, lt)}`;
  const most = whole ? boundary(whole, Number.MAX_SAFE_INTEGER) : "1.797×10³⁰⁸";
  return `the largest number here is ${typeof le === "number" ? boundary(whole, le) : most}`;
}
function leastText(whole, { ge, gt }) {
  if (typeof gt === "number") return `a number here is more than ${boundary(whole, gt)}`;
  const least = whole ? boundary(whole, -Number.MAX_SAFE_INTEGER) : "−1.797×10³⁰⁸";
  return `the smallest number here is ${typeof ge === "number" ? boundary(whole, ge) : least}`;
}
var meaning = (text, values) => text === either(values) ? "" : `, which is ${either(values)}`;
function readNumber(text, { whole = false, optional = false, ...bounds } = {}) {
  const trimmed = text.trim();
  if (trimmed === "") return optional ? { value: null } : { why: "Enter a number." };
  const found = readings(trimmed, whole);
  const short = trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST)}…` : trimmed;
  const why = refusal(short, found, whole, bounds);
  if (why !== null) return { why };
  const taken = found.find(({ value: value2 }) => !whole || Number.isInteger(value2));
  return { value: taken.value };
}

// static/js/views/quiz/question.js
function createQuestion(container, actions, moment) {
  const text = h("p", { class: "quiz-text", tabindex: "-1", "aria-describedby": moment });
  const answers = h("div", { class: "quiz-answers" });
  const verdict = h("div", { class: "quiz-verdict", role: "status" });
  container.append(text, answers, verdict);
  const shown = { question: null };
  return {
    focus: () => text.focus(),
    update(asked2) {
      if (asked2?.question !== shown.question) {
        shown.question = asked2?.question ?? null;
        setText(text, asked2?.question.text ?? "");
        answers.replaceChildren(...asked2 ? [fieldsOf(asked2.question, actions.answer)] : []);
      }
      if (asked2) show(answers, asked2);
      verdict.replaceChildren(...asked2 ? verdictOf(asked2) : []);
    }
  };
}
function fieldsOf({ choices, digits, unit }, answer) {
  if (choices)
    return h(
      "div",
      { class: "quiz-choices", role: "group", "aria-label": "Answers" },
      choices.map(
        ({ id, text }) => h(
          "button",
          { type: "button", class: "quiz-choice", "data-choice": id, onclick: () => answer(id) },
          text
        )
      )
    );
  const problem = h("p", { class: "quiz-problem", role: "alert" });
  const input = h("input", { class: "quiz-number", type: "text", inputmode: "decimal", autocomplete: "off" });
  const places = digits ? `, ${digits} decimals` : "";
  function submit(event) {
    event.preventDefault();
    const { value: value2, why } = readNumber(input.value);
    setText(problem, why ?? "");
    if (typeof value2 === "number") answer(value2);
  }
  return h(
    "form",
    { class: "quiz-form", onsubmit: submit },
    h("label", {}, `Your answer${unit ? ` in ${unit}` : ""}${places}`, input),
    h("button", { class: "quiz-button" }, "Check"),
    problem
  );
}
function show(answers, { judged }) {
  for (const choice of answers.querySelectorAll(".quiz-choice")) {
    const isGiven = judged?.given === choice.dataset.choice;
    const isTrue = judged?.verdict.truth === choice.dataset.choice;
    choice.disabled = judged !== null;
    choice.setAttribute("aria-pressed", String(isGiven));
    choice.dataset.mark = isTrue && isGiven ? "your answer, right" : isTrue ? "right" : isGiven ? "your answer" : "";
  }
  for (const field of answers.querySelectorAll("input, .quiz-button"))
    field.disabled = judged !== null;
}
function verdictOf({ question, judged, problem }) {
  if (problem) return [h("p", {}, problem)];
  if (!judged) return [];
  const { correct, truth, why, hint } = judged.verdict;
  return [
    h("p", { class: "quiz-word", "data-correct": String(correct) }, correct ? "Yes." : "Not this time."),
    ...hint ? [h("p", { class: "quiz-hint" }, hint)] : [],
    ...correct ? [] : [h("p", { class: "quiz-truth" }, `Right is: ${truthText(question, truth)}`)],
    h("p", { class: "quiz-why" }, why)
  ];
}
function truthText({ choices, digits, unit }, truth) {
  if (typeof truth === "string") return choices?.find(({ id }) => id === truth)?.text ?? truth;
  return `${fixed(truth, digits ?? 0)}${unit ? ` ${unit}` : ""}`;
}

// static/js/draw/size.js
function observeSize(element, resized) {
  new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width > 0 && height > 0) resized(width, height);
  }).observe(element);
}

// static/js/views/learn/frame.js
var SHAPE = { share: 0.62, least: 264, most: 400 };
var LOW = { share: 0, least: 220, most: 220 };
function createFrame(container, name, actions, { share, least, most } = SHAPE) {
  const svg = s("svg", { class: "learn-picture", role: "img", "aria-label": name });
  const controls = h("div", { class: "learn-controls" });
  const reading = h("p", { class: "learn-reading", role: "status" });
  const open = h("a", { class: "learn-open" }, "Open in the lab");
  const again = h(
    "button",
    { type: "button", class: "quiz-quiet", hidden: true, onclick: actions.again },
    "Ask again"
  );
  container.append(svg, controls, reading, again, open);
  const known = { width: 0, height: 0, draw: null };
  function paint() {
    const { width, height, draw } = known;
    if (draw && width > 0) svg.replaceChildren(...draw(width, height));
  }
  observeSize(container, (width) => {
    const height = Math.min(most, Math.max(least, Math.round(width * share)));
    if (width === known.width) return;
    Object.assign(known, { width, height });
    setAttributes(svg, { viewBox: `0 0 ${Math.round(width)} ${height}` });
    paint();
  });
  return {
    controls,
    svg,
    paint(draw) {
      known.draw = draw;
      paint();
    },
    tell({ problem, href, answer }, words2) {
      setAttributes(open, { href: `./#${href}` });
      again.hidden = problem === null;
      container.dataset.state = problem ? "problem" : answer ? "ready" : "waiting";
      if (problem) setText(reading, problem);
      else reading.replaceChildren(...words2.map(marked));
    }
  };
}
var marked = (part) => typeof part === "string" ? part : h("strong", { class: part.meaning ?? null }, part.value);
function createSlider(name, { min, max, step }, choose) {
  const input = h("input", { type: "range", class: "learn-slider", min, max, step });
  input.addEventListener("input", () => choose(Number(input.value)));
  return {
    input,
    element: h("label", { class: "learn-label" }, h("span", {}, name), input),
    show(value2, text) {
      if (Number(input.value) !== value2) input.value = String(value2);
      setAttributes(input, { "aria-valuetext": text });
    }
  };
}

// static/js/views/learn/asking.js
var asking = (name, draw, shape) => (container, actions) => {
  const frame = createFrame(container, name, actions, shape);
  const place = h("div", { class: "quiz" });
  frame.controls.append(place);
  const question = createQuestion(place, { answer: (given) => actions.choose({ given }) });
  const turn = { now: 0 };
  const shown = { answer: null };
  const another = () => actions.choose({ turn: turn.now + 1, given: null });
  const next = h("button", { type: "button", class: "quiz-quiet", onclick: another }, "Another like this");
  frame.controls.append(next);
  return {
    update(state) {
      const { answer, choice } = state;
      turn.now = choice.turn;
      next.hidden = !answer?.judged;
      frame.tell(state, []);
      if (!answer) return;
      question.update({ ...answer, problem: null });
      frame.paint((width, height) => draw(answer, width, height));
      keepFocus(shown.answer, answer);
      shown.answer = answer;
    }
  };
  function keepFocus(before, now) {
    if (!before) return;
    if (now.question !== before.question) question.focus();
    else if (now.judged && !before.judged) next.focus();
  }
};
var createNeuronFigure = asking(
  "A neuron: what goes in, times its weight, plus its bias",
  ({ question, judged, seen }, width, height) => {
    const out = judged ? truthText(question, judged.verdict.truth) : "?";
    return neuronPicture({ ...seen, out }, width, height);
  },
  LOW
);
var createLinesFigure = asking(
  "The samples as dots, and two lines through them",
  ({ question, seen }, width, height) => {
    const lines2 = (question.choices ?? []).map(({ id, value: value2 }) => ({
      name: id.toUpperCase(),
      weight: value2 ?? 0,
      bias: seen.bias
    }));
    return linesPicture(seen.samples, lines2, width, height);
  }
);
var createSumFigure = asking(
  "The weight before the step on the curve of the loss, and after it once you have answered",
  ({ judged, seen }, width, height) => {
    const plot = curvePlot(seen.curve, width, height);
    const ball = judged ? seen.ball : { ...seen.ball, next: null };
    return [...curveLine(plot, seen.curve), ...ballOn(plot, ball)];
  }
);

// static/js/draw/words.js
var value = (text, meaning2) => ({ value: text, meaning: meaning2 });
function words(texts, ...put) {
  const parts = [];
  for (const part of texts.flatMap((text, k) => [text, put[k] ?? ""].flat())) {
    const before = parts.at(-1);
    if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}
var textOf = (parts) => parts.map((part) => typeof part === "string" ? part : part.value).join("");

// static/js/draw/lesson/words.js
var ballWords = ({ w, loss, next }) => words`Weight ${value(weightText(w))}, loss ${value(lossText(loss))}. One step leads to ${value(weightText(next.w), "update")}, loss ${value(lossText(next.loss))}.`;
var ARRIVED = 1e-3;
function kindOfWay({ a, loss }, floor) {
  const last = loss[loss.length - 1];
  if (!Number.isFinite(last) || last > loss[0]) return "climbs";
  const [first, second] = [a[1] - a[0], a[2] - a[1]];
  if (first === 0) return "stays";
  if (first * second < 0) return "jumps";
  return last - floor > ARRIVED * (loss[0] - floor) ? "crawls" : "straight";
}
var KINDS = {
  climbs: "Each step climbs: the rate is too large.",
  jumps: "Each step jumps over the lowest point, and still comes lower.",
  crawls: "It goes the right way, but it crawls.",
  straight: "It goes straight down, and arrives.",
  stays: "With a rate of 0 nothing moves."
};
function rateWords(rate2, way, floor, most) {
  const steps = way.loss.length - 1;
  const after = significant(way.loss[steps], 3);
  return words`Rate ${value(fixed(rate2, 2))}: after ${counted(steps, "step")} the loss is ${value(after)}. ${KINDS[kindOfWay(way, floor)]} Above ${value(fixed(most, 2))} no rate works here.`;
}
function slopesWords(batch, slopes2, whole) {
  const [lowest, highest] = [Math.min(...slopes2), Math.max(...slopes2)].map((slope) => significant(slope, 3));
  return words`Batch ${value(batch)}: gradient ${value(significant(slopes2[batch - 1], 3), "gradient")}. They run from ${lowest} to ${highest}. All samples together: ${value(significant(whole, 4), "gradient")}.`;
}
var factorText = (x) => significant(x, 3);
var bracketed = (x) => x < 0 ? `(${factorText(x)})` : factorText(x);
var chainWords = (at, { input, error, slope }) => words`Sample ${value(at)}: ${value(factorText(input))} × ${value(bracketed(error), "gradient")} = ${value(factorText(slope), "gradient")}, its gradient.`;
function sampleWords(at, sample2, batch) {
  const [does, mean] = [sample2, batch].map(
    ({ before, after }) => after > before ? "rises" : after < before ? "falls" : "stays"
  );
  const own = value(signed(sample2.slope, 2), "gradient");
  const all = value(signed(batch.slope, 2), "gradient");
  return words`The mean ${mean}. The loss of sample ${value(at)} ${value(does)}. Its gradient is ${own}, the batch’s ${all}. ${whyOf(sample2, batch)}`;
}
function whyOf({ before, after, slope }, batch) {
  const areOpposed = slope * batch.slope < 0;
  if (after > before && areOpposed) return "They point opposite ways, and the step follows the batch.";
  if (after > before) return "They point the same way, but the step goes past its lowest point.";
  return areOpposed ? "" : "They point the same way, so the step helps it.";
}
var ravineWords = (step, walkers) => words`Height after ${value(counted(step, "step"))}: ${walkers.flatMap(({ name, height }, k) => [`${k ? ", " : ""}${k + 1} ${name} `, value(significant(height, 3))])}.`;
function momentText(config, step, catalogue) {
  const { optimizer, model } = config;
  const what = model ? [titleIn(catalogue.landscapes, model.landscape), "a height over x and y"] : networkWords(config, catalogue);
  const rule = [
    titleIn(catalogue.optimizers, optimizer.name),
    `learning rate ${plain(Number(optimizer.learning_rate))}`
  ];
  const when = step === 0 ? "Before the first step" : `After step ${count(step)}`;
  return `The run: ${[...what, ...rule].join(", ")}. ${when}.`;
}
var networkWords = ({ dataset, layers, frozen, batch_size: size }, { datasets }) => [
  titleIn(datasets, dataset.name),
  denseOf(layers).length === 1 ? counted(denseOf(layers)[0].units, "neuron") : `layers of ${denseOf(layers).map(({ units }) => units).join(", ")} neurons`,
  ...frozen.length > 0 ? [`${frozen.join(" and ")} held still`] : [],
  `batches of up to ${count(size)}`
];
var titleIn = (entries, name) => entries.find((entry) => entry.name === name)?.title ?? name;

// static/js/draw/lesson/chain.js
var RADIUS2 = 37;
var BACK = 84;
function chainPicture({ input, weight: weight2, bias, out, target, loss, error }, width, height) {
  const y = height / 2 - 26;
  const nodes = [
    { name: "weight", text: factorText(weight2) },
    { name: "out", text: factorText(out) },
    { name: "loss", text: factorText(loss) }
  ].map((node, k) => ({ ...node, x: RADIUS2 + 4 + k * (width - 2 * RADIUS2 - 8) / 2 }));
  const [from, middle, to] = nodes.map(({ x }) => x);
  const between = (a, b) => (a + b) / 2;
  const ways = [
    {
      a: from,
      b: middle,
      above: [`× ${factorText(input)}`, `+ ${factorText(bias)}`],
      factor: input,
      hue: ""
    },
    { a: middle, b: to, above: ["squared gap", `to ${factorText(target)}`], factor: error, hue: " gradient" }
  ];
  return [
    ...ways.flatMap(({ a, b, above, factor, hue }) => [
      arrow("learn-ahead", a + RADIUS2, b - RADIUS2, y),
      label(above[0], between(a, b), y - 52, "middle", "learn-axis"),
      label(above[1], between(a, b), y - 32, "middle", "learn-axis"),
      path("learn-bracket", `M${px(a)} ${px(y + BACK - 14)}v14H${px(b)}v-14`),
      label(factorText(factor), between(a, b), y + BACK + 30, "middle", `learn-figure-text${hue}`)
    ]),
    ...nodes.flatMap(({ name, text, x }) => [
      circle("learn-node", x, y, RADIUS2),
      label(text, x, y + 6, "middle", "learn-value"),
      label(name, x, y + RADIUS2 + 22, "middle", "learn-axis")
    ])
  ];
}

// static/js/draw/landscape/map/contours.js
var LINES = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  []
];
function contours(values, size, levels) {
  const next = new Int32Array(4 * size * size).fill(-1);
  return levels.map((level) => {
    const crossed = linkSides(next, values, size, level);
    const lines2 = [];
    for (const ends of [1, 2]) {
      for (const side of crossed) {
        const links = Number(next[2 * side] >= 0) + Number(next[2 * side + 1] >= 0);
        if (links === ends) lines2.push(follow(next, side, values, size, level));
      }
    }
    return lines2;
  });
}
function linkSides(next, values, size, level) {
  const crossed = [];
  for (let j = 0; j < size - 1; j += 1) {
    for (let i = 0; i < size - 1; i += 1) {
      const k = j * size + i;
      let above = values[k] >= level ? 1 : 0;
      if (values[k + 1] >= level) above += 2;
      if (values[k + size + 1] >= level) above += 4;
      if (values[k + size] >= level) above += 8;
      if (above === 0 || above === 15) continue;
      const middle = (values[k] + values[k + 1] + values[k + size] + values[k + size + 1]) / 4;
      const turns = (above === 5 || above === 10) && middle >= level;
      const lines2 = LINES[turns ? 15 - above : above];
      const sides = [2 * k, 2 * (k + 1) + 1, 2 * (k + size), 2 * k + 1];
      for (let n = 0; n < lines2.length; n += 2) {
        link(next, crossed, sides[lines2[n]], sides[lines2[n + 1]]);
        link(next, crossed, sides[lines2[n + 1]], sides[lines2[n]]);
      }
    }
  }
  return crossed;
}
function link(next, crossed, from, to) {
  const first = next[2 * from] < 0;
  next[2 * from + (first ? 0 : 1)] = to;
  if (first) crossed.push(from);
}
function follow(next, start, values, size, level) {
  const line = [];
  let side = start;
  for (; ; ) {
    line.push(...crossing(values, size, side, level));
    const slot = next[2 * side] >= 0 ? 2 * side : 2 * side + 1;
    const onward = next[slot];
    if (onward < 0) break;
    next[slot] = -1;
    if (next[2 * onward] === side) next[2 * onward] = -1;
    else next[2 * onward + 1] = -1;
    side = onward;
  }
  return Float32Array.from(line);
}
function crossing(values, size, side, level) {
  const k = side >> 1;
  const alongB = side & 1;
  const from = values[k];
  const t = (level - from) / (values[k + (alongB ? size : 1)] - from);
  const i = k % size;
  const j = (k - i) / size;
  return alongB ? [i, j + t] : [i + t, j];
}

// static/js/draw/spread.js
function spread(wanted, top, bottom, apart2) {
  const order = wanted.map((_, k) => k).sort((one, other) => wanted[one] - wanted[other]);
  const places = [...wanted];
  let free = top;
  for (const k of order) {
    places[k] = Math.max(places[k], free);
    free = places[k] + apart2;
  }
  let limit = bottom;
  for (const k of order.toReversed()) {
    places[k] = Math.min(places[k], limit);
    limit = places[k] - apart2;
  }
  return places;
}

// static/js/draw/lesson/ravine.js
var RAVINE = {
  across: [-4.6, 2.6],
  up: [-2.4, 2.6]
};
var LEVELS = [0.25, 1, 2.5, 5, 10, 20, 35, 55];
var DASHES = ["none", "9 5", "2 6"];
var DISC = { radius: 11, aside: 24, apart: 26 };
var KEY = { line: 22, letter: 8.7, m: 7, gap: 5, between: 10, least: 350 };
function ravinePicture({ a, b, loss }, ways, step, width, height) {
  const plot = plotOf(width, height, RAVINE.across, RAVINE.up);
  const size = a.length;
  const onGrid = (ends) => linear([0, size - 1], [ends[0], ends[size - 1]]);
  const [toA, toB] = [onGrid(a), onGrid(b)];
  const lines2 = contours(loss, size, LEVELS).flat();
  const levels = lines2.map((line) => {
    const xs = line.filter((_, k) => k % 2 === 0);
    const ys = line.filter((_, k) => k % 2 === 1);
    const [across, up] = [Array.from(xs, (i) => plot.x(toA(i))), Array.from(ys, (i) => plot.y(toB(i)))];
    return path("learn-contour", pathThrough(across, up));
  });
  return [
    axesOf(plot, { ...RAVINE, names: ["x", "y"] }),
    clip("learn-ravine-cut", plot.box),
    s("g", { "clip-path": "url(#learn-ravine-cut)" }, levels, cross(plot.x(0), plot.y(0))),
    ...keyOf(ways, width - 2, width >= KEY.least),
    ...walked(plot, ways, step)
  ];
}
var cross = (x, y) => path("learn-lowest", `M${px(x - 6)} ${px(y)}h12M${px(x)} ${px(y - 6)}v12`);
function walked({ x, y, box }, ways, step) {
  const walks = ways.map(({ a, b }) => [a, b].map((values) => values.slice(0, step + 1)));
  const lines2 = walks.map(([a, b], k) => walk(pathThrough(a.map(x), b.map(y)), k));
  const ends = walks.map(([a, b]) => ({ x: x(a[a.length - 1]), y: y(b[b.length - 1]) }));
  return [...lines2, ...numbersAt(ends, box)];
}
var walk = (d, k) => path("learn-walk", d, { "stroke-dasharray": DASHES[k] });
function numbersAt(ends, { top, bottom, right }) {
  const { radius, aside, apart: apart2 } = DISC;
  const places = spread(
    ends.map((end) => end.y),
    top + radius,
    bottom - radius,
    apart2
  );
  return ends.flatMap((end, k) => {
    const across = Math.min(end.x + aside, right - radius);
    return [
      path("learn-drop-solid", `M${px(end.x)} ${px(end.y)}L${px(across)} ${px(places[k])}`),
      circle("learn-rise", end.x, end.y, 3),
      circle("learn-number", across, places[k], radius),
      label(String(k + 1), across, places[k] + 5.5, "middle", "learn-value")
    ];
  });
}
function keyOf(ways, right, hasLines) {
  const texts = ways.map(({ name }, k) => `${k + 1} ${name}`);
  const before = hasLines ? KEY.line + KEY.gap : 0;
  const widths = texts.map(
    (text) => before + text.length * KEY.letter + (text.split("m").length - 1) * KEY.m
  );
  const from = (k) => right - widths.slice(k).reduce((sum2, one) => sum2 + one + KEY.between, -KEY.between);
  return texts.flatMap((text, k) => [
    ...hasLines ? [walk(`M${px(from(k))} 12h${KEY.line}`, k)] : [],
    label(text, from(k) + before, 17)
  ]);
}

// static/js/draw/lesson/samples.js
function samplesPicture({ before, after, mean, chosen }, width, height) {
  const count2 = before.length;
  const up = [0, Math.max(...before, ...after)];
  const across = [0.5, count2 + 2.4];
  const plot = plotOf(width, height, across, up);
  const { x, y, box } = plot;
  const pairs = before.map((from, k) => ({
    at: x(k + 1),
    from: y(from),
    to: y(after[k]),
    rises: after[k] > from
  }));
  return [
    axesOf(plot, { across: [0.5, count2 + 0.5], up, names: ["sample, and the mean", "loss"] }),
    ...pairs.flatMap(({ at, from, to, rises }) => moved(at, from, to, rises)),
    ...moved(x(count2 + 1.8), y(mean.before), y(mean.after), mean.after > mean.before),
    label("mean", x(count2 + 1.8), box.bottom + 24, "middle", "learn-value"),
    circle("learn-number", x(chosen + 1), box.bottom + 18.5, 12),
    label(String(chosen + 1), x(chosen + 1), box.bottom + 24, "middle", "learn-value")
  ];
}
var moved = (at, from, to, rises) => [
  path("learn-drop-solid", `M${px(at)} ${px(from)}V${px(to)}`),
  circle("learn-hollow", at, from, 5),
  rises ? path("learn-rise", `M${px(at)} ${px(to - 9)}l7 12h-14z`) : circle("learn-fall", at, to, 6)
];

// static/js/draw/lesson/slopes.js
var WIDE = 14;
var BAR = 8;
function slopesPicture({ slopes: slopes2, whole, chosen }, width, height) {
  const up = [Math.min(0, ...slopes2), Math.max(0, ...slopes2)];
  const across = [0.5, slopes2.length + 0.5];
  const plot = plotOf(width, height, across, up);
  const { x, y, box } = plot;
  const bars = slopes2.map(
    (slope, k) => path(
      k + 1 === chosen ? "learn-bar learn-bar-chosen" : "learn-bar",
      `M${px(x(k + 1))} ${px(y(0))}V${px(y(slope))}`,
      {
        "stroke-width": k + 1 === chosen ? WIDE : Math.min(BAR, (box.right - box.left) / slopes2.length / 2)
      }
    )
  );
  return [
    axesOf(plot, { across, up, names: ["batch", "gradient"] }),
    ...bars,
    path("learn-whole", `M${px(box.left)} ${px(y(whole))}H${px(box.right)}`),
    label("all samples", box.right, y(whole) - 8, "end", "learn-value learn-halo")
  ];
}

// static/js/views/learn/sliding.js
var sliding = ({ name, chosen, range, words: words2, draw, shape }) => (container, actions) => {
  const frame = createFrame(container, name, actions, shape);
  const slider = createSlider(chosen, range, (at) => actions.choose({ at }));
  frame.controls.append(slider.element);
  return {
    update(state) {
      const { answer } = state;
      const said = answer ? words2(answer) : [];
      frame.tell(state, said);
      slider.show(state.choice.at, textOf(said));
      if (answer) frame.paint((width, height) => draw(answer, width, height));
    }
  };
};
var rateAt = (at) => Number((at * at).toFixed(2));
var createRateFigure = sliding({
  name: "The way of 30 steps on the curve of the loss",
  chosen: "The learning rate",
  range: { min: 0.1, max: 2, step: 0.05 },
  words: ({ curve, way, most, of }) => rateWords(rateAt(of.at), way, Math.min(...curve.loss, ...way.loss), most),
  draw({ curve, way }, width, height) {
    const plot = curvePlot(curve, width, height);
    return [...curveLine(plot, curve), ...wayOn(plot, way, "learn-rate-cut")];
  }
});
var createSlopesFigure = sliding({
  name: "The gradient of one weight on each of 20 batches, and on all samples",
  chosen: "The batch",
  range: { min: 1, max: 20, step: 1 },
  words: ({ slopes: slopes2, whole, of }) => slopesWords(of.at, slopes2, whole),
  draw: ({ slopes: slopes2, whole, of }, width, height) => slopesPicture({ slopes: slopes2, whole, chosen: of.at }, width, height)
});
var createChainFigure = sliding({
  name: "One sample forward to its loss, and the two factors of its gradient",
  chosen: "The sample",
  range: { min: 1, max: 100, step: 1 },
  words: (answer) => chainWords(answer.of.at, answer),
  draw: chainPicture,
  shape: LOW
});
var createSampleFigure = sliding({
  name: "The losses of ten samples and their mean, before a step and after it",
  chosen: "The sample",
  range: { min: 1, max: 10, step: 1 },
  words: ({ sample: sample2, batch, of }) => sampleWords(of.at, sample2, batch),
  draw: ({ of, ...batch }, width, height) => samplesPicture({ ...batch, chosen: of.at - 1 }, width, height)
});
var createRavineFigure = sliding({
  name: "Three ways in a ravine from above: plain, with momentum, and Adam",
  chosen: "The step",
  range: { min: 0, max: 60, step: 1 },
  words: ({ ways, of }) => ravineWords(
    of.at,
    ways.map(({ name, loss }) => ({ name, height: loss[Math.min(of.at, loss.length - 1)] }))
  ),
  draw: ({ grid, ways, of }, width, height) => ravinePicture(grid, ways, of.at, width, height)
});

// static/js/views/learn/weight.js
function createWeightFigure(container, actions) {
  const frame = createFrame(container, "The loss over the weight, with the weight as a ball on it", actions);
  const shown = { plot: null };
  const slider = createSlider(
    "The weight",
    { min: 0, max: 160, step: 2 },
    (place) => actions.choose({ place })
  );
  frame.controls.append(slider.element);
  const { svg } = frame;
  svg.classList.add("learn-drag");
  function drag(event) {
    const { plot } = shown;
    if (!plot || event.buttons === 0) return;
    const { left, width } = svg.getBoundingClientRect();
    const at = (event.clientX - left) * svg.viewBox.baseVal.width / width;
    const share = (at - plot.box.left) / (plot.box.right - plot.box.left);
    actions.choose({ place: Math.round(160 * Math.min(1, Math.max(0, share))) });
  }
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    drag(event);
  });
  svg.addEventListener("pointermove", drag);
  return {
    update(state) {
      const { answer } = state;
      const words2 = answer ? ballWords(answer.ball) : [];
      frame.tell(state, words2);
      slider.show(state.choice.place, answer ? textOf(words2) : "");
      if (!answer) return;
      frame.paint((width, height) => {
        shown.plot = curvePlot(answer.curve, width, height);
        return [...curveLine(shown.plot, answer.curve), ...ballOn(shown.plot, answer.ball)];
      });
      container.dataset.weight = weightText(answer.ball.w);
    }
  };
}

// static/js/learn/figures.js
var WEIGHT = "dense/kernel[0,0]";
var BIAS = 1;
var RATE = 0.5;
var curveOf = (scratch) => scratch.once(
  "curve",
  () => scratch.of("floor", async (id) => {
    const { points, span } = CURVE;
    const { curve } = await scratch.asks.weight(id, 0, { step: 0, points, span, trail: 0 });
    return { w: curve.w, loss: curve.full_loss };
  })
);
var wayOf = (scratch, start, rate2) => scratch.of("floor", async (id) => {
  const optimizer = { name: "sgd", learning_rate: rate2 };
  const { a, loss } = await scratch.asks.preview(id, { optimizer, start: [start, BIAS] });
  const walked2 = (values) => values.slice(0, WALK + 1).map(Number);
  return { a: walked2(a), loss: walked2(loss) };
});
async function ballAt(scratch, w) {
  const { a, loss } = await wayOf(scratch, w, RATE);
  return { w: a[0], loss: loss[0], next: { w: a[1], loss: loss[1] } };
}
var weight = {
  first: { place: 132 },
  async ask(scratch, { place }) {
    const curve = await curveOf(scratch);
    return { curve, ball: await ballAt(scratch, curve.w[place]) };
  },
  link: ({ place }) => {
    const w = CURVE.middle + CURVE.span * (2 * place / (CURVE.points - 1) - 1);
    return labAddress(oneWeightFrom(Number(w.toFixed(4)), RATE), 1, { weight: WEIGHT, step: 0 });
  },
  create: createWeightFigure
};
var rate = {
  first: { at: 1.55 },
  async ask(scratch, { at }) {
    const curve = await curveOf(scratch);
    const way = await wayOf(scratch, START, rateAt(at));
    const { largest_stable_rate: most } = await scratch.once(
      "curvature",
      () => scratch.of("floor", (id) => scratch.asks.curvature(id, 0))
    );
    return { curve, way, most: most ?? Number.NaN };
  },
  link: ({ at }) => labAddress(oneWeightFrom(START, rateAt(at)), 5, { weight: WEIGHT, step: WALK }),
  create: createRateFigure
};
var slopes = {
  first: { at: 1 },
  async ask(scratch) {
    return scratch.once("slopes", async () => {
      const look = await scratch.of(
        "still",
        (id) => scratch.asks.weight(id, 0, { step: 20, points: 3, trail: 20 })
      );
      const whole = await scratch.of(
        "one",
        (id) => scratch.asks.weight(id, 0, { step: 1, points: 3, trail: 0 })
      );
      return { slopes: look.history.gradient.slice(1), whole: Number(whole.gradient) };
    });
  },
  link: ({ at }) => labAddress(RUNS.still.config, 4, { weight: WEIGHT, step: at }),
  create: createSlopesFigure
};
var chain = {
  first: { at: 4 },
  async ask(scratch, { at }) {
    const step = await scratch.of("one", (id) => scratch.asks.slopes(id, 1, at - 1));
    const [layer] = step.layers;
    return {
      ...{ weight: START, bias: BIAS, input: layer.inputs?.[0] ?? Number.NaN },
      ...{ out: layer.a?.[0] ?? Number.NaN, target: [step.target].flat()[0] },
      ...{ loss: step.sample_loss.before, error: layer.error?.[0] ?? Number.NaN },
      slope: layer.kernel_gradient?.[0][0] ?? Number.NaN
    };
  },
  link: ({ at }) => labAddress(RUNS.one.config, 4, { weight: WEIGHT, step: 1, view: { slow: `backward.${at - 1}` } }),
  create: createChainFigure
};
var NEAR2 = 2;
var sample = {
  first: { at: 1 },
  async ask(scratch, { at }) {
    const step = await scratch.of("near", (id) => scratch.asks.slopes(id, NEAR2, at - 1));
    const [{ kernel_gradient: own, batch_kernel_gradient: all }] = step.layers;
    const { loss_before: before = [], loss_after: after = [] } = step.batch ?? {};
    const mean = step.batch_loss;
    return {
      ...{ before, after, mean },
      sample: { before: before[at - 1], after: after[at - 1], slope: own?.[0][0] ?? Number.NaN },
      batch: { ...mean, slope: all?.[0][0] ?? Number.NaN }
    };
  },
  link: ({ at }) => labAddress(RUNS.near.config, 7, { weight: WEIGHT, step: NEAR2, view: { slow: `backward.${at - 1}` } }),
  create: createSampleFigure
};
var ravine = {
  first: { at: 10 },
  async ask(scratch) {
    return scratch.once(
      "ravine",
      () => scratch.of("ravine", async (id) => {
        const plane = { plane: "weights", i: 0, j: 1, size: 65, step: 0 };
        const grid = await scratch.asks.landscape(id, plane);
        const ways = [];
        for (const { name, optimizer } of RULES) {
          const start = [grid.path_a[0], grid.path_b[0]];
          const { a, b, loss } = await scratch.asks.preview(id, { optimizer, start });
          const walked2 = (values) => values.slice(0, RAVINE_WALK + 1).map(Number);
          ways.push({ name, a: walked2(a), b: walked2(b), loss: walked2(loss) });
        }
        return { grid, ways };
      })
    );
  },
  link: ({ at }) => labAddress(RUNS.ravine.config, 7, { step: at }),
  create: createRavineFigure
};
var asked = (id, momentOf, see) => async (scratch, { turn, given }) => scratch.of("one", async (run) => {
  const moment = momentOf(turn);
  const question = await scratch.once(
    `${id} ${turn}`,
    async () => (await scratch.asks.questions(run, moment.step, moment.seed)).find((one) => one.id === id)
  );
  const verdict = given === null ? null : await scratch.asks.judge(run, id, moment, given);
  const seen = await see(scratch, run, question, moment);
  return { question, judged: verdict && given !== null ? { given, verdict } : null, seen };
});
var atStart = (turn) => ({ step: 0, seed: turn });
var nearFloor = (turn) => ({ step: 4, seed: turn + 2 });
var STEPS = 8;
var walking = (turn) => ({ step: turn % STEPS, seed: 0 });
var samplesOf = (scratch, run) => scratch.once("data", () => scratch.asks.data(run));
var neuron = {
  first: { turn: 0, given: null },
  ask: asked("output", atStart, async (scratch, run, { about, digits }) => {
    const { x } = await samplesOf(scratch, run);
    const [into, own, bias] = [x[about.sample][0], START, BIAS].map((one) => fixed(one, digits ?? 3));
    return { x: into, weight: own, bias };
  }),
  link: () => labAddress(RUNS.one.config, 2, { weight: WEIGHT, step: 1, view: { slow: "forward.0" } }),
  create: createNeuronFigure
};
var lines = {
  first: { turn: 0, given: null },
  ask: asked("lower_loss", nearFloor, async (scratch, run) => {
    const { x, y } = await samplesOf(scratch, run);
    return { samples: { x: x.map(([one]) => one), y: y.map((one) => [one].flat()[0]) }, bias: BIAS };
  }),
  link: () => labAddress(RUNS.one.config, 3, { weight: WEIGHT, step: 4 }),
  create: createLinesFigure
};
var sum = {
  first: { turn: 0, given: null },
  ask: asked("new_weight", walking, async (scratch, _, __, { step }) => {
    const [curve, { a, loss }] = [await curveOf(scratch), await wayOf(scratch, START, RATE)];
    const next = { w: a[step + 1], loss: loss[step + 1] };
    return { curve, ball: { w: a[step], loss: loss[step], next } };
  }),
  link: ({ turn }) => labAddress(RUNS.one.config, 6, { weight: WEIGHT, step: turn % STEPS + 1, view: { weight: "sum" } }),
  create: createSumFigure
};
var FIGURES = { weight, neuron, lines, slopes, chain, rate, sum, ravine, sample };

// static/js/address/clipboard.js
var copied = async (text) => await navigator.clipboard?.writeText(text).then(
  () => true,
  () => false
) ?? false;
var copiedLink = (url) => copied(new URL(url, location.href).href);

// static/js/state/quiz.js
var QUESTIONS = 8;
var KINDS2 = {
  direction: { title: "which way a weight moves", lesson: 4, runs: ["one", "near", "ravine", "article"] },
  new_weight: { title: "the weight after a step", lesson: 6, runs: ["one", "near", "ravine"] },
  output: { title: "what comes out of a neuron", lesson: 2, runs: ["one", "near", "article"] },
  lower_loss: { title: "the lower of two losses", lesson: 3, runs: ["one", "near", "ravine"] },
  best_rate: { title: "the best learning rate", lesson: 5, runs: ["one"] },
  steps_per_epoch: { title: "the steps of an epoch", lesson: 7, runs: ["near", "article"] },
  step_size: { title: "what sets the step size", lesson: 5, runs: ["one", "article"] },
  largest_move: { title: "which weight moves most", lesson: 6, runs: ["article"] }
};
var STEPS2 = { one: 5, near: 8, ravine: 8, article: 30 };
var PLACES = 4;
var kindOf = (kind) => KINDS2[kind];
function randomOf(seed) {
  const state = { a: seed >>> 0 };
  return () => {
    state.a = state.a + 1831565813 >>> 0;
    let t = state.a;
    t = Math.imul(t ^ t >>> 15, t | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
  };
}
function planOf(seed) {
  const random = randomOf(seed);
  const pick = (count2) => Math.floor(random() * count2);
  const kinds = Object.entries(KINDS2);
  for (let k = kinds.length - 1; k > 0; k -= 1) {
    const other = pick(k + 1);
    [kinds[k], kinds[other]] = [kinds[other], kinds[k]];
  }
  return kinds.slice(0, QUESTIONS).map(([kind, { runs }]) => ({
    kind,
    places: Array.from({ length: PLACES }, () => {
      const run = runs[pick(runs.length)];
      return { run, step: pick(STEPS2[run]), seed: pick(1e3) };
    })
  }));
}
var SEEDS = 1e3;
function readQuizLink(hash) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const [seed, result] = [query.get("quiz.seed"), query.get("quiz.result")];
  if (seed === null || !/^\d{1,3}$/.test(seed)) return null;
  const isWhole = result !== null && new RegExp(`^[01]{${QUESTIONS}}$`).test(result);
  return { seed: Number(seed), results: isWhole ? [...result].map((mark) => mark === "1") : null };
}
function quizLink(seed, results) {
  const result = results.length === QUESTIONS ? `&quiz.result=${results.map(Number).join("")}` : "";
  return `#quiz.seed=${seed}${result}`;
}

// static/js/views/quiz/quiz.js
function createQuiz(container, actions) {
  const progress = h("p", { class: "quiz-progress" });
  const moment = h("p", { class: "quiz-moment", id: "quiz-moment" });
  const place = h("div", { class: "quiz" });
  const begin = h("button", { type: "button", class: "quiz-button", onclick: actions.begin }, "Begin");
  const next = h("button", { type: "button", class: "quiz-button", onclick: actions.next });
  const said = h("p", { class: "quiz-said", role: "status" });
  const end = h("div", { class: "quiz-end" });
  const copy = async () => setText(said, await actions.copy());
  container.append(progress, moment, place, begin, next, end, said);
  const question = createQuestion(place, actions, "quiz-moment");
  const shown = { asked: null, phase: "start" };
  return {
    update(state) {
      const { asked: asked2, phase, results, problem, seed } = state;
      const isNew = asked2 !== null && asked2.question !== shown.asked?.question;
      container.dataset.phase = phase;
      container.dataset.seed = String(seed);
      container.dataset.answered = String(results.length);
      container.dataset.asked = asked2 ? asked2.judged ? "judged" : "open" : "";
      question.update(asked2);
      begin.hidden = phase !== "start";
      const isAnswered = asked2?.judged !== null && asked2?.judged !== void 0;
      next.hidden = !(phase === "asking" && (isAnswered || problem));
      setText(
        next,
        problem ? "Ask again" : results.length === QUESTIONS ? "See the result" : "Next question"
      );
      setText(progress, progressText(state));
      setText(moment, state.moment);
      moment.hidden = state.moment === "";
      setText(said, problem ?? "");
      if (phase !== shown.phase || phase === "ended") end.replaceChildren(...endOf(state, actions, copy));
      if (isNew) question.focus();
      else if (phase === "ended" && shown.phase === "asking")
        end.firstChild.focus();
      else if (isAnswered && !shown.asked?.judged) next.focus();
      Object.assign(shown, { asked: asked2, phase });
    }
  };
}
function progressText({ phase, results, asked: asked2 }) {
  if (phase !== "asking") return "";
  return `Question ${results.length + (asked2?.judged ? 0 : 1)} of ${QUESTIONS}`;
}
var resultText = (results) => `${results.filter(Boolean).length} of ${results.length} right`;
var toRead = (lesson) => h("a", { href: `#step-${lesson}` }, `not yet, see step ${lesson}`);
function endOf({ phase, results, kinds, linked }, { repeat, another }, copy) {
  if (phase !== "ended") return [];
  const rows = results.map(
    (right, k) => h(
      "li",
      { class: "quiz-row", "data-right": String(right) },
      h("span", { class: "quiz-mark", "aria-hidden": "true" }, right ? "✓" : "·"),
      h("span", {}, `${kindOf(kinds[k]).title}: `, right ? "right" : toRead(kindOf(kinds[k]).lesson))
    )
  );
  const again = linked ? "Answer the same eight" : "The same eight again";
  return [
    h("p", { class: "quiz-result", tabindex: "-1" }, resultText(results)),
    ...linked ? [h("p", {}, "This result came with the link.")] : [],
    h("ul", { class: "quiz-rows" }, rows),
    h(
      "div",
      { class: "quiz-ways" },
      h("button", { type: "button", class: "quiz-button", onclick: copy }, "Copy a link to this result"),
      h("button", { type: "button", class: "quiz-quiet", onclick: repeat }, again),
      h("button", { type: "button", class: "quiz-quiet", onclick: another }, "Eight others")
    )
  ];
}

// static/js/learn/quiz.js
var Quiz = class {
  #scratch;
  #store;
  #place = { run: "", step: 0, seed: 0 };
  constructor(container, scratch) {
    this.#scratch = scratch;
    this.#store = createStore(this.#opening());
    const view = createQuiz(container, this);
    this.#store.subscribe(view.update);
    view.update(this.#store.get());
    window.addEventListener(
      "hashchange",
      () => readQuizLink(location.hash) && this.#store.set(this.#opening())
    );
  }
  begin = () => this.#start(this.#store.get().seed);
  repeat = () => this.#start(this.#store.get().seed);
  another = () => this.#start((this.#store.get().seed + 1) % SEEDS);
  next = () => {
    const { results } = this.#store.get();
    if (results.length < QUESTIONS) {
      this.#ask();
      return;
    }
    this.#write();
    this.#store.set({ phase: "ended", asked: null, moment: "" });
  };
  answer = async (given) => {
    const { asked: asked2, results } = this.#store.get();
    if (!asked2 || asked2.judged) return;
    const { run, step, seed } = this.#place;
    try {
      const { question } = asked2;
      const verdict = await this.#scratch.of(
        run,
        (id) => this.#scratch.asks.judge(id, question.id, { step, seed }, given)
      );
      if (this.#store.get().asked !== asked2) return;
      this.#store.set({
        asked: { question, judged: { given, verdict }, problem: null },
        results: [...results, verdict.correct]
      });
    } catch (error) {
      this.#store.set({ asked: { ...asked2, problem: saidBy(error) } });
    }
  };
  copy = async () => {
    const { seed, results } = this.#store.get();
    this.#write();
    const done = await copiedLink(quizLink(seed, results));
    return done ? "The link is copied." : "The address bar holds the link.";
  };
  #opening() {
    const link2 = readQuizLink(location.hash);
    const seed = link2?.seed ?? Math.floor(Math.random() * SEEDS);
    const results = link2?.results ?? [];
    const phase = results.length > 0 ? "ended" : "start";
    return { ...fresh(seed), results, phase, linked: results.length > 0 };
  }
  #start(seed) {
    this.#store.set({ ...fresh(seed), phase: "asking" });
    this.#write();
    return this.#ask();
  }
  async #ask() {
    const { seed, results } = this.#store.get();
    const { kind, places } = planOf(seed)[results.length];
    this.#store.set({ asked: null, moment: "", problem: null });
    try {
      const { place, question } = await this.#find(kind, places);
      const moment = await this.#momentOf(place);
      this.#place = place;
      this.#store.set({ asked: { question, judged: null, problem: null }, moment });
    } catch (error) {
      this.#store.set({ problem: saidBy(error) });
    }
  }
  async #find(kind, places) {
    const listed = [];
    for (const place of places) {
      const { run, step, seed } = place;
      const questions = await this.#scratch.of(run, (id) => this.#scratch.asks.questions(id, step, seed));
      const question = questions.find(({ id }) => id === kind);
      if (question) return { place, question };
      listed.push({ place, question: questions[0] });
    }
    return listed[0];
  }
  async #momentOf({ run, step }) {
    const scratch = this.#scratch;
    const [catalogue, { config }] = await Promise.all([
      scratch.once("catalogue", scratch.asks.catalogue),
      scratch.once(`run ${run}`, () => scratch.of(run, (id) => scratch.asks.read(id)))
    ]);
    return momentText(config, step, catalogue);
  }
  #write() {
    const { seed, results } = this.#store.get();
    history.replaceState(history.state, "", quizLink(seed, results));
  }
};
var fresh = (seed) => ({
  seed,
  results: [],
  asked: null,
  moment: "",
  kinds: planOf(seed).map(({ kind }) => kind),
  phase: "start",
  linked: false,
  problem: null
});

// static/js/learn/scratch.js
var Scratch = class {
  asks;
  #made = /* @__PURE__ */ new Map();
  #kept = /* @__PURE__ */ new Map();
  constructor(asks) {
    this.asks = asks;
  }
  async of(name, ask) {
    const made = this.#run(name);
    try {
      return await ask(await made);
    } catch (error) {
      if (!(error instanceof Refused && error.status === 404)) throw error;
      if (this.#made.get(name) === made) this.#made.delete(name);
    }
    return ask(await this.#run(name));
  }
  once(key, ask) {
    return remembered(this.#kept, key, ask);
  }
  #run(name) {
    return remembered(this.#made, name, async () => {
      const { config, steps } = RUNS[name];
      const { id } = await this.asks.scratch(config);
      if (steps > 0) await this.asks.train(id, { steps });
      return id;
    });
  }
};
function remembered(kept, key, ask) {
  const known = kept.get(key);
  if (known) return known;
  const asked2 = ask();
  kept.set(key, asked2);
  asked2.catch(() => kept.delete(key));
  return asked2;
}

// static/js/learn/all.js
function createLesson(asks) {
  const scratch = new Scratch(asks);
  return {
    show(place) {
      const { figure } = place.dataset;
      if (figure === void 0) return new Quiz(place, scratch);
      return runFigure(FIGURES[figure], place, scratch);
    }
  };
}
export {
  createLesson
};
