import { s } from "../dom.js";
import { loss as lossText } from "../format.js";
import { pathThrough, px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { axes, tangent } from "./curve-picture.js";
import { aimOf, slopeAt, standing } from "./feel.js";

/** A curve under fog, which is gone where one has been. */

/** @typedef {import("./curve-picture.js").Plan} Plan */
/** @typedef {import("./curve-picture.js").Names} Names */
/** @typedef {import("./feel.js").Descent} Descent */

/** px around a dot where the fog is thin. */
const CLEARING = 30;
/** px of fog around the curve's place, for the width of its line. */
const RIM = 3;

/**
 * @param {Descent} descent
 * @param {number} step  that is aimed at
 * @param {Plan} plan
 * @param {Pick<Names, "parameter" | "quantity">} names
 * @returns {SVGElement[]}
 */
export function feelPicture(descent, step, plan, names) {
  const { x, y } = plan;
  const here = standing(descent);
  const slope = slopeAt(descent);
  return [
    ...axes(plan, names),
    path("weight-batch", pathThrough(descent.w.map(x), descent.losses.map(y))),
    ...(descent.lifted ? [] : fog(descent, plan)),
    tangent({ at: here.w, loss: here.loss, slope }, plan),
    ...(descent.lifted ? floorMark(descent, plan) : aim(descent, step, slope, plan)),
    ...descent.dots.slice(0, -1).map((dot) => circle("weight-past", x(dot.w), y(dot.loss), 3)),
    circle("weight-here", x(here.w), y(here.loss), 4.5),
    label(lossText(here.loss), x(here.w), Math.max(y(here.loss) - 10, 10), "middle", "weight-batch-name"),
  ];
}

/** @param {Descent} descent @param {Plan} plan */
function fog({ dots }, { x, y, area }) {
  const size = {
    ...{ x: px(area.left - RIM), y: 0 },
    ...{ width: px(area.right - area.left + 2 * RIM), height: px(area.bottom + RIM) },
  };
  const clearings = dots.map((dot) =>
    s("circle", { cx: px(x(dot.w)), cy: px(y(dot.loss)), r: CLEARING, fill: "url(#weight-clearing)" }),
  );
  const stops = [
    s("stop", { offset: "0.35", "stop-color": "black" }),
    s("stop", { offset: "1", "stop-color": "black", "stop-opacity": "0" }),
  ];
  return [
    s(
      "defs",
      {},
      s("radialGradient", { id: "weight-clearing" }, stops),
      s("mask", { id: "weight-fog" }, s("rect", { ...size, fill: "white" }), clearings),
    ),
    s("rect", { class: "weight-fog", ...size, mask: "url(#weight-fog)" }),
  ];
}

/** @param {Descent} descent @param {number} step @param {number} slope @param {Plan} plan */
function aim(descent, step, slope, { x, y, area }) {
  const here = standing(descent);
  const w = aimOf(descent, step);
  const height = Math.min(Math.max(y(here.loss + slope * (w - here.w)), area.top), area.bottom);
  return [
    path("weight-drop", `M${px(x(w))} ${px(area.top)}V${px(area.bottom)}`),
    path("weight-arrow update", `M${px(x(here.w))} ${px(area.bottom)}H${px(x(w))}`),
    circle("weight-aim", x(w), height, 4.5),
  ];
}

/** @param {Descent} descent @param {Plan} plan */
function floorMark({ floor }, { x, y, area }) {
  return [
    path("weight-drop", `M${px(x(floor.w))} ${px(y(floor.loss))}V${px(area.bottom)}`),
    circle("weight-new", x(floor.w), y(floor.loss), 3.5),
  ];
}
