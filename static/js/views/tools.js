import { h, setAttributes } from "../draw/dom.js";
import { iconButton } from "./buttons.js";
import { asksAll } from "./naming/term.js";
import { createNarrationMenu } from "./narration/menu.js";
import { opens } from "./opener.js";

/**
 * Share, narration, theme, and the ways to the other pages: in the bar, or behind its menu.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createTools(container, actions) {
  const shown = { theme: "" };
  const toggle = () => actions.setTheme(shown.theme === "dark" ? "light" : "dark");
  const copies = { class: "quiet", title: "Copy a link to this moment" };
  const share = iconButton("Share this moment", "share", actions.share, copies);
  const theme = iconButton("Dark theme", "contrast", toggle, { class: "quiet", title: null });
  const audience = { class: "quiet talk-open", title: "Talk mode: before an audience (P)" };
  const talk = iconButton("Talk", "talk", actions.talk.enter, audience);
  const narration = createNarrationMenu(actions);
  const links = [
    h("a", { class: "quiet", href: "learn" }, "Learn"),
    h("a", { class: "quiet", href: "docs" }, "API"),
  ];
  const list = /** @type {HTMLElement} */ (container.querySelector(".tools-list"));
  container.prepend(asksAll());
  list.append(talk, share, narration.element, theme, ...links);
  const menu = opens(/** @type {HTMLButtonElement} */ (container.querySelector(".tools-open")), list);
  list.addEventListener("click", ({ target }) => {
    const leads = target instanceof Element && target.closest("button:not([aria-pressed])");
    if (leads) menu.turn(false); // what it leads to lies below it
  });
  const why = "Nothing is kept when the server ends: it was started with --data :memory:";
  const what = h("span", { class: "shelf-unkept-what" }, "Runs are ");
  const unkept = h("span", { class: "shelf-unkept micro", title: why, hidden: true }, what, "not kept");
  const runs = /** @type {HTMLElement} */ (list.querySelector(".shelf-open"));
  runs.after(unkept);
  return {
    update(state) {
      narration.show(state);
      const isUnkept = state.keeps === "memory";
      unkept.hidden = !isUnkept;
      setAttributes(runs, { "data-keeps": state.keeps, title: isUnkept ? why : null });
      if (state.theme === shown.theme) return;
      shown.theme = state.theme;
      setAttributes(theme, { "aria-pressed": String(state.theme === "dark"), title: "Light or dark" });
    },
  };
}
