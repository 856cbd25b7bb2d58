/** The landscape's two drawings, the surface and the map, of one surface on its way to the newest. */

import { planeUnder } from "../../draw/landscape/map/chart.js";
import { createMap } from "../../draw/landscape/map/map.js";
import { known, lossAt, readingAt } from "../../draw/landscape/reading.js";
import { marginsOf } from "../../draw/landscape/surface/axes.js";
import { HOME } from "../../draw/landscape/surface/camera.js";
import { createMorph, stillOf } from "../../draw/landscape/surface/morph.js";
import { drawOverlay } from "../../draw/landscape/surface/overlay.js";
import { createPatience } from "../../draw/landscape/surface/patience.js";
import { planeAt } from "../../draw/landscape/surface/place.js";
import { project } from "../../draw/landscape/surface/projection.js";
import { hit } from "../../draw/landscape/surface/relief.js";
import { drawScaleBar } from "../../draw/landscape/surface/scale-bar.js";
import { APART_MS, isCoarse } from "../../draw/landscape/surface/thrift.js";
import { paletteOf } from "../../draw/palette.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { takeTurns } from "../turns.js";
import { createEye } from "./eye.js";
import { Scenery } from "./scenery.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */
/** @typedef {import("../../draw/landscape/surface/camera.js").Camera} Camera */
/** @typedef {import("./scenery.js").Surface} Surface */
/** @typedef {import("./scenery.js").Shown} Shown */
/** @typedef {import("../../draw/landscape/reading.js").Reading} Reading */
/** @typedef {{context: CanvasRenderingContext2D, width: number, height: number}} Sheet */
/** @typedef {{on: "overlay" | "map", x: number, y: number}} Pointer  a pixel of a drawing */
/** @typedef {"scenery" | "overlay" | "map" | "bar"} Layer */
/** @typedef {Partial<Record<Layer, HTMLCanvasElement>> & {scenery: HTMLCanvasElement}} Canvases */
/** @typedef {import("../../draw/talk/size.js").Form} Form */

/** Room around the block of the inset, which has no numbers and names; px. */
const INSET_MARGINS = { left: 6, right: 6, top: 6, bottom: 6 };
/** ms */
const MORPH = 420;
const BREATH = 900;
/** How much the ball grows when it breathes once, on first opening. */
const DEEP = 0.22;
/** While things move, the small drawing is drawn this often; ms. */
const INSET_PACE = 100;

export class Stage {
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
  #view = /** @type {"surface" | "map"} */ ("surface");
  #marks = { probe: /** @type {Probe | null} */ (null), arrows: false };
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
      const holder = /** @type {HTMLElement} */ (canvas.parentElement);
      const layer = /** @type {Layer} */ (name);
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
      const atOnce = still || (this.#patience.lost() && !this.#isTakingTurns());
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
    if (view !== this.#view) this.#pointer = null; // its pixel is another place of the other drawing
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
  drawn = (/** @type {Picture} */ _picture, /** @type {Reading | null} */ _reading) => {};

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
    const { isBare, isWordless } = this.#form ?? {};
    return { shown, picture, palette: paletteOf(this.#root), isBare, isWordless, ...marks };
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
    this.#patience.picture(time, moving && !this.#isTakingTurns()); // which are apart by intent
    if (moving) this.request();
    else Object.assign(this.#root.dataset, { step: String(this.#picture.answer.step), large: this.#view });
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
}
