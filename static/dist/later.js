// static/js/views/landscape/saving.js
import { part13 as part134 } from "./main.js";

// static/js/draw/landscape/files.js
function csvOf({ a, b, loss: loss2 }) {
  const lines = loss2.flatMap((row, j) => row.map((value, i) => `${a[i]},${b[j]},${value ?? ""}`));
  return `a,b,loss
${lines.join("\n")}
`;
}
var fileName = ({ plane, run, step }, extension) => `fall-line-${plane}-run-${run}-step-${step}.${extension}`;

// static/js/draw/landscape/portrait.js
import { part5 } from "./main.js";
import { part13 } from "./main.js";
import { part25 } from "./main.js";
import { part32 } from "./main.js";
import { part36 } from "./main.js";
import { part38 } from "./main.js";
var { typeface, write } = part5;
var { h } = part13;
var { createMap } = part25;
var { drawOverlay } = part32;
var { drawScaleBar } = part36;
var { axisNames } = part38;
var PAD = 20;
var HEAD = 34;
var FOOT = 36;
var LINE = 17;
var LINES = 2;
var BAR = { width: 184, height: 34 };
function sheetOf(width, height, ratio) {
  const canvas = h("canvas");
  canvas.width = 2 * Math.ceil(width * ratio / 2);
  canvas.height = 2 * Math.ceil(height * ratio / 2);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  return { canvas, context, width, height };
}
function createPortrait(shot, ratio, longest = "") {
  const { width, height, palette } = shot;
  const size = portraitSize(shot, longest);
  const sheet = sheetOf(size.width, size.height, ratio);
  const layer = sheetOf(width, height, ratio);
  const bar = sheetOf(BAR.width, BAR.height, ratio);
  const map = createMap();
  return {
    canvas: sheet.canvas,
    draw(picture2, caption, mark = "") {
      const { context } = sheet;
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, sheet.width, sheet.height);
      if (shot.scenery) context.drawImage(shot.scenery, PAD, HEAD, width, height);
      drawLayer(layer.context, shot, picture2, map);
      context.drawImage(layer.canvas, PAD, HEAD, width, height);
      drawScaleBar(bar.context, scaleOf(shot, picture2), palette, bar.width, bar.height);
      context.drawImage(bar.canvas, sheet.width - PAD - bar.width, 4, bar.width, bar.height);
      writeWords(context, shot, picture2, { caption, mark }, size);
    }
  };
}
function portraitSize({ width, height, palette }, caption) {
  const context = h("canvas").getContext("2d");
  context.font = typeface(palette.sans);
  const lines = Math.max(LINES, captionLines(context, caption, width).length);
  return { width: width + 2 * PAD, height: HEAD + height + LINE * lines + FOOT };
}
function drawPortrait(context, shot, words) {
  const { width, height, palette, picture: picture2, scenery } = shot;
  const size = portraitSize(shot, words.caption);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, size.width, size.height);
  if (scenery) context.drawImage(scenery, PAD, HEAD, width, height);
  context.save();
  context.translate(PAD, HEAD);
  drawLayer(context, shot, picture2, createMap());
  context.restore();
  context.save();
  context.translate(size.width - PAD - BAR.width, 4);
  drawScaleBar(context, scaleOf(shot, picture2), palette, BAR.width, BAR.height);
  context.restore();
  writeWords(context, shot, picture2, words, size);
}
var scaleOf = (shot, picture2) => ({
  ...picture2,
  scale: shot.shown.scale,
  loss: picture2.ball?.loss ?? null
});
function drawLayer(context, shot, picture2, map) {
  const { shown, projection, arrows, palette, width, height } = shot;
  const still = { small: false, reading: null, probe: null, breath: 1 };
  const drawing = { shown, picture: picture2, palette, width, height, ...still };
  if (shot.view === "map") map.draw(context, { ...drawing, arrows });
  else if (projection) drawOverlay(context, { ...drawing, projection });
}
function writeWords(context, shot, picture2, { caption, mark }, { width, height }) {
  const { palette } = shot;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.font = typeface(palette.sans, 13, 600);
  write(context, "Loss landscape", [PAD, 22], palette.ink);
  const beside = PAD + context.measureText("Loss landscape").width + 10;
  const [a, b] = axisNames(picture2.answer);
  context.font = typeface(palette.sans);
  if (!a.includes("/")) write(context, `${a}, ${b}`, [beside, 22], palette.ink3);
  captionLines(context, caption, shot.width).forEach((line3, k) => {
    write(context, line3, [PAD, HEAD + shot.height + LINE * (k + 1) + 8], palette.ink2);
  });
  write(context, mark, [PAD, height - 9], palette.ink3);
  const free = width - 3 * PAD - context.measureText(mark).width;
  context.textAlign = "right";
  if (free > context.measureText("Fall Line").width)
    write(context, "Fall Line", [width - PAD, height - 9], palette.ink3);
}
var captionLines = (context, caption, width) => wrapped(caption, width, (text) => context.measureText(text).width);
function wrapped(text, width, measure) {
  const [first = "", ...words] = text.split(" ");
  const lines = [first];
  for (const word of words) {
    const longer = `${lines[lines.length - 1]} ${word}`;
    if (measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// static/js/draw/landscape/surface/film.js
import { part26 } from "./main.js";
import { part27 } from "./main.js";
var { dividedPath, wholePath } = part26;
var { onSurface } = part27;
var A_POINT = 70;
var SHORTEST = 3e3;
var LONGEST = 9e3;
function filmOf(picture2, stepsPerEpoch) {
  const { answer } = picture2;
  const path4 = wholePath(answer);
  const count5 = path4.step.length;
  return {
    count: count5,
    duration: Math.min(LONGEST, Math.max(SHORTEST, A_POINT * count5)),
    at(k) {
      const ball = onSurface(answer, path4.a[k], path4.b[k], path4.loss[k], path4.step[k]);
      return { ...picture2, ball, age: 0, path: dividedPath(path4, ball, stepsPerEpoch) };
    }
  };
}
var KINDS = ["video/mp4;codecs=avc1.42E01F", "video/mp4", "video/webm;codecs=vp9", "video/webm"];
function filmKind(supported) {
  const kind = KINDS.find(supported);
  return kind ? { kind, extension: kind.startsWith("video/mp4") ? "mp4" : "webm" } : null;
}

// static/js/draw/pictures/sheet.js
import { part5 as part52 } from "./main.js";
import { part14 } from "./main.js";
var { typeface: typeface2, write: write2 } = part52;
var { count, loss } = part14;
var PAD2 = 20;
var HEAD2 = 38;
var FOOT2 = 34;
var NARROWEST = 640;
var sheetSize = ({ width, height }) => ({
  width: Math.max(NARROWEST, width + 2 * PAD2),
  height: HEAD2 + height + FOOT2
});
function momentLine({ run, name, step, total, quantity, loss: height }) {
  const called = name && name !== run ? `${name} · run ${run}` : `Run ${run}`;
  const known = height === null ? "" : ` · ${quantity} ${loss(height)}`;
  return `${called} · step ${count(step)} of ${count(total)}${known}`;
}
var pictureName = (part, { run, step }, extension) => `fall-line-${part}-run-${run}-step-${step}.${extension}`;
function drawSheet(context, picture2, moment, palette) {
  const { width, height } = sheetSize(picture2);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(Math.round((width - picture2.width) / 2), HEAD2);
  picture2.draw(context, palette);
  context.restore();
  Object.assign(context, { textAlign: "left", textBaseline: "alphabetic" });
  context.font = typeface2(palette.sans, 15, 600);
  write2(context, picture2.title, [PAD2, 25], palette.ink);
  const beside = PAD2 + context.measureText(picture2.title).width + 10;
  context.font = typeface2(palette.sans, 13);
  if (picture2.subtitle) write2(context, picture2.subtitle, [beside, 25], palette.ink3);
  context.font = typeface2(palette.sans);
  write2(context, momentLine(moment), [PAD2, height - 12], palette.ink2);
  context.textAlign = "right";
  const mark = "Fall Line";
  const room = width - 2 * PAD2 - context.measureText(momentLine(moment)).width;
  if (room > context.measureText(mark).width + 10)
    write2(context, mark, [width - PAD2, height - 12], palette.ink3);
}

// static/js/views/takeaway/grounds.js
import { part13 as part132 } from "./main.js";
import { part48 } from "./main.js";
import { part81 } from "./main.js";
var { h: h2, setAttributes } = part132;
var { paletteOf } = part48;
var { button } = part81;
function readOn(element, ground, read) {
  const root = element.closest("[data-theme]");
  if (!(root instanceof HTMLElement) || root.dataset.theme === ground) return read();
  const { theme } = root.dataset;
  root.dataset.theme = ground;
  try {
    return read();
  } finally {
    root.dataset.theme = theme;
  }
}
var paletteOn = (element, ground) => readOn(element, ground, () => paletteOf(element));
function createGrounds(theme) {
  const now = { ground: theme === "dark" ? "dark" : "light" };
  const choices = ["light", "dark"].map((ground) => ({
    ground,
    element: button(ground === "light" ? "Light ground" : "Dark ground", () => choose(ground), {
      class: "takeaway-ground"
    })
  }));
  function choose(chosen) {
    now.ground = chosen;
    for (const { ground, element } of choices)
      setAttributes(element, { "aria-pressed": String(ground === chosen) });
  }
  choose(now.ground);
  const elements = choices.map(({ element }) => element);
  return {
    element: h2("div", { class: "takeaway-grounds", role: "group", "aria-label": "Ground" }, elements),
    get ground() {
      return now.ground;
    }
  };
}

// static/js/views/takeaway/save.js
import { part13 as part133 } from "./main.js";

// static/js/draw/pictures/svg-context.js
import { part39 as part392 } from "./main.js";

// static/js/draw/pictures/colour.js
var HEX = /^#([0-9a-f]{6})$/i;
var SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;
var RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/;
function plainColour(text) {
  if (HEX.test(text)) return { colour: text.toLowerCase(), opacity: 1 };
  const short2 = SHORT.exec(text);
  if (short2)
    return {
      colour: `#${short2.slice(1).map((digit) => digit + digit).join("")}`.toLowerCase(),
      opacity: 1
    };
  const [, red, green, blue, alpha = "1", percent] = RGB.exec(text) ?? [];
  if (red === void 0) throw new Error(`A colour must be #rrggbb or rgb(). Got ${text}.`);
  const hex = [red, green, blue].map((part) => Math.round(Number(part)).toString(16).padStart(2, "0"));
  return { colour: `#${hex.join("")}`, opacity: Number(alpha) / (percent ? 100 : 1) };
}

// static/js/draw/pictures/svg-path.js
import { part39 } from "./main.js";
var { px } = part39;
var ROUND = 2 * Math.PI;
var SvgPath = class {
  #steps = [];
  get d() {
    return this.#steps.join("");
  }
  #add(letter, ...numbers3) {
    this.#steps.push(`${letter}${numbers3.map(px).join(" ")}`);
  }
  beginPath() {
    this.#steps = [];
  }
  closePath() {
    this.#steps.push("Z");
  }
  moveTo(x, y) {
    this.#add("M", x, y);
  }
  lineTo(x, y) {
    this.#add(this.#steps.length > 0 ? "L" : "M", x, y);
  }
  quadraticCurveTo(cx, cy, x, y) {
    this.#add("Q", cx, cy, x, y);
  }
  bezierCurveTo(ax, ay, bx, by, x, y) {
    this.#add("C", ax, ay, bx, by, x, y);
  }
  rect(x, y, width, height) {
    this.#add("M", x, y);
    this.#steps.push(`h${px(width)}v${px(height)}h${px(-width)}Z`);
  }
  roundRect(x, y, width, height, corner) {
    const r = Math.min(corner, width / 2, height / 2);
    const turn = (dx, dy) => `a${px(r)} ${px(r)} 0 0 1 ${px(dx)} ${px(dy)}`;
    const [across2, down] = [width - 2 * r, height - 2 * r];
    this.#add("M", x + r, y);
    this.#steps.push(`h${px(across2)}${turn(r, r)}v${px(down)}${turn(-r, r)}`);
    this.#steps.push(`h${px(-across2)}${turn(-r, -r)}v${px(-down)}${turn(r, -r)}Z`);
  }
  arc(x, y, radius, from, to, back = false) {
    this.ellipse(x, y, radius, radius, 0, from, to, back);
  }
  ellipse(x, y, rx, ry, turned, from, to, back = false) {
    const at = (angle) => {
      const [u, v] = [rx * Math.cos(angle), ry * Math.sin(angle)];
      return [
        x + u * Math.cos(turned) - v * Math.sin(turned),
        y + u * Math.sin(turned) + v * Math.cos(turned)
      ];
    };
    const whole = Math.abs(to - from) >= ROUND;
    const forward = ((to - from) % ROUND + ROUND) % ROUND;
    const sweep = whole ? back ? -ROUND : ROUND : back ? forward - ROUND : forward;
    this.#add(this.#steps.length > 0 ? "L" : "M", ...at(from));
    for (const part of [0.5, 1]) {
      const [ex, ey] = at(from + sweep * part);
      const degrees = turned * 180 / Math.PI;
      this.#steps.push(`A${px(rx)} ${px(ry)} ${px(degrees)} 0 ${back ? 0 : 1} ${px(ex)} ${px(ey)}`);
    }
  }
};

// static/js/draw/pictures/svg-context.js
var { px: px2 } = part392;
var BASELINES = /* @__PURE__ */ new Map([
  ["middle", 0.35],
  ["top", 0.8],
  ["hanging", 0.8],
  ["bottom", -0.2]
]);
var ANCHORS = /* @__PURE__ */ new Map([
  ["center", "middle"],
  ["right", "end"],
  ["end", "end"]
]);
var FONT = /^(?:italic )?(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/;
var FRESH = {
  ...{ fillStyle: "#000000", strokeStyle: "#000000", lineWidth: 1, lineCap: "butt", lineJoin: "miter" },
  ...{ globalAlpha: 1, font: "10px sans-serif", textAlign: "start", textBaseline: "alphabetic" },
  ...{ dash: "", transform: [], clipped: "" }
};
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};
var escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
var written = (attributes) => Object.entries(attributes).filter(([, value]) => value !== null && value !== "").map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("");
var SvgContext = class extends SvgPath {
  #helps;
  #parts = [];
  #definitions = [];
  #kept = [];
  #own = { ...FRESH };
  constructor(width, height, helps) {
    super();
    this.width = width;
    this.height = height;
    this.#helps = helps;
    for (const name of Object.keys(FRESH).slice(0, 9))
      Object.defineProperty(this, name, {
        get: () => this.#own[name],
        set: (value) => Object.assign(this.#own, { [name]: value })
      });
  }
  text(title) {
    const [width, height] = [px2(this.width), px2(this.height)];
    const head = {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img"
    };
    const definitions = this.#definitions.length > 0 ? `<defs>${this.#definitions.join("")}</defs>
` : "";
    return `<svg${written(head)}>
<title>${escaped(title)}</title>
${definitions}${this.#parts.join("\n")}
</svg>
`;
  }
  save() {
    this.#kept.push({ ...this.#own });
  }
  restore() {
    this.#own = this.#kept.pop() ?? this.#own;
  }
  translate(x, y) {
    this.#own.transform = [...this.#own.transform, `translate(${px2(x)} ${px2(y)})`];
  }
  rotate(angle) {
    this.#own.transform = [...this.#own.transform, `rotate(${px2(angle * 180 / Math.PI)})`];
  }
  setLineDash(dash) {
    this.#own.dash = dash.map(px2).join(" ");
  }
  clip() {
    const id = `clip-${this.#definitions.length + 1}`;
    const path4 = `<path${written({ d: this.d, transform: this.#own.transform.join(" ") })}/>`;
    const within = this.#own.clipped ? ` clip-path="${this.#own.clipped}"` : "";
    this.#definitions.push(`<clipPath id="${id}"${within}>${path4}</clipPath>`);
    this.#own.clipped = `url(#${id})`;
  }
  fill() {
    this.#shape("path", { d: this.d, ...this.#filled() });
  }
  stroke() {
    this.#shape("path", { d: this.d, fill: "none", ...this.#stroked(), "stroke-dasharray": this.#own.dash });
  }
  fillRect(x, y, width, height) {
    this.#shape("rect", { x: px2(x), y: px2(y), width: px2(width), height: px2(height), ...this.#filled() });
  }
  strokeRect(x, y, width, height) {
    const place2 = { x: px2(x), y: px2(y), width: px2(width), height: px2(height), fill: "none" };
    this.#shape("rect", { ...place2, ...this.#stroked(), "stroke-dasharray": this.#own.dash });
  }
  clearRect() {
  }
  fillText(text, x, y) {
    this.#write(text, x, y, this.#filled());
  }
  strokeText(text, x, y) {
    this.#write(text, x, y, { fill: "none", ...this.#stroked() });
  }
  measureText(text) {
    return { width: this.#helps.measure(this.#own.font, text) };
  }
  drawImage(image, ...told) {
    const [x, y, width, height] = told.slice(-4).map(px2);
    const place2 = { x, y, width, height, preserveAspectRatio: "none" };
    this.#shape("image", { ...place2, href: this.#helps.dataOf(image, told.slice(0, -4)) });
  }
  createLinearGradient(x0, y0, x1, y1) {
    return this.#gradient("linearGradient", { x1: px2(x0), y1: px2(y0), x2: px2(x1), y2: px2(y1) });
  }
  createRadialGradient(fx, fy, fr, cx, cy, r) {
    const [focus, whole] = [
      { fx: px2(fx), fy: px2(fy), fr: px2(fr) },
      { cx: px2(cx), cy: px2(cy), r: px2(r) }
    ];
    return this.#gradient("radialGradient", { ...whole, ...focus });
  }
  #gradient(kind, place2) {
    const id = `gradient-${this.#definitions.length + 1}`;
    const at = this.#definitions.push("") - 1;
    const units = written({ id, gradientUnits: "userSpaceOnUse", ...place2 });
    const stops = [];
    return {
      url: `url(#${id})`,
      addColorStop: (offset, text) => {
        const { colour, opacity } = plainColour(text);
        const look = { offset, "stop-color": colour, "stop-opacity": opacity < 1 ? opacity : null };
        stops.push(`<stop${written(look)}/>`);
        this.#definitions[at] = `<${kind}${units}>${stops.join("")}</${kind}>`;
      }
    };
  }
  #shape(name, attributes, inside) {
    const { transform, clipped, globalAlpha } = this.#own;
    const opacity = globalAlpha < 1 ? globalAlpha : null;
    const moved = `${written({ ...attributes, transform: transform.join(" "), opacity })}`;
    const tag = inside === void 0 ? `<${name}${moved}/>` : `<${name}${moved}>${inside}</${name}>`;
    this.#parts.push(clipped ? `<g clip-path="${clipped}">${tag}</g>` : tag);
  }
  #filled() {
    const style = this.#own.fillStyle;
    if (typeof style !== "string") return { fill: style.url };
    const { colour, opacity } = plainColour(style);
    return { fill: colour, "fill-opacity": opacity < 1 ? opacity : null };
  }
  #stroked() {
    const { strokeStyle, lineWidth, lineCap, lineJoin } = this.#own;
    const { colour, opacity } = plainColour(strokeStyle);
    return {
      ...{ stroke: colour, "stroke-opacity": opacity < 1 ? opacity : null, "stroke-width": px2(lineWidth) },
      "stroke-linecap": lineCap === "butt" ? null : lineCap,
      "stroke-linejoin": lineJoin === "miter" ? null : lineJoin
    };
  }
  #write(text, x, y, look) {
    const { font, textAlign, textBaseline } = this.#own;
    const [, weight = null, size = "10", family = "sans-serif"] = FONT.exec(font.replace(/\s+/g, " ")) ?? [];
    const down = (BASELINES.get(textBaseline) ?? 0) * Number(size);
    const place2 = { x: px2(x), y: px2(y + down), "text-anchor": ANCHORS.get(textAlign) ?? null };
    const type = { "font-size": size, "font-weight": weight, "font-family": family };
    this.#shape("text", { ...place2, ...type, ...look }, escaped(text));
  }
};

// static/js/views/takeaway/save.js
var { h: h3 } = part133;
var RATIO = 2;
var KEPT = 6e4;
function give(blob, name) {
  const href = URL.createObjectURL(blob);
  h3("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
var pngOf = (canvas) => new Promise((resolve, reject) => {
  const take = (blob) => blob ? resolve(blob) : reject(new Error("The picture is too large."));
  canvas.toBlob(take, "image/png");
});
function canvasOf(width, height, ratio) {
  const canvas = h3("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  return { canvas, context };
}
function svgOf(width, height) {
  const { context } = canvasOf(1, 1, 1);
  return new SvgContext(width, height, {
    measure(font, text) {
      context.font = font;
      return context.measureText(text).width;
    },
    dataOf(image, part) {
      const { width: width2, height: height2 } = image;
      const [left, top, across2, down] = part.length > 0 ? part : [0, 0, width2, height2];
      const copy = canvasOf(across2, down, 1);
      copy.context.drawImage(image, left, top, across2, down, 0, 0, across2, down);
      return copy.canvas.toDataURL("image/png");
    }
  });
}
async function savePicture(kind, { part, picture: picture2, moment, palette }) {
  const { width, height } = sheetSize(picture2);
  const name = pictureName(part, moment, kind);
  if (kind === "png") {
    const { canvas, context } = canvasOf(width, height, RATIO);
    drawSheet(context, picture2, moment, palette);
    give(await pngOf(canvas), name);
    return;
  }
  const svg = svgOf(width, height);
  drawSheet(svg, picture2, moment, palette);
  give(svgBlob(svg, `${picture2.title}. ${momentLine(moment)}.`), name);
}
var svgBlob = (svg, title) => new Blob([svg.text(title)], { type: "image/svg+xml" });

// static/js/views/landscape/recording.js
import { part14 as part142 } from "./main.js";
var { count: count2 } = part142;
var FILM_RATIO = 1.5;
var FRAMES = 30;
var REST = 1200;
async function record(shot, { stepsPerEpoch, moment, kind, tell, isCancelled }) {
  const portrait = createPortrait(shot, FILM_RATIO);
  const film = filmOf(shot.picture, stepsPerEpoch);
  const recorder = new MediaRecorder(portrait.canvas.captureStream(FRAMES), { mimeType: kind });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve, reject) => {
    recorder.onstop = resolve;
    recorder.onerror = () => reject(new Error("The film could not be written."));
  });
  portrait.draw(film.at(0), "");
  recorder.start();
  await play(film, isCancelled, (frame, share) => {
    const step = frame.ball?.step ?? 0;
    const mark = moment ? momentLine({ ...moment, step, loss: frame.ball?.loss ?? null }) : "";
    portrait.draw(frame, `The run’s way over this surface, to step ${count2(step)}.`, mark);
    tell(`Recording, ${Math.round(100 * share)} %`);
  });
  recorder.stop();
  await stopped;
  return isCancelled() ? null : new Blob(parts, { type: kind.split(";")[0] });
}
function play(film, isCancelled, show) {
  const start = performance.now();
  return new Promise((done) => {
    const tick = (time) => {
      const share = Math.min(1, Math.max(0, (time - start) / film.duration));
      show(film.at(Math.round(share * (film.count - 1))), share);
      if (time - start < film.duration + REST && !isCancelled()) requestAnimationFrame(tick);
      else done();
    };
    requestAnimationFrame(tick);
  });
}

// static/js/views/landscape/saving.js
var { h: h4, setText } = part134;
var PICTURE_RATIO = 2;
var CANNOT = "This browser cannot record films: it has no MediaRecorder that writes MP4 or WebM.";
function fillSaveMenu(inside, { stage, actions, words, close }) {
  const theme = inside.closest("[data-theme]")?.getAttribute("data-theme") ?? "light";
  const grounds = createGrounds(theme);
  const said = h4("p", { class: "micro", role: "status" });
  const format = typeof MediaRecorder === "undefined" ? null : filmKind(MediaRecorder.isTypeSupported);
  const held = { isCancelled: false };
  const cancel = h4(
    "button",
    { type: "button", class: "takeaway-item", onclick: () => Object.assign(held, { isCancelled: true }) },
    "Cancel"
  );
  cancel.hidden = true;
  const item = (text, kind, save) => h4(
    "button",
    { type: "button", class: "takeaway-item", onclick: () => run(save) },
    text,
    h4("span", {}, kind)
  );
  const film = item("Film of the walk", format?.extension.toUpperCase() ?? "", async (shot) => {
    Object.assign(held, { isCancelled: false });
    cancel.hidden = false;
    const tell = (text) => setText(said, text);
    const kind = format;
    const blob = await record(shot, { ...words(), ...kind, tell, isCancelled: () => held.isCancelled });
    tell(blob ? "" : "The film was cancelled.");
    if (blob) give(blob, fileName(shot.picture.answer, kind.extension));
  });
  film.disabled = format === null;
  if (!format) setText(said, CANNOT);
  const buttons = [
    item("Picture", "PNG", (shot) => picture(shot, words(), "png")),
    item("Picture", "SVG", (shot) => picture(shot, words(), "svg")),
    item("Surface", "CSV", (shot) => surface(shot, actions, "csv")),
    item("Surface", "JSON", (shot) => surface(shot, actions, "json")),
    film
  ];
  inside.replaceChildren(...buttons, cancel, grounds.element, said);
  async function run(save) {
    for (const button5 of buttons) button5.disabled = true;
    try {
      const shot = await stage.shoot(PICTURE_RATIO, paletteOn(inside, grounds.ground));
      if (shot) await save(shot);
      if (!held.isCancelled) close();
    } catch (error) {
      setText(said, error instanceof Error ? error.message : "This could not be saved.");
    }
    cancel.hidden = true;
    held.isCancelled = false;
    for (const button5 of buttons) button5.disabled = button5 === film && format === null;
  }
}
function markOf({ picture: { ball, answer } }, { moment }) {
  if (!moment) return "";
  return momentLine({ ...moment, step: ball?.step ?? answer.step, loss: ball?.loss ?? null });
}
async function picture(shot, words, kind) {
  const { caption } = words;
  const [mark, name] = [markOf(shot, words), fileName(shot.picture.answer, kind)];
  if (kind === "svg") {
    const { width, height } = portraitSize(shot, caption);
    const svg = svgOf(width, height);
    drawPortrait(svg, shot, { caption, mark });
    return give(svgBlob(svg, `Loss landscape. ${mark}.`), name);
  }
  const portrait = createPortrait(shot, PICTURE_RATIO, caption);
  portrait.draw(shot.picture, caption, mark);
  give(await pngOf(portrait.canvas), name);
}
async function surface({ picture: { answer } }, actions, kind) {
  const text = await actions.surfaceText(answer);
  const [content, type] = kind === "csv" ? [csvOf(JSON.parse(text)), "text/csv"] : [text, "application/json"];
  give(new Blob([content], { type }), fileName(answer, kind));
}

// static/js/views/strips/strips.js
import { part10 as part104 } from "./main.js";
import { part13 as part1311 } from "./main.js";

// static/js/draw/strips/scale.js
import { part10 } from "./main.js";
import { part14 as part143 } from "./main.js";
import { part48 as part482 } from "./main.js";
var { numbers } = part10;
var { power, short } = part143;
var { blend } = part482;
var KINDS2 = ["weights", "gradients", "updates"];
var FEWEST = 10;
var TICKS = 3;
var MOST_POWERS = 4;
var LIGHTEST = 0.16;
var TONES = 24;
var NEXT_TO_NOTHING = 1e-301;
var binsOf = ({ counts: counts2 }) => counts2.find((row) => row?.length)?.length ?? 0;
function reachOf(strip) {
  const bins = binsOf(strip);
  if (bins === 0) return null;
  const { low, width } = strip;
  if (width < NEXT_TO_NOTHING) return [-1, 1];
  const room = Math.max(1, (FEWEST - bins) / 2);
  return [low - room * width, low + (bins + room) * width];
}
function ticksOf(kind, [low, high]) {
  if (kind === "weights") return numbers([low, high], TICKS);
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / MOST_POWERS));
  const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => last - k);
  return whole.filter((_, k) => k % stride === 0).map((value) => ({ value, text: value ? power(value) : "1" }));
}
var tonesOf = (ground, hue) => Array.from({ length: TONES }, (_, k) => blend(ground, hue, LIGHTEST + (1 - LIGHTEST) * k / (TONES - 1)));
var toneAt = (count5, most) => Math.round((TONES - 1) * Math.sqrt(count5 / Math.max(1, most)));
var mostOf = ({ counts: counts2 }) => counts2.reduce((most, row) => (row ?? []).reduce((more, count5) => Math.max(more, count5), most), 0);
function binsIn({ counts: counts2, low, width }, column, most) {
  const row = counts2[column] ?? [];
  const first = row.findIndex((count5) => count5 > 0);
  const last = row.findLastIndex((count5) => count5 > 0);
  if (first < 0) return [];
  const join = Math.max(1, Math.ceil((last - first + 1) / most));
  const bins = [];
  for (let k = first; k <= last; k += join) {
    const count5 = row.slice(k, Math.min(k + join, last + 1)).reduce((sum, each) => sum + each, 0);
    bins.push({ from: low + width * k, to: low + width * (k + join), count: count5 });
  }
  return bins;
}
function valueText(kind, value) {
  if (kind !== "weights") return short(10 ** value, 2);
  return short(Math.abs(value) < NEXT_TO_NOTHING ? 0 : value, 3);
}
function smoothed(ratios, reach) {
  return ratios.map((own, k) => {
    if (own === null) return Number.NaN;
    const near = ratios.slice(Math.max(0, k - reach), k + reach + 1).filter((one) => one !== null);
    const mean = near.reduce((sum, one) => sum + one, 0) / near.length;
    return mean > 0 ? mean : Number.NaN;
  });
}

// static/js/draw/strips/time.js
import { part39 as part393 } from "./main.js";
var { linear } = part393;
var BEYOND = 0.07;
function timeOf({ steps, diverged_at: end }, perEpoch) {
  const last = steps[steps.length - 1] + 0.5;
  const more = end === null ? 0 : Math.max(1, BEYOND * (last + 0.5));
  return { steps, ends: [-0.5, last + more], cut: end === null ? null : last, perEpoch };
}
var across = ({ ends }, width) => linear(ends, [0, width]);
function columnEnds({ steps, ends, cut }, column) {
  const next = steps[column + 1];
  return [steps[column] - 0.5, next === void 0 ? cut ?? ends[1] : next - 0.5];
}
function columnAt({ steps }, step) {
  const after = steps.findIndex((first) => first > step);
  return Math.max(0, (after < 0 ? steps.length : after) - 1);
}
function stepAt({ steps, ends: [low, high] }, share) {
  const step = Math.round(low + (high - low) * share);
  return Math.min(Math.max(step, 0), steps[steps.length - 1]);
}
var countsEpochs = ({ steps, perEpoch }) => steps[steps.length - 1] >= 2 * perEpoch && perEpoch > 1;

// static/js/draw/strips/words.js
import { part14 as part144 } from "./main.js";
var { count: count3, counted, significant } = part144;
var kindName = (kind) => `${kind[0].toUpperCase()}${kind.slice(1)}`;
var KIND_NOTES = {
  weights: "by value",
  gradients: "by power of ten",
  updates: "by power of ten"
};
function besideBins(kind, { zero, small }, column) {
  if (kind === "weights") return "";
  const none = zero[column] ?? 0;
  const tiny = small[column] ?? 0;
  const are = (n) => `${count3(n)} ${n === 1 ? "is" : "are"}`;
  return [none > 0 && `${are(none)} exactly 0`, tiny > 0 && `${are(tiny)} smaller by far`].filter(Boolean).join(", ");
}
var isThere = ({ counts: counts2 }, column) => counts2[column] !== null;
function columnText(layer, kind, column, bins, step) {
  const at = `Step ${count3(step)}`;
  if (!isThere(layer[kind], column)) return `${at}: no step led here.`;
  const beside = besideBins(kind, layer[kind], column);
  if (bins.length === 0) return `${at}: ${beside}.`;
  const fullest = bins.reduce((best, bin) => bin.count > best.count ? bin : best);
  if (kind === "weights" && isOfZeros(bins)) return `${at}: all ${count3(layer.parameter_count)} are 0.`;
  const ends = (from, to) => `between ${valueText(kind, from)} and ${valueText(kind, to)}`;
  const most = `${count3(fullest.count)} of ${count3(layer.parameter_count)} ${ends(fullest.from, fullest.to)}`;
  return `${at}: ${ends(bins[0].from, bins[bins.length - 1].to)}; ${most}${beside ? `; ${beside}` : ""}.`;
}
var isOfZeros = (bins) => bins.length === 1 && bins[0].from === 0 && bins[0].to < NEXT_TO_NOTHING;
var layerNotes = ({ units, parameter_count: weights, moves }) => [
  counted(units, "neuron"),
  counted(weights, "weight"),
  ...moves ? [] : ["frozen"]
];
function stripsTable(layers, column) {
  const head = ["Layer", "Weights between", "and", "Gradients of 0", "Updates of 0", "Update ÷ weight"];
  const rows = layers.map(({ layer, weights, gradients, updates, ratio }) => {
    const { low, width, counts: counts2 } = weights;
    const row = counts2[column] ?? [];
    const [first, last] = [row.findIndex(Boolean), row.findLastIndex(Boolean)];
    const zeros = [gradients, updates].map(({ zero }) => zero[column] ?? "–");
    const ends = [low + width * first, low + width * (last + 1)].map((end) => valueText("weights", end));
    return [layer, ...ends, ...zeros, significant(ratio[column], 2)];
  });
  return { head, rows };
}
function partsOf(parts) {
  const [many, ...rest] = parts.split(" ");
  return Number.isFinite(Number(many.replaceAll(",", ""))) ? [many, rest.join(" ")] : ["", parts];
}

// static/js/views/strips/strips.js
import { part59 } from "./main.js";
import { part62 } from "./main.js";
import { part81 as part813 } from "./main.js";

// static/js/views/strips/axis.js
import { part10 as part102 } from "./main.js";
import { part13 as part135 } from "./main.js";
import { part57 } from "./main.js";
import { part60 } from "./main.js";
var { counts, numbersAcross } = part102;
var { h: h5, s } = part135;
var { observeSize } = part57;
var { label, path } = part60;
var PARTS = 4;
var HEIGHT = 20;
function createTimeAxis() {
  const columns = KINDS2.map((kind) => createColumn(kind));
  const shown = { time: null };
  return {
    elements: columns.map(({ element }) => element),
    show(time, step) {
      const isNew = time !== shown.time;
      shown.time = time;
      for (const column of columns) column.show(time, step, isNew);
    },
    words(theme) {
      const what = shown.time && countsEpochs(shown.time) ? "Epochs" : "Steps";
      const more = theme === "dark" ? "brighter" : "darker";
      return `Each column of a strip is one step: ${more} means more weights have that value. ${what} go to the right.`;
    }
  };
}
function createColumn(kind) {
  const svg = s("svg", { class: "strips-times", "aria-hidden": "true" });
  const now = h5("div", { class: "strips-now" });
  const inside = h5("div", { class: "strips-foot-inside" }, svg, now);
  const element = h5("div", { class: "strips-end", "data-kind": kind }, inside);
  const held = { width: 0, time: null, step: 0 };
  observeSize(inside, (width) => {
    held.width = width;
    draw();
    move();
  });
  function draw() {
    const { width, time } = held;
    if (!time || width === 0) return;
    const unit = countsEpochs(time) ? time.perEpoch : 1;
    const x = across(time, width);
    const last = time.steps[time.steps.length - 1];
    const marks = numbersAcross([0, last / unit], PARTS, (value) => x(value * unit), counts);
    svg.replaceChildren(
      ...marks.flatMap(({ value, text }) => {
        const at = x(value * unit);
        const end = at > width - 12 ? "end" : at < 8 ? "start" : "middle";
        return [
          path("strips-line", `M${at} 0V4`),
          label(text, end === "end" ? width : Math.max(0, at), HEIGHT - 3, end)
        ];
      })
    );
  }
  function move() {
    const { width, time, step } = held;
    if (time && width > 0)
      now.style.transform = `translateX(${Math.min(across(time, width)(step), width)}px)`;
  }
  return {
    element,
    show(time, step, isNew) {
      Object.assign(held, { time, step });
      if (isNew) draw();
      move();
    }
  };
}

// static/js/views/strips/ratios.js
import { part13 as part137 } from "./main.js";
import { part57 as part572 } from "./main.js";

// static/js/draw/strips/ratio-picture.js
import { part10 as part103 } from "./main.js";
import { part13 as part136 } from "./main.js";
import { part14 as part145 } from "./main.js";
import { part39 as part394 } from "./main.js";
import { part60 as part602 } from "./main.js";
var { roomBeside } = part103;
var { s: s2 } = part136;
var { power: power2 } = part145;
var { linear: linear2, pathThrough, px: px3 } = part394;
var { label: label2, path: path2 } = part602;
var DASHES = [
  "",
  "8 4",
  "1.5 4.5",
  "10 3 2 3",
  "16 4",
  "4 2",
  "10 3 2 3 2 3",
  "3 7",
  "20 3 4 3",
  "6 2 2 2",
  "1.5 2.5",
  "14 8"
];
var REACH = 4;
var FOOT3 = 6;
var TOP = 6;
var ROOM = 0.25;
function powersOf({ layers, usual }) {
  const known = layers.flatMap(({ ratio }) => ratio.map((one) => one ?? 0).filter((one) => one > 0));
  const logs = [usual.low, usual.high, ...known].map((one) => Math.log10(one));
  const ends = logs.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [logs[0], logs[0]]
  );
  return [ends[0] - ROOM, ends[1] + ROOM];
}
var LEFT = roomBeside(["10⁻¹⁰⁰"]) - 8;
var NAME = 18;
var nameOfBand = (top, line3) => line3 - top >= NAME ? top + 14 : top - 5;
function ratioPicture(scene, width, height) {
  const { layers, time, usual } = scene;
  const reach = powersOf(scene);
  const scale = across(time, width - LEFT);
  const x = (step) => LEFT + scale(step);
  const y = linear2(reach, [height - FOOT3, TOP]);
  const [top, line3, bottom] = [usual.high, usual.ratio, usual.low].map((one) => y(Math.log10(one)));
  const band = { x: px3(LEFT), width: px3(width - LEFT), y: px3(top), height: px3(bottom - top) };
  const xs = time.steps.map(x);
  const at = (ratios) => ratios.map((one) => y(Math.log10(one)));
  return [
    s2("rect", { class: "strips-band", ...band }),
    ...grid(reach, y, width),
    path2("strips-usual", `M${px3(LEFT)} ${px3(line3)}H${px3(width)}`),
    label2("usual", width - 4, nameOfBand(top, line3), "end", "strips-word"),
    ...layers.map(
      ({ ratio }) => path2("strips-raw", pathThrough(xs, at(ratio.map((one) => one && one > 0 ? one : Number.NaN))))
    ),
    ...layers.map(
      ({ ratio, moves }, k) => moves ? path2("strips-ratio", pathThrough(xs, at(smoothed(ratio, REACH))), { "stroke-dasharray": DASHES[k] }) : null
    )
  ].filter((one) => one !== null);
}
function grid([low, high], y, width) {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / 6));
  const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => last - k);
  return whole.filter((_, k) => k % stride === 0).flatMap((value) => [
    path2("strips-line", `M${px3(LEFT)} ${px3(y(value))}H${px3(width)}`),
    label2(value ? power2(value) : "1", LEFT - 8, y(value) + 4, "end")
  ]);
}

// static/js/views/strips/ratios.js
var { h: h6, s: s3, setAttributes: setAttributes2 } = part137;
var { observeSize: observeSize2 } = part572;
var NOTE = `Thick: ${2 * REACH + 1} columns together. Thin: one step each.`;
function createRatios(seek) {
  const svg = s3("svg", { role: "img" });
  const now = h6("div", { class: "strips-now" });
  const drawing = h6("div", { class: "drawing strips-ratios" }, svg, now);
  const legend = h6("tbody");
  const size = { width: 0, height: 0 };
  const here = { step: 0 };
  let shown = null;
  observeSize2(drawing, (width, height) => {
    Object.assign(size, { width, height });
    paint();
    move();
  });
  function move() {
    if (!shown || size.width === 0) return;
    const at = LEFT + across(shown.time, size.width - LEFT)(here.step);
    now.style.transform = `translateX(${Math.min(at, size.width)}px)`;
  }
  function paint() {
    if (!shown || size.width === 0) return;
    const { strips, time, usual } = shown;
    svg.replaceChildren(...ratioPicture({ layers: strips.layers, time, usual }, size.width, size.height));
    setAttributes2(svg, { "aria-label": "Update ÷ weight of each layer over time, beside the usual size" });
  }
  const scrub = (event) => {
    const { left, width } = drawing.getBoundingClientRect();
    if (shown) seek(stepAt(shown.time, (event.clientX - left - LEFT) / (width - LEFT)));
  };
  drawing.addEventListener("pointerdown", (event) => {
    drawing.setPointerCapture(event.pointerId);
    scrub(event);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (drawing.hasPointerCapture(event.pointerId)) scrub(event);
  });
  return {
    elements: [
      drawing,
      h6("p", { class: "strips-note" }, NOTE),
      h6(
        "table",
        { class: "strips-legend" },
        h6("caption", { class: "visually-hidden" }, "Update ÷ weight"),
        legend
      )
    ],
    show(next) {
      if (shown?.strips === next.strips && shown.time === next.time) return;
      shown = next;
      paint();
    },
    move(step) {
      here.step = step;
      move();
    },
    tell: (layers) => legend.replaceChildren(...layers.map(rowOf))
  };
}
function rowOf({ layer, parts, moves }, place2) {
  const dash = s3("line", { x1: 0, x2: 34, y1: 6, y2: 6, "stroke-dasharray": DASHES[place2] });
  const sample = s3(
    "svg",
    { class: "strips-sample", viewBox: "0 0 34 12", "aria-hidden": "true" },
    moves ? dash : null
  );
  const [many, of] = partsOf(parts);
  return h6(
    "tr",
    {},
    h6("td", {}, sample),
    h6("th", { scope: "row" }, layer),
    h6("td", {}, h6("b", {}, many), ` ${of}`)
  );
}

// static/js/views/strips/strip.js
import { part13 as part138 } from "./main.js";
import { part39 as part396 } from "./main.js";
import { part48 as part483 } from "./main.js";
import { part57 as part573 } from "./main.js";

// static/js/draw/strips/picture.js
import { part5 as part53 } from "./main.js";
import { part39 as part395 } from "./main.js";
var { line, stroke } = part53;
var { linear: linear3 } = part395;
var HATCH = 6;
function paintStrip(context, { strip, time, hue, palette }, width, height) {
  context.fillStyle = palette.raised;
  context.fillRect(0, 0, width, height);
  const reach = reachOf(strip);
  if (reach)
    paintColumns(context, { strip, time, tones: tonesOf(palette.raised, hue) }, reach, width, height);
  if (time.cut !== null) hatch(context, across(time, width)(time.cut), width, height, palette);
}
function paintColumns(context, { strip, time, tones }, reach, width, height) {
  const x = across(time, width);
  const y = linear3(reach, [height, 0]);
  const most = mostOf(strip);
  strip.counts.forEach((row, column) => {
    if (!row) return;
    const [left, right] = columnEnds(time, column).map((step) => edge(x(step)));
    row.forEach((count5, bin) => {
      if (count5 === 0) return;
      const [low, high] = [bin, bin + 1].map((place2) => edge(y(strip.low + strip.width * place2)));
      context.fillStyle = tones[toneAt(count5, most)];
      context.fillRect(left, high, Math.max(1, right - left), Math.max(1, low - high));
    });
  });
}
var edge = (place2) => Math.round(2 * place2) / 2;
function hatch(context, left, right, height, palette) {
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, height);
  context.clip();
  context.fillStyle = palette.sunken;
  context.fill();
  for (let at = left - height; at < right; at += HATCH) {
    line(context, [at, height], [at + height, 0]);
    stroke(context, [palette.control, 1]);
  }
  line(context, [left, 0], [left, height]);
  stroke(context, [palette.ink2, 1]);
  context.restore();
}

// static/js/views/strips/strip.js
import { part60 as part603 } from "./main.js";
var { h: h7, s: s4, setAttributes: setAttributes3 } = part138;
var { linear: linear4 } = part396;
var { paletteOf: paletteOf2 } = part483;
var { fitCanvas, observeSize: observeSize3 } = part573;
var { label: label3, path: path3 } = part603;
var HUES = { weights: "ink", gradients: "gradient", updates: "update" };
var TICK = 5;
var PAGE = 10;
var Strip = class {
  #canvas = h7("canvas");
  #axis = s4("svg", { class: "strips-axis", "aria-hidden": "true" });
  #kind;
  #hands;
  #size = { width: 0, height: 0 };
  #shown = null;
  #painted = null;
  #told = null;
  #pictures = h7("div", { class: "strips-picture", tabindex: "0", role: "slider" });
  element = h7("div", { class: "strips-strip" });
  constructor(kind, hands) {
    this.#kind = kind;
    this.#hands = hands;
    this.#pictures.append(this.#canvas);
    this.element.append(this.#axis, this.#pictures);
    this.element.dataset.kind = kind;
    observeSize3(this.#pictures, (width, height) => {
      this.#size = { width, height };
      this.#painted = null;
      this.#paint();
      hands.resized();
    });
    const on = (name, act) => this.#pictures.addEventListener(name, act);
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerleave", () => this.#leave());
    on("blur", () => this.#leave());
    on("keydown", (event) => this.#key(event));
  }
  get texts() {
    const reach = this.#shown && reachOf(this.#shown.layer[this.#kind]);
    return reach ? ticksOf(this.#kind, reach).map(({ text }) => text) : [];
  }
  show(shown) {
    this.#shown = shown;
    const { layer, time, step } = shown;
    const column = columnAt(time, step);
    const last = time.steps[time.steps.length - 1];
    setAttributes3(this.#pictures, {
      "aria-label": `${layer.layer}, ${this.#kind} over time`,
      "aria-valuemin": 0,
      "aria-valuemax": last,
      "aria-valuenow": Math.min(step, last),
      "aria-valuetext": this.#text(layer, time, column)
    });
    this.#paint();
  }
  #text(layer, time, column) {
    const bins = binsIn(layer[this.#kind], column, Number.POSITIVE_INFINITY);
    return columnText(layer, this.#kind, column, bins, time.steps[column]);
  }
  #paint() {
    const { width, height } = this.#size;
    if (!this.#shown || width === 0) return;
    const { layer, time, theme } = this.#shown;
    const strip = layer[this.#kind];
    const known = this.#painted;
    if (known?.strip === strip && known.time === time && known.theme === theme) return;
    this.#painted = { strip, time, theme };
    const palette = paletteOf2(this.element);
    const context = fitCanvas(this.#canvas, width, height);
    paintStrip(context, { strip, time, hue: palette[HUES[this.#kind]], palette }, width, height);
    this.#scale(strip, height);
  }
  #scale(strip, height) {
    const reach = reachOf(strip);
    const y = reach && linear4(reach, [height, 0]);
    const marks = reach && y ? ticksOf(this.#kind, reach).filter(({ value }) => y(value) > 6 && y(value) < height - 2) : [];
    const left = this.#axis.clientWidth || 0;
    this.#axis.replaceChildren(
      ...marks.flatMap(({ value, text }) => {
        const at = y ? y(value) : 0;
        return [
          path3("strips-line", `M${left - TICK} ${at}H${left}`),
          label3(text, left - TICK - 3, at + 4, "end")
        ];
      })
    );
  }
  #at({ clientX }) {
    const { left, width } = this.#pictures.getBoundingClientRect();
    return (clientX - left) / Math.max(1, width);
  }
  #press(event) {
    if (!this.#shown || event.button !== 0) return;
    this.#pictures.setPointerCapture(event.pointerId);
    this.#hands.seek(stepAt(this.#shown.time, this.#at(event)));
  }
  #move(event) {
    if (!this.#shown) return;
    const step = stepAt(this.#shown.time, this.#at(event));
    if (this.#pictures.hasPointerCapture(event.pointerId)) this.#hands.seek(step);
    this.#told = { x: event.clientX, y: event.clientY };
    this.#point(columnAt(this.#shown.time, step));
  }
  #leave() {
    this.#told = null;
    this.#hands.point(null);
  }
  follow() {
    if (!this.#shown || this.#told === null) return;
    const { time, step } = this.#shown;
    if (this.#told === "keys") return this.#point(columnAt(time, step));
    const { left, top, width, height } = this.#pictures.getBoundingClientRect();
    const { x, y } = this.#told;
    const isIn = x >= left && x < left + width && y >= top && y < top + height;
    if (!isIn) return this.#leave();
    this.#point(columnAt(time, stepAt(time, this.#at({ clientX: x }))));
  }
  #point(column) {
    if (!this.#shown) return;
    this.#hands.point({ layer: this.#shown.layer, kind: this.#kind, column, element: this.#pictures });
  }
  #key(event) {
    if (!this.#shown || event.ctrlKey || event.metaKey || event.altKey) return;
    const { time, step } = this.#shown;
    const [now, last] = [columnAt(time, step), time.steps.length - 1];
    const to = (/* @__PURE__ */ new Map([
      ["ArrowRight", now + 1],
      ["ArrowUp", now + 1],
      ["ArrowLeft", now - (step > time.steps[now] ? 0 : 1)],
      ["ArrowDown", now - (step > time.steps[now] ? 0 : 1)],
      ["PageUp", now + PAGE],
      ["PageDown", now - PAGE],
      ["Home", 0],
      ["End", last]
    ])).get(event.key);
    if (event.key === "Escape") this.#leave();
    if (to === void 0) return;
    event.preventDefault();
    const column = Math.min(Math.max(to, 0), last);
    this.#hands.seek(time.steps[column]);
    this.#told = "keys";
    this.#point(column);
  }
};

// static/js/views/strips/tag.js
import { part13 as part139 } from "./main.js";
import { part14 as part146 } from "./main.js";
var { h: h8, setText: setText2 } = part139;
var { count: count4 } = part146;
var ROWS = 10;
var GAP = 12;
function createTag(frame) {
  const title = h8("p", { class: "strips-tag-title" });
  const rows = h8("table", { class: "strips-bars", "aria-hidden": "true" });
  const beside = h8("p", { class: "micro" });
  const element = h8("div", { class: "strips-tag floating", hidden: true }, title, rows, beside);
  return {
    element,
    show(spot, step) {
      element.hidden = spot === null;
      if (!spot) return;
      const { layer, kind, column } = spot;
      setText2(title, `${layer.layer}, ${kind}, step ${count4(step)}`);
      const bins = binsIn(layer[kind], column, ROWS).reverse();
      const most = Math.max(1, ...bins.map((bin) => bin.count));
      rows.replaceChildren(...bins.map((bin) => rowOf2(bin, kind, most)));
      rows.dataset.kind = kind;
      const words = isThere(layer[kind], column) ? besideBins(kind, layer[kind], column) : "No step led here.";
      setText2(beside, words);
      place(element, spot.element, frame);
    }
  };
}
function rowOf2({ from, to, count: many }, kind, most) {
  const bar = h8("i", { class: "strips-bar" });
  bar.style.width = `${100 * many / most}%`;
  const ends = `${valueText(kind, from)} to ${valueText(kind, to)}`;
  return h8("tr", {}, h8("th", {}, ends), h8("td", {}, bar), h8("td", { class: "strips-count" }, count4(many)));
}
function place(element, strip, frame) {
  const [at, all] = [strip.getBoundingClientRect(), frame.getBoundingClientRect()];
  const { offsetWidth: width, offsetHeight: height } = element;
  const right = at.right + GAP;
  const left = right + width <= all.right ? right : Math.max(all.left + GAP, at.left - width - GAP - 56);
  const top = Math.min(Math.max(at.top, all.top + GAP), all.bottom - height - GAP);
  element.style.left = `${left - all.left + frame.scrollLeft}px`;
  element.style.top = `${Math.max(GAP, top - all.top + frame.scrollTop)}px`;
}

// static/js/views/strips/verdict.js
import { part13 as part1310 } from "./main.js";
import { part81 as part812 } from "./main.js";
var { h: h9, setText: setText3 } = part1310;
var { button: button2 } = part812;
function createVerdict(mend) {
  const title = h9("b");
  const sentence = h9("span");
  const words = h9("p", { class: "strips-verdict", role: "status" }, title, " ", sentence);
  const shown = { action: null };
  const act = button2("", () => shown.action && mend(shown.action), { class: "strips-act" });
  act.hidden = true;
  return {
    elements: [words, act],
    show(pace, step) {
      setText3(title, pace.title);
      setText3(sentence, pace.sentence);
      shown.action = pace.action;
      act.hidden = pace.action === null;
      act.disabled = pace.step !== step;
      if (pace.action) setText3(act, pace.action.label);
    }
  };
}

// static/js/views/strips/strips.js
var { roomBeside: roomBeside2 } = part104;
var { h: h10, setText: setText4 } = part1311;
var { isTextbook } = part59;
var { createTwin } = part62;
var { button: button3 } = part813;
var SURFACE = "This run is on a textbook surface: a position has no layers.";
var Strips = class {
  #actions;
  #title = h10("h2", { id: "layers-title", class: "strips-title", tabindex: "-1" });
  #lead = h10("p", { class: "strips-lead" });
  #idle = h10("p", { class: "strips-idle" });
  #grid = h10("div", { class: "strips-grid" });
  #main = h10("div", { class: "strips-main" });
  #side = h10("aside", { class: "strips-side", "aria-label": "Update ÷ weight" });
  #tag = createTag(this.#main);
  #ratios;
  #verdict;
  #axis = createTimeAxis();
  #twin = createTwin("The layers", () => this.#table());
  #rows = { strips: [], names: [], key: "" };
  #pointed = null;
  #state = null;
  #known = null;
  constructor(container, actions) {
    this.#actions = actions;
    this.#ratios = createRatios(actions.seek);
    this.#verdict = createVerdict(actions.mend);
    const back = button3("Back to the lab", () => actions.setRoom("lab"), { class: "pill strips-back" });
    this.#main.append(
      h10("header", { class: "strips-head" }, this.#title, back),
      this.#lead,
      h10("div", { class: "strips-tabs", role: "group", "aria-label": "What the strips show" }, this.#tabs()),
      this.#grid,
      h10("div", { class: "strips-foot" }, this.#idle, this.#twin.element),
      this.#tag.element
    );
    const words = "Length of the update, divided by the length of the weights.";
    this.#side.append(
      h10("h3", {}, "Update ÷ weight"),
      h10("p", { class: "strips-note" }, words),
      ...this.#ratios.elements,
      ...this.#verdict.elements
    );
    container.append(this.#main, this.#side);
    this.#main.dataset.shown = KINDS2[0];
  }
  #tabs() {
    const tabs = KINDS2.map(
      (kind) => button3(kindName(kind), () => choose(kind), {
        class: "strips-tab",
        "aria-pressed": String(kind === KINDS2[0])
      })
    );
    const choose = (chosen) => {
      this.#main.dataset.shown = chosen;
      tabs.forEach((tab, k) => {
        tab.setAttribute("aria-pressed", String(KINDS2[k] === chosen));
      });
    };
    return tabs;
  }
  focus = () => this.#title.focus({ preventScroll: true });
  update(state, previous) {
    if (state.room !== "layers") return;
    this.#state = state;
    const { run, frame, strips, pace } = state;
    const isSurface = isTextbook(run);
    const isHere = !isSurface && strips !== null && strips.run === run?.id && frame?.run === run.id;
    for (const part of [this.#grid, this.#side, this.#lead, this.#twin.element]) part.hidden = !isHere;
    if (!isHere || !run) {
      setText4(this.#title, isSurface ? SURFACE : "Counting the weights …");
      this.#idle.replaceChildren();
      return;
    }
    const { steps_per_epoch: perEpoch, step } = frame;
    const time = this.#time(strips, perEpoch);
    this.#show(strips, time, step, state.theme);
    const told = pace?.run === run.id ? pace : null;
    if (told) this.#tell(told, step);
    else setText4(this.#title, "Layers over time");
    this.#ratios.show({ strips, time, usual: told?.usual ?? USUAL });
    this.#ratios.move(step);
    this.#follow();
    if (strips !== previous.strips || step !== previous.frame?.step) this.#twin.refresh();
  }
  #time(strips, perEpoch) {
    if (this.#known?.strips !== strips || this.#known.perEpoch !== perEpoch)
      this.#known = { strips, perEpoch, time: timeOf(strips, perEpoch) };
    return this.#known.time;
  }
  #show({ layers }, time, step, theme) {
    const key = layers.map(({ layer }) => layer).join();
    if (key !== this.#rows.key) this.#build(layers, key);
    layers.forEach((layer, row) => {
      KINDS2.forEach((_, k) => {
        this.#rows.strips[row * KINDS2.length + k].show({ layer, time, step, theme });
      });
      const [name, ...notes] = this.#rows.names[row].children;
      setText4(name, layer.layer);
      layerNotes(layer).forEach((note, k) => {
        setText4(notes[k], note);
      });
    });
    KINDS2.forEach((kind, k) => {
      const own = this.#rows.strips.filter((_, place2) => place2 % KINDS2.length === k);
      this.#grid.style.setProperty(
        `--${kind}-axis`,
        `${Math.ceil(roomBeside2(own.flatMap(({ texts }) => texts)))}px`
      );
    });
    this.#axis.show(time, step);
    setText4(this.#lead, this.#axis.words(theme));
  }
  #build(layers, key) {
    const point = (spot) => this.#point(spot);
    const hands = { seek: this.#actions.seek, point, resized: () => this.#follow() };
    const strips = layers.flatMap(() => KINDS2.map((kind) => new Strip(kind, hands)));
    const names = layers.map(
      (layer) => h10("div", { class: "strips-name" }, h10("h3", {}), ...layerNotes(layer).map(() => h10("p", {})))
    );
    const heads = KINDS2.map(
      (kind) => h10("p", { class: "strips-kind", "data-kind": kind }, h10("b", {}, kindName(kind)), ` ${KIND_NOTES[kind]}`)
    );
    const rows = names.flatMap((name, row) => {
      const own = strips.slice(row * KINDS2.length, (row + 1) * KINDS2.length).map(({ element }) => element);
      for (const part of [name, ...own]) part.style.setProperty("--row", String(row + 1));
      return [name, ...own];
    });
    this.#grid.replaceChildren(...heads, ...rows, ...this.#axis.elements);
    this.#grid.style.setProperty("--rows", String(layers.length));
    this.#rows = { strips, names, key };
  }
  #follow() {
    this.#rows.strips.find(({ element }) => element.contains(this.#pointed))?.follow();
  }
  #point(spot) {
    this.#pointed = spot?.element ?? null;
    this.#tag.show(spot, spot && this.#known ? this.#known.time.steps[spot.column] : 0);
  }
  #tell(pace, step) {
    setText4(this.#title, pace.headline);
    this.#verdict.show(pace, step);
    this.#ratios.tell(pace.layers);
    const { sentence = "", idle = 0 } = pace.idle ?? {};
    const [, many = "", rest = sentence] = /^([\d,]+ of [\d,]+)(.*)$/.exec(sentence) ?? [];
    const text = `${many}${rest}`;
    if (this.#idle.dataset.text === text) return;
    this.#idle.dataset.text = text;
    this.#idle.replaceChildren(h10("b", {}, many), rest, idle > 0 ? " Counted, not drawn." : "");
  }
  #table() {
    const strips = this.#state?.strips;
    if (!strips || !this.#known) return null;
    return stripsTable(strips.layers, columnAt(this.#known.time, this.#state?.frame?.step ?? 0));
  }
};
var USUAL = { ratio: 1e-3, low: 5e-4, high: 2e-3 };
var createStrips = (container, actions) => new Strips(container, actions);

// static/js/views/takeaway/items.js
import { part13 as part1313 } from "./main.js";

// static/js/draw/pictures/chart.js
import { part5 as part54 } from "./main.js";
import { part7 } from "./main.js";
import { part8 } from "./main.js";
import { part10 as part105 } from "./main.js";
import { part14 as part147 } from "./main.js";
import { part39 as part397 } from "./main.js";
var { line: line2, ring, stroke: stroke2, trace, typeface: typeface3, write: write3 } = part54;
var { HELD_OUT_DASH } = part7;
var { accuracyRange, logTicks, lossRange } = part8;
var { numbers: numbers2, numbersAcross: numbersAcross2 } = part105;
var { axisTexts } = part147;
var { hull, linear: linear5 } = part397;
var WIDTH = 720;
var PANES = { both: [250, 150], one: [380] };
var LEFT2 = 62;
var FOOT4 = 34;
var GAP2 = 22;
var PARTS2 = 4;
function chartPicture(curves) {
  const heights = curves.accuracy ? PANES.both : PANES.one;
  const total = heights.reduce((sum, height) => sum + height, 0) + GAP2 * (heights.length - 1) + FOOT4;
  const { quantity, accuracy, article } = curves;
  return {
    title: accuracy ? `${quantity} and accuracy` : quantity,
    subtitle: [
      "thick: each epoch; thin: each step",
      ...curves.heldOut.x.length > 0 ? ["dotted: held out"] : [],
      ...article.x.length > 0 ? ["rings: the article"] : []
    ].join("; "),
    width: WIDTH,
    height: total,
    draw(context, palette) {
      const x = linear5([0, Math.max(curves.end, 1e-9)], [LEFT2, WIDTH]);
      const loss2 = {
        lines: [curves.steps, curves.loss, curves.article, curves.heldOut],
        name: quantity.toLowerCase()
      };
      drawPane(
        context,
        { ...loss2, isLog: curves.isLog, range: lossRange(curves.isLog) },
        x,
        [0, heights[0]],
        palette
      );
      if (accuracy) {
        const lines = [NONE, accuracy, curves.articleAccuracy, curves.heldOutAccuracy];
        const share = { lines, name: "accuracy", isLog: false };
        const top = heights[0] + GAP2;
        drawPane(context, { ...share, range: accuracyRange }, x, [top, top + heights[1]], palette);
      }
      drawFoot(context, curves, x, total, palette);
    }
  };
}
var NONE = { x: [], y: [] };
function drawPane(context, { lines, name, isLog, range }, x, [top, bottom], palette) {
  const known = hull(...lines.map(({ y: y2 }) => y2.map((one) => one ?? Number.NaN)));
  const [low, high] = range(known?.lo ?? null, known?.hi ?? null);
  const place2 = isLog ? Math.log10 : (value) => value;
  const scale = linear5([place2(low), place2(high)], [bottom, top]);
  const y = (value) => scale(place2(value));
  drawLevels(context, isLog ? logMarks(low, high) : numbers2([low, high], PARTS2), y, palette);
  context.textAlign = "left";
  context.font = typeface3(palette.sans, 13);
  const [steps, epochs, rings, heldOut] = lines.map((one) => spotsOf(one, x, y));
  context.globalAlpha = 0.55;
  for (const run of steps) polyline(context, run, palette.control, 0.8);
  context.globalAlpha = 1;
  for (const run of epochs) polyline(context, run, palette.ink, 2.25);
  context.setLineDash(HELD_OUT_DASH);
  for (const run of heldOut) polyline(context, run, palette.ink, 2.25);
  context.setLineDash([]);
  if (epochs.flat().length === 1) dot(context, epochs[0][0], palette);
  for (const [cx, cy] of rings.flat()) {
    ring(context, [cx, cy], 3.5);
    stroke2(context, [palette.ink2, 1.25]);
  }
  write3(context, name, [LEFT2 + 8, top + 14], palette.ink2, [palette.paper, 4]);
}
function logMarks(low, high) {
  const values = logTicks(low, high, PARTS2);
  const texts = axisTexts(values, null);
  return values.map((value, k) => ({ value, text: texts[k] }));
}
function dot(context, spot, palette) {
  ring(context, spot, 3);
  context.fillStyle = palette.ink;
  context.fill();
}
function spotsOf({ x: xs, y: ys }, x, y) {
  const parts = [[]];
  xs.forEach((at, k) => {
    const value = ys[k];
    const spot = value === null ? Number.NaN : y(value);
    if (Number.isFinite(spot)) parts[parts.length - 1].push([x(at), spot]);
    else if (parts[parts.length - 1].length > 0) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}
function polyline(context, spots, colour, width) {
  context.lineJoin = "round";
  context.beginPath();
  trace(context, spots);
  stroke2(context, [colour, width]);
}
function drawLevels(context, marks, y, palette) {
  context.textAlign = "right";
  context.font = typeface3(palette.sans, 13);
  for (const { value, text } of marks) {
    line2(context, [LEFT2, y(value)], [WIDTH, y(value)]);
    stroke2(context, [palette.hairline, 1]);
    write3(context, text, [LEFT2 - 8, y(value) + 4.5], palette.ink2);
  }
}
function drawFoot(context, { end, now, unit }, x, bottom, palette) {
  line2(context, [x(now), 0], [x(now), bottom - FOOT4]);
  stroke2(context, [palette.ink2, 1]);
  context.font = typeface3(palette.sans, 13);
  context.textAlign = "center";
  const marks = numbersAcross2([0, end], 8, x);
  for (const { value, text } of marks)
    write3(context, text, [Math.min(x(value), WIDTH - 12), bottom - FOOT4 + 17], palette.ink2);
  context.textAlign = "right";
  write3(context, unit, [WIDTH, bottom - 2], palette.ink3);
}

// static/js/draw/pictures/network.js
import { part41 } from "./main.js";
import { part43 } from "./main.js";
import { part44 } from "./main.js";
import { part45 } from "./main.js";
var { coloursOf } = part41;
var { strokeLines } = part43;
var { edgeLines } = part44;
var { paintOver } = part45;
var networkPicture = (picture2) => ({
  title: "Network",
  subtitle: `edges show ${picture2.scene.kind}; dashed below zero`,
  width: picture2.width,
  height: picture2.height,
  draw(context, palette) {
    const still = { ...picture2, hovered: null, pulse: null };
    context.save();
    strokeLines(context, edgeLines(still.scene, palette, false), coloursOf(palette, still.scene.kind));
    context.restore();
    paintOver(context, still, palette);
  }
});

// static/js/views/takeaway/items.js
import { part81 as part814 } from "./main.js";

// static/js/views/takeaway/shapes.js
import { part13 as part1312 } from "./main.js";

// static/js/draw/pictures/svg-painter.js
import { part5 as part55 } from "./main.js";
var { typeface: typeface4 } = part55;
var ALIGN = {
  start: "left",
  middle: "center",
  end: "right"
};
var PARTS3 = /([MLHVZmlhvz])([^MLHVZmlhvz]*)/g;
var NUMBERS = /-?\d*\.?\d+/g;
var TAKES = { M: 2, L: 2, H: 1, V: 1, Z: 0 };
function placesIn(d) {
  const places = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of d.matchAll(PARTS3)) {
    const kind = letter.toUpperCase();
    const told = (rest.match(NUMBERS) ?? []).map(Number);
    const [fromX, fromY] = letter === kind ? [0, 0] : [1, 1];
    for (let at = 0; at === 0 || at < told.length; at += TAKES[kind] || 1) {
      if (kind === "Z") [x, y] = [startX, startY];
      if (kind !== "V" && kind !== "Z") x = fromX * x + told[at];
      if (kind === "V") y = fromY * y + told[at];
      if (kind === "M" || kind === "L") y = fromY * y + told[at + 1];
      const move = kind === "M" && at === 0;
      if (move) [startX, startY] = [x, y];
      places.push({ move, close: kind === "Z", x, y });
    }
  }
  return places;
}
var TRACES = {
  path: (context, _, { attribute }) => {
    for (const { move, close, x, y } of placesIn(attribute("d"))) {
      if (close) context.closePath();
      else if (move) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  },
  circle: (context, number) => {
    context.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
    context.closePath();
  },
  rect: (context, number) => context.rect(number("x"), number("y"), number("width"), number("height")),
  polygon: (context, _, { attribute }) => {
    const numbers3 = (attribute("points").match(NUMBERS) ?? []).map(Number);
    for (let k = 0; k + 1 < numbers3.length; k += 2) context.lineTo(numbers3[k], numbers3[k + 1]);
    context.closePath();
  }
};
function trace2(context, shape) {
  context.beginPath();
  TRACES[shape.tag](context, (name) => Number(shape.attribute(name)), shape);
}
var isDrawn = (colour) => colour.startsWith("rgb") || colour.startsWith("#");
function takeLook(context, { fill, stroke: stroke3, ...look }) {
  const [width, dash] = [Number.parseFloat(look.strokeWidth), look.strokeDasharray.match(NUMBERS) ?? []];
  Object.assign(context, {
    ...isDrawn(fill) ? { fillStyle: fill } : {},
    ...isDrawn(stroke3) ? { strokeStyle: stroke3 } : {},
    ...{ lineWidth: width, lineCap: look.strokeLinecap, lineJoin: look.strokeLinejoin },
    textAlign: ALIGN[look.textAnchor] ?? "left",
    font: typeface4(look.fontFamily, Number.parseFloat(look.fontSize), Number(look.fontWeight))
  });
  context.setLineDash(dash.map(Number));
}
function paintShape(context, shape) {
  const { look, tag, text } = shape;
  const [x, y] = ["x", "y"].map((name) => Number(shape.attribute(name)));
  const whole = context.globalAlpha * Number(look.opacity);
  takeLook(context, look);
  const draws = {
    fill: () => tag === "text" ? context.fillText(text, x, y) : context.fill(),
    stroke: () => tag === "text" ? context.strokeText(text, x, y) : context.stroke()
  };
  if (tag !== "text") trace2(context, shape);
  const order = look.paintOrder.startsWith("stroke") ? ["stroke", "fill"] : ["fill", "stroke"];
  for (const part of order) {
    if (!isDrawn(look[part]) || part === "stroke" && !(context.lineWidth > 0)) continue;
    context.globalAlpha = whole * Number(part === "fill" ? look.fillOpacity : look.strokeOpacity);
    draws[part]();
  }
}
function paintShapes(context, shapes) {
  const frames = new Map(
    shapes.filter(({ tag }) => tag === "clipPath").map((one) => [one.attribute("id"), one.shapes[0]])
  );
  for (const shape of shapes) {
    const frame = frames.get(/url\("?#([^")]+)"?\)/.exec(shape.attribute("clip-path"))?.[1] ?? "");
    context.save();
    if (frame) {
      trace2(context, frame);
      context.clip();
    }
    if (shape.tag === "g") paintShapes(context, shape.shapes);
    else if (shape.tag === "text" || shape.tag in TRACES) paintShape(context, shape);
    context.restore();
  }
}

// static/js/views/takeaway/shapes.js
var { s: s5 } = part1312;
var SIZE = { width: 640, height: 400 };
function shapeOf(element) {
  const style = getComputedStyle(element);
  return {
    tag: element.tagName,
    attribute: (name) => element.getAttribute(name) ?? "",
    text: element.textContent ?? "",
    look: { ...lookOf(style), opacity: style.display === "none" ? "0" : style.opacity },
    shapes: [...element.children].map(shapeOf)
  };
}
function lookOf(style) {
  const { fill, stroke: stroke3, strokeWidth, strokeDasharray, strokeLinecap, strokeLinejoin } = style;
  const { strokeOpacity, fillOpacity, fontSize, fontWeight, fontFamily, textAnchor, paintOrder } = style;
  return {
    ...{ fill, stroke: stroke3, strokeWidth, strokeDasharray, strokeLinecap, strokeLinejoin, strokeOpacity },
    ...{ fillOpacity, fontSize, fontWeight, fontFamily, textAnchor, paintOrder }
  };
}
function linesPicture({ title, subtitle, holder, elements, under, size = SIZE }) {
  const { width, height } = size;
  const svg = s5("svg", { "aria-hidden": "true" }, elements(width, height));
  svg.style.visibility = "hidden";
  holder.append(svg);
  const shapes = [...svg.children].map(shapeOf);
  svg.remove();
  return {
    ...{ title, subtitle, width, height },
    draw(context, palette) {
      under?.(context, palette, width, height);
      paintShapes(context, shapes);
    }
  };
}

// static/js/views/takeaway/items.js
var { h: h11, setText: setText5 } = part1313;
var { button: button4 } = part814;
var KINDS3 = ["png", "svg"];
var NOTES = { png: "twice its size", svg: "sharp at any size" };
function pictureOf(scene, ground) {
  if (scene.part === "network") return networkPicture(scene.picture);
  if (scene.part === "chart") return chartPicture(scene.curves);
  return readOn(scene.lines.holder, ground, () => linesPicture(scene.lines));
}
function fillTakeaway(inside, sceneOf, close) {
  const theme = inside.closest("[data-theme]")?.getAttribute("data-theme") ?? "light";
  const grounds = createGrounds(theme);
  const said = h11("p", { class: "micro", role: "status" });
  async function save(kind) {
    const scene = sceneOf();
    if (!scene) return setText5(said, "There is nothing to draw yet.");
    try {
      const palette = paletteOn(inside, grounds.ground);
      const picture2 = pictureOf(scene, grounds.ground);
      await savePicture(kind, { part: scene.part, moment: scene.moment, picture: picture2, palette });
      setText5(said, "");
      close();
    } catch (error) {
      setText5(said, error instanceof Error ? error.message : "This could not be saved.");
    }
  }
  const items = KINDS3.map((kind) => {
    const item = button4("Picture", () => save(kind), { class: "takeaway-item" });
    item.append(h11("span", {}, `${kind.toUpperCase()}, ${NOTES[kind]}`));
    return item;
  });
  inside.replaceChildren(...items, grounds.element, said);
}
export {
  createStrips,
  fillSaveMenu,
  fillTakeaway
};
