/** *What is this?*, put together; loaded when it is first wanted. */

import { isMoving } from "./state/moving.js";
import { when } from "./state/store.js";
import { createNaming } from "./views/naming/naming.js";

/**
 * @param {HTMLElement} container  a dialog
 * @param {Element} page
 * @param {Store} store
 * @param {Pick<Actions, "pause" | "play" | "playBackwards">} actions
 * @param {{learn(lesson: number): void, places(): import("./views/naming/targets.js").Places}} ways
 */
export function createNames(container, page, store, actions, ways) {
  const played = { forth: false, back: false };

  /** Play goes on as it went. */
  function closed() {
    if (played.forth) actions.play();
    if (played.back) actions.playBackwards();
    Object.assign(played, { forth: false, back: false });
  }

  /** What is named stands still. @returns {Promise<State>} */
  async function halted() {
    const { play } = store.get();
    if (play.playing) {
      Object.assign(played, { forth: !play.backwards, back: play.backwards });
      actions.pause();
    }
    await when(store, (state) => !isMoving(state));
    await drawn();
    return store.get();
  }

  const view = createNaming(container, page, { ...ways, closed });

  /** @param {() => boolean} isWanted  whether nobody has given up meanwhile @param {(state: State) => void} show */
  async function open(isWanted, show) {
    const state = await halted();
    if (isWanted()) show(state);
    else closed();
  }

  return {
    /** @param {() => boolean} isWanted @param {string} key @param {Element} about */
    one: (isWanted, key, about) => open(isWanted, (state) => view.one(key, state, about)),
    /** @param {() => boolean} isWanted */
    all: (isWanted) => open(isWanted, (state) => view.all(state)),
  };
}

/** What was asked for is on screen in the second frame. @returns {Promise<void>} */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
