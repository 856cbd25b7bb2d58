// static/js/draw/words.js
var value = (text, meaning) => ({ value: text, meaning });
function words(texts, ...put) {
  const parts = [];
  for (const part of texts.flatMap((text, k) => [text, put[k] ?? ""].flat())) {
    const before = parts.at(-1);
    if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}
var textOf = (parts) => parts.map((part) => typeof part === "string" ? part : part.value).join("");

// static/js/draw/canvas.js
function stroke(context, ...strokes) {
  for (const [color, width] of strokes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}
function fill(context, color, ...edges) {
  context.fillStyle = color;
  context.fill();
  stroke(context, ...edges);
}
function ring(context, [x, y], radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
function plate(context, [x, y], width, height, corner) {
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, corner);
}
function trace(context, spots) {
  spots.forEach(([x, y], k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
function line(context, ...spots) {
  context.beginPath();
  trace(context, spots);
}
function write(context, text, [x, y], color, rim = null) {
  if (rim) {
    [context.strokeStyle, context.lineWidth] = rim;
    context.lineJoin = "round";
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
}

export {
  stroke,
  fill,
  ring,
  plate,
  trace,
  line,
  write,
  value,
  words,
  textOf
};
