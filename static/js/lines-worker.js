/** A worker that draws lines beside the page: to stroke them takes longer than all else that a step changes. */

import { drawSheet } from "./draw/network/lines.js";

/** @typedef {import("./draw/network/lines.js").Sheet} Sheet */

function serve() {
  const now = {
    context: /** @type {OffscreenCanvasRenderingContext2D | null} */ (null),
    next: /** @type {Sheet | null} */ (null),
  };
  const draw = () => {
    const sheet = now.next;
    now.next = null; // first: a sheet that can't be drawn must not keep the next ones from being drawn
    if (now.context && sheet) drawSheet(now.context, sheet);
  };

  /** @param {MessageEvent<{canvas?: OffscreenCanvas, sheet?: Sheet}>} event */
  self.onmessage = ({ data }) => {
    now.context ??= data.canvas?.getContext("2d") ?? null;
    // Messages that wait already come before the timer, so that only the newest sheet is drawn.
    if (data.sheet && now.next === null) setTimeout(draw);
    now.next = data.sheet ?? now.next;
  };
}

serve();
