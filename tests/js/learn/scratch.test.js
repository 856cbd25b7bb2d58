import assert from "node:assert/strict";
import { test } from "node:test";
import { Scratch } from "../../../static/js/learn/scratch.js";
import { Refused } from "../../../static/js/server/errors.js";

/** A server that makes runs r1, r2, …, and counts what it was asked. */
function server() {
  const made = [];
  const trained = [];
  const asks = {
    scratch: async (config) => ({ id: `r${made.push(config)}` }),
    train: async (id, { steps }) => trained.push([id, steps]),
  };
  return { asks, made, trained };
}

test("a run is made once, trained, and used again", async () => {
  const { asks, made, trained } = server();
  const scratch = new Scratch(asks);
  const ids = await Promise.all([1, 2, 3].map(() => scratch.of("one", async (id) => id)));
  assert.deepEqual(ids, ["r1", "r1", "r1"]);
  assert.equal(made.length, 1);
  assert.deepEqual(trained, [["r1", 10]]);
});

test("a run that the server has let go is made again", async () => {
  const { asks, made } = server();
  const scratch = new Scratch(asks);
  await scratch.of("one", async (id) => id);
  const gone = new Set(["r1"]);
  const ask = async (id) => {
    if (gone.has(id)) throw new Refused(404, { message: "There is no run r1." });
    return id;
  };
  assert.equal(await scratch.of("one", ask), "r2");
  assert.equal(await scratch.of("one", ask), "r2");
  assert.equal(made.length, 2);
});

test("what is refused for another reason is not asked again", async () => {
  const { asks, made } = server();
  const scratch = new Scratch(asks);
  const refuse = async () => {
    throw new Refused(422, { message: "No." });
  };
  await assert.rejects(scratch.of("one", refuse), /No\./);
  assert.equal(made.length, 1);
});

test("an answer that stays is asked for once, and one that failed is asked for again", async () => {
  const scratch = new Scratch(server().asks);
  const calls = [];
  const ask = async () => {
    if (calls.push(0) === 1) throw new Error("lost");
    return calls.length;
  };
  await assert.rejects(scratch.once("curve", ask), /lost/);
  assert.equal(await scratch.once("curve", ask), 2);
  assert.equal(await scratch.once("curve", ask), 2);
});
