import { h, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";
import { createBring } from "./bring.js";
import { createPaint } from "./paint.js";
import { createTable } from "./table.js";

/** The room of data of one's own. */
class DataRoomView {
  #actions;
  #title = h("h2", { id: "data-title", class: "data-title", tabindex: "-1" }, "New data");
  #notice = h("p", { class: "refusal", role: "alert" });
  #bring;
  #paint;
  #table;
  #start;

  /** @param {HTMLElement} container @param {DataRoom} actions */
  constructor(container, actions) {
    this.#actions = actions;
    this.#bring = createBring(actions.table);
    this.#paint = createPaint(actions.paint, actions.trainPainted);
    this.#table = createTable(actions.table);
    this.#start = h("div", { class: "data-start" }, this.#bring.element, this.#paint.element);
    const back = button("Back to the lab", actions.leave, { class: "pill data-pill" });
    container.append(
      h("header", { class: "data-head" }, this.#title, back),
      this.#notice,
      this.#start,
      this.#table.element,
    );
  }

  /** Be where the keyboard is. */
  focus = () => this.#title.focus({ preventScroll: true });

  update = () => {
    const table = this.#actions.table.store.get();
    setText(
      this.#notice,
      this.#actions.store.get().notice ?? table.notice ?? (table.busy ? "Reading …" : ""),
    );
    this.#start.hidden = table.table !== null;
    this.#title.classList.toggle("small", table.table !== null);
    this.#bring.update(this.#actions.page.get().wanted, table.kept);
    this.#table.update(table);
  };

  paint = () => this.#paint.update(this.#actions.paint.store.get());
}

/** @param {HTMLElement} container @param {DataRoom} actions */
export const createData = (container, actions) => new DataRoomView(container, actions);
