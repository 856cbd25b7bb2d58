// The whole guide in Firefox by keyboard alone: every lesson is answered and done, from the first to the lab.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Lab, launch } from "./page.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What has the focus, by its label or else its words. */
const focused = () => {
  const { activeElement: one } = document;
  return one.getAttribute("aria-label") ?? one.textContent.trim();
};

/** Press Tab until something has the focus; with Shift where it lies before. @param {Lab} lab @param {string} name  how it begins @param {boolean} [back] */
async function reach({ page }, name, back = false) {
  const seen = [];
  for (let press = 0; press < 60; press++) {
    if (back) await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (back) await page.keyboard.up("Shift");
    seen.push(await page.evaluate(focused));
    if (seen.at(-1).startsWith(name)) return;
  }
  assert.fail(`Tab must reach ${name}. Got ${seen.join(", ")}.`);
}

/** Reach it and press Enter. @param {Lab} lab @param {string} name @param {boolean} [back] */
async function press(lab, name, back) {
  await reach(lab, name, back);
  await lab.page.keyboard.press("Enter");
}

/** Answer a question: its choice, or a number for its field. @param {Lab} lab @param {{choice?: string, number?: string, back?: boolean}} answer */
async function answer(lab, { choice, number, back }) {
  if (choice) await press(lab, choice, back);
  else {
    await reach(lab, "Your answer");
    await lab.page.keyboard.type(number);
    await lab.page.keyboard.press("Enter");
  }
  await lab.page.waitForSelector(".guide-verdict b");
}

/** What is done in each lesson besides its answer. @type {Record<number, (lab: Lab) => Promise<unknown>>} */
const DEEDS = {
  1: async (lab) => {
    await press(lab, "Step");
    await lab.page.waitForSelector('#guide[data-step="1"]');
  },
  5: async (lab) => {
    await reach(lab, "Learning rate");
    await lab.page.keyboard.press("End");
    await lab.until(() => document.querySelector(".guide-kind").textContent.startsWith("Explodes"));
  },
  6: async (lab) => {
    await press(lab, "Count the steps");
    await lab.page.waitForSelector('#guide[data-step="6"]');
  },
  7: async (lab) => {
    await press(lab, "Epoch");
    await lab.page.waitForSelector('#guide[data-step="210"]');
  },
  8: async (lab) => {
    await reach(lab, "learning_rate=0.0001");
    await lab.page.waitForSelector('.guide-equation [data-lit="true"]');
  },
};

const ANSWERS = {
  1: { number: "2" },
  2: { number: "2.582" },
  3: { choice: "B" },
  4: { number: "3.617" },
  5: { choice: "1" },
  6: { choice: "6", back: true },
  7: { number: "210" },
  8: { choice: "Adam(" },
};

/** Where the deed lies behind what leads on, the way there is back. */
const BACK = new Set([5, 7]);

/** Fill in the equation of the sixth lesson. @param {Lab} lab */
async function fill(lab) {
  await reach(lab, "old weight");
  for (const figure of ["4.60", "0.5", "1.97", "3.62"]) {
    await lab.page.keyboard.type(figure);
    await lab.page.keyboard.press("Enter");
  }
  await lab.until(() => document.querySelectorAll('.guide-blank[data-state="right"]').length === 4);
}

test("every lesson is answered and done by keyboard alone, and the last leads into the lab", async () => {
  const lab = await Lab.open(browser, { fragment: "#view.mode=guide&view.step=1" });
  for (let lesson = 1; lesson <= 8; lesson++) {
    await lab.page.waitForSelector(`#guide[data-lesson="${lesson}"][data-asked]`);
    if (lesson === 6) await fill(lab);
    await answer(lab, ANSWERS[lesson]);
    assert.equal(
      await lab.page.$eval(".guide-verdict b", (one) => one.textContent),
      "Yes.",
      `lesson ${lesson}`,
    );
    await DEEDS[lesson]?.(lab);
    if (lesson < 8) await press(lab, "Next", BACK.has(lesson));
  }
  await press(lab, "Train all 20 epochs", true);
  await lab.page.waitForSelector('#guide[data-step="4200"]');
  await press(lab, "Open it in the lab");
  await lab.wait({ mode: "lab", step: 4200 });
  await lab.close();
});
