// static/js/draw/surfaces/surface.js
var isTextbook = (run) => Boolean(run?.config.model);
var isNoisy = (run) => Number(run?.config.model?.noise) > 0;
function surfaceOf(run, catalogue) {
  const name = run?.config.model?.landscape;
  return catalogue?.landscapes.find((surface) => surface.name === name) ?? null;
}
function startOf({ start }, surface) {
  const [x, y] = start ?? surface.start;
  return { x, y };
}
var distanceTo = (minimum, { x, y }) => Math.hypot(minimum.x - x, minimum.y - y);
function nearestMinimum(minima, place) {
  const all = minima.map((minimum) => ({ minimum, distance: distanceTo(minimum, place) }));
  const best = all.reduce((nearest, one) => one.distance < nearest.distance ? one : nearest);
  return { ...best, ties: all.filter((one) => one.distance === best.distance).length };
}
function angleOff(gradient, update) {
  const lengths = Math.hypot(gradient[0], gradient[1]) * Math.hypot(update[0], update[1]);
  if (!(lengths > 0) || !Number.isFinite(lengths)) return null;
  const along = -(gradient[0] * update[0] + gradient[1] * update[1]) / lengths;
  return Math.acos(Math.min(1, Math.max(-1, along))) * 180 / Math.PI;
}

export {
  isTextbook,
  isNoisy,
  surfaceOf,
  startOf,
  distanceTo,
  nearestMinimum,
  angleOff
};
