/** Strokes, discs and words that the pictures on canvases share. */

/**
 * @typedef {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} Context
 * @typedef {readonly [color: string, width: number]} Stroke  width in px
 */

/**
 * Stroke the path as it stands; of several strokes the first lies below.
 * @param {Context} context
 * @param {Stroke[]} strokes
 */
export function stroke(context, ...strokes) {
  for (const [color, width] of strokes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}

/**
 * Fill the path as it stands, and stroke its edge.
 * @param {Context} context
 * @param {string | CanvasGradient} color
 * @param {Stroke[]} edges
 */
export function fill(context, color, ...edges) {
  context.fillStyle = color;
  context.fill();
  stroke(context, ...edges);
}

/**
 * Begin a path that is a circle.
 * @param {Context} context
 * @param {readonly [number, number]} middle  px
 * @param {number} radius  px
 */
export function ring(context, [x, y], radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/**
 * Begin a path that is a box with round corners around a middle.
 * @param {Context} context
 * @param {readonly [number, number]} middle  px
 * @param {number} width  px
 * @param {number} height  px
 * @param {number} corner  px
 */
export function plate(context, [x, y], width, height, corner) {
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, corner);
}

/**
 * Go on with the path through some places.
 * @param {Context} context
 * @param {(readonly [number, number])[]} spots  px
 */
export function trace(context, spots) {
  spots.forEach(([x, y], k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}

/** Begin a path along one line. @param {Context} context @param {(readonly [number, number])[]} spots  px */
export function line(context, ...spots) {
  context.beginPath();
  trace(context, spots);
}

/** px: a smaller letter cannot be read on every screen. */
const SMALLEST = 12;

/**
 * The font of a picture's words, which is never too small to be read: pictures have theirs from here alone.
 * @param {string} family  as the palette names it
 * @param {number} [size]  px
 * @param {number} [weight]  of its strokes
 */
export const typeface = (family, size = SMALLEST, weight = 400) =>
  `${weight} ${Math.max(size, SMALLEST)}px ${family}`;

/**
 * Write in a colour, with a rim that sets the words off from what they lie on.
 * @param {Context} context
 * @param {string} text
 * @param {readonly [number, number]} at  px
 * @param {string} color
 * @param {Stroke | null} [rim]
 */
export function write(context, text, [x, y], color, rim = null) {
  if (rim) {
    [context.strokeStyle, context.lineWidth] = rim;
    context.lineJoin = "round";
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
}
