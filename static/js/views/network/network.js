import { createPace, PANEL_MS, setCaption } from "../../draw/caption.js";
import { createChoices } from "../../draw/choices.js";
import { h, setAttributes } from "../../draw/dom.js";
import { listenToCursor } from "../../draw/network/cursor.js";
import { rank } from "../../draw/network/edges.js";
import { coloursOf } from "../../draw/network/hues.js";
import { edgeLines } from "../../draw/network/painter.js";
import { anchorOf, paintNetwork, pulsing } from "../../draw/network/picture.js";
import { edgeValues, inputLabels, outputLabels, planNetwork } from "../../draw/network/scene.js";
import { networkCaption, networkTable, weightFacts, weightSentence } from "../../draw/network/words.js";
import { paletteOf } from "../../draw/palette.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { isMoving } from "../../state/moving.js";
import { labelOf } from "../../state/parameters.js";
import { createOpener } from "../slow-motion/opener.js";
import { createLines } from "./lines.js";

/** @type {readonly EdgeKind[]} */
const KINDS = ["weights", "gradients", "updates"];
/** ms of a step's motion, and the steps a second above which only its end is drawn. */
const STEP_MS = 240;
const FASTEST_PULSE = 4;
/** The parts of the state that the picture shows. */
const SHOWN = /** @type {const} */ (["run", "frame", "data", "chosen", "hovered", "edges", "theme"]);

/**
 * What the view holds between two pictures.
 * @typedef {{
 *   state: State | null, width: number, height: number, context: CanvasRenderingContext2D | null,
 *   plan: import("../../draw/network/scene.js").Plan | null,
 *   picture: import("../../draw/network/picture.js").Picture | null,
 *   palette: import("../../draw/palette.js").Palette | null,
 *   pulse: {edges: number[], start: number} | null,
 * }} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * The network: every layer, neuron and weight of the run, as they are at this step.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createNetwork(container, actions) {
  /** @type {Shown} */
  const shown = {
    ...{ state: null, width: 0, height: 0, context: null },
    ...{ plan: null, picture: null, palette: null, pulse: null },
  };
  const parts = build(container, actions, shown);
  const together = createPace(PANEL_MS);
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height, context: fitCanvas(parts.canvas, width, height), plan: null });
    paint(parts, shown);
  });
  listenToCursor(parts.cursor, actions, shown);

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      parts.opener.update(state);
      if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
      if (state.theme !== previous.theme) shown.palette = null;
      if (state.run?.id !== previous.run?.id || state.data !== previous.data) shown.plan = null;
      parts.choices.show(state.edges);
      startPulse(shown, state, previous);
      together(() => show(parts, shown), isMoving(state));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @param {Shown} shown
 */
function build(container, actions, shown) {
  const choices = createChoices("Edges show", KINDS, actions.setEdges);
  const opener = createOpener(actions);
  const lines = h("canvas", { "aria-hidden": "true" });
  const canvas = h("canvas", { role: "img", "aria-label": "The network" });
  const cursor = h("div", {
    ...{ class: "network-cursor", role: "slider", tabindex: "0", "aria-label": "Weight" },
    ...{ "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0, "aria-orientation": "vertical" },
  });
  const tag = h("div", { class: "network-tag floating", hidden: true, "aria-hidden": "true" });
  const drawing = h("div", { class: "drawing" }, lines, canvas, cursor, tag);
  const caption = h("p", { class: "caption" }, "The network appears with its first weights.");
  const twin = createTwin("The weights of the chosen neuron", () => {
    const { run, frame, chosen } = shown.state ?? { run: null, frame: null, chosen: 0 };
    return run && frame ? networkTable(run, frame, chosen) : { head: [], rows: [] };
  });
  container.append(
    h("header", {}, h("h2", {}, "Network"), opener.element, choices.element),
    drawing,
    h("div", { class: "foot" }, caption, twin.element),
  );
  return {
    container,
    choices,
    opener,
    lines: createLines(lines),
    canvas,
    cursor,
    tag,
    drawing,
    caption,
    twin,
  };
}

/**
 * The picture, and what is said of it.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function show(parts, shown) {
  paint(parts, shown);
  showTag(parts, shown);
  tell(parts, shown);
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function paint({ container, lines, canvas }, shown) {
  const { state, context, width, height } = shown;
  if (!state?.run || !state.frame || !context) return;
  shown.palette ??= paletteOf(container);
  shown.plan ??= planNetwork(state.run, state.data, width, height);
  shown.picture = pictureOf(state.run, state.frame, state, shown);
  const { scene, hovered } = shown.picture;
  lines({
    width,
    height,
    lines: edgeLines(scene, shown.palette, hovered !== null),
    colours: coloursOf(shown.palette, scene.kind),
  });
  paintNetwork(context, shown.picture, shown.palette);
  canvas.dataset.step = String(state.frame.step);
}

/**
 * @param {Run} run
 * @param {Frame} frame
 * @param {State} state
 * @param {Shown} shown
 * @returns {import("../../draw/network/picture.js").Picture}
 */
function pictureOf(run, frame, state, shown) {
  const { layers, columns, edges, headings } = /** @type {NonNullable<Shown["plan"]>} */ (shown.plan);
  const values = edgeValues(frame, state.edges);
  return {
    scene: { layers, columns, edges, values, ranking: rank(edges, values), kind: state.edges },
    parameters: run.parameters,
    chosen: Math.min(state.chosen, run.parameter_count - 1),
    hovered: state.hovered,
    headings,
    inputs: inputLabels(run, state.data, frame.sample),
    outputs: outputLabels(state.data, frame.sample, columns[columns.length - 1].size),
    width: shown.width,
    height: shown.height,
    pulse: pulseNow(shown),
  };
}

/**
 * A step that has just been done, slowly enough to be seen, runs along the edges that it moved most.
 * @param {Shown} shown
 * @param {State} state
 * @param {State} previous
 */
function startPulse(shown, { frame, play, reducedMotion }, previous) {
  if (!frame || !shown.plan || frame === previous.frame || reducedMotion) return;
  const slow = !play.playing || play.speed <= FASTEST_PULSE;
  const next = frame.run === previous.frame?.run && frame.step === previous.frame.step + 1;
  shown.pulse =
    slow && next ? { edges: pulsing(shown.plan.edges, frame.update), start: performance.now() } : null;
  if (shown.pulse) animate(shown);
}

/**
 * Paint again until the pulse is over.
 * @param {Shown} shown
 */
function animate(shown) {
  requestAnimationFrame(() => {
    if (!shown.pulse || !shown.picture || !shown.context || !shown.palette) return;
    paintNetwork(shown.context, { ...shown.picture, pulse: pulseNow(shown) }, shown.palette);
    animate(shown);
  });
}

/** @param {Shown} shown */
function pulseNow(shown) {
  if (!shown.pulse) return null;
  const progress = (performance.now() - shown.pulse.start) / STEP_MS;
  const { edges } = shown.pulse;
  if (progress >= 1) shown.pulse = null;
  return progress < 1 ? { edges, progress: 1 - (1 - progress) ** 2 } : null;
}

/**
 * Say in words what the picture shows.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell({ caption, canvas, cursor, twin }, { state, picture }) {
  if (!state?.run || !state.frame || !picture) return;
  const { run, frame, data, edges, hovered, chosen } = state;
  const sizes = [run.features, ...run.config.layers.map(({ units }) => units)].join(", ");
  setCaption(caption, networkCaption(run, data, frame, edges, picture.scene.ranking.order.length));
  caption.dataset.step = String(frame.step);
  setAttributes(canvas, {
    "aria-label": `The network: ${sizes} neurons; its edges show ${edges}, dashed below zero`,
  });
  setAttributes(cursor, {
    "aria-valuemax": run.parameter_count - 1,
    "aria-valuenow": hovered ?? chosen,
    "aria-valuetext": weightSentence(run.parameters, frame, hovered ?? chosen),
  });
  twin.refresh();
}

/**
 * The numbers of the weight under the pointer or the focus, beside it.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function showTag({ tag }, { state, picture, width, height }) {
  const weight = state?.hovered ?? null;
  tag.hidden = weight === null || !picture;
  if (weight === null || !picture || !state?.run || !state.frame) return;
  tag.replaceChildren(
    h("div", { class: "mono" }, labelOf(state.run.parameters, weight)),
    ...weightFacts(state.frame, weight).map(({ name, text, meaning }) =>
      h("div", {}, `${name} `, h("b", { class: meaning }, text)),
    ),
  );
  const { x, y } = anchorOf(picture, weight);
  const left = x + 14 + tag.offsetWidth > width ? x - 14 - tag.offsetWidth : x + 14;
  const top = Math.min(Math.max(y - tag.offsetHeight / 2, 0), height - tag.offsetHeight);
  tag.style.translate = `${Math.round(Math.max(left, 0))}px ${Math.round(top)}px`;
}
