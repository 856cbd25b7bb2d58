import { count, counted } from "../format.js";

/** What settings say of the samples that are held out. */

/** @typedef {NonNullable<DataSet["held_out"]>} HeldOut */

/**
 * How many samples are trained on, and of how many.
 * @param {{count: number, held_out?: HeldOut | null}} data
 */
export function samplesWords({ count: trained, held_out: held }) {
  return held
    ? `${count(trained)} of ${counted(trained + held.count, "sample")}`
    : counted(trained, "sample");
}

/** Which samples a loss or an accuracy is over that is not told to be held out. @param {{held_out?: HeldOut | null} | null | undefined} data */
export const allSamples = (data) => (data?.held_out ? "all samples that are trained on" : "all samples");

/** @param {string[]} names */
const listed = (names) =>
  names.length > 4
    ? `${names.slice(0, 3).join(", ")} or ${names.length - 3} more`
    : [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" or ");

/**
 * What classes on one side alone mean; empty where each class is on both.
 * @param {HeldOut | null | undefined} held
 */
export function oneSided(held) {
  if (!held) return "";
  const unseen =
    held.unseen.length > 0 ? [`Every sample of ${listed(held.unseen)} is held out: none is learned.`] : [];
  const missing =
    held.missing.length > 0 ? [`No sample of ${listed(held.missing)} is held out: none is tested.`] : [];
  return [...unseen, ...missing].join(" ");
}
