import {
  angleOff,
  distanceTo,
  isTextbook,
  nearestMinimum,
  runAt,
  startOf,
  surfaceOf
} from "./shared-surface.js";
import {
  APART_MS,
  BASE,
  DEPTH,
  HEIGHT,
  NO_LOGARITHM,
  footOf,
  fromU,
  isCoarse,
  levels,
  numbered,
  project,
  scaleName,
  shareOf,
  steadyScale,
  toU,
  toneOf
} from "./shared-loss-scale.js";
import {
  PANEL_MS,
  countFrozen,
  fill,
  line,
  plate,
  ring,
  stroke,
  textOf,
  trace,
  value,
  words,
  write
} from "./shared-parameters.js";
import {
  countsFrom,
  numbers,
  numbersAcross,
  paletteOf,
  roomBeside
} from "./shared-palette.js";
import {
  VIRIDIS,
  viridis,
  viridisIndex
} from "./shared-viridis.js";
import {
  circle,
  dots,
  fitCanvas,
  hull,
  label,
  levelLines,
  linear,
  observeSize,
  path,
  pathThrough,
  px,
  spanOf,
  stems
} from "./shared-size.js";
import {
  h,
  setAttributes
} from "./shared-dom.js";
import {
  LARGEST_PLAIN,
  count,
  counted,
  fixed,
  loss,
  lossTexts,
  measured,
  percent,
  plain,
  power,
  short,
  shortGrouped,
  signed,
  significant
} from "./shared-format.js";

// static/js/state/keys.js
var PLAYER = {
  toggle: { key: " ", shown: "Space", says: "Play or pause", name: "toggle" },
  step: { key: "ArrowRight", shown: "→", says: "One step", name: "step" },
  stepBack: { key: "ArrowLeft", shown: "←", says: "One step back", name: "stepBack" },
  reset: { key: "Home", shown: "Home", says: "Reset to the first weights", name: "reset" },
  toEnd: { key: "End", shown: "End", says: "Train to the end", name: "toEnd" },
  help: { key: "?", shown: "?", says: "Show these keys", name: "help" }
};
var BACKWARDS = {
  ...{ key: " ", shift: true, shown: "Shift + Space", name: "toggleBackwards" },
  says: "Play backwards or pause"
};
var EPOCH = { key: "e", shown: "E", says: "To the end of the epoch", name: "epoch" };
var { toggle, step, stepBack, reset, toEnd, help } = PLAYER;
var KEYS = {
  guide: [toggle, step, stepBack, EPOCH, reset, toEnd, help],
  lab: [
    ...[toggle, BACKWARDS, step, stepBack, EPOCH, reset, toEnd],
    { key: "m", shown: "M", says: "The last step in slow motion", name: "slowMotion" },
    { key: "b", shown: "B", says: "Bookmark this moment", name: "bookmark" },
    { key: "p", shown: "P", says: "Talk mode", name: "talk" },
    { key: "w", shown: "W", says: "What is this? The name of everything on screen", name: "names" },
    help
  ],
  talk: [
    ...[toggle, BACKWARDS, step, stepBack],
    { key: "ArrowRight", shift: true, shown: "Shift + →", says: EPOCH.says, name: "epoch" },
    { key: "e", shown: "E", says: "One weight’s curve and equation", name: "equation" },
    { key: "l", shown: "L", says: "The landscape", name: "landscape" },
    { key: "b", shown: "B", says: "Both side by side", name: "both" },
    { key: "t", shown: "T", says: "White or dark ground", name: "ground" },
    ...[reset, toEnd, help],
    { key: "Escape", shown: "Esc", says: "Back to the lab", name: "lab" }
  ],
  "slow motion": [
    { key: "ArrowRight", shown: "→", says: "The next frame", name: "next" },
    { key: "ArrowLeft", shown: "←", says: "The frame before", name: "previous" },
    { key: "Escape", shown: "Esc", says: "Close", name: "close" }
  ],
  race: [toggle, step, { ...toEnd, says: "Run to the end" }]
};
function keyTable() {
  const modes = (
    /** @type {Mode[]} */
    Object.keys(KEYS)
  );
  const all = Object.values(KEYS).flat();
  const rows = [...new Set(all.map(({ shown }) => shown))].map((shown) => ({
    shown,
    says: modes.map((mode) => KEYS[mode].find((one) => one.shown === shown)?.says ?? "")
  }));
  return { modes, rows };
}
function commandIn(keys, { key: raw, shiftKey }) {
  const pressed = raw.length === 1 ? raw.toLowerCase() : raw;
  const meant = keys.filter(({ key }) => key === pressed);
  return meant.find(({ shift = false }) => meant.length === 1 || shift === shiftKey)?.name ?? null;
}

// static/js/draw/surfaces/words.js
var SEEN_ANGLE = 0.5;
var placeText = ({ x, y }) => `(${fixed(x, 3)}, ${fixed(y, 3)})`;
var placeOf = ({ theta }) => ({ x: theta[0], y: theta[1] });
function readyWords(run, frame, surface, optimizer) {
  const steps = counted(run.config.epochs, "step");
  const start = value(placeText(startOf(run.config, surface)));
  const way = words`Play takes ${steps} of ${optimizer} down ${surface.title}, from ${start}`;
  return words`${value("Ready. ")}${way}, where f is ${value(measured(frame.loss))}.`;
}
function finishedWords(frame, { minima }) {
  const { minimum, distance: distance2, ties } = nearestMinimum(minima, placeOf(frame));
  const end = value(`Finished after ${counted(frame.total_steps, "step")}`);
  const here = words`${value(placeText(placeOf(frame)))}, where f is ${value(measured(frame.loss))}`;
  const [which, comma] = minima.length > 1 ? [`${ties > 1 ? "a" : "the"} nearest minimum, at`, ","] : ["the minimum at", ""];
  const away = `${comma} is ${significant(distance2, 3)} away.`;
  return words`${end} at ${here}; ${which} ${value(placeText(minimum))}${away}`;
}
function stepWords({ step: step2, gradient, update }, noisy) {
  if (gradient.length === 0) return ["There is no gradient and no update before the first step."];
  const size = value(significant(Math.hypot(update[0], update[1]), 3));
  const angle = angleOff(gradient, update);
  const length = words`Step ${count(step2)} is ${size} long`;
  if (angle === null) return words`${length}.`;
  const way = noisy ? "straight against its noisy gradient" : "straight downhill";
  return angle < SEEN_ANGLE ? words`${length}, ${way}.` : words`${length}, ${value(`${fixed(angle, 0)}°`)} off ${way}.`;
}
var heightWords = ({ step: step2, loss: height }) => words`${step2 === 0 ? "At the start" : `After step ${count(step2)}`} f is ${value(measured(height))}.`;
function nearestWords(frame, minima) {
  const { minimum, distance: distance2, ties } = nearestMinimum(minima, placeOf(frame));
  const away = value(significant(distance2, 3));
  return words`${ties > 1 ? "A" : "The"} nearest minimum, at ${value(placeText(minimum))}, is ${away} away.`;
}
function minimaTable(frame, minima) {
  const rows = minima.map((minimum) => [
    placeText(minimum),
    loss(minimum.value),
    significant(distanceTo(minimum, placeOf(frame)), 3)
  ]);
  return { head: ["minimum", "f there", "distance now"], rows };
}
function previewWords({ query, loss: losses, diverged_at: at }, isSurface) {
  const steps = losses.length - 1;
  const { optimizer, start } = query;
  const tried = start ? words`From ${value(placeText({ x: start[0], y: start[1] }))}` : words`At rate ${value(plain(Number(optimizer?.learning_rate)))}${momentumWords(optimizer)}`;
  if (at !== null) return words`${tried} it ${value(`diverges at step ${count(at)}`)}.`;
  const [first, last] = [losses[0], losses[steps]];
  const what = isSurface ? "f" : "the loss";
  const when = ` in the next ${steps === 1 ? "step" : counted(steps, "step")}.`;
  if (first === last) return words`${tried} ${what} is ${value(measured(last))} as before${when}`;
  const [from, to] = lossTexts(first, last);
  const verb = last === null || first !== null && last > first ? "climbs" : "falls";
  return words`${tried} ${what} ${verb} from ${value(from)} to ${value(to)}${when}`;
}
function momentumWords(optimizer) {
  return optimizer?.momentum ? words` and momentum ${value(plain(Number(optimizer.momentum)))}` : [];
}

// static/js/draw/narration/blow-up.js
var brief = (height) => significant(height ?? Number.POSITIVE_INFINITY, 3);
var headOf = ({ step: step2, total_steps: total }) => value(step2 === total ? `All ${count(total)} steps. ` : `Step ${count(step2)}. `);
var stableWords = (rate, step2, onSurface2) => words`${onSurface2 ? "Rates" : "Over all samples, rates"} up to ${value(shortGrouped(rate, 3))} are stable at step ${step2}.`;
function blownUpSentences(frame, blownUp, told, onSurface2) {
  const [head, since] = [headOf(frame), count(blownUp.since)];
  const blew = value(onSurface2 ? "f blew up" : "The loss blew up", "danger");
  const [start, height] = [value(measured(blownUp.start)), value(measured(frame.loss))];
  const core = words`${blew}: ${start} at step ${count(blownUp.start_step)}, ${height} now`;
  const full = words`${head}${core}${onSurface2 ? "." : ", over all samples."}`;
  const forms = [full, words`${head}${core}.`, words`${core}.`];
  if (!told) return forms;
  const rate = told.largest_stable_rate;
  const whole = words`${full} ${told.advice}`;
  if (rate === null) return [whole, ...forms];
  const grown = words`${value(brief(blownUp.start))} → ${value(brief(frame.loss))}`;
  const limits = words`${head}${blew}: ${grown}. ${stableWords(rate, since, onSurface2)}`;
  return [whole, limits, ...forms];
}
var SAFE = 0.5;
function retryOf({ config }, { blown_up: blownUp, step: step2 }, told) {
  const tenth = Number(config.optimizer.learning_rate) / 10;
  const stable = told?.largest_stable_rate ?? Number.POSITIVE_INFINITY;
  const from = blownUp?.since ?? step2;
  if (tenth < stable)
    return { from, rate: Number(tenth.toPrecision(12)), label: "Go on with a tenth of the rate" };
  const rate = Number((SAFE * stable).toPrecision(1));
  return { from, rate, label: `Go on with rate ${short(rate, 1)}` };
}

// static/js/draw/weight/scene.js
var MARGIN = 0.07;
var LEAST_USE = 0.55;
var LEAST_RANGE = 1e-6;
function sceneOf({ curve, before, after, gradient }, held) {
  const at = before ?? after;
  const known2 = curve.batch_loss.filter(Number.isFinite);
  if (at === null || known2.length < 2) return null;
  const full = curve.full_loss ?? [];
  const loss2 = lossAt(curve.w, curve.batch_loss, at);
  if (!Number.isFinite(loss2)) return null;
  const wanted = spanOf([...known2, ...full], MARGIN, Math.max(LEAST_RANGE, Math.abs(loss2) * LEAST_RANGE));
  const range = heldRange(held, wanted);
  return { w: curve.w, batch: curve.batch_loss, full, at, loss: loss2, slope: gradient ?? 0, range };
}
function heldRange(held, wanted) {
  if (held === null) return wanted;
  const fits = held[0] <= wanted[0] && wanted[1] <= held[1];
  const used = (wanted[1] - wanted[0]) / (held[1] - held[0]);
  return fits && used >= LEAST_USE ? held : wanted;
}
function lossAt(w, losses, at) {
  const last = w.length - 1;
  const place = Math.min(Math.max((at - w[0]) / (w[last] - w[0]) * last, 0), last);
  const nearest2 = Math.round(place);
  if (Math.abs(place - nearest2) < 1e-6) return losses[nearest2];
  const left = Math.floor(place);
  return losses[left] + (place - left) * (losses[left + 1] - losses[left]);
}
function between(from, to, share2) {
  if (share2 >= 1 || !isAlike(from, to)) return to;
  const mix2 = (a, b) => a + share2 * (b - a);
  const mixAll = (a, b) => b.map((value2, i) => mix2(a[i], value2));
  return {
    w: mixAll(from.w, to.w),
    batch: mixAll(from.batch, to.batch),
    full: mixAll(from.full, to.full),
    at: mix2(from.at, to.at),
    loss: mix2(from.loss, to.loss),
    slope: mix2(from.slope, to.slope),
    range: [mix2(from.range[0], to.range[0]), mix2(from.range[1], to.range[1])]
  };
}
var isAlike = (from, to) => from.w.length === to.w.length && from.full.length === to.full.length;

// static/js/draw/weight/words.js
var POSITION = "position";
var FEWEST_DECIMALS = 4;
var MOST_DECIMALS = 8;
var DIGITS = 3;
var SAME = 1e-9;
function isRescaled({ gradient, rescaled_gradient: made }) {
  if (gradient === null || made === null) return false;
  return Math.abs(made - gradient) > SAME * Math.max(Math.abs(made), Math.abs(gradient));
}
function decimalsNeeded({ update }) {
  if (!update) return FEWEST_DECIMALS;
  const first = Math.ceil(-Math.log10(Math.abs(update)));
  return Math.min(Math.max(first + 1, FEWEST_DECIMALS), MOST_DECIMALS);
}
function updateFigures(weight, rate, decimals, parameter = "weight") {
  const { before, gradient, rescaled_gradient: made, update, after } = weight;
  const rescaled2 = isRescaled(weight) || rate === 0 && Boolean(update);
  const factor = rescaled2 ? made : gradient;
  const done = before !== null;
  const [old, now] = [before, after].map((weight2) => weightText(weight2, decimals));
  const unseen = update && old === now ? `, by ${signed(update, DIGITS)}` : "";
  return [
    {
      text: done ? old : now,
      name: done ? `old ${parameter}` : parameter,
      meaning: ""
    },
    { text: plain(rate), name: "learning rate", meaning: "" },
    {
      text: factor === null ? "?" : significant(factor, 3),
      name: rescaled2 ? "rescaled gradient" : "gradient",
      meaning: "gradient"
    },
    { text: done ? now : "?", name: `new ${parameter}${unseen}`, meaning: "update" }
  ];
}
var weightText = (weight, decimals) => weight !== null && Math.abs(weight) < LARGEST_PLAIN ? fixed(weight, decimals) : significant(weight, DIGITS);
function termsText(terms) {
  return Object.entries(terms ?? {}).map(([name, term]) => `${termName(name)} ${name === "direction" ? wayOf(term) : termValue(term)}`).join(" · ");
}
var wayOf = (term) => term ? term > 0 ? "up" : "down" : "none";
function termName(name) {
  return name.replace(/_hat$/, "̂").replaceAll("_", " ");
}
function termValue(term) {
  if (term === null || Number.isNaN(term)) return significant(null, 3);
  return Number.isInteger(term) ? plain(term) : significant(term, DIGITS);
}
function whyWords({ why, run, curve, after, step: step2, rank }, frame, rate) {
  if (why !== null) return why;
  const isLast = frame?.run === run && frame.divergence?.step === step2 + 1;
  if (isLast || !Number.isFinite(lossAt(curve.w, curve.batch_loss, Number(after))))
    return "No step can follow: its numbers would not be finite.";
  const move = rate === 0 ? "but the learning rate is 0: nothing moves" : "and the optimizer makes a step of it";
  return rank.layer === POSITION ? `The next step will give this coordinate its own slope, ${move}.` : `The next batch will give this weight its own gradient, ${move}.`;
}
function slopeText(look, noisy = false) {
  const { gradient, numeric_gradient: numeric } = look;
  if (gradient === null) return "";
  const what = noisy ? "slope with noise" : "slope";
  const isLost = numeric === 0 && look.numeric_error !== null && look.numeric_error >= Math.abs(gradient);
  if (numeric === null || isLost)
    return `${what} ${signed(gradient, DIGITS)} · no difference can be measured`;
  const check = `by differences${noisy ? ", without noise," : ""} ${signed(numeric, DIGITS)}`;
  return `${what} ${signed(gradient, DIGITS)} · ${check}${noisy ? "" : agreementText(look)}`;
}
function agreementText({ gradient, numeric_gradient: numeric, numeric_error: error, agreement }) {
  if (agreement === null) return "";
  if (agreement >= 1) return ` (agree to ${counted(Math.floor(agreement), "digit")})`;
  const apart = Math.abs(Number(gradient) - Number(numeric));
  return error !== null && apart <= error ? " (as near as differences can tell)" : " (they differ)";
}
function changeText(look) {
  const { predicted_change: predicted, actual_change: actual, step_change: step2, change_error: error } = look;
  if (step2 === null) return "";
  const alone = changed(actual, actual === predicted ? 0 : error);
  const all = changed(step2.actual, step2.actual === step2.predicted ? 0 : error);
  const [line2, lines] = [predicted, step2.predicted].map((change) => changed(change, 0));
  const [what, one] = look.rank.layer === POSITION ? ["f", "this coordinate"] : ["loss", "this weight"];
  const isOdd = [actual, predicted, step2.actual, step2.predicted].includes(null);
  const why = isOdd ? ". Not finite: more than float64 holds, or undefined." : "";
  return `${what}: ${one} ${alone} (predicted ${line2}) · all ${all} (${lines})${why}`;
}
function changed(change, error) {
  if (change === null) return "not finite";
  const digits = error ? Math.min(DIGITS, Math.floor(Math.log10(Math.abs(change) / error))) : DIGITS;
  return digits < 1 ? "too small to measure" : signed(change, digits);
}
function historyWords({ history: { step: step2, value: weights, gradient }, step: now }) {
  const [start, end] = [weights[0], weights[weights.length - 1]];
  if (now === 0) return words`It starts at ${value(fixed(end, FEWEST_DECIMALS))}; its way will show here.`;
  const [first, last] = [start, end].map((one) => fixed(one, decimalsNeeded({ update: end - start })));
  const unseen = first === last ? words`, by ${value(signed(end - start, DIGITS))}` : "";
  const way = start === end ? words`After ${counted(now, "step")} it is where it began, at ${value(last)}.` : words`By step ${count(now)} it went from ${value(first)} to ${value(last)}${unseen}.`;
  const known2 = gradient.map((one) => Number.isFinite(one) ? Math.abs(one) : -1);
  const steepest = known2.indexOf(Math.max(...known2));
  if ((known2[steepest] ?? -1) < 0) return way;
  if (known2[steepest] === 0) return [...way, " Every gradient that is kept is 0."];
  const kept = known2.filter((one) => one >= 0).length;
  const some = kept === 1 ? "The one gradient kept" : `Of the ${count(kept)} gradients kept, the steepest`;
  const which = kept === now ? "The steepest gradient" : some;
  return words`${way} ${which} was ${value(signed(gradient[steepest], DIGITS))}, in step ${count(step2[steepest])}.`;
}
function layerWords({ rank }) {
  const { layer, count: all, weights, gradients, updates, ratio, layer_ratio: whole } = rank;
  const moved = gradients && updates;
  const [are, is, before] = moved ? ["were", "was", " before the step"] : ["are", "is", ""];
  if (layer === POSITION) return [`The two coordinates${before}, their gradients and updates side by side.`];
  const verb = weights.place > 2 ? are : is;
  const own = words`Of the ${counted(all, "weight")} of ${layer}, ${larger(weights)} ${verb} larger in size${before}`;
  if (!moved) return words`${own}.`;
  const others = words`${larger(gradients)} had a gradient and ${larger(updates)} an update larger in size`;
  const shares = words`${value(significant(ratio, 2))}; over the layer ${value(significant(whole, 2))}`;
  return words`${own}, ${others}. Update ÷ weight: ${shares} (about 0.001 is usual).`;
}
var larger = ({ place }) => value(place === 1 ? "none" : count(place - 1));
function raised(text) {
  const raise = (digits) => power(Number(digits)).slice(2);
  return text.replace(/\^t\b/g, "ᵗ").replace(/\^(\d+)/g, (_, digits) => raise(digits));
}
var inLetters = (letters, { label: label3, rank }) => raised(rank.layer === POSITION ? letters.replace(/\bw\b/g, label3) : letters);

// static/js/draw/narration/step-sentence.js
var DIGITS2 = 3;
function stepSentences({ weight, batch }, optimizer, onSurface2) {
  const losses = lossForms(batch, onSurface2);
  if (!weight || weight.update === null) return losses;
  if (weight.after === weight.before) return losses.map((form) => [...stayed(weight, optimizer), ...form]);
  const [long, middle, short2] = losses;
  const { full, colon, brief: brief2, least } = movesOf(weight, optimizer);
  return [
    [...full, ...long],
    [...full, ...middle],
    [...colon, ...middle],
    [...colon, ...short2],
    [...brief2, ...short2],
    [...least, ...short2]
  ];
}
function plainSentences({ weight, batch }, onSurface2) {
  const [long, middle, short2] = lossForms(batch, onSurface2);
  if (!weight || weight.update === null) return [long, middle, short2];
  const what = onSurface2 ? value(weight.label, "code") : "This weight";
  const { slope, move } = namesOf(weight);
  if (weight.after === weight.before) {
    const why = weight.learning_rate === 0 ? ": the learning rate is 0" : "";
    const stayed2 = words`${what} stayed where it was${why}.`;
    return [long, middle, short2].map((form) => [...stayed2, ...form]);
  }
  const moved = words`${what} moved by ${move}`;
  const full = words`${moved}, ${againstWords(weight)} ${slope}.`;
  return [
    [...full, ...long],
    [...full, ...middle],
    [...full, ...short2],
    [...moved, ".", ...short2]
  ];
}
var againstWords = ({ gradient, update }) => gradient * update < 0 ? "against its gradient of" : "though its gradient was";
var namesOf = ({ label: label3, gradient, update }) => ({
  name: value(label3, "code"),
  slope: value(signed(gradient, DIGITS2), "gradient"),
  move: value(signed(update, DIGITS2), "update")
});
function stayed(weight, optimizer) {
  const { name, slope, move } = namesOf(weight);
  const head = words`${name} had gradient ${slope}`;
  if (weight.learning_rate === 0) return words`${head} and stayed: the learning rate is 0.`;
  if (weight.update === 0) return words`${head} and stayed where it was.`;
  const small = words`by ${move}, so little that it stayed the same number.`;
  return weight.gradient === 0 ? words`${head}; ${mover(weight, optimizer)} still pushed it ${small}` : words`${head}; ${optimizer} pushed it ${small}`;
}
function mover({ terms, update }, optimizer) {
  const memory = `${optimizer}’s memory of earlier gradients`;
  if (!terms.decay) return memory;
  return terms.decay === update ? "weight decay" : `${memory}, with weight decay,`;
}
function movesOf(weight, optimizer) {
  if (weight.gradient === 0 || weight.learning_rate === 0) return unasked(weight, optimizer);
  return isRescaled(weight) ? rescaled(weight, optimizer) : plainMoves(weight);
}
function unasked(weight, optimizer) {
  const { name, slope, move } = namesOf(weight);
  const why = words`gradient ${slope}; ${mover(weight, optimizer)} moved it by ${move}.`;
  const colon = words`${name}: ${why}`;
  return { full: words`${name} had ${why}`, colon, brief: colon, least: leastMove(weight) };
}
function plainMoves(weight) {
  const { name, slope, move } = namesOf(weight);
  const rate = plain(weight.learning_rate);
  const colon = words`${name}: gradient ${slope}, times ${rate} moved it by ${move}.`;
  const full = words`${name} had gradient ${slope}; times ${rate} it moved by ${move}.`;
  return { full, colon, brief: leastMove(weight), least: leastMove(weight) };
}
function rescaled(weight, optimizer) {
  const { name, slope, move } = namesOf(weight);
  const rate = plain(weight.learning_rate);
  const made = value(signed(weight.rescaled_gradient, DIGITS2), "gradient");
  return {
    full: words`${name} had gradient ${slope}, which ${optimizer} made ${made}; times ${rate} it moved by ${move}.`,
    colon: words`${name}: gradient ${slope}, by ${optimizer} ${made}; × ${rate} moved ${move}.`,
    brief: words`${name}: gradient ${slope}; ${optimizer} moved it by ${move}.`,
    least: leastMove(weight)
  };
}
function leastMove(weight) {
  const { name, slope, move } = namesOf(weight);
  return words`${name}: gradient ${slope}, moved ${move}.`;
}
function lossForms(batch, onSurface2) {
  if (!batch) return [[], [], []];
  const names = onSurface2 ? ["f(x, y)", "f(x, y)", "f"] : ["The loss on this batch", "Batch loss", "Batch loss"];
  const [before, after] = lossTexts(batch.loss_before, batch.loss_after);
  if (before === after) {
    const stayed2 = batch.loss_before === batch.loss_after ? "stayed at" : "hardly changed:";
    return names.map((what) => words` ${what} ${stayed2} ${value(after)}.`);
  }
  const went = Number(batch.loss_after ?? Number.POSITIVE_INFINITY) < Number(batch.loss_before) ? "fell" : "rose";
  return names.map(
    (what, form) => form < 2 ? words` ${what} ${went} from ${value(before)} to ${value(after)}.` : words` ${what} ${value(before)} → ${value(after)}.`
  );
}

// static/js/draw/narration/trouble.js
var AT_REST = "minimum";
function stallForms({ cause, layer, subject, event, why }) {
  const meaning = cause === AT_REST ? void 0 : "danger";
  const head = subject === layer ? [value(subject, "code"), value(` ${event}`, meaning)] : [value(`${subject} ${event}`, meaning)];
  return [words`${head}: ${why}.`, words`${head}.`];
}
function divergedSentences(divergence, blowUp, told, onSurface2) {
  const { step: step2, what, cause, why } = divergence;
  const diverged = `Diverged at step ${count(step2)}`;
  const [head, stop] = [value(`${diverged}: `, "danger"), value(`${diverged}. `, "danger")];
  const subject = { loss: "f(x, y)", gradient: "the gradient", weights: "the new position" }[what];
  const plainly = onSurface2 ? words`${head}${subject} is not finite.` : words`${head}${cause}.`;
  if (divergence.smaller_rate === null) return [words`${head}${cause}. ${why}`, words`${stop}${why}`];
  if (!blowUp) return [plainly];
  const limit = limitWords(told, onSurface2);
  return [
    words`${plainly} ${blowUpWords(blowUp)}${limit}`,
    words`${stop}${blowUpWords(blowUp)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface2)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface2)}`,
    plainly
  ];
}
function limitWords(told, onSurface2) {
  if (!told || told.largest_stable_rate === null) return [];
  return [" ", ...stableWords(told.largest_stable_rate, count(told.since), onSurface2)];
}
var blowUpWords = ({ layer, subject, event, sentence }) => subject === layer ? words`${value(subject, "code")} ${event}.` : [sentence];
function shortBlowUp({ layer, start, last, since }, onSurface2) {
  const [from, to] = [significant(start, 3), significant(last, 3)];
  const fold = start !== 0 ? " a thousandfold" : "";
  const way = ` grew${fold} by step ${count(since.step)}: ${onSurface2 ? "" : "weights "}${from} → ${to}.`;
  return onSurface2 ? [`The position${way}`] : [value(layer, "code"), way];
}

// static/js/draw/narration/sentence.js
function optimizerTitle(state, step2 = state.frame?.step ?? 0) {
  const name = runAt(state, step2)?.config.optimizer.name;
  return state.catalogue?.optimizers.find((one) => one.name === name)?.title ?? "The optimizer";
}
function ready(state) {
  const { run, frame, catalogue, lineage } = state;
  const surface = surfaceOf(run, catalogue);
  if (!surface || !run || !frame) return untrained(state);
  const titles = [0, ...lineage.forks.map(({ step: step2 }) => step2 + 1)].map((step2) => optimizerTitle(state, step2));
  const changes = titles.filter((title, place) => title !== titles[place - 1]);
  return readyWords(run, frame, surface, changes.join(" and then "));
}
function untrained({ run, data }) {
  const { config, parameter_count: all } = (
    /** @type {Run} */
    run
  );
  const frozen = countFrozen(
    /** @type {Run} */
    run
  );
  const samples = data?.count ?? 0;
  const size = config.batch_size;
  const each = `${size === 1 ? "one" : count(size)} at a time`;
  const pace = samples === 1 ? "" : `, ${size >= samples ? "all at once" : each}`;
  const drawn = config.initial_weights ? "the values given" : drawnValues(config.layers);
  const weights = `${frozen > 0 ? `${count(all - frozen)} of ` : ""}${counted(all, "weight")}`;
  const what = `Play trains ${weights} on ${counted(samples, "sample")}${pace}`;
  return words`${value("Ready. ")}${what}, for ${counted(config.epochs, "epoch")}. They start at ${drawn}.`;
}
var CONSTANT = { zeros: "0", ones: "1" };
function drawnValues(layers) {
  const names = layers.flatMap((layer) => [layer.kernel_initializer, layer.bias_initializer]);
  const values = new Set(names.map((name) => CONSTANT[name]));
  if (values.has(void 0)) return "arbitrary values";
  return [...values].sort().join(" and ");
}
var FAR_ABOVE = 2;
function finished({ total_steps: total, loss: final, accuracy }, { data, history: { epochs } }) {
  const means = accuracy !== null && data?.task !== "regression";
  const right = means ? words`, accuracy ${value(loss(accuracy))}` : "";
  const head = value(`Finished after ${counted(total, "step")}. `);
  const times = Number(epochs.at(-1)?.loss) / Number(epochs[0]?.loss);
  const grown = Number.isFinite(times) && times >= FAR_ABOVE;
  const above = ` In the last epoch the mean loss was ${significant(times, 2)} times as high as in the first.`;
  return words`${head}Over all samples: loss ${value(measured(final))}${right}.${grown ? above : ""}`;
}
function stallOf({ diagnosis, run, frame }) {
  const stall = diagnosis?.run === run?.id ? diagnosis?.stall : null;
  return stall && frame && frame.step >= stall.since.step ? stall : null;
}
function blowUpOf({ diagnosis, run, frame }) {
  const found = diagnosis?.run === run?.id ? diagnosis?.loss_blow_up : null;
  return found && found.since === frame?.blown_up?.since ? found : null;
}
var stalledForms = (head, stall) => stallForms(stall).flatMap((form) => [[head, ...form], form]);
function ended(state, run, frame) {
  const surface = surfaceOf(run, state.catalogue);
  const end = surface ? finishedWords(frame, surface) : finished(frame, state);
  const stall = stallOf(state);
  if (!stall) return [end];
  const head = value(`Finished after ${counted(frame.total_steps, "step")}. `);
  const forms = stalledForms(head, stall);
  return [words`${end} ${forms[1]}`, ...forms];
}
function sentencesOf(state) {
  const { run, frame, connection } = state;
  if (connection === "lost") {
    const at = frame ? ` at step ${count(frame.step)}` : "";
    return [words`${value("Connection lost", "danger")}${at}; trying again.`];
  }
  if (!run || !frame) return [["Opening a run…"]];
  if (frame.status === "diverged" && frame.divergence) {
    const blowUp = state.diagnosis?.run === run.id ? state.diagnosis.blow_up : null;
    return divergedSentences(frame.divergence, blowUp, blowUpOf(state), isTextbook(run));
  }
  if (frame.blown_up) return blownUpSentences(frame, frame.blown_up, blowUpOf(state), isTextbook(run));
  if (frame.step === 0 && !stallOf(state)) return [ready(state)];
  if (frame.status === "finished") return ended(state, run, frame);
  const head = value(`Step ${count(frame.step)}. `);
  const stall = stallOf(state);
  if (stall) return stalledForms(head, stall);
  if (frame.gradient?.length === 0) return [[head, "No step led to this point: the branch begins here."]];
  const forms = state.wording === "plain" ? plainSentences(frame, isTextbook(run)) : stepSentences(frame, optimizerTitle(state), isTextbook(run));
  return [...forms.map((form) => [head, ...form]), forms[forms.length - 1]];
}
function wayOut(state) {
  const { frame, run, connection, diagnosis } = state;
  if (connection === "lost") return null;
  if (frame?.status !== "diverged" && !frame?.blown_up) return stallOf(state);
  return diagnosis?.run === run?.id ? diagnosis?.unscaled ?? null : null;
}
function spokenOf(state) {
  const { advice = "" } = wayOut(state) ?? {};
  return [textOf(sentencesOf(state)[0]), advice].filter(Boolean).join(" ");
}

// static/js/draw/landscape/field.js
function sample(values, size, x, y, rows = size) {
  const [i, s] = cellOf(x, size);
  const [j, t] = cellOf(y, rows);
  const k = j * size + i;
  const near2 = mix(values[k], values[k + 1], s);
  return mix(near2, mix(values[k + size], values[k + size + 1], s), t);
}
function straightness(values, size, x, y) {
  const [i, s] = cellOf(x, size);
  const [j, t] = cellOf(y, size);
  const bend = (at, place, step2) => {
    const k = at + (Math.min(Math.max(place, 1), size - 2) - place) * step2;
    return Math.abs(values[k - step2] - 2 * values[k] + values[k + step2]);
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
function stretch(from, to, size, factor, { lines, line: line2, step: step2 }) {
  for (let n = 0; n < lines; n += 1) {
    const [source, target] = [n * line2[0], n * line2[1]];
    for (let k = 0; k < size - 1; k += 1) {
      const start = from[source + k * step2];
      const rise = (from[source + (k + 1) * step2] - start) / factor;
      for (let m = 0; m < factor; m += 1) to[target + (k * factor + m) * step2] = start + rise * m;
    }
    to[target + (size - 1) * factor * step2] = from[source + (size - 1) * step2];
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
var hasNoDirection = ({ labels }) => labels.every((label3) => label3.endsWith(RANDOM));
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
function holds(axis, path2) {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  const at = path2[path2.length - 1];
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
function distanceText(distance2, { a, b }, digits = 2) {
  const span = Math.max(a[a.length - 1] - a[0], b[b.length - 1] - b[0]);
  return significant(Number(distance2) < ROUNDING * span ? 0 : distance2, digits);
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
  const at = [answer.path_a, answer.path_b].map((path2) => path2[path2.length - 1]);
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
  const [first, second] = answer.labels.map((label3) => label3.replace(RANDOM, "a random direction"));
  if (query.plane === "path") return pathWords(answer);
  if (query.plane === "random") return words`, both random, from step ${at}`;
  if (query.plane === "endpoints") {
    const farthest = second.replace("greatest deviation", "what lies farthest off their line");
    return still ? [`: from the first to the last weights, and ${farthest}`] : words`: from the first weights to those of step ${at}`;
  }
  return words`: ${first.startsWith("a ") ? first : "the gradient"} and ${second}, at step ${at}`;
}
function pathWords(answer) {
  const { explained_variance: shares, looked_ahead: still, step: step2 } = answer;
  const share2 = value(percent(shares ? shares[0] + shares[1] : 0));
  if (still) return words`; they hold ${share2} of the way`;
  return words`; they hold ${share2} of the way to step ${value(count(step2))}`;
}
var HARDLY = 1;
function shapelessWords({ query, step: step2, path_a: a, path_b: b, distance: distance2 }) {
  if (query.plane === "gradient") return "Every slope is 0";
  if (step2 === 0) return "No path yet";
  const moved = Math.hypot(
    a[a.length - 1] - a[0],
    b[b.length - 1] - b[0],
    distance2 ?? Number.POSITIVE_INFINITY
  );
  if (moved === 0) return "The weights have not moved";
  return moved < HARDLY ? "The weights have hardly moved" : "The path goes too far at once";
}
function label2({ answer, ball, quantity, path: { end } }, turns) {
  const [a, b] = answer.labels;
  const what = `${turns ? "Surface" : "Map"} of ${quantity === "f" ? "f" : "the loss"} over ${a} and ${b}, at step ${count(answer.step)}`;
  const where = ball ? `; the ball at step ${count(ball.step)} has ${quantity} ${loss(ball.loss)}` : "";
  const ahead = end ? `; dotted, its way ahead to step ${count(end.step)} and ${quantity} ${loss(end.loss)}` : "";
  return `${what}${where}${ahead}.${turns ? " Arrow keys turn it, plus and minus zoom, 0 comes home." : ""}`;
}
var TABLE = 5;
function surfaceTable({ answer, window: window2 }) {
  const shares = Array.from({ length: TABLE }, (_, k) => k / (TABLE - 1));
  const place = ([lo, hi], t) => significant(lo + (hi - lo) * t, 3);
  const size = answer.a.length;
  return {
    head: [`${answer.labels[1]} \\ ${answer.labels[0]}`, ...shares.map((t) => place(window2.a, t))],
    rows: shares.toReversed().map((y) => [place(window2.b, y), ...shares.map((x) => loss(sample(answer.loss, size, x, y)))])
  };
}

// static/js/draw/landscape/reading.js
var MOST_DIGITS = 3;
var ROUNDING2 = 2 ** -24;
function readingAt({ answer, window: window2 }, { a, b }) {
  const [x, y] = [share(window2.a, a), share(window2.b, b)];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const size = answer.a.length;
  const loss2 = sample(answer.loss, size, x, y);
  return { a, b, loss: loss2, error: straightness(answer.loss, size, x, y) + ROUNDING2 * Math.abs(loss2) };
}
var lossAt2 = (surface, a, b) => readingAt(surface, { a, b })?.loss ?? null;
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

// static/js/draw/landscape/surface/place.js
var CEILING = 1.3 * HEIGHT;
var HIGHEST = 1e4;
var REACH2 = 1e9;
var flatPlace = (window2, a, b) => ({
  x: 2 * share(window2.a, a) - 1,
  y: DEPTH * (2 * share(window2.b, b) - 1)
});
function placeOf2({ window: window2, scale }, { a, b, loss: loss2 }) {
  return { ...flatPlace(window2, a, b), z: HEIGHT * Math.min(HIGHEST, Math.max(0, shareOf(scale, loss2))) };
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
function clippedFlat({ window: window2 }, stops) {
  const flat = stops.map(({ a, b }) => ({ ...flatPlace(window2, a, b), z: 0 }));
  return clipped(flat).map((piece) => piece.map((point) => planeAt({ window: window2 }, point)));
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
    const [start, end] = span.map((t) => between2(...ends2, t));
    if (open && span[0] === 0) pieces[pieces.length - 1].push(end);
    else pieces.push([start, end]);
    open = span[1] === 1;
  }
  return pieces;
}
function withinReach(from, to) {
  const [here, there] = [from, to].map(({ x, y, z }) => Math.max(Math.abs(x), Math.abs(y), Math.abs(z)));
  if (here <= REACH2 && there <= (here <= 1 ? Number.MAX_VALUE : REACH2)) return [from, to];
  if (Number.isFinite(here) && there <= 1) return [between2(to, from, REACH2 / here), to];
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
function between2(from, to, t) {
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
function hit(relief, projection, px2, py) {
  const { near: near2, far, toBlock } = projection;
  const below = (w) => {
    const point = toBlock(px2, py, w);
    return inside(point) && point.z <= heightAt(relief, point.x, point.y);
  };
  let before = near2;
  for (let n = 1; n <= STEPS; n += 1) {
    const w = near2 + (far - near2) * n / STEPS;
    if (below(w)) {
      const point = toBlock(px2, py, halved(below, before, w));
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

// static/js/draw/landscape/footsteps.js
var CASING = "rgb(16 18 22 / 0.85)";
var SHADOW = "rgb(0 0 0 / 0.13)";
var SOFT = [9, 6.5, 4];
var CAST = { x: 0.018, y: -0.016 };
var BEHIND = 0.28;
var piecesOf = ({ shown }, stops) => clipped(stops.map((stop) => placeOf2(shown, stop)));
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
  for (const point of beads.map((bead) => placeOf2(shown, bead)).filter(onBlock)) {
    context.globalAlpha = hidden(shown, projection, point) ? BEHIND : 1;
    ring(context, pixelOf(scene, point), 2.8);
    fill(context, "#14171b", ["#fff", 1.3]);
  }
  context.globalAlpha = 1;
  const start = behind.length > 1 ? placeOf2(shown, behind[0]) : null;
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
    for (let n = 1; n <= parts; n += 1) points.push(between2(from, to, n / parts));
  }
  return points;
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
function planeUnder(chart, px2, py) {
  const box = mapBox(chart);
  const [x, y] = [(px2 - box.x) / box.width, 1 - (py - box.y) / box.height];
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

// static/js/draw/landscape/path.js
var MOST_BEADS = 40;
function wholePath(answer) {
  const { path_step: step2, path_a: a, path_b: b, path_loss: loss2 } = answer;
  const { ahead_step, ahead_a, ahead_b, ahead_loss } = answer;
  if (!ahead_step || !ahead_a || !ahead_b || !ahead_loss) return { step: step2, a, b, loss: loss2 };
  return {
    step: [...step2, ...ahead_step.subarray(1)],
    a: [...a, ...ahead_a.subarray(1)],
    b: [...b, ...ahead_b.subarray(1)],
    loss: [...loss2, ...ahead_loss.subarray(1)]
  };
}
function stopAtStep(path2, step2) {
  const last = path2.step.length - 1;
  if (last < 0 || step2 < path2.step[0] || step2 > path2.step[last]) return null;
  let k = 0;
  while (k < last && path2.step[k + 1] <= step2) k += 1;
  return k === last || path2.step[k] === step2 ? stopAt(path2, k) : stopBetween(path2, k, step2);
}
function dividedPath(path2, ball, stepsPerEpoch) {
  const now = ball ? ball.step : Number.POSITIVE_INFINITY;
  const behind = [];
  const ahead = [];
  const last = path2.step.length - 1;
  for (let k = 0; k <= last; k += 1) (path2.step[k] <= now ? behind : ahead).push(stopAt(path2, k));
  const beads = beadsOf(path2, now, stepsPerEpoch);
  const end = ahead.length ? { ...stopAt(path2, last), step: path2.step[last] } : null;
  if (ball) {
    behind.push(ball);
    if (ahead.length) ahead.unshift(ball);
  }
  return { behind, ahead, beads, end };
}
function stopAt({ a, b, loss: loss2 }, k) {
  return { a: a[k], b: b[k], loss: loss2[k] };
}
function beadsOf(path2, now, stepsPerEpoch) {
  const { step: steps } = path2;
  const last = Math.min(now, steps.length ? steps[steps.length - 1] : 0);
  const epochs = Math.floor(last / stepsPerEpoch);
  const stride = Math.max(1, Math.ceil(epochs / MOST_BEADS));
  const beads = [];
  let k = 0;
  for (let epoch = stride; epoch <= epochs; epoch += stride) {
    const step2 = epoch * stepsPerEpoch;
    while (steps[k + 1] < step2) k += 1;
    const known2 = steps[k + 1] - steps[k] <= stepsPerEpoch;
    if (step2 < now && known2) beads.push(stopBetween(path2, k, step2));
  }
  return beads;
}
function stopBetween(path2, k, step2) {
  const { step: steps } = path2;
  const t = (step2 - steps[k]) / (steps[k + 1] - steps[k]);
  const [from, to] = [stopAt(path2, k), stopAt(path2, k + 1)];
  return {
    a: from.a + (to.a - from.a) * t,
    b: from.b + (to.b - from.b) * t,
    loss: from.loss + (to.loss - from.loss) * t
  };
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
  const found = answer.others.flatMap(({ id, distance: distance2 }) => {
    const branch = branches.find((one) => one.id === id);
    return branch ? [` ${letterOf(branch.number)}’s path ends ${distanceText(distance2, answer)} off it.`] : [];
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

// static/js/draw/weight/labels.js
var GAP = 4;
var HEIGHT2 = 11;
var ENOUGH = 3;
var ON_NAME = -0.5;
var AMPLE = 16;
var PLACES = Array.from({ length: 11 }, (_, k) => k / 10).flatMap((at) => [
  { at, above: true },
  { at, above: false }
]);
function placeLabel(curve, obstacles, width, area, held, name = null) {
  const all = [...curve, ...obstacles];
  const rated = (place) => {
    const box = boxAt(curve, place, width, area);
    const apart = (one) => Math.max(one.left - box.right, box.left - one.right, one.top - box.bottom, box.top - one.bottom) >= 0;
    return { place: { ...place, ...box }, room: name && !apart(name) ? ON_NAME : roomOf(box, all, area) };
  };
  const kept = held && rated(held);
  if (kept && kept.room >= ENOUGH) return kept.place;
  return PLACES.map(rated).reduce((best, one) => one.room > best.room ? one : best).place;
}
function boxAt(curve, { at, above }, width, area) {
  const left = area.left + at * Math.max(0, area.right - area.left - width);
  const right = left + width;
  const ys = curve.filter(({ x, y }) => x >= left && x <= right && Number.isFinite(y)).map(({ y }) => y);
  if (ys.length === 0) ys.push((area.top + area.bottom) / 2);
  const edge = above ? Math.min(...ys) - GAP : Math.max(...ys) + GAP;
  return above ? { left, right, top: edge - HEIGHT2, bottom: edge } : { left, right, top: edge, bottom: edge + HEIGHT2 };
}
function roomOf(box, points, area) {
  if (!(box.top >= area.top && box.bottom <= area.bottom)) return -1;
  const near2 = points.filter(({ y }) => Number.isFinite(y)).map((point) => distance(box, point));
  return Math.min(AMPLE, ...near2);
}
function distance({ left, right, top, bottom }, { x, y }) {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down);
}

// static/js/draw/weight/lens.js
var ACROSS = 0.62;
var DOWN = 0.4;
var SEEN = 0.2;
var DIGITS3 = 2;
function lensOf(look, unit, radius) {
  const { update, plain_update: plain2, gradient, actual_change: change } = look;
  if (update === null || plain2 === null || gradient === null) return null;
  const [own, other] = [Math.abs(update), Math.abs(plain2)];
  const longest = own > 0 && own < SEEN * other ? own : Math.max(own, other);
  const steep = (look.rank.layer === POSITION ? look.numeric_gradient : null) ?? gradient;
  const line2 = steep * update;
  const rise = change === null || Math.abs(change - line2) <= Number(look.change_error) ? line2 : change;
  const across = ACROSS * radius / (longest * unit.x);
  const down = rise === 0 ? across : DOWN * radius / (Math.abs(rise) * unit.y);
  const factor = Number(Math.min(across, down).toPrecision(DIGITS3));
  if (!(longest > 0 && factor > 0 && Number.isFinite(factor))) return null;
  return magnified({ update, plain: plain2, gradient, rise, steep }, unit, factor);
}
function magnified({ update, plain: plain2, gradient, rise, steep = gradient }, unit, factor) {
  const move = update * unit.x * factor;
  const fall = -rise * unit.y * factor;
  const [slope, own] = [gradient, steep].map((one) => -one * unit.y / unit.x);
  const bend = move !== 0 ? (fall - own * move) / move ** 2 : 0;
  const curve = (right) => own * right + bend * right ** 2;
  return { factor, move, plain: plain2 * unit.x * factor, fall, curve, slope };
}

// static/js/draw/weight/moves.js
var LEAST_DROP = 16;
var NEXT = 13;
var LETTER = 8;
var BESIDE = 5;
var HEAD = 5;
function movesPicture({ move, plain: plain2, fall }, from, room, optimizer, lowest = Number.POSITIVE_INFINITY) {
  const below = from.y + Math.max(fall, LEAST_DROP) + NEXT <= lowest;
  const level = from.y + (below ? Math.max(fall, LEAST_DROP) : Math.min(fall, -LEAST_DROP));
  const bottom = optimizer === null ? level : level + (below ? NEXT : -NEXT);
  const name = optimizer !== null && LETTER * optimizer.length <= room(level, -move) - BESIDE ? optimizer : "step";
  const named = (text, meaning, y = level, length = move) => {
    const [aside, anchor] = (length || move) > 0 ? [
      -BESIDE,
      /** @type {const} */
      "end"
    ] : [
      BESIDE,
      /** @type {const} */
      "start"
    ];
    const name2 = label(text, from.x + aside, y + 4, anchor, meaning);
    return [...arrow(meaning, from.x, y, length, room(y, length)), name2];
  };
  return [
    path("weight-level", `M${px(from.x)} ${px(from.y)}V${px(bottom + (below ? 4 : -4))}`),
    path("weight-level", `M${px(from.x + move)} ${px(from.y + fall)}V${px(level)}`),
    ...named(name, "update"),
    ...optimizer === null ? [] : named("plain", "gradient", bottom, plain2),
    circle("weight-new", from.x + move, from.y + fall, 4)
  ];
}
function arrow(meaning, x, y, length, reach) {
  const way = Math.sign(length) * Math.min(Math.abs(length), reach);
  if (Math.abs(way) < HEAD + 2) return [path(`weight-dot ${meaning}`, `M${px(x)} ${px(y)}h${px(way)}`)];
  const back = -Math.sign(way) * HEAD;
  const head = `l${px(back)} -3.5v7Z`;
  const further = Math.abs(length) > reach ? `m${px(back)} 0${head}` : "";
  return [
    path(`weight-arrow ${meaning}`, `M${px(x)} ${px(y)}h${px(way + back)}`),
    path(`weight-head ${meaning}`, `M${px(x + way)} ${px(y)}${head}${further}`)
  ];
}

// static/js/draw/weight/lens-picture.js
var CHARACTER = 7;
var ABOVE = 9;
var RIM = 2;
var BELOW = 5;
var RAISED = 0.26;
var FACTOR = 0.6;
var POINTS = 121;
var HERE = 4.5;
var halfAt = ({ radius }, down) => Math.sqrt(Math.max(0, (radius - RIM) ** 2 - down ** 2));
function underLens(lens, circle2, optimizer) {
  const { x, radius } = circle2;
  const up = RAISED * radius;
  const y = circle2.y - up;
  const half = Math.min(radius, 1.6 * radius / Math.hypot(1, lens.slope));
  const across = Array.from({ length: POINTS }, (_, k) => (2 * k / (POINTS - 1) - 1) * half);
  const inside2 = (line2) => across.map((right) => Math.hypot(right, line2(right) - up) < radius - 1 ? y + line2(right) : Number.NaN);
  const xs = across.map((right) => x + right);
  const room = (level) => halfAt(circle2, level + BELOW - circle2.y);
  return [
    path(
      "weight-tangent wide",
      pathThrough(
        xs,
        inside2((right) => lens.slope * right)
      )
    ),
    path("weight-batch", pathThrough(xs, inside2(lens.curve))),
    ...movesPicture(lens, { x, y }, room, optimizer),
    circle("weight-here", x, y, HERE),
    ...factorLabel(lens, circle2)
  ];
}
function factorLabel({ factor, slope }, circle2) {
  const isCount = Number.isInteger(factor) && factor < LARGEST_PLAIN;
  const text = `× ${isCount ? count(factor) : plain(factor)}`;
  const half = CHARACTER * text.length / 2;
  const highest = Math.sqrt(Math.max(0, (circle2.radius - RIM) ** 2 - half ** 2));
  const up = Math.min(FACTOR * circle2.radius, highest - ABOVE);
  if (up < RAISED * circle2.radius + HERE + 1) return [];
  const aside = Math.min(0.3 * circle2.radius, halfAt(circle2, up + ABOVE) - half);
  return [label(text, circle2.x + (slope > 0 ? 1 : -1) * Math.max(0, aside), circle2.y - up, "middle")];
}
function lensWords(look, lens, { x, y }) {
  const words2 = look.gradient === null ? ["There is no step", "to show yet."] : lens === null || look.update === 0 ? look.gradient === 0 ? ["The slope is 0:", "nothing pulled."] : ["Nothing moved", "that a lens shows."] : ["A step so large", "needs no lens."];
  return words2.map((line2, place) => label(line2, x, y - 4 + 16 * place, "middle"));
}

// static/js/draw/weight/curve-picture.js
var TICK_ROOM2 = 18;
var LARGEST_RADIUS = 66;
var BUTTON_ROOM = 30;
var CHARACTER2 = 6.7;
var NAME_ROOM2 = 14;
var TANGENT = 0.17;
var LENS_NEEDS = 300;
var WEDGE = 9;
var LEAST_FACTOR = 1.5;
function planOf(scene, width, height, withLens = width >= LENS_NEEDS) {
  const levels2 = numbers(scene.range, 4);
  const radius = Math.min(LARGEST_RADIUS, (height - BUTTON_ROOM) / 2, width * 0.16);
  const room = Math.max(32, roomBeside(levels2.map(({ text }) => text)));
  const area = {
    left: room,
    right: withLens ? width - 2 * radius - 32 : width - 8,
    top: 6,
    bottom: height - TICK_ROOM2
  };
  const ends2 = (
    /** @type {[number, number]} */
    [scene.w[0], scene.w[scene.w.length - 1]]
  );
  const circle2 = { x: width - radius - 1, y: radius + 1, radius };
  const [x, y] = [linear(ends2, [area.left, area.right]), linear(scene.range, [area.bottom, area.top])];
  const unit = {
    x: (area.right - area.left) / (ends2[1] - ends2[0]),
    y: (area.bottom - area.top) / (scene.range[1] - scene.range[0])
  };
  return { area, circle: circle2, levels: levels2, ends: ends2, x, y, unit, withLens };
}
function curvePicture(scene, look, plan, names, held) {
  const here = { x: plan.x(scene.at), y: plan.y(scene.loss) };
  const optimizer = isRescaled(look) ? names.optimizer : null;
  const lens = lensOf(look, plan.unit, plan.circle.radius);
  const magnifies = lens !== null && lens.factor >= LEAST_FACTOR;
  const closer2 = magnifies ? underLens(lens, plan.circle, optimizer) : lensWords(look, lens, plan.circle);
  const done = look.gradient !== null;
  const step2 = lens && !magnifies ? trueScale(look, plan, here, optimizer) : [];
  const words2 = step2.filter(({ tagName }) => tagName === "text");
  return [
    ...magnifies && plan.withLens ? [coneTo(here, plan.circle)] : [],
    ...axes(plan, names),
    ...curves(scene, plan),
    path("weight-drop", `M${px(here.x)} ${px(here.y)}V${px(plan.area.bottom)}`),
    ...done ? [tangent(scene, plan)] : [],
    ...curveNames(scene, plan, names, held, words2.flatMap(textPoints)),
    ...step2,
    circle("weight-here", here.x, here.y, 4.5),
    ...magnifies && !plan.withLens ? wedge(look, here.x, plan) : [],
    ...plan.withLens ? [circle("weight-lens", plan.circle.x, plan.circle.y, plan.circle.radius), ...closer2] : []
  ];
}
function wedge({ update }, x, { area: { bottom } }) {
  if (!update) return [];
  const way = Math.sign(update) * WEDGE;
  return [
    path(
      "weight-wedge",
      `M${px(x)} ${px(bottom - WEDGE)}l${px(way)} ${px(WEDGE / 2)}L${px(x)} ${px(bottom)}Z`
    )
  ];
}
function coneTo(point, { x, y, radius }) {
  return path("weight-cone", `M${px(point.x)} ${px(point.y)}L${px(x)} ${px(y - radius)}V${px(y + radius)}Z`);
}
function axes({ area, levels: levels2, ends: ends2, x, y }, { parameter, quantity }) {
  const end = area.right - CHARACTER2 * parameter.length - 6;
  const hasRoom = (at, { length }) => at - CHARACTER2 * length / 2 >= area.left && at + CHARACTER2 * length / 2 <= end;
  const isClear = (value2) => y(value2) > area.top + NAME_ROOM2;
  const told = levels2.map(({ value: value2, text }) => ({ value: value2, text: isClear(value2) ? text : "" }));
  return [
    ...levelLines("weight-grid", told, y, area, 8),
    label(quantity, area.left - 8, area.top + 5, "end"),
    ...numbersAcross(ends2, 4, x).filter(({ value: value2, text }) => hasRoom(x(value2), text)).map(({ value: value2, text }) => label(text, x(value2), area.bottom + 14, "middle")),
    label(parameter, area.right, area.bottom + 14, "end")
  ];
}
function curves({ w, batch, full }, { x, y }) {
  const xs = w.map(x);
  return [
    path("weight-full", pathThrough(xs.slice(0, full.length), full.map(y))),
    path("weight-batch", pathThrough(xs, batch.map(y)))
  ];
}
function tangent({ at, loss: loss2, slope }, { x, y, unit, area }) {
  const [cx, cy] = [x(at), y(loss2)];
  const steep = -slope * unit.y / unit.x;
  if (!Number.isFinite(steep)) return path("weight-tangent", "");
  const long = TANGENT * (area.right - area.left) / Math.hypot(1, steep);
  const room = (way) => {
    const end = steep * way > 0 ? area.bottom : area.top;
    const down = steep === 0 ? long : Math.max(0, (end - cy) / (steep * way));
    const across = way > 0 ? area.right - cx : cx - area.left;
    return way * Math.min(long, down, across);
  };
  const [left, right] = [room(-1), room(1)];
  const d = `M${px(cx + left)} ${px(cy + steep * left)}L${px(cx + right)} ${px(cy + steep * right)}`;
  return path("weight-tangent", d);
}
function curveNames(scene, { x, y, area, withLens }, names, held, others) {
  const points = (losses) => losses.map((loss2, i) => ({ x: x(scene.w[i]), y: y(loss2) }));
  const [batch, full] = [points(scene.batch), points(scene.full)];
  const here = { x: x(scene.at), y: y(scene.loss) };
  const drop = [0.25, 0.5, 0.75, 1].map((part) => ({
    x: here.x,
    y: here.y + part * (area.bottom - here.y)
  }));
  const near2 = [{ x: here.x, y: here.y - 10 }, { x: here.x, y: here.y + 10 }, ...drop, ...others];
  const right = area.right + (withLens ? 14 : 4);
  const inside2 = { ...area, left: area.left + 4, right, top: 0, bottom: area.bottom };
  const [own, width] = [names.batch, names.full].map(({ length }) => CHARACTER2 * length);
  if (Math.max(own, width) > inside2.right - inside2.left) return [];
  held.batch = placeLabel(batch, [...full, ...near2], own, inside2, held.batch);
  const texts = [nameAt(names.batch, held.batch, "weight-batch-name")];
  if (full.length === 0 || !names.full) return texts;
  const taken = (
    /** @type {Place & Area} */
    held.batch
  );
  held.full = placeLabel(full, [...batch, ...near2, ...boxPoints(taken)], width, inside2, held.full, taken);
  return [...texts, nameAt(names.full, held.full)];
}
function textPoints(text) {
  const [x, y] = ["x", "y"].map((name) => Number(text.getAttribute(name)));
  const width = CHARACTER2 * (text.textContent ?? "").length;
  const left = text.getAttribute("text-anchor") === "end" ? x - width : x;
  return boxPoints({ left, right: left + width, top: y - 9, bottom: y + 2 });
}
function boxPoints({ left, right, top, bottom }) {
  return [left, (3 * left + right) / 4, (left + right) / 2, (left + 3 * right) / 4, right].flatMap((x) => [
    { x, y: top },
    { x, y: bottom }
  ]);
}
function nameAt(text, place, meaning) {
  const { left, right, bottom } = (
    /** @type {Place & Area} */
    place
  );
  return label(text, (left + right) / 2, bottom - 1, "middle", meaning);
}
function trueScale(look, { unit, area }, here, optimizer) {
  const { update, plain_update: without, gradient, actual_change: change } = look;
  if (update === null || without === null || gradient === null) return [];
  const rise = change ?? gradient * update;
  const step2 = magnified({ update, plain: without, gradient, rise }, unit, 1);
  const room = (_, way) => Math.max(0, (way > 0 ? area.right - here.x : here.x - area.left) - 2);
  return movesPicture(step2, here, room, optimizer, area.bottom);
}

// static/js/draw/weight/history-picture.js
var CHARACTER3 = 7;
var TICK_ROOM3 = 18;
var WAY = 0.62;
var FEWEST_STEPS = 10;
var UNKNOWN = "not kept";
var FEW = 40;
function scalesOf({ step: step2, value: value2, gradient }, width, height) {
  const bottom = height - TICK_ROOM3;
  const present = Math.abs(value2[value2.length - 1]);
  const range = spanOf(value2, 0.1, Math.max(1e-4, present * 1e-3));
  const levels2 = numbers(range, 3);
  const left = Math.max(36, roomBeside(levels2.map(({ text }) => text)));
  const box = { left, right: width - 8, top: 6, middle: 6 + WAY * (bottom - 6), bottom };
  const low = 6 + (WAY + 0.08) * (bottom - 6);
  const span = (
    /** @type {[number, number]} */
    [0, Math.max(step2[step2.length - 1], FEWEST_STEPS)]
  );
  const steepest = gradient.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0);
  const slopes = (
    /** @type {[number, number]} */
    [-(steepest || 1), steepest || 1]
  );
  return {
    ...{ box, span, levels: levels2, steepest, low },
    x: linear(span, [box.left, box.right]),
    y: linear(range, [box.middle, box.top + 12]),
    // below the parameter's name
    slope: linear(slopes, [bottom, low])
  };
}
function stretchesOf({ step: step2, gradient }) {
  const found = { known: [], unknown: [] };
  step2.forEach((end, at) => {
    if (at === 0) return;
    const isKnown = Number.isFinite(gradient[at]);
    const begin = isKnown && !Number.isFinite(gradient[at - 1]) ? end - 1 : step2[at - 1];
    if (begin > step2[at - 1]) extend(found.unknown, step2[at - 1], begin);
    extend(isKnown ? found.known : found.unknown, begin, end);
  });
  return found;
}
function extend(stretches, begin, end) {
  const last = stretches[stretches.length - 1];
  if (last?.[1] === begin) last[1] = end;
  else stretches.push([begin, end]);
}
function backgroundOf(history, { x, slope, box }) {
  const { known: known2, unknown } = stretchesOf(history);
  const line2 = known2.map(([begin, end]) => `M${px(x(begin))} ${px(slope(0))}H${px(x(end))}`).join("");
  const roomy = unknown.filter(([begin, end]) => x(end) - x(begin) > CHARACTER3 * UNKNOWN.length);
  const words2 = roomy.map(([begin, end]) => label(UNKNOWN, x((begin + end) / 2), slope(0) + 4, "middle"));
  const zero = known2.length > 0 ? [label("0", box.left - 8, slope(0) + 4, "end")] : [];
  return [path("weight-grid", line2), ...zero, ...words2];
}
function historyPicture(history, name, width, height) {
  const scales = scalesOf(history, width, height);
  const { x, y, slope } = scales;
  const { step: step2, value: value2, gradient } = history;
  const [xs, ys, last] = [step2.map(x), value2.map(y), step2.length - 1];
  return [
    ...axes2(scales, name),
    ...backgroundOf(history, scales),
    path("weight-slopes", stems(xs, gradient.map(slope), slope(0))),
    path("weight-way", pathThrough(xs, ys)),
    path("weight-beads", step2.length <= FEW ? dots(xs, ys) : ""),
    circle("weight-here", xs[last], ys[last], 4.5)
  ];
}
function axes2({ box, span, levels: levels2, steepest, low, x, y }, name) {
  const steps = numbersAcross(span, 5, x, countsFrom("step 0")).filter(
    ({ value: value2 }) => x(value2) < box.right - 8
  );
  const slopes = steepest > 0 ? `gradient, up to ${significant(steepest, 2)}` : "gradient";
  return [
    ...levelLines("weight-grid", levels2, y, box, 8),
    label(name, box.left + 6, box.top + 8, "start"),
    label(slopes, box.left + 6, low - 4, "start", "gradient"),
    // above the highest
    ...steps.map(({ value: value2, text }) => label(text, x(value2), box.bottom + 14, "middle"))
  ];
}

// static/js/draw/weight/layer-picture.js
var GAP2 = 22;
var HEAD2 = 34;
var FOOT = 20;
var BAR_GAP = 1;
var CHARACTER4 = 6.7;
var LEAST = 1;
var KINDS = (
  /** @type {const} */
  [
    { kind: "weights", meaning: "" },
    { kind: "gradients", meaning: "gradient" },
    { kind: "updates", meaning: "update" }
  ]
);
function layerPicture(look, width, height) {
  const each = (width - 2 * GAP2) / KINDS.length;
  const values = { weights: look.before ?? look.after, gradients: look.gradient, updates: look.update };
  return KINDS.flatMap(({ kind, meaning }, place) => {
    const left = place * (each + GAP2);
    const area = { left, right: left + each, top: HEAD2, bottom: height - FOOT };
    const histogram = look.rank[kind];
    return [
      label(kindName(kind, look), left, 10, "start", meaning),
      ...histogram ? bars(histogram, values[kind], area, meaning) : nothingYet(area)
    ];
  });
}
var kindName = (kind, { rank: { layer }, before }) => kind === "weights" ? `${before === null ? "" : "old "}${layer === POSITION ? "x and y" : kind}` : kind;
var nothingYet = ({ left, right, top, bottom }) => [
  path("weight-grid", `M${px(left)} ${px(bottom)}H${px(right)}`),
  label("after the next step", (left + right) / 2, (top + bottom) / 2, "middle")
];
function bars({ edges, counts, bin }, value2, { left, right, top, bottom }, meaning) {
  const most = Math.max(...counts);
  const wide = (right - left) / counts.length;
  const bar = (place) => {
    const tall = counts[place] > 0 ? Math.max(LEAST, counts[place] / most * (bottom - top)) : 0;
    const x = left + place * wide;
    return `M${px(x)} ${px(bottom)}V${px(bottom - tall)}H${px(x + wide - BAR_GAP)}V${px(bottom)}Z`;
  };
  const here = left + (bin + 0.5) * wide;
  const tip = bottom - Math.max(LEAST, counts[bin] / most * (bottom - top)) - 3;
  const [low, high] = endTexts(edges, right - left);
  return [
    path("weight-grid", `M${px(left)} ${px(bottom)}H${px(right)}`),
    ...zeroLine(edges, [low, high], { left, right, top, bottom }),
    path(`weight-bars ${meaning}`, counts.map((_, place) => place === bin ? "" : bar(place)).join("")),
    path(`weight-bar ${meaning}`, bar(bin)),
    path(`weight-mark ${meaning}`, `M${px(here)} ${px(tip)}l-3.5 -5h7Z`),
    path("weight-grid", `M${px(here)} ${px(Math.max(tip - 7, top - 5))}V${px(top - 5)}`),
    label(significant(value2, 3), ...textPlace(here, top - 9, left, right), meaning),
    label(low, left, bottom + 14, "start"),
    label(high, right - BAR_GAP, bottom + 14, "end"),
    label(`up to ${count(most)}`, right - BAR_GAP, 10, "end")
  ];
}
function zeroLine(edges, ends2, { left, right, top, bottom }) {
  const [low, high] = [edges[0], edges[edges.length - 1]];
  if (!(low < 0 && high > 0)) return [];
  const x = left + (right - left) * -low / (high - low);
  const [before, after] = ends2.map((text) => CHARACTER4 * (text.length + 2));
  const hasRoom = x - left > before && right - x > after;
  return [
    path("weight-zero", `M${px(x)} ${px(top)}V${px(bottom + 4)}`),
    ...hasRoom ? [label("0", x, bottom + 14, "middle")] : []
  ];
}
function endTexts(edges, width) {
  const ends2 = [edges[0], edges[edges.length - 1]];
  const texts = ends2.map((end) => significant(end, 2));
  return CHARACTER4 * texts.join("").length < width - GAP2 ? texts : ends2.map((end) => significant(end, 1));
}
function textPlace(x, y, left, right) {
  if (x - left < 30) return [left, y, "start"];
  return right - x < 30 ? [right, y, "end"] : [x, y, "middle"];
}

// static/js/views/weight/stage.js
var MORPH_MS = 240;
var LENT = "The curve on which you feel the slope";
var WeightStage = class {
  #svg;
  /** px */
  width = 0;
  height = 0;
  /** @type {Subject | null} */
  #subject = null;
  /** The scene on screen, and the one that it turns into. */
  #drawn = (
    /** @type {Scene | null} */
    null
  );
  #next = (
    /** @type {Scene | null} */
    null
  );
  #held = {
    batch: (
      /** @type {import("../../draw/weight/labels.js").Place | null} */
      null
    ),
    full: (
      /** @type {import("../../draw/weight/labels.js").Place | null} */
      null
    )
  };
  #turn = 0;
  /** Who draws instead, for a while. @type {((width: number, height: number) => SVGElement[]) | null} */
  #guest = null;
  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    this.#svg = svg;
  }
  /** The curve on screen; null where there is none to draw. */
  get scene() {
    return this.#next;
  }
  /** How the axes are called. @returns {Pick<Names, "parameter" | "quantity">} */
  get names() {
    return this.#subject?.names ?? { parameter: "weight", quantity: "loss" };
  }
  /**
   * Let somebody else draw; null takes the stage back.
   * @param {((width: number, height: number) => SVGElement[]) | null} guest
   */
  lend(guest) {
    this.#guest = guest;
    this.redraw();
  }
  redraw() {
    this.#turnTo(false);
  }
  /** @param {number} width  px @param {number} height  px */
  resize(width, height) {
    Object.assign(this, { width, height });
    this.#held.batch = this.#held.full = null;
    this.#turnTo(false);
  }
  /** @param {Subject} subject @param {boolean} still  draw the end at once */
  show(subject, still) {
    const before = this.#subject;
    const { look } = subject;
    const same = before !== null && before.look.run === look.run && before.look.index === look.index;
    const next = same && Math.abs(look.step - before.look.step) <= 1;
    if (!same) this.#held.batch = this.#held.full = null;
    this.#subject = subject;
    if (before?.look !== look) {
      this.#next = sceneOf(look, same ? this.#next?.range ?? null : null);
      this.#svg.dataset.step = String(look.step);
    }
    this.#turnTo(next && !still && subject.view === "curve" && before?.view === "curve");
  }
  /** @param {boolean} slowly */
  #turnTo(slowly) {
    cancelAnimationFrame(this.#turn);
    const from = this.#drawn;
    if (!slowly || from === null || this.#next === null || from === this.#next) return this.#draw(this.#next);
    const start = performance.now();
    const next = this.#next;
    const tick = (time) => {
      const share2 = Math.min(Math.max((time - start) / MORPH_MS, 0), 1);
      this.#draw(between(from, next, 1 - (1 - share2) ** 3));
      if (share2 < 1) this.#turn = requestAnimationFrame(tick);
    };
    this.#turn = requestAnimationFrame(tick);
  }
  /** @param {Scene | null} scene */
  #draw(scene) {
    this.#drawn = scene;
    const { width, height } = this;
    if (this.#subject === null || width === 0) return;
    const { look, view } = this.#subject;
    if (this.#guest !== null) this.#svg.replaceChildren(...this.#guest(width, height));
    else if (view === "history")
      this.#svg.replaceChildren(...historyPicture(look.history, this.names.parameter, width, height));
    else if (view === "layer") this.#svg.replaceChildren(...layerPicture(look, width, height));
    else this.#svg.replaceChildren(...this.curve(this.#subject, scene));
    const says = this.#guest !== null ? LENT : spoken(this.#subject);
    setAttributes(this.#svg, { "aria-label": says });
  }
  /** The curve's picture. @param {Subject} subject @param {Scene | null} scene @returns {SVGElement[]} */
  curve({ look, names }, scene) {
    const { width, height } = this;
    if (scene === null) {
      const along = names.quantity === "f" ? `Along ${names.parameter} f` : "Along this weight the loss";
      const lines = [`${along} is more than float64 holds, or undefined:`, "there is no curve to draw."];
      return lines.map((line2, place) => label(line2, width / 2, height / 2 + 16 * place - 8, "middle"));
    }
    return curvePicture(scene, look, planOf(scene, width, height), names, this.#held);
  }
};
function spoken({ look, view, names, noisy }) {
  if (view === "history") return `The way of ${look.label} up to step ${look.step}, and its gradients`;
  if (view === "layer")
    return look.rank.layer === POSITION ? "The two coordinates, their gradients and their updates" : `The place of ${look.label} among the weights, gradients and updates of its layer`;
  const what = names.quantity === "f" ? "f" : "The loss";
  const which = noisy ? "slope with noise" : "slope";
  const slope = look.gradient === null ? "" : `; its ${which} is ${signed(look.gradient, 3)}`;
  const move = look.update === null ? "" : `, its update was ${signed(look.update, 3)}`;
  return `${what} as ${look.label} alone varies, at ${signed(look.before ?? look.after, 4)}${slope}${move}`;
}

// static/js/draw/room.js
var shapeOf = (text) => JSON.stringify(text).replace(/\d/g, "0");
function createRoom() {
  const known2 = /* @__PURE__ */ new Map();
  return {
    /** @param {unknown} text  a string, or words and values @returns {T | undefined} */
    known: (text) => known2.get(shapeOf(text)),
    /** @param {unknown} text @param {T} found */
    know: (text, found) => known2.set(shapeOf(text), found),
    clear: () => known2.clear()
  };
}

// static/js/draw/surfaces/picture.js
var BEYOND = 40;
function adorned(picture, { run, catalogue, preview }) {
  const surface = surfaceOf(run, catalogue);
  const minima = (surface?.minima ?? []).map(({ x, y, value: value2 }) => ({ a: x, b: y, loss: value2 }));
  const quantity = surface ? "f" : "loss";
  const tried = preview && preview.run === picture.answer.run ? withTrial(picture, preview) : picture;
  return { ...tried, minima, quantity };
}
function withTrial(picture, preview) {
  const stops = trialStops(preview, picture);
  const [first] = stops;
  if (!first) return picture;
  const onPlane = lossAt2(picture, first.a, first.b) ?? first.loss;
  const behind = preview.query.start ? stops : [...picture.path.behind, ...stops.slice(1)];
  const ball = { ...first, onPlane, step: preview.step };
  return { ...picture, ball, path: { behind, ahead: [], beads: [], end: null } };
}
function trialStops({ a, b, loss: loss2 }, { answer, window: window2 }) {
  const [first, second] = answer.query.i === 1 ? [b, a] : [a, b];
  return loss2.map((height, k) => ({
    a: near(first[k], window2.a),
    b: near(second[k], window2.b),
    loss: height ?? Number.POSITIVE_INFINITY
  }));
}
function near(value2, [low, high]) {
  const room = BEYOND * (high - low);
  return Math.min(high + room, Math.max(low - room, value2 ?? high + room));
}
function beginningOf({ answer: { path_step, path_a, path_b, path_loss } }) {
  return path_step[0] === 0 ? { a: path_a[0], b: path_b[0], loss: path_loss[0] } : null;
}

// static/js/draw/landscape/picture.js
function pictureOf(answer, frame, before, kind = "fitting") {
  const plane = planeName(answer);
  const path2 = wholePath(answer);
  const ball = ballOf(answer, path2, frame);
  const same = before && before.plane === plane ? before : null;
  const bounds = before?.answer === answer ? before.bounds : boundsOf(answer, path2);
  const scale = steadyScale(same?.scale, withBall(bounds, ball, windowOf2(answer)), kind);
  return {
    plane,
    answer,
    bounds,
    scale,
    lacksLogarithm: kind === "log" && scale.kind !== "log",
    window: windowOf2(answer),
    path: dividedPath(path2, ball, frame ? frame.steps_per_epoch : Number.POSITIVE_INFINITY),
    ball,
    quantity: "loss",
    age: frame && frame.run === answer.run ? frame.step - answer.step : 0
  };
}
var WALK_ROOM = 0.5;
function boundsOf(answer, path2) {
  const walked = hull(path2.loss);
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
function withBall(bounds, ball, window2) {
  const { lo, hi, foot } = bounds;
  const inside2 = ball && holds2(window2.a, ball.a) && holds2(window2.b, ball.b);
  if (!inside2 || !(ball.loss <= Math.max(hi, 0) * BALL_ROOM)) return bounds;
  return { ...bounds, ...hull([lo, hi, ball.loss]), foot: Math.min(foot, ball.loss) };
}
var holds2 = ([low, high], value2) => low <= value2 && value2 <= high;
function planeName({ run, query }) {
  const { plane, i, j, seed, samples } = query;
  return [run, plane, i, j, seed, samples].join(" ");
}
function windowOf2({ a, b }) {
  return { a: [a[0], a[a.length - 1]], b: [b[0], b[b.length - 1]] };
}
function ballOf(answer, path2, frame) {
  const { i, j, samples } = answer.query;
  const newer = frame && frame.run === answer.run && frame.loss !== null && frame.step !== answer.step;
  if (newer && samples !== "batch") {
    const { theta, step: step2 } = frame;
    const loss3 = (
      /** @type {number} */
      frame.loss
    );
    if (i !== void 0 && j !== void 0) return onSurface(answer, theta[i], theta[j], loss3, step2);
    const near2 = answer.looked_ahead ? stopAtStep(path2, step2) : null;
    if (near2) return onSurface(answer, near2.a, near2.b, loss3, step2);
  }
  const last = answer.path_a.length - 1;
  if (last < 0) return null;
  const loss2 = answer.true_loss ?? Number.POSITIVE_INFINITY;
  const onPlane = answer.on_plane_loss ?? Number.POSITIVE_INFINITY;
  return { a: answer.path_a[last], b: answer.path_b[last], loss: loss2, onPlane, step: answer.step };
}
function onSurface(answer, a, b, loss2, step2) {
  const window2 = windowOf2(answer);
  const onPlane = sample(answer.loss, answer.a.length, share(window2.a, a), share(window2.b, b));
  return { a, b, loss: loss2, step: step2, onPlane };
}

// static/js/draw/landscape/subject.js
function pictureFor(answer, state, before) {
  const picture = pictureOf(answer, state.frame, before, state.landscape.scale);
  const parameterCount = state.run?.parameter_count;
  return { ...adorned(picture, state), others: othersOf(answer, state), parameterCount };
}

// static/js/views/landscape/scenery.js
var ABSENT = "This browser has no WebGL 2, so the map stands for the surface.";
var LOST = "The graphics card has gone away, so the map stands for the surface.";
var FINEST = 2;
var COARSE = 0.5;
var Sheet = class {
  canvas;
  /** @type {Surface | null} */
  surface = null;
  /** @type {{shown: Shown, palette: Palette, view: string} | null} */
  #drawn = null;
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }
  /** @param {number} width CSS px @param {number} height @param {number} ratio device px for one of them */
  resize(width, height, ratio) {
    this.#drawn = null;
    this.surface?.resize(width, height, ratio);
  }
  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   */
  draw(shown, projection, palette) {
    const view = projection.matrix.join();
    const drawn = this.#drawn;
    if (drawn?.shown === shown && drawn.palette === palette && drawn.view === view) return;
    if (drawn?.shown !== shown) this.surface?.load(shown);
    this.surface?.recolour(palette);
    this.surface?.render(projection);
    this.#drawn = { shown, palette, view };
  }
};
var Scenery = class {
  #sharp;
  /** Drawn instead while pictures follow each other, once it is there; without smooth edges. */
  #coarse = new Sheet(h("canvas", { hidden: true }));
  #isOpening = false;
  #size = { width: 1, height: 1 };
  #lines;
  /** @param {HTMLCanvasElement} canvas @param {number} [lines]  as openSurface has them */
  constructor(canvas, lines = 0) {
    this.#sharp = new Sheet(canvas);
    this.#lines = lines;
  }
  /** @param {Surface | null} surface null when there is no WebGL (any more) */
  use(surface) {
    this.#sharp.surface = surface;
    this.resize(this.#size.width, this.#size.height);
  }
  /** Whether it is drawn by the processor; false while there is no WebGL. */
  get isSoftware() {
    return this.#sharp.surface?.isSoftware ?? false;
  }
  /** @param {number} width CSS px @param {number} height @param {number} [ratio] device px for one of them */
  resize(width, height, ratio = Math.min(FINEST, window.devicePixelRatio || 1)) {
    this.#size = { width, height };
    this.#sharp.resize(width, height, ratio);
    this.#coarse.resize(width, height, COARSE * ratio);
  }
  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   * @param {boolean} [isCoarse] quickly, at half the resolution
   * @returns {boolean} whether there is WebGL
   */
  draw(shown, projection, palette, isCoarse2 = false) {
    if (!this.#sharp.surface) return false;
    if (isCoarse2) this.#open();
    const coarse = isCoarse2 && this.#coarse.surface !== null;
    (coarse ? this.#coarse : this.#sharp).draw(shown, projection, palette);
    this.#sharp.canvas.hidden = coarse;
    this.#coarse.canvas.hidden = !coarse;
    return true;
  }
  /** Bring up what draws coarsely, the first time that it is of use. */
  #open() {
    if (this.#isOpening) return;
    this.#isOpening = true;
    this.#sharp.canvas.after(this.#coarse.canvas);
    const ready2 = (surface) => {
      this.#coarse.surface = surface;
      this.resize(this.#size.width, this.#size.height);
    };
    openSurface(this.#coarse.canvas, ready2, { antialias: false, every: 2, lines: this.#lines });
  }
  /**
   * The same drawing with so many device pixels for a CSS px, as a picture of its own.
   * @param {number} ratio
   * @param {[Shown, Projection, Palette]} what
   */
  async copy(ratio, ...what) {
    const { width, height } = this.#size;
    this.resize(width, height, ratio);
    const copied = this.draw(...what) ? createImageBitmap(this.#sharp.canvas) : null;
    this.resize(width, height);
    this.draw(...what);
    return copied;
  }
};
async function openSurface(canvas, ready2, { antialias = true, every = 1, lines = 0 } = {}) {
  const context = canvas.getContext("webgl2", { antialias, alpha: true });
  if (!context) {
    ready2(null, ABSENT);
    return;
  }
  const { createSurface } = await import("./surface.js");
  const surface = createSurface(canvas, context, every, lines);
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    ready2(null, LOST);
  });
  canvas.addEventListener("webglcontextrestored", () => ready2(surface, null));
  ready2(surface, null);
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
  for (const label3 of labels) {
    const free = label3.places.map(([x2, y2]) => ({ x: x2, y: y2, width: label3.width, height: label3.height })).find((box2) => within(box2, frame) && boxes2.every((other) => !overlap(box2, other, gap)));
    const [x, y] = label3.places[0];
    const box = free ?? (label3.required ? broughtIn({ x, y, width: label3.width, height: label3.height }, frame) : null);
    if (box) {
      boxes2.push(box);
      placed.push({ ...label3, x: box.x, y: box.y });
    }
  }
  return placed;
}

// static/js/draw/surfaces/crosses.js
var ARM = 4;
var GAP3 = 7;
var LETTER2 = 7;
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
  const width = LETTER2 * lossText(loss2).length;
  return { x: right > 0 ? x + GAP3 : x - GAP3 - width, y: y + down * GAP3 - LETTER2, width, height: 2 * LETTER2 };
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
      [x + right * GAP3, y + down * GAP3]
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
function textOf2(context, lines, { font, colour, align = "center", halo }) {
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
function nearest({ x, y, width, height }, [px2, py]) {
  return [Math.min(Math.max(px2, x), x + width), Math.min(Math.max(py, y), y + height)];
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
  const head = textOf2(context, [readingText(reading2)], {
    ...style,
    font: `600 12px ${palette.sans}`,
    colour: palette.ink
  });
  const place = `${significant(reading2.a, 2)}, ${significant(reading2.b, 2)}`;
  const foot = textOf2(context, [place], { ...style, font: `11px ${palette.sans}`, colour: palette.ink2 });
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
var HEAD3 = 3.4;
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
  return arrows.map((arrow2) => ({ ...arrow2, steepness: arrow2.steepness / greatest }));
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
    context.lineTo(x + dx + HEAD3 * Math.cos(back), y + dy + HEAD3 * Math.sin(back));
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
var BALL_ROOM2 = 8;
function minimaOf(chart) {
  const { minima = [], path: path2, ball } = chart.picture;
  const at = toPixels(chart);
  const room = ball ? [boxAround(at(ball.a, ball.b), BALL_ROOM2)] : [];
  const found = minima.map(({ a, b, loss: loss2 }) => ({ pixel: at(a, b), loss: loss2 }));
  return withFreeSides(found, [...room, ...squaresAlong(chart, [path2.behind, path2.ahead])]);
}
function roomsOf(chart, ways) {
  const { path: path2, ball, others = [] } = chart.picture;
  const balls = ball ? [boxAround(toPixels(chart)(ball.a, ball.b), 14)] : [];
  const all = [path2.behind, path2.ahead, ...others.map(({ stops }) => stops), ...ways];
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
function nameFont(label3, palette) {
  return label3.includes("/") ? `11px ${palette.mono}` : `12px ${palette.sans}`;
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
    const made = textOf2(context, [text], style);
    return { ...made, axis, places: [beside(pixel, out, made, TICK + 3)] };
  });
  const title = textOf2(context, [scaleName(quantity, shown.scale)], {
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
function nameOf(context, axis, label3, wide, palette) {
  const isCode = label3.includes("/");
  const lines = wide ? [label3] : splitLabel(label3);
  const font = isCode ? `11px ${palette.mono}` : `12px ${palette.sans}`;
  const text = { ...textOf2(context, lines, { font, colour: palette.ink2 }), required: true };
  const shares = [0.3, 0.5, 0.2, 0.7];
  text.places = shares.flatMap((t) => {
    const { pixel, out } = axis(t);
    return [28, 36].map((gap) => beside(pixel, out, text, gap));
  });
  return text;
}
var SHORT = 10;
function splitLabel(label3) {
  if (label3.length <= SHORT) return [label3];
  const end = label3.search(/[/ ]/) + 1;
  return end > 0 ? [label3.slice(0, end).trim(), label3.slice(end)] : [label3];
}

// static/js/draw/landscape/surface/camera.js
var HOME = Object.freeze({ azimuth: -0.42, elevation: 0.46, zoom: 1 });
var LOWEST = 0.12;
var HIGHEST2 = 1.45;
var NEAREST = 4;
var FARTHEST = 0.6;
var clamp = (value2, lo, hi) => Math.min(hi, Math.max(lo, value2));
function turn({ azimuth, elevation, zoom }, around, over) {
  return { azimuth: azimuth + around, elevation: clamp(elevation + over, LOWEST, HIGHEST2), zoom };
}
function approach(camera, factor) {
  return { ...camera, zoom: clamp(camera.zoom * factor, FARTHEST, NEAREST) };
}
function between3(from, to, t) {
  const turns = Math.round((from.azimuth - to.azimuth) / (2 * Math.PI));
  const start = from.azimuth - 2 * Math.PI * turns;
  return {
    azimuth: start + (to.azimuth - start) * t,
    elevation: from.elevation + (to.elevation - from.elevation) * t,
    zoom: from.zoom * (to.zoom / from.zoom) ** t
  };
}
var KEY_TURN = Math.PI / 24;
var KEY_ZOOM = 1.15;
var KEYS2 = {
  ArrowLeft: (camera) => turn(camera, -KEY_TURN, 0),
  ArrowRight: (camera) => turn(camera, KEY_TURN, 0),
  ArrowUp: (camera) => turn(camera, 0, KEY_TURN),
  ArrowDown: (camera) => turn(camera, 0, -KEY_TURN),
  "+": (camera) => approach(camera, KEY_ZOOM),
  "=": (camera) => approach(camera, KEY_ZOOM),
  "-": (camera) => approach(camera, 1 / KEY_ZOOM),
  "−": (camera) => approach(camera, 1 / KEY_ZOOM)
};
function keyed(camera, key) {
  return Object.hasOwn(KEYS2, key) ? KEYS2[key](camera) : null;
}

// static/js/draw/landscape/surface/morph.js
function stillOf({ plane, answer, scale, window: window2 }) {
  const u = new Float64Array(answer.loss.length);
  const plateau = new Uint8Array(answer.loss.length);
  for (let k = 0; k < u.length; k += 1) {
    const loss2 = answer.loss[k];
    plateau[k] = Number.isFinite(loss2) ? 0 : 1;
    u[k] = plateau[k] ? scale.hi : toU(scale.kind, loss2);
  }
  return { plane, size: answer.a.length, u, plateau, scale, window: window2 };
}
function inTermsOf(surface, target) {
  const { kind } = target.scale;
  const { kind: old, lo, hi, gamma } = surface.scale;
  const convert = (u2) => kind === old ? u2 : toU(kind, Math.max(fromU(old, u2), 1e-12));
  const u = kind === old ? surface.u : surface.u.map(convert);
  return {
    ...target,
    u: resample(u, surface.size, target.size),
    scale: { ...target.scale, lo: convert(lo), hi: convert(hi), gamma },
    window: surface.plane === target.plane ? surface.window : target.window
  };
}
function blend(from, to, t) {
  const mixed = (one, other) => (
    /** @type {Ends} */
    [mix(one[0], other[0], t), mix(one[1], other[1], t)]
  );
  const [lo, hi] = mixed([from.scale.lo, from.scale.hi], [to.scale.lo, to.scale.hi]);
  const u = new Float64Array(to.u.length);
  const heights = new Float32Array(to.u.length);
  for (let k = 0; k < u.length; k += 1) {
    u[k] = from.u[k] + (to.u[k] - from.u[k]) * t;
    heights[k] = Math.min(1, Math.max(0, (u[k] - lo) / (hi - lo)));
  }
  return {
    ...to,
    u,
    heights,
    scale: { ...to.scale, lo, hi, gamma: mix(from.scale.gamma, to.scale.gamma, t) },
    window: { a: mixed(from.window.a, to.window.a), b: mixed(from.window.b, to.window.b) }
  };
}
var decelerate = (t) => 1 - (1 - t) ** 3;
function createMorph() {
  const now = { from: null, to: null, start: 0, duration: 0, shown: null };
  function at(time) {
    const { from, to, start, duration } = now;
    if (!from || !to) return now.shown;
    const t = duration > 0 ? Math.min(1, (time - start) / duration) : 1;
    now.shown = blend(from, to, decelerate(Math.max(0, t)));
    if (t >= 1) now.from = null;
    return now.shown;
  }
  return {
    at,
    moving: () => now.from !== null,
    /**
     * Set out for another surface from what is shown at this moment.
     * @param {Still} target
     * @param {number} time milliseconds
     * @param {number} duration milliseconds; 0 is at once
     */
    toward(target, time, duration) {
      const shown = at(time);
      now.from = shown ? inTermsOf(shown, target) : target;
      now.to = target;
      now.start = time;
      now.duration = shown ? duration : 0;
    }
  };
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
  const [px2, py] = scene.projection.toScreen(x, y, z);
  return [px2, py - radiusOf(scene) * RISE];
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
      const x = clamp2(point.x + radius * (0.3 + size * Math.cos(angle)), 1);
      const y = clamp2(point.y + radius * (size * Math.sin(angle) - 0.1), DEPTH);
      context.lineTo(...projection.toScreen(x, y, heightAt(shown, x, y)));
    }
    context.fill();
  }
}
var clamp2 = (value2, limit) => Math.min(limit, Math.max(-limit, value2));
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
  const first = textOf2(context, lines.slice(0, 1), { font: headFont(scene), colour: "" });
  const rest = textOf2(context, lines.slice(1), { font: restFont(scene), colour: "" });
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
function labelAt(context, scene, point, words2, near2, below) {
  const { picture, shown, projection, palette } = scene;
  if (!picture.ball) return null;
  const [x, y] = projection.toScreen(point.x, point.y, point.z);
  const ball = placeOf2(shown, picture.ball);
  const [bx, by] = projection.toScreen(ball.x, ball.y, ball.z);
  if (Math.hypot(bx - x, by - y) < near2) return null;
  const colours = hit(shown, projection, x, y + below) ? { colour: "#fff", halo: "rgb(16 18 22 / 0.55)" } : { colour: palette.ink, halo: palette.paper };
  return { x, y, text: textOf2(context, [words2], { font: `500 12px ${palette.sans}`, ...colours }) };
}
function startLabel(context, scene) {
  const { behind } = scene.picture.path;
  const places = behind.map((stop) => placeOf2(scene.shown, stop));
  const start = clipped(places)[0]?.[0];
  if (!start) return null;
  const [word, arrow2] = start === places[0] ? ["start", ""] : ["from", start.z < CEILING - 1e-6 ? "" : " ↑"];
  const words2 = `${word} ${significant(behind[0].loss, 3)}${arrow2}`;
  const label3 = labelAt(context, scene, start, words2, NEAR.start, -16);
  if (!label3) return null;
  const { x, y, text } = label3;
  const half = text.width / 2;
  const dots2 = places.map((place) => scene.projection.toScreen(place.x, place.y, place.z));
  const hides = ([left, top]) => dots2.filter((dot) => overlap(boxAround(dot, 0), { ...text, x: left, y: top })).length;
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
  const point = end && placeOf2(scene.shown, end);
  if (!point || !onBlock(point)) return null;
  const label3 = labelAt(context, scene, point, `step ${count(end.step)}`, NEAR.end, 14);
  if (!label3) return null;
  const { x, y, text } = label3;
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
  const { width, height, small, shown, picture } = scene;
  context.clearRect(0, 0, width, height);
  drawEdges(context, scene);
  const mark = picture.ball && placeOf2(shown, picture.ball);
  const ball = mark && onBlock(mark) ? mark : null;
  shadowPath(context, scene);
  const crosses = withFreeSides(crossesOf(scene), stepBoxes(scene));
  drawCrosses(context, crosses, scene);
  if (ball) drawContact(context, scene, ball);
  drawOthers(context, scene);
  drawPath(context, scene);
  if (!small) drawLetters(context, scene, (stop) => seenAt(scene, stop));
  for (const stop of [scene.reading, scene.probe]) {
    if (stop) drawRing(context, scene, placeOf2(shown, stop), stop === scene.probe);
  }
  if (ball) {
    drawStem(context, scene, ball);
    drawBall(context, scene, ball);
  }
  if (!small) drawTexts(context, scene, ball, crosses.map(crossBox));
}
function seenAt({ shown, projection }, stop) {
  const point = placeOf2(shown, stop);
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}
var HIDING = 0.1;
function crossesOf({ picture, shown, projection }) {
  const points = (picture.minima ?? []).map(({ a, b, loss: loss2 }) => ({
    ...placeOf2(shown, { a, b, loss: lossAt2(picture, a, b) ?? loss2 }),
    loss: loss2
  }));
  return points.filter(onBlock).map((point) => ({ ...point, pixel: projection.toScreen(point.x, point.y, point.z) })).filter(({ x, y, pixel }) => {
    const seen = hit(shown, projection, ...pixel);
    return seen !== null && Math.hypot(seen.x - x, seen.y - y) < HIDING;
  });
}
function drawEdges(context, { shown, projection, palette, small }) {
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
  const [px2, py] = projection.toScreen(x, y, z);
  context.beginPath();
  context.ellipse(px2, py, 6, 3.6, 0, 0, 2 * Math.PI);
  if (isProbe) context.moveTo(px2 + 1, py);
  if (isProbe) context.ellipse(px2, py, 1, 0.6, 0, 0, 2 * Math.PI);
  stroke(context, ["rgb(16 18 22 / 0.8)", 3.5], ["#fff", 1.6]);
}
function drawTexts(context, scene, ball, crosses) {
  const { width, height } = scene;
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  if (scene.bare)
    return drawEnds(context, scene, frame, [...scene.bare, ...ball ? [ballBox(scene, ball)] : []]);
  const { projection, shown, picture, palette } = scene;
  const [a, b] = axisNames(picture.answer);
  const axes3 = layAxes(context, projection, shown, [a, b], picture.quantity, palette);
  context.beginPath();
  for (const ends2 of axes3.lines) trace(context, ends2);
  stroke(context, [palette.rule, 1]);
  const tag = ball && tagOf(context, scene, ball);
  const names = withoutLone(placeLabels([...axes3.names, ...axes3.numbers], frame));
  for (const text of names) drawText(context, text);
  const placed = tag && placeTag(tag, frame, names, stepBoxes(scene), crosses);
  drawEnds(context, scene, frame, tag && placed ? [...names, placed, tag.ball] : names);
  if (placed) drawTag(context, scene, placed);
  if (!scene.reading) return;
  const { x, y, z } = placeOf2(shown, scene.reading);
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
    const { x, y, z } = placeOf2(shown, stop);
    return boxAround(projection.toScreen(x, y, z), k === 0 ? START_ROOM : STEP_ROOM);
  });
}

// static/js/draw/landscape/surface/patience.js
var SLOW = 60;
var LEARN = 0.2;
var FORGET = 0.93;
function createPatience() {
  const now = { lag: 0, last: 0 };
  return {
    /** Whether surfaces should change at once. */
    lost: () => now.lag > SLOW,
    /**
     * A picture was drawn.
     * @param {number} time ms
     * @param {boolean} moving whether another follows at once
     */
    picture(time, moving) {
      if (now.last > 0) now.lag += LEARN * (Math.min(4 * SLOW, time - now.last) - now.lag);
      now.last = moving ? time : 0;
    },
    /** A new surface came. */
    surface() {
      now.lag *= FORGET;
    }
  };
}

// static/js/draw/landscape/surface/scale-bar.js
var BAR = { top: 9, height: 7 };
var NUMBERS = 29;
var STOPS = 32;
var BETWEEN = 6;
function drawScaleBar(context, { scale, quantity, loss: loss2 }, palette, width, height) {
  context.clearRect(0, 0, width, height);
  const colours = context.createLinearGradient(0, 0, width, 0);
  for (let k = 0; k <= STOPS; k += 1) colours.addColorStop(k / STOPS, viridis(k / STOPS));
  context.fillStyle = colours;
  context.fillRect(0, BAR.top, width, BAR.height);
  drawNumbers(context, scale, scaleName(quantity, scale), palette, width);
  if (loss2 === null) return;
  const at = Math.min(width - 4, Math.max(4, toneOf(scale, loss2) * width));
  line(context, [at - 4, 1.5], [at + 4, 1.5], [at, 8]);
  fill(context, palette.ink);
}
function drawNumbers(context, scale, name, palette, width) {
  context.font = `11px ${palette.sans}`;
  Object.assign(context, { textBaseline: "alphabetic", textAlign: "center", fillStyle: palette.ink3 });
  const marks = numbered(scale).map(({ loss: loss2, text }) => ({
    ...{ text, x: toneOf(scale, loss2) * width, half: context.measureText(text).width / 2 }
  }));
  for (const { x } of marks) context.fillRect(Math.round(x) - 0.5, BAR.top + BAR.height, 1, 3);
  const beside2 = written(marks, context.measureText(name).width + BETWEEN, width);
  const numbers2 = beside2.length > 1 ? beside2 : written(marks, 0, width);
  if (numbers2.length > 1) for (const { text, x } of numbers2) context.fillText(text, x, NUMBERS);
  context.textAlign = "left";
  if (numbers2 === beside2 || numbers2.length < 2) context.fillText(name, 0, NUMBERS);
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

// static/js/views/turns.js
var LATE_MS = 30;
function createTurns() {
  const waiting = /* @__PURE__ */ new Set();
  function serve(taker, time) {
    waiting.delete(taker);
    taker.last = time;
    taker.work();
  }
  function next() {
    const time = performance.now();
    for (const taker of due(waiting, time)) serve(taker, time);
    if (waiting.size > 0) requestAnimationFrame(next);
  }
  return (every = PANEL_MS) => {
    const taker = { every, last: 0, work: () => {
    } };
    return (work, moving) => {
      taker.work = work;
      if (!moving) return serve(taker, performance.now());
      if (waiting.size === 0) requestAnimationFrame(next);
      waiting.add(taker);
    };
  };
}
function due(waiting, time) {
  const since = ({ every, last }) => time - last - every;
  const ready2 = [...waiting].filter((taker) => since(taker) >= 0);
  const [first, ...others] = ready2.sort((one, other) => since(other) - since(one));
  return first ? [first, ...others.filter((taker) => since(taker) >= LATE_MS)] : [];
}
var takeTurns = createTurns();

// static/js/views/landscape/eye.js
var WAY_HOME = 420;
function createEye() {
  const now = { camera: HOME, homing: null };
  return {
    camera: () => now.camera,
    moving: () => now.homing !== null,
    /** @param {Camera} camera */
    look(camera) {
      Object.assign(now, { camera, homing: null });
    },
    /** Turn back to where the camera stood at first. @param {number} time ms */
    goHome(time) {
      now.homing = { from: now.camera, start: time };
    },
    /** Go on with the way home. @param {number} time ms */
    advance(time) {
      if (!now.homing) return;
      const t = Math.min(1, Math.max(0, (time - now.homing.start) / WAY_HOME));
      now.camera = between3(now.homing.from, HOME, decelerate(t));
      if (t >= 1) now.homing = null;
    }
  };
}

// static/js/views/landscape/stage.js
var INSET_MARGINS = { left: 6, right: 6, top: 6, bottom: 6 };
var MORPH = 420;
var BREATH = 900;
var DEEP = 0.22;
var INSET_PACE = 100;
var Stage = class {
  #root;
  #form;
  /** @type {Partial<Record<Exclude<keyof Canvases, "scenery">, Sheet>>} */
  #sheets = {};
  #morph = createMorph();
  #map = createMap();
  /** @type {Picture | null} */
  #picture = null;
  #scenery;
  #eye = createEye();
  /** @type {Pointer | null} */
  #pointer = null;
  /** What lies under the pointer. @type {Reading | null} */
  #reading = null;
  #view = (
    /** @type {"surface" | "map"} */
    "surface"
  );
  #marks = { probe: (
    /** @type {Probe | null} */
    null
  ), arrows: false };
  #still = false;
  #going = false;
  #scheduled = false;
  #turn = takeTurns(APART_MS);
  #arrived = Number.NEGATIVE_INFINITY;
  #opened = Number.NEGATIVE_INFINITY;
  #insetDrawn = Number.NEGATIVE_INFINITY;
  #patience = createPatience();
  /** @param {HTMLElement} root whose tokens colour the drawings @param {Canvases} canvases @param {Form | null} [form] */
  constructor(root, canvases, form = null) {
    this.#root = root;
    this.#form = form;
    this.#scenery = new Scenery(canvases.scenery, form?.lines);
    for (const [name, canvas] of Object.entries(canvases)) {
      const holder = (
        /** @type {HTMLElement} */
        canvas.parentElement
      );
      const sheet = (
        /** @type {keyof Canvases} */
        name
      );
      observeSize(holder, (width, height) => this.#resize(sheet, canvas, width, height));
    }
  }
  /** @param {Surface | null} surface null when there is no WebGL (any more) */
  useSurface(surface) {
    this.#scenery.use(surface);
    this.request();
  }
  /** @param {Picture} picture @param {boolean} still without motion */
  show(picture, still) {
    const now = performance.now();
    const first = this.#picture === null;
    this.#still = still;
    if (this.#picture?.answer.loss !== picture.answer.loss || this.#picture.scale !== picture.scale) {
      const pace = 1.5 * (now - this.#arrived);
      const atOnce = still || this.#patience.lost() && !this.#isTakingTurns();
      this.#morph.toward(stillOf(picture), now, atOnce ? 0 : Math.min(MORPH, pace));
      this.#arrived = now;
      this.#patience.surface();
    }
    if (first && !still) this.#opened = now;
    this.#picture = picture;
    this.request();
  }
  /** The run moves by itself, or rests: then the surface is sharp. @param {boolean} going */
  go(going) {
    if (going === this.#going) return;
    this.#going = going;
    this.request();
  }
  /**
   * @param {"surface" | "map"} view which of the two is the large one
   * @param {{probe: Probe | null, arrows: boolean}} marks
   */
  arrange(view, marks) {
    if (view !== this.#view) this.#pointer = null;
    this.#view = view;
    this.#marks = marks;
    this.request();
  }
  get camera() {
    return this.#eye.camera();
  }
  /** @param {Camera} camera */
  look(camera) {
    this.#eye.look(camera);
    this.request();
  }
  /** Turn back to where the camera stood at first. */
  goHome() {
    if (this.#still) this.look(HOME);
    else this.#eye.goHome(performance.now());
    this.request();
  }
  /** The pointer rests there, or is away. @param {Pointer | null} pointer */
  point(pointer) {
    this.#pointer = pointer;
    this.request();
  }
  /** What lies under the pointer now. */
  read(shown = this.#now()) {
    const { on, x = 0, y = 0 } = this.#pointer ?? {};
    const chart = on === "map" ? this.#chart(shown) : null;
    const at = chart ? planeUnder(chart, x, y) : on === "overlay" && this.#underSurface(shown, x, y);
    this.#reading = at && this.#picture ? readingAt(this.#picture, at) : null;
    return this.#reading;
  }
  /** Called after each drawing, with what it shows and what lies under the pointer. */
  drawn = (_picture, _reading) => {
  };
  /** How the large drawing sees the plane now. */
  get onScreen() {
    const shown = this.#now();
    const chart = this.#view === "map" ? this.#chart(shown) : null;
    return { picture: this.#picture, shown, chart, projection: this.#projection() };
  }
  /** Draw once before the next picture of the screen; what takes long in a run that moves, in its turn. */
  request() {
    if (this.#isTakingTurns()) return this.#turn(() => this.#draw(performance.now()), true);
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame((time) => {
      this.#scheduled = false;
      this.#draw(time);
    });
  }
  /** Whether a picture of the surface takes long: known of what draws it, or seen. */
  #isSlow() {
    return this.#scenery.isSoftware || this.#patience.lost();
  }
  #isTakingTurns() {
    return this.#going && this.#view === "surface" && this.#isSlow();
  }
  #now() {
    return this.#morph.at(performance.now());
  }
  /** @param {Shown | null} shown @param {number} px @param {number} py */
  #underSurface(shown, px2, py) {
    const projection = this.#projection();
    const point = shown && projection && hit(shown, projection, px2, py);
    return shown && point ? planeAt(shown, point) : null;
  }
  /** @param {keyof Canvases} name @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
  #resize(name, canvas, width, height) {
    const unit = this.#form?.unit() ?? 1;
    if (name === "scenery") this.#scenery.resize(width, height);
    else {
      const context = fitCanvas(canvas, width, height, unit);
      this.#sheets[name] = { context, width: width / unit, height: height / unit };
    }
    this.request();
  }
  #projection() {
    const sheet = this.#sheets.overlay;
    if (!sheet) return null;
    const large = this.#view === "surface";
    const own = this.#form?.margins ?? marginsOf(sheet.width, this.#picture?.scale ?? null);
    const margins = large ? own : INSET_MARGINS;
    return project(this.camera, { ...sheet, margins }, HOME);
  }
  /** What either drawing shows. @param {Shown} shown @param {Picture} picture */
  #subject(shown, picture) {
    const marks = { reading: this.#known(), probe: this.#probe(), breath: this.#breath() };
    return { shown, picture, palette: paletteOf(this.#root), bare: this.#form?.taken(), ...marks };
  }
  /** @param {Shown | null} shown */
  #chart(shown) {
    if (!this.#sheets.map || !shown || !this.#picture) return null;
    const { width, height } = this.#sheets.map;
    const large = this.#view === "map";
    const { arrows } = this.#marks;
    return { ...this.#subject(shown, this.#picture), width, height, small: !large, arrows };
  }
  #known() {
    return known(this.#reading, this.#marks.probe, this.#picture);
  }
  /** The point that was asked about, where it lies on the surface. */
  #probe() {
    const { probe } = this.#marks;
    const loss2 = probe && this.#picture ? lossAt2(this.#picture, probe.a, probe.b) : null;
    return probe && loss2 !== null ? { ...probe, loss: loss2 } : null;
  }
  /**
   * The large drawing as it stands, with so many device pixels for a CSS px; null before there is one.
   * @param {number} ratio
   * @returns {Promise<import("../../draw/landscape/portrait.js").Shot | null>}
   */
  async shoot(ratio) {
    const shown = this.#morph.at(Number.POSITIVE_INFINITY);
    const picture = this.#picture;
    const view = this.#view;
    const projection = this.#projection();
    const sheet = view === "map" ? this.#sheets.map : this.#sheets.overlay;
    if (!shown || !picture || !sheet) return null;
    const palette = paletteOf(this.#root);
    const { width, height } = sheet;
    const shot = { view, picture, shown, palette, width, height, arrows: this.#marks.arrows };
    if (view === "map") return { ...shot, projection, scenery: null };
    if (!projection) return null;
    return { ...shot, projection, scenery: await this.#scenery.copy(ratio, shown, projection, palette) };
  }
  #breath() {
    const t = (performance.now() - this.#opened) / BREATH;
    return t >= 0 && t < 1 ? 1 + DEEP * Math.sin(Math.PI * t) : 1;
  }
  /** @param {number} time ms */
  #draw(time) {
    const shown = this.#morph.at(time);
    if (!shown || !this.#picture) return;
    this.#eye.advance(time);
    this.read(shown);
    const moving = this.#morph.moving() || this.#eye.moving() || this.#breath() !== 1;
    const coarse = isCoarse({ isSlow: this.#isSlow(), going: this.#going, moving });
    const both = !(moving || coarse) || time - this.#insetDrawn >= INSET_PACE;
    if (both) this.#insetDrawn = time;
    if (both || this.#view === "surface") this.#drawSurface(shown, this.#picture, coarse);
    const chart = both || this.#view === "map" ? this.#chart(shown) : null;
    if (chart && this.#sheets.map) this.#map.draw(this.#sheets.map.context, chart);
    const { bar } = this.#sheets;
    const loss2 = this.#known()?.loss ?? this.#picture.ball?.loss ?? null;
    const scale = { scale: shown.scale, quantity: this.#picture.quantity, loss: loss2 };
    if (bar) drawScaleBar(bar.context, scale, paletteOf(this.#root), bar.width, bar.height);
    this.drawn(this.#picture, this.#reading);
    this.#patience.picture(time, moving && !this.#isTakingTurns());
    if (moving) this.request();
    else this.#root.dataset.step = String(this.#picture.answer.step);
  }
  /** @param {Shown} shown @param {Picture} picture @param {boolean} coarse */
  #drawSurface(shown, picture, coarse) {
    const sheet = this.#sheets.overlay;
    const projection = this.#projection();
    const palette = paletteOf(this.#root);
    if (!sheet || !projection || !this.#scenery.draw(shown, projection, palette, coarse)) return;
    const { width, height } = sheet;
    const small = this.#view !== "surface";
    drawOverlay(sheet.context, { ...this.#subject(shown, picture), projection, width, height, small });
  }
};

export {
  sceneOf,
  lossAt,
  KEYS,
  keyTable,
  commandIn,
  AROUND_THE_WALK,
  hasNoDirection,
  heldCenter,
  FAR,
  windowOf,
  showsBall,
  reachOf,
  pathHeld,
  sample,
  spreadOf,
  wholePath,
  stopAtStep,
  dividedPath,
  stopAt,
  stillOf,
  blend,
  axisNames,
  caption,
  distanceText,
  label2 as label,
  surfaceTable,
  takeTurns,
  placeOf2 as placeOf,
  planeAt,
  onBlock,
  mapBox,
  toPixels,
  planeUnder,
  traceStops,
  boxAround,
  readingAt,
  lossAt2,
  known,
  reading,
  letterOf,
  tokenOf,
  colourOf,
  isDashed,
  hit,
  othersWords,
  createMap,
  stepWords,
  heightWords,
  nearestWords,
  minimaTable,
  previewWords,
  retryOf,
  decimalsNeeded,
  updateFigures,
  termsText,
  whyWords,
  slopeText,
  changeText,
  historyWords,
  layerWords,
  raised,
  inLetters,
  blowUpOf,
  sentencesOf,
  wayOut,
  spokenOf,
  planOf,
  axes,
  tangent,
  WeightStage,
  createRoom,
  beginningOf,
  onSurface,
  pictureFor,
  openSurface,
  turn,
  approach,
  keyed,
  drawOverlay,
  drawScaleBar,
  Stage
};
