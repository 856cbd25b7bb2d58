// The room of data of one's own: painted points are kept as a table, and learned from in the lab.
import assert from "node:assert/strict";
import test from "node:test";
import { DataActions } from "../../../static/js/acting/data/data.js";
import { Refused } from "../../../static/js/server/errors.js";
import { clock, createPage, falseServer, settled } from "../page.js";

function setUp(context) {
  clock(context);
  const server = falseServer();
  const done = [];
  const note =
    (name) =>
    async (...words) =>
      void done.push([name, ...words]);
  const actions = { setRoom: note("room"), find: note("find"), play: note("play") };
  const data = new DataActions(createPage(), server.asks, actions);
  return { data, done, ...server };
}

test("painted points are kept as a table, and the lab plays a run that learns from it", async (context) => {
  const { data, done, asked, answer } = setUp(context);
  data.paint.add({ x: 0, y: 0.5 });
  data.paint.choose(0);
  data.paint.add({ x: 1, y: -1 });
  const trained = data.trainPainted();
  await settled();
  const [[name, file]] = asked("keepTable");
  assert.deepEqual([name, await file.text()], ["painted.csv", "x,y,class\n0,0.5,B\n1,-1,A\n"]);
  await answer("keepTable", { id: "ab12" });
  const [[config]] = asked("create");
  assert.deepEqual(config.dataset, { name: "table", table: "ab12", target: "class" });
  assert.equal(config.loss, "binary_crossentropy");
  await answer("create", { id: "r" });
  await trained;
  assert.deepEqual(done, [["find", "r"], ["room", "lab"], ["play"]]);
});

test("a curve is learned as values, and what is refused is said", async (context) => {
  const { data, done, asked, answer, refuse } = setUp(context);
  data.paint.shape("curve");
  data.trainPainted();
  assert.equal(data.store.get().notice, "Paint some points first.");
  data.paint.add({ x: 0, y: 0.5 });
  data.trainPainted();
  assert.match(data.store.get().notice, /two points/);
  data.paint.add({ x: 1, y: 1 });
  data.trainPainted();
  await settled();
  await answer("keepTable", { id: "ab12" });
  assert.deepEqual(asked("create")[0][0].dataset, {
    ...{ name: "table", table: "ab12", target: "y", task: "regression" },
  });
  await refuse("create", new Refused(422, { message: "That cannot be." }));
  assert.deepEqual([data.store.get().notice, done], ["That cannot be.", []]);
});
