import { lossNotes, setCaption } from "../../draw/caption.js";
import {
  articleLine,
  begun,
  cut,
  epochLine,
  heightLine,
  heldOutLine,
  join,
  stepLine,
  trialLine,
} from "../../draw/chart/columns.js";
import { createEnvelope } from "../../draw/chart/envelope.js";
import { takesLog } from "../../draw/chart/ranges.js";
import {
  limitHere,
  limitLine,
  rateCell,
  rateLine,
  rateName,
  rateReadout,
  ratesOf,
} from "../../draw/chart/rate.js";
import { createRivalLines } from "../../draw/chart/rival.js";
import { chartCaption, chartTable, heightReadout, heightTable, readout } from "../../draw/chart/words.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { NO_LOGARITHM } from "../../draw/landscape/loss-scale.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { heightWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { articleLog } from "../../state/article.js";
import { stopMarks } from "../../state/fit/stopping.js";
import { hasAccuracy } from "../../state/layout.js";
import { button } from "../buttons.js";
import { asks } from "../naming/term.js";
import { Panel } from "../panel.js";
import { createTakeaway, momentOf } from "../takeaway.js";
import { createChartLegend } from "./legend.js";
import { Panes } from "./panes.js";

/** Buckets for the steps' losses: two points each, about one a pixel. */
const BUCKETS = 220;
const NONE = { x: [], y: [] };

/** Loss and accuracy: each step's batch faint, each epoch bold, the article's epochs as rings. */
class Chart extends Panel {
  #what = h("span", {}, "Loss");
  /** The pictures' own words say it to the eye, and a longer title would leave the predictions little room. */
  #more = h("span", { class: "visually-hidden" });
  #heading = h("h2", { id: "chart-title" }, this.#what, this.#more);
  #frame = h("div", { class: "chart-panes", role: "img", "aria-label": "Loss and accuracy" });
  #legend = createChartLegend();
  #log;
  #twin = createTwin("Loss and accuracy by epoch", () => this.state && this.#table(this.state));
  /** Where the pointer is, in epochs. @type {number | null} */
  #hover = null;
  /** Whether the scale is logarithmic: as was asked, where that can be. */
  #isLog = false;
  #panes = new Panes(this.#frame, (x) => {
    this.#hover = x;
    this.tell();
  });
  /** @type {[number, number][]} */
  #article = [];
  #run = "";
  #envelope = createEnvelope();
  #rival = createRivalLines();

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super([
      "run",
      "frame",
      "history",
      "data",
      "catalogue",
      "theme",
      "logScale",
      "preview",
      "rival",
      "branches",
      "rates",
      "curvature",
      "layout",
      "evidence",
    ]);
    const turn = () => actions.setLogScale(!this.state?.logScale);
    this.#log = button("log", turn, { "aria-pressed": "false", title: "Logarithmic scale" });
    this.drawing.append(this.#frame);
    this.caption.append("The curves begin with the first step.");
    const takeaway = createTakeaway("Save the chart", () => this.#scene());
    const choices = h("div", { class: "choices" }, this.#log, this.#twin.element, takeaway);
    const head = h("header", {}, this.#heading, asks("chart", "Loss"), choices);
    container.append(head, this.#legend.element, this.drawing, this.caption);
  }

  resized() {
    this.#panes.resize(this.width, this.height);
  }

  /** @param {State} state @param {State} previous @param {boolean} first */
  change(state, previous, first) {
    if (first || state.run !== previous.run || state.catalogue !== previous.catalogue) {
      this.#article = articleLog(state.run, state.catalogue);
    }
    this.#legend.update(state);
    setAttributes(this.#log, { "aria-pressed": String(state.logScale) });
  }

  paint() {
    const { state } = this;
    if (!state?.run || !state.frame || state.frame.run !== state.run.id || this.width === 0) return;
    if (this.#run !== state.run.id) {
      this.#run = state.run.id;
      this.#envelope.clear();
    }
    const { history, frame, rival } = state;
    this.#envelope.read(history.loss, history.count, frame.total_steps, BUCKETS);
    const losses = () => [...this.#envelope.points().losses, ...this.#rival.losses(rival, frame)];
    this.#isLog = state.logScale && takesLog(losses());
    this.#panes.renew(state, this.#isLog, this);
    this.#drawLines(state, frame);
    this.#frame.dataset.step = String(frame.step);
  }

  /** @param {State} state @param {Frame} frame */
  #drawLines({ run, history, preview, rival: other }, frame) {
    const isLog = this.#isLog;
    const isSurface = isTextbook(run);
    const { steps_per_epoch: perEpoch, total_steps: total } = frame;
    const now = frame.step / perEpoch;
    const axis = { epochs: total / perEpoch, now, marks: stopMarks(frame.stopped) };
    const steps = isSurface ? NONE : stepLine(this.#envelope.points(), perEpoch, isLog);
    const losses = isSurface ? heightLine(history.epochs, frame) : epochLine(history.epochs, "loss");
    const trial = preview ? trialLine(preview, perEpoch, isLog) : NONE;
    const [loss, accuracy] = ["loss", "accuracy"].map((name) => this.#panes.of(name));
    const rival = this.#rival.of(other, frame, isLog);
    const rivals = isSurface ? rival.loss.map(begun) : rival.loss;
    const own = [...cut(steps, now), ...cut(losses, now), articleLine(this.#article, 0)];
    const held = isSurface ? NONE : heldOutLine(history.epochs, "val_loss");
    loss?.show({ ...axis, ...join([...own, trial, ...rivals, ...cut(held, now)]) });
    const shares = [...cut(epochLine(history.epochs, "accuracy"), now), articleLine(this.#article, 1)];
    const right = cut(heldOutLine(history.epochs, "val_accuracy"), now);
    accuracy?.show({ ...axis, ...join([NONE, NONE, ...shares, NONE, ...rival.accuracy, ...right]) });
    this.#drawRate(axis, frame);
  }

  /** @param {{epochs: number, now: number}} axis @param {Frame} frame */
  #drawRate(axis, { steps_per_epoch: perEpoch, learning_rate: rate }) {
    const { state } = this;
    const rates = state && ratesOf(state);
    const pane = this.#panes.of("rate");
    if (!rates || !pane) return;
    const limit = limitHere(state);
    const [walked, ahead] = cut(rateLine(rates, perEpoch), axis.now);
    const rings = limitLine(limit, axis.now, rates);
    pane.show({
      ...axis,
      name: rateName(rate, limit, rings.x.length > 0),
      ...join([NONE, NONE, walked, NONE, rings, ahead, NONE, NONE, NONE, NONE]),
    });
  }

  /** What is on screen, to be taken along. @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state } = this;
    if (!state?.run || !state.frame) return null;
    const { run, frame, history } = state;
    const [isSurface, perEpoch] = [isTextbook(run), frame.steps_per_epoch];
    const curves = {
      steps: isSurface ? NONE : stepLine(this.#envelope.points(), perEpoch, this.#isLog),
      loss: isSurface ? heightLine(history.epochs, frame) : epochLine(history.epochs, "loss"),
      accuracy: hasAccuracy(state) ? epochLine(history.epochs, "accuracy") : null,
      article: articleLine(this.#article, 0),
      articleAccuracy: articleLine(this.#article, 1),
      heldOut: heldOutLine(history.epochs, "val_loss"),
      heldOutAccuracy: heldOutLine(history.epochs, "val_accuracy"),
      ...{ end: frame.total_steps / perEpoch, now: frame.step / perEpoch, isLog: this.#isLog },
      ...(isSurface ? { unit: "steps", quantity: "f(x, y)" } : { unit: "epochs", quantity: "Loss" }),
    };
    return { part: "chart", curves, moment: momentOf({ ...state, run, frame }) };
  }

  /** @param {State} state */
  #table(state) {
    const { run, frame, history } = state;
    if (frame && isTextbook(run)) return heightTable(heightLine(history.epochs, frame));
    const [rates, perEpoch] = [ratesOf(state), frame?.steps_per_epoch ?? 1];
    const rateAt = rates && ((/** @type {number} */ epoch) => rateCell(rates, epoch * perEpoch));
    return chartTable(history, this.#article, hasAccuracy(state), rateAt);
  }

  /** The learning rate under the pointer, where it changes. @param {number} x  in epochs */
  #rateAt(x) {
    const { state } = this;
    const rates = state && ratesOf(state);
    if (!rates || !state.frame) return [];
    const { steps_per_epoch: perEpoch, total_steps: total } = state.frame;
    return rateReadout(rates, Math.min(Math.max(Math.round(x * perEpoch), 1), total));
  }

  tell() {
    const { state, caption } = this;
    if (!state?.frame) return;
    const { frame, history, run, data, logScale } = state;
    const hover = this.#hover;
    const isSurface = isTextbook(run);
    const isJudged = hasAccuracy(state);
    setText(this.#what, isSurface ? "f(x, y)" : "Loss");
    setText(this.#more, !isSurface && isJudged ? " and accuracy" : "");
    caption.classList.toggle("micro", hover !== null);
    if (hover === null) {
      const told = () => chartCaption(frame, history, this.#article.length > 0, isJudged, data?.held_out);
      const words = isSurface ? heightWords(frame) : told();
      const notes = lossNotes(run, frame.step, Boolean(data?.held_out));
      setCaption(caption, [...words, ...notes, ...(logScale && !this.#isLog ? [NO_LOGARITHM] : [])]);
    } else {
      const words = isSurface
        ? heightReadout(hover, heightLine(history.epochs, frame), frame.total_steps, history.count)
        : readout(hover, frame, history, this.#article, isJudged);
      setCaption(caption, [...words, ...this.#rateAt(hover)]);
    }
    caption.dataset.step = String(frame.step);
    const [title, unit] = [this.#heading.textContent, isSurface ? "step" : "epoch"];
    setAttributes(this.#frame, { "aria-label": `${title} over the ${unit}s. ${caption.textContent}` });
    this.#twin.refresh(`${title} by ${unit}`);
  }
}

/** @type {import("../either.js").Create} */
export const createChart = (container, actions) => new Chart(container, actions);
