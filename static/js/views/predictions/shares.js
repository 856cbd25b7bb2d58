import { createChoices } from "../../draw/choices.js";
import { h, setAttributes } from "../../draw/dom.js";
import { holdsOut, shareOf } from "../../state/share.js";
import { button } from "../buttons.js";
import { caughtUp } from "../either.js";

/** @type {Record<Share, string>} */
const NAMES = { trained_on: "trained on", held_out: "held out" };

/**
 * Of which samples the predictions are, where some are held out; and those that are furthest off, in a list that is
 * loaded when it is first opened.
 * @param {Actions} actions
 */
export function createShares(actions) {
  const choices = createChoices("Samples", Object.values(NAMES), (name) =>
    actions.setShare(name === NAMES.held_out ? "held_out" : "trained_on"),
  );
  const worst = button("worst", () => actions.listWorst(!now.state?.worstOpen), {
    ...{ class: "predictions-worst-button dim", "aria-expanded": "false" },
    title: "The samples with the largest losses",
  });
  const list = h("div", { class: "predictions-worst", hidden: true });
  const now = { state: /** @type {State | null} */ (null), view: /** @type {View | null} */ (null) };

  async function load(/** @type {State} */ state) {
    const { createWorst } = await import("./worst.js");
    now.view ??= caughtUp(createWorst(list, actions), state);
    if (now.state) now.view.update(now.state, now.state);
  }

  return {
    element: h("div", { class: "predictions-shares" }, choices.element, worst),
    list,
    /** @param {State} state */
    show(state) {
      const previous = now.state ?? state;
      now.state = state;
      const offered = holdsOut(state.run);
      choices.element.parentElement?.toggleAttribute("hidden", !offered);
      choices.show(NAMES[shareOf(state)]);
      list.hidden = !offered || !state.worstOpen;
      setAttributes(worst, { "aria-expanded": String(!list.hidden) });
      if (list.hidden) return;
      if (now.view) now.view.update(state, previous);
      else load(state);
    },
  };
}
