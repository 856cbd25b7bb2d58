/** The path that a canvas would have, as the `d` of an SVG. */

import { px } from "../line.js";

const ROUND = 2 * Math.PI;

/** A path as it is traced. */
export class SvgPath {
  #steps = /** @type {string[]} */ ([]);

  get d() {
    return this.#steps.join("");
  }

  /** @param {string} letter @param {number[]} numbers */
  #add(letter, ...numbers) {
    this.#steps.push(`${letter}${numbers.map(px).join(" ")}`);
  }

  beginPath() {
    this.#steps = [];
  }

  closePath() {
    this.#steps.push("Z");
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#add("M", x, y);
  }

  /** A line that nothing comes before begins there. @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#add(this.#steps.length > 0 ? "L" : "M", x, y);
  }

  /** @param {number} cx @param {number} cy @param {number} x @param {number} y */
  quadraticCurveTo(cx, cy, x, y) {
    this.#add("Q", cx, cy, x, y);
  }

  /** @param {number} ax @param {number} ay @param {number} bx @param {number} by @param {number} x @param {number} y */
  bezierCurveTo(ax, ay, bx, by, x, y) {
    this.#add("C", ax, ay, bx, by, x, y);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.#add("M", x, y);
    this.#steps.push(`h${px(width)}v${px(height)}h${px(-width)}Z`);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} corner */
  roundRect(x, y, width, height, corner) {
    const r = Math.min(corner, width / 2, height / 2);
    const turn = (/** @type {number} */ dx, /** @type {number} */ dy) =>
      `a${px(r)} ${px(r)} 0 0 1 ${px(dx)} ${px(dy)}`;
    const [across, down] = [width - 2 * r, height - 2 * r];
    this.#add("M", x + r, y);
    this.#steps.push(`h${px(across)}${turn(r, r)}v${px(down)}${turn(-r, r)}`);
    this.#steps.push(`h${px(-across)}${turn(-r, -r)}v${px(-down)}${turn(r, -r)}Z`);
  }

  /** @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to @param {boolean} [back] */
  arc(x, y, radius, from, to, back = false) {
    this.ellipse(x, y, radius, radius, 0, from, to, back);
  }

  /**
   * @param {number} x @param {number} y @param {number} rx @param {number} ry
   * @param {number} turned @param {number} from @param {number} to  radians @param {boolean} [back]
   */
  ellipse(x, y, rx, ry, turned, from, to, back = false) {
    const at = (/** @type {number} */ angle) => {
      const [u, v] = [rx * Math.cos(angle), ry * Math.sin(angle)];
      return [
        x + u * Math.cos(turned) - v * Math.sin(turned),
        y + u * Math.sin(turned) + v * Math.cos(turned),
      ];
    };
    const whole = Math.abs(to - from) >= ROUND;
    const forward = (((to - from) % ROUND) + ROUND) % ROUND;
    const sweep = whole ? (back ? -ROUND : ROUND) : back ? forward - ROUND : forward;
    this.#add(this.#steps.length > 0 ? "L" : "M", ...at(from));
    for (const part of [0.5, 1]) {
      const [ex, ey] = at(from + sweep * part);
      const degrees = (turned * 180) / Math.PI;
      this.#steps.push(`A${px(rx)} ${px(ry)} ${px(degrees)} 0 ${back ? 0 : 1} ${px(ex)} ${px(ey)}`);
    }
  }
}
