/** Where the things that have a name stand on screen. */

/** @typedef {import("../../draw/naming/placing.js").Point} Point */
/** @typedef {Record<string, Point>} Places  of what is in a picture, by name; px of the screen */

/**
 * Places in a picture as places on the screen.
 * @param {Element} picture
 * @param {Record<string, Point | undefined>} places  px of the picture
 */
export function onScreen(picture, places) {
  const { left, top } = picture.getBoundingClientRect();
  const known = Object.entries(places).flatMap(([name, at]) =>
    at ? [[name, { x: left + at.x, y: top + at.y }]] : [],
  );
  return Object.fromEntries(known);
}

/** Along a curve, where the dot that names it stands. */
const ALONG = 0.25;
/** Beneath a text; px. */
const BENEATH = 3;

/** What is out of sight for the eyes alone is one pixel large. @param {Element} element */
const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;

/** @param {SVGGeometryElement} path @returns {Point | null} */
function onCurve(path) {
  const matrix = path.getScreenCTM();
  const length = path.getTotalLength();
  if (!matrix || length === 0) return null;
  const { x, y } = path.getPointAtLength(ALONG * length).matrixTransform(matrix);
  return { x, y };
}

/** The middle of a picture, or below the middle of a text. @param {Element} element @returns {Point | null} */
function pointOf(element) {
  if (element instanceof SVGGeometryElement && element.localName === "path") return onCurve(element);
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const x = (left + right) / 2;
  return element.textContent ? { x, y: bottom + BENEATH } : { x, y: (top + bottom) / 2 };
}

/**
 * @param {string} at  a selector, or with an @ a name in the places
 * @param {Element} page
 * @param {Places} places
 * @returns {{dot: Point, about: DOMRect | null} | null} with the words that it is, if any; null for what is out of sight
 */
export function targetOf(at, page, places) {
  const element = at.startsWith("@") ? undefined : [...page.querySelectorAll(at)].find(isSeen);
  const dot = element ? pointOf(element) : places[at.slice(1)];
  if (!dot || dot.x < 0 || dot.y < 0 || dot.x > innerWidth || dot.y > innerHeight) return null;
  const isWords = element instanceof HTMLElement && element.textContent !== "";
  return { dot, about: isWords ? element.getBoundingClientRect() : null };
}
