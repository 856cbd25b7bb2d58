// static/js/draw/size.js
function observeSize(element, resized) {
  new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width > 0 && height > 0) resized(width, height);
  }).observe(element);
}
function fitCanvas(canvas, width, height, magnified = 1) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  context.setTransform(ratio * magnified, 0, 0, ratio * magnified, 0, 0);
  return context;
}

// static/js/draw/line.js
function linear([low, high], [start, stop]) {
  const factor = high === low ? 0 : (stop - start) / (high - low);
  return (value) => start + (value - low) * factor;
}
function hull(...lists) {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      const value = list[k];
      if (Number.isFinite(value)) {
        if (value < lo) lo = value;
        if (value > hi) hi = value;
      }
    }
  }
  return lo <= hi ? { lo, hi } : null;
}
function spanOf(values, margin = 0.06, least = 1e-9) {
  const ends = hull(values);
  if (!ends) return [0, 1];
  const { lo: low, hi: high } = ends;
  const missing = Math.max(0, least - (high - low)) / 2;
  const extra = (high - low) * margin + missing;
  return [low - extra, high + extra];
}
function pathThrough(xs, ys) {
  const steps = [];
  let pen = "M";
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(xs[i]) && Number.isFinite(ys[i])) {
      steps.push(`${pen}${px(xs[i])} ${px(ys[i])}`);
      pen = "L";
    } else {
      pen = "M";
    }
  }
  return steps.join("");
}
function stems(xs, ys, base) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(base)}V${px(ys[i])}`);
  }
  return steps.join("");
}
function dots(xs, ys) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(ys[i])}h0`);
  }
  return steps.join("");
}
var FARTHEST = 1e5;
function px(value) {
  return String(Math.round(Math.min(Math.max(value, -FARTHEST), FARTHEST) * 100) / 100);
}

export {
  linear,
  hull,
  spanOf,
  pathThrough,
  stems,
  dots,
  px,
  observeSize,
  fitCanvas
};
