import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonTable, settingText, sharedWords } from "../../../static/js/draw/branches/comparison.js";
import { lanesOf } from "../../../static/js/draw/branches/lanes.js";
import { isDashed, letterOf, tokenOf } from "../../../static/js/draw/branches/letters.js";
import { presentBranches } from "../../../static/js/draw/branches/present.js";
import { createRivalLines } from "../../../static/js/draw/chart/rival.js";
import { lossScale, lossShares } from "../../../static/js/draw/chart/track.js";
import { othersOf, othersWords } from "../../../static/js/draw/landscape/others.js";
import { sentencesOf } from "../../../static/js/draw/narration/sentence.js";
import { namesOf, rateOf, ruleOf } from "../../../static/js/draw/weight/names.js";
import { textOf } from "../../../static/js/draw/words.js";
import { runAt } from "../../../static/js/state/config.js";
import { whereWords } from "../../../static/js/views/player/branch-list.js";

const BRANCHES = [
  { id: "a", number: 0, name: "adam 0.0001", branches_from: null, recorded: 1000, total_steps: 1000 },
  {
    id: "b",
    number: 1,
    name: "epochs 30",
    branches_from: { id: "a", step: 200 },
    recorded: 1500,
    total_steps: 1500,
  },
  {
    id: "d",
    number: 3,
    name: "huber",
    branches_from: { id: "a", step: 900 },
    recorded: 900,
    total_steps: 1000,
  },
];

test("letters go on after Z", () => {
  assert.deepEqual([0, 1, 25, 26, 27, 701, 702].map(letterOf), ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]);
});

test("a colour that comes again is dashed", () => {
  assert.equal(tokenOf(1), tokenOf(6));
  assert.deepEqual([1, 6].map(isDashed), [false, true]);
});

test("a lane begins where it leaves another, and ends as far as it has gone", () => {
  const [root, lane] = lanesOf(BRANCHES, "a");
  assert.equal(root.from, 0, "the first begins with its run");
  assert.deepEqual([lane.from, lane.to, lane.end, lane.rise], [0.2, 1, 1, 1]);
  assert.equal(lane.says, "B epochs 30, from A at step 200, to step 1,500");
});

test("a longer run shows the others shorter", () => {
  const lanes = lanesOf(BRANCHES, "b");
  assert.equal(lanes[0].to, 2 / 3);
  assert.deepEqual(
    lanes.map(({ shown }) => shown),
    [false, true, false],
  );
});

test("a lane that begins late has its name on its left, and reaches over the lanes between", () => {
  const lane = lanesOf(BRANCHES, "a")[2];
  assert.deepEqual([lane.late, lane.rise, lane.letter], [true, 2, "D"]);
});

test("the branch on screen is told as its newest frame has it, and reaches as far as it has ever gone", () => {
  const frame = { run: "d", step: 950, status: "ready", loss: 0.5, accuracy: 0.75 };
  const state = { branches: BRANCHES, frame, history: { count: 980 } };
  const [first, second, third] = presentBranches(state);
  assert.deepEqual([first, second], [BRANCHES[0], BRANCHES[1]]);
  assert.deepEqual([third.name, third.step, third.loss, third.recorded], ["huber", 950, 0.5, 980]);
  assert.equal(presentBranches({ ...state, history: { count: 0 } })[2].recorded, 900);
  assert.equal(presentBranches({ ...state, frame: null }), BRANCHES);
});

const COMPARISON = {
  step: 1200,
  shared: 200,
  runs: [
    {
      number: 0,
      name: "sgd",
      at: { loss: 0.5, accuracy: 0.7 },
      last: { step: 1500, loss: 0.25, accuracy: 0.9 },
      best: null,
    },
    {
      number: 1,
      name: "adam",
      at: null,
      last: { step: 300, loss: null, accuracy: 0.8 },
      best: { epoch: 3, loss: 0.3 },
    },
  ],
  differences: [
    { path: "optimizer.beta_1", values: [null, 0.9] },
    { path: "metrics", values: [["accuracy"], []] },
  ],
};

test("a comparison lists what differs, and how both fare", () => {
  const { head, rows } = comparisonTable(COMPARISON, false);
  assert.deepEqual(head, ["A sgd", "B adam"]);
  assert.deepEqual(
    rows.map(({ name, values }) => [name, ...values]),
    [
      ["optimizer.beta_1", "–", "0.9"],
      ["metrics", "accuracy", "none"],
      ["loss at step 1,200", "0.5000", "–"],
      ["accuracy at step 1,200", "0.7000", "–"],
      ["furthest step", "1,500", "300"],
      ["loss there", "0.2500", "not finite"],
      ["accuracy there", "0.9000", "0.8000"],
      ["lowest mean loss", "–", "0.3000 in epoch 3"],
    ],
  );
});

test("an accuracy that neither run has is left out", () => {
  const runs = COMPARISON.runs.map((run) => ({
    ...run,
    at: run.at && { ...run.at, accuracy: null },
    last: { ...run.last, accuracy: null },
  }));
  const names = comparisonTable({ ...COMPARISON, runs, differences: [] }, false).rows.map(({ name }) => name);
  assert.deepEqual(names, ["loss at step 1,200", "furthest step", "loss there", "lowest mean loss"]);
});

test("on a surface f is compared, whose lowest may be that after the last step", () => {
  const [one, other] = COMPARISON.runs;
  const at = (loss, step) => ({ loss, step, accuracy: null });
  const runs = [
    { ...one, at: at(0.2, 20), last: at(0.15, 60), best: { epoch: 26, loss: 0.09 } },
    { ...other, at: at(0.1893, 20), last: at(0.1893, 20), best: { epoch: 20, loss: 0.2305 } },
    { ...other, at: at(50, 0), last: at(50, 0), best: null },
    { ...other, at: at(50, 0), last: at(null, 3), best: { epoch: 1, loss: 50 } },
  ];
  const { rows } = comparisonTable({ ...COMPARISON, step: 20, runs, differences: [] }, true);
  assert.deepEqual(
    rows.map(({ name }) => name),
    ["f at step 20", "furthest step", "f there", "lowest f"],
  );
  assert.deepEqual(rows[3].values, [
    "0.0900 at step 25",
    "0.1893 at step 20",
    "50.0000 at step 0",
    "50.0000 at step 0",
  ]);
});

test("a branch is told with the height at which it stands", () => {
  const branch = { ...BRANCHES[1], loss: 0.25, step: 300, blown_up: null };
  assert.equal(whereWords(branch, BRANCHES, "f"), "from A at 200, to step 1,500 · f 0.2500 at 300");
  const blown = { ...branch, branches_from: null, blown_up: { step: 9 } };
  assert.equal(whereWords(blown, BRANCHES, "loss"), "to step 1,500 · blew up: loss 0.2500 at 300");
});

test("settings are told as the form shows them", () => {
  const values = [true, 1e-7, "sgd", { name: "huber", delta: 2 }];
  assert.deepEqual(values.map(settingText), ["on", "10⁻⁷", "sgd", '{"name":"huber","delta":2}']);
});

test("a common past is told with its last step", () => {
  assert.equal(sharedWords(COMPARISON), "A and B made the same steps up to step 200.");
  assert.equal(sharedWords({ ...COMPARISON, shared: null }), "A and B have no common past.");
});

test("another branch's lines are its own losses on the same axis, and end with it", () => {
  const epochs = [1, 2, 3].map((epoch) => ({ epoch, loss: epoch / 10, accuracy: 0.5, seconds: 0 }));
  const rival = { history: { count: 4, loss: Float32Array.of(4, 3, 2, 1), epochs } };
  const frame = { total_steps: 4, steps_per_epoch: 2 };
  const { loss, accuracy } = createRivalLines().of(rival, frame, false);
  assert.deepEqual(loss[0], { x: [0.5, 1, 1.5, 2], y: [4, 3, 2, 1] });
  assert.deepEqual(loss[1], { x: [1, 2], y: [0.1, 0.2] });
  assert.deepEqual(accuracy[1].y, [0.5, 0.5]);
  assert.deepEqual(createRivalLines().of(null, frame, false).loss[0].x, []);
});

const ANSWER = {
  ...{ a: [-1, 1], b: [-1, 1] },
  others: [
    { id: "b", distance: 0.123, step: [0, 10, 20], a: [0, 1, 2], b: [0, 0, 0], loss: [3, 2, 1] },
    { id: "gone", distance: 1, step: [0], a: [0], b: [0], loss: [0] },
  ],
};

test("another branch stands at the step on screen, or as far as it has gone", () => {
  const at = (step) => othersOf(ANSWER, { frame: { step }, branches: BRANCHES });
  assert.equal(at(15).length, 1);
  assert.deepEqual([at(15)[0].number, at(15)[0].here], [1, { a: 1.5, b: 0, loss: 1.5 }]);
  assert.deepEqual(at(500)[0].here, { a: 2, b: 0, loss: 1 });
});

test("it is told how far from the plane another branch's path ends", () => {
  assert.equal(othersWords(ANSWER, BRANCHES, 3), " B’s path ends 0.12 off it.");
  assert.equal(othersWords(ANSWER, BRANCHES, 2), "", "two parameters are the whole plane");
});

test("losses of another branch that are off the track's scale stand at its ends", () => {
  const scale = lossScale([2, 4, 3]);
  assert.deepEqual([1, 2, 3, 9].map(scale), [0, 0, 0.5, 1]);
  assert.deepEqual(lossShares([2, 4, 3]), [0, 1, 0.5]);
});

const MOVED = {
  ...{ label: "w", before: 1, after: 0.9, gradient: 2, update: -0.1, learning_rate: 0.05 },
  rescaled_gradient: 3,
};

/** A branch of adam at 0.05: another rate from step 20 on, another optimizer from step 30 on. */
const BRANCHED = /** @type {State} */ (
  /** @type {unknown} */ ({
    run: { id: "c", parent: { id: "b", step: 30 }, config: { optimizer: { name: "sgd", learning_rate: 1 } } },
    lineage: {
      config: { dataset: { name: "iris" }, optimizer: { name: "adam", learning_rate: 0.05 } },
      forks: [
        { step: 20, changes: { optimizer: { learning_rate: 0.5 } }, at: null },
        { step: 30, changes: { optimizer: { name: "sgd", learning_rate: 1 } }, at: null },
      ],
    },
    catalogue: {
      optimizers: [
        { name: "adam", title: "Adam", formula: "of Adam" },
        { name: "sgd", title: "SGD", formula: "of SGD" },
      ],
      landscapes: [],
    },
    look: null,
  })
);

test("a branch's first steps were made with its ancestors' settings", () => {
  const used = [0, 20, 21, 30, 31].map((step) => runAt(BRANCHED, step).config.optimizer);
  assert.deepEqual(
    used.map(({ learning_rate: rate }) => rate),
    [0.05, 0.05, 0.5, 0.5, 1],
  );
  assert.deepEqual(
    used.map(({ name }) => name),
    ["adam", "adam", "adam", "adam", "sgd"],
  );
});

test("before the first step of a branch the rate is the one that this step will use", () => {
  assert.equal(rateOf(BRANCHED, { learning_rate: null }), 0.05);
  assert.equal(rateOf(BRANCHED, { learning_rate: 0.5 }), 0.5);
});

test("a step of an ancestor is told as its optimizer's", () => {
  const at = (step) => ({
    ...BRANCHED,
    ...{
      connection: "open",
      diagnosis: null,
      look: { step, label: "w", batch_step: step, curve: { over: null } },
    },
    frame: { step, status: "ready", batch: { loss_before: 1, loss_after: 1 }, weight: MOVED },
  });
  assert.match(textOf(sentencesOf(at(30))[0]), /Adam/);
  assert.match(textOf(sentencesOf(at(31))[0]), /SGD/);
  assert.deepEqual([ruleOf(at(30)), ruleOf(at(31))], ["of Adam", "of SGD"]);
  assert.deepEqual([namesOf(at(30)).optimizer, namesOf(at(31)).optimizer], ["Adam", "SGD"]);
});
