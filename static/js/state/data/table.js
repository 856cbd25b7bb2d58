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

/** The answer's place among the columns. @param {TableChoices} choices */
export const answerOf = ({ roles }) => roles.indexOf("answer");

/** Use a column otherwise; another answer has another suggestion. @param {TableChoices} choices @param {number} k @param {ColumnRole} role @returns {TableChoices} */
export const withRole = (choices, k, role) => ({ ...choices, roles: choices.roles.with(k, role) });

/** What the choices make of a table. @param {TableAnswer} table @param {TableChoices} choices @returns {{[part: string]: unknown, dataset: Named}} */
export function configOf({ columns }, { suggestion, roles, scaling, target_scaling, missing, split }) {
  const inputs = columns.filter((_, k) => roles[k] === "input").map(({ name }) => name);
  const dataset = { ...suggestion.dataset, inputs, scaling, target_scaling, missing };
  return { ...suggestion, dataset, validation_split: split };
}

/** The rows in which a used cell is empty cannot be told from the columns alone; the empty cells can. @param {Pick<TableAnswer, "columns">} table */
export const emptyCells = ({ columns }) => columns.reduce((sum, { missing }) => sum + missing, 0);
