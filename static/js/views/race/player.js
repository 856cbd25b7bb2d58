import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, counted } from "../../draw/format.js";
import { paceOf } from "../../draw/race/standings.js";
import { replayWords, statusWords } from "../../draw/race/words.js";
import { iconButton, turnPlay } from "../buttons.js";
import { createSpeed } from "../transport.js";

/** The replay's one clock. @param {RaceActions} actions */
export function createRacePlayer(actions) {
  const shown = { playing: false };
  const turn = () => (shown.playing ? actions.pause() : actions.play());
  const play = iconButton("Play", "play", turn, { class: "transport-play primary" });
  const buttons = [
    play,
    iconButton("Step", "step", actions.step, { class: "quiet" }),
    iconButton("To the end", "to-the-end", actions.toEnd, { class: "quiet" }),
  ];
  const words = h("p", { class: "race-replay" });
  const slider = h("input", {
    ...{ type: "range", class: "slider race-scrub", min: 0, step: 1, "aria-label": "Step of the replay" },
    oninput: () => actions.seek(Number(slider.value)),
  });
  const speed = createSpeed("Speed of the replay", actions.setSpeed);
  const [step, of] = [h("span", { class: "figure" }), h("span", { class: "race-of" })];
  const status = h("p", { class: "visually-hidden", role: "status" });
  const element = h(
    "div",
    { class: "race-player" },
    h("div", { class: "transport", role: "group", "aria-label": "Race" }, buttons),
    ...[speed.element, words, slider, h("div", { class: "race-clock" }, step, of), status],
  );

  /** @param {RaceState} state */
  function update(state) {
    const { race, result, playing } = state;
    element.hidden = race === null;
    if (!race) return;
    const [now, total] = [Math.floor(state.step), result?.until ?? 1];
    setText(words, replayWords(state));
    speed.show(paceOf(total, state.speed));
    speed.element.hidden = result === null;
    setText(step, result ? count(now) : "–");
    setText(of, result ? ` of ${counted(total, "step")}` : "");
    setAttributes(slider, { max: total, "aria-valuetext": `step ${count(now)}` });
    slider.value = String(now);
    slider.disabled = result === null;
    slider.style.setProperty("--filled", `${(100 * state.step) / total}%`);
    setText(status, statusWords(state));
    for (const one of buttons) setAttributes(one, { "aria-disabled": result ? null : "true" });
    shown.playing = playing;
    turnPlay(play, playing);
  }
  return { element, update, play };
}
