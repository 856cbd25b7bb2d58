import {
  px
} from "./shared-size.js";
import {
  s
} from "./shared-dom.js";

// static/js/draw/svg.js
var label = (text, x, y, anchor = "start", className) => s("text", { class: className, x: px(x), y: px(y), "text-anchor": anchor }, text);
var path = (className, d, more) => s("path", { class: className, d, ...more });
var circle = (className, x, y, radius) => s("circle", { class: className, cx: px(x), cy: px(y), r: px(radius) });
var clip = (id, { left, right, top, bottom }) => s(
  "clipPath",
  { id },
  s("rect", { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) })
);
var levelLines = (className, marks, y, { left, right }, gap) => marks.flatMap(({ value, text }) => [
  path(className, `M${px(left)} ${px(y(value))}H${px(right)}`),
  ...text ? [label(text, left - gap, y(value) + 4, "end")] : []
]);

export {
  label,
  path,
  circle,
  clip,
  levelLines
};
