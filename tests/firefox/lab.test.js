// The lab in Firefox: it loads, steps, plays, shows another preset, slow motion and the map, and complains of nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Lab, launch } from "./page.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

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
