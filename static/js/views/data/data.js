import { h, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";
import { createPaint } from "./paint.js";

/** The room of data of one's own. */
class DataRoomView {
  #actions;
  #title = h("h2", { id: "data-title", class: "data-title", tabindex: "-1" }, "New data");
  #notice = h("p", { class: "refusal", role: "alert" });
  #paint;

  /** @param {HTMLElement} container @param {DataRoom} actions */
  constructor(container, actions) {
    this.#actions = actions;
    this.#paint = createPaint(actions.paint, actions.trainPainted);
    const back = button("Back to the lab", actions.leave, { class: "pill data-pill" });
    container.append(
      h("header", { class: "data-head" }, this.#title, back),
      this.#notice,
      this.#paint.element,
    );
  }

  /** Be where the keyboard is. */
  focus = () => this.#title.focus({ preventScroll: true });

  update = () => setText(this.#notice, this.#actions.store.get().notice ?? "");

  paint = () => this.#paint.update(this.#actions.paint.store.get());
}

/** @param {HTMLElement} container @param {DataRoom} actions */
export const createData = (container, actions) => new DataRoomView(container, actions);
