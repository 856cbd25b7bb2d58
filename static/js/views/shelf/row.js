/** A line of the shelf: a run, with others that belong to it, or one that was deleted. */

import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { count, counted, measured } from "../../draw/format.js";
import { SPARK, sparkOf, sparkWords } from "../../draw/shelf/spark.js";
import {
  dataWords,
  hasFailed,
  lossWords,
  optimizerWords,
  standWords,
  takesWords,
  whenWords,
} from "../../draw/shelf/words.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { keyOf } from "../../state/shelf.js";
import { button } from "../buttons.js";
import { createPencil } from "../player/inline-edit.js";

/** As the server allows. */
const MOST_LETTERS = 80;

/** @typedef {import("../../state/shelf.js").Line} Line */
/** @typedef {import("../../state/shelf.js").RunLine} RunLine */

/** @param {string} className @param {(import("../../draw/dom.js").Child)[]} children */
const cell = (className, ...children) =>
  h("div", { class: `shelf-cell ${className}`, role: "cell" }, ...children);

/** @param {Line} line @param {ShelfActions} actions */
export const createRow = (line, actions) =>
  "removed" in line ? createRemovedRow(line.removed, actions) : new RunRow(line.run.id, actions);

/** @param {RemovedRun} removed @param {ShelfActions} actions */
function createRemovedRow({ run }, actions) {
  const name = `“${run.name}”`;
  const undo = button("Undo", () => actions.restore(run.id), {
    class: "shelf-undo",
    "aria-label": `Undo: take ${name} back`,
  });
  const words = cell(
    "shelf-gone",
    h("span", {}, `Deleted ${name}.`),
    undo,
    h("span", { class: "shelf-note" }, "within ten minutes"),
  );
  return { element: h("div", { class: "shelf-row shelf-removed", role: "row" }, words), show() {} };
}

/** The loss along the way. */
function createSpark() {
  const line = s("path", { class: "shelf-line" });
  const end = s("circle", { class: "shelf-end", r: 3 });
  const props = { class: "shelf-spark", role: "img", viewBox: `0 0 ${SPARK.width} ${SPARK.height}` };
  const element = s("svg", props, line, end);
  return {
    element,
    /** @param {ListedRun} run */
    show(run) {
      const { sparkline } = run;
      const { line: d, end: at } = sparkOf(sparkline);
      setAttributes(line, { d });
      setAttributes(end, at ? { cx: at.x, cy: at.y, visibility: null } : { visibility: "hidden" });
      setAttributes(element, { "aria-label": sparkWords(sparkline, measured, quantityOf([run])) });
    },
  };
}

/** What can be done with a run. @param {string} id @param {ShelfActions} actions @param {() => void} rename */
function createTools(id, actions, rename) {
  const isOpen = () => more.getAttribute("aria-expanded") === "true";
  const turn = () => setAttributes(more, { "aria-expanded": String(!isOpen()) });
  const close = () => {
    turn();
    more.focus();
  };
  /** @param {string} name @param {() => void} act */
  const tool = (name, act) => {
    const press = () => {
      if (isOpen()) close();
      act();
    };
    return button(name, press, { class: "shelf-tool" });
  };
  const tools = [
    tool("Open", () => actions.open(id)),
    tool("Rename", rename),
    tool("Duplicate", () => actions.duplicate(id)),
    tool("Delete", () => actions.remove([id])),
  ];
  const open = () => {
    turn();
    if (isOpen()) tools[0].focus();
  };
  const more = button("···", open, { class: "shelf-dots quiet", "aria-expanded": "false" });
  const element = cell("shelf-does", h("div", { class: "shelf-tools" }, tools), more);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    event.stopPropagation();
    close();
  });
  return {
    element,
    /** @param {string} name */
    name(name) {
      setAttributes(more, { "aria-label": `What to do with ${name}` });
      for (const one of Object.values(tools))
        setAttributes(one, { "aria-label": `${one.textContent} ${name}` });
    },
  };
}

/** One line of the list. */
class RunRow {
  #id;
  #choose;
  #name;
  #pencil;
  #further;
  #tools;
  #spark = createSpark();
  #here = h("span", { class: "shelf-here" }, "on screen");
  #data = h("span", {});
  /** Loss, optimizer and when, each with what stands below it. */
  #texts = [0, 1, 2].map(() => [h("div", { class: "shelf-main-text" }), h("div", { class: "shelf-note" })]);
  #held = {
    key: /** @type {string | null} */ (null),
    ids: /** @type {string[]} */ ([]),
    run: /** @type {ListedRun | null} */ (null),
    catalogue: /** @type {Catalogue | null} */ (null),
  };

  /** @param {string} id @param {ShelfActions} actions */
  constructor(id, actions) {
    const held = this.#held;
    const turn = () => held.key !== null && actions.turn(held.key);
    this.#id = id;
    this.#choose = h("input", {
      ...{ type: "checkbox", class: "shelf-choose" },
      onchange: () => actions.choose(held.ids),
    });
    this.#name = button("", () => actions.open(id), { class: "shelf-name", title: "Open it in the lab" });
    this.#pencil = createPencil(this.#name, MOST_LETTERS, (text) => actions.rename(id, text));
    this.#pencil.field.classList.add("shelf-field");
    this.#pencil.field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" || key === "Escape") this.#name.focus(); // the field is away
    });
    this.#further = button("", turn, { class: "shelf-further" });
    this.#tools = createTools(id, actions, this.#pencil.edit);
    this.element = h("div", { class: "shelf-row", role: "row" }, this.#cells());
  }

  #cells() {
    const [loss, optimizer, when] = this.#texts;
    const title = h("div", { class: "shelf-title" }, this.#name, this.#pencil.field, this.#here);
    return [
      cell("shelf-box", this.#choose),
      cell("shelf-who", title, h("div", { class: "shelf-note shelf-about" }, this.#data, this.#further)),
      cell("shelf-way", this.#spark.element),
      cell("shelf-loss", ...loss),
      cell("shelf-optimizer", ...optimizer),
      cell("shelf-when", ...when),
      this.#tools.element,
    ];
  }

  /** What hangs on the run alone. @param {ListedRun} run @param {Catalogue | null} catalogue */
  #tell(run, catalogue) {
    const { name } = run;
    setText(this.#name, name);
    setText(this.#data, dataWords(run, catalogue));
    this.#spark.show(run);
    const written = [
      [lossWords(run), standWords(run)],
      optimizerWords(run, catalogue),
      [whenWords(run.created, new Date()), takesWords(run)],
    ];
    for (const [k, pair] of written.entries())
      for (const [part, text] of pair.entries()) setText(this.#texts[k][part], text);
    this.element.classList.toggle("failed", hasFailed(run));
    this.#tools.name(name);
    this.#pencil.show(name, { pencil: `Rename ${name}`, field: `Name of ${name}`, hint: name });
  }

  /** @param {Line} line @param {ShelfState} state */
  show(line, { chosen, here, catalogue }) {
    if ("removed" in line) return;
    const { run, more, isOpen, inside, untrained } = line;
    if (run !== this.#held.run || catalogue !== this.#held.catalogue) this.#tell(run, catalogue);
    const fold = untrained && !isOpen ? more : []; // nothing tells them apart: they are chosen together
    const ids = [run, ...fold].map((one) => one.id);
    Object.assign(this.#held, { run, catalogue, ids, key: keyOf(line) });
    const isChosen = chosen.includes(this.#id);
    if (this.#choose.checked !== isChosen) this.#choose.checked = isChosen;
    const what = ids.length > 1 ? counted(ids.length, "run") : run.name;
    setAttributes(this.#choose, { "aria-label": `Choose ${what}` });
    this.element.classList.toggle("chosen", isChosen);
    this.element.classList.toggle("inside", inside);
    this.#here.hidden = this.#id !== here;
    this.#further.hidden = more.length === 0;
    const [text, called] = furtherWords(line);
    setText(this.#further, text);
    setAttributes(this.#further, { "aria-expanded": String(isOpen), "aria-label": called });
  }
}

/** What its button shows, and is called. @param {RunLine} line @returns {[string, string]} */
function furtherWords({ run, more, isOpen, untrained }) {
  const [one, several] = untrained ? ["run", "runs"] : ["branch", "branches"];
  const what = `${more.length === 1 ? one : several}${untrained ? " without a step" : ""}`;
  const many = `${count(more.length)} ${what}`;
  return [`${isOpen ? "−" : "+"} ${many}`, `${isOpen ? "Hide" : "Show"} ${many} beside ${run.name}`];
}
