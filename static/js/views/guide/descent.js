/** The loss over a plane through all weights, with their way: as a surface, and from above where there is none. */

import { h } from "../../draw/dom.js";
import { colours, descentPicture } from "../../draw/guide/whole-picture.js";
import { fitCanvas } from "../../draw/size.js";
import { createFigure } from "./figure.js";
import { isStill } from "./motion.js";

/** @typedef {import("../../state/guide.js").Whole} Whole */

/** @param {HTMLCanvasElement} canvas @param {Landscape} landscape @param {number} width @param {number} height */
function paintGround(canvas, landscape, width, height) {
  const { a, b } = landscape;
  const tile = new OffscreenCanvas(a.length, b.length);
  const bytes = colours(landscape);
  /** @type {OffscreenCanvasRenderingContext2D} */ (tile.getContext("2d")).putImageData(
    new ImageData(bytes, a.length, b.length),
    ...[0, 0],
  );
  const context = fitCanvas(canvas, width, height);
  context.imageSmoothingQuality = "high";
  context.setTransform(canvas.width / a.length, 0, 0, -canvas.height / b.length, 0, canvas.height); // b grows upwards
  context.drawImage(tile, 0, 0);
}

/** From above, with what it stands on. @param {() => Whole | null} whole */
function createFlat(whole) {
  const ground = h("canvas", { class: "guide-ground" });
  const figure = createFigure(
    "guide-flat",
    (width, height) => {
      const landscape = whole()?.landscape;
      if (!landscape) return [];
      paintGround(ground, landscape, width, height);
      return descentPicture(landscape, width, height);
    },
    { label: "The loss from above, with the way of the weights" },
  );
  figure.element.prepend(ground);
  figure.element.hidden = true;
  return figure;
}

/** @typedef {ReturnType<typeof import("./relief.js").createRelief>} Relief */

/** What its colours and heights say. */
const SAYS = { relief: "height is the loss: purple is low", flat: "seen from above: dark is low" };

/** @param {(says: string) => void} tell  what the drawing that there is says */
export function createDescent(tell) {
  const now = { whole: /** @type {Whole | null} */ (null), relief: /** @type {Relief | null} */ (null) };
  const flat = createFlat(() => now.whole);
  const element = h("div", { class: "guide-plot" }, flat.element);
  const show = () => {
    const { whole, relief } = now;
    if (!whole?.landscape) return;
    relief?.show(whole.landscape, whole.run.steps_per_epoch, isStill());
    if (!flat.element.hidden) flat.repaint();
  };
  import("./relief.js").then(({ createRelief }) => {
    now.relief = createRelief(element, (isThere) => {
      flat.element.hidden = isThere;
      tell(isThere ? SAYS.relief : SAYS.flat);
      show();
    });
    show();
  });
  return {
    element,
    /** @param {Whole} whole */
    update(whole) {
      now.whole = whole;
      show();
    },
  };
}
