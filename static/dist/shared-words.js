import {
  countFrozen
} from "./shared-parameters.js";
import {
  pictureOf
} from "./shared-picture.2.js";
import {
  lossAt,
  othersOf
} from "./shared-path.js";
import {
  textOf,
  value,
  words
} from "./shared-words.2.js";
import {
  circle,
  label,
  levelLines,
  path
} from "./shared-svg.js";
import {
  dots,
  linear,
  pathThrough,
  px,
  spanOf,
  stems
} from "./shared-size.js";
import {
  countsFrom,
  numbers,
  numbersAcross,
  roomBeside
} from "./shared-palette.js";
import {
  angleOff,
  distanceTo,
  isTextbook,
  nearestMinimum,
  startOf,
  surfaceOf
} from "./shared-surface.js";
import {
  runAt
} from "./shared-config.js";
import {
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
  plain,
  power,
  short,
  shortGrouped,
  signed,
  significant
} from "./shared-format.js";

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
function stepWords({ step, gradient, update }, noisy) {
  if (gradient.length === 0) return ["There is no gradient and no update before the first step."];
  const size = value(significant(Math.hypot(update[0], update[1]), 3));
  const angle = angleOff(gradient, update);
  const length = words`Step ${count(step)} is ${size} long`;
  if (angle === null) return words`${length}.`;
  const way = noisy ? "straight against its noisy gradient" : "straight downhill";
  return angle < SEEN_ANGLE ? words`${length}, ${way}.` : words`${length}, ${value(`${fixed(angle, 0)}°`)} off ${way}.`;
}
var heightWords = ({ step, loss: height }) => words`${step === 0 ? "At the start" : `After step ${count(step)}`} f is ${value(measured(height))}.`;
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
  if (typeof optimizer?.beta_1 === "number") return words` and β₁ ${value(plain(optimizer.beta_1))}`;
  return optimizer?.momentum ? words` and momentum ${value(plain(Number(optimizer.momentum)))}` : [];
}

// static/js/draw/narration/blow-up.js
var brief = (height) => significant(height ?? Number.POSITIVE_INFINITY, 3);
var headOf = ({ step, total_steps: total }) => value(step === total ? `All ${count(total)} steps. ` : `Step ${count(step)}. `);
var stableWords = (rate, step, onSurface) => words`${onSurface ? "Rates" : "Over all samples, rates"} up to ${value(shortGrouped(rate, 3))} are stable at step ${step}.`;
function blownUpSentences(frame, blownUp, told, onSurface) {
  const [head, since] = [headOf(frame), count(blownUp.since)];
  const blew = value(onSurface ? "f blew up" : "The loss blew up", "danger");
  const [start, height] = [value(measured(blownUp.start)), value(measured(frame.loss))];
  const core = words`${blew}: ${start} at step ${count(blownUp.start_step)}, ${height} now`;
  const full = words`${head}${core}${onSurface ? "." : ", over all samples."}`;
  const forms = [full, words`${head}${core}.`, words`${core}.`];
  if (!told) return forms;
  const rate = told.largest_stable_rate;
  const whole = words`${full} ${told.advice}`;
  if (rate === null) return [whole, ...forms];
  const grown = words`${value(brief(blownUp.start))} → ${value(brief(frame.loss))}`;
  const limits = words`${head}${blew}: ${grown}. ${stableWords(rate, since, onSurface)}`;
  return [whole, limits, ...forms];
}
var SAFE = 0.5;
function retryOf({ config }, { blown_up: blownUp, step }, told) {
  const tenth = Number(config.optimizer.learning_rate) / 10;
  const stable = told?.largest_stable_rate ?? Number.POSITIVE_INFINITY;
  const from = blownUp?.since ?? step;
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
  const known = curve.batch_loss.filter(Number.isFinite);
  if (at === null || known.length < 2) return null;
  const full = curve.full_loss ?? [];
  const loss2 = lossAt2(curve.w, curve.batch_loss, at);
  if (!Number.isFinite(loss2)) return null;
  const wanted = spanOf([...known, ...full], MARGIN, Math.max(LEAST_RANGE, Math.abs(loss2) * LEAST_RANGE));
  const range = heldRange(held, wanted);
  return { w: curve.w, batch: curve.batch_loss, full, at, loss: loss2, slope: gradient ?? 0, range };
}
function heldRange(held, wanted) {
  if (held === null) return wanted;
  const fits = held[0] <= wanted[0] && wanted[1] <= held[1];
  const used = (wanted[1] - wanted[0]) / (held[1] - held[0]);
  return fits && used >= LEAST_USE ? held : wanted;
}
function lossAt2(w, losses, at) {
  const last = w.length - 1;
  const place = Math.min(Math.max((at - w[0]) / (w[last] - w[0]) * last, 0), last);
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) < 1e-6) return losses[nearest];
  const left = Math.floor(place);
  return losses[left] + (place - left) * (losses[left + 1] - losses[left]);
}
function between(from, to, share) {
  if (share >= 1 || !isAlike(from, to)) return to;
  const mix = (a, b) => a + share * (b - a);
  const mixAll = (a, b) => b.map((value2, i) => mix(a[i], value2));
  return {
    w: mixAll(from.w, to.w),
    batch: mixAll(from.batch, to.batch),
    full: mixAll(from.full, to.full),
    at: mix(from.at, to.at),
    loss: mix(from.loss, to.loss),
    slope: mix(from.slope, to.slope),
    range: [mix(from.range[0], to.range[0]), mix(from.range[1], to.range[1])]
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
function whyWords({ why, run, curve, after, step, rank }, frame, rate) {
  if (why !== null) return why;
  const isLast = frame?.run === run && frame.divergence?.step === step + 1;
  if (isLast || !Number.isFinite(lossAt2(curve.w, curve.batch_loss, Number(after))))
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
  const { predicted_change: predicted, actual_change: actual, step_change: step, change_error: error } = look;
  if (step === null) return "";
  const alone = changed(actual, actual === predicted ? 0 : error);
  const all = changed(step.actual, step.actual === step.predicted ? 0 : error);
  const [line, lines] = [predicted, step.predicted].map((change) => changed(change, 0));
  const [what, one] = look.rank.layer === POSITION ? ["f", "this coordinate"] : ["loss", "this weight"];
  const isOdd = [actual, predicted, step.actual, step.predicted].includes(null);
  const why = isOdd ? ". Not finite: more than float64 holds, or undefined." : "";
  return `${what}: ${one} ${alone} (predicted ${line}) · all ${all} (${lines})${why}`;
}
function changed(change, error) {
  if (change === null) return "not finite";
  const digits = error ? Math.min(DIGITS, Math.floor(Math.log10(Math.abs(change) / error))) : DIGITS;
  return digits < 1 ? "too small to measure" : signed(change, digits);
}
function historyWords({ history: { step, value: weights, gradient }, step: now }) {
  const [start, end] = [weights[0], weights[weights.length - 1]];
  if (now === 0) return words`It starts at ${value(fixed(end, FEWEST_DECIMALS))}; its way will show here.`;
  const [first, last] = [start, end].map((one) => fixed(one, decimalsNeeded({ update: end - start })));
  const unseen = first === last ? words`, by ${value(signed(end - start, DIGITS))}` : "";
  const way = start === end ? words`After ${counted(now, "step")} it is where it began, at ${value(last)}.` : words`By step ${count(now)} it went from ${value(first)} to ${value(last)}${unseen}.`;
  const known = gradient.map((one) => Number.isFinite(one) ? Math.abs(one) : -1);
  const steepest = known.indexOf(Math.max(...known));
  if ((known[steepest] ?? -1) < 0) return way;
  if (known[steepest] === 0) return [...way, " Every gradient that is kept is 0."];
  const kept = known.filter((one) => one >= 0).length;
  const some = kept === 1 ? "The one gradient kept" : `Of the ${count(kept)} gradients kept, the steepest`;
  const which = kept === now ? "The steepest gradient" : some;
  return words`${way} ${which} was ${value(signed(gradient[steepest], DIGITS))}, in step ${count(step[steepest])}.`;
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
var inLetters = (letters, { label: label2, rank }) => raised(rank.layer === POSITION ? letters.replace(/\bw\b/g, label2) : letters);

// static/js/draw/narration/step-sentence.js
var DIGITS2 = 3;
function stepSentences({ weight, batch }, optimizer, onSurface) {
  const losses = lossForms(batch, onSurface);
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
function plainSentences({ weight, batch }, onSurface) {
  const [long, middle, short2] = lossForms(batch, onSurface);
  if (!weight || weight.update === null) return [long, middle, short2];
  const what = onSurface ? value(weight.label, "code") : "This weight";
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
var namesOf = ({ label: label2, gradient, update }) => ({
  name: value(label2, "code"),
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
function lossForms(batch, onSurface) {
  if (!batch) return [[], [], []];
  const names = onSurface ? ["f(x, y)", "f(x, y)", "f"] : ["The loss on this batch", "Batch loss", "Batch loss"];
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
function divergedSentences(divergence, blowUp, told, onSurface) {
  const { step, what, cause, why } = divergence;
  const diverged = `Diverged at step ${count(step)}`;
  const [head, stop] = [value(`${diverged}: `, "danger"), value(`${diverged}. `, "danger")];
  const subject = { loss: "f(x, y)", gradient: "the gradient", weights: "the new position" }[what];
  const plainly = onSurface ? words`${head}${subject} is not finite.` : words`${head}${cause}.`;
  if (divergence.smaller_rate === null) return [words`${head}${cause}. ${why}`, words`${stop}${why}`];
  if (!blowUp) return [plainly];
  const limit = limitWords(told, onSurface);
  return [
    words`${plainly} ${blowUpWords(blowUp)}${limit}`,
    words`${stop}${blowUpWords(blowUp)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface)}${limit}`,
    words`${stop}${shortBlowUp(blowUp, onSurface)}`,
    plainly
  ];
}
function limitWords(told, onSurface) {
  if (!told || told.largest_stable_rate === null) return [];
  return [" ", ...stableWords(told.largest_stable_rate, count(told.since), onSurface)];
}
var blowUpWords = ({ layer, subject, event, sentence }) => subject === layer ? words`${value(subject, "code")} ${event}.` : [sentence];
function shortBlowUp({ layer, start, last, since }, onSurface) {
  const [from, to] = [significant(start, 3), significant(last, 3)];
  const fold = start !== 0 ? " a thousandfold" : "";
  const way = ` grew${fold} by step ${count(since.step)}: ${onSurface ? "" : "weights "}${from} → ${to}.`;
  return onSurface ? [`The position${way}`] : [value(layer, "code"), way];
}

// static/js/draw/narration/sentence.js
function optimizerTitle(state, step = state.frame?.step ?? 0) {
  const name = runAt(state, step)?.config.optimizer.name;
  return state.catalogue?.optimizers.find((one) => one.name === name)?.title ?? "The optimizer";
}
function ready(state) {
  const { run, frame, catalogue, lineage } = state;
  const surface = surfaceOf(run, catalogue);
  if (!surface || !run || !frame) return untrained(state);
  const titles = [0, ...lineage.forks.map(({ step }) => step + 1)].map((step) => optimizerTitle(state, step));
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

// static/js/draw/weight/labels.js
var GAP = 4;
var HEIGHT = 11;
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
  return above ? { left, right, top: edge - HEIGHT, bottom: edge } : { left, right, top: edge, bottom: edge + HEIGHT };
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
  const line = steep * update;
  const rise = change === null || Math.abs(change - line) <= Number(look.change_error) ? line : change;
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
  const inside = (line) => across.map((right) => Math.hypot(right, line(right) - up) < radius - 1 ? y + line(right) : Number.NaN);
  const xs = across.map((right) => x + right);
  const room = (level) => halfAt(circle2, level + BELOW - circle2.y);
  return [
    path(
      "weight-tangent wide",
      pathThrough(
        xs,
        inside((right) => lens.slope * right)
      )
    ),
    path("weight-batch", pathThrough(xs, inside(lens.curve))),
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
  return words2.map((line, place) => label(line, x, y - 4 + 16 * place, "middle"));
}

// static/js/draw/weight/curve-picture.js
var TICK_ROOM = 18;
var LARGEST_RADIUS = 66;
var BUTTON_ROOM = 30;
var CHARACTER2 = 6.7;
var NAME_ROOM = 14;
var TANGENT = 0.17;
var LENS_NEEDS = 300;
var WEDGE = 9;
var LEAST_FACTOR = 1.5;
function planOf(scene, width, height, withLens = width >= LENS_NEEDS) {
  const levels = numbers(scene.range, 4);
  const radius = Math.min(LARGEST_RADIUS, (height - BUTTON_ROOM) / 2, width * 0.16);
  const room = Math.max(32, roomBeside(levels.map(({ text }) => text)));
  const area = {
    left: room,
    right: withLens ? width - 2 * radius - 32 : width - 8,
    top: 6,
    bottom: height - TICK_ROOM
  };
  const ends = (
    /** @type {[number, number]} */
    [scene.w[0], scene.w[scene.w.length - 1]]
  );
  const circle2 = { x: width - radius - 1, y: radius + 1, radius };
  const [x, y] = [linear(ends, [area.left, area.right]), linear(scene.range, [area.bottom, area.top])];
  const unit = {
    x: (area.right - area.left) / (ends[1] - ends[0]),
    y: (area.bottom - area.top) / (scene.range[1] - scene.range[0])
  };
  return { area, circle: circle2, levels, ends, x, y, unit, withLens };
}
function curvePicture(scene, look, plan, names, held) {
  const here = { x: plan.x(scene.at), y: plan.y(scene.loss) };
  const optimizer = isRescaled(look) ? names.optimizer : null;
  const lens = lensOf(look, plan.unit, plan.circle.radius);
  const magnifies = lens !== null && lens.factor >= LEAST_FACTOR;
  const closer = magnifies ? underLens(lens, plan.circle, optimizer) : lensWords(look, lens, plan.circle);
  const done = look.gradient !== null;
  const step = lens && !magnifies ? trueScale(look, plan, here, optimizer) : [];
  const words2 = step.filter(({ tagName }) => tagName === "text");
  return [
    ...magnifies && plan.withLens ? [coneTo(here, plan.circle)] : [],
    ...axes(plan, names),
    ...curves(scene, plan),
    path("weight-drop", `M${px(here.x)} ${px(here.y)}V${px(plan.area.bottom)}`),
    ...done ? [tangent(scene, plan)] : [],
    ...curveNames(scene, plan, names, held, words2.flatMap(textPoints)),
    ...step,
    circle("weight-here", here.x, here.y, 4.5),
    ...magnifies && !plan.withLens ? wedge(look, here.x, plan) : [],
    ...plan.withLens ? [circle("weight-lens", plan.circle.x, plan.circle.y, plan.circle.radius), ...closer] : []
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
function axes({ area, levels, ends, x, y }, { parameter, quantity }) {
  const end = area.right - CHARACTER2 * parameter.length - 6;
  const hasRoom = (at, { length }) => at - CHARACTER2 * length / 2 >= area.left && at + CHARACTER2 * length / 2 <= end;
  const isClear = (value2) => y(value2) > area.top + NAME_ROOM;
  const told = levels.map(({ value: value2, text }) => ({ value: value2, text: isClear(value2) ? text : "" }));
  return [
    ...levelLines("weight-grid", told, y, area, 8),
    label(quantity, area.left - 8, area.top + 5, "end"),
    ...numbersAcross(ends, 4, x).filter(({ value: value2, text }) => hasRoom(x(value2), text)).map(({ value: value2, text }) => label(text, x(value2), area.bottom + 14, "middle")),
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
  const inside = { ...area, left: area.left + 4, right, top: 0, bottom: area.bottom };
  const [own, width] = [names.batch, names.full].map(({ length }) => CHARACTER2 * length);
  if (Math.max(own, width) > inside.right - inside.left) return [];
  held.batch = placeLabel(batch, [...full, ...near2], own, inside, held.batch);
  const texts = [nameAt(names.batch, held.batch, "weight-batch-name")];
  if (full.length === 0 || !names.full) return texts;
  const taken = (
    /** @type {Place & Area} */
    held.batch
  );
  held.full = placeLabel(full, [...batch, ...near2, ...boxPoints(taken)], width, inside, held.full, taken);
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
  const step = magnified({ update, plain: without, gradient, rise }, unit, 1);
  const room = (_, way) => Math.max(0, (way > 0 ? area.right - here.x : here.x - area.left) - 2);
  return movesPicture(step, here, room, optimizer, area.bottom);
}

// static/js/draw/weight/history-picture.js
var CHARACTER3 = 7;
var TICK_ROOM2 = 18;
var WAY = 0.62;
var FEWEST_STEPS = 10;
var UNKNOWN = "not kept";
var FEW = 40;
function scalesOf({ step, value: value2, gradient }, width, height) {
  const bottom = height - TICK_ROOM2;
  const present = Math.abs(value2[value2.length - 1]);
  const range = spanOf(value2, 0.1, Math.max(1e-4, present * 1e-3));
  const levels = numbers(range, 3);
  const left = Math.max(36, roomBeside(levels.map(({ text }) => text)));
  const box = { left, right: width - 8, top: 6, middle: 6 + WAY * (bottom - 6), bottom };
  const low = 6 + (WAY + 0.08) * (bottom - 6);
  const span = (
    /** @type {[number, number]} */
    [0, Math.max(step[step.length - 1], FEWEST_STEPS)]
  );
  const steepest = gradient.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0);
  const slopes = (
    /** @type {[number, number]} */
    [-(steepest || 1), steepest || 1]
  );
  return {
    ...{ box, span, levels, steepest, low },
    x: linear(span, [box.left, box.right]),
    y: linear(range, [box.middle, box.top + 12]),
    // below the parameter's name
    slope: linear(slopes, [bottom, low])
  };
}
function stretchesOf({ step, gradient }) {
  const found = { known: [], unknown: [] };
  step.forEach((end, at) => {
    if (at === 0) return;
    const isKnown = Number.isFinite(gradient[at]);
    const begin = isKnown && !Number.isFinite(gradient[at - 1]) ? end - 1 : step[at - 1];
    if (begin > step[at - 1]) extend(found.unknown, step[at - 1], begin);
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
  const { known, unknown } = stretchesOf(history);
  const line = known.map(([begin, end]) => `M${px(x(begin))} ${px(slope(0))}H${px(x(end))}`).join("");
  const roomy = unknown.filter(([begin, end]) => x(end) - x(begin) > CHARACTER3 * UNKNOWN.length);
  const words2 = roomy.map(([begin, end]) => label(UNKNOWN, x((begin + end) / 2), slope(0) + 4, "middle"));
  const zero = known.length > 0 ? [label("0", box.left - 8, slope(0) + 4, "end")] : [];
  return [path("weight-grid", line), ...zero, ...words2];
}
function historyPicture(history, name, width, height) {
  const scales = scalesOf(history, width, height);
  const { x, y, slope } = scales;
  const { step, value: value2, gradient } = history;
  const [xs, ys, last] = [step.map(x), value2.map(y), step.length - 1];
  return [
    ...axes2(scales, name),
    ...backgroundOf(history, scales),
    path("weight-slopes", stems(xs, gradient.map(slope), slope(0))),
    path("weight-way", pathThrough(xs, ys)),
    path("weight-beads", step.length <= FEW ? dots(xs, ys) : ""),
    circle("weight-here", xs[last], ys[last], 4.5)
  ];
}
function axes2({ box, span, levels, steepest, low, x, y }, name) {
  const steps = numbersAcross(span, 5, x, countsFrom("step 0")).filter(
    ({ value: value2 }) => x(value2) < box.right - 8
  );
  const slopes = steepest > 0 ? `gradient, up to ${significant(steepest, 2)}` : "gradient";
  return [
    ...levelLines("weight-grid", levels, y, box, 8),
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
function zeroLine(edges, ends, { left, right, top, bottom }) {
  const [low, high] = [edges[0], edges[edges.length - 1]];
  if (!(low < 0 && high > 0)) return [];
  const x = left + (right - left) * -low / (high - low);
  const [before, after] = ends.map((text) => CHARACTER4 * (text.length + 2));
  const hasRoom = x - left > before && right - x > after;
  return [
    path("weight-zero", `M${px(x)} ${px(top)}V${px(bottom + 4)}`),
    ...hasRoom ? [label("0", x, bottom + 14, "middle")] : []
  ];
}
function endTexts(edges, width) {
  const ends = [edges[0], edges[edges.length - 1]];
  const texts = ends.map((end) => significant(end, 2));
  return CHARACTER4 * texts.join("").length < width - GAP2 ? texts : ends.map((end) => significant(end, 1));
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
      const share = Math.min(Math.max((time - start) / MORPH_MS, 0), 1);
      this.#draw(between(from, next, 1 - (1 - share) ** 3));
      if (share < 1) this.#turn = requestAnimationFrame(tick);
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
      return lines.map((line, place) => label(line, width / 2, height / 2 + 16 * place - 8, "middle"));
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
  const known = /* @__PURE__ */ new Map();
  return {
    /** @param {unknown} text  a string, or words and values @returns {T | undefined} */
    known: (text) => known.get(shapeOf(text)),
    /** @param {unknown} text @param {T} found */
    know: (text, found) => known.set(shapeOf(text), found),
    clear: () => known.clear()
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
  if (preview.query.on) return withWayAhead(picture, preview, preview.query.on);
  const stops = trialStops(preview, picture);
  const [first] = stops;
  if (!first) return picture;
  const onPlane = lossAt(picture, first.a, first.b) ?? first.loss;
  const behind = preview.query.start ? stops : [...picture.path.behind, ...stops.slice(1)];
  const ball = { ...first, onPlane, step: preview.step };
  return { ...picture, ball, path: { behind, ahead: [], beads: [], end: null } };
}
function planeOf({ plane, i, j, seed }) {
  if (plane === "weights") return { plane, i, j };
  return plane === "random" ? { plane, seed } : { plane };
}
function withWayAhead(picture, preview, on) {
  if (JSON.stringify(planeOf(picture.answer.query)) !== JSON.stringify(on)) return picture;
  const losses = between2(preview.loss);
  const { a: across, b: up } = picture.window;
  const ahead = losses.map((loss2, k) => ({ a: near(preview.a[k], across), b: near(preview.b[k], up), loss: loss2 }));
  return { ...picture, path: { ...picture.path, ahead, end: null } };
}
function between2(losses) {
  const known = losses.flatMap((loss2, k) => loss2 === null ? [] : [k]);
  return losses.map((loss2, k) => {
    if (loss2 !== null) return loss2;
    const after = known.find((place) => place > k);
    const before = known.findLast((place) => place < k);
    if (after === void 0 || before === void 0) return Number.POSITIVE_INFINITY;
    const [from, to] = [Number(losses[before]), Number(losses[after])];
    return from + (to - from) * (k - before) / (after - before);
  });
}
function trialStops({ a, b, loss: loss2 }, { answer, window }) {
  const [first, second] = answer.query.i === 1 ? [b, a] : [a, b];
  return loss2.map((height, k) => ({
    a: near(first[k], window.a),
    b: near(second[k], window.b),
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

// static/js/draw/landscape/subject.js
function pictureFor(answer, state, before) {
  const picture = pictureOf(answer, state.frame, before, state.landscape.scale);
  const parameterCount = state.run?.parameter_count;
  return { ...adorned(picture, state), others: othersOf(answer, state), parameterCount };
}

export {
  sceneOf,
  lossAt2 as lossAt,
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
  planeOf,
  beginningOf,
  pictureFor
};
