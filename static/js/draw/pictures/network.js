/** The network on a sheet: its edges and neurons as they are on the page. */

import { coloursOf } from "../network/hues.js";
import { strokeLines } from "../network/lines.js";
import { edgeLines } from "../network/painter.js";
import { paintOver } from "../network/picture.js";

/** @param {import("../network/picture.js").Picture} picture @returns {import("./sheet.js").Picture} */
export const networkPicture = (picture) => ({
  title: "Network",
  subtitle: `edges show ${picture.scene.kind}; dashed below zero`,
  width: picture.width,
  height: picture.height,
  draw(context, palette) {
    const still = { ...picture, hovered: null, pulse: null };
    context.save();
    strokeLines(context, edgeLines(still.scene, palette, false), coloursOf(palette, still.scene.kind));
    context.restore();
    paintOver(context, still, palette);
  },
});
