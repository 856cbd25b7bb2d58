// A page without pictures, in a thread of its own: the page's connection, store, session and play, as they are.
import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";

/** What the page finds in a browser: an address that relative ones start from, pictures, and sockets, here counted. */
const sockets = { made: 0 };
const { fetch, WebSocket } = globalThis;
await fetch("data:,");
/** Node would open a socket on a connection that fetch kept; a browser opens one of its own. */
const Connections = globalThis[Symbol.for("undici.globalDispatcher.1")].constructor;
Object.assign(globalThis, {
  location: { href: `${workerData}/` },
  requestAnimationFrame: (draw) => setTimeout(draw, 16),
  fetch: (path, options) => fetch(new URL(path, globalThis.location.href), options),
  WebSocket: class extends WebSocket {
    constructor(url) {
      super(url, { dispatcher: new Connections() });
      sockets.made += 1;
    }
  },
});

const { Playing } = await import("../../static/js/acting/playing.js");
const { Session } = await import("../../static/js/acting/session.js");
const { Connection } = await import("../../static/js/server/connection.js");
const { initialState } = await import("../../static/js/state/state.js");
const { createStore, when } = await import("../../static/js/state/store.js");

const server = new Connection();
const store = createStore(initialState({ theme: "light", reducedMotion: true, narration: "off" }));
const session = new Session(store, server);
const playing = new Playing(store, server);
/** The socket and the time of the newest frame. */
const newest = { socket: 0, time: 0 };

store.subscribe((state, previous) => {
  if (state.frame && state.frame !== previous.frame) {
    Object.assign(newest, { socket: sockets.made, time: Date.now() });
    server.acknowledge(state.frame.frame); // main.js does so when it has drawn
  }
});

const deeds = {
  open: (run) => session.find(run),
  /** Until steps come. */
  async play() {
    const { step } = store.get().frame;
    playing.start();
    await when(store, ({ frame }) => frame.step > step);
    return sockets.made;
  },
  pause() {
    playing.stop();
    return server.command({ do: "pause" }).then(
      () => null,
      (error) => error.message,
    );
  },
  /** Until a frame comes by a socket made after so many, at this time or later. */
  async back({ after, since }) {
    await when(store, () => newest.socket > after && newest.time >= since);
    return newest.time;
  },
  tell() {
    const { connection, frame, history, run } = store.get();
    const losses = createHash("sha256").update(new Float32Array(history.loss)).digest("hex");
    return { connection, run: run.id, step: frame.step, status: frame.status, count: history.count, losses };
  },
};

parentPort.on("message", async ({ id, do: name, words }) => {
  const answer = await deeds[name](...words);
  parentPort.postMessage({ id, answer });
});
