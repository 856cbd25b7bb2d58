import { createPace, PANEL_MS } from "../../draw/caption.js";
import { h } from "../../draw/dom.js";
import { walkedLanes } from "../../draw/race/lanes.js";
import { quantityOf, standings } from "../../draw/race/standings.js";
import { raceTable } from "../../draw/race/words.js";
import { createTwin } from "../../draw/twin.js";
import { commandIn, KEYS } from "../../state/keys.js";
import { button } from "../buttons.js";
import { createRaceCurves } from "./curves.js";
import { createEntrants } from "./entrants.js";
import { createLegend } from "./legend.js";
import { createRaceMap } from "./map.js";
import { createRacePlayer } from "./player.js";

/** Controls that have their own use for a key. */
const OWN_KEYS = "input, select";
const OWN_SPACE = "button, a, summary";

/**
 * The dialog in which optimizers race.
 * @param {HTMLElement} container  a dialog
 * @param {RaceActions} actions
 */
export function createRace(container, actions) {
  const dialog = /** @type {HTMLDialogElement} */ (container);
  /** @type {{state: RaceState | null, drawn: RaceState | null}} */
  const held = { state: null, drawn: null };
  const together = createPace(PANEL_MS);
  const parts = build(actions);
  const twin = createTwin("The race", () => tableOf(held.state));
  lay(dialog, parts, twin.element);
  dialog.addEventListener("close", actions.pause);
  dialog.addEventListener("keydown", (event) => listen(event, actions, held.state));
  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[href^='#run=']")) dialog.close();
  });
  return {
    show: () => dialog.showModal(),
    /** @param {RaceState} state @param {RaceState} previous */
    update(state, previous) {
      held.state = state;
      held.drawn ??= previous;
      together(() => draw(/** @type {RaceState} */ (held.state)), state.playing);
    },
  };

  /** @param {RaceState} state */
  function draw(state) {
    const previous = held.drawn ?? state;
    held.drawn = state;
    dialog.classList.toggle("race-on", state.race !== null);
    for (const part of Object.values(parts)) part.update(state, previous);
    twin.refresh();
    if (state.race && state.race.id !== previous.race?.id) parts.player.play.focus();
    if (state.race) dialog.dataset.step = String(Math.max(...state.race.runs.map(({ step }) => step)));
  }
}

/** @param {RaceActions} actions */
const build = (actions) => ({
  entrants: createEntrants(actions),
  map: createRaceMap(),
  legend: createLegend(),
  curves: createRaceCurves(),
  player: createRacePlayer(actions),
});

/** @param {HTMLDialogElement} dialog @param {ReturnType<typeof build>} parts @param {HTMLElement} table */
function lay(dialog, { entrants, map, legend, curves, player }, table) {
  const close = button("Close", () => dialog.close(), { class: "pill" });
  const part = (/** @type {string} */ name, /** @type {Node[]} */ ...inside) =>
    h("section", { class: "race-part", "aria-label": name }, ...inside);
  const title = (/** @type {string} */ words) => h("h3", {}, words);
  dialog.append(
    h("header", { class: "race-head" }, h("h2", { id: "race-title" }, "Race"), close),
    h("div", { class: "race-body" }, [
      part("Who races", title("Who races"), entrants.element),
      part("From above", title("From above"), ...map.elements),
      part("Standings", h("header", {}, title("Standings"), table), ...legend.elements, curves.drawing),
    ]),
    player.element,
  );
}

/** @param {RaceState | null} state */
function tableOf(state) {
  if (!state?.race) return { head: [], rows: [] };
  const { race, order, landscape } = state;
  const lanes = landscape ? walkedLanes(landscape, race, order) : [];
  return raceTable(standings(race, order), lanes, quantityOf(race));
}

/**
 * The player's keys, where no control has its own use for them.
 * @param {KeyboardEvent} event
 * @param {RaceActions} actions
 * @param {RaceState | null} state
 */
function listen(event, actions, state) {
  const target = event.target instanceof Element ? event.target : null;
  const taken = target?.closest(event.key === " " ? `${OWN_KEYS}, ${OWN_SPACE}` : OWN_KEYS);
  if (!state?.race || taken || event.ctrlKey || event.metaKey || event.altKey) return;
  const { step, toEnd } = actions;
  /** @type {Record<string, () => void>} */
  const commands = { toggle: state.playing ? actions.pause : actions.play, step, toEnd };
  const command = commands[commandIn(KEYS.race, event) ?? ""];
  if (!command) return;
  event.preventDefault();
  command();
}
