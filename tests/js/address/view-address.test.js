import assert from "node:assert/strict";
import { test } from "node:test";
import { viewOf, viewPatch } from "../../../static/js/address/view-address.js";
import { initialState } from "../../../static/js/state/state.js";

const RUN = {
  parameter_count: 6,
  parameters: [
    { layer: "dense", role: "kernel", shape: [2, 2], start: 0, stop: 4 },
    { layer: "dense", role: "bias", shape: [2], start: 4, stop: 6 },
  ],
};

/** @param {object} [landscape]  what differs from how the page opens */
function state(landscape = {}, rest = {}) {
  const first = initialState({ theme: "light", reducedMotion: false, narration: "each" });
  return { ...first, run: RUN, ...rest, landscape: { ...first.landscape, ...landscape } };
}

test("a page as it opens has nothing to tell", () => assert.deepEqual(viewOf(state()), {}));

test("only what is not as usual is told", () => {
  const told = viewOf(
    state(
      { plane: "random", seed: 3, span: 0.5, view: "map", samples: "batch" },
      { weightView: "sum", logScale: true },
    ),
  );
  assert.deepEqual(told, {
    ...{
      weight: "sum",
      log: "true",
      plane: "random",
      seed: "3",
      span: "0.5",
      samples: "batch",
      shape: "map",
    },
  });
});

test("a plane of two weights is told by their labels", () => {
  assert.deepEqual(viewOf(state({ plane: "weights", i: 4, j: 1 })), {
    ...{ plane: "weights", i: "dense/bias[0]", j: "dense/kernel[0,1]" },
  });
});

test("a run of two parameters opens on the plane of both", () => {
  const run = { ...RUN, parameter_count: 2 };
  assert.deepEqual(viewOf(state({ plane: "weights" }, { run })), {});
  assert.deepEqual(viewOf(state({ plane: "path" }, { run })), { plane: "path" });
});

test("the step of the article that a link came from is told, and opens again", () => {
  assert.deepEqual(viewOf(state({}, { lesson: 5 })), { lesson: "5" });
  assert.equal(viewPatch({ lesson: "5" }, state()).patch.lesson, 5);
  assert.equal(viewPatch({}, state({}, { lesson: 5 })).patch.lesson, null);
  const { problems } = viewPatch({ lesson: "9" }, state());
  assert.deepEqual(problems, ["view.lesson must be a whole number from 1 to 8. Got 9."]);
});

test("how neurons are shown is told where it is not as suits the run, and so is a point", () => {
  const run = { ...RUN, features: 2 };
  assert.deepEqual(viewOf(state({}, { run, neurons: "tiles" })), {});
  const there = state({}, { run, neurons: "circles", point: [0.3, -1.2] });
  assert.deepEqual(viewOf(there), { neurons: "circles", point: "0.3,-1.2" });
  const { patch, problems } = viewPatch(viewOf(there), state({}, { run }));
  assert.deepEqual([patch.neurons, patch.point, problems], ["circles", [0.3, -1.2], []]);
  const usual = viewPatch({}, there).patch;
  assert.deepEqual([usual.neurons, usual.point], [null, null]);
});

test("a link tells that the predictions are of what is held out, of a run that holds samples out", () => {
  const of = (split) => ({ ...RUN, config: { validation_split: split, model: null } });
  const there = state({}, { run: of(0.2), share: "held_out" });
  assert.deepEqual(viewOf(there), { share: "held_out" });
  assert.equal(viewPatch({ share: "held_out" }, state({}, { run: of(0.2) })).patch.share, "held_out");
  assert.equal(viewPatch({}, there).patch.share, "trained_on");
  assert.deepEqual(viewOf(state({}, { run: of(0), share: "held_out" })), {});
  const problem = (share, split) => viewPatch({ share }, state({}, { run: of(split) })).problems[0];
  assert.equal(
    problem("held_out", 0),
    "view.share must be trained_on: the run holds no samples out. Got held_out.",
  );
  assert.equal(problem("all", 0.2), "view.share must be trained_on or held_out. Got all.");
});

test("a point needs a number for each input, of which there are two at most", () => {
  const problem = (text, features) =>
    viewPatch({ point: text }, state({}, { run: { ...RUN, features } })).problems[0];
  assert.equal(problem("1", 2), "view.point must have 2 numbers. Got 1.");
  assert.equal(problem("1,", 2), "view.point must have 2 numbers. Got 1,.");
  assert.equal(problem("1,2", 1), "view.point must have 1 number. Got 1,2.");
  assert.equal(problem("1,2,3", 4), "view.point must have 4 numbers. Got 1,2,3.");
  assert.equal(problem("1,2,3,4", 4), undefined);
});

test("a step in slow motion is told by its frame and sample, and opens there", () => {
  const slow = { run: "r", phase: 2, sample: 4, auto: true };
  assert.deepEqual(viewOf(state({}, { slow })), { slow: "backward.4" });
  const there = state({}, { run: { ...RUN, id: "r", config: {} }, frame: { step: 3 } });
  const { patch, problems } = viewPatch({ slow: "backward.4" }, there);
  assert.deepEqual(problems, []);
  const { run, phase, sample, auto, look } = patch.slow;
  assert.deepEqual({ run, phase, sample, auto, look }, { ...slow, auto: false, look: null });
  assert.equal(viewPatch({}, { ...there, slow }).patch.slow, null);
});

test("the first weights have no step for slow motion", () => {
  const there = state({}, { run: { ...RUN, config: {} }, frame: { step: 0, status: "ready" } });
  const { patch, problems } = viewPatch({ slow: "loss.0" }, there);
  assert.deepEqual(problems, ["view.slow needs a step of a network: the first weights have none."]);
  assert.equal(patch.slow, null);
  const beyond = viewPatch({ slow: "loss.0" }, { ...there, run: { ...there.run, total_steps: 9 } }, 10);
  assert.equal(beyond.patch.slow, null, "a step beyond the last one is not gone to");
});

test("a surface is told to have no samples, whatever sample of it a link names", () => {
  const parameters = [{ layer: "position", role: "xy", shape: [2], start: 0, stop: 2 }];
  const run = { ...RUN, parameters, config: { batch_size: 1, model: { landscape: "bowl" } } };
  for (const step of [0, 3]) {
    const there = state({}, { run, frame: { step } });
    for (const [name, text] of [
      ["slow", "loss.0"],
      ["slow", "loss.10"],
      ["sample", "2"],
    ])
      assert.deepEqual(viewPatch({ [name]: text }, there).problems, [
        `view.${name} needs a network: a surface has no samples. Got ${text}.`,
      ]);
    assert.deepEqual(viewPatch({ sample: "1" }, there).problems, [], "as a page opens");
  }
});

test("a view comes back as it went, and the rest becomes as usual", () => {
  const there = state(
    { plane: "weights", i: 5, j: 2, arrows: true, scale: "log", size: 129 },
    { edges: "updates" },
  );
  const elsewhere = state({ plane: "gradient", span: 8 }, { weightView: "layer", logScale: true });
  const { patch, problems } = viewPatch(viewOf(there), elsewhere);
  assert.deepEqual(problems, []);
  assert.deepEqual({ ...elsewhere, ...patch }, there);
});

test("talk mode and what it shows are told, and open again; in the lab nothing of it is told", () => {
  const first = state();
  const talk = { ...first.talk, on: true, panel: "both", ground: "light", used: ["step"] };
  assert.deepEqual(viewOf(state({}, { talk })), { mode: "talk", panel: "both" });
  assert.deepEqual(viewOf(state({}, { talk: { ...talk, on: false } })), {});
  assert.deepEqual(viewPatch({ mode: "talk", panel: "both" }, first).patch.talk, {
    ...talk,
    ground: "dark",
    used: [],
  });
  assert.deepEqual(viewPatch({ mode: "talk" }, first).patch.talk, { ...first.talk, on: true });
  const { on, used } = viewPatch({}, state({}, { talk })).patch.talk;
  assert.deepEqual([on, used], [false, ["step"]]);
});

for (const [name, text, says] of [
  ["mode", "tour", "view.mode must be one of guide, lab, talk. Got tour."],
  ["panel", "chart", "view.panel must be one of landscape, equation, both. Got chart."],
  ["plane", "flat", "view.plane must be one of path, weights, gradient, random, endpoints. Got flat."],
  ["span", "0", "view.span must be above 0 and at most 1,000. Got 0."],
  ["span", "", "view.span must be above 0 and at most 1,000. Got ."],
  ["size", "6.5", "view.size must be a whole number from 2 to 257. Got 6.5."],
  ["seed", "-1", "view.seed must be a whole number. Got -1."],
  ["i", "dense_9/bias[0]", "view.i must be a weight of the run. Got dense_9/bias[0]."],
  [
    "slow",
    "loss",
    "view.slow must be one of forward, loss, backward, rate, subtract, with a sample: loss.3. Got loss.",
  ],
  [
    "slow",
    "loss.1.2",
    "view.slow must be one of forward, loss, backward, rate, subtract, with a sample: loss.3. Got loss.1.2.",
  ],
  ["colour", "red", "view.colour is nothing that a view has."],
  ["constructor", "1", "view.constructor is nothing that a view has."],
]) {
  test(`${name}=${text} is told and left out`, () => {
    const { patch, problems } = viewPatch({ [name]: text, shape: "map" }, state());
    assert.deepEqual(problems, [says]);
    assert.equal(patch.landscape?.view, "map");
    assert.equal(patch.landscape?.plane, "path");
  });
}

test("a plane of one weight twice is told and left out", () => {
  const there = state();
  const name = "dense/bias[0]";
  const { patch, problems } = viewPatch({ plane: "weights", i: name, j: name }, there);
  assert.deepEqual(problems, ["view.i and view.j must be two weights. Got dense/bias[0] twice."]);
  assert.deepEqual([patch.landscape?.i, patch.landscape?.j], [there.landscape.i, there.landscape.j]);
});

test("a sample that is tried, and a map over two chosen inputs, are told and open again", () => {
  const names = ["Fläche", "a, b", "y"];
  const features = names.map((name) => ({ name, unit: "", offset: 0, scale: 1 }));
  const run = { ...RUN, features: 3 };
  const data = { features, x: Array.from({ length: 5 }, () => [1, 2, 3]), count: 5 };
  const there = state({}, { run, data, predicting: "map", over: { across: "a, b", up: "y" }, tried: 4 });
  const told = { predictions: "map", over: '["a, b","y"]', sample: "5" };
  assert.deepEqual(viewOf(there), told);
  assert.deepEqual(viewOf({ ...there, data: null }), {}, "what a run lacks is not told");
  const { predicting, over, tried } = viewPatch(told, state({}, { run, data })).patch;
  assert.deepEqual([predicting, over, tried], ["map", { across: "a, b", up: "y" }, 4]);
  const tries = { run, data, predicting: "try", point: [1, 2, 3] };
  assert.deepEqual(viewOf(state({}, tries)), { point: "1,2,3", predictions: "try" });
  assert.equal(viewPatch({}, there).patch.predicting, "all");
  for (const [name, text] of Object.entries({ predictions: "some", over: '["a"]', sample: "0" })) {
    const { problems } = viewPatch({ [name]: text }, state({}, { run }));
    assert.match(problems[0], new RegExp(`^view.${name} must .* Got `));
  }
});

test("what the run of a link does not have is told and left out", () => {
  const features = ["a", "b", "c"].map((name) => ({ name, unit: "", offset: 0, scale: 1 }));
  const data = { features, x: [[1, 2, 3]], count: 1 };
  const run = { ...RUN, features: 3, config: { batch_size: 10, model: null } };
  const there = state({}, { run, data, frame: { step: 3 } });
  for (const [view, says] of [
    [{ over: '["a","d"]' }, 'view.over must name two inputs of the data’s: a, b, c. Got ["a","d"].'],
    [{ sample: "2" }, "view.sample must be a whole number from 1 to 1. Got 2."],
    [{ neurons: "tiles" }, "view.neurons needs a network of one or two inputs. Got tiles."],
    [{ slow: "loss.10" }, "view.slow must have a sample of the batch, 0 to 9. Got loss.10."],
  ]) {
    const { patch, problems } = viewPatch(view, there);
    assert.deepEqual(problems, [says]);
    assert.deepEqual([patch.over, patch.tried, patch.neurons, patch.slow], [null, 0, null, null]);
  }
  const two = state({}, { run: { ...run, features: 2 }, data: { ...data, features: features.slice(1) } });
  assert.deepEqual(viewPatch({ predictions: "map" }, two).problems, [
    "view.predictions must be one of all, try for this run. Got map.",
  ]);
});
