/**
 * The keys of each mode, and of the two rooms that have keys of their own: what they are bound by, and what the list of
 * keys and the tour are made from.
 */

/**
 * @typedef {object} Key
 * @property {string} key  as an event names it
 * @property {boolean} [shift]  tells two of one key apart
 * @property {string} shown  as a reader knows it
 * @property {string} says  what it does
 * @property {string} name  of the command that does it
 */

/** The player's, everywhere. @satisfies {Record<string, Key>} */
const PLAYER = {
  toggle: { key: " ", shown: "Space", says: "Play or pause", name: "toggle" },
  step: { key: "ArrowRight", shown: "→", says: "One step", name: "step" },
  stepBack: { key: "ArrowLeft", shown: "←", says: "One step back", name: "stepBack" },
  reset: { key: "Home", shown: "Home", says: "Reset to the first weights", name: "reset" },
  toEnd: { key: "End", shown: "End", says: "Train to the end", name: "toEnd" },
  help: { key: "?", shown: "?", says: "Show these keys", name: "help" },
};

/** @type {Key} */
const BACKWARDS = {
  ...{ key: " ", shift: true, shown: "Shift + Space", name: "toggleBackwards" },
  says: "Play backwards or pause",
};
/** @type {Key} */
const EPOCH = { key: "e", shown: "E", says: "To the end of the epoch", name: "epoch" };

const { toggle, step, stepBack, reset, toEnd, help } = PLAYER;

/** @satisfies {Record<string, Key[]>} */
export const KEYS = {
  guide: [toggle, step, stepBack, EPOCH, reset, toEnd, help],
  lab: [
    ...[toggle, BACKWARDS, step, stepBack, EPOCH, reset, toEnd],
    { key: "m", shown: "M", says: "The last step in slow motion", name: "slowMotion" },
    { key: "b", shown: "B", says: "Bookmark this moment", name: "bookmark" },
    { key: "p", shown: "P", says: "Talk mode", name: "talk" },
    { key: "w", shown: "W", says: "What is this? The name of everything on screen", name: "names" },
    help,
  ],
  talk: [
    ...[toggle, BACKWARDS, step, stepBack],
    { key: "ArrowRight", shift: true, shown: "Shift + →", says: EPOCH.says, name: "epoch" },
    { key: "e", shown: "E", says: "One weight’s curve and equation", name: "equation" },
    { key: "l", shown: "L", says: "The landscape", name: "landscape" },
    { key: "b", shown: "B", says: "Both side by side", name: "both" },
    { key: "t", shown: "T", says: "White or dark ground", name: "ground" },
    ...[reset, toEnd, help],
    { key: "Escape", shown: "Esc", says: "Back to the lab", name: "lab" },
  ],
  "slow motion": [
    { key: "ArrowRight", shown: "→", says: "The next frame", name: "next" },
    { key: "ArrowLeft", shown: "←", says: "The frame before", name: "previous" },
    { key: "Escape", shown: "Esc", says: "Close", name: "close" },
  ],
  race: [toggle, step, stepBack, { ...reset, says: "To the start" }, { ...toEnd, says: "To the end" }],
};

/** @typedef {keyof typeof KEYS} Mode */

/** Every key that is listed, as a reader knows it, each once, with what it does by mode. */
export function keyTable() {
  const modes = /** @type {Mode[]} */ (Object.keys(KEYS));
  const all = Object.values(KEYS).flat();
  const rows = [...new Set(all.map(({ shown }) => shown))].map((shown) => ({
    shown,
    says: modes.map((mode) => KEYS[mode].find((one) => one.shown === shown)?.says ?? ""),
  }));
  return { modes, rows };
}

/**
 * The name of the command that a key asks for; null for none.
 * @param {readonly Key[]} keys
 * @param {Pick<KeyboardEvent, "key" | "shiftKey">} event
 */
export function commandIn(keys, { key: raw, shiftKey }) {
  const pressed = raw.length === 1 ? raw.toLowerCase() : raw;
  // Shift tells two commands of one key apart; elsewhere it may be needed to type the key at all.
  const meant = keys.filter(({ key }) => key === pressed);
  return meant.find(({ shift = false }) => meant.length === 1 || shift === shiftKey)?.name ?? null;
}
