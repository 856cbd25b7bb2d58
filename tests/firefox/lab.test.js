// The lab in Firefox: it loads, steps, plays, shows another preset, slow motion and the map, and complains of nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Lab, launch } from "./page.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What has no room on the page, as the tests in Chromium ask it. */
const CROWDED = `(${readFileSync(new URL("../browser/fitting.js", import.meta.url), "utf8")})()`;

/** Open the lab for a test, and fail the test if the page complained. */
function inLab(name, deeds, options = {}) {
  test(name, async () => {
    const lab = await Lab.open(browser, options);
    await deeds(lab);
    await lab.close();
  });
}

inLab(
  "every step draws the network's edges anew",
  async (lab) => {
    let last = await lab.settled("#network canvas");
    assert.ok(last.colours > 100, `${last.colours} colours`);
    for (const step of [1, 2]) {
      await lab.press("Step");
      await lab.wait({ step });
      last = await lab.another("#network canvas", last);
    }
    await lab.press("gradients");
    await lab.another("#network canvas", last);
  },
  { fragment: "#optimizer.learning_rate=0.1" }, // a step that is seen
);

/** Whether the run trains no more, and the page shows it where it stands. */
async function stands() {
  const { run, step, status } = document.body.dataset;
  const now = await (await fetch(`/api/runs/${run}`)).json();
  return now.status !== "training" && status === now.status && Number(step) === now.step;
}

inLab("a run plays, pauses and plays on", async (lab) => {
  await lab.press("Play");
  await lab.until(() => Number(document.body.dataset.step) > 20);
  await lab.press("Pause");
  await lab.until(stands); // else a late frame of the last stretch would turn Play into Pause once more
  const step = Number(await lab.data("step"));
  await lab.press("Play");
  await lab.until((before) => Number(document.body.dataset.step) > before + 20, step);
});

inLab("another preset is shown with its own network", async (lab) => {
  const [run, first] = [await lab.data("run"), await lab.settled("#network canvas")];
  assert.deepEqual(await lab.page.select('select[aria-label="Preset"]', "xor"), ["xor"]);
  await lab.until((before) => document.body.dataset.run !== before, run);
  await lab.another("#network canvas", first);
  await lab.press("Epoch");
  await lab.until(() => document.body.dataset.epoch === "1");
});

inLab(
  "neurons are tiles of where they fire, and one is enlarged under the pointer",
  async (lab) => {
    const picture = "#network canvas[data-neurons='tiles']";
    await lab.page.waitForSelector(`${picture}[data-tiles="0"]`);
    const first = await lab.settled(picture);
    assert.ok(first.colours > 100, `${first.colours} colours`);
    await lab.press("Epoch");
    await lab.until(() => document.body.dataset.epoch === "1" && document.body.dataset.status === "ready");
    await lab.page.waitForSelector(`${picture}[data-tiles="20"]`);
    await lab.another(picture, first);
    const box = await (await lab.page.$(".network-cursor")).boundingBox();
    // The one output of the network, at the right of the middle.
    await lab.page.mouse.move(box.x + box.width - 32, box.y + box.height / 2 - 10);
    await lab.page.waitForSelector(".network-tag:not([hidden]) canvas");
    assert.match(
      await lab.page.$eval(".network-tag", ({ textContent }) => textContent),
      /dense_1\/bias\[0\]/,
    );
  },
  { fragment: "#preset=xor" },
);

inLab("slow motion walks through its five frames", async (lab) => {
  await lab.press("Slow motion");
  for (const [phase, name] of ["Forward", "Loss", "Backward", "Rate", "Subtract"].entries()) {
    await lab.press(name);
    await lab.page.waitForSelector(
      `.frames[data-phase="${phase}"][data-told="${phase}"][data-motion="done"]`,
    );
  }
});

inLab(
  "the map is drawn and follows the training",
  async (lab) => {
    await lab.page.waitForSelector('#landscape[data-step="0"]');
    const first = await lab.settled("#landscape .landscape-map canvas");
    assert.ok(first.colours > 100, `${first.colours} colours`);
    await lab.press("Epoch");
    await lab.page.waitForSelector('#landscape[data-step="210"]');
    await lab.another("#landscape .landscape-map canvas", first);
  },
  { webgl: true },
);

inLab("talk mode is held by keys, and gives the lab back", async (lab) => {
  const run = await lab.data("run");
  await lab.page.keyboard.press("p");
  await lab.wait({ run, mode: "talk" });
  await lab.page.waitForSelector('#talk[data-panel="landscape"] .talk-landscape[data-step="0"]');
  const first = await lab.settled(".talk-pane:not([hidden]) canvas");
  assert.ok(first.colours > 100, `${first.colours} colours`);
  await lab.page.keyboard.press("ArrowRight");
  await lab.wait({ run, step: 1 });
  await lab.page.keyboard.press("e");
  await lab.page.waitForSelector('#talk[data-panel="equation"] .talk-curve svg[data-step="1"] .talk-tip');
  await lab.until(() => document.querySelectorAll(".talk-figure")[3].textContent !== "?");
  await lab.page.keyboard.press("t");
  await lab.page.waitForSelector('html[data-theme="light"]');
  await lab.page.keyboard.press("b");
  await lab.page.waitForSelector('#talk[data-panel="both"] .talk-curve svg[data-step="1"]');
  assert.deepEqual(await lab.page.evaluate(CROWDED), []);
  await lab.page.keyboard.press("Escape");
  await lab.wait({ run, step: 1, mode: "lab" });
});

inLab("a small laptop has its settings in a line, and loss, accuracy and log as tabs", async (lab) => {
  await lab.page.setViewport({ width: 1280, height: 720 });
  await lab.page.waitForSelector("#evidence .tab");
  await lab.page.locator("#evidence .tab:last-child").click();
  await lab.page.waitForSelector("#log", { visible: true });
  await lab.page.locator(".settings-part:last-child .settings-opener").click();
  await lab.page.waitForSelector("#settings-fit", { visible: true });
  assert.deepEqual(await lab.page.evaluate(CROWDED), []);
  await lab.page.keyboard.press("Escape");
  await lab.page.waitForSelector("#settings-fit", { hidden: true });
});

inLab("a phone has one picture at a time, and the rule below it", async (lab) => {
  await lab.page.setViewport({ width: 390, height: 844 });
  for (const [place, part] of ["#network", "#landscape", ".weight-lines"].entries()) {
    await lab.page.locator(`#stage .tab:nth-child(${place + 1})`).click();
    await lab.page.waitForSelector(part, { visible: true });
    await lab.page.waitForSelector(".weight-equation", { visible: true });
    assert.deepEqual(await lab.page.evaluate(CROWDED), []);
  }
});

inLab("the guide takes a step, tells the way of a guess, and gives the lab back", async (lab) => {
  const run = await lab.data("run");
  await lab.press("Guide");
  await lab.page.waitForSelector('#guide[data-lesson="1"][data-asked][data-step="0"]');
  await lab.press("Step");
  await lab.page.waitForSelector('#guide[data-step="1"]');
  await lab.until(() => document.querySelector(".guide-said").textContent.startsWith("Loss fell from 2.57"));
  await lab.press("Next");
  await lab.page.waitForSelector('#guide[data-lesson="2"][data-asked]');
  await lab.page.goBack();
  await lab.page.waitForSelector('#guide[data-lesson="1"][data-asked]');
  await lab.press("Full lab");
  await lab.wait({ run, mode: "lab" });
});

inLab(
  "the layers' room draws its strips, and follows a step",
  async (lab) => {
    await lab.until(() => document.querySelectorAll(".strips-picture canvas").length === 9);
    const first = await lab.settled(".strips-picture canvas");
    assert.ok(first.colours > 5, `${first.colours} colours`);
    await lab.press("Epoch");
    await lab.wait({ step: 210 });
    await lab.until(() => document.querySelector("#layers-title").textContent.startsWith("Step 210 changed"));
    await lab.another(".strips-picture canvas", first);
  },
  { fragment: "#view.room=layers" },
);

/** Note the files that the page gives away. */
function noteFiles() {
  const { createObjectURL } = URL;
  window.files = [];
  URL.createObjectURL = (blob) => {
    window.files.push(blob);
    return createObjectURL.call(URL, blob);
  };
}

/** The first bytes and the length of the newest of them. */
async function newestFile() {
  const blob = window.files.at(-1);
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return { type: blob.type, size: blob.size, head: [...head] };
}

inLab("the chart is given away as a PNG and an SVG", async (lab) => {
  await lab.press("Step");
  await lab.wait({ step: 1 });
  await lab.page.evaluate(noteFiles);
  for (const [place, kind] of [
    [0, "image/png"],
    [1, "image/svg+xml"],
  ]) {
    await lab.page.click("#chart .takeaway summary");
    await lab.page.waitForSelector("#chart .takeaway-item");
    await lab.page.evaluate((at) => document.querySelectorAll("#chart .takeaway-item")[at].click(), place);
    await lab.until((count) => window.files.length === count, place + 1);
    const file = await lab.page.evaluate(newestFile);
    assert.equal(file.type, kind);
    assert.ok(file.size > 2000, `${file.size} bytes`);
  }
});

inLab(
  "the film of the walk is written, or the menu says why not",
  async (lab) => {
    await lab.page.waitForSelector('#landscape[data-step="0"]');
    await lab.page.evaluate(noteFiles);
    await lab.page.click("#landscape .takeaway summary");
    await lab.page.waitForSelector("#landscape .takeaway-menu button");
    const can = await lab.page.evaluate(() => typeof MediaRecorder !== "undefined");
    const film = () =>
      [...document.querySelectorAll("#landscape .takeaway-menu button")].find((one) =>
        one.textContent.startsWith("Film"),
      );
    await lab.page.evaluate(`(${film})().click()`);
    if (!can)
      return lab.until(() =>
        document.querySelector("#landscape .takeaway-menu").textContent.includes("cannot record"),
      );
    await lab.until(() => window.files.length === 1);
    const { type, head, size } = await lab.page.evaluate(newestFile);
    assert.equal(type, "video/webm");
    assert.deepEqual(head, [0x1a, 0x45, 0xdf, 0xa3]);
    assert.ok(size > 5000, `${size} bytes`);
  },
  { fragment: "#preset=line&view.shape=map", webgl: true },
);

inLab(
  "a race is computed, judged, and replayed by hand",
  async (lab) => {
    await lab.press("Race");
    await lab.page.waitForSelector("#race[open]");
    await lab.press("Start");
    await lab.page.waitForSelector('#race[data-state="ended"]'); // still pictures show how it ended
    await lab.until(() => / (won|tie): under /.test(document.querySelector(".race-sentence").textContent));
    const ended = await lab.settled("#race .race-map canvas");
    assert.ok(ended.colours > 100, `${ended.colours} colours`);
    await lab.page.focus(".race-scrub");
    await lab.page.keyboard.press("Home");
    await lab.page.waitForSelector('#race[data-step="0"]');
    await lab.another("#race .race-map canvas", ended);
  },
  { fragment: "#epochs=2&view.mode=lab" },
);
