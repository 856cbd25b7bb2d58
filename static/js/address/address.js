/** Keep the page's address and the moment on screen the same: its run, step, weight and view. */

import { saidBy } from "../server/errors.js";
import { isMoving } from "../state/moving.js";
import { weightNamed } from "../state/parameters.js";
import { copiedLink } from "./clipboard.js";
import { Moment } from "./moment.js";
import { explained, Opening } from "./opening.js";
import { Remade } from "./remade.js";
import { decodeAddress, encodeAddress } from "./share.js";
import { viewPatch } from "./view-address.js";

/** ms between two addresses: at rest, and while the run moves. Safari takes at most 100 in 30 s, Chromium 200. */
const SOON = 350;
const LATER = 1000;
/** The address of the article's run, which has nothing else to tell. */
const LAB = "#view.mode=lab";
/** @type {readonly (keyof State)[]} */
const SHOWN = [
  "run",
  "raceLine",
  "chosen",
  "frame",
  "data",
  "play",
  "landscape",
  "weightView",
  "edges",
  "neurons",
  "point",
  "predicting",
  "over",
  "tried",
  "logScale",
  "slow",
  "talk",
  "lesson",
  "room",
];

export class Address {
  #store;
  #session;
  #server;
  #opener;
  #remade;
  #moment;
  /** What the address said when this page wrote or read it last. */
  #known = "";
  /** The address that is being opened; until it is, it stays. @type {import("./share.js").Address | null} */
  #opened = null;
  /** When the address was written last, and the timer of the next time (ms). */
  #written = Number.NEGATIVE_INFINITY;
  #timer = 0;
  /** Whether the page shows something else, whose address it is. */
  #rests = false;
  /** @param {Store} store @param {Session} session @param {Server} server */
  constructor(store, session, server) {
    this.#store = store;
    this.#session = session;
    this.#server = server;
    this.#opener = new Opening(store, session, server.asks);
    this.#remade = new Remade(store);
    this.#moment = new Moment(store, session);
    store.subscribe((state, previous) => {
      if (SHOWN.some((part) => state[part] !== previous[part])) this.#writeSoon(state);
    });
    window.addEventListener("hashchange", () => {
      if (!this.#rests && location.hash !== this.#known) this.#follow();
    });
    window.addEventListener("pagehide", () => this.#write()); // whoever comes back finds the moment that was left
  }

  /** Leave the page's address to somebody else. */
  rest = () => {
    this.#rests = true;
  };

  /** Be on screen again, with what the page's address names. */
  wake = () => {
    this.#rests = false;
    if (location.hash !== this.#known) this.#follow();
  };

  /** Be on screen again, and in the address, too. */
  enter = () => {
    this.#rests = false;
    history.pushState(null, "", this.#known || LAB);
    this.#known = location.hash;
    this.#writeSoon(this.#store.get());
  };

  /** Show the moment that the page's address names; if parts of it cannot be, say which, and show the rest. */
  async open() {
    this.#known = location.hash;
    const address = decodeAddress(location.hash);
    await this.#show(address, () => this.#opener.open(address));
  }

  /**
   * Go to a bookmarked moment of this run or of another one.
   * @param {string} text  as `moment` tells it
   * @param {boolean} here  whether it is one of the run on screen
   */
  async goTo(text, here) {
    const address = decodeAddress(text);
    const { branches } = this.#store.get();
    const candidates = branches.map(({ id }) => id);
    const open = () => this.#opener.open(address, candidates);
    const seek = () => this.#server.command({ do: "seek", step: address.step });
    await this.#show(address, here ? seek : open, "bookmark");
  }

  /** The moment on screen, with its step. */
  get moment() {
    return this.#moment.text;
  }

  /** What makes the run on screen, as far as an address tells it. */
  get definition() {
    return this.#moment.definition;
  }

  /** Open an address that was typed over the present one. */
  async #follow() {
    try {
      await this.open();
    } catch (error) {
      this.#store.set({ notice: `${saidBy(error)} Nothing was changed.` });
    }
  }

  /** Put a link to this moment on the clipboard. @returns {Promise<string>} how it went */
  copy = async () => {
    const url = urlOf(encodeAddress(this.#moment.parts));
    const isCopied = await copiedLink(url);
    if (!isCopied) this.#replace(url);
    const done = isCopied
      ? "The link to this moment is copied."
      : "The address bar holds the link to this moment.";
    const bound = "The run’s settings are too long for a link: it opens as long as the server has the run.";
    return this.#moment.isLong ? `${done} ${bound}` : done;
  };

  /**
   * Put a link to another moment on the clipboard.
   * @param {string} text  as `moment` tells it
   * @returns {Promise<string>} how it went
   */
  async copyOf(text) {
    return (await copiedLink(urlOf(text)))
      ? "The link to this bookmark is copied."
      : "The browser refuses to copy the link. Go to the bookmark, and the address bar holds it.";
  }

  /**
   * @param {import("./share.js").Address} address
   * @param {() => Promise<unknown>} open  shows its run at its step
   * @param {string} [what]  the address is of
   */
  async #show(address, open, what = "link") {
    this.#opened = address;
    this.#remade.forget();
    try {
      this.#stop();
      await open();
      const isWhole = address.problems.length === 0;
      if (this.#opened === address) await this.#arrange(address);
      if (this.#opened === address && isWhole) this.#remade.expect(address, what);
    } finally {
      if (this.#opened === address) this.#opened = null;
    }
    this.#writeSoon(this.#store.get());
  }

  /** A moment stands still. */
  #stop() {
    const { play } = this.#store.get();
    if (play.playing) this.#store.set({ play: { ...play, playing: false, backwards: false } });
  }

  /**
   * Show the weight and the view of an address, and tell what is wrong in it.
   * @param {import("./share.js").Address} address
   */
  async #arrange({ step, weight, view, problems }) {
    if (weight !== null) {
      const index = weightNamed(this.#store.get().run?.parameters ?? [], weight);
      if (index === null) problems.push(`This run has no weight ${weight}.`);
      else this.#session.choose(index);
      // Views follow a chosen weight with the next picture; the address has the last word.
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    // A moment has a view, the usual one if it names none.
    if (step !== null || Object.keys(view).length > 0) {
      const read = viewPatch(view, this.#store.get(), step);
      problems.push(...read.problems);
      this.#store.set(read.patch);
    }
    if (problems.length > 0) this.#store.set({ notice: explained(problems) });
  }

  /** @param {State} state */
  #writeSoon({ play, frame }) {
    if (this.#timer || this.#opened || this.#rests) return;
    const interval = isMoving({ play, frame }) ? LATER : SOON;
    const wait = this.#written + interval - performance.now();
    this.#timer = window.setTimeout(() => this.#write(), Math.max(0, wait));
  }

  #write() {
    this.#timer = 0;
    const { run, frame } = this.#store.get();
    if (this.#opened || this.#rests || !run || frame?.run !== run.id) return;
    // An address that was typed over this one, and that the browser is yet to tell of, stays.
    if (location.hash !== this.#known) return;
    const url = urlOf(encodeAddress(this.#moment.parts));
    if (url !== this.#known) this.#replace(url);
  }

  /** @param {string} url */
  #replace(url) {
    history.replaceState(null, "", url);
    this.#known = location.hash;
    this.#written = performance.now();
  }
}

/** @param {string} text  of an address, without the number sign */
const urlOf = (text) => (text ? `#${text}` : LAB);
