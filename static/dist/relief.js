// static/js/views/guide/relief.js
import { part13 } from "./main.js";

// static/js/draw/guide/plates.js
import { part14 } from "./main.js";
import { part21 } from "./main.js";
import { part33 } from "./main.js";
var { fixed } = part14;
var { boxAround, placeLabels } = part21;
var { onBlock, placeOf } = part33;
var LETTER = 8.6;
var PADDING = 22;
var HEIGHT = 30;
var AWAY = 18;
var BALL = 14;
var NEAR = 46;
function around([x, y], width) {
  const middle = x - width / 2;
  return [
    [middle, y - AWAY - HEIGHT],
    [x - width - AWAY, y - HEIGHT / 2],
    [x + AWAY, y - HEIGHT / 2],
    [middle, y + AWAY],
    [x + AWAY / 2, y - AWAY - HEIGHT],
    [x - width - AWAY / 2, y - AWAY - HEIGHT],
    [x + AWAY / 2, y + AWAY],
    [x - width - AWAY / 2, y + AWAY]
  ];
}
function platesOf({ path, ball }, shown, eye, size) {
  const pixelOf = (stop) => {
    const point = placeOf(shown, stop);
    return onBlock(point) ? eye.toScreen(point.x, point.y, point.z) : null;
  };
  const here = ball && pixelOf(ball);
  if (!ball || !here) return [];
  const isFar = ([x, y]) => Math.hypot(x - here[0], y - here[1]) > NEAR;
  const words = [{ name: "ball", text: `loss ${fixed(ball.loss, 3)}`, pixel: here }];
  const ends = [
    ["start", path.behind[0]],
    ["end", path.end]
  ];
  for (const [name, stop] of ends) {
    const pixel = stop && pixelOf(stop);
    if (pixel && isFar(pixel)) words.push({ name, text: `${name} ${fixed(stop.loss, 2)}`, pixel });
  }
  const labels = words.map(({ pixel, ...more }) => {
    const width = LETTER * more.text.length + PADDING;
    return { ...more, width, height: HEIGHT, places: around(pixel, width) };
  });
  const way = [...path.behind, ...path.ahead].map(pixelOf).filter((pixel) => pixel !== null);
  const taken = [boxAround(here, BALL), ...way.map((pixel) => boxAround(pixel, 3))];
  return placeLabels(labels, { x: 0, y: 0, ...size }, taken).map(({ places: _, ...plate }) => plate);
}

// static/js/views/guide/relief.js
import { part26 } from "./main.js";
import { part27 } from "./main.js";
import { part83 } from "./main.js";
import { part84 } from "./main.js";
import { part85 } from "./main.js";
var { h } = part13;
var { dividedPath, wholePath } = part26;
var { pictureOf } = part27;
var { turnByHand, turnByKeys } = part83;
var { openSurface } = part84;
var { Stage } = part85;
var FORM = { unit: () => 1, margins: { left: 6, right: 6, top: 6, bottom: 6 }, isWordless: true };
var NAME = "The loss as a surface, with the way of the weights. Arrow keys turn it.";
function withBeads(landscape, stepsPerEpoch, before) {
  const picture = pictureOf(landscape, null, before);
  return { ...picture, path: dividedPath(wholePath(landscape), picture.ball, stepsPerEpoch) };
}
function createRelief(holder, ready) {
  const canvases = { scenery: h("canvas"), overlay: h("canvas") };
  const words = h("div", { class: "guide-plates", "aria-hidden": "true" });
  const pane = h(
    "div",
    { class: "guide-relief", role: "img", tabindex: "0", "data-keys": "", "aria-label": NAME },
    ...[canvases.scenery, canvases.overlay, words]
  );
  holder.append(pane);
  const stage = new Stage(pane, canvases, FORM);
  const shown = { picture: null };
  turnByHand(pane, stage);
  turnByKeys(pane, stage);
  stage.drawn = () => writePlates(words, stage);
  new MutationObserver(() => stage.request()).observe(document.documentElement, {
    attributeFilter: ["data-theme"]
  });
  openSurface(canvases.scenery, (surface) => {
    stage.useSurface(surface);
    pane.hidden = surface === null;
    ready(surface !== null);
  });
  return {
    show(landscape, stepsPerEpoch, still) {
      if (shown.picture?.answer === landscape) return;
      shown.picture = withBeads(landscape, stepsPerEpoch, shown.picture);
      stage.show(shown.picture, still);
    }
  };
}
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
export {
  createRelief
};
