// A table of somebody's own: what is chosen of it, told of it, drawn of it, and asked about it.
import assert from "node:assert/strict";
import test from "node:test";
import { MOST_BYTES, TableActions } from "../../../static/js/acting/data/table.js";
import { bars, blocks, HEIGHT, WIDTH } from "../../../static/js/draw/data/shades.js";
import * as words from "../../../static/js/draw/data/table-words.js";
import { Refused } from "../../../static/js/server/errors.js";
import { configOf, suggested, whyNotLearned, withRole } from "../../../static/js/state/data/table.js";
import { clock, falseServer, settled } from "../page.js";

const column = (name, kind, more = {}) => ({
  ...{ name, kind, missing: 0, distinct: 3, min: null, max: null, mean: null, values: [] },
  ...{ unit: "", note: "", left_out: false, wrong: 0, wrong_cells: [], ...more },
});
const COLUMNS = [
  column("species", "category", { values: [{ value: "Adelie", count: 152 }] }),
  column("bill", "number", { missing: 2, min: 32.1, max: 59.6, unit: "mm" }),
  column("id", "number", { left_out: true, note: "row numbers", min: 1, max: 344 }),
  column("notes", "text", { distinct: 340 }),
  column("__proto__", "category", { distinct: 2 }),
];
const DATASET = {
  ...{ name: "table", table: "ab12", target: "species", inputs: null, task: "classes" },
  ...{ scaling: "standard", target_scaling: "none", missing: "drop", order: "mixed" },
};
const SUGGESTION = {
  dataset: DATASET,
  layers: [
    { units: 16, activation: "relu" },
    { units: 3, activation: "softmax" },
  ],
  ...{ loss: "sparse_categorical_crossentropy", validation_split: 0.2 },
};
const TABLE = {
  ...{ id: "ab12", name: "penguins.csv", bytes: 999, rows: 344, encoding: "utf-8", delimiter: "," },
  ...{
    decimal: ".",
    header: true,
    notes: [],
    formulas: 0,
    columns: COLUMNS,
    preview: [],
    suggestion: SUGGESTION,
  },
};
const CHOICES = suggested(TABLE, SUGGESTION);
const OUTLOOK = {
  ...{
    training: 266,
    held_out: 67,
    features: ["bill", "__proto__=a", "__proto__=b"],
    outputs: 3,
    weights: 211,
  },
  always: { says: "Adelie", right: 0.4412, off_by: null },
};

test("what is suggested is chosen at first: usable columns go in, others are skipped", () => {
  assert.deepEqual(CHOICES.roles, ["answer", "input", "skip", "skip", "input"]);
  assert.equal(CHOICES.split, 0.2);
  const named = suggested(TABLE, { ...SUGGESTION, dataset: { ...DATASET, inputs: ["id"] } });
  assert.deepEqual(named.roles, ["answer", "skip", "input", "skip", "skip"]);
});

test("the choices become a configuration, whatever columns are called", () => {
  const choices = { ...withRole(CHOICES, 2, "input"), missing: "mean", split: 0.1, scaling: "min_max" };
  const { dataset, validation_split, loss } = configOf(TABLE, choices);
  assert.deepEqual(dataset.inputs, ["bill", "id", "__proto__"]);
  assert.deepEqual([dataset.missing, dataset.scaling, dataset.order], ["mean", "min_max", "mixed"]);
  assert.deepEqual([validation_split, loss], [0.1, "sparse_categorical_crossentropy"]);
});

test("what was found in the file is told", () => {
  assert.equal(
    words.tableSentence(TABLE),
    "344 rows, 5 columns, 2 empty cells. The first row holds the names.",
  );
  assert.equal(
    words.tableSentence({ ...TABLE, header: false, delimiter: ";", decimal: ",", rows: 1, columns: [] }),
    "1 row, 0 columns, no empty cells. Cells are parted by semicolons. A comma is the decimal mark.",
  );
});

test("each column is told: what it is, what stands in it, and how it goes in", () => {
  assert.deepEqual(COLUMNS.map(words.kindWords), [
    "3 kinds",
    "numbers, mm",
    "numbers: row numbers",
    "text",
    "2 kinds",
  ]);
  assert.equal(words.valuesWords(COLUMNS[0]), "Adelie 152 · 2 more");
  assert.equal(words.valuesWords(COLUMNS[1]), "32.1 to 59.6");
  assert.equal(words.valuesWords(COLUMNS[3]), "340 different ones");
  assert.equal(words.entryWords(COLUMNS[0], "answer", CHOICES), "one output each");
  assert.equal(words.entryWords(COLUMNS[4], "answer", CHOICES), "one output: how likely");
  assert.equal(words.entryWords(COLUMNS[4], "input", CHOICES), "2 columns, 0/1");
  assert.equal(words.entryWords(COLUMNS[1], "input", CHOICES), "mean 0, spread 1");
  assert.equal(words.entryWords(COLUMNS[3], "skip", CHOICES), "text cannot go in");
  const regression = { ...SUGGESTION, dataset: { ...DATASET, task: "regression" } };
  const value = { ...CHOICES, suggestion: regression, target_scaling: "standard" };
  assert.equal(words.entryWords(COLUMNS[1], "answer", value), "one output, mean 0, spread 1");
  assert.equal(words.shortened("x".repeat(99)).length, 24);
});

test("what will happen is told in figures, and what always saying the same would give", () => {
  assert.deepEqual(words.outlookRows(OUTLOOK, TABLE, CHOICES), [
    ["266", "rows to learn from. 67 more to test with. 11 rows left out."],
    ["3", "inputs: bill, __proto__ (2)."],
    ["3", "outputs: how likely each kind is."],
    ["211", "weights: 16 relu, then 3 softmax."],
  ]);
  const none = { ...OUTLOOK, training: 344, held_out: 0, outputs: 1 };
  assert.equal(words.outlookRows(none, TABLE, CHOICES)[0][1], "rows to learn from. None to test with.");
  assert.equal(
    words.baselineSentence(OUTLOOK),
    "Always saying “Adelie” would be right for 44\u00a0% of the rows to test with. Can it do better?",
  );
  const value = { ...none, always: { says: "250 USD", right: null, off_by: 61.25 } };
  assert.equal(
    words.baselineSentence(value),
    "Always saying 250 USD would be off by 61.25 on average, over all rows. Can it do better?",
  );
  assert.equal(words.baselineSentence({ ...OUTLOOK, always: null }), "");
});

test("what is said of a table is true in odd states too", () => {
  const empty = column("notes", "constant", { distinct: 0, missing: 9, note: "every cell is empty" });
  assert.equal(words.kindWords(empty), "every cell is empty");
  assert.equal(words.kindWords({ ...empty, distinct: 1, note: "one value only" }), "one value only");
  const years = column("built", "number", { min: 1950, max: 2020 });
  assert.equal(words.valuesWords(years), "1950 to 2020");
  assert.equal(words.valuesWords({ ...years, min: 240790, max: 1727873 }), "240,790 to 1,727,873");
  const rows = { columns: [...COLUMNS, { ...empty, kind: "text" }] };
  const { roles } = CHOICES;
  assert.equal(
    words.emptySentence(rows, { ...CHOICES, roles: [...roles, "skip"] }),
    "2 empty cells in what is used",
  );
  assert.equal(words.emptySentence(rows, { ...CHOICES, roles: rows.columns.map(() => "skip") }), "none");
  const sure = { ...OUTLOOK, always: { says: "no", right: 1, off_by: null } };
  assert.equal(
    words.baselineSentence(sure),
    "Always saying “no” would be right for all of the rows to test with: nothing can do better.",
  );
});

test("one output is named: how likely the second class is, or the value", () => {
  const said = (target, task) => {
    const suggestion = { ...SUGGESTION, dataset: { ...DATASET, target, task } };
    const values = [
      { value: "yes", count: 9 },
      { value: "no", count: 3 },
    ];
    const table = { ...TABLE, columns: [...COLUMNS, column("ok", "category", { distinct: 2, values })] };
    return words.outlookRows({ ...OUTLOOK, outputs: 1 }, table, { ...CHOICES, suggestion })[2][1];
  };
  assert.equal(said("ok", "binary"), "output: how likely “yes” is.");
  assert.equal(said("bill", "regression"), "output: bill.");
});

test("bars stand upon each other, the highest fills the picture", () => {
  const pieces = bars([
    [1, 0, 3],
    [1, 0, 1],
  ]);
  assert.equal(pieces.length, 4);
  const last = pieces.slice(2);
  assert.equal(last[0].height + last[1].height, HEIGHT);
  assert.equal(last[1].y, 0);
  assert.deepEqual(
    pieces.map(({ group }) => group),
    [0, 1, 0, 1],
  );
  assert.deepEqual(bars([]), []);
});

test("blocks are as wide as their values are frequent, side by side", () => {
  const pieces = blocks([
    [1, 2],
    [3, 0],
  ]);
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  assert.ok(whole < WIDTH && whole > WIDTH - 5);
  assert.ok(Math.abs(pieces[0].width + pieces[1].width - 2 * pieces[2].width) < 1e-9);
  assert.ok(pieces[2].x > pieces[1].x + pieces[1].width);
});

/** Someone with a table, and a server that answers by hand. */
function setUp(context, wanted = null) {
  clock(context);
  const server = falseServer();
  const trained = [];
  const actions = new TableActions(server.asks, {
    train: async (config) => void trained.push(config),
    wanted: () => wanted,
    found: (address) => trained.push(address),
  });
  return { actions, trained, state: () => actions.store.get(), ...server };
}

const SHADES = { by: "species", groups: [], columns: [], suggestion: SUGGESTION };

async function brought(context) {
  const all = setUp(context);
  const { actions, answer } = all;
  actions.paste("a,b\n1,2");
  await answer("keepTable", TABLE);
  await answer("shades", SHADES);
  return all;
}

test("a table that is brought is shown by its likeliest answer, and what would happen is asked", async (context) => {
  const { actions, asked, answer, state, trained } = await brought(context);
  assert.equal(asked("keepTable")[0][0], "pasted.csv");
  assert.deepEqual(asked("shades"), [["ab12", null]]);
  assert.deepEqual(state().choices.roles, CHOICES.roles);
  await answer("scratch", { id: "s" });
  assert.deepEqual(asked("outlook"), [["s"]]);
  await answer("outlook", OUTLOOK);
  assert.equal(state().outlook, OUTLOOK);
  await actions.train();
  assert.deepEqual(trained, [configOf(TABLE, state().choices)]);
});

test("another choice is asked about once the last answer is here, and what is refused is said in place", async (context) => {
  const { actions, asked, answer, refuse, state } = await brought(context);
  actions.set({ missing: "mean" });
  actions.set({ split: 0.5 });
  await answer("scratch", { id: "s" });
  await answer("outlook", OUTLOOK);
  assert.equal(state().outlook, null); // it is of the choices before
  assert.equal(asked("scratch")[1][0].validation_split, 0.5);
  await refuse("scratch", new Refused(422, { message: "2 rows have an empty cell." }));
  assert.equal(state().refusal, "2 rows have an empty cell.");
  actions.set({ missing: "drop" });
  await answer("scratch", { id: "t" });
  await answer("outlook", OUTLOOK);
  assert.deepEqual([state().refusal, state().outlook], [null, OUTLOOK]);
});

test("another answer has other pictures and another suggestion; the answer itself stays one", async (context) => {
  const { actions, asked, answer, state } = await brought(context);
  actions.use(0, "skip");
  assert.match(state().notice, /must be the answer/);
  actions.use(1, "answer");
  await settled();
  assert.deepEqual(asked("shades")[1], ["ab12", "bill"]);
  const dataset = { ...DATASET, target: "bill", task: "regression" };
  await answer("shades", { ...SHADES, by: "bill", suggestion: { ...SUGGESTION, dataset } });
  assert.deepEqual(state().choices.roles, ["input", "answer", "skip", "skip", "input"]);
  actions.use(0, "skip");
  assert.equal(state().choices.roles[0], "skip");
});

test("what is too large is not sent, nor is nothing; what the server refuses is said", async (context) => {
  const { actions, asked, refuse, state } = setUp(context);
  actions.bring({ name: "big.csv", size: MOST_BYTES + 1 });
  assert.equal(state().notice, "A table may have up to 8 MiB. “big.csv” has 8.1.");
  actions.paste("  \n");
  assert.match(state().notice, /Paste a table first/);
  assert.deepEqual(asked("keepTable"), []);
  actions.paste("a\n1");
  await refuse("keepTable", new Refused(422, { message: "The file has one column." }));
  assert.deepEqual([state().notice, state().busy, state().table], ["The file has one column.", false, null]);
});

test("a table that comes after another one was asked for is not shown", async (context) => {
  const { actions, answer, state } = setUp(context);
  actions.paste("a,b\n1,2");
  actions.leave();
  await answer("keepTable", TABLE);
  assert.equal(state().table, null);
});

test("the table that a link lacks is taken only if it is the same", async (context) => {
  // The first 16 digits of the SHA-256 of these bytes, by Python's hashlib.
  const wanted = { table: "492d5ea496056f1a", address: "dataset.name=table" };
  const { actions, asked, answer, state, trained } = setUp(context, wanted);
  await actions.bring(new File(["a,b\n1,3\n"], "other.csv"));
  assert.match(state().notice, /^“other.csv” is another file than the link’s table/);
  assert.deepEqual(asked("keepTable"), []);
  const brought = actions.bring(new File(["a,b\n1,2\n"], "same.csv"));
  while (asked("keepTable").length === 0) await new Promise(setImmediate);
  await answer("keepTable", { ...TABLE, id: wanted.table });
  await brought;
  assert.deepEqual([trained, state().table], [["dataset.name=table"], null]);
});

test("a table that the server has is taken again without its file, or deleted if no run learns from it", async (context) => {
  const { actions, state, asked, answer, refuse } = setUp(context);
  actions.list();
  await answer("tables", [TABLE]);
  assert.deepEqual(state().kept, [TABLE]);
  actions.open(TABLE);
  await settled();
  assert.deepEqual(asked("shades"), [["ab12", null]]);
  await answer("shades", SHADES);
  assert.deepEqual([state().table, state().choices?.roles[0]], [TABLE, "answer"]);
  assert.deepEqual(asked("keepTable"), []);
  actions.leave();
  await answer("tables", [TABLE]);
  actions.forget(TABLE);
  await settled();
  await refuse("forgetTable", new Refused(409, { message: "A run learns from it." }));
  assert.deepEqual([state().notice, state().kept], ["A run learns from it.", [TABLE]]);
  actions.forget(TABLE);
  await settled();
  assert.deepEqual(asked("forgetTable"), [["ab12"], ["ab12"]]);
  await answer("forgetTable", undefined);
  await answer("tables", []);
  assert.deepEqual([state().kept, state().notice], [[], null]);
});

test("what keeps choices from being learned is said in the page's words, before the server is asked", async (context) => {
  const { actions, state, asked } = await brought(context);
  const before = asked("scratch").length;
  const said = async (role, k) => {
    actions.use(k, role);
    await settled();
    return state().refusal;
  };
  actions.set({ missing: "refuse" });
  await settled();
  assert.equal(
    state().refusal,
    "2 cells are empty in what is used: leave such rows out, or fill the inputs.",
  );
  await said("skip", 1);
  assert.equal(await said("skip", 4), "Choose at least one column as an input.");
  assert.equal(asked("scratch").length, before);
  const bare = { columns: [column("y", "number", { missing: 2 }), column("x", "number", { missing: 0 })] };
  assert.equal(
    whyNotLearned(bare, { roles: ["answer", "input"], missing: "refuse" }),
    "2 cells are empty in what is used: leave such rows out.",
    "an answer is never filled",
  );
  const wide = { columns: [...COLUMNS, column("city", "category", { distinct: 214 })] };
  const roles = ["answer", "input", "skip", "skip", "skip", "input"];
  assert.equal(
    whyNotLearned(wide, { ...CHOICES, roles }),
    "A network takes at most 64 inputs, and these columns make 215: “city” alone makes 214. Skip it, or others.",
  );
});
