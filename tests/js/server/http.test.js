// Requests, to a server that the test answers for, with a clock that it turns.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Refused, Unreachable } from "../../../static/js/server/errors.js";
import { ask, read, send } from "../../../static/js/server/http.js";
import { settled } from "../page.js";

const PATH = "api/runs/r/curvature";

/** A server: what is asked of it hangs until it is answered, or given up. @param {import("node:test").TestContext} t */
function server(t) {
  const { fetch } = globalThis;
  /** @type {Record<string, {resolve: (answer: Response) => void, reject: (error: Error) => void}[]>} */
  const hanging = {};
  globalThis.fetch = (path, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      hanging[path] = [...(hanging[path] ?? []), { resolve, reject }];
    });
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  t.after(() => {
    mock.timers.reset();
    globalThis.fetch = fetch;
  });
  const answer = async (path, parts = {}, settings = {}) => {
    hanging[path].pop().resolve(new Response(JSON.stringify(parts), settings));
    await settled();
  };
  const turn = async (seconds) => {
    for (let k = 0; k < seconds; k++) {
      mock.timers.tick(1000);
      await settled();
    }
  };
  return { answer, turn, asked: (path) => hanging[path]?.length ?? 0 };
}

/** What became of it. @param {Promise<unknown>} asked */
function fateOf(asked) {
  const fate = { end: null };
  asked.then(
    (value) => Object.assign(fate, { end: value }),
    (error) => Object.assign(fate, { end: error }),
  );
  return fate;
}

test("where the server is silent a question ends in words", async (t) => {
  const { turn, asked } = server(t);
  const [one, other] = [fateOf(read(PATH)), fateOf(send("api/runs", {}))];
  await turn(4);
  assert.equal(asked("api/health"), 0);
  await turn(20);
  assert.deepEqual([one.end, other.end], [null, null]);
  await turn(1);
  for (const { end } of [one, other]) {
    assert.ok(end instanceof Unreachable);
    assert.equal(end.message, "The server does not answer.");
  }
});

test("what takes long is waited for while the server shows that it is there", async (t) => {
  const { answer, turn, asked } = server(t);
  const long = fateOf(send("api/runs/r/train", { steps: 1e6 }));
  for (let seconds = 0; seconds < 600; seconds += 5) {
    await turn(5);
    await answer("api/health");
  }
  assert.equal(long.end, null);
  await answer("api/runs/r/train", { step: 7 });
  assert.deepEqual(long.end, { step: 7 });
  await turn(60);
  assert.equal(asked("api/health"), 0);
});

test("a question that never comes through ends at last, though the server is there", async (t) => {
  const { answer, turn } = server(t);
  const lost = fateOf(read(PATH));
  for (let seconds = 0; seconds < 295; seconds += 5) {
    await turn(5);
    await answer("api/health", {}, { status: 503 });
  }
  assert.equal(lost.end, null);
  await turn(10);
  assert.ok(lost.end instanceof Unreachable);
});

test("an answer that stops in its middle ends in words, too", async (t) => {
  const { turn } = server(t);
  const { fetch } = globalThis;
  globalThis.fetch = (path, init) => {
    if (path !== PATH) return fetch(path, init);
    const body = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"half":'));
        init.signal.addEventListener("abort", () => stream.error(init.signal.reason));
      },
    });
    return Promise.resolve(new Response(body));
  };
  const half = fateOf(read(PATH));
  await turn(25);
  assert.ok(half.end instanceof Unreachable);
});

test("a refusal has its words, and its status where the server hides that", async (t) => {
  const { answer } = server(t);
  const refused = fateOf(read(PATH));
  await answer(PATH, { error: { message: "No such step." } }, { headers: { "X-Status": "422" } });
  assert.ok(refused.end instanceof Refused);
  assert.deepEqual([refused.end.status, refused.end.message], [422, "No such step."]);
  const wordless = fateOf(ask("DELETE", PATH));
  await answer(PATH, null, { status: 500 });
  assert.equal(wordless.end.message, "The server refused this.");
});
