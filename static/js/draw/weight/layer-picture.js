import { count, significant } from "../format.js";
import { px } from "../line.js";
import { label, path } from "../svg.js";
import { POSITION } from "./words.js";

/** How a layer's weights, gradients and updates spread, with one weight's place in each. */

/** @typedef {import("../svg.js").Box} Area */

/** px */
const GAP = 22;
const HEAD = 34;
/** A line more, where two texts have no room beside each other. */
const LINE = 14;
const FOOT = 20;
const BAR_GAP = 1;
const CHARACTER = 6.7;
/** A bar that counts anything is at least this high. */
const LEAST = 1;

const KINDS = /** @type {const} */ ([
  { kind: "weights", meaning: "" },
  { kind: "gradients", meaning: "gradient" },
  { kind: "updates", meaning: "update" },
]);

/** @param {WeightLook} look @param {number} width  px @param {number} height  px @returns {SVGElement[]} */
export function layerPicture(look, width, height) {
  const each = (width - 2 * GAP) / KINDS.length;
  const values = { weights: look.before ?? look.after, gradients: look.gradient, updates: look.update };
  const hasRoom = (/** @type {string[]} */ texts) => CHARACTER * (texts.join("").length + 1) <= each;
  const counted = KINDS.map(({ kind }) => ({ name: kindName(kind, look), of: look.rank[kind] }));
  const more = counted.every(({ name, of }) => hasRoom([name, of ? highestText(of) : ""])) ? 0 : LINE;
  const below = counted.every(({ of }) => !of || hasRoom(endTexts(of.edges, each))) ? 0 : LINE;
  return KINDS.flatMap(({ kind, meaning }, place) => {
    const left = place * (each + GAP);
    const area = { left, right: left + each, top: HEAD + more, bottom: height - FOOT - below };
    const histogram = look.rank[kind];
    return [
      label(kindName(kind, look), left, 10, "start", meaning),
      ...(histogram
        ? bars(histogram, values[kind], area, meaning, { head: 10 + more, foot: 14 + below })
        : nothingYet(area)),
    ];
  });
}

/** What a histogram is of. @param {(typeof KINDS)[number]["kind"]} kind @param {WeightLook} look */
const kindName = (kind, { rank: { layer }, before }) =>
  kind === "weights" ? `${before === null ? "" : "old "}${layer === POSITION ? "x and y" : kind}` : kind;

/** @param {Decoded<HistogramAnswer>} histogram */
const highestText = ({ counts }) => `up to ${count(Math.max(...counts))}`;

/** @param {Area} area */
const nothingYet = ({ left, right, top, bottom }) => [
  path("weight-grid", `M${px(left)} ${px(bottom)}H${px(right)}`),
  label("after the next step", (left + right) / 2, (top + bottom) / 2, "middle"),
];

/**
 * @param {Decoded<HistogramAnswer>} histogram
 * @param {number | null} value  of the weight
 * @param {Area} area
 * @param {string} meaning
 * @param {{head: number, foot: number}} line  px, where the highest bar's count stands, and the higher end below
 */
function bars(histogram, value, { left, right, top, bottom }, meaning, line) {
  const { edges, counts, bin } = histogram;
  const most = Math.max(...counts);
  const wide = (right - left) / counts.length;
  const bar = (/** @type {number} */ place) => {
    const tall = counts[place] > 0 ? Math.max(LEAST, (counts[place] / most) * (bottom - top)) : 0;
    const x = left + place * wide;
    return `M${px(x)} ${px(bottom)}V${px(bottom - tall)}H${px(x + wide - BAR_GAP)}V${px(bottom)}Z`;
  };
  const here = left + (bin + 0.5) * wide;
  const tip = bottom - Math.max(LEAST, (counts[bin] / most) * (bottom - top)) - 3;
  const [low, high] = endTexts(edges, right - left);
  return [
    path("weight-grid", `M${px(left)} ${px(bottom)}H${px(right)}`),
    ...zeroLine(edges, [low, high], { left, right, top, bottom }),
    path(`weight-bars ${meaning}`, counts.map((_, place) => (place === bin ? "" : bar(place))).join("")),
    path(`weight-bar ${meaning}`, bar(bin)),
    path(`weight-mark ${meaning}`, `M${px(here)} ${px(tip)}l-3.5 -5h7Z`),
    path("weight-grid", `M${px(here)} ${px(Math.max(tip - 7, top - 5))}V${px(top - 5)}`),
    label(significant(value, 3), ...textPlace(here, top - 9, left, right), meaning),
    label(low, left, bottom + 14, "start"),
    label(high, right - BAR_GAP, bottom + line.foot, "end"),
    label(highestText(histogram), right - BAR_GAP, line.head, "end"),
  ];
}

/**
 * Where 0 is: on its left is what is below it.
 * @param {number[]} edges
 * @param {string[]} ends  as they are written
 * @param {Area} area
 */
function zeroLine(edges, ends, { left, right, top, bottom }) {
  const [low, high] = [edges[0], edges[edges.length - 1]];
  if (!(low < 0 && high > 0)) return [];
  const x = left + ((right - left) * -low) / (high - low);
  const [before, after] = ends.map((text) => CHARACTER * (text.length + 2));
  const hasRoom = x - left > before && right - x > after;
  return [
    path("weight-zero", `M${px(x)} ${px(top)}V${px(bottom + 4)}`),
    ...(hasRoom ? [label("0", x, bottom + 14, "middle")] : []),
  ];
}

/**
 * The two ends of an axis, with fewer digits where both would not fit.
 * @param {number[]} edges
 * @param {number} width  px
 */
function endTexts(edges, width) {
  const ends = [edges[0], edges[edges.length - 1]];
  const texts = ends.map((end) => significant(end, 2));
  return CHARACTER * texts.join("").length < width - GAP ? texts : ends.map((end) => significant(end, 1));
}

/**
 * Words above the bars that stay between the sides.
 * @param {number} x
 * @param {number} y
 * @param {number} left
 * @param {number} right
 * @returns {[number, number, "start" | "middle" | "end"]}
 */
function textPlace(x, y, left, right) {
  if (x - left < 30) return [left, y, "start"];
  return right - x < 30 ? [right, y, "end"] : [x, y, "middle"];
}
