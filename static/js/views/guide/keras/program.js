/** The program of the run on screen, in Keras: a word that sets something is a button. */

import { h, setAttributes } from "../../../draw/dom.js";
import { core, pieces } from "../../../draw/guide/program.js";

/** @typedef {import("../../../draw/guide/program.js").Piece} Piece */

/** @param {(piece: Piece, word: HTMLElement) => void} light  told which word is pointed at */
export function createProgram(light) {
  const code = h("code", {});
  const shown = {
    program: /** @type {string | null} */ (null),
    words: /** @type {{piece: Piece, element: HTMLElement}[]} */ ([]),
  };
  /** @param {Piece} piece */
  const wordOf = (piece) => {
    const on = () => light(piece, element);
    const listeners = { onpointerenter: on, onfocus: on, onclick: on };
    const look = `guide-token guide-token-${piece.sets}`;
    const element = h("button", { type: "button", class: look, ...listeners }, piece.text);
    shown.words.push({ piece, element });
    return element;
  };
  return {
    element: h("pre", { class: "guide-program", "aria-label": "The program in Keras" }, code),
    /** @param {string | null} program */
    show(program) {
      if (program === shown.program || program === null) return;
      shown.program = program;
      shown.words = [];
      const all = pieces(core(program));
      code.replaceChildren(
        ...all.map((piece) => (piece.sets ? wordOf(piece) : document.createTextNode(piece.text))),
      );
    },
    /** The first word that sets this. @param {import("../../../draw/guide/program.js").Sets} sets */
    find: (sets) => shown.words.find(({ piece }) => piece.sets === sets),
    /** @param {Piece | null} lit */
    light(lit) {
      for (const { piece, element } of shown.words)
        setAttributes(element, { "data-lit": piece === lit ? "true" : null });
    },
  };
}
