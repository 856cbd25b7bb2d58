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

/**
 * The samples of one share, as a sentence names them: "2,100 samples", and "the 50 held out" where some are.
 * @param {Pick<DataSet, "count" | "held_out" | "share">} data
 * @param {string} [whole]  all of them, where none are held out
 */
export function membersOf({ count: members, held_out: held, share }, whole = counted(members, "sample")) {
  if (!held) return whole;
  return `the ${members === 1 ? "one" : count(members)} ${share === "held_out" ? "held out" : "trained on"}`;
}

/**
 * The same of the samples that are held out, for their words.
 * @template {Pick<DataSet, "count" | "held_out">} D
 * @param {D} data
 * @returns {D & {share: "held_out"}}
 */
export const heldOutOf = (data) => ({ ...data, count: data.held_out?.count ?? 0, share: "held_out" });

/**
 * How many samples are held out; empty where none are.
 * @param {Pick<DataSet, "count" | "held_out">} data
 */
export const heldOutWords = ({ count: trained, held_out: held }) =>
  held ? `${count(held.count)} of ${counted(trained + held.count, "sample")} held out` : "";

/** Which samples a number is over that is not told to be of those held out. @param {Pick<DataSet, "count" | "held_out" | "share"> | null | undefined} data */
export const allSamples = (data) =>
  data?.held_out ? membersOf(data) : data?.count === 1 ? "the one sample" : "all samples";

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
