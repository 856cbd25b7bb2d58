/** The network and its loss, small, beside the program: what the program's words set is seen in them. */

import { linear, px, tracer } from "../line.js";
import { circle, label, path } from "../svg.js";
import { lossesOf, networkPicture, placesOf } from "./whole-picture.js";

/** @typedef {import("../../state/guide.js").Whole} Whole */
/** @typedef {import("./program.js").Piece} Piece */

/** px */
const BAND = 26;
const GAP = { left: 8, right: 10, top: 26, bottom: 6 };

/** Which of the network's layers a word sets: one of them, or all. @param {Piece | null} lit @param {number} count @returns {number[]} */
function layersOf(lit, count) {
  if (lit?.sets === "model") return Array.from({ length: count }, (_, k) => k);
  return lit?.sets === "layers" && lit.layer !== undefined ? [lit.layer] : [];
}

/** @param {Whole} whole @param {Piece | null} lit @param {number} width @param {number} height @returns {SVGElement[]} */
export function layersPicture({ run, weights }, lit, width, height) {
  const columns = placesOf(run, width, height).slice(1);
  const bands = layersOf(lit, columns.length).map((k) => {
    const { x } = columns[k][0];
    return path(
      "guide-band",
      `M${px(x - BAND / 2)} 0H${px(x + BAND / 2)}V${px(height)}H${px(x - BAND / 2)}Z`,
    );
  });
  return [...bands, ...networkPicture(run, weights, width, height)];
}

/** @param {Whole} whole @param {Piece | null} lit @param {number} width @param {number} height @returns {SVGElement[]} */
export function curvePicture(whole, lit, width, height) {
  const box = { left: GAP.left, right: width - GAP.right, top: GAP.top, bottom: height - GAP.bottom };
  const all = whole.run.total_steps / whole.run.steps_per_epoch;
  const x = linear([0, all], [box.left, box.right]);
  const { means, batches, high } = lossesOf(whole);
  const y = linear([0, high], [box.bottom, box.top]);
  const isLit = (/** @type {string[]} */ ...names) =>
    lit !== null && lit.sets !== null && names.includes(lit.sets);
  const trace = tracer(x, y);
  const ticks = Array.from({ length: all + 1 }, (_, k) => `M${px(x(k))} ${px(box.bottom)}v-7`).join("");
  return [
    label("loss", box.left, box.top - 8),
    path("guide-rule", `M${px(box.left)} ${px(box.bottom)}H${px(box.right)}`),
    path(`guide-batches ${isLit("batch", "order") ? "guide-lit" : ""}`, trace(batches)),
    path(`guide-curve ${isLit("loss", "fit") ? "guide-lit" : ""}`, trace(means)),
    ...(isLit("epochs", "fit") ? [path("guide-epochs", ticks)] : []),
    ...means.slice(-1).map(([epoch, loss]) => circle("guide-bead", x(epoch), y(loss), 5)),
  ];
}
