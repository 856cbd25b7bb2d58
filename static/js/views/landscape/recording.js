/** Record the walk over the landscape, one picture for each known point of the path, by the browser's own encoder. */

import { count } from "../../draw/format.js";
import { createPortrait } from "../../draw/landscape/portrait.js";
import { filmOf } from "../../draw/landscape/surface/film.js";
import { momentLine } from "../../draw/pictures/sheet.js";

const FILM_RATIO = 1.5;
const FRAMES = 30;
/** The last picture of a film stays so long; ms. */
const REST = 1200;

/**
 * @typedef {object} Film
 * @property {number} stepsPerEpoch
 * @property {import("../../draw/pictures/sheet.js").Moment | null} moment
 * @property {string} kind  that the browser writes
 * @property {(text: string) => void} tell  how far it has come
 * @property {() => boolean} isCancelled
 */

/**
 * @param {import("../../draw/landscape/portrait.js").Shot} shot
 * @param {Film} how
 * @returns {Promise<Blob | null>}  null where it was cancelled
 */
export async function record(shot, { stepsPerEpoch, moment, kind, tell, isCancelled }) {
  const portrait = createPortrait(shot, FILM_RATIO);
  const film = filmOf(shot.picture, stepsPerEpoch);
  const recorder = new MediaRecorder(portrait.canvas.captureStream(FRAMES), { mimeType: kind });
  /** @type {Blob[]} */
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve, reject) => {
    recorder.onstop = resolve;
    recorder.onerror = () => reject(new Error("The film could not be written."));
  });
  portrait.draw(film.at(0), "");
  recorder.start();
  await play(film, isCancelled, (frame, share) => {
    const step = frame.ball?.step ?? 0;
    const mark = moment ? momentLine({ ...moment, step, loss: frame.ball?.loss ?? null }) : "";
    portrait.draw(frame, `The run’s way over this surface, to step ${count(step)}.`, mark);
    tell(`Recording, ${Math.round(100 * share)} %`);
  });
  recorder.stop();
  await stopped;
  return isCancelled() ? null : new Blob(parts, { type: kind.split(";")[0] });
}

/**
 * Show each picture in its time, and the last one a while longer.
 * @param {ReturnType<typeof filmOf>} film
 * @param {() => boolean} isCancelled
 * @param {(frame: import("../../draw/landscape/picture.js").Picture, share: number) => void} show
 */
function play(film, isCancelled, show) {
  const start = performance.now();
  return new Promise((/** @type {(value?: unknown) => void} */ done) => {
    const tick = (/** @type {number} */ time) => {
      const share = Math.min(1, Math.max(0, (time - start) / film.duration));
      show(film.at(Math.round(share * (film.count - 1))), share);
      if (time - start < film.duration + REST && !isCancelled()) requestAnimationFrame(tick);
      else done();
    };
    requestAnimationFrame(tick);
  });
}
