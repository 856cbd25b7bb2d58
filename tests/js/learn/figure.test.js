import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeAddress } from "../../../static/js/address/share.js";
import { runFigure } from "../../../static/js/learn/figure.js";
import { FIGURES } from "../../../static/js/learn/figures.js";
import { Unreachable } from "../../../static/js/server/errors.js";

/** A figure whose answers come when they are let go; `shown` has every state that its view was given. */
function figure(t) {
  t.mock.method(globalThis, "requestAnimationFrame", (draw) => draw());
  const asked = [];
  const shown = [];
  const kept = {};
  const ask = (_, choice) =>
    new Promise((resolve, reject) => {
      asked.push({ choice, resolve, reject });
    });
  const create = (_, actions) => {
    Object.assign(kept, actions);
    return { update: (state) => shown.push(state) };
  };
  const link = ({ at }) => `at=${at}`;
  const ran = runFigure({ first: { at: 1 }, ask, link, create }, null, null);
  return { asked, shown, ran, ...kept };
}

globalThis.requestAnimationFrame ??= (draw) => draw();
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("of what is chosen while an answer is on its way only the newest is asked for", async (t) => {
  const { asked, shown, choose } = figure(t);
  for (const at of [2, 3, 4]) choose({ at });
  assert.deepEqual(
    asked.map(({ choice }) => choice.at),
    [1],
  );
  asked[0].resolve({ loss: 5 });
  await settled();
  assert.deepEqual(
    asked.map(({ choice }) => choice.at),
    [1, 4],
  );
  asked[1].resolve({ loss: 7 });
  await settled();
  const { answer, href } = shown.at(-1);
  assert.deepEqual(answer, { loss: 7, of: { at: 4 } });
  assert.equal(href, "at=4");
});

test("what was drawn stays one answer's, with the choice that it is of", async (t) => {
  const { asked, shown, choose } = figure(t);
  asked[0].resolve({ loss: 5 });
  await settled();
  choose({ at: 2 });
  assert.deepEqual(shown.at(-1).answer, { loss: 5, of: { at: 1 } });
  assert.equal(shown.at(-1).href, "at=1");
});

test("a server that is away is told, and asked again by hand", async (t) => {
  const { asked, shown, again } = figure(t);
  asked[0].reject(new Unreachable("The server does not answer."));
  await settled();
  assert.equal(shown.at(-1).problem, "The server does not answer.");
  again();
  asked[1].resolve({ loss: 5 });
  await settled();
  assert.equal(shown.at(-1).problem, null);
});

for (const [name, { first, link }] of Object.entries(FIGURES)) {
  test(`the way from ${name} into the lab can be read, and leads back`, () => {
    const address = decodeAddress(link(first));
    assert.deepEqual(address.problems, []);
    assert.match(address.view.lesson, /^[1-8]$/);
    for (const layer of address.config.layers ?? []) assert.ok(layer.kernel_initializer);
  });
}
