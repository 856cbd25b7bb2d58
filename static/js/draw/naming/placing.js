/** Where names stand: near what they name, and never on each other or on a dot. */

import { boxAround, overlap, within } from "../landscape/labels.js";

/**
 * @typedef {{x: number, y: number}} Point  px of the screen
 * @typedef {import("../landscape/labels.js").Box} Box
 * @typedef {{dot: Point, about?: Box | null, width: number, height: number}} Plate  about: the words that it names
 * @typedef {{width: number, height: number}} Size
 */

/** From the screen's edge to a plate; between two plates; around a dot; px. */
const RIM = 8;
const GAP = 6;
const DOT = 8;
/** From a dot to its plate: the nearest, the farthest, and the way between two that are tried; px. */
const NEAR = 18;
const FAR = 230;
const PACE = 12;
/** Into which a plate is moved around its dot. */
const WAYS = 24;

/** Where a line from a dot meets its plate. @param {Box} box @param {Point} dot @returns {Point} */
export const endOf = (box, dot) => ({
  x: Math.min(Math.max(dot.x, box.x), box.x + box.width),
  y: Math.min(Math.max(dot.y, box.y), box.y + box.height),
});

/** Whether a line runs through a box. @param {Point} from @param {Point} to @param {Box} box */
export function crosses(from, to, box) {
  const steps = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  for (let k = 0; k <= steps; k += 1) {
    const x = from.x + ((to.x - from.x) * k) / steps;
    const y = from.y + ((to.y - from.y) * k) / steps;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}

/** Boxes around a dot, the nearest first. @param {Plate} plate */
function* boxesAround({ dot, width, height }) {
  for (let far = NEAR; far <= FAR; far += PACE) {
    for (let way = 0; way < WAYS; way += 1) {
      const turn = (2 * Math.PI * way) / WAYS - Math.PI / 2;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      // As far from the dot as the plate's edge allows in this direction.
      const reach = Math.min(
        width / 2 / Math.max(Math.abs(cos), 1e-9),
        height / 2 / Math.max(Math.abs(sin), 1e-9),
      );
      const x = dot.x + (far + reach) * cos - width / 2;
      const y = dot.y + (far + reach) * sin - height / 2;
      yield { x: Math.round(x), y: Math.round(y), width, height };
    }
  }
}

/**
 * Place plates one after the other.
 * @param {Plate[]} plates
 * @param {Size} screen
 * @param {Box[]} [taken]  where none may stand
 * @returns {(Box | null)[]} null for one that has no room
 */
export function placePlates(plates, screen, taken = []) {
  const dots = plates.map(({ dot: { x, y } }) => boxAround([x, y], DOT));
  const frame = { x: RIM, y: RIM, width: screen.width - 2 * RIM, height: screen.height - 2 * RIM };
  /** @type {{box: Box, dot: Point}[]} */
  const placed = [];
  /** @param {Box} box @param {Plate} plate */
  const isFree = (box, { about }) =>
    within(box, frame) &&
    !dots.some((dot) => overlap(box, dot, 0)) &&
    !(about && overlap(box, about, 0)) &&
    !taken.some((other) => overlap(box, other, GAP)) &&
    !placed.some((other) => overlap(box, other.box, GAP));
  /** Whether no line runs through a plate or a dot. @param {Box} box @param {Plate} plate @param {number} k */
  const isClear = (box, { dot }, k) => {
    const end = endOf(box, dot);
    return (
      placed.every((one) => !crosses(dot, end, one.box) && !crosses(one.dot, endOf(one.box, one.dot), box)) &&
      dots.every((other, l) => l === k || !crosses(dot, end, other))
    );
  };
  return plates.map((plate, k) => {
    for (const box of boxesAround(plate)) {
      if (!isFree(box, plate) || !isClear(box, plate, k)) continue;
      placed.push({ box, dot: plate.dot });
      return box;
    }
    return null;
  });
}

/** @param {Box} box */
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

/** How many places across and down are tried for a card. */
const TRIED = 24;

/**
 * Where a card stands beside what it explains: inside the screen, over as few other things as can be, and near.
 * @param {Box} about
 * @param {Size} size  of the card
 * @param {Size} screen
 * @param {Box[]} [others]
 * @returns {Point}
 */
export function placeCard(about, { width, height }, screen, others = []) {
  const [across, down] = [screen.width - width - 2 * RIM, screen.height - height - 2 * RIM];
  const shares = Array.from({ length: TRIED }, (_, k) => k / (TRIED - 1));
  const xs = [about.x, ...shares.map((share) => RIM + share * across)];
  const ys = [
    about.y + about.height + NEAR,
    about.y - height - NEAR,
    ...shares.map((share) => RIM + share * down),
  ];
  const centre = middle(about);
  let best = { x: RIM, y: RIM, cost: Number.POSITIVE_INFINITY };
  for (const x of xs.filter((at) => at >= RIM && at <= RIM + across)) {
    for (const y of ys.filter((at) => at >= RIM && at <= RIM + down)) {
      const box = { x, y, width, height };
      const far = Math.hypot(middle(box).x - centre.x, middle(box).y - centre.y);
      const over =
        others.filter((other) => overlap(box, other, GAP)).length + (overlap(box, about, GAP) ? 99 : 0);
      const cost = far + 400 * over;
      if (cost < best.cost) best = { x, y, cost };
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y) };
}
