import { px } from "../line.js";
import { circle, label, path } from "../svg.js";
import { arrow } from "./plot.js";
import { factorText } from "./words.js";

/** One sample through one neuron: forward above, and the two factors of its gradient on the way back, below. */

const RADIUS = 37;
/** px from a circle's middle down to the way back. */
const BACK = 84;

/**
 * @param {{input: number, weight: number, bias: number, out: number, target: number, loss: number, error: number}} sample
 * @param {number} width  px
 * @param {number} height  px
 */
export function chainPicture({ input, weight, bias, out, target, loss, error }, width, height) {
  const y = height / 2 - 26;
  const nodes = [
    { name: "weight", text: factorText(weight) },
    { name: "out", text: factorText(out) },
    { name: "loss", text: factorText(loss) },
  ].map((node, k) => ({ ...node, x: RADIUS + 4 + (k * (width - 2 * RADIUS - 8)) / 2 }));
  const [from, middle, to] = nodes.map(({ x }) => x);
  const between = (/** @type {number} */ a, /** @type {number} */ b) => (a + b) / 2;
  const ways = [
    {
      a: from,
      b: middle,
      above: [`× ${factorText(input)}`, `+ ${factorText(bias)}`],
      factor: input,
      hue: "",
    },
    { a: middle, b: to, above: ["squared gap", `to ${factorText(target)}`], factor: error, hue: " gradient" },
  ];
  return [
    ...ways.flatMap(({ a, b, above, factor, hue }) => [
      arrow("learn-ahead", a + RADIUS, b - RADIUS, y),
      label(above[0], between(a, b), y - 52, "middle", "learn-axis"),
      label(above[1], between(a, b), y - 32, "middle", "learn-axis"),
      path("learn-bracket", `M${px(a)} ${px(y + BACK - 14)}v14H${px(b)}v-14`),
      label(factorText(factor), between(a, b), y + BACK + 30, "middle", `learn-figure-text${hue}`),
    ]),
    ...nodes.flatMap(({ name, text, x }) => [
      circle("learn-node", x, y, RADIUS),
      label(text, x, y + 6, "middle", "learn-value"),
      label(name, x, y + RADIUS + 22, "middle", "learn-axis"),
    ]),
  ];
}
