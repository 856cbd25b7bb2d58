/** The lines of another branch on the loss and accuracy charts. */

import { colourOf } from "../branches/letters.js";
import { epochLine, stepLine } from "./columns.js";
import { createEnvelope } from "./envelope.js";

/** @typedef {import("./columns.js").Line} Line */

/** Two points each, about one a pixel. */
const BUCKETS = 220;

/**
 * The colours of two branches that are compared.
 * @param {import("../palette.js").Palette} palette
 * @param {number} own
 * @param {number} rival
 */
export const coloursOf = (palette, own, rival) => ({
  own: colourOf(palette, own),
  rival: colourOf(palette, rival),
});

/** Lines that are made anew only when there are other losses. */
export function createRivalLines() {
  const envelope = createEnvelope();
  const none = { x: [], y: [] };
  const held = { history: /** @type {RunHistory | null} */ (null), total: 0 };

  /** @param {Rival | null} rival @param {Pick<Frame, "total_steps">} frame */
  function read(rival, { total_steps: total }) {
    if (!rival) return envelope.clear();
    const { loss, count } = rival.history;
    if (held.history !== rival.history || held.total !== total) envelope.clear();
    Object.assign(held, { history: rival.history, total });
    envelope.read(loss, Math.min(count, total), total, BUCKETS);
  }

  /** Its losses, as far as they are drawn. @param {Rival | null} rival @param {Frame} frame */
  function losses(rival, frame) {
    read(rival, frame);
    return envelope.points().losses;
  }

  /**
   * Its lines.
   * @param {Rival | null} rival
   * @param {Frame} frame
   * @param {boolean} isLog
   * @returns {{loss: [Line, Line], accuracy: [Line, Line]}}  by step and by epoch
   */
  function of(rival, { total_steps: total, steps_per_epoch: perEpoch }, isLog) {
    read(rival, { total_steps: total });
    if (!rival) return { loss: [none, none], accuracy: [none, none] };
    const { epochs } = rival.history;
    const ended = epochs.filter(({ epoch }) => epoch * perEpoch <= total);
    return {
      loss: [stepLine(envelope.points(), perEpoch, isLog), epochLine(ended, "loss")],
      accuracy: [none, epochLine(ended, "accuracy")],
    };
  }

  return { losses, of };
}
