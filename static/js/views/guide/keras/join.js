/** A line from a word to the thing that it sets, where they stand side by side. */

import { s, setAttributes } from "../../../draw/dom.js";
import { px } from "../../../draw/line.js";
import { observeSize } from "../../../draw/size.js";

const BEND = 8;
/** px between the line's ends and what they join. */
const AWAY = 6;

/** @param {HTMLElement} holder  around both */
export function createJoin(holder) {
  const line = s("path", { class: "guide-join-line" });
  const dots = [0, 1].map(() => s("circle", { class: "guide-join-dot", r: 4 }));
  const svg = s("svg", { class: "guide-join", "aria-hidden": "true" }, line, ...dots);
  const now = { ends: /** @type {[Element, Element] | null} */ (null) };
  holder.append(svg);

  function draw() {
    const { left, top } = holder.getBoundingClientRect();
    const [word, thing] = (now.ends ?? []).map((one) => one.getBoundingClientRect());
    const isBeside = word && thing && thing.width > 0 && thing.left > word.right + 4 * BEND;
    svg.toggleAttribute("hidden", !isBeside);
    if (!word || !thing || !isBeside) return;
    const [x1, y1] = [word.right - left + AWAY, (word.top + word.bottom) / 2 - top];
    const [x2, y2] = [thing.left - left - AWAY, (thing.top + thing.bottom) / 2 - top];
    const middle = x2 - 2 * BEND;
    const down = Math.sign(y2 - y1) * Math.min(BEND, Math.abs(y2 - y1) / 2);
    const d = `M${px(x1)} ${px(y1)}H${px(middle - BEND)}q${BEND} 0 ${BEND} ${px(down)}V${px(y2 - down)}q0 ${px(down)} ${BEND} ${px(down)}H${px(x2)}`;
    setAttributes(line, { d });
    setAttributes(dots[0], { cx: px(x1), cy: px(y1) });
    setAttributes(dots[1], { cx: px(x2), cy: px(y2) });
  }

  observeSize(holder, draw);
  /** @param {Element} word @param {Element} thing */
  return (word, thing) => {
    now.ends = [word, thing];
    draw();
  };
}
