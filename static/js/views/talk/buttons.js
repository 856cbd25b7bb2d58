/** The keys on screen, each until it was first used; and buttons for whoever has no keys, unseen until they are reached. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { KEYS } from "../../state/keys.js";
import { button, iconButton } from "../buttons.js";

/** @typedef {import("../../acting/talk.js").Commands} Commands */

/** The keys that are shown: the command, its accessible name, and the word beside the key. */
const SHOWN = /** @type {const} */ ([
  ["toggle", "Play", "play"],
  ["step", "Step", "step"],
  ["equation", "Equation", "equation"],
  ["landscape", "Landscape", "landscape"],
  ["help", "Keys", "keys"],
  ["lab", "Full lab", "lab"],
]);
const OTHERS = /** @type {const} */ ([
  ["reset", "Reset", "reset"],
  ["stepBack", "Step back", "step-back"],
  ["epoch", "Epoch", "epoch"],
  ["toEnd", "To the end", "to-the-end"],
]);

/** What a press with the pointer does leaves the focus to the page, whose Space plays. @param {() => void} act */
const pressed = (act) => (/** @type {MouseEvent} */ event) => {
  if (event.detail > 0) /** @type {HTMLElement} */ (event.currentTarget).blur();
  act();
};

/** @param {Commands} commands */
export function createButtons(commands) {
  const keys = SHOWN.map(([name, says, word]) => {
    const { key = "", shown = "" } = KEYS.talk.find((one) => one.name === name) ?? {};
    // The sheet writes the cap: a button's name must begin with what is written in it.
    const cap = shown.length === 1 ? shown : shown.toLowerCase();
    const props = { type: "button", class: `talk-key talk-key-${name}`, "data-cap": cap };
    const told = { "aria-label": says, "aria-keyshortcuts": key === " " ? "Space" : key };
    return h("button", { ...props, ...told, onclick: pressed(commands[name]) }, word);
  });
  const others = OTHERS.map(([name, says, picture]) =>
    iconButton(says, picture, pressed(commands[name]), { class: "talk-other" }),
  );
  const guide = button("Guide", pressed(commands.guide), { class: "talk-other" });
  const transport = { class: "talk-others", role: "group", "aria-label": "Transport" };
  return {
    keys: h("div", { class: "talk-keys", role: "group", "aria-label": "Keys" }, keys),
    others: h("div", transport, others, guide),
    /** @param {State} state */
    update({ talk: { panel, used }, play, frame }) {
      const isMoving = play.playing || frame?.status === "training";
      setAttributes(keys[0], { "aria-label": isMoving ? "Pause" : "Play" });
      setText(keys[0], isMoving ? "pause" : "play");
      for (const [place, [name]] of SHOWN.entries()) {
        keys[place].hidden = name === panel;
        keys[place].classList.toggle("used", used.includes(name));
      }
    },
  };
}
