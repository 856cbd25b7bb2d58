// The connection, with sockets that the test opens, feeds and closes by hand, and a clock that it turns.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Connection } from "../../../static/js/server/connection.js";
import { Unanswered, Unreachable } from "../../../static/js/server/errors.js";
import { settled } from "../page.js";

class FalseSocket {
  static OPEN = 1;
  static made = [];
  readyState = 0;

  constructor(url) {
    this.url = url;
    this.sent = [];
    FalseSocket.made.push(this);
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  open() {
    this.readyState = FalseSocket.OPEN;
    this.onopen?.();
  }

  close() {
    this.readyState = 3;
  }
}

const newest = () => FalseSocket.made.at(-1);

/** A frame's bytes: the length of its header, its header, and no arrays. */
function frameBytes() {
  const header = new TextEncoder().encode(JSON.stringify({ run: "r", arrays: [] }).padEnd(36));
  const bytes = new Uint8Array(4 + header.length);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  return bytes.buffer;
}

/** What a program finds in a browser, until the test is over. @param {import("node:test").TestContext} t */
function inBrowser(t) {
  const { fetch, location, WebSocket } = globalThis;
  const answer = () => Promise.resolve(new Response("{}"));
  Object.assign(globalThis, {
    WebSocket: FalseSocket,
    fetch: answer,
    location: { href: "http://localhost/" },
  });
  FalseSocket.made = [];
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  t.after(() => {
    mock.timers.reset();
    Object.assign(globalThis, { fetch, location, WebSocket });
  });
}

/** A connection to a run that the server has, and what its listener was told. */
function connected(t) {
  inBrowser(t);
  const told = [];
  const connection = new Connection();
  connection.listen({
    onConnection: (state) => told.push(state),
    onFrame: () => told.push("frame"),
    onPaused: (message) => told.push(message),
    position: () => ({ have: 0, watch: { weight: null } }),
  });
  connection.attach("r");
  return { told, connection };
}

/** So much time passes, in which timers come when they should; ms. */
function pass(time) {
  for (let passed = 0; passed < time; passed += 50) mock.timers.tick(50);
}

/** A connection that is open, and of which nothing was heard for so long; ms. */
function silent(t, time) {
  const made = connected(t);
  newest().open();
  newest().onmessage({ data: frameBytes() });
  pass(time);
  return made;
}

/** The socket opens, and closes without a word, as where the making of a frame raises; then the page comes back. */
async function openInVain() {
  newest().open();
  newest().onclose();
  mock.timers.tick(3000);
  await settled();
}

test("the connection is open when its first frame has come, not before", (t) => {
  const { told } = connected(t);
  newest().open();
  assert.deepEqual(told, ["connecting"]);
  newest().onmessage({ data: frameBytes() });
  newest().onmessage({ data: frameBytes() });
  assert.deepEqual(told, ["connecting", "open", "frame", "frame"]);
});

test("sockets that open and bring no frame are told as a lost connection after five, and tried further", async (t) => {
  const { told } = connected(t);
  for (let time = 0; time < 5; time += 1) await openInVain();
  assert.deepEqual(new Set(told), new Set(["connecting"]));
  await openInVain();
  assert.equal(told.at(-1), "lost");
  await openInVain();
  assert.equal(told.at(-1), "lost");
  assert.equal(FalseSocket.made.length, 8);
});

test("a frame ends the count of sockets in vain", async (t) => {
  const { told } = connected(t);
  for (let time = 0; time < 6; time += 1) await openInVain();
  newest().onmessage({ data: frameBytes() });
  assert.deepEqual(told.slice(-2), ["open", "frame"]);
  newest().onclose();
  assert.equal(told.at(-1), "connecting");
});

test("a silent server is asked, and told as lost where it does not answer within five seconds", async (t) => {
  const { told } = silent(t, 1500);
  const [first] = FalseSocket.made;
  assert.deepEqual(first.sent, [{ do: "ping" }]);
  pass(3300);
  assert.equal(told.at(-1), "lost");
  await settled();
  pass(400);
  await settled();
  assert.equal(FalseSocket.made.length, 2);
  newest().open();
  newest().onmessage({ data: frameBytes() });
  assert.deepEqual(told.slice(-2), ["open", "frame"]);
});

test("a server that answers is asked again and again, and stays open", (t) => {
  const { told } = silent(t, 1500);
  for (let time = 0; time < 20; time += 1) {
    newest().onmessage({ data: JSON.stringify({ answer: "ping", step: 0, pauses: 0 }) });
    pass(1500);
  }
  assert.deepEqual(told, ["connecting", "open", "frame"]);
  assert.equal(newest().sent.length, 21);
});

test("a page whose timers were held up raises no alarm", (t) => {
  const { told } = silent(t, 1500);
  for (let time = 0; time < 5; time += 1) mock.timers.tick(60_000);
  assert.equal(told.at(-1), "frame");
  assert.equal(FalseSocket.made.length, 1);
});

test("a socket that nobody takes is given up", (t) => {
  const { told } = connected(t);
  pass(4900);
  assert.deepEqual(told, ["connecting"]);
  pass(200);
  assert.equal(told.at(-1), "lost");
});

test("where nobody says soon what became of the run, a socket is tried all the same", async (t) => {
  const { told } = connected(t);
  newest().open();
  newest().onmessage({ data: frameBytes() });
  const soon = new AbortController();
  t.mock.method(AbortSignal, "timeout", () => soon.signal);
  globalThis.fetch = (_, { signal }) =>
    new Promise((_, refuse) => signal.addEventListener("abort", () => refuse(signal.reason)));
  newest().onclose();
  pass(200);
  await settled();
  assert.equal(FalseSocket.made.length, 1);
  soon.abort();
  await settled();
  assert.equal(FalseSocket.made.length, 2);
  newest().open();
  newest().onmessage({ data: frameBytes() });
  assert.deepEqual(told.slice(-2), ["open", "frame"]);
});

test("where the server refuses connections, no socket is tried", async (t) => {
  const { told } = connected(t);
  globalThis.fetch = () => Promise.reject(new TypeError("fetch failed"));
  newest().onclose();
  pass(1000);
  await settled();
  assert.equal(FalseSocket.made.length, 1);
  assert.equal(told.at(-1), "lost");
});

test("a command that was not answered says so; one that another run took the place of is silent", async (t) => {
  const { connection } = silent(t, 0);
  const lost = connection.command({ do: "train", steps: 1 });
  newest().onclose();
  await assert.rejects(lost, { constructor: Unanswered, message: /did not answer/ });
  mock.timers.tick(3000);
  await settled();
  newest().open();
  const left = connection.command({ do: "train", steps: 1 });
  connection.attach("other");
  await assert.rejects(left, { constructor: Unreachable });
});

test("another's pause is told, and who comes back says which it knows of", async (t) => {
  const { told } = silent(t, 0);
  newest().onmessage({ data: JSON.stringify({ event: "paused", pauses: 3, message: "Paused." }) });
  assert.equal(told.at(-1), "Paused.");
  newest().onclose();
  mock.timers.tick(3000);
  await settled();
  assert.equal(new URL(newest().url).searchParams.get("pauses"), "3");
});
