import { lanesOf } from "../../draw/branches/lanes.js";
import { isDashed, tokenOf } from "../../draw/branches/letters.js";
import { presentBranches } from "../../draw/branches/present.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { observeSize } from "../../draw/size.js";
import { createRows } from "../rows.js";

/** @typedef {import("../../draw/branches/lanes.js").Lane} Lane */

/**
 * The branches of a run over its timeline: a line each, which leaves its parent's where it was forked. Nothing is shown
 * of a run that has none.
 * @param {Actions} actions
 */
export function createLanes(actions) {
  const now = h("div", { class: "lanes-now", "aria-hidden": "true" });
  const list = h("ol", { class: "lanes", "aria-label": "Branches", hidden: true });
  const element = h("div", { class: "lanes-frame", hidden: true }, list, now);
  const rows = createRows(list, (/** @type {Lane} */ { id }) => createLane(id, actions));

  /** The lane of the run on screen is in sight, however few have room. */
  const reach = () => list.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest" });
  observeSize(list, reach);

  /** @param {State} state */
  function show(state) {
    const { branches, run } = state;
    const many = branches.length > 1 && run !== null;
    element.hidden = list.hidden = !many;
    const lanes = many ? lanesOf(presentBranches(state), run.id) : [];
    rows.show(lanes);
    reach();
  }

  /** Let the lane of the run on screen grow with it. @param {State} state */
  function grow(state) {
    const lane = lanesOf(presentBranches(state), state.run?.id ?? "").find(({ shown }) => shown);
    if (lane) rows.at(lane.id)?.show(lane);
  }

  return {
    element,
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      const { branches, run, frame } = state;
      if (branches !== previous.branches || run !== previous.run || state === previous) show(state);
      else if (state.history !== previous.history && branches.length > 1) grow(state);
      if (frame) now.style.setProperty("--now", String(frame.step / frame.total_steps));
    },
  };
}

/** @param {string} id @param {Actions} actions */
function createLane(id, actions) {
  const letter = h("span", { class: "branch-letter" });
  const name = h("span", { class: "lane-name" });
  const label = h("span", { class: "lane-label" }, letter, " ", name);
  const parts = ["lane-stem", "lane-end", "lane-line"].map((kind) => h("span", { class: kind }));
  const press = () => actions.branches.show(id);
  const button = h("button", { type: "button", class: "lane", onclick: press }, parts, label);
  return {
    element: h("li", {}, button),
    /** @param {Lane} lane */
    show(lane) {
      const { style, classList } = button;
      style.setProperty("--colour", `var(${tokenOf(lane.number)})`);
      for (const place of /** @type {const} */ (["from", "to", "end", "rise"])) {
        style.setProperty(`--${place}`, String(lane[place]));
      }
      classList.toggle("dashed", isDashed(lane.number));
      classList.toggle("late", lane.late);
      setText(letter, lane.letter);
      setText(name, lane.name);
      setAttributes(button, {
        "aria-label": lane.says,
        "aria-current": lane.shown ? "true" : null,
        title: lane.shown ? null : `Go to ${lane.letter}`,
      });
    },
  };
}
