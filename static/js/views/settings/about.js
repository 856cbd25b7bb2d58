import { h, setText } from "../../draw/dom.js";

/** Where a preset's numbers are published and, behind a quiet word, which they are. */
export function createAbout() {
  const [source, help] = [h("p", { class: "caption" }), h("p", { class: "caption" })];
  const summary = h("summary", { class: "dim" }, "the published numbers");
  const more = h("details", { class: "settings-more" }, summary, help);
  const element = h("div", { class: "settings-about", hidden: true }, source, more);
  return {
    element,
    /** @param {PresetAnswer | undefined} preset */
    show(preset) {
      element.hidden = !preset?.source;
      setText(source, preset?.source ?? "");
      setText(help, preset?.help ?? "");
    },
  };
}
