/** A table of somebody's own: what each column is used as, and the configuration that follows. */

/** Whether a column can be an input or the answer. @param {TableColumn} column */
export const isUsable = ({ kind }) => kind === "number" || kind === "category";

/**
 * What is suggested for an answer.
 * @param {TableAnswer} table
 * @param {TableSuggestion} suggestion
 * @returns {TableChoices}
 */
export function suggested(table, suggestion) {
  const { target, inputs, scaling, target_scaling, missing } = suggestion.dataset;
  const roles = table.columns.map((column) => {
    if (column.name === target) return "answer";
    const isInput = inputs ? inputs.includes(column.name) : isUsable(column) && !column.left_out;
    return isInput ? "input" : "skip";
  });
  return {
    ...{ suggestion, roles: /** @type {ColumnRole[]} */ (roles), scaling, target_scaling, missing },
    split: suggestion.validation_split,
  };
}

/** Use a column otherwise; another answer has another suggestion. @param {TableChoices} choices @param {number} k @param {ColumnRole} role @returns {TableChoices} */
export const withRole = (choices, k, role) => ({ ...choices, roles: choices.roles.with(k, role) });

/** What the choices make of a table. @param {TableAnswer} table @param {TableChoices} choices @returns {{[part: string]: unknown, dataset: Named}} */
export function configOf({ columns }, { suggestion, roles, scaling, target_scaling, missing, split }) {
  const inputs = columns.filter((_, k) => roles[k] === "input").map(({ name }) => name);
  const dataset = { ...suggestion.dataset, inputs, scaling, target_scaling, missing };
  return { ...suggestion, dataset, validation_split: split };
}

/** Inputs that a network may have, when each text has become one for each of its values. */
const MOST_INPUTS = 64;

/** Why nothing can be learned by the choices, as far as the columns tell; null where nothing keeps from it. @param {Pick<TableAnswer, "columns">} table @param {TableChoices} choices @returns {string | null} */
export function whyNotLearned({ columns }, { roles, missing }) {
  const inputs = columns.filter((_, k) => roles[k] === "input");
  if (inputs.length === 0) return "Choose at least one column as an input.";
  const wide = inputs.map(({ name, kind, distinct }) => ({ name, many: kind === "category" ? distinct : 1 }));
  const many = wide.reduce((sum, one) => sum + one.many, 0);
  const widest = wide.reduce((most, one) => (one.many > most.many ? one : most));
  if (many > MOST_INPUTS)
    return `A network takes at most ${MOST_INPUTS} inputs, and these columns make ${many}: “${widest.name}” alone makes ${widest.many}. Skip it, or others.`;
  const empty = emptyCells({ columns: columns.filter((_, k) => roles[k] !== "skip") });
  // An answer is never filled.
  const fill = emptyCells({ columns: inputs }) > 0 ? ", or fill the inputs" : "";
  if (missing === "refuse" && empty > 0)
    return `${empty === 1 ? "1 cell is" : `${empty} cells are`} empty in what is used: leave such rows out${fill}.`;
  return null;
}

/** The rows in which a used cell is empty cannot be told from the columns alone; the empty cells can. @param {Pick<TableAnswer, "columns">} table */
export const emptyCells = ({ columns }) => columns.reduce((sum, { missing }) => sum + missing, 0);
