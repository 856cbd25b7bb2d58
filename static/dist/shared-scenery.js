import {
  createMap,
  drawOverlay,
  drawScaleBar,
  hit,
  known,
  lossAt,
  marginsOf,
  mix,
  planeAt,
  planeUnder,
  readingAt,
  resample
} from "./shared-path.js";
import {
  APART_MS,
  isCoarse
} from "./shared-thrift.js";
import {
  fromU,
  project,
  toU
} from "./shared-loss-scale.js";
import {
  PANEL_MS
} from "./shared-caption.js";
import {
  fitCanvas,
  observeSize
} from "./shared-size.js";
import {
  h
} from "./shared-dom.js";
import {
  paletteOf
} from "./shared-palette.js";

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
  draw(shown, projection, palette, isCoarse2 = false) {
    if (!this.#sharp.surface) return false;
    if (isCoarse2) this.#open();
    const coarse = isCoarse2 && this.#coarse.surface !== null;
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

// static/js/draw/landscape/surface/patience.js
var SLOW = 60;
var LEARN = 0.2;
var FORGET = 0.93;
function createPatience() {
  const now = { lag: 0, last: 0 };
  return {
    /** Whether surfaces should change at once. */
    lost: () => now.lag > SLOW,
    /**
     * A picture was drawn.
     * @param {number} time ms
     * @param {boolean} moving whether another follows at once
     */
    picture(time, moving) {
      if (now.last > 0) now.lag += LEARN * (Math.min(4 * SLOW, time - now.last) - now.lag);
      now.last = moving ? time : 0;
    },
    /** A new surface came. */
    surface() {
      now.lag *= FORGET;
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

// static/js/views/landscape/eye.js
var WAY_HOME = 420;
function createEye() {
  const now = { camera: HOME, homing: null };
  return {
    camera: () => now.camera,
    moving: () => now.homing !== null,
    /** @param {Camera} camera */
    look(camera) {
      Object.assign(now, { camera, homing: null });
    },
    /** Turn back to where the camera stood at first. @param {number} time ms */
    goHome(time) {
      now.homing = { from: now.camera, start: time };
    },
    /** Go on with the way home. @param {number} time ms */
    advance(time) {
      if (!now.homing) return;
      const t = Math.min(1, Math.max(0, (time - now.homing.start) / WAY_HOME));
      now.camera = between(now.homing.from, HOME, decelerate(t));
      if (t >= 1) now.homing = null;
    }
  };
}

// static/js/views/landscape/stage.js
var INSET_MARGINS = { left: 6, right: 6, top: 6, bottom: 6 };
var MORPH = 420;
var BREATH = 900;
var DEEP = 0.22;
var INSET_PACE = 100;
var Stage = class {
  #root;
  #form;
  /** @type {Partial<Record<Exclude<Layer, "scenery">, Sheet>>} */
  #sheets = {};
  #morph = createMorph();
  #map = createMap();
  /** @type {Picture | null} */
  #picture = null;
  #scenery;
  #eye = createEye();
  /** @type {Pointer | null} */
  #pointer = null;
  /** What lies under the pointer. @type {Reading | null} */
  #reading = null;
  #view = (
    /** @type {"surface" | "map"} */
    "surface"
  );
  #marks = { probe: (
    /** @type {Probe | null} */
    null
  ), arrows: false };
  #still = false;
  #going = false;
  #scheduled = false;
  #turn = takeTurns(APART_MS);
  #arrived = Number.NEGATIVE_INFINITY;
  #opened = Number.NEGATIVE_INFINITY;
  #insetDrawn = Number.NEGATIVE_INFINITY;
  #patience = createPatience();
  /** @param {HTMLElement} root whose tokens colour the drawings @param {Canvases} canvases @param {Form | null} [form] */
  constructor(root, canvases, form = null) {
    this.#root = root;
    this.#form = form;
    this.#scenery = new Scenery(canvases.scenery, form?.lines);
    for (const [name, canvas] of Object.entries(canvases)) {
      const holder = (
        /** @type {HTMLElement} */
        canvas.parentElement
      );
      const layer = (
        /** @type {Layer} */
        name
      );
      observeSize(holder, (width, height) => this.#resize(layer, canvas, width, height));
    }
  }
  /** @param {Surface | null} surface null when there is no WebGL (any more) */
  useSurface(surface) {
    this.#scenery.use(surface);
    this.request();
  }
  /** @param {Picture} picture @param {boolean} still without motion */
  show(picture, still) {
    const now = performance.now();
    const first = this.#picture === null;
    this.#still = still;
    if (this.#picture?.answer.loss !== picture.answer.loss || this.#picture.scale !== picture.scale) {
      const pace = 1.5 * (now - this.#arrived);
      const atOnce = still || this.#patience.lost() && !this.#isTakingTurns();
      this.#morph.toward(stillOf(picture), now, atOnce ? 0 : Math.min(MORPH, pace));
      this.#arrived = now;
      this.#patience.surface();
    }
    if (first && !still) this.#opened = now;
    this.#picture = picture;
    this.request();
  }
  /** The run moves by itself, or rests: then the surface is sharp. @param {boolean} going */
  go(going) {
    if (going === this.#going) return;
    this.#going = going;
    this.request();
  }
  /**
   * @param {"surface" | "map"} view which of the two is the large one
   * @param {{probe: Probe | null, arrows: boolean}} marks
   */
  arrange(view, marks) {
    if (view !== this.#view) this.#pointer = null;
    this.#view = view;
    this.#marks = marks;
    this.request();
  }
  get camera() {
    return this.#eye.camera();
  }
  /** @param {Camera} camera */
  look(camera) {
    this.#eye.look(camera);
    this.request();
  }
  /** Turn back to where the camera stood at first. */
  goHome() {
    if (this.#still) this.look(HOME);
    else this.#eye.goHome(performance.now());
    this.request();
  }
  /** The pointer rests there, or is away. @param {Pointer | null} pointer */
  point(pointer) {
    this.#pointer = pointer;
    this.request();
  }
  /** What lies under the pointer now. */
  read(shown = this.#now()) {
    const { on, x = 0, y = 0 } = this.#pointer ?? {};
    const chart = on === "map" ? this.#chart(shown) : null;
    const at = chart ? planeUnder(chart, x, y) : on === "overlay" && this.#underSurface(shown, x, y);
    this.#reading = at && this.#picture ? readingAt(this.#picture, at) : null;
    return this.#reading;
  }
  /** Called after each drawing, with what it shows and what lies under the pointer. */
  drawn = (_picture, _reading) => {
  };
  /** How the large drawing sees the plane now. */
  get onScreen() {
    const shown = this.#now();
    const chart = this.#view === "map" ? this.#chart(shown) : null;
    return { picture: this.#picture, shown, chart, projection: this.#projection() };
  }
  /** Draw once before the next picture of the screen; what takes long in a run that moves, in its turn. */
  request() {
    if (this.#isTakingTurns()) return this.#turn(() => this.#draw(performance.now()), true);
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame((time) => {
      this.#scheduled = false;
      this.#draw(time);
    });
  }
  /** Whether a picture of the surface takes long: known of what draws it, or seen. */
  #isSlow() {
    return this.#scenery.isSoftware || this.#patience.lost();
  }
  #isTakingTurns() {
    return this.#going && this.#view === "surface" && this.#isSlow();
  }
  #now() {
    return this.#morph.at(performance.now());
  }
  /** @param {Shown | null} shown @param {number} px @param {number} py */
  #underSurface(shown, px, py) {
    const projection = this.#projection();
    const point = shown && projection && hit(shown, projection, px, py);
    return shown && point ? planeAt(shown, point) : null;
  }
  /** @param {Layer} name @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
  #resize(name, canvas, width, height) {
    const unit = this.#form?.unit() ?? 1;
    if (name === "scenery") this.#scenery.resize(width, height);
    else {
      const context = fitCanvas(canvas, width, height, unit);
      this.#sheets[name] = { context, width: width / unit, height: height / unit };
    }
    this.request();
  }
  #projection() {
    const sheet = this.#sheets.overlay;
    if (!sheet) return null;
    const large = this.#view === "surface";
    const own = this.#form?.margins ?? marginsOf(sheet.width, this.#picture?.scale ?? null);
    const margins = large ? own : INSET_MARGINS;
    return project(this.camera, { ...sheet, margins }, HOME);
  }
  /** What either drawing shows. @param {Shown} shown @param {Picture} picture */
  #subject(shown, picture) {
    const marks = { reading: this.#known(), probe: this.#probe(), breath: this.#breath() };
    const { taken, isWordless } = this.#form ?? {};
    return { shown, picture, palette: paletteOf(this.#root), bare: taken?.(), isWordless, ...marks };
  }
  /** @param {Shown | null} shown */
  #chart(shown) {
    if (!this.#sheets.map || !shown || !this.#picture) return null;
    const { width, height } = this.#sheets.map;
    const large = this.#view === "map";
    const { arrows } = this.#marks;
    return { ...this.#subject(shown, this.#picture), width, height, small: !large, arrows };
  }
  #known() {
    return known(this.#reading, this.#marks.probe, this.#picture);
  }
  /** The point that was asked about, where it lies on the surface. */
  #probe() {
    const { probe } = this.#marks;
    const loss = probe && this.#picture ? lossAt(this.#picture, probe.a, probe.b) : null;
    return probe && loss !== null ? { ...probe, loss } : null;
  }
  /**
   * The large drawing as it stands, with so many device pixels for a CSS px; null before there is one.
   * @param {number} ratio
   * @param {import("../../draw/palette.js").Palette} [palette]  of the ground that it is to lie on
   * @returns {Promise<import("../../draw/landscape/portrait.js").Shot | null>}
   */
  async shoot(ratio, palette = paletteOf(this.#root)) {
    const shown = this.#morph.at(Number.POSITIVE_INFINITY);
    const picture = this.#picture;
    const view = this.#view;
    const projection = this.#projection();
    const sheet = view === "map" ? this.#sheets.map : this.#sheets.overlay;
    if (!shown || !picture || !sheet) return null;
    const { width, height } = sheet;
    const shot = { view, picture, shown, palette, width, height, arrows: this.#marks.arrows };
    if (view === "map") return { ...shot, projection, scenery: null };
    if (!projection) return null;
    return { ...shot, projection, scenery: await this.#scenery.copy(ratio, shown, projection, palette) };
  }
  #breath() {
    const t = (performance.now() - this.#opened) / BREATH;
    return t >= 0 && t < 1 ? 1 + DEEP * Math.sin(Math.PI * t) : 1;
  }
  /** @param {number} time ms */
  #draw(time) {
    const shown = this.#morph.at(time);
    if (!shown || !this.#picture) return;
    this.#eye.advance(time);
    this.read(shown);
    const moving = this.#morph.moving() || this.#eye.moving() || this.#breath() !== 1;
    const coarse = isCoarse({ isSlow: this.#isSlow(), going: this.#going, moving });
    const both = !(moving || coarse) || time - this.#insetDrawn >= INSET_PACE;
    if (both) this.#insetDrawn = time;
    if (both || this.#view === "surface") this.#drawSurface(shown, this.#picture, coarse);
    const chart = both || this.#view === "map" ? this.#chart(shown) : null;
    if (chart && this.#sheets.map) this.#map.draw(this.#sheets.map.context, chart);
    const { bar } = this.#sheets;
    const loss = this.#known()?.loss ?? this.#picture.ball?.loss ?? null;
    const scale = { scale: shown.scale, quantity: this.#picture.quantity, loss };
    if (bar) drawScaleBar(bar.context, scale, paletteOf(this.#root), bar.width, bar.height);
    this.drawn(this.#picture, this.#reading);
    this.#patience.picture(time, moving && !this.#isTakingTurns());
    if (moving) this.request();
    else this.#root.dataset.step = String(this.#picture.answer.step);
  }
  /** @param {Shown} shown @param {Picture} picture @param {boolean} coarse */
  #drawSurface(shown, picture, coarse) {
    const sheet = this.#sheets.overlay;
    const projection = this.#projection();
    const palette = paletteOf(this.#root);
    if (!sheet || !projection || !this.#scenery.draw(shown, projection, palette, coarse)) return;
    const { width, height } = sheet;
    const small = this.#view !== "surface";
    drawOverlay(sheet.context, { ...this.#subject(shown, picture), projection, width, height, small });
  }
};

export {
  stillOf,
  blend,
  takeTurns,
  openSurface,
  turn,
  approach,
  keyed,
  Stage
};
