// Points that a person paints: how they are changed, kept, learned from, and told.
import assert from "node:assert/strict";
import test from "node:test";
import { askedOver, PaintActions, SIDE } from "../../../static/js/acting/data/painting.js";
import {
  paintSentence,
  pictureName,
  placeSentence,
  wholePercent,
} from "../../../static/js/draw/data/paint-words.js";
import { placeOf, spotOf, toneIn } from "../../../static/js/draw/data/plane.js";
import { Refused } from "../../../static/js/server/errors.js";
import * as paint from "../../../static/js/state/data/painting.js";
import { clock, falseServer } from "../page.js";

const point = (x, y, kind = 0) => ({ x, y, kind });
const painting = (points, shape = "classes") => ({ ...paint.BLANK, shape, points });
const PAIR = [point(0, 0), point(0.5, 0.5, 1)];

test("changes are taken back and made again, and a stroke is one of them", () => {
  const one = paint.changed(paint.BLANK, [point(0, 0)]);
  const two = paint.changed(paint.changed(one, PAIR), [...PAIR, point(1, 1)], true);
  assert.equal(two.points.length, 3);
  assert.deepEqual(paint.undone(two).points, one.points);
  assert.deepEqual(paint.redone(paint.undone(two)).points, two.points);
  assert.deepEqual(paint.undone(paint.undone(two)).points, []);
  assert.equal(paint.undone(paint.BLANK), paint.BLANK);
  assert.equal(paint.redone(two), two);
  assert.deepEqual(paint.changed(paint.undone(two), PAIR).future, []);
});

test("there are as many points as the plane has room for, and none beyond its edge", () => {
  const many = Array.from({ length: paint.MOST_POINTS + 5 }, () => point(0, 0));
  assert.equal(paint.changed(paint.BLANK, many).points.length, paint.MOST_POINTS);
  assert.deepEqual(paint.placed(point(7, -1.23456, 3)), point(1, -1, 3));
  assert.deepEqual(paint.placed(point(0.12345, 0)), point(0.123, 0));
});

test("what is near is rubbed out or taken hold of, and the same list stays where nothing is", () => {
  assert.deepEqual(paint.erased(PAIR, { x: 0.05, y: 0 }, 0.1), [PAIR[1]]);
  assert.equal(paint.erased(PAIR, { x: -0.5, y: 0 }, 0.1), PAIR);
  assert.equal(paint.nearest(PAIR, { x: 0.49, y: 0.5 }, 0.1), 1);
  assert.equal(paint.nearest(PAIR, { x: 0.25, y: 0.25 }, 0.1), -1);
  assert.equal(paint.nearest([], { x: 0, y: 0 }, 9), -1);
});

test("a draft is read as it was written, and anything else is a blank one", () => {
  const drawn = painting([point(0.25, -1, 4)], "curve");
  assert.deepEqual(paint.readDraft(paint.draftText(drawn)), drawn);
  const points = [[0, 0, 0]];
  for (const text of [
    null,
    "",
    "[",
    "null",
    "7",
    '{"shape":"ring","points":[]}',
    '{"shape":"curve","points":3}',
  ])
    assert.equal(paint.readDraft(text), paint.BLANK, text);
  for (const odd of [[2, 0, 0], [0, 0, 5], [0, 0, 0.5], ["0", 0, 0], [0, null, 0], 3, {}])
    assert.equal(
      paint.readDraft(JSON.stringify({ shape: "classes", points: [...points, odd] })),
      paint.BLANK,
    );
});

test("points become samples: classes are numbered without a gap, and a curve has x as its one input", () => {
  const two = paint.scratchConfig(painting([point(0, 0, 4), point(1, 1, 2)]));
  assert.deepEqual(two.dataset, {
    name: "inline",
    x: [
      [0, 0],
      [1, 1],
    ],
    y: [1, 0],
  });
  assert.deepEqual(
    [two.loss, two.layers.at(-1)],
    ["binary_crossentropy", { units: 1, activation: "sigmoid" }],
  );
  const three = paint.lessonOf(painting([...PAIR, point(0, 1, 3)]));
  assert.equal(three.loss, "sparse_categorical_crossentropy");
  assert.deepEqual(three.layers.at(-1), { units: 3, activation: "softmax" });
  const curve = paint.scratchConfig(painting(PAIR, "curve"));
  assert.deepEqual(curve.dataset, { name: "inline", x: [[0], [0.5]], y: [0, 0.5] });
  assert.deepEqual([curve.loss, curve.metrics], ["mean_squared_error", []]);
  assert.equal(paint.lessonOf(painting(Array(1000).fill(PAIR[0]), "curve")).epochs, 40);
  assert.equal(paint.lessonOf(painting(PAIR)).epochs, 500);
});

test("they become a file of numbers and of names", () => {
  assert.equal(paint.csvOf(painting(PAIR)), "x,y,class\n0,0,A\n0.5,0.5,B\n");
  assert.equal(paint.csvOf(painting(PAIR, "curve")), "x,y\n0,0\n0.5,0.5\n");
});

test("what is missing is said", () => {
  assert.match(paint.whyNot(painting([point(0, 0)])), /second class/);
  assert.match(paint.whyNot(painting([point(0, 0)], "curve")), /two points/);
  assert.equal(paint.whyNot(painting(PAIR)), null);
  assert.equal(paint.isEnough(paint.BLANK), false);
});

const mapOf = (points, more = {}) => ({
  ...{ points, shape: "classes", epoch: 500, epochs: 500, accuracy: 0.5, loss: 0.25, kinds: [0, 1] },
  ...{ outputs: [new Float64Array([0, 1, 0, 1])], ...more },
});

test("the sentence tells of these very points, or of none", () => {
  const state = { painting: painting(PAIR), map: mapOf(PAIR), busy: false, live: true };
  assert.equal(paintSentence(state), "2 points · 50 % right");
  assert.equal(
    paintSentence({ ...state, painting: painting([...PAIR]), busy: true }),
    "2 points · training …",
  );
  assert.equal(paintSentence({ ...state, map: null }), "2 points");
  assert.equal(paintSentence({ ...state, painting: paint.BLANK }), "No points yet.");
  assert.match(paintSentence({ ...state, painting: painting([PAIR[0]]) }), /^1 point\. Paint a second class/);
  const curve = mapOf(PAIR, { shape: "curve", accuracy: null });
  assert.equal(
    paintSentence({ ...state, painting: painting(PAIR, "curve"), map: curve }),
    "2 points · mean squared error 0.2500",
  );
  assert.deepEqual([0, 0.001, 0.954, 0.9999, 1].map(wholePercent), ["0 %", "1 %", "95 %", "99 %", "100 %"]);
});

test("the plane is told to who does not see it", () => {
  assert.equal(pictureName(painting(PAIR)), "The plane to paint in: 1 of A, 1 of B");
  assert.equal(pictureName(paint.BLANK), "The plane to paint in, empty");
  assert.equal(
    placeSentence({ x: 0.5, y: -0.25 }, painting(PAIR), 1),
    "x 0.50, y −0.25: a point of B. 2 points.",
  );
  assert.match(placeSentence({ x: 0, y: 0 }, painting(PAIR), -1), /nothing here/);
});

test("places and pixels belong together", () => {
  assert.deepEqual(spotOf({ x: -1, y: 1 }, 400), [0, 0]);
  assert.deepEqual(spotOf({ x: 0.5, y: -1 }, 400), [300, 400]);
  assert.deepEqual(placeOf(300, 400, 400), { x: 0.5, y: -1 });
});

test("the tone is darker where the second of two classes is, and the winner's of more", () => {
  const two = toneIn(mapOf(PAIR));
  assert.ok(two(0, 0.5) < 0.2 && two(1, 0.5) > 0.3);
  const turned = toneIn(mapOf(PAIR, { kinds: [1, 3] })); // the filled marks are the first class's
  assert.ok(turned(0, 0.5) > turned(1, 0.5));
  const [left, right] = [new Float64Array([0.9, 0.2, 0.9, 0.2]), new Float64Array([0.1, 0.8, 0.1, 0.8])];
  const more = toneIn(mapOf(PAIR, { outputs: [left, right, new Float64Array(4)], kinds: [0, 1, 2] }));
  assert.ok(more(1, 0) > more(0, 0));
});

/** Someone who paints, with a server that answers by hand. */
function setUp(context) {
  const time = clock(context);
  const server = falseServer();
  const actions = new PaintActions(server.asks, () => 0.25);
  return { time, actions, state: () => actions.store.get(), ...server };
}

const RUN = { id: "s", config: { epochs: 500 } };
const trained = (epoch) => ({ step: epoch, epoch, accuracy: 0.75, loss: 0.1, config: RUN.config });
const OUTPUTS = askedOver("classes").map(() => [0.5]);

async function learn({ answer }, times = 5) {
  await answer("scratch", RUN);
  for (let part = 1; part <= times; part += 1) {
    await answer("train", trained(100 * part));
    await answer("outputs", OUTPUTS);
  }
}

test("a network learns from the points once the hand rests, in a run that is in no list", async (context) => {
  const all = setUp(context);
  const { actions, time, state, asked } = all;
  actions.choose(0);
  actions.add({ x: 0, y: 0 });
  await time.turn(1000);
  assert.deepEqual(asked("scratch"), []); // one class
  actions.choose(1);
  actions.add({ x: 0.5, y: 0.5 });
  await time.turn(100);
  actions.add({ x: 0.6, y: 0.5 });
  await time.turn(249);
  assert.deepEqual(asked("scratch"), []);
  await time.turn(1);
  assert.deepEqual(asked("scratch")[0][0].dataset.y, [0, 1, 1]);
  await learn(all);
  assert.deepEqual(asked("train"), Array(5).fill(["s", { epochs: 100 }]));
  const { map, busy } = state();
  assert.deepEqual([map.points, map.epoch, map.accuracy, busy], [state().painting.points, 500, 0.75, false]);
  assert.equal(map.outputs[0].length, SIDE * SIDE);
});

test("points that change meanwhile are learned from next, and an older answer is not shown", async (context) => {
  const all = setUp(context);
  const { actions, time, state, answer, asked } = all;
  for (const kind of [0, 1]) {
    actions.choose(kind);
    actions.add({ x: kind, y: 0 });
  }
  await time.turn(250);
  await answer("scratch", RUN);
  actions.add({ x: 0.2, y: 0 });
  await answer("train", trained(100));
  await answer("outputs", OUTPUTS);
  assert.equal(state().map, null);
  await time.turn(250);
  assert.equal(asked("scratch").length, 2);
  await learn(all);
  assert.equal(state().map.points.length, 3);
});

test("without training as one paints nothing is asked, and no map is shown", async (context) => {
  const all = setUp(context);
  const { actions, time, state, asked } = all;
  actions.setLive(false);
  for (const kind of [0, 1]) {
    actions.choose(kind);
    actions.add({ x: kind, y: 0 });
  }
  await time.turn(1000);
  assert.deepEqual([asked("scratch"), state().map], [[], null]);
  actions.setLive(true);
  await time.turn(250);
  await learn(all);
  assert.notEqual(state().map, null);
  actions.setLive(false);
  assert.equal(state().map, null);
});

test("a refusal is said, and the next points are tried again", async (context) => {
  const { actions, time, state, refuse, asked } = setUp(context);
  for (const kind of [0, 1]) {
    actions.choose(kind);
    actions.add({ x: kind, y: 0 });
  }
  await time.turn(250);
  await refuse("scratch", new Refused(429, { message: "No more." }));
  assert.deepEqual([state().notice, state().busy], ["No more.", false]);
  actions.undo();
  actions.redo();
  assert.equal(state().notice, null);
  await time.turn(250);
  assert.equal(asked("scratch").length, 2);
});

test("a spray adds some points around its place, a rubber takes away, and a stroke of either is undone at once", (context) => {
  const { actions, state } = setUp(context);
  actions.spray({ x: 0, y: 0 }, false);
  actions.spray({ x: 0.5, y: 0 }, true);
  const { points } = state().painting;
  assert.ok(points.length > 3 && points.every(({ kind, x }) => kind === 1 && Math.abs(x) < 0.7));
  actions.erase({ x: 0.5, y: 0 });
  assert.ok(state().painting.points.length < points.length);
  actions.undo();
  assert.equal(state().painting.points, points);
  actions.undo();
  assert.deepEqual(state().painting.points, []);
});

test("a point is moved, and all are taken away and back", (context) => {
  const { actions, state } = setUp(context);
  actions.add({ x: 0, y: 0 });
  assert.equal(actions.pointAt({ x: 0.01, y: 0 }, 0.05), 0);
  actions.move(0, { x: 0.5, y: 9 }, false);
  actions.move(3, { x: 0.5, y: 0 }, false);
  assert.deepEqual(state().painting.points, [{ x: 0.5, y: 1, kind: 1 }]);
  actions.clear();
  actions.clear();
  assert.equal(state().painting.points.length, 0);
  actions.undo();
  assert.equal(state().painting.points.length, 1);
});

test("the rubber goes away when a class is chosen, the spray stays", (context) => {
  const { actions, state } = setUp(context);
  actions.take("rubber");
  actions.choose(2);
  assert.deepEqual([state().kind, state().tool], [2, "point"]);
  actions.take("spray");
  actions.choose(3);
  assert.equal(state().tool, "spray");
});
