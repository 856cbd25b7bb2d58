import assert from "node:assert/strict";
import { test } from "node:test";
import { RUNS } from "../../../static/js/state/lesson.js";
import {
  kindOf,
  planOf,
  QUESTIONS,
  quizLink,
  randomOf,
  readQuizLink,
} from "../../../static/js/state/quiz.js";

test("a seed asks the same eight, all of different kinds, over several runs and steps", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const plan = planOf(seed);
    assert.deepEqual(plan, planOf(seed));
    assert.equal(plan.length, QUESTIONS);
    assert.equal(new Set(plan.map(({ kind }) => kind)).size, QUESTIONS);
    const firsts = plan.map(({ places }) => places[0]);
    assert.ok(new Set(firsts.map(({ run }) => run)).size > 1);
    assert.ok(new Set(firsts.map(({ step }) => step)).size > 1);
  }
  assert.notDeepEqual(planOf(1), planOf(2));
});

test("no question is planned past the steps that its run has made", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    for (const { places } of planOf(seed)) {
      for (const { run, step } of places) assert.ok(step < RUNS[run].steps, `${run} ${step}`);
    }
  }
});

test("every kind has words, and a step of the article that tells it", () => {
  for (const { kind } of planOf(1)) {
    assert.match(kindOf(kind).title, /^[a-z’ ]+$/);
    assert.ok(kindOf(kind).lesson >= 1 && kindOf(kind).lesson <= 8);
  }
});

test("all that is asked can be answered from its own figures and the article's", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const plan = planOf(seed);
    const kinds = plan.map(({ kind }) => kind);
    assert.ok(!kinds.includes("sample_loss"), "a sample's loss alone does not say where it goes");
    assert.ok(!kinds.includes("steps_to_loss"), "no figure shows the steps to come");
    const rates = plan.find(({ kind }) => kind === "best_rate")?.places ?? [];
    assert.ok(rates.every(({ run }) => run === "one")); // the largest rate that works is shown for it alone
  }
});

test("random numbers are from 0 to 1 and hang on the seed alone", () => {
  const some = (seed) => Array.from({ length: 1000 }, randomOf(seed));
  assert.deepEqual(some(3), some(3));
  assert.notDeepEqual(some(3), some(4));
  const mean = some(3).reduce((sum, x) => sum + x, 0) / 1000;
  assert.ok(Math.abs(mean - 0.5) < 0.03);
  assert.ok(some(3).every((x) => x >= 0 && x < 1));
});

test("a result is read from the link that it wrote", () => {
  const results = [true, false, true, true, false, true, true, true];
  assert.equal(quizLink(3, results), "#quiz.seed=3&quiz.result=10110111");
  assert.deepEqual(readQuizLink("#quiz.seed=3&quiz.result=10110111"), { seed: 3, results });
  assert.deepEqual(readQuizLink(quizLink(3, [])), { seed: 3, results: null });
});

for (const hash of [
  "",
  "#step-5",
  "#quiz.seed=",
  "#quiz.seed=-1",
  "#quiz.seed=1e3",
  "#quiz.result=10110111",
]) {
  test(`${hash || "no hash"} is no link to a quiz`, () => assert.equal(readQuizLink(hash), null));
}

for (const result of ["1011011", "101101111", "1011011x"]) {
  test(`${result} is no result`, () => {
    assert.deepEqual(readQuizLink(`#quiz.seed=3&quiz.result=${result}`), { seed: 3, results: null });
  });
}
