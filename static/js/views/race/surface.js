import { h, setAttributes, setText } from "../../draw/dom.js";
import { HOME, keyed, turn } from "../../draw/landscape/surface/camera.js";
import { drawBlock } from "../../draw/landscape/surface/overlay.js";
import { project } from "../../draw/landscape/surface/projection.js";
import { drawOnSurface } from "../../draw/race/lane-picture.js";
import { standings } from "../../draw/race/standings.js";
import { raceLabel } from "../../draw/race/words.js";
import { fitCanvas } from "../../draw/size.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { openSurface, Scenery } from "../landscape/scenery.js";
import { Drawing } from "../panel.js";

const MARGINS = { left: 10, right: 10, top: 8, bottom: 8 };
/** Radians for a px of dragging. */
const TURN = 0.008;

/** All ways of a race on the surface itself. @extends {Drawing<RaceState>} */
class RaceSurface extends Drawing {
  #canvases = { scenery: h("canvas"), overlay: h("canvas") };
  #scenery = new Scenery(this.#canvases.scenery);
  #ground;
  #camera = /** @type {import("../../draw/landscape/surface/projection.js").Camera} */ (HOME);
  #isOpening = false;
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  caption = h("p", { class: "caption" });

  /** @param {import("./ground.js").Ground} ground  that the surface shares with the map */
  constructor(ground) {
    super();
    this.#ground = ground;
    const attributes = { class: "drawing race-surface", role: "img", tabindex: "0" };
    setAttributes(this.drawing, { ...attributes, "aria-label": raceLabel("Surface", []) });
    this.drawing.append(this.#canvases.scenery, this.#canvases.overlay);
    this.#listen();
  }

  #listen() {
    const { drawing } = this;
    drawing.addEventListener("pointerdown", ({ pointerId }) => drawing.setPointerCapture(pointerId));
    drawing.addEventListener("pointermove", ({ pointerId, movementX, movementY, pointerType }) => {
      if (!drawing.hasPointerCapture(pointerId)) return;
      const over = pointerType === "touch" ? 0 : movementY; // up and down scrolls the page
      this.#look(turn(this.#camera, movementX * TURN, over * TURN));
    });
    drawing.addEventListener("dblclick", () => this.#look(HOME));
    drawing.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = event.key === "Home" ? HOME : keyed(this.#camera, event.key);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation(); // the replay has these keys elsewhere
      this.#look(next);
    });
  }

  /** @param {import("../../draw/landscape/surface/projection.js").Camera} camera */
  #look(camera) {
    this.#camera = camera;
    this.paint();
  }

  /** @param {RaceState} state */
  update(state) {
    this.take(state);
    if (state.race && !this.#isOpening) this.#open();
    this.paint();
  }

  #open() {
    this.#isOpening = true;
    openSurface(this.#canvases.scenery, (surface, why) => {
      this.#scenery.use(surface);
      setText(this.caption, why ?? "");
      this.drawing.hidden = surface === null; // then the map has its room
      this.paint();
    });
  }

  resized() {
    this.#scenery.resize(this.width, this.height);
    this.#context = fitCanvas(this.#canvases.overlay, this.width, this.height);
  }

  paint() {
    const { width, height, palette } = this;
    const context = this.#context;
    if (!context) return;
    const scene = this.state && this.#ground.sceneOf(this.state);
    context.clearRect(0, 0, width, height);
    this.#canvases.scenery.hidden = !scene;
    if (!scene) return;
    const projection = project(this.#camera, { width, height, margins: MARGINS }, HOME);
    const { shown } = scene;
    if (!this.#scenery.draw(shown, projection, palette)) return;
    drawBlock(context, { projection, shown, palette, small: false });
    drawOnSurface(context, { shown, projection, palette }, scene);
    const name = `Surface of the ${quantityOf(scene.race.runs)} with all paths; the arrow keys turn it`;
    setAttributes(this.drawing, { "aria-label": raceLabel(name, standings(scene.state)) });
  }
}

/** @param {import("./ground.js").Ground} ground */
export const createRaceSurface = (ground) => new RaceSurface(ground);
