/** What is shown of a run's predictions, as an address holds it. */

import { count } from "../draw/format.js";
import { isPosition } from "../state/parameters.js";
import { holdsOut, shareOf } from "../state/share.js";
import { columnsOf, wayOf, waysOf } from "../state/trying/trying.js";
import { needSamples } from "./view-part.js";

/** @typedef {import("./view-part.js").Part} Part */

/** A point of one's own that goes forward: its inputs in the data's own units. @type {Part} */
export const POINT = {
  get: ({ point }) => point?.join(",") ?? "",
  usual: () => "",
  read(text, { run }) {
    if (text === "") return { point: null };
    const point = text.split(",").map((each) => (each.trim() === "" ? Number.NaN : Number(each)));
    const takes = run && !isPosition(run.parameters) ? run.features : 0;
    if (takes > 0 && point.length === takes && point.every(Number.isFinite)) return { point };
    const must = takes > 0 ? `have ${takes} ${takes === 1 ? "number" : "numbers"}` : "be of a network's run";
    throw new SyntaxError(`view.point must ${must}. Got ${text}.`);
  },
};

/** All samples, a map over two inputs, or a sample that is tried. @type {Part} */
export const PREDICTIONS = {
  get: wayOf,
  usual: () => "all",
  read(text, state) {
    const ways = waysOf(state);
    const predicting = ways.find((way) => way === text);
    if (predicting) return { predicting };
    throw new SyntaxError(`view.predictions must be one of ${ways.join(", ")} for this run. Got ${text}.`);
  },
};

/** The two inputs of the map, where they were chosen. @type {Part} */
export const OVER = {
  get: (state) =>
    wayOf(state) === "map" && state.over ? JSON.stringify([state.over.across, state.over.up]) : "",
  usual: () => "",
  read(text, { data }) {
    if (text === "") return { over: null };
    const [across, up, ...more] = namesIn(text);
    if (!across || !up || across === up || more.length > 0)
      throw new SyntaxError(`view.over must name two inputs: ["age","weight"]. Got ${text}.`);
    const names = data ? columnsOf(data).map(({ name }) => name) : [];
    if (names.includes(across) && names.includes(up)) return { over: { across, up } };
    const there = names.length > 0 ? `of the data’s: ${names.join(", ")}` : "of a network’s data";
    throw new SyntaxError(`view.over must name two inputs ${there}. Got ${text}.`);
  },
};

/** @param {string} text @returns {string[]}  none where it is no list of names */
function namesIn(text) {
  try {
    const names = JSON.parse(text);
    return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : [];
  } catch {
    return [];
  }
}

/** The sample that is tried, or whose other inputs the map holds, from 1. @type {Part} */
export const SAMPLE = {
  get: (state) => (wayOf(state) === "all" ? "1" : String(state.tried + 1)),
  usual: () => "1",
  read(text, { data, run }) {
    if (text !== "1") needSamples("sample", text, run);
    const most = Math.max(data?.x.length ?? 0, 1);
    if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return { tried: Number(text) - 1 };
    throw new SyntaxError(`view.sample must be a whole number from 1 to ${count(most)}. Got ${text}.`);
  },
};

/** Of which samples the predictions are. @type {Part} */
export const SHARE = {
  get: shareOf,
  usual: () => "trained_on",
  read(text, { run }) {
    if (text === "trained_on" || (text === "held_out" && holdsOut(run))) return { share: text };
    const shares = holdsOut(run) ? "trained_on or held_out" : "trained_on: the run holds no samples out";
    throw new SyntaxError(`view.share must be ${shares}. Got ${text}.`);
  },
};
