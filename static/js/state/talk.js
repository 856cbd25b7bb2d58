/** Talk mode's part of the page's state: the lab's run before an audience. */

/** What it can show, the usual one first. */
export const PANELS = /** @type {const} */ (["landscape", "equation", "both"]);

/** @type {TalkState} */
export const NO_TALK = { on: false, panel: PANELS[0], ground: "dark", used: [] };
