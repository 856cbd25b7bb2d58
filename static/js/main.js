/** Put the page together: the only module that looks things up in the document. */

import { PageActions } from "./acting/actions.js";
import { commandsOf, listenToKeys } from "./acting/keyboard.js";
import { Session } from "./acting/session.js";
import { Address } from "./address/address.js";
import { decodeAddress } from "./address/share.js";
import { askAsThePageChanges } from "./asking/all.js";
import { isTextbook } from "./draw/surfaces/surface.js";
import { recalled, remember } from "./memory.js";
import { Modes } from "./modes.js";
import { offerData, offerLayers, offerNames, offerQuiz, offerRace, offerRuns } from "./offers.js";
import { DARK, FORCED, followSurroundings, Screen, surroundings, systemTheme } from "./screen.js";
import { Connection } from "./server/connection.js";
import { Refused, saidBy } from "./server/errors.js";
import { KEYS, keyTable } from "./state/keys.js";
import { lineText } from "./state/race-line.js";
import { initialState } from "./state/state.js";
import { createStore } from "./state/store.js";
import { createTalk } from "./talk.js";
import { button } from "./views/buttons.js";
import { createChart } from "./views/chart/chart.js";
import { createLog } from "./views/chart/log.js";
import { caughtUp, either, oneOf } from "./views/either.js";
import { createEvidence } from "./views/evidence.js";
import { createKeysDialog } from "./views/keys.js";
import { createLandscape } from "./views/landscape/landscape.js";
import { createLesson } from "./views/lesson.js";
import { createNarration } from "./views/narration/narration.js";
import { createNetwork } from "./views/network/network.js";
import { createPosition } from "./views/network/position.js";
import { createPlayer } from "./views/player/player.js";
import { createMinima } from "./views/predictions/minima.js";
import { createWays } from "./views/predictions/ways.js";
import { createSettings } from "./views/settings/settings.js";
import { createSlowMotion } from "./views/slow-motion/slow-motion.js";
import { createStage } from "./views/stage.js";
import { createTools } from "./views/tools.js";
import { createWeight } from "./views/weight/weight.js";

/** A surface is a position, and a network may be in slow motion. @param {State} state */
const networkView = ({ run, slow }) => (isTextbook(run) ? 1 : slow ? 2 : 0);

const VIEWS = {
  tools: createTools,
  stage: createStage,
  evidence: createEvidence,
  lesson: createLesson,
  settings: createSettings,
  network: oneOf(networkView, [createNetwork, createPosition, createSlowMotion]),
  landscape: createLandscape,
  weight: createWeight,
  predictions: either(createWays, createMinima),
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

/** A theme that differs from the system's is remembered; the system's own is followed. @param {Screen} screen @param {State["theme"]} theme */
function showTheme(screen, theme) {
  screen.paint(theme);
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
 * Draw every view, then say that the frame is drawn. What comes back tells where things are in pictures.
 * @param {Store} store
 * @param {Connection} server
 * @param {PageActions} actions
 * @param {Screen} screen
 * @param {View} talk
 */
function draw(store, server, actions, screen, talk) {
  /** @type {View[]} */
  const views = Object.entries(VIEWS).map(([id, create]) => create(container(id), actions));
  for (const view of views) view.update(store.get(), store.get());
  const places = () => Object.assign({}, ...views.map((view) => view.places?.() ?? {}));
  const [lab, audience] = [views, [talk]].map((shown) => shown.map((view) => caughtUp(view, store.get())));
  store.subscribe((state, previous) => {
    if (state.theme !== previous.theme) showTheme(screen, state.theme);
    if (groundOf(state) !== groundOf(previous)) screen.talk(groundOf(state));
    if (state.wording !== previous.wording) remember("wording", state.wording);
    if (state.narration !== previous.narration) remember("narration", state.narration);
    if (state.raceLine && state.raceLine !== previous.raceLine)
      remember("race-line", lineText(state.raceLine));
    for (const view of state.talk.on ? audience : lab) update(view, state, previous);
    showData(state);
    if (state.frame && state.frame !== previous.frame) server.acknowledge(state.frame.frame);
  });
  return places;
}

/** Talk mode's ground; null where it is not on. @param {State} state */
const groundOf = ({ talk }) => (talk.on ? talk.ground : null);

/** One view that fails must not take the others with it. @param {View} view @param {State} state @param {State} previous */
function update(view, state, previous) {
  try {
    view.update(state, previous);
  } catch (error) {
    reportError(error);
  }
}

/** Go to a part of the page: the focus goes, too. @param {HTMLElement | null} part */
function goTo(part) {
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}

/** To Play, past everything else; and on a phone to what lies below its pictures. */
function offerWays() {
  container("skip").addEventListener("click", () => goTo(document.querySelector(".transport-play")));
  for (const way of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-part]"))) {
    const part = container(String(way.dataset.part));
    part.tabIndex = -1;
    way.addEventListener("click", () => goTo(part));
  }
}

/** @typedef {{help: () => void, guide: (lesson: number | null) => void, screen: Screen}} Ways  that lead out of the lab */

/**
 * Build the lab, and open it at the page's address.
 * @param {Connection} server
 * @param {Map<string, Record<string, () => void>>} keys
 * @param {Map<string, () => void>} tells
 * @param {Ways} ways
 */
function openLab(server, keys, tells, { help, guide, screen }) {
  const store = createStore(initialState(surroundings()));
  const session = new Session(store, server);
  const address = new Address(store, session, server);
  const actions = new PageActions(store, session, address, server);
  const player = commandsOf(actions, store);
  const away = () => {
    actions.talk.leave();
    guide(null);
  };
  const talk = actions.talk.commands({ ...player, help, guide: away });
  const places = draw(store, server, actions, screen, createTalk(container("talk"), store, actions, talk));
  askAsThePageChanges(store, server.asks);
  followSurroundings(store);
  const parts = { container, page: document, actions, store, server };
  const names = offerNames(parts, { places, learn: guide });
  keys.set("lab", { ...player, names, talk: actions.talk.enter });
  keys.set("talk", talk);
  if (decodeAddress(location.hash).view.mode === "talk") actions.talk.enter(); // before the run is there
  for (const mode of ["lab", "talk"]) tells.set(mode, () => showData(store.get()));
  offerRace(parts);
  offerQuiz(parts);
  offerLayers(parts);
  offerRuns(parts);
  offerData(parts);
  offerWays();
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
    store.set({ keeps: (await server.asks.health()).data.kind });
  } catch (error) {
    const said = `${saidBy(error)} Reload the page to try again.`;
    store.set(error instanceof Refused && error.isFull ? { storage: said } : { notice: said });
  }
}

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
  /** @type {Map<string, Record<string, () => void>>} */
  const keys = new Map();
  /** What tells programs of each mode's run. @type {Map<string, () => void>} */
  const tells = new Map();
  const toggle = /** @type {HTMLButtonElement} */ (container("guide-mode"));
  const parts = {
    guide: [container("guide")],
    lab: ["skip", "lab", "layers", "runs", "data", "player", "narration", "tools"].map(container),
    talk: [container("talk")],
  };
  const forced = () => (FORCED.matches ? systemTheme() : null);
  const screen = new Screen(parts, surroundings().theme, forced, (mode) => {
    toggle.textContent = mode === "guide" ? "Full lab" : "Guide";
    tells.get(mode)?.();
  });
  const help = createKeysDialog(container("keys"), keyTable()).show;
  const ways = { help, screen, guide: (/** @type {number | null} */ lesson) => modes.toGuide(lesson) };
  const modes = new Modes({
    ...{ recalled, remember, openLab: () => openLab(server, keys, tells, ways) },
    show(mode) {
      container("guide-offer").hidden = true;
      screen.show(mode);
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
  DARK.addEventListener("change", () => showTheme(screen, systemTheme()));
  FORCED.addEventListener("change", screen.redraw);
  listenToKeys(
    document,
    () => KEYS[screen.mode],
    () => ({ help, ...keys.get(screen.mode) }),
  );
  const lesson = modes.open();
  if (lesson !== null) offer(lesson, modes);
}

start();
