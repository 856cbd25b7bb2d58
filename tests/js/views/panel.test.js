// What views of a picture have in common.
import assert from "node:assert/strict";
import test from "node:test";
import { Panel } from "../../../static/js/views/panel.js";
import { elements } from "../elements.js";

test("a picture that is given another size while a run moves is told in words of its own step", (context) => {
  elements(context);
  document.createElement = () => document.createElementNS();
  let resize = () => {};
  globalThis.ResizeObserver = class {
    constructor(heard) {
      resize = () => heard([{ contentRect: { width: 300, height: 200 } }]);
    }
    observe() {}
  };
  globalThis.requestAnimationFrame = () => 1; // what waits for its turn is not drawn
  context.after(() => {
    for (const name of ["ResizeObserver", "requestAnimationFrame"]) Reflect.deleteProperty(globalThis, name);
  });
  const panel = new Panel(["frame"]);
  const seen = [];
  panel.paint = () => seen.push(["painted", panel.state?.frame.step]);
  panel.tell = () => seen.push(["told", panel.state?.frame.step]);
  const at = (step) => ({ theme: "light", frame: { step, status: "training" }, play: { playing: true } });
  panel.update(at(1), at(0));
  panel.update(at(2), at(1));
  resize();
  assert.deepEqual(seen.slice(-2), [
    ["painted", 2],
    ["told", 2],
  ]);
});
