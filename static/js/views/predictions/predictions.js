import { offWords, setCaption } from "../../draw/caption.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { answerNames, targetValue } from "../../draw/human.js";
import { createGhosts, groupsIn, pointsIn } from "../../draw/predictions/curve.js";
import { answersOf, backgroundOf, planCurve } from "../../draw/predictions/curve-picture.js";
import { mapArea, paintTones, toneBuffer, toneReader } from "../../draw/predictions/map.js";
import { besideMap, classKey, mapLabels, paintMarks } from "../../draw/predictions/marks.js";
import { predictionTable } from "../../draw/predictions/table.js";
import { confusionPicture, scatterPicture } from "../../draw/predictions/table-picture.js";
import { becomesText, predictionCaption } from "../../draw/predictions/words.js";
import { worstWords } from "../../draw/predictions/worst.js";
import { fitCanvas } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { seenIn } from "../../state/neurons.js";
import { heldOutData, heldOutReady, shareOf } from "../../state/share.js";
import { asks } from "../naming/term.js";
import { Panel } from "../panel.js";
import { createTakeaway, momentOf } from "../takeaway.js";
import { createPick } from "./pick.js";
import { createShares } from "./shares.js";
import { drawnOf } from "./taken.js";

const NAMES = {
  curve: "What the network predicts along its one input, over the data",
  map: "What the network predicts over its two inputs, with the data",
  confusion: "True classes against predicted ones",
  scatter: "Predicted values against true ones",
  none: "Nothing to predict",
};

/** @typedef {{run: Run, frame: Frame, data: DataSet, theme: string}} Ready */
/** @typedef {() => {scene: () => import("../takeaway.js").Scene | null} | null} Elsewhere  what is shown in its place */

/** What the network predicts now, over the data. */
class Predictions extends Panel {
  #tones = h("canvas", { "aria-hidden": "true" });
  #marks = h("canvas", { "aria-hidden": "true" });
  #svg = s("svg", { role: "img", "aria-label": "Predictions" });
  #background = s("g");
  #answers = s("g");
  #twin = createTwin(
    "Predictions",
    () => this.#ready && predictionTable(this.#ready.data, this.#ready.frame),
  );
  #ghosts = createGhosts();
  #buffer = toneBuffer();
  /** @type {import("../../draw/predictions/curve.js").Group[]} */
  #groups = [];
  /** What the marks, or the curve's background, stand for. */
  #marked = "";
  /** @type {Ready | null} */
  #ready = null;

  #pick;
  #shares;
  #memory = heldOutData();

  /** @param {HTMLElement} container @param {Actions} actions @param {Elsewhere} elsewhere */
  constructor(container, actions, elsewhere) {
    super(["run", "frame", "data", "theme", "point", "sent", "share", "heldOut", "outcomes", "worstOpen"]);
    this.#shares = createShares(actions);
    this.#pick = createPick(actions);
    this.caption.append("Predictions appear with the run.");
    this.drawing.append(this.#tones, this.#marks, this.#svg, this.#pick.element);
    const head = h(
      "header",
      {},
      h("h2", { id: "predictions-title" }, "Predictions"),
      asks("predictions", "Predictions"),
      this.#twin.element,
      createTakeaway(
        "Save the predictions",
        () => (elsewhere() ? elsewhere()?.scene() : this.#scene()) ?? null,
      ),
    );
    container.append(head, this.drawing, this.#shares.list, this.#shares.element, this.caption);
  }

  resized() {
    this.#marked = "";
  }

  /** @param {State} state @param {State} previous @param {boolean} first */
  change(state, previous, first) {
    const before = this.#ready;
    this.#ready = this.#readyOf(state);
    const isOther = first || this.#ready?.data !== before?.data;
    if (isOther || state.theme !== previous.theme) this.#marked = "";
    if (isOther) this.#groups = groupsIn(this.#ready?.data ?? null);
    this.#shares.show(state);
    this.drawing.hidden = state.worstOpen && !this.#shares.list.hidden;
    if (this.#ready && this.#ready.frame !== previous.frame) this.#ghosts.remember(this.#ready.frame);
  }

  /** @param {State} state */
  #readyOf(state) {
    if (shareOf(state) === "trained_on") return readyOf(state, this.#ready?.data.share ? null : this.#ready);
    return heldOutReady(state, this.#memory(state), this.#ready);
  }

  paint() {
    const ready = this.#ready;
    if (!ready || this.width === 0) return;
    const { kind } = ready.data.prediction;
    Object.assign(this.drawing.dataset, { step: String(ready.frame.step), kind });
    this.#tones.hidden = this.#marks.hidden = kind !== "map";
    if (kind === "map") this.#paintMap(ready);
    else if (kind === "curve") this.#paintCurve(ready);
    else this.#showTable(ready);
  }

  /** @param {Ready} ready */
  #showTable(ready) {
    this.#pick.show(null);
    this.#svg.replaceChildren(...this.#table(ready));
  }

  /**
   * Where a point can be sent forward from, and the one that is.
   * @param {Ready} ready
   * @param {import("./pick.js").Area} area
   * @param {[number, number][]} ends
   */
  #offer({ data, run }, area, ends) {
    const { state } = this;
    const point = state?.point?.length === ends.length ? state.point : null;
    const text = state && point ? becomesText(run, data, seenIn(state)?.output ?? []) : "";
    this.#pick.show({ area, ends, data, point, text, width: this.width });
  }

  /** @param {Ready} ready */
  #table({ frame, data }) {
    const { width, height } = this;
    const plan = data.prediction;
    if (plan.kind === "confusion")
      return confusionPicture(frame.prediction, answerNames(data), width, height);
    return plan.kind === "scatter" ? scatterPicture(data, plan.truth, frame.prediction, width, height) : [];
  }

  /** A circle for each age, and the rest that no step changes, is drawn once. @param {Ready} ready */
  #paintCurve(ready) {
    const curve = this.#curveOf(ready);
    if (!curve) return;
    const plan = planCurve(curve, this.width, this.height);
    if (this.#mark(`${ready.frame.run} ${plan.background}`)) {
      this.#background.replaceChildren(...backgroundOf(plan));
      this.#svg.replaceChildren(this.#background, this.#answers);
    }
    this.#answers.replaceChildren(...answersOf(plan));
    const { left, right, top, bottom } = plan.box;
    const area = { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
    this.#offer(ready, area, [[curve.x[0], curve.x[curve.x.length - 1]]]);
  }

  /** @param {Ready} ready */
  #curveOf({ frame, data }) {
    const plan = data.prediction;
    if (plan.kind !== "curve") return null;
    const { x, outputs, lines } = plan;
    const ghosts = this.#ghosts.before(frame.step, frame.steps_per_epoch);
    const own = (/** @type {Float32Array} */ all) =>
      data.target ? all.map((y) => targetValue(data, y)) : all;
    return {
      ...{ x, outputs, lines, groups: this.#groups, points: pointsIn(data) },
      prediction: own(frame.prediction),
      ...{ feature: data.features[0], classes: answerNames(data), ghostsTitle: "epoch" },
      ghosts: ghosts.map(({ step, values }) => ({
        name: count(step / frame.steps_per_epoch),
        values: own(values),
      })),
    };
  }

  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state } = this;
    const ready = this.#ready;
    const drawn = ready && drawnOf(ready, this.#curveOf(ready));
    if (!state || !ready || !drawn) return null;
    const title = ready.data.share ? "Predictions of what is held out" : "Predictions";
    const lines = { title, holder: this.drawing, ...drawn };
    return { part: "predictions", lines, moment: momentOf({ ...state, run: ready.run, frame: ready.frame }) };
  }

  /** @param {Ready} ready */
  #paintMap(ready) {
    const { frame, data, theme } = ready;
    const { width, height, palette } = this;
    const plan = data.prediction;
    if (plan.kind !== "map") return;
    const legend = classKey(answerNames(data), width);
    const area = mapArea(width, height, besideMap(data, plan), legend);
    const reader = toneReader(plan, frame.prediction, frame.prediction_class, data.classes.length > 0);
    this.#offer(ready, area, [plan.x, plan.y]);
    paintTones(fitCanvas(this.#tones, width, height), area, reader, palette, this.#buffer);
    // The samples stay where they are: they are drawn again only for other data, another size or another theme.
    if (!this.#mark(`${frame.run} ${theme}`)) return;
    paintMarks(fitCanvas(this.#marks, width, height), data, plan, area, palette);
    this.#svg.replaceChildren(...mapLabels(data, plan, area, legend, width));
  }

  /** Whether what no step changes is to be drawn anew. @param {string} key */
  #mark(key) {
    const isOther = key !== this.#marked;
    this.#marked = key;
    return isOther;
  }

  tell() {
    const { caption, state } = this;
    const ready = this.#ready;
    if (!ready) return;
    if (this.drawing.hidden) return this.#tellWorst();
    const isOld = ready.frame.step !== state?.frame?.step;
    const step = isOld ? ["At step ", { value: count(ready.frame.step) }, ". "] : [];
    const words = predictionCaption(ready.run, ready.data, ready.frame);
    setCaption(caption, [...step, ...words, ...offWords(ready.run)]);
    caption.dataset.step = String(ready.frame.step);
    const name = NAMES[ready.data.prediction.kind];
    setAttributes(this.#svg, { "aria-label": `${name}. ${caption.textContent}` });
    this.#twin.refresh();
  }

  /** The picture is hidden by the list of the worst. */
  #tellWorst() {
    const { state, caption } = this;
    if (state?.data && state.outcomes) setCaption(caption, worstWords(state.data, state.outcomes, state.run));
  }
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

/** @param {HTMLElement} container @param {Actions} actions @param {Elsewhere} elsewhere @returns {View} */
export const createPredictions = (container, actions, elsewhere) =>
  new Predictions(container, actions, elsewhere);
