/** The landscape's two drawings, the surface and the map, of one surface on its way to the newest. */

import { createMap } from "../../draw/landscape/map/map.js";
import { HOME } from "../../draw/landscape/surface/camera.js";
import { stillOf } from "../../draw/landscape/surface/morph.js";
import { drawOverlay } from "../../draw/landscape/surface/overlay.js";
import { createPatience } from "../../draw/landscape/surface/patience.js";
import { drawScaleBar } from "../../draw/landscape/surface/scale-bar.js";
import { APART_MS, isCoarse } from "../../draw/landscape/surface/thrift.js";
import { paletteOf } from "../../draw/palette.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { takeTurns } from "../turns.js";
import { Scenery } from "./scenery.js";
import { Sight } from "./sight.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */
/** @typedef {import("../../draw/landscape/surface/camera.js").Camera} Camera */
/** @typedef {import("./scenery.js").Surface} Surface */
/** @typedef {import("./scenery.js").Shown} Shown */
/** @typedef {import("../../draw/landscape/reading.js").Reading} Reading */
/** @typedef {"scenery" | "overlay" | "map" | "bar"} Layer */
/** @typedef {Partial<Record<Layer, HTMLCanvasElement>> & {scenery: HTMLCanvasElement}} Canvases */
/** @typedef {import("../../draw/talk/size.js").Form} Form */

/** ms */
const MORPH = 420;
/** While things move, the small drawing is drawn this often; ms. */
const INSET_PACE = 100;

export class Stage extends Sight {
  #map = createMap();
  #scenery;
  #still = false;
  #going = false;
  #scheduled = false;
  #turn = takeTurns(APART_MS);
  #arrived = Number.NEGATIVE_INFINITY;
  #insetDrawn = Number.NEGATIVE_INFINITY;
  #patience = createPatience();

  /** @param {HTMLElement} root whose tokens colour the drawings @param {Canvases} canvases @param {Form | null} [form] */
  constructor(root, canvases, form = null) {
    super(root, form);
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
    const { picture: before, morph } = this;
    this.#still = still;
    if (before?.answer.loss !== picture.answer.loss || before.scale !== picture.scale) {
      const pace = 1.5 * (now - this.#arrived);
      const atOnce = still || (this.#patience.lost() && !this.#isTakingTurns());
      morph.toward(stillOf(picture), now, atOnce ? 0 : Math.min(MORPH, pace));
      this.#arrived = now;
      this.#patience.surface();
    }
    if (before === null && !still) this.opened = now;
    this.picture = picture;
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
    if (view !== this.view) this.pointer = null; // its pixel is another place of the other drawing
    Object.assign(this, { view, marks });
    this.request();
  }

  get camera() {
    return this.eye.camera();
  }

  /** @param {Camera} camera */
  look(camera) {
    this.eye.look(camera);
    this.request();
  }

  /** Turn back to where the camera stood at first. */
  goHome() {
    if (this.#still) this.look(HOME);
    else this.eye.goHome(performance.now());
    this.request();
  }

  /** The pointer rests there, or is away. @param {import("./sight.js").Pointer | null} pointer */
  point(pointer) {
    this.pointer = pointer;
    this.request();
  }

  /** Called after each drawing, with what it shows and what lies under the pointer. */
  drawn = (/** @type {Picture} */ _picture, /** @type {Reading | null} */ _reading) => {};

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
    return this.#going && this.view === "surface" && this.#isSlow();
  }

  /** @param {Layer} name @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
  #resize(name, canvas, width, height) {
    const unit = this.form?.unit() ?? 1;
    if (name === "scenery") this.#scenery.resize(width, height);
    else {
      const context = fitCanvas(canvas, width, height, unit);
      this.sheets[name] = { context, width: width / unit, height: height / unit };
    }
    this.request();
  }

  /**
   * The large drawing as it stands, with so many device pixels for a CSS px; null before there is one.
   * @param {number} ratio
   * @param {import("../../draw/palette.js").Palette} [palette]  of the ground that it is to lie on
   * @returns {Promise<import("../../draw/landscape/portrait.js").Shot | null>}
   */
  async shoot(ratio, palette = paletteOf(this.root)) {
    const { morph, picture, view, sheets, marks } = this;
    const shown = morph.at(Number.POSITIVE_INFINITY);
    const projection = this.projection();
    const sheet = view === "map" ? sheets.map : sheets.overlay;
    if (!shown || !picture || !sheet) return null;
    const { width, height } = sheet;
    const shot = { view, picture, shown, palette, width, height, arrows: marks.arrows };
    if (view === "map") return { ...shot, projection, scenery: null };
    if (!projection) return null;
    return { ...shot, projection, scenery: await this.#scenery.copy(ratio, shown, projection, palette) };
  }

  /** @param {number} time ms */
  #draw(time) {
    const { morph, eye, picture, view, sheets } = this;
    const shown = morph.at(time);
    if (!shown || !picture) return;
    eye.advance(time);
    this.read(shown);
    const moving = morph.moving() || eye.moving() || this.breath() !== 1;
    const coarse = isCoarse({ isSlow: this.#isSlow(), going: this.#going, moving });
    const both = !(moving || coarse) || time - this.#insetDrawn >= INSET_PACE;
    if (both) this.#insetDrawn = time;
    if (both || view === "surface") this.#drawSurface(shown, picture, coarse);
    const chart = both || view === "map" ? this.chart(shown) : null;
    if (chart && sheets.map) this.#map.draw(sheets.map.context, chart);
    const { bar } = sheets;
    const loss = this.known()?.loss ?? picture.ball?.loss ?? null;
    const scale = { scale: shown.scale, quantity: picture.quantity, loss };
    if (bar) drawScaleBar(bar.context, scale, paletteOf(this.root), bar.width, bar.height);
    this.drawn(picture, this.reading);
    this.#patience.picture(time, moving && !this.#isTakingTurns()); // which are apart by intent
    if (moving) this.request();
    else Object.assign(this.root.dataset, { step: String(picture.answer.step), large: view });
  }

  /** @param {Shown} shown @param {Picture} picture @param {boolean} coarse */
  #drawSurface(shown, picture, coarse) {
    const sheet = this.sheets.overlay;
    const projection = this.projection();
    const palette = paletteOf(this.root);
    if (!sheet || !projection || !this.#scenery.draw(shown, projection, palette, coarse)) return;
    const { width, height } = sheet;
    const small = this.view !== "surface";
    drawOverlay(sheet.context, { ...this.subject(shown, picture), projection, width, height, small });
  }
}
