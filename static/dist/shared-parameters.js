import {
  h
} from "./shared-dom.js";

// static/js/state/parameters.js
function layersOf(parameters) {
  return parameters.filter((parameter) => parameter.role === "kernel").map(({ layer, shape: [inputs, units], start, stop }) => ({
    name: layer,
    inputs,
    units,
    kernel: start,
    bias: stop
  }));
}
function edgeOf(parameters, index) {
  const row = parameters.findIndex(({ start: start2, stop }) => start2 <= index && index < stop);
  if (row < 0) throw new RangeError(`index must be a weight of the network. Got ${index}.`);
  const { layer: name, role, shape, start } = parameters[row];
  const layer = Math.floor(row / 2);
  const offset = index - start;
  if (role === "bias") return { layer, name, role, from: null, to: offset };
  return { layer, name, role, from: Math.floor(offset / shape[1]), to: offset % shape[1] };
}
var isPosition = ([first]) => first?.layer === "position" && first.shape.length === 1;
function labelOf(parameters, index) {
  if (isPosition(parameters)) return "xy"[index];
  const { name, role, from, to } = edgeOf(parameters, index);
  return from === null ? `${name}/${role}[${to}]` : `${name}/${role}[${from}, ${to}]`;
}
var compactLabelOf = (parameters, index) => labelOf(parameters, index).replaceAll(" ", "");
var isFrozen = (run, index) => frozenOf(run).some(({ start, stop }) => start <= index && index < stop);
var countFrozen = (run) => frozenOf(run).reduce((sum, { start, stop }) => sum + stop - start, 0);
function withoutFrozen(run, values) {
  const free = values.slice();
  for (const { start, stop } of frozenOf(run)) free.fill(0, start, stop);
  return free;
}
var frozenOf = ({ parameters, config: { frozen } }) => parameters.filter(({ layer, role }) => frozen.includes(`${layer}/${role}`));
function findWeights(parameters, query, limit) {
  const wanted = plain(query);
  const found = [];
  for (let index = 0; index < countOf(parameters) && found.length < limit; index += 1) {
    const label = labelOf(parameters, index);
    if (plain(label).includes(wanted)) found.push({ index, label });
  }
  return found;
}
function weightNamed(parameters, name) {
  if (/^\d+$/.test(name)) return Number(name) < countOf(parameters) ? Number(name) : null;
  const found = findWeights(parameters, name, Number.POSITIVE_INFINITY);
  return found.find(({ label }) => plain(label) === plain(name))?.index ?? null;
}
var countOf = (parameters) => parameters.at(-1)?.stop ?? 0;
var plain = (text) => text.toLowerCase().replaceAll(" ", "");
function neighbour(parameters, index, key) {
  if (key === "ArrowLeft" || key === "ArrowRight")
    return sideways(parameters, index, key === "ArrowLeft" ? -1 : 1);
  return Math.min(Math.max(index + (key === "ArrowUp" ? -1 : 1), 0), countOf(parameters) - 1);
}
function sideways(parameters, index, direction) {
  const layers = layersOf(parameters);
  const { layer, from, to } = edgeOf(parameters, index);
  const target = layers[layer + direction];
  if (!target) return index;
  if (from === null) return target.bias + Math.min(to, target.units - 1);
  const row = direction > 0 ? to : Math.min(to, target.inputs - 1);
  const column = Math.min(from, target.units - 1);
  return target.kernel + row * target.units + column;
}

// static/js/draw/words.js
var value = (text, meaning) => ({ value: text, meaning });
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

// static/js/draw/caption.js
function setCaption(element, parts) {
  if (element.textContent === textOf(parts)) return;
  element.replaceChildren(...parts.map((part) => typeof part === "string" ? part : bold(part)));
}
function bold({ value: value2, tones }) {
  const element = h("b", { class: tones && "tones" }, value2);
  tones?.forEach((tone, end) => {
    element.style.setProperty(`--tone-${end}`, `${100 * tone}%`);
  });
  return element;
}
function marked(part) {
  if (typeof part === "string") return h("span", {}, part);
  if (!part.meaning) return h("b", {}, part.value);
  return part.meaning === "code" ? h("code", {}, part.value) : h("span", { class: part.meaning }, part.value);
}
var PANEL_MS = 50;
function createPace(interval) {
  const pace = { last: Number.NEGATIVE_INFINITY, timer: 0, work: () => {
  } };
  function run() {
    pace.timer = 0;
    pace.last = performance.now();
    pace.work();
  }
  return (work, moving = true) => {
    pace.work = work;
    const wait = moving ? pace.last + interval - performance.now() : 0;
    if (wait <= 0) {
      clearTimeout(pace.timer);
      run();
    } else if (pace.timer === 0) {
      pace.timer = window.setTimeout(run, wait);
    }
  };
}
function createPatience(patience, tell) {
  let timer;
  return (isSo) => {
    if (isSo) timer ??= setTimeout(() => tell(true), patience);
    else {
      clearTimeout(timer);
      timer = void 0;
      tell(false);
    }
  };
}

// static/js/draw/canvas.js
function stroke(context, ...strokes) {
  for (const [color, width] of strokes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}
function fill(context, color, ...edges) {
  context.fillStyle = color;
  context.fill();
  stroke(context, ...edges);
}
function ring(context, [x, y], radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
function plate(context, [x, y], width, height, corner) {
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, corner);
}
function trace(context, spots) {
  spots.forEach(([x, y], k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
function line(context, ...spots) {
  context.beginPath();
  trace(context, spots);
}
function write(context, text, [x, y], color, rim = null) {
  if (rim) {
    [context.strokeStyle, context.lineWidth] = rim;
    context.lineJoin = "round";
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
}

export {
  layersOf,
  edgeOf,
  isPosition,
  labelOf,
  compactLabelOf,
  isFrozen,
  countFrozen,
  withoutFrozen,
  findWeights,
  weightNamed,
  neighbour,
  value,
  words,
  textOf,
  setCaption,
  marked,
  PANEL_MS,
  createPace,
  createPatience,
  stroke,
  fill,
  ring,
  plate,
  trace,
  line,
  write
};
