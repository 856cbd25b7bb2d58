/** The loss landscape before an audience: as in the lab, larger, and with nothing around it. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { pictureFor } from "../../draw/landscape/subject.js";
import { label } from "../../draw/landscape/words.js";
import { AUDIENCE, MAGNIFIED } from "../../draw/talk/size.js";
import { isMoving } from "../../state/moving.js";
import { openSurface } from "../landscape/scenery.js";
import { Stage } from "../landscape/stage.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */

const MEASURED = "The landscape is being measured.";

export class TalkLandscape {
  #canvases = { scenery: h("canvas"), overlay: h("canvas"), map: h("canvas") };
  #surface = h("div", { class: "talk-pane" }, this.#canvases.scenery, this.#canvases.overlay);
  #map = h("div", { class: "talk-pane" }, this.#canvases.map);
  #note = h("p", { class: "talk-note" }, MEASURED);
  element = h("div", { class: "talk-landscape" }, this.#surface, this.#map, this.#note);
  #stage;
  /** Whether there is no WebGL, and the map stands for the surface. */
  #isFlat = false;
  /** @type {State | null} */
  #state = null;
  /** @type {Picture | null} */
  #picture = null;

  /** @param {() => number} unit  px */
  constructor(unit) {
    this.#stage = new Stage(this.element, this.#canvases, { ...AUDIENCE, unit: () => MAGNIFIED * unit() });
    openSurface(
      this.#canvases.scenery,
      (surface) => {
        this.#stage.useSurface(surface);
        this.#isFlat = surface === null;
        this.#arrange();
      },
      { lines: AUDIENCE.lines },
    );
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (first || state.talk.ground !== previous.talk.ground) this.#stage.request();
    this.#stage.go(isMoving(state));
    const { landscape, run } = state;
    if (first || landscape !== previous.landscape || run !== previous.run) this.#arrange();
    const same = landscape === previous.landscape && state.frame === previous.frame && run === previous.run;
    if (!landscape.answer || landscape.answer.run !== run?.id || (!first && same)) return;
    this.#picture = pictureFor(landscape.answer, state, this.#picture);
    this.#stage.show(this.#picture, state.reducedMotion);
    this.#say();
  }

  /** Show the surface or the map, as in the lab; what there is to wait for, else. */
  #arrange() {
    const { landscape, run } = this.#state ?? {};
    if (!landscape) return;
    const view = this.#isFlat ? "map" : landscape.view;
    const isThere = this.#picture !== null || landscape.answer?.run === run?.id;
    this.#surface.hidden = view === "map";
    this.#map.hidden = view !== "map";
    this.element.classList.toggle("flat", view === "map");
    this.#note.hidden = isThere && landscape.error === null;
    setText(this.#note, landscape.error ?? MEASURED);
    this.#stage.arrange(view, { probe: null, arrows: landscape.arrows });
    this.#say();
  }

  #say() {
    const isMap = this.#surface.hidden;
    const says = this.#picture ? label(this.#picture, !isMap) : "Loss landscape";
    setAttributes(isMap ? this.#map : this.#surface, { role: "img", "aria-label": says });
  }
}
