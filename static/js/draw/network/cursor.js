import { neighbour } from "../../state/parameters.js";
import { weightAt } from "./edges.js";

/** Pointer and keys over the network: what is under them is hovered, a click or Enter chooses it. */

/** @typedef {"ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"} Arrow */
/** @typedef {{state: State | null, picture: import("./picture.js").Picture | null}} Shown */

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/**
 * Listen on the element that lies over the picture.
 * @param {HTMLElement} cursor
 * @param {Actions} actions
 * @param {Shown} shown  read at each event
 */
export function listenToCursor(cursor, actions, shown) {
  cursor.addEventListener("pointermove", (event) => actions.hover(weightUnder(event, shown)));
  cursor.addEventListener("pointerleave", () => actions.hover(null));
  cursor.addEventListener("click", (event) => {
    const weight = weightUnder(event, shown);
    if (weight !== null) actions.choose(weight);
  });
  cursor.addEventListener("focus", () => {
    if (shown.state?.frame && cursor.matches(":focus-visible")) actions.hover(shown.state.chosen);
  });
  cursor.addEventListener("blur", () => actions.hover(null));
  cursor.addEventListener("keydown", (event) => press(event, actions, shown));
}

/** @param {MouseEvent} event @param {Shown} shown */
function weightUnder(event, { picture }) {
  if (!picture) return null;
  const { layers, columns, edges, ranking } = picture.scene;
  return weightAt(layers, columns, edges, ranking, event.offsetX, event.offsetY);
}

/** @param {KeyboardEvent} event @param {Actions} actions @param {Shown} shown */
function press(event, actions, { state }) {
  if (!state?.run || event.ctrlKey || event.metaKey || event.altKey) return;
  const weight = state.hovered ?? state.chosen;
  if (ARROWS.includes(event.key)) {
    actions.hover(neighbour(state.run.parameters, weight, /** @type {Arrow} */ (event.key)));
  } else if (event.key === "Enter") {
    actions.choose(weight);
  } else {
    return;
  }
  // The same keys drive the player everywhere else.
  event.preventDefault();
  event.stopPropagation();
}
