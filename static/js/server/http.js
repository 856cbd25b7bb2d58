/** Requests over HTTP. */

import { Refused, Unreachable } from "./errors.js";

/** A refusal is told on the page; without this the browser would write it to its console, too. */
const QUIETLY = { Prefer: "refusals=quiet" };

/** @param {string} id */
export const pathOf = (id) => `api/runs/${encodeURIComponent(id)}`;

/** @param {string} path @param {object} query */
export function queried(path, query) {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `${path}?${new URLSearchParams(pairs)}`;
}

/** After so long without an answer it is asked whether the server is there at all, again and again; ms. */
const SILENT = 5000;
/** How long it may take to say so, ms: a browser has few connections, and all may be waiting. */
const SAYS_SO = 20_000;
/** How long it is waited for what only reads, whatever the server says, ms. What does something takes its time. */
const PATIENCE = 300_000;

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]  a file of JSON, or what is written as such
 * @param {AbortSignal} [signal]  what ends the waiting
 * @param {string} [type]  of the body
 * @returns {Promise<Response>} an answer that is no error, as a whole; throws Refused or Unreachable
 */
export async function ask(method, path, body, signal, type = "application/json") {
  const content = body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) };
  const headers = { ...QUIETLY, ...(body !== undefined && { "Content-Type": type }) };
  const most = method === "GET" ? PATIENCE : Number.POSITIVE_INFINITY;
  const { status, bytes } = await watched(signal, most, async (until) => {
    const response = await fetch(path, { method, headers, signal: until, ...content });
    const status = Number(response.headers.get("X-Status") ?? response.status);
    return { status, bytes: await response.arrayBuffer() };
  }).catch(lost);
  const answer = new Response(bytes);
  if (status < 400) return answer;
  const told = await answer.json().catch(() => null);
  throw new Refused(status, told?.error);
}

/**
 * Wait for a request, as long as the server shows that it is there.
 * @template T
 * @param {AbortSignal | undefined} signal  what ends it, too
 * @param {number} most  ms
 * @param {(until: AbortSignal) => Promise<T>} request
 */
async function watched(signal, most, request) {
  const control = new AbortController();
  const end = () => control.abort();
  const began = Date.now();
  const look = async () => {
    if (Date.now() - began >= most || !(await isThere())) end();
    else if (!control.signal.aborted) timer = setTimeout(look, SILENT);
  };
  let timer = setTimeout(look, SILENT);
  signal?.addEventListener("abort", end, { once: true });
  try {
    return await request(control.signal);
  } finally {
    clearTimeout(timer);
    end();
  }
}

/** Whether the server says anything within a while. */
async function isThere() {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), SAYS_SO);
  const answer = await fetch("api/health", { headers: QUIETLY, signal: control.signal }).catch(() => null);
  clearTimeout(timer);
  return answer !== null;
}

/** @param {unknown} cause @returns {never} */
export function lost(cause) {
  throw new Unreachable("The server does not answer.", { cause });
}

/** @param {string} path @param {object} [query] @param {AbortSignal} [signal] @returns {Promise<any>} */
export const read = async (path, query, signal) =>
  (await ask("GET", query ? queried(path, query) : path, undefined, signal)).json().catch(lost);

/** @param {string} path @param {object} query @returns {Promise<ArrayBuffer>} */
export const readBytes = async (path, query) =>
  (await ask("GET", queried(path, query))).arrayBuffer().catch(lost);

/** @param {string} path @param {object} body @param {AbortSignal} [signal] @returns {Promise<any>} */
export const send = async (path, body, signal) => (await ask("POST", path, body, signal)).json().catch(lost);
