// A canvas without a browser.

/**
 * A context, and what it is told: its texts with their places, each stroke and fill in the state that it was made in, how
 * many parts its path had, how many boxes there were, and the points, arcs, rectangles, plates, gradients' stops, images and turns.
 */
export function recorder() {
  const seen = {
    texts: [],
    placed: [],
    strokes: [],
    fills: [],
    boxes: 0,
    points: [],
    arcs: [],
    rects: [],
    stops: [],
    images: [],
    turns: [],
    plates: [],
  };
  const kept = [];
  const state = { globalAlpha: 1, dash: [], parts: 0 };
  const gradient = { addColorStop: (...told) => seen.stops.push(told) };
  const own = {
    arc: (...told) => seen.arcs.push(told),
    beginPath: () => Object.assign(state, { parts: 0 }),
    createImageData: (width, height) => ({ data: new Uint8ClampedArray(4 * width * height) }),
    createLinearGradient: () => gradient,
    createRadialGradient: () => gradient,
    drawImage: (...told) => seen.images.push(told),
    fill: () => seen.fills.push({ ...state }),
    fillText: (text, x, y) => {
      seen.texts.push(text);
      seen.placed.push({ ...state, text, x, y });
    },
    lineTo: (x, y) => seen.points.push([x, y]),
    measureText: (text) => ({ width: 6 * text.length }),
    moveTo: (x, y) => {
      state.parts += 1;
      seen.points.push([x, y]);
    },
    rect: (x, y, width, height) => seen.rects.push({ x, y, width, height }),
    restore: () => Object.assign(state, kept.pop()),
    rotate: (angle) => seen.turns.push(angle),
    roundRect: (x, y, width, height) => {
      seen.boxes += 1;
      seen.plates.push({ x, y, width, height });
    },
    save: () => kept.push({ ...state }),
    setLineDash: (dash) => Object.assign(state, { dash }),
    stroke: () => seen.strokes.push({ ...state }),
  };
  const context = new Proxy(state, { get: (_, name) => own[name] ?? state[name] ?? (() => {}) });
  return { seen, context };
}

export const PALETTE = {
  ...{ paper: "#ffffff", raised: "#ffffff", hairline: "#dddddd", rule: "#cccccc", control: "#888888" },
  ...{ ink: "#000000", ink2: "#222222", ink3: "#444444", onInk: "#ffffff" },
  ...{ positive: "#0000ff", negative: "#ff8800", gradient: "#8000ff", update: "#00aa00" },
  ...{ positiveText: "#0000cc", negativeText: "#cc6600", gradientText: "#7000ee", updateText: "#008800" },
  ...{ edgeMinAlpha: "0.2", sans: "sans", mono: "mono" },
};
