import { createPace, PANEL_MS } from "../../draw/caption.js";
import { h, setText } from "../../draw/dom.js";
import { walkedLanes } from "../../draw/race/lanes.js";
import { isOver, standings } from "../../draw/race/standings.js";
import { baseWords, raceTable } from "../../draw/race/words.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { createTwin } from "../../draw/twin.js";
import { commandIn, KEYS } from "../../state/keys.js";
import { button } from "../buttons.js";
import { createRaceCurves } from "./curves.js";
import { createEntrants } from "./entrants.js";
import { createField } from "./field.js";
import { createFinish } from "./finish.js";
import { createGround } from "./ground.js";
import { createHeadline } from "./headline.js";
import { createRaceLaps } from "./laps.js";
import { createRaceMap } from "./map.js";
import { createRacePlayer } from "./player.js";
import { createRaceSurface } from "./surface.js";

/** Controls that have their own use for all keys, for those that move a slider, and for Space. */
const OWN_KEYS = 'input:not([type="range"]), select';
const SLIDER = 'input[type="range"]';
const OWN_SPACE = "button, a, summary";

/**
 * The room in which optimizers race.
 * @param {HTMLElement} container  a dialog
 * @param {RaceActions} actions
 */
export function createRace(container, actions) {
  const dialog = /** @type {HTMLDialogElement} */ (container);
  /** @type {{state: RaceState | null, drawn: RaceState | null}} */
  const held = { state: null, drawn: null };
  const together = createPace(PANEL_MS / 2);
  const parts = build(actions);
  const twin = createTwin("The race", () => tableOf(held.state));
  const base = h("p", { class: "race-base" });
  lay(dialog, parts, base, twin.element);
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
    if (state.base) setText(base, baseWords(state.base));
    for (const part of Object.values(parts)) part.update(state);
    twin.refresh();
    if (state.race && state.race.id !== previous.race?.id) parts.player.play.focus();
    Object.assign(dialog.dataset, { step: String(Math.floor(state.step)), state: stateOf(state) });
  }
}

/** What programs that drive the page read. @param {RaceState} state */
function stateOf(state) {
  if (!state.race) return "ready";
  if (!state.result || !state.landscape) return "computing";
  return isOver(state) ? "ended" : "replay";
}

/** @param {RaceActions} actions */
function build(actions) {
  const ground = createGround();
  return {
    headline: createHeadline(),
    entrants: createEntrants(actions),
    field: createField(actions),
    finish: createFinish(actions),
    map: createRaceMap(ground),
    surface: createRaceSurface(ground),
    laps: createRaceLaps(),
    curves: createRaceCurves(),
    player: createRacePlayer(actions),
  };
}

/** @param {HTMLDialogElement} dialog @param {ReturnType<typeof build>} parts @param {Node} base @param {HTMLElement} table */
function lay(dialog, parts, base, table) {
  const { headline, entrants, field, finish, map, surface, laps, curves, player } = parts;
  const close = button("Close", () => dialog.close(), { class: "pill" });
  const part = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {Node[]} */ ...inside) =>
    h("section", { class: `race-part race-part-${kind}`, "aria-label": name }, ...inside);
  const title = (/** @type {string} */ words, aside = "") =>
    h("h3", {}, `${words} `, h("span", { class: "race-aside" }, aside));
  dialog.append(
    h("header", { class: "race-head" }, h("h2", { id: "race-title" }, "Race"), base, close),
    headline.element,
    h("div", { class: "race-body" }, [
      part("side", "Who races", title("Who races"), entrants.element, field.element, finish.element),
      part("map", "From above", title("From above", "dark is low"), map.drawing, map.caption),
      part("surface", "On the surface", title("On the surface"), surface.drawing, surface.caption),
      part("laps", "Laps", laps.title, laps.drawing),
      part("loss", "Courses", h("header", {}, curves.title, table), curves.drawing),
    ]),
    player.element,
  );
}

/** @param {RaceState | null} state */
function tableOf(state) {
  if (!state?.race) return null;
  const { race, landscape } = state;
  const lanes = landscape ? walkedLanes({ ...state, landscape }) : [];
  return raceTable(standings(state), lanes, quantityOf(race.runs));
}

/**
 * The player's keys, where no control has its own use for them.
 * @param {KeyboardEvent} event
 * @param {RaceActions} actions
 * @param {RaceState | null} state
 */
function listen(event, actions, state) {
  const target = event.target instanceof Element ? event.target : null;
  const taken = target?.closest(`${OWN_KEYS}, ${event.key === " " ? OWN_SPACE : SLIDER}`);
  if (!state?.race || taken || event.ctrlKey || event.metaKey || event.altKey) return;
  const { step, stepBack, toStart, toEnd } = actions;
  /** @type {Record<string, () => void>} */
  const commands = {
    ...{ toggle: state.playing ? actions.pause : actions.play, step, stepBack },
    ...{ reset: toStart, toEnd },
  };
  const command = commands[commandIn(KEYS.race, event) ?? ""];
  if (!command) return;
  event.preventDefault();
  command();
}
