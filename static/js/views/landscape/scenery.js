/** What WebGL draws of the landscape: brought up, drawn no oftener than it changes, and why when it is not there. */

/** @typedef {ReturnType<typeof import("../../draw/landscape/surface/surface.js").createSurface>} Surface */

const ABSENT = "This browser has no WebGL 2, so the map stands for the surface.";
const LOST = "The graphics card has gone away, so the map stands for the surface.";

/** @typedef {import("../../draw/landscape/surface/morph.js").Shown} Shown */
/** @typedef {import("../../draw/landscape/surface/projection.js").Projection} Projection */
/** @typedef {import("../../draw/palette.js").Palette} Palette */

/** More device pixels than these for a CSS px cannot be told apart. */
const FINEST = 2;

export class Scenery {
  #canvas;
  /** @type {Surface | null} */
  #surface = null;
  #size = { width: 1, height: 1 };
  /** What stands on the canvas. @type {{shown: Shown, palette: Palette, view: string} | null} */
  #drawn = null;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
  }

  /** @param {Surface | null} surface null when there is no WebGL (any more) */
  use(surface) {
    this.#surface = surface;
    this.resize(this.#size.width, this.#size.height);
  }

  /** @param {number} width CSS px @param {number} height @param {number} [ratio] device px for one of them */
  resize(width, height, ratio = Math.min(FINEST, window.devicePixelRatio || 1)) {
    this.#size = { width, height };
    this.#drawn = null;
    this.#surface?.resize(width, height, ratio);
  }

  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   * @returns {boolean} whether there is WebGL
   */
  draw(shown, projection, palette) {
    if (!this.#surface) return false;
    const view = projection.matrix.join();
    const drawn = this.#drawn;
    if (drawn?.shown === shown && drawn.palette === palette && drawn.view === view) return true;
    if (drawn?.shown !== shown) this.#surface.load(shown);
    this.#surface.recolour(palette);
    this.#surface.render(projection);
    this.#drawn = { shown, palette, view };
    return true;
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
    const copied = this.draw(...what) ? createImageBitmap(this.#canvas) : null;
    this.resize(width, height);
    this.draw(...what);
    return copied;
  }
}

/**
 * Load what draws the surface and keep it, through the loss and the return of the graphics card.
 * @param {HTMLCanvasElement} canvas
 * @param {(surface: Surface | null, why: string | null) => void} ready
 */
export async function openSurface(canvas, ready) {
  const context = canvas.getContext("webgl2", { antialias: true, alpha: true });
  if (!context) {
    ready(null, ABSENT);
    return;
  }
  const { createSurface } = await import("../../draw/landscape/surface/surface.js");
  const surface = createSurface(canvas, context);
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // so that it may come back
    ready(null, LOST);
  });
  canvas.addEventListener("webglcontextrestored", () => ready(surface, null));
  ready(surface, null);
}
