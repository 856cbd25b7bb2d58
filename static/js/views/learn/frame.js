import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { observeSize } from "../../draw/size.js";

/** What the figures of the article have in common: a picture, what is chosen, what it says, and the way into the lab. */

/** px: a picture's height is this share of its width, between two bounds. */
const SHAPE = { share: 0.62, least: 264, most: 400 };
/** px: of a picture that is a row. */
export const LOW = { share: 0, least: 220, most: 220 };

/**
 * @param {HTMLElement} container  the figure, with its caption
 * @param {string} name  of the picture, for a screen reader
 * @param {{again(): void}} actions
 * @param {typeof SHAPE} [shape]
 */
export function createFrame(container, name, actions, { share, least, most } = SHAPE) {
  const svg = s("svg", { class: "learn-picture", role: "img", "aria-label": name });
  const controls = h("div", { class: "learn-controls" });
  const reading = h("p", { class: "learn-reading", role: "status" });
  const open = h("a", { class: "learn-open" }, "Open in the lab");
  const again = h(
    "button",
    { type: "button", class: "quiz-quiet", hidden: true, onclick: actions.again },
    "Ask again",
  );
  container.append(svg, controls, reading, again, open);
  const known = { width: 0, height: 0, draw: /** @type {Draw | null} */ (null) };

  function paint() {
    const { width, height, draw } = known;
    if (draw && width > 0) svg.replaceChildren(...draw(width, height));
  }

  observeSize(container, (width) => {
    const height = Math.min(most, Math.max(least, Math.round(width * share)));
    if (width === known.width) return;
    Object.assign(known, { width, height });
    setAttributes(svg, { viewBox: `0 0 ${Math.round(width)} ${height}` });
    paint();
  });

  return {
    controls,
    svg,
    /** @param {Draw} draw */
    paint(draw) {
      known.draw = draw;
      paint();
    },
    /** @param {{problem: string | null, href: string, answer: object | null}} state @param {Part[]} words */
    tell({ problem, href, answer }, words) {
      setAttributes(open, { href: `./#${href}` });
      again.hidden = problem === null;
      container.dataset.state = problem ? "problem" : answer ? "ready" : "waiting";
      if (problem) setText(reading, problem);
      else reading.replaceChildren(...words.map(marked));
    },
  };
}

/** @typedef {(width: number, height: number) => Element[]} Draw */
/** @typedef {import("../../draw/words.js").Part} Part */

/** Plain words, or a value that stands out. @param {Part} part */
export const marked = (part) =>
  typeof part === "string" ? part : h("strong", { class: part.meaning ?? null }, part.value);

/**
 * A slider with its name; where it stands is read aloud in words.
 * @param {string} name
 * @param {{min: number, max: number, step: number}} range
 * @param {(value: number) => void} choose
 */
export function createSlider(name, { min, max, step }, choose) {
  const input = h("input", { type: "range", class: "learn-slider", min, max, step });
  input.addEventListener("input", () => choose(Number(input.value)));
  return {
    input,
    element: h("label", { class: "learn-label" }, h("span", {}, name), input),
    /** @param {number} value @param {string} text */
    show(value, text) {
      if (Number(input.value) !== value) input.value = String(value);
      setAttributes(input, { "aria-valuetext": text });
    },
  };
}
