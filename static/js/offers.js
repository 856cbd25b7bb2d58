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
  const all = async () => (await loaded()).all();
  page.addEventListener("click", async ({ target }) => {
    const about = target instanceof Element ? target.closest("[data-term]") : null;
    if (!about) return;
    const key = /** @type {HTMLElement} */ (about).dataset.term;
    if (key === EVERYTHING) all();
    else (await loaded()).one(String(key), about);
  });
  return all;
}

/** The room of the layers, in place of the lab's views. @param {Parts} parts */
export function offerLayers({ container, page, actions, store, server }) {
  const [room, open] = ["layers", "layers-open"].map(container);
  const loaded = once(() => createLayers(room, store, server.asks, actions));
  async function show(/** @type {boolean} */ isOpen, /** @type {boolean} */ byHand) {
    page.body.dataset.room = isOpen ? "layers" : "lab";
    open.setAttribute("aria-pressed", String(isOpen));
    if (!isOpen) return byHand && open.focus();
    const view = await loaded();
    if (byHand) view.focus();
  }
  store.subscribe((state, previous) => {
    if (state.room !== previous.room)
      show(state.room === "layers", room.contains(page.activeElement) || page.activeElement === open);
  });
  open.addEventListener("click", () => actions.setRoom(store.get().room === "lab" ? "layers" : "lab"));
}
