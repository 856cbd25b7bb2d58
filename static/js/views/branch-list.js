import { isDashed, letterOf, tokenOf } from "../draw/branches/letters.js";
import { h, setAttributes, setText } from "../draw/dom.js";
import { count, loss } from "../draw/format.js";
import { icon } from "../draw/icons.js";

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
    update({ branches, run, compared }) {
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
  const name = h("button", { type: "button", class: "branch-name", onclick: () => actions.showBranch(id) });
  const where = h("span", { class: "micro branch-where" });
  const compare = h("button", { type: "button", class: "pill branch-compare" }, "compare");
  const naming = createNaming(name, (text) => actions.renameBranch(id, text));
  const deleting = createDeleting(() => actions.deleteBranch(id));
  compare.addEventListener("click", () =>
    actions.compareWith(compare.getAttribute("aria-pressed") === "true" ? null : id),
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
      naming.show(branch.name, label);
      deleting.show(branch, all, shown);
    },
  };
}

/** @param {Branch} branch @param {Branch[]} all */
function whereWords({ branches_from: place, recorded, loss: height, step }, all) {
  const origin = all.find(({ id }) => id === place?.id);
  const from = origin ? `from ${letterOf(origin.number)} at ${count(place?.step ?? 0)}, ` : "";
  return `${from}to step ${count(recorded)} · loss ${loss(height)} at ${count(step)}`;
}

/**
 * A pencil that turns the name into a field: Enter keeps what was typed, Escape does not.
 * @param {HTMLElement} name
 * @param {(text: string) => void} rename
 */
function createNaming(name, rename) {
  const field = h("input", {
    class: "branch-field",
    maxlength: MOST_LETTERS,
    autocomplete: "off",
    hidden: true,
  });
  const button = h("button", { type: "button", class: "branch-tool" }, icon("pencil"));
  const turn = (/** @type {boolean} */ editing) => {
    field.hidden = !editing;
    name.hidden = editing;
    if (editing) field.select();
    else button.focus();
  };
  const keep = () => {
    if (field.hidden) return;
    if (field.value.trim() !== name.textContent) rename(field.value);
    turn(false);
  };
  button.addEventListener("click", () => {
    field.value = name.textContent ?? "";
    turn(true);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault(); // or the pencil, which has the focus then, takes the key too
    if (event.key === "Enter") keep();
    else turn(false);
  });
  field.addEventListener("blur", keep);
  return {
    field,
    button,
    /** @param {string} text @param {string} label */
    show(text, label) {
      setAttributes(button, { "aria-label": `Rename ${label}`, title: "Rename" });
      setAttributes(field, { "aria-label": `Name of ${label}`, placeholder: text });
    },
  };
}

/**
 * A bin that asks first, and says what becomes of the rest.
 * @param {() => void} remove
 */
function createDeleting(remove) {
  const words = h("span");
  const yes = h("button", { type: "button", class: "pill", onclick: remove }, "Delete");
  const no = h("button", { type: "button", class: "pill", onclick: () => ask(false) }, "Keep");
  const question = h("p", { class: "branch-question", role: "group", hidden: true }, words, yes, no);
  const button = h(
    "button",
    { type: "button", class: "branch-tool", onclick: () => ask(true) },
    icon("trash"),
  );
  const ask = (/** @type {boolean} */ asking) => {
    question.hidden = !asking;
    (asking ? no : button).focus();
  };
  question.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    ask(false);
  });
  return {
    question,
    button,
    /** @param {Branch} branch @param {Branch[]} all @param {boolean} shown */
    show(branch, all, shown) {
      button.hidden = all.length < 2;
      if (button.hidden) question.hidden = true;
      setText(words, deletionWords(branch, all, shown));
      setAttributes(button, { "aria-label": `Delete ${letterOf(branch.number)}`, title: "Delete" });
    },
  };
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
