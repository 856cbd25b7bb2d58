/** The keys of the player, wherever the focus is, but in a field. */

/** A key, as a reader knows it, and what it does. */
export const KEYS = [
  { key: " ", shown: "Space", says: "Play or pause", name: "toggle" },
  { key: " ", shift: true, shown: "Shift + Space", says: "Play backwards or pause", name: "toggleBackwards" },
  { key: "ArrowRight", shown: "→", says: "One step", name: "step" },
  { key: "ArrowLeft", shown: "←", says: "One step back", name: "stepBack" },
  { key: "e", shown: "E", says: "To the end of the epoch", name: "epoch" },
  { key: "Home", shown: "Home", says: "Reset to the first weights", name: "reset" },
  { key: "End", shown: "End", says: "Train to the end", name: "toEnd" },
  {
    key: "m",
    shown: "M",
    says: "The last step in slow motion; ← and → then turn its frames",
    name: "slowMotion",
  },
  { key: "b", shown: "B", says: "Bookmark this moment", name: "bookmark" },
  { key: "w", shown: "W", says: "What is this? The name of everything on screen", name: "names" },
  { key: "?", shown: "?", says: "Show these keys", name: "help" },
];

/** Elements that have their own use for all keys, for those that move a slider, and for Space. */
const OWN_KEYS = 'input:not([type="range"]), select, textarea, [contenteditable], [data-keys]';
const SLIDER = 'input[type="range"], [role="slider"]';
const MOVES_SLIDER = /^(Arrow|Page|Home|End)/;
const OWN_SPACE = 'button, a, summary, [role="switch"], [role="button"]';

/** @param {KeyboardEvent} event @returns {string | null} the name of what the key asks for */
export function commandOf(event) {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target?.closest(OWN_KEYS) || target?.closest("dialog[open]")) return null;
  if (MOVES_SLIDER.test(event.key) && target?.closest(SLIDER)) return null;
  if (event.key === " " && !event.shiftKey && target?.closest(OWN_SPACE)) return null;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Shift tells two commands of one key apart; elsewhere it may be needed to type the key at all.
  const meant = KEYS.filter(({ key }) => key === pressed);
  return meant.find(({ shift = false }) => meant.length === 1 || shift === event.shiftKey)?.name ?? null;
}

/** @param {EventTarget} page @param {Record<string, () => void>} commands  by name */
export function listenToKeys(page, commands) {
  page.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const name = commandOf(event);
    if (name === null || !(name in commands)) return;
    event.preventDefault();
    commands[name]();
  });
}
