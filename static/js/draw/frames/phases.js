import { s } from "../dom.js";

/** The five phases of a step, in their order: what each is called, and its picture on a grid of 24. */
export const PHASES = [
  { title: "Forward", path: "M4 12h15M13 6l6 6-6 6" },
  { title: "Loss", path: "M5 19v-7M12 19V5M19 19v-10" },
  { title: "Backward", path: "M20 12H5M11 6l-6 6 6 6" },
  { title: "Rate", path: "M6.5 6.5l11 11M17.5 6.5l-11 11" },
  { title: "Subtract", path: "M5 12h14" },
];

/** A phase by its place, where that reads better than a number. */
export const [FORWARD, LOSS, BACKWARD, RATE, SUBTRACT] = PHASES.keys();

/** How long each phase moves (ms). */
export const MOVES = [1900, 800, 1900, 1400, 2000];

/** The picture of a phase, in the colour of the text around it. @param {number} phase */
export function phaseIcon(phase) {
  return s(
    "svg",
    { class: "phase-icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    s("path", { d: PHASES[phase].path }),
  );
}

/** The ring's middle and where the pictures stand on it, on a grid of 40; and their size there. */
const MIDDLE = 20;
const RADIUS = 14.5;
const SMALL = 13;
/** How far from one picture to the next the ring shows between them. */
const [FROM, TO] = [0.38, 0.62];

/**
 * The five pictures on a ring, in the order of a step.
 * @param {number} place  of a picture, from 0 at the top
 */
export function onRing(place) {
  const angle = (2 * Math.PI * place) / PHASES.length - Math.PI / 2;
  return { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle) };
}

/** The ring of all phases: small enough for a header, turning while a run moves. */
export function phaseRing() {
  const pictures = PHASES.map(({ path }, place) => {
    const { x, y } = onRing(place);
    const scale = (SMALL / 24).toFixed(3);
    const moved = `translate(${(x - SMALL / 2).toFixed(2)} ${(y - SMALL / 2).toFixed(2)}) scale(${scale})`;
    return s("path", { d: path, transform: moved, class: `ring-phase ring-${place}` });
  });
  const arcs = PHASES.map((_, place) => {
    const [from, to] = [onRing(place + FROM), onRing(place + TO)];
    return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}A${RADIUS} ${RADIUS} 0 0 1 ${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
  });
  const ring = s("path", { d: arcs.join(""), class: "ring-line" });
  return s("svg", { class: "phase-ring", viewBox: "0 0 40 40", "aria-hidden": "true" }, ring, pictures);
}
