/** Paint your own points: the plane, the tools beside it, and what a network makes of them. */

import { createChoices } from "../../draw/choices.js";
import { paintSentence, pictureName } from "../../draw/data/paint-words.js";
import { paintPlane } from "../../draw/data/plane.js";
import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { paletteOf } from "../../draw/palette.js";
import { toneBuffer } from "../../draw/predictions/map.js";
import { markOf } from "../../draw/predictions/marks.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { CLASSES } from "../../state/data/painting.js";
import { button } from "../buttons.js";
import { Hand } from "./hand.js";

const SHAPES = /** @type {const} */ (["classes", "curve"]);
const TOOLS = /** @type {const} */ (["point", "spray", "rubber"]);
const KEYS =
  "Arrow keys move the cross, with Shift farther. Enter paints there, Delete takes the point there away, M takes hold of it or lets it go, 1 to 5 choose a class. Ctrl+Z takes back.";

class Paint {
  #actions;
  #canvas = h("canvas", {
    ...{ class: "data-plane", tabindex: "0", role: "application", "data-keys": true },
    ...{ "aria-describedby": "data-paint-keys" },
  });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #sentence = h("p", { class: "data-paint-sentence" });
  #notice = h("p", { class: "refusal", role: "alert" });
  #buffer = toneBuffer();
  #size = 0;
  #hand;
  #shapes;
  #tools;
  #kinds;
  #kindGroup;
  #live;
  #ways;

  /** @param {Painter} actions @param {() => void} train  keep them, and learn from them in the lab */
  constructor(actions, train) {
    this.#actions = actions;
    this.#hand = new Hand(
      this.#canvas,
      actions,
      () => this.#draw(),
      (text) => setText(this.#said, text),
    );
    this.#shapes = createChoices("What is painted", SHAPES, actions.shape);
    this.#tools = createChoices("Tool", TOOLS, actions.take);
    this.#kinds = CLASSES.map((name, kind) => kindButton(name, kind, actions.choose));
    this.#kindGroup = h("div", { class: "data-kinds", role: "group", "aria-label": "Class" }, this.#kinds);
    this.#live = h("input", { type: "checkbox", class: "switch", role: "switch", id: "data-live" });
    this.#live.addEventListener("change", () => actions.setLive(this.#live.checked));
    this.#ways = {
      undo: button("Undo", actions.undo, { class: "data-link" }),
      redo: button("Redo", actions.redo, { class: "data-link" }),
      clear: button("Clear", actions.clear, { class: "data-link" }),
    };
    const box = h("div", { class: "data-plane-box" }, this.#canvas);
    observeSize(box, (width) => this.#resize(width));
    this.element = h(
      "section",
      { class: "data-paint", "aria-labelledby": "data-paint-title", onkeydown: this.#turn },
      h(
        "header",
        { class: "data-tools" },
        h("h3", { id: "data-paint-title", class: "data-heading" }, "Paint your own points"),
        h("label", { class: "data-live", for: "data-live" }, this.#live, "Train as I paint"),
      ),
      h("div", { class: "data-tools" }, this.#shapes.element, this.#tools.element),
      this.#kindGroup,
      box,
      h("div", { class: "data-under" }, this.#sentence, Object.values(this.#ways)),
      this.#notice,
      button("Train on these points", train, { class: "data-go" }),
      h("p", { id: "data-paint-keys", class: "data-note" }, KEYS),
      this.#said,
    );
  }

  /** Back and forth, wherever the focus is. */
  #turn = (/** @type {KeyboardEvent} */ event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || !["z", "y"].includes(key)) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.#actions.redo();
    else this.#actions.undo();
  };

  /** @param {number} width */
  #resize(width) {
    this.#size = Math.floor(width);
    this.#draw();
  }

  #draw() {
    if (this.#size === 0) return;
    const state = this.#actions.store.get();
    const context = fitCanvas(this.#canvas, this.#size, this.#size);
    const hand = this.#hand.at(state.tool, this.#actions.reach);
    paintPlane(context, this.#size, state, hand, paletteOf(this.#canvas), this.#buffer);
  }

  /** @param {PaintState} state */
  update(state) {
    const { painting, tool, kind, live, notice, map } = state;
    this.#shapes.show(painting.shape);
    this.#tools.show(tool);
    this.#kindGroup.hidden = painting.shape === "curve";
    this.#kinds.forEach((one, k) => {
      setAttributes(one, { "aria-pressed": String(k === kind && tool !== "rubber") });
    });
    this.#live.checked = live;
    const { undo, redo, clear } = this.#ways;
    turn(undo, painting.past.length > 0);
    turn(redo, painting.future.length > 0);
    turn(clear, painting.points.length > 0);
    setText(this.#sentence, paintSentence(state));
    setText(this.#notice, notice ?? "");
    setAttributes(this.#canvas, { "aria-label": pictureName(painting) });
    const learned = map?.points === painting.points && map.epoch >= map.epochs;
    this.element.dataset.learned = String(learned);
    this.#draw();
  }
}

/** It keeps the focus where it can do nothing. @param {HTMLElement} button @param {boolean} can */
const turn = (button, can) => setAttributes(button, { "aria-disabled": can ? null : "true" });

/** @param {string} name @param {number} kind @param {(kind: number) => void} choose */
function kindButton(name, kind, choose) {
  const mark = s(
    "svg",
    { class: "data-mark", viewBox: "-7 -7 14 14", "aria-hidden": "true" },
    markOf(kind, 0, 0, 4.5),
  );
  const one = h(
    "button",
    { type: "button", class: "data-kind underlined", "aria-label": `Class ${name}` },
    mark,
    name,
  );
  one.addEventListener("click", () => choose(kind));
  return one;
}

/** @param {Painter} actions @param {() => void} train */
export const createPaint = (actions, train) => new Paint(actions, train);
