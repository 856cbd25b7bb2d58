/** What is shown of a run, as an address holds it: only what differs from how the page opens. */

import { slowStep } from "../acting/slow-motion.js";
import { PHASES } from "../draw/frames/phases.js";
import { canTile, shownAs, usualFor } from "../state/neurons.js";
import { compactLabelOf, weightNamed } from "../state/parameters.js";
import { lineText, readLine } from "../state/race-line.js";
import { PANELS } from "../state/talk.js";
import { choice, needSamples, number, readNumber } from "./view-part.js";
import { OVER, POINT, PREDICTIONS, SAMPLE, SHARE } from "./view-predictions.js";

/** @typedef {import("./view-part.js").Part} Part */
/** @typedef {import("./view-part.js").StateAtStep} StateAtStep */

/** The usual one first. */
const SWITCH = [false, true];

const FITTING = "fitting";

/** How wide the landscape's window is. @type {Part} */
const SPAN = {
  get: ({ landscape }) => String(landscape.span ?? FITTING),
  usual: () => FITTING,
  read(text) {
    const fits = (/** @type {number} */ n) => n > 0 && n <= 1000;
    return { span: text === FITTING ? null : readNumber("span", text, fits, "above 0 and at most 1,000") };
  },
};

/**
 * A weight of a plane of two, by its label; other planes have none.
 * @param {"i" | "j"} name
 * @returns {Part}
 */
function axis(name) {
  const label = (/** @type {State} */ { run, landscape: { plane, [name]: index } }) => {
    const count = run?.parameter_count ?? 0;
    const isFree = run && plane === "weights" && index < count && count > 2;
    return isFree ? compactLabelOf(run.parameters, index) : "";
  };
  return {
    get: label,
    usual: (state) => (label(state) ? null : ""),
    read(text, { run }) {
      const index = text === "" ? -1 : weightNamed(run?.parameters ?? [], text);
      if (index === null) throw new SyntaxError(`view.${name} must be a weight of the run. Got ${text}.`);
      return index < 0 ? {} : { [name]: index };
    },
  };
}

const FRAMES = PHASES.map(({ title }) => title.toLowerCase());

/** A frame of the step in slow motion and, after a dot, which sample of its batch. @type {Part} */
const SLOW = {
  get: ({ slow }) => (slow ? `${FRAMES[slow.phase]}.${slow.sample}` : ""),
  usual: () => "",
  read(text, { run, step }) {
    if (text === "") return { slow: null };
    needSamples("slow", text, run);
    const [name, sample, ...more] = text.split(".");
    const phase = FRAMES.indexOf(name);
    if (phase < 0 || !/^\d{1,6}$/.test(sample) || more.length > 0)
      throw new SyntaxError(
        `view.slow must be one of ${FRAMES.join(", ")}, with a sample: loss.3. Got ${text}.`,
      );
    if (run && Number(sample) >= run.config.batch_size)
      throw new SyntaxError(
        `view.slow must have a sample of the batch, 0 to ${run.config.batch_size - 1}. Got ${text}.`,
      );
    if (!run || step === 0)
      throw new SyntaxError("view.slow needs a step of a network: the first weights have none.");
    return { slow: slowStep(run.id, { phase, sample: Number(sample) }) };
  },
};

/** Steps of the article. */
const LESSONS = 8;

/** The step of the article from which a link came, so that the page can lead back. @type {Part} */
const LESSON = {
  get: ({ lesson }) => String(lesson ?? ""),
  usual: () => "",
  read(text) {
    if (text === "") return { lesson: null };
    const fits = (/** @type {number} */ n) => Number.isInteger(n) && n >= 1 && n <= LESSONS;
    return { lesson: readNumber("lesson", text, fits, `a whole number from 1 to ${LESSONS}`) };
  },
};

const MODES = ["guide", "lab", "talk"];

/** Which of the page's modes; where this is read, it is no guide. @type {Part} */
const MODE = {
  get: ({ talk }) => (talk.on ? "talk" : "lab"),
  usual: () => "lab",
  read(text) {
    if (MODES.includes(text)) return { on: text === "talk" };
    throw new SyntaxError(`view.mode must be one of ${MODES.join(", ")}. Got ${text}.`);
  },
};

/** What talk mode shows; in the lab it is not told. @type {Part} */
const PANEL = {
  ...choice(({ talk }) => talk, "panel", PANELS),
  get: ({ talk }) => (talk.on ? talk.panel : PANELS[0]),
};

/** How neurons are shown, where that is not as suits the run. @type {Part} */
const NEURONS = {
  get: (state) =>
    state.run && canTile(state.run) && shownAs(state) !== usualFor(state.run) ? shownAs(state) : "",
  usual: () => "",
  read(text, { run }) {
    if (text === "") return { neurons: null };
    if (!canTile(run))
      throw new SyntaxError(`view.neurons needs a network of one or two inputs. Got ${text}.`);
    if (text === "circles" || text === "tiles") return { neurons: text };
    throw new SyntaxError(`view.neurons must be one of circles, tiles. Got ${text}.`);
  },
};

/** The finish line of races; what is not named is not forgotten. @type {Part} */
const RACE = {
  get: ({ raceLine }) => (raceLine ? lineText(raceLine) : ""),
  usual: () => "",
  read(text) {
    const raceLine = readLine(text);
    if (raceLine || text === "") return raceLine ? { raceLine } : {};
    throw new SyntaxError(`view.race must be first or stays, with a loss: first:0.3. Got ${text}.`);
  },
};

const page = (/** @type {State} */ state) => state;
const landscape = (/** @type {State} */ state) => state.landscape;

/** @type {Record<string, Part>} */
const TALK = { mode: MODE, panel: PANEL };

/** @type {Record<string, Part>} */
const PAGE = {
  room: choice(page, "room", ["lab", "layers", "runs", "data"]),
  slow: SLOW,
  lesson: LESSON,
  weight: choice(page, "weightView", ["curve", "history", "layer", "sum", "neuron"]),
  neurons: NEURONS,
  point: POINT,
  predictions: PREDICTIONS,
  over: OVER,
  sample: SAMPLE,
  share: SHARE,
  race: RACE,
  edges: choice(page, "edges", ["weights", "gradients", "updates"]),
  log: choice(page, "logScale", SWITCH),
};

const whole = (/** @type {number} */ low, /** @type {number} */ high) => (/** @type {number} */ n) =>
  Number.isInteger(n) && n >= low && n <= high;

/** @type {Record<string, Part>} */
const LANDSCAPE = {
  plane: {
    ...choice(landscape, "plane", ["path", "weights", "gradient", "random", "endpoints"]),
    // A run of two parameters opens on the plane of both.
    usual: ({ run }) => (run?.parameter_count === 2 ? "weights" : "path"),
  },
  i: axis("i"),
  j: axis("j"),
  seed: number("seed", 0, whole(0, Number.MAX_SAFE_INTEGER), "a whole number"),
  span: SPAN,
  size: number("size", 65, whole(2, 257), "a whole number from 2 to 257"),
  samples: choice(landscape, "samples", ["all", "batch"]),
  scale: choice(landscape, "scale", [FITTING, "linear", "log"]),
  shape: choice(landscape, "view", ["surface", "map"]),
  arrows: choice(landscape, "arrows", SWITCH),
};

/** @param {State} state @returns {Record<string, string>} */
export function viewOf(state) {
  const parts = Object.entries({ ...TALK, ...PAGE, ...LANDSCAPE });
  const unusual = parts.filter(([, part]) => part.get(state) !== part.usual(state));
  return Object.fromEntries(unusual.map(([name, part]) => [name, part.get(state)]));
}

/**
 * What changes on the page to show a view; what it does not name becomes as usual.
 * @param {Record<string, string>} view
 * @param {State} state
 * @param {number | null} [step]  where the run is on its way to, unless that is beyond its last; null where it stands
 * @returns {{patch: Partial<State>, problems: string[]}}
 */
export function viewPatch(view, state, step = null) {
  const known = { ...TALK, ...PAGE, ...LANDSCAPE };
  const strange = Object.keys(view).filter((name) => !Object.hasOwn(known, name));
  const problems = strange.map((name) => `view.${name} is nothing that a view has.`);
  const isThere = step !== null && step <= (state.run?.total_steps ?? step);
  const moment = { ...state, step: isThere ? step : (state.frame?.step ?? 0) };
  const read = (/** @type {Record<string, Part>} */ parts) => readParts(parts, view, moment, problems);
  const landscape = { ...state.landscape, ...read(LANDSCAPE) };
  if (view.i && landscape.i === landscape.j) {
    problems.push(`view.i and view.j must be two weights. Got ${view.i} twice.`);
    Object.assign(landscape, { i: state.landscape.i, j: state.landscape.j });
  }
  return { patch: { ...read(PAGE), landscape, talk: { ...state.talk, ...read(TALK) } }, problems };
}

/**
 * @param {Record<string, Part>} parts
 * @param {Record<string, string>} view
 * @param {StateAtStep} state
 * @param {string[]} problems  takes a sentence for each part that cannot be
 * @returns {object}
 */
function readParts(parts, view, state, problems) {
  const found = Object.entries(parts).map(([name, part]) => {
    const usual = part.usual(state);
    try {
      if (Object.hasOwn(view, name)) return part.read(view[name], state, name);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push(error.message);
    }
    return usual === null ? {} : part.read(usual, state, name);
  });
  return Object.assign({}, ...found);
}
