import { s } from "../../draw/dom.js";
import { Drawing } from "../panel.js";

/** A picture of a race in lines and words, drawn anew with each state. @extends {Drawing<RaceState>} */
export class RaceChart extends Drawing {
  svg;

  /** @param {string} kind  its class @param {string} name  for a screen reader, before there is a race */
  constructor(kind, name) {
    super();
    this.svg = s("svg", { role: "img", "aria-label": name });
    this.drawing.classList.add(kind);
    this.drawing.append(this.svg);
  }

  /** @param {RaceState} state */
  update(state) {
    this.take(state);
    this.paint();
  }
}
