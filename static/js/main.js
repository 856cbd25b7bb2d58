/** Put the page together: the only module that looks things up in the document. */

import { PageActions } from "./acting/actions.js";
import { KEYS, listenToKeys } from "./acting/keyboard.js";
import { Session } from "./acting/session.js";
import { Address } from "./address/address.js";
import { askAsThePageChanges } from "./asking/all.js";
import { isTextbook } from "./draw/surfaces/surface.js";
import { Modes } from "./modes.js";
import { Connection } from "./server/connection.js";
import { saidBy } from "./server/errors.js";
import { lineText, readLine } from "./state/race-line.js";
import { initialState } from "./state/state.js";
import { createStore } from "./state/store.js";
import { button } from "./views/buttons.js";
import { createChart } from "./views/chart/chart.js";
import { createLog } from "./views/chart/log.js";
import { either, oneOf } from "./views/either.js";
import { createKeysDialog } from "./views/keys.js";
import { createLandscape } from "./views/landscape/landscape.js";
import { createLesson } from "./views/lesson.js";
import { createNarration } from "./views/narration/narration.js";
import { createNetwork } from "./views/network/network.js";
import { createPosition } from "./views/network/position.js";
import { createPlayer } from "./views/player/player.js";
import { createMinima } from "./views/predictions/minima.js";
import { createPredictions } from "./views/predictions/predictions.js";
import { createSettings } from "./views/settings/settings.js";
import { createSlowMotion } from "./views/slow-motion/slow-motion.js";
import { createTools } from "./views/tools.js";
import { createWeight } from "./views/weight/weight.js";

/** A surface is a position, and a network may be in slow motion. @param {State} state */
const networkView = ({ run, slow }) => (isTextbook(run) ? 1 : slow ? 2 : 0);

const VIEWS = {
  tools: createTools,
  lesson: createLesson,
  settings: createSettings,
  network: oneOf(networkView, [createNetwork, createPosition, createSlowMotion]),
  landscape: createLandscape,
  weight: createWeight,
  predictions: either(createPredictions, createMinima),
  chart: createChart,
  log: createLog,
  player: createPlayer,
  narration: createNarration, // last, for it asks whether its words have room: a layout of all that was written
};

/** @param {string} id */
function container(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page must have an element #${id}.`);
  return element;
}

const DARK = matchMedia("(prefers-color-scheme: dark)");
const REDUCED = matchMedia("(prefers-reduced-motion: reduce)");

/** @returns {"light" | "dark"} */
const systemTheme = () => (DARK.matches ? "dark" : "light");

/** The usual one first. */
const PACES = /** @type {const} */ (["calm", "each", "off"]);

/** @returns {Pick<State, "theme" | "reducedMotion" | "narration">} */
function surroundings() {
  const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  const narration = PACES.find((pace) => pace === recalled("narration")) ?? PACES[0];
  return { theme, reducedMotion: REDUCED.matches, narration };
}

/** What was chosen before; null where nothing was, or storage is forbidden. @param {string} name */
function recalled(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remember a choice, or forget it. @param {string} name @param {string | null} value */
function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}

/** A theme that differs from the system's is remembered; the system's own is followed. @param {string} theme */
function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember("theme", theme === systemTheme() ? null : theme);
}

/** What programs that drive the page read; kept true with the drawn frame. @param {State} state */
function showData({ frame, connection, run }) {
  const data = document.body.dataset;
  if (data.mode === "guide") return; // that has a run of its own
  data.model = isTextbook(run) ? "surface" : "network";
  data.connection = connection;
  if (!frame) return;
  Object.assign(data, { run: frame.run, step: frame.step, epoch: frame.epoch, status: frame.status });
}

/**
 * Draw every view, then say that the frame is drawn.
 * @param {Store} store
 * @param {Connection} server
 * @param {PageActions} actions
 *
 */
function draw(store, server, actions) {
  const views = Object.entries(VIEWS).map(([id, create]) => create(container(id), actions));
  for (const view of views) view.update(store.get(), store.get());
  store.subscribe((state, previous) => {
    if (state.theme !== previous.theme) showTheme(state.theme);
    if (state.narration !== previous.narration) remember("narration", state.narration);
    if (state.raceLine && state.raceLine !== previous.raceLine)
      remember("race-line", lineText(state.raceLine));
    for (const view of views) update(view, state, previous);
    showData(state);
    if (state.frame && state.frame !== previous.frame) server.acknowledge(state.frame.frame);
  });
}

/** One view that fails must not take the others with it. @param {View} view @param {State} state @param {State} previous */
function update(view, state, previous) {
  try {
    view.update(state, previous);
  } catch (error) {
    reportError(error);
  }
}

/** @param {Store} store */
function followSurroundings(store) {
  REDUCED.addEventListener("change", ({ matches }) => store.set({ reducedMotion: matches }));
  DARK.addEventListener("change", () => store.set({ theme: systemTheme() }));
}

/** What the keys do in the lab. @param {PageActions} actions @param {Store} store */
function commandsOf(actions, store) {
  const toggle = () => (store.get().play.playing ? actions.pause() : actions.play());
  const toggleBackwards = () => (store.get().play.playing ? actions.pause() : actions.playBackwards());
  const { step, stepBack, epoch, toEnd, reset } = actions;
  const slowMotion = actions.slow.toggle;
  const help = createKeysDialog(container("keys"), KEYS).show;
  const bookmark = actions.bookmarks.add;
  return { toggle, toggleBackwards, step, stepBack, epoch, toEnd, reset, slowMotion, help, bookmark };
}

/** Its room is loaded when it is first wanted. Another run on screen would draw beside the race, so it pauses. @param {PageActions} actions @param {Store} store @param {Connection} server */
function offerRace(actions, store, server) {
  const load = async () => (await import("./race-room.js")).createRaceRoom(container("race"), store, server);
  const race = { loaded: /** @type {ReturnType<typeof load> | null} */ (null) };
  container("race-open").addEventListener("click", async () => {
    if (store.get().play.playing) actions.pause();
    const line = readLine(recalled("race-line") ?? "");
    if (line && !store.get().raceLine) store.set({ raceLine: line });
    race.loaded ??= load();
    (await race.loaded).open();
  });
}

/** Its dialog is loaded when it is first wanted. @param {PageActions} actions @param {Store} store @param {Connection} server */
function offerQuiz(actions, store, server) {
  const load = async () =>
    (await import("./quiz-me.js")).createQuizMe(container("quiz"), store, server, actions);
  const quiz = { loaded: /** @type {ReturnType<typeof load> | null} */ (null) };
  container("quiz-open").addEventListener("click", async () => {
    quiz.loaded ??= load();
    (await quiz.loaded).open();
  });
}

/** What there is of the lab only: out of sight in the guide. */
const LAB = ["lab", "player", "narration", "tools"];

/**
 * Build the lab, and open it at the page's address.
 * @param {Connection} server
 * @param {Map<string, Commands>} keys
 * @param {Map<string, () => void>} tells
 */
function openLab(server, keys, tells) {
  const store = createStore(initialState(surroundings()));
  const session = new Session(store, server);
  const address = new Address(store, session, server);
  const actions = new PageActions(store, session, address, server);
  draw(store, server, actions);
  askAsThePageChanges(store, server.asks);
  followSurroundings(store);
  keys.set("lab", commandsOf(actions, store));
  tells.set("lab", () => showData(store.get()));
  offerRace(actions, store, server);
  offerQuiz(actions, store, server);
  open(store, address, server);
  const leave = () => {
    if (store.get().play.playing) actions.pause();
    address.rest();
  };
  return { leave, enter: address.enter, follow: address.wake };
}

/** @param {Store} store @param {Address} address @param {Connection} server */
async function open(store, address, server) {
  try {
    store.set({ catalogue: await server.asks.catalogue() });
    await address.open();
  } catch (error) {
    store.set({ notice: `${saidBy(error)} Reload the page to try again.` });
  }
}

/** @typedef {Record<string, () => void>} Commands  what the keys do in a mode */

/** Offer the lesson at which somebody left the guide. @param {number} lesson @param {Modes} modes */
function offer(lesson, modes) {
  const element = container("guide-offer");
  element.hidden = false;
  const close = () => Object.assign(element, { hidden: true });
  const goOn = () => modes.toGuide(lesson).then(close);
  element.append(button(`Go on with step ${lesson}`, goOn), button("Not now", close, { class: "dim" }));
}

function start() {
  const server = new Connection();
  /** @type {Map<string, Commands>} */
  const keys = new Map();
  /** What tells programs of each mode's run. @type {Map<string, () => void>} */
  const tells = new Map();
  const toggle = /** @type {HTMLButtonElement} */ (container("guide-mode"));
  const modes = new Modes({
    ...{ recalled, remember, openLab: () => openLab(server, keys, tells) },
    show(mode) {
      document.body.dataset.mode = mode;
      for (const id of LAB) container(id).hidden = mode === "guide";
      container("guide").hidden = mode === "lab";
      container("guide-offer").hidden = true;
      toggle.textContent = mode === "guide" ? "Full lab" : "Guide";
      tells.get(mode)?.();
    },
    async openGuide(place, ways) {
      const { openGuide, tell } = await import("./guide.js");
      const guide = openGuide(container("guide"), server.asks, place, ways);
      keys.set("guide", guide.commands);
      tells.set("guide", () => tell(guide));
      return guide;
    },
  });
  toggle.addEventListener("click", modes.toggle);
  DARK.addEventListener("change", () => showTheme(systemTheme()));
  const names = KEYS.map(({ name }) => [name, () => keys.get(modes.mode)?.[name]?.()]);
  listenToKeys(document, Object.fromEntries(names));
  const lesson = modes.open();
  if (lesson !== null) offer(lesson, modes);
}

start();
