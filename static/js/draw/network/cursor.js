import { neighbour } from "../../state/parameters.js";
import { h } from "../dom.js";
import { isOnNeuron, weightAt } from "./edges.js";

/** Pointer and keys over the network: what is under them is hovered, a click or Enter chooses it. */

/** @typedef {"ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"} Arrow */
/**
 * startAt: the weight at which the keys begin, if not at the chosen one.
 * @typedef {{state: State | null, picture: {scene: import("./painter.js").Scene} | null,
 *   startAt?: (state: State) => number}} Shown
 */
/**
 * The weight that a key leads to from another; null where it leads nowhere.
 * @typedef {(key: string, index: number, state: State & {run: Run}) => number | null} Reach
 */

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** @type {Reach} */
const byArrow = (key, index, { run }) =>
  ARROWS.includes(key) ? neighbour(run.parameters, index, /** @type {Arrow} */ (key)) : null;

/**
 * The element that lies over the picture.
 * @param {string} name  what one moves over
 * @param {Actions} actions
 * @param {Shown} shown  read at each event
 * @param {Reach} [reach]
 */
export function createCursor(name, actions, shown, reach = byArrow) {
  const cursor = h("div", {
    ...{ class: "network-cursor", role: "slider", tabindex: "0", "aria-label": name },
    ...{ "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0, "aria-orientation": "vertical" },
    onpointermove: (/** @type {MouseEvent} */ event) => actions.hover(weightUnder(event, shown)),
    onpointerleave: () => actions.hover(null),
    onclick: (/** @type {MouseEvent} */ event) => {
      const weight = weightUnder(event, shown);
      if (weight !== null) actions.pick(weight, isOverNeuron(event, shown));
    },
    onfocus: () => {
      const { state } = shown;
      if (state?.frame && cursor.matches(":focus-visible"))
        actions.hover(shown.startAt?.(state) ?? state.chosen);
    },
    onblur: () => actions.hover(null),
    onkeydown: (/** @type {KeyboardEvent} */ event) => press(event, actions, shown, reach),
  });
  return cursor;
}

/** @param {MouseEvent} event @param {Shown} shown */
function weightUnder(event, { picture }) {
  if (!picture) return null;
  return weightAt(picture.scene, event.offsetX, event.offsetY);
}

/** @param {MouseEvent} event @param {Shown} shown */
const isOverNeuron = ({ offsetX, offsetY }, { picture }) =>
  picture !== null && isOnNeuron(picture.scene, offsetX, offsetY);

/** @param {KeyboardEvent} event @param {Actions} actions @param {Shown} shown @param {Reach} reach */
function press(event, actions, { state }, reach) {
  if (!state?.run || event.ctrlKey || event.metaKey || event.altKey) return;
  const weight = state.hovered ?? state.chosen;
  const next = reach(event.key, weight, { ...state, run: state.run });
  if (next !== null) actions.hover(next);
  else if (event.key === "Enter") actions.pick(weight);
  else return;
  // The same keys drive the player everywhere else.
  event.preventDefault();
  event.stopPropagation();
}
