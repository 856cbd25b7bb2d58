/** How lines of a chart are told apart where no hue does. */

/** px: the epochs of the samples that are held out are dotted. */
export const HELD_OUT_DASH = [2, 3];
