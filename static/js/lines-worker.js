/** A worker that draws lines beside the page: to stroke them takes longer than all else that a step changes. */

import { drawSheet } from "./draw/network/lines.js";

/** @typedef {import("./draw/network/lines.js").Sheet} Sheet */

function serve() {
  const now = {
    canvas: /** @type {OffscreenCanvas | null} */ (null),
    next: /** @type {Sheet | null} */ (null),
  };
  const draw = () => {
    if (now.canvas && now.next) drawSheet(now.canvas, now.next);
    now.next = null;
  };

  /** @param {MessageEvent<{canvas?: OffscreenCanvas, sheet?: Sheet}>} event */
  self.onmessage = ({ data }) => {
    now.canvas = data.canvas ?? now.canvas;
    // Messages that wait already come before the timer, so that only the newest sheet is drawn.
    if (data.sheet && now.next === null) setTimeout(draw);
    now.next = data.sheet ?? now.next;
  };
}

serve();
