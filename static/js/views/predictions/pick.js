/** A click in the picture of the predictions, or the arrow keys over it, send that point forward through the network. */

import { h, setAttributes } from "../../draw/dom.js";
import { humanText } from "../../draw/human.js";
import { asTaken } from "../../state/neurons.js";

/**
 * @typedef {{left: number, top: number, width: number, height: number}} Area  px
 * @typedef {{area: Area, ends: [number, number][], data: DataSet, point: number[] | null, text: string,
 *   width: number}} Shown
 *   ends: of each input, as the network takes them; text: what the point becomes; width: px of the whole picture
 */

/** The share of an input's range that an arrow key goes, and with Shift. */
const STEP = { plain: 1 / 50, large: 1 / 10 };
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
/** Decimals of a number beyond which it is not rounded. */
const MOST_DECIMALS = 20;

/**
 * The point at shares of the inputs' ranges, in the data's own units and with the decimals that it is told with.
 * @param {number[]} shares  0 … 1, to the right and upwards
 * @param {Pick<Shown, "ends" | "data">} shown
 */
export function pointAt(shares, { ends, data }) {
  return ends.map(([low, high], k) => {
    const { offset, scale, decimals = 2 } = data.features[k];
    const share = Math.min(Math.max(shares[k], 0), 1);
    const value = offset + scale * (low + share * (high - low));
    return decimals > MOST_DECIMALS ? value : Number(value.toFixed(decimals));
  });
}

/** Where a point lies, as shares of the inputs' ranges. @param {number[]} point @param {Pick<Shown, "ends" | "data">} shown */
export const sharesOf = (point, { ends, data }) =>
  ends.map(([low, high], k) => (asTaken(data.features[k], point[k]) - low) / (high - low));

/**
 * What lies over the picture, and takes pointer and keys.
 * @param {Actions} actions
 */
export function createPick(actions) {
  const mark = h("div", { class: "predictions-point", hidden: true });
  const words = h("span", { class: "predictions-becomes small" });
  const now = { shown: /** @type {Shown | null} */ (null) };
  const element = h(
    "div",
    {
      ...{ class: "predictions-pick", role: "slider", tabindex: "0", hidden: true },
      ...{ "aria-label": "Send a point forward", "aria-valuemin": 0, "aria-valuemax": 100 },
      title: "Click: send this point forward through the network",
      onclick: (/** @type {MouseEvent} */ event) =>
        now.shown && actions.sendForward(clicked(event, now.shown)),
      onkeydown: (/** @type {KeyboardEvent} */ event) => now.shown && press(event, now.shown, actions),
    },
    mark,
  );
  mark.append(words);
  return {
    element,
    /** @param {Shown | null} shown  null where nothing can be sent forward */
    show(shown) {
      now.shown = shown;
      element.hidden = shown === null;
      if (shown) place(element, mark, words, shown);
    },
  };
}

/** @param {HTMLElement} element @param {HTMLElement} mark @param {HTMLElement} words @param {Shown} shown */
function place(element, mark, words, shown) {
  const { area, point, text, data, ends } = shown;
  for (const side of /** @type {const} */ (["left", "top", "width", "height"]))
    element.style[side] = `${area[side]}px`;
  const shares = point ? sharesOf(point, shown) : [];
  mark.hidden = point === null || !shares.every((share) => share >= 0 && share <= 1);
  mark.classList.toggle("across", ends.length === 1);
  mark.classList.toggle("left", area.left + shares[0] * area.width > shown.width / 2);
  mark.style.left = `${100 * shares[0]}%`;
  mark.style.top = ends.length === 1 ? "0" : `${100 * (1 - shares[1])}%`;
  if (words.textContent !== text) words.textContent = text;
  const told = point?.map(
    (value, k) => `${data.features[k].name} ${humanText(data.features[k], asTaken(data.features[k], value))}`,
  );
  setAttributes(element, {
    "aria-valuenow": point ? Math.round(100 * Math.min(Math.max(shares[0], 0), 1)) : 50,
    "aria-valuetext": told ? `${told.join(", ")}: ${text}` : "no point: the samples of the batch go forward",
  });
}

/** @param {MouseEvent} event @param {Shown} shown */
function clicked({ offsetX, offsetY, target, currentTarget }, shown) {
  const { area, ends } = shown;
  // A click on the mark itself counts from the mark.
  const from = target !== currentTarget && target instanceof HTMLElement ? target : null;
  const [left, top] = from ? [from.offsetLeft, from.offsetTop] : [0, 0];
  return pointAt(
    [(left + offsetX) / area.width, 1 - (top + offsetY) / area.height].slice(0, ends.length),
    shown,
  );
}

/** @param {KeyboardEvent} event @param {Shown} shown @param {Actions} actions */
function press(event, shown, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = MOVES[/** @type {keyof typeof MOVES} */ (event.key)];
  if (move) {
    const step = event.shiftKey ? STEP.large : STEP.plain;
    const shares = shown.point ? sharesOf(shown.point, shown) : shown.ends.map(() => 0.5);
    const next = shown.point ? shares.map((share, k) => share + step * move[k]) : shares;
    actions.sendForward(pointAt(next, shown));
  } else if (event.key === "Escape" && shown.point) actions.sendForward(null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
