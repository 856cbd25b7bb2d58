/** What is said of a table, of its columns, and of what would happen. */

import { emptyCells } from "../../state/data/table.js";
import { isDropout } from "../../state/parameters.js";
import { count, counted, plain } from "../format.js";
import { wholePercent } from "./paint-words.js";
import { quantity } from "./table-number.js";

/** Values that are named of a column, and letters of each. */
const NAMED = 4;
const LETTERS = 24;
/** Names of inputs that are listed. */
const LISTED = 8;
const DIGITS = 4;

/** @param {string} text @param {number} [most] */
export const shortened = (text, most = LETTERS) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const DELIMITERS = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

/** What was found in the file. @param {TableAnswer} table */
export function tableSentence(table) {
  const { rows, columns, header, delimiter, decimal } = table;
  const empty = emptyCells(table);
  const cells = empty === 0 ? "no empty cells" : counted(empty, "empty cell");
  const names = header ? " The first row holds the names." : "";
  const marks = decimal === "," ? " A comma is the decimal mark." : "";
  const by = delimiter === "," ? "" : ` Cells are parted by ${DELIMITERS[delimiter]}.`;
  return `${counted(rows, "row")}, ${counted(columns.length, "column")}, ${cells}.${names}${by}${marks}`;
}

/** What a column is. @param {TableColumn} column */
export function kindWords({ kind, distinct, unit, note }) {
  const what = {
    number: unit ? `numbers, ${unit}` : "numbers",
    category: counted(distinct, "kind"),
    text: "text",
    constant: distinct === 0 ? note : "one value only",
  }[kind];
  return note && kind !== "constant" ? `${what}: ${note}` : what;
}

/** @param {number | string} value */
const valueText = (value) => (typeof value === "number" ? plain(value) : shortened(value));

/** What stands in a column. @param {TableColumn} column */
export function valuesWords({ kind, min, max, values, distinct }) {
  if (kind === "number" && min !== null && max !== null)
    return `${quantity(min, DIGITS)} to ${quantity(max, DIGITS)}`;
  if (kind === "text") return `${count(distinct)} different ones`;
  const told = values.slice(0, NAMED).map(({ value, count: n }) => `${valueText(value)} ${count(n)}`);
  const more = distinct - told.length;
  return [...told, ...(more > 0 ? [`${count(more)} more`] : [])].join(" · ");
}

/** How a column goes in. @param {TableColumn} column @param {ColumnRole} role @param {TableChoices} choices */
export function entryWords({ kind, distinct }, role, { scaling, target_scaling, suggestion }) {
  if (role === "skip")
    return kind === "text" ? "text cannot go in" : kind === "constant" ? "tells nothing" : "left out";
  if (role === "answer") {
    const isValue = suggestion.dataset.task === "regression";
    return isValue
      ? `one output${target_scaling === "none" ? "" : `, ${SCALINGS[target_scaling]}`}`
      : distinct === 2
        ? "one output: how likely"
        : "one output each";
  }
  return kind === "category" ? `${counted(distinct, "column")}, 0/1` : SCALINGS[scaling];
}

/** @type {Record<TableScaling, string>} */
export const SCALINGS = { none: "as they are", min_max: "from 0 to 1", standard: "mean 0, spread 1" };
/** Of one answer. @type {Record<TableScaling, string>} */
export const TARGET_SCALINGS = { ...SCALINGS, none: "as it is" };
/** @type {Record<TableMissing, string>} */
export const MISSINGS = { drop: "leave them out", mean: "fill inputs with the mean", refuse: "allow none" };

/** The columns that go in; one of texts with the inputs that it becomes. @param {string[]} features @param {TableAnswer} table @param {TableChoices} choices */
function inputsText(features, { columns }, { roles }) {
  const names = columns
    .filter((_, k) => roles[k] === "input")
    .map(({ name, kind }) => {
      const many = features.filter((feature) => feature.startsWith(`${name}=`)).length;
      return kind === "category" ? `${shortened(name)} (${many})` : shortened(name);
    });
  const named = names.slice(0, LISTED).join(", ");
  return names.length > LISTED ? `${named}, and ${count(names.length - LISTED)} columns more` : named;
}

/** @param {LayerConfig[]} layers */
const layersText = (layers) =>
  layers
    .map((layer) => (isDropout(layer) ? `dropout ${layer.rate}` : `${layer.units} ${layer.activation}`))
    .join(", then ");

/** @param {number} outputs @param {TableAnswer} table @param {TableChoices} choices */
function outputText(outputs, { columns }, { suggestion: { dataset } }) {
  if (outputs > 1) return "outputs: how likely each kind is.";
  const answer = columns.find(({ name }) => name === dataset.target);
  if (dataset.task === "regression" || answer?.values.length !== 2)
    return `output: ${shortened(dataset.target)}.`;
  const [, second] = answer.values.map(({ value }) => value).toSorted((a, b) => (a < b ? -1 : 1));
  return `output: how likely “${valueText(second)}” is.`;
}

/** What will happen, as figures with their words. @param {OutlookAnswer} outlook @param {TableAnswer} table @param {TableChoices} choices @returns {[string, string][]} */
export function outlookRows({ training, held_out, features, outputs, weights }, table, choices) {
  const test = held_out > 0 ? `${count(held_out)} more to test with.` : "None to test with.";
  const left = table.rows - training - held_out;
  const without = left > 0 ? ` ${counted(left, "row")} left out.` : "";
  return [
    [count(training), `${training === 1 ? "row" : "rows"} to learn from. ${test}${without}`],
    [
      count(features.length),
      `${features.length === 1 ? "input" : "inputs"}: ${inputsText(features, table, choices)}.`,
    ],
    [count(outputs), outputText(outputs, table, choices)],
    [count(weights), `weights: ${layersText(choices.suggestion.layers)}.`],
  ];
}

/** What always saying the same would give. @param {OutlookAnswer} outlook */
export function baselineSentence({ always, held_out }) {
  if (!always) return "";
  const where = held_out > 0 ? "of the rows to test with" : "of the rows";
  const said = shortened(always.says);
  if (always.right === 1)
    return `Always saying “${said}” would be right for all ${where}: nothing can do better.`;
  if (always.right !== null)
    return `Always saying “${said}” would be right for ${wholePercent(always.right).replace(" ", "\u00a0")} ${where}. Can it do better?`;
  return `Always saying ${said} would be off by ${quantity(Number(always.off_by), DIGITS)} on average, over ${held_out > 0 ? "the rows to test with" : "all rows"}. Can it do better?`;
}

/** How many cells are empty in the columns that are used. @param {TableAnswer} table @param {TableChoices} choices */
export const emptySentence = ({ columns }, { roles }) => {
  const empty = emptyCells({ columns: columns.filter((_, k) => roles[k] !== "skip") });
  return empty === 0 ? "none" : `${counted(empty, "empty cell")} in what is used`;
};
