import {
  PANEL_MS
} from "./shared-caption.js";
import {
  mix,
  resample
} from "./shared-path.js";
import {
  fromU,
  toU
} from "./shared-loss-scale.js";
import {
  h
} from "./shared-dom.js";

// static/js/views/landscape/scenery.js
var ABSENT = "This browser has no WebGL 2, so the map stands for the surface.";
var LOST = "The graphics card has gone away, so the map stands for the surface.";
var FINEST = 2;
var COARSE = 0.5;
var Sheet = class {
  canvas;
  /** @type {Surface | null} */
  surface = null;
  /** @type {{shown: Shown, palette: Palette, view: string} | null} */
  #drawn = null;
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }
  /** @param {number} width CSS px @param {number} height @param {number} ratio device px for one of them */
  resize(width, height, ratio) {
    this.#drawn = null;
    this.surface?.resize(width, height, ratio);
  }
  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   */
  draw(shown, projection, palette) {
    const view = projection.matrix.join();
    const drawn = this.#drawn;
    if (drawn?.shown === shown && drawn.palette === palette && drawn.view === view) return;
    if (drawn?.shown !== shown) this.surface?.load(shown);
    this.surface?.recolour(palette);
    this.surface?.render(projection);
    this.#drawn = { shown, palette, view };
  }
};
var Scenery = class {
  #sharp;
  /** Drawn instead while pictures follow each other, once it is there; without smooth edges. */
  #coarse = new Sheet(h("canvas", { hidden: true }));
  #isOpening = false;
  #size = { width: 1, height: 1 };
  #lines;
  /** @param {HTMLCanvasElement} canvas @param {number} [lines]  as openSurface has them */
  constructor(canvas, lines = 0) {
    this.#sharp = new Sheet(canvas);
    this.#lines = lines;
  }
  /** @param {Surface | null} surface null when there is no WebGL (any more) */
  use(surface) {
    this.#sharp.surface = surface;
    this.resize(this.#size.width, this.#size.height);
  }
  /** Whether it is drawn by the processor; false while there is no WebGL. */
  get isSoftware() {
    return this.#sharp.surface?.isSoftware ?? false;
  }
  /** @param {number} width CSS px @param {number} height @param {number} [ratio] device px for one of them */
  resize(width, height, ratio = Math.min(FINEST, window.devicePixelRatio || 1)) {
    this.#size = { width, height };
    this.#sharp.resize(width, height, ratio);
    this.#coarse.resize(width, height, COARSE * ratio);
  }
  /**
   * Draw, unless it would look as it does.
   * @param {Shown} shown
   * @param {Projection} projection
   * @param {Palette} palette
   * @param {boolean} [isCoarse] quickly, at half the resolution
   * @returns {boolean} whether there is WebGL
   */
  draw(shown, projection, palette, isCoarse = false) {
    if (!this.#sharp.surface) return false;
    if (isCoarse) this.#open();
    const coarse = isCoarse && this.#coarse.surface !== null;
    (coarse ? this.#coarse : this.#sharp).draw(shown, projection, palette);
    this.#sharp.canvas.hidden = coarse;
    this.#coarse.canvas.hidden = !coarse;
    return true;
  }
  /** Bring up what draws coarsely, the first time that it is of use. */
  #open() {
    if (this.#isOpening) return;
    this.#isOpening = true;
    this.#sharp.canvas.after(this.#coarse.canvas);
    const ready = (surface) => {
      this.#coarse.surface = surface;
      this.resize(this.#size.width, this.#size.height);
    };
    openSurface(this.#coarse.canvas, ready, { antialias: false, every: 2, lines: this.#lines });
  }
  /**
   * The same drawing with so many device pixels for a CSS px, as a picture of its own.
   * @param {number} ratio
   * @param {[Shown, Projection, Palette]} what
   */
  async copy(ratio, ...what) {
    const { width, height } = this.#size;
    this.resize(width, height, ratio);
    const copied = this.draw(...what) ? createImageBitmap(this.#sharp.canvas) : null;
    this.resize(width, height);
    this.draw(...what);
    return copied;
  }
};
async function openSurface(canvas, ready, { antialias = true, every = 1, lines = 0 } = {}) {
  const context = canvas.getContext("webgl2", { antialias, alpha: true });
  if (!context) {
    ready(null, ABSENT);
    return;
  }
  const { createSurface } = await import("./surface.js");
  const surface = createSurface(canvas, context, every, lines);
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    ready(null, LOST);
  });
  canvas.addEventListener("webglcontextrestored", () => ready(surface, null));
  ready(surface, null);
}

// static/js/draw/landscape/surface/morph.js
function stillOf({ plane, answer, scale, window: window2 }) {
  const u = new Float64Array(answer.loss.length);
  const plateau = new Uint8Array(answer.loss.length);
  for (let k = 0; k < u.length; k += 1) {
    const loss = answer.loss[k];
    plateau[k] = Number.isFinite(loss) ? 0 : 1;
    u[k] = plateau[k] ? scale.hi : toU(scale.kind, loss);
  }
  return { plane, size: answer.a.length, u, plateau, scale, window: window2 };
}
function inTermsOf(surface, target) {
  const { kind } = target.scale;
  const { kind: old, lo, hi, gamma } = surface.scale;
  const convert = (u2) => kind === old ? u2 : toU(kind, Math.max(fromU(old, u2), 1e-12));
  const u = kind === old ? surface.u : surface.u.map(convert);
  return {
    ...target,
    u: resample(u, surface.size, target.size),
    scale: { ...target.scale, lo: convert(lo), hi: convert(hi), gamma },
    window: surface.plane === target.plane ? surface.window : target.window
  };
}
function blend(from, to, t) {
  const mixed = (one, other) => (
    /** @type {Ends} */
    [mix(one[0], other[0], t), mix(one[1], other[1], t)]
  );
  const [lo, hi] = mixed([from.scale.lo, from.scale.hi], [to.scale.lo, to.scale.hi]);
  const u = new Float64Array(to.u.length);
  const heights = new Float32Array(to.u.length);
  for (let k = 0; k < u.length; k += 1) {
    u[k] = from.u[k] + (to.u[k] - from.u[k]) * t;
    heights[k] = Math.min(1, Math.max(0, (u[k] - lo) / (hi - lo)));
  }
  return {
    ...to,
    u,
    heights,
    scale: { ...to.scale, lo, hi, gamma: mix(from.scale.gamma, to.scale.gamma, t) },
    window: { a: mixed(from.window.a, to.window.a), b: mixed(from.window.b, to.window.b) }
  };
}
var decelerate = (t) => 1 - (1 - t) ** 3;
function createMorph() {
  const now = { from: null, to: null, start: 0, duration: 0, shown: null };
  function at(time) {
    const { from, to, start, duration } = now;
    if (!from || !to) return now.shown;
    const t = duration > 0 ? Math.min(1, (time - start) / duration) : 1;
    now.shown = blend(from, to, decelerate(Math.max(0, t)));
    if (t >= 1) now.from = null;
    return now.shown;
  }
  return {
    at,
    moving: () => now.from !== null,
    /**
     * Set out for another surface from what is shown at this moment.
     * @param {Still} target
     * @param {number} time milliseconds
     * @param {number} duration milliseconds; 0 is at once
     */
    toward(target, time, duration) {
      const shown = at(time);
      now.from = shown ? inTermsOf(shown, target) : target;
      now.to = target;
      now.start = time;
      now.duration = shown ? duration : 0;
    }
  };
}

// static/js/views/turns.js
var LATE_MS = 30;
function createTurns() {
  const waiting = /* @__PURE__ */ new Set();
  function serve(taker, time) {
    waiting.delete(taker);
    taker.last = time;
    taker.work();
  }
  function next() {
    const time = performance.now();
    for (const taker of due(waiting, time)) serve(taker, time);
    if (waiting.size > 0) requestAnimationFrame(next);
  }
  return (every = PANEL_MS) => {
    const taker = { every, last: 0, work: () => {
    } };
    return (work, moving) => {
      taker.work = work;
      if (!moving) return serve(taker, performance.now());
      if (waiting.size === 0) requestAnimationFrame(next);
      waiting.add(taker);
    };
  };
}
function due(waiting, time) {
  const since = ({ every, last }) => time - last - every;
  const ready = [...waiting].filter((taker) => since(taker) >= 0);
  const [first, ...others] = ready.sort((one, other) => since(other) - since(one));
  return first ? [first, ...others.filter((taker) => since(taker) >= LATE_MS)] : [];
}
var takeTurns = createTurns();

// static/js/draw/landscape/surface/camera.js
var HOME = Object.freeze({ azimuth: -0.42, elevation: 0.46, zoom: 1 });
var LOWEST = 0.12;
var HIGHEST = 1.45;
var NEAREST = 4;
var FARTHEST = 0.6;
var clamp = (value, lo, hi) => Math.min(hi, Math.max(lo, value));
function turn({ azimuth, elevation, zoom }, around, over) {
  return { azimuth: azimuth + around, elevation: clamp(elevation + over, LOWEST, HIGHEST), zoom };
}
function approach(camera, factor) {
  return { ...camera, zoom: clamp(camera.zoom * factor, FARTHEST, NEAREST) };
}
function between(from, to, t) {
  const turns = Math.round((from.azimuth - to.azimuth) / (2 * Math.PI));
  const start = from.azimuth - 2 * Math.PI * turns;
  return {
    azimuth: start + (to.azimuth - start) * t,
    elevation: from.elevation + (to.elevation - from.elevation) * t,
    zoom: from.zoom * (to.zoom / from.zoom) ** t
  };
}
var KEY_TURN = Math.PI / 24;
var KEY_ZOOM = 1.15;
var KEYS = {
  ArrowLeft: (camera) => turn(camera, -KEY_TURN, 0),
  ArrowRight: (camera) => turn(camera, KEY_TURN, 0),
  ArrowUp: (camera) => turn(camera, 0, KEY_TURN),
  ArrowDown: (camera) => turn(camera, 0, -KEY_TURN),
  "+": (camera) => approach(camera, KEY_ZOOM),
  "=": (camera) => approach(camera, KEY_ZOOM),
  "-": (camera) => approach(camera, 1 / KEY_ZOOM),
  "−": (camera) => approach(camera, 1 / KEY_ZOOM)
};
function keyed(camera, key) {
  return Object.hasOwn(KEYS, key) ? KEYS[key](camera) : null;
}

export {
  stillOf,
  blend,
  decelerate,
  createMorph,
  takeTurns,
  HOME,
  turn,
  approach,
  between,
  keyed,
  Scenery,
  openSurface
};
