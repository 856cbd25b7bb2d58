/** The picture of one weight before an audience: it turns into the next step's as the lab's does. */

import { setAttributes } from "../../draw/dom.js";
import { batchLoss, loss } from "../../draw/format.js";
import { label } from "../../draw/svg.js";
import { curvePicture } from "../../draw/talk/curve-picture.js";
import { WeightStage } from "../weight/stage.js";

/** @typedef {import("../weight/stage.js").Subject} Subject */

/** The curve of the batch alone: a picture for a room has one line. @param {WeightLook} look @returns {WeightLook} */
const alone = (look) => ({ ...look, curve: { ...look.curve, full_loss: null } });

export class TalkCurve extends WeightStage {
  #svg;
  #look = { whole: /** @type {WeightLook | null} */ (null), alone: /** @type {WeightLook | null} */ (null) };
  /** What the curve's height is called. */
  heightName = "loss";

  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    super(svg);
    this.#svg = svg;
  }

  /** @param {number} width  px @param {number} height  px @param {number} unit  px */
  fit(width, height, unit) {
    setAttributes(this.#svg, { viewBox: `0 0 ${width / unit} ${height / unit}` });
    this.resize(width / unit, height / unit);
  }

  /** @param {Subject} subject @param {boolean} still */
  show(subject, still) {
    const { look } = subject;
    if (look !== this.#look.whole) this.#look = { whole: look, alone: alone(look) };
    super.show({ ...subject, look: /** @type {WeightLook} */ (this.#look.alone) }, still);
  }

  /** @param {Subject} subject @param {import("../weight/stage.js").Scene | null} scene @param {import("../weight/stage.js").Space} space */
  curve({ look }, scene, { width, height }) {
    if (scene === null) {
      const lines = ["There is no curve to draw:", "along this weight the loss is not finite."];
      return lines.map((line, k) => label(line, width / 2, height / 2 + 40 * k, "middle", "talk-small-word"));
    }
    const write = this.heightName === "f" ? loss : batchLoss;
    return curvePicture(scene, look, `${this.heightName} ${write(scene.loss)}`, width, height);
  }
}
