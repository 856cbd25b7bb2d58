/** The slider of a race's finish line: between its places and losses of two or three digits. */

/** @typedef {{low: number, high: number, isLog: boolean}} Track */

/** Losses that span more than this have a logarithmic slider. */
const LOG_FROM = 50;
/** A line has so many digits, and more where the losses differ in later ones. */
const DIGITS = 2;

/** @param {Pick<RaceResultAnswer, "lowest" | "highest">} result @returns {Track} */
export function lineTrack({ lowest, highest }) {
  const [low, high] = [lowest ?? 0, highest ?? 1];
  return { low, high: high > low ? high : low + 1, isLog: low > 0 && high > LOG_FROM * low };
}

/** A line at a share of the slider, rounded. @param {Track} track @param {number} share @returns {number} */
export function lineAt({ low, high, isLog }, share) {
  const loss = isLog ? low * (high / low) ** share : low + (high - low) * share;
  const span = isLog ? Math.abs(loss) : high - low;
  const decimals = DIGITS - 1 - Math.floor(Math.log10(span));
  const unit = 10 ** -decimals;
  return Number((Math.round(loss / unit) * unit).toPrecision(12));
}

/** @param {Track} track @param {number} loss @returns {number} a share, held between the ends */
export function placeOfLine({ low, high, isLog }, loss) {
  const share = isLog
    ? Math.log(Math.max(loss, low) / low) / Math.log(high / low)
    : (loss - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}
