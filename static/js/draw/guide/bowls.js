/** What the rates do, in small bowls over their scale: each kind of way, with the way of one of its rates. */

import { linear, pathThrough, px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { placeOf } from "./rate-strip.js";
import { kindOf } from "./words.js";

/** @typedef {{rate: number, a: number[], loss: number[]}} Way */
/** @typedef {ReturnType<typeof kindOf>["kind"]} Kind */
/** @typedef {{kind: Kind, from: number, to: number, way: Way}} Group  from, to: rates */

/** px; a bowl is no wider than WIDE, and its name stands above it. */
const WIDE = 92;
const NAME = 18;
const GAP = 6;
/** What a name takes at most, and how far the last may reach over the scale, px. */
const LONGEST = 80;
const OVER = 18;
/** Of the loss, as on the large curve. */
const TOP = 6.2;

/**
 * Neighbouring rates whose ways are of one kind, each with one of its ways: the middle one, or of those that climb
 * out one of the slowest.
 * @param {Way[]} ways  by their rates
 * @param {number} steps  that were asked for
 * @param {number} stable  the largest rate that comes to rest: the ways above it climb out
 * @returns {Group[]}
 */
export function groupsOf(ways, steps, stable) {
  const kinds = ways.map(({ a, loss }) => kindOf(a, loss, steps).kind);
  /** @type {[number, number][]} */
  const spans = [];
  for (const [k, kind] of kinds.entries())
    if (k > 0 && kinds[k - 1] === kind) spans[spans.length - 1][1] = k;
    else if (kind !== "stays") spans.push([k, k]);
  const between = (/** @type {number} */ k) => (ways[k - 1].rate + ways[k].rate) / 2;
  const starts = spans.map(([first]) =>
    kinds[first] === "explodes" ? stable : first > 1 ? between(first) : 0,
  );
  return spans.map(([first, last], k) => ({
    kind: kinds[first],
    from: starts[k],
    to: starts[k + 1] ?? ways[last].rate,
    way: ways[kinds[first] === "explodes" ? Math.min(last, first + 1) : (first + last) >> 1],
  }));
}

/**
 * @param {Group[]} groups
 * @param {import("../../state/guide.js").Line["curve"]} curve
 * @param {Kind | null} now  the kind of the tried rate
 * @param {number} width  px
 * @param {number} height  px
 */
export function bowlsPicture(groups, curve, now, width, height) {
  return groups.flatMap(({ kind, from, to, way }, k) => {
    const [left, right] = [placeOf(from) * width, placeOf(to) * width];
    const isTight = right - left < LONGEST && k === groups.length - 1;
    const at = k === 0 ? left : left + GAP;
    const name = isTight
      ? label(kind, width + OVER, NAME - 4, "end", kind === now ? "guide-kind-now" : "")
      : label(kind, at, NAME - 4, "start", kind === now ? "guide-kind-now" : "");
    const box = { left: at, right: Math.min(at + WIDE, right - 2), top: NAME + 4, bottom: height - 6 };
    return [
      ...(k === 0 ? [] : [path("guide-rule", `M${px(left)} 0V${px(height)}`)]),
      name,
      ...bowlOf(way, curve, box),
    ];
  });
}

/** @param {Way} way @param {import("../../state/guide.js").Line["curve"]} curve @param {import("../svg.js").Box} box */
function bowlOf({ a, loss }, curve, box) {
  const x = linear([curve.w[0], curve.w[curve.w.length - 1]], [box.left, box.right]);
  const y = linear([0, TOP], [box.bottom, box.top]);
  const out = loss.findIndex((one) => !(one <= TOP));
  const inside = out < 0 ? loss.length : out;
  const [xs, ys] = [a.slice(0, inside).map(x), loss.slice(0, inside).map(y)];
  return [
    path("guide-bowl", pathThrough(curve.w.map(x), curve.loss.map(y))),
    path("guide-way guide-bowl-way", pathThrough(xs, ys)),
    ...xs.map((at, k) => circle("guide-bowl-dot", at, ys[k], 2.5)),
  ];
}
