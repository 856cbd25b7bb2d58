/** What the samples that are held out say beside those that are trained on. */

/** Epochs after the lowest loss that all must lie above it. */
const LAST = 5;
/** By so many times what it usually changes by from one epoch to the next. */
const NOISE = 4;
/** And by so much of the lowest: a smaller rise costs little, and a cure such as dropout leaves one. */
const MATTERS = 0.25;
/** Epochs of a run in which none is looked for any more. */
const MOST = 20_000;

/** @param {number[]} values  not empty */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The epoch since which the network learns by heart: there the loss of the held-out samples was lowest; since then it
 * rose, by a quarter or more, beyond its noise and on the whole, and that of the samples which are trained on fell, and is lower. Null where that is not so.
 * @param {Pick<EpochAnswer, "epoch" | "loss" | "val_loss">[]} epochs  in order, from the first
 * @returns {number | null}
 */
export function byHeartSince(epochs) {
  if (epochs.length <= LAST || epochs.length > MOST) return null;
  const losses = epochs.map(({ loss }) => loss ?? Number.NaN);
  const held = epochs.map((one) => one.val_loss ?? Number.NaN);
  if (![...losses, ...held].every(Number.isFinite)) return null;
  const lowest = held.reduce((best, value, k) => (value < held[best] ? k : best), 0);
  const after = held.slice(lowest + 1);
  if (after.length < LAST) return null;
  const changes = held.slice(1).map((value, k) => Math.abs(value - held[k]));
  const noise = median(changes);
  const half = Math.floor(after.length / 2);
  const rises = mean(after.slice(-half)) > mean(after.slice(0, half));
  const bar = held[lowest] + Math.max(NOISE * noise, MATTERS * held[lowest]);
  const isAbove = after.slice(-LAST).every((value) => value > bar);
  const isKnown = losses
    .slice(-LAST)
    .every((value, k) => value < Math.min(losses[lowest], held.slice(-LAST)[k]));
  return rises && isAbove && isKnown ? epochs[lowest].epoch : null;
}
