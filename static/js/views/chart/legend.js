import { letterOf, tokenOf } from "../../draw/branches/letters.js";
import { h, setText } from "../../draw/dom.js";

/** Whose lines are whose, while two branches are compared. */
export function createChartLegend() {
  const element = h("ul", { class: "chart-legend micro", "aria-label": "Branches compared", hidden: true });
  const items = [createItem(), createItem()];
  element.append(...items.map((item) => item.element));
  return {
    element,
    /** @param {State} state */
    update({ rival, branches, run }) {
      const own = branches.find(({ id }) => id === run?.id);
      element.hidden = !rival || !own;
      if (!rival || !own) return;
      items[0].show(own);
      items[1].show(rival);
    },
  };
}

function createItem() {
  const line = h("span", { class: "chart-sample", "aria-hidden": "true" });
  const letter = h("span", { class: "branch-letter" });
  const name = h("span", { class: "chart-name" });
  const element = h("li", {}, line, letter, name);
  return {
    element,
    /** @param {{number: number, name: string}} branch */
    show(branch) {
      element.style.setProperty("--colour", `var(${tokenOf(branch.number)})`);
      setText(letter, letterOf(branch.number));
      setText(name, branch.name);
    },
  };
}
