/** Going from one picture to the next with a finger, which the picture follows. */

/** A finger that moves less than this has not said where it goes; px. */
const SLOP = 8;
/** So near to its edge a picture that turns under the finger gives it up to the swipe; px. */
const EDGE = 24;
/** A swipe goes on to the next picture from this share of the width, or this fast in px a ms. */
const FAR = 0.3;
const FAST = 0.4;
/** What has a use of its own for a finger that goes across. */
const OWN = "input, select, [data-drag]";

/** @typedef {{id: number, x: number, y: number, time: number, dx: number, isSwipe: boolean}} Swipe */

/** @param {PointerEvent} event @returns {boolean} whether the finger is on something that it drags */
function isTaken({ target, clientX }) {
  const own = target instanceof Element ? target.closest(OWN) : null;
  if (!own) return false;
  const { left, right } = own.getBoundingClientRect();
  return !own.matches(".landscape-surface") || Math.min(clientX - left, right - clientX) > EDGE;
}

/**
 * @param {HTMLElement} area  takes `--drag`, and the class "swiping" while a finger drags
 * @param {{canStart: (event: PointerEvent) => boolean, canGo: (way: -1 | 1) => boolean, go: (way: -1 | 1) => void}} on
 */
export function listenToSwipes(area, { canStart, canGo, go }) {
  const now = { swipe: /** @type {Swipe | null} */ (null) };

  /** @param {PointerEvent} event */
  function start(event) {
    now.swipe = null;
    if (event.pointerType !== "touch" || !event.isPrimary || !canStart(event) || isTaken(event)) return;
    const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
    now.swipe = { id, x, y, time, dx: 0, isSwipe: false };
    const onSurface = event.target instanceof Element && event.target.closest("[data-drag]");
    if (onSurface) event.stopPropagation(); // begun on its edge: it does not turn
  }

  /** @param {PointerEvent} event */
  function move({ pointerId, clientX, clientY }) {
    const { swipe } = now;
    if (swipe?.id !== pointerId) return;
    swipe.dx = clientX - swipe.x;
    const [across, along] = [Math.abs(swipe.dx), Math.abs(clientY - swipe.y)];
    if (!swipe.isSwipe) {
      if (along > SLOP && along >= across) now.swipe = null; // the page scrolls
      if (across <= SLOP || along >= across) return;
      swipe.isSwipe = true;
      area.setPointerCapture(pointerId);
      area.classList.add("swiping");
    }
    const way = swipe.dx < 0 ? 1 : -1;
    area.style.setProperty("--drag", `${canGo(way) ? swipe.dx : swipe.dx / 4}px`);
  }

  /** @param {PointerEvent} event */
  function end({ pointerId, type, timeStamp }) {
    const { swipe } = now;
    if (swipe?.id !== pointerId) return;
    now.swipe = null;
    area.classList.remove("swiping");
    area.style.removeProperty("--drag");
    if (!swipe.isSwipe || type === "pointercancel") return;
    const way = swipe.dx < 0 ? 1 : -1;
    const length = Math.abs(swipe.dx);
    const isMeant = length > FAR * area.clientWidth || length / (timeStamp - swipe.time) > FAST;
    if (isMeant && canGo(way)) go(way);
  }

  area.addEventListener("pointerdown", start, { capture: true });
  area.addEventListener("pointermove", move);
  area.addEventListener("pointerup", end);
  area.addEventListener("pointercancel", end);
}
