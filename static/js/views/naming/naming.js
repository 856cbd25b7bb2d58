import { h, s } from "../../draw/dom.js";
import { endOf, placeCard, placePlates } from "../../draw/naming/placing.js";
import { thingsOf } from "../../draw/naming/things.js";
import { button } from "../buttons.js";
import { createCard } from "./card.js";
import { targetOf } from "./targets.js";

/**
 * @typedef {import("../../draw/naming/placing.js").Box} Box
 * @typedef {import("../../draw/naming/placing.js").Point} Point
 * @typedef {import("../../draw/naming/things.js").Thing} Thing
 * @typedef {{thing: Thing, dot: Point, about: DOMRect | null, plate: HTMLButtonElement, box: Box | null}} Named
 */

/** A page that is narrower than this has room for one name at a time; px. */
const NARROW = 720;
/** A row of the list of those that have no room; px. */
const ROW = 30;
const LIST_WIDTH = 210;

const screen = () => ({ width: innerWidth, height: innerHeight });

/** @param {Element} element @returns {Box} */
function boxOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** @param {Point} at @param {number} radius */
const circleAt = ({ x, y }, radius) => s("circle", { cx: x, cy: y, r: radius });

/** @param {Point} from @param {Point} to */
const lineTo = (from, to) => s("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y });

/** @param {HTMLElement} element @param {Point} at */
const put = (element, { x, y }) => Object.assign(element.style, { left: `${x}px`, top: `${y}px` });

/** What everything on the page is called: all at once over a veil, or one thing on a card. */
class Naming {
  #dialog;
  #page;
  #ways;
  #lines = s("svg", { class: "naming-lines", "aria-hidden": "true" });
  #list = h("div", { class: "naming-list", role: "group", "aria-label": "More names" });
  #close = button("What is this?", () => this.#dialog.close(), {
    class: "naming-close",
    "aria-label": "What is this? esc: close",
  });
  #next = button("Next", () => this.#turn(), { class: "naming-next" });
  /** @type {HTMLElement | null} */
  #card = null;
  /** @type {Named[]} */
  #named = [];
  /** Of a narrow page: which of them is told. */
  #at = -1;
  /** @type {State | null} */
  #state = null;

  /**
   * @param {HTMLElement} container  a dialog
   * @param {Element} page  where the things are
   * @param {{learn(lesson: number): void, places(): import("./targets.js").Places, closed(): void}} ways
   */
  constructor(container, page, ways) {
    this.#dialog = /** @type {HTMLDialogElement} */ (container);
    this.#page = page;
    this.#ways = ways;
    this.#close.append(h("kbd", {}, "esc"));
    this.#dialog.addEventListener("close", () => {
      this.#named = [];
      ways.closed();
    });
    this.#dialog.addEventListener("pointerdown", ({ target }) => {
      if (target === this.#dialog || target === this.#lines) this.#dialog.close();
    });
    window.addEventListener("resize", () => {
      if (this.#dialog.open) this.#dialog.close(); // what is named stands elsewhere now
    });
  }

  /** One thing, on a card beside where it was asked about. @param {string} key @param {State} state @param {Element} about */
  one(key, state, about) {
    this.#state = state;
    const all = () => this.all(state);
    this.#show("one");
    const card = createCard(key, state, { learn: this.#learn, all });
    this.#dialog.append(card);
    put(card, placeCard(boxOf(about), boxOf(card), screen()));
    this.#focus(card);
  }

  /** Every thing that is in sight. @param {State} state */
  all(state) {
    this.#state = state;
    const places = this.#ways.places();
    const seen = thingsOf(state).flatMap((thing) => {
      const target = targetOf(thing.at, this.#page, places);
      return target ? [{ thing, ...target }] : [];
    });
    const kind = innerWidth < NARROW ? "narrow" : "all";
    this.#show(kind);
    this.#named = seen.map((target) => ({ ...target, plate: this.#plateOf(target.thing), box: null }));
    this.#dialog.append(
      this.#lines,
      ...(kind === "all" ? this.#named.map(({ plate }) => plate) : []),
      this.#list,
      this.#next,
      this.#close,
    );
    this.#at = -1;
    if (kind === "narrow") this.#turn();
    else this.#place();
  }

  /** @param {string} kind */
  #show(kind) {
    this.#dialog.replaceChildren();
    this.#list.replaceChildren();
    this.#card = null;
    this.#dialog.dataset.shows = kind;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#next.hidden = kind !== "narrow";
    this.#list.hidden = true;
  }

  #learn = (/** @type {number} */ lesson) => {
    this.#dialog.close();
    this.#ways.learn(lesson);
  };

  /** @param {Thing} thing */
  #plateOf(thing) {
    const plate = h(
      "button",
      {
        type: "button",
        class: "naming-plate",
        onclick: () => plate.focus(),
        onfocus: () => this.#choose(thing),
      },
      h("b", {}, thing.name),
      h("span", {}, thing.says),
    );
    return plate;
  }

  #place() {
    const close = boxOf(this.#close);
    const plates = this.#named.map(({ dot, about, plate }) => ({ ...boxOf(plate), dot, about }));
    let boxes = placePlates(plates, screen(), [close]);
    const left = boxes.filter((box) => box === null).length;
    if (left > 0) {
      const height = ROW * (left + 1);
      const corner = {
        x: innerWidth - LIST_WIDTH - 12,
        y: innerHeight - height - 12,
        width: LIST_WIDTH,
        height,
      };
      boxes = placePlates(plates, screen(), [close, corner]);
    }
    this.#named.forEach((named, k) => {
      named.box = boxes[k];
      if (boxes[k]) put(named.plate, boxes[k]);
    });
    const without = this.#named.filter(({ box }) => box === null);
    this.#list.hidden = without.length === 0;
    this.#list.append(...without.map(({ plate }) => plate));
    this.#draw();
  }

  /** The dots, and the lines from them to their names; of a name in the list its number. */
  #draw() {
    const rest = this.#named.filter(({ box }) => box === null);
    const marks = this.#named.flatMap(
      /** @returns {SVGElement[]} */ (named) => {
        const { dot, box } = named;
        if (box) return [lineTo(dot, endOf(box, dot)), circleAt(dot, 4)];
        const number = String(rest.indexOf(named) + 1);
        named.plate.dataset.number = number;
        return [circleAt(dot, 9), s("text", { x: dot.x, y: dot.y + 4 }, number)];
      },
    );
    this.#lines.replaceChildren(...marks);
  }

  /** @param {Thing} thing */
  #choose(thing) {
    const chosen = this.#named.find((one) => one.thing === thing);
    if (!chosen || !this.#state) return;
    for (const { plate } of this.#named) plate.classList.toggle("chosen", plate === chosen.plate);
    const card = this.#tell(thing, this.#state);
    (chosen.box ? chosen.plate : this.#list).after(card);
    const others = this.#named.flatMap(({ box }) => (box && box !== chosen.box ? [box] : []));
    const about = boxOf(chosen.plate);
    put(card, placeCard(about, boxOf(card), screen(), [...others, boxOf(this.#close)]));
  }

  /** On a narrow page: the next name, on a card at its foot. */
  #turn() {
    if (!this.#state || this.#named.length === 0) return;
    this.#at = (this.#at + 1) % this.#named.length;
    const { thing, dot } = this.#named[this.#at];
    const card = this.#tell(thing, this.#state);
    this.#next.before(card);
    this.#lines.replaceChildren(circleAt(dot, 7));
    card.classList.toggle("high", dot.y > innerHeight / 2);
    this.#focus(card);
  }

  /** The card of a thing, in the place of the one before. @param {Thing} thing @param {State} state */
  #tell(thing, state) {
    this.#card?.remove();
    this.#card = createCard(thing.key, state, { learn: this.#learn });
    return this.#card;
  }

  /** @param {HTMLElement} card */
  #focus(card) {
    card.setAttribute("tabindex", "-1");
    card.focus();
  }
}

/** @param {ConstructorParameters<typeof Naming>} parts */
export const createNaming = (...parts) => new Naming(...parts);
