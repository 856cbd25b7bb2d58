/** Bring WebGL up, and say why when it is not there. */

/** @typedef {ReturnType<typeof import("../draw/landscape/surface.js").createSurface>} Surface */

const ABSENT = "This browser has no WebGL 2, so the map stands for the surface.";
const LOST = "The graphics card has gone away, so the map stands for the surface.";

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
  const { createSurface } = await import("../draw/landscape/surface.js");
  const surface = createSurface(canvas, context);
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // so that it may come back
    ready(null, LOST);
  });
  canvas.addEventListener("webglcontextrestored", () => ready(surface, null));
  ready(surface, null);
}
