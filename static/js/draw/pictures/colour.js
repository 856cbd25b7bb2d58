/** Colours as every program reads them in an SVG: "#rrggbb" and an opacity. */

const HEX = /^#([0-9a-f]{6})$/i;
const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;
const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/;

/** @param {string} text  "#rrggbb", "rgb(1 2 3 / 0.5)", or "rgba(1, 2, 3, 0.5)" @returns {{colour: string, opacity: number}} */
export function plainColour(text) {
  if (HEX.test(text)) return { colour: text.toLowerCase(), opacity: 1 };
  const short = SHORT.exec(text);
  if (short)
    return {
      colour: `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`.toLowerCase(),
      opacity: 1,
    };
  const [, red, green, blue, alpha = "1", percent] = RGB.exec(text) ?? [];
  if (red === undefined) throw new Error(`A colour must be #rrggbb or rgb(). Got ${text}.`);
  const hex = [red, green, blue].map((part) => Math.round(Number(part)).toString(16).padStart(2, "0"));
  return { colour: `#${hex.join("")}`, opacity: Number(alpha) / (percent ? 100 : 1) };
}
