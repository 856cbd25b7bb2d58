/** The article's page: its figures and its quiz are loaded when they come into view. */

import { asks } from "./server/asks.js";

/** px before a figure can be seen. */
const AHEAD = "300px";

const places = /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll("[data-figure], [data-quiz]")
);
const lesson = { loaded: /** @type {ReturnType<typeof load> | null} */ (null) };

const load = async () => (await import("./learn/all.js")).createLesson(asks);

/** @param {HTMLElement} place */
async function show(place) {
  lesson.loaded ??= load();
  (await lesson.loaded).show(place);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      show(/** @type {HTMLElement} */ (target));
    }
  },
  { rootMargin: AHEAD },
);

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
  document.documentElement.dataset.theme = matches ? "dark" : "light";
});
for (const place of places) {
  place.hidden = false;
  observer.observe(place);
}
if (/^#quiz\./.test(location.hash)) document.getElementById("quiz")?.scrollIntoView();
