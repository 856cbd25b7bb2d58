import { isDashed, letterOf, tokenOf } from "../../draw/branches/letters.js";
import { presentBranches } from "../../draw/branches/present.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, measured } from "../../draw/format.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { button } from "../buttons.js";
import { createRows } from "../rows.js";
import { createBin, createPencil } from "./inline-edit.js";

/** As the server allows. */
const MOST_LETTERS = 80;
const ALONE = "Change the learning rate or the optimizer in mid-run: a branch grows.";

/**
 * The branches of the run: each can be shown, compared with the shown one, named and deleted.
 * @param {Actions} actions
 */
export function createBranchList(actions) {
  const list = h("ol", { class: "branch-list" });
  const alone = h("p", { class: "caption" }, ALONE);
  const rows = createRows(list, (/** @type {Branch} */ { id }) => createRow(id, actions));
  return {
    elements: [alone, list],
    /** @param {State} state */
    update(state) {
      const branches = presentBranches(state);
      alone.hidden = branches.length > 1;
      rows.show(branches, branches, state);
    },
  };
}

/** @param {string} id @param {Actions} actions */
function createRow(id, actions) {
  const letter = h("span", { class: "branch-letter", "aria-hidden": "true" });
  const name = button("", () => actions.branches.show(id), { class: "branch-name" });
  const where = h("span", { class: "micro branch-where" });
  const isCompared = () => compare.getAttribute("aria-pressed") === "true";
  const turn = () => actions.branches.compare(isCompared() ? null : id);
  const compare = button("compare", turn, { class: "pill branch-compare" });
  const naming = createPencil(name, MOST_LETTERS, (text) => actions.branches.rename(id, text));
  const deleting = createBin(() => actions.branches.remove(id));
  const line = h("div", { class: "branch-row" }, [
    ...[letter, h("div", { class: "branch-title" }, name, naming.field, where)],
    h("div", { class: "branch-tools" }, compare, naming.button, deleting.button),
  ]);
  return {
    element: h("li", {}, line, deleting.question),
    /** @param {Branch} branch @param {Branch[]} all @param {State} state */
    show(branch, all, { run, compared }) {
      const shown = id === run?.id;
      const label = letterOf(branch.number);
      line.style.setProperty("--colour", `var(${tokenOf(branch.number)})`);
      line.classList.toggle("dashed", isDashed(branch.number));
      setText(letter, label);
      setText(name, branch.name);
      setText(where, whereWords(branch, all, isTextbook(run) ? "f" : "loss"));
      setAttributes(name, {
        "aria-current": shown ? "true" : null,
        "aria-label": `${label} ${branch.name}`,
      });
      compare.hidden = shown || all.length < 2;
      setAttributes(compare, {
        "aria-pressed": String(id === compared),
        "aria-label": `Compare with ${label}`,
      });
      const names = { pencil: `Rename ${label}`, field: `Name of ${label}`, hint: branch.name };
      naming.show(branch.name, names);
      deleting.show(`Delete ${label}`, deletionWords(branch, all, shown), all.length > 1);
    },
  };
}

/** @param {Branch} branch @param {Branch[]} all @param {string} quantity  loss, or f */
export function whereWords(branch, all, quantity) {
  const { branches_from: place, recorded, loss: height, step, blown_up: blownUp } = branch;
  const origin = all.find(({ id }) => id === place?.id);
  const from = origin ? `from ${letterOf(origin.number)} at ${count(place?.step ?? 0)}, ` : "";
  const blew = blownUp ? "blew up: " : "";
  return `${from}to step ${count(recorded)} · ${blew}${quantity} ${measured(height)} at ${count(step)}`;
}

/** @param {Branch} branch @param {Branch[]} all @param {boolean} shown */
function deletionWords({ id, number, branches_from: place }, all, shown) {
  const children = all.filter((one) => one.branches_from?.id === id);
  const next = all.find((one) => one.id === place?.id) ?? all.find((one) => one.id !== id);
  const letters = children.map((one) => letterOf(one.number)).join(" and ");
  const kept =
    children.length > 0 ? ` ${letters} ${children.length > 1 ? "keep their" : "keeps its"} whole past.` : "";
  const leaves = shown && next ? ` The page goes to ${letterOf(next.number)}.` : "";
  return `Delete ${letterOf(number)} for good?${kept}${leaves}`;
}
