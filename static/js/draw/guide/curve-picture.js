/** The loss over one weight, with the ball, its slope, its next step and its way: the guide's main figure. */

import { HIGHEST, LOWEST } from "../../state/guide.js";
import { s } from "../dom.js";
import { linear, pathThrough, px } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";
import { lossWords, slopeWords, two } from "./words.js";

/** @typedef {import("../../state/guide.js").Line} Line */

export const [LOW, HIGH] = [LOWEST, HIGHEST];
const TOP = 6.2;
/** px */
const GAP = { left: 36, right: 26, top: 40, bottom: 62 };
const TANGENT = 92;
/** Below this a word in the bowl would lie on its walls. */
export const NARROW = 500;
export const BESIDE = 1.4;
/** A ball so near the floor has no room beside it; how far its figures are off it. px */
const FLOOR = 60;
const AWAY = 30;
const ABOVE = 84;
const BEHIND = 48;
/** What a hint below them takes, px. */
const HINT = 22;
const HEAD = 12;
/** What the ball's weight takes in words, px; and the step, which has no name below a way of `FAR`. */
const WORDS = 112;
const [STEP_WORDS, FAR] = [86, 70];
/** The ring that a step leads to; words whose middle is so far below its middle are clear of it. px */
const [RING, CLEAR] = [12, 22];

/** Where numbers are in a picture of so many px. @param {number} width @param {number} height */
export function scalesOf(width, height) {
  const box = { left: GAP.left, right: width - GAP.right, top: GAP.top, bottom: height - GAP.bottom };
  const x = linear([LOW, HIGH], [box.left, box.right]);
  const y = linear([0, TOP], [box.bottom, box.top]);
  return { box, x, y };
}

/** The axis of the loss, and numbers of the weight. @param {ReturnType<typeof scalesOf>} scales @param {number[]} weights */
export function axesOf({ box, x, y }, weights) {
  const marks = [0, 2, 4, 6].map((value) => ({ value, text: String(value) }));
  const across = weights.map((value) =>
    label(String(value).replace("-", "−"), x(value), box.bottom + 26, "middle"),
  );
  return [...levelLines("guide-rule", marks, y, box, 10), ...across, label("loss", box.left, box.top - 20)];
}

/**
 * The curve and its axes.
 * @param {Line["curve"]} curve
 * @param {number} at  the weight now: beside the floor it would lie on the floor's name
 * @param {number} width
 * @param {number} height
 * @param {{named?: boolean, picks?: boolean}} [how]  whether the floor has its name; whether the weight is to be taken
 */
export function curveGround({ w, loss }, at, width, height, { named = true, picks = false } = {}) {
  const { box, x, y } = scalesOf(width, height);
  const low = loss.indexOf(Math.min(...loss));
  return [
    ...axesOf({ box, x, y }, [LOW, 0, 2, 4, HIGH]),
    ...(picks && isRoomless(at, width) ? [] : [label("the weight", box.right, box.bottom + 50, "end")]),
    path("guide-curve", pathThrough(w.map(x), loss.map(y))),
    ...(named && width > NARROW && Math.abs(at - w[low]) > BESIDE
      ? [label("lowest loss", x(w[low]), y(loss[low]) - 14, "middle")]
      : []),
  ];
}

/**
 * The way that was walked.
 * @param {number[]} a
 * @param {number[]} loss
 * @param {number} width
 * @param {number} height
 */
export function wayPicture(a, loss, width, height) {
  const { x, y, box } = scalesOf(width, height);
  const inside = (/** @type {number} */ k) =>
    a[k] >= LOW - 1 && a[k] <= HIGH + 1 && y(loss[k]) > box.top - 60;
  const seen = a.map((_, k) => k).filter((k) => inside(k) || (k > 0 && inside(k - 1)));
  const xs = seen.map((k) => x(a[k]));
  const ys = seen.map((k) => y(loss[k]));
  return [path("guide-way", pathThrough(xs, ys)), ...xs.map((at, k) => circle("guide-bead", at, ys[k], 6))];
}

/** So many steps from the start have names, where they are this far apart, px. */
const NAMED = 3;
const CROWDED = 26;

/**
 * The names of the start and the first steps, with their losses, beside their beads.
 * @param {Line} line
 * @param {number} step  the last that was walked
 * @param {number} width
 * @param {number} height
 */
export function firstSteps({ value, loss }, step, width, height) {
  const { x, y, box } = scalesOf(width, height);
  if (box.right - box.left < NARROW) return [];
  const isRight = value[0] > value[1];
  const names = value.slice(0, Math.min(NAMED, step)).map((w, k) => ({
    at: x(w) + (isRight ? 20 : -20),
    high: y(loss[k]) + 8,
    text: `${k === 0 ? "start" : `step ${k}`}: ${two(loss[k])}`,
  }));
  const apart = names.findIndex(({ high }, k) => k > 0 && high - names[k - 1].high < CROWDED);
  return names
    .slice(0, apart < 0 ? names.length : apart)
    .map(({ at, high, text }) => label(text, at, high, isRight ? "start" : "end"));
}

/** @param {string} className @param {number} from @param {number} to @param {number} y  px */
export function arrow(className, from, to, y) {
  const way = Math.sign(to - from);
  const end = to - way * HEAD;
  if (Math.abs(to - from) < HEAD) return [];
  const head = `M${px(to)} ${px(y)}L${px(end)} ${px(y - 8)}V${px(y + 8)}Z`;
  return [
    path(`${className} guide-shaft`, `M${px(from)} ${px(y)}H${px(end)}`),
    path(`${className} guide-head`, head),
  ];
}

/** The slope at the ball, as a line through it. @param {number} at @param {number} loss @param {number} slope @param {ReturnType<typeof scalesOf>} scales @param {number} [share]  of its length */
export function tangent(at, loss, slope, { x, y }, share = 1) {
  const [across, up] = [x(at + 1) - x(at), y(loss + slope) - y(loss)];
  const length = Math.hypot(across, up);
  const [dx, dy] = [(share * TANGENT * across) / length, (share * TANGENT * up) / length];
  return path(
    "guide-tangent",
    `M${px(x(at) - dx)} ${px(y(loss) - dy)}L${px(x(at) + dx)} ${px(y(loss) + dy)}`,
  );
}

/** Whether the weight in words has no room beside its line, and stands below the axis in its name's place. @param {number} at @param {number} width */
const isRoomless = (at, width) => {
  const { x, box } = scalesOf(width, 0);
  return x(at) + WORDS > box.right;
};

/**
 * The ball's slope, and the step to come if it shall be seen.
 * @param {Line} line
 * @param {number} step
 * @param {{shows: boolean, picks: boolean, isExact: boolean, hint: string}} how  whether the step is shown; whether its figures are to be taken, and worked with; what can be done to the ball
 * @param {number} width
 * @param {number} height
 */
export function stepPicture({ value, gradient, loss }, step, { shows, picks, isExact, hint }, width, height) {
  const scales = scalesOf(width, height);
  const { x, y, box } = scales;
  const [at, next] = [value[step], value[step + 1]];
  const here = y(loss[step]);
  const slope = step < gradient.length ? slopeWords(gradient[step], isExact) : null;
  /** @type {SVGElement[]} */
  const parts = [
    path("guide-drop", `M${px(x(at))} ${px(here)}V${px(box.bottom)}`),
    ...(step < gradient.length ? [tangent(at, loss[step], gradient[step], scales)] : []),
  ];
  parts.push(...figures(loss[step], slope, hint, [x(at), here], box));
  if (picks) {
    const text = `weight ${two(at)}`;
    parts.push(
      isRoomless(at, width)
        ? label(text, Math.min(x(at), box.right - WORDS / 2), box.bottom + 50, "middle", "guide-pick")
        : label(text, x(at) + 12, box.bottom - 14, "start", "guide-pick"),
    );
  }
  if (!shows || next === undefined) return parts;
  const below = box.bottom - 12;
  const ring = y(loss[step + 1]);
  return [
    ...parts,
    path("guide-drop guide-next", `M${px(x(next))} ${px(y(loss[step + 1]))}V${px(box.bottom)}`),
    ...arrow("guide-step", x(at), x(next), below),
    circle("guide-hollow", x(next), ring, RING),
    ...stepWords(x(at), [x(next), ring], below, picks, box),
  ];
}

/**
 * The name of a step: over its arrow or, where it would lie on the ring there, behind the ball.
 * @param {number} from
 * @param {[number, number]} to  the ring's middle
 * @param {number} below  where the arrow is
 * @param {boolean} taken  whether the ball's weight stands behind it
 * @param {import("../svg.js").Box} box
 */
function stepWords(from, [to, ring], below, taken, { left, right }) {
  const way = Math.abs(to - from);
  if (way < FAR) return [];
  const over = below - 14;
  const isOnRing = ring + CLEAR > over - 6 && way / 2 < STEP_WORDS / 2 + RING;
  if (!isOnRing) return [label("one step", (from + to) / 2, over, "middle", "guide-step-word")];
  const side = Math.sign(from - to);
  const [at, end] = [from + side * 10, from + side * (10 + STEP_WORDS)];
  if (taken || end < left || end > right) return [];
  return [label("one step", at, below + 6, side > 0 ? "start" : "end", "guide-step-word")];
}

/**
 * The loss at the ball, beside it towards the middle; over the middle of the bowl where there is no room beside.
 * @param {number} loss
 * @param {string | null} slope
 * @param {string} hint  what can be done to the ball
 * @param {[number, number]} place  px
 * @param {import("../svg.js").Box} box
 */
function figures(loss, slope, hint, [x, y], { left, right, top, bottom }) {
  const middle = (left + right) / 2;
  const isInside = right - left < NARROW || y > bottom - FLOOR;
  const side = isInside ? "middle" : x > middle ? "end" : "start";
  const at = isInside ? middle : x + (x > middle ? -AWAY : AWAY);
  const high = Math.max(y - (isInside ? ABOVE : BEHIND) - (hint ? HINT : 0), top + 14);
  const parts = [label(`loss ${lossWords(loss)}`, at, high, side, "guide-figure guide-pick")];
  if (slope === null) return parts;
  return [
    ...parts,
    label(`gradient ${slope}`, at, high + 28, side, "guide-slope-word guide-pick"),
    ...(hint ? [label(hint, at, high + 28 + HINT, side)] : []),
  ];
}

/** The ball that is dragged, at the middle of its own picture. */
export const ballPicture = () => [
  circle("guide-touch", 0, 0, 26),
  circle("guide-ball", 0, 0, 16),
  s("path", { class: "guide-pull", d: "M-22 -7l-7 7l7 7M22 -7l7 7l-7 7" }),
];
