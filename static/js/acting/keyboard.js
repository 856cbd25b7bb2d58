/** The keys of the mode on screen, wherever the focus is, but in a field. */

import { commandIn } from "../state/keys.js";

/** Elements that have their own use for all keys, for those that move a slider, and for Space. */
const OWN_KEYS = 'input:not([type="range"]), select, textarea, [contenteditable], [data-keys]';
const SLIDER = 'input[type="range"], [role="slider"]';
const MOVES_SLIDER = /^(Arrow|Page|Home|End)/;
const OWN_SPACE = 'button, a, summary, [role="switch"], [role="button"]';

/**
 * @param {KeyboardEvent} event
 * @param {readonly import("../state/keys.js").Key[]} keys  of the mode on screen
 * @returns {string | null} the name of what the key asks for
 */
export function commandOf(event, keys) {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target?.closest(OWN_KEYS) || target?.closest("dialog[open]")) return null;
  if (MOVES_SLIDER.test(event.key) && target?.closest(SLIDER)) return null;
  if (event.key === " " && !event.shiftKey && target?.closest(OWN_SPACE)) return null;
  return commandIn(keys, event);
}

/**
 * @param {EventTarget} page
 * @param {() => readonly import("../state/keys.js").Key[]} keysNow  of the mode on screen
 * @param {() => Record<string, () => void>} commandsNow  of the mode on screen, by name
 */
export function listenToKeys(page, keysNow, commandsNow) {
  page.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const name = commandOf(event, keysNow());
    const command = name === null ? undefined : commandsNow()[name];
    if (!command) return;
    event.preventDefault();
    command();
  });
}

/** What the keys do in the lab. @param {import("./actions.js").PageActions} actions @param {Store} store */
export function commandsOf(actions, store) {
  const toggle = () => (store.get().play.playing ? actions.pause() : actions.play());
  const toggleBackwards = () => (store.get().play.playing ? actions.pause() : actions.playBackwards());
  const { step, stepBack, epoch, toEnd, reset } = actions;
  const slowMotion = actions.slow.toggle;
  const bookmark = actions.bookmarks.add;
  return { toggle, toggleBackwards, step, stepBack, epoch, toEnd, reset, slowMotion, bookmark };
}
