// static/js/views/naming/targets.js
function onScreen(picture, places) {
  const { left, top } = picture.getBoundingClientRect();
  const known = Object.entries(places).flatMap(
    ([name, at]) => at ? [[name, { x: left + at.x, y: top + at.y }]] : []
  );
  return Object.fromEntries(known);
}
var ALONG = 0.25;
var BENEATH = 3;
var isSeen = (element) => element.checkVisibility() && element.getClientRects().length > 0;
function onCurve(path) {
  const matrix = path.getScreenCTM();
  const length = path.getTotalLength();
  if (!matrix || length === 0) return null;
  const { x, y } = path.getPointAtLength(ALONG * length).matrixTransform(matrix);
  return { x, y };
}
function pointOf(element) {
  if (element instanceof SVGGeometryElement && element.localName === "path") return onCurve(element);
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const x = (left + right) / 2;
  return element.textContent ? { x, y: bottom + BENEATH } : { x, y: (top + bottom) / 2 };
}
function targetOf(at, page, places) {
  const element = at.startsWith("@") ? void 0 : [...page.querySelectorAll(at)].find(isSeen);
  const dot = element ? pointOf(element) : places[at.slice(1)];
  if (!dot || dot.x < 0 || dot.y < 0 || dot.x > innerWidth || dot.y > innerHeight) return null;
  const isWords = element instanceof HTMLElement && element.textContent !== "";
  return { dot, about: isWords ? element.getBoundingClientRect() : null };
}

export {
  onScreen,
  targetOf
};
