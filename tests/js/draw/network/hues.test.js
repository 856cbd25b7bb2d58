import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LEVELS } from "../../../../static/js/draw/network/edges.js";
import { alphaOf, neuronLook, widthOf } from "../../../../static/js/draw/network/painter.js";
import { blend, contrast } from "../../../../static/js/draw/palette.js";

const TOKENS = readFileSync(new URL("../../../../static/css/tokens.css", import.meta.url), "utf8");
const [USUAL, MORE] = TOKENS.split("@media (prefers-contrast: more)");
const tokensOf = (sheet) =>
  sheet
    .split(':root[data-theme="dark"]')
    .map(
      (block) =>
        new Map([...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, value]) => [name, value])),
    );
const [light, dark] = tokensOf(USUAL);
const [lighter, darker] = tokensOf(MORE);
const PLAIN = { light, dark: new Map([...light, ...dark]) };
const CONTRASTED = {
  "light, more contrast": new Map([...light, ...lighter]),
  "dark, more contrast": new Map([...light, ...dark, ...lighter, ...darker]),
};
const THEMES = { ...PLAIN, ...CONTRASTED };

/** Say that each of these tokens has at least this contrast to each ground, in every theme. */
function readable(names, grounds, least, themes = THEMES) {
  for (const [theme, tokens] of Object.entries(themes)) {
    for (const name of names) {
      for (const ground of grounds) {
        const found = contrast(tokens.get(name), tokens.get(ground));
        assert.ok(found >= least, `${name} on ${ground}, ${theme}: ${found.toFixed(2)}`);
      }
    }
  }
}

const MEANINGS = ["positive", "negative", "gradient", "update", "danger"];

test("a text of any meaning has a contrast of 4.5 and more wherever it stands", () => {
  const texts = ["ink", "ink-2", "ink-3", ...MEANINGS.map((name) => `${name}-text`)];
  readable(texts, ["paper", "raised", "sunken"], 4.5);
});

test("an entrant of a race, and its number on it, has a contrast of 4.5 and more", () => {
  const entrants = [1, 2, 3, 4, 5, 6].map((number) => `entrant-${number}`);
  readable(entrants, ["paper", "on-ink"], 4.5);
});

test("a line of any meaning, of a branch or of a control has a contrast of 3 and more", () => {
  const branches = [0, 1, 2, 3, 4].map((number) => `branch-${number}`);
  readable([...MEANINGS, ...branches, "control"], ["paper", "raised"], 3);
});

test("where more contrast is asked for, a text has 7 and more, and a line or an edge 4.5", () => {
  const texts = ["ink", "ink-2", "ink-3", ...MEANINGS.map((name) => `${name}-text`)];
  readable(texts, ["paper", "raised", "sunken"], 7, CONTRASTED);
  readable([...MEANINGS, "control", "rule", "hairline"], ["paper"], 4.5, CONTRASTED);
});

const SHEETS = ["predictions", "race", "textbook", "weight"].map((name) =>
  readFileSync(new URL(`../../../../static/css/${name}.css`, import.meta.url), "utf8"),
);

test("a line that lets its ground through still has a contrast of 3 and more", () => {
  const rules = SHEETS.flatMap((text) => [...text.matchAll(/([^{}]+)\{([^{}]+)\}/g)]);
  const seen = rules.flatMap(([, selector, body]) => {
    const [, token] = /stroke: var\(--([\w-]+)\)/.exec(body) ?? [];
    const [, opacity] = /stroke-opacity: ([\d.]+)/.exec(body) ?? [];
    return token && opacity ? [{ selector: selector.trim(), token, opacity: Number(opacity) }] : [];
  });
  assert.ok(seen.length >= 3);
  for (const [theme, tokens] of Object.entries(THEMES)) {
    for (const { selector, token, opacity } of seen) {
      const found = contrast(blend(tokens.get("paper"), tokens.get(token), opacity), tokens.get("paper"));
      assert.ok(found >= 3, `${selector}, ${theme}: ${found.toFixed(2)}`);
    }
  }
});

const FAINTEST = [...TOKENS.matchAll(/--edge-min-alpha: ([\d.]+)/g)].map(([, alpha]) => Number(alpha));

test("an edge near 0 has a contrast of 3 and more, and is far thinner and fainter than the strongest", () => {
  for (const [place, [theme, tokens]] of Object.entries(THEMES).entries()) {
    const [paper, alpha] = [tokens.get("paper"), alphaOf(0, FAINTEST[place % 2])];
    for (const hue of ["positive", "negative", "gradient", "update", "ink-3"]) {
      const found = contrast(blend(paper, tokens.get(hue), alpha), paper);
      assert.ok(found >= 3, `${hue}, ${theme}: ${found.toFixed(2)}`);
      const strongest = contrast(tokens.get(hue), paper);
      assert.ok(strongest >= 1.5 * found, `${hue}, ${theme}: ${found.toFixed(2)} … ${strongest.toFixed(2)}`);
    }
  }
  assert.ok(widthOf(LEVELS - 1) > 4 * widthOf(0));
});

test("contrast is WCAG's", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

test("a neuron's minus has a contrast of 3 and more, however strong the neuron is filled", () => {
  for (const [theme, tokens] of Object.entries(THEMES)) {
    for (const hue of MEANINGS.slice(0, 4)) {
      for (let strength = 0.08; strength <= 0.94; strength += 0.02) {
        const palette = /** @type {any} */ ({ paper: tokens.get("paper"), ink: tokens.get("ink") });
        const { fill, minus } = neuronLook(-1, strength, tokens.get(hue), palette);
        const found = contrast(fill, minus);
        assert.ok(found >= 3, `${hue} ${strength.toFixed(2)}, ${theme}: ${found.toFixed(2)}`);
      }
    }
  }
});
