import {
  fill,
  line,
  plate,
  ring,
  stroke,
  trace,
  value,
  words,
  write
} from "./shared-words.2.js";
import {
  BASE,
  DEPTH,
  HEIGHT,
  NO_LOGARITHM,
  levels,
  numbered,
  scaleName,
  shareOf,
  toneOf
} from "./shared-loss-scale.js";
import {
  numbers,
  numbersAcross,
  roomBeside
} from "./shared-palette.js";
import {
  VIRIDIS,
  viridisIndex
} from "./shared-viridis.js";
import {
  count,
  loss,
  measured,
  percent,
  significant
} from "./shared-format.js";

// static/js/draw/landscape/path.js
var MOST_BEADS = 40;
function wholePath(answer) {
  const { path_step: step, path_a: a, path_b: b, path_loss: loss2 } = answer;
  const { ahead_step, ahead_a, ahead_b, ahead_loss } = answer;
  if (!ahead_step || !ahead_a || !ahead_b || !ahead_loss) return { step, a, b, loss: loss2 };
  return {
    step: [...step, ...ahead_step.subarray(1)],
    a: [...a, ...ahead_a.subarray(1)],
    b: [...b, ...ahead_b.subarray(1)],
    loss: [...loss2, ...ahead_loss.subarray(1)]
  };
}
function stopAtStep(path, step) {
  const last = path.step.length - 1;
  if (last < 0 || step < path.step[0] || step > path.step[last]) return null;
  let k = 0;
  while (k < last && path.step[k + 1] <= step) k += 1;
  return k === last || path.step[k] === step ? stopAt(path, k) : stopBetween(path, k, step);
}
function dividedPath(path, ball, stepsPerEpoch) {
  const now = ball ? ball.step : Number.POSITIVE_INFINITY;
  const behind = [];
  const ahead = [];
  const last = path.step.length - 1;
  for (let k = 0; k <= last; k += 1) (path.step[k] <= now ? behind : ahead).push(stopAt(path, k));
  const beads = beadsOf(path, now, stepsPerEpoch);
  const end = ahead.length ? { ...stopAt(path, last), step: path.step[last] } : null;
  if (ball) {
    behind.push(ball);
    if (ahead.length) ahead.unshift(ball);
  }
  return { behind, ahead, beads, end };
}
function stopAt({ a, b, loss: loss2 }, k) {
  return { a: a[k], b: b[k], loss: loss2[k] };
}
function beadsOf(path, now, stepsPerEpoch) {
  const { step: steps } = path;
  const last = Math.min(now, steps.length ? steps[steps.length - 1] : 0);
  const epochs = Math.floor(last / stepsPerEpoch);
  const stride = Math.max(1, Math.ceil(epochs / MOST_BEADS));
  const beads = [];
  let k = 0;
  for (let epoch = stride; epoch <= epochs; epoch += stride) {
    const step = epoch * stepsPerEpoch;
    while (steps[k + 1] < step) k += 1;
    const known2 = steps[k + 1] - steps[k] <= stepsPerEpoch;
    if (step < now && known2) beads.push(stopBetween(path, k, step));
  }
  return beads;
}
function stopBetween(path, k, step) {
  const { step: steps } = path;
  const t = (step - steps[k]) / (steps[k + 1] - steps[k]);
  const [from, to] = [stopAt(path, k), stopAt(path, k + 1)];
  return {
    a: from.a + (to.a - from.a) * t,
    b: from.b + (to.b - from.b) * t,
    loss: from.loss + (to.loss - from.loss) * t
  };
}

// static/js/draw/landscape/labels.js
var boxAround = ([x, y], half) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });
function overlap(one, other, gap = 0) {
  return one.x < other.x + other.width + gap && other.x < one.x + one.width + gap && one.y < other.y + other.height + gap && other.y < one.y + one.height + gap;
}
function within(box, frame) {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}
function broughtIn(box, frame) {
  const x = Math.max(frame.x, Math.min(box.x, frame.x + frame.width - box.width));
  const y = Math.max(frame.y, Math.min(box.y, frame.y + frame.height - box.height));
  return { ...box, x, y };
}
var withoutLone = (placed) => placed.filter(({ axis }) => !axis || placed.filter((other) => other.axis === axis).length > 1);
function placeLabels(labels, frame, taken = []) {
  const gap = 2;
  const boxes2 = [...taken];
  const placed = [];
  for (const label2 of labels) {
    const free = label2.places.map(([x2, y2]) => ({ x: x2, y: y2, width: label2.width, height: label2.height })).find((box2) => within(box2, frame) && boxes2.every((other) => !overlap(box2, other, gap)));
    const [x, y] = label2.places[0];
    const box = free ?? (label2.required ? broughtIn({ x, y, width: label2.width, height: label2.height }, frame) : null);
    if (box) {
      boxes2.push(box);
      placed.push({ ...label2, x: box.x, y: box.y });
    }
  }
  return placed;
}

// static/js/draw/landscape/field.js
function sample(values, size, x, y, rows = size) {
  const [i, s] = cellOf(x, size);
  const [j, t] = cellOf(y, rows);
  const k = j * size + i;
  const near = mix(values[k], values[k + 1], s);
  return mix(near, mix(values[k + size], values[k + size + 1], s), t);
}
function straightness(values, size, x, y) {
  const [i, s] = cellOf(x, size);
  const [j, t] = cellOf(y, size);
  const bend = (at, place, step) => {
    const k = at + (Math.min(Math.max(place, 1), size - 2) - place) * step;
    return Math.abs(values[k - step] - 2 * values[k] + values[k + step]);
  };
  let [alongA, alongB] = [0, 0];
  for (const [column, row] of [
    [i, j],
    [i + 1, j],
    [i, j + 1],
    [i + 1, j + 1]
  ]) {
    const at = row * size + column;
    alongA = Math.max(alongA, bend(at, column, 1));
    alongB = Math.max(alongB, bend(at, row, size));
  }
  return (s * (1 - s) * alongA + t * (1 - t) * alongB) / 2;
}
function cellOf(x, size) {
  const at = Math.min(Math.max(x, 0), 1) * (size - 1);
  const cell = Math.min(Math.floor(at), size - 2);
  return [cell, at - cell];
}
function mix(from, to, t) {
  if (t <= 0) return from;
  return t >= 1 ? to : from + (to - from) * t;
}
function resample(values, size, newSize) {
  if (size === newSize) return values;
  const last = newSize - 1;
  return Float64Array.from(
    { length: newSize * newSize },
    (_, k) => sample(values, size, k % newSize / last, Math.floor(k / newSize) / last)
  );
}
function enlarged(values, size, factor) {
  const side = (size - 1) * factor + 1;
  const wide = new Float32Array(size * side);
  stretch(values, wide, size, factor, { lines: size, line: [size, side], step: 1 });
  const fine = new Float32Array(side * side);
  stretch(wide, fine, size, factor, { lines: side, line: [1, 1], step: side });
  return fine;
}
function stretch(from, to, size, factor, { lines, line: line2, step }) {
  for (let n = 0; n < lines; n += 1) {
    const [source, target] = [n * line2[0], n * line2[1]];
    for (let k = 0; k < size - 1; k += 1) {
      const start = from[source + k * step];
      const rise = (from[source + (k + 1) * step] - start) / factor;
      for (let m = 0; m < factor; m += 1) to[target + (k * factor + m) * step] = start + rise * m;
    }
    to[target + (size - 1) * factor * step] = from[source + (size - 1) * step];
  }
}
var ASKED = 700;
function spreadOf(values) {
  const stride = Math.ceil(values.length / ASKED);
  const asked = values.filter((_, k) => k % stride === 0).sort();
  const at = (t) => asked[Math.floor((asked.length - 1) * t)];
  return { low: at(0.01), median: at(0.5), upper: at(0.9) };
}
function share([lo, hi], value2) {
  return (value2 - lo) / (hi - lo);
}

// static/js/draw/landscape/window.js
var AROUND_THE_WALK = /* @__PURE__ */ new Set(["path", "endpoints"]);
var RANDOM = "random direction";
var hasNoDirection = ({ labels }) => labels.every((label2) => label2.endsWith(RANDOM));
var REACH = 0.7;
var GRAIN = 1 / 4;
function heldCenter(center, ball, span) {
  if (center !== null && Math.abs(ball - center) <= REACH * span) return center;
  const grain = GRAIN * span;
  return Math.round(ball / grain) * grain;
}
var FAR = 1e3;
function windowOf({ a, b }) {
  const middle = (axis) => (axis[0] + axis[axis.length - 1]) / 2;
  return { a: middle(a), b: middle(b), span: (a[a.length - 1] - a[0]) / 2 };
}
function showsBall({ a, b, path_a, path_b }) {
  return holds(a, path_a) && holds(b, path_b);
}
function holds(axis, path) {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  const at = path[path.length - 1];
  return first <= at && at <= last;
}
var reachOf = (answer) => windowOf(answer).span / (answer.query.span ?? 1);
function pathHeld(answer, steps) {
  const { path_a, path_b, ahead_a = [], ahead_b = [], ahead_step } = answer;
  const { a, b } = windowOf(answer);
  const away = [...path_a, ...ahead_a].map((at) => Math.abs(at - a));
  away.push(...[...path_b, ...ahead_b].map((at) => Math.abs(at - b)));
  if (!(Math.max(...away) <= reachOf(answer))) return null;
  if (!answer.looked_ahead) return "the path so far";
  return ahead_step?.at(-1) === steps ? "the whole path" : null;
}

// static/js/draw/landscape/words.js
var axisNames = ({ labels: [a, b], query }) => query.plane === "random" ? ["random direction 1", "random direction 2"] : [a, b];
function caption(picture, parameterCount, moving = false) {
  const told = parameterCount === 2 ? wholeWords(picture) : planeCaption(picture, parameterCount, moving);
  return picture.lacksLogarithm ? [...told, NO_LOGARITHM] : told;
}
function planeCaption({ answer, age }, parameterCount, moving) {
  const plane = planeWords(answer, parameterCount);
  const isDated = answer.looked_ahead && (moving || age !== 0);
  const whose = isDated ? words`At step ${value(count(answer.step))} the` : "The";
  const off = words`${age > 0 ? "lay" : "lie"} ${value(distanceText(answer.distance, answer))} off it`;
  const [there, truth] = [answer.on_plane_loss, answer.true_loss].map((loss2) => value(measured(loss2)));
  const rest = [...batchWords(answer), ...elsewhereWords(answer, age), ...plateauWords(answer)];
  return words`${plane} ${whose} weights ${off}: loss ${there} on the plane, ${truth} in truth${rest}`;
}
var ROUNDING = 1e-12;
function distanceText(distance, { a, b }, digits = 2) {
  const span = Math.max(a[a.length - 1] - a[0], b[b.length - 1] - b[0]);
  return significant(Number(distance) < ROUNDING * span ? 0 : distance, digits);
}
var batchWords = ({ query, samples }) => query.samples === "batch" ? words`, over the batch’s ${value(count(samples))}.` : ["."];
var elsewhereWords = (answer, age) => showsBall(answer) ? [] : [` They ${age > 0 ? "were" : "are"} outside of this window.`];
var LARGEST = "1.8×10³⁰⁸";
var plateauWords = ({ loss: losses }) => losses.every(Number.isFinite) ? [] : words` Hatched: above ${value(LARGEST)} or undefined, drawn as a plateau.`;
function wholeWords({ answer, quantity }) {
  const height = words`${quantity === "f" ? "f" : "the loss"} is ${value(measured(answer.true_loss))}`;
  const rest = [...batchWords(answer), ...outsideWords(answer, quantity), ...plateauWords(answer)];
  return words`The whole landscape, not a cut through it. At step ${value(count(answer.step))} ${height}${rest}`;
}
function outsideWords(answer, quantity) {
  if (showsBall(answer)) return [];
  const [what, are] = quantity === "f" ? [" The position", "is"] : [" The weights", "are"];
  if (answer.query.plane !== "weights") return [`${what} ${are} outside.`];
  const at = [answer.path_a, answer.path_b].map((path) => path[path.length - 1]);
  if (!at.every(Number.isFinite)) return [`${what} ${are} far outside.`];
  return words`${what}, ${value(at.map((x) => significant(x, 3)).join(" and "))}, ${are} outside.`;
}
function planeWords(answer, parameterCount) {
  if (hasNoDirection(answer)) return [`${shapelessWords(answer)}, so any two directions.`];
  const plane = answer.query.plane;
  const others = parameterCount - 2;
  if (plane === "weights") {
    const rest = words`the other ${value(count(others))} ${others === 1 ? "is" : "are"} as at step ${value(count(answer.step))}`;
    return words`This picture shows 2 of ${value(count(parameterCount))} weights; ${rest}.`;
  }
  return words`This picture shows 2 of ${value(count(parameterCount))} directions${directionWords(answer)}.`;
}
function directionWords(answer) {
  const { query, looked_ahead: still } = answer;
  const at = value(count(answer.step));
  const [first, second] = answer.labels.map((label2) => label2.replace(RANDOM, "a random direction"));
  if (query.plane === "path") return pathWords(answer);
  if (query.plane === "random") return words`, both random, from step ${at}`;
  if (query.plane === "endpoints") {
    const farthest = second.replace("greatest deviation", "what lies farthest off their line");
    return still ? [`: from the first to the last weights, and ${farthest}`] : words`: from the first weights to those of step ${at}`;
  }
  return words`: ${first.startsWith("a ") ? first : "the gradient"} and ${second}, at step ${at}`;
}
function pathWords(answer) {
  const { explained_variance: shares, looked_ahead: still, step } = answer;
  const share2 = value(percent(shares ? shares[0] + shares[1] : 0));
  if (still) return words`; they hold ${share2} of the way`;
  return words`; they hold ${share2} of the way to step ${value(count(step))}`;
}
var HARDLY = 1;
function shapelessWords({ query, step, path_a: a, path_b: b, distance }) {
  if (query.plane === "gradient") return "Every slope is 0";
  if (step === 0) return "No path yet";
  const moved = Math.hypot(
    a[a.length - 1] - a[0],
    b[b.length - 1] - b[0],
    distance ?? Number.POSITIVE_INFINITY
  );
  if (moved === 0) return "The weights have not moved";
  return moved < HARDLY ? "The weights have hardly moved" : "The path goes too far at once";
}
function label({ answer, ball, quantity, path: { end } }, turns) {
  const [a, b] = answer.labels;
  const what = `${turns ? "Surface" : "Map"} of ${quantity === "f" ? "f" : "the loss"} over ${a} and ${b}, at step ${count(answer.step)}`;
  const where = ball ? `; the ball at step ${count(ball.step)} has ${quantity} ${loss(ball.loss)}` : "";
  const ahead = end ? `; dotted, its way ahead to step ${count(end.step)} and ${quantity} ${loss(end.loss)}` : "";
  return `${what}${where}${ahead}.${turns ? " Arrow keys turn it, plus and minus zoom, 0 comes home." : ""}`;
}
var TABLE = 5;
function surfaceTable({ answer, window }) {
  const shares = Array.from({ length: TABLE }, (_, k) => k / (TABLE - 1));
  const place = ([lo, hi], t) => significant(lo + (hi - lo) * t, 3);
  const size = answer.a.length;
  return {
    head: [`${answer.labels[1]} \\ ${answer.labels[0]}`, ...shares.map((t) => place(window.a, t))],
    rows: shares.toReversed().map((y) => [place(window.b, y), ...shares.map((x) => loss(sample(answer.loss, size, x, y)))])
  };
}

// static/js/draw/landscape/reading.js
var MOST_DIGITS = 3;
var ROUNDING2 = 2 ** -24;
function readingAt({ answer, window }, { a, b }) {
  const [x, y] = [share(window.a, a), share(window.b, b)];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const size = answer.a.length;
  const loss2 = sample(answer.loss, size, x, y);
  return { a, b, loss: loss2, error: straightness(answer.loss, size, x, y) + ROUNDING2 * Math.abs(loss2) };
}
var lossAt = (surface, a, b) => readingAt(surface, { a, b })?.loss ?? null;
function known(reading2, probe, surface) {
  if (!reading2 || !probe?.answer || probe.query !== surface?.answer.query) return reading2;
  if (probe.a !== reading2.a || probe.b !== reading2.b || probe.query.samples === "batch") return reading2;
  return { ...reading2, loss: probe.answer.loss ?? Number.POSITIVE_INFINITY, error: 0 };
}
function readingText({ loss: loss2, error }) {
  if (error === 0 || !Number.isFinite(loss2)) return loss(loss2);
  const digits = Math.floor(Math.log10(Math.abs(loss2))) - Math.ceil(Math.log10(error)) + 1;
  if (digits >= 1) return `about ${significant(loss2, Math.min(digits, MOST_DIGITS))}`;
  return `about ${significant(loss2, 1)} ± ${significant(error, 1)}`;
}
function reading({ answer, quantity }, point) {
  const [a, b] = axisNames(answer);
  const [atA, atB, loss2] = [significant(point.a, 3), significant(point.b, 3), readingText(point)].map(
    (text) => value(text)
  );
  return words`${a} at ${atA}, ${b} at ${atB}: ${quantity} ${loss2}`;
}

// static/js/draw/landscape/surface/place.js
var CEILING = 1.3 * HEIGHT;
var HIGHEST = 1e4;
var REACH2 = 1e9;
var flatPlace = (window, a, b) => ({
  x: 2 * share(window.a, a) - 1,
  y: DEPTH * (2 * share(window.b, b) - 1)
});
function placeOf({ window, scale }, { a, b, loss: loss2 }) {
  return { ...flatPlace(window, a, b), z: HEIGHT * Math.min(HIGHEST, Math.max(0, shareOf(scale, loss2))) };
}
function planeAt({ window: { a, b } }, { x, y }) {
  return {
    a: a[0] + (x + 1) / 2 * (a[1] - a[0]),
    b: b[0] + (y / DEPTH + 1) / 2 * (b[1] - b[0])
  };
}
function onBlock({ x, y, z }) {
  return Math.abs(x) <= 1 && Math.abs(y) <= DEPTH && z <= CEILING;
}
function clippedFlat({ window }, stops) {
  const flat = stops.map(({ a, b }) => ({ ...flatPlace(window, a, b), z: 0 }));
  return clipped(flat).map((piece) => piece.map((point) => planeAt({ window }, point)));
}
function clipped(points) {
  const pieces = [];
  let open = false;
  for (let k = 1; k < points.length; k += 1) {
    const ends2 = withinReach(points[k - 1], points[k]);
    const span = ends2 && inner(...ends2);
    if (!ends2 || !span) {
      open = false;
      continue;
    }
    const [start, end] = span.map((t) => between(...ends2, t));
    if (open && span[0] === 0) pieces[pieces.length - 1].push(end);
    else pieces.push([start, end]);
    open = span[1] === 1;
  }
  return pieces;
}
function withinReach(from, to) {
  const [here, there] = [from, to].map(({ x, y, z }) => Math.max(Math.abs(x), Math.abs(y), Math.abs(z)));
  if (here <= REACH2 && there <= (here <= 1 ? Number.MAX_VALUE : REACH2)) return [from, to];
  if (Number.isFinite(here) && there <= 1) return [between(to, from, REACH2 / here), to];
  return null;
}
function inner(from, to) {
  let [start, end] = [0, 1];
  const sides = [
    [from.x - to.x, from.x + 1],
    [to.x - from.x, 1 - from.x],
    [from.y - to.y, from.y + DEPTH],
    [to.y - from.y, DEPTH - from.y],
    [from.z - to.z, from.z - BASE],
    [to.z - from.z, CEILING - from.z]
  ];
  for (const [outward, room] of sides) {
    if (outward === 0 && room < 0) return null;
    if (outward < 0) start = Math.max(start, room / outward);
    if (outward > 0) end = Math.min(end, room / outward);
  }
  return start < end ? [start, end] : null;
}
function between(from, to, t) {
  if (t <= 0) return from;
  if (t >= 1) return to;
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    z: from.z + (to.z - from.z) * t
  };
}

// static/js/draw/landscape/surface/relief.js
var STEPS = 160;
var HALVINGS = 12;
var SIGHT_STEPS = 24;
var CLEARANCE = 0.02;
function heightAt({ heights, size }, x, y) {
  return HEIGHT * sample(heights, size, (x + 1) / 2, (y / DEPTH + 1) / 2);
}
var inside = ({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= DEPTH;
function hit(relief, projection, px, py) {
  const { near, far, toBlock } = projection;
  const below = (w) => {
    const point = toBlock(px, py, w);
    return inside(point) && point.z <= heightAt(relief, point.x, point.y);
  };
  let before = near;
  for (let n = 1; n <= STEPS; n += 1) {
    const w = near + (far - near) * n / STEPS;
    if (below(w)) {
      const point = toBlock(px, py, halved(below, before, w));
      return heightAt(relief, point.x, point.y) - point.z < CLEARANCE ? point : null;
    }
    before = w;
  }
  return null;
}
function halved(below, above, under) {
  let [lo, hi] = [above, under];
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (lo + hi) / 2;
    if (below(middle)) hi = middle;
    else lo = middle;
  }
  return hi;
}
function hidden(relief, { eye }, { x, y, z }) {
  const reach = 2.4 / Math.hypot(eye.x - x, eye.y - y, eye.z - z);
  for (let n = 1; n <= SIGHT_STEPS; n += 1) {
    const t = reach * n / SIGHT_STEPS;
    const at = { x: x + (eye.x - x) * t, y: y + (eye.y - y) * t, z: z + (eye.z - z) * t };
    if (!inside(at) || at.z > HEIGHT) return false;
    if (at.z + CLEARANCE < heightAt(relief, at.x, at.y)) return true;
  }
  return false;
}

// static/js/draw/landscape/map/chart.js
var MARGINS = { left: 58, right: 12, top: 6, bottom: 40 };
var NAME_ROOM = 16;
var TICK_ROOM = { a: 62, b: 48 };
var SQUARE = 8;
var MOST_COLUMNS = 2 ** 20;
var boxes = /* @__PURE__ */ new WeakMap();
function mapBox(chart) {
  const box = boxes.get(chart) ?? boxIn(chart);
  boxes.set(chart, box);
  return box;
}
function boxIn({ width, height, small, bare, shown }) {
  if (small || bare) return { x: 0, y: 0, width, height };
  const { top, bottom } = MARGINS;
  const texts = (axis, span) => numbers(shown.window[axis], span / TICK_ROOM[axis]).map(({ text }) => text);
  const left = Math.max(MARGINS.left, NAME_ROOM + roomBeside(texts("b", height - top - bottom)));
  const right = Math.max(MARGINS.right, roomBeside(texts("a", width - left)) / 2 - 4);
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}
function toPixels(chart) {
  const box = mapBox(chart);
  const { a, b } = chart.shown.window;
  return (atA, atB) => (
    /** @type {[number, number]} */
    [
      box.x + share(a, atA) * box.width,
      box.y + (1 - share(b, atB)) * box.height
    ]
  );
}
function planeUnder(chart, px, py) {
  const box = mapBox(chart);
  const [x, y] = [(px - box.x) / box.width, 1 - (py - box.y) / box.height];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const { a, b } = chart.shown.window;
  return { a: a[0] + x * (a[1] - a[0]), b: b[0] + y * (b[1] - b[0]) };
}
function squaresAlong(chart, ways) {
  const at = toPixels(chart);
  const found = /* @__PURE__ */ new Map();
  for (const piece of ways.flatMap((stops) => clippedFlat(chart.shown, stops))) {
    const pixels = piece.map(({ a, b }) => at(a, b));
    for (let k = 1; k < pixels.length; k += 1) {
      const [[x, y], [toX, toY]] = [pixels[k - 1], pixels[k]];
      const parts = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / SQUARE));
      for (let part = 0; part <= parts; part += 1) {
        const column = Math.floor((x + (toX - x) * part / parts) / SQUARE);
        const row = Math.floor((y + (toY - y) * part / parts) / SQUARE);
        const place = row * MOST_COLUMNS + column;
        if (!found.has(place))
          found.set(place, { x: column * SQUARE, y: row * SQUARE, width: SQUARE, height: SQUARE });
      }
    }
  }
  return [...found.values()];
}
function traceStops(context, chart, stops) {
  const at = toPixels(chart);
  context.beginPath();
  for (const piece of clippedFlat(chart.shown, stops)) {
    trace(
      context,
      piece.map(({ a, b }) => at(a, b))
    );
  }
}

// static/js/draw/branches/letters.js
var LETTERS = 26;
var COLOURS = 5;
function letterOf(number) {
  const last = String.fromCharCode("A".charCodeAt(0) + number % LETTERS);
  return number < LETTERS ? last : letterOf(Math.floor(number / LETTERS) - 1) + last;
}
var tokenOf = (number) => `--branch-${number % COLOURS}`;
var colourOf = (palette, number) => palette[
  /** @type {"branch0"} */
  `branch${number % COLOURS}`
];
var isDashed = (number) => number >= COLOURS;

// static/js/draw/landscape/footsteps.js
var CASING = "rgb(16 18 22 / 0.85)";
var SHADOW = "rgb(0 0 0 / 0.13)";
var SOFT = [9, 6.5, 4];
var CAST = { x: 0.018, y: -0.016 };
var BEHIND = 0.28;
var piecesOf = ({ shown }, stops) => clipped(stops.map((stop) => placeOf(shown, stop)));
var pixelOf = ({ projection }, { x, y, z }) => projection.toScreen(x, y, z);
function shadowPath(context, scene) {
  const { picture, small, shown } = scene;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.beginPath();
  for (const piece of piecesOf(scene, picture.path.behind)) {
    const cast = piece.map(({ x, y }) => ({ x: x + CAST.x, y: y + CAST.y }));
    trace(
      context,
      cast.map(({ x, y }) => pixelOf(scene, { x, y, z: heightAt(shown, x, y) }))
    );
  }
  for (const width of SOFT) stroke(context, [SHADOW, small ? width / 2 : width]);
  context.restore();
}
function drawPath(context, scene) {
  const { picture, small, shown, projection } = scene;
  const { behind, ahead, beads } = picture.path;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.setLineDash([0.1, 5]);
  strokeSeen(context, scene, ahead, ["rgb(255 255 255 / 0.85)", 1.9]);
  context.setLineDash([]);
  drawLine(context, scene, behind, { core: "#fff", casing: CASING });
  if (small) return context.restore();
  for (const point of beads.map((bead) => placeOf(shown, bead)).filter(onBlock)) {
    context.globalAlpha = hidden(shown, projection, point) ? BEHIND : 1;
    ring(context, pixelOf(scene, point), 2.8);
    fill(context, "#14171b", ["#fff", 1.3]);
  }
  context.globalAlpha = 1;
  const start = behind.length > 1 ? placeOf(shown, behind[0]) : null;
  if (start && onBlock(start)) {
    ring(context, pixelOf(scene, start), 3.6);
    fill(context, "#fff", ["#14171b", 1.2]);
  }
  context.restore();
}
function drawLine(context, scene, stops, { core, casing }) {
  context.lineCap = context.lineJoin = "round";
  const [inner2, outer] = scene.small ? [1.6, 3] : [2.8, 5];
  strokeSeen(context, scene, stops, [casing, outer], [core, inner2]);
}
function strokeSeen(context, scene, stops, ...strokes) {
  for (const run of piecesOf(scene, stops).flatMap((piece) => byVisibility(scene, piece))) {
    context.globalAlpha = run.hidden ? BEHIND : 1;
    line(context, ...run.points.map((point) => pixelOf(scene, point)));
    stroke(context, ...strokes);
  }
  context.globalAlpha = 1;
}
function byVisibility({ shown, projection }, piece) {
  const runs = [];
  for (const point of closer(piece)) {
    const behind = hidden(shown, projection, point);
    const last = runs[runs.length - 1];
    last?.points.push(point);
    if (!last || last.hidden !== behind) runs.push({ points: [point], hidden: behind });
  }
  return runs;
}
var APART = 0.06;
function closer(piece) {
  const points = [piece[0]];
  for (let k = 1; k < piece.length; k += 1) {
    const [from, to] = [piece[k - 1], piece[k]];
    const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z) / APART));
    for (let n = 1; n <= parts; n += 1) points.push(between(from, to, n / parts));
  }
  return points;
}

// static/js/draw/landscape/others.js
var CASING2 = "#fff";
var DASH = [7, 5];
var DISC = 8;
function othersOf({ others }, { frame, branches }) {
  return others.flatMap((other) => {
    const branch = branches.find(({ id }) => id === other.id);
    if (!branch) return [];
    const stops = Array.from(other.a, (a, k) => ({ a, b: other.b[k], loss: other.loss[k] }));
    const here = stopAtStep(other, frame?.step ?? 0) ?? stops[stops.length - 1];
    return [{ number: branch.number, stops, here }];
  });
}
function othersWords(answer, branches, parameterCount) {
  if (parameterCount === 2) return "";
  const found = answer.others.flatMap(({ id, distance }) => {
    const branch = branches.find((one) => one.id === id);
    return branch ? [` ${letterOf(branch.number)}’s path ends ${distanceText(distance, answer)} off it.`] : [];
  });
  return found.join("");
}
function drawOthers(context, scene) {
  for (const { number, stops } of scene.picture.others ?? []) {
    context.setLineDash(isDashed(number) ? DASH : []);
    drawLine(context, scene, stops, { core: colourOf(scene.palette, number), casing: CASING2 });
    context.setLineDash([]);
  }
}
function drawLetters(context, { picture, palette }, pixelOf2) {
  for (const { number, here } of picture.others ?? []) {
    const pixel = pixelOf2(here);
    if (pixel) drawLetter(context, pixel, number, palette);
  }
}
function drawOthersFlat(context, chart) {
  const { palette, small } = chart;
  context.lineCap = context.lineJoin = "round";
  for (const { number, stops } of chart.picture.others ?? []) {
    traceStops(context, chart, stops);
    stroke(context, [CASING2, small ? 3.4 : 5]);
    context.setLineDash(isDashed(number) ? DASH : []);
    stroke(context, [colourOf(palette, number), small ? 1.8 : 2.6]);
    context.setLineDash([]);
  }
}
function drawLetter(context, [x, y], number, palette) {
  ring(context, [x, y], DISC);
  fill(context, colourOf(palette, number), [CASING2, 1.5]);
  context.font = `600 10px ${palette.sans}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, letterOf(number), [x, y + 0.5], palette.onInk);
}

// static/js/draw/surfaces/crosses.js
var ARM = 4;
var GAP = 7;
var LETTER = 7;
var SIDES = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
  [1, 2],
  [1, -2],
  [-1, -2],
  [-1, 2]
];
var lossText = (loss2) => significant(loss2, 3);
function valueBox({ pixel: [x, y], loss: loss2, side: [right, down] = SIDES[0] }) {
  const width = LETTER * lossText(loss2).length;
  return { x: right > 0 ? x + GAP : x - GAP - width, y: y + down * GAP - LETTER, width, height: 2 * LETTER };
}
function crossBox(minimum) {
  const [[x, y], box] = [minimum.pixel, valueBox(minimum)];
  const [left, top] = [Math.min(x - ARM, box.x), Math.min(y - ARM, box.y)];
  const [right, bottom] = [Math.max(x + ARM, box.x + box.width), Math.max(y + ARM, box.y + box.height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
var withFreeSides = (minima, taken) => minima.map((minimum) => {
  const isFree = (side) => !taken.some((box) => overlap(box, valueBox({ ...minimum, side })));
  return { ...minimum, side: SIDES.find(isFree) ?? SIDES[0] };
});
function drawCrosses(context, minima, { palette, small }) {
  if (minima.length === 0) return;
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  context.font = `500 11px ${palette.sans}`;
  context.textBaseline = "middle";
  for (const { pixel, loss: loss2, side: [right, down] = SIDES[0] } of minima) {
    const [x, y] = pixel;
    const arm = small ? ARM - 1 : ARM;
    line(context, [x - arm, y - arm], [x + arm, y + arm]);
    trace(context, [
      [x + arm, y - arm],
      [x - arm, y + arm]
    ]);
    stroke(context, ["rgb(16 18 22 / 0.75)", 4], ["#fff", 1.8]);
    context.textAlign = right > 0 ? "left" : "right";
    const at = (
      /** @type {const} */
      [x + right * GAP, y + down * GAP]
    );
    if (!small) write(context, lossText(loss2), at, "#fff", ["rgb(16 18 22 / 0.6)", 3]);
  }
  context.restore();
}

// static/js/draw/landscape/text.js
var LINE = 13;
var WIDTHS = (
  /** @type {Map<string, number>} */
  /* @__PURE__ */ new Map()
);
var MOST_WIDTHS = 400;
function widthOf(context, font, line2) {
  const key = `${font} ${line2}`;
  const known2 = WIDTHS.get(key);
  if (known2 !== void 0) return known2;
  if (WIDTHS.size >= MOST_WIDTHS) WIDTHS.clear();
  context.font = font;
  const { width } = context.measureText(line2);
  WIDTHS.set(key, width);
  return width;
}
function textOf(context, lines, { font, colour, align = "center", halo }) {
  const width = Math.max(...lines.map((line2) => widthOf(context, font, line2)));
  const size = { width: Math.ceil(width), height: LINE * lines.length };
  return { lines, font, colour, align, halo, ...size, places: [] };
}
function beside([x, y], [dx, dy], { width, height }, gap) {
  const half = (Math.abs(dx) * width + Math.abs(dy) * height) / 2;
  return [x + dx * (gap + half) - width / 2, y + dy * (gap + half) - height / 2];
}
function drawText(context, { lines, font, colour, align, halo, x, y, width }) {
  const left = align === "left" ? x : align === "right" ? x + width : x + width / 2;
  context.font = font;
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  lines.forEach((line2, k) => {
    const base = y + LINE * (k + 1) - 3;
    write(context, line2, [left, base], colour, halo ? [halo, 3] : null);
  });
}
function nearest({ x, y, width, height }, [px, py]) {
  return [Math.min(Math.max(px, x), x + width), Math.min(Math.max(py, y), y + height)];
}
function drawBox(context, palette, { x, y, width, height }) {
  context.save();
  context.shadowColor = "rgb(0 0 0 / 0.2)";
  context.shadowBlur = 8;
  context.shadowOffsetY = 2;
  plate(context, [x + width / 2, y + height / 2], width, height, 5);
  fill(context, palette.raised);
  context.restore();
  stroke(context, [palette.hairline, 1]);
}

// static/js/draw/landscape/hint.js
var PADDING = { x: 7, y: 4 };
var AWAY = 12;
function drawHint(context, [x, y], reading2, palette, frame, taken = []) {
  const style = { align: (
    /** @type {const} */
    "left"
  ) };
  const head = textOf(context, [readingText(reading2)], {
    ...style,
    font: `600 12px ${palette.sans}`,
    colour: palette.ink
  });
  const place = `${significant(reading2.a, 2)}, ${significant(reading2.b, 2)}`;
  const foot = textOf(context, [place], { ...style, font: `11px ${palette.sans}`, colour: palette.ink2 });
  const width = Math.max(head.width, foot.width) + 2 * PADDING.x;
  const height = head.height + foot.height + 2 * PADDING.y;
  const [left, right, above, below] = [x - AWAY - width, x + AWAY, y - AWAY - height, y + AWAY];
  const places = [
    [right, above],
    [left, above],
    [right, below],
    [left, below]
  ];
  const [box] = placeLabels([{ width, height, places, required: true }], frame, taken);
  drawBox(context, palette, box);
  drawText(context, { ...head, x: box.x + PADDING.x, y: box.y + PADDING.y });
  drawText(context, { ...foot, x: box.x + PADDING.x, y: box.y + PADDING.y + head.height });
}

// static/js/draw/landscape/map/colours.js
var FINE = { small: 2, large: 3 };
var WITHIN_BAND = 0.45;
function paintColours(canvas, shown, small) {
  const { size, heights, plateau } = shown;
  const side = (size - 1) * (small ? FINE.small : FINE.large) + 1;
  canvas.width = canvas.height = side;
  const context = (
    /** @type {OffscreenCanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  const image = context.createImageData(side, side);
  const colours = new Uint32Array(VIRIDIS.buffer);
  const pixels = new Uint32Array(image.data.buffer);
  const tone = tonesOf(shown, small ? 1 : WITHIN_BAND);
  const fine = enlarged(heights, size, (side - 1) / (size - 1));
  for (let row = 0; row < side; row += 1) {
    const from = (side - 1 - row) * side;
    for (let column = 0; column < side; column += 1) {
      pixels[row * side + column] = colours[tone[fine[from + column] * FINENESS + 0.5 | 0]];
    }
  }
  if (plateau.includes(1)) hatch(pixels, side, shown);
  context.putImageData(image, 0, 0);
}
var FINENESS = 512;
function tonesOf({ scale }, within2) {
  const edges = [0, ...levels(scale).map(({ loss: loss2 }) => toneOf(scale, loss2)), 1];
  let k = 0;
  return Uint8Array.from({ length: FINENESS + 1 }, (_, n) => {
    const t = (n / FINENESS) ** scale.gamma;
    while (k < edges.length - 2 && t >= edges[k + 1]) k += 1;
    const middle = (edges[k] + edges[k + 1]) / 2;
    return viridisIndex(middle + (t - middle) * within2);
  });
}
function hatch(pixels, side, { size, plateau }) {
  const [dark, light] = [4285229931, 4287927444];
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (sample(plateau, size, column / (side - 1), 1 - row / (side - 1)) > 0.01) {
        pixels[row * side + column] = (column + row) % 8 < 4 ? dark : light;
      }
    }
  }
}

// static/js/draw/landscape/map/downhill.js
var APART2 = 30;
var EASE = 0.35;
var SHORTEST = 4;
var HEAD = 3.4;
function downhill({ loss: loss2, a, b }, columns, rows) {
  const size = a.length;
  const [[a0, a1], [b0, b1]] = [ends(a), ends(b)];
  const cell = 1 / (size - 1);
  const arrows = [];
  for (let k = 0; k < columns * rows; k += 1) {
    const x = (k % columns + 0.5) / columns;
    const y = (Math.floor(k / columns) + 0.5) / rows;
    const at = (u, v) => sample(loss2, size, u, v);
    const da = -(at(x + cell, y) - at(x - cell, y)) / (2 * cell * (a1 - a0));
    const db = -(at(x, y + cell) - at(x, y - cell)) / (2 * cell * (b1 - b0));
    const steepness = Math.hypot(da, db);
    if (!Number.isFinite(steepness) || steepness === 0) continue;
    arrows.push({ a: a0 + x * (a1 - a0), b: b0 + y * (b1 - b0), da, db, steepness });
  }
  const greatest = Math.max(...arrows.map(({ steepness }) => steepness));
  return arrows.map((arrow) => ({ ...arrow, steepness: arrow.steepness / greatest }));
}
var ends = (values) => [values[0], values[values.length - 1]];
function drawDownhill(context, chart) {
  const box = mapBox(chart);
  const { a, b } = chart.shown.window;
  const at = toPixels(chart);
  const arrows = downhill(
    chart.picture.answer,
    Math.floor(box.width / APART2),
    Math.floor(box.height / APART2)
  );
  context.beginPath();
  for (const { a: atA, b: atB, da, db, steepness } of arrows) {
    const [dx, dy] = [
      (share(a, atA + da) - share(a, atA)) * box.width,
      (share(b, atB) - share(b, atB + db)) * box.height
    ];
    const length = SHORTEST + (APART2 * 0.8 - SHORTEST) * steepness ** EASE;
    traceArrow(context, at(atA, atB), Math.atan2(dy, dx), length);
  }
  context.lineCap = context.lineJoin = "round";
  stroke(context, ["rgb(16 18 22 / 0.45)", 3], ["rgb(255 255 255 / 0.9)", 1.2]);
}
function traceArrow(context, [x, y], angle, length) {
  const [dx, dy] = [Math.cos(angle) * length / 2, Math.sin(angle) * length / 2];
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
  for (const side of [-1, 1]) {
    const back = angle + Math.PI + side * 0.5;
    context.moveTo(x + dx, y + dy);
    context.lineTo(x + dx + HEAD * Math.cos(back), y + dy + HEAD * Math.sin(back));
  }
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
function contours(values, size, levels2) {
  const next = new Int32Array(4 * size * size).fill(-1);
  return levels2.map((level) => {
    const crossed = linkSides(next, values, size, level);
    const lines = [];
    for (const ends2 of [1, 2]) {
      for (const side of crossed) {
        const links = Number(next[2 * side] >= 0) + Number(next[2 * side + 1] >= 0);
        if (links === ends2) lines.push(follow(next, side, values, size, level));
      }
    }
    return lines;
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
      const lines = LINES[turns ? 15 - above : above];
      const sides = [2 * k, 2 * (k + 1) + 1, 2 * (k + size), 2 * k + 1];
      for (let n = 0; n < lines.length; n += 2) {
        link(next, crossed, sides[lines[n]], sides[lines[n + 1]]);
        link(next, crossed, sides[lines[n + 1]], sides[lines[n]]);
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
  const line2 = [];
  let side = start;
  for (; ; ) {
    line2.push(...crossing(values, size, side, level));
    const slot = next[2 * side] >= 0 ? 2 * side : 2 * side + 1;
    const onward = next[slot];
    if (onward < 0) break;
    next[slot] = -1;
    if (next[2 * onward] === side) next[2 * onward] = -1;
    else next[2 * onward + 1] = -1;
    side = onward;
  }
  return Float32Array.from(line2);
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

// static/js/draw/landscape/map/levels.js
function drawLevels(context, chart, taken) {
  const { shown, small } = chart;
  const box = mapBox(chart);
  const last = shown.size - 1;
  const pixel = (x, y) => (
    /** @type {[number, number]} */
    [box.x + x / last * box.width, box.y + (1 - y / last) * box.height]
  );
  const texts = new Map(numbered(shown.scale).map(({ u, text }) => [u, text]));
  const all = levels(shown.scale);
  const heights = all.map(({ u }) => u);
  const traced = TRACED.get(shown) ?? contours(shown.u, shown.size, heights);
  TRACED.set(shown, traced);
  for (const [k, { u, major }] of all.entries()) {
    const lines = traced[k];
    strokeLines(context, lines, pixel, major, small);
    const text = texts.get(u);
    if (!small && text) for (const line2 of lines) numberLine(context, line2, pixel, text, taken, chart);
  }
}
var TRACED = /* @__PURE__ */ new WeakMap();
function strokeLines(context, lines, pixel, major, small) {
  context.beginPath();
  for (const line2 of lines) {
    const points = Array.from({ length: line2.length / 2 }, (_, k) => pixel(line2[2 * k], line2[2 * k + 1]));
    trace(context, points);
  }
  context.lineJoin = "round";
  const width = (major ? 1.1 : 0.8) * (small ? 0.8 : 1);
  stroke(context, [major ? "rgb(255 255 255 / 0.62)" : "rgb(255 255 255 / 0.28)", width]);
}
var SHORTEST2 = 12;
function numberLine(context, line2, pixel, text, taken, chart) {
  const points = line2.length / 2;
  if (points < SHORTEST2) return;
  context.font = `11px ${chart.palette.sans}`;
  const half = context.measureText(text).width / 2 + 3;
  const frame = mapBox(chart);
  for (const t of [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9]) {
    const k = Math.min(points - 4, Math.max(3, Math.floor(t * points)));
    const [x, y] = pixel(line2[2 * k], line2[2 * k + 1]);
    const box = boxAround([x, y], half);
    const across = x > frame.x + 24 && x < frame.x + frame.width - 24;
    const inFrame = across && y > frame.y + 12 && y < frame.y + frame.height - 12;
    if (!inFrame || taken.some((other) => overlap(box, other, 4))) continue;
    taken.push(box);
    const [before, after] = [k - 3, k + 3].map((n) => pixel(line2[2 * n], line2[2 * n + 1]));
    return writeAlong(context, text, before, [x, y], after);
  }
}
function writeAlong(context, text, before, at, after) {
  const angle = Math.atan2(after[1] - before[1], after[0] - before[0]);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  context.save();
  context.translate(...at);
  context.rotate(upright);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, text, [0, 0], "#fff", ["rgb(16 18 22 / 0.55)", 3]);
  context.restore();
}

// static/js/draw/landscape/map/map.js
var CASING3 = "rgb(16 18 22 / 0.85)";
var DARK = "#14171b";
function createMap() {
  const canvas = new OffscreenCanvas(1, 1);
  const kept = { shown: null, banded: false };
  return {
    /**
     * @param {Context} context
     * @param {Chart} chart
     * @param {{a: number, b: number}[][]} [ways]  that will be drawn over it
     */
    draw(context, chart, ways = []) {
      const { width, height, shown, small } = chart;
      if (kept.shown !== shown || kept.banded === small) paintColours(canvas, shown, small);
      Object.assign(kept, { shown, banded: !small });
      const box = mapBox(chart);
      context.clearRect(0, 0, width, height);
      context.save();
      context.beginPath();
      context.rect(box.x, box.y, box.width, box.height);
      context.clip();
      context.drawImage(canvas, box.x, box.y, box.width, box.height);
      drawLevels(context, chart, small ? [] : roomsOf(chart, ways));
      if (chart.arrows && !small) drawDownhill(context, chart);
      drawCrosses(context, minimaOf(chart), chart);
      drawOthersFlat(context, chart);
      drawPath2(context, chart);
      if (!small) drawLetters(context, chart, ({ a, b }) => toPixels(chart)(a, b));
      drawMarks(context, chart);
      context.restore();
      if (small || chart.bare) return;
      drawAxes(context, chart);
      const { reading: reading2, palette } = chart;
      if (reading2) drawHint(context, toPixels(chart)(reading2.a, reading2.b), reading2, palette, box);
    }
  };
}
var BALL_ROOM = 8;
function minimaOf(chart) {
  const { minima = [], path, ball } = chart.picture;
  const at = toPixels(chart);
  const room = ball ? [boxAround(at(ball.a, ball.b), BALL_ROOM)] : [];
  const found = minima.map(({ a, b, loss: loss2 }) => ({ pixel: at(a, b), loss: loss2 }));
  return withFreeSides(found, [...room, ...squaresAlong(chart, [path.behind, path.ahead])]);
}
function roomsOf(chart, ways) {
  const { path, ball, others = [] } = chart.picture;
  const balls = ball ? [boxAround(toPixels(chart)(ball.a, ball.b), 14)] : [];
  const all = [path.behind, path.ahead, ...others.map(({ stops }) => stops), ...ways];
  return [...balls, ...minimaOf(chart).map(crossBox), ...squaresAlong(chart, all)];
}
function drawPath2(context, chart) {
  const { behind, ahead, beads } = chart.picture.path;
  const { small } = chart;
  const at = toPixels(chart);
  context.lineCap = context.lineJoin = "round";
  traceStops(context, chart, ahead);
  context.setLineDash([0.1, 4.5]);
  stroke(context, ["rgb(255 255 255 / 0.8)", 1.6]);
  context.setLineDash([]);
  traceStops(context, chart, behind);
  stroke(context, [CASING3, small ? 3.6 : 5], ["#fff", small ? 2 : 2.8]);
  if (small) return;
  for (const { a, b } of beads) {
    ring(context, at(a, b), 2.6);
    fill(context, DARK, ["#fff", 1.3]);
  }
  if (behind.length < 2) return;
  ring(context, at(behind[0].a, behind[0].b), 3.4);
  fill(context, "#fff", [DARK, 1.2]);
}
function drawMarks(context, chart) {
  const { picture, reading: reading2, small, breath } = chart;
  const at = toPixels(chart);
  const { ball } = picture;
  if (ball) {
    ring(context, at(ball.a, ball.b), (small ? 4.5 : 7) * breath);
    fill(context, "#fff", [DARK, small ? 1.3 : 1.6]);
  }
  if (chart.probe) {
    ring(context, at(chart.probe.a, chart.probe.b), 7);
    stroke(context, [CASING3, 4], ["#fff", 2]);
  }
  if (!reading2) return;
  const box = mapBox(chart);
  const [x, y] = at(reading2.a, reading2.b);
  line(context, [box.x, y], [box.x + box.width, y]);
  trace(context, [
    [x, box.y],
    [x, box.y + box.height]
  ]);
  stroke(context, ["rgb(16 18 22 / 0.6)", 2.6], ["rgb(255 255 255 / 0.9)", 1]);
}
function drawAxes(context, chart) {
  const { palette, shown, picture } = chart;
  const box = mapBox(chart);
  const at = toPixels(chart);
  const bottom = box.y + box.height;
  context.font = `11px ${palette.sans}`;
  context.textBaseline = "middle";
  context.textAlign = "center";
  const across = (value2) => at(value2, shown.window.b[0])[0];
  for (const { value: value2, text } of numbersAcross(shown.window.a, box.width / TICK_ROOM.a, across)) {
    write(context, text, [across(value2), bottom + 14], palette.ink3);
  }
  context.textAlign = "right";
  for (const { value: value2, text } of numbers(shown.window.b, box.height / TICK_ROOM.b)) {
    write(context, text, [box.x - 7, at(shown.window.a[0], value2)[1]], palette.ink3);
  }
  const [a, b] = axisNames(picture.answer);
  context.textAlign = "center";
  context.font = nameFont(a, palette);
  write(context, a, [box.x + box.width / 2, bottom + 31], palette.ink2);
  context.save();
  context.translate(9, box.y + box.height / 2);
  context.rotate(-Math.PI / 2);
  context.font = nameFont(b, palette);
  write(context, b, [0, 0], palette.ink2);
  context.restore();
}
function nameFont(label2, palette) {
  return label2.includes("/") ? `11px ${palette.mono}` : `12px ${palette.sans}`;
}

// static/js/draw/landscape/surface/axes.js
var TICKS = 5;
var TICK = 5;
var MARGINS2 = { left: 44, right: 58, top: 18, bottom: 42 };
var NARROW_MARGINS = { left: 40, right: 56, top: 14, bottom: 42 };
var NARROW = 480;
var WIDEST = 90;
function marginsOf(width, scale) {
  const margins = width < NARROW ? NARROW_MARGINS : MARGINS2;
  const texts = scale ? numbered(scale).map(({ text }) => text) : [];
  const room = Math.min(roomBeside(texts), WIDEST);
  return { ...margins, left: Math.max(margins.left, room), right: Math.max(margins.right, room) };
}
function facing({ eye }) {
  return { x: eye.x < 0 ? -1 : 1, y: eye.y > 0 ? 1 : -1 };
}
function footAxis(projection, axis) {
  const side = facing(projection);
  return (t) => {
    const at = (far) => axis === "a" ? projection.toScreen(2 * t - 1, side.y * DEPTH * far, BASE) : projection.toScreen(side.x * far, DEPTH * (2 * t - 1), BASE);
    const [pixel, beyond] = [at(1), at(1.15)];
    const [across, down] = [beyond[0] - pixel[0], beyond[1] - pixel[1]];
    const length = Math.hypot(across, down) || 1;
    return { pixel, out: [across / length, down / length] };
  };
}
function footTicks(axis, ends2) {
  return numbers(ends2, TICKS).map(({ value: value2, text }) => ({ ...axis(share(ends2, value2)), text }));
}
function lossAxis(projection, { scale }) {
  const side = facing(projection);
  const [x, y] = [-side.x, side.y * DEPTH];
  const at = (z) => projection.toScreen(x, y, z);
  const [middle] = projection.toScreen(0, 0, 0);
  const out = [at(0)[0] < middle ? -1 : 1, 0];
  const ticks = numbered(scale).map(({ u, text }) => ({
    pixel: at(HEIGHT * (u - scale.lo) / (scale.hi - scale.lo)),
    out,
    text
  }));
  return { ticks, top: at(HEIGHT), foot: at(BASE), out };
}
function layAxes(context, projection, shown, labels, quantity, palette) {
  const a = footAxis(projection, "a");
  const b = footAxis(projection, "b");
  const loss2 = lossAxis(projection, shown);
  const feet = { a: footTicks(a, shown.window.a), b: footTicks(b, shown.window.b) };
  const all = { loss: loss2.ticks, ...feet };
  const ticks = Object.entries(all).flatMap(([axis, some]) => some.map((tick) => ({ ...tick, axis })));
  const style = { font: `11px ${palette.sans}`, colour: palette.ink3 };
  const numbers2 = ticks.map(({ pixel, out, text, axis }) => {
    const made = textOf(context, [text], style);
    return { ...made, axis, places: [beside(pixel, out, made, TICK + 3)] };
  });
  const title = textOf(context, [scaleName(quantity, shown.scale)], {
    font: `12px ${palette.sans}`,
    colour: palette.ink2
  });
  const [x, y] = loss2.top;
  title.places = [[loss2.out[0] < 0 ? x - title.width + 12 : x - 12, y - title.height - 4]];
  return {
    lines: [[loss2.top, loss2.foot], ...ticks.map(tickLine)],
    names: [title, ...[a, b].map((axis, k) => nameOf(context, axis, labels[k], k === 0, palette))],
    numbers: numbers2
  };
}
function tickLine({ pixel: [x, y], out: [dx, dy] }) {
  return [
    [x, y],
    [x + dx * TICK, y + dy * TICK]
  ];
}
function nameOf(context, axis, label2, wide, palette) {
  const isCode = label2.includes("/");
  const lines = wide ? [label2] : splitLabel(label2);
  const font = isCode ? `11px ${palette.mono}` : `12px ${palette.sans}`;
  const text = { ...textOf(context, lines, { font, colour: palette.ink2 }), required: true };
  const shares = [0.3, 0.5, 0.2, 0.7];
  text.places = shares.flatMap((t) => {
    const { pixel, out } = axis(t);
    return [28, 36].map((gap) => beside(pixel, out, text, gap));
  });
  return text;
}
var SHORT = 10;
function splitLabel(label2) {
  if (label2.length <= SHORT) return [label2];
  const end = label2.search(/[/ ]/) + 1;
  return end > 0 ? [label2.slice(0, end).trim(), label2.slice(end)] : [label2];
}

// static/js/draw/landscape/surface/ball.js
var RADIUS = { small: 5, narrow: 9, wide: 11 };
var NARROW2 = 480;
var RISE = 0.72;
var BEHIND2 = 0.6;
var TOUCHING = 3;
var SOFT2 = [1.6, 1.48, 1.36, 1.24, 1.12, 1, 0.88, 0.76, 0.64];
function radiusOf({ small, width, breath }) {
  return breath * (small ? RADIUS.small : width < NARROW2 ? RADIUS.narrow : RADIUS.wide);
}
function middleOf(scene, { x, y, z }) {
  const [px, py] = scene.projection.toScreen(x, y, z);
  return [px, py - radiusOf(scene) * RISE];
}
function gapOf({ shown, projection }, { x, y, z }) {
  const [, ball] = projection.toScreen(x, y, z);
  const [, ground] = projection.toScreen(x, y, heightAt(shown, x, y));
  return Math.abs(ball - ground) < TOUCHING ? 0 : ground - ball;
}
function drawContact(context, scene, point) {
  const { projection, shown } = scene;
  const radius = radiusOf(scene) / projection.scale;
  const strength = gapOf(scene, point) === 0 ? 0.07 : 0.04;
  context.fillStyle = `rgb(0 0 0 / ${strength})`;
  for (const size of SOFT2) {
    context.beginPath();
    for (let k = 0; k < 24; k += 1) {
      const angle = k / 24 * 2 * Math.PI;
      const x = clamp(point.x + radius * (0.3 + size * Math.cos(angle)), 1);
      const y = clamp(point.y + radius * (size * Math.sin(angle) - 0.1), DEPTH);
      context.lineTo(...projection.toScreen(x, y, heightAt(shown, x, y)));
    }
    context.fill();
  }
}
var clamp = (value2, limit) => Math.min(limit, Math.max(-limit, value2));
function drawStem(context, scene, point) {
  if (gapOf(scene, point) === 0) return;
  const { projection, shown } = scene;
  const ground = projection.toScreen(point.x, point.y, heightAt(shown, point.x, point.y));
  for (
    const [colour, width] of
    /** @type {const} */
    [
      ["rgb(16 18 22 / 0.8)", 3],
      ["#fff", 1.2]
    ]
  ) {
    line(context, ground, projection.toScreen(point.x, point.y, point.z));
    stroke(context, [colour, width]);
    context.beginPath();
    context.ellipse(ground[0], ground[1], 4.5, 2.6, 0, 0, 2 * Math.PI);
    context.stroke();
  }
}
function drawBall(context, scene, point) {
  const [x, y] = middleOf(scene, point);
  const radius = radiusOf(scene);
  const [brightX, brightY] = [x - 0.35 * radius, y - 0.42 * radius];
  const shade = context.createRadialGradient(brightX, brightY, 0.1 * radius, x, y, radius);
  shade.addColorStop(0, "#fff");
  shade.addColorStop(0.42, "#f3f1ec");
  shade.addColorStop(0.8, "#bdb9b0");
  shade.addColorStop(1, "#827f78");
  context.globalAlpha = hidden(scene.shown, scene.projection, point) ? BEHIND2 : 1;
  ring(context, [x, y], radius);
  fill(context, shade, ["rgb(16 18 22 / 0.7)", 1]);
  context.globalAlpha = 1;
}

// static/js/draw/landscape/tag.js
var PADDING2 = 8;
var LINE2 = 14;
var WAYS = [
  [40, -58],
  [-40, -58],
  [52, -8],
  [-52, -8],
  [40, 40],
  [-40, 40]
];
var NARROW_WAY = [22, -40];
function tagOf(context, scene, point) {
  const ball = (
    /** @type {import("./picture.js").Ball} */
    scene.picture.ball
  );
  const [height, beneath] = [loss(ball.loss), loss(ball.onPlane)];
  const lines = [`${scene.picture.quantity} ${height}`, `step ${count(ball.step)}`];
  if (gapOf(scene, point) !== 0 && height !== beneath) lines.push(`on the plane ${beneath}`);
  const first = textOf(context, lines.slice(0, 1), { font: headFont(scene), colour: "" });
  const rest = textOf(context, lines.slice(1), { font: restFont(scene), colour: "" });
  const width = Math.max(first.width, rest.width) + 2 * PADDING2;
  const tall = LINE2 * lines.length + 9;
  const anchor = middleOf(scene, point);
  return {
    ...{ lines, width, height: tall, anchor },
    places: placesAround(anchor, width, tall, scene.width < 480),
    ball: ballBox(scene, point)
  };
}
var ballBox = (scene, point) => boxAround(middleOf(scene, point), radiusOf(scene) + 3);
var headFont = ({ palette }) => `600 12px ${palette.sans}`;
var restFont = ({ palette }) => `11px ${palette.sans}`;
function placesAround([x, y], width, height, narrow) {
  const ways = narrow ? [NARROW_WAY, [-NARROW_WAY[0], NARROW_WAY[1]], ...WAYS] : WAYS;
  return ways.map(([dx, dy]) => [x + dx - (dx < 0 ? width : 0), y + dy - height / 2]);
}
function drawTag(context, scene, box) {
  const { palette } = scene;
  const [x, y] = box.anchor;
  const end = nearest(box, box.anchor);
  const length = Math.hypot(end[0] - x, end[1] - y) || 1;
  const r = radiusOf(scene);
  line(context, [x + (end[0] - x) * r / length, y + (end[1] - y) * r / length], end);
  stroke(context, [palette.ink, 1]);
  drawBox(context, palette, box);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  box.lines.forEach((words2, k) => {
    context.font = k === 0 ? headFont(scene) : restFont(scene);
    write(context, words2, [box.x + PADDING2, box.y + 15 + LINE2 * k], k === 0 ? palette.ink : palette.ink2);
  });
}
var NEAR = { start: 34, end: 60 };
function labelAt(context, scene, point, words2, near, below) {
  const { picture, shown, projection, palette } = scene;
  if (!picture.ball) return null;
  const [x, y] = projection.toScreen(point.x, point.y, point.z);
  const ball = placeOf(shown, picture.ball);
  const [bx, by] = projection.toScreen(ball.x, ball.y, ball.z);
  if (Math.hypot(bx - x, by - y) < near) return null;
  const colours = hit(shown, projection, x, y + below) ? { colour: "#fff", halo: "rgb(16 18 22 / 0.55)" } : { colour: palette.ink, halo: palette.paper };
  return { x, y, text: textOf(context, [words2], { font: `500 12px ${palette.sans}`, ...colours }) };
}
function startLabel(context, scene) {
  const { behind } = scene.picture.path;
  const places = behind.map((stop) => placeOf(scene.shown, stop));
  const start = clipped(places)[0]?.[0];
  if (!start) return null;
  const [word, arrow] = start === places[0] ? ["start", ""] : ["from", start.z < CEILING - 1e-6 ? "" : " ↑"];
  const words2 = `${word} ${significant(behind[0].loss, 3)}${arrow}`;
  const label2 = labelAt(context, scene, start, words2, NEAR.start, -16);
  if (!label2) return null;
  const { x, y, text } = label2;
  const half = text.width / 2;
  const dots = places.map((place) => scene.projection.toScreen(place.x, place.y, place.z));
  const hides = ([left, top]) => dots.filter((dot) => overlap(boxAround(dot, 0), { ...text, x: left, y: top })).length;
  text.places = [
    [x - half, y - 23],
    [x + 8, y - 18],
    [x - text.width - 8, y - 18],
    [x - half, y + 8]
  ];
  text.places.sort((one, other) => hides(one) - hides(other));
  return text;
}
function endLabel(context, scene) {
  const { end } = scene.picture.path;
  const point = end && placeOf(scene.shown, end);
  if (!point || !onBlock(point)) return null;
  const label2 = labelAt(context, scene, point, `step ${count(end.step)}`, NEAR.end, 14);
  if (!label2) return null;
  const { x, y, text } = label2;
  const half = text.width / 2;
  text.places = [
    [x + 2 - half / 4, y + 8],
    [x + 8, y - 6],
    [x - half, y + 8],
    [x - half, y - 22],
    [x - text.width - 8, y - 6]
  ];
  return text;
}

// static/js/draw/landscape/surface/overlay.js
function drawOverlay(context, scene) {
  const { width, height, small, isWordless = false, shown, picture } = scene;
  context.clearRect(0, 0, width, height);
  drawBlock(context, scene);
  const mark = picture.ball && placeOf(shown, picture.ball);
  const ball = mark && onBlock(mark) ? mark : null;
  shadowPath(context, scene);
  const crosses = withFreeSides(crossesOf(scene), stepBoxes(scene));
  drawCrosses(context, crosses, scene);
  if (ball) drawContact(context, scene, ball);
  drawOthers(context, scene);
  drawPath(context, scene);
  if (!small) drawLetters(context, scene, (stop) => seenAt(scene, stop));
  for (const stop of [scene.reading, scene.probe]) {
    if (stop) drawRing(context, scene, placeOf(shown, stop), stop === scene.probe);
  }
  if (ball) {
    drawStem(context, scene, ball);
    drawBall(context, scene, ball);
  }
  if (!small && !isWordless) drawTexts(context, scene, ball, crosses.map(crossBox));
}
function seenAt({ shown, projection }, stop) {
  const point = placeOf(shown, stop);
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}
var HIDING = 0.1;
function crossesOf({ picture, shown, projection }) {
  const points = (picture.minima ?? []).map(({ a, b, loss: loss2 }) => ({
    ...placeOf(shown, { a, b, loss: lossAt(picture, a, b) ?? loss2 }),
    loss: loss2
  }));
  return points.filter(onBlock).map((point) => ({ ...point, pixel: projection.toScreen(point.x, point.y, point.z) })).filter(({ x, y, pixel }) => {
    const seen = hit(shown, projection, ...pixel);
    return seen !== null && Math.hypot(seen.x - x, seen.y - y) < HIDING;
  });
}
function drawBlock(context, { shown, projection, palette, small }) {
  const side = facing(projection);
  const ends2 = Array.from({ length: shown.size }, (_, k) => 2 * k / (shown.size - 1) - 1);
  const pixel = (x, y) => projection.toScreen(x, y, heightAt(shown, x, y));
  const [front, right] = [
    ends2.map((t) => pixel(t, side.y * DEPTH)),
    ends2.map((t) => pixel(side.x, t * DEPTH))
  ];
  context.beginPath();
  trace(context, front);
  trace(context, right);
  context.globalAlpha = 0.55;
  context.lineJoin = "round";
  stroke(context, [palette.ink, small ? 0.8 : 1.2]);
  context.globalAlpha = 1;
}
function drawRing(context, { projection }, { x, y, z }, isProbe) {
  const [px, py] = projection.toScreen(x, y, z);
  context.beginPath();
  context.ellipse(px, py, 6, 3.6, 0, 0, 2 * Math.PI);
  if (isProbe) context.moveTo(px + 1, py);
  if (isProbe) context.ellipse(px, py, 1, 0.6, 0, 0, 2 * Math.PI);
  stroke(context, ["rgb(16 18 22 / 0.8)", 3.5], ["#fff", 1.6]);
}
function drawTexts(context, scene, ball, crosses) {
  const { width, height } = scene;
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  if (scene.bare)
    return drawEnds(context, scene, frame, [...scene.bare, ...ball ? [ballBox(scene, ball)] : []]);
  const { projection, shown, picture, palette } = scene;
  const [a, b] = axisNames(picture.answer);
  const axes = layAxes(context, projection, shown, [a, b], picture.quantity, palette);
  context.beginPath();
  for (const ends2 of axes.lines) trace(context, ends2);
  stroke(context, [palette.rule, 1]);
  const tag = ball && tagOf(context, scene, ball);
  const names = withoutLone(placeLabels([...axes.names, ...axes.numbers], frame));
  for (const text of names) drawText(context, text);
  const placed = tag && placeTag(tag, frame, names, stepBoxes(scene), crosses);
  drawEnds(context, scene, frame, tag && placed ? [...names, placed, tag.ball] : names);
  if (placed) drawTag(context, scene, placed);
  if (!scene.reading) return;
  const { x, y, z } = placeOf(shown, scene.reading);
  drawHint(context, projection.toScreen(x, y, z), scene.reading, palette, frame, placed ? [placed] : []);
}
function drawEnds(context, scene, frame, taken) {
  const ends2 = [startLabel(context, scene), endLabel(context, scene)].filter((text) => text !== null);
  for (const text of placeLabels(ends2, frame, taken)) drawText(context, text);
}
function placeTag(tag, frame, names, steps, minima = []) {
  const taken = [...names, ...minima];
  const start = [...taken, ...steps.slice(0, 1)];
  const at = (places, some, required = false) => placeLabels([{ ...tag, places, required }], frame, some)[0];
  const beside2 = at(tag.places, [...taken, ...steps]) ?? at(tag.places, start);
  return beside2 ?? at(placesIn(frame, tag), [...start, tag.ball]) ?? at(tag.places, [], true);
}
var GRAIN2 = 8;
function placesIn(frame, { anchor: [x, y], width, height }) {
  const away = ([left, top]) => Math.hypot(left + width / 2 - x, top + height / 2 - y);
  const [columns, rows] = [(frame.width - width) / GRAIN2, (frame.height - height) / GRAIN2];
  return Array.from(
    { length: Math.max(0, Math.floor(columns)) },
    (_, column) => Array.from({ length: Math.max(0, Math.floor(rows)) }, (_2, row) => {
      return (
        /** @type {Pixel} */
        [frame.x + column * GRAIN2, frame.y + row * GRAIN2]
      );
    })
  ).flat().sort((one, other) => away(one) - away(other));
}
var STEP_ROOM = 3;
var START_ROOM = 14;
function stepBoxes({ shown, picture, projection }) {
  return [...picture.path.behind, ...picture.path.ahead].map((stop, k) => {
    const { x, y, z } = placeOf(shown, stop);
    return boxAround(projection.toScreen(x, y, z), k === 0 ? START_ROOM : STEP_ROOM);
  });
}

export {
  AROUND_THE_WALK,
  hasNoDirection,
  heldCenter,
  FAR,
  windowOf,
  showsBall,
  reachOf,
  pathHeld,
  boxAround,
  placeLabels,
  sample,
  mix,
  resample,
  spreadOf,
  share,
  axisNames,
  caption,
  label,
  surfaceTable,
  readingAt,
  lossAt,
  known,
  reading,
  letterOf,
  tokenOf,
  colourOf,
  isDashed,
  placeOf,
  planeAt,
  onBlock,
  clipped,
  hit,
  hidden,
  mapBox,
  toPixels,
  planeUnder,
  traceStops,
  wholePath,
  stopAtStep,
  dividedPath,
  stopAt,
  othersOf,
  othersWords,
  contours,
  createMap,
  marginsOf,
  drawOverlay,
  drawBlock
};
