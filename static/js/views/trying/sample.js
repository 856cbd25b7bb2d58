import { sampleRefusal } from "../../draw/trying/words.js";
import { Held } from "../held.js";
import { numberInput } from "../settings/inputs.js";

/**
 * A field for the number of a sample, from 1.
 * @param {string} id
 * @param {string} title
 * @param {(place: number) => void} take  from 0
 * @returns {{elements: [HTMLElement, HTMLElement], show: (place: number, all: number) => void}}
 */
export function createSampleNumber(id, title, take) {
  const now = { place: -1, all: 0 };
  const held = new Held(
    id,
    (change) => numberInput({ type: "integer", ge: 1 }, change),
    (value, why = sampleRefusal(Number(value), now.all)) => {
      held.refuse(why ? { why, value } : undefined);
      if (!why) take(Number(value) - 1);
    },
    (number) => `It is still sample ${number}.`,
  );
  held.element.setAttribute("aria-label", title);
  return {
    elements: [held.element, held.refusal],
    show(place, all) {
      if (place !== now.place) held.refuse(undefined);
      Object.assign(now, { place, all });
      held.show(place + 1);
    },
  };
}
