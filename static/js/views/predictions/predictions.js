import { createPace, PANEL_MS, setCaption } from "../../draw/caption.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { answerNames } from "../../draw/human.js";
import { paletteOf } from "../../draw/palette.js";
import { createGhosts, groupsIn, pointsIn } from "../../draw/predictions/curve.js";
import { answersOf, groundOf, planCurve } from "../../draw/predictions/curve-picture.js";
import { mapArea, paintTones, toneBuffer, toneReader } from "../../draw/predictions/map.js";
import { besideMap, mapKey, mapLabels, paintMarks } from "../../draw/predictions/marks.js";
import { confusionPicture, scatterPicture } from "../../draw/predictions/table-picture.js";
import { predictionCaption, predictionTable } from "../../draw/predictions/words.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { isMoving } from "../../state/moving.js";

const SHOWN = /** @type {const} */ (["run", "frame", "data", "theme"]);
const NAMES = {
  curve: "What the network predicts along its one input, over the data",
  map: "What the network predicts over its two inputs, with the data",
  confusion: "True classes against predicted ones",
  scatter: "Predicted values against true ones",
  none: "Nothing to predict",
};

/**
 * What the view holds between two pictures.
 * @typedef {{
 *   state: State | null, width: number, height: number, palette: import("../../draw/palette.js").Palette | null,
 *   groups: import("../../draw/predictions/curve.js").Group[], marked: string, ready: Ready | null,
 * }} Shown
 * @typedef {ReturnType<typeof build>} Parts
 * @typedef {{run: Run, frame: Frame, data: DataSet, theme: string}} Ready
 */

/**
 * What the network predicts now, over the data.
 * @param {HTMLElement} container
 * @returns {View}
 */
export function createPredictions(container) {
  /** @type {Shown} */
  const shown = { state: null, width: 0, height: 0, palette: null, groups: [], marked: "", ready: null };
  const parts = build(container, shown);
  const ghosts = createGhosts();
  const together = createPace(PANEL_MS);
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height, marked: "" });
    paint(parts, shown, ghosts);
  });

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
      if (state.theme !== previous.theme) Object.assign(shown, { palette: null, marked: "" });
      if (first || state.data !== previous.data)
        Object.assign(shown, { marked: "", groups: groupsIn(state.data) });
      shown.ready = readyOf(state, shown.ready);
      if (!shown.ready) return;
      if (shown.ready.frame !== previous.frame) ghosts.remember(shown.ready.frame);
      const show = () => {
        paint(parts, shown, ghosts);
        tell(parts, shown);
      };
      together(show, isMoving(state));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Shown} shown
 */
function build(container, shown) {
  const tones = h("canvas", { "aria-hidden": "true" });
  const marks = h("canvas", { "aria-hidden": "true" });
  const svg = s("svg", { role: "img", "aria-label": "Predictions" });
  const [ground, answers] = [s("g"), s("g")];
  const drawing = h("div", { class: "drawing" }, tones, marks, svg);
  const caption = h("p", { class: "caption" }, "Predictions appear with the run.");
  const twin = createTwin("Predictions", () => {
    const { ready } = shown;
    return ready ? predictionTable(ready.data, ready.frame) : { head: [], rows: [] };
  });
  container.append(h("header", {}, h("h2", {}, "Predictions"), twin.element), drawing, caption);
  return { container, tones, marks, svg, ground, answers, drawing, caption, twin, buffer: toneBuffer() };
}

/**
 * The parts that belong together; null while one of them is still of the run before. Those of an earlier step stay
 * while the predictions are too dear to be measured in training.
 * @param {State} state
 * @param {Ready | null} before
 * @returns {Ready | null}
 */
function readyOf({ run, frame, data, theme }, before) {
  if (!run || !data || frame?.run !== run.id) return null;
  const fits = frame.prediction_kind === data.prediction.kind;
  if (fits && frame.prediction.length > 0) return { run, frame, data, theme };
  return before?.run.id === run.id && before.data === data ? { ...before, theme } : null;
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {ReturnType<typeof createGhosts>} ghosts
 */
function paint(parts, shown, ghosts) {
  const { ready } = shown;
  if (!ready || shown.width === 0) return;
  parts.drawing.dataset.step = String(ready.frame.step);
  const isMap = ready.data.prediction.kind === "map";
  parts.tones.hidden = !isMap;
  parts.marks.hidden = !isMap;
  if (isMap) paintMap(parts, shown, ready);
  else if (ready.data.prediction.kind === "curve") paintCurve(parts, shown, ready, ghosts);
  else parts.svg.replaceChildren(...tableOf(ready, shown));
}

/**
 * @param {Ready} ready
 * @param {Shown} shown
 */
function tableOf({ frame, data }, { width, height }) {
  const plan = data.prediction;
  if (plan.kind === "confusion") return confusionPicture(frame.prediction, answerNames(data), width, height);
  return plan.kind === "scatter" ? scatterPicture(plan.truth, frame.prediction, width, height) : [];
}

/**
 * A circle for each age, and the rest that no step changes, is drawn once.
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {Ready} ready
 * @param {ReturnType<typeof createGhosts>} ghosts
 */
function paintCurve({ svg, ground, answers }, shown, ready, ghosts) {
  const curve = curveOf(ready, shown, ghosts);
  if (!curve) return;
  const plan = planCurve(curve, shown.width, shown.height);
  const key = `${ready.frame.run} ${plan.ground}`;
  if (key !== shown.marked) {
    shown.marked = key;
    ground.replaceChildren(...groundOf(plan));
    svg.replaceChildren(ground, answers);
  }
  answers.replaceChildren(...answersOf(plan));
}

/**
 * @param {Ready} ready
 * @param {Shown} shown
 * @param {ReturnType<typeof createGhosts>} ghosts
 */
function curveOf({ frame, data }, { groups }, ghosts) {
  const plan = data.prediction;
  if (plan.kind !== "curve") return null;
  return {
    ...{ x: plan.x, outputs: plan.outputs, lines: plan.lines, prediction: frame.prediction, groups },
    ...{ feature: data.features[0], classes: answerNames(data), ghostsTitle: "epoch" },
    points: pointsIn(data),
    ghosts: ghosts
      .before(frame.step, frame.steps_per_epoch)
      .map(({ step, values }) => ({ name: count(step / frame.steps_per_epoch), values })),
  };
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {Ready} ready
 */
function paintMap({ container, tones, marks, svg, buffer }, shown, { frame, data, theme }) {
  const plan = data.prediction;
  if (plan.kind !== "map") return;
  shown.palette ??= paletteOf(container);
  const legend = mapKey(data.classes, shown.width);
  const area = mapArea(shown.width, shown.height, besideMap(data, plan), legend);
  const reader = toneReader(plan, frame.prediction, frame.prediction_class, data.classes.length > 0);
  paintTones(fitCanvas(tones, shown.width, shown.height), area, reader, shown.palette, buffer);
  // The samples stay where they are: they are drawn again only for other data, another size or another theme.
  const key = `${frame.run} ${theme}`;
  if (key === shown.marked) return;
  shown.marked = key;
  paintMarks(fitCanvas(marks, shown.width, shown.height), data, plan, area, shown.palette);
  svg.replaceChildren(...mapLabels(data, plan, area, legend, shown.width));
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell({ caption, svg, twin }, { state, ready }) {
  if (!ready) return;
  const isOld = ready.frame.step !== state?.frame?.step;
  const step = isOld ? ["At step ", { value: count(ready.frame.step) }, ". "] : [];
  setCaption(caption, [...step, ...predictionCaption(ready.run, ready.data, ready.frame)]);
  caption.dataset.step = String(ready.frame.step);
  setAttributes(svg, { "aria-label": `${NAMES[ready.data.prediction.kind]}. ${caption.textContent}` });
  twin.refresh();
}
