/** A line from a word to the thing that it sets, where they stand side by side. */

import { s, setAttributes } from "../../../draw/dom.js";
import { px } from "../../../draw/line.js";
import { observeSize } from "../../../draw/size.js";

const BEND = 8;
/** px between the line's ends and what they join. */
const AWAY = 6;
/** The line runs so far left of the things, px; one that is no farther from there is joined from its side, others from above. */
const GUTTER = 14;
const EDGE = 40;

/** @param {HTMLElement} holder  around both */
export function createJoin(holder) {
  const line = s("path", { class: "guide-join-line" });
  const dots = [0, 1].map(() => s("circle", { class: "guide-join-dot", r: 4 }));
  const svg = s("svg", { class: "guide-join", "aria-hidden": "true" }, line, ...dots);
  const now = { ends: /** @type {[Element, Element] | null} */ (null) };
  holder.append(svg);

  function draw() {
    const { left, top } = holder.getBoundingClientRect();
    const gutter = (holder.children[1]?.getBoundingClientRect().left ?? 0) - GUTTER;
    const [word, thing] = (now.ends ?? []).map((one) => one.getBoundingClientRect());
    const isBeside = word && thing && thing.width > 0 && gutter > word.right + AWAY + 2 * BEND;
    svg.toggleAttribute("hidden", !isBeside);
    if (!word || !thing || !isBeside) return;
    const [x1, y1] = [word.right - left + AWAY, (word.top + word.bottom) / 2 - top];
    const isAtEdge = thing.left - gutter < EDGE;
    const end = isAtEdge
      ? [thing.left - left - AWAY, (thing.top + thing.bottom) / 2 - top]
      : [(thing.left + thing.right) / 2 - left, thing.top - top - AWAY];
    const high = isAtEdge ? end[1] : end[1] - AWAY;
    const down = Math.sign(high - y1) * Math.min(BEND, Math.abs(high - y1) / 2);
    const turn = `H${px(gutter - left - BEND)}q${BEND} 0 ${BEND} ${px(down)}V${px(high - down)}q0 ${px(down)} ${BEND} ${px(down)}`;
    setAttributes(line, { d: `M${px(x1)} ${px(y1)}${turn}H${px(end[0])}V${px(end[1])}` });
    setAttributes(dots[0], { cx: px(x1), cy: px(y1) });
    setAttributes(dots[1], { cx: px(end[0]), cy: px(end[1]) });
  }

  observeSize(holder, draw);
  /** @param {Element} word @param {Element} thing */
  return (word, thing) => {
    now.ends = [word, thing];
    draw();
  };
}
