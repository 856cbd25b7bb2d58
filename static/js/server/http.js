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

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]  a file of JSON, or what is written as such
 * @param {AbortSignal} [signal]  what ends the waiting
 * @param {string} [type]  of the body
 * @returns {Promise<Response>} an answer that is no error; throws Refused or Unreachable
 */
export async function ask(method, path, body, signal, type = "application/json") {
  const content = body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) };
  const headers = { ...QUIETLY, ...(body !== undefined && { "Content-Type": type }) };
  const response = await fetch(path, { method, headers, signal, ...content }).catch(lost);
  const status = Number(response.headers.get("X-Status") ?? response.status);
  if (status >= 400) {
    const answer = await response.json().catch(() => ({}));
    throw new Refused(status, answer.error);
  }
  return response;
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

/** @param {string} path @param {object} body @returns {Promise<any>} */
export const send = async (path, body) => (await ask("POST", path, body)).json().catch(lost);
