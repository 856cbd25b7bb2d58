import { h, setAttributes } from "../../draw/dom.js";
import { icon } from "../../draw/icons.js";

/**
 * A small button that shows and hides an explanation: help in words, a formula, where it is from.
 * @param {string} about  what is explained, for a screen reader
 * @param {string} id  of the explanation
 */
export function createHelp(about, id) {
  const text = h("div", { class: "help-text", id, hidden: true });
  const button = h(
    "button",
    {
      type: "button",
      class: "help-button",
      "aria-label": `About ${about}`,
      "aria-expanded": "false",
      "aria-controls": id,
      onclick: () => {
        text.hidden = !text.hidden;
        setAttributes(button, { "aria-expanded": String(!text.hidden) });
      },
    },
    icon("info"),
  );
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
