import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { clockOf, isOver } from "../../draw/race/standings.js";
import { finishWords } from "../../draw/race/words.js";
import { iconButton, turnPlay } from "../buttons.js";
import { createSpeed } from "../transport.js";

/** The race's one clock. @param {RaceActions} actions */
export function createRacePlayer(actions) {
  const shown = { playing: false };
  const turn = () => (shown.playing ? actions.pause() : actions.play());
  const play = iconButton("Play", "play", turn, { class: "transport-play primary" });
  const buttons = [
    play,
    iconButton("Step", "step", actions.step, { class: "quiet" }),
    iconButton("To the end", "to-the-end", actions.toEnd, { class: "quiet" }),
  ];
  const pace = createSpeed("Pace of the race", actions.setSpeed);
  const walked = h("div");
  const [step, of] = [h("span", { class: "figure" }), h("span", { class: "race-of" })];
  const status = h("p", { class: "visually-hidden", role: "status" });
  const element = h(
    "div",
    { class: "race-player" },
    h("div", { class: "transport", role: "group", "aria-label": "Race" }, buttons),
    pace.element,
    h("div", { class: "race-clock" }, h("div", {}, step, of), h("div", { class: "micro" }, "step")),
    h("div", { class: "race-track", "aria-hidden": "true" }, walked),
    status,
  );

  /** @param {RaceState} state */
  function update({ race, playing, speed }) {
    element.hidden = race === null;
    pace.show(speed);
    if (!race) return;
    const over = isOver(race);
    const [now, total] = [clockOf(race), race.runs[0]?.total_steps ?? 0];
    setText(step, count(now));
    setText(of, ` / ${count(total)}`);
    walked.style.width = `${total > 0 ? (100 * now) / total : 0}%`;
    if (!playing) setText(status, over ? `The race is over. ${finishWords(race)}` : "");
    for (const one of buttons) setAttributes(one, { "aria-disabled": over ? "true" : null });
    shown.playing = playing;
    turnPlay(play, playing);
  }
  return { element, update, play };
}
