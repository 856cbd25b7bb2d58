import { LOSS } from "../../draw/frames/phases.js";
import { weightAt } from "../../draw/network/edges.js";
import { edgeOf, layersOf, neighbour } from "../../state/parameters.js";

/** Pointer and keys over the picture of a step: the neuron or weight under them is looked at, a click chooses it. */

/** @typedef {{state: State | null, picture: import("../../draw/frames/picture.js").StepPicture | null}} Shown */

/** @type {Record<string, import("../../draw/network/cursor.js").Arrow>} */
const KEYS = { ArrowUp: "ArrowUp", ArrowDown: "ArrowDown", PageUp: "ArrowLeft", PageDown: "ArrowRight" };

/**
 * The neuron above or below, through all layers, as the index of its bias.
 * @param {Parameter[]} parameters
 * @param {number} index  of one of the neuron's weights
 * @param {1 | -1} direction
 */
export function nextNeuron(parameters, index, direction) {
  const { layer, to } = edgeOf(parameters, index);
  const layers = layersOf(parameters);
  const place = to + direction;
  if (place >= 0 && place < layers[layer].units) return layers[layer].bias + place;
  const other = layers[layer + direction];
  if (!other) return layers[layer].bias + to;
  return other.bias + (direction > 0 ? 0 : other.units - 1);
}

/**
 * What a key leads to: neurons while values are shown, weights after that.
 * @param {number} phase
 * @param {Parameter[]} parameters
 * @param {number} index
 * @param {string} key  one of those above
 */
export function reached(phase, parameters, index, key) {
  const isLine = key === "ArrowUp" || key === "ArrowDown";
  if (phase <= LOSS && isLine) return nextNeuron(parameters, index, key === "ArrowUp" ? -1 : 1);
  return neighbour(parameters, index, KEYS[key]);
}

/**
 * Listen on the element that lies over the picture.
 * @param {HTMLElement} cursor
 * @param {Actions} actions
 * @param {Shown} shown  read at each event
 */
export function listenToLooks(cursor, actions, shown) {
  const under = (/** @type {MouseEvent} */ { offsetX, offsetY }) => {
    if (!shown.picture) return null;
    const { layers, columns, edges, ranking } = shown.picture.scene;
    return weightAt(layers, columns, edges, ranking, offsetX, offsetY);
  };
  cursor.addEventListener("pointermove", (event) => actions.hover(under(event)));
  cursor.addEventListener("pointerleave", () => actions.hover(null));
  cursor.addEventListener("blur", () => actions.hover(null));
  cursor.addEventListener("click", (event) => {
    const weight = under(event);
    if (weight !== null) actions.choose(weight);
  });
  cursor.addEventListener("keydown", (event) => press(event, actions, shown));
}

/**
 * @param {KeyboardEvent} event
 * @param {Actions} actions
 * @param {Shown} shown
 */
function press(event, actions, { state }) {
  if (!state?.run || !state.slow || event.ctrlKey || event.metaKey || event.altKey) return;
  const weight = state.hovered ?? state.chosen;
  if (event.key === "Enter") actions.choose(weight);
  else if (event.key in KEYS) {
    actions.hover(reached(state.slow.phase, state.run.parameters, weight, event.key));
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
