/** Take the landscape along: as a picture, as numbers, as a film of the path. */

import { h, setText } from "../../draw/dom.js";
import { csvOf, fileName } from "../../draw/landscape/files.js";
import { createPortrait } from "../../draw/landscape/portrait.js";
import { filmKind, filmOf } from "../../draw/landscape/surface/film.js";
import { createMenu } from "../menu.js";

/** @typedef {import("./stage.js").Stage} Stage */
/** @typedef {import("../../draw/landscape/portrait.js").Shot} Shot */
/** @typedef {{caption: string, stepsPerEpoch: number}} Words */

const PICTURE_RATIO = 2;
const FILM_RATIO = 1.5;
const FRAMES = 30;
/** The last picture of a film stays so long; ms. */
const REST = 1200;
/** A file's address is kept until the browser has surely begun to write it; ms. */
const KEPT = 60_000;
const CANNOT = "This browser cannot record films: it has no MediaRecorder that writes MP4 or WebM.";

/** @param {Blob} blob @param {string} name */
function give(blob, name) {
  const href = URL.createObjectURL(blob);
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
const pngOf = (canvas) =>
  new Promise((resolve, reject) => {
    const take = (/** @type {Blob | null} */ blob) =>
      blob ? resolve(blob) : reject(new Error("The picture is too large."));
    canvas.toBlob(take, "image/png");
  });

/** A menu behind an icon. @param {Stage} stage @param {Actions} actions @param {() => Words} words */
export function createSaveMenu(stage, actions, words) {
  const said = h("p", { class: "micro", role: "status" });
  const format = typeof MediaRecorder === "undefined" ? null : filmKind(MediaRecorder.isTypeSupported);
  /** @param {string} text @param {string} kind @param {(shot: Shot) => Promise<void>} save */
  const item = (text, kind, save) =>
    h("button", { type: "button", onclick: () => run(save) }, text, h("span", {}, kind));
  const film = item("Film of the walk", format?.extension.toUpperCase() ?? "", (shot) =>
    record(shot, words(), /** @type {NonNullable<typeof format>} */ (format), said),
  );
  film.disabled = format === null;
  if (!format) setText(said, CANNOT);
  const items = h("div", { class: "landscape-menu floating" }, [
    item("Picture", "PNG", (shot) => picture(shot, words())),
    item("Surface", "CSV", (shot) => surface(shot, actions, "csv")),
    item("Surface", "JSON", (shot) => surface(shot, actions, "json")),
    ...[film, said],
  ]);
  const element = createMenu("Save the landscape", "download", "landscape-save", items);
  const buttons = [...items.querySelectorAll("button")];
  /** @param {(shot: Shot) => Promise<void>} save */
  async function run(save) {
    for (const button of buttons) button.disabled = true;
    try {
      const shot = await stage.shoot(PICTURE_RATIO);
      if (shot) await save(shot);
      element.open = false;
    } catch (error) {
      setText(said, error instanceof Error ? error.message : "This could not be saved.");
    }
    for (const button of buttons) button.disabled = button === film && format === null;
  }
  return element;
}

/** @param {Shot} shot @param {Words} words */
async function picture(shot, { caption }) {
  const portrait = createPortrait(shot, PICTURE_RATIO);
  portrait.draw(shot.picture, caption);
  give(await pngOf(portrait.canvas), fileName(shot.picture.answer, "png"));
}

/** The server's own answer, in all its digits. @param {Shot} shot @param {Actions} actions @param {"csv" | "json"} kind */
async function surface({ picture: { answer } }, actions, kind) {
  const text = await actions.surfaceText(answer);
  const [content, type] = kind === "csv" ? [csvOf(JSON.parse(text)), "text/csv"] : [text, "application/json"];
  give(new Blob([content], { type }), fileName(answer, kind));
}

/**
 * @param {Shot} shot
 * @param {Words} words
 * @param {{kind: string, extension: string}} format
 * @param {HTMLElement} said
 */
async function record(shot, { stepsPerEpoch }, format, said) {
  const portrait = createPortrait(shot, FILM_RATIO);
  const film = filmOf(shot.picture, stepsPerEpoch);
  const recorder = new MediaRecorder(portrait.canvas.captureStream(FRAMES), { mimeType: format.kind });
  /** @type {Blob[]} */
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve, reject) => {
    recorder.onstop = resolve;
    recorder.onerror = () => reject(new Error("The film could not be written."));
  });
  portrait.draw(film.at(0), "");
  recorder.start();
  await play(film, (frame, share) => {
    portrait.draw(frame, `The run’s way over this surface, to step ${frame.ball?.step}.`);
    setText(said, `Recording, ${Math.round(100 * share)} %`);
  });
  recorder.stop();
  await stopped;
  setText(said, "");
  give(new Blob(parts, { type: format.kind.split(";")[0] }), fileName(shot.picture.answer, format.extension));
}

/**
 * Show each picture in its time, and the last one a while longer.
 * @param {ReturnType<typeof filmOf>} film
 * @param {(frame: import("../../draw/landscape/picture.js").Picture, share: number) => void} show
 */
function play(film, show) {
  const start = performance.now();
  return new Promise((/** @type {(value?: unknown) => void} */ done) => {
    const tick = (/** @type {number} */ time) => {
      const share = Math.min(1, Math.max(0, (time - start) / film.duration));
      show(film.at(Math.round(share * (film.count - 1))), share);
      if (time - start < film.duration + REST) requestAnimationFrame(tick);
      else done();
    };
    requestAnimationFrame(tick);
  });
}
