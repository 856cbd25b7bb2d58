/** The article's page: its figures and its quiz are loaded when they come into view. */

import { asks } from "./server/asks.js";

/** px before a figure can be seen. */
const AHEAD = "300px";

const places = /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll("[data-figure], [data-quiz]")
);
const lesson = { loaded: /** @type {ReturnType<typeof load> | null} */ (null) };

const load = async () => (await import("./learn/all.js")).createLesson(asks);

/** What was shown, with when it is drawn. @type {Map<HTMLElement, Promise<unknown>>} */
const shown = new Map();

/** @param {HTMLElement} place */
function show(place) {
  observer.unobserve(place);
  lesson.loaded ??= load();
  const drawn = shown.get(place) ?? lesson.loaded.then(async (all) => void (await all.show(place)));
  shown.set(place, drawn);
  return drawn;
}

/** Draw every figure: paper has those too that never were in view. */
const showAll = () => Promise.all([...places].filter(({ dataset }) => dataset.figure).map(show));

async function printAll() {
  await showAll();
  requestAnimationFrame(() => requestAnimationFrame(() => print())); // what is known is drawn in the next frame
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) show(/** @type {HTMLElement} */ (target));
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
// The browser's own menu prints at once: what is not drawn then says so, and is there the next time.
addEventListener("beforeprint", showAll);
matchMedia("print").addEventListener("change", ({ matches }) => matches && showAll());
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  printAll();
});
const printer = document.getElementById("learn-print");
printer?.addEventListener("click", printAll);
printer?.removeAttribute("hidden");
if (/^#quiz\./.test(location.hash)) document.getElementById("quiz")?.scrollIntoView();
