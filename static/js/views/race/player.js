import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { icon } from "../../draw/icons.js";
import { clockOf, isOver } from "../../draw/race/standings.js";
import { finishWords } from "../../draw/race/words.js";
import { SPEEDS, speedPlace } from "../../draw/scale.js";

/** @param {number} speed */
const speedText = (speed) =>
  speed === Infinity ? "as fast as it goes" : `${count(speed)} step${speed === 1 ? "" : "s"} a second`;

/**
 * The race's one clock.
 * @param {RaceActions} actions
 */
export function createRacePlayer(actions) {
  const shown = { playing: false };
  const play = button("Play", "play", () => (shown.playing ? actions.pause() : actions.play()));
  play.classList.add("transport-play");
  const buttons = [
    play,
    button("Step", "step", actions.step),
    button("To the end", "to-the-end", actions.toEnd),
  ];
  const words = h("span", { class: "micro" });
  const slider = h("input", {
    type: "range",
    class: "slider",
    min: 0,
    max: SPEEDS.length - 1,
    "aria-label": "Pace of the race",
  });
  slider.addEventListener("input", () => actions.setSpeed(SPEEDS[Number(slider.value)]));
  const walked = h("div");
  const [step, of] = [h("span", { class: "figure" }), h("span", { class: "race-of" })];
  const status = h("p", { class: "visually-hidden", role: "status" });
  const element = h(
    "div",
    { class: "race-player" },
    h("div", { class: "transport", role: "group", "aria-label": "Race" }, buttons),
    h("div", { class: "speed" }, words, slider),
    h("div", { class: "race-clock" }, h("div", {}, step, of), h("div", { class: "micro" }, "step")),
    h("div", { class: "race-track", "aria-hidden": "true" }, walked),
    status,
  );

  /** @param {RaceState} state */
  function update({ race, playing, speed }) {
    element.hidden = race === null;
    showSpeed(slider, words, speed);
    if (!race) return;
    const over = isOver(race);
    const [now, total] = [clockOf(race), race.runs[0]?.total_steps ?? 0];
    setText(step, count(now));
    setText(of, ` / ${count(total)}`);
    walked.style.width = `${total > 0 ? (100 * now) / total : 0}%`;
    if (!playing) setText(status, over ? `The race is over. ${finishWords(race)}` : "");
    for (const one of buttons) setAttributes(one, { "aria-disabled": over ? "true" : null });
    if (playing === shown.playing) return;
    shown.playing = playing;
    const name = playing ? "Pause" : "Play";
    setAttributes(play, { "aria-label": name, title: name });
    play.replaceChildren(icon(name.toLowerCase()));
  }
  return { element, update, play };
}

/**
 * @param {HTMLInputElement} slider
 * @param {HTMLElement} words
 * @param {number} speed
 */
function showSpeed(slider, words, speed) {
  const place = speedPlace(speed);
  slider.value = String(place);
  slider.style.setProperty("--filled", `${(100 * place) / (SPEEDS.length - 1)}%`);
  setAttributes(slider, { "aria-valuetext": speedText(speed) });
  setText(words, speedText(speed));
}

/**
 * @param {string} name
 * @param {string} picture
 * @param {() => void} act
 */
function button(name, picture, act) {
  return h("button", { type: "button", "aria-label": name, title: name, onclick: act }, icon(picture));
}
