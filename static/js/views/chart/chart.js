import { createPace, PANEL_MS, setCaption } from "../../draw/caption.js";
import {
  articleLine,
  begun,
  cut,
  epochLine,
  heightLine,
  join,
  stepLine,
  trialLine,
} from "../../draw/chart/columns.js";
import { createEnvelope } from "../../draw/chart/envelope.js";
import { accuracyRange, lossRange, takesLog } from "../../draw/chart/ranges.js";
import { coloursOf, createRivalLines } from "../../draw/chart/rival.js";
import { createPane } from "../../draw/chart/uplot.js";
import { chartCaption, chartTable, heightReadout, heightTable, readout } from "../../draw/chart/words.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { NO_LOGARITHM } from "../../draw/landscape/loss-scale.js";
import { paletteOf } from "../../draw/palette.js";
import { observeSize } from "../../draw/size.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { heightWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { articleLog } from "../../state/article.js";
import { isMoving } from "../../state/moving.js";
import { createChartLegend } from "./legend.js";

/** Share of the height that the loss has, when there is an accuracy below it. */
const LOSS_SHARE = 0.62;
/** @type {import("../../draw/chart/uplot.js").Style} */
const ACCURACY = {
  ...{ name: "accuracy", corner: "bottom", padding: 12, isLog: false, hasAxis: true },
  range: accuracyRange,
};
/** Buckets for the steps' losses: two points each, about one a pixel. */
const BUCKETS = 220;
/** @type {readonly (keyof State)[]} */
const SHOWN = [
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
];

/**
 * What the view holds between two pictures.
 * @typedef {{
 *   state: State | null, width: number, height: number, hover: number | null, isLog: boolean,
 *   panes: import("../../draw/chart/uplot.js").Pane[], key: string, run: string,
 *   article: [number, number][], envelope: ReturnType<typeof createEnvelope>, rival: ReturnType<typeof createRivalLines>,
 * }} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * Loss and accuracy: each step's batch faint, each epoch bold, the article's epochs as rings.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createChart(container, actions) {
  /** @type {Shown} */
  const shown = {
    ...{ state: null, width: 0, height: 0, hover: null, isLog: false },
    ...{ panes: [], key: "", run: "", article: [] },
    ...{ envelope: createEnvelope(), rival: createRivalLines() },
  };
  const parts = build(container, actions, shown);
  const together = createPace(PANEL_MS);
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height });
    const heights = heightsOf(height, shown.panes.length);
    shown.panes.forEach((pane, place) => {
      pane.resize(width, heights[place]);
    });
    paint(parts, shown);
  });

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
      if (first || state.run !== previous.run || state.catalogue !== previous.catalogue) {
        shown.article = articleLog(state.run, state.catalogue);
      }
      parts.legend.update(state);
      setAttributes(parts.log, { "aria-pressed": String(state.logScale) });
      const show = () => {
        paint(parts, shown);
        tell(parts, shown);
      };
      together(show, isMoving(state));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @param {Shown} shown
 */
function build(container, actions, shown) {
  const log = h(
    "button",
    {
      type: "button",
      "aria-pressed": "false",
      title: "Logarithmic scale",
      onclick: () => actions.setLogScale(!shown.state?.logScale),
    },
    "log",
  );
  const panes = h("div", { class: "chart-panes", role: "img", "aria-label": "Loss and accuracy" });
  const drawing = h("div", { class: "drawing" }, panes);
  const caption = h("p", { class: "caption" }, "The curves begin with the first step.");
  const twin = createTwin("Loss and accuracy by epoch", () =>
    shown.state ? tableOf(shown.state, shown.article) : { head: [], rows: [] },
  );
  const choices = h("div", { class: "choices" }, log, twin.element);
  const heading = h("h2", {}, "Loss and accuracy");
  const legend = createChartLegend();
  container.append(h("header", {}, heading, choices), legend.element, drawing, caption);
  return { heading, log, panes, drawing, caption, twin, legend };
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function paint(parts, shown) {
  const { state } = shown;
  if (!state?.run || !state.frame || state.frame.run !== state.run.id || shown.width === 0) return;
  if (shown.run !== state.run.id) {
    shown.run = state.run.id;
    shown.envelope.clear();
  }
  const { history, frame, rival } = state;
  shown.envelope.read(history.loss, history.count, frame.total_steps, BUCKETS);
  const losses = () => [...shown.envelope.points().losses, ...shown.rival.losses(rival, frame)];
  shown.isLog = state.logScale && takesLog(losses());
  renew(parts, shown, state);
  drawLines(shown, state, frame);
  parts.panes.dataset.step = String(state.frame.step);
}

/**
 * @param {Shown} shown
 * @param {State} state
 * @param {Frame} frame
 */
function drawLines(shown, state, frame) {
  const { history } = state;
  const { isLog } = shown;
  const now = frame.step / frame.steps_per_epoch;
  const axis = { epochs: frame.total_steps / frame.steps_per_epoch, now };
  const steps = stepLine(shown.envelope.points(), frame.steps_per_epoch, isLog);
  const isSurface = isTextbook(state.run);
  const losses = isSurface ? heightLine(history.epochs, frame) : epochLine(history.epochs, "loss");
  const lines = { loss: losses, accuracy: epochLine(history.epochs, "accuracy") };
  const none = { x: [], y: [] };
  const trial = state.preview ? trialLine(state.preview, frame.steps_per_epoch, isLog) : none;
  const [loss, accuracy] = shown.panes;
  const rival = shown.rival.of(state.rival, frame, isLog);
  const own = [...cut(isSurface ? none : steps, now), ...cut(lines.loss, now)];
  const rivals = isSurface ? rival.loss.map(begun) : rival.loss;
  loss.show({ ...axis, ...join([...own, articleLine(shown.article, 0), trial, ...rivals]) });
  const shares = [none, none, ...cut(lines.accuracy, now), articleLine(shown.article, 1), none];
  accuracy?.show({ ...axis, ...join([...shares, ...rival.accuracy]) });
}

/**
 * Whether there is an accuracy that means anything: that of a regression says how often its values round to Keras's
 * yes or no, and stands in the log alone.
 * @param {State} state
 */
function hasAccuracyIn({ run, data }) {
  if (!data) return run !== null && run.accuracy !== null;
  return data.task === "classification" && Boolean(run?.config.metrics.length);
}

/**
 * @param {State} state
 * @param {[number, number][]} article
 */
function tableOf(state, article) {
  const { run, frame, history } = state;
  if (frame && isTextbook(run)) return heightTable(heightLine(history.epochs, frame));
  return chartTable(history, article, hasAccuracyIn(state));
}

/**
 * @param {number} x
 * @param {State & {frame: Frame}} state
 * @param {[number, number][]} article
 */
function readoutOf(x, state, article) {
  const { run, frame, history } = state;
  if (isTextbook(run)) return heightReadout(x, heightLine(history.epochs, frame), frame.total_steps);
  return readout(x, frame, history, article, hasAccuracyIn(state));
}

/**
 * Make the panes anew when their colours or kind have changed.
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {State} state
 */
function renew(parts, shown, state) {
  const { theme, run, rival, branches } = state;
  const { isLog } = shown;
  const hasAccuracy = hasAccuracyIn(state);
  /** @type {"step" | "epoch"} */
  const unit = isTextbook(run) ? "step" : "epoch";
  const own = branches.find(({ id }) => id === run?.id)?.number ?? 0;
  const key = [theme, isLog, hasAccuracy, unit, rival ? [own, rival.number] : ""].join(" ");
  if (key === shown.key) return;
  shown.key = key;
  for (const pane of shown.panes) pane.remove();
  const palette = paletteOf(parts.panes);
  const colours = rival ? coloursOf(palette, own, rival.number) : undefined;
  const hover = (/** @type {number | null} */ x) => {
    shown.hover = x;
    tell(parts, shown);
  };
  const styles = hasAccuracy
    ? [lossStyle(isLog, false), ACCURACY]
    : [{ ...lossStyle(isLog, true), unit, name: unit === "step" ? "f" : "loss" }];
  shown.panes = styles.map((style, place) => {
    const height = heightsOf(shown.height, styles.length)[place];
    return createPane(parts.panes, { ...style, colours }, palette, shown.width, height, hover);
  });
}

/**
 * @param {boolean} isLog
 * @param {boolean} hasAxis
 * @returns {import("../../draw/chart/uplot.js").Style}
 */
function lossStyle(isLog, hasAxis) {
  return { name: "loss", corner: "top", padding: 6, isLog, hasAxis, range: lossRange(isLog) };
}

/**
 * The heights of one or two panes in px.
 * @param {number} height
 * @param {number} count
 */
function heightsOf(height, count) {
  const loss = count === 1 ? height : Math.round(height * LOSS_SHARE);
  return [loss, height - loss];
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell({ heading, caption, panes, twin }, { state, hover, article, isLog }) {
  if (!state?.frame) return;
  const { frame, history } = state;
  const isSurface = isTextbook(state.run);
  const hasAccuracy = hasAccuracyIn(state);
  const what = isSurface ? "f(x, y)" : hasAccuracy ? "Loss and accuracy" : "Loss";
  const present = isSurface
    ? heightWords(frame)
    : chartCaption(frame, history, article.length > 0, hasAccuracy);
  setText(heading, what);
  const note = state.logScale && !isLog ? [NO_LOGARITHM] : [];
  caption.classList.toggle("micro", hover !== null);
  setCaption(
    caption,
    hover === null ? [...present, ...note] : readoutOf(hover, { ...state, frame }, article),
  );
  caption.dataset.step = String(frame.step);
  setAttributes(panes, {
    "aria-label": `${what} over the ${isSurface ? "steps" : "epochs"}. ${caption.textContent}`,
  });
  twin.refresh();
}
