/** What the page is opened in: the screen, the system's theme, and what this browser remembers. */

import { recalled } from "../memory.js";

export const DARK = matchMedia("(prefers-color-scheme: dark)");
const COMPACT = matchMedia("(max-width: 1439px)");
const PHONE = matchMedia("(max-width: 720px)");
export const FORCED = matchMedia("(forced-colors: active)");
const REDUCED = matchMedia("(prefers-reduced-motion: reduce)");

/** @returns {"light" | "dark"} */
export const systemTheme = () => (DARK.matches ? "dark" : "light");

/** As the sheets have it. @returns {Layout} */
const layoutOf = () => (PHONE.matches ? "phone" : COMPACT.matches ? "compact" : "wide");

/** The usual one first. */
const PACES = /** @type {const} */ (["calm", "each", "off"]);

/** @returns {Pick<State, "theme" | "reducedMotion" | "narration" | "wording" | "layout">} */
export function surroundings() {
  const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  const narration = PACES.find((pace) => pace === recalled("narration")) ?? PACES[0];
  const wording = recalled("wording") === "full" ? "full" : "plain";
  return { theme, reducedMotion: REDUCED.matches, narration, wording, layout: layoutOf() };
}

/** @param {Store} store */
export function followSurroundings(store) {
  REDUCED.addEventListener("change", ({ matches }) => store.set({ reducedMotion: matches }));
  DARK.addEventListener("change", () => store.set({ theme: systemTheme() }));
  for (const query of [COMPACT, PHONE])
    query.addEventListener("change", () => store.set({ layout: layoutOf() }));
}
