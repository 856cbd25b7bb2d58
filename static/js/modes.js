/** The page's two modes, the guide and the full lab: which is on screen, and the ways between them. */

import { guideAddress, modeOf } from "./address/mode.js";
import { firstPlace } from "./state/guide.js";

/**
 * @typedef {import("./state/guide.js").Place} Place
 * @typedef {import("./acting/guide/guide.js").Guide} Guide
 *
 * The lab, once it was opened.
 * @typedef {object} Lab
 * @property {() => void} leave  it is out of sight: it plays no more, and leaves the address alone
 * @property {() => void} enter  it is back, and so is its address
 * @property {() => void} follow  it is back, with an address of its own already in the bar
 *
 * @typedef {object} Page  what the modes do to it
 * @property {(mode: "guide" | "lab") => void} show
 * @property {() => Lab} openLab  at the page's address
 * @property {(place: Place, ways: import("./guide.js").Ways) => Promise<Guide>} openGuide
 * @property {(name: string) => string | null} recalled
 * @property {(name: string, value: string | null) => void} remember
 */

const LAB = "#view.mode=lab";

export class Modes {
  #page;
  /** @type {Lab | null} */
  #lab = null;
  /** @type {Promise<Guide> | null} */
  #guide = null;
  /** What the address said when the guide wrote or read it last. */
  #known = "";
  /** @type {"guide" | "lab"} */
  mode = "lab";
  /** The guide, when it is on screen. @type {Guide | null} */
  guide = null;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    window.addEventListener("popstate", () => this.#follow());
  }

  /** Show what the address asks for. @returns {number | null} the lesson to go on with, where that is to be offered */
  open() {
    const visited = this.#page.recalled("visited") !== null;
    this.#page.remember("visited", "yes");
    const opened = modeOf(location.hash, visited);
    const isBare = location.hash === "";
    if (opened.mode === "guide") {
      if (isBare) history.replaceState(null, "", guideAddress(opened.place)); // a bare one is the lab's from now on
      this.#showGuide(opened.place);
    } else this.#showLab();
    const lesson = Number(this.#page.recalled("guide"));
    if (opened.mode === "guide" || !isBare || !(lesson > 1)) return null;
    this.#page.remember("guide", null);
    return lesson;
  }

  /** Change to the other mode. */
  toggle = () => (this.mode === "guide" ? this.toLab() : this.toGuide(null));

  /** @param {string} [hash]  of a moment; the lab's own without it */
  toLab = (hash) => {
    if (this.#lab && !hash) {
      this.#turn("lab");
      this.#lab.enter();
      return;
    }
    history.pushState(null, "", hash ?? LAB);
    this.#showLab();
  };

  /** @param {number | null} lesson  null for where the guide was */
  toGuide = async (lesson) => {
    const guide = await this.#guide;
    const place = guide?.store.get().place ?? firstPlace();
    const next = lesson === null ? place : { ...place, lesson };
    history.pushState(null, "", guideAddress(next));
    this.#showGuide(next);
  };

  /** Somebody went back or forth, or typed an address. */
  #follow() {
    const opened = modeOf(location.hash, true);
    if (opened.mode === "lab") this.#showLab();
    else if (this.mode !== "guide" || location.hash !== this.#known) this.#showGuide(opened.place);
  }

  #showLab() {
    const isBack = this.mode === "guide";
    this.#turn("lab");
    if (!this.#lab) this.#lab = this.#page.openLab();
    else if (isBack) this.#lab.follow();
  }

  /** @param {Place} place */
  async #showGuide(place) {
    this.#turn("guide");
    this.#known = location.hash;
    this.#page.remember("guide", String(place.lesson));
    const isNew = this.#guide === null;
    this.#guide ??= this.#page.openGuide(place, { told: this.#told, openLab: this.#openRun });
    const guide = await this.#guide;
    this.guide = guide;
    if (!isNew && this.mode === "guide") guide.show(place);
  }

  /** A run of the guide's, where it stands. @param {Run} run */
  #openRun = ({ id, step }) => this.toLab(`#run=${id}&step=${step}`);

  /** @param {Place} place @param {boolean} isNew  whether Back shall lead to the one before */
  #told = (place, isNew) => {
    const url = guideAddress(place);
    if (isNew) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
    this.#known = location.hash;
    this.#page.remember("guide", String(place.lesson));
  };

  /** @param {"guide" | "lab"} mode */
  #turn(mode) {
    if (mode === "guide" && this.mode === "lab") this.#lab?.leave();
    if (mode === "lab") this.guide?.pause();
    this.mode = mode;
    this.#page.show(mode);
  }
}
