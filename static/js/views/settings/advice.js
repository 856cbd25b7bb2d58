import { oneSided } from "../../draw/chart/shares.js";
import { h, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";

/**
 * What is hardly meant of the data and their settings, and the way out of classes that stand on one side alone.
 * @param {(path: string, value: unknown) => void} change
 */
export function createAdvice(change) {
  const props = { class: "settings-advice caption", role: "note", hidden: true };
  const [advice, sided] = [h("p", props), h("p", props)];
  const mix = button("Mix the samples", () => change("dataset.order", "mixed"), {
    class: "pill",
    hidden: true,
  });
  return {
    elements: [advice, sided, mix],
    /** @param {DataSet} data @param {RunConfig | null} config */
    show(data, config) {
      const words = oneSided(data.held_out);
      advice.hidden = data.advice.length === 0;
      sided.hidden = !words;
      mix.hidden = !words || config?.dataset.order === "mixed";
      setText(advice, data.advice.join(" "));
      setText(sided, words);
    },
  };
}
