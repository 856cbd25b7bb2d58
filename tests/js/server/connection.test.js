// The connection, with sockets that the test opens, feeds and closes by hand, and a clock that it turns.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Connection } from "../../../static/js/server/connection.js";
import { settled } from "../page.js";

class FalseSocket {
  static OPEN = 1;
  static made = [];
  readyState = 0;

  constructor() {
    FalseSocket.made.push(this);
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
  mock.timers.enable({ apis: ["setTimeout"] });
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
    position: () => ({ have: 0, watch: { weight: null } }),
  });
  connection.attach("r");
  return told;
}

/** The socket opens, and closes without a word, as where the making of a frame raises; then the page comes back. */
async function openInVain() {
  newest().open();
  newest().onclose();
  mock.timers.tick(3000);
  await settled();
}

test("the connection is open when its first frame has come, not before", (t) => {
  const told = connected(t);
  newest().open();
  assert.deepEqual(told, ["connecting"]);
  newest().onmessage({ data: frameBytes() });
  newest().onmessage({ data: frameBytes() });
  assert.deepEqual(told, ["connecting", "open", "frame", "frame"]);
});

test("sockets that open and bring no frame are told as a lost connection after five, and tried further", async (t) => {
  const told = connected(t);
  for (let time = 0; time < 5; time += 1) await openInVain();
  assert.deepEqual(new Set(told), new Set(["connecting"]));
  await openInVain();
  assert.equal(told.at(-1), "lost");
  await openInVain();
  assert.equal(told.at(-1), "lost");
  assert.equal(FalseSocket.made.length, 8);
});

test("a frame ends the count of sockets in vain", async (t) => {
  const told = connected(t);
  for (let time = 0; time < 6; time += 1) await openInVain();
  newest().onmessage({ data: frameBytes() });
  assert.deepEqual(told.slice(-2), ["open", "frame"]);
  newest().onclose();
  assert.equal(told.at(-1), "connecting");
});
