/** Find a curve that has a floor to be reached: the chosen weight's, as wide as it takes, or else another weight's. */

import { Asker } from "../asking/asker.js";
import { POINTS } from "../asking/microscope.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { hasFloor } from "../draw/weight/feel.js";
import { sceneOf } from "../draw/weight/scene.js";

/** So many times wider than it suits the weight itself; of other weights, which are many, fewer are tried. */
const WIDER = [2, 4, 8, 16, 32];
const WIDER_OF_OTHERS = [4];
/** How many other weights are tried. */
const OTHERS = 12;
/** The server answers no wider curve. */
const WIDEST = 1000;

/** @typedef {{found: WeightLook | null, notice: string | null}} Finding  and what must be said of it */

/** @type {Finding} */
const NOTHING = { found: null, notice: null };

/**
 * A search waits for its answers, and ends with another run.
 * @param {Store} store
 * @param {Asks} asks
 * @returns {Promise<Finding>}
 */
export const lookWithFloor = (store, asks) =>
  new Promise((found) => {
    const { run, frame, look } = store.get();
    if (!run || !frame || !look) return found(NOTHING);
    const end = (/** @type {Finding} */ finding) => {
      asker.stop();
      found(finding);
      return {};
    };
    const asker = new Asker(store, {
      wanted(present) {
        if (present.run.id === run.id) return { run: run.id };
        end(NOTHING);
        return null;
      },
      ask: () => search(run, frame, look, asks),
      show: end,
      refused: ({ message: notice }) => end({ found: null, notice }),
    });
    asker.look();
  });

/**
 * @param {Run} run
 * @param {Frame} frame
 * @param {WeightLook} look
 * @param {Asks} asks
 * @returns {Promise<Finding>}
 */
async function search(run, frame, look, asks) {
  const { step, label } = look;
  const ask = (/** @type {number} */ index, /** @type {number} */ span) =>
    asks.weight(run.id, index, { step, points: POINTS, trail: 0, ...(span > 0 && { span }) });
  const own = await widened(look, WIDER, ask);
  if (own) return { found: own, notice: null };
  for (const index of othersOf(run, frame, look.index)) {
    const found = await widened(await ask(index, 0), WIDER_OF_OTHERS, ask);
    if (found) return { found, notice: `${label} has no floor near its value, so this is ${found.label}.` };
  }
  const [others, on] = isTextbook(run) ? ["the other", ""] : ["weights of the last layer", " on this batch"];
  const lowest = `their curves${on} are level, or lowest where they end`;
  return { found: null, notice: `No floor was found near ${label}, nor near ${others}: ${lowest}.` };
}

/**
 * @param {WeightLook} look
 * @param {number[]} factors
 * @param {(index: number, span: number) => Promise<WeightLook>} ask
 */
async function widened(look, factors, ask) {
  if (isGood(look)) return look;
  const { w } = look.curve;
  const span = (w[w.length - 1] - w[0]) / 2;
  for (const factor of factors) {
    const wide = await ask(look.index, Math.min(factor * span, WIDEST));
    if (isGood(wide)) return wide;
  }
  return null;
}

/** @param {WeightLook} look */
function isGood(look) {
  const scene = sceneOf(look, null);
  return scene !== null && hasFloor(scene);
}

/**
 * Weights of the last layer, whose curves bend up on both sides as a rule, the steepest first.
 * @param {Run} run
 * @param {Frame} frame
 * @param {number} chosen
 */
function othersOf({ parameters }, { gradient }, chosen) {
  const { layer, stop } = parameters[parameters.length - 1];
  const { start } = /** @type {Parameter} */ (parameters.find((one) => one.layer === layer));
  const steepness = (/** @type {number} */ index) => Math.abs(gradient[index] ?? 0);
  return Array.from({ length: stop - start }, (_, k) => stop - 1 - k)
    .filter((index) => index !== chosen)
    .sort((one, other) => steepness(other) - steepness(one))
    .slice(0, OTHERS);
}
