import { accuracyRange, lossRange } from "../../draw/chart/ranges.js";
import { rateHeight, rateRange, ratesOf } from "../../draw/chart/rate.js";
import { coloursOf } from "../../draw/chart/rival.js";
import { createPane } from "../../draw/chart/uplot.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { curvesOf } from "../../state/layout.js";

/** Share of the height that the loss has, when there is an accuracy below it. */
const LOSS_SHARE = 0.62;
/** @typedef {import("../../draw/chart/uplot.js").Style} Style */

const LOSS = /** @type {const} */ ({ name: "loss", corner: "top", padding: 6, hasAxis: false });
/** @type {Style} */
const ACCURACY = {
  ...{ name: "accuracy", corner: "bottom", padding: 12, isLog: false, hasAxis: true },
  range: accuracyRange,
};
/** @type {Style} */
const RATE = {
  ...{ name: "learning rate", corner: "above", padding: 20, isLog: false, hasAxis: false },
  dash: [2, 3], // the steps to come
  range: rateRange,
};

/** The chart's panes, one below the other. */
export class Panes {
  #container;
  #hover;
  /** @type {import("../../draw/chart/uplot.js").Pane[]} */
  #panes = [];
  /** What each pane draws. @type {string[]} */
  #curves = [];
  /** What the panes hang on. */
  #key = "";

  /** @param {HTMLElement} container @param {(x: number | null) => void} hover  the place under the pointer, in epochs */
  constructor(container, hover) {
    this.#container = container;
    this.#hover = hover;
  }

  /** The pane that draws a curve, if one does. @param {string} curve */
  of(curve) {
    return this.#panes[this.#curves.indexOf(curve)];
  }

  /** @param {number} width  px @param {number} height  px */
  resize(width, height) {
    const heights = heightsOf(height, this.#curves);
    this.#panes.forEach((pane, place) => {
      pane.resize(width, heights[place]);
    });
  }

  /**
   * Make the panes anew when their colours or kind have changed.
   * @param {State} state
   * @param {boolean} isLog
   * @param {Pick<import("../panel.js").Panel, "palette" | "width" | "height">} room
   */
  renew(state, isLog, room) {
    const { theme, run, rival, branches } = state;
    /** @type {("loss" | "accuracy" | "rate")[]} */
    const curves = [...curvesOf(state), ...(ratesOf(state) ? [/** @type {const} */ ("rate")] : [])];
    /** @type {"step" | "epoch"} */
    const unit = isTextbook(run) ? "step" : "epoch";
    const own = branches.find(({ id }) => id === run?.id)?.number ?? 0;
    const key = [theme, isLog, curves, unit, rival ? [own, rival.number] : ""].join(" ");
    if (key === this.#key) return;
    this.#key = key;
    for (const pane of this.#panes) pane.remove();
    const { palette, width, height } = room;
    const colours = rival ? coloursOf(palette, own, rival.number) : undefined;
    const shared = { colours, beside: {} };
    const isAlone = !curves.includes("accuracy");
    const alone = isAlone && { hasAxis: true, unit, name: unit === "step" ? "f" : "loss" };
    /** @type {Style} */
    const loss = { ...LOSS, isLog, range: lossRange(isLog), ...alone };
    const styles = curves.map((curve) => ({ loss, accuracy: ACCURACY, rate: RATE })[curve]);
    this.#curves = curves;
    const heights = heightsOf(height, curves);
    this.#panes = styles.map((style, k) =>
      createPane(this.#container, { ...style, ...shared }, palette, width, heights[k], this.#hover),
    );
  }
}

/** The heights of the panes in px. @param {number} height @param {string[]} curves */
function heightsOf(height, curves) {
  const rate = curves.includes("rate") ? rateHeight(height) : 0;
  const [above, count] = [height - rate, curves.length - (rate ? 1 : 0)];
  const loss = count === 1 ? above : Math.round(above * LOSS_SHARE);
  return count === 1 ? [above, rate] : [loss, above - loss, rate];
}
