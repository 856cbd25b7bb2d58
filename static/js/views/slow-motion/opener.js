import { h } from "../../draw/dom.js";
import { phaseRing } from "../../draw/frames/phases.js";
import { isMoving } from "../../state/moving.js";

/**
 * The way into slow motion: the ring of its five phases, which turns while the run moves.
 * @param {Actions} actions
 */
export function createOpener(actions) {
  const element = h(
    "button",
    {
      ...{
        type: "button",
        class: "frames-opener quiet",
        "data-entry": true,
        onclick: () => actions.slow.open(),
      },
      title: "The last step in five frames (M)",
    },
    phaseRing(),
    "Slow motion",
  );
  return {
    element,
    /** @param {State} state */
    update(state) {
      element.classList.toggle("turning", isMoving(state));
    },
  };
}
