import { h, s, setAttributes } from "../dom.js";
import { answerNames } from "../human.js";
import { paletteOf } from "../palette.js";
import { fitCanvas, observeSize } from "../size.js";
import { textOf } from "../words.js";
import { groupsIn, pointsIn } from "./curve.js";
import { curvePicture } from "./curve-picture.js";
import { paintTones, toneBuffer, toneReader } from "./map.js";
import { matrixPicture, scatterPicture } from "./table-picture.js";
import { predictionCaption } from "./words.js";

/** What other weights predict beside what the present ones do: the picture of the predictions, small. */

/**
 * @typedef {{run: Run, data: DataSet, frame: Frame, there: Probed & {prediction: Predicted}, theme: string}} Compared
 * @typedef {{left: number, top: number, size: number}} Square
 */

/** px between two pictures side by side, and above them for their names. */
const GAP = 12;
const NAMES = 16;

/**
 * The answers of other weights and of the present ones, if they are of the same run.
 * @param {State} state
 * @returns {Compared | null}
 */
export function comparedIn({ run, data, frame, theme, landscape: { probe } }) {
  const there = probe?.answer;
  if (!run || !data || !frame || !there?.prediction) return null;
  const fits = frame.run === run.id && there.prediction.kind === data.prediction.kind;
  return fits && there.prediction.values.length > 0
    ? { run, data, frame, there: { ...there, prediction: there.prediction }, theme }
    : null;
}

/** A small picture that compares two predictions. */
export function createComparison() {
  const tones = h("canvas", { "aria-hidden": "true" });
  const svg = s("svg", { role: "img", "aria-label": "Predictions there and now" });
  const element = h("div", { class: "predictions-comparison", hidden: true }, tones, svg);
  const shown = { compared: /** @type {Compared | null} */ (null), width: 0, height: 0 };
  const groups = createGroups();
  const buffer = toneBuffer();
  function paint() {
    const { compared, width, height } = shown;
    if (!compared || width === 0) return;
    const isMap = compared.data.prediction.kind === "map";
    tones.hidden = !isMap;
    if (isMap) paintMaps(fitCanvas(tones, width, height), element, compared, buffer, width, height);
    svg.replaceChildren(...pictureOf(compared, groups(compared.data), width, height));
    setAttributes(svg, { "aria-label": comparisonWords(compared) });
  }
  observeSize(element, (width, height) => {
    Object.assign(shown, { width, height });
    paint();
  });
  return {
    element,
    /** @param {Compared | null} compared */
    show(compared) {
      element.hidden = compared === null;
      shown.compared = compared;
      paint();
    },
  };
}

/** The samples behind a curve, put together once for each data set. */
function createGroups() {
  const kept = {
    data: /** @type {DataSet | null} */ (null),
    groups: /** @type {import("./curve.js").Group[]} */ ([]),
  };
  return (/** @type {DataSet} */ data) => {
    if (kept.data !== data) Object.assign(kept, { data, groups: groupsIn(data) });
    return kept.groups;
  };
}

/**
 * @param {Compared} compared
 * @param {import("./curve.js").Group[]} groups
 * @param {number} width  px
 * @param {number} height  px
 * @returns {SVGElement[]}
 */
function pictureOf({ data, frame, there }, groups, width, height) {
  const plan = data.prediction;
  const [values, now] = [there.prediction.values, frame.prediction];
  if (plan.kind === "scatter") return scatterPicture(data, plan.truth, values, width, height, now);
  if (plan.kind === "curve") {
    const curve = {
      ...{ x: plan.x, outputs: plan.outputs, lines: plan.lines, prediction: values, groups },
      ...{ feature: data.features[0], classes: answerNames(data), ghostsTitle: "", isSmall: true },
      points: pointsIn(data),
      ghosts: now.length > 0 ? [{ name: "now", values: now }] : [],
    };
    return curvePicture(curve, width, height);
  }
  const squares = sideBySide(width, height);
  const names = ["there", "now"].map((name, k) => s("text", { x: squares[k].left, y: NAMES - 5 }, name));
  if (plan.kind !== "confusion") return names;
  const both = [values, now].flatMap((counts, k) => matrixPicture(counts, squares[k]));
  return [...names, ...both];
}

/** @param {number} width  px @param {number} height  px @returns {Square[]} */
function sideBySide(width, height) {
  const size = Math.max(Math.min((width - GAP) / 2, height - NAMES), 1);
  return [0, size + GAP].map((left) => ({ left, top: NAMES, size }));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Element} element
 * @param {Compared} compared
 * @param {OffscreenCanvas} buffer
 * @param {number} width  px
 * @param {number} height  px
 */
function paintMaps(context, element, { data, frame, there }, buffer, width, height) {
  const plan = data.prediction;
  if (plan.kind !== "map") return;
  const palette = paletteOf(element);
  const both = [
    [there.prediction.values, there.prediction.classes],
    [frame.prediction, frame.prediction_class],
  ];
  sideBySide(width, height).forEach(({ left, top, size }, k) => {
    const [values, classes] = /** @type {[Float32Array, Float32Array | null]} */ (both[k]);
    if (values.length === 0) return;
    const reader = toneReader(plan, values, classes, data.classes.length > 0);
    paintTones(context, { left, top, width: size, height: size }, reader, palette, buffer);
  });
}

/** Both answers in words. @param {Compared} compared */
export function comparisonWords({ run, data, frame, there }) {
  const { loss, accuracy, prediction } = there;
  const { values, classes } = prediction;
  const other = { ...frame, loss, accuracy, prediction: values, prediction_class: classes ?? undefined };
  const [words, now] = [other, frame].map((one) =>
    one.prediction.length === 0 ? "not measured." : textOf(predictionCaption(run, data, one)),
  );
  return `Predictions there: ${words} Now: ${now}`;
}
