/** The lessons as a path: walked is solid, ahead is dotted; none is locked. */

import { h, setAttributes } from "../../draw/dom.js";
import { LESSONS } from "../../state/guide.js";

/** @param {(lesson: number) => string} addressOf */
export function createProgress(addressOf) {
  const links = LESSONS.map((name, k) =>
    h(
      "a",
      { class: "guide-stop", href: addressOf(k + 1) },
      h("span", { class: "guide-dot" }),
      h("span", { class: "guide-stop-name" }, `${k + 1} ${name}`),
    ),
  );
  return {
    element: h("nav", { class: "guide-progress", "aria-label": "Lessons" }, ...links),
    /** @param {number} lesson */
    show(lesson) {
      for (const [k, link] of links.entries()) {
        const state = k + 1 < lesson ? "walked" : k + 1 === lesson ? "here" : "ahead";
        setAttributes(link, {
          ...{
            href: addressOf(k + 1),
            "data-state": state,
            "aria-current": state === "here" ? "step" : null,
          },
        });
      }
    },
  };
}
