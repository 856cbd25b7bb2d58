import { h, setAttributes } from "../draw/dom.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { listenToSwipes } from "./swipe.js";
import { createTabs } from "./tabs.js";

/** Each view is called by its tab. */
const TABS = { network: "network", landscape: "landscape", weight: "weight" };
const NAMES = /** @type {StageTab[]} */ (Object.keys(TABS));
const TITLES = { network: "Network", landscape: "Landscape", weight: "One weight" };
const OF_SURFACE = { network: "Position", landscape: "Landscape", weight: "One coordinate" };

/**
 * On a phone: the network, the landscape and one weight, one at a time, chosen by tabs and by swiping. Each has its
 * place beside the others; the sheets move them by `--stage`.
 * @param {HTMLElement} container  the list of tabs, in the lab
 * @param {Actions} actions
 */
export function createStage(container, actions) {
  const tabs = createTabs(container, /** @type {Record<StageTab, string>} */ (TABS), actions.setStage);
  const dots = h(
    "span",
    { class: "stage-dots", "aria-hidden": "true" },
    NAMES.map(() => h("i")),
  );
  container.after(dots);
  const lab = /** @type {HTMLElement} */ (container.parentElement);
  const panels = NAMES.map((name) => /** @type {HTMLElement} */ (lab.querySelector(`#${name}`)));
  const now = {
    stage: /** @type {StageTab} */ ("network"),
    layout: /** @type {Layout | null} */ (null),
    run: /** @type {Run | null} */ (null),
    /** What had the focus in the lab, though it may have vanished since. @type {Element | null} */
    held: null,
  };
  lab.addEventListener("focusin", ({ target }) => Object.assign(now, { held: target }));
  lab.addEventListener("focusout", ({ target }) => {
    // What is still seen was left by a person; what vanished was left by the browser, which may be before it is told here.
    if (target instanceof Element && target.checkVisibility({ visibilityProperty: true })) now.held = null;
  });
  const next = (/** @type {number} */ way) => NAMES[NAMES.indexOf(now.stage) + way];
  listenToSwipes(lab, {
    canStart: ({ target }) =>
      now.layout === "phone" &&
      target instanceof Node &&
      [container, ...panels].some((one) => one.contains(target)),
    canGo: (way) => next(way) !== undefined,
    go: (way) => actions.setStage(next(way)),
  });

  /**
   * What has the focus leaves the screen: it goes to the present tab, or, where there are none, to its picture.
   * @param {StageTab} stage
   * @param {boolean} isPhone
   */
  function keepFocus(stage, isPhone) {
    const active = document.activeElement;
    const held = active === document.body ? now.held : active;
    const present = panels.find(({ id }) => id === stage);
    if (!isPhone && container.contains(held)) present?.focus({ preventScroll: true });
    if (isPhone && panels.some((panel) => panel === held || (panel !== present && panel.contains(held))))
      tabs.focus(stage);
  }

  return {
    /** @param {State} state @param {State} previous */
    update({ stage, layout, slow, run }, previous) {
      if (slow && !previous.slow && stage !== "network") return actions.setStage("network");
      if (stage === now.stage && layout === now.layout && run === now.run) return;
      Object.assign(now, { stage, layout, run });
      const titles = isTextbook(run) ? OF_SURFACE : TITLES;
      tabs.show(stage, (name) => titles[name]);
      keepFocus(stage, layout === "phone");
      lab.dataset.stage = stage;
      lab.style.setProperty("--stage", String(NAMES.indexOf(stage)));
      const role = layout === "phone" ? "tabpanel" : null;
      for (const panel of panels) setAttributes(panel, { role, tabindex: -1 });
    },
  };
}
