/** The tokens of tokens.css as strings for a canvas. Read once a theme, not once a picture. */

const TOKENS = {
  paper: "--paper",
  raised: "--raised",
  sunken: "--sunken",
  hairline: "--hairline",
  rule: "--rule",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  control: "--control",
  positive: "--positive",
  negative: "--negative",
  gradient: "--gradient",
  update: "--update",
  positiveText: "--positive-text",
  negativeText: "--negative-text",
  gradientText: "--gradient-text",
  updateText: "--update-text",
  edgeMinAlpha: "--edge-min-alpha",
  onInk: "--on-ink",
  branch0: "--branch-0",
  branch1: "--branch-1",
  branch2: "--branch-2",
  branch3: "--branch-3",
  branch4: "--branch-4",
  entrant1: "--entrant-1",
  entrant2: "--entrant-2",
  entrant3: "--entrant-3",
  entrant4: "--entrant-4",
  entrant5: "--entrant-5",
  entrant6: "--entrant-6",
  sans: "--sans",
  mono: "--mono",
};

/** @typedef {Record<keyof typeof TOKENS, string>} Palette */

/** @type {{theme: string | null | undefined, palette: Palette | null}} */
const known = { theme: "", palette: null };

/** The tokens of a page's theme, read once for all: reading has the browser work out every style. @param {Element} element */
export function paletteOf(element) {
  // What stands aside from the page, as the network in slow motion, has no style of its own.
  const at = element.isConnected ? element : element.ownerDocument.documentElement;
  const theme = at.closest("[data-theme]")?.getAttribute("data-theme");
  if (known.theme !== theme || !known.palette) {
    const style = getComputedStyle(at);
    const tokens = Object.entries(TOKENS).map(([name, token]) => [
      name,
      style.getPropertyValue(token).trim(),
    ]);
    Object.assign(known, { theme, palette: Object.fromEntries(tokens) });
  }
  return /** @type {Palette} */ (known.palette);
}

/** The red, green and blue of "#rrggbb", 0 … 255. @param {string} hex */
export function rgb(hex) {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

/**
 * A colour between two, as "#rrggbb".
 * @param {string} from  "#rrggbb"
 * @param {string} to  "#rrggbb"
 * @param {number} share  0 is from, 1 is to
 */
export function blend(from, to, share) {
  const end = rgb(to);
  const mixed = rgb(from).map((part, channel) => Math.round(part + (end[channel] - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} hex  "#rrggbb"; by WCAG 2.2 */
function luminance(hex) {
  const [r, g, b] = rgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * How well one colour stands out from another: 1 not at all, 21 as black from white.
 * @param {string} one  "#rrggbb"
 * @param {string} other  "#rrggbb"
 */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
