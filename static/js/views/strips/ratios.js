import { h, s, setAttributes } from "../../draw/dom.js";
import { observeSize } from "../../draw/size.js";
import { DASHES, LEFT, REACH, ratioPicture } from "../../draw/strips/ratio-picture.js";
import { across, stepAt } from "../../draw/strips/time.js";
import { partsOf } from "../../draw/strips/words.js";

const NOTE = `Thick: ${2 * REACH + 1} columns together. Thin: one step each.`;

/** Update ÷ weight of each layer over time, and in numbers at the step on screen. @param {(step: number) => void} seek */
export function createRatios(seek) {
  const svg = s("svg", { role: "img" });
  const now = h("div", { class: "strips-now" });
  const drawing = h("div", { class: "drawing strips-ratios" }, svg, now);
  const legend = h("tbody");
  const size = { width: 0, height: 0 };
  const here = { step: 0 };
  /** @type {{strips: StripsAnswer, time: import("../../draw/strips/time.js").Time, usual: PaceAnswer["usual"]} | null} */
  let shown = null;
  observeSize(drawing, (width, height) => {
    Object.assign(size, { width, height });
    paint();
    move();
  });
  function move() {
    if (!shown || size.width === 0) return;
    const at = LEFT + across(shown.time, size.width - LEFT)(here.step);
    now.style.transform = `translateX(${Math.min(at, size.width)}px)`;
  }
  function paint() {
    if (!shown || size.width === 0) return;
    const { strips, time, usual } = shown;
    svg.replaceChildren(...ratioPicture({ layers: strips.layers, time, usual }, size.width, size.height));
    setAttributes(svg, { "aria-label": "Update ÷ weight of each layer over time, beside the usual size" });
  }
  const scrub = (/** @type {PointerEvent} */ event) => {
    const { left, width } = drawing.getBoundingClientRect();
    if (shown) seek(stepAt(shown.time, (event.clientX - left - LEFT) / (width - LEFT)));
  };
  drawing.addEventListener("pointerdown", (event) => {
    drawing.setPointerCapture(event.pointerId);
    scrub(event);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (drawing.hasPointerCapture(event.pointerId)) scrub(event);
  });
  return {
    elements: [
      drawing,
      h("p", { class: "strips-note" }, NOTE),
      h(
        "table",
        { class: "strips-legend" },
        h("caption", { class: "visually-hidden" }, "Update ÷ weight"),
        legend,
      ),
    ],
    /** @param {NonNullable<typeof shown>} next */
    show(next) {
      if (shown?.strips === next.strips && shown.time === next.time) return;
      shown = next;
      paint();
    },
    /** @param {number} step */
    move(step) {
      here.step = step;
      move();
    },
    /** @param {LayerPaceAnswer[]} layers */
    tell: (layers) => legend.replaceChildren(...layers.map(rowOf)),
  };
}

/** @param {LayerPaceAnswer} layer @param {number} place */
function rowOf({ layer, parts, moves }, place) {
  const dash = s("line", { x1: 0, x2: 34, y1: 6, y2: 6, "stroke-dasharray": DASHES[place] });
  const sample = s(
    "svg",
    { class: "strips-sample", viewBox: "0 0 34 12", "aria-hidden": "true" },
    moves ? dash : null,
  );
  const [many, of] = partsOf(parts);
  return h(
    "tr",
    {},
    h("td", {}, sample),
    h("th", { scope: "row" }, layer),
    h("td", {}, h("b", {}, many), ` ${of}`),
  );
}
