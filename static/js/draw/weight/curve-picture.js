import { numbers, numbersAcross, roomBeside } from "../chart/ticks.js";
import { linear, pathThrough, px } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";
import { along, placeLabel } from "./labels.js";
import { lensOf, magnified } from "./lens.js";
import { lensWords, underLens } from "./lens-picture.js";
import { movesPicture } from "./moves.js";
import { isRescaled } from "./words.js";

/**
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./labels.js").Place} Place
 * @typedef {import("./labels.js").Point} Point
 * @typedef {import("../svg.js").Box} Area
 * @typedef {import("./lens-picture.js").Circle} Circle
 * @typedef {ReturnType<typeof planOf>} Plan
 * @typedef {{batch: string, full: string, optimizer: string, parameter: string, quantity: string}} Names  how the
 *   curves, the optimizer and the axes are called
 * @typedef {{batch: Place | null, full: Place | null}} Held  where the names stood
 */

/** px */
const TICK_ROOM = 18;
const LARGEST_RADIUS = 66;
/** Below the lens, for the button that leads into the fog. */
const BUTTON_ROOM = 30;
const CHARACTER = 6.7;
/** Below the axis' name, which stands above its numbers. */
const NAME_ROOM = 14;
/** Half the tangent's length, as a share of the picture's width. */
const TANGENT = 0.17;
/** A narrower picture has no room for a lens; px. */
const LENS_NEEDS = 300;
/** px of the mark on the axis that says which way the step went. */
const WEDGE = 9;
/** A step is looked at as it is, without a lens, when a lens would hardly magnify it. */
const LEAST_FACTOR = 1.5;

/**
 * Where everything stands.
 * @param {Scene} scene
 * @param {number} width  px
 * @param {number} height  px
 * @param {boolean} [withLens]  whether a lens takes the right
 */
export function planOf(scene, width, height, withLens = width >= LENS_NEEDS) {
  const levels = numbers(scene.range, 4);
  const radius = Math.min(LARGEST_RADIUS, (height - BUTTON_ROOM) / 2, width * 0.16);
  const room = Math.max(32, roomBeside(levels.map(({ text }) => text)));
  const area = {
    left: room,
    right: withLens ? width - 2 * radius - 32 : width - 8,
    top: 6,
    bottom: height - TICK_ROOM,
  };
  const ends = /** @type {[number, number]} */ ([scene.w[0], scene.w[scene.w.length - 1]]);
  const circle = { x: width - radius - 1, y: radius + 1, radius };
  const [x, y] = [linear(ends, [area.left, area.right]), linear(scene.range, [area.bottom, area.top])];
  const unit = {
    x: (area.right - area.left) / (ends[1] - ends[0]),
    y: (area.bottom - area.top) / (scene.range[1] - scene.range[0]),
  };
  return { area, circle, levels, ends, x, y, unit, withLens };
}

/**
 * The loss as one weight varies: on the batch, on all samples; the slope, and the step under a lens.
 * @param {Scene} scene
 * @param {WeightLook} look
 * @param {Plan} plan
 * @param {Names} names
 * @param {Held} held  changed to where the names stand now
 */
export function curvePicture(scene, look, plan, names, held) {
  const here = { x: plan.x(scene.at), y: plan.y(scene.loss) };
  const optimizer = isRescaled(look) ? names.optimizer : null;
  const lens = lensOf(look, plan.unit, plan.circle.radius);
  const magnifies = lens !== null && lens.factor >= LEAST_FACTOR;
  const closer = magnifies ? underLens(lens, plan.circle, optimizer) : lensWords(look, lens, plan.circle);
  const done = look.gradient !== null;
  const step = lens && !magnifies ? trueScale(look, plan, here, optimizer) : [];
  const words = step.filter(({ tagName }) => tagName === "text");
  return [
    ...(magnifies && plan.withLens ? [coneTo(here, plan.circle)] : []),
    ...axes(plan, names),
    ...curves(scene, plan),
    path("weight-drop", `M${px(here.x)} ${px(here.y)}V${px(plan.area.bottom)}`),
    ...(done ? [tangent(scene, plan)] : []),
    ...curveNames(scene, plan, names, held, words.flatMap(textPoints)),
    ...step,
    circle("weight-here", here.x, here.y, 4.5),
    ...(magnifies && !plan.withLens ? wedge(look, here.x, plan) : []),
    ...(plan.withLens
      ? [circle("weight-lens", plan.circle.x, plan.circle.y, plan.circle.radius), ...closer]
      : []),
  ];
}

/**
 * On the axis: which way the step went, not how far, where it is too short to be seen and has no lens.
 * @param {WeightLook} look
 * @param {number} x
 * @param {Plan} plan
 */
function wedge({ update }, x, { area: { bottom } }) {
  if (!update) return [];
  const way = Math.sign(update) * WEDGE;
  return [
    path(
      "weight-wedge",
      `M${px(x)} ${px(bottom - WEDGE)}l${px(way)} ${px(WEDGE / 2)}L${px(x)} ${px(bottom)}Z`,
    ),
  ];
}

/** @param {{x: number, y: number}} point @param {Circle} circle */
function coneTo(point, { x, y, radius }) {
  return path("weight-cone", `M${px(point.x)} ${px(point.y)}L${px(x)} ${px(y - radius)}V${px(y + radius)}Z`);
}

/** @param {Plan} plan @param {Pick<Names, "parameter" | "quantity">} names */
export function axes({ area, levels, ends, x, y }, { parameter, quantity }) {
  const end = area.right - CHARACTER * parameter.length - 6;
  const hasRoom = (/** @type {number} */ at, /** @type {string} */ { length }) =>
    at - (CHARACTER * length) / 2 >= area.left && at + (CHARACTER * length) / 2 <= end;
  const isClear = (/** @type {number} */ value) => y(value) > area.top + NAME_ROOM;
  const told = levels.map(({ value, text }) => ({ value, text: isClear(value) ? text : "" }));
  // No number stands where the name does, nor has a part in how the others are spelled.
  const free = (end - area.left) / (area.right - area.left);
  const across = /** @type {const} */ ([ends[0], ends[0] + free * (ends[1] - ends[0])]);
  return [
    ...levelLines("weight-grid", told, y, area, 8),
    label(quantity, area.left - 8, area.top + 5, "end"),
    ...numbersAcross(across, 4, x)
      .filter(({ value, text }) => hasRoom(x(value), text))
      .map(({ value, text }) => label(text, x(value), area.bottom + 14, "middle")),
    label(parameter, area.right, area.bottom + 14, "end"),
  ];
}

/** @param {Scene} scene @param {Plan} plan */
function curves({ w, batch, full }, { x, y }) {
  const xs = w.map(x);
  return [
    path("weight-full", pathThrough(xs.slice(0, full.length), full.map(y))),
    path("weight-batch", pathThrough(xs, batch.map(y))),
  ];
}

/**
 * The tangent as far as it stays in the picture.
 * @param {Pick<Scene, "at" | "loss" | "slope">} scene
 * @param {Plan} plan
 */
export function tangent(scene, plan) {
  const ends = tangentEnds(scene, plan);
  return path(
    "weight-tangent",
    pathThrough(
      ends.map(({ x }) => x),
      ends.map(({ y }) => y),
    ),
  );
}

/** @param {Pick<Scene, "at" | "loss" | "slope">} scene @param {Plan} plan @returns {Point[]} none without a slope */
function tangentEnds({ at, loss, slope }, { x, y, unit, area }) {
  const [cx, cy] = [x(at), y(loss)];
  const steep = (-slope * unit.y) / unit.x;
  if (!Number.isFinite(steep)) return [];
  const long = (TANGENT * (area.right - area.left)) / Math.hypot(1, steep);
  const room = (/** @type {number} */ way) => {
    const end = steep * way > 0 ? area.bottom : area.top;
    const down = steep === 0 ? long : Math.max(0, (end - cy) / (steep * way));
    const across = way > 0 ? area.right - cx : cx - area.left;
    return way * Math.min(long, down, across);
  };
  return [room(-1), room(1)].map((way) => ({ x: cx + way, y: cy + steep * way }));
}

/**
 * @param {Scene} scene
 * @param {Plan} plan
 * @param {Names} names
 * @param {Held} held
 * @param {Point[]} others  what else must stay visible
 */
function curveNames(scene, plan, names, held, others) {
  const { x, y, area, withLens } = plan;
  const points = (/** @type {number[]} */ losses) =>
    along(losses.map((loss, i) => ({ x: x(scene.w[i]), y: y(loss) })));
  const [batch, full] = [points(scene.batch), points(scene.full)];
  const here = { x: x(scene.at), y: y(scene.loss) };
  const drop = along([here, { x: here.x, y: area.bottom }]);
  const beside = [-10, 10].map((away) => ({ x: here.x, y: here.y + away }));
  const near = [...beside, ...drop, ...along(tangentEnds(scene, plan)), ...others];
  const right = area.right + (withLens ? 14 : 4);
  const inside = { ...area, left: area.left + 4, right, top: 0, bottom: area.bottom };
  const [own, width] = [names.batch, names.full].map(({ length }) => CHARACTER * length);
  if (Math.max(own, width) > inside.right - inside.left) return []; // the lines are told apart by their dashes
  const first = placeLabel(batch, [...full, ...near], own, inside, held.batch);
  held.batch = first;
  const texts = [nameAt(names.batch, first, "weight-batch-name")];
  if (full.length === 0 || !names.full) return texts;
  const second = placeLabel(full, [...batch, ...near, ...boxPoints(first)], width, inside, held.full, first);
  held.full = second;
  // Crossed out by a curve it would name that one: the dashes tell the lines apart.
  return second.room > 0 ? [...texts, nameAt(names.full, second)] : texts;
}

/** What a text covers, in points. @param {SVGElement} text @returns {Point[]} */
function textPoints(text) {
  const [x, y] = ["x", "y"].map((name) => Number(text.getAttribute(name)));
  const width = CHARACTER * (text.textContent ?? "").length;
  const left = text.getAttribute("text-anchor") === "end" ? x - width : x;
  return boxPoints({ left, right: left + width, top: y - 9, bottom: y + 2 });
}

/** @param {Area} box */
function boxPoints({ left, right, top, bottom }) {
  return [left, (3 * left + right) / 4, (left + right) / 2, (left + 3 * right) / 4, right].flatMap((x) => [
    { x, y: top },
    { x, y: bottom },
  ]);
}

/** @param {string} text @param {Area} box @param {string} [meaning] */
function nameAt(text, { left, right, bottom }, meaning) {
  return label(text, (left + right) / 2, bottom - 1, "middle", meaning);
}

/**
 * A step as large as the picture, at its true scale.
 * @param {WeightLook} look
 * @param {Plan} plan
 * @param {{x: number, y: number}} here
 * @param {string | null} optimizer
 */
function trueScale(look, { unit, area }, here, optimizer) {
  const { update, plain_update: without, gradient, actual_change: change } = look;
  if (update === null || without === null || gradient === null) return [];
  const rise = change ?? gradient * update;
  const step = magnified({ update, plain: without, gradient, rise }, unit, 1);
  const room = (/** @type {number} */ _, /** @type {number} */ way) =>
    Math.max(0, (way > 0 ? area.right - here.x : here.x - area.left) - 2);
  return movesPicture(step, here, room, optimizer, area.bottom);
}
