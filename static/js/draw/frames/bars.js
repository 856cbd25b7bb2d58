import { s } from "../dom.js";
import { counted } from "../format.js";
import { lossText } from "./values.js";

/** The losses of a batch's samples as bars, the chosen one marked. */

/** The picture's size on its own grid, and the most bars that it holds apart. */
const SIZE = { width: 440, height: 40, foot: 5 };
const MOST_BARS = 110;
/** A bar alone, and two side by side. */
const WHOLE = { share: 1, start: 0, light: "" };
const HALF_BEFORE = { share: 0.5, start: 0, light: " light" };
const HALF_AFTER = { share: 0.5, start: 0.5, light: "" };

/**
 * Losses in so many groups of neighbours at most; a group's is the mean of its own.
 * @param {number[]} losses
 * @param {number} [most]
 * @returns {{size: number, means: number[]}}  how many losses each group has (the last may have fewer)
 */
export function grouped(losses, most = MOST_BARS) {
  const size = Math.ceil(losses.length / most);
  const means = [];
  for (let start = 0; start < losses.length; start += size) {
    const group = losses.slice(start, start + size);
    means.push(group.reduce((sum, loss) => sum + loss, 0) / group.length);
  }
  return { size, means };
}

/**
 * Draw a step's losses: before it, or before and after it side by side.
 * @param {StepLook} look
 * @param {boolean} both
 */
export function lossBars({ batch, batch_loss: mean, sample_loss: own, sample }, both) {
  const before = grouped(batch.loss_before);
  const after = grouped(batch.loss_after);
  const finite = [...before.means, ...(both ? after.means : [])].filter(Number.isFinite);
  const scale = (SIZE.height - SIZE.foot) / (Math.max(...finite, 0) || 1);
  const chosen = Math.floor(sample / before.size);
  const told = `${counted(batch.indices.length, "loss")}; this sample’s is ${lossText(own.before)}, their mean ${lossText(mean.before)}`;
  const rule = SIZE.height - SIZE.foot - mean.before * scale;
  return s(
    "svg",
    { class: "frames-bars", viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "img", "aria-label": told },
    barsOf(before.means, chosen, scale, both ? HALF_BEFORE : WHOLE),
    both ? barsOf(after.means, chosen, scale, HALF_AFTER) : [],
    s("path", { class: "frames-pointer", d: pointerAt((chosen + 0.5) * slotOf(before.means)) }),
    Number.isFinite(rule) && s("path", { class: "frames-mean", d: `M0 ${rule.toFixed(1)}H${SIZE.width}` }),
  );
}

/** @param {number[]} losses */
const slotOf = (losses) => Math.min(SIZE.width / losses.length, 44);

/** What points at the chosen bar from below: a bar that went on there would be of a larger loss. @param {number} x */
const pointerAt = (x) => `M${x.toFixed(2)} ${SIZE.height - SIZE.foot + 1}l4 4h-8z`;

/**
 * @param {number[]} losses
 * @param {number} chosen
 * @param {number} scale  px of a loss of 1
 * @param {typeof WHOLE} part  of its slot that a bar takes, and from where
 */
function barsOf(losses, chosen, scale, { share, start, light }) {
  const slot = slotOf(losses);
  const gap = Math.min(slot * 0.2, 4);
  return losses.map((loss, place) => {
    const finite = Number.isFinite(loss);
    const height = finite ? Math.max(loss * scale, 1) : SIZE.height - SIZE.foot;
    const mine = place === chosen ? " mine" : "";
    return s("rect", {
      class: `frames-bar${light}${mine}${finite ? "" : " danger"}`,
      x: (slot * (place + start)).toFixed(2),
      y: (SIZE.height - SIZE.foot - height).toFixed(2),
      width: Math.max((slot - gap) * share, 0.5).toFixed(2),
      height: height.toFixed(2),
    });
  });
}
