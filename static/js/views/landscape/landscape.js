import { createPace, setCaption } from "../../draw/caption.js";
import { createChoices } from "../../draw/choices.js";
import { h, setAttributes } from "../../draw/dom.js";
import { othersOf, othersWords } from "../../draw/landscape/others.js";
import { pictureOf } from "../../draw/landscape/picture.js";
import { known, reading } from "../../draw/landscape/reading.js";
import { caption, label, surfaceTable } from "../../draw/landscape/words.js";
import { adorned } from "../../draw/surfaces/picture.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { previewWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { isMoving } from "../../state/moving.js";
import { createControls } from "./controls.js";
import { readByHand, turnByHand, turnByKeys } from "./hands.js";
import { createProbe } from "./probe.js";
import { createSaveMenu } from "./save.js";
import { openSurface } from "./scenery.js";
import { Stage } from "./stage.js";
import { StartHandle } from "./start.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */
/** @typedef {import("./stage.js").Reading} Reading */
/** @typedef {ReturnType<typeof build>} Parts */
/**
 * What the view holds between two pictures.
 * @typedef {{state: State | null, picture: Picture | null, reading: Reading | null, why: string | null}} Shown
 */

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
/** Words change at most this often (ms), so that they can be read; the label that a screen reader says, rarely. */
const WORDS_MS = 100;
const LABEL_MS = 3000;
/** What else than the picture the words tell of. */
const WORDED = /** @type {const} */ (["error", "probe"]);

/**
 * The loss over a plane through weight space: as a surface and from above, with the path walked and the ball.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createLandscape(container, actions) {
  /** @type {Shown} */
  const shown = { state: null, picture: null, reading: null, why: null };
  const parts = build(container, actions, shown);
  const stage = new Stage(container, parts.canvases);
  parts.choices.append(createSaveMenu(stage, actions, () => wordsOf(parts, shown)));
  const start = new StartHandle(parts.large, stage, actions);
  const [words, spoken] = [createPace(WORDS_MS), createPace(LABEL_MS)];
  const tell = (/** @type {Reading | null} */ found) => {
    shown.reading = found;
    words(() => writeWords(parts, shown));
  };
  turnByHand(parts.surface, stage);
  turnByKeys(parts.surface, stage);
  const ask = (/** @type {Reading} */ point) => actions.probe({ a: point.a, b: point.b });
  readByHand(parts.surface, "overlay", stage, tell, ask);
  readByHand(parts.map, "map", stage, tell, ask);
  openSurface(parts.canvases.scenery, (surface, why) => {
    stage.useSurface(surface);
    shown.why = why;
    if (shown.state) arrange(parts, stage, shown, shown.state);
  });

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (first || state.theme !== previous.theme) stage.recolour();
      const { answer, scale } = state.landscape;
      const same = answer === previous.landscape.answer && scale === previous.landscape.scale;
      const tried = state.preview === previous.preview && state.run === previous.run;
      const changed = first || !same || !tried || state.frame !== previous.frame;
      if (answer && changed) shown.picture = pictureFor(answer, state, shown.picture);
      start.update(state);
      if (first || state.landscape !== previous.landscape || state.run !== previous.run) {
        arrange(parts, stage, shown, state);
      }
      followChoice(actions, state, previous);
      if (WORDED.some((part) => state.landscape[part] !== previous.landscape[part]))
        words(() => writeWords(parts, shown));
      if (!shown.picture || !changed) return;
      parts.probe.update(state);
      stage.show(shown.picture, state.reducedMotion);
      words(() => writeWords(parts, shown), isMoving(state));
      spoken(() => writeLabel(parts, shown));
    },
  };
}

/**
 * @param {Landscape} answer
 * @param {State} state
 * @param {Picture | null} before
 * @returns {Picture}
 */
function pictureFor(answer, state, before) {
  const picture = pictureOf(answer, state.frame, before, state.landscape.scale);
  return { ...adorned(picture, state), others: othersOf(answer, state) };
}

/**
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @param {Shown} shown
 */
function build(container, actions, shown) {
  const drawings = buildDrawings(actions, shown);
  const choices = buildChoices(actions, shown);
  const [controls, probe] = [createControls(actions), createProbe(actions)];
  const bar = h("div", { class: "landscape-bar", "aria-hidden": "true" }, drawings.canvases.bar);
  const side = h("div", { class: "landscape-side" }, probe.element, drawings.swap, bar, controls.element);
  const progress = h("div", { class: "landscape-progress", "aria-hidden": "true" });
  const line = h(
    "p",
    { class: "caption" },
    "The landscape is being measured: the loss at every point of its plane.",
  );
  container.append(
    choices.header,
    progress,
    h("div", { class: "landscape-body" }, drawings.large, side),
    h("div", { class: "foot" }, line),
  );
  return { ...drawings, ...choices, bar, controls, probe, progress, line };
}

/**
 * @param {Actions} actions
 * @param {Shown} shown
 */
function buildDrawings(actions, shown) {
  const canvases = {
    ...{ scenery: h("canvas"), overlay: h("canvas"), map: h("canvas"), bar: h("canvas") },
  };
  const surface = h("div", { class: "landscape-pane landscape-surface" }, canvases.scenery, canvases.overlay);
  const map = h("div", { class: "landscape-pane landscape-map" }, canvases.map);
  const large = h("div", { class: "drawing" }, surface);
  const swap = h(
    "button",
    { type: "button", class: "landscape-inset", onclick: () => swapViews(actions, shown) },
    map,
  );
  return { canvases, surface, map, large, swap };
}

/**
 * @param {Actions} actions
 * @param {Shown} shown
 */
function buildChoices(actions, shown) {
  const planes = createChoices("Plane", NAMES, (name) => actions.setLandscape({ plane: PLANES[name] }));
  const views = createChoices("Drawing", VIEWS, (view) => actions.setLandscape({ view }));
  const turn = () => actions.setLandscape({ arrows: !shown.state?.landscape.arrows });
  const arrows = h("button", { type: "button", onclick: turn }, "arrows");
  const twin = createTwin("The loss over the plane", () =>
    shown.picture ? surfaceTable(shown.picture) : { head: [], rows: [] },
  );
  const pointing = h("div", { class: "choices" }, arrows);
  const choices = h("div", { class: "landscape-choices" }, pointing, views.element, twin.element);
  const title = h("h2", {}, "Loss landscape");
  const header = h("header", {}, title, h("div", { class: "landscape-planes" }, planes.element), choices);
  return { header, choices, planes, views, arrows, twin };
}

/**
 * @param {Actions} actions
 * @param {Shown} shown
 */
function swapViews(actions, { state }) {
  actions.setLandscape({ view: state?.landscape.view === "map" ? "surface" : "map" });
}

/**
 * Show the choices, and the chosen drawing large.
 * @param {Parts} parts
 * @param {Stage} stage
 * @param {Shown} shown
 * @param {State} state
 */
function arrange(parts, stage, shown, state) {
  const { why } = shown;
  const { landscape } = state;
  const view = why ? "map" : landscape.view;
  parts.planes.show(NAMES.find((name) => PLANES[name] === landscape.plane) ?? "path");
  parts.views.show(view);
  parts.arrows.hidden = view !== "map";
  setAttributes(parts.arrows, { "aria-pressed": String(landscape.arrows) });
  parts.controls.update(state, shown.picture?.scale.kind ?? "linear");
  parts.probe.update(state);
  parts.progress.classList.toggle("busy", landscape.busy);
  parts.progress.style.setProperty("--took", `${Math.max(0.3, 1.5 * (landscape.answer?.seconds ?? 0))}s`);
  parts.swap.hidden = Boolean(why) || landscape.probe !== null;
  parts.bar.hidden = landscape.probe !== null;
  setAttributes(parts.swap, {
    "aria-label": view === "map" ? "Show the surface large" : "Show the map large",
  });
  const [large, small] = view === "map" ? [parts.map, parts.surface] : [parts.surface, parts.map];
  if (large.parentElement !== parts.large) {
    parts.large.append(large);
    parts.swap.append(small);
  }
  if (!large.hasAttribute("aria-label")) large.setAttribute("aria-label", "Loss landscape");
  setAttributes(large, { role: "img", tabindex: large === parts.surface ? "0" : null, "data-keys": "" });
  setAttributes(small, { role: null, tabindex: null, "data-keys": null, "aria-label": null });
  stage.arrange(view, landscape);
}

/**
 * What a picture that is taken along says of itself.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function wordsOf({ line }, { state }) {
  const stepsPerEpoch = state?.frame?.steps_per_epoch ?? Number.POSITIVE_INFINITY;
  return { caption: line.textContent ?? "", stepsPerEpoch };
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

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function writeWords(parts, { state, picture, reading: found, why }) {
  if (!picture || !state?.run) return;
  const { error, probe } = state.landscape;
  const read = known(found, probe, picture);
  parts.line.classList.toggle("danger", Boolean(error));
  if (error) setCaption(parts.line, [error]);
  else if (state.preview) setCaption(parts.line, previewWords(state.preview, isTextbook(state.run)));
  else if (read) setCaption(parts.line, reading(picture, read));
  else {
    const others = othersWords(picture.answer, state.branches);
    const words = caption(picture, state.run.parameter_count, isMoving(state));
    setCaption(parts.line, [...(why ? [`${why} `] : []), ...words, others]);
  }
  parts.twin.refresh();
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function writeLabel(parts, { picture }) {
  const large = parts.large.querySelector(".landscape-pane");
  if (picture && large) setAttributes(large, { "aria-label": label(picture, large === parts.surface) });
}
