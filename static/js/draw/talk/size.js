/** How large things are before an audience: all in units, of which a screen is 720 high. */

const HEIGHT = 720;
/** A screen that is narrower than so many units has smaller ones, so that a line of figures still fits. */
const WIDTH = 900;
/** px; below it the smallest text could not be read at a desk. */
const LEAST = 0.6;

/** The px of one unit on a screen. @param {number} width  CSS px @param {number} height  CSS px */
export const unitOf = (width, height) => Math.max(LEAST, Math.min(height / HEIGHT, width / WIDTH));

/** How much larger than in the lab the landscape's path, ball and words are, on a screen of such a unit. */
export const MAGNIFIED = 2.9;

/**
 * How a landscape is drawn elsewhere than in the lab: without axes, with how many CSS px for a unit, which room around
 * the block in those units, and level lines of which share of its height.
 * @typedef {object} Form
 * @property {() => number} unit
 * @property {boolean} [isBare]  of its words only the ends of the path
 * @property {boolean} [isWordless]  its axes and words are left to others
 * @property {import("../landscape/surface/projection.js").Margins} margins
 * @property {number} [lines]
 */

/** @satisfies {Omit<Form, "unit">} */
export const AUDIENCE = { isBare: true, margins: { left: 12, right: 12, top: 5, bottom: 3 }, lines: 1 / 230 };
