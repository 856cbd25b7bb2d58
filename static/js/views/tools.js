import { h, setAttributes } from "../draw/dom.js";
import { icon } from "../draw/icons.js";
import { createNarrationMenu } from "./narration/menu.js";

/**
 * Share, narration, theme, and the ways to the other pages.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createTools(container, actions) {
  const shown = { theme: "" };
  const toggle = () => actions.setTheme(shown.theme === "dark" ? "light" : "dark");
  const share = h("button", { type: "button", "aria-label": "Share this moment", onclick: actions.share });
  const theme = h(
    "button",
    { type: "button", "aria-label": "Dark theme", onclick: toggle },
    icon("contrast"),
  );
  share.append(icon("share"));
  share.title = "Copy a link to this moment";
  const narration = createNarrationMenu(actions);
  container.append(
    share,
    narration.element,
    theme,
    h("a", { href: "/learn" }, "Learn"),
    h("a", { href: "/docs" }, "API"),
  );
  return {
    update(state) {
      narration.show(state.narration);
      if (state.theme === shown.theme) return;
      shown.theme = state.theme;
      setAttributes(theme, { "aria-pressed": String(state.theme === "dark"), title: "Light or dark" });
    },
  };
}
