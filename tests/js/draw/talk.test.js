// Talk mode's words in every state, its unit, and the picture of one weight.
import assert from "node:assert/strict";
import test from "node:test";
import { curvePicture } from "../../../static/js/draw/talk/curve-picture.js";
import { placeWord, wordBox } from "../../../static/js/draw/talk/places.js";
import { MAGNIFIED, unitOf } from "../../../static/js/draw/talk/size.js";
import {
  headOf,
  heightName,
  moveWords,
  placeWords,
  saidOf,
  startLossOf,
} from "../../../static/js/draw/talk/words.js";
import { sceneOf } from "../../../static/js/draw/weight/scene.js";
import { textOf } from "../../../static/js/draw/words.js";
import { elements } from "../elements.js";

const LANDSCAPE = {
  answer: { run: "a", query: { samples: "all" }, path_step: [0, 10], path_loss: [0.6821, 0.5] },
};

/** @param {object} frame @param {object} [rest] */
const state = (frame, rest = {}) => ({
  run: { id: "a", config: { optimizer: { name: "sgd" }, model: null, batch_size: 10 } },
  catalogue: { optimizers: [{ name: "sgd", title: "SGD" }], landscapes: [] },
  ...{ connection: "open", diagnosis: null, seeking: null, landscape: LANDSCAPE },
  ...{ history: { count: 1, loss: Float64Array.of(0.7), epochs: [] } },
  data: { task: "classification", count: 100 },
  frame: { run: "a", status: "ready", step: 7, total_steps: 50, loss: 0.425, accuracy: 0.9, ...frame },
  ...rest,
});
const said = (of) => textOf(saidOf(of));
const SURFACE = { run: { id: "a", config: { optimizer: { name: "sgd" }, model: { landscape: "bowl" } } } };

test("a unit is a 720th of a screen's height, and less where that is too narrow", () => {
  assert.deepEqual([unitOf(1280, 720), unitOf(1920, 1080)], [1, 1.5]);
  assert.equal(unitOf(1024, 768).toFixed(3), "1.067");
  assert.equal(unitOf(900, 1080), 1);
  assert.equal(unitOf(320, 568), 0.6);
});

test("the smallest words on the landscape are larger than a thirtieth of a screen's height", () => {
  const SMALLEST = 11; // a level's number
  assert.ok(MAGNIFIED * SMALLEST >= 720 / 30);
});

test("the headline is the loss, or f on a surface", () => {
  assert.equal(headOf(state({})), "Loss 0.4250");
  assert.equal(headOf(state({ loss: null })), "Loss not finite");
  assert.equal(headOf({ ...state({ loss: 24.2 }), ...SURFACE }), "f 24.2000");
  assert.equal(headOf(state({}, { frame: null })), "Opening a run…");
});

test("at the end the accuracy of either share is told, where samples are held out", () => {
  const held_out = { count: 50, missing: [], unseen: [] };
  const data = { task: "classification", count: 100, held_out };
  assert.equal(
    said(state({ status: "finished", val_accuracy: 0.75 }, { data })),
    "Finished, accuracy 0.9000 over the 100 trained on, 0.7500 over the 50 held out. It was 0.6821 at the start.",
  );
  assert.match(said(state({ status: "finished", val_accuracy: null })), /^Finished, accuracy 0[.]9000[.] /);
});

test("below it stands where the loss came from", () => {
  assert.equal(said(state({})), "It was 0.6821 at the start.");
  assert.equal(said(state({ step: 0 })), "Before the first step.");
  assert.equal(said(state({}, { run: null, frame: null })), "");
});

test("the start's loss is told only where it is known, and of this run and all samples", () => {
  const answer = (changes) => ({ landscape: { answer: { ...LANDSCAPE.answer, ...changes } } });
  for (const changes of [
    { run: "b" },
    { query: { samples: "batch" } },
    { path_step: [5, 10] },
    { path_loss: [Number.POSITIVE_INFINITY, 1] },
  ]) {
    assert.equal(startLossOf(state({}, answer(changes))), null);
    assert.equal(said(state({}, answer(changes))), "After 7 of 50 steps.");
  }
  assert.equal(startLossOf(state({}, { landscape: { answer: null } })), null);
});

test("at the end it has the accuracy, where there is one", () => {
  const end = { status: "finished", step: 50 };
  assert.equal(said(state(end)), "Finished, accuracy 0.9000. It was 0.6821 at the start.");
  const regression = { data: { task: "regression", count: 100 } };
  assert.equal(said(state(end, regression)), "Finished. It was 0.6821 at the start.");
  assert.equal(said(state({ ...end, accuracy: null })), "Finished. It was 0.6821 at the start.");
});

test("trouble is told in place of it", () => {
  const divergence = { step: 8, what: "loss", cause: "the loss is not finite", why: "", smaller_rate: 0.01 };
  assert.equal(
    said(state({ status: "diverged", divergence })),
    "Diverged at step 8: the loss is not finite.",
  );
  const grown = { since: 4, start: 1.2742, start_step: 0 };
  assert.equal(
    said(state({ blown_up: grown, loss: 1e61 })),
    "The loss blew up: 1.2742 at step 0, 1.000×10⁶¹ now.",
  );
  const stall = {
    cause: "dead",
    layer: "dense",
    subject: "dense",
    event: "died at step 3",
    why: "it gives 0",
  };
  const diagnosis = { run: "a", stall: { ...stall, since: { step: 3 } }, blow_up: null };
  assert.equal(said(state({}, { diagnosis })), "dense died at step 3.");
  assert.equal(said(state({}, { connection: "lost" })), "Connection lost at step 7; trying again.");
});

test("where the run stands, or goes", () => {
  assert.equal(placeWords(state({ step: 2310, total_steps: 4200 })), "Step 2,310 of 4,200");
  assert.equal(placeWords(state({}, { seeking: { step: 4000 } })), "On the way to step 4,000");
});

const LOOK = {
  ...{ run: "a", index: 0, label: "dense/kernel[0, 0]", step: 7, before: 1, after: 1.5 },
  ...{ gradient: -1, update: 0.5, change_error: 1e-9, step_change: { actual: -0.25, predicted: -0.3 } },
  curve: { w: [0, 0.5, 1, 1.5, 2], batch_loss: [4, 2, 1, 0.75, 1], full_loss: null },
};

test("a curve's height is a batch's loss, the loss where a batch is everything, or f", () => {
  assert.equal(heightName(state({})), "batch loss");
  assert.equal(heightName(state({}, { data: { count: 10 } })), "loss");
  assert.equal(heightName({ ...state({}), ...SURFACE }), "f");
});

test("a step is told by what it did to the batch's loss", () => {
  const told = (changes, rest = {}) => textOf(moveWords({ ...LOOK, ...changes }, { ...state({}), ...rest }));
  assert.equal(told({}), "Step 7 changed the batch loss by −0.250.");
  assert.equal(told({}, SURFACE), "Step 7 changed f by −0.250.");
  assert.equal(told({ step_change: null }), "Before the first step.");
  assert.equal(told({ step_change: { actual: null } }), "After step 7 the batch loss is not finite.");
  assert.equal(told({ change_error: 1 }), "Step 7 changed the batch loss by too little to measure.");
  assert.equal(told({ step_change: { actual: 0 } }), "Step 7 changed the batch loss by 0.");
  assert.equal(told({}, { connection: "lost" }), "Connection lost at step 7; trying again.");
});

test("a word takes the first place that has room, and stays in its frame", () => {
  const frame = { x: 0, y: 0, width: 400, height: 200 };
  const places = [
    { x: 100, y: 100, anchor: "start" },
    { x: 100, y: 180, anchor: "start" },
  ];
  assert.equal(placeWord(places, "word", 30, [], frame).place, places[0]);
  assert.equal(placeWord(places, "word", 30, [{ x: 120, y: 95 }], frame).place, places[1]);
  assert.equal(
    placeWord([{ x: 0, y: 300, anchor: "end" }, places[0]], "word", 30, [{ x: 120, y: 95 }], frame).place,
    places[0],
  );
  const [start, middle, end] = ["start", "middle", "end"].map(
    (anchor) => wordBox({ x: 0, y: 0, anchor }, "ab", 10).x,
  );
  assert.ok(start === 0 && middle < start && end < middle);
});

/** The parts of a picture by class, with what they are given. */
function drawn(t, changes, width = 1280, height = 400) {
  elements(t);
  const look = { ...LOOK, ...changes };
  const scene = sceneOf(look, null);
  const parts = curvePicture(scene, look, "batch loss 1.0000", width, height);
  return parts.map(({ attributes, children }) => ({ ...attributes, text: children[0] }));
}
const of = (parts, name) => parts.filter((part) => part.class?.split(" ").includes(name));

test("a step that can be seen is an arrow to its ring, to scale", (t) => {
  const parts = drawn(t, {});
  const [ball] = of(parts, "talk-ball");
  const [ring] = of(parts, "talk-ring");
  assert.equal(Number(ring.cx) - Number(ball.cx), (0.5 / 2) * (1280 - 2 * 56));
  assert.equal(of(parts, "talk-step-word")[0].text, "step");
  assert.equal(of(parts, "talk-small-word").length, 0);
});

test("a step that cannot be seen is told by its size, and said to be drawn larger", (t) => {
  const parts = drawn(t, { update: 0.0001, after: 1.0001 });
  assert.equal(of(parts, "talk-ring").length, 0);
  assert.equal(of(parts, "talk-step-word")[0].text, "step +0.000100");
  assert.equal(of(parts, "talk-small-word")[0].text, "drawn larger");
});

test("a step beyond the picture has two heads and its size", (t) => {
  const parts = drawn(t, { update: 50, after: 51 });
  assert.equal(of(parts, "talk-tip")[0].d.split("M").length - 1, 2);
  assert.equal(of(parts, "talk-step-word")[0].text, "step +50.0");
});

test("before the first step there is no slope and no step", (t) => {
  const parts = drawn(t, { gradient: null, update: null, before: null, after: 1, step_change: null });
  for (const name of ["talk-slope", "talk-shaft", "talk-ring"]) assert.equal(of(parts, name).length, 0, name);
});

test("numbers near the largest give a picture without NaN", (t) => {
  const w = [-4e149, -3.3e149, -2.65e149, -2e149, -1.3e149];
  const curve = { w, batch_loss: [3e301, 2.9e301, 2.7e301, 2.6e301, 2.5e301], full_loss: null };
  const parts = drawn(t, { before: w[2], after: -2.9e154, update: -2.9e154, gradient: 2.9e150, curve });
  assert.ok(!JSON.stringify(parts).includes("NaN"));
});

test("in half a screen every word stays in the picture", (t) => {
  const parts = drawn(t, { update: 6.72e-5, after: 1 + 6.72e-5 }, 480, 300);
  for (const { text, x, class: name, "text-anchor": anchor } of parts.filter((part) => part.text)) {
    const size =
      name.includes("talk-tight") || name.includes("small") ? 24 : name.includes("height") ? 34 : 30;
    const box = wordBox({ x: Number(x), y: 0, anchor }, text, size);
    assert.ok(box.x >= 0 && box.x + box.width <= 480, `${text} ${box.x} ${box.width}`);
  }
});

test("before the first step the curve itself tells where its height has room", (t) => {
  const falling = { w: [0, 1, 2, 3, 4], batch_loss: [4, 4, 3, 1.5, 0], full_loss: null };
  const start = { gradient: null, update: null, before: null, after: 2, curve: falling };
  for (const width of [960, 480]) {
    const [height] = of(drawn(t, start, width, 330), "talk-height");
    const size = width < 760 ? 34 : 46;
    const box = wordBox(
      { x: Number(height.x), y: Number(height.y), anchor: height["text-anchor"] },
      height.text,
      size,
    );
    assert.ok(
      box.y >= 4 && box.x >= 26 && box.x + box.width <= width - 26,
      `${width}: ${JSON.stringify(box)}`,
    );
  }
});

test("a height lies on neither its curve nor its slope: beside them, or smaller", (t) => {
  const bowl = Array.from({ length: 41 }, (_, k) => ((k - 20) / 20) ** 2);
  const kinked = bowl.map((_, k) => (k < 8 ? 4 : 4 - (k - 8) / 8));
  const w = bowl.map((_, k) => k / 10);
  const size = { "talk-height": 46, "talk-height talk-narrow": 34, "talk-height talk-tight": 24 };
  const forms = [];
  for (const [batch_loss, width, height] of [
    [kinked, 560, 230],
    [kinked, 480, 240],
    [kinked, 1152, 400],
    [bowl, 400, 280],
  ]) {
    const look = {
      before: w[20],
      after: w[20] + 1e-5,
      update: 1e-5,
      gradient: batch_loss === bowl ? 0.02 : -1.25,
    };
    const parts = drawn(t, { ...look, curve: { w, batch_loss, full_loss: null } }, width, height);
    const [told] = of(parts, "talk-height");
    forms.push(told.class);
    const place = { x: Number(told.x), y: Number(told.y), anchor: told["text-anchor"] };
    const box = wordBox(place, told.text, size[told.class]);
    for (const name of ["talk-line", "talk-slope"])
      for (const [x, y] of densely(of(parts, name)[0].d))
        assert.ok(
          x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height,
          `${width}: ${x} ${y}`,
        );
  }
  assert.deepEqual(forms, [
    "talk-height talk-narrow",
    "talk-height talk-narrow",
    "talk-height",
    "talk-height talk-tight",
  ]);
});

/** Points along a path of straight lines, 1 unit apart. @param {string} d @returns {number[][]} */
function densely(d) {
  const ends = [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  return ends.slice(1).flatMap(([x, y], k) => {
    const count = Math.ceil(Math.hypot(x - ends[k][0], y - ends[k][1]));
    return Array.from({ length: count + 1 }, (_, n) => [
      ends[k][0] + ((x - ends[k][0]) * n) / count,
      ends[k][1] + ((y - ends[k][1]) * n) / count,
    ]);
  });
}

test("before the first step the height stands over the side where the curve falls at the ball", (t) => {
  const anchorOf = (/** @type {number[]} */ batch_loss) => {
    const curve = { w: batch_loss.map((_, k) => k + 1), batch_loss, full_loss: null };
    const after = (batch_loss.length + 1) / 2;
    const parts = drawn(t, { gradient: null, update: null, before: null, after, curve });
    return of(parts, "talk-height")[0]["text-anchor"];
  };
  assert.deepEqual([anchorOf([4, 3, 2, 1, 0]), anchorOf([0, 1, 2, 3, 4])], ["start", "end"]);
  assert.equal(anchorOf([4, 1.03, 1.02, 1.01, 1, 0.99, 0.99, 1.05, 1.05]), "start", "and not further away");
});

test("where nothing beside the ball has room, the height takes the nearest line that has, off the curve", (t) => {
  const curve = { w: [0, 1, 2, 3, 4], batch_loss: [4, 4, 2, 0, 0], full_loss: null };
  const parts = drawn(t, { before: 2, after: 2.001, gradient: 1, update: 0.001, curve }, 480, 300);
  const [{ x, y, "text-anchor": anchor }] = of(parts, "talk-height");
  assert.deepEqual([x, y, anchor], ["450", "40", "end"]);
});
