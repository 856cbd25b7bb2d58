/** All that the page asks by itself as it changes; what is asked by hand is with what asks for it. */

import { endedPoint } from "../state/neurons.js";
import { Asker } from "./asker.js";
import { lookQuestion } from "./microscope.js";
import { glassQuestion, mapQuestion, sentQuestion, tilesQuestion } from "./neurons.js";
import { heldOutQuestion, outcomesQuestion } from "./outcomes.js";
import { endedProbe, probeQuestion } from "./probing.js";
import * as short from "./questions.js";
import { surveyQuestion } from "./survey.js";

/** @param {Store} store @param {Asks} asks */
export function askAsThePageChanges(store, asks) {
  store.subscribe((state, previous) =>
    store.set({
      ...short.endedComparison(state),
      ...endedProbe(state, previous),
      ...endedPoint(state, previous),
    }),
  );
  new Asker(store, lookQuestion(asks));
  new Asker(store, surveyQuestion(store, asks));
  new Asker(store, short.previewQuestion(asks));
  new Asker(store, short.curvatureQuestion(asks));
  new Asker(store, short.ratesQuestion(asks));
  new Asker(store, short.diagnosisQuestion(asks));
  new Asker(store, short.familyQuestion(asks));
  new Asker(store, short.rivalQuestion(asks));
  new Asker(store, short.comparisonQuestion(asks));
  new Asker(store, probeQuestion(asks));
  new Asker(store, tilesQuestion(asks));
  new Asker(store, sentQuestion(asks));
  new Asker(store, glassQuestion(asks));
  new Asker(store, mapQuestion(asks));
  new Asker(store, short.startQuestion(asks));
  new Asker(store, heldOutQuestion(asks));
  new Asker(store, outcomesQuestion(asks));
}
