/** The lab's dialog *Quiz me*, put together; loaded when it is first wanted. */

import { QuizMe } from "./acting/quiz-me.js";
import { saidBy } from "./server/errors.js";
import { isMoving } from "./state/moving.js";
import { when } from "./state/store.js";
import { createQuizDialog } from "./views/quiz/dialog.js";

/**
 * @param {HTMLElement} container  a dialog
 * @param {Store} page
 * @param {Server} server
 * @param {{step(): void, pause(): void}} actions
 */
export function createQuizMe(container, page, server, actions) {
  const quiz = new QuizMe(server.asks);
  const { answer, next, store } = quiz;
  const view = createQuizDialog(container, { answer, next, step: actions.step });
  store.subscribe(view.update);

  /** What is asked about stands still. @returns {Promise<State>} */
  async function halted() {
    if (!isMoving(page.get())) return page.get();
    actions.pause();
    const { step } = await server.command({ do: "pause" });
    return when(page, ({ frame }) => frame?.step === step && frame.status !== "training");
  }

  return {
    /** Ask about the moment on screen. */
    async open() {
      try {
        const { run, frame } = await halted();
        if (!run || !frame) return;
        view.show();
        quiz.begin(frame.run, frame.step, frame.step >= frame.total_steps || frame.status === "diverged");
      } catch (error) {
        page.set({ notice: saidBy(error) });
      }
    },
  };
}
