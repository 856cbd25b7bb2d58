import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { icon } from "../../draw/icons.js";
import { createBin, createPencil } from "./inline-edit.js";

const EMPTY =
  "None yet. B, or the ribbon in the player, marks the moment on screen, to come back to it with a note.";
const PLACES = { here: "", branch: "on another branch", elsewhere: "of another run" };

/** @typedef {ReturnType<typeof createRow>} Row */

/**
 * The marked moments: each can be gone to, noted, copied as a link and deleted.
 * @param {Actions} actions
 */
export function createBookmarkList(actions) {
  const list = h("ol", { class: "bookmark-list", "aria-label": "Bookmarks" });
  const none = h("p", { class: "caption", tabindex: "-1" }, EMPTY);
  /** @type {Map<string, Row>} */
  const rows = new Map();
  const held = { marked: /** @type {string | null} */ (null) };
  return {
    elements: [none, list],
    /** @param {State} state */
    update({ bookmarks, marked }) {
      none.hidden = bookmarks.length > 0;
      list.hidden = bookmarks.length === 0;
      for (const id of rows.keys()) if (!bookmarks.some((one) => one.id === id)) rows.delete(id);
      const elements = bookmarks.map((bookmark) => {
        const row = rows.get(bookmark.id) ?? createRow(bookmark.id, actions);
        rows.set(bookmark.id, row);
        row.show(bookmark);
        return row.element;
      });
      fill(list, elements, none);
      if (marked !== held.marked && marked !== null) rows.get(marked)?.edit();
      held.marked = marked;
    },
  };
}

/**
 * Show these rows; the focus that was in one which has gone goes to what stands in its place.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows
 * @param {HTMLElement} none  what is shown without any
 */
function fill(list, rows, none) {
  const old = [...list.children];
  if (old.length === rows.length && rows.every((row, k) => old[k] === row)) return;
  const focused = old.findIndex((row) => row.contains(list.ownerDocument.activeElement));
  const lost = focused >= 0 && !rows.some((row) => row === old[focused]);
  list.replaceChildren(...rows);
  const heir = rows[Math.min(focused, rows.length - 1)]?.querySelector("button");
  if (lost) (heir ?? none).focus();
}

/**
 * @param {string} id
 * @param {Actions} actions
 */
function createRow(id, { bookmarks }) {
  const go = h("button", { type: "button", class: "bookmark-step", onclick: () => bookmarks.go(id) });
  const note = h("span", { class: "bookmark-note" });
  const place = h("span", { class: "micro branch-where" });
  const pencil = createPencil(
    note,
    bookmarks.mostLetters,
    (text) => bookmarks.note(id, text),
    bookmarks.leave,
  );
  const bin = createBin(() => bookmarks.remove(id));
  const copy = h("button", { type: "button", class: "inline-tool", onclick: () => bookmarks.copy(id) });
  copy.append(icon("link"));
  const line = h("div", { class: "bookmark-row" }, [
    ...[go, h("div", { class: "branch-title" }, note, pencil.field, place)],
    h("div", { class: "branch-tools" }, copy, pencil.button, bin.button),
  ]);
  return {
    element: h("li", {}, line, bin.question),
    edit: pencil.edit,
    /** @param {Bookmark} bookmark */
    show(bookmark) {
      const at = `step ${count(bookmark.step)}`;
      setText(go, at);
      setText(note, bookmark.note);
      setText(place, PLACES[bookmark.place]);
      place.hidden = bookmark.place === "here";
      setAttributes(go, { "aria-label": `Go to ${at}`, title: `Go to ${at}` });
      setAttributes(copy, { "aria-label": `Copy the link to ${at}`, title: "Copy the link" });
      const hint = "What is to be seen here?";
      pencil.show(bookmark.note, { pencil: `Edit the note at ${at}`, field: `Note at ${at}`, hint });
      bin.show(`Delete the bookmark at ${at}`, `Delete the bookmark at ${at}?`);
    },
  };
}
