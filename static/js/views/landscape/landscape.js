import { createChoices } from "../../draw/choices.js";
import { h, setAttributes } from "../../draw/dom.js";
import { icon } from "../../draw/icons.js";
import { pictureFor } from "../../draw/landscape/subject.js";
import { pixelOf } from "../../draw/surfaces/pixels.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { isMoving } from "../../state/moving.js";
import { button } from "../buttons.js";
import { onScreen } from "../naming/targets.js";
import { asks } from "../naming/term.js";
import { opens } from "../opener.js";
import { momentOf } from "../takeaway.js";
import { createControls } from "./controls.js";
import { readByHand, turnByHand, turnByKeys } from "./hands.js";
import { createProbe } from "./probe.js";
import { createRates } from "./rates.js";
import { createSaveMenu } from "./save.js";
import { openSurface } from "./scenery.js";
import { Stage } from "./stage.js";
import { StartHandle } from "./start.js";
import { Words } from "./words.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */
/** @typedef {import("./stage.js").Reading} Reading */

/** Planes by the words that choose them. */
const PLANES = /** @type {const} */ ({
  path: "path",
  "two weights": "weights",
  gradient: "gradient",
  random: "random",
  "end points": "endpoints",
});
const NAMES = /** @type {(keyof typeof PLANES)[]} */ (Object.keys(PLANES));
const VIEWS = /** @type {const} */ (["surface", "map"]);
/** What else than the picture the words tell of. */
const WORDED = /** @type {const} */ (["error", "probe"]);

/** What the rates under the landscape hang on. */
const RATED = /** @type {const} */ (["run", "frame", "curvature", "trial", "preview", "landscape", "data"]);

/** The loss over a plane through weight space: as a surface and from above, with the path walked and the ball. */
class LandscapeView {
  #actions;
  /** @type {State | null} */
  #state = null;
  /** The newest. @type {Picture | null} */
  #picture = null;
  #canvases = { scenery: h("canvas"), overlay: h("canvas"), map: h("canvas"), bar: h("canvas") };
  #surface = h("div", { class: "landscape-pane landscape-surface" }, [
    this.#canvases.scenery,
    this.#canvases.overlay,
  ]);
  #map = h("div", { class: "landscape-pane landscape-map" }, this.#canvases.map);
  #large = h("div", { class: "drawing" }, this.#surface);
  #swap;
  #arrows;
  #planes;
  #planesBox = h("div", { class: "landscape-planes" });
  #views;
  #choices = h("div", { class: "landscape-choices" });
  #bar = h("div", { class: "landscape-bar", "aria-hidden": "true" }, this.#canvases.bar);
  #progress = h("span", { class: "landscape-progress", "aria-hidden": "true" });
  #words = new Words(
    () => this.#state,
    () => (this.#map.parentElement === this.#large ? this.#map : this.#surface),
  );
  #controls;
  #probe;
  #rates;
  #stage;
  #start;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#actions = actions;
    const set = actions.setLandscape;
    this.#planes = createChoices("Plane", NAMES, (name) => set({ plane: PLANES[name] }));
    this.#views = createChoices("Drawing", VIEWS, (view) => set({ view }));
    this.#arrows = button("arrows", () => set({ arrows: !this.#state?.landscape.arrows }));
    const swap = () => set({ view: this.#state?.landscape.view === "map" ? "surface" : "map" });
    this.#swap = h("button", { type: "button", class: "landscape-inset", onclick: swap }, this.#map);
    this.#controls = createControls(actions);
    this.#probe = createProbe(actions);
    this.#rates = createRates(actions);
    this.#stage = new Stage(container, this.#canvases);
    this.#start = new StartHandle(this.#large, this.#stage, actions);
    this.#stage.drawn = (picture, found) => {
      this.#start.place();
      this.#stepAside();
      this.#words.tell(picture, found);
    };
    this.#lay(container);
    this.#listen();
    openSurface(this.#canvases.scenery, (surface, why) => {
      this.#stage.useSurface(surface);
      this.#words.why = why;
      if (this.#state) this.#arrange(this.#state);
    });
  }

  /** @param {HTMLElement} container */
  #lay(container) {
    const save = createSaveMenu(this.#stage, this.#actions, () => this.#toTake());
    const pointing = h("div", { class: "choices" }, this.#arrows);
    const opener = button("view", () => {}, { class: "landscape-view pill" });
    opener.append(icon("chevron-down"));
    opens(opener, this.#controls.element);
    this.#choices.append(pointing, this.#views.element, this.#words.twin.element, save, opener);
    this.#planesBox.append(this.#planes.element);
    const side = [this.#probe.element, this.#swap, this.#bar, this.#controls.element];
    container.append(
      h(
        "header",
        {},
        h("h2", {}, "Loss landscape", this.#progress),
        asks("landscape", "Loss landscape"),
        this.#planesBox,
        this.#choices,
      ),
      h("div", { class: "landscape-body" }, this.#large, h("div", { class: "landscape-side" }, side)),
      this.#rates.element,
      h("div", { class: "foot" }, this.#words.line, h("div", { class: "choices" }, this.#rates.opener)),
    );
  }

  /** The planes stand in the header, or with the other controls behind their button. @param {Layout} layout */
  #placePlanes(layout) {
    const held = this.#planesBox.contains(document.activeElement) ? document.activeElement : null;
    if (layout === "wide") this.#choices.before(this.#planesBox);
    else this.#controls.element.prepend(this.#planesBox);
    if (held instanceof HTMLElement) held.focus(); // where it went, too
  }

  #listen() {
    const ask = (/** @type {Reading} */ { a, b }) => this.#actions.probe({ a, b });
    turnByHand(this.#surface, this.#stage);
    turnByKeys(this.#surface, this.#stage);
    readByHand(this.#surface, "overlay", this.#stage, ask);
    readByHand(this.#map, "map", this.#stage, ask);
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (first || state.theme !== previous.theme) this.#stage.request();
    this.#stage.go(isMoving(state));
    const { answer, scale } = state.landscape;
    const same = answer === previous.landscape.answer && scale === previous.landscape.scale;
    const tried = state.preview === previous.preview && state.run === previous.run;
    const changed = first || !same || !tried || state.frame !== previous.frame;
    // Another run's picture stays as it was: its surface knows nothing of this run's step and settings.
    const isOurs = answer?.run === state.run?.id;
    if (answer && isOurs && changed) this.#picture = pictureFor(answer, state, this.#picture);
    this.#start.update(state);
    if (first || state.layout !== previous.layout) this.#placePlanes(state.layout);
    if (first || RATED.some((part) => state[part] !== previous[part])) this.#rates.update(state, previous);
    if (first || state.landscape !== previous.landscape || state.run !== previous.run) this.#arrange(state);
    followChoice(this.#actions, state, previous);
    if (WORDED.some((part) => state.landscape[part] !== previous.landscape[part])) this.#words.renew();
    if (!this.#picture || !changed) return;
    this.#probe.update(state);
    this.#stage.show(this.#picture, state.reducedMotion);
  }

  /** Show the choices, and the chosen drawing large. @param {State} state */
  #arrange(state) {
    const { landscape } = state;
    const view = this.#words.why ? "map" : landscape.view;
    const isMap = view === "map";
    this.#planes.show(NAMES.find((name) => PLANES[name] === landscape.plane) ?? "path");
    this.#views.show(view);
    this.#arrows.hidden = !isMap;
    setAttributes(this.#arrows, { "aria-pressed": String(landscape.arrows) });
    this.#controls.update(state, this.#picture?.scale.kind ?? "linear");
    this.#probe.update(state);
    this.#progress.classList.toggle("busy", landscape.busy);
    this.#progress.style.setProperty("--took", `${Math.max(0.3, 1.5 * (landscape.answer?.seconds ?? 0))}s`);
    this.#bar.hidden = landscape.probe !== null;
    this.#swap.hidden = Boolean(this.#words.why) || this.#bar.hidden;
    setAttributes(this.#swap, { "aria-label": `Show the ${isMap ? "surface" : "map"} large` });
    const [large, small] = isMap ? [this.#map, this.#surface] : [this.#surface, this.#map];
    if (large.parentElement !== this.#large) {
      this.#large.append(large);
      this.#swap.append(small);
    }
    if (!large.hasAttribute("aria-label")) large.setAttribute("aria-label", "Loss landscape");
    setAttributes(large, {
      role: "img",
      tabindex: isMap ? null : "0",
      "data-keys": "",
      "data-drag": isMap ? null : "",
    });
    const none = { role: null, tabindex: null, "data-keys": null, "data-drag": null, "aria-label": null };
    setAttributes(small, none);
    this.#stage.arrange(view, landscape);
  }

  /** Where the ball is, and the middle of the way behind it. */
  places() {
    const { behind } = this.#words.drawn?.path ?? { behind: [] };
    const at = (/** @type {{a: number, b: number} | null | undefined} */ place) => {
      const pixel = place && pixelOf(this.#stage.onScreen, place);
      return pixel ? { x: pixel[0], y: pixel[1] } : undefined;
    };
    return onScreen(this.#large, {
      ball: at(this.#words.drawn?.ball),
      walked: at(behind[Math.floor(behind.length / 2)]),
    });
  }

  /** Where the card of a point lies on the drawing, it stands on the half that the point is not in. */
  #stepAside() {
    const probe = this.#state?.landscape.probe;
    const pixel = probe && pixelOf(this.#stage.onScreen, probe);
    if (pixel) this.#probe.element.classList.toggle("aside", 2 * pixel[0] < this.#large.clientWidth);
  }

  /** What a picture that is taken along says of itself. */
  #toTake() {
    const { run, frame } = this.#state ?? {};
    const stepsPerEpoch = frame?.steps_per_epoch ?? Number.POSITIVE_INFINITY;
    const moment = run && frame && this.#state ? momentOf({ ...this.#state, run, frame }) : null;
    return { caption: this.#words.line.textContent ?? "", stepsPerEpoch, moment };
  }
}

/**
 * On a plane of two weights, a weight that is chosen anywhere becomes its first, and the one chosen before its second.
 * @param {Actions} actions
 * @param {State} state
 * @param {State} previous
 */
function followChoice(actions, { chosen, run, landscape }, previous) {
  if (isTextbook(run)) return; // its axes are x and y
  if (chosen === previous.chosen || run !== previous.run || landscape.plane !== "weights") return;
  if (chosen !== landscape.i) actions.setLandscape({ i: chosen, j: previous.chosen });
}

/** @type {import("../either.js").Create} */
export const createLandscape = (container, actions) => new LandscapeView(container, actions);
