/** The line among the dots, small, in the bowl of its weight's curve. */

import { linePicture } from "../../draw/guide/line-picture.js";
import { createFigure } from "./figure.js";

export function createSmallLine() {
  const shown = { state: /** @type {import("../../state/guide.js").GuideState | null} */ (null) };
  const figure = createFigure("guide-small", (width, height) => {
    const { line, output } = shown.state ?? {};
    return line && output ? linePicture(line.data, output, [output], width, height) : [];
  });
  return {
    element: figure.element,
    /** @param {import("../../state/guide.js").GuideState} state */
    update(state) {
      shown.state = state;
      figure.repaint();
    },
  };
}
