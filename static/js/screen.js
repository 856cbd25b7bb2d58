/** What is on screen: the guide, the lab, or talk mode in the lab's place; each with its theme. */

import { recalled } from "./memory.js";

/** @typedef {"guide" | "lab" | "talk"} Mode */
/** @typedef {"light" | "dark"} Theme */

export class Screen {
  #parts;
  #shown;
  #base = /** @type {"guide" | "lab"} */ ("lab");
  /** Its ground, while the lab is in talk mode. @type {Theme | null} */
  #talk = null;
  #theme;
  #forced;
  /** Where the focus was before talk mode. @type {Element | null} */
  #focused = null;

  /**
   * @param {Record<Mode, HTMLElement[]>} parts  what there is of each mode only
   * @param {Theme} theme
   * @param {() => Theme | null} forced  the theme nearest to the system's colours, where it forces them
   * @param {(mode: Mode) => void} shown  told of each mode, and of each theme
   */
  constructor(parts, theme, forced, shown) {
    this.#forced = forced;
    this.#parts = parts;
    this.#theme = theme;
    this.#shown = shown;
  }

  /** @returns {Mode} */
  get mode() {
    return this.#base === "lab" && this.#talk !== null ? "talk" : this.#base;
  }

  /** @param {"guide" | "lab"} base */
  show(base) {
    this.#base = base;
    this.#draw();
  }

  /** The lab's talk mode begins, has another ground, or ends. @param {Theme | null} ground */
  talk(ground) {
    const wasOn = this.#talk !== null;
    if (!wasOn && ground !== null) this.#focused = document.activeElement;
    this.#talk = ground;
    this.#draw();
    if (ground !== null && !wasOn) this.#parts.talk[0].focus({ preventScroll: true });
    if (ground === null && this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }

  /** @param {Theme} theme  of the guide and the lab */
  paint(theme) {
    this.#theme = theme;
    this.#draw();
  }

  /** Show what is on screen anew. */
  redraw = () => this.#draw();

  #draw() {
    const { mode } = this;
    document.body.dataset.mode = mode;
    const own = mode === "talk" && this.#talk ? this.#talk : this.#theme;
    document.documentElement.dataset.theme = this.#forced() ?? own;
    for (const [name, elements] of Object.entries(this.#parts))
      for (const element of elements) element.hidden = name !== mode;
    this.#shown(mode);
  }
}

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
