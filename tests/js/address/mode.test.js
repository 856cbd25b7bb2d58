// Which mode an address opens, and the address of a place in the guide.
import assert from "node:assert/strict";
import test from "node:test";
import { guideAddress, modeOf } from "../../../static/js/address/mode.js";
import { FIRST_QUESTION, firstPlace } from "../../../static/js/state/guide.js";

const GUIDE = { mode: "guide", place: firstPlace() };
const LAB = { mode: "lab" };

test("a first visit without an address opens the guide, a later one the lab", () => {
  assert.deepEqual(modeOf("", false), GUIDE);
  assert.deepEqual(modeOf("#", false), GUIDE);
  assert.deepEqual(modeOf("", true), LAB);
});

test("an address that names a mode opens it, visited or not", () => {
  for (const visited of [false, true]) {
    assert.deepEqual(modeOf("#view.mode=lab", visited), LAB);
    assert.deepEqual(modeOf("#view.mode=guide", visited), GUIDE);
  }
});

test("an address that names anything of a run is a moment, and opens the lab", () => {
  const moments = [
    "preset=line",
    "run=4f2a",
    "step=4",
    "weight=3",
    "epochs=5",
    "fork=210;epochs=9",
    "view.edges=gradients",
  ];
  for (const moment of moments) {
    assert.deepEqual(modeOf(`#${moment}`, false), LAB, moment);
    assert.deepEqual(modeOf(`#view.mode=guide&${moment}`, false), LAB, moment);
  }
});

test("talk mode is a way to see the lab", () => {
  for (const visited of [false, true]) assert.deepEqual(modeOf("#view.mode=talk", visited), LAB);
  assert.deepEqual(modeOf("#view.mode=talk&view.panel=both&step=4", false), LAB);
});

test("what is no mode opens the lab, which says so", () => {
  assert.deepEqual(modeOf("#view.mode=tour", false), LAB);
});

test("a place comes back from its own address", () => {
  const places = [
    { lesson: 4, question: 62, weight: -1.5 },
    { lesson: 8, question: FIRST_QUESTION, weight: null },
    { lesson: 1, question: 0, weight: 0 },
  ];
  for (const place of places) assert.deepEqual(modeOf(guideAddress(place), true), { mode: "guide", place });
});

test("what a guide's address says that cannot be is as usual", () => {
  const wrong = [
    "view.step=0",
    "view.step=9",
    "view.step=x",
    "view.question=-1",
    "view.weight=7",
    "view.weight=1.25",
  ];
  for (const part of wrong) assert.deepEqual(modeOf(`#view.mode=guide&${part}`, true), GUIDE, part);
});
