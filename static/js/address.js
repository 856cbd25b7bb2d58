/** Keep the page's address and its run the same. */

import { briefConfig, merged } from "./config.js";
import { labelOf, weightNamed } from "./draw/parameters.js";
import { decodeAddress, encodeAddress } from "./share.js";
import { Refused } from "./transport.js";

/**
 * @typedef {import("./session.js").Store} Store
 * @typedef {import("./session.js").Session} Session
 */

export class Address {
  #store;
  #session;
  /** What the address said when this page wrote or read it last. */
  #known = "";

  /**
   * @param {Store} store
   * @param {Session} session
   */
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
    store.subscribe((state, previous) => {
      if (state.run !== previous.run || state.chosen !== previous.chosen) this.#write(state);
    });
    window.addEventListener("hashchange", () => {
      if (location.hash !== this.#known) this.open();
    });
  }

  /** Show what the address names; if that cannot be, say why and show the article's run. */
  async open() {
    this.#known = location.hash;
    try {
      await this.#show(decodeAddress(location.hash));
    } catch (error) {
      if (!(error instanceof Error) || !isRefusal(error)) throw error;
      await this.#session.create({});
      const notice = `This link names no run: ${error.message} This is the article’s run instead.`;
      this.#store.set({ notice });
    }
  }

  /**
   * Put a link to this moment on the clipboard.
   * @returns {Promise<string>} how it went
   */
  copy = async () => {
    const { frame } = this.#store.get();
    const hash = `#${this.#textOf(this.#store.get(), frame?.step ?? 0)}`;
    const link = new URL(hash, location.href).href;
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (copied) return "The link to this moment is copied.";
    this.#replace(hash);
    return "The address bar holds the link to this moment.";
  };

  /** @param {import("./share.js").Address} address */
  async #show({ preset, run, step, weight, config }) {
    const found = run !== null && (await this.#find(run));
    if (!found)
      await this.#session.create(preset === null ? config : this.#fromPreset(preset, config), step ?? 0);
    else if (step !== null) await this.#session.live.command({ do: "seek", step });
    if (weight !== null) this.#choose(weight);
  }

  /** @param {string} name  label or index of a weight */
  #choose(name) {
    const index = weightNamed(this.#store.get().run?.parameters ?? [], name);
    if (index !== null) this.#session.choose(index);
    else this.#store.set({ notice: `This run has no weight ${name}; the link named it.` });
  }

  /**
   * @param {string} name
   * @param {Record<string, unknown>} changes
   */
  #fromPreset(name, changes) {
    const presets = this.#store.get().catalogue?.presets ?? [];
    const preset = presets.find((one) => one.name === name);
    if (preset) return merged(preset.config, changes);
    const names = presets.map((one) => one.name).join(", ");
    throw new SyntaxError(`preset must be one of ${names}. Got ${name}.`);
  }

  /**
   * @param {string} run
   * @returns {Promise<boolean>} whether the server still has it
   */
  async #find(run) {
    try {
      await this.#session.find(run);
      return true;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return false;
      throw error;
    }
  }

  /** @param {State} state */
  #write(state) {
    const text = this.#textOf(state);
    this.#replace(text ? `#${text}` : location.pathname);
  }

  /** @param {string} url */
  #replace(url) {
    history.replaceState(null, "", url);
    this.#known = location.hash;
  }

  /**
   * A branch cannot be told by its settings alone, so it is named as well.
   * @param {State} state
   * @param {number | null} step
   */
  #textOf({ run, catalogue }, step = null) {
    if (!run || !catalogue) return "";
    const config = briefConfig(run.config, catalogue);
    const chosen = this.#session.chosenWeight;
    const weight = chosen === null ? null : labelOf(run.parameters, chosen).replaceAll(" ", "");
    return encodeAddress({ run: run.parent ? run.id : null, step, weight, config });
  }
}

/** @param {Error} error */
function isRefusal(error) {
  return error instanceof Refused || error instanceof SyntaxError || error instanceof URIError;
}
