// Thousands of made-up addresses: whatever a link, a bookmark or a stored text says, nothing throws and no prototype changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf, readBookmarks } from "../../static/js/address/kept.js";
import { decodeAddress, encodeAddress } from "../../static/js/address/share.js";
import { viewPatch } from "../../static/js/address/view-address.js";
import { patchAt, valueAt } from "../../static/js/draw/paths.js";
import { merged, same } from "../../static/js/state/config.js";
import { initialState } from "../../static/js/state/state.js";

const BASE = /** @type {any} */ ({
  dataset: { name: "circle", noise: 0.1 },
  layers: [
    { units: 16, activation: "relu", kernel_initializer: "glorot_uniform", bias_initializer: "zeros" },
  ],
  optimizer: { name: "adam", learning_rate: 0.01 },
  loss: "sparse_categorical_crossentropy",
  epochs: 20,
});
const STATE = initialState({ theme: "light", reducedMotion: true, narration: "off" });

const GOOD = [
  "run=ab&layers=16.relu,2.softmax&optimizer.name=sgd&epochs=5&fork=7;epochs=9&step=3&weight=dense/bias[0]",
  "preset=line&dataset.name=inline&dataset.x=[[1],[2]]&dataset.y=[0,1]&step=4&view.plane=random&view.span=0.5",
  "fork=210;optimizer.learning_rate=0.01&fork=500;at.plane=random;at.i=0;at.a=-1e-9&view.slow=backward.3",
  "view.weight=history&view.i=dense/kernel[0,1]&view.size=129&view.arrows=true&step=0",
];
const NAMES = [
  ...["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "length", "0", "9"],
  ...[
    "",
    "dataset",
    "optimizer",
    "loss",
    "layers",
    "epochs",
    "view",
    "view.slow",
    "view.i",
    "at",
    "run",
    "step",
  ],
  ...[
    "fork",
    "weight",
    "preset",
    "name",
    "polluted",
    "with",
    "map",
    "-1",
    "1e9",
    "\u{1F600}",
    "%5F%5Fproto%5F%5F",
  ],
];
const VALUES = [
  ...["1", "-1", "0", "1e999", "1e-999", "999999999999999", "true", "null", "", "x", "{}", "[]", '""', '"5"'],
  ...[
    "[[1]]",
    "[0]",
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    "[[],{}]",
  ],
  ...[
    '"\\ud800"',
    '{"\\udc00":1}',
    "%",
    "%ud800",
    "%E0%A4%A",
    "\ud800",
    ";",
    "=",
    "&",
    "#",
    "%00",
    "%25",
    "%3B",
  ],
  ...[`${'{"a":'.repeat(9)}1${"}".repeat(9)}`, "16.relu", "loss.3"],
  ...[
    '{"a.b":1,"a":2}',
    '{"x":{}}',
    "7;epochs=9",
    "7;optimizer={};optimizer.__proto__.polluted=1",
    "a.b.c.d.e",
  ],
];
/** Deeper than the stack of who follows it level by level. */
const ABYSS = `${"[".repeat(9000)}${"]".repeat(9000)}`;
const LETTERS = [
  "&",
  "=",
  ".",
  ";",
  "#",
  "%",
  "[",
  "]",
  "{",
  "}",
  '"',
  ",",
  "0",
  "e",
  "_",
  "\u0000",
  "\ud800",
  "é",
];

/** A sequence of numbers from 0 to 1 that is the same each time (mulberry32). @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {() => number} next */
function maker(next) {
  const below = (/** @type {number} */ most) => Math.floor(next() * most);
  const of = (/** @type {string[]} */ items) => items[below(items.length)];
  const several = (/** @type {number} */ most, /** @type {() => string} */ make) =>
    Array.from({ length: 1 + below(most) }, make);
  const value = () => (next() < 0.002 ? ABYSS : of(VALUES));
  const name = () => several(next() < 0.002 ? 5000 : 4, () => of(NAMES)).join(".");
  const pair = () => `${name()}=${value()}`;
  const fork = () => `fork=${value()};${several(3, pair).join(";")}`;
  const made = () => several(5, () => (next() < 0.25 ? fork() : pair())).join("&");
  const mutated = () => {
    const text = [...(next() < 0.5 ? of(GOOD) : made())];
    for (let left = 1 + below(6); left > 0; left -= 1)
      text.splice(below(text.length + 1), below(3), next() < 0.6 ? of(LETTERS) : of([...NAMES, ...VALUES]));
    return text.join("");
  };
  return { address: () => (next() < 0.5 ? made() : mutated()), name, value };
}

/** Everything that is made of an address before the server has a say. @param {string} text */
function use(text) {
  const address = decodeAddress(text);
  const again = encodeAddress(address);
  assert.deepEqual(decodeAddress(again).problems, []);
  for (const problem of address.problems) assert.match(problem, /\.$/s);
  JSON.stringify([merged(BASE, address.config), address.forks]);
  same(merged(BASE, address.config), BASE);
  viewPatch(address.view, STATE, address.step);
  placeOf({ config: BASE, forks: address.forks }, text);
  const kept = { id: "1", step: address.step, note: text.slice(0, 100), address: text };
  readBookmarks(JSON.stringify([kept, JSON.parse('{"__proto__":{"polluted":1},"id":"2"}')]));
  readBookmarks(text);
}

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Object];
/** What every object has: the names, and what stands there. */
const inherited = () => PROTOTYPES.map((one) => Object.getOwnPropertyDescriptors(one));

test("no address throws, and none changes what all objects have", () => {
  const before = inherited();
  const { address } = maker(numbers(20260729));
  let [read, told] = [0, 0];
  for (let k = 0; k < 5000; k += 1) {
    const text = address();
    assert.doesNotThrow(() => use(text), undefined, text.slice(0, 300));
    told += Number(decodeAddress(text).problems.length > 0);
    read += 1;
  }
  assert.ok(told > read / 10 && told < read, `${told} of ${read} were told of`);
  assert.deepEqual(inherited(), before);
});

test("a setting at any path is put there, or refused as a mistake of spelling", () => {
  const before = inherited();
  const { name, value } = maker(numbers(7));
  for (let k = 0; k < 3000; k += 1) {
    const path = name();
    valueAt(BASE, path);
    try {
      patchAt(BASE, path, value());
    } catch (error) {
      assert.ok(error instanceof SyntaxError, `${path.slice(0, 80)}: ${error}`);
    }
  }
  assert.deepEqual(inherited(), before);
});

for (const name of ["__proto__", "constructor", "prototype"]) {
  for (const link of [
    `dataset={}&dataset.${name}.polluted=1`,
    `optimizer.${name}.polluted=1`,
    `${name}.polluted=1`,
    `${name}=1`,
    `view.${name}=1`,
    `loss={"${name}":{"polluted":1}}`,
    `fork=3;optimizer={};optimizer.${name}.polluted=1`,
    `fork=3;optimizer.clipnorm=[{"${name}":1}]`,
  ]) {
    test(`${link} is refused in words, and the rest is read`, () => {
      const { config, forks, view, problems } = decodeAddress(`epochs=5&${link}&seed=3`);
      assert.equal(problems.length, 1);
      assert.match(problems[0], new RegExp(`^a name must not hold ${name}\\. Got .*${name}.*\\.$`));
      const rest = link.startsWith("dataset") ? { epochs: 5, dataset: {}, seed: 3 } : { epochs: 5, seed: 3 };
      assert.deepEqual([config, forks, view], [rest, [], {}]);
      assert.deepEqual(
        readBookmarks(JSON.stringify([{ id: "1", step: 1, note: "", address: `${link}&step=1` }])),
        [],
      );
    });
  }
}

for (const [link, says] of Object.entries({
  [`${"a.".repeat(9)}b=1`]: "a name must have at most 8 parts. Got a.a.a.a.a.a.a.a.a.b.",
  [`loss=${"[".repeat(9)}${"]".repeat(9)}`]: "loss must have at most 8 levels.",
  "layers.0.units=4": "layers must be given whole, like layers=16.relu,2.softmax. Got layers.0.units.",
  "metrics=[]&metrics.length=-1": "metrics.length must not go on after metrics.",
  "metrics=[1]&metrics.4000000000=2": "metrics.4000000000 must not go on after metrics.",
  'loss="\\ud800"': "every letter must be whole.",
})) {
  test(`${link} is left out and told`, () => {
    assert.deepEqual(decodeAddress(link).problems, [says]);
  });
}

test("a place that a list has may be given by its number", () => {
  assert.deepEqual(decodeAddress("dataset.y=[0,1]&dataset.y.1=0").config, { dataset: { y: [0, 0] } });
});
