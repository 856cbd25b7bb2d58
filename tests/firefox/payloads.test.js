// Sixty texts that would run if the page took them for code, in names, notes, tables and addresses: none does (see tests/browser/test_payloads.py).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Lab, launch } from "./page.js";

const { FALLLINE_ADDRESS: ADDRESS } = process.env;
const PAYLOADS = JSON.parse(readFileSync(new URL("../payloads.json", import.meta.url), "utf8"));

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} method @param {string} path @param {object} body */
async function ask(method, path, body) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${ADDRESS}/api/${path}`, { method, headers, body: JSON.stringify(body) });
  return answer.json();
}

/** A table whose columns of numbers, and the classes of its last one, are called as the payloads. */
function tableOfPayloads() {
  const names = PAYLOADS.map((/** @type {string} */ name) => `"${name.replaceAll('"', '""')}"`);
  const rows = Array.from({ length: 120 }, (_, k) => [
    ...names.map((/** @type {string} */ _name, /** @type {number} */ j) => `${((k * (j + 1)) % 7) + 0.5}`),
    names[k % 60],
  ]);
  return [[...names, "target"], ...rows].map((row) => row.join(",")).join("\n");
}

/** A run that learns them, and with each payload a branch of that name and a bookmark with that note. */
async function prepare() {
  const body = tableOfPayloads();
  const kept = await fetch(`${ADDRESS}/api/tables`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body,
  });
  const { suggestion } = await kept.json();
  const { id } = await ask("POST", "runs", { ...suggestion, epochs: 1 });
  for (const name of PAYLOADS) {
    const branch = await ask("POST", `runs/${id}/fork`, { step: 0 });
    await ask("PATCH", `runs/${branch.id}`, { name });
    await ask("POST", "bookmarks", { run: id, step: 0, view: {}, note: name });
  }
  return id;
}

/** Try addresses, three payloads in each; what the page told of them. @param {string[]} payloads */
async function tryAddresses(payloads) {
  const notice = () => document.querySelector(".notice:not([hidden])")?.textContent ?? "";
  const told = [];
  for (let k = 0; k < payloads.length; k += 3) {
    const [one, two, three] = payloads.slice(k, k + 3);
    const former = notice();
    location.hash = `#view.plane=${one}&${two}=1&optimizer.${three}=1`;
    for (let turn = 0; turn < 3000 && ["", former].includes(notice()); turn += 1)
      await new Promise((drawn) => setTimeout(drawn, 10));
    told.push(notice());
  }
  return told;
}

/** What payloads would have left. */
function left() {
  const made =
    "img[src=x], iframe, object, embed, base, math, marquee, script:not([src]), [onerror], [onload], [onclick]";
  return [window.ran ?? null, window.violations, document.querySelectorAll(made).length];
}

test("no payload runs in any string that a person sets", async () => {
  const fragment = `#run=${await prepare()}`;
  const lab = await Lab.open(browser, { fragment });
  await lab.page.evaluate(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  await lab.press("Branches and bookmarks");
  await lab.until(() =>
    document.querySelector("dialog[open], [role=dialog]")?.textContent.includes("<svg onload"),
  );
  const told = await lab.page.evaluate(tryAddresses, PAYLOADS);
  assert.equal(new Set(told).size, 20);
  assert.deepEqual(await lab.page.evaluate(left), [null, [], 0]);
  await lab.close();
});
