// Small parts of pictures that others are made of: choices, tables behind a word, rules in lines, and tones.
import assert from "node:assert/strict";
import test from "node:test";
import { createChoices } from "../../../static/js/draw/choices.js";
import { createCursor } from "../../../static/js/draw/network/cursor.js";
import { paintPicture } from "../../../static/js/draw/trying/picture.js";
import { createTwin } from "../../../static/js/draw/twin.js";
import { sumLines, sumPicture } from "../../../static/js/draw/weight/sum.js";
import { curvesOf, evidenceOf, hasAccuracy } from "../../../static/js/state/layout.js";
import { PALETTE, recorder } from "../canvas.js";
import { elements } from "../elements.js";
import { stack } from "../stack.js";

const texts = ({ children }) =>
  children.flatMap((one) => (one.children ? texts(one) : one === "" ? [] : [one]));

test("of a choice one word is pressed, and only what is offered is there", (t) => {
  elements(t);
  const chosen = [];
  const choices = createChoices("Side", ["left", "right", "both"], (name) => chosen.push(name));
  const buttons = choices.element.children;
  choices.show("right");
  choices.only(["left", "right"]);
  assert.deepEqual(
    buttons.map((button) => [button.attributes["aria-pressed"], button.hidden]),
    [
      ["false", false],
      ["true", false],
      ["false", true],
    ],
  );
  buttons[0].listeners.click();
  assert.deepEqual(chosen, ["left"]);
});

test("a picture's table is made when it is open, of what there is then, under the name said last", (t) => {
  elements(t);
  let rows = [["1", 0.5]];
  let read = 0;
  const twin = createTwin("The loss", () => {
    read += 1;
    return { head: ["step", "loss"], rows };
  });
  const [summary, body] = twin.element.children;
  twin.refresh("The loss of 2 steps");
  assert.deepEqual([read, summary.attributes["aria-label"]], [0, "The loss of 2 steps, as a table"]);
  rows = [...rows, ["2", 0.25]];
  twin.element.open = true;
  twin.element.listeners.toggle();
  assert.deepEqual(texts(body), ["The loss of 2 steps", "step", "loss", "1", "0.5", "2", "0.25"]);
});

test("a rule stands in letters, line by line, and with its numbers once a step was done", (t) => {
  elements(t);
  const look = { label: "w", rank: { layer: "dense" }, terms: {}, filled: null };
  const rule = "m ← β·m; w ← w − η·m";
  assert.deepEqual(sumLines(look, rule).flatMap(texts), [
    "m ← β·m",
    "w ← w − η·m",
    "The numbers come with the next step.",
  ]);
  assert.equal(sumPicture(look, rule).height, 92);
  const filled = { ...look, filled: { lines: [{ letters: "w ← w − η·m", text: "1 − 0.9^2" }] } };
  assert.deepEqual(sumLines(filled, rule).flatMap(texts), ["w ← w − η·m", "1 − 0.9²"]);
  const { elements: words, height } = sumPicture(filled, rule);
  assert.deepEqual([words.map((one) => Number(one.attributes.y)), height], [[14, 33], 46]);
});

test("a sample's numbers are tones from paper to ink, whatever lies beyond 0 and 16", () => {
  const filled = [];
  const { context } = recorder();
  const sheet = new Proxy(context, {
    get: (told, name) =>
      name === "fillRect" ? (...box) => filled.push([told.fillStyle, box[0], box[1]]) : told[name],
  });
  paintPicture(sheet, [-4, 16, 40, 0], { rows: 2, columns: 2, side: 20 }, PALETTE);
  assert.deepEqual(
    filled.map(([, x, y]) => [x, y]),
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [10, 10],
    ],
  );
  assert.equal(filled[0][0], filled[3][0]);
  assert.equal(filled[1][0], filled[2][0]);
  assert.notEqual(filled[0][0], filled[1][0]);
});

test("over the network the arrows hover the next weight, Enter chooses it, and what is no key of it goes on", (t) => {
  elements(t);
  const asked = [];
  const actions = { hover: (one) => asked.push(["hover", one]), pick: (one) => asked.push(["pick", one]) };
  const shown = {
    state: { run: { parameters: stack([1, 3]) }, frame: {}, hovered: null, chosen: 1 },
    picture: null,
  };
  const cursor = createCursor("Weights", actions, shown);
  const stopped = [];
  const press = (key, more = {}) =>
    cursor.listeners.keydown({
      key,
      preventDefault: () => stopped.push(key),
      stopPropagation: () => {},
      ...more,
    });
  press("ArrowDown");
  press("Enter");
  press("x");
  press("ArrowDown", { ctrlKey: true });
  cursor.listeners.blur();
  cursor.listeners.pointermove({ offsetX: 1, offsetY: 1 });
  assert.deepEqual(asked, [
    ["hover", 2],
    ["pick", 1],
    ["hover", null],
    ["hover", null],
  ]);
  assert.deepEqual(stopped, ["ArrowDown", "Enter"]);
});

test("a chart of accuracy is there for a classification that is counted, and alone on a screen of less room", () => {
  const state = (task, metrics, rest) => ({
    run: { accuracy: 0.5, config: { metrics } },
    data: { task },
    ...rest,
  });
  const counted = state("classification", ["accuracy"], { layout: "wide", evidence: "accuracy" });
  assert.deepEqual(curvesOf(counted), ["loss", "accuracy"]);
  assert.deepEqual(curvesOf({ ...counted, layout: "compact" }), ["accuracy"]);
  assert.deepEqual(curvesOf({ ...counted, layout: "compact", evidence: "loss" }), ["loss"]);
  const regression = state("regression", ["accuracy"], { layout: "compact", evidence: "accuracy" });
  assert.deepEqual([curvesOf(regression), evidenceOf(regression)], [["loss"], "loss"]);
  assert.deepEqual(
    [hasAccuracy({ run: null, data: null }), hasAccuracy({ ...counted, data: null })],
    [false, true],
  );
  assert.ok(!hasAccuracy(state("classification", [], {})));
});
