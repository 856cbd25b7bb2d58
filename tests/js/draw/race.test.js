import assert from "node:assert/strict";
import test from "node:test";
import { drawCurves, rangeOf, thinned, upTo } from "../../../static/js/draw/race/curves.js";
import { firstEntrants, kindOf, kindsOf, withOneMore } from "../../../static/js/draw/race/entrants.js";
import { drawChequered, levelOf } from "../../../static/js/draw/race/finish-line.js";
import { backgroundOf, lossUnder, walkedLane } from "../../../static/js/draw/race/lanes.js";
import { computingBars, drawLaps, lapWords, replayBars } from "../../../static/js/draw/race/laps.js";
import { lineAt, lineTrack, placeOfLine } from "../../../static/js/draw/race/line-track.js";
import {
  isOver,
  momentAt,
  namesOf,
  placeAt,
  ranked,
  standings,
} from "../../../static/js/draw/race/standings.js";
import { dashOf, hueClass } from "../../../static/js/draw/race/strokes.js";
import {
  baseWords,
  headline,
  lossWords,
  planeWords,
  raceTable,
  replayWords,
  statusWords,
} from "../../../static/js/draw/race/words.js";
import { spread } from "../../../static/js/draw/spread.js";
import { quantityOf } from "../../../static/js/draw/surfaces/surface.js";
import { decodeRaceLandscape } from "../../../static/js/server/frame.js";
import { elements } from "../elements.js";

const rate = (value) => ({ name: "learning_rate", default: value });
const CATALOGUE = {
  optimizers: [
    { name: "adam", title: "Adam", settings: [rate(0.001)] },
    { name: "sgd", title: "SGD", settings: [rate(0.01), { name: "momentum", default: 0 }] },
    { name: "rmsprop", title: "RMSprop", settings: [rate(0.001)] },
  ],
};

/** A run of a race. */
const run = (id, changes) => ({
  ...{ id, step: 40, status: "finished", divergence: null, config: {}, total_steps: 40, steps_per_epoch: 10 },
  ...changes,
});

const ORDER = ["a", "b", "c"];
const course = (id, loss) => ({ run: id, label: id, every: 1, step: loss.map((_, k) => k), loss, out: null });
const entrant = (id, name, changes) => ({
  ...{ run: id, name, arrived: null, first_under: null, stays_under: null, crossings: [], out: null },
  ...changes,
});
const STATE = {
  race: {
    ...{ id: "r", runs: [run("a"), run("b"), run("c")] },
    labels: ["Adam, η = 0.001", "SGD, η = 5, μ = 0", "SGD, η = 0.05, μ = 0.9"],
    names: ["Adam", "SGD", "Momentum"],
  },
  order: ORDER,
  courses: { a: course("a", [1, 0.8, 0.6, 0.4]), b: course("b", [1, 9]), c: course("c", [1, 0.4, 0.6, 0.4]) },
  result: {
    ...{ finish: 0.5, rule: "first", every: 1, until: 3, total_steps: 40, steps_per_epoch: 10 },
    entrants: [
      entrant("a", "Adam", { arrived: 3, crossings: [3] }),
      entrant("b", "SGD", { out: { step: 2, how: "diverged" } }),
      entrant("c", "Momentum", { arrived: 1, crossings: [1, 2, 3] }),
    ],
    moments: [
      { step: 0, winner: [], sentence: "No one yet.", note: "" },
      { step: 1, winner: ["c"], sentence: "Momentum is first.", note: "" },
      { step: 3, winner: ["c"], sentence: "Momentum won.", note: "It swung back." },
    ],
  },
  ...{ step: 2, playing: false, landscape: null, editing: false, notice: null },
};
const LANE = {
  ...{ run: "a", present: 4, distance: 0.5 },
  step: Float32Array.of(0, 2, 4),
  a: Float32Array.of(0, 1, 3),
  b: Float32Array.of(0, 0, 4),
  loss: Float32Array.of(1, 0.5, 0.25),
};
const textOf = (parts) => parts.map((part) => part.value ?? part).join("");

test("the present optimizer races the usual ones", () => {
  const present = { name: "adam", learning_rate: 0.0001 };
  const entrants = firstEntrants(present, CATALOGUE);
  assert.deepEqual(entrants.map(kindOf), ["adam", "sgd", "sgd+momentum", "rmsprop", "adam"]);
  assert.equal(entrants[0], present);
});

test("a usual optimizer with the present rate does not race itself", () => {
  const entrants = firstEntrants({ name: "adam", learning_rate: 0.001 }, CATALOGUE);
  assert.deepEqual(entrants.map(kindOf), ["adam", "sgd", "sgd+momentum", "rmsprop"]);
});

test("SGD can be chosen with momentum and without", () => {
  const kinds = kindsOf(CATALOGUE).map(({ name, optimizer }) => [name, optimizer.momentum]);
  assert.deepEqual(kinds.slice(1, 3), [
    ["sgd", 0],
    ["sgd+momentum", 0.9],
  ]);
});

test("one more is a kind that does not race yet", () => {
  const more = withOneMore([{ name: "adam" }, { name: "sgd", momentum: 0.5 }], CATALOGUE);
  assert.equal(kindOf(more[2]), "sgd");
});

test("when all kinds race, one more is the last at a tenth of its rate", () => {
  const all = kindsOf(CATALOGUE).map(({ optimizer }) => optimizer);
  const more = withOneMore(all, CATALOGUE);
  assert.deepEqual(more[4], { name: "rmsprop", learning_rate: 0.0001 });
});

test("no more than six race", () => {
  const six = Array.from({ length: 6 }, () => ({ name: "adam" }));
  assert.equal(withOneMore(six, CATALOGUE), six);
});

test("each standing is that of the replay's step, in the order of the numbers", () => {
  const all = standings(STATE);
  assert.deepEqual(
    all.map(({ number, loss, arrived, isFirst, isUnder, swings, out }) => [
      number,
      loss,
      arrived,
      isFirst,
      isUnder,
      swings,
      out?.step,
    ]),
    [
      [1, 0.6, null, false, false, 0, undefined],
      [2, 9, null, false, false, 0, 2],
      [3, 0.6, 1, true, false, 1, undefined],
    ],
  );
  assert.deepEqual(
    standings({ ...STATE, step: 1 }).map(({ isUnder, out }) => [isUnder, out]),
    [
      [false, null],
      [false, null],
      [true, null],
    ],
  );
});

test("a lap tells how often a run went back since it arrived, not before", () => {
  const crossings = [1, 2, 3, 4, 5];
  const at = (arrived) => {
    const [a, b] = STATE.result.entrants;
    const entrants = [a, b, entrant("c", "Momentum", { arrived, crossings })];
    const all = standings({ ...STATE, step: 9, result: { ...STATE.result, entrants } });
    return replayBars(all, 9)[2].said.map(({ text }) => text);
  };
  assert.deepEqual(at(1), ["1 step", "then back over it twice"]);
  assert.deepEqual(at(5), ["5 steps"]);
});

test("who arrived stands first, then who races, and who is out is last", () => {
  assert.deepEqual(
    ranked(standings(STATE)).map(({ number }) => number),
    [3, 1, 2],
  );
  const before = standings({ ...STATE, step: 0 });
  assert.deepEqual(
    ranked(before).map(({ number }) => number),
    [1, 2, 3],
    "a tie keeps the numbers' order",
  );
});

test("before all are computed no loss is told, and each has its name", () => {
  const all = standings({ ...STATE, result: null });
  assert.deepEqual(
    all.map(({ name }) => name),
    ["Adam", "SGD", "Momentum"],
  );
  assert.deepEqual(
    all.map((one) => lossWords(one)),
    ["–", "–", "–"],
  );
});

test("a number stays with its run when another has left the race", () => {
  const race = {
    ...STATE.race,
    runs: [STATE.race.runs[2]],
    labels: [STATE.race.labels[2]],
    names: ["Momentum"],
  };
  assert.deepEqual(
    standings({ ...STATE, race }).map(({ number }) => number),
    [3],
  );
});

test("what is told is the last moment that has come", () => {
  assert.deepEqual(
    [0, 0.9, 1, 2.99, 3, 9].map((step) => momentAt(STATE.result, step).step),
    [0, 0, 1, 1, 3, 3],
  );
  assert.equal(headline(STATE).sentence, "Momentum is first.");
});

test("a loss is that of the last measure before a step", () => {
  const sparse = { every: 5, step: [0, 5, 10, 12] };
  assert.deepEqual(
    [0, 4.9, 5, 11, 12, 99].map((step) => placeAt(sparse, step)),
    [0, 0, 1, 2, 3, 3],
  );
});

test("a label is a title and settings in words", () => {
  assert.deepEqual(namesOf("SGD, η = 0.05, μ = 0.9", "Momentum"), {
    ...{ name: "Momentum", title: "Momentum", detail: "rate 0.05, momentum 0.9" },
  });
  assert.equal(namesOf("SGD, η = cosine_decay", "SGD from rate 5").title, "SGD");
  assert.deepEqual(namesOf("SGD, η = 5, μ = 0", "SGD at rate 5"), {
    ...{ name: "SGD at rate 5", title: "SGD", detail: "rate 5" },
  });
});

test("the replay is over at the step to which it is shown", () => {
  assert.deepEqual(
    [2.9, 3].map((step) => isOver({ ...STATE, step })),
    [false, true],
  );
  assert.equal(statusWords({ ...STATE, step: 3 }), "The race is over. Momentum won. It swung back.");
  assert.equal(statusWords({ ...STATE, playing: true }), "");
});

test("what is being computed is told by how many are", () => {
  const state = { ...STATE, result: null, courses: { a: STATE.courses.a } };
  assert.equal(replayWords(state), "1 of 3 computed");
  assert.match(headline(state).note, /^1 of 3 computed\./);
  assert.equal(headline({ ...state, notice: "Full." }).note, "1 of 3 computed. Full.");
  assert.equal(replayWords(STATE), "All computed. Replay of the first 3 of 40 steps, all at one pace");
  const whole = { ...STATE, result: { ...STATE.result, until: 40 } };
  assert.equal(replayWords(whole), "All computed. Replay, all at one pace");
});

test("bars of what is computed are hatched, and tell how far the others are", () => {
  const runs = [run("a"), run("b", { step: 12 }), run("c", { step: 0 })];
  const bars = computingBars({ ...STATE, race: { ...STATE.race, runs }, courses: { a: STATE.courses.a } });
  assert.deepEqual(
    bars.map(({ state, end, said }) => [state, end, said[0].text]),
    [
      ["computed", 40, "computed"],
      ["computing", 12, "12 of 40 steps"],
      ["computing", 0, "waits"],
    ],
  );
});

test("a bar ends at its flag, at the replay, or in red where its run is out", () => {
  const bars = replayBars(ranked(standings({ ...STATE, step: 2.5 })), 2.5);
  assert.deepEqual(
    bars.map(({ number, state, end, said }) => [number, state, end, said.map(({ text }) => text).join("; ")]),
    [
      [3, "arrived", 1, "1 step; then back over the line once"],
      [1, "racing", 2.5, "0.6000, racing"],
      [2, "out", 2, "diverged at step 2"],
    ],
  );
  assert.equal(bars[2].said[0].isDanger, true);
});

test("no one is racing once the race is over", () => {
  const at = (step, over) => replayBars(ranked(standings({ ...STATE, step })), step, over)[1].said[0].text;
  assert.deepEqual([at(2.5, false), at(2.5, true)], ["0.6000, racing", "0.6000"]);
});

test("laps are drawn with the flag of who arrived, the cross of who is out, and the replay's line", (t) => {
  elements(t);
  const bars = replayBars(ranked(standings(STATE)), 2);
  const drawn = drawLaps(bars, { width: 400, height: 200, total: 3, lap: 1, step: 2 });
  const count = (name) => drawn.filter(({ attributes }) => attributes?.class?.split(" ")[0] === name).length;
  assert.deepEqual(
    ["race-flag", "race-cross", "race-cursor", "race-bar", "race-disc"].map(count),
    [1, 2, 1, 3, 3],
  );
  const hatched = drawLaps(computingBars(STATE), { width: 400, height: 200, total: 40, lap: 10, step: null });
  assert.equal(hatched.filter(({ attributes }) => attributes?.class === "race-hatched").length, 3);
  assert.equal(lapWords(210), "one lap is one epoch, 210 steps");
  assert.equal(lapWords(1), "one lap is one step");
});

test("six entrants differ in dashes and hues", () => {
  const six = [1, 2, 3, 4, 5, 6];
  assert.equal(new Set(six.map((number) => dashOf(number).join(" "))).size, 6);
  assert.equal(new Set(six.map(hueClass)).size, 6);
  assert.equal(dashOf(1).join(), "", "the first is drawn in one");
});

test("a ball between two stops lies between their places", () => {
  const { stops, ball } = walkedLane(LANE, 1, 3);
  assert.equal(stops.length, 3);
  assert.deepEqual(ball, { a: 2, b: 2, loss: 0.375 });
});

test("a way ends at its run's last stop, with the crossings that have come", () => {
  const { ball, crossings } = walkedLane(LANE, 1, 9, [0, 2, 3, 11]);
  assert.deepEqual(ball, { a: 3, b: 4, loss: 0.25 });
  assert.deepEqual(
    crossings.map(({ a }) => a),
    [1, 2],
  );
  assert.deepEqual(
    walkedLane(LANE, 1, 2, [2, 3]).crossings.map(({ a }) => a),
    [1],
  );
});

const SURFACE = (() => {
  const axis = Float32Array.of(-1, 1);
  return {
    a: axis,
    b: axis,
    loss: Float32Array.of(1, 2, 3, 4),
    lanes: [{ ...LANE, loss: Float32Array.of(4, 2, 1) }],
  };
})();

test("the map has the surface's window and size", () => {
  const background = backgroundOf(SURFACE);
  assert.deepEqual([background.size, background.window], [2, { a: [-1, 1], b: [-1, 1] }]);
  assert.ok(background.heights.every((height) => height >= 0 && height <= 1));
});

test("the finish line is the level of its loss on the surface", () => {
  const [line] = levelOf(backgroundOf(SURFACE), 2.5);
  for (const { a, b } of line) assert.ok(Math.abs(lossUnder(SURFACE, { a, b }) - 2.5) < 1e-6);
  assert.deepEqual(levelOf(backgroundOf(SURFACE), 99), []);
});

test("the finish line is chequered in black and white", () => {
  const drawn = [];
  const context = {
    ...{ beginPath() {}, moveTo() {}, lineTo() {} },
    setLineDash: (dash) => drawn.push(dash.length),
    stroke() {
      drawn.push(this.strokeStyle);
    },
  };
  drawChequered(context, [
    [0, 0],
    [9, 9],
  ]);
  assert.deepEqual(drawn, ["#14171b", "#fff", 2, "#14171b", 0]);
});

test("numbers at the lines' ends are moved apart and stay inside", () => {
  assert.deepEqual(spread([50, 20, 21], 0, 55, 15), [50, 20, 35]);
  assert.deepEqual(spread([98, 99], 0, 100, 15), [85, 100]);
});

test("a run that blows up does not flatten the others", () => {
  const { range, isLog } = rangeOf([
    [1, 0.5],
    [1, 1e9],
  ]);
  assert.equal(isLog, false);
  assert.ok(range[1] < 1.6 && range[0] < 0.5);
});

test("the scale of a surface's race ends where its f does", () => {
  const [low, high] = rangeOf([
    [0, -6.5],
    [0, -3, 2],
  ]).range;
  assert.deepEqual([low < -6.5, low > -8, high >= 2 && high < 3], [true, true, true]);
  const flat = rangeOf([[0, -6.5]]).range;
  assert.ok(flat[1] >= 0 && flat[1] < 0.5, `${flat}`);
  assert.ok(rangeOf([[-2, -2.5, 40]]).range[1] < 0, "what climbs far leaves the picture");
  assert.deepEqual(rangeOf([[Number.NaN], []]), { isLog: false, range: [0, 1] });
});

test("losses over many decades are drawn on a logarithmic scale", () => {
  assert.equal(rangeOf([[100, 0.01]]).isLog, true);
});

test("a long course keeps its peaks and valleys when it is thinned", () => {
  const loss = Array.from({ length: 1000 }, (_, k) => (k === 501 ? 9 : k === 777 ? -9 : 1));
  const { x, y } = thinned({ step: loss.map((_, k) => k), loss }, 900, 20);
  assert.ok(x.length <= 80);
  assert.deepEqual([y[x.indexOf(501)], y[x.indexOf(777)], x[0], x[x.length - 1]], [9, -9, 0, 900]);
  assert.ok(x.every((step, k) => k === 0 || x[k - 1] < step));
  assert.deepEqual(thinned({ step: [0, 1], loss: [1, null] }, 9, 9).y, [1, Number.POSITIVE_INFINITY]);
});

test("a curve ends at the replay's step, between two measures too", () => {
  const points = { x: [0, 10, 20], y: [1, 0.5, 0.1] };
  assert.deepEqual(upTo(points, 15), { x: [0, 10, 15], y: [1, 0.5, 0.3] });
  assert.deepEqual(upTo(points, 99), points);
});

const FRAME = { width: 300, height: 200, total: 5, quantity: "f", finish: null };

test("the name of the axis stands above all lines", (t) => {
  elements(t);
  const drawn = drawCurves([{ number: 1, x: [0, 5], y: [3, 2] }], { ...FRAME, ...rangeOf([[3, 2]]) });
  const name = drawn.find(({ children }) => children.join() === "f");
  const room = drawn
    .flatMap(({ children }) => children)
    .find(({ attributes }) => attributes?.id === "race-room");
  const { y: top } = room.children[0].attributes;
  assert.ok(Number(name.attributes.y) + 3 <= Number(top), `${name.attributes.y} above ${top}`);
});

test("the chart has the finish line where it is in its range, and a number at each line's end", (t) => {
  elements(t);
  const curves = [
    { number: 1, x: [0, 5], y: [3, 2] },
    { number: 2, x: [0, 5], y: [3, Number.POSITIVE_INFINITY] },
    { number: 3, x: [], y: [] },
  ];
  const drawn = (finish) => drawCurves(curves, { ...FRAME, finish, ...rangeOf(curves.map(({ y }) => y)) });
  const count = (finish, name) =>
    drawn(finish).filter(({ attributes }) => attributes?.class?.split(" ")[0] === name).length;
  assert.deepEqual(
    [count(2.5, "race-chequer"), count(99, "race-chequer"), count(null, "race-chequer")],
    [2, 0, 0],
  );
  assert.equal(count(2.5, "race-disc"), 2);
});

test("an arrow says of a line that it ends above the picture", (t) => {
  elements(t);
  const arrows = (end) => {
    const curves = [1, end].map((y, k) => ({ number: k + 1, x: [0, 5], y: [3, y] }));
    const drawn = drawCurves(curves, { ...FRAME, ...rangeOf(curves.map(({ y }) => y)) });
    return drawn.filter(({ attributes }) => attributes?.class?.includes("race-up")).length;
  };
  assert.deepEqual([2, 1e80].map(arrows), [0, 1]);
});

test("the slider of the line gives losses of two digits, from the lowest to where all start", () => {
  const track = lineTrack({ lowest: 0.2075, highest: 0.6821 });
  assert.deepEqual([track.isLog, lineAt(track, 0.2), lineAt(track, 0.5)], [false, 0.3, 0.44]);
  for (const loss of [0.25, 0.3, 0.61]) assert.equal(lineAt(track, placeOfLine(track, loss)), loss);
  assert.deepEqual([placeOfLine(track, 0), placeOfLine(track, 9)], [0, 1]);
  const wide = lineTrack({ lowest: 1e-4, highest: 40 });
  assert.deepEqual([wide.isLog, lineAt(wide, 0), lineAt(wide, 0.5)], [true, 0.0001, 0.063]);
  assert.equal(lineAt(lineTrack({ lowest: -6.4, highest: 0 }), 0.5), -3.2);
});

const MAPPED = {
  ...STATE,
  landscape: {
    ...SURFACE,
    explained_variance: [0.7, 0.19],
    explained_states: 303,
    over: { samples: 2100, of: 2100, every: 1 },
    lanes: [{ ...LANE, loss: Float32Array.of(1, 0.3, 0.2) }],
  },
};

test("the caption tells the line, what the cut holds, and of whom it misleads", () => {
  assert.equal(
    textOf(planeWords({ ...MAPPED, step: 3 })),
    "Chequered: the finish, 0.5. This cut holds 89.0 % of 303 states’ variance. " +
      "Adam runs beside it: its loss is lower than it looks.",
  );
  const plain = { ...MAPPED, step: 0, landscape: { ...MAPPED.landscape, explained_variance: null } };
  assert.equal(textOf(planeWords(plain)), "Chequered: the finish, 0.5. ");
  const runs = [run("a", { parameter_count: 2 })];
  const whole = { ...MAPPED, step: 3, race: { ...MAPPED.race, runs } };
  assert.equal(textOf(planeWords(whole)), "Chequered: the finish, 0.5. ", "of two weights all is shown");
  const over = { samples: 260, of: 20000, every: 77 };
  assert.equal(
    textOf(planeWords({ ...MAPPED, step: 3, landscape: { ...plain.landscape, over } })),
    "Chequered: the finish, 0.5. Its losses are over every 77th sample: 260 of 20,000. ",
  );
});

test("a race on a textbook surface speaks of its start, not of data", () => {
  const base = { model: { landscape: "bowl" }, epochs: 20, batch_size: 10, seed: 0 };
  assert.equal(baseWords(base), "Same surface, same start, 20 steps. Only the optimizer differs.");
  assert.equal(quantityOf([run("a", { config: { model: { landscape: "bowl" } } })]), "f");
  assert.equal(quantityOf(STATE.race.runs), "loss");
  assert.equal(quantityOf([]), "loss");
});

test("what all of a race have in common is true of any batch, and of weights that no seed drew", () => {
  const base = { model: null, epochs: 30, batch_size: 1000, seed: 3, initial_weights: null };
  assert.equal(
    baseWords(base),
    "Same data, same first weights (seed 3), same batches of up to 1,000, 30 epochs. Only the optimizer differs.",
  );
  assert.match(baseWords({ ...base, initial_weights: [[1]] }), /same first weights, same batches/);
});

test("the table tells each run's numbers and place", () => {
  const lanes = [{ number: 3, stops: [], ball: { a: 1, b: -2, loss: 0 } }];
  const { rows, head } = raceTable(standings(STATE), lanes, "loss");
  assert.equal(head[2], "loss");
  assert.deepEqual(rows[2], ["3 Momentum", "2", "0.6000", "1", "1 time", "–", "1.00", "−2.00"]);
  assert.deepEqual(rows[1].slice(2, 6), ["not finite", "–", "–", "diverged at 2"]);
});

test("a race's landscape joins what is walked and what is to come", () => {
  const listed = ["a", "b", "loss", "path_0_step", "path_0_a", "path_0_b", "path_0_loss", "ahead_0_step"];
  const header = { paths: [{ run: "x" }], arrays: listed.map((name) => ({ name, length: 1 })) };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const padding = (4 - (head.length % 4)) % 4;
  const buffer = new ArrayBuffer(4 + head.length + padding + 4 * listed.length);
  new DataView(buffer).setUint32(0, head.length + padding, true);
  new Uint8Array(buffer).fill(32, 4, 4 + head.length + padding).set(head, 4);
  new Float32Array(buffer, 4 + head.length + padding).set(listed.map((_, k) => k));
  const [lane] = decodeRaceLandscape(buffer).lanes;
  assert.deepEqual([lane.run, [...lane.step], [...lane.a]], ["x", [3, 7], [4]]);
});
