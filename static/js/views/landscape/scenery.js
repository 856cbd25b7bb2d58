/** What WebGL draws of the landscape: brought up, drawn no oftener than it changes, and why when it is not there. */

import { h } from "../../draw/dom.js";

/** @typedef {ReturnType<typeof import("../../draw/landscape/surface/surface.js").createSurface>} Surface */

const ABSENT = "This browser has no WebGL 2, so the map stands for the surface.";
const LOST = "The graphics card has gone away, so the map stands for the surface.";

/** @typedef {import("../../draw/landscape/surface/morph.js").Shown} Shown */
/** @typedef {import("../../draw/landscape/surface/projection.js").Projection} Projection */
/** @typedef {import("../../draw/palette.js").Palette} Palette */

/** More device pixels than these for a CSS px cannot be told apart. */
const FINEST = 2;
/** Device pixels of a coarse picture, along each side, as a share of those of a sharp one. */
const COARSE = 0.5;

/** A canvas, what draws on it, and what stands on it. */
class Sheet {
  canvas;
  /** @type {Surface | null} */
  surface = null;
  /** @type {{shown: Shown, palette: Palette, view: string} | null} */
  #drawn = null;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }

  /** @param {number} width CSS px @param {number} height @param {number} ratio device px for one of them */
  resize(width, height, ratio) {
    this.#drawn = null;
    this.surface?.resize(width, height, ratio);
  }

  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   */
  draw(shown, projection, palette) {
    const view = projection.matrix.join();
    const drawn = this.#drawn;
    if (drawn?.shown === shown && drawn.palette === palette && drawn.view === view) return;
    if (drawn?.shown !== shown) this.surface?.load(shown);
    this.surface?.recolour(palette);
    this.surface?.render(projection);
    this.#drawn = { shown, palette, view };
  }
}

export class Scenery {
  #sharp;
  /** Drawn instead while pictures follow each other, once it is there; without smooth edges. */
  #coarse = new Sheet(h("canvas", { hidden: true }));
  #isOpening = false;
  #size = { width: 1, height: 1 };
  #lines;

  /** @param {HTMLCanvasElement} canvas @param {number} [lines]  as openSurface has them */
  constructor(canvas, lines = 0) {
    this.#sharp = new Sheet(canvas);
    this.#lines = lines;
  }

  /** @param {Surface | null} surface null when there is no WebGL (any more) */
  use(surface) {
    this.#sharp.surface = surface;
    this.resize(this.#size.width, this.#size.height);
  }

  /** Whether it is drawn by the processor; false while there is no WebGL. */
  get isSoftware() {
    return this.#sharp.surface?.isSoftware ?? false;
  }

  /** @param {number} width CSS px @param {number} height @param {number} [ratio] device px for one of them */
  resize(width, height, ratio = Math.min(FINEST, window.devicePixelRatio || 1)) {
    this.#size = { width, height };
    this.#sharp.resize(width, height, ratio);
    this.#coarse.resize(width, height, COARSE * ratio);
  }

  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   * @param {boolean} [isCoarse] quickly, at half the resolution
   * @returns {boolean} whether there is WebGL
   */
  draw(shown, projection, palette, isCoarse = false) {
    if (!this.#sharp.surface) return false;
    if (isCoarse) this.#open();
    const coarse = isCoarse && this.#coarse.surface !== null;
    (coarse ? this.#coarse : this.#sharp).draw(shown, projection, palette);
    this.#sharp.canvas.hidden = coarse;
    this.#coarse.canvas.hidden = !coarse;
    return true;
  }

  /** Bring up what draws coarsely, the first time that it is of use. */
  #open() {
    if (this.#isOpening) return;
    this.#isOpening = true;
    this.#sharp.canvas.after(this.#coarse.canvas);
    const ready = (/** @type {Surface | null} */ surface) => {
      this.#coarse.surface = surface;
      this.resize(this.#size.width, this.#size.height);
    };
    openSurface(this.#coarse.canvas, ready, { antialias: false, every: 2, lines: this.#lines });
  }

  /**
   * The same drawing with so many device pixels for a CSS px, as a picture of its own.
   * @param {number} ratio
   * @param {[Shown, Projection, Palette]} what
   */
  async copy(ratio, ...what) {
    const { width, height } = this.#size;
    this.resize(width, height, ratio);
    // WebGL's canvas keeps what it shows only until the browser has put it on the screen.
    const copied = this.draw(...what) ? createImageBitmap(this.#sharp.canvas) : null;
    this.resize(width, height);
    this.draw(...what);
    return copied;
  }
}

/**
 * Load what draws the surface and keep it, through the loss and the return of the graphics card.
 * @param {HTMLCanvasElement} canvas
 * @param {(surface: Surface | null, why: string | null) => void} ready
 * @param {{antialias?: boolean, every?: number, lines?: number}} [kind]  smooth edges, which double what a picture costs
 *   in software, of how many points along each side one is used, and the level lines' thickness as a share of the height
 */
export async function openSurface(canvas, ready, { antialias = true, every = 1, lines = 0 } = {}) {
  const context = canvas.getContext("webgl2", { antialias, alpha: true });
  if (!context) {
    ready(null, ABSENT);
    return;
  }
  const { createSurface } = await import("../../draw/landscape/surface/surface.js");
  const surface = createSurface(canvas, context, every, lines);
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // so that it may come back
    ready(null, LOST);
  });
  canvas.addEventListener("webglcontextrestored", () => ready(surface, null));
  ready(surface, null);
}
