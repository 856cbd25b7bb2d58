/**
 * All talk with the server: what is asked, and the frames, events and commands of the run on screen.
 *
 * @typedef {Record<string, unknown> & {do: string}} Command
 * @typedef {{step: number, epoch: number, status: Status}} Reached  where a command left the run
 *
 * @typedef {object} Listener
 * @property {(frame: Frame) => void} onFrame
 * @property {(connection: State["connection"]) => void} onConnection
 * @property {(seeking: NonNullable<State["seeking"]>) => void} onSeeking
 * @property {() => void} onFamily  another branch of the run changed
 * @property {(message: string | null) => void} onStorage  why nothing can be saved; null once something can be
 * @property {(message: string) => void} onPaused  somebody else paused the run, or sent it elsewhere
 * @property {(message: string) => void} onRemoved  the run is no longer on the server
 * @property {() => {have: number, watch: Watched}} position  what is already here, and the weight to watch
 *
 */

import { asks } from "./asks.js";
import { Refused, Unanswered, Unreachable } from "./errors.js";
import { decodeFrame } from "./frame.js";
import { pathOf, queried, send } from "./http.js";
import { Pulse } from "./pulse.js";

/** The waits between attempts to connect without a frame, in milliseconds; the last one repeats, the connection lost. */
const WAITS = [100, 300, 700, 1500, 3000];
/** How long a server may take to take a socket, ms. */
const PATIENCE = 5000;
/**
 * How long it may take to say what became of the run before a socket is tried all the same, ms: a browser may ask by
 * a connection that it kept, which is then as dead as the socket was; a socket gets one of its own.
 */
const SOON = 400;

/** A server, with the live socket of one run at a time, which comes back by itself. */
export class Connection {
  asks = asks;
  /** @type {WebSocket | null} */
  #socket = null;
  #run = "";
  /** How many attempts to connect there were since the last frame: a socket that opens may still bring none. */
  #attempt = 0;
  #lastId = 0;
  /** Until the next attempt, or until this one is given up. @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #pulse = new Pulse(
    () => this.#send({ do: "ping" }),
    () => this.#lost("lost"),
  );
  /** @type {number | null} */
  #pauses = null;
  /** @type {Map<number, {resolve: (reached: Reached) => void, reject: (error: Error) => void}>} */
  #asked = new Map();
  #listener = /** @type {Listener} */ ({});

  /** Tell this listener of frames and events. @param {Listener} listener */
  listen(listener) {
    this.#listener = listener;
  }

  /** Pauses of the run that were told; null before any answer. */
  get pauses() {
    return this.#pauses;
  }

  /** Where a run's log can be read as text. @param {string} run */
  logLink = (run) => `${pathOf(run)}/log`;

  /** Leave the present run and watch this one. @param {string} run */
  attach(run) {
    this.#run = run;
    this.#attempt = 1;
    this.#pauses = null;
    this.#leave(new Unreachable("Another run was opened."));
    this.#listener.onConnection("connecting");
    this.#open();
  }

  /**
   * Ask for something; the promise waits until it is done. While the socket is away, plain HTTP does it.
   * @param {Command} command
   * @returns {Promise<Reached>}
   */
  command(command) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return this.#overHttp(command);
    const id = ++this.#lastId;
    this.#send({ ...command, id });
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }

  /** @param {number} frame  the number of a frame that has been drawn */
  acknowledge(frame) {
    this.#send({ do: "ack", frame });
  }

  /** @param {Watched} watched @returns {boolean} whether it could be told */
  watch(watched) {
    return this.#send({ do: "watch", ...watched });
  }

  /** @param {object} message */
  #send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** @param {Command} command @returns {Promise<Reached>} */
  async #overHttp({ do: verb, ...body }) {
    this.#pauses = null; // this one is not another's
    try {
      const answer = await send(`${pathOf(this.#run)}/${verb}`, body);
      return answer.run ?? answer;
    } catch (error) {
      throw error instanceof Unreachable ? new Unanswered() : error;
    }
  }

  #open() {
    const { have, watch } = this.#listener.position();
    const { weight, ...closely } = watch;
    const known = { have, watch: weight, ...closely, pauses: this.#pauses };
    const told = Object.entries(known).filter(([, value]) => value !== null);
    const url = new URL(queried(`${pathOf(this.#run)}/live`, Object.fromEntries(told)), location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => this.#read(data);
    socket.onclose = () => this.#lost();
    socket.onopen = () => {
      clearTimeout(this.#timer);
      this.#pulse.start();
    };
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lost("lost"), PATIENCE);
  }

  /** @param {Error} reason  what those are told who wait for an answer */
  #leave(reason) {
    clearTimeout(this.#timer);
    this.#pulse.stop();
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onmessage = socket.onclose = socket.onopen = null;
      socket.close();
    }
    for (const { reject } of this.#asked.values()) reject(reason);
    this.#asked.clear();
  }

  /** @param {ArrayBuffer | string} data */
  #read(data) {
    this.#pulse.heard();
    if (data instanceof ArrayBuffer) {
      if (this.#attempt > 0) this.#listener.onConnection("open");
      this.#attempt = 0;
      this.#listener.onFrame(decodeFrame(data));
      return;
    }
    const message = JSON.parse(data);
    if (message.event === "removed") this.#gone(message.message);
    this.#pauses = message.pauses ?? this.#pauses;
    if (message.event === "paused") this.#listener.onPaused(message.message);
    if (message.event === "seeking") this.#listener.onSeeking(message);
    if (message.event === "storage") this.#listener.onStorage(message.message);
    if (message.event === "family") this.#listener.onFamily();
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.error) asked?.reject(new Refused(422, message.error));
    else asked?.resolve(message);
  }

  /** @param {string} message */
  #gone(message) {
    this.#leave(new Unreachable(message));
    this.#listener.onRemoved(message);
  }

  /** @param {State["connection"]} [as] */
  #lost(as = this.#attempt > WAITS.length ? "lost" : "connecting") {
    this.#leave(new Unanswered());
    this.#listener.onConnection(as);
    this.#retry();
  }

  #retry() {
    const wait = WAITS[Math.min(this.#attempt++, WAITS.length - 1)];
    this.#timer = setTimeout(() => this.#comeBack(), wait);
  }

  /** A refused handshake says nothing, so ask over HTTP first what became of the run. */
  async #comeBack() {
    const run = this.#run;
    const soon = AbortSignal.timeout(SOON);
    const failure = await asks.read(run, soon).then(
      () => null,
      (error) => error,
    );
    if (run !== this.#run) return;
    if (failure === null || soon.aborted) this.#open();
    else if (failure instanceof Refused && failure.status === 404) this.#gone(failure.message);
    else {
      this.#listener.onConnection("lost");
      this.#retry();
    }
  }
}
