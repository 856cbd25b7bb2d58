import assert from "node:assert/strict";
import test from "node:test";
import { drawCurves, rangeOf } from "../../../static/js/draw/race/curves.js";
import { firstEntrants, kindOf, kindsOf, withOneMore } from "../../../static/js/draw/race/entrants.js";
import { backgroundOf, walkedLane } from "../../../static/js/draw/race/lanes.js";
import { clockOf, isOver, quantityOf, standings } from "../../../static/js/draw/race/standings.js";
import { dashOf } from "../../../static/js/draw/race/strokes.js";
import {
  baseWords,
  finishWords,
  lossWords,
  planeWords,
  raceTable,
} from "../../../static/js/draw/race/words.js";
import { spread } from "../../../static/js/draw/spread.js";
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
function run(id, changes) {
  return {
    id,
    step: 10,
    loss: 0.5,
    accuracy: 0.9,
    status: "ready",
    divergence: null,
    config: {},
    ...changes,
  };
}

const ORDER = ["a", "b", "c"];
const RACE = {
  id: "r",
  runs: [
    run("a", { loss: 0.6 }),
    run("b", { status: "diverged", step: 4, divergence: { step: 5 } }),
    run("c", { loss: 0.3 }),
  ],
  labels: ["Adam", "SGD", "RMSprop"],
  finish: { threshold: 0.6, winner: "c", steps: [10, null, 5], sentence: "RMSprop is first." },
};
const LANE = {
  ...{ run: "a", present: 4, distance: 0.5 },
  step: Float32Array.of(0, 2, 4),
  a: Float32Array.of(0, 1, 3),
  b: Float32Array.of(0, 0, 4),
  loss: Float32Array.of(1, 0.5, 0.25),
};

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

test("the lowest loss stands first and the diverged last", () => {
  assert.deepEqual(
    standings(RACE, ORDER).map(({ number, diverged, arrived, first }) => [number, diverged, arrived, first]),
    [
      [3, null, 5, true],
      [1, null, 10, false],
      [2, 5, null, false],
    ],
  );
});

test("a number stays with its run when another has left the race", () => {
  const rest = { ...RACE, runs: [RACE.runs[2]], labels: ["RMSprop"], finish: null };
  assert.equal(standings(rest, ORDER)[0].number, 3);
});

test("the clock is that of the foremost", () => {
  assert.equal(clockOf(RACE), 10);
});

test("a run that blew up is told as such beside its loss", () => {
  const blown = { start_step: 0, start: 1.27, since: 0 };
  const race = { ...RACE, runs: [run("a", { loss: 1.3e61, blown_up: blown }), RACE.runs[1], RACE.runs[2]] };
  assert.deepEqual(
    standings(race, ORDER).map((one) => lossWords(one)),
    ["0.3000", "blew up: 1.300×10⁶¹", "diverged at 5"],
  );
});

test("a race is over when each has finished or diverged", () => {
  assert.equal(isOver(RACE), false);
  assert.equal(isOver({ runs: [run("a", { status: "finished" }), RACE.runs[1]] }), true);
});

test("six lines have six dashes", () => {
  const dashes = [1, 2, 3, 4, 5, 6].map((number) => dashOf(number).join(" "));
  assert.equal(new Set(dashes).size, 6);
  assert.equal(dashes[0], "", "the first is drawn in one");
});

test("a ball between two stops lies between their places", () => {
  const { stops, ball } = walkedLane(LANE, 1, 3);
  assert.equal(stops.length, 3);
  assert.deepEqual(ball, { a: 2, b: 2, loss: 0.375 });
});

test("a way ends at its run's last stop", () => {
  assert.deepEqual(walkedLane(LANE, 1, 9).ball, { a: 3, b: 4, loss: 0.25 });
});

test("the map has the surface's window and size", () => {
  const axis = Float32Array.of(-1, 1);
  const background = backgroundOf({ a: axis, b: axis, loss: Float32Array.of(1, 2, 3, 4), lanes: [LANE] });
  assert.deepEqual([background.size, background.window], [2, { a: [-1, 1], b: [-1, 1] }]);
  assert.ok(background.heights.every((height) => height >= 0 && height <= 1));
});

test("names at the lines' ends are moved apart and stay inside", () => {
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

test("the name of the axis stands above all lines", (t) => {
  elements(t);
  const curve = { number: 1, label: "Adam", x: [0, 5], y: [3, 2] };
  const drawn = drawCurves([curve], {
    width: 300,
    height: 200,
    total: 5,
    ...rangeOf([[3, 2]]),
    quantity: "f",
  });
  const name = drawn.find(({ children }) => children.join() === "f");
  const room = drawn
    .flatMap(({ children }) => children)
    .find(({ attributes }) => attributes?.id === "race-room");
  const { y: top } = room.children[0].attributes;
  assert.ok(Number(name.attributes.y) + 3 <= Number(top), `${name.attributes.y} above ${top}`);
});

test("a line that left the picture has no end in it", (t) => {
  elements(t);
  const curves = [
    { number: 1, label: "Adam", x: [0, 5], y: [3, 2] },
    { number: 2, label: "SGD", x: [0, 5], y: [3, 1e9] },
  ];
  const range = rangeOf(curves.map(({ y }) => y));
  const drawn = drawCurves(curves, { width: 300, height: 200, total: 5, ...range, quantity: "loss" });
  const count = (name) => drawn.filter(({ attributes }) => attributes?.class === name).length;
  assert.deepEqual([count("race-end"), count("race-lead"), count("race-disc")], [1, 2, 2]);
});

test("losses over many decades are drawn on a logarithmic scale", () => {
  assert.equal(rangeOf([[100, 0.01]]).isLog, true);
});

test("the caption tells what the plane holds and how far the runs lie off it", () => {
  const landscape = { explained_variance: [0.7, 0.2], lanes: [LANE], samples: 2100, a: [-1, 1], b: [-1, 1] };
  const text = planeWords(landscape)
    .map((part) => part.value ?? part)
    .join("");
  assert.match(
    text,
    /holds 90\.0 % of the variance of all paths\. At step 4 the runs are up to 0\.500 off it/,
  );
  const soFar = planeWords(landscape, true);
  assert.match(
    soFar.map((part) => part.value ?? part).join(""),
    /variance of all paths so far\. .* The paths to come are being computed\.$/,
  );
  const on = planeWords({ ...landscape, lanes: [{ ...LANE, distance: 3e-17 }] });
  assert.match(on.map((part) => part.value ?? part).join(""), /the runs are up to 0 off it/);
});

test("before anyone arrives the finish line waits for an epoch, or for a step on a surface", () => {
  const waiting = (model) => ({ runs: [run("a", { config: { model } })], finish: null });
  assert.match(finishWords(waiting(null)), /when an epoch has ended/);
  assert.match(finishWords(waiting({ landscape: "bowl" })), /when a step has been taken/);
  assert.equal(finishWords(RACE), "RMSprop is first.");
});

test("a race on a textbook surface speaks of its start, not of data", () => {
  const base = { model: { landscape: "bowl" }, epochs: 20, batch_size: 10, seed: 0 };
  assert.equal(baseWords(base), "Same surface, same start, 20 steps. Only the optimizer differs.");
});

test("what all of a race have in common is true of any batch, and of weights that no seed drew", () => {
  const base = { model: null, epochs: 30, batch_size: 1000, seed: 3, initial_weights: null };
  assert.equal(
    baseWords(base),
    "Same data, same first weights (seed 3), same batches of up to 1,000, 30 epochs. Only the optimizer differs.",
  );
  assert.match(baseWords({ ...base, initial_weights: [[1]] }), /same first weights, same batches/);
});

test("a race on a textbook surface goes down f, which is no loss", (t) => {
  elements(t);
  const surface = { ...RACE, runs: [run("a", { config: { model: { landscape: "bowl" } } })] };
  const quantity = quantityOf(surface);
  const curve = { number: 1, label: "SGD", x: [0, 1], y: [3, 2] };
  const frame = { width: 300, height: 200, total: 5, ...rangeOf([[3, 2]]), quantity };
  const texts = drawCurves([curve], frame).map(({ children }) => children.join());
  assert.ok(texts.includes("f") && !texts.includes("loss"), texts.join());
  const { head, rows } = raceTable(standings(surface, ["a"]), [], quantity);
  assert.equal(head[2], "f");
  assert.equal(rows[0][4], "before 10", "f is kept as it was before a step");
});

test("the table tells each run's numbers and place", () => {
  const lanes = [{ number: 3, stops: [], ball: { a: 1, b: -2, loss: 0 } }];
  const { rows, head } = raceTable(standings(RACE, ORDER), lanes, quantityOf(RACE));
  assert.equal(head[2], "loss");
  assert.deepEqual(rows[0], ["3 RMSprop", "10", "0.3000", "0.9000", "5", "1.00", "−2.00"]);
  assert.equal(rows[2][2], "diverged at 5");
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
