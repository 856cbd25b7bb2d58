import { drops } from "../state/layers.js";

/** What captions say of a run whose layers drop inputs in training: whether that is in what they tell. */

/** Of what is measured outside of training. @param {Parameters<typeof drops>[0]} run */
export const offWords = (run) => (drops(run) ? [" Dropout is off here."] : []);

/** Of what training measured. @param {Parameters<typeof drops>[0]} run */
export const onWords = (run) => (drops(run) ? [" Dropout is on here."] : []);
