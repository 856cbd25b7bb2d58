/** Run one figure of the article: ask what is chosen, one question at a time and then the newest, and draw the answer. */

import { encodeAddress } from "../address/share.js";
import { saidBy } from "../server/errors.js";
import { createStore } from "../state/store.js";

/**
 * @template Choice, Answer
 * @param {Figure<Choice, Answer>} figure
 * @param {HTMLElement} container
 * @param {import("./scratch.js").Scratch} scratch
 */
export function runFigure(figure, container, scratch) {
  const { first, link } = figure;
  /** @type {FigureState<Choice, Answer>} */
  const initial = { choice: first, answer: null, problem: null, href: link(first) };
  const store = createStore(initial);
  const asking = { busy: false, settled: /** @type {Choice | null} */ (null) };

  async function ask() {
    const { choice } = store.get();
    if (asking.busy || asking.settled === choice) return;
    asking.busy = true;
    asking.settled = choice;
    try {
      const answer = { ...(await figure.ask(scratch, choice)), of: choice };
      store.set({ answer, problem: null, href: link(choice) });
    } catch (error) {
      store.set({ problem: saidBy(error) });
    } finally {
      asking.busy = false;
    }
    await ask();
  }

  const view = figure.create(container, {
    choose(patch) {
      store.set({ choice: { ...store.get().choice, ...patch } });
      ask();
    },
    again() {
      asking.settled = null;
      ask();
    },
  });
  store.subscribe(view.update);
  view.update(initial);
  return ask();
}

/**
 * The address of a moment in the lab, with the way back to a step of the article.
 * @param {object} config
 * @param {number} lesson
 * @param {Partial<import("../address/share.js").Address>} [more]
 */
export const labAddress = (config, lesson, { view, ...more } = {}) =>
  encodeAddress({ config: /** @type {any} */ (config), ...more, view: { ...view, lesson: String(lesson) } });
