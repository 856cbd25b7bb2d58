import { h, setAttributes, setText } from "../draw/dom.js";
import { button } from "./buttons.js";

/**
 * The ribbon that leads back to the step of the article from which a link came.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createLesson(container, actions) {
  const link = h("a");
  container.append(
    link,
    button("Close", () => actions.setLesson(null)),
  );
  return {
    update({ lesson }) {
      container.hidden = lesson === null;
      if (lesson === null) return;
      setText(link, `Step ${lesson} · back to the lesson`);
      setAttributes(link, { href: `learn#step-${lesson}` });
    },
  };
}
