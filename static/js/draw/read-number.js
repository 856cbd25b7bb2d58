/**
 * Read a number as people write it: with a decimal point or comma, thousands marks, a power of ten.
 *
 * A text is read in every way that it can be. One way is taken; several are a question, and none is a refusal.
 */

import { count, plain } from "./format.js";

/** @typedef {{value: number | null, why?: undefined} | {value?: undefined, why: string}} Answer  why it is refused */
/** @typedef {Partial<Pick<Setting, "ge" | "gt" | "le" | "lt">>} Bounds  what a field takes, where it says so */

/** Thousands mark and decimal mark. The first two are the page's own. */
const MARKS = [
  [",", "[.]"],
  ["[.]", ","],
  ["[ ']", "[.,]"],
];
const STYLES = MARKS.map(
  ([group, decimal]) => new RegExp(`^(\\d*|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:${decimal}(\\d*))?$`),
);
/** What has one meaning, though it looks as if it had two: 1,000 is whole as the page writes it, and 1.000 is a fraction. */
const OWN = { whole: /^[1-9]\d{0,2}(,\d{3})+$/, fraction: /^\d*[.]\d*$/ };

const NUMBER = /^([+-]?)(\d[\d., ']*|[.,]\d+)(?:e([+-]?\d+))?$/i;
const POWER = /^([+-]?)(?:(\d[\d., ']*|[.,]\d+)[×x*·])?10(?:\^|\*\*)([+-]?\d+)$/i;

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Of a text that is repeated in its refusal. */
const LONGEST = 40;

/** One spelling of marks that look alike: the minus, the spaces, the apostrophes, the raised digits. @param {string} text */
function spelled(text) {
  const flat = text.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => {
    const digits = [...raised].map((sign) => (RAISED.includes(sign) ? RAISED.indexOf(sign) : sign));
    return `^${digits.join("").replace("⁻", "-").replace("⁺", "+")}`;
  });
  const marked = flat
    .replaceAll("−", "-")
    .replaceAll("’", "'")
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ");
  return marked.replace(/ *([×x*·]) */i, "$1");
}

/** The plain decimals that a number with marks can be. @param {string} marked @param {boolean} whole */
function decimalsOf(marked, whole) {
  const styles = OWN[whole ? "whole" : "fraction"].test(marked) ? STYLES.slice(0, 1) : STYLES;
  const found = styles.flatMap((style) => {
    const [match, units, rest = ""] = style.exec(marked) ?? [];
    return match === undefined ? [] : [`${units.replace(/\D/g, "") || "0"}.${rest || "0"}`];
  });
  return [...new Set(found)];
}

/**
 * The numbers that a text can be.
 * @param {string} text
 * @param {boolean} whole
 * @returns {{value: number, lost: boolean}[]}  lost: it is not nothing, and too small to be told from it
 */
function readings(text, whole) {
  const written = spelled(text);
  const [match, sign, marked = "1", exponent = "0"] = NUMBER.exec(written) ?? POWER.exec(written) ?? [];
  if (match === undefined) return [];
  return decimalsOf(marked, whole).map((decimal) => {
    const value = Number(`${sign}${decimal}e${exponent}`) + 0; // −0 is 0
    return { value, lost: value === 0 && /[1-9]/.test(decimal) };
  });
}

/** @param {number[]} values */
const either = (values) => values.map(plain).join(" or ");

/**
 * Why no number is taken from a text; null if one is.
 * @param {string} text
 * @param {ReturnType<typeof readings>} found
 * @param {boolean} whole
 * @param {Bounds} bounds
 */
function refusal(text, found, whole, bounds) {
  const kind = whole ? "a whole number" : "a number";
  if (found.length === 0)
    return `Enter ${kind} in digits, like ${whole ? "20" : "0.01 or 1e-4"}. Got ${text}.`;
  if (found.some(({ lost }) => lost)) return `${text} is too close to 0 to be told from it: write 0.`;
  const values = found.map(({ value }) => value).sort((one, other) => one - other);
  const largest = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  if (values.some((value) => value > largest)) return `${text} is too large: ${boundText(whole, bounds)}.`;
  if (values.some((value) => value < -largest))
    return `${text} is too far below 0: ${leastText(whole, bounds)}.`;
  const fitting = whole ? values.filter(Number.isInteger) : values;
  if (fitting.length > 1) return `${text} can be ${either(fitting)}: write ${either(fitting)}.`;
  return fitting.length === 1 ? null : `Enter ${kind}. Got ${text}${meaning(text, values)}.`;
}

/** @param {boolean} whole @param {number} n */
const boundary = (whole, n) => (whole ? `${n < 0 ? "−" : ""}${count(Math.abs(n))}` : plain(n));

/** @param {boolean} whole @param {Bounds} bounds */
function boundText(whole, { le, lt }) {
  if (typeof lt === "number") return `a number here is less than ${boundary(whole, lt)}`;
  const most = whole ? boundary(whole, Number.MAX_SAFE_INTEGER) : "1.797×10³⁰⁸";
  return `the largest number here is ${typeof le === "number" ? boundary(whole, le) : most}`;
}

/** @param {boolean} whole @param {Bounds} bounds */
function leastText(whole, { ge, gt }) {
  if (typeof gt === "number") return `a number here is more than ${boundary(whole, gt)}`;
  const least = whole ? boundary(whole, -Number.MAX_SAFE_INTEGER) : "−1.797×10³⁰⁸";
  return `the smallest number here is ${typeof ge === "number" ? boundary(whole, ge) : least}`;
}

/** What a text can be, unless that is how it is written. @param {string} text @param {number[]} values */
const meaning = (text, values) => (text === either(values) ? "" : `, which is ${either(values)}`);

/**
 * Read what a person typed into a number field.
 * @param {string} text
 * @param {{whole?: boolean, optional?: boolean} & Bounds} [field]  optional: nothing is an answer, too, and is null
 * @returns {Answer}
 */
export function readNumber(text, { whole = false, optional = false, ...bounds } = {}) {
  const trimmed = text.trim();
  if (trimmed === "") return optional ? { value: null } : { why: "Enter a number." };
  const found = readings(trimmed, whole);
  const short = trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST)}…` : trimmed;
  const why = refusal(short, found, whole, bounds);
  if (why !== null) return { why };
  const taken = found.find(({ value }) => !whole || Number.isInteger(value));
  return { value: /** @type {{value: number}} */ (taken).value };
}

/**
 * Read a list of numbers, with a comma and a space, a space or a semicolon between two.
 * @param {string} text
 * @returns {{value: number[], why?: undefined} | {value?: undefined, why: string}}
 */
export function readNumbers(text) {
  const trimmed = text.trim();
  if (/^[^\s;]*\d,\d[^\s;]*$/.test(trimmed))
    return { why: `${trimmed.slice(0, LONGEST)} can be one number or several: write a space between two.` };
  const answers = trimmed.split(/\s*;\s*|,?\s+/).map((one) => readNumber(one));
  const why = answers.find((answer) => answer.why !== undefined)?.why;
  return why === undefined ? { value: answers.map(({ value }) => Number(value)) } : { why };
}
