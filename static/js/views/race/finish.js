import { createChoices } from "../../draw/choices.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, plain, short } from "../../draw/format.js";
import { lineAt, lineTrack, placeOfLine } from "../../draw/race/line-track.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { button } from "../buttons.js";

const RULES = /** @type {const} */ ({ "first under": "first", "stays under": "stays" });
const NAMES = /** @type {(keyof typeof RULES)[]} */ (Object.keys(RULES));

/** The finish line: a loss, and what counts as arriving there. @param {RaceActions} actions */
export function createFinish(actions) {
  const held = { result: /** @type {RaceResultAnswer | null} */ (null), dragged: false };
  const name = h("label", { for: "race-line" });
  const value = h("output", { class: "race-line-value figure", for: "race-line" });
  const slider = h("input", {
    ...{ id: "race-line", type: "range", class: "slider", min: 0, max: 1, step: 0.001 },
    oninput: () => move(),
    onchange: () => Object.assign(held, { dragged: false }),
  });
  const [low, high] = [h("span", {}), h("span", {})];
  const choices = createChoices("What counts", NAMES, (name) => actions.setLine({ rule: RULES[name] }));
  const kept = h("p", { class: "race-kept" });
  const usual = button("", () => actions.setLine({ finish: held.result?.usual ?? null }), {
    class: "race-link",
  });
  const element = h("section", { class: "race-finish", "aria-label": "Finish line" }, [
    h("h3", {}, "Finish line"),
    h("div", { class: "race-line-row" }, name, value),
    slider,
    h("div", { class: "race-line-ends", "aria-hidden": "true" }, low, high),
    choices.element,
    ...[kept, usual],
  ]);

  function move() {
    if (!held.result) return;
    held.dragged = true;
    const finish = lineAt(lineTrack(held.result), Number(slider.value));
    show(finish, held.result);
    actions.setLine({ finish });
  }

  /** @param {number} finish @param {RaceResultAnswer} result */
  function show(finish, result) {
    const track = lineTrack(result);
    const place = placeOfLine(track, finish);
    if (!held.dragged) slider.value = String(place);
    slider.style.setProperty("--filled", `${100 * Number(slider.value)}%`);
    setAttributes(slider, { "aria-valuetext": plain(finish) });
    setText(value, plain(finish));
    setText(low, short(track.low, 2));
    setText(high, short(track.high, 2));
  }

  /** @param {RaceState} state */
  function update({ race, result, line, editing }) {
    held.result = result;
    element.hidden = result === null || editing;
    if (!race || !result) return;
    setText(name, quantityOf(race.runs) === "loss" ? "a loss of" : "f at");
    show(line.finish ?? result.usual ?? 0, result);
    choices.show(NAMES.find((name) => RULES[name] === line.rule) ?? NAMES[0]);
    const often = result.every > 1 ? ` The loss is measured every ${count(result.every)} steps.` : "";
    const isKept = line.finish !== null;
    setText(
      kept,
      `${isKept ? "Kept for every race, until you move it." : "Chosen so that all who learn come under it."}${often}`,
    );
    usual.hidden = !isKept || result.usual === line.finish;
    setText(usual, `Take ${plain(result.usual ?? 0)}, which all who learn reach`);
  }
  return { element, update };
}
