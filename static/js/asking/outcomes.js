/** Ask for the samples that are held out, and for how a share of the samples comes out. */

import { needsOutcomes, shareOf } from "../state/share.js";
import { due } from "./neurons.js";

/**
 * @template {{run: string}} W
 * @template A
 * @typedef {import("./asker.js").Question<W, A>} Question
 */

/** Once, when they are first looked at. @param {Asks} asks @returns {Question<{run: string}, DataSet>} */
export const heldOutQuestion = (asks) => ({
  wanted(present) {
    const { run, heldOut } = present;
    return shareOf(present) === "held_out" && heldOut?.run !== run.id ? { run: run.id } : null;
  },
  ask: ({ run }) => asks.data(run, "held_out"),
  show: (data, { run }) => ({ heldOut: { ...data, run } }),
});

/** @typedef {{run: string, step: number, share: Share}} WantedOutcomes */

/** While the worst are listed, or the picture is made of them. @param {Asks} asks @returns {Question<WantedOutcomes, Outcomes>} */
export const outcomesQuestion = (asks) => ({
  wanted(present) {
    const { run, frame, worstOpen } = present;
    const isSeen = run.config.model === null && (worstOpen || needsOutcomes(present));
    return isSeen ? { run: run.id, step: frame.step, share: shareOf(present) } : null;
  },
  due,
  ask: ({ run, ...query }) => asks.outcomes(run, query),
  show: (outcomes) => ({ outcomes }),
  refused: ({ message }) => ({ outcomes: null, notice: message }),
});
