/** The columns that the loss and accuracy charts draw, on one axis of epochs. */

/**
 * @typedef {{x: number[], columns: (number | null)[][]}} Columns  null where a line has no point
 * @typedef {{x: number[], y: (number | null)[]}} Line
 */

/** Put lines with their own places on one ascending axis. @param {Line[]} lines @returns {Columns} */
export function join(lines) {
  const x = [...new Set(lines.flatMap((line) => line.x))].sort((a, b) => a - b);
  const place = new Map(x.map((value, i) => [value, i]));
  const columns = lines.map((line) => {
    const column = /** @type {(number | null)[]} */ (new Array(x.length).fill(null));
    line.x.forEach((value, i) => {
      column[/** @type {number} */ (place.get(value))] = line.y[i];
    });
    return column;
  });
  return { x, columns };
}

/**
 * Cut a line where the run stands now; the present point is in both parts, if any lies ahead of it.
 * @param {Line} line
 * @param {number} now
 * @returns {[Line, Line]} walked, and walked before going back
 */
export function cut({ x, y }, now) {
  const past = x.findLastIndex((value) => value <= now + 1e-9) + 1;
  const from = past < x.length ? Math.max(0, past - 1) : past;
  return [
    { x: x.slice(0, past), y: y.slice(0, past) },
    { x: x.slice(from), y: y.slice(from) },
  ];
}

/**
 * Whether a line has a single point, which no stroke shows.
 * @param {ArrayLike<number | null | undefined>} column
 */
export function isAlone(column) {
  let found = 0;
  for (let i = 0; i < column.length && found < 2; i += 1) if (Number.isFinite(column[i])) found += 1;
  return found === 1;
}

/**
 * Every epoch's value at its end.
 * @param {EpochAnswer[]} epochs
 * @param {"loss" | "accuracy" | "val_loss" | "val_accuracy"} name
 * @returns {Line}
 */
export function epochLine(epochs, name) {
  return { x: epochs.map(({ epoch }) => epoch), y: epochs.map((record) => record[name]) };
}

/**
 * Every epoch's value of the samples that are held out, if any are.
 * @param {EpochAnswer[]} epochs
 * @param {"val_loss" | "val_accuracy"} name
 * @returns {Line}
 */
export function heldOutLine(epochs, name) {
  return epochs.some((record) => (record[name] ?? null) !== null)
    ? epochLine(epochs, name)
    : { x: [], y: [] };
}

/**
 * On a surface a step is an epoch, and its loss is f where it began: a step earlier.
 * @param {Line} line  by epoch
 * @returns {Line}
 */
export const begun = ({ x, y }) => ({ x: x.map((step) => step - 1), y });

/**
 * How high each place on a surface lies, from the start to the present one.
 * @param {EpochAnswer[]} epochs
 * @param {Pick<Frame, "step" | "loss">} frame
 * @returns {Line}
 */
export function heightLine(epochs, { step, loss }) {
  const { x, y } = begun(epochLine(epochs, "loss"));
  return step > (x.at(-1) ?? -1) ? { x: [...x, step], y: [...y, loss] } : { x, y };
}

/**
 * The article's published values at the ends of its epochs.
 * @param {[number, number][]} log
 * @param {0 | 1} column  loss or accuracy
 * @returns {Line}
 */
export function articleLine(log, column) {
  return { x: log.map((_, i) => i + 1), y: log.map((row) => row[column]) };
}

/**
 * The steps' losses on the axis of epochs; on a logarithmic scale, what is not above 0 has no place.
 * @param {{steps: number[], losses: number[]}} points
 * @param {number} stepsPerEpoch
 * @param {boolean} isLog
 * @returns {Line}
 */
export function stepLine({ steps, losses }, stepsPerEpoch, isLog) {
  const drawn = (/** @type {number} */ loss) => (Number.isFinite(loss) && (!isLog || loss > 0) ? loss : null);
  return { x: steps.map((step) => step / stepsPerEpoch), y: losses.map(drawn) };
}

/** A trial that climbs higher than so many times its first loss leaves the chart, so that the rest stays readable. */
const CLIMB = 3;

/**
 * The losses of a trial on the axis of epochs.
 * @param {Preview} preview
 * @param {number} stepsPerEpoch
 * @param {boolean} isLog
 * @returns {Line}
 */
export function trialLine({ step, loss }, stepsPerEpoch, isLog) {
  const top = CLIMB * Math.abs(loss[0] ?? Number.POSITIVE_INFINITY);
  const out = loss.findIndex((value) => value === null || value > top || (isLog && value <= 0));
  const shown = out < 0 ? loss : loss.slice(0, out);
  return { x: shown.map((_, k) => (step + k) / stepsPerEpoch), y: shown };
}
