// The page's colours, as drawings take them.
import assert from "node:assert/strict";
import test from "node:test";
import { paletteOf } from "../../../static/js/draw/palette.js";

test("the tokens are read once for a theme, and anew for another", (t) => {
  const { getComputedStyle } = globalThis;
  t.after(() => Object.assign(globalThis, { getComputedStyle }));
  let reads = 0;
  globalThis.getComputedStyle = () => {
    reads += 1;
    return { getPropertyValue: (name) => ` ${name} of ${reads} ` };
  };
  const on = (theme) => ({ isConnected: true, closest: () => ({ getAttribute: () => theme }) });
  const light = paletteOf(on("light"));
  assert.equal(light.mono, "--mono of 1");
  assert.equal(paletteOf(on("light")), light);
  assert.equal(paletteOf(on("dark")).mono, "--mono of 2");
});

test("what stands aside from the page takes the page's colours: it has none of its own", (t) => {
  const { getComputedStyle } = globalThis;
  t.after(() => Object.assign(globalThis, { getComputedStyle }));
  const root = { isConnected: true, closest: () => ({ getAttribute: () => "aside" }) };
  globalThis.getComputedStyle = (element) => ({ getPropertyValue: () => (element === root ? "#fff" : "") });
  const aside = { isConnected: false, closest: () => null, ownerDocument: { documentElement: root } };
  assert.equal(paletteOf(aside).paper, "#fff");
});
