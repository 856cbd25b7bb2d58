/** What the article's page loads when a figure or the quiz first comes into view. */

import { runFigure } from "./figure.js";
import { FIGURES } from "./figures.js";
import { Quiz } from "./quiz.js";
import { Scratch } from "./scratch.js";

/** @param {Asks} asks */
export function createLesson(asks) {
  const scratch = new Scratch(asks);
  return {
    /** @param {HTMLElement} place  says which figure it is for, or that it is for the quiz */
    show(place) {
      const { figure } = place.dataset;
      if (figure === undefined) return new Quiz(place, scratch);
      return runFigure(FIGURES[figure], place, scratch);
    },
  };
}
