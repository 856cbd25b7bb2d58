/** All that the page asks by itself as it changes; what is asked by hand is with what asks for it. */

import { Asker } from "./asker.js";
import { lookQuestion } from "./microscope.js";
import { endedProbe, probeQuestion } from "./probing.js";
import {
  comparisonQuestion,
  curvatureQuestion,
  diagnosisQuestion,
  endedComparison,
  familyQuestion,
  previewQuestion,
  rivalQuestion,
} from "./questions.js";
import { Survey } from "./survey.js";

/**
 * @param {import("./asker.js").Store} store
 * @param {import("./questions.js").Asks} asks
 */
export function askAsThePageChanges(store, asks) {
  store.subscribe((state, previous) =>
    store.set({ ...endedComparison(state), ...endedProbe(state, previous) }),
  );
  new Asker(store, lookQuestion(asks));
  new Asker(store, new Survey(store, asks));
  new Asker(store, previewQuestion(asks));
  new Asker(store, curvatureQuestion(asks));
  new Asker(store, diagnosisQuestion(asks));
  new Asker(store, familyQuestion(asks));
  new Asker(store, rivalQuestion(asks));
  new Asker(store, comparisonQuestion(asks));
  new Asker(store, probeQuestion(asks));
}
