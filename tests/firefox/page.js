/** Drive the page in Firefox over WebDriver BiDi; whatever it complains of fails its test. */

import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

/** The server's address and the browser's program, as the test that starts this one gives them. */
const { FALLLINE_ADDRESS: ADDRESS, FALLLINE_FIREFOX: PROGRAM } = process.env;

/** The longest wait for a state of the page, ms. */
const LASTING = 60_000;

/** What Firefox says of a machine without a graphics card; no page can keep it from that. */
const DRIVER = /WebGL|WEBGL/;

/** Software WebGL takes most of the processor's time: only what looks at the map has it. */
function withoutWebgl() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return kind === "webgl2" ? null : getContext.call(this, kind, options);
  };
}

/** Start Firefox, with still pictures. */
export function launch() {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: PROGRAM,
    headless: true,
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1 },
  });
}

/** One open page of the lab. */
export class Lab {
  complaints = [];

  /** Open the lab, with settings in its address, and wait for its first picture. */
  static async open(browser, { fragment = "#view.mode=lab", webgl = false }) {
    const lab = new Lab();
    lab.page = await browser.newPage();
    lab.page.setDefaultTimeout(LASTING);
    await lab.page.setViewport({ width: 1440, height: 900 });
    lab.page.on("console", (message) => lab.hear(`console ${message.type()}: ${message.text()}`));
    lab.page.on("pageerror", (error) => lab.hear(`error: ${error.message}`));
    if (!webgl) await lab.page.evaluateOnNewDocument(withoutWebgl);
    await lab.page.goto(`${ADDRESS}/${fragment}`);
    await lab.page.waitForSelector("body[data-step]");
    return lab;
  }

  hear(complaint) {
    if (!DRIVER.test(complaint)) this.complaints.push(complaint);
  }

  /** Wait until the page says so of itself: `{step: 1}`. */
  async wait(data) {
    const conditions = Object.entries(data).map(([name, value]) => `[data-${name}="${value}"]`);
    await this.page.waitForSelector(`body${conditions.join("")}`);
  }

  /** What the page says of itself now. */
  data(name) {
    return this.page.evaluate((name) => document.body.dataset[name], name);
  }

  /** Press a button, by its label or else its words; over BiDi a search by accessible name takes seconds. */
  async press(name) {
    const find = (name) =>
      [...document.querySelectorAll("button")].find(
        (one) => (one.ariaLabel ?? one.textContent.trim()) === name && one.checkVisibility(),
      );
    const button = await this.page.waitForFunction(find, {}, name);
    await button.asElement().click();
  }

  /** Wait until something holds in the page. */
  until(holds, ...values) {
    return this.page.waitForFunction(holds, { polling: 50 }, ...values);
  }

  /** Read the first canvas that `selector` finds, as it is on screen now. */
  read(selector) {
    return this.page.evaluate((selector) => {
      const canvas = document.querySelector(selector);
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      copy.drawImage(canvas, 0, 0);
      const pixels = new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      const hash = pixels.reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) | 0, 0);
      return { hash, colours: new Set(pixels).size };
    }, selector);
  }

  /** Read a canvas once two pictures in a row are alike and not blank. */
  async settled(selector) {
    return this.#read(selector, (now, last) => now.colours > 1 && now.hash === last?.hash);
  }

  /** Read a canvas once it has another picture than `before`. */
  async another(selector, before) {
    return this.#read(selector, (now) => now.colours > 1 && now.hash !== before.hash);
  }

  async #read(selector, good) {
    const end = Date.now() + LASTING;
    let last = null;
    while (Date.now() < end) {
      const now = await this.read(selector);
      if (good(now, last)) return now;
      last = now;
      await new Promise((done) => setTimeout(done, 100));
    }
    return assert.fail(`${selector} must have the picture that was waited for.`);
  }

  /** Fail if the page complained. */
  async close() {
    await this.page.close();
    assert.deepEqual(this.complaints, []);
  }
}
