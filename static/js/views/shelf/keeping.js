import { h, setAttributes, setText } from "../../draw/dom.js";
import { roomWords, sizeWords } from "../../draw/shelf/words.js";
import { button } from "../buttons.js";

/** How much is kept, how more room is made, and all of it as a file, out and in. @param {ShelfActions} actions */
export function createKeeping(actions) {
  const words = h("p", { class: "shelf-note" });
  const meter = h("meter", { class: "shelf-meter", min: 0, "aria-label": "Kept, of what may be kept" });
  const figures = h("p", { class: "shelf-figures" });
  const largest = button("Largest first", () => actions.sortBy("size"), { class: "pill shelf-pill" });
  const panel = h("section", { class: "shelf-room", "aria-label": "Free space", hidden: true }, [
    h("div", { class: "shelf-gauge" }, figures, meter),
    words,
    largest,
  ]);
  const turn = () => {
    panel.hidden = !panel.hidden;
    setAttributes(toggle, { "aria-expanded": String(!panel.hidden) });
  };
  const toggle = button("Free space", turn, { class: "shelf-link", "aria-expanded": "false" });
  const props = { type: "file", accept: ".json,application/json", hidden: true, tabindex: -1 };
  const file = h("input", { ...props, "aria-label": "A file of runs" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) actions.importAll(chosen);
    file.value = "";
  });
  const out = h("a", { class: "shelf-link", href: actions.exportLink(), download: "" }, "Export all");
  const into = button("Import", () => file.click(), { class: "shelf-link" });
  return {
    ways: [toggle, out, into, file],
    panel,
    /** @param {ShelfState} state */
    update({ health }) {
      toggle.hidden = health === null || health.data.kind === "memory";
      if (!health) return;
      const { data } = health;
      setText(words, roomWords(data));
      setText(figures, `${sizeWords(data.bytes)} of ${sizeWords(data.keep)}`);
      meter.max = data.keep;
      meter.value = data.bytes;
    },
  };
}
