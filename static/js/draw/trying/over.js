/** A map over two chosen inputs: its tones, the samples on it, and what stands around it. */

import { s } from "../dom.js";
import { dataText, humanValue } from "../human.js";
import { px } from "../line.js";
import { toneReader } from "../predictions/map.js";
import { endLabels, legend } from "../predictions/marks.js";
import { shortName } from "../predictions/names.js";
import { label } from "../svg.js";

/** @typedef {import("../predictions/map.js").Area} Area */
/** @typedef {OverTwo["across"]} Side */

/** Where the words of a column begin and end on the map's side: a cell for each. @param {Side} side @returns {[number, number]} */
const endsOf = ({ low, high, values }) => (values.length > 0 ? [-0.5, values.length - 0.5] : [low, high]);

/** The share of a cell that samples of one word spread over, and how far each is from the one before: they fill it evenly. */
const SPREAD = 0.7;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Marks on the map at most: more would hide its tones. */
const MOST_MARKS = 300;

/**
 * The samples as points of the map, every so-manieth of many, and the map as a plan, so that both are drawn as those of two inputs.
 * @param {DataSet} data
 * @param {OverTwo} over
 * @returns {{data: DataSet, plan: MapPlan}}
 */
export function asTwoInputs(data, over) {
  const [xs, ys] = [placesOf(data, over.across), placesOf(data, over.up)];
  const { prediction } = over;
  const stride = Math.max(1, Math.ceil(data.x.length / MOST_MARKS));
  const marked = [...data.x.keys()].filter((i) => i % stride === 0);
  return {
    data: { ...data, x: marked.map((i) => [xs(i), ys(i)]), y: marked.map((i) => data.y[i]) },
    plan: {
      kind: "map",
      ...{ columns: prediction[0].length, rows: prediction.length },
      ...{ x: endsOf(over.across), y: endsOf(over.up), outputs: Math.max(data.classes.length, 1) },
    },
  };
}

/** @param {DataSet} data @param {Side} side @returns {(sample: number) => number} */
function placesOf({ features, x }, { name, values }) {
  if (values.length === 0) {
    const place = features.findIndex((feature) => feature.name === name && !feature.category);
    return (i) => humanValue(features[place], x[i][place]);
  }
  const places = values.map((value) =>
    features.findIndex(({ category }) => category?.column === name && category.value === value),
  );
  return (i) => {
    const cell = places.findIndex((place) => humanValue(features[place], x[i][place]) === 1);
    const at = cell < 0 ? (values.length - 1) / 2 : cell; // an empty cell, filled, lies between all
    return at + SPREAD * (((i * GOLDEN) % 1) - 0.5);
  };
}

/**
 * What the tone is at a place of the map: words have cells, between numbers it is smooth.
 * @param {OverTwo} over
 * @param {MapPlan} plan
 * @param {boolean} isClasses
 */
export function overTones({ across, up, prediction, prediction_class: winners }, plan, isClasses) {
  const flat = Float32Array.from(prediction.flat());
  const reader = toneReader(plan, flat, winners && Float32Array.from(winners.flat()), isClasses);
  const cell = (/** @type {Side} */ { values }, /** @type {number} */ share) => {
    const last = values.length - 1;
    if (last < 0) return share;
    return last === 0 ? 0 : Math.min(Math.floor(share * values.length), last) / last;
  };
  return (/** @type {number} */ u, /** @type {number} */ v) => reader(cell(across, u), cell(up, v));
}

/** px that a name beside the map may take. */
const MOST_BESIDE = 64;

/** What stands on the left of the map, from the top down. @param {OverTwo} over @param {DataSet} data */
export const besideOver = ({ up }, data) =>
  up.values.length > 0
    ? up.values.toReversed().map((value) => shortName(value, MOST_BESIDE))
    : [dataText(up.high, decimalsOf(data, up)), dataText(up.low, decimalsOf(data, up))];

/** @param {DataSet} data @param {Side} side */
const decimalsOf = ({ features }, { name }) => features.find((one) => one.name === name)?.decimals ?? 2;

/**
 * The sides' ends or words, and the key of the classes.
 * @param {OverTwo} over
 * @param {DataSet} data
 * @param {Area} area
 * @param {ReturnType<typeof import("../predictions/marks.js").classKey>} key
 * @param {number} width  px of the drawing
 * @returns {SVGElement[]}
 */
export function overLabels(over, data, area, key, width) {
  const { across } = over;
  const [bottom, beside] = [area.top + area.height, besideOver(over, data)];
  const isWords = over.up.values.length > 0;
  const heights = beside.map((_, k) =>
    isWords ? area.top + ((k + 0.5) / beside.length) * area.height + 4 : k === 0 ? area.top + 9 : bottom,
  );
  const text = (/** @type {number} */ value) => dataText(value, decimalsOf(data, across));
  const each = area.width / Math.max(across.values.length, 1);
  const below =
    across.values.length > 0
      ? across.values.map((value, k) =>
          label(shortName(value, each), area.left + (k + 0.5) * each, bottom + 15, "middle"),
        )
      : endLabels([text(across.low), text(across.high)], area);
  return [
    s("rect", {
      class: "trying-frame",
      x: px(area.left),
      y: px(area.top),
      width: px(area.width),
      height: px(area.height),
    }),
    ...below,
    ...beside.map((each, k) => label(each, area.left - 6, heights[k], "end")),
    ...legend(key, area, bottom, width),
  ];
}
