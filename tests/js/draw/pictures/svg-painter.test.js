// Pictures of lines and words, drawn once more for a sheet.
import assert from "node:assert/strict";
import test from "node:test";
import { SvgContext } from "../../../../static/js/draw/pictures/svg-context.js";
import { paintShapes, placesIn } from "../../../../static/js/draw/pictures/svg-painter.js";

const LOOK = {
  ...{ fill: "none", stroke: "none", strokeWidth: "1px", strokeDasharray: "none", strokeLinecap: "butt" },
  ...{ strokeLinejoin: "miter", strokeOpacity: "1", fillOpacity: "1", opacity: "1", fontSize: "12px" },
  ...{ fontWeight: "400", fontFamily: "Inter, sans-serif", textAnchor: "start", paintOrder: "normal" },
};

const shape = (tag, attributes, look = {}, more = {}) => ({
  ...{ tag, text: "", shapes: [], look: { ...LOOK, ...look } },
  attribute: (name) => String(attributes[name] ?? ""),
  ...more,
});

function painted(...shapes) {
  const helps = { measure: (_, text) => 7 * text.length, dataOf: () => "data:," };
  const svg = new SvgContext(100, 50, helps);
  paintShapes(/** @type {any} */ (svg), shapes);
  return svg.text("");
}

test("a path is read with its ways along, down and back, from where it stands or from the corner", () => {
  const places = placesIn("M1 2L3 4H10V-5l-3.5 -5h7Zm2 0v7");
  assert.deepEqual(
    places.map(({ x, y }) => [x, y]),
    [
      [1, 2],
      [3, 4],
      [10, 4],
      [10, -5],
      [6.5, -10],
      [13.5, -10],
      [1, 2],
      [3, 2],
      [3, 9],
    ],
  );
  assert.deepEqual(places.map(({ move, close }) => (move ? "M" : close ? "Z" : "L")).join(""), "MLLLLLZML");
  assert.deepEqual(
    placesIn("M0 0 1 1 2 0").map(({ move, x }) => [move, x]),
    [
      [true, 0],
      [false, 1],
      [false, 2],
    ],
  );
});

test("each shape is drawn as the sheets have it look", () => {
  const drawn = painted(
    shape(
      "path",
      { d: "M0 0H5" },
      { stroke: "rgb(1, 2, 3)", strokeWidth: "2px", strokeDasharray: "4px, 2px" },
    ),
    shape(
      "circle",
      { cx: 4, cy: 5, r: 3 },
      { fill: "rgba(255, 0, 0, 0.5)", opacity: "0.5", fillOpacity: "0.5" },
    ),
    shape("rect", { x: 1, y: 2, width: 3, height: 4 }, { fill: "rgb(0, 0, 255)" }),
    shape("polygon", { points: "1,2 3,4 5,6" }, { fill: "rgb(0, 255, 0)" }),
  );
  assert.match(
    drawn,
    /<path d="M0 0L5 0" fill="none" stroke="#010203" stroke-width="2" stroke-dasharray="4 2"\/>/,
  );
  assert.match(drawn, /<path d="M7 5A3 3[^"]*" fill="#ff0000" fill-opacity="0.5" opacity="0.25"\/>/);
  assert.match(drawn, /<path d="M1 2h3v4h-3Z" fill="#0000ff"\/>/);
  assert.match(drawn, /<path d="M1 2L3 4L5 6Z" fill="#00ff00"\/>/);
});

test("words keep their place, their side and their rim below them", () => {
  const look = {
    fill: "rgb(0, 0, 0)",
    stroke: "rgb(255, 255, 255)",
    strokeWidth: "3px",
    paintOrder: "stroke",
  };
  const drawn = painted(shape("text", { x: 10, y: 20 }, { ...look, textAnchor: "end" }, { text: "class 1" }));
  const [rim, words] = drawn.match(/<text.*<\/text>/g) ?? [];
  assert.match(rim, /fill="none" stroke="#ffffff"/);
  assert.match(words, /x="10" y="20" text-anchor="end" font-size="12"[^>]*fill="#000000">class 1</);
});

test("what is not seen is not drawn, and a frame cuts what names it", () => {
  const frame = shape(
    "clipPath",
    { id: "box" },
    {},
    { shapes: [shape("rect", { x: 0, y: 0, width: 9, height: 9 })] },
  );
  const stroke = { stroke: "rgb(9, 9, 9)" };
  const group = shape("g", {}, {}, { shapes: [shape("path", { d: "M0 0H1" }, stroke)] });
  const cut = shape("path", { d: "M0 0H20", "clip-path": "url(#box)" }, stroke);
  const drawn = painted(frame, shape("path", { d: "M0 0H3" }), group, cut);
  assert.equal((drawn.match(/stroke="#090909"/g) ?? []).length, 2);
  assert.doesNotMatch(drawn, /M0 0L3 0/);
  assert.match(drawn, /<clipPath id="clip-1"><path d="M0 0h9v9h-9Z"\/><\/clipPath>/);
  assert.match(drawn, /<g clip-path="url\(#clip-1\)"><path d="M0 0L20 0"/);
});
