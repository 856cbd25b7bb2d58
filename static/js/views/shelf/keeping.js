import { h, setAttributes, setText } from "../../draw/dom.js";
import { roomWords, sizeWords } from "../../draw/shelf/words.js";
import { button } from "../buttons.js";

/** How much is kept, and how more room is made. @param {ShelfActions} actions */
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
  return {
    toggle,
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
