/** What is said of painted points. */

import { CLASSES, kindsOf, whyNot } from "../../state/data/painting.js";
import { counted, fixed, loss } from "../format.js";

/** A share in whole percents, of which 100 is all, and 0 none. @param {number} share */
export const wholePercent = (share) =>
  share === 0 || share === 1 ? `${100 * share} %` : `${Math.min(99, Math.max(1, Math.round(100 * share)))} %`;

/** How many points there are, and how well the network on screen does on them. @param {PaintState} state */
export function paintSentence({ painting, map, busy, live }) {
  const { points } = painting;
  if (points.length === 0) return "No points yet.";
  const many = `${counted(points.length, "point")}`;
  const why = whyNot(painting);
  if (why) return `${many}. ${why}`;
  if (map && map.points === points && map.shape === painting.shape) {
    const well =
      map.accuracy === null ? `mean squared error ${loss(map.loss)}` : `${wholePercent(map.accuracy)} right`;
    return `${many} · ${well}`;
  }
  return live && busy ? `${many} · training …` : many;
}

/** @param {{x: number, y: number}} at */
const placeText = ({ x, y }) => `x ${fixed(x, 2)}, y ${fixed(y, 2)}`;

/** Where the keys are, and what is there. @param {{x: number, y: number}} at @param {Painting} painting @param {number} k  the nearest point's place; -1: none */
export function placeSentence(at, { shape, points }, k) {
  const what =
    k < 0 ? "nothing here" : shape === "curve" ? "a point" : `a point of ${CLASSES[points[k].kind]}`;
  return `${placeText(at)}: ${what}. ${counted(points.length, "point")}.`;
}

/** The picture for who does not see it. @param {Painting} painting */
export function pictureName({ shape, points }) {
  if (points.length === 0) return "The plane to paint in, empty";
  if (shape === "curve") return `The plane to paint in: ${counted(points.length, "point")} of a curve`;
  const by = kindsOf(points).map(
    (kind) => `${points.filter((point) => point.kind === kind).length} of ${CLASSES[kind]}`,
  );
  return `The plane to paint in: ${by.join(", ")}`;
}
