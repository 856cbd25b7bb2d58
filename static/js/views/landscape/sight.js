import { planeUnder } from "../../draw/landscape/map/chart.js";
import { known, lossAt, readingAt } from "../../draw/landscape/reading.js";
import { marginsOf } from "../../draw/landscape/surface/axes.js";
import { HOME } from "../../draw/landscape/surface/camera.js";
import { createMorph } from "../../draw/landscape/surface/morph.js";
import { planeAt } from "../../draw/landscape/surface/place.js";
import { project } from "../../draw/landscape/surface/projection.js";
import { hit } from "../../draw/landscape/surface/relief.js";
import { paletteOf } from "../../draw/palette.js";
import { createEye } from "./eye.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */
/** @typedef {import("./scenery.js").Shown} Shown */
/** @typedef {import("./stage.js").Reading} Reading */
/** @typedef {{context: CanvasRenderingContext2D, width: number, height: number}} Sheet */
/** @typedef {{on: "overlay" | "map", x: number, y: number}} Pointer  a pixel of a drawing */

/** Room around the block of the inset, which has no numbers and names; px. */
const INSET_MARGINS = { left: 6, right: 6, top: 6, bottom: 6 };
/** ms */
const BREATH = 900;
/** How much the ball grows when it breathes once, on first opening. */
const DEEP = 0.22;

/** What is seen of the landscape: the surface from where the eye stands, its marks, and what lies under the pointer. */
export class Sight {
  /** @type {Partial<Record<"overlay" | "map" | "bar", Sheet>>} */
  sheets = {};
  morph = createMorph();
  /** @type {Picture | null} */
  picture = null;
  eye = createEye();
  /** @type {Pointer | null} */
  pointer = null;
  /** What lies under the pointer. @type {Reading | null} */
  reading = null;
  /** Which of the two drawings is the large one. */
  view = /** @type {"surface" | "map"} */ ("surface");
  marks = { probe: /** @type {Probe | null} */ (null), arrows: false };
  /** When there was a first picture; ms. */
  opened = Number.NEGATIVE_INFINITY;

  /** @param {HTMLElement} root whose tokens colour the drawings @param {import("../../draw/talk/size.js").Form | null} form */
  constructor(root, form) {
    this.root = root;
    this.form = form;
  }

  /** What lies under the pointer now. */
  read(shown = this.#now()) {
    const { on, x = 0, y = 0 } = this.pointer ?? {};
    const chart = on === "map" ? this.chart(shown) : null;
    const at = chart ? planeUnder(chart, x, y) : on === "overlay" && this.#underSurface(shown, x, y);
    this.reading = at && this.picture ? readingAt(this.picture, at) : null;
    return this.reading;
  }

  /** How the large drawing sees the plane now. */
  get onScreen() {
    const shown = this.#now();
    const chart = this.view === "map" ? this.chart(shown) : null;
    return { picture: this.picture, shown, chart, projection: this.projection() };
  }

  #now() {
    return this.morph.at(performance.now());
  }

  /** @param {Shown | null} shown @param {number} px @param {number} py */
  #underSurface(shown, px, py) {
    const projection = this.projection();
    const point = shown && projection && hit(shown, projection, px, py);
    return shown && point ? planeAt(shown, point) : null;
  }

  projection() {
    const sheet = this.sheets.overlay;
    if (!sheet) return null;
    const own = this.form?.margins ?? marginsOf(sheet.width, this.picture?.scale ?? null);
    const margins = this.view === "surface" ? own : INSET_MARGINS;
    return project(this.eye.camera(), { ...sheet, margins }, HOME);
  }

  /** What either drawing shows. @param {Shown} shown @param {Picture} picture */
  subject(shown, picture) {
    const marks = { reading: this.known(), probe: this.#probe(), breath: this.breath() };
    const { isBare, isWordless } = this.form ?? {};
    return { shown, picture, palette: paletteOf(this.root), isBare, isWordless, ...marks };
  }

  /** @param {Shown | null} shown */
  chart(shown) {
    if (!this.sheets.map || !shown || !this.picture) return null;
    const { width, height } = this.sheets.map;
    const { arrows } = this.marks;
    return { ...this.subject(shown, this.picture), width, height, small: this.view !== "map", arrows };
  }

  known() {
    return known(this.reading, this.marks.probe, this.picture);
  }

  /** The point that was asked about, where it lies on the surface. */
  #probe() {
    const { probe } = this.marks;
    const loss = probe && this.picture ? lossAt(this.picture, probe.a, probe.b) : null;
    return probe && loss !== null ? { ...probe, loss } : null;
  }

  breath() {
    const t = (performance.now() - this.opened) / BREATH;
    return t >= 0 && t < 1 ? 1 + DEEP * Math.sin(Math.PI * t) : 1;
  }
}
