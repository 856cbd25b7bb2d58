/** Points that a person paints: how they are changed, kept as a draft, and made into data. */

/** The plane's half side. */
export const HALF = 1;
export const CLASSES = ["A", "B", "C", "D", "E"];
export const MOST_POINTS = 2000;
/** How many changes can be taken back. */
const MOST_BACK = 200;
/** Decimals of a place: a thousandth of the plane is less than a pixel's width. */
const DECIMALS = 3;
/** A batch, and about so many updates in all, so that few points and many take as long. */
const BATCH = 16;
const UPDATES = 2500;
const EPOCHS = { fewest: 20, most: 500 };

/** @type {Painting} */
export const BLANK = { shape: "classes", points: [], past: [], future: [] };

/** @param {number} place */
const inPlane = (place) => Number(Math.min(HALF, Math.max(-HALF, place)).toFixed(DECIMALS));

/** A point where it may be. @param {PaintedPoint} point @returns {PaintedPoint} */
export const placed = ({ x, y, kind }) => ({ x: inPlane(x), y: inPlane(y), kind });

/**
 * Other points; what a stroke goes on changing is taken back as one.
 * @param {Painting} painting
 * @param {readonly PaintedPoint[]} points
 * @param {boolean} [goesOn]  whether the change is of the same stroke as the last
 * @returns {Painting}
 */
export function changed(painting, points, goesOn = false) {
  if (points === painting.points) return painting;
  const past = goesOn ? painting.past : [...painting.past, painting.points].slice(-MOST_BACK);
  return { ...painting, points: points.slice(0, MOST_POINTS), past, future: [] };
}

/** @param {Painting} painting @returns {Painting} */
export function undone(painting) {
  const before = painting.past.at(-1);
  if (!before) return painting;
  const [past, future] = [painting.past.slice(0, -1), [...painting.future, painting.points]];
  return { ...painting, points: before, past, future };
}

/** @param {Painting} painting @returns {Painting} */
export function redone(painting) {
  const after = painting.future.at(-1);
  if (!after) return painting;
  const [past, future] = [[...painting.past, painting.points], painting.future.slice(0, -1)];
  return { ...painting, points: after, past, future };
}

/** @param {{x: number, y: number}} one @param {{x: number, y: number}} other */
const apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/** Those that are no nearer than `reach`; the same list if all stay. @param {readonly PaintedPoint[]} points @param {{x: number, y: number}} at @param {number} reach */
export function erased(points, at, reach) {
  const left = points.filter((point) => apart(point, at) > reach);
  return left.length === points.length ? points : left;
}

/** The place in the list of the nearest point within reach; -1 for none. @param {readonly PaintedPoint[]} points @param {{x: number, y: number}} at @param {number} reach */
export function nearest(points, at, reach) {
  const far = points.map((point) => apart(point, at));
  const least = Math.min(...far);
  return least <= reach ? far.indexOf(least) : -1;
}

/** The classes that have points, in order. @param {readonly PaintedPoint[]} points */
export const kindsOf = (points) => [...new Set(points.map(({ kind }) => kind))].sort((a, b) => a - b);

/** Why these points are nothing to learn from yet; null where they are. @param {Pick<Painting, "shape" | "points">} painting */
export function whyNot({ shape, points }) {
  if (points.length === 0) return null;
  if (shape === "curve") return points.length < 2 ? "A curve needs two points or more." : null;
  return kindsOf(points).length < 2
    ? "Paint a second class too: with one there is nothing to tell apart."
    : null;
}

/** Whether a network can learn from them. @param {Pick<Painting, "shape" | "points">} painting */
export const isEnough = (painting) => painting.points.length > 0 && whyNot(painting) === null;

/** The network and how it is trained, without the data. @param {Pick<Painting, "shape" | "points">} painting */
export function lessonOf({ shape, points }) {
  const classes = kindsOf(points).length;
  const [units, activation, loss] =
    shape === "curve"
      ? [1, "linear", "mean_squared_error"]
      : classes === 2
        ? [1, "sigmoid", "binary_crossentropy"]
        : [classes, "softmax", "sparse_categorical_crossentropy"];
  const epochs = Math.ceil((UPDATES * BATCH) / points.length);
  return {
    layers: [
      { units: 8, activation: "tanh" },
      { units: 8, activation: "tanh" },
      { units, activation },
    ],
    optimizer: { name: "adam", learning_rate: 0.02 },
    ...{ loss, metrics: shape === "curve" ? [] : ["accuracy"], batch_size: BATCH },
    epochs: Math.min(EPOCHS.most, Math.max(EPOCHS.fewest, epochs)),
  };
}

/** A whole configuration that learns from the points themselves. @param {Pick<Painting, "shape" | "points">} painting */
export function scratchConfig(painting) {
  const { shape, points } = painting;
  const kinds = kindsOf(points);
  const x = points.map((point) => (shape === "curve" ? [point.x] : [point.x, point.y]));
  const y = points.map((point) => (shape === "curve" ? point.y : kinds.indexOf(point.kind)));
  return { dataset: { name: "inline", x, y }, ...lessonOf(painting) };
}

/** The points as a file. @param {Pick<Painting, "shape" | "points">} painting */
export function csvOf({ shape, points }) {
  const isCurve = shape === "curve";
  const rows = points.map(({ x, y, kind }) => (isCurve ? `${x},${y}` : `${x},${y},${CLASSES[kind]}`));
  return `${[isCurve ? "x,y" : "x,y,class", ...rows].join("\n")}\n`;
}

/** The draft as text. @param {Pick<Painting, "shape" | "points">} painting */
export const draftText = ({ shape, points }) =>
  JSON.stringify({ shape, points: points.map(({ x, y, kind }) => [x, y, kind]) });

/** @param {unknown} value @param {number} low @param {number} high */
const isWithin = (value, low, high) => typeof value === "number" && value >= low && value <= high;

/** @param {unknown} row */
const isPoint = (row) =>
  Array.isArray(row) &&
  [row[0], row[1]].every((place) => isWithin(place, -HALF, HALF)) &&
  Number.isInteger(row[2]) &&
  isWithin(row[2], 0, CLASSES.length - 1);

/** The draft that a text tells; what is none is a blank one. @param {string | null} text @returns {Painting} */
export function readDraft(text) {
  try {
    const { shape, points } = JSON.parse(text ?? "{}");
    const known = shape === "classes" || shape === "curve";
    if (!known || !Array.isArray(points) || points.length > MOST_POINTS || !points.every(isPoint))
      return BLANK;
    return { ...BLANK, shape, points: points.map(([x, y, kind]) => placed({ x, y, kind })) };
  } catch {
    return BLANK;
  }
}
