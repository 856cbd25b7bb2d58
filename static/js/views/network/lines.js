import { drawSheet } from "../../draw/network/lines.js";

/**
 * A canvas of lines, which a worker draws beside the page where the browser can do that.
 * @param {HTMLCanvasElement} canvas
 * @returns {(sheet: Omit<import("../../draw/network/lines.js").Sheet, "ratio">) => void} draws; the lines are taken away
 */
export function createLines(canvas) {
  const ratio = () => window.devicePixelRatio || 1;
  if (!canvas.transferControlToOffscreen) {
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    return (sheet) => drawSheet(context, { ...sheet, ratio: ratio() });
  }
  const worker = new Worker(new URL("../../lines-worker.js", import.meta.url), { type: "module" });
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ canvas: offscreen }, [offscreen]);
  return (sheet) => worker.postMessage({ sheet: { ...sheet, ratio: ratio() } }, [sheet.lines.buffer]);
}
