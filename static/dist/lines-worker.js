// static/js/draw/network/edges.js
function rise(along) {
  return along < 0.5 ? 2 * along ** 2 : 1 - 2 * (1 - along) ** 2;
}

// static/js/draw/network/lines.js
var NUMBERS = 8;
var DASH = { on: 18, off: 8 };
function trace(context, { x0, y0, x1, y1 }) {
  const [quarter, middle] = [(x1 - x0) / 4, (y0 + y1) / 2];
  context.beginPath();
  context.moveTo(x0, y0);
  context.quadraticCurveTo(x0 + quarter, y0, (x0 + x1) / 2, middle);
  context.quadraticCurveTo(x1 - quarter, y1, x1, y1);
}
function traceDashed(context, line) {
  const long = Math.hypot(line.x1 - line.x0, line.y1 - line.y0);
  const count = Math.max(2, Math.round((long + DASH.off) / (DASH.on + DASH.off)));
  const share = DASH.on / (DASH.on + DASH.off);
  const pitch = 1 / (count - 1 + share);
  context.beginPath();
  for (let dash = 0; dash < count; dash += 1) {
    const [from, to] = [dash * pitch, (dash + share) * pitch];
    context.moveTo(...pointAt(line, from));
    context.lineTo(...pointAt(line, to));
  }
}
var pointAt = ({ x0, y0, x1, y1 }, along) => [x0 + (x1 - x0) * along, y0 + (y1 - y0) * rise(along)];
function drawSheet(context, { width, height, ratio, lines, colours }) {
  const { canvas } = context;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  strokeLines(context, lines, colours);
}
function strokeLines(context, lines, colours) {
  for (let at = 0; at < lines.length; at += NUMBERS) {
    const line = { x0: lines[at], y0: lines[at + 1], x1: lines[at + 2], y1: lines[at + 3] };
    context.lineWidth = lines[at + 4];
    context.globalAlpha = lines[at + 5];
    context.strokeStyle = colours[lines[at + 6]];
    (lines[at + 7] ? traceDashed : trace)(context, line);
    context.stroke();
  }
}

// static/js/lines-worker.js
function serve() {
  const now = {
    context: null,
    next: null
  };
  const draw = () => {
    const sheet = now.next;
    now.next = null;
    if (now.context && sheet) drawSheet(now.context, sheet);
  };
  self.onmessage = ({ data }) => {
    now.context ??= data.canvas?.getContext("2d") ?? null;
    if (data.sheet && now.next === null) setTimeout(draw);
    now.next = data.sheet ?? now.next;
  };
}
serve();
