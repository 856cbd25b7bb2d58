/** The landscape as a picture, as numbers, as a film of the path. */

import { h, setText } from "../../draw/dom.js";
import { csvOf, fileName } from "../../draw/landscape/files.js";
import { createPortrait, drawPortrait, portraitSize } from "../../draw/landscape/portrait.js";
import { filmKind } from "../../draw/landscape/surface/film.js";
import { momentLine } from "../../draw/pictures/sheet.js";
import { createGrounds, paletteOn } from "../takeaway/grounds.js";
import { give, pngOf, svgBlob, svgOf } from "../takeaway/save.js";
import { record } from "./recording.js";

/** @typedef {import("../../draw/landscape/portrait.js").Shot} Shot */
/** @typedef {import("./save.js").Words} Words */

const PICTURE_RATIO = 2;
const CANNOT = "This browser cannot record films: it has no MediaRecorder that writes MP4 or WebM.";

/**
 * @param {HTMLElement} inside
 * @param {{stage: import("./stage.js").Stage, actions: Actions, words: () => Words, close: () => void}} how
 */
export function fillSaveMenu(inside, { stage, actions, words, close }) {
  const theme = inside.closest("[data-theme]")?.getAttribute("data-theme") ?? "light";
  const grounds = createGrounds(theme);
  const said = h("p", { class: "micro", role: "status" });
  const format = typeof MediaRecorder === "undefined" ? null : filmKind(MediaRecorder.isTypeSupported);
  const held = { isCancelled: false };
  const cancel = h(
    "button",
    { type: "button", class: "takeaway-item", onclick: () => Object.assign(held, { isCancelled: true }) },
    "Cancel",
  );
  cancel.hidden = true;
  /** @param {string} text @param {string} kind @param {(shot: Shot) => Promise<void>} save */
  const item = (text, kind, save) =>
    h(
      "button",
      { type: "button", class: "takeaway-item", onclick: () => run(save) },
      text,
      h("span", {}, kind),
    );
  const film = item("Film of the walk", format?.extension.toUpperCase() ?? "", async (shot) => {
    Object.assign(held, { isCancelled: false });
    cancel.hidden = false;
    const tell = (/** @type {string} */ text) => setText(said, text);
    const kind = /** @type {NonNullable<typeof format>} */ (format);
    const blob = await record(shot, { ...words(), ...kind, tell, isCancelled: () => held.isCancelled });
    tell(blob ? "" : "The film was cancelled.");
    if (blob) give(blob, fileName(shot.picture.answer, kind.extension));
  });
  film.disabled = format === null;
  if (!format) setText(said, CANNOT);
  const buttons = [
    item("Picture", "PNG", (shot) => picture(shot, words(), "png")),
    item("Picture", "SVG", (shot) => picture(shot, words(), "svg")),
    item("Surface", "CSV", (shot) => surface(shot, actions, "csv")),
    item("Surface", "JSON", (shot) => surface(shot, actions, "json")),
    film,
  ];
  inside.replaceChildren(...buttons, cancel, grounds.element, said);
  /** @param {(shot: Shot) => Promise<void>} save */
  async function run(save) {
    for (const button of buttons) button.disabled = true;
    try {
      const shot = await stage.shoot(PICTURE_RATIO, paletteOn(inside, grounds.ground));
      if (shot) await save(shot);
      if (!held.isCancelled) close();
    } catch (error) {
      setText(said, error instanceof Error ? error.message : "This could not be saved.");
    }
    cancel.hidden = true;
    held.isCancelled = false;
    for (const button of buttons) button.disabled = button === film && format === null;
  }
}

/** What a picture is of: the run, and the step and the loss at the ball. @param {Shot} shot @param {Words} words */
function markOf({ picture: { ball, answer } }, { moment }) {
  if (!moment) return "";
  return momentLine({ ...moment, step: ball?.step ?? answer.step, loss: ball?.loss ?? null });
}

/** @param {Shot} shot @param {Words} words @param {"png" | "svg"} kind */
async function picture(shot, words, kind) {
  const { caption } = words;
  const [mark, name] = [markOf(shot, words), fileName(shot.picture.answer, kind)];
  if (kind === "svg") {
    const { width, height } = portraitSize(shot, caption);
    const svg = svgOf(width, height);
    drawPortrait(/** @type {any} */ (svg), shot, { caption, mark });
    return give(svgBlob(svg, `Loss landscape. ${mark}.`), name);
  }
  const portrait = createPortrait(shot, PICTURE_RATIO, caption);
  portrait.draw(shot.picture, caption, mark);
  give(await pngOf(portrait.canvas), name);
}

/** The server's own answer, in all its digits. @param {Shot} shot @param {Actions} actions @param {"csv" | "json"} kind */
async function surface({ picture: { answer } }, actions, kind) {
  const text = await actions.surfaceText(answer);
  const [content, type] = kind === "csv" ? [csvOf(JSON.parse(text)), "text/csv"] : [text, "application/json"];
  give(new Blob([content], { type }), fileName(answer, kind));
}
