/** The loss as a surface that can be turned: the lab's own drawing, with the guide's larger words. */

import { h } from "../../draw/dom.js";
import { platesOf } from "../../draw/guide/plates.js";
import { dividedPath, wholePath } from "../../draw/landscape/path.js";
import { pictureOf } from "../../draw/landscape/picture.js";
import { turnByHand, turnByKeys } from "../landscape/hands.js";
import { openSurface } from "../landscape/scenery.js";
import { Stage } from "../landscape/stage.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */

/** Others write its words. @type {import("../../draw/talk/size.js").Form} */
const FORM = { unit: () => 1, margins: { left: 6, right: 6, top: 6, bottom: 6 }, isWordless: true };
const NAME = "The loss as a surface, with the way of the weights. Arrow keys turn it.";

/** @param {Landscape} landscape @param {number} stepsPerEpoch @param {Picture | null} before  whose scale it keeps */
function withBeads(landscape, stepsPerEpoch, before) {
  const picture = pictureOf(landscape, null, before);
  return { ...picture, path: dividedPath(wholePath(landscape), picture.ball, stepsPerEpoch) };
}

/**
 * @param {HTMLElement} holder
 * @param {(is: boolean) => void} ready  told whether there is a surface, now and when that changes
 */
export function createRelief(holder, ready) {
  const canvases = { scenery: h("canvas"), overlay: h("canvas") };
  const words = h("div", { class: "guide-plates", "aria-hidden": "true" });
  const pane = h(
    "div",
    { class: "guide-relief", role: "img", tabindex: "0", "data-keys": "", "aria-label": NAME },
    ...[canvases.scenery, canvases.overlay, words],
  );
  holder.append(pane);
  const stage = new Stage(pane, canvases, FORM);
  const shown = { picture: /** @type {Picture | null} */ (null) };
  turnByHand(pane, stage);
  turnByKeys(pane, stage);
  stage.drawn = () => writePlates(words, stage);
  new MutationObserver(() => stage.request()).observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });
  openSurface(canvases.scenery, (surface) => {
    stage.useSurface(surface);
    pane.hidden = surface === null;
    ready(surface !== null);
  });
  return {
    /** @param {Landscape} landscape @param {number} stepsPerEpoch @param {boolean} still  without motion */
    show(landscape, stepsPerEpoch, still) {
      if (shown.picture?.answer === landscape) return;
      shown.picture = withBeads(landscape, stepsPerEpoch, shown.picture);
      stage.show(shown.picture, still);
    },
  };
}

/** @param {HTMLElement} words @param {Stage} stage */
function writePlates(words, stage) {
  const { picture, shown, projection } = stage.onScreen;
  if (!picture || !shown || !projection) return;
  const size = { width: words.clientWidth, height: words.clientHeight };
  const plates = platesOf(picture, shown, projection, size).map(({ name, text, x, y, width }) => {
    const plate = h("span", { class: `guide-plate guide-plate-${name}` }, text);
    Object.assign(plate.style, { left: `${x.toFixed(1)}px`, top: `${y.toFixed(1)}px`, width: `${width}px` });
    return plate;
  });
  words.replaceChildren(...plates);
}
