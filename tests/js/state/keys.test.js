// The keys by mode: one declaration, which the list on screen and the tour are made from.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { commandIn, KEYS, keyTable } from "../../../static/js/state/keys.js";

const TOUR = new URL("../../../docs/tour.md", import.meta.url);

test("in each mode a key does one thing", () => {
  for (const [mode, keys] of Object.entries(KEYS)) {
    const pressed = keys.map(({ key, shift = false }) => `${key} ${shift}`);
    assert.equal(new Set(pressed).size, pressed.length, mode);
  }
});

test("the table has each key once, with what it does in each mode", () => {
  const { modes, rows } = keyTable();
  assert.equal(new Set(rows.map(({ shown }) => shown)).size, rows.length);
  for (const [place, mode] of modes.entries()) {
    const told = rows.filter(({ says }) => says[place]).map(({ shown, says }) => [shown, says[place]]);
    assert.deepEqual(new Map(told), new Map(KEYS[mode].map(({ shown, says }) => [shown, says])));
  }
});

test("shift tells two commands of one key apart", () => {
  const asked = (shiftKey) => commandIn(KEYS.lab, { key: " ", shiftKey });
  assert.deepEqual([asked(false), asked(true)], ["toggle", "toggleBackwards"]);
});

test("the tour has the same table", () => {
  const { modes, rows } = keyTable();
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const table = [
    line(["key", ...modes]),
    line(["---", ...modes.map(() => "---")]),
    ...rows.map(({ shown, says }) => line([shown, ...says.map((text) => text || "–")])),
  ];
  assert.ok(readFileSync(TOUR, "utf8").includes(`${table.join("\n")}\n`), table.join("\n"));
});
