// The lines of the shelf, and what tells chosen runs apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areWhole, differencesOf, keyOf, linesOf } from "../../../static/js/state/shelf.js";
import { listed } from "../shelf.js";

const shelf = (runs, parts = {}) => ({ runs, removed: [], opened: [], here: null, ...parts });
const idle = (id) => listed(id, { name: "sgd 0.1", step: 0, sparkline: [] });
const told = (lines) =>
  lines.map((line) => ("removed" in line ? line.id : [line.id, ...line.more.map(({ id }) => id)].join("+")));

test("runs of one origin are one line, where the first of them stands", () => {
  const family = { family: "f" };
  const runs = [listed("a"), listed("b", family), listed("c"), listed("d", family)];
  assert.deepEqual(told(linesOf(shelf(runs))), ["a", "b+d", "c"]);
});

test("an open line shows its branches below it, in their order", () => {
  const runs = ["a", "b", "c"].map((id) => listed(id, { family: "f" }));
  const lines = linesOf(shelf(runs, { opened: ["f"] }));
  assert.deepEqual(
    lines.map(({ id, inside }) => [id, inside]),
    [
      ["a", false],
      ["b", true],
      ["c", true],
    ],
  );
});

test("runs without a step that nobody named are one line, but for the one on screen", () => {
  const runs = [idle("a"), listed("b"), idle("c"), idle("d"), { ...idle("e"), name: "mine" }];
  const lines = linesOf(shelf(runs, { here: "d" }));
  assert.deepEqual(told(lines), ["a+c", "b", "d", "e"]);
  assert.notEqual(keyOf(lines[0]), keyOf(lines[2]));
});

test("a deleted run leaves a line where it stood, inside a closed line's place, or at the top", () => {
  const runs = [listed("a", { family: "f" }), listed("b", { family: "f" }), listed("c")];
  const at = (after) => told(linesOf(shelf(runs, { removed: [{ run: listed("x"), after, until: 0 }] })));
  assert.deepEqual(at("c"), ["a+b", "c", "removed x"]);
  assert.deepEqual(at("b"), ["a+b", "removed x", "c"]);
  assert.deepEqual(at(null), ["removed x", "a+b", "c"]);
});

test("differences are the settings whose values differ; another optimizer's own are left out", () => {
  const optimizer = { name: "sgd", learning_rate: 0.1, momentum: 0 };
  const [one, faster] = [
    listed("a", {}, { optimizer }),
    listed("b", {}, { optimizer: { ...optimizer, learning_rate: 1 } }),
  ];
  assert.deepEqual(differencesOf([one, faster]), [{ path: "optimizer.learning_rate", values: [0.1, 1] }]);
  const other = listed("c", {}, { optimizer: { name: "adam", learning_rate: 1, beta_1: 0.9 } });
  assert.deepEqual(
    differencesOf([one, other]).map(({ path }) => path),
    ["optimizer.name", "optimizer.learning_rate"],
  );
  assert.deepEqual(differencesOf([one, one]), []);
});

test("layers differ as a whole, and a part that only one has differs", () => {
  const layers = [{ units: 3, activation: "relu" }];
  const found = differencesOf([
    listed("a", {}, { layers }),
    listed("b", {}, { layers: [...layers, ...layers], extra: 1 }),
  ]);
  assert.deepEqual(found, [
    { path: "layers", values: ["3 relu", "3 relu · 3 relu"] },
    { path: "extra", values: [undefined, 1] },
  ]);
});

test("a part that one lacks differs by what is in it, and nothing that none has is told", () => {
  const stops = listed("a", {}, { early_stopping: { patience: 2, baseline: null } });
  const found = differencesOf([stops, listed("b", {}, { early_stopping: null })]);
  assert.deepEqual(found, [{ path: "early_stopping.patience", values: [2, undefined] }]);
});

test("of a surface only what it is made of is compared, and of networks nothing of a surface", () => {
  const surface = listed("a", {}, { model: { landscape: "ravine", noise: 0 }, dataset: { name: "xor" } });
  const paths = differencesOf([surface, listed("b")]).map(({ path }) => path);
  assert.deepEqual(paths.slice(0, 2), ["model.landscape", "model.noise"]);
  assert.ok(!paths.includes("model"));
  const other = listed("c", {}, { model: { landscape: "ravine", noise: 0 }, dataset: { name: "iris" } });
  assert.deepEqual(differencesOf([surface, other]), []);
});

test("of a listed run with samples of one's own sameness is not known", () => {
  const own = listed("a", {}, { dataset: { name: "inline" } });
  assert.ok(!areWhole([listed("b"), own]));
  assert.ok(areWhole([listed("b", {}, { dataset: { name: "inline", x: [[1]] } })]));
});
