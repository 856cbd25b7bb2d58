/**
 * All talk with the server: JSON over HTTP, and the live socket of the run on screen.
 *
 * @typedef {Record<string, unknown> & {do: string}} Command
 * @typedef {{step: number, epoch: number, status: Status}} Standing  where a command left the run
 *
 * @typedef {object} Listener
 * @property {(frame: Frame) => void} onFrame
 * @property {(connection: State["connection"]) => void} onConnection
 * @property {(seeking: NonNullable<State["seeking"]>) => void} onSeeking
 * @property {() => void} onFamily  another branch of the run changed
 * @property {(message: string) => void} onRemoved  the run is no longer on the server
 * @property {() => {have: number, watch: Watched}} position  what is already here, and the weight to watch
 */

import { decodeStep, decodeUnit } from "../asking/anatomy.js";
import { decodeFrame, decodeLandscape, decodeLook, decodeProbe } from "./frame.js";

/** The waits between attempts to reconnect, in milliseconds; the last one repeats. */
const WAITS = [100, 300, 700, 1500, 3000];

/** A refusal is told on the page; without this the browser would write it to its console, too. */
const QUIETLY = { Prefer: "refusals=quiet" };

/** What the server refused, in its own words. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{code?: string, message?: string, fields?: {path: string, message: string}[]}} error
   */
  constructor(status, { message = "The server refused this.", fields = [] } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

/** Nobody answered. */
export class Unreachable extends Error {}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<Response>} an answer that is no error
 */
export async function ask(method, path, body) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { ...QUIETLY, ...(body !== undefined && { "Content-Type": "application/json" }) };
  const response = await fetch(path, { method, headers, ...content }).catch((cause) => {
    throw new Unreachable("The server does not answer.", { cause });
  });
  const status = Number(response.headers.get("X-Status") ?? response.status);
  if (status >= 400) {
    const answer = await response.json().catch(() => ({}));
    throw new Refused(status, answer.error);
  }
  return response;
}

/** @param {string} id */
export const pathOf = (id) => `/api/runs/${encodeURIComponent(id)}`;

/** The calls that the page makes. Each throws Refused or Unreachable. */
export const api = {
  /** @returns {Promise<Catalogue>} */
  catalogue: async () => (await ask("GET", "/api/catalogue")).json(),

  /** @param {object} config  a partial RunConfig @returns {Promise<Run>} */
  create: async (config) => (await ask("POST", "/api/runs", config)).json(),

  /** @param {string} id @returns {Promise<Run>} */
  read: async (id) => (await ask("GET", pathOf(id))).json(),

  /**
   * @param {string} id
   * @param {number} step
   * @param {object} changes
   * @param {object} [at]  the point of a plane whose weights it starts from, instead of the step's own
   * @returns {Promise<Run>}
   */
  fork: async (id, step, changes, at) =>
    (await ask("POST", `${pathOf(id)}/fork`, { step, changes, ...(at && { at }) })).json(),

  /** @param {string} id @param {number} step @returns {Promise<Run>} */
  seek: async (id, step) => (await ask("POST", `${pathOf(id)}/seek`, { step })).json(),

  /** @param {string} id @returns {Promise<DataSet>} */
  data: async (id) => (await ask("GET", `${pathOf(id)}/data`)).json(),

  /** @param {string} id @param {number} index @param {WeightQuery} query @returns {Promise<WeightLook>} */
  weight: async (id, index, query) => {
    const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
    const response = await ask("GET", `${pathOf(id)}/weights/${index}?${new URLSearchParams(pairs)}`);
    return decodeLook(await response.json(), id);
  },

  /** @param {string} id @param {number} step @param {number} sample  of the step's batch @returns {Promise<StepLook>} */
  step: async (id, step, sample) => {
    const query = `sample=${sample}&parts=losses&parts=forward&parts=backward`;
    return decodeStep(await (await ask("GET", `${pathOf(id)}/steps/${step}?${query}`)).json(), id);
  },

  /** @param {string} id @param {number} step @param {number} layer @param {number} unit @returns {Promise<UnitLook>} */
  unit: async (id, step, layer, unit) => {
    const query = `layer=${layer}&unit=${unit}&parts=batch_gradient&parts=theta`;
    const response = await ask("GET", `${pathOf(id)}/steps/${step}?${query}`);
    return decodeUnit(await response.json(), { run: id, step, layer, unit });
  },

  /** @param {string} id @param {LandscapeAsked} query @param {string} [rival]  another branch, to be laid on it @returns {Promise<LandscapeAnswer>} */
  landscape: async (id, query, rival) => {
    const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
    if (rival) pairs.push(["with", rival]);
    const response = await ask("GET", `${pathOf(id)}/landscape.bin?${new URLSearchParams(pairs)}`);
    const answer = decodeLandscape(await response.arrayBuffer());
    return { ...answer, run: id, query: { ...query, step: answer.step } };
  },

  /** @param {string} id @param {PreviewQuery} query @returns {Promise<Preview>} */
  preview: async (id, query) => {
    const answer = await (await ask("POST", `${pathOf(id)}/preview`, query)).json();
    return { ...answer, run: id, query };
  },

  /** @param {string} id @param {number} step @returns {Promise<Curvature>} */
  curvature: async (id, step) => {
    const answer = await (await ask("GET", `${pathOf(id)}/curvature?step=${step}`)).json();
    return { ...answer, run: id };
  },

  /** @param {string} id @param {number} step @returns {Promise<Diagnosis>} */
  diagnosis: async (id, step) => {
    const answer = await (await ask("GET", `${pathOf(id)}/layers?step=${step}`)).json();
    return { ...answer, run: id };
  },

  /** @param {string} id @param {LandscapeQuery} query @returns {Promise<string>} JSON, with the plane's own vectors */
  landscapeText: async (id, query) => {
    const pairs = Object.entries({ ...query, axes: true }).map(([name, value]) => [name, String(value)]);
    return (await ask("GET", `${pathOf(id)}/landscape?${new URLSearchParams(pairs)}`)).text();
  },

  /** @param {string} id @param {LandscapeQuery} query @param {{a: number, b: number}} point @returns {Promise<ProbeAnswer>} */
  probe: async (id, { size: _, ...plane }, point) => {
    const pairs = Object.entries({ ...plane, ...point }).map(([name, value]) => [name, String(value)]);
    return decodeProbe(await (await ask("GET", `${pathOf(id)}/probe?${new URLSearchParams(pairs)}`)).json());
  },
};

/** The live socket of one run at a time; it comes back by itself. */
export class Live {
  /** @type {WebSocket | null} */
  #socket = null;
  #run = "";
  #attempt = 0;
  #lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Map<number, {resolve: (standing: Standing) => void, reject: (error: Error) => void}>} */
  #asked = new Map();
  #listener;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /**
   * Leave the present run and watch this one.
   * @param {string} run
   */
  attach(run) {
    this.#run = run;
    this.#attempt = 0;
    this.#leave();
    this.#listener.onConnection("connecting");
    this.#open();
  }

  /**
   * Ask for something; the promise waits until it is done. While the socket is away, plain HTTP does it.
   * @param {Command} command
   * @returns {Promise<Standing>}
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

  /** @param {Command} command @returns {Promise<Standing>} */
  async #overHttp({ do: verb, ...body }) {
    const answer = await (await ask("POST", `${pathOf(this.#run)}/${verb}`, body)).json();
    return answer.run ?? answer;
  }

  #open() {
    const { have, watch } = this.#listener.position();
    const url = new URL(`${pathOf(this.#run)}/live?have=${have}`, location.href);
    const { weight, ...closely } = watch;
    for (const [name, value] of Object.entries({ watch: weight, ...closely })) {
      if (value !== null) url.searchParams.set(name, String(value));
    }
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.#listener.onConnection("open");
    socket.onmessage = ({ data }) => this.#read(data);
    socket.onclose = () => this.#lost();
    this.#socket = socket;
  }

  #leave() {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    for (const { reject } of this.#asked.values()) reject(new Unreachable("The connection closed."));
    this.#asked.clear();
  }

  /** @param {ArrayBuffer | string} data */
  #read(data) {
    if (data instanceof ArrayBuffer) {
      this.#attempt = 0;
      this.#listener.onFrame(decodeFrame(data));
      return;
    }
    const message = JSON.parse(data);
    if (message.event === "removed") this.#gone(message.message);
    if (message.event === "seeking") this.#listener.onSeeking(message);
    if (message.event === "family") this.#listener.onFamily();
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.error) asked?.reject(new Refused(422, message.error));
    else asked?.resolve(message);
  }

  /** @param {string} message */
  #gone(message) {
    this.#leave();
    this.#listener.onRemoved(message);
  }

  #lost() {
    this.#leave();
    this.#listener.onConnection("connecting");
    this.#retry();
  }

  #retry() {
    const wait = WAITS[Math.min(this.#attempt++, WAITS.length - 1)];
    this.#timer = setTimeout(() => this.#comeBack(), wait);
  }

  /** A refused handshake says nothing, so ask over HTTP first what became of the run. */
  async #comeBack() {
    const run = this.#run;
    const failure = await api.read(run).then(
      () => null,
      (error) => error,
    );
    if (run !== this.#run) return;
    if (failure === null) this.#open();
    else if (failure instanceof Refused && failure.status === 404) this.#gone(failure.message);
    else {
      this.#listener.onConnection("lost");
      this.#retry();
    }
  }
}
