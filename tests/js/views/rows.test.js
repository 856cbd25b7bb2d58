// The rows of a list that a view shows: which stay, and where the focus goes.
import assert from "node:assert/strict";
import test from "node:test";
import { createRows } from "../../../static/js/views/rows.js";

/** An element as far as a list knows one. */
class Element {
  children = [];
  #button = { name: "button", focus: () => focusOn(this.#button) };
  replaceChildren(...rows) {
    if (this.contains(document.activeElement)) focusOn(null); // as a browser does when it takes an element out
    this.children = rows;
  }
  contains = (one) =>
    one !== null && (this.held.includes(one) || this.children.some((row) => row.contains(one)));
  querySelector = () => this.#button;
  get held() {
    return [this, this.#button];
  }
}

const focusOn = (element) => {
  globalThis.document.activeElement = element;
};

/** A list with the rows of some ids, and what was shown in them. */
function shownList(t, ids) {
  const { document } = globalThis;
  t.after(() => Object.assign(globalThis, { document }));
  globalThis.document = { activeElement: null };
  const [list, none] = [new Element(), { focus: () => focusOn(none) }];
  const told = [];
  const create = ({ id }) => ({ element: new Element(), show: (_, more) => told.push(id + more) });
  const rows = createRows(list, create, none);
  const show = (...some) =>
    rows.show(
      some.map((id) => ({ id })),
      "!",
    );
  show(...ids);
  return { list, none, rows, show, told };
}

test("a row that stays keeps its element, and all rows are told", (t) => {
  const { list, show, told, rows } = shownList(t, ["a", "b"]);
  const [a, b] = list.children;
  show("b", "c", "a");
  assert.deepEqual([list.children[0], list.children[2]], [b, a]);
  assert.equal(rows.at("c").element, list.children[1]);
  assert.deepEqual(told, ["a!", "b!", "b!", "c!", "a!"]);
});

test("a row that has gone is made anew when it comes back", (t) => {
  const { list, show, rows } = shownList(t, ["a", "b"]);
  const [a] = list.children;
  show("b");
  assert.equal(rows.at("a"), undefined);
  show("a", "b");
  assert.notEqual(list.children[0], a);
});

test("the focus stays in a row that moves", (t) => {
  const { list, show } = shownList(t, ["a", "b"]);
  const button = list.children[1].querySelector();
  focusOn(button);
  show("b", "a");
  assert.equal(document.activeElement, button);
});

test("the focus of a row that has gone goes to the one in its place, and of the last one to what stands without any", (t) => {
  const { list, none, show } = shownList(t, ["a", "b", "c"]);
  focusOn(list.children[1].querySelector());
  show("a", "c");
  assert.equal(document.activeElement, list.children[1].querySelector());
  show();
  assert.equal(document.activeElement, none);
});

test("a focus elsewhere is left there", (t) => {
  const { show } = shownList(t, ["a"]);
  const elsewhere = {};
  focusOn(elsewhere);
  show("b");
  assert.equal(document.activeElement, elsewhere);
});
