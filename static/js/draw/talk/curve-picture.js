/** One weight's curve before an audience: its ball, its slope and its step, in lines that carry to the last row. */

import { signed } from "../format.js";
import { boxAround } from "../landscape/labels.js";
import { linear, pathThrough, px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { lossAt } from "../weight/scene.js";
import { placeWord, pointsIn, widthOf } from "./places.js";

/** @typedef {import("../weight/scene.js").Scene} Scene */
/** @typedef {import("./places.js").Point} Point */
/** @typedef {import("./places.js").Place} Place */
/** @typedef {ReturnType<typeof planOf>} Plan */

/** Units around the curve; below it is the step's lane. */
const GAP = { side: 56, top: 30, bottom: 12 };
const LANE = 84;
/** Of the lane, what its arrow and its words leave to others. */
const BELOW = 16;
const BALL = 22;
/** Half the tangent's length. */
const TANGENT = 150;
/** Letters' sizes; as the sheet has them. Of a height's, the first that has room. */
const LARGE = { size: 46, class: "talk-height" };
const NARROW = { size: 34, class: "talk-height talk-narrow", below: 760 };
const TIGHT = { size: 24, class: "talk-height talk-tight" };
const WORD = 30;
/** Between two points of a line that words keep clear of. */
const CLOSE = 12;
/** The step's arrow: its head, and the way below which it would be all head. */
const ARROW = { head: 34, half: 18, least: 44 };
/** How long it is drawn where it could not be seen. */
const ENLARGED = 64;
const DIGITS = 3;

/** Where everything stands. @param {Scene} scene @param {number} width @param {number} height */
function planOf(scene, width, height) {
  const [left, right] = [GAP.side, width - GAP.side];
  const foot = height - GAP.bottom;
  const area = { left, right, top: GAP.top, bottom: foot - LANE };
  const x = linear([scene.w[0], scene.w[scene.w.length - 1]], [left, right]);
  const y = linear(scene.range, [area.bottom, area.top]);
  const unit = {
    x: (right - left) / (scene.w[scene.w.length - 1] - scene.w[0]),
    y: (area.bottom - area.top) / (scene.range[1] - scene.range[0]),
  };
  const frame = { x: left - 30, y: 4, width: right - left + 60, height: area.bottom + BELOW - 4 };
  return { area, foot, frame, unit, x, y, here: { x: x(scene.at), y: y(scene.loss) } };
}

/**
 * @param {Scene} scene
 * @param {WeightLook} look
 * @param {string} height  the height's name, with its number
 * @param {number} width
 * @param {number} tall
 * @returns {SVGElement[]}
 */
export function curvePicture(scene, look, height, width, tall) {
  const plan = planOf(scene, width, tall);
  const { area, foot, x, y, here } = plan;
  const line = scene.w
    .map((w, k) => ({ x: x(w), y: y(scene.batch[k]) }))
    .filter((one) => Number.isFinite(one.y));
  const ends = look.gradient === null ? [] : tangentEnds(scene, plan);
  const taken = [...along(line), ...along(ends), ...pointsIn(boxAround([here.x, here.y], BALL + 4))];
  const places = heightPlaces(scene, look, plan);
  const tries = [...(width < NARROW.below ? [] : [LARGE]), NARROW, TIGHT].map((form) => ({
    ...placeWord(places, height, form.size, taken, plan.frame),
    form,
  }));
  const told = tries.find(({ room }) => room > 0) ?? tries[tries.length - 1];
  return [
    path("talk-axis", `M${px(area.left)} ${px(foot)}H${px(area.right)}`),
    path("talk-line", pathThrough(scene.w.map(x), scene.batch.map(y))),
    ...slope(scene, ends, [...taken, ...pointsIn(told.box)], plan),
    ...(look.gradient === null ? [] : step(scene, look, plan)),
    circle("talk-ball", here.x, here.y, BALL),
    wordAt(told.place, height, told.form.class),
  ];
}

/** Whether the curve rises at the ball, by its gradient, or, before there is one, by what is drawn. @param {Scene} scene @param {WeightLook} look */
function riseOf({ w, batch, at, slope }, { gradient }) {
  const near = w[1] - w[0];
  return gradient === null ? lossAt(w, batch, at + near) - lossAt(w, batch, at - near) : slope;
}

/** @param {Place} place @param {string} text @param {string} className */
const wordAt = ({ x, y, anchor }, text, className) => label(text, x, y, anchor, className);

/** The tangent's two ends, the lower one first; none where it is too steep to have them. @param {Scene} scene @param {Plan} plan @returns {Point[]} */
function tangentEnds({ slope: rise }, { unit, here }) {
  const steep = (-rise * unit.y) / unit.x;
  if (!Number.isFinite(steep)) return [];
  const dx = ((rise < 0 ? -1 : 1) * TANGENT) / Math.hypot(1, steep);
  const dy = dx * steep;
  return [
    { x: here.x - dx, y: here.y - dy },
    { x: here.x + dx, y: here.y + dy },
  ];
}

/** Points along a line, close enough that no word slips between them. @param {Point[]} line */
const along = (line) =>
  line.flatMap((one, k) => {
    const last = line[Math.max(0, k - 1)];
    const count = Math.max(1, Math.ceil(Math.hypot(one.x - last.x, one.y - last.y) / CLOSE));
    return Array.from({ length: count }, (_, n) => ({
      x: one.x + (n / count) * (last.x - one.x),
      y: one.y + (n / count) * (last.y - one.y),
    }));
  });

/**
 * The tangent and its name: below its rising end, or wherever there is room.
 * @param {Scene} scene
 * @param {Point[]} ends
 * @param {Point[]} taken
 * @param {Plan} plan
 */
function slope(scene, ends, taken, { here, frame }) {
  if (ends.length === 0) return [];
  const [low, high] = ends;
  const way = scene.slope < 0 ? -1 : 1;
  const [inner, outer] = /** @type {("start" | "end")[]} */ (way > 0 ? ["start", "end"] : ["end", "start"]);
  /** @type {Place[]} */
  const places = [
    ...[54, 74, 100].map((down) => ({ x: here.x + way * 44, y: here.y + down, anchor: inner })),
    { x: high.x + way * 24, y: high.y + 12, anchor: inner },
    { x: high.x + way * 24, y: high.y + 50, anchor: inner },
    { x: high.x, y: high.y - 26, anchor: "middle" },
    { x: low.x - way * 24, y: low.y + 12, anchor: outer },
    { x: low.x - way * 10, y: low.y - 40, anchor: outer },
    { x: low.x, y: low.y + 44, anchor: outer },
    { x: low.x + way * 40, y: low.y + 50, anchor: outer },
    ...[60, 100, 140].map((up) => ({ x: high.x, y: high.y - up, anchor: inner })),
    ...[50, 80].map((down) => ({ x: low.x - way * 60, y: low.y - down, anchor: outer })),
  ];
  const { place, room } = placeWord(places, "gradient", WORD, taken, frame);
  const d = `M${px(low.x)} ${px(low.y)}L${px(high.x)} ${px(high.y)}`;
  // Without room it has no word: the equation names it in the same colour.
  return [path("talk-slope", d), ...(room > 0 ? [wordAt(place, "gradient", "talk-slope-word")] : [])];
}

/**
 * Where the ball's height may be told: over the side where the curve falls, over the ball, or below it; or else
 * anywhere, the nearest first.
 * @param {Scene} scene
 * @param {WeightLook} look
 * @param {Plan} plan
 * @returns {Place[]}
 */
function heightPlaces(scene, look, { here: { x, y }, frame }) {
  const way = riseOf(scene, look) < 0 ? 1 : -1;
  const [near, far] = /** @type {("start" | "end")[]} */ (way > 0 ? ["start", "end"] : ["end", "start"]);
  const middle = /** @type {const} */ ("middle");
  return [
    ...[34, 60, 90].map((up) => ({ x: x + way * 44, y: y - up, anchor: near })),
    ...[62, 100, 150, 200].map((up) => ({ x, y: y - up, anchor: middle })),
    ...[80, 110, 150].map((down) => ({ x: x - way * 10, y: y + down, anchor: far })),
    ...[34, 70, 110].map((up) => ({ x: x - way * 44, y: y - up, anchor: far })),
    ...everywhere(frame).sort((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y)),
  ];
}

/** At either side and in the middle of a frame, from its top to its foot. @param {import("./places.js").Box} frame @returns {Place[]} */
function everywhere({ x, y, width, height }) {
  const lines = Array.from({ length: Math.floor(height / 12) }, (_, k) => y + 12 * (k + 1));
  return lines.flatMap((line) => [
    { x: x + 4, y: line, anchor: "start" },
    { x: x + width / 2, y: line, anchor: "middle" },
    { x: x + width - 4, y: line, anchor: "end" },
  ]);
}

/**
 * The step as an arrow in its lane, to scale where it can be seen, and the new weight as a ring on the curve.
 * @param {Scene} scene
 * @param {WeightLook} look
 * @param {Plan} plan
 */
function step(scene, { update, after }, { x, here, area, foot, y }) {
  if (!update || after === null) return [];
  const way = Math.sign(update);
  const level = foot - LANE / 2 + 4;
  const to = x(after);
  const isSeen = Math.abs(to - here.x) >= ARROW.least;
  const edge = way > 0 ? area.right : area.left;
  const isBeyond = isSeen && way * (to - edge) > 0;
  const end = isBeyond ? edge : isSeen ? to : here.x + way * ENLARGED;
  const height = lossAt(scene.w, scene.batch, after);
  const isOnCurve = isSeen && !isBeyond && Number.isFinite(height);
  const size = `step ${signed(update, DIGITS)}`;
  const text = isSeen && !isBeyond ? "step" : size;
  const [behind, wide] = [way > 0 ? here.x - 20 : area.right + GAP.side - here.x - 20, widthOf(text, WORD)];
  const ahead = way > 0 ? area.right + GAP.side - end - 16 : end - 16;
  const isBehind = wide <= behind || wide > ahead;
  const isTight = wide > Math.max(behind, ahead);
  const word = isBehind ? here.x - way * 20 : end + way * 16;
  const anchor = isBehind === way > 0 ? "end" : "start";
  const small = label("drawn larger", word, level + 24, anchor, "talk-small-word");
  return [
    ...arrow(here.x, end, level, way, isBeyond),
    ...(isOnCurve ? [circle("talk-ring", to, y(height), BALL - 3)] : []),
    label(
      text,
      word,
      isSeen ? level + 10 : level - 10,
      anchor,
      `talk-step-word${isTight ? " talk-tight" : ""}`,
    ),
    ...(isSeen ? [] : [small]),
  ];
}

/**
 * An arrow with one head; one that goes further than is drawn has two.
 * @param {number} from
 * @param {number} to
 * @param {number} y
 * @param {number} way
 * @param {boolean} isTwice
 */
function arrow(from, to, y, way, isTwice) {
  const { head, half } = ARROW;
  const back = to - way * head;
  const tips = (isTwice ? [to, back] : [to]).map(
    (tip) => `M${px(tip)} ${px(y)}l${px(-way * head)} ${-half}v${2 * half}Z`,
  );
  return [path("talk-shaft", `M${px(from)} ${px(y)}H${px(back)}`), path("talk-tip", tips.join(""))];
}
