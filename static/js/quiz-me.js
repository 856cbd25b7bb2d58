/** The lab's dialog *Quiz me*, put together; loaded when it is first wanted. */

import { QuizMe } from "./acting/quiz-me.js";
import { createQuizDialog } from "./views/quiz/dialog.js";

/**
 * @param {HTMLElement} container  a dialog
 * @param {Asks} asks
 * @param {{step(): void}} actions
 */
export function createQuizMe(container, asks, actions) {
  const quiz = new QuizMe(asks);
  const { answer, next, store } = quiz;
  const view = createQuizDialog(container, { answer, next, step: actions.step });
  store.subscribe(view.update);
  return {
    /** Ask about the moment on screen, once it stands still. @param {Store} page */
    async open(page) {
      const { run, frame } = await atRest(page);
      if (!run || !frame) return;
      view.show();
      quiz.begin(frame.run, frame.step, frame.step >= run.total_steps || frame.status === "diverged");
    },
  };
}

/** @param {Store} page @returns {Promise<State>} */
function atRest(page) {
  const state = page.get();
  if (state.frame?.status !== "training") return Promise.resolve(state);
  return new Promise((resolve) => {
    const leave = page.subscribe((now) => {
      if (now.frame?.status === "training") return;
      leave();
      resolve(now);
    });
  });
}
