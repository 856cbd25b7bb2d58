/** What the lab offers besides its panels: dialogs over it, each loaded when it is first wanted. */

import { createLayers } from "./acting/layers.js";
import { recalled } from "./memory.js";
import { readLine } from "./state/race-line.js";
import { EVERYTHING } from "./views/naming/term.js";

/**
 * @typedef {object} Parts
 * @property {(id: string) => HTMLElement} container  finds an element of the page
 * @property {Document} page
 * @property {import("./acting/actions.js").PageActions} actions
 * @property {Store} store
 * @property {import("./server/connection.js").Connection} server
 */

/** @template T @param {() => Promise<T>} load @returns {() => Promise<T>} which does so at the first call alone */
function once(load) {
  const kept = { loaded: /** @type {Promise<T> | null} */ (null) };
  return () => (kept.loaded ??= load());
}

/** Another run on screen would draw beside the race, so it pauses. @param {Parts} parts */
export function offerRace({ container, actions, store, server }) {
  const loaded = once(async () =>
    (await import("./race-room.js")).createRaceRoom(container("race"), store, server),
  );
  container("race-open").addEventListener("click", async () => {
    if (store.get().play.playing) actions.pause();
    const line = readLine(recalled("race-line") ?? "");
    if (line && !store.get().raceLine) store.set({ raceLine: line });
    (await loaded()).open();
  });
}

/** Questions about the moment on screen. @param {Parts} parts */
export function offerQuiz({ container, actions, store, server }) {
  const loaded = once(async () =>
    (await import("./quiz-me.js")).createQuizMe(container("quiz"), store, server, actions),
  );
  container("quiz-open").addEventListener("click", async () => (await loaded()).open());
}

/**
 * *What is this?*, of everything, and of each word and title that can be asked about.
 * @param {Parts} parts
 * @param {Parameters<typeof import("./naming.js").createNames>[4]} ways
 * @returns {() => Promise<void>} which names everything
 */
export function offerNames({ container, page, actions, store }, ways) {
  const loaded = once(async () =>
    (await import("./naming.js")).createNames(container("naming"), page.body, store, actions, ways),
  );
  const asked = { times: 0 };
  /** Escape gives up what was asked for and is not here yet, as does asking for something else. */
  const wanting = () => {
    const mine = ++asked.times;
    return () => mine === asked.times;
  };
  page.addEventListener("keydown", ({ key }) => key === "Escape" && wanting());
  /** @param {(names: Awaited<ReturnType<typeof loaded>>, isWanted: () => boolean) => Promise<void>} open */
  const ask = async (open) => {
    const isWanted = wanting();
    return open(await loaded(), isWanted);
  };
  const all = () => ask((names, isWanted) => names.all(isWanted));
  page.addEventListener("click", ({ target }) => {
    const about = target instanceof Element ? target.closest("[data-term]") : null;
    if (!about) return;
    const key = /** @type {HTMLElement} */ (about).dataset.term;
    if (key === EVERYTHING) all();
    else ask((names, isWanted) => names.one(isWanted, String(key), about));
  });
  return all;
}

/** The room of the layers. @param {Parts} parts */
export function offerLayers(parts) {
  const { container, store, server, actions } = parts;
  const room = container("layers");
  offerRoom(parts, "layers", container("layers-open"), room, () =>
    createLayers(room, store, server.asks, actions),
  );
}

/** The shelf of all runs. @param {Parts} parts */
export function offerRuns(parts) {
  const { container, store, server, actions } = parts;
  const room = container("runs");
  offerRoom(parts, "runs", container("runs-open"), room, async () =>
    (await import("./shelf-room.js")).createShelfRoom(room, store, server.asks, actions),
  );
}

/** The room of data of one's own: the settings open it, and a file that is dropped anywhere. @param {Parts} parts */
export function offerData(parts) {
  const { container, page, store, server, actions } = parts;
  const room = container("data");
  const loaded = offerRoom(parts, "data", null, room, async () =>
    (await import("./acting/data/data-room.js")).createDataRoom(room, store, server.asks, actions),
  );
  const hasFile = (/** @type {DragEvent} */ { dataTransfer }) =>
    page.body.dataset.mode === "lab" && dataTransfer?.types.includes("Files");
  page.addEventListener("dragover", (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  page.addEventListener("drop", async (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    actions.setRoom("data");
    (await loaded()).bring(file);
  });
}

/**
 * A room in place of the lab's views, which its button in the bar opens and leaves.
 * @template {{focus: () => void}} Room
 * @param {Parts} parts
 * @param {Exclude<State["room"], "lab">} name
 * @param {HTMLElement | null} open  null where something in the lab opens it, which has the focus back
 * @param {HTMLElement} room
 * @param {() => Promise<Room>} load
 * @returns {() => Promise<Room>} the room, loaded once
 */
function offerRoom({ page, actions, store }, name, open, room, load) {
  const loaded = once(load);
  const left = { opener: open };
  async function show(/** @type {boolean} */ isOpen, /** @type {boolean} */ byHand) {
    open?.setAttribute("aria-pressed", String(isOpen));
    if (!isOpen) return byHand && left.opener?.focus();
    const view = await loaded();
    if (byHand) view.focus();
  }
  store.subscribe((state, previous) => {
    if (state.room === previous.room) return;
    page.body.dataset.room = state.room;
    const [isOpen, wasOpen] = [state.room === name, previous.room === name];
    const focused = /** @type {HTMLElement | null} */ (page.activeElement);
    if (!open && isOpen) left.opener = focused;
    const isHere = room.contains(focused) || focused === left.opener;
    if (isOpen || wasOpen) show(isOpen, isHere && (isOpen || state.room === "lab"));
  });
  open?.addEventListener("click", () => actions.setRoom(store.get().room === name ? "lab" : name));
  return loaded;
}
