import { plain } from "../format.js";
import { px } from "../line.js";
import { circle, label, path } from "../svg.js";

/** A position under a lens: its last step, and the plain one beside it, both at one scale. */

/** @typedef {{x: number, y: number}} Vector */
/**
 * @typedef {object} LensScene
 * @property {Vector} plain  −η·g, the step of plain gradient descent; zeros before the first step
 * @property {Vector} update
 * @property {string} optimizer
 */

/** The longer arrow ends between these shares of the lens. */
const REACH = 0.86;
const RINGS = [1 / 3, 2 / 3, 1];
/** px */
const HEAD = 9;
const RIM = 30;

/**
 * The radius of the lens: the smallest of 1, 2, 3, 5 times a power of ten in which the arrows have room.
 * @param {Vector[]} arrows
 * @returns {number} 0 when there is nothing to show
 */
export function lensRadius(arrows) {
  const longest = Math.max(0, ...arrows.map(({ x, y }) => Math.hypot(x, y)).filter(Number.isFinite));
  if (longest < Number.MIN_VALUE * 1e20) return 0;
  const wanted = longest / REACH;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 3, 5, 10].find((one) => one * power >= wanted) ?? 10;
  return Number((factor * power).toPrecision(1));
}

/** @param {LensScene} scene @param {number} width  px @param {number} height  px @returns {SVGElement[]} */
export function lensPicture({ plain: slope, update, optimizer }, width, height) {
  const reach = lensRadius([slope, update]);
  const radius = Math.max(10, Math.min(width, height) / 2 - RIM);
  const center = { x: width / 2, y: height / 2 };
  const { x, y } = center;
  const axes = `M${px(x - radius)} ${px(y)}h${px(2 * radius)}M${px(x)} ${px(y - radius)}v${px(2 * radius)}`;
  const background = [
    ...RINGS.map((share) => circle("position-ring", x, y, radius * share)),
    path("position-axis", axes),
    label("x", x + radius + 8, y + 4),
    label("y", x, y - radius - 8, "middle"),
  ];
  const dot = circle("position-place", x, y, 5);
  if (reach === 0) return [...background, dot];
  const tip = (/** @type {Vector} */ move) => ({
    x: x + (move.x / reach) * radius,
    y: y - (move.y / reach) * radius,
  });
  return [
    ...background,
    label(`ring: ${plain(reach)}`, x + radius * Math.SQRT1_2 + 6, y + radius * Math.SQRT1_2 + 12),
    ...arrow("gradient", center, tip(slope)),
    ...arrow("update", center, tip(update)),
    dot,
    ...legend(optimizer, height),
  ];
}

/** @param {string} optimizer @param {number} height  px */
function legend(optimizer, height) {
  const entry = (/** @type {string} */ meaning, /** @type {string} */ words, /** @type {number} */ y) => [
    path(`position-shaft ${meaning}`, `M4 ${px(y - 4)}h14`),
    label(words, 28, y, "start", meaning),
  ];
  return [
    ...entry("gradient", "−η·g, the plain step", height - 20),
    ...entry("update", `${optimizer}’s step`, height - 5),
  ];
}

/** @param {"gradient" | "update"} meaning @param {Vector} from @param {Vector} to */
function arrow(meaning, from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 1)) return [];
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const head = Math.min(HEAD, length);
  const neck = { x: to.x - x * head, y: to.y - y * head };
  const side = (/** @type {number} */ way) =>
    `${px(neck.x - way * y * head * 0.45)} ${px(neck.y + way * x * head * 0.45)}`;
  return [
    path(`position-shaft ${meaning}`, `M${px(from.x)} ${px(from.y)}L${px(neck.x)} ${px(neck.y)}`),
    path(`position-head ${meaning}`, `M${px(to.x)} ${px(to.y)}L${side(1)}L${side(-1)}Z`),
  ];
}
