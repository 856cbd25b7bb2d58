/**
 * The losses of every step that a run has walked, as they arrive with its frames.
 *
 * A RunHistory is a window on a buffer that only grows, so a new one costs no copy; steps that are walked again have
 * the same losses and are not sent again.
 */

/** @returns {RunHistory} */
export const emptyHistory = () => ({ count: 0, loss: new Float64Array(0), epochs: [] });

/**
 * @param {Float64Array<ArrayBuffer>} loss
 * @param {number} needed
 * @returns {Float64Array<ArrayBuffer>} the whole buffer behind `loss`, or a larger copy of it
 */
function room(loss, needed) {
  const whole = new Float64Array(loss.buffer);
  if (needed <= whole.length) return whole;
  const larger = new Float64Array(Math.max(needed, 2 * whole.length, 1024));
  larger.set(loss);
  return larger;
}

/**
 * Add what a frame brings. Throws RangeError if losses between the two are missing.
 * @param {RunHistory} history
 * @param {{losses: ArrayLike<number> & {subarray(from: number): ArrayLike<number>}, losses_start: number, epochs: EpochAnswer[]}} frame
 * @returns {RunHistory} the same object if the frame brings nothing new
 */
export function withFrame(history, frame) {
  const { losses, losses_start: start } = frame;
  if (losses.length > 0 && start > history.count) {
    throw new RangeError(`losses must go on from ${history.count}. Got ${start}.`);
  }
  const last = history.epochs.at(-1)?.epoch ?? 0;
  const epochs = frame.epochs.filter((record) => record.epoch > last);
  const count = Math.max(history.count, losses.length > 0 ? start + losses.length : 0);
  if (count === history.count && epochs.length === 0) return history;
  const buffer = room(history.loss, count);
  const known = Math.min(losses.length, Math.max(0, history.count - start));
  buffer.set(losses.subarray(known), history.count);
  return { count, loss: buffer.subarray(0, count), epochs: [...history.epochs, ...epochs] };
}
