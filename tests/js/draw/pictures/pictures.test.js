// Pictures to take away: what a painter draws on a canvas becomes an SVG that stands by itself.
import assert from "node:assert/strict";
import test from "node:test";
import { chartPicture } from "../../../../static/js/draw/pictures/chart.js";
import { plainColour } from "../../../../static/js/draw/pictures/colour.js";
import { drawSheet, momentLine, pictureName, sheetSize } from "../../../../static/js/draw/pictures/sheet.js";
import { SvgContext } from "../../../../static/js/draw/pictures/svg-context.js";
import { SvgPath } from "../../../../static/js/draw/pictures/svg-path.js";
import { PALETTE } from "../../canvas.js";

const HELPS = { measure: (_, text) => 7 * text.length, dataOf: () => "data:image/png;base64,AA==" };
const sheet = () => new SvgContext(100, 50, HELPS);
const MOMENT = { run: "3f2a", name: "adam 0.0001", step: 1881, total: 4200, quantity: "loss", loss: 0.4772 };

test("colours are told in full, with an opacity", () => {
  assert.deepEqual(plainColour("#0072B2"), { colour: "#0072b2", opacity: 1 });
  assert.deepEqual(plainColour("#fff"), { colour: "#ffffff", opacity: 1 });
  assert.deepEqual(plainColour("rgb(16 18 22 / 0.85)"), { colour: "#101216", opacity: 0.85 });
  assert.deepEqual(plainColour("rgba(255, 255, 255, 50%)"), { colour: "#ffffff", opacity: 0.5 });
  assert.throws(() => plainColour("var(--ink)"), /A colour must be/);
});

test("a circle is two arcs, and the way back goes the other way", () => {
  const path = new SvgPath();
  path.beginPath();
  path.arc(10, 10, 5, 0, 2 * Math.PI);
  assert.equal(path.d, "M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10");
  path.beginPath();
  path.arc(0, 0, 1, 0, Math.PI / 2, true);
  assert.match(path.d, /A1 1 0 0 0 0 1$/);
});

test("shapes have their own look, and what follows a save is forgotten with it", () => {
  const svg = sheet();
  svg.fillStyle = "#ff0000";
  svg.save();
  svg.translate(10, 5);
  svg.globalAlpha = 0.5;
  svg.setLineDash([4, 2]);
  svg.strokeStyle = "#00ff00";
  svg.beginPath();
  svg.moveTo(0, 0);
  svg.lineTo(3, 4);
  svg.stroke();
  svg.restore();
  svg.fillRect(1, 2, 3, 4);
  const text = svg.text("A & B");
  assert.match(
    text,
    /<path d="M0 0L3 4" fill="none" stroke="#00ff00" stroke-width="1" stroke-dasharray="4 2" transform="translate\(10 5\)" opacity="0.5"\/>/,
  );
  assert.match(text, /<rect x="1" y="2" width="3" height="4" fill="#ff0000"\/>/);
  assert.match(text, /<title>A &amp; B<\/title>/);
});

test("text has its font by name, with what to take if it is not there, and no markup of its own", () => {
  const svg = sheet();
  svg.font = '600 13px "Inter",\n  Arial, sans-serif';
  svg.textAlign = "right";
  svg.fillText("a < b", 10, 20);
  assert.match(
    svg.text(""),
    /<text x="10" y="20" text-anchor="end" font-size="13" font-weight="600" font-family="&quot;Inter&quot;, Arial, sans-serif" fill="#000000">a &lt; b<\/text>/,
  );
});

test("what is clipped lies in a group, and gradients and images are inside the file", () => {
  const svg = sheet();
  svg.save();
  svg.beginPath();
  svg.rect(0, 0, 10, 10);
  svg.clip();
  const gradient = svg.createLinearGradient(0, 0, 10, 0);
  gradient.addColorStop(0, "#000000");
  gradient.addColorStop(1, "rgb(255 255 255 / 0.5)");
  svg.fillStyle = gradient;
  svg.fillRect(0, 0, 10, 10);
  svg.drawImage({}, 0, 0, 5, 5);
  svg.restore();
  const text = svg.text("");
  assert.match(text, /<clipPath id="clip-1"><path d="M0 0h10v10h-10Z"\/><\/clipPath>/);
  assert.match(text, /<g clip-path="url\(#clip-1\)"><rect [^>]*fill="url\(#gradient-2\)"\/><\/g>/);
  assert.match(text, /<stop offset="1" stop-color="#ffffff" stop-opacity="0.5"\/>/);
  assert.match(text, /href="data:image\/png/);
});

test("a frame is stroked, and a part of an image is taken alone", () => {
  const asked = [];
  const dataOf = (_, part) => {
    asked.push(part);
    return "data:image/png;base64,AA==";
  };
  const svg = new SvgContext(100, 50, { ...HELPS, dataOf });
  svg.strokeStyle = "#00ff00";
  svg.strokeRect(1, 2, 3, 4);
  svg.drawImage({}, 40, 0, 20, 20, 5, 6, 30, 30);
  svg.drawImage({}, 7, 8, 9, 10);
  assert.match(
    svg.text(""),
    /<rect x="1" y="2" width="3" height="4" fill="none" stroke="#00ff00" stroke-width="1"\/>\n<image x="5" y="6" width="30" height="30"[^\n]*\n<image x="7" y="8" width="9" height="10"/,
  );
  assert.deepEqual(asked, [[40, 0, 20, 20], []]);
});

test("a picture says what it is of", () => {
  assert.equal(momentLine(MOMENT), "adam 0.0001 · run 3f2a · step 1,881 of 4,200 · loss 0.4772");
  assert.match(momentLine({ ...MOMENT, quantity: "f" }), / · f 0.4772$/);
  assert.equal(momentLine({ ...MOMENT, name: "3f2a", loss: null }), "Run 3f2a · step 1,881 of 4,200");
  assert.equal(pictureName("network", MOMENT, "svg"), "fall-line-network-run-3f2a-step-1881.svg");
});

const NONE = { x: [], y: [] };
const CURVES = {
  steps: { x: [0.5, 1, 1.5], y: [0.7, null, 0.5] },
  loss: { x: [1, 2], y: [0.6, 0.4] },
  article: { x: [1, 2], y: [0.62, 0.41] },
  accuracy: { x: [1, 2], y: [0.6, 0.9] },
  heldOut: NONE,
  heldOutAccuracy: NONE,
  articleAccuracy: NONE,
  ...{ end: 2, now: 1.5, isLog: false, unit: "epochs", quantity: "Loss" },
};

/** @param {object} more */
function drawn(more = {}) {
  const picture = chartPicture({ ...CURVES, ...more });
  const { width, height } = sheetSize(picture);
  const svg = new SvgContext(width, height, HELPS);
  drawSheet(svg, picture, MOMENT, PALETTE);
  return svg.text(momentLine(MOMENT));
}

test("a chart on a sheet has its lines, its rings and its words, and no variable of a style sheet", () => {
  const text = drawn();
  assert.equal(text.match(/A3.5 3.5/g).length, 2 * 2);
  for (const words of ["Loss and accuracy", "epochs", "accuracy", "Fall Line", "step 1,881 of 4,200"])
    assert.ok(text.includes(words), words);
  assert.ok(!/var\(|NaN|undefined|class=/.test(text));
});

test("without an accuracy there is one pane, and a logarithmic one leaves out what has no logarithm", () => {
  const text = drawn({ accuracy: null, isLog: true, steps: { x: [1, 2], y: [null, 0.5] } });
  assert.ok(!text.includes("accuracy"));
  assert.ok(!/NaN|Infinity/.test(text));
});

test("a run without a step gives a chart without a line", () => {
  const text = drawn({ steps: NONE, loss: NONE, article: NONE, accuracy: NONE, now: 0 });
  assert.ok(!/NaN|Infinity/.test(text));
});

test("on a logarithmic scale tenths are equally far apart", () => {
  const text = drawn({ accuracy: null, isLog: true, end: 3, loss: { x: [1, 2, 3], y: [1, 0.1, 0.01] } });
  const [, d] = /<path d="([^"]+)"[^>]*stroke-width="2.25"/.exec(text);
  const [a, b, c] = d.match(/[ML][\d.]+ [\d.]+/g).map((spot) => Number(spot.split(" ")[1]));
  assert.ok(Math.abs(b - a - (c - b)) < 0.02 && b > a, d);
});
