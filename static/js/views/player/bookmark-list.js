import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { button, iconButton } from "../buttons.js";
import { createRows } from "../rows.js";
import { createBin, createPencil } from "./inline-edit.js";

const EMPTY =
  "None yet. B, or the ribbon in the player, marks the moment on screen, to come back to it with a note.";
const PLACES = { here: "", branch: "on another branch", elsewhere: "of another run" };

/** The marked moments: each can be gone to, noted, copied as a link and deleted. @param {Actions} actions */
export function createBookmarkList(actions) {
  const list = h("ol", { class: "bookmark-list", "aria-label": "Bookmarks" });
  const none = h("p", { class: "caption", tabindex: "-1" }, EMPTY);
  const rows = createRows(list, (/** @type {Bookmark} */ { id }) => createRow(id, actions), none);
  const held = { marked: /** @type {string | null} */ (null) };
  return {
    elements: [none, list],
    /** @param {State} state */
    update({ bookmarks, marked }) {
      none.hidden = bookmarks.length > 0;
      list.hidden = bookmarks.length === 0;
      rows.show(bookmarks);
      if (marked !== held.marked && marked !== null) rows.at(marked)?.edit();
      held.marked = marked;
    },
  };
}

/** @param {string} id @param {Actions} actions */
function createRow(id, { bookmarks }) {
  const go = button("", () => bookmarks.go(id), { class: "bookmark-step" });
  const note = h("span", { class: "bookmark-note" });
  const place = h("span", { class: "micro branch-where" });
  const keep = (/** @type {string} */ text) => bookmarks.note(id, text);
  const pencil = createPencil(note, bookmarks.mostLetters, keep, bookmarks.leave);
  const bin = createBin(() => bookmarks.remove(id));
  const copy = iconButton("Copy the link", "link", () => bookmarks.copy(id), { class: "inline-tool quiet" });
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
      setAttributes(copy, { "aria-label": `Copy the link to ${at}` });
      const hint = "What is to be seen here?";
      pencil.show(bookmark.note, { pencil: `Edit the note at ${at}`, field: `Note at ${at}`, hint });
      bin.show(`Delete the bookmark at ${at}`, `Delete the bookmark at ${at}?`);
    },
  };
}
