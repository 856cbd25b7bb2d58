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
  const words = SHOWN.map(([, , word]) => h("span", { "aria-hidden": "true" }, word));
  const keys = SHOWN.map(([name, says], place) => {
    const shown = KEYS.talk.find((one) => one.name === name)?.shown.toLowerCase() ?? "";
    const cap = h("kbd", { "aria-hidden": "true" }, shown.length === 1 ? shown.toUpperCase() : shown);
    const props = {
      type: "button",
      class: `talk-key talk-key-${name}`,
      "aria-label": says,
      onclick: pressed(commands[name]),
    };
    return h("button", props, cap, words[place]);
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
      setText(words[0], isMoving ? "pause" : "play");
      for (const [place, [name]] of SHOWN.entries()) {
        keys[place].hidden = name === panel;
        keys[place].classList.toggle("used", used.includes(name));
      }
    },
  };
}
