import assert from "node:assert/strict";
import { test } from "node:test";
import { Bookmarks } from "../../../static/js/address/bookmarks.js";
import { keptOf, MOST_LETTERS, placeOf, readBookmarks } from "../../../static/js/address/kept.js";
import { decodeAddress } from "../../../static/js/address/share.js";
import { Refused } from "../../../static/js/server/errors.js";
import { createPage, falseServer, RUN, settled } from "../page.js";

const GOOD = { id: "1-7", step: 7, note: "here <b>it</b> turns", address: "run=ab&epochs=3&step=7" };

test("what was kept comes back by step", () => {
  const early = { ...GOOD, id: "2-3", step: 3, address: "step=3" };
  assert.deepEqual(readBookmarks(JSON.stringify([GOOD, early])), [early, GOOD]);
});

for (const nothing of [null, "", "{", "null", "7", '"text"', "{}", "[null, 1, [], {}]"]) {
  test(`${nothing} is no bookmark`, () => assert.deepEqual(readBookmarks(nothing), []));
}

for (const [name, wrong] of Object.entries({
  "an id that is no text": { id: 5 },
  "a note that is no text": { note: { toString: "x" } },
  "a long note": { note: "x".repeat(MOST_LETTERS + 1) },
  "no address": { address: undefined },
  "an address that cannot be read": { address: "step=7&nonsense" },
  "a long address": { address: `step=7&dataset.x=${"1".repeat(50_000)}` },
  "another step than its address": { step: 8 },
  "no step": { step: undefined },
  "a step that is no number": { step: "7" },
})) {
  test(`a bookmark with ${name} is dropped, and the others stay`, () => {
    const other = { ...GOOD, id: "other" };
    assert.deepEqual(readBookmarks(JSON.stringify([{ ...GOOD, ...wrong }, other])), [other]);
  });
}

test("of two with one id the first stays, and unknown parts go", () => {
  assert.deepEqual(readBookmarks(JSON.stringify([{ ...GOOD, colour: "red" }, GOOD])), [GOOD]);
});

test("no more than a hundred are read", () => {
  const many = Array.from({ length: 150 }, (_, k) => ({ ...GOOD, id: String(k) }));
  assert.equal(readBookmarks(JSON.stringify(many)).length, 100);
});

const PLACES = [
  ["", "step=5", "here"],
  ["epochs=3", "epochs=3&step=5", "here"],
  ["epochs=3", "step=5", "elsewhere"],
  ["epochs=3", "epochs=4&step=5", "elsewhere"],
  ["fork=4;epochs=9", "step=4", "here"],
  ["fork=4;epochs=9", "step=5", "branch"],
  ["", "fork=4;epochs=9&step=3", "here"],
  ["", "fork=4;epochs=9&step=5", "branch"],
  ["fork=4;epochs=9&fork=8;epochs=7", "fork=4;epochs=9&step=8", "here"],
  ["fork=4;epochs=9&fork=8;epochs=7", "fork=4;epochs=9&fork=6;epochs=7&step=7", "branch"],
  ["fork=4;epochs=9", "fork=4;epochs=9&step=900", "here"],
];
for (const [run, moment, place] of PLACES) {
  test(`seen from “${run}”, “${moment}” is ${place}`, () =>
    assert.equal(placeOf(decodeAddress(run), moment), place));
}

const answerOf = (parts) => ({ ...{ id: "m", run: "r", step: 5, view: {}, note: "", created: 0 }, ...parts });

test("a bookmark of the server has the address that the page gave it, or that of its moment", () => {
  const address = "run=r&step=5&weight=a";
  assert.equal(keptOf(answerOf({ view: { address } })).address, address);
  for (const view of [
    {},
    { weight: 3 },
    { address: 7 },
    { address: "step=6" },
    { address: "step=5&nonsense" },
  ])
    assert.equal(keptOf(answerOf({ view })).address, "run=r&step=5");
});

/** A page, a browser's storage, and bookmarks before their first answer. */
function setUp(context, old = []) {
  const stored = new Map(old.length > 0 ? [["bookmarks", JSON.stringify(old)]] : []);
  globalThis.window = new EventTarget();
  globalThis.localStorage = {
    getItem: (name) => stored.get(name) ?? null,
    setItem: (name, text) => stored.set(name, text),
    removeItem: (name) => stored.delete(name),
  };
  context.after(() => {
    for (const name of ["localStorage", "window"]) Reflect.deleteProperty(globalThis, name);
  });
  const server = falseServer();
  const page = createPage({ run: null });
  const went = [];
  const address = {
    ...{ definition: { config: {}, forks: [] }, moment: "run=r&step=5" },
    goTo: async (...words) => void went.push(words),
  };
  const attempt = async (_, act) => {
    try {
      await act();
    } catch (error) {
      page.set({ notice: error.message });
    }
  };
  const bookmarks = new Bookmarks(page, address, server.asks, attempt);
  const shown = () => page.get().bookmarks.map(({ id, place }) => `${id} ${place}`);
  const left = () => readBookmarks(stored.get("bookmarks") ?? null).map(({ id }) => id);
  const open = async () => {
    page.set({ run: RUN });
    await settled();
  };
  return { ...server, address, bookmarks, page, went, shown, left, open };
}

const gone = new Refused(404, { message: "No run has this id." });

test("a moment is marked on the server, noted and removed", async (context) => {
  const { bookmarks, page, shown, asked, answer, open } = setUp(context);
  await open();
  await answer("bookmarks", [answerOf({ id: "x", run: "other", step: 2 })]);
  bookmarks.add();
  assert.deepEqual(asked("mark"), [[{ run: "r", step: 5, view: { address: "run=r&step=5" }, note: "" }]]);
  const { marked } = page.get(); // at once, so that its note can be typed
  assert.deepEqual(shown(), ["x here", `${marked} here`]);
  bookmarks.add(); // the same
  bookmarks.note(marked, " turns ");
  assert.deepEqual([asked("mark").length, asked("note").length], [1, 0]);
  await answer("mark", answerOf({ view: { address: "run=r&step=5" } }));
  await answer("note", {});
  assert.deepEqual([asked("note"), page.get().bookmarks[1].note], [[["m", "turns"]], "turns"]);
  assert.deepEqual([shown()[1], page.get().marked], [`${marked} here`, marked]);
  window.dispatchEvent(new Event("focus"));
  await answer("bookmarks", [answerOf({}), answerOf({ id: "x", step: 2 })]);
  assert.deepEqual(shown(), ["x here", `${marked} here`]); // its row stays
  bookmarks.remove(marked);
  await settled();
  await answer("unmark", {});
  assert.deepEqual([asked("unmark"), shown()], [[["m"]], ["x here"]]);
});

test("a mark that the server refuses is shown no longer, and says why", async (context) => {
  const { bookmarks, page, shown, answer, refuse, open } = setUp(context);
  await open();
  await answer("bookmarks", []);
  bookmarks.add();
  await refuse("mark", new Refused(507, { message: "The disk is full." }));
  assert.deepEqual([shown(), page.get().notice], [[], "The disk is full."]);
});

test("what the server refuses changes nothing, and one that has gone there goes here", async (context) => {
  const { bookmarks, page, shown, answer, refuse, open } = setUp(context);
  await open();
  await answer("bookmarks", [answerOf({ id: "a" }), answerOf({ id: "b", step: 6 })]);
  bookmarks.remove("a");
  await settled();
  await refuse("unmark", new Refused(507, { message: "The disk is full." }));
  assert.deepEqual([shown(), page.get().notice], [["a here", "b here"], "The disk is full."]);
  bookmarks.note("b", "late");
  await settled();
  await refuse("note", gone);
  assert.deepEqual(shown(), ["a here"]);
});

test("what a browser kept moves once; what the server lacks the run of moves when somebody goes there", async (context) => {
  const one = { id: "1", step: 7, note: "n", address: "run=r&step=7" };
  const lost = { id: "2", step: 8, note: "", address: "run=lost&step=8" };
  const { bookmarks, shown, left, went, asked, answer, refuse, open } = setUp(context, [one, lost]);
  await open();
  await answer("mark", answerOf({ id: "A", step: 7, view: { address: one.address }, note: "n" }));
  assert.deepEqual(asked("mark")[0], [{ run: "r", step: 7, view: { address: one.address }, note: "n" }]);
  await refuse("mark", gone);
  await answer("bookmarks", [answerOf({ id: "A", step: 7 })]);
  assert.deepEqual([shown(), left()], [["A here", "2 here"], ["2"]]);
  bookmarks.go("2");
  await settled();
  assert.deepEqual(went, [[lost.address, true]]);
  await answer("mark", answerOf({ id: "B", step: 8 }));
  assert.deepEqual([asked("mark")[2][0].run, left()], ["r", []]);
  assert.deepEqual(shown(), ["A here", "B here"]);
});

test("a long address is kept without its settings", async (context) => {
  const { address, bookmarks, asked, answer, open } = setUp(context);
  await open();
  await answer("bookmarks", []);
  address.moment = `seed=${"1".repeat(9_000)}&run=r&step=5`;
  bookmarks.add();
  assert.deepEqual(asked("mark")[0][0].view, { address: "run=r&step=5" });
});

test("what another page changed is read when this one is looked at", async (context) => {
  const { shown, answer, open } = setUp(context);
  await open();
  await answer("bookmarks", []);
  window.dispatchEvent(new Event("focus"));
  await answer("bookmarks", [answerOf({})]);
  assert.deepEqual(shown(), ["m here"]);
});

test("an older list does not undo what was done here meanwhile, nor doubles it", async (context) => {
  const { bookmarks, shown, answer, open } = setUp(context);
  await open();
  bookmarks.add();
  await answer("mark", answerOf({}));
  await answer("bookmarks", []); // was asked before
  assert.equal(shown().length, 1);
  await answer("bookmarks", [answerOf({})]);
  assert.equal(shown().length, 1);
});

test("a list that is asked for while a mark is on its way keeps that, and one that has it shows it once", async (context) => {
  const { bookmarks, shown, answer, open } = setUp(context);
  await open();
  await answer("bookmarks", []);
  bookmarks.add();
  window.dispatchEvent(new Event("focus"));
  await answer("bookmarks", []);
  assert.equal(shown().length, 1);
  window.dispatchEvent(new Event("focus"));
  await answer("bookmarks", [answerOf({})]);
  await answer("mark", answerOf({}));
  assert.equal(shown().length, 1);
});
