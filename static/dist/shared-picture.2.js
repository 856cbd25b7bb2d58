import {
  dividedPath,
  sample,
  share,
  spreadOf,
  stopAtStep,
  wholePath
} from "./shared-path.js";
import {
  fill,
  line
} from "./shared-words.2.js";
import {
  hull
} from "./shared-size.js";
import {
  footOf,
  numbered,
  scaleName,
  steadyScale,
  toneOf
} from "./shared-loss-scale.js";
import {
  viridis
} from "./shared-viridis.js";

// static/js/draw/landscape/picture.js
function pictureOf(answer, frame, before, kind = "fitting") {
  const plane = planeName(answer);
  const path = wholePath(answer);
  const ball = ballOf(answer, path, frame);
  const same = before && before.plane === plane ? before : null;
  const bounds = before?.answer === answer ? before.bounds : boundsOf(answer, path);
  const scale = steadyScale(same?.scale, withBall(bounds, ball, windowOf(answer)), kind);
  return {
    plane,
    answer,
    bounds,
    scale,
    lacksLogarithm: kind === "log" && scale.kind !== "log",
    window: windowOf(answer),
    path: dividedPath(path, ball, frame ? frame.steps_per_epoch : Number.POSITIVE_INFINITY),
    ball,
    quantity: "loss",
    age: frame && frame.run === answer.run ? frame.step - answer.step : 0
  };
}
var WALK_ROOM = 0.5;
function boundsOf(answer, path) {
  const walked = hull(path.loss);
  const top = walked?.hi || 1;
  const surface = hull(answer.loss) ?? { lo: top / 2, hi: top, unknown: walked === null };
  const room = WALK_ROOM * (surface.hi - surface.lo);
  const { lo, hi } = walked ?? surface;
  const [low, high] = [Math.max(lo, surface.lo - room), Math.min(hi, surface.hi + room)];
  const all = hull([surface.lo, surface.hi, low, high]) ?? surface;
  const { low: lowest, ...spread } = spreadOf(answer.loss);
  const foot = footOf({ lo: surface.lo, low: lowest }, low);
  return { ...surface, ...all, foot, ...spread, way: answer.looked_ahead ? high - low : void 0 };
}
var BALL_ROOM = 10;
function withBall(bounds, ball, window) {
  const { lo, hi, foot } = bounds;
  const inside = ball && holds(window.a, ball.a) && holds(window.b, ball.b);
  if (!inside || !(ball.loss <= Math.max(hi, 0) * BALL_ROOM)) return bounds;
  return { ...bounds, ...hull([lo, hi, ball.loss]), foot: Math.min(foot, ball.loss) };
}
var holds = ([low, high], value) => low <= value && value <= high;
function planeName({ run, query }) {
  const { plane, i, j, seed, samples } = query;
  return [run, plane, i, j, seed, samples].join(" ");
}
function windowOf({ a, b }) {
  return { a: [a[0], a[a.length - 1]], b: [b[0], b[b.length - 1]] };
}
function ballOf(answer, path, frame) {
  const { i, j, samples } = answer.query;
  const newer = frame && frame.run === answer.run && frame.loss !== null && frame.step !== answer.step;
  if (newer && samples !== "batch") {
    const { theta, step } = frame;
    const loss2 = (
      /** @type {number} */
      frame.loss
    );
    if (i !== void 0 && j !== void 0) return onSurface(answer, theta[i], theta[j], loss2, step);
    const near = answer.looked_ahead ? stopAtStep(path, step) : null;
    if (near) return onSurface(answer, near.a, near.b, loss2, step);
  }
  const last = answer.path_a.length - 1;
  if (last < 0) return null;
  const loss = answer.true_loss ?? Number.POSITIVE_INFINITY;
  const onPlane = answer.on_plane_loss ?? Number.POSITIVE_INFINITY;
  return { a: answer.path_a[last], b: answer.path_b[last], loss, onPlane, step: answer.step };
}
function onSurface(answer, a, b, loss, step) {
  const window = windowOf(answer);
  const onPlane = sample(answer.loss, answer.a.length, share(window.a, a), share(window.b, b));
  return { a, b, loss, step, onPlane };
}

// static/js/draw/landscape/surface/scale-bar.js
var BAR = { top: 9, height: 7 };
var NUMBERS = 29;
var STOPS = 32;
var BETWEEN = 6;
function drawScaleBar(context, { scale, quantity, loss }, palette, width, height) {
  context.clearRect(0, 0, width, height);
  const colours = context.createLinearGradient(0, 0, width, 0);
  for (let k = 0; k <= STOPS; k += 1) colours.addColorStop(k / STOPS, viridis(k / STOPS));
  context.fillStyle = colours;
  context.fillRect(0, BAR.top, width, BAR.height);
  drawNumbers(context, scale, scaleName(quantity, scale), palette, width);
  if (loss === null) return;
  const at = Math.min(width - 4, Math.max(4, toneOf(scale, loss) * width));
  line(context, [at - 4, 1.5], [at + 4, 1.5], [at, 8]);
  fill(context, palette.ink);
}
function drawNumbers(context, scale, name, palette, width) {
  context.font = `11px ${palette.sans}`;
  Object.assign(context, { textBaseline: "alphabetic", textAlign: "center", fillStyle: palette.ink3 });
  const marks = numbered(scale).map(({ loss, text }) => ({
    ...{ text, x: toneOf(scale, loss) * width, half: context.measureText(text).width / 2 }
  }));
  for (const { x } of marks) context.fillRect(Math.round(x) - 0.5, BAR.top + BAR.height, 1, 3);
  const beside = written(marks, context.measureText(name).width + BETWEEN, width);
  const numbers = beside.length > 1 ? beside : written(marks, 0, width);
  if (numbers.length > 1) for (const { text, x } of numbers) context.fillText(text, x, NUMBERS);
  context.textAlign = "left";
  if (numbers === beside || numbers.length < 2) context.fillText(name, 0, NUMBERS);
}
function written(marks, from, to) {
  const mirrored = marks.map((mark) => ({ ...mark, x: -mark.x })).reverse();
  const fromLeft = fitted(marks, from, to);
  const fromRight = fitted(mirrored, -to, -from).map((mark) => ({ ...mark, x: -mark.x }));
  return fromRight.length > fromLeft.length ? fromRight : fromLeft;
}
function fitted(marks, from, to) {
  let free = from;
  return marks.flatMap(({ text, x: tick, half }) => {
    const x = Math.min(Math.max(tick, free + half), to - half);
    if (x - half < free || Math.abs(x - tick) > half) return [];
    free = x + half + BETWEEN;
    return [{ text, x, half }];
  });
}

export {
  drawScaleBar,
  pictureOf,
  onSurface
};
