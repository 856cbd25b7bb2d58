// static/js/draw/palette.js
var TOKENS = {
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
  sans: "--sans",
  mono: "--mono"
};
var known = { theme: "", palette: null };
function paletteOf(element) {
  const theme = element.closest("[data-theme]")?.getAttribute("data-theme");
  if (known.theme !== theme || !known.palette) {
    const style = getComputedStyle(element);
    const tokens = Object.entries(TOKENS).map(([name, token]) => [
      name,
      style.getPropertyValue(token).trim()
    ]);
    Object.assign(known, { theme, palette: Object.fromEntries(tokens) });
  }
  return (
    /** @type {Palette} */
    known.palette
  );
}
function rgb(hex) {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
function blend(from, to, share) {
  const end = rgb(to);
  const mixed = rgb(from).map((part, channel) => Math.round(part + (end[channel] - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
function luminance(hex) {
  const [r, g, b] = rgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

export {
  paletteOf,
  rgb,
  blend,
  contrast
};
