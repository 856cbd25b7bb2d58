/** What a place in the guide needs of the server before it can be shown. */

import { FURTHER, isWhole, lineConfig, QUESTIONS, startOf, wholeConfig } from "../../state/guide.js";
import { candidate, endsOf, limitsOf, OWN_RATE, outputsAt, walkLine, wayWith } from "./line.js";
import { look } from "./whole.js";

/**
 * @typedef {import("../../state/guide.js").Place} Place
 * @typedef {import("../../state/guide.js").GuideState} GuideState
 */

/** The lessons with two lines, and with many rates. */
const LOSSES = 3;
const RATES = 5;
/** The lesson that shows the curve alone. */
const UPDATE = 6;
/** The lesson in Keras. */
const LAST = QUESTIONS.length;

/** A run that is of no more use; that it may stay is no harm, as the server keeps few. @param {Asks} asks @param {string} run */
const drop = (asks, run) => asks.remove(run).catch(() => {});

/**
 * The one weight at its start: the run that there is, if it begins there.
 * @param {Asks} asks
 * @param {Place} place
 * @param {GuideState["line"]} old
 */
export async function lineAt(asks, place, old) {
  const start = startOf(place);
  if (old?.start === start) {
    await asks.seek(old.run, 0);
    return old;
  }
  const line = await walkLine(asks, start);
  if (old) drop(asks, old.run);
  return line;
}

/** The article's run, where it stands. @param {Asks} asks @param {Place} place @param {GuideState["whole"]} old */
async function wholeAt(asks, place, old) {
  const config = wholeConfig(place);
  if (old?.run.config.batch_size === config.batch_size)
    return look(asks, await asks.read(old.run.id), place.lesson);
  const whole = await look(asks, await asks.scratch(config), place.lesson);
  if (old) drop(asks, old.run.id);
  return whole;
}

/** The lesson's run. @param {Asks} asks @param {GuideState} state @returns {Promise<Partial<GuideState>>} */
export async function runOf(asks, { place, line, whole: old }) {
  if (!isWhole(place.lesson)) return { line: await lineAt(asks, place, line), step: 0 };
  const whole = await wholeAt(asks, place, old);
  return { whole, step: whole.run.step };
}

/** What goes into the network, and what comes out. @param {Asks} asks @param {Run} run */
async function namesOf(asks, { id }) {
  const { features, classes } = await asks.data(id);
  return { inputs: features.map(({ name }) => name), outputs: classes };
}

/** What stands beside the article's run. @param {Asks} asks @param {GuideState} state @returns {Promise<Partial<GuideState>>} */
export async function besideOf(asks, { place, whole, limits, names }) {
  if (!whole || !isWhole(place.lesson)) return {};
  if (place.lesson !== LAST) {
    const [known, named] = await Promise.all([
      limits ?? limitsOf(asks, startOf(place)),
      names ?? namesOf(asks, whole.run),
    ]);
    return { limits: known, names: named };
  }
  const [program, { article }] = await Promise.all([asks.program(whole.run.id), asks.catalogue()]);
  return { program, article: article.log };
}

/** The lesson's question; null where the server cannot ask it. @param {Asks} asks @param {GuideState} state @returns {Promise<Partial<GuideState>>} */
export async function askedOf(asks, { place: { lesson, question }, line, whole }) {
  const run = isWhole(lesson) ? whole?.run.id : line?.run;
  if (run === undefined) return {};
  const questions = await asks.questions(run, 0, question);
  const found = (/** @type {string | undefined} */ name) => questions.find(({ id }) => id === name) ?? null;
  return { asked: found(QUESTIONS[lesson - 1]), further: found(FURTHER[lesson]), looked: true };
}

/**
 * What the lesson's picture needs beside the curve.
 * @param {Asks} asks
 * @param {GuideState} state
 * @returns {Promise<Partial<GuideState>>}
 */
export async function pictureOf(asks, { place: { lesson }, line, asked, step }) {
  if (!line || isWhole(lesson) || lesson === UPDATE) return {};
  if (lesson === RATES) return { way: await wayWith(asks, line, OWN_RATE) };
  if (lesson !== LOSSES) return outputsAt(asks, line, step);
  const values = (asked?.choices ?? []).map(({ value }) => Number(value));
  return { pair: await Promise.all(values.map((value) => candidate(asks, line.run, value))) };
}

/** What may come later, as it takes many questions. @param {Asks} asks @param {GuideState} state @returns {Promise<Partial<GuideState>>} */
export async function laterOf(asks, { place: { lesson }, line }) {
  return line && lesson === RATES ? endsOf(asks, line) : {};
}

/**
 * The run on screen as it stood, made again: the server no longer has it.
 * @param {Asks} asks
 * @param {GuideState} state
 * @returns {Promise<Partial<GuideState>>}
 */
export async function remade(asks, { place, line, whole, step }) {
  if (isWhole(place.lesson)) {
    if (!whole) return {};
    const { id } = await asks.scratch({ batch_size: whole.run.config.batch_size });
    return { whole: { ...whole, run: await asks.seek(id, whole.run.step) } };
  }
  if (!line) return {};
  const { id } = await asks.scratch(lineConfig(line.start));
  if (step > 0) await asks.seek(id, step);
  return { line: { ...line, run: id } };
}
