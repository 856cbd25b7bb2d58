/** Open the run that an address names: find it on the server, or make it again. */

import { Refused } from "../server/errors.js";
import { briefConfig } from "../state/config.js";
import { arrive, lineageOf, rebuild } from "./rebuild.js";
import { encodeAddress } from "./share.js";

/**
 * @typedef {import("./share.js").Address} Address
 * @typedef {import("./rebuild.js").Base} Base
 * @typedef {{config: Record<string, any>, forks: Lineage["forks"]}} Definition  what makes a run, less what is by default
 */

/** A run that takes longer to make again is announced; ms. */
const LONG = 600;
const AGAIN = "The run of this link is being made again.";

/** Sentences about what is wrong with a link; the rest are counted. */
const MOST_PROBLEMS = 3;
/** Letters of such a sentence, which may quote what came. */
const LONG_PROBLEM = 400;

/** @param {Lineage} lineage @param {Catalogue | null} catalogue @returns {Definition} */
export function definitionOf({ config, forks }, catalogue) {
  return { config: catalogue ? briefConfig(/** @type {RunConfig} */ (config), catalogue) : {}, forks };
}

/** @param {string[]} problems  what is wrong with a link */
export function explained(problems) {
  const clipped = problems
    .slice(0, MOST_PROBLEMS)
    .map((text) => (text.length > LONG_PROBLEM ? `${text.slice(0, LONG_PROBLEM)}…` : text));
  const more = problems.length - clipped.length;
  return `Left out of the link: ${clipped.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`;
}

/** @param {Address} address @param {Base | null} base */
function goneWords({ config, forks }, base) {
  const gone = "The server no longer has the run of this link";
  return base?.isPreset || encodeAddress({ config, forks }) !== ""
    ? `${gone}, so it was made again from the link’s settings.`
    : `${gone}; the link names no other settings, so this is the article’s run.`;
}

/** @param {Asks} asks @param {string} id @returns {Promise<Run | null>} null if the server has it no more */
async function read(asks, id) {
  return asks.read(id).catch((error) => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
}

/** @param {Asks} asks @param {string} table */
async function hasTable(asks, table) {
  try {
    await asks.table(table);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return false;
    throw error;
  }
}

export class Opening {
  #store;
  #session;
  #asks;

  /** @param {Store} store @param {Session} session @param {Asks} asks */
  constructor(store, session, asks) {
    this.#asks = asks;
    this.#store = store;
    this.#session = session;
  }

  /**
   * Show the run of an address, at its step; parts that cannot be are left out, and join its problems.
   * @param {Address} address
   * @param {string[]} [candidates]  runs that may be what it describes, if the one that it names is gone
   */
  async open(address, candidates = []) {
    try {
      const named = address.run === null ? null : await read(this.#asks, address.run);
      const run = await this.#first(address, named, candidates);
      if (run) await this.#show(run, address);
      else await this.#make(address, address.run !== null && named === null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      address.problems.push(error.message);
      await this.#session.create({});
    }
  }

  /**
   * The first run that is what an address describes.
   * @param {Address} address
   * @param {Run | null} named
   * @param {string[]} candidates
   * @returns {Promise<Run | null>}
   */
  async #first(address, named, candidates) {
    const described = encodeAddress({ config: address.config, forks: address.forks });
    // A link that names a run and describes none means whatever it is.
    if (named && (described === "" || (await this.#describe(named)) === described)) return named;
    for (const id of candidates) {
      const run = await read(this.#asks, id);
      if (run && (await this.#describe(run)) === described) return run;
    }
    return null;
  }

  /** What makes a run, as an address tells it. @param {Run} run */
  async #describe(run) {
    return encodeAddress(definitionOf(await lineageOf(this.#asks, run), this.#store.get().catalogue));
  }

  /** @param {Run} run @param {Address} address */
  async #show(run, { step, problems }) {
    // Who only looks does not stop a run that somebody trains.
    const moves = run.status === "training";
    if (moves && step !== null && step !== run.step)
      problems.push(`step ${step}, as the run is training and is shown where it is.`);
    await this.#session.open(async () =>
      moves || step === null ? run : arrive(this.#asks, run, step, problems),
    );
  }

  /** @param {Address} address @param {boolean} gone  whether it names a run that the server no longer has */
  async #make(address, gone) {
    const { config, forks, step, problems } = address;
    await this.#askForTable(address);
    const base = this.#baseOf(address);
    const again = gone || forks.length > 0;
    const timer = setTimeout(() => again && this.#store.set({ notice: AGAIN }), LONG);
    try {
      await this.#session.open(() => this.#rebuilt({ config, forks }, step ?? 0, problems, base));
    } finally {
      clearTimeout(timer);
    }
    if (this.#store.get().notice === AGAIN) this.#store.set({ notice: null });
    if (gone) this.#store.set({ notice: goneWords(address, base) });
  }

  /** Ask for the file of a table that the server lacks; the link is opened again once it is here. @param {Address} address */
  async #askForTable(address) {
    const { name, table } = /** @type {Record<string, any>} */ (address.config).dataset ?? {};
    if (name !== "table" || typeof table !== "string" || (await hasTable(this.#asks, table))) return;
    this.#store.set({ wanted: { table, file: address.file, address: encodeAddress(address) } });
    address.view = { ...address.view, room: "data" };
  }

  /**
   * Make a run from its settings; if they cannot be together, its base without them.
   * @param {Definition} definition
   * @param {number} step
   * @param {string[]} problems
   * @param {Base | null} base
   * @returns {Promise<Run>}
   */
  async #rebuilt(definition, step, problems, base) {
    const known = problems.length;
    try {
      return await rebuild(this.#asks, definition, step, problems, base);
    } catch (error) {
      const names = [...Object.keys(definition.config), ...(definition.forks.length > 0 ? ["forks"] : [])];
      if (!(error instanceof Refused) || names.length === 0) throw error;
      const how = names.length > 1 ? "them" : "it";
      const shown = base?.isPreset ? "the preset" : "the article’s run";
      const all = `all settings (${names.join(", ")}), so ${shown} is shown. With ${how}, ${error.message}`;
      problems.splice(known, Number.POSITIVE_INFINITY, all); // what else was left out, in vain, is among them
      return rebuild(this.#asks, { config: {}, forks: [] }, step, problems, base);
    }
  }

  /** What the settings of an address are changes of. @param {Address} address @returns {Base | null} */
  #baseOf({ preset: name, problems }) {
    const { presets = [], default: usual } = this.#store.get().catalogue ?? {};
    const preset = presets.find((one) => one.name === name);
    if (preset) return { config: preset.config, isPreset: true };
    if (name !== null)
      problems.push(`preset must be one of ${presets.map((one) => one.name).join(", ")}. Got ${name}.`);
    return usual ? { config: usual, isPreset: false } : null;
  }
}
