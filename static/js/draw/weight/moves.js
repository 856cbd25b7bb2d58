import { px } from "../line.js";
import { circle, label, path } from "../svg.js";

/** The moves of a step as arrows that can be measured against each other. */

/** @typedef {import("./lens.js").Lens} Lens */

/** px: from the point down to the first arrow at least, and from one arrow to the next. */
const LEAST_DROP = 16;
const NEXT = 13;
/** px of a letter of an optimizer's name at most, and between a name and its arrow. */
const LETTER = 8;
const BESIDE = 5;
/** px of an arrow's head; an arrow that is hardly longer is a dot, and one that goes further than drawn has two. */
const HEAD = 5;

/**
 * The optimizer's move in green, below it the plain one in purple if that is another.
 * @param {Lens} lens
 * @param {{x: number, y: number}} from  where the weight was
 * @param {(level: number, way: number) => number} room  px that are free at a height, to the right, or to the left (a way below 0)
 * @param {string | null} optimizer  its name; null if it does nothing but the plain step
 * @param {number} [lowest]  px: arrows that would be lower are drawn above instead
 */
export function movesPicture(
  { move, plain, fall },
  from,
  room,
  optimizer,
  lowest = Number.POSITIVE_INFINITY,
) {
  const below = from.y + Math.max(fall, LEAST_DROP) + NEXT <= lowest;
  const level = from.y + (below ? Math.max(fall, LEAST_DROP) : Math.min(fall, -LEAST_DROP));
  const bottom = optimizer === null ? level : level + (below ? NEXT : -NEXT);
  const name =
    optimizer !== null && LETTER * optimizer.length <= room(level, -move) - BESIDE ? optimizer : "step";
  /** An arrow, and its name on the side that it leaves free. @param {string} text @param {string} meaning */
  const named = (text, meaning, y = level, length = move) => {
    const [aside, anchor] =
      (length || move) > 0
        ? [-BESIDE, /** @type {const} */ ("end")]
        : [BESIDE, /** @type {const} */ ("start")];
    const name = label(text, from.x + aside, y + 4, anchor, meaning);
    return [...arrow(meaning, from.x, y, length, room(y, length)), name];
  };
  return [
    path("weight-level", `M${px(from.x)} ${px(from.y)}V${px(bottom + (below ? 4 : -4))}`),
    path("weight-level", `M${px(from.x + move)} ${px(from.y + fall)}V${px(level)}`),
    ...named(name, "update"),
    ...(optimizer === null ? [] : named("plain", "gradient", bottom, plain)),
    circle("weight-new", from.x + move, from.y + fall, 4),
  ];
}

/**
 * @param {string} meaning
 * @param {number} x
 * @param {number} y
 * @param {number} length  px to the right
 * @param {number} reach  px
 */
function arrow(meaning, x, y, length, reach) {
  const way = Math.sign(length) * Math.min(Math.abs(length), reach);
  if (Math.abs(way) < HEAD + 2) return [path(`weight-dot ${meaning}`, `M${px(x)} ${px(y)}h${px(way)}`)];
  const back = -Math.sign(way) * HEAD;
  const head = `l${px(back)} -3.5v7Z`;
  const further = Math.abs(length) > reach ? `m${px(back)} 0${head}` : "";
  return [
    path(`weight-arrow ${meaning}`, `M${px(x)} ${px(y)}h${px(way + back)}`),
    path(`weight-head ${meaning}`, `M${px(x + way)} ${px(y)}${head}${further}`),
  ];
}
