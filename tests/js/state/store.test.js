import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "../../../static/js/state/store.js";

/** A store whose pictures are drawn when the test says so. */
function setUp() {
  /** @type {(() => void)[]} */
  const pictures = [];
  const store = createStore({ step: 0, theme: "light" }, (draw) => pictures.push(draw));
  /** @type {[object, object][]} */
  const seen = [];
  store.subscribe((state, previous) => seen.push([state, previous]));
  const draw = () => {
    for (const picture of pictures.splice(0)) picture();
  };
  return { store, seen, pictures, draw };
}

test("many changes are drawn once", () => {
  const { store, seen, draw } = setUp();
  store.set({ step: 1 });
  store.set({ step: 2 });
  draw();
  assert.deepEqual(seen, [
    [
      { step: 2, theme: "light" },
      { step: 0, theme: "light" },
    ],
  ]);
});

test("the newest state is there before it is drawn", () => {
  const { store } = setUp();
  store.set({ step: 1 });
  assert.equal(store.get().step, 1);
});

test("what is wanted at once is drawn once", () => {
  const { store, seen, draw } = setUp();
  store.set({ step: 1 });
  store.flush();
  assert.equal(seen.length, 1);
  draw();
  assert.equal(seen.length, 1);
});

test("nothing new is not drawn, even if it is wanted at once", () => {
  const { store, seen } = setUp();
  store.flush();
  assert.equal(seen.length, 0);
});

test("setting what is already so asks for no picture", () => {
  const { store, pictures } = setUp();
  store.set({ step: 0 });
  assert.equal(pictures.length, 0);
});

test("parts that are not named stay the same objects", () => {
  const parts = { list: [1], step: 0 };
  const store = createStore(parts, () => {});
  store.set({ step: 1 });
  assert.equal(store.get().list, parts.list);
});

test("a change made while drawing is drawn in the next picture", () => {
  const { store, seen, draw } = setUp();
  store.subscribe((state) => store.set({ theme: state.step > 0 ? "dark" : "light" }));
  store.set({ step: 1 });
  draw();
  draw();
  assert.equal(seen.length, 2);
});

test("who has left hears no more", () => {
  const { store, draw } = setUp();
  let heard = 0;
  const leave = store.subscribe(() => heard++);
  leave();
  store.set({ step: 1 });
  draw();
  assert.equal(heard, 0);
});
