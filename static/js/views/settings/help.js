import { h, setAttributes } from "../../draw/dom.js";
import { iconButton } from "../buttons.js";

/**
 * A small button that shows and hides an explanation: help in words, a formula, where it is from.
 * @param {string} about  what is explained, for a screen reader
 * @param {string} id  of the explanation
 */
export function createHelp(about, id) {
  const text = h("div", { class: "help-text small", id, hidden: true });
  const turn = () => {
    text.hidden = !text.hidden;
    setAttributes(button, { "aria-expanded": String(!text.hidden) });
  };
  const props = { class: "help-button", title: null, "aria-expanded": "false", "aria-controls": id };
  const button = iconButton(`About ${about}`, "info", turn, props);
  return {
    button,
    text,
    /** @param {{help: string, formula?: string, source?: string, bounds?: string}} what */
    explain({ help, formula, source, bounds }) {
      text.replaceChildren(
        h("p", {}, help),
        ...(formula ? [h("p", { class: "help-formula" }, formula)] : []),
        ...(bounds ? [h("p", { class: "help-source" }, `It must be ${bounds}.`)] : []),
        ...(source ? [h("p", { class: "help-source" }, source)] : []),
      );
    },
  };
}
