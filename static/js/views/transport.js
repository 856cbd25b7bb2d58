/** What a run's player and a race's have in common: a pace that a slider sets. */

import { h, setAttributes, setText } from "../draw/dom.js";
import { counted } from "../draw/format.js";
import { SPEEDS, speedPlace } from "../draw/scale.js";

/** @param {number} speed  steps a second */
const speedText = (speed) =>
  speed === Infinity ? "as fast as it goes" : `${counted(speed, "step")} a second`;

/** @param {string} name @param {(stepsPerSecond: number) => void} setSpeed */
export function createSpeed(name, setSpeed) {
  const words = h("span", { class: "micro" });
  const slider = h("input", {
    ...{ type: "range", class: "slider", min: 0, max: SPEEDS.length - 1, step: 1, "aria-label": name },
    oninput: () => setSpeed(SPEEDS[Number(slider.value)]),
  });
  return {
    element: h("div", { class: "speed" }, words, slider),
    /** @param {number} speed */
    show(speed) {
      const place = speedPlace(speed);
      slider.value = String(place);
      slider.style.setProperty("--filled", `${(100 * place) / (SPEEDS.length - 1)}%`);
      setAttributes(slider, { "aria-valuetext": speedText(speed) });
      setText(words, speedText(speed));
    },
  };
}
