import { createChoices } from "../../draw/choices.js";
import { h } from "../../draw/dom.js";
import { wayOf, waysOf } from "../../state/trying/trying.js";
import { caughtUp } from "../either.js";
import { createPredictions } from "./predictions.js";

/** @type {State["predicting"][]} */
const WAYS = ["all", "map", "try"];

/** Whether a person went back to the samples, whatever was tried. @param {State} state @param {State} previous */
const hasLeft = ({ point, run, data }, previous) =>
  point === null && previous.point !== null && run === previous.run && data === previous.data;

/**
 * The predictions of all samples, and, loaded when they are first wanted, a map over two inputs and a sample of
 * one's own.
 * @type {import("../either.js").Create}
 */
export function createWays(container, actions) {
  const usual = createPredictions(container, actions, () => (now.way === "map" ? now.map : null));
  const choices = createChoices("Predictions of", WAYS, actions.setPredicting);
  const rooms = {
    map: h("div", { class: "trying", hidden: true }),
    try: h("div", { class: "trying", hidden: true }),
  };
  container.querySelector("header h2")?.after(choices.element);
  container.classList.add("trying-panel");
  container.append(rooms.map, rooms.try);
  const now = {
    way: "all",
    seen: /** @type {State | null} */ (null),
    views: /** @type {Partial<Record<string, View>>} */ ({}),
    map: /** @type {import("../trying/over.js").OverMap | null} */ (null),
    state: /** @type {State | null} */ (null),
  };

  async function load(/** @type {State} */ state) {
    const { createOver, createTrying } = await import("../trying.js");
    now.map ??= createOver(rooms.map, actions);
    now.views.map ??= caughtUp(now.map, state);
    now.views.try ??= caughtUp(createTrying(rooms.try, actions), state);
    if (now.state) now.views[now.way]?.update(now.state, now.state);
  }

  return {
    update(state, previous) {
      const way = wayOf(state);
      now.state = state;
      // The way back stands where another one is shown: the panel's own title has no room for more.
      const ways = waysOf(state);
      choices.only(way === "all" ? ways.slice(1) : ways);
      choices.show(way);
      container.dataset.way = way;
      if (way === "try" && hasLeft(state, previous)) return actions.setPredicting("all");
      if (way !== "try" && now.way === "try" && state.point) actions.sendForward(null);
      now.way = way;
      rooms.map.hidden = way !== "map";
      rooms.try.hidden = way !== "try";
      if (way === "all") {
        usual.update(state, now.seen ?? previous); // it has not seen what changed while another was shown
        now.seen = state;
        return;
      }
      if (now.views[way]) now.views[way].update(state, previous);
      else load(state);
    },
  };
}
