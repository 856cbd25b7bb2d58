// The shelf's brain: what it asks, in which order, and what becomes of the answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE, Shelf } from "../../../static/js/acting/shelf.js";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { clock, createPage, falseServer, settled } from "../page.js";
import { HEALTH, listed } from "../shelf.js";

/** A shelf, and what it asked of the lab. */
function setUp(context) {
  const time = clock(context);
  const server = falseServer();
  const page = createPage({ room: "runs" });
  const done = [];
  const note =
    (name) =>
    async (...words) =>
      void done.push([name, ...words]);
  const actions = {
    setRoom: note("room"),
    find: note("find"),
    startAnew: note("anew"),
    branches: { compare: note("compare") },
  };
  const shelf = new Shelf(page, server.asks, actions);
  return { time, page, shelf, done, state: () => shelf.store.get(), ...server };
}

const pageOf = (ids, next = null, total = ids.length) => ({ runs: ids.map((id) => listed(id)), next, total });

/** One that shows runs a, b and c. */
async function shown(context, runs = pageOf(["a", "b", "c"])) {
  const all = setUp(context);
  all.shelf.load();
  await all.answer("health", HEALTH);
  await all.answer("runs", runs);
  return all;
}

const ids = ({ runs }) => runs.map(({ id }) => id).join("");

test("a page of runs is asked for, and the next one goes on after it", async (context) => {
  const { shelf, state, asked, answer } = await shown(context, pageOf(["a", "b"], "b", 5000));
  assert.deepEqual(asked("runs"), [[{ query: "", sort: "newest", limit: PAGE, after: null }]]);
  assert.deepEqual([ids(state()), state().total, state().next], ["ab", 5000, "b"]);
  shelf.more();
  shelf.more(); // one at a time
  await answer("runs", pageOf(["b", "c"], null, 5000));
  assert.deepEqual(asked("runs")[1], [{ query: "", sort: "newest", limit: PAGE, after: "b" }]);
  assert.equal(asked("runs").length, 2);
  assert.equal(ids(state()), "abc");
  shelf.more();
  assert.equal(asked("runs").length, 2);
});

test("typing is searched for once it rests, and an older answer is no longer shown", async (context) => {
  const { shelf, state, time, asked, answer } = await shown(context);
  shelf.find("sp");
  shelf.find("spiral");
  await time.turn(200);
  assert.deepEqual(asked("runs").slice(1), [[{ query: "spiral", sort: "newest", limit: PAGE, after: null }]]);
  shelf.sortBy("loss");
  await answer("health", HEALTH);
  await answer("runs", pageOf(["old"]));
  assert.equal(ids(state()), "abc");
  await answer("health", HEALTH);
  await answer("runs", pageOf(["new"]));
  assert.deepEqual([state().sort, state().runs[0].id], ["loss", "new"]);
});

test("a silent server is told of, and the runs stay", async (context) => {
  const { shelf, state, answer, refuse } = await shown(context);
  shelf.load();
  await answer("health", HEALTH);
  await refuse("runs", new Unreachable("The server does not answer."));
  assert.deepEqual(
    [ids(state()), state().notice, state().busy],
    ["abc", "The server does not answer.", false],
  );
});

test("a deleted run leaves a line, for ten minutes, and is taken back", async (context) => {
  const { shelf, state, time, asked, answer } = await shown(context);
  shelf.choose(["b"]);
  shelf.remove(["b"]);
  await answer("remove", {});
  await answer("health", HEALTH);
  assert.deepEqual([ids(state()), state().chosen, state().total], ["ac", [], 2]);
  assert.deepEqual(
    state().removed.map(({ run, after }) => [run.id, after]),
    [["b", "a"]],
  );
  shelf.restore("b");
  await answer("restore", {});
  await answer("health", HEALTH);
  await answer("runs", pageOf(["a", "b", "c"]));
  assert.deepEqual([asked("restore"), ids(state()), state().removed], [[["b"]], "abc", []]);
  shelf.remove(["c"]);
  await answer("remove", {});
  await time.turn(10 * 60_000 - 1);
  assert.equal(state().removed.length, 1);
  await time.turn(1);
  assert.equal(state().removed.length, 0);
});

test("a run that can be had back no more says so, and its line goes", async (context) => {
  const { shelf, state, answer, refuse } = await shown(context);
  shelf.remove(["b"]);
  await answer("remove", {});
  shelf.restore("b");
  await refuse("restore", new Refused(404, { message: "No run has the id 'b'." }));
  assert.deepEqual([state().removed, state().notice], [[], "No run has the id 'b'."]);
});

test("what cannot be deleted stays, with the reason", async (context) => {
  const { shelf, state, answer, refuse } = await shown(context);
  shelf.remove(["a", "b"]);
  await answer("remove", {});
  await refuse("remove", new Refused(507, { message: "The disk is full." }));
  assert.deepEqual([ids(state()), state().notice], ["bc", "The disk is full."]);
});

test("where the last run of a page is deleted, the next page goes on after the one before", async (context) => {
  const { shelf, state, answer } = await shown(context, pageOf(["a", "b"], "b", 9));
  shelf.remove(["b"]);
  await answer("remove", {});
  assert.equal(state().next, "a");
});

test("before the run on screen is deleted the lab shows another, or begins anew", async (context) => {
  const { shelf, page, done, asked, answer } = await shown(context);
  page.set({ run: listed("a") });
  await settled();
  shelf.remove(["a"]);
  await settled();
  assert.deepEqual(done, [["find", "b"]]);
  assert.deepEqual(asked("remove"), [["a"]]);
  await answer("remove", {});
  page.set({ run: listed("b") });
  await settled();
  shelf.remove(["b", "c"]);
  await settled();
  assert.deepEqual(done.at(-1), ["anew"]);
});

test("runs are chosen and no longer, together, and all", async (context) => {
  const { shelf, state } = await shown(context);
  shelf.choose(["b", "c"]);
  shelf.choose(["a"]);
  assert.deepEqual(state().chosen, ["b", "c", "a"]);
  shelf.choose(["b", "c"]);
  assert.deepEqual(state().chosen, ["a"]);
  shelf.chooseAll(true);
  assert.deepEqual(state().chosen, ["a", "b", "c"]);
  shelf.chooseAll(false);
  assert.deepEqual(state().chosen, []);
});

test("the chosen are read whole for a comparison, and an answer after its end is not shown", async (context) => {
  const { shelf, state, answer } = await shown(context);
  shelf.chooseAll(true);
  shelf.compare();
  assert.equal(state().compared.histories, null);
  for (const id of ["a", "b", "c"]) await answer("read", listed(id, { name: "whole" }));
  for (const _ of "abc") await answer("history", { count: 0 });
  assert.deepEqual(state().compared.runs[2].name, "whole");
  assert.equal(state().compared.histories.length, 3);
  shelf.endComparison();
  shelf.compare();
  shelf.endComparison();
  for (const id of ["a", "b", "c"]) await answer("read", listed(id));
  for (const _ of "abc") await answer("history", { count: 0 });
  assert.equal(state().compared, null);
});

test("a name is changed in place, and a copy joins the list", async (context) => {
  const { shelf, state, asked, answer } = await shown(context);
  shelf.rename("b", "  kept  ");
  await answer("rename", { name: "kept" });
  assert.deepEqual(asked("rename"), [["b", "kept"]]);
  assert.deepEqual([state().runs[1].name, state().runs[1].sparkline], ["kept", [1, 0.5]]);
  shelf.rename("b", " ");
  assert.deepEqual(asked("rename")[1], ["b", null]);
  shelf.duplicate("a");
  await answer("copy", { name: "run a" });
  await answer("health", HEALTH);
  await answer("runs", pageOf(["d", "a", "b", "c"]));
  assert.deepEqual([ids(state()), state().notice], ["dabc", "“run a” is a copy of its own."]);
});

test("a file is taken in, and told how much of it is new", async (context) => {
  const { shelf, state, answer, refuse } = await shown(context);
  shelf.importAll("file");
  await answer("importAll", { runs: 1, skipped: 2 });
  await answer("health", HEALTH);
  await answer("runs", pageOf(["n"]));
  const told = "1 run came from the file. 2 runs of it were here already.";
  assert.deepEqual([ids(state()), state().notice], ["n", told]);
  shelf.importAll("file");
  await refuse("importAll", new Refused(507, { message: "There is no room." }));
  assert.equal(state().notice, "There is no room.");
  shelf.importAll("file");
  await refuse("importAll", new Refused(422, { message: "format must be given." }));
  assert.match(state().notice, /^The file is no export of Fall Line, .* format must be given\.$/);
});

test("the list is read again when the room opens, and when the run on screen rests at another moment", async (context) => {
  const { page, asked } = await shown(context);
  const frame = page.get().frame;
  page.set({ frame: { ...frame, step: 6, status: "training" } });
  await settled();
  assert.equal(asked("runs").length, 1);
  page.set({ frame: { ...frame, step: 7 } });
  await settled();
  assert.equal(asked("runs").length, 2);
  page.set({ room: "lab" });
  await settled();
  page.set({ frame: { ...frame, step: 8 } });
  await settled();
  assert.equal(asked("runs").length, 2);
  page.set({ room: "runs" });
  await settled();
  assert.equal(asked("runs").length, 3);
});

test("a run that another kind of processor made says in the lab how far it is from the file", async (context) => {
  const kept = { step: 5, loss: 0.4, arithmetic: "openblas-skylakex-avx512" };
  const { shelf, page } = await shown(context, { runs: [listed("r", kept)], next: null, total: 1 });
  page.set({ catalogue: { numerics: { profile: "openblas-haswell-avx2" } } });
  page.flush();
  await shelf.open("r");
  assert.match(page.get().notice, /the loss here is 0\.5000 where the file’s was 0\.4000\.$/);
});
