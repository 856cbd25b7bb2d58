/** Thirty steps at once with any learning rate; the slider's track shows where they end. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { fixed, plain, significant } from "../../draw/format.js";
import { bowlsPicture } from "../../draw/guide/bowls.js";
import { curveGround, scalesOf, wayPicture } from "../../draw/guide/curve-picture.js";
import { LARGEST_RATE, placeOf, rateAt, stripPicture } from "../../draw/guide/rate-strip.js";
import { kindOf } from "../../draw/guide/words.js";
import { circle } from "../../draw/svg.js";
import { STEPS } from "../../state/guide.js";
import { createRow } from "./equation.js";
import { createFigure } from "./figure.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

const NOTCHES = 200;

/** What was guessed and what is true, on the slider's scale. @param {GuideState} state */
function marksOf({ asked, judged, line }) {
  const marks = line
    ? [{ rate: line.stable, text: `explodes above ${fixed(line.stable, 2)}`, kind: "limit" }]
    : [];
  const rateOf = (/** @type {string | number | undefined} */ id) =>
    asked?.choices?.find((one) => one.id === id)?.value;
  const [yours, right] = [rateOf(judged?.answer), rateOf(judged?.truth)];
  if (typeof right === "number") marks.push({ rate: right, text: "lowest", kind: "right" });
  if (typeof yours === "number" && yours !== right) marks.push({ rate: yours, text: "you", kind: "you" });
  return marks;
}

/** The ball of the run itself, which has its own rate. @param {import("../../state/guide.js").Line} line @param {number} step @param {number} width @param {number} height */
function runPicture({ value, loss }, step, width, height) {
  const { x, y } = scalesOf(width, height);
  return [circle("guide-ball", x(value[step]), y(loss[step]), 12)];
}

/** @param {import("../../acting/guide/guide.js").Guide} guide */
export function createRate(guide) {
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const figure = createFigure(
    "guide-plot",
    (width, height) => {
      const { line, way, step = 0 } = shown.state ?? {};
      if (!line) return [];
      return [
        ...curveGround(line.curve, line.curve.w[0], width, height, { named: false }),
        ...(way ? wayPicture(way.a, way.loss, width, height) : []),
        ...runPicture(line, step, width, height),
      ];
    },
    { label: "The way down the curve with the tried learning rate" },
  );
  const strip = createFigure("guide-strip", (width, height) =>
    shown.state?.line
      ? stripPicture(shown.state.ends, shown.state.line.loss[0], marksOf(shown.state), width, height)
      : [],
  );
  const bowls = createFigure("guide-bowls", (width, height) => {
    const { line, kinds = [], way } = shown.state ?? {};
    const now = way ? kindOf(way.a, way.loss, STEPS).kind : null;
    return line ? bowlsPicture(kinds, line.curve, now, width, height) : [];
  });
  const row = createRow([{ name: "learning rate" }, { name: `loss after ${STEPS} steps` }]);
  const kind = h("p", { class: "guide-kind", role: "status" });
  const slider = h("input", {
    ...{ class: "guide-slider", type: "range", min: 0, max: NOTCHES, step: 1, "aria-label": "Learning rate" },
    oninput: () => guide.tryRate(rateAt(Number(slider.value) / NOTCHES)),
  });
  row.element.append(kind);
  strip.element.append(slider);
  return {
    element: h("div", { class: "guide-part" }, figure.element, row.element, bowls.element, strip.element),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      figure.repaint();
      bowls.repaint();
      strip.repaint();
      const { way } = state;
      if (!way) return;
      const last = way.loss.length > STEPS ? significant(way.loss[STEPS], 3) : "blew up";
      const { kind: name, says } = kindOf(way.a, way.loss, STEPS);
      const place = String(Math.round(NOTCHES * placeOf(Math.min(way.rate, LARGEST_RATE))));
      if (slider.value !== place && document.activeElement !== slider) slider.value = place;
      row.show([plain(way.rate), last]);
      setText(kind, `${name[0].toUpperCase()}${name.slice(1)}. ${says}`);
      setAttributes(slider, { "aria-valuetext": `${plain(way.rate)}: ${name}` });
    },
  };
}
