import { isDashed, letterOf, tokenOf } from "../../draw/branches/letters.js";
import { presentBranches } from "../../draw/branches/present.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, measured } from "../../draw/format.js";
import { createBin, createPencil } from "./inline-edit.js";

/** As the server allows. */
const MOST_LETTERS = 80;

/** @typedef {ReturnType<typeof createRow>} Row */

/**
 * The branches of the run: each can be shown, compared with the shown one, named and deleted.
 * @param {Actions} actions
 */
export function createBranchList(actions) {
  const list = h("ol", { class: "branch-list" });
  const alone = h(
    "p",
    { class: "caption" },
    "Change the learning rate or the optimizer in mid-run: a branch grows.",
  );
  /** @type {Map<string, Row>} */
  const rows = new Map();
  return {
    elements: [alone, list],
    /** @param {State} state */
    update(state) {
      const { run, compared } = state;
      const branches = presentBranches(state);
      alone.hidden = branches.length > 1;
      for (const id of rows.keys()) if (!branches.some((one) => one.id === id)) rows.delete(id);
      const elements = branches.map((branch) => {
        const row = rows.get(branch.id) ?? createRow(branch.id, actions);
        rows.set(branch.id, row);
        row.show(branch, branches, { shown: branch.id === run?.id, compared: branch.id === compared });
        return row.element;
      });
      if (list.children.length !== elements.length || elements.some((row, k) => list.children[k] !== row))
        list.replaceChildren(...elements);
    },
  };
}

/**
 * @param {string} id
 * @param {Actions} actions
 */
function createRow(id, actions) {
  const letter = h("span", { class: "branch-letter", "aria-hidden": "true" });
  const name = h("button", {
    type: "button",
    class: "branch-name",
    onclick: () => actions.branches.show(id),
  });
  const where = h("span", { class: "micro branch-where" });
  const compare = h("button", { type: "button", class: "pill branch-compare" }, "compare");
  const naming = createPencil(name, MOST_LETTERS, (text) => actions.branches.rename(id, text));
  const deleting = createBin(() => actions.branches.remove(id));
  compare.addEventListener("click", () =>
    actions.branches.compare(compare.getAttribute("aria-pressed") === "true" ? null : id),
  );
  const line = h("div", { class: "branch-row" }, [
    ...[letter, h("div", { class: "branch-title" }, name, naming.field, where)],
    h("div", { class: "branch-tools" }, compare, naming.button, deleting.button),
  ]);
  return {
    element: h("li", {}, line, deleting.question),
    /** @param {Branch} branch @param {Branch[]} all @param {{shown: boolean, compared: boolean}} as */
    show(branch, all, { shown, compared }) {
      const label = letterOf(branch.number);
      line.style.setProperty("--colour", `var(${tokenOf(branch.number)})`);
      line.classList.toggle("dashed", isDashed(branch.number));
      setText(letter, label);
      setText(name, branch.name);
      setText(where, whereWords(branch, all));
      setAttributes(name, {
        "aria-current": shown ? "true" : null,
        "aria-label": `${label} ${branch.name}`,
      });
      compare.hidden = shown || all.length < 2;
      setAttributes(compare, { "aria-pressed": String(compared), "aria-label": `Compare with ${label}` });
      const names = { pencil: `Rename ${label}`, field: `Name of ${label}`, hint: branch.name };
      naming.show(branch.name, names);
      deleting.show(`Delete ${label}`, deletionWords(branch, all, shown), all.length > 1);
    },
  };
}

/** @param {Branch} branch @param {Branch[]} all */
function whereWords({ branches_from: place, recorded, loss: height, step, blown_up: blownUp }, all) {
  const origin = all.find(({ id }) => id === place?.id);
  const from = origin ? `from ${letterOf(origin.number)} at ${count(place?.step ?? 0)}, ` : "";
  return `${from}to step ${count(recorded)} · ${blownUp ? "blew up: " : ""}loss ${measured(height)} at ${count(step)}`;
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
